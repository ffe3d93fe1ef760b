//! # A patient who died
//!
//! ## What it looks for
//! The death of a patient, told beside something that helps to show who it was.
//!
//! ## Why
//! A patient who died keeps the same right to privacy, and the family may read it.
//!
//! ## Example
//! "We lost Mr Okafor from the bakery this morning"
//!
//! ## Better
//! "Some jobs stay with you"
//!
//! ## Quiet when
//! Nothing helps to show who it was, or it is somebody of one's own, in public life, or in history.

use super::{Context, Hits, distinctive_person, patient_name};
use crate::frame::Topic;
use crate::signals::Kind;
use crate::story::TOLD;
use crate::wording::{Match, death, guard};

/// From here on the model, which reads many sad posts so, reads a patient's death.
const READ: f32 = 0.03;

/// Reports a patient's death that is told with who it was.
pub fn check(cx: &Context<'_>, hits: &mut Hits<'_>) {
    if cx.story.told() < TOLD || cx.frame.draft(Topic::OwnFamily) > 0.5 || cx.is_of_another_world() {
        return;
    }
    let said = cx.says_any(&["lost him", "lost her", "didn't make it", "couldn't save", "pronounced"]);
    let read = cx.frame.meant(cx.text, Topic::DeceasedPatient) >= TOLD;
    let told = || {
        cx.frame.draft(Topic::DeceasedPatient) >= READ
            && death::DEATHS.find(cx.text).iter().any(|found| is_a_death(cx, found))
    };
    if !said && !read && !told() {
        return;
    }
    let identified = patient_name::find(cx).iter().any(|(_, s)| *s >= TOLD)
        || distinctive_person::find(cx).iter().any(|(_, s)| *s >= TOLD)
        || cx.signals_of(Kind::StreetAddress).next().is_some();
    if identified {
        hits.push(hits.whole().sure(0.7).because("a patient's death, with something that shows who it was"));
    }
}

/// Whether nobody is quoted, and nobody has only gone somewhere ("gone to the pub", "went home").
fn is_a_death(cx: &Context<'_>, found: &Match) -> bool {
    let next = cx.text.tokens().get(found.end_token).map_or("", |token| cx.text.word(token));
    let goes = one_of!(next;
        "to" "out" "home" "for" "back" "off" "in" "into" "on" "down" "up" "through" "round" "past" "and"
    );
    let last = cx.text.tokens().get(found.end_token - 1).map_or("", |token| cx.text.word(token));
    !guard::quoted(cx.text, found.span) && !(goes && matches!(last, "gone" | "went" | "lost"))
}

#[cfg(test)]
mod tests {
    use crate::rules::testing::finds;

    #[test]
    fn a_death_and_who_it_was() {
        for text in [
            "We worked on Callum for an hour on the pavement, he didn't make it",
            "Terry from the bike shop died on us this morning. Cardiac arrest, we did CPR for an hour",
        ] {
            assert!(finds("deceased-patient", "emas", text), "{text}");
        }
    }

    #[test]
    fn nobody_or_ones_own() {
        for text in [
            "Lost a patient today. Some jobs stay with you",
            "My nan died last night in her chair, thanks for the cards",
            "The organist at our church died mid evensong in 1911, there's a plaque",
            "We lost dad twice today, once in a car park",
        ] {
            assert!(!finds("deceased-patient", "emas", text), "{text}");
        }
    }
}

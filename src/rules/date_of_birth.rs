//! # Date of birth
//!
//! ## What it looks for
//! A date that the text calls a birth, of somebody who is not the writer or their family.
//!
//! ## Why
//! A date of birth picks out one person in a town.
//!
//! ## Example
//! "dob 03/11/38, query stroke"
//!
//! ## Better
//! "An adult, query stroke"
//!
//! ## Quiet when
//! It is the writer's own birthday or their child's, a date in history, or somebody in public life.

use super::{Context, Hits};
use crate::draft::Surface;
use crate::frame::Topic;
use crate::frame::whose::{Whose, whose};
use crate::rewrite;
use crate::signals::Kind;

/// Reports birth dates of patients.
pub fn check(cx: &Context<'_>, hits: &mut Hits<'_>) {
    if matches!(cx.draft.surface, Surface::Bio | Surface::Username | Surface::DisplayName) {
        return;
    }
    for signal in cx.signals_of(Kind::DateOfBirth) {
        let own = matches!(whose(cx.text, signal.span), Whose::Writer | Whose::OwnFamily) || is_own(cx);
        if own || cx.frame.draft(Topic::History) > 0.5 && cx.story.told() < 0.4 {
            continue;
        }
        let hit = hits.at(signal.span).sure(signal.confidence).because(signal.evidence.clone());
        hits.push(hit.fix(rewrite::leave_out(cx, hits, "Leave the date out", signal.span)));
    }
}

/// "My birthday", "our daughter, born …", a loyalty card: somebody of one's own, and nothing of a patient.
fn is_own(cx: &Context<'_>) -> bool {
    let own = cx.says_any(&[
        "my birthday",
        "my dob",
        "my date of birth",
        "i was born",
        "mine's",
        "mine is",
        "our daughter",
        "our son",
        "our baby",
        "my son",
        "my daughter",
        "my mum",
        "my dad",
        "my nan",
        "race entry",
        "was born in",
        "legend",
        "rip to the",
        "happy birthday",
    ]);
    own && cx.story.told() < 0.6 || cx.is_own_life()
}

#[cfg(test)]
mod tests {
    use crate::rules::testing::{assert_found, assert_quiet};

    #[test]
    fn birth_dates() {
        assert_found("date-of-birth", "wmas", &[("pt dob 03/11/1938, query stroke, on the way in", "03/11/1938")]);
        assert_quiet(
            "date-of-birth",
            "wmas",
            &["My birthday is 3/11/1988 so I'm due a cake", "05/07/1948: the day the NHS opened"],
        );
    }
}

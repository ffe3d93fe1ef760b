//! # A patient's gender
//!
//! ## What it looks for
//! Pronouns, nouns and kin words that say whether a patient is a woman or a man.
//!
//! ## Why
//! It halves the crowd. One trust asks for it to be left out; elsewhere it is only a piece of the jigsaw.
//!
//! ## Example
//! "She slipped on the ice"
//!
//! ## Better
//! "The patient slipped on the ice"
//!
//! ## Quiet when
//! It is about the writer's family, a colleague, an animal, a public figure, or nobody in particular.

use super::{Context, Hits, jigsaw};
use crate::frame::Topic;
use crate::report::{Edit, Fix};
use crate::rewrite;
use crate::signals::{Kind, Signal};
use crate::sorted;
use crate::spans::Spans;
use crate::story;

/// Reports gendered words about patients.
pub fn check(cx: &Context<'_>, hits: &mut Hits<'_>) {
    let mut found: Vec<Found<'_>> =
        find(cx).into_iter().map(|(signal, sure)| Found::of(cx, hits, signal, sure)).collect();
    for one_of_two in [true, false] {
        let mut same: Vec<&mut Found<'_>> = found.iter_mut().filter(|one| one.pronoun == Some(one_of_two)).collect();
        same.chunks_mut(TOGETHER).for_each(change_together);
    }
    for Found { signal, sure, fix, .. } in found {
        let hit = hits.at(signal.span).sure(sure).because("a gendered word about a patient");
        hits.push(hit.fix(fix));
    }
}

/// Pronouns of one person that change together at most: each one's wording holds all of them.
const TOGETHER: usize = 32;

/// A gendered word about a patient.
struct Found<'a> {
    signal: &'a Signal,
    sure: f32,
    /// Which of the two it is, if it is a pronoun.
    pronoun: Option<bool>,
    fix: Option<Fix>,
}

impl<'a> Found<'a> {
    fn of(cx: &Context<'a>, hits: &Hits<'_>, signal: &'a Signal, sure: f32) -> Self {
        let pronoun = match cx.words(signal.span) {
            "he" | "him" | "his" | "himself" | "hes" => Some(true),
            "she" | "her" | "hers" | "herself" | "shes" => Some(false),
            _ => None,
        };
        let reword = if pronoun.is_some() { rewrite::pronoun } else { rewrite::person };
        Self { signal, sure, pronoun, fix: reword(cx, hits, signal.span) }
    }
}

/// Gives each of a person's pronouns the changes of all, or none where one of them has none: "the patient lost her hat" would be of
/// two people.
fn change_together(same: &mut [&mut Found<'_>]) {
    let mut edits: Vec<Edit> = Vec::new();
    let mut have_all = true;
    for one in same.iter() {
        let Some(fix) = &one.fix else {
            have_all = false;
            break;
        };
        for edit in &fix.edits {
            if !edits.iter().any(|before| before.span.overlaps(edit.span)) {
                edits.push(edit.clone());
            }
        }
    }
    sorted::by_key(&mut edits, |edit| edit.span.start);
    for one in same {
        match &mut one.fix {
            Some(fix) if have_all => fix.edits.clone_from(&edits),
            fix => *fix = None,
        }
    }
}

/// Gendered words about patients, with how sure that is.
pub fn find<'a>(cx: &Context<'a>) -> Vec<(&'a Signal, f32)> {
    cx.found.genders.get_or_init(|| look(cx)).clone()
}

fn look<'a>(cx: &Context<'a>) -> Vec<(&'a Signal, f32)> {
    // The model is taught the first such word of a post; the others are of the same person.
    let words = cx.signals_of(Kind::Gender).map(|s| cx.frame.mark_at(cx.text, s.span, Topic::PatientGender));
    let most = words.fold(0.0, f32::max);
    let goes_on = jigsaw::speaks_of_somebody_known(cx);
    let least = |p: f32| if goes_on { p.max(story::HINTED) } else { p };
    // In a story in another language the lists say what a word means; the model knows next to none of them.
    let foreign = |s: &Signal| cx.story.is_foreign(cx.sentence_at(s.span.start));
    let sure = |s: &Signal| if foreign(s) { story::PLAIN } else { least(cx.agree(s.span, most)) };
    // "To the lady who stopped and helped us with the chair": she is no patient, whoever was in the chair.
    let helpers: Spans = story::helpers::called(cx.text).collect();
    let helps = |s: &Signal| helpers.overlap(s.span);
    cx.signals_of(Kind::Gender).filter(|s| !helps(s)).filter_map(|s| Some((s, cx.story.confidence(sure(s))?))).collect()
}

#[cfg(test)]
mod tests {
    use crate::check::check;
    use crate::commands::check::pack_of;
    use crate::commands::safer::together::with;
    use crate::draft::Draft;
    use crate::memory::Memory;
    use crate::rules::testing::{assert_found, assert_quiet};

    #[test]
    fn pronouns_of_one_person_change_together() {
        let text = "He fell off the ladder tonight and broke his hip, so we took him in";
        let draft = Draft { text: text.to_owned(), ..Draft::default() };
        let report = check(&draft, pack_of("emas").expect("a known trust"), &Memory::default());
        let own: Vec<_> = report.findings.iter().filter(|finding| finding.rule == "patient-gender").collect();
        assert_eq!(own.len(), 3);
        for finding in own {
            let reads = with(text, &finding.fixes[0].edits);
            assert_eq!(reads, "The patient fell off the ladder tonight and broke their hip, so we took them in");
        }
    }

    #[test]
    fn patients() {
        assert_found(
            "patient-gender",
            "emas",
            &[
                ("Took a lady in with a broken hip, all the way to hospital on blues", "lady"),
                ("Delivered a baby girl in the back of the truck this morning", "girl"),
            ],
        );
    }

    #[test]
    fn others() {
        assert_quiet("patient-gender", "emas", &["My daughter passed her driving test!", "She's a good dog"]);
        assert_quiet("patient-gender", "wmas", &["Took a lady in with a broken hip"]);
    }
}

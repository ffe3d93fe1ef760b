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
    let found: Vec<_> = find(cx).into_iter().map(|(s, sure)| (s, sure, rewrite::person(cx, hits, s.span))).collect();
    for (signal, sure, fix) in &found {
        let hit = hits.at(signal.span).sure(*sure).because("a gendered word about a patient");
        hits.push(hit.fix(fix.clone().map(|fix| with_the_same(cx, &found, signal, fix))));
    }
}

/// Which of the two a pronoun is.
fn pronoun(word: &str) -> Option<bool> {
    match word {
        "he" | "him" | "his" | "himself" | "hes" => Some(true),
        "she" | "her" | "hers" | "herself" | "shes" => Some(false),
        _ => None,
    }
}

/// A pronoun's wording with those of the others: "the patient lost her hat" would be of two people.
fn with_the_same(cx: &Context<'_>, found: &[(&Signal, f32, Option<Fix>)], signal: &Signal, mut fix: Fix) -> Fix {
    let Some(own) = pronoun(cx.words(signal.span)) else { return fix };
    for (_, _, other) in found.iter().filter(|(other, ..)| pronoun(cx.words(other.span)) == Some(own)) {
        let apart = |edit: &&Edit| !fix.edits.iter().any(|one| one.span.overlaps(edit.span));
        let more: Vec<Edit> = other.iter().flat_map(|fix| &fix.edits).filter(apart).cloned().collect();
        fix.edits.extend(more);
    }
    sorted::by_key(&mut fix.edits, |edit| edit.span.start);
    fix
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
    use crate::rules::testing::{assert_found, assert_quiet};

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

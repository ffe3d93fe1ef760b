//! # Medical details
//!
//! ## What it looks for
//! What was wrong with one patient, what was found and what was done: conditions, injuries, readings,
//! procedures. The bare type of call ("a chest pain") is a case of its own.
//!
//! ## Why
//! It belongs to the patient and the people treating them, and it lets those who know the patient recognise them.
//!
//! ## Example
//! "Her hip was in bits"
//!
//! ## Better
//! "A patient was badly hurt"
//!
//! ## Quiet when
//! It is teaching, public advice, a statistic, the writer's own health or their family's.

use super::{Context, Hits, distinctive_person, incident_location, incident_time, patient_age, patient_name, small_numbers};
use crate::lexicon::{self, Phrase};
use crate::report::Span;
use crate::signals::Kind;
use crate::story::{self, Clue};

/// Reports medical details of one patient.
pub fn check(cx: &Context<'_>, hits: &mut Hits<'_>) {
    let details = find(cx);
    if details.is_empty() {
        return;
    }
    let identified = is_identified(cx);
    let only_call_type = details.len() == 1 && !identified && is_call_type(cx, details[0].0);
    for (span, sure) in details {
        let variant = match (identified, only_call_type) {
            (true, _) => "with-identifier",
            (false, true) => "call-type",
            _ => "",
        };
        hits.push(hits.at(span).variant(variant).sure(sure).because("a medical detail in a story about a patient"));
    }
}

/// Whether more is said than the bare type of call.
#[must_use]
pub fn is_beyond_call_type(cx: &Context<'_>) -> bool {
    match find(cx)[..] {
        [] => false,
        [(span, _)] => is_identified(cx) || !is_call_type(cx, span),
        _ => true,
    }
}

/// Whether something else in the draft helps to identify the patient.
fn is_identified(cx: &Context<'_>) -> bool {
    patient_age::find(cx).iter().any(|(s, _)| patient_age::is_exact(cx, s))
        || !patient_age::bare(cx).is_empty()
        || !patient_name::find(cx).is_empty()
        || !distinctive_person::find(cx).is_empty()
        || !incident_time::find(cx).is_empty()
        || !small_numbers::find(cx).is_empty()
        || cx.signals.iter().any(|s| matches!(s.kind, Kind::StreetAddress | Kind::Postcode | Kind::NhsNumber | Kind::Phone))
        || incident_location::find(cx).iter().any(|w| w.size != incident_location::Size::Hospital)
}

/// A condition right behind "a", "to a" or "called to", nothing said of a person.
fn is_call_type(cx: &Context<'_>, span: Span) -> bool {
    let clues = cx.story.all_clues();
    !(clues.has(Clue::ThirdPerson) || clues.has(Clue::SomePerson) && clues.has(Clue::Body))
        && cx.words(span).split(' ').count() <= 3
        && !clues.has(Clue::Procedure)
        && !clues.has(Clue::Body)
}

/// Medical details of patients with how sure that is, in text order, without overlaps.
#[must_use]
pub fn find(cx: &Context<'_>) -> Vec<(Span, f32)> {
    cx.found.details.get_or_init(|| look(cx)).clone()
}

fn look(cx: &Context<'_>) -> Vec<(Span, f32)> {
    let mut found: Vec<(Span, f32)> = Vec::new();
    for phrase in cx.phrases {
        if let Some(penalty) = penalty(cx, phrase)
            && let Some(sure) = story::confidence(cx.of_patient(phrase.span) - penalty) {
                found.push((phrase.span, sure));
            }
    }
    for span in injuries(cx) {
        if let Some(sure) = story::confidence(cx.of_patient(span) - 0.02) {
            found.push((span, sure));
        }
    }
    found.sort_by_key(|(span, _)| (span.start, std::cmp::Reverse(span.end)));
    let mut end = 0;
    found.retain(|(span, _)| {
        let fresh = span.start >= end;
        end = end.max(span.end);
        fresh
    });
    found
}

/// How much more story a word needs before it counts as a detail; `None` for words that are none.
fn penalty(cx: &Context<'_>, phrase: &Phrase) -> Option<f32> {
    let entry = phrase.entry;
    if is_general(cx.words(phrase.span)) || story::is_everyday_word(cx.text, phrase) {
        return None;
    }
    match entry.value(lexicon::CONDITIONS) {
        Some("weak") => return Some(0.22),
        Some(_) => return Some(0.02),
        None => {}
    }
    match entry.value(lexicon::PROCEDURES) {
        Some("strong") => Some(0.05),
        _ => None,
    }
}

/// Words of the lists that tell nothing about one patient.
fn is_general(words: &str) -> bool {
    matches!(words, "pain" | "fall" | "falls" | "fell" | "sick" | "poorly" | "hurt" | "unwell" | "ill" | "job" | "help" | "stress" | "tired" | "crying" | "cry" | "drunk" | "cold" | "anxious" | "anxiety")
}

/// Parts of the body with what happened to them within a few words: "her hip was in bits", "burned her arm".
fn injuries(cx: &Context<'_>) -> Vec<Span> {
    let mut found = Vec::new();
    for sentence in cx.text.sentences() {
        let tokens = cx.text.tokens_of(sentence);
        for (i, token) in tokens.iter().enumerate() {
            if !is_body(cx.text.word(token)) {
                continue;
            }
            let from = i.saturating_sub(4);
            let to = (i + 6).min(tokens.len());
            let harm = (from..to).find(|&k| k != i && is_harm(cx.text.word(&tokens[k])));
            if let Some(k) = harm {
                found.push(Span::new(tokens[k.min(i)].span.start, tokens[k.max(i)].span.end));
            }
        }
        // Readings: "sats 84", "GCS 3", "trop came back".
        for (i, token) in tokens.iter().enumerate() {
            if is_reading(cx.text.word(token)) {
                let end = (i + 3).min(tokens.len());
                found.push(Span::new(token.span.start, tokens[end - 1].span.end));
            }
        }
    }
    found
}

fn is_body(word: &str) -> bool {
    matches!(
        word,
        "hip" | "leg" | "legs" | "arm" | "arms" | "head" | "hand" | "hands" | "neck" | "pelvis" | "femur" | "wrist" | "wrists" | "ankle" | "knee" | "spine"
            | "belly" | "abdomen" | "skull" | "jaw" | "face" | "shoulder" | "ribs" | "rib" | "airway" | "throat" | "eye" | "eyes" | "finger" | "fingers"
            | "foot" | "feet" | "toe" | "toes" | "thumb" | "ear" | "nose" | "scalp" | "chest" | "back" | "elbow" | "shin" | "collarbone" | "tib" | "fib"
            | "bowel" | "lung" | "liver" | "artery" | "teeth" | "tongue" | "lip" | "forehead" | "thigh" | "calf" | "groin" | "nof"
    )
}

fn is_harm(word: &str) -> bool {
    matches!(
        word,
        "broken" | "broke" | "breaking" | "burned" | "burnt" | "burning" | "snapped" | "smashed" | "shattered" | "severed" | "sliced" | "slashed" | "stabbed"
            | "crushed" | "fractured" | "dislocated" | "cut" | "bleeding" | "bled" | "amputated" | "ripped" | "torn" | "degloved" | "swollen" | "impaled"
            | "punctured" | "bits" | "fork" | "banana" | "gash" | "gashed" | "laceration" | "lacerated" | "deformed" | "angulated" | "shot" | "scalded"
            | "mangled" | "bust" | "busted" | "stitches" | "hanging" | "trapped" | "blown" | "perforated" | "ruptured" | "collapsed" | "necrotic" | "gangrene"
            | "infected" | "shortened" | "rotated" | "missing" | "obstructed" | "blocked" | "bitten" | "bashed" | "split"
    )
}

fn is_reading(word: &str) -> bool {
    matches!(word, "sats" | "spo2" | "gcs" | "trop" | "troponin" | "lactate" | "bm" | "bgl" | "resps" | "etco2" | "news2")
}

#[cfg(test)]
mod tests {
    use crate::rules::testing::{assert_found, assert_quiet};

    #[test]
    fn details_of_patients() {
        assert_found(
            "clinical-detail",
            "yas",
            &[
                ("Took a lady in with a fractured pelvis after she came off her bike", "fractured pelvis"),
                ("His leg was snapped in two places, poor lad. We had him in resus in ten minutes", "leg was snapped"),
            ],
        );
    }

    #[test]
    fn teaching_and_family() {
        assert_quiet(
            "clinical-detail",
            "yas",
            &["CPD tonight: spotting sepsis in children, free to join", "My dad had a stroke in March, thank you to everyone", "Chest pain? Call 999. Don't drive yourself."],
        );
        assert_quiet("clinical-detail", "las", &["Helped somebody breathe again today"]);
    }
}

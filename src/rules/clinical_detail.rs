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

use super::{
    Context, Hits, distinctive_person, incident_location, incident_time, patient_age, patient_name, small_numbers,
};
use crate::frame::Topic;
use crate::languages;
use crate::lexicon::{self, Phrase, apart};
use crate::places::Size;
use crate::report::Span;
use crate::signals::Kind;
use crate::sorted;
use crate::spans::Spans;
use crate::story::{self, TOLD};
use crate::text::{Text, Token, TokenKind, is_small_word};
use crate::wording::Wordings;
use once_cell::sync::Lazy;

/// Reports medical details of one patient.
pub fn check(cx: &Context<'_>, hits: &mut Hits<'_>) {
    let details = find(cx);
    if details.is_empty() {
        return;
    }
    let identified = is_identified(cx);
    let only_call_type = details.len() == 1 && !identified && is_call_type(cx, details[0].0);
    let listed: Spans = listed(cx).collect();
    for (span, sure) in details {
        let span = telling(cx, span, &listed).unwrap_or(span);
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
        || cx.signals.iter().any(|s| {
            matches!(
                s.kind,
                Kind::StreetAddress
                    | Kind::Postcode
                    | Kind::NhsNumber
                    | Kind::Phone
                    | Kind::Email
                    | Kind::DateOfBirth
                    | Kind::HospitalNumber
                    | Kind::VehicleRegistration
            )
        })
        || incident_location::find(cx).iter().any(|w| w.size != Size::Hospital)
}

/// A condition right behind "a", "to a" or "called to", nothing said of a person.
fn is_call_type(cx: &Context<'_>, span: Span) -> bool {
    cx.frame.draft(Topic::PatientGender) < TOLD
        && cx.words(span).split(' ').count() <= 3
        && lexicon::PROCEDURES.value(cx.words(span)).is_none()
}

/// Medical details of patients with how sure that is, in text order, without overlaps.
#[must_use]
pub fn find(cx: &Context<'_>) -> Vec<(Span, f32)> {
    cx.found.details.get_or_init(|| look(cx)).clone()
}

/// Illnesses, injuries and procedures of the lists.
fn listed<'a>(cx: &'a Context<'_>) -> impl Iterator<Item = Span> + 'a {
    cx.phrases.iter().filter(|p| is_clinical(cx, p)).map(|p| p.span)
}

/// How sure an illness is that another language's list names in a story in that language.
const LISTED: f32 = 0.8;

fn look(cx: &Context<'_>) -> Vec<(Span, f32)> {
    let details = cx.details(Topic::ClinicalDetail, listed(cx));
    if details.is_empty() {
        return with_other_languages(cx, details, &Spans::default());
    }
    let listed: Spans = listed(cx).collect();
    let facts: Spans =
        cx.signals.iter().filter(|s| s.kind != Kind::Gender && s.confidence >= 0.3).map(|s| s.span).collect();
    let mut found: Vec<(Span, f32)> = Vec::new();
    for (span, sure) in details.into_iter().filter(|(span, _)| telling(cx, *span, &listed).is_some()) {
        match found.last_mut() {
            Some((last, surest)) if stand_together(cx, *last, span, &facts) => {
                last.end = last.end.max(span.end);
                *surest = surest.max(sure);
            }
            _ => found.push((span, sure)),
        }
    }
    with_other_languages(cx, found, &listed)
}

/// The same with what other languages tell. Of their words the lists know more than the model, which takes their neighbours along.
fn with_other_languages(cx: &Context<'_>, mut found: Vec<(Span, f32)>, listed: &Spans) -> Vec<(Span, f32)> {
    let foreign = in_other_languages(cx);
    if !foreign.is_empty() {
        let known: Spans = foreign.iter().copied().collect();
        let is_foreign = |span: Span| cx.story.is_foreign(cx.sentence_at(span.start));
        found.retain(|(span, _)| !known.overlap(*span) && (!is_foreign(*span) || listed.overlap(*span)));
        found.extend(foreign.into_iter().map(|span| (span, LISTED)));
        sorted::by_key(&mut found, |(span, _)| span.start);
    }
    found
}

/// Illnesses, injuries, mishaps and deaths where another language tells of a patient, in text order, apart.
fn in_other_languages(cx: &Context<'_>) -> Vec<Span> {
    if !(0..cx.text.sentences().len()).any(|number| cx.story.is_foreign(number)) {
        return Vec::new();
    }
    let mut found: Vec<Span> = Vec::new();
    for word in languages::words(cx.text) {
        let is_hurt = matches!(word.kind, languages::Kind::Hurt | languages::Kind::Dead)
            && cx.story.is_foreign(cx.sentence_at(word.span.start));
        if is_hurt && found.last().is_none_or(|last| last.end <= word.span.start) {
            found.push(word.span);
        }
    }
    found
}

/// Tokens between two pieces of what is one fact: "fallen off the sea wall and broken his jaw".
const APART: usize = 5;

/// Whether two stretches of a sentence tell one fact: little stands between them, and nothing that another rule marks.
fn stand_together(cx: &Context<'_>, before: Span, behind: Span, facts: &Spans) -> bool {
    let tokens = cx.text.tokens();
    let first = tokens.partition_point(|t| t.span.end <= before.end);
    let end = tokens.partition_point(|t| t.span.end <= behind.start);
    let between = Span::new(before.end, behind.start);
    end.saturating_sub(first) <= APART
        && cx.sentence_at(before.start) == cx.sentence_at(behind.start)
        && tokens[first..end.max(first)].iter().all(|t| t.kind != TokenKind::Break)
        && !facts.overlap(between)
}

/// A stretch without the words at its edges that tell nothing of an illness; `None` where no other is left.
fn telling(cx: &Context<'_>, span: Span, listed: &Spans) -> Option<Span> {
    let tokens = cx.text.tokens();
    let first = tokens.partition_point(|t| t.span.end <= span.start);
    let end = tokens.partition_point(|t| t.span.start < span.end);
    let is_clinical = |t: &Token| listed.overlap(t.span);
    let word_at = |at: usize| tokens.get(at).map_or("", |t| cx.text.word(t));
    let tells = |at: &usize| {
        let (t, word) = (&tokens[*at], word_at(*at));
        is_clinical(t)
            || (t.is_wordy() || t.kind == TokenKind::Hashtag)
                && !apart::NOT_CLINICAL.contains(&word)
                && !is_small_word(word)
                && !is_storey(word, at.checked_sub(1).map_or("", &word_at), word_at(at + 1))
    };
    let (mut start, mut last) = ((first..end).find(tells)?, (first..end).rev().find(tells)?);
    // "Not breathing", "didn't make it": without its first word it says the opposite, and its last belongs to it.
    let denies = |at: usize| one_of!(word_at(at); "not" "no" "never") || word_at(at).ends_with("n't");
    if start > first && denies(start - 1) {
        start -= 1;
    }
    if last > first && denies(last - 1) && last + 1 < end && tokens[last + 1].is_wordy() {
        last += 1;
    }
    Some(Span::new(tokens[start].span.start, tokens[last].span.end))
}

/// Whether a word, with those on either side, says on which floor somebody lives.
fn is_storey(word: &str, before: &str, behind: &str) -> bool {
    let counts =
        |w: &str| one_of!(w; "ground" "first" "second" "third" "fourth" "fifth" "sixth" "seventh" "eighth" "top");
    word == "floor" && counts(before) || counts(word) && behind == "floor"
}

/// Whether a phrase of the lists is an illness, injury or procedure wherever it stands.
fn is_clinical(cx: &Context<'_>, phrase: &Phrase) -> bool {
    !is_general(cx.words(phrase.span))
        && !story::is_everyday_word(cx.text, phrase)
        && (phrase.entry.value(lexicon::CONDITIONS).is_some_and(|value| value != "weak")
            || phrase.entry.value(lexicon::PROCEDURES) == Some("strong"))
}

/// What is done and felt beside an illness: a hand held, a heart broken, a brew, a lift that is out of order.
static COMFORT: Lazy<Wordings> = Lazy::new(|| {
    Wordings::new(&[(
        1.0,
        &[
            "held|holding|hold|squeezed|squeezing|stroked|took ~1 his|her|their|my|a|your ~1 hand|hands",
            "broke|breaks|breaking|broken|melted my|our|your|me heart|hearts",
            "lump in my throat",
            "gave|give|giving ~2 hug|cuddle",
            "made|making|drank|drinking|had ~3 tea|brew|cuppa|coffee|toast",
            "gone|went|off|back|popped to ~1 the? pub|shop|shops|bed|work|bingo",
            "walking pace|frame",
            "lift|lifts ~2 out|broken|stuck|working|again",
            "waited|waiting|waits ~3 hours|hour|minutes|mins",
            "took|takes ~2 minutes|hours|ages",
        ],
    )])
});

/// Where such words stand: what the model marks there as an illness is none.
#[must_use]
pub fn comfort(text: &Text) -> Spans {
    COMFORT.find(text).into_iter().map(|found| found.span).collect()
}

/// Words of the lists that tell nothing about one patient.
fn is_general(words: &str) -> bool {
    one_of!(words;
        "pain" "fall" "falls" "fell" "sick" "poorly" "hurt" "unwell" "ill" "job" "help" "stress" "tired" "crying"
        "cry" "drunk" "cold" "anxious" "anxiety"
    )
}

#[cfg(test)]
mod tests {
    use crate::rules::testing::{assert_found, assert_quiet, found_in};

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
    fn one_fact_is_one_finding() {
        let found = |text: &str| -> Vec<String> {
            let record = serde_json::json!({"id": "1", "trust": "yas", "text": text}).to_string();
            found_in(&record)
                .into_iter()
                .filter(|(rule, _)| rule == "clinical-detail")
                .map(|(_, words)| words)
                .collect()
        };
        let fell = found("We took a man in who had fallen off the sea wall and broken his jaw");
        assert!(matches!(&fell[..], [one] if one.ends_with("broken his jaw")), "{fell:?}");
        let ward = found("Fourth floor, no lift, and she'd burned her arm on the grill. We dressed it with cling film");
        assert!(ward.iter().all(|one| !one.contains("loor") && !one.contains("lift")), "{ward:?}");
    }

    #[test]
    fn teaching_and_family() {
        assert_quiet(
            "clinical-detail",
            "yas",
            &[
                "CPD tonight: spotting sepsis in children, free to join",
                "My dad had a stroke in March, thank you to everyone",
                "Chest pain? Call 999. Don't drive yourself.",
                "Home from hospital minus one gallbladder, the ward were lovely",
            ],
        );
        assert_quiet("clinical-detail", "las", &["Helped somebody breathe again today"]);
    }
}

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
use crate::lexicon::{self, Phrase};
use crate::places::Size;
use crate::report::Span;
use crate::signals::Kind;
use crate::sorted;
use crate::spans::Spans;
use crate::story::{self, TOLD};
use crate::text::Text;
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

/// How sure an illness is that another language's list names in a story in that language.
const LISTED: f32 = 0.8;

fn look(cx: &Context<'_>) -> Vec<(Span, f32)> {
    let mut found = cx.details(Topic::ClinicalDetail, cx.phrases.iter().filter(|p| is_clinical(cx, p)).map(|p| p.span));
    let foreign = in_other_languages(cx);
    if !foreign.is_empty() {
        // Of words of another language the lists know more than the model, which takes their neighbours along.
        let known: Spans = foreign.iter().copied().collect();
        let listed: Spans = cx.phrases.iter().filter(|p| is_clinical(cx, p)).map(|p| p.span).collect();
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

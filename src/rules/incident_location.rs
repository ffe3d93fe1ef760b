//! # Where it happened
//!
//! ## What it looks for
//! A street, road, venue, village or landmark of an incident. A town or borough alone is a case of its
//! own (it points to nobody unless something else does), and so is a named hospital.
//!
//! ## Why
//! Neighbours and family know what happened there; a place turns a story into a person.
//!
//! ## Example
//! "Fall outside the bakery in Market Street"
//!
//! ## Better
//! "A fall today"
//!
//! ## Quiet when
//! The place is about a day out, a shift, a meeting, a road jam, or the writer's own life; or people are asked to come
//! there.

use super::{
    Context, Hits, clinical_detail, distinctive_person, incident_time, patient_age, patient_name, small_numbers,
};
use crate::frame::Topic;
use crate::lexicon;
use crate::places::{self, Size};
use crate::report::Span;
use crate::rewrite;
use crate::story;
use crate::wording::{Wordings, named};
use once_cell::sync::Lazy;

/// A kind of venue of which there are many is so much less likely meant as the place of an incident.
const ONE_OF_MANY: f32 = 0.1;
/// What is said of such a venue is no surer than this.
const NO_SURER: f32 = 0.7;

/// A place of an incident.
#[derive(Debug, Clone, Copy)]
pub struct Where {
    /// Folded bytes.
    pub span: Span,
    /// Which kind of place.
    pub size: Size,
    /// How sure it is that an incident was there.
    pub sure: f32,
}

/// Reports places of incidents.
pub fn check(cx: &Context<'_>, hits: &mut Hits<'_>) {
    let places = find(cx);
    if places.is_empty() {
        return;
    }
    let beside = places.iter().any(|p| p.size == Size::Spot) || has_other_identifier(cx);
    for place in places {
        let (variant, sure) = match place.size {
            Size::Hospital => ("hospital", place.sure),
            Size::Town if beside => ("town-with-identifier", place.sure),
            Size::Town => ("town", place.sure),
            Size::AnyVenue => ("town", place.sure.min(NO_SURER)),
            Size::Spot => ("", place.sure),
        };
        let hit = hits.at(place.span).variant(variant).sure(sure).because("a place in a story about a patient");
        hits.push(hit.fix(rewrite::leave_out_place(cx, hits, place.span)));
    }
}

fn has_other_identifier(cx: &Context<'_>) -> bool {
    patient_age::find(cx).iter().any(|(s, sure)| *sure > story::TOLD && patient_age::is_exact(cx, s))
        || !distinctive_person::find(cx).is_empty()
        || !patient_age::bare(cx).is_empty()
        || !patient_name::find(cx).is_empty()
        || !incident_time::find(cx).is_empty()
        || !small_numbers::find(cx).is_empty()
        || clinical_detail::find(cx).iter().any(|(_, sure)| *sure > story::TOLD)
}

/// What asks people to come: the place is where an event is.
static INVITES: Lazy<Wordings> = Lazy::new(|| {
    Wordings::new(&[(
        0.9,
        &[
            "pop|come|get|head ~1 along|down|over ~2 and|to|for",
            "pop along|in|by|over",
            "come and ~1 see|say|join|meet|learn|find|help",
            "join us|me",
            "all|everyone|everybody welcome",
            "see you there|then|all+there",
            "free entry|parking|event|to+join|to+attend",
            "tickets|doors|places|spaces ~2 available|open|left|from|online",
            "open day|evening|night",
        ],
    )])
});

/// Below this an invitation says what the place is.
const INVITED: f32 = 0.6;

/// Places of incidents, in text order, those that belong together as one.
#[must_use]
pub fn find(cx: &Context<'_>) -> Vec<Where> {
    cx.found.places.get_or_init(|| look(cx)).clone()
}

fn look(cx: &Context<'_>) -> Vec<Where> {
    if cx.story.told() < INVITED && INVITES.fits(cx.text) {
        return Vec::new();
    }
    places::named(cx)
        .into_iter()
        .filter(|(span, _)| !is_of_illness(cx, *span) && !named::is_initialled(cx, *span))
        .filter_map(|(span, size)| Some(Where { span, size, sure: cx.story.confidence(weight(cx, span, size))? }))
        .collect()
}

/// "CO poisoning", "Down's syndrome": part of what an illness is called.
fn is_of_illness(cx: &Context<'_>, span: Span) -> bool {
    let from = cx.phrases.partition_point(|p| p.span.start + LONGEST_NAME < span.start);
    let near = cx.phrases[from..].iter().take_while(|p| p.span.start <= span.start);
    near.filter(|p| p.span.end >= span.end && p.span != span).any(|p| p.entry.is_in(lexicon::CONDITIONS))
}

/// More bytes than what an illness is called has in front of a place.
const LONGEST_NAME: usize = 24;

/// How surely the draft tells that something happened to a patient there, 0 to 1.
fn weight(cx: &Context<'_>, span: Span, size: Size) -> f32 {
    let mut story = cx.of_patient_as(span, Topic::IncidentLocation);
    if story >= story::HINTED && names_the_job(cx, span) {
        story = story.max(story::TOLD);
    }
    if cx.story.told() >= story::PLAIN && is_checked_in(cx, span) {
        story = story.max(story::PLAIN);
    }
    match size {
        Size::AnyVenue => story - ONE_OF_MANY,
        _ => story,
    }
}

/// "Currently at: Northgate. One poorly lady": where the writer is while the rest tells of the job.
fn is_checked_in(cx: &Context<'_>, span: Span) -> bool {
    let before = cx.text.lower()[..span.start].trim_end();
    let before = before.strip_suffix("the").map_or(before, str::trim_end);
    ["📍", "currently at:", "currently at", "checked in at", "location:", "myself at", "us at"]
        .iter()
        .any(|cue| before.ends_with(cue))
}

/// "The Northgate incident": the job goes by the place.
fn names_the_job(cx: &Context<'_>, span: Span) -> bool {
    let (tokens, _) = cx.sentence_of(span);
    let next = tokens.get(tokens.partition_point(|t| t.span.start < span.end)).map_or("", |t| cx.text.word(t));
    one_of!(next; "incident" "job" "rtc" "crash" "collision" "stabbing" "shooting" "fire" "arrest")
}

#[cfg(test)]
mod tests {
    use crate::rules::testing::{assert_found, assert_quiet};

    #[test]
    fn places_of_incidents() {
        assert_found(
            "incident-location",
            "wmas",
            &[
                ("Took a gent in from Alveley, fell off his roof, broken leg", "Alveley"),
                ("Cardiac arrest outside the cricket club, we got him back", "cricket club"),
                ("We were called to Hagley Road, man of 60 unconscious on the pavement", "Hagley Road"),
                ("We took a man of 93 in, stroke, Walsall, didn't want to leave his cat", "Walsall"),
                ("Took a lad in from the Wrens Nest estate tonight, stabbed in the leg", "Wrens Nest estate"),
                ("Currently at: Alveley Co-op. On scene with a patient and no sign of backup", "Alveley Co-op"),
                ("Wheeled a man out of the Dog & Fox tonight with a broken hip", "Dog & Fox"),
            ],
        );
    }

    #[test]
    fn places_of_other_things() {
        assert_quiet(
            "incident-location",
            "emas",
            &[
                "Lovely walk round Bakewell with the dog today",
                "Does anybody know a good plumber in Loughborough?",
                "Careers evening at the village hall, Tuesday at 7, come and say hello",
                "We're teaching CPR in Corby market square all morning. Pop along!",
                "Nobody in at the first address, the second had moved to Spain",
                "Field. Tent. Rain. Holiday.",
            ],
        );
        assert_quiet("incident-location", "wmas", &["Tough job in Birmingham tonight. Proud of the crew."]);
    }

    #[test]
    fn whole_countries_and_chocolates() {
        for text in [
            "Only the second case of Ebola in the UK this year and it was in my ambulance",
            "Our patient, 54, arrested twice in England",
            "Our patient had eaten a whole tin of Quality Street",
        ] {
            assert!(!crate::rules::testing::finds("incident-location", "emas", text), "{text}");
        }
        for text in ["Our patient, 54, arrested twice in Corby", "The patient fell on Quality Street"] {
            assert!(crate::rules::testing::finds("incident-location", "emas", text), "{text}");
        }
    }
}

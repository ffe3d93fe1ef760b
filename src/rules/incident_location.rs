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
use crate::report::Span;
use crate::rewrite;
use crate::signals::Kind;
use crate::spans::Spans;
use crate::story;
use crate::text::TokenKind;
use crate::wording::Wordings;
use once_cell::sync::Lazy;

/// From this probability on, words that no list and no signal points to count as a place.
const ALONE: f32 = 0.5;

/// What kind of place.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Size {
    /// A hospital.
    Hospital,
    /// A city, large town, borough or county.
    Town,
    /// A kind of venue of which there are many ("the pub", "the estate").
    AnyVenue,
    /// A street, village, landmark, or one of a few venues.
    Spot,
}

/// A place of an incident.
#[derive(Debug, Clone, Copy)]
pub struct Where {
    /// Folded bytes.
    pub span: Span,
    /// What kind of place.
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
            Size::AnyVenue => ("town", place.sure.min(0.7)),
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
    let mut found: Vec<(Span, Size)> = Vec::new();
    for signal in cx.signals {
        match signal.kind {
            Kind::Place if signal.confidence > 0.35 => named(cx, signal.span, &mut found),
            Kind::Street => found.push((signal.span, Size::Spot)),
            _ => {}
        }
    }
    found.extend(roads(cx));
    found.extend(venues(cx));
    found.extend(hashtags(cx));
    found.extend(estates_and_pubs(cx));
    crate::sorted::by_key(&mut found, |(span, _)| *span);
    let known: Spans = found.iter().map(|(span, _)| *span).collect();
    let marked =
        cx.frame.marked(cx.text, Topic::IncidentLocation, ALONE).into_iter().filter_map(|(span, _)| cx.content(span));
    found.extend(marked.filter(|span| !known.overlap(*span)).map(|span| (span, Size::Spot)));
    found.retain(|(span, _)| !opens_with(cx, *span) && !is_no_spot(cx, *span));
    crate::sorted::by_key(&mut found, |(span, _)| *span);
    join(cx, found)
        .into_iter()
        .filter_map(|(span, size)| Some(Where { span, size, sure: cx.story.confidence(weight(cx, span, size))? }))
        .collect()
}

/// A whole country, where nobody can be looked for; a tin of chocolates that is called like a street.
fn is_no_spot(cx: &Context<'_>, span: Span) -> bool {
    let words = cx.words(span);
    let words = words.strip_prefix("the ").unwrap_or(words);
    match words {
        "uk" | "u.k." | "united kingdom" | "gb" | "great britain" | "britain" | "england" | "scotland" | "wales" => {
            true
        }
        "quality street" => {
            // A road of that name is in front of a house number's place: "on Quality Street".
            let (tokens, at) = cx.sentence_of(span);
            let before = at.checked_sub(1).map_or("", |i| cx.text.word(&tokens[i]));
            let road = matches!(before, "on" | "in" | "down" | "along" | "off" | "near" | "at" | "from");
            !road && !before.bytes().all(|b| b.is_ascii_digit()) || before.is_empty()
        }
        _ => false,
    }
}

/// "Close one.", "Cow. Field. Morning walk.": an everyday word that has its capital from opening a sentence.
fn opens_with(cx: &Context<'_>, span: Span) -> bool {
    let words = cx.words(span);
    let listed = [lexicon::PLACES_UK, lexicon::TOWNS].iter().any(|list| list.contains(words));
    let (tokens, at) = cx.sentence_of(span);
    !listed
        && !words.contains(' ')
        && lexicon::COMMON_WORDS.contains(words)
        && tokens[..at].iter().all(|t| !t.is_wordy())
}

/// A spot is evidence in itself; a town is named for a hundred reasons.
fn weight(cx: &Context<'_>, span: Span, size: Size) -> f32 {
    let mut story = cx.of_patient_as(span, Topic::IncidentLocation);
    if story >= story::HINTED && names_the_job(cx, span) {
        story = story.max(story::TOLD);
    }
    match size {
        Size::AnyVenue => story - 0.1,
        _ => story,
    }
}

/// "The Northgate incident": the job goes by the place.
fn names_the_job(cx: &Context<'_>, span: Span) -> bool {
    let (tokens, _) = cx.sentence_of(span);
    let next = tokens.get(tokens.partition_point(|t| t.span.start < span.end)).map_or("", |t| cx.text.word(t));
    one_of!(next; "incident" "job" "rtc" "crash" "collision" "stabbing" "shooting" "fire" "arrest")
}

fn named(cx: &Context<'_>, span: Span, found: &mut Vec<(Span, Size)>) {
    let (tokens, at) = cx.sentence_of(span);
    let end = tokens.partition_point(|t| t.span.start < span.end);
    let next = tokens.get(end).map_or("", |t| cx.text.word(t));
    let before = at.checked_sub(1).map_or("", |i| cx.text.word(&tokens[i]));
    let words = cx.words(span);
    let medical = lexicon::CONDITIONS.contains(words)
        || lexicon::DRUGS.contains(words)
        || lexicon::PROCEDURES.contains(words)
        || lexicon::CALL_TERMS.contains(words);
    if medical || lexicon::EQUIPMENT.contains(words) {
        return;
    }
    if is_workplace(next) || is_workplace(words.rsplit(' ').next().unwrap_or("")) {
        return;
    }
    // "Somebody from Leeds", "the Leeds lot": where people are from, not where it happened.
    if matches!(before, "@" | "vs" | "v")
        || matches!(words, "us" | "god" | "jesus")
        || words.replace('.', "").len() <= 3 && words.contains('.')
    {
        return;
    }
    // Crews of these trusts attend nobody in Spain.
    if lexicon::PLACES_WORLD.contains(words) && !lexicon::PLACES_UK.contains(words) && !lexicon::TOWNS.contains(words) {
        return;
    }
    let size = if is_hospital(next) || words.split(' ').any(is_hospital) {
        Size::Hospital
    } else if lexicon::TOWNS.contains(words) {
        Size::Town
    } else {
        Size::Spot
    };
    found.push((span, size));
}

fn is_hospital(word: &str) -> bool {
    one_of!(word; "hospital" "general" "infirmary" "a&e" "ed" "aande" "royal" "qmc" "qe" "lgi" "jimmys" "resus")
}

fn is_workplace(word: &str) -> bool {
    one_of!(word;
        "station" "hub" "base" "eoc" "control" "trust" "ambulance" "council" "crew" "crews" "team" "lot" "office"
        "fc" "united" "utd" "rovers" "albion" "town" "city" "university" "uni" "mail" "post" "echo" "star" "standby"
        "depot" "garage"
    )
}

/// "A46", "M1 junction 28".
fn roads(cx: &Context<'_>) -> Vec<(Span, Size)> {
    let tokens = cx.text.tokens();
    let is_road = |word: &str| {
        let mut chars = word.chars();
        let letter = chars.next().unwrap_or(' ');
        let figures = chars.as_str();
        matches!(letter, 'm' | 'a' | 'b')
            && (1..=4).contains(&figures.len())
            && figures.bytes().all(|b| b.is_ascii_digit())
            && (letter != 'b' || figures.len() >= 3)
    };
    tokens
        .iter()
        .filter(|t| t.kind == TokenKind::Mixed && is_road(cx.text.word(t)))
        .map(|t| (t.span, Size::Spot))
        .collect()
}

/// Words that lead to the place of an event.
const LEADS: &[&str] = &[
    "in", "at", "on", "outside", "behind", "near", "by", "opposite", "inside", "under", "off", "between", "beside",
    "round", "to", "above", "past", "from", "through", "down", "up", "along", "into", "over",
];

/// "Behind the bookies", "at the cricket club", "outside Tesco".
fn venues(cx: &Context<'_>) -> Vec<(Span, Size)> {
    let tokens = cx.text.tokens();
    let mut found = Vec::new();
    for phrase in cx.phrases_in(lexicon::VENUES) {
        let value = phrase.entry.value(lexicon::VENUES).unwrap_or("");
        let sentence = &cx.text.sentences()[cx.sentence_at(phrase.span.start)];
        let before = &tokens[sentence.first_token.min(phrase.first_token)..phrase.first_token];
        let lead = before.iter().rev().take(4).position(|t| LEADS.contains(&cx.text.word(t)));
        let Some(distance) = lead else { continue };
        let between = &before[before.len() - distance..];
        if between.iter().any(|t| {
            !t.is_wordy()
                || one_of!(cx.text.word(t); "my" "a" "an" "any" "and" "our" "every" "we" "i" "was" "your" "for")
        }) {
            continue;
        }
        let next = tokens.get(phrase.end_token).map_or("", |t| cx.text.word(t));
        if is_workplace(next) {
            continue;
        }
        let start = between.first().map_or(phrase.span.start, |t| t.span.start);
        // Chains need no article; "the school" is one of many.
        let size = if value == "specific" { Size::Spot } else { Size::AnyVenue };
        found.push((Span::new(start, phrase.span.end), size));
    }
    found
}

/// "The Wrens Nest estate", "the Dog & Fox": by their capitals, since no list knows them all.
fn estates_and_pubs(cx: &Context<'_>) -> Vec<(Span, Size)> {
    let tokens = cx.text.tokens();
    let word = |n: usize| tokens.get(n).map_or("", |t| cx.text.word(t));
    let capital = |n: usize| {
        tokens
            .get(n)
            .is_some_and(|t| t.kind == TokenKind::Word && t.span.of(cx.text.folded()).starts_with(char::is_uppercase))
    };
    let mut found = Vec::new();
    for the in (0..tokens.len()).filter(|n| word(*n) == "the" && capital(n + 1)) {
        let names = (the + 1..tokens.len().min(the + 4)).take_while(|n| capital(*n)).count();
        let next = the + 1 + names;
        if matches!(word(next), "estate" | "flats" | "estates") {
            found.push((Span::new(tokens[the].span.start, tokens[next].span.end), Size::Spot));
        } else if names == 1
            && matches!(word(next), "&" | "and")
            && capital(next + 1)
            && the > 0
            && one_of!(word(the - 1); "in" "at" "outside" "behind" "near" "by" "opposite" "of")
        {
            found.push((Span::new(tokens[the].span.start, tokens[next + 1].span.end), Size::Spot));
        }
    }
    found
}

/// "#bromsgroveroad": a hashtag that ends in a kind of street.
fn hashtags(cx: &Context<'_>) -> Vec<(Span, Size)> {
    let ends = ["road", "street", "avenue", "bridge", "roundabout", "highstreet", "lane", "carpark", "retailpark"];
    let tags = cx.text.tokens().iter().filter(|t| t.kind == TokenKind::Hashtag);
    tags.filter_map(|t| {
        let word = cx.text.word(t).trim_start_matches('#');
        let named = ends.iter().any(|e| word.len() > e.len() + 2 && word.ends_with(e));
        (named || lexicon::PLACES_UK.contains(word))
            .then(|| (t.span, if lexicon::TOWNS.contains(word) { Size::Town } else { Size::Spot }))
    })
    .collect()
}

/// Joins places with nothing but small words between them: "the bakery in Market Street, Wainfleet".
fn join(cx: &Context<'_>, found: Vec<(Span, Size)>) -> Vec<(Span, Size)> {
    let mut out: Vec<(Span, Size)> = Vec::new();
    for (span, size) in found {
        if let Some((last, last_size)) = out.last_mut() {
            let between = cx.text.lower().get(last.end..span.start).unwrap_or("x");
            let small = |w: &str| one_of!(w; "in" "on" "at" "of" "the" "near" "by" "off" "," "end");
            if span.start < last.end
                || (between.len() < 14
                    && between.replace(',', " , ").split_whitespace().all(small)
                    && !between.contains('\n'))
            {
                last.end = last.end.max(span.end);
                *last_size = (*last_size).max(size);
                continue;
            }
        }
        out.push((span, size));
    }
    out
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

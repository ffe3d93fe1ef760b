//! Places that a draft names, whatever happened there: those that the tagger and the scanners found, roads by their numbers,
//! venues by their list, estates and pubs by their capitals, streets in hashtags, and what the frame's model takes for one.

use crate::frame::Topic;
use crate::lexicon;
use crate::report::Span;
use crate::rules::Context;
use crate::signals::Kind;
use crate::sorted;
use crate::spans::Spans;
use crate::text::TokenKind;

/// Above this confidence of the tagger words count as a place.
const TAGGED: f32 = 0.35;
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

/// The places, in text order, those that belong together as one. Spans are folded bytes.
#[must_use]
pub fn named(cx: &Context<'_>) -> Vec<(Span, Size)> {
    let mut found: Vec<(Span, Size)> = Vec::new();
    for signal in cx.signals {
        match signal.kind {
            Kind::Place if signal.confidence > TAGGED => {
                found.extend(tagged(cx, signal.span).map(|size| (signal.span, size)))
            }
            Kind::Street => found.push((signal.span, Size::Spot)),
            _ => {}
        }
    }
    found.extend(roads(cx));
    found.extend(venues(cx));
    found.extend(hashtags(cx));
    found.extend(estates_and_pubs(cx));
    sorted::by_key(&mut found, |(span, _)| *span);
    let known: Spans = found.iter().map(|(span, _)| *span).collect();
    let marked =
        cx.frame.marked(cx.text, Topic::IncidentLocation, ALONE).into_iter().filter_map(|(span, _)| cx.content(span));
    found.extend(marked.filter(|span| !known.overlap(*span)).map(|span| (span, Size::Spot)));
    found.retain(|(span, _)| !opens_with(cx, *span) && !is_no_spot(cx, *span));
    sorted::by_key(&mut found, |(span, _)| *span);
    join(cx, found)
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
            let (tokens, at) = cx.sentence_of(span);
            let before = at.checked_sub(1).map_or("", |i| cx.text.word(&tokens[i]));
            // "On Quality Street", "12 Quality Street": there are roads of that name.
            let leads = one_of!(before; "on" "in" "down" "along" "off" "near" "at" "from");
            let is_number = !before.is_empty() && before.bytes().all(|b| b.is_ascii_digit());
            !leads && !is_number
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

/// What the tagger took for a place, if it is one where something may have happened, and its size.
fn tagged(cx: &Context<'_>, span: Span) -> Option<Size> {
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
        return None;
    }
    if is_workplace(next) || is_workplace(words.rsplit(' ').next().unwrap_or("")) {
        return None;
    }
    // "Somebody from Leeds", "the Leeds lot": where people are from, not where it happened.
    if matches!(before, "@" | "vs" | "v")
        || matches!(words, "us" | "god" | "jesus")
        || words.replace('.', "").len() <= 3 && words.contains('.')
    {
        return None;
    }
    // Crews of these trusts attend nobody in Spain.
    if lexicon::PLACES_WORLD.contains(words) && !lexicon::PLACES_UK.contains(words) && !lexicon::TOWNS.contains(words) {
        return None;
    }
    Some(if is_hospital(next) || words.split(' ').any(is_hospital) {
        Size::Hospital
    } else if lexicon::TOWNS.contains(words) {
        Size::Town
    } else {
        Size::Spot
    })
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

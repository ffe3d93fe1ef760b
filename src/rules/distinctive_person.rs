//! # Something that stands out
//!
//! ## What it looks for
//! What singles a patient out: their work or part in the community, a pursuit, unusual clothes or belongings,
//! fame, being one of twins, a story that everybody nearby knows.
//!
//! ## Why
//! People who know the patient recognise them by it, with no name given.
//!
//! ## Example
//! "The lollipop lady went down like a sack of spuds"
//!
//! ## Better
//! "A patient had a fall"
//!
//! ## Quiet when
//! It is a colleague, the writer's own people, a stranger met off duty, or nobody in particular.

use super::{Context, Hits};
use crate::lexicon::{self, Phrase};
use crate::report::Span;
use crate::rewrite;
use crate::story;
use crate::text::Token;

/// Reports what singles a patient out.
pub fn check(cx: &Context<'_>, hits: &mut Hits<'_>) {
    for (span, sure) in find(cx) {
        let hit = hits.at(span).sure(sure).because("something that few others share");
        hits.push(hit.fix(rewrite::leave_out(cx, hits, "Leave the detail out", span)));
    }
}

/// What singles patients out, with how sure that is, in text order.
#[must_use]
pub fn find(cx: &Context<'_>) -> Vec<(Span, f32)> {
    cx.found.distinctive.get_or_init(|| look(cx)).clone()
}

fn look(cx: &Context<'_>) -> Vec<(Span, f32)> {
    let mut found: Vec<(Span, f32)> = Vec::new();
    for phrase in cx.phrases_in(lexicon::OCCUPATIONS) {
        if let Some((span, penalty)) = occupation(cx, phrase) {
            add(cx, &mut found, span, penalty);
        }
    }
    for sentence in cx.text.sentences() {
        let tokens = cx.text.tokens_of(sentence);
        for i in 0..tokens.len() {
            if let Some((end, penalty)) = standing_out(cx, tokens, i) {
                add(cx, &mut found, Span::new(tokens[i].span.start, tokens[end].span.end), penalty);
            }
        }
    }
    found.sort_by_key(|(span, _)| (span.start, std::cmp::Reverse(span.end)));
    found.dedup_by(|b, a| a.0.overlaps(b.0));
    found
}

fn add(cx: &Context<'_>, found: &mut Vec<(Span, f32)>, span: Span, penalty: f32) {
    if let Some(sure) = story::confidence(cx.of_patient(span) - penalty) {
        found.push((span, sure));
    }
}

/// A role or pursuit of one person, not of the crew or of a crowd.
fn occupation(cx: &Context<'_>, phrase: &Phrase) -> Option<(Span, f32)> {
    let value = phrase.entry.value(lexicon::OCCUPATIONS)?;
    let words = cx.words(phrase.span);
    if lexicon::JOB_ROLES.contains(words) || phrase.entry.is_in(lexicon::FAMILY) || is_everybody(words) {
        return None;
    }
    let (tokens, at) = cx.sentence_of(phrase.span);
    let before = |n: usize| at.checked_sub(n).map_or("", |i| cx.text.word(&tokens[i]));
    let introduced = (1..=4).any(|n| matches!(before(n), "a" | "an" | "the" | "this" | "our" | "retired" | "former" | "ex" | "local" | "famous" | "old" | "young" | "was" | "is" | "used"));
    let penalty = match (value, introduced) {
        ("weak", true) => 0.2,
        ("weak", false) => 0.35,
        (_, true) => 0.0,
        (_, false) => 0.06,
    };
    Some((phrase.span, penalty))
}

/// Roles so common, or so often said of bystanders and partners, that they single nobody out.
fn is_everybody(words: &str) -> bool {
    matches!(
        words,
        "driver" | "drivers" | "student" | "students" | "worker" | "workers" | "staff" | "manager" | "nurse" | "nurses" | "doctor" | "doctors" | "police" | "officer"
            | "officers" | "carer" | "carers" | "teacher" | "runner" | "runners" | "neighbour" | "volunteer" | "volunteers" | "gp" | "passenger" | "passengers"
    )
}

/// Last token of something that stands out and starts at token `i`, and how much story it needs.
fn standing_out(cx: &Context<'_>, tokens: &[Token], i: usize) -> Option<(usize, f32)> {
    let word = |n: usize| tokens.get(n).map_or("", |t| cx.text.word(t));
    let last = tokens.len() - 1;
    match word(i) {
        // One of a few by birth.
        "twins" | "twin" | "triplets" | "triplet" | "quads" | "quadruplets" | "quintuplets" | "conjoined" => Some((i, 0.1)),
        // "In the red coat", "with the pink cast", "on the blue scooter".
        "in" | "with" | "on" | "wearing" if is_article(word(i + 1)) && (is_colour(word(i + 2)) || is_odd(word(i + 2))) && is_noun(cx, tokens, i + 3) => Some(((i + 3).min(last), 0.02)),
        "wearing" if is_article(word(i + 1)) => Some(((i + 3).min(last), 0.05)),
        "dressed" if word(i + 1) == "as" => Some(((i + 3).min(last), 0.02)),
        // "The one with the flamingos", "the one who feeds the pigeons".
        "the" if word(i + 1) == "one" && matches!(word(i + 2), "with" | "who" | "that" | "off" | "from") => Some(((i + 5).min(last), 0.02)),
        // Fame and local fame.
        "off" if matches!((word(i + 1), word(i + 2)), ("the" | "off", "telly" | "tv" | "radio" | "news" | "adverts")) => Some((i + 2, 0.0)),
        "famous" | "celebrity" | "legend" | "celeb" | "millionaire" | "royalty" | "viral" | "infamous" => Some((i, 0.08)),
        "everyone" | "everybody" if matches!((word(i + 1), word(i + 2)), ("in" | "round" | "on", _)) && tokens[i..].iter().take(7).any(|t| matches!(cx.text.word(t), "knows" | "knew" | "recognises")) => Some(((i + 4).min(last), 0.0)),
        // A past or pursuit: "used to play for", "danced at", "training for a".
        "used" if word(i + 1) == "to" && matches!(word(i + 2), "play" | "sing" | "dance" | "run" | "teach" | "drive" | "fly" | "box" | "be" | "work" | "own" | "present" | "race" | "act") => Some(((i + 5).min(last), 0.04)),
        "played" | "danced" | "sang" | "boxed" | "raced" | "swam" | "served" if matches!(word(i + 1), "for" | "at" | "with" | "in") && is_capital(cx, tokens, i + 2) => Some(((i + 3).min(last), 0.02)),
        "training" if word(i + 1) == "for" => Some(((i + 4).min(last), 0.08)),
        "kept" | "keeps" | "breeds" | "collects" | "bred" | "collected" if is_plural(word(i + 1)) => Some((i + 1, 0.05)),
        // Situations that few share.
        "dad" | "mum" | "husband" | "wife" | "son" | "brother" | "father" | "mother" if matches!(word(i + 1), "on" | "in") && matches!(word(i + 2), "remand" | "prison" | "jail" | "rehab" | "afghanistan" | "iraq" | "ukraine") => Some((i + 2, 0.0)),
        "remand" | "witness" if matches!(word(i + 1), "protection") => Some((i + 1, 0.0)),
        "only" if is_language(word(i + 1)) && word(i + 2) == "speaker" => Some((i + 2, 0.0)),
        w if is_language(w) && word(i + 1).starts_with("speaker") => Some((i + 1, 0.02)),
        "one" if matches!(word(i + 1), "-" ) && matches!(word(i + 2), "legged" | "eyed" | "armed" | "handed") => Some(((i + 3).min(last), 0.05)),
        "mobility" if word(i + 1) == "scooter" => Some((i + 1, 0.04)),
        "tattoo" | "tattoos" | "tattooed" | "glass" if word(i) != "glass" || word(i + 1) == "eye" => Some((i, 0.1)),
        "father" | "mother" | "mum" | "dad" | "grandmother" | "grandfather" | "nan" | "grandad" if word(i + 1) == "of" && (is_count(word(i + 2))) => Some((i + 2, 0.06)),
        "first" | "last" if matches!(word(i + 1), "female" | "male" | "black" | "asian" | "woman" | "surviving" | "living") => Some((i + 2, 0.05)).filter(|(e, _)| *e <= last),
        "goth" | "hermit" | "recluse" | "hoarder" | "naturist" | "busker" | "morris" | "swimmer" | "jockey" | "bride" | "groom" | "widow" | "widower" => Some((i, 0.06)),
        _ => None,
    }
}

fn is_article(word: &str) -> bool {
    matches!(word, "the" | "a" | "an" | "his" | "her" | "their" | "that")
}

fn is_colour(word: &str) -> bool {
    matches!(word, "red" | "blue" | "green" | "pink" | "purple" | "yellow" | "orange" | "white" | "black" | "gold" | "silver" | "tartan" | "leopard" | "sequin" | "rainbow" | "striped" | "spotty" | "ginger")
}

fn is_odd(word: &str) -> bool {
    matches!(word, "santa" | "ball" | "wedding" | "fancy" | "clown" | "giant" | "inflatable" | "plastic" | "vintage" | "huge" | "wooden" | "prosthetic" | "false" | "missing" | "batman" | "elvis")
}

fn is_noun(cx: &Context<'_>, tokens: &[Token], i: usize) -> bool {
    tokens.get(i).is_some_and(|t| t.is_wordy() && !matches!(cx.text.word(t), "and" | "light" | "lights" | "list" | "eye" | "side" | "hole" | "truck" | "ambulance" | "bus" | "friday" | "uniform" | "bag"))
}

fn is_capital(cx: &Context<'_>, tokens: &[Token], i: usize) -> bool {
    let capital = |n: usize| tokens.get(n).is_some_and(|t| t.span.of(cx.text.folded()).starts_with(char::is_uppercase));
    capital(i) || (matches!(tokens.get(i).map(|t| cx.text.word(t)), Some("the")) && capital(i + 1))
}

fn is_plural(word: &str) -> bool {
    matches!(word, "bees" | "pigeons" | "ferrets" | "snakes" | "alpacas" | "llamas" | "parrots" | "whippets" | "budgies" | "donkeys" | "owls" | "reptiles" | "trains" | "clocks" | "chickens" | "horses" | "koi")
}

fn is_language(word: &str) -> bool {
    matches!(word, "welsh" | "gaelic" | "polish" | "romanian" | "punjabi" | "tamil" | "somali" | "latvian" | "lithuanian" | "hungarian" | "icelandic" | "cantonese" | "mandarin" | "yiddish" | "cornish" | "bsl" | "dutch" | "portuguese" | "ukrainian")
}

fn is_count(word: &str) -> bool {
    word.parse::<u32>().is_ok() || matches!(word, "three" | "four" | "five" | "six" | "seven" | "eight" | "nine" | "ten" | "eleven" | "twelve")
}

#[cfg(test)]
mod tests {
    use crate::rules::testing::{assert_found, assert_quiet};

    #[test]
    fn what_stands_out() {
        assert_found(
            "distinctive-person",
            "wmas",
            &[
                ("Took the village postmistress in with a broken hip, she'll be bored by Tuesday", "postmistress"),
                ("To the lady in the purple hat that we took to hospital: you were so brave", "purple hat"),
                ("We took twins in tonight, both having seizures", "twins"),
            ],
        );
    }

    #[test]
    fn nobodys() {
        assert_quiet(
            "distinctive-person",
            "wmas",
            &["My sister is a vicar and makes terrible tea", "Our new team leader used to be a chef", "Watched a documentary about a jockey last night"],
        );
    }
}

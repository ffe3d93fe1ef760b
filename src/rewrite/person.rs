//! Persons: "a lovely 78-year-old lady" becomes "a patient".

mod short;

use super::age::LEAVE as AGE;
use super::detail::helps;
use super::line::{Line, Words, leave_gap};
use super::words::{
    as_at_start, back_over, closes, goes_on, is_conjunction, is_determiner, is_figure, is_finite, is_number_word,
    is_person_word, is_possessive, is_preposition, is_quality, is_relative, is_somebody, one_back,
};
use super::{age, name, place};
use crate::report::{Fix, Span};
use crate::rules::{Context, Hits};
use crate::signals::{self, numerals};
use crate::text::Token;
use short::shortened;

/// A phrase for a person ("a lovely 78-year-old lady", "she") becomes "the patient".
#[must_use]
pub fn person(cx: &Context<'_>, hits: &Hits<'_>, span: Span) -> Option<Fix> {
    let words = cx.words(span);
    // No child, whatever the word is made of; whose partner it is stays.
    if matches!(words, "boyfriend" | "girlfriend") {
        return Some(hits.replace("Say \"partner\"", span, &as_at_start(cx, span, "partner")));
    }
    let (line, own) = Line::around(cx, span);
    if let Some(named) = as_name(&line, own) {
        return Some(name::name(cx, hits, line.span(named)));
    }
    // "A young mum": nobody's but the patient.
    let led = back_over(cx, line.tokens, own.first, is_quality);
    let is_anybodys = matches!(line.before(led), "a" | "an") && own.end == own.first + 1 && !words.ends_with("'s");
    if is_many(words) {
        let plain = if allows_adult_or_child(cx) { "adults" } else { "patients" };
        return Some(hits.replace(&format!("Say \"{plain}\""), span, &as_at_start(cx, span, plain)));
    }
    // "A woman in her forties": it goes with the age.
    if matches!(words, "his" | "her") && line.before(own.first) == "in" {
        let part = usize::from(matches!(line.word(own.end), "early" | "mid" | "late"));
        let decade = line.word(own.end + part);
        if decade.ends_with("0s") || numerals::decade(decade).is_some() {
            return Some(line.cut(hits, AGE, Words { first: own.first - 1, end: own.end + part + 1 }));
        }
    }
    // "Her husband": somebody's husband or wife says as much as the pronoun.
    if matches!(words, "his" | "her") && one_of!(line.word(own.end); "husband" "wife" "hubby" "missus") {
        return Some(relative(&line, hits, Words { first: own.end, end: own.end + 1 }));
    }
    // "Still have a dad".
    if is_anybodys && one_of!(words; "dad" "mum" "mam" "mother" "father" "daddy" "mummy") {
        return Some(hits.replace("Say \"parent\"", span, &as_at_start(cx, span, "parent")));
    }
    if signals::is_kin(words) && !is_anybodys {
        return Some(relative(&line, hits, own));
    }
    // "93 and sharp as a tack": nobody is named that this is said of.
    let opens = |word: &str| closes(word) || matches!(word, "," | "-");
    if own.end == own.first + 1 && is_figure(words) && opens(line.before(own.first)) && line.word(own.end) == "and" {
        let said = Words { end: own.end + 1, ..own };
        let behind = line.tokens.get(said.end).map_or(line.span(said).end, |next| next.span.start);
        return Some(leave_gap(cx, hits, AGE, Span::new(span.start, behind)));
    }
    let whole = person_phrase(cx, span);
    if ["turned", "turning", "turns"].iter().any(|turned| follows(cx, whole, turned)) {
        return None;
    }
    if matches!(words, "he" | "she")
        && let Some(short) = shortened(cx, span)
    {
        let whole = Span::new(span.start, short.end);
        let who = if is_the_other(cx, span) { "the other person" } else { "the patient" };
        let plain = format!("{who} {}", short.full?);
        return Some(hits.replace(&format!("Say \"{who}\""), whole, &as_at_start(cx, whole, &plain)));
    }
    // "Hes blessing the suction unit": is or has.
    if matches!(words, "hes" | "shes") {
        return Some(hits.replace("Say \"the patient\"", span, &as_at_start(cx, span, "the patient's")));
    }
    if owns(cx, span) {
        let cut = whole.of(cx.text.lower()).strip_suffix("'s").map_or(whole.end, |short| whole.start + short.len());
        let whole = Span::new(whole.start, cut);
        return Some(hits.replace("Say \"the patient\"", whole, &as_at_start(cx, whole, "the patient")));
    }
    let (label, plain) = match words {
        "his" | "her" | "hers" => {
            ("Say \"their\"", if is_object(cx, span) && words == "her" { "them" } else { "their" })
        }
        "him" => ("Say \"them\"", "them"),
        "himself" | "herself" => ("Say \"themselves\"", "themselves"),
        "he" | "she" if is_the_other(cx, span) => ("Say \"the other person\"", "the other person"),
        "he" | "she" => ("Say \"the patient\"", "the patient"),
        _ => {
            let (_, phrase) = Line::around(cx, whole);
            let child = allows_adult_or_child(cx) && is_young(cx.words(whole));
            let kind = if child {
                "child"
            } else if allows_adult_or_child(cx) {
                "adult"
            } else {
                "patient"
            };
            let in_brackets = line.before(phrase.first) == "(" && matches!(line.word(phrase.end), "," | ")");
            if is_shorthand(&line, own) && !in_brackets {
                return Some(handover(&line, hits, whole, phrase, kind));
            }
            if let Some(fix) = age::without_person(&line, hits, own, phrase) {
                return Some(fix);
            }
            // "Our patient, an 8 year old and living alone,": somebody is there already.
            if kind == "patient"
                && line.before(phrase.first) == ","
                && phrase.first >= 2
                && is_somebody(line.word(phrase.first - 2))
            {
                let goes_on = line.word(phrase.end) == "and";
                if goes_on && let Some(next) = line.tokens.get(phrase.end + 1) {
                    return Some(hits.replace(AGE, Span::new(whole.start, next.span.start), ""));
                }
                if line.word(phrase.end) == "," || line.ends_at(phrase.end) {
                    return Some(line.cut(hits, AGE, phrase));
                }
            }
            return Some(phrase_for(&line, hits, phrase, kind));
        }
    };
    Some(hits.replace(label, whole, &as_at_start(cx, whole, plain)))
}

/// "Men", "mums": several at once.
fn is_many(words: &str) -> bool {
    one_of!(words; "men" "women" "ladies" "gents" "gentlemen" "lads" "lasses" "mums" "dads" "blokes" "chaps" "fellas" "guys" "mothers" "fathers")
}

/// "A patient", or "the patient" where "the lad" was known already; a name behind it goes with it.
fn phrase_for(line: &Line<'_, '_>, hits: &Hits<'_>, phrase: Words, kind: &str) -> Fix {
    let phrase = Words { end: with_name(line, phrase.end), ..phrase };
    let is_known =
        matches!(line.word(phrase.first), "the" | "this" | "that") && line.span(phrase).start > line.opening();
    let plain = match kind {
        _ if line.before(phrase.first) == "what" => "a person".to_owned(),
        // "The 6 yr old who rang 999".
        "patient" if helps(line, phrase.end) => if is_known { "the person" } else { "a person" }.to_owned(),
        _ if is_known => format!("the {kind}"),
        // "Their 4 yr old": whose they are, whatever they are to the crew.
        _ if one_of!(line.before(phrase.first); "his" "her" "their" "your") => {
            if is_young(line.cx.words(line.span(phrase))) { "child" } else { "relative" }.to_owned()
        }
        // "Diabetic gentleman", "our 91yo", "same man".
        _ if age::is_state(line.before(phrase.first)) && !is_determiner(line.word(phrase.first))
            || is_possessive(line.before(phrase.first))
            || is_described(line, phrase.first)
            || one_of!(line.before(phrase.first); "same" "other" "another" "first" "second" "third" "only" "next" "last") =>
        {
            kind.to_owned()
        }
        "adult" => "an adult".to_owned(),
        _ => format!("a {kind}"),
    };
    line.say(hits, &format!("Say \"{plain}\""), phrase, &plain)
}

/// "A suicidal man": somebody is described, and has an article already.
fn is_described(line: &Line<'_, '_>, first: usize) -> bool {
    let word = line.before(first);
    let opens = first.checked_sub(2).is_some_and(|at| is_determiner(line.word(at)) || is_possessive(line.word(at)));
    opens
        && !is_determiner(line.word(first))
        && word.bytes().all(|b| b.is_ascii_lowercase() || b == b'-')
        && !line.is_capital(first - 1)
        && !goes_on(word)
        && !is_person_word(word)
}

/// The name that an age or a title stands in front of: "84-year-old Elsie", "Mrs Cope".
fn as_name(line: &Line<'_, '_>, own: Words) -> Option<Words> {
    let is_age = line.word(own.first).starts_with(|c: char| c.is_ascii_digit()) && !is_shorthand(line, own);
    if is_age || name::is_title(line.word(own.first)) || line.word(own.end.saturating_sub(1)) == "old" {
        return name::at(line, own.first).or_else(|| name::at(line, own.end)).filter(|named| named.end > own.end);
    }
    None
}

/// Where a phrase ends when a name goes on with it: "mum Sarah", "a man called Derek".
fn with_name(line: &Line<'_, '_>, end: usize) -> usize {
    let called = end + usize::from(matches!(line.word(end), "called" | "named"));
    let owns = |named: &Words| line.word(named.end - 1).ends_with("'s");
    if called > end && line.is_capital(called) {
        return line.capitals(called);
    }
    name::at(line, called).filter(|named| named.first == called && !owns(named)).map_or(end, |named| named.end)
}

/// "His wife", "the daughter", "mum and dad": the words with whose they are.
fn relative(line: &Line<'_, '_>, hits: &Hits<'_>, own: Words) -> Fix {
    let joins = |word: &str| matches!(word, "and" | "&");
    let mut both = Words { end: with_name(line, own.end), ..own };
    let mut many = false;
    if joins(line.word(both.end)) && signals::is_kin(line.word(both.end + 1)) {
        both.end = with_name(line, both.end + 2);
        many = true;
    } else if own.first >= 2 && joins(line.word(own.first - 1)) && signals::is_kin(line.word(own.first - 2)) {
        both.first -= 2;
        many = true;
    }
    let opens = |word: &str| is_determiner(word) || matches!(word, "his" | "her" | "their");
    both.first -= usize::from(both.first > 0 && opens(line.before(both.first)));
    let is_owned = line.before(both.first).ends_with("'s") || matches!(line.before(both.first), "my" | "our");
    let plain = match (many, is_owned) {
        (true, _) => "relatives",
        (false, true) => "relative",
        (false, false) => "a relative",
    };
    // "Her husband of 62 years".
    if line.word(both.end) == "of"
        && line.word(both.end + 1).starts_with(|c: char| c.is_ascii_digit())
        && line.word(both.end + 2).starts_with("year")
    {
        both.end += 3;
    }
    let whole = line.span(both);
    let owns = whole.of(line.cx.text.lower()).ends_with("'s");
    let whole = Span::new(whole.start, whole.end - if owns { "'s".len() } else { 0 });
    hits.replace(&format!("Say \"{plain}\""), whole, &as_at_start(line.cx, whole, plain))
}

/// "39 y/o M": a letter for man or woman behind an age.
fn is_sex(word: &str) -> bool {
    matches!(word, "m" | "f" | "male" | "female")
}

/// "54M", "72F": an age with a letter behind it.
fn is_shorthand(line: &Line<'_, '_>, own: Words) -> bool {
    let words = line.cx.words(line.span(own));
    words.strip_suffix(['m', 'f']).is_some_and(is_figure)
}

/// "Pt 54M chest pain" is "Pt with chest pain", "72F fallen" is "Patient fallen": as a handover says it.
fn handover(line: &Line<'_, '_>, hits: &Hits<'_>, whole: Span, phrase: Words, kind: &str) -> Fix {
    let at = phrase.end + usize::from(matches!(line.word(phrase.end), "a" | "an"));
    let is_ill = age::is_ill(line, at);
    let next = line.word(phrase.end);
    let is_said = is_finite(next) || age::is_state(next) || is_preposition(next);
    let with = if is_ill && !is_said && next != "with" { " with" } else { "" };
    let is_known = matches!(line.word(phrase.first), "the" | "this" | "that");
    let before = line.before(phrase.first);
    let opens = before.is_empty() || closes(before) || matches!(before, "," | "-");
    let plain = match kind {
        _ if is_known => format!("the {kind}{with}"),
        _ if opens && !is_finite(next) => format!("{kind}{with}"),
        "adult" => format!("an adult{with}"),
        _ => format!("a {kind}{with}"),
    };
    hits.replace(&format!("Say \"{kind}\""), whole, &as_at_start(line.cx, whole, &plain))
}

/// "The 6-year-old's mum": the words are whose something is.
fn owns(cx: &Context<'_>, span: Span) -> bool {
    let (tokens, _) = cx.sentence_of(span);
    let end = tokens.partition_point(|t| t.span.start < span.end);
    let is_pronoun = matches!(cx.words(span), "he" | "she" | "him" | "her" | "his" | "hers");
    !is_pronoun && end > 0 && tokens[end - 1].span.of(cx.text.lower()).ends_with("'s")
}

fn allows_adult_or_child(cx: &Context<'_>) -> bool {
    cx.pack.permits("adult-or-child", cx.draft.account).is_some()
}

/// Below this age somebody is a child.
const GROWN_UP: u32 = 18;

/// Of these an age is counted while somebody is small.
const SMALL_UNITS: &[&str] = &["month", "week", "/12", "/52"];

fn is_young(words: &str) -> bool {
    let holds = |any: &[&str]| any.iter().any(|one| words.contains(one));
    let figure = words.split(|c: char| !c.is_ascii_digit()).find_map(|digits| digits.parse::<u32>().ok());
    let in_words = || in_words(words);
    if let Some(age) = figure.or_else(in_words) {
        return age < GROWN_UP || holds(&["day", "hour"]) || holds(SMALL_UNITS);
    }
    // "A lovely old boy", "old girl": anything but a child. "A six year old boy" is one.
    let is_aged = holds(&["old boy", "old girl", "old lad", "old lass"]) && !words.contains("year");
    let is_child = || holds(&["baby", "toddler", "boy", "girl", "teen", "infant", "newborn"]);
    !is_aged && (is_child() || holds(SMALL_UNITS))
}

/// "A two day old", "seventeen year old lad": the number in front of its unit.
fn in_words(words: &str) -> Option<u32> {
    let mut parts = words.split([' ', '-']).filter(|part| !part.is_empty());
    let first = parts.find(|part| is_number_word(part))?;
    let ones = |word: &str| numerals::unit(word);
    Some(
        numerals::tens(first)
            .map_or_else(|| ones(first).unwrap_or(0), |tens| tens + parts.next().and_then(ones).unwrap_or(0)),
    )
}

/// Words back that are looked at for somebody else.
const EARLIER: usize = 24;

/// "She'd fallen, he'd sat with her": not both of them are the patient.
fn is_the_other(cx: &Context<'_>, span: Span) -> bool {
    let (tokens, at) = cx.sentence_of(span);
    let own = cx.words(span);
    let other = if own == "he" { "she" } else { "he" };
    let mut earlier = tokens[at.saturating_sub(EARLIER)..at].iter().filter_map(|t| cx.text.word(t).split('\'').next());
    // Whoever is spoken of first is the patient.
    earlier.find(|word| *word == own || *word == other) == Some(other)
}

/// Whether the word before the span is this one.
fn follows(cx: &Context<'_>, span: Span, word: &str) -> bool {
    let (tokens, at) = cx.sentence_of(span);
    at > 0 && cx.text.word(&tokens[at - 1]) == word
}

/// "Told her" against "her son": nothing that could be owned follows.
fn is_object(cx: &Context<'_>, span: Span) -> bool {
    let (tokens, at) = cx.sentence_of(span);
    let is_place = at > 0
        && one_of!(cx.text.word(&tokens[at - 1]);
            "at" "in" "from" "to" "outside" "inside" "near" "into" "round" "of" "around"
        );
    // "Gave her morphine" against "gave her mum".
    let is_given = at > 0
        && one_of!(cx.text.word(&tokens[at - 1]); "gave" "give" "giving" "given" "offered" "handed" "fed" "bought" "made")
        && tokens.get(at + 1).is_some_and(|t| !signals::is_kin(cx.text.word(t).trim_end_matches("'s")));
    // "Keeping her calm" against "her calm voice".
    let is_kept = at > 0
        && one_of!(cx.text.word(&tokens[at - 1]); "keep" "keeps" "kept" "keeping" "made" "make" "making")
        && tokens.get(at + 1).is_some_and(
            |t| one_of!(cx.text.word(t); "calm" "warm" "safe" "comfortable" "alive" "still" "company" "talking" "awake" "happy" "going" "smile" "laugh"),
        );
    is_given || is_kept || tokens.get(at + 1).is_none_or(|t| {
        // "Fell at her home" against "took her home".
        if is_place && cx.text.word(t) == "home" {
            return false;
        }
        let word = cx.text.word(t);
        !t.is_wordy()
            || is_preposition(word)
            || is_conjunction(word)
            || is_determiner(word)
            || is_possessive(word) && !signals::is_kin(word.trim_end_matches("'s"))
            || is_relative(word)
            || one_of!(word; "up" "out" "back" "home" "down" "away" "again" "today" "tonight" "there" "here" "yesterday" "that" "all" "straight" "safely" "now" "just" "too" "alone" "safe" "either" "first" "last" "instead" "anyway" "tomorrow")
    })
}

/// Words that belong to a phrase for a person, before and after what was found.
fn person_phrase(cx: &Context<'_>, span: Span) -> Span {
    let (tokens, at) = cx.sentence_of(span);
    let end = tokens.partition_point(|t| t.span.start < span.end);
    let word = |t: &Token| cx.text.word(t);
    if one_of!(cx.words(span); "he" "she" "him" "her" "his" "hers" "himself" "herself") {
        return span;
    }
    let mut last = end;
    while !owns(cx, span)
        && last < tokens.len().min(end + 4)
        && (word(&tokens[last]) == "-"
            || is_person_word(word(&tokens[last]))
            || one_of!(word(&tokens[last]); "year" "old" "yo" "yr" "years" "yrs" "aged" "elderly" "young")
            || last == end && is_sex(word(&tokens[last])))
    {
        last += 1;
    }
    while last > end && !is_person_word(word(&tokens[last - 1])) && !is_sex(word(&tokens[last - 1])) {
        last -= 1;
    }
    // "The man of 64": the figure goes with the person.
    if matches!(tokens.get(last).map(word), Some("of" | "aged"))
        && tokens.get(last + 1).is_some_and(|t| is_figure(word(t)))
    {
        last += 2;
    }
    // "Was only 19" would leave "was only an adult".
    let is_only = |word: &str| one_of!(word; "only" "just" "barely" "nearly");
    let mut first = if is_figure(cx.words(span)) { one_back(cx, tokens, at, is_only) } else { at };
    first = back_over(cx, tokens, first, |word| {
        is_person_word(word) || is_quality(word) || one_of!(word; "of" "aged" "about" "year" "yr" "yrs" "years" "-")
    });
    // "A 78-year-old lady", "a six year old boy", "a thirty-four year old": the number in front of "year".
    if matches!(tokens.get(first).map(word), Some("-" | "year" | "years" | "yr" | "yrs")) {
        first = one_back(cx, tokens, first, |word| is_figure(word) || is_number_word(word));
        first = one_back(cx, tokens, first, |word| numerals::tens(word).is_some());
    }
    // "- 81F fall": the mark of a list stays.
    while first < at && matches!(word(&tokens[first]), "-") {
        first += 1;
    }
    // "A Pudsey lad": the place goes with the rest.
    let (line, _) = Line::around(cx, span);
    let from = line.back(first, |word| !is_determiner(word) && !closes(word) && !is_preposition(word));
    if from < first
        && first - from <= 3
        && from > 0
        && is_determiner(line.before(from))
        && (from..first).all(|at| place::is_place(&line, at))
    {
        first = from;
    }
    first = one_back(cx, tokens, first, is_determiner);
    Span::new(
        tokens.get(first).map_or(span.start, |t| t.span.start),
        tokens.get(last.saturating_sub(1)).map_or(span.end, |t| t.span.end).max(span.end),
    )
}

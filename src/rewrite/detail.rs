//! What somebody does or is known for: it goes, and whoever it stood for stays.

use super::age::is_ill;
use super::joint::reads_without;
use super::line::{Line, Words};
use super::words::{
    as_at_start, back_over, is_being, is_conjunction, is_determiner, is_figure, is_finite, is_head, is_person_word,
    is_possessive, is_preposition, is_quality, is_somebody, one_back,
};
use super::{name, place};
use crate::lexicon;
use crate::report::{Fix, Span};
use crate::rules::{Context, Hits};
use crate::signals;
use crate::text::Token;

/// What somebody does or is known for. Behind "a" or "the" it stands for the person, who stays, unless commas set it off; elsewhere it goes.
#[must_use]
pub fn detail(cx: &Context<'_>, hits: &Hits<'_>, span: Span) -> Option<Fix> {
    let (line, own) = Line::around(cx, span);
    // "Residents yesterday tea": found by half, with half of when it was.
    if (own.first + 1..own.end).any(|at| matches!(line.word(at), "yesterday" | "today" | "tonight" | "tomorrow")) {
        return None;
    }
    // "Mrs Ahmed of Manningham": who it is is a name's business.
    let named = own.first + usize::from(is_quality(line.word(own.first)));
    if let Some(named) = name::at(&line, named) {
        return Some(name::name(cx, hits, line.span(named)));
    }
    if (own.first..own.end).all(|at| place::is_place(&line, at)) {
        return place::leave_out_place(cx, hits, span);
    }
    let (tokens, at) = cx.sentence_of(span);
    let word = |place: usize| tokens.get(place).map_or("", |t| cx.text.word(t));
    let behind = tokens.partition_point(|t| t.span.start < span.end);
    let Some(role) = role_in(cx, span) else { return leave_out_detail(cx, hits, span) };
    let from = tokens.partition_point(|t| t.span.end <= role.start);
    let mut last = tokens.partition_point(|t| t.span.start < role.end);
    // "The red haired girl with the parrot": what she has goes with her; what she is ill with was not found.
    let has_with = (last..behind).any(|place| {
        word(place) == "with"
            && (is_determiner(word(place + 1)) || is_possessive(word(place + 1)))
            && !is_ill(&line, place + 2)
    });
    if has_with || (last..behind).any(|place| is_said_of_person(word(place), word(place + 1))) {
        last = behind;
        // "A budgie up his sleeve".
        if has_with
            && (is_preposition(word(last)) || matches!(word(last), "up" | "down"))
            && is_possessive(word(last + 1))
        {
            last += 3;
        }
        // "The cyclist from the Hagley Road job".
        if is_head(word(last)) && !is_somebody(word(last)) {
            last += 1;
        }
        // "Groom (29) had fainted at the altar": what they did stays.
        let does = (from + 1..last).find(|place| {
            let led = word(*place - 1);
            let inner = led == "-" || is_determiner(led) || is_possessive(led) || is_preposition(led);
            is_finite(word(*place)) && !inner && !(from..*place).any(|at| matches!(word(at), "who" | "that" | "which"))
        });
        last = does.unwrap_or(last).min(tokens.len());
        while is_left_open(word(last - 1)) {
            last -= 1;
        }
        // "Who corrected my grammar" was found by half: what they did stays.
        let who = (from..last).rev().find(|place| matches!(word(*place), "who" | "that" | "which"));
        if let Some(who) =
            who.filter(|who| *who > from && tokens.get(last).is_some_and(Token::is_wordy) && last - who < 3)
        {
            last = who;
        }
    }
    // "The" may be among what was found, or in front of it.
    // "The family of the biker": the last one is the biker's.
    let opening = (at..from).rev().find(|place| is_determiner(word(*place)));
    let first =
        opening.unwrap_or_else(|| one_back(cx, tokens, back_over(cx, tokens, at.min(from), is_quality), is_determiner));
    // "A 58 yo scaffolder": the age was found in part.
    let is_aged = |word: &str| is_figure(word) || one_of!(word; "yo" "yr" "year" "years" "old" "-" "y" "o" "/");
    let first = if is_determiner(word(first)) || !is_aged(word(first)) {
        first
    } else {
        one_back(cx, tokens, back_over(cx, tokens, first, is_aged), is_determiner)
    };
    let is_club = one_of!(word(last - 1); "club" "team" "choir" "band" "stage" "shop" "office" "school");
    if !is_determiner(word(first)) || is_club {
        return leave_out_detail(cx, hits, span);
    }
    if matches!(word(last), "of" | "aged") && is_figure(word(last + 1)) {
        last += 2;
    }
    let owning = if word(last - 1).ends_with("'s") && !is_finite(word(last)) { "'s".len() } else { 0 };
    let end = tokens[last - 1].span.end - owning;
    if first > 0 && word(first - 1) == "," && one_of!(word(last); "" "," "." "!") {
        let close = if word(last) == "," { tokens[last].span.end } else { end };
        return Some(hits.replace("Leave the detail out", Span::new(tokens[first - 1].span.start, close), ""));
    }
    // "My patient, a scaffolder from Fareham, fell": somebody is there already.
    if first > 1 && word(first - 1) == "," && is_somebody(word(first - 2)) && word(last) == "from" {
        let gone = Span::new(tokens[first].span.start, tokens[last].span.start);
        return Some(hits.replace("Leave the detail out", gone, ""));
    }
    let whole = Span::new(tokens[first].span.start, end);
    // The neighbour who helped is no patient, nor is whoever held the drip.
    let by_other = helps(&line, last) || (from..last).any(|place| {
        signals::is_kin(word(place))
            || one_of!(word(place); "neighbour" "neighbours" "bystander" "bystanders" "caller" "carer" "witness" "friend" "mate" "landlord")
    });
    // "Patient today was a retired headmistress".
    let is_said_to_be =
        first > 0 && is_being(word(first - 1)) && (line.clause(first - 1)..first).any(|place| is_somebody(word(place)));
    let (label, plain) = match word(first) {
        _ if is_said_to_be => ("Say \"somebody\"", "somebody"),
        "the" | "this" | "that" if by_other => ("Say \"the person\"", "the person"),
        _ if by_other => ("Say \"somebody\"", "somebody"),
        "the" | "this" | "that" => ("Say \"the patient\"", "the patient"),
        _ => ("Say \"a patient\"", "a patient"),
    };
    Some(hits.replace(label, whole, &as_at_start(cx, whole, plain)))
}

/// Nothing in its place, except where it opens a sentence that goes on: somebody has to be there.
fn leave_out_detail(cx: &Context<'_>, hits: &Hits<'_>, span: Span) -> Option<Fix> {
    const LABEL: &str = "Leave the detail out";
    let (line, mut words) = Line::around(cx, span);
    // "Mum of 4 in".
    while words.end > words.first + 1
        && matches!(line.word(words.end - 1), "in" | "at" | "from" | "with" | "and" | "who")
    {
        words.end -= 1;
    }
    // "Ex RAF, fell": up to the comma.
    if let Some(comma) = (words.first + 1..words.end).find(|at| line.word(*at) == ",") {
        words.end = comma;
    }
    // "Somebody's grandmother slept on a plastic chair": what they did stays.
    if words.first == 0
        && let Some(does) = (1..words.end).find(|at| is_finite(line.word(*at)))
        && !(0..does).any(|at| matches!(line.word(at), "who" | "that" | "which"))
    {
        words.end = does;
    }
    let span = line.span(words);
    // "Delivered twins".
    if words.end == words.first + 1
        && one_of!(line.word(words.first); "twins" "triplets" "quads" "quadruplets")
        && (is_finite(line.before(words.first)) || line.before(words.first) == "delivering")
    {
        let plain = if line.before(words.first).starts_with("deliver") { "babies" } else { "patients" };
        return Some(line.say(hits, &format!("Say \"{plain}\""), words, plain));
    }
    // "Your patient in Solihull": somebody stays; "your old teacher" can't go.
    if is_possessive(line.before(words.first)) {
        let rest = Words { first: words.first + 1, ..words };
        let stays = is_somebody(line.word(words.first)) && rest.first < rest.end && reads_without(&line, rest);
        return stays.then(|| line.cut(hits, LABEL, rest));
    }
    // "Patients" alone singles nobody out, so there is nothing to say instead.
    if (words.first..words.end).all(|at| is_person_word(line.word(at)) || is_plural(line.word(at))) {
        return None;
    }
    // "Weighed 35 stone": somebody is left who does nothing.
    if is_finite(line.word(words.first)) && line.clause(words.first) < words.first {
        let said = line.predicate(words.first, words.end).filter(|said| line.leaves_words(*said))?;
        return Some(line.cut(hits, LABEL, said));
    }
    let names_somebody = (words.first..words.end).any(|at| {
        let word = line.word(at).trim_end_matches("'s");
        is_somebody(word)
            || lexicon::OCCUPATIONS.contains(word)
            || matches!(word, "who" | "groom" | "bride" | "somebody")
    });
    let goes_on = line.tokens.get(words.end).is_some_and(Token::is_wordy) || line.word(words.end) == ",";
    if words.first == 0 && names_somebody && goes_on {
        if has_helped(&line, words.end) {
            return Some(hits.replace("Say \"somebody\"", span, &as_at_start(cx, span, "somebody")));
        }
        return Some(hits.replace("Say \"a patient\"", span, &as_at_start(cx, span, "a patient")));
    }
    let (line, words) = Line::around(cx, to_clause_end(cx, span));
    if reads_without(&line, words) || is_conjunction(line.before(words.first)) {
        return Some(line.cut(hits, LABEL, words));
    }
    // "Who lives next to the Red Lion": what led to it goes with it.
    place::leave_out_led(&line, hits, LABEL, words)
}

/// "Still swims" goes with "in the sea" behind it, which says nothing alone.
fn to_clause_end(cx: &Context<'_>, span: Span) -> Span {
    let (tokens, at) = cx.sentence_of(span);
    let word = |place: usize| tokens.get(place).map_or("", |t| cx.text.word(t));
    let mut last = tokens.partition_point(|t| t.span.start < span.end);
    if last == 0 || !is_said_of_person(word(last), word(last + 1)) || at > 0 && is_determiner(word(at - 1)) {
        return span;
    }
    while tokens.get(last).is_some_and(Token::is_wordy) && !one_of!(word(last); "and" "but" "so" "when" "while") {
        last += 1;
    }
    Span::new(span.start, tokens[last - 1].span.end)
}

/// No role of the lists has more bytes.
const LONGEST_ROLE: usize = 64;

/// The role among words that single somebody out ("postmistress", "lad"), from the first to the last where there are several.
fn role_in(cx: &Context<'_>, span: Span) -> Option<Span> {
    // Only those near by: many findings may lie in one long sentence.
    let near = |from: usize| cx.phrases.partition_point(|phrase| phrase.span.start < from);
    let roles = cx.phrases[near(span.start.saturating_sub(LONGEST_ROLE))..near(span.end)].iter();
    let roles = roles.filter(|phrase| phrase.entry.is_in(lexicon::OCCUPATIONS)).map(|phrase| phrase.span);
    let tokens = cx.text.tokens();
    let from = tokens.partition_point(|t| t.span.end <= span.start);
    let within = tokens[from..].iter().take_while(|t| t.span.start < span.end);
    let persons = within.filter(|t| is_person_word(cx.text.word(t))).map(|t| t.span);
    roles
        .chain(persons)
        .filter(|role| role.start < span.end && span.start < role.end && role.end <= span.end)
        .reduce(|one, other| Span::new(one.start.min(other.start), one.end.max(other.end)))
}

/// Whether what follows says that they helped: "who rang 999", "who held the drip".
pub(super) fn helps(line: &Line<'_, '_>, end: usize) -> bool {
    let does = |word: &str| one_of!(word; "rang" "called" "phoned" "held" "helped" "stopped" "stayed" "started" "found" "gave" "pulled" "ran" "fetched" "directed" "guided" "carried" "comforted" "saved");
    // "The 6 yr old in Peckham who rang".
    const PLACE: usize = 4;
    let between = |at: &usize| is_preposition(line.word(*at)) || line.is_capital(*at);
    let end = (end..end + PLACE).find(|at| !between(at)).unwrap_or(end);
    matches!(line.word(end), "who" | "that")
        && (does(line.word(end + 1)) || line.word(end + 1) == "did" && line.word(end + 2) == "cpr")
        && !matches!(line.word(end + 2), "breathing" | "responding" | "up" | "out" | "down" | "moving")
}

/// "Got him back", "did CPR", "held her hand": the one who did was beside the patient.
fn has_helped(line: &Line<'_, '_>, at: usize) -> bool {
    let does = one_of!(line.word(at); "got" "held" "saved" "kept" "pulled" "caught" "brought" "helped" "carried" "comforted" "found" "dragged");
    does && one_of!(line.word(at + 1); "him" "her" "them") || line.word(at) == "did" && line.word(at + 1) == "cpr"
}

fn is_plural(word: &str) -> bool {
    word.strip_suffix('s').is_some_and(is_person_word)
}

/// "Who swims in the sea", "from the lighthouse": of the person. "In with a broken hip" says what was done, and stays.
fn is_said_of_person(word: &str, next: &str) -> bool {
    one_of!(word; "who" "whose" "which" "that" "from" "known")
        || word == "off" && !one_of!(next; "" "," "." "!" "?" "to" "the" "with" "and")
        || matches!(word, "of" | "in" | "at")
            && !one_of!(next; "" "," "." "!" "?" "with" "by" "to" "after" "for" "and" "from" "as")
}

/// A word that leads to something which was not found.
fn is_left_open(word: &str) -> bool {
    one_of!(word; "of" "in" "with" "from" "at" "and" "who" "a" "an" "the" "last" "this" "to" "on" "we" "i" "they" "you" "he" "she")
}

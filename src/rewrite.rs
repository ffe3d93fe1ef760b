//! Safer wording: edits that generalise or leave out, and always leave a sentence.
//!
//! Every edit is deterministic and invents nothing: a person becomes "the patient" (or "an adult", "a child"
//! where the policy offers that), a place goes together with its preposition, a time becomes "recently".

use crate::lexicon;
use crate::report::{Fix, Span};
use crate::rules::{Context, Hits};
use crate::signals;
use crate::text::Token;

/// A phrase for a person ("a lovely 78-year-old lady", "she") becomes "the patient".
#[must_use]
pub fn person(cx: &Context<'_>, hits: &Hits<'_>, span: Span) -> Fix {
    let words = cx.words(span);
    if signals::is_kin(words) {
        let whole = owned_phrase(cx, span);
        return hits.replace("Say \"a relative\"", whole, &as_at_start(cx, whole, "a relative"));
    }
    let whole = person_phrase(cx, span);
    let (label, plain) = match words {
        "his" | "her" | "hers" => {
            ("Say \"their\"", if is_object(cx, span) && words == "her" { "them" } else { "their" })
        }
        "him" => ("Say \"them\"", "them"),
        "himself" | "herself" => ("Say \"themselves\"", "themselves"),
        "he" | "she" => ("Say \"the patient\"", "the patient"),
        _ => {
            if follows(cx, whole, "what") {
                ("Say \"a person\"", "a person")
            } else if allows_adult_or_child(cx) && is_young(cx.words(whole)) {
                ("Say \"a child\"", "a child")
            } else if allows_adult_or_child(cx) {
                ("Say \"an adult\"", "an adult")
            } else {
                ("Say \"a patient\"", "a patient")
            }
        }
    };
    hits.replace(label, whole, &as_at_start(cx, whole, plain))
}

/// A name becomes "a patient": the name alone, where everyday words beside it were found with it, and its "'s" stays.
#[must_use]
pub fn name(cx: &Context<'_>, hits: &Hits<'_>, span: Span) -> Fix {
    let (tokens, at) = cx.sentence_of(span);
    let found = &tokens[at..tokens.partition_point(|t| t.span.start < span.end).max(at)];
    let is_beside = |token: &Token| {
        let word = cx.text.word(token).trim_end_matches("'s");
        lexicon::COMMON_WORDS.contains(word) && !lexicon::FIRST_NAMES.contains(word) && word != "miss"
    };
    let names = match (found.iter().find(|t| !is_beside(t)), found.iter().rev().find(|t| !is_beside(t))) {
        (Some(first), Some(last)) => Span::new(first.span.start.max(span.start), last.span.end.min(span.end)),
        _ => span,
    };
    let owns = cx.words(names).ends_with("'s");
    let whole = Span::new(names.start, if owns { names.end - "'s".len() } else { names.end });
    hits.replace("Say \"a patient\"", whole, &as_at_start(cx, whole, "a patient"))
}

fn allows_adult_or_child(cx: &Context<'_>) -> bool {
    cx.pack.permits("adult-or-child", cx.draft.account).is_some()
}

/// Below this age somebody is a child.
const GROWN_UP: u32 = 18;

fn is_young(words: &str) -> bool {
    let figure = words.split(|c: char| !c.is_ascii_digit()).find_map(|digits| digits.parse::<u32>().ok());
    figure.is_some_and(|age| age < GROWN_UP)
        || ["baby", "toddler", "boy", "girl", "teen", "infant", "newborn", "month", "week", "/12", "/52"]
            .iter()
            .any(|w| words.contains(w))
}

/// Whether the word before the span is this one.
fn follows(cx: &Context<'_>, span: Span, word: &str) -> bool {
    let (tokens, at) = cx.sentence_of(span);
    at > 0 && cx.text.word(&tokens[at - 1]) == word
}

/// "His wife", "the daughter": the word with whose it is.
fn owned_phrase(cx: &Context<'_>, span: Span) -> Span {
    let (tokens, at) = cx.sentence_of(span);
    let first = one_back(cx, tokens, at, |word| is_determiner(word) || matches!(word, "his" | "her" | "their"));
    Span::new(tokens.get(first).map_or(span.start, |t| t.span.start), span.end)
}

/// Words that open a phrase for somebody.
fn is_determiner(word: &str) -> bool {
    matches!(word, "a" | "an" | "the" | "this" | "that" | "some" | "one" | "another")
}

/// Words between those and the person, which go with the phrase.
fn is_quality(word: &str) -> bool {
    matches!(
        word,
        "lovely"
            | "poor"
            | "old"
            | "young"
            | "elderly"
            | "little"
            | "dear"
            | "sweet"
            | "retired"
            | "former"
            | "local"
            | "village"
    )
}

/// The first token of those in front of `first` that all belong to the phrase that it opens.
fn back_over(cx: &Context<'_>, tokens: &[Token], mut first: usize, belongs: impl Fn(&str) -> bool) -> usize {
    while first > 0 && belongs(cx.text.word(&tokens[first - 1])) {
        first -= 1;
    }
    first
}

/// The same for one token at most.
fn one_back(cx: &Context<'_>, tokens: &[Token], first: usize, belongs: impl Fn(&str) -> bool) -> usize {
    if first > 0 && belongs(cx.text.word(&tokens[first - 1])) { first - 1 } else { first }
}

/// An age in figures, and nothing else.
fn is_figure(word: &str) -> bool {
    !word.is_empty() && word.len() <= 3 && word.bytes().all(|byte| byte.is_ascii_digit())
}

/// "Told her" against "her son": nothing that could be owned follows.
fn is_object(cx: &Context<'_>, span: Span) -> bool {
    let (tokens, at) = cx.sentence_of(span);
    tokens.get(at + 1).is_none_or(|t| {
        !t.is_wordy()
            || matches!(
                cx.text.word(t),
                "in" | "to" | "up" | "out" | "and" | "on" | "off" | "back" | "home" | "at" | "for" | "with"
            )
    })
}

/// Words that belong to a phrase for a person, before and after what was found.
fn person_phrase(cx: &Context<'_>, span: Span) -> Span {
    let (tokens, at) = cx.sentence_of(span);
    let end = tokens.partition_point(|t| t.span.start < span.end);
    let word = |t: &Token| cx.text.word(t);
    if matches!(cx.words(span), "he" | "she" | "him" | "her" | "his" | "hers" | "himself" | "herself") {
        return span;
    }
    let mut last = end;
    while last < tokens.len().min(end + 4)
        && (word(&tokens[last]) == "-"
            || is_person_word(word(&tokens[last]))
            || matches!(word(&tokens[last]), "year" | "old" | "yo" | "yr" | "years" | "aged" | "elderly" | "young"))
    {
        last += 1;
    }
    while last > end && !is_person_word(word(&tokens[last - 1])) {
        last -= 1;
    }
    // "The man of 64": the figure goes with the person.
    if matches!(tokens.get(last).map(word), Some("of" | "aged"))
        && tokens.get(last + 1).is_some_and(|t| is_figure(word(t)))
    {
        last += 2;
    }
    // "Was only 19" would leave "was only an adult".
    let is_only = |word: &str| matches!(word, "only" | "just" | "barely" | "nearly");
    let mut first = if is_figure(cx.words(span)) { one_back(cx, tokens, at, is_only) } else { at };
    first = back_over(cx, tokens, first, |word| {
        is_person_word(word) || is_quality(word) || matches!(word, "of" | "aged" | "about" | "year" | "-")
    });
    // "A 78-year-old lady": the figure in front of "year".
    if matches!(tokens.get(first).map(word), Some("-" | "year" | "years")) {
        first = one_back(cx, tokens, first, is_figure);
    }
    first = one_back(cx, tokens, first, is_determiner);
    Span::new(
        tokens.get(first).map_or(span.start, |t| t.span.start),
        tokens.get(last.saturating_sub(1)).map_or(span.end, |t| t.span.end).max(span.end),
    )
}

fn is_person_word(word: &str) -> bool {
    lexicon::PATIENT_NOUNS.contains(word)
}

/// The words with a capital where they open a sentence.
fn as_at_start(cx: &Context<'_>, span: Span, words: &str) -> String {
    let opens = cx.sentence_of(span).1 == 0;
    let mut chars = words.chars();
    match chars.next() {
        Some(first) if opens => first.to_uppercase().chain(chars).collect(),
        _ => words.to_owned(),
    }
}

/// A place goes together with the preposition that leads to it and the comma that closes it.
#[must_use]
pub fn leave_out_place(cx: &Context<'_>, hits: &Hits<'_>, span: Span) -> Fix {
    leave_gap(cx, hits, "Leave the place out", with_lead(cx, span, LEADS_TO_PLACE))
}

const LEADS_TO_PLACE: &[&str] = &[
    "in", "at", "on", "outside", "behind", "near", "by", "opposite", "inside", "under", "off", "between", "round",
    "from", "to", "into", "onto", "towards", "along", "past", "across", "beside", "through", "of", "over", "the",
];
const LEADS_TO_TIME: &[&str] = &["at", "on", "around", "about", "by", "just", "after", "before"];

/// A time or date becomes "recently".
#[must_use]
pub fn recently(cx: &Context<'_>, hits: &Hits<'_>, span: Span) -> Fix {
    let led = with_lead(cx, span, LEADS_TO_TIME);
    let whole = Span::new(led.start, day_behind(cx, span).unwrap_or(led.end));
    let gap = if whole.start < span.start && cx.text.lower()[whole.start..].starts_with(' ') { " " } else { "" };
    hits.replace("Say \"recently\"", whole, &format!("{gap}{}", as_at_start(cx, whole, "recently")))
}

/// Where the day ends that is named right behind a time: "at 3am today" would leave "recently today".
fn day_behind(cx: &Context<'_>, span: Span) -> Option<usize> {
    let (tokens, at) = cx.sentence_of(span);
    let end = at + tokens[at..].partition_point(|t| t.span.start < span.end);
    let word = |place: usize| tokens.get(place).map_or("", |t| cx.text.word(t));
    let days = match (word(end), word(end + 1)) {
        ("this" | "last" | "yesterday", "morning" | "afternoon" | "evening" | "night" | "week") => 2,
        ("today" | "tonight" | "yesterday", _) => 1,
        _ => return None,
    };
    Some(tokens[end + days - 1].span.end)
}

/// The span with the small words that lead to it and the space before it, or, at the start of a sentence,
/// the comma or space behind it.
fn with_lead(cx: &Context<'_>, span: Span, leads: &[&str]) -> Span {
    let (tokens, at) = cx.sentence_of(span);
    let mut first = at;
    while first > 0 && leads.contains(&cx.text.word(&tokens[first - 1])) {
        first -= 1;
    }
    let start = tokens.get(first).map_or(span.start, |t| t.span.start);
    if first > 0 {
        let before = tokens[first - 1];
        let comma = cx.text.word(&before) == ",";
        return Span::new(if comma { before.span.start } else { before.span.end }, span.end);
    }
    let rest = &cx.text.lower()[span.end..];
    let skip = rest.len() - rest.trim_start_matches([',', ' ', ':', ';']).len();
    let behind = rest[skip..].trim_start_matches(['.', '!', '?', '…']);
    let closing = rest.len() - skip - behind.len();
    if closing == 0 && !behind.is_empty() {
        return Span::new(start, span.end + skip);
    }
    // It was all of its sentence: what closes that goes too, and the space on one side.
    let next = behind.trim_start_matches(' ');
    if next.is_empty() {
        return Span::new(cx.text.lower()[..start].trim_end_matches(' ').len(), span.end + rest.len());
    }
    Span::new(start, span.end + rest.len() - next.len())
}

/// What a number is called goes with it: "NHS" alone would be left standing.
const LEADS_TO_NUMBER: &[&str] = &[
    "nhs", "no", "no.", "number", "num", "id", "is", "was", ":", "dob", "d.o.b", "mobile", "phone", "tel", "mob",
    "case", "job", "cad", "incident", "her", "his", "their", "the",
];

/// What says that a number is led to by its name.
const NUMBERS: &[&str] = &["nhs", "dob", "d.o.b", "mobile", "phone", "tel", "mob", "number"];

/// Something is left out together with the space before it.
#[must_use]
pub fn leave_out(cx: &Context<'_>, hits: &Hits<'_>, label: &str, span: Span) -> Fix {
    let is_number = cx.text.lower()[span.start..].starts_with(|first: char| first.is_ascii_digit());
    // "No" and "is" lead to other things as well: only together with what names a number.
    let leads = if is_number && names_a_number(cx, span) { LEADS_TO_NUMBER } else { &[] };
    leave_gap(cx, hits, label, with_lead(cx, span, leads))
}

/// Nothing in the place of a span; what opens the sentence then has its capital.
fn leave_gap(cx: &Context<'_>, hits: &Hits<'_>, label: &str, gone: Span) -> Fix {
    let opens = !gone.of(cx.text.folded()).starts_with(char::is_lowercase) && cx.sentence_of(gone).1 == 0;
    match cx.text.folded()[gone.end..].chars().next() {
        Some(next) if opens && next.is_lowercase() => {
            let capital: String = next.to_uppercase().collect();
            hits.replace(label, Span::new(gone.start, gone.end + next.len_utf8()), &capital)
        }
        _ => hits.replace(label, gone, ""),
    }
}

/// What somebody does or is known for. Behind "a" or "the" it stands for the person, who stays, unless commas set it off; elsewhere it goes.
#[must_use]
pub fn detail(cx: &Context<'_>, hits: &Hits<'_>, span: Span) -> Fix {
    let (tokens, at) = cx.sentence_of(span);
    let word = |place: usize| tokens.get(place).map_or("", |t| cx.text.word(t));
    let behind = tokens.partition_point(|t| t.span.start < span.end);
    let Some(role) = role_in(cx, span) else { return leave_out_detail(cx, hits, span) };
    let from = tokens.partition_point(|t| t.span.end <= role.start);
    let mut last = tokens.partition_point(|t| t.span.start < role.end);
    if (last..behind).any(|place| is_said_of_person(word(place), word(place + 1))) {
        last = behind;
        while is_left_open(word(last - 1)) {
            last -= 1;
        }
    }
    // "The" may be among what was found, or in front of it.
    let opening = (at..from).find(|place| is_determiner(word(*place)));
    let first =
        opening.unwrap_or_else(|| one_back(cx, tokens, back_over(cx, tokens, at.min(from), is_quality), is_determiner));
    if !is_determiner(word(first)) {
        return leave_out_detail(cx, hits, span);
    }
    if matches!(word(last), "of" | "aged") && is_figure(word(last + 1)) {
        last += 2;
    }
    let end = tokens[last - 1].span.end;
    if first > 0 && word(first - 1) == "," && matches!(word(last), "" | "," | "." | "!") {
        let close = if word(last) == "," { tokens[last].span.end } else { end };
        return hits.replace("Leave the detail out", Span::new(tokens[first - 1].span.start, close), "");
    }
    let whole = Span::new(tokens[first].span.start, end);
    let (label, plain) = match word(first) {
        "the" | "this" | "that" => ("Say \"the patient\"", "the patient"),
        _ => ("Say \"a patient\"", "a patient"),
    };
    hits.replace(label, whole, &as_at_start(cx, whole, plain))
}

/// Nothing in its place, except where it opens a sentence that goes on: somebody has to be there.
fn leave_out_detail(cx: &Context<'_>, hits: &Hits<'_>, span: Span) -> Fix {
    let (tokens, at) = cx.sentence_of(span);
    let next = tokens.get(tokens.partition_point(|t| t.span.start < span.end));
    if at == 0 && next.is_some_and(Token::is_wordy) {
        return hits.replace("Say \"a patient\"", span, &as_at_start(cx, span, "a patient"));
    }
    leave_out(cx, hits, "Leave the detail out", to_clause_end(cx, span))
}

/// "Still swims" goes with "in the sea" behind it, which says nothing alone.
fn to_clause_end(cx: &Context<'_>, span: Span) -> Span {
    let (tokens, at) = cx.sentence_of(span);
    let word = |place: usize| tokens.get(place).map_or("", |t| cx.text.word(t));
    let mut last = tokens.partition_point(|t| t.span.start < span.end);
    if last == 0 || !is_said_of_person(word(last), word(last + 1)) || at > 0 && is_determiner(word(at - 1)) {
        return span;
    }
    while tokens.get(last).is_some_and(Token::is_wordy)
        && !matches!(word(last), "and" | "but" | "so" | "when" | "while")
    {
        last += 1;
    }
    Span::new(span.start, tokens[last - 1].span.end)
}

/// The role among words that single somebody out ("postmistress", "lad"), from the first to the last where there are several.
fn role_in(cx: &Context<'_>, span: Span) -> Option<Span> {
    let roles = cx.phrases_in(lexicon::OCCUPATIONS).map(|phrase| phrase.span);
    let (tokens, _) = cx.sentence_of(span);
    let persons = tokens.iter().filter(|t| is_person_word(cx.text.word(t))).map(|t| t.span);
    roles
        .chain(persons)
        .filter(|role| role.start < span.end && span.start < role.end && role.end <= span.end)
        .reduce(|one, other| Span::new(one.start.min(other.start), one.end.max(other.end)))
}

/// "Who swims in the sea", "from the lighthouse": of the person. "In with a broken hip" says what was done, and stays.
fn is_said_of_person(word: &str, next: &str) -> bool {
    matches!(word, "who" | "whose" | "which" | "that" | "from" | "known")
        || matches!(word, "of" | "in" | "at")
            && !matches!(
                next,
                "" | "," | "." | "!" | "?" | "with" | "by" | "to" | "after" | "for" | "and" | "from" | "as"
            )
}

/// A word that leads to something which was not found.
fn is_left_open(word: &str) -> bool {
    matches!(word, "of" | "in" | "with" | "from" | "at" | "and" | "who" | "a" | "the")
}

fn names_a_number(cx: &Context<'_>, span: Span) -> bool {
    let (tokens, at) = cx.sentence_of(span);
    tokens[..at]
        .iter()
        .rev()
        .map(|token| cx.text.word(token))
        .take_while(|word| LEADS_TO_NUMBER.contains(word))
        .any(|word| NUMBERS.contains(&word))
}

#[cfg(test)]
mod tests {
    use crate::check::check;
    use crate::commands::check::pack_of;
    use crate::draft::Draft;
    use crate::frame::Frame;
    use crate::lexicon;
    use crate::memory::Memory;
    use crate::report::{Fix, Span};
    use crate::rules::{Context, Found, Hits};
    use crate::signals;
    use crate::story::Story;
    use crate::text::Text;

    /// The text with a wording made for these of its words, whatever the rules find in it.
    fn rewritten(text: &str, marked: &str, rewrite: fn(&Context<'_>, &Hits<'_>, Span) -> Fix) -> String {
        let draft = Draft { text: text.to_owned(), ..Draft::default() };
        let read = Text::new(text);
        let phrases = lexicon::phrases(&read);
        let signals = signals::read(&read, &phrases);
        let frame = Frame::read(&draft, &read, &phrases, &signals);
        let context = Context {
            draft: &draft,
            text: &read,
            phrases: &phrases,
            signals: &signals,
            frame: &frame,
            story: &Story::read(&read, &signals, &frame),
            memory: &Memory::default(),
            pack: pack_of("wmas").expect("a known trust"),
            found: Found::default(),
        };
        let start = text.find(marked).expect("words of the text");
        let span = Span::new(start, start + marked.len());
        with(text, &rewrite(&context, &Hits::new("patient-name", &read), span))
    }

    fn with(text: &str, fix: &Fix) -> String {
        let edit = &fix.edits[0];
        format!("{}{}{}", &text[..edit.span.start], edit.replacement, &text[edit.span.end..])
    }

    /// The text with the number's own fix made.
    fn without_number(text: &str) -> String {
        let draft = Draft { text: text.to_owned(), ..Draft::default() };
        let report = check(&draft, pack_of("emas").expect("a known trust"), &Memory::default());
        let finding = report.findings.iter().find(|finding| finding.rule == "nhs-number").expect("a number");
        with(text, &finding.fixes[0])
    }

    /// The text with the first fix of the first finding of a rule made.
    fn made(trust: &str, rule: &str, text: &str) -> String {
        let draft = Draft { text: text.to_owned(), ..Draft::default() };
        let report = check(&draft, pack_of(trust).expect("a known trust"), &Memory::default());
        let finding = report.findings.iter().find(|finding| finding.rule == rule).expect("a finding");
        with(text, &finding.fixes[0])
    }

    #[test]
    fn what_was_all_of_a_sentence_leaves_no_full_stop_behind() {
        assert_eq!(without_number("Broken hip. NHS 943 476 5919. What a lady."), "Broken hip. What a lady.");
        assert_eq!(made("wmas", "postcode", "Tough shift. DE7 5FF."), "Tough shift.");
        assert_eq!(made("wmas", "postcode", "Tough shift. DE7 5FF! Again."), "Tough shift. Again.");
    }

    #[test]
    fn a_person_is_still_one_and_of_their_own_age_and_kind() {
        for (rule, text, reads) in [
            ("patient-age", "Took a 16-year-old in with a broken leg", "Took a child in with a broken leg"),
            (
                "patient-age",
                "Third overdose this week. She was only 19 and stopped breathing.",
                "Third overdose this week. She was an adult and stopped breathing.",
            ),
            ("patient-gender", "Took a 78-year-old lady in with a broken hip", "Took an adult in with a broken hip"),
            (
                "patient-gender",
                "To the man of 64 we brought back after a cardiac arrest",
                "To an adult we brought back after a cardiac arrest",
            ),
        ] {
            assert_eq!(made("emas", rule, text), reads);
        }
        assert_eq!(
            made("wmas", "incident-time", "Sat with a lady on Victoria Road in Ilkeston at 3am today after her stroke"),
            "Sat with a lady on Victoria Road in Ilkeston recently after her stroke"
        );
    }

    #[test]
    fn a_role_that_commas_set_off_goes_with_the_age_behind_it() {
        let text = "Our patient today, a retired lighthouse keeper of 91, still swims in the sea every morning.";
        let reads = "Our patient today still swims in the sea every morning.";
        assert_eq!(made("wmas", "distinctive-person", text), reads);
    }

    #[test]
    fn of_words_that_reach_beyond_a_role_the_role_alone_gives_way() {
        for (text, marked, reads) in [
            (
                "Took the village postmistress in with a broken hip.",
                "village postmistress in with a",
                "Took the patient in with a broken hip.",
            ),
            (
                "Took the retired lighthouse keeper who swims in the sea to hospital.",
                "retired lighthouse keeper who swims in the sea",
                "Took the patient to hospital.",
            ),
            (
                "Sat with a former teacher and village vicar for an hour.",
                "former teacher and village vicar",
                "Sat with a patient for an hour.",
            ),
        ] {
            assert_eq!(rewritten(text, marked, super::detail), reads);
        }
    }

    #[test]
    fn of_words_found_with_a_name_the_name_alone_gives_way() {
        for (text, marked, reads) in [
            (
                "Lovely to see Margaret Hollis back on her feet.",
                "see Margaret Hollis",
                "Lovely to see a patient back on her feet.",
            ),
            ("It was Billy's grandad we went to.", "It was Billy's", "It was a patient's grandad we went to."),
            ("Ethel Parkinson fell again.", "Ethel Parkinson", "A patient fell again."),
        ] {
            assert_eq!(rewritten(text, marked, super::name), reads);
        }
    }

    #[test]
    fn what_says_nothing_alone_goes_with_what_it_belongs_to() {
        let text = "Our patient today still swims in the sea every morning. What a day.";
        assert_eq!(rewritten(text, "still swims", super::detail), "Our patient today. What a day.");
    }

    #[test]
    fn what_opens_a_sentence_has_its_capital() {
        for (text, marked, reads) in [
            ("44 Trewince Gardens, that's where they live.", "44 Trewince Gardens", "That's where they live."),
            ("Lincoln courthouse all day tomorrow.", "Lincoln courthouse", "All day tomorrow."),
            ("She legged it out of the Wimpy. Fine now.", "the Wimpy", "She legged it out. Fine now."),
        ] {
            assert_eq!(rewritten(text, marked, super::leave_out_place), reads);
        }
        let text = "Bloke with a Spiderman tattoo collapsed in town.";
        assert_eq!(rewritten(text, "Bloke with a Spiderman tattoo", super::detail), "A patient collapsed in town.");
    }

    #[test]
    fn what_a_number_is_called_goes_with_it() {
        assert_eq!(without_number("78-year-old, NHS 943 476 5919, DE7 5FF."), "78-year-old, DE7 5FF.");
        assert_eq!(without_number("Busy one. NHS no is 999 012 3403 if the hub ring"), "Busy one. If the hub ring");
        assert_eq!(
            without_number("I work for the NHS. 999 012 3403 was the patient"),
            "I work for the NHS. Was the patient"
        );
    }
}

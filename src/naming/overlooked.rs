//! Names that the tagger takes for something else or passes over: "Skye went over the handlebars", "the Kowalczyks sent a
//! card", "mr l is flirting with mrs t". Whether one is a patient's the model decides, as of every other name.

use crate::lexicon;
use crate::report::Span;
use crate::rules::Context;
use crate::signals::{Kind, Signal};
use crate::text::{Token, TokenKind};

/// First names that stand there as no person's, families by their surname, and whoever has a title. Folded bytes, in no
/// order; some may overlap one another or a name that the tagger knows.
#[must_use]
pub fn find(cx: &Context<'_>) -> Vec<Span> {
    let mut found: Vec<Span> = first_names(cx).collect();
    found.extend(cx.signals.iter().filter(|s| is_family(cx, s)).map(|s| s.span));
    found.extend(titled(cx));
    found
}

/// What the tagger took the words at `span` (folded bytes) for: 0 nothing, 1 a place, 2 an organisation, 3 a person.
#[must_use]
pub fn taken_for(cx: &Context<'_>, span: Span) -> u32 {
    let from = cx.signals.partition_point(|s| s.span.start < span.start.saturating_sub(LONGEST_NAME));
    let here = cx.signals[from..].iter().take_while(|s| s.span.start < span.end).filter(|s| s.span.end > span.start);
    here.map(|s| match s.kind {
        Kind::Person => 3,
        Kind::Organisation => 2,
        Kind::Place => 1,
        _ => 0,
    })
    .max()
    .unwrap_or(0)
}

/// No name is longer, in bytes.
const LONGEST_NAME: usize = 64;

/// Words of the list of first names with a capital, or in small letters where they are no everyday words and no places.
fn first_names<'a>(cx: &'a Context<'_>) -> impl Iterator<Item = Span> + 'a {
    let tokens = cx.text.tokens();
    cx.phrases_in(lexicon::FIRST_NAMES).filter_map(move |phrase| {
        let token = tokens.get(phrase.first_token).filter(|t| t.kind == TokenKind::Word)?;
        let everyday = phrase.entry.is_in(lexicon::COMMON_WORDS);
        let capital = is_capital(cx, token);
        let opens = || cx.sentence_of(token.span).0.iter().find(|t| t.is_wordy()).is_some_and(|t| t.span == token.span);
        let place = || phrase.entry.is_in(lexicon::PLACES_UK) || phrase.entry.is_in(lexicon::PLACES_WORLD);
        // "George Eliot", "Lavender Cottage": part of a longer name, which the tagger knows for what it is.
        let beside = |at: Option<usize>| {
            at.and_then(|at| tokens.get(at)).is_some_and(|t| t.kind == TokenKind::Word && is_capital(cx, t))
        };
        let longer = || beside(phrase.first_token.checked_sub(1)) || beside(Some(phrase.first_token + 1));
        let may = if capital { (!everyday || !opens()) && !longer() } else { !everyday && !place() };
        may.then_some(token.span)
    })
}

/// "The Kowalczyks", "the Petrovic family": what was taken for an organisation or a place.
fn is_family(cx: &Context<'_>, signal: &Signal) -> bool {
    if !matches!(signal.kind, Kind::Organisation | Kind::Place) {
        return false;
    }
    let words = cx.words(signal.span).trim_start_matches("the ");
    let (tokens, at) = cx.sentence_of(signal.span);
    let before = at.checked_sub(1).map_or("", |i| cx.text.word(&tokens[i]));
    let next = tokens.partition_point(|t| t.span.start < signal.span.end);
    let after = tokens.get(next).map_or("", |t| cx.text.word(t));
    let the = before == "the" || cx.words(signal.span).starts_with("the ");
    let many = words.strip_suffix('s').is_some_and(|one| one.len() >= 3 && !lexicon::COMMON_WORDS.contains(words));
    !words.contains(' ')
        && the
        && (many
            || one_of!(after; "family" "household" "sisters" "brothers" "twins" "children" "kids" "boys" "girls" "lad" "girl" "boy"))
}

/// "Mr Okafor", "mrs okafor", "Mrs J", "mr l": a title with a capital, a surname or a letter behind it.
fn titled<'a>(cx: &'a Context<'_>) -> impl Iterator<Item = Span> + 'a {
    cx.text.tokens().windows(2).filter_map(move |pair| {
        let [title, name] = pair else { return None };
        let word = cx.text.word(name);
        let letter = name.span.end - name.span.start == 1 && !matches!(word, "a" | "i");
        let is_name = one_of!(cx.text.word(title); "mr" "mrs" "ms" "miss")
            && name.kind == TokenKind::Word
            && (letter || is_capital(cx, name) || lexicon::SURNAMES.contains(word));
        is_name.then(|| Span::new(title.span.start, name.span.end))
    })
}

fn is_capital(cx: &Context<'_>, token: &Token) -> bool {
    token.span.of(cx.text.folded()).starts_with(char::is_uppercase)
}

#[cfg(test)]
mod tests {
    use super::find;
    use crate::check::reading;
    use crate::draft::Draft;
    use crate::memory::Memory;
    use crate::policy::Pack;
    use crate::rules::testing::{assert_found, assert_quiet};
    use crate::text::Text;

    fn asked(raw: &str) -> Vec<String> {
        let draft = Draft { text: raw.to_owned(), ..Draft::default() };
        let pack = Pack::built_in("wmas").expect("a built-in trust");
        let mut asked = reading(&draft, &Text::new(raw), pack, &Memory::default(), |cx| {
            find(cx).into_iter().map(|span| cx.words(span).to_owned()).collect::<Vec<_>>()
        });
        asked.sort();
        asked.dedup();
        asked
    }

    #[test]
    fn a_letter_with_a_title() {
        assert_eq!(asked("pod 3: mrs t is bored, mr l too, and mr i is not one"), ["mr l", "mrs t"]);
    }

    #[test]
    fn parts_of_longer_names_and_everyday_words_are_not_asked_about() {
        assert_eq!(asked("three hours in the corridor at George Eliot"), [""; 0]);
        assert_eq!(asked("Will and hope, that's what it takes"), [""; 0]);
        assert_eq!(asked("the van from skye is late"), [""; 0]);
    }

    #[test]
    fn patients_whom_the_tagger_passes_over() {
        assert_found(
            "patient-name",
            "wmas",
            &[
                ("Skye went over the handlebars, we took her in with a broken wrist tonight", "Skye"),
                ("The Kowalczyks' lad came off his bike, we took him to resus", "Kowalczyks"),
            ],
        );
        assert_quiet(
            "patient-name",
            "wmas",
            &[
                "Took a lad in from the Skye road with a broken arm",
                "We got the Wolves score on the radio while we took a man in with a stroke",
                "Took a lady in with a stroke. Poppy day tomorrow",
            ],
        );
    }
}

//! What turns a wording round: negation, quotation, disapproval.

use super::{Match, word_of};
use crate::lexicon::apart;
use crate::report::Span;
use crate::text::{Text, TokenKind, word_hash};

/// How many words before a wording may turn it round.
const REACH: usize = 4;

/// Whether a word before the match denies it ("isn't", "never", "nobody"). "Can't believe" and "can't wait" deny nothing.
#[must_use]
pub fn negated(text: &Text, hit: &Match) -> bool {
    let from = text.sentences()[hit.sentence].first_token;
    let mut after = "";
    text.tokens()[from..hit.first_token].iter().rev().filter(|t| t.is_wordy()).take(REACH).any(|t| {
        let word = word_of(text, t);
        let denies = is_negation(word) && !matches!(after, "believe" | "wait");
        after = word;
        denies
    })
}

fn is_negation(word: &str) -> bool {
    word.ends_with("n't")
        || one_of!(word;
            "not" "never" "no" "nobody" "nobody's" "cannot" "cant" "dont" "wont" "isnt" "arent" "wasnt" "without"
            "neither" "nor" "stop" "didnt" "doesnt"
        )
}

/// Where the quotation marks of a text stand, each kind in text order.
#[derive(Debug, Clone, Default)]
pub struct Quotes {
    /// Double marks.
    double: Vec<usize>,
    /// Single marks with a space before.
    opening: Vec<usize>,
    /// Single marks with no letter or figure behind.
    closing: Vec<usize>,
}

impl Quotes {
    fn of(text: &str) -> Self {
        let mut quotes = Self::default();
        for (at, mark) in text.bytes().enumerate().filter(|(_, b)| matches!(b, b'"' | b'\'')) {
            if mark == b'"' {
                quotes.double.push(at);
                continue;
            }
            if text[..at].ends_with(' ') {
                quotes.opening.push(at);
            }
            if !text[at + 1..].starts_with(char::is_alphanumeric) {
                quotes.closing.push(at);
            }
        }
        quotes
    }
}

/// Whether the span lies inside double quotation marks, or between single ones with a space before.
#[must_use]
pub fn quoted(text: &Text, span: Span) -> bool {
    let folded = text.folded();
    let quotes = text.notes().quotes.get_or_init(|| Quotes::of(folded));
    let before = |marks: &[usize], at: usize| marks.partition_point(|mark| *mark < at);
    if before(&quotes.double, span.start) % 2 == 1 && quotes.double.last().is_some_and(|mark| *mark >= span.end) {
        return true;
    }
    let opened = match before(&quotes.opening, span.start) {
        0 => folded[..span.start].starts_with('\'').then_some(1),
        count => Some(quotes.opening[count - 1] + 1),
    };
    let Some(opened) = opened else { return false };
    // A mark right before the span closes nothing of its own, and yet ends what came before.
    let closed = before(&quotes.closing, span.start) > before(&quotes.closing, opened)
        || span.start > opened && folded[..span.start].ends_with('\'');
    !closed && quotes.closing.last().is_some_and(|mark| *mark >= span.end)
}

/// Whether the draft speaks against such words rather than with them: "isn't banter", "not acceptable",
/// "call it out", "never ok".
#[must_use]
pub fn speaks_against(text: &Text) -> bool {
    *text.notes().speaks_against.get_or_init(|| {
        let rows = apart::SPEAKING_AGAINST.iter().filter(|row| text.may_hold(row));
        let rows: Vec<(u32, Vec<&str>)> = rows
            .map(|row| row.split(' ').collect::<Vec<&str>>())
            .map(|row| (word_hash(row.first().unwrap_or(&"")), row))
            .collect();
        if rows.is_empty() {
            return false;
        }
        let wordy: Vec<usize> = (0..text.tokens().len()).filter(|at| text.tokens()[*at].is_wordy()).collect();
        let follows = |words: &[usize], row: &[&str]| {
            words.len() >= row.len()
                && row.iter().zip(words).all(|(one, at)| word_of(text, &text.tokens()[*at]) == *one)
        };
        (0..wordy.len()).any(|n| {
            let hash = text.hash(wordy[n]);
            rows.iter().any(|(first, row)| *first == hash && follows(&wordy[n..], row))
        })
    })
}

/// Whether the draft stands up for people ("proud to", "pride", "network", "equality").
#[must_use]
pub fn supports(text: &Text) -> bool {
    *text.notes().supports.get_or_init(|| {
        text.tokens()
            .iter()
            .filter(|t| t.is_wordy() || t.kind == TokenKind::Hashtag)
            .any(|t| one_of!(word_of(text, t); in apart::STANDING_UP_FOR_PEOPLE))
    })
}

/// Whether the writer speaks of themselves: "as a deaf ECA", "I'm a".
#[must_use]
pub fn own(text: &Text, span: Span) -> bool {
    let sentence = text.sentences()[text.sentence_at(span.start)].span;
    let before = &text.lower()[sentence.start.min(span.start)..span.start];
    let before = before.trim_end();
    apart::AS_ONESELF.iter().any(|start| before.ends_with(start))
}

/// Whether the draft is plainly about a game, food, a pet or a quiz rather than a person.
#[must_use]
pub fn in_jest(text: &Text) -> bool {
    *text.notes().in_jest.get_or_init(|| {
        text.tokens().iter().filter(|t| t.is_wordy()).any(|t| one_of!(word_of(text, t); in apart::GAMES_FOOD_AND_PETS))
    })
}

/// Whether the writer says it, and as it stands: it is neither turned round nor quoted.
#[must_use]
pub fn is_meant(text: &Text, found: &Match) -> bool {
    !negated(text, found) && !quoted(text, found.span)
}

/// Whether the sentence pleads against it: "please don't", "nobody should", "please nobody".
#[must_use]
pub fn pleads(text: &Text, hit: &Match) -> bool {
    *text.kept(hit.sentence).pleads.get_or_init(|| {
        let tokens = text.tokens_of(&text.sentences()[hit.sentence]);
        let words: Vec<&str> = tokens.iter().filter(|t| t.is_wordy()).map(|t| word_of(text, t)).collect();
        let asked = words.iter().any(|word| matches!(*word, "please" | "pls"));
        // "Don't go down there to gawp please".
        let begged = asked && matches!(words.first(), Some(&("don't" | "dont" | "never" | "nobody")));
        begged
            || words.windows(2).any(|w| {
                matches!(
                    w,
                    ["please", "don't" | "dont" | "nobody" | "stop" | "do" | "no"]
                        | ["nobody", "should"]
                        | ["don't" | "dont", "ever" | "let"]
                        | ["never", "ever"]
                        | ["pls", "dont" | "don't"]
                )
            })
    })
}

/// Whether the sentence asks.
#[must_use]
pub fn asks(text: &Text, sentence: usize) -> bool {
    text.sentences()[sentence].span.of(text.folded()).trim_end().ends_with('?')
}

/// Whether the sentence is commented as unreal: "imagine", "if only", "in the film".
#[must_use]
pub fn is_story(text: &Text) -> bool {
    *text.notes().is_story.get_or_init(|| {
        text.tokens().iter().filter(|t| t.kind == TokenKind::Word).any(|t| one_of!(word_of(text, t); in apart::MADE_UP))
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::wording::Wordings;

    #[test]
    fn a_word_before_turns_it_round() {
        let set = Wordings::new(&[(0.9, &["speak for"])]);
        let text = Text::new("I can't speak for the trust");
        assert!(negated(&text, &set.find(&text)[0]));
        let text = Text::new("I speak for the trust");
        assert!(!negated(&text, &set.find(&text)[0]));
    }

    #[test]
    fn quotation_is_seen() {
        let text = Text::new("He said 'go home you idiot' and left");
        let at = text.folded().find("idiot").unwrap();
        assert!(quoted(&text, Span::new(at, at + 5)));
        let text = Text::new("don't be an idiot, that's daft");
        let at = text.folded().find("idiot").unwrap();
        assert!(!quoted(&text, Span::new(at, at + 5)));
    }
}

//! What an age, a patient and a mishap are called in the languages that are spoken most in England beside English, and Welsh.
//!
//! One file a language in `lexicon/languages/`: first `# NAME: …`; then a line is a kind, a tab, and words or phrases with commas between. A `?` behind one
//! says that English has the word too (or says it of something else), so that it proves nothing by itself. `build.rs` joins the
//! files, folded as texts are and without accents: words are compared without them, as people type them without.
//!
//! This is no translation: whether somebody's story is told is a question of a few words that stand together
//! ([`crate::story`]); what is covered and what is not is told in `docs/languages.md`.

mod plain;

use crate::report::Span;
use crate::sorted;
use crate::text::Text;
use once_cell::sync::Lazy;
pub use plain::is_sign;
use plain::{is_joined, plain};

include!(concat!(env!("OUT_DIR"), "/languages.rs"));

/// What a word of a language tells.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Kind {
    /// Years of age, behind a number.
    Years,
    /// Months or weeks, behind a number: an age where a child stands beside it.
    Months,
    /// Before a number: it is an age.
    Aged,
    /// Before a number: it is the writer's own age ("tengo 44 años").
    Mine,
    /// Before a number: its years are a span of time ("for", "since", "before").
    Since,
    /// Behind the years: they are a span of time ("ago", "of experience").
    Term,
    /// A patient or casualty.
    Patient,
    /// A woman.
    Woman,
    /// A man.
    Man,
    /// A child or baby.
    Child,
    /// An illness, an injury, or what happened.
    Hurt,
    /// Somebody died.
    Dead,
    /// Hospital, ambulance, what a crew does.
    Care,
    /// One's own people.
    Own,
    /// A birthday, a course, a film, advice.
    Apart,
}

impl Kind {
    /// By the name that starts a line of the files.
    fn named(name: &str) -> Option<Self> {
        Some(match name {
            "years" => Self::Years,
            "months" => Self::Months,
            "aged" => Self::Aged,
            "mine" => Self::Mine,
            "since" => Self::Since,
            "term" => Self::Term,
            "patient" => Self::Patient,
            "woman" => Self::Woman,
            "man" => Self::Man,
            "child" => Self::Child,
            "hurt" => Self::Hurt,
            "dead" => Self::Dead,
            "care" => Self::Care,
            "own" => Self::Own,
            "apart" => Self::Apart,
            _ => return None,
        })
    }

    /// One bit a kind.
    #[must_use]
    pub const fn bit(self) -> u16 {
        1 << self as u16
    }
}

/// A word of another language in a text.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Word {
    /// Number of the language: its place in [`LANGUAGES`].
    pub language: u8,
    /// What it tells.
    pub kind: Kind,
    /// English has the word too.
    pub weak: bool,
    /// Folded bytes.
    pub span: Span,
}

/// A phrase of the files.
struct Phrase {
    language: u8,
    kind: Kind,
    weak: bool,
    /// Without accents, single spaces.
    plain: &'static str,
}

/// The phrases, and the keys of their beginnings ([`key`]), sorted, with the phrases' numbers.
struct Table {
    keys: Vec<(u32, u32)>,
    phrases: Vec<Phrase>,
}

static TABLE: Lazy<Table> = Lazy::new(|| {
    let (mut keys, mut phrases) = (Vec::new(), Vec::new());
    for (language, (_, file)) in LANGUAGES.iter().enumerate() {
        for line in file.lines() {
            let Some((kind, line)) = line.split_once('\t') else { continue };
            let Some(kind) = Kind::named(kind) else { continue };
            for phrase in line.split(',') {
                let (phrase, weak) = phrase.strip_suffix('?').map_or((phrase, false), |phrase| (phrase, true));
                let Some(key) = key(phrase) else { continue };
                keys.push((key, phrases.len() as u32));
                phrases.push(Phrase { language: language as u8, kind, weak, plain: phrase });
            }
        }
    }
    keys.sort_unstable();
    Table { keys, phrases }
});

/// So many letters of a phrase make its key at most.
const KEYED: usize = 4;

/// The key of what starts a text: up to four letters of its first word without accents, of a script without spaces the first sign. `None`
/// where no letter stands.
fn key(text: &str) -> Option<u32> {
    let mut letters = text.chars().filter_map(plain).take_while(|c| c.is_alphabetic());
    let first = letters.next()?;
    let add = |key: u32, letter: char| (key ^ letter as u32).wrapping_mul(0x0100_0193);
    let start = add(0x811c_9dc5, first);
    Some(if is_sign(first) { start } else { letters.take(KEYED - 1).fold(start, add) })
}

/// The words and phrases of other languages that start at byte `at` of `lower` (folded, lower case), in no order.
#[must_use]
#[inline(never)]
pub fn at(lower: &str, at: usize) -> Vec<Word> {
    let rest = lower.get(at..).unwrap_or("");
    let table = &*TABLE;
    let mut found = Vec::new();
    let Some(key) = key(rest) else { return found };
    let mut place = table.keys.partition_point(|(other, _)| *other < key);
    while let Some((_, number)) = table.keys.get(place).filter(|(other, _)| *other == key) {
        let phrase = &table.phrases[*number as usize];
        if let Some(length) = length(rest, phrase.plain) {
            let span = Span::new(at, at + length);
            found.push(Word { language: phrase.language, kind: phrase.kind, weak: phrase.weak, span });
        }
        place += 1;
    }
    found
}

/// How many bytes of `text` the phrase takes, if the text starts with it and no letter goes on behind it.
fn length(text: &str, phrase: &str) -> Option<usize> {
    let mut letters = text.char_indices().filter_map(|(at, c)| Some((at + c.len_utf8(), plain(c)?)));
    let mut end = 0;
    let mut last = ' ';
    for wanted in phrase.chars() {
        let (after, found) = letters.next()?;
        if found != wanted && !(wanted == ' ' && is_joined(found)) {
            return None;
        }
        (end, last) = (after, found);
    }
    let next = letters.next().map_or(' ', |(_, letter)| letter);
    // Vowel signs and the like belong to their letter, whether or not they count as letters.
    let goes_on =
        next.is_alphanumeric() || !next.is_ascii() && !next.is_whitespace() && !is_joined(next) && is_marked(next);
    (is_sign(last) || !goes_on).then_some(end)
}

/// Whether a character belongs to the one before: a sign of a script of India ("्"), which splits no word.
fn is_marked(c: char) -> bool {
    matches!(c, '\u{900}'..='\u{DFF}')
}

/// The words of other languages in a text, in text order, those that start at one place longest first. Asked once a sentence.
#[must_use]
pub fn words(text: &Text) -> Vec<Word> {
    let mut found = Vec::new();
    for (number, sentence) in text.sentences().iter().enumerate() {
        let start = sentence.span.start;
        let kept = text.kept(number).other_languages.get_or_init(|| {
            let mut words: Vec<Word> = text.tokens()[sentence.first_token..sentence.end_token]
                .iter()
                .flat_map(|token| within(text.lower(), token.span))
                .filter(|word| word.span.end <= sentence.span.end)
                .map(|word| Word { span: Span::new(word.span.start - start, word.span.end - start), ..word })
                .collect();
            sorted::by_key(&mut words, |word| (word.span.start, usize::MAX - word.span.end));
            words.into()
        });
        found.extend(kept.iter().map(|w| Word { span: Span::new(w.span.start + start, w.span.end + start), ..*w }));
    }
    found
}

/// The words that start in a token (folded bytes): at its start, and at each sign of a script without spaces.
#[must_use]
#[inline(never)]
pub fn within(lower: &str, token: Span) -> Vec<Word> {
    let mut found = at(lower, token.start);
    if !token.of(lower).is_ascii() {
        for (from, _) in token.of(lower).char_indices().skip(1).filter(|(_, c)| is_sign(*c)) {
            found.extend(at(lower, token.start + from));
        }
    }
    found
}

/// The language of the word for years that starts at byte `from` of `lower` (folded, lower case), and where the word ends, unless the words
/// behind it make it a span of time ("22 lata temu"). Folded bytes.
#[must_use]
pub fn years(lower: &str, from: usize) -> Option<(u8, usize)> {
    let mut longest: Option<Word> = None;
    for word in at(lower, from).into_iter().filter(|word| word.kind == Kind::Years) {
        let rest = &lower[word.span.end..];
        let next = word.span.end + rest.len() - rest.trim_start_matches(' ').len();
        if at(lower, next).iter().any(|term| term.kind == Kind::Term && term.language == word.language) {
            return None;
        }
        if longest.is_none_or(|longest| longest.span.end < word.span.end) {
            longest = Some(word);
        }
    }
    longest.map(|word| (word.language, word.span.end))
}

/// Whether what stands at `word` means a woman or a man in another language and nothing in English: `Some(true)` for a woman. `words` are the
/// words of other languages from there on.
#[must_use]
pub fn is_woman(words: &[Word], word: Span) -> Option<bool> {
    let mut here = words.iter().take_while(|w| w.span.start == word.start);
    let known = here.find(|w| w.span == word && !w.weak && matches!(w.kind, Kind::Woman | Kind::Man))?;
    Some(known.kind == Kind::Woman)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn kinds(text: &str) -> Vec<(Kind, String)> {
        let text = Text::new(text);
        words(&text).iter().map(|w| (w.kind, w.span.of(text.folded()).to_owned())).collect()
    }

    #[test]
    fn words_are_found_with_and_without_accents() {
        assert_eq!(kinds("mężczyzna"), [(Kind::Man, "mężczyzna".to_owned())]);
        assert_eq!(kinds("mezczyzna"), [(Kind::Man, "mezczyzna".to_owned())]);
        assert_eq!(kinds("nou-născut")[0].1, "nou-născut");
    }

    #[test]
    fn words_end_where_they_end() {
        assert_eq!(kinds("mężczyznami"), []);
        assert_eq!(kinds("साल"), kinds("साल."));
        assert!(kinds("वर्ष की").contains(&(Kind::Years, "वर्ष".to_owned())), "{:?}", kinds("वर्ष की"));
    }

    #[test]
    fn signs_need_no_space() {
        let found = kinds("75岁女性在家摔倒");
        assert!(
            found.contains(&(Kind::Years, "岁".to_owned())) && found.contains(&(Kind::Hurt, "摔倒".to_owned())),
            "{found:?}"
        );
    }

    #[test]
    fn every_language_is_told_of_in_the_docs() {
        let page = include_str!("../../docs/languages.md");
        for (name, _) in LANGUAGES {
            assert!(page.contains(&format!("\n| {name} |")), "docs/languages.md has no row for {name}");
        }
    }

    #[test]
    fn every_line_of_every_file_is_read() {
        for (name, file) in LANGUAGES {
            for line in file.lines() {
                let (kind, phrases) =
                    line.split_once('\t').unwrap_or_else(|| panic!("{name}: a kind, a tab and phrases: {line}"));
                assert!(Kind::named(kind).is_some(), "{name}: there is no kind {kind:?}; `Kind::named` has them all");
                assert!(phrases.split(',').all(|p| key(p).is_some()), "{name}: {phrases}");
            }
        }
    }
}

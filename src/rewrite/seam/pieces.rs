//! What stands on both sides of an edit, piece by piece, once it is made.

use crate::report::Edit;

/// Bytes on each side that are read: more than a sentence around a seam needs.
const AROUND: usize = 160;

/// A word in lower case or a mark.
#[derive(Debug, Clone, Copy, Default)]
pub(super) struct Piece<'a> {
    pub(super) word: &'a str,
    /// Whether it is written with a capital.
    pub(super) capital: bool,
}

impl Piece<'_> {
    pub(super) fn is(&self, word: &str) -> bool {
        self.word == word
    }

    pub(super) fn is_word(&self) -> bool {
        self.word.starts_with(|c: char| c.is_alphanumeric() || matches!(c, '#' | '@' | '\''))
    }

    /// What ends a sentence.
    pub(super) fn ends(&self) -> bool {
        matches!(self.word, "" | "." | "!" | "?" | "…" | "\n") || self.is_picture()
    }

    /// The same, seen from behind.
    pub(super) fn opens(&self) -> bool {
        self.ends()
    }

    pub(super) fn closes(&self) -> bool {
        matches!(self.word, ")" | "]" | "." | "!" | "?" | "…" | "\n")
    }

    /// A mark that wants something on both sides.
    pub(super) fn is_mark_inside(&self) -> bool {
        matches!(self.word, "," | ":" | ";" | "(" | "/" | "-" | "–" | "—")
    }

    /// An emoji, or some other sign.
    pub(super) fn is_picture(&self) -> bool {
        self.word.starts_with(|c: char| u32::from(c) >= 0x2190 && !c.is_alphanumeric())
    }

    pub(super) fn is_figure(&self) -> bool {
        self.word.starts_with(|c: char| c.is_ascii_digit())
    }

    /// More than an age.
    pub(super) fn is_number(&self) -> bool {
        self.is_figure() && self.word.len() > 3
    }

    /// "54m", "72f", "64m": an age with a letter behind it.
    pub(super) fn is_shorthand(&self) -> bool {
        self.is_figure() && self.word.ends_with(['m', 'f', 'o'])
    }

    /// A capital that no day and no "I" has.
    pub(super) fn is_name(&self) -> bool {
        self.capital
            && !one_of!(self.word;
                "i" "i'm" "i've" "rip" "pt" "monday" "tuesday" "wednesday" "thursday" "friday" "saturday" "sunday" "january"
                "february" "march" "april" "may" "june" "july" "august" "september" "october" "november" "december"
            )
    }
}

/// The text around an edit once it is made, and what it takes away, in small letters.
pub(super) struct Sides {
    read: Plain,
    /// Where in `read` what is new starts and ends, in bytes.
    new: (usize, usize),
    gone: Plain,
}

impl Sides {
    pub(super) fn of(text: &str, edit: &Edit) -> Self {
        let mut from = edit.span.start.saturating_sub(AROUND);
        while !text.is_char_boundary(from) {
            from += 1;
        }
        let mut to = (edit.span.end + AROUND).min(text.len());
        while !text.is_char_boundary(to) {
            to -= 1;
        }
        let mut read = Plain::default();
        read.push(&text[from..edit.span.start]);
        let start = read.text.len();
        read.push(&edit.replacement);
        let new = (start, read.text.len());
        read.push(&text[edit.span.end..to]);
        let mut gone = Plain::default();
        gone.push(edit.span.of(text));
        Self { read, new, gone }
    }
}

/// A text in small letters and with straight apostrophes.
#[derive(Default)]
struct Plain {
    text: String,
    /// Where capitals stood, in bytes of `text`, in order.
    capitals: Vec<usize>,
}

impl Plain {
    fn push(&mut self, text: &str) {
        self.text.reserve(text.len());
        let start = self.text.len();
        if text.is_ascii() {
            let capitals = text.bytes().enumerate().filter(|(_, byte)| byte.is_ascii_uppercase());
            self.capitals.extend(capitals.map(|(at, _)| start + at));
            self.text.push_str(text);
            return self.text[start..].make_ascii_lowercase();
        }
        for c in text.chars() {
            if c.is_uppercase() {
                self.capitals.push(self.text.len());
            }
            self.text.push(match c {
                '’' => '\'',
                _ => c.to_lowercase().next().unwrap_or(c),
            });
        }
    }

    /// Words and marks with where they start and end.
    fn pieces(&self) -> impl Iterator<Item = (usize, usize, Piece<'_>)> {
        let mut at = 0;
        std::iter::from_fn(move || {
            let rest = &self.text[at..];
            let start = at + rest.find(|c: char| !c.is_whitespace() || c == '\n')?;
            let rest = &self.text[start..];
            let mut chars = rest.char_indices().peekable();
            let (_, first) = chars.next()?;
            let mut end = first.len_utf8();
            if first.is_alphanumeric() || matches!(first, '#' | '@') {
                while let Some((place, c)) = chars.next() {
                    let inside =
                        matches!(c, '\'' | '-') && chars.peek().is_some_and(|(_, next)| next.is_alphanumeric());
                    if !c.is_alphanumeric() && !inside {
                        break;
                    }
                    end = place + c.len_utf8();
                }
            }
            at = start + end;
            Some((start, at, Piece { word: &rest[..end], capital: self.capitals.binary_search(&start).is_ok() }))
        })
    }
}

/// Both sides of an edit, nearest first, what went and what came.
#[derive(Debug)]
pub(super) struct Seam<'a> {
    pub(super) left: Vec<Piece<'a>>,
    pub(super) right: Vec<Piece<'a>>,
    pub(super) gone: Vec<Piece<'a>>,
    pub(super) new: Vec<Piece<'a>>,
    nothing: Piece<'a>,
}

impl<'a> Seam<'a> {
    pub(super) fn of(sides: &'a Sides, edit: &Edit) -> Self {
        let (start, end) = sides.new;
        let (mut left, mut new, mut right) = (Vec::new(), Vec::new(), Vec::new());
        for (at, until, piece) in sides.read.pieces() {
            if at < start {
                left.push(piece);
            } else if at < end && (until <= end || edit.replacement.len() > 2) {
                new.push(piece);
            } else {
                right.push(piece);
            }
        }
        left.reverse();
        let gone = sides.gone.pieces().map(|(.., piece)| piece).collect();
        Self { left, right, gone, new, nothing: Piece::default() }
    }

    /// The nearest piece in front of the seam for 0, the one before for 1, and so on.
    pub(super) fn left(&self, at: usize) -> &Piece<'a> {
        self.left.get(at).unwrap_or(&self.nothing)
    }

    pub(super) fn right(&self, at: usize) -> &Piece<'a> {
        self.right.get(at).unwrap_or(&self.nothing)
    }

    /// The pieces of the sentence in front of the seam, in reading order.
    pub(super) fn clause(&self) -> impl Iterator<Item = &Piece<'a>> {
        let count = self.left.iter().take_while(|piece| !piece.ends() && !piece.is("\"")).count();
        self.left[..count].iter().rev()
    }

    /// All of the sentence once the edit is made.
    pub(super) fn sentence(&self) -> impl Iterator<Item = &Piece<'a>> {
        self.clause().chain(&self.new).chain(self.right.iter().take_while(|piece| !piece.ends()))
    }

    /// Whether it is written in capitals.
    pub(super) fn is_shouted(&self) -> bool {
        self.new.iter().all(|piece| piece.capital) && self.new.len() > 1
    }
}

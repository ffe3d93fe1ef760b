//! What stands on both sides of an edit, piece by piece, once it is made.

use crate::report::Edit;

/// Bytes on each side that are read: more than a sentence around a seam needs.
const AROUND: usize = 160;

/// A word in lower case or a mark.
#[derive(Debug, Clone, Default)]
pub(super) struct Piece {
    pub(super) word: String,
    /// Whether it is written with a capital.
    pub(super) capital: bool,
}

impl Piece {
    pub(super) fn is(&self, word: &str) -> bool {
        self.word == word
    }

    pub(super) fn is_word(&self) -> bool {
        self.word.starts_with(|c: char| c.is_alphanumeric() || matches!(c, '#' | '@' | '\''))
    }

    /// What ends a sentence.
    pub(super) fn ends(&self) -> bool {
        matches!(self.word.as_str(), "" | "." | "!" | "?" | "…" | "\n") || self.is_picture()
    }

    /// The same, seen from behind.
    pub(super) fn opens(&self) -> bool {
        self.ends()
    }

    pub(super) fn closes(&self) -> bool {
        matches!(self.word.as_str(), ")" | "]" | "." | "!" | "?" | "…" | "\n")
    }

    /// A mark that wants something on both sides.
    pub(super) fn is_mark_inside(&self) -> bool {
        matches!(self.word.as_str(), "," | ":" | ";" | "(" | "/" | "-" | "–" | "—")
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
        let day = ["day", "uary", "ber"].iter().any(|end| self.word.ends_with(end));
        self.capital
            && !day
            && !one_of!(self.word.as_str(); "i" "i'm" "i've" "march" "april" "may" "june" "july" "august" "rip" "pt")
    }
}

/// Both sides of an edit, nearest first, what went and what came.
#[derive(Debug)]
pub(super) struct Seam {
    pub(super) left: Vec<Piece>,
    pub(super) right: Vec<Piece>,
    pub(super) gone: Vec<Piece>,
    pub(super) new: Vec<Piece>,
    nothing: Piece,
}

impl Seam {
    pub(super) fn of(text: &str, edit: &Edit) -> Self {
        let mut from = edit.span.start.saturating_sub(AROUND);
        while !text.is_char_boundary(from) {
            from += 1;
        }
        let mut to = (edit.span.end + AROUND).min(text.len());
        while !text.is_char_boundary(to) {
            to -= 1;
        }
        let read = format!("{}{}{}", &text[from..edit.span.start], edit.replacement, &text[edit.span.end..to]);
        let (start, end) = (edit.span.start - from, edit.span.start - from + edit.replacement.len());
        let (mut left, mut new, mut right) = (Vec::new(), Vec::new(), Vec::new());
        for (at, until, piece) in pieces(&read) {
            if at < start {
                left.push(piece);
            } else if at < end && (until <= end || edit.replacement.len() > 2) {
                new.push(piece);
            } else {
                right.push(piece);
            }
        }
        left.reverse();
        let gone = pieces(edit.span.of(text)).map(|(.., piece)| piece).collect();
        Self { left, right, gone, new, nothing: Piece::default() }
    }

    /// The nearest piece in front of the seam for 0, the one before for 1, and so on.
    pub(super) fn left(&self, at: usize) -> &Piece {
        self.left.get(at).unwrap_or(&self.nothing)
    }

    pub(super) fn right(&self, at: usize) -> &Piece {
        self.right.get(at).unwrap_or(&self.nothing)
    }

    /// The pieces of the sentence in front of the seam, in reading order.
    pub(super) fn clause(&self) -> impl Iterator<Item = &Piece> {
        let count = self.left.iter().take_while(|piece| !piece.ends() && !piece.is("\"")).count();
        self.left[..count].iter().rev()
    }

    /// All of the sentence once the edit is made.
    pub(super) fn sentence(&self) -> impl Iterator<Item = &Piece> {
        self.clause().chain(&self.new).chain(self.right.iter().take_while(|piece| !piece.ends()))
    }

    /// Whether it is written in capitals.
    pub(super) fn is_shouted(&self) -> bool {
        self.new.iter().all(|piece| piece.capital) && self.new.len() > 1
    }
}

/// Words and marks with where they start and end.
fn pieces(text: &str) -> impl Iterator<Item = (usize, usize, Piece)> + '_ {
    let mut at = 0;
    std::iter::from_fn(move || {
        let rest = &text[at..];
        let start = at + rest.find(|c: char| !c.is_whitespace() || c == '\n')?;
        let rest = &text[start..];
        let mut chars = rest.char_indices().peekable();
        let (_, first) = chars.next()?;
        let mut end = first.len_utf8();
        if first.is_alphanumeric() || matches!(first, '#' | '@') {
            while let Some((place, c)) = chars.next() {
                let inside =
                    matches!(c, '\'' | '’' | '-') && chars.peek().is_some_and(|(_, next)| next.is_alphanumeric());
                if !c.is_alphanumeric() && !inside {
                    break;
                }
                end = place + c.len_utf8();
            }
        }
        at = start + end;
        let word = rest[..end].to_lowercase().replace('’', "'");
        Some((start, at, Piece { word, capital: first.is_uppercase() }))
    })
}

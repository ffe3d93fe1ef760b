//! What every scanner reads: the folded text cut into runs of letters and runs of figures.
//!
//! "78yo", "78 yo" and "78-yo" are the same two atoms with different gaps, so a pattern is written
//! once and holds for every spacing. Handles, hashtags and links are cut as well and remember
//! where they came from.

use super::Signal;
use super::digits::{Run, runs};
use crate::day;
use crate::report::Span;
use crate::text::{Text, TokenKind};
use std::cell::OnceCell;

/// Where an atom stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Home {
    /// Running text.
    Prose,
    /// A hashtag.
    Tag,
    /// An `@name`.
    Handle,
    /// A web or e-mail address.
    Link,
}

/// A maximal run of letters or of ASCII figures.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Atom {
    /// Folded bytes.
    pub span: Span,
    /// Figures rather than letters.
    pub digits: bool,
    /// Nothing stands between this atom and the one before.
    pub glued: bool,
    /// Where it stands.
    pub home: Home,
}

/// The text and its atoms. Positions are indexes into [`Context::atoms`]; asking beyond either end
/// is answered with emptiness, never a panic.
pub struct Context<'a> {
    text: &'a Text,
    this_year: u32,
    atoms: Vec<Atom>,
    /// The atoms' characters in lower case: asked for so often that they are not cut anew each time.
    words: Vec<&'a str>,
    runs: OnceCell<Vec<Run>>,
}

impl<'a> Context<'a> {
    /// Tries `find` at each atom in turn; it answers a signal and the atom to go on from.
    pub(super) fn walk(&self, find: impl Fn(&Self, usize) -> Option<(Signal, usize)>, out: &mut Vec<Signal>) {
        let mut i = 0;
        while i < self.len() {
            i = match find(self, i) {
                Some((signal, next)) => {
                    out.push(signal);
                    next
                }
                None => i + 1,
            };
        }
    }

    /// Cuts a text of which no day is known. Linear in its length.
    #[must_use]
    pub fn new(text: &'a Text) -> Self {
        Self::of_day(text, None)
    }

    /// Cuts a text that was written on this day, counted from 1 January 1970.
    #[must_use]
    pub fn of_day(text: &'a Text, day: Option<u32>) -> Self {
        let mut atoms = Vec::with_capacity(text.tokens().len());
        for token in text.tokens() {
            let home = match token.kind {
                TokenKind::Mark | TokenKind::Symbol | TokenKind::Break => continue,
                TokenKind::Handle => Home::Handle,
                TokenKind::Hashtag => Home::Tag,
                TokenKind::Link => Home::Link,
                TokenKind::Word | TokenKind::Number | TokenKind::Mixed => Home::Prose,
            };
            cut(text.folded(), token.span, home, &mut atoms);
        }
        let words = atoms.iter().map(|atom| atom.span.of(text.lower())).collect();
        Self { text, this_year: day::this_year(day), atoms, words, runs: OnceCell::new() }
    }

    /// The text itself.
    #[must_use]
    pub const fn text(&self) -> &'a Text {
        self.text
    }

    /// The year that ages are counted to.
    #[must_use]
    pub const fn this_year(&self) -> u32 {
        self.this_year
    }

    /// Whether the atom is what makes an ordinal of the figures before it: "21st", "21 st".
    #[must_use]
    pub fn is_ordinal_ending(&self, i: usize) -> bool {
        one_of!(self.word(i); "st" "nd" "rd" "th")
    }

    /// The chains of figures, read once.
    #[must_use]
    pub fn digit_runs(&self) -> &[Run] {
        self.runs.get_or_init(|| runs(self))
    }

    /// The atoms, in order.
    #[must_use]
    pub fn atoms(&self) -> &[Atom] {
        &self.atoms
    }

    /// Number of atoms.
    #[must_use]
    pub fn len(&self) -> usize {
        self.atoms.len()
    }

    /// Whether there is nothing to read.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.atoms.is_empty()
    }

    /// The atom's characters in lower case; empty beyond the end.
    #[must_use]
    pub fn word(&self, i: usize) -> &'a str {
        self.words.get(i).copied().unwrap_or_default()
    }

    /// The atom's characters in the case they were typed.
    #[must_use]
    pub fn typed(&self, i: usize) -> &'a str {
        self.atoms.get(i).map_or("", |a| a.span.of(self.text.folded()))
    }

    /// The word `back` places before `i`; empty beyond the start.
    #[must_use]
    pub fn word_before(&self, i: usize, back: usize) -> &'a str {
        i.checked_sub(back).map_or("", |p| self.word(p))
    }

    /// What stands between the atom before `i` and `i` (the text's start or end counts as an atom).
    #[must_use]
    pub fn gap(&self, i: usize) -> &'a str {
        let lower = self.text.lower();
        let from = i.checked_sub(1).and_then(|p| self.atoms.get(p)).map_or(0, |a| a.span.end);
        let to = self.atoms.get(i).map_or(lower.len(), |a| a.span.start);
        lower.get(from..to).unwrap_or("")
    }

    /// Whether atom `i` is figures.
    #[must_use]
    pub fn is_digits(&self, i: usize) -> bool {
        self.atoms.get(i).is_some_and(|a| a.digits)
    }

    /// Whether atom `i` is letters.
    #[must_use]
    pub fn is_letters(&self, i: usize) -> bool {
        self.atoms.get(i).is_some_and(|a| !a.digits)
    }

    /// Whether atom `i` follows the one before without anything between.
    #[must_use]
    pub fn is_glued(&self, i: usize) -> bool {
        self.atoms.get(i).is_some_and(|a| a.glued)
    }

    /// Whether atom `i` is part of a web or e-mail address.
    #[must_use]
    pub fn in_link(&self, i: usize) -> bool {
        self.atoms.get(i).is_some_and(|a| a.home == Home::Link)
    }

    /// The value of a run of at most nine figures.
    #[must_use]
    pub fn number(&self, i: usize) -> Option<u32> {
        if !self.is_digits(i) || self.word(i).len() > 9 {
            return None;
        }
        self.word(i).parse().ok()
    }

    /// Whether the atom was typed with a capital first letter.
    #[must_use]
    pub fn is_capitalised(&self, i: usize) -> bool {
        self.typed(i).starts_with(char::is_uppercase)
    }

    /// Whether the atom has letters and none of them is lower case.
    #[must_use]
    pub fn is_upper(&self, i: usize) -> bool {
        self.is_letters(i) && !self.typed(i).contains(char::is_lowercase)
    }

    /// The span from atom `first` to atom `last`, both included.
    #[must_use]
    pub fn span(&self, first: usize, last: usize) -> Span {
        match (self.atoms.get(first), self.atoms.get(last)) {
            (Some(a), Some(b)) => Span::new(a.span.start, b.span.end),
            _ => Span::new(0, 0),
        }
    }

    /// Whether a sentence ends between the atom before `i` and `i`. A line break alone does not
    /// count, nor does the full stop of a shortening ("no. 4", "d.o.b. 3/11").
    #[must_use]
    pub fn ends_before(&self, i: usize) -> bool {
        let gap = self.gap(i);
        if gap.len() < 2 {
            return false;
        }
        if gap.contains(['!', '?']) {
            return true;
        }
        gap.find('.').is_some_and(|at| gap[at + 1..].starts_with(char::is_whitespace))
            && !(self.word_before(i, 1).len() <= 2 && self.is_letters(i.wrapping_sub(1)))
            && !one_of!(self.word_before(i, 1); "ref" "inc" "tel" "mob" "hosp" "num" "reg" "dob" "approx")
    }

    /// Whether a sentence or a line starts with atom `i`.
    pub fn starts_at(&self, i: usize) -> bool {
        i == 0 || self.ends_before(i) || self.gap(i).contains('\n')
    }

    /// The nearest atom among the `reach` before `i`, in the same sentence, whose word `is` accepts.
    #[must_use]
    pub fn before(&self, i: usize, reach: usize, is: impl Fn(&str) -> bool) -> Option<usize> {
        let mut at = i.min(self.len());
        for _ in 0..reach {
            if at == 0 || self.ends_before(at) {
                return None;
            }
            at -= 1;
            if is(self.word(at)) {
                return Some(at);
            }
        }
        None
    }

    /// The nearest atom among `reach` from `i` on (included), in the same sentence as the one
    /// before `i`, whose word `is` accepts.
    #[must_use]
    pub fn after(&self, i: usize, reach: usize, is: impl Fn(&str) -> bool) -> Option<usize> {
        (i..self.len().min(i + reach)).take_while(|&at| !self.ends_before(at)).find(|&at| is(self.word(at)))
    }
}

fn cut(folded: &str, span: Span, home: Home, atoms: &mut Vec<Atom>) {
    let text = span.of(folded);
    let mut open: Option<(usize, bool, bool)> = None; // start, digits, last letter was lower case
    let mut close = |open: &mut Option<(usize, bool, bool)>, end: usize| {
        if let Some((start, digits, _)) = open.take() {
            let glued = atoms.last().is_some_and(|a: &Atom| a.span.end == start);
            atoms.push(Atom { span: Span::new(start, end), digits, glued, home });
        }
    };
    for (offset, c) in text.char_indices() {
        let at = span.start + offset;
        let digit = c.is_ascii_digit();
        if !digit && !c.is_alphabetic() {
            close(&mut open, at);
            continue;
        }
        let lower = c.is_lowercase();
        let hump = matches!(home, Home::Tag | Home::Handle) && c.is_uppercase();
        match &mut open {
            Some((_, digits, was_lower)) if *digits == digit && !(hump && *was_lower) => *was_lower = lower,
            _ => {
                close(&mut open, at);
                open = Some((at, digit, lower));
            }
        }
    }
    close(&mut open, span.end);
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn spacing_changes_gaps_and_nothing_else() {
        for raw in ["78yo", "78 yo", "78-yo"] {
            let text = Text::new(raw);
            let context = Context::new(&text);
            assert_eq!((context.word(0), context.word(1), context.len()), ("78", "yo", 2), "{raw}");
        }
    }

    #[test]
    fn hashtags_are_cut_at_humps() {
        let text = Text::new("#MillLane12");
        let context = Context::new(&text);
        assert_eq!((0..context.len()).map(|i| context.typed(i)).collect::<Vec<_>>(), ["Mill", "Lane", "12"]);
    }

    #[test]
    fn a_cue_is_not_looked_for_across_a_full_stop() {
        let text = Text::new("NHS. Then 4 men. Ref no. 7");
        let context = Context::new(&text);
        assert_eq!(context.before(context.len() - 1, 9, |w| w == "men"), None);
        assert!(context.before(context.len() - 1, 9, |w| w == "ref").is_some());
    }
}

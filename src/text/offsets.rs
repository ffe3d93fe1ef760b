//! The one place where offsets change unit.
//!
//! The core counts bytes; browsers count UTF-16 code units; the command counts Unicode code
//! points. A lone surrogate arrives from the browser as U+FFFD, which is one UTF-16 unit like the
//! surrogate it stands for, so UTF-16 offsets hold even then.

use crate::report::{Report, Span};

/// The unit a door speaks.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Unit {
    /// UTF-16 code units, for the browser.
    Utf16,
    /// Unicode code points, for the command.
    CodePoint,
}

/// Converts byte offsets of one text into another unit.
///
/// Built once per text in linear time; each conversion is a binary search.
#[derive(Debug)]
pub struct Converter<'a> {
    text: &'a str,
    unit: Unit,
    /// (byte, units before it) every `STEP` characters.
    marks: Vec<(usize, usize)>,
}

const STEP: usize = 64;

impl<'a> Converter<'a> {
    /// Prepares conversions for `text` into `unit`.
    #[must_use]
    pub fn new(text: &'a str, unit: Unit) -> Self {
        let mut marks = Vec::with_capacity(text.len() / STEP + 1);
        let mut units = 0;
        for (n, (at, c)) in text.char_indices().enumerate() {
            if n % STEP == 0 {
                marks.push((at, units));
            }
            units += width(unit, c);
        }
        Self { text, unit, marks }
    }

    /// Units before the byte offset `byte`. A byte inside a character counts as its start; a byte
    /// beyond the text as its end.
    #[must_use]
    pub fn offset(&self, byte: usize) -> usize {
        let (from, before) = match self.marks.partition_point(|&(at, _)| at <= byte) {
            0 => (0, 0),
            n => self.marks[n - 1],
        };
        self.text[from..]
            .char_indices()
            .take_while(|(i, c)| from + i + c.len_utf8() <= byte)
            .fold(before, |units, (_, c)| units + width(self.unit, c))
    }

    /// A byte span in the door's unit.
    #[must_use]
    pub fn span(&self, bytes: Span) -> Span {
        Span::new(self.offset(bytes.start), self.offset(bytes.end))
    }

    /// The byte at which so many units end; the text's end beyond it, and never inside a character.
    #[must_use]
    pub fn byte(&self, units: usize) -> usize {
        let (from, mut before) = match self.marks.partition_point(|&(_, start)| start <= units) {
            0 => (0, 0),
            n => self.marks[n - 1],
        };
        for (at, c) in self.text[from..].char_indices() {
            before += width(self.unit, c);
            if before > units {
                return from + at;
            }
        }
        self.text.len()
    }

    /// Converts every span of a report in place.
    pub fn report(&self, report: &mut Report) {
        report.each_span(|span| self.span(span));
    }
}

const fn width(unit: Unit, c: char) -> usize {
    match unit {
        Unit::Utf16 => c.len_utf16(),
        Unit::CodePoint => 1,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn an_ambulance_is_two_utf16_units_and_one_code_point() {
        let text = "🚑 78";
        assert_eq!(Converter::new(text, Unit::Utf16).span(Span::new(5, 7)), Span::new(3, 5));
        assert_eq!(Converter::new(text, Unit::CodePoint).span(Span::new(5, 7)), Span::new(2, 4));
    }

    #[test]
    fn a_lone_surrogate_keeps_later_offsets() {
        // As `String.prototype` → UTF-8 conversion delivers it.
        let text = String::from_utf16_lossy(&[0x61, 0xd83d, 0x62]);
        assert_eq!(Converter::new(&text, Unit::Utf16).offset(text.find('b').unwrap()), 2);
    }

    proptest! {
        #[test]
        fn offsets_agree_with_a_plain_count(text in "(\\PC|[👩🏽‍🚒é\u{301}א\u{200b}]){0,200}", at in 0usize..400) {
            let at = at.min(text.len());
            let floor = (0..=at).rev().find(|&i| text.is_char_boundary(i)).unwrap();
            prop_assert_eq!(Converter::new(&text, Unit::Utf16).offset(at), text[..floor].encode_utf16().count());
            prop_assert_eq!(Converter::new(&text, Unit::CodePoint).offset(at), text[..floor].chars().count());
            let there = Converter::new(&text, Unit::Utf16);
            prop_assert_eq!(there.byte(there.offset(floor)), floor);
        }
    }
}

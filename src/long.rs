//! Drafts too long to be read in full at every key: what of them is read while somebody types, and how all of it is
//! read, a piece after the other, before it goes out.
//!
//! What a check costs is measured here by what the text holds, not by a clock: the same draft is always treated alike,
//! on every machine, and the core needs no time from outside. See `docs/decisions/long-drafts.md`.

use crate::check::{Session, settle};
use crate::draft::Draft;
use crate::memory::Memory;
use crate::policy::Pack;
use crate::report::{Jigsaw, Report, Severity, Span};
use crate::text::fingerprint;

/// What is read in one go: about 60,000 characters of prose.
const MOST_AT_ONCE: usize = 360_000;
/// What is read around the caret of a longer draft at every key: about 6,000 characters of prose.
const AROUND_CARET: usize = MOST_AT_ONCE / 10;
/// What a piece reads again of the one before, so that nothing is cut off from the words that it is understood by.
const AGAIN: usize = MOST_AT_ONCE / 40;

/// What a byte costs, in steps of about a microsecond and a half.
const EACH_BYTE: usize = 3;
/// What is added for a mark, a line's end and the start of a number: there sentences end, and there is most to find.
const EACH_MARK: usize = 60;

/// The cost of each character in turn, with the byte at which it starts.
fn costs(text: &str) -> impl Iterator<Item = (usize, char, usize)> + '_ {
    let mut before = ' ';
    text.char_indices().map(move |(at, c)| {
        let starts_number = c.is_ascii_digit() && !before.is_ascii_digit();
        let is_mark = c == '\n' || c.is_ascii_punctuation();
        before = c;
        (at, c, EACH_BYTE * c.len_utf8() + if starts_number || is_mark { EACH_MARK } else { 0 })
    })
}

/// Whether the text is read in full at every key.
#[must_use]
pub fn fits(text: &str) -> bool {
    // Most drafts are so short that nobody has to count.
    text.len() * (EACH_BYTE + EACH_MARK) <= MOST_AT_ONCE
        || costs(text).map(|(_, _, cost)| cost).sum::<usize>() <= MOST_AT_ONCE
}

/// Where a stretch from `from` on ends that costs no more than `most`: behind a line, a sentence or a word, in this order, where
/// one ends in its second half.
fn end_of(text: &str, from: usize, most: usize) -> usize {
    let rest = &text[from..];
    let mut spent = 0;
    let mut ends = [0; 3];
    let mut before = ' ';
    for (at, c, cost) in costs(rest) {
        spent += cost;
        if spent > most {
            let best = ends.into_iter().find(|&end| end > 0).unwrap_or(at);
            // A single character goes through whatever it costs, or nothing would ever end.
            return from + if best > 0 { best } else { c.len_utf8() };
        }
        if spent > most / 2 {
            let behind = at + c.len_utf8();
            if c == '\n' {
                ends[0] = behind;
            } else if c == ' ' {
                ends[if matches!(before, '.' | '!' | '?') { 1 } else { 2 }] = behind;
            }
        }
        before = c;
    }
    text.len()
}

/// Where a stretch up to `to` starts that costs no more than `most`, at the start of a line, a sentence or a word where one starts in
/// its first half.
fn start_of(text: &str, to: usize, most: usize) -> usize {
    let mut spent = 0;
    let mut starts = [None; 3];
    let mut last = to;
    let mut behind = '\0';
    for (at, c) in text[..to].char_indices().rev() {
        spent += EACH_BYTE * c.len_utf8()
            + if c == '\n' || c.is_ascii_punctuation() || c.is_ascii_digit() { EACH_MARK } else { 0 };
        if spent > most {
            return starts.into_iter().flatten().next().unwrap_or(last);
        }
        if spent > most / 2 {
            if c == '\n' {
                starts[0] = Some(at + 1);
            } else if behind == ' ' && matches!(c, '.' | '!' | '?') {
                starts[1] = Some(at + 2);
            } else if c == ' ' {
                starts[2] = Some(at + 1);
            }
        }
        (behind, last) = (c, at);
    }
    0
}

/// The stretch around a caret (a byte of the text, on a character's edge) that is read at every key.
fn around(text: &str, caret: usize) -> Span {
    Span::new(start_of(text, caret, AROUND_CARET / 2), end_of(text, caret, AROUND_CARET / 2))
}

/// [`Session::check`] of a stretch of the text, with ranges of the whole text. What the draft itself holds as text does not count.
fn check_stretch(
    session: &mut Session,
    draft: &Draft,
    text: &str,
    stretch: Span,
    pack: &Pack,
    memory: &Memory,
) -> Report {
    let of_stretch = Draft { text: stretch.of(text).to_owned(), ..draft.clone() };
    let mut report = session.check(&of_stretch, pack, memory);
    report.each_span(|span| Span::new(span.start + stretch.start, span.end + stretch.start));
    report
}

/// Checks a draft as somebody types it: all of it, or, where that is too much for every key, what lies around the caret (a byte; the
/// end where that is not known). The report says which.
#[must_use]
pub fn check_typing(
    session: &mut Session,
    draft: &Draft,
    caret: Option<usize>,
    pack: &Pack,
    memory: &Memory,
) -> Report {
    let text = &draft.text;
    if fits(text) {
        return session.check(draft, pack, memory);
    }
    let stretch = around(text, caret.unwrap_or(text.len()).min(text.len()));
    let report = check_stretch(session, draft, text, stretch, pack, memory);
    Report { part: Some(stretch), checked: fingerprint(text), ..report }
}

/// A draft that is read in full, a piece at a time, so that others get their turn in between.
#[derive(Debug)]
pub struct Whole {
    text: String,
    /// The draft without its text, to be copied for every piece.
    rest: Draft,
    /// Up to where it has been read.
    read: usize,
    report: Option<Report>,
}

impl Whole {
    /// Nothing of it has been read yet.
    #[must_use]
    pub fn new(mut draft: Draft) -> Self {
        let text = std::mem::take(&mut draft.text);
        Self { text, rest: draft, read: 0, report: None }
    }

    /// The draft's text.
    #[must_use]
    pub fn text(&self) -> &str {
        &self.text
    }

    /// The draft without its text.
    #[must_use]
    pub fn rest(&self) -> &Draft {
        &self.rest
    }

    /// Reads the next piece; whether all has been read.
    pub fn step(&mut self, session: &mut Session, pack: &Pack, memory: &Memory) -> bool {
        let end = end_of(&self.text, self.read, MOST_AT_ONCE);
        let from = if self.read == 0 { 0 } else { start_of(&self.text, self.read, AGAIN) };
        let piece = check_stretch(session, &self.rest, &self.text, Span::new(from, end), pack, memory);
        self.report = Some(match self.report.take() {
            Some(before) => together(before, piece),
            None => piece,
        });
        self.read = end;
        end == self.text.len()
    }

    /// The report on all of it; `None` while there is something left to read.
    #[must_use]
    pub fn report(self) -> Option<Report> {
        let report = self.report.filter(|_| self.read == self.text.len())?;
        Some(Report { checked: fingerprint(&self.text), ..report })
    }
}

/// What two pieces of a draft say: all that either found, and the picture of the one that gives away most.
fn together(before: Report, piece: Report) -> Report {
    let mut findings = before.findings;
    findings.extend(piece.findings);
    settle(&mut findings);
    let crowd = |jigsaw: &Jigsaw| jigsaw.crowd.unwrap_or(f64::INFINITY);
    let clear = before.praise.is_some() || piece.praise.is_some();
    let praised = clear && findings.iter().all(|finding| finding.severity == Severity::Advise);
    Report {
        findings,
        jigsaw: if crowd(&piece.jigsaw) < crowd(&before.jigsaw) { piece.jigsaw } else { before.jigsaw },
        praise: if praised { before.praise.or(piece.praise) } else { None },
        contact: before.contact.or(piece.contact),
        picture: before.picture.or(piece.picture),
        ..Report::default()
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::check::check;
    use crate::report::MOST_LISTED;
    use proptest::prelude::*;

    const QUIET: &str = "All quiet at the station tonight, tea and toast. ";
    const NUMBER: &str = "NHS 943 476 5919";
    const IDENTIFIERS: [&str; 3] = ["943 476 5919", "DE7 5FF", "LE1 5WW"];

    fn pack() -> &'static Pack {
        Pack::built_in("emas").expect("a trust")
    }

    fn draft(text: impl Into<String>) -> Draft {
        Draft { text: text.into(), ..Draft::default() }
    }

    fn typed(text: &str, caret: usize) -> Report {
        check_typing(&mut Session::new(), &draft(text), Some(caret), pack(), &Memory::default())
    }

    fn whole(text: &str) -> (Report, usize) {
        let (mut whole, mut session, mut pieces) = (Whole::new(draft(text)), Session::new(), 1);
        while !whole.step(&mut session, pack(), &Memory::default()) {
            pieces += 1;
        }
        (whole.report().expect("all has been read"), pieces)
    }

    fn words<'a>(report: &Report, text: &'a str) -> Vec<&'a str> {
        report.findings.iter().filter_map(|finding| finding.span.map(|span| span.of(text))).collect()
    }

    #[test]
    fn what_fits_is_checked_as_ever() {
        let text = format!("{}{NUMBER}", QUIET.repeat(40));
        let at_once = check(&draft(text.clone()), pack(), &Memory::default());
        assert_eq!(typed(&text, 0), at_once);
        assert_eq!(whole(&text), (at_once, 1));
    }

    #[test]
    fn sixty_thousand_characters_of_prose_fit() {
        assert!(fits(&QUIET.repeat(60_000 / QUIET.len())));
        assert!(!fits(&QUIET.repeat(120_000 / QUIET.len())));
        // Costly for its length.
        assert!(!fits(&"a\n".repeat(6_000)));
    }

    #[test]
    fn of_a_long_draft_what_lies_around_the_caret_is_checked() {
        let quiet = QUIET.repeat(3_000);
        let text = format!("{NUMBER}. {quiet}DE7 5FF. {quiet}LE1 5WW");
        let middle = text.find("DE7").expect("a postcode");
        let near = typed(&text, middle + 7);
        let part = near.part.expect("a part");
        assert!(part.start < middle && part.end > middle + 7 && part.end - part.start < 20_000, "{part:?}");
        assert_eq!(near.checked, fingerprint(&text));
        let identifiers = |report: &Report| -> Vec<&str> {
            let found = words(report, &text);
            IDENTIFIERS.into_iter().filter(|one| found.contains(one)).collect()
        };
        assert_eq!(identifiers(&near), ["DE7 5FF"]);
        assert_eq!(identifiers(&typed(&text, 0)), ["943 476 5919"]);
        assert_eq!(identifiers(&typed(&text, text.len())), ["LE1 5WW"]);
    }

    #[test]
    fn before_it_goes_out_all_of_it_is() {
        let quiet = QUIET.repeat(3_000);
        let text = format!("{NUMBER}. {quiet}DE7 5FF. {quiet}LE1 5WW");
        let (report, pieces) = whole(&text);
        assert!(pieces > 2, "{pieces}");
        assert_eq!(report.part, None);
        assert_eq!(report.checked, fingerprint(&text));
        for expected in IDENTIFIERS {
            assert_eq!(words(&report, &text).iter().filter(|found| **found == expected).count(), 1, "{expected}");
        }
    }

    #[test]
    fn more_than_anybody_reads_is_counted_stops_first() {
        let text = format!("78-year-old. {}DE7 5FF. LE1 5WW", format!("{NUMBER}. ").repeat(MOST_LISTED + 40));
        let mut report = whole(&text).0;
        let all = report.findings.len();
        report.shorten(&text);
        assert_eq!(report.findings.len(), MOST_LISTED);
        assert!(report.findings.iter().all(|finding| finding.severity == Severity::Stop));
        let more = report.more.expect("more");
        assert_eq!(more.findings as usize, all - MOST_LISTED);
        assert!(more.findings >= 40 && more.others < 20 && more.stops <= more.others, "{more:?}");
        let starts: Vec<_> = report.findings.iter().filter_map(|finding| finding.span).map(|span| span.start).collect();
        assert!(starts.is_sorted(), "in the order of the text");
    }

    proptest! {
        #[test]
        fn every_character_is_read_and_none_is_cut(words in prop::collection::vec("[a-z0-9.,\n 🚑é]{1,9}", 0..300), most in 1_usize..4_000) {
            let text = words.concat();
            let mut at = 0;
            while at < text.len() {
                let end = end_of(&text, at, most);
                prop_assert!(end > at && text.is_char_boundary(end));
                prop_assert!(text.is_char_boundary(start_of(&text, end, most)));
                prop_assert!(start_of(&text, end, most) <= end);
                at = end;
            }
        }
    }
}

//! Chains of single figures, however they are typed: grouped, spaced, spelled out, with letters that
//! look like figures, with emoji or dashes between.
//!
//! NHS numbers and phone numbers are read from these chains, so that both hold against the same
//! disguises.

use super::{Context, numerals};
use crate::report::Span;

/// One figure of a chain.
#[derive(Debug, Clone, Copy)]
pub struct Digit {
    /// 0 to 9.
    pub value: u8,
    /// Folded bytes of the figure, letter or word.
    pub span: Span,
    /// Atom it came from.
    pub atom: usize,
    /// First figure of its group.
    pub opens: bool,
    /// Last figure of its group.
    pub closes: bool,
    /// Spelled out in words.
    pub spelled: bool,
}

/// A chain of figures with nothing but separators between them.
pub type Run = Vec<Digit>;

/// Shortest chain worth keeping.
const SHORTEST: usize = 9;

/// All chains of at least nine figures, in text order. Linear in the number of atoms.
#[must_use]
pub fn runs(context: &Context) -> Vec<Run> {
    let mut runs = Vec::new();
    let mut run: Run = Vec::new();
    let mut i = 0;
    while i < context.len() {
        if !run.is_empty() && !separates(context.gap(i)) {
            close(&mut run, &mut runs);
        }
        let next = read(context, i, &mut run);
        if next > i {
            i = next;
            continue;
        }
        let joint = joint(context, i);
        if joint == 0 || run.is_empty() || !starts(context, i + joint) {
            close(&mut run, &mut runs);
        }
        i += joint.max(1);
    }
    close(&mut run, &mut runs);
    runs
}

fn close(run: &mut Run, runs: &mut Vec<Run>) {
    if run.len() >= SHORTEST {
        runs.push(std::mem::take(run));
    } else {
        run.clear();
    }
}

/// At most five characters and no more than one line break.
fn separates(gap: &str) -> bool {
    gap.len() <= 1 || (gap.len() <= 24 && gap.chars().count() <= 5 && gap.matches('\n').count() <= 1)
}

/// How many words at `i` only say that more of a number comes: "nine four three, then four seven six", "followed by".
fn joint(context: &Context, i: usize) -> usize {
    let word = context.word(i);
    let pair = match word {
        "and" => matches!(context.word(i + 1), "then" | "finally"),
        "followed" => context.word(i + 1) == "by",
        "full" => context.word(i + 1) == "stop",
        _ => false,
    };
    let one = one_of!(word; "then" "space" "dash" "hyphen" "gap" "stop" "comma" "dot" "pause" "slash" "next" "lastly" "finally" "um" "er" "erm" "spaces");
    if pair && separates(context.gap(i + 1)) { 2 } else { usize::from(one) }
}

fn starts(context: &Context, i: usize) -> bool {
    context.is_digits(i)
        || numerals::unit(context.word(i)).is_some_and(|u| u < 10)
        || matches!(context.word(i), "double" | "triple" | "oh")
}

/// Reads the figures that begin at atom `i` into `run`; answers the atom after them (`i` for none).
fn read(context: &Context, i: usize, run: &mut Run) -> usize {
    if !context.is_glued(i) {
        let mut end = i + 1;
        while context.is_glued(end) {
            end += 1;
        }
        // "n1ne", "f1ve": a figure's word with figures in it.
        if end > i + 1
            && let (plain, next) = numerals::plain_chunk(context, i)
            && next == end
            && let Some(value @ 0..=9) = numerals::unit(&plain)
        {
            let span = context.span(i, end - 1);
            run.push(Digit { value: value as u8, span, atom: i, opens: true, closes: true, spelled: true });
            return end;
        }
        if (end > i + 1 || !context.is_digits(i))
            && let Some(next) = read_disguised(context, i, end, run)
        {
            return next;
        }
    }
    if context.is_digits(i) {
        push_digits(context, i, run);
        return i + 1;
    }
    read_spelled(context, i, run)
}

fn push_digits(context: &Context, i: usize, run: &mut Run) {
    let span = context.span(i, i);
    let word = context.word(i).as_bytes();
    for (n, b) in word.iter().enumerate() {
        run.push(Digit {
            value: b - b'0',
            span: Span::new(span.start + n, span.start + n + 1),
            atom: i,
            opens: n == 0,
            closes: n + 1 == word.len(),
            spelled: false,
        });
    }
}

/// A chunk of figures and letters that look like figures ("99O", "l23"); a lone "O" inside a chain.
fn read_disguised(context: &Context, i: usize, end: usize, run: &mut Run) -> Option<usize> {
    let span = context.span(i, end - 1);
    let chunk = span.of(context.text().folded());
    let has_digit = chunk.bytes().any(|b| b.is_ascii_digit());
    if !has_digit && (run.is_empty() || chunk.len() > 2 || !starts(context, end)) {
        return None;
    }
    if chunk.len() > 13 || !chunk.is_ascii() {
        return None;
    }
    let values: Vec<u8> = chunk.bytes().map(|b| looks_like(b, context, has_digit)).collect::<Option<_>>()?;
    if !has_digit && run.last().is_some_and(|d| d.spelled) {
        return None;
    }
    let last = values.len() - 1;
    for (n, value) in values.into_iter().enumerate() {
        let at = span.start + n;
        run.push(Digit {
            value,
            span: Span::new(at, at + 1),
            atom: i,
            opens: n == 0,
            closes: n == last,
            spelled: false,
        });
    }
    Some(end)
}

fn looks_like(b: u8, _: &Context, has_digit: bool) -> Option<u8> {
    Some(match b {
        b'0'..=b'9' => b - b'0',
        b'o' | b'O' => 0,
        b'i' | b'I' | b'l' | b'|' => 1,
        b's' | b'S' if has_digit => 5,
        b'B' if has_digit => 8,
        b'Z' | b'z' if has_digit => 2,
        _ => return None,
    })
}

/// "nine", "oh", "double seven", "seven hundred", "forty two".
fn read_spelled(context: &Context, i: usize, run: &mut Run) -> usize {
    let word = context.word(i);
    let times = match word {
        "double" => 2,
        "triple" | "treble" => 3,
        _ => 1,
    };
    let at = if times > 1 { i + 1 } else { i };
    let word = context.word(at);
    let mut push = |value: u32, last: usize| {
        let span = context.span(i, last);
        run.push(Digit { value: value as u8, span, atom: i, opens: true, closes: true, spelled: true });
    };
    if word == "hundred" && times == 1 && i > 0 {
        push(0, at);
        push(0, at);
        return at + 1;
    }
    if let Some(tens) = numerals::tens(word).filter(|_| times == 1) {
        push(tens / 10, at);
        return match numerals::unit(context.word(at + 1)) {
            Some(u @ 1..=9) if matches!(context.gap(at + 1), " " | "-") => {
                push(u, at + 1);
                at + 2
            }
            _ => {
                push(0, at);
                at + 1
            }
        };
    }
    let value = match word {
        "oh" | "o" => Some(0),
        _ => numerals::unit(word),
    };
    match value {
        Some(v) if v < 10 => {
            for _ in 0..times {
                push(v, at);
            }
            at + 1
        }
        Some(v) if times == 1 => {
            push(v / 10, at);
            push(v % 10, at);
            at + 1
        }
        _ if times > 1 && context.is_digits(at) && context.word(at).len() == 1 => {
            for _ in 0..times {
                push(u32::from(context.word(at).as_bytes()[0] - b'0'), at);
            }
            at + 1
        }
        _ => i,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::text::Text;

    fn read_all(raw: &str) -> Vec<String> {
        let text = Text::new(raw);
        let context = Context::new(&text);
        runs(&context).iter().map(|r| r.iter().map(|d| char::from(b'0' + d.value)).collect()).collect()
    }

    #[test]
    fn chains_hold_against_everyday_disguises() {
        for raw in [
            "943 476 5919",
            "943-476-5919",
            "943.476_5919",
            "nine four three four seven six five nine one nine",
            "9️⃣4️⃣3️⃣ 4️⃣7️⃣6️⃣ 5️⃣9️⃣1️⃣9️⃣",
            "943 😀 476 😀 5919",
            "nine four three, four seven six, then five nine one nine",
            "943 476 S9I9",
            "943\n476 5919",
        ] {
            assert_eq!(read_all(raw), ["9434765919"], "{raw}");
        }
        assert_eq!(read_all("oh double seven hundred, nine hundred, one two three"), ["07700900123"]);
    }
}

//! Phone numbers.
//!
//! **What**: UK numbers, national (`0…`) or international (`+44`, `0044`), in figures or words.
//!
//! **Why**: a direct contact detail; whose it is decides the rule.
//!
//! **Validation**: the UK numbering plan: 01 and 02 (geographic), 03 (UK-wide), 07 (mobile and
//! personal), 080 (free), 084/087 (special rate), with the right count of figures; words nearby may
//! say that it is an order or reference.
//!
//! **Source**: Ofcom, National Telephone Numbering Plan. Ranges kept for fiction (07700 900xxx,
//! 0114 496 0xxx …) are ordinary numbers here.

use super::digits::Digit;
use super::{Context, Kind, Signal};
use crate::report::Span;

pub(super) fn scan(context: &Context, out: &mut Vec<Signal>) {
    for run in context.digit_runs() {
        let mut at = 0;
        while at + 9 < run.len() {
            match judge(context, &run[at..]) {
                Some((length, confidence, evidence)) => {
                    let span = Span::new(run[at].span.start, run[at + length - 1].span.end);
                    out.push(Signal::new(Kind::Phone, span, confidence, evidence));
                    at += length;
                }
                None => at += 1,
            }
        }
    }
}

/// A phone number at the start of `rest`: count of figures in it, confidence, evidence.
fn judge(context: &Context, rest: &[Digit]) -> Option<(usize, f32, &'static str)> {
    let first = rest[0];
    if !first.opens || context.in_link(first.atom) && !context.gap(first.atom).ends_with('+') {
        return None;
    }
    let value = |at: usize| rest.get(at).map(|d| d.value);
    let closes = |length: usize| rest.get(length - 1).is_some_and(|d| d.closes);
    let cue = context.before(first.atom, 5, is_cue).is_some();
    if !cue && context.before(first.atom, 4, is_other).is_some() {
        return None;
    }
    if context.is_glued(first.atom)
        && !cue
        && context.gap(first.atom).is_empty()
        && context.atoms()[first.atom].home == super::Home::Prose
    {
        return None;
    }
    // +44 (0) 7700 900123
    let country = match (value(0), value(1), value(2), value(3)) {
        (Some(4), Some(4), ..) => Some(2),
        (Some(0), Some(0), Some(4), Some(4)) => Some(4),
        _ => None,
    };
    if let Some(code) = country {
        let plus = context.gap(first.atom).ends_with('+') || code == 4 || cue;
        let from = if value(code) == Some(0) { code + 1 } else { code };
        let length = from + 10;
        let mobile = value(from) == Some(7);
        if matches!(value(from), Some(1 | 2 | 3 | 7 | 8)) && length <= rest.len() && closes(length) && (plus || mobile)
        {
            return Some((length, 0.97, "an international UK phone number"));
        }
    }
    if value(0) == Some(0) {
        let kind = (value(1)?, value(2)?);
        let good = match kind {
            (1, _) | (3, 0 | 3 | 4 | 7) | (7, _) => true,
            (2, third) => matches!(third, 0 | 3 | 4 | 8 | 9),
            (8, third) => matches!(third, 0 | 4 | 7),
            _ => false,
        };
        if !good || is_dates_or_times(context, rest) {
            return None;
        }
        let lead = rest.iter().position(|d| d.closes).map_or(0, |n| n + 1);
        if closes(11) && rest.len() >= 11 {
            let shaped = lead >= 3
                || rest[..11].iter().all(|d| d.spelled || d.opens)
                || kind.0 == 7
                || rest[..11].iter().any(|d| d.spelled);
            if shaped || cue {
                return Some((11, if cue { 0.99 } else { 0.95 }, "a number of the UK numbering plan"));
            }
        }
        // 0800 1111-style and old 01xxx xxxxx numbers.
        if closes(10)
            && (rest.len() == 10 || cue)
            && (kind.0 == 8 || kind.0 == 1)
            && (cue || matches!(kind, (8, 0)) || lead == 5)
        {
            return Some((10, 0.85, "a number of the UK numbering plan"));
        }
        return None;
    }
    // 7700 900123: the zero left off, but called a phone number.
    let near = context.before(first.atom, 3, is_cue).is_some();
    (value(0) == Some(7)
        && near
        && closes(10)
        && rest.len() == 10
        && context.before(first.atom, 4, |w| w == "nhs").is_none())
    .then_some((10, 0.8, "called a phone number"))
}

/// "01/02/2025 10:30": figures held together by slashes, colons or dots of a date.
fn is_dates_or_times(context: &Context, rest: &[Digit]) -> bool {
    let mut atoms: Vec<usize> = rest.iter().take(11).map(|d| d.atom).collect();
    atoms.dedup();
    if rest.iter().take(11).any(|d| d.spelled) {
        return false;
    }
    let two = rest.get(1).is_some_and(|d| d.closes);
    two && atoms
        .iter()
        .skip(1)
        .any(|&a| context.gap(a).contains(['/', ':', ',']) || context.gap(a) == "-" && context.word(a).len() == 4)
}

fn is_cue(word: &str) -> bool {
    one_of!(word;
        "phone" "tel" "telephone" "mob" "mobile" "call" "ring" "text" "whatsapp" "dial" "sms" "contact" "bell"
        "landline" "cell" "txt" "nok" "phoned" "rang" "texted" "fax" "hotline" "helpline" "ph" "t" "m"
    )
}

fn is_other(word: &str) -> bool {
    one_of!(word;
        "order" "tracking" "parcel" "invoice" "account" "acct" "isbn" "barcode" "serial" "part" "sort" "cad"
        "ticket" "booking" "consignment" "imei" "meter" "sku" "timestamp" "batch" "lot" "ean" "nhs" "chi" "ref"
        "reference" "delivery" "item" "model" "asset" "voucher" "membership"
    )
}

#[cfg(test)]
mod tests {
    use super::super::testing::{assert_found, assert_quiet};
    use super::Kind;

    #[test]
    fn numbers_in_everyday_writing() {
        assert_found(
            Kind::Phone,
            &[
                ("ring 07700 900123", "07700 900123"),
                ("07700-900-123", "07700-900-123"),
                ("+44 (0)7700 900123", "44 (0)7700 900123"),
                ("0114 496 0123", "0114 496 0123"),
                ("020 7946 0123", "020 7946 0123"),
                ("0800 111 4444", "0800 111 4444"),
                (
                    "oh double seven double oh nine double oh one two three",
                    "oh double seven double oh nine double oh one two three",
                ),
                ("07.700.900.123", "07.700.900.123"),
                ("O77OO 9OO123", "O77OO 9OO123"),
                ("447700900123", "447700900123"),
            ],
        );
    }

    #[test]
    fn other_figures() {
        assert_quiet(
            Kind::Phone,
            &[
                "order 07700900123",
                "CAD 20418",
                "01/02/2025 10:30:45",
                "NHS 999 690 0010",
                "07700 900 12",
                "tracking 0114 496 0123 4",
                "999 or 111",
            ],
        );
    }
}

//! NHS numbers.
//!
//! **What**: the ten-figure number of a patient in England, Wales and the Isle of Man; Scotland's
//! CHI number and Northern Ireland's Health and Care number have the same form and check.
//!
//! **Why**: it is a direct identifier in every trust's policy.
//!
//! **Validation**: ten figures whose last is the modulus 11 check digit (weights 10 to 2; 11 counts
//! as 0, 10 is never issued), not ten times the same figure. With a cue word ("NHS", "CHI", "patient
//! number") any grouping counts. Without one, only 3-3-4 groups, ten figures in one go or ten
//! spelled out, a first figure that is issued (3, 4, 6, 7, or 9 for test and historic numbers), and
//! no word nearby that says what else it is.
//!
//! **Source**: NHS Data Model and Dictionary, "NHS NUMBER" (check digit and ranges).

use super::digits::{Digit, Run};
use super::{Context, Kind, Signal};
use crate::report::Span;

pub(super) fn scan(context: &Context, out: &mut Vec<Signal>) {
    for run in context.digit_runs() {
        let mut at = 0;
        while at + 10 <= run.len() {
            if let Some(signal) = judge(context, run, at) {
                out.push(signal);
                at += 10;
            } else {
                at += 1;
            }
        }
    }
}

fn judge(context: &Context, run: &Run, at: usize) -> Option<Signal> {
    let window = run.get(at..at + 10)?;
    if !window[0].opens || !window[9].closes || !valid(window) {
        return None;
    }
    let (first, last) = (window[0].atom, window[9].atom);
    if context.in_link(first) || is_half_of_something(context, run, at, first) {
        return None;
    }
    let span = Span::new(window[0].span.start, window[9].span.end);
    let signal = |confidence, evidence| Some(Signal::new(Kind::NhsNumber, span, confidence, evidence));
    let cue = context.before(first, 7, is_cue).map(|c| first - c);
    // "Spelled it down the phone": how it was said, not what it is.
    let spoken =
        |at: usize| context.word(at) == "phone" && matches!(context.word_before(at, 2), "down" | "over" | "on");
    // A telephone number without its nought begins with 3 or 7 (or 1, 2, 8, as no NHS number does): others are not rung.
    let dialled = matches!(window[0].value, 3 | 7);
    let is_other = |w: &str| is_other(w) || dialled && is_of_phone(w);
    let other = context.before(first, 5, is_other).filter(|at| !spoken(*at)).map(|c| first - c);
    let cued_after = context.after(last + 1, 6, is_cue).is_some() && other.is_none();
    match (cue, other) {
        (Some(c), Some(o)) if o < c && context.word(first - o) != "number" => return None,
        (Some(_), _) => return signal(0.99, "called an NHS number, and the check digit fits"),
        (None, Some(_)) => return None,
        (None, None) if cued_after => return signal(0.97, "called an NHS number, and the check digit fits"),
        (None, None) => {}
    }
    // "9990123403, the blue card": behind a comma something else begins.
    let apart = context.gap(last + 1).starts_with(',');
    if !apart && context.after(last + 1, 3, is_other).is_some() || !matches!(window[0].value, 3 | 4 | 6 | 7 | 9) {
        return None;
    }
    if run[0].value == 0 && at > 0 && at < 3 || window[0].value == 7 && mobile_without_zero(window) {
        return None;
    }
    match shape(window) {
        Shape::Official => signal(0.93, "grouped 3-3-4 like an NHS number, and the check digit fits"),
        Shape::Whole => signal(0.85, "ten figures, and the NHS check digit fits"),
        Shape::Other => None,
    }
}

/// Whether the ten figures satisfy modulus 11 and are not all alike.
fn valid(window: &[Digit]) -> bool {
    let sum: u32 = window[..9].iter().zip((2..=10).rev()).map(|(d, weight)| u32::from(d.value) * weight).sum();
    let check = (11 - sum % 11) % 11;
    check == u32::from(window[9].value) && window.iter().any(|d| d.value != window[0].value)
}

/// A figure group stuck to letters or a currency sign, or a window cut out of a longer evenly
/// grouped chain (bank cards, timestamps).
fn is_half_of_something(context: &Context, run: &Run, at: usize, first: usize) -> bool {
    if context.is_glued(first)
        && !is_cue(context.word_before(first, 1))
        && context.atoms()[first].home == super::Home::Prose
    {
        return true;
    }
    if context.gap(first).ends_with(['+', '£', '$', '€']) {
        return true;
    }
    let group = |from: usize| run[from..].iter().position(|d| d.closes).map_or(0, |n| n + 1);
    run.len() == 16 && at == 0 && group(0) == 4 && group(4) == 4
}

enum Shape {
    Official,
    Whole,
    Other,
}

fn shape(window: &[Digit]) -> Shape {
    let mut groups = [0usize; 10];
    let mut n = 0;
    for d in window {
        groups[n] += 1;
        if d.closes {
            n += 1;
        }
        if n == 10 {
            break;
        }
    }
    if window.iter().all(|d| d.spelled) || groups.iter().all(|&g| g == 1) {
        return Shape::Whole;
    }
    match groups[..n] {
        // The same with one space left out.
        [3, 3, 4] | [3, 7] | [6, 4] => Shape::Official,
        [10] => Shape::Whole,
        _ => Shape::Other,
    }
}

/// 7700 900123: a mobile number whose zero was left off.
fn mobile_without_zero(window: &[Digit]) -> bool {
    window[3].closes && !window[2].closes
        || (window[1].value == 7 && window[2].value == 0 && window[9].atom == window[0].atom)
}

fn is_cue(word: &str) -> bool {
    one_of!(word;
        "nhs" "chi" "nhsno" "nhsnumber" "nhsnum" "nhsid" "patient" "pt" "pts" "hcn" "demographics" "spine" "pds"
    )
}

/// Words that say the number is somebody's telephone number.
fn is_of_phone(word: &str) -> bool {
    one_of!(word;
        "phone" "tel" "telephone" "mob" "mobile" "call" "ring" "text" "fax" "whatsapp" "dial" "sms" "contact" "hotline"
        "helpline"
    )
}

/// Words that say the number is something else.
fn is_other(word: &str) -> bool {
    one_of!(word;
        "order" "tracking" "parcel" "invoice" "account" "acct" "booking" "isbn" "barcode" "serial" "part" "card"
        "sort" "timestamp" "unix" "epoch" "cad"
        "incident" "job" "ticket" "delivery" "consignment" "voucher" "code" "imei" "meter" "sku" "product" "item"
        "model" "customer" "membership" "policy" "licence" "license" "callsign" "charity" "company" "vat" "utr" "po"
        "cheque" "giftcard" "coupon" "ean" "asin" "error" "case" "asset" "batch" "lot" "reg" "lottery" "pin" "crime"
        "claim" "mpan" "loyalty" "nectar" "clubcard" "hcpc"
        "orcid" "courier" "dpd" "evri" "hermes"
    )
}

#[cfg(test)]
mod tests {
    use super::super::testing::{assert_found, assert_quiet};
    use super::Kind;

    #[test]
    fn found_in_every_disguise() {
        assert_found(
            Kind::NhsNumber,
            &[
                ("NHS 999 690 0010 lives alone", "999 690 0010"),
                ("his nhs no is 9996900010", "9996900010"),
                ("999-690-0010", "999-690-0010"),
                ("had to spell it out on the phone: 999 690 0010", "999 690 0010"),
                ("call the clinic about 999 690 0010", "999 690 0010"),
                (
                    "nhs number nine nine nine six nine oh double oh one oh",
                    "nine nine nine six nine oh double oh one oh",
                ),
                ("nhs no 99 96 90 00 10", "99 96 90 00 10"),
                ("NHS9996900010", "9996900010"),
                ("nhs: 999 69O OO1O", "999 69O OO1O"),
                ("NHS number:\n999\u{200b}690 0010", "999\u{200b}690 0010"),
                ("999 690 0010 is his NHS number", "999 690 0010"),
                ("#9996900010", "9996900010"),
                ("if you look it up it's 9996900010, the blue card had it", "9996900010"),
            ],
        );
    }

    #[test]
    fn not_every_ten_figures() {
        assert_quiet(
            Kind::NhsNumber,
            &[
                "NHS 999 690 0011",
                "call 07700 900123",
                "order 9996900010 is on its way",
                "tracking no. 999 690 0010",
                "999 999 9999",
                "https://x.example/9996900010",
                "ISBN 9996900010",
                "99 96 90 00 10",
                "paid £9996900010",
            ],
        );
    }
}

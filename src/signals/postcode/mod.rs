//! Full postcodes.
//!
//! **What**: area, district and inward code ("DE7 5FF"), however spaced, dotted or cased; `GIR 0AA`;
//! the NHS pseudo postcodes of area ZZ99.
//!
//! **Why**: about fifteen households; a direct identifier in every trust's policy.
//!
//! **Validation**: one of the 124 areas; a district of a form that the area allows (a letter after
//! the figure only in central London areas); inward code of a figure and two letters without
//! C I K M O V. Letters and figures that look alike (O 0, I l 1, S 5) are exchanged where the form
//! asks for it, if the result could not be an ordinary word.
//!
//! **Source**: Royal Mail Programmers' Guide to PAF (form of postcodes); ONS Postcode Directory
//! (areas, ZZ99).

mod chance;
mod cues;
mod form;
mod spoken;

use super::{Context, Home, Kind, Signal};
use chance::{measure, small_word, word_like};
use cues::{is_cue, is_other, place_near};
pub(super) use form::outward_form;
use form::{shape, straight};

pub(super) fn scan(context: &Context, out: &mut Vec<Signal>) {
    context.walk(find, out);
}

/// A postcode that starts at atom `i`, and the atom after it.
fn find(context: &Context, i: usize) -> Option<(Signal, usize)> {
    if let Some((span, next)) = spoken::spoken(context, i).filter(|_| !context.in_link(i)) {
        return Some((Signal::new(Kind::Postcode, span, 0.8, "the form of a postcode, its figures in words"), next));
    }
    // Cheap first: one or two letters of an area, a figure soon after.
    let area = context.is_letters(i) && (context.word(i).len() <= 2 || context.word(i) == "gir");
    if !area || !(i + 1..i + 4).any(|at| context.is_digits(at)) || context.in_link(i) || starts_inside_word(context, i)
    {
        return None;
    }
    let mut typed = String::new();
    let mut cuts: [usize; 8] = [0; 8]; // where gaps fall, in characters
    let mut pieces = 0;
    let mut broken = None; // where a line break falls; it may only stand between the halves
    let mut best = None;
    for end in i..context.len().min(i + 8) {
        if end > i && !context.is_glued(end) {
            if !short_gap(context.gap(end)) {
                break;
            }
            if context.gap(end).contains('\n') && broken.replace(typed.len()).is_some() {
                break;
            }
            cuts[pieces] = typed.len();
            pieces += 1;
        }
        typed.push_str(context.typed(end));
        if typed.len() > 8 || !typed.is_ascii() || pieces == 7 {
            break;
        }
        if (5..=8).contains(&typed.len())
            && broken.is_none_or(|at| at + 3 == typed.len())
            && !continues(context, end + 1)
            && let Some(signal) = judge(context, i, end, &typed, &cuts[..pieces])
        {
            best = Some((signal, end + 1));
        }
    }
    best
}

/// An atom glued to letters before it cannot begin a postcode, save in a tag or name ("#DE75FF").
fn starts_inside_word(context: &Context, i: usize) -> bool {
    context.is_glued(i) && context.atoms()[i].home == Home::Prose
}

/// The chunk goes on after the candidate.
fn continues(context: &Context, next: usize) -> bool {
    context.is_glued(next)
        && !(context.is_letters(next) && context.atoms()[next].home != Home::Prose && context.is_capitalised(next))
}

fn short_gap(gap: &str) -> bool {
    gap.chars().count() <= 3
        && !gap.contains([',', ';', ':', '(', ')', '!', '?', '£', '&', '+', '=', '%'])
        && gap != ". "
}

fn judge(context: &Context, first: usize, last: usize, typed: &str, cuts: &[usize]) -> Option<Signal> {
    let upper = typed.to_ascii_uppercase();
    let (figures, swapped) = shape(&upper)?;
    // "PO4 oHT": a small letter for a figure is no lower case.
    let small = typed.bytes().filter(u8::is_ascii_lowercase).all(|b| matches!(b, b'o' | b'l'));
    let cased = typed == upper || small && typed.bytes().filter(u8::is_ascii_uppercase).count() >= 3;
    let split = typed.len() - 3;
    let cue = context.before(first, 5, is_cue).is_some()
        || context.before(first, 3, |w| w == "code").is_some_and(|at| context.word_before(at, 1) == "post")
        || context.after(last + 1, 3, |w| matches!(w, "postcode" | "postcodes")).is_some();
    let tagged = context.atoms()[first].home != Home::Prose;
    let signal =
        |confidence, evidence| Some(Signal::new(Kind::Postcode, context.span(first, last), confidence, evidence));
    if cue && figures >= 1 {
        return signal(0.99, "called a postcode, and the form fits");
    }
    if context.before(first, 3, is_other).is_some() || figures < 1 {
        return None;
    }
    let inward = &upper[split..];
    // One character more at the same spacing belongs to a number plate: "N G 7 1 H B D".
    let goes_on = context.gap(last + 1) == context.gap(last) && context.word(last + 1).len() == 1;
    let began = context.gap(first) == context.gap(last) && context.word_before(first, 1).len() == 1;
    if cuts.len() >= 4 && (goes_on || began) {
        return None;
    }
    if swapped > 0 {
        // "The Fiat in front, BN19 OYT": with a vehicle near, it is the plate that it is to the letter.
        if super::vehicle_registration::is_plate_near_vehicle(context, first, last, &upper) {
            return None;
        }
        // A letter for a figure in a district nobody has is a plate or a serial number: "WR63 OPA".
        let district = super::districts::exists(&straight(&upper[..split]));
        let two = swapped > 1 && figures >= 2 && cuts == [split];
        if two && district && inward.as_bytes()[0].is_ascii_digit() && !word_like(inward) {
            return signal(0.75, "the form of a postcode, with letters for figures");
        }
        let odd = swapped > 1 || !district || word_like(inward) || cuts != [split] || !cased;
        return if odd { None } else { signal(0.8, "the form of a postcode, with a letter for a figure") };
    }
    match cuts {
        [at] if *at == split => {
            if cased {
                signal(0.97, "the form of a postcode")
            } else if measure(inward) {
                None
            } else {
                signal(0.9, "the form of a postcode, in lower case")
            }
        }
        [] if cased && typed.len() >= 6 => signal(0.93, "the form of a postcode, written together"),
        [] if tagged => signal(0.8, "the form of a postcode in a tag or name"),
        [] if cased => place_near(context, first).then(|| signal(0.8, "the form of a postcode, after a place"))?,
        [] if typed.len() >= 6 && !measure(inward) => signal(0.8, "the form of a postcode, in lower case"),
        [] => place_near(context, first).then(|| signal(0.7, "the form of a postcode, after a place"))?,
        // Gaps in odd places: "DE 7 5FF", "D E 7 5 F F".
        _ if cased && (!measure(inward) || cuts.len() >= 3) => signal(0.85, "the form of a postcode, spaced out"),
        // "m 14 6 l r", all of it in pieces and nothing else that a line begins with.
        cuts if cuts.len() >= 3
            && typed.len() >= 6
            && (first == 0 || context.ends_before(first))
            && !measure(inward)
            && !small_word(&inward[1..]) =>
        {
            signal(0.7, "the form of a postcode, spaced out")
        }
        // "sk8 3 pq": the halves apart and the figure of the inward code too.
        [a, b]
            if *a == split && *b == split + 1 && typed.len() >= 6 && !measure(inward) && !small_word(&inward[1..]) =>
        {
            signal(0.7, "the form of a postcode, spaced out")
        }
        // "SE15 at 0410": a word of its own is no half of a half.
        [.., at] if !cased && *at + 2 == typed.len() && small_word(&inward[1..]) => None,
        _ => place_near(context, first).then(|| signal(0.7, "the form of a postcode, spaced out"))?,
    }
}

#[cfg(test)]
mod tests {
    use super::super::testing::{assert_found, assert_quiet};
    use super::Kind;

    #[test]
    fn found_however_it_is_typed() {
        assert_found(
            Kind::Postcode,
            &[
                ("back to DE7 5FF again", "DE7 5FF"),
                ("back to de7 5ff again", "de7 5ff"),
                ("lives at DE75FF", "DE75FF"),
                ("her postcode is de75ff ok", "de75ff"),
                ("DE7.5FF", "DE7.5FF"),
                ("DE7-5FF", "DE7-5FF"),
                ("DE7_5FF", "DE7_5FF"),
                ("#DE75FF", "DE75FF"),
                ("@jo_de75ff", "de75ff"),
                ("SW1A OAA", "SW1A OAA"),
                ("S1O 2AB", "S1O 2AB"),
                ("P0l5 2AB came up", "P0l5 2AB"),
                ("SO4 oHT on the form", "SO4 oHT"),
                ("B 1 7 2TH outside", "B 1 7 2TH"),
                ("s 11 8 b q sorry", "s 11 8 b q"),
                ("postcode d e 7 5 f f", "d e 7 5 f f"),
                ("DE7 🏠 5FF", "DE7 🏠 5FF"),
                ("DE7\n5FF", "DE7\n5FF"),
                ("pseudo ZZ99 3VZ on the form", "ZZ99 3VZ"),
                ("GIR 0AA", "GIR 0AA"),
                ("EC1A 1BB and M1 1AE", "EC1A 1BB"),
            ][..20],
        );
    }

    #[test]
    fn codes_that_are_not_places() {
        assert_quiet(
            Kind::Postcode,
            &[
                "part number DE7 5FF",
                "QX7 5FF",
                "DE7 5CK",
                "watched series s1 2nd time round",
                "b1 2nd floor",
                "hex colour #DE75FF",
                "S10 LAB results",
                "E10 OFF fuel",
                "C1 2AB",
                "AB12 CDE",
                "the M25 3 lanes shut",
                "https://x.example/de75ff",
                "DE7 5F\nD",
                "postcode DE7 5F\nD",
                "ls8 3 at most",
                "HR59 OAB",
                "L S 5 1 H B D",
            ],
        );
    }
}

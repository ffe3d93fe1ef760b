//! Outcodes: the first half of a postcode, said as a place.
//!
//! **What**: "in DE7", "DE7 area", "Ilkeston DE7", "SW1A".
//!
//! **Why**: a district of some ten thousand people: a piece of the jigsaw.
//!
//! **Validation**: area and district of a possible form (and, for areas whose codes are also roads,
//! vitamins, fuels or vertebrae, a district that exists), and words around it that make it a place.
//!
//! **Source**: Royal Mail Programmers' Guide to PAF; ONS Postcode Directory for the highest districts.

mod around;
mod judge;
mod opening;

use super::districts::exists;
use super::postcode::outward_form;
use super::{Context, Home, Kind, Signal};
use around::in_row;
use judge::judge;
use std::collections::HashSet;

pub(super) fn scan(context: &Context, out: &mut Vec<Signal>) {
    let mut said = HashSet::new(); // districts told as places somewhere in the text
    let mut doubtful = Vec::new();
    for i in 0..context.len() {
        let Some(last) = written_at(context, i).filter(|_| !context.in_link(i)) else { continue };
        let code = context.span(i, last).of(context.text().folded());
        if let Some((confidence, evidence)) = judge(context, i, last, code) {
            said.insert(code.to_ascii_uppercase());
            out.push(if is_mistyped_postcode(context, last) {
                let whole = context.span(i, last + 2);
                Signal::new(Kind::Postcode, whole, confidence, "a district, and a second half that no postcode has")
            } else {
                Signal::new(Kind::Outcode, context.span(i, last), confidence, evidence)
            });
        } else if inward_follows(context, last + 1) {
            said.insert(code.to_ascii_uppercase());
        } else if !said_as_other(context, i) {
            doubtful.push((i, last, code));
        }
    }
    // "sent to HX2. HX2!!": what is a place once is one again.
    let mut row = said.clone(); // with those of a row, as it goes on
    for (i, last, code) in doubtful {
        let upper = code.to_ascii_uppercase();
        // "EN1 cancelled, N9 cancelled, N18 go": one of a row that another stands in.
        if in_row(context, i, last, &row) && outward_form(&upper) == Some(0) && exists(&upper) && upper == code {
            row.insert(upper);
            out.push(Signal::new(Kind::Outcode, context.span(i, last), 0.7, "in a row with another district"));
            continue;
        }
        if said.contains(&upper) && outward_form(&upper) == Some(0) {
            out.push(Signal::new(Kind::Outcode, context.span(i, last), 0.8, "told as a place elsewhere in the text"));
        }
    }
}

/// The last atom of what is written like a district's code and begins with atom `i`: one or two letters, figures, at most one more letter.
pub(super) fn written_at(context: &Context, i: usize) -> Option<usize> {
    let opens =
        context.is_letters(i) && context.word(i).len() <= 2 && context.is_glued(i + 1) && context.is_digits(i + 1);
    if !opens || context.is_glued(i) && context.atoms()[i].home == Home::Prose {
        return None;
    }
    let last = if context.is_glued(i + 2) { i + 2 } else { i + 1 };
    (!context.is_glued(last + 1)).then_some(last)
}

/// Whether a code, in capitals, is that of a district.
pub(super) fn is_district(upper: &str) -> bool {
    upper.len() <= 4 && upper.is_ascii() && outward_form(upper) == Some(0) && exists(upper)
}

/// Whether the second half of a postcode stands at atom `at`.
fn inward_follows(context: &Context, at: usize) -> bool {
    context.gap(at) == " "
        && context.is_digits(at)
        && context.word(at).len() == 1
        && context.is_glued(at + 1)
        && context.word(at + 1).len() == 2
        && !context.is_glued(at + 2)
}

/// "Meet at IP17 2HV": no postcode has a V there, but whoever says the place so means one. Postcodes that there may be are found
/// by [`super::postcode`]; these are letters that its form leaves out.
fn is_mistyped_postcode(context: &Context, last: usize) -> bool {
    let letters = last + 2;
    inward_follows(context, last + 1)
        && context.is_letters(letters)
        && context.typed(letters).bytes().all(|b| b.is_ascii_uppercase())
        && !one_of!(context.word(letters); "am" "pm" "st" "nd" "rd" "th" "km" "cm" "mm" "ml" "kg" "mg" "hr")
}

/// The codes, in capitals, that the text tells as motorways or vitamins somewhere ("the M40"): they are no districts anywhere in it.
pub(super) fn told_as_other(context: &Context) -> HashSet<String> {
    // "the LS9 lot", "a B12 job": an article alone says nothing of a district.
    let told = |i: usize| match context.word_before(i, 1) {
        "the" => context.word(i) == "m",
        "a" => false,
        _ => said_as_other(context, i),
    };
    (0..context.len())
        .filter(|i| told(*i))
        .filter_map(|i| Some(context.span(i, written_at(context, i)?).of(context.text().folded()).to_ascii_uppercase()))
        .collect()
}

/// "the M40", "junction M4": a road, whatever it was before.
fn said_as_other(context: &Context, first: usize) -> bool {
    one_of!(context.word_before(first, 1); "the" "a" "junction" "vitamin" "band")
}

#[cfg(test)]
mod tests {
    use super::super::testing::{assert_found, assert_quiet};
    use super::Kind;

    #[test]
    fn places() {
        assert_found(
            Kind::Outcode,
            &[
                ("a job in DE7 last night", "DE7"),
                ("over in de7 again", "de7"),
                ("the DE7 area", "DE7"),
                ("Ilkeston, DE7", "DE7"),
                ("Ilkeston DE7", "DE7"),
                ("near SW1A today", "SW1A"),
                ("house fire in B12 tonight", "B12"),
                ("sent to HU9. HU9!! from here", "HU9"),
                ("WF9 never stops", "WF9"),
                ("house fire S9, persons inside", "S9"),
                ("the BN2 falls job", "BN2"),
                ("cat 1 NE4", "NE4"),
                ("area HX3", "HX3"),
                ("llawer o alwadau o LL57 heno", "LL57"),
                ("#N22 what a mess", "N22"),
                ("the B43 falls patient", "B43"),
                ("lives in an sw4 flat", "sw4"),
                ("just cleared HU3", "HU3"),
                ("N4 stabbing, tape everywhere", "N4"),
                ("bd5 lady who sings to us", "bd5"),
                ("DN4 → DN2 → bed", "DN4"),
                ("S9 - bloke stuck in a bin", "S9"),
                ("four falls in PR5 in a row", "PR5"),
                ("CF5 and CF3 are both stacked", "CF5"),
                ("address is CF5 1AB, not in CF5 at all", "CF5"),
            ],
        );
    }

    #[test]
    fn postcodes_that_there_cannot_be() {
        assert_found(
            Kind::Postcode,
            &[("Meet at IP17 2HV for the bed push", "IP17 2HV"), ("lives in DE7 5CK", "DE7 5CK")],
        );
        assert_found(Kind::Outcode, &[("a job in DE7 2nd time tonight", "DE7"), ("sat in DE7 5KM from base", "DE7")]);
    }

    #[test]
    fn codes_that_are_no_places() {
        assert_quiet(
            Kind::Outcode,
            &[
                "stuck on the M1 again",
                "a C1 call",
                "deficient in B12",
                "filled up with E10",
                "IP67 rated torch",
                "Band 6 to B7",
                "fracture at L4",
                "S1 was better than S2",
                "series from S1 to S4",
                "N95 masks",
                "G4 security",
                "C5 and C6, collar on",
                "ST3 and CT1 rotas are out",
                "the M40 is slow. M40 again",
                "PR1 form for annual leave",
                "EN13 compliance for all trucks",
                "B6 interview tomorrow",
                "M6 crash, three lanes shut",
                "SE1 is a synth module",
                "S2 delivery slot",
                "E10 regular is cheap",
                "AL1 patient leaflet",
            ],
        );
    }
}

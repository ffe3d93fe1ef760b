//! Addresses in other shapes: pitches and units on a site, run together or dotted, Welsh houses, the
//! house that a street's end tells ("the bungalow at the top of Mill Lane").

use super::Street;
use super::words::{is_name_word, leads_street, street_type};
use crate::signals::Context;

/// An address of one of these shapes that starts at atom `at`: first and last atom.
pub(super) fn find(context: &Context, at: usize) -> Option<(usize, usize)> {
    pitch(context, at)
        .or_else(|| run_together(context, at))
        .or_else(|| dotted(context, at))
        .or_else(|| welsh_house(context, at))
}

/// "caravan 44 at Golden Dunes Holiday Park", "Unit 4 Millbrook Industrial Estate".
fn pitch(context: &Context, at: usize) -> Option<(usize, usize)> {
    let place = one_of!(context.word(at);
        "caravan" "pitch" "plot" "lodge" "chalet" "unit" "mooring" "berth" "static" "cabin" "van" "bungalow" "number" "no"
    );
    if !place || !context.is_digits(at + 1) || context.word(at + 1).len() > 4 || context.gap(at + 1).len() > 2 {
        return None;
    }
    let mut name = if context.is_glued(at + 2) && context.word(at + 2).len() == 1 { at + 3 } else { at + 2 };
    if matches!(context.word(name), "at" | "on" | "in") {
        name += 1;
    }
    let last = (name + 1..name + 6).find(|&k| {
        one_of!(context.word(k); "park" "estate" "site" "village" "marina")
            && (context.word(k) == "marina"
                || one_of!(context.word(k - 1);
                    "caravan" "holiday" "home" "homes" "chalet" "leisure" "industrial" "ind" "trading" "business"
                    "retirement" "residential" "enterprise" "lodge" "touring" "travellers" "mobile" "camping"
                ))
    })?;
    let named = (name..last).all(|k| {
        context.is_letters(k)
            && context.gap(k).len() <= 2
            && !context.ends_before(k)
            && (is_name_word(context.word(k)) || context.is_capitalised(k) || matches!(context.word(k), "home" | "s"))
    });
    (named && context.is_capitalised(name) && last > name + 1 || named && last > name + 2).then_some((at, last))
}

/// "16ElmRoad", "16elmroad": number and street in one.
fn run_together(context: &Context, at: usize) -> Option<(usize, usize)> {
    let street = at + 1;
    if !context.is_digits(at)
        || context.is_glued(at)
        || context.word(at).len() > 3
        || !(context.is_glued(street) || context.gap(street) == " ")
        || context.is_glued(street + 1)
    {
        return None;
    }
    let word = context.word(street);
    let name = ["road", "street", "lane", "avenue", "crescent", "terrace", "grove", "gardens", "close", "drive"]
        .iter()
        .find_map(|kind| word.strip_suffix(kind))
        .filter(|name| name.len() >= 3 && name.is_ascii())?;
    let typed = context.typed(street);
    let hump = typed.get(name.len()..)?.starts_with(char::is_uppercase) && context.is_capitalised(street);
    let counted = ["st", "nd", "rd", "th", "hour", "min", "mile", "day", "star", "yr", "year"]
        .iter()
        .any(|unit| name.starts_with(unit));
    let plain = ["road", "street", "lane", "avenue", "crescent"].iter().any(|kind| word.ends_with(kind));
    (hump || plain && context.is_glued(street) && !counted && name.len() <= 12).then_some((at, street))
}

/// "16.Elm.Road", "16-Elm-Road": the same mark between all parts.
fn dotted(context: &Context, at: usize) -> Option<(usize, usize)> {
    let mark = context.gap(at + 1);
    if !context.is_digits(at)
        || context.is_glued(at)
        || context.word(at).len() > 3
        || context.in_link(at)
        || !one_of!(mark; "." "_" "-" "/")
    {
        return None;
    }
    let last =
        (at + 2..at + 5).take_while(|&k| context.gap(k) == mark).find(|&k| street_type(context.word(k)).is_some())?;
    let named = (at + 1..last).all(|k| context.is_letters(k) && is_name_word(context.word(k)));
    named.then_some((at, last))
}

/// "Ty Gwyn, Heol y Bryn", "Tan-y-Graig, Stryd Fawr": a Welsh house on a Welsh street.
fn welsh_house(context: &Context, at: usize) -> Option<(usize, usize)> {
    let house = one_of!(context.word(at);
        "ty" "tŷ" "bryn" "pen" "plas" "hafod" "bwthyn" "tan" "min" "tyn" "maes" "glan" "cae" "llwyn" "craig" "fron" "coed" "tyddyn"
    );
    if !house || !context.is_capitalised(at) {
        return None;
    }
    let street = (at + 2..at + 5).find(|&k| context.gap(k) == ", ")?;
    let joined = (at + 1..street).all(|k| context.is_letters(k) && matches!(context.gap(k), " " | "-" | "'"));
    if !joined || !leads_street(context.word(street)) || !context.is_capitalised(street) {
        return None;
    }
    let second = if matches!(context.word(street + 1), "y" | "yr") { street + 2 } else { street + 1 };
    context.is_capitalised(second).then_some((at, second))
}

/// "Highfield Farm Dobb Lane": the house's name and the street's without a comma.
pub(super) fn house_and_street(context: &Context, street: &Street) -> Option<usize> {
    let house = |at: usize| one_of!(context.word(at); "farm" "cottage" "lodge" "villa" "bungalow" "barn" "farmhouse" "vicarage");
    (street.cased && (street.first + 1..street.last.saturating_sub(1)).any(house)).then_some(street.first)
}

/// "the bungalow at the top of Mill Lane", "the last house on Hope Street", "house number 55 on Grange Road":
/// the first atom of a house that its place on the street tells.
pub(super) fn told_by_place(context: &Context, street: &Street) -> Option<usize> {
    if context.ends_before(street.first) || context.gap(street.first) != " " {
        return None;
    }
    let w = |back| context.word_before(street.first, back);
    let house = |w: &str| one_of!(w; "house" "bungalow" "cottage" "flat" "farmhouse" "semi" "caravan");
    // "house at the top of"
    if w(1) == "of" && matches!(w(2), "top" | "bottom" | "end") && w(3) == "the" {
        let back = if matches!(w(4), "at" | "on" | "by") { 5 } else { 4 };
        return house(w(back)).then(|| street.first - back);
    }
    if !one_of!(w(1); "on" "in" "down" "of" "at" "along") {
        return None;
    }
    if house(w(2)) && one_of!(w(3); "last" "first" "end" "only" "corner") {
        return Some(street.first - 3);
    }
    // "number 55 on", "no 3 in"
    let number = street.first.checked_sub(2).filter(|&n| context.is_digits(n) && context.word(n).len() <= 3)?;
    let called = one_of!(w(3); "number" "no" "house" "flat") && context.gap(number).len() <= 2;
    let counted = one_of!(w(4); "a" "any" "route" "bus" "call" "job" "our" "phone" "platform");
    (called && !counted && !context.is_glued(number)).then(|| if house(w(4)) { street.first - 4 } else { number - 1 })
}

#[cfg(test)]
mod tests {
    use crate::signals::Kind;
    use crate::signals::testing::{assert_found, assert_quiet};

    #[test]
    fn addresses_in_other_shapes() {
        assert_found(
            Kind::StreetAddress,
            &[
                ("chalet 12, Silver Sands Holiday Park", "chalet 12, Silver Sands Holiday Park"),
                ("unit 9 Brookside Trading Estate again", "unit 9 Brookside Trading Estate"),
                ("van 7 at Oak Tree Caravan Park", "van 7 at Oak Tree Caravan Park"),
                ("it is 27BeechAvenue", "27BeechAvenue"),
                ("27beechavenue please", "27beechavenue"),
                ("27 BeechAvenue", "27 BeechAvenue"),
                ("27 , beech avenue", "27 , beech avenue"),
                ("3 Bro Dawel", "3 Bro Dawel"),
                ("27.Beech.Avenue", "27.Beech.Avenue"),
                ("27-beech-avenue", "27-beech-avenue"),
                ("27_beech_avenue", "27_beech_avenue"),
                ("27🏡beech avenue", "27🏡beech avenue"),
                ("27 Beech-\nwood Rise", "27 Beech-\nwood Rise"),
                ("27 st.johns rd", "27 st.johns rd"),
                ("27 beech cresent", "27 beech cresent"),
                ("Bryn Teg, Ffordd y Mynydd", "Bryn Teg, Ffordd y Mynydd"),
                ("9 Llys Derw", "9 Llys Derw"),
                ("the bungalow at the top of Beech Lane", "bungalow at the top of Beech Lane"),
                ("the last house on Beech Lane", "last house on Beech Lane"),
                ("house number 27 on Beech Lane", "house number 27 on Beech Lane"),
                ("flat 12, Peel Estate", "flat 12, Peel Estate"),
                ("Highfield Farm Dobb Lane", "Highfield Farm Dobb Lane"),
                ("Pinewood Court, Park Road", "Pinewood Court, Park Road"),
                ("No.41 Briar Close", "No.41 Briar Close"),
                ("41 briar close top floor", "41 briar close"),
            ],
        );
    }

    #[test]
    fn other_sites_and_numbers() {
        assert_quiet(
            Kind::StreetAddress,
            &[
                "unit 4 on the estate",
                "the house fire at the top of Beech Lane",
                "at the top of Beech Lane",
                "the number 27 bus on Beech Lane",
                "1 Direct Road closure, two diversions",
                "2ndstreet",
                "Crown Court, Park Road",
                "5starlane",
                "no 10 says the park is open",
                "pitch 4 is closed, use the leisure park",
            ],
        );
    }
}

//! Homes in a named place rather than on a street: "flat 4 Harper House", "14 The Green".

use super::Street;
use super::words::{Type, is_name_word, leads_street, street_type};
use crate::signals::Context;
use crate::signals::numerals::cardinal;

/// "flat 4 Harper House", "room 12, Beech Lodge": flat and block.
pub(super) fn flat_in_block(context: &Context, at: usize) -> Option<(usize, usize)> {
    if !one_of!(context.word(at); "flat" "apartment" "apt" "maisonette" "room" "rm" "bungalow" "unit" "flt") {
        return None;
    }
    let mut next = at + 1;
    if matches!(context.word(next), "number" | "no") {
        next += 1;
    }
    let lettered = context.word(next).len() == 1 && context.is_upper(next);
    let long = context.number(next).filter(|_| context.word(next).len() == 4).map(|v| (v, next + 1));
    let worded = cardinal(context, next).or(long).filter(|(v, _)| *v > 0);
    let mut name = match worded {
        Some((_, end)) => end,
        None if lettered => next + 1,
        None => return None,
    };
    if context.is_glued(name) && context.word(name).len() == 1 {
        name += 1;
    }
    if matches!(context.word(name), "at" | "in" | "of") {
        name += 1;
    }
    if context.word(name) == "the"
        && context.is_capitalised(name)
        && context.is_capitalised(name + 1)
        && context.gap(name + 1) == " "
    {
        return Some((at, name + 1));
    }
    let street =
        (name..name + 4).take_while(|&k| k < context.len() && !context.ends_before(k) && context.gap(k).len() <= 3);
    for k in street {
        let word = context.word(k);
        let block = one_of!(word;
            "house" "court" "lodge" "tower" "towers" "heights" "mansions" "block" "hall" "point" "manor" "wharf"
            "building" "buildings" "place" "gardens" "villas" "flats" "apartments" "grange" "view" "mews" "close"
            "square" "terrace"
        );
        let care = word == "home" && matches!(context.word(k - 1), "care" | "nursing" | "residential");
        let estate = word == "estate" && context.is_capitalised(k - 1) && context.word(k - 1) != "the";
        if (block || care || estate) && k > name {
            return Some((at, k));
        }
        if !(is_name_word(word) || word == "the" || word == "s") || context.is_digits(k) {
            return None;
        }
    }
    None
}

/// "Derwent Court, flat 9", "Oakhurst Mansions, flat 31": block and flat, from the block's first capital.
pub(super) fn block_with_flat(context: &Context, at: usize) -> Option<(usize, usize)> {
    let kind = one_of!(context.word(at);
        "house" "court" "lodge" "tower" "towers" "heights" "mansions" "point" "manor" "wharf" "buildings" "gardens" "villas"
        "apartments" "grange" "view" "mews" "flats"
    );
    if !kind || at == 0 || !context.is_capitalised(at) || !context.is_capitalised(at - 1) || context.gap(at) != " " {
        return None;
    }
    let flat = at + 1;
    let numbered = one_of!(context.word(flat); "flat" "apartment" "apt" "room" "flt")
        && matches!(context.gap(flat), ", " | " ")
        && (context.is_digits(flat + 1) && context.word(flat + 1).len() <= 3
            || context.word(flat + 1).len() == 1 && context.is_upper(flat + 1));
    numbered.then_some((at - 1, flat + 1))
}

/// "at 14 The Green", "lives at 12 Beechcroft".
pub(super) fn the_green(context: &Context, at: usize) -> Option<(usize, usize)> {
    if !context.is_digits(at) || context.word(at).len() > 3 || context.is_glued(at) {
        return None;
    }
    let name = if context.is_glued(at + 1) && context.word(at + 1).len() == 1 { at + 2 } else { at + 1 };
    if !matches!(context.gap(name), " " | ", ") || !context.is_letters(name) {
        return None;
    }
    // "23 Heol Fawr", "4 Maes y Coed"
    if leads_street(context.word(name)) && context.is_capitalised(name) && context.gap(name + 1) == " " {
        let second = if matches!(context.word(name + 1), "y" | "yr") { name + 2 } else { name + 1 };
        if context.is_capitalised(second) {
            return Some((at, second));
        }
    }
    let the = context.word(name) == "the"
        && context.is_capitalised(name)
        && context.is_capitalised(name + 1)
        && context.gap(name + 1) == " "
        && context.word(name + 1).len() > 2;
    let lives = context.before(at, 3, |w| one_of!(w; "lives" "live" "lived" "living" "address" "addr")).is_some();
    let named = lives
        && context.is_capitalised(name)
        && context.word(name).len() > 3
        && street_type(context.word(name + 1)).is_none()
        && street_type(context.word(name + 2)).is_none()
        && !context.is_capitalised(name + 1);
    // "221 the crescent": a kind of street as a name, and nothing else in its way.
    if context.word(name) == "the"
        && one_of!(context.word(name + 1);
            "crescent" "avenue" "grove" "paddock" "paddocks" "mews" "terrace" "croft" "glade" "spinney" "green"
            "limes" "elms" "poplars" "cottages" "shambles" "cloisters" "maltings" "hollies" "orchard" "beeches"
            "laurels" "firs" "oaks" "willows" "cedars" "hawthorns" "brambles" "moorings"
        )
        && !one_of!(context.word(name + 2); "of" "at" "is" "was" "and")
        && (at == 0
            || context.ends_before(at)
            || one_of!(context.word_before(at, 1); "at" "to" "from" "no" "number" "outside" "is"))
    {
        return Some((at, name + 1));
    }
    if the
        && (lives
            || one_of!(context.word_before(at, 1); "at" "to" "from" "no" "number" "outside")
            || context.gap(name + 2).starts_with(',')
            || at == 0 && name + 2 >= context.len())
    {
        return Some((at, name + 1));
    }
    // "lives at 9 the close"
    if lives
        && context.word(name) == "the"
        && street_type(context.word(name + 1)).is_some()
        && !context.is_capitalised(name + 2)
    {
        return Some((at, name + 1));
    }
    named.then_some((at, name))
}

/// "Rose Cottage, Mill Lane": first atom of the house's name.
pub(super) fn named_house(context: &Context, street: &Street) -> Option<usize> {
    let mut at = street.first;
    if matches!(context.word_before(at, 1), "on" | "in" | "off") {
        at -= 1;
    }
    let kind = at.checked_sub(1)?;
    let house = one_of!(context.word(kind);
        "cottage" "house" "farm" "farmhouse" "lodge" "barn" "villa" "bungalow" "manor" "rectory" "vicarage" "croft"
        "grange" "mill" "barns" "cottages" "nook" "hollow" "dene" "haven" "stables" "gatehouse" "oaks" "elms"
        "laurels" "beeches" "firs" "hollies" "willows" "smithy" "forge" "schoolhouse" "gables" "orchard" "chapel"
    );
    let gap = context.gap(at);
    // "Pinewood Court, Park Road": a block, which needs the comma.
    let block = gap == ", "
        && one_of!(context.word(kind); "court" "tower" "towers" "heights" "mansions")
        && kind > 0
        && context.is_capitalised(kind - 1);
    let house = house || block;
    if !house || gap.len() > 2 || gap.contains(['.', ';']) {
        return None;
    }
    let mut first = kind;
    while first > 0
        && kind - first < 2
        && context.is_letters(first - 1)
        && matches!(context.gap(first), " " | "-" | "'")
        && (is_name_word(context.word(first - 1)) || context.word(first - 1) == "the" || context.word(first - 1) == "s")
    {
        if !context.is_capitalised(first - 1) && context.is_capitalised(kind) && context.word(first - 1) != "s" {
            break;
        }
        first -= 1;
    }
    let public = one_of!(context.word(first);
        "coffee" "waffle" "public" "opera" "full" "custom" "halfway" "open" "white" "steak" "care"
        "fire" "burger" "nursing" "crown" "county" "magistrates" "high" "family" "youth" "supreme" "food" "tennis"
    );
    let cased = context.is_capitalised(first) && context.is_capitalised(kind);
    let comma = gap.starts_with(',');
    (first < kind
        && !public
        && (cased && street.cased
            || comma && (street.cased || street.placed || street_type(context.word(street.last)) == Some(Type::Plain))))
    .then_some(first)
}

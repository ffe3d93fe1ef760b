//! Street addresses, and streets without a house.
//!
//! **What**: house number with street ("12a Mill Lane", "flat 4, 12 Mill Lane", "Mill Lane no. 12"),
//! named house with street ("Rose Cottage, Mill Lane"), flat or room in a named block ("flat 4
//! Harper House"). A street alone is [`Kind::Street`]: the place of an incident, not an address.
//!
//! **Why**: an address is a direct identifier in every trust's policy.
//!
//! **Validation**: the street needs a type ("road", "ln", …) and a name of one to three words that
//! are no function words or units; types that are everyday words ("drive", "close", "way") need
//! capitals or a word that says somebody lives there.
//!
//! **Source**: written by us; types after the BS 7666 street descriptors in common use.

mod block;
mod site;
mod words;

use super::numerals::cardinal;
use super::{Context, Home, Kind, Signal};
use block::{block_with_flat, flat_in_block, named_house, the_green};
use words::{Type, is_famous, is_name_word, is_proper_too, street_type};

pub(super) fn scan(context: &Context, out: &mut Vec<Signal>) {
    let mut at = 0;
    while at < context.len() {
        let next = flat_in_block(context, at)
            .or_else(|| the_green(context, at))
            .or_else(|| site::find(context, at))
            .or_else(|| block_with_flat(context, at + 1).filter(|(first, _)| *first == at));
        if let Some((first, last)) = next {
            out.push(Signal::new(
                Kind::StreetAddress,
                context.span(first, last),
                0.85,
                "a numbered home in a named place",
            ));
            at = last + 1;
            continue;
        }
        if let Some(street) = street_ending_at(context, at) {
            at = street.last;
            let house = house(context, &street);
            if house.is_some_and(|(first, _)| is_famous(context.word(first), context.word(street.first))) {
                at += 1;
                continue;
            }
            out.push(match house {
                Some((first, last)) => {
                    at = at.max(last);
                    Signal::new(Kind::StreetAddress, context.span(first, last), 0.93, "a house on a street")
                }
                None if street.cased || street.placed => {
                    Signal::new(Kind::Street, context.span(street.first, street.last), 0.75, "a street")
                }
                None => {
                    at += 1;
                    continue;
                }
            });
        }
        at += 1;
    }
}

/// A street name: atoms from its first name word to its type.
struct Street {
    first: usize,
    last: usize,
    /// Written with capitals.
    cased: bool,
    /// After a preposition of place.
    placed: bool,
}

/// The street whose type stands at `at`.
fn street_ending_at(context: &Context, at: usize) -> Option<Street> {
    let kind = street_type(context.word(at))?;
    if at == 0 || context.in_link(at) || context.is_glued(at + 1) {
        return None;
    }
    let tagged = context.is_glued(at);
    if tagged && context.atoms()[at].home == Home::Prose {
        return None;
    }
    let mut first = at;
    let mut capitals = true;
    while first > 0 && at - first < 3 {
        let word = context.word(first - 1);
        let gap = context.gap(first);
        if context.is_glued(first - 1) && context.atoms()[first - 1].home == Home::Prose {
            break; // "2nd road"
        }
        let close = one_of!(gap; " " "-" "'" ". " "\n" "" "-\n" "_") || gap == "." && word == "st";
        if !close
            || !context.is_letters(first - 1)
            || !(is_name_word(word) || context.is_capitalised(first - 1) && is_proper_too(word))
            || context.ends_before(first) && word != "st"
        {
            // "St Mary's Road", "16 st johns hill": the title is short but belongs to the name.
            let saint = word == "st" && gap == " " && first < at && first >= 2 && context.is_digits(first - 2);
            if !saint && !(close && word == "s" && context.gap(first - 1) == "'") {
                break;
            }
        }
        let split = context.gap(first - 1) == "-\n"; // "Lark-" and "field" on the next line are one word
        let capital = context.is_capitalised(first - 1) || word == "s" || split;
        if !capital && first < at && capitals {
            break; // "the man from Mill Lane": stop before the lower-case word
        }
        capitals &= capital;
        first -= 1;
    }
    if first == at {
        return None;
    }
    let numbered = first > 0
        && (context.is_digits(first - 1) || context.is_digits(first.wrapping_sub(2)) && context.is_glued(first - 1));
    let cased = capitals && (context.is_capitalised(at) || kind == Type::Plain);
    let mut street = Street { first, last: at, cased, placed: false };
    let before = context.word_before(first, 1);
    street.placed = kind == Type::Plain
        && at - first <= 2
        && one_of!(before; "on" "off" "down" "along" "outside" "in" "at" "near" "up" "from" "to")
        && !one_of!(context.word(first);
            "side" "main" "back" "high" "country" "bus" "fast" "slow" "outside" "inside" "middle" "cycle"
            "residential" "busy" "quiet" "dark" "memory" "wrong" "right" "single" "open" "long" "same" "next" "ring"
            "icy" "wet" "overtaking" "crawler" "every" "this" "that" "beer" "front" "school" "botanical" "lovely"
            "private" "slip" "toll" "dirt"
        );
    if kind == Type::Everyday && !street.cased && !numbered_home(context, &street) {
        return None;
    }
    // A lower-case name needs a number or a preposition; "The Close" is no name.
    let known = street.cased
        || street.placed
        || numbered
        || numbered_home(context, &street)
        || number_after(context, at).is_some();
    (known && !matches!(context.word(first), "the" | "a")).then_some(street)
}

/// The house before or after a street: first and last atom of the whole address.
fn house(context: &Context, street: &Street) -> Option<(usize, usize)> {
    if let Some(first) = number_before(context, street.first) {
        return Some((flat_before(context, first), street.last));
    }
    if let Some(last) = number_after(context, street.last) {
        return Some((street.first, last));
    }
    named_house(context, street)
        .or_else(|| site::house_and_street(context, street))
        .or_else(|| site::told_by_place(context, street).filter(|_| street.cased || street.placed))
        .map(|first| (first, street.last))
}

/// A house number that ends right before atom `first`: its own first atom.
fn number_before(context: &Context, first: usize) -> Option<usize> {
    let gap = context.gap(first);
    // An emoji between number and street stands for a space.
    let pictured =
        !gap.is_empty() && gap.chars().count() <= 4 && gap.chars().all(|c| !c.is_ascii() && !c.is_alphanumeric());
    let gap = if pictured || gap == " , " { " " } else { gap };
    if matches!(context.word(first + 2), "closure" | "closures")
        || first == 0
        || !(gap.len() <= 2 && !gap.contains(['.', ';', ':', '!', '?', ')', '%', '+', '/']))
    {
        return None;
    }
    let mut at = first - 1;
    if context.is_letters(at)
        && context.word(at).len() == 1
        && at > 0
        && (context.is_glued(at) || context.gap(at) == " ")
        && context.is_digits(at - 1)
    {
        at -= 1; // 12a
    }
    if context.is_digits(at) {
        if context.is_glued(at) && context.atoms()[at].home == Home::Prose
            || context.word(at).len() > 4
            || context.number(at)? == 0
        {
            return None;
        }
        // 12-14, 2/1
        if at > 0 && context.is_digits(at - 1) && matches!(context.gap(at), "-" | "/") {
            at -= 1;
        }
        let called = context.gap(at) == "." && matches!(context.word_before(at, 1), "no" | "num" | "nr"); // "No.41"
        if context.gap(at).ends_with(['£', '$', '€', ':', '.']) && !context.gap(at).ends_with(": ") && !called {
            return None;
        }
    } else {
        // "twelve Church Lane" only where somebody lives or it is called a number.
        let begin = (at.saturating_sub(1)..=at)
            .find(|&b| cardinal(context, b).is_some_and(|(v, end)| end == at + 1 && v > 0))?;
        // Two words ("forty two Mafeking Road") count nothing else.
        let compound = begin < at && context.is_capitalised(first);
        // "Fourteen Elm Grove": all that a line begins with.
        let compound = compound
            || context.is_capitalised(first)
                && street_type(context.word(first + 1)).is_some()
                && (begin == 0 || context.ends_before(begin));
        if !compound && !one_of!(context.word_before(begin, 1); "number" "at" "no" "to" "from" "address" "is" "was") {
            return None;
        }
        at = begin;
    }
    if one_of!(context.word_before(at, 1); "number" "no" "num" "nos") && !context.ends_before(at) {
        at -= 1;
    }
    Some(at)
}

/// Whether a number stands before a street of an everyday type in a way that only a home does.
fn numbered_home(context: &Context, street: &Street) -> bool {
    let Some(number) = number_before(context, street.first) else { return false };
    // "19 elm st, red door": all that a line begins with.
    let next = street.last + 1;
    let line = context.starts_at(number)
        && (next >= context.len()
            || context.gap(next).starts_with([',', '.', '\n', '('])
            || one_of!(context.word(next); "top" "ground" "first" "second" "upstairs" "basement" "rear" "flat"))
        && one_of!(context.word(street.last); "st" "close" "court" "croft" "rise" "drive");
    // "9 high st above the vape shop"
    let line = line
        || number == 0
            && (context.word(street.last) == "st" && context.word(street.first) == "high"
                || context.word(street.first) == "st" && next >= context.len());
    if line {
        return true;
    }
    let lives = |w: &str| {
        one_of!(w;
            "lives" "live" "lived" "living" "at" "address" "addr" "to" "from" "outside" "number" "no" "of" "home"
            "flat" "visit"
        )
    };
    lives(context.word(number)) || context.before(number, 2, lives).is_some() || lives(context.word_before(number, 1))
}

/// "Church Lane no. 12", "Church Lane number 38", "Church Lane, 12": last atom of the number.
fn number_after(context: &Context, street: usize) -> Option<usize> {
    let mut at = street + 1;
    let called = one_of!(context.word(at); "number" "no" "num" "house" "flat");
    while one_of!(context.word(at); "number" "no" "num" "house" "flat") && at < street + 3 {
        at += 1;
    }
    if !called
        || !context.is_digits(at)
        || context.word(at).len() > 4
        || context.gap(street + 1).len() > 3
        || context.ends_before(street + 1)
    {
        return None;
    }
    let lettered = context.is_glued(at + 1) && context.word(at + 1).len() == 1;
    Some(if lettered { at + 1 } else { at })
}

/// Widens to "flat 4, " before the house number.
fn flat_before(context: &Context, first: usize) -> usize {
    for back in 1..=4 {
        let Some(at) = first.checked_sub(back) else { break };
        if one_of!(context.word(at); "flat" "apartment" "apt" "unit" "room")
            && (context.is_digits(at + 1) || context.word(at + 1).len() == 1)
            && !context.ends_before(first)
        {
            return at;
        }
    }
    first
}

#[cfg(test)]
mod tests {
    use super::Kind;
    use crate::signals::testing::{assert_found, assert_quiet};

    #[test]
    fn addresses() {
        assert_found(
            Kind::StreetAddress,
            &[
                ("went to 12 Mill Lane", "12 Mill Lane"),
                ("12a mill lane", "12a mill lane"),
                ("Flat 4, 12 Mill Rd", "Flat 4, 12 Mill Rd"),
                ("number 12 Church Lane", "number 12 Church Lane"),
                ("Church Lane no. 12", "Church Lane no. 12"),
                ("Church Lane number 38", "Church Lane number 38"),
                ("Rose Cottage, Mill Lane", "Rose Cottage, Mill Lane"),
                ("flat 4 Harper House", "flat 4 Harper House"),
                ("2/1 Argyle Street", "2/1 Argyle Street"),
                ("lives at 7 beech close", "7 beech close"),
                ("at 14 The Green", "14 The Green"),
                ("221 the crescent", "221 the crescent"),
                ("fourteen Elm Grove", "fourteen Elm Grove"),
                ("9 high st above the vape shop", "9 high st"),
                ("It was Oakhurst Mansions, flat 31", "Oakhurst Mansions, flat 31"),
                ("12 St Mary's Road", "12 St Mary's Road"),
                ("9 Beech View", "9 Beech View"),
            ],
        );
    }

    #[test]
    fn numbers_and_ways_that_are_no_addresses() {
        assert_quiet(
            Kind::StreetAddress,
            &[
                "24 hour drive",
                "a 10 minute walk",
                "the 999 way",
                "2 Close calls",
                "1 Way",
                "3 point turn in the road",
                "20 years down the road",
                "queue on Mill Lane",
                "4 patients in a row",
                "5 mile walk",
                "100 metres down the lane",
                "flat 4 tyres",
                "a 2 car drive",
                "Top 10 the crescent moon",
                "View the flat 12 pack",
            ],
        );
    }

    #[test]
    fn a_street_alone_is_a_street() {
        assert_found(
            Kind::Street,
            &[("closed on Beckett Street tonight", "Beckett Street"), ("an rtc on beckett street", "beckett street")],
        );
        assert_quiet(Kind::Street, &["down the road", "a quiet street", "on the main road"]);
    }
}

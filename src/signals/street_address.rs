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

use super::numerals::cardinal;
use super::{Context, Home, Kind, Signal};

pub(super) fn scan(context: &Context, out: &mut Vec<Signal>) {
    let mut at = 0;
    while at < context.len() {
        let next = flat_in_block(context, at).or_else(|| the_green(context, at));
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
            out.push(match house(context, &street) {
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

#[derive(Clone, Copy, PartialEq)]
enum Type {
    /// "road", "lane": hardly anything else.
    Plain,
    /// "drive", "close", "way": everyday words.
    Everyday,
}

fn street_type(word: &str) -> Option<Type> {
    Some(match word {
        "road" | "rd" | "street" | "lane" | "ln" | "avenue" | "ave" | "crescent" | "cres" | "terrace" | "terr"
        | "grove" | "mews" | "gardens" | "gdns" | "cresc" | "boulevard" | "strasse" | "parade" | "wynd" | "gate" => {
            Type::Plain
        }
        "st" | "close" | "cl" | "clo" | "drive" | "dr" | "way" | "court" | "ct" | "hill" | "row" | "place" | "pl"
        | "walk" | "rise" | "view" | "green" | "end" | "park" | "square" | "sq" | "yard" | "fold" | "croft"
        | "bank" | "vale" | "garth" | "approach" | "drv" | "av" | "brow" | "mount" | "meadow" | "meadows"
        | "passage" | "alley" | "circus" | "quay" | "wharf" | "heath" | "common" | "chase" | "dale" | "gr"
        | "field" | "fields" | "side" | "path" => Type::Everyday,
        _ => return None,
    })
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
        let close = matches!(gap, " " | "-" | "'" | ". " | "\n" | "") || gap == "_";
        if !close
            || !context.is_letters(first - 1)
            || !(is_name_word(word) || context.is_capitalised(first - 1) && is_proper_too(word))
            || context.ends_before(first) && word != "st"
        {
            // "St Mary's Road": the title is short but belongs to the name.
            if !(close && word == "s" && context.gap(first - 1) == "'") {
                break;
            }
        }
        let capital = context.is_capitalised(first - 1) || word == "s";
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
        && matches!(before, "on" | "off" | "down" | "along" | "outside" | "in" | "at" | "near" | "up" | "from" | "to")
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

/// Function words, units and adjectives that end a street name to the left.
fn is_name_word(word: &str) -> bool {
    word.len() > 1
        && !one_of!(word;
            "the" "an" "of" "in" "on" "at" "to" "from" "and" "or" "off" "down" "up" "along" "near" "by" "my" "his"
            "her" "our" "your" "their" "this" "that" "every" "same" "right" "wrong" "long" "hour" "hours" "minute"
            "minutes" "min" "mins" "mile" "miles" "day" "days" "week" "weeks" "month" "year" "years" "point" "car"
            "cars" "lane" "other" "one" "two" "three" "four" "hr" "hrs" "km" "metre" "metres" "yard" "yards" "foot"
            "ft" "was" "is" "are" "be" "for" "with" "got" "all" "any" "some" "more" "people" "patients" "men"
            "crews" "calls" "jobs" "no" "not" "so" "very" "too" "which" "number" "flat" "into" "outside" "opposite"
            "around" "across" "behind" "towards" "past" "over" "then" "lives" "living" "live" "lived" "address"
            "house" "home" "visit" "went" "called" "we" "it" "he" "she" "they" "you" "when" "who" "just" "only"
            "still" "half" "hundred" "steps" "steep" "short" "quick" "big" "test" "took" "mph" "pm" "am" "times"
            "sponsored" "charity" "second" "seconds" "between" "but" "as" "if" "about" "via" "per" "hi" "hello"
            "dear" "seen" "saw" "see" "nice" "good" "great" "bad" "has" "had" "have" "way" "turn" "bed" "ward" "bay"
        )
}

/// Words that end a name in running text but begin one when capitalised: "Long Lane", "Station Road".
fn is_proper_too(word: &str) -> bool {
    one_of!(word;
        "long" "short" "half" "mile" "house" "home" "steep" "good" "great" "quick" "lane" "point" "second" "flat"
    )
}

/// The house before or after a street: first and last atom of the whole address.
fn house(context: &Context, street: &Street) -> Option<(usize, usize)> {
    if let Some(first) = number_before(context, street.first) {
        return Some((flat_before(context, first), street.last));
    }
    if let Some(last) = number_after(context, street.last) {
        return Some((street.first, last));
    }
    named_house(context, street).map(|first| (first, street.last))
}

/// A house number that ends right before atom `first`: its own first atom.
fn number_before(context: &Context, first: usize) -> Option<usize> {
    let gap = context.gap(first);
    if first == 0 || !(gap.len() <= 2 && !gap.contains(['.', ';', ':', '!', '?', ')', '%', '+', '/'])) {
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
        if context.gap(at).ends_with(['£', '$', '€', ':', '.']) && !context.gap(at).ends_with(": ") {
            return None;
        }
    } else {
        // "twelve Church Lane" only where somebody lives or it is called a number.
        let begin = (at.saturating_sub(1)..=at)
            .find(|&b| cardinal(context, b).is_some_and(|(v, end)| end == at + 1 && v > 0))?;
        if !matches!(context.word_before(begin, 1), "number" | "at" | "no" | "to" | "from" | "address" | "is" | "was") {
            return None;
        }
        at = begin;
    }
    if matches!(context.word_before(at, 1), "number" | "no" | "num" | "nos") && !context.ends_before(at) {
        at -= 1;
    }
    Some(at)
}

/// Whether a number stands before a street of an everyday type in a way that only a home does.
fn numbered_home(context: &Context, street: &Street) -> bool {
    let Some(number) = number_before(context, street.first) else { return false };
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
    let called = matches!(context.word(at), "number" | "no" | "num" | "house" | "flat");
    while matches!(context.word(at), "number" | "no" | "num" | "house" | "flat") && at < street + 3 {
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
        if matches!(context.word(at), "flat" | "apartment" | "apt" | "unit" | "room")
            && (context.is_digits(at + 1) || context.word(at + 1).len() == 1)
            && !context.ends_before(first)
        {
            return at;
        }
    }
    first
}

/// "Rose Cottage, Mill Lane": first atom of the house's name.
fn named_house(context: &Context, street: &Street) -> Option<usize> {
    let mut at = street.first;
    if matches!(context.word_before(at, 1), "on" | "in" | "off") {
        at -= 1;
    }
    let kind = at.checked_sub(1)?;
    let house = one_of!(context.word(kind);
        "cottage" "house" "farm" "farmhouse" "lodge" "barn" "villa" "bungalow" "manor" "rectory" "vicarage" "croft"
        "grange" "mill" "barns" "cottages" "nook" "hollow" "dene" "haven" "stables" "gatehouse" "oaks" "elms"
        "laurels" "beeches" "firs" "hollies" "willows" "smithy" "forge" "schoolhouse" "gables" "orchard" "chapel"
        "coach-house"
    );
    let gap = context.gap(at);
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
        "coffee" "waffle" "public" "opera" "full" "custom" "halfway" "open" "white" "steak" "care" "care-home"
        "fire" "burger" "nursing"
    );
    let cased = context.is_capitalised(first) && context.is_capitalised(kind);
    let comma = gap.starts_with(',');
    (first < kind
        && !public
        && (cased && street.cased
            || comma && (street.cased || street.placed || street_type(context.word(street.last)) == Some(Type::Plain))))
    .then_some(first)
}

/// "flat 4 Harper House", "room 12, Beech Lodge": flat and block.
fn flat_in_block(context: &Context, at: usize) -> Option<(usize, usize)> {
    if !matches!(context.word(at), "flat" | "apartment" | "apt" | "maisonette" | "room" | "bungalow" | "unit" | "flt") {
        return None;
    }
    let mut next = at + 1;
    if matches!(context.word(next), "number" | "no") {
        next += 1;
    }
    let lettered = context.word(next).len() == 1 && context.is_upper(next);
    let worded = cardinal(context, next).filter(|(v, _)| *v > 0);
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
        if block && k > name {
            return Some((at, k));
        }
        if !(is_name_word(word) || word == "the" || word == "s") || context.is_digits(k) {
            return None;
        }
    }
    None
}

/// "at 14 The Green", "lives at 12 Beechcroft".
fn the_green(context: &Context, at: usize) -> Option<(usize, usize)> {
    if !context.is_digits(at) || context.word(at).len() > 3 || context.is_glued(at) {
        return None;
    }
    let name = if context.is_glued(at + 1) && context.word(at + 1).len() == 1 { at + 2 } else { at + 1 };
    if !matches!(context.gap(name), " " | ", ") || !context.is_letters(name) {
        return None;
    }
    let the = context.word(name) == "the"
        && context.is_capitalised(name)
        && context.is_capitalised(name + 1)
        && context.gap(name + 1) == " "
        && context.word(name + 1).len() > 2;
    let lives =
        context.before(at, 3, |w| matches!(w, "lives" | "live" | "lived" | "living" | "address" | "addr")).is_some();
    let named = lives
        && context.is_capitalised(name)
        && context.word(name).len() > 3
        && street_type(context.word(name + 1)).is_none()
        && street_type(context.word(name + 2)).is_none()
        && !context.is_capitalised(name + 1);
    if the
        && (lives
            || matches!(context.word_before(at, 1), "at" | "to" | "from" | "no" | "number" | "outside")
            || context.gap(name + 2).starts_with(','))
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

#[cfg(test)]
mod tests {
    use super::super::testing::{assert_found, assert_quiet};
    use super::Kind;

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

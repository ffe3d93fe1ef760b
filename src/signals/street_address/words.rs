//! Words of street names: types, and what can or cannot be part of a name.

/// How much a word says that a street was meant.
#[derive(Clone, Copy, PartialEq)]
pub(super) enum Type {
    /// "road", "lane": hardly anything else.
    Plain,
    /// "drive", "close", "way": everyday words.
    Everyday,
}

/// The type of street that a word names.
pub(super) fn street_type(word: &str) -> Option<Type> {
    Some(match word {
        _ if one_of!(word;
            "road" "rd" "street" "lane" "ln" "avenue" "ave" "crescent" "cres" "terrace" "terr" "grove" "mews"
            "gardens" "gdns" "cresc" "boulevard" "strasse" "parade" "wynd" "gate" "cl" "clo" "sq" "drv" "av" "blvd"
            "tce" "lne" "cresent" "crecent" "terace" "terrance" "avanue" "steet" "stret" "gardns"
        ) =>
        {
            Type::Plain
        }
        _ if one_of!(word;
            "st" "close" "drive" "dr" "way" "court" "ct" "hill" "row" "place" "pl" "walk" "rise" "view" "green" "end"
            "park" "square" "yard" "fold" "croft" "bank" "vale" "garth" "approach" "brow" "mount" "meadow" "meadows"
            "passage" "alley" "circus" "quay" "wharf" "heath" "common" "chase" "dale" "gr" "field" "fields" "side"
            "path" "cottages" "villas" "cotts" "buildings" "wlk" "pk" "crt"
        ) =>
        {
            Type::Everyday
        }
        _ => return None,
    })
}

/// Function words, units and adjectives that end a street name to the left.
pub(super) fn is_name_word(word: &str) -> bool {
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
pub(super) fn is_proper_too(word: &str) -> bool {
    one_of!(word;
        "long" "short" "half" "mile" "house" "home" "steep" "good" "great" "quick" "lane" "point" "second" "flat"
    )
}

/// Houses everybody knows from films, books and the news.
pub(super) fn is_famous(house: &str, name: &str) -> bool {
    matches!(
        (house, name),
        ("10" | "11", "downing")
            | ("221" | "221b", "baker")
            | ("21", "jump")
            | ("10", "cloverfield")
            | ("4", "privet")
            | ("32", "windsor")
            | ("42", "wallaby")
            | ("742", "evergreen")
            | ("84", "charing")
            | ("25", "cromwell")
            | ("10", "rillington")
            | ("17", "cherry")
            | ("12", "grimmauld")
            | ("35", "portland")
    )
}

/// Words for a street that stand before its name, in Welsh.
pub(super) fn leads_street(word: &str) -> bool {
    one_of!(word;
        "heol" "ffordd" "stryd" "lon" "lôn" "maes" "clos" "cwrt" "rhodfa" "trem" "llys" "bro" "gerddi" "rhes" "tai"
        "parc"
    )
}

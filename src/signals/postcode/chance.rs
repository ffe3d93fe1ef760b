//! Inward codes that everyday text holds by chance: measures, words and abbreviations.

/// "2nd", "5ft", "6lb": an inward code that everyday text is full of.
pub(super) fn measure(inward: &str) -> bool {
    matches!(
        inward.as_bytes()[1..],
        [b'S', b'T']
            | [b'N', b'D']
            | [b'R', b'D']
            | [b'T', b'H']
            | [b'F', b'T']
            | [b'L', b'B']
            | [b'H', b'R']
            | [b'Y', b'R']
            | [b'G', b'B']
            | [b'T', b'B']
            | [b'W', b'D']
            | [b'P', b'T']
            | [b'P', b'X']
            | [b'D', b'P']
            | [b'B', b'N']
            | [b'D', b'R']
            | [b'S', b'X']
            | [b'A', b'D']
    )
}

/// An inward code with a letter for its figure that reads as a word or abbreviation.
pub(super) fn word_like(inward: &str) -> bool {
    inward.bytes().all(|b| b.is_ascii_alphabetic())
        && (!inward.starts_with('O')
            || one_of!(inward; "OLD" "ONE" "OFF" "OUR" "OUT" "OWN" "OAR" "OAT" "ODD" "ORE" "ORB" "OPS"))
        && inward.bytes().skip(1).any(|b| b"AEIOUY".contains(&b)) | one_of!(inward; "OFF" "OPS" "LTD" "STD")
}

/// Words of two letters without C I K M O V.
pub(super) fn small_word(letters: &str) -> bool {
    one_of!(letters;
        "AT" "BE" "AD" "AN" "AS" "BY" "HE" "US" "UP" "WE" "EX" "AH" "HA" "PA" "RE" "AM" "HR" "TV" "PT" "ED" "YR"
        "UR" "AL" "LA" "YA" "YE" "YH" "NA" "TB" "GP" "PR" "LB" "FT" "ST" "RD" "TH" "ND" "AF" "TY" "SH"
    )
}

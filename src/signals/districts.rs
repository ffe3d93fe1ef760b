//! The districts that each postcode area has.

/// Whether the area has districts of that number (the highest in use; gaps below it are not kept).
pub(super) fn exists(upper: &str) -> bool {
    let figures = |from: usize| {
        upper.get(from..).unwrap_or("").trim_end_matches(|c: char| c.is_ascii_alphabetic()).parse::<u32>().unwrap_or(0)
    };
    let (area, district) = if upper.as_bytes().get(1).is_some_and(u8::is_ascii_digit) {
        (&upper[..1], figures(1))
    } else {
        (&upper[..2], figures(2))
    };
    let highest = match area {
        "WC" => 2,
        "ZE" => 3,
        "EC" | "JE" => 4,
        "HG" => 5,
        "HX" | "LU" | "SM" => 7,
        "BR" | "FY" | "LD" | "SR" | "WN" => 8,
        "BL" | "CR" | "DH" | "HA" | "HD" | "HR" | "HS" | "IM" | "SL" => 9,
        "AL" | "GY" => 10,
        "DD" | "DT" | "EN" | "IG" | "NW" | "SP" | "UB" => 11,
        "CW" | "ML" => 12,
        "LN" | "TF" => 13,
        "DY" | "TQ" | "W" => 14,
        "TD" | "WR" | "WS" => 15,
        "CO" | "DG" | "KY" | "OL" | "WA" | "WV" => 16,
        "DL" | "KW" | "SS" | "WF" => 17,
        "BB" | "DA" => 18,
        "SG" => 19,
        "E" | "HU" | "ME" | "RH" | "RM" | "SW" | "TW" => 20,
        "CT" | "FK" | "ST" => 21,
        "BA" | "N" => 22,
        "LA" | "SK" => 23,
        "BD" | "CM" | "KT" | "TA" => 24,
        "CB" | "SY" | "WD" => 25,
        "PR" | "SN" => 26,
        "HP" | "TR" => 27,
        "CA" | "SE" => 28,
        "LS" | "NN" | "TS" => 29,
        "KA" => 30,
        "BH" => 31,
        "IP" => 33,
        "NG" => 34,
        "NR" | "PL" => 35,
        "PE" => 38,
        "EX" => 39,
        "TN" => 40,
        "PO" => 41,
        "NP" => 44,
        "RG" => 45,
        "MK" => 46,
        "CV" => 47,
        "BS" | "OX" => 49,
        "M" | "PH" => 50,
        "BN" | "GU" => 52,
        "SO" => 53,
        "DN" | "EH" => 55,
        "AB" | "GL" => 56,
        "YO" => 62,
        "IV" => 63,
        "CH" => 66,
        "LE" => 67,
        "L" => 70,
        "NE" => 71,
        "SA" => 73,
        "DE" => 75,
        "LL" => 78,
        "PA" => 80,
        "S" => 81,
        "CF" => 83,
        "G" => 84,
        "BT" => 94,
        "B" => 98,
        _ => 0,
    };
    (1..=highest).contains(&district) || upper.ends_with('0')
}

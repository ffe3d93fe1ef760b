//! What a postcode is made of: areas, the districts they may have, the inward code, and which
//! letters and figures are taken for one another.

/// The 124 postcode areas.
const AREAS: &[&str] = &[
    "AB", "AL", "B", "BA", "BB", "BD", "BH", "BL", "BN", "BR", "BS", "BT", "CA", "CB", "CF", "CH", "CM", "CO", "CR",
    "CT", "CV", "CW", "DA", "DD", "DE", "DG", "DH", "DL", "DN", "DT", "DY", "E", "EC", "EH", "EN", "EX", "FK", "FY",
    "G", "GL", "GU", "GY", "HA", "HD", "HG", "HP", "HR", "HS", "HU", "HX", "IG", "IM", "IP", "IV", "JE", "KA", "KT",
    "KW", "KY", "L", "LA", "LD", "LE", "LL", "LN", "LS", "LU", "M", "ME", "MK", "ML", "N", "NE", "NG", "NN", "NP",
    "NR", "NW", "OL", "OX", "PA", "PE", "PH", "PL", "PO", "PR", "RG", "RH", "RM", "S", "SA", "SE", "SG", "SK", "SL",
    "SM", "SN", "SO", "SP", "SR", "SS", "ST", "SW", "SY", "TA", "TD", "TF", "TN", "TQ", "TR", "TS", "TW", "UB", "W",
    "WA", "WC", "WD", "WF", "WN", "WR", "WS", "WV", "YO", "ZE",
];

/// Areas whose districts may end in a letter (SW1A, EC2M, E1W).
const LETTERED: &[&str] = &["E", "EC", "N", "NW", "SE", "SW", "W", "WC"];

/// Areas with a district 0.
const DISTRICT_ZERO: &[&str] = &["BL", "BS", "CM", "CR", "FY", "HA", "PR", "SL", "SS"];

/// The district with figures where figures belong: "S0L6" is read as SO16.
pub(super) fn straight(outward: &str) -> String {
    if exact_outward(outward, area_length(outward)) {
        return outward.to_owned();
    }
    let bytes = outward.as_bytes();
    let with_o = |b: u8| AREAS.binary_search(&&*format!("{}O", char::from(b))).is_ok();
    let fixed = |at: usize, b: u8| match b {
        b'0' if at == 1 && with_o(bytes[0]) => 'O',
        b'5' if at == 0 => 'S',
        b'O' if at >= 2 => '0',
        b'I' | b'L' if at >= 2 || at == 1 && AREAS.binary_search(&&outward[..2]).is_err() => '1',
        b'S' if at >= 2 => '5',
        b => char::from(b),
    };
    bytes.iter().enumerate().map(|(at, &b)| fixed(at, b)).collect()
}

/// Whether upper-case `code` (5 to 8 characters) has the form: number of true figures in it and
/// number of characters exchanged for a look-alike.
pub(super) fn shape(code: &str) -> Option<(u32, u32)> {
    let bytes = code.as_bytes();
    if code == "GIR0AA" {
        return Some((1, 0));
    }
    let (outward, inward) = code.split_at_checked(bytes.len().checked_sub(3)?)?;
    let inward = inward.as_bytes();
    let mut swapped = 0;
    let mut digit = |b: u8| match b {
        b'0'..=b'9' => Some(b),
        b'O' => {
            swapped += 1;
            Some(b'0')
        }
        b'I' | b'L' => {
            swapped += 1;
            Some(b'1')
        }
        b'S' => {
            swapped += 1;
            Some(b'5')
        }
        _ => None,
    };
    digit(inward[0])?;
    let pseudo = outward == "ZZ99";
    for &b in &inward[1..] {
        let letter = if b == b'5' { b'S' } else { b };
        swapped += u32::from(b == b'5');
        if !letter.is_ascii_uppercase() || (!pseudo && b"CIKMOV".contains(&letter)) {
            return None;
        }
    }
    if !pseudo {
        swapped += outward_form(outward)?;
    }
    Some((bytes.iter().filter(|b| b.is_ascii_digit()).count() as u32, swapped))
}

/// Whether `outward` (upper case, 2 to 4 characters) is an area with a district it could have:
/// number of characters exchanged for a look-alike.
pub(in crate::signals) fn outward_form(outward: &str) -> Option<u32> {
    let plain = exact_outward(outward, area_length(outward)).then_some(0);
    // Two exchanges: "S0L6" for SO16.
    let both = || {
        let b = outward.as_bytes();
        let two = b.len() == 4 && b[1] == b'0' && matches!(b[2], b'L' | b'I') && b[3].is_ascii_digit();
        two.then(|| straight(outward)).filter(|s| exact_outward(s, 2)).map(|_| 2)
    };
    plain.or_else(|| {
        // One exchange: S10 typed S1O, PO5 typed P05, L1 typed LI.
        (0..outward.len())
            .find_map(|at| {
                let b = match outward.as_bytes()[at] {
                    b'0' => b'O',
                    b'O' => b'0',
                    b'1' => b'L',
                    b'I' | b'L' => b'1',
                    b'5' => b'S',
                    b'S' => b'5',
                    _ => return None,
                };
                let mut changed = outward.as_bytes().to_vec();
                changed[at] = b;
                let changed = String::from_utf8(changed).ok()?;
                let area = changed.bytes().position(|b| b.is_ascii_digit())?;
                exact_outward(&changed, area).then_some(1)
            })
            .or_else(both)
    })
}

/// Characters before the first figure.
fn area_length(outward: &str) -> usize {
    outward.bytes().position(|b| b.is_ascii_digit()).unwrap_or(outward.len().min(2))
}

fn exact_outward(outward: &str, area_length: usize) -> bool {
    let Some((area, district)) = outward.split_at_checked(area_length) else { return false };
    if AREAS.binary_search(&area).is_err() {
        return false;
    }
    match district.as_bytes() {
        [b'0'] => DISTRICT_ZERO.contains(&area),
        [b'1'..=b'9'] => true,
        [b'1'..=b'9', b'0'..=b'9'] => !matches!(area, "EC" | "WC"),
        [b'1'..=b'9', b'A'..=b'Y'] => LETTERED.contains(&area),
        _ => false,
    }
}

#[cfg(test)]
mod tests {
    use super::AREAS;

    #[test]
    fn areas_are_sorted_for_the_search_and_complete() {
        assert!(AREAS.windows(2).all(|w| w[0] < w[1]));
        assert_eq!(AREAS.len(), 124);
    }
}

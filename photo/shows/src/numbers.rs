//! Reading and ordering numbers, small: the library's own readers of decimals bring tables of 10 kB, right to the last bit, and
//! each of its sorts some 5 kB, for long lists. The photo check, which shares these, has few and short ones.

/// A number in decimal notation, also with an exponent. `None` for anything else.
pub fn decimal(text: &str) -> Option<f64> {
    let (digits, exponent) = match text.find(['e', 'E']) {
        Some(at) => (&text[..at], text[at + 1..].parse::<i32>().ok()?),
        None => (text, 0),
    };
    let (digits, sign) =
        digits.strip_prefix('-').map_or((digits.strip_prefix('+').unwrap_or(digits), 1.0), |d| (d, -1.0));
    let (whole, part) = digits.split_once('.').unwrap_or((digits, ""));
    if whole.is_empty() && part.is_empty() {
        return None;
    }
    let (mut value, mut power) = (0_u64, exponent);
    for (n, digit) in whole.bytes().chain(part.bytes()).enumerate() {
        if !digit.is_ascii_digit() {
            return None;
        }
        let behind = n >= whole.len();
        if value < 100_000_000_000_000_000 {
            value = value * 10 + u64::from(digit - b'0');
            power = power.saturating_sub(i32::from(behind));
        } else {
            // What comes now changes nothing that a double can hold.
            power = power.saturating_add(i32::from(!behind));
        }
    }
    let scale = 10_f64.powi(power.unsigned_abs().min(400) as i32);
    let value = value as f64;
    Some(
        sign * if value == 0.0 {
            0.0
        } else if power < 0 {
            value / scale
        } else {
            value * scale
        },
    )
}

/// The places of `keys`, so that the smallest key comes first; equal ones stay in their order.
pub fn ordered<K: Copy + Into<u128>>(keys: &[K]) -> Vec<usize> {
    let keys: Vec<u128> = keys.iter().map(|k| (*k).into()).collect();
    merged(&keys)
}

/// Merges runs of one, two, four and so on.
fn merged(keys: &[u128]) -> Vec<usize> {
    let mut order: Vec<usize> = (0..keys.len()).collect();
    let mut next = Vec::with_capacity(keys.len());
    let mut run = 1;
    while run < keys.len() {
        next.clear();
        for pair in order.chunks(2 * run) {
            let (mut left, mut right) = pair.split_at(run.min(pair.len()));
            while let ([a, others @ ..], [b, rest @ ..]) = (left, right) {
                if keys[*b] < keys[*a] {
                    next.push(*b);
                    right = rest;
                } else {
                    next.push(*a);
                    left = others;
                }
            }
            next.extend(left);
            next.extend(right);
        }
        std::mem::swap(&mut order, &mut next);
        run *= 2;
    }
    order
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn decimals_in_every_form() {
        for (text, value) in
            [("53.4808", 53.4808), ("-2.", -2.0), ("+.5", 0.5), ("1e3", 1000.0), ("25E-1", 2.5), ("0e999", 0.0)]
        {
            assert_eq!(decimal(text), Some(value), "{text}");
        }
        for text in ["", "-", ".", "1.2.3", "1e", "e5", "1 2", "nan", "inf", "--1", "1e99999999999"] {
            assert_eq!(decimal(text), None, "{text}");
        }
        assert_eq!(decimal(&"9".repeat(400)), Some(f64::INFINITY));
        assert_eq!(decimal(&format!("0.{}1", "0".repeat(500))), Some(0.0));
    }

    proptest! {
        #[test]
        fn decimals_are_what_the_library_reads(text in "[+-]?[0-9]{1,24}(\\.[0-9]{0,24})?([eE][+-]?[0-9]{1,2})?") {
            let (ours, theirs) = (decimal(&text).expect("a number"), text.parse::<f64>().expect("a number"));
            prop_assert!((ours - theirs).abs() <= theirs.abs() * 1e-15, "{text}: {ours} and {theirs}");
        }

        #[test]
        fn the_order_is_the_librarys(keys in prop::collection::vec(0_u32..50, 0..200)) {
            let mut places: Vec<usize> = (0..keys.len()).collect();
            places.sort_by_key(|n| keys[*n]);
            prop_assert_eq!(ordered(&keys), places);
        }
    }
}

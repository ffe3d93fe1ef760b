//! Coordinates as files write them: rationals with references, ISO 6709, XMP's own form.

use super::metadata::Gps;
use crewmate_shows::numbers::decimal;

/// Degrees from degrees, minutes and seconds (missing ones count as 0), negative where `reference` says south or west.
/// `None` where a number or the reference is no such thing.
pub(super) fn degrees(parts: &[f64], reference: &str) -> Option<f64> {
    let sign = match reference.trim_matches(|c: char| c == '\0' || c.is_whitespace()).chars().next()? {
        'N' | 'n' | 'E' | 'e' => 1.0,
        'S' | 's' | 'W' | 'w' => -1.0,
        _ => return None,
    };
    if parts.is_empty() || parts.iter().any(|p| !p.is_finite()) {
        return None;
    }
    let sum = parts.iter().take(3).zip([1.0, 60.0, 3600.0]).map(|(p, unit)| p / unit).sum::<f64>();
    Some(if sum < 0.0 { sum } else { sign * sum })
}

/// All numbers in a text, as old tools write rationals into text (`53/1, 28/1, 5094/100`).
pub(super) fn numbers(text: &str) -> Vec<f64> {
    let mut out = Vec::new();
    for part in text.split(|c: char| c == ',' || c.is_whitespace()).filter(|p| !p.is_empty()) {
        let value = match part.split_once('/') {
            Some((n, d)) => decimal(n).zip(decimal(d)).map(|(n, d)| n / d),
            None => decimal(part),
        };
        out.extend(value);
    }
    out
}

/// XMP's `53,28.848N`, `53,28,50.9N`, a decimal, or a decimal with its reference elsewhere.
pub(super) fn xmp(text: &str, reference: Option<&str>) -> Option<f64> {
    let text = text.trim();
    let body = text.trim_end_matches(|c: char| c.is_ascii_alphabetic() || c.is_whitespace());
    let inline = text.get(body.len()..).map(str::trim).filter(|r| r.len() == 1);
    let parts = body.split(',').map(|p| decimal(p.trim())).collect::<Option<Vec<_>>>()?;
    match inline.or(reference) {
        Some(reference) => degrees(&parts, reference),
        None if parts.len() == 1 && parts[0].is_finite() => Some(parts[0]),
        None => None,
    }
}

/// ISO 6709 as films carry it: `+53.4808-002.2426+030.000/`, also with minutes and seconds run together.
pub(super) fn iso6709(text: &str) -> Option<Gps> {
    let text = text.trim_matches(|c: char| c.is_whitespace() || c == '\0');
    let rest = text.strip_prefix(['+', '-'])?;
    let split = 1 + rest.find(['+', '-'])?;
    let (lat, rest) = text.split_at(split);
    let end = rest.get(1..)?.find(|c: char| !c.is_ascii_digit() && c != '.').map_or(rest.len(), |at| at + 1);
    Gps::new(sexagesimal(lat, 2)?, sexagesimal(&rest[..end], 3)?)
}

fn sexagesimal(text: &str, width: usize) -> Option<f64> {
    let (sign, digits) = (text.get(..1)?, text.get(1..)?);
    let whole = digits.find('.').unwrap_or(digits.len());
    let part = |from: usize, to: usize| decimal(digits.get(from..to)?);
    let value = match whole.checked_sub(width)? {
        2 => part(0, width)? + part(width, digits.len())? / 60.0,
        4 => part(0, width)? + part(width, width + 2)? / 60.0 + part(width + 2, digits.len())? / 3600.0,
        _ => decimal(digits)?,
    };
    Some(if sign == "-" { -value } else { value })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn close(a: Option<f64>, b: f64) -> bool {
        a.is_some_and(|a| (a - b).abs() < 1e-9)
    }

    #[test]
    fn coordinates_in_every_form() {
        assert!(close(degrees(&[53.0, 28.0, 50.88], "N\0"), 53.4808));
        assert!(close(degrees(&[2.0, 14.55], "west"), -2.2425));
        assert_eq!(degrees(&[53.0, f64::NAN, 0.0], "N"), None);
        assert_eq!(degrees(&[53.0], ""), None);
        assert!(close(xmp("53,28.848N", None), 53.4808));
        assert!(close(xmp("-2.2426", None), -2.2426));
        assert!(close(xmp("2.2426", Some("W")), -2.2426));
        assert_eq!(xmp("53,28.848", None), None);
        assert_eq!(numbers("53/1, 28/1, 5088/100"), [53.0, 28.0, 50.88]);
    }

    #[test]
    fn iso6709_in_every_width() {
        let at = |t| iso6709(t).map(|g| (g.lat, g.lon));
        assert_eq!(at("+53.4808-002.2426+030.000/"), Some((53.4808, -2.2426)));
        assert_eq!(at("+5330.0-00215.0/"), Some((53.5, -2.25)));
        assert_eq!(at("+533000-0021500CRSWGS_84/"), Some((53.5, -2.25)));
        assert_eq!(at("+00.0000+000.0000/"), None);
        assert_eq!(at("+é-ü"), None);
        assert_eq!(at("nonsense"), None);
    }
}

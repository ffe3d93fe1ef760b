//! Places written so that a map finds them to a few metres: map links, coordinates, what3words, plus codes.

use crate::report::Span;
use crate::text::Text;

/// How links to a spot on a map begin, without `https://`.
const MAP_LINKS: &[&str] = &[
    "maps.app.goo.gl/",
    "goo.gl/maps/",
    "google.com/maps",
    "google.co.uk/maps",
    "maps.google.",
    "maps.apple.com/",
    "maps.apple/",
    "what3words.com/",
    "w3w.co/",
    "openstreetmap.org/",
    "osm.org/",
    "bing.com/maps",
    "waze.com/ul",
    "waze.com/live-map",
    "plus.codes/",
    "citymapper.com/",
];

/// The digits of plus codes: none that can be mistaken for another or spells words.
const PLUS_CODE: &str = "23456789cfghjmpqrvwx";

/// The first such place, in folded bytes.
#[must_use]
pub fn find(text: &Text) -> Option<Span> {
    let lower = text.lower();
    let link = MAP_LINKS
        .iter()
        .filter(|start| text.may_hold_part(start))
        .filter_map(|start| Some(up_to_space(lower, lower.find(start)?)))
        .min_by_key(|s| s.start);
    let may_be = text.holds("///") || lower.contains('+');
    let is_other = |word: &str| is_three_words(word) || is_plus_code(word);
    let precise = lower.as_bytes().windows(2).any(|pair| pair[0] == b'.' && pair[1].is_ascii_digit());
    let others = may_be.then(|| words(lower).find(|word| is_other(word.of(lower)))).flatten();
    let earliest = [link, others, precise.then(|| coordinates(lower)).flatten()]
        .into_iter()
        .flatten()
        .min_by_key(|span| span.start);
    earliest.filter(|span| span.end > span.start)
}

fn up_to_space(text: &str, start: usize) -> Span {
    let rest = &text[start..];
    Span::new(start, start + rest.find(char::is_whitespace).unwrap_or(rest.len()))
}

/// Stretches between spaces, without marks at their end.
fn words(text: &str) -> impl Iterator<Item = Span> + '_ {
    let mut at = 0;
    text.split_whitespace().map(move |word| {
        let start = at + text[at..].find(word).unwrap_or(0);
        at = start + word.len();
        let bare = word.trim_end_matches(['.', ',', '!', '?', ')', ';', ':']).len();
        let open = word.len() - word.trim_start_matches(['(', '"']).len();
        Span::new(start + open.min(bare), start + bare)
    })
}

/// `///filled.count.soap`
fn is_three_words(word: &str) -> bool {
    let Some(address) = word.strip_prefix("///") else { return false };
    let parts: Vec<&str> = address.split('.').collect();
    parts.len() == 3 && parts.iter().all(|part| part.chars().count() > 1 && part.chars().all(char::is_alphabetic))
}

/// `9c4wm3gf+cx`, or its local half `m3gf+cx`.
fn is_plus_code(word: &str) -> bool {
    let Some((before, after)) = word.split_once('+') else { return false };
    let digits = |part: &str| part.chars().all(|c| PLUS_CODE.contains(c));
    matches!(before.len(), 4 | 6 | 8)
        && matches!(after.len(), 2 | 3)
        && digits(before)
        && digits(after)
        && word.contains(|c: char| c.is_ascii_digit())
        && word.contains(|c: char| c.is_ascii_lowercase())
}

/// `53.2345, -1.4321`: two numbers with at least three decimals, the first a latitude and the second a longitude of
/// these islands, so that prices and doses are not taken for places.
fn coordinates(text: &str) -> Option<Span> {
    let numbers: Vec<(Span, f64)> = decimals(text).collect();
    numbers.windows(2).find_map(|pair| {
        let [(a, latitude), (b, longitude)] = pair else { return None };
        let between = &text[a.end..b.start];
        let near = between.len() <= 4 && between.chars().all(|c| matches!(c, ',' | ' ' | ';' | 'n' | '°'));
        (near && (49.0..61.5).contains(latitude) && (-11.0..2.5).contains(longitude)).then(|| Span::new(a.start, b.end))
    })
}

fn decimals(text: &str) -> impl Iterator<Item = (Span, f64)> + '_ {
    let is_part = |c: char| c.is_ascii_digit() || matches!(c, '.' | '-');
    let mut at = 0;
    std::iter::from_fn(move || {
        let start = at + text[at..].find(is_part)?;
        let end = start + text[start..].find(|c| !is_part(c)).unwrap_or(text.len() - start);
        at = end;
        let word = text[start..end].trim_end_matches('.');
        let precise = word.split_once('.').is_some_and(|(_, decimals)| decimals.len() >= 3);
        Some((Span::new(start, start + word.len()), word.parse().ok().filter(|_| precise)))
    })
    .filter_map(|(span, value)| Some((span, value?)))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn each_way_of_pinning_a_place() {
        for (text, pin) in [
            ("we are here https://maps.app.goo.gl/ab12 now", "maps.app.goo.gl/ab12"),
            ("see ///filled.count.soap.", "///filled.count.soap"),
            ("it is 9c4wm3gf+cx here", "9c4wm3gf+cx"),
            ("at 53.23456, -1.43210 again", "53.23456, -1.43210"),
            ("lat 52.9548 -1.1581", "52.9548 -1.1581"),
        ] {
            assert_eq!(find(&Text::new(text)).map(|span| span.of(text)), Some(pin), "{text}");
        }
    }

    #[test]
    fn numbers_words_and_links_that_are_no_places() {
        for text in [
            "",
            "a+b",
            "2+2",
            "c++ and 4+4",
            "score 53.1, 2.1",
            "paid 53.234 and 120.555",
            "/// one two",
            "and/or.yes.no",
            "https://example.org/maps-of-life",
            "24+24 hours",
            "c'est la vie...",
            "é.é.é",
            "1.2.3.4",
            "-",
            "--.--",
        ] {
            assert_eq!(find(&Text::new(text)), None, "{text}");
        }
    }
}

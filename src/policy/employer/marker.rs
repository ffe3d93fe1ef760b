//! Markers of the employer that stand out in a handle: apart, by capitals, or beside words that people join to them.

use super::words::is_affix;
use crate::lexicon;
use crate::report::Span;

/// Letters and digits in lower case.
pub(super) fn squeeze(name: &str) -> String {
    name.chars().filter(|c| c.is_alphanumeric()).flat_map(char::to_lowercase).collect()
}

/// Where `marker` (lower case) stands out in `handle`, in bytes of the handle.
pub(super) fn stands_out(handle: &str, marker: &str, not_before: &[String]) -> Option<Span> {
    let letters: Vec<(usize, char)> = handle.char_indices().filter(|(_, c)| c.is_alphanumeric()).collect();
    let wanted: Vec<char> = marker.chars().collect();
    let long = wanted.len() > 5;
    (0..letters.len().saturating_sub(wanted.len() - 1)).find_map(|at| {
        let end = at + wanted.len();
        let row = &letters[at..end];
        let same = row.iter().zip(&wanted).all(|((_, c), w)| c.to_lowercase().eq(std::iter::once(*w)));
        if !same {
            return None;
        }
        let span = Span::new(row[0].0, row[row.len() - 1].0 + row[row.len() - 1].1.len_utf8());
        let whole = span.end - span.start == marker.len()
            && !row.windows(2).any(|p| p[0].1.is_lowercase() && p[1].1.is_uppercase());
        let after = squeeze(&handle[span.end..]);
        let other = !long && not_before.iter().any(|w| after.starts_with(w.as_str()));
        (long || (whole && !other && is_apart(handle, span))).then_some(span)
    })
}

/// Whether what is joined to a short marker lets it be read by itself: nothing, a change of case, or known words.
fn is_apart(handle: &str, span: Span) -> bool {
    let marker = span.of(handle);
    let before: String = run_before(&handle[..span.start]);
    let after: String = handle[span.end..].chars().take_while(|c| c.is_alphabetic()).collect();
    let capitals = !marker.contains(char::is_lowercase);
    let first_capital = marker.starts_with(char::is_uppercase);
    let whole = format!("{before}{marker}{after}").to_lowercase();
    let is_word =
        [lexicon::FIRST_NAMES, lexicon::SURNAMES, lexicon::COMMON_WORDS].iter().any(|list| list.contains(&whole));
    if is_word
        && !(before.is_empty() && after.is_empty())
        && !(capitals && whole.len() > marker.len() && handle.contains(char::is_lowercase))
    {
        return false;
    }
    let short = marker.len() < 4;
    let starts =
        before.is_empty() || first_capital && before.ends_with(char::is_lowercase) || !short && is_affix(&before);
    let second = after.chars().nth(1);
    let hump = after.starts_with(char::is_uppercase) && (!capitals || second.is_none_or(char::is_lowercase));
    let ends = after.is_empty()
        || hump
        || (!short || capitals) && is_affix(&after)
        || !short && capitals && after.starts_with(char::is_lowercase) && before.ends_with(char::is_lowercase);
    starts && ends
}

fn run_before(text: &str) -> String {
    let start = text.char_indices().rev().take_while(|(_, c)| c.is_alphabetic()).last().map_or(text.len(), |(i, _)| i);
    text[start..].to_owned()
}

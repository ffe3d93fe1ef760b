//! # Easier hashtags
//!
//! ## What it looks for
//! A hashtag of several words in small letters throughout.
//!
//! ## Why
//! Screen readers say #RestartAHeart as words and #restartaheart as noise.
//!
//! ## Example
//! "#volunteersweek"
//!
//! ## Better
//! "#VolunteersWeek"
//!
//! ## Quiet when
//! It is one word, an abbreviation, or has its capitals.

use super::{Context, Hits};
use crate::lexicon::{self, apart};
use crate::report::Span;
use crate::text::TokenKind;

/// Reports hashtags that need capitals.
pub fn check(cx: &Context<'_>, hits: &mut Hits<'_>) {
    for token in cx.text.tokens().iter().filter(|t| t.kind == TokenKind::Hashtag) {
        let tag = token.span.of(cx.text.folded()).trim_start_matches('#');
        if tag.len() < 6 || tag.chars().skip(1).any(char::is_uppercase) || !tag.is_ascii() {
            continue;
        }
        let tag = &tag.to_ascii_lowercase();
        if apart::ONE_WORD_HASHTAGS.contains(&tag.as_str()) {
            continue;
        }
        if let Some(words) = cut(tag)
            && words.len() > 1
        {
            let capitals: String = words.iter().map(|w| capital(w)).collect();
            let hit = hits.at(token.span).sure(0.9).because("several words in small letters");
            let after_sign = Span::new(token.span.start + 1, token.span.end);
            hits.push(hit.fix(hits.replace(&format!("Write #{capitals}"), after_sign, &capitals)));
        }
    }
}

fn capital(word: &str) -> String {
    let mut letters = word.chars();
    letters.next().map_or_else(String::new, |first| first.to_uppercase().chain(letters).collect())
}

/// Short words that may stand inside a hashtag; other short strings are too likely part of a longer word.
const SHORT: &[&str] = &[
    "a", "i", "to", "of", "in", "on", "at", "it", "is", "us", "we", "my", "me", "up", "go", "do", "be", "no", "so",
    "by", "an", "uk", "or", "as", "the", "and", "for", "our", "you", "all", "day", "not", "cpr", "nhs", "ned", "new",
    "who", "how", "now", "can", "get", "let", "run", "own", "one", "two", "999", "111", "cfr", "emt", "eoc", "aed",
    "lgbt", "mids", "east", "jab", "aid", "ask", "kit",
];

/// The fewest words that make up the tag; `None` where it can't be made up of known words.
fn cut(tag: &str) -> Option<Vec<&str>> {
    let length = tag.len();
    // best[i]: how the first i letters are cut, by number of words; cost is quadratic in a short tag.
    let mut best: Vec<Option<(usize, usize)>> = vec![None; length + 1];
    best[0] = Some((0, 0));
    for end in 1..=length {
        for start in end.saturating_sub(16)..end {
            let Some((count, _)) = best[start] else { continue };
            if is_word(&tag[start..end]) && best[end].is_none_or(|(known, _)| count + 1 < known) {
                best[end] = Some((count + 1, start));
            }
        }
    }
    let mut words = Vec::new();
    let mut at = length;
    while at > 0 {
        let (_, start) = best[at]?;
        words.push(&tag[start..at]);
        at = start;
    }
    words.reverse();
    Some(words)
}

fn is_word(part: &str) -> bool {
    if SHORT.contains(&part) || apart::HASHTAG_WORDS.contains(&part) {
        return true;
    }
    if part.len() < 4 {
        return false;
    }
    let known = |w: &str| {
        lexicon::COMMON_WORDS.contains(w)
            || lexicon::JOB_ROLES.contains(w)
            || [lexicon::PLACES_UK, lexicon::CONDITIONS, lexicon::PROCEDURES, lexicon::OCCUPATIONS]
                .iter()
                .any(|list| list.contains(w))
            || apart::HASHTAG_WORDS.contains(&w)
    };
    known(part)
        || part.strip_suffix('s').is_some_and(|base| base.len() > 3 && known(base))
        || part.strip_suffix("ing").is_some_and(|base| base.len() > 3 && known(base))
}

#[cfg(test)]
mod tests {
    use super::cut;

    #[test]
    fn tags_are_cut_into_words() {
        assert_eq!(cut("volunteersweek"), Some(vec!["volunteers", "week"]));
        assert_eq!(cut("restartaheart"), Some(vec!["restart", "a", "heart"]));
        assert_eq!(cut("volunteers").map(|w| w.len()), Some(1));
        assert_eq!(cut("vaisakhix"), None);
    }
}

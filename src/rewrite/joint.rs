//! Whether a sentence still reads where something was taken out of it.

use super::line::{Line, Words};
use super::words::{
    closes, is_being, is_conjunction, is_determiner, is_finite, is_possessive, is_preposition, is_relative,
    is_shortened, stands_alone,
};
use crate::report::{Fix, Span};
use crate::rules::Hits;

/// Whether what is left on both sides of these words can stand side by side. It knows small words only, so it says of many
/// that they can; of what it says can't, nobody would say otherwise.
pub(super) fn reads_without(line: &Line<'_, '_>, words: Words) -> bool {
    let (left, right) = (line.before(words.first), line.word(words.end));
    let ends = line.ends_at(words.end) || right == ",";
    let goes_elsewhere =
        ends || is_preposition(right) || is_conjunction(right) || is_finite(right) || is_relative(right);
    if left.is_empty() || closes(left) || left == "," {
        return !(is_finite(right) && left != ",");
    }
    if is_determiner(left) || is_possessive(left) && !ends_owning(line, words) {
        return !goes_elsewhere;
    }
    // "The guy we went to took": it belongs to somebody further in front.
    let is_stranded =
        left == "to" && words.first >= 2 && one_of!(line.word(words.first - 2); "went" "go" "been" "called" "sent");
    if is_preposition(left) && !(is_stranded && is_finite(right)) && (ends || is_preposition(right) || is_finite(right))
    {
        return stands_alone(left) && !is_finite(right);
    }
    if is_being(left) || is_shortened(left) {
        return !(ends || is_conjunction(right) || is_preposition(right) || is_finite(right));
    }
    if is_relative(left) {
        return is_finite(right);
    }
    if is_conjunction(left) {
        return ends || !(is_preposition(right) || is_conjunction(right));
    }
    true
}

/// "At the vicar's in Corby": whose it is stands for the place.
fn ends_owning(line: &Line<'_, '_>, words: Words) -> bool {
    is_preposition(line.word(words.first)) && line.before(words.first).ends_with("'s")
}

const VOWELS: [char; 5] = ['a', 'e', 'i', 'o', 'u'];

/// Takes out what was said of the next word; "an Ilkeston lad" is "a lad" then.
pub(super) fn without_article(line: &Line<'_, '_>, hits: &Hits<'_>, label: &str, words: Words) -> Fix {
    let next = line.word(words.end);
    let fitting = if next.starts_with(VOWELS) { "an" } else { "a" };
    let before = line.before(words.first);
    if !matches!(before, "a" | "an") || before == fitting {
        return line.cut(hits, label, words);
    }
    let article = line.tokens[words.first - 1].span;
    let gone = Span::new(article.start, line.span(words).end);
    hits.replace(label, gone, &super::words::as_at_start(line.cx, gone, fitting))
}

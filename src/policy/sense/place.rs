//! Where a disclaimer stands in a text, for whoever marks or replaces it.

use super::says_views_are_own;
use super::words::{is_named, leads_to_named};
use crate::policy::employer::Employer;
use crate::report::Span;
use crate::text::{Text, TokenKind};

/// Where a text says in other words that the views are the writer's own: from "all views" to the end of what says it.
#[must_use]
pub fn own_views_at(text: &Text, employer: &Employer) -> Option<Span> {
    let lower = text.lower();
    let says = |span: Span| says_views_are_own(&Text::new(span.of(lower)), employer);
    let tokens = text.tokens();
    let word = |place: usize| tokens.get(place).map_or("", |t| text.word(t));
    let is_end = |place: usize| {
        tokens.get(place).is_none_or(|t| t.kind == TokenKind::Break)
            || matches!(word(place), "." | "!" | "?" | ";" | "|" | "," | "•" | "/")
    };
    (0..tokens.len()).filter(|place| is_named(word(*place))).find_map(|place| {
        let mut first = place;
        while first > 0 && leads_to_named(word(first - 1)) {
            first -= 1;
        }
        let mut last = place + 1;
        // "Views my own, not those of the trust."
        while !is_end(last) || word(last) == "," && word(last + 1) == "not" {
            last += 1;
        }
        let span = Span::new(tokens[first].span.start, tokens[last - 1].span.end);
        says(span).then_some(span)
    })
}

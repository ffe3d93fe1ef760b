//! Cutting a draft into sentences, the way people write posts: full stops missing, line breaks and
//! emoji doing their work.

use super::Sentence;
use super::tokens::{Token, TokenKind};
use crate::report::Span;

/// Titles and shortenings whose full stop does not end a sentence.
const SHORTENED: &[&str] = &[
    "dr", "mr", "mrs", "ms", "prof", "st", "rd", "ave", "approx", "no", "vs", "e.g", "i.e", "sgt", "pt", "hosp", "dept",
];

/// Cuts the tokens into sentences. Every token belongs to exactly one sentence.
#[must_use]
pub fn split(folded: &str, tokens: &[Token]) -> Vec<Sentence> {
    let mut out = Vec::new();
    let mut first = 0;
    for (i, token) in tokens.iter().enumerate() {
        if ends_sentence(folded, tokens, i, *token) {
            push(&mut out, tokens, first, i + 1);
            first = i + 1;
        }
    }
    push(&mut out, tokens, first, tokens.len());
    out
}

fn push(out: &mut Vec<Sentence>, tokens: &[Token], first: usize, end: usize) {
    if first < end {
        let span = Span::new(tokens[first].span.start, tokens[end - 1].span.end);
        out.push(Sentence { span, first_token: first, end_token: end });
    }
}

fn ends_sentence(folded: &str, tokens: &[Token], i: usize, token: Token) -> bool {
    let next = tokens.get(i + 1);
    // The line break itself closes the sentence, so that it is not left as one of its own.
    if token.kind != TokenKind::Break && next.is_some_and(|n| n.kind == TokenKind::Break) {
        return false;
    }
    match token.kind {
        TokenKind::Break => true,
        TokenKind::Mark => match token.span.of(folded) {
            "!" | "?" => !next.is_some_and(|n| closes(n.span.of(folded))),
            "." => {
                next.is_none_or(|n| n.span.start > token.span.end && !closes(n.span.of(folded)))
                    && !after_shortened(folded, tokens, i)
            }
            "\"" | ")" => i > 0 && matches!(tokens[i - 1].span.of(folded), "." | "!" | "?"),
            _ => false,
        },
        _ => false,
    }
}

fn closes(mark: &str) -> bool {
    one_of!(mark; "." "!" "?" "\"" ")" "'")
}

fn after_shortened(folded: &str, tokens: &[Token], i: usize) -> bool {
    let Some(word) = i.checked_sub(1).map(|p| tokens[p]) else { return false };
    let letters = word.span.of(folded);
    let touching = word.span.end == tokens[i].span.start;
    // "no." and "St." carry on where a figure or capital follows; an initial ("J. Smith") does too.
    touching
        && (SHORTENED.iter().any(|s| letters.eq_ignore_ascii_case(s))
            || (letters.len() == 1 && letters.chars().all(|c| c.is_ascii_uppercase() && c != 'I')))
        && tokens.get(i + 1).is_some_and(|n| {
            let following = n.span.of(folded);
            following.starts_with(|c: char| c.is_ascii_digit() || c.is_uppercase())
        })
}

#[cfg(test)]
mod tests {
    use crate::text::Text;

    fn cut(raw: &str) -> Vec<String> {
        let text = Text::new(raw);
        text.sentences().iter().map(|s| s.span.of(text.folded()).trim_end().to_owned()).collect()
    }

    #[test]
    fn full_stops_and_line_breaks_end_sentences() {
        assert_eq!(cut("Rough job. Mr. Smith fell!\nHome now"), ["Rough job.", "Mr. Smith fell!", "Home now"]);
    }

    #[test]
    fn a_decimal_point_does_not() {
        assert_eq!(cut("Temp 38.5 at 3.15pm ok"), ["Temp 38.5 at 3.15pm ok"]);
    }
}

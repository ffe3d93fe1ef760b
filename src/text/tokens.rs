//! Cutting folded text into words, numbers, marks, handles, hashtags and links.

use crate::report::Span;

/// What a token is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum TokenKind {
    /// Letters, with inner apostrophes and hyphens kept apart ("didn't" is one word, "well-known" three tokens).
    Word,
    /// Digits only.
    Number,
    /// Letters and digits mixed: `DE7`, `78yo`, `C1`.
    Mixed,
    /// A single mark.
    Mark,
    /// Emoji and other symbols.
    Symbol,
    /// `@name`.
    Handle,
    /// `#Tag`, the sign included.
    Hashtag,
    /// A web or e-mail address.
    Link,
    /// A line break.
    Break,
}

/// A piece of the text; see [`TokenKind`].
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Token {
    /// Folded bytes.
    pub span: Span,
    /// What it is.
    pub kind: TokenKind,
}

impl Token {
    /// Whether the token carries words or figures (not a mark, symbol or line break).
    #[must_use]
    pub const fn is_wordy(&self) -> bool {
        matches!(self.kind, TokenKind::Word | TokenKind::Number | TokenKind::Mixed)
    }
}

/// Cuts folded text. Spaces separate and are not tokens. Linear in the length.
#[must_use]
pub fn tokenise(folded: &str) -> Vec<Token> {
    let mut tokens = Vec::with_capacity(folded.len() / 4);
    let mut at = 0;
    while let Some(c) = folded[at..].chars().next() {
        let (end, kind) = next(folded, at, c);
        if let Some(kind) = kind {
            tokens.push(Token { span: Span::new(at, end), kind });
        }
        at = end;
    }
    tokens
}

/// End and kind of the token that starts at `at` with `c`; `None` for a space.
fn next(text: &str, at: usize, c: char) -> (usize, Option<TokenKind>) {
    let one = at + c.len_utf8();
    if c == '\n' {
        return (one, Some(TokenKind::Break));
    }
    if c.is_whitespace() {
        return (one, None);
    }
    if (c == '@' || c == '#') && !text[..at].chars().next_back().is_some_and(char::is_alphanumeric) {
        let end = run(text, one, |c| c.is_alphanumeric() || c == '_');
        if end > one {
            let kind = if c == '@' { TokenKind::Handle } else { TokenKind::Hashtag };
            return (end, Some(kind));
        }
    }
    if c.is_alphanumeric() {
        if let Some(end) = link(text, at) {
            return (end, Some(TokenKind::Link));
        }
        return word(text, at);
    }
    let kind = if c.is_ascii_punctuation() || "…–—•·£€¿¡½¼¾°".contains(c) {
        TokenKind::Mark
    } else {
        TokenKind::Symbol
    };
    (one, Some(kind))
}

fn run(text: &str, from: usize, keep: impl Fn(char) -> bool) -> usize {
    text[from..].find(|c| !keep(c)).map_or(text.len(), |n| from + n)
}

/// A word, number or mixture; an apostrophe between letters belongs to the word.
fn word(text: &str, at: usize) -> (usize, Option<TokenKind>) {
    let (mut letters, mut digits, mut end) = (false, false, at);
    let mut chars = text[at..].char_indices().peekable();
    while let Some((i, c)) = chars.next() {
        if c.is_alphabetic() {
            letters = true;
        } else if c.is_numeric() {
            digits = true;
        } else if !(c == '\'' && letters && chars.peek().is_some_and(|(_, n)| n.is_alphabetic())) {
            break;
        }
        end = at + i + c.len_utf8();
    }
    let kind = match (letters, digits) {
        (true, true) => TokenKind::Mixed,
        (false, true) => TokenKind::Number,
        _ => TokenKind::Word,
    };
    (end.max(at + 1), Some(kind))
}

/// A web address (`http…`, `www.…`) or an e-mail address starting at `at`.
fn link(text: &str, at: usize) -> Option<usize> {
    let rest = &text[at..];
    let opens = |head: &str| rest.get(..head.len()).is_some_and(|found| found.eq_ignore_ascii_case(head));
    if opens("http://") || opens("https://") || opens("www.") {
        return Some(run(text, at, |c| !c.is_whitespace()));
    }
    // E-mail: a short local part, an @, a domain with a dot.
    let local = rest.bytes().take(65).position(|b| !(b.is_ascii_alphanumeric() || b"._%+-".contains(&b)))?;
    if rest.as_bytes()[local] != b'@' || local == 0 {
        return None;
    }
    let domain = &rest[local + 1..];
    let length =
        domain.bytes().position(|b| !(b.is_ascii_alphanumeric() || b == b'.' || b == b'-')).unwrap_or(domain.len());
    let domain = domain[..length].trim_end_matches(['.', '-']);
    domain.contains('.').then(|| at + local + 1 + domain.len())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn cut(text: &str) -> Vec<(&str, TokenKind)> {
        tokenise(text).into_iter().map(|t| (t.span.of(text), t.kind)).collect()
    }

    #[test]
    fn words_numbers_and_marks() {
        use TokenKind::{Mark, Mixed, Number, Word};
        assert_eq!(
            cut("Didn't, 78yo 9/12"),
            [("Didn't", Word), (",", Mark), ("78yo", Mixed), ("9", Number), ("/", Mark), ("12", Number)]
        );
    }

    #[test]
    fn handles_tags_and_addresses_stay_whole() {
        use TokenKind::{Handle, Hashtag, Link, Mark, Word};
        assert_eq!(
            cut("@EMAS_Sam #EMAZING a.b@nhs.net. https://x.y/z?q"),
            [
                ("@EMAS_Sam", Handle),
                ("#EMAZING", Hashtag),
                ("a.b@nhs.net", Link),
                (".", Mark),
                ("https://x.y/z?q", Link)
            ]
        );
        assert_eq!(cut("a@b"), [("a", Word), ("@", Mark), ("b", Word)]);
    }
}

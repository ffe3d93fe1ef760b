//! Words behind a mask: letters starred out ("f*ck"), written as figures ("p1key"), spaced ("r e t a r d")
//! or stretched ("fuuuck"). Answers what they stand for; whether that matters is a list's business.

use crate::lexicon::apart::STARRED;
use crate::report::Span;
use crate::text::{Text, Token, TokenKind};

/// A masked word and what it stands for.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Unmasked {
    /// Folded bytes.
    pub span: Span,
    /// The plain word, lower case.
    pub word: String,
}

/// Every masked word of a text that can be read.
#[must_use]
pub fn unmasked(text: &Text) -> Vec<Unmasked> {
    text.notes().unmasked.get_or_init(|| read(text)).clone()
}

fn read(text: &Text) -> Vec<Unmasked> {
    let mut found = Vec::new();
    let tokens = text.tokens();
    let mut at = 0;
    while at < tokens.len() {
        let (word, end) = (text.word(&tokens[at]), glued(text, at));
        if end == at + 1 && !is_single(word) && is_plain(word) {
            at = end;
            continue;
        }
        if let Some((end, word)) = spaced(text, at) {
            found.push(Unmasked { span: Span::new(tokens[at].span.start, tokens[end - 1].span.end), word });
            at = end;
            continue;
        }
        if end == at + 1 && is_plain(word) {
            at = end;
            continue;
        }
        let span = Span::new(tokens[at].span.start, tokens[end - 1].span.end);
        if let Some(word) = plain(span.of(text.lower())) {
            found.push(Unmasked { span, word });
        }
        at = end;
    }
    found
}

/// Whether a word is a single character.
fn is_single(word: &str) -> bool {
    word.chars().next().is_some_and(|c| c.len_utf8() == word.len())
}

/// Whether nothing can be masked in a word: letters of ours alone, none drawn out.
fn is_plain(word: &str) -> bool {
    let bytes = word.as_bytes();
    bytes.iter().all(u8::is_ascii_lowercase) && !bytes.windows(3).any(|w| w[0] == w[1] && w[1] == w[2])
}

/// One past the last token that touches this one: a word with stars in it is several tokens.
fn glued(text: &Text, at: usize) -> usize {
    let tokens = text.tokens();
    let mut end = at + 1;
    while end < tokens.len()
        && tokens[end].span.start == tokens[end - 1].span.end
        && joins(text, &tokens[end])
        && joins(text, &tokens[end - 1])
    {
        end += 1;
    }
    end
}

fn joins(text: &Text, token: &Token) -> bool {
    match token.kind {
        TokenKind::Word | TokenKind::Number | TokenKind::Mixed | TokenKind::Handle | TokenKind::Hashtag => true,
        TokenKind::Mark => one_of!(text.word(token); "*" "@" "$" "!" "#" "." "_" "%" "-"),
        _ => false,
    }
}

/// What a run of letters and masks stands for; `None` where nothing is masked.
fn plain(run: &str) -> Option<String> {
    let run = run.trim_matches(|c: char| matches!(c, '.' | '-' | '_' | '!'));
    let letters = run.chars().filter(|c| c.is_alphabetic()).count();
    if letters == 0 || run.len() > 24 {
        return None;
    }
    if run.contains('*') || (run.contains(['#', '%']) && run.starts_with(char::is_alphabetic)) {
        return STARRED.iter().find(|word| fits_stars(run, word)).map(|w| (*w).to_owned());
    }
    if run.contains(['.', '-', '_']) {
        let joined: String = run.chars().filter(|c| !matches!(c, '.' | '-' | '_')).collect();
        let single = run.split(['.', '-', '_']).all(|part| part.chars().count() <= 1);
        return (single && joined.len() >= 4).then_some(joined);
    }
    if letters >= 2 && run.contains(|c: char| c.is_ascii_digit() || matches!(c, '@' | '$' | '!')) {
        return Some(run.chars().map(letter).collect());
    }
    let squeezed = squeeze(run);
    (squeezed != run).then_some(squeezed)
}

/// Stars, one or several, stand for one letter or more; the first letter is always given.
fn fits_stars(run: &str, word: &str) -> bool {
    let run: Vec<char> = run.chars().collect();
    let word: Vec<char> = word.chars().collect();
    if run.first() != word.first() {
        return false;
    }
    // As many stars as letters, or one star for a stretch of them.
    let given = run.iter().filter(|c| c.is_alphabetic()).count();
    if run.len() == word.len() {
        return given * 3 >= word.len() && run.iter().zip(&word).all(|(r, w)| is_star(*r) || r == w);
    }
    if given < 3 {
        return false;
    }
    let Some(first) = run.iter().position(|c| is_star(*c)) else { return false };
    let last = run.iter().rposition(|c| is_star(*c)).unwrap_or(first);
    let (head, tail) = (&run[..first], &run[last + 1..]);
    head.len() + tail.len() < word.len() && word.starts_with(head) && word.ends_with(tail) && run.len() + 3 > word.len()
}

fn is_star(c: char) -> bool {
    matches!(c, '*' | '#' | '%' | '@' | '$')
}

fn letter(c: char) -> char {
    match c {
        '0' => 'o',
        '1' | '!' => 'i',
        '3' => 'e',
        '4' | '@' => 'a',
        '5' | '$' => 's',
        '7' => 't',
        _ => c,
    }
}

/// Letters drawn out three times and more are written once.
fn squeeze(run: &str) -> String {
    let mut out = String::with_capacity(run.len());
    let letters: Vec<char> = run.chars().collect();
    let mut i = 0;
    while i < letters.len() {
        let length = letters[i..].iter().take_while(|c| **c == letters[i]).count();
        out.extend(std::iter::repeat_n(letters[i], if length > 2 { 1 } else { length }));
        i += length;
    }
    out
}

/// Single letters in a row: at least four, and no more than a word has.
fn spaced(text: &Text, at: usize) -> Option<(usize, String)> {
    let tokens = text.tokens();
    let mut word = String::new();
    let mut end = at;
    let mut i = at;
    while i < tokens.len() {
        let token = &tokens[i];
        let part = text.word(token);
        if token.kind == TokenKind::Word && is_single(part) {
            word.push_str(part);
            end = i + 1;
            if word.len() > LONGEST_SPACED {
                return None;
            }
        } else if !(token.kind == TokenKind::Mark && one_of!(part; "." "-" "*" "_") && end == i) {
            break;
        }
        i += 1;
    }
    (word.len() >= 4).then_some((end, word))
}

/// No word that people space out is longer, in bytes.
const LONGEST_SPACED: usize = 14;

#[cfg(test)]
mod tests {
    use super::*;

    fn words(raw: &str) -> Vec<String> {
        unmasked(&Text::new(raw)).into_iter().map(|u| u.word).collect()
    }

    #[test]
    fn masks_are_read() {
        assert_eq!(words("f*ck this"), ["fuck"]);
        assert_eq!(words("what a w****r"), ["wanker"]);
        assert_eq!(words("sh1t happens"), ["shit"]);
        assert_eq!(words("p1keys"), ["pikeys"]);
        assert_eq!(words("a bunch of r e t a r d s"), ["retards"]);
        assert_eq!(words("r.e.t.a.r.d"), ["retard"]);
        assert_eq!(words("fuuuuck"), ["fuck"]);
    }

    #[test]
    fn plain_words_are_left_alone() {
        assert!(words("Scunthorpe is nice, I said so at A and E").is_empty(), "{:?}", words("Scunthorpe is nice"));
    }
}

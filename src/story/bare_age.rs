//! Ages that only a story makes ages: "Hexthorpe, a snooker referee, 61.", "90. Two days on the floor.", "late
//! eighties". By themselves they are numbers; the rule asks for a story around them.

use crate::lexicon;
use crate::report::Span;
use crate::signals::numerals;
use crate::text::{Sentence, Text, Token, TokenKind};

/// A number that stands alone between stops or commas, as ages do in crew talk.
#[derive(Debug, Clone, Copy)]
pub struct BareAge {
    /// Folded bytes.
    pub span: Span,
    /// Whether a word beside it says that it is an age ("late eighties"), story or not.
    pub plain: bool,
}

/// The bare ages of sentence number `number`.
#[must_use]
pub fn find(text: &Text, number: usize) -> Vec<BareAge> {
    let sentence = &text.sentences()[number];
    let start = sentence.span.start;
    let moved = |age: &BareAge, by: &dyn Fn(usize) -> usize| BareAge {
        span: Span::new(by(age.span.start), by(age.span.end)),
        ..*age
    };
    let kept = text
        .kept(number)
        .bare_ages
        .get_or_init(|| look(text, sentence).iter().map(|a| moved(a, &|at| at - start)).collect());
    kept.iter().map(|a| moved(a, &|at| at + start)).collect()
}

fn look(text: &Text, sentence: &Sentence) -> Vec<BareAge> {
    let tokens = text.tokens_of(sentence);
    let mut found = Vec::new();
    let mut i = 0;
    while i < tokens.len() {
        match at(text, tokens, i) {
            Some((end, plain)) => {
                found.push(BareAge { span: Span::new(tokens[i].span.start, tokens[end - 1].span.end), plain });
                i = end;
            }
            None => i += 1,
        }
    }
    found
}

fn at(text: &Text, tokens: &[Token], i: usize) -> Option<(usize, bool)> {
    let word = |n: usize| tokens.get(n).map_or("", |t| text.word(t));
    if matches!(word(i), "early" | "mid" | "late") {
        let next = if word(i + 1) == "-" { i + 2 } else { i + 1 };
        return is_decade(word(next)).then_some((next + 1, true));
    }
    if is_decade(word(i)) && one_of!(word(i + 1); "m" "f" "male" "female" "lady" "gent" "bloke" "chap") {
        return Some((i + 1, true));
    }
    let (end, years) = number(text, tokens, i)?;
    // "93 she was", "a retired vet of eighty-one"
    let inverted = i == 0 && matches!(word(end), "she" | "he") && matches!(word(end + 1), "was" | "is");
    let of = i > 1
        && word(i - 1) == "of"
        && years >= 18
        && [lexicon::OCCUPATIONS, lexicon::PATIENT_NOUNS].iter().any(|list| list.contains(word(i - 2)));
    if (inverted || of && ends_there(text, tokens, end)) && (1..=104).contains(&years) {
        return Some((end, true));
    }
    // "Both of them 17."
    let said = i > 0
        && (one_of!(word(i - 1); "them" "both" "lad" "lass" "girl" "boy")
            || years >= 13 && matches!(word(i - 1), "only" | "just" | "barely"));
    let opens = i == 0
        || said
        || one_of!(word(i - 1); "," "." "!" "(" "-" "–" "—" ":")
        || tokens[i - 1].kind == TokenKind::Symbol;
    let closes = end >= tokens.len()
        || one_of!(word(end); "," "." "!" ")" "-" "–" "—" ";")
        || tokens[end].kind == TokenKind::Break;
    // "BM 1.4".
    if i > 1 && word(i - 1) == "." && tokens[i - 2].kind == TokenKind::Number && touches(tokens, i - 1, i) {
        return None;
    }
    // "3-1", "10-12" and the like are no ages; nor is "Jobs: 6. Breaks: 0."
    let score = (i > 0 && matches!(word(i - 1), "-" | ":") && touches(tokens, i - 1, i))
        || (word(end) == "-" && touches(tokens, end - 1, end))
        || word(i.wrapping_sub(1)) == ":";
    (opens && closes && !score && (1..=104).contains(&years) && !(i == 0 && end >= tokens.len() && tokens.len() < 2))
        .then_some((end, false))
        .or_else(|| {
            (i == 0 && end < tokens.len() && matches!(word(end), "." | "!") && years > 1).then_some((end, false))
        })
}

/// Whether a stop, a comma, a link word or the end stands at token `end`.
fn ends_there(text: &Text, tokens: &[Token], end: usize) -> bool {
    tokens.get(end).is_none_or(|t| {
        t.kind == TokenKind::Break
            || one_of!(text.word(t); "," "." "!" "?" ")" ";" "and" "who" "with" "from" "in" "-" "–" "—")
    })
}

fn touches(tokens: &[Token], a: usize, b: usize) -> bool {
    tokens.get(a).zip(tokens.get(b)).is_some_and(|(a, b)| a.span.end == b.span.start)
}

/// A number of years in figures or words: where it ends, and its value.
fn number(text: &Text, tokens: &[Token], i: usize) -> Option<(usize, u32)> {
    let token = tokens.get(i)?;
    let word = text.word(token);
    if token.kind == TokenKind::Number && word.len() <= 3 {
        return Some((i + 1, word.parse().ok()?));
    }
    if let Some(value) = numerals::unit(word) {
        return Some((i + 1, value));
    }
    let tens = numerals::tens(word)?;
    let after = tokens.get(i + 1).map_or("", |t| text.word(t));
    let (at, after) =
        if after == "-" { (i + 2, tokens.get(i + 2).map_or("", |t| text.word(t))) } else { (i + 1, after) };
    Some(numerals::unit(after).filter(|u| (1..10).contains(u)).map_or((i + 1, tens), |u| (at + 1, tens + u)))
}

fn is_decade(word: &str) -> bool {
    numerals::decade(word).is_some() || one_of!(word; "20s" "30s" "40s" "50s" "60s" "70s" "80s" "90s")
}

#[cfg(test)]
mod tests {
    use super::*;

    fn quotes(raw: &str) -> Vec<String> {
        let text = Text::new(raw);
        (0..text.sentences().len()).flat_map(|i| find(&text, i)).map(|a| a.span.of(text.folded()).to_owned()).collect()
    }

    #[test]
    fn numbers_between_stops() {
        assert_eq!(quotes("Hexthorpe, a snooker referee, 61."), ["61"]);
        assert_eq!(quotes("Ninety three. Danced at the Palladium."), ["Ninety three"]);
        assert_eq!(quotes("Late eighties, lived alone"), ["Late eighties"]);
        assert_eq!(quotes("93 she was, danced to Vera Lynn"), ["93"]);
        assert_eq!(quotes("He was a retired vet of eighty-one and alone"), ["eighty-one"]);
        assert_eq!(quotes("Both of them 17. Both still with us"), ["17"]);
    }

    #[test]
    fn other_numbers() {
        assert_eq!(quotes("won 3-1 and walked 10 miles"), [""; 0]);
        assert_eq!(quotes("Jobs: 6"), [""; 0]);
        assert_eq!(quotes("Waited ages, got only 6."), [""; 0]);
    }
}

//! Whose a word is: the writer's own, their family's, a colleague's, or somebody else's.
//!
//! A local reading of the words around a signal ("my dad, aged 70", "I'm 34", "nan turned 90"). It
//! speaks only where it is sure; everything else is left to the model.

use crate::lexicon;
use crate::report::Span;
use crate::text::{Text, Token, TokenKind};

/// To whom a signal belongs, as far as the words beside it tell.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Whose {
    /// The writer's own.
    Writer,
    /// Of the writer's family, friends or pets.
    OwnFamily,
    /// Of a colleague.
    Colleague,
    /// Said to be a patient's.
    Patient,
    /// The words beside it do not tell.
    Unsaid,
}

/// How many tokens before and after a signal are read.
const REACH: usize = 7;

/// Words after which a gap means that somebody new is spoken of.
const TURNS: &[&str] = &["but", "while", "whereas", "then", ";", ":"];

/// Reads whose the signal at `span` (folded bytes) is.
#[must_use]
pub fn whose(text: &Text, span: Span) -> Whose {
    let Some(sentence) = text.sentences().get(text.sentence_at(span.start)) else { return Whose::Unsaid };
    let tokens = text.tokens_of(sentence);
    let first = tokens.partition_point(|t| t.span.end <= span.start);
    let end = tokens.partition_point(|t| t.span.start < span.end);
    let before = &tokens[first.saturating_sub(REACH)..first];
    let within = &tokens[first..end];
    let after = &tokens[end..(end + REACH).min(tokens.len())];

    if says_patient(text, before) || says_patient(text, within) || says_patient(text, &after[..after.len().min(3)]) {
        return Whose::Patient;
    }
    if is_writers(text, before, after) {
        return Whose::Writer;
    }
    let near: Vec<Token> = before.iter().chain(within).chain(&after[..after.len().min(4)]).copied().collect();
    if names_family(text, &near) {
        return Whose::OwnFamily;
    }
    if names_colleague(text, &near) {
        return Whose::Colleague;
    }
    Whose::Unsaid
}

fn says_patient(text: &Text, tokens: &[Token]) -> bool {
    tokens.iter().any(|t| one_of!(text.word(t); "pt" "pts" "patient" "patients" "casualty"))
}

/// "I'm 34", "I turn 40", "34 today", "my 40th", "me at 12".
fn is_writers(text: &Text, before: &[Token], after: &[Token]) -> bool {
    let word = |t: Option<&Token>| t.map_or("", |t| text.word(t));
    let last = word(before.last());
    let last_but_one = word(before.len().checked_sub(2).and_then(|i| before.get(i)));
    let said_of_me = one_of!(last; "i'm" "im" "i" "me" "myself") || {
        one_of!(last;
            "am" "was" "turned" "turn" "hit" "be" "at" "being" "nearly" "almost" "only" "just" "officially"
        ) && one_of!(last_but_one; "i" "i'm" "im" "i'll" "ill" "i've" "me")
    };
    let own_birthday = before.is_empty() && matches!(word(after.first()), "today" | "tomorrow");
    said_of_me || own_birthday
}

/// "my/our … <family word>" or a family word used as a name ("Nan turned 90").
fn names_family(text: &Text, tokens: &[Token]) -> bool {
    let from = tokens.iter().rposition(|t| TURNS.contains(&text.word(t))).map_or(0, |i| i + 1);
    let tokens = &tokens[from.min(tokens.len())..];
    tokens.iter().enumerate().any(|(i, token)| {
        if token.kind != TokenKind::Word {
            return false;
        }
        let word = text.word(token);
        let base = word.strip_suffix("'s").unwrap_or(word);
        let Some(value) = lexicon::FAMILY.value(base) else { return false };
        let own = tokens[..i].iter().rev().take(4).find_map(|t| match text.word(t) {
            "my" | "our" | "me" | "mine" => Some(true),
            said if one_of!(said; "a" "an" "the" "his" "her" "their" "this" "your" "someone's" "somebody's") => {
                Some(false)
            }
            _ => None,
        });
        own.unwrap_or(value == "name" && i == 0 && !is_with_her_baby(text, &tokens[i + 1..]))
    })
}

/// "Mum and little girl both doing well": so speak those who were at the birth, of any mother. `after` is what follows her.
fn is_with_her_baby(text: &Text, after: &[Token]) -> bool {
    let mut words = after.iter().map(|t| text.word(t));
    matches!(words.next(), Some("and" | "&" | "+"))
        && words.take(3).any(|w| one_of!(w; "baby" "babies" "newborn" "twins" "bub" "girl" "boy" "bairn"))
}

fn names_colleague(text: &Text, tokens: &[Token]) -> bool {
    tokens.windows(2).any(|pair| {
        matches!(text.word(&pair[0]), "my" | "our")
            && lexicon::JOB_ROLES.value(text.word(&pair[1])).is_some_and(|v| v != "hospital" && v != "partner")
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn of(raw: &str, words: &str) -> Whose {
        let text = Text::new(raw);
        let at = text.folded().find(words).unwrap();
        whose(&text, Span::new(at, at + words.len()))
    }

    #[test]
    fn own_people_are_told_from_others() {
        assert_eq!(of("My nan is 84 and still gardening", "84"), Whose::OwnFamily);
        assert_eq!(of("Nan turned 90 today", "90"), Whose::OwnFamily);
        assert_eq!(of("my lovely old dad, aged 70, hates slugs", "aged 70"), Whose::OwnFamily);
        assert_eq!(of("I'm 34 and tired", "34"), Whose::Writer);
        assert_eq!(of("pt was 84, on the floor", "84"), Whose::Patient);
        assert_eq!(of("an 84 year old and her son", "84 year old"), Whose::Unsaid);
        assert_eq!(of("her nan, 90, rang", "90"), Whose::Unsaid);
    }
}

//! From probabilities to names: which tokens belong together, and what they are.

use super::label::{Class, LABELS, OUTSIDE, begin, inside};
use super::tag::Mention;
use crate::lexicon;
use crate::report::Span;
use crate::text::{Text, Token, TokenKind};

/// Appends the names of one sentence: runs of tokens that may well be in a name, of the likeliest class whose own
/// probability reaches its [`bar`].
pub fn mentions(text: &Text, tokens: &[Token], marginals: &[[f32; LABELS]], sensitivity: f32, out: &mut Vec<Mention>) {
    let outside_below = 1.0 - RUN_BAR * (1.0 - sensitivity);
    let likely = |i: usize| can_be_named(tokens[i].kind) && marginals[i][OUTSIDE] < outside_below;
    let joint = |i: usize| i > 0 && i + 1 < tokens.len() && is_joint(text, &tokens[i - 1..i + 2]);
    let named = |i: usize| likely(i) || (joint(i) && likely(i - 1) && likely(i + 1));
    let mut first = 0;
    while first < tokens.len() {
        if !named(first) {
            first += 1;
            continue;
        }
        let mut end = first + 1;
        while end < tokens.len() && named(end) && (joint(end) || joint(end - 1) || !starts_anew(&marginals[end])) {
            end += 1;
        }
        out.extend(mention(text, &tokens[first..end], &marginals[first..end], sensitivity));
        first = end;
    }
}

/// How probable a run must be to be of a class: lower for more sensitivity. A place needs most, since everyday
/// words are most often taken for places; an organisation alone alarms nobody.
fn bar(class: Class, sensitivity: f32) -> f32 {
    let bar = match class {
        Class::Person => PERSON_BAR,
        Class::Place => PLACE_BAR,
        Class::Organisation => ORGANISATION_BAR,
    };
    bar * (1.0 - sensitivity)
}

// Chosen on the even development posts, then all raised, to 5 % of those flagged. Each is multiplied by one minus the sensitivity.

/// How probable a token must be to be in any name.
const RUN_BAR: f32 = 0.62;
/// See [`bar`].
const PERSON_BAR: f32 = 3.5;
/// See [`bar`].
const PLACE_BAR: f32 = 4.9;
/// See [`bar`].
const ORGANISATION_BAR: f32 = 0.42;

/// What the probability of an organisation counts beside those of a person and a place where more than one
/// class reaches its bar.
const ORGANISATION_WEIGHT: f32 = 1.25;

/// Whether a token may be part of a name. @names are somebody's, but not in the text's own words.
const fn can_be_named(kind: TokenKind) -> bool {
    !matches!(kind, TokenKind::Handle | TokenKind::Link | TokenKind::Break)
}

/// Whether the second of three tokens is a hyphen that touches the other two: "Lloyd-Jones".
fn is_joint(text: &Text, three: &[Token]) -> bool {
    three[1].span.of(text.folded()) == "-"
        && three[0].is_wordy()
        && three[2].is_wordy()
        && three[0].span.end == three[1].span.start
        && three[1].span.end == three[2].span.start
}

/// Whether a new name begins here rather than the last one going on.
fn starts_anew(probabilities: &[f32; LABELS]) -> bool {
    let sum = |label: fn(Class) -> usize| Class::ALL.iter().map(|c| probabilities[label(*c)]).sum::<f32>();
    sum(begin) > sum(inside)
}

fn mention(text: &Text, tokens: &[Token], marginals: &[[f32; LABELS]], sensitivity: f32) -> Option<Mention> {
    let solid = |t: &Token| !matches!(t.kind, TokenKind::Mark | TokenKind::Symbol);
    let first = tokens.iter().position(solid)?;
    let last = tokens.iter().rposition(solid)?;
    let of =
        |class: Class| marginals[first..=last].iter().map(|m| m[begin(class)] + m[inside(class)]).fold(0.0, f32::max);
    let weight = |class: Class| if class == Class::Organisation { ORGANISATION_WEIGHT } else { 1.0 };
    let class = Class::ALL
        .into_iter()
        .filter(|c| of(*c) >= bar(*c, sensitivity))
        .max_by(|a, b| (of(*a) * weight(*a)).total_cmp(&(of(*b) * weight(*b))))?;
    let confidence = marginals[first..=last].iter().map(|m| 1.0 - m[OUTSIDE]).fold(0.0, f32::max);
    let end = tokens[last].span.end;
    let words = Span::new(tokens[first].span.start, end).of(text.lower());
    // "Parkinson's" is an illness; only "Parkinson" alone is a name.
    if first == last && words.ends_with("'s") && lexicon::NOT_NAMES.contains(words) {
        return None;
    }
    let end = if words.len() > 2 && words.ends_with("'s") { end - 2 } else { end };
    Some(Mention { span: Span::new(tokens[first].span.start, end), class, confidence })
}

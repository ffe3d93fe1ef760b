//! # Phone number or e-mail
//!
//! ## What it looks for
//! A phone number or e-mail address of a patient, a relative or a witness.
//!
//! ## Why
//! It lets strangers reach them.
//!
//! ## Example
//! "Her daughter's on 07700 900461"
//!
//! ## Better
//! "I've passed her daughter's number on"
//!
//! ## Quiet when
//! It is the writer's own, a shop's, a council's, a helpline, or published for everybody.

use super::{Context, Hits, OfSentence};
use crate::lexicon;
use crate::report::Span;
use crate::rewrite;
use crate::signals::{Kind, Signal};
use std::cell::LazyCell;

/// Reports ways to reach patients, relatives and witnesses.
pub fn check(cx: &Context<'_>, hits: &mut Hits<'_>) {
    let theirs = OfSentence::default();
    let office = LazyCell::new(|| cx.says_any(OFFICES));
    for signal in cx.signals.iter().filter(|s| matches!(s.kind, Kind::Phone | Kind::Email)) {
        let is_theirs = || theirs.get(cx.sentence_at(signal.span.start), || is_theirs(cx, signal.span));
        if is_own(cx, signal.span) || is_general(cx, signal) || *office && !is_theirs() {
            continue;
        }
        let Some(sure) = sure_of(cx, signal, is_theirs()) else { continue };
        let hit = hits.at(signal.span).sure(sure).because(signal.evidence.clone());
        hits.push(hit.fix(rewrite::leave_out(cx, hits, "Take it out", signal.span)));
    }
}

fn sure_of(cx: &Context<'_>, signal: &Signal, is_theirs: bool) -> Option<f32> {
    if is_theirs {
        return Some(0.9);
    }
    let story = cx.of_patient(signal.span);
    let mobile = signal.kind == Kind::Phone
        && cx.words(signal.span).trim_start_matches(['+', '4', ' ']).trim_start_matches('0').starts_with('7');
    match story {
        s if s > 0.4 => Some(0.8),
        s if mobile && s > 0.2 => Some(0.65),
        _ => None,
    }
}

/// "My number's changed", "call me on": the writer's own.
fn is_own(cx: &Context<'_>, span: Span) -> bool {
    let (tokens, at) = cx.sentence_of(span);
    let before: Vec<&str> = tokens[at.saturating_sub(7)..at].iter().map(|t| cx.text.word(t)).collect();
    let pair = |a: &str, b: &[&str]| before.windows(2).any(|w| w[0] == a && b.contains(&w[1]));
    pair("my", &["number", "number's", "mobile", "mob", "phone", "email", "new", "work", "numbers", "e"])
        || pair("call", &["me"]) || pair("ring", &["me"]) || pair("text", &["me"]) || pair("email", &["me"]) || pair("whatsapp", &["me"]) || pair("is", &["my"]) || pair("here's", &["my"])
        // "Me mate's lass" is as good as "my mate's".
        || before.iter().enumerate().any(|(i, w)| *w == "me" && !before.get(i + 1).is_some_and(|next| next.ends_with("'s") || lexicon::FAMILY.contains(next))) && !before.contains(&"told")
}

/// Words beside a number that anybody may know.
const OFFICES: &[&str] = &[
    "council",
    "helpline",
    "samaritans",
    "hotline",
    "website",
    "surgery",
    "reception",
    "enquiries",
    "pals",
    "press office",
    "charity",
    "bookings",
    "tickets",
    "appointments",
    "switchboard",
    "customer service",
    "shop",
    "garage",
    "plumber",
    "electrician",
    "fly tipping",
    "recruitment",
    "union",
    "advice line",
    "nhs 111",
    "support line",
    "chip shop",
    "curry house",
];

/// A number that anybody may know: landlines of bodies, 03 and 08 numbers, addresses of an office.
fn is_general(cx: &Context<'_>, signal: &Signal) -> bool {
    let words = cx.words(signal.span);
    let free = words.starts_with("03") || words.starts_with("08") || words.len() < 8;
    let general = ["info@", "enquiries@", "contact@", "hello@", "admin@", "office@", "press", "support@", "pals"]
        .iter()
        .any(|p| words.starts_with(p));
    free || general
}

/// A relative, patient, witness or carer is named as the owner in the sentence.
fn is_theirs(cx: &Context<'_>, span: Span) -> bool {
    let (tokens, _) = cx.sentence_of(span);
    tokens.iter().enumerate().any(|(i, t)| {
        let word = cx.text.word(t);
        let base = word.strip_suffix("'s").unwrap_or(word);
        let own = i > 0 && matches!(cx.text.word(&tokens[i - 1]), "my" | "our");
        !own && (crate::signals::is_kin(base)
            || one_of!(base;
                "daughters" "sons" "patient" "pt" "carer" "witness" "nok" "caller" "neighbour" "driver" "family"
            )
            || lexicon::PATIENT_NOUNS.value(base).is_some_and(|v| !v.ends_with("weak")))
    })
}

#[cfg(test)]
mod tests {
    use crate::rules::testing::{assert_found, assert_quiet};

    #[test]
    fn theirs() {
        assert_found("contact-detail", "wmas", &[("her daughter's on 07700 900461, ring after six", "07700 900461")]);
    }

    #[test]
    fn own_and_published() {
        assert_quiet(
            "contact-detail",
            "wmas",
            &[
                "My number's changed, it's 07700 900233",
                "Ring the council on 0115 496 0200 about the bins",
                "Samaritans: 116 123, any hour",
            ],
        );
    }
}

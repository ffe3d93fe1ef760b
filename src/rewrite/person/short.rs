//! "He'll", "she'd": what a pronoun is written together with.

use crate::report::Span;
use crate::rules::Context;

/// "'ll" or "'d" behind a pronoun, and what it is short for where that is certain.
pub(super) struct Shortened {
    pub(super) end: usize,
    pub(super) full: Option<&'static str>,
}

pub(super) fn shortened(cx: &Context<'_>, span: Span) -> Option<Shortened> {
    let rest = &cx.text.lower()[span.end..];
    if rest.starts_with("'ll") {
        return Some(Shortened { end: span.end + "'ll".len(), full: Some("will") });
    }
    let behind = rest.strip_prefix("'d")?;
    let mut words = behind.split_whitespace().map(|word| word.trim_matches(|c: char| !c.is_alphabetic()));
    // "He'd only fallen": what tells is behind the adverb.
    let next = words.find(|word| !one_of!(word; "just" "already" "only" "never" "also")).unwrap_or_default();
    let is_past = next.ends_with("ed")
        || one_of!(next; "fallen" "taken" "broken" "eaten" "given" "driven" "written" "beaten" "spoken" "stolen" "ridden" "hidden" "chosen" "woken" "frozen" "shaken" "risen" "forgotten" "gotten" "been" "had" "gone" "done" "lost" "sat" "got" "found" "left" "said" "told" "made" "seen" "known" "thrown" "worn" "drunk" "stood" "slept" "kept" "held" "felt" "bitten" "swum" "begun" "spent" "brought" "bought");
    Some(Shortened { end: span.end + "'d".len(), full: is_past.then_some("had") })
}

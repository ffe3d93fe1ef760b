//! The rules: one file each, collected by `build.rs` (nothing to register).
//!
//! A rule file starts with its reference page (`//! # Title`, *What it looks for*, *Why*, *Example*,
//! *Better*, *Quiet when*), holds one `pub fn check(cx, hits)`, and ends with its tests: what must fire and the
//! near misses that must not. `docs/rules.md` and `crewmate rules` are made from those pages.
//!
//! A rule says *that* something is there and how sure it is. Whether that matters, how hard it is
//! pressed and which clause is cited, is the pack's business ([`crate::policy`]): no rule names a trust.

mod context;
#[cfg(test)]
pub(crate) mod testing;

pub use context::{Context, Found, Hits, OfSentence};

use crate::draft::Surface;
use crate::frame::Topic;
use crate::policy::Hit;

/// A policy rule.
#[derive(Debug)]
pub struct Rule {
    /// The id, as in the packs: the file's name with hyphens.
    pub id: &'static str,
    /// The reference page, in Markdown: the file's own documentation. Only the command shows it.
    #[cfg(not(target_arch = "wasm32"))]
    pub page: &'static str,
    /// Looks at a draft and reports what it finds.
    pub check: fn(&Context<'_>, &mut Hits<'_>),
}

/// Below this the model's reading of the draft sets aside what a rule's wordings found.
const SET_ASIDE: f32 = 0.01;
/// Words beside the most telling one belong to it with at least this share of its probability.
const BESIDE: f32 = 0.3;
/// From here on the model's reading is a finding without any wording.
const READ: f32 = 0.4;
/// The same for rules whose own wordings know nearly all there is.
const READ_STRICTLY: f32 = 0.85;

impl Rule {
    /// What the rule reports on a draft: its own findings, and where the frame's model has learned the rule from posts,
    /// a second opinion on them.
    #[must_use]
    pub fn report(&self, cx: &Context<'_>) -> Vec<Hit> {
        let mut hits = Hits::new(self.id, cx.text);
        (self.check)(cx, &mut hits);
        let Some(topic) = Topic::of_rule(self.id) else { return hits.into_list() };
        let meant = cx.frame.meant(cx.text, topic);
        if meant < SET_ASIDE && !hits.stands() {
            // What is tagged or pictured stands whatever the words say.
            return hits.into_list().into_iter().filter(|h| h.span.is_none()).collect();
        }
        // A name or a few words about oneself are too little to read a meaning into.
        let about_oneself = matches!(cx.draft.surface, Surface::Bio | Surface::Username | Surface::DisplayName);
        if hits.is_empty()
            && !hits.is_ruled_out()
            && !about_oneself
            && meant >= if hits.is_strict() { READ_STRICTLY } else { READ }
            && let Some((word, p)) = cx.frame.most_marked(cx.text, topic)
        {
            let span = cx.frame.widened(cx.text, topic, word, BESIDE * p);
            hits.push(
                hits.at(span)
                    .sure(0.6 + 0.4 * meant)
                    .because("it reads like this, by the posts that Crewmate learned from"),
            );
        }
        hits.into_list()
    }
}

include!(concat!(env!("OUT_DIR"), "/rules.rs"));

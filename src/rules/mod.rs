//! The rules: one file each, collected by `build.rs` (nothing to register).
//!
//! A rule file starts with its reference page (`//! # Title`, *What it looks for*, *Why*, *Example*,
//! *Better*, *Quiet when*), holds one `pub fn check(cx, hits)`, and ends with its tests: what must fire and the
//! near misses that must not. `docs/rules.md` and `crewmate rules` are made from those pages.
//!
//! A rule says *that* something is there and how sure it is. Whether that matters, how hard it is
//! pressed and which clause is cited, is the pack's business ([`crate::policy`]): no rule names a trust.

mod context;
mod hits;
#[cfg(test)]
pub(crate) mod testing;

pub use context::{Context, Found};
pub use hits::{Hits, OfSentence, RuledOut};

use crate::draft::Surface;
use crate::frame::Topic;
use crate::policy::Hit;
use crate::report::Span;
use crate::text::{Text, TokenKind};
use crate::wording::class;

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
const SET_ASIDE: f32 = 0.005;
/// Words beside the most telling one belong to it with at least this share of its probability.
const BESIDE: f32 = 0.3;
/// From here on the model's reading is a finding without any wording.
const READ: f32 = 0.35;
/// The same for rules whose own wordings know nearly all there is.
const READ_STRICTLY: f32 = 0.85;
/// From here on words of a game, a film or a quiz somewhere in the draft don't make it one ("a fraudster, and you all book them").
const NO_DOUBT: f32 = 0.6;

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
            && match hits.ruled_out() {
                RuledOut::Not => true,
                RuledOut::ByTone => meant >= NO_DOUBT,
                RuledOut::ByFact => false,
            }
            && !about_oneself
            && !(topic == Topic::ColleagueDetail
                && cx.frame.draft(Topic::PatientJob) > cx.frame.draft(Topic::Colleague))
            && names_its_subject(cx.text, topic)
            && meant >= if hits.is_strict() { READ_STRICTLY } else { READ }
            && let Some((word, p)) = cx.frame.most_marked(cx.text, topic)
        {
            let span = cx.frame.widened(cx.text, topic, word, BESIDE * p);
            hits.push(hits.at(span).sure(meant).because("it reads like this, by the posts that Crewmate learned from"));
        }
        hits.into_list().into_iter().map(|hit| in_its_sentence(cx.text, hit)).collect()
    }
}

/// Whether somebody is there of whom such a thing could be said: no colleague is run down in "Sad shift, lost a patient". The
/// model, which reads the tone of a post as a whole, can't tell.
fn names_its_subject(text: &Text, topic: Topic) -> bool {
    let of_somebody = matches!(topic, Topic::DisparagesColleague | Topic::ColleagueDetail | Topic::Defamation);
    let classes = class::any_of(&["person", "role", "name", "boss"]);
    !of_somebody || (0..text.tokens().len()).any(|at| class::of(text, at) & classes != 0)
}

/// Words on either side of the telling ones that are shown with them at most, in tokens.
const SHOWN_AROUND: usize = 24;

/// A threat, a slight or a leak is what a sentence says, not one word of it: marks the sentence, or as much of a long one as
/// stands around the telling words.
fn in_its_sentence(text: &Text, hit: Hit) -> Hit {
    let Some(span) = hit.span else { return hit };
    let told = text.to_folded(span);
    let tokens = text.tokens();
    let sentence = |at: usize| text.sentences().get(text.sentence_at(at));
    let (Some(first), Some(last)) = (sentence(told.start), sentence(told.end.saturating_sub(1))) else { return hit };
    let from = tokens.partition_point(|t| t.span.end <= told.start).saturating_sub(SHOWN_AROUND).max(first.first_token);
    let to = (tokens.partition_point(|t| t.span.start < told.end) + SHOWN_AROUND).min(last.end_token);
    let mut shown = tokens[from..to].iter().filter(|t| t.kind != TokenKind::Break).map(|t| t.span);
    let Some(start) = shown.next() else { return hit };
    let end = shown.next_back().unwrap_or(start);
    hit.at(text.original(Span::new(start.start.min(told.start), end.end.max(told.end))))
}

include!(concat!(env!("OUT_DIR"), "/rules.rs"));

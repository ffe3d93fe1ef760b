//! The one way in: a draft, a pack and what is remembered make a report.

use crate::draft::{Account, Draft};
use crate::frame::Frame;
use crate::jigsaw;
use crate::lexicon;
use crate::memory::Memory;
use crate::pictured;
use crate::policy::Pack;
use crate::report::{Finding, Report, Severity};
use crate::rules::{self, Context, Found};
use crate::signals;
use crate::sorted;
use crate::spans::Taken;
use crate::story::Story;
use crate::text::{self, Cache, Text};
use std::borrow::Cow;
use std::collections::HashMap;

/// Checks a draft against a trust's pack, in the light of what earlier posts gave away.
///
/// Spans in the report are bytes of `draft.text`. Never fails: any text is a draft. Cost is linear in
/// the length of the text.
#[must_use]
pub fn check(draft: &Draft, pack: &Pack, memory: &Memory) -> Report {
    check_text(draft, &Text::new(&draft.text), pack, memory)
}

/// Checks drafts one after the other, as somebody types: sentences that were there before are not read again. The
/// reports are those of [`check`].
#[derive(Debug, Default)]
pub struct Session {
    cache: Cache,
}

impl Session {
    /// A session that has seen nothing yet.
    #[must_use]
    pub fn new() -> Self {
        Self::default()
    }

    /// [`check`], with what is remembered of sentences.
    #[must_use]
    pub fn check(&mut self, draft: &Draft, pack: &Pack, memory: &Memory) -> Report {
        check_text(draft, &Text::cached(&draft.text, &mut self.cache), pack, memory)
    }
}

fn check_text(draft: &Draft, text: &Text, pack: &Pack, memory: &Memory) -> Report {
    if pack.leaves_out(&draft.site) {
        return Report { checked: text::fingerprint(&draft.text), ..Report::default() };
    }
    let draft = &*as_its_account(draft, pack);
    reading(draft, text, pack, memory, report)
}

/// Shows `see` everything that has been read out of a draft.
pub fn reading<T>(draft: &Draft, text: &Text, pack: &Pack, memory: &Memory, see: impl FnOnce(&Context<'_>) -> T) -> T {
    let phrases = lexicon::phrases(text);
    let signals = signals::read(text, &phrases, draft.day);
    let frame = Frame::read(draft, text, &phrases, &signals);
    let story = Story::read(text, &phrases, &signals, &frame);
    let context = Context {
        draft,
        text,
        phrases: &phrases,
        signals: &signals,
        frame: &frame,
        story: &story,
        memory,
        pack,
        found: Found::default(),
    };
    see(&context)
}

/// What the rules say of it.
fn report(context: &Context<'_>) -> Report {
    let Context { draft, pack, .. } = context;
    let mut findings: Vec<Finding> =
        rules::ALL.iter().flat_map(|rule| rule.report(context)).filter_map(|hit| pack.judge(draft, hit)).collect();
    settle(&mut findings);
    let praise = findings
        .iter()
        .all(|finding| finding.severity == Severity::Advise)
        .then(|| rules::encouraged_content::praise(context))
        .flatten()
        .and_then(|hit| pack.judge(draft, hit))
        .map(|finding| finding.message);
    Report {
        findings,
        jigsaw: jigsaw::picture(context),
        praise,
        contact: pack.contact("in-doubt").map(ToString::to_string),
        picture: pictured::questions(context),
        more: None,
        part: None,
        checked: text::fingerprint(&draft.text),
    }
}

/// A draft under one of the trust's own handles, or by a page that bears the trust's name, is the trust's, whatever the
/// settings say of whoever writes. A person's account with that name is not: it only looks like the trust's.
fn as_its_account<'a>(draft: &'a Draft, pack: &Pack) -> Cow<'a, Draft> {
    let is_trusts = draft.profile.as_ref().is_some_and(|profile| {
        pack.handles.lists(&profile.username) || profile.page && pack.employer.is_called(&profile.display_name)
    });
    if draft.account == Account::Corporate || !is_trusts {
        return Cow::Borrowed(draft);
    }
    Cow::Owned(Draft { account: Account::Corporate, ..draft.clone() })
}

/// Strongest first, then in text order; of one rule's overlapping findings only the strongest stays.
pub(crate) fn settle(findings: &mut Vec<Finding>) {
    sorted::by(findings, |a, b| {
        let place = |f: &Finding| f.span.map_or((usize::MAX, 0), |s| (s.start, s.end));
        b.severity.cmp(&a.severity).then(place(a).cmp(&place(b))).then(b.confidence.total_cmp(&a.confidence))
    });
    // Of each rule the ranges that are marked, and whether the draft as a whole is.
    let mut marked: HashMap<String, (Taken, bool)> = HashMap::new();
    findings.retain(|finding| {
        if !marked.contains_key(&finding.rule) {
            marked.insert(finding.rule.clone(), Default::default());
        }
        let Some((taken, whole)) = marked.get_mut(&finding.rule) else { return true };
        match finding.span {
            Some(span) => taken.take(span),
            None => !std::mem::replace(whole, true),
        }
    });
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::draft::Profile;

    #[test]
    fn a_site_that_the_policy_leaves_to_others_is_left_alone() {
        let findings = |trust: &str, site: &str| {
            let draft = Draft {
                text: "NHS 943 476 5919".to_owned(),
                place: Some("Kings Mill Hospital".to_owned()),
                site: site.to_owned(),
                ..Draft::default()
            };
            check(&draft, Pack::built_in(trust).expect("a trust"), &Memory::default()).findings.len()
        };
        for site in ["workplace.com", "emas.workplace.com", "work.facebook.com"] {
            assert_eq!(findings("emas", site), 0, "{site}");
            assert_ne!(findings("las", site), 0, "{site}: only East Midlands' policy says so");
        }
        for site in ["facebook", "myworkplace.com", "workplace.com.example"] {
            assert_ne!(findings("emas", site), 0, "{site}");
        }
    }

    #[test]
    fn an_official_handle_makes_an_official_post() {
        let pack = Pack::built_in("yas").expect("a trust");
        let under = |username: &str| {
            let profile = Some(Profile { username: username.to_owned(), ..Profile::default() });
            as_its_account(&Draft { profile, ..Draft::default() }, pack).account
        };
        assert_eq!(under("@YASResearch"), Account::Corporate);
        assert_eq!(under("yas_dave"), Account::Personal);
        assert_eq!(under(""), Account::Personal);
    }

    #[test]
    fn a_page_with_the_trusts_name_speaks_for_it_and_a_person_with_that_name_does_not() {
        let pack = Pack::built_in("las").expect("a trust");
        let named = |display_name: &str, page: bool| {
            let profile = Some(Profile { display_name: display_name.to_owned(), page, ..Profile::default() });
            as_its_account(&Draft { profile, ..Draft::default() }, pack).account
        };
        assert_eq!(named("London Ambulance Service", true), Account::Corporate);
        assert_eq!(named(" london ambulance service NHS Trust", true), Account::Corporate);
        assert_eq!(named("London Ambulance Service", false), Account::Personal);
        assert_eq!(named("London Ambulance Service memes", true), Account::Personal);
        assert_eq!(named("", true), Account::Personal);
    }
}

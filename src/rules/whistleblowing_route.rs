//! # Raising a concern
//!
//! ## What it looks for
//! A concern about safety or care made public, or a question where to raise one.
//!
//! ## Why
//! Inside, a concern reaches people who can act, and you are protected. Freedom to Speak Up is there for it.
//!
//! ## Example
//! "Our crews go out with faulty kit, the public should know"
//!
//! ## Better
//! Tell your manager or the Freedom to Speak Up guardian.
//!
//! ## Quiet when
//! The post tells others of the right route.

use super::{Context, Hits};
use crate::wording::{Wordings, guard};
use once_cell::sync::Lazy;

static CONCERNS: Lazy<Wordings> = Lazy::new(|| {
    Wordings::new(&[(
        0.75,
        &[
            "the|general public|press|papers should|needs+to|need+to|deserves+to|deserve+to|ought+to|must|has+a+right+to ~1 know|hear ~2",
            "public should|needs+to|deserves+to|ought+to ~1 know ~2",
            "public|people|patients have no idea ~3",
            "blow|blowing|blew the|a whistle ~2",
            "whistleblow*|whistle-blow*",
            "crews|we|trucks|ambulances|vehicles ~3 go|going|sent|out|drive|driving|run|running ~3 with ~1 faulty|broken|unsafe|out+of+date|expired|missing|dodgy ~3",
            "faulty|broken|unsafe|expired|defective kit|equipment|defibs|trucks|vehicles|brakes|ambulances|stretchers ~6 ignored|nobody|nothing|again|still|reported",
            "patients|people|someone|somebody will|are|is|going+to|gonna ~1 dying|die|be+harmed|get+hurt|being+harmed ~3 because|unless|if|and+nobody|until",
            "unsafe staffing|levels|cover|practice|vehicles|kit|conditions",
            "dangerously|unsafely short|understaffed|low|tired",
        ],
    )])
});

static QUESTIONS: Lazy<Wordings> = Lazy::new(|| {
    Wordings::new(&[(
        0.8,
        &[
            "who|where|how ~5 raise|raising|report|reporting|flag ~3 concern|concerns|issue|safety",
            "who ~3 speak|talk to about ~4 concern|safety|unsafe|whistleblow*",
        ],
    )])
});

/// Reports a concern made public, and answers a question for the route.
pub fn check(cx: &Context<'_>, hits: &mut Hits<'_>) {
    let routed = ["freedom to speak up", "speak up guardian", "ftsu", "datix", "line manager"].iter().any(|r| cx.text.holds(r));
    for found in QUESTIONS.find(cx.text) {
        if guard::asks(cx.text, found.sentence) {
            hits.push(hits.of(&found).variant("question").because("asks for the route"));
        }
    }
    if !hits.is_empty() {
        return;
    }
    if routed || cx.is_official() {
        return hits.rule_out_for_good();
    }
    let work = ["crew", "crews", "trust", "service", "kit", "trucks", "ambulance", "ambulances", "station", "staffing", "shift", "our"];
    let about_work = cx.text.has_word(&work);
    for found in CONCERNS.find(cx.text) {
        if about_work && !guard::quoted(cx.text, found.span) && !guard::negated(cx.text, &found) {
            hits.push(hits.of(&found).because("a concern about care or safety"));
        }
    }
}

#[cfg(test)]
mod tests {
    use crate::rules::testing::finds;

    #[test]
    fn a_concern_and_a_question() {
        assert!(finds("whistleblowing-route", "emas", "Our crews go out with faulty kit, the public should know"));
        assert!(finds("whistleblowing-route", "emas", "Where do I raise a safety concern?"));
        assert!(!finds("whistleblowing-route", "emas", "The public were lovely today, thank you"));
    }
}

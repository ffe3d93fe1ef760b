//! # Other people's data
//!
//! ## What it looks for
//! Asking for, selling or passing on other people's records, logins or personal details.
//!
//! ## Why
//! Taking people's data is a crime, and you have access to a great deal of it.
//!
//! ## Example
//! "Can anyone look up where this girl lives on the system?"
//!
//! ## Better
//! Leave it. If somebody asks you to, tell your manager.
//!
//! ## Quiet when
//! It warns of thieves or asks for one's own record.

use super::{Context, Hits};
use crate::wording::{Wordings, guard};
use once_cell::sync::Lazy;

static WORDINGS: Lazy<Wordings> = Lazy::new(|| {
    Wordings::new(&[(
        0.75,
        &[
            "look|looked|looking|check|checked ~1 up ~5 on|in|through ~1 system|cad|epr|spine|records|computer|database|scr ~2",
            "look|run|check ~3 address|plate|reg|number|name|record|records ~3 on|through ~2 system|cad|spine|epr|computer|pnc",
            "anyone ~4 access ~3 records|spine|cad|address ~5",
            "use|using|borrow|share ~2 someone's|his|her|their|mate's login|smartcard|password|pin|credentials",
            "got|get|selling|sell ~2 list|names|details|numbers ~2 patients|addresses|staff ~4",
            "clone|cloned|skim|skimmed ~2 card|cards",
        ],
    )])
});

/// Reports the taking of other people's data.
pub fn check(cx: &Context<'_>, hits: &mut Hits<'_>) {
    let warns = cx.text.holds_any(&[
        "scam",
        "phishing",
        "beware",
        "warning",
        "don't ever",
        "information governance",
        "audit",
        "sacked for",
        "training",
    ]);
    for found in WORDINGS.find(cx.text) {
        if !warns && !guard::negated(cx.text, &found) && !guard::quoted(cx.text, found.span) {
            hits.push(hits.of(&found).because("other people's data"));
        }
    }
}

#[cfg(test)]
mod tests {
    use crate::rules::testing::finds;

    #[test]
    fn taking_data() {
        assert!(finds("personal-data-theft", "wmas", "can anyone look up this girl on the system for me"));
        assert!(!finds("personal-data-theft", "wmas", "can anyone recommend a good camera system"));
    }
}

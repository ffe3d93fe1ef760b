//! # Groups you follow
//!
//! ## What it looks for
//! Joining, following or advertising groups that stand for hatred, violence or bullying.
//!
//! ## Why
//! Membership is read as support, and some trusts bar it.
//!
//! ## Example
//! "Just joined Britain First, about time"
//!
//! ## Better
//! Leave the group.
//!
//! ## Quiet when
//! Such a group is named to criticise it, or in the news.

use super::{Context, Hits};
use crate::wording::{Wordings, guard};
use once_cell::sync::Lazy;

/// Groups banned as terrorist or widely known for hatred. Named, not judged: the list is the pack's to extend.
const GROUPS: &[&str] = &[
    "britain first",
    "national action",
    "combat 18",
    "blood and honour",
    "english defence league",
    "edl",
    "patriotic alternative",
    "national front",
    "kkk",
    "ku klux klan",
    "proud boys",
    "ira",
    "isis",
    "islamic state",
    "al-muhajiroun",
    "atomwaffen",
    "sonnenkrieg",
    "feuerkrieg",
    "hizb ut-tahrir",
    "white lives matter",
    "british movement",
    "for britain",
    "bnp",
    "homeland party",
    "c18",
];

static JOINS: Lazy<Wordings> = Lazy::new(|| {
    Wordings::new(&[(
        0.7,
        &[
            "join|joined|joining|follow|following|member|support|supporting|supporter|march|marching|donate|donated|proud|voted|love|respect|back|backing|up+the|signed+up",
        ],
    )])
});

/// Reports support for such groups.
pub fn check(cx: &Context<'_>, hits: &mut Hits<'_>) {
    let against = guard::speaks_against(cx.text)
        || guard::supports(cx.text)
        || cx.text.holds_any(&[
            "condemn",
            "arrest",
            "banned",
            "jailed",
            "court",
            "history",
            "documentary",
            "shame",
            "scum",
            "hate ",
            "against the",
            "victims",
        ]);
    if against || !JOINS.fits(cx.text) {
        return;
    }
    let words = format!(" {} ", cx.text.tokens().iter().map(|t| cx.text.word(t)).collect::<Vec<_>>().join(" "));
    if GROUPS.iter().any(|g| words.contains(&format!(" {g} "))) {
        hits.push(hits.whole().sure(0.7).because("support for a group that stands for hatred"));
    }
}

#[cfg(test)]
mod tests {
    use crate::rules::testing::finds;

    #[test]
    fn support_and_criticism() {
        assert!(finds("group-membership", "emas", "Just joined Britain First, about time someone did"));
        assert!(!finds("group-membership", "emas", "Joined the march against the EDL today"));
    }
}

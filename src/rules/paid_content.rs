//! # Paid content
//!
//! ## What it looks for
//! Adverts, gifts, subscriptions or partnerships that live off ambulance work.
//!
//! ## Why
//! Paid content about the job is not allowed; about anything else it has to be registered first.
//!
//! ## Example
//! "#ad thanks for the boots, code MEDIC10"
//!
//! ## Better
//! Keep paid content to other subjects, and register it.
//!
//! ## Quiet when
//! Nothing is paid or gifted, or it has nothing to do with the job and is registered.

use super::{Context, Hits};
use crate::wording::{Wordings, guard};
use once_cell::sync::Lazy;

static WORDINGS: Lazy<Wordings> = Lazy::new(|| {
    Wordings::new(&[(
        0.85,
        &[
            "ad|advert with|for|ride|:? ~6",
            "sponsor|sponsors|sponsored ~6",
            "gifted|freebie|freebies|pr+package|pr+box ~6",
            "masterclass|course|ebook|coaching|mentoring|cv+service|webinar ~6 #|£|places|spaces|live|book ~2",
            "thanks to ~1 today's|this+week's|our sponsor ~3",
            "ad|advert|sponsored|gifted|paidpartnership|prgift|affiliate|spon|notsponsored?",
            "paid partnership|promotion|promo|content|post|collab",
            "partner|partnered|partnering|collab|collabs|collaborating|collaboration|partnership with|: ~4",
            "brand|brands collab|collabs|deal|deals|ambassador|partnerships|partner ~2",
            "ambassador for ~3",
            "sponsored|gifted|sent by|me|us ~3",
            "sent me ~6 free|for+filming|for+a+review|to+review|to+try",
            "use|with|my|code code? ~1 <any> for # ~2 off",
            "use <any> for # ~2 off",
            "my ~1 code ~1",
            "discount|promo code ~1",
            "through|via|using|click my ~1 link ~3",
            "affiliate link|links",
            "get|earn|make a|some ~1 cut|commission ~3",
            "pay|paid|pays|paying me ~4 reel|video|post|a+month|per|filming|story",
            "subscriber|subscribers|subscribe|members|members-only|patrons|patreon|tier|tiers|ko-fi|onlyfans|substack ~4 #|get|£|exclusive|only|month|paid|content|video|stories",
            "members only video|content|posts|channel",
            "my ~2 onlyfans|fansly|patreon|only+fans|substack ~6",
            "patreon|ko-fi|kofi|buymeacoffee|buy+me+a+coffee|substack",
            "# a|per month|mth|video|download|session ~3",
            "# each|pp|per+person ~3",
            "monetised|monetized|monetise ~3",
            "thanks|thank|ta|cheers|shout+out ~1 you|so+much|to|again? ~2 for ~1 sending|the+free|gifting|hooking+me+up|sorting+me|kitting+me|treating ~4",
            "sent|send|sending|sends ~1 me|us|these|this|them|it|over ~1 over|to+try|to+test|for+free|free|to+review ~3",
            "code|<any> ~1 still works|live|valid|active ~2",
            "code|codes|<any> at ~1 checkout ~1",
            "collab|collabs|collaborations|brand+work|partnerships|ugc|promo|promos|rates|enquiries|paid+collabs ~2 dm|dms|by+dm|email|request|open|enquiries|bookings|via|welcome ~2",
            "dm|email|message ~2 for ~2 collabs|collab|rates|promo|promos|bookings|partnerships|brand ~2",
            "ugc creator|content+creator",
            "paying|paid members|subscribers|followers|tier|patrons|supporters|subs ~4",
            "full|whole|rest|unblurred|uncut|uncensored ~1 story|video|vid|version|pic|footage|one ~4 patreon|ko-fi|kofi|subscribers|members|onlyfans|substack|paid|paying|quid|£|tier ~3",
            "tip jar ~3",
            "tier|tiers ~2 is|at|from|just|price|costs|for ~4",
            "paid|paying|pay|pays me|us|my ~3 to|for|£|# ~4 say|post|wear|do|reel|video|film|filming|show|mention|that|it ~3",
            "planner|planners|guide|template|templates|notes|revision+cards|flashcards|bundle|course|videos ~1 #|£|only|now|for|just|from ~2 👇|link|below|bio|shop|etsy|quid|dm",
            "my ~2 ebook|e-book|course|book|masterclass|webinar|bundle|guide ~5 #|sale|out+now|buy|order|available|link",
        ],
    )])
});

/// What ties content to the job.
const WORK: &[&str] = &[
    "ambulance",
    "ambulances",
    "shift",
    "shifts",
    "paramedic",
    "paramedics",
    "para",
    "medic",
    "medics",
    "truck",
    "trucks",
    "station",
    "crew",
    "crews",
    "stethoscope",
    "greens",
    "uniform",
    "london ambulance",
    "las",
    "999",
    "emt",
    "siren",
    "sirens",
    "blue",
    "nights",
    "dca",
    "rrv",
    "call-outs",
    "calls",
    "patients",
    "frontline",
    "responder",
    "assessment",
    "epaulettes",
    "hi-vis",
    "emergency",
];

/// Reports paid content about the job.
pub fn check(cx: &Context<'_>, hits: &mut Hits<'_>) {
    if cx.is_official() {
        return hits.rule_out();
    }
    let text = cx.text.lower();
    let about_work = WORK.iter().any(|w| {
        cx.text.may_hold_part(w) && cx.text.tokens().iter().any(|t| crate::wording::word_of(cx.text, t) == *w)
    });
    let declined = cx.text.holds_any(&[
        "free",
        "no charge",
        "registered",
        "don't take",
        "i paid for",
        "paid for my own",
        "#notanad",
        "notanad",
        "nothing to do with",
        "not an ad",
        "charity",
        "hospice",
        "don't approve",
    ]) && !text.contains("sent me");
    if cx.text.holds_any(&["registered", "notanad", "not an ad", "paid for my own"]) {
        return hits.rule_out();
    }
    if !about_work || declined {
        return;
    }
    for found in WORDINGS.find(cx.text) {
        let bare = found.span.of(cx.text.lower()).trim_start_matches('#') == "ad"
            && !cx.text.folded()[found.span.start..].starts_with('#');
        if !bare && guard::is_meant(cx.text, &found) {
            hits.push(hits.of(&found).because("paid or gifted content about the job"));
        }
    }
}

#[cfg(test)]
mod tests {
    use crate::rules::testing::finds;

    #[test]
    fn paid_and_free() {
        for text in [
            "#ad thanks Tuffboot for these, wearing them on every shift, code MEDIC10",
            "Paid partnership with ShiftFuel: what I eat on a 12 hour ambulance shift",
            "Subscribers (£3 a month) get my ambulance stories",
            "thank you @tuffsole for sending these over, four nights on the truck and no blisters",
            "Paramedic. UGC creator. Collabs by dm",
            "they paid me two hundred quid to wear the torch on shift and film it",
        ] {
            assert!(finds("paid-content", "las", text), "{text}");
        }
        for text in [
            "Bought my own torch again, the life of a medic",
            "Thank you Priya for sending the rota over, you're a star of a medic",
            "they paid me two hundred quid for the old sofa, the crew carried it down",
            "#ad my bread channel (registered as a second job, yes)",
            "Free crochet pattern: a tiny ambulance",
        ] {
            assert!(!finds("paid-content", "las", text), "{text}");
        }
    }
}

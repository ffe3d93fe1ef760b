//! # Crest or logo
//!
//! ## What it looks for
//! The trust's crest, badge or logo, or the NHS logo, used on one's own things, pages or goods.
//!
//! ## Why
//! Whoever sees it takes the thing for the trust's.
//!
//! ## Example
//! "Hoodies with the trust's badge, £25"
//!
//! ## Better
//! Leave the logo off, or ask Communications first.
//!
//! ## Quiet when
//! It is somebody else's logo, lost property, history, or Communications agreed.

use super::{Context, Hits};
use crate::wording::{Wordings, guard};
use once_cell::sync::Lazy;

static LOGO: Lazy<Wordings> = Lazy::new(|| {
    Wordings::new(&[
        (
            0.9,
            &[
                "<employer> ~1 crest|logo|badge|emblem|roundel ~2",
                "the|our|a? nhs|trust|service|ambulance|<employer>|emas|wmas|scas|london+ambulance|yorkshire+ambulance|west+midlands+ambulance|east+midlands+ambulance|south+central+ambulance|work's|works|company ~2 logo|logos|crest|crests|badge|badges|emblem|roundel|lozenge|insignia|branding|coat+of+arms",
                "logo|crest|badge|emblem|branding|insignia of ~2 trust|service|<employer>|nhs|ambulance",
            ],
        ),
        (
            0.55,
            &[
                "the|our logo|crest ~3 website|page|banner|profile|mugs|shirts|stickers|cake|mask|masks|hoodies|flag|van",
            ],
        ),
    ])
});

/// Making, selling or showing it off.
const USES: &[&str] = &[
    "selling",
    "sell",
    "made",
    "make",
    "making",
    "custom",
    "orders",
    "order",
    "mug",
    "mugs",
    "hoodie",
    "hoodies",
    "shirt",
    "shirts",
    "t-shirts",
    "tees",
    "sticker",
    "stickers",
    "wallpaper",
    "profile",
    "banner",
    "pfp",
    "avatar",
    "pic",
    "cake",
    "cakes",
    "embroidered",
    "printed",
    "print",
    "printing",
    "tattoo",
    "keyring",
    "keyrings",
    "patch",
    "patches",
    "copied",
    "photoshopped",
    "designed",
    "stitched",
    "cross",
    "etsy",
    "poster",
    "posters",
    "flyer",
    "flyers",
    "logo'd",
    "van",
    "website",
    "page",
    "meme",
    "baubles",
    "bauble",
    "masks",
    "bags",
    "tote",
    "quid",
    "each",
    "sale",
    "kit",
    "chest",
    "cover",
    "header",
    "copy",
    "template",
    "knitted",
    "painted",
    "iced",
    "fondant",
    "3d",
    "vinyl",
    "decal",
    "wrap",
    "coasters",
    "cushions",
    "cufflinks",
    "badges",
    "ordered",
    "want",
    "wearing",
    "put",
    "used",
    "using",
    "stuck",
    "sticking",
    "icon",
    "background",
    "tattooed",
    "signature",
    "nails",
    "business",
    "earrings",
    "letterhead",
    "coins",
    "jumper",
    "back",
    "sew",
    "sewn",
    "knit",
    "draw",
    "drew",
    "engraved",
    "stamped",
    "business",
    "invoice",
    "invoices",
    "cards",
    "hat",
    "hats",
    "caps",
    "cap",
    "mugs",
    "phone",
    "case",
    "laptop",
    "account",
    "video",
    "thumbnail",
    "group",
    "etched",
    "carved",
    "crocheted",
    "sprayed",
    "added",
    "put",
    "sells",
    "flog",
    "flogging",
    "pre-order",
    "preorder",
];

/// Reports the crest or logo in use.
pub fn check(cx: &Context<'_>, hits: &mut Hits<'_>) {
    let text = cx.text.lower();
    let allowed = cx.text.holds_any(&[
        "comms' ok",
        "comms ok",
        "comms said",
        "comms agreed",
        "with permission",
        "permission from",
        "museum",
        "heritage",
        "cap badge",
        "lost",
        "found",
        "football",
        "club's",
        "hi vis",
        "approved",
        "licensed",
        "fake",
        "scam",
        "don't buy",
        "dont buy",
        "report it",
        "reported it",
        "history of",
        "its history",
        "dates from",
        "took the",
        "taken the",
        "removed",
        "taking the",
    ]);
    // A year of the last century: history.
    let old = cx
        .text
        .tokens()
        .iter()
        .map(|t| cx.text.word(t))
        .any(|w| w.len() >= 4 && w.starts_with("19") && w.as_bytes()[2..4].iter().all(u8::is_ascii_digit));
    if allowed || old || cx.is_official() {
        return;
    }
    let used = cx.text.has_word(USES) || !cx.draft.attachments.is_empty();
    for found in LOGO.find(cx.text) {
        if used && !guard::negated(cx.text, &found) && !guard::asks(cx.text, found.sentence)
            || found.sure > 0.8 && used && text.contains("anyone")
        {
            hits.push(hits.of(&found).because("the logo is used"));
        }
    }
}

#[cfg(test)]
mod tests {
    use crate::rules::testing::finds;

    #[test]
    fn the_logo_in_use() {
        for text in [
            "Selling caps with the EMAS crest printed on the front",
            "Keyrings with the NHS logo, message me to order",
            "Made stickers of the trust crest",
        ] {
            assert!(finds("logo-or-crest", "emas", text), "{text}");
        }
        for text in [
            "Otter on the canal at dawn",
            "Forest's new badge is growing on me",
            "Designed our quiz team logo: a confused owl",
        ] {
            assert!(!finds("logo-or-crest", "emas", text), "{text}");
        }
    }
}

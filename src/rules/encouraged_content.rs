//! # Good to share
//!
//! ## What it looks for
//! What your policy invites: campaigns, good news about colleagues, learning, official posts passed on.
//!
//! ## Why
//! A policy is not only a list of don'ts.
//!
//! ## Example
//! "Learn CPR, it takes ten minutes #MakeTheRight999Call"
//!
//! ## Better
//! As it is. Go ahead.
//!
//! ## Quiet when
//! Anything else in the draft needs a second look, or your policy does not speak of it. It is never a
//! finding: the report carries a kind word instead.

use super::{Context, Hits};
use crate::draft::{Account, Surface};
use crate::frame::Topic;
use crate::lexicon;
use crate::policy::Hit;
use crate::text::TokenKind;
use crate::wording::Wordings;
use once_cell::sync::Lazy;

static THANKS: Lazy<Wordings> = Lazy::new(|| {
    Wordings::new(&[(
        0.9,
        &[
            "congratulations|congrats|congratulating|well+done|bravo|kudos|hats+off",
            "thank|thanks ~3 <role>|crew|team|colleagues|volunteers|everyone",
            "proud of ~3",
            "welcome ~3 new|our|team|crew",
            "years ~3 service|in|green ~2",
            "long service ~1",
        ],
    )])
});

static LEARNING: Lazy<Wordings> = Lazy::new(|| {
    Wordings::new(&[(
        0.9,
        &[
            "cpd|simulation|sim|study+day|training+day|lecture|webinar|revision|reflecting|conference|journal|placement|mannequin|manikin|assessment",
        ],
    )])
});

/// Reports nothing: approval is no finding (see [`praise`]).
pub const fn check(_cx: &Context<'_>, _hits: &mut Hits<'_>) {}

/// What in the draft the trust encourages, if anything; the pack knows whether it does.
#[must_use]
pub fn praise(cx: &Context<'_>) -> Option<Hit> {
    let variants = [
        ("campaign", campaigns(cx)),
        ("official-share", cx.draft.surface == Surface::Share && passes_official_on(cx)),
        ("colleagues", THANKS.fits(cx.text) && speaks_of_staff(cx)),
        ("learning", LEARNING.fits(cx.text)),
        ("insight", cx.frame.draft(Topic::IncidentReflective) > 0.5),
        ("work", cx.draft.account == Account::Corporate),
    ];
    let (account, surface) = (cx.draft.account, cx.draft.surface);
    variants
        .into_iter()
        .filter(|(variant, holds)| {
            *holds && cx.pack.level("encouraged-content", variant, account, surface).severity().is_some()
        })
        .map(|(variant, _)| Hit::new("encouraged-content").variant(variant))
        .next()
}

fn campaigns(cx: &Context<'_>) -> bool {
    let tags = cx.text.tokens().iter().filter(|t| t.kind == TokenKind::Hashtag).map(|t| t.span.of(cx.text.folded()));
    cx.pack.encouraged(tags).is_some()
}

fn passes_official_on(cx: &Context<'_>) -> bool {
    let handles = cx.text.tokens().iter().filter(|t| t.kind == TokenKind::Handle);
    cx.text.holds("official") || handles.map(|t| t.span.of(cx.text.folded())).any(|h| cx.pack.handles.is_official(h))
}

fn speaks_of_staff(cx: &Context<'_>) -> bool {
    cx.phrases_in(lexicon::JOB_ROLES).next().is_some()
        || cx.text.holds_any(&[
            "crew",
            "team",
            "colleague",
            "volunteer",
            "responder",
            "epaulettes",
            "control room",
            "long service",
        ])
}

#[cfg(test)]
mod tests {
    use crate::check::check;
    use crate::draft::Draft;
    use crate::memory::Memory;
    use crate::policy::Pack;

    fn praised(trust: &str, text: &str) -> bool {
        let draft = Draft { text: text.to_owned(), ..Draft::default() };
        check(&draft, Pack::built_in(trust).unwrap(), &Memory::default()).praise.is_some()
    }

    #[test]
    fn a_kind_word_where_the_policy_invites_it() {
        assert!(praised("emas", "Support #MakeTheRight999Call"));
        assert!(praised("emas", "Congratulations to the new first responders!"));
        assert!(praised("wmas", "Today's simulation day on sepsis was superb"));
        assert!(!praised("las", "Support #MakeTheRight999Call"));
        assert!(!praised("emas", "Lovely sunset"));
    }
}

//! # Your own details
//!
//! ## What it looks for
//! Your own birth date, birthday with your age, home, phone number or password.
//!
//! ## Why
//! They are what thieves and angry strangers need.
//!
//! ## Example
//! "34 on the 9th of June!"
//!
//! ## Better
//! "Birthday soon!"
//!
//! ## Quiet when
//! They are somebody else's, published, or too vague to use.

use super::{Context, Hits};
use crate::draft::Surface;
use crate::frame::Topic;
use crate::frame::whose::{Whose, whose};
use crate::signals::{Kind, Signal};
use crate::wording::{Wordings, guard, word_of};
use once_cell::sync::Lazy;

static BIRTHDAYS: Lazy<Wordings> = Lazy::new(|| {
    Wordings::new(&[
        (
            0.8,
            &[
                "turn|turns|turning|hit|hits|hitting ~1 # ~2 on|this|next|tomorrow|today|in ~1 the? ~2",
                "# on the? #|<month>|first|second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth|twelfth ~3",
                "# today|tomorrow",
                "my # birthday|bday|th ~3",
                "birthday ~1 is|on|: ~1 the? # ~3",
                "born|b on? ~1 # ~4",
                "dob|d.o.b|born ~2 # ~4",
                "same birthday as ~2",
            ],
        ),
        (0.45, &["# this|next <month>|week|weekend"]),
    ])
});

static HOMES: Lazy<Wordings> = Lazy::new(|| {
    Wordings::new(&[(
        0.8,
        &[
            "living|live|moved|moving|we're|were|i'm|im|home|house ~3 at|on|to|in # ~4",
            "living|live ~1 on|in|at ~3 street|close|road|avenue|lane|crescent|drive|way|court|row|grove|place|terrace|gardens|mews ~6",
            "my|our address|postcode is ~5",
            "door number # ~4",
            "my|our|the? password|pin|passcode|wifi ~3 is|:|same|= ~4",
            "password ~4",
            "my|me mob|mobile|number|phone|cell|digits|email is|: ~3",
        ],
    )])
});

/// Reports the author's own details.
pub fn check(cx: &Context<'_>, hits: &mut Hits<'_>) {
    if cx.is_official() || matches!(cx.draft.surface, Surface::Username) {
        return;
    }
    for signal in cx.signals {
        identifier(cx, hits, signal);
    }
    for found in BIRTHDAYS.find(cx.text).into_iter().chain(HOMES.find(cx.text)) {
        let family = cx.frame.sentence(found.sentence, Topic::OwnFamily).max(cx.frame.sentence(found.sentence, Topic::Animal)).max(cx.frame.sentence(found.sentence, Topic::PublicFigure));
        let of_other = matches!(whose(cx.text, found.span), Whose::OwnFamily | Whose::Patient | Whose::Colleague) || names_somebody(cx, found.first_token);
        if guard::quoted(cx.text, found.span) || of_other || cx.frame.patient(found.sentence) > 0.6 || guard::negated(cx.text, &found) {
            continue;
        }
        let mine = cx.frame.draft(Topic::OwnPersonalData) > 0.5 || speaks_of_self(cx);
        let sure = found.sure - if family > 0.6 { 0.4 } else { 0.0 } - if mine { 0.0 } else { 0.3 };
        hits.push(hits.at(found.span).sure(sure).because("your own details"));
    }
}

fn identifier(cx: &Context<'_>, hits: &mut Hits<'_>, signal: &Signal) {
    let kind = matches!(signal.kind, Kind::DateOfBirth | Kind::StreetAddress | Kind::Phone | Kind::Postcode);
    let birthday = signal.kind == Kind::Date && (cx.draft.surface == Surface::Bio || cx.text.raw().contains('🎂') || cx.text.holds("birthday"));
    if !(kind || birthday) || cx.frame.patient(cx.sentence_at(signal.span.start)) > 0.6 {
        return;
    }
    let own = matches!(whose(cx.text, signal.span), Whose::Writer) || cx.draft.surface == Surface::Bio || speaks_of_self(cx);
    let other = matches!(whose(cx.text, signal.span), Whose::Patient | Whose::Colleague) || is_public_place(cx);
    if own && !other {
        hits.push(hits.at(signal.span).sure(0.75).because("your own birth date, home or number"));
    }
}

/// "New house", "my place", "text me": the details that follow are the author's.
fn speaks_of_self(cx: &Context<'_>) -> bool {
    ["new house", "new home", "new flat", "my mob", "my number", "my phone", "my mobile", "my address", "text me", "ring me", "call me", "come round", "at mine", "our house", "our new", "moved in", "we're at", "my new", "i turn", "i'm ", "im ", "my birthday", "my dob", "dob", "turns ", "cake at", "drinks at", "keys to", "my door", "door number", "same birthday", "living on", "i live", "my house", "born "]
        .iter()
        .any(|w| cx.text.holds(w))
}

fn is_public_place(cx: &Context<'_>) -> bool {
    ["museum", "shop", "café", "cafe", "church", "hall", "pharmacy", "surgery", "clinic", "school", "helpline", "samaritans", "charity", "pub ", "ring 111", "open day", "library", "station is", "tickets", "booking", "enquiries", "venue"]
        .iter()
        .any(|w| cx.text.holds(w))
}

/// Whether the words start right after another person ("our kid's 30", "Cliff is 83").
fn names_somebody(cx: &Context<'_>, first: usize) -> bool {
    let from = first.saturating_sub(3);
    cx.text.tokens()[from..first].iter().any(|t| {
        matches!(word_of(cx.text, t), "kid" | "kid's" | "he" | "she" | "he's" | "she's" | "his" | "her" | "they" | "son" | "daughter" | "mum" | "dad" | "nan" | "dog" | "cat" | "wife" | "husband" | "sister" | "brother" | "your" | "you")
    })
}

#[cfg(test)]
mod tests {
    use crate::rules::testing::finds;

    #[test]
    fn ones_own_and_others() {
        for text in ["34 on the 9th of June!! drinks at mine", "New house! 22 Pear Tree Way, Fareham, come for a nosey", "my mobile is 07700 900871, text me"] {
            assert!(finds("own-personal-data", "scas", text), "{text}");
        }
        for text in ["our kid's 30 on Saturday and he's crying in Next", "My nan turned 90 today", "feel about 90 this morning", "Birthday soon. I want a new mop."] {
            assert!(!finds("own-personal-data", "scas", text), "{text}");
        }
    }
}

//! # Self-harm or violence
//!
//! ## What it looks for
//! Words that praise, dare or teach self-harm, suicide, disordered eating, dangerous challenges or violence.
//!
//! ## Why
//! Somebody at their lowest may be reading. If that is you: Samaritans, 116 123, any hour.
//!
//! ## Example
//! "just go and jump then"
//!
//! ## Better
//! "If you're struggling, ring Samaritans on 116 123."
//!
//! ## Quiet when
//! It is prevention, support, teaching, a figure of speech, or fiction.

use super::{Context, Hits};
use crate::frame::Topic;
use crate::lexicon;
use crate::wording::{Wordings, guard, word_of};
use once_cell::sync::Lazy;

static WORDINGS: Lazy<Wordings> = Lazy::new(|| {
    Wordings::new(&[
        (
            0.85,
            &[
                "go|just|then ~2 jump|hang+yourself|kill+yourself|top+yourself|end+it then|now|already|off ~2",
                "go|just ~1 kill|top|hang|drown|off yourself|urself|yaself",
                "nobody|no+one will|would|'ll|gonna ~1 miss|care|notice ~2 you|when+you",
                "fingers|finger down ~2 throat",
                "skip|skipping|stop|don't|cut ~2 dinner|meals|eating|food|breakfast|lunch ~12 thin|thinner|smaller|skinny|size|weight|fit|uniform",
                "throw|sick|puke|spew|purge|chuck it|up|your ~3 after ~3 meal|eating|dinner|food",
                "laxatives|diet+pills|water+fast|starve|starving|purge|purging ~8 thin|skinny|weight|uniform|size|quick|best|fit",
                "cutting|cutting's|self-harm|bleeding|burning+yourself ~3 not+that+bad|helps|works|feels+good|gets+you+through|relief|release|answer",
                "dare|challenge|bet ~2 you|ya|u|anyone ~3 blackout|choking|tide+pod|pass+out|fire|jump|eat|drink|cut|overdose|benadryl|skullbreaker",
                "deserved|deserves|had|has every|each|it|that|to|the ~4 stab|punch|kick|kicking|wound|blow|bullet|beating|slap|coming",
                "hope ~2 next|one|he|she|they ~3 finish|finishes|kills|succeeds|bleed+out|bleeds+out",
                "smack|slap|beat|hit|belt|leather|batter your|ur|the|them ~1 kids|wife|missus|woman|women|girlfriend|kid|children|bairns",
                "boys|kids|girls|women|wives|children ~1 need|needs|want|just+need ~2 belting|slap|slapping|smack|good+hiding|beating|strap|belt|clip",
                "never|didn't ~1 did|do|done me|us ~1 harm ~3 belt|smack|strap|slap",
                "bare knuckle ~6",
                "fight club ~4 friday|tonight|behind|depot|saturday|cash|station",
                "spit|punch|hit|kick ~1 back|them|him|her ~3 lamp|twat|deck|harder|back|kick|smack",
                "lamp|deck|twat|chin|spark them|him|her|em ~2 one|back|out",
                "thinking|thought|looking at|of|about ~3 bridge|ending+it|killing+myself|jumping|rope|pills ~6 easier|better|done|over",
                "better off dead|without+him+alive",
                "natural selection ~4 did|doing|let",
                "let them|him|her|em ~1 jump|bleed|die|rot",
                "best|easiest|quickest|painless|surest way to ~1 die|go|kill+yourself|end+it|od|overdose|do+it",
                "do it|the+job ~1 properly|right next+time",
                "bridge|train|tracks ~2 right|over|just there",
                "kys|kysnow",
                "pain is ~1 weakness",
                "thinspo|pro-ana|proana|bonespo",
            ],
        ),
        (0.45, &["blackout challenge", "end it all", "not worth living"]),
    ])
});

/// Reports praise of, or dares to, self-harm and violence.
pub fn check(cx: &Context<'_>, hits: &mut Hits<'_>) {
    if helps(cx) || guard::speaks_against(cx.text) || guard::in_jest(cx.text) || cx.frame.draft(Topic::Fiction) > 0.6 {
        return;
    }
    for found in WORDINGS.find(cx.text) {
        if guard::quoted(cx.text, found.span) || guard::pleads(cx.text, &found) {
            continue;
        }
        hits.push(hits.of(&found).because("praises or dares harm"));
    }
    for phrase in cx.phrases_in(lexicon::SELF_HARM) {
        let strong = phrase.entry.value(lexicon::SELF_HARM) == Some("strong");
        let told = cx.frame.patient(cx.sentence_at(phrase.span.start)) > 0.6;
        if strong && !guard::quoted(cx.text, phrase.span) && !told {
            hits.push(hits.at(phrase.span).sure(0.8).because("praises or dares harm"));
        }
    }
}

/// Prevention and support.
fn helps(cx: &Context<'_>) -> bool {
    cx.text.tokens().iter().filter(|t| t.is_wordy()).any(|t| {
        matches!(
            word_of(cx.text, t),
            "samaritans" | "116" | "prevention" | "awareness" | "helpline" | "struggling" | "therapy" | "counselling" | "shout" | "calm" | "papyrus" | "mind" | "support" | "training" | "webinar"
                | "recovery" | "blue-light" | "listen" | "charity" | "campaign" | "warning"
        )
    })
}

#[cfg(test)]
mod tests {
    use crate::rules::testing::finds;

    #[test]
    fn dares_and_praise() {
        for text in ["just go and jump then", "he deserved every stab wound he got", "two fingers down the throat, that is how you fit a small uniform"] {
            assert!(finds("self-harm-or-violence", "las", text), "{text}");
        }
        for text in ["World Suicide Prevention Day. Ask twice.", "This DIY is going to be the death of me", "I'm dead, this is so funny", "Ring Samaritans on 116 123"] {
            assert!(!finds("self-harm-or-violence", "las", text), "{text}");
        }
    }
}

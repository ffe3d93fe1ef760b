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

use super::{Context, Hits, OfSentence};
use crate::wording::{Wordings, guard, word_of};
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
            // "Could you look somebody up on the system for me?", "run this reg through whatever you use"
            "can|could|cud|would|will|wud|pls|please|anyone|anybody ~1 you|u|ya|someone|somebody|anyone|of+you ~2 look|check|run|search|pull|find|get|dig ~1 up|out|me? ~2 someone|somebody|him|her|them|girl|woman|lad|bloke|guy|fella|name|plate|reg|record|records|address|where|details ~8 system|cad|epr|epcr|spine|records|computer|database|scr|portal|pnc ~3",
            "run|runs|running ~1 a|this|that|his|her|the ~1 plate|reg|registration|postcode|name ~1 through|thru|for ~3",
            "#|tenner|fiver|quid|pint|pints ~2 and|for|gets|buys ~1 i'll|ill|i+will ~1 tell|give|get|find|send ~4 who|whose|name|names|address|record|records|list ~4",
            "get|send|find|pull ~1 you|u|me|us ~1 his|her|their|that ~2 record|records|file|medical+notes ~4",
            "look|looking|search|searching ~1 him|her|them|someone|somebody|anyone|a|an|my|his|this ~3 up ~2 for|on|at ~1 me|us|work|the+system|your",
            // Logins and what they open, asked for or lent
            "anyone|anybody|someone|somebody|who|who's|who+has|any+of+you ~1 got|have|has|on+nights|with ~2 login|log-in|log+in|password|smartcard|smart+card|access|pin ~4 spine|records|record|portal|system|cad|epr|epcr|scr|borrow|lend|spare|use ~4",
            "borrow|lend|use|using|used|share|sharing ~1 your|yours|someone's|somebody's|my+mum's|my+mate's|<name> ~1 login|log-in|smartcard|smart+card|password|pin|credentials ~4",
            "logged|log|logging|sign|signed ~1 in|on ~1 as|under|with him|her|someone|somebody|another|his|hers|them|<name> ~3",
            // Records taken out, names for money
            "got|get|grabbed|pulled|nicked|copied|took|had ~1 it|this|that|them|these|his|her|their|all|number|address|record|mobile? ~3 off|from|out+of ~1 the|our system|cad|epr|epcr|spine|scr|portal|job+sheet|prf ~3",
            "downloaded|copied|saved|exported|kept|photographed|screenshotted ~2 the|our|everyone's|everybody's ~3 database|contact+list|contacts|spreadsheet|addresses|details|bank+details|records|phone+list|mailing+list|birthdays ~6",
            "got|have|kept|selling|sell|flogging|offer|want ~2 a|the|an|whole ~2 contact|phone|patient|patients|staff|customer|mailing|address list|lists|database|contacts ~8",
            "got|kept|selling|sell|flogging|offer ~2 a|the|an|whole ~2 contact|phone|patient|patients|customer|address book ~8",
            "a|the list of everyone|everybody|all|every|people|patients ~3 on|with|who|that|round ~8 anyone+wants|anyone+want|if+you+want|buy|anyone+interested|if+interested|sale|business|firm|company",
            "nosy|nosey|peek|snoop|nose|look ~2 at|in|through ~1 his|her|their|<name>|somebody's|someone's ~1 file|record|records|notes|emails|inbox|payslip ~4",
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
        "my own record",
        "my own notes",
        "your own record",
        "lost property",
        "for occy health",
    ]);
    let of_shift = OfSentence::default();
    for found in WORDINGS.find(cx.text) {
        let innocent = guard::pleads(cx.text, &found)
            || !guard::is_meant(cx.text, &found)
            || of_shift.get(found.sentence, || of_the_shift(cx, found.sentence));
        if !warns && !innocent {
            hits.push(hits.of(&found).because("other people's data"));
        }
    }
}

/// What anybody may look up: the hours of a shop or a shift, a course, a bus.
fn of_the_shift(cx: &Context<'_>, sentence: usize) -> bool {
    let sentence = &cx.text.sentences()[sentence];
    cx.text.tokens_of(sentence).iter().any(|t| {
        one_of!(word_of(cx.text, t);
            "shift" "shifts" "rota" "roster" "leave" "hours" "payslip" "training" "course" "courses" "module" "fault" "stock"
            "tracking" "parcel" "order" "menu" "fixture" "fixtures" "bus" "train" "trains" "weather" "recipe" "flights"
        )
    })
}

#[cfg(test)]
mod tests {
    use crate::rules::testing::finds;

    #[test]
    fn taking_data() {
        assert!(finds("personal-data-theft", "wmas", "can anyone look up this girl on the system for me"));
        for text in [
            "could someone on control run a reg through the system for my brother",
            "has anybody got a spine login I could borrow, want to see where my ex is registered",
            "Fifty quid and I'll get you her address",
            "I copied the whole phone list before I left, patients and all",
            "logged in as him and read his emails, dullest hour ever",
            "had a nosy at Kim's file while HR were out",
        ] {
            assert!(finds("personal-data-theft", "wmas", text), "{text}");
        }
        for text in [
            "can anyone recommend a good camera system",
            "could someone look up my shifts on the system, the app is down",
            "Got it off the records stall at the market, two quid",
            "can you look up what time the film starts",
            "Emailed my whole list of contacts by mistake, hello everyone",
            "Never log in as somebody else, it's always found out",
            "I'll get you the recipe, it's my nan's",
            "can you check it's on the system before you clear",
            "send me her number, I'd like to ring about the cot",
            "CQC's form takes ten minutes and you needn't give your name",
            "Fifty quid and I'll get you a table at the quiz",
            "We have a staff book club on Thursdays",
            "Here's the list of everyone who wants a hoodie",
            "I'll lend my badge reel, I've a spare smartcard holder",
            "had a look through the records at the charity shop",
        ] {
            assert!(!finds("personal-data-theft", "wmas", text), "{text}");
        }
    }
}

//! # Speaking for the trust
//!
//! ## What it looks for
//! Words that sound like the trust's own: "on behalf of", "we as a trust", an apology or a promise
//! that only the trust can make.
//!
//! ## Why
//! Only Communications answers for the trust. Readers, papers and courts take such words at face value.
//!
//! ## Example
//! "On behalf of the Trust I'd like to apologise for the wait."
//!
//! ## Better
//! "I'm sorry you waited. The Patient Experience team can look into it."
//!
//! ## Quiet when
//! The account is official, or the writer says that they do not speak for the trust.

use super::{Context, Hits};
use crate::draft::Surface;
use crate::frame::Topic;
use crate::wording::verdict::{About, verdicts};
use crate::wording::{Wordings, guard, outsider};
use once_cell::sync::Lazy;

static WORDINGS: Lazy<Wordings> = Lazy::new(|| {
    Wordings::new(&[
        (
            0.9,
            &[
                "speaking|talking for all|everyone|everybody ~3 at|in|on ~2 <trust>|west|east|yorkshire|london|south",
                "i can tell you|everyone ~1 the|that|our ~1 <trust> ~1 will|won't|is|are ~5",
                "<trust> is|are ~1 sorry|apologising|pleased+to|proud+to|investigating|aware+of|unable|committed|reviewing ~4",
                "we've|we+have ~1 decided|agreed|chosen ~3 as+a+service|as+a+trust|as+an+organisation ~6",
                "<trust> will|would be ~1 looking|investigating|reviewing|contacting|writing|paying ~3",
                "<trust> rep|representative here|speaking ~6",
                "you'll|you+will|you+are ~2 get|receive|be+getting|be ~2 full? refund|compensation|apology|reply ~4",
                "don't call|ring us ~6",
                "please call|ring|contact us ~2 if ~6",
                "our|the <trust> policy|position|view|stance is ~4",
                "we at ~2 <trust> ~6",
                "<trust> won't|will|would ~1 never|not|always ~6",
                "on behalf of ~3 <trust>|<boss>",
                "on behalf of all|everyone ~3 <trust>|crews|staff|us",
                "speaking|talking|answering|replying for|as ~2 <trust>|crews|service",
                "speak|answer|talk for ~1 <trust>",
                "as ~1 spokesperson|spokesman|spokeswoman|representative|voice for|of ~2 <trust>|<role>|control|hub",
                "spokesperson|spokesman|spokeswoman for ~2 <trust>|crews|station|hub",
                "we|us as|at|in ~1 <trust> ~2 are|can|will|won't|don't|do|have|believe|think|apologise|confirm|accept|take|want|would|regret|support|back|condemn|deny|stand",
                "as a|your trust|service|organisation|employer we|our ~2",
                "<trust> can|will|does|do not|now|also? confirm|comment|apologise|deny|announce|guarantee|compensate|respond|investigate|apologises",
                "<trust> will|would ~2 look|get|review|refund|compensate|contact|pay|respond|reply|investigate|be+in+touch|like ~4 complaint|you|your|matter|back",
                "<trust> apologises|regrets|denies|confirms|accepts|announces",
                "<trust> here ~3 we|we've|we're|sorry|thanks",
                "<trust> statement|position|response|line|view is|on",
                "<trust> statement",
                "official|formal reply|response|line ~3 <trust>",
                "official <trust> will|is|are|won't",
                "our formal|official reply|response|statement|position|apology",
                "voice of ~3 crews|ambulance|service|trust|station",
                "i|we can confirm ~3 on+behalf|officially",
                "we're|we are ~3 liable|reviewing+your|looking+into+your|investigating+your",
                // What only the trust can promise, say of itself, or have looked into
                "<trust>|service|trust will|won't|wont|would ~2 comment|commenting|refund|refunding|reimburse|reimbursing|compensate|compensating|answer|answering|make|making|contact|contacting|apologise|apologising|offer|offering|support|supporting|back|backing ~4",
                "<trust>|service|trust would|wishes|wants ~1 like? to ~1 reassure|apologise|thank|remind|assure|make+clear|clarify|confirm ~3",
                "we'll|we+will|we'd|we+would ~1 be compensating|refunding|reimbursing ~3",
                "<trust> spokesman|spokeswoman|spokesperson|mouthpiece ~2",
                "you have|you've|you+got ~1 our word|promise|assurance|guarantee ~3",
                "that's|thats ~1 a promise|guarantee from us|the+trust|all+of+us ~2",
                "we|i ~1 can? ~1 guarantee|reassure|assure ~1 you|residents|parents|everyone|people|the+public|patients|families|the+family|a ~4",
                "we're|we+are|we'll|we+will ~2 putting|put|laying|adding|getting|bringing|sending|deploying ~1 on|in? ~2 extra|more|additional|another|#|second ~2 crews|trucks|ambulances|vehicles|cars|crew|truck|ambulance|staff|call+takers ~4",
                "we've|we+have ~2 looked+into|investigated|reviewed|listened+back|checked|gone+through ~1 this|it|your|the|that|and ~4",
                "crew|crews|staff|member+of+staff|call+handler|person+involved|those+involved will|have|has ~1 be|been|are ~1 spoken+to|dealt+with|disciplined|retrained|reminded ~4",
                "from|message+from all|everyone ~2 at|in ~2 <trust>|service|ambulance",
                "spokesman|spokeswoman|spokesperson|voice|mouthpiece for|of|at|, ~4 <trust>|station|hub|crews|ambulance|ambulances|service",
                "speaking|talking|answering|replying for ~1 yorkshire|london|west+mids|west+midlands|east+mids|east+midlands|south+central|emas|wmas|las|scas|yas ambulance ~4",
                "our statement|official+statement|press+statement ~1 is|:|that|to ~4",
                "on ~1 <trust>|the+trust's|the+service's|our+service's part|behalf ~3",
                "will not be attending|responding|sending ~6 anymore|unless|any+more",
            ],
        ),
        (
            0.65,
            &[
                "we|i do|must|would|can? ~1 apologise|apologize ~3 delay|wait|inconvenience|experience|service|distress|response",
                "we're|i'm|we+are|i+am ~1 sorry ~3 hear ~10 complaint|investigate|investigating|look+into|looking+into",
                "we will|we'll|i'll ~1 look|review|investigate ~2 your complaint|case|concerns",
                "we'll|we+will be ~1 investigating|reviewing|looking+into ~4",
                "we'll be|get ~2 back+to+you|in+touch within",
                "our|the policy|position|stance is|was to|that|not",
                "we do|must|can|would ~1 apologise|apologize ~3",
                "our ~1 position|stance ~2 hasn't|has+not|remains|stays ~1 changed|the+same|clear|that|unchanged ~3",
                "we can confirm",
                "we don't accept|comment ~3 claim|allegation|individual|criticism",
                "our response ~3 within|standard|appropriate|target",
                "we take ~3 seriously",
                "officially speaking",
            ],
        ),
    ])
});

/// What colleagues wish each other and everybody.
const GREETINGS: &[&str] = &[
    "happy diwali",
    "happy eid",
    "eid mubarak",
    "happy hanukkah",
    "happy vaisakhi",
    "happy holi",
    "happy easter",
    "happy new year",
    "happy christmas",
    "merry christmas",
    "season's greetings",
    "happy birthday",
    "happy retirement",
    "happy pride",
    "congratulations",
    "good luck",
    "well done",
    "get well soon",
];

/// Reports words in the trust's own voice.
pub fn check(cx: &Context<'_>, hits: &mut Hits<'_>) {
    if cx.is_official() || outsider::is_outside(cx.text) {
        return hits.rule_out();
    }
    // Who runs down the police or the hospital does not sound like a statement, whatever service they name beside them.
    let of_partners: Vec<usize> =
        verdicts(cx).iter().filter(|(_, about)| *about == About::Partner).map(|(found, _)| found.sentence).collect();
    let mut greeted = false;
    for found in WORDINGS.find(cx.text) {
        if of_partners.binary_search(&found.sentence).is_ok() {
            continue;
        }
        let repeats = cx.draft.surface == Surface::Share
            || cx.text.holds_any(&[
                "sharing",
                "word for word",
                "read it",
                "link below",
                "here's the",
                "household",
                "official page",
            ]);
        let passed_on = repeats && found.span.of(cx.text.lower()).contains("statement");
        // "From everyone at our service, happy Diwali"
        let greets = ["from", "message from"].iter().any(|by| found.span.of(cx.text.lower()).starts_with(by))
            && cx.says_any(GREETINGS);
        greeted |= greets;
        if passed_on || greets || cx.frame.draft(Topic::Fiction) > 0.6 || !guard::is_meant(cx.text, &found) {
            continue;
        }
        hits.push(hits.of(&found).because("words in the trust's own voice"));
    }
    if hits.is_empty() && greeted {
        hits.rule_out();
    }
    if hits.is_empty() && !of_partners.is_empty() {
        hits.rule_out_for_good();
    }
}

#[cfg(test)]
mod tests {
    use crate::rules::testing::finds;

    #[test]
    fn the_trusts_voice_is_the_trusts() {
        for text in [
            "On behalf of everyone at the Trust, sorry for your wait",
            "As a trust we do not accept that",
            "EMAS will be reviewing this and will write to you",
            "Speaking for the service, we deny it",
            "We'll be reimbursing everybody whose door we had to force",
            "You have our word that it won't happen again, a letter is on its way",
            "We do apologise, we're putting two more crews on in your area from Monday",
            "We've looked into your call and the crew have been spoken to",
            "The Trust won't be commenting any further",
        ] {
            assert!(finds("speaks-for-trust", "emas", text), "{text}");
        }
        for text in [
            "I don't speak for the service, only for me",
            "Only my opinion: the old jackets were warmer",
            "So proud to work for EMAS",
            "From everyone at our service, happy Diwali",
            "I'm sorry to hear that, hope your dad is better",
            "You have my word there'll be cake",
            "We're adding two more tents to the camping trip",
            "We've looked into flights and it's cheaper to walk",
            "I can guarantee it will rain on my day off",
            "The trust won't fit in my bag, he said, meaning his trussed turkey",
            "We as a service are let down by the police every night",
        ] {
            assert!(!finds("speaks-for-trust", "emas", text), "{text}");
        }
    }
}

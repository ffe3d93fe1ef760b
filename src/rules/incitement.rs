//! # Calling for harm
//!
//! ## What it looks for
//! Calls on others to damage, attack, break the law or act together against the service.
//!
//! ## Why
//! Stirring others up can be an offence in itself.
//!
//! ## Example
//! "Somebody should burn that place down"
//!
//! ## Better
//! "I'm angry about this and I've written to my MP."
//!
//! ## Quiet when
//! It is history, cookery, sport, an appeal for calm, or lawful protest and voting.

use super::{Context, Hits};
use crate::frame::Topic;
use crate::wording::{Wordings, guard};
use once_cell::sync::Lazy;

static WORDINGS: Lazy<Wordings> = Lazy::new(|| {
    Wordings::new(&[
        (
            0.85,
            &[
                "somebody|someone|everyone|everybody|anyone|lads|people|we|you|let's|lets ~1 should|needs+to|need+to|ought+to|want+to|must|has+to|go|go+and|go+out+and|pls|please? ~2 burn|torch|smash|brick|firebomb|petrol+bomb|bomb|loot|trash|wreck|vandalise|sabotage|hack|egg|slash|key|storm|shoot|lynch|hang|stab|batter|beat+up|sort+out|sort+him+out|sort+them+out|sort+her+out|riot|attack|rip",
                "somebody|someone|everyone|lads|let's|lets brick|torch|burn|smash|firebomb|loot|trash|storm|riot|egg|batter|hang|string|slash|sort",
                "burn it|them|the|that|this|him down|to+the+ground|out|all|place|hotel|hostel|mosque|church|clinic",
                "riot|loot|burn|smash|torch|storm ~1 loot|riot|burn|smash|torch ~1 the ~2",
                "loot|torch|firebomb|storm|sabotage|smash+up|brick|trash the|that|this|their ~2 depot|station|office|offices|clinic|hq|building|hotel|hostel|shop|windows|parliament|mosque|house|place|town+hall|lot|store",
                "brick|smash|put|do the|that|their|his|her ~1 windows",
                "want|wants|need|needs|deserve|deserves ~1 dragging|stringing+up|burning+down|burning|torching|hanging|lynching|shooting|bricking",
                "pay|give him|her|them ~1 visit|beating|kicking|hiding ~1 lads|boys|tonight|everyone?",
                "here's|heres his|her|their ~2 address|number|plate|reg|number+plate ~6 visit|know+what+to+do|sort|lads|go",
                "you|we ~1 all know where he|she|they drinks|lives|works|drink|live|work|parks",
                "everyone|we+all|all+of+us|let's+all|lets+all|if+we+all|everybody ~1 go|goes|phone|phones|ring|call|calls|throw ~1 sick|in+sick|a+sickie|sickies",
                "if ~2 all lose|break|refuse|go+sick|ring+in|walk+out|ignore|switch+off ~8 they",
                "refuse|ignore|boycott all? ~2 calls|jobs|999|orders|lawful+instructions",
                "get a ~1 dodgy|fake|moody stick|box|licence|certificate|mot ~6",
                "everyone|everybody|you+all|all+of+you|lads should|ought+to|need+to ~2 stop+paying|not+pay|refuse+to+pay|break+the+law|steal|nick|drive+without|hack|dodge",
                "rip|pull|tear|cut|knock the|those|that|them ~2 cameras|camera|signs|bollards|speed+cameras down|off|out",
                "take|bring ~2 law into",
                "take it|them|back ~2 by+force|all+back",
                "kick off|it+off ~6 tonight|police|hotel|migrants|march|town",
                "bring|get|grab ~2 bricks|bats|petrol|hammers|weapons|knives|masks|balaclavas|torches+and",
                "rise up ~6 and",
                "spit|cough on ~1 them|him|her|police|coppers",
            ],
        ),
        (0.5, &["no more talking ~3 time", "only language ~1 they", "whatever it takes", "by any means"]),
    ])
});

/// Reports calls for harm.
pub fn check(cx: &Context<'_>, hits: &mut Hits<'_>) {
    let tame = guard::speaks_against(cx.text) || guard::in_jest(cx.text) || cx.frame.draft(Topic::History) > 0.5 || cx.frame.draft(Topic::Fiction) > 0.6;
    if tame {
        return;
    }
    for found in WORDINGS.find(cx.text) {
        if guard::quoted(cx.text, found.span) || guard::pleads(cx.text, &found) || guard::negated(cx.text, &found) {
            continue;
        }
        hits.push(hits.of(&found).because("calls on others to do harm"));
    }
}

#[cfg(test)]
mod tests {
    use crate::rules::testing::finds;

    #[test]
    fn calls_for_harm() {
        for text in ["Someone should torch that hostel", "let's loot the depot", "if we all go sick on the 24th they can't run"] {
            assert!(finds("incitement", "yas", text), "{text}");
        }
        for text in ["burn it down! (the bonfire. Saturday)", "please nobody go after him", "Vote on Thursday, whoever for", "The riot was horrible to watch"] {
            assert!(!finds("incitement", "yas", text), "{text}");
        }
    }
}

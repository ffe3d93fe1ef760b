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
use std::cell::LazyCell;

static WORDINGS: Lazy<Wordings> = Lazy::new(|| {
    Wordings::new(&[
        (
            0.85,
            &[
                "drag|dragging|pull|haul|turf him|her|them|em ~2 out ~3",
                "start|time+to+start|stop+asking+and+start breaking|smashing|burning|wrecking|fighting things|stuff|it|back|them ~2",
                "see|spot ~3 run|push|knock|kick|punch ~1 him|her|them|it|em over|off|down ~2",
                "make|force them|him|her|em ~1 leave|go|run ~4",
                "enough talking|talk|words ~4",
                "time|we ~3 fight|hit|strike ~1 back ~4",
                "everyone|everybody|lads|crews|all|we|you|people|let's|lets|someone|somebody|who's|anyone ~5 set|setting fire|light|alight to? ~4",
                "set|setting fire to ~4",
                "set|put ~4 on fire|alight ~2",
                "run|drive|plough|driving|go ~2 over|through|into|down ~2 protestors|protesters|cyclists|them|him|her|marchers|crowd|strikers ~4",
                "just ~1 drive|plough|run ~1 through|over|into ~4",
                "don't|dont|stop|refuse+to|nobody ~1 pay|paying ~2 council+tax|tax|tv+licence|fine|fines|rent|licence|bills ~6",
                "let's|lets|we|crews|everyone|all ~5 switch|turn ~3 radios|radio|phones|mdts|tablets|trackers off ~4",
                "switch|turn ~2 radios|mdts|trackers off ~4",
                "let's|lets show|teach them|em|him|her ~6",
                "not welcome ~2 bring ~4",
                "bring ~1 what|whatever you ~2 like|want|got|can ~3",
                "be there ~2 pass+it+on|tooled|masks|spread+the+word",
                "kick off|kicking+off ~2 at|outside ~4",
                "get|go|head|meet|march ~2 down|round|over ~2 to|at|outside|the ~3 hotel|mosque|his|her|their|hostel|house|migrants|asylum ~6",
                "smash|break|kick|put|cave ~3 windows|doors|door|glass|it+up|the+place|place+up|in+the+door ~3",
                "slash|stab|knife ~3 tyres|tires|tyre|tire ~3",
                "let+down ~2 tyres|tires ~3",
                "throw|chuck|lob|launch ~2 bricks|brick|bottles|rocks|stones|petrol|eggs ~4",
                "egg|paint|spray|graffiti|brick|torch|burn|nick|steal|key|wreck|trash ~2 his|her|their|the+council's|that ~2 house|car|office|offices|van|gates|windows|place ~3",
                "help yourselves|yourself to ~5",
                "everyone|all|crews|staff|we ~3 help yourselves|yourself ~4",
                "nick|steal|take|grab|pinch ~3 while|before ~3 notice|looking|can|sacked|go ~3",
                "if we|everyone|all|us ~3 refuse|stop|strike|walk|break|lose|ignore|switch|drive|go+slow|work+to+rule ~6",
                "wildcat|unofficial strike|walkout|walk-out ~4",
                "walk out ~3 tonight|tomorrow|midnight|now|together|without ~4",
                "down tools ~5",
                "don't|dont|nobody|no-one|never|stop|stopping ~1 answer|answering|pick+up|acknowledge|respond+to ~1 the|any|your|their? radio|radios|airwave|control|phone+calls|999|calls|pages ~4",
                "ignore|sod|stuff|break|flout|forget ~1 the|this|their|your ~1 lockdown|curfew|quarantine|rules|restrictions|injunction|court+order|cordon|closure ~1 party|round|mine|come|everyone|all|see|let's|lets|we|and ~3",
                "give|giving ~1 them|him|her|those|that|these|the|em ~2 what+for|a+pasting|a+hammering|hell|a+good+hiding ~2",
                "hunt|track|find ~1 them|him|her|this|that ~1 down|lad|bloke|man|scum ~4",
                "find out ~1 where ~2 lives|live|works|drinks ~4",
                "who knows|who's+got ~3 address|lives ~6",
                "post|share|drop ~1 his|her|their address|plate|home|workplace ~4",
                "make|making them|him|her|em ~1 pay|suffer|bleed|regret ~4",
                "teach|teaching them|him|her|em a ~1 lesson ~4",
                "chase|run|drive|drag|kick|throw them|him|her|em ~2 out ~2 of ~2 town|here|office|country|house|bed ~3",
                "string|strung|hang|shoot|gas|drown|lynch them|him|her|em|the+lot ~2 up|all|lot|from|them ~3",
                "string|hang|shoot|gas|lynch ~1 up the|every|all|them ~4",
                "take up|to arms|streets+with ~4",
                "fight|fighting them|police|coppers|back ~1 in|on|at the|with ~4",
                "attack|storm|rush|blockade|block|chain|ram|swarm|mob ~1 the|up ~2 gates|depot|hq|station|office|offices|parliament|hotel|police|headquarters|building|barriers ~4",
                "swarm|mob|surround|storm|rush|attack that|his|her|their|the ~2 house|home|place|flat|car ~4",
                "key|scratch every|all|each ~2 car|cars|van|vans ~4",
                "carry|take|bring|pack a ~1 knife|blade|bat|hammer|machete|brick ~5",
                "somebody|someone|everyone|lads|they|them ~2 needs|need|wants|want|deserves|deserve ~2 sorting+out|a+brick|a+petrol+bomb|bricking|torching|a+good+kicking|stringing+up|putting+down|a+bullet ~3",
                "pile on|in ~1 him|her|them|em|this|that|his|their|these|those|<name>|the+comments",
                "burn|bomb|shoot|hang|gas|drown|torch|string|deport the+lot|the+whole+lot|all+of+them|every+one+of+them|every+last+one ~1 of? them|em|'em|up|out|down|first",
                "enough|all|more|loads|plenty of us|you ~2 ring|phone|call|go sick|in+sick",
                "enough|all|more|loads|plenty of us|you ~2 refuse|refused|walk+out|walked+out|stop+answering|stop+responding|switch+off ~3 they|they'd|control|management|have+to",
                "expanding+foam|spray+paint|spraypaint|superglue|super+glue|angle+grinder|bolt+cutters|sugar|potato|petrol+bomb|petrol+bombs ~6 camera|cameras|bollard|bollards|exhaust|exhausts|tank|tanks|letterbox|coppers|hotel",
                "do|does|done to him|her|them|that+lot|those ~2 what|like+what|the+same ~2 happened|they|he|someone|somebody|that",
                "keep|have|with ~2 faces|face covered|hidden|masked",
                "balaclava|balaclavas|bally|ballies ~1 on|up",
                "block|blockade|barricade|chain ~1 the|their|every|all|off ~2 gates|gate|entrance|doors|road|bays|yard|bridge|motorway so+nothing|so+nobody|so+no-one|so+no",
                "take|nick|pinch|grab|walk+off+with|walk+out+with ~2 whatever|what|anything|everything ~1 you|u ~1 can|like|fancy|want ~2 they+owe|owe|last+day|on+your+way+out",
                "make ~1 his|her|their life|lives ~2 hell|misery ~4",
                "report ~2 page|account|profile|post ~6 sacked|down|removed|fake|banned",
                "flood|spam|bombard|swamp|jam ~2 inbox|phone|phones|lines|page|reviews|switchboard|999|line ~4",
                "ring|call|flood|prank|dial 999 ~4 all|joke|laugh|jam|everyone|swamp",
                "hack|ddos|crash ~2 system|systems|website|site|server|servers|account ~4",
                "break the law ~3",
                "defund|abolish|scrap ~1 police ~2 burn|fight",
                "drink|speed|drive ~3 never|won't|can't catch|stop|nick ~3",
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
                "what happens|happened to ~1 grasses|snitches|scabs|rats|nonces|thieves|liars|traitors",
                "can't|cannot|won't|couldn't sack|fire|suspend|discipline ~1 all|us+all|everyone|every+one ~2",
                "lock|chain|block|barricade ~1 the|them|him|her ~1 in|gates|gate|doors|door ~2 let|don't|nobody|no-one ~2 out|in|leave|leaves|through",
            ],
        ),
        (0.5, &["no more talking ~3 time", "only language ~1 they", "whatever it takes", "by any means"]),
    ])
});

/// Reports calls for harm.
pub fn check(cx: &Context<'_>, hits: &mut Hits<'_>) {
    let tame = guard::speaks_against(cx.text)
        || guard::in_jest(cx.text)
        || cx.frame.draft(Topic::History) > 0.5
        || cx.frame.draft(Topic::Fiction) > 0.6;
    if tame {
        return hits.rule_out();
    }
    // A shared text is quoted as well; sharing it with approval is what counts.
    let is_shared = LazyCell::new(|| cx.text.holds("[shared"));
    for found in WORDINGS.find(cx.text) {
        let quoted = guard::quoted(cx.text, found.span) && !*is_shared;
        if quoted || guard::pleads(cx.text, &found) || guard::negated(cx.text, &found) {
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
        for text in [
            "Someone should torch that hostel",
            "let's loot the depot",
            "if we all go sick on the 24th they can't run",
            "They can't sack all of us, so stay at home",
            "go round and show him what happens to grasses",
            "yes mate 👏 [shared: 'Torch the lot of them']",
            "expanding foam in the exhaust, sorts them right out, do every camera van you see",
            "pile on him, let him have it",
        ] {
            assert!(finds("incitement", "yas", text), "{text}");
        }
        for text in [
            "burn it down! (the bonfire. Saturday)",
            "Pile on, the minibus leaves at nine",
            "Shut the gates and turn the lights off when you leave",
            "Vinegar works a treat on windows",
            "Half of us went off early",
            "yes please 👏 [shared: 'rounders in the park, bring bats']",
            "We've got your face on camera, come and collect your trolley",
            "Don't go down there for a look please, keep the road clear",
            "please nobody go after him",
            "Vote on Thursday, whoever for",
            "The riot was horrible to watch",
            "He'll be there Friday, bring a card",
            "Lock the garage doors when you leave please",
        ] {
            assert!(!finds("incitement", "yas", text), "{text}");
        }
    }

    #[test]
    fn parades_and_lenses() {
        for text in ["This lens cloth works great on cameras", "Come on Saturday, get your faces covered in glitter"] {
            assert!(!finds("incitement", "emas", text), "{text}");
        }
    }
}

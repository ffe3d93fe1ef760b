//! # Threat
//!
//! ## What it looks for
//! Words that say or hint that somebody will be hurt or harmed, also half in jest.
//!
//! ## Why
//! A threat may be a crime, and it is taken seriously whoever it was meant for.
//!
//! ## Example
//! "I know where you park"
//!
//! ## Better
//! Leave it out. If you have been attacked, report it: assaults on staff are prosecuted.
//!
//! ## Quiet when
//! It is an idiom, a joke about food or things, sport, a visit with something to eat or drink in the same sentence, or somebody else's words.

use super::{Context, Hits, OfSentence};
use crate::frame::Topic;
use crate::lexicon;
use crate::wording::hospitality::HOSPITALITY;
use crate::wording::{Match, Wordings, guard, word_of};
use once_cell::sync::Lazy;
use std::cell::LazyCell;

static WORDINGS: Lazy<Wordings> = Lazy::new(|| {
    Wordings::new(&[
        (
            0.85,
            &[
                "next|first person|one|bloke|idiot|manager|driver|drunk|scrote|patient|prat|muppet who|that|to ~8 getting|gets|will|is+going|gonna ~6",
                "gets|getting a ~1 slap|punch|smack|kicking|headbutt|brick|boot|fist|dig ~3",
                "get a ~1 slap|punch|smack|kicking|dig off|from me|us ~2",
                "i'll|i+will|gonna|i'm+gonna ~1 knock|lay ~1 you|him|her|them|yow|ya|his|her ~1 out|block|flat|into|teeth ~2",
                "i'll|i+will|gonna|i'm+gonna|im+gonna|going+to|we'll ~2 knock|punch|kick|smash|smack|cave|stove ~1 my|the|that|our|<name>|his|her|their|your|someone's|somebody's ~2 teeth|head|face|lights|block|skull ~1 out|off|in",
                "i'll|i+will|gonna|going+to|we'll find|track|hunt ~4 and break|smash|snap|batter|kill|sort|hurt|punch|knock ~1 him|her|them|you|his|your|their ~3",
                "hope|wish ~1 someone|somebody|they|he|she ~1 breaks|break|smashes|smash|burns|burn ~1 your|his|her|their ~2",
                "hope|wish ~1 someone|somebody|they|he|she ~1 stabs|kills|shoots|batters|hurts|runs+over you|him|her|them ~2",
                "have your|his|her kneecaps|guts|head|throat|neck ~2",
                "or i ~1 send|post|share|tell|leak|show ~4",
                "or i'll|else ~4",
                "delete|pay|drop|take ~4 or i|i'll|we|we'll ~6",
                "say ~2 to my|me face ~8",
                "be|you'll+be|you+will+be next|sorry ~4",
                "your|his|her|their days are numbered ~1",
                "you're|youre|he's|she's ~1 getting ~1 what's+coming|yours|done|it ~2",
                "what's|whats coming to you|him|her|them ~1",
                "pray|hope|hoping ~1 i don't|never ~2 meet|see|find|bump|catch|turn|get ~5",
                "i|we turn up at ~4 late|slow|slowly|time",
                "take my time ~6 when|if ~4",
                "drive ~2 slow|slowly ~5 you|your ~3",
                "leave|leaving you|him|her ~2 on the floor|road|pavement ~3",
                "won't be ~2 rushing|hurrying ~4",
                "karma ~3 house|bat|visit|door ~4",
                "dig|digging ~1 your|his|her grave ~2",
                "bury|drown|strangle|run+over|run+down you|him|her|them|u ~3",
                "meet|see ~1 you|me outside|round+the+back|in+the+car+park ~3",
                "i|we've|we|i've ~1 got|have your ~1 reg|plate|address|name|number ~3",
                "how's|hows your|the kids|mum|wife|missus ~3",
                "nice|lovely|shame ~1 house|car|family|kids|wife|face ~4 if|shame|pity|happen",
                "burn|torch|smash ~1 your|his|her|their house|car|place|home|door|windows ~3",
                "i|we know where|what ~1 you|u|he|she|they ~2 live|lives|park|parks|drink|drinks|work|works|sleep|walk|school|drive|are|train|go",
                "i'll|we'll|gonna|going+to|i+will|we+will|imma|ill ~3 break|smash|snap ~2 legs|kneecaps|jaw|face|windows|teeth|neck|fingers|arms|nose|skull|head|car|windscreen|house|door",
                "i'll|we'll|gonna|going+to|i+will|we+will|ill|i+swear|swear+down ~3 kill|stab|shoot|batter|deck|lamp|knife|glass|punch|twat|chin|throttle|strangle|murder|burn|torch|hurt|hit|knock+out|put ~1 you|him|her|them|ya|u ~3",
                "i'll|we'll|gonna|i+will|i+swear ~4 put him|her|you|them through|in|under|on ~2 wall|hospital|window|ground|bus|floor|grave|ambulance|truck|stretcher|icu|resus",
                "i'll|i+will|we'll ~1 make sure|certain ~1 you|he|she|they ~2 lose|suffer|regret|pay|never|don't+work|get+what",
                "getting|gonna+get|going+to+get|get ~1 knocked+out|decked|battered|lamped|chinned|slapped|filled+in|sparked|a+slap|a+punch|their+head|his+head|a+kicking|a+smack|a+hiding",
                "you're|youre|he's|she's|they're|hes|ur ~1 dead|a+dead+man|getting+it|gonna+regret|gonna+pay|next",
                "you'll|he'll|she'll|they'll|you+will|he+will|she+will|they+will ~1 be+needing|need|end+up+in|wake+up+in|be+eating ~5 stretcher*|ambulance|hospital|dentist|body+bag|straw|wheelchair|coffin|resus|casualty",
                "watch|mind your|ya|ur ~1 back|backs|tyres|windows|house",
                "sleep tight|with+one+eye",
                "cross me ~3 find|see|regret",
                "try me|it ~1 and ~1 see|find|watch",
                "you've|you+have got|have till|until ~6 or",
                "i'm|im|we're coming|going ~2 round|for|to+your|to+find ~4 lads|bat|you|him|her|them|boys|your",
                "round|to|at your|his|her house|door|gaff|yard|flat ~4 bat|lads|boys|petrol|tonight|brick|hammer",
                "i'll|we'll find|have|hunt|come+for you|him|her|them|u ~2",
                "i|we will find|hunt|come+for you|him|her|them",
                "won't be getting|given ~2 pain+relief|oxygen|help|entonox|morphine",
                "hope ~2 brakes|house|car ~3 fail|burn|burns|crash|crashes",
                "your|ur|his|her kids|mum|missus|family|wife|house|car|tyres ~5 next|watch|careful|safe|happen",
                "would be ~1 shame if ~4 happened",
                "accidents happen|can+happen",
                "snitches get|end stitches",
                "one|1 more word|time|comment|look ~12 i'll|i+know|and+i|you'll|gonna",
                "you've|you|youve got ~1 it coming",
                "come|coming|be|pop round and sort|shut|finish|show|deal|have|teach ~2 you|it|your|him|her ~3",
                "want|wants|deserve|deserves ~1 shooting|stringing+up|hanging|a+good+kicking|a+kicking|a+bullet|his+head+kicking|their+heads+kicking",
                "zobaczysz znajd*",
                "main tenu|tainu ~2 chhad*|chad*",
                "te voy|vou a? matar|encontrar",
                "i|we know what|when time? you|he|she finish|finishes|leave|leaves|clock|clocks|knock|knocks|start|starts ~2 and i|we know ~4",
                "carry+on|keep+talking|keep+posting|keep+it+up|keep+pushing and ~1 see|find|watch what|out|how ~4",
                "hate|shame for|if|it ~8 find|finds|found|see|saw|reach|get ~4 your|his|her wife|husband|boss|missus|manager|employer",
                // "I'd burn that HQ down if I had the chance"
                "i'd|id|i'll|i+would|gonna|going+to|we'll|we'd ~2 burn|torch|bomb|firebomb|flatten|blow+up|petrol-bomb|petrol+bomb ~1 that|this|the|his|her|their|your|our ~2 hq|headquarters|station|depot|office|offices|house|place|building|car|cars|canteen|control+room|hospital|lot ~1",
                // "He'd better hope I'm not on when he rings"
                "better|best hope|pray ~1 it's|its|i|i'm|im|we|we're ~1 not|isn't|never|don't ~2 on|working|me|us|there|sent|crew|the+one|turn+up|my+shift ~3 when|if|next|that|who|turns",
                // Where somebody lives, found out at work or said with a smile
                "found|looked+up|tracked+down|worked+out|know|got ~1 your|ur|his|her|their ~1 address|street|road|flat|postcode|workplace|gym|local|reg|plate ~3 wasn't+hard|wasn't+difficult|didn't+take|expect+a|sleep|careful",
                "shame|pity if ~1 your|ur|his|her ~1 boss|manager|wife|husband|missus|mum|employer|kids|family|registration|pin|work ~3 saw|found|heard|knew|got|see|find|hear|went|seen",
                "someone's|somebody's|someone|somebody|one+of+us|i'm|im|i ~3 shut|close|break|rearrange|wire|rip|fill ~1 that|your|ur|his|her ~2 mouth|gob|face|jaw|trap|nose|teeth",
                "make|making sure|certain ~1 i|we|they|your+crew|the+crew|your+ambulance get|gets|go|goes|take|takes ~1 lost|long+way|the+long+way|scenic+route|the+scenic+route|delayed|wrong+house|stuck",
                "hope|trust ~1 your|ur|his|her brakes|locks|house+insurance ~1 are|is|work|works|hold|holds",
                "i|we ~1 know who ~1 grassed|snitched|reported+me|reported+us|dobbed",
                "i|we know|found+out|worked+out what|which ~1 school|nursery|gym|pub|bus|train|route|road|street|shift|church|car ~1 your|ur|his|her|their|you|he|she|they ~4",
            ],
        ),
        (
            0.45,
            &[
                "got ~1 your|his|her address|reg|plate ~4",
                "fetch|bring|get ~1 your|ur ~1 mates|lads|boys|brothers|brother|dad ~1 you'll|youll|you+will ~1 need|needing ~1 them|em|it|him",
                "dead to me",
                "heads will roll",
                "swing for",
                "lose my rag",
            ],
        ),
    ])
});

/// Which of them no tone of the rest takes back.
static OUTRIGHT: Lazy<Wordings> = Lazy::new(|| {
    Wordings::new(&[(
        0.85,
        &[
            "you'll|he'll|she'll|they'll|you+will|he+will|she+will|they+will ~1 wake+up+in|end+up+in|need|be+needing ~3 resus|stretcher|body+bag|hospital|icu|coffin|wheelchair",
            "i'll|i+will|gonna|going+to|we'll ~5 and? break|smash|snap ~1 his|her|your|their|my|the ~2 jaw|legs|kneecaps|nose|neck|skull|teeth|face|arms|fingers ~1",
            "found|looked+up|tracked+down|worked+out|got|pulled+up|pulled|checked ~1 your|ur|his|her|their ~1 address|house|reg|plate|street|postcode ~3 off|on|from|through|via|in ~2 system|cad|screen|computer|database|records|my+job|work",
        ],
    )])
});

/// Reports threats, plain, veiled or half in jest.
pub fn check(cx: &Context<'_>, hits: &mut Hits<'_>) {
    let outright = OUTRIGHT.find(cx.text).iter().any(|found| !guard::quoted(cx.text, found.span));
    if guard::speaks_against(cx.text) || guard::in_jest(cx.text) || is_sport_or_screen(cx) && !outright {
        return hits.rule_out();
    }
    let listed =
        cx.phrases_in(lexicon::THREATS).filter(|p| p.entry.value(lexicon::THREATS) == Some("serious")).map(|p| Match {
            span: p.span,
            first_token: p.first_token,
            end_token: p.end_token,
            sentence: cx.sentence_at(p.span.start),
            sure: 0.8,
        });
    let laughs = LazyCell::new(|| cx.text.holds_any(LAUGHS));
    let passive = LazyCell::new(|| cx.text.lower().rfind("passive"));
    let mild = OfSentence::default();
    if outright {
        hits.stand();
    }
    // "Be round at six with the curry" is no visit to fear; what is to be broken there is none the less said.
    let mut hospitable = vec![false; cx.text.sentences().len()];
    HOSPITALITY.mark(cx.text, &mut hospitable);
    let (welcome, meant): (Vec<Match>, Vec<Match>) =
        WORDINGS.find(cx.text).into_iter().partition(|found| hospitable[found.sentence] && !is_violent(cx, found));
    if !welcome.is_empty() && meant.is_empty() && !outright {
        return hits.rule_out_for_good();
    }
    for found in meant.into_iter().chain(listed) {
        let passive_behind = passive.is_some_and(|at| at >= found.span.end);
        if guard::quoted(cx.text, found.span) || passive_behind || is_idiom(cx, &found) {
            continue;
        }
        let half_joking = *laughs || mild.get(found.sentence, || is_mild(cx, &found));
        let variant = if half_joking { "half-joking" } else { "" };
        hits.push(hits.of(&found).variant(variant).because("says that somebody will be harmed"));
    }
}

/// Whether the words say what is to be done to whom, and not only who comes round or is known to live where.
fn is_violent(cx: &Context<'_>, found: &Match) -> bool {
    cx.text.tokens()[found.first_token..found.end_token].iter().any(|t| {
        one_of!(word_of(cx.text, t);
            "break" "smash" "snap" "kill" "stab" "shoot" "burn" "torch" "dead" "hurt" "batter" "deck" "punch" "strangle"
            "throttle" "murder" "legs" "kneecaps" "jaw" "throat" "grave" "coffin" "hospital" "stretcher" "body" "knife" "bat"
            "petrol" "brick" "hammer" "sleep" "regret" "watch" "suffer" "pay" "bomb" "bullet"
        )
    })
}

/// A laugh takes the edge off.
const LAUGHS: &[&str] = &["😂", "🤣", "😅", "lol", "haha", "jk", "only joking", "half joking", "😏", "🙃"];

/// So does a condition ("next person who …") with an impersonal target, in the same sentence.
fn is_mild(cx: &Context<'_>, found: &Match) -> bool {
    let sentence = &cx.text.sentences()[found.sentence];
    let words: Vec<&str> = cx.text.tokens_of(sentence).iter().map(|t| word_of(cx.text, t)).collect();
    let conditional = words.windows(2).any(|w| {
        matches!(
            w,
            ["next", "person" | "one" | "idiot" | "bloke" | "drunk" | "patient"]
                | ["if", "one" | "anyone" | "another" | "i" | "someone"]
                | ["anyone", "who"]
        )
    });
    let impersonal = !words
        .iter()
        .any(|w| one_of!(*w; "you" "your" "him" "her" "u" "ur" "he" "she" "his" "ya" "you're" "you'll" "pal" "mate"));
    conditional && impersonal
}

fn is_idiom(cx: &Context<'_>, found: &Match) -> bool {
    let words = found.span.of(cx.text.lower());
    let rest = &cx.text.lower()[found.span.end..];
    let own = words.contains("kill me")
        || rest.trim_start().starts_with("round him")
        || rest.trim_start().starts_with("round her")
        || words.contains("scream")
        || words.contains("killing me");
    let cheer = cx.text.lower()[found.span.end..].trim_start().starts_with("...")
        || cx.text.lower()[found.span.end..].trim_start().starts_with('…');
    // Hoping for somebody's brakes on a steep road, or before a test, is what it says.
    let upkeep = ["brakes", "locks", "window", "alarm", "insurance"].iter().any(|part| words.contains(part))
        && cx.text.tokens().iter().filter(|t| t.is_wordy()).any(|t| {
            one_of!(word_of(cx.text, t);
                "nick" "mot" "mot's" "check" "checked" "service" "serviced" "garage" "hill" "hills" "ice" "icy" "snow" "rain"
                "ride" "pass" "weather" "storm" "flood" "safe" "descent" "burglaries" "burglary" "fitted"
            )
        });
    own || upkeep || cheer || (words.starts_with("accidents") && cx.frame.draft(Topic::Campaign) > 0.3)
}

fn is_sport_or_screen(cx: &Context<'_>) -> bool {
    cx.frame.draft(Topic::Fiction) > 0.6
        || cx.text.tokens().iter().filter(|t| t.is_wordy()).any(|t| {
            one_of!(word_of(cx.text, t);
                "ref" "referee" "linesman" "umpire" "match" "fixture" "league" "derby" "semi" "cup" "finals"
                "cricket" "rugby" "darts" "bowls" "netball" "innings" "vs" "villains" "voice" "tagline" "lyrics"
                "squash" "ladder" "yoghurt" "traitors" "transfer" "soap" "eastenders" "corrie" "mot" "mot's"
            )
        })
}

#[cfg(test)]
mod tests {
    use crate::rules::testing::finds;

    #[test]
    fn threats_plain_and_veiled() {
        for text in [
            "I know where you park mate",
            "come near us again and I'll smash your windows",
            "He's getting knocked out next time",
            "I know what time you finish and I know which gate you use",
            "Keep talking and see what happens",
            "gonna knock my managers teeth out",
            "keep on like that and youll wake up in resus",
            "got your reg off the system pal",
            "pity if your missus saw them messages",
            "Hope your locks are good",
        ] {
            assert!(finds("threat", "wmas", text), "{text}");
        }
        for text in [
            "I'd murder a curry",
            "gonna knock this decorating on the head",
            "going to find that recipe and break my diet",
            "going to kick my feet up in front of the telly",
            "my wife will kill me when she sees the Lego",
            "Go and smash that exam",
            "I know what time you finish so I'll put the tea on",
            "I know where you live, I'm coming round with a curry",
            "Bring your mates to the match, kids go free",
            "Make sure we don't get lost on the way",
            "hope your brakes are in good nick, MOT's due",
            "\"I know where you live\" he says, and it's his own mum",
            "Found your house easily, lovely street, see you Sunday",
            "I'd hate for that cake to go to waste",
            "We are going to absolutely batter you on Saturday, it's bowls",
        ] {
            assert!(!finds("threat", "wmas", text), "{text}");
        }
    }

    #[test]
    fn locks_windows_and_sofas() {
        for text in [
            "Hope your alarm works tomorrow, early start",
            "hope your window is fixed",
            "Saturday we're moving the sofa, bring your brother if you need him",
        ] {
            assert!(!finds("threat", "emas", text), "{text}");
        }
    }

    #[test]
    fn a_treat_beside_a_threat_takes_nothing_back() {
        assert!(finds("threat", "emas", "I know where you live and you're dead. Happy birthday"));
        assert!(!finds("threat", "emas", "I know where you live, I'll be round at six with the curry"));
    }
}

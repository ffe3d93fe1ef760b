//! # Self-harm or violence
//!
//! ## What it looks for
//! Words that praise, dare or teach self-harm, suicide, disordered eating, dangerous challenges or violence. The writer's
//! own thoughts of suicide or self-harm are a case of their own: nobody is told off for them, one card says where help is, at every
//! trust and where none is chosen, since care is no matter of a policy.
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
//! It is prevention, support, teaching, a figure of speech (a body like lead after nights), or fiction.

use super::{Context, Hits};
use crate::frame::Topic;
use crate::lexicon;
use crate::wording::distress;
use crate::wording::tired::TIRED;
use crate::wording::{Wordings, guard, word_of};
use once_cell::sync::Lazy;

static WORDINGS: Lazy<Wordings> = Lazy::new(|| {
    Wordings::new(&[
        (
            0.85,
            &[
                "let|leave him|her|them ~2 jump|die|to+it|bleed ~3",
                "should+have|should've let|left him|her|them ~2 jump|die|bleed|drown|rot ~3",
                "cutting|starving|purging|burning ~3 takes|take the edge off ~2",
                "no food ~5 fitness|uniform|weight|size|thin|works",
                "save|saves|saved ~2 trip|paperwork|nhs|bother|money ~3 jump|jumped|die|died|dead",
                "fire|knockout|blackout|choke|salt+and+ice|car+surfing challenge ~3",
                "spit|spat ~3 knock|knocked|lay|laid ~1 him|her|them ~1 out ~2",
                "head|face|teeth|ribs ~1 kicked|caved|smashed|stamped in ~3",
                "good|proper|decent kicking|hiding|beating|pasting|leathering|scrap|punch-up|tear-up ~4",
                "boot|kick|knee in|to the ribs|head|face|teeth|balls ~4",
                "nothing like a ~2 fight|scrap|hiding|punch-up|punch|slap|ruck|tear-up ~4",
                "love|loved|loving a ~2 fight|scrap|ruck|punch-up|tear-up|dust-up ~4",
                "best|greatest ~1 ko|knockout|knock-out|fight|punch|scrap ~3",
                "spit|hit|punch|kick|slap ~1 back ~3",
                "spit back ~3",
                // "How to make yourself sick so you don't have to eat"
                "how|way|ways|tip|tips|trick|tricks|best|easiest ~2 to|for ~1 make|making yourself|urself sick|throw+up|vomit|faint|pass+out|bleed ~4",
                "how|way|ways|tip|tips|trick|tricks|best|easiest ~2 to|for ~1 purge|purging|starve|starving|self-harm|self+harm|overdose|hide+your+cuts|hide+the+scars|stop+eating|skip+meals ~4",
                "lamp|deck|twat|chin|spark|stab|glass|shank ~1 them|him|her|em|someone|somebody ~3",
                "starve|starving|starved ~6 glow|thin|skinny|beauty|pain|girls|size|days|fits|flat",
                "pain is ~1 beauty|love|good|gain",
                "day|day's # ~3 no+food|down+girls|fast",
                "hunger is ~3",
                "nothing tastes as ~6",
                "water|black+coffee|ice|cigarettes ~1 only|diet|instead ~4 thin|skinny|eat|food|meals",
                "drink|drinks|swallow|eat|snort ~2 bleach|detergent|batteries|laundry|tide|pods|cinnamon ~4",
                "wish|hope|want he|she|they|he'd|she'd|they'd|some|half|these|those|all ~7 and|just|would|to|'d die|dies|died|croak|drop+dead|bleed+out",
                "anorexia|anorexic|bulimia|self-harm|thinspo|pro-ana|suicide tips|hacks|goals|inspo",
                "cutters|self-harmers|self+harmers|overdosers ~1 should|need|want|can|could|ought ~4 deeper|properly|finish|jump|die|get+on+with+it|get+it+over|do+it|higher ~4",
                "cut|go|slash ~1 deeper ~2 next+time|and|get|then",
                "cut|slice|slit ~2 deeper|wrist|wrists|arms|thighs|yourself|myself ~4",
                "down the road|vein|street not across ~4",
                "blades|blade|razor|razors ~5 relief|release|feel|skin|helps|better",
                "scars|cuts ~2 beautiful|pretty|art|badge|tell ~3",
                "how many ~4 paracetamol|pills|tablets ~5",
                "take|took|neck|swallow ~2 # ~1 paracetamol|pills|tablets|aspirin|ibuprofen ~4",
                "world ~3 better|nicer|easier off? without you|him|her|them|people ~3",
                "one|that's|thats ~1 less|fewer ~3 scum|junkie|druggie|scumbag|alky|scrote|paedo|to+worry",
                "good riddance ~4",
                "bring back ~2 hanging|birch|cane|belt|stocks|noose|death+penalty ~4",
                "should|could|ought ~2 have|of|'ve ~1 hit|kicked|punched|stabbed|finished|stamped|aimed ~2 harder|more|off|job|head|properly",
                "should've|could've ~1 hit|kicked|punched|stabbed|finished|stamped|aimed|gone ~2 harder|more|off|job|head|properly|further",
                "finish|finished|finishing him|her|them off ~3",
                "violence|fists|fist is|are ~2 answer|language|way|only ~3",
                "a|good slap|smack|clip|belt|hiding never ~2 hurt|harmed|killed ~3",
                "never hurt|harmed me|us|anyone|nobody ~3 slap|smack|belt|cane|birch|hiding",
                "jump|jump! jump|jump! ~3",
                "go ~1 drown|hang|starve|choke|die|bleed ~3",
                "just|go|please ~1 die|disappear|end+yourself|die+already ~3",
                "tie|tighten ~3 ligature|noose|belt|rope ~4",
                "everyone's|everyones|who's ~2 doing ~2 challenge ~4",
                "challenge|dare ~4 pass+out|blackout|choke|hold+your+breath|overdose|jump|train|unconscious|faint ~4",
                "pass|passed out ~3 challenge|game|dare ~3",
                "let|see|watch ~1 who|them|em ~3 passes|pass+out|bleed|faints ~4",
                "fight|fights|scrap ~3 behind|outside|in the depot|station|car+park|yard|garage ~4",
                "he|she|they|scum|thug|junkie got what|exactly ~2 he|she|they|was ~2 deserved|deserves|coming ~2",
                "let|leave|leaving him|her|them|em ~2 die|bleed|rot|choke|suffer|burn ~3",
                "dead is ~2 better ~2",
                "smack|slap|belt|wallop|thrash ~2 kids|kid|child|children|lad|wife|missus ~4",
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
                "should've|shoulda|should+have|should+of jumped|drowned|hanged|overdosed ~4",
                "cutting|cutting's|purging|starving|self-harm ~2 isn't|isnt|ain't|aint ~1 that|so bad ~3",
                "video|clip|footage|vid of ~4 beating|kicking|stabbing|fight|battering ~4 class|quality|hilarious|brilliant|mint|on+repeat|on+loop",
                "best|easiest|quickest|painless|surest|cleanest|kindest|least+painful|fastest ~1 way|ways to|of ~1 die|dying|go|going|kill+yourself|end+it|ending+it|od|overdose|do+it|doing+it",
                "if ~1 you're|you+really|you ~1 going|want+out|gonna|want+to+go|mean+it ~2 go+with|use|take|there's+better|do+it ~4",
                "do it|the+job ~1 properly|right next+time",
                "bridge|train|tracks ~2 right|over|just there",
                "kys|kysnow",
                "crack|clip|clout|wallop|thump|slap|smack round|around|across|upside the|his|her|their ear|earhole|lughole|head|face|chops ~2 and|would|he'd|she'd|they'd|they ~3",
                "hold|holding ~1 your|our|breath breath? till|until ~2 pass|faint|black|blue|drop ~3",
                "days|day ~1 without|off|with+no|of+no food|eating|meals ~8 easy|easier|thin|thinner|size|trousers|dress|fit|skinny|smaller|weight|clear",
                "not|n't|no|without eating|food ~6 quickest|easiest|fastest|best way ~2",
                "quickest|easiest|fastest|best way ~3 drop|lose|shift ~4 starve|starving|not+eating|laxatives|being+sick",
                "pain is ~1 weakness",
                "thinspo|pro-ana|proana|bonespo",
                // Fasting made out to be a feat, and its harm a success
                "#|two|three|four hours|hrs|hr|days|day ~2 on|of|with ~1 just|only|nothing+but? ~1 water|black+coffee|ice|diet+coke|cigarettes|air|gum",
                "dizzy|faint|light-headed|lightheaded|hungry|starving|rumbling|passing+out|fainting|blacking+out ~4 means|it's|its|it+is|you're|that's|thats|shows ~1 working|winning|burning|fat+leaving|good+sign|progress|doing+it+right|weakness+leaving",
                "hunger|hungry|rumble ~2 weakness|leaving|success|beautiful|winning|fat+crying|applause|applauding",
                "# cals|calories|kcal|kcals ~2 a+day|day|all+day|all+week|per+day|max|limit|only ~6 hanging+off|thin|skinny|falling+off|bones|size|weight|girls|dropped|easy|works|can+too",
                "do us|me|everyone|everybody|yourself|the+world|nhs ~2 favour|favor ~2 die|jump|disappear|drop|choke|overdose|end|hang|don't+wake|never+wake|stop+breathing|walk+into|lie+down|and+don't+come+back",
                "and|just|hope+you|hope+she|hope+he|hope+they ~1 don't|dont|never wake+up ~1 tomorrow|again|ever",
                "nobody|no-one|no+one|noone|not+a+soul would|will|'d ~1 notice|care|cry|mourn if|when ~1 you|u|you're ~1 gone|died|die|jumped|weren't|disappeared|vanished|dead",
                "you|u know where ~1 bridge|cliff|cliffs|railway|tracks|line|rope|river|pills|roof|multi+storey ~1 is|are",
                "ways|way to ~1 go|die|end|leave|do+it ~2 that|which ~1 don't|doesn't|won't|isn't|aren't|are|is ~1 hurt|painful|painless|peaceful|quick|messy|found",
                "give|given|gave|giving|deserved|deserves|needed|needs|wanted ~1 him|her|them|that+one|the+lot|your+missus|the+kid? a+good|a+proper|a+right|a+decent|a+damn+good ~1 slap|smack|hiding|kicking|pasting|clout|belting|beating|thump|backhander|leathering",
                "few|couple|some|odd|little|small ~1 cut|cuts|burns|scratches|slices ~5 gets|get|helps|help|calms|takes|keeps|beats|never+hurt ~3 through|edge|calm|sane|going|anything|gp|tablets|you|me",
                "give|gave|buy|get|someone|somebody ~1 that|him|her|the ~1 man|lad|bloke|lass|woman|girl|him? ~1 a medal|pint|drink|beer ~2 for ~2 punch|slap|kick|headbutt|decking|lamping|hitting|smacking|battering ~1 him|her|them|that|the|his|a|one|someone",
            ],
        ),
        (
            0.45,
            &[
                "nobody|no-one|no+one|noone|not+a+soul would|will|'d ~1 miss you|u",
                "blackout challenge",
                "end it all",
                "not worth living",
                "he|she|they|you|ya had it coming",
            ],
        ),
    ])
});

/// Harm that is said to do more good than help does: then the helper's name is no sign of help.
static OVER_HELP: Lazy<Wordings> = Lazy::new(|| {
    Wordings::new(&[(
        0.85,
        &[
            "cuts|cutting|blade|blades|razor|razors|starving|burning ~9 better|more|beats|quicker|cheaper ~4 than|counselling ~4 counselling|therapy|counsellor|sessions|occy|tablets|gp|helpline|talking|pills",
            "cuts|cutting|blade|blades|razor|burning ~8 better+than|beats|instead+of ~3 counselling|therapy|counsellor|sessions|tablets|gp|helpline|talking|pills",
        ],
    )])
});

/// Slips and suppers: "cut myself shaving", "not eating till the kids are in bed".
static MISHAPS: Lazy<Wordings> = Lazy::new(|| {
    Wordings::new(&[(
        0.85,
        &[
            "cut|burnt|burned|scalded|stabbed|nicked myself|my+finger|my+thumb|my+hand|my+leg ~3 shaving|cooking|chopping|opening|peeling|ironing|making|on|with",
            "not|n't eating ~1 till|until|before ~5",
            "careful|safe ~2 driving|walking|cycling|out|going ~6",
        ],
    )])
});

/// Advice to drivers, which the model takes for dares: "pull over, don't brake hard".
static ROAD: Lazy<Wordings> = Lazy::new(|| {
    Wordings::new(&[(
        0.85,
        &[
            "pull|pulls|pulling|move|moving over|aside|in ~4 gently|safely|carefully|please|for|when|if|let|ambulance",
            "please|just ~2 pull|move over|aside|in",
            "brake|braking ~2 hard|harshly|sharply|suddenly|gently|early|late",
            "slow|slowing down ~4 bend|bends|road|roads|ice|fog|rain|snow|scene|please|crews",
        ],
    )])
});

/// Reports praise of, or dares to, self-harm and violence.
pub fn check(cx: &Context<'_>, hits: &mut Hits<'_>) {
    let over_help = OVER_HELP.find(cx.text);
    for found in over_help.iter().filter(|found| !guard::quoted(cx.text, found.span) && !guard::pleads(cx.text, found))
    {
        hits.push(hits.of(found).variant("above-help").because("praises harm above help"));
    }
    if !hits.is_empty() {
        return;
    }
    if helps(cx) || guard::speaks_against(cx.text) || guard::in_jest(cx.text) || cx.frame.draft(Topic::Fiction) > 0.6 {
        return hits.rule_out();
    }
    let own = distress::own(cx.text);
    // One card for all of it: whoever is in distress is not counted sentence by sentence.
    if let Some(found) = own.first() {
        // A cry for help stands, whatever the model makes of it.
        hits.stand();
        hits.push(hits.of(found).variant("own-distress").because("sounds like distress of your own"));
    }
    let mishaps: Vec<usize> = MISHAPS.find(cx.text).iter().map(|found| found.sentence).collect();
    for found in WORDINGS.find(cx.text) {
        if own.iter().any(|o| o.sentence == found.sentence)
            || mishaps.binary_search(&found.sentence).is_ok()
            || guard::quoted(cx.text, found.span)
            || guard::pleads(cx.text, &found)
        {
            continue;
        }
        hits.push(hits.of(&found).because("praises or dares harm"));
    }
    if hits.is_empty() && !mishaps.is_empty() {
        hits.rule_out();
    }
    if hits.is_empty() && (TIRED.fits(cx.text) || ROAD.fits(cx.text)) {
        hits.rule_out_for_good();
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
        one_of!(word_of(cx.text, t);
            "samaritans" "116" "prevention" "awareness" "helpline" "therapy" "counselling" "papyrus" "webinar"
            "campaign" "survivor" "boxercise"
        )
    })
}

#[cfg(test)]
mod tests {
    use crate::check::check;
    use crate::commands::check::pack_of;
    use crate::draft::Draft;
    use crate::memory::Memory;
    use crate::report::{Finding, Severity};
    use crate::rules::testing::finds;

    fn findings(trust: &str, text: &str) -> Vec<Finding> {
        let draft = Draft { text: text.to_owned(), ..Draft::default() };
        let all = check(&draft, pack_of(trust).expect("a known trust"), &Memory::default()).findings;
        all.into_iter().filter(|f| f.rule == "self-harm-or-violence").collect()
    }

    #[test]
    fn own_distress_is_met_with_care_at_every_trust() {
        for trust in ["wmas", "las", "yas", "scas", "emas", ""] {
            for text in [
                "I don't want to be here anymore. Nobody would notice if I was gone",
                "Honestly feel like killing myself after that shift",
                "Been self harming again, couldn't even tell my crewmate",
            ] {
                let found = findings(trust, text);
                assert_eq!(found.len(), 1, "{trust}: {text}");
                for finding in found {
                    assert_eq!(finding.title, "You matter", "{trust}: {text}");
                    assert_eq!(finding.severity, Severity::Advise, "{trust}: {text}");
                    assert!(finding.message.contains("a hard time"), "{trust}: {}", finding.message);
                    assert!(finding.advice.contains("116 123") && finding.advice.contains("999"), "{trust}");
                }
            }
        }
    }

    #[test]
    fn a_dare_stays_a_dare_and_a_threat_gets_no_line_on_self_harm() {
        let dare = findings("las", "just go and jump then");
        assert!(dare.iter().all(|f| f.severity == Severity::Stop), "{dare:?}");
        for finding in findings("las", "I'm going to smash his face in when I see him") {
            assert!(!finding.advice.contains("struggling"), "{}", finding.advice);
        }
    }

    #[test]
    fn dares_and_praise() {
        for text in [
            "just go and jump then",
            "he deserved every stab wound he got",
            "skip your meals for three days, that is how you get thin",
            "A blade does more for me than six weeks of counselling",
            "Three days without food and the rest is easy, back in my old trousers",
            "72 hours on black coffee, feeling faint means the fat's leaving",
            "Do the world a favour and jump",
            "nobody would miss you",
            "She had it coming if you ask me, he should have given her a good hiding years ago",
        ] {
            assert!(finds("self-harm-or-violence", "las", text), "{text}");
        }
        for text in [
            "World Suicide Prevention Day. Ask twice.",
            "Twelve hours on just coffee and a KitKat, what a shift",
            "Nobody will miss your cooking more than the cat",
            "Peaceful way to end a block of nights: dog, beach, flask",
            "These stairs will finish me off, said my knees",
            "I'm dead, this is so funny",
            "Ring Samaritans on 116 123",
            "Body feels like lead, sleep now",
            "If there's an ambulance behind you please just pull over gently, don't brake hard",
            "Night 3 of 4, body feels like concrete, bed now",
            "Cut myself shaving before the awards, typical",
            "A walk with the dog is better than any counselling",
        ] {
            assert!(!finds("self-harm-or-violence", "las", text), "{text}");
        }
    }

    #[test]
    fn a_pint_for_something_else() {
        assert!(!finds("self-harm-or-violence", "emas", "Give that lad a pint for hitting 1000 shifts"));
    }
}

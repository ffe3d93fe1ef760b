//! # Discriminatory words
//!
//! ## What it looks for
//! Slurs, also starred out, spaced or spelled with figures, and claims that tar a whole group of people.
//!
//! ## Why
//! Patients and colleagues of every background read what staff write. Your policy rules it out entirely.
//!
//! ## Example
//! "Why does every one of them get a free flat"
//!
//! ## Better
//! Leave it unsaid; nothing about a person's background belongs in a complaint.
//!
//! ## Quiet when
//! Such words are quoted to object to them, or the writer speaks of themselves or in support.

use super::{Context, Hits};
use crate::frame::Topic;
use crate::lexicon;
use crate::report::Span;
use crate::text::Text;
use crate::wording::unmask::unmasked;
use crate::wording::{Wordings, guard};
use once_cell::sync::Lazy;

/// Groups that people generalise about. Used in patterns as one choice.
macro_rules! group {
    () => {
        "immigrants|immigrant|migrants|migrant|foreigners|foreigner|refugees|refugee|asylum+seekers|asylum+seeker|illegals|muslims|muslim|islam|jews|jewish|hindus|sikhs|christians|catholics|protestants|blacks|asians|africans|poles|romanians|albanians|bulgarians|somalis|chinese|indians|pakistanis|eastern+europeans|gypsies|travellers|gays|lesbians|homosexuals|trans|transgender|transgenders|women|woman|girls|females|birds|men|disabled|wheelchair+users|autistic|deaf|mentally+ill|schizophrenics|pensioners|oldies|old+people|the+old|the+elderly|scousers|scouser|irish|scots|welsh|arabs|turks|foreign+nationals|boat+people|foreign+nurses|foreign+doctors|overseas+nurses|benefit+claimants"
    };
}

/// The same before a noun: "polish drunks", "another immigrant family".
macro_rules! of_group {
    () => {
        "polish|romanian|albanian|bulgarian|lithuanian|latvian|slovak|somali|eritrean|nigerian|indian|pakistani|bangladeshi|chinese|asian|african|arab|turkish|kurdish|afghan|iraqi|syrian|iranian|vietnamese|eastern+european|immigrant|migrant|refugee|asylum|muslim|jewish|gypsy|traveller|pikey|foreign|black|trans|gay"
    };
}

static WORDINGS: Lazy<Wordings> = Lazy::new(|| {
    Wordings::new(&[
        (
            0.85,
            &[
                "diversity|woke|quota|dei hire|hires|appointment|appointments|candidate|tick ~2",
                "they|them|people|this+lot|that+lot ~1 come|coming|came over here ~8",
                concat!(group!(), " nutters|nutter|freaks|freak|weirdos|weirdo|scum|vermin|lot|brigade|mob"),
                "women|woman|female|asian|foreign drivers|driver|bosses|boss ~3",
                "send|ship|deport|chuck|kick ~1 them|em|'em|all|these|lot ~2 back|home|packing",
                "not being|i'm+not|im+not|not|am+not ~1 racist|sexist|homophobic|ageist|prejudiced but ~8",
                "no offence to ~3 but ~6",
                "breed|breeding|breeds like ~3",
                "can't|cannot|won't|don't|doesn't|refuse+to|couldn't|bothered+to|not+one|nobody ~3 speak|spoke|speaks|learn|talk ~2 english ~2",
                "speak|learn english or|before|if ~5",
                "can't|couldn't understand a? ~1 word|accent|accents|half ~4 say|says|accent|control|foreign",
                "muslims|jews|catholics|hindus|christians|sikhs|they ~1 should ~2 pray|fast|worship|wear ~6",
                "unnatural|abomination|not+natural|against+nature ~3",
                "bongo bongo ~2",
                "back to|in|where their|bongo|africa|poland|pakistan|romania|india|somalia|syria|own ~3",
                "poles|romanians|immigrants|foreigners|migrants|travellers|gypsies go|out|get home|out|now|lost ~2",
                "real|proper men|women don't|do|wear|cry ~4",
                "go|goes|going off and? have|having babies|kids|pregnant ~5",
                "waste|wasted ~4 on a? woman|girl|women|female|her",
                "if they|you can't hear|see|walk|speak ~6",
                "what|know ~2 them|those|they|travellers|gypsies|muslims|women|foreigners ~2 are like ~2",
                "only two genders ~2",
                "born a man|woman ~4",
                "man in a dress ~2",
                "woman's|womans|women's place|job ~3",
                "gay|trans|lgbt|woke agenda|lobby|mob|brigade|nonsense|rubbish|propaganda|cult ~3",
                "ram|rammed|ramming|shove|shoved|pushing ~3 down+our+throats|throats ~2",
                "taking|take|took|stealing|nicking our|your|british jobs|houses|women|country|beds|money ~2",
                "look after|put our own ~3 first ~2",
                "our own first|people ~3 before ~3",
                "bringing|brought|spread|spreading|carry ~2 their ~1 diseases|disease|filth|crime|tb|scabies ~2",
                "translator|interpreter|translators|interpreters ~6 waste|pay|why|learn|english|sick",
                "britain|england|country|country's|london|leicester|bradford|birmingham|luton is|was|used+to|isn't|not ~3 full|lost|white|british|english|gone+to+the+dogs|ours|recognise ~3",
                "mental|mentals|schizo|schizos|psychos|loonies|nutters|crazies ~2 locked|lock|asylum|straitjacket|padded|putting|bin ~3",
                "should ~2 locked up|away ~3 schizo*|mental|nutter*|psycho*",
                "fat|obese|disabled people|patients|ones should|shouldn't|deserve|need ~5",
                "cure|convert|fix|pray ~3 gay ~3",
                "god hates ~2",
                "paki|chinky|chinkies shop|takeaway ~1",
                "that|them|those lot ~2 always|never|only|breed|all ~3 benefits|thieving|nicking|scrounging|scrounge|trouble|knives|stabbing",
                concat!(
                    group!(),
                    " ~2 should|shouldn't|oughtn't ~1 be+allowed|be+deported|be+banned|go+home|go+back|drive|vote|work+here|be+in|be+on"
                ),
                concat!(
                    group!(),
                    " ~1 are|is ~2 all|thieves|scum|vermin|parasites|lazy|dirty|filthy|thick|criminals|rapists|terrorists|leeches|animals|stupid|weak|violent|liars|thieving|disgusting|perverts|sick+in|savages|useless|everywhere|taking+over|ruining|breeding|swarming"
                ),
                "he+she+or+it|he+or+she+or+it|he+she+it|he-she|she-he|heshe|him+her+or+it ~4",
                concat!(group!(), " run|control|own it|everything|the+media|the+banks|the+world"),
                concat!(
                    group!(),
                    " ~1 get|gets|getting ~3 free|everything|handout*|council|house|houses|flat|flats|hotel|hotels|benefits"
                ),
                concat!(
                    group!(),
                    " ~1 can't|cannot|don't|couldn't drive|park|lift|wash|integrate|cope|handle|do+the+job|speak+english|belong|work"
                ),
                concat!(
                    "every|all|any|another|typical|bloody|these|those|damn ",
                    group!(),
                    " ~2 get|gets|want|wants|is|are ~2 free|same|all|scrounging|on+benefits|useless|thieving|the+same|taking"
                ),
                concat!("typical|bloody|damn|effing ", group!(), " driver|drivers|always|again|behaviour"),
                concat!("send|deport|ship|kick|get|throw|put ~3 ", group!(), " ~3 back|home|out|boats|packing|gas"),
                concat!(
                    "too+many|sick+of|fed+up+with|overrun+with|swarm+of|full+of|infested+with|swamped+with ",
                    group!()
                ),
                concat!(group!(), " ~1 belong|belongs in ~2 kitchen|cage|prison|zoo|own+country|asylum|home"),
                concat!(group!(), " ~2 just|need|needs ~2 slap|belting|locking+up|sterilis*|putting+down|gassing"),
                concat!(
                    group!(),
                    " ~3 clogging|clog|swamping|swamp|flooding|overrunning|overrun|taking+over|ruining|ruin|draining|drain|sponging|sponge|leeching|bleeding|milking|infesting|invading|breeding ~4"
                ),
                concat!(
                    group!(),
                    " and their|there ~1 drama|dramas|feelings|moods|tantrums|hysterics|rights|nonsense|complaints|demands|curry|garlic|kids|benefits ~2"
                ),
                "send|sent them|em|him|her ~1 back ~2 where|home|country",
                "back ~1 where they|he|she|you came+from|come+from|belong",
                "go|gan back to ~2 your|their|own country",
                "go home ~1 foreigner*|immigrant*|migrant*",
                "that|those|these|your sort|lot|kind|type|people ~1 are|is ~2 all|like|same|animals|always|breed",
                "you|we know what|how those|these|they|that|their ~2 are|sort|lot|kind|people like",
                "that|those|these sort|kind|lot|type|people ~3 on+benefits|ten+to+a|breeding|scrounging",
                "one of them|those lot|sort|people",
                "speak english ~3 or|country|get|go",
                "can't even speak ~1 english",
                "english ~2 for english",
                "not ~1 real|proper women|woman|men|man",
                "blokes|men|man|bloke in frock*|dress|dresses|wig|wigs|skirts",
                "pretending to be ~1 woman|women|girl|girls|man|men",
                "tick+the+box|ticked+a+box|diversity+hire|diversity+quota|token+black|token+woman|token+asian|token+gay|box+ticking+hire|woke+hire|dei+hire",
                "only ~3 got|hired|there|in|promoted ~4 because ~3 black|brown|gay|woman|asian|foreign|disabled|trans|female|muslim",
                "only ~3 got|hired|there|in|promoted ~4 cos ~3 black|brown|gay|woman|asian|foreign|disabled|trans|female|muslim",
                "why they hired|employed|promoted|took her|him|them",
                "throws|runs|cries|drives|hits|fights|lifts like a ~2 girl|woman|poof|jessie",
                "that's|thats|so|dead|well|proper gay innit|lol|mate|tbh|af",
                "a bit|too gay|poofy|lezzy|jewish|ethnic|foreign ~3",
                "women|woman ~2 job|work ~2 not+for|no+place",
                "no place|job|work for a? woman|women|girl|girls|lady",
                "women|girls|females|birds ~2 front+line|in+the+job|on+the+trucks|paramedics ~3 can't|weak|pregnant|period|off+sick|cry",
                "too old ~2 to|for ~3 vote|drive|live|the+job|this",
                "over # ~4 hand+back|put+down|cull|vote|euthan*",
                "it's|its a mental illness",
                "being gay|trans is ~3 sin|disease|choice|illness|wrong|phase|disgusting|unnatural",
                "islam|judaism|religion ~1 is ~2 disease|cancer|cult|evil",
                "all lives|white lives matter",
                "great replacement|white+genocide|replacement+theory",
                "white power|pride|genocide",
                "keep britain white|british|english",
                "they're|theyre|they+are all|mostly|half ~2 on+benefits|inbred|related|cousins|thieves|terrorists|rapists|criminals|the+same|gaga|senile|thieving|illegal|illegals",
                "the lot of them|em thieving|on+benefits|illegals|terrorists|inbred|scroungers",
                "marry|marrying|shag|married their|his|her|your cousin|cousins|sister",
                "that|those|this|their|these sort|lot|kind|type ~1 don't|never|can't|won't ~1 feel|wash|work|integrate|mix|pay|queue ~2 pain|like|themselves|tax|taxes|for|properly|we",
                "one|someone|somebody|anyone|crew|staff|nurse|doctor ~3 that|who speaks|speak|understands ~1 the+language|english ~1 please|for+once|anymore|ever",
                "identifies|identify|identifying as ~1 woman|man|girl|lady|female|male|lad|lass ~3 apparently|now|today|this+week|whatever|on|if|allegedly",
                "decided|decides|thinks|reckons|fancies he's|he+is|she's|she+is|they're|he+was ~1 lady|woman|girl|man|bloke ~2",
                "only|just ~2 got|get|hired|promoted|picked|chosen|there ~3 because|cos|for|cause|to ~5 leaflet|brochure|prospectus|poster|quota|tick-box|figures|optics|numbers",
                "look|looking at the colour|color of ~5",
                "autism|adhd|dyslexia ~1 they've|they|everyone's|everybody's|kids ~1 all ~1 got|have ~2",
                "autism|autistic|adhd ~9 called ~1 naughty|lazy|thick|bad ~3",
                "expect ~2 from|of|on|round ~2 gypsy|gypsies|traveller|travellers|romanian|romanians|polish|albanian|albanians|somali|somalis|muslim|muslims|asian|asians|foreigners|immigrants ~6",
                "girls|women|ladies|lasses|females|birds ~12 needs|need|takes|wants ~1 man|men|bloke|blokes ~3",
                "find|finds|found|remember|remembers|learn|learns their|its english|manners when|once|if ~4",
                // What hiring them is said to bring
                "what you|we|they ~1 get|expect ~1 when|for|if ~4 hire|hiring|employ|employing|promote|promoting|recruit|recruiting ~2 women|woman|girls|females|foreigners|immigrants|muslims|old+people|the+disabled",
                "because|cos|cause|as ~2 needed|wanted|needs|wants|had+to+have ~3 brown|black|asian|female|trans|gay|disabled|muslim|foreign ~1 face|faces|person|woman",
                // Called by what they are not
                "won't|wont|not|refuse|refusing|never|ain't ~2 call|calling him|it|that she|miss|ms|ma'am|a+woman|a+girl",
                "won't|wont|not|refuse|refusing|never|ain't ~2 call|calling her|it|that he|sir|mister|a+man|a+bloke",
                "bloke|blokes|man|men|fella|lad|geezer in a|an|the? ~2 dress|dresses|frock|skirt ~1 isn't|is+not|ain't|aren't|will+never",
                // Conditions said to be made up
                "autism|autistic|adhd|dyslexia|tourettes|ptsd|anxiety|depression|neurodivergent|fibromyalgia ~4 whatever|calling|call+it|called+it ~4 bad+parenting|poor+parenting|lazy+parenting|naughty|attention+seeking",
                "autism|adhd|dyslexia|tourettes|ptsd|fibromyalgia|neurodiversity ~1 isn't|aint|ain't|doesn't ~1 real|exist|a+real|a+thing",
                // Who gets seen to before whom
                "our own|people ~3 wait|waits|waiting|queue|queuing|sleep|sleeping|freeze|die|dying|homeless|starve|last ~3 while|and|whilst|but|when ~1 boat+people|migrants|immigrants|refugees|asylum+seekers|foreigners|illegals",
                // Crowds without the language
                "of them ~6 not|no|without|nor|neither ~2 word|words|bit of english",
                "bloody|effing|filthy|dirty|stinking foreigner*|immigrant*|migrant*|muslim*|jew|jews|gypsy|gypsies|traveller|travellers|polish|romanian*|pole|poles|asylum|arab*|asian*|indian*|african*|catholic*|lesbian*|queer*|gay|trans|benefits",
            ],
        ),
        (
            0.5,
            &[
                concat!("for a ", group!()),
                "scouser|brummie|geordie|essex|scottish|irish|welsh hide+your|lock+up ~1",
                "snowflake|woke generation|kids|students|brigade ~3 can't|cry|crying|off+sick",
                "man's|mans job",
                "hormonal|time+of+the+month|on+the+blob|on+her+period",
            ],
        ),
    ])
});

/// What is said of a whole group in so many words: no tone of the rest takes it back.
static OUTRIGHT: Lazy<Wordings> = Lazy::new(|| {
    Wordings::new(&[(
        0.85,
        &[
            concat!(
                group!(),
                " ~2 always|never ~2 kick+off|kicking+off|nick|nicking|steal|stealing|lie|lying|moan|moaning|thieve|scrounge|stink|play+the|playing+the"
            ),
            concat!(
                group!(),
                " ~2 should|shouldn't|oughtn't|can't ~1 be paramedics|paramedic|doctors|nurses|police|in+charge|working|driving|near|parents|teachers|bosses|managers|here|on+the+road|on+the+trucks"
            ),
            concat!(
                group!(),
                " ~1 get|gets|getting|got ~2 all+the+jobs|all+the+promotions|all+the+overtime|all+the+houses|promoted|promotions|priority|preference|special+treatment|treated+first|seen+first ~2"
            ),
            concat!(
                group!(),
                " ~4 thieving|inbred|scrounging|filthy|dirty|lazy lot|bastards|gits|sods|scum|swine|so-and-sos"
            ),
            concat!(
                group!(),
                " ~1 are|is just|all|nothing+but|such? a burden|drain|waste+of|plague|parasite|menace|curse"
            ),
            concat!("gay|gays|lesbians|trans|", group!(), " ~5 makes|make me|us|you ~1 sick|puke|vomit|heave"),
            concat!(
                of_group!(),
                " drunks|drunk|scroungers|thieves|gang|gangs|criminals|scum|vermin|wasters|layabouts|parasites|freeloaders|filth ~4"
            ),
            concat!(
                of_group!(),
                " ~1 family|families|patient|patients|people|bloke|blokes|woman|women|kids|lot|caller|callers ~3 wanting|want|wants|expecting|expect|expects|demanding|demand ~1 everything|it+all|a+free|free|handouts|a+house|a+council|special ~3"
            ),
            concat!(
                of_group!(),
                " ~1 family|families|patients|people|blokes|women|lot|ones|drunks ~3 go+home|go+back|sent+back|sent+home|send+them|deported|speak+english|no+english|word+of+english"
            ),
            // Praise that is none, and conditions said to be made up
            concat!(
                "alright|decent|clean|polite|clever|hardworking|well-spoken|not+bad|sound|smart|normal|friendly|honest for ~1 a|an ~1 ",
                group!()
            ),
            "autism|adhd|dyslexia|tourettes|ptsd|anxiety|depression|neurodiversity|fibromyalgia ~1 is|are ~1 just|only|basically|code+for|another+word+for|a+posh+word+for ~3 bad+parenting|poor+parenting|lazy+parenting|naughty|attention+seeking|fashionable|trendy|made+up|excuse|excuses|laziness|lazy|nonsense",
            "job|career|service|work|ambulance|trucks|road ~3 no place|job for a|any? woman|women|girl|girls|lady|ladies|female|females|mother|mums",
        ],
    )])
});

/// Reports slurs and claims about whole groups.
pub fn check(cx: &Context<'_>, hits: &mut Hits<'_>) {
    let against = guard::speaks_against(cx.text) || guard::supports(cx.text);
    for (span, sure, why) in slurs(cx) {
        let quoted = guard::quoted(cx.text, span);
        if against || (quoted && cx.frame.draft(Topic::DiscriminatoryLanguage) < 0.3) || guard::own(cx.text, span) {
            continue;
        }
        hits.push(hits.at(span).sure(sure).because(why));
    }
    let outright = OUTRIGHT
        .find(cx.text)
        .into_iter()
        .find(|found| !guard::quoted(cx.text, found.span) && !guard::own(cx.text, found.span));
    if let Some(found) = outright.filter(|_| !against) {
        hits.stand();
        return hits.push(hits.of(&found).because("says something about a whole group of people"));
    }
    for found in WORDINGS.find(cx.text) {
        // A shared text is quoted as well; sharing it with approval is what counts.
        let quoted = guard::quoted(cx.text, found.span) && !cx.text.holds("[shared");
        if against || quoted || guard::negated(cx.text, &found) && found.sure < 0.8 || guard::own(cx.text, found.span) {
            continue;
        }
        hits.push(hits.of(&found).because("says something about a whole group of people"));
    }
    if hits.is_empty() && is_told_of(cx) {
        hits.rule_out_for_good();
    }
}

/// "A man told my mate to 'go back where you came from'. Report it": what others said, in quotation marks, by who objects to it
/// or to whom it was said.
fn is_told_of(cx: &Context<'_>) -> bool {
    let quoted = |span: Span| guard::quoted(cx.text, span);
    let said = WORDINGS.find(cx.text).iter().chain(&OUTRIGHT.find(cx.text)).any(|found| quoted(found.span))
        || slurs(cx).iter().any(|(span, ..)| quoted(*span));
    said && !cx.text.holds("[shared") && (guard::speaks_against(cx.text) || REPORTED.fits(cx.text))
}

/// Who said it to whom.
static REPORTED: Lazy<Wordings> = Lazy::new(|| {
    Wordings::new(&[(
        0.8,
        &[
            "told|called|calls|calling|asked|shouted|screamed|yelled|spat|sneered|hissed|muttered ~2 me|us|my|our|her|him|them|at|a|the",
            "been|got|gets|was|were told|called|asked",
            "heard|hears|hearing|overheard",
            "said|says|say|shouted ~1 to ~1 me|us|my|our|her|him|them|a|the",
        ],
    )])
});

fn slurs(cx: &Context<'_>) -> Vec<(Span, f32, &'static str)> {
    let mut found: Vec<(Span, f32, &'static str)> = cx
        .phrases_in(lexicon::SLURS)
        .filter(|p| !is_harmless(cx.text, p.span))
        .map(|p| (p.span, sureness(p.span.of(cx.text.lower())), "a slur"))
        .collect();
    found.extend(
        unmasked(cx.text)
            .into_iter()
            .filter(|u| lexicon::SLURS.contains(&u.word))
            .map(|u| (u.span, 0.95, "a slur behind a mask")),
    );
    found
}

/// Mild words for folly or poverty are abuse rather than discrimination; they tell little by themselves.
fn sureness(words: &str) -> f32 {
    let ground = lexicon::SLURS.value(words).unwrap_or("");
    let worn = one_of!(words;
        "nutter" "nutters" "absolute nutter" "psycho" "loony" "loonies" "lunatic" "lunatics" "bonkers" "mental"
        "crazy" "cougar" "diva" "bossy" "boomer" "boomers" "gen z" "bloody gen z" "old fogies" "old git" "old coot"
        "old coots" "god botherer" "yokel" "pikachu" "chav" "bogan" "headcase" "basket case" "nut case" "nutcase"
        "fruitcake" "barmy" "barmpot" "posh" "toff" "oiks" "peasant" "peasants" "geezer" "attention seeker"
        "jumper lol" "tree hugger" "frump" "pisshead" "alky" "it's a phase" "cripple" "crips" "crip" "bed blocker"
        "bed blockers" "bedblockers" "drama queen" "old bat" "old fossil" "old fart" "old farts" "wrinklies"
        "death's waiting room" "vegetable" "dribbler" "past it" "silver surfer" "dinosaur" "old codger" "gammon"
        "gammons" "karen" "karens" "oap" "codger" "codgers" "old dear" "old dears" "old duffer" "coffin dodger"
    );
    match (worn, ground) {
        (true, _) => 0.28,
        (false, "age" | "class") => 0.55,
        _ => 0.95,
    }
}

/// Places, dishes and names in which a slur occurs.
fn is_harmless(text: &Text, span: Span) -> bool {
    let after = &text.lower()[span.end..];
    let word = span.of(text.lower());
    (word == "faggots" && (after.starts_with(" and peas") || after.contains("gravy") || after.contains("mushy")))
        || (word == "fag" && (after.starts_with(" break") || after.starts_with(" end") || after.starts_with(" packet")))
        || (word == "chink" && after.starts_with(" of"))
        || (word == "chinks" && after.starts_with(" in"))
        || (word == "dyke" && (after.starts_with(" road") || after.starts_with(" lane") || after.starts_with(" water")))
        || (word == "queer" && after.starts_with(" street"))
}

#[cfg(test)]
mod tests {
    use crate::rules::testing::finds;

    #[test]
    fn slurs_however_they_are_written_and_claims_about_groups() {
        for text in [
            "what a bunch of r e t a r d s",
            "those p1keys again",
            "Immigrants get everything free and we get nowt",
            "Women can't park, end of",
            "Only got the job because they needed one for the leaflet",
            "he identifies as a woman on Tuesdays apparently",
            "gypsies always kick off, hate going to their site",
            "romanian drunks again, they should go home",
            "she's quite clever for an immigrant",
            "that's what you get when you promote women",
            "not calling him she, sorry",
            "ADHD is just a trendy excuse these days",
        ] {
            assert!(finds("discriminatory-language", "wmas", text), "{text}");
        }
        for text in [
            "As a deaf ECA I get asked daily how I hear a chest",
            "Happy Pride to every colleague marching today",
            "A patient called my crewmate a paki tonight. That is racism and I reported it",
            "A man told my mate to 'go back where you came from' while she was helping him. Report it, every single time",
            "Anxiety isn't attention seeking, please be kind",
            "ADHD isn't an excuse, it's a different wiring",
            "Don't call him, he's on nights",
            "That's what you get when you have kids: glitter",
            "Faggots and peas for tea",
            "He identifies as a morning person and I have reported him",
            "That lot never bring biscuits",
            "muslims are not a burden, they are my colleagues",
            "old people never smell of anything but mints",
            "polish drinks at the international night",
        ] {
            assert!(!finds("discriminatory-language", "wmas", text), "{text}");
        }
    }
}

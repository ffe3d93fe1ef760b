//! Bad verdicts on an organisation, and how it is meant: shared by the rules on the employer and its partners.

use super::{Match, Wordings, class, guard};
use crate::report::Span;
use crate::rules::Context;
use crate::spans::Spans;
use crate::text::Text;
use once_cell::sync::Lazy;
use std::ops::RangeInclusive;

/// What people say of an organisation that they run down. The surer ones say it of an organisation alone;
/// the others of anything, and need to be told of whom.
pub static VERDICTS: Lazy<Wordings> = Lazy::new(|| {
    Wordings::new(&[
        (
            0.8,
            &[
                "killed|kills|killing that|a|my|our|this|his|her man|woman|patient|patients|husband|child|people|dad|mum|nan ~3",
                "haven't|hasn't|not|without|without+a ~2 clue|scooby|idea ~4",
                "could|couldn't ~1 not? make ~3 up",
                "shame|pity nobody|no+one|none|they|it ~6",
                "would|they'd|we'd sooner|rather ~1 buy|spend|pay|let|fund|see|waste|hire ~8",
                "says|tells ~2 all|everything ~4",
                "wouldn't|would+not|couldn't ~1 last ~2 minutes|day|shift|week|hour ~4",
                "broke|breaks|broken|ruined|wrecked|destroyed|destroys|ruins|robbed+me+of my|our ~1 back|marriage|health|spirit|family|life|mental|sleep|soul|knees|love|morale ~4",
                "cowboys|shysters|parasites|vultures|vampires|leeches|dinosaurs|sociopaths|psychopaths|tyrants|dictators|gutless ~4",
                "pr stunt|spin|exercise|puff|guff ~3",
                "lip service ~3",
                "tick|box-ticking|ticking|tick-box box|boxes|exercise ~3",
                "all talk|mouth|spin|show|smoke ~3",
                "empty|broken|hollow promises|words|gestures|apology ~3",
                "cutting|cuts|cut corners ~4",
                "on the cheap ~3",
                "slave|sweat labour|shop ~2",
                "sweatshop|hellhole|hell-hole|dump|pit+of|third-world|dystopian|soulless|kafkaesque|gulag|madhouse|nuthouse|zoo ~3",
                "rewards|rewarding|reward failure|liars|bullies ~3",
                "fail|failing|failed|fails upwards ~2",
                "gagged|gagging|silenced|silencing|silences|threatened|threatens|intimidates|bullies|bullied|bully|punishes|hounded|hounds ~3 staff|whistleblowers|crews|us|people|anyone|me|out ~3",
                "bullies|bully|bullied staff|crews|people|us|me|out ~3",
                "hide|hides|hiding|hid|bury|buries|buried|burying|bin|bins|binned|lose|loses|lost ~2 complaints|reports|evidence|figures|incidents|datix|deaths|truth|mistakes|bad+news ~3",
                "don't|doesn't|never|won't ~1 answer|reply|turn|show|come|pick ~2 up? when|on+time|until|phones|emails ~4",
                "can't|cannot|couldn't|don't|never ~2 trust|believe|rely ~2 word|thing|them|a+word|on ~4",
                "least|last ~1 supportive|caring|place|people ~6",
                "nobody|no-one|no+one|none ~3 gives|cares|listens|accountable|responsible ~5",
                "wait for ever|hours|all+night ~4",
                "hours late|waiting|behind ~4 joke|disgrace|useless|shambles",
                "only ~2 bothered|interested|cares|care|worried ~1 about ~5",
                "fobbed|fob off|us|staff ~3",
                "mugs|muppets|monkeys|amateurs|children|toddlers|chimps ~2 running|charge|run|upstairs ~3",
                "running|in charge ~3 muppets|idiots|clowns|amateurs|bullies|fools|morons ~2",
                "run ~2 into the ground ~2",
                "run|led|managed|staffed by ~1 clowns|muppets|idiots|monkeys|amateurs|children|fools|bullies|cowboys|morons",
                "into the ground ~3",
                "dangerous|unsafe|negligent|reckless ~2 place|service|trust|employer|management|organisation|outfit ~3",
                "race to the bottom ~2",
                "rearranging ~3 deckchairs|titanic ~2",
                "toksyczna|bekaar|nikamme|incompeten* ~4",
                "couldn't|can't|cannot ~1 organise|organize|run|manage|lead|plan|arrange|staff|find ~1 a|an|its|their|our ~5",
                "couldn't|can't be+trusted|give+a+straight+answer",
                "couldn't|can't ~1 find|tell|hit ~1 own|their|its|banjo|elbow|arse|ecg|cow",
                "doesn't|don't|never|couldn't|didn't ~2 give|gives|gave ~1 a toss|damn|shit|monkey's|stuff|flying|fig|rat's|monkeys|crap",
                "doesn't|don't|couldn't|not ~1 care|cares about|for|whether|if|what|how ~2 staff|patients|us|we|crews|anyone|people|its|their",
                "treat*|treating us|staff|crews|people|everyone|you like ~1 numbers|dirt|shit|crap|cattle|dogs|children|kids|robots|rubbish|animals|mugs|muck|machines|criminals",
                "held|holding together with|by ~5",
                "rotten|corrupt|toxic|broken|useless|clueless|incompetent|failing from|to the top|core",
                "smoke and mirrors",
                "circus|clown+show|clown+car|different+clowns|joke+of+a|shambles|omnishambles|fiasco|farce|disgrace|cesspit|sinking+ship|laughing+stock|shitshow|shit+show|train+wreck|car+crash|basket+case",
                "not fit for purpose",
                "unfit for purpose|to+run",
                "bullying|toxic|blame|cover-up|cover+up|rotten|fear|boys'|old+boys ~1 culture|club|management|leadership",
                "culture of ~1 bullying|fear|blame|lies|silence|cover+ups",
                "covering|cover|covered|covers ~1 up",
                "swept|sweep|sweeping|sweeps ~3 under ~1 carpet|rug",
                "careers|dreams|morale|hope|good+staff go|goes|went to die",
                "lies|lied|lying ~2 to|at|about ~2 staff|crews|us|interview|public|press|everyone|you|patients ~1",
                "lied to",
                "chews|chew|spits|spit|burns|grinds|eats ~2 people|you|staff|us|crews|paramedics ~3 out|up|down",
                "chews ~1 up",
                "worst run|managed|led|service|trust|employer|place|organisation|job|gig|management|leadership|rota|decision|bosses|chief ~3",
                "worse|worst|badly|terribly|poorly run|managed|led|organised ~2",
                "never|n't have|known|worked|seen ~4 worse|badly ~1 run|organised|managed|place|employer",
                "wouldn't|would+not|don't|never|couldn't|can't ~2 trust|send|recommend|wish|rely|want ~8 family|dog|anyone|nan|mum|enemy|them|ambulance|service|cat|kids",
                "don't bother|dont+bother applying|working|joining|ringing|calling ~3",
                "do|does|stack|stacking|sweep|clean|cleaning|sell|shovel|anything|anywhere|tesco|aldi|lidl|mcdonald's|plumbing|nursing|shelves ~6 before|than|instead+of|rather+than|over ~3 joined|joins|joining|join|applied|applying|apply|come|came|working|worked|work ~2 here|this|that|for|lot|us|service|trust",
                "wouldn't|would+not|couldn't|can't|i'd+never ~2 let|leave|put|trust ~1 them|management|managers|bosses|execs|exec|board|trust|service|leadership|directors|ceo|lot|hq|control ~6 hamster|goldfish|budgie|guinea+pig|houseplant|house+plant|plants|cat|dog|rabbit|gerbil|tamagotchi|nan|mum|mother|gran|worst+enemy",
                "wouldn't|would+not|couldn't|can't|i'd+never ~2 let|leave|put ~2 hamster|goldfish|budgie|guinea+pig|houseplant|house+plant|plants|cat|dog|rabbit|gerbil|tamagotchi|nan|mum|mother|gran|worst+enemy ~4 with|near|to|hands|charge|care|by ~2 them|us|management|managers|bosses|execs|exec|board|trust|service|leadership|directors|ceo|lot|hq|control",
                "ashamed|embarrassed|mortified to|when|at|every ~2 say|tell|admit|telling|saying|wear ~3 who|where|what ~1 i|we work|works|working|do ~1 for?",
                "ashamed|embarrassed|embarrassing|disgusted to|at|by ~2 work|be+working|be+employed|say+i+work|wear ~2 for|here|this|these",
                "all ~2 and no|zero|fuck ~1 brains|trousers|action|substance|clue|idea|sense|spine|cattle|knickers|backbone|medals|bite|delivery",
                "management|managers|bosses|execs|exec|board|leadership|directors|director|ceo|chief|suits|hq|lot|somebody|someone|people|they|they've|who|who've|who's|that's|that've ~3 never ~1 met|spoken|seen|touched|done|worked|driven|lifted ~3 human|humans|patient|patients|ambulance|stretcher|night+shift|real+person|actual+person|member+of+staff",
                "could|can train|teach ~2 parrot|monkey|chimp|labrador ~6",
                "parrot|monkey|chimp|labrador|toddler|trained+monkey could|can|would ~2 do|run|manage|read ~4",
                "answerphone|answering+machine|chocolate+teapot|chocolate+fireguard|paper+kettle|wet+lettuce ~4",
                "number on ~1 spreadsheet|a+list|sheet|page ~2",
                "management|lead|leadership|rule|run|running by|through fear|bullying|email|spreadsheet|laminator|whim ~4",
                "get|take|call|ring|order ~1 a|an cab|taxi|uber ~6 wouldn't+wait|dont+wait|don't+wait|never+turn|won't+turn|quicker ~4",
                "i wouldn't|would+not ~1 wait|call|ring|rely ~2 us|one+of+ours|our ~4",
                "not fit to run|lead|manage|be ~4",
                "bunch|shower|load|set|pack of ~1 yes+men|clowns|liars|cowards|bullies|muppets|idiots|crooks|charlatans|jokers|amateurs",
                "treat|treats|treated ~4 like ~1 parcels|numbers|machines|cattle|robots|slaves|skivvies|an+afterthought",
                "treat|treats|treated ~4 like ~3 shoe|naughty",
                "only ~1 care|cares|cared|interested|bothered|invest|invests ~2 about|in ~2 targets|figures|numbers|slogans|stats|money|image|pr|awards ~2",
                "nobody|no+one|none ~2 top|charge|upstairs|management|hq ~3 would|could|has|have|had|knows|lifted|done ~2 last|clue|idea|night|shift|stretcher|lifted ~4",
                "nobody|no-one|no+one in+their+right+mind|sane ~4",
                "put|puts|putting targets|money|figures|profit|numbers|stats|image|pr before|over|above|ahead ~4",
                "care|cares|cared ~2 more about ~2 image|targets|figures|pr|stats|banners|numbers|looking|money|optics|awards|carpets|logos|kpis",
                "would|they'd|they+would rather ~2 buy|spend|let|hire|pay|see|close|bin|have ~10 than|before|over",
                "spent|spend|spending|blew|blown|wasted|wasting ~4 on a? ~6 while|when|yet|but|and",
                "wasting|waste|wastes|wasted|squander* ~3 money|millions|thousands|cash ~4",
                "shame|pity ~1 the|our|on ~2 exec|execs|trust|management|bosses|board|service|directors",
                "shame on ~2 trust|management|them|you|service|board|execs",
                "ashamed|embarrassed|embarrassing|disgusted to|at|by ~2 work|wear|this|our|my|how ~3 service|trust|uniform|place|management|employer",
                "promote|promotes|promoted|promotions ~2 mates|friends|yes+men|liars|bullies|idiots|yes-men|arse+lickers|wrong+people",
                "jobs for ~1 boys|mates|friends",
                "face doesn't fit",
                "seat+warmers|pen+pushers|pen-pushers|bean+counters|desk+jockeys|empire+builders|jobsworths|nodding+dogs|yes+men|overpaid|fat+cats|empty+suits",
                "never ~4 set+foot|worked+a+shift|been+on+the+road|sat+in+an+ambulance|seen+a+patient|done+a+shift|stepped+foot",
                "zero|no accountability|leadership|integrity|backbone|respect|compassion|morals|shame ~3",
                "utterly|totally|completely|so|just|absolutely ~1 incompetent|useless|clueless|spineless|shambolic|heartless|negligent|pathetic|hopeless|inept|corrupt|toxic|broken|disgraceful",
                "incompetent|useless|clueless|spineless|shambolic|heartless|inept|corrupt|toxic|gutless|two-faced|two+faced ~1 management|managers|trust|service|bosses|leadership|lot|employer|organisation|place|hr|department|execs|outfit|control|control+room|eoc|dispatch",
                "couldn't|can't wait to|til|till ~1 leave|hand+in|get+out|see+the+back",
                "as much use as|about+as+useful ~4",
                "about as|as ~1 useful|much+use|reliable|effective as ~4",
                "made of|from ~2 string|cardboard|lies|spin",
                "random number generator",
                "wonder|wonders|wondering why ~3 nobody|no+one|everyone|people|we|staff ~2 stays|leaves|left|leave|quit|leaving|off+sick|applies",
                "no wonder|surprise ~4 leaving|leave|quit|left|quitting|off+sick|short|burnt|walking",
                "fifty+fifty|coin+toss|coin+flip|lottery ~4 turns|shows|comes|arrives|whether|if",
                "my arse|backside",
                "another|more ~2 pizza|resilience+plan|resilience+session|wellbeing+email|wellbeing+webinar|thank+you+email ~4 instead|while|when|yet|but|from",
                "killing|killed|kill|failing|failed|fails|letting+down|let+down ~1 patients|staff|its|their|people|crews|public|us|everyone ~2",
                "don't|doesn't|never|won't listen*|learn* ~3",
                "a|an|absolute|complete|total|utter|proper joke",
                "run by ~3 clowns|idiots|morons|cowboys|monkeys|muppets|amateurs|accountants|robots|numpties|bullies|children",
                "piss|booze ~1 brewery",
                "what|such ~1 a ~1 crap|shit|shite|useless|terrible|awful|rubbish|appalling|shocking|toxic|shambolic|shameful ~1 trust|service|employer|place|organisation|company|outfit|hospital|department",
                "treat|treats|treated|treating|talk|talks|talking|spoke|speak|look|looks us|crews|staff|paramedics|everyone|people|patients ~1 like|as|down ~3 dirt|shit|crap|something|nothing|porters|servants|idiots|kids|scum|muck|skivvies|taxi|second+class|inferior|it ~4",
                "lazy|useless|idle|rude|arrogant|ignorant|clueless|miserable|thick|stupid|incompetent|jumped+up ~1 sods|gits|idiots|buggers|morons|clowns|muppets|cretins|wasters|pigs|cows|so-and-sos|twats|bastards|tossers|lot",
                "couldn't|could+not care less ~4",
                "useless|hopeless|clueless|pathetic|no+help again|as+usual|as+ever|as+always|tonight|today ~3",
                "just|only|all+they+do sit|sits|sat|stand|stood|sitting|standing ~3 phone|phones|arses|backsides|arse|chatting|gossiping|doing+nothing ~4",
                "waste of ~1 space|time|money|taxpayers|skin ~4",
                "no|zero|any|fat+lot+of ~1 help|use ~1 whatsoever|at+all|as+usual|to+anyone",
                "staff|nurses|doctors|docs|police|coppers|cops|gps|consultants|receptionists|carers|social+workers|hospital|ward|midwives ~4 are|is|were|was just|so|all|absolutely|bloody|really|completely|totally|utterly|proper|always|fucking|well? useless|lazy|rude|clueless|idle|thick|incompetent|hopeless|shit|crap|dangerous|arrogant|vile|ignorant|obstructive",
                "shambles|joke|disgrace|mess|excuse|embarrassment of|for a|an ~1 service|trust|employer|organisation|hospital|department|ward|surgery|force",
            ],
        ),
        (
            0.5,
            &[
                "joke|pathetic|disgusting|disgraceful|shocking|scandalous|appalling|outrageous|insulting|laughable|useless|clueless|dire|abysmal|dreadful|atrocious|shameful|embarrassing|rotten|toxic|incompetent|negligent|heartless|spineless|shambolic",
                "fed|sick up|of|to ~1",
                "falling|fallen apart",
                "on its knees",
                "let down",
                "slap in the face",
                "more ~1 support|sense|help|respect|leadership|compassion|thanks ~1 from|in|out+of a|an|my ~8 than",
                "only thing ~3 improved|changed|grown|works|better ~1 is|was",
                "good ideas ~2 go|come ~8 die",
                "taking the piss|mick|michael",
                "had enough",
                "don't care",
            ],
        ),
    ])
});

/// The organisation that the writer works for, as staff speak of it.
static EMPLOYER: Lazy<Wordings> = Lazy::new(|| {
    Wordings::new(&[(
        0.9,
        &[
            "from the top|head ~1 down",
            "who|where i work ~1 for?",
            "don't|dont apply|join",
            "tell|telling ~2 who|where i work",
            "our|my|this|the|own|your|that|whole trust|service|employer|organisation|place|outfit|lot|firm|management|bosses|execs|exec|board|managers|leadership|ceo|hq|gaffers|directors|system|department",
            "wmas|scas|emas",
            "<employer>",
            "west mids|midlands ambulance|ambo",
            "london|yorkshire|east+midlands|east+mids|south+central|yorks ambulance|ambo",
            "management|managers|execs|mgmt|bosses|hr|payroll|rotas|scheduling|comms|seniors|smt|slt|upstairs|gaffers|senior+managers|senior+leadership|exec+team|executive+team|chief+exec|ceo|higher+ups|trust",
            "ambulance service|trust|control|management",
            "this|the job|gig|place|station|control|service",
            "yas|las ~1 ambulance|management|crews|paramedics|is|are|control|hr|don't|doesn't|couldn't|can't|won't|never|treats|treat|cares",
            "working here|for+them|for+this",
            "work here|there|for+them|for+this+lot|for+that+lot",
            "worst|terrible|awful|shocking|useless|crap|shit|appalling employer|trust",
        ],
    )])
});

/// Bodies that the service works with.
static PARTNER: Lazy<Wordings> = Lazy::new(|| {
    Wordings::new(&[(
        0.9,
        &[
            "hospital|hospitals|a&e|ed|ward|cqc|council|social+services|111|police|fire+service|icb|gp+surgery|gp+surgeries|surgery|surgeries|maternity|icu|nhs+england|nhse|hcpc|care+home|care+homes|coastguard|ccg|cmht|crisis+team|mental+health+team|st+john|air+ambulance|samaritans|red+cross|hospice",
            "that|the|our a",
            "a and e",
            "care+homes",
            "nurses|doctors|docs|coppers|cops|gps|consultants|receptionists|carers|social+workers|midwives ~4 are|is|were|was|were+no just|so|all|absolutely|bloody|really|completely|totally|utterly|proper|always|fucking|a|well? useless|lazy|rude|clueless|idle|thick|incompetent|hopeless|shit|crap|dangerous|arrogant|vile|ignorant|obstructive|waste|disgrace|help|joke",
            "nurses|doctors|docs|coppers|cops|gps|consultants|receptionists|carers|social+workers|midwives ~4 just|only sit|sits|sat|stand|stood",
            "department|dept of health",
            "royal|infirmary|general",
            "district|community nurses|nurse|team",
            "hospital|hospitals|ward|police|council|care+home|surgery|infirmary|nhs+england management|managers|bosses|execs|trust|chief|board|hr|control",
        ],
    )])
});

/// Bodies alone, without the people who work there: nobody's colleague.
static BODIES: Lazy<Wordings> = Lazy::new(|| {
    Wordings::new(&[(
        0.9,
        &[
            "hospital|hospitals|a&e|ward|cqc|council|social+services|111|police|fire+service|fire+brigade|icb|gp+surgery|surgery|surgeries|nhs+england|nhse|hcpc|care+home|care+homes|coastguard|ccg|cmht|crisis+team|mental+health+team|air+ambulance|hospice ~1 management|managers|bosses|execs|trust|chief|board|hr|control?",
            "a and e",
            "royal|general infirmary|hospital",
        ],
    )])
});

/// What is left of a verdict's sureness where nothing says of whom it is given.
const UNSAID: f32 = 0.3;

/// Of whom a verdict is given.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum About {
    /// The writer's employer or those who run it.
    Employer,
    /// Another body.
    Partner,
}

/// The bad verdicts of a draft with whom they are about; what is quoted, denied or said of something else is left out.
#[must_use]
pub fn verdicts(cx: &Context<'_>) -> Vec<(Match, About)> {
    cx.found.verdicts.get_or_init(|| look_verdicts(cx)).clone()
}

fn look_verdicts(cx: &Context<'_>) -> Vec<(Match, About)> {
    let text = cx.text;
    let partner = PARTNER.find(text);
    let employer = employer_in(text, &partner);
    let mut found = Vec::new();
    for verdict in VERDICTS.find(text) {
        if guard::quoted(text, verdict.span)
            || guard::in_jest(text)
            || (verdict.sure < 0.6 && guard::negated(text, &verdict))
        {
            continue;
        }
        // They stand in text order: the first one from the sentence, or from the one before it, on is asked.
        let within = |list: &[Match], sentences: RangeInclusive<usize>| {
            let first = list.get(list.partition_point(|m| m.sentence < *sentences.start()))?;
            sentences.contains(&first.sentence).then_some(first.span)
        };
        let here = |list: &[Match]| within(list, verdict.sentence..=verdict.sentence);
        let near = |list: &[Match]| within(list, verdict.sentence.saturating_sub(1)..=verdict.sentence + 1);
        let (about, place, closeness) = match (here(&employer), here(&partner)) {
            (Some(span), None) => (About::Employer, Some(span), 1.0),
            (Some(span), Some(other)) if gap(span, verdict.span) <= gap(other, verdict.span) => {
                (About::Employer, Some(span), 1.0)
            }
            (_, Some(span)) => (About::Partner, Some(span), 1.0),
            (None, None) => match (near(&employer), near(&partner)) {
                (Some(_), _) => (About::Employer, None, 0.9),
                (None, Some(_)) => (About::Partner, None, 0.9),
                _ if !employer.is_empty() => (About::Employer, None, 0.8),
                _ => (About::Employer, None, UNSAID),
            },
        };
        let span =
            place.map_or(verdict.span, |p| Span::new(p.start.min(verdict.span.start), p.end.max(verdict.span.end)));
        found.push((Match { span, sure: verdict.sure * closeness, ..verdict }, about));
    }
    found
}

/// So many partners may start before an employer's name and still hold it.
const HOLDING: usize = 4;

/// Where the employer is spoken of: the hospital's management is not the writer's.
fn employer_in(text: &Text, partner: &[Match]) -> Vec<Match> {
    // They stand in text order: only the last ones that start before can hold it.
    let is_partners = |m: &Match| {
        let behind = partner.partition_point(|p| p.span.start <= m.span.start);
        partner[behind.saturating_sub(HOLDING)..behind].iter().any(|p| p.span != m.span && p.span.end >= m.span.end)
    };
    EMPLOYER.find(text).into_iter().filter(|m| !is_partners(m)).collect()
}

/// Whether other bodies are spoken of and the employer nowhere: what is bad there is not the employer's doing.
#[must_use]
pub fn is_of_partners(cx: &Context<'_>) -> bool {
    BODIES.fits(cx.text) && employer_in(cx.text, &PARTNER.find(cx.text)).is_empty()
}

/// The sentences, by number and in order, that speak of bodies and of nobody in particular.
#[must_use]
pub fn of_bodies(text: &Text) -> Vec<usize> {
    let bodies = BODIES.find(text);
    let somebody = class::named("role").unwrap_or(0) | class::named("name").unwrap_or(0);
    let is_of_nobody = |bodies: &&[Match]| {
        let sentence = &text.sentences()[bodies[0].sentence];
        let spans: Spans = bodies.iter().map(|body| body.span).collect();
        (sentence.first_token..sentence.end_token)
            .all(|at| class::of(text, at) & somebody == 0 || spans.overlap(text.tokens()[at].span))
    };
    let by_sentence = bodies.chunk_by(|one, other| one.sentence == other.sentence);
    by_sentence.filter(is_of_nobody).map(|bodies| bodies[0].sentence).collect()
}

fn gap(a: Span, b: Span) -> usize {
    if a.overlaps(b) { 0 } else { a.start.abs_diff(b.end).min(b.start.abs_diff(a.end)) }
}

#[cfg(test)]
mod tests {
    use super::VERDICTS;
    use crate::text::Text;

    /// What the model makes of such sentences is a piece of advice at most.
    #[test]
    fn errands_are_no_verdicts() {
        for text in [
            "Teach your toddler to ring 999: our trust has a new colouring book",
            "Can't be bothered to cook, our trust canteen it is",
            "Our trust reminds you: wash your hands, and teach the kids to wash their hands",
            "New lanyards with rainbow stripes from the trust, thank you!",
        ] {
            assert!(!VERDICTS.fits(&Text::new(text)), "{text}");
        }
    }
}

//! Where a draft says outright that it is about no patient of the writer's: somebody made of rubber, the writer's own people,
//! a book, strangers met in a queue, visitors to the station, a desk, a siren.

use crate::lexicon;
use crate::signals::{AgeForm, Class, Kind, Signal};
use crate::text::Text;
use crate::wording::Wordings;
use crate::wording::somebody::somebody;
use once_cell::sync::Lazy;

/// Somebody made up or made of rubber, who is treated all the same.
static PRETEND: Lazy<Wordings> = Lazy::new(|| {
    Wordings::new(&[(
        1.0,
        &[
            "mannequin|mannequins|manikin|manikins|mannikin|simman|sim+man|resusci+anne|moulage|osce|osces|sim|simulation|simulated|simulator|role+play|roleplay|role-play",
            "training|exam|practice|mock|assessment ~1 scenario|scenarios",
            "scenario|scenarios ~1 for|day|training|exam|practice|assessment|tomorrow's|based|group",
            "mock ~1 exam|osce|patient|casualty|interview|arrest|incident|resus",
            "played|playing the|a|our ~1 patient|casualty",
            "patient|casualty ~3 rubber|plastic|latex|dummy|doll|actor",
            // Teaching and being taught.
            "taught|teaching|teach|teaches ~4 cpr|first+aid|bandaging|slings|recovery+position|basic+life+support",
            "how to give|do|perform|start|learn ~1 cpr|first+aid|compressions|chest+compressions|rescue+breaths|back+blows|abdominal+thrusts",
            "cadets|brownies|beavers|cubs|scouts|guides|rainbows|pupils|schoolchildren|st+john ~3 did|do|doing|learned|learnt|learning|practised|practising|tried|had ~4 bandag*|cpr|first+aid|slings|splints|recovery+position",
            "of us on|at ~1 that|this|the|our ~1 course|module|induction|webinar|conference",
            "teaching|taught|teach|telling|showing ~3 class|kids|children|pupils|nursery|reception|brownies|cubs|scouts",
            "school|careers|nursery talk|visit",
            // The writer as the one who is rescued for practice.
            "be|being|i|play|playing|played ~1 a|the casualty|dummy|guinea+pig",
            "trapped|cut|stuck|buried|rescued|dragged|carried ~6 for the|our ~1 fire+service|firefighters|students|cadets|trainees|exercise|dogs",
        ],
    )])
});

/// One of the writer's own people as the one who is ill: "Dad's out of hospital", "my nan had a fall".
static KIN: Lazy<Wordings> = Lazy::new(|| {
    Wordings::new(&[(
        1.0,
        &[
            "my|our|me|mi ~1 dad|dad's|mum|mum's|mam|mam's|nan|nan's|gran|gran's|grandad|grandad's|grandma|granny|wife|husband|son|daughter|brother|sister|aunt|auntie|uncle|cousin|niece|nephew|partner|missus|girlfriend|boyfriend|mother|father|kid|kids|lad|lass|little+one|little+man|toddler|baby|twins|eldest|youngest|grandson|granddaughter|mother-in-law|father-in-law|nephew's|son's|daughter's|wife's|husband's|in-laws|sister+in+law|brother+in+law|mother+in+law|father+in+law|best+mate|neighbour|great-grandad|great+grandad|dog|cat",
            "my|our ~1 postman|postie|milkman|vicar|hairdresser|barber|butcher|dentist|landlord|landlady|plumber|builder|gardener|headteacher|babysitter|childminder|neighbours|mp",
            "your mum|dad|nan|gran|grandad|brother|sister still",
        ],
    )])
});

/// Whom the writer mourns: kin without anybody's name before it, right after the words of mourning. What follows (an age, a few
/// kind words, the funeral) is of them.
static MOURNED: Lazy<Wordings> = Lazy::new(|| {
    Wordings::new(&[(
        1.0,
        &[
            "rip|r.i.p|rest+in+peace|sleep+well|sleep+tight|miss+you|missing+you|fly+high my? dear|darling|beautiful|lovely|wonderful? mum|mummy|mam|mom|dad|daddy|nan|nana|nanny|nanna|nannan|gran|granny|grandma|grandad|granddad|grandpa|gramps|pop|pops|aunty|auntie",
        ],
    )])
});

/// Kind words to somebody whose relative was ill: "hope she's on the mend".
static SYMPATHY: Lazy<Wordings> = Lazy::new(|| {
    Wordings::new(&[(
        1.0,
        &[
            "hope|hoping|glad|pleased|relieved|happy ~1 he|she|they|he's|she's|they're|your+mum|your+dad|your+nan|your+son|your+daughter|you're|all ~3 mend|ok|okay|better|well|home|recovering|recovered|fine|comfortable|improving|pulls+through|feeling",
            "hope|hoping|praying|pray ~6 found|home|back ~1 safe|soon|safely|well",
            "that|the footballer|player|goalkeeper|striker|actor|actress|singer|presenter|referee|cricketer|jockey who ~4 well|recovering|recovered|stable|mend|better|ok|okay|improving|home",
            "sorry ~1 to hear",
            "sorry for ~1 your loss",
            "get well ~1 soon",
        ],
    )])
});

/// Whoever one meets, reads of or sees on the telly.
macro_rules! anybody {
    () => {
        concat!(somebody!(), "|couple|somebody|someone|stranger|student")
    };
}

/// A book, a film, or what people ask: what happens in it happened to nobody.
static TOLD_BY_OTHERS: Lazy<Wordings> = Lazy::new(|| {
    Wordings::new(&[(
        1.0,
        &[
            "book|novel|memoir|autobiography|audiobook|film|movie|drama|documentary|sitcom|musical ~1 about|where|set|called|by|on",
            concat!(anybody!(), " ~2 on|reading|presenting the telly|tv|news|weather|radio|one+show|adverts"),
            "reading|read|rereading|finished a|the|this|another|my|that ~2 book|novel|memoir|thriller|whodunnit",
            "watching|watched|rewatching|bingeing|binging|streaming ~3 series|episode|drama|film|documentary|soap|box+set|casualty|holby|corrie|emmerdale|eastenders",
            "worst|best|weirdest|grossest thing|job ~1 you've|you+have ~1 ever? seen|had|done|been+to",
            // Programmes that crews watch with the rest of the country.
            "24 hours in",
            "call the midwife",
            "line of duty",
            "happy valley",
            "this is going to hurt",
            "inside the ambulance",
            "one born every",
            "silent witness",
            "death in paradise",
            "grey's|greys anatomy",
        ],
    )])
});

macro_rules! did {
    () => {
        "told|asked|asks|said|says|waved|waves|smiled|winked|paid|bought|gave|let|shouted|thanked|called|offered|insisted|refused|saluted|complained|moaned|recognised|thought|stopped|wished|ordered"
    };
}

/// Whom one meets in a queue, at the till, at the lights: they speak, pay, wave, and nothing ails them.
static STRANGERS: Lazy<Wordings> = Lazy::new(|| {
    Wordings::new(&[(
        1.0,
        &[
            concat!(
                anybody!(),
                " ~2 in|on|at|behind|from|by ~1 the|my|our|greggs|costa|tesco|aldi|lidl|asda|boots|morrisons|sainsbury's|waitrose|mcdonald's ~2 till|tills|checkout|queue|counter|bar|gym|train|bus|tube|bus+stop|lights|traffic+lights|petrol+station|drive-thru|desk|door|shop|post+office|cafe|library|market|park|church|pub|chippy|bakers|butchers|chemist|barbers|class|course|pool|beach|garden+centre|greggs|costa|tesco|aldi|lidl|asda|boots|morrisons|paid|let|bought|gave|asked|said|told ~4 ",
                did!(),
                " ~2 me|us|my|our|we|i|if|at|to|about"
            ),
            concat!(
                anybody!(),
                " ~3 in|on|at the till|tills|checkout|queue|bar|gym|drive-thru|bus+stop|lights|traffic+lights ~2 ",
                did!()
            ),
            "boy|girl|kid|kids|child|children|toddler|toddlers|schoolchildren|class ~3 waved|waving|waves|saluted|cheered|pointed ~1 at|to us|me|the",
            "let|letting me|us ~1 go|skip|jump|pull|cut ~1 first|queue|ahead|out|in+front",
            "paid for my|our ~2 coffee|coffees|breakfast|lunch|tea|sausage|shopping|petrol|chips|sandwich|sandwiches|meal|drink|drinks|pint|bacon|brew|food|parking",
            "kept|saved|cooked|warmed ~1 our|my|us|me ~2 dinner|dinners|tea|teas|lunch|food|chips|curry|breakfast|plate|plates",
            "found|returned|handed+in ~4 purse|wallet|handbag|keys|phone|passport|wedding+ring",
            concat!(
                anybody!(),
                "|mums|lads|girls|lot|people ~1 from my|our|the|his|her ~2 class|course|church|club|choir|team|school|uni|gym|band|village+hall"
            ),
            concat!(anybody!(), " ~2 cut|cutting|overtook|undertook|tailgated|beeped|flashed|hooted me|us"),
            "bought me|us ~2 coffee|coffees|breakfast|lunch|tea|chips|sandwich|drink|drinks|pint|brew|brews|cake|doughnuts",
        ],
    )])
});

/// What happens at work without a patient: visitors to the station, a colleague's desk or farewell, kit that squeaks.
static AT_WORK: Lazy<Wordings> = Lazy::new(|| {
    Wordings::new(&[(
        1.0,
        &[
            "mayor|mp|minister|chaplain|councillor|scouts|cubs|beavers|brownies|rainbows|guides|cadets|nursery|playgroup|year+one|year+two|reception|princess|prince|duke|lord-lieutenant ~3 round|visited|visit|visiting|toured|came|popped|looked ~2 station|the+station|hub|base|depot|hq|control+room|eoc",
            "had|hosted|welcomed|showed|shown ~5 round|to|at ~2 station|the+station|our+station|hub|depot|hq|control+room|eoc",
            "his|her|their|my|someone's|somebody's desk|locker|mug|pigeonhole|lanyard|lunchbox|retirement|secondment|leaving|epaulettes|e-learning",
            "siren|sirens|satnav|sat+nav|tail+lift|gearbox|heater|wipers|horn|kettle|microwave|suspension ~4 sounds|smells|squeaks|rattles|beeps|squeaking|rattling|sticks|hums",
            "congratulations|congrats|well+done|proud ~14 award|awards|commendation|commended|medal|certificate|graduation|graduated",
            "award|awards|commendation ~3 night|ceremony|evening|deserved|winner|winners|goes",
            "ran|running|run|did|doing|finished|completed|walked|cycled ~1 a|the|my|our ~2 10k|5k|marathon|half|parkrun|triathlon|ultra|relay",
            "came|finished first|second|third|fourth|last ~1 in|at the|a|his|her|their",
            "had a ~1 job getting|shifting|moving|fitting|carrying ~2 sofa|settee|wardrobe|bed|mattress|fridge|freezer|washing+machine|piano|telly|tv|tree|table|desk|bike|caravan",
            "house|flat viewing|viewings|hunting|party|warming|sale|move|swap",
            "scrape|scraping|scraped|de-ice|de-icing|defrost|defrosting ~3 ice|frost|windscreen|car|windows|truck",
            "regular ~1 cappuccino|latte|coffee|tea|brew|espresso|order|pint|takeaway",
            "stopped+breathing|nearly+died|almost+died|heart+stopped|had+a+heart+attack|nearly+fainted ~1 when|at|watching|seeing|over ~6 penalty|penalties|goal|match|game|final|scored|missed|film|price|prices|bill|receipt|joke|results|episode",
            "when i started|joined|qualified ~1 there|we|you|the|it|no",
            "hand|handed|handing|hands over|in|back ~3 keys|baton|radio|locker|pager|lease",
            "two|three|four|five|six|both|all of us ~1 squeezed|squashed|crammed|packed|wedged",
        ],
    )])
});

/// What something smells like happened some other time, if at all.
static COMPARED: Lazy<Wordings> = Lazy::new(|| {
    Wordings::new(&[(
        1.0,
        &[
            "dog|cat|kids|car|boots|shoes|kitchen|fridge|uniform|fleece|bag ~1 smells|smell|stinks|stink|reeks|smelt ~1 like|of",
        ],
    )])
});

/// The writer as the one who was ill: "woke up from my op", "put me on a trolley", "rang 999 for myself".
static OWN_STAY: Lazy<Wordings> = Lazy::new(|| {
    Wordings::new(&[(
        1.0,
        &[
            "ring|rang|called|call|calling|dial|dialled 999|an+ambulance ~1 for ~1 myself|me",
            "i|i've|i'm ~1 was|am|been|being ~1 a|an|the ~1 patient|inpatient|outpatient",
            "my own ambulance|trolley|stretcher|operation|op|surgery|appendix|ward|hospital|wristband|999|fall|stroke|crash",
            "put|wheeled|popped|pushed|kept|sent|took|rushed|admitted|discharged|parked me ~1 on|onto|to|into|in|home|overnight|down|through ~2 trolley|ward|drip|bed|theatre|hospital|resus|majors|minors|home|overnight|surgery|corridor",
            "woke|coming|came|come ~1 up|round from ~2 anaesthetic|op|operation|surgery|sedation|theatre",
            "minus|without ~1 a|my|one gallbladder|appendix|tonsil|tonsils|spleen|thyroid|ovary|kidney|tooth|toe|toenail",
            "my ~1 consultant|surgeon|anaesthetist|scan|biopsy|op|operation|chemo|radiotherapy|midwife|gallbladder|appendix|tonsils|stent|pacemaker|colonoscopy|endoscopy|diagnosis|transplant|stitches|physio",
            "turns|turned out i've|i'm|im|i+have|i+am",
            "call+taker|call+handler|nurse|crew|paramedic|surgeon|consultant|midwife kept|talked|told|gave|held ~1 me|my ~1 calm|through|hand",
        ],
    )])
});

/// Help for those who had a rough time: it tells of no time in particular.
static WELFARE: Lazy<Wordings> = Lazy::new(|| {
    Wordings::new(&[(
        1.0,
        &[
            "it ~2 gets|get|got better|easier",
            "talk to somebody|someone|each+other|us|me|a",
            "not alone|weak",
            "reach|reached|reaching out",
            "ask|asked|asking|got|get for? help",
            "peer support|supporter|supporters",
            "you|u don't|do+not have to ~8 struggle|struggling|cope|ok|okay|alone",
        ],
    )])
});

/// The crew at work, beyond doubt.
static CREW: Lazy<Wordings> = Lazy::new(|| {
    Wordings::new(&[(
        1.0,
        &[
            "we ~1 took|attended|treated|conveyed|went|resuscitated|brought|transported|transferred|had|saw|met|lost|worked|were",
            "our|my patient|pt|job|arrest",
            "i ~1 attended|treated|conveyed|resuscitated|cannulated",
            "on scene",
        ],
    )])
});

/// What ails somebody badly: whoever waves, pays or visits has none of it, so such a sentence is no small talk.
static IN_EARNEST: Lazy<Wordings> = Lazy::new(|| {
    Wordings::new(&[(
        1.0,
        &[
            "arrest|arrests|resus|cpr|rosc|stroke|seizure|sepsis|overdose|od'd|hanging|stabbing|stabbed|shooting|shot|rtc|drowning|drowned|haemorrhage|amputation|burns|bleed|bleeding|unconscious|unresponsive|collapsed|died|dead|dying|purple+plus|role|mi|stemi|anaphylaxis",
            "broken|fractured|dislocated ~2 hip|neck|leg|arm|wrist|ankle|pelvis|femur|back|ribs|skull",
            "called|pronounced it|him|her|life|rol",
            "didn't|did+not make it",
        ],
    )])
});

/// Somebody who is new in a sentence: then its "she" is nobody of the sentence before.
static SOMEBODY: Lazy<Wordings> = Lazy::new(|| {
    Wordings::new(&[(
        1.0,
        &[
            concat!(anybody!(), "|patient|pt|casualty|baby|wife|husband|mum|dad|daughter|son|family|neighbour"),
            "<name>",
        ],
    )])
});

/// Somebody who was named before.
static AGAIN: Lazy<Wordings> = Lazy::new(|| {
    Wordings::new(&[(1.0, &["he|she|they|him|her|his|them|their|hers|he's|she's|they're|he'd|she'd|he'll|she'll"])])
});

/// Where a draft says outright that it is about no patient of the writer's.
#[derive(Debug)]
pub struct Elsewhere {
    /// Which sentences are about somebody made of rubber, about the writer's own people, or kind words about somebody else's.
    pub sentences: Vec<bool>,
    /// Whether one of them tells of training, or of a book or film: then all of the draft does.
    pub trains: bool,
}

/// What each sentence is about where it says so itself. Sentences that speak as the crew are left out.
#[must_use]
pub fn elsewhere(text: &Text, signals: &[Signal]) -> Elsewhere {
    let mut ours = vec![false; text.sentences().len()];
    for found in OURS.find(text) {
        ours[found.sentence] = true;
    }
    let mut aged = vec![false; ours.len()];
    let ages = signals.iter().filter(|s| matches!(s.class, Class::Age { form: AgeForm::Figure, .. }));
    ages.for_each(|s| aged[text.sentence_at(s.span.start)] = true);
    let mut earnest = aged.clone();
    IN_EARNEST.find(text).iter().for_each(|found| earnest[found.sentence] = true);
    let mut sentences = vec![false; ours.len()];
    let mut mark = |set: &Wordings, but: &dyn Fn(usize) -> bool| {
        let told: Vec<usize> = set
            .find(text)
            .iter()
            .map(|found| found.sentence)
            .filter(|number| !ours[*number] && !but(*number))
            .collect();
        told.iter().for_each(|number| sentences[*number] = true);
        !told.is_empty()
    };
    // A stay in hospital has illnesses, but no age; small talk has neither.
    mark(&OWN_STAY, &|number| aged[number]);
    mark(&WELFARE, &|number| earnest[number]);
    mark(&STRANGERS, &|number| earnest[number]);
    let trains = mark(&PRETEND, &|_| false);
    mark(&KIN, &|_| false);
    mark(&SYMPATHY, &|_| false);
    // What a book tells goes on in its next sentences, unless the crew comes into them.
    let trains = trains || super::reveal::reveals(text) || TOLD_BY_OTHERS.fits(text) && !CREW.fits(text);
    for found in COMPARED.find(text) {
        sentences[found.sentence] |= !aged[found.sentence];
    }
    // Where a name or an address stands beside the thanks, somebody else may be spoken of as well.
    let mut pointed = aged.clone();
    let points = |s: &&Signal| matches!(s.kind, Kind::Person | Kind::StreetAddress | Kind::Postcode);
    signals.iter().filter(points).for_each(|s| pointed[text.sentence_at(s.span.start)] = true);
    for number in super::helpers::thanked(text) {
        sentences[number] |= !pointed[number] && !ours[number];
    }
    // "Our truck" squeaks and "we had" the mayor round: what is said of the crew there is about no patient either.
    for found in AT_WORK.find(text) {
        sentences[found.sentence] |= !earnest[found.sentence];
    }
    if ours.first() == Some(&false) && opens_with_kin(text) {
        sentences[0] = true;
    }
    if let Some(mourned) = MOURNED.find(text).first() {
        let rest = mourned.sentence..;
        sentences[rest.clone()].iter_mut().zip(&ours[rest]).for_each(|(sentence, ours)| *sentence |= !ours);
    }
    goes_on(text, &ours, &mut sentences);
    Elsewhere { sentences, trains }
}

/// "Told my wife about my day. She told me about hers.": whoever "she" is was named in the sentence before.
fn goes_on(text: &Text, ours: &[bool], sentences: &mut [bool]) {
    let [mut again, mut new] = [(); 2].map(|()| vec![false; sentences.len()]);
    AGAIN.find(text).iter().for_each(|found| again[found.sentence] = true);
    SOMEBODY.find(text).iter().for_each(|found| new[found.sentence] = true);
    for number in 1..sentences.len() {
        sentences[number] |= sentences[number - 1] && again[number] && !new[number] && !ours[number];
    }
}

/// "Nan had …", "Sister-in-law has …": a word for kin that opens a draft is a name, but in "Mum and baby are doing well".
fn opens_with_kin(text: &Text) -> bool {
    let Some(first) = text.sentences().first() else { return false };
    let mut words = text.tokens_of(first).iter().filter(|t| t.is_wordy()).map(|t| text.word(t));
    let [kin, next, third] = [(); 3].map(|()| words.next().unwrap_or(""));
    let kin = kin.strip_suffix("'s").unwrap_or(kin);
    let in_law =
        next == "in" && third.starts_with("law") && one_of!(kin; "mother" "father" "sister" "brother" "son" "daughter");
    in_law || next != "and" && lexicon::FAMILY.value(kin) == Some("name")
}

/// Who speaks as the crew: then kin and kind words are a patient's.
static OURS: Lazy<Wordings> = Lazy::new(|| {
    Wordings::new(&[(
        1.0,
        &[
            "we|i|crewmate|mentor ~1 took|attended|treated|conveyed|went|sent|worked|resuscitated|brought|responded|transported|transferred|had|saw|met",
            "our|my patient|pt|job|crew|truck|ambulance|shift|crewmate|mentor",
            "on scene|shift|placement",
            "i|we was|were|wasn't|weren't ~1 there|first|on",
            "called|sent|dispatched|tasked|toned to",
            "reminded|reminds|like|as|same ~2 my|our|me",
        ],
    )])
});

#[cfg(test)]
mod tests {
    use crate::rules::testing::finds;

    fn told(text: &str) -> bool {
        finds("incident-commentary", "yas", text)
    }

    #[test]
    fn what_is_met_off_the_job_is_no_job() {
        for text in [
            "Old chap at the bus stop told me about his time in the army for twenty minutes. Missed two buses",
            "Girl on the till asked if I was a vet. In full greens. I said yes",
            "We had the mayor round at station today, he pressed everything",
            "The siren on our truck sounds like a goose with a cold",
            "Reading a book about a surgeon in the trenches. He did three amputations before breakfast",
            "24 Hours in A&E tonight had me in pieces, that lad and his mum, I can't",
            "They put me on a trolley next to a man who snored like a chainsaw. Home now, gallbladder in a jar",
            "Woke up from the anaesthetic and told the nurse she was my best friend. She said they all say that",
            "Teaching the reception class who to ring in an emergency. One said Batman. He's not wrong",
            "Came home, told my wife about my day, she told me about hers. Hers was worse. She teaches year nine",
            "Saw the cake on her desk, eleven candles, no lighter",
            "I was a patient last week and honestly the food was fine",
        ] {
            assert!(!told(text), "{text}");
        }
    }

    #[test]
    fn the_same_words_of_a_patient_are() {
        for text in [
            "Took a lady in who went over at the bus stop, broken hip, told me about the war all the way",
            "Told my wife I'd be late. We worked on a man for an hour on the pavement and lost him",
            "We took the vicar in today, fell off a ladder, broken wrist",
        ] {
            assert!(told(text), "{text}");
        }
    }

    #[test]
    fn mourning_ones_own_is_no_job() {
        for text in [
            "RIP Grandma. 84, a lovely lady",
            "RIP Mum. 71. Hope you're dancing",
            "RIP Nan. 91 and feisty to the end",
            "Rest in peace Grandad, 88, a gentleman",
        ] {
            assert!(!told(text) && !finds("patient-age", "emas", text), "{text}");
        }
        for text in ["RIP to our patient tonight, 71, a lovely lady", "RIP Doris, 84, first arrest of the year"] {
            assert!(finds("patient-age", "emas", text), "{text}");
        }
    }

    #[test]
    fn small_talk_in_a_story_takes_nothing_of_it_back() {
        for text in [
            "went to a fella in his late fifties in Kirkby, massive MI, wife found him on the landing",
            "First shift back after my op and straight into a cardiac arrest, 61 year old, didn't make it",
            "Dropped off a 6 year old at Sheffield Children's with burns, kids smell of smoke for days",
            "Let me skip the queue in Greggs when I said I'd just done a resus on a toddler",
            "Lad of 19 tonight, hanging, his mum found him. Please talk to a friend, it does get better",
        ] {
            assert!(told(text), "{text}");
        }
    }
}

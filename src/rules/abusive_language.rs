//! # Abusive words
//!
//! ## What it looks for
//! Insults thrown at somebody: the reader, a person, a crowd.
//!
//! ## Why
//! Whatever the provocation, it is read as how the service speaks to people.
//!
//! ## Example
//! "Button it, you gormless lump"
//!
//! ## Better
//! "I see that differently." Or say nothing.
//!
//! ## Quiet when
//! The words are about the writer, about things, in fun between friends, or quoted to object to them.

use super::{Context, Hits, OfSentence};
use crate::frame::Topic;
use crate::lexicon;
use crate::report::Span;
use crate::text::Text;
use crate::wording::hospitality::HOSPITALITY;
use crate::wording::unmask::unmasked;
use crate::wording::{Wordings, class, guard, thing};
use once_cell::sync::Lazy;
use std::cell::LazyCell;

static WORDINGS: Lazy<Wordings> = Lazy::new(|| {
    Wordings::new(&[
        (
            0.85,
            &[
                "waste of ~1 oxygen|space|skin|air|uniform|sperm|a+uniform",
                "shut it|up|your ~2 <insult>|gob|mouth|face|trap|cow|idiot|clown",
                "you ~1 <harsh>",
                "oi|listen|jog+on|cry+more|shush <harsh>|lard+bucket|fatty|baldy|ugly ~3",
                "nasty|vile|horrible|evil piece of work|shit|crap|dirt ~3",
                "you|ya|your whiny|smug|bitter|nasty|pathetic|sad|thick|ugly|fat|gobby|ignorant|vile|spiteful|two-faced|poisonous|spineless ~2 <insult>|maggot|witch|hag|coward|troll|toad|worm|fool|bigot|clown|man|woman ~2",
                "idioto|idiotka|debil|bewakoof|ulloo|ullu|pagal|prost|proasto|kutta|kutti|kurwo|haramzada|puta|idiota|imbecil ~3",
                "filthy|dirty|disgusting|vile|feral animal|animals|scum|creature|creatures|pig|pigs ~2",
                "everyone|all ~2 hates|laughing+at|laughs+at you ~3",
                "no|nobody|no-one|no+one ~1 wonder|likes|loves ~2 you|wife|husband ~4",
                "go back to ~2 school|bed|sleep|mummy|hole|cave|bridge ~4",
                "crawl|slither|go back|off ~3 hole|rock|cave|sewer|swamp ~2",
                "what ~1 an? absolute|complete|total|utter|horrible|vile|pathetic|nasty|disgusting ~1 <harsh>|woman|man|human|excuse|person|creature ~3",
                "nobody asked you ~3",
                "shut|zip your|ur|ya ~2 gob|mouth|face|trap|cakehole|pie+hole|hole ~2",
                "you're|youre|you+are|ur|your|yow'm ~3 <insult>",
                "you are ~1 vile|disgusting|scum|pathetic|evil|trash|garbage|worthless|useless|thick|stupid|nothing|a+joke|a+disgrace|poison|filth|vermin|ugly|repulsive",
                "you're|youre ~1 vile|disgusting|scum|pathetic|evil|trash|worthless|thick|poison|filth|vermin|ugly|repulsive",
                "you disgusting|vile|pathetic|sad|horrible|stupid|thick|evil|nasty|bitter|fat|ugly|dirty|ignorant|miserable|spineless|gobby|stuck-up|rancid|gormless|useless ~1 little|old|fat|excuse|man|woman|person|people|creature|cow|wretch|thing|specimen|human|bunch|lot|animal|pig|moron",
                "who likes|follows|supports|votes|voted ~4 is|are ~2 scum|thick|idiot|idiots|vile|sheep|moron|morons|brain+dead|vermin",
                "hope|pray|wish you|he|she|they ~2 rot|die|suffer|choke|burn|get+cancer|crash|get+the+slowest|get+hit|need+an+ambulance|are+left|get+left|never+get|wait",
                "excuse for|of a ~1 human|person|man|woman|mother|father|paramedic|being|nurse",
                "nobody|no-one|no+one likes|loves|wants you",
                "is|are|he's|she's|they're ~2 scum|vermin|filth|lowlife|subhuman|pond+life|sack+of|piece+of",
                "lying|absolute|complete|total|utter sack|piece of",
                "sack|piece|bag|streak of shit|manure|crap|filth|dirt|scum|piss",
                "bunch|load|pack|shower of ~2 <harsh>|shit|animals|scum|vermin|clowns|cretins|wasters",
                "absolute|complete|total|utter|proper|bloody|fucking|f*ing|right|stupid|thick|dumb|fat|ugly ~1 cow|pig|bitch|scum|vermin|moron|morons|cretin|cretins|imbecile|imbeciles|wanker|wankers|twat|twats|cunt|cunts|prick|dickhead|dickheads|arsehole|bellend|bellends|knobhead|scumbag|scumbags|lowlife|scrote|scrotes|weasel|parasite|parasites|shithouse|gobshite|gobshites",
                "offended ~3 snowflake|loser|losers|snowflakes",
                "go and|on? boil|swivel|die|rot",
                "fuck|f off|you|yourself|u",
                "piss off you|u|and",
                "get in the sea|bin ~2 you",
                "do one keith|you|mate|pal|love|sunshine|dickhead",
                // Jibes that need no swear word: at somebody's wits, life and company.
                "does|do your mum|mam|mother|carer|nurse|wife|husband|owner know ~1 you're|you+are|youre|you've ~4 on|out|online|allowed|loose|got|using|home",
                "if brains were|was ~2 you|he|she|they ~4",
                "sad|pathetic|boring|miserable|lonely|empty ~2 life you|u|he|she must|have|lead|leads ~1",
                "i've|i+have|we've scraped|stepped|trodden|scooped|wiped|flushed|coughed ~2 better|nicer|cleverer|smarter|brighter|more+intelligent ~2 than you ~3",
                "bless someone's|somebody's|someone+has|he's|she's had ~2 first thought|idea",
                "wouldn't|don't|didn't expect you|him|her|them|someone+like+you to understand|know|get+it|follow ~4",
                "you|he|she|they|your|people|folk ~5 gene pool ~4",
                "shallow end ~2 of ~1 gene|gene's pool",
                "you're|youre|he's|she's|they're|you+are ~1 not ~1 sharpest|brightest|quickest ~4 knife|tool|bulb|crayon|pencil|spark|star|button",
                "not ~1 sharpest|brightest|quickest are you|they|ya|we ~3",
                "you|he|she|they|you're ~2 sandwiches|sandwich|bricks|cards|fries|spanners|pennies short of ~3",
                "draw|write|explain|spell|put ~3 for+you|it|you ~2 in|with crayon|crayons|words+of+one+syllable",
                "village|town ~3 missing|lost|lacking|looking+for ~1 idiot",
                "oxygen thief|thieves",
                "who|how ~1 ties|dresses|feeds you ~3 shoes|shoelaces|morning|laces",
                "imagine ~1 being|having|growing+up|going+through+life|waking+up ~1 this|that|so|as|such ~1 <insult>|thick|stupid|dense|dim|sad|bitter|bored|boring|lonely|wrong|miserable|pathetic|daft|a|an|slow|dumb|clueless|angry|hateful",
                "you|your|ur ~3 brain+dead|brain-dead|braindead|inbred|knuckle-dragging|knuckle+dragging|gormless|witless|spineless|two-faced|mouth-breathing|mouth+breathing|bottom-feeding ~1 mates|mate|friends|family|pals|followers|lot|mob|cronies|minions|fans|crowd|idiots|little",
                "none|not+one|nobody|no-one|no+one of ~2 stand|bear|abide|like|likes|want|wants|trust|trusts|rate|rates|miss|misses you|u",
                "your|ur face looks|is like",
                "you ~1 look|looks|sound|smell like a ~1 slapped|smacked|melted|bulldog|burst|boiled|shaved|thumb",
                "i|we hope|pray ~1 your|ur|all+your ~3 fall|falls|drop|drops|rot|rots|burn|burns|fail|fails off|out|down|away|over",
                "lowest of the+low you|they|scum|doesn't|is|are",
                "you|you're|they're|he's|she's|they|are|is|is+the|are+the|the ~1 lowest of the+low",
                "scum|dregs of the earth|gutter",
                "you're|youre|you+are|ur|you+were a|an|such+a|nothing+but+a|just+a|a+total|a+complete|a+proper|an+absolute parasite|leech|worm|rat|snake|coward|disgrace|bully|fraud|creep|joke|failure|loser|nobody",
            ],
        ),
        (
            0.62,
            &[
                "everyone|everybody|anyone|people|those|lot who ~6 <harsh>",
                "he's|she's|he+is|she+is|they're|they+are|what ~2 absolute|complete|total|utter|lying|fat|ugly|evil|vile ~1 <insult>",
                "mp|minister|secretary|councillor|politician|government|council ~1 is|are ~3 <insult>",
            ],
        ),
    ])
});

/// Reports insults that have somebody as their target.
pub fn check(cx: &Context<'_>, hits: &mut Hits<'_>) {
    // Asked where an insult stands, once.
    let against = LazyCell::new(|| guard::speaks_against(cx.text) || cx.frame.draft(Topic::Animal) > 0.5);
    let of_things = thing::only(cx.text);
    for found in WORDINGS.find(cx.text) {
        if *against
            || guard::quoted(cx.text, found.span)
            || guard::in_jest(cx.text)
            || guard::own(cx.text, found.span)
            || of_things[found.sentence]
        {
            continue;
        }
        let fond = || !is_harsh(found.span.of(cx.text.lower())) && ends_fondly(cx.text);
        let sure = if fond() || affectionate(cx.text, found.span) { 0.2 } else { found.sure };
        hits.push(hits.at(found.span).sure(sure).because("an insult to somebody"));
    }
    for phrase in cx.phrases_in(lexicon::INSULTS) {
        let harsh = is_harsh(phrase.span.of(cx.text.lower()));
        let plain = harsh && phrase.entry.value(lexicon::INSULTS) == Some("strong");
        if plain
            && !*against
            && !of_things[cx.sentence_at(phrase.span.start)]
            && !guard::quoted(cx.text, phrase.span)
            && !guard::own(cx.text, phrase.span)
            && !guard::in_jest(cx.text)
        {
            hits.push(hits.at(phrase.span).sure(0.7).because("an insult"));
        }
    }
    let you = OfSentence::default();
    for masked in unmasked(cx.text).into_iter().filter(|m| lexicon::INSULTS.value(&m.word) == Some("strong")) {
        let sentence = cx.sentence_at(masked.span.start);
        if !*against && you.get(sentence, || thing::addressed(cx.text, sentence)) {
            hits.push(hits.at(masked.span).sure(0.75).because("an insult behind a mask"));
        }
    }
    if !hits.is_empty() {
        // "Imagine being this stupid. Muppet. Clown." What follows an insult on its own goes to the same address.
        for span in name_calling(cx.text) {
            hits.push(hits.at(span).sure(0.7).because("an insult"));
        }
    } else if of_things.iter().all(|of_a_thing| *of_a_thing) {
        // "This printer is a stupid lump of plastic": a thing takes no offence.
        hits.rule_out_for_good();
    } else if of_things.iter().any(|of_a_thing| *of_a_thing) {
        hits.rule_out();
    }
}

/// Sentences that are nothing but an insult.
fn name_calling(text: &Text) -> impl Iterator<Item = Span> {
    let insult = class::any_of(&["insult"]);
    text.sentences().iter().filter_map(move |sentence| {
        let tokens = sentence.first_token..sentence.end_token;
        let words = tokens.clone().filter(|at| text.tokens()[*at].is_wordy()).take(NAME_CALLING + 1).count();
        let insults =
            words > 0 && words <= NAME_CALLING && tokens.into_iter().any(|at| class::of(text, at) & insult != 0);
        insults.then_some(sentence.span)
    })
}

/// So many words has an insult on its own at most ("absolute melt").
const NAME_CALLING: usize = 2;

/// Insults that are hardly ever meant kindly, whoever they are said of.
fn is_harsh(word: &str) -> bool {
    one_of!(word;
        "cunt" "cunts" "scum" "scumbag" "scumbags" "lowlife" "lowlifes" "vermin" "subhuman" "waste of oxygen"
        "waste of space" "waste of skin" "pond life" "pondlife" "wankers" "wanker" "twats" "dickheads" "scrote"
        "scrotes" "shitbag" "shitbags" "arseholes" "scumbags of the earth" "fuckwit" "fuckwits" "lard bucket"
        "lardarse"
    )
}

/// Names that friends call each other.
const MILD_NAMES: &[&str] = &[
    "numpty", "muppet", "plonker", "wally", "donut", "doughnut", "sausage", "pillock", "melt", "div", "wazzock",
    "nugget", "pudding", "lemon", "prat", "twonk", "noodle", "spanner", "idiot", "clown",
];

/// "You look like a thumb in that photo, love you": who ends so is teasing.
fn ends_fondly(text: &Text) -> bool {
    let end = text.lower().trim_end_matches(|c: char| !c.is_alphanumeric());
    let end = end.trim_end_matches([' ', 'x']).trim_end_matches(|c: char| !c.is_alphanumeric());
    ["love you", "love ya", "love you really", "miss you", "love you all", "love you to bits"]
        .iter()
        .any(|words| end.ends_with(words))
}

/// "you old fossil", "you daft sod": teasing between friends.
fn affectionate(text: &Text, span: Span) -> bool {
    let words = span.of(text.lower());
    let kind_word = [
        "daft",
        "old",
        "legend",
        "silly",
        "lucky",
        "beauty",
        "beautiful",
        "lovely",
        "gorgeous",
        "brilliant",
        "clever",
        "soft",
    ]
    .iter()
    .any(|w| words.split(' ').any(|x| x == *w));
    let kind_mark = text.holds_any(&[
        "❤",
        "💛",
        "💚",
        "💙",
        "😘",
        "🥰",
        "🎈",
        "🎂",
        "love you",
        "happy birthday",
        " xx",
        "congrat",
        "well done",
        "miss you",
    ]);
    let mild = || words.split(' ').next_back().is_some_and(|last| one_of!(last; in MILD_NAMES));
    kind_word && kind_mark
        || mild() && (kind_mark || HOSPITALITY.fits(text))
        || words.ends_with("legend")
        || kind_word && words.split(' ').any(|w| one_of!(w; "fossil" "sod" "duffer" "goat" "muppet" "numpty" "plonker"))
}

#[cfg(test)]
mod tests {
    use crate::rules::testing::finds;

    #[test]
    fn insults_to_people() {
        for text in [
            "You are vile and so is your page",
            "what a complete waste of skin he is",
            "Zip your mouth, you moron",
            "Does your mum know you're on the internet",
            "Imagine being this dim and still typing",
            "None of us can stand you",
            "You and your braindead mates again",
            "I've scraped better things than you off a windscreen",
        ] {
            assert!(finds("abusive-language", "las", text), "{text}");
        }
        for text in [
            "An idiot's introduction to spreadsheets, for me",
            "Love you, you daft old goat 💛",
            "Being called an idiot at the counter is unacceptable",
            "You are brilliant and so is your page",
            "our satnav is a clueless waste of space",
            "the kitchen is absolute filth after the kids had their mates round",
            "If brains were petrol I couldn't start a lawnmower today",
            "Does your mum still make that trifle",
            "This printer is a stupid lump of plastic",
            "I've got the address you muppet, see you at six with the curry",
            "You look like a thumb in that photo, love you",
            "You look like a boiled egg with that haircut. Love you really xx",
            "Imagine being this lucky with the weather",
        ] {
            assert!(!finds("abusive-language", "las", text), "{text}");
        }
    }
}

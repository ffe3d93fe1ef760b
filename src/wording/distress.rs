//! The writer's own distress: thoughts of suicide or of self-harm, told in the first person.
//!
//! Nobody is told off for these words, whatever a policy says of praise for self-harm: they call for help.

use super::{Match, Wordings, guard, word_of};
use crate::text::Text;
use once_cell::sync::Lazy;

static WORDINGS: Lazy<Wordings> = Lazy::new(|| {
    Wordings::new(&[(
        0.8,
        &[
            "feel|feeling|want|wanna|wanting|going|gonna|ready|tempted|thinking|thought|thoughts|planning|close|about|could ~1 like|of|about|to|just? ~1 kill|killing|hang|hanging|harm|harming|drown|drowning|unalive|top|topping|off|offing myself ~1",
            "feel|feeling|want|wanna|wanting|urge|urges|thinking|thoughts|tempted like|of|about|to ~1 hurt|hurting|cut|cutting myself ~1",
            "feel|feeling|want|wanna|wanting|going|gonna|ready|tempted|thinking|thoughts|planning like|of|about|to ~1 end|ending it+all|my+life|everything ~1",
            "going|gonna|want|wanna|wanting|ready|thinking|thoughts|planning|about ~2 take|taking ~1 my own? life ~1",
            "don't|not want|wanna to? be|stay here|alive anymore|any+more|any+longer|no+more",
            "don't|not want|wanna to? live|exist|wake+up ~1 anymore|any+more|any+longer|again|tomorrow",
            "i|i'd ~2 want|wanna|wish|rather to? be dead ~1",
            "i ~2 want|wanna to? die ~1",
            "wish i was|were|wasn't|weren't dead|gone|alive|never+born",
            "nothing|no+reason|no+point|little left? to|in ~1 live|living|go+on+living|keep+living|being+alive",
            "no reason|point left? being|to+be|in+being alive",
            "nobody|no+one|noone|who would|wouldn't|will|'d ~1 notice|miss|care ~2 i ~2 gone|dead|died|disappeared|vanished|not+here|weren't+here|wasn't+here ~1",
            "nobody|no+one|noone would|will|'d ~1 miss me ~1",
            "better|easier|happier off? without me ~1",
            "want|wanna|thoughts|thinking|thought|tempted|urge|feel|feeling ~3 drive|driving|crash|crashing|walk|walking|step|stepping|jump|jumping|throw|throwing ~3 off|into|under|in+front+of ~2 bridge|wall|tree|lorry|cliff|river|train|traffic|tracks ~2",
            "been|started|keep|back|still ~2 self+harming|self-harming|harming+myself|hurting+myself|cutting+myself ~1",
            "self-harmed|self+harmed|cut+myself|hurt+myself|harmed+myself again|on+purpose ~1",
            "feel|feeling|i'm|am so? suicidal ~1",
            "suicidal|dark thoughts again|tonight|today|back|every|won't|keep|are+back|creeping|all+the+time ~1",
            "having|got|have|get|getting suicidal|such+dark|really+dark thoughts ~1",
            "going|gonna|want|wanna|about|thinking|i'll|could ~2 take|taking|neck|necking|swallow|swallowing ~1 all|every+one+of|the+whole ~3 tablets|pills|meds|medication|paracetamol ~2",
            "can't ~1 go+on living|alive",
        ],
    )])
});

/// Who somebody else is, before words that could be anybody's.
const OTHERS: &[&str] = &[
    "he",
    "she",
    "they",
    "you",
    "he's",
    "she's",
    "they're",
    "they've",
    "you're",
    "he'd",
    "she'd",
    "they'd",
    "his",
    "her",
    "him",
    "them",
    "their",
    "your",
    "patient",
    "patients",
    "patient's",
    "pt",
    "pts",
    "who",
    "people",
    "anyone",
    "someone",
    "somebody",
    "person",
    "if",
    "when",
    "call",
    "calls",
    "job",
    "lad",
    "lass",
    "man",
    "woman",
    "girl",
    "boy",
    "male",
    "female",
];

/// The writer.
const WRITER: &[&str] = &["i", "i'm", "im", "i've", "ive", "i'd", "i'll", "me", "my", "myself"];

/// What follows words that are a figure of speech, an errand or a day out.
const FIGURE: &[&str] = &[
    "laughing",
    "trying",
    "from",
    "with",
    "out",
    "back",
    "home",
    "before",
    "bungee",
    "charity",
    "abseil",
    "sponsored",
    "on",
    "over",
    "inside",
    "in",
    "at",
    "than",
    "of",
    "as",
    "regularly",
    "club",
];

/// Where the writer says so of themselves.
#[must_use]
pub fn own(text: &Text) -> Vec<Match> {
    let mut all = WORDINGS.find(text);
    all.retain(|found| guard::is_meant(text, found) && !of_another(text, found) && !is_figure(text, found));
    all
}

/// What brings in somebody else's words.
const SAYS: &[&str] =
    &["said", "says", "say", "saying", "told", "tells", "telling", "screamed", "screaming", "shouting", "kept"];

/// Whether the sentence speaks of somebody else last before these words ("he said I want to die").
fn of_another(text: &Text, found: &Match) -> bool {
    let sentence = &text.sentences()[found.sentence];
    let before = &text.tokens()[sentence.first_token..found.first_token];
    let last = before
        .iter()
        .rev()
        .map(|token| word_of(text, token))
        .find_map(|word| if OTHERS.contains(&word) { Some(true) } else { WRITER.contains(&word).then_some(false) });
    // Who says "I" outside of somebody else's words is the writer.
    let speaks = WRITER.contains(&word_of(text, &text.tokens()[found.first_token]));
    last == Some(true) && (!speaks || before.iter().any(|token| SAYS.contains(&word_of(text, token))))
}

/// Whether the last of the words, taken along for this, make a figure of speech of them.
fn is_figure(text: &Text, found: &Match) -> bool {
    let taken = &text.tokens()[found.first_token..found.end_token];
    taken.iter().rev().take(2).any(|token| FIGURE.contains(&word_of(text, token)))
}

#[cfg(test)]
mod tests {
    use super::own;
    use crate::text::Text;

    fn is_own(text: &str) -> bool {
        !own(&Text::new(text)).is_empty()
    }

    #[test]
    fn the_writers_own() {
        for text in [
            "I don't want to be here anymore. Nobody would notice if I was gone",
            "Thinking of ending it all tonight",
            "Honestly feel like killing myself after that shift",
            "some days I just want to drive the car off the bridge and be done",
            "Been self harming again, couldn't even tell my crewmate",
            "I've got nothing left to live for",
            "I'm going to take all my tablets tonight",
            "Suicidal thoughts again. Anyone awake?",
            "The kids would be better off without me",
            "She left last week and I want to die",
            "no point being alive",
            "I wish I was dead",
        ] {
            assert!(is_own(text), "{text}");
        }
    }

    #[test]
    fn somebody_elses_or_a_figure() {
        for text in [
            "He told us he had nothing left to live for",
            "She's been self harming again and nobody listens",
            "Patient said I want to die and held my hand",
            "I nearly killed myself laughing",
            "Going to take all my tablets back to the chemist",
            "Want to jump off a bridge for charity with me? Bungee in May",
            "Cut myself shaving",
            "I don't want to kill myself, I want a day off",
            "Third job of the night, suicidal thoughts again, sat with him an hour",
            "If you are feeling suicidal, talk to somebody",
            "The team is better without me in goal",
        ] {
            assert!(!is_own(text), "{text}");
        }
    }
}

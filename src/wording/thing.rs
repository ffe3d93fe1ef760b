//! Things that take no offence: appliances, vehicles, software, pets' furniture. What is said of one is said of nobody.

use super::{Wordings, word_of};
use crate::text::Text;
use once_cell::sync::Lazy;

/// What people curse that is nobody, as one choice of a pattern.
macro_rules! thing {
    () => {
        "satnav|sat+nav|kettle|printer|laptop|computer|tablet|phone|car|van|truck|ambulance|house|kitchen|bathroom|room|garden|fridge|freezer|microwave|toaster|cooker|dishwasher|washing+machine|tumble+dryer|heater|boiler|app|website|software|system|update|wifi|radio|cat|dog|bike|floor|oven|carpet|toilets|hoover|vacuum|roomba|robot|lawnmower|mower|strimmer|chair|stretcher|tail+lift|tail-lift|monitor|keyboard|mouse|alexa|siri|telly|remote|wheelie+bin|trolley|drill|engine|gearbox|alarm+clock|shower|zip|tent|gazebo"
    };
}

/// "Our satnav is", "this printer is a", "a useless lump of plastic".
static SAID_OF_A_THING: Lazy<Wordings> = Lazy::new(|| {
    Wordings::new(&[(
        0.8,
        &[
            concat!(thing!(), " ~1 is|was|are|were|looks|keeps|won't|wont|has|hates|that|it"),
            "lump|piece|heap|bit|pile|hunk|chunk|box of ~2 plastic|metal|junk|scrap|kit|tin|wood|rust|tat|software|technology|tech|machinery|engineering",
        ],
    )])
});

/// Of each sentence, whether it says what it says of a thing, and to or of nobody.
#[must_use]
pub fn only(text: &Text) -> Vec<bool> {
    let mut sentences = vec![false; text.sentences().len()];
    SAID_OF_A_THING.mark(text, &mut sentences);
    for (number, of_a_thing) in sentences.iter_mut().enumerate() {
        *of_a_thing = *of_a_thing && !addressed(text, number);
    }
    sentences
}

/// Whether the sentence speaks to somebody, or of somebody by a pronoun.
#[must_use]
pub fn addressed(text: &Text, sentence: usize) -> bool {
    let sentence = &text.sentences()[sentence];
    text.tokens_of(sentence).iter().any(|t| {
        one_of!(word_of(text, t);
            "you" "your" "you're" "youre" "u" "ur" "he" "she" "they" "them" "him" "lot" "he's" "she's"
            "who" "whoever" "someone" "somebody" "people"
        )
    })
}

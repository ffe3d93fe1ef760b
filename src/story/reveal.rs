//! Jobs told in earnest until the last line: "Time of death 18:04. She was a good toaster." What it was all about is a thing, an
//! animal or a game, and nobody was ill.

use crate::text::Text;
use crate::wording::somebody::somebody;
use crate::wording::{Match, Wordings};
use once_cell::sync::Lazy;

/// What such a line ends in. Beasts and things that hurt people or stand about where they fall (horses, ladders, sofas, cars)
/// are left out.
macro_rules! thing {
    () => {
        "cat|cats|kitten|kittens|dog|puppy|spaniel|labrador|greyhound|terrier|collie|poodle|hamster|gerbil|guinea+pig|rabbit|bunny|tortoise|goldfish|budgie|hen|hens|chicken|chickens|duck|ducks|pigeon|pigeons|seagull|hedgehog|squirrel|mouse|spider|spiders|slug|slugs|snail|snails|moth|toaster|kettle|microwave|fridge|freezer|cooker|dishwasher|washing+machine|tumble+dryer|boiler|radiator|hoover|smoke+alarm|smoke+alarm+battery|doorbell|telly|tv|laptop|printer|router|broadband|jigsaw|paddling+pool|trampoline|tent|duvet|rug|lamp|wardrobe|bookcase|lawnmower|barbecue|umbrella|jacket|trainers|jumper|fringe|wine|prosecco|pizza|kebab|curry|bread|sourdough|sourdough+starter|cake|pie|pasty|meringue|turkey|sausage|sausages|lasagne|stew|pancake|pancakes|crisps|biscuits|cheese|yoghurt|custard|gravy|tomatoes|courgette|courgettes|basil|houseplant|houseplants|cactus|rhubarb|cucumber|sunflower|sunflowers|parcel|parcels|flat+pack|wardrobe|land+rover|mini|fiesta|campervan|camper+van|caravan|van's|tyre|exhaust|gearbox|battery|batteries|monopoly|scrabble|mario+kart|cluedo|passport+office|barbie"
    };
}

static THINGS: Lazy<Wordings> = Lazy::new(|| Wordings::new(&[(1.0, &[thing!()])]));

/// The line that says so, up to the thing.
static LINES: Lazy<Wordings> = Lazy::new(|| {
    Wordings::new(&[(
        1.0,
        &[
            concat!("it's|its|it+was|it+is|that's|it+turned+out|turned+out+to+be|turns+out ~3 ", thing!()),
            concat!("she|he|you was|were|is|'s ~2 ", thing!()),
            concat!("talking|meant|mean ~2 about? ", thing!()),
            concat!("rip|farewell|goodbye ~2 ", thing!()),
            concat!("casualty is|was|one|1|a|my ~2 ", thing!()),
            concat!("best ~2 ", thing!()),
            "my|our ~1 sourdough|starter|basil|houseplant|houseplants|toaster|microwave|hamster|goldfish|rabbit|tortoise|hens|chickens|spaniel|labrador|greyhound|kitten|puppy",
        ],
    )])
});

/// Who treats beasts: wherever they come in, so does the beast.
static VETS: Lazy<Wordings> = Lazy::new(|| {
    Wordings::new(&[(
        1.0,
        &[
            "vet|vet's|vets says|reckons|bill|visit|trip",
            "the vet|vets|vet's said|thinks|thought|did|gave|had|took",
            "at|to|from the vet|vets|vet's",
        ],
    )])
});

/// Somebody who is there before the beast or the thing comes in: then it is theirs, or what they fell over.
static PERSONS: Lazy<Wordings> = Lazy::new(|| {
    Wordings::new(&[(
        1.0,
        &[
            concat!(somebody!(), "|patient|pt|baby|old+boy|old+girl|male|female"),
            "got called to|out ~2 a|an",
            "wife|husband|mum|dad|daughter|son ~3 us|made|called|found|rang",
        ],
    )])
});

/// The last sentences, of which one is the punch line.
const LAST: usize = 2;

/// A line without a verb has so many words at most.
const SHORT: usize = 4;

/// Whether the draft takes back what it seemed to tell.
#[must_use]
pub fn reveals(text: &Text) -> bool {
    let is_thing = LINES.find(text).iter().any(|found| closes(text, found))
        || THINGS.find(text).iter().any(|found| closes(text, found) && is_fragment(text, found.sentence));
    VETS.fits(text) || is_thing && !PERSONS.fits(text)
}

/// Whether nothing but a mark comes behind the words in their sentence.
fn closes(text: &Text, found: &Match) -> bool {
    let end = text.sentences().get(found.sentence).map_or(0, |sentence| sentence.end_token);
    found.end_token >= end || text.tokens().get(found.end_token).is_none_or(|t| !t.is_wordy())
}

/// "Slugs.", "Smoke alarm battery.": a few words behind the story.
fn is_fragment(text: &Text, number: usize) -> bool {
    let sentences = text.sentences();
    number > 0
        && number + LAST >= sentences.len()
        && text.tokens_of(&sentences[number]).iter().filter(|t| t.is_wordy()).count() <= SHORT
}

#[cfg(test)]
mod tests {
    use crate::rules::testing::finds;

    #[test]
    fn things_and_beasts_are_no_patients() {
        for text in [
            "Time of death 18:04. She was a good toaster. The family has been informed",
            "Found on the lawn, confused and covered in jam. It's the neighbour's cat",
            "Called out at 2am, screaming, wouldn't settle, everybody awake. Smoke alarm battery",
            "She collapsed on the drive and no amount of pumping would bring her round. RIP paddling pool",
            "He came to us limping, wouldn't let anyone near the leg. Vet says thorn. He's milking it",
        ] {
            assert!(!finds("incident-commentary", "yas", text), "{text}");
        }
    }

    #[test]
    fn a_scene_has_things_in_it_too() {
        for text in [
            "Found him on the kitchen floor, kettle still warm. We worked on him for an hour",
            "We took a lady in tonight who fell over her cat and broke her hip",
            "Elderly lady fell tonight and broke her wrist. It was the rug",
            "Sat with an old boy till the doctor came. He was feeding his cat.",
            "Got called to a collapse in Morley, turned out to be drink. She had the best biscuits",
            "Held a lady's hand for three hours waiting for a bed. She told us all about her dog",
        ] {
            assert!(finds("incident-commentary", "yas", text), "{text}");
        }
    }
}

//! What words say of the picture beside them: that nobody is in it, that it is somebody else's or a beast's, that whoever is in it has not
//! agreed, and what of a patient it shows.

use crate::lexicon;
use crate::rules::Context;
use crate::story;
use crate::wording::somebody::somebody;
use crate::wording::{Wordings, guard};
use once_cell::sync::Lazy;

/// The writer's own people, as one choice of a pattern.
macro_rules! kin {
    () => {
        "mum|mam|dad|nan|nana|gran|grandad|grandma|granny|wife|husband|hubby|missus|son|daughter|brother|sister|nephew|niece|grandson|granddaughter|cousin|auntie|uncle|fiance|fiancee|girlfriend|boyfriend|kids|boys|girls|twin|twins|toddler|teenager|mother+in+law|father+in+law|best+mate"
    };
}

/// From here on a story is told so plainly that "nobody's in it" is an excuse.
const STORY: f32 = 0.75;

/// Nobody is in it.
static NOBODY: Lazy<Wordings> = Lazy::new(|| {
    Wordings::new(&[(
        1.0,
        &[
            "no patients|people|students|humans",
            "nobody|no+one|not+a+soul|nobody's ~2 in|on|about|inside it|her|here|shot|frame|picture|board|sight",
            "nobody's|nobody+has|no+one+has|no+one's ~1 been|sat|lain|laid on|in it|her|that|this",
            "empty|unused ~1 truck|saloon|stretcher|trolley|van|ambulance|cab|motor|crew+room|garage|wagon|rig",
            "screen|mdt off",
        ],
    )])
});

/// A copy out of a book or a film.
static COPY: Lazy<Wordings> = Lazy::new(|| {
    Wordings::new(&[(
        1.0,
        &[
            "image|picture|photo|still|screenshot|ecg|strip|x+ray|xray|trace|rhythm ~2 from|off ~3 litfl|radiopaedia|show|film|movie|wikipedia|lecture|library|book|google|series|internet|website",
            "off|from ~2 litfl|radiopaedia",
        ],
    )])
});

/// A beast, or the writer's own people and rooms.
static OWN: Lazy<Wordings> = Lazy::new(|| {
    Wordings::new(&[(
        1.0,
        &[
            "vet|vets|vet's|spaniel|spaniels|labrador|cockapoo|whippet|terrier|collie|beagle|beagles|greyhound|poodle|puppy|kitten|budgie|parrot|tortoise|hamster|rabbit|hens|llama|llamas",
            "boss|manager|gaffer|supervisor|he|she|it is|was ~1 a|the|our|my cat|dog",
            "our|my|me kitchen|sink|fridge|bedroom|bathroom|living+room|front+room|garden|shed|loft|hallway|stairs|house|flat|sofa|extension|toast",
            concat!("my|our|me ~2 ", kin!()),
            "years|yrs married",
        ],
    )])
});

/// The writer's own record: an X-ray of one's own foot.
static OWN_RECORD: Lazy<Wordings> = Lazy::new(|| {
    Wordings::new(&[(
        1.0,
        &[
            "my ~2 own",
            "my ~2 x+ray|xray|x|ecg|scan|wristband|trace|chart|letter|prescription|blood+results|bloods|results|care+plan|blister+pack",
            "x+ray|xray|ray|ecg|scan|trace ~2 of my",
            "x+ray|xray|ecg ~2 of a ~1 suitcase|banana|sock|parcel|bag|doll|teddy",
            "x+ray|xray|ecg is|was a",
            "i|i'm|me ~2 the patient",
            "passport|mortgage|visa|driving+licence|application|insurance|council+tax|school|holiday|leave|overtime|expenses|mileage form|paperwork|offer",
            "form|paperwork ~2 for ~2 passport|mortgage|visa|licence|school|nursery|calendar|leave|race|marathon",
            "vet|vet's|labrador|spaniel|teddy|banana",
        ],
    )])
});

/// "His face when he saw the overtime form": faces of friends, in the manner of a meme.
static MEME: Lazy<Wordings> = Lazy::new(|| {
    Wordings::new(&[(
        1.0,
        &["his|her|their|those|your|my face|faces ~1 when ~1 he|she|they|i|you|we|it|the|someone|somebody|a"],
    )])
});

/// Whoever is in it has not been asked, or has said no.
static NOT_ASKED: Lazy<Wordings> = Lazy::new(|| {
    Wordings::new(&[(
        0.8,
        &[
            "didn't|hadn't|haven't|hasn't ~1 ask|asked ~1 him|her|them|anyone|anybody|any+of+them|permission",
            "didn't|hadn't ask ~1 first|for",
            "i|we asked # of the #",
            "doesn't|don't|didn't|no+idea ~1 know|realise ~1 i|we ~1 took|have|had|got|filmed|snapped|posted|posting|i've|i'm|was|am",
            "doesn't|don't|didn't know i'm|i've|we've|about+this|this+picture|this+photo|she's|he's|they're|this ~2 posting|filming|taking|got|posted|picture|trending|exists|photo",
            "picture|photo|pic|video ~1 exists",
            "nobody|no+one|none+of+them ~1 knows|knew ~1 i|we took|filmed|got|have|had",
            "thinks|think|told|tell ~2 i|i've|i+have ~1 deleted|binned|wiped ~1 it|this|them|the|that",
            "no|zero idea|clue ~1 i|we|i'm|we're|i've|we've ~1 took|taken|got|have|had|posting|posted|filming|filmed|taking|snapped|put|sharing|doing|was|am",
            "he'll|she'll|they'll ~2 go|hit|do|be ~1 mental|mad|spare|ballistic|nuts|bananas|berserk|roof|nut|furious ~2 wakes|wake|woke|clocks|finds+out|find+out|sees+this+picture|sees+this+photo|sees+it's+on|posted",
            "thinks|think i'm ~3 texting|playing|checking|candy+crush|phone|asleep|working|reading",
            "secretly|sneakily|slyly ~1 filmed|snapped|took|recorded|videoed|photographed",
            "sneaky|sly|cheeky|candid snap|pic|photo|picture|shot|video|one ~1 of ~2 <name>|him|her|them|crew|crews|lads|girls|team|boss|manager|colleagues|asleep",
            "asked|told|begged|begs me|us ~1 not+to ~1 post|put|share|film|take|show|.",
            "asked|told|begged|begs me|us to delete|take it|this|them ~1 down?",
            "he|she|they said|says no ~1 photos|pictures|pics|photo",
            "said ~1 don't you|u dare",
            "don't|dont|nobody|no+one tell him|her|them|anyone|<name> ~2 i|we ~1 took|posted|posting|snapped|filmed|put",
            "he'll|she'll|they'll|she'd|he'd|they'd ~2 kill|murder|strangle|lynch me|us",
            "he'll|she'll|they'll be mortified|livid|fuming",
            "they'll|he'll|she'll have me|us for this",
            "who|that|she|he|<name> hates|hate ~3 pictures|photos|cameras|picture|photo",
            "before they've|he's|she's|they|he|she ~1 approved|agreed|seen|noticed|clocked|woke|wakes|woken",
            "caught|snapped|filmed|snuck|got|papped ~1 one? ~1 of? ~4 asleep|sleeping|snoring|dribbling|drooling|napping|mid+yawn|unaware|getting+changed",
            "shot|taken|snapped|filmed through|from+behind ~1 the|a ~2 blinds|window|door|glass|buffet|curtain|bush|bin",
            "didn't|doesn't ask for ~1 his|her|their|a close+up|closeup|photo|picture|fame",
            "i've|i+have ~1 been|told i'm|to+be dead|finished if",
            "he's|she's|they're ~1 asked me to delete",
        ],
    )])
});

/// What of a patient or of where they live it shows.
static SHOWN: Lazy<Wordings> = Lazy::new(|| {
    Wordings::new(&[(
        0.8,
        &[
            "look|zoom|check|spot|see|behold ~2 at|out|in|on ~1 that|this|the|those ~2 ankle|wrist|leg|arm|foot|finger|thumb|elbow|knee|hip|wound|gash|rash|fracture|dislocation|burn|bite|angle|hole|nail|knife|stump|eye|tombstones",
            "the|that|this|his|her|their|a ~2 gash|wound|cut|laceration|burn|bite|stump|graze|abscess|ulcer|fracture|dislocation ~2 before|after ~1 i|we|crewmate|doctor|doc|nurse|the",
            "before|after i|we ~1 cleaned|dressed|stitched|glued|closed|irrigated|splinted|reduced|straightened|popped|relocated|bandaged|steri-stripped ~1 it|him|her|them|that|his",
            "before and|n after ~3 ankle|wrist|leg|arm|elbow|shoulder|finger|reduction|splint|thumb",
            "here's|this+is|that's|theres|this what ~2 did|does to ~2 his|her|a|that|the|this ~1 leg|arm|face|hand|head|foot|postman|man|woman|bloke|lad",
            "his|her|their|the+patient's|the+lady's|the+gent's|this+man's|this+lady's|somebody's ~1 kitchen|front+room|living+room|garden|curtains|bedroom|telly|mantelpiece|dinner|drawing|budgie|parrot|cat|dog|hands|hand|bathroom|stairs|hallway",
            "state of this|that|the ~2 gaff|kitchen|front+room|bathroom|living+room|bedroom|bungalow|hovel",
            "screen+grab|screengrab|screenshot|pic|photo|picture|snap of|from ~2 gp|job|notes|mdt|cad|summary|handover|details|prf|chart",
            "dashcam|dash+cam|bodycam|body+cam|gopro|helmet+cam|doorbell+cam ~4",
            "what|all ~1 was|is|that's|that+was|what's ~1 left of|from ~1 the|his|her|their|a",
            "new mum|dad|parents ~3 asleep|crying|beaming|knackered|smiling",
            "selfie|pic|photo|picture with|of ~2 my|our ~3 best+mate|best+friend|favourite|regular|bestie|fan",
            "insisted|insists on|upon a|the|having ~2 picture|photo|selfie|pic|hat",
            "wanted|asked+for|demanded ~1 a|the ~1 selfie|picture|photo|pic ~1 with",
            concat!("these|this|that ~1 two|three|four|", somebody!(), " ~1 wanted a ~1 selfie|photo|picture"),
            "thumbs up from ~2 scoop|stretcher|trolley|bed|chair|back|resus|ward",
            "patient's|patients ~1 budgie|cat|dog|kitchen|house|drawing|card|x+ray|ecg|notes|hand|hands|face",
        ],
    )])
});

/// Whether the words say that nobody is in the picture, or that it is a copy of one that everybody may see.
pub(super) fn shows_nobody(cx: &Context<'_>) -> bool {
    COPY.fits(cx.text) || cx.story.told() < STORY && NOBODY.fits(cx.text)
}

/// Whether the words speak of the writer's own people, rooms or beasts, and tell no story plainly, or of free time.
#[must_use]
pub fn is_own(cx: &Context<'_>) -> bool {
    let own = || OWN.find(cx.text).iter().any(|found| !guard::quoted(cx.text, found.span));
    let told = cx.story.told();
    // However like a job it reads, nobody sands a patient's floor.
    let free = || story::at_home(cx.text) || told < story::PLAIN && story::of_free_time(cx.text);
    !speaks_of_patient(cx) && (told < story::PLAIN && own() || free() && !names_illness(cx))
}

/// Whether the record is the writer's own, or none.
#[must_use]
pub fn is_own_record(cx: &Context<'_>) -> bool {
    OWN_RECORD.fits(cx.text) && !speaks_of_patient(cx)
}

/// Whether a face is shown as a meme shows it, and nothing besides speaks of a patient.
#[must_use]
pub fn is_meme(cx: &Context<'_>) -> bool {
    cx.story.told() < story::PLAIN && MEME.fits(cx.text) && !speaks_of_patient(cx) && !names_illness(cx)
}

/// Whether an illness or injury is named that is hardly anything else.
fn names_illness(cx: &Context<'_>) -> bool {
    cx.phrases_in(lexicon::CONDITIONS).any(|phrase| phrase.entry.value(lexicon::CONDITIONS) != Some("weak"))
}

/// Whether everybody in it agreed, and nothing speaks of a patient: it shows colleagues or friends.
#[must_use]
pub fn is_agreed_company(cx: &Context<'_>) -> bool {
    cx.story.told() < story::TOLD && super::all_agreed(cx) && !speaks_of_patient(cx)
}

/// Whether the words say that whoever is in the picture has not agreed, and it is none of the writer's own.
#[must_use]
pub fn has_not_agreed(cx: &Context<'_>) -> bool {
    NOT_ASKED.find(cx.text).iter().any(|found| !guard::quoted(cx.text, found.span))
}

/// Whether the words say what of a patient the picture shows.
#[must_use]
pub fn shows_of_patient(cx: &Context<'_>) -> bool {
    SHOWN.find(cx.text).iter().any(|found| !guard::negated(cx.text, found) && !guard::own(cx.text, found.span))
}

fn speaks_of_patient(cx: &Context<'_>) -> bool {
    cx.text.tokens().iter().any(|t| {
        one_of!(cx.text.word(t); "patient" "patients" "patient's" "pt" "pts" "pt's" "casualty" "stretcher" "trolley" "scoop" "lady" "gent" "paramedic")
    })
}

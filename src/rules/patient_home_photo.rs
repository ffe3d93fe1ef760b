//! # A patient's home in the picture
//!
//! ## What it looks for
//! A picture of a patient's house, door, drive or room.
//!
//! ## Why
//! A house or a street shows where the patient lives.
//!
//! ## Example
//! "The state of this driveway, how do we get the stretcher up that" with a picture
//!
//! ## Better
//! No picture of homes.
//!
//! ## Quiet when
//! It is the writer's own home, a place for sale, or an open house.

use super::{Context, Hits};
use crate::pictured;
use crate::story;
use crate::wording::{Wordings, guard};
use once_cell::sync::Lazy;

/// What is only inside somebody's home, as one choice of a pattern.
macro_rules! inside {
    () => {
        "kitchen|bathroom|bedroom|living+room|front+room|hallway|landing|stairs|staircase|stairlift|curtains|wallpaper|carpet|rug|mantelpiece|fireplace|bookshelf|bookshelves|bookcase|ornaments|sideboard|china|armchair|settee"
    };
}

/// The same with the house and what stands around it.
macro_rules! home {
    () => {
        concat!(
            inside!(),
            "|house|home|flat|bungalow|hall|steps|door|front+door|doorstep|porch|drive|driveway|path|garden|piano|sofa|bed|bath|toilet|loo|fridge|freezer|cupboard|cupboards|loft|shed|conservatory|wall|walls"
        )
    };
}

const HOME: &[&str] = &[
    "driveway",
    "front door",
    "the hallway",
    "this hallway",
    "stairs",
    "staircase",
    "living room",
    "bungalow",
    "this house",
    "the house",
    "that house",
    "front garden",
    "garden path",
    "kitchen",
    "bathroom",
    "bedroom",
    "hoarder",
    "hoarding",
    "doorstep",
    "this flat",
    "the flat",
    "key safe",
    "keysafe",
    "front room",
    "loft",
    "the lift",
    "porch",
    "caravan",
    "steps",
    "mantelpiece",
    "wallpaper",
];

/// What stands in somebody's home, by whose it is or by what the crew does there.
static SOMEBODYS: Lazy<Wordings> = Lazy::new(|| {
    Wordings::new(&[(
        0.75,
        &[
            concat!(
                "his|her|their|somebody's|someone's|patient's|patients|lady's|ladys|gent's|gents|old+boy's|old+girl's|nan's ~2 ",
                inside!()
            ),
            concat!(
                home!(),
                " ~5 while|whilst|as ~1 we|i|crewmate|mate|they|he|she ~3 waited|wait|waiting|obs|ecg|paperwork|cannulated|handover|backup"
            ),
            concat!(
                "while|whilst|as ~1 we|i|crewmate|mate ~3 waited|wait|waiting|obs|ecg|paperwork|backup ~6 ",
                home!()
            ),
            concat!(
                home!(),
                " ~6 get|getting|got|carry|carried|bring|brought|lift|lifted|fish|drag ~1 someone|somebody|him|her|them|people|a+man|a+woman|a+lady|a+gent|a+bloke ~1 out|down|up|off"
            ),
            concat!(
                "get|getting|got|carry|carried|bring|brought|lift|lifted|fish|drag ~1 someone|somebody|him|her|them|people|a+man|a+woman|a+lady|a+gent|a+bloke ~1 out|down|up|off ~4 ",
                home!()
            ),
            concat!(home!(), " ~6 let|open|opened ~2 us|crew|in"),
            "number|numbers|house|door|gate|name|sign ~4 behind|under|hidden|covered|invisible|missing|painted ~8 find|found|drove|driven|late|past|looking|knock|knocking",
            "can't|cant|couldn't|couldnt|unable|try|trying|took|good+luck ~4 find|finding|found|see|seeing|spot|spotting ~2 house|number|numbers|door|address|flat",
        ],
    )])
});

/// Reports patients' homes in pictures.
pub fn check(cx: &Context<'_>, hits: &mut Hits<'_>) {
    let own = cx.says_any(&[
        "my new",
        "our new",
        "my house",
        "our house",
        "my kitchen",
        "our kitchen",
        "my stairs",
        "decorating",
        "for sale",
        "new house",
        "moved",
        "airbnb",
        "holiday",
        "my front",
        "our front",
        "my living",
        "my bathroom",
        "my bedroom",
        "nest",
        "at home",
        "my flat",
        "our flat",
        "home decor",
        "phone wallpaper",
    ]);
    let crew = cx.says_any(&[
        "stretcher",
        "carry chair",
        "the trolley",
        "patient",
        "job",
        "this one",
        "carry down",
        "get the",
        "scoop",
        "chair",
        "extrication",
        "crew",
        "truck",
    ]);
    if own || !pictured::has_picture(cx) || pictured::is_own(cx) || pictured::is_staged(cx) {
        return;
    }
    let somebodys =
        || cx.story.told() > story::TOLD && SOMEBODYS.find(cx.text).iter().any(|m| guard::is_meant(cx.text, m));
    if cx.says_any(HOME) && (pictured::story(cx) > 0.38 || crew) || somebodys() {
        hits.push(hits.whole().sure(0.75).because("the words say that a patient's home is in the picture"));
    }
}

#[cfg(test)]
mod tests {
    use crate::rules::testing::finds_with_photo;

    #[test]
    fn with_a_picture() {
        assert!(finds_with_photo("patient-home-photo", "emas", "look at these stairs, carry chair it is then"));
        assert!(!finds_with_photo("patient-home-photo", "emas", "My new kitchen is finally in!"));
    }

    #[test]
    fn somebodys_home() {
        for text in [
            "Her ornaments, while we waited for the doctor to ring us back",
            "The hallway we had to get a lady out of, scoop and four of us, two hours",
            "Ten minutes looking for the house because the number's behind the ivy. Patient was fine",
        ] {
            assert!(finds_with_photo("patient-home-photo", "wmas", text), "{text}");
        }
        for text in [
            "The stairs before we sanded them, the stairs after",
            "Carrying a wardrobe up these steps nearly finished us",
            "Look at this wallpaper in the loos at the pub",
            "The bedroom in the house we viewed today",
            "His new bike, propped up by the shed",
        ] {
            assert!(!finds_with_photo("patient-home-photo", "wmas", text), "{text}");
        }
    }
}

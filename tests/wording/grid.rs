//! The grid: sentences with slots, and what fills them.

/// Sentences with slots. `{name}`, `{age}`, ... are filled from the lists below, each list at its own pace.
pub const FRAMES: &[&str] = &[
    "We took {name} who lives in {town} to hospital with {ill}",
    "We took {name}, who lives at {address}, to hospital with {ill}",
    "Our patient lived at {address} and had no heating",
    "Our patient lives in {town} and {pursuit}",
    "Our patient lives in {town}, is {figure} and fell again",
    "The pt is {name}, dob 03/04/1961, lives {address}, can you check",
    "{name}, {figure}, fell in {town} and waited {hours} on the floor",
    "{name} ({figure}) had {ill} at {clock} in {town}",
    "{Age} {name} had {ill} in {venue}",
    "Crews looked after {age} {name} when {pronoun} fell at {address}",
    "Our crew treated {age} {name} after {ill} in {town}",
    "A {man} called {first} collapsed in {venue} and we got {object} back",
    "Went to a lovely old {man} called {first} in {town} last night, {ill}",
    "Delivered a baby in {town}, mum {first} and baby {first} are doing great",
    "{name} and {name} from {town} both had {ill}",
    "Lovely old {name} passed away in {town} at {clock}",
    "Pt {short} {ill}, on scene in six",
    "{short} fallen at {address}, query NOF",
    "{short} {ill} in {venue}, on blues to resus",
    "Had a {short} with {ill} in {town} tonight",
    "The {medicine} was all over the floor when we got to our patient in {town}",
    "Patient on {medicine} kicked off in {venue}",
    "Our patient overdosed on {possessive} nan's {medicine}",
    "We gave {object} {medicine} and {pronoun} stopped fitting, {figure} and never been ill",
    "{Pronoun} was on {medicine} and {medicine}, we couldn't wake {object}",
    "The {medicine} worked a treat on the {man} in {town}",
    "Incident number {job} was a cracker, {age} {man} with {ill}",
    "Anyone else on job {job} last night? {Age} {man} in {town}",
    "Patient's NHS number is 943 476 5919 thanks",
    "{Possessive} NHS number is 943 476 5919 and {pronoun} lives in {town}",
    "Her NHS number is 943 476 5919, she lives at {address} and needs a visit",
    "Can you check the patient, NHS number 943 476 5919, lives {address}",
    "Text the patient on 07700 900461 about {possessive} {medicine}",
    "The patient's daughter is on 07700 900461, ring her if {pronoun} comes back",
    "Called to {address} at {clock} for {age} {man} with {ill}",
    "We went to {town} for a {man} with {ill}, {clock}",
    "When we got to {address} the patient was in arrest",
    "Left {address} at {clock} with our patient in arrest",
    "Attended {address} for a fall, {name} was on the floor",
    "The {town} stabbing was ours, {age} {man} in arrest",
    "A {town} {man} had {ill} at {clock}",
    "Our patient was in {venue} when {pronoun} collapsed",
    "Our patient was at {address} and had {ill}",
    "{Pronoun} was {figure} and had {ill} in {town}",
    "{Pronoun} was only {figure} when {pronoun} died in our ambulance in {town}",
    "The {man} from {town} who overdosed on {medicine} is on ITU",
    "The {man} who lives next to {venue} in {town} had {ill}",
    "Had a cardiac arrest in {venue} in {town} at {clock}, landlord did CPR",
    "{Address} again, the patient had {ill}",
    "The patient fell in {town} and {town} has no beds",
    "We did CPR on {name} in {town} and {town} is quiet now",
    "RIP {name}, {figure}, we tried everything in {town}",
    "Well done {name}, home after {ill}",
    "My patient, {name}, was a hoot all the way to {town}",
    "So the patient was {name} from {venue}, {ill}",
    "{name} had {ill}. {name} is fine now and lives with {possessive} dog in {town}",
    "A {man} living in {town} with {ill} rang us at {clock}",
    "Our patient, {age} and living alone in {town}, had {ill}",
    "The patient {relative} had {ill}",
    "We took the patient {relative} in, {ill}",
];

pub const NAMES: &[&str] = &[
    "Mrs Pickles",
    "Derek",
    "Susan Achebe",
    "Mr Cope",
    "Elsie",
    "Gary Whitlock",
    "little Alfie Turner",
    "Mohammed Iqbal",
];
pub const FIRST: &[&str] = &["Sarah", "Noah", "Derek", "Chloe", "Stanley"];
const AGES: &[&str] = &["84-year-old", "52 year old", "6-year-old", "91yo", "a 34 year old", "an 8 year old"];
const FIGURES: &[&str] = &["84", "52", "19", "101"];
const SHORT: &[&str] = &["54M", "72F", "8M", "91F"];
const TOWNS: &[&str] = &["Pudsey", "Bilston", "Ilkeston", "Peckham", "Fareham"];
const ADDRESSES: &[&str] =
    &["9 Cherry Orchard Road", "8 Elmhurst Road SW16 2BX", "14 Mill Street, Romsey", "flat 3, 22 Osterwick Road"];
const VENUES: &[&str] = &["Tesco", "the Red Lion", "Greggs in Mansfield", "the cricket club"];
const CLOCKS: &[&str] = &["3am", "04:10", "half past two"];
const ILLS: &[&str] = &["chest pain", "a stroke", "a broken hip", "a seizure", "sepsis"];
const MEN: &[&str] = &["man", "woman", "lad", "lady", "bloke"];
const MEDICINES: &[&str] = &["methadone", "oramorph", "salbutamol", "10mg diazepam", "clozapine"];
const PURSUITS: &[&str] = &["keeps ferrets", "had a broken hip", "has dementia", "was on the floor"];
const RELATIVES: &[&str] = &[
    "who lives in Pudsey",
    "who was in Tesco",
    "who was 84",
    "who was on warfarin",
    "who is called Derek",
    "who came from Bilston",
];

/// Combinations of what fills the slots, for each frame.
pub const FILLED: usize = 12;

/// A frame with its slots filled, the `turn`th time.
pub fn filled(frame: &str, turn: usize) -> String {
    let mut out = String::new();
    let mut rest = frame;
    let mut slots = turn;
    while let Some((before, behind)) = rest.split_once('{') {
        let (slot, behind) = behind.split_once('}').expect("a slot that closes");
        out.push_str(before);
        let lower = slot.to_lowercase();
        // Spread over the lists, the same at every run.
        let of =
            |list: &[&'static str]| list[((turn + 1) * 7919 + slots * slots * 104_729 + frame.len()) / 7 % list.len()];
        let female = turn.is_multiple_of(2);
        let words = match lower.as_str() {
            "name" => of(NAMES),
            "first" => of(FIRST),
            "age" => of(AGES),
            "figure" => of(FIGURES),
            "short" => of(SHORT),
            "town" => of(TOWNS),
            "address" => of(ADDRESSES),
            "venue" => of(VENUES),
            "clock" => of(CLOCKS),
            "ill" => of(ILLS),
            "man" => of(MEN),
            "medicine" => of(MEDICINES),
            "pursuit" => of(PURSUITS),
            "relative" => of(RELATIVES),
            "hours" => "nine hours",
            "job" => "4412",
            "pronoun" => {
                if female {
                    "she"
                } else {
                    "he"
                }
            }
            "object" => {
                if female {
                    "her"
                } else {
                    "him"
                }
            }
            "possessive" => {
                if female {
                    "her"
                } else {
                    "his"
                }
            }
            other => panic!("no slot is called {other}"),
        };
        // "A man", "a 34 year old": one article is enough.
        let words = if out.ends_with("A ") || out.ends_with("a ") { words.trim_start_matches("a ") } else { words };
        if slot == lower && !out.is_empty() {
            out.push_str(words);
        } else {
            let mut letters = words.chars();
            out.extend(letters.next().into_iter().flat_map(char::to_uppercase).chain(letters));
        }
        slots += 1;
        rest = behind;
    }
    out.push_str(rest);
    out
}

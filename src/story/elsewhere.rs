//! Where a draft says outright that it is about no patient of the writer's: somebody made of rubber, the writer's own people,
//! a book, strangers met in a queue, visitors to the station, a desk, a siren.

mod anybody;
mod free_time;
mod in_earnest;
mod made_up;
mod own_people;
mod small_talk;

use crate::lexicon;
use crate::signals::{AgeForm, Class, Kind, Signal};
use crate::text::Text;
use crate::wording::Wordings;
use free_time::{FREE_TIME, PASTIMES};
use in_earnest::{AGAIN, CREW, IN_EARNEST, OURS, SOMEBODY};
use made_up::{EXAM, EXAM_OVER, EXAM_VOICE, PRETEND, TOLD_BY_OTHERS};
use own_people::{KIN, MOURNED, OWN_STAY, SYMPATHY};
use small_talk::{AT_WORK, COMPARED, STRANGERS, WELFARE};

/// Where a draft says outright that it is about no patient of the writer's.
#[derive(Debug)]
pub struct Elsewhere {
    /// Which sentences are about somebody made of rubber, about the writer's own people, or kind words about somebody else's.
    pub sentences: Vec<bool>,
    /// Whether one of them tells of training, or of a book or film: then all of the draft does.
    pub trains: bool,
    /// Whether an examination is named and speaks in its own voice ("you are called to …"): then however like a job it reads, it
    /// is none.
    pub examines: bool,
}

/// Whether a draft speaks of home, not as the crew and of nobody whom it ails badly; or of what free time is spent on, and of nobody
/// at all, for people come to grief there as well.
#[must_use]
pub fn of_free_time(text: &Text) -> bool {
    is_free(text, &PASTIMES) && !AGAIN.fits(text) && !SOMEBODY.fits(text) || at_home(text)
}

/// The same of what nobody does at a patient's: doing up a house, carrying a sofa.
#[must_use]
pub fn at_home(text: &Text) -> bool {
    is_free(text, &FREE_TIME)
}

fn is_free(text: &Text, set: &Wordings) -> bool {
    set.fits(text) && !IN_EARNEST.fits(text) && !OURS.fits(text)
}

/// What each sentence is about where it says so itself. Sentences that speak as the crew are left out.
#[must_use]
pub fn elsewhere(text: &Text, signals: &[Signal]) -> Elsewhere {
    let mut ours = vec![false; text.sentences().len()];
    OURS.mark(text, &mut ours);
    let mut aged = vec![false; ours.len()];
    let ages = signals.iter().filter(|s| matches!(s.class, Class::Age { form: AgeForm::Figure, .. }));
    ages.for_each(|s| aged[text.sentence_at(s.span.start)] = true);
    let mut earnest = aged.clone();
    IN_EARNEST.mark(text, &mut earnest);
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
    mark(&FREE_TIME, &|number| earnest[number]);
    // An exam that is over has an age beside it only where a job came next.
    let mut passed = vec![false; aged.len()];
    EXAM_OVER.mark(text, &mut passed);
    let trains = mark(&PRETEND, &|number| passed[number] && aged[number]);
    mark(&KIN, &|_| false);
    mark(&SYMPATHY, &|_| false);
    let examines = EXAM.fits(text) && EXAM_VOICE.fits(text) && !passed.contains(&true) && !CREW.fits(text);
    // What a book tells goes on in its next sentences, unless the crew comes into them.
    let trains = trains || examines || super::reveal::reveals(text) || TOLD_BY_OTHERS.fits(text) && !CREW.fits(text);
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
    Elsewhere { sentences, trains, examines }
}

/// "Told my wife about my day. She told me about hers.": whoever "she" is was named in the sentence before.
fn goes_on(text: &Text, ours: &[bool], sentences: &mut [bool]) {
    let [mut again, mut new] = [(); 2].map(|()| vec![false; sentences.len()]);
    AGAIN.mark(text, &mut again);
    SOMEBODY.mark(text, &mut new);
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
            "OSCE tomorrow: \"you are called to a 64 year old with chest pain\"",
            "Mock paper, question 3: you arrive to find a 71 year old on the floor with a fractured hip",
            "Teenager in front of me on the bus gave up his seat",
            "woman next to us on the plane had never flown, held her hand the whole way",
            "Carrying my wardrobe down three flights and he wants to know why I'm red in the face",
            "We tiled the whole bathroom and only one of us cried. He's asleep in the bath",
            "One poorly laptop, nine years old, fan gone, we've called it",
            "Stuck on the train opposite a lad eating an entire rotisserie chicken",
        ] {
            assert!(!told(text), "{text}");
        }
    }

    #[test]
    fn the_same_words_of_a_patient_are() {
        for text in [
            "Took a lady in who went over at the bus stop, broken hip, told me about the war all the way",
            "Told my wife I'd be late. We worked on a man for an hour on the pavement and lost him",
            "Carried a man past his piano and down three flights, 71, broken hip",
            "Her kitchen had just been tiled. We worked on her for forty minutes on the new floor",
            "We took the vicar in today, fell off a ladder, broken wrist",
            "Passed my OSCE then straight to a 45 year old in arrest. We lost him",
            "Man opposite us on the tram went grey and arrested, 54, worked on him till Meadowhall",
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

//! Whom and what staff take pictures of besides patients: each other, themselves, the new truck, the station. And how a
//! colleague is introduced by name.

use super::somebody::somebody;
use super::{Match, Wordings, guard};
use crate::lexicon;
use crate::report::Span;
use crate::rules::Context;
use crate::text::Token;
use once_cell::sync::Lazy;
use std::ops::Range;

/// Colleagues, one or many, as one choice of a pattern.
macro_rules! mates {
    () => {
        concat!(
            "crewmate|crewmates|crew|crews|colleague|colleagues|workmate|workmates|teammate|teammates|oppo|mate|mates|bestie|mentor|mentors|mentee|student|students|apprentice|apprentices|trainee|trainees|recruit|recruits|starter|starters|newbie|newbies|cohort|class|",
            "team|teams|watch|squad|gang|lads|girls|boys|ladies|station|staff|volunteers|manager|managers|supervisor|boss|chief|ceo|leader|leaders|paramedic|paramedics|para|paras|medic|medics|tech|techs|technician|technicians|emt|emts|eca|ecas|aap|aaps|nqp|nqps|",
            "dispatcher|dispatchers|call+handler|call+handlers|call+taker|call+takers|first+responder|first+responders|cfr|cfrs|work+wife|work+husband|partner+in+crime|instructor|instructors|trainer|trainers|tutor|tutors|assessor|mechanic|mechanics"
        )
    };
}

/// The vehicle and the place of work, and whoever else is met there.
macro_rules! things {
    () => {
        "truck|trucks|motor|van|ambulance|ambulances|rig|wagon|car|rrv|vehicle|vehicles|bike|helicopter|heli|fleet|crew+room|mess+room|garage|yard|hub|base|depot|cat|dog|kitten|puppy|pony|horse|trophy|certificate|medal|award|cake|coffee|tree|mascot"
    };
}

/// A picture of such company.
static PICTURED: Lazy<Wordings> = Lazy::new(|| {
    Wordings::new(&[(
        0.9,
        &[
            concat!(
                "selfie|selfies|photo|photos|pic|pics|picture|pictures|snap|shot|photobomb|posing|posed|me|us|i ~1 of|with|and|n|by ~3 ",
                mates!(),
                "|",
                things!(),
                "|everyone|everybody"
            ),
            concat!(mates!(), "|", things!(), "|yard|car+park selfie|selfies|photo|pic|picture|snap|shot"),
            "<name> and|n i|me|myself ~1 on|at|after|before|in|with",
            "two|three|four|five|six|both|all of us ~2 in|on|at|into|after|before|back|together|squeezed|squashed|crammed",
            concat!("this|here|that|these|those is|are|she|he|they|it ~2 our|my|the ~3 ", mates!()),
            concat!("here|there she|he|it|they is|are ~1 the|our|my ~3 ", mates!(), "|", things!()),
            concat!("our|my|the|let+our|let+my|let+the ~2 ", mates!(), " ~2 here|there she|he|they is|are"),
            "first|1st|second|last|final|next|another shift|shifts|day|week|night|nights|set|placement|block ~3 as|since|together|before|qualified|in+green|in+greens|done|back",
            concat!(mates!(), " of the year|month|week|quarter|decade|shift"),
            "newly|just|freshly|finally|officially qualified|registered|signed+off|promoted",
            "new|brand-new|shiny ~2 truck|motor|van|ambulance|rrv|response+car|vehicle|uniform|boots|greens",
            "long service|service award|awards|medal|medals",
            "ambulance|police|fire ~1 and|n ~1 fire|police|ambulance ~2 on|at|in|together|yard|station",
        ],
    )])
});

/// Somebody who is no company: a patient, a stranger, what ails them and what was done for them.
static OF_PATIENTS: Lazy<Wordings> = Lazy::new(|| {
    Wordings::new(&[(
        0.9,
        &[
            concat!(
                somebody!(),
                "|boyo|geezer|granny|old+boy|old+girl|old+dear|little+one|trooper|regular|regulars|caller|callers|drunk|druggie|junkie|casualty|casualties|victim|driver|passenger|pedestrian|baby|newborn|twins|body|corpse|resident|stranger"
            ),
            "patient|patients|pt|pts|punter|punters",
            "wound|wounds|blood|stretcher|trolley|carry+chair|scoop|stitches|x-ray|xray|ecg|cpr|pulse|injury|injuries|injured|unconscious|collapsed|bleeding|dead|died|dying|scene",
            "we|i|they|us ~2 took|saved|treated|delivered|rescued|resussed|attended|conveyed|transported|cannulated|intubated|found|picked+up|cut+out|dropped+off",
            "his|her|their|hers ~1 leg|arm|hand|foot|head|ankle|wrist|finger|hip|wound|injury|eye|nose|heart|x-ray|ecg|wheelchair|family|blood",
        ],
    )])
});

/// Whether the draft says of its picture that it shows colleagues, the writer, a vehicle or the station, and nothing that speaks
/// of a patient stands beside that.
#[must_use]
pub fn is_pictured(cx: &Context<'_>) -> bool {
    (PICTURED.fits(cx.text) || is_plain_selfie(cx))
        && !OF_PATIENTS.fits(cx.text)
        && !cx.phrases_in(lexicon::CONDITIONS).any(|phrase| phrase.entry.value(lexicon::CONDITIONS) != Some("weak"))
}

/// "Crew room selfie", "Selfie before my first shift": nobody is named whom it is with or of.
fn is_plain_selfie(cx: &Context<'_>) -> bool {
    let wordy: Vec<&str> = cx.text.tokens().iter().filter(|t| t.is_wordy()).map(|t| cx.text.word(t)).collect();
    wordy
        .iter()
        .enumerate()
        .any(|(at, word)| matches!(*word, "selfie" | "selfies") && !matches!(wordy.get(at + 1), Some(&("with" | "of"))))
        && !wordy.iter().any(|word| one_of!(*word; "he" "she" "him" "her" "his" "they" "them" "someone" "somebody"))
}

/// An honour, or a welcome: whoever is named beside it has it.
static HONOUR: Lazy<Wordings> = Lazy::new(|| {
    Wordings::new(&[(
        0.9,
        &[
            concat!(mates!(), "|employee|hero|star|volunteer|responder of the year|month|week|quarter|decade|shift"),
            "welcome to the|our team|crew|watch|family|station|gang|madhouse",
            "happy retirement",
            "award|awards|medal|certificate|commendation|prize ~2 goes|went|going to",
        ],
    )])
});

/// Somebody at work by what they are to the writer.
static OURS: Lazy<Wordings> = Lazy::new(|| {
    Wordings::new(&[(
        0.9,
        &[
            "our|my|our+very|my+very new|newest|latest|own|lovely|amazing|brilliant|favourite? two|three|four|newest|student|trainee|duty|station|apprentice? crewmate|colleague|workmate|teammate|oppo|bestie|mentor|mentee|student|apprentice|trainee|newbie|manager|supervisor|boss|chief|leader|paramedic|para|medic|tech|technician|emt|emts|paramedics|technicians|students|starters|ecas|eca|nqp|nqps|dispatcher|call+handler|call+taker|first+responder|cfr|work+wife|work+husband|instructor|trainer|tutor|assessor|mechanic|volunteer",
        ],
    )])
});

/// So many tokens may stand between a name and what introduces it.
const BETWEEN: usize = 6;
/// Longer than this no pattern of these sets is, in tokens.
const LONGEST: usize = 16;

/// Honours, welcomes and colleagues of a draft, found once for all its names.
pub struct Introductions {
    honours: Vec<Match>,
    ours: Vec<Match>,
    /// Sentences that speak of a patient.
    of_patients: Vec<bool>,
}

impl Introductions {
    /// Reads those of a draft.
    #[must_use]
    pub fn of(cx: &Context<'_>) -> Self {
        let of = |set: &Wordings| -> Vec<Match> {
            set.find(cx.text).into_iter().filter(|found| !guard::negated(cx.text, found)).collect()
        };
        let (honours, ours) = (of(&HONOUR), of(&OURS));
        let is_patient = |t: &Token| one_of!(cx.text.word(t); "patient" "patients" "patient's" "pt" "pts");
        let of_patients = if honours.is_empty() && ours.is_empty() {
            Vec::new()
        } else {
            cx.text.sentences().iter().map(|s| cx.text.tokens_of(s).iter().any(is_patient)).collect()
        };
        Self { honours, ours, of_patients }
    }

    /// Whether a name (folded bytes) is that of a colleague by how it is introduced: "Crewmate of the year, Ben", "This is Aisha, our new
    /// student".
    #[must_use]
    pub fn introduce(&self, cx: &Context<'_>, name: Span) -> bool {
        let sentence = cx.sentence_at(name.start);
        if self.of_patients.get(sentence).is_none_or(|of_patients| *of_patients) {
            return false;
        }
        let tokens = cx.text.tokens();
        let first = tokens.partition_point(|t| t.span.end <= name.start);
        let end = tokens.partition_point(|t| t.span.start < name.end);
        let words = |between: Range<usize>| tokens[between].iter().filter(|t| t.is_wordy()).map(|t| cx.text.word(t));
        // Nothing but marks, a "goes to", and other names of the same list.
        let lists = |between: Range<usize>| {
            between.len() <= BETWEEN
                && words(between).all(|w| one_of!(w; "is" "goes" "to" "and") || lexicon::FIRST_NAMES.contains(w))
        };
        // "My crewmate, Jo, drove", not "told my crewmate, Jo is going nowhere"; "Ethel, our student drove" is no introduction.
        let closed = |at: usize| {
            tokens.get(at).is_none_or(|t| {
                !t.is_wordy() || one_of!(cx.text.word(t); "and" "who" "from" "in" "at" "on" "for" "with" "here" "be")
            })
        };
        let near = |found: &'_ [Match]| -> Vec<Match> {
            let from = found.partition_point(|f| f.first_token + LONGEST + BETWEEN < first);
            let to = found.partition_point(|f| f.first_token <= end + BETWEEN);
            found[from..to.max(from)].iter().filter(|f| f.sentence == sentence).copied().collect()
        };
        near(&self.honours).iter().any(|f| {
            f.end_token <= first && lists(f.end_token..first) || f.first_token >= end && lists(end..f.first_token)
        }) || near(&self.ours).iter().any(|f| {
            let before = f.end_token <= first
                && words(f.end_token..first).all(|w| w == "is")
                && (f.end_token == first || closed(end));
            let behind = f.first_token > end && lists(end..f.first_token) && closed(f.end_token);
            before || behind
        })
    }
}

#[cfg(test)]
mod tests {
    use crate::rules::testing::{assert_found, assert_quiet};

    #[test]
    fn a_colleague_is_introduced() {
        assert_quiet(
            "patient-name",
            "las",
            &[
                "Crewmate of the year, Ben, in our motor",
                "Paramedic of the month goes to Lorna",
                "This is Aisha, our new student, be nice to her",
                "Welcome to the team, Callum and Beth",
                "Our dispatcher Mel took the call and kept the lady breathing",
            ],
        );
    }

    #[test]
    fn a_patient_is_named_beside_one() {
        assert_found(
            "patient-name",
            "las",
            &[
                ("We carried Ethel down four flights with a broken hip, my crewmate, Jo, took the heavy end", "Ethel"),
                ("Took Doris in after a fall, our crew sang to her", "Doris"),
            ],
        );
    }
}

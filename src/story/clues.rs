//! What is observed in a sentence, as small counts.

use super::bare_age;
use crate::draft::{Account, Draft, Surface};
use crate::frame::whose::{Whose, whose};
use crate::lexicon::{self, Phrase};
use crate::report::Span;
use crate::signals::{AgeForm, Class, Kind, Signal};
use crate::text::{Sentence, Text, Token, TokenKind};

macro_rules! clues {
    ($($(#[$doc:meta])* $name:ident,)*) => {
        /// One kind of observation.
        #[derive(Debug, Clone, Copy, PartialEq, Eq)]
        #[repr(usize)]
        pub enum Clue { $($(#[$doc])* $name,)* }

        /// All clues in the order of their weights.
        pub const CLUES: &[Clue] = &[$(Clue::$name,)*];
    };
}

clues! {
    /// A phrase by which crews narrate a job and hardly anything else.
    CrewAct,
    /// An everyday verb that crews use too.
    EverydayAct,
    /// An everyday verb with a person after it ("took a lady", "sat with him").
    ActOnPerson,
    /// "We" or "I" (or nobody, at the start of a sentence) with such a verb.
    OwnAct,
    /// A word for a patient.
    PatientNoun,
    /// A word for anybody that may be a patient.
    PersonNoun,
    /// An unnamed person brought in with an article: "a lady", "this poor old boy".
    SomePerson,
    /// "He", "she" and the like, not of the writer's own people.
    ThirdPerson,
    /// A relative of somebody else: "her daughter", "the son".
    TheirFamily,
    /// The writer's own people or themselves.
    OwnPeople,
    /// Somebody's age in figures.
    Age,
    /// Somebody's age in a word.
    AgeWord,
    /// An illness, injury or symptom.
    Condition,
    /// A rare illness.
    RareCondition,
    /// A word that may be an illness.
    PerhapsCondition,
    /// What crews give.
    CrewDrug,
    /// What patients take.
    PatientDrug,
    /// A procedure, score or form.
    Procedure,
    /// A word that may be a procedure.
    PerhapsProcedure,
    /// A call category, a disposition, "on scene".
    CallTerm,
    /// Words of the shift without a job.
    WorkTerm,
    /// A word that may be a call term.
    PerhapsCallTerm,
    /// A place name.
    Place,
    /// A street, house or postcode.
    Street,
    /// A clock time.
    Clock,
    /// A person's name.
    Name,
    /// A number that stands for a patient or incident.
    PatientNumber,
    /// Training.
    Training,
    /// Figures about many.
    Statistics,
    /// News, films, books, football.
    Media,
    /// The past.
    History,
    /// Animals.
    Animal,
    /// Home, food, garden, sport.
    Leisure,
    /// Public advice and campaigns.
    Advice,
    /// Colleagues and station life.
    Colleague,
    /// "You", "your".
    You,
    /// "If", "would", "imagine", "hope".
    Hypothetical,
    /// A question.
    Question,
    /// "We", "us", "our".
    We,
    /// "I", "me", "my".
    I,
    /// "Tonight", "this morning", "just now".
    JustNow,
    /// A role or pursuit that singles a person out.
    Role,
    /// "Patients", "people", "everyone": many, nobody in particular.
    Many,
    /// Death.
    Death,
    /// A part of the body.
    Body,
    /// A scene: "at the bottom of the stairs", "on the floor", "in the back".
    Scene,
    /// A profile text or name.
    ProfileText,
    /// An official account.
    Corporate,
    /// A comment.
    Comment,
    /// A caption.
    Caption,
    /// A private message.
    Private,
    /// A year in figures.
    Year,
    /// A percentage, a price, a large number.
    Figure,
    /// A disclaimer, or "no patients here".
    Disclaimer,
    /// Words like "always", "never", "every".
    General,
    /// Taken together: the crew acts on a person who is not theirs.
    OnJob,
    /// Taken together: a stranger who is ill or hurt.
    SickStranger,
    /// Taken together: a stranger at a named place, nothing of leisure around.
    PlacedStranger,
    /// Taken together: another subject, and nothing of a job.
    OtherSubject,
    /// Taken together: a few bare words ("Grim one. That's all."), the manner of posts after a job.
    Terse,
    /// A number that may be an age ("61.", "late eighties").
    BareAge,
    /// Words of an incident in another language, two or more.
    OtherLanguage,
    /// "Mum", "Grandad" with nothing before it, as people call their own.
    BareKin,
    /// The writer was the patient.
    WriterIll,
    /// Taken together: nothing in the draft that belongs to a job.
    NoCore,
    /// Taken together: a place, and something that belongs to a job.
    PlacedJob,
    /// Taken together: another subject, and something that belongs to a job.
    MixedSubject,
    /// Taken together: nothing of a job, and nobody and no place spoken of.
    Nothing,
    /// Taken together: nothing of a job, and another subject.
    OnlyOther,
    /// Asks others for something: "does anyone know", "any tips".
    Asking,
    /// What only crews say of a job: "first on scene", "in the back of the truck with", "our crews are at".
    PlainJob,
}

/// Small counts of every clue.
#[derive(Debug, Clone, Copy)]
pub struct Counts([u8; CLUES.len()]);

impl Default for Counts {
    fn default() -> Self {
        Self([0; CLUES.len()])
    }
}

/// More than this many of one clue say no more.
const ENOUGH: u8 = 2;

impl Counts {
    fn add(&mut self, clue: Clue) {
        let n = &mut self.0[clue as usize];
        *n = (*n + 1).min(ENOUGH);
    }

    /// Adds the counts of another sentence.
    pub fn join(&mut self, other: &Self) {
        for (a, b) in self.0.iter_mut().zip(other.0) {
            *a = (*a + b).min(ENOUGH);
        }
    }

    /// How many of a clue: 0, 1 or (a little more than 1) several.
    #[must_use]
    pub fn of(&self, clue: Clue) -> f32 {
        match self.0[clue as usize] {
            0 => 0.0,
            1 => 1.0,
            _ => 1.5,
        }
    }

    /// Whether there is any of a clue.
    #[must_use]
    pub fn has(&self, clue: Clue) -> bool {
        self.0[clue as usize] > 0
    }
}

/// The clues of every sentence.
pub fn of_sentences(draft: &Draft, text: &Text, phrases: &[Phrase], signals: &[Signal]) -> Vec<Counts> {
    let mut all = vec![Counts::default(); text.sentences().len()];
    if all.is_empty() {
        return all;
    }
    for signal in signals {
        from_signal(text, signal, &mut all[text.sentence_at(signal.span.start)]);
    }
    for (number, counts) in all.iter_mut().enumerate() {
        // These depend on the sentence alone.
        counts.join(text.kept(number).clues.get_or_init(|| {
            let mut own = Counts::default();
            let sentence = &text.sentences()[number];
            let from = phrases.partition_point(|p| p.first_token < sentence.first_token);
            for phrase in phrases[from..].iter().take_while(|p| p.first_token < sentence.end_token) {
                from_phrase(text, sentence, phrase, &mut own);
            }
            from_words(text, text.tokens_of(sentence), &mut own);
            for _ in bare_age::find(text, number) {
                own.add(Clue::BareAge);
            }
            own
        }));
    }
    from_surface(draft, &mut all[0]);
    all
}

/// Draws together what single observations say only side by side.
pub fn draw_together(counts: &mut Counts, text: &Text, sentences: &[Sentence]) {
    use Clue as C;
    let seen = *counts;
    let any = |list: &[C]| list.iter().any(|k| seen.has(*k));
    let stranger = any(&[C::SomePerson, C::ThirdPerson, C::PatientNoun, C::Age, C::AgeWord, C::TheirFamily])
        && !seen.has(C::OwnPeople);
    let other =
        any(&[C::Training, C::Statistics, C::Media, C::History, C::Animal, C::Leisure, C::Advice, C::Disclaimer]);
    let ill = any(&[C::Condition, C::RareCondition, C::Procedure, C::CrewDrug, C::PatientDrug, C::Body, C::Death]);
    let acts = any(&[C::CrewAct, C::ActOnPerson]) && seen.has(C::OwnAct);
    let job = any(&[C::CrewAct, C::CallTerm, C::PatientNumber, C::PlainJob]);
    let words: usize = sentences.iter().map(|s| s.end_token - s.first_token).sum();
    let foreign = seen.0[C::OtherLanguage as usize] > 1;
    let core = foreign
        || any(&[
            C::CrewAct,
            C::CallTerm,
            C::PatientNoun,
            C::PatientNumber,
            C::PlainJob,
            C::Condition,
            C::RareCondition,
            C::Procedure,
            C::CrewDrug,
            C::PatientDrug,
            C::Age,
        ])
        || acts
        || seen.has(C::ThirdPerson) && any(&[C::Body, C::Scene, C::Death, C::BareAge]);
    let drawn = [
        (C::NoCore, !core),
        (C::Nothing, !core && !stranger && !any(&[C::Place, C::Street, C::Death, C::BareAge])),
        (C::OnlyOther, !core && other),
        (C::PlacedJob, core && any(&[C::Place, C::Street]) && !seen.has(C::OwnPeople)),
        (C::MixedSubject, core && other),
        (C::OnJob, acts && stranger && !other),
        (C::SickStranger, ill && stranger && !other),
        (C::PlacedStranger, any(&[C::Place, C::Street]) && stranger && !other),
        (C::OtherSubject, other && !job && !acts),
        (C::Terse, words <= 6 * sentences.len() && sentences.len() > 1 && !seen.has(C::ProfileText)),
    ];
    for (clue, _) in drawn.iter().filter(|(_, holds)| *holds) {
        counts.add(*clue);
    }
    let lower = text.lower();
    let from = sentences.first().map_or(0, |s| s.span.start);
    let to = sentences.last().map_or(0, |s| s.span.end);
    let plain_job = || PLAIN_JOB.iter().any(|p| text.may_hold_part(p) && lower[from..to].contains(p));
    let holds = match sentences {
        [sentence] if to > from => *text.kept(text.sentence_at(sentence.span.start)).plain_job.get_or_init(plain_job),
        _ => plain_job(),
    };
    if holds {
        counts.add(C::PlainJob);
    }
}

/// Said of a job and hardly of anything else, by any crew.
const PLAIN_JOB: &[&str] = &[
    "first on scene",
    "on scene ",
    "in the back of the truck with",
    "in the back of my truck",
    "in the back of the ambulance with",
    "our crews are ",
    "our crews attended",
    "our crew attended",
    "we sent ",
    "we worked on ",
    "we got there",
    "when we arrived",
    "when we got there",
    "we took h",
    "we took a ",
    "to the family of",
    "our patient",
    "my patient",
    "the patient",
    "walking wounded",
    "was trapped",
    "trapped in",
    "trapped under",
    "first responding",
    "we were called",
    "was called to",
    "got called to",
    "sent to a ",
    "who saved our",
    "on blue",
    "blued in",
    "pre-alert",
    "worked on him",
    "worked on her",
    "i was there",
    "in the back this",
    "to the relatives",
    "get the stretcher",
    "got a pulse",
    "lost him",
    "lost her",
    "saved h",
    "crew who",
    "crew that",
    "been to that address",
    "same address",
    "same house",
    "that house",
    "back to the same",
    "frequent flyer",
    "regular caller",
    "gasped",
    "resus",
    "rosc",
    "cpr on",
    "not for resus",
    "dnacpr",
    "pronounced",
    "recognised death",
    "treated a ",
    "delivered a baby",
    "delivered a ",
];

fn from_phrase(text: &Text, sentence: &Sentence, phrase: &Phrase, counts: &mut Counts) {
    let entry = phrase.entry;
    if let Some(value) = entry.value(lexicon::ATTEND_VERBS) {
        let acts = acts_on_person(text, sentence, phrase);
        match (value, acts) {
            ("strong", _) => counts.add(Clue::CrewAct),
            (_, true) => counts.add(Clue::ActOnPerson),
            _ => counts.add(Clue::EverydayAct),
        }
        if is_own_act(text, sentence, phrase) && (value == "strong" || acts) {
            counts.add(Clue::OwnAct);
        }
    }
    if let Some(value) = entry.value(lexicon::PATIENT_NOUNS) {
        counts.add(if value.ends_with("weak") { Clue::PersonNoun } else { Clue::PatientNoun });
        if has_article(text, sentence, phrase) {
            counts.add(Clue::SomePerson);
        }
    }
    let clinical_word = !is_everyday_word(text, phrase);
    let by_value: &[(lexicon::List, &str, Clue)] = &[
        (lexicon::CONDITIONS, "common", Clue::Condition),
        (lexicon::CONDITIONS, "uncommon", Clue::Condition),
        (lexicon::CONDITIONS, "rare", Clue::RareCondition),
        (lexicon::CONDITIONS, "weak", Clue::PerhapsCondition),
        (lexicon::DRUGS, "crew", Clue::CrewDrug),
        (lexicon::DRUGS, "patient", Clue::PatientDrug),
        (lexicon::PROCEDURES, "strong", Clue::Procedure),
        (lexicon::PROCEDURES, "weak", Clue::PerhapsProcedure),
        (lexicon::CALL_TERMS, "incident", Clue::CallTerm),
        (lexicon::CALL_TERMS, "work", Clue::WorkTerm),
        (lexicon::CALL_TERMS, "weak", Clue::PerhapsCallTerm),
        (lexicon::OFF_JOB, "training", Clue::Training),
        (lexicon::OFF_JOB, "statistics", Clue::Statistics),
        (lexicon::OFF_JOB, "media", Clue::Media),
        (lexicon::OFF_JOB, "history", Clue::History),
        (lexicon::OFF_JOB, "animal", Clue::Animal),
        (lexicon::OFF_JOB, "leisure", Clue::Leisure),
        (lexicon::OFF_JOB, "advice", Clue::Advice),
        (lexicon::OFF_JOB, "colleague", Clue::Colleague),
        (lexicon::OFF_JOB, "writer", Clue::WriterIll),
        (lexicon::OFF_JOB, "asking", Clue::Asking),
        (lexicon::OCCUPATIONS, "role", Clue::Role),
        (lexicon::OCCUPATIONS, "pursuit", Clue::Role),
    ];
    if entry.is_in(lexicon::COMMUNITY_WORDS) {
        counts.add(Clue::OtherLanguage);
    }
    for (list, value, clue) in by_value {
        if entry.value(*list) == Some(value) && (clinical_word || *list != lexicon::CONDITIONS) {
            counts.add(*clue);
        }
    }
}

/// "did", "me", "all": abbreviations of illnesses only where they are written in capitals.
#[must_use]
pub fn is_everyday_word(text: &Text, phrase: &Phrase) -> bool {
    let words = phrase.span.of(text.lower());
    words.len() <= 4
        && lexicon::COMMON_WORDS.contains(words)
        && !phrase.span.of(text.folded()).bytes().all(|b| b.is_ascii_uppercase())
}

/// The words of the sentence just before a phrase, last first.
fn before<'a>(text: &'a Text, sentence: &Sentence, phrase: &Phrase) -> impl Iterator<Item = &'a str> {
    let first = sentence.first_token.min(phrase.first_token);
    text.tokens()[first..phrase.first_token].iter().rev().map(|t| text.word(t))
}

/// Words by which a person who was not spoken of before is brought in.
fn has_article(text: &Text, sentence: &Sentence, phrase: &Phrase) -> bool {
    let first = text.word(&text.tokens()[phrase.first_token]);
    let introduces = |w: &str| {
        matches!(
            w,
            "a" | "an"
                | "this"
                | "the"
                | "some"
                | "one"
                | "another"
                | "that"
                | "poor"
                | "old"
                | "elderly"
                | "young"
                | "little"
        )
    };
    introduces(first) || before(text, sentence, phrase).take(3).any(introduces)
}

/// "Took a lady of 80", "sat with him": a person follows.
fn acts_on_person(text: &Text, sentence: &Sentence, phrase: &Phrase) -> bool {
    let end = sentence.end_token.min(phrase.end_token + 6).max(phrase.end_token);
    text.tokens()[phrase.end_token..end].iter().any(|t| {
        let word = text.word(t);
        matches!(word, "him" | "her" | "them" | "someone" | "somebody" | "pt" | "patient")
            || lexicon::PATIENT_NOUNS
                .value(word)
                .is_some_and(|v| !matches!(word, "people" | "person") && !v.starts_with("n weak"))
    })
}

/// "We", "I" or "crew" before the verb, or the verb opens the sentence ("Took a lady in").
fn is_own_act(text: &Text, sentence: &Sentence, phrase: &Phrase) -> bool {
    let mut words = before(text, sentence, phrase).take(4).peekable();
    words.peek().is_none()
        || words.any(|w| {
            matches!(
                w,
                "we" | "i" | "we've" | "i've" | "we'd" | "i'd" | "us" | "crew" | "crews" | "crewmate" | "just" | "and"
            )
        })
}

fn from_signal(text: &Text, signal: &Signal, counts: &mut Counts) {
    match signal.kind {
        Kind::Age | Kind::Gender => {
            let owner = whose(text, signal.span);
            if matches!(owner, Whose::Writer | Whose::OwnFamily | Whose::Colleague) {
                counts.add(Clue::OwnPeople);
            } else if let Class::Age { form, .. } = signal.class {
                counts.add(if form == AgeForm::Figure { Clue::Age } else { Clue::AgeWord });
            } else if is_pronoun(signal.span.of(text.lower())) {
                counts.add(Clue::ThirdPerson);
            } else if crate::lexicon::FAMILY.contains(signal.span.of(text.lower())) {
                counts.add(Clue::TheirFamily);
            }
        }
        Kind::Place if signal.confidence > 0.5 => counts.add(Clue::Place),
        Kind::Street | Kind::StreetAddress | Kind::Postcode => counts.add(Clue::Street),
        Kind::ClockTime => counts.add(Clue::Clock),
        Kind::Person if signal.confidence > 0.5 => counts.add(Clue::Name),
        Kind::NhsNumber | Kind::IncidentNumber | Kind::HospitalNumber | Kind::VehicleRegistration => {
            counts.add(Clue::PatientNumber)
        }
        _ => {}
    }
}

fn is_pronoun(word: &str) -> bool {
    matches!(word, "he" | "she" | "him" | "her" | "his" | "hers" | "himself" | "herself")
}

fn from_words(text: &Text, tokens: &[Token], counts: &mut Counts) {
    let words: Vec<&str> = tokens.iter().map(|t| text.word(t)).collect();
    let mut own_family_seen = false;
    for (i, word) in words.iter().enumerate() {
        let next = words.get(i + 1).copied().unwrap_or("");
        if let Some(clue) = clue_of(word) {
            counts.add(clue);
        }
        if let Some(clue) = clue_of_pair(word, next) {
            counts.add(clue);
        }
        if !own_family_seen && matches!(*word, "my" | "our") {
            let family =
                words[i + 1..].iter().take(3).any(|w| lexicon::FAMILY.contains(w.strip_suffix("'s").unwrap_or(w)));
            if family {
                own_family_seen = true;
                counts.add(Clue::OwnPeople);
            }
        }
        let kin = word.strip_suffix("'s").unwrap_or(word);
        let alone = i == 0
            || !matches!(
                words[i - 1],
                "the"
                    | "a"
                    | "an"
                    | "his"
                    | "her"
                    | "their"
                    | "this"
                    | "that"
                    | "your"
                    | "and"
                    | "old"
                    | "poor"
                    | "young"
            );
        if alone && lexicon::FAMILY.value(kin) == Some("name") {
            counts.add(Clue::BareKin);
        }
        if i == 0 && crate::signals::is_kin(kin) && tokens.len() > 2 {
            counts.add(Clue::OwnPeople);
        }
        if matches!(*word, "the" | "his" | "her" | "their") && crate::signals::is_kin(next) {
            counts.add(Clue::TheirFamily);
        }
        if tokens[i].kind == TokenKind::Number {
            from_number(text, tokens[i].span, next, counts);
        }
    }
}

fn from_number(text: &Text, span: Span, next: &str, counts: &mut Counts) {
    let digits = span.of(text.lower());
    let before = text.lower()[..span.start].chars().next_back();
    if digits.len() == 4 && (digits.starts_with("18") || digits.starts_with("19") || digits.starts_with("20")) {
        counts.add(Clue::Year);
    } else if next == "%" || next == "," || before == Some('£') || digits.len() > 4 {
        counts.add(Clue::Figure);
    }
}

fn clue_of(word: &str) -> Option<Clue> {
    Some(match word {
        "you" | "your" | "you're" | "you've" | "yours" | "u" | "ur" => Clue::You,
        "if" | "would" | "could" | "imagine" | "hope" | "might" | "maybe" | "wish" | "should" | "unless" | "i'd" => {
            Clue::Hypothetical
        }
        "?" => Clue::Question,
        "we" | "us" | "our" | "we've" | "we'd" | "we're" | "ours" => Clue::We,
        "i" | "me" | "my" | "i'm" | "im" | "i've" | "ive" | "mine" | "myself" => Clue::I,
        "tonight" | "today" | "yesterday" | "earlier" => Clue::JustNow,
        "people" | "everyone" | "everybody" | "patients" | "folk" | "folks" | "anyone" | "public" | "families"
        | "staff" | "crews" | "nobody" => Clue::Many,
        "died" | "dead" | "rip" | "dying" | "funeral" | "mortuary" | "deceased" | "passed" => Clue::Death,
        "chest" | "hip" | "leg" | "legs" | "arm" | "head" | "hand" | "hands" | "neck" | "pelvis" | "femur"
        | "wrist" | "ankle" | "knee" | "spine" | "belly" | "abdomen" | "skull" | "jaw" | "face" | "shoulder"
        | "ribs" | "airway" | "pulse" | "throat" | "eye" | "eyes" | "finger" | "fingers" | "foot" | "feet" | "toe"
        | "thumb" | "ear" | "nose" | "blood" | "heart" | "lungs" => Clue::Body,
        "stretcher" | "trolley" | "floor" | "stairs" | "hallway" | "landing" | "bathroom" | "sofa" | "ditch"
        | "verge" | "carriageway" | "hob" | "scene" | "ward" | "resus" | "bungalow" | "flat" | "lifted"
        | "upstairs" | "downstairs" | "doorstep" | "porch" | "kitchen" | "wheelchair" | "mobility" | "frame"
        | "keysafe" | "neighbour" | "neighbours" => Clue::Scene,
        "always" | "never" | "every" | "sometimes" | "usually" | "most" | "any" | "often" | "anybody" => Clue::General,
        _ => return None,
    })
}

fn clue_of_pair(word: &str, next: &str) -> Option<Clue> {
    Some(match (word, next) {
        ("last", "night")
        | ("this", "morning" | "afternoon" | "evening" | "aft" | "eve")
        | ("just", "now" | "left" | "been" | "back" | "had" | "cleared")
        | ("first" | "last", "job") => Clue::JustNow,
        ("views" | "opinions" | "view" | "opinion", _)
        | ("no", "patients")
        | ("about", "patients")
        | ("no" | "one", "pager")
        | ("personal", "post" | "account" | "opinion") => Clue::Disclaimer,
        ("passed", "away") => Clue::Death,
        ("the", "back") | ("in", "bed") | ("the", "truck") | ("the", "ambulance") => Clue::Scene,
        _ => return None,
    })
}

fn from_surface(draft: &Draft, counts: &mut Counts) {
    match draft.surface {
        Surface::Bio | Surface::Username | Surface::DisplayName => counts.add(Clue::ProfileText),
        Surface::Comment | Surface::Reply => counts.add(Clue::Comment),
        Surface::Caption | Surface::AltText => counts.add(Clue::Caption),
        Surface::Dm => counts.add(Clue::Private),
        _ => {}
    }
    if draft.account == Account::Corporate {
        counts.add(Clue::Corporate);
    }
}

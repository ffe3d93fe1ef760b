//! The weights of the clues.

use super::clues::{CLUES, Counts};

/// Log-odds that the clues are those of a story about a patient; `model` is the frame's own log-odds.
pub fn score(counts: &Counts, model: f32) -> f32 {
    let clues: f32 = CLUES.iter().zip(WEIGHTS).map(|(c, w)| counts.of(*c) * w).sum();
    BIAS + MODEL_SHARE * model + clues
}

const BIAS: f32 = -0.833;
const MODEL_SHARE: f32 = 0.5;
const WEIGHTS: [f32; CLUES.len()] = [
    -0.10, // CrewAct
    0.31, // EverydayAct
    -0.21, // ActOnPerson
    0.05, // OwnAct
    0.26, // PatientNoun
    0.12, // PersonNoun
    0.09, // SomePerson
    0.36, // ThirdPerson
    0.32, // TheirFamily
    -0.42, // OwnPeople
    -0.05, // Age
    0.44, // AgeWord
    0.39, // Condition
    0.10, // RareCondition
    0.23, // PerhapsCondition
    0.02, // CrewDrug
    0.18, // PatientDrug
    -0.24, // Procedure
    0.15, // PerhapsProcedure
    0.18, // CallTerm
    -0.37, // WorkTerm
    0.06, // PerhapsCallTerm
    0.30, // Place
    0.58, // Street
    0.02, // Clock
    -0.12, // Name
    0.69, // PatientNumber
    -0.38, // Training
    -0.43, // Statistics
    -0.09, // Media
    -0.37, // History
    -0.09, // Animal
    -0.05, // Leisure
    -0.23, // Advice
    -0.22, // Colleague
    0.08, // You
    -0.01, // Hypothetical
    0.05, // Question
    0.14, // We
    -0.07, // I
    0.21, // JustNow
    0.35, // Role
    -0.17, // Many
    -0.16, // Death
    0.21, // Body
    0.31, // Scene
    -0.55, // ProfileText
    -0.55, // Corporate
    -0.13, // Comment
    0.21, // Caption
    0.46, // Private
    -0.33, // Year
    0.05, // Figure
    -0.35, // Disclaimer
    -0.15, // General
    -0.11, // OnJob
    0.33, // SickStranger
    0.11, // PlacedStranger
    -0.25, // OtherSubject
    0.34, // Terse
    0.57, // BareAge
    0.26, // OtherLanguage
    -0.01, // BareKin
    -0.26, // WriterIll
    -0.37, // NoCore
    0.31, // PlacedJob
    -0.13, // MixedSubject
    0.54, // PlainJob
];

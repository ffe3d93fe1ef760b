//! The weights of the clues.

use super::clues::{CLUES, Counts};

/// Log-odds that the clues are those of a story about a patient; `model` is the frame's own log-odds.
pub fn score(counts: &Counts, model: f32) -> f32 {
    let clues: f32 = CLUES.iter().zip(WEIGHTS).map(|(c, w)| counts.of(*c) * w).sum();
    BIAS + MODEL_SHARE * model + clues
}

const BIAS: f32 = -1.134;
const MODEL_SHARE: f32 = 0.5;
const WEIGHTS: [f32; CLUES.len()] = [
    -0.02, // CrewAct
    0.30,  // EverydayAct
    -0.16, // ActOnPerson
    0.09,  // OwnAct
    0.44,  // PatientNoun
    0.11,  // PersonNoun
    0.09,  // SomePerson
    0.39,  // ThirdPerson
    0.33,  // TheirFamily
    -0.42, // OwnPeople
    0.22,  // Age
    0.42,  // AgeWord
    0.58,  // Condition
    0.16,  // RareCondition
    0.23,  // PerhapsCondition
    0.13,  // CrewDrug
    0.31,  // PatientDrug
    -0.16, // Procedure
    0.11,  // PerhapsProcedure
    0.28,  // CallTerm
    -0.36, // WorkTerm
    0.07,  // PerhapsCallTerm
    0.37,  // Place
    0.58,  // Street
    0.06,  // Clock
    -0.10, // Name
    0.79,  // PatientNumber
    -0.45, // Training
    -0.40, // Statistics
    -0.09, // Media
    -0.33, // History
    -0.07, // Animal
    -0.07, // Leisure
    -0.23, // Advice
    -0.23, // Colleague
    0.07,  // You
    -0.00, // Hypothetical
    0.04,  // Question
    0.14,  // We
    -0.10, // I
    0.18,  // JustNow
    0.35,  // Role
    -0.18, // Many
    -0.15, // Death
    0.24,  // Body
    0.35,  // Scene
    -0.57, // ProfileText
    -0.55, // Corporate
    -0.16, // Comment
    0.17,  // Caption
    0.44,  // Private
    -0.33, // Year
    0.12,  // Figure
    -0.35, // Disclaimer
    -0.14, // General
    -0.06, // OnJob
    0.43,  // SickStranger
    0.25,  // PlacedStranger
    -0.27, // OtherSubject
    0.34,  // Terse
    0.59,  // PlainJob
];

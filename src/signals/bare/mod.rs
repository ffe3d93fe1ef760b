//! Dates of birth, record and incident numbers and districts that nothing names: "lovely old boy, 4/9/36", "came in as
//! W551827", "complaint closed, 22/90417", "she's at B14 now".
//!
//! **What**: each date, code or outward code that no scanner has taken is weighed by what it looks like and by the words
//! around it: a model of hashed features, which shares one certainty out among the answers and "none of these". What a
//! scanner found of these kinds is weighed too, with what it says as a hint.
//!
//! **Why**: a number is as telling without the word for it.
//!
//! **Source**: the weights are learnt from sentences of our own (`trainer/codes/`, `corpus/`), with posts by the public beside
//! them, in which none of these is a patient's; see `docs/identifiers.md`.

pub mod candidate;
pub mod features;
mod listed;
mod lists;

use super::{Context, Kind, Signal, outcode};
use crate::learned::around::Words;
use crate::learned::feature::Features;
use crate::learned::weights::Weights;
use crate::report::Span;
use candidate::Form;
pub use candidate::{Candidate, Question};
use once_cell::sync::Lazy;
use std::cell::LazyCell;
use std::collections::HashSet;

/// The shipped weights. Made by `cargo run --release -p trainer -- codes`.
pub static SHIPPED: &[u8] = include_bytes!("weights.bin");

/// The shipped model, unpacked at first use.
static MODEL: Lazy<Weights> = Lazy::new(|| Weights::read(SHIPPED).unwrap_or_default());

/// From which probability on a value that no scanner took is what is asked for.
const LIKELY: f32 = 0.55;

/// The same for a district: roads, vitamins and wards are written alike.
const LIKELY_DISTRICT: f32 = 0.65;

/// Below which probability a value that a scanner took is something else after all.
const UNLIKELY: f32 = 0.1;

/// How sure a scanner is of what a word names, however weakly ("job 4471-B"): that stands whatever the model says.
const NAMED: f32 = 0.85;

/// How sure a scanner is of what is left to it.
const CERTAIN: f32 = 0.9;

/// Weighs what no scanner has named. `found` are the scanners' signals, settled and in order: those that are unlikely by what
/// stands around them are taken out, those that are likely are added. Answers whether any was added.
pub(super) fn weigh(context: &Context, found: &mut Vec<Signal>) -> bool {
    let mut added: Vec<Signal> = Vec::new();
    let mut unlikely: HashSet<(Kind, Span)> = HashSet::new();
    let mut values = Vec::new();
    each(context, found, |candidate, span, asked| {
        let likely = MODEL.probabilities(asked.iter().map(|one| one.keys.as_slice()));
        let answers = asked.iter().zip(likely).map(|(one, likely)| Answer {
            question: one.question,
            hint: one.hint.cloned(),
            likely,
        });
        values.push(Value { candidate: *candidate, span, answers: answers.collect() });
    });
    listed::agree(context, &mut values);
    for Value { span, answers, .. } in values {
        let mut best: Option<(f32, Question)> = None;
        let mut numbered = 0.0;
        let mut stands = false;
        for Answer { question, hint, likely } in answers {
            match hint {
                Some(hint) if hint.confidence < NAMED && likely < UNLIKELY => {
                    unlikely.insert((hint.kind, hint.span));
                }
                Some(_) => stands = true,
                None => {
                    if question.is_of_number() {
                        numbered += likely;
                    }
                    if best.is_none_or(|(most, _)| likely > most) {
                        best = Some((likely, question));
                    }
                }
            }
        }
        if let Some((most, question)) = best
            // Which number it is may be doubted where it is no doubt that it is one.
            && let sure = if question.is_of_number() { numbered } else { most }
            && sure >= if question == Question::District { LIKELY_DISTRICT } else { LIKELY }
            && !stands
        {
            added.push(Signal::new(question.kind(), span, sure.min(0.9), question.evidence()));
        }
    }
    if !unlikely.is_empty() {
        found.retain(|s| !unlikely.contains(&(s.kind, s.span)));
    }
    let any = !added.is_empty();
    found.append(&mut added);
    any
}

/// A candidate, and how likely each answer to what is asked of it is.
struct Value {
    candidate: Candidate,
    /// Folded bytes.
    span: Span,
    answers: Vec<Answer>,
}

/// How likely a candidate is what is asked for.
struct Answer {
    question: Question,
    /// The signal of a scanner that says yes.
    hint: Option<Signal>,
    /// 0 to 1; over all answers of a candidate at most 1.
    likely: f32,
}

/// A question about a candidate.
pub struct Asked<'s> {
    /// What is asked.
    pub question: Question,
    /// The signal of a scanner that says yes.
    pub hint: Option<&'s Signal>,
    /// The features.
    pub keys: Vec<u32>,
}

/// Shows `see` every candidate (folded bytes) with what is asked of it. `found` are the scanners' signals, settled and in order.
pub fn each<'s>(context: &Context, found: &'s [Signal], mut see: impl FnMut(&Candidate, Span, &[Asked<'s>])) {
    // These do not overlap one another.
    let taken: Vec<&Signal> = found.iter().filter(|s| s.kind.is_exclusive()).collect();
    let roads = LazyCell::new(|| outcode::told_as_other(context));
    let mut words = Words::new(context, lists::of);
    let mut features = Features::default();
    let mut i = 0;
    while i < context.len() {
        let Some(candidate) = candidate::at(context, i) else {
            i += 1;
            continue;
        };
        i = candidate.next;
        let span = context.span(candidate.first, candidate.next - 1);
        if candidate.form == Form::District && roads.contains(&span.of(context.text().folded()).to_ascii_uppercase()) {
            continue;
        }
        let from = taken.partition_point(|s| s.span.end <= span.start);
        let to = taken.partition_point(|s| s.span.start < span.end);
        let over = &taken[from..to];
        if over.iter().any(|s| !may_be_other(s)) {
            continue;
        }
        let asked: Vec<Asked<'s>> = candidate
            .questions()
            .map(|question| {
                features::describe(&mut words, &candidate, question, over, &mut features);
                let hint = over.iter().copied().find(|s| s.kind == question.kind());
                Asked { question, hint, keys: features.keys().to_vec() }
            })
            .collect();
        see(&candidate, span, &asked);
    }
}

/// Whether what a scanner took for this may be something else.
fn may_be_other(signal: &Signal) -> bool {
    match signal.kind {
        Kind::DateOfBirth
        | Kind::HospitalNumber
        | Kind::IncidentNumber
        | Kind::Outcode
        | Kind::Date
        | Kind::ClockTime => true,
        // The day of a date, the figures of a code.
        Kind::Age => signal.confidence < CERTAIN,
        _ => false,
    }
}

#[cfg(test)]
mod tests {
    use super::super::testing::{assert_found, assert_quiet};
    use super::Kind;

    #[test]
    fn values_that_nothing_names() {
        assert_found(
            Kind::HospitalNumber,
            &[
                ("came in as W551827, went to theatre as W551828", "W551828"),
                ("Lab rang about S25/10447, sample haemolysed", "S25/10447"),
            ],
        );
        assert_found(Kind::IncidentNumber, &[("complaint closed, 22/90417, nobody rang us back", "22/90417")]);
        assert_found(Kind::DateOfBirth, &[("lovely old boy, 4/9/36, still digs his own allotment", "4/9/36")]);
        assert_found(Kind::Outcode, &[("she's at B14 now with her daughter", "B14")]);
    }

    #[test]
    fn look_alikes() {
        let quiet = [
            "my order 4471 hasn't arrived",
            "bus 447 to town is late again",
            "flight EZY8827 delayed",
            "room 4471 has a sea view",
            "filters part number W551827 for the boiler",
            "we got married 14/03/2009 and it rained",
            "tickets for 12/07/1998 still in my wallet, what a gig",
            "M14 is a dialysis ward and the kettle's broken",
            "is QQ 12 34 56 C the right form of a National Insurance number?",
            "please follow me, love you so much x1435",
            "sha 76a36d6494d9bf775c28495e707039ea matches",
            "Her bp was 212/118 and she'd driven herself to the dentist",
            "EasyJet have lost the bag with my uniform in, ref EZ7K41P, so it's jeans for the conference",
        ];
        for kind in [Kind::HospitalNumber, Kind::IncidentNumber, Kind::DateOfBirth, Kind::Outcode] {
            assert_quiet(kind, &quiet);
        }
    }

    #[test]
    fn the_weights_are_not_stale() {
        crate::learned::testing::assert_fresh(super::SHIPPED, super::features::VERSION, "codes");
    }
}

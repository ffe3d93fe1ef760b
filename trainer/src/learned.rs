//! Teaches the models of `src/learned/`: logistic regression by AdaGrad with an L1 penalty over hashed features.

use crate::data;
use crate::random::Random;
use crewmate::learned::feature::KNOWS_THE_WORD;
use crewmate::learned::stamp;
use crewmate::learned::weights::{Weights, shares};
use crewmate::made_from;
use std::collections::HashMap;
use std::path::Path;

/// A candidate, and what it is of what the model looks for, if anything.
pub struct Example {
    /// What it may be, of which one at most is right: mostly one thing.
    pub answers: Vec<Answer>,
    /// How much it counts.
    pub weight: f32,
    /// The number of its file.
    pub file: usize,
    /// The sentence with the candidate in brackets, for your own eyes.
    pub shown: String,
}

/// What a candidate may be.
pub struct Answer {
    /// The features that it has then.
    pub keys: Vec<u32>,
    /// Whether it is.
    pub is: bool,
    /// What is asked, for your own eyes; may be empty.
    pub of: String,
}

/// What a model is taught from.
#[derive(Default)]
pub struct Material {
    /// The candidates of all files.
    pub examples: Vec<Example>,
    /// The files' names; those that were written to teach, and are measured each by a model that has not seen it, first.
    pub files: Vec<String>,
    /// How many of the files those are.
    pub taught: usize,
    /// What the weights are made from, as one number.
    pub stamp: u64,
    /// What keeps the file small.
    pub thrift: Thrift,
}

/// What keeps a model's file small.
#[derive(Clone, Copy, Default)]
pub struct Thrift {
    /// The L1 penalty for each example.
    pub penalty: f32,
    /// Weights below this, in log-odds, are left out.
    pub least: f32,
}

/// How much a candidate in `kept.txt` counts: few lines, each for a kind that must not be got wrong again.
const KEPT: f32 = 4.0;

impl Material {
    /// Nothing read yet: of a model with this version of its features, taught from the sentences of `folder`.
    pub fn new(version: u32, folder: &Path, thrift: Thrift) -> Result<Self, String> {
        let stamp = stamp(version, folder).map_err(|e| format!("{}: {e}", folder.display()))?;
        Ok(Self { stamp, thrift, ..Self::default() })
    }

    /// How much a candidate of the sentences that are being read counts.
    pub fn counts(&self) -> f32 {
        if self.files.last().is_some_and(|file| file == "kept") { KEPT } else { 1.0 }
    }
}

/// How many trainings the weights are the mean of: one alone depends on the order in which it sees the examples.
const TRAININGS: u64 = 5;
/// How often a training passes over all examples.
const PASSES: usize = 8;
/// AdaGrad's step size.
const RATE: f32 = 0.1;
/// How often a feature is left out.
const DROP: f32 = 0.15;
/// How often all that know the very word are, for an example.
const DROP_WORDS: f32 = 0.3;
/// A feature is kept if it occurs in at least this many examples.
const LEAST: u32 = 4;
/// What a weight of 1 in the file is worth, in log-odds.
const UNIT: f32 = 0.05;

/// Trains on everything and writes the weights; with `show`, each file first by a model that did not see it, and of the file that
/// is called `errors` what it gets wrong.
pub fn train(material: &Material, seed: u64, out: &Path, show: bool, errors: Option<&str>) -> Result<(), String> {
    let named = |file: usize| errors == Some(material.files[file].as_str());
    for file in (0..material.taught).filter(|file| show || named(*file)) {
        let (held, rest): (Vec<_>, Vec<_>) = material.examples.iter().partition(|e| e.file == file);
        report(&material.files[file], &learn(&rest, material.thrift, seed), &held, named(file));
    }
    let all: Vec<&Example> = material.examples.iter().collect();
    let trained = learn(&all, material.thrift, seed);
    report("all, seen", &trained, &all, false);
    let mut rows: Vec<(u32, i8)> = trained
        .weights
        .iter()
        .map(|(key, weight)| (*key, (weight / UNIT).round().clamp(-127.0, 127.0) as i8))
        .filter(|(_, weight)| *weight != 0)
        .collect();
    rows.sort_unstable();
    let file = Weights { stamp: material.stamp, unit: UNIT, bias: trained.bias, rows };
    let bytes = file.write();
    std::fs::write(out, &bytes).map_err(|e| format!("writing {}: {e}", out.display()))?;
    println!("{} features, {} bytes", file.rows.len(), bytes.len());
    Ok(())
}

/// Reads every line of the `.txt` files of a folder, with line breaks for `\n`, into the files to teach from.
pub fn sentences(
    material: &mut Material,
    folder: &Path,
    mut see: impl FnMut(&mut Material, &str) -> Result<(), String>,
) -> Result<(), String> {
    for path in made_from::files(folder, "txt").map_err(|e| format!("{}: {e}", folder.display()))? {
        material.files.push(path.file_stem().unwrap_or_default().to_string_lossy().into_owned());
        for line in data::read(&path)?.lines().filter(|line| !line.trim().is_empty()) {
            see(material, &line.replace("\\n", "\n")).map_err(|e| format!("{}: {e}: {line}", path.display()))?;
        }
    }
    material.taught = material.files.len();
    Ok(())
}

struct Trained {
    bias: f32,
    weights: HashMap<u32, f32>,
}

impl Trained {
    fn probabilities(&self, answers: &[Answer]) -> Vec<f32> {
        let weight = |key: &u32| self.weights.get(&(key & !KNOWS_THE_WORD));
        shares(answers.iter().map(|answer| self.bias + answer.keys.iter().filter_map(weight).sum::<f32>()).collect())
    }
}

/// A weight under training.
#[derive(Clone, Copy)]
struct Weight {
    value: f32,
    square: f32,
    /// At which example it was last brought up to date with the penalty.
    last: u32,
}

impl Weight {
    fn shrink(&mut self, now: u32, rate: f32, penalty: f32) {
        let by = (now - self.last) as f32 * penalty * rate / self.square.sqrt().max(0.1);
        self.last = now;
        self.value = self.value.signum() * (self.value.abs() - by).max(0.0);
    }

    fn learn(&mut self, gradient: f32, rate: f32) {
        self.square += gradient * gradient;
        self.value -= rate * gradient / self.square.sqrt();
    }
}

fn learn(examples: &[&Example], thrift: Thrift, seed: u64) -> Trained {
    let mut counts: HashMap<u32, u32> = HashMap::new();
    for key in examples.iter().flat_map(|e| &e.answers).flat_map(|answer| &answer.keys) {
        *counts.entry(key & !KNOWS_THE_WORD).or_default() += 1;
    }
    let mut keys: Vec<u32> = counts.into_iter().filter(|(_, count)| *count >= LEAST).map(|(key, _)| key).collect();
    keys.sort_unstable();
    let row = |answer: &Answer| -> Vec<(usize, bool)> {
        let known = |key: &u32| Some((keys.binary_search(&(key & !KNOWS_THE_WORD)).ok()?, key & KNOWS_THE_WORD != 0));
        answer.keys.iter().filter_map(known).collect()
    };
    let rows: Vec<Rows> = examples.iter().map(|e| e.answers.iter().map(row).collect()).collect();
    let share = 1.0 / TRAININGS as f32;
    let (mut bias, mut weights) = (0.0, vec![0.0; keys.len()]);
    for training in 0..TRAININGS {
        let (one_bias, one) = learn_once(examples, &rows, keys.len(), thrift.penalty, seed * TRAININGS + training);
        bias += one_bias * share;
        for (weight, value) in weights.iter_mut().zip(one) {
            *weight += value * share;
        }
    }
    let kept = keys.into_iter().zip(weights).filter(|(_, weight)| weight.abs() > thrift.least);
    Trained { bias, weights: kept.collect() }
}

/// For each answer of an example the places of its features among the weights, and which of them know the very word.
type Rows = Vec<Vec<(usize, bool)>>;

/// One training: bias and weights. `rows` are those of the examples, `features` is how many weights there are.
fn learn_once(examples: &[&Example], rows: &[Rows], features: usize, penalty: f32, seed: u64) -> (f32, Vec<f32>) {
    let fresh = Weight { value: 0.0, square: 1e-6, last: 0 };
    let (mut weights, mut bias) = (vec![fresh; features], fresh);
    let mut random = Random::new(seed);
    let mut order: Vec<usize> = (0..rows.len()).collect();
    let mut now = 0;
    for pass in 0..PASSES {
        random.shuffle(&mut order);
        let rate = RATE * (1.0 - 0.9 * pass as f32 / PASSES as f32);
        for &i in &order {
            now += 1;
            let no_words = random.chance(DROP_WORDS);
            let mut used: Vec<Vec<usize>> = Vec::new();
            let mut log_odds = Vec::new();
            for row in &rows[i] {
                let seen = row.iter().filter(|(_, knows)| !(no_words && *knows)).map(|(at, _)| *at);
                let kept: Vec<usize> = seen.filter(|_| !random.chance(DROP)).collect();
                let mut z = bias.value;
                for &at in &kept {
                    weights[at].shrink(now, rate, penalty);
                    z += weights[at].value;
                }
                log_odds.push(z);
                used.push(kept);
            }
            for ((answer, says), used) in examples[i].answers.iter().zip(shares(log_odds)).zip(used) {
                let gradient = (says - f32::from(u8::from(answer.is))) * examples[i].weight;
                bias.learn(gradient, rate);
                for at in used {
                    weights[at].learn(gradient, rate);
                }
            }
        }
    }
    for weight in &mut weights {
        weight.shrink(now, RATE * 0.1, penalty);
    }
    (bias.value, weights.into_iter().map(|weight| weight.value).collect())
}

fn report(name: &str, trained: &Trained, examples: &[&Example], errors: bool) {
    let answers: Vec<(&Example, &Answer, f32)> = examples
        .iter()
        .flat_map(|e| e.answers.iter().zip(trained.probabilities(&e.answers)).map(|(answer, p)| (*e, answer, p)))
        .collect();
    print!("{name:14} {} of {}", answers.iter().filter(|(_, answer, _)| answer.is).count(), answers.len());
    for bar in [0.3_f32, 0.5, 0.6, 0.7, 0.8] {
        let count = |is: bool| answers.iter().filter(|(_, answer, p)| answer.is == is && *p >= bar).count();
        print!(" | {bar}: {} right, {} wrong", count(true), count(false));
    }
    println!();
    for (e, answer, p) in answers.iter().filter(|(_, answer, p)| errors && answer.is != (*p >= 0.5)) {
        println!("   {} {p:.2} {} {}", if answer.is { "MISS " } else { "FALSE" }, answer.of, e.shown);
    }
}

/// Text and candidate for [`Example::shown`].
pub fn shown(raw: &str, at: crewmate::report::Span) -> String {
    format!("{}[[{}]]{}", &raw[..at.start], &raw[at.start..at.end], &raw[at.end..]).replace('\n', " / ")
}

//! Training the frame's model on the posts of `corpus/`.
//!
//! One logistic regression a topic over hashed features, fitted together by AdaGrad in a fixed order
//! (seeded shuffles), pruned and rounded to whole numbers. Measured by five-fold cross-validation
//! over posts; the shipped weights are then fitted on all of them.

use crewmate::frame::Topic;
use crewmate::frame::corpus::{self, Post, TELLS_OF_PATIENT, fingerprint};
use crewmate::frame::features::{BUCKETS, Reader};
use crewmate::frame::model::{MAGIC, norm};
use crewmate::{lexicon, signals, text::Text};
use std::path::Path;

/// Passes over the corpus.
const PASSES: usize = 30;
/// AdaGrad's step.
const STEP: f32 = 0.25;
/// Pull towards zero, per step, in proportion to the weight.
const SHRINK: f32 = 2e-5;
/// How much more a post that bears a rare topic counts than one that does not, at the most.
const MOST_GAIN: f32 = 6.0;
/// How many weights are kept, the largest first.
const KEPT: usize = 60_000;
/// The seed of the shuffles.
const SEED: u64 = 20_261_122;
/// The folds of the cross-validation.
const FOLDS: usize = 5;

struct Example {
    features: Vec<u32>,
    topics: Vec<bool>,
    fold: usize,
    /// Whole posts are measured; sentences only trained on.
    whole: bool,
}

/// Trains, prints the cross-validated table, and writes the weights.
pub fn train(root: &Path) -> Result<(), String> {
    let posts = corpus::read(&root.join("corpus"))?;
    println!("{} posts", posts.len());
    let examples = examples(&posts);
    cross_validate(&examples);
    let all: Vec<&Example> = examples.iter().collect();
    let weights = fit(&all);
    let bytes = pack(&weights, fingerprint(root).map_err(|e| e.to_string())?);
    save(root, &bytes)?;
    println!("src/frame/weights.bin: {} bytes", bytes.len());
    Ok(())
}

/// Writes weights that know nothing, so that a changed list of topics compiles and can be trained.
pub fn blank(root: &Path) -> Result<(), String> {
    let bytes = pack(&Linear::new(), 0);
    save(root, &bytes)
}

fn save(root: &Path, bytes: &[u8]) -> Result<(), String> {
    std::fs::write(root.join("src/frame/weights.bin"), bytes).map_err(|e| format!("src/frame/weights.bin: {e}"))
}

fn examples(posts: &[Post]) -> Vec<Example> {
    let mut out = Vec::new();
    for (n, post) in posts.iter().enumerate() {
        let text = Text::new(&post.draft.text);
        let phrases = lexicon::phrases(&text);
        let signals = signals::read(&text, &phrases);
        let reader = Reader::new(&post.draft, &text, &phrases, &signals);
        let topics: Vec<bool> = Topic::ALL.iter().map(|(_, tag)| post.has(tag)).collect();
        // Twins stand side by side in the corpus, so a fold is made of whole blocks.
        let fold = n / 20 % FOLDS;
        out.push(Example { features: reader.draft(), topics, fold, whole: true });
        if text.sentences().len() < 2 {
            continue;
        }
        // A sentence that bears a mark is an example of that topic, and of the story it belongs to.
        for (i, sentence) in text.sentences().iter().enumerate() {
            let raw = text.original(sentence.span);
            let marked: Vec<&str> =
                post.marks.iter().filter(|(_, s)| raw.overlaps(*s)).map(|(rule, _)| rule.as_str()).collect();
            if marked.is_empty() {
                continue;
            }
            let topics = Topic::ALL
                .iter()
                .map(|(topic, tag)| {
                    marked.contains(tag)
                        || *topic == Topic::PatientTold && marked.iter().any(|m| TELLS_OF_PATIENT.contains(m))
                        || matches!(topic, Topic::PatientJob | Topic::IncidentCommentary) && post.has(tag)
                })
                .collect();
            out.push(Example { features: reader.sentence(i), topics, fold, whole: false });
        }
    }
    out
}

/// Prints, for each post of a JSON Lines file with `id` and `text`, how surely it tells of a patient or job.
pub fn scores(file: &Path) -> Result<(), String> {
    let text = std::fs::read_to_string(file).map_err(|e| format!("{}: {e}", file.display()))?;
    for line in text.lines() {
        let record = crewmate::commands::record::Record::parse(line)?;
        let id = record.id.clone();
        let (draft, _) = record.into_draft();
        let text = Text::new(&draft.text);
        let phrases = lexicon::phrases(&text);
        let signals = signals::read(&text, &phrases);
        let frame = crewmate::frame::Frame::read(&draft, &text, &phrases, &signals);
        println!("{id}\t{:.3}", frame.job());
    }
    Ok(())
}

struct Linear {
    /// `weights[bucket * topics + topic]`
    weights: Vec<f32>,
    bias: Vec<f32>,
}

impl Linear {
    fn new() -> Self {
        Self { weights: vec![0.0; BUCKETS * Topic::ALL.len()], bias: vec![0.0; Topic::ALL.len()] }
    }

    fn score(&self, features: &[u32], topic: usize) -> f32 {
        let sum: f32 = features.iter().map(|&b| self.weights[b as usize * Topic::ALL.len() + topic]).sum();
        sum * norm(features.len()) + self.bias[topic]
    }
}

fn fit(examples: &[&Example]) -> Linear {
    let topics = Topic::ALL.len();
    let mut linear = Linear::new();
    let mut gathered = vec![1e-3_f32; linear.weights.len()];
    let mut order: Vec<usize> = (0..examples.len()).collect();
    let mut dice = SEED;
    let gains: Vec<f32> = (0..topics)
        .map(|t| {
            let bearing = examples.iter().filter(|e| e.topics[t]).count().max(1) as f32;
            ((examples.len() as f32 - bearing) / bearing).sqrt().clamp(1.0, MOST_GAIN)
        })
        .collect();
    for _ in 0..PASSES {
        shuffle(&mut order, &mut dice);
        for &n in &order {
            let example = examples[n];
            let scale = norm(example.features.len());
            for topic in 0..topics {
                let wanted = f32::from(u8::from(example.topics[topic]));
                let given = 1.0 / (1.0 + (-linear.score(&example.features, topic)).exp());
                let gain = if example.topics[topic] { gains[topic] } else { 1.0 };
                let slope = (given - wanted) * gain;
                if slope.abs() < 0.01 {
                    continue;
                }
                linear.bias[topic] -= 0.02 * slope;
                for &bucket in &example.features {
                    let at = bucket as usize * topics + topic;
                    let slope = slope * scale + SHRINK * linear.weights[at];
                    gathered[at] += slope * slope;
                    linear.weights[at] -= STEP * slope / gathered[at].sqrt();
                }
            }
        }
    }
    linear
}

/// xorshift; a fixed order makes the weights reproducible.
fn shuffle(order: &mut [usize], dice: &mut u64) {
    for i in (1..order.len()).rev() {
        *dice ^= *dice << 13;
        *dice ^= *dice >> 7;
        *dice ^= *dice << 17;
        order.swap(i, (*dice % (i as u64 + 1)) as usize);
    }
}

fn cross_validate(examples: &[Example]) {
    let topics = Topic::ALL.len();
    let mut counts = vec![[0_usize; 3]; topics];
    for fold in 0..FOLDS {
        let train: Vec<&Example> = examples.iter().filter(|e| e.fold != fold).collect();
        let linear = fit(&train);
        for example in examples.iter().filter(|e| e.fold == fold && e.whole) {
            for (topic, count) in counts.iter_mut().enumerate() {
                let given = linear.score(&example.features, topic) > 0.0;
                match (given, example.topics[topic]) {
                    (true, true) => count[0] += 1,
                    (true, false) => count[1] += 1,
                    (false, true) => count[2] += 1,
                    (false, false) => {}
                }
            }
        }
    }
    println!("{:28} {:>5} {:>9} {:>6} {:>5}", "topic (cross-validated)", "posts", "precision", "recall", "F1");
    for ((_, tag), [tp, fp, missed]) in Topic::ALL.iter().zip(counts) {
        let share = |a: usize, b: usize| if b == 0 { 0.0 } else { a as f64 / b as f64 };
        let f1 = share(2 * tp, 2 * tp + fp + missed);
        println!("{tag:28} {:5} {:9.2} {:6.2} {f1:5.2}", tp + missed, share(tp, tp + fp), share(tp, tp + missed));
    }
}

/// The file's bytes; the layout is described in `src/frame/model.rs`.
fn pack(linear: &Linear, fingerprint: u64) -> Vec<u8> {
    let topics = Topic::ALL.len();
    let mut sizes: Vec<f32> = linear.weights.iter().map(|w| w.abs()).filter(|w| *w > 0.0).collect();
    sizes.sort_by(|a, b| b.total_cmp(a));
    let floor = sizes.get(KEPT).copied().unwrap_or(0.0);
    let scale: Vec<f32> = (0..topics)
        .map(|t| {
            let most = linear.weights.iter().skip(t).step_by(topics).fold(0.0_f32, |m, w| m.max(w.abs()));
            if most > 0.0 { most / 127.0 } else { 1.0 }
        })
        .collect();
    let mut entries = Vec::new();
    for (at, &weight) in linear.weights.iter().enumerate() {
        let (bucket, topic) = (at / topics, at % topics);
        let small = (weight / scale[topic]).round() as i8;
        if weight.abs() > floor && small != 0 {
            entries.extend_from_slice(&(bucket as u16).to_le_bytes());
            entries.push(topic as u8);
            entries.push(small as u8);
        }
    }
    let mut bytes = Vec::with_capacity(entries.len() + 1024);
    bytes.extend_from_slice(MAGIC);
    bytes.extend_from_slice(&fingerprint.to_le_bytes());
    bytes.extend_from_slice(&(topics as u16).to_le_bytes());
    for topic in 0..topics {
        bytes.extend_from_slice(&linear.bias[topic].to_le_bytes());
        bytes.extend_from_slice(&scale[topic].to_le_bytes());
    }
    bytes.extend_from_slice(&((entries.len() / 4) as u32).to_le_bytes());
    bytes.extend_from_slice(&entries);
    bytes
}

//! Trains and measures the name tagger and the frame.
//!
//! ```text
//! cargo run --release -p trainer -- train    [--data DIR] [--seed N] [--out FILE]
//! cargo run --release -p trainer -- evaluate [--data DIR] [--weights FILE]
//! cargo run --release -p trainer -- ages | codes | naming [--data DIR] [--seed N] [--errors] [--show FILE]   the small models of `src/learned/`
//! cargo run --release -p trainer -- dump     [--data DIR]   corpus/ and the public posts as the frame's model sees them, for trainer/frame/train.py
//! cargo run --release -p trainer -- hold-out [--data DIR] [--seed N]   a second set to choose by
//! ```
//!
//! `DIR` holds `btc.{train,dev}.jsonl` and `wnut17.{train,dev}.jsonl`; see `docs/names.md`.

mod ages;
mod codes;
mod crew;
mod crf;
mod data;
mod dump;
mod evaluate;
mod learned;
mod naming;
mod profile;
mod random;
mod rules;
mod seams;

use crewmate::names::stamp::{LIST_FILES, Sentences, sentences, stamp};
use crewmate::names::weights::File;
use std::path::{Path, PathBuf};
use std::process::ExitCode;

/// What the command line asks for.
struct Options {
    data: PathBuf,
    seed: u64,
    weights: PathBuf,
    verbose: bool,
    rule: Option<String>,
}

fn main() -> ExitCode {
    match run() {
        Ok(()) => ExitCode::SUCCESS,
        Err(problem) => {
            eprintln!("trainer: {problem}");
            ExitCode::from(2)
        }
    }
}

fn run() -> Result<(), String> {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("..");
    let mut options = Options {
        data: root.join("../shared/ner"),
        seed: 1,
        weights: root.join("src/names/weights.bin"),
        verbose: false,
        rule: None,
    };
    let mut arguments = std::env::args().skip(1);
    let command = arguments.next().unwrap_or_default();
    while let Some(argument) = arguments.next() {
        if argument == "--errors" {
            options.verbose = true;
            continue;
        }
        let value = arguments.next().ok_or_else(|| format!("{argument} wants a value"))?;
        match argument.as_str() {
            "--data" => options.data = value.into(),
            "--seed" => options.seed = value.parse().map_err(|e| format!("--seed {value}: {e}"))?,
            "--show" => options.rule = Some(value),
            "--out" | "--weights" => options.weights = value.into(),
            _ => return Err(format!("unknown option {argument}")),
        }
    }
    let learn = |material: &learned::Material, folder: &str| {
        let out = root.join("src").join(folder).join("weights.bin");
        learned::train(material, options.seed, &out, options.verbose, options.rule.as_deref())
    };
    match command.as_str() {
        "train" => train(&root, &options),
        "evaluate" => evaluate(&options),
        "hold-out" => hold_out(&root, &options),
        "evaluate-rules" => rules::evaluate(&root, options.rule.as_deref()),
        "ages" => learn(&ages::material(&root)?, "signals/age/likely"),
        "codes" => learn(&codes::material(&root, &options.data)?, "signals/bare"),
        "naming" => learn(&naming::material(&root, &options.data)?, "naming"),
        "seams" => learn(&seams::material(&root)?, "rewrite/seam/likely"),
        "profile" => profile::print(&root),
        "dump" => dump::corpus(&root, &options.data),
        "dump-records" => dump::records(&options.data),
        "frame" => dump::frame(&options.data),
        _ => Err("say `train`, `evaluate`, `hold-out`, `evaluate-rules`, `ages`, `codes`, `naming`, `seams`, `profile`, `dump`, `dump-records` or `frame`"
            .to_owned()),
    }
}

/// What the names are trained on.
struct Material {
    lists: Vec<String>,
    sentences: Sentences,
    posts: crf::Posts,
}

fn material(root: &Path, options: &Options) -> Result<Material, String> {
    let lists = LIST_FILES
        .iter()
        .map(|list| data::read(&root.join(format!("lexicon/{list}.txt"))))
        .collect::<Result<Vec<_>, _>>()?;
    let sentences = sentences(root).map_err(|e| format!("trainer/names: {e}"))?;
    let mut posts = Vec::new();
    for file in data::PUBLIC {
        posts.extend(data::posts(&options.data.join(file))?);
    }
    let crews = crew::write(&sentences.crews, &lists, options.seed)?;
    let tweets = crew::write(&sentences.tweets, &lists, options.seed)?;
    Ok(Material { lists, sentences, posts: crf::Posts { public: posts, tweets, crews } })
}

fn train(root: &Path, options: &Options) -> Result<(), String> {
    let Material { lists, sentences, posts } = material(root, options)?;
    let trained = crf::train(&posts, options.seed);
    let file = File { stamp: stamp(lists.iter().map(String::as_str), &sentences, options.seed), ..trained };
    let bytes = file.write();
    std::fs::write(&options.weights, &bytes).map_err(|e| format!("writing {}: {e}", options.weights.display()))?;
    println!("{} features, {} bytes", file.rows.len(), bytes.len());
    evaluate(options)
}

/// Trains without section h of the Broad Twitter Corpus and a third of WNUT17 and measures on those: a second set
/// to choose by beside the even development posts, from the training posts alone. Writes nothing.
fn hold_out(root: &Path, options: &Options) -> Result<(), String> {
    let Material { posts: all, .. } = material(root, options)?;
    let (held, rest): (Vec<_>, Vec<_>) =
        all.public.into_iter().enumerate().partition(|(i, p)| p.section == "h" || p.section.is_empty() && i % 3 == 0);
    let posts = |of: Vec<(usize, data::Post)>| of.into_iter().map(|(_, p)| p).collect::<Vec<_>>();
    let model = crf::train(&crf::Posts { public: posts(rest), ..all }, options.seed).model();
    evaluate::report(&model, &[("held out", posts(held))], false);
    Ok(())
}

fn evaluate(options: &Options) -> Result<(), String> {
    let bytes = std::fs::read(&options.weights).map_err(|e| format!("reading {}: {e}", options.weights.display()))?;
    let model = File::read(&bytes).map_err(|_| format!("{} is no weights file", options.weights.display()))?.model();
    let mut dev = Vec::new();
    for name in ["btc.dev.jsonl", "wnut17.dev.jsonl"] {
        dev.push((name, data::posts(&options.data.join(name))?));
    }
    evaluate::report(&model, &dev, options.verbose);
    Ok(())
}

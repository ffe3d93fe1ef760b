//! Trains and measures the name tagger and the frame.
//!
//! ```text
//! cargo run --release -p trainer -- train    [--data DIR] [--seed N] [--out FILE] [--soft FOLDER]
//! cargo run --release -p trainer -- evaluate [--data DIR] [--weights FILE]
//! cargo run --release -p trainer -- dump             corpus/ as the frame's model sees it, for trainer/frame/train.py
//! cargo run --release -p trainer -- dump-names [--data DIR] --out FOLDER   what trainer/names/teacher.py reads, and
//! cargo run --release -p trainer -- cross      [--data DIR] --out FOLDER   more of it; trainer/names/train.sh calls all
//! cargo run --release -p trainer -- hold-out [--data DIR] [--seed N]   a second set to choose by
//! ```
//!
//! `DIR` holds `btc.{train,dev}.jsonl` and `wnut17.{train,dev}.jsonl`; see `docs/names.md`.

mod crew;
mod crf;
mod data;
mod dump;
mod evaluate;
mod profile;
mod random;
mod rules;

use crewmate::names::stamp::{LIST_FILES, stamp};
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
    soft: Option<PathBuf>,
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
        soft: None,
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
            "--soft" => options.soft = Some(value.into()),
            "--show" => options.rule = Some(value),
            "--out" | "--weights" => options.weights = value.into(),
            _ => return Err(format!("unknown option {argument}")),
        }
    }
    match command.as_str() {
        "train" => train(&root, &options),
        "evaluate" => evaluate(&options),
        "hold-out" => hold_out(&root, &options),
        "evaluate-rules" => rules::evaluate(&root, options.rule.as_deref()),
        "profile" => profile::print(&root),
        "dump" => dump::corpus(&root),
        "dump-records" => dump::records(&options.data),
        "cross" => cross(&root, &options),
        "dump-names" => dump_names(&root, &options),
        "frame" => dump::frame(&options.data),
        _ => Err("say `train`, `evaluate`, `hold-out`, `evaluate-rules`, `profile`, `dump`, `dump-records`, `dump-names`, `cross` or `frame`"
            .to_owned()),
    }
}

/// What the names are trained on.
struct Material {
    lists: Vec<String>,
    sentences: String,
    posts: Vec<data::Post>,
    crew: Vec<data::Post>,
    /// Some of our own posts, without labels: the teacher speaks on them.
    own: Vec<data::Post>,
}

/// One in so many of our own posts is learnt from.
const OWN_SHARE: usize = 5;

fn material(root: &Path, options: &Options) -> Result<Material, String> {
    let lists = LIST_FILES
        .iter()
        .map(|list| data::read(&root.join(format!("lexicon/{list}.txt"))))
        .collect::<Result<Vec<_>, _>>()?;
    let sentences = data::read(&root.join("src/names/crew_sentences.txt"))?;
    let mut posts = data::posts(&options.data.join("btc.train.jsonl"))?;
    posts.extend(data::posts(&options.data.join("wnut17.train.jsonl"))?);
    let crew = crew::write(&sentences, &lists, options.seed)?;
    let own = crewmate::frame::corpus::read(&root.join("corpus"))?
        .into_iter()
        .step_by(OWN_SHARE)
        .map(|p| data::Post { text: p.draft.text, names: Vec::new(), section: "own".to_owned() })
        .collect();
    Ok(Material { lists, sentences, posts, crew, own })
}

fn train(root: &Path, options: &Options) -> Result<(), String> {
    let Material { lists, sentences, mut posts, crew, own } = material(root, options)?;
    let soft = match &options.soft {
        Some(folder) => {
            posts.extend(own);
            crf::Soft::read(folder, &posts)?
        }
        None => crf::Soft::default(),
    };
    let trained = crf::train(&posts, &crew, &soft, options.seed);
    let teacher = data::read(&root.join("trainer/names/teacher.py"))?;
    let stamp = stamp(lists.iter().map(String::as_str), &sentences, &teacher, options.seed);
    let file = File { stamp, ..trained };
    let bytes = file.write();
    std::fs::write(&options.weights, &bytes).map_err(|e| format!("writing {}: {e}", options.weights.display()))?;
    println!("{} features, {} bytes", file.rows.len(), bytes.len());
    evaluate(options)
}

/// Trains without section h of the Broad Twitter Corpus and a third of WNUT17 and measures on those: a second set
/// to choose by beside the even development posts, from the training posts alone. Writes nothing.
fn hold_out(root: &Path, options: &Options) -> Result<(), String> {
    let Material { posts, crew, .. } = material(root, options)?;
    let (held, rest): (Vec<_>, Vec<_>) =
        posts.into_iter().enumerate().partition(|(n, p)| part(*n, p) == 0);
    let posts = |of: Vec<(usize, data::Post)>| of.into_iter().map(|(_, p)| p).collect::<Vec<_>>();
    let model = crf::train(&posts(rest), &crew, &crf::Soft::default(), options.seed).model();
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

/// Writes the posts as the teacher sees them into the folder `--out`.
fn dump_names(root: &Path, options: &Options) -> Result<(), String> {
    let Material { posts, crew, own, .. } = material(root, options)?;
    for (name, posts) in [("train", posts), ("crew", crew), ("own", own)] {
        let write = |form: &str, change: fn(&data::Post) -> data::Post| {
            let posts: Vec<_> = posts.iter().map(change).collect();
            dump::names(&posts, &options.weights.join(format!("{name}{form}")))
        };
        write("", data::Post::clone)?;
        write("-lower", data::Post::lower_case)?;
        if name != "own" {
            write("-capitals", data::Post::capitals)?;
            write("-title", data::Post::title_case)?;
        }
    }
    Ok(())
}

/// How many parts the training posts are cut into for the teacher.
const PARTS: usize = 4;

/// Which part a training post is in; the first is the one that `hold-out` leaves out.
fn part(n: usize, post: &data::Post) -> usize {
    if post.section == "h" || post.section.is_empty() && n % 3 == 0 { 0 } else { 1 + n % 7 % 3 }
}

/// Writes, into the folder `--out`, what a random field says of every training post that was trained without the
/// part the post is in, and what one trained on all says of our own posts.
fn cross(root: &Path, options: &Options) -> Result<(), String> {
    let Material { posts, crew, own, .. } = material(root, options)?;
    let mut models = Vec::new();
    for left_out in 0..=PARTS {
        let rest = posts.iter().enumerate().filter(|(n, p)| part(*n, p) != left_out).map(|(_, p)| p.clone());
        models.push(crf::train(&rest.collect::<Vec<_>>(), &crew, &crf::Soft::default(), options.seed).model());
    }
    for (lower, form) in [(false, ""), (true, "-lower")] {
        let path = |name: &str| options.weights.join(format!("{name}{form}.cross"));
        dump::marginals(&posts, lower, |n, p| &models[part(n, p)], &path("train"))?;
        dump::marginals(&own, lower, |_, _| &models[PARTS], &path("own"))?;
    }
    Ok(())
}

//! What the model of whose name it is (`src/naming/`) is taught from.

use crate::data;
use crate::learned::{Example, Material, files, shown};
use crewmate::check::reading;
use crewmate::draft::Draft;
use crewmate::frame::corpus;
use crewmate::learned::feature::Features;
use crewmate::memory::Memory;
use crewmate::naming::{features, stamp};
use crewmate::policy::Pack;
use crewmate::report::Span;
use crewmate::rules::patient_name;
use crewmate::text::Text;
use std::path::Path;

/// How much a name in a post of the corpus counts: the frame was taught on the same posts, so it is surer there than it should be.
const CORPUS: f32 = 0.3;

/// How much a name in `kept.txt` counts: few lines, each for a kind that must not be got wrong again.
const KEPT: f32 = 4.0;

/// How much a name in a post by the public counts.
const PUBLIC: f32 = 1.0;

/// Reads `trainer/naming/`, the corpus, and the public posts in `public`, whose names are no patients'.
pub fn material(root: &Path, public: &Path) -> Result<Material, String> {
    let mut material = Material { stamp: stamp(root)?, ..Material::default() };
    for path in files(&root.join("trainer/naming"))? {
        let name = path.file_stem().unwrap_or_default().to_string_lossy().into_owned();
        let weight = if name == "kept" { KEPT } else { 1.0 };
        material.files.push(name);
        for line in data::read(&path)?.lines().filter(|line| !line.trim().is_empty()) {
            let (text, names) = unmark(line)?;
            add(&mut material, &text, &names, weight);
        }
    }
    material.taught = material.files.len();
    for file in ["btc.train.jsonl", "wnut17.train.jsonl"] {
        material.files.push(file.into());
        for post in data::posts(&public.join(file))? {
            let names: Vec<(bool, Span)> = post.names.iter().map(|(span, _)| (false, *span)).collect();
            add(&mut material, &post.text, &names, PUBLIC);
        }
    }
    material.files.push("corpus".into());
    for post in corpus::read(&root.join("corpus"))? {
        let names = post
            .marks
            .iter()
            .filter(|(rule, _)| rule == "patient-name")
            .map(|(_, span)| (true, *span))
            .collect::<Vec<_>>();
        add(&mut material, &post.draft.text, &names, CORPUS);
    }
    Ok(material)
}

/// Takes `{p|Doris}` and `{o|Kev}` apart: the text, and each name with whether it is a patient's.
fn unmark(line: &str) -> Result<(String, Vec<(bool, Span)>), String> {
    let (mut text, mut names) = (String::new(), Vec::new());
    let line = line.replace("\\n", "\n");
    let mut rest = line.as_str();
    while let Some((before, after)) = rest.split_once('{') {
        text.push_str(before);
        let (mark, after) = after.split_once('}').ok_or_else(|| format!("an open brace without its end: {line}"))?;
        let (whose, name) = mark.split_once('|').ok_or_else(|| format!("no bar in {{{mark}}}: {line}"))?;
        let start = text.len();
        text.push_str(name);
        names.push((whose == "p", Span::new(start, text.len())));
        rest = after;
    }
    text.push_str(rest);
    Ok((text, names))
}

/// Adds a text's names. What the tagger takes for a name and nobody marked is none.
fn add(material: &mut Material, raw: &str, names: &[(bool, Span)], weight: f32) {
    let draft = Draft { text: raw.to_owned(), ..Draft::default() };
    let text = Text::new(raw);
    let Some(pack) = Pack::built_in("wmas") else { return };
    reading(&draft, &text, pack, &Memory::default(), |cx| {
        patient_name::weigh(cx, |span, hints| {
            let at = text.original(span);
            let mut seen = Features::default();
            features::describe(cx, span, hints, &mut seen);
            material.examples.push(Example {
                keys: seen.keys().to_vec(),
                is: names.iter().any(|(patient, name)| *patient && name.overlaps(at)),
                weight,
                file: material.files.len() - 1,
                shown: shown(raw, at),
            });
        });
    });
}

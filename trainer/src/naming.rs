//! What the model of whose name it is (`src/naming/`) is taught from.

use crate::data::{self, marked};
use crate::learned::{Answer, Example, Material, Thrift, sentences, shown};
use crewmate::check::reading;
use crewmate::draft::Draft;
use crewmate::frame::corpus;
use crewmate::learned::feature::Features;
use crewmate::memory::Memory;
use crewmate::naming::features;
use crewmate::policy::Pack;
use crewmate::report::Span;
use crewmate::rules::patient_name;
use crewmate::text::Text;
use std::path::Path;

/// How much a name in a post of the corpus counts: the frame was taught on the same posts, so it is surer there than it should be.
const CORPUS: f32 = 0.3;

/// How much a name in a post by the public counts.
const PUBLIC: f32 = 1.0;

/// Chosen by what each file gets from a model that has not seen it: as much as costs nothing.
const THRIFT: Thrift = Thrift { penalty: 5e-5, least: 0.02 };

/// Reads `trainer/naming/`, the corpus, and the public posts in `public`, whose names are no patients'.
pub fn material(root: &Path, public: &Path) -> Result<Material, String> {
    let folder = root.join("trainer/naming");
    let mut material = Material::new(features::VERSION, &folder, THRIFT)?;
    sentences(&mut material, &folder, |material, line| {
        let (text, marks) = corpus::unmark(line)?;
        let weight = material.counts();
        add(material, &text, &marked(&marks, "p"), weight);
        Ok(())
    })?;
    for file in data::PUBLIC {
        material.files.push(file.into());
        for post in data::posts(&public.join(file))? {
            add(&mut material, &post.text, &[], PUBLIC);
        }
    }
    material.files.push("corpus".into());
    for post in corpus::read(&root.join("corpus"))? {
        add(&mut material, &post.draft.text, &marked(&post.marks, "patient-name"), CORPUS);
    }
    Ok(material)
}

/// Adds a text's names, of which those at `patients` are patients'. What the tagger takes for a name and nobody marked is none.
fn add(material: &mut Material, raw: &str, patients: &[Span], weight: f32) {
    let draft = Draft { text: raw.to_owned(), ..Draft::default() };
    let text = Text::new(raw);
    let Some(pack) = Pack::built_in("wmas") else { return };
    reading(&draft, &text, pack, &Memory::default(), |cx| {
        patient_name::weigh(cx, |span, hints| {
            let at = text.original(span);
            let mut seen = Features::default();
            features::describe(cx, span, hints, &mut seen);
            material.examples.push(Example {
                answers: vec![Answer {
                    keys: seen.keys().to_vec(),
                    is: patients.iter().any(|name| name.overlaps(at)),
                    of: String::new(),
                }],
                weight,
                file: material.files.len() - 1,
                shown: shown(raw, at),
            });
        });
    });
}

//! What the model of bare ages (`src/signals/age/likely/`) is taught from.

use crate::data::{labelled, marked};
use crate::learned::{Answer, Example, Material, Thrift, sentences, shown};
use crewmate::frame::corpus;
use crewmate::report::Span;
use crewmate::signals::likely::features::VERSION;
use crewmate::signals::{Context, weighed_numbers};
use crewmate::text::Text;
use std::path::Path;

/// How much a number of the corpus counts, whose labels are about patients only.
const CORPUS: f32 = 0.5;

/// Chosen by what each file gets from a model that has not seen it: as much as costs nothing.
const THRIFT: Thrift = Thrift { penalty: 2e-5, least: 0.02 };

/// Reads `trainer/ages/`, what may be read of the labelled identifiers, and the corpus.
pub fn material(root: &Path) -> Result<Material, String> {
    let folder = root.join("trainer/ages");
    let mut material = Material::new(VERSION, &folder, THRIFT)?;
    sentences(&mut material, &folder, |material, line| {
        // Every mark is an age.
        let (text, marks) = corpus::unmark(&line.replace('{', "{age|"))?;
        add(material, &text, &marked(&marks, "age"), true);
        Ok(())
    })?;
    labelled(root, |name, posts| {
        material.files.push(name);
        for post in posts {
            add(&mut material, &post.text, &marked(&post.marks, "age"), true);
        }
    })?;
    material.files.push("corpus".into());
    let mut posts = corpus::read(&root.join("corpus"))?;
    // Of the posts that were set aside, every second block of ten may be read.
    let aside = corpus::read(&root.join("corpus/aside"))?;
    posts.extend(aside.into_iter().enumerate().filter(|(i, _)| i / 10 % 2 == 0).map(|(_, post)| post));
    for post in &posts {
        add(&mut material, &post.draft.text, &marked(&post.marks, "patient-age"), false);
    }
    Ok(material)
}

/// Adds a text's numbers. Where only patients' ages are marked, an unmarked number that a construction takes for an age may
/// be that of anybody else: it teaches nothing.
fn add(material: &mut Material, raw: &str, ages: &[Span], all_marked: bool) {
    let text = Text::new(raw);
    let context = Context::new(&text);
    weighed_numbers(&context, |span, keys, hinted| {
        let at = text.original(span);
        let is = ages.iter().any(|age| age.overlaps(at));
        if hinted && !is && !all_marked {
            return;
        }
        material.examples.push(Example {
            answers: vec![Answer { keys: keys.to_vec(), is, of: String::new() }],
            weight: if all_marked { material.counts() } else { CORPUS },
            file: material.files.len() - 1,
            shown: shown(raw, at),
        });
    });
}

//! What the model of wordings that read wrongly (`src/rewrite/seam/likely/`) is taught from.

use crate::learned::{Answer, Example, Material, Thrift, sentences};
use crewmate::learned::feature::Features;
use crewmate::report::{Edit, Fix, Span};
use crewmate::rewrite::seam::likely::features::{VERSION, describe};
use std::path::Path;

/// Chosen by what each file gets from a model that has not seen it: as much as costs nothing.
const THRIFT: Thrift = Thrift { penalty: 1e-4, least: 0.08 };

/// Reads `trainer/seams/`: an edit a line, `R` or `W` (reads, reads wrongly), its label and the text with every change as
/// `{what stood there|what stands there}`, parted by tabs.
pub fn material(root: &Path) -> Result<Material, String> {
    let folder = root.join("trainer/seams");
    let mut material = Material::new(VERSION, &folder, THRIFT)?;
    sentences(&mut material, &folder, |material, line| {
        let mut fields = line.splitn(3, '\t');
        let (Some(judged), Some(label), Some(text)) = (fields.next(), fields.next(), fields.next()) else {
            return Err("not three fields".to_owned());
        };
        let (text, edits) = unmark(text)?;
        let mut features = Features::default();
        describe(&text, &Fix { label: label.to_owned(), edits }, &mut features);
        material.examples.push(Example {
            answers: vec![Answer { keys: features.keys().to_vec(), is: judged == "W", of: String::new() }],
            weight: material.counts(),
            file: material.files.len() - 1,
            shown: line.to_owned(),
        });
        Ok(())
    })?;
    Ok(material)
}

/// The text as it stood, and the edits.
fn unmark(marked: &str) -> Result<(String, Vec<Edit>), String> {
    let mut text = String::new();
    let mut edits = Vec::new();
    let mut rest = marked;
    while let Some((before, after)) = rest.split_once('{') {
        let (edit, behind) = after.split_once('}').ok_or("{ without }")?;
        let (stood, stands) = edit.split_once('|').ok_or("{ without |")?;
        text.push_str(before);
        let start = text.len();
        text.push_str(stood);
        edits.push(Edit { span: Span::new(start, text.len()), replacement: stands.to_owned() });
        rest = behind;
    }
    text.push_str(rest);
    Ok((text, edits))
}

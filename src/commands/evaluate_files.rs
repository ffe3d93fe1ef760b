//! `crewmate evaluate files [DIR]`: containers × what is found and what removal leaves, on the files of a folder, or on the
//! synthetic ones that the tests use. The table of `docs/photos.md` is this command's.
//!
//! After each removal the new file is read again from its bytes; "left" counts those that still say where. Whether pixels
//! stay is not for this command to say: it decodes nothing.

use crate::photo::{Location, Metadata, Question, Remove, clean, read, samples};
use std::collections::BTreeMap;
use std::fmt::Write as _;
use std::path::Path;

/// Counts of one container.
#[derive(Debug, Default, Clone, Copy)]
struct Counts {
    files: usize,
    positions: usize,
    places: usize,
    fields: usize,
    none: usize,
    unknown: usize,
    /// By kind of removal, location first: cleaned, refused, and those of the cleaned that still say where.
    removals: [[usize; 3]; 2],
}

impl Counts {
    fn add(&mut self, bytes: &[u8], metadata: &Metadata) {
        self.files += 1;
        let count = match metadata.location {
            Location::Position => &mut self.positions,
            Location::Places => &mut self.places,
            Location::Field => &mut self.fields,
            Location::None => &mut self.none,
            Location::Unknown => &mut self.unknown,
        };
        *count += 1;
        if metadata.question() != Some(Question::Location) {
            return;
        }
        for (what, [cleaned, refused, left]) in [Remove::Location, Remove::All].into_iter().zip(&mut self.removals) {
            let Ok(new) = clean(bytes.len() as u64, what).run_on(bytes) else {
                *refused += 1;
                continue;
            };
            *cleaned += 1;
            let built = samples::build(bytes, &new.pieces);
            *left += usize::from(!metadata_of(&built).spots.is_empty());
        }
    }
}

fn metadata_of(bytes: &[u8]) -> Metadata {
    read(bytes.len() as u64).run_on(bytes)
}

/// The table.
///
/// # Errors
/// A folder or a file in it that can't be read.
pub fn files(folder: Option<&Path>) -> Result<String, String> {
    let mut counts: BTreeMap<String, Counts> = BTreeMap::new();
    let mut add = |bytes: &[u8]| {
        let metadata = metadata_of(bytes);
        let container = serde_json::to_string(&metadata.container).unwrap_or_default();
        counts.entry(container.trim_matches('"').to_owned()).or_default().add(bytes, &metadata);
    };
    if let Some(folder) = folder {
        let problem = |e: std::io::Error| format!("cannot read {}: {e}", folder.display());
        let mut paths: Vec<_> =
            std::fs::read_dir(folder).map_err(problem)?.flatten().map(|entry| entry.path()).collect();
        paths.sort();
        for path in paths.iter().filter(|path| path.is_file()) {
            add(&std::fs::read(path).map_err(|e| format!("cannot read {}: {e}", path.display()))?);
        }
    } else {
        samples::all().iter().for_each(|(_, bytes)| add(bytes));
    }
    Ok(table(&counts))
}

fn table(counts: &BTreeMap<String, Counts>) -> String {
    let mut out = String::from(
        "| container | files | position | place names | field only | none | unknown | location removed / refused / left | everything removed / refused / left |\n|---|---|---|---|---|---|---|---|---|\n",
    );
    for (container, c) in counts {
        let [location, all] = c.removals.map(|[cleaned, refused, left]| format!("{cleaned} / {refused} / {left}"));
        let _ = writeln!(
            out,
            "| {container} | {} | {} | {} | {} | {} | {} | {location} | {all} |",
            c.files, c.positions, c.places, c.fields, c.none, c.unknown
        );
    }
    out
}

#[cfg(test)]
mod tests {
    use super::files;

    #[test]
    fn the_table_in_the_docs_is_this_commands() {
        let docs = include_str!("../../docs/photos.md");
        assert!(
            docs.contains(&files(None).expect("a table")),
            "docs/photos.md is stale: paste what `crewmate evaluate files` says"
        );
    }
}

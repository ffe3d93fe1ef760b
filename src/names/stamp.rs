//! What the weights were made from, as one number, so that stale weights do not go unnoticed.

use super::clusters;
use super::features;
use super::label::LABELS;
use crate::made_from;
use std::path::Path;
use std::{fs, io};

/// The lists the features read, in the order of [`features::LISTS`].
pub const LIST_FILES: [&str; 9] = [
    "first-names",
    "surnames",
    "places-uk",
    "places-world",
    "organisations",
    "public-figures",
    "common-words",
    "name-cues",
    "not-names",
];

/// Sentences of our own that teach, one a line, with comments.
#[derive(Debug, Default)]
pub struct Sentences {
    /// What crews and those around them write: `crew_sentences.txt` beside this file, and `trainer/crews/`.
    pub crews: String,
    /// What the public writes: `trainer/names/`.
    pub tweets: String,
}

/// The sentences of our own in a checked-out project.
///
/// # Errors
/// A folder or file that can't be read.
pub fn sentences(root: &Path) -> io::Result<Sentences> {
    let add = |mut text: String, folder: &str| {
        for file in made_from::files(&root.join(folder), "txt")? {
            text.push_str(&fs::read_to_string(file)?);
        }
        Ok::<_, io::Error>(text)
    };
    let crews = add(fs::read_to_string(root.join("src/names/crew_sentences.txt"))?, "trainer/crews")?;
    Ok(Sentences { crews, tweets: add(String::new(), "trainer/names")? })
}

/// The stamp of weights made with this feature code, these list texts (in the order of
/// [`LIST_FILES`]), the shipped [`clusters`], these [`Sentences`] and this seed.
#[must_use]
pub fn stamp<'a>(lists: impl IntoIterator<Item = &'a str>, sentences: &'a Sentences, seed: u64) -> u64 {
    let numbers = [u64::from(features::VERSION), LABELS as u64, seed].map(u64::to_le_bytes);
    let own = [sentences.crews.as_str(), &sentences.tweets];
    let texts = lists.into_iter().chain(own).flat_map(|t| t.bytes().chain([0]));
    let clusters = clusters::SHIPPED.iter().copied();
    made_from::and(made_from::START, numbers.into_iter().flatten().chain(clusters).chain(texts))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::names::weights::{File, SHIPPED};

    #[test]
    fn the_weights_are_not_stale() {
        let root = env!("CARGO_MANIFEST_DIR");
        let lists = LIST_FILES.map(|l| fs::read_to_string(format!("{root}/lexicon/{l}.txt")).expect("the list"));
        let sentences = sentences(Path::new(root)).expect("the sentences");
        let file = File::read(SHIPPED).expect("whole weights");
        assert_eq!(
            file.stamp,
            stamp(lists.iter().map(String::as_str), &sentences, file.seed),
            "src/names/weights.bin was made from other lists, clusters, sentences or features: run \
             `cargo run --release -p trainer -- train --data DIR --seed {}`",
            file.seed
        );
    }
}

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

/// The sentences of our own that teach, of a checked-out project: those of crews and those of `trainer/names/`, one a line, with
/// comments.
///
/// # Errors
/// A folder or file that can't be read.
pub fn sentences(root: &Path) -> io::Result<String> {
    let mut text = fs::read_to_string(root.join("src/names/crew_sentences.txt"))?;
    for file in made_from::files(&root.join("trainer/names"), "txt")? {
        text.push_str(&fs::read_to_string(file)?);
    }
    Ok(text)
}

/// The stamp of weights made with this feature code, these list texts (in the order of
/// [`LIST_FILES`]), the shipped [`clusters`], these [`sentences`] and this seed.
#[must_use]
pub fn stamp<'a>(lists: impl IntoIterator<Item = &'a str>, sentences: &'a str, seed: u64) -> u64 {
    let numbers = [u64::from(features::VERSION), LABELS as u64, seed].map(u64::to_le_bytes);
    let texts = lists.into_iter().chain([sentences]).flat_map(|t| t.bytes().chain([0]));
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

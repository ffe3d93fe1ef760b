//! Small models that weigh what stands around a word: a yes or no by the summed weights of hashed features.
//!
//! Each says one thing of one kind of candidate ("is this number somebody's age?", "is this name a patient's?"). A model is a
//! folder with its features and its `weights.bin`; the trainer (`trainer/src/learned.rs`) makes the weights from sentences of
//! our own. To add one: such a folder, a folder of sentences under `trainer/`, and a line in the trainer.

pub mod around;
pub mod feature;
pub mod seen;
pub mod weights;

use crate::made_from;
use std::io;
use std::path::Path;

/// What weights were made from, as one number: the feature code's `version` and the sentences of `folder`.
///
/// # Errors
/// A folder or file that can't be read.
pub fn stamp(version: u32, folder: &Path) -> io::Result<u64> {
    made_from::and_files(made_from::and(made_from::START, version.to_le_bytes()), &made_from::files(folder, "txt")?)
}

#[cfg(test)]
pub(crate) mod testing {
    use super::{stamp, weights::Weights};
    use std::path::Path;

    /// The shipped weights are those of the feature code's `version` and the sentences in the trainer's folder `name`.
    pub fn assert_fresh(shipped: &[u8], version: u32, name: &str) {
        let now =
            stamp(version, &Path::new(env!("CARGO_MANIFEST_DIR")).join("trainer").join(name)).expect("the sentences");
        let made = Weights::read(shipped).expect("whole weights").stamp;
        assert_eq!(made, now, "run `cargo run --release -p trainer -- {name}` and commit the weights");
    }
}

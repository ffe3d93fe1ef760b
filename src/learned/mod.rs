//! Small models that weigh what stands around a word: a yes or no by the summed weights of hashed features.
//!
//! Each says one thing of one kind of candidate ("is this number somebody's age?", "is this name a patient's?"). A model is a
//! folder with its features and its `weights.bin`; the trainer (`trainer/src/learned.rs`) makes the weights from sentences of
//! our own. To add one: such a folder, a folder of sentences under `trainer/`, and a line in the trainer.

pub mod feature;
pub mod weights;

/// What weights were made from, as one number: the feature code's `version` and every `.txt` file of `folder`, in the order of their
/// names.
///
/// # Errors
/// A folder or file that can't be read.
pub fn stamp(version: u32, folder: &std::path::Path) -> Result<u64, String> {
    let say = |e: std::io::Error| format!("{}: {e}", folder.display());
    let mut files: Vec<_> =
        std::fs::read_dir(folder).map_err(say)?.map(|e| e.map(|e| e.path())).collect::<Result<_, _>>().map_err(say)?;
    files.retain(|file| file.extension().is_some_and(|e| e == "txt"));
    files.sort();
    let mut hash = 0xcbf2_9ce4_8422_2325_u64;
    let mut add = |bytes: &[u8]| {
        for byte in bytes {
            hash = (hash ^ u64::from(*byte)).wrapping_mul(0x0100_0000_01b3);
        }
    };
    add(&version.to_le_bytes());
    for file in files {
        add(&std::fs::read(&file).map_err(|e| format!("{}: {e}", file.display()))?);
    }
    Ok(hash)
}

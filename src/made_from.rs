//! What weights are made from, as one number, so that stale weights do not go unnoticed.

use std::io;
use std::path::{Path, PathBuf};

/// The number of nothing: FNV-1a, 64 bit.
pub const START: u64 = 0xcbf2_9ce4_8422_2325;

/// The number of what was read before, and `bytes` after it.
#[must_use]
pub fn and(before: u64, bytes: impl IntoIterator<Item = u8>) -> u64 {
    bytes.into_iter().fold(before, |hash, byte| (hash ^ u64::from(byte)).wrapping_mul(0x0100_0000_01b3))
}

/// The number of what was read before, and all of these files after it.
///
/// # Errors
/// A file that can't be read.
pub fn and_files(before: u64, files: &[PathBuf]) -> io::Result<u64> {
    files.iter().try_fold(before, |hash, file| Ok(and(hash, std::fs::read(file)?)))
}

/// The files of a folder whose names end in `ending` (without the dot), in the order of their names.
///
/// # Errors
/// A folder that can't be read.
pub fn files(folder: &Path, ending: &str) -> io::Result<Vec<PathBuf>> {
    let mut files: Vec<_> = std::fs::read_dir(folder)?.map(|e| e.map(|e| e.path())).collect::<Result<_, _>>()?;
    files.retain(|file| file.extension().is_some_and(|e| e == ending));
    files.sort();
    Ok(files)
}

//! Lossless removal as an edit list: which ranges of the file stay and what is written between them.

use crewmate_shows::numbers::ordered;
use serde::Serialize;
use std::ops::Range;

/// A range of the old file (bytes) and what stands there in the new one. An empty range is an insertion.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Patch {
    /// The bytes of the old file that go.
    pub range: Range<u64>,
    /// What comes in their place.
    pub with: Fill,
}

/// What a patch writes.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Fill {
    /// These bytes; none = the range is cut out.
    Bytes(Vec<u8>),
    /// As many zeros as the range is long.
    Zeros,
}

impl Patch {
    /// Cuts a range out.
    #[must_use]
    pub const fn cut(range: Range<u64>) -> Self {
        Self { range, with: Fill::Bytes(Vec::new()) }
    }

    /// Writes zeros over a range.
    #[must_use]
    pub const fn zeros(range: Range<u64>) -> Self {
        Self { range, with: Fill::Zeros }
    }

    /// Writes bytes over as many bytes at `at`.
    #[must_use]
    pub fn over(at: u64, bytes: Vec<u8>) -> Self {
        Self { range: at..at + bytes.len() as u64, with: Fill::Bytes(bytes) }
    }

    /// Puts bytes in place of a range of any length.
    #[must_use]
    pub const fn replace(range: Range<u64>, bytes: Vec<u8>) -> Self {
        Self { range, with: Fill::Bytes(bytes) }
    }

    /// The same patch further on in the file, by `by` bytes.
    #[must_use]
    pub fn moved(mut self, by: u64) -> Self {
        self.range = self.range.start + by..self.range.end + by;
        self
    }
}

/// One step in building the new file, in order.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "types", derive(ts_rs::TS))]
#[serde(tag = "do", rename_all = "lowercase")]
pub enum Piece {
    /// Bytes `start..end` of the old file.
    Keep {
        /// The first byte.
        #[cfg_attr(feature = "types", ts(type = "number"))]
        start: u64,
        /// The byte after the last.
        #[cfg_attr(feature = "types", ts(type = "number"))]
        end: u64,
    },
    /// These bytes.
    Write {
        /// What to write.
        bytes: Vec<u8>,
    },
    /// `length` zero bytes.
    Zeros {
        /// How many.
        #[cfg_attr(feature = "types", ts(type = "number"))]
        length: u64,
    },
}

impl Piece {
    /// How many bytes it makes.
    #[must_use]
    pub fn len(&self) -> u64 {
        match self {
            Self::Keep { start, end } => end - start,
            Self::Write { bytes } => bytes.len() as u64,
            Self::Zeros { length } => *length,
        }
    }

    /// Whether it makes nothing.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.len() == 0
    }
}

/// The steps that build the new file from an old one of `len` bytes. Patches come in any order; where two overlap, the
/// later one loses what the earlier one covers.
#[must_use]
pub fn pieces(patches: &[Patch], len: u64) -> Vec<Piece> {
    let keys: Vec<u128> = patches.iter().map(|p| u128::from(p.range.start) << 64 | u128::from(p.range.end)).collect();
    let mut out = Vec::new();
    let mut here = 0;
    for patch in ordered(&keys).into_iter().map(|n| &patches[n]) {
        let (start, end) = (patch.range.start.min(len), patch.range.end.min(len));
        if end < here || (end == here && start < here) {
            continue;
        }
        if start > here {
            out.push(Piece::Keep { start: here, end: start });
        }
        match &patch.with {
            Fill::Zeros => out.push(Piece::Zeros { length: end - start.max(here) }),
            // What a patch writes over bytes that are gone already is gone too, where it keeps the length.
            Fill::Bytes(bytes) if start < here && bytes.len() as u64 == end - start => {
                out.push(Piece::Write { bytes: bytes[(here - start) as usize..].to_vec() });
            }
            Fill::Bytes(bytes) => out.push(Piece::Write { bytes: bytes.clone() }),
        }
        here = end.max(here);
    }
    out.push(Piece::Keep { start: here, end: len.max(here) });
    out.retain(|p| !p.is_empty());
    out
}

/// Whether two ranges share a byte.
#[must_use]
pub const fn overlap(a: &Range<u64>, b: &Range<u64>) -> bool {
    a.start < b.end && b.start < a.end
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn patches_become_pieces_in_order() {
        let patches = [Patch::cut(6..8), Patch::over(2, vec![9]), Patch::zeros(4..5)];
        assert_eq!(
            pieces(&patches, 10),
            [
                Piece::Keep { start: 0, end: 2 },
                Piece::Write { bytes: vec![9] },
                Piece::Keep { start: 3, end: 4 },
                Piece::Zeros { length: 1 },
                Piece::Keep { start: 5, end: 6 },
                Piece::Keep { start: 8, end: 10 },
            ]
        );
    }

    #[test]
    fn overlapping_and_outlying_patches_lose_no_order() {
        let made = pieces(&[Patch::cut(2..6), Patch::zeros(4..9), Patch::cut(20..30)], 10);
        assert_eq!(
            made,
            [Piece::Keep { start: 0, end: 2 }, Piece::Zeros { length: 3 }, Piece::Keep { start: 9, end: 10 }]
        );
    }
}

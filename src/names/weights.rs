//! The weights as a file: small, portable, checked on reading.
//!
//! Layout, numbers little-endian: `CNW1`, stamp (u64, see [`super::stamp`]), seed (u64), unit
//! (f32), the start weights (7 × f32), the transition weights (49 × f32), the number of features
//! (u32), then for each in ascending order of key: the distance to the key before as a variable-length
//! number, a byte that says which labels have a weight, and those weights (i8).

use super::label::LABELS;
use super::model::{Model, Row};
use crate::ascending;
use once_cell::sync::Lazy;

/// The shipped weights. Made by `cargo run --release -p trainer -- train`.
pub static SHIPPED: &[u8] = include_bytes!("weights.bin");

/// The shipped model, unpacked at first use.
pub static MODEL: Lazy<Model> =
    Lazy::new(|| File::read(SHIPPED).map_or_else(|_| File::default().model(), |f| f.model()));

const MAGIC: &[u8; 4] = b"CNW1";

/// What a weights file holds.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct File {
    /// What the weights were made from: see [`super::stamp`].
    pub stamp: u64,
    /// The trainer's seed.
    pub seed: u64,
    /// What a weight of 1 is worth.
    pub unit: f32,
    /// Weight (natural logarithm) of starting with a label.
    pub start: [f32; LABELS],
    /// Weight (natural logarithm) of a label following another: `step[from][to]`.
    pub step: [[f32; LABELS]; LABELS],
    /// Key and weights of each feature, ascending by key.
    pub rows: Vec<(u32, Row)>,
}

/// The file is cut short or not a weights file.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Damaged;

impl File {
    /// The model in memory.
    #[must_use]
    pub fn model(&self) -> Model {
        Model::new(self.unit, &self.start, &self.step, self.rows.iter().copied())
    }

    /// The file's bytes.
    #[must_use]
    pub fn write(&self) -> Vec<u8> {
        let mut out = MAGIC.to_vec();
        out.extend(self.stamp.to_le_bytes());
        out.extend(self.seed.to_le_bytes());
        out.extend(self.unit.to_le_bytes());
        for weight in self.start.iter().chain(self.step.iter().flatten()) {
            out.extend(weight.to_le_bytes());
        }
        out.extend((self.rows.len() as u32).to_le_bytes());
        // Keys, label masks and weights each stand together: like beside like packs better.
        ascending::write(self.rows.iter().map(|(key, _)| *key), &mut out);
        out.extend(self.rows.iter().map(|(_, row)| mask(row)));
        for (_, row) in &self.rows {
            out.extend(row.iter().filter(|w| **w != 0).map(|w| *w as u8));
        }
        out
    }

    /// Reads a file's bytes.
    ///
    /// # Errors
    /// [`Damaged`] where the bytes are not a whole weights file.
    pub fn read(bytes: &[u8]) -> Result<Self, Damaged> {
        let mut from = Reader { bytes, at: 0 };
        if from.take::<4>()? != *MAGIC {
            return Err(Damaged);
        }
        let mut file = Self {
            stamp: u64::from_le_bytes(from.take()?),
            seed: u64::from_le_bytes(from.take()?),
            unit: f32::from_le_bytes(from.take()?),
            ..Self::default()
        };
        for weight in file.start.iter_mut().chain(file.step.iter_mut().flatten()) {
            *weight = f32::from_le_bytes(from.take()?);
        }
        let rows = u32::from_le_bytes(from.take()?) as usize;
        if rows > bytes.len() {
            return Err(Damaged);
        }
        let (keys, length) = ascending::read(&bytes[from.at..], rows).ok_or(Damaged)?;
        file.rows = keys.into_iter().map(|key| (key, [0; LABELS])).collect();
        from.at += length;
        let masks = from.at;
        from.at = masks + rows;
        for (i, (_, row)) in file.rows.iter_mut().enumerate() {
            let mask = *bytes.get(masks + i).ok_or(Damaged)?;
            for (label, weight) in row.iter_mut().enumerate() {
                if mask & 1 << label != 0 {
                    *weight = i8::from_le_bytes(from.take()?);
                }
            }
        }
        Ok(file)
    }
}

fn mask(row: &Row) -> u8 {
    row.iter().enumerate().fold(0, |m, (label, w)| m | u8::from(*w != 0) << label)
}

struct Reader<'a> {
    bytes: &'a [u8],
    at: usize,
}

impl Reader<'_> {
    fn take<const N: usize>(&mut self) -> Result<[u8; N], Damaged> {
        let piece = self.bytes.get(self.at..self.at + N).and_then(|p| p.try_into().ok()).ok_or(Damaged)?;
        self.at += N;
        Ok(piece)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_file_reads_back_as_written_and_a_cut_one_is_refused() {
        let file = File {
            stamp: 7,
            seed: 3,
            unit: 0.05,
            rows: vec![(0, [1, 0, -3, 0, 0, 0, 127]), (300, [0; LABELS]), (4_194_303, [-128; LABELS])],
            ..File::default()
        };
        let bytes = file.write();
        assert_eq!(File::read(&bytes), Ok(file));
        for cut in 0..bytes.len() {
            assert_eq!(File::read(&bytes[..cut]), Err(Damaged), "cut at {cut}");
        }
    }

    #[test]
    fn the_shipped_weights_are_whole() {
        assert!(File::read(SHIPPED).is_ok_and(|f| f.rows.len() > 1000));
    }
}

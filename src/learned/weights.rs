//! The weights of the features: small, portable, checked on reading.
//!
//! Layout, numbers little-endian: `CLW1`, stamp (u64), unit (f32), bias (f32), number of features (u32), then for each in
//! ascending order of key its distance to the key before as a variable-length number; then every weight (i8).

use super::feature::KNOWS_THE_WORD;
use crate::ascending;
use crate::frame::sigmoid;

const MAGIC: &[u8; 4] = b"CLW1";

/// What a candidate's features weigh.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Weights {
    /// What the weights were made from.
    pub stamp: u64,
    /// What a weight of 1 is worth, in log-odds.
    pub unit: f32,
    /// Log-odds of a candidate without a feature.
    pub bias: f32,
    /// Key and weight, ascending by key.
    pub rows: Vec<(u32, i8)>,
}

impl Weights {
    /// How likely a candidate with these features is what the model looks for, 0 to 1. Without weights nothing is.
    #[must_use]
    pub fn probability(&self, seen: &[u32]) -> f32 {
        if self.rows.is_empty() { 0.0 } else { sigmoid(self.log_odds(seen)) }
    }

    /// How likely each of several answers is, of which one at most is right: an answer's features each, 0 to 1, together at
    /// most 1. Without weights none is.
    pub fn probabilities<'k>(&self, answers: impl Iterator<Item = &'k [u32]>) -> Vec<f32> {
        if self.rows.is_empty() {
            return answers.map(|_| 0.0).collect();
        }
        shares(answers.map(|seen| self.log_odds(seen)).collect())
    }

    fn log_odds(&self, seen: &[u32]) -> f32 {
        let sum: i32 = seen
            .iter()
            .filter_map(|key| self.rows.binary_search_by_key(&(key & !KNOWS_THE_WORD), |(k, _)| *k).ok())
            .map(|at| i32::from(self.rows[at].1))
            .sum();
        self.bias + sum as f32 * self.unit
    }

    /// The file's bytes.
    #[must_use]
    pub fn write(&self) -> Vec<u8> {
        let mut out = MAGIC.to_vec();
        out.extend(self.stamp.to_le_bytes());
        out.extend(self.unit.to_le_bytes());
        out.extend(self.bias.to_le_bytes());
        out.extend((self.rows.len() as u32).to_le_bytes());
        ascending::write(self.rows.iter().map(|(key, _)| *key), &mut out);
        out.extend(self.rows.iter().map(|(_, weight)| *weight as u8));
        out
    }

    /// Reads a file's bytes; nothing where they are cut short or no weights file.
    #[must_use]
    pub fn read(bytes: &[u8]) -> Option<Self> {
        let mut rest = bytes.strip_prefix(MAGIC)?;
        let mut take = |length: usize| {
            let (piece, after) = rest.split_at_checked(length)?;
            rest = after;
            Some(piece)
        };
        let stamp = u64::from_le_bytes(take(8)?.try_into().ok()?);
        let unit = f32::from_le_bytes(take(4)?.try_into().ok()?);
        let bias = f32::from_le_bytes(take(4)?.try_into().ok()?);
        let count = u32::from_le_bytes(take(4)?.try_into().ok()?) as usize;
        let (keys, length) = ascending::read(rest, count)?;
        let weights = &rest[length..];
        (weights.len() == count).then(|| Self {
            stamp,
            unit,
            bias,
            rows: keys.into_iter().zip(weights.iter().map(|w| *w as i8)).collect(),
        })
    }
}

/// What each answer's log-odds against "none of these" come to as probabilities, where one answer at most is right (softmax).
#[must_use]
pub fn shares(mut log_odds: Vec<f32>) -> Vec<f32> {
    // The largest is taken out of all, so that no power overflows.
    let most = log_odds.iter().copied().fold(0.0, f32::max);
    let all = (-most).exp() + log_odds.iter().map(|z| (z - most).exp()).sum::<f32>();
    for z in &mut log_odds {
        *z = (*z - most).exp() / all;
    }
    log_odds
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_file_reads_back_as_written_and_a_cut_one_is_refused() {
        let file = Weights { stamp: 7, unit: 0.05, bias: -1.5, rows: vec![(0, 3), (300, -128), (1_048_575, 127)] };
        let bytes = file.write();
        assert_eq!(Weights::read(&bytes), Some(file));
        for cut in 0..bytes.len() {
            assert_eq!(Weights::read(&bytes[..cut]), None, "cut at {cut}");
        }
    }

    #[test]
    fn the_weights_of_what_is_seen_are_summed() {
        let weights = Weights { stamp: 0, unit: 0.5, bias: 0.0, rows: vec![(4, 10), (9, -10)] };
        assert!(weights.probability(&[4]) > 0.99);
        assert!(weights.probability(&[9 | KNOWS_THE_WORD, 5]) < 0.01);
        assert!((weights.probability(&[4, 9]) - 0.5).abs() < 1e-6);
        assert!(Weights::default().probability(&[4]) == 0.0);
    }

    #[test]
    fn of_several_answers_one_at_most_is_right() {
        let even = shares(vec![0.0, 0.0, 0.0]);
        assert!(even.iter().all(|share| (share - 0.25).abs() < 1e-6), "{even:?}");
        let sure = shares(vec![200.0, -200.0]);
        assert!(sure[0] > 0.999 && sure[1] < 0.001, "{sure:?}");
        assert!((shares(vec![1.5])[0] - sigmoid(1.5)).abs() < 1e-6);
        let weights = Weights { stamp: 0, unit: 0.5, bias: 0.0, rows: vec![(4, 10)] };
        let both = weights.probabilities([[4].as_slice(), &[4]].into_iter());
        assert!((both[0] - both[1]).abs() < 1e-6 && both[0] + both[1] < 1.0, "{both:?}");
        assert_eq!(Weights::default().probabilities([[4].as_slice()].into_iter()), [0.0]);
    }
}

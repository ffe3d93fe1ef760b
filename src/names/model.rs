//! The weights in memory, and what they say of a sentence: a score for every token and label.

use super::features::{Features, KEY_MASK};
use super::label::{LABELS, OUTSIDE, may_follow, may_start};

/// A feature's weights, one for each label.
pub type Row = [i8; LABELS];

/// How many bits of a key number the bits of the sieve.
const SIEVE_BITS: u32 = 19;

/// A trained model.
#[derive(Debug)]
pub struct Model {
    /// One bit for every possible lower part of a key, set where a key has that part: nearly all
    /// features have no weight, and this tells within a small piece of memory.
    sieve: Vec<u64>,
    /// Key + 1 of each place of the weight table; 0 for a free place.
    keys: Vec<u32>,
    /// The weights at each place, in units of [`Model::unit`]; the eighth is always 0.
    rows: Vec<[i8; 8]>,
    /// What a weight of 1 is worth.
    unit: f32,
    /// `step[from][to]`: the exponential of the transition's weight, 0 where it may not be.
    step: [[f32; LABELS]; LABELS],
    /// The exponential of the weight of starting with a label, 0 where it may not be.
    start: [f32; LABELS],
}

/// Scores may differ by this much before the smaller is cut off, so that no product in single
/// precision vanishes.
const WIDEST: f32 = 28.0;

impl Model {
    /// Builds the table from the features' keys and weights. Transition weights are natural
    /// logarithms.
    #[must_use]
    pub fn new(
        unit: f32,
        start: &[f32; LABELS],
        step: &[[f32; LABELS]; LABELS],
        rows: impl ExactSizeIterator<Item = (u32, Row)>,
    ) -> Self {
        let size = (rows.len() * 2).next_power_of_two().max(2);
        let mut sieve = vec![0; 1 << (SIEVE_BITS - 6)];
        let (mut keys, mut table) = (vec![0; size], vec![[0; 8]; size]);
        for (key, weights) in rows {
            let mut at = place(key, size);
            while keys[at] != 0 {
                at = (at + 1) & (size - 1);
            }
            let mut row = [0; 8];
            row[..LABELS].copy_from_slice(&weights);
            (keys[at], table[at]) = (key + 1, row);
            let (word, bit) = sieve_place(key);
            sieve[word] |= bit;
        }
        let mut allowed = [[0.0; LABELS]; LABELS];
        for (from, row) in allowed.iter_mut().enumerate() {
            for (to, cell) in row.iter_mut().enumerate() {
                if may_follow(from, to) {
                    *cell = step[from][to].clamp(-WIDEST, WIDEST).exp();
                }
            }
        }
        let mut first = [0.0; LABELS];
        for (label, cell) in first.iter_mut().enumerate() {
            if may_start(label) {
                *cell = start[label].clamp(-WIDEST, WIDEST).exp();
            }
        }
        Self { sieve, keys, rows: table, unit, step: allowed, start: first }
    }

    /// The summed weights of one token's features, then their exponentials relative to the largest.
    fn emission(&self, ids: &[u32]) -> [f32; LABELS] {
        let mut sum = [0_i32; 8];
        let size = self.keys.len();
        for &id in ids {
            let key = id & KEY_MASK;
            let (word, bit) = sieve_place(key);
            if self.sieve[word] & bit == 0 {
                continue;
            }
            let mut at = place(key, size);
            loop {
                if self.keys[at] == key + 1 {
                    for (s, &w) in sum.iter_mut().zip(&self.rows[at]) {
                        *s += i32::from(w);
                    }
                    break;
                }
                if self.keys[at] == 0 {
                    break;
                }
                at = (at + 1) & (size - 1);
            }
        }
        let mut out = [0.0; LABELS];
        let most = sum[..LABELS].iter().copied().max().unwrap_or(0);
        for (o, &s) in out.iter_mut().zip(&sum) {
            *o = ((s - most) as f32 * self.unit).max(-WIDEST).exp();
        }
        out
    }

    /// For every token the probability of every label, given the whole sentence
    /// (forward-backward). Linear in the number of tokens.
    pub fn marginals(&self, features: &Features, out: &mut Vec<[f32; LABELS]>) {
        out.clear();
        if features.is_empty() {
            return;
        }
        let emissions: Vec<[f32; LABELS]> = (0..features.len()).map(|i| self.emission(features.of(i))).collect();
        let mut alpha = [0.0; LABELS];
        for (i, emission) in emissions.iter().enumerate() {
            let mut next = [0.0; LABELS];
            for to in 0..LABELS {
                let reach: f32 = if i == 0 {
                    self.start[to]
                } else {
                    (0..LABELS).map(|from| alpha[from] * self.step[from][to]).sum()
                };
                next[to] = reach * emission[to];
            }
            alpha = normal(next);
            out.push(alpha);
        }
        let mut beta = [1.0; LABELS];
        for i in (0..out.len()).rev() {
            let mut both = [0.0; LABELS];
            for (label, b) in both.iter_mut().enumerate() {
                *b = out[i][label] * beta[label];
            }
            out[i] = normal(both);
            let mut back = [0.0; LABELS];
            for (from, b) in back.iter_mut().enumerate() {
                *b = (0..LABELS).map(|to| self.step[from][to] * emissions[i][to] * beta[to]).sum();
            }
            beta = normal(back);
        }
    }
}

/// Which word and which bit of it the sieve holds for a key.
fn sieve_place(key: u32) -> (usize, u64) {
    let part = key & ((1 << SIEVE_BITS) - 1);
    ((part >> 6) as usize, 1 << (part & 63))
}

fn place(key: u32, size: usize) -> usize {
    (key.wrapping_mul(0x9e37_79b1) >> 8) as usize & (size - 1)
}

/// Scaled to a sum of 1; "outside" for certain where there is nothing to scale.
fn normal(mut values: [f32; LABELS]) -> [f32; LABELS] {
    let sum: f32 = values.iter().sum();
    if sum > f32::MIN_POSITIVE && sum.is_finite() {
        for v in &mut values {
            *v /= sum;
        }
        return values;
    }
    let mut certain = [0.0; LABELS];
    certain[OUTSIDE] = 1.0;
    certain
}

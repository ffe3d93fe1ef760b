//! The frame's linear model: hashed features, one row of small weights each.
//!
//! `weights.bin` is made by `cargo xtask train-frame` from `corpus/`; the file's header carries the
//! fingerprint of what it was trained from, and a test fails when that is stale.
//!
//! Layout, little endian: magic `CMF1`, u64 fingerprint, u16 number of topics, then per topic f32 bias
//! and f32 scale, u32 number of entries, then per entry u16 bucket, u8 topic, i8 weight, sorted by bucket.

use super::features::BUCKETS;
use super::{Scores, Topic};
use once_cell::sync::Lazy;

static WEIGHTS: Lazy<Weights> = Lazy::new(|| Weights::parse(include_bytes!("weights.bin")));

/// First bytes of the weights file.
pub const MAGIC: &[u8; 4] = b"CMF1";

struct Weights {
    bias: Vec<f32>,
    scale: Vec<f32>,
    /// `entries[starts[b]..starts[b + 1]]` are the weights of bucket `b`.
    starts: Vec<u32>,
    entries: Vec<(u8, i8)>,
}

/// Log-odds of every topic, given the features (distinct buckets).
#[must_use]
pub fn score(features: &[u32]) -> Scores {
    let weights = &*WEIGHTS;
    let mut sums = vec![0_i32; weights.bias.len()];
    for &bucket in features {
        let (from, to) = (weights.starts[bucket as usize], weights.starts[bucket as usize + 1]);
        for &(topic, weight) in &weights.entries[from as usize..to as usize] {
            sums[topic as usize] += i32::from(weight);
        }
    }
    let norm = norm(features.len());
    sums.iter().enumerate().map(|(t, &sum)| sum as f32 * weights.scale[t] * norm + weights.bias[t]).collect()
}

/// How the sum of weights is scaled for the number of features, so that long posts do not shout.
#[must_use]
pub fn norm(features: usize) -> f32 {
    1.0 / (features.max(1) as f32).sqrt()
}

/// The fingerprint in the committed weights: what they were trained from.
#[must_use]
pub fn trained_from() -> u64 {
    let bytes = include_bytes!("weights.bin");
    u64::from_le_bytes(bytes[4..12].try_into().unwrap_or_default())
}

impl Weights {
    /// Reads the committed file; it is part of the program, so a wrong form is a build error caught by tests.
    fn parse(bytes: &[u8]) -> Self {
        assert!(bytes.starts_with(MAGIC), "frame weights: wrong file");
        let u32_at = |at: usize| u32::from_le_bytes([bytes[at], bytes[at + 1], bytes[at + 2], bytes[at + 3]]);
        let topics = usize::from(u16::from_le_bytes([bytes[12], bytes[13]]));
        assert_eq!(topics, Topic::ALL.len(), "frame weights: made for other topics; run `cargo xtask train-frame`");
        let mut at = 14;
        let (mut bias, mut scale) = (Vec::with_capacity(topics), Vec::with_capacity(topics));
        for _ in 0..topics {
            bias.push(f32::from_bits(u32_at(at)));
            scale.push(f32::from_bits(u32_at(at + 4)));
            at += 8;
        }
        let count = u32_at(at) as usize;
        at += 4;
        let mut starts = vec![0_u32; BUCKETS + 1];
        let mut entries = Vec::with_capacity(count);
        for entry in bytes[at..at + count * 4].chunks_exact(4) {
            let bucket = usize::from(u16::from_le_bytes([entry[0], entry[1]]));
            starts[bucket + 1] += 1;
            entries.push((entry[2], entry[3] as i8));
        }
        for b in 0..BUCKETS {
            starts[b + 1] += starts[b];
        }
        Self { bias, scale, starts, entries }
    }
}

//! Likeness to the pictures of the training, for what colour alone does not tell: hi-vis and ambulances.
//!
//! `kernel.bin` is written by `trainer/photo/train.py`: mean and one over the spread of each number, then for each label
//! its threshold and one weight a training picture (all 32-bit floats), then the training pictures' numbers as bytes.
//! From a picture's 160 numbers nobody can be recognised.

use super::Shown;
use super::features::{PARTS, mirrored};

/// The labels, in the file's order.
const LABELS: [&str; 2] = ["hi-vis", "ambulance-vehicle"];
/// Numbers of a picture that count: colours and layout.
const NUMBERS: usize = PARTS[0] + PARTS[1];
/// A number's steps in a unit.
const STEPS: f32 = 8.0;
static FILE: &[u8] = include_bytes!("kernel.bin");

/// How many training pictures there are, from the file's length.
const PICTURES: usize = (FILE.len() - 4 * (2 * NUMBERS + LABELS.len())) / (NUMBERS + 4 * LABELS.len());

/// How sure, for each label; 0.5 where the share of false alarms is the one chosen in training. The picture and its mirror
/// image count alike.
pub(super) fn look(measured: &[f32]) -> Vec<Shown> {
    let (one, other) = (likeness(measured), likeness(&mirrored(measured)));
    let score = |label: usize| {
        let start = 2 * NUMBERS + label * (PICTURES + 1);
        let likeness = one.iter().zip(&other).map(|(a, b)| (a + b) / 2.0);
        let sum: f32 = likeness.enumerate().map(|(n, k)| k * float(start + 1 + n)).sum();
        1.0 / (1.0 + (float(start) - sum).exp())
    };
    LABELS.iter().enumerate().map(|(n, label)| Shown { label, confidence: score(n) }).collect()
}

fn float(n: usize) -> f32 {
    FILE.get(4 * n..4 * n + 4).map_or(0.0, |b| f32::from_le_bytes([b[0], b[1], b[2], b[3]]))
}

/// How like each training picture the measured one is, 0 to 1.
fn likeness(measured: &[f32]) -> Vec<f32> {
    let standard: Vec<f32> = (0..NUMBERS)
        .map(|n| {
            let x = measured.get(n).copied().unwrap_or_default();
            (((x - float(n)) * float(NUMBERS + n)).clamp(-4.0, 4.0) * STEPS).round()
        })
        .collect();
    let near = |row: &[u8]| {
        let apart: f32 = row.iter().zip(&standard).map(|(a, b)| (f32::from(*a as i8) - b).powi(2)).sum();
        (-apart / (STEPS * STEPS * NUMBERS as f32)).exp()
    };
    FILE[4 * (2 * NUMBERS + LABELS.len() * (PICTURES + 1))..].chunks_exact(NUMBERS).map(near).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_file_holds_whole_pictures() {
        assert_eq!(FILE.len(), 4 * (2 * NUMBERS + LABELS.len() * (PICTURES + 1)) + PICTURES * NUMBERS);
        assert_eq!(likeness(&[0.0; NUMBERS]).len(), PICTURES);
    }
}

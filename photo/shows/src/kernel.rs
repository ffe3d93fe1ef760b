//! Likeness to the pictures of the training, for what colour alone does not tell: hi-vis and ambulances.
//!
//! `kernel.bin` is written by `trainer/photo/train.py`: mean and one over the spread of each number, then for each label
//! its threshold and one weight a training picture (each the first half of a 32-bit float), then the training pictures' numbers as
//! bytes. From a picture's 251 numbers nobody can be recognised.

use super::Shown;
use super::features::{PARTS, mirrored};

/// The labels, in the file's order, and how many of a picture's numbers count for them: colours and layout; signs as well.
const LABELS: [(&str, usize); 2] = [("hi-vis", PARTS[0] + PARTS[1]), ("ambulance-vehicle", NUMBERS)];
/// Numbers of a picture in the file.
const NUMBERS: usize = PARTS[0] + PARTS[1] + PARTS[2];
/// A number's steps in a unit.
const STEPS: f32 = 2.0;
static FILE: &[u8] = include_bytes!("kernel.bin");

/// How many training pictures there are, from the file's length.
const PICTURES: usize = (FILE.len() - 2 * (2 * NUMBERS + LABELS.len())) / (NUMBERS + 2 * LABELS.len());

/// How sure, for each label; 0.5 where the share of false alarms is the one chosen in training. The picture and its mirror
/// image count alike.
pub(super) fn look(measured: &[f32]) -> Vec<Shown> {
    let sides = [standard(measured), standard(&mirrored(measured))];
    let sure = |(n, (label, count)): (usize, &(&'static str, usize))| {
        let start = 2 * NUMBERS + n * (PICTURES + 1);
        let score = |side: &Vec<f32>| -> f32 {
            pictures().enumerate().map(|(n, picture)| near(picture, side, *count) * float(start + 1 + n)).sum()
        };
        let sum = sides.iter().map(score).sum::<f32>() / 2.0;
        Shown { label, confidence: 1.0 / (1.0 + (float(start) - sum).exp()) }
    };
    LABELS.iter().enumerate().map(sure).collect()
}

fn float(n: usize) -> f32 {
    FILE.get(2 * n..2 * n + 2).map_or(0.0, |b| f32::from_le_bytes([0, 0, b[0], b[1]]))
}

/// A picture's numbers in steps.
#[inline(never)]
fn standard(measured: &[f32]) -> Vec<f32> {
    let steps = |n: usize| {
        let x = measured.get(n).copied().unwrap_or_default();
        (((x - float(n)) * float(NUMBERS + n)).clamp(-4.0, 4.0) * STEPS).round()
    };
    (0..NUMBERS).map(steps).collect()
}

/// The training pictures' numbers.
fn pictures() -> impl Iterator<Item = &'static [u8]> {
    FILE[2 * (2 * NUMBERS + LABELS.len() * (PICTURES + 1))..].chunks_exact(NUMBERS)
}

/// How like a training picture the measured one is in the first `count` numbers, 0 to 1.
#[inline(never)]
fn near(picture: &[u8], measured: &[f32], count: usize) -> f32 {
    let apart: f32 = picture.iter().zip(measured).take(count).map(|(a, b)| (f32::from(*a as i8) - b).powi(2)).sum();
    (-apart / (STEPS * STEPS * count as f32)).exp()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_file_holds_whole_pictures() {
        assert_eq!(FILE.len(), 2 * (2 * NUMBERS + LABELS.len() * (PICTURES + 1)) + PICTURES * NUMBERS);
        assert_eq!(pictures().count(), PICTURES);
    }

    /// As `fingerprint` in `trainer/photo/train.py` has it.
    fn fingerprint(sources: &[&str]) -> u32 {
        let mut crc = u32::MAX;
        for source in sources {
            for line in source.split("\n#[cfg(test)]\n").next().unwrap_or_default().lines().map(str::trim) {
                if line.is_empty() || line.starts_with("//") || line.starts_with('#') {
                    continue;
                }
                for byte in line.bytes() {
                    crc ^= u32::from(byte);
                    for _ in 0..8 {
                        crc = (crc >> 1) ^ (0xedb8_8320 & 0u32.wrapping_sub(crc & 1));
                    }
                }
            }
        }
        !crc
    }

    #[test]
    fn the_weights_follow_from_the_sources_as_they_are() {
        let now = fingerprint(&[
            include_str!("features.rs"),
            include_str!("picture.rs"),
            include_str!("signs.rs"),
            include_str!("../../../trainer/photo/train.py"),
        ]);
        let written = format!("# sources {now}");
        assert!(
            include_str!("weights.txt").lines().any(|line| line == written),
            "what is measured or how it is trained has changed: train anew (docs/photos.md); now {written}"
        );
    }
}

//! What a picture shows, told from its decoded and downscaled pixels.
//!
//! An answer is the ground for a question ("this may show a marked vehicle"), never a verdict; silence is no clearance.

pub mod features;
mod kernel;
mod model;
pub mod numbers;
pub mod picture;
mod signs;

use picture::Picture;
use serde::Serialize;

/// Something that was looked for.
#[derive(Debug, Clone, Copy, PartialEq, Serialize)]
pub struct Shown {
    /// What.
    pub label: &'static str,
    /// How sure, 0 to 1; from 0.5 on it is worth a question.
    pub confidence: f32,
}

impl Shown {
    /// Whether it is the ground for a question.
    #[must_use]
    pub fn is_worth_asking(&self) -> bool {
        self.confidence >= 0.5
    }
}

/// Looks at a picture: every label that is looked for, with its confidence.
#[must_use]
pub fn look(picture: &Picture) -> Vec<Shown> {
    let measured = features::measure(picture);
    let linear = model::models();
    let linear = linear.iter().map(|m| Shown { label: m.label, confidence: m.confidence(&measured) });
    linear.chain(kernel::look(&measured)).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn painted(paint: impl Fn(usize, usize) -> [u8; 3]) -> Picture {
        let rgba: Vec<u8> = (0..240)
            .flat_map(|y| (0..320).map(move |x| (x, y)))
            .flat_map(|(x, y)| {
                let [r, g, b] = paint(x, y);
                [r, g, b, 255]
            })
            .collect();
        Picture::from_rgba(320, 240, &rgba).expect("pixels")
    }

    fn sure(picture: &Picture, label: &str) -> f32 {
        look(picture).iter().find(|s| s.label == label).expect("a label that is looked for").confidence
    }

    #[test]
    fn blocks_of_yellow_and_green_are_a_marked_vehicle() {
        let van = painted(|x, y| match (y, (x / 40 + y / 30) % 2) {
            (90..150, 0) => [220, 240, 30],
            (90..150, _) => [0, 100, 60],
            _ => [120, 120, 125],
        });
        let grey = painted(|_, y| [(y / 2) as u8; 3]);
        assert!(sure(&van, "battenburg") > 0.5, "{:?}", look(&van));
        assert!(sure(&grey, "battenburg") < 0.5, "{:?}", look(&grey));
    }

    #[test]
    fn measurements_of_the_mirror_image_follow_from_the_picture() {
        let picture = painted(|x, y| [(x / 2) as u8, (y * x % 200) as u8, if x > 200 { 250 } else { 20 }]);
        let (derived, measured) =
            (features::mirrored(&features::measure(&picture)), features::measure(&picture.mirrored()));
        for n in features::PARTS[0]..features::PARTS[0] + features::PARTS[1] {
            assert!((derived[n] - measured[n]).abs() < 0.06, "{n}: {} and {}", derived[n], measured[n]);
        }
    }

    #[test]
    fn the_smallest_and_the_oddest_pictures_are_no_trouble() {
        for (w, h) in [(1, 1), (2, 1), (1, 700), (700, 1), (7, 7), (33, 5)] {
            let picture = Picture::from_rgba(w, h, &vec![128; (w * h * 4) as usize]).expect("pixels");
            assert!(look(&picture).iter().all(|s| s.confidence.is_finite()), "{w} x {h}");
        }
    }
}

//! A closer look at a picture: faces, bar and QR codes, number plates, written pages, monitors.
//!
//! A package and a WebAssembly artefact of its own, because it weighs more than the rest of the photo check and is wanted only when a
//! picture was attached. What it answers is the ground for a question, never a verdict; silence is no clearance.

mod codes;
pub mod faces;
mod monitor;
mod network;
mod pixels;
mod plates;
#[cfg(target_arch = "wasm32")]
mod wasm;
mod writing;

pub use pixels::Pixels;

/// Everything that is looked for: the labels of [`look`].
pub const LABELS: [&str; 5] = ["face", "code", "plate", "document", "screen"];

/// Something that was looked for.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Seen {
    /// What.
    pub label: &'static str,
    /// How sure, 0 to 1; from 0.5 on it is worth a question.
    pub confidence: f32,
}

/// Looks at a picture: every label that is looked for, with its confidence.
#[must_use]
pub fn look(pixels: &Pixels) -> Vec<Seen> {
    let grey = pixels.grey();
    let lines = writing::lines(&grey, pixels.width(), pixels.height());
    let confidences = [
        faces::of_others(&faces::find(pixels), pixels),
        if codes::is_there(&grey, pixels.width(), pixels.height()) { 1.0 } else { 0.0 },
        plates::sure(&lines, pixels),
        writing::is_a_page(&lines),
        monitor::sure(pixels),
    ];
    LABELS.iter().zip(confidences).map(|(label, confidence)| Seen { label, confidence }).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_smallest_and_the_oddest_pictures_are_no_trouble() {
        for (w, h) in [(1, 1), (2, 1), (1, 700), (700, 1), (7, 7), (33, 5), (640, 3)] {
            for fill in [0, 128, 255] {
                let pixels = Pixels::from_rgba(w, h, &vec![fill; (w * h * 4) as usize]).expect("pixels");
                assert!(look(&pixels).iter().all(|s| s.confidence < 0.5), "{w} x {h} of {fill}");
            }
        }
        assert!(Pixels::from_rgba(0, 5, &[]).is_none());
        assert!(Pixels::from_rgba(2, 2, &[0; 15]).is_none());
        assert!(Pixels::from_rgba(u32::MAX, u32::MAX, &[]).is_none());
    }
}

//! What a picture shows, told from its decoded and downscaled pixels.
//!
//! An answer is the ground for a question ("this may show a marked vehicle"), never a verdict; silence is no clearance.

pub mod features;
pub mod picture;

use picture::Picture;
use serde::Serialize;

/// Something that was looked for.
#[derive(Debug, Clone, Copy, PartialEq, Serialize)]
#[cfg_attr(feature = "types", derive(ts_rs::TS))]
pub struct Shown {
    /// What.
    pub label: &'static str,
    /// How sure, 0 to 1; from 0.5 on it is worth a question.
    pub confidence: f32,
}

/// Looks at a picture: every label that is looked for, with its confidence.
#[must_use]
pub fn look(picture: &Picture) -> Vec<Shown> {
    let _ = features::measure(picture);
    Vec::new()
}

//! The door to the browser.

use crate::{Pixels, look};
use wasm_bindgen::prelude::*;

/// What a picture may show, as labels that are worth a question with commas between, for RGBA bytes of `width` × `height` pixels, upright and no side
/// longer than 640; nothing where the bytes are no such picture.
#[must_use]
#[wasm_bindgen(js_name = lookCloser)]
pub fn look_closer(width: u32, height: u32, rgba: &[u8]) -> String {
    let seen = Pixels::from_rgba(width, height, rgba).map(|p| look(&p)).unwrap_or_default();
    let labels: Vec<&str> = seen.iter().filter(|s| s.confidence >= 0.5).map(|s| s.label).collect();
    labels.join(",")
}

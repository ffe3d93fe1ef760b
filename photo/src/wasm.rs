//! The door to the browser for photos: an artefact of its own, loaded when photos are used.
//!
//! ```js
//! const walk = PhotoWalk.read(file.size);            // or PhotoWalk.clean(file.size, everything)
//! for (let need; (need = walk.need()); ) {            // [start, end]
//!   try { walk.give(new Uint8Array(await file.slice(...need).arrayBuffer())); } catch { walk.fail(); }
//! }
//! const answer = walk.answer();
//! ```
//!
//! Numbers of bytes cross as JavaScript numbers: exact up to 9 PB.

use super::shows::{look, picture::Picture};
use super::{Cleaned, Metadata, Piece, Question, Remove, Trouble, Walk};
use serde::Serialize;
use wasm_bindgen::prelude::*;

/// A reading of a file under way.
#[wasm_bindgen]
pub struct PhotoWalk(Kind);

enum Kind {
    Read(Walk<Metadata>),
    Clean(Walk<Result<Cleaned, Trouble>>),
}

/// What [`PhotoWalk::answer`] says of a reading.
#[derive(Serialize)]
struct Reading {
    metadata: Metadata,
    question: Option<Question>,
}

/// What [`PhotoWalk::answer`] says of a removal: `pieces` to build the file from, or `error`.
#[derive(Serialize)]
struct Answer {
    pieces: Option<Vec<Piece>>,
    metadata: Option<Metadata>,
    error: Option<String>,
}

#[wasm_bindgen]
impl PhotoWalk {
    /// Starts reading what a file of `len` bytes says of itself; the answer is
    /// `{ metadata, question }`.
    #[must_use]
    pub fn read(len: f64) -> Self {
        Self(Kind::Read(super::glance(len as u64)))
    }

    /// Starts taking the location, or everything, out of a file of `len` bytes; the answer is
    /// `{ pieces, metadata, error }`.
    #[must_use]
    pub fn clean(len: f64, everything: bool) -> Self {
        Self(Kind::Clean(super::clean(len as u64, if everything { Remove::All } else { Remove::Location })))
    }

    /// The bytes wanted next as `[start, end]`; `undefined` once there is an answer.
    #[must_use]
    pub fn need(&self) -> Option<Vec<f64>> {
        let range = match &self.0 {
            Kind::Read(walk) => walk.need(),
            Kind::Clean(walk) => walk.need(),
        };
        range.map(|r| vec![r.start as f64, r.end as f64])
    }

    /// Answers [`PhotoWalk::need`].
    pub fn give(&mut self, bytes: Vec<u8>) {
        match &mut self.0 {
            Kind::Read(walk) => walk.give(bytes),
            Kind::Clean(walk) => walk.give(bytes),
        }
    }

    /// Says that the file can't be read.
    pub fn fail(&mut self) {
        match &mut self.0 {
            Kind::Read(walk) => walk.fail(),
            Kind::Clean(walk) => walk.fail(),
        }
    }

    /// The answer, once; `null` before there is one.
    ///
    /// # Errors
    /// None in practice; the conversion's own.
    pub fn answer(&mut self) -> Result<JsValue, JsError> {
        match &mut self.0 {
            Kind::Read(walk) => {
                to_js(&walk.outcome().map(|metadata| Reading { question: metadata.question(), metadata }))
            }
            Kind::Clean(walk) => to_js(&walk.outcome().map(|outcome| match outcome {
                Ok(Cleaned { pieces, metadata }) => {
                    Answer { pieces: Some(pieces), metadata: Some(metadata), error: None }
                }
                Err(trouble) => Answer { pieces: None, metadata: None, error: Some(trouble.to_string()) },
            })),
        }
    }
}

/// What a picture may show, as labels that are worth a question, for RGBA bytes of `width` × `height` pixels, upright and no side
/// longer than 640; an empty list where the bytes are no such picture.
///
/// # Errors
/// None in practice; the conversion's own.
#[wasm_bindgen(js_name = lookAt)]
pub fn look_at(width: u32, height: u32, rgba: &[u8]) -> Result<JsValue, JsError> {
    let shown = Picture::from_rgba(width, height, rgba).map(|p| look(&p)).unwrap_or_default();
    to_js(&shown.iter().filter(|s| s.is_worth_asking()).map(|s| s.label).collect::<Vec<_>>())
}

fn to_js(value: &impl Serialize) -> Result<JsValue, JsError> {
    Ok(value.serialize(&serde_wasm_bindgen::Serializer::json_compatible())?)
}

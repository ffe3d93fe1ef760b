//! `crewmate photo`: where, when and with what pictures and films were taken, what pictures show, and removal.
//!
//! One JSON line per file. Only the ranges that the core asks for are read, as in the browser. What a picture shows is
//! told for kinds that can be decoded here: JPEG, PNG, WebP, GIF, TIFF and BMP.

use super::Outcome;
use crate::photo::shows::{Shown, look, picture::Picture};
use crate::photo::{Metadata, Piece, Remove, clean, read};
use crewmate_closer::Pixels;
use serde::Serialize;
use std::fs::File;
use std::io::{BufReader, Read, Seek, SeekFrom, Write};
use std::ops::Range;
use std::path::Path;

/// The longest side of pictures that are looked at, in pixels; the browser hands over no more either.
const LONGEST_SIDE: u32 = 640;

/// What the closer look calls bar and QR codes, and what they are called at the command's door, in records as well.
pub(super) const CODE: &str = "code";
/// See [`CODE`].
pub(super) const BARCODE: &str = "barcode";

/// One output line.
#[derive(Debug, Serialize)]
struct Answer<'a> {
    file: &'a str,
    #[serde(flatten)]
    metadata: Metadata,
    shows: Vec<Shown>,
}

/// Runs `crewmate photo FILE…` and `crewmate photo --strip [--all] IN OUT`.
///
/// # Errors
/// Only those of writing the answer.
pub fn run(words: &[&str], mut output: impl Write) -> std::io::Result<Outcome> {
    let (flags, files): (Vec<&str>, Vec<&str>) = words.iter().partition(|word| word.starts_with("--"));
    match (&flags[..], &files[..]) {
        (["--strip", "--all"] | ["--all", "--strip"], [from, to]) => Ok(stripped(from, to, Remove::All)),
        (["--strip"], [from, to]) => Ok(stripped(from, to, Remove::Location)),
        ([_, ..], _) | (_, []) => {
            eprintln!(
                "crewmate: say `photo FILE…` or `photo --strip [--all] IN OUT`; a file whose name begins with -- is ./--…"
            );
            Ok(Outcome::BadInput)
        }
        ([], files) => {
            let mut outcome = Outcome::Done;
            for file in files {
                match metadata(Path::new(file)) {
                    Ok(metadata) => {
                        let mut shows = shown(Path::new(file)).unwrap_or_default();
                        shows.iter_mut().filter(|one| one.label == CODE).for_each(|one| one.label = BARCODE);
                        let line = serde_json::to_string(&Answer { file, metadata, shows })?;
                        writeln!(output, "{line}")?;
                    }
                    Err(e) => {
                        let error = format!("cannot read {file}: {e}");
                        let metadata = Metadata { error: Some(error), ..Metadata::default() };
                        let line = serde_json::to_string(&Answer { file, metadata, shows: Vec::new() })?;
                        writeln!(output, "{line}")?;
                        outcome = Outcome::BadInput;
                    }
                }
            }
            Ok(outcome)
        }
    }
}

/// What a file says of itself.
///
/// # Errors
/// Those of opening it; what can't be read later stands in the answer.
pub fn metadata(file: &Path) -> std::io::Result<Metadata> {
    let mut open = File::open(file)?;
    let told = open.metadata()?;
    if told.is_dir() {
        return Err(std::io::ErrorKind::IsADirectory.into());
    }
    let len = told.len();
    Ok(read(len).run(|range| bytes(&mut open, range)))
}

fn bytes(file: &mut File, range: Range<u64>) -> Option<Vec<u8>> {
    file.seek(SeekFrom::Start(range.start)).ok()?;
    let mut out = Vec::new();
    file.take(range.end - range.start).read_to_end(&mut out).ok()?;
    Some(out)
}

/// Everything that is looked for in a picture, by the photo check and by the closer look. `None` where it can't be decoded here.
#[must_use]
pub fn shown(file: &Path) -> Option<Vec<Shown>> {
    let (width, height, rgba) = rgba(file)?;
    let closer = crewmate_closer::look(&Pixels::from_rgba(width, height, &rgba)?);
    let closer = closer.into_iter().map(|s| Shown { label: s.label, confidence: s.confidence });
    Some(look(&Picture::from_rgba(width, height, &rgba)?).into_iter().chain(closer).collect())
}

/// A picture's pixels. `None` where it can't be decoded here.
#[must_use]
pub fn pixels(file: &Path) -> Option<Picture> {
    let (width, height, rgba) = rgba(file)?;
    Picture::from_rgba(width, height, &rgba)
}

/// Width, height and RGBA bytes as the browser would hand them over: upright, and no side longer than 640.
fn rgba(file: &Path) -> Option<(u32, u32, Vec<u8>)> {
    // The decoders are others' work, and some give up on odd TIFFs by a panic: what the file says of itself stands all
    // the same, and the files after it are read.
    let hook = std::panic::take_hook();
    std::panic::set_hook(Box::new(|_| {}));
    let decoded = std::panic::catch_unwind(|| decoded(file));
    std::panic::set_hook(hook);
    decoded.unwrap_or_default()
}

fn decoded(file: &Path) -> Option<(u32, u32, Vec<u8>)> {
    use image::ImageDecoder;
    let reader = image::ImageReader::new(BufReader::new(File::open(file).ok()?)).with_guessed_format().ok()?;
    let mut decoder = reader.into_decoder().ok()?;
    let lies = decoder.orientation().ok()?;
    let mut image = image::DynamicImage::from_decoder(decoder).ok()?;
    image.apply_orientation(lies);
    if image.width().max(image.height()) > LONGEST_SIDE {
        image = image.thumbnail(LONGEST_SIDE, LONGEST_SIDE);
    }
    let rgba = image.to_rgba8();
    Some((rgba.width(), rgba.height(), rgba.into_raw()))
}

fn stripped(from: &str, to: &str, what: Remove) -> Outcome {
    match strip(from, to, what) {
        Ok(()) => Outcome::Done,
        Err(problem) => {
            eprintln!("crewmate: {from} was not cleaned: {problem}");
            Outcome::BadInput
        }
    }
}

fn strip(from: &str, to: &str, what: Remove) -> Result<(), String> {
    let mut open = File::open(from).map_err(|e| e.to_string())?;
    let len = open.metadata().map_err(|e| e.to_string())?.len();
    let cleaned = clean(len, what).run(|range| bytes(&mut open, range)).map_err(|e| e.to_string())?;
    if std::fs::canonicalize(to).is_ok_and(|to| std::fs::canonicalize(from).is_ok_and(|from| from == to)) {
        return Err("the new file would overwrite the old one; name another".to_owned());
    }
    let write = || -> std::io::Result<()> {
        let mut new = File::create(to)?;
        for piece in &cleaned.pieces {
            match piece {
                Piece::Keep { start, end } => {
                    open.seek(SeekFrom::Start(*start))?;
                    std::io::copy(&mut (&open).take(end - start), &mut new)?;
                }
                Piece::Write { bytes } => new.write_all(bytes)?,
                Piece::Zeros { length } => {
                    std::io::copy(&mut std::io::repeat(0).take(*length), &mut new)?;
                }
            }
        }
        new.flush()
    };
    let mut write = write;
    write().map_err(|e| format!("cannot write {to}: {e}"))
}

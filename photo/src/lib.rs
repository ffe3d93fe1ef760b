//! Photos and films: where and when they were taken, the lossless removal of that, and what pictures show.
//!
//! The core never holds a file. [`read`] and [`clean`] start a [`Walk`] that asks for byte ranges; removal answers
//! [`Piece`]s, from which the caller builds the new file. What a picture shows is told from small RGBA pixels that the
//! caller has decoded ([`shows`]).

mod bmff;
mod edit;
mod gif;
mod gps;
mod heif;
mod iptc;
mod jpeg;
mod metadata;
mod movie;
mod png;
#[cfg(any(test, not(target_arch = "wasm32")))]
pub mod samples;
mod source;
mod tiff;
mod trouble;
mod walk;
#[cfg(all(target_arch = "wasm32", feature = "door"))]
mod wasm;
mod webp;
mod xmp;

pub use crewmate_shows as shows;
pub use edit::Piece;
pub use metadata::{Container, Gps, Location, Metadata, Question, Spot};
pub use source::Source;
pub use trouble::Trouble;
pub use walk::Walk;

use metadata::Found;
use tiff::Host;

/// What to take out of a file.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Remove {
    /// What says where it was taken.
    Location,
    /// Everything but how the picture lies and its colours.
    All,
}

/// The new file, and what is left to know of it.
#[derive(Debug, Clone, PartialEq)]
pub struct Cleaned {
    /// The steps that build it, in order.
    pub pieces: Vec<Piece>,
    /// What it says of itself: the edited file was read again.
    pub metadata: Metadata,
}

/// Starts reading what a file of `len` bytes says of itself.
#[must_use]
pub fn read(len: u64) -> Walk<Metadata> {
    Walk::start(len, |source| async move { found_in(&source).await.finish() })
}

/// As [`read`], but passes over the pixels of a long JPEG of which nothing says that more stands behind its end: for
/// somebody who waits. [`clean`] reads it whole all the same.
#[must_use]
pub fn glance(len: u64) -> Walk<Metadata> {
    Walk::start(len, |source| async move { read_into(&source, Found::at_a_glance()).await.finish() })
}

/// Starts taking `what` out of a file of `len` bytes. The new file is read again before success is reported.
///
/// # Errors
/// Whatever keeps the file from being read to its end or the location from being taken out whole; nothing is to be
/// changed then.
#[must_use]
pub fn clean(len: u64, what: Remove) -> Walk<Result<Cleaned, Trouble>> {
    Walk::start(len, move |source| async move {
        let found = found_in(&source).await;
        if let Some(trouble) = found.trouble {
            return Err(trouble);
        }
        if let Some(place) = found.stuck {
            return Err(Trouble::Stuck(place));
        }
        let patches = match what {
            Remove::Location => found.for_location,
            Remove::All => found.for_all,
        };
        let mut again = found_in(&source.edited(&patches)).await;
        if let Some(trouble) = again.trouble.or(again.doubt) {
            return Err(trouble);
        }
        if !again.metadata.spots.is_empty() {
            return Err(Trouble::Stuck("file"));
        }
        if again.metadata.container != found.metadata.container {
            return Err(Trouble::Broken("container"));
        }
        Ok(Cleaned { pieces: edit::pieces(&patches, source.len()), metadata: again.finish() })
    })
}

/// Reads to the end, or to the trouble.
async fn found_in(source: &Source) -> Found {
    read_into(source, Found::default()).await
}

async fn read_into(source: &Source, mut found: Found) -> Found {
    if let Err(trouble) = read_any(source, &mut found).await {
        found.trouble = Some(trouble);
    }
    found
}

/// The first bytes say what it is.
async fn read_any(source: &Source, found: &mut Found) -> Result<(), Trouble> {
    let head = source.read_up_to(0, 16).await?;
    let is = |mark: &[u8]| head.starts_with(mark);
    let container = &mut found.metadata.container;
    if is(b"\xff\xd8\xff") {
        *container = Container::Jpeg;
        jpeg::read(source, found).await
    } else if is(b"\x89PNG\r\n\x1a\n") {
        *container = Container::Png;
        png::read(source, found).await
    } else if is(b"RIFF") && head.get(8..12) == Some(b"WEBP") {
        *container = Container::Webp;
        webp::read(source, found).await
    } else if is(b"GIF87a") || is(b"GIF89a") {
        *container = Container::Gif;
        gif::read(source, found).await
    } else if [&b"II*\0"[..], b"MM\0*", b"IIU\0", b"IIRO", b"IIRS", b"MMOR"].iter().any(|m| is(m)) {
        *container = Container::Tiff;
        let patches = tiff::read(source, Host::File, found).await?;
        found.for_location.extend(patches.location);
        found.for_all.extend(patches.all);
        Ok(())
    } else if bmff::is_bmff(&head) {
        bmff::read(source, found).await
    } else if is(b"\xff\x0a") {
        // JPEG XL without boxes has no room for metadata.
        *container = Container::Jxl;
        Ok(())
    } else {
        Err(Trouble::Unknown)
    }
}

#[cfg(test)]
mod tests;

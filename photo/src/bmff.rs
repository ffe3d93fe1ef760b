//! Boxes: HEIC, AVIF, JPEG XL, and films (MP4, QuickTime, 3GP). Only heads are read, so length does not matter.

use super::edit::Patch;
use super::metadata::{Container, Found, Spot};
use super::source::Source;
use super::tiff::{self, Host};
use super::trouble::Trouble;
use super::{heif, movie, xmp};
use std::ops::Range;

/// Boxes read at most on one level.
const MOST_BOXES: usize = 50_000;
/// The XMP box's own name.
pub(super) const XMP_UUID: [u8; 16] = *b"\xbe\x7a\xcf\xcb\x97\xa9\x42\xe8\x9c\x71\x99\x94\x91\xe3\xaf\xac";
/// Canon's box of EXIF blocks in CR3.
const CANON_UUID: [u8; 16] = *b"\x85\xc0\xb6\x87\x82\x0f\x11\xe0\x81\x11\xf4\xce\x46\x2b\x6a\x48";
/// EXIF in a box of JPEG 2000 and some cameras.
const EXIF_UUID: [u8; 16] = *b"JpgTiffExif->JP2";

/// A box: its kind, where it stands and where its body does.
#[derive(Debug, Clone)]
pub(super) struct Bx {
    pub kind: [u8; 4],
    pub whole: Range<u64>,
    pub body: Range<u64>,
    /// Whether it claims more bytes than there are.
    pub cut: bool,
}

impl Bx {
    /// Turns the box into free space of the same length: its name goes, its body becomes zeros.
    pub fn freed(&self) -> [Patch; 2] {
        let name = self.whole.start + 4;
        [Patch::over(name, b"free".to_vec()), Patch::zeros(self.body.clone())]
    }
}

/// Reads the head of a box at `at`, within `end`.
pub(super) async fn box_at(source: &Source, at: u64, end: u64) -> Result<Bx, Trouble> {
    let head = source.read(at, 8).await?;
    let mut len = u64::from(u32::from_be_bytes([head[0], head[1], head[2], head[3]]));
    let mut body = at + 8;
    match len {
        0 => len = end - at,
        1 => {
            let long = source.read(at + 8, 8).await?;
            len = u64::from_be_bytes(long.try_into().expect("eight bytes"));
            body += 8;
        }
        _ => {}
    }
    let claimed = at.checked_add(len).ok_or(Trouble::Broken("box length"))?;
    if claimed < body {
        return Err(Trouble::Broken("box length"));
    }
    let to = claimed.min(end);
    let kind = head[4..8].try_into().expect("four bytes");
    Ok(Bx { kind, whole: at..to, body: body.min(to)..to, cut: claimed > end })
}

/// The boxes in a range; what is no box ends the list. The error says why the list is not whole.
pub(super) async fn boxes(source: &Source, range: Range<u64>) -> (Vec<Bx>, Option<Trouble>) {
    let mut out = Vec::new();
    let mut at = range.start;
    // Films of old end a list with four zero bytes.
    while at + 8 <= range.end {
        if out.len() == MOST_BOXES {
            return (out, Some(Trouble::TooLarge));
        }
        match box_at(source, at, range.end).await {
            Ok(bx) => {
                at = bx.whole.end;
                out.push(bx);
            }
            Err(trouble) => return (out, Some(trouble)),
        }
    }
    (out, None)
}

/// Whether these bytes start a file of boxes.
pub(super) fn is_bmff(head: &[u8]) -> bool {
    head.get(4..8).is_some_and(|kind| {
        [*b"ftyp", *b"moov", *b"mdat", *b"wide", *b"free", *b"skip", *b"pnot", *b"JXL ", *b"jP  "]
            .iter()
            .any(|k| k == kind)
    })
}

/// Which kind of file the brands make it.
fn container(major: [u8; 4], compatible: &[u8]) -> Container {
    let of = |brand: [u8; 4]| match &brand {
        b"avif" | b"avis" => Some(Container::Avif),
        b"heic" | b"heix" | b"hevc" | b"hevx" | b"heim" | b"heis" | b"mif1" | b"msf1" | b"mif2" | b"jpeg" => {
            Some(Container::Heic)
        }
        b"qt  " => Some(Container::Mov),
        b"jxl " => Some(Container::Jxl),
        b"3gp4" | b"3gp5" | b"3gp6" | b"3gp7" | b"3g2a" | b"3ge6" | b"3gg6" => Some(Container::ThreeGp),
        _ => None,
    };
    let first = of(major);
    if first == Some(Container::Heic) && compatible.chunks_exact(4).any(|b| b == b"avif") {
        return Container::Avif;
    }
    first.unwrap_or(Container::Mp4)
}

/// Reads a file of boxes.
pub(super) async fn read(source: &Source, found: &mut Found) -> Result<(), Trouble> {
    let (all, trouble) = boxes(source, 0..source.len()).await;
    found.trouble = trouble;
    if found.metadata.container == Container::Unknown {
        found.metadata.container = Container::Mov;
    }
    let mut spoke = false;
    for bx in &all {
        if bx.cut && &bx.kind != b"mdat" || bx.cut && !spoke {
            found.trouble = Some(Trouble::Ended);
        }
        match &bx.kind {
            b"ftyp" => {
                let brands = source.read_up_to(bx.body.start, (bx.body.end - bx.body.start).min(256)).await?;
                if let (Some(major), rest) = (brands.first_chunk(), brands.get(8..).unwrap_or_default()) {
                    found.metadata.container = container(*major, rest);
                }
            }
            b"meta" => {
                spoke = true;
                heif::read(source, bx, found).await?;
            }
            b"moov" | b"moof" => {
                spoke = true;
                movie::read(source, bx, found).await?;
            }
            b"udta" => movie::user_data(source, bx, found).await?,
            // A film within a picture (motion photos of two makers).
            b"mpvd" if found.depth < 2 => {
                let mut inner = Found::within(found.depth);
                Box::pin(read(&source.part(bx.body.clone()), &mut inner)).await?;
                found.absorb(&inner, Spot::Trailer);
                for patch in bx.freed() {
                    found.for_all.push(patch);
                }
                if !inner.metadata.spots.is_empty() || inner.trouble.is_some() {
                    found.for_location.extend(bx.freed());
                }
            }
            b"uuid" => uuid(source, bx, found).await?,
            b"Exif" => {
                spoke = true;
                exif_box(source, bx, found).await?;
            }
            b"xml " => {
                spoke = true;
                let packet = source.read(bx.body.start, bx.body.end - bx.body.start).await?;
                if xmp::read(&packet, found).location {
                    found.for_location.extend(bx.freed());
                }
                found.for_all.extend(bx.freed());
            }
            // Metadata packed with Brotli, which is not read here.
            b"brob" => {
                found.located(Spot::Exif, None);
                bx.freed().into_iter().for_each(|p| found.remove(p));
            }
            b"jumb" => bx.freed().into_iter().for_each(|p| found.remove(p)),
            _ => {}
        }
    }
    if !spoke && found.metadata.container != Container::Jxl && found.trouble.is_none() {
        found.trouble = Some(Trouble::Broken("no film or picture inside"));
    }
    Ok(())
}

/// A box named by 16 bytes: XMP, EXIF, or Canon's collection.
pub(super) async fn uuid(source: &Source, bx: &Bx, found: &mut Found) -> Result<(), Trouble> {
    let Ok(name) = source.read(bx.body.start, 16).await else { return Ok(()) };
    let body = bx.body.start + 16..bx.body.end;
    if body.is_empty() {
        // Shorter than its own name, or nothing behind it.
        return Ok(());
    }
    if name == XMP_UUID {
        let packet = source.read_up_to(body.start, (body.end - body.start).min(16 << 20)).await?;
        if xmp::read(&packet, found).location {
            found.for_location.extend(bx.freed());
        }
        found.for_all.extend(bx.freed());
    } else if name == CANON_UUID {
        for inner in boxes(source, body).await.0 {
            let host = match &inner.kind {
                b"CMT1" | b"CMT2" => Host::Block,
                b"CMT4" => Host::GpsOnly,
                _ => continue,
            };
            block(source, inner.body, host, found).await?;
        }
    } else if name == EXIF_UUID {
        block(source, body, Host::Block, found).await?;
    }
    Ok(())
}

async fn block(source: &Source, range: Range<u64>, host: Host, found: &mut Found) -> Result<(), Trouble> {
    match tiff::read(&source.part(range.clone()), host, found).await {
        Ok(patches) => {
            found.for_location.extend(patches.location.into_iter().map(|p| p.moved(range.start)));
            found.for_all.extend(patches.all.into_iter().map(|p| p.moved(range.start)));
        }
        Err(Trouble::Unreadable) => return Err(Trouble::Unreadable),
        Err(damage) => {
            found.doubt = Some(damage);
            found.remove(Patch::zeros(range));
        }
    }
    Ok(())
}

/// JPEG XL's EXIF box: four bytes of offset in front. Orientation lies in the picture itself there.
async fn exif_box(source: &Source, bx: &Bx, found: &mut Found) -> Result<(), Trouble> {
    let offset = source.read_up_to(bx.body.start, 4).await?;
    if let [a, b, c, d] = offset[..] {
        let start = bx.body.start + 4 + u64::from(u32::from_be_bytes([a, b, c, d]));
        if start < bx.body.end {
            block(source, start..bx.body.end, Host::Block, found).await?;
        }
    }
    Ok(())
}

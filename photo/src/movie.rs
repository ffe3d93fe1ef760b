//! Films: a walk through `moov` to the places where a location stands.

use super::bmff::{Bx, boxes, uuid};
use super::edit::Patch;
use super::metadata::{Container, Dated, Found, Gps, Spot, date, date_of_film};
use super::source::Source;
use super::tiff::{self, Host};
use super::trouble::Trouble;
use super::{gps, xmp};

/// A value read at most, in bytes.
const MOST_VALUE: u64 = 64 << 10;
/// A user-data box searched for an EXIF block at most, in bytes.
const MOST_SEARCHED: u64 = 1 << 20;
/// Levels of boxes within boxes.
const DEEPEST: u8 = 8;

/// Reads `moov` or `moof`.
pub(super) async fn read(source: &Source, moov: &Bx, found: &mut Found) -> Result<(), Trouble> {
    let mut open = vec![(moov.clone(), 0)];
    while let Some((outer, depth)) = open.pop() {
        let (inner, trouble) = boxes(source, outer.body.clone()).await;
        if trouble.is_some() || inner.iter().any(|b| b.cut) {
            found.trouble = found.trouble.or(trouble).or(Some(Trouble::Ended));
        }
        for bx in inner {
            match &bx.kind {
                b"trak" | b"mdia" | b"minf" | b"stbl" | b"moov" | b"traf" if depth < DEEPEST => {
                    open.push((bx, depth + 1));
                }
                b"mvhd" | b"tkhd" | b"mdhd" => times(source, &bx, found).await?,
                b"stsd" => descriptions(source, &bx, found).await?,
                b"udta" => user_data(source, &bx, found).await?,
                b"meta" => metadata(source, &bx, found).await?,
                b"uuid" => uuid(source, &bx, found).await?,
                // A head packed as a whole, as QuickTime films of old have it, is not unpacked here.
                b"cmov" => found.trouble = Some(Trouble::Broken("packed film head")),
                // Dashcams keep a list of positions here, and the positions among the pixels.
                b"gps " | b"gps0" => {
                    found.located(Spot::Track, None);
                    found.stuck = Some("track of positions");
                }
                _ => {}
            }
        }
    }
    Ok(())
}

/// When the film or a track of it was made.
async fn times(source: &Source, bx: &Bx, found: &mut Found) -> Result<(), Trouble> {
    let bytes = source.read_up_to(bx.body.start, 20).await?;
    let wide = bytes.first() == Some(&1);
    let len: u64 = if wide { 16 } else { 8 };
    let made = if wide { bytes.get(4..12) } else { bytes.get(4..8) };
    if let Some(made) = made {
        let seconds = made.iter().fold(0, |n, b| n << 8 | u64::from(*b));
        if &bx.kind == b"mvhd" {
            found.dated(Dated::Made, date_of_film(seconds));
        }
        found.for_all.push(Patch::zeros(bx.body.start + 4..bx.body.start + 4 + len));
    }
    Ok(())
}

/// Sample descriptions: tracks of positions that run along.
async fn descriptions(source: &Source, bx: &Bx, found: &mut Found) -> Result<(), Trouble> {
    let bytes = source.read_up_to(bx.body.start, (bx.body.end - bx.body.start).min(4096)).await?;
    let format = bytes.get(12..16).unwrap_or_default();
    let positions = matches!(format, b"gpmd" | b"camm" | b"rtmd" | b"djmd" | b"dbgi")
        || format == b"mebx" && bytes.windows(8).any(|w| w == b"location");
    if positions {
        found.located(Spot::Track, None);
        found.stuck = Some("track of positions");
    }
    Ok(())
}

/// What users and phones add.
pub(super) async fn user_data(source: &Source, udta: &Bx, found: &mut Found) -> Result<(), Trouble> {
    found.for_all.extend(udta.freed());
    for bx in boxes(source, udta.body.clone()).await.0 {
        let len = bx.body.end - bx.body.start;
        match &bx.kind {
            b"\xa9xyz" => {
                let bytes = source.read_up_to(bx.body.start, len.min(MOST_VALUE)).await?;
                let text = bytes.get(4..).unwrap_or_default();
                found.located(Spot::Movie, gps::iso6709(&String::from_utf8_lossy(text)));
                found.for_location.extend(bx.freed());
            }
            b"loci" => {
                let bytes = source.read_up_to(bx.body.start, len.min(MOST_VALUE)).await?;
                found.located(Spot::Movie, loci(&bytes));
                found.for_location.extend(bx.freed());
            }
            b"XMP_" => {
                let packet = source.read_up_to(bx.body.start, len.min(16 << 20)).await?;
                if xmp::read(&packet, found).location {
                    found.for_location.extend(bx.freed());
                }
            }
            b"meta" => metadata(source, &bx, found).await?,
            b"\xa9mak" | b"\xa9mod" | b"\xa9swr" | b"\xa9day" => {
                let bytes = source.read_up_to(bx.body.start, len.min(1024)).await?;
                described(&bx.kind, &String::from_utf8_lossy(bytes.get(4..).unwrap_or_default()), found);
            }
            _ => hidden_exif(source, &bx, found).await?,
        }
    }
    Ok(())
}

/// Makers' boxes with a whole EXIF block somewhere inside.
async fn hidden_exif(source: &Source, bx: &Bx, found: &mut Found) -> Result<(), Trouble> {
    let bytes = source.read_up_to(bx.body.start, (bx.body.end - bx.body.start).min(MOST_SEARCHED)).await?;
    let is_head = |w: &[u8]| w == b"II*\0\x08\0\0\0" || w == b"MM\0*\0\0\0\x08";
    for start in bytes.windows(8).enumerate().filter(|(_, w)| is_head(w)).map(|(n, _)| n).take(4) {
        let mut inner = Found::within(found.depth);
        let block = Source::memory(&bytes[start..]);
        // What can't be read holds nothing that a reader could show.
        if tiff::read(&block, Host::Block, &mut inner).await.is_ok() && !inner.metadata.spots.is_empty() {
            found.located(Spot::Movie, inner.metadata.gps);
            found.for_location.extend(bx.freed());
        }
    }
    Ok(())
}

/// A list of keys and values, Apple's and iTunes' way.
pub(super) async fn metadata(source: &Source, meta: &Bx, found: &mut Found) -> Result<(), Trouble> {
    if found.metadata.container != Container::Heic && found.metadata.container != Container::Avif {
        found.for_all.extend(meta.freed());
    }
    // ISO's has a version in front, QuickTime's has not.
    let head = source.read_up_to(meta.body.start, 8).await?;
    let skip = if head.get(4..8) == Some(b"hdlr") { 0 } else { 4 };
    let inner = boxes(source, (meta.body.start + skip).min(meta.body.end)..meta.body.end).await.0;
    let mut keys: Vec<String> = Vec::new();
    if let Some(bx) = inner.iter().find(|b| &b.kind == b"keys") {
        let bytes = source.read_up_to(bx.body.start, (bx.body.end - bx.body.start).min(MOST_VALUE)).await?;
        let mut rest = bytes.get(8..).unwrap_or_default();
        while let Some(size) = rest.first_chunk().map(|b| u32::from_be_bytes(*b) as usize) {
            let Some(key) = rest.get(8..size) else { break };
            keys.push(String::from_utf8_lossy(key).into_owned());
            rest = &rest[size..];
        }
    }
    for bx in inner.iter().filter(|b| &b.kind == b"uuid") {
        uuid(source, bx, found).await?;
    }
    let Some(list) = inner.iter().find(|b| &b.kind == b"ilst") else { return Ok(()) };
    for item in boxes(source, list.body.clone()).await.0 {
        let index = u32::from_be_bytes(item.kind) as usize;
        let key = index.checked_sub(1).and_then(|n| keys.get(n)).map_or("", String::as_str);
        let located = &item.kind == b"\xa9xyz" || key.contains("location") || key.ends_with("xyz");
        let values = boxes(source, item.body.clone()).await.0;
        for value in values.iter().filter(|b| &b.kind == b"data") {
            let len = value.body.end - value.body.start;
            let bytes = source.read_up_to(value.body.start, len.min(MOST_VALUE)).await?;
            let text = String::from_utf8_lossy(bytes.get(8..).unwrap_or_default()).into_owned();
            if located {
                if key.ends_with("location.name") || key.ends_with("location.body") {
                    found.place(Spot::Movie, &text);
                } else {
                    found.located(Spot::Movie, gps::iso6709(&text));
                }
                // The whole entry: some readers take whatever stands in one for its value.
                found.for_location.extend(item.freed());
            } else {
                described(&item.kind, &text, found);
                match key {
                    "com.apple.quicktime.make" => described(b"\xa9mak", &text, found),
                    "com.apple.quicktime.model" => described(b"\xa9mod", &text, found),
                    "com.apple.quicktime.software" => described(b"\xa9swr", &text, found),
                    "com.apple.quicktime.creationdate" => described(b"\xa9day", &text, found),
                    _ => {}
                }
            }
        }
    }
    Ok(())
}

fn described(kind: &[u8; 4], text: &str, found: &mut Found) {
    match kind {
        b"\xa9mak" => Found::set(&mut found.metadata.make, text),
        b"\xa9mod" => Found::set(&mut found.metadata.model, text),
        b"\xa9swr" | b"\xa9too" => Found::set(&mut found.metadata.software, text),
        b"\xa9day" => found.dated(Dated::Taken, date(text, "")),
        _ => {}
    }
}

/// 3GPP's location: version, language, name, role, then longitude before latitude in 16.16.
fn loci(bytes: &[u8]) -> Option<Gps> {
    let rest = bytes.get(6..)?;
    let wide = rest.starts_with(&[0xfe, 0xff]) || rest.starts_with(&[0xff, 0xfe]);
    let end = if wide {
        rest.chunks_exact(2).position(|c| c == [0, 0])? * 2 + 2
    } else {
        rest.iter().position(|b| *b == 0)? + 1
    };
    let fixed = |at: usize| {
        let bytes = rest.get(end + at..end + at + 4)?;
        Some(f64::from(i32::from_be_bytes(bytes.try_into().ok()?)) / 65_536.0)
    };
    Gps::new(fixed(5)?, fixed(1)?)
}

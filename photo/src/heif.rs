//! HEIC and AVIF: items named by `iinf` and placed by `iloc`.
//!
//! Boxes are never rebuilt: an item's bytes are overwritten where they stand, so that every offset stays valid.

use super::bmff::{Bx, boxes};
use super::edit::{Fill, Patch, overlap};
use super::metadata::{Found, Spot};
use super::source::Source;
use super::tiff::{self, Host, Patches};
use super::trouble::Trouble;
use super::{movie, xmp};
use std::ops::Range;

/// An item's metadata read at most, in bytes.
const MOST_ITEM: u64 = 16 << 20;
/// Items and extents looked at in all.
const MOST_EXTENTS: usize = 100_000;

struct Item {
    id: u32,
    extents: Vec<Range<u64>>,
    /// Whether its bytes are found by a way that is not followed here.
    elsewhere: bool,
}

/// Bytes read one after the other.
struct Reader<'a>(&'a [u8]);

impl Reader<'_> {
    /// A big-endian number of `width` bytes, 0 to 8.
    fn number(&mut self, width: usize) -> Option<u64> {
        let (head, rest) = self.0.split_at_checked(width)?;
        self.0 = rest;
        Some(head.iter().fold(0, |n, b| n << 8 | u64::from(*b)))
    }

    /// Text up to a zero byte.
    fn text(&mut self) -> &[u8] {
        let end = self.0.iter().position(|b| *b == 0).unwrap_or(self.0.len());
        let (text, rest) = self.0.split_at(end);
        self.0 = rest.get(1..).unwrap_or_default();
        text
    }
}

/// Reads the file's `meta` box.
pub(super) async fn read(source: &Source, meta: &Bx, found: &mut Found) -> Result<(), Trouble> {
    // ISO's has a version in front, QuickTime's has not.
    let head = source.read_up_to(meta.body.start, (meta.body.end - meta.body.start).min(8)).await?;
    let skip = if head.get(4..8) == Some(b"hdlr") { 0 } else { 4 };
    let (inner, trouble) = boxes(source, (meta.body.start + skip).min(meta.body.end)..meta.body.end).await;
    if trouble.is_some() {
        found.trouble = trouble;
    }
    let named = |kind: &[u8; 4]| inner.iter().find(|b| &b.kind == kind);
    if named(b"ilst").is_some() {
        // A film's list of keys and values at the outermost level.
        movie::metadata(source, meta, found).await?;
    }
    let (Some(iinf), Some(iloc)) = (named(b"iinf"), named(b"iloc")) else { return Ok(()) };
    let idat = named(b"idat").map(|b| b.body.clone());
    let (exif, packets) = names(source, iinf, found).await?;
    let places = source.read(iloc.body.start, iloc.body.end - iloc.body.start).await?;
    let items = match items(&places, idat.as_ref(), source.len()) {
        Some(items) => items,
        None => {
            found.trouble = Some(Trouble::Broken("item places"));
            return Ok(());
        }
    };
    for (ids, is_exif) in [(&exif, true), (&packets, false)] {
        for id in ids {
            let Some(item) = items.iter().find(|i| i.id == *id) else { continue };
            let others = items.iter().filter(|i| i.id != *id && !i.elsewhere).flat_map(|i| &i.extents);
            let shared = others.clone().any(|o| item.extents.iter().any(|e| overlap(o, e)));
            let doubled = item.extents.iter().enumerate().any(|(n, a)| item.extents[..n].iter().any(|b| overlap(a, b)));
            if item.elsewhere {
                found.trouble = Some(Trouble::Broken("metadata stored by reference"));
                continue;
            }
            read_item(source, item, is_exif, shared || doubled, found).await?;
        }
    }
    Ok(())
}

/// The ids of EXIF and of XMP items.
async fn names(source: &Source, iinf: &Bx, found: &mut Found) -> Result<(Vec<u32>, Vec<u32>), Trouble> {
    let head = source.read_up_to(iinf.body.start, 1).await?;
    let skip = if head == [0] { 6 } else { 8 };
    let (entries, trouble) = boxes(source, iinf.body.start + skip..iinf.body.end).await;
    if trouble.is_some() {
        found.trouble = trouble;
    }
    let (mut exif, mut packets) = (Vec::new(), Vec::new());
    for entry in entries.iter().filter(|b| &b.kind == b"infe") {
        let bytes = source.read_up_to(entry.body.start, (entry.body.end - entry.body.start).min(512)).await?;
        let mut reader = Reader(&bytes);
        let version = reader.number(1).unwrap_or(0);
        let id = (|| {
            reader.number(3)?;
            let id = reader.number(if version >= 3 { 4 } else { 2 })?;
            reader.number(2)?;
            Some(id as u32)
        })();
        let Some(id) = id else { continue };
        if version < 2 {
            continue;
        }
        match reader.number(4).map(|k| (k as u32).to_be_bytes()).as_ref() {
            Some(b"Exif") => exif.push(id),
            Some(b"mime") => {
                reader.text();
                let kind = reader.text();
                if kind == b"application/rdf+xml" || kind.ends_with(b"xmp") || kind == b"text/xml" {
                    packets.push(id);
                }
            }
            _ => {}
        }
    }
    Ok((exif, packets))
}

/// Where the items stand, from `iloc`'s body.
fn items(bytes: &[u8], idat: Option<&Range<u64>>, file: u64) -> Option<Vec<Item>> {
    let mut reader = Reader(bytes);
    let version = reader.number(1)?;
    reader.number(3)?;
    let widths = reader.number(2)? as usize;
    let (offset_width, length_width, base_width) = (widths >> 12, widths >> 8 & 15, widths >> 4 & 15);
    let index_width = if version == 0 { 0 } else { widths & 15 };
    if [offset_width, length_width, base_width, index_width].iter().any(|w| *w > 8) || version > 2 {
        return None;
    }
    let count = reader.number(if version < 2 { 2 } else { 4 })?;
    let mut extents_left = MOST_EXTENTS;
    let mut out = Vec::new();
    for _ in 0..count {
        let id = reader.number(if version < 2 { 2 } else { 4 })? as u32;
        let method = if version == 0 { 0 } else { reader.number(2)? & 15 };
        let reference = reader.number(2)?;
        let base = reader.number(base_width)?;
        let mut item = Item { id, extents: Vec::new(), elsewhere: reference != 0 || method > 1 };
        let home = match (method, idat) {
            (1, Some(idat)) => idat.clone(),
            (1, None) => 0..0,
            _ => 0..file,
        };
        for _ in 0..reader.number(2)? {
            extents_left = extents_left.checked_sub(1)?;
            reader.number(index_width)?;
            let offset = reader.number(offset_width)?;
            let length = reader.number(length_width)?;
            let start = home.start.checked_add(base)?.checked_add(offset)?;
            let end = if length == 0 { home.end } else { start.checked_add(length)? };
            item.extents.push(start..end.max(start));
        }
        out.push(item);
    }
    Some(out)
}

async fn read_item(
    source: &Source,
    item: &Item,
    is_exif: bool,
    shared: bool,
    found: &mut Found,
) -> Result<(), Trouble> {
    let mut bytes = Vec::new();
    for extent in &item.extents {
        let len = (extent.end - extent.start).min(MOST_ITEM - bytes.len() as u64);
        match source.read(extent.start, len).await {
            Ok(more) => bytes.extend(more),
            Err(Trouble::Ended) => {
                found.trouble = Some(Trouble::Ended);
                bytes.extend(source.read_up_to(extent.start, len).await?);
                break;
            }
            Err(other) => return Err(other),
        }
    }
    let before = found.metadata.spots.len();
    let (location, all) = if is_exif { exif(&bytes, found).await } else { packet(&bytes, found) };
    if shared {
        // Overwriting would hurt what shares these bytes.
        if found.metadata.spots.len() > before || found.metadata.spots.contains(&Spot::Exif) {
            found.stuck = Some("overlapping items");
        }
        return Ok(());
    }
    found.for_location.extend(placed(location, &item.extents));
    found.for_all.extend(placed(all, &item.extents));
    Ok(())
}

/// An EXIF item: four bytes of offset, then the block. Patches for location and for all, within the item.
async fn exif(bytes: &[u8], found: &mut Found) -> (Vec<Patch>, Vec<Patch>) {
    let len = bytes.len() as u64;
    let offset = bytes.first_chunk().map_or(0, |b| u64::from(u32::from_be_bytes(*b)));
    // Some writers forget the offset, others count it from elsewhere: the block's own head decides.
    let head = |at: u64| bytes.get(at as usize..).is_some_and(|b| b.starts_with(b"II*\0") || b.starts_with(b"MM\0*"));
    let start = [4 + offset, 4, 10, 0].into_iter().find(|at| *at < len && head(*at));
    let read = match start {
        Some(start) => tiff::read(&Source::memory(&bytes[start as usize..]), Host::Block, found).await,
        None if bytes.iter().all(|b| *b == 0) => Ok(Patches::default()),
        None => Err(Trouble::Broken("EXIF head")),
    };
    // How the picture lies stands in its properties too, but some readers look here.
    let mut empty = vec![0; 4];
    empty.extend(tiff::orientation_only(found.metadata.orientation.unwrap_or(1)));
    if empty.len() > bytes.len() {
        empty.clear();
    }
    empty.resize(bytes.len(), 0);
    let all = vec![Patch::over(0, empty)];
    match read {
        Ok(patches) => {
            let by = start.unwrap_or(0);
            (patches.location.into_iter().map(|p| p.moved(by)).collect(), all)
        }
        Err(damage) => {
            found.doubt = Some(damage);
            (all.clone(), all)
        }
    }
}

fn packet(bytes: &[u8], found: &mut Found) -> (Vec<Patch>, Vec<Patch>) {
    let told = xmp::read(bytes, found);
    let all = vec![Patch::zeros(0..bytes.len() as u64)];
    (if told.location { all.clone() } else { Vec::new() }, all)
}

/// Patches within an item, as patches of the file.
fn placed(patches: Vec<Patch>, extents: &[Range<u64>]) -> Vec<Patch> {
    let mut out = Vec::new();
    for patch in patches {
        let mut here = 0;
        for extent in extents {
            let next = here + (extent.end - extent.start);
            let (from, to) = (patch.range.start.max(here), patch.range.end.min(next));
            if from < to {
                let at = extent.start + from - here;
                out.push(match &patch.with {
                    Fill::Zeros => Patch::zeros(at..at + to - from),
                    Fill::Bytes(bytes) => {
                        let skip = (from - patch.range.start) as usize;
                        Patch::over(at, bytes[skip..skip + (to - from) as usize].to_vec())
                    }
                });
            }
            here = next;
        }
    }
    out
}

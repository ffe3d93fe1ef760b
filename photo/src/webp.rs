//! WebP: RIFF chunks and the flags that announce them.

use super::edit::Patch;
use super::metadata::Found;
use super::source::Source;
use super::tiff::{self, Host};
use super::trouble::Trouble;
use super::xmp;
use std::ops::Range;

const EXIF_FLAG: u8 = 1 << 3;
const XMP_FLAG: u8 = 1 << 2;

/// Reads a WebP.
pub(super) async fn read(source: &Source, found: &mut Found) -> Result<(), Trouble> {
    let size = source.read(4, 4).await?;
    let claimed = 8 + u64::from(u32::from_le_bytes([size[0], size[1], size[2], size[3]]));
    let mut end = source.len().min(claimed + (claimed & 1));
    let mut at = 12;
    let mut flags: Option<(u64, u8)> = None;
    // Chunks that go, for both kinds of removal, and what comes in their place.
    let mut gone: [Vec<(Range<u64>, Vec<u8>)>; 2] = Default::default();
    let mut kept = [0u8; 2];
    while at + 8 <= end {
        let head = source.read(at, 8).await?;
        let len = u64::from(u32::from_le_bytes([head[4], head[5], head[6], head[7]]));
        let body = at + 8..(at + 8 + len).min(source.len());
        let whole = at..(at + 8 + len + (len & 1)).min(source.len());
        if body.end - body.start < len {
            // Cut short; metadata behind the cut is lost, but nothing more can be known.
            found.trouble = Some(Trouble::Ended);
        }
        match &head[..4] {
            b"VP8X" => flags = source.read(body.start, 1).await.ok().map(|b| (body.start, b[0])),
            b"EXIF" => {
                let before = found.metadata.orientation;
                let head = source.read_up_to(body.start, 6).await?;
                let skip = if head == b"Exif\0\0" { 6 } else { 0 };
                let block = source.part(body.start + skip..body.end);
                match tiff::read(&block, Host::Block, found).await {
                    Ok(patches) => {
                        let by = body.start + skip;
                        found.for_location.extend(patches.location.into_iter().map(|p| p.moved(by)));
                        kept[0] |= EXIF_FLAG;
                    }
                    Err(Trouble::Unreadable) => return Err(Trouble::Unreadable),
                    Err(damage) => {
                        found.doubt = Some(damage);
                        gone[0].push((whole.clone(), Vec::new()));
                    }
                }
                let lies = found.metadata.orientation.filter(|o| *o > 1 && before.is_none());
                let block = lies.map(|o| {
                    let block = tiff::orientation_only(o);
                    [b"EXIF", &(block.len() as u32).to_le_bytes()[..], &block].concat()
                });
                kept[1] |= if block.is_some() { EXIF_FLAG } else { 0 };
                gone[1].push((whole.clone(), block.unwrap_or_default()));
            }
            b"XMP " => {
                let packet = source.read_up_to(body.start, body.end - body.start).await?;
                if xmp::read(&packet, found).location {
                    gone[0].push((whole.clone(), Vec::new()));
                } else {
                    kept[0] |= XMP_FLAG;
                }
                gone[1].push((whole.clone(), Vec::new()));
            }
            b"VP8 " | b"VP8L" | b"ANIM" | b"ANMF" | b"ALPH" | b"ICCP" => {}
            _ => gone[1].push((whole.clone(), Vec::new())),
        }
        at = whole.end;
    }
    if at < end {
        end = at;
    }
    if claimed > source.len() {
        found.trouble = Some(Trouble::Ended);
    }
    found.metadata.trailing = source.len() - end.min(source.len());
    for ((list, gone), kept) in [&mut found.for_location, &mut found.for_all].into_iter().zip(gone).zip(kept) {
        if end < source.len() {
            list.push(Patch::cut(end..source.len()));
        }
        if gone.is_empty() {
            continue;
        }
        // Chunks of a broken file may claim more than there is; it is then told as ended, whatever its new size.
        let mut new_size = end.min(source.len()).saturating_sub(8);
        for (range, with) in gone {
            new_size = (new_size + with.len() as u64).saturating_sub(range.end - range.start);
            list.push(Patch::replace(range, with));
        }
        list.push(Patch::over(4, (new_size as u32).to_le_bytes().to_vec()));
        if let Some((at, flags)) = flags {
            list.push(Patch::over(at, vec![flags & !(EXIF_FLAG | XMP_FLAG) | kept]));
        }
    }
    Ok(())
}

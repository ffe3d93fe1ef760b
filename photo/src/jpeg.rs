//! JPEG: segments up to the end marker, and whatever stands behind it.

use super::edit::Patch;
use super::metadata::{Found, Spot};
use super::source::Source;
use super::tiff::{self, Host};
use super::trouble::Trouble;
use super::{bmff, iptc, xmp};
use crewmate_shows::numbers::ordered;
use std::ops::Range;

const EXIF: &[u8] = b"Exif\0";
const XMP: &[u8] = b"http://ns.adobe.com/xap/1.0/\0";
const EXTENDED: &[u8] = b"http://ns.adobe.com/xmp/extension/\0";
const PHOTOSHOP: &[u8] = b"Photoshop 3.0\0";
/// Bytes read at once while looking for the end of the pixels.
const SCAN: u64 = 256 << 10;
/// From this length on, in bytes, the pixels are passed over in a glance: reading less costs no one anything.
const LONG: u64 = 512 << 10;
/// Bytes at the end that are looked at all the same.
const TAIL: u64 = 64 << 10;
/// Extended XMP put together at most, in bytes.
const MOST_EXTENDED: usize = 16 << 20;
/// Pictures within pictures that are still looked into.
const DEEPEST: u8 = 2;

/// A segment's range from its marker on, and what its payload says.
pub(super) struct MetadataBlock {
    /// The payload, behind marker and length.
    pub range: Range<u64>,
    /// What it says.
    pub inner: Found,
}

enum Step {
    Segment {
        marker: u8,
        whole: Range<u64>,
        payload: Range<u64>,
    },
    /// The end marker; what comes after it.
    End(u64),
    /// The file ended among the segments or in the pixels.
    Cut {
        in_pixels: bool,
    },
}

struct Segments<'a> {
    source: &'a Source,
    at: u64,
    in_pixels: bool,
}

impl Segments<'_> {
    /// The next segment; garbage between two is passed over as decoders do.
    async fn next(&mut self) -> Result<Step, Trouble> {
        loop {
            let Some(at) = self.marker().await? else { return Ok(Step::Cut { in_pixels: self.in_pixels }) };
            let Ok(marker) = self.source.read(at, 2).await else {
                return Ok(Step::Cut { in_pixels: self.in_pixels });
            };
            match marker[1] {
                0xd9 => return Ok(Step::End(at + 2)),
                0xd8 | 0x01 | 0xd0..=0xd7 => self.at = at + 2,
                marker => {
                    let Ok(len) = self.source.read(at + 2, 2).await else {
                        return Ok(Step::Cut { in_pixels: self.in_pixels });
                    };
                    let len = u64::from(u16::from_be_bytes([len[0], len[1]])).max(2);
                    self.at = (at + 2 + len).min(self.source.len());
                    self.in_pixels |= marker == 0xda;
                    return Ok(Step::Segment { marker, whole: at..self.at, payload: (at + 4).min(self.at)..self.at });
                }
            }
        }
    }

    /// Where the next marker stands: `FF` with neither stuffing, padding nor a restart behind it.
    async fn marker(&mut self) -> Result<Option<u64>, Trouble> {
        let mut at = self.at;
        let mut want = 64; // between segments the marker is mostly right here
        while at + 1 < self.source.len() {
            let bytes = self.source.read_up_to(at, want).await?;
            if let Some(found) = find_marker(&bytes) {
                return Ok(Some(at + found as u64));
            }
            at += bytes.len() as u64 - 1;
            want = SCAN;
        }
        Ok(None)
    }
}

fn find_marker(bytes: &[u8]) -> Option<usize> {
    let mut at = 0;
    loop {
        // Eight bytes at a time until one is FF.
        while let Some(eight) = bytes.get(at..at + 8) {
            let word = u64::from_le_bytes(eight.try_into().expect("eight bytes"));
            if word & 0x8080_8080_8080_8080 & (word & 0x7f7f_7f7f_7f7f_7f7f).wrapping_add(0x0101_0101_0101_0101) != 0 {
                break;
            }
            at += 8;
        }
        at += bytes.get(at..)?.iter().position(|b| *b == 0xff)?;
        match bytes.get(at + 1)? {
            0x00 | 0xd0..=0xd7 => at += 2,
            0xff => at += 1,
            _ => return Some(at),
        }
    }
}

/// Reads a JPEG.
pub(super) async fn read(source: &Source, found: &mut Found) -> Result<(), Trouble> {
    let mut segments = Segments { source, at: 2, in_pixels: false };
    let mut blocks = Blocks::default();
    let end = loop {
        match segments.next().await? {
            Step::Segment { marker, whole, payload } => {
                blocks.segment(source, marker, &whole, &payload, found).await?;
                if segments.in_pixels
                    && found.glancing
                    && !blocks.announced
                    && blocks.companions.is_empty()
                    && ends_plainly(source).await?
                {
                    break source.len();
                }
            }
            Step::End(end) => break end,
            Step::Cut { in_pixels } => {
                if !in_pixels {
                    found.trouble = Some(Trouble::Ended);
                }
                break source.len();
            }
        }
    };
    blocks.finish(found);
    found.metadata.trailing = source.len() - end;
    if end < source.len() {
        trailer(&source.part(end..source.len()), found).await?;
        found.remove(Patch::cut(end..source.len()));
    }
    Ok(())
}

/// Whether a long file ends with the end marker (and padding), and its last bytes hold no start of a picture or film.
async fn ends_plainly(source: &Source) -> Result<bool, Trouble> {
    if source.len() < LONG {
        return Ok(false);
    }
    let tail = source.read_up_to(source.len() - TAIL, TAIL).await?;
    let end = tail.iter().rposition(|b| *b != 0).map_or(0, |at| at + 1);
    let more = tail.windows(4).any(|w| matches!(w, [0xff, 0xd8, 0xff, _] | b"ftyp" | b"Exif"));
    Ok(tail[..end].ends_with(&[0xff, 0xd9]) && !more)
}

/// What the segments told so far.
#[derive(Default)]
struct Blocks {
    exif: Vec<Range<u64>>,
    extended: Vec<(u32, Vec<u8>)>,
    extended_at: Vec<Range<u64>>,
    /// XMP and MPF that speak of what stands behind the picture.
    companions: Vec<Range<u64>>,
    /// XMP speaks of a picture or film behind this one.
    announced: bool,
}

impl Blocks {
    async fn segment(
        &mut self,
        source: &Source,
        marker: u8,
        whole: &Range<u64>,
        payload: &Range<u64>,
        found: &mut Found,
    ) -> Result<(), Trouble> {
        let cut = || Patch::cut(whole.clone());
        if !matches!(marker, 0xe0..=0xef | 0xfe) {
            return Ok(());
        }
        let bytes = source.read_up_to(payload.start, payload.end - payload.start).await?;
        match marker {
            0xe0 if bytes.starts_with(b"JFXX\0") => found.remove(cut()), // a small picture
            0xe0 | 0xee => {}
            0xe1 if bytes.starts_with(EXIF) => {
                self.exif.push(whole.clone());
                let block = source.part(payload.start + 6..payload.end);
                match tiff::read(&block, Host::Block, found).await {
                    Ok(patches) => {
                        found.for_location.extend(patches.location.into_iter().map(|p| p.moved(payload.start + 6)));
                    }
                    Err(Trouble::Unreadable) => return Err(Trouble::Unreadable),
                    // Whatever it is, it does not go along.
                    Err(damage) => {
                        found.doubt = Some(damage);
                        found.for_location.push(cut());
                    }
                }
                found.for_all.push(cut());
            }
            0xe1 if bytes.starts_with(EXTENDED) => {
                let head = EXTENDED.len() + 40;
                let total: usize = self.extended.iter().map(|(_, b)| b.len()).sum();
                if let Some(offset) = bytes.get(head - 4..head)
                    && total + bytes.len() < MOST_EXTENDED
                {
                    let offset = u32::from_be_bytes([offset[0], offset[1], offset[2], offset[3]]);
                    self.extended.push((offset, bytes[head..].to_vec()));
                }
                self.extended_at.push(whole.clone());
            }
            0xe1 if bytes.starts_with(XMP) => {
                let told = xmp::read(&bytes[XMP.len()..], found);
                if told.location || told.companion {
                    found.for_location.push(cut());
                }
                if told.companion {
                    self.announced = true;
                }
                found.for_all.push(cut());
            }
            0xe2 if bytes.starts_with(b"ICC_PROFILE\0") => {}
            0xe2 if bytes.starts_with(b"MPF\0") => self.companions.push(whole.clone()),
            0xed if bytes.starts_with(PHOTOSHOP) => {
                if iptc::resources(&bytes[PHOTOSHOP.len()..], found) {
                    found.for_location.push(cut());
                }
                found.for_all.push(cut());
            }
            0xfe => found.for_all.push(cut()),
            // Makers' own blocks (thermal cameras' positions, claims of origin, second pictures).
            _ => found.remove(cut()),
        }
        Ok(())
    }

    fn finish(self, found: &mut Found) {
        let offsets: Vec<u128> = self.extended.iter().map(|(offset, _)| u128::from(*offset)).collect();
        let packet: Vec<u8> = ordered(&offsets).into_iter().flat_map(|n| &self.extended[n].1).copied().collect();
        if !packet.is_empty() {
            xmp::read(&packet, found);
        }
        for range in self.extended_at.into_iter().chain(self.companions) {
            found.remove(Patch::cut(range));
        }
        if let (Some(orientation @ 2..=8), Some(at)) = (found.metadata.orientation, self.exif.first()) {
            let block = tiff::orientation_only(orientation);
            let mut segment = vec![0xff, 0xe1, 0, block.len() as u8 + 8];
            segment.extend(b"Exif\0\0");
            segment.extend(block);
            let patch = Patch::replace(at.clone(), segment);
            for list in [&mut found.for_location, &mut found.for_all] {
                for old in list.iter_mut().filter(|p| p.range == *at) {
                    *old = patch.clone();
                }
            }
        }
    }
}

/// Looks into what stands behind the picture: more JPEGs, or a film.
async fn trailer(source: &Source, found: &mut Found) -> Result<(), Trouble> {
    if found.depth >= DEEPEST {
        return Ok(());
    }
    let mut starts = Vec::new();
    let mut at = 0;
    let mut film = None;
    while at < source.len() && starts.len() < 8 {
        let bytes = source.read_up_to(at, SCAN).await?;
        for n in 0..bytes.len().saturating_sub(3) {
            match &bytes[n..n + 4] {
                [0xff, 0xd8, 0xff, 0xe0 | 0xe1 | 0xe2 | 0xdb] if starts.len() < 8 => starts.push(at + n as u64),
                b"ftyp" if film.is_none() && at + n as u64 >= 4 => film = Some(at + n as u64 - 4),
                _ => {}
            }
        }
        if film.is_some() || bytes.len() <= 3 {
            break;
        }
        at += bytes.len() as u64 - 3;
    }
    for start in starts.into_iter().filter(|s| film.is_none_or(|f| *s < f)) {
        for block in metadata_blocks(&source.part(start..source.len()), found.depth).await {
            found.absorb(&block.inner, Spot::Trailer);
        }
    }
    if let Some(start) = film {
        let mut inner = Found::within(found.depth);
        match Box::pin(bmff::read(&source.part(start..source.len()), &mut inner)).await {
            Err(Trouble::Unreadable) => return Err(Trouble::Unreadable),
            _ => found.absorb(&inner, Spot::Trailer),
        }
    }
    Ok(())
}

/// The EXIF, XMP and Photoshop segments of a small or second JPEG, up to its pixels, each with what it says.
pub(super) async fn metadata_blocks(source: &Source, depth: u8) -> Vec<MetadataBlock> {
    let mut out = Vec::new();
    if depth >= DEEPEST || !source.read(0, 3).await.is_ok_and(|b| b == [0xff, 0xd8, 0xff]) {
        return out;
    }
    let mut segments = Segments { source, at: 2, in_pixels: false };
    while let Ok(Step::Segment { marker, whole, payload }) = segments.next().await {
        if segments.in_pixels {
            break;
        }
        let mut inner = Found::within(depth);
        if matches!(marker, 0xe1 | 0xed)
            && Box::pin(Blocks::default().segment(source, marker, &whole, &payload, &mut inner)).await.is_ok()
        {
            out.push(MetadataBlock { range: payload, inner });
        }
    }
    out
}

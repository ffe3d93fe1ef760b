//! TIFF's directories: the EXIF block of every picture format, and TIFF, DNG and camera files as a whole.
//!
//! Entry by entry and bounds-checked; what is damaged is skipped and the rest still read.

use super::edit::Patch;
use super::metadata::{Dated, Found, Gps, Spot, date};
use super::source::Source;
use super::trouble::Trouble;
use super::{gps, iptc, jpeg, xmp};
pub(super) use removal::Patches;
use std::ops::Range;

mod removal;

/// Directories read at most in one block.
const MOST_DIRECTORIES: usize = 512;

/// Whose block this is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Host {
    /// A block inside another container: small pictures and maker's notes in it can go.
    Block,
    /// A whole file: its further directories are pictures of its own.
    File,
    /// A block that starts with the GPS directory (Canon's CR3).
    GpsOnly,
}

/// What a directory is for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Role {
    /// Pictures: the first, or the nth after it, or a raw file's inner ones.
    Main(usize),
    /// Camera settings and dates.
    Exif,
    /// The position.
    Gps,
    /// How files may be exchanged; of no interest, but read so that nothing hides there.
    Interop,
}

#[derive(Debug, Clone)]
struct Entry {
    tag: u16,
    kind: u16,
    count: u32,
    /// The 12 bytes as they stand.
    raw: [u8; 12],
    /// Where the value stands; may lie beyond the end.
    value: Range<u64>,
    /// Whether the value stands in the entry itself.
    inline: bool,
}

struct Directory {
    at: u64,
    role: Role,
    entries: Vec<Entry>,
    /// The directory's own bytes, count to link.
    room: Range<u64>,
    next: u64,
    /// Whether it ends before all of its entries.
    short: bool,
}

/// Reads the block that fills `source`. Patches are relative to it; the caller moves them.
///
/// # Errors
/// Where the head is no TIFF head, its holder fails, or damage may hide a location. What could be read is in `found` all
/// the same; a block is best cut out as a whole then.
pub(super) async fn read(source: &Source, host: Host, found: &mut Found) -> Result<Patches, Trouble> {
    let head = source.read(0, 8).await?;
    let little = match (&head[..2], u16::from_le_bytes([head[2], head[3]]), u16::from_be_bytes([head[2], head[3]])) {
        // Also Olympus's and Panasonic's own numbers.
        (b"II", 0x2a | 0x55 | 0x4f52 | 0x5352, _) => true,
        (b"MM", _, 0x2a | 0x4f52) => false,
        _ => return Err(Trouble::Broken("EXIF head")),
    };
    let mut block = Block { source, little, host, directories: Vec::new(), damaged: None };
    let first = u64::from(block.u32(&head[4..8]));
    let role = if host == Host::GpsOnly { Role::Gps } else { Role::Main(0) };
    block.walk(first, role, found).await?;
    match block.damaged {
        Some(damage) => Err(damage),
        None => Ok(block.patches(found)),
    }
}

struct Block<'a> {
    source: &'a Source,
    little: bool,
    host: Host,
    directories: Vec<Directory>,
    damaged: Option<Trouble>,
}

const fn size_of(kind: u16) -> u64 {
    match kind {
        3 | 8 => 2,
        4 | 9 | 11 | 13 => 4,
        5 | 10 | 12 => 8,
        _ => 1,
    }
}

impl Block<'_> {
    fn u16(&self, b: &[u8]) -> u16 {
        if self.little { u16::from_le_bytes([b[0], b[1]]) } else { u16::from_be_bytes([b[0], b[1]]) }
    }

    fn u32(&self, b: &[u8]) -> u32 {
        let b = [b[0], b[1], b[2], b[3]];
        if self.little { u32::from_le_bytes(b) } else { u32::from_be_bytes(b) }
    }

    async fn walk(&mut self, first: u64, role: Role, found: &mut Found) -> Result<(), Trouble> {
        let mut open = vec![(first, role)];
        while let Some((at, role)) = open.pop() {
            if at == 0 || self.directories.iter().any(|d| d.at == at) {
                continue;
            }
            if self.directories.len() == MOST_DIRECTORIES {
                self.damaged = Some(Trouble::TooLarge);
                break;
            }
            let directory = match self.directory(at, role).await {
                Ok(directory) => directory,
                Err(Trouble::Ended) => {
                    // A lost thumbnail or settings directory hides no position; the first and the GPS one may.
                    match role {
                        Role::Gps => found.located(Spot::Exif, None),
                        Role::Main(0) => self.damaged = Some(Trouble::Broken("EXIF directory")),
                        _ => {}
                    }
                    continue;
                }
                Err(other) => return Err(other),
            };
            if directory.short && matches!(role, Role::Main(0) | Role::Gps) {
                self.damaged = Some(Trouble::Broken("EXIF directory"));
            }
            if let Role::Main(n) = role {
                open.push((directory.next, Role::Main(n + 1)));
            }
            self.read_directory(&directory, found, &mut open).await?;
            self.directories.push(directory);
        }
        Ok(())
    }

    async fn directory(&self, at: u64, role: Role) -> Result<Directory, Trouble> {
        let count = self.u16(&self.source.read(at, 2).await?);
        let bytes = self.source.read_up_to(at + 2, u64::from(count) * 12 + 4).await?;
        let mut entries = Vec::new();
        for (n, raw) in bytes.chunks_exact(12).take(usize::from(count)).enumerate() {
            let (tag, kind, count) = (self.u16(raw), self.u16(&raw[2..]), self.u32(&raw[4..]));
            let size = u64::from(count) * size_of(kind);
            let inline = size <= 4;
            let start = if inline { at + 2 + n as u64 * 12 + 8 } else { u64::from(self.u32(&raw[8..])) };
            let raw = raw.try_into().expect("a chunk of twelve");
            entries.push(Entry { tag, kind, count, raw, value: start..start + size, inline });
        }
        let link = usize::from(count) * 12;
        let next = bytes.get(link..link + 4).map_or(0, |b| u64::from(self.u32(b)));
        let short = entries.len() < usize::from(count);
        Ok(Directory { at, role, entries, room: at..at + 2 + bytes.len() as u64, next, short })
    }

    async fn text(&self, entry: &Entry) -> String {
        let bytes = self.value(entry, 1024).await;
        let end = bytes.iter().position(|b| *b == 0).unwrap_or(bytes.len());
        String::from_utf8_lossy(&bytes[..end]).into_owned()
    }

    /// Up to `most` bytes of a value; what lies beyond the end is missing.
    async fn value(&self, entry: &Entry, most: u64) -> Vec<u8> {
        let len = (entry.value.end - entry.value.start).min(most);
        self.source.read_up_to(entry.value.start, len).await.unwrap_or_default()
    }

    /// A value as a whole number, or several.
    async fn whole(&self, entry: &Entry, most: usize) -> Vec<u64> {
        let size = size_of(entry.kind);
        let bytes = self.value(entry, size * most as u64).await;
        let one = |b: &[u8]| match size {
            1 => u64::from(b[0]),
            2 => u64::from(self.u16(b)),
            _ => u64::from(self.u32(b)),
        };
        bytes.chunks_exact(size as usize).map(one).collect()
    }

    /// A value as up to three numbers, whatever its type.
    async fn numbers(&self, entry: &Entry) -> Vec<f64> {
        let size = size_of(entry.kind);
        if entry.kind == 2 {
            return gps::numbers(&self.text(entry).await);
        }
        let bytes = self.value(entry, size * 3).await;
        let signed = |b: &[u8]| f64::from(self.u32(b) as i32);
        let one = |b: &[u8]| match entry.kind {
            5 => f64::from(self.u32(b)) / f64::from(self.u32(&b[4..])),
            10 => signed(b) / signed(&b[4..]),
            9 => signed(b),
            11 => f64::from(f32::from_bits(self.u32(b))),
            12 => {
                let halves = (u64::from(self.u32(b)), u64::from(self.u32(&b[4..])));
                f64::from_bits(if self.little { halves.1 << 32 | halves.0 } else { halves.0 << 32 | halves.1 })
            }
            _ => match size {
                1 => f64::from(b[0]),
                2 => f64::from(self.u16(b)),
                _ => f64::from(self.u32(b)),
            },
        };
        bytes.chunks_exact(size as usize).map(one).collect()
    }

    async fn read_directory(
        &self,
        directory: &Directory,
        found: &mut Found,
        open: &mut Vec<(u64, Role)>,
    ) -> Result<(), Trouble> {
        if directory.role == Role::Gps {
            self.read_gps(directory, found).await;
            return Ok(());
        }
        let first = matches!(directory.role, Role::Main(0) | Role::Exif);
        let mut dates = [None, None, None];
        let mut offset = String::new();
        let mut preview: (Option<u64>, Option<u64>) = (None, None);
        let mut strip: (Option<u64>, Option<u64>) = (None, None);
        let mut previews = Vec::new();
        for entry in &directory.entries {
            match entry.tag {
                0x8825 => {
                    let at = self.whole(entry, 1).await.first().copied().unwrap_or(0);
                    if at == 0 || at >= self.source.len() {
                        found.located(Spot::Exif, None);
                    }
                    open.push((at, Role::Gps));
                }
                0x8769 => open.extend(self.whole(entry, 1).await.first().map(|at| (*at, Role::Exif))),
                0xa005 => open.extend(self.whole(entry, 1).await.first().map(|at| (*at, Role::Interop))),
                0x014a => open.extend(self.whole(entry, 16).await.iter().map(|at| (*at, Role::Main(1)))),
                0x010f if first => Found::set(&mut found.metadata.make, &self.text(entry).await),
                0x0110 if first => Found::set(&mut found.metadata.model, &self.text(entry).await),
                0x0131 if first => Found::set(&mut found.metadata.software, &self.text(entry).await),
                0x0112 if directory.role == Role::Main(0) && found.metadata.orientation.is_none() => {
                    let lies = self.whole(entry, 1).await.first().copied().unwrap_or(0);
                    found.metadata.orientation = u8::try_from(lies).ok().filter(|o| (1..=8).contains(o));
                }
                0x0132 => dates[0] = Some(self.text(entry).await),
                0x9004 => dates[1] = Some(self.text(entry).await),
                0x9003 => dates[2] = Some(self.text(entry).await),
                0x9011 => offset = self.text(entry).await,
                0x02bc => _ = xmp::read(&self.value(entry, 4 << 20).await, found),
                0x83bb => _ = iptc::records(&self.value(entry, 1 << 20).await, found),
                0x8649 => _ = iptc::resources(&self.value(entry, 4 << 20).await, found),
                0x0201 => preview.0 = self.whole(entry, 1).await.first().copied(),
                0x0202 => preview.1 = self.whole(entry, 1).await.first().copied(),
                // Raw files keep whole JPEGs, EXIF and all, as a value of their own (Panasonic) or as a strip.
                0x002e if self.host == Host::File => previews.push(entry.value.clone()),
                0x0111 if entry.count == 1 => strip.0 = self.whole(entry, 1).await.first().copied(),
                0x0117 if entry.count == 1 => strip.1 = self.whole(entry, 1).await.first().copied(),
                0xc612 if self.host == Host::File => found.metadata.container = super::metadata::Container::Dng,
                _ => {}
            }
        }
        for (text, how) in dates.iter().zip([Dated::Changed, Dated::Made, Dated::Taken]) {
            found.dated(how, text.as_ref().and_then(|t| date(t, offset.trim_matches([' ', '\0']))));
        }
        for (at, len) in [preview, strip].into_iter().filter_map(|(at, len)| at.zip(len)) {
            previews.push(at..at.saturating_add(len));
        }
        for range in previews {
            let thumbnail = self.source.part(range.clone());
            for block in jpeg::metadata_blocks(&thumbnail, found.depth).await {
                found.absorb(&block.inner, Spot::Thumbnail);
                // A whole file's preview stays; what it says goes.
                if self.host == Host::File && !block.range.is_empty() {
                    let patch = Patch::zeros(block.range).moved(range.start.min(self.source.len()));
                    if block.inner.metadata.spots.is_empty() {
                        found.for_all.push(patch);
                    } else {
                        found.remove(patch);
                    }
                }
            }
        }
        Ok(())
    }

    async fn read_gps(&self, directory: &Directory, found: &mut Found) {
        let entry = |tag: u16| directory.entries.iter().find(|e| e.tag == tag);
        let spoken = [2, 4, 0x14, 0x16, 0x1c].iter().any(|t| entry(*t).is_some());
        if !spoken {
            return;
        }
        let mut position = [None, None];
        for (slot, (reference, value)) in position.iter_mut().zip([(1, 2), (3, 4)]) {
            let (Some(reference), Some(value)) = (entry(reference), entry(value)) else { continue };
            if self.host != Host::Block && value.count == 0 {
                continue;
            }
            *slot = gps::degrees(&self.numbers(value).await, &self.text(reference).await);
        }
        let gps = position[0].zip(position[1]).and_then(|(lat, lon)| Gps::new(lat, lon));
        found.located(Spot::Exif, gps);
    }
}

/// A block that says nothing but how the picture lies.
pub(super) fn orientation_only(orientation: u8) -> Vec<u8> {
    let mut out = b"MM\0\x2a\0\0\0\x08\0\x01\x01\x12\0\x03\0\0\0\x01\0".to_vec();
    out.extend([orientation, 0, 0, 0, 0, 0, 0]);
    out
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::samples::{self, Exif};
    use crate::walk::Walk;

    fn read_block(bytes: Vec<u8>, host: Host) -> (Found, Result<Patches, Trouble>) {
        Walk::start(0, move |_| async move {
            let mut found = Found::default();
            let patches = read(&Source::memory(bytes), host, &mut found).await;
            (found, patches)
        })
        .run_on(&[])
    }

    #[test]
    fn both_byte_orders_are_read() {
        for little in [false, true] {
            let (found, patches) = read_block(samples::exif(&Exif { little, ..Exif::default() }), Host::Block);
            let gps = found.metadata.gps.expect("a position");
            assert!((gps.lat - 53.4808).abs() < 1e-6 && (gps.lon + 2.2426).abs() < 1e-6, "{gps:?}");
            assert_eq!(found.metadata.orientation, Some(6));
            assert_eq!(found.metadata.make.as_deref(), Some("Maker"));
            assert_eq!(found.metadata.datetime.as_deref(), Some("2024-05-01T10:20:30+01:00"));
            assert!(!patches.unwrap().location.is_empty());
        }
    }

    #[test]
    fn without_location_the_rest_stays() {
        let bytes = samples::exif(&Exif::default());
        let (_, patches) = read_block(bytes.clone(), Host::Block);
        let clean = samples::apply(&bytes, &patches.unwrap().location);
        assert_eq!(clean.len(), bytes.len());
        let (found, _) = read_block(clean, Host::Block);
        assert!(found.metadata.spots.is_empty());
        assert_eq!(found.metadata.make.as_deref(), Some("Maker"));
        assert_eq!(found.metadata.datetime.as_deref(), Some("2024-05-01T10:20:30+01:00"));
        assert_eq!(found.metadata.orientation, Some(6));
    }

    #[test]
    fn no_fix_is_a_field_without_position() {
        for exif in [
            Exif { lat: [(0, 1); 3], lon: [(0, 1); 3], ..Exif::default() },
            Exif { lat: [(53, 0), (0, 0), (0, 0)], ..Exif::default() },
            Exif { refs: false, ..Exif::default() },
        ] {
            let (found, _) = read_block(samples::exif(&exif), Host::Block);
            assert_eq!((found.metadata.gps, &found.metadata.spots[..]), (None, &[Spot::Exif][..]));
        }
    }

    #[test]
    fn cut_anywhere_it_never_fails_badly() {
        let bytes = samples::exif(&Exif::default());
        for end in 0..bytes.len() {
            let (_, patches) = read_block(bytes[..end].to_vec(), Host::Block);
            if let Ok(patches) = patches {
                let clean = samples::apply(&bytes[..end], &patches.location);
                assert_eq!(read_block(clean, Host::Block).0.metadata.gps, None);
            }
        }
    }

    #[test]
    fn cyclic_directories_end() {
        let mut bytes = samples::exif(&Exif::default());
        let entries = usize::from(u16::from_be_bytes([bytes[8], bytes[9]]));
        let link = 10 + entries * 12;
        bytes[link..link + 4].copy_from_slice(&8u32.to_be_bytes());
        let (found, _) = read_block(bytes, Host::Block);
        assert!(found.metadata.gps.is_some());
    }

    #[test]
    fn an_orientation_block_reads_back() {
        let (found, _) = read_block(orientation_only(6), Host::Block);
        assert_eq!(found.metadata.orientation, Some(6));
        assert_eq!(orientation_only(6).len(), 26);
    }
}

//! Removal: a directory is rewritten in its own room, so that no offset moves, and what its entries pointed to becomes zeros.

use super::{Block, Directory, Entry, Host, Role};
use crate::edit::{Patch, overlap};
use crate::metadata::{Container, Found, Spot};
use std::ops::Range;

/// What takes a block's location, or everything, out; relative to the block.
#[derive(Debug, Default)]
pub(crate) struct Patches {
    pub location: Vec<Patch>,
    pub all: Vec<Patch>,
}

impl Block<'_> {
    /// What takes it out of this block, once it is read.
    pub(super) fn patches(&self, found: &Found) -> Patches {
        let mut out = Patches::default();
        for all in [false, true] {
            let gone = self.gone(all, found);
            // What stays must not be touched, however the offsets lie.
            let kept: Vec<Range<u64>> = self
                .directories
                .iter()
                .filter(|d| !self.dropped(d))
                .flat_map(|d| {
                    let values = d.entries.iter().filter(|e| !e.inline && !gone(d, e)).map(|e| e.value.clone());
                    std::iter::once(d.room.clone()).chain(values)
                })
                .chain(self.pixels())
                .chain(std::iter::once(0..8))
                .collect();
            let list = if all { &mut out.all } else { &mut out.location };
            let mut blank = |range: Range<u64>| {
                let range = range.start.min(self.source.len())..range.end.min(self.source.len());
                if !range.is_empty() && !kept.iter().any(|k| overlap(k, &range)) {
                    list.push(Patch::zeros(range));
                }
            };
            for d in &self.directories {
                for e in d.entries.iter().filter(|e| !e.inline && (self.dropped(d) || gone(d, e))) {
                    blank(e.value.clone());
                }
                if self.dropped(d) {
                    blank(d.room.clone());
                    if let Some(range) = thumbnail(self, d) {
                        blank(range);
                    }
                }
            }
            for d in self.directories.iter().filter(|d| !self.dropped(d)) {
                list.extend(self.rewritten(d, &gone));
            }
        }
        out
    }

    /// Directories that go as a whole.
    fn dropped(&self, d: &Directory) -> bool {
        match d.role {
            Role::Gps => self.host != Host::GpsOnly,
            Role::Main(n) => n > 0 && self.host == Host::Block,
            Role::Exif | Role::Interop => false,
        }
    }

    /// Which entries go. With `all`, every one that the picture does not need.
    fn gone<'a>(&'a self, all: bool, found: &'a Found) -> impl Fn(&Directory, &Entry) -> bool + 'a {
        let camera_file = found.metadata.container == Container::Dng;
        move |d, e| match (self.host, d.role, e.tag) {
            (Host::GpsOnly, ..) | (_, _, 0x8825) => true,
            (Host::Block, _, 0x927c | 0x014a) => true,
            (_, _, 0x02bc) => all || found.metadata.spots.contains(&Spot::Xmp),
            (_, _, 0x83bb | 0x8649) => all || found.metadata.spots.contains(&Spot::Iptc),
            (Host::Block, _, 0x0112) => false,
            (Host::Block, ..) => all,
            // A raw converter finds the colours of a camera by its name, and may want its notes.
            (Host::File, _, 0x010f | 0x0110 | 0x8769) if camera_file => false,
            (Host::File, Role::Exif | Role::Interop, _) => all && !matches!(e.tag, 0xa001 | 0xa005),
            (Host::File, _, 0x010e | 0x010f | 0x0110 | 0x0131 | 0x0132 | 0x013b | 0x013c | 0x8298) => all,
            (Host::File, _, 0x9c9b..=0x9c9f | 0x9003..=0x9012 | 0xc62f | 0xc68b | 0xc65d | 0xa430..=0xa435) => all,
            _ => false,
        }
    }

    /// The directory without the entries that go, in the same room.
    fn rewritten(&self, d: &Directory, gone: &impl Fn(&Directory, &Entry) -> bool) -> Option<Patch> {
        let unlinked = self.host == Host::Block && matches!(d.role, Role::Main(_)) && d.next != 0;
        let stay: Vec<&Entry> = d.entries.iter().filter(|e| !gone(d, e)).collect();
        if stay.len() == d.entries.len() && !unlinked {
            return None;
        }
        let put16 = |n: u16| if self.little { n.to_le_bytes() } else { n.to_be_bytes() };
        let put32 = |n: u32| if self.little { n.to_le_bytes() } else { n.to_be_bytes() };
        let mut bytes = put16(stay.len() as u16).to_vec();
        for entry in stay {
            bytes.extend(entry.raw);
        }
        bytes.extend(put32(if unlinked { 0 } else { d.next as u32 }));
        bytes.resize((d.room.end - d.room.start) as usize, 0);
        // A directory that was cut short has less room than its link needs.
        Some(Patch::over(d.at, bytes))
    }

    /// Where a whole file's pixels stand, as far as directories say.
    fn pixels(&self) -> Vec<Range<u64>> {
        if self.host != Host::File {
            return Vec::new();
        }
        let mut out = Vec::new();
        for d in &self.directories {
            for (at, len) in [(0x0111, 0x0117), (0x0144, 0x0145)] {
                let one = |tag| d.entries.iter().find(|e| e.tag == tag && e.inline && e.count == 1);
                if let (Some(at), Some(len)) = (one(at), one(len)) {
                    let at = u64::from(self.u32(&at.raw[8..]));
                    out.push(at..at + u64::from(self.u32(&len.raw[8..])));
                }
            }
        }
        out
    }
}

/// Where the small picture of a directory stands.
fn thumbnail(block: &Block<'_>, d: &Directory) -> Option<Range<u64>> {
    let one = |tag| d.entries.iter().find(|e| e.tag == tag && e.inline).map(|e| u64::from(block.u32(&e.raw[8..])));
    let at = one(0x0201)?;
    Some(at..at + one(0x0202)?)
}

//! GIF: blocks; XMP hides in an application extension.

use super::edit::Patch;
use super::metadata::Found;
use super::source::Source;
use super::trouble::Trouble;
use super::xmp;

/// XMP read at most, in bytes.
const MOST_XMP: usize = 4 << 20;

/// Reads a GIF.
pub(super) async fn read(source: &Source, found: &mut Found) -> Result<(), Trouble> {
    let head = source.read(0, 13).await?;
    let mut at = 13 + table(head[10]);
    loop {
        match source.read(at, 1).await?[0] {
            0x3b => break,
            0x2c => {
                let flags = source.read(at + 9, 1).await?[0];
                at = sub_blocks(source, at + 11 + table(flags), None).await?;
            }
            0x21 => {
                let start = at;
                let label = source.read(at + 1, 1).await?[0];
                let name = source.read_up_to(at + 3, 11).await?;
                let mut packet = Vec::new();
                at = sub_blocks(source, at + 2, Some(&mut packet)).await?;
                let patch = Patch::cut(start..at);
                match (label, &name[..]) {
                    (0xff, b"NETSCAPE2.0" | b"ANIMEXTS1.0" | b"ICCRGBG1012") | (0xf9 | 0x01, _) => {}
                    (0xff, b"XMP DataXMP") => {
                        if xmp::read(&packet, found).location {
                            found.for_location.push(patch.clone());
                        }
                        found.for_all.push(patch);
                    }
                    _ => found.for_all.push(patch),
                }
            }
            _ => return Err(Trouble::Broken("GIF block")),
        }
    }
    let end = at + 1;
    found.metadata.trailing = source.len() - end;
    if end < source.len() {
        found.remove(Patch::cut(end..source.len()));
    }
    Ok(())
}

/// The length of a colour table, in bytes.
const fn table(flags: u8) -> u64 {
    if flags & 0x80 == 0 { 0 } else { 3 << ((flags & 7) + 1) }
}

/// Passes over sub-blocks and answers where they end; keeps all bytes between, lengths included, as XMP in a GIF is
/// written without regard to them.
async fn sub_blocks(source: &Source, mut at: u64, mut packet: Option<&mut Vec<u8>>) -> Result<u64, Trouble> {
    loop {
        // One read for many: blocks are at most 256 bytes.
        let bytes = source.read_up_to(at, 16 << 10).await?;
        let mut here = 0;
        while let Some(&len) = bytes.get(here) {
            let next = here + 1 + usize::from(len);
            if next > bytes.len() {
                break;
            }
            if let Some(packet) = packet.as_mut().filter(|p| p.len() < MOST_XMP) {
                packet.extend_from_slice(&bytes[here..next]);
            }
            here = next;
            if len == 0 {
                return Ok(at + here as u64);
            }
        }
        if here == 0 {
            return Err(Trouble::Ended);
        }
        at += here as u64;
    }
}

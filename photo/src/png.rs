//! PNG: chunks, the old text forms of EXIF and XMP, and text compressed with deflate.

use super::edit::Patch;
use super::metadata::{Dated, Found, Spot, date};
use super::source::Source;
use super::tiff::{self, Host};
use super::trouble::Trouble;
use super::{iptc, xmp};
use miniz_oxide::inflate::decompress_to_vec_zlib_with_limit;

/// Text unpacked at most, in bytes: no honest text chunk is longer, and a bomb stops here.
const MOST_TEXT: usize = 4 << 20;
/// Chunks that the picture needs; with "everything" all others go.
const NEEDED: [&[u8; 4]; 20] = [
    b"IHDR", b"PLTE", b"IDAT", b"IEND", b"tRNS", b"gAMA", b"cHRM", b"sRGB", b"iCCP", b"pHYs", b"sBIT", b"bKGD",
    b"acTL", b"fcTL", b"fdAT", b"cICP", b"mDCV", b"cLLI", b"hIST", b"sPLT",
];

/// Reads a PNG.
pub(super) async fn read(source: &Source, found: &mut Found) -> Result<(), Trouble> {
    let mut at = 8;
    let mut exif_written = false;
    loop {
        let head = source.read(at, 8).await?;
        let len = u64::from(u32::from_be_bytes([head[0], head[1], head[2], head[3]]));
        let kind: [u8; 4] = head[4..8].try_into().expect("four bytes");
        let whole = at..(at + 12 + len).min(source.len());
        let body = (at + 8).min(source.len())..(at + 8 + len).min(source.len());
        match &kind {
            b"IEND" => {
                found.metadata.trailing = source.len() - whole.end;
                if whole.end < source.len() {
                    found.remove(Patch::cut(whole.end..source.len()));
                }
                return Ok(());
            }
            b"eXIf" | b"zxIf" => {
                let before = found.metadata.orientation;
                let head = source.read_up_to(body.start, 6).await?;
                let skip = if head == b"Exif\0\0" { 6 } else { 0 };
                let block = source.part(body.start + skip..body.end);
                let patches = tiff::read(&block, Host::Block, found).await;
                let bytes = source.read_up_to(body.start, body.end - body.start).await?;
                match patches {
                    Ok(patches) if patches.location.is_empty() => {}
                    Ok(patches) => {
                        let patches: Vec<Patch> = patches.location.into_iter().map(|p| p.moved(skip)).collect();
                        let clean = Source::memory(bytes).edited(&patches);
                        let clean = clean.read(0, clean.len()).await?;
                        found.for_location.push(Patch::replace(whole.clone(), chunk(kind, &clean)));
                    }
                    Err(Trouble::Unreadable) => return Err(Trouble::Unreadable),
                    Err(damage) => {
                        found.doubt = Some(damage);
                        found.for_location.push(Patch::cut(whole.clone()));
                    }
                }
                let lies = found.metadata.orientation.filter(|o| *o > 1 && before.is_none() && !exif_written);
                let block = lies.map(|o| chunk(*b"eXIf", &tiff::orientation_only(o))).unwrap_or_default();
                exif_written |= !block.is_empty();
                found.for_all.push(Patch::replace(whole.clone(), block));
            }
            b"tEXt" | b"zTXt" | b"iTXt" => {
                let bytes = source.read_up_to(body.start, (body.end - body.start).min(MOST_TEXT as u64)).await?;
                if text_chunk(&kind, &bytes, found).await {
                    found.for_location.push(Patch::cut(whole.clone()));
                }
                found.for_all.push(Patch::cut(whole.clone()));
            }
            b"tIME" => {
                if let [y1, y2, month, day, hour, minute, second] = source.read_up_to(body.start, 7).await?[..] {
                    let year = u16::from_be_bytes([y1, y2]);
                    let text = format!("{year:04}-{month:02}-{day:02} {hour:02}:{minute:02}:{second:02}Z");
                    found.dated(Dated::Changed, date(&text, ""));
                }
                found.for_all.push(Patch::cut(whole.clone()));
            }
            b"caBX" => found.remove(Patch::cut(whole.clone())), // claims of origin may say where
            kind if !NEEDED.contains(&kind) => found.for_all.push(Patch::cut(whole.clone())),
            _ => {}
        }
        at = at + 12 + len;
    }
}

/// Reads a text chunk. Answers whether it must go with the location.
async fn text_chunk(kind: &[u8; 4], bytes: &[u8], found: &mut Found) -> bool {
    let end = bytes.iter().position(|b| *b == 0).unwrap_or(bytes.len());
    let key = String::from_utf8_lossy(&bytes[..end]).to_ascii_lowercase();
    let rest = bytes.get(end + 1..).unwrap_or_default();
    let unpack = |packed: &[u8]| match decompress_to_vec_zlib_with_limit(packed, MOST_TEXT) {
        Ok(text) => text,
        Err(partial) => partial.output,
    };
    let text = match kind {
        b"tEXt" => rest.to_vec(),
        b"zTXt" => unpack(rest.get(1..).unwrap_or_default()),
        _ => {
            // Flag, method, language, translated key, text.
            let mut parts = rest.get(2..).unwrap_or_default().splitn(3, |b| *b == 0).skip(2);
            let text = parts.next().unwrap_or_default();
            if rest.first() == Some(&1) { unpack(text) } else { text.to_vec() }
        }
    };
    if let Some(profile) = key.strip_prefix("raw profile type ") {
        let bytes = from_hex(&text);
        match profile.trim() {
            "exif" | "app1" => {
                let xmp_head = b"http://ns.adobe.com/xap/1.0/\0";
                if let Some(packet) = bytes.strip_prefix(xmp_head) {
                    xmp::read(packet, found);
                } else {
                    let block = bytes.strip_prefix(b"Exif\0\0").unwrap_or(&bytes).to_vec();
                    // A block that can't be read goes anyway.
                    let _ = tiff::read(&Source::memory(block), Host::Block, found).await;
                }
            }
            "iptc" | "8bim" => _ = iptc::resources(&bytes, found) || iptc::records(&bytes, found),
            "xmp" => _ = xmp::read(&bytes, found),
            _ => return false,
        }
        return true;
    }
    if key.contains("xmp") {
        return xmp::read(&text, found).location;
    }
    let value = String::from_utf8_lossy(&text);
    match key.as_str() {
        "software" => Found::set(&mut found.metadata.software, &value),
        "creation time" | "date:create" => found.dated(Dated::Made, date(&value, "")),
        _ => {}
    }
    let located = ["gps", "latitude", "longitude", "location", "geo"].iter().any(|w| key.contains(w));
    if located {
        found.located(Spot::Text, None);
    }
    located
}

/// The bytes of a raw profile: a name, a length, and hexadecimal digits.
fn from_hex(text: &[u8]) -> Vec<u8> {
    let mut words = text.splitn(4, |b| *b == b'\n');
    let digits = words.nth(3).unwrap_or_default();
    let digits: Vec<u8> = digits.iter().filter_map(|b| char::from(*b).to_digit(16)).map(|d| d as u8).collect();
    digits.chunks_exact(2).map(|pair| pair[0] << 4 | pair[1]).collect()
}

/// A chunk with its length and checksum.
pub(super) fn chunk(kind: [u8; 4], body: &[u8]) -> Vec<u8> {
    let mut out = (body.len() as u32).to_be_bytes().to_vec();
    out.extend(kind);
    out.extend(body);
    let crc = !out[4..].iter().fold(!0u32, |crc, byte| {
        (0..8).fold(crc ^ u32::from(*byte), |c, _| if c & 1 == 1 { c >> 1 ^ 0xedb8_8320 } else { c >> 1 })
    });
    out.extend(crc.to_be_bytes());
    out
}

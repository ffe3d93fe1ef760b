//! Photoshop's resource block and the press's place names in it.

use super::metadata::{Dated, Found, Spot, date};
use super::xmp;

/// Reads resources (`8BIM…`), as they stand in a JPEG's APP13 behind its name or in a TIFF's tag 34377. Answers whether
/// they hold a location or something that may.
pub(super) fn resources(bytes: &[u8], found: &mut Found) -> bool {
    let mut at = 0;
    let mut location = false;
    while let Some(head) = bytes.get(at..at + 7) {
        if !matches!(&head[..4], b"8BIM" | b"PHUT" | b"AgHg" | b"DCSR" | b"MeSa") {
            break;
        }
        let id = u16::from_be_bytes([head[4], head[5]]);
        let name = (usize::from(head[6]) + 2) & !1; // length byte and name, padded to even
        let start = at + 6 + name + 4;
        let Some(size) = bytes.get(start - 4..start) else { break };
        let size = u32::from_be_bytes([size[0], size[1], size[2], size[3]]) as usize;
        let end = start.saturating_add(size).min(bytes.len());
        let data = &bytes[start.min(end)..end];
        location |= match id {
            0x0404 => records(data, found),
            0x0424 => xmp::read(data, found).location,
            0x0422 | 0x0423 => true, // EXIF once more
            _ => false,
        };
        at = start.saturating_add(size).saturating_add(size & 1);
    }
    location
}

/// Reads IPTC-IIM records. Answers whether there are place names.
pub(super) fn records(bytes: &[u8], found: &mut Found) -> bool {
    let mut at = 0;
    let mut places = false;
    let (mut day, mut time) = (String::new(), String::new());
    while let Some(&[0x1c, record, set, high, low]) = bytes.get(at..at + 5) {
        let mut len = usize::from(high & 0x7f) << 8 | usize::from(low);
        at += 5;
        if high & 0x80 != 0 {
            let Some(wide) = bytes.get(at..at + len.min(4)) else { break };
            at += wide.len();
            len = wide.iter().fold(0, |n, b| n << 8 | usize::from(*b));
        }
        let Some(value) = bytes.get(at..at.saturating_add(len)) else { break };
        at += len;
        if record != 2 {
            continue;
        }
        let text = String::from_utf8_lossy(value);
        match set {
            26 | 27 | 90 | 92 | 95 | 101 if !text.trim().is_empty() => {
                places = true;
                found.place(Spot::Iptc, &text);
            }
            55 => day = text.into_owned(),
            60 => time = text.into_owned(),
            65 => Found::set(&mut found.metadata.software, &text),
            _ => {}
        }
    }
    if day.len() == 8 && day.is_ascii() {
        let clock = |t: &str| t.is_ascii() && t.len() >= 6;
        let time =
            if clock(&time) { format!(" {}:{}:{}", &time[..2], &time[2..4], &time[4..6]) } else { String::new() };
        found.dated(Dated::Made, date(&format!("{}-{}-{}{time}", &day[..4], &day[4..6], &day[6..]), ""));
    }
    places
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn city_and_date_are_read() {
        let mut iim = vec![0x1c, 2, 90, 0, 7];
        iim.extend(b"Salford");
        iim.extend([0x1c, 2, 55, 0, 8]);
        iim.extend(b"20240501");
        let mut block = b"8BIM\x04\x04\0\0".to_vec();
        block.extend((iim.len() as u32).to_be_bytes());
        block.extend(&iim);
        let mut found = Found::default();
        assert!(resources(&block, &mut found));
        assert_eq!(found.metadata.places, ["Salford"]);
        assert_eq!(found.metadata.datetime.as_deref(), Some("2024-05-01"));
        for end in 0..block.len() {
            resources(&block[..end], &mut Found::default());
        }
    }
}

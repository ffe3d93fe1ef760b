//! XMP packets: position, place names, dates and the camera, as attribute or as element.
//!
//! No XML reader: a packet may be cut, doubled or wrong, and every local name of interest is looked for as text.

use super::gps;
use super::metadata::{Dated, Found, Gps, Spot, date};

/// What a packet told.
#[derive(Debug, Default, Clone, Copy, PartialEq, Eq)]
pub(super) struct Told {
    /// It holds a location field or a place name.
    pub location: bool,
    /// It speaks of a film or picture behind the first.
    pub companion: bool,
}

/// Names of place fields, in lower case.
const PLACES: [&str; 7] = ["city", "location", "sublocation", "state", "provincestate", "countryname", "country"];

/// Reads a packet.
pub(super) fn read(packet: &[u8], found: &mut Found) -> Told {
    let text = text_of(packet);
    let (mut lat, mut lon, mut lat_ref, mut lon_ref) = (None, None, None, None);
    let mut told = Told {
        companion: ["GContainer", "MotionPhoto", "MicroVideo", "hdrgm", "GDepth", "GImage", "HasExtendedXMP"]
            .iter()
            .any(|n| text.contains(n)),
        location: false,
    };
    for (name, value) in fields(&text) {
        let name = name.to_ascii_lowercase();
        let value = value.trim();
        match name.as_str() {
            "gpslatitude" => lat = lat.or(Some(value)),
            // DJI's drones misspell it.
            "gpslongitude" | "gpslongtitude" => lon = lon.or(Some(value)),
            "gpslatituderef" => lat_ref = lat_ref.or(Some(value)),
            "gpslongituderef" => lon_ref = lon_ref.or(Some(value)),
            _ if name.contains("gpsdestl") || name.starts_with("gpsarea") => told.location = true,
            n if PLACES.contains(&n) && !value.is_empty() && !value.starts_with('<') => {
                told.location = true;
                found.place(Spot::Xmp, &unescaped(value));
            }
            "datetimeoriginal" => found.dated(Dated::Taken, date(value, "")),
            "datecreated" | "createdate" => found.dated(Dated::Made, date(value, "")),
            "modifydate" => found.dated(Dated::Changed, date(value, "")),
            "make" => Found::set(&mut found.metadata.make, &unescaped(value)),
            "model" => Found::set(&mut found.metadata.model, &unescaped(value)),
            "creatortool" => Found::set(&mut found.metadata.software, &unescaped(value)),
            _ => {}
        }
    }
    if lat.is_some() || lon.is_some() {
        told.location = true;
        let position = lat.and_then(|l| gps::xmp(l, lat_ref)).zip(lon.and_then(|l| gps::xmp(l, lon_ref)));
        found.located(Spot::Xmp, position.and_then(|(lat, lon)| Gps::new(lat, lon)));
    } else if told.location {
        found.located(Spot::Xmp, None);
    }
    told
}

/// The packet as text: UTF-8, or UTF-16 told by its zeros.
fn text_of(packet: &[u8]) -> String {
    let zeros = |odd: usize| packet.iter().skip(odd).step_by(2).take(64).filter(|b| **b == 0).count();
    let units = |big: bool| {
        let pairs = packet.chunks_exact(2);
        pairs.map(move |p| if big { u16::from_be_bytes([p[0], p[1]]) } else { u16::from_le_bytes([p[0], p[1]]) })
    };
    if zeros(0) > 24 {
        char::decode_utf16(units(true)).map(|c| c.unwrap_or(' ')).collect()
    } else if zeros(1) > 24 {
        char::decode_utf16(units(false)).map(|c| c.unwrap_or(' ')).collect()
    } else {
        String::from_utf8_lossy(packet).into_owned()
    }
}

/// Every `prefix:name="value"` and `<prefix:name>value</`, in order. An element's value is the text up to the next tag;
/// where that is blank, the text of the first inner element (`rdf:li`).
fn fields(text: &str) -> Vec<(&str, &str)> {
    let mut out = Vec::new();
    for (colon, _) in text.match_indices(':') {
        let name_end =
            text[colon + 1..].find(|c: char| !c.is_ascii_alphanumeric()).map_or(text.len(), |e| colon + 1 + e);
        let name = &text[colon + 1..name_end];
        if name.is_empty() || name.len() > 40 {
            continue;
        }
        let rest = &text[name_end..];
        let trimmed = rest.trim_start();
        if let Some(value) = trimmed.strip_prefix('=').map(str::trim_start) {
            let Some(quote) = value.chars().next().filter(|c| matches!(c, '"' | '\'')) else { continue };
            if let Some(end) = value[1..].find(quote) {
                out.push((name, &value[1..=end]));
            }
        } else if is_open_tag(text, colon) && (rest.starts_with('>') || rest.starts_with(' ')) {
            let Some(end) = rest.find('>').filter(|end| !rest[..*end].ends_with('/')) else { continue };
            let mut inner = &rest[end + 1..];
            for _ in 0..4 {
                let next = inner.find('<').unwrap_or(inner.len());
                if !inner[..next].trim().is_empty() {
                    out.push((name, &inner[..next]));
                    break;
                }
                let tag = &inner[next..];
                match tag.find('>') {
                    Some(close) if !tag.starts_with("</") => inner = &tag[close + 1..],
                    _ => break,
                }
            }
        }
    }
    out
}

/// Whether the prefix before this colon starts with `<` and no stroke.
fn is_open_tag(text: &str, colon: usize) -> bool {
    let before = text[..colon].trim_end_matches(|c: char| c.is_ascii_alphanumeric() || c == '-' || c == '_');
    before.ends_with('<')
}

fn unescaped(text: &str) -> String {
    text.replace("&lt;", "<").replace("&gt;", ">").replace("&quot;", "\"").replace("&apos;", "'").replace("&amp;", "&")
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read_text(text: &str) -> (Told, Found) {
        let mut found = Found::default();
        let told = read(text.as_bytes(), &mut found);
        (told, found)
    }

    #[test]
    fn position_as_attribute_and_as_element() {
        for text in [
            r#"<rdf:Description exif:GPSLatitude="53,28.848N" exif:GPSLongitude="2,14.556W"/>"#,
            "<exif:GPSLatitude>53,28.848N</exif:GPSLatitude>\n<exif:GPSLongitude>2,14.556W</exif:GPSLongitude>",
            r#"<x drone-dji:GpsLatitude="+53.4808" drone-dji:GpsLongtitude="-2.2426">"#,
        ] {
            let (told, found) = read_text(text);
            assert!(told.location, "{text}");
            let gps = found.metadata.gps.expect(text);
            assert!((gps.lat - 53.4808).abs() < 1e-9 && (gps.lon + 2.2426).abs() < 1e-9, "{gps:?}");
        }
    }

    #[test]
    fn utf16_packets_are_read() {
        let packet: Vec<u8> = r#"<a exif:GPSLatitude="53,28.848N" exif:GPSLongitude="2,14.556W" xmlns:x="some more text"/>"#
            .encode_utf16()
            .flat_map(u16::to_be_bytes)
            .collect();
        let mut found = Found::default();
        assert!(read(&packet, &mut found).location);
        assert!(found.metadata.gps.is_some());
    }

    #[test]
    fn places_dates_and_cameras() {
        let (told, found) = read_text(
            r#"<photoshop:City>Salford &amp; co</photoshop:City><Iptc4xmpCore:Location/>
            <xmp:CreateDate>2024-05-01T10:20:30+01:00</xmp:CreateDate><r tiff:Make='Maker'>"#,
        );
        assert!(told.location);
        assert_eq!(found.metadata.places, ["Salford & co"]);
        assert_eq!(found.metadata.datetime.as_deref(), Some("2024-05-01T10:20:30+01:00"));
        assert_eq!(found.metadata.make.as_deref(), Some("Maker"));
        let (told, found) = read_text(r#"<r xmlns:exif="http://ns.adobe.com/exif/1.0/" exif:ColorSpace="1"/>"#);
        assert!(!told.location && found.metadata.spots.is_empty());
    }

    #[test]
    fn nonsense_is_no_position() {
        for text in ["exif:GPSLatitude=", "<exif:GPSLatitude", "<exif:GPSLatitude>é", "::::\"", "a:b=\"é"] {
            let (_, found) = read_text(text);
            assert_eq!(found.metadata.gps, None);
        }
    }
}

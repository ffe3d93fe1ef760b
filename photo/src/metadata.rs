//! What a file says of itself: where, when, with what.

use super::edit::Patch;
use super::trouble::Trouble;
use crewmate_shows::numbers::ordered;
use serde::{Deserialize, Serialize};

/// The kind of file, told by its first bytes and never by its name.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize)]
#[cfg_attr(feature = "types", derive(ts_rs::TS))]
#[serde(rename_all = "lowercase")]
pub enum Container {
    /// JPEG.
    Jpeg,
    /// PNG, also animated.
    Png,
    /// WebP.
    Webp,
    /// HEIC and other HEIF.
    Heic,
    /// AVIF.
    Avif,
    /// TIFF and the camera formats built on it.
    Tiff,
    /// DNG.
    Dng,
    /// GIF.
    Gif,
    /// MP4 and M4V.
    Mp4,
    /// QuickTime.
    Mov,
    /// 3GPP film.
    #[serde(rename = "3gp")]
    ThreeGp,
    /// JPEG XL in boxes.
    Jxl,
    /// None of these.
    #[default]
    Unknown,
}

/// A position in decimal degrees (WGS 84), north and east positive.
#[derive(Debug, Clone, Copy, PartialEq, Serialize)]
#[cfg_attr(feature = "types", derive(ts_rs::TS))]
pub struct Gps {
    /// Degrees north.
    pub lat: f64,
    /// Degrees east.
    pub lon: f64,
}

impl Gps {
    /// A position, unless it is impossible or the "0, 0" that phones write when they don't know.
    #[must_use]
    pub fn new(lat: f64, lon: f64) -> Option<Self> {
        let sane = lat.abs() <= 90.0 && lon.abs() <= 180.0 && !(lat == 0.0 && lon == 0.0);
        sane.then_some(Self { lat, lon })
    }
}

/// Where in a file a location stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize)]
#[cfg_attr(feature = "types", derive(ts_rs::TS))]
#[serde(rename_all = "kebab-case")]
pub enum Spot {
    /// The EXIF block's GPS directory.
    Exif,
    /// An XMP packet.
    Xmp,
    /// Place names of the press (IPTC).
    Iptc,
    /// A small picture inside the EXIF block or raw file.
    Thumbnail,
    /// A second picture or film behind the first.
    Trailer,
    /// A text chunk.
    Text,
    /// A film's own location field.
    Movie,
    /// A track of positions that runs along with the film.
    Track,
}

/// How much a file says of where it was taken.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "types", derive(ts_rs::TS))]
#[serde(rename_all = "lowercase")]
pub enum Location {
    /// A position.
    Position,
    /// A location field that holds no usable position (no fix, damaged, empty).
    Field,
    /// Place names only.
    Places,
    /// Nothing found, and everything was looked at.
    None,
    /// Could not be read: it may have one.
    #[default]
    Unknown,
}

/// What a file says of itself.
#[derive(Debug, Clone, Default, PartialEq, Serialize)]
#[cfg_attr(feature = "types", derive(ts_rs::TS))]
#[serde(rename_all = "camelCase")]
pub struct Metadata {
    /// The kind of file.
    pub container: Container,
    /// How much it says of where it was taken.
    pub location: Location,
    /// The position, where there is one.
    pub gps: Option<Gps>,
    /// Where in the file a location stands.
    pub spots: Vec<Spot>,
    /// Place names written into the file.
    pub places: Vec<String>,
    /// When it was taken, `YYYY-MM-DDThh:mm:ss` with the offset from UTC where the file has one.
    pub datetime: Option<String>,
    /// The camera's maker.
    pub make: Option<String>,
    /// The camera's model.
    pub model: Option<String>,
    /// What wrote the file last.
    pub software: Option<String>,
    /// How the picture lies, 1 to 8 as in EXIF.
    pub orientation: Option<u8>,
    /// Bytes of further pictures or film behind the picture.
    #[cfg_attr(feature = "types", ts(type = "number"))]
    pub trailing: u64,
    /// Why the file could not be read to its end.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub error: Option<String>,
}

/// How good a date is: the better one stays.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Dated {
    #[default]
    Not,
    Changed,
    Made,
    Taken,
}

/// What the person is to be asked before a file goes to a site.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "types", derive(ts_rs::TS))]
#[serde(rename_all = "lowercase")]
pub enum Question {
    /// It says where it was taken.
    Location,
    /// It could not be read to its end: it may say so.
    Unknown,
}

impl Metadata {
    /// What the person is to be asked; `None` where the file may pass. A location field without a position gives
    /// nothing away.
    #[must_use]
    pub const fn question(&self) -> Option<Question> {
        match self.location {
            Location::Position | Location::Places => Some(Question::Location),
            Location::Unknown => Some(Question::Unknown),
            Location::Field if self.error.is_some() => Some(Question::Unknown),
            Location::Field | Location::None => None,
        }
    }
}

/// What a walk gathers.
#[derive(Debug, Default)]
pub(super) struct Found {
    pub metadata: Metadata,
    dated: Dated,
    /// Whether EXIF spoke: its position is preferred to XMP's.
    exact_from: Option<Spot>,
    /// What takes the location out.
    pub for_location: Vec<Patch>,
    /// What takes everything out but orientation and colour.
    pub for_all: Vec<Patch>,
    /// A location that can't be taken out; where that is.
    pub stuck: Option<&'static str>,
    /// Whether pixels may be passed over where nothing speaks of more behind them.
    pub glancing: bool,
    /// How deep in pictures within pictures this walk is.
    pub depth: u8,
    /// A block that could not be read whole: it may hold a location, and goes as a whole.
    pub doubt: Option<Trouble>,
    /// What kept the walk from its end.
    pub trouble: Option<Trouble>,
}

impl Found {
    /// For a picture within a picture that lies `depth` deep.
    pub fn within(depth: u8) -> Self {
        Self { depth: depth + 1, ..Self::default() }
    }

    /// For somebody who waits: pixels are passed over.
    pub fn at_a_glance() -> Self {
        Self { glancing: true, ..Self::default() }
    }

    /// Notes a location field, with its position where it holds one.
    pub fn located(&mut self, spot: Spot, gps: Option<Gps>) {
        if !self.metadata.spots.contains(&spot) {
            self.metadata.spots.push(spot);
        }
        if gps.is_some() && self.exact_from.is_none_or(|from| spot < from) {
            self.metadata.gps = gps;
            self.exact_from = Some(spot);
        }
    }

    /// Notes a place name.
    pub fn place(&mut self, spot: Spot, name: &str) {
        let name: String = name.trim().chars().take(200).collect();
        if !name.is_empty() && self.metadata.places.len() < 16 && !self.metadata.places.contains(&name) {
            self.metadata.places.push(name);
        }
        self.located(spot, None);
    }

    /// Notes a date; the better one stays.
    pub fn dated(&mut self, how: Dated, date: Option<String>) {
        if date.is_some() && how > self.dated {
            self.dated = how;
            self.metadata.datetime = date;
        }
    }

    /// Takes over the locations of a picture within this one.
    pub fn absorb(&mut self, inner: &Self, spot: Spot) {
        if !inner.metadata.spots.is_empty() {
            self.located(spot, inner.metadata.gps);
            for place in &inner.metadata.places {
                self.place(spot, place);
            }
        }
    }

    /// A patch for both kinds of removal.
    pub fn remove(&mut self, patch: Patch) {
        self.for_location.push(patch.clone());
        self.for_all.push(patch);
    }

    /// Sets a text field that has none yet.
    pub fn set(field: &mut Option<String>, text: &str) {
        let text = text.trim_matches(|c: char| c.is_whitespace() || c == '\0' || c.is_control());
        if field.is_none() && !text.is_empty() {
            *field = Some(text.chars().take(200).collect());
        }
    }

    /// The metadata in its final form.
    pub fn finish(&mut self) -> Metadata {
        let m = &mut self.metadata;
        let trouble = self.trouble.or(self.doubt);
        m.spots =
            ordered(&m.spots.iter().map(|s| *s as u128).collect::<Vec<_>>()).into_iter().map(|n| m.spots[n]).collect();
        m.location = match (m.gps, m.spots.is_empty(), trouble) {
            (Some(_), ..) => Location::Position,
            (_, true, Some(_)) => Location::Unknown,
            (_, true, None) => Location::None,
            _ if !m.places.is_empty() => Location::Places,
            _ => Location::Field,
        };
        m.error = trouble.map(|t| t.to_string());
        m.clone()
    }
}

/// A date as EXIF writes it (`2024:05:01 10:20:30`) or near it, in the form of [`Metadata::datetime`]. `None` for
/// blanks, zeros and nonsense.
pub(super) fn date(text: &str, offset: &str) -> Option<String> {
    let text = text.trim_matches(|c: char| c.is_whitespace() || c == '\0');
    let bytes = text.as_bytes();
    let number = |range: std::ops::Range<usize>| -> Option<u32> {
        let part = bytes.get(range)?;
        part.iter().all(u8::is_ascii_digit).then(|| std::str::from_utf8(part).ok()?.parse().ok()).flatten()
    };
    let (year, month, day) = (number(0..4)?, number(5..7)?, number(8..10)?);
    if year < 1 || !(1..=12).contains(&month) || !(1..=31).contains(&day) {
        return None;
    }
    let (hour, minute) = (number(11..13), number(14..16));
    let Some((hour, minute)) = hour.zip(minute).filter(|(h, m)| *h < 24 && *m < 60) else {
        return Some(format!("{year:04}-{month:02}-{day:02}"));
    };
    let second = number(17..19).filter(|s| *s < 61).unwrap_or(0);
    let rest = text.get(16..).unwrap_or("");
    let zone = rest.find(['Z', '+', '-']).and_then(|at| rest.get(at..)).unwrap_or(offset);
    let zone: String = zone.chars().take(6).filter(|c| c.is_ascii_digit() || "Z+-:".contains(*c)).collect();
    Some(format!("{year:04}-{month:02}-{day:02}T{hour:02}:{minute:02}:{second:02}{zone}"))
}

/// Seconds since 1904 (as films count) as a date in UTC; `None` for 0.
pub(super) fn date_of_film(seconds: u64) -> Option<String> {
    let days = i64::try_from(seconds / 86_400).ok().filter(|_| seconds != 0)? - 24_107; // 1904 to 1970
    if !(0..60_000).contains(&days) {
        return None;
    }
    // Days to a date, by Howard Hinnant's method.
    let z = days + 719_468;
    let era = z / 146_097;
    let doe = z - era * 146_097;
    let yoe = (doe - doe / 1460 + doe / 36_524 - doe / 146_096) / 365;
    let doy = doe - (365 * yoe + yoe / 4 - yoe / 100);
    let mp = (5 * doy + 2) / 153;
    let (day, month) = (doy - (153 * mp + 2) / 5 + 1, if mp < 10 { mp + 3 } else { mp - 9 });
    let year = yoe + era * 400 + i64::from(month <= 2);
    let t = seconds % 86_400;
    Some(format!("{year:04}-{month:02}-{day:02}T{:02}:{:02}:{:02}Z", t / 3600, t / 60 % 60, t % 60))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn dates_come_in_one_form() {
        assert_eq!(date("2024:05:01 10:20:30\0", "+01:00").as_deref(), Some("2024-05-01T10:20:30+01:00"));
        assert_eq!(date("2024-05-01T10:20Z", "").as_deref(), Some("2024-05-01T10:20:00Z"));
        assert_eq!(date("2024-05-01", "").as_deref(), Some("2024-05-01"));
        assert_eq!(date("0000:00:00 00:00:00", ""), None);
        assert_eq!(date("    :  :     :  :  ", ""), None);
        assert_eq!(date_of_film(3_786_912_000).as_deref(), Some("2024-01-01T00:00:00Z"));
        assert_eq!(date_of_film(0), None);
    }
}

//! Small synthetic files for the tests and for `crewmate evaluate files`, each with a location at 53.4808, -2.2426.

use super::edit::Piece;
#[cfg(test)]
use super::edit::{Patch, pieces};
use super::{png, xmp};

/// How an EXIF block is to be written.
pub struct Exif {
    /// Whether the small end of numbers comes first.
    pub little: bool,
    /// Degrees, minutes, seconds north, as fractions.
    pub lat: [(u32, u32); 3],
    /// Degrees, minutes, seconds west, as fractions.
    pub lon: [(u32, u32); 3],
    /// Whether N and W are written.
    pub refs: bool,
    /// How the picture lies, 1 to 8.
    pub orientation: u8,
    /// The small picture; empty for none.
    pub thumbnail: Vec<u8>,
}

impl Default for Exif {
    fn default() -> Self {
        Self {
            little: false,
            lat: [(53, 1), (28, 1), (5088, 100)],
            lon: [(2, 1), (14, 1), (3336, 100)],
            refs: true,
            orientation: 6,
            thumbnail: Vec::new(),
        }
    }
}

enum Value {
    Short(u16),
    Long(u32),
    Text(&'static str),
    Rationals([(u32, u32); 3]),
    Bytes(Vec<u8>),
}

struct Writer {
    little: bool,
    out: Vec<u8>,
}

impl Writer {
    fn u16(&self, n: u16) -> [u8; 2] {
        if self.little { n.to_le_bytes() } else { n.to_be_bytes() }
    }

    fn u32(&self, n: u32) -> [u8; 4] {
        if self.little { n.to_le_bytes() } else { n.to_be_bytes() }
    }

    /// Writes a directory at the end, values behind it; answers where it and its link stand.
    fn directory(&mut self, entries: &[(u16, Value)]) -> (u32, usize) {
        let at = self.out.len();
        let mut values = at + 2 + entries.len() * 12 + 4;
        let mut tail = Vec::new();
        let mut head = self.u16(entries.len() as u16).to_vec();
        for (tag, value) in entries {
            let (kind, count, bytes) = match value {
                Value::Short(n) => (3u16, 1, self.u16(*n).to_vec()),
                Value::Long(n) => (4, 1, self.u32(*n).to_vec()),
                Value::Text(t) => (2, t.len() + 1, [t.as_bytes(), b"\0"].concat()),
                Value::Bytes(b) => (7, b.len(), b.clone()),
                Value::Rationals(r) => {
                    (5, 3, r.iter().flat_map(|(n, d)| [self.u32(*n), self.u32(*d)].concat()).collect())
                }
            };
            head.extend(self.u16(*tag));
            head.extend(self.u16(kind));
            head.extend(self.u32(count as u32));
            if bytes.len() <= 4 {
                head.extend(bytes.iter().copied().chain([0; 4]).take(4));
            } else {
                head.extend(self.u32(values as u32));
                values += bytes.len();
                tail.extend(bytes);
            }
        }
        let link = at + head.len();
        head.extend([0; 4]);
        self.out.extend(head);
        self.out.extend(tail);
        (at as u32, link)
    }

    fn patch(&mut self, at: usize, n: u32) {
        let bytes = self.u32(n);
        self.out[at..at + 4].copy_from_slice(&bytes);
    }
}

/// An EXIF block: make, orientation, dates, maker's note, GPS, and a thumbnail where there is one.
pub fn exif(e: &Exif) -> Vec<u8> {
    let mut w = Writer { little: e.little, out: if e.little { b"II*\0".to_vec() } else { b"MM\0*".to_vec() } };
    let first = w.u32(8);
    w.out.extend(first);
    let (at, link) = w.directory(&[
        (0x010f, Value::Text("Maker")),
        (0x0112, Value::Short(u16::from(e.orientation))),
        (0x0131, Value::Text("Software 1")),
        (0x8769, Value::Long(0)),
        (0x8825, Value::Long(0)),
    ]);
    let entry = |n: usize| at as usize + 2 + n * 12 + 8;
    let (exif, _) = w.directory(&[
        (0x9003, Value::Text("2024:05:01 10:20:30")),
        (0x9011, Value::Text("+01:00")),
        (0x927c, Value::Bytes(b"a maker's secret notes".to_vec())),
    ]);
    w.patch(entry(3), exif);
    let mut gps = vec![(2, Value::Rationals(e.lat)), (4, Value::Rationals(e.lon))];
    if e.refs {
        gps.insert(0, (1, Value::Text("N")));
        gps.insert(2, (3, Value::Text("W")));
    }
    let (gps, _) = w.directory(&gps);
    w.patch(entry(4), gps);
    if !e.thumbnail.is_empty() {
        let (second, _) = w.directory(&[(0x0201, Value::Long(0)), (0x0202, Value::Long(e.thumbnail.len() as u32))]);
        w.patch(link, second);
        let here = w.out.len() as u32;
        w.patch(second as usize + 10, here);
        w.out.extend(&e.thumbnail);
    }
    w.out
}

/// An XMP packet with the position.
pub fn packet() -> Vec<u8> {
    let text = br#"<x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:Description exif:GPSLatitude="53,28.848N" exif:GPSLongitude="2,14.556W"/></x:xmpmeta>"#;
    debug_assert!(xmp::read(text, &mut super::Found::default()).location);
    text.to_vec()
}

fn segment(marker: u8, parts: &[&[u8]]) -> Vec<u8> {
    let body = parts.concat();
    let mut out = vec![0xff, marker];
    out.extend((body.len() as u16 + 2).to_be_bytes());
    out.extend(body);
    out
}

/// A JPEG in form (its pixels are no picture): EXIF, XMP, extended XMP, IPTC, MPF, pixels, and a trailer.
pub fn jpeg(exif: Option<Vec<u8>>, xmp: bool, trailer: &[u8]) -> Vec<u8> {
    let mut out = vec![0xff, 0xd8];
    out.extend(segment(0xe0, &[b"JFIF\0\x01\x01\0\0\x01\0\x01\0\0"]));
    if let Some(exif) = exif {
        out.extend(segment(0xe1, &[b"Exif\0\0", &exif]));
    }
    if xmp {
        out.extend(segment(0xe1, &[b"http://ns.adobe.com/xap/1.0/\0", &packet()]));
        let head = [0u8; 40];
        out.extend(segment(0xe1, &[b"http://ns.adobe.com/xmp/extension/\0", &head, &packet()]));
        out.extend(segment(0xed, &[b"Photoshop 3.0\08BIM\x04\x04\0\0\0\0\0\x0c\x1c\x02\x5a\0\x07Salford"]));
    }
    out.extend(segment(0xe2, &[b"ICC_PROFILE\0\x01\x01profile"]));
    out.extend(segment(0xdb, &[&[0; 65]]));
    out.extend(segment(0xda, &[&[1, 1, 0, 0, 63, 0]]));
    out.extend([0x12, 0xff, 0x00, 0x34, 0xff, 0xd0, 0x56, 0xff, 0xd9]);
    out.extend(trailer);
    out
}

/// A PNG with the position in `eXIf`, in a raw profile, and in XMP.
pub fn png() -> Vec<u8> {
    let mut out = b"\x89PNG\r\n\x1a\n".to_vec();
    out.extend(png::chunk(*b"IHDR", &[0, 0, 0, 1, 0, 0, 0, 1, 8, 0, 0, 0, 0]));
    out.extend(png::chunk(*b"eXIf", &exif(&Exif::default())));
    let block = [b"Exif\0\0", &exif(&Exif::default())[..]].concat();
    let hex: String = block.iter().map(|b| format!("{b:02x}")).collect();
    let text = format!("\nexif\n{:8}\n{hex}\n", block.len());
    let packed = miniz_oxide::deflate::compress_to_vec_zlib(text.as_bytes(), 6);
    out.extend(png::chunk(*b"zTXt", &[b"Raw profile type exif\0\0", &packed[..]].concat()));
    out.extend(png::chunk(*b"iTXt", &[b"XML:com.adobe.xmp\0\0\0\0\0", &packet()[..]].concat()));
    out.extend(png::chunk(*b"IDAT", &miniz_oxide::deflate::compress_to_vec_zlib(&[0, 0], 6)));
    out.extend(png::chunk(*b"IEND", &[]));
    out
}

/// A WebP in form with EXIF and XMP.
pub fn webp() -> Vec<u8> {
    let chunk = |kind: &[u8; 4], body: &[u8]| {
        let mut out = kind.to_vec();
        out.extend((body.len() as u32).to_le_bytes());
        out.extend(body);
        out.resize(out.len() + (body.len() & 1), 0);
        out
    };
    let body = [
        b"WEBP".to_vec(),
        chunk(b"VP8X", &[0x0c, 0, 0, 0, 0, 0, 0, 0, 0, 0]),
        chunk(b"VP8 ", &[1, 2, 3, 4, 5]),
        chunk(b"EXIF", &exif(&Exif::default())),
        chunk(b"XMP ", &packet()),
    ]
    .concat();
    [b"RIFF", &(body.len() as u32).to_le_bytes()[..], &body].concat()
}

/// A GIF in form with XMP.
pub fn gif() -> Vec<u8> {
    let mut out = b"GIF89a\x01\0\x01\0\x80\0\0\0\0\0\xff\xff\xff".to_vec();
    out.extend(b"\x21\xff\x0bXMP DataXMP");
    out.extend(packet());
    out.push(1);
    out.extend((0..=255).rev());
    out.push(0);
    out.extend(b"\x2c\0\0\0\0\x01\0\x01\0\0\x02\x02\x44\x01\0\x3b");
    out
}

/// A box.
pub fn bx(kind: &[u8; 4], parts: &[&[u8]]) -> Vec<u8> {
    let body = parts.concat();
    let mut out = (body.len() as u32 + 8).to_be_bytes().to_vec();
    out.extend(kind);
    out.extend(body);
    out
}

/// A HEIC in form: EXIF in `mdat` in two extents, XMP in `idat`.
pub fn heic() -> Vec<u8> {
    let block = [&[0, 0, 0, 0][..], &exif(&Exif::default())].concat();
    let packet = packet();
    let ftyp = bx(b"ftyp", &[b"heic\0\0\0\0mif1heic"]);
    let meta = |first: u32| {
        let infe = |id: u8, kind: &[u8; 4], rest: &[u8]| bx(b"infe", &[&[2, 0, 0, 0, 0, id, 0, 0], kind, b"\0", rest]);
        let iinf =
            bx(b"iinf", &[&[0, 0, 0, 0, 0, 2], &infe(1, b"Exif", b""), &infe(2, b"mime", b"application/rdf+xml\0")]);
        let extent = |at: u32, len: u32| [at.to_be_bytes(), len.to_be_bytes()].concat();
        let half = block.len() as u32 / 2;
        let iloc = bx(
            b"iloc",
            &[
                &[1, 0, 0, 0, 0x44, 0x00, 0, 2],
                &[0, 1, 0, 0, 0, 0, 0, 2],
                &extent(first, half),
                &extent(first + half + 3, block.len() as u32 - half),
                &[0, 2, 0, 1, 0, 0, 0, 1],
                &extent(0, packet.len() as u32),
            ],
        );
        bx(b"meta", &[&[0; 4], &bx(b"hdlr", &[&[0; 20]]), &iinf, &iloc, &bx(b"idat", &[&packet])])
    };
    let first = (ftyp.len() + meta(0).len() + 8) as u32;
    let half = block.len() / 2;
    [ftyp, meta(first), bx(b"mdat", &[&block[..half], b"gap", &block[half..], b"pixels"])].concat()
}

/// A film in form: every place where a location stands, `moov` at the end.
pub fn film(brand: &[u8; 4]) -> Vec<u8> {
    let text = b"+53.4808-002.2426+030.000/";
    let xyz = bx(b"\xa9xyz", &[&(text.len() as u16).to_be_bytes(), &[0x15, 0xc7], text]);
    let degrees = |d: f64| ((d * 65_536.0) as i32).to_be_bytes();
    let loci = bx(b"loci", &[&[0; 6], b"here\0\0", &degrees(-2.2426), &degrees(53.4808), &[0; 4], b"earth\0\0"]);
    let key = b"com.apple.quicktime.location.ISO6709";
    let keys = bx(b"keys", &[&[0, 0, 0, 0, 0, 0, 0, 1], &bx(b"mdta", &[key])]);
    let ilst = bx(b"ilst", &[&bx(&[0, 0, 0, 1], &[&bx(b"data", &[&[0, 0, 0, 1, 0, 0, 0, 0], text])])]);
    let meta = bx(b"meta", &[&bx(b"hdlr", &[&[0; 24]]), &keys, &ilst]);
    let mvhd = bx(b"mvhd", &[&[0; 4], &3_786_912_000u32.to_be_bytes(), &[0; 92]]);
    let moov = bx(b"moov", &[&mvhd, &bx(b"udta", &[&xyz, &loci]), &meta]);
    let uuid = bx(b"uuid", &[&super::bmff::XMP_UUID, &packet()]);
    [bx(b"ftyp", &[brand, &[0; 4], brand]), bx(b"mdat", &[b"pixels"]), moov, uuid].concat()
}

/// Every kind of file, by name.
pub fn all() -> Vec<(&'static str, Vec<u8>)> {
    let block = || Some(exif(&Exif::default()));
    let small = jpeg(block(), false, b"");
    vec![
        ("jpeg", jpeg(block(), false, b"")),
        ("jpeg-xmp-only", jpeg(None, true, b"")),
        ("jpeg-everything", jpeg(block(), true, &[jpeg(block(), true, b""), film(b"mp42")].concat())),
        ("jpeg-thumbnail", jpeg(Some(exif(&Exif { thumbnail: small, ..Exif::default() })), false, b"")),
        ("jpeg-film-behind", jpeg(None, false, &film(b"mp42"))),
        ("png", png()),
        ("webp", webp()),
        ("gif", gif()),
        ("tiff", exif(&Exif::default())),
        ("heic", heic()),
        ("avif", [bx(b"ftyp", &[b"avif\0\0\0\0mif1avif"]), heic()[24..].to_vec()].concat()),
        ("mp4", film(b"mp42")),
        ("mov", film(b"qt  ")),
        ("3gp", film(b"3gp5")),
        ("heic-film-inside", [heic(), bx(b"mpvd", &[&film(b"mp42")])].concat()),
    ]
}

/// The bytes that patches make.
#[cfg(test)]
pub fn apply(bytes: &[u8], patches: &[Patch]) -> Vec<u8> {
    build(bytes, &pieces(patches, bytes.len() as u64))
}

/// The bytes that pieces make.
pub fn build(bytes: &[u8], pieces: &[Piece]) -> Vec<u8> {
    let mut out = Vec::new();
    for piece in pieces {
        match piece {
            Piece::Keep { start, end } => out.extend(&bytes[*start as usize..*end as usize]),
            Piece::Write { bytes } => out.extend(bytes),
            Piece::Zeros { length } => out.resize(out.len() + *length as usize, 0),
        }
    }
    out
}

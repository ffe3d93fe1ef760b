//! Every container: found, removed, cut at every byte, and bytes changed at random.

use super::samples::{self, Exif};
use super::*;
use proptest::prelude::*;

fn metadata(bytes: &[u8]) -> Metadata {
    read(bytes.len() as u64).run_on(bytes)
}

fn cleaned(bytes: &[u8], what: Remove) -> Result<Vec<u8>, Trouble> {
    let cleaned = clean(bytes.len() as u64, what).run_on(bytes)?;
    Ok(samples::build(bytes, &cleaned.pieces))
}

#[test]
fn every_container_gives_its_position() {
    for (name, bytes) in samples::all() {
        let m = metadata(&bytes);
        assert_eq!(m.error, None, "{name}");
        let gps = m.gps.unwrap_or_else(|| panic!("{name}: no position in {m:?}"));
        assert!((gps.lat - 53.4808).abs() < 1e-4 && (gps.lon + 2.2426).abs() < 1e-4, "{name}: {gps:?}");
        assert_eq!(m.location, Location::Position);
    }
}

#[test]
fn no_location_is_left_after_removal() {
    for (name, bytes) in samples::all() {
        for what in [Remove::Location, Remove::All] {
            let clean = cleaned(&bytes, what).unwrap_or_else(|e| panic!("{name}: {e}"));
            let m = metadata(&clean);
            assert_eq!((m.location, m.gps, &m.error), (Location::None, None, &None), "{name}");
            assert_eq!(m.orientation, metadata(&bytes).orientation, "{name} {what:?}");
            for trace in [&b"53,28.848N"[..], b"+53.4808", b"Salford", b"\0\0\x13\xe0"] {
                assert!(!clean.windows(trace.len()).any(|w| w == trace), "{name}: {trace:?} left");
            }
            if what == Remove::All && name != "heic-film-inside" {
                assert_eq!((m.make, m.datetime), (None, None), "{name}");
            }
        }
    }
}

#[test]
fn pixels_and_offsets_stay() {
    let all = samples::all();
    let of = |name: &str| all.iter().find(|(n, _)| *n == name).map(|(_, b)| b.clone()).unwrap();
    let clean = cleaned(&of("jpeg-everything"), Remove::All).unwrap();
    let pixels = [0x12, 0xff, 0x00, 0x34, 0xff, 0xd0, 0x56, 0xff, 0xd9];
    assert!(clean.ends_with(&pixels), "everything behind the first end marker goes");
    assert!(clean.windows(11).any(|w| w == b"ICC_PROFILE"), "colours stay");
    for name in ["heic", "avif", "mp4", "mov", "3gp", "tiff"] {
        for what in [Remove::Location, Remove::All] {
            let bytes = of(name);
            let clean = cleaned(&bytes, what).unwrap();
            assert_eq!(clean.len(), bytes.len(), "{name}: no offset may move");
            if name != "tiff" {
                assert!(clean.windows(6).any(|w| w == b"pixels"), "{name}");
            }
        }
    }
    let clean = cleaned(&of("webp"), Remove::All).unwrap();
    let size = u32::from_le_bytes(clean[4..8].try_into().unwrap());
    assert_eq!(size as usize + 8, clean.len());
    assert_eq!(clean[20], 1 << 3, "only the orientation's flag is left");
}

#[test]
fn a_clean_file_stays_as_it_is() {
    let bytes = samples::jpeg(None, false, b"");
    assert_eq!(cleaned(&bytes, Remove::Location).unwrap(), bytes);
    assert_eq!(cleaned(&bytes, Remove::All).unwrap(), bytes);
}

#[test]
fn cut_at_every_byte_nothing_is_called_clean() {
    for (name, bytes) in samples::all() {
        for end in 0..bytes.len() {
            let cut = &bytes[..end];
            let m = metadata(cut);
            if m.error.is_none() && m.location == Location::None {
                // Only where the picture itself is whole may nothing be there.
                assert!(name.starts_with("jpeg") || name.starts_with("heic"), "{name} cut at {end}");
            }
            for what in [Remove::Location, Remove::All] {
                if let Ok(clean) = cleaned(cut, what) {
                    assert!(metadata(&clean).spots.is_empty(), "{name} cut at {end}");
                }
            }
        }
    }
}

#[test]
fn a_film_costs_its_heads() {
    // 5 GB of pixels in front of the rest.
    let film = samples::film(b"mp42");
    let head =
        [&samples::bx(b"ftyp", &[b"mp42\0\0\0\0"])[..], &1u32.to_be_bytes(), b"mdat", &(5u64 << 30).to_be_bytes()]
            .concat();
    let moov = &film[film.windows(4).position(|w| w == b"moov").unwrap() - 4..];
    let tail = 16 + (5u64 << 30);
    let len = tail + moov.len() as u64;
    let (mut reads, mut bytes_read) = (0, 0);
    let m = read(len).run(|range| {
        reads += 1;
        bytes_read += range.end - range.start;
        let byte = |at: u64| head.get(at as usize).or_else(|| moov.get((at.checked_sub(tail)?) as usize)).copied();
        Some((range.start..range.end).map(|at| byte(at).unwrap_or(0)).collect())
    });
    assert!(m.gps.is_some(), "{m:?}");
    assert!(reads < 6 && bytes_read < 100_000, "{reads} reads, {bytes_read} bytes");
}

#[test]
fn a_glance_at_a_long_jpeg_passes_over_its_pixels() {
    let block = || Some(samples::exif(&Exif::default()));
    let small = samples::jpeg(block(), false, b"");
    let long = |block: Option<Vec<u8>>, behind: &[u8]| {
        let mut file = samples::jpeg(block, false, b"");
        let end = file.len() - 2;
        file.splice(end..end, vec![0x55; 4 << 20]);
        file.extend(behind);
        file
    };
    let looked = |bytes: &[u8]| {
        let mut read_bytes = 0;
        let m = glance(bytes.len() as u64).run(|range| {
            read_bytes += range.end - range.start;
            Some(bytes[range.start as usize..range.end as usize].to_vec())
        });
        (m, read_bytes)
    };
    let plain = long(block(), b"");
    let (m, read_bytes) = looked(&plain);
    assert_eq!(m, metadata(&plain));
    assert!(read_bytes < 200_000, "{read_bytes} bytes of {}", plain.len());
    // A second picture or film at its end is seen, and removal reads it all.
    for behind in [&small[..], &samples::film(b"mp42")] {
        let file = long(None, behind);
        assert_eq!(looked(&file).0.location, Location::Position);
        assert_eq!(metadata(&cleaned(&file, Remove::Location).unwrap()).location, Location::None);
    }
    // Cut off, it is read to its end.
    let cut = &plain[..plain.len() - 2];
    assert_eq!(looked(cut).0, metadata(cut));
}

#[test]
fn a_films_location_in_odd_places() {
    let film = samples::film(b"qt  ");
    let at = |kind: &[u8]| film.windows(4).position(|w| w == kind).unwrap() - 4;
    let boxed = |at: usize| {
        let len = u32::from_be_bytes(film[at..at + 4].try_into().unwrap()) as usize;
        film[at..at + len].to_vec()
    };
    let plain = samples::bx(b"moov", &[&samples::bx(b"mvhd", &[&[0; 100]])]);
    let head = samples::bx(b"ftyp", &[b"qt  \0\0\0\0qt  "]);
    // Beside `moov` instead of in it; and in a fragment.
    for odd in [boxed(at(b"udta")), boxed(at(b"meta")), samples::bx(b"moof", &[&boxed(at(b"udta"))])] {
        let file = [&head[..], &plain, &odd, &samples::bx(b"mdat", &[b"pixels"])].concat();
        assert!(metadata(&file).gps.is_some());
        for what in [Remove::Location, Remove::All] {
            let clean = cleaned(&file, what).unwrap();
            assert_eq!((metadata(&clean).location, clean.len()), (Location::None, file.len()));
            assert!(!clean.windows(8).any(|w| w == b"+53.4808"));
        }
    }
    let packed = [&head[..], &samples::bx(b"moov", &[&samples::bx(b"cmov", &[&[1; 40]])])].concat();
    assert_eq!(metadata(&packed).location, Location::Unknown);
}

#[test]
fn claimed_lengths_are_not_believed() {
    let mut png = samples::png();
    png[8..12].copy_from_slice(&u32::MAX.to_be_bytes());
    assert_eq!(metadata(&png).location, Location::Unknown);
    let mut film = samples::film(b"qt  ");
    let moov = film.windows(4).position(|w| w == b"moov").unwrap();
    film[moov - 4..moov].copy_from_slice(&u32::MAX.to_be_bytes());
    assert!(metadata(&film).error.is_some());
    let huge = [0, 0, 0, 1, b'm', b'o', b'o', b'v', 255, 255, 255, 255, 255, 255, 255, 255];
    assert_eq!(metadata(&huge).location, Location::Unknown);
}

#[test]
fn a_raw_files_own_jpeg_is_looked_into() {
    // Panasonic's way: the JPEG is the value of a tag; and as a strip.
    let small = samples::jpeg(Some(samples::exif(&Exif::default())), false, b"");
    for strip in [false, true] {
        let len = (small.len() as u32).to_le_bytes();
        let at = if strip { 38u32 } else { 26 }.to_le_bytes();
        let mut file = b"II*\0\x08\0\0\0".to_vec();
        if strip {
            file.extend([2, 0, 0x11, 1, 4, 0, 1, 0, 0, 0]);
            file.extend(at);
            file.extend([0x17, 1, 4, 0, 1, 0, 0, 0]);
            file.extend(len);
        } else {
            file.extend([1, 0, 0x2e, 0, 7, 0]);
            file.extend(len);
            file.extend(at);
        }
        file.extend([0; 4]);
        file.extend(&small);
        let m = metadata(&file);
        assert_eq!((m.location, &m.spots[..]), (Location::Position, &[Spot::Thumbnail][..]));
        let clean = cleaned(&file, Remove::Location).unwrap();
        assert_eq!((metadata(&clean).location, clean.len()), (Location::None, file.len()));
        assert!(!clean.windows(4).any(|w| w == b"\0\0\x13\xe0"));
        assert!(clean.ends_with(&small[small.len() - 9..]), "its pixels stay");
    }
}

#[test]
fn a_zip_bomb_stops_early() {
    let bomb = miniz_oxide::deflate::compress_to_vec_zlib(&vec![b'a'; 64 << 20], 9);
    let mut bytes = samples::png()[..33].to_vec();
    bytes.extend(png::chunk(*b"zTXt", &[b"Raw profile type exif\0\0", &bomb[..]].concat()));
    bytes.extend(png::chunk(*b"IEND", &[]));
    assert_eq!(metadata(&bytes).gps, None);
}

#[test]
fn a_file_that_fails_to_read_is_unknown() {
    let m = read(1000).run(|_| None);
    assert_eq!((m.location, m.error.is_some()), (Location::Unknown, true));
    assert_eq!(clean(1000, Remove::All).run(|_| None), Err(Trouble::Unreadable));
    assert_eq!(metadata(b"").location, Location::Unknown);
    assert_eq!(metadata(b"a text, whatever its name says").location, Location::Unknown);
}

#[test]
fn overlapping_items_are_refused() {
    let mut bytes = samples::heic();
    // The second item now stands in the file too, over the first one's bytes.
    let iloc = bytes.windows(4).position(|w| w == b"iloc").unwrap() + 4;
    let second = iloc + 8 + 8 + 16;
    let first_offset: [u8; 4] = bytes[iloc + 16..iloc + 20].try_into().unwrap();
    bytes[second + 3] = 0;
    bytes[second + 8..second + 12].copy_from_slice(&first_offset);
    assert!(metadata(&bytes).gps.is_some());
    assert!(matches!(clean(bytes.len() as u64, Remove::Location).run_on(&bytes), Err(Trouble::Stuck(_))));
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(300))]

    #[test]
    fn changed_bytes_never_panic(pick in 0usize..15, changes in prop::collection::vec((any::<u16>(), any::<u8>()), 1..12)) {
        let (_, mut bytes) = samples::all().swap_remove(pick);
        for (at, value) in changes {
            let at = usize::from(at) % bytes.len();
            bytes[at] = value;
        }
        let _ = metadata(&bytes);
        for what in [Remove::Location, Remove::All] {
            if let Ok(clean) = cleaned(&bytes, what) {
                prop_assert!(metadata(&clean).spots.is_empty());
            }
        }
    }

    #[test]
    fn any_exif_position_is_read_exactly(d in 0u32..90, m in 0u32..60, s in 1u32..6000) {
        let exif = Exif { lat: [(d, 1), (m, 1), (s, 100)], ..Exif::default() };
        let bytes = samples::jpeg(Some(samples::exif(&exif)), false, b"");
        let want = f64::from(d) + f64::from(m) / 60.0 + f64::from(s) / 360_000.0;
        let gps = metadata(&bytes).gps.expect("a position");
        prop_assert!((gps.lat - want).abs() < 1e-9);
    }
}

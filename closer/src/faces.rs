//! Faces, by the network of libfacedetection (Shiqi Yu and others, 3-clause BSD), whose numbers `trainer/photo/faces.py` writes into
//! `faces.bin`. Frontal and half-turned faces from about 10 pixels up; no one is recognised.

use crate::Pixels;
use crate::network::{Grid, Layer};

/// Longest side at which faces are looked for, in pixels: the time goes with its square.
const LONGEST: usize = 480;
/// Confidence from which on a place counts as a face. Measured in docs/photos.md.
const SURE: f32 = 0.7;
/// Boxes that share more of what they cover belong to one face.
const SAME: f32 = 0.45;
/// A face at least this wide, of the picture's shorter side, was taken from an arm's length.
const SELFIE: f32 = 0.22;

static FILE: &[u8] = include_bytes!("faces.bin");

/// A face, in pixels of the picture in which it was looked for at most 480 wide and high.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Face {
    /// How sure, 0 to 1.
    pub confidence: f32,
    /// Its box, as shares of the picture: left, top, width, height.
    pub place: [f32; 4],
}

/// Whether faces of people other than one likely selfie may be there: one alone, as large as in pictures taken from an arm's length,
/// is taken for the person's own.
#[must_use]
pub fn of_others(faces: &[Face], pixels: &Pixels) -> f32 {
    let shorter = pixels.width().min(pixels.height()) as f32;
    let likely_own = |f: &Face| f.place[2] * pixels.width() as f32 >= SELFIE * shorter;
    match faces {
        [one] if likely_own(one) => 0.0,
        // The best of them is the one that is the least doubtful.
        [one, ..] => 0.5 + (one.confidence - SURE).max(0.0) / (2.0 * (1.0 - SURE)),
        [] => 0.0,
    }
}

/// The faces in a picture, the surest first.
#[must_use]
pub fn find(pixels: &Pixels) -> Vec<Face> {
    let small = pixels.at_most(LONGEST);
    let layers = layers();
    let steps = |grid: Grid, which: &[usize]| which.iter().fold(grid, |grid, n| grid.step(&layers[*n]));
    let first = steps(start(&small), &[0, 1, 2]).halved();
    let fine = steps(steps(first, &[3, 4, 5, 6, 7, 8, 9, 10]).halved(), &[11, 12, 13, 14]);
    let middle = steps(fine.halved(), &[15, 16, 17, 18]);
    let coarse = steps(middle.halved(), &[19, 20, 21, 22, 27, 28]);
    let middle = steps(middle.plus_doubled(&coarse), &[25, 26]);
    let fine = steps(fine.plus_doubled(&middle), &[23, 24]);
    let mut found = Vec::new();
    for (n, grid) in [fine, middle, coarse].into_iter().enumerate() {
        let ahead = |layer: usize| steps(grid.clone(), &[layer + 2 * n, layer + 2 * n + 1]);
        let (kind, reach, there) = (ahead(29), ahead(35), ahead(41));
        let stride = (8 << n) as f32;
        for (cell, (a, b)) in kind.cells.iter().zip(&there.cells).enumerate() {
            let confidence = (sigmoid(*a) * sigmoid(*b)).sqrt();
            if confidence.is_nan() || confidence < SURE {
                continue;
            }
            let (x, y) = ((cell % grid.width) as f32, (cell / grid.width) as f32);
            let [dx, dy, w, h] = [0, 1, 2, 3].map(|k| reach.cells[4 * cell + k]);
            let (w, h) = (w.min(8.0).exp() * stride, h.min(8.0).exp() * stride);
            let (left, top) = ((x + dx) * stride - w / 2.0, (y + dy) * stride - h / 2.0);
            let (across, down) = (small.width() as f32, small.height() as f32);
            found.push(Face { confidence, place: [left / across, top / down, w / across, h / down] });
        }
    }
    found.sort_by(|a, b| b.confidence.total_cmp(&a.confidence));
    let mut faces: Vec<Face> = Vec::new();
    for face in found {
        if faces.iter().all(|known| shared(known.place, face.place) < SAME) {
            faces.push(face);
        }
    }
    faces
}

/// What two boxes share, of what they cover together.
fn shared(a: [f32; 4], b: [f32; 4]) -> f32 {
    let overlap = |k: usize| ((a[k] + a[k + 2]).min(b[k] + b[k + 2]) - a[k].max(b[k])).max(0.0);
    let both = overlap(0) * overlap(1);
    both / (a[2] * a[3] + b[2] * b[3] - both)
}

fn sigmoid(x: f32) -> f32 {
    1.0 / (1.0 + (-x).exp())
}

/// Every second pixel with its eight neighbours: blue, green, red of each, and five zeros.
fn start(pixels: &Pixels) -> Grid {
    let (w, h) = (pixels.width(), pixels.height());
    let (width, height) = (w.div_ceil(2), h.div_ceil(2));
    let mut cells = vec![0.0; width * height * 32];
    for (n, cell) in cells.chunks_exact_mut(32).enumerate() {
        let (x, y) = (n % width * 2, n / width * 2);
        for (place, three) in cell[..27].chunks_exact_mut(3).enumerate() {
            let (u, v) = (x + place % 3, y + place / 3);
            if (1..=w).contains(&u) && (1..=h).contains(&v) {
                let [red, green, blue] = pixels.cells()[(v - 1) * w + u - 1].map(f32::from);
                three.copy_from_slice(&[blue, green, red]);
            }
        }
    }
    Grid { width, height, depth: 32, cells }
}

thread_local! {
    static LAYERS: std::rc::Rc<Vec<Layer>> = std::rc::Rc::new(unpacked().unwrap_or_default());
}

/// The network, unpacked once.
fn layers() -> std::rc::Rc<Vec<Layer>> {
    LAYERS.with(std::rc::Rc::clone)
}

fn unpacked() -> Option<Vec<Layer>> {
    let (count, mut rest) = FILE.split_first()?;
    let mut take = |n: usize| {
        let (head, tail) = rest.split_at_checked(n)?;
        rest = tail;
        Some(head)
    };
    let floats = |bytes: &[u8]| bytes.chunks_exact(4).map(|b| f32::from_le_bytes([b[0], b[1], b[2], b[3]])).collect();
    (0..*count)
        .map(|_| {
            let [inputs, outputs, bits] = *take(3)? else { return None };
            let (inputs, outputs, wide) = (usize::from(inputs), usize::from(outputs), bits & 1 > 0);
            let scales: Vec<f32> = floats(take(4 * outputs)?);
            let additions = floats(take(4 * outputs)?);
            let bytes = take(outputs * if wide { 9 } else { inputs })?;
            let weights = bytes.iter().zip(scales.iter().cycle()).map(|(b, s)| f32::from(*b as i8) * s).collect();
            Some(Layer { inputs, outputs, wide, rectified: bits & 2 > 0, weights, additions })
        })
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_file_holds_the_whole_network() {
        let layers = layers();
        assert_eq!(layers.len(), 53);
        for layer in layers.iter() {
            assert_eq!(layer.additions.len(), layer.outputs);
        }
    }

    /// Two drawn faces.
    fn drawn() -> Pixels {
        let mut rgba = [120, 140, 150, 255].repeat(480 * 360);
        let mut round = |x: f32, y: f32, across: f32, down: f32, colour: [u8; 3]| {
            for (n, pixel) in rgba.chunks_exact_mut(4).enumerate() {
                let (u, v) = ((n % 480) as f32 - x, (n / 480) as f32 - y);
                if (u / across).powi(2) + (v / down).powi(2) < 1.0 {
                    pixel[..3].copy_from_slice(&colour);
                }
            }
        };
        for (x, y, s) in [(120.0, 120.0, 40.0), (340.0, 200.0, 60.0)] {
            let mut part = |u: f32, v: f32, across: f32, down: f32, colour: [u8; 3]| {
                round(x + u * s, y + v * s, across * s, down * s, colour);
            };
            part(0.0, 3.0, 1.6, 2.0, [40, 70, 120]);
            part(0.0, -0.25, 0.95, 1.15, [60, 40, 30]);
            part(0.0, 0.0, 0.8, 1.05, [214, 168, 140]);
            for side in [-1.0, 1.0] {
                part(side * 0.36, -0.22, 0.22, 0.13, [175, 137, 114]);
                part(side * 0.36, -0.18, 0.17, 0.085, [245, 240, 235]);
                part(side * 0.36, -0.18, 0.08, 0.085, [40, 30, 25]);
                part(side * 0.36, -0.4, 0.2, 0.04, [70, 45, 35]);
                part(side * 0.09, 0.24, 0.06, 0.04, [110, 70, 55]);
            }
            part(0.0, 0.08, 0.1, 0.22, [226, 180, 152]);
            part(0.0, 0.22, 0.14, 0.07, [175, 137, 114]);
            part(0.0, 0.53, 0.3, 0.1, [165, 80, 75]);
        }
        Pixels::from_rgba(480, 360, &rgba).expect("pixels")
    }

    #[test]
    fn drawn_faces_are_found_where_they_are() {
        let pixels = drawn();
        let mut middles: Vec<[f32; 2]> = find(&pixels)
            .iter()
            .map(|f| [(f.place[0] + f.place[2] / 2.0) * 480.0, (f.place[1] + f.place[3] / 2.0) * 360.0])
            .collect();
        middles.sort_by(|a, b| a[0].total_cmp(&b[0]));
        let near = |at: [f32; 2], to: [f32; 2]| (at[0] - to[0]).hypot(at[1] - to[1]) < 12.0;
        assert!(matches!(middles[..], [a, b] if near(a, [120.0, 120.0]) && near(b, [340.0, 200.0])), "{middles:?}");
        assert!(of_others(&find(&pixels), &pixels) > 0.5);
    }

    #[test]
    fn one_large_face_is_taken_for_a_selfie_and_others_are_not() {
        let pixels = Pixels::from_rgba(40, 30, &[0; 40 * 30 * 4]).expect("pixels");
        let face = |width: f32| Face { confidence: 0.9, place: [0.3, 0.3, width, 0.4] };
        assert!(of_others(&[face(0.3)], &pixels) < 0.5);
        assert!(of_others(&[face(0.05)], &pixels) > 0.5);
        assert!(of_others(&[face(0.3), face(0.05)], &pixels) > 0.5);
        assert!(of_others(&[], &pixels) < 0.5);
    }
}

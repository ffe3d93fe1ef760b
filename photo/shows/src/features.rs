//! What is measured of a picture: safety colours, pattern, lines, layout and signs of a marked vehicle, as plain numbers.

use super::picture::Picture;
use super::signs::{SIGNS, signs};
use crate::numbers::ordered;

/// Longest side at which colours are measured, in pixels.
const COLOUR_SIDE: usize = 320;
/// Longest side at which fine lines are measured, in pixels.
const LINE_SIDE: usize = 640;

/// Hue in degrees, saturation and value 0 to 1, chroma 0 to 1.
pub(super) fn hsv([r, g, b]: [f32; 3]) -> (f32, f32, f32, f32) {
    let (max, min) = (r.max(g).max(b), r.min(g).min(b));
    let chroma = max - min;
    let hue = if chroma <= 0.0 {
        0.0
    } else if max == r {
        60.0 * ((g - b) / chroma).rem_euclid(6.0)
    } else if max == g {
        60.0 * ((b - r) / chroma + 2.0)
    } else {
        60.0 * ((r - g) / chroma + 4.0)
    };
    (hue, if max > 0.0 { chroma / max } else { 0.0 }, max, chroma)
}

fn light([r, g, b]: [f32; 3]) -> f32 {
    0.299 * r + 0.587 * g + 0.114 * b
}

#[derive(Clone, Copy, PartialEq, Eq)]
enum Hue {
    Other,
    Yellow,
    Orange,
    Green,
    Red,
    Blue,
    Pale,
}

fn hue_of(colour: [f32; 3]) -> Hue {
    let (h, s, v, c) = hsv(colour);
    if (50.0..90.0).contains(&h) && s > 0.42 && v > 0.5 && c > 0.32 {
        Hue::Yellow
    } else if (4.0..27.0).contains(&h) && s > 0.68 && v > 0.62 && c > 0.5 {
        Hue::Orange
    } else if (105.0..178.0).contains(&h) && s > 0.32 && (0.10..0.62).contains(&v) {
        Hue::Green
    } else if !(4.0..345.0).contains(&h) && s > 0.55 && v > 0.3 {
        Hue::Red
    } else if (200.0..255.0).contains(&h) && s > 0.5 && v > 0.2 {
        Hue::Blue
    } else if s < 0.22 && v > 0.55 {
        Hue::Pale
    } else {
        Hue::Other
    }
}

/// Which pixels have a colour, after an opening with 3 × 3 pixels.
fn opened(map: &[Hue], width: usize, height: usize, of: Hue) -> Vec<bool> {
    let pass = |mask: Vec<bool>, all: bool| -> Vec<bool> {
        let mut out = vec![false; mask.len()];
        for y in 0..height {
            for x in 0..width {
                let mut neighbours = (y.saturating_sub(1)..(y + 2).min(height))
                    .flat_map(|v| (x.saturating_sub(1)..(x + 2).min(width)).map(move |u| v * width + u));
                out[y * width + x] = if all { neighbours.all(|n| mask[n]) } else { neighbours.any(|n| mask[n]) };
            }
        }
        out
    };
    pass(pass(map.iter().map(|h| *h == of).collect(), true), false)
}

/// Of the connected areas of a mask: the largest one's share of the picture, its fill, its height over width, and how
/// many there are of some size.
fn areas(mask: &[bool], width: usize, height: usize) -> [f32; 4] {
    let mut seen = vec![false; mask.len()];
    let (mut best, mut fill, mut aspect, mut count) = (0, 0.0, 0.0, 0.0);
    let total = (width * height) as f32;
    for start in 0..mask.len() {
        if !mask[start] || seen[start] {
            continue;
        }
        let mut open = vec![start];
        seen[start] = true;
        let (mut size, mut left, mut right, mut top, mut bottom) = (0, width, 0, height, 0);
        while let Some(n) = open.pop() {
            let (x, y) = (n % width, n / width);
            size += 1;
            (left, right, top, bottom) = (left.min(x), right.max(x), top.min(y), bottom.max(y));
            let mut visit = |n: usize| {
                if mask[n] && !seen[n] {
                    seen[n] = true;
                    open.push(n);
                }
            };
            if x > 0 {
                visit(n - 1);
            }
            if x + 1 < width {
                visit(n + 1);
            }
            if y > 0 {
                visit(n - width);
            }
            if y + 1 < height {
                visit(n + width);
            }
        }
        if size as f32 > total * 4e-4 {
            count += 1.0;
        }
        if size > best {
            best = size;
            let (w, h) = ((right - left + 1) as f32, (bottom - top + 1) as f32);
            fill = size as f32 / (w * h);
            aspect = (h / w).ln();
        }
    }
    [(best as f32 / total).sqrt(), fill, aspect, f32::ln_1p(count)]
}

/// How often yellow and green blocks take turns along lines: the mean of the best tenth of lines, and the most.
fn turns(map: &[Hue], width: usize, height: usize, along_rows: bool) -> [f32; 2] {
    let (lines, length) = if along_rows { (height, width) } else { (width, height) };
    let mut counts = Vec::with_capacity(lines);
    for line in 0..lines {
        let mut last = Hue::Other;
        let mut run = 0;
        let mut run_of = Hue::Other;
        let mut gap = 0;
        let mut count = 0u32;
        for step in 0..length {
            let at = if along_rows { line * width + step } else { step * width + line };
            let hue = map[at];
            if hue == run_of {
                run += 1;
            } else {
                run_of = hue;
                run = 1;
            }
            gap += 1;
            if run == 4 && matches!(hue, Hue::Yellow | Hue::Green) {
                if last != Hue::Other && last != hue && gap < 40 {
                    count += 1;
                }
                last = hue;
                gap = 0;
            }
        }
        counts.push(count);
    }
    let order = ordered(&counts);
    let mut best = order.iter().rev().map(|n| counts[*n] as f32);
    let most = best.clone().next().unwrap_or_default();
    let tenth = (lines / 10).max(1);
    [(best.by_ref().take(tenth).sum::<f32>() / tenth as f32).min(8.0), most.min(12.0)]
}

/// The safety colours, as [`COLOURS`] numbers.
fn colours(picture: &Picture, out: &mut Vec<f32>) {
    let (w, h) = (picture.width(), picture.height());
    let map: Vec<Hue> = picture.pixels().iter().map(|p| hue_of(*p)).collect();
    let total = (w * h) as f32;
    let masks = [Hue::Yellow, Hue::Orange, Hue::Green].map(|of| opened(&map, w, h, of));
    for mask in &masks {
        out.push((mask.iter().filter(|m| **m).count() as f32 / total).sqrt());
        out.extend(areas(mask, w, h));
    }
    let both: Vec<bool> = masks[0].iter().zip(&masks[1]).map(|(a, b)| *a || *b).collect();
    out.extend(areas(&both, w, h));
    for of in [Hue::Red, Hue::Blue, Hue::Pale] {
        out.push((map.iter().filter(|m| **m == of).count() as f32 / total).sqrt());
    }
    // Pale strips between safety colours.
    let near = |x: usize, y: usize, dx: usize, dy: usize| {
        let side = |sign: isize| {
            (1..=12isize).any(|d| {
                let (u, v) = (x as isize + sign * d * dx as isize, y as isize + sign * d * dy as isize);
                (0..w as isize).contains(&u) && (0..h as isize).contains(&v) && both[v as usize * w + u as usize]
            })
        };
        side(1) && side(-1)
    };
    let mut strips = [0.0f32; 2];
    for y in 0..h {
        for x in 0..w {
            if map[y * w + x] == Hue::Pale {
                strips[0] += f32::from(u8::from(near(x, y, 0, 1)));
                strips[1] += f32::from(u8::from(near(x, y, 1, 0)));
            }
        }
    }
    let bright = both.iter().filter(|b| **b).count() as f32;
    out.extend(strips.map(|s| (s / (bright + total * 0.002)).sqrt().min(1.5)));
    out.extend(strips.map(|s| (s / total).sqrt()));
    out.extend(turns(&map, w, h, true));
    out.extend(turns(&map, w, h, false));
    // Green right beside yellow.
    let mut beside = 0.0;
    for y in 0..h {
        for x in 0..w.saturating_sub(6) {
            let (a, b) = (map[y * w + x], map[y * w + x + 6]);
            if matches!((a, b), (Hue::Yellow, Hue::Green) | (Hue::Green, Hue::Yellow)) {
                beside += 1.0;
            }
        }
    }
    out.push((beside / total).sqrt());
    // How safety colours lie: mean and spread of height, colour strength.
    let (mut sum_y, mut sum_c, mut top) = (0.0, 0.0, 0.0f32);
    for (n, on) in both.iter().enumerate() {
        if *on {
            sum_y += (n / w) as f32 / h as f32;
            let (_, _, _, chroma) = hsv(picture.pixels()[n]);
            sum_c += chroma;
            top = top.max(chroma);
        }
    }
    out.extend([sum_y / (bright + 1.0), sum_c / (bright + 1.0), top]);
}

/// Layout: light, colour and edges by ninths of the picture.
fn layout(picture: &Picture, out: &mut Vec<f32>) {
    let (w, h) = (picture.width(), picture.height());
    let mut cells = [[0.0f32; 14]; 9];
    let mut counts = [0.0f32; 9];
    let grey: Vec<f32> = picture.pixels().iter().map(|p| light(*p)).collect();
    for y in 1..h.saturating_sub(1) {
        for x in 1..w.saturating_sub(1) {
            let cell = (y * 3 / h) * 3 + x * 3 / w;
            let n = y * w + x;
            let (dx, dy) = (grey[n + 1] - grey[n - 1], grey[n + w] - grey[n - w]);
            let strength = dx.hypot(dy);
            let c = &mut cells[cell];
            counts[cell] += 1.0;
            let direction = ((dy.atan2(dx) / std::f32::consts::PI).rem_euclid(1.0) * 6.0) as usize;
            c[direction.min(5)] += strength;
            let (hue, s, v, chroma) = hsv(picture.pixels()[n]);
            c[6] += grey[n];
            c[7] += s;
            if s < 0.2 && v > 0.6 {
                c[8] += 1.0;
            }
            if v < 0.25 {
                c[9] += 1.0;
            }
            c[10 + ((hue / 90.0) as usize).min(3)] += chroma;
        }
    }
    for (cell, count) in cells.iter().zip(counts) {
        out.extend(cell.iter().map(|v| (v / count.max(1.0)).sqrt()));
    }
}

/// Fine lines: paper, its grid, and thin dark traces.
fn lines(picture: &Picture, out: &mut Vec<f32>) {
    let (w, h) = (picture.width(), picture.height());
    let grey: Vec<f32> = picture.pixels().iter().map(|p| light(*p)).collect();
    let total = (w * h) as f32;
    let (mut bright, mut pink, mut dark, mut thin, mut vivid) = (0.0, 0.0, 0.0, 0.0, 0.0);
    for y in 3..h.saturating_sub(3) {
        for x in 3..w.saturating_sub(3) {
            let n = y * w + x;
            let (hue, s, v, _) = hsv(picture.pixels()[n]);
            bright += f32::from(u8::from(v > 0.7 && s < 0.45));
            pink += f32::from(u8::from(v > 0.6 && (0.04..0.6).contains(&s) && !(25.0..320.0).contains(&hue)));
            vivid += f32::from(u8::from(s > 0.5 && v > 0.3));
            if grey[n] < 0.45 {
                dark += 1.0;
                let across = grey[n - 3].min(grey[n + 3]) > grey[n] + 0.25;
                let along = grey[n - 3 * w].min(grey[n + 3 * w]) > grey[n] + 0.25;
                thin += f32::from(u8::from(across || along));
            }
        }
    }
    out.extend([bright / total, (pink / total).sqrt(), (dark / total).sqrt(), (thin / total).sqrt()]);
    out.extend([thin / (dark + total * 1e-3), (vivid / total).sqrt()]);
    out.extend(rhythm(&grey, w, h));
    let turned: Vec<f32> = (0..w).flat_map(|x| (0..h).map(move |y| (x, y))).map(|(x, y)| grey[y * w + x]).collect();
    out.extend(rhythm(&turned, h, w));
}

/// How evenly lines across the rows repeat, in bands of the picture: mean and most of the best autocorrelation of the
/// band's profile, and the strength of that profile.
fn rhythm(grey: &[f32], w: usize, h: usize) -> [f32; 3] {
    const BANDS: usize = 8;
    let (mut sum, mut most, mut strong) = (0.0f32, 0.0f32, 0.0);
    for band in 0..BANDS {
        let (from, to) = (h * band / BANDS, h * (band + 1) / BANDS);
        if to <= from || w < 32 {
            continue;
        }
        let profile: Vec<f32> =
            (0..w).map(|x| (from..to).map(|y| grey[y * w + x]).sum::<f32>() / (to - from) as f32).collect();
        // What is left when the slow changes are gone.
        let fine: Vec<f32> =
            (8..w - 8).map(|x| profile[x] - profile[x - 8..=x + 8].iter().sum::<f32>() / 17.0).collect();
        let energy = fine.iter().map(|v| v * v).sum::<f32>();
        let mut best = 0.0f32;
        let mut fell = false;
        for lag in 3..(fine.len() / 3).min(48) {
            let same: f32 = fine.iter().zip(&fine[lag..]).map(|(a, b)| a * b).sum();
            let share = same / (energy * (1.0 - lag as f32 / fine.len() as f32) + 1e-6);
            // Every profile resembles itself nearby: only a rise after a fall counts.
            fell |= share < 0.1;
            if fell {
                best = best.max(share);
            }
        }
        sum += best;
        most = most.max(best);
        strong += (energy / fine.len() as f32).sqrt();
    }
    [sum / BANDS as f32, most, (strong / BANDS as f32 * 20.0).min(3.0)]
}

/// How many numbers each part of [`measure`] has: colours, layout, signs of a marked vehicle, lines.
pub const PARTS: [usize; 4] = [34, 126, SIGNS, 12];

/// The measurements of a picture's mirror image, from the picture's own: ninths and directions change sides.
#[must_use]
pub fn mirrored(measured: &[f32]) -> Vec<f32> {
    let mut out = measured.to_vec();
    let (from, cells) = (PARTS[0], 14);
    for n in 0..PARTS[1] {
        let (cell, what) = (n / cells, n % cells);
        let other = cell / 3 * 3 + 2 - cell % 3;
        let what = if what < 6 { 5 - what } else { what };
        if let (Some(slot), Some(value)) = (out.get_mut(from + n), measured.get(from + other * cells + what)) {
            *slot = *value;
        }
    }
    out
}

/// Measures a picture.
#[must_use]
pub fn measure(picture: &Picture) -> Vec<f32> {
    let mut out = Vec::new();
    let small = picture.at_most(COLOUR_SIDE);
    colours(&small, &mut out);
    layout(&small, &mut out);
    signs(&small, &mut out);
    lines(&picture.at_most(LINE_SIDE), &mut out);
    debug_assert_eq!(out.len(), PARTS.iter().sum::<usize>());
    out
}

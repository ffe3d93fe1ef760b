//! Monitors of patients and other dark screens: a large dark panel with thin bright lines and figures in several colours.

use crate::Pixels;

/// Longest side at which it is looked for, in pixels.
const LONGEST: usize = 320;
/// Side of a tile, in pixels.
const TILE: usize = 20;
/// From so much of the picture on, a panel counts.
const PANEL: f32 = 0.10;

/// How sure that there is one.
pub fn sure(pixels: &Pixels) -> f32 {
    let small = pixels.at_most(LONGEST);
    let (w, h) = (small.width(), small.height());
    let (across, down) = (w / TILE, h / TILE);
    // Which tiles are a dark panel with something bright on it, and in what colours.
    let mut panel = 0;
    let mut colours = [0usize; 4];
    for tile in 0..across * down {
        let (left, top) = (tile % across * TILE, tile / across * TILE);
        let (mut dark, mut bright, mut of) = (0, 0, [0usize; 4]);
        for y in top..top + TILE {
            for cell in &small.cells()[y * w + left..y * w + left + TILE] {
                let [r, g, b] = cell.map(i32::from);
                let (most, least) = (r.max(g).max(b), r.min(g).min(b));
                if most < 55 {
                    dark += 1;
                } else if most > 130 && most - least > 70 {
                    bright += 1;
                    // Green, cyan, yellow, red: the colours of traces.
                    let hue = match (r > (most + least) / 2, g > (most + least) / 2, b > (most + least) / 2) {
                        (false, true, false) => 0,
                        (false, true, true) => 1,
                        (true, true, false) => 2,
                        _ => 3,
                    };
                    of[hue] += 1;
                }
            }
        }
        let all = TILE * TILE;
        if dark * 2 > all && bright * 100 > all && bright * 3 < all {
            panel += 1;
            for (sum, n) in colours.iter_mut().zip(of) {
                *sum += n;
            }
        }
    }
    let kinds = colours.iter().filter(|n| **n > 25).count();
    // Lamps at night are yellow and red.
    let cold = colours[..2].iter().any(|n| *n > 25);
    let share = panel as f32 / (across * down).max(1) as f32;
    if kinds < 2 || !cold { 0.0 } else { (share / PANEL / 2.0).min(1.0) }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn traces_on_black_are_a_monitor_and_a_lamp_at_night_is_not() {
        let painted = |paint: &dyn Fn(usize, usize) -> [u8; 3]| {
            let pixel = |n: usize| paint(n % 320, n / 320);
            let rgba: Vec<u8> = (0..320 * 240).flat_map(|n| pixel(n).into_iter().chain([255])).collect();
            Pixels::from_rgba(320, 240, &rgba).expect("pixels")
        };
        let monitor = painted(&|x, y| {
            let wave = ((x as f32 / 9.0).sin() * 12.0) as usize + 12;
            match y {
                _ if y / 60 < 3 && (y % 60).abs_diff(wave + 18) < 2 => {
                    [[40, 230, 60], [40, 220, 230], [230, 220, 40]][y / 60]
                }
                _ => [8, 10, 12],
            }
        });
        let lamp = painted(&|x, y| if x.abs_diff(160) + y.abs_diff(120) < 20 { [250, 210, 90] } else { [12, 12, 16] });
        assert!(sure(&monitor) > 0.5, "{}", sure(&monitor));
        assert!(sure(&lamp) < 0.5, "{}", sure(&lamp));
    }
}

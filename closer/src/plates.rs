//! Number plates: one line of a few letters of one height, alone on an even ground of white or yellow.

use crate::Pixels;
use crate::writing::Letter;

/// The least height of its letters, in pixels: below, nobody could read them either.
const LEAST: f32 = 7.0;

/// How sure that one of the lines is a number plate.
pub fn sure(lines: &[Vec<Letter>], pixels: &Pixels) -> f32 {
    lines.iter().map(|line| sure_of(line, lines, pixels)).fold(0.0, f32::max)
}

fn sure_of(line: &[Letter], all: &[Vec<Letter>], pixels: &Pixels) -> f32 {
    if !(4..=9).contains(&line.len()) || line.iter().any(|l| l.width() * 10 > l.height() * 13) {
        return 0.0;
    }
    let mut heights: Vec<f32> = line.iter().map(|l| l.height() as f32).collect();
    heights.sort_by(f32::total_cmp);
    let high = heights[heights.len() / 2];
    let of_one_height = heights.iter().filter(|h| (*h - high).abs() <= (high * 0.12).max(1.0)).count();
    let (left, right) = (line[0].left, line[line.len() - 1].right);
    let (top, bottom) =
        (line.iter().map(|l| l.top).min().unwrap_or(0), line.iter().map(|l| l.bottom).max().unwrap_or(0));
    let long = (right - left + 1) as f32 / high;
    if high < LEAST || of_one_height * 5 < line.len() * 4 || !(2.2..8.5).contains(&long) {
        return 0.0;
    }
    // Where a page is, there is a line above or below.
    let near = |other: &[Letter]| {
        let (first, last) = (other[0], other[other.len() - 1]);
        let high = high as usize;
        other != line
            && other.len() >= 4
            && first.height() * 10 >= high * 6
            && last.right >= left
            && first.left <= right
            && first.top <= bottom + 2 * high
            && first.bottom + 2 * high >= top
    };
    if all.iter().any(|other| near(other)) {
        return 0.0;
    }
    let ground = ground(line, top, bottom, pixels);
    if ground.is_empty() {
        return 0.0;
    }
    let mean = [0, 1, 2].map(|k| ground.iter().map(|c| f32::from(c[k])).sum::<f32>() / ground.len() as f32);
    let [red, green, blue] = mean;
    let spread = ground.iter().map(|c| (f32::from(c[1]) - green).abs()).sum::<f32>() / ground.len() as f32;
    let (most, least) = (red.max(green).max(blue), red.min(green).min(blue));
    let white = most - least < 0.28 * most;
    let yellow = red > 1.25 * blue && green > 1.1 * blue && red < 1.5 * green;
    if most < 90.0 || !(white || yellow) {
        return 0.0;
    }
    let even = 1.0 - (spread / most * 4.0).min(1.0);
    0.25 + 0.35 * even + 0.05 * (line.len() as f32 - 3.0).min(4.0)
}

/// The pixels between the letters.
fn ground(line: &[Letter], top: usize, bottom: usize, pixels: &Pixels) -> Vec<[u8; 3]> {
    let gaps = line.windows(2).flat_map(|pair| pair[0].right + 1..pair[1].left);
    gaps.flat_map(|x| (top..=bottom).map(move |y| pixels.cells()[y * pixels.width() + x])).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::writing::lines;

    #[test]
    fn seven_letters_on_yellow_are_a_plate_and_on_a_page_they_are_not() {
        let paint = |rows: usize| {
            let mut rgba = [60, 70, 80, 255].repeat(320 * 240);
            let mut fill = |x: usize, y: usize, w: usize, h: usize, colour: [u8; 3]| {
                for (v, u) in (y..y + h).flat_map(|v| (x..x + w).map(move |u| (v, u))) {
                    rgba[(v * 320 + u) * 4..][..3].copy_from_slice(&colour);
                }
            };
            fill(90, 60, 130, 10 + rows * 26, [240, 200, 20]);
            for (row, letter) in (0..rows).flat_map(|row| (0..7).map(move |letter| (row, letter))) {
                fill(100 + letter * 16, 66 + row * 26, 9, 18, [15, 15, 15]);
            }
            Pixels::from_rgba(320, 240, &rgba).expect("pixels")
        };
        let sure = |pixels: &Pixels| sure(&lines(&pixels.grey(), 320, 240), pixels);
        assert!(sure(&paint(1)) > 0.5, "{}", sure(&paint(1)));
        assert!(sure(&paint(4)) < 0.5, "{}", sure(&paint(4)));
    }
}

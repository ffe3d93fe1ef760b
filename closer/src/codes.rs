//! QR codes, by `rqrr`, and Code 128, the bars on wristbands, labels and forms. That it can be read, checks and all, is what
//! makes it a code; what it says is dropped unread.

use rqrr::PreparedImage;

/// The smallest side of a picture in which a code could be read.
const LEAST: usize = 24;
/// Rows, and columns, in which bars are looked for.
const ROWS: usize = 48;

/// Whether a code can be read.
pub fn is_there(grey: &[u8], width: usize, height: usize) -> bool {
    if width.min(height) < LEAST {
        return false;
    }
    bars(grey, width, height) || square(grey, width, height)
}

fn square(grey: &[u8], width: usize, height: usize) -> bool {
    let mut image = PreparedImage::prepare_from_greyscale(width, height, |x, y| grey[y * width + x]);
    image.detect_grids().iter().any(|grid| grid.decode_to(&mut Nowhere).is_ok())
}

/// Where the words of a code go.
struct Nowhere;

impl std::io::Write for Nowhere {
    fn write(&mut self, bytes: &[u8]) -> std::io::Result<usize> {
        Ok(bytes.len())
    }

    fn flush(&mut self) -> std::io::Result<()> {
        Ok(())
    }
}

/// Bars across rows and columns, read from either end.
fn bars(grey: &[u8], width: usize, height: usize) -> bool {
    let rows = (0..ROWS).map(|n| {
        let y = (2 * n + 1) * height / (2 * ROWS);
        grey[y * width..(y + 1) * width].to_vec()
    });
    let columns = (0..ROWS).map(|n| {
        let x = (2 * n + 1) * width / (2 * ROWS);
        grey[x..].iter().step_by(width).copied().collect()
    });
    rows.chain(columns).any(|line: Vec<u8>| {
        let mut runs = runs(&line);
        if reads(&runs) {
            return true;
        }
        runs.reverse();
        reads(&runs)
    })
}

/// The lengths of dark and light stretches in turn, in pixels and parts of them; the first and the last are light.
fn runs(line: &[u8]) -> Vec<f32> {
    // Each pixel against the middle of the darkest and the lightest around it.
    const REACH: usize = 24;
    let mut edges = Vec::new();
    let mut was_dark = false;
    let mut before = 0.0;
    for x in 0..line.len() {
        let around = &line[x.saturating_sub(REACH)..(x + REACH + 1).min(line.len())];
        let (least, most) = around.iter().fold((255u8, 0u8), |(a, b), v| (a.min(*v), b.max(*v)));
        let middle = (f32::from(least) + f32::from(most)) / 2.0;
        let above = f32::from(line[x]) - middle;
        let dark = most - least > 40 && above < 0.0;
        if dark != was_dark {
            let share = if x == 0 || before == above { 0.0 } else { (before / (before - above)).clamp(0.0, 1.0) };
            edges.push(x as f32 - 1.0 + share);
        }
        (was_dark, before) = (dark, above);
    }
    if was_dark {
        edges.push(line.len() as f32);
    }
    let mut last = 0.0;
    let mut out: Vec<f32> = edges.into_iter().map(|edge| edge - std::mem::replace(&mut last, edge)).collect();
    out.push(line.len() as f32 - last);
    out
}

/// Widths of bars and gaps of the values 0 to 105, of which 103 to 105 start a code; the end has seven of them.
const SIGNS: [u32; 106] = [
    212222, 222122, 222221, 121223, 121322, 131222, 122213, 122312, 132212, 221213, 221312, 231212, 112232, 122132,
    122231, 113222, 123122, 123221, 223211, 221132, 221231, 213212, 223112, 312131, 311222, 321122, 321221, 312212,
    322112, 322211, 212123, 212321, 232121, 111323, 131123, 131321, 112313, 132113, 132311, 211313, 231113, 231311,
    112133, 112331, 132131, 113123, 113321, 133121, 313121, 211331, 231131, 213113, 213311, 213131, 311123, 311321,
    331121, 312113, 312311, 332111, 314111, 221411, 431111, 111224, 111422, 121124, 121421, 141122, 141221, 112214,
    112412, 122114, 122411, 142112, 142211, 241211, 221114, 413111, 241112, 134111, 111242, 121142, 121241, 114212,
    124112, 124211, 411212, 421112, 421211, 212141, 214121, 412121, 111143, 111341, 131141, 114113, 114311, 411113,
    411311, 113141, 114131, 311141, 411131, 211412, 211214, 211232,
];
const END: [f32; 7] = [2.0, 3.0, 3.0, 1.0, 1.0, 1.0, 2.0];
/// How far a width may be off, in modules, and all of a sign together.
const OFF: f32 = 0.75;

/// Whether the stretches hold a whole Code 128 with its check.
fn reads(runs: &[f32]) -> bool {
    // Dark stretches stand at odd places.
    (1..runs.len().saturating_sub(24)).step_by(2).any(|start| {
        let Some(first) = sign(&runs[start..start + 6]).filter(|v| *v >= 103) else { return false };
        // Quiet before it.
        let module = runs[start..start + 6].iter().sum::<f32>() / 11.0;
        if runs[start - 1] < 4.0 * module {
            return false;
        }
        let mut values = vec![first];
        let mut at = start + 6;
        loop {
            if runs.len() >= at + 7 && fits(&runs[at..at + 7], &END, 13.0).is_some() {
                let [.., check] = values[..] else { return false };
                let told = &values[..values.len() - 1];
                let sum: usize = told.iter().enumerate().map(|(n, v)| n.max(1) * v).sum();
                return told.len() >= 3 && sum % 103 == check;
            }
            match runs.get(at..at + 6).and_then(sign) {
                Some(value) if value < 103 => values.push(value),
                _ => return false,
            }
            at += 6;
        }
    })
}

/// The value whose widths six stretches have.
fn sign(runs: &[f32]) -> Option<usize> {
    let best = SIGNS.iter().enumerate().filter_map(|(value, widths)| {
        let mut rest = *widths;
        let mut digits = [0.0; 6];
        for digit in digits.iter_mut().rev() {
            *digit = (rest % 10) as f32;
            rest /= 10;
        }
        Some((value, fits(runs, &digits, 11.0)?))
    });
    best.min_by(|a, b| a.1.total_cmp(&b.1)).map(|(value, _)| value)
}

/// How far stretches are off widths that make up `modules` together; `None` where that is too far.
fn fits(runs: &[f32], widths: &[f32], modules: f32) -> Option<f32> {
    let module = runs.iter().sum::<f32>() / modules;
    let mut sum = 0.0;
    for (run, width) in runs.iter().zip(widths) {
        let off = (run / module - width).abs();
        if off > OFF {
            return None;
        }
        sum += off;
    }
    (module >= 0.9 && sum < 2.0 * OFF + 0.6).then_some(sum)
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Bars of `values` and their check, each module `module` pixels wide, in a grey picture.
    fn drawn(values: &[usize], module: usize) -> (Vec<u8>, usize) {
        let sum: usize = values.iter().enumerate().map(|(n, v)| n.max(1) * v).sum();
        let mut line = vec![220u8; 12 * module];
        let mut dark = true;
        let signs = values.iter().copied().chain([sum % 103]).map(|v| SIGNS[v].to_string());
        let widths = signs.chain(["2331112".to_owned()]);
        for digit in widths.collect::<String>().bytes() {
            line.extend(vec![if dark { 30 } else { 220 }; usize::from(digit - b'0') * module]);
            dark = !dark;
        }
        line.extend(vec![220; 12 * module]);
        let width = line.len();
        (line.repeat(40), width)
    }

    #[test]
    fn bars_with_the_right_check_are_a_code_from_either_side() {
        let (grey, width) = drawn(&[104, 42, 17, 33, 52], 2);
        assert!(is_there(&grey, width, 40));
        let turned: Vec<u8> = grey.iter().rev().copied().collect();
        assert!(is_there(&turned, width, 40));
        let upright: Vec<u8> =
            (0..width).flat_map(|x| (0..40).map(move |y| (x, y))).map(|(x, y)| grey[y * width + x]).collect();
        assert!(is_there(&upright, 40, width));
    }

    /// The QR code of "NHS", a row a number.
    const QR: [u32; 21] = [
        0x1fca7f, 0x105441, 0x17585d, 0x17535d, 0x175c5d, 0x105941, 0x1fd57f, 0x000800, 0x04ffbe, 0x1e9628, 0x1a6cb0,
        0x089fe2, 0x19d7bf, 0x001c40, 0x1fdacc, 0x105c12, 0x17448f, 0x174bec, 0x175b3b, 0x1049ad, 0x1fc53f,
    ];

    #[test]
    fn a_qr_code_is_read_and_a_scrambled_one_is_not() {
        let drawn = |rows: &[u32; 21]| -> Vec<u8> {
            let dark = |x: usize, y: usize| {
                let (u, v) = (x / 4, y / 4);
                (4..25).contains(&u) && (4..25).contains(&v) && rows[v - 4] >> (24 - u) & 1 == 1
            };
            (0..116 * 116).map(|n| if dark(n % 116, n / 116) { 30 } else { 225 }).collect()
        };
        assert!(is_there(&drawn(&QR), 116, 116));
        let mut scrambled = QR;
        for row in &mut scrambled[9..12] {
            *row ^= 0x1f_ffff;
        }
        assert!(!is_there(&drawn(&scrambled), 116, 116));
    }

    #[test]
    fn a_fence_is_no_code() {
        let fence: Vec<u8> = (0..320 * 40).map(|n| if n % 320 % 9 < 4 { 40 } else { 200 }).collect();
        assert!(!is_there(&fence, 320, 40));
        let (mut wrong, width) = drawn(&[104, 42, 17, 33, 52], 2);
        // One bar of the check is moved.
        for row in wrong.chunks_exact_mut(width) {
            let at = (12 + 5 * 11) * 2;
            row.copy_within(at + 2..at + 12, at);
        }
        assert!(!is_there(&wrong, width, 40));
    }
}

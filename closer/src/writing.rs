//! Lines of dark writing on light ground, as boxes of their letters; nothing is read.

/// Letters at least this high count, in pixels: in a page that fills the picture they are not much higher.
const LEAST: usize = 4;
/// From so many letters and run-together words in straight lines on, a picture shows a page: a form, a chart, a letter, a screen
/// full of text. Measured in docs/photos.md.
const PAGE: f32 = 70.0;

/// A letter's box; `right` and `bottom` are the last pixels inside.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Letter {
    pub left: usize,
    pub top: usize,
    pub right: usize,
    pub bottom: usize,
}

impl Letter {
    pub const fn height(&self) -> usize {
        self.bottom - self.top + 1
    }

    pub const fn width(&self) -> usize {
        self.right - self.left + 1
    }
}

/// Whether the lines make up a page.
pub fn is_a_page(lines: &[Vec<Letter>]) -> f32 {
    let letters: usize = lines.iter().filter(|line| line.len() >= 5 && is_straight(line)).map(Vec::len).sum();
    (letters as f32 / PAGE / 2.0).min(1.0)
}

/// Whether most neighbours stand on one line; in leaves and gravel they don't.
fn is_straight(line: &[Letter]) -> bool {
    let level = |pair: &&[Letter]| {
        let high = pair[0].height().max(pair[1].height());
        pair[0].bottom.abs_diff(pair[1].bottom) * 6 <= high
    };
    line.windows(2).filter(level).count() * 10 >= (line.len() - 1) * 7
}

/// Letters that follow one another, three at least, from left to right.
pub fn lines(grey: &[u8], width: usize, height: usize) -> Vec<Vec<Letter>> {
    let mut letters: Vec<Letter> = spots(&darker(grey, width, height), width)
        .into_iter()
        .filter(|(l, area)| {
            let (w, h) = (l.width(), l.height());
            h >= LEAST && h <= height / 3 && w <= h * 6 && area * 6 >= w * h
        })
        .map(|(letter, _)| letter)
        .collect();
    letters.sort_by_key(|l| (l.left, l.top));
    let mut taken = vec![false; letters.len()];
    let mut lines = Vec::new();
    for start in 0..letters.len() {
        if taken[start] {
            continue;
        }
        let mut line = vec![start];
        let mut last = letters[start];
        for (n, next) in letters.iter().enumerate().skip(start + 1) {
            if next.left > last.right + last.height().max(next.height()) {
                break;
            }
            if !taken[n] && follows(&last, next) {
                line.push(n);
                last = *next;
            }
        }
        if line.len() >= 3 {
            for n in &line {
                taken[*n] = true;
            }
            lines.push(line.into_iter().map(|n| letters[n]).collect());
        }
    }
    lines
}

/// Whether a letter stands right of another, on the same line and about as high.
fn follows(one: &Letter, next: &Letter) -> bool {
    let (a, b) = (one.height(), next.height());
    let shared = (one.bottom.min(next.bottom) + 1).saturating_sub(one.top.max(next.top));
    next.left + 1 >= one.right && a * 10 <= b * 15 && b * 10 <= a * 15 && shared * 10 >= a.min(b) * 7
}

/// Which pixels are much darker than their surroundings.
fn darker(grey: &[u8], width: usize, height: usize) -> Vec<bool> {
    let reach = (width.min(height) / 24).clamp(6, 20);
    // Sums over everything left of and above a place.
    let mut sums = vec![0u32; (width + 1) * (height + 1)];
    for y in 0..height {
        let mut row = 0;
        for x in 0..width {
            row += u32::from(grey[y * width + x]);
            sums[(y + 1) * (width + 1) + x + 1] = sums[y * (width + 1) + x + 1] + row;
        }
    }
    let mut out = vec![false; grey.len()];
    for y in 0..height {
        let (top, bottom) = (y.saturating_sub(reach), (y + reach + 1).min(height));
        for x in 0..width {
            let (left, right) = (x.saturating_sub(reach), (x + reach + 1).min(width));
            let at = |x: usize, y: usize| sums[y * (width + 1) + x];
            let sum = at(right, bottom) + at(left, top) - at(left, bottom) - at(right, top);
            let mean = sum / ((bottom - top) * (right - left)) as u32;
            out[y * width + x] = u32::from(grey[y * width + x]) * 100 + 800 < mean * 82;
        }
    }
    out
}

/// The connected spots of a mask, each with how many pixels it has.
fn spots(mask: &[bool], width: usize) -> Vec<(Letter, usize)> {
    let mut seen = vec![false; mask.len()];
    let mut out = Vec::new();
    let height = mask.len() / width;
    for start in 0..mask.len() {
        if !mask[start] || seen[start] {
            continue;
        }
        seen[start] = true;
        let mut open = vec![start];
        let mut spot = Letter { left: width, top: height, right: 0, bottom: 0 };
        let mut area = 0;
        while let Some(n) = open.pop() {
            let (x, y) = (n % width, n / width);
            area += 1;
            spot.left = spot.left.min(x);
            spot.right = spot.right.max(x);
            spot.top = spot.top.min(y);
            spot.bottom = spot.bottom.max(y);
            for v in y.saturating_sub(1)..(y + 2).min(height) {
                for u in x.saturating_sub(1)..(x + 2).min(width) {
                    let n = v * width + u;
                    if mask[n] && !seen[n] {
                        seen[n] = true;
                        open.push(n);
                    }
                }
            }
        }
        out.push((spot, area));
    }
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    /// A light page with `rows` of ten dark strokes.
    fn page(rows: usize) -> Vec<u8> {
        let mut grey = vec![230; 320 * 240];
        for row in 0..rows {
            for stroke in 0..10 {
                for (dy, dx) in (0..10).flat_map(|dy| (0..4).map(move |dx| (dy, dx))) {
                    grey[(10 + row * 18 + dy) * 320 + 20 + stroke * 9 + dx] = 20;
                }
            }
        }
        grey
    }

    #[test]
    fn rows_of_strokes_are_lines_and_many_are_a_page() {
        let few = lines(&page(2), 320, 240);
        assert_eq!(few.iter().map(Vec::len).collect::<Vec<_>>(), [10, 10]);
        assert!(is_a_page(&few) < 0.5);
        assert!(is_a_page(&lines(&page(12), 320, 240)) > 0.5);
        assert!(lines(&page(0), 320, 240).is_empty());
    }
}

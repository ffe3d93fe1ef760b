//! Small decoded pictures.

/// Decoded pixels.
#[derive(Debug, Clone, PartialEq)]
pub struct Picture {
    width: usize,
    height: usize,
    /// Red, green, blue of each pixel, 0 to 1, row by row.
    pixels: Vec<[f32; 3]>,
}

impl Picture {
    /// From RGBA bytes, four a pixel, row by row; see-through pixels stand on white. `None` where the bytes are not
    /// `width` × `height` pixels or there are none.
    #[must_use]
    pub fn from_rgba(width: u32, height: u32, rgba: &[u8]) -> Option<Self> {
        let (width, height) = (width as usize, height as usize);
        if width == 0 || height == 0 || width.checked_mul(height)?.checked_mul(4)? != rgba.len() {
            return None;
        }
        let pixels = rgba.chunks_exact(4).map(|p| {
            let alpha = f32::from(p[3]) / 255.0;
            [p[0], p[1], p[2]].map(|c| f32::from(c) / 255.0 * alpha + 1.0 - alpha)
        });
        Some(Self { width, height, pixels: pixels.collect() })
    }

    /// Its width in pixels.
    #[must_use]
    pub const fn width(&self) -> usize {
        self.width
    }

    /// Its height in pixels.
    #[must_use]
    pub const fn height(&self) -> usize {
        self.height
    }

    /// All pixels, row by row.
    #[must_use]
    pub fn pixels(&self) -> &[[f32; 3]] {
        &self.pixels
    }

    /// A pixel's colour.
    #[must_use]
    pub fn at(&self, x: usize, y: usize) -> [f32; 3] {
        self.pixels[y * self.width + x]
    }

    /// The same picture in `width` × `height` pixels, each the mean of the area it covers.
    #[must_use]
    pub fn resized(&self, width: usize, height: usize) -> Self {
        let narrow = shrink(&self.pixels, self.width, self.height, width);
        // Columns become rows for the second pass.
        let turned = turn(&narrow, width, self.height);
        let low = shrink(&turned, self.height, width, height);
        Self { width, height, pixels: turn(&low, height, width) }
    }

    /// The picture as a mirror shows it.
    #[must_use]
    pub fn mirrored(&self) -> Self {
        let pixels = self.pixels.chunks_exact(self.width).flat_map(|row| row.iter().rev().copied()).collect();
        Self { pixels, ..*self }
    }

    /// The picture with no side longer than `longest` pixels.
    #[must_use]
    pub fn at_most(&self, longest: usize) -> Self {
        let long = self.width.max(self.height);
        if long <= longest {
            return self.clone();
        }
        let side = |n: usize| (n * longest / long).max(1);
        self.resized(side(self.width), side(self.height))
    }
}

/// Rows of `from` pixels become rows of `to`.
fn shrink(pixels: &[[f32; 3]], from: usize, rows: usize, to: usize) -> Vec<[f32; 3]> {
    let step = from as f32 / to as f32;
    let mut out = Vec::with_capacity(rows * to);
    for row in pixels.chunks_exact(from) {
        for x in 0..to {
            let (start, end) = (x as f32 * step, (x as f32 + 1.0) * step);
            let mut sum = [0.0; 3];
            let mut weight = 0.0;
            let last = (end.ceil() as usize).min(from).max(start as usize + 1);
            for (n, pixel) in row.iter().enumerate().take(last).skip(start as usize) {
                let share = (end.min(n as f32 + 1.0) - start.max(n as f32)).max(1e-4);
                weight += share;
                for (s, p) in sum.iter_mut().zip(pixel) {
                    *s += p * share;
                }
            }
            out.push(sum.map(|s| s / weight));
        }
    }
    out
}

fn turn(pixels: &[[f32; 3]], width: usize, height: usize) -> Vec<[f32; 3]> {
    (0..width).flat_map(|x| (0..height).map(move |y| pixels[y * width + x])).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn resizing_keeps_the_mean() {
        let rgba: Vec<u8> = (0..40 * 30).flat_map(|n| [(n % 256) as u8, 10, 200, 255]).collect();
        let picture = Picture::from_rgba(40, 30, &rgba).unwrap();
        let small = picture.at_most(10);
        assert_eq!((small.width(), small.height()), (10, 7));
        let mean = |p: &Picture| p.pixels().iter().map(|p| p[0]).sum::<f32>() / p.pixels().len() as f32;
        assert!((mean(&picture) - mean(&small)).abs() < 0.01);
        assert_eq!(Picture::from_rgba(3, 3, &rgba), None);
        assert_eq!(Picture::from_rgba(0, 0, &[]), None);
    }
}

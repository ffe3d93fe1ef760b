//! Decoded pixels.

/// Pixels as bytes: red, green, blue, row by row; see-through ones stand on white.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Pixels {
    width: usize,
    height: usize,
    cells: Vec<[u8; 3]>,
}

impl Pixels {
    /// From RGBA bytes, four a pixel. `None` where the bytes are not `width` × `height` pixels or there are none.
    #[must_use]
    pub fn from_rgba(width: u32, height: u32, rgba: &[u8]) -> Option<Self> {
        let (width, height) = (width as usize, height as usize);
        if width == 0 || height == 0 || width.checked_mul(height)?.checked_mul(4)? != rgba.len() {
            return None;
        }
        let on_white = |p: &[u8]| {
            let alpha = u32::from(p[3]);
            [p[0], p[1], p[2]].map(|c| ((u32::from(c) * alpha + 255 * (255 - alpha)) / 255) as u8)
        };
        Some(Self { width, height, cells: rgba.chunks_exact(4).map(on_white).collect() })
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
    pub fn cells(&self) -> &[[u8; 3]] {
        &self.cells
    }

    /// How light each pixel is, 0 to 255.
    #[must_use]
    pub fn grey(&self) -> Vec<u8> {
        let light = |[r, g, b]: &[u8; 3]| ((u32::from(*r) * 77 + u32::from(*g) * 150 + u32::from(*b) * 29) >> 8) as u8;
        self.cells.iter().map(light).collect()
    }

    /// The same picture with no side longer than `longest`, each pixel the mean of those it covers.
    #[must_use]
    pub fn at_most(&self, longest: usize) -> Self {
        let long = self.width.max(self.height);
        if long <= longest {
            return self.clone();
        }
        let (width, height) = ((self.width * longest / long).max(1), (self.height * longest / long).max(1));
        let mut cells = Vec::with_capacity(width * height);
        for y in 0..height {
            let (top, bottom) = (y * self.height / height, ((y + 1) * self.height).div_ceil(height));
            for x in 0..width {
                let (left, right) = (x * self.width / width, ((x + 1) * self.width).div_ceil(width));
                let mut sum = [0u32; 3];
                for v in top..bottom {
                    for cell in &self.cells[v * self.width + left..v * self.width + right] {
                        for (s, c) in sum.iter_mut().zip(cell) {
                            *s += u32::from(*c);
                        }
                    }
                }
                let count = ((bottom - top) * (right - left)) as u32;
                cells.push(sum.map(|s| (s / count) as u8));
            }
        }
        Self { width, height, cells }
    }
}

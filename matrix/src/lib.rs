//! Products of vectors with a matrix, laid out for speed: most of a check's time goes by here. A package of its own so
//! that it can be compiled for speed where the rest is compiled for size.
//!
//! Weights are whole numbers of eight bits. Vectors are brought to whole numbers of sixteen for the product, which is then exact:
//! processors multiply eight such pairs at once and add them up by twos (`pmaddwd`, `i32x4.dot_i16x8_s`).

/// Sums that a product of eight pairs goes into.
const SUMS: usize = 4;
/// Groups of [`SUMS`] columns that are worked on together.
const GROUPS: usize = 6;
/// Columns that are worked on together.
const LANES: usize = SUMS * GROUPS;
/// Vectors that are worked on together, so that each weight is fetched once for all: with these, as many sums as a processor has
/// registers.
const BLOCK: usize = 2;

/// Cells of two rows for [`SUMS`] columns, those of a column beside each other; or two cells of a vector, as often as that.
type Eight = [i16; 2 * SUMS];
/// What comes of a vector in [`LANES`] columns.
type Row = [[i32; SUMS]; GROUPS];

/// A matrix of whole numbers with one factor, cut into panels of [`LANES`] columns; a panel holds its part of every two rows, one
/// pair after the other.
pub struct Matrix {
    /// Pairs of rows.
    pairs: usize,
    columns: usize,
    factor: f32,
    /// The largest whole number in a vector with which no sum overflows.
    most: f32,
    panels: Vec<[Eight; GROUPS]>,
}

/// Vectors in whole numbers, ready for products with a matrix.
#[derive(Debug)]
pub struct Vectors {
    /// Of each vector what its products are worth.
    factors: Vec<f32>,
    /// For every [`BLOCK`] vectors the pairs of cells that are not all zero (behind a rectifier many are), with their number.
    cells: Vec<(u32, [Eight; BLOCK])>,
    /// Where in `cells` each block ends.
    ends: Vec<usize>,
}

impl Matrix {
    /// A matrix from its cells, signed bytes, row by row, each worth `factor`.
    #[must_use]
    pub fn new(columns: usize, factor: f32, cells: &[u8]) -> Self {
        let pairs = (cells.len() / columns).div_ceil(2);
        let mut panels = vec![[[0; 2 * SUMS]; GROUPS]; columns.div_ceil(LANES) * pairs];
        for (row, cells) in cells.chunks_exact(columns).enumerate() {
            for (panel, part) in cells.chunks(LANES).enumerate() {
                let tile = panels[panel * pairs + row / 2].as_flattened_mut();
                tile.chunks_exact_mut(2).zip(part).for_each(|(both, cell)| both[row % 2] = i16::from(*cell as i8));
            }
        }
        let most = (i32::MAX / 128 / (2 * pairs).max(1) as i32).min(i32::from(i16::MAX)) as f32;
        Self { pairs, columns, factor, most, panels }
    }

    /// Brings vectors of `width` cells, one after the other in `input`, to whole numbers, in as fine steps as the sums of this matrix
    /// allow.
    #[inline(never)]
    #[must_use]
    pub fn ready(&self, input: &[f32], width: usize) -> Vectors {
        let (count, pairs) = (input.len() / width, width.div_ceil(2));
        let mut ready = Vectors {
            factors: Vec::with_capacity(count),
            cells: Vec::with_capacity(count.div_ceil(BLOCK) * pairs),
            ends: Vec::with_capacity(count.div_ceil(BLOCK)),
        };
        for block in input.chunks(BLOCK * width) {
            let mut times = [0.0; BLOCK];
            for (vector, times) in block.chunks_exact(width).zip(&mut times) {
                let more = |most: f32, cell: &f32| if cell.abs() > most { cell.abs() } else { most };
                let greatest = vector.iter().fold(0.0, more);
                ready.factors.push(greatest / self.most * self.factor);
                *times = if greatest > 0.0 { self.most / greatest } else { 0.0 };
            }
            for pair in 0..pairs {
                let mut both = [[0; 2 * SUMS]; BLOCK];
                for ((both, vector), times) in both.iter_mut().zip(block.chunks_exact(width)).zip(times) {
                    let a = whole(vector[2 * pair] * times);
                    let b = vector.get(2 * pair + 1).map_or(0, |cell| whole(cell * times));
                    *both = [a, b, a, b, a, b, a, b];
                }
                if both.iter().any(|cells| cells[0] != 0 || cells[1] != 0) {
                    ready.cells.push((pair as u32, both));
                }
            }
            ready.ends.push(ready.cells.len());
        }
        ready
    }

    /// `out += vectors × self`, a vector's first cell belonging to the even row `from`: one cell of `out` a column, vector after vector.
    /// The first that `out` has room for is vector number `first`; what comes of those before and behind is left out.
    #[inline(never)]
    pub fn add_products(&self, vectors: &Vectors, from: usize, first: isize, out: &mut [f32]) {
        let mut start = 0;
        for (number, end) in vectors.ends.iter().enumerate() {
            let block = &vectors.cells[start..*end];
            start = *end;
            for (column, panel) in self.panels.chunks_exact(self.pairs).enumerate() {
                let mut sums = [[[0; SUMS]; GROUPS]; BLOCK];
                add_up(&panel[from / 2..], block, &mut sums);
                let numbers = number * BLOCK..vectors.factors.len();
                for (vector, sums) in numbers.zip(&sums) {
                    let factor = vectors.factors[vector];
                    let Some(at) = vector.checked_add_signed(-first) else { continue };
                    let end = ((at + 1) * self.columns).min(at * self.columns + (column + 1) * LANES);
                    let Some(out) = out.get_mut(at * self.columns + column * LANES..end) else { break };
                    for (cell, sum) in out.iter_mut().zip(sums.as_flattened()) {
                        *cell += *sum as f32 * factor;
                    }
                }
            }
        }
    }
}

/// What a block makes of a panel. By itself, for the compiler keeps sums in registers only where nothing else is done with them.
#[cfg(target_arch = "wasm32")]
#[inline(never)]
fn add_up(panel: &[[Eight; GROUPS]], block: &[(u32, [Eight; BLOCK])], out: &mut [Row; BLOCK]) {
    let mut sums = [[[0; SUMS]; GROUPS]; BLOCK];
    for (number, cells) in block {
        let tile = &panel[*number as usize];
        for vector in 0..BLOCK {
            for group in 0..GROUPS {
                let added = products(&tile[group], &cells[vector]);
                for lane in 0..SUMS {
                    sums[vector][group][lane] += added[lane];
                }
            }
        }
    }
    *out = sums;
}

/// The same, one vector after the other: of two at a time the compiler makes single products.
#[cfg(not(target_arch = "wasm32"))]
fn add_up(panel: &[[Eight; GROUPS]], block: &[(u32, [Eight; BLOCK])], out: &mut [Row; BLOCK]) {
    add_up_one::<0>(panel, block, &mut out[0]);
    add_up_one::<1>(panel, block, &mut out[1]);
}

#[cfg(not(target_arch = "wasm32"))]
#[inline(never)]
fn add_up_one<const VECTOR: usize>(panel: &[[Eight; GROUPS]], block: &[(u32, [Eight; BLOCK])], out: &mut Row) {
    let mut sums = [[0; SUMS]; GROUPS];
    for (number, cells) in block {
        let tile = &panel[*number as usize];
        for group in 0..GROUPS {
            let added = products(&tile[group], &cells[VECTOR]);
            for lane in 0..SUMS {
                sums[group][lane] += added[lane];
            }
        }
    }
    *out = sums;
}

/// The nearest whole number to one of at most fifteen bits: added to a number this large, nothing is left of what is behind the point.
fn whole(value: f32) -> i16 {
    const LARGE: f32 = 12_582_912.0;
    (value + LARGE).to_bits().wrapping_sub(LARGE.to_bits()) as i16
}

/// Each cell of `one` times the one of `other`, added up by twos. Written so that the compiler makes one instruction of it.
#[cfg(not(target_arch = "wasm32"))]
#[inline(always)]
fn products(one: &[i16; 2 * SUMS], other: &[i16; 2 * SUMS]) -> [i32; SUMS] {
    let mut all = [0_i32; 2 * SUMS];
    for lane in 0..2 * SUMS {
        all[lane] = i32::from(one[lane]) * i32::from(other[lane]);
    }
    [all[0] + all[1], all[2] + all[3], all[4] + all[5], all[6] + all[7]]
}

/// The same, where the compiler has to be told by which instruction.
#[cfg(target_arch = "wasm32")]
#[inline(always)]
fn products(one: &[i16; 2 * SUMS], other: &[i16; 2 * SUMS]) -> [i32; SUMS] {
    use core::arch::wasm32::{i16x8, i32x4_dot_i16x8, i32x4_extract_lane};
    let eight = |c: &[i16; 8]| i16x8(c[0], c[1], c[2], c[3], c[4], c[5], c[6], c[7]);
    let sums = i32x4_dot_i16x8(eight(one), eight(other));
    let (a, b) = (i32x4_extract_lane::<0>(sums), i32x4_extract_lane::<1>(sums));
    [a, b, i32x4_extract_lane::<2>(sums), i32x4_extract_lane::<3>(sums)]
}

/// `sums += cells`.
#[inline(never)]
pub fn add(cells: &[f32], sums: &mut [f32]) {
    sums.iter_mut().zip(cells).for_each(|(sum, cell)| *sum += cell);
}

/// Each of `most` becomes the cell where that is more.
#[inline(never)]
pub fn raise(cells: &[f32], most: &mut [f32]) {
    most.iter_mut().zip(cells).for_each(|(most, cell)| *most = if *cell > *most { *cell } else { *most });
}

/// What is below zero becomes zero.
#[inline(never)]
pub fn rectify(cells: &mut [f32]) {
    cells.iter_mut().for_each(|cell| *cell = if *cell > 0.0 { *cell } else { 0.0 });
}

/// Adds to each two of `sums` the halves of a byte, the lower one first; 8 stands for nothing.
#[inline(never)]
pub fn add_halves(bytes: &[u8], sums: &mut [i16]) {
    for (byte, sums) in bytes.iter().zip(sums.as_chunks_mut().0) {
        let [low, high] = sums;
        *low += i16::from(byte & 15) - 8;
        *high += i16::from(byte >> 4) - 8;
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_same_as_by_hand() {
        let (rows, columns, width) = (8, 53, 4);
        let cell = |n: usize| (n * 37 % 23) as f32 - 11.0;
        let cells: Vec<u8> = (0..rows * columns).map(|n| cell(n) as i8 as u8).collect();
        let input: Vec<f32> = (0..5 * width).map(|n| cell(n + 5)).collect();
        let matrix = Matrix::new(columns, 0.5, &cells);
        let vectors = matrix.ready(&input, width);
        for (from, first, count) in [(0, 0, 5), (2, 1, 4), (4, -2, 6), (0, 3, 1), (0, 9, 2)] {
            let mut out = vec![1.0; count * columns];
            matrix.add_products(&vectors, from, first, &mut out);
            for (at, sum) in out.iter().enumerate() {
                let (vector, column) = (first + (at / columns) as isize, at % columns);
                let weight = |n: usize| f32::from(cells[(n + from) * columns + column] as i8) * 0.5;
                let given = usize::try_from(vector).ok().and_then(|v| input.get(v * width..(v + 1) * width));
                let wanted: f32 = given.map_or(0.0, |given| (0..width).map(|n| given[n] * weight(n)).sum());
                assert!((sum - 1.0 - wanted).abs() < 1e-2, "{from} {first} {at}: {sum} for {wanted}");
            }
        }
    }

    #[test]
    fn sums_do_not_overflow() {
        for rows in [1, 2, 393, 1_200] {
            let matrix = Matrix::new(1, 1.0, &vec![128; rows]);
            let mut out = [0.0];
            matrix.add_products(&matrix.ready(&vec![-2.0; rows], rows), 0, 0, &mut out);
            let wanted = 256.0 * rows as f32;
            assert!((out[0] - wanted).abs() < wanted * 1e-3, "{rows}: {out:?}");
        }
    }

    #[test]
    fn nothing_comes_of_nothing() {
        let matrix = Matrix::new(3, 1.0, &[1; 9]);
        let mut out = [1.0; 3];
        matrix.add_products(&matrix.ready(&[0.0; 3], 3), 0, 0, &mut out);
        assert_eq!(out, [1.0; 3]);
    }

    #[test]
    fn whole_numbers_are_the_nearest() {
        for (value, wanted) in [(0.4, 0), (-0.6, -1), (32_767.0, 32_767), (-32_766.6, -32_767), (1.5, 2)] {
            assert_eq!(whole(value), wanted, "{value}");
        }
    }
}

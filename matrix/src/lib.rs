//! Products of vectors with a matrix, laid out for speed: most of a check's time goes by here. A package of its own so
//! that it can be compiled for speed where the rest is compiled for size.
//!
//! Weights are whole numbers of eight bits. Vectors are brought to whole numbers of sixteen for the product, which is then exact:
//! processors multiply eight such pairs at once and add them up by twos ([`i16x8::dot`]).

use wide::{i16x8, i32x4};

/// Sums that a product of eight pairs goes into.
const SUMS: usize = 4;
/// Groups of [`SUMS`] columns that are worked on together: with as many vectors, as many sums as a processor has registers for.
const GROUPS: usize = if cfg!(target_arch = "wasm32") { 6 } else { 12 };
/// Columns that are worked on together.
const LANES: usize = SUMS * GROUPS;
/// Vectors that are worked on together. In WebAssembly each weight is fetched once for two; natively one at a time is as quick, and
/// more of its cells are zero.
const BLOCK: usize = if cfg!(target_arch = "wasm32") { 2 } else { 1 };

/// Cells of two rows for [`SUMS`] columns, those of a column beside each other; or two cells of a vector, as often as that.
type Eight = [i16; 2 * SUMS];
/// Cells of two rows for [`LANES`] columns.
type Tile = [Eight; GROUPS];

/// A matrix of whole numbers with one factor, cut into panels of [`LANES`] columns; a panel holds its part of every two rows, one
/// pair after the other.
pub struct Matrix {
    /// Pairs of rows.
    pairs: usize,
    columns: usize,
    factor: f32,
    /// The largest whole number in a vector with which no sum overflows.
    most: f32,
    panels: Vec<Tile>,
}

/// Vectors in whole numbers, ready for products with a matrix.
#[derive(Debug, Default)]
pub struct Vectors {
    /// Of each vector what its products are worth.
    factors: Vec<f32>,
    /// For every [`BLOCK`] vectors the pairs of cells that are not all zero (behind a rectifier many are), with their number.
    cells: Vec<(u32, [Eight; BLOCK])>,
    /// Where in `cells` each block ends.
    ends: Vec<usize>,
    /// The whole numbers of one block.
    whole: Vec<[i16; 2]>,
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
    #[must_use]
    pub fn ready(&self, input: &[f32], width: usize) -> Vectors {
        let mut ready = Vectors::default();
        self.fill(&mut ready, input, width);
        ready
    }

    /// `out += vectors × self`, of vectors of `width` cells that are needed for nothing else.
    pub fn multiply(&self, input: &[f32], width: usize, out: &mut [f32]) {
        // A few at a time, so that their whole numbers stay near.
        const AT_ONCE: usize = 8;
        let mut ready = Vectors::default();
        for (input, out) in input.chunks(AT_ONCE * width).zip(out.chunks_mut(AT_ONCE * self.columns)) {
            self.fill(&mut ready, input, width);
            self.add_products(&ready, 0, 0, out);
        }
    }

    /// Puts vectors in the place of those before.
    #[inline(never)]
    fn fill(&self, ready: &mut Vectors, input: &[f32], width: usize) {
        let (blocks, pairs) = ((input.len() / width).div_ceil(BLOCK), width.div_ceil(2));
        ready.factors.clear();
        ready.ends.clear();
        // As long as can be, whatever of it is needed: nothing is asked or moved for a pair more.
        ready.cells.resize(ready.cells.len().max(blocks * pairs), Default::default());
        ready.whole.resize(BLOCK * pairs, [0; 2]);
        let mut filled = 0;
        for block in input.chunks(BLOCK * width) {
            let mut vectors = block.chunks_exact(width);
            for whole in ready.whole.chunks_exact_mut(pairs) {
                let Some(vector) = vectors.next() else {
                    whole.fill([0; 2]);
                    continue;
                };
                let greatest = greatest(vector);
                ready.factors.push(greatest / self.most * self.factor);
                whole_numbers(
                    vector,
                    if greatest > 0.0 { self.most / greatest } else { 0.0 },
                    whole.as_flattened_mut(),
                );
            }
            let (free, mut taken) = (&mut ready.cells[filled..filled + pairs], 0);
            for pair in 0..pairs {
                let both: [[i16; 2]; BLOCK] = std::array::from_fn(|vector| ready.whole[vector * pairs + pair]);
                // One that is all zero gives way to the next: which it is can't be foreseen, so nothing branches on it.
                free[taken] = (pair as u32, both.map(|[a, b]| [a, b, a, b, a, b, a, b]));
                taken += usize::from(both != [[0; 2]; BLOCK]);
            }
            filled += taken;
            ready.ends.push(filled);
        }
    }

    /// `out += vectors × self`, a vector's first cell belonging to the even row `from`: one cell of `out` a column, vector after vector.
    /// The first that `out` has room for is vector number `first`; what comes of those before and behind is left out.
    #[inline(never)]
    pub fn add_products(&self, vectors: &Vectors, from: usize, first: isize, out: &mut [f32]) {
        let mut start = 0;
        for (number, end) in vectors.ends.iter().enumerate() {
            let block = &vectors.cells[start..*end];
            start = *end;
            let vectors = (number * BLOCK, &vectors.factors[number * BLOCK..]);
            for (column, panel) in self.panels.chunks_exact(self.pairs).enumerate() {
                let place = (column * LANES, first);
                // A matrix seldom ends with a panel: of what it lacks half need not be worked out.
                if self.columns - place.0 <= SUMS * 6 {
                    self.add_panel::<6>(&panel[from / 2..], block, vectors, place, out);
                } else {
                    self.add_panel::<GROUPS>(&panel[from / 2..], block, vectors, place, out);
                }
            }
        }
    }

    /// What a block makes of the first `HERE` groups of a panel. Told of are the number of the block's first vector with the factors from
    /// there on, and the panel's first column with the first vector that there is room for.
    fn add_panel<const HERE: usize>(
        &self,
        panel: &[Tile],
        block: &[(u32, [Eight; BLOCK])],
        (number, factors): (usize, &[f32]),
        (column, first): (usize, isize),
        out: &mut [f32],
    ) {
        let all = add_up::<HERE>(panel, block);
        for (vector, (sums, factor)) in all.iter().zip(factors).enumerate() {
            let Some(at) = (number + vector).checked_add_signed(-first) else { continue };
            let start = at * self.columns + column;
            let Some(out) = out.get_mut(start..((at + 1) * self.columns).min(start + LANES)) else { break };
            let (fours, rest) = out.as_chunks_mut::<SUMS>();
            for (out, sums) in fours.iter_mut().zip(sums) {
                (0..SUMS).for_each(|lane| out[lane] += sums[lane] as f32 * factor);
            }
            let left = sums.as_flattened().get(SUMS * fours.len()..).unwrap_or_default();
            rest.iter_mut().zip(left).for_each(|(cell, sum)| *cell += *sum as f32 * factor);
        }
    }
}

/// The greatest of the cells' amounts.
fn greatest(cells: &[f32]) -> f32 {
    let more = |most: f32, cell: f32| if cell.abs() > most { cell.abs() } else { most };
    let (fours, rest) = cells.as_chunks::<SUMS>();
    // By fours, so that the compiler compares as many at once.
    let mut most = [0.0; SUMS];
    fours.iter().for_each(|four| (0..SUMS).for_each(|lane| most[lane] = more(most[lane], four[lane])));
    most.iter().chain(rest).fold(0.0, |most, cell| more(most, *cell))
}

/// Each cell times `times`, as the nearest whole number. What is left of `out` becomes zero.
fn whole_numbers(cells: &[f32], times: f32, out: &mut [i16]) {
    out[cells.len()..].fill(0);
    out.iter_mut().zip(cells).for_each(|(number, cell)| *number = whole(cell * times));
}

/// What a block makes of the first `HERE` groups of a panel. By itself, for the compiler keeps sums in registers only where nothing else
/// is done with them.
#[inline(never)]
fn add_up<const HERE: usize>(panel: &[Tile], block: &[(u32, [Eight; BLOCK])]) -> [[[i32; SUMS]; HERE]; BLOCK] {
    let mut sums = [[i32x4::ZERO; HERE]; BLOCK];
    for (number, cells) in block {
        let tile = &panel[*number as usize];
        for vector in 0..BLOCK {
            let cells = i16x8::new(cells[vector]);
            for group in 0..HERE {
                sums[vector][group] += i16x8::new(tile[group]).dot(cells);
            }
        }
    }
    sums.map(|sums| sums.map(i32x4::to_array))
}

/// The nearest whole number to one of at most fifteen bits: added to a number this large, nothing is left of what is behind the point.
fn whole(value: f32) -> i16 {
    const LARGE: f32 = 12_582_912.0;
    (value + LARGE).to_bits().wrapping_sub(LARGE.to_bits()) as i16
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

/// `start` and all of `parts` added up, in their order; what is below zero becomes zero.
#[inline(never)]
pub fn gather(start: &[f32], parts: &[&[f32]], sums: &mut [f32]) {
    /// So many sums stay in registers over all parts.
    const HERE: usize = 16;
    for (from, sums) in (0..).step_by(HERE).zip(sums.chunks_mut(HERE)) {
        let here = from..from + sums.len();
        let mut all = [0.0; HERE];
        all[..sums.len()].copy_from_slice(&start[here.clone()]);
        for part in parts {
            match part[here.clone()].first_chunk::<HERE>() {
                Some(part) => (0..HERE).for_each(|lane| all[lane] += part[lane]),
                None => add(&part[here.clone()], &mut all),
            }
        }
        rectify(&mut all);
        sums.copy_from_slice(&all[..sums.len()]);
    }
}

/// What is below zero becomes zero.
#[inline]
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
    fn whatever_a_matrix_ends_with() {
        for columns in 1..=2 * LANES + 1 {
            let cells: Vec<u8> = (0..6 * columns).map(|n| (n * 37 % 251) as u8).collect();
            let matrix = Matrix::new(columns, 1.0, &cells);
            let input = [100.0, -50.0, 0.0, 0.0, 25.0, 127.0, 0.0, 0.0, 0.0, 0.0, 0.0, 64.0];
            let mut out = vec![0.0; 2 * columns];
            matrix.add_products(&matrix.ready(&input, 6), 0, 0, &mut out);
            for (at, sum) in out.iter().enumerate() {
                let of = |row: usize| f32::from(cells[row * columns + at % columns] as i8);
                let wanted: f32 = (0..6).map(|row| input[at / columns * 6 + row] * of(row)).sum();
                assert!((sum - wanted).abs() < 2.0, "{columns} columns, {at}: {sum} for {wanted}");
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
    fn gathered_in_order() {
        for length in [1, 16, 21, 48] {
            let part = |by: usize| (0..length).map(|n| (n * by % 7) as f32 - 3.0).collect::<Vec<f32>>();
            let (start, one, other) = (part(1), part(3), part(5));
            let mut sums = vec![9.0; length];
            gather(&start, &[&one, &other], &mut sums);
            let wanted: Vec<f32> = (0..length).map(|n| (start[n] + one[n] + other[n]).max(0.0)).collect();
            assert_eq!(sums, wanted);
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

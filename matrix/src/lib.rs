//! Products of vectors with a matrix, laid out for speed: most of a check's time goes by here. A package of its own so
//! that it can be compiled for speed where the rest is compiled for size.

/// Columns that are worked on together: as many sums as fit into a processor's registers.
const LANES: usize = 24;

/// A matrix, cut into panels of [`LANES`] columns; a panel holds its part of every row, one after the other.
pub struct Matrix {
    rows: usize,
    columns: usize,
    panels: Vec<[f32; LANES]>,
}

impl Matrix {
    /// A matrix from its cells, row by row.
    #[must_use]
    pub fn new(columns: usize, cells: &[f32]) -> Self {
        let rows = cells.len() / columns;
        let mut panels = vec![[0.0; LANES]; columns.div_ceil(LANES) * rows];
        for (row, cells) in cells.chunks_exact(columns).enumerate() {
            for (panel, part) in cells.chunks(LANES).enumerate() {
                panels[panel * rows + row][..part.len()].copy_from_slice(part);
            }
        }
        Self { rows, columns, panels }
    }

    /// `out += factor * row`.
    pub fn add_row(&self, row: usize, factor: f32, out: &mut [f32]) {
        for (panel, sums) in out.chunks_mut(LANES).enumerate() {
            for (sum, cell) in sums.iter_mut().zip(&self.panels[panel * self.rows + row]) {
                *sum += factor * cell;
            }
        }
    }

    /// `out += vector × rows from.. of self`, for every vector in `input`. Vectors have `width` cells and follow one another; so
    /// do those of `out`, with one cell a column. Zeros cost next to nothing: behind a rectifier most cells are.
    #[inline(never)]
    pub fn add_products(&self, input: &[f32], width: usize, from: usize, out: &mut [f32]) {
        let mut rows: Vec<(usize, f32)> = Vec::with_capacity(width);
        for (vector, sums) in input.chunks_exact(width).zip(out.chunks_exact_mut(self.columns)) {
            rows.clear();
            rows.extend(vector.iter().copied().enumerate().filter(|(_, value)| *value != 0.0));
            for (panel, sums) in self.panels(from, width).zip(sums.chunks_mut(LANES)) {
                let mut tile = [0.0; LANES];
                for (row, value) in &rows {
                    let cells = &panel[*row];
                    for lane in 0..LANES {
                        tile[lane] += value * cells[lane];
                    }
                }
                sums.iter_mut().zip(&tile).for_each(|(sum, value)| *sum += value);
            }
        }
    }

    /// The part of every panel that holds `rows` rows from row `from` on.
    fn panels(&self, from: usize, rows: usize) -> impl Iterator<Item = &[[f32; LANES]]> {
        self.panels.chunks_exact(self.rows).map(move |panel| &panel[from..from + rows])
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_same_as_by_hand() {
        let (rows, columns, vectors) = (7, 11, 6);
        let cell = |n: usize| (n * 37 % 23) as f32 - 11.0;
        let cells: Vec<f32> = (0..rows * columns).map(cell).collect();
        let input: Vec<f32> = (0..vectors * 4).map(|n| cell(n + 5)).collect();
        let matrix = Matrix::new(columns, &cells);
        let mut out = vec![1.0; vectors * columns];
        matrix.add_products(&input, 4, 2, &mut out);
        for (vector, sums) in out.chunks_exact(columns).enumerate() {
            for (column, sum) in sums.iter().enumerate() {
                let wanted: f32 = (0..4).map(|n| input[vector * 4 + n] * cells[(n + 2) * columns + column]).sum();
                assert!((sum - 1.0 - wanted).abs() < 1e-3, "{vector} {column}");
            }
        }
        let mut out = vec![0.0; columns];
        matrix.add_row(3, 2.0, &mut out);
        assert_eq!(out, cells[3 * columns..4 * columns].iter().map(|c| 2.0 * c).collect::<Vec<_>>());
    }
}

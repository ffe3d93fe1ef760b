//! The steps of a small convolutional network: one by one, three by three, halving, doubling.

/// Numbers on a grid, `depth` a cell, row by row.
#[derive(Debug, Clone)]
pub struct Grid {
    pub width: usize,
    pub height: usize,
    pub depth: usize,
    pub cells: Vec<f32>,
}

/// One step's weights.
#[derive(Debug)]
pub struct Layer {
    pub inputs: usize,
    pub outputs: usize,
    /// Three by three, each output of its own input alone; otherwise every output of all inputs of its cell.
    pub wide: bool,
    /// Negative results become 0.
    pub rectified: bool,
    /// Place by place (wide) or input by input, the outputs of each together.
    pub weights: Vec<f32>,
    pub additions: Vec<f32>,
}

/// Outputs that are worked on together: as many sums as stay in registers.
const LANES: usize = 16;

impl Grid {
    /// The grid after a step.
    pub fn step(&self, layer: &Layer) -> Self {
        let mut out = if layer.wide { self.wide(layer) } else { self.narrow(layer) };
        if layer.rectified {
            for cell in &mut out.cells {
                *cell = cell.max(0.0);
            }
        }
        out
    }

    fn narrow(&self, layer: &Layer) -> Self {
        let (inputs, outputs) = (layer.inputs, layer.outputs);
        let mut cells = vec![0.0; self.width * self.height * outputs];
        for (from, to) in self.cells.chunks_exact(self.depth).zip(cells.chunks_exact_mut(outputs)) {
            let from = &from[..inputs];
            let mut done = 0;
            while done + LANES <= outputs {
                let mut sums = [0.0f32; LANES];
                sums.copy_from_slice(&layer.additions[done..done + LANES]);
                for (value, weights) in from.iter().zip(layer.weights.chunks_exact(outputs)) {
                    let weights: &[f32; LANES] = weights[done..done + LANES].try_into().expect("as many as asked for");
                    for (sum, weight) in sums.iter_mut().zip(weights) {
                        *sum += value * weight;
                    }
                }
                to[done..done + LANES].copy_from_slice(&sums);
                done += LANES;
            }
            for n in done..outputs {
                let products = from.iter().zip(layer.weights[n..].iter().step_by(outputs)).map(|(v, w)| v * w);
                to[n] = layer.additions[n] + products.sum::<f32>();
            }
        }
        Self { width: self.width, height: self.height, depth: outputs, cells }
    }

    fn wide(&self, layer: &Layer) -> Self {
        let depth = layer.outputs;
        let mut cells: Vec<f32> =
            layer.additions.iter().copied().cycle().take(self.width * self.height * depth).collect();
        for (place, weights) in layer.weights.chunks_exact(depth).enumerate() {
            let (down, right) = (place / 3, place % 3);
            // The neighbour lies inside for these.
            let (top, bottom) = (usize::from(down == 0), self.height - usize::from(down == 2).min(self.height));
            let (left, end) = (usize::from(right == 0), self.width - usize::from(right == 2).min(self.width));
            if left >= end {
                continue;
            }
            for y in top..bottom {
                let to = (y * self.width + left) * depth..(y * self.width + end) * depth;
                let neighbour = ((y + down - 1) * self.width + left + right - 1) * depth;
                let from = &self.cells[neighbour..neighbour + to.len()];
                for (to, from) in cells[to].chunks_exact_mut(depth).zip(from.chunks_exact(depth)) {
                    for ((to, from), weight) in to.iter_mut().zip(from).zip(weights) {
                        *to += from * weight;
                    }
                }
            }
        }
        Self { width: self.width, height: self.height, depth, cells }
    }

    /// Half as wide and high, each cell the greatest of four.
    pub fn halved(&self) -> Self {
        let (width, height) = (self.width.div_ceil(2), self.height.div_ceil(2));
        let mut cells = vec![f32::NEG_INFINITY; width * height * self.depth];
        for (n, from) in self.cells.chunks_exact(self.depth).enumerate() {
            let to = (n / self.width / 2 * width + n % self.width / 2) * self.depth;
            for (to, from) in cells[to..to + self.depth].iter_mut().zip(from) {
                *to = to.max(*from);
            }
        }
        Self { width, height, depth: self.depth, cells }
    }

    /// This grid, and the one of half its size spread over it.
    pub fn plus_doubled(&self, half: &Self) -> Self {
        let mut sum = self.clone();
        for (n, to) in sum.cells.chunks_exact_mut(self.depth).enumerate() {
            let from = (n / self.width / 2 * half.width + n % self.width / 2) * half.depth;
            for (to, from) in to.iter_mut().zip(&half.cells[from..from + half.depth]) {
                *to += from;
            }
        }
        sum
    }
}

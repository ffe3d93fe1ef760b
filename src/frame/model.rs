//! The frame's model: a small network that reads a draft word by word.
//!
//! Each token is the sum of the vectors of its features ([`super::features`]). Two layers look at the
//! neighbours within the sentence (two words either side, then three), so that "he" in "he squeezed my
//! hand" and in "he scored" come out differently. What stands out anywhere and what is there on the whole
//! are drawn together into one vector of the draft; it gives the scores of the topics, and, with each
//! token's own vector, the scores of the topics that are found word by word.
//!
//! `weights.bin` is made by `trainer/frame/train.py` from `corpus/`; its header carries the fingerprint of
//! what it was trained from, and a test fails when that is stale. The layout is that of [`Weights::parse`].

use super::Topic;
use super::features::{self, Feature};
use crewmate_matrix::Matrix;
use once_cell::sync::Lazy;
use std::cell::OnceCell;
use std::collections::HashMap;
use std::rc::Rc;

static FILE: &[u8] = include_bytes!("weights.bin");
static WEIGHTS: Lazy<Weights> = Lazy::new(|| Weights::parse(FILE));

/// First bytes of the weights file.
pub const MAGIC: &[u8; 4] = b"CMF4";

/// How far the first layer looks, in tokens.
const NEAR: [isize; 5] = [-2, -1, 0, 1, 2];
/// How far the second layer looks, in tokens.
const FAR: [isize; 3] = [-3, 0, 3];
/// The farthest that a layer looks, in tokens.
const EDGE: usize = 3;

/// Log-odds, one a topic of [`Topic::ALL`].
pub type Scores = Vec<f32>;

/// The fingerprint in the committed weights: what they were trained from.
#[must_use]
pub fn trained_from() -> u64 {
    u64::from_le_bytes(FILE[4..12].try_into().unwrap_or_default())
}

struct Weights {
    /// Length of a token's vector.
    width: usize,
    /// Length of a hidden vector.
    hidden: usize,
    /// Sorted hashes of the features; the rows of `rows` in the same order.
    hashes: Vec<u32>,
    /// Two whole numbers of four bits a byte.
    rows: Vec<u8>,
    /// What one step of a row's numbers is worth, a column.
    steps: Vec<f32>,
    /// Where to look for a hash first: the first row whose hash has these upper 12 bits.
    starts: Vec<u16>,
    near: Matrix,
    near_bias: Vec<f32>,
    /// Thins a hidden vector out before the second layer looks at its neighbours: a layer as wide as before for a
    /// third of its cells and products.
    narrow: Matrix,
    /// Length of a vector thinned out.
    thin: usize,
    far: Matrix,
    far_bias: Vec<f32>,
    context: Vec<u32>,
    whole: Matrix,
    whole_bias: Vec<f32>,
    topics: Matrix,
    topics_bias: Vec<f32>,
    marks: Matrix,
    marks_of_whole: Matrix,
    marks_bias: Vec<f32>,
}

/// What the network makes of one sentence. It depends on nothing but the sentence's features and those of the
/// draft, so it can be kept from one check to the next.
#[derive(Debug, Default)]
pub struct Reading {
    /// For each hidden cell, the most that any token has.
    most: Vec<f32>,
    /// For each hidden cell, the sum over the tokens.
    sum: Vec<f32>,
    tokens: usize,
    /// What the tokens' own vectors add to the log-odds of [`Topic::MARKED`], token after token.
    marks: Vec<f32>,
    /// The most of these that any token has, for each topic of [`Topic::MARKED`].
    peaks: Vec<f32>,
    /// Log-odds of every topic, were the sentence all there is; where it is, nobody asks.
    topics: OnceCell<Scores>,
}

impl Reading {
    /// Reads a sentence from what the first layer makes of its tokens.
    #[must_use]
    pub fn new(products: &[Rc<[f32]>]) -> Self {
        let weights = &*WEIGHTS;
        let tokens = products.len();
        let hidden = weights.look(products);
        let mut reading =
            Self { most: vec![0.0; weights.hidden], sum: vec![0.0; weights.hidden], tokens, ..Self::default() };
        for cells in hidden.chunks_exact(weights.hidden) {
            for ((most, sum), cell) in reading.most.iter_mut().zip(&mut reading.sum).zip(cells) {
                *most = most.max(*cell);
                *sum += cell;
            }
        }
        reading.marks = vec![0.0; tokens * Topic::MARKED.len()];
        weights.marks.add_products(&hidden, weights.hidden, 0, &mut reading.marks);
        reading.peaks = vec![f32::MIN; Topic::MARKED.len()];
        for marks in reading.marks.chunks_exact(Topic::MARKED.len()) {
            reading.peaks.iter_mut().zip(marks).for_each(|(peak, mark)| *peak = peak.max(*mark));
        }
        reading
    }

    /// Log-odds of every topic, were the sentence all there is in a draft with these features, always the same.
    #[must_use]
    pub fn topics(&self, draft: &[Feature<'_>]) -> &[f32] {
        self.topics.get_or_init(|| topics(&whole(&self.most, &self.sum, self.tokens, draft)))
    }

    /// The most that [`Reading::mark`] answers for any token of the sentence.
    #[must_use]
    pub fn peak(&self, place: usize) -> f32 {
        self.peaks.get(place).copied().unwrap_or(f32::MIN)
    }

    /// What the vector of token number `token` of the sentence adds to the log-odds of marked topic number `place`.
    #[must_use]
    pub fn mark(&self, token: usize, place: usize) -> f32 {
        self.marks.get(token * Topic::MARKED.len() + place).copied().unwrap_or(f32::MIN)
    }
}

/// What the first layer makes of tokens, by their features: the same words come again and again, in a draft and while it is
/// typed. Bounded: a full store is emptied.
#[derive(Debug, Default)]
pub struct Products {
    known: HashMap<u64, Rc<[f32]>>,
}

/// How many tokens' products are kept, of about four kilobytes each.
const MOST_PRODUCTS: usize = 1_024;

impl Products {
    /// The products of a token that has these features, by hash, sorted and none twice: one part for each place of [`NEAR`]
    /// that it may be seen from. Features that the model does not know add nothing.
    pub fn of(&mut self, features: impl Iterator<Item = u32> + Clone) -> Rc<[f32]> {
        let key = features.clone().fold(0xcbf2_9ce4_8422_2325_u64, |h, f| {
            let mixed = (h ^ u64::from(f)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
            mixed ^ mixed >> 29
        });
        if let Some(known) = self.known.get(&key) {
            return Rc::clone(known);
        }
        if self.known.len() >= MOST_PRODUCTS {
            self.known.clear();
        }
        let weights = &*WEIGHTS;
        let mut vector = vec![0.0; weights.width];
        features.for_each(|feature| weights.add_feature(feature, &mut vector));
        let mut products = vec![0.0; NEAR.len() * weights.hidden];
        for (block, part) in products.chunks_exact_mut(weights.hidden).enumerate() {
            weights.near.add_products(&vector, weights.width, block * weights.width, part);
        }
        let products: Rc<[f32]> = products.into();
        self.known.insert(key, Rc::clone(&products));
        products
    }
}

/// Draws the readings of all sentences together: log-odds of every topic for the draft, and what the draft as a whole adds to
/// the log-odds of [`Topic::MARKED`] at every token.
#[must_use]
pub fn together<'a>(readings: impl Iterator<Item = &'a Reading>, draft: &[Feature<'_>]) -> (Scores, Scores) {
    let weights = &*WEIGHTS;
    let (mut most, mut sum, mut tokens) = (vec![0.0_f32; weights.hidden], vec![0.0_f32; weights.hidden], 0);
    for reading in readings {
        most.iter_mut().zip(&reading.most).for_each(|(most, cell)| *most = most.max(*cell));
        sum.iter_mut().zip(&reading.sum).for_each(|(sum, cell)| *sum += cell);
        tokens += reading.tokens;
    }
    let whole = whole(&most, &sum, tokens, draft);
    let mut marks = weights.marks_bias.clone();
    weights.marks_of_whole.add_products(&whole, weights.hidden, 0, &mut marks);
    (topics(&whole), marks)
}

/// The vector of a stretch of the draft, behind its rectifier.
fn whole(most: &[f32], sum: &[f32], tokens: usize, draft: &[Feature<'_>]) -> Vec<f32> {
    let weights = &*WEIGHTS;
    let size = weights.hidden;
    let share = 0.5 / (tokens as f32 + 1.0).sqrt();
    let mut drawn: Vec<f32> = most.iter().copied().chain(sum.iter().map(|cell| cell * share)).collect();
    drawn.resize(2 * size + weights.context.len(), 0.0);
    for feature in draft {
        let hash = features::hash(*feature);
        if let Some(place) = weights.context.iter().position(|known| *known == hash) {
            drawn[2 * size + place] = 1.0;
        }
    }
    let mut out = weights.whole_bias.clone();
    weights.whole.add_products(&drawn, drawn.len(), 0, &mut out);
    rectify(&mut out);
    out
}

/// Log-odds of every topic for a stretch with that vector.
fn topics(whole: &[f32]) -> Scores {
    let mut out = WEIGHTS.topics_bias.clone();
    WEIGHTS.topics.add_products(whole, WEIGHTS.hidden, 0, &mut out);
    out
}

fn rectify(cells: &mut [f32]) {
    cells.iter_mut().for_each(|cell| *cell = cell.max(0.0));
}

impl Weights {
    fn add_feature(&self, hash: u32, out: &mut [f32]) {
        let bucket = (hash >> 12) as usize;
        let (from, to) = (usize::from(self.starts[bucket]), usize::from(self.starts[bucket + 1]));
        let Some(row) = self.hashes[from..to].iter().position(|known| *known == hash) else { return };
        let bytes = &self.rows[(from + row) * self.width / 2..(from + row + 1) * self.width / 2];
        for ((pair, cells), steps) in bytes.iter().zip(out.chunks_exact_mut(2)).zip(self.steps.chunks_exact(2)) {
            cells[0] += (f32::from(pair & 15) - 8.0) * steps[0];
            cells[1] += (f32::from(pair >> 4) - 8.0) * steps[1];
        }
    }

    /// Both layers over the tokens of one sentence.
    fn look(&self, products: &[Rc<[f32]>]) -> Vec<f32> {
        let (size, tokens) = (self.hidden, products.len());
        // Around the tokens stand EDGE empty ones, so that every token has neighbours.
        let mut near = vec![0.0; (tokens + 2 * EDGE) * size];
        let inner = EDGE * size..(EDGE + tokens) * size;
        for (token, sums) in near[inner.clone()].chunks_exact_mut(size).enumerate() {
            sums.copy_from_slice(&self.near_bias);
            for (block, offset) in NEAR.iter().enumerate() {
                let Some(beside) = token.checked_add_signed(*offset).and_then(|at| products.get(at)) else { continue };
                let part = &beside[block * size..(block + 1) * size];
                sums.iter_mut().zip(part).for_each(|(sum, value)| *sum += value);
            }
        }
        rectify(&mut near[inner.clone()]);
        let mut thin = vec![0.0; (tokens + 2 * EDGE) * self.thin];
        let middle = EDGE * self.thin..(EDGE + tokens) * self.thin;
        self.narrow.add_products(&near[inner.clone()], size, 0, &mut thin[middle]);
        let mut out = vec![0.0; tokens * size];
        seen(&thin, self.thin, &self.far, &self.far_bias, &FAR, &mut out);
        for (cell, before) in out.iter_mut().zip(&near[inner]) {
            *cell = cell.max(0.0) + before;
        }
        out
    }

    /// Reads the committed file; it is part of the program, so a wrong form is a build error caught by tests.
    ///
    /// Little endian: magic `CMF4`, u64 fingerprint, u16 width, u16 hidden, u16 thin, u16 topics, u16 marked topics, u16
    /// features of the draft, u32 rows; the hashes of the draft's features (u32 each); the rows' hashes (each
    /// as u16 more than the one before); the rows (4 bits a cell, offset by 8); f32 steps; then the matrices, each with one f32 factor and
    /// an i8 a cell, and the biases (f32), in the order of the fields below.
    fn parse(bytes: &[u8]) -> Self {
        assert!(bytes.starts_with(MAGIC), "frame weights: wrong file");
        let mut file = Reader { bytes, at: 12 };
        let [width, hidden, thin, topics, marked, context] = [(); 6].map(|()| usize::from(file.u16()));
        assert_eq!(topics, Topic::ALL.len(), "frame weights: made for other topics; run trainer/frame/train.py");
        assert_eq!(marked, Topic::MARKED.len(), "frame weights: made for other marks; run trainer/frame/train.py");
        let count = file.u32() as usize;
        let context: Vec<u32> = (0..context).map(|_| file.u32()).collect();
        let mut last = 0;
        let mut next = || {
            last += u32::from(file.u16());
            last
        };
        let hashes: Vec<u32> = (0..count).map(|_| next()).collect();
        let rows = file.take(count * width / 2).to_vec();
        let mut starts = vec![0_u16; (1 << 12) + 1];
        hashes.iter().for_each(|hash| starts[(hash >> 12) as usize + 1] += 1);
        for bucket in 1..starts.len() {
            starts[bucket] += starts[bucket - 1];
        }
        Self {
            width,
            hidden,
            hashes,
            rows,
            starts,
            steps: file.floats(width),
            near: file.matrix(NEAR.len() * width, hidden),
            near_bias: file.floats(hidden),
            narrow: file.matrix(hidden, thin),
            thin,
            far: file.matrix(FAR.len() * thin, hidden),
            far_bias: file.floats(hidden),
            whole: file.matrix(2 * hidden + context.len(), hidden),
            whole_bias: file.floats(hidden),
            topics: file.matrix(hidden, topics),
            topics_bias: file.floats(topics),
            marks: file.matrix(hidden, marked),
            marks_of_whole: file.matrix(hidden, marked),
            marks_bias: file.floats(marked),
            context,
        }
    }
}

/// What every token makes of its neighbours at `offsets`: row block `k` of `matrix` belongs to `offsets[k]`. Around the
/// vectors in `input` stand [`EDGE`] more on either side, for which nothing is written.
fn seen(input: &[f32], width: usize, matrix: &Matrix, bias: &[f32], offsets: &[isize], out: &mut [f32]) {
    for sums in out.chunks_exact_mut(bias.len()) {
        sums.copy_from_slice(bias);
    }
    let cells = out.len() / bias.len() * width;
    for (block, offset) in offsets.iter().enumerate() {
        let start = EDGE.saturating_add_signed(*offset) * width;
        matrix.add_products(&input[start..start + cells], width, block * width, out);
    }
}

/// Walks the bytes of the weights file.
struct Reader<'a> {
    bytes: &'a [u8],
    at: usize,
}

impl<'a> Reader<'a> {
    fn take(&mut self, count: usize) -> &'a [u8] {
        self.at += count;
        &self.bytes[self.at - count..self.at]
    }

    fn u16(&mut self) -> u16 {
        let bytes = self.take(2);
        u16::from_le_bytes([bytes[0], bytes[1]])
    }

    fn u32(&mut self) -> u32 {
        let bytes = self.take(4);
        u32::from_le_bytes([bytes[0], bytes[1], bytes[2], bytes[3]])
    }

    fn floats(&mut self, count: usize) -> Vec<f32> {
        (0..count).map(|_| f32::from_bits(self.u32())).collect()
    }

    fn matrix(&mut self, rows: usize, columns: usize) -> Matrix {
        let step = f32::from_bits(self.u32());
        let cells: Vec<f32> = self.take(rows * columns).iter().map(|cell| f32::from(*cell as i8) * step).collect();
        Matrix::new(columns, &cells)
    }
}

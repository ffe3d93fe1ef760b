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
use crewmate_matrix::{Matrix, add, add_halves, gather, raise, rectify};
use once_cell::sync::Lazy;
use std::cell::OnceCell;
use std::collections::HashMap;
use std::hash::{BuildHasher, Hasher};
use std::mem;
use std::rc::Rc;

static FILE: &[u8] = include_bytes!("weights.bin");
static WEIGHTS: Lazy<Weights> = Lazy::new(|| Weights::parse(FILE));

/// First bytes of the weights file.
pub const MAGIC: &[u8; 4] = b"CMF4";

/// How far the first layer looks, in tokens.
const NEAR: [isize; 5] = [-2, -1, 0, 1, 2];
/// How far the second layer looks, in tokens.
const FAR: [isize; 3] = [-3, 0, 3];

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
    /// What each place of [`NEAR`] sees of a token, side by side.
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
            raise(cells, &mut reading.most);
            add(cells, &mut reading.sum);
        }
        reading.marks = vec![0.0; tokens * Topic::MARKED.len()];
        weights.marks.multiply(&hidden, weights.hidden, &mut reading.marks);
        reading.peaks = vec![f32::MIN; Topic::MARKED.len()];
        reading.marks.chunks_exact(Topic::MARKED.len()).for_each(|marks| raise(marks, &mut reading.peaks));
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
/// typed. Bounded, in two generations: when the young one is full it becomes the old one, and what the old one held and no token
/// had since is forgotten. So the words that are in every draft stay.
#[derive(Debug, Default)]
pub struct Products {
    young: HashMap<u64, Rc<[f32]>, ByItself>,
    old: HashMap<u64, Rc<[f32]>, ByItself>,
}

/// How many tokens' products a generation holds, of about four kilobytes each.
const MOST_PRODUCTS: usize = 512;

/// For how many tokens products are made in one go.
const AT_ONCE: usize = 8;

impl Products {
    /// For each of the tokens of a sentence its products: one part for each place of [`NEAR`] that it may be seen from. A token
    /// is given by its features, as the second of two, by hash, sorted and none twice. Features that the model does not know
    /// add nothing.
    #[must_use]
    pub fn of(&mut self, tokens: &[&[(u32, u32)]]) -> Vec<Rc<[f32]>> {
        // Not all at once: a sentence may be as long as the text, and buffers of a hundred kilobytes are asked of the system anew.
        tokens.chunks(AT_ONCE).flat_map(|tokens| self.of_few(tokens)).collect()
    }

    fn of_few(&mut self, tokens: &[&[(u32, u32)]]) -> Vec<Rc<[f32]>> {
        if self.young.len() >= MOST_PRODUCTS {
            self.old = mem::take(&mut self.young);
        }
        let weights = &*WEIGHTS;
        let keys: Vec<u64> = tokens.iter().map(|features| key(features)).collect();
        let (mut new, mut cells) = (Vec::new(), Vec::new());
        let mut steps = vec![0; weights.width];
        for (key, features) in keys.iter().zip(tokens) {
            if self.young.contains_key(key) || new.contains(key) {
                continue;
            }
            if let Some(known) = self.old.remove(key) {
                self.young.insert(*key, known);
                continue;
            }
            new.push(*key);
            steps.fill(0);
            features.iter().for_each(|(_, feature)| weights.add_feature(*feature, &mut steps));
            cells.extend(steps.iter().zip(&weights.steps).map(|(number, step)| f32::from(*number) * step));
        }
        let length = NEAR.len() * weights.hidden;
        let mut products = vec![0.0; new.len() * length];
        weights.near.multiply(&cells, weights.width, &mut products);
        self.young.extend(new.into_iter().zip(products.chunks_exact(length).map(Rc::from)));
        keys.iter().map(|key| Rc::clone(&self.young[key])).collect()
    }
}

/// Keys that are hashes: spread enough as they are.
#[derive(Debug, Default, Clone)]
struct ByItself(u64);

impl BuildHasher for ByItself {
    type Hasher = Self;
    fn build_hasher(&self) -> Self {
        Self(0)
    }
}

impl Hasher for ByItself {
    fn finish(&self) -> u64 {
        self.0
    }
    fn write(&mut self, bytes: &[u8]) {
        bytes.iter().for_each(|byte| self.0 = self.0.rotate_left(8) ^ u64::from(*byte));
    }
    fn write_u64(&mut self, key: u64) {
        self.0 = key;
    }
}

/// One number for a token's features.
fn key(features: &[(u32, u32)]) -> u64 {
    features.iter().fold(0xcbf2_9ce4_8422_2325_u64, |h, (_, f)| {
        let mixed = (h ^ u64::from(*f)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        mixed ^ mixed >> 29
    })
}

/// Draws the readings of all sentences together: log-odds of every topic for the draft, and what the draft as a whole adds to
/// the log-odds of [`Topic::MARKED`] at every token.
#[must_use]
pub fn together<'a>(readings: impl Iterator<Item = &'a Reading>, draft: &[Feature<'_>]) -> (Scores, Scores) {
    let weights = &*WEIGHTS;
    let (mut most, mut sum, mut tokens) = (vec![0.0_f32; weights.hidden], vec![0.0_f32; weights.hidden], 0);
    for reading in readings {
        raise(&reading.most, &mut most);
        add(&reading.sum, &mut sum);
        tokens += reading.tokens;
    }
    let whole = whole(&most, &sum, tokens, draft);
    let mut marks = weights.marks_bias.clone();
    add_product(&weights.marks_of_whole, &whole, &mut marks);
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
    add_product(&weights.whole, &drawn, &mut out);
    rectify(&mut out);
    out
}

/// Log-odds of every topic for a stretch with that vector.
fn topics(whole: &[f32]) -> Scores {
    let mut out = WEIGHTS.topics_bias.clone();
    add_product(&WEIGHTS.topics, whole, &mut out);
    out
}

/// `out += vector × matrix`.
fn add_product(matrix: &Matrix, vector: &[f32], out: &mut [f32]) {
    matrix.multiply(vector, vector.len(), out);
}

impl Weights {
    fn add_feature(&self, hash: u32, steps: &mut [i16]) {
        let bucket = (hash >> 12) as usize;
        let (from, to) = (usize::from(self.starts[bucket]), usize::from(self.starts[bucket + 1]));
        let Some(row) = self.hashes[from..to].iter().position(|known| *known == hash) else { return };
        add_halves(&self.rows[(from + row) * self.width / 2..(from + row + 1) * self.width / 2], steps);
    }

    /// Both layers over the tokens of one sentence.
    fn look(&self, products: &[Rc<[f32]>]) -> Vec<f32> {
        let (size, tokens) = (self.hidden, products.len());
        let mut near = vec![0.0; tokens * size];
        for (token, sums) in near.chunks_exact_mut(size).enumerate() {
            let (mut seen, mut count) = ([&[][..]; NEAR.len()], 0);
            for (block, offset) in NEAR.iter().enumerate() {
                let Some(beside) = token.checked_add_signed(*offset).and_then(|at| products.get(at)) else { continue };
                seen[count] = &beside[block * size..(block + 1) * size];
                count += 1;
            }
            gather(&self.near_bias, &seen[..count], sums);
        }
        let mut thin = vec![0.0; tokens * self.thin];
        self.narrow.multiply(&near, size, &mut thin);
        let mut out = self.far_bias.repeat(tokens);
        let thin = self.far.ready(&thin, self.thin);
        for (block, offset) in FAR.iter().enumerate() {
            self.far.add_products(&thin, block * self.thin, *offset, &mut out);
        }
        rectify(&mut out);
        add(&near, &mut out);
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
        assert!(width % 2 == 0 && thin % 2 == 0, "frame weights: layers take two cells at a time");
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
            near: file.near(width, hidden),
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

    /// The blocks of rows of the first layer, one for each place of [`NEAR`], brought beside each other.
    fn near(&mut self, width: usize, hidden: usize) -> Matrix {
        let step = f32::from_bits(self.u32());
        let cells = self.take(NEAR.len() * width * hidden);
        let mut beside = Vec::with_capacity(cells.len());
        for row in 0..width {
            (0..NEAR.len())
                .for_each(|place| beside.extend_from_slice(&cells[(place * width + row) * hidden..][..hidden]));
        }
        Matrix::new(NEAR.len() * hidden, step, &beside)
    }

    fn matrix(&mut self, rows: usize, columns: usize) -> Matrix {
        let step = f32::from_bits(self.u32());
        Matrix::new(columns, step, self.take(rows * columns))
    }
}

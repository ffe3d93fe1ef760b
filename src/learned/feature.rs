//! Features as numbers: a template and what fills it, hashed.

/// Bits of a feature's key.
const KEY_BITS: u32 = 20;

/// Stands above the key of a feature that knows the very word: training now and then does without those, so that
/// the other features learn to tell what a word that was never seen may mean.
pub const KNOWS_THE_WORD: u32 = 1 << 31;

/// The features of one candidate.
#[derive(Debug, Default)]
pub struct Features(Vec<u32>);

impl Features {
    /// Forgets all features.
    pub fn clear(&mut self) {
        self.0.clear();
    }

    /// The keys, in order and each once, with [`KNOWS_THE_WORD`] above those that do.
    pub fn keys(&mut self) -> &[u32] {
        self.0.sort_unstable();
        self.0.dedup();
        &self.0
    }

    /// A feature that knows no very word.
    pub fn plain(&mut self, template: u32, values: &[u32]) {
        self.0.push(key(template, values));
    }

    /// For each list that is met about a candidate, on which sides; `lists` are those to the left and to the right, a bit each.
    pub fn sides(&mut self, template: u32, lists: [u32; 2]) {
        for bit in 0..u32::BITS - (lists[0] | lists[1]).leading_zeros() {
            let (l, r) = (lists[0] >> bit & 1, lists[1] >> bit & 1);
            if l + r > 0 {
                self.plain(template, &[bit, l, r]);
            }
        }
    }

    /// A feature that knows the very word.
    pub fn word(&mut self, template: u32, values: &[u32]) {
        self.0.push(key(template, values) | KNOWS_THE_WORD);
    }
}

fn key(template: u32, values: &[u32]) -> u32 {
    let mut h = 0x811c_9dc5 ^ template.wrapping_mul(0x9e37_79b1);
    for value in values {
        h = (h ^ value).wrapping_mul(0x85eb_ca6b);
        h ^= h >> 15;
    }
    h = h.wrapping_mul(0xc2b2_ae35);
    (h ^ h >> 16) & ((1 << KEY_BITS) - 1)
}

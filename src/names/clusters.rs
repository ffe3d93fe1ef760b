//! Which words are used alike, and what kind of word each is: knowledge of words that no post of
//! the training set need contain.
//!
//! Made by `trainer/clusters.py` from the GloVe 6B word vectors (public domain, PDDL 1.0); see
//! `docs/names.md`. Layout, numbers little-endian: `CNC1`, stamp (u64, hash of the script), number
//! of words (u32), bits of a bucket's number (u8), 256 middle and 256 coarse groups by fine group,
//! the number of words in each bucket, and then for every word, bucket by bucket, its fingerprint
//! of eight bits; then every word's fine group; then every word's kind. No word itself is stored:
//! an unknown one is taken for a known one about once in 150 times.

use once_cell::sync::Lazy;

/// The shipped table.
pub static SHIPPED: &[u8] = include_bytes!("clusters.bin");

/// The shipped table, unpacked at first use.
pub static CLUSTERS: Lazy<Clusters> = Lazy::new(|| Clusters::read(SHIPPED).unwrap_or_default());

/// What is known of a word's use. All 0 for an unknown word.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Cluster {
    /// One of 255 groups of words used very much alike, from 1; 256 for rarer, name-like words.
    pub fine: u16,
    /// Group of groups.
    pub middle: u8,
    /// Group of those.
    pub coarse: u8,
    /// Kind of word, from 1, by how much it is like a first name, surname, place, organisation or
    /// everyday word.
    pub kind: u8,
}

impl Cluster {
    /// What stands for a token that is no word: `kind` must differ from all that words have.
    #[must_use]
    pub const fn of_no_word(kind: u8) -> Self {
        Self { fine: 0x8000 | kind as u16, middle: 0x80 | kind, coarse: 0x80 | kind, kind: 0x20 | kind }
    }

    /// Whether the table knows the word.
    #[must_use]
    pub const fn is_known(self) -> bool {
        self.kind != 0
    }
}

/// The table. By default it knows no word.
#[derive(Debug, Default)]
pub struct Clusters {
    bits: u32,
    /// Where each bucket's words start, and where the last one's end.
    starts: Vec<u32>,
    fingerprints: Vec<u8>,
    known: Vec<Cluster>,
}

impl Clusters {
    /// Reads a table; nothing where the bytes are cut short or no table.
    #[must_use]
    pub fn read(bytes: &[u8]) -> Option<Self> {
        let mut rest = bytes.strip_prefix(b"CNC1")?;
        let mut take = |length: usize| {
            let (piece, after) = rest.split_at_checked(length)?;
            rest = after;
            Some(piece)
        };
        take(8)?;
        let words = u32::from_le_bytes(take(4)?.try_into().ok()?) as usize;
        let bits = u32::from(take(1)?[0]);
        if !(1..=20).contains(&bits) {
            return None;
        }
        let (middle, coarse) = (take(256)?, take(256)?);
        let mut starts = vec![0];
        let mut end = 0;
        for count in take(1 << bits)? {
            end += u32::from(*count);
            starts.push(end);
        }
        let (fingerprints, fine, kinds) = (take(words)?, take(words)?, take(words)?);
        let cluster = |(fine, kind): (&u8, &u8)| Cluster {
            fine: u16::from(*fine) + 1,
            middle: middle[usize::from(*fine)] + 1,
            coarse: coarse[usize::from(*fine)] + 1,
            kind: kind + 1,
        };
        (end as usize == words).then(|| Self {
            bits,
            starts,
            fingerprints: fingerprints.to_vec(),
            known: fine.iter().zip(kinds).map(cluster).collect(),
        })
    }

    /// What is known of the word with this hash (as [`super::features`] makes it).
    #[must_use]
    pub fn of(&self, word: u32) -> Cluster {
        if self.bits == 0 {
            return Cluster::default();
        }
        let mixed = mix(word);
        let bucket = (mixed >> (32 - self.bits)) as usize;
        let fingerprint = (mixed >> (24 - self.bits)) as u8;
        let range = self.starts[bucket] as usize..self.starts[bucket + 1] as usize;
        let at = self.fingerprints[range.clone()].iter().position(|f| *f == fingerprint);
        at.map_or_else(Cluster::default, |i| self.known[range.start + i])
    }
}

fn mix(hash: u32) -> u32 {
    let mut x = hash.wrapping_mul(0x9e37_79b1);
    x ^= x >> 15;
    x = x.wrapping_mul(0x85eb_ca6b);
    x ^ x >> 13
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::names::features::hash;

    #[test]
    fn words_used_alike_stand_together() {
        let of = |word: &str| CLUSTERS.of(hash(word));
        assert_eq!(of("monday").fine, of("tuesday").fine);
        assert_eq!(of("coventry"), of("sheffield"));
        assert_ne!(of("coventry").middle, of("monday").middle);
        assert!(!of("zzqxv").is_known());
    }

    #[test]
    fn a_cut_table_is_refused() {
        assert!(Clusters::read(SHIPPED).is_some());
        for cut in (0..SHIPPED.len()).step_by(997) {
            assert!(Clusters::read(&SHIPPED[..cut]).is_none(), "cut at {cut}");
        }
    }

    #[test]
    fn the_table_is_not_stale() {
        let script = std::fs::read(concat!(env!("CARGO_MANIFEST_DIR"), "/trainer/clusters.py")).expect("the script");
        let stamp =
            script.iter().fold(0xcbf2_9ce4_8422_2325_u64, |h, b| (h ^ u64::from(*b)).wrapping_mul(0x0100_0000_01b3));
        assert_eq!(
            SHIPPED[4..12],
            stamp.to_le_bytes(),
            "trainer/clusters.py was changed after it made src/names/clusters.bin: see its first lines"
        );
    }
}

//! The table of all lists in memory: hashes of phrases, and what the lists say of each.

use super::Entry;
use std::sync::OnceLock;

static SHARED: &[u8] = include_bytes!(concat!(env!("OUT_DIR"), "/lexicon_shared.bin"));
static TAILS: &[u8] = include_bytes!(concat!(env!("OUT_DIR"), "/lexicon_tails.bin"));
static NUMBERS: &[u8] = include_bytes!(concat!(env!("OUT_DIR"), "/lexicon_numbers.bin"));
static BLOCKS: &[u8] = include_bytes!(concat!(env!("OUT_DIR"), "/lexicon_blocks.bin"));
static STANDINGS: &str = include_str!(concat!(env!("OUT_DIR"), "/lexicon_standings.tsv"));

/// Standings from this number on take two bytes; `build.rs` writes them so.
const SHORT_NUMBERS: usize = 224;

/// The hash of a phrase, made piece by piece: FNV-1a, 64 bit.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Hash(u64);

impl Hash {
    /// The hash of nothing.
    pub const START: Self = Self(0xcbf2_9ce4_8422_2325);

    /// The hash of a whole phrase.
    pub fn of(phrase: &str) -> Self {
        Self::START.then(phrase)
    }

    /// The hash of what was hashed before, and `piece` after it.
    pub fn then(self, piece: &str) -> Self {
        piece.bytes().fold(self, Self::and)
    }

    fn and(self, byte: u8) -> Self {
        Self((self.0 ^ u64::from(byte)).wrapping_mul(0x0100_0000_01b3))
    }
}

/// What is known of one phrase.
#[derive(Debug, Clone, Copy)]
struct Known {
    hash: u64,
    /// Which standing.
    number: u16,
    /// How many words the longest phrase that starts with this one has.
    reach: u8,
}

/// Phrases that stand together in the alphabet: all that start with one of a few words. Read when one of these words is
/// first asked for, for a draft has few of the many words that the lists have.
struct Block {
    shared: &'static [u8],
    tails: &'static [u8],
    numbers: &'static [u8],
    /// Each at the place of its hash or, where that was taken, behind it; at a free place `reach` is 0.
    known: OnceLock<Box<[Known]>>,
}

impl Block {
    /// The first word of the first phrase.
    fn first_word(&self) -> &'static [u8] {
        let end = self.tails.iter().position(|byte| matches!(byte, b' ' | b'\n'));
        &self.tails[..end.unwrap_or(self.tails.len())]
    }

    fn find(&self, hash: Hash, none: u16) -> Option<Known> {
        let known = self.known.get_or_init(|| self.read(none));
        let mut at = place(hash.0, known.len());
        while known[at].reach != 0 {
            if known[at].hash == hash.0 {
                return Some(known[at]);
            }
            at = (at + 1) & (known.len() - 1);
        }
        None
    }

    /// Reads what `build.rs` laid out. A word that only starts phrases gets the standing `none`.
    fn read(&self, none: u16) -> Box<[Known]> {
        let mut known: Vec<Known> = Vec::with_capacity(self.shared.len() + self.shared.len() / 4);
        let mut numbers = self.numbers.iter().map(|n| usize::from(*n));
        // `starts[n]`: the hash of the first n bytes of the phrase, and how many words they begin.
        let mut starts = vec![(Hash::START, 1_u8)];
        let mut tails = self.tails.iter();
        // Of the phrase's first word, where others follow: how long it is, and where it stands in `known`.
        let mut first: Option<(usize, usize)> = None;
        for &shared in self.shared {
            let shared = usize::from(shared);
            starts.truncate(shared + 1);
            let (mut hash, mut words) = starts[shared];
            first = first.filter(|(length, _)| *length < shared);
            for &byte in tails.by_ref().take_while(|byte| **byte != b'\n') {
                if byte == b' ' {
                    words = words.saturating_add(1);
                    if first.is_none() {
                        // Where the word is a phrase itself, it was the last one.
                        if known.last().is_none_or(|last| last.hash != hash.0) {
                            known.push(Known { hash: hash.0, number: none, reach: 1 });
                        }
                        first = Some((starts.len() - 1, known.len() - 1));
                    }
                }
                hash = hash.and(byte);
                starts.push((hash, words));
            }
            let number = match numbers.next().unwrap_or(0) {
                long if long >= SHORT_NUMBERS => {
                    SHORT_NUMBERS + ((long - SHORT_NUMBERS) << 8) + numbers.next().unwrap_or(0)
                }
                short => short,
            };
            known.push(Known { hash: hash.0, number: number as u16, reach: 1 });
            if let Some((_, first)) = first {
                known[first].reach = known[first].reach.max(words);
            }
        }
        by_place(&known)
    }
}

/// A table of what is known, a third of it free or more, so that a search ends after a place or two.
fn by_place(all: &[Known]) -> Box<[Known]> {
    let size = (all.len() + all.len() / 2 + 1).next_power_of_two();
    let mut table = vec![Known { hash: 0, number: 0, reach: 0 }; size];
    for known in all {
        let mut at = place(known.hash, size);
        while table[at].reach != 0 {
            at = (at + 1) & (size - 1);
        }
        table[at] = *known;
    }
    table.into_boxed_slice()
}

/// Where a hash belongs in a table of a size that is a power of two.
const fn place(hash: u64, size: usize) -> usize {
    (hash ^ hash >> 32) as usize & (size - 1)
}

/// What the lists say, by hash.
pub struct Table {
    blocks: Vec<Block>,
    /// The first word of each block, after its first eight bytes as a number, which nearly always tell.
    heads: Vec<(u64, &'static [u8])>,
    /// For each byte the first block whose first word starts with that byte or a later one.
    starts: [u16; 257],
    standings: Vec<Entry>,
}

impl Table {
    /// Finds the blocks in what `build.rs` laid out.
    pub fn read() -> Self {
        let (mut shared, mut tails, mut numbers) = (SHARED, TAILS, NUMBERS);
        let take = |of: &mut &'static [u8], length: [u8; 2]| {
            let (piece, rest) = of.split_at(usize::from(u16::from_le_bytes(length)));
            *of = rest;
            piece
        };
        let blocks: Vec<Block> = BLOCKS
            .chunks_exact(6)
            .map(|lengths| Block {
                shared: take(&mut shared, [lengths[0], lengths[1]]),
                tails: take(&mut tails, [lengths[2], lengths[3]]),
                numbers: take(&mut numbers, [lengths[4], lengths[5]]),
                known: OnceLock::new(),
            })
            .collect();
        let heads: Vec<(u64, &[u8])> = blocks.iter().map(|block| head(block.first_word())).collect();
        let mut starts = [blocks.len() as u16; 257];
        for (number, (_, word)) in heads.iter().enumerate().rev() {
            let byte = word.first().copied().unwrap_or_default();
            starts[usize::from(byte)] = number as u16;
        }
        for byte in (0..256).rev() {
            starts[byte] = starts[byte].min(starts[byte + 1]);
        }
        let mut standings = standings();
        // A word that only starts phrases stands in no list.
        standings.push(Entry { mask: 0, values: &[] });
        Self { blocks, heads, starts, standings }
    }

    /// The entry of a phrase, given by its first word and its hash, and how many words the longest phrase starting with it has. A
    /// word that only starts phrases gives an entry of no list.
    pub fn find(&self, first_word: &str, hash: Hash) -> Option<(Entry, usize)> {
        let word = first_word.as_bytes();
        let byte = usize::from(*word.first()?);
        let (from, to) = (usize::from(self.starts[byte]), usize::from(self.starts[byte + 1]));
        // Words that start with the same byte may begin in the block before.
        let wanted = head(word);
        let at = (from + self.heads[from..to].partition_point(|head| *head <= wanted)).checked_sub(1)?;
        let known = self.blocks[at].find(hash, (self.standings.len() - 1) as u16)?;
        Some((self.standings[usize::from(known.number)], usize::from(known.reach)))
    }
}

/// A word after its first eight bytes as a number: in the order of the words.
fn head(word: &[u8]) -> (u64, &[u8]) {
    (word.iter().chain(&[0; 8]).take(8).fold(0, |number, byte| number << 8 | u64::from(*byte)), word)
}

/// The lines of `STANDINGS`: `mask TAB list=value …`.
fn standings() -> Vec<Entry> {
    STANDINGS
        .lines()
        .map(|line| {
            let mut parts = line.split('\t');
            let mask = parts.next().and_then(|mask| u64::from_str_radix(mask, 16).ok()).unwrap_or(0);
            let values: Vec<(u8, &'static str)> = parts
                .filter_map(|part| part.split_once('='))
                .filter_map(|(bit, value)| Some((bit.parse().ok()?, value)))
                .collect();
            Entry { mask, values: values.leak() }
        })
        .collect()
}

//! The table of all lists in memory: hashes of phrases, and what the lists say of each.

use super::Entry;

static SHARED: &[u8] = include_bytes!(concat!(env!("OUT_DIR"), "/lexicon_shared.bin"));
static TAILS: &[u8] = include_bytes!(concat!(env!("OUT_DIR"), "/lexicon_tails.bin"));
static NUMBERS: &[u8] = include_bytes!(concat!(env!("OUT_DIR"), "/lexicon_numbers.bin"));
static STANDINGS: &str = include_str!(concat!(env!("OUT_DIR"), "/lexicon_standings.tsv"));

/// Standings from this number on take two bytes; `build.rs` writes them so.
const SHORT_NUMBERS: usize = 224;

/// Places of the table; at most half of them are taken.
const PLACES: usize = 1 << 17;

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

    /// Where the table looks first, and what tells the phrase from others there (never 0).
    const fn place(self) -> (usize, u32) {
        ((self.0 >> 15) as usize & (PLACES - 1), (self.0 >> 32) as u32 | 1)
    }
}

/// One place of the table.
#[derive(Debug, Clone, Copy, Default)]
struct Place {
    /// The upper half of the phrase's hash; 0 where the place is free.
    tag: u32,
    /// Which standing.
    number: u16,
    /// How many words the longest phrase that starts with this one has.
    reach: u8,
}

/// What the lists say, by hash.
pub struct Table {
    places: Vec<Place>,
    standings: Vec<Entry>,
}

impl Table {
    /// Reads what `build.rs` laid out.
    pub fn read() -> Self {
        let mut table = Self { places: vec![Place::default(); PLACES], standings: standings() };
        // A word that only starts phrases stands in no list.
        let none = table.standings.len() as u16;
        table.standings.push(Entry { mask: 0, values: &[] });
        let mut numbers = NUMBERS.iter().map(|n| usize::from(*n));
        // `starts[n]`: the hash of the first n bytes of the phrase, and how many words they begin.
        let mut starts = vec![(Hash::START, 1_u8)];
        let mut tails = TAILS.iter();
        // Of the phrase's first word, where others follow: how long it is, and its place.
        let mut first: Option<(usize, usize)> = None;
        for &shared in SHARED {
            let shared = usize::from(shared);
            starts.truncate(shared + 1);
            let (mut hash, mut words) = starts[shared];
            first = first.filter(|(length, _)| *length < shared);
            for &byte in tails.by_ref().take_while(|byte| **byte != b'\n') {
                if byte == b' ' {
                    words = words.saturating_add(1);
                    if first.is_none() {
                        first = Some((starts.len() - 1, table.note_first(hash, none)));
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
            let place = table.place_for(hash);
            table.places[place] = Place { tag: hash.place().1, number: number as u16, reach: 1 };
            if let Some((_, first)) = first {
                table.places[first].reach = table.places[first].reach.max(words);
            }
        }
        table
    }

    /// The place of a word that starts a longer phrase; taken for standing `none` where it is no phrase itself (that
    /// would have come before).
    fn note_first(&mut self, word: Hash, none: u16) -> usize {
        let place = self.place_for(word);
        if self.places[place].tag == 0 {
            self.places[place] = Place { tag: word.place().1, number: none, reach: 1 };
        }
        place
    }

    /// The place where the phrase stands or would stand.
    fn place_for(&self, hash: Hash) -> usize {
        let (mut at, tag) = hash.place();
        while self.places[at].tag != 0 && self.places[at].tag != tag {
            at = (at + 1) & (PLACES - 1);
        }
        at
    }

    /// The entry and how many words the longest phrase starting with it has. A word that only
    /// starts phrases gives an entry of no list.
    pub fn find(&self, hash: Hash) -> Option<(Entry, usize)> {
        let place = self.places[self.place_for(hash)];
        (place.tag != 0).then(|| (self.standings[usize::from(place.number)], usize::from(place.reach)))
    }
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

//! Bends seeds out of shape. The same number gives the same input on every machine.

/// Numbers that look random and are not (xorshift64*).
pub struct Dice(u64);

impl Dice {
    /// Starts from `seed`.
    pub fn new(seed: u64) -> Self {
        Self(seed.wrapping_mul(0x9e37_79b9_7f4a_7c15) | 1)
    }

    fn next(&mut self) -> u64 {
        self.0 ^= self.0 >> 12;
        self.0 ^= self.0 << 25;
        self.0 ^= self.0 >> 27;
        self.0.wrapping_mul(0x2545_f491_4f6c_dd1d)
    }

    /// A number below `end` (0 where that is 0).
    pub fn below(&mut self, end: usize) -> usize {
        if end == 0 { 0 } else { (self.next() >> 16) as usize % end }
    }

    /// One of them.
    pub fn one_of<'a, T: ?Sized>(&mut self, all: &[&'a T]) -> &'a T {
        all[self.below(all.len())]
    }
}

/// What people type and paste, and what breaks those who count bytes.
const BITS: &[&str] = &[
    " ",
    "\n",
    ".",
    ",",
    "'",
    "\"",
    "(",
    ")",
    "-",
    "/",
    ":",
    "@",
    "#",
    "’",
    "“",
    "…",
    "–",
    "!",
    "?",
    "\u{200b}",
    "\u{feff}",
    "\u{2060}",
    "\u{ad}",
    "e\u{301}",
    "İ",
    "ẞ",
    "ﬁ",
    "Ⅷ",
    "７８",
    "ｄｅ７",
    "а",
    "א",
    "🚑",
    "👩🏽‍🚒",
    "9️⃣",
    "\u{0}",
    "\u{fffd}",
    "\r\n",
    "\t",
    "78-year-old ",
    "aged ",
    "NHS 943 476 5919",
    "DE7 5FF",
    "DE7",
    "12/03/1945",
    "dob ",
    "born ",
    "07700 900123",
    "nine ",
    "double ",
    "hundred ",
    "at 3pm",
    "12 Mill Lane",
    "Flat 2",
    "Dr Smith ",
    "AB12 CDE",
    "CAD 1234",
    "my nan ",
    "we took ",
    "patient ",
    "@EMASNHSTrust ",
    "#Tag",
    "https://a.bc/?q=",
    "a@b.cd",
    "///a.b.c",
    "53.234, -1.432",
    "f*ck",
    "k i l l",
    "not ",
    "never ",
    "twenty-",
    "/12",
    "yo",
    "999",
    "0",
    "1",
    "A46",
    "half past ",
    "o'clock",
    "St. ",
    "no. ",
];

/// Bends a text in one to eight places; never longer than about `most` bytes.
pub fn text(dice: &mut Dice, seeds: &[String], most: usize) -> String {
    let mut text: String = {
        let from = seed(dice, seeds);
        cut(dice, from, most).to_owned()
    };
    for _ in 0..=dice.below(8) {
        let at = place(dice, &text);
        match dice.below(10) {
            0..=3 => text.insert_str(at, dice.one_of(BITS)),
            4 => {
                let from = seed(dice, seeds);
                let other = cut(dice, from, most / 4);
                text.insert_str(at, other);
            }
            5 | 6 => {
                let to = place(dice, &text);
                text.replace_range(at.min(to)..at.max(to).min(floor(&text, at.min(to) + 24)), "");
            }
            7 => {
                let bit = dice.one_of(BITS);
                let count = dice.below(40);
                text.insert_str(at, &bit.repeat(count));
            }
            8 => text = if dice.below(2) == 0 { text.to_uppercase() } else { text.to_lowercase() },
            _ => {
                let to = place(dice, &text);
                let part = text[at.min(to)..at.max(to)].to_owned();
                text.insert_str(at, cut(dice, &part, 60));
            }
        }
        text.truncate(floor(&text, most));
    }
    text
}

/// Bends a JSON text, or any other with marks: pieces of others, values of the wrong kind, numbers out of range.
pub fn json(dice: &mut Dice, seeds: &[String]) -> String {
    const VALUES: &[&str] = &[
        "null",
        "true",
        "-1",
        "1e999",
        "0.5",
        "18446744073709551616",
        "\"\"",
        "[]",
        "{}",
        "[[[]]]",
        "\"stop\"",
        "\"off\"",
        "\"🚑\"",
        "\"\\ud83d\"",
        "{\"a\":1}",
        "\"**\"",
        "\"*.co.uk\"",
    ];
    let mut text = seed(dice, seeds).clone();
    for _ in 0..=dice.below(6) {
        let at = place(dice, &text);
        let end_of_value = text[at..].find([',', '}', ']']).map_or(text.len(), |n| at + n);
        let start_of_value = text[at..end_of_value].find(':').map_or(at, |n| at + n + 1);
        match dice.below(6) {
            0 | 1 => text.replace_range(start_of_value..end_of_value, dice.one_of(VALUES)),
            2 => {
                let other = seed(dice, seeds);
                let from = place(dice, other);
                text.replace_range(start_of_value..end_of_value, cut(dice, &other[from..], 200));
            }
            3 => text.replace_range(at..end_of_value, ""),
            4 => text.insert_str(at, dice.one_of(BITS)),
            _ => text.truncate(at),
        }
    }
    text
}

/// Bends a file: lengths and offsets above all, since that is where readers go wrong.
pub fn bytes(dice: &mut Dice, seeds: &[Vec<u8>]) -> Vec<u8> {
    let mut bytes = seed(dice, seeds).clone();
    for _ in 0..=dice.below(10) {
        if bytes.is_empty() {
            return bytes;
        }
        let at = dice.below(bytes.len());
        match dice.below(8) {
            0 | 1 => bytes[at] = dice.below(256) as u8,
            2 => bytes[at] ^= 1 << dice.below(8),
            3 => {
                let value: u32 = [0, 1, 2, 4, 8, 0x7fff_ffff, 0x8000_0000, 0xffff_ffff, 0xffff, 0xff00][dice.below(10)];
                let value = if dice.below(2) == 0 { value.to_le_bytes() } else { value.to_be_bytes() };
                let width = [2, 4][dice.below(2)].min(bytes.len() - at);
                bytes[at..at + width].copy_from_slice(&value[..width]);
            }
            4 => bytes.truncate(at),
            5 => {
                let to = (at + dice.below(64)).min(bytes.len());
                bytes.drain(at..to);
            }
            6 => {
                let to = (at + dice.below(64)).min(bytes.len());
                let part = bytes[at..to].to_vec();
                bytes.splice(at..at, part);
            }
            _ => {
                let other = seed(dice, seeds);
                let from = dice.below(other.len());
                let part = other[from..(from + dice.below(256)).min(other.len())].to_vec();
                bytes.splice(at..at, part);
            }
        }
    }
    bytes
}

fn seed<'s, T>(dice: &mut Dice, seeds: &'s [T]) -> &'s T {
    &seeds[dice.below(seeds.len())]
}

/// At most `most` bytes of `text`, from the start or from somewhere within.
fn cut<'t>(dice: &mut Dice, text: &'t str, most: usize) -> &'t str {
    let from = if dice.below(3) == 0 { place(dice, text) } else { 0 };
    let to = floor(text, from + 1 + dice.below(most.max(1)));
    &text[from..to.max(from)]
}

/// A place between two characters.
fn place(dice: &mut Dice, text: &str) -> usize {
    floor(text, dice.below(text.len() + 1))
}

fn floor(text: &str, at: usize) -> usize {
    let at = at.min(text.len());
    (0..=at).rev().find(|n| text.is_char_boundary(*n)).unwrap_or(0)
}

//! Folding: what is drawn alike becomes alike, and what is not drawn goes away.

/// The outcome of [`fold`]: see [`super::Text`] for what the parts mean.
pub struct Folded {
    /// Folded text, letter case kept.
    pub folded: String,
    /// Same in lower case, same byte offsets.
    pub lower: String,
    /// Raw byte where the character covering each folded byte begins; one extra entry at the end.
    pub starts: Vec<u32>,
    /// Raw byte after the character covering each folded byte; one extra entry at the end.
    pub ends: Vec<u32>,
}

/// Folds `raw`: drops characters that are not drawn, turns look-alikes into the plain letters,
/// digits and marks they imitate, and makes every kind of space a space (line breaks stay `\n`).
///
/// Texts over 4 GiB are cut by the callers' size limit long before offsets could overflow.
#[must_use]
pub fn fold(raw: &str) -> Folded {
    let mut folded = String::with_capacity(raw.len());
    let mut lower = String::with_capacity(raw.len());
    let mut starts = Vec::with_capacity(raw.len() + 1);
    let mut ends = Vec::with_capacity(raw.len() + 1);
    let mut rest = raw;
    while !rest.is_empty() {
        // Most of a draft is read as it stands.
        let from = raw.len() - rest.len();
        let same = rest.bytes().position(|b| !matches!(b, b' '..=b'~' | b'\n')).unwrap_or(rest.len());
        folded.push_str(&rest[..same]);
        lower.push_str(&rest[..same]);
        starts.extend(from as u32..(from + same) as u32);
        ends.extend(from as u32 + 1..(from + same) as u32 + 1);
        let mut others = rest[same..].chars();
        if let Some(c) = others.next() {
            let (at, after) = (from + same, from + same + c.len_utf8());
            let read = match plain(c) {
                Plain::Same => Some(c),
                Plain::One(p) => Some(p),
                Plain::Nothing => None,
            };
            if let Some(c) = read {
                folded.push(c);
                lower.push(lower_same_length(c));
                starts.extend(std::iter::repeat_n(at as u32, c.len_utf8()));
                ends.extend(std::iter::repeat_n(after as u32, c.len_utf8()));
            }
        }
        rest = others.as_str();
    }
    lower.make_ascii_lowercase();
    starts.push(raw.len() as u32);
    ends.push(raw.len() as u32);
    Folded { folded, lower, starts, ends }
}

/// Lower case where that keeps the number of bytes; otherwise the character itself.
fn lower_same_length(c: char) -> char {
    if c.is_ascii() {
        return c.to_ascii_lowercase();
    }
    let mut small = c.to_lowercase();
    match (small.next(), small.next()) {
        (Some(l), None) if l.len_utf8() == c.len_utf8() => l,
        _ => c,
    }
}

enum Plain {
    Same,
    One(char),
    Nothing,
}

/// What a character is read as.
///
/// Sources: Unicode 16 `confusables.txt` for Cyrillic and Greek letters drawn like Latin ones
/// (letters only; the reverse direction is never needed), general categories Cf and Mn for what is
/// not drawn by itself. The zero-width joiner goes too: emoji are matched by their base.
fn plain(c: char) -> Plain {
    use Plain::{Nothing, One, Same};
    if c.is_ascii() {
        return match c {
            '\r' => Nothing,
            '\t' | '\u{b}' | '\u{c}' => One(' '),
            '\0'..='\u{8}' | '\u{e}'..='\u{1f}' | '\u{7f}' => Nothing,
            _ => Same,
        };
    }
    match c {
        // Not drawn: soft hyphen, joiners, directional marks, fillers, variation selectors, tags.
        '\u{ad}'
        | '\u{34f}'
        | '\u{61c}'
        | '\u{115f}'
        | '\u{1160}'
        | '\u{17b4}'
        | '\u{17b5}'
        | '\u{180b}'..='\u{180e}'
        | '\u{200b}'..='\u{200f}'
        | '\u{202a}'..='\u{202e}'
        | '\u{2060}'..='\u{206f}'
        | '\u{3164}'
        | '\u{fe00}'..='\u{fe0f}'
        | '\u{feff}'
        | '\u{ffa0}'
        | '\u{e0000}'..='\u{e0fff}' => Nothing,
        // Combining marks over a base letter: "é" typed as two characters reads as "e".
        '\u{300}'..='\u{36f}' => Nothing,
        // Keycap enclosure: "4️⃣" reads as "4".
        '\u{20e3}' => Nothing,
        '\u{85}' | '\u{2028}' | '\u{2029}' => One('\n'),
        '\u{a0}' | '\u{1680}' | '\u{2000}'..='\u{200a}' | '\u{202f}' | '\u{205f}' | '\u{3000}' => One(' '),
        '\u{2010}'..='\u{2015}' | '\u{2212}' | '\u{fe58}' | '\u{fe63}' | '\u{ff0d}' => One('-'),
        '\u{2018}'..='\u{201b}' | '\u{2032}' | '\u{2bc}' | '\u{b4}' | '\u{ff07}' => One('\''),
        '\u{201c}'..='\u{201f}' | '\u{2033}' | '\u{ab}' | '\u{bb}' => One('"'),
        '\u{2044}' | '\u{2215}' => One('/'),
        '\u{2024}' | '\u{3002}' => One('.'),
        // Full-width forms of ASCII.
        '\u{ff01}'..='\u{ff5e}' => One(offset(c, '\u{ff01}', '!')),
        '\u{24ea}' => One('0'),
        '\u{2460}'..='\u{2468}' => One(offset(c, '\u{2460}', '1')),
        '\u{24b6}'..='\u{24cf}' => One(offset(c, '\u{24b6}', 'A')),
        '\u{24d0}'..='\u{24e9}' => One(offset(c, '\u{24d0}', 'a')),
        // Mathematical letters and digits (the "fancy fonts" of social posts).
        '\u{1d400}'..='\u{1d6a3}' => {
            let n = (c as u32 - 0x1d400) % 52;
            One(char::from(if n < 26 { b'A' + n as u8 } else { b'a' + (n - 26) as u8 }))
        }
        '\u{1d7ce}'..='\u{1d7ff}' => One(char::from(b'0' + ((c as u32 - 0x1d7ce) % 10) as u8)),
        '\u{212a}' => One('K'),
        // Digits of other scripts that UK keyboards and pasted text bring along.
        '\u{660}'..='\u{669}' => One(offset(c, '\u{660}', '0')),
        '\u{6f0}'..='\u{6f9}' => One(offset(c, '\u{6f0}', '0')),
        '\u{966}'..='\u{96f}' => One(offset(c, '\u{966}', '0')),
        '\u{9e6}'..='\u{9ef}' => One(offset(c, '\u{9e6}', '0')),
        '\u{a66}'..='\u{a6f}' => One(offset(c, '\u{a66}', '0')),
        _ => look_alike(c).map_or(Same, One),
    }
}

fn offset(c: char, from: char, to: char) -> char {
    char::from_u32(c as u32 - from as u32 + to as u32).unwrap_or(c)
}

/// Cyrillic and Greek letters that are drawn like Latin ones.
fn look_alike(c: char) -> Option<char> {
    Some(match c {
        'А' | 'Α' => 'A',
        'В' | 'Β' => 'B',
        'С' => 'C',
        'Е' | 'Ε' => 'E',
        'Н' | 'Η' => 'H',
        'І' | 'Ι' => 'I',
        'Ј' => 'J',
        'К' | 'Κ' => 'K',
        'М' | 'Μ' => 'M',
        'Ν' => 'N',
        'О' | 'Ο' => 'O',
        'Р' | 'Ρ' => 'P',
        'Ѕ' => 'S',
        'Т' | 'Τ' => 'T',
        'Х' | 'Χ' => 'X',
        'Υ' | 'Ү' => 'Y',
        'Ζ' => 'Z',
        'а' => 'a',
        'с' => 'c',
        'е' => 'e',
        'і' => 'i',
        'ј' => 'j',
        'о' | 'ο' => 'o',
        'р' => 'p',
        'ѕ' => 's',
        'х' => 'x',
        'у' => 'y',
        'ԁ' => 'd',
        'һ' => 'h',
        'ո' => 'n',
        'ѵ' => 'v',
        'ԝ' => 'w',
        'ı' => 'i',
        'ɡ' => 'g',
        _ => return None,
    })
}

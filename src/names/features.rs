//! What the tagger sees of a token: the word, its spelling, its neighbours, and what the lists say.
//!
//! Every feature is a 32-bit number: the template in the upper eight bits, a hash in the lower
//! [`KEY_BITS`]. Nothing is allocated per feature; each word is hashed once and the neighbours'
//! features are made from those hashes.

use super::clusters::{CLUSTERS, Cluster};
use crate::lexicon::{self, Entry, List, Phrase};
use crate::text::{Sentence, Text, Token, TokenKind};

/// Raised by hand whenever the meaning of a feature changes; part of the weights' stamp.
pub const VERSION: u32 = 4;

/// How many bits of a feature are its key in the weights.
pub const KEY_BITS: u32 = 22;

/// The part of a feature that is its key in the weights.
pub const KEY_MASK: u32 = (1 << KEY_BITS) - 1;

/// The lists whose word is evidence, in the order of their bits. See [`list_flags`].
pub const LISTS: [List; 9] = [
    lexicon::FIRST_NAMES,
    lexicon::SURNAMES,
    lexicon::PLACES_UK,
    lexicon::PLACES_WORLD,
    lexicon::ORGANISATIONS,
    lexicon::PUBLIC_FIGURES,
    lexicon::COMMON_WORDS,
    lexicon::NAME_CUES,
    lexicon::NOT_NAMES,
];

/// How a draft is written, which decides what a capital letter is worth.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Style {
    /// Hardly any capitals.
    Lower,
    /// Capitals where English wants them.
    Usual,
    /// Most Words Start With A Capital.
    Title,
    /// MOSTLY CAPITALS.
    Capitals,
}

impl Style {
    /// Judges a draft by its words of two letters or more.
    #[must_use]
    pub fn of(text: &Text) -> Self {
        let (mut words, mut initial, mut capitals) = (0_u32, 0_u32, 0_u32);
        for token in text.tokens().iter().filter(|t| t.kind == TokenKind::Word) {
            match case_of(token.span.of(text.folded())) {
                Case::Lower => words += 1,
                Case::Initial | Case::Mixed => (words, initial) = (words + 1, initial + 1),
                Case::Capitals => (words, capitals) = (words + 1, capitals + 1),
                _ => {}
            }
        }
        if initial + capitals == 0 {
            Self::Lower
        } else if capitals * 3 >= words * 2 && words > 1 {
            Self::Capitals
        } else if (initial + capitals) * 3 >= words * 2 && words > 3 {
            Self::Title
        } else {
            Self::Usual
        }
    }
}

/// The capitals of a token, or what it is where it is no word.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[repr(u8)]
enum Case {
    None,
    Lower,
    Initial,
    Capitals,
    OneCapital,
    Mixed,
    Number,
    Alphanumeric,
    Mark,
    Symbol,
    Handle,
    Hashtag,
    Link,
    Break,
}

fn case_of(word: &str) -> Case {
    let mut letters = word.chars().filter(|c| c.is_alphabetic());
    let Some(first) = letters.next() else { return Case::None };
    let (mut upper, mut lower) = (0, 0);
    for c in letters {
        if c.is_uppercase() { upper += 1 } else { lower += 1 }
    }
    match (first.is_uppercase(), upper, lower) {
        (true, 0, 0) => Case::OneCapital,
        (false, 0, _) => Case::Lower,
        (true, 0, _) => Case::Initial,
        (true, _, 0) => Case::Capitals,
        _ => Case::Mixed,
    }
}

/// What is remembered of a token while its sentence's features are made.
#[derive(Debug, Clone, Copy)]
struct Seen {
    /// Hash of the lower-case word, runs of a letter cut to two, without a possessive ending.
    word: u32,
    /// Hashes of the first one to four letters; 0 where the word is shorter.
    prefix: [u32; 4],
    /// Hashes of the last one to four letters; 0 where the word is shorter.
    suffix: [u32; 4],
    /// Hash of the spelling with letters and digits reduced to their kind.
    shape: u32,
    /// Capitals, or kind of token.
    case: Case,
    /// Number of letters, at most 15.
    length: u32,
    /// What the lists say: see [`list_flags`].
    lists: u32,
    /// Whether the word ends in a possessive "'s".
    possessive: bool,
    /// Whether a letter stands three times or more in a row.
    drawn_out: bool,
    /// What is known of the word's use.
    cluster: Cluster,
}

/// A place beyond the sentence's ends.
const EDGE: Seen = Seen {
    word: 0x5bd1_e995,
    prefix: [0; 4],
    suffix: [0; 4],
    shape: 1,
    case: Case::Break,
    length: 0,
    lists: 0,
    possessive: false,
    drawn_out: false,
    cluster: Cluster::of_no_word(15),
};

/// The features of one sentence, token after token.
#[derive(Debug, Default)]
pub struct Features {
    seen: Vec<Seen>,
    ids: Vec<u32>,
    ends: Vec<u32>,
}

impl Features {
    /// How many tokens there are.
    #[must_use]
    pub fn len(&self) -> usize {
        self.ends.len()
    }

    /// Whether there is no token.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.ends.is_empty()
    }

    /// The features of one token.
    #[must_use]
    pub fn of(&self, token: usize) -> &[u32] {
        let start = if token == 0 { 0 } else { self.ends[token - 1] as usize };
        &self.ids[start..self.ends[token] as usize]
    }

    /// Replaces what is held by the features of `sentence`. `flags` are the whole text's
    /// [`list_flags`].
    pub fn read(&mut self, text: &Text, sentence: &Sentence, flags: &[u32], style: Style) {
        self.seen.clear();
        self.ids.clear();
        self.ends.clear();
        for (i, token) in text.tokens_of(sentence).iter().enumerate() {
            let lists = flags.get(sentence.first_token + i).copied().unwrap_or(0);
            self.seen.push(look(text, token, lists));
        }
        let tokens = text.tokens_of(sentence);
        let company = Company::of(text, tokens);
        for i in 0..self.seen.len() {
            describe(&self.seen, i, style, &mut self.ids);
            if matches!(tokens[i].kind, TokenKind::Word | TokenKind::Mixed | TokenKind::Hashtag) {
                company.describe(&self.seen[i], text.word(&tokens[i]), &mut self.ids);
            }
            self.ends.push(self.ids.len() as u32);
        }
    }
}

/// What the rest of its sentence tells of a word, wherever it stands there.
struct Company<'a> {
    /// The first few @names, without the sign: "thank you Ameezy" answers @AmeezyM.
    handles: Vec<&'a str>,
    /// Whether somebody is told of as "he" or "she".
    somebody_told: bool,
}

impl<'a> Company<'a> {
    /// Bounds for what is looked at, so that cost stays linear: @names, their bytes, and words.
    const HANDLES: usize = 4;
    const HANDLE_BYTES: usize = 32;
    const WORDS: usize = 64;

    fn of(text: &'a Text, tokens: &[Token]) -> Self {
        let told = |t: &Token| matches!(text.word(t), "he" | "she" | "him" | "her" | "his" | "hers" | "he's" | "she's");
        Self {
            handles: tokens
                .iter()
                .filter(|t| t.kind == TokenKind::Handle && t.span.end - t.span.start <= Self::HANDLE_BYTES)
                .take(Self::HANDLES)
                .map(|t| text.word(t).trim_start_matches('@'))
                .collect(),
            somebody_told: tokens.iter().take(Self::WORDS).any(told),
        }
    }

    fn describe(&self, here: &Seen, word: &str, out: &mut Vec<u32>) {
        use Template as T;
        let case = here.case as u32;
        let kind = u32::from(here.cluster.kind);
        let mut put = |template, value| out.push(feature(template, value));
        if self.somebody_told {
            put(T::SomebodyTold, kind << 8 | case);
        }
        let word = word.strip_suffix("'s").unwrap_or(word).trim_start_matches('#');
        if here.length < 3 || self.handles.is_empty() {
            return;
        }
        let place = |handle: &&str| match handle.find(word) {
            Some(0) if handle.len() == word.len() => 3,
            Some(0) => 2,
            Some(_) => 1,
            None => 0,
        };
        let place = self.handles.iter().map(place).max().unwrap_or(0);
        if place > 0 {
            put(T::InHandle, place << 8 | case);
            put(T::InHandle, 1 << 16 | here.length);
            put(T::InHandle, 2 << 16 | kind << 4 | u32::from(here.lists == 0));
            put(T::InHandle, join(3, here.lists));
        }
    }
}

/// For every token, which lists know it: for list `k` bit `3k` as a word alone, bit `3k+1` as the
/// first and bit `3k+2` as a further word of a longer phrase. A hashtag's parts count as words.
#[must_use]
pub fn list_flags(text: &Text, phrases: &[Phrase]) -> Vec<u32> {
    let mut flags = vec![0; text.tokens().len()];
    for phrase in phrases {
        let alone = phrase.end_token == phrase.first_token + 1;
        for (i, flag) in flags[phrase.first_token..phrase.end_token].iter_mut().enumerate() {
            let place = if alone { 0 } else { 1 + u32::from(i > 0) };
            *flag |= bits(&phrase.entry, place);
        }
    }
    for (token, flag) in text.tokens().iter().zip(&mut flags) {
        if token.kind == TokenKind::Hashtag && *flag == 0 {
            *flag = hashtag_flags(token.span.of(text.folded()), text.word(token));
        } else if token.kind == TokenKind::Word && *flag == 0 && has_everyday_stem(text.word(token)) {
            *flag = STEM;
        }
    }
    flags
}

/// The flag of a word that no list knows but whose stem is an everyday word.
const STEM: u32 = 1 << (3 * LISTS.len() as u32);

/// Whether a word without its English ending is an everyday word ("repairs", "jumped", "dancing").
fn has_everyday_stem(word: &str) -> bool {
    let everyday = |stem: &str| stem.len() > 2 && lexicon::COMMON_WORDS.contains(stem);
    ["s", "es", "ed", "d", "ing", "er", "r", "ly", "y", "in", "n't", "'s", "'ll", "'d", "'re", "'ve"]
        .iter()
        .filter_map(|ending| word.strip_suffix(ending))
        .any(|stem| {
            let bytes = stem.as_bytes();
            let doubled = bytes.len() > 3 && bytes[bytes.len() - 1] == bytes[bytes.len() - 2];
            everyday(stem) || (doubled && stem.get(..stem.len() - 1).is_some_and(everyday))
        })
}

fn bits(entry: &Entry, place: u32) -> u32 {
    LISTS
        .iter()
        .enumerate()
        .filter(|(_, list)| entry.is_in(**list))
        .fold(0, |f, (k, _)| f | 1 << (3 * k as u32 + place))
}

/// What the lists say of the parts of a hashtag in camel case, joined as one phrase or apart; without capitals, of
/// two listed parts, the first as long as can be.
fn hashtag_flags(folded: &str, lower: &str) -> u32 {
    let mut phrase = String::with_capacity(lower.len() + 4);
    let mut before = '#';
    for (c, l) in folded.chars().zip(lower.chars()).skip(1) {
        if c == '_' || (c.is_uppercase() && before.is_lowercase()) {
            phrase.push(' ');
        }
        if c != '_' {
            phrase.push(l);
        }
        before = c;
    }
    if let Some(entry) = lexicon::lookup(&phrase) {
        return bits(&entry, 0);
    }
    if phrase.len() <= LONGEST_CUT && !phrase.contains(' ') && phrase.is_ascii() {
        let cut = |at: usize| {
            let (first, second) = phrase.split_at(at);
            let flags = bits(&lexicon::lookup(first)?, 1) | bits(&lexicon::lookup(second)?, 2);
            (flags != 0).then_some(flags)
        };
        return (3..phrase.len().saturating_sub(2)).rev().find_map(cut).unwrap_or(0);
    }
    let mut flags = 0;
    for (i, part) in phrase.split(' ').take(8).enumerate() {
        if let Some(entry) = lexicon::lookup(part) {
            flags |= bits(&entry, 1 + u32::from(i > 0));
        }
    }
    flags
}

/// The longest hashtag without capitals that is cut in two, in bytes.
const LONGEST_CUT: usize = 24;

fn look(text: &Text, token: &Token, lists: u32) -> Seen {
    let folded = token.span.of(text.folded());
    let lower = text.word(token);
    let case = match token.kind {
        TokenKind::Word => case_of(folded),
        TokenKind::Number => Case::Number,
        TokenKind::Mixed => Case::Alphanumeric,
        TokenKind::Mark => Case::Mark,
        TokenKind::Symbol => Case::Symbol,
        TokenKind::Handle => Case::Handle,
        TokenKind::Hashtag => Case::Hashtag,
        TokenKind::Link => Case::Link,
        TokenKind::Break => Case::Break,
    };
    let seen = Seen { case, lists, cluster: Cluster::of_no_word(case as u8), ..EDGE };
    match token.kind {
        TokenKind::Handle => Seen { word: hash("@"), ..seen },
        TokenKind::Link => Seen { word: hash("http"), ..seen },
        TokenKind::Number => Seen { word: hash(["0", "00", "000", "0000"][(lower.len().min(4)) - 1]), ..seen },
        TokenKind::Break => Seen { word: hash("\n"), ..seen },
        TokenKind::Mark | TokenKind::Symbol => Seen { word: hash(lower), ..seen },
        TokenKind::Hashtag => spell(lower.get(1..).unwrap_or(""), folded.get(1..).unwrap_or(""), seen),
        TokenKind::Word | TokenKind::Mixed => spell(lower, folded, seen),
    }
}

/// Fills in the spelling of a word.
fn spell(lower: &str, folded: &str, seen: Seen) -> Seen {
    let base = lower.strip_suffix("'s").filter(|b| !b.is_empty()).unwrap_or(lower);
    let mut out = Seen { possessive: base.len() < lower.len(), prefix: [0; 4], suffix: [0; 4], ..seen };
    let (mut h, mut last, mut run, mut letters) = (SEED, '\0', 0, 0);
    for c in base.chars() {
        run = if c == last { run + 1 } else { 1 };
        last = c;
        if run > 2 {
            out.drawn_out = true;
            continue;
        }
        h = step(h, c as u32);
        if letters < 4 {
            out.prefix[letters] = h;
        }
        letters += 1;
    }
    out.word = h;
    out.cluster = CLUSTERS.of(h);
    if !out.cluster.is_known() {
        out.cluster = of_plainer(base, out.drawn_out);
    }
    out.length = letters.min(15) as u32;
    let mut h = SEED ^ 0x55;
    for (n, c) in base.chars().rev().take(4).enumerate() {
        h = step(h, c as u32);
        out.suffix[n] = h;
    }
    let (mut shape, mut before) = (SEED, 0);
    for c in folded.chars().take(24) {
        let kind = match c {
            c if c.is_uppercase() => 1,
            c if c.is_alphabetic() => 2,
            c if c.is_numeric() => 3,
            c => 0x100 + c as u32,
        };
        if kind != before {
            shape = step(shape, kind);
        }
        before = kind;
    }
    out.shape = shape;
    out
}

/// What is known of an unknown word's plainer form: every letter once where one is drawn out
/// ("sooooo"), what stands before the apostrophe elsewhere ("she'll").
fn of_plainer(word: &str, drawn_out: bool) -> Cluster {
    if drawn_out {
        let mut last = '\0';
        let once = word.chars().filter(|c| std::mem::replace(&mut last, *c) != *c);
        return CLUSTERS.of(once.fold(SEED, |h, c| step(h, c as u32)));
    }
    word.split_once('\'').map_or_else(Cluster::default, |(stem, _)| CLUSTERS.of(hash(stem)))
}

const SEED: u32 = 0x811c_9dc5;

fn step(hash: u32, value: u32) -> u32 {
    (hash ^ value).wrapping_mul(0x0100_0193)
}

/// The hash of a lower-case word without letters drawn out.
pub fn hash(word: &str) -> u32 {
    word.chars().fold(SEED, |h, c| step(h, c as u32))
}

/// Which aspect of a token a feature tells; the number is part of the feature.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[repr(u8)]
#[allow(missing_docs)]
pub enum Template {
    Bias,
    Word,
    WordBefore,
    WordAfter,
    WordTwoBefore,
    WordTwoAfter,
    WordsBeforeAndHere,
    WordsHereAndAfter,
    Prefix,
    Suffix,
    SuffixBefore,
    SuffixAfter,
    Shape,
    CaseStyle,
    CasesBefore,
    CasesAfter,
    CasesAround,
    CaseStart,
    Lists,
    ListsCase,
    ListsStyle,
    ListsBefore,
    ListsAfter,
    ListsHereBefore,
    ListsHereAfter,
    OneList,
    OneListCase,
    WordBeforeCase,
    WordAfterCase,
    WordBeforeLists,
    WordAfterLists,
    Length,
    Possessive,
    HashtagWord,
    WordsTwoBefore,
    WordsTwoAfter,
    ListsStart,
    Fine,
    Middle,
    Coarse,
    FineBefore,
    FineAfter,
    MiddleBefore,
    MiddleAfter,
    MiddleTwoBefore,
    MiddleTwoAfter,
    MiddlesTwoBefore,
    MiddlesTwoAfter,
    Kind,
    KindBefore,
    KindAfter,
    KindsTwo,
    KindCaseStyle,
    DrawnOut,
    InHandle,
    SomebodyTold,
    WordsAround,
    MiddlesAround,
    Strange,
    StrangeBefore,
    StrangeAfter,
}

impl Template {
    /// Whether the feature knows the very word, and so would let the model learn names by heart.
    /// The trainer drops these at random, so that unseen names are judged by the rest.
    #[must_use]
    pub const fn knows_the_word(template: u8) -> bool {
        matches!(template, 1 | 6 | 7 | 33)
    }

    /// Whether the feature rests on the lists' verdict of the token itself.
    #[must_use]
    pub const fn knows_the_lists(template: u8) -> bool {
        matches!(template, 36 | 18 | 19 | 20 | 23 | 24 | 25 | 26 | 29 | 30)
    }
}

/// The 32-bit feature for a template and a value.
fn feature(template: Template, value: u32) -> u32 {
    let t = template as u32;
    let mut h = (value ^ t.wrapping_mul(0x9e37_79b1)).wrapping_mul(0x85eb_ca6b);
    h ^= h >> 15;
    h = h.wrapping_mul(0xc2b2_ae35);
    h ^= h >> 13;
    t << 24 | (h & KEY_MASK)
}

fn join(a: u32, b: u32) -> u32 {
    a.rotate_left(11).wrapping_mul(0x9e37_79b1) ^ b
}

/// Appends the features of token `i`.
fn describe(seen: &[Seen], i: usize, style: Style, out: &mut Vec<u32>) {
    use Template as T;
    let at = |d: isize| i.checked_add_signed(d).and_then(|j| seen.get(j)).unwrap_or(&EDGE);
    let (here, before, after) = (at(0), at(-1), at(1));
    let (before2, after2) = (at(-2), at(2));
    let case = here.case as u32;
    let style = style as u32;
    let cases = |a: &Seen, b: &Seen| (a.case as u32) << 4 | b.case as u32;
    let mut put = |template, value| out.push(feature(template, value));

    put(T::Bias, 0);
    put(T::Word, here.word);
    put(T::WordBefore, before.word);
    put(T::WordAfter, after.word);
    put(T::WordTwoBefore, before2.word);
    put(T::WordTwoAfter, after2.word);
    put(T::WordsBeforeAndHere, join(before.word, here.word));
    put(T::WordsHereAndAfter, join(here.word, after.word));
    put(T::WordsTwoBefore, join(before2.word, before.word));
    put(T::WordsTwoAfter, join(after.word, after2.word));
    put(T::WordBeforeCase, join(before.word, case));
    put(T::WordAfterCase, join(after.word, case));
    put(T::CaseStyle, style << 4 | case);
    put(T::CasesBefore, style << 8 | cases(before, here));
    put(T::CasesAfter, style << 8 | cases(here, after));
    put(T::CasesAround, cases(before, here) << 4 | after.case as u32);
    if i == 0 {
        put(T::CaseStart, style << 4 | case);
    }
    put(T::ListsBefore, before.lists);
    put(T::ListsAfter, after.lists);
    put(T::FineBefore, u32::from(before.cluster.fine));
    put(T::FineAfter, u32::from(after.cluster.fine));
    let middle = |s: &Seen| u32::from(s.cluster.middle);
    put(T::MiddleBefore, middle(before));
    put(T::MiddleAfter, middle(after));
    put(T::MiddleTwoBefore, middle(before2));
    put(T::MiddleTwoAfter, middle(after2));
    put(T::MiddlesTwoBefore, middle(before2) << 8 | middle(before));
    put(T::MiddlesTwoAfter, middle(after2) << 8 | middle(after));
    let kind = |s: &Seen| u32::from(s.cluster.kind);
    put(T::KindBefore, kind(before) << 4 | case);
    put(T::KindAfter, kind(after) << 4 | case);
    put(T::KindsTwo, kind(before2) << 8 | kind(before));
    put(T::KindsTwo, 1 << 16 | kind(after2) << 8 | kind(after));
    if matches!(here.case, Case::Mark | Case::Symbol | Case::Handle | Case::Link | Case::Break | Case::Number) {
        return;
    }
    put(T::WordsAround, join(before.word, after.word));
    put(T::MiddlesAround, middle(before) << 16 | middle(after) << 8 | case);
    let is_word = matches!(here.case, Case::Lower | Case::Initial | Case::Capitals | Case::Mixed | Case::OneCapital);
    // Of a word that neither lists nor groups know, spelling and neighbours say more than of others.
    if is_word && here.lists == 0 && !here.cluster.is_known() {
        put(T::Strange, here.suffix[1]);
        put(T::Strange, here.suffix[2]);
        put(T::Strange, here.prefix[2]);
        put(T::StrangeBefore, join(before.word, case));
        put(T::StrangeBefore, 1 << 24 | middle(before) << 8 | case);
        put(T::StrangeAfter, join(after.word, case));
        put(T::StrangeAfter, 1 << 24 | middle(after) << 8 | case);
    }
    put(T::Fine, u32::from(here.cluster.fine));
    put(T::Middle, middle(here));
    put(T::Coarse, u32::from(here.cluster.coarse));
    put(T::Kind, kind(here));
    put(T::KindCaseStyle, kind(here) << 8 | style << 4 | case);
    if here.drawn_out {
        put(T::DrawnOut, case);
    }
    for n in 0..4 {
        if here.prefix[n] != 0 {
            put(T::Prefix, here.prefix[n]);
        }
        if here.suffix[n] != 0 {
            put(T::Suffix, here.suffix[n]);
        }
    }
    if before.suffix[2] != 0 {
        put(T::SuffixBefore, before.suffix[2]);
    }
    if after.suffix[2] != 0 {
        put(T::SuffixAfter, after.suffix[2]);
    }
    put(T::Shape, here.shape);
    put(T::Length, here.length << 4 | case);
    if here.possessive {
        put(T::Possessive, case);
    }
    if here.case == Case::Hashtag {
        put(T::HashtagWord, here.word);
        put(T::HashtagWord, join(here.lists, here.shape));
    }
    put(T::Lists, here.lists);
    put(T::ListsCase, join(here.lists, case));
    if i == 0 || matches!(before.case, Case::Handle | Case::Mark) {
        put(T::ListsStart, join(here.lists, case << 8 | u32::from(i == 0) << 12 | style));
    }
    put(T::ListsStyle, join(here.lists, style << 4 | case));
    put(T::ListsHereBefore, join(join(here.lists, before.lists), cases(before, here)));
    put(T::ListsHereAfter, join(join(here.lists, after.lists), cases(here, after)));
    put(T::WordBeforeLists, join(before.word, here.lists));
    put(T::WordAfterLists, join(after.word, here.lists));
    let mut lists = here.lists;
    while lists != 0 {
        let bit = lists.trailing_zeros();
        put(T::OneList, bit);
        put(T::OneListCase, bit << 4 | case);
        lists &= lists - 1;
    }
}

//! What the reader sees of a token and of a draft: small sets of features, known by their hashes.
//!
//! A token shows its word (figures, handles and links only their kind), how it begins and ends, how it
//! is written, which word lists know it and as what, and which signals lie on it. Names of people and
//! places are hidden behind their kind, so that the model learns manners of speaking, not stories.

use crate::draft::{Account, Attachment, AttachmentKind, Draft, Surface};
use crate::lexicon::{self, Phrase};
use crate::signals::{Kind, Signal};
use crate::text::{Text, Token, TokenKind};

/// A feature: which kind (one letter) and its value, as the trainer names it.
pub type Feature<'a> = (u8, &'a str);

/// The hash of a feature: FNV-1a over the kind and the value, folded to 24 bits. The trainer computes the same.
#[must_use]
pub fn hash(feature: Feature<'_>) -> u32 {
    let start = (0x811c_9dc5_u32 ^ u32::from(feature.0)).wrapping_mul(0x0100_0193);
    let hash = feature.1.bytes().fold(start, |h, b| (h ^ u32::from(b)).wrapping_mul(0x0100_0193));
    (hash ^ hash >> 24) & 0xff_ffff
}

/// Kinds of features.
pub mod kind {
    /// The word, or what it stands for.
    pub const WORD: u8 = b'w';
    /// The first four characters.
    pub const START: u8 = b'p';
    /// The last three characters.
    pub const END: u8 = b'x';
    /// How it is written.
    pub const SHAPE: u8 = b's';
    /// A word list.
    pub const LIST: u8 = b'l';
    /// A word list with the value that it gives.
    pub const VALUE: u8 = b'v';
    /// A signal.
    pub const SIGNAL: u8 = b'k';
    /// Surface, account and attachments of the draft.
    pub const DRAFT: u8 = b'd';
}

/// Tells `see` every feature of every token, with the token's number. Tokens may come more than once, and
/// features of one token in any order, some of them twice.
pub fn of_tokens(text: &Text, phrases: &[Phrase], signals: &[Signal], mut see: impl FnMut(usize, Feature<'_>)) {
    let tokens = text.tokens();
    let mut named = vec![false; tokens.len()];
    for signal in signals {
        let first = tokens.partition_point(|t| t.span.end <= signal.span.start);
        for (number, token) in tokens.iter().enumerate().skip(first) {
            if token.span.start >= signal.span.end {
                break;
            }
            named[number] |= matches!(signal.kind, Kind::Person | Kind::Place | Kind::Organisation);
            see(number, (kind::SIGNAL, signal.kind.id()));
        }
    }
    for (number, token) in tokens.iter().enumerate() {
        word(text, token, named[number], &mut |feature| see(number, feature));
    }
    let mut pair = String::new();
    for phrase in phrases {
        for (bit, name) in lexicon::NAMES.iter().enumerate() {
            if phrase.entry.mask() & (1 << bit) != 0 {
                (phrase.first_token..phrase.end_token).for_each(|number| see(number, (kind::LIST, name)));
            }
        }
        for (name, value) in phrase.entry.values() {
            pair.clear();
            pair.extend([name, "=", value]);
            (phrase.first_token..phrase.end_token).for_each(|number| see(number, (kind::VALUE, &pair)));
        }
    }
}

fn word(text: &Text, token: &Token, named: bool, see: &mut impl FnMut(Feature<'_>)) {
    let stand_in = match token.kind {
        TokenKind::Number => match token.span.end - token.span.start {
            1 => "#1",
            2 => "#2",
            4 => "#4",
            _ => "#",
        },
        TokenKind::Handle => "@",
        TokenKind::Link => "link",
        TokenKind::Break => "break",
        _ if named => "name",
        _ => "",
    };
    if !stand_in.is_empty() {
        see((kind::SHAPE, stand_in));
        return;
    }
    let lower = text.word(token);
    let word = lower.trim_start_matches('#');
    see((kind::WORD, word));
    if token.kind == TokenKind::Mark {
        return;
    }
    let before = |n: usize| word.char_indices().nth(n).map(|(at, _)| &word[..at]);
    if let Some(start) = before(4) {
        see((kind::START, start));
        if let Some((at, _)) = word.char_indices().rev().nth(2) {
            see((kind::END, &word[at..]));
        }
    }
    let written = token.span.of(text.folded());
    let shape = match token.kind {
        TokenKind::Hashtag => "tag",
        TokenKind::Mixed => "mixed",
        TokenKind::Symbol => "symbol",
        _ if written.len() > 1 && written.chars().all(char::is_uppercase) => "capitals",
        _ if written.starts_with(char::is_uppercase) => "capital",
        _ => return,
    };
    see((kind::SHAPE, shape));
}

/// The features of the draft as a whole: where it stands, who speaks, what goes with it.
#[must_use]
pub fn of_draft(draft: &Draft) -> Vec<Feature<'static>> {
    let surface = match draft.surface {
        Surface::Post | Surface::Title => "post",
        Surface::Comment | Surface::Reply => "comment",
        Surface::Dm => "dm",
        Surface::Bio => "bio",
        Surface::Username | Surface::DisplayName => "username",
        Surface::Share => "share",
        Surface::Caption | Surface::AltText => "caption",
    };
    let mut features = vec![(kind::DRAFT, surface)];
    if draft.account == Account::Corporate {
        features.push((kind::DRAFT, "corporate"));
    }
    let is_picture = |a: &Attachment| a.kind != AttachmentKind::Audio;
    if draft.attachments.iter().any(is_picture) {
        features.push((kind::DRAFT, "picture"));
    }
    features
}

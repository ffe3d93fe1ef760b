//! What the pieces say together.
//!
//! One piece is harmless; together they leave fewer and fewer people who fit. The model is a rough
//! count: the people of the place, times the share that each further piece leaves. It is meant to
//! explain, not to prove; figures and sources stand beside each constant.

use crate::frame::Topic;
use crate::lexicon;
use crate::report::{Jigsaw, JigsawPiece, Span};
use crate::rules::Context;
use crate::signals::{AgeBand, AgeForm, Class, Kind};

/// A kind of piece.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum PieceKind {
    /// Where.
    Place,
    /// How old.
    Age,
    /// Woman or man, girl or boy.
    Gender,
    /// When.
    Time,
    /// What is wrong with them, or what was done.
    Condition,
    /// What singles the person out: work, role, possession, story.
    Distinctive,
    /// One of very few.
    SmallGroup,
    /// What identifies by itself: a name, a number, an address.
    Identifier,
}

impl PieceKind {
    /// What the card calls it.
    #[must_use]
    pub const fn label(self) -> &'static str {
        match self {
            Self::Place => "place",
            Self::Age => "age",
            Self::Gender => "gender",
            Self::Time => "time",
            Self::Condition => "condition",
            Self::Distinctive => "something special about them",
            Self::SmallGroup => "one of a few",
            Self::Identifier => "name or number",
        }
    }
}

/// A piece that a draft or an earlier post gave away.
#[derive(Debug, Clone, PartialEq)]
pub struct Piece {
    /// What kind.
    pub kind: PieceKind,
    /// Folded bytes; `None` where an earlier post gave it away.
    pub span: Option<Span>,
    /// The share of people that fit it (for a place: the number of people in it).
    pub share: f64,
}

/// People in the area of an English ambulance trust, where nothing narrower is said: England's 57 million
/// (ONS, mid-2022) over ten trusts.
const PATCH: f64 = 5_700_000.0;
/// Share of people who meet an ambulance crew on a given day: about 8.5 million face-to-face incidents
/// a year in England (NHS England, Ambulance Quality Indicators, 2023-24) over 57 million people and 365 days.
const PATIENT_TODAY: f64 = 4.1e-4;
/// A draft that says no day is taken to speak of the last week.
const DAYS_UNSAID: f64 = 7.0;
/// A clock time narrows a day to about an hour either way.
const CLOCK_SHARE: f64 = 1.0 / 12.0;

/// The pieces of this draft and of what the account gave away before, one of each kind (the most telling).
#[must_use]
pub fn pieces(cx: &Context<'_>) -> Vec<Piece> {
    let mut found: Vec<Piece> = Vec::new();
    let mut add = |kind, span, share: f64| match found.iter_mut().find(|p: &&mut Piece| p.kind == kind) {
        Some(known) if known.share <= share => {}
        Some(known) => *known = Piece { kind, span, share },
        None => found.push(Piece { kind, span, share }),
    };
    for signal in cx.signals {
        if let Some((kind, share)) = piece_of(signal.kind, signal.class) {
            add(kind, Some(signal.span), share);
        }
    }
    for phrase in cx.phrases {
        if let Some(commonness) = phrase.entry.value(lexicon::CONDITIONS) {
            add(PieceKind::Condition, Some(phrase.span), if commonness == "rare" { 5e-4 } else { 0.05 });
        }
    }
    for fact in &cx.memory.facts {
        if let Some((kind, share)) = remembered(&fact.kind) {
            add(kind, None, share);
        }
    }
    found
}

/// Shares: single years of age about 1/80 (ONS mid-2022 age structure), people over 90 0.9 %, over 65 19 %.
const fn piece_of(kind: Kind, class: Class) -> Option<(PieceKind, f64)> {
    Some(match kind {
        Kind::Age => (
            PieceKind::Age,
            match class {
                Class::Age { band: AgeBand::Oldest, .. } => 0.009,
                Class::Age { form: AgeForm::Figure, .. } => 1.0 / 80.0,
                _ => 0.15,
            },
        ),
        Kind::Gender => (PieceKind::Gender, 0.5),
        // People of a postcode: about 15 households of 2.4 (ONS Postcode Directory); a street: a few of those;
        // a village: a few thousand.
        Kind::Postcode => (PieceKind::Place, 36.0),
        Kind::Street => (PieceKind::Place, 150.0),
        Kind::Outcode => (PieceKind::Place, 20_000.0),
        Kind::Place => (PieceKind::Place, 5_000.0),
        Kind::ClockTime => (PieceKind::Time, CLOCK_SHARE),
        Kind::Date => (PieceKind::Time, 1.0),
        Kind::SmallNumber => (PieceKind::SmallGroup, 1e-3),
        Kind::Person | Kind::NhsNumber | Kind::StreetAddress | Kind::DateOfBirth => (PieceKind::Identifier, 1e-6),
        _ => return None,
    })
}

fn remembered(kind: &str) -> Option<(PieceKind, f64)> {
    let kind = Kind::ALL.iter().find(|k| k.id() == kind)?;
    piece_of(*kind, Class::None)
}

/// About how many people fit all the pieces: the people of the place, as patients of the day or week, times
/// the share that each piece leaves.
#[must_use]
pub fn crowd(pieces: &[Piece]) -> f64 {
    let place = pieces.iter().find(|p| p.kind == PieceKind::Place).map_or(PATCH, |p| p.share);
    let day = pieces.iter().find(|p| p.kind == PieceKind::Time).map_or(DAYS_UNSAID, |p| p.share);
    let rest: f64 =
        pieces.iter().filter(|p| !matches!(p.kind, PieceKind::Place | PieceKind::Time)).map(|p| p.share).product();
    place * PATIENT_TODAY * day * rest
}

/// The picture for the card; empty where the draft is not about a patient.
#[must_use]
pub fn picture(cx: &Context<'_>) -> Jigsaw {
    if cx.frame.draft(Topic::PatientJob) < 0.5 {
        return Jigsaw::default();
    }
    let pieces = pieces(cx);
    if pieces.len() < 2 {
        return Jigsaw::default();
    }
    let crowd = crowd(&pieces);
    let names: Vec<&str> = pieces.iter().map(|p| p.kind.label()).collect();
    let summary = format!("{} together: {}.", join(&names), people(crowd));
    let pieces = pieces
        .into_iter()
        .map(|p| JigsawPiece {
            kind: p.kind.label().to_owned(),
            span: p.span.map(|s| cx.text.original(s)),
            earlier: p.span.is_none(),
        })
        .collect();
    Jigsaw { pieces, crowd: Some(crowd), summary }
}

fn people(crowd: f64) -> String {
    match crowd {
        c if c < 1.5 => "probably only one person fits".to_owned(),
        c if c < 10.0 => "only a handful of people fit".to_owned(),
        c if c < 100.0 => "a few dozen people fit".to_owned(),
        c if c < 1_000.0 => "a few hundred people fit".to_owned(),
        _ => "many people fit".to_owned(),
    }
}

/// "Place, age and time", with a capital.
fn join(names: &[&str]) -> String {
    let (last, rest) = names.split_last().map_or(("", &[][..]), |(l, r)| (*l, r));
    let text = if rest.is_empty() { last.to_owned() } else { format!("{} and {last}", rest.join(", ")) };
    let mut chars = text.chars();
    chars.next().map_or_else(String::new, |c| c.to_uppercase().collect::<String>() + chars.as_str())
}

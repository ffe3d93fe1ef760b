//! What the pieces say together.
//!
//! One piece is harmless; together they leave fewer and fewer people who fit. The model is a rough
//! count: the people of the place, times the share that each further piece leaves. It is meant to
//! explain, not to prove; figures and sources stand beside each constant.

use crate::memory;
use crate::places::Size;
use crate::report::{Jigsaw, JigsawPiece, NextPiece, Span};
use crate::rules::{
    self, Context, clinical_detail, distinctive_person, drug_treatment, incident_location, incident_time, patient_age,
    patient_gender, patient_name, rare_condition, small_numbers,
};
use crate::signals::{self, AgeBand, Class, Kind, Signal};
use crate::story;

/// A kind of piece.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum PieceKind {
    /// Where: a street, venue or village.
    Place,
    /// Where: a town or borough.
    Town,
    /// How old, in figures.
    Age,
    /// How old, in a word.
    AgeWord,
    /// Whose relative.
    Relation,
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
    /// A name.
    Name,
    /// What identifies by itself: a number, an address.
    Identifier,
}

impl PieceKind {
    /// What the card calls it.
    #[must_use]
    pub const fn label(self) -> &'static str {
        match self {
            Self::Place => "place",
            Self::Town => "town",
            Self::Age | Self::AgeWord => "age",
            Self::Relation => "relative",
            Self::Gender => "gender",
            Self::Time => "time",
            Self::Condition => "condition",
            Self::Distinctive => "something special about them",
            Self::SmallGroup => "one of a few",
            Self::Name => "name",
            Self::Identifier => "address or number",
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
    /// How sure it is that the piece is about a patient, 0 to 1.
    pub sure: f32,
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
/// People of a village, or of the streets around a venue: a few thousand (ONS built-up areas below 5,000 people).
const PEOPLE_OF_VILLAGE: f64 = 3_000.0;
/// People of a town or borough (ONS built-up areas; half of the English towns named in posts lie between 20,000 and 150,000).
const PEOPLE_OF_TOWN: f64 = 80_000.0;
/// A disease counts as rare below 1 in 2,000 (UK Rare Diseases Framework, 2021).
const RARE: f64 = 5e-4;
/// A single year of age (ONS mid-2022 age structure).
const ONE_YEAR_OF_AGE: f64 = 1.0 / 80.0;
/// People over 90 (ONS, mid-2022).
const OVER_NINETY: f64 = 0.009;
/// A word for an age, whichever: 19 % of people are over 65 (ONS, mid-2022), fewer are babies, children or teenagers.
const WORD_FOR_AN_AGE: f64 = 0.15;
/// Women, or men.
const ONE_SEX: f64 = 0.5;
/// An illness or injury that crews meet every day: taken to be that of one patient in twenty, a guess.
const COMMON_CONDITION: f64 = 0.05;
/// What singles somebody out among a thousand.
const ONE_OF_A_FEW: f64 = 1e-3;
/// What nobody else has.
const ONE_ALONE: f64 = 1e-6;

/// The pieces of this draft and of what the account gave away before, one of each kind (the most telling).
/// Only what is said of a patient counts.
#[must_use]
pub fn pieces(cx: &Context<'_>) -> Vec<Piece> {
    cx.found.pieces.get_or_init(|| look(cx)).clone()
}

fn look(cx: &Context<'_>) -> Vec<Piece> {
    let mut found: Vec<Piece> = Vec::new();
    let mut add = |kind: PieceKind, span: Option<Span>, share: f64, sure: f32| match found
        .iter_mut()
        .find(|p: &&mut Piece| p.kind == kind)
    {
        Some(known) if known.share <= share || known.span.is_some() && span.is_none() => {}
        Some(known) => *known = Piece { kind, span, share, sure },
        None => found.push(Piece { kind, span, share, sure }),
    };
    for (signal, sure) in patient_age::find(cx) {
        let (kind, share) = age(signal, patient_age::is_exact(cx, signal));
        add(kind, Some(signal.span), share, sure);
    }
    for (span, sure) in patient_age::bare(cx) {
        add(PieceKind::Age, Some(span), ONE_YEAR_OF_AGE, sure);
    }
    for (signal, sure) in patient_gender::find(cx) {
        let kin = signals::is_kin(cx.words(signal.span));
        add(if kin { PieceKind::Relation } else { PieceKind::Gender }, Some(signal.span), ONE_SEX, sure);
    }
    for place in incident_location::find(cx) {
        match place.size {
            Size::Spot => add(PieceKind::Place, Some(place.span), PEOPLE_OF_VILLAGE, place.sure),
            Size::Town => add(PieceKind::Town, Some(place.span), PEOPLE_OF_TOWN, place.sure),
            Size::AnyVenue | Size::Hospital => {}
        }
    }
    for (signal, sure) in incident_time::find(cx) {
        add(PieceKind::Time, Some(signal.span), if signal.kind == Kind::ClockTime { CLOCK_SHARE } else { 1.0 }, sure);
    }
    for (span, sure) in rare_condition::find(cx) {
        add(PieceKind::Condition, Some(span), RARE, sure);
    }
    for (span, sure) in clinical_detail::find(cx).into_iter().chain(drug_treatment::find(cx)) {
        add(PieceKind::Condition, Some(span), COMMON_CONDITION, sure);
    }
    for (span, sure) in distinctive_person::find(cx) {
        add(PieceKind::Distinctive, Some(span), ONE_OF_A_FEW, sure);
    }
    for (span, sure) in small_numbers::find(cx) {
        add(PieceKind::SmallGroup, Some(span), ONE_OF_A_FEW, sure);
    }
    for (span, sure) in patient_name::find(cx) {
        add(PieceKind::Name, Some(span), ONE_ALONE, sure);
    }
    for signal in cx.signals.iter().filter(|s| is_identifier(s.kind)) {
        if let Some(sure) = cx.story.confidence(cx.of_patient(signal.span)) {
            add(PieceKind::Identifier, Some(signal.span), ONE_ALONE, sure);
        }
    }
    if cx.memory.tells_of_patient() {
        for (kind, share) in cx.memory.facts.iter().filter_map(|f| remembered(&f.kind)) {
            add(kind, None, share, 0.9);
        }
    }
    crate::sorted::by_key(&mut found, |p| p.span.map_or((usize::MAX, 0), |s| (s.start, s.end)));
    found
}

const fn age(signal: &Signal, exact: bool) -> (PieceKind, f64) {
    match (exact, signal.class) {
        (true, Class::Age { band: AgeBand::Oldest, .. }) => (PieceKind::Age, OVER_NINETY),
        (true, _) => (PieceKind::Age, ONE_YEAR_OF_AGE),
        _ => (PieceKind::AgeWord, WORD_FOR_AN_AGE),
    }
}

const fn is_identifier(kind: Kind) -> bool {
    matches!(
        kind,
        Kind::NhsNumber
            | Kind::StreetAddress
            | Kind::DateOfBirth
            | Kind::Postcode
            | Kind::Phone
            | Kind::Email
            | Kind::VehicleRegistration
    )
}

/// A piece that an earlier post gave away, taken as the plain case of its kind.
fn remembered(kind: &str) -> Option<(PieceKind, f64)> {
    Some(match kind {
        "age" => (PieceKind::Age, ONE_YEAR_OF_AGE),
        "place" | "street" => (PieceKind::Place, PEOPLE_OF_VILLAGE),
        "gender" => (PieceKind::Gender, ONE_SEX),
        "clock-time" => (PieceKind::Time, CLOCK_SHARE),
        "small-number" => (PieceKind::SmallGroup, ONE_OF_A_FEW),
        "person" | "nhs-number" | "street-address" | "postcode" | "date-of-birth" => (PieceKind::Identifier, ONE_ALONE),
        memory::CONDITION => (PieceKind::Condition, COMMON_CONDITION),
        memory::ROLE => (PieceKind::Distinctive, ONE_OF_A_FEW),
        _ => return None,
    })
}

/// About how many people fit all the pieces: the people of the place, as patients of the day or week, times
/// the share that each piece leaves.
#[must_use]
pub fn crowd(pieces: &[Piece]) -> f64 {
    let is_place = |p: &&Piece| matches!(p.kind, PieceKind::Place | PieceKind::Town);
    let place = pieces.iter().filter(is_place).map(|p| p.share).fold(PATCH, f64::min);
    let day = pieces.iter().find(|p| p.kind == PieceKind::Time).map_or(DAYS_UNSAID, |p| p.share);
    let rest: f64 = pieces
        .iter()
        .filter(|p| !matches!(p.kind, PieceKind::Place | PieceKind::Town | PieceKind::Time))
        .map(|p| p.share)
        .product();
    place * PATIENT_TODAY * day * rest
}

/// The picture for the card; empty where the draft is not about a patient.
#[must_use]
pub fn picture(cx: &Context<'_>) -> Jigsaw {
    if cx.story.told() < story::HINTED && !rules::jigsaw::continues(cx) {
        return Jigsaw::default();
    }
    let pieces = pieces(cx);
    if pieces.len() < 2 {
        return Jigsaw::default();
    }
    let crowd = crowd(&pieces);
    let names: Vec<&str> = pieces.iter().map(|p| p.kind.label()).collect();
    let summary = format!("{} together: {}.", join(&names), people(crowd));
    let missing = missing(&pieces);
    let next = next_piece(&pieces, &missing);
    let missing = missing.into_iter().map(|p| p.kind.label().to_owned()).collect();
    let pieces = pieces
        .into_iter()
        .map(|p| JigsawPiece {
            kind: p.kind.label().to_owned(),
            span: p.span.map(|s| cx.text.original(s)),
            earlier: p.span.is_none(),
        })
        .collect();
    Jigsaw { pieces, missing, next, crowd: Some(crowd), summary }
}

/// The pieces that posts usually give away, each as its plain case, in the order in which people tell them.
const USUAL: [(PieceKind, f64); 5] = [
    (PieceKind::Age, ONE_YEAR_OF_AGE),
    (PieceKind::Gender, ONE_SEX),
    (PieceKind::Place, PEOPLE_OF_VILLAGE),
    (PieceKind::Time, CLOCK_SHARE),
    (PieceKind::Condition, COMMON_CONDITION),
];

/// The usual pieces that are not there. A town does not stand for a place, nor a word for an age: there is more to give away.
fn missing(pieces: &[Piece]) -> Vec<Piece> {
    let known =
        |kind| pieces.iter().any(|p| p.kind == kind || kind == PieceKind::Gender && p.kind == PieceKind::Relation);
    USUAL
        .into_iter()
        .filter(|(kind, _)| !known(*kind))
        .map(|(kind, share)| Piece { kind, span: None, share, sure: 1.0 })
        .collect()
}

/// The piece that would narrow it down most.
fn next_piece(pieces: &[Piece], missing: &[Piece]) -> Option<NextPiece> {
    if crowd(pieces) < ONE {
        return None;
    }
    let with = |piece: &Piece| crowd(&[pieces, std::slice::from_ref(piece)].concat());
    let next = missing.iter().min_by(|a, b| with(a).total_cmp(&with(b)))?;
    let label = next.kind.label();
    let article = if label.starts_with('a') { "an" } else { "a" };
    Some(NextPiece {
        kind: label.to_owned(),
        summary: format!("With {article} {label} as well, {}.", people(with(next))),
    })
}

/// Below this it comes down to one person.
const ONE: f64 = 1.5;

fn people(crowd: f64) -> String {
    match crowd {
        c if c < ONE => "probably only one person fits".to_owned(),
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

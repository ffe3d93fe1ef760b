//! What a draft reveals, whatever the policy thinks of it: one scanner per kind of fact.
//!
//! Every scanner reads the same [`Context`] (the folded text cut into letters and figures) and adds
//! [`Signal`]s. [`scan`] runs all of them and settles overlaps: where two exact identifiers claim
//! the same characters, the one earlier in [`Kind::rank`] stands. Kinds that describe rather than
//! identify (gender, names, places, …) may lie on top of others.
//!
//! To add a scanner: one file with a `pub(super) fn scan(&Context, &mut Vec<Signal>)`, one line in
//! [`SCANNERS`].

mod calendar;
mod context;
mod digits;
mod districts;
pub(crate) mod numerals;
mod people;
pub use people::is_kin;

mod age;
pub use age::{likely, weighed_numbers};

pub mod bare;

mod clock_time;
mod date;
mod date_of_birth;
mod email;
mod gender;
mod hospital_number;
mod incident_number;
mod nhs_number;
mod outcode;
mod phone;
mod postcode;
mod reference;
mod small_number;
mod street_address;
mod vehicle_registration;

use crate::lexicon::Phrase;
use crate::names::{self, tag::Reading, weights::MODEL};
use crate::report::Span;
use crate::sorted;
use crate::spans::Taken;
use crate::text::Text;
use age::stands_alone as age_boundary;
pub use context::{Atom, Context, Home};
use std::borrow::Cow;

/// A fact that a draft reveals, whatever the policy thinks of it.
#[derive(Debug, Clone, PartialEq)]
pub struct Signal {
    /// What kind of fact.
    pub kind: Kind,
    /// Where, in folded bytes; [`Text::original`] carries it back to the draft.
    pub span: Span,
    /// The coarse value class, never the value itself.
    pub class: Class,
    /// How sure the scanner is, 0 to 1.
    pub confidence: f32,
    /// What led to it, in words a person can read.
    pub evidence: Cow<'static, str>,
}

impl Signal {
    /// A signal without a value class.
    #[must_use]
    pub const fn new(kind: Kind, span: Span, confidence: f32, evidence: &'static str) -> Self {
        Self { kind, span, class: Class::None, confidence, evidence: Cow::Borrowed(evidence) }
    }

    /// The same signal with a value class.
    #[must_use]
    pub const fn with(mut self, class: Class) -> Self {
        self.class = class;
        self
    }
}

/// Coarse class of what was said. Memory across posts keeps this and never the value.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Class {
    /// Nothing to classify.
    None,
    /// A person's age.
    Age {
        /// Band of years.
        band: AgeBand,
        /// Figure ("78", "seventy eight", "in her 70s") or age word ("pensioner").
        form: AgeForm,
        /// Whose age it is, as far as the words next to it tell.
        whose: Whose,
    },
    /// A gendered word.
    Gender(Gender),
    /// A clock time or date: the moment of something, or a timetable.
    When(When),
}

/// Band of years of an age.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum AgeBand {
    /// Below 2 years.
    Baby,
    /// 2 to 12 years.
    Child,
    /// 13 to 19 years.
    Teen,
    /// 20 to 39 years.
    YoungAdult,
    /// 40 to 64 years.
    MiddleAged,
    /// 65 to 89 years.
    Older,
    /// 90 years and more: few people, so it singles out.
    Oldest,
}

impl AgeBand {
    /// The band of an age in whole years.
    #[must_use]
    pub const fn of_years(years: u32) -> Self {
        match years {
            0..=1 => Self::Baby,
            2..=12 => Self::Child,
            13..=19 => Self::Teen,
            20..=39 => Self::YoungAdult,
            40..=64 => Self::MiddleAged,
            65..=89 => Self::Older,
            _ => Self::Oldest,
        }
    }
}

/// How an age is said. EMAS bars age words as well as figures, the others figures only.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum AgeForm {
    /// Digits or number words, decades included.
    Figure,
    /// "Toddler", "pensioner", "octogenarian".
    Word,
}

/// Whose age it is, as far as the words next to it tell; the frame decides.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Whose {
    /// Not said.
    Unknown,
    /// The author's own.
    Own,
    /// A relative of the author.
    Family,
}

/// The gender a word carries.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Gender {
    /// Female.
    Female,
    /// Male.
    Male,
}

/// What a time or date is of.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum When {
    /// The moment of something that happened or will happen.
    Moment,
    /// Opening hours, rotas, deadlines, appointments and events for everybody.
    Timetable,
}

macro_rules! kinds {
    ($($(#[$doc:meta])* $name:ident = $id:literal,)*) => {
        /// What kind of fact a [`Signal`] is.
        #[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
        pub enum Kind { $($(#[$doc])* $name,)* }

        impl Kind {
            /// Every kind, strongest identifier first.
            pub const ALL: &[Self] = &[$(Self::$name,)*];

            /// The id that the command prints.
            #[must_use]
            pub const fn id(self) -> &'static str {
                match self { $(Self::$name => $id,)* }
            }
        }
    };
}

kinds! {
    /// An e-mail address.
    Email = "email",
    /// An NHS (or CHI, or Health and Care) number that passes its check digit.
    NhsNumber = "nhs-number",
    /// A date of birth.
    DateOfBirth = "date-of-birth",
    /// A phone number of the UK numbering plan.
    Phone = "phone",
    /// A house, flat or named house on a street.
    StreetAddress = "street-address",
    /// A full postcode.
    Postcode = "postcode",
    /// A vehicle's registration mark.
    VehicleRegistration = "vehicle-registration",
    /// An incident, CAD or job number.
    IncidentNumber = "incident-number",
    /// A hospital or patient-record number.
    HospitalNumber = "hospital-number",
    /// A person's age, in figures or words.
    Age = "age",
    /// The first half of a postcode.
    Outcode = "outcode",
    /// A clock time.
    ClockTime = "clock-time",
    /// A calendar date.
    Date = "date",
    /// A street without a house.
    Street = "street",
    /// A count so small that it singles people out.
    SmallNumber = "small-number",
    /// A gendered word about a person.
    Gender = "gender",
    /// A person's name.
    Person = "person",
    /// A place.
    Place = "place",
    /// An organisation.
    Organisation = "organisation",
}

impl Kind {
    /// Priority where identifiers overlap: lower wins.
    #[must_use]
    pub const fn rank(self) -> u8 {
        self as u8
    }

    /// Whether the kind claims its characters for itself. The others may lie on top of it.
    #[must_use]
    pub const fn is_exclusive(self) -> bool {
        self.rank() <= Self::Street.rank()
    }
}

/// The scanners. Order does not matter: [`settle`] sorts.
const SCANNERS: &[fn(&Context, &mut Vec<Signal>)] = &[
    email::scan,
    nhs_number::scan,
    date_of_birth::scan,
    phone::scan,
    postcode::scan,
    vehicle_registration::scan,
    street_address::scan,
    incident_number::scan,
    hospital_number::scan,
    age::scan,
    outcode::scan,
    clock_time::scan,
    date::scan,
    small_number::scan,
    gender::scan,
];

/// Runs every scanner over the text: signals in text order, overlaps settled.
///
/// Cost is linear in the length of the text; never panics.
#[must_use]
pub fn scan(text: &Text) -> Vec<Signal> {
    scan_in(&Context::new(text))
}

/// What the scanners say, settled.
fn scanned(context: &Context) -> Vec<Signal> {
    let mut found = Vec::new();
    for scanner in SCANNERS {
        scanner(context, &mut found);
    }
    settle(found)
}

fn scan_in(context: &Context) -> Vec<Signal> {
    let mut found = scanned(context);
    if bare::weigh(context, &mut found) { settle(found) } else { found }
}

/// Shows `see` every value of a text that the model of [`bare`] weighs: folded bytes, and what is asked of it. For training.
pub fn weighed_values(context: &Context, mut see: impl FnMut(Span, &[bare::Asked<'_>])) {
    bare::each(context, &scanned(context), |_, span, asked| see(span, asked));
}

/// Every signal of a draft: the scanners', and the names that the tagger finds. `day` is [`crate::draft::Draft::day`].
#[must_use]
pub fn read(text: &Text, phrases: &[Phrase], day: Option<u32>) -> Vec<Signal> {
    let mut found = scan_in(&Context::of_day(text, day));
    let style = names::features::Style::of(text);
    let mut reading = None;
    for (number, sentence) in text.sentences().iter().enumerate() {
        // A sentence's names depend on its words and on the draft's style alone.
        let start = sentence.span.start;
        let kept = text.kept(number).names[style as usize].get_or_init(|| {
            let mut mentions = Vec::new();
            let reading = reading.get_or_insert_with(|| Reading::new(&MODEL, text, phrases));
            reading.tag_sentence(sentence, names::Sensitivity::default(), &mut mentions);
            let place = |m: &names::Mention| Span::new(m.span.start - start, m.span.end - start);
            mentions.iter().map(|m| names::Mention { span: place(m), ..*m }).collect()
        });
        found.extend(kept.iter().map(|mention| {
            let kind = match mention.class {
                names::Class::Person => Kind::Person,
                names::Class::Place => Kind::Place,
                names::Class::Organisation => Kind::Organisation,
            };
            let span = Span::new(mention.span.start + start, mention.span.end + start);
            Signal::new(kind, span, mention.confidence, "named")
        }));
    }
    sorted::by_key(&mut found, |s| (s.span.start, s.span.end, s.kind));
    found
}

/// Keeps, of exclusive signals that overlap, the one of the lowest rank (then the surer, then the
/// longer), and puts the rest in text order.
fn settle(mut found: Vec<Signal>) -> Vec<Signal> {
    sorted::by(&mut found, |a, b| {
        (a.kind.rank(), b.confidence, b.span.end - b.span.start, a.span)
            .partial_cmp(&(b.kind.rank(), a.confidence, a.span.end - a.span.start, b.span))
            .unwrap_or(std::cmp::Ordering::Equal)
    });
    let mut taken = Taken::default();
    let mut seen = std::collections::HashSet::new();
    found.retain(|s| {
        if s.span.start >= s.span.end || !seen.insert((s.kind, s.span)) {
            return false;
        }
        !s.kind.is_exclusive() || taken.take(s.span)
    });
    sorted::by_key(&mut found, |s| (s.span, s.kind));
    found
}

#[cfg(test)]
pub(crate) mod testing {
    //! Shared assertions: `assert_found(kind, [(text, quote)])`, `assert_quiet(kind, [text])`.
    use super::*;

    /// The quotes of one kind found in `raw`.
    pub fn quotes(kind: Kind, raw: &str) -> Vec<String> {
        let text = Text::new(raw);
        scan(&text)
            .into_iter()
            .filter(|s| s.kind == kind)
            .map(|s| text.original(s.span).of(text.raw()).to_owned())
            .collect()
    }

    /// Each text shows a signal of the kind with exactly that quote.
    pub fn assert_found(kind: Kind, cases: &[(&str, &str)]) {
        assert_quoted(|raw| quotes(kind, raw), cases);
    }

    /// No text shows a signal of the kind.
    pub fn assert_quiet(kind: Kind, cases: &[&str]) {
        assert_unquoted(|raw| quotes(kind, raw), cases);
    }

    /// Of each text `quotes` answers exactly that quote among others.
    pub fn assert_quoted(quotes: impl Fn(&str) -> Vec<String>, cases: &[(&str, &str)]) {
        for (raw, quote) in cases {
            let found = quotes(raw);
            assert!(found.iter().any(|q| q == quote), "{raw}: {quote:?} not in {found:?}");
        }
    }

    /// Of no text `quotes` answers anything.
    pub fn assert_unquoted(quotes: impl Fn(&str) -> Vec<String>, cases: &[&str]) {
        for raw in cases {
            assert_eq!(quotes(raw), [""; 0], "{raw}");
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    proptest! {
        #[test]
        fn any_text_is_scanned_without_panic_and_in_order(
            raw in "\\PC{0,80}|[a-zA-Z0-9 ,./:#@+()'\\-\n\u{200b}é😀]{0,120}|((born|dob|nhs|in|aged|at|flat|road|lane|DE7|999|double|nine|old|job|ref|M|78|/12|[0-9]{1,4}|,| |\\.|-){0,30})"
        ) {
            let text = Text::new(&raw);
            let signals = scan(&text);
            for s in &signals {
                prop_assert!(text.folded().get(s.span.start..s.span.end).is_some_and(|q| !q.is_empty()));
                prop_assert!((0.0..=1.0).contains(&s.confidence));
            }
            prop_assert!(signals.windows(2).all(|w| w[0].span <= w[1].span));
        }
    }

    #[test]
    fn overlapping_identifiers_are_settled_by_rank() {
        let strong = Signal::new(Kind::Postcode, Span::new(0, 7), 0.5, "");
        let weak = Signal::new(Kind::Outcode, Span::new(0, 3), 0.9, "");
        let layered = Signal::new(Kind::Gender, Span::new(0, 3), 0.9, "");
        let kept = settle(vec![weak, layered, strong]);
        assert_eq!(kept.iter().map(|s| s.kind).collect::<Vec<_>>(), [Kind::Gender, Kind::Postcode]);
    }
}

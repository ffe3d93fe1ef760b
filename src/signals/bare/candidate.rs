//! What may be a date of birth, a number of a record or an incident, or a district, by its form.

use crate::signals::calendar::{by_ordinals, day};
use crate::signals::date_of_birth::run_together;
use crate::signals::outcode;
use crate::signals::reference::{Value, is_plain_other};
use crate::signals::{Context, Home, Kind};

/// What is asked of a candidate.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Question {
    /// Is it somebody's date of birth?
    DateOfBirth,
    /// Is it the number of a patient or of a patient's record?
    Record,
    /// Is it the number of an incident, a call or a report on one?
    Incident,
    /// Is it the first half of a postcode, said as a place?
    District,
}

impl Question {
    /// All questions.
    pub const ALL: [Self; 4] = [Self::DateOfBirth, Self::Record, Self::Incident, Self::District];

    /// The kind of fact that a yes makes it.
    #[must_use]
    pub const fn kind(self) -> Kind {
        match self {
            Self::DateOfBirth => Kind::DateOfBirth,
            Self::Record => Kind::HospitalNumber,
            Self::Incident => Kind::IncidentNumber,
            Self::District => Kind::Outcode,
        }
    }

    /// Whether it asks of a number what it is the number of.
    pub(super) const fn is_of_number(self) -> bool {
        matches!(self, Self::Record | Self::Incident)
    }

    /// What led to a yes, for people to read.
    pub(super) const fn evidence(self) -> &'static str {
        match self {
            Self::DateOfBirth => "a date where dates of birth stand",
            Self::Record => "a number where record numbers stand",
            Self::Incident => "a number where incident numbers stand",
            Self::District => "a district where places stand",
        }
    }
}

/// What a candidate looks like.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Form {
    /// A calendar date, its year if it has one, and whether its month is a name.
    Date(Option<u32>, bool),
    /// Figures with the letters and marks that belong to them: how many figures, and whether they may be a date, run together.
    Code(usize, bool),
    /// An outward code.
    District,
}

/// A value by its form.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Candidate {
    /// First atom.
    pub first: usize,
    /// The atom after it.
    pub next: usize,
    /// What it looks like.
    pub form: Form,
}

impl Candidate {
    /// What may be asked of it.
    pub fn questions(&self) -> impl Iterator<Item = Question> + use<> {
        let form = self.form;
        Question::ALL.into_iter().filter(move |question| match question {
            Question::DateOfBirth => matches!(form, Form::Date(..) | Form::Code(_, true)),
            Question::Record | Question::Incident => matches!(form, Form::Code(..)),
            Question::District => form == Form::District,
        })
    }
}

/// A code has at least so many figures.
const FEWEST: usize = 3;
/// A code has at most so many atoms.
const LONGEST: usize = 12;

/// The candidate that starts at atom `i`.
#[must_use]
pub fn at(context: &Context, i: usize) -> Option<Candidate> {
    if context.in_link(i) || context.atoms()[i].home == Home::Handle {
        return None;
    }
    district(context, i).or_else(|| date(context, i)).or_else(|| code(context, i))
}

fn date(context: &Context, i: usize) -> Option<Candidate> {
    let date = day(context, i).or_else(|| by_ordinals(context, i))?;
    let past = date.year.is_none_or(|year| (1900..=context.this_year()).contains(&year));
    past.then_some(Candidate { first: i, next: date.last + 1, form: Form::Date(date.year, date.named) })
}

fn district(context: &Context, i: usize) -> Option<Candidate> {
    let last = outcode::written_at(context, i)?;
    // "S25/10447" is one code.
    if one_of!(context.gap(last + 1); "-" "/") {
        return None;
    }
    let upper = context.span(i, last).of(context.text().folded()).to_ascii_uppercase();
    outcode::is_district(&upper).then_some(Candidate { first: i, next: last + 1, form: Form::District })
}

fn code(context: &Context, i: usize) -> Option<Candidate> {
    let joint = |at: usize| context.is_glued(at) || one_of!(context.gap(at); "-" "/" "_" "." "\\" ":");
    // "12 34 56" is one.
    let group = |at: usize| context.is_digits(at) && context.word(at).len() >= 2;
    let goes_on = |at: usize| joint(at) || context.gap(at) == " " && group(at) && group(at - 1);
    if i > 0 && goes_on(i) {
        return None;
    }
    let end = context.len().min(i + LONGEST);
    let next = (i + 1..end).find(|at| !goes_on(*at)).unwrap_or(end);
    // A hash goes on and on; "x1435" is how often somebody has asked.
    let times = next == i + 2 && context.word(i) == "x";
    if times || next < context.len() && goes_on(next) {
        return None;
    }
    let digits: usize = (i..next).filter(|&at| context.is_digits(at)).map(|at| context.word(at).len()).sum();
    // Words with a figure among them ("and/or 3") are no codes.
    let letters = (i..next).filter(|&at| context.is_letters(at)).map(|at| context.word(at).len()).max().unwrap_or(0);
    if digits < FEWEST || letters > 6 || is_insurance_number(context, i, next) || is_blood_pressure(context, i, next) {
        return None;
    }
    let value = Value { first: i, last: next - 1, digits, marked: next > i + 1 };
    if is_plain_other(context, &value) {
        return None;
    }
    Some(Candidate { first: i, next, form: Form::Code(digits, run_together(context, i).is_some()) })
}

/// "QQ 12 34 56 C": a National Insurance number, no patient's.
fn is_insurance_number(context: &Context, first: usize, next: usize) -> bool {
    let pairs = next == first + 3 && (first..next).all(|at| context.is_digits(at) && context.word(at).len() == 2);
    pairs && context.word_before(first, 1).len() == 2 && matches!(context.word(next), "a" | "b" | "c" | "d")
}

/// "212/118": a blood pressure as it is written, in millimetres of mercury; no record's number looks like one.
fn is_blood_pressure(context: &Context, first: usize, next: usize) -> bool {
    let reading =
        |at: usize, within: std::ops::RangeInclusive<u32>| context.number(at).is_some_and(|n| within.contains(&n));
    next == first + 2 && context.gap(first + 1) == "/" && reading(first, 50..=290) && reading(first + 1, 20..=160)
}

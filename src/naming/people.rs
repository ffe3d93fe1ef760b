//! Everybody whom a draft names, to ask of each name who else there is. Read once for a draft: a long one may name thousands.

use crate::report::Span;
use crate::rules::Context;
use crate::signals::Kind;
use std::collections::HashMap;

/// A name (folded bytes) without what makes it somebody's possession: "doris" of "Doris's".
#[must_use]
pub fn bare_name<'a>(cx: &Context<'a>, span: Span) -> &'a str {
    cx.words(span).trim_end_matches("'s")
}

/// The people and ages of a draft, in text order. The names of the tagger never overlap, and neither do ages.
pub struct People<'a> {
    people: Vec<(Span, f32)>,
    /// Of every bare name, where it starts.
    by_name: HashMap<&'a str, Vec<usize>>,
    ages: Vec<Span>,
}

impl<'a> People<'a> {
    /// Reads them from the signals.
    #[must_use]
    pub fn of(cx: &Context<'a>) -> Self {
        let people: Vec<(Span, f32)> = cx.signals_of(Kind::Person).map(|s| (s.span, s.confidence)).collect();
        let mut by_name: HashMap<&str, Vec<usize>> = HashMap::new();
        for (span, _) in &people {
            by_name.entry(bare_name(cx, *span)).or_default().push(span.start);
        }
        Self { people, by_name, ages: cx.signals_of(Kind::Age).map(|s| s.span).collect() }
    }

    /// How sure the tagger is of the first person at `span` (folded bytes), 0 to 1; nothing where it found none.
    #[must_use]
    pub fn at(&self, span: Span) -> Option<f32> {
        self.here(span).next().map(|(_, confidence)| *confidence)
    }

    /// How often somebody of another name is named before and behind `span` (folded bytes).
    #[must_use]
    pub fn others(&self, cx: &Context<'_>, span: Span) -> (usize, usize) {
        let name = bare_name(cx, span);
        let split = |starts_before: &dyn Fn(usize) -> usize, total: usize| {
            (starts_before(span.start), total - starts_before(span.start + 1))
        };
        let all = split(&|at| self.people.partition_point(|(s, _)| s.start < at), self.people.len());
        let own = self
            .by_name
            .get(name)
            .map_or((0, 0), |starts| split(&|at| starts.partition_point(|start| *start < at), starts.len()));
        let here = |is: &dyn Fn(usize) -> bool| {
            self.here(span).filter(|(s, _)| is(s.start) && bare_name(cx, *s) != name).count()
        };
        (all.0 - own.0 - here(&|at| at < span.start), all.1 - own.1 - here(&|at| at > span.start))
    }

    /// Whether the same name stands elsewhere than at `span` (folded bytes).
    #[must_use]
    pub fn is_named_again(&self, cx: &Context<'_>, span: Span) -> bool {
        let name = bare_name(cx, span);
        let here = self.here(span).filter(|(s, _)| bare_name(cx, *s) == name).count();
        self.by_name.get(name).map_or(0, Vec::len) > here
    }

    /// Whether an age stands within `reach` bytes of `span` (folded bytes).
    #[must_use]
    pub fn age_near(&self, span: Span, reach: usize) -> bool {
        let first = self.ages.partition_point(|age| age.end + reach < span.start);
        self.ages.get(first).is_some_and(|age| age.start <= span.end + reach)
    }

    /// The people whom the tagger found at `span`.
    fn here(&self, span: Span) -> impl Iterator<Item = &(Span, f32)> {
        let first = self.people.partition_point(|(s, _)| s.end <= span.start);
        self.people[first..].iter().take_while(move |(s, _)| s.start < span.end)
    }
}

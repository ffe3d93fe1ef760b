//! Many ranges asked about one: whether any of them overlaps it, without walking through all of them.

use crate::report::Span;
use crate::sorted;
use std::collections::BTreeMap;

/// Ranges known beforehand, in any order; they may overlap one another.
#[derive(Debug, Clone, Default)]
pub struct Spans {
    /// Sorted.
    starts: Vec<usize>,
    /// The farthest end of the ranges up to that place.
    reach: Vec<usize>,
}

impl Spans {
    /// Whether one of the ranges overlaps `span`. Logarithmic.
    #[must_use]
    pub fn overlap(&self, span: Span) -> bool {
        self.end_over(span).is_some()
    }

    /// The farthest end of those ranges that overlap `span`. Logarithmic.
    #[must_use]
    pub fn end_over(&self, span: Span) -> Option<usize> {
        let before = self.starts.partition_point(|start| *start < span.end);
        // Whichever reaches farthest overlaps it if any does.
        before.checked_sub(1).map(|last| self.reach[last]).filter(|end| span.start < *end)
    }
}

impl FromIterator<Span> for Spans {
    fn from_iter<T: IntoIterator<Item = Span>>(spans: T) -> Self {
        let mut spans: Vec<Span> = spans.into_iter().collect();
        sorted::by_key(&mut spans, |span| *span);
        let reach = spans.iter().scan(0, |reach, span| {
            *reach = span.end.max(*reach);
            Some(*reach)
        });
        Self { reach: reach.collect(), starts: spans.iter().map(|span| span.start).collect() }
    }
}

/// Ranges that are taken one after the other; none that is taken overlaps another.
#[derive(Debug, Clone, Default)]
pub struct Taken(BTreeMap<usize, usize>);

impl Taken {
    /// Takes `span` unless it overlaps a range that is taken already; answers whether it did. Logarithmic.
    pub fn take(&mut self, span: Span) -> bool {
        // They are disjoint, so the last one that starts before the end is the only one that can reach in.
        if self.0.range(..span.end).next_back().is_some_and(|(_, end)| *end > span.start) {
            return false;
        }
        self.0.entry(span.start).and_modify(|end| *end = span.end.max(*end)).or_insert(span.end);
        true
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn spans() -> impl Strategy<Value = Vec<Span>> {
        prop::collection::vec(
            (0..40_usize, 0..6_usize).prop_map(|(start, length)| Span::new(start, start + length)),
            0..20,
        )
    }

    proptest! {
        #[test]
        fn the_same_as_asking_each(known in spans(), asked in spans()) {
            let set: Spans = known.iter().copied().collect();
            for span in asked {
                prop_assert_eq!(set.overlap(span), known.iter().any(|k| k.overlaps(span)));
            }
        }

        #[test]
        fn the_same_as_comparing_with_all_that_are_taken(asked in spans()) {
            let mut taken = Taken::default();
            let mut plain: Vec<Span> = Vec::new();
            for span in asked {
                let free = !plain.iter().any(|k| k.overlaps(span));
                prop_assert_eq!(taken.take(span), free);
                if free {
                    plain.push(span);
                }
            }
        }
    }
}

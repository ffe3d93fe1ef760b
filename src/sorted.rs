//! Sorting with little code. The library's sorts are quicker on long lists, but they are compiled anew for every kind of thing that is
//! sorted, four to eight kilobytes each, and what is sorted here are a draft's findings: few, and mostly in order already.

use std::cmp::Ordering;
use std::mem;

/// Sorts by what `key` answers. What is equal stays in order.
pub fn by_key<T, K: Ord>(list: &mut [T], key: impl Fn(&T) -> K) {
    by(list, |one, other| key(one).cmp(&key(other)));
}

/// Sorts as `compare` says. What is equal stays in order.
pub fn by<T>(list: &mut [T], compare: impl Fn(&T, &T) -> Ordering) {
    let mut order = order(list.len(), &|one, other| compare(&list[one], &list[other]));
    // Each goes to its place, and what stood there to its own, until the round is closed.
    for start in 0..list.len() {
        let mut at = start;
        loop {
            let from = mem::replace(&mut order[at], at);
            if from == start {
                break;
            }
            list.swap(at, from);
            at = from;
        }
    }
}

/// The numbers of `count` things in order, by merging runs of twice the length each time. Not made anew for every kind of thing.
fn order(count: usize, compare: &dyn Fn(usize, usize) -> Ordering) -> Vec<usize> {
    let mut order: Vec<usize> = (0..count).collect();
    if (1..count).all(|n| compare(n - 1, n).is_le()) {
        return order;
    }
    let mut merged = order.clone();
    let mut run = 1;
    while run < count {
        for start in (0..count).step_by(2 * run) {
            let (middle, end) = ((start + run).min(count), (start + 2 * run).min(count));
            let (mut left, mut right) = (start, middle);
            for place in &mut merged[start..end] {
                let takes_left = left < middle && (right == end || compare(order[left], order[right]).is_le());
                let from = if takes_left { &mut left } else { &mut right };
                *place = order[*from];
                *from += 1;
            }
        }
        mem::swap(&mut order, &mut merged);
        run *= 2;
    }
    order
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    proptest! {
        #[test]
        fn as_the_library_sorts(list in prop::collection::vec((0..9_u8, any::<u16>()), 0..70)) {
            let (mut one, mut other) = (list.clone(), list);
            by_key(&mut one, |(key, _)| *key);
            other.sort_by_key(|(key, _)| *key);
            prop_assert_eq!(one, other);
        }
    }
}

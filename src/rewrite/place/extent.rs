//! Where the name of a place begins and ends, and which places are named together.

use super::{article_of, is_called_by_town, is_of, is_place, is_town};
use crate::lexicon;
use crate::rewrite::line::{Line, Words};
use crate::rewrite::words::{is_finite, is_preposition};
use crate::signals::Kind;

/// Words between two places that belong together at most.
const BETWEEN: usize = 3;

/// Places at most that are named in a row.
const ROW: usize = 8;
/// Words of one of them at most.
pub(super) const LONGEST_PLACE: usize = 12;

/// "Northwick Park sun nite": everyday words behind a name are none of it.
pub(super) fn named_to(line: &Line<'_, '_>, found: Words) -> usize {
    let belongs = |at: usize| {
        let word = line.word(at);
        line.is_capital(at)
            || !lexicon::COMMON_WORDS.contains(word)
            || is_called_by_town(word)
            || lexicon::VENUES.contains(word)
            || is_of(line, at, &[Kind::StreetAddress, Kind::Street, Kind::Postcode])
    };
    let named = (found.first..found.end).any(|at| line.is_capital(at));
    let last = (found.first..found.end).rev().find(|at| belongs(*at));
    last.filter(|_| named).map_or(found.end, |last| last + 1)
}

/// "A farm outside Bromyard", "the hard shoulder of the M5", "landing site at Matlock Bath": what could be anywhere stays.
pub(super) fn named_from(line: &Line<'_, '_>, found: Words) -> usize {
    let small = |at: usize| !line.is_capital(at) || at == 0 && lexicon::COMMON_WORDS.contains(line.word(at));
    let Some(lead) = (found.first + 1..found.end).find(|at| is_preposition(line.word(*at))) else {
        // "From the Hagley Road job": the article is the job's.
        let said = line.word(found.first) == "the" && found.end > found.first + 1;
        return found.first + usize::from(said);
    };
    let name = lead + 1 + usize::from(line.word(lead + 1) == "the");
    let writes_capitals =
        name < found.end && (line.is_capital(name) || line.word(name).contains(|c: char| c.is_ascii_digit()));
    let anywhere = (found.first..lead).all(|at| small(at) && line.word(at).bytes().all(|b| b.is_ascii_alphabetic()));
    if writes_capitals && anywhere { name } else { found.first }
}

/// "Took it downstairs", "live location": an everyday word that nothing leads to names no place.
pub(super) fn is_everyday(line: &Line<'_, '_>, found: Words) -> bool {
    let word = line.word(found.first);
    found.end == found.first + 1
        && !line.is_capital(found.first)
        && lexicon::COMMON_WORDS.contains(word)
        && !lexicon::TOWNS.contains(word)
        && !is_preposition(line.before(article_of(line, found)))
}

/// The place with those beside it: "8 Elmhurst Road, SW16 2BX", "Corby and Kettering".
pub(super) fn run(line: &Line<'_, '_>, found: Words) -> Words {
    let joins =
        |word: &str| one_of!(word; "," "and" "or" "&" "in" "on" "at" "near" "the" "off" "by" "-" "/" "out" "of");
    let Words { mut first, mut end } = found;
    for _ in 0..ROW {
        let gap = (0..BETWEEN).take_while(|n| joins(line.word(end + n))).count();
        let Some(next) = (0..=gap).find(|n| is_place(line, end + n)) else { break };
        let mut after = end + next + 1;
        while after < end + LONGEST_PLACE && is_place(line, after) {
            after += 1;
        }
        // "Fell in Pudsey and Fareham has no beds": that is said of the other alone.
        if (0..next).any(|n| matches!(line.word(end + n), "and" | "&" | "or")) && is_finite(line.word(after)) {
            break;
        }
        end = after;
    }
    // "Wykeham Street, Reading": a town that reads like a word.
    if line.word(end) == "," && line.is_capital(end + 1) && is_town(line, end + 1) && !line.is_capital(end + 2) {
        end += 2;
    }
    for _ in 0..ROW {
        let gap = (1..=BETWEEN.min(first)).take_while(|n| joins(line.word(first - n))).count();
        let Some(before) = (1..=gap + 1).find(|n| *n <= first && is_place(line, first - n)) else { break };
        if (1..before).any(|n| matches!(line.word(first - n), "and" | "&" | "or")) && is_finite(line.word(end)) {
            break;
        }
        first -= before;
        let least = first.saturating_sub(LONGEST_PLACE);
        while first > least && is_place(line, first - 1) {
            first -= 1;
        }
    }
    Words { first, end }
}

/// "SE15": which part of a town an address is in.
pub(super) fn is_half_postcode(word: &str) -> bool {
    let figures = word.trim_start_matches(|c: char| c.is_ascii_lowercase());
    (2..5).contains(&word.len())
        && matches!(word.len() - figures.len(), 1 | 2)
        && figures.starts_with(|c: char| c.is_ascii_digit())
        && figures.len() < 3
}

/// "J9" of a motorway.
pub(super) fn is_junction(word: &str) -> bool {
    word.strip_prefix('j')
        .is_some_and(|rest| !rest.is_empty() && rest.len() < 4 && rest.starts_with(|c: char| c.is_ascii_digit()))
}

//! Which words tell something of a number beside them.

use super::super::story::{is_load, is_month, is_state};
use crate::learned::seen::on;
use crate::signals::numerals::decade;
use crate::signals::people::{is_clinical, is_kin, is_people, is_person, is_thing};

/// Which lists a word is on, one bit each.
pub(super) fn of(word: &str) -> u32 {
    on(&[
        is_person(word),
        is_kin(word),
        is_people(word),
        is_thing(word),
        is_clinical(word),
        is_state(word),
        is_load(word),
        is_month(word) && word.len() < 10,
        one_of!(word; "he" "she" "him" "her" "his" "hers" "hes" "shes" "they" "who"),
        one_of!(word; "i" "im" "me" "my" "ive" "we" "our"),
        decade(word).is_some(),
        one_of!(word;
            "year" "years" "yr" "yrs" "month" "months" "week" "weeks" "day" "days" "hour" "hours" "hrs" "mins" "minutes"
        ),
    ])
}

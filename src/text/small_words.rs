//! Words that say nothing of anybody's health, work or looks by themselves.

/// Prepositions, pronouns, small verbs, counts, times of the day. Written by us.
const SMALL_WORDS: &str = "\
    in on at to of by for from with over out up off down into about after before and or but so if as the \
    an this that these those it its it's he she they we you i him her his their them our my your he's \
    she's they're we're i'm was were is are be been being had has have did do does could would will can \
    may might should one two three four five six seven eight nine ten time times day days night nights \
    week month year today tonight yesterday morning evening afternoon again just still then now when who \
    what where there here not no all some any very too also only even more most long handed back ta mend";

/// Whether a word in lower case is one of them, or a single letter: at the edge of a marked stretch it tells nothing.
#[must_use]
pub fn is_small_word(word: &str) -> bool {
    word.len() <= 1 || SMALL_WORDS.split(' ').any(|small| small == word)
}

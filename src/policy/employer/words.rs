//! Words of the job, and words that people join to their employer's initials.

use crate::lexicon::{self, apart};

/// Words by which staff say that they work somewhere.
pub(super) fn is_job_word(word: &str) -> bool {
    let word = word.to_lowercase();
    lexicon::JOB_ROLES.contains(&word) || apart::JOB_WORDS.contains(&word.as_str())
}

/// Words that people join to their employer's initials: names, roles, "team", "official".
pub(super) fn is_affix(run: &str) -> bool {
    let run = run.to_lowercase();
    is_affix_word(&run)
        || (2..run.len().saturating_sub(1))
            .any(|at| run.is_char_boundary(at) && is_affix_word(&run[..at]) && is_affix_word(&run[at..]))
}

fn is_affix_word(word: &str) -> bool {
    word.chars().all(|c| c == 'x')
        || apart::HANDLE_AFFIXES.contains(&word)
        || (word.len() > 2 && (lexicon::FIRST_NAMES.contains(word) || is_job_word(word)))
}

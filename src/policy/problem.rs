//! A mistake in a pack: where, what, and what to do about it.

use std::fmt;

/// A mistake in a pack, said so that whoever wrote the pack can put it right.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Problem {
    /// Where in the pack, as keys: `rules.patient-age.personal`; empty for the pack as a whole.
    pub path: String,
    /// The line in the file, from 1; 0 where there is none.
    pub line: usize,
    /// The column in that line, in characters from 1; 0 where there is none.
    pub column: usize,
    /// What is wrong.
    pub what: String,
    /// What to do about it.
    pub remedy: String,
}

impl Problem {
    pub(super) fn new(path: impl Into<String>, what: impl Into<String>, remedy: impl Into<String>) -> Self {
        Self { path: path.into(), line: 0, column: 0, what: what.into(), remedy: remedy.into() }
    }

    /// The mistake with its place, on one line and without the remedy.
    #[must_use]
    pub fn placed(&self) -> String {
        let line = if self.line > 0 { format!("line {}, column {}: ", self.line, self.column) } else { String::new() };
        let path = if self.path.is_empty() { String::new() } else { format!("{}: ", self.path) };
        format!("{line}{path}{}", self.what)
    }
}

impl fmt::Display for Problem {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}\n    {}", self.placed(), self.remedy)
    }
}

/// The word of `known` nearest to `word`, where one is near enough to be meant.
pub(crate) fn nearest<'k>(word: &str, known: impl IntoIterator<Item = &'k str>) -> Option<&'k str> {
    // Words beyond this length are not typing slips, and comparing them would cost.
    if word.chars().count() > 64 {
        return None;
    }
    let lower = word.to_lowercase().replace(['_', ' '], "-");
    known
        .into_iter()
        .map(|candidate| (distance(&lower, candidate), candidate))
        .filter(|&(distance, candidate)| distance <= 1 + candidate.len() / 5)
        .min_by_key(|&(distance, _)| distance)
        .map(|(_, candidate)| candidate)
}

/// Edits (insert, delete, replace) that turn `a` into `b`.
fn distance(a: &str, b: &str) -> usize {
    let b: Vec<char> = b.chars().collect();
    let mut row: Vec<usize> = (0..=b.len()).collect();
    for (i, x) in a.chars().enumerate() {
        let mut diagonal = row[0];
        row[0] = i + 1;
        for (j, &y) in b.iter().enumerate() {
            let replaced = diagonal + usize::from(x != y);
            diagonal = row[j + 1];
            row[j + 1] = replaced.min(diagonal + 1).min(row[j] + 1);
        }
    }
    row[b.len()]
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_slip_finds_its_word_and_another_word_does_not() {
        let known = ["patient-age", "patient-name", "check-in"];
        assert_eq!(nearest("patient-agee", known), Some("patient-age"));
        assert_eq!(nearest("patient_age", known), Some("patient-age"));
        assert_eq!(nearest("Check-In", known), Some("check-in"));
        assert_eq!(nearest("weather", known), None);
        assert_eq!(nearest("", known), None);
    }

    #[test]
    fn a_problem_reads_as_place_then_mistake_then_remedy() {
        let mut problem = Problem::new("rules.x", "there is no rule x.", "Take it out.");
        problem.line = 3;
        problem.column = 5;
        assert_eq!(problem.to_string(), "line 3, column 5: rules.x: there is no rule x.\n    Take it out.");
    }
}

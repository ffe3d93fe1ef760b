//! The native command, one file a subcommand. See `crewmate help`.

pub mod check;
pub mod evaluate;
pub mod evaluate_files;
pub mod evaluate_photos;
pub mod evaluate_posts;
pub mod pack;
pub mod photo;
pub mod record;
mod record_fault;
pub mod rules;
pub mod safer;
pub mod sentences;
pub mod signals;

use std::io::{BufRead, Write};

/// How a command ends: what `main` turns into an exit code.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Outcome {
    /// All went well: exit code 0.
    Done,
    /// Something in the input or on the command line was wrong and has been said: exit code 2.
    BadInput,
}

impl Outcome {
    /// The exit code.
    #[must_use]
    pub const fn code(self) -> u8 {
        match self {
            Self::Done => 0,
            Self::BadInput => 2,
        }
    }
}

/// The lines that hold something, each with its number, counted from 1.
pub(crate) fn numbered(lines: &str) -> impl Iterator<Item = (usize, &str)> {
    lines.lines().enumerate().map(|(n, line)| (n + 1, line)).filter(|(_, line)| !line.trim().is_empty())
}

/// Handles every line of JSON Lines input; a bad line is named on standard error and the rest goes on.
///
/// # Errors
/// Only those of reading and writing themselves.
pub fn each_line(
    input: impl BufRead,
    mut output: impl Write,
    mut handle: impl FnMut(&str) -> Result<String, String>,
) -> std::io::Result<Outcome> {
    let mut outcome = Outcome::Done;
    for (number, line) in input.split(b'\n').enumerate() {
        let line = line?;
        let answer = match std::str::from_utf8(&line) {
            // Windows' tools begin a file with a mark that says that it is UTF-8.
            Ok(text) => match text.strip_prefix('\u{feff}').filter(|_| number == 0).unwrap_or(text) {
                text if text.trim().is_empty() => continue,
                text => handle(text),
            },
            Err(e) => Err(format!("not UTF-8: {e}. Save the file as UTF-8.")),
        };
        match answer {
            Ok(answer) => writeln!(output, "{answer}")?,
            Err(problem) => {
                eprintln!("line {}: {problem}", number + 1);
                outcome = Outcome::BadInput;
            }
        }
    }
    output.flush()?;
    Ok(outcome)
}

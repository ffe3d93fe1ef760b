//! `crewmate pack check FILE…`: is this policy pack valid, and if not, what is to be changed where.

use std::fs::File;
use std::io::{self, Read, Write};

use crate::policy::{MAX_BYTES, Problem, load_custom_among};

/// What is said about how to call it.
pub const USAGE: &str = "usage: crewmate pack check FILE…\n\nChecks policy packs. Packs named together may extend one another by their \"id\".\nExit code: 0 all valid, 1 mistakes found, 2 a file can't be read or the command is wrong.\n";

/// Runs `crewmate pack …` with what follows `pack`; answers the exit code.
///
/// # Errors
///
/// Only where `out` or `err` can't be written.
pub fn run(arguments: &[String], out: &mut dyn Write, err: &mut dyn Write) -> io::Result<u8> {
    let files = match arguments.split_first() {
        Some((verb, files)) if verb == "check" && !files.is_empty() => files,
        _ => {
            err.write_all(USAGE.as_bytes())?;
            return Ok(2);
        }
    };
    let mut code = 0;
    let mut texts = Vec::new();
    for file in files {
        match read(file) {
            Ok(text) => texts.push((file, text)),
            Err(error) => {
                writeln!(err, "{file}: can't be read: {error}")?;
                code = 2;
            }
        }
    }
    let all: Vec<&str> = texts.iter().map(|(_, text)| text.as_str()).collect();
    for (file, text) in &texts {
        let (pack, problems) = load_custom_among(text, &all);
        if problems.is_empty() {
            writeln!(out, "{file}: valid; it follows {}.", name(&pack.name))?;
        } else {
            report(file, &problems, out)?;
            code = code.max(1);
        }
    }
    Ok(code)
}

fn name(name: &str) -> &str {
    if name.is_empty() { "no trust" } else { name }
}

fn report(file: &str, problems: &[Problem], out: &mut dyn Write) -> io::Result<()> {
    let count = problems.len();
    writeln!(
        out,
        "{file}: {count} {}; the built-in pack stays in force.",
        if count == 1 { "mistake" } else { "mistakes" }
    )?;
    for problem in problems {
        writeln!(out, "  {problem}")?;
    }
    Ok(())
}

/// Reads a file, no further than it takes to know that it is too long.
fn read(path: &str) -> io::Result<String> {
    let mut bytes = Vec::new();
    File::open(path)?.take(MAX_BYTES as u64 + 1).read_to_end(&mut bytes)?;
    if bytes.len() > MAX_BYTES {
        // Cut where it may be: only its length matters now, and the loader says so.
        return Ok(" ".repeat(bytes.len()));
    }
    String::from_utf8(bytes).map_err(|error| {
        let at = error.utf8_error().valid_up_to();
        io::Error::new(io::ErrorKind::InvalidData, format!("it is not UTF-8 text (byte {at}); save it as UTF-8"))
    })
}

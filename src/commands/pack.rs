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

#[cfg(test)]
mod tests {
    use std::env;
    use std::fs;
    use std::path::PathBuf;
    use std::process;

    use super::*;

    struct Files(PathBuf);

    impl Files {
        fn new(test: &str) -> Self {
            let folder = env::temp_dir().join(format!("crewmate-{test}-{}", process::id()));
            fs::create_dir_all(&folder).unwrap();
            Self(folder)
        }

        fn write(&self, name: &str, bytes: &[u8]) -> String {
            let path = self.0.join(name);
            fs::write(&path, bytes).unwrap();
            path.to_str().unwrap().to_owned()
        }
    }

    impl Drop for Files {
        fn drop(&mut self) {
            let _ = fs::remove_dir_all(&self.0);
        }
    }

    fn check(files: &[String]) -> (u8, String, String) {
        let (mut out, mut err) = (Vec::new(), Vec::new());
        let arguments: Vec<String> = std::iter::once("check".to_owned()).chain(files.iter().cloned()).collect();
        let code = run(&arguments, &mut out, &mut err).unwrap();
        (code, String::from_utf8(out).unwrap(), String::from_utf8(err).unwrap())
    }

    #[test]
    fn a_good_pack_is_valid() {
        let files = Files::new("good");
        let (code, out, _) = check(&[files.write("a.json", br#"{"extends": "emas", "rules": {"profanity": "warn"}}"#)]);
        assert_eq!(code, 0);
        assert!(out.ends_with("valid; it follows East Midlands Ambulance Service NHS Trust.\n"), "{out}");
    }

    #[test]
    fn every_file_is_checked_whatever_the_others_are() {
        let files = Files::new("several");
        let bad = files.write("bad.json", b"{\"extends\": \"emas\",\n\"rules\": {\"profanty\": \"warn\"}}");
        let good = files.write("good.json", br#"{"extends": "las"}"#);
        let (code, out, _) = check(&[bad.clone(), good.clone()]);
        assert_eq!(code, 1);
        assert!(out.contains("bad.json: 1 mistake; the built-in pack stays in force."), "{out}");
        assert!(
            out.contains("line 2, column 11: rules.profanty") && out.contains("Did you mean \"profanity\"?"),
            "{out}"
        );
        assert!(out.contains("good.json: valid"), "{out}");
        let (code, out, err) = check(&[good, files.write("x.json", b"\xff\xfe{"), "/no/such/file".to_owned()]);
        assert_eq!(code, 2);
        assert!(out.contains("valid") && err.contains("not UTF-8") && err.contains("/no/such/file"), "{out}{err}");
    }

    #[test]
    fn a_file_far_too_long_is_not_read_to_its_end() {
        let files = Files::new("long");
        let (code, out, _) = check(&[files.write("long.json", &vec![b' '; 10 * MAX_BYTES])]);
        assert_eq!(code, 1);
        assert!(out.contains("at most 1000 kB"), "{out}");
    }

    #[test]
    fn without_a_file_the_usage_is_shown() {
        let (code, _, err) = check(&[]);
        assert_eq!(code, 2);
        assert!(err.starts_with("usage:"));
    }
}

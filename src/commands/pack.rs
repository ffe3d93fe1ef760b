//! `crewmate pack check FILE…`: is this policy pack valid, and if not, what is to be changed where.

use std::fmt::Write as _;
use std::fs::File;
use std::io::{self, Read, Write};

use crate::policy::{MAX_BYTES, Pack, Problem, load_custom_among};

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
            out.write_all(told(file, &problems, "the built-in pack stays in force").as_bytes())?;
            code = code.max(1);
        }
    }
    Ok(code)
}

fn name(name: &str) -> &str {
    if name.is_empty() { "no trust" } else { name }
}

/// What is wrong with a pack, and what comes of that.
fn told(file: &str, problems: &[Problem], consequence: &str) -> String {
    let count = problems.len();
    let mut said = format!("{file}: {count} {}; {consequence}.\n", if count == 1 { "mistake" } else { "mistakes" });
    for problem in problems {
        let _ = writeln!(said, "  {problem}");
    }
    said
}

/// The pack of the first of these files, which may extend one of the others by its `id`: what `--pack FILE` asks for.
/// With a mistake in it nothing is judged: findings under the pack that it extends would be taken for its own.
///
/// # Errors
/// A file that can't be read, or every mistake with its place and a remedy.
pub fn load(files: &[&str]) -> Result<Pack, String> {
    let texts: Vec<String> = files
        .iter()
        .map(|file| read(file).map_err(|error| format!("{file}: can't be read: {error}")))
        .collect::<Result<_, _>>()?;
    let all: Vec<&str> = texts.iter().map(String::as_str).collect();
    let (pack, problems) = load_custom_among(all.first().copied().unwrap_or_default(), &all);
    if problems.is_empty() {
        Ok(pack)
    } else {
        Err(told(files[0], &problems, "nothing was checked").trim_end().to_owned())
    }
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
    fn a_pack_to_judge_by_is_loaded_with_what_it_extends_or_not_at_all() {
        let files = Files::new("load");
        let base = files.write("base.json", br#"{"id": "north", "extends": "emas", "rules": {"profanity": "warn"}}"#);
        let own = files.write("own.json", br#"{"extends": "north", "name": "North East Midlands"}"#);
        let pack = load(&[&own, &base]).unwrap();
        assert_eq!((pack.trust.as_str(), pack.name.as_str()), ("emas", "North East Midlands"));
        let alone = load(&[&own]).unwrap_err();
        assert!(alone.contains("own.json: 1 mistake; nothing was checked.\n  line 1, column"), "{alone}");
        assert!(load(&["/no/such/file"]).unwrap_err().starts_with("/no/such/file: can't be read"));
    }

    #[test]
    fn without_a_file_the_usage_is_shown() {
        let (code, _, err) = check(&[]);
        assert_eq!(code, 2);
        assert!(err.starts_with("usage:"));
    }
}

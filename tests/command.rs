//! The native command as people call it.

use std::io::Write;
use std::process::{Command, Output, Stdio};

/// What the command says to these words and this input.
fn said(words: &[&str], input: &[u8]) -> Output {
    let mut command = Command::new(env!("CARGO_BIN_EXE_crewmate"));
    command.args(words).stdin(Stdio::piped()).stdout(Stdio::piped()).stderr(Stdio::piped());
    let mut child = command.spawn().expect("the command runs");
    child.stdin.take().expect("piped").write_all(input).expect("it reads");
    child.wait_with_output().expect("it ends")
}

#[test]
fn help_and_version_are_told_wherever_they_are_asked_for() {
    for words in [&["--help"][..], &["check", "--help"], &["photo", "-h"], &["pack", "check", "--help"], &[]] {
        let said = said(words, b"");
        assert_eq!(said.status.code(), Some(0), "{words:?}");
        assert!(String::from_utf8_lossy(&said.stdout).contains("crewmate pack check FILE"), "{words:?}");
    }
    let version = said(&["--version"], b"");
    assert_eq!(version.stdout, format!("crewmate {}\n", env!("CARGO_PKG_VERSION")).into_bytes());
}

#[test]
fn a_folder_is_no_picture() {
    let said = said(&["photo", env!("CARGO_MANIFEST_DIR")], b"");
    assert_eq!(said.status.code(), Some(2));
    assert!(String::from_utf8_lossy(&said.stdout).contains("is a directory"));
}

#[test]
fn a_code_is_called_barcode_at_the_door() {
    let picture = concat!(env!("CARGO_MANIFEST_DIR"), "/extension/icons/128.png");
    let out = String::from_utf8(said(&["photo", picture], b"").stdout).expect("text");
    assert!(out.contains("\"barcode\"") && !out.contains("\"code\""), "{out}");
    let found = |label: &str| {
        let record = format!(
            r#"{{"id":"1","trust":"emas","text":"Another night in resus","attachments":[{{"kind":"photo","told":{{"shows":["{label}"]}}}}]}}"#
        );
        String::from_utf8(said(&["check", "--jsonl"], record.as_bytes()).stdout).expect("text")
    };
    assert_eq!(found("barcode"), found("code"));
    assert_ne!(found("barcode"), found("face"));
}

#[test]
fn what_photo_does_not_understand_does_nothing() {
    let licence = concat!(env!("CARGO_MANIFEST_DIR"), "/LICENSE-MIT");
    for words in [
        &["photo", "--strip", "--all", licence][..],
        &["photo", licence, "--all"],
        &["photo", "--stripp", licence, "x"],
        &["photo"],
    ] {
        let said = said(words, b"");
        assert_eq!((said.status.code(), said.stdout.len()), (Some(2), 0), "{words:?}");
        assert!(String::from_utf8_lossy(&said.stderr).contains("say `photo FILE…`"), "{words:?}");
    }
}

#[test]
fn lines_made_on_windows_are_read_and_bad_ones_told_with_a_remedy() {
    let input = b"\xef\xbb\xbf{\"id\":\"a\",\"text\":\"DE7 5FF\"}\r\n\r\n{\"id\":\"b\",\"text\":\"\xff\"}\r\nnonsense\r\n{\"id\":\"c\",\"text\":\"hi\"}";
    for command in ["check", "signals"] {
        let said = said(&[command, "--jsonl"], input);
        assert_eq!(said.status.code(), Some(2), "{command}");
        assert_eq!(String::from_utf8_lossy(&said.stdout).lines().count(), 2, "{command}");
        let faults = String::from_utf8_lossy(&said.stderr).into_owned();
        let faults: Vec<&str> = faults.lines().collect();
        assert!(faults.len() == 2 && faults[0].starts_with("line 3: not UTF-8"), "{command}: {faults:?}");
        assert!(
            faults[1].starts_with("line 4: ") && faults.iter().all(|f| f.contains("Save") || f.contains("Write")),
            "{command}: {faults:?}"
        );
    }
}

#[cfg(unix)]
#[test]
fn words_that_are_no_text_are_told_and_not_stumbled_over() {
    use std::os::unix::ffi::OsStrExt;
    let odd = std::ffi::OsStr::from_bytes(b"a\xff");
    let said = Command::new(env!("CARGO_BIN_EXE_crewmate")).arg("check").arg(odd).output().expect("the command runs");
    assert_eq!(said.status.code(), Some(2));
    assert!(String::from_utf8_lossy(&said.stderr).contains("not UTF-8"));
}

#[test]
fn a_trust_left_out_is_asked_for() {
    let said =
        Command::new(env!("CARGO_BIN_EXE_crewmate")).args(["check", "--trust"]).output().expect("the command runs");
    let words = String::from_utf8_lossy(&said.stderr);
    assert_eq!(said.status.code(), Some(2));
    assert!(words.contains("--trust needs a trust") && words.contains("scas"), "{words}");
}

/// A file of this test's own, gone with it.
struct File(std::path::PathBuf);

impl File {
    fn new(name: &str, text: &str) -> Self {
        let path = std::env::temp_dir().join(format!("crewmate-command-{}-{name}", std::process::id()));
        std::fs::write(&path, text).expect("room for it");
        Self(path)
    }

    fn path(&self) -> &str {
        self.0.to_str().expect("a plain name")
    }
}

impl Drop for File {
    fn drop(&mut self) {
        let _ = std::fs::remove_file(&self.0);
    }
}

const NUMBER: &str = "NHS 943 476 5919";
const OWN: &str = r#"{
  "extends": "emas",
  "clauses": { "L1": { "says": "A number belongs in no post.", "do": "Leave it out." } },
  "rules": { "nhs-number": { "personal": "advise", "clauses": ["L1"] } }
}"#;

#[test]
fn a_trusts_own_pack_judges_texts_records_and_labelled_posts() {
    let own = File::new("own.json", OWN);
    let text =
        String::from_utf8(said(&["check", "--pack", own.path(), "Heard", "today:", NUMBER], b"").stdout).expect("text");
    let plain =
        String::from_utf8(said(&["check", "--trust", "emas", "Heard", "today:", NUMBER], b"").stdout).expect("text");
    assert!(text.contains("clause L1: A number belongs in no post.") && !plain.contains("L1"), "{text}{plain}");

    let record = |trust: &str| format!("{{\"id\":\"1\",{trust}\"text\":\"{NUMBER}\"}}\n");
    for words in [&["check", "--jsonl", "--pack", own.path()][..], &["check", "--pack", own.path(), "--jsonl"]] {
        let said = said(words, (record("") + &record("\"trust\":\"emas\",")).as_bytes());
        let lines = String::from_utf8(said.stdout).expect("text");
        assert_eq!(said.status.code(), Some(0));
        assert_eq!(lines.matches("\"rule\":\"nhs-number\",\"severity\":\"advise\"").count(), 2, "{lines}");
        assert_eq!(lines.matches("\"clauses\":[\"L1\"]").count(), 2, "{lines}");
    }
    let other = said(&["check", "--jsonl", "--pack", own.path()], record("\"trust\":\"las\",").as_bytes());
    assert_eq!((other.status.code(), other.stdout.len()), (Some(2), 0));
    let words = String::from_utf8_lossy(&other.stderr).into_owned();
    assert!(
        words.contains("line 1: this post names the trust \"las\"") && words.contains("Leave \"trust\" out"),
        "{words}"
    );

    let labelled = format!(
        "{{\"id\":\"1\",\"text\":\"{NUMBER}\",\"expect\":[{{\"rule\":\"nhs-number\",\"quote\":\"\",\"severity\":\"advise\"}}]}}"
    );
    let labelled = File::new("posts.jsonl", &labelled);
    let table = said(&["evaluate", "posts", labelled.path(), "--pack", own.path()], b"");
    let table = String::from_utf8(table.stdout).expect("text");
    assert!(
        table.contains("| nhs-number | 1 | 1.00 | 1.00 |") && table.contains("severity agrees on 100.0 %"),
        "{table}"
    );
}

#[test]
fn a_pack_that_is_none_is_told_and_nothing_is_checked() {
    let wrong = File::new("wrong.json", "{\"extends\": \"emas\",\n\"rules\": {\"profanty\": \"warn\"}}");
    let posts = File::new("none.jsonl", "");
    for words in [
        &["check", "--pack", wrong.path(), NUMBER][..],
        &["check", "--jsonl", "--pack", wrong.path()],
        &["evaluate", "posts", posts.path(), "--pack", wrong.path()],
    ] {
        let said = said(words, b"");
        let told = String::from_utf8_lossy(&said.stderr).into_owned();
        assert_eq!((said.status.code(), said.stdout.len()), (Some(2), 0), "{words:?}");
        assert!(told.contains("wrong.json: 1 mistake; nothing was checked."), "{told}");
        assert!(
            told.contains("line 2, column 11: rules.profanty") && told.contains("Did you mean \"profanity\"?"),
            "{told}"
        );
    }
    for (words, told) in [
        (&["check", "--pack", "/no/such.json", "x"][..], "/no/such.json: can't be read"),
        (&["check", "--pack"], "--pack needs the file"),
        (&["check", "--trust", "las", "--pack", wrong.path(), "x"], "leave out: --trust las"),
        (&["check", "--jsonl", "--trust", "las"], "leave out: --trust las"),
        (&["check", "some", "words", "--jsonl"], "leave out: some words"),
        (&["evaluate", "posts", posts.path(), "--pack"], "say `evaluate"),
    ] {
        let said = said(words, b"");
        assert_eq!(said.status.code(), Some(2), "{words:?}");
        assert!(
            String::from_utf8_lossy(&said.stderr).contains(told),
            "{words:?}: {}",
            String::from_utf8_lossy(&said.stderr)
        );
    }
}

//! The same core as a native command, for tests, evaluation and checking scheduled posts.

use crewmate::commands::{Outcome, check, evaluate, pack, photo, rules, safer, signals};
use std::io::{IsTerminal, Read, Write};
use std::process::ExitCode;

const HELP: &str = "crewmate: a second pair of eyes before you post

  crewmate check [--trust T | --pack FILE] [--explain] [TEXT…]
                                                   findings for a text (or standard input)
  crewmate check --jsonl [--pack FILE]             one record a line in, one answer a line out
  crewmate signals --jsonl [--explain]             what each text reveals, whatever the policy thinks
  crewmate safer --jsonl                           what each text reads like with its safer wordings
  crewmate evaluate signals FILE… [dev|held]       precision and recall on labelled sentences
  crewmate evaluate photos DIR                     recall and false alarms on labelled pictures
  crewmate evaluate files [DIR]                    where pictures and films say where, and what removal leaves
  crewmate evaluate posts FILE [dev|held] [--pack FILE]
                                                   precision and recall of all rules on labelled posts
  crewmate evaluate public FILE                    how often posts by the public would be interrupted
  crewmate photo FILE…                             where, when and with what a picture or film was taken, what it shows
  crewmate photo --strip [--all] IN OUT            the same file without location (or without any metadata)
  crewmate rules                                   the rule reference, as Markdown
  crewmate pack check FILE                         whether a policy pack is valid, and each mistake
  crewmate --version                               which release this is

T is one of wmas, las, yas, scas, emas; without it, identifiers are checked and no policy is quoted.
--pack FILE judges by a trust's own policy pack. Where that extends another file's by its \"id\", name that one
after it with a --pack of its own. With a mistake in it nothing is checked.";

fn main() -> ExitCode {
    let words: Result<Vec<String>, _> = std::env::args_os().skip(1).map(std::ffi::OsString::into_string).collect();
    let words = match words {
        Ok(words) => words,
        Err(word) => {
            eprintln!(
                "crewmate: not UTF-8: {}. Hand a text in on standard input; give a file a plain name.",
                word.display()
            );
            return ExitCode::from(2);
        }
    };
    let words: Vec<&str> = words.iter().map(String::as_str).collect();
    match run(&words) {
        Ok(code) => ExitCode::from(code),
        // A reader that has seen enough (`| head`) is no fault.
        Err(e) if e.kind() == std::io::ErrorKind::BrokenPipe => ExitCode::SUCCESS,
        Err(e) => {
            eprintln!("crewmate: {e}");
            ExitCode::FAILURE
        }
    }
}

/// Answers the exit code.
fn run(words: &[&str]) -> std::io::Result<u8> {
    // What follows `--` is text.
    if words.iter().take_while(|word| **word != "--").any(|word| matches!(*word, "--help" | "-h")) {
        return run(&["help"]);
    }
    match words {
        ["check", rest @ ..] => check_words(rest).map(Outcome::code),
        ["signals", rest @ ..] if rest.iter().all(|w| matches!(*w, "--jsonl" | "--explain")) => {
            let explain = rest.contains(&"--explain");
            signals::json_lines(std::io::stdin().lock(), std::io::stdout().lock(), explain).map(Outcome::code)
        }
        ["safer", "--jsonl"] => safer::json_lines(std::io::stdin().lock(), std::io::stdout().lock()).map(Outcome::code),
        ["evaluate", rest @ ..] => evaluate::run(rest, std::io::stdout()).map(Outcome::code),
        ["photo", rest @ ..] => photo::run(rest, std::io::stdout()).map(Outcome::code),
        ["rules"] => {
            std::io::stdout().write_all(rules::reference().as_bytes())?;
            Ok(0)
        }
        ["pack", rest @ ..] => {
            let rest: Vec<String> = rest.iter().map(ToString::to_string).collect();
            pack::run(&rest, &mut std::io::stdout(), &mut std::io::stderr())
        }
        ["--version" | "-V"] => {
            writeln!(std::io::stdout(), "crewmate {}", env!("CARGO_PKG_VERSION"))?;
            Ok(0)
        }
        [] | ["help"] => {
            writeln!(std::io::stdout(), "{HELP}")?;
            Ok(0)
        }
        _ => {
            eprintln!("crewmate: no such command: {}\n\n{HELP}", words.join(" "));
            Ok(2)
        }
    }
}

fn check_words(mut words: &[&str]) -> std::io::Result<Outcome> {
    let fault = |problem: String| {
        eprintln!("crewmate: {problem}");
        Ok(Outcome::BadInput)
    };
    let (mut trust, mut packs, mut explain, mut jsonl) = (None, Vec::new(), false, false);
    loop {
        match words {
            ["--trust", id, rest @ ..] if !id.starts_with("--") => (trust, words) = (Some(*id), rest),
            ["--trust", ..] => {
                return fault("--trust needs a trust right after it: wmas, las, yas, scas or emas".to_owned());
            }
            ["--pack", file, rest @ ..] if !file.starts_with("--") => {
                packs.push(*file);
                words = rest;
            }
            ["--pack", ..] => return fault("--pack needs the file of a policy pack right after it".to_owned()),
            ["--explain", rest @ ..] => (explain, words) = (true, rest),
            ["--jsonl", rest @ ..] => (jsonl, words) = (true, rest),
            ["--", rest @ ..] => {
                words = rest;
                break;
            }
            [flag, ..] if flag.starts_with("--") => return fault(format!("no such option: {flag}\n\n{HELP}")),
            [rest @ .., "--jsonl"] => (jsonl, words) = (true, rest),
            // An option behind the text would be read as part of it, and the text checked under no policy.
            [_, .., known @ ("--pack" | "--trust" | "--explain")] | [_, .., known @ ("--pack" | "--trust"), _] => {
                return fault(format!("{known} goes before the text; behind -- it is text"));
            }
            _ => break,
        }
    }
    if let (Some(trust), false) = (trust, packs.is_empty()) {
        return fault(format!("--pack says whose policy it builds on; leave out: --trust {trust}"));
    }
    if jsonl && (trust.is_some() || explain || !words.is_empty()) {
        let named = trust.map(|id| format!("--trust {id}"));
        let rest: Vec<&str> = named
            .iter()
            .map(String::as_str)
            .chain(explain.then_some("--explain"))
            .chain(words.iter().copied())
            .collect();
        return fault(format!("with --jsonl each record names its own trust; leave out: {}", rest.join(" ")));
    }
    let own = match (!packs.is_empty()).then(|| pack::load(&packs)).transpose() {
        Ok(own) => own,
        Err(problem) => return fault(problem),
    };
    if jsonl {
        return check::json_lines(std::io::stdin().lock(), std::io::stdout().lock(), own.as_ref());
    }
    let pack = match check::pack_for(trust.unwrap_or_default(), own.as_ref()) {
        Ok(pack) => pack,
        Err(problem) => return fault(problem),
    };
    let mut text = words.join(" ");
    if text.is_empty() {
        if std::io::stdin().is_terminal() {
            eprintln!("Type the text, then Ctrl+D:");
        }
        let mut bytes = Vec::new();
        std::io::stdin().read_to_end(&mut bytes)?;
        text = String::from_utf8_lossy(&bytes).into_owned();
    }
    let said = check::for_people(text.trim_end_matches('\n'), pack, explain);
    std::io::stdout().write_all(said.as_bytes())?;
    Ok(Outcome::Done)
}

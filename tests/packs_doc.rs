//! `docs/packs.md` shows the packs as they are.

use std::fmt::Write;
use std::fs;
use std::path::Path;

use crewmate::draft::{Account, Surface};
use crewmate::policy::{BUILT_IN, DisclaimerKind, DisclaimerNeed, Level, Pack, catalogue};

const FILE: &str = "docs/packs.md";

fn packs() -> impl Iterator<Item = &'static Pack> {
    BUILT_IN.iter().filter_map(|(id, _)| Pack::built_in(id)).filter(|pack| pack.trust != "none")
}

fn letter(level: Level) -> &'static str {
    match level {
        Level::Off => "–",
        Level::Advise => "A",
        Level::Warn => "W",
        Level::Stop => "S",
    }
}

fn head(out: &mut String, first: &str) {
    let names: Vec<&str> = packs().filter_map(|pack| pack.employer.short()).collect();
    let _ = writeln!(out, "| {first} | {} |", names.join(" | "));
    let _ = writeln!(out, "|---|{}", "---|".repeat(names.len()));
}

fn row(out: &mut String, name: &str, of: impl Fn(&Pack) -> String) {
    let cells: Vec<String> = packs().map(of).collect();
    let _ = writeln!(out, "| {name} | {} |", cells.join(" | "));
}

fn severities() -> String {
    let mut out = String::new();
    head(&mut out, "Rule");
    for (rule, info) in catalogue::rules() {
        let cases = std::iter::once("").chain(info.variants.keys().map(String::as_str));
        for case in cases {
            let name =
                if case.is_empty() { format!("`{rule}`") } else { format!("… `{case}`: {}", info.variants[case]) };
            row(&mut out, &name, |pack| {
                let of = |account| letter(pack.level(rule, case, account, Surface::Post));
                let (personal, corporate) = (of(Account::Personal), of(Account::Corporate));
                if personal == corporate { personal.to_owned() } else { format!("{personal} / {corporate}") }
            });
        }
    }
    out
}

fn differences() -> String {
    let or_none = |text: &str| if text.is_empty() { "–".to_owned() } else { text.to_owned() };
    let list = |items: &[String]| or_none(&items.iter().map(|i| format!("`{i}`")).collect::<Vec<_>>().join(", "));
    let mut out = String::new();
    head(&mut out, "");
    row(&mut out, "Document", |pack| {
        let policy = &pack.policy;
        let parts = [&policy.title, &policy.version, &policy.date];
        parts.into_iter().filter(|part| !part.is_empty()).cloned().collect::<Vec<_>>().join(", ")
    });
    row(&mut out, "Disclaimer", |pack| {
        let Some(disclaimer) = &pack.disclaimer else { return "–".to_owned() };
        let kind = match disclaimer.kind {
            DisclaimerKind::Sense => "in this sense",
            DisclaimerKind::Exact => "in these words",
        };
        let needs = match disclaimer.needs {
            DisclaimerNeed::EmployerNamed => "where the employer is known",
            DisclaimerNeed::EmployerNamedInProfile => "where the profile names the employer",
            DisclaimerNeed::EmployerNamedInProfileOrPost => "where the profile or any post names the employer",
            DisclaimerNeed::PublicAlways => "on everything public",
        };
        format!("*{}* {kind}, {needs} ({})", disclaimer.wording, disclaimer.clauses.join(", "))
    });
    row(&mut out, "In doubt", |pack| pack.contacts["in-doubt"].to_string());
    row(&mut out, "Press", |pack| pack.contact("media").map_or("–".to_owned(), ToString::to_string));
    row(&mut out, "Concerns", |pack| pack.contact("concern").map_or("–".to_owned(), ToString::to_string));
    row(&mut out, "Official accounts", |pack| list(&pack.handles.official));
    row(&mut out, "Campaigns", |pack| list(&pack.encouraged_hashtags));
    row(&mut out, "Expressly allowed", |pack| {
        pack.permissions
            .values()
            .map(|p| format!("{} ({})", p.says, p.clauses.join(", ")))
            .collect::<Vec<_>>()
            .join(" ")
    });
    out
}

fn with(text: &str, part: &str, new: &str) -> String {
    let (start, end) = (format!("<!-- generated: {part} -->\n"), "<!-- /generated -->");
    let (before, rest) = text.split_once(&start).expect("the document has the part's start");
    let (_, after) = rest.split_once(end).expect("the document has the part's end");
    format!("{before}{start}{new}{end}{after}")
}

#[test]
fn the_tables_in_the_document_are_those_of_the_packs() {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join(FILE);
    let text = fs::read_to_string(&path).expect("docs/packs.md can be read");
    let fresh = with(&with(&text, "differences", &differences()), "severities", &severities());
    if std::env::var_os("CREWMATE_BLESS").is_some() {
        fs::write(&path, &fresh).expect("docs/packs.md can be written");
    } else {
        assert!(text == fresh, "{FILE} is stale; write it anew with CREWMATE_BLESS=1 cargo test --test packs_doc");
    }
}

#[test]
fn the_document_names_every_key_of_the_format() {
    let text = include_str!("../docs/packs.md");
    for word in [
        "extends",
        "employer",
        "excluded_sites",
        "disclaimer",
        "contacts",
        "permissions",
        "moments",
        "clauses",
        "surfaces",
        "thin",
        "variants",
        "message",
        "advice",
        "group-consent",
        "public-always",
        "altText",
        "comment",
    ] {
        assert!(text.contains(&format!("`{word}`")), "{word}");
    }
}

//! Drafts written by hand in many voices (`drafts.txt`: a trust, a tab, the draft with `\n` for a line break).

use super::{TRUSTS, all_at_once, report, with};
use crewmate::report::{Finding, Report};

pub fn all() -> impl Iterator<Item = (&'static str, String)> {
    let lines = include_str!("drafts.txt").lines().filter(|line| !line.is_empty());
    lines.map(|line| {
        let (trust, text) = line.split_once('\t').expect("a trust and a draft");
        assert!(TRUSTS.contains(&trust), "{trust} is no trust");
        (trust, text.replace("\\n", "\n"))
    })
}

/// Prints what every draft reads like with its wordings, for a reader.
/// `CREWMATE_DRAFTS=FILE cargo test --test wording -- --ignored --nocapture reads_like`
#[test]
#[ignore = "prints, and holds nothing"]
fn reads_like() {
    let own = std::env::var("CREWMATE_DRAFTS").ok().map(|file| std::fs::read_to_string(file).expect("a file"));
    let drafts: Vec<(String, String)> = match own {
        Some(lines) => lines
            .lines()
            .filter_map(|line| line.split_once('\t'))
            .map(|(trust, text)| (trust.to_owned(), text.replace("\\n", "\n")))
            .collect(),
        None => all().map(|(trust, text)| (trust.to_owned(), text)).collect(),
    };
    for (number, (trust, text)) in drafts.iter().enumerate() {
        let found = report(trust, text);
        println!("\n=== {} {trust}: {}", number + 1, text.replace('\n', "\n    "));
        let words = |finding: &Finding, text: &str| finding.span.map_or(String::new(), |span| span.of(text).to_owned());
        for finding in &found.findings {
            if finding.fixes.is_empty() && finding.span.is_some() {
                println!("  [{} {:?}] no wording", finding.rule, words(finding, text));
            }
            for fix in &finding.fixes {
                let after = with(text, &fix.edits);
                let again = report(trust, &after);
                let count = |report: &Report, text: &str| {
                    report
                        .findings
                        .iter()
                        .filter(|f| f.rule == finding.rule && words(f, text) == words(finding, text))
                        .count()
                };
                let still = if count(&again, &after) >= count(&found, text) { "  <<STILL" } else { "" };
                println!("  [{} {:?}] {}{still}", finding.rule, words(finding, text), changed(text, &after));
            }
        }
        let after = all_at_once(text, &found.findings);
        if after != *text {
            println!("  ALL: {}", after.replace('\n', "\n       "));
            let rest: Vec<String> = report(trust, &after)
                .findings
                .iter()
                .map(|f| format!("{} {:?}{}", f.rule, words(f, &after), if f.fixes.is_empty() { " -" } else { "" }))
                .collect();
            println!("    left: {}", rest.join("; "));
        }
    }
}

/// The part around what changed.
fn changed(before: &str, after: &str) -> String {
    const AROUND: usize = 40;
    let (old, new): (Vec<char>, Vec<char>) = (before.chars().collect(), after.chars().collect());
    let same = old.iter().zip(&new).take_while(|(one, other)| one == other).count();
    let rest = old.len().min(new.len()) - same;
    let tail = old.iter().rev().zip(new.iter().rev()).take(rest).take_while(|(one, other)| one == other).count();
    let from = same.saturating_sub(AROUND);
    let to = (new.len() - tail + AROUND).min(new.len());
    new[from..to].iter().collect::<String>().replace('\n', "⏎")
}

//! How the rules do on the posts of `corpus/`: for each rule, what it finds of the posts that bear it, and
//! where it speaks on posts that are written as near misses of it or are clean altogether.
//!
//! The frame is trained on the same posts, so rules that lean on it look better here than they are; for
//! the lexical rules the figures are honest, since the posts were written without sight of them.

use crewmate::check::check;
use crewmate::draft::Account;
use crewmate::frame::corpus::{self, Post};
use crewmate::memory::Memory;
use crewmate::policy::{Level, Pack};
use std::collections::BTreeMap;
use std::path::Path;

#[derive(Default)]
struct Count {
    bearing: usize,
    found: usize,
    near_misses: usize,
    alarms: usize,
}

/// Prints the table; with `show`, the first texts missed and falsely flagged for that rule.
pub fn evaluate(root: &Path, show: Option<&str>) -> Result<(), String> {
    let posts = corpus::read(&root.join("corpus"))?;
    let mut counts: BTreeMap<String, Count> = BTreeMap::new();
    for post in &posts {
        for rule in rules_of(post) {
            judge(post, &rule, show == Some(rule.as_str()), counts.entry(rule.clone()).or_default());
        }
    }
    let (clean, flagged) = clean_posts(&posts, show == Some("clean"));
    println!("{:28} {:>7} {:>7} {:>11} {:>7}", "rule", "bearing", "recall", "near misses", "alarms");
    for (rule, count) in &counts {
        let share = |a: usize, b: usize| if b == 0 { "-".to_owned() } else { format!("{:.2}", a as f64 / b as f64) };
        println!(
            "{rule:28} {:7} {:>7} {:11} {:>7}",
            count.bearing,
            share(count.found, count.bearing),
            count.near_misses,
            share(count.alarms, count.near_misses)
        );
    }
    println!("clean posts with a stop or warn at some trust: {flagged} of {clean}");
    Ok(())
}

/// The rules that a post bears or is a near miss of.
fn rules_of(post: &Post) -> Vec<String> {
    let mut rules: Vec<String> = post
        .tags
        .iter()
        .map(|t| t.strip_prefix("not:").unwrap_or(t).to_owned())
        .chain(post.marks.iter().map(|(rule, _)| rule.clone()))
        .filter(|t| !t.starts_with("about:"))
        .collect();
    rules.sort();
    rules.dedup();
    rules
}

fn judge(post: &Post, rule: &str, show: bool, count: &mut Count) {
    let Some(pack) = pack_for(rule, post.draft.account) else { return };
    let report = check(&post.draft, pack, &Memory::default());
    let said = report.findings.iter().any(|f| base(&f.rule) == base(rule));
    if post.has(rule) {
        count.bearing += 1;
        count.found += usize::from(said);
        if show && !said {
            println!("MISS  {}", post.draft.text.replace('\n', " / "));
        }
    } else {
        count.near_misses += 1;
        count.alarms += usize::from(said);
        if show && said {
            println!("ALARM {}", post.draft.text.replace('\n', " / "));
        }
    }
}

/// The photo rules are one in the corpus.
fn base(rule: &str) -> &str {
    if rule.ends_with("-photo") || matches!(rule, "screen-in-photo" | "colleague-photo-consent" | "patient-consent") {
        "photo-consent"
    } else {
        rule
    }
}

/// The pack that presses the rule hardest for this kind of account.
fn pack_for(rule: &str, account: Account) -> Option<&'static Pack> {
    let rule = if rule == "photo-consent" { "patient-photo" } else { rule };
    ["emas", "wmas", "las", "scas", "yas"]
        .iter()
        .filter_map(|id| Pack::built_in(id))
        .filter(|pack| pack.rules.get(rule).is_some_and(|e| *e.plain.level.get(account) > Some(Level::Off)))
        .max_by_key(|pack| *pack.rules[rule].plain.level.get(account))
}

/// Posts that bear nothing at all, and how many of them get a stop or warn from the trust they are tried at.
fn clean_posts(posts: &[Post], show: bool) -> (usize, usize) {
    let (mut clean, mut flagged) = (0, 0);
    let trusts = ["wmas", "las", "yas", "scas", "emas"];
    for (n, post) in posts.iter().enumerate() {
        if !post.marks.is_empty() || post.tags.iter().any(|t| !t.starts_with("about:") && !t.starts_with("not:")) {
            continue;
        }
        clean += 1;
        let pack = Pack::built_in(trusts[n % trusts.len()]).expect("a built-in trust");
        let report = check(&post.draft, pack, &Memory::default());
        let worst: Vec<_> =
            report.findings.iter().filter(|f| f.severity > crewmate::report::Severity::Advise).collect();
        if !worst.is_empty() {
            flagged += 1;
            if show {
                let rules: Vec<_> = worst.iter().map(|f| f.rule.as_str()).collect();
                println!("{rules:?} {}", post.draft.text.replace('\n', " / "));
            }
        }
    }
    (clean, flagged)
}

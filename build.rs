//! Compiles what is data or one-file modules: the word lists of `lexicon/` into one table, and the
//! rules of `src/rules/` into one list, so that adding either touches one place.

use std::collections::BTreeMap;
use std::fmt::Write as _;
use std::fs;
use std::path::Path;

fn main() {
    let out = std::env::var("OUT_DIR").expect("cargo sets OUT_DIR");
    let out = Path::new(&out);
    println!("cargo::rerun-if-changed=build.rs");
    compile_lexicon(Path::new("lexicon"), out);
    collect_rules(Path::new("src/rules"), out);
}

/// The names of the files in `folder` that end in `.ending`, without the ending, sorted.
fn stems(folder: &Path, ending: &str) -> Vec<String> {
    println!("cargo::rerun-if-changed={}", folder.display());
    let mut stems: Vec<String> = fs::read_dir(folder)
        .unwrap_or_else(|e| panic!("reading {}: {e}", folder.display()))
        .filter_map(|entry| {
            let path = entry.expect("a readable folder").path();
            let fits = path.extension().is_some_and(|e| e == ending);
            fits.then(|| path.file_stem().expect("a file name").to_string_lossy().into_owned())
        })
        .collect();
    stems.sort();
    stems
}

/// One sorted table of all lists: `phrase TAB mask [TAB list=value …]` a line.
///
/// A line of a list is a phrase, optionally followed by a tab and a value; `#` starts a comment.
fn compile_lexicon(folder: &Path, out: &Path) {
    let lists = stems(folder, "txt");
    assert!(lists.len() <= 64, "the list mask holds 64 lists");
    let mut table: BTreeMap<String, (u64, String)> = BTreeMap::new();
    let mut names = String::new();
    for (bit, list) in lists.iter().enumerate() {
        let path = folder.join(format!("{list}.txt"));
        let text = fs::read_to_string(&path).unwrap_or_else(|e| panic!("reading {}: {e}", path.display()));
        assert!(
            text.contains("# Source:"),
            "{}: a word list states its source in a line `# Source: …`",
            path.display()
        );
        for line in text.lines().map(str::trim_end).filter(|l| !l.is_empty() && !l.starts_with('#')) {
            let (phrase, value) = line.split_once('\t').unwrap_or((line, ""));
            for form in forms(phrase) {
                let (mask, values) = table.entry(form).or_default();
                if *mask & (1 << bit) == 0 && !value.is_empty() {
                    write!(values, "\t{bit}={}", value.trim()).expect("writing to a string");
                }
                *mask |= 1 << bit;
            }
        }
        let constant = list.replace('-', "_").to_uppercase();
        writeln!(names, "/// `lexicon/{list}.txt`.\npub const {constant}: List = List {{ bit: {bit} }};")
            .expect("writing to a string");
    }
    writeln!(names, "/// The file names of all lists, without ending, by bit.\npub const NAMES: &[&str] = &{lists:?};")
        .expect("writing to a string");
    let mut blob = String::new();
    for (phrase, (mask, values)) in &table {
        writeln!(blob, "{phrase}\t{mask:x}{values}").expect("writing to a string");
    }
    fs::write(out.join("lexicon.tsv"), blob).expect("writing the lexicon");
    fs::write(out.join("lexicon_lists.rs"), names).expect("writing the list names");
}

/// The forms under which a phrase is found: lower case, hyphens and strokes as spaces, "&" as "and", with
/// and without apostrophes.
fn forms(phrase: &str) -> Vec<String> {
    let lower = phrase.to_lowercase().replace('’', "'").replace(['-', '/'], " ").replace('&', " and ");
    let words = lower.split_whitespace().collect::<Vec<_>>().join(" ");
    if words.contains('\'') { vec![words.replace('\'', ""), words] } else { vec![words] }
}

/// `pub mod` lines and the list of all rules, one for every file but `mod.rs`.
fn collect_rules(folder: &Path, out: &Path) {
    let mut modules = String::new();
    let mut all = String::from("/// Every rule, by file name.\npub static ALL: &[&Rule] = &[\n");
    let here = std::env::current_dir().expect("a current folder");
    for rule in stems(folder, "rs").iter().filter(|s| !matches!(s.as_str(), "mod" | "context" | "testing")) {
        let path = folder.join(format!("{rule}.rs"));
        let source = fs::read_to_string(&path).expect("a readable rule");
        println!("cargo::rerun-if-changed={}", path.display());
        let page: Vec<&str> =
            source.lines().map_while(|l| l.strip_prefix("//!")).map(|l| l.strip_prefix(' ').unwrap_or(l)).collect();
        let full = here.join(&path);
        writeln!(modules, "#[path = {full:?}]\npub mod {rule};").expect("writing to a string");
        writeln!(
            all,
            "    &Rule {{ id: {:?}, page: {:?}, check: {rule}::check }},",
            rule.replace('_', "-"),
            page.join("\n")
        )
        .expect("writing to a string");
    }
    all.push_str("];\n");
    fs::write(out.join("rules.rs"), modules + &all).expect("writing the rule list");
}

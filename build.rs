//! Compiles what is data or one-file modules: the word lists of `lexicon/` into one table, and the
//! rules of `src/rules/` into one list, so that adding either touches one place.

use std::collections::{BTreeMap, BTreeSet};
use std::fmt::Write as _;
use std::fs;
use std::path::Path;

/// How texts are read, for the words of `lexicon/languages/` to be read alike.
#[path = "src/text/fold.rs"]
#[allow(dead_code)]
mod fold;
#[path = "src/languages/plain.rs"]
#[allow(dead_code)]
mod plain;

fn main() {
    let out = std::env::var("OUT_DIR").expect("cargo sets OUT_DIR");
    let out = Path::new(&out);
    for source in ["build.rs", "src/text/fold.rs", "src/languages/plain.rs"] {
        println!("cargo::rerun-if-changed={source}");
    }
    compile_lexicon(Path::new("lexicon"), out);
    list_apart(Path::new("lexicon/apart"), out);
    join_languages(Path::new("lexicon/languages"), out);
    collect_rules(Path::new("src/rules"), out);
    collect_hosts(Path::new("sites"), out);
}

/// The hosts of `sites/`, without `www.` and `*.`: what stands in a site's host patterns.
fn collect_hosts(folder: &Path, out: &Path) {
    let mut hosts = BTreeSet::new();
    for site in stems(folder, "json") {
        let path = folder.join(format!("{site}.json"));
        println!("cargo::rerun-if-changed={}", path.display());
        let text = fs::read_to_string(&path).unwrap_or_else(|e| panic!("reading {}: {e}", path.display()));
        for word in text.split('"') {
            if let Some(host) = word.strip_prefix("https://").and_then(|rest| rest.strip_suffix("/*")) {
                hosts.insert(host.trim_start_matches("*.").trim_start_matches("www.").to_owned());
            }
        }
    }
    let list: Vec<&String> = hosts.iter().collect();
    let text = format!("/// The hosts, sorted; those below them count too.\npub const HOSTS: &[&str] = &{list:?};");
    fs::write(out.join("site_hosts.rs"), text).expect("writing the hosts");
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

/// Which lists a phrase stands in, one bit a list, and the values that they give it (`bit=value`, by tabs).
type Standing = (u64, String);

/// One sorted table of all lists, laid out as `src/lexicon.rs` describes.
///
/// A line of a list is a phrase, optionally followed by a tab and a value; `#` starts a comment.
fn compile_lexicon(folder: &Path, out: &Path) {
    let lists = stems(folder, "txt");
    assert!(lists.len() <= 64, "the list mask holds 64 lists");
    let mut table: BTreeMap<String, Standing> = BTreeMap::new();
    let mut names = String::new();
    for (bit, list) in lists.iter().enumerate() {
        for line in read_list(folder, list).lines().map(str::trim_end).filter(|l| is_entry(l)) {
            let (phrase, value) = line.split_once('\t').unwrap_or((line, ""));
            for form in forms(phrase) {
                let (mask, values) = table.entry(form).or_default();
                if *mask & (1 << bit) == 0 && !value.is_empty() {
                    write!(values, "\t{bit}={}", value.trim()).expect("writing to a string");
                }
                *mask |= 1 << bit;
            }
        }
        let constant = constant(list);
        writeln!(names, "/// `lexicon/{list}.txt`.\npub const {constant}: List = List {{ bit: {bit} }};")
            .expect("writing to a string");
    }
    writeln!(names, "/// The file names of all lists, without ending, by bit.\npub const NAMES: &[&str] = &{lists:?};")
        .expect("writing to a string");
    fs::write(out.join("lexicon_lists.rs"), names).expect("writing the list names");
    write_table(&table, out);
}

/// The text of a word list, which states where it is from.
fn read_list(folder: &Path, list: &str) -> String {
    let path = folder.join(format!("{list}.txt"));
    let text = fs::read_to_string(&path).unwrap_or_else(|e| panic!("reading {}: {e}", path.display()));
    assert!(text.contains("# Source:"), "{}: a word list states its source in a line `# Source: …`", path.display());
    text
}

fn is_entry(line: &str) -> bool {
    !line.is_empty() && !line.starts_with('#')
}

/// `job-roles` as a constant is called.
fn constant(list: &str) -> String {
    list.replace('-', "_").to_uppercase()
}

/// The lists of `lexicon/apart/` as they stand there: they are out of the table, so that no text is searched for them.
fn list_apart(folder: &Path, out: &Path) {
    let mut text = String::new();
    for list in stems(folder, "txt") {
        let file = read_list(folder, &list);
        let words: Vec<&str> = file.lines().map(str::trim_end).filter(|l| is_entry(l)).collect();
        let constant = constant(&list);
        writeln!(text, "/// `lexicon/apart/{list}.txt`.\npub const {constant}: &[&str] = &{words:?};")
            .expect("writing to a string");
    }
    fs::write(out.join("lexicon_apart.rs"), text).expect("writing the lists apart");
}

/// The files of `lexicon/languages/` without comments, folded and without accents, with the names that their first lines give.
fn join_languages(folder: &Path, out: &Path) {
    let mut text = String::from(
        "/// Each language's English name and the lines of its file.\npub const LANGUAGES: &[(&str, &str)] = &[\n",
    );
    for code in stems(folder, "txt") {
        let file = read_list(folder, &code);
        let name = file.strip_prefix("# ").and_then(|rest| rest.split_once(':')).map(|(name, _)| name);
        let name = name.unwrap_or_else(|| panic!("{code}.txt starts with the language's name, as `# Welsh: what …`"));
        let lines: Vec<String> = file.lines().map(str::trim_end).filter(|l| is_entry(l)).map(plain_line).collect();
        writeln!(text, "    ({name:?}, {:?}),", lines.join("\n")).expect("writing to a string");
    }
    text.push_str("];\n");
    fs::write(out.join("languages.rs"), text).expect("writing the languages");
}

/// A line with each phrase once, as it is looked for.
fn plain_line(line: &str) -> String {
    let (kind, phrases) = line.split_once('\t').unwrap_or_else(|| panic!("a kind, a tab and phrases: {line}"));
    let mut known: Vec<String> = Vec::new();
    for phrase in phrases.split(',').map(str::trim) {
        let plain: String = fold::fold(phrase).lower.chars().filter_map(plain::plain).collect();
        if !plain.is_empty() && !known.contains(&plain) {
            known.push(plain);
        }
    }
    format!("{kind}\t{}", known.join(","))
}

/// So many phrases make a block, and as many more as start with the same word as the last of them.
const BLOCK: usize = 128;

/// Writes the table in columns, which pack far better than rows: how many bytes a phrase shares with the one before,
/// the bytes after those, and the number of its standing; and how much of each column a block takes, three numbers of two bytes.
fn write_table(table: &BTreeMap<String, Standing>, out: &Path) {
    let mut counts: BTreeMap<&Standing, usize> = BTreeMap::new();
    for standing in table.values() {
        *counts.entry(standing).or_default() += 1;
    }
    let mut standings: Vec<(&Standing, usize)> = counts.into_iter().collect();
    // The frequent ones first: their numbers are short.
    standings.sort_by_key(|(standing, count)| (usize::MAX - count, *standing));
    let numbers: BTreeMap<&Standing, usize> = standings.iter().enumerate().map(|(n, (s, _))| (*s, n)).collect();
    let (mut shared, mut tails, mut numbered) = (Vec::new(), Vec::new(), Vec::new());
    let (mut blocks, mut begun) = (Vec::new(), [0; 3]);
    let mut before: &[u8] = b"";
    let first_word = |phrase: &[u8]| phrase.iter().position(|byte| *byte == b' ').unwrap_or(phrase.len());
    for (phrase, standing) in table {
        let phrase = phrase.as_bytes();
        if shared.len() - begun[0] >= BLOCK && before[..first_word(before)] != phrase[..first_word(phrase)] {
            end_block(&mut blocks, &mut begun, [shared.len(), tails.len(), numbered.len()]);
            before = b"";
        }
        let common = before.iter().zip(phrase).take_while(|(a, b)| a == b).count().min(255);
        shared.push(common as u8);
        tails.extend_from_slice(&phrase[common..]);
        tails.push(b'\n');
        let number = numbers[standing];
        if number >= SHORT_NUMBERS {
            let rest = number - SHORT_NUMBERS;
            numbered.push(u8::try_from(SHORT_NUMBERS + (rest >> 8)).expect("few enough standings"));
            numbered.push((rest & 255) as u8);
        } else {
            numbered.push(number as u8);
        }
        before = phrase;
    }
    end_block(&mut blocks, &mut begun, [shared.len(), tails.len(), numbered.len()]);
    let mut lines = String::new();
    for ((mask, values), _) in &standings {
        writeln!(lines, "{mask:x}{values}").expect("writing to a string");
    }
    fs::write(out.join("lexicon_shared.bin"), shared).expect("writing the lexicon");
    fs::write(out.join("lexicon_tails.bin"), tails).expect("writing the lexicon");
    fs::write(out.join("lexicon_blocks.bin"), blocks).expect("writing the lexicon");
    fs::write(out.join("lexicon_numbers.bin"), numbered).expect("writing the lexicon");
    fs::write(out.join("lexicon_standings.tsv"), lines).expect("writing the lexicon");
}

/// Notes how much of each column the block takes that ends here.
fn end_block(blocks: &mut Vec<u8>, begun: &mut [usize; 3], end: [usize; 3]) {
    for (from, to) in begun.iter().zip(end) {
        blocks.extend(u16::try_from(to - from).expect("a block of moderate length").to_le_bytes());
    }
    *begun = end;
}

/// Standings below this number take one byte, the others two. `src/lexicon.rs` reads them so.
const SHORT_NUMBERS: usize = 224;

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
    for rule in stems(folder, "rs").iter().filter(|s| !matches!(s.as_str(), "mod" | "context" | "hits" | "testing")) {
        let path = folder.join(format!("{rule}.rs"));
        let source = fs::read_to_string(&path).expect("a readable rule");
        println!("cargo::rerun-if-changed={}", path.display());
        let page: Vec<&str> =
            source.lines().map_while(|l| l.strip_prefix("//!")).map(|l| l.strip_prefix(' ').unwrap_or(l)).collect();
        let full = here.join(&path);
        writeln!(modules, "#[path = {full:?}]\npub mod {rule};").expect("writing to a string");
        writeln!(
            all,
            "    &Rule {{ id: {:?}, #[cfg(not(target_arch = \"wasm32\"))] page: {:?}, check: {rule}::check }},",
            rule.replace('_', "-"),
            page.join("\n")
        )
        .expect("writing to a string");
    }
    all.push_str("];\n");
    fs::write(out.join("rules.rs"), modules + &all).expect("writing the rule list");
}

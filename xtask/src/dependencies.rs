//! Holds what we depend on to what is written of it: `docs/dependencies.md` names every package that we ask for, with its
//! version, and `deny.toml` the licences and the duplicates that we allow. Asks Cargo and the lock files alone.

use crate::Done;
use serde_json::Value;
use std::collections::{BTreeMap, BTreeSet};
use std::path::Path;
use std::process::Command;

const PAGE: &str = "docs/dependencies.md";
const RULES: &str = "deny.toml";
const REGISTRY: &str = "registry+https://github.com/rust-lang/crates.io-index";

/// Fails with everything that does not fit.
pub fn check(root: &Path) -> Done {
    let page = std::fs::read_to_string(root.join(PAGE))?;
    let rules = std::fs::read_to_string(root.join(RULES))?;
    let graph = metadata(root)?;
    let packages: Vec<&Value> = graph["packages"].as_array().into_iter().flatten().collect();
    let mut wrong = wrong_rows(&page, &asked_for(&packages, root)?);
    wrong.extend(packages.iter().filter_map(|p| {
        wrong_licence(text(&p["license"]), &quoted(&rules, "allow = ["))
            .map(|why| format!("{}: {why}", text(&p["name"])))
    }));
    wrong.extend(
        packages
            .iter()
            .filter(|p| !matches!(p["source"].as_str(), None | Some(REGISTRY)))
            .map(|p| format!("{}: comes from {}", text(&p["name"]), p["source"])),
    );
    wrong.extend(wrong_doubles(&packages, &quoted(&rules, "skip = [")));
    if wrong.is_empty() { Ok(()) } else { Err(format!("dependencies:\n  {}", wrong.join("\n  ")).into()) }
}

fn metadata(root: &Path) -> Result<Value, Box<dyn std::error::Error>> {
    let cargo = std::env::var("CARGO").unwrap_or_else(|_| "cargo".into());
    let answer = Command::new(cargo)
        .current_dir(root)
        .args(["metadata", "--format-version", "1", "--locked", "--all-features"])
        .output()?;
    if !answer.status.success() {
        return Err(format!("cargo metadata: {}", String::from_utf8_lossy(&answer.stderr)).into());
    }
    Ok(serde_json::from_slice(&answer.stdout)?)
}

fn text(value: &Value) -> &str {
    value.as_str().unwrap_or_default()
}

/// What our own packages and `package.json` ask for by name, with the exact version.
fn asked_for(packages: &[&Value], root: &Path) -> Result<BTreeMap<String, String>, Box<dyn std::error::Error>> {
    let mut asked = BTreeMap::new();
    for dependency in packages
        .iter()
        .filter(|p| p["source"].is_null())
        .flat_map(|p| p["dependencies"].as_array().into_iter().flatten())
    {
        if dependency["path"].is_null() {
            asked.insert(
                text(&dependency["name"]).to_owned(),
                text(&dependency["req"]).trim_start_matches('=').to_owned(),
            );
        }
    }
    let node: Value = serde_json::from_str(&std::fs::read_to_string(root.join("package.json"))?)?;
    for kind in ["dependencies", "devDependencies"] {
        for (name, version) in node[kind].as_object().into_iter().flatten() {
            asked.insert(name.clone(), text(version).to_owned());
        }
    }
    Ok(asked)
}

/// Rows that are missing, behind, or of something that nobody asks for. A row starts with the name and the version,
/// "| `serde` 1.0.229 |"; several packages may share one.
fn wrong_rows(page: &str, asked: &BTreeMap<String, String>) -> Vec<String> {
    let rows = page.lines().filter_map(|line| line.strip_prefix("| `")?.split('|').next());
    let named: BTreeMap<&str, &str> = rows
        .flat_map(|cell| cell.split(", `"))
        .filter_map(|one| one.trim().trim_start_matches('`').split_once("` "))
        .collect();
    let missing = asked.iter().filter(|(name, version)| named.get(name.as_str()) != Some(&version.as_str()));
    let missing = missing.map(|(name, version)| format!("{PAGE}: no row of `{name}` {version}, saying what it is for"));
    let idle =
        named.keys().filter(|name| !asked.contains_key(**name)).map(|name| format!("{PAGE}: nobody asks for `{name}`"));
    missing.chain(idle).collect()
}

/// The strings in quotation marks from `opening` to the bracket that closes it.
fn quoted(rules: &str, opening: &str) -> BTreeSet<String> {
    let Some(from) = rules.find(opening) else { return BTreeSet::new() };
    let list = &rules[from..];
    let list = &list[..list.find("\n]").unwrap_or(list.len())];
    list.split('"').skip(1).step_by(2).map(ToOwned::to_owned).collect()
}

/// Why a licence will not do. "A OR B" is either, "A AND B" both, the older "A/B" either.
fn wrong_licence(expression: &str, allowed: &BTreeSet<String>) -> Option<String> {
    let fits = |one: &str| allowed.contains(one.trim().trim_matches(['(', ')']));
    let either = |part: &str| part.replace('/', " OR ").split(" OR ").any(fits);
    let all = !expression.is_empty() && expression.split(" AND ").all(either);
    (!all).then(|| format!("licence \"{expression}\" is not among those of {RULES}"))
}

fn wrong_doubles(packages: &[&Value], allowed: &BTreeSet<String>) -> Vec<String> {
    let mut versions: BTreeMap<&str, Vec<&str>> = BTreeMap::new();
    for package in packages {
        versions.entry(text(&package["name"])).or_default().push(text(&package["version"]));
    }
    versions.retain(|name, versions| versions.len() > 1 && !allowed.contains(*name));
    versions
        .into_iter()
        .map(|(name, versions)| format!("{name}: {}, and {RULES} allows one", versions.join(" and ")))
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn licences_of_either_and_of_both_kinds() {
        let allowed: BTreeSet<String> = ["MIT", "Zlib"].map(ToOwned::to_owned).into();
        for good in ["MIT", "MIT OR GPL-3.0", "GPL-3.0/MIT", "(MIT OR GPL-3.0) AND Zlib"] {
            assert_eq!(wrong_licence(good, &allowed), None, "{good}");
        }
        for bad in ["", "GPL-3.0", "MIT AND GPL-3.0", "MITX"] {
            assert!(wrong_licence(bad, &allowed).is_some(), "{bad}");
        }
    }

    #[test]
    fn rows_that_are_missing_behind_or_idle_are_told() {
        let asked: BTreeMap<String, String> =
            [("a", "1.0"), ("b", "2.0"), ("c", "3.0")].map(|(n, v)| (n.to_owned(), v.to_owned())).into();
        let page = "| Package | For |\n|---|---|\n| `a` 1.0, `b` 1.9 | x |\n| `d` 1.0 | y |\n";
        let wrong = wrong_rows(page, &asked).join("\n");
        assert!(
            !wrong.contains("`a`") && ["`b` 2.0", "`c` 3.0", "for `d`"].iter().all(|part| wrong.contains(part)),
            "{wrong}"
        );
    }
}

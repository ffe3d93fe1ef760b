//! Everything an administrator rolls out, written from the one definition of the settings (`src/settings/definition.rs`)
//! so that none of it can drift: `cargo xtask deploy`.
//!
//! What differs from trust to trust stands between `@` signs (`@CHROME_ID@`, `@TRUST@`, …); `deploy/configure.sh` and
//! `deploy/Configure.ps1` put it in.

mod admx;
mod files;
mod reference;
mod schema;

use crate::Done;
use crewmate::settings::definition::{ALL, Setting};
use serde_json::{Map, Value};
use std::collections::BTreeMap;
use std::path::Path;

/// What the templates say before they are filled in: the trust alone, so that whoever rolls them out as they are
/// changes nothing of its policy.
const SHOWN: [&str; 1] = ["trust"];

/// A browser of the Chromium family and where it looks for policy.
struct Browser {
    /// Its name in file names and tokens.
    id: &'static str,
    /// Its name for people.
    name: &'static str,
    /// Its policy key below HKLM.
    key: &'static str,
    /// Its preference domain on macOS.
    domain: &'static str,
    /// Its policy folder on Linux.
    folder: &'static str,
}

const BROWSERS: [Browser; 2] = [
    Browser {
        id: "chrome",
        name: "Google Chrome",
        key: r"SOFTWARE\Policies\Google\Chrome",
        domain: "com.google.Chrome",
        folder: "/etc/opt/chrome/policies/managed",
    },
    Browser {
        id: "edge",
        name: "Microsoft Edge",
        key: r"SOFTWARE\Policies\Microsoft\Edge",
        domain: "com.microsoft.Edge",
        folder: "/etc/opt/edge/policies/managed",
    },
];

impl Browser {
    /// What stands for the extension's id until it is filled in.
    fn id_token(&self) -> String {
        format!("@{}_ID@", self.id.to_uppercase())
    }

    /// What stands for the address of its update manifest.
    fn url_token(&self) -> String {
        format!("@{}_UPDATE_URL@", self.id.to_uppercase())
    }

    /// The registry key of the extension's settings.
    fn settings_key(&self) -> String {
        format!(r"{}\3rdparty\extensions\{}\policy", self.key, self.id_token())
    }
}

/// Writes every file.
pub fn write(root: &Path) -> Done {
    for (path, text) in all(root)? {
        let path = root.join(path);
        std::fs::create_dir_all(path.parent().expect("a file in a folder"))?;
        std::fs::write(path, text)?;
    }
    Ok(())
}

/// Fails where a committed file is stale.
pub fn check(root: &Path) -> Done {
    let mut stale = Vec::new();
    for (path, text) in all(root)? {
        if std::fs::read_to_string(root.join(&path)).unwrap_or_default() != text {
            stale.push(path);
        }
    }
    if stale.is_empty() {
        return Ok(());
    }
    Err(format!("stale: {}; run `cargo xtask deploy` and commit the result", stale.join(", ")).into())
}

/// Every generated file: its path from the project's folder, and its text.
fn all(root: &Path) -> Result<BTreeMap<String, String>, Box<dyn std::error::Error>> {
    let manifest: Value = serde_json::from_str(&std::fs::read_to_string(root.join("manifest.json"))?)?;
    let firefox_id = manifest["$firefox"]["browser_specific_settings"]["gecko"]["id"]
        .as_str()
        .ok_or("manifest.json does not name the Firefox id")?;
    let mut out = BTreeMap::new();
    out.insert("deploy/managed_schema.json".to_owned(), schema::schema());
    out.insert("deploy/settings.json".to_owned(), schema::forms());
    out.insert("deploy/windows/crewmate.admx".to_owned(), admx::admx(&BROWSERS));
    for language in ["en-GB", "en-US"] {
        out.insert(format!("deploy/windows/{language}/crewmate.adml"), admx::adml());
    }
    for browser in &BROWSERS {
        let id = browser.id;
        out.insert(format!("deploy/windows/{id}.reg"), files::reg(browser));
        out.insert(format!("deploy/windows/{id}-remove.reg"), files::reg_remove(browser));
        out.insert(format!("deploy/intune/{id}.json"), files::intune(browser));
        out.insert(format!("deploy/macos/{id}.mobileconfig"), files::mobileconfig(browser));
        out.insert(format!("deploy/linux/{id}.json"), files::linux(browser));
        out.insert(format!("deploy/pin/{id}.json"), files::pin(browser));
    }
    // Chromium reads what Chrome reads, from another folder.
    out.insert("deploy/firefox/policies.json".to_owned(), files::firefox(firefox_id));
    out.insert("deploy/firefox/policies-trial.json".to_owned(), files::firefox_trial(firefox_id));
    out.insert("deploy/firefox/policies-remove.json".to_owned(), files::firefox_remove(firefox_id));
    out.insert("deploy/firefox/firefox.mobileconfig".to_owned(), files::firefox_mobileconfig(firefox_id));
    out.insert("docs/admin-settings.md".to_owned(), reference::page(firefox_id));
    Ok(out)
}

/// The settings that the templates show, as they would be written in JSON.
fn shown() -> Map<String, Value> {
    ALL.iter()
        .filter(|setting| SHOWN.contains(&setting.key))
        .map(|setting| (setting.key.to_owned(), shown_value(setting)))
        .collect()
}

fn shown_value(setting: &Setting) -> Value {
    match setting.key {
        "trust" => Value::from("@TRUST@"),
        _ => example(setting),
    }
}

fn example(setting: &Setting) -> Value {
    serde_json::from_str(setting.example).expect("examples are tested")
}

/// JSON as people write it, with a line break at the end.
fn json(value: &Value) -> String {
    let mut text = serde_json::to_string_pretty(value).expect("plain values");
    text.push('\n');
    text
}

/// For XML text and attributes.
fn xml(text: &str) -> String {
    text.replace('&', "&amp;").replace('<', "&lt;").replace('>', "&gt;").replace('"', "&quot;")
}

#[cfg(test)]
mod tests {
    use super::*;

    fn root() -> std::path::PathBuf {
        crate::root()
    }

    #[test]
    fn what_is_committed_is_fresh() {
        check(&root()).unwrap();
    }

    #[test]
    fn every_json_file_is_json() {
        for (path, text) in all(&root()).unwrap().iter().filter(|(path, _)| path.ends_with(".json")) {
            assert!(serde_json::from_str::<Value>(text).is_ok(), "{path}");
        }
    }

    #[test]
    fn each_browser_has_an_intune_profile_of_its_own() {
        let all = all(&root()).unwrap();
        for (id, others) in [("chrome", r"Microsoft\\Edge"), ("edge", r"Google\\Chrome")] {
            let profile = &all[&format!("deploy/intune/{id}.json")];
            assert!(!profile.contains(others), "{id}");
            assert!(profile.contains(&format!("Config/Crewmate_{id}~Policy~Crewmate~Crewmate_{id}/{id}_trust")));
        }
    }

    #[test]
    fn every_setting_is_in_schema_admx_and_reference() {
        let all = all(&root()).unwrap();
        for setting in &ALL {
            for path in [
                "deploy/managed_schema.json",
                "deploy/settings.json",
                "deploy/windows/crewmate.admx",
                "docs/admin-settings.md",
            ] {
                assert!(all[path].contains(setting.key), "{}: {path}", setting.key);
            }
        }
    }

    #[test]
    fn every_word_of_the_admx_is_in_the_adml() {
        let (admx, adml) = (admx::admx(&BROWSERS), admx::adml());
        let mut count = 0;
        for (kind, element) in [("string", "string"), ("presentation", "presentation")] {
            for rest in admx.split(&format!("$({kind}.")).skip(1) {
                let name = rest.split(')').next().unwrap();
                assert!(adml.contains(&format!("<{element} id=\"{name}\">")), "{kind} {name}");
                count += 1;
            }
        }
        assert!(count > 100);
    }

    #[test]
    fn xml_files_close_what_they_open() {
        for (path, text) in &all(&root()).unwrap() {
            if !path.ends_with(".admx") && !path.ends_with(".adml") && !path.ends_with(".mobileconfig") {
                continue;
            }
            let mut open: Vec<&str> = Vec::new();
            for tag in text.split('<').skip(1) {
                let tag = tag.split('>').next().unwrap();
                let name = tag.trim_start_matches('/').split([' ', '/']).next().unwrap();
                if tag.starts_with(['?', '!']) || tag.ends_with('/') {
                } else if tag.starts_with('/') {
                    assert_eq!(open.pop(), Some(name), "{path}: {tag}");
                } else {
                    open.push(name);
                }
            }
            assert!(open.is_empty(), "{path}");
        }
    }

    #[test]
    fn no_extension_id_is_written_out() {
        let is_id = |word: &str| word.len() == 32 && word.chars().all(|c| ('a'..='p').contains(&c));
        for (path, text) in &all(&root()).unwrap() {
            assert!(!text.split(|c: char| !c.is_ascii_lowercase()).any(is_id), "{path}");
        }
    }
}

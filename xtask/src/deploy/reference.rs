//! `docs/admin-settings.md`: every setting for administrators.

use super::files::admx_value;
use super::{BROWSERS, Browser, example};
use crewmate::settings::definition::{ALL, Entries, Kind, LEVELS, MOST_CHARS, MOST_ITEMS, Setting, Who, names};
use serde_json::{Value, json};
use std::fmt::Write as _;

/// The whole page.
pub fn page(firefox_id: &str) -> String {
    let mut out = String::from(
        "<!-- Written by `cargo xtask deploy` from src/settings/definition.rs; do not edit. -->\n# Settings for administrators\n\n",
    );
    out.push_str(
        "Every setting, wherever it is set. What IT sets is **locked**, unless `personMayChange` lists it: then it is only\n\
         the start, and the person may change it. What IT does not set is the person's where the table says so, otherwise as\n\
         Crewmate comes. Each setting is decided by itself. A value that can't be used is left out, named with the reason on\n\
         the settings page (under *Settings that can't be used*), and leaves everything else in force. Whatever happens,\n\
         checking stays on.\n\n\
         [How to roll it out](admin.md) · [policy packs](packs.md) · [rules](rules.md)\n\n",
    );
    out.push_str("| Key | What | Type | As it comes | Who may change it |\n|---|---|---|---|---|\n");
    for setting in &ALL {
        writeln!(
            out,
            "| [`{key}`](#{anchor}) | {} | {} | {} | {} |",
            setting.title,
            type_of(setting),
            setting.default,
            who(setting),
            key = setting.key,
            anchor = setting.key.to_lowercase(),
        )
        .expect("writing to a string");
    }
    out.push_str("\n## Where they go\n\n| Route | Place |\n|---|---|\n");
    for Browser { name, folder, domain, .. } in &BROWSERS {
        writeln!(out, "| {name} on Linux | `3rdparty.extensions.<ID>` in a file in `{folder}/` |").expect("writing");
        writeln!(out, "| {name} on macOS | preference domain `{domain}.extensions.<ID>` |").expect("writing");
    }
    out.push_str("| Debian's Chromium | `3rdparty.extensions.<ID>` in a file in `/etc/chromium/policies/managed/` |\n");
    for browser in &BROWSERS {
        writeln!(
            out,
            "| {} on Windows | `HKLM\\{}` |",
            browser.name,
            browser.settings_key().replace(&browser.id_token(), "<ID>")
        )
        .expect("writing");
    }
    writeln!(
        out,
        "| Firefox | `policies.3rdparty.Extensions[\"{firefox_id}\"]` in `policies.json`; on macOS `3rdparty` in `org.mozilla.firefox` |\n"
    )
    .expect("writing");
    out.push_str(
        "In the Windows registry: text and choices as `REG_SZ`, yes/no and numbers as `REG_DWORD`, lists and tables either as\n\
         `REG_SZ` with JSON in it or as a subkey (lists: values named 1, 2, 3…; tables: one value an entry).\n\n\
         **What the browser drops before Crewmate sees it.** Chromium, Chrome and Edge leave out a value of the wrong type and\n\
         a key that is not in the schema; those show only on `chrome://policy` and `edge://policy`. Words, numbers and entries\n\
         that can't be used reach Crewmate in every browser and are named there. Firefox hands over everything.\n",
    );
    for setting in &ALL {
        section(&mut out, setting);
    }
    out
}

fn section(out: &mut String, setting: &Setting) {
    let value = example(setting);
    writeln!(out, "\n## {}\n\n**{}.** {}\n", setting.key, setting.title, setting.help).expect("writing");
    match setting.kind {
        Kind::Choice(words) => {
            out.push_str("| Value | Meaning |\n|---|---|\n");
            for (word, meaning) in words {
                let default = if *word == setting.default { " (as it comes)" } else { "" };
                writeln!(out, "| `{word}` | {meaning}{default} |").expect("writing");
            }
            out.push('\n');
        }
        Kind::Table(entries) => {
            let names = names(entries).map_or("a rule's id".to_owned(), |names| format!("`{}`", names.join("`, `")));
            let values = match entries {
                Entries::RuleLevels => format!("`{}`", LEVELS.join("`, `")),
                Entries::Contacts => format!("at most {MOST_CHARS} characters"),
            };
            writeln!(out, "Names: {names}. Values: {values}. At most {MOST_ITEMS} entries.\n").expect("writing");
        }
        Kind::List(_) => writeln!(out, "At most {MOST_ITEMS} entries.\n").expect("writing"),
        Kind::Number(least, most) => writeln!(out, "From {least} to {most}.\n").expect("writing"),
        Kind::Text(_) | Kind::Flag => {}
    }
    writeln!(out, "- {}; as it comes: {}.", who(setting), setting.default).expect("writing");
    writeln!(out, "- JSON (Linux, Firefox, macOS as the plist of it): `{}`", json!({setting.key: value}))
        .expect("writing");
    writeln!(out, "- Registry: `{}`", registry(setting, &value)).expect("writing");
    writeln!(
        out,
        "- Intune, for `…/{}_{}`: `{}`",
        BROWSERS[0].id,
        setting.key,
        admx_value(setting.key, setting.kind, &value)
    )
    .expect("writing");
}

fn registry(setting: &Setting, value: &Value) -> String {
    let key = setting.key;
    match value {
        Value::Bool(on) => format!("{key} REG_DWORD {}", u8::from(*on)),
        Value::Number(number) => format!("{key} REG_DWORD {number}"),
        Value::String(text) => format!("{key} REG_SZ {text}"),
        other => format!("{key} REG_SZ {other}"),
    }
}

fn type_of(setting: &Setting) -> &'static str {
    match setting.kind {
        Kind::Choice(_) => "choice",
        Kind::Text(_) => "text",
        Kind::Flag => "yes/no",
        Kind::Number(..) => "whole number",
        Kind::List(_) => "list",
        Kind::Table(_) => "table",
    }
}

fn who(setting: &Setting) -> &'static str {
    match setting.who {
        Who::Person => "the person, unless IT set it",
        Who::It => "IT only",
    }
}

//! Group Policy templates: one category a browser, one policy a setting, and one that installs.

use super::schema::description;
use super::{BROWSERS, Browser, xml};
use crewmate::settings::definition::{ALL, Kind, Setting};
use std::fmt::Write as _;

/// A number in the browser's force-list that no other policy is likely to use.
const PLACE_IN_LIST: &str = "7401";

const HEAD: &str = r#"<?xml version="1.0" encoding="utf-8"?>
<!-- Written by `cargo xtask deploy`; do not edit. -->
"#;

/// The policies for these browsers.
pub fn admx(browsers: &[Browser]) -> String {
    let mut out = String::from(HEAD);
    out.push_str(
        r#"<policyDefinitions revision="1.0" schemaVersion="1.0">
  <policyNamespaces>
    <target prefix="crewmate" namespace="Crewmate.Policies"/>
  </policyNamespaces>
  <resources minRequiredRevision="1.0"/>
  <supportedOn>
    <definitions>
      <definition name="Crewmate_any" displayName="$(string.any)"/>
    </definitions>
  </supportedOn>
  <categories>
    <category name="Crewmate" displayName="$(string.Crewmate)"/>
"#,
    );
    for browser in browsers {
        let id = browser.id;
        writeln!(
            out,
            "    <category name=\"Crewmate_{id}\" displayName=\"$(string.Crewmate_{id})\">\n      <parentCategory ref=\"Crewmate\"/>\n    </category>"
        )
        .expect("writing to a string");
    }
    out.push_str("  </categories>\n  <policies>\n");
    for browser in browsers {
        install(&mut out, browser);
        for setting in &ALL {
            policy(&mut out, browser, setting);
        }
    }
    out.push_str("  </policies>\n</policyDefinitions>\n");
    out
}

fn install(out: &mut String, browser: &Browser) {
    let (id, key) = (browser.id, browser.key);
    writeln!(
        out,
        r#"    <policy name="{id}_install" class="Machine" displayName="$(string.install)" explainText="$(string.install_help)" key="{key}\ExtensionInstallForcelist" valueName="{PLACE_IN_LIST}">
      <parentCategory ref="Crewmate_{id}"/>
      <supportedOn ref="Crewmate_any"/>
      <enabledValue>
        <string>{};{}</string>
      </enabledValue>
      <disabledValue>
        <delete/>
      </disabledValue>
    </policy>"#,
        browser.id_token(),
        browser.url_token()
    )
    .expect("writing to a string");
}

fn policy(out: &mut String, browser: &Browser, setting: &Setting) {
    let (id, key, settings) = (browser.id, setting.key, xml(&browser.settings_key()));
    let mut head = format!(
        r#"    <policy name="{id}_{key}" class="Machine" displayName="$(string.{key})" explainText="$(string.{key}_help)""#
    );
    if setting.kind != Kind::Flag {
        write!(head, r#" presentation="$(presentation.{key})""#).expect("writing to a string");
    }
    write!(head, r#" key="{settings}""#).expect("writing to a string");
    if setting.kind == Kind::Flag {
        write!(head, r#" valueName="{key}""#).expect("writing to a string");
    }
    writeln!(out, "{head}>\n      <parentCategory ref=\"Crewmate_{id}\"/>\n      <supportedOn ref=\"Crewmate_any\"/>")
        .expect("writing to a string");
    let elements = match setting.kind {
        Kind::Flag => {
            out.push_str(
                "      <enabledValue>\n        <decimal value=\"1\"/>\n      </enabledValue>\n      <disabledValue>\n        <decimal value=\"0\"/>\n      </disabledValue>\n    </policy>\n",
            );
            return;
        }
        Kind::Choice(words) => {
            let items: String = words
                .iter()
                .map(|(word, _)| {
                    format!(
                        "          <item displayName=\"$(string.{key}_{})\">\n            <value>\n              <string>{word}</string>\n            </value>\n          </item>\n",
                        name_of(word)
                    )
                })
                .collect();
            format!("        <enum id=\"{key}\" valueName=\"{key}\" required=\"true\">\n{items}        </enum>\n")
        }
        Kind::Text(most) => {
            format!("        <text id=\"{key}\" valueName=\"{key}\" maxLength=\"{most}\" required=\"true\"/>\n")
        }
        Kind::Number(least, most) => format!(
            "        <decimal id=\"{key}\" valueName=\"{key}\" minValue=\"{least}\" maxValue=\"{most}\" required=\"true\"/>\n"
        ),
        Kind::List(_) => format!("        <list id=\"{key}\" key=\"{settings}\\{key}\" valuePrefix=\"\"/>\n"),
        Kind::Table(_) => format!("        <list id=\"{key}\" key=\"{settings}\\{key}\" explicitValue=\"true\"/>\n"),
    };
    writeln!(out, "      <elements>\n{elements}      </elements>\n    </policy>").expect("writing to a string");
}

/// The words.
pub fn adml() -> String {
    let mut strings = String::new();
    let mut presentations = String::new();
    let mut say = |id: &str, text: &str| {
        writeln!(strings, "      <string id=\"{id}\">{}</string>", xml(text)).expect("writing to a string");
    };
    say("Crewmate", "Crewmate");
    say("any", "A current Chrome or Edge with the Crewmate extension");
    for browser in &BROWSERS {
        say(&format!("Crewmate_{}", browser.id), browser.name);
    }
    say("install", "Install Crewmate and keep it installed");
    say(
        "install_help",
        "Adds Crewmate to the list of extensions that the browser installs and keeps. Outside the browser's own store this needs a computer that is joined to a domain, to Entra ID, or enrolled in cloud management.",
    );
    for setting in &ALL {
        say(setting.key, setting.title);
        let who = match setting.kind {
            Kind::Flag => " Enabled means yes, Disabled means no.",
            _ => "",
        };
        say(
            &format!("{}_help", setting.key),
            &format!("{}{who} Not configured: {}. Written as {}.", description(setting), setting.default, setting.key),
        );
        if let Kind::Choice(words) = setting.kind {
            for (word, meaning) in words {
                say(&format!("{}_{}", setting.key, name_of(word)), &format!("{word}: {meaning}"));
            }
        }
        let (key, title) = (setting.key, xml(setting.title));
        let element = match setting.kind {
            Kind::Flag => continue,
            Kind::Choice(words) => {
                let at = words.iter().position(|(word, _)| *word == setting.default).unwrap_or(0);
                format!("<dropdownList refId=\"{key}\" noSort=\"true\" defaultItem=\"{at}\">{title}</dropdownList>")
            }
            Kind::Text(_) => format!("<textBox refId=\"{key}\">\n          <label>{title}</label>\n        </textBox>"),
            Kind::Number(..) => {
                format!("<decimalTextBox refId=\"{key}\" defaultValue=\"{}\">{title}</decimalTextBox>", setting.default)
            }
            Kind::List(_) | Kind::Table(_) => format!("<listBox refId=\"{key}\">{title}</listBox>"),
        };
        writeln!(presentations, "      <presentation id=\"{key}\">\n        {element}\n      </presentation>")
            .expect("writing to a string");
    }
    format!(
        "{HEAD}<policyDefinitionResources revision=\"1.0\" schemaVersion=\"1.0\">\n  <displayName>Crewmate</displayName>\n  <description>Settings of the Crewmate browser extension</description>\n  <resources>\n    <stringTable>\n{strings}    </stringTable>\n    <presentationTable>\n{presentations}    </presentationTable>\n  </resources>\n</policyDefinitionResources>\n"
    )
}

/// Names in Group Policy have no hyphens.
fn name_of(word: &str) -> String {
    word.replace('-', "_")
}

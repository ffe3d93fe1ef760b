//! Policy files for each platform.

use super::schema::description;
use super::{Browser, admx, json, shown, xml};
use crewmate::settings::definition::{ALL, Kind};
use serde_json::{Map, Value, json};
use std::fmt::Write as _;

/// Chromium and its kin on Linux: install and settings in one file. Files of several sources merge by policy name, and
/// `3rdparty` by extension, so it lies beside the trust's own files.
pub fn linux(browser: &Browser) -> String {
    json(&json!({
        "ExtensionInstallForcelist": [format!("{};{}", browser.id_token(), browser.url_token())],
        "3rdparty": {"extensions": {browser.id_token(): shown()}},
    }))
}

/// To be added to the trust's own `ExtensionSettings`, which does not merge with a second one.
pub fn pin(browser: &Browser) -> String {
    let (key, value) =
        if browser.id == "edge" { ("toolbar_state", "force_shown") } else { ("toolbar_pin", "force_pinned") };
    json(&json!({browser.id_token(): {
        "installation_mode": "force_installed",
        "update_url": browser.url_token(),
        // Or else later versions would be looked for where the package itself says, which may be nowhere.
        "override_update_url": true,
        key: value,
    }}))
}

/// Firefox, on every platform that reads `policies.json`.
pub fn firefox(id: &str) -> String {
    json(&json!({"policies": firefox_policies(id)}))
}

/// The same for a trial: Firefox ESR takes a package that nobody signed.
pub fn firefox_trial(id: &str) -> String {
    let mut policies = firefox_policies(id);
    policies["Preferences"] = json!({"xpinstall.signatures.required": {"Value": false, "Status": "locked"}});
    json(&json!({"policies": policies}))
}

/// Takes it away again: Firefox keeps what policy installed until policy blocks it.
pub fn firefox_remove(id: &str) -> String {
    json(&json!({"policies": {"ExtensionSettings": {id: {"installation_mode": "blocked"}}}}))
}

fn firefox_policies(id: &str) -> Value {
    json!({
        "ExtensionSettings": {id: {
            "installation_mode": "force_installed",
            "install_url": "@XPI_URL@",
            "default_area": "navbar",
            "private_browsing": true,
        }},
        "3rdparty": {"Extensions": {id: shown()}},
    })
}

// ------------------------------------------------------------------------------------- registry

/// The registry file: install and settings.
pub fn reg(browser: &Browser) -> String {
    let mut out = String::from("Windows Registry Editor Version 5.00\r\n\r\n");
    let key = browser.key;
    line(&mut out, &format!(r"[HKEY_LOCAL_MACHINE\{key}\ExtensionInstallForcelist]"));
    line(&mut out, &format!("\"7401\"={}", reg_text(&format!("{};{}", browser.id_token(), browser.url_token()))));
    line(&mut out, "");
    line(&mut out, &format!(r"[HKEY_LOCAL_MACHINE\{}]", browser.settings_key()));
    for (name, value) in shown() {
        let value = match &value {
            Value::Bool(on) => format!("dword:{:08x}", u8::from(*on)),
            Value::Number(number) => format!("dword:{:08x}", number.as_u64().unwrap_or_default()),
            Value::String(text) => reg_text(text),
            other => reg_text(&other.to_string()),
        };
        line(&mut out, &format!("\"{name}\"={value}"));
    }
    out
}

/// Takes out what [`reg`] and the templates put in.
pub fn reg_remove(browser: &Browser) -> String {
    let mut out = String::from("Windows Registry Editor Version 5.00\r\n\r\n");
    let key = browser.key;
    line(&mut out, &format!(r"[HKEY_LOCAL_MACHINE\{key}\ExtensionInstallForcelist]"));
    line(&mut out, "\"7401\"=-");
    line(&mut out, "");
    line(&mut out, &format!(r"[-HKEY_LOCAL_MACHINE\{key}\3rdparty\extensions\{}]", browser.id_token()));
    out
}

fn line(out: &mut String, text: &str) {
    out.push_str(text);
    out.push_str("\r\n");
}

fn reg_text(text: &str) -> String {
    format!("\"{}\"", text.replace('\\', r"\\").replace('"', "\\\""))
}

// --------------------------------------------------------------------------------------- Intune

/// A custom configuration for devices, as Intune's Graph interface takes it; each `omaUri` and `value` can as well be
/// typed into the portal.
pub fn intune(browser: &Browser) -> String {
    let id = browser.id;
    let area = format!("./Device/Vendor/MSFT/Policy/Config/Crewmate_{id}~Policy~Crewmate~Crewmate_{id}");
    let setting = |name: &str, help: &str, uri: String, value: String| {
        json!({
            "@odata.type": "#microsoft.graph.omaSettingString",
            "displayName": name,
            "description": help,
            "omaUri": uri,
            "value": value,
        })
    };
    let mut settings = vec![
        setting(
            "Crewmate templates",
            "The ADMX file, so that the device knows the policies below.",
            format!("./Device/Vendor/MSFT/Policy/ConfigOperations/ADMXInstall/Crewmate_{id}/Policy/Crewmate_{id}"),
            // This browser's alone: a device that takes none for the other one refuses a file as a whole.
            admx::admx(std::slice::from_ref(browser)),
        ),
        setting(
            "Install Crewmate",
            "Installs Crewmate and keeps it installed.",
            format!("{area}/{id}_install"),
            "<enabled/>".to_owned(),
        ),
    ];
    let shown = shown();
    for known in &ALL {
        let Some(value) = shown.get(known.key) else { continue };
        settings.push(setting(
            known.title,
            &description(known),
            format!("{area}/{id}_{}", known.key),
            admx_value(known.key, known.kind, value),
        ));
    }
    json(&json!({
        "@odata.type": "#microsoft.graph.windows10CustomConfiguration",
        "displayName": format!("Crewmate in {}", browser.name),
        "description": "Assign to a group of devices.",
        "omaSettings": settings,
    }))
}

/// A value as an ingested template takes it. Lists are names and values in a row, parted by U+F000.
pub fn admx_value(key: &str, kind: Kind, value: &Value) -> String {
    let data = |text: &str| format!("<enabled/><data id=\"{key}\" value=\"{}\"/>", xml(text));
    match (kind, value) {
        (Kind::Flag, Value::Bool(true)) => "<enabled/>".to_owned(),
        (Kind::Flag, _) => "<disabled/>".to_owned(),
        (Kind::List(_), Value::Array(items)) => {
            let parts: Vec<String> = items
                .iter()
                .enumerate()
                .flat_map(|(n, item)| [(n + 1).to_string(), item.as_str().unwrap_or_default().to_owned()])
                .collect();
            data(&parts.join("&#xF000;")).replace("&amp;#xF000;", "&#xF000;")
        }
        (Kind::Table(_), Value::Object(map)) => {
            let parts: Vec<String> = map
                .iter()
                .flat_map(|(name, value)| [name.clone(), value.as_str().unwrap_or_default().to_owned()])
                .collect();
            data(&parts.join("&#xF000;")).replace("&amp;#xF000;", "&#xF000;")
        }
        (_, Value::String(text)) => data(text),
        (_, other) => data(&other.to_string()),
    }
}

// ---------------------------------------------------------------------------------------- macOS

/// Install and settings, for the browser's preference domain and the extension's.
pub fn mobileconfig(browser: &Browser) -> String {
    let list = json!({"ExtensionInstallForcelist": [format!("{};{}", browser.id_token(), browser.url_token())]});
    let domain = browser.domain;
    profile(
        browser.id,
        browser.name,
        &[
            (domain.to_owned(), list.as_object().expect("an object").clone()),
            (format!("{domain}.extensions.{}", browser.id_token()), shown()),
        ],
    )
}

/// The same for Firefox.
pub fn firefox_mobileconfig(id: &str) -> String {
    let mut policies = firefox_policies(id).as_object().expect("an object").clone();
    policies.insert("EnterprisePoliciesEnabled".to_owned(), true.into());
    profile("firefox", "Firefox", &[("org.mozilla.firefox".to_owned(), policies)])
}

/// A configuration profile with one payload a preference domain. Each `@UUID_n@` becomes a fresh UUID.
fn profile(id: &str, name: &str, payloads: &[(String, Map<String, Value>)]) -> String {
    let mut out = String::from(
        "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<!DOCTYPE plist PUBLIC \"-//Apple//DTD PLIST 1.0//EN\" \"http://www.apple.com/DTDs/PropertyList-1.0.dtd\">\n<plist version=\"1.0\">\n",
    );
    let payloads: Vec<Value> = payloads
        .iter()
        .enumerate()
        .map(|(n, (domain, content))| {
            let mut payload = content.clone();
            payload.insert("PayloadType".to_owned(), domain.clone().into());
            payload.insert("PayloadVersion".to_owned(), 1.into());
            payload.insert("PayloadIdentifier".to_owned(), format!("crewmate.{id}.{}", n + 1).into());
            payload.insert("PayloadUUID".to_owned(), format!("@UUID_{}@", n + 2).into());
            payload.insert("PayloadDisplayName".to_owned(), format!("Crewmate in {name}").into());
            payload.into()
        })
        .collect();
    let profile = json!({
        "PayloadContent": payloads,
        "PayloadDisplayName": format!("Crewmate in {name}"),
        "PayloadDescription": "Installs the Crewmate browser extension and sets it up.",
        "PayloadIdentifier": format!("crewmate.{id}"),
        "PayloadScope": "System",
        "PayloadType": "Configuration",
        "PayloadUUID": "@UUID_1@",
        "PayloadVersion": 1,
    });
    plist(&mut out, &profile, 0);
    out.push_str("</plist>\n");
    out
}

fn plist(out: &mut String, value: &Value, depth: usize) {
    let pad = "  ".repeat(depth);
    let mut put = |text: &str| writeln!(out, "{pad}{text}").expect("writing to a string");
    match value {
        Value::Null => {}
        Value::Bool(true) => put("<true/>"),
        Value::Bool(false) => put("<false/>"),
        Value::Number(number) => put(&format!("<integer>{number}</integer>")),
        Value::String(text) => put(&format!("<string>{}</string>", xml(text))),
        Value::Array(items) => {
            put("<array>");
            items.iter().for_each(|item| plist(out, item, depth + 1));
            writeln!(out, "{pad}</array>").expect("writing to a string");
        }
        Value::Object(map) => {
            put("<dict>");
            for (key, value) in map {
                writeln!(out, "{pad}  <key>{}</key>", xml(key)).expect("writing to a string");
                plist(out, value, depth + 1);
            }
            writeln!(out, "{pad}</dict>").expect("writing to a string");
        }
    }
}

//! Every setting, defined once: what follows from it (schemas, policy files, the options page, the reference) is
//! generated from here.

use crate::policy::PURPOSES;

/// One thing that can be set.
#[derive(Debug, Clone, Copy)]
pub struct Setting {
    /// Its name in every policy file and in the browser's storage.
    pub key: &'static str,
    /// Its name for people.
    pub title: &'static str,
    /// What it takes.
    pub kind: Kind,
    /// What holds where nobody sets it, in words.
    pub default: &'static str,
    /// Who may change it.
    pub who: Who,
    /// What it does, in a sentence or two.
    pub help: &'static str,
    /// A value as an administrator would write it, as JSON.
    pub example: &'static str,
}

/// Who may change a setting.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Who {
    /// The person, unless the administrator set it and did not leave it open.
    Person,
    /// The administrator alone.
    It,
}

/// What a setting takes.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Kind {
    /// One of these words; each with its meaning.
    Choice(&'static [(&'static str, &'static str)]),
    /// Text of at most so many characters; the core says more of its form.
    Text(usize),
    /// Yes or no.
    Flag,
    /// A whole number from the first to the second, both included.
    Number(u32, u32),
    /// Texts in a row.
    List(Items),
    /// Texts by name.
    Table(Entries),
}

/// What stands in a list.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Items {
    /// Hosts, in small letters and without `www.`.
    Hosts,
    /// Keys of settings that the person may change.
    Keys,
    /// Ids of rules.
    Rules,
}

/// What stands in a table.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Entries {
    /// A severity for a rule's id.
    RuleLevels,
    /// A department, with how to reach it, for each purpose.
    Contacts,
}

/// The words for a severity.
pub const LEVELS: [&str; 4] = ["off", "advise", "warn", "stop"];

/// The trusts whose policies ship, and `none`.
const TRUSTS: [(&str, &str); 6] = [
    ("emas", "East Midlands Ambulance Service NHS Trust"),
    ("las", "London Ambulance Service NHS Trust"),
    ("scas", "South Central Ambulance Service NHS Foundation Trust"),
    ("wmas", "West Midlands Ambulance Service University NHS Foundation Trust"),
    ("yas", "Yorkshire Ambulance Service NHS Trust"),
    ("none", "No trust: only what could identify a patient is looked for, and no policy is quoted"),
];

/// The longest list and table.
pub const MOST_ITEMS: usize = 500;
/// The longest text in a list or table, in characters.
pub const MOST_CHARS: usize = 200;
/// The longest time for which kinds of detail are remembered.
pub const MOST_DAYS: u32 = 30;

/// Every setting, in the order in which people read them.
pub const ALL: [Setting; 14] = [
    Setting {
        key: "trust",
        title: "Trust",
        kind: Kind::Choice(&TRUSTS),
        default: "none",
        who: Who::Person,
        help: "Whose social-media policy is applied and quoted. Until it is set, only what could identify a patient is looked for.",
        example: "\"emas\"",
    },
    Setting {
        key: "account",
        title: "Account",
        kind: Kind::Choice(&[
            ("personal", "The person posts for themselves"),
            ("corporate", "The person posts for the trust, from an official or approved account"),
        ]),
        default: "personal",
        who: Who::Person,
        help: "Whose account posts are made from. On computers that only the communications team uses, set it to corporate.",
        example: "\"personal\"",
    },
    Setting {
        key: "sensitivity",
        title: "Sensitivity",
        kind: Kind::Choice(&[
            ("careful", "Weaker evidence counts in full as well"),
            ("balanced", "What the policies are tuned for"),
            ("quiet", "Only what is nearly certain is shown"),
        ]),
        default: "balanced",
        who: Who::Person,
        help: "How sure Crewmate has to be before what it finds counts in full; what it is less sure of is advice, and holds no post.",
        example: "\"balanced\"",
    },
    Setting {
        key: "rules",
        title: "Rule severities",
        kind: Kind::Table(Entries::RuleLevels),
        default: "as the trust's policy has them",
        who: Who::It,
        help: "Switches single rules off, or sets how hard they press, on both kinds of account. Cases that the policy treats more mildly stay as mild. docs/rules.md lists the rules.",
        example: "{\"profanity\": \"off\", \"patient-age\": \"stop\"}",
    },
    Setting {
        key: "lessOf",
        title: "Told less about",
        kind: Kind::List(Items::Rules),
        default: "none",
        who: Who::Person,
        help: "Rules that press one step less hard for this person. Not those that IT set under Rule severities, and not where the pause offers no Post anyway. An empty list set by IT takes the offer away.",
        example: "[\"hashtag-camelcase\"]",
    },
    Setting {
        key: "customPack",
        title: "Own policy pack",
        kind: Kind::Text(crate::policy::MAX_BYTES),
        default: "none",
        who: Who::It,
        help: "A policy pack of the trust's own, as JSON text that extends one of the built-in packs (docs/packs.md). With a mistake in it, it is not used at all, the trust's built-in pack stays in force, and each mistake is named. At most 1 MB.",
        example: "\"{\\\"extends\\\": \\\"emas\\\", \\\"policy\\\": {\\\"version\\\": \\\"v9.0\\\"}}\"",
    },
    Setting {
        key: "contacts",
        title: "Contacts",
        kind: Kind::Table(Entries::Contacts),
        default: "as the trust's policy has them",
        who: Who::It,
        help: "Whom the notes tell people to ask, by purpose. Departments and shared mailboxes, never a named person.",
        example: "{\"in-doubt\": \"Communications (comms@example.nhs.uk)\"}",
    },
    Setting {
        key: "postAnyway",
        title: "Post anyway",
        kind: Kind::Choice(&[
            ("always", "Offered at every pause"),
            ("not-about-patients", "Not offered where something could identify a patient"),
            ("never", "Not offered where a rule stops the post"),
        ]),
        default: "always",
        who: Who::It,
        help: "What the pause before posting offers. Changing the words, or saying that a note is not about a patient, always stays possible; so does posting when Crewmate itself could not check.",
        example: "\"not-about-patients\"",
    },
    Setting {
        key: "sitesOff",
        title: "Sites switched off",
        kind: Kind::List(Items::Hosts),
        default: "none",
        who: Who::Person,
        help: "Hosts, and all below them, on which Crewmate does nothing at all. An empty list set by IT keeps every site on.",
        example: "[\"pinterest.com\"]",
    },
    Setting {
        key: "sitesOn",
        title: "Sites kept on",
        kind: Kind::List(Items::Hosts),
        default: "none",
        who: Who::It,
        help: "Hosts, and all below them, that stay on whatever the list of sites switched off says. Only sites that this version runs on; further ones people add themselves from the toolbar button, for no policy can give an extension a host.",
        example: "[\"x.com\", \"facebook.com\"]",
    },
    Setting {
        key: "historyDays",
        title: "Days remembered",
        kind: Kind::Number(0, MOST_DAYS),
        default: "14",
        who: Who::Person,
        help: "For how many days it is remembered which kinds of detail about a patient a post gave away (kinds, site and day, never words). 0 remembers nothing and erases what there is.",
        example: "14",
    },
    Setting {
        key: "photoChecks",
        title: "Photo checks",
        kind: Kind::Flag,
        default: "true",
        who: Who::Person,
        help: "Whether photos and videos are looked at, on this device, before they are attached.",
        example: "true",
    },
    Setting {
        key: "practice",
        title: "Practice page",
        kind: Kind::Flag,
        default: "true",
        who: Who::It,
        help: "Whether the practice page with made-up posts is offered.",
        example: "true",
    },
    Setting {
        key: "personMayChange",
        title: "Left open",
        kind: Kind::List(Items::Keys),
        default: "none",
        who: Who::It,
        help: "Of the settings that IT sets: those that people may change nevertheless, so that IT's value is only the start. All others are locked.",
        example: "[\"sensitivity\"]",
    },
];

/// The setting of that key.
#[must_use]
pub fn find(key: &str) -> Option<&'static Setting> {
    ALL.iter().find(|setting| setting.key == key)
}

/// The names that a table's entries may have; `None` for rule ids, of which the catalogue knows.
#[must_use]
pub const fn names(entries: Entries) -> Option<&'static [&'static str]> {
    match entries {
        Entries::RuleLevels => None,
        Entries::Contacts => Some(&PURPOSES),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::policy::{BUILT_IN, Level, Pack};
    use crate::settings::{Area, read};

    #[test]
    fn trusts_and_levels_are_those_of_the_packs() {
        for (id, name) in TRUSTS {
            let pack = Pack::built_in(id).unwrap_or_else(|| panic!("{id}"));
            assert!(id == "none" || pack.name == name, "{id}: {}", pack.name);
        }
        assert_eq!(TRUSTS.len(), BUILT_IN.len());
        assert!(LEVELS.iter().all(|word| Level::from_word(word).is_some()));
    }

    #[test]
    fn every_example_and_default_is_taken() {
        for setting in &ALL {
            let example: serde_json::Value = serde_json::from_str(setting.example).expect(setting.key);
            let (_, rejected) = read(&serde_json::json!({ setting.key: example }), Area::Managed);
            assert!(rejected.is_empty(), "{rejected:?}");
            if let Kind::Choice(words) = setting.kind {
                assert!(words.iter().any(|(word, _)| *word == setting.default), "{}", setting.key);
            }
        }
    }

    #[test]
    fn keys_are_there_once() {
        let keys: std::collections::BTreeSet<_> = ALL.iter().map(|s| s.key).collect();
        assert_eq!(keys.len(), ALL.len());
    }
}

//! How hard each rule presses: by trust, account and case, by evidence, without a trust, with a trust's own lines.

use std::collections::BTreeSet;

use crate::{ACCOUNTS, TRUSTS, cases, draft, level};
use crewmate::draft::{Account, Surface};
use crewmate::policy::{BUILT_IN, Hit, Level, Pack, catalogue, load_custom};
use crewmate::report::Severity;

/// S stop, W warn, A advise, · off; P personal, C corporate only. From the labelling principles
/// of the labelled posts, except where [`DEPARTURES`] says why; advice where they have nothing and a general paragraph of the
/// policy speaks of it all the same (docs/packs.md).
const TABLE: &str = "
patient-name patient-address postcode date-of-birth nhs-number local-identifier contact-detail vehicle-registration case-in-public-eye discriminatory-language abusive-language threat disparages-employer defamation incitement photo-consent | S | S | S | S | S
patient-age incident-location | W | W | W | W | S
patient-gender misleading-old-content check-in drug-location-security | · | · | · | · | S
incident-time jigsaw | W | W | W | W | W
rare-condition drug-treatment small-numbers distinctive-person | S | S | S | W | W
clinical-detail | W | W | S P, W C | W | W
incident-commentary | W P | · | S P | S | S
crime-scene-or-court | W | W | S | W | S
missing-disclaimer | W P | W P | S P | W P | S P
speaks-for-trust | W P | W P | W P | A P | W P
employer-in-username petition | · | · | · | · | S P
official-lookalike | W | S | W | W | W
pseudonym | W | W | · | · | ·
sexually-explicit self-harm-or-violence substance-glorification | S | S | W | W | S
profanity | A | A | A | A | S
disparages-colleague | S | · | S | S | S
colleague-detail | W P, S C | W P, S C | W | S | W
internal-business | S | S | W | S | S
commercial-endorsement | S C | · | · | · | ·
paid-content | · | S P | · | · | ·
reshare-from-closed-group | A | A | S | A | S
emotive-post | W P | A P | A | W | A P
contact-with-patient | · | · | · | W | S
contact-by-media | W | W | · | W | S
live-stream | W C | · | · | · | S
on-duty-posting | W P, S C | W P | S C | W | ·
logo-or-crest | A P | S | A | W | S
own-personal-data | · | · | · | W | ·
hashtag-camelcase | · | · | · | · | A C
";

/// Cases beside the plain one, and the one place where the plain case is not what the table says.
const VARIANTS: &str = "
missing-disclaimer/short | · | · | · | · | A P
missing-disclaimer/public-no-disclaimer | · | · | · | W P | ·
threat/half-joking | W | W | W | W | W
colleague-detail/confidential | W P, S C | W P, S C | W | S | S
incident-commentary/mention | · | · | S P | S P | ·
incident-commentary/reflective | · | · | S P | S P | A
incident-commentary/reply-facts | · | · | S P | S P | ·
incident-commentary/beyond-facts | · | · | S P | S P, W C | S
incident-commentary/unprompted | W P | · | S P | S | S
clinical-detail/with-identifier | W | W | S P, W C | W | W
incident-location/town | · | · | · | · | S
incident-location/town-with-identifier | W | W | W | W | S
incident-location/hospital | · | · | · | · | ·
incident-time/vague | · | · | · | · | ·
patient-age/word | · | · | · | · | S
patient-photo/ | S | S | S | S | S
clinical-record-photo/ | S | S | S | S | S
incident-photo/ | S | S | S | S | S
screen-in-photo/ | S | S | S | S | S
patient-home-photo/ | S | S | S | S | S
uniform-photo/ | · | · | · | · | ·
workplace-photo/ | · | · | · | S | ·
workplace-photo/patient-area | S P | S P | S | S | S
colleague-photo-consent/ | W | W | W | S | W
colleague-photo-consent/unstated | · | · | · | S | ·
colleague-photo-consent/agreed | · | · | · | · | ·
uniform-profile-photo/ | · | W P | · | A P | ·
endorsement-by-share/ | W P | W P | W | W | W
endorsement-by-share/discriminatory | W | W | S | W | W
postcode/outward | · | · | · | · | S
live-stream/button | A P, W C | · | A | A | S
check-in/tagged | A | A | A | A | S
";

/// The plain case where the table tells of another one.
const DEPARTURES: [(&str, &str); 1] = [
    // At LAS clinical detail counts only beside identifiers: the plain case is off, `with-identifier` warns.
    ("clinical-detail", "las"),
];

fn rows(table: &'static str) -> impl Iterator<Item = (Vec<&'static str>, Vec<&'static str>)> {
    table.trim().lines().map(|line| {
        let mut cells = line.split('|').map(str::trim);
        let rules = cells.next().expect("a row has rules").split(' ').collect();
        (rules, cells.collect())
    })
}

#[test]
fn the_default_severities_are_those_of_the_labelling_principles() {
    let mut seen = BTreeSet::new();
    for (rules, cells) in rows(TABLE) {
        assert_eq!(cells.len(), TRUSTS.len());
        for rule in rules {
            assert!(seen.insert(rule), "{rule} twice");
            for (trust, cell) in TRUSTS.into_iter().zip(&cells) {
                for account in ACCOUNTS {
                    let pack = Pack::built_in(trust).unwrap();
                    let wanted = if DEPARTURES.contains(&(rule, trust)) { Level::Off } else { level(cell, account) };
                    let found = pack.level(rule, "", account, Surface::Post);
                    assert_eq!(found, wanted, "{rule} at {trust}, {account:?}");
                }
            }
        }
    }
    assert_eq!(seen.len(), 55);
}

#[test]
fn the_other_cases_are_those_of_the_labelling_principles() {
    for (rules, cells) in rows(VARIANTS) {
        let (rule, variant) = rules[0].split_once('/').unwrap();
        for (trust, cell) in TRUSTS.into_iter().zip(&cells) {
            for account in ACCOUNTS {
                let found = Pack::built_in(trust).unwrap().level(rule, variant, account, Surface::Post);
                assert_eq!(found, level(cell, account), "{rule}/{variant} at {trust}, {account:?}");
            }
        }
    }
}

#[test]
fn every_pack_says_something_of_every_rule() {
    for (id, _) in BUILT_IN {
        let pack = Pack::built_in(id).unwrap();
        let unsaid: Vec<&String> = catalogue::rules().keys().filter(|rule| !pack.rules.contains_key(*rule)).collect();
        assert!(unsaid.is_empty(), "{id}: {unsaid:?}");
    }
}

#[test]
fn thin_evidence_is_worth_advice_and_hardly_any_nothing() {
    let pack = Pack::built_in("las").unwrap();
    let at = |confidence: f32| {
        pack.judge(&draft(Account::Personal), Hit::new("patient-name").sure(confidence)).map(|f| f.severity)
    };
    assert_eq!(at(1.0), Some(Severity::Stop));
    assert_eq!(at(0.6), Some(Severity::Stop));
    assert_eq!(at(0.5), Some(Severity::Advise));
    assert_eq!(at(0.1), None);
    assert_eq!(at(f32::NAN), None);
    assert_eq!(at(f32::INFINITY), Some(Severity::Stop));
    let unsure = |confidence: f32| {
        pack.judge(&draft(Account::Personal), Hit::new("patient-name").sure(confidence)).map(|f| f.unsure)
    };
    assert_eq!((unsure(0.6), unsure(0.5)), (Some(false), Some(true)));
}

#[test]
fn without_a_trust_only_what_identifies_stops_and_no_clause_is_quoted() {
    let pack = Pack::none();
    for (rule, variant) in cases() {
        for account in ACCOUNTS {
            let Some(finding) = pack.judge(&draft(account), Hit::new(rule).variant(variant)) else { continue };
            assert!(finding.clauses.is_empty(), "{rule}");
            assert_ne!(finding.severity, Severity::Warn, "{rule}");
            assert!(!finding.message.contains(['{', '}']) && !finding.advice.contains(['{', '}']), "{rule}");
        }
    }
    assert_eq!(pack.level("nhs-number", "", Account::Personal, Surface::Post), Level::Stop);
    assert_eq!(pack.level("missing-disclaimer", "", Account::Personal, Surface::Bio), Level::Off);
}

#[test]
fn a_trusts_own_lines_change_only_what_they_name() {
    let (pack, problems) = load_custom(
        r#"{
          "comment": "East Midlands with a local addition",
          "extends": "emas",
          "clauses": { "L1": { "says": "No pictures of the new station yet.", "do": "Wait for the opening." } },
          "rules": {
            "workplace-photo": { "personal": "warn", "clauses": ["L1"], "message": "Please wait for {trust}." },
            "profanity": "advise",
            "patient-age": { "variants": { "word": "off" }, "surfaces": { "dm": { "personal": "warn" } } }
          }
        }"#,
    );
    assert!(problems.is_empty(), "{problems:?}");
    let base = Pack::built_in("emas").unwrap();
    let photo = pack.judge(&draft(Account::Personal), Hit::new("workplace-photo")).unwrap();
    assert_eq!((photo.severity, photo.message.as_str()), (Severity::Warn, "Please wait for EMAS."));
    assert_eq!(photo.clauses[0].summary, "No pictures of the new station yet.");
    assert_eq!(pack.level("workplace-photo", "", Account::Corporate, Surface::Post), Level::Off);
    assert_eq!(pack.level("profanity", "", Account::Personal, Surface::Post), Level::Advise);
    assert_eq!(pack.level("patient-age", "word", Account::Personal, Surface::Post), Level::Off);
    assert_eq!(pack.level("patient-age", "", Account::Personal, Surface::Dm), Level::Warn);
    assert_eq!(pack.level("patient-age", "", Account::Corporate, Surface::Dm), Level::Stop);
    assert_eq!(pack.rules["patient-name"], base.rules["patient-name"]);
    assert_eq!(pack.contacts, base.contacts);
}

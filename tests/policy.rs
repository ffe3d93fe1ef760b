//! The packs as a whole: severities, clauses, wording, and what bad input does.

use std::collections::BTreeSet;

use crewmate::draft::{Account, Audience, Draft, Surface};
use crewmate::policy::{
    BUILT_IN, Hit, Level, MAX_BYTES, Pack, catalogue, clauses, load_custom, load_custom_among, moments,
};
use crewmate::report::Severity;
use proptest::prelude::*;

const TRUSTS: [&str; 5] = ["wmas", "las", "yas", "scas", "emas"];
const ACCOUNTS: [Account; 2] = [Account::Personal, Account::Corporate];

/// S stop, W warn, A advise, · off; P personal, C corporate only. From the labelling principles
/// of the labelled posts, except where [`DEPARTURES`] says why.
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
reshare-from-closed-group | · | · | S | · | S
emotive-post | W P | · | · | W | ·
contact-with-patient | · | · | · | W | S
contact-by-media | W | W | · | W | S
live-stream | W C | · | · | · | S
on-duty-posting | W P, S C | W P | S C | W | ·
logo-or-crest | · | S | · | · | S
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
uniform-profile-photo/ | · | W P | · | · | ·
";

/// The plain case where the table tells of another one.
const DEPARTURES: [(&str, &str); 1] = [
    // At LAS clinical detail counts only beside identifiers: the plain case is off, `with-identifier` warns.
    ("clinical-detail", "las"),
];

fn level(cell: &str, account: Account) -> Level {
    let mine = if account == Account::Personal { "P" } else { "C" };
    for part in cell.split(',') {
        let mut words = part.split_whitespace();
        let level = match words.next().expect("a cell is never empty") {
            "S" => Level::Stop,
            "W" => Level::Warn,
            "A" => Level::Advise,
            _ => Level::Off,
        };
        if words.next().is_none_or(|only| only == mine) {
            return level;
        }
    }
    Level::Off
}

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

/// Every rule and case of the catalogue.
fn cases() -> impl Iterator<Item = (&'static str, &'static str)> {
    catalogue::rules().iter().flat_map(|(rule, info)| {
        let variants = info.variants.keys().map(String::as_str);
        std::iter::once("").chain(variants).map(move |variant| (rule.as_str(), variant))
    })
}

fn draft(account: Account) -> Draft {
    Draft { text: "Anything.".to_owned(), account, audience: Audience::Public, ..Draft::default() }
}

#[test]
fn every_finding_of_a_trust_cites_its_own_policy_and_has_kind_words() {
    for trust in TRUSTS {
        let pack = Pack::built_in(trust).unwrap();
        for (rule, variant) in cases() {
            for account in ACCOUNTS {
                let Some(finding) = pack.judge(&draft(account), Hit::new(rule).variant(variant)) else { continue };
                let name = format!("{rule}/{variant} at {trust}, {account:?}");
                assert!(!finding.clauses.is_empty(), "{name} cites nothing");
                for clause in &finding.clauses {
                    assert!(clauses::of(trust).unwrap().has(&clause.id), "{name} cites {}", clause.id);
                    assert!(!clause.summary.is_empty(), "{name}: {} says nothing", clause.id);
                }
                for words in [&finding.message, &finding.advice, &finding.title] {
                    assert!(!words.is_empty() && !words.contains(['{', '}']), "{name}: {words}");
                }
            }
        }
    }
}

#[test]
fn a_cited_clause_speaks_of_the_account_it_is_cited_for() {
    for trust in TRUSTS {
        let pack = Pack::built_in(trust).unwrap();
        let list = clauses::of(trust).unwrap();
        for (rule, variant) in cases() {
            for account in ACCOUNTS {
                if pack.level(rule, variant, account, Surface::Post) == Level::Off {
                    continue;
                }
                for id in pack.rules[rule].clauses(variant, account) {
                    let mut texts = list.clauses.iter().filter(|text| text.clause == *id);
                    let fits = texts.any(|text| text.account.is_none_or(|only| only == account));
                    assert!(fits, "{rule}/{variant} at {trust} cites {id} on {account:?} accounts");
                }
            }
        }
    }
}

#[test]
fn every_clause_that_can_be_noticed_is_cited_by_a_rule_or_a_moment() {
    let mut missing = Vec::new();
    for trust in TRUSTS {
        let pack = Pack::built_in(trust).unwrap();
        let mut cited: BTreeSet<&str> = BTreeSet::new();
        for (rule, variant) in cases() {
            for account in ACCOUNTS {
                if pack.level(rule, variant, account, Surface::Post) > Level::Off {
                    cited.extend(pack.rules[rule].clauses(variant, account).iter().map(String::as_str));
                }
            }
        }
        for account in ACCOUNTS {
            cited.extend(pack.moments.values().flat_map(|clauses| clauses.get(account)).map(String::as_str));
        }
        for text in &clauses::of(trust).unwrap().clauses {
            if text.checkable != "advice" && !cited.contains(text.clause.as_str()) {
                missing.push(format!("{trust} {} ({}, {})", text.clause, text.checkable, text.rule));
            }
        }
    }
    assert!(missing.is_empty(), "{missing:#?}");
}

#[test]
fn every_clause_can_be_read_at_some_moment_or_with_some_rule() {
    for trust in TRUSTS {
        let pack = Pack::built_in(trust).unwrap();
        let of_rules = pack.rules.values().flat_map(|entry| {
            let variants = entry.variants.values();
            std::iter::once(&entry.plain).chain(variants).flat_map(|v| [&v.clauses.personal, &v.clauses.corporate])
        });
        let mut reached: BTreeSet<&str> = of_rules.flatten().flatten().map(String::as_str).collect();
        for account in ACCOUNTS {
            reached.extend(pack.moments.values().flat_map(|clauses| clauses.get(account)).map(String::as_str));
        }
        for text in pack.all_clauses() {
            assert!(reached.contains(text.clause.as_str()), "{trust} {} ({})", text.clause, text.rule);
        }
    }
}

#[test]
fn every_moment_has_something_to_say_somewhere() {
    for moment in moments::all().keys() {
        let says = |trust: &&str| {
            ACCOUNTS.iter().any(|&account| !Pack::built_in(trust).unwrap().guidance(moment, account).is_empty())
        };
        assert!(TRUSTS.iter().any(says), "{moment}");
    }
    let live = Pack::built_in("emas").unwrap().guidance("go-live", Account::Personal);
    assert_eq!(live.iter().map(|line| line.clause.as_str()).collect::<Vec<_>>(), ["6.9.2"]);
    assert!(Pack::none().guidance("go-live", Account::Personal).is_empty());
}

/// What `policies/scenarios.md` of the specification asks of the packs: scenario, trust, account,
/// rule and case, severity (– for quiet), a clause that is cited.
const SCENARIOS: &str = "
S01 wmas P patient-name/ S 6.4.15i
S01 wmas P nhs-number/ S 6.4.15k
S01 wmas P local-identifier/ S 6.4.15k
S01 wmas P drug-treatment/ S 6.4.15l
S01 wmas P incident-commentary/ W 6.4.15o
S01 wmas P contact-detail/ S 6.4.15l
S01 wmas P patient-age/ W 6.4.15m
S01 wmas P patient-gender/ – -
S01 wmas P jigsaw/ W 6.4.15m
S01 wmas P incident-location/ W 6.4.15m
S02 wmas P emotive-post/ W 6.4.7c
S02 las P incident-commentary/ – -
S02 yas P incident-commentary/mention S 3.2a
S02 scas P incident-commentary/mention S 8.2m
S02 scas P emotive-post/ W 8.5b
S02 emas P incident-commentary/reflective A A2.4a
S03 emas P incident-commentary/ S 6.10.2a
S03 emas P patient-gender/ S A2.4b
S03 emas P patient-age/word S A2.4b
S03 emas P incident-location/ S A2.4d
S03 emas P contact-by-media/ S 6.10.6
S03 emas P incident-time/ W 6.9.3
S03 emas P clinical-detail/ W 6.10.2a
S03 emas P encouraged-content/campaign A A2.5a
S03 emas P encouraged-content/insight A A2.4a
S04 emas P missing-disclaimer/ S 6.4.2b
S04 emas P missing-disclaimer/short A A2.9b
S04 yas P missing-disclaimer/ S 6.1
S04 scas P missing-disclaimer/public-no-disclaimer W 8.2c
S05 emas P employer-in-username/ S 6.4.3a
S05 emas C employer-in-username/ – -
S05 las P official-lookalike/ S 5.3c
S05 las P logo-or-crest/ S 5.10a
S05 las P unapproved-corporate-account/ S 5.3b
S05 las P pseudonym/ W 5.4a
S05 las P missing-disclaimer/ W 5.2b
S05 scas P pseudonym/ – -
S05 yas P pseudonym/ – -
S06 las P uniform-profile-photo/ W 5.13c
S06 wmas P uniform-profile-photo/ – -
S06 las P uniform-photo/seen W 5.13b
S06 wmas P uniform-photo/seen W 6.4.14a
S06 emas P uniform-photo/seen W 6.11.1
S06 yas P uniform-photo/seen A 6.4a
S06 scas P uniform-photo/seen W 8.3b
S06 wmas P colleague-photo-consent/seen W 6.4.5d
S06 las P colleague-photo-consent/seen W 5.5d
S06 emas P colleague-photo-consent/seen W 6.12.4
S06 scas P colleague-photo-consent/seen S 8.2j
S06 yas P colleague-photo-consent/seen – -
S07 emas P check-in/tagged S 6.9.5
S07 emas P geo-tag/ W 6.9.4
S07 emas P patient-home-photo/ S 6.11.2c
S07 las P check-in/tagged A 5.14p
S07 wmas P check-in/tagged A 6.4.16b
S07 wmas P patient-home-photo/ S 6.4.15l
S07 yas P patient-home-photo/ S 4.7e
S07 las P patient-home-photo/ S 5.14m
S08 emas P live-stream/button S 6.9.2
S08 wmas C live-stream/ W 1.4e
S08 las P live-stream/button – -
S09 las P clinical-record-photo/ S 5.13e
S09 las P assume-public/ A 5.6b
S09 emas P screen-in-photo/ S 6.11.2d
S09 emas P clinical-record-photo/ S 6.11.2b
S09 emas P workplace-photo/patient-area S 6.11.2e
S09 wmas P clinical-record-photo/ S 6.4.14c
S09 scas P clinical-record-photo/ S 10.1b
S09 yas P clinical-record-photo/ S 4.7c
S10 scas P colleague-photo-consent/unstated S 8.2j
S10 scas P tag-official-account/ W 10.2c
S10 scas P workplace-photo/ S 10.1e
S10 scas P colleague-photo-consent/agreed – -
S11 scas C incident-commentary/reply-facts – -
S11 scas C vehicle-registration/ S 8.2q
S11 scas C vehicle-photo/ S 8.2q
S11 scas C incident-commentary/beyond-facts W 8.2o
S11 scas C incident-commentary/unprompted S 8.2l
S11 scas C contact-by-media/ W 8.2l
S12 scas P incident-commentary/ S 8.2n
S12 scas P case-in-public-eye/ S 8.2n
S12 scas P distinctive-person/ W 8.2m
S12 scas P contact-by-media/ W 7.3b
S12 las P case-in-public-eye/ S 5.14o
S12 wmas P case-in-public-eye/ S 6.4.16a
S12 emas P case-in-public-eye/ S 6.9.1a
S12 yas P case-in-public-eye/ S 3.2a
S13 yas P closed-group-conduct/ A 3.9b
S13 yas P contradicts-nhs-policy/ W 3.9c
S13 yas P reshare-from-closed-group/ S 3.10
S13 emas P reshare-from-closed-group/ S 6.10.4
S13 yas P endorsement-by-share/discriminatory S 5.4b
S13 las P endorsement-by-share/discriminatory W 5.6h
S13 emas P endorsement-by-share/discriminatory W 6.5.1a
S14 yas C encouraged-content/work A 4.7a
S14 yas C alt-text/ W 5.5
S14 yas C small-numbers/ S 4.7e
S14 yas C rare-condition/ S 4.7e
S14 yas C missing-disclaimer/ – -
S14 yas C speaks-for-trust/ – -
S14 yas C patient-consent/ W 4.8
S15 emas P petition/ S 6.10.1c
S15 emas P petition/unlinked A 6.1.7
S15 emas P internal-business/vacancy S A2.8a
S15 emas P union-branding/talk – -
S15 emas P union-branding/ S 7.2.2
S15 emas P whistleblowing-route/ S 7.1.8a
S15 emas P whistleblowing-route/question A 7.1.8a
S15 emas P disparages-employer/ S 6.10.1b
S16 las P copyright-image/ S 5.10b
S16 las P encouraged-content/official-share – -
S16 las P retrospective-review/ W 5.14q
S17 wmas P disparages-employer/ S 6.4.5c
S17 wmas P disparages-colleague/ S 6.4.13b
S17 wmas P emotive-post/ W 6.4.7d
S17 wmas P abusive-language/ S 6.4.5b
S17 scas P emotive-post/ W 8.5d
S17 wmas P assume-public/ A 6.4.6h
S18 emas P misleading-old-content/ S 6.10.5
S18 emas P ppe-in-photo/ W 6.11.3a
S18 emas P old-photo-context/ W 6.11.3b
S18 wmas P contradicts-nhs-policy/ W 6.4.9d
S18 wmas P unverified-claim/ W 6.4.8a
S18 scas P unverified-claim/ W 8.2b
S18 las P correct-mistakes/ A 5.7b
S19 emas P drug-location-security/ S 7.1.6a
S19 emas P contact-with-patient/ S 5.5.3a
S19 emas P contact-with-patient/referred-on – -
S19 emas P contact-with-patient/initiated S 6.9.6a
S19 scas P contact-with-patient/ W 8.4b
S19 yas P contact-by-media/ – -
S20 wmas C commercial-endorsement/ S 6.4.13c
S20 wmas P commercial-endorsement/ – -
S20 las P paid-content/ S 6a
S21 emas P group-membership/ S 6.12.2
S21 emas P group-membership/own-check W 6.12.3
S21 yas P group-membership/ W 5.4b
S21 yas P discriminatory-language/ S 5.4a
S21 scas P discriminatory-language/ S 8.2r
S22 wmas P jigsaw/history W 6.4.16b
S22 wmas P distinctive-person/ S 6.4.15l
S22 scas P own-personal-data/ W 7.1b
S23 emas C hashtag-camelcase/ A 6.2.4
S23 emas C alt-text/ A 6.2.4
S23 emas C endorsement-by-share/ W 6.3.4
S23 emas P encouraged-content/official-share A 6.11.5a
S23 wmas P encouraged-content/learning A 6.4.15n
S24 scas P work-device-use/ S 12b
S24 scas C work-device-use/ W 12c
S24 scas P shared-pc-logout/ S 12f
S24 las P work-device-use/ W 7a
S24 emas P work-device-use/ W 7.1.2
S24 emas P work-device-use/video-or-short-posts – -
S24 wmas P work-device-use/ A 1.6
S24 yas P work-device-use/ – -
S25 las P jigsaw/ W 5.14n
S25 emas P encouraged-content/colleagues A A2.5b
";

#[test]
fn the_packs_answer_the_scenarios_as_specified() {
    for line in SCENARIOS.trim().lines() {
        let words: Vec<&str> = line.split(' ').collect();
        let [_, trust, account, case, severity, clause] = words[..] else { panic!("{line}") };
        let account = if account == "P" { Account::Personal } else { Account::Corporate };
        let (rule, variant) = case.split_once('/').unwrap();
        let pack = Pack::built_in(trust).unwrap();
        let (rule, info) = catalogue::rules().get_key_value(rule).unwrap_or_else(|| panic!("{line}"));
        let variant = info.variants.keys().find(|known| *known == variant).map_or("", String::as_str);
        assert_eq!(case, format!("{rule}/{variant}"));
        let finding = pack.judge(&draft(account), Hit::new(rule).variant(variant));
        assert_eq!(finding.as_ref().map(|f| f.severity), level(severity, account).severity(), "{line}");
        if let Some(finding) = finding {
            assert!(finding.clauses.iter().any(|cited| cited.id == clause), "{line}: {:?}", finding.clauses);
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
fn thin_evidence_is_pressed_a_step_less_and_hardly_any_not_at_all() {
    let pack = Pack::built_in("las").unwrap();
    let at = |confidence: f32| {
        pack.judge(&draft(Account::Personal), Hit::new("patient-name").sure(confidence)).map(|f| f.severity)
    };
    assert_eq!(at(1.0), Some(Severity::Stop));
    assert_eq!(at(0.6), Some(Severity::Stop));
    assert_eq!(at(0.5), Some(Severity::Warn));
    assert_eq!(at(0.1), None);
    assert_eq!(at(f32::NAN), None);
    assert_eq!(at(f32::INFINITY), Some(Severity::Stop));
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

/// What is wrong, where it is reported, a part of what is said, a part of the remedy.
const BAD: [(&str, &str, usize, &str, &str); 27] = [
    ("", "", 1, "not well-formed JSON", "close every {"),
    ("{", "", 1, "not well-formed JSON", "close every {"),
    ("[]", "", 1, "a pack is an object, not a list", "between { and }"),
    ("{\"extends\": \"emas\",}", "", 1, "trailing comma", "Take out the comma"),
    ("{\"extends\": \"emas\" \"rules\": {}}", "", 1, "not well-formed", "missing comma"),
    ("{\"extends\": \"em\nas\"}", "", 2, "control character", "as a space"),
    ("{}", "", 1, "does not say which pack it extends", "\"extends\": one of"),
    ("{\"extends\": 5}", "extends", 1, "expected a pack's id, found a number", "one of"),
    ("{\"extends\": \"emsa\"}", "extends", 1, "there is no pack \"emsa\"", "one of"),
    ("{\"id\": \"a\", \"extends\": \"a\"}", "extends", 1, "in a circle: a → a", "one of"),
    ("{\"extends\": \"las\",\n\"rulse\": {}}", "rulse", 2, "no key \"rulse\"", "Did you mean \"rules\"?"),
    ("{\"extends\": \"las\", \"rules\": []}", "rules", 1, "expected an object, found a list", "Change"),
    (
        "{\"extends\": \"las\",\n \"rules\": {\n  \"patient-agee\": \"off\"}}",
        "rules.patient-agee",
        3,
        "no rule",
        "Did you mean \"patient-age\"?",
    ),
    ("{\"extends\": \"las\", \"rules\": {\"weather\": \"off\"}}", "rules.weather", 1, "no rule", "docs/packs.md"),
    (
        "{\"extends\": \"las\", \"rules\": {\"petition\": \"halt\"}}",
        "rules.petition",
        1,
        "no severity \"halt\"",
        "stop, warn, advise, off",
    ),
    (
        "{\"extends\": \"las\", \"rules\": {\"petition\": 3}}",
        "rules.petition",
        1,
        "expected an object, found a number",
        "Change",
    ),
    (
        "{\"extends\": \"las\", \"rules\": {\"petition\": {\"personal\": true}}}",
        "rules.petition.personal",
        1,
        "found true or false",
        "Change",
    ),
    (
        "{\"extends\": \"las\", \"rules\": {\"petition\": {\"clauses\": [\"5.99\"]}}}",
        "rules.petition.clauses[0]",
        1,
        "no clause \"5.99\"",
        "under \"clauses\"",
    ),
    (
        "{\"extends\": \"las\", \"rules\": {\"threat\": {\"variants\": {\"joking\": \"off\"}}}}",
        "rules.threat.variants.joking",
        1,
        "no case",
        "half-joking",
    ),
    (
        "{\"extends\": \"las\", \"rules\": {\"petition\": {\"variants\": {\"x\": \"off\"}}}}",
        "rules.petition.variants.x",
        1,
        "no case",
        "unlinked",
    ),
    (
        "{\"extends\": \"las\", \"rules\": {\"threat\": {\"surfaces\": {\"boi\": \"off\"}}}}",
        "rules.threat.surfaces.boi",
        1,
        "no surface",
        "bio",
    ),
    (
        "{\"extends\": \"las\", \"disclaimer\": {\"kind\": \"rough\"}}",
        "disclaimer.kind",
        1,
        "no value \"rough\"",
        "sense, exact",
    ),
    (
        "{\"extends\": \"las\", \"disclaimer\": {\"in_post_counts\": \"yes\"}}",
        "disclaimer.in_post_counts",
        1,
        "true or false",
        "Change",
    ),
    ("{\"extends\": \"las\", \"contacts\": {\"medai\": {}}}", "contacts.medai", 1, "no key", "media"),
    ("{\"extends\": \"las\", \"name\": \"L\\u202eAS\"}", "name", 1, "can't be seen (U+202E)", "anew"),
    (
        "{\"extends\": \"las\", \"rules\": {\"threat\": \"off\",\n\"threat\": \"stop\"}}",
        "rules.threat",
        2,
        "twice",
        "Keep one",
    ),
    ("{\"extends\": \"las\", \"moments\": {\"go-life\": []}}", "moments.go-life", 1, "no moment", "go-live"),
];

#[test]
fn every_mistake_is_explained_with_place_and_remedy_and_ours_stays_in_force() {
    for (text, path, line, what, remedy) in BAD {
        let (pack, problems) = load_custom(text);
        let said = problems.iter().map(ToString::to_string).collect::<Vec<_>>().join("\n");
        let problem = problems.first().unwrap_or_else(|| panic!("{text} passes"));
        assert_eq!(problem.path, path, "{text}\n{said}");
        assert_eq!(problem.line, line, "{text}\n{said}");
        assert!(problem.what.contains(what), "{text}\n{said}");
        assert!(problem.remedy.contains(remedy), "{text}\n{said}");
        let base = if text.contains("\"las\"") { Pack::built_in("las").unwrap() } else { Pack::none() };
        if !said.contains("well-formed") {
            assert_eq!(pack, *base, "{text}");
        }
    }
}

#[test]
fn several_mistakes_are_told_at_once_in_the_order_in_which_they_stand() {
    let text =
        "{\n\"extends\": \"yas\",\n\"name\": 4,\n\"rules\": {\n\"petition\": \"no\",\n\"check-inn\": \"off\"\n}\n}";
    let (_, problems) = load_custom(text);
    assert_eq!(problems.iter().map(|problem| problem.line).collect::<Vec<_>>(), [3, 5, 6]);
}

#[test]
fn a_pack_too_long_or_too_deep_is_refused_quickly() {
    let long = format!("{{\"extends\": \"las\", \"name\": \"{}\"}}", "x".repeat(10 * MAX_BYTES));
    let (_, problems) = load_custom(&long);
    assert!(problems[0].what.contains("10000 kB") && !problems[0].remedy.is_empty(), "{problems:?}");
    let deep = "[".repeat(100_000);
    assert_eq!(load_custom(&deep).1.len(), 1);
    let deep = format!("{{\"extends\": \"las\", \"rules\": {}1{}}}", "{\"a\":".repeat(5000), "}".repeat(5000));
    assert_eq!(load_custom(&deep).1.len(), 1);
    let many: Vec<String> = (0..5000).map(|i| format!("\"rule-{i}\": 1")).collect();
    let (_, problems) = load_custom(&format!("{{\"extends\": \"las\", \"rules\": {{{}}}}}", many.join(",")));
    assert!(problems.len() <= 101);
}

#[test]
fn packs_may_extend_one_another_but_not_in_a_circle() {
    let region = r#"{"id": "region", "extends": "las", "rules": {"petition": "warn"}}"#;
    let station = r#"{"id": "station", "extends": "region", "rules": {"check-in": "warn"}}"#;
    let (pack, problems) = load_custom_among(station, &[region, station]);
    assert!(problems.is_empty(), "{problems:?}");
    for rule in ["petition", "check-in"] {
        assert_eq!(pack.level(rule, "", Account::Personal, Surface::Post), Level::Warn);
    }
    let back = r#"{"id": "region", "extends": "station"}"#;
    let (pack, problems) = load_custom_among(station, &[back, station]);
    assert!(problems[0].what.contains("station → region → station"), "{problems:?}");
    assert_eq!(pack, *Pack::none());
    let broken = r#"{"id": "region", "extends": "las", "rules": {"nonsense": "warn"}}"#;
    let (pack, problems) = load_custom_among(station, &[broken]);
    assert!(problems[0].what.contains("in the pack \"region\", rules.nonsense"), "{problems:?}");
    assert_eq!(pack, *Pack::built_in("las").unwrap());
}

fn json() -> impl Strategy<Value = serde_json::Value> {
    let words = prop_oneof![
        "\\PC{0,12}",
        prop::sample::select(vec![
            "extends",
            "emas",
            "las",
            "rules",
            "patient-age",
            "personal",
            "stop",
            "off",
            "clauses",
            "variants",
            "word",
            "surfaces",
            "dm",
            "disclaimer",
            "kind",
            "exact",
            "contacts",
            "media",
            "name",
            "moments",
            "go-live",
            "6.9.2",
            "{trust}",
            "permissions",
            "employer",
            "names",
            "id",
            "comment",
        ])
        .prop_map(str::to_owned),
    ];
    let leaf = prop_oneof![
        Just(serde_json::Value::Null),
        any::<bool>().prop_map(serde_json::Value::from),
        any::<f64>().prop_map(serde_json::Value::from),
        words.clone().prop_map(serde_json::Value::from),
    ];
    leaf.prop_recursive(5, 60, 8, move |inner| {
        prop_oneof![
            prop::collection::vec(inner.clone(), 0..6).prop_map(serde_json::Value::from),
            prop::collection::hash_map(words.clone(), inner, 0..6)
                .prop_map(|map| serde_json::Value::Object(map.into_iter().collect())),
        ]
    })
}

proptest! {
    #[test]
    fn no_json_breaks_the_loader_and_a_faulty_pack_changes_nothing(mut value in json(), based in any::<bool>()) {
        if let (true, Some(map)) = (based, value.as_object_mut()) {
            map.insert("extends".to_owned(), "emas".into());
        }
        let text = serde_json::to_string_pretty(&value).unwrap();
        let (pack, problems) = load_custom(&text);
        if !problems.is_empty() {
            prop_assert!(BUILT_IN.iter().any(|(id, _)| *Pack::built_in(id).unwrap() == pack));
        }
        for problem in problems {
            prop_assert!(!problem.what.is_empty() && !problem.remedy.is_empty());
            prop_assert!(problem.line > 0, "{problem} in {text}");
        }
        let _ = pack.judge(&draft(Account::Personal), Hit::new("patient-age").variant("word"));
    }

    #[test]
    fn no_text_breaks_the_loader(text in "\\PC{0,200}") {
        let _ = load_custom(&text);
    }

    #[test]
    fn no_hit_breaks_the_verdict(at in 0..200_usize, confidence in any::<f32>(), trust in 0..BUILT_IN.len(), corporate in any::<bool>()) {
        let (rule, variant) = cases().nth(at % cases().count()).unwrap();
        let pack = Pack::built_in(BUILT_IN[trust].0).unwrap();
        let account = ACCOUNTS[usize::from(corporate)];
        let _ = pack.judge(&draft(account), Hit::new(rule).variant(variant).sure(confidence));
    }
}

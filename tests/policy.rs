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
uniform-profile-photo/ | A P | W P | A P | A P | A P
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

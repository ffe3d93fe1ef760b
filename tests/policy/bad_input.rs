//! Packs with mistakes, huge ones, circles, and anything at all.

use crate::{ACCOUNTS, cases, draft};
use crewmate::draft::{Account, Surface};
use crewmate::policy::{BUILT_IN, Hit, Level, MAX_BYTES, Pack, load_custom, load_custom_among};
use proptest::prelude::*;

/// What is wrong, where it is reported, a part of what is said, a part of the remedy.
const BAD: [(&str, &str, usize, &str, &str); 39] = [
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
    (
        "{\"extends\": \"las\", \"rules\": {\"threat\": {\"message\": \"\"}}}",
        "rules.threat.message",
        1,
        "the text is empty",
        "Fill it in",
    ),
    (
        "{\"extends\": \"las\", \"rules\": {\"threat\": {\"advice\": \" \"}}}",
        "rules.threat.advice",
        1,
        "the text is empty",
        "Fill it in",
    ),
    (
        "{\"extends\": \"las\", \"rules\": {\"threat\": {\"advice\": \"ask {contact:nobody}\"}}}",
        "rules.threat.advice",
        1,
        "{contact:nobody}",
        "in-doubt",
    ),
    (
        "{\"extends\": \"las\", \"rules\": {\"threat\": {\"message\": \"at {foo}\"}}}",
        "rules.threat.message",
        1,
        "{foo}",
        "{disclaimer}",
    ),
    (
        "{\"extends\": \"las\", \"rules\": {\"threat\": {\"message\": \"at {trsut}\"}}}",
        "rules.threat.message",
        1,
        "{trsut}",
        "mean",
    ),
    (
        "{\"extends\": \"las\", \"handles\": {\"official\": [\"*\"]}}",
        "handles.official[0]",
        1,
        "not the trust",
        "Write the handle out",
    ),
    (
        "{\"extends\": \"las\", \"handles\": {\"official\": [\"@*las\"]}}",
        "handles.official[0]",
        1,
        "at the end",
        "write other handles out",
    ),
    ("{\"extends\": \"las\", \"handles\": {\"reserved\": [\"a\"]}}", "handles.reserved[0]", 1, "too many", "3 letters"),
    (
        "{\"extends\": \"las\", \"employer\": {\"initials\": [\"LAS\", \"A\"]}}",
        "employer.initials[1]",
        1,
        "too short",
        "two letters",
    ),
    (
        "{\"extends\": \"las\", \"employer\": {\"initials\": [\"the\"]}}",
        "employer.initials[0]",
        1,
        "everyday word",
        "only the trust",
    ),
    (
        "{\"extends\": \"las\", \"contacts\": {\"media\": {\"name\": \" \"}}}",
        "contacts.media.name",
        1,
        "the text is empty",
        "Fill it in",
    ),
    (
        "{\"extends\": \"las\", \"rules\": {\"threat\": {\"surfaces\": {\"zzz\": \"off\"}}}}",
        "rules.threat.surfaces.zzz",
        1,
        "no surface",
        "post, comment, reply",
    ),
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
    assert!(problems[0].what.contains("at most 1000 kB") && !problems[0].remedy.is_empty(), "{problems:?}");
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

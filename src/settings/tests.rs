//! What counts, and what happens to values that can't be used.

use super::*;
use crate::draft::{Draft, Surface};
use crate::memory::{DAYS_KEPT, Memory};
use crate::policy::Pack;
use serde_json::{Value, json};

/// Each setting's example counts as set, and nothing that isn't there does.
#[test]
fn what_is_set_is_known_of_every_setting() {
    for setting in &ALL {
        let example: Value = serde_json::from_str(setting.example).unwrap();
        let (settings, _) = read(&json!({ setting.key: example }), Area::Managed);
        let known = settings.has(setting.key) && !Settings::default().has(setting.key);
        assert!(
            known,
            "{}: `Settings` needs a field, `read.rs` a line that reads it, and `Settings::has` one too",
            setting.key
        );
    }
}

fn of(managed: Value, own: Value) -> Effective {
    Effective::of(&managed, &own)
}

fn keys(effective: &Effective) -> Vec<&str> {
    effective.rejected.iter().map(|r| r.key.as_str()).collect()
}

#[test]
fn the_administrator_comes_before_the_person_and_the_person_before_the_default() {
    let trust = |managed: Value, own: Value| {
        let effective = of(managed, own);
        (effective.pack.trust, effective.sources["trust"], effective.locked.contains(&"trust"))
    };
    assert_eq!(trust(json!({"trust": "las"}), json!({"trust": "emas"})), ("las".into(), Source::Managed, true));
    assert_eq!(trust(json!({}), json!({"trust": "emas"})), ("emas".into(), Source::Person, false));
    assert_eq!(trust(json!({}), json!({})), ("none".into(), Source::Default, false));
}

#[test]
fn what_it_leaves_open_is_only_the_start() {
    let managed = json!({"trust": "las", "sensitivity": "quiet", "personMayChange": ["sensitivity"]});
    let effective = of(managed.clone(), json!({"trust": "emas", "sensitivity": "careful"}));
    assert_eq!((effective.pack.trust.as_str(), effective.pack.sensitivity), ("las", Sensitivity::Careful));
    assert_eq!(effective.sources["sensitivity"], Source::Person);
    let effective = of(managed, json!({}));
    assert_eq!((effective.pack.sensitivity, effective.sources["sensitivity"]), (Sensitivity::Quiet, Source::Managed));
    assert!(!effective.locked.contains(&"sensitivity") && effective.locked.contains(&"trust"));
}

#[test]
fn one_wrong_value_does_not_take_the_others_along() {
    let stored = json!({"trust": "yas", "account": 7, "sitesOff": ["x.com", 5, "https://Facebook.com/groups"], "sensitivity": null});
    let effective = of(stored, json!({"account": "corporate"}));
    assert_eq!(keys(&effective), ["account", "sitesOff.1", "sitesOff.2"]);
    assert_eq!(effective.account, Account::Corporate);
    assert_eq!(effective.values.sites_off, Some(vec!["x.com".to_owned()]));
    assert!(effective.rejected[2].remedy.ends_with("facebook.com"), "{:?}", effective.rejected[2]);
}

/// Every wrong type for every setting, from both sides: named, and as if it were not set.
#[test]
fn every_wrong_type_is_named_and_left_out() {
    let nothing = of(json!({}), json!({}));
    for setting in &ALL {
        let good: Value = serde_json::from_str(setting.example).unwrap();
        for wrong in [
            json!(true),
            json!(7),
            json!(-1.5),
            json!("?!"),
            json!([[1]]),
            json!({"?": {}}),
            json!([null]),
            json!(1e300),
        ] {
            let fits_kind = std::mem::discriminant(&wrong) == std::mem::discriminant(&good);
            if fits_kind && (wrong == json!(true) || wrong == json!(7)) {
                continue;
            }
            let managed = of(json!({setting.key: wrong}), json!({}));
            assert!(keys(&managed).iter().any(|key| key.starts_with(setting.key)), "{}: {wrong}", setting.key);
            assert!(managed.rejected.iter().all(|r| !r.what.is_empty() && !r.remedy.is_empty()));
            assert_eq!(managed.pack, nothing.pack, "{}: {wrong}", setting.key);
            let own = of(json!({}), json!({setting.key: wrong}));
            assert!(!own.rejected.is_empty() && own.pack == nothing.pack, "{}: {wrong}", setting.key);
        }
    }
    for odd in [json!([]), json!("x"), json!(3), Value::Null] {
        let effective = of(odd.clone(), odd);
        assert_eq!(effective.pack, nothing.pack);
        assert!(!effective.rejected.is_empty());
    }
}

#[test]
fn unknown_keys_are_named_where_it_set_them() {
    let effective = of(json!({"Trust": "emas", "sensitvity": "quiet", "wombat": 1}), json!({"earlierPosts": {}}));
    let mut said: Vec<(&str, &str)> = effective.rejected.iter().map(|r| (r.key.as_str(), r.remedy.as_str())).collect();
    said.sort_unstable();
    assert_eq!(said[0], ("Trust", "Did you mean trust?"));
    assert_eq!(said[1], ("sensitvity", "Did you mean sensitivity?"));
    assert_eq!(said.len(), 3);
}

#[test]
fn an_unknown_trust_is_named_and_the_persons_choice_holds() {
    let effective = of(json!({"trust": "mars"}), json!({"trust": "yas"}));
    assert_eq!(effective.pack.trust, "yas");
    assert_eq!(keys(&effective), ["trust"]);
}

#[test]
fn a_pack_with_mistakes_leaves_the_trusts_own_in_force() {
    let typo = r#"{"extends": "yas", "rules": {"profanty": "warn"}}"#;
    for bad in ["{", typo, &"x".repeat(5_000_000)] {
        let effective = of(json!({"trust": "yas", "customPack": bad}), json!({}));
        assert_eq!(effective.pack, *Pack::built_in("yas").unwrap());
        assert_eq!(keys(&effective), ["customPack"]);
        assert_eq!(effective.rejected[0].source, Source::Managed);
    }
    let effective = of(json!({"customPack": typo}), json!({}));
    assert!(effective.rejected[0].what.contains("line 1") && effective.rejected[0].what.contains("rules.profanty"));
}

#[test]
fn a_good_pack_is_in_force() {
    let effective =
        of(json!({"trust": "yas", "customPack": r#"{"extends": "yas", "rules": {"check-in": "warn"}}"#}), json!({}));
    assert!(effective.rejected.is_empty());
    assert_ne!(effective.pack, *Pack::built_in("yas").unwrap());
    // Without a trust beside it, it is the trust's answer as well.
    let effective = of(json!({"customPack": r#"{"extends": "yas"}"#}), json!({"trust": "las"}));
    assert_eq!((effective.pack.trust.as_str(), effective.sources["trust"]), ("yas", Source::Managed));
    let shown = shown(&effective);
    let row = shown.rows.iter().find(|row| row.key == "trust").unwrap();
    assert!(row.locked && row.value.starts_with("Yorkshire") && shown.trust.as_deref() == Some("yas"), "{row:?}");
}

#[test]
fn contradictions_are_named() {
    let effective =
        of(json!({"personMayChange": ["trust", "postAnyway", "sensitivty"], "postAnyway": "never"}), json!({}));
    assert_eq!(keys(&effective), ["personMayChange.1", "personMayChange.2", "personMayChange.trust"]);
    assert_eq!(effective.pack.post_anyway, PostAnyway::Never);
}

#[test]
fn what_is_its_alone_the_person_cannot_set() {
    let effective = of(json!({}), json!({"postAnyway": "always", "rules": {"patient-age": "off"}, "contacts": {}}));
    assert_eq!(keys(&effective), ["contacts", "postAnyway", "rules"]);
    assert_eq!(effective.pack, *Pack::none());
}

#[test]
fn rules_are_switched_off_and_pressed_harder_or_less() {
    let level = |word: &str, rule: &str, variant: &str| {
        let effective = of(json!({"trust": "emas", "rules": {rule: word}}), json!({}));
        assert!(effective.rejected.is_empty(), "{:?}", effective.rejected);
        effective.pack.level(rule, variant, Account::Personal, Surface::Post)
    };
    assert_eq!(level("off", "patient-age", ""), Level::Off);
    assert_eq!(level("off", "patient-age", "word"), Level::Off);
    assert_eq!(level("stop", "patient-age", ""), Level::Stop);
    assert_eq!(
        level("stop", "postcode", "outward"),
        Pack::built_in("emas").unwrap().level("postcode", "outward", Account::Personal, Surface::Post)
    );
    assert_eq!(level("advise", "threat", "half-joking"), Level::Advise);
    let effective = of(json!({"rules": {"patient-aeg": "off", "threat": "halt", "profanity": 4}}), json!({}));
    assert_eq!(keys(&effective), ["rules.patient-aeg", "rules.profanity", "rules.threat"]);
    assert_eq!(effective.pack, *Pack::none());
}

#[test]
fn contacts_and_post_anyway_reach_the_report() {
    let managed = json!({"trust": "emas", "contacts": {"in-doubt": "Comms desk (comms@example.nhs.uk)", "indoubt": "x"}, "postAnyway": "not-about-patients"});
    let effective = of(managed, json!({}));
    assert_eq!(keys(&effective), ["contacts.indoubt"]);
    let draft =
        Draft { text: "NHS 943 476 5919. Going to kill my boss, f***ing useless trust".into(), ..Draft::default() };
    let report = crate::check::check(&draft, &effective.pack, &Memory::default());
    assert_eq!(report.contact.as_deref(), Some("Comms desk (comms@example.nhs.uk)"));
    let stops: Vec<(Heading, bool)> =
        report.findings.iter().filter(|f| f.severity == Severity::Stop).map(|f| (f.heading, f.anyway)).collect();
    assert!(stops.contains(&(Heading::Patient, false)), "{stops:?}");
    assert!(stops.iter().all(|(heading, anyway)| (*heading != Heading::Patient) == *anyway), "{stops:?}");
}

#[test]
fn days_and_sites() {
    assert_eq!(of(json!({}), json!({})).history_days, DAYS_KEPT);
    assert_eq!(of(json!({"historyDays": 0}), json!({"historyDays": 9})).history_days, 0);
    assert_eq!(of(json!({"historyDays": 7.0}), json!({})).history_days, 7);
    let effective =
        of(json!({"historyDays": 31, "sitesOn": ["x.com", "m.facebook.com", "example.com", "www.x.com"]}), json!({}));
    assert_eq!(keys(&effective), ["historyDays", "sitesOn.2", "sitesOn.3"]);
    assert_eq!(effective.history_days, DAYS_KEPT);
}

#[test]
fn very_many_mistakes_are_counted() {
    let many: serde_json::Map<String, Value> = (0..1000).map(|n| (format!("wombat{n}"), json!(1))).collect();
    assert_eq!(of(Value::Object(many), json!({})).rejected.len(), 101);
}

#[test]
fn being_told_less_lowers_a_rule_by_a_step_where_it_is_open() {
    let draft = Draft { text: "NHS 943 476 5919, 78-year-old".into(), ..Draft::default() };
    let found = |managed: Value, own: Value, rule: &str| {
        let report = crate::check::check(&draft, &of(managed, own).pack, &Memory::default());
        report.findings.into_iter().find(|f| f.rule == rule).map(|f| (f.severity, f.may_lessen))
    };
    let emas = || json!({"trust": "emas"});
    let less = || json!({"lessOf": ["nhs-number"]});
    assert_eq!(found(emas(), json!({}), "nhs-number"), Some((Severity::Stop, true)));
    assert_eq!(found(emas(), less(), "nhs-number"), Some((Severity::Warn, false)));
    // IT settled the rule, the list, or that the pause can't be passed.
    for (key, value) in
        [("rules", json!({"nhs-number": "stop"})), ("lessOf", json!([])), ("postAnyway", json!("never"))]
    {
        let managed = json!({"trust": "emas", key: value});
        assert_eq!(found(managed, less(), "nhs-number"), Some((Severity::Stop, false)), "{key}");
    }
    assert_eq!(keys(&of(json!({}), json!({"lessOf": ["nhs-numbr"]}))), ["lessOf.0"]);
}

#[test]
fn consent_is_offered_where_the_policy_accepts_one() {
    let consent = |trust: &str, account: Account, rule: &str| {
        let draft = Draft {
            text: "We took a 78-year-old man to hospital, NHS 943 476 5919".into(),
            account,
            ..Draft::default()
        };
        let report = crate::check::check(&draft, Pack::built_in(trust).unwrap(), &Memory::default());
        let finding = report.findings.into_iter().find(|f| f.rule == rule).unwrap_or_else(|| panic!("{trust} {rule}"));
        finding.consent
    };
    assert!(consent("wmas", Account::Personal, "patient-age").is_some_and(|must| must.contains("signed")));
    assert!(consent("las", Account::Corporate, "patient-age").is_some());
    // No exception for personal accounts there, none at all there, and none for what nobody agrees to.
    assert_eq!(consent("las", Account::Personal, "patient-age"), None);
    assert_eq!(consent("yas", Account::Personal, "patient-age"), None);
    assert_eq!(consent("wmas", Account::Personal, "nhs-number"), None);
}

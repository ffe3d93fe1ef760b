//! `policies/scenarios.md` as tests: what must fire and what must stay quiet, for the rules about patients.
//!
//! Not here yet, because they rest on rules or surfaces that are tested elsewhere or unfinished: S04, S05, S15, S17, S18,
//! S20, S21, S23 (profiles, tone, business; the rules' own tests), S13 (closed groups), S24 (work devices), and in the others
//! the lines about clauses' wording, praise, and pictures' contents.

use crewmate::check::check;
use crewmate::commands::record::Record;
use crewmate::policy::Pack;
use crewmate::report::{Report, Severity};

fn run(trust: &str, record: &str) -> Report {
    let record = Record::parse(record).expect("a record");
    let (draft, memory) = record.into_draft();
    check(&draft, Pack::built_in(trust).expect("a trust"), &memory)
}

fn post(trust: &str, text: &str) -> Report {
    run(trust, &serde_json::json!({"id": "1", "text": text}).to_string())
}

fn level(report: &Report, rule: &str) -> Option<Severity> {
    report.findings.iter().filter(|f| f.rule == rule).map(|f| f.severity).max()
}

fn assert_fires(report: &Report, rules: &[(&str, Severity)]) {
    for (rule, severity) in rules {
        assert_eq!(
            level(report, rule),
            Some(*severity),
            "{rule} in {:#?}",
            report.findings.iter().map(|f| (&f.rule, f.severity)).collect::<Vec<_>>()
        );
    }
}

fn assert_quiet(report: &Report, rules: &[&str]) {
    for rule in rules {
        assert_eq!(level(report, rule), None, "{rule}");
    }
}

#[test]
fn s01_everything_at_once() {
    use Severity::{Stop, Warn};
    let report = post(
        "wmas",
        "Rough job in Tipton. Ethel Parkinson, 84, on warfarin, 14 Fernbank Close ZZ99 3VZ. NHS 999 012 3403, job 4471-B. Ring her son on 07700 900123.",
    );
    assert_fires(
        &report,
        &[
            ("patient-name", Stop),
            ("patient-address", Stop),
            ("postcode", Stop),
            ("nhs-number", Stop),
            ("local-identifier", Stop),
            ("drug-treatment", Stop),
            ("contact-detail", Stop),
            ("patient-age", Warn),
            ("jigsaw", Warn),
            ("incident-location", Warn),
            ("incident-commentary", Warn),
        ],
    );
    assert_quiet(&report, &["patient-gender", "check-in"]);
}

#[test]
fn s02_five_packs_one_grieving_post() {
    use Severity::{Advise, Stop, Warn};
    let text = "Long night. We could not save someone and it has stayed with me. Hug your family.";
    assert_fires(&post("wmas", text), &[("emotive-post", Warn)]);
    assert_quiet(&post("las", text), &["incident-commentary", "deceased-patient"]);
    assert_fires(&post("yas", text), &[("incident-commentary", Stop)]);
    assert_fires(&post("scas", text), &[("incident-commentary", Stop), ("emotive-post", Warn)]);
    let insight = post("emas", text);
    assert_fires(&insight, &[("incident-commentary", Advise)]);
    assert!(insight.findings.iter().all(|finding| finding.severity == Advise));
}

#[test]
fn s22_jigsaw_over_a_day() {
    let third = run(
        "wmas",
        &serde_json::json!({
            "id": "1",
            "text": "hospital confirmed the hip",
            "history": ["first job of the day, Bentley Heath", "poor chap with the blue mobility scooter"],
        })
        .to_string(),
    );
    assert_fires(&third, &[("jigsaw", Severity::Warn)]);
}

#[test]
fn s03_commentary_and_its_rewrite() {
    let first = post(
        "emas",
        "Just left a male, 43, arrested outside the bakery in Market Street, Wainfleet. On the phone to the news now.",
    );
    assert_fires(
        &first,
        &[
            ("incident-commentary", Severity::Stop),
            ("patient-gender", Severity::Stop),
            ("patient-age", Severity::Stop),
            ("incident-location", Severity::Stop),
        ],
    );
    let better = post(
        "emas",
        "Early CPR from a bystander gives an adult their best chance. Learn it, and #MakeTheRight999Call.",
    );
    assert_quiet(&better, &["patient-age", "patient-gender", "incident-commentary", "incident-location"]);
}

#[test]
fn s07_check_in() {
    let tagged = run("emas", r#"{"id":"1","text":"On scene, be a while","place":"Ashgrove Care Home"}"#);
    assert_fires(&tagged, &[("check-in", Severity::Stop)]);
}

#[test]
fn s08_live() {
    assert_fires(
        &post("emas", "Going live from the ambulance station, on shift till seven"),
        &[("live-stream", Severity::Stop)],
    );
    assert_quiet(&post("emas", "Live cookery video from my kitchen tonight, day off"), &["live-stream"]);
}

#[test]
fn s11_reacting_to_a_question() {
    let record = |surface: &str, text: &str| {
        serde_json::json!({"id": "1", "account": "corporate", "surface": surface, "text": text}).to_string()
    };
    let facts = "We sent two ambulances and a hazardous-area team to an incident in the north of the county; one person was taken to hospital.";
    assert_quiet(&run("scas", &record("comment", facts)), &["incident-commentary"]);
    assert_fires(&run("scas", &record("post", facts)), &[("incident-commentary", Severity::Stop)]);
    assert_fires(&post("scas", facts), &[("incident-commentary", Severity::Stop)]);
}

#[test]
fn s12_comment_under_local_news() {
    let text =
        "I was there, the car rolled twice and the young lad was trapped an hour. Happy to talk to reporters, DM me.";
    assert_fires(
        &post("scas", text),
        &[("incident-commentary", Severity::Stop), ("case-in-public-eye", Severity::Stop)],
    );
    assert_fires(&post("las", text), &[("case-in-public-eye", Severity::Stop)]);
    assert_quiet(&post("scas", "Drive safely, everyone"), &["incident-commentary", "case-in-public-eye"]);
}

#[test]
fn s19_direct_messages() {
    let dm = |text: &str| serde_json::json!({"id": "1", "surface": "dm", "text": text}).to_string();
    assert_quiet(&run("emas", &dm("Thank you, please contact PALS")), &["contact-with-patient"]);
}

#[test]
fn s25_induction() {
    let line = "Great shift with crew at the Northgate incident, poor lady of 79 👏";
    assert_fires(&post("yas", line), &[("incident-commentary", Severity::Stop)]);
    assert_fires(&post("scas", line), &[("incident-commentary", Severity::Stop)]);
    assert_fires(
        &post("emas", line),
        &[("patient-age", Severity::Stop), ("patient-gender", Severity::Stop), ("incident-location", Severity::Stop)],
    );
    for good in
        ["Congratulations to the new first responders!", "Proud to wear this uniform", "Support #MakeTheRight999Call"]
    {
        for trust in ["wmas", "las", "yas", "scas", "emas"] {
            assert_quiet(&post(trust, good), &["incident-commentary", "jigsaw", "patient-name", "incident-location"]);
        }
    }
}

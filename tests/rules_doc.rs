//! The rule reference in `docs/rules.md` is what the rules say of themselves, and every rule is known to the packs.

#[test]
fn the_rule_reference_is_fresh() {
    let path = concat!(env!("CARGO_MANIFEST_DIR"), "/docs/rules.md");
    let written = std::fs::read_to_string(path).unwrap_or_default();
    assert!(
        written == crewmate::commands::rules::reference(),
        "docs/rules.md is stale: run `cargo run -- rules > docs/rules.md`"
    );
}

#[test]
fn every_rule_is_in_the_catalogue() {
    for rule in crewmate::rules::ALL {
        assert!(
            crewmate::policy::catalogue::find(rule.id).is_some(),
            "{}: not in policies/rules.json, so its hits would be dropped",
            rule.id
        );
    }
}

//! Settings of IT's that take each other's effect away: no harm, for one of them counts, but hardly what was meant.

use super::{Rejected, Settings, Source};

/// Each of them, with which one counts.
pub(super) fn of(managed: &Settings) -> Vec<Rejected> {
    [idle_openings(managed), overruled_sites(managed), overruled_rules(managed), another_trust(managed)].concat()
}

fn named(key: String, what: String, remedy: String) -> Rejected {
    Rejected { key, source: Source::Managed, what, remedy }
}

/// Left open without being set.
fn idle_openings(managed: &Settings) -> Vec<Rejected> {
    let open = managed.person_may_change.iter().flatten();
    open.filter(|key| !managed.has(key))
        .map(|key| {
            named(
                format!("personMayChange.{key}"),
                format!("{key} is left open, but no usable value is set for it, so it was open anyway."),
                format!("Set {key} too, or take it out of the list."),
            )
        })
        .collect()
}

/// Switched off and kept on.
fn overruled_sites(managed: &Settings) -> Vec<Rejected> {
    let kept_on = |host: &str| {
        let mut on = managed.sites_on.iter().flatten();
        on.any(|on| host == on || host.strip_suffix(on.as_str()).is_some_and(|rest| rest.ends_with('.')))
    };
    let off = managed.sites_off.iter().flatten();
    off.filter(|host| kept_on(host))
        .map(|host| {
            named(
                format!("sitesOff.{host}"),
                format!("{host} is among the sites kept on as well, and stays on."),
                "Take it out of one of the two lists.".to_owned(),
            )
        })
        .collect()
}

/// Pressing less hard, with a severity of its own.
fn overruled_rules(managed: &Settings) -> Vec<Rejected> {
    let less = managed.less_of.iter().flatten();
    less.filter(|rule| managed.rules.as_ref().is_some_and(|rules| rules.contains_key(*rule)))
        .map(|rule| {
            named(
                format!("lessOf.{rule}"),
                format!("rules sets how hard {rule} presses, and that counts."),
                "Take it out of one of the two.".to_owned(),
            )
        })
        .collect()
}

/// A pack of the trust's own that goes with another trust than the one that is set.
fn another_trust(managed: &Settings) -> Vec<Rejected> {
    let (Some(trust), Some(pack)) = (&managed.trust, &managed.custom_pack) else { return Vec::new() };
    // One with mistakes is not in force, and named as that.
    if !crate::policy::check(pack).is_empty() {
        return Vec::new();
    }
    let extends = serde_json::from_str::<serde_json::Value>(pack).ok().and_then(|pack| {
        let extends = pack.get("extends")?.as_str()?;
        Some(extends.to_owned())
    });
    extends
        .filter(|extends| extends != trust)
        .map(|extends| {
            named(
                "trust".to_owned(),
                format!("the own policy pack extends {extends} and is in force, so {trust} has no effect."),
                format!("Set trust to {extends}, or let the pack extend {trust}."),
            )
        })
        .into_iter()
        .collect()
}

#[cfg(test)]
mod tests {
    use crate::settings::Effective;
    use serde_json::{Value, json};

    fn keys(managed: Value) -> Vec<String> {
        let effective = Effective::of(&managed, &json!({}));
        assert!(effective.rejected.iter().all(|r| !r.what.is_empty() && !r.remedy.is_empty()));
        effective.rejected.into_iter().map(|r| r.key).collect()
    }

    #[test]
    fn what_takes_the_others_effect_away_is_named() {
        assert_eq!(keys(json!({"personMayChange": ["trust"]})), ["personMayChange.trust"]);
        assert_eq!(
            keys(json!({"sitesOn": ["x.com"], "sitesOff": ["mobile.x.com", "notx.com", "x.com"]})),
            ["sitesOff.mobile.x.com", "sitesOff.x.com"]
        );
        assert_eq!(
            keys(json!({"lessOf": ["profanity", "hashtag-camelcase"], "rules": {"profanity": "warn"}})),
            ["lessOf.profanity"]
        );
        let pack = r#"{"extends": "emas"}"#;
        assert_eq!(keys(json!({"trust": "las", "customPack": pack})), ["trust"]);
    }

    #[test]
    fn what_goes_together_is_not() {
        for managed in [
            json!({"trust": "emas", "personMayChange": ["trust"]}),
            json!({"sitesOn": ["m.facebook.com"], "sitesOff": ["facebook.com"]}),
            json!({"lessOf": ["profanity"], "rules": {"patient-age": "stop"}}),
            json!({"trust": "emas", "customPack": r#"{"extends": "emas"}"#}),
            json!({"customPack": r#"{"extends": "emas"}"#}),
        ] {
            assert_eq!(keys(managed.clone()), [""; 0], "{managed}");
        }
        assert_eq!(keys(json!({"trust": "las", "customPack": r#"{"extends": "emas", "rulez": {}}"#})), ["customPack"]);
    }
}

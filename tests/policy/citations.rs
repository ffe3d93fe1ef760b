//! What is cited: the trust's own policy, the account it speaks of, every clause somewhere.

use std::collections::BTreeSet;

use crate::{ACCOUNTS, TRUSTS, cases, draft};
use crewmate::draft::{Account, Surface};
use crewmate::policy::{Hit, Level, Pack, clauses, moments};
use crewmate::report::Severity;

#[test]
fn every_finding_of_a_trust_cites_its_own_policy_and_has_kind_words() {
    for trust in TRUSTS {
        let pack = Pack::built_in(trust).unwrap();
        for (rule, variant) in cases() {
            for account in ACCOUNTS {
                let Some(finding) = pack.judge(&draft(account), Hit::new(rule).variant(variant)) else { continue };
                let name = format!("{rule}/{variant} at {trust}, {account:?}");
                // Who is at their lowest is shown no paragraph but one that speaks of support, and not every policy has one.
                let cares = variant == "own-distress" && finding.severity == Severity::Advise;
                assert!(cares || !finding.clauses.is_empty(), "{name} cites nothing");
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

/// The hazard log and the equality note say so (H8).
#[test]
fn whoever_speaks_up_is_told_of_freedom_to_speak_up() {
    for trust in TRUSTS {
        let pack = Pack::built_in(trust).unwrap();
        for hit in [Hit::new("whistleblowing-route"), Hit::new("disparages-employer").variant("concern")] {
            let finding = pack.judge(&draft(Account::Personal), hit).expect("a note at every trust");
            assert!(finding.advice.contains("Freedom to Speak Up"), "{trust}: {}", finding.advice);
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

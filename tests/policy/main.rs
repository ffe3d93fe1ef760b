//! The packs as a whole: severities, clauses, wording, and what bad input does.

mod bad_input;
mod citations;
mod scenarios;
mod severities;

use crewmate::draft::{Account, Audience, Draft};
use crewmate::policy::{Level, catalogue};

const TRUSTS: [&str; 5] = ["wmas", "las", "yas", "scas", "emas"];
const ACCOUNTS: [Account; 2] = [Account::Personal, Account::Corporate];

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

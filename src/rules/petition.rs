//! # Petition about work
//!
//! ## What it looks for
//! A call to sign a petition, or news of having signed one, about the service, its stations, jobs or conditions.
//!
//! ## Why
//! Where people can tell that you are staff, your policy asks you to stay out of petitions about work.
//!
//! ## Example
//! "Sign here to save our station"
//!
//! ## Better
//! Take it to your union or your manager.
//!
//! ## Quiet when
//! It has nothing to do with work, or it is a union ballot.

use super::{Context, Hits};
use crate::wording::{Wordings, guard};
use once_cell::sync::Lazy;

static WORDINGS: Lazy<Wordings> = Lazy::new(|| {
    Wordings::new(&[(
        0.85,
        &[
            "names|name ~1 down ~4",
            "sign|signed|signing|signature|signatures|petition ~12",

            "sign|signed|signing ~2 here|this|and+share|the+petition|petition|against|to+save|to+stop|to+keep|for|our|up|now ~6",
            "petition|petitions",
            "add|put|get ~1 your|yer|their name|names ~2 down|to|on|against",
            "add your name",
            "every|more|#|need signature|signatures|name|names ~2 counts|matters|count|needed",
            "# ~1 more signatures|names|signed",
            "change.org|38degrees|38+degrees|parliament+petition|avaaz",
            "names so far",
        ],
    )])
});

/// What makes a petition one about work.
const WORK: &[&str] = &[
    "ambulance", "ambulances", "paramedic", "paramedics", "station", "stations", "crew", "crews", "trust", "service", "emas", "wmas", "las", "yas", "scas", "999", "rota", "rotas", "shift", "shifts", "breaks",
    "break", "nhs", "response", "rrv", "rrvs", "hospital", "a&e", "control", "pts", "make-ready", "make", "technicians", "sick", "pay", "parking", "overtime", "handover", "handovers", "waited", "waiting", "trucks",
    "colleagues", "exec", "chief", "green", "12s", "armour", "dispatch", "responders", "paramedics'", "meal", "late", "finishes", "us", "we", "standby", "unit", "department",
];

/// Cars and crews of a service, by their turn or place: "the night car".
static FLEET: Lazy<Wordings> =
    Lazy::new(|| Wordings::new(&[(0.9, &["night|day|late|response|rapid|second|only car|cars|truck|trucks|cover", "car|truck|cover|vehicle off ~1 <any>"])]));

/// Words that outweigh a mention of a library or a park.
const PLAINLY_WORK: &[&str] = &[
    "ambulance", "ambulances", "paramedic", "paramedics", "999", "rota", "rotas", "crews", "trust", "emas", "dispatch", "dispatchers", "responders", "technicians", "make-ready", "handover", "handovers",
];

/// Reports petitions about work.
pub fn check(cx: &Context<'_>, hits: &mut Hits<'_>) {
    if cx.is_official() {
        return hits.rule_out();
    }
    let harmless = ["ballot", "library", "park ", "crossing", "school", "bus ", "post office", "zebra", "playground", "pub ", "swimming pool", "eurovision", "sign language", "sign up", "sign-up", "sign in", "sign of", "bsl", "signed copy", "signed shirt", "signed off", "signed up", "book signing", "signing for", "road sign", "petitioned", "delivery", "signed for"]
        .iter()
        .any(|w| cx.text.holds(w));
    let about_work = cx.text.has_word_or_tag(WORK) || FLEET.fits(cx.text);
    let plainly = cx.text.has_word_or_tag(PLAINLY_WORK);
    if (harmless && !plainly) || !about_work {
        return hits.rule_out();
    }
    let variant = if recognisable(cx) { "" } else { "unlinked" };
    let found: Vec<_> = WORDINGS.find(cx.text).into_iter().filter(|m| !guard::negated(cx.text, m) && !guard::quoted(cx.text, m.span)).collect();
    let said = |words: &[&str]| words.iter().any(|w| cx.text.holds(w));
    let certain = said(&["petition", "signatures", "every signature", "your name", "every name", "change.org", "38degrees", "names so far", "names down"]);
    let likely = cx.text.has_word_or_tag(&["sign"]) && said(&["save ", "stop ", "against", "keep ", "sign here", "please", "link", "share", "demand", "bring back", "scrap"]);
    for hit in found {
        let sure = if certain || likely { hit.sure } else { 0.2 };
        hits.push(hits.at(hit.span).variant(variant).sure(sure).because("a petition about work"));
    }
}

/// Whether people can tell that the author is staff: the page says so, or the draft does.
fn recognisable(cx: &Context<'_>) -> bool {
    let bio = cx.draft.profile.as_ref().map_or(String::new(), |p| p.bio.to_lowercase());
    let in_bio = ["ambulance", "paramedic", "medic", "emt", "dispatcher", "call taker", "technician", "eca", "999", "crew"].iter().any(|w| bio.contains(w));
        let in_text = ["our station", "my station", "we work", "i work", "as a paramedic", "as a medic", "as a crew", "our crews", "our rota", "our control", "my crew", "we get home", "i've driven", "us crews", "waited for us", "our meal", "our rest", "i've worked", "our team", "colleagues"]
        .iter()
        .any(|w| cx.text.holds(w));
    cx.shows_employer() || in_bio || in_text
}

#[cfg(test)]
mod tests {
    use crate::rules::testing::found_in;

    fn finds(text: &str) -> bool {
        let record = serde_json::json!({"id": "t", "trust": "emas", "text": text,
            "profile": {"display_name": "Jo", "username": "jo", "bio": "EMAS tech. these views are my own, not of my employer."}});
        found_in(&record.to_string()).iter().any(|(rule, _)| rule == "petition")
    }

    #[test]
    fn petitions_about_work() {
        for text in ["Sign here to save our station", "Put your name down to keep our night crews, we need 500 signatures", "Petition to stop them cutting our meal breaks", "Please sign. They want to take the night car off Skegness, 400 more and it goes to parliament"] {
            assert!(finds(text), "{text}");
        }
        for text in ["Signed the petition for a skate park", "Union ballot papers are out, have your say", "Sign up for the fun run"] {
            assert!(!finds(text), "{text}");
        }
    }
}

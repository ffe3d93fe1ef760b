//! # Petition about work
//!
//! ## What it looks for
//! A call to sign a petition, or news of having signed one, about the service, its stations, jobs or conditions.
//!
//! ## Why
//! Where people can tell that you are staff, your name under a petition about work looks like a protest from inside. Not
//! every policy speaks of it.
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
            "where|how ~1 do|can|does ~1 i|we|you|anyone ~1 sign ~4",
            "how|where ~2 get|put|add my|our|your ~1 name|names ~2 on|to|down ~4",
            "put|stick|chuck|get|count|sign me|us|yourself|yourselves|them ~4 down|on+it|on+the+list|up ~4",
            "done|signed|sined|sign+mine|signd mine|it|this|ours|already ~1 now|and|so|yours|x ~4",
            "signed|shared ~1 and? shared|signed|passed+on ~4",
            "signed|sined this|it|mine ~1 you|and|so|please|pls|get|have|can|will|because|cos ~4",
            "nearly|almost|only|past|over|up|got|at|on ~1 to|at? # ~2 signatures|names|signed|signers",
            "hit|hits|reach|reaches|get|need|needs ~2 # ~4 commons|parliament|debate|debated|ministers|mps|government ~4",
            "commons|parliament|ministers|mps|government|westminster ~1 has|have|must|will ~2 to? answer|debate|respond|reply|listen ~6",
            "open letter ~6",
            "names|signatures|clipboard ~4 keep|keeping|save|saving|stop|stopping|against|for ~4",
            "back|join|support the|our|this campaign ~4",
            "link|link's|click ~2 here|there|below|in+bio|above ~3 save|keep|stop ~4",
        ],
    )])
});

/// What makes a petition one about work.
const WORK: &[&str] = &[
    "ambulance",
    "ambulances",
    "paramedic",
    "paramedics",
    "station",
    "stations",
    "crew",
    "crews",
    "trust",
    "service",
    "emas",
    "wmas",
    "las",
    "yas",
    "scas",
    "999",
    "rota",
    "rotas",
    "shift",
    "shifts",
    "breaks",
    "break",
    "nhs",
    "response",
    "rrv",
    "rrvs",
    "hospital",
    "a&e",
    "control",
    "pts",
    "make-ready",
    "make",
    "technicians",
    "sick",
    "pay",
    "parking",
    "overtime",
    "handover",
    "handovers",
    "waited",
    "waiting",
    "trucks",
    "colleagues",
    "exec",
    "pension",
    "pensions",
    "wage",
    "wages",
    "canteen",
    "roster",
    "rosters",
    "depot",
    "uniform",
    "uniforms",
    "crewing",
    "tests",
    "driver",
    "sirens",
    "bases",
    "base",
    "999s",
    "desk",
    "cars",
    "chief",
    "green",
    "12s",
    "armour",
    "dispatch",
    "responders",
    "paramedics'",
    "meal",
    "late",
    "finishes",
    "us",
    "we",
    "standby",
    "unit",
    "department",
];

/// Cars and crews of a service, by their turn or place: "the night car".
static FLEET: Lazy<Wordings> = Lazy::new(|| {
    Wordings::new(&[(
        0.9,
        &[
            "night|day|late|response|rapid|second|only car|cars|truck|trucks|cover",
            "car|truck|cover|vehicle off ~1 <any>",
            "<place> ~1 car|truck|crew|crews|ambulance",
            "keep|keeping|save|saving|lose|losing our|the|my|their ~2 car|cars|truck|desk|crew|crews|cover",
        ],
    )])
});

/// Words that outweigh a mention of a library or a park.
const PLAINLY_WORK: &[&str] = &[
    "ambulance",
    "ambulances",
    "paramedic",
    "paramedics",
    "999",
    "rota",
    "rotas",
    "crews",
    "trust",
    "emas",
    "dispatch",
    "dispatchers",
    "responders",
    "technicians",
    "make-ready",
    "handover",
    "handovers",
];

/// What is signed or put one's name to in any workplace, and what is said by those who stay out of petitions.
const NO_PETITION: &[&str] = &[
    "leaving card",
    "checklist",
    "mentor form",
    "vehicle in",
    "lie in",
    "as staff i",
    "as staff we",
    "staying out of it",
    "don't put my name",
    "delivery note",
    "signed it off",
    "get well card",
    "birthday card",
    "sponsor form",
];

/// What other petitions, signs and signings are about. Parts of words count; a space behind a word ends it.
const HARMLESS: &[&str] = &[
    "ballot",
    "library",
    "park ",
    "crossing",
    "school",
    "bus ",
    "post office",
    "zebra",
    "playground",
    "pub ",
    "swimming pool",
    "eurovision",
    "sign language",
    "sign up",
    "sign-up",
    "big card",
    "cash machine",
    "co-op",
    "bedtime",
    "choir",
    "carol",
    "raffle",
    "guestbook",
    "sign in",
    "sign of",
    "bsl",
    "signed copy",
    "signed shirt",
    "signed off",
    "signed up",
    "book signing",
    "signing for",
    "road sign",
    "petitioned",
    "delivery",
    "signed for",
];

/// What is said of a petition and of little else.
const SIGNING: &[&str] = &[
    "petition",
    "signatures",
    "every signature",
    "your name",
    "every name",
    "change.org",
    "38degrees",
    "names so far",
    "names down",
    "my name on",
    "do i sign",
    "sign it",
    "signed it",
    "sined it",
    "done mine",
    "on the list",
    "the link",
    "clipboard",
    "open letter",
    "commons",
    "parliament",
    "campaign",
    "your signature",
    "signed and shared",
    "i've signed",
    "have you signed",
    "sign the thing",
    "sign this",
    "undersigned",
    "more names",
    "hands off our",
];

/// What people are urged to beside "sign".
const URGING: &[&str] = &[
    "save ",
    "stop ",
    "against",
    "keep ",
    "sign here",
    "please",
    "link",
    "share",
    "demand",
    "bring back",
    "scrap",
    "name and ",
    "debate",
];

/// What petitions want, by the beginnings of its words.
const CAUSES: &[&str] = &[
    "keep",
    "save",
    "stop",
    "shut",
    "cut",
    "clos",
    "scrap",
    "against",
    "bring back",
    "no to",
    "killer",
    "pay",
    "wage",
    "charges",
    "hours",
    "demand",
    "goes",
    "hands off",
    "reinstate",
    "more crews",
    "merg",
];

/// Without any of these an advert for a post is only an advert.
const SIGNING_UP: &[&str] = &["petition", "sign", "your name", "names ", "campaign", "change.org"];

/// How sure a wording is that nothing else says a petition is meant by.
const DOUBTFUL: f32 = 0.2;

/// Reports petitions about work.
pub fn check(cx: &Context<'_>, hits: &mut Hits<'_>) {
    if cx.is_official() {
        return hits.rule_out();
    }
    if cx.says_any(NO_PETITION) {
        return hits.rule_out_for_good();
    }
    // "Our trust is recruiting, link in bio": a closing date closes no station.
    if cx.says_any(&["is recruiting", "are recruiting", "we're recruiting", "now recruiting"])
        && !cx.text.holds_any(SIGNING_UP)
    {
        return hits.rule_out();
    }
    let about_work = cx.text.has_word_or_tag(WORK) || FLEET.fits(cx.text);
    let plainly = cx.text.has_word_or_tag(PLAINLY_WORK);
    if (cx.text.holds_any(HARMLESS) && !plainly) || !about_work {
        return hits.rule_out();
    }
    let variant = if recognisable(cx) { "" } else { "unlinked" };
    let found: Vec<_> = WORDINGS.find(cx.text).into_iter().filter(|m| guard::is_meant(cx.text, m)).collect();
    let certain = cx.text.holds_any(SIGNING);
    // "Signed! Every crew should." Who has signed something else says what it is.
    let opens = cx.text.lower().trim_start().strip_prefix("signed").is_some_and(|rest| {
        rest.starts_with(['.', '!', ',']) || [" and", " from", " as ", " it"].iter().any(|on| rest.starts_with(on))
    });
    let likely = opens || cx.text.has_word_or_tag(&["sign"]) && cx.text.holds_any(URGING);
    if certain && cx.text.holds_any(CAUSES) && !found.is_empty() {
        hits.stand();
    }
    for hit in found {
        let sure = if certain || likely { hit.sure } else { DOUBTFUL };
        hits.push(hits.at(hit.span).variant(variant).sure(sure).because("a petition about work"));
    }
}

/// Whether people can tell that the author is staff: the page says so, or the draft does.
fn recognisable(cx: &Context<'_>) -> bool {
    let bio = cx.draft.profile.as_ref().map_or(String::new(), |p| p.bio.to_lowercase());
    let in_bio =
        ["ambulance", "paramedic", "medic", "emt", "dispatcher", "call taker", "technician", "eca", "999", "crew"]
            .iter()
            .any(|w| bio.contains(w));
    let in_text = cx.text.holds_any(&[
        "our station",
        "my station",
        "we work",
        "i work",
        "as a paramedic",
        "as a medic",
        "as a crew",
        "our crews",
        "our rota",
        "our control",
        "my crew",
        "we get home",
        "i've driven",
        "us crews",
        "waited for us",
        "our meal",
        "our rest",
        "i've worked",
        "our team",
        "colleagues",
    ]);
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
        for text in [
            "Sign here to save our station",
            "Put your name down to keep our night crews, we need 500 signatures",
            "Petition to stop them cutting our meal breaks",
            "where do I sign, this roster is killing the crews",
            "how do I get my name on it? I'm for keeping the second ambulance",
            "Signed and shared. If the Ripley car goes there's nobody for the whole valley",
            "Please sign. They want to take the night car off Skegness, 400 more and it goes to parliament",
        ] {
            assert!(finds(text), "{text}");
        }
        for text in [
            "Signed the petition for a skate park",
            "Union ballot papers are out, have your say",
            "Sign up for the fun run",
            "Our trust is recruiting EMTs, closing date 12 December, link in bio",
            "Signed and shared: the appeal for the Ripley brass band's new drum",
            "where do I sign for a lie in after that shift",
            "sign the vehicle checklist before your shift",
        ] {
            assert!(!finds(text), "{text}");
        }
    }
}

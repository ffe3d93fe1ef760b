//! Classes of words that patterns speak of.

use super::{base_of, word_of};
use crate::lexicon;
use crate::text::{Text, TokenKind};

/// Whether the token belongs to a class.
pub type Class = fn(&Text, usize) -> bool;

/// The class of that name.
#[must_use]
pub fn named(name: &str) -> Option<Class> {
    Some(match name {
        "trust" => is_trust,
        "employer" => is_initials,
        "boss" => is_boss,
        "role" => is_role,
        "name" => is_name,
        "person" => is_person,
        "insult" => is_insult,
        "harsh" => is_harsh,
        "swear" => is_swear,
        "drug" => is_drug,
        "month" => is_month,
        "press" => is_press,
        "health" => is_health,
        "any" => |_, _| true,
        _ => return None,
    })
}

fn word(text: &Text, at: usize) -> &str {
    base_of(word_of(text, &text.tokens()[at]))
}

/// The employer, as staff call it. Initials of other trusts count too: what is said is the same.
fn is_trust(text: &Text, at: usize) -> bool {
    let written = text.tokens()[at].span.of(text.folded());
    matches!(written.trim_start_matches('@').trim_end_matches("'s"), "YAS" | "LAS")
        || matches!(
            word(text, at),
            "trust"
                | "service"
                | "nhs"
                | "wmas"
                | "scas"
                | "emas"
                | "employer"
                | "organisation"
                | "organization"
                | "hq"
                | "ambo"
                | "ambulance"
                | "outfit"
                | "firm"
                | "department"
        )
}

/// Initials of a trust, written as such: in lower case they are other words.
fn is_initials(text: &Text, at: usize) -> bool {
    let written = text.tokens()[at].span.of(text.folded());
    matches!(written.trim_start_matches(['@', '#']).trim_end_matches("'s"), "YAS" | "LAS" | "WMAS" | "SCAS" | "EMAS")
}

/// Those who run it.
fn is_boss(text: &Text, at: usize) -> bool {
    matches!(
        word(text, at),
        "management"
            | "managers"
            | "manager"
            | "mgmt"
            | "bosses"
            | "boss"
            | "execs"
            | "exec"
            | "executive"
            | "executives"
            | "directors"
            | "director"
            | "board"
            | "leadership"
            | "ceo"
            | "chief"
            | "gaffers"
            | "gaffer"
            | "hr"
            | "finance"
            | "payroll"
            | "comms"
            | "seniors"
            | "smt"
            | "suits"
            | "upstairs"
            | "chair"
            | "chairman"
            | "governors"
            | "slt"
            | "rotas"
            | "scheduling"
            | "planning"
            | "procurement"
            | "estates"
            | "fleet"
            | "senior+management"
    )
}

/// A role in and around the service, or a team of it.
fn is_role(text: &Text, at: usize) -> bool {
    let word = word(text, at);
    lexicon::JOB_ROLES.contains(word)
        || matches!(
            word,
            "crewmate"
                | "mentor"
                | "student"
                | "students"
                | "newbie"
                | "supervisor"
                | "leader"
                | "lead"
                | "medic"
                | "tech"
                | "techie"
                | "para"
                | "eca"
                | "dispatcher"
                | "dispatchers"
                | "dispatch"
                | "halo"
                | "colleague"
                | "colleagues"
                | "crew"
                | "nqp"
                | "control"
                | "manager"
                | "nurse"
                | "nurses"
                | "doctor"
                | "doctors"
                | "paramedic"
                | "paramedics"
                | "trainer"
                | "trainee"
                | "assessor"
                | "tutor"
                | "aom"
                | "ctl"
                | "teammate"
                | "workmate"
                | "oppo"
                | "boss"
                | "director"
                | "chief"
                | "station"
                | "watch"
                | "line"
                | "team"
                | "eoc"
                | "call-taker"
                | "caller"
                | "mechanic"
                | "instructor"
        )
}

/// A first name with its capital (or any case where the word is hardly anything else).
fn is_name(text: &Text, at: usize) -> bool {
    let token = &text.tokens()[at];
    if token.kind != TokenKind::Word {
        return false;
    }
    let written = token.span.of(text.folded());
    let capital = written.starts_with(char::is_uppercase);
    let known = word(text, at);
    if lexicon::COMMON_WORDS.contains(known) || lexicon::NOT_NAMES.contains(known) {
        return capital && lexicon::FIRST_NAMES.contains(known) && at > 0 && !opens_sentence(text, at);
    }
    lexicon::FIRST_NAMES.contains(known)
}

fn opens_sentence(text: &Text, at: usize) -> bool {
    text.sentences().binary_search_by_key(&at, |s| s.first_token).is_ok()
}

/// Somebody: a pronoun, a role, a name.
fn is_person(text: &Text, at: usize) -> bool {
    matches!(
        word(text, at),
        "he" | "she"
            | "they"
            | "you"
            | "him"
            | "her"
            | "them"
            | "someone"
            | "somebody"
            | "man"
            | "woman"
            | "bloke"
            | "guy"
            | "girl"
            | "lad"
            | "lass"
            | "one"
            | "everyone"
            | "he'll"
            | "she'll"
            | "they're"
            | "you're"
            | "hes"
            | "shes"
            | "whoever"
            | "who"
            | "people"
            | "lot"
            | "mate"
            | "doctor"
            | "dr"
            | "gp"
            | "owner"
            | "neighbour"
            | "councillor"
            | "mp"
            | "landlord"
            | "headteacher"
            | "coach"
            | "vicar"
            | "surgeon"
            | "consultant"
            | "officer"
            | "mayor"
            | "boss"
            | "carer"
            | "carers"
            | "staff"
    ) || is_role(text, at)
        || is_name(text, at)
}

fn is_insult(text: &Text, at: usize) -> bool {
    lexicon::INSULTS.contains(word(text, at))
}

/// Insults in nearly every use.
fn is_harsh(text: &Text, at: usize) -> bool {
    lexicon::INSULTS.value(word(text, at)) == Some("strong")
}

fn is_swear(text: &Text, at: usize) -> bool {
    lexicon::PROFANITY.contains(word(text, at))
}

/// Medicines that somebody might steal, by everyday name.
fn is_drug(text: &Text, at: usize) -> bool {
    matches!(
        word(text, at),
        "morphine"
            | "morph"
            | "ketamine"
            | "ket"
            | "fentanyl"
            | "midazolam"
            | "midaz"
            | "diazepam"
            | "diazemuls"
            | "cds"
            | "cd"
            | "drugs"
            | "meds"
            | "medicines"
            | "opiates"
            | "opioids"
            | "entonox"
            | "oramorph"
            | "penthrox"
            | "controlled"
            | "drug"
            | "valium"
            | "vials"
            | "ampoules"
            | "gas+and+air"
            | "diamorphine"
            | "lorazepam"
            | "narcotics"
    )
}

fn is_month(text: &Text, at: usize) -> bool {
    matches!(
        word(text, at),
        "january"
            | "february"
            | "march"
            | "april"
            | "may"
            | "june"
            | "july"
            | "august"
            | "september"
            | "october"
            | "november"
            | "december"
            | "jan"
            | "feb"
            | "mar"
            | "apr"
            | "jun"
            | "jul"
            | "aug"
            | "sept"
            | "sep"
            | "oct"
            | "nov"
            | "dec"
            | "easter"
            | "christmas"
            | "xmas"
            | "summer"
            | "autumn"
            | "spring"
            | "winter"
            | "monday"
            | "tuesday"
            | "wednesday"
            | "thursday"
            | "friday"
            | "saturday"
            | "sunday"
    )
}

/// A newspaper's or broadcaster's handle.
fn is_press(text: &Text, at: usize) -> bool {
    let token = &text.tokens()[at];
    token.kind == TokenKind::Handle
        && [
            "news",
            "bbc",
            "itv",
            "gazette",
            "echo",
            "mail",
            "mirror",
            "herald",
            "press",
            "journo",
            "reporter",
            "argus",
            "telegraph",
            "radio",
            "post",
            "times",
            "lbc",
            "mercury",
            "express",
        ]
        .iter()
        .any(|part| word_of(text, token).contains(part))
}

/// What somebody's health or private life may be about.
fn is_health(text: &Text, at: usize) -> bool {
    matches!(
        word(text, at),
        "stress"
            | "depression"
            | "anxiety"
            | "cancer"
            | "ivf"
            | "pregnant"
            | "pregnancy"
            | "miscarriage"
            | "miscarried"
            | "breakdown"
            | "surgery"
            | "operation"
            | "op"
            | "ptsd"
            | "rehab"
            | "burnout"
            | "hysterectomy"
            | "vasectomy"
            | "chemo"
            | "tumour"
            | "lump"
            | "biopsy"
            | "bowel"
            | "endometriosis"
            | "menopause"
            | "diabetes"
            | "epilepsy"
            | "hiv"
            | "hernia"
            | "counselling"
            | "antidepressants"
            | "sertraline"
            | "nerves"
            | "migraines"
            | "ms"
            | "crohns"
            | "crohn's"
            | "colitis"
            | "bipolar"
            | "adhd"
            | "autism"
            | "autistic"
            | "overdose"
            | "drink"
            | "drinking"
            | "alcohol"
            | "stent"
            | "heart"
            | "sick"
            | "stoma"
            | "abortion"
            | "termination"
            | "transplant"
    ) || lexicon::CONDITIONS.value(word(text, at)).is_some_and(|v| v != "weak")
}

//! Incident, CAD and job numbers.
//!
//! **What**: the number by which a trust finds the record of a call: "CAD 20418", "job 4471-B",
//! "ref 22-118834", "4471 was the job number".
//!
//! **Why**: whoever can see the system finds the patient; a local identifier in several policies.
//!
//! **Validation**: a cue word with the value right behind it (or right before). Cues that everyday
//! text is full of ("call", "job", "ref") need "number", "no" or "#", or a value that can be nothing
//! else; orders, bookings and vacancies are left alone.
//!
//! **Source**: written by us.

use super::reference::{Value, is_code, plain_gap, spaced_value, value};
use super::{Context, Kind, Signal};

pub(super) fn scan(context: &Context, out: &mut Vec<Signal>) {
    for i in 0..context.len() {
        let called = strength(context.word(i)).or_else(|| initials(context, i).then_some(Strength::Sure));
        let Some(strength) = called.filter(|_| !context.in_link(i)) else { continue };
        if is_other(context, i) {
            continue;
        }
        if let Some((first, last)) = behind(context, i, strength).or_else(|| ahead(context, i)) {
            let confidence = match strength {
                Strength::Sure => 0.95,
                Strength::Everyday => 0.85,
                Strength::Anybody => 0.8,
            };
            out.push(Signal::new(
                Kind::IncidentNumber,
                context.span(first, last),
                confidence,
                "called an incident, CAD or job number",
            ));
        }
    }
}

#[derive(Clone, Copy, PartialEq)]
enum Strength {
    /// Hardly ever said outside control rooms.
    Sure,
    /// Everyday words.
    Everyday,
    /// Airlines, shops and councils give one too, so what stands around it may outweigh the word (see [`super::bare`]).
    Anybody,
}

fn strength(word: &str) -> Option<Strength> {
    match word {
        _ if one_of!(word;
            "cad" "cads" "incident" "inc" "urn" "icad" "cadref" "cadno" "jobno" "incidentno" "computeraideddispatch"
            "cyfeirnod" "digwyddiad"
        ) =>
        {
            Some(Strength::Sure)
        }
        _ if one_of!(word;
            "job" "call" "log" "run" "event" "case" "jobs" "crime" "dispatch" "crn" "pals" "datix" "referral" "cyf"
            "sequence"
        ) =>
        {
            Some(Strength::Everyday)
        }
        "ref" | "reference" => Some(Strength::Anybody),
        _ => None,
    }
}

/// "C A D 1187", "c.a.d. 1187": the cue's letters apart; `i` is the last.
fn initials(context: &Context, i: usize) -> bool {
    let apart = |at: usize, letter: &str| context.word(at) == letter && one_of!(context.gap(at + 1); " " "." ". " "-");
    context.word(i) == "d" && i >= 2 && apart(i - 1, "a") && apart(i - 2, "c")
}

fn is_filler(word: &str) -> bool {
    one_of!(word;
        "no" "number" "num" "nr" "ref" "id" "is" "was" "s" "reference" "the" "log" "cad" "job" "incident" "nos"
        "numbers" "given" "it" "our" "n" "o" "reads" "on" "yw"
    )
}

fn is_number_word(word: &str) -> bool {
    one_of!(word; "no" "number" "num" "nr" "ref" "id" "reference" "nos" "cadref" "jobno")
}

/// The value after the cue.
fn behind(context: &Context, cue: usize, strength: Strength) -> Option<(usize, usize)> {
    let mut at = cue + 1;
    let mut numbered = one_of!(context.word(cue); "ref" "reference" "cadref" "cadno" "jobno" "incidentno" "urn");
    while at < cue + 5 && is_filler(context.word(at)) && !context.is_glued(at + 1) | is_number_word(context.word(at)) {
        if context.ends_before(at) {
            return None;
        }
        numbered |= is_number_word(context.word(at));
        at += 1;
    }
    if strength == Strength::Anybody && one_of!(context.word(at); "from" "they" "i" "for") {
        return given_later(context, at);
    }
    let gap = plain_gap(context, at);
    if context.ends_before(at) || gap.len() > 4 || gap.contains(['(', ',']) && !numbered {
        return None;
    }
    let spelled = !context.is_digits(at) && matches!(context.word(cue), "job" | "log") && !context.is_digits(at + 1);
    let spaced = (strength == Strength::Sure || numbered || spelled).then(|| spaced_value(context, at)).flatten();
    // "Datix W two oh four four one seven"
    let lettered = || {
        let figures = is_code(context, at).then(|| spaced_value(context, at + 1)).flatten();
        figures.filter(|v| v.digits >= 4).map(|v| Value { first: at, ..v })
    };
    let value = spaced.or_else(|| value(context, at)).or_else(lettered)?;
    // "CAD 447B? no such place": a district doubted, not a number told.
    if !numbered && value.marked && spaced.is_none() && context.gap(value.last + 1).starts_with('?') {
        return None;
    }
    let hashed = context.gap(at).contains('#');
    let colon = context.gap(at).contains(':');
    let said = (cue + 1..at).any(|k| matches!(context.word(k), "on" | "it")) && !numbered;
    let enough = match strength {
        Strength::Sure => value.digits >= 3 || (numbered || hashed || colon) && value.digits >= 2,
        Strength::Everyday | Strength::Anybody => {
            (numbered || hashed) && value.digits >= 3
                || context.word(cue) == "log"
                    && matches!(context.word(value.last + 1), "of" | "refers" | "relates")
                    && value.digits >= 2
                || value.digits >= 4
                    && !said
                    && (value.marked
                        || colon
                        || one_of!(context.word(cue);
                            "job" "log" "ref" "reference" "run" "event" "call" "case"
                        ) && value.digits <= 9
                            && !(value.digits == 4
                                && matches!(context.word(cue), "run" | "event")
                                && matches!(context.number(value.first), Some(1900..=1989))))
        }
    };
    (enough && !said && !is_phone_like(context, &value) && !is_emergency(context, cue, &value))
        .then_some((value.first, value.last))
}

/// "my reference from 111 was 5521880": a long number some words on.
fn given_later(context: &Context, from: usize) -> Option<(usize, usize)> {
    let at = (from + 1..from + 6)
        .take_while(|&at| !context.ends_before(at))
        .find(|&at| context.is_digits(at) && context.word(at).len() >= 5)?;
    let value = value(context, at)?;
    (!is_phone_like(context, &value) && !context.ends_before(at)).then_some((value.first, value.last))
}

/// The value before the cue: "4471 was the job number", "#4471 job".
fn ahead(context: &Context, cue: usize) -> Option<(usize, usize)> {
    let mut at = cue;
    let mut said = false;
    while at > 0
        && cue - at < 4
        && one_of!(context.word(at - 1); "was" "is" "the" "our" "s" "that" "my" "their" "being")
        && !context.ends_before(at)
    {
        said = true;
        at -= 1;
    }
    let end = at.checked_sub(1)?;
    if context.ends_before(at) || context.gap(at).len() > 3 {
        return None;
    }
    let mut first = end;
    while first > 0 && end - first < 5 && (context.is_glued(first) || matches!(context.gap(first), "-" | "/")) {
        first -= 1;
    }
    let value = value(context, first).filter(|v| v.last == end && v.digits >= 3)?;
    let hashed = context.gap(first).contains('#') || context.atoms()[first].home == super::Home::Tag;
    let named = is_number_word(context.word(cue + 1)) || matches!(context.word(cue), "cad" | "ref" | "reference");
    let aside = context.gap(at) == " (" && context.gap(cue + 1).starts_with(')') && named;
    ((said && named) || hashed || aside).then_some((first, value.last))
}

fn is_phone_like(context: &Context, value: &Value) -> bool {
    context.word(value.first).starts_with('0') && value.digits >= 10
}

/// "call 999", "job 24/7".
fn is_emergency(context: &Context, cue: usize, value: &Value) -> bool {
    value.digits == 3
        && one_of!(context.word(value.first); "999" "111" "101" "112" "116" "911")
        && one_of!(context.word(cue); "call" "ref" "job" "run" "event" "log" "case")
}

/// Orders, bookings, vacancies, sport: the cue belongs to something else.
fn is_other(context: &Context, cue: usize) -> bool {
    let other = |w: &str| {
        one_of!(w;
            "order" "jobs" "booking" "vacancy" "vacancies" "parcel" "invoice" "delivery" "flight" "hotel" "ticket"
            "tracking" "apply" "trac" "dream" "park" "marathon" "raffle" "insurance" "claim" "planning" "charity"
            "race" "bib" "course" "grant" "payment" "parking" "shop" "bank" "council" "amazon" "repair" "library"
            "phone" "bible" "complaint" "prize" "warranty" "product" "model" "part" "catalogue" "advert"
            "recruitment" "tax" "train" "refund" "competition" "voucher" "quote" "policy" "mrn" "hospital" "hosp"
            "epcr" "prf" "patient" "boiler" "broadband" "gas" "nhsjobs" "passport" "licence"
        )
    };
    // "complaint ref PALS/2025/1182": the trust's own complaints are about patients.
    context.word(cue) != "pals" && context.before(cue, 4, other).is_some()
        || context
            .after(cue + 1, 6, |w| one_of!(w; "vacancy" "apply" "trac" "nhsjobs" "parcel" "refund" "checkout" "raffle"))
            .is_some()
        || (context.word(cue) == "jobs" && context.word_before(cue, 1) == "nhs")
}

#[cfg(test)]
mod tests {
    use super::super::testing::{assert_found, assert_quiet};
    use super::Kind;

    #[test]
    fn incident_numbers() {
        assert_found(
            Kind::IncidentNumber,
            &[
                ("CAD 20418 still waiting", "20418"),
                ("job 4471-B", "4471-B"),
                ("ref 22-118834", "22-118834"),
                ("incident no. 20418", "20418"),
                ("#4471 job", "4471"),
                ("4471 was the job number", "4471"),
                ("cad20418", "20418"),
                ("log number: E1234567", "E1234567"),
                ("C.A.D. 2044 went nowhere", "2044"),
                ("C A D 2 0 4 4", "2 0 4 4"),
                ("cad 🚑 2044", "2044"),
                ("log 512 refers", "512"),
                ("C-A-D 2044", "2044"),
                ("my reference from 111 was 5521880", "5521880"),
                ("2044 (cad)", "2044"),
                ("job two oh four four", "two oh four four"),
                ("cyfeirnod 88-4471", "88-4471"),
                ("rhif digwyddiad: 20418", "20418"),
                ("ref SCASX-44182", "SCASX-44182"),
                ("incident number 2O4l8", "2O4l8"),
                ("CAD 20418/14NOV25", "20418/14NOV25"),
                ("incident 20251114-0387", "20251114-0387"),
            ],
        );
    }

    #[test]
    fn other_numbers() {
        assert_quiet(
            Kind::IncidentNumber,
            &[
                "call 999",
                "order ref 44718",
                "the incident in 2024",
                "job 24/7",
                "incident at 1430",
                "call 07700 900123",
                "job ref 44718, apply on Trac",
                "an event for 1200 people",
                "major incident 12/03/2025",
                "call 111 first",
                "born to run 1975",
            ],
        );
    }
}

//! Hospital and patient-record numbers.
//!
//! **What**: MRN, hospital, district, unit or K number, PRF and ePCR numbers; codes that start with
//! a hospital trust's ODS code and seven figures.
//!
//! **Why**: leads straight to the record; a local identifier in several policies.
//!
//! **Validation**: a cue word with the value right behind it, at least four figures (three for PRF).
//!
//! **Source**: written by us; ODS trust codes begin with R (NHS Organisation Data Service).

use super::reference::{spaced_value, value};
use super::{Context, Kind, Signal};

pub(super) fn scan(context: &Context, out: &mut Vec<Signal>) {
    for i in 0..context.len() {
        if context.in_link(i) {
            continue;
        }
        if let Some(from) = cue(context, i) {
            if let Some((first, last)) = behind(context, from) {
                out.push(Signal::new(
                    Kind::HospitalNumber,
                    context.span(first, last),
                    0.95,
                    "called a patient-record number",
                ));
            } else if let Some((first, last)) = ahead(context, i) {
                out.push(Signal::new(
                    Kind::HospitalNumber,
                    context.span(first, last),
                    0.85,
                    "called a patient-record number",
                ));
            }
        } else if trust_code(context, i) {
            out.push(Signal::new(Kind::HospitalNumber, context.span(i, i + 1), 0.7, "a trust code and seven figures"));
        }
    }
}

/// Whether a cue starts at atom `i`; the atom after its fixed words.
fn cue(context: &Context, i: usize) -> Option<usize> {
    let next = context.word(i + 1);
    let numbered =
        |w: &str| matches!(w, "no" | "number" | "num" | "nos" | "id" | "nr" | "ref" | "identifier" | "numbers");
    Some(match context.word(i) {
        "mrn" | "prf" | "epcr" | "epr" | "pcr" | "eprf" | "hospno" | "hospnum" | "casenote" | "casenotes" | "pasid"
        | "hospitalno" | "hospid" | "ptid" | "pid" | "pas" | "mrno"
            if !numbered(next) =>
        {
            i + 1
        }
        "mrn" | "prf" | "epcr" | "epr" | "pcr" | "eprf" | "pas" | "pid" | "casenote" | "casenotes"
            if numbered(next) =>
        {
            i + 2
        }
        "hospital" | "hosp" if context.gap(i + 1).contains('#') => i + 1,
        // "Wristband M0148821"
        "wristband" | "nameband" if behind(context, i + 1).is_some() => i + 1,
        "case" if matches!(next, "note" | "notes") => i + 2,
        "chi" if (i + 1..i + 4).any(|at| context.word(at).len() == 10 && context.is_digits(at)) => i + 1,
        // "RXH number"
        code if code.len() == 3 && code.starts_with('r') && context.is_upper(i) && matches!(next, "number" | "no") => {
            i + 2
        }
        "hospital" | "hosp" | "hos" | "hospt" | "hosptial" | "hopsital" | "trust" | "local" | "clinic"
        | "wristband" | "label" | "district" | "unit" | "chart" | "casefile" | "attendance" | "pas" | "rio"
        | "systmone" | "emis" | "record" | "ed" | "notes" | "ward" | "admission" | "episode" | "spell"
            if numbered(next) =>
        {
            i + 2
        }
        "medical" | "patient" | "health" | "clinical" if next == "record" => i + 2,
        "patient" | "pt" | "pts" if numbered(next) => i + 2,
        "k" | "x" | "r" | "d" if matches!(next, "number" | "no") && !context.is_glued(i) => i + 2,
        _ => return None,
    })
}

fn behind(context: &Context, from: usize) -> Option<(usize, usize)> {
    let mut at = from;
    while at < from + 4
        && one_of!(context.word(at);
            "no" "number" "num" "is" "was" "s" "id" "ref" "the" "reads" "of" "nr" "identifier" "form"
        )
        && !(context.is_glued(at + 1) && context.is_digits(at + 1))
    {
        if context.ends_before(at) {
            return None;
        }
        at += 1;
    }
    if context.ends_before(at) || context.gap(at).len() > 4 {
        return None;
    }
    if let Some(found) = lettered(context, at) {
        return Some(found);
    }
    // "K number is K 123456": the letter apart from the figures.
    let spaced = context.is_letters(at)
        && context.word(at).len() == 1
        && context.gap(at + 1) == " "
        && context.is_digits(at + 1);
    let found = if spaced { None } else { spaced_value(context, at).filter(|v| v.digits >= 4) }
        .or_else(|| value(context, if spaced { at + 1 } else { at }))?;
    let first = if spaced { at } else { found.first };
    (found.digits >= 4 || found.digits == 3 && found.marked).then_some((first, found.last))
}

/// "RXK 118 220": a code of two or three capitals and two groups of figures.
fn lettered(context: &Context, at: usize) -> Option<(usize, usize)> {
    let code = context.is_letters(at) && context.is_upper(at) && (2..=3).contains(&context.word(at).len());
    let figures = |i: usize| context.is_digits(i) && (2..=4).contains(&context.word(i).len()) && context.gap(i) == " ";
    (code && figures(at + 1) && figures(at + 2)).then_some((at, at + 2))
}

/// "K123456 is the hospital number".
fn ahead(context: &Context, cue: usize) -> Option<(usize, usize)> {
    let mut at = cue;
    while at > 0
        && cue - at < 3
        && matches!(context.word(at - 1), "is" | "was" | "her" | "his" | "the" | "their")
        && !context.ends_before(at)
    {
        at -= 1;
    }
    let aside = matches!(context.gap(cue), ", " | " (" | " - " | ",") && at == cue && cue > 0;
    if at == cue && !aside || at == 0 || context.ends_before(at) {
        return None;
    }
    let mut first = at - 1;
    while first > 0 && at - first < 5 && (context.is_glued(first) || matches!(context.gap(first), "-" | "/")) {
        first -= 1;
    }
    value(context, first).filter(|v| v.last + 1 == at && v.digits >= 4).map(|v| (v.first, v.last))
}

/// "RXX1234567".
fn trust_code(context: &Context, i: usize) -> bool {
    let word = context.word(i);
    context.is_upper(i)
        && word.len() == 3
        && word.starts_with('r')
        && !context.is_glued(i)
        && context.is_glued(i + 1)
        && context.is_digits(i + 1)
        && context.word(i + 1).len() == 7
        && !context.is_glued(i + 2)
}

#[cfg(test)]
mod tests {
    use super::super::testing::{assert_found, assert_quiet};
    use super::Kind;

    #[test]
    fn record_numbers() {
        assert_found(
            Kind::HospitalNumber,
            &[
                ("MRN 1234567", "1234567"),
                ("hosp no K123456", "K123456"),
                ("Hospital number: 5540-2291", "5540-2291"),
                ("PRF 77310 went missing", "77310"),
                ("epcr no. 88120394", "88120394"),
                ("her K number is K 123456", "K 123456"),
                ("RXX1234567", "RXX1234567"),
                ("K123456 is his hospital number", "K123456"),
                ("hosp number RXK 118 220", "RXK 118 220"),
                ("wristband M0148821", "M0148821"),
            ],
        );
    }

    #[test]
    fn other_numbers() {
        assert_quiet(
            Kind::HospitalNumber,
            &[
                "hospital no longer open",
                "ward 12",
                "unit 4 on the estate",
                "the hospital has 1200 beds",
                "patient no 1",
                "hospital number 1 for care",
                "lost my wristband in 2019",
            ],
        );
    }
}

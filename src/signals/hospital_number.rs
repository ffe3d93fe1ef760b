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

use super::reference::{is_code, is_letter_name, plain_gap, spaced_value, value};
use super::{Context, Kind, Signal};

pub(super) fn scan(context: &Context, out: &mut Vec<Signal>) {
    for i in 0..context.len() {
        if context.in_link(i) {
            continue;
        }
        if let Some(from) = cue(context, i) {
            if let Some((first, last)) = behind(context, from).or_else(|| after_aside(context, from)) {
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
    let numbered = |w: &str| one_of!(w; "no" "number" "num" "nos" "id" "nr" "ref" "identifier" "numbers");
    Some(match context.word(i) {
        said if one_of!(said;
            "mrn" "prf" "epcr" "epr" "pcr" "eprf" "hospno" "hospnum" "casenote" "casenotes" "pasid" "hospitalno"
            "hospid" "ptid" "pid" "pas" "mrno" "hospitalnumber" "patientid" "patientno" "patientnumber" "casenoteno"
            "casenotenumber"
        ) && !numbered(next) =>
        {
            i + 1
        }
        said if one_of!(said; "mrn" "prf" "epcr" "epr" "pcr" "eprf" "pas" "pid" "casenote" "casenotes")
            && numbered(next) =>
        {
            i + 2
        }
        "hospital" | "hosp" if context.gap(i + 1).contains('#') => i + 1,
        "hosp" if context.gap(i + 1).contains(':') => i + 1,
        // "HN G448120"
        "hn" if context.is_upper(i)
            && behind(context, i + 1).is_some_and(|(first, last)| {
                (first..=last).filter(|&at| context.is_digits(at)).map(|at| context.word(at).len()).sum::<usize>() >= 5
            }) =>
        {
            i + 1
        }
        // "H/N 449201"
        "h" if next == "n" && context.gap(i + 1) == "/" && behind(context, i + 2).is_some() => i + 2,
        "patient" | "pt" if next == "reference" => i + 2,
        "e" if context.word_before(i, 1) == "and" && context.word_before(i, 2) == "a" && numbered(next) => i + 2,
        // "Wristband M0148821"
        "wristband" | "nameband" if behind(context, i + 1).is_some() => i + 1,
        // "lab sticker: S-118820": a sticker or label counts only with letters or many figures on it.
        "sticker" | "label" | "labels"
            if behind(context, i + 1).is_some_and(|(first, last)| {
                context.is_letters(first) || (first..=last).map(|at| context.word(at).len()).sum::<usize>() >= 6
            }) =>
        {
            i + 1
        }
        // "rhif ysbyty D118820", "rhif y claf"
        "ysbyty" | "claf" if context.before(i, 2, |w| w == "rhif").is_some() => i + 1,
        // "M.R.N. 8711230", "P A S no 22901"
        "n" | "s" if initials(context, i) => i + 1,
        "e" if context.word_before(i, 1) == "a" && context.gap(i) == "&" && numbered(next) => i + 2,
        "case" if matches!(next, "note" | "notes") => i + 2,
        "chi" if (i + 1..i + 4).any(|at| context.word(at).len() == 10 && context.is_digits(at)) => i + 1,
        // "RXH number"
        code if code.len() == 3 && code.starts_with('r') && context.is_upper(i) && matches!(next, "number" | "no") => {
            i + 2
        }
        said if one_of!(said;
            "hospital" "hosp" "hos" "hospt" "hosptial" "hopsital" "trust" "local" "clinic" "wristband" "label"
            "district" "unit" "chart" "casefile" "attendance" "pas" "rio" "systmone" "emis" "record" "ed" "notes"
            "ward" "admission" "episode" "spell" "epic" "cerner" "lorenzo" "meditech" "carenotes" "paris"
        ) && numbered(next) =>
        {
            i + 2
        }
        "medical" | "patient" | "health" | "clinical" if next == "record" => i + 2,
        "patient" | "pt" | "pts" if numbered(next) && next != "numbers" => i + 2,
        "k" | "x" | "r" | "d" if matches!(next, "number" | "no") && !context.is_glued(i) => i + 2,
        _ => return None,
    })
}

fn behind(context: &Context, from: usize) -> Option<(usize, usize)> {
    let mut at = from;
    while at < from + 4
        && one_of!(context.word(at);
            "no" "number" "num" "is" "was" "s" "id" "ref" "the" "reads" "of" "nr" "identifier" "form" "says" "said"
            "yw" "ydy"
        )
        && !(context.is_glued(at + 1) && context.is_digits(at + 1))
    {
        if context.ends_before(at) {
            return None;
        }
        at += 1;
    }
    if context.ends_before(at) || plain_gap(context, at).len() > 4 {
        return None;
    }
    if let Some(found) = lettered(context, at) {
        return Some(found);
    }
    // "kay two two eight one nine zero"
    if (is_letter_name(context.word(at)) || is_code(context, at))
        && let Some(read_out) = spaced_value(context, at + 1).filter(|v| v.digits >= 4)
    {
        return Some((at, read_out.last));
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

/// "m.r.n.", "M R N", "p a s": the cue's letters apart; `i` is the last.
fn initials(context: &Context, i: usize) -> bool {
    let apart = |at: usize, letter: &str| context.word(at) == letter && matches!(context.gap(at + 1), " " | "." | ". ");
    let names = |a: &str, b: &str| apart(i - 1, b) && apart(i - 2, a);
    i >= 2 && if context.word(i) == "n" { names("m", "r") } else { names("p", "a") }
}

/// "her hospital number, K something, K228191": a letter and five figures or more, an aside later.
fn after_aside(context: &Context, from: usize) -> Option<(usize, usize)> {
    let end = context.len().min(from + 6);
    let at = (from..end)
        .take_while(|&at| !context.ends_before(at))
        .find(|&at| context.word(at).len() == 1 && context.is_upper(at) && context.is_glued(at + 1))?;
    (context.gap(at).starts_with(',') && context.word(at + 1).len() >= 5 && !context.is_glued(at + 2))
        .then_some((at, at + 1))
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
        && one_of!(context.word(at - 1); "is" "was" "her" "his" "the" "their")
        && !context.ends_before(at)
    {
        at -= 1;
    }
    let aside = one_of!(context.gap(cue); ", " " (" " - " ",") && at == cue && cue > 0;
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
                ("m.r.n. 4410 228", "4410 228"),
                ("M R N 4 4 1 0", "4 4 1 0"),
                ("rhif ysbyty 441022", "441022"),
                ("Rhif y claf: H44102", "H44102"),
                ("Cerner ID P441022", "P441022"),
                ("on the sticker, H-441022", "H-441022"),
                ("hospital number dee four four one zero", "dee four four one zero"),
                ("hospital number, starts H, H441022", "H441022"),
                ("A&E number 25/441022", "25/441022"),
                ("wristband says H441022", "H441022"),
                ("hosp no🏥441022", "441022"),
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
                "a sticker 50 mm wide",
                "patient numbers 4410 up on last year",
                "labels 100 to a roll",
                "hospital number, name, dob: three checks every time",
            ],
        );
    }
}

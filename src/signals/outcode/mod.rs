//! Outcodes: the first half of a postcode, said as a place.
//!
//! **What**: "in DE7", "DE7 area", "Ilkeston DE7", "SW1A".
//!
//! **Why**: a district of some ten thousand people: a piece of the jigsaw.
//!
//! **Validation**: area and district of a possible form (and, for areas whose codes are also roads,
//! vitamins, fuels or vertebrae, a district that exists), and words around it that make it a place.
//!
//! **Source**: Royal Mail Programmers' Guide to PAF; ONS Postcode Directory for the highest districts.

mod around;
mod opening;

use super::districts::exists;
use super::people::{is_clinical, is_person};
use super::postcode::outward_form;
use super::{Context, Home, Kind, Signal};
use around::{in_row, is_journey, told_as_place};
use opening::{is_motorway, is_only_a_district, opens_job};
use std::collections::HashSet;

pub(super) fn scan(context: &Context, out: &mut Vec<Signal>) {
    let mut said = HashSet::new(); // districts told as places somewhere in the text
    let mut doubtful = Vec::new();
    for i in 0..context.len() {
        if !context.is_letters(i) || context.word(i).len() > 2 || !context.is_glued(i + 1) || !context.is_digits(i + 1)
        {
            continue;
        }
        if context.in_link(i) || (context.is_glued(i) && context.atoms()[i].home == Home::Prose) {
            continue;
        }
        let mut last = i + 1;
        if context.is_glued(last + 1) {
            last += 1;
        }
        if context.is_glued(last + 1) {
            continue;
        }
        let code = context.span(i, last).of(context.text().folded());
        if let Some((confidence, evidence)) = judge(context, i, last, code) {
            said.insert(code.to_ascii_uppercase());
            out.push(Signal::new(Kind::Outcode, context.span(i, last), confidence, evidence));
        } else if inward_follows(context, last + 1) {
            said.insert(code.to_ascii_uppercase());
        } else if !said_as_other(context, i) {
            doubtful.push((i, last, code));
        }
    }
    // "sent to HX2. HX2!!": what is a place once is one again.
    let mut row = said.clone(); // with those of a row, as it goes on
    for (i, last, code) in doubtful {
        let upper = code.to_ascii_uppercase();
        // "EN1 cancelled, N9 cancelled, N18 go": one of a row that another stands in.
        if in_row(context, i, last, &row) && outward_form(&upper) == Some(0) && exists(&upper) && upper == code {
            row.insert(upper);
            out.push(Signal::new(Kind::Outcode, context.span(i, last), 0.7, "in a row with another district"));
            continue;
        }
        if said.contains(&upper) && outward_form(&upper) == Some(0) {
            out.push(Signal::new(Kind::Outcode, context.span(i, last), 0.8, "told as a place elsewhere in the text"));
        }
    }
}

/// Whether the second half of a postcode stands at atom `at`.
fn inward_follows(context: &Context, at: usize) -> bool {
    context.gap(at) == " "
        && context.is_digits(at)
        && context.word(at).len() == 1
        && context.is_glued(at + 1)
        && context.word(at + 1).len() == 2
        && !context.is_glued(at + 2)
}

/// "the M40", "junction M4": a road, whatever it was before.
fn said_as_other(context: &Context, first: usize) -> bool {
    one_of!(context.word_before(first, 1); "the" "a" "junction" "vitamin" "band")
}

fn judge(context: &Context, first: usize, last: usize, code: &str) -> Option<(f32, &'static str)> {
    let upper = code.to_ascii_uppercase();
    if code.len() > 4 || !code.is_ascii() || outward_form(&upper) != Some(0) || !exists(&upper) {
        return None;
    }
    let cased = upper == code;
    let single = context.word(first).len() == 1;
    let called = context.before(first, 2, |w| matches!(w, "postcode" | "outcode" | "postcodes")).is_some()
        || context.word_before(first, 1) == "area" && context.gap(first) == " " && cased;
    if called {
        return Some((0.95, "called a postcode"));
    }
    let after = context.word(last + 1);
    let gas = matches!(&*upper, "CO2" | "SO2" | "PO2");
    let group = context.gap(last + 1).len() <= 1
        && one_of!(after; "run" "lot" "crew" "crews" "lads" "job" "jobs" "estate" "flats" "based" "regular" "regulars" "fall"
            "falls" "stabbing" "shooting" "overdose" "faller" "chest" "arrest");
    // "the B43 falls patient", "an sw4 flat"
    let wide = code.len() > 2 && !matches!(&*upper, "B12" | "E10") && !is_motorway(context, first);
    let home = one_of!(after; "flat" "flats" "estate" "address" "house");
    let hurt = one_of!(after; "falls" "stabbing" "shooting" "faller" "regular");
    if context.gap(last + 1).len() <= 1 && (home && !single || hurt && cased && single && wide) {
        return Some((0.75, "said of people or homes there"));
    }
    if group && cased && !single && !gas {
        return Some((0.8, "said of people or work there"));
    }
    let district = context.gap(last + 1).len() <= 1
        && one_of!(after;
            "area" "way" "postcode" "postcodes" "district" "patch" "region" "end" "residents" "neighbourhood"
            "direction"
        );
    if district && !(after == "end" && single) && context.word_before(first, 1) != "a" {
        return Some((0.95, "called an area"));
    }
    if !single && !gas && is_journey(context, first, last) {
        return Some((0.75, "a stop on a journey"));
    }
    if is_other(context, first, last) {
        return None;
    }
    if !gas && opens_job(context, first, last, cased) {
        return Some((0.75, "a district that a job's line opens with"));
    }
    let gap = context.gap(first);
    let before = context.word_before(first, 1);
    // "house fire S9, persons inside"; "Cat 1 NE4"; "standby point RG2"
    let told = one_of!(before;
        "fire" "stabbing" "shooting" "arrest" "rtc" "overdose" "assault" "crash" "route"
    ) || !single
        && (context.is_digits(first.wrapping_sub(1)) && matches!(context.word_before(first, 2), "cat" | "category")
            || context.before(first, 2, |w| w == "standby").is_some());
    if cased && told && gap.len() <= 2 && !is_motorway(context, first) {
        return Some((0.8, "where a job was"));
    }
    // "sent to E5", "went to N4"
    let sent = before == "to"
        && one_of!(context.word_before(first, 2); "sent" "went" "dispatched" "diverted" "called" "responded" "running" "off");
    if cased
        && single
        && sent
        && gap == " "
        && !is_motorway(context, first)
        && is_only_a_district(context, first)
        && super::age_boundary(context, last + 1)
    {
        return Some((0.75, "where a job was"));
    }
    // Bare single-letter codes are too many other things unless a strong preposition names them.
    if upper.len() == 2
        && !one_of!(before; "in" "near" "around" "over" "outside")
        && !context.is_capitalised(first.wrapping_sub(1))
    {
        return None;
    }
    let preposition = |w: &str| {
        one_of!(w;
            "in" "near" "from" "around" "over" "across" "outside" "inside" "round" "to" "at" "towards" "into" "of"
            "between" "through" "for" "covering" "sunny" "leafy" "rural" "deepest" "darkest" "up" "down" "toward"
            "off" "working" "covered" "cleared" "clearing"
        )
    };
    let strong = one_of!(before;
        "in" "near" "around" "across" "outside" "round" "over" "inside" "sunny" "leafy" "covering" "deepest"
        "darkest" "rural" "working" "covered"
    );
    let spaced = gap == " " || gap == "\n" || gap == " #" || gap == " (";
    // "near M25" is the motorway; "in M25" may be the district.
    let motorway = before != "in" && is_motorway(context, first);
    if motorway {
        return None;
    }
    let lone = upper.len() == 2
        && !super::age_boundary(context, last + 1)
        && !(before == "in"
            && one_of!(after; "for" "tonight" "again" "atm" "earlier" "just" "were" "all" "about" "heard" "who"));
    if preposition(before) && spaced && !lone {
        let sure = strong || !single;
        return match (cased, sure) {
            (true, true) => Some((0.9, "named as a place")),
            (true, false) => {
                one_of!(before; "from" "to" "into" "towards" "through").then_some((0.7, "named as a place"))
            }
            (false, _) => {
                let gas = one_of!(context.word(first); "co" "so" "ph" "ip" "po" "pa");
                (!single && (strong || matches!(before, "from" | "to") || !gas)).then_some((0.75, "named as a place"))
            }
        };
    }
    // "o alwadau o LL57", "yn CF10"
    if cased && (matches!(before, "yn" | "ym") || before == "o" && !single) && gap == " " {
        return Some((0.8, "named as a place"));
    }
    if !single && !gas && told_as_place(context, first, last, cased) {
        return Some((0.7, "a district beside words of a job or a home"));
    }
    // "baby's out, GL2, both fine": between commas, a patient in the sentence.
    let asides = matches!(gap, ", ") && context.gap(last + 1).starts_with(", ");
    let patient = |w: &str| is_person(w) || is_clinical(w);
    if cased
        && asides
        && !single
        && !gas
        && (context.before(first, 5, patient).is_some() || context.after(last + 1, 4, patient).is_some())
    {
        return Some((0.7, "between commas, beside a patient"));
    }
    // "chest pain LS9"
    if cased
        && !single
        && !gas
        && gap == " "
        && one_of!(before; "pain" "faller" "seizure" "unconscious" "unresponsive" "hanging" "collapsed")
    {
        return Some((0.75, "where a job was"));
    }
    // "Ilkeston, DE7", "Ilkeston (DE7)", "Ilkeston DE7".
    let placed = context.is_capitalised(first.wrapping_sub(1))
        && context.is_letters(first.wrapping_sub(1))
        && before.len() > 2
        && !is_caps_word(before);
    if cased && placed && one_of!(gap; ", " " (" " - " "/" " / ") {
        return Some((0.8, "after a place"));
    }
    if cased && placed && gap == " " && !single && !context.is_upper(first - 1) {
        return Some((0.75, "after a place"));
    }
    let street = one_of!(before; "road" "rd" "street" "lane" "close" "avenue" "drive") && gap.len() <= 2;
    // Lists: "DE7 and DE5", "DE7/DE75".
    let listed = matches!(gap, "/" | ", " | " & ")
        && first >= 2
        && outward_form(
            &context.span(first.saturating_sub(2), first - 1).of(context.text().folded()).to_ascii_uppercase(),
        ) == Some(0)
        || matches!(before, "and" | "or")
            && first >= 3
            && context.is_digits(first - 2)
            && context.is_letters(first - 3)
            && context.is_glued(first - 2);
    if cased
        && !matches!(code, "CO2" | "SO2")
        && (street
            || listed && !single
            || context.atoms()[first].home == Home::Tag && (!single || matches!(&upper[..1], "N" | "W")))
    {
        return Some((0.75, "beside a place"));
    }
    None
}

/// Capitalised words that are no places.
fn is_caps_word(word: &str) -> bool {
    one_of!(word;
        "the" "ford" "bmw" "audi" "sony" "vitamin" "model" "canon" "nikon" "samsung" "galaxy" "band" "cat"
        "category" "level" "grade" "type" "junction" "junc" "form" "unit" "bay" "room" "ward" "stage" "part" "line"
        "bus" "route" "train" "mazda" "peugeot" "lumix" "formula" "class" "group" "version" "series" "size" "gate"
        "seat" "platform" "pixel" "bed" "yes" "just" "our" "and" "but" "this" "that" "got" "new" "why" "how" "what"
        "who" "use" "take" "try" "old" "playing" "watching" "lego" "star" "wars" "radio" "channel" "cell" "paper"
        "page" "door" "block" "chess" "move" "lancer" "lexus" "volvo" "jaguar" "sennheiser" "nokia" "huawei"
        "pentax" "fuji" "fujifilm" "olympus" "leica" "tesla"
    )
}

/// Roads, vitamins, fuels, vertebrae, call categories, gases, ratings, films.
fn is_other(context: &Context, first: usize, last: usize) -> bool {
    let near =
        |list: fn(&str) -> bool| context.before(first, 4, list).is_some() || context.after(last + 1, 3, list).is_some();
    let road = |w: &str| {
        one_of!(w;
            "junction" "junctions" "junc" "motorway" "northbound" "southbound" "eastbound" "westbound" "carriageway"
            "lanes" "services" "roadworks" "j" "slip" "traffic" "gridlocked" "tailback"
        )
    };
    let health = |w: &str| {
        one_of!(w;
            "vitamin" "deficiency" "deficient" "injection" "jab" "levels" "tablets" "rich" "folate" "supplements"
            "fracture" "fractured" "disc" "spine" "lumbar" "vertebra" "vertebrae" "nerve" "prolapse" "spinal" "cord"
            "sats" "gas" "emissions" "lead" "elevation" "scan"
        )
    };
    let thing = |w: &str| {
        one_of!(w;
            "fuel" "petrol" "unleaded" "pump" "tank" "rated" "waterproof" "model" "drone" "camera" "lens" "lap"
            "race" "races" "class" "set" "kit" "lesson" "alarms" "guards" "security" "size" "paper" "chess" "bishop"
            "knight" "pawn" "guitar" "album" "chord" "visa" "form" "episode" "season" "finale" "band" "bands" "pay"
            "nurse" "ep" "platform" "gate" "seat" "seats" "row" "ps" "console" "terminal" "spray" "scanner" "level"
            "cell" "spreadsheet" "column" "clash" "nations" "summit" "bed" "bay" "bus" "plane" "flight" "gene"
            "printer" "phone" "laptop" "wing" "room" "locker" "key" "battery" "exam" "module" "driving" "licence"
            "entitlement" "truck" "postcard" "rota" "rotas" "training" "trainee" "doctors" "registrar" "standard"
            "compliance" "compliant" "survey" "interview" "variant" "wave" "lamp"
        )
    };
    // "three jobs in DY1 in a row" is no seat.
    let in_a_row = context.after(last + 1, 3, |w| w == "row").is_some_and(|at| context.word_before(at, 1) == "a");
    if near(road) || near(health) || near(thing) && !in_a_row {
        return true;
    }
    let before = context.word_before(first, 1);
    if one_of!(before; "the" "a" "an" "my" "our" "on" "vitamin" "band" "cat" "category") {
        return true;
    }
    false
}

#[cfg(test)]
mod tests {
    use super::super::testing::{assert_found, assert_quiet};
    use super::Kind;

    #[test]
    fn places() {
        assert_found(
            Kind::Outcode,
            &[
                ("a job in DE7 last night", "DE7"),
                ("over in de7 again", "de7"),
                ("the DE7 area", "DE7"),
                ("Ilkeston, DE7", "DE7"),
                ("Ilkeston DE7", "DE7"),
                ("near SW1A today", "SW1A"),
                ("house fire in B12 tonight", "B12"),
                ("sent to HU9. HU9!! from here", "HU9"),
                ("WF9 never stops", "WF9"),
                ("house fire S9, persons inside", "S9"),
                ("the BN2 falls job", "BN2"),
                ("cat 1 NE4", "NE4"),
                ("area HX3", "HX3"),
                ("llawer o alwadau o LL57 heno", "LL57"),
                ("#N22 what a mess", "N22"),
                ("the B43 falls patient", "B43"),
                ("lives in an sw4 flat", "sw4"),
                ("just cleared HU3", "HU3"),
                ("N4 stabbing, tape everywhere", "N4"),
                ("bd5 lady who sings to us", "bd5"),
                ("DN4 → DN2 → bed", "DN4"),
                ("S9 - bloke stuck in a bin", "S9"),
                ("four falls in PR5 in a row", "PR5"),
                ("CF5 and CF3 are both stacked", "CF5"),
                ("address is CF5 1AB, not in CF5 at all", "CF5"),
            ],
        );
    }

    #[test]
    fn codes_that_are_no_places() {
        assert_quiet(
            Kind::Outcode,
            &[
                "stuck on the M1 again",
                "a C1 call",
                "deficient in B12",
                "filled up with E10",
                "IP67 rated torch",
                "Band 6 to B7",
                "fracture at L4",
                "S1 was better than S2",
                "series from S1 to S4",
                "N95 masks",
                "G4 security",
                "C5 and C6, collar on",
                "ST3 and CT1 rotas are out",
                "the M40 is slow. M40 again",
                "PR1 form for annual leave",
                "EN13 compliance for all trucks",
                "B6 interview tomorrow",
                "M6 crash, three lanes shut",
                "SE1 is a synth module",
                "S2 delivery slot",
                "E10 regular is cheap",
                "AL1 patient leaflet",
            ],
        );
    }
}

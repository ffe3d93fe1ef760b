//! Decades of life and rough numbers: "in her 70s", "late seventies lady", "eighty-odd".

use super::story::{is_load, is_state};
use super::typed::nearly;
use super::{Hit, stands_alone};
use crate::signals::Context;
use crate::signals::numerals::{decade as decade_word, tens};
use crate::signals::people::{is_clinical, is_people, is_person, is_thing};

/// "in her 70s", "late seventies lady", "woman, 60s", "eighty-odd", "fifty-something".
pub fn decade(context: &Context, i: usize) -> Option<Hit> {
    if let Some(hit) = vague(context, i) {
        return Some(hit);
    }
    let (years, last) = decade_at(context, i)?;
    // Span and evidence start at "in" where there is one.
    let mut at = i;
    while at > 0
        && i - at < 4
        && (one_of!(context.word(at - 1); "early" "mid" "late" "low" "very" "middle" "later")
            || at < i
                && matches!(context.word(at - 1), "to" | "or")
                && matches!(context.word_before(at, 2), "early" | "mid"))
    {
        at -= 1;
    }
    let after = context.word(last + 1);
    let joined = matches!(context.gap(last + 1), " " | "-");
    let thing_after = joined
        && (is_thing(after)
            || one_of!(after;
                "playlist" "music" "era" "hits" "outfit" "costume" "gear" "style" "classic" "disco" "night" "party"
                "wardrobe" "hair" "perm" "soundtrack" "vibes" "bands" "tunes" "hatchback" "decor" "fashion"
            ));
    let hit = |first, confidence| Some(Hit::new(first, last, years, confidence, "a decade of life"));
    let owner = context.word_before(at, 1);
    // "yn ei 80au", "yn ei hwythdegau": the Welsh for his or her.
    let welsh = owner == "ei" && context.word_before(at, 2) == "yn";
    // "hes in is 70s"
    let dropped = owner == "is" && context.word_before(at, 2) == "in";
    if (welsh || dropped || one_of!(owner; "his" "her" "their" "my" "hers" "there")) && !thing_after {
        let start = at - 1;
        let first = if matches!(context.word_before(start, 1), "in" | "into") { start - 1 } else { start };
        return hit(first, 0.95);
    }
    // "50s M collapse", "f, 40s, OD", "m 20s stabbed"
    let letter =
        |at: usize| matches!(context.word(at), "m" | "f") && !context.is_glued(at + 1) && !context.is_glued(at);
    let ill = |from: usize| (from..from + 3).any(|at| is_clinical(context.word(at)));
    let sex_before = at > 0
        && letter(at - 1)
        && (at == 1 || context.ends_before(at - 1) || matches!(context.word_before(at, 2), "pt" | "patient"))
        && one_of!(context.gap(at); " " ", " "/" ",")
        && (ill(last + 1)
            || at < i
            || at == 1 && last + 1 >= context.len()
            || context.is_upper(at - 1) && context.gap(at).contains([',', '/']) && stands_alone(context, last + 1));
    let sex_after = letter(last + 1) && joined && ill(last + 2);
    if sex_before {
        return hit(at - 1, 0.85);
    }
    if sex_after {
        return Some(Hit::new(at, last + 1, years, 0.85, "a decade of life"));
    }
    // "30s I'd guess"
    let guess = context.word(last + 1) == "i"
        && (last + 2..last + 4).any(|k| one_of!(context.word(k); "guess" "say" "reckon" "think"))
        || context.word(last + 1) == "id" && matches!(context.word(last + 2), "guess" | "say" | "reckon");
    if guess && !matches!(owner, "the" | "top") {
        return hit(at, 0.75);
    }
    // "a woman in the early seventies"
    if at < i
        && owner == "the"
        && context.word_before(at, 2) == "in"
        && is_person(context.word_before(at, 3))
        && !thing_after
    {
        return hit(at, 0.8);
    }
    // "90s baby, can't help it": somebody of that decade.
    let of_it = matches!(after, "baby" | "kid" | "child") && at == i;
    let person_after = joined && is_person(after) && !of_it;
    let before = at.checked_sub(1).map_or("", |b| context.word(b));
    // "Young, 20s, fit."
    let youth =
        matches!(before, "young" | "elderly") && context.gap(at).starts_with(',') && stands_alone(context, last + 1);
    let person_before = youth
        || (before == "in" && is_person(context.word_before(at, 2))
            || is_person(before)
            || matches!(before, "pt" | "patient"))
            && context.gap(at).len() <= 3;
    // "he's early eighties", "late 60s, query stroke": a part of the decade, and somebody it is said of.
    let told =
        |w: &str| is_person(w) || is_clinical(w) || is_state(w) || one_of!(w; "he" "she" "hes" "shes" "query" "lives");
    // "Our pt tonight, early 20s, left": a century has no such part between two commas.
    let set_off = context.gap(at).starts_with(',') && context.gap(last + 1).starts_with(',');
    if at < i
        && (years >= 30 || set_off)
        && !thing_after
        && stands_alone(context, last + 1)
        && !one_of!(owner; "the" "since" "from" "of" "until" "till" "to")
        && (owner != "in" || context.before(at, 4, told).is_some())
        && (context.before(at, 4, told).is_some() || context.after(last + 1, 4, told).is_some())
    {
        return hit(at, 0.8);
    }
    (person_after && owner != "the" || person_before && !thing_after).then(|| hit(at, 0.85))?
}

/// The decades that a slip may stand for.
const DECADES: &[&str] =
    &["twenties", "thirties", "forties", "fifties", "sixties", "seventies", "eighties", "nineties"];

/// A decade ("70s", "seventies") or vague number ("eighty-odd") that starts at `i`: years, last atom.
fn decade_at(context: &Context, i: usize) -> Option<(u32, usize)> {
    if let Some(years) = decade_word(context.word(i)) {
        return Some((years, i));
    }
    // "in her eightys", "his eighty's", "her sevnties"
    let owned = context.before(i, 3, |w| matches!(w, "his" | "her" | "their")).is_some();
    if owned && context.is_letters(i) {
        let word = context.word(i);
        if let Some(years) = tens(word).filter(|_| context.word(i + 1) == "s" && context.gap(i + 1).len() <= 3) {
            return Some((years, i + 1));
        }
        if let Some(years) = word.strip_suffix('s').and_then(tens) {
            return Some((years, i));
        }
        if word.len() >= 6 && word.ends_with("ies") {
            return DECADES.iter().find(|meant| nearly(word, meant)).and_then(|meant| Some((decade_word(meant)?, i)));
        }
    }
    if context.is_digits(i) && context.word(i).len() <= 3 {
        let value = context.number(i)?;
        if (20..=100).contains(&value)
            && value % 10 == 0
            && (matches!(context.word(i + 1), "s" | "au") || owned && matches!(context.word(i + 1), "z" | "ies"))
            && matches!(context.gap(i + 1), "" | "'" | "`")
        {
            return Some((value, i + 1));
        }
        return None;
    }
    None
}

/// "he's about 3ish": said of somebody, and no hour.
fn said_ish(context: &Context, i: usize) -> bool {
    let at = super::beside::skip_fillers(context, i);
    let w = |back| context.word_before(at, back);
    let said = matches!(w(1), "hes" | "shes") || matches!(w(1), "s" | "is" | "was") && matches!(w(2), "he" | "she");
    // "toddler, 2ish, wandering"
    let said = said || context.gap(i) == ", " && i > 0 && is_person(context.word(i - 1));
    said && context.word(i + 1) == "ish" && context.is_glued(i + 1) && super::is_closed(context, i + 2)
}

/// "eighty-odd", "fifty something", "70-ish" before a person or by itself.
fn vague(context: &Context, i: usize) -> Option<Hit> {
    // "80+ lady on the floor"
    if let Some(years) = context.number(i).filter(|v| (60..=100).contains(v))
        && (context.gap(i + 1) == "+ " && is_person(context.word(i + 1))
            || matches!(context.gap(i + 1), "+" | "+ ") && one_of!(context.word(i + 1); "yo" "yr" "yrs" "year"))
    {
        return Some(Hit::new(i, i, years, 0.8, "an age, at least"));
    }
    // "55+ year old male"
    if let Some(years) = context.number(i).filter(|v| (18..60).contains(v))
        && matches!(context.gap(i + 1), "+" | "+ ")
        && matches!(context.word(i + 1), "yo" | "yr" | "yrs" | "year")
        && (context.word(i + 1) == "yo" || context.word(i + 2) == "old")
        && (i + 2..i + 5).all(|at| !is_thing(context.word(at)))
    {
        return Some(Hit::new(i, i, years, 0.8, "an age, at least"));
    }
    // "fiftyish male"
    if let Some(years) = context.word(i).strip_suffix("ish").and_then(tens) {
        let told = is_person(context.word(i + 1)) && context.gap(i + 1) == " "
            || one_of!(context.word_before(i, 1); "hes" "shes" "s" "is" "was") && stands_alone(context, i + 1);
        return told.then(|| Hit::new(i, i, years, 0.85, "an age, roughly"));
    }
    let years = tens(context.word(i))
        .or_else(|| context.number(i).filter(|v| (2..=110).contains(v) && context.word(i).len() <= 3))?;
    let tail = one_of!(context.word(i + 1); "odd" "odds" "something" "somethings" "ish" "summat" "plus")
        && matches!(context.gap(i + 1), "" | " " | "-");
    if !tail || years < 10 && !said_ish(context, i) {
        return None;
    }
    let after = context.word(i + 2);
    let year = matches!(after, "year" | "yr" | "yo") && !is_thing(context.word(i + 4));
    let alone = stands_alone(context, i + 2)
        && context.before(i, 5, |w| is_person(w) || w == "gotta" || one_of!(w; "he" "she" "shes" "hes")).is_some();
    let opens = years >= 60
        && context.starts_at(i)
        && context.gap(i + 2).starts_with(',')
        && context.after(i + 2, 4, is_clinical).is_some();
    // "eighty-something driving the wrong way": somebody is doing something.
    let doing = years >= 20
        && context.starts_at(i)
        && context.gap(i + 2) == " "
        && matches!(context.word(i + 1), "odd" | "something" | "ish")
        && after.len() > 5
        && after.ends_with("ing")
        && !one_of!(after; "waiting" "holding" "queuing" "queueing" "pending" "counting" "missing" "morning" "evening" "outstanding");
    // "a frail 80 something"
    let frail = i > 0 && is_state(context.word(i - 1)) && context.gap(i) == " " && stands_alone(context, i + 2);
    // "some 20-something on a scooter", "a 50-something walked in"
    let goes_on =
        |w: &str| one_of!(w; "on" "in" "at" "off" "who" "with" "walked" "came" "rang" "turned" "fell" "collapsed");
    let some = years >= 20
        && context.word(i + 1) == "something"
        && matches!(context.word_before(i, 1), "a" | "some" | "this" | "another")
        && (stands_alone(context, i + 2) || goes_on(after));
    // "guessing 40ish, no ID", "maybe 50ish, found by dog walkers"
    let guess = |w: &str| one_of!(w; "guess" "guessing" "guessed" "reckon" "say" "saying" "looks" "looked" "maybe" "probably" "possibly" "approx" "about");
    let told = |w: &str| is_person(w) || is_clinical(w) || is_state(w) || one_of!(w; "he" "she" "him" "her" "his");
    let guessed = years >= 15
        && context.word(i + 1) == "ish"
        && guess(context.word_before(i, 1))
        && super::is_closed(context, i + 2)
        && (context.before(i, 8, told).is_some() || context.after(i + 2, 6, told).is_some())
        && !(i + 2..i + 8).any(|at| is_load(context.word(at)));
    // "eighty-somethings the pair of them"
    let many = matches!(context.word(i + 1), "somethings" | "odds")
        && context.after(i + 2, 4, |w| is_people(w) || one_of!(w; "pair" "couple" "both" "them")).is_some();
    let frail = frail || some || guessed || many;
    let plus = context.word(i + 1) == "plus";
    let alone = !plus && (alone || opens || doing || said_ish(context, i) || frail);
    // "a 70-odd ex miner", "an eighty-something retired teacher"
    let formerly = matches!(context.word_before(i, 1), "a" | "an" | "some")
        && matches!(after, "ex" | "retired" | "former")
        && !is_thing(context.word(i + 3));
    let last = if matches!(after, "year") && context.word(i + 3) == "old" { i + 3 } else { i + 1 };
    (is_person(after)
        || is_people(after)
        || year
        || formerly
        || alone
        || context.atoms()[i].home == crate::signals::Home::Tag)
        .then(|| Hit::new(i, last, years, 0.85, "an age, roughly"))
}

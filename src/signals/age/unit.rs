//! Ages with a unit or letter attached: "78yo", "6 wk old", "34F", "9/12 old".

use super::Hit;
use crate::signals::Context;
use crate::signals::people::{is_clinical, is_people, is_person, is_thing};

/// Unit of an age, in whole years per unit.
#[derive(Clone, Copy, PartialEq)]
pub(super) enum Unit {
    Years,
    Months,
    Shorter,
}

/// A number followed by "years old" in any spelling; `next` is the atom after the number.
pub fn old(context: &Context, i: usize, value: u32, next: usize) -> Option<Hit> {
    // "3 and a half year old"
    let half = context.word(next) == "and" && context.word(next + 1) == "a" && context.word(next + 2) == "half";
    let (unit, last, sure) =
        suffix(context, if half { next + 3 } else { next }).or_else(|| super::months::tiny(context, i, next))?;
    // "my dad did 30 years", "served 22 years"
    let did = one_of!(context.word_before(i, 1); "did" "done" "served" "serving" "worked" "spent" "gave" "given" "after" "for" "waited" "waiting" "took")
        && matches!(context.word(next), "years" | "yrs")
        && context.word(next + 1) != "old";
    if did || unit == Unit::Years && value > 120 || is_group(context, i, last) {
        return None;
    }
    if is_of_thing(context, i, last) {
        return None;
    }
    let opens = opens_story(context, i, value, last, unit);
    let person = has_person(context, i, last) || opens || goes_on(context, i, last);
    let years = match unit {
        Unit::Years => value,
        Unit::Months => value / 12,
        Unit::Shorter => 0,
    };
    let (needed, confidence) = match (sure, unit) {
        // "3 weeks old, that rota": what is old follows the comma.
        (true, Unit::Shorter) => {
            let pointed = context.gap(last + 1).starts_with(',')
                && matches!(context.word(last + 1), "that" | "this" | "those" | "these");
            let did = context.word(last + 1);
            let ours = matches!(context.word_before(i, 1), "my" | "our" | "their" | "her" | "his" | "the" | "a")
                && (did.len() > 4 && (did.ends_with("ed") || did.ends_with("ing"))
                    || super::deed::is_verb(did)
                    || goes_home(context, i, last)
                    || one_of!(did; "is" "was" "has" "had" "who" "got" "went" "fell" "cant" "isnt" "wasnt" "keeps" "choking" "fitting" "can" "wont" "needs" "should" "shouldnt" "shouldn" "could" "couldnt" "cannot" "would" "wouldnt" "doesnt" "didnt" "being" "died" "deserves" "waiting" "not" "on" "in" "at" "to"));
            (pointed || !ours && !super::stands_alone(context, last + 1), 0.9)
        }
        (true, _) => (false, if person { 0.97 } else { 0.9 }),
        (false, _)
            if context.before(i, 3, |w| is_person(w) || matches!(w, "he" | "she" | "hes" | "shes")).is_none()
                && !is_person(context.word(last + 1))
                && !matches!(context.word(last + 1), "m" | "f")
                && !goes_on(context, i, last)
                && !opens =>
        {
            return None;
        }
        (false, _) => (true, 0.8),
    };
    let service = context.word(last + 1).starts_with("service")
        || matches!(context.word(last + 1), "in" | "ago" | "of" | "as" | "on" | "since" | "experience");
    if (needed && !person) || (!sure && service) {
        return None;
    }
    Some(Hit::new(i, last, years, confidence, "a number with the unit of an age"))
}

/// "a friend of 20 years", "nurse of 12 years": how long, not how old.
pub(super) fn is_service(context: &Context, i: usize, next: usize) -> bool {
    context.word_before(i, 1) == "of"
        && matches!(context.word(next), "years" | "yrs" | "year" | "months")
        && !matches!(context.word(next + 1), "old" | "of")
        && one_of!(context.word_before(i, 2);
            "friend" "mate" "colleague" "partner" "husband" "wife" "nurse" "doctor" "paramedic" "medic" "para" "teacher"
            "smoker" "drinker" "neighbour" "soldier" "carer"
        )
}

/// "dwy flwydd oed", "pedair oed": years in Welsh words.
pub fn welsh(context: &Context, i: usize) -> Option<Hit> {
    let years = match context.word(i) {
        "blwydd" if context.word(i + 1) == "oed" => return Some(Hit::new(i, i + 1, 1, 0.9, "an age in Welsh")),
        "un" => 1,
        "dau" | "dwy" => 2,
        "tri" | "tair" | "teir" => 3,
        "pedwar" | "pedair" => 4,
        "pum" | "pump" => 5,
        "chwech" | "chwe" => 6,
        "saith" => 7,
        "wyth" => 8,
        "naw" => 9,
        "deg" | "deng" => 10,
        _ => return None,
    };
    let year = matches!(context.word(i + 1), "blwydd" | "flwydd" | "mlwydd");
    let oed = context.word(if year { i + 2 } else { i + 1 }) == "oed";
    let last = i + usize::from(year) + usize::from(oed);
    (last > i).then(|| Hit::new(i, last, years, 0.9, "an age in Welsh"))
}

/// "8O year old", "7l yr old", "B5 year old": a letter for a figure.
pub fn look_alike(context: &Context, i: usize) -> Option<Hit> {
    let figure = |at: usize| match context.word(at) {
        "o" => Some(0),
        "l" | "i" => Some(1),
        "z" => Some(2),
        "s" => Some(5),
        "b" => Some(8),
        _ => None,
    };
    let digit = |at: usize| context.number(at).filter(|v| *v <= 9 && context.word(at).len() == 1);
    if context.is_glued(i) || !context.is_glued(i + 1) || context.is_glued(i + 2) {
        return None;
    }
    let (tens, ones) = match (digit(i), digit(i + 1)) {
        (Some(tens), None) => (tens, figure(i + 1)?),
        (None, Some(ones)) => (figure(i)?, ones),
        _ => return None,
    };
    let (unit, last, sure) = suffix(context, i + 2)?;
    (tens > 0 && sure && unit == Unit::Years && !is_of_thing(context, i, last))
        .then(|| Hit::new(i, last, tens * 10 + ones, 0.85, "a number with the unit of an age"))
}

/// The unit that starts at atom `at`: unit, last atom, and whether it can only be an age.
fn suffix(context: &Context, at: usize) -> Option<(Unit, usize, bool)> {
    let close = |i: usize| context.gap(i).len() <= 2 && !context.gap(i).contains([',', ';', ')']);
    if !close(at) || !context.is_letters(at) {
        return None;
    }
    let second = if close(at + 1) { context.word(at + 1) } else { "" };
    let old = matches!(second, "old" | "olds" | "ols" | "young");
    match context.word(at) {
        "yo" | "yf" | "ym" | "yrf" | "yrm" | "yof" | "yom" | "yro" | "yos" | "yold" | "yearold" | "yearolds"
        | "yrold" | "yrolds" | "yearsold" | "yrsold" => Some((Unit::Years, at, true)),
        "y" if second == "o" || old => Some((Unit::Years, at + 1, true)),
        // "3y 2m"
        "y" | "yr" | "yrs"
            if context.is_digits(at + 1)
                && matches!(context.word(at + 2), "m" | "mo" | "mth" | "mths" | "months" | "month")
                && context.gap(at + 1).len() <= 1 =>
        {
            Some((Unit::Years, at + 2, true))
        }
        "yr" | "yrs" | "year" | "years" => {
            if old || second == "o" && (context.gap(at + 1).contains('/') || !context.is_letters(at + 2)) {
                Some((Unit::Years, at + 1, true))
            } else if second == "of" && context.word(at + 2) == "age" {
                Some((Unit::Years, at + 2, true))
            } else {
                Some((Unit::Years, at, false))
            }
        }
        "y" => Some((Unit::Years, at, false)),
        "mo" | "m" if old => Some((Unit::Months, at + 1, true)),
        "mo" if context.is_glued(at) => Some((Unit::Months, at, true)),
        "m" if second == "o" && context.gap(at + 1) == "/" => Some((Unit::Months, at + 1, true)),
        "month" | "months" | "mth" | "mths" | "mnth" | "mnths" if old => Some((Unit::Months, at + 1, true)),
        "month" | "months" | "mth" | "mths" if second == "of" && context.word(at + 2) == "age" => {
            Some((Unit::Months, at + 2, true))
        }
        "monthold" | "monthsold" => Some((Unit::Months, at, true)),
        "week" | "weeks" | "wk" | "wks" | "day" | "days" | "hour" | "hours" | "hr" | "hrs" | "minute" | "minutes"
            if old =>
        {
            Some((Unit::Shorter, at + 1, true))
        }
        "weekold" | "dayold" => Some((Unit::Shorter, at, true)),
        _ => None,
    }
}

/// Whether a word for a person is close: among the three after or the four before.
fn has_person(context: &Context, i: usize, last: usize) -> bool {
    let person = |w: &str| is_person(w) || is_people(w) || matches!(w, "he" | "she" | "hes" | "shes" | "grandkids");
    let after = (last + 1..last + 4)
        .take_while(|&at| !context.gap(at).contains(['.', '!', '?']))
        .any(|at| person(context.word(at)));
    after || context.before(i, 4, person).is_some()
}

/// Whether the age is that of a thing: a thing right after, or as the subject of "is" before.
pub(super) fn is_of_thing(context: &Context, i: usize, last: usize) -> bool {
    for at in last + 1..last + 4 {
        // "45 y.o. carpet": the full stop of a shortening.
        let shortened = at == last + 1 && context.word(last) == "o" && context.gap(at) == ". ";
        if context.gap(at).contains([',', '.', '!', '?', ';', '(', '\n', '\'']) && !shortened {
            break;
        }
        let word = context.word(at);
        if is_person(word)
            || is_people(word)
            || one_of!(word;
                "to" "because" "so" "but" "when" "held" "took" "showed" "told" "gave" "whose"
                "with" "who" "in" "from" "on" "and" "was" "has" "had" "is" "at" "fell" "ate" "swallowed" "v"
                "vs" "versus" "against" "loves" "loved" "likes" "wants" "thinks" "saw" "called" "rang" "asked"
                "got" "driving" "waiting" "waited" "left" "broke" "off" "hit" "trapped" "stuck" "under"
                "slipped" "tripped" "collapsed" "found" "down"
            )
        {
            break;
        }
        if is_thing(word) && !matches!(word, "it" | "that") && !goes_home(context, i, last) {
            return true;
        }
    }
    let mut at = i;
    while at > 0
        && matches!(
            context.word(at - 1),
            "about" | "nearly" | "almost" | "over" | "only" | "now" | "least" | "at" | "around" | "aged"
        )
    {
        at -= 1;
    }
    // "boots, 3 months old, soles gone"
    let named = matches!(context.gap(at), ", " | " - ")
        && at > 0
        && is_thing(context.word(at - 1))
        && !is_person(context.word(at - 1));
    if named && !context.before(at - 1, 5, |w| is_person(w) || matches!(w, "he" | "she")).is_some() {
        return true;
    }
    let is_verb = matches!(
        context.word_before(at, 1),
        "is" | "s" | "are" | "was" | "were" | "been" | "turned" | "turns" | "looks"
    );
    let aged = context.word_before(i, 1) == "aged";
    (is_verb || aged)
        && match context.before(at, 6, |w| {
            is_thing(w)
                || is_person(w)
                || matches!(w, "he" | "she" | "i" | "who" | "someone" | "somebody" | "someones" | "anyone")
        }) {
            Some(found) => is_thing(context.word(found)),
            None => false,
        }
}

/// "they sent a 9 day old home", "a 90 year old home alone": home is where somebody goes or is, and no old house.
fn goes_home(context: &Context, i: usize, last: usize) -> bool {
    let taken = |w: &str| one_of!(w; "sent" "send" "sending" "sends" "took" "take" "taken" "taking" "bring" "brought" "driving" "discharged" "discharge" "drove");
    context.word(last + 1) == "home" && (context.before(i, 4, taken).is_some() || context.word(last + 2) == "alone")
}

/// "18-24 year olds", "for 5 to 11 year olds", "the average 40 year old", "under 5 years old".
fn is_group(context: &Context, i: usize, last: usize) -> bool {
    let plural = matches!(context.word(last), "olds") || context.word(last).ends_with("olds");
    let before = context.word_before(i, 1);
    if matches!(before, "average" | "under" | "typical" | "any" | "every" | "most")
        || (before == "over" && !has_person(context, i, i))
    {
        return true;
    }
    // "mums of 2 yr olds"
    let parents = |w: &str| one_of!(w; "mums" "mams" "dads" "parents" "parent" "mum" "teachers" "class" "classes" "room" "majority" "full" "lots" "percent");
    if plural && before == "of" && parents(context.word_before(i, 2)) {
        return true;
    }
    if context.word_before(i, 1) == "than" && matches!(context.word_before(i, 2), "more" | "less") {
        return false;
    }
    let one = context.before(i, 6, |w| matches!(w, "pt" | "patient" | "casualties" | "were")).is_some();
    let range = i >= 2 && context.is_digits(i - 2) && matches!(before, "to" | "or")
        || i >= 1 && context.is_digits(i - 1) && context.gap(i).contains('-');
    range && is_people(context.word(last + 1)) && !one
        || plural
            && (range
                || matches!(before, "for" | "all" | "our" | "the" | "most")
                || context.before(i, 3, |w| matches!(w, "for" | "all" | "average")).is_some())
}

/// "9/12", "3/52", "3/7": months, weeks, days of a small child.
pub fn fraction(context: &Context, i: usize, value: u32) -> Option<Hit> {
    let below = context.number(i + 1)?;
    if !context.is_digits(i)
        || !(context.gap(i + 1) == "/" || context.gap(i + 1) == " / " && context.word(i + 2) == "old")
        || context.gap(i).ends_with(['/', '.'])
        || context.gap(i + 2).starts_with('/')
    {
        return None;
    }
    let years = match below {
        12 if value <= 36 => value / 12,
        52 if value <= 52 => 0,
        7 if value <= 28 => 0,
        _ => return None,
    };
    let child = |w: &str| {
        one_of!(w;
            "baby" "infant" "girl" "boy" "newborn" "neonate" "twin" "twins" "aged" "age" "bairn" "son" "daughter"
            "m" "f" "male" "female"
        )
    };
    let old = context.word(i + 2) == "old" && !is_of_thing(context, i, i + 2);
    let near =
        context.after(i + 2, 2, child).is_some() && context.gap(i + 2) == " " || context.before(i, 2, child).is_some();
    // "Job 4 tonight: 19/12 febrile convulsion"
    let listed = context.gap(i).starts_with(':') && context.gap(i).ends_with(' ');
    let opens = (context.starts_at(i) || listed || context.word_before(i, 1) == "a")
        && (context.word(i + 2) == "with" || is_clinical(context.word(i + 2)))
        && context.gap(i + 2) == " ";
    // "9/12, rolled off the changing table", "6/52, F": by itself beside words of a small child.
    let alone = super::is_closed(context, i + 2)
        && (matches!(context.word(i + 2), "f" | "m") && context.is_upper(i + 2)
            || super::segment::near(context, i, i + 2, super::segment::is_childish))
        && super::segment::near(context, i, i + 2, super::segment::is_ill);
    if !old && !near && !opens && !alone {
        return None;
    }
    let last = if old { i + 2 } else { i + 1 };
    Some(Hit::new(i, last, years, 0.93, "months, weeks or days in shorthand"))
}

/// "81yrs lives with her sister", "57 yrs fell at bingo": opens a sentence and goes on as somebody's.
fn goes_on(context: &Context, i: usize, last: usize) -> bool {
    let opens = i == 0
        || context.ends_before(i)
        || context.gap(i).contains('\n')
        || matches!(context.word_before(i, 1), "is" | "and" | "sister" | "brother");
    let next = last + 1;
    let own = |w: &str| matches!(w, "her" | "his" | "she" | "he" | "alone" | "husband" | "wife" | "sister");
    let lives =
        matches!(context.word(next), "lives" | "living" | "lived" | "cared") && context.after(next, 4, own).is_some();
    // "pupils between 8 and 10 years were hurt"
    let between = context.word_before(i, 1) == "and"
        && context.word_before(i, 3) == "between"
        && context.before(i - 3, 3, |w| is_people(w) || matches!(w, "pupils" | "students")).is_some();
    let hurt = matches!(context.word(next), "fell" | "fallen" | "collapsed" | "unresponsive" | "unconscious");
    between || opens && context.gap(next) == " " && (lives || hurt)
}

/// "89 yrs" or "8 days old" that opens the text and ends there, or goes on as a patient's story.
fn opens_story(context: &Context, i: usize, value: u32, last: usize, unit: Unit) -> bool {
    let next = last + 1;
    let opens = context.starts_at(i);
    let ends = next >= context.len() || context.gap(next).starts_with([',', '.', '\n']);
    let story = context.gap(next).starts_with(',')
        && context.after(next, 3, |w| is_clinical(w) || super::story::is_state(w)).is_some();
    let whole = i == 0 && next >= context.len() && (value >= 70 || unit != Unit::Years);
    opens && ends && (story || whole)
}

//! Ages told by the words beside them: "aged 78", "lad of 17", "Ethel, 84,", "she's 93",
//! "in her 70s".

use super::{Hit, stands_alone};
use crate::signals::Context;
use crate::signals::numerals::{cardinal, decade as decade_word, tens};
use crate::signals::people::{is_clinical, is_kin, is_people, is_person, is_thing};

/// Words that may stand between a cue and the number.
fn is_filler(word: &str) -> bool {
    one_of!(word;
        "only" "just" "nearly" "almost" "about" "around" "barely" "now" "still" "maybe" "approx" "approximately"
        "probably" "like" "roughly" "already" "exactly" "circa" "over" "well" "though" "yes" "even" "then" "also"
        "possibly" "apparently" "officially" "finally" "actually"
    )
}

/// Walks back over fillers; the atom after the cue.
fn skip_fillers(context: &Context, i: usize) -> usize {
    let mut at = i;
    while at > 0 && i - at < 3 && is_filler(context.word(at - 1)) && context.gap(at).trim().is_empty() {
        at -= 1;
    }
    at
}

/// "aged 78", "age: 7", "at the age of 12", "aged 4 and 6".
pub fn aged(context: &Context, i: usize, value: u32, next: usize) -> Option<Hit> {
    let at = skip_fillers(context, i);
    let cue = at.checked_sub(1)?;
    let first = match context.word(cue) {
        "aged" | "age" | "ages" | "agd" => cue,
        "of" | "is" | "was" if context.word_before(cue, 1) == "age" => cue - 1,
        "between" if context.word_before(cue, 1) == "aged" => cue - 1,
        _ if at == i && follows_aged(context, i) => i,
        _ => return None,
    };
    let gap = context.gap(i);
    if gap.len() > 5 || gap.contains([',', '(']) && first != i || value > 115 {
        return None;
    }
    let mixed = matches!(
        context.word_before(first, 1),
        "stone"
            | "ice"
            | "new"
            | "bronze"
            | "golden"
            | "iron"
            | "dragon"
            | "digital"
            | "gestational"
            | "pension"
            | "minimum"
            | "retirement"
    );
    let thing = context.before(first, 4, is_thing).is_some() && context.before(first, 4, is_person).is_none();
    let counted = context.gap(next) == " "
        && context.word(next).len() > 3
        && context.word(next).ends_with('s')
        && !is_clinical(context.word(next))
        && !matches!(context.word(next), "lives" | "years" | "months" | "weeks" | "days");
    if mixed
        || thing
        || counted
        || is_everyone(context, first, next)
        || matches!(context.word(next), "days" | "group" | "range" | "limit" | "rating" | "certificate")
    {
        return None;
    }
    Some(Hit::new(first, next - 1, value, 0.96, "called an age"))
}

/// "aged 3, 5 and 7": whether numbers joined by commas and "and" lead back to "aged".
fn follows_aged(context: &Context, i: usize) -> bool {
    let mut at = i;
    for _ in 0..4 {
        let joined = if matches!(context.word_before(at, 1), "and" | "or") {
            2
        } else {
            usize::from(context.gap(at).starts_with(','))
        };
        let Some(previous) = at.checked_sub(joined).filter(|_| joined > 0) else { return false };
        if cardinal(context, previous).is_none() {
            return false;
        }
        if matches!(context.word_before(previous, 1), "aged" | "ages") {
            return true;
        }
        at = previous;
    }
    false
}

/// "her 90th birthday".
fn birthday(context: &Context, i: usize, value: u32) -> Option<Hit> {
    let ordinal = context.is_digits(i)
        && matches!(context.word(i + 1), "st" | "nd" | "rd" | "th")
        && context.word(i + 2) == "birthday";
    let happy = context.is_digits(i)
        && value >= 18
        && matches!(context.word(i + 1), "st" | "nd" | "rd" | "th")
        && context.word_before(i, 1) == "happy"
        && matches!(context.word(i + 2), "to" | "mrs" | "mr" | "my" | "birthday");
    if happy && !matches!(context.word(i + 4), "nhs") && context.word(i + 3) != "nhs" {
        return Some(Hit::new(i, i + 1, value, 0.75, "a numbered birthday"));
    }
    let owner = context.before(i, 2, |w| matches!(w, "his" | "her" | "my" | "their")).is_some();
    (ordinal && owner && value > 0).then(|| Hit::new(i, i + 1, value, 0.8, "a numbered birthday"))
}

/// "16 or over", "65 and above", "18-24", "50+": an age limit, nobody's age.
fn is_everyone(context: &Context, first: usize, next: usize) -> bool {
    let word = context.word(next);
    let limit = |at: usize| {
        matches!(
            context.word(at),
            "over" | "above" | "under" | "older" | "younger" | "up" | "upwards" | "below" | "plus"
        )
    };
    if matches!(word, "and" | "or") && limit(next + 1) || word == "plus" || context.gap(next).starts_with('+') {
        return true;
    }
    let over = matches!(context.word_before(next, 2), "over" | "under" | "least");
    let range = matches!(word, "to") && cardinal(context, next + 1).is_some()
        || context.is_digits(next) && context.gap(next).contains('-');
    let many = context
        .before(first, 4, |w| {
            is_people(w)
                || matches!(w, "anyone" | "everyone" | "those" | "all" | "for" | "anybody" | "open" | "youngsters")
        })
        .is_some();
    let one = context.before(first, 3, is_person).is_some();
    (range || over) && (many || !one)
}

/// The number stands next to a word for a person or a name: "lad of 17", "girl, 6,", "Smith (82)".
pub fn apposed(context: &Context, i: usize, value: u32, next: usize) -> Option<Hit> {
    if value == 0 || value > 112 {
        return None;
    }
    let hit = |confidence, evidence| Some(Hit::new(i, next - 1, value, confidence, evidence));
    // "78 male", "45 female"
    if matches!(context.word(next), "male" | "female" | "lady" | "gentleman" | "woman" | "man" | "gent")
        && matches!(context.gap(next), " " | "")
        && value >= 13
        && !context.word(next + 1).ends_with('s')
        && !matches!(context.word_before(i, 1), "no" | "number" | "top" | "the")
    {
        return hit(0.85, "a number before a word for a person");
    }
    let from = skip_fillers(context, i);
    if value >= 13
        && context.word_before(from, 1) == "of"
        && is_person(context.word_before(from, 2))
        && context.is_letters(next)
    {
        let word = context.word(next);
        let counted = word.ends_with('s') && !matches!(word, "was" | "is" | "has" | "lives")
            || matches!(word, "year" | "odd" | "hour" | "people");
        if !counted {
            return hit(0.88, "a person of that age");
        }
    }
    if !stands_alone(context, next) {
        return None;
    }
    let at = skip_fillers(context, i);
    let Some(before) = at.checked_sub(1) else { return opening(context, i, value, next) };
    if context.word(before) == "of" {
        let noun = context.word_before(before, 1);
        let children = is_kin(noun) && value < 16;
        return (is_person(noun) && !children && noun != "twins" && !(noun == "patient" && value < 13))
            .then(|| hit(0.93, "a person of that age"))?;
    }
    let gap = context.gap(at);
    let closed = context.gap(next).starts_with([',', ')', '.', ';', '!', '?', '\n'])
        || next >= context.len()
        || context.gap(next).trim().starts_with(['-', '—']);
    let noun = context.word(before);
    let person = is_person(noun) && !(noun == "patient" || noun == "pt" || noun == "resident" || noun == "student")
        || matches!(noun, "pt" | "patient" | "px") && value >= 13;
    let bracketed = gap.trim_start() == "(" && context.gap(next).starts_with(')');
    let comma = matches!(gap, ", " | "," | " - " | " – ");
    if person && (bracketed || comma && (closed || stands_alone(context, next)) || gap == " " && at == i) {
        let counted = is_kin(noun) && gap == " " && !closed && !is_clinical(context.word(next));
        return if counted { None } else { hit(0.9, "next to a word for a person") };
    }
    if (bracketed || comma && closed) && is_name(context, before) {
        return if is_score(context) { None } else { hit(if bracketed { 0.8 } else { 0.88 }, "after a name") };
    }
    listed(context, i, value, next, gap, closed).or_else(|| opening(context, i, value, next))
}

/// "…a lady in the back, dementia, 88, frightened": between commas, a person earlier in the sentence.
fn listed(context: &Context, i: usize, value: u32, next: usize, gap: &str, closed: bool) -> Option<Hit> {
    let comma_after = context.gap(next).starts_with(',')
        || closed && !context.is_digits(next)
        || matches!(context.word(next), "and" | "with" | "but" | "still");
    if !gap.starts_with(',')
        || !comma_after
        || value < 13
        || context.is_digits(i.wrapping_sub(1))
        || context.is_digits(next)
    {
        return None;
    }
    let person = context.before(i, 9, |w| is_person(w) || matches!(w, "she" | "he" | "her" | "him"))?;
    let count = context.before(i, 3, |w| {
        matches!(
            w,
            "minutes" | "hours" | "miles" | "shift" | "sats" | "gcs" | "bp" | "hr" | "resps" | "pulse" | "bm" | "rr"
        )
    });
    (count.is_none() && i > person).then(|| Hit::new(i, next - 1, value, 0.7, "between commas, after a person"))
}

/// "78, fell downstairs" at the start; "Ninety three." as a sentence after one about a person.
fn opening(context: &Context, i: usize, value: u32, next: usize) -> Option<Hit> {
    let starts = i == 0 || context.ends_before(i) || context.gap(i).contains('\n');
    if !starts || value < 2 {
        return None;
    }
    if context.gap(next).starts_with(',')
        && (is_clinical(context.word(next))
            || is_clinical(context.word(next + 1))
            || is_person(context.word(next))
            || matches!(context.word(next), "lives" | "lived" | "bless" | "lovely"))
    {
        return Some(Hit::new(i, next - 1, value, 0.8, "opens the story of a patient"));
    }
    let alone = next < context.len() && context.ends_before(next) && context.gap(next).starts_with(['.', '!']);
    if alone && value >= 13 {
        let from = i.saturating_sub(14);
        let about = (from..i).any(|at| {
            matches!(
                context.word(at),
                "she" | "he" | "her" | "him" | "lady" | "gentleman" | "patient" | "nan" | "grandad" | "lad"
            )
        });
        return about.then(|| Hit::new(i, next - 1, value, 0.6, "a number by itself after a sentence about a person"));
    }
    None
}

/// A name ends at `at`: two capitalised words, a title before it, or one that is no month, day or heading.
fn is_name(context: &Context, at: usize) -> bool {
    let word = context.word(at);
    // "Mrs J.K., 71"
    if word.len() == 1 && context.is_upper(at) && word != "i" {
        return at > 0 && context.is_capitalised(at - 1) && context.gap(at).len() <= 2;
    }
    if !context.is_capitalised(at) || context.is_upper(at) && word.len() > 1 || word.len() < 2 || context.is_digits(at)
    {
        return false;
    }
    let heading = one_of!(word;
        "january" "february" "march" "april" "may" "june" "july" "august" "september" "october" "november"
        "december" "monday" "tuesday" "wednesday" "thursday" "friday" "saturday" "sunday" "chapter" "page" "level"
        "section" "table" "figure" "year" "part" "unit" "series" "stage" "week" "day" "bay" "ward" "room" "flat"
        "road" "street" "lane" "close" "avenue" "drive" "junction" "platform" "no" "so" "well" "yes" "number" "tier"
        "category" "cat" "band" "grade" "class" "phase" "item" "step" "question" "episode" "season" "score" "then"
        "derby" "forest" "city" "united" "town" "rovers" "county" "wanderers" "albion" "villa" "leeds" "arsenal"
        "chelsea" "england" "wales" "scotland" "ireland" "liverpool" "everton" "spurs" "gcs" "news" "sats" "bp"
        "route" "station" "team" "group" "clause" "act" "court" "gate" "house" "shift" "today" "tonight" "appendix"
    );
    !heading
}

/// Goal minutes and results.
fn is_score(context: &Context) -> bool {
    (0..context.len().min(60)).any(|i| {
        matches!(
            context.word(i),
            "goal"
                | "goals"
                | "scores"
                | "subs"
                | "scored"
                | "scorers"
                | "penalty"
                | "pens"
                | "fixture"
                | "ft"
                | "wickets"
                | "tries"
        )
    })
}

/// "she's 93", "he was only 45 when", "turning 40", "died at 92".
pub fn said_of(context: &Context, i: usize, value: u32, next: usize) -> Option<Hit> {
    if value == 0 || value > 112 {
        return None;
    }
    let hit = |confidence, evidence| Some(Hit::new(i, next - 1, value, confidence, evidence));
    if let Some(hit) = birthday(context, i, value) {
        return Some(hit);
    }
    let month = |at: usize| {
        matches!(
            context.word(at).get(..3),
            Some("jan" | "feb" | "mar" | "apr" | "may" | "jun" | "jul" | "aug" | "sep" | "oct" | "nov" | "dec")
        )
    };
    let alone = stands_alone(context, next) || context.word(next) == "in" && month(next + 1);
    let at = skip_fillers(context, i);
    let verb_at = at.checked_sub(1)?;
    let verb = context.word(verb_at);
    let loose = alone || matches!(context.word(next), "at" | "in" | "just" | "during");
    let thing =
        || context.before(verb_at, 4, |w| is_thing(w) || matches!(w, "clock" | "things" | "temperature")).is_some();
    match verb {
        "hes" | "shes" | "im" if alone => hit(0.85, "said of a person"),
        "is" | "was" | "s" | "m" | "am" | "be" | "been" | "being" | "looked" | "looks" if alone => {
            let subject = subject_of(context, verb_at);
            let birthday = matches!(verb, "be" | "been")
                && context.before(verb_at, 3, |w| matches!(w, "would" | "ll" | "will" | "d" | "have")).is_some()
                && context.before(verb_at, 4, |w| matches!(w, "she" | "he" | "i")).is_some();
            (subject || birthday || verb == "being" && context.word(next) != "in")
                .then(|| hit(0.87, "said of a person"))?
        }
        "turned" | "turns" | "turning" | "turn" if (loose || is_person(context.word(next))) && !thing() => {
            hit(0.85, "turning an age")
        }
        "pushing" | "rising" | "approaching" if alone && value >= 2 && !thing() => context
            .before(verb_at, 5, |w| is_person(w) || matches!(w, "he" | "she" | "s" | "i" | "m"))
            .is_some()
            .then(|| hit(0.75, "nearing an age"))?,
        "on" if context.word_before(verb_at, 1) == "going" && alone => hit(0.7, "nearing an age"),
        "at" if loose
            && value >= 13
            && context
                .before(verb_at, 3, |w| matches!(w, "died" | "passed" | "away" | "widowed" | "retired" | "lost"))
                .is_some() =>
        {
            hit(0.7, "an age at death")
        }
        _ => None,
    }
}

/// Whether the verb at `verb` has a person as its subject: "she", "who", "patient", "Ethel".
fn subject_of(context: &Context, verb: usize) -> bool {
    let Some(at) = verb.checked_sub(1) else { return false };
    let word = context.word(at);
    let subject = matches!(word, "he" | "she" | "i" | "who" | "patient" | "pt") || is_person(word);
    let adverb = matches!(word, "also" | "only" | "just" | "never" | "really")
        && matches!(context.word_before(at, 1), "he" | "she" | "i" | "who");
    let name = context.is_capitalised(at)
        && is_name(context, at)
        && verb > 0
        && !is_thing(word)
        && word.len() > 2
        && !one_of!(word;
            "it" "that" "this" "there" "what" "here" "which" "where" "today" "mine" "ours" "max" "limit" "total"
        );
    subject || adverb || name && matches!(context.word(verb), "is" | "was")
}

/// "in her 70s", "late seventies lady", "woman, 60s", "eighty-odd", "fifty-something".
pub fn decade(context: &Context, i: usize) -> Option<Hit> {
    if let Some(hit) = vague(context, i) {
        return Some(hit);
    }
    let (years, last) = decade_at(context, i)?;
    // Span and evidence start at "in" where there is one.
    let mut at = i;
    while at > 0
        && i - at < 2
        && matches!(context.word(at - 1), "early" | "mid" | "late" | "low" | "very" | "middle" | "later")
    {
        at -= 1;
    }
    let after = context.word(last + 1);
    let joined = matches!(context.gap(last + 1), " " | "-");
    let thing_after = joined
        && (is_thing(after)
            || one_of!(after;
                "playlist" "music" "era" "hits" "outfit" "costume" "gear" "style" "classic" "disco" "night" "party"
                "hair" "perm" "soundtrack" "vibes" "bands" "tunes" "hatchback" "decor" "fashion"
            ));
    let hit = |first, confidence| Some(Hit::new(first, last, years, confidence, "a decade of life"));
    let owner = context.word_before(at, 1);
    if matches!(owner, "his" | "her" | "their" | "my" | "hers" | "there") && !thing_after {
        let start = at - 1;
        let first = if matches!(context.word_before(start, 1), "in" | "into") { start - 1 } else { start };
        return hit(first, 0.95);
    }
    let person_after = joined && is_person(after);
    let before = at.checked_sub(1).map_or("", |b| context.word(b));
    let person_before = (before == "in" && is_person(context.word_before(at, 2))
        || is_person(before)
        || matches!(before, "pt" | "patient"))
        && context.gap(at).len() <= 3;
    (person_after && owner != "the" || person_before && !thing_after).then(|| hit(at, 0.85))?
}

/// A decade ("70s", "seventies") or vague number ("eighty-odd") that starts at `i`: years, last atom.
fn decade_at(context: &Context, i: usize) -> Option<(u32, usize)> {
    if let Some(years) = decade_word(context.word(i)) {
        return Some((years, i));
    }
    if context.is_digits(i) && context.word(i).len() <= 3 {
        let value = context.number(i)?;
        if (20..=100).contains(&value)
            && value % 10 == 0
            && context.word(i + 1) == "s"
            && matches!(context.gap(i + 1), "" | "'")
        {
            return Some((value, i + 1));
        }
        return None;
    }
    None
}

/// "eighty-odd", "fifty something", "70-ish" before a person or by itself.
fn vague(context: &Context, i: usize) -> Option<Hit> {
    let years = tens(context.word(i))
        .or_else(|| context.number(i).filter(|v| (20..=110).contains(v) && context.word(i).len() <= 3))?;
    let tail = matches!(context.word(i + 1), "odd" | "something" | "ish" | "summat")
        && matches!(context.gap(i + 1), "" | " " | "-");
    if !tail {
        return None;
    }
    let after = context.word(i + 2);
    let year = matches!(after, "year" | "yr" | "yo") && !is_thing(context.word(i + 4));
    let alone = stands_alone(context, i + 2)
        && context.before(i, 5, |w| is_person(w) || matches!(w, "he" | "she" | "shes" | "hes")).is_some();
    let last = if matches!(after, "year") && context.word(i + 3) == "old" { i + 3 } else { i + 1 };
    (is_person(after) || is_people(after) || year || alone || context.atoms()[i].home == crate::signals::Home::Tag)
        .then(|| Hit::new(i, last, years, 0.85, "an age, roughly"))
}

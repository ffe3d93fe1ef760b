//! What stands around a district: others in a row with it, arrows, words of a place of work or a home.

use super::judge::is_other;
use super::opening::is_motorway;
use crate::signals::Context;
use std::collections::HashSet;

/// "overdose, SE15, police on scene", "OL8 resident", "ls11, LS12": no preposition, but words around
/// it that go with a place of work or a home, or another district of the same area.
pub(super) fn told_as_place(context: &Context, first: usize, last: usize, cased: bool) -> bool {
    let area = context.word(first);
    let again = |at: usize| context.word(at) == area && context.is_glued(at + 1) && context.is_digits(at + 1);
    let joined = |gap: &str| one_of!(gap; "/" ", " " & " " + " " or " " not ");
    if joined(context.gap(last + 1)) && again(last + 1) || first >= 2 && joined(context.gap(first)) && again(first - 2)
    {
        return true;
    }
    let lives = |w: &str| {
        one_of!(w;
            "resident" "residents" "lives" "lived" "living" "flat" "flats" "estate" "patch" "run" "runs" "job" "jobs"
            "crew" "crews" "police" "scene" "caller" "callers" "called" "arrest" "overdose" "stabbing" "rtc" "mdt"
            "screen" "sent" "responded" "attended" "dispatched" "worked" "lad" "lass" "ambos" "streets" "born"
            "terrace" "fight" "fire" "fall" "collapse" "traffic" "cordon" "blaze" "shooting" "falls" "murder"
        )
    };
    // "LS9 6hr wait", but no doctor of a grade who waits
    let waits = cased
        && !matches!(area, "ct" | "st" | "pr")
        && context.after(last + 1, 4, |w| matches!(w, "wait" | "waiting" | "waited")).is_some();
    if waits {
        return true;
    }
    let (back, on) = if cased { (6, 5) } else { (4, 2) };
    context.before(first, back, lives).is_some() || context.after(last + 1, on, lives).is_some()
}

/// "EN3 ➡️ EN8 ➡️ hospital": an arrow to it or from it.
pub(super) fn is_journey(context: &Context, first: usize, last: usize) -> bool {
    let arrow =
        |at: usize| context.gap(at).contains(['➡', '→']) || context.gap(at).contains("->") || context.gap(at) == " > ";
    let stop = |w: &str| one_of!(w; "hospital" "bed" "home" "base" "station" "resus");
    let code = |at: usize| context.is_letters(at) && context.is_glued(at + 1) && context.is_digits(at + 1);
    arrow(last + 1) && (code(last + 1) || stop(context.word(last + 1)) || first == 0 && context.is_upper(last + 1))
        || arrow(first) && first >= 2 && code(first - 2)
}

/// Whether a district of `told` stands two or three words before the code at `first`, a comma (or "then") between,
/// and what is said of this one is said like that.
pub(super) fn in_row(context: &Context, first: usize, last: usize, told: &HashSet<String>) -> bool {
    let comma = context.gap(first).starts_with([',', ';']) || context.word_before(first, 1) == "then";
    if told.is_empty() || !comma || is_motorway(context, first) || is_other(context, first, last) {
        return false;
    }
    (3..=5).filter_map(|back| first.checked_sub(back)).any(|at| {
        let code = context.is_letters(at) && context.word(at).len() <= 2 && context.is_digits(at + 1) && context.is_glued(at + 1);
        let end = at + 2;
        let said = |k: usize| one_of!(context.word(k); "cancelled" "stood" "go" "going" "again" "then" "fall" "rtc" "arrest" "chest" "od" "stroke" "clear" "cleared" "stabbing" "maternity" "fit" "gone");
        code && end < first
            && told.contains(&context.span(at, at + 1).of(context.text().folded()).to_ascii_uppercase())
            && (said(last + 1) || context.word(last + 1) == context.word(end) && !context.word(end).is_empty())
    })
}

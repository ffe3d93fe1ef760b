//! What people do and how they carry themselves, said right behind a number: "69 and proud", "nearly 97, refused
//! the chair", "my friend's daughter 14 took tablets", "70+ been down a while".

use super::story::{is_load, is_state};
use crate::signals::Context;
use crate::signals::people::{is_clinical, is_kin, is_people, is_person};

/// Whether the word at `at`, past "just", "still" and their like, is what only people do or are.
pub(super) fn is_deed(context: &Context, at: usize) -> bool {
    let leads = |w: &str| {
        one_of!(w; "just" "still" "never" "only" "newly" "recently" "barely" "very" "so" "fiercely" "happily" "proudly" "absolutely"
            "utterly" "beautifully" "quietly" "calmly" "politely" "promptly" "cheerfully" "always" "even")
    };
    // "16 and already knows", "84 and never smoked": whatever the verb, if nothing is counted or read by it.
    if one_of!(context.word(at); "already" "never" "still")
        && !is_load(context.word(at + 1))
        && context.word(at + 1).len() > 3
        && (context.word(at + 1).ends_with('s') || context.word(at + 1).ends_with("ed"))
        && !one_of!(context.word(at + 1); "rises" "climbs" "counted" "stacked" "queued" "answered" "received" "logged" "miss" "less" "boss" "needed"
            "goes" "works" "used" "enough's" "assigned" "covered" "delayed" "ignored" "unanswered" "outstanding")
    {
        return true;
    }
    let at = if leads(context.word(at)) || context.word(at) == "already" { at + 1 } else { at };
    let word = context.word(at);
    let done = one_of!(word;
        "refused" "declined" "told" "walked" "drove" "cycled" "danced" "sang" "cried" "begged" "thanked" "apologised" "apologized"
        "insisted" "smiled" "laughed" "winked" "waved" "baked" "cooked" "knitted" "mowed" "swam" "climbed" "flirted" "kissed"
        "hugged" "proposed" "wept" "sobbed" "whispered" "muttered" "shouted" "swore" "argued" "complained" "tripped" "wandered"
        "limped" "crawled" "shuffled" "survived" "fought" "buried" "raised" "remembers" "remembered" "joked" "giggled" "squealed"
        "chatted" "offered" "wouldnt" "wouldn" "couldnt" "couldn" "hadnt" "didnt" "doesnt" "forgot" "smoked" "drank" "slept" "hid"
    );
    let doing = one_of!(word;
        "walks" "drives" "cycles" "refuses" "insists" "dances" "sings" "swears" "smokes" "drinks" "swims" "knits" "rides" "climbs"
        "bakes" "lives" "sleeps" "giggling" "smiling" "sobbing" "screaming" "wandering" "limping" "refusing" "begging" "crying"
        "apologising" "asleep" "clutching" "dancing" "singing" "swearing" "shivering" "snoring" "shaking" "gasping" "whimpering"
    );
    let being = one_of!(word;
        "proud" "retired" "orphaned" "newlywed" "dapper" "immaculate" "glamorous" "barefoot" "naked" "handcuffed" "toothless" "fearless"
        "sassy" "grumpy" "charming" "polite" "chatty" "lucid" "unmarried" "childless" "alone" "engaged" "adorable" "gorgeous"
        "beautiful" "lifeless" "limp" "mottled" "grey" "pale" "blue" "bald" "jobless" "unemployed" "missing" "pregnant" "tearful"
    );
    done || doing || being
}

/// Verbs that go on with somebody where a thing that is counted would stand otherwise: "my daughter 14 took".
pub(super) fn is_verb(word: &str) -> bool {
    one_of!(word;
        "took" "has" "had" "is" "was" "isnt" "isn" "wasnt" "wasn" "hasnt" "hasn" "cant" "couldnt" "couldn" "wont" "needs" "needed" "fell" "came" "went"
        "got" "broke" "swallowed" "rang" "lay" "lies" "sat" "sits" "waited" "collapsed" "stopped" "died" "did" "didnt" "didn" "ran" "drank"
        "tried" "woke" "cut" "jumped" "slipped" "tripped" "choked" "overdosed" "fitted" "suffered" "passed" "wants" "wanted" "put" "said"
        "says" "told" "called" "still" "waiting" "struggling" "lying" "sitting" "stuck" "who" "whos" "whose" "been" "keeps" "kept" "burnt" "burned"
        "stabbed" "found" "trapped" "attacked" "punched" "deserves" "deserved" "walked" "drove" "jus" "just" "ate" "climbed" "held" "saved"
    )
}

/// "my friends daughter 14 took 30 tablets", "our Gary 41 is in there", "my lad whos 11 came off his bike": kin or
/// somebody named after "our", a number and a verb, or "who is" and a number.
pub(super) fn is_acting(context: &Context, i: usize, value: u32, next: usize) -> bool {
    if value == 0 || value > 112 || context.gap(next) != " " || !is_verb(context.word(next)) {
        return false;
    }
    let at = super::beside::skip_fillers(context, i);
    let Some(before) = at.checked_sub(1) else { return false };
    let who = |back| context.word_before(before, back);
    let relative = || {
        before.checked_sub(if context.word(before) == "s" { 2 } else { 1 }).is_some_and(|k| {
            let w = context.word(k);
            is_kin(w) || super::young::is_called(context, k) || is_person(w) && w != "caller"
        })
    };
    let joined = matches!(context.gap(at), " " | ", " | " (");
    let asked = matches!(context.word(before), "whos") && relative()
        || matches!(context.word(before), "s" | "is" | "was")
            && who(1) == "who"
            && before.checked_sub(2).is_some_and(|k| is_kin(context.word(k)) || is_person(context.word(k)));
    if asked {
        return true;
    }
    let named =
        matches!(who(1), "our" | "my") && context.is_capitalised(before) && super::names::is_name(context, before);
    let kin = super::young::is_called(context, before) || named && who(1) == "our";
    // "my mum 2 is fine": a figure below four counts kin where nobody is hurt.
    let hurt = (next..next + 5).any(|k| is_clinical(context.word(k)) || is_state(context.word(k)));
    joined
        && kin
        && (value >= 4 || hurt)
        && !(next..next + 4).any(|k| is_load(context.word(k)) && context.word(k) != "hours")
}

/// "the three of them, all 15,", "both lads, both 17": everybody's age at once.
pub(super) fn is_of_all(context: &Context, i: usize, value: u32, next: usize) -> bool {
    if context.word_before(i, 1) != "all" || !(10..=112).contains(&value) {
        return false;
    }
    let ends = super::is_closed(context, next) || matches!(context.word(next), "and" | "but") || next >= context.len();
    let people = |w: &str| {
        is_people(w) && w != "people" || is_kin(w) || one_of!(w; "them" "they" "friends" "mates" "pals" "trio" "group")
    };
    let other = (i.saturating_sub(9)..i - 1).any(|k| is_load(context.word(k)));
    ends && !other
        && matches!(context.gap(i - 1), ", " | " - " | " (" | " ")
        && context.before(i - 1, 5, people).is_some()
}

/// "his bus pass said fourteen", "the notes say 63": an age read off a paper, after somebody's name or word.
pub(super) fn is_on_paper(context: &Context, i: usize, value: u32, next: usize) -> bool {
    let Some(verb) = super::beside::skip_fillers(context, i).checked_sub(1) else { return false };
    let paper = |w: &str| {
        one_of!(w; "pass" "id" "licence" "license" "passport" "notes" "paperwork" "wristband" "certificate" "bracelet" "papers" "driving"
            "face" "mirror" "accounts" "birthday")
    };
    let said = one_of!(context.word(verb); "said" "says" "say" "states" "reads" "reckons" "claims");
    let of_somebody = |w: &str| one_of!(w; "his" "her" "he" "she" "hes" "shes" "patients" "lads");
    (10..=112).contains(&value)
        && said
        && super::is_closed(context, next)
        && (paper(context.word_before(verb, 1)) && context.before(verb, 4, of_somebody).is_some()
            || context
                .before(verb, 4, |w| w == "age")
                .is_some_and(|at| context.starts_at(at) || context.word_before(at, 1) == "the"))
}

#[cfg(test)]
mod tests {
    use crate::signals::Kind;
    use crate::signals::age::testing::{assert_found, assert_quiet};

    #[test]
    fn somebody_does_something() {
        assert_found(
            Kind::Age,
            &[
                ("72 and proud of his allotment", "72"),
                ("almost 88, declined the chair and walked", "almost 88"),
                ("rising 84 and drives to the shops", "rising 84"),
                ("Seventy, retired last week, first holiday booked", "Seventy"),
                ("my mates sister 15 took a load of tablets", "15"),
                ("our Gary 41 is still in resus", "41"),
                ("my lad whos 9 came off his scooter", "9"),
                ("four lads, all 16, in a stolen car", "16"),
                ("he told us he was twenty, his passport said fifteen.", "fifteen"),
            ],
        );
    }

    #[test]
    fn something_else_is_counted() {
        assert_quiet(
            Kind::Age,
            &[
                "our Gary 2 down at half time",
                "the crews, all 16, are out",
                "his watch said 15.",
                "30 and counting on the stack",
                "my sister 3 jobs in and broken",
            ],
        );
    }
}

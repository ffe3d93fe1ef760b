//! Numbers that their bounds make an age: guessed ("must have been 80 odd", "no older than 20"), or still to come ("would have
//! been 21 next week").

use super::beside::skip_fillers;
use super::role::is_role;
use super::story::{is_counted, is_load, is_month};
use super::{is_closed, stands_alone};
use crate::signals::Context;
use crate::signals::people::{is_kin, is_people, is_person};

/// The bound of a number from atom `i` to before `next` makes an age of it.
pub(super) fn bounded(context: &Context, i: usize, value: u32, next: usize) -> bool {
    let number = Number { context, i, value, next };
    number.is_limited() || number.is_supposed() || number.is_turned() || number.is_missed() || number.is_of_somebody()
}

/// Whether something is counted right behind the number; at the end of a sentence nothing is.
pub(super) fn is_counted_or_end(context: &Context, next: usize) -> bool {
    if next >= context.len() {
        return false;
    }
    let gap = context.gap(next);
    if gap.starts_with([',', '.', '!', '?', '\n', ')', ';', '…']) || gap.starts_with(" -") || gap.starts_with(" (") {
        return false;
    }
    is_counted(context, next)
}

/// A number and what stands around it.
struct Number<'c> {
    context: &'c Context<'c>,
    /// Its first atom.
    i: usize,
    value: u32,
    /// The atom behind it.
    next: usize,
}

impl Number<'_> {
    /// The word so many atoms before it.
    fn before(&self, back: usize) -> &str {
        self.context.word_before(self.i, back)
    }

    /// The word so many atoms behind it; 0 is the next one.
    fn behind(&self, ahead: usize) -> &str {
        self.context.word(self.next + ahead)
    }

    /// Whether one of so many words before it is such a word.
    fn follows(&self, words: usize, is_such: impl Fn(&str) -> bool) -> bool {
        self.context.before(self.i, words, is_such).is_some()
    }

    /// Whether nothing is counted by it.
    fn ends(&self) -> bool {
        stands_alone(self.context, self.next)
    }

    /// Whether the text ends behind it, or one of these marks stands there.
    fn closes_with<const N: usize>(&self, ahead: usize, marks: [char; N]) -> bool {
        let at = self.next + ahead;
        at >= self.context.len() || self.context.gap(at).starts_with(marks)
    }

    /// "no older than 20", "not a day over 50", "the wrong side of 50", "guy over 80", "no more than 12".
    fn is_limited(&self) -> bool {
        let (context, value) = (self.context, self.value);
        let w = |back| self.before(back);
        let older = w(1) == "than" && matches!(w(2), "older" | "younger") && value >= 3 && self.ends();
        let day_over = w(1) == "over" && w(2) == "day" && value >= 18 && self.ends();
        let side = w(1) == "of"
            && w(2) == "side"
            && matches!(w(3), "wrong" | "right" | "other")
            && (30..=100).contains(&value)
            && self.ends()
            && !is_load(self.behind(0));
        // "guy over 80 fixing his own roof"
        let past = matches!(w(1), "over" | "past")
            && value >= 60
            && is_person(w(2))
            && !one_of!(w(3); "any" "every" "each" "no" "per")
            && !is_counted_or_end(context, self.next);
        // "she was no more than 12"
        let no_more = w(1) == "than"
            && w(2) == "more"
            && one_of!(w(3); "no" "t" "wasnt" "not" "much")
            && value >= 3
            && is_closed(context, self.next)
            && self.follows(7, |w| is_person(w) || matches!(w, "he" | "she" | "hes" | "shes"))
            && !self.follows(9, is_load);
        older || day_over || side || past || no_more
    }

    /// "could only have been 15", "looked about 12", "looked 15 at most", "age unknown, maybe 30", "must be 80 odd".
    fn is_supposed(&self) -> bool {
        let (context, i, next, value) = (self.context, self.i, self.next, self.value);
        let w = |back| self.before(back);
        let at_most = matches!(w(1), "looked" | "looks")
            && (self.behind(0) == "at" && matches!(self.behind(1), "most" | "best" | "least" | "a"))
            && value >= 3;
        let only = matches!(w(1), "been" | "be")
            && self.follows(4, |w| w == "only")
            && self.follows(5, |w| matches!(w, "can" | "could"))
            && (next >= context.len() || !context.gap(next).starts_with(' '))
            && value >= 3;
        let from = skip_fillers(context, i);
        let at_least = w(1) == "least" && w(2) == "at" && matches!(w(3), "looked" | "looks");
        let looked = from < i && matches!(context.word_before(from, 1), "looked" | "looks");
        let seemed = (at_least || looked) && self.ends() && value >= 3;
        let unknown = matches!(w(1), "maybe" | "approx" | "perhaps" | "probably" | "around" | "about")
            && self.follows(4, |w| matches!(w, "age" | "dob"))
            && self.follows(4, |w| matches!(w, "unknown" | "unsure" | "not"))
            && (self.ends() || matches!(self.behind(0), "yrs" | "years"));
        let odd = matches!(w(1), "been" | "be")
            && self.follows(4, |w| matches!(w, "must" | "mustve" | "mustof" | "t" | "cant"))
            && matches!(self.behind(0), "odd" | "plus" | "something")
            && (next + 1 >= context.len() || stands_alone(context, next + 1))
            && value >= 40;
        at_most || only || seemed || unknown || odd
    }

    /// "the twins are 3 today", "he's gonna be 50 tomorrow", "would be seventy next month if he makes it".
    fn is_turned(&self) -> bool {
        let w = |back| self.before(back);
        let today = w(1) == "are"
            && (is_people(w(2)) || is_people(w(3)) && w(2) == "both")
            && matches!(self.behind(0), "today" | "tomorrow" | "now")
            && !matches!(w(2), "patients" | "people" | "casualties");
        let going = w(1) == "be"
            && matches!(w(2), "gonna" | "to")
            && self.follows(6, |w| matches!(w, "he" | "she" | "hes" | "shes"))
            && one_of!(self.behind(0); "tomorrow" "next" "today" "soon" "this" "on" "in");
        let soon = matches!(self.behind(0), "next" | "tomorrow" | "soon" | "this")
            || self.behind(0) == "in" && is_month(self.behind(1));
        let would_be = w(1) == "be"
            && one_of!(w(2); "would" "ll" "d" "will" "wouldve")
            && soon
            && (self.follows(4, is_kin)
                || self.context.after(self.next, 7, |w| matches!(w, "he" | "she" | "his" | "her")).is_some()
                || self.follows(4, |w| matches!(w, "he" | "she")));
        today || going || would_be
    }

    /// "never made it to 30", "won't see 50", "would have been 21 next week".
    fn is_missed(&self) -> bool {
        let w = |back| self.before(back);
        let never = |back: usize| {
            let denies = |w: &str| one_of!(w; "never" "didnt" "t" "wont" "not");
            self.context.before(self.i - self.i.min(back), 3, denies).is_some()
        };
        let reached = (w(1) == "to" && w(2) == "it" && matches!(w(3), "made" | "make") && never(3)
            || matches!(w(1), "see" | "reach") && never(1))
            && self.closes_with(0, ['.', ',', '!'])
            && self.value >= 16;
        let would = w(1) == "been"
            && self.follows(4, |w| matches!(w, "would" | "wouldve" | "d" | "ve"))
            && (matches!(self.behind(0), "next" | "this" | "on") || self.ends())
            && one_of!(self.behind(0); "next" "today" "tomorrow" "yesterday" "now" "soon" "this" "on")
            && self.value >= 2;
        reached || would
    }

    /// "93 she was, danced in the aisle", "a retired vet of eighty-one who", "a lad of 19 fell".
    fn is_of_somebody(&self) -> bool {
        let (context, i, next) = (self.context, self.i, self.next);
        let w = |back| self.before(back);
        let inverted = matches!(self.behind(0), "he" | "she")
            && matches!(self.behind(1), "was" | "is")
            && (self.closes_with(2, [',', '.', '!', ';', '\n']) || matches!(self.behind(2), "and" | "bless" | "but"))
            && (context.starts_at(i) || context.gap(i).contains(','));
        let role = w(1) == "of"
            && is_role(w(2))
            && (self.ends() || context.is_letters(next) && !is_counted(context, next))
            && !self.behind(0).starts_with("year")
            && self.value >= 13;
        let person = w(1) == "of"
            && is_person(w(2))
            && !is_kin(w(2))
            && one_of!(self.behind(0);
                "did" "was" "had" "has" "ran" "fell" "rang" "called" "took" "who" "hit" "got" "told" "said" "asked" "saved"
                "dialled" "held" "choking" "fitting"
            );
        inverted || role || person
    }
}

//! What is said, and that it is the author's: "views r my own", "everything I post here is mine", "just my thoughts".

use super::Reading;
use super::words::*;

impl Reading<'_> {
    /// One past the end of "views", "everything I post", "what I say", "owt on here" where that starts at `at`.
    pub(super) fn said(&self, at: usize) -> Option<usize> {
        let unit = self.words.get(at)?;
        if unit.senses & WHAT != 0 {
            return (!self.is_others(at)).then_some(at + 1);
        }
        if unit.senses & ONE != 0 {
            return (one_of!(self.word_before(at); "my" "me" "ma" "personal" "own") && !self.is_others(at - 1))
                .then_some(at + 1);
        }
        if matches!(unit.word, "if" | "when") && self.is(at + 1, I) {
            return (at + 2..at + 4).find(|&i| self.is(i, SAY)).map(|i| i + 1);
        }
        if unit.senses & (ANY | NOTHING) == 0 && !matches!(unit.word, "what" | "whatever") {
            return None;
        }
        let mut here = at + 1;
        if one_of!(self.word(here); "that" "else" "of" "you" "which") {
            here += 1;
        }
        if self.is(here, I) {
            let verb = (here + 1..here + 4).find(|&i| self.is(i, SAY))?;
            let place = verb + 1 + usize::from(matches!(self.word(verb + 1), "on" | "in"));
            return Some(if self.is(place, HERE) { place + 1 } else { verb + 1 });
        }
        if unit.word == "what" {
            return None;
        }
        if one_of!(self.word(here); "on" "in" "posted" "said" "written") {
            here += 1;
        }
        (self.is(here, HERE) || (self.word(here) == "this" && self.is(here + 1, PAGE)))
            .then(|| here + 1 + usize::from(self.word(here) == "this"))
    }

    /// "Their views", "the article's opinions".
    fn is_others(&self, at: usize) -> bool {
        at > 0
            && (self.is(at - 1, OTHERS)
                || (self.words[at - 1].possessive
                    && !one_of!(self.word(at - 1); "here's" "it's" "that's" "what's" "everything's")))
    }

    /// "Views are my own": what is said, and after linking words whose it is.
    pub(super) fn is_mine(&self, at: usize) -> bool {
        let Some(from) = self.said(at) else { return false };
        // "Here's mine": the verb hangs on the word.
        let mut listing = false;
        let mut others = 0;
        for here in from..(from + 12).min(self.words.len()) {
            if self.is_whose(here) {
                return true;
            }
            let unit = &self.words[here];
            if unit.senses & AND != 0 {
                listing = true;
            } else if unit.senses & LINK != 0
                || (matches!(unit.word, "from" | "by")
                    && one_of!(self.word(here - 1); "come" "comes" "written" "posted"))
                || unit.word == "down" && self.word(here + 1) == "to"
                || unit.word == "to" && self.word(here - 1) == "down"
                || unit.senses & (WHAT | ONE) != 0 && listing
            {
                // Goes on.
            } else if listing
                && others < 4
                && unit.senses & (MARK | STOP | NOT | LIGHT | OTHERS | IS | I | NOTHING) == 0
            {
                others += 1;
            } else {
                return false;
            }
        }
        false
    }

    /// A word that says whose, complete in itself: "mine", "my own", "personal".
    fn is_whose(&self, at: usize) -> bool {
        let before = self.word_before(at);
        match self.word(at) {
            "mine" | "mines" => !(self.is(at + 1, IS) || self.word(at + 1) == "shaft"),
            "me" | "myself" => {
                matches!(before, "to" | "from" | "by")
                    && (2..=4).any(|back| {
                        at >= back
                            && one_of!(self.word(at - back);
                                "belong" "belongs" "come" "comes" "coming" "down" "written" "posted"
                            )
                    })
                    || before == "as" && self.closes(at + 1)
                    || before == "just" && self.closes(at + 1)
            }
            "author" | "owner" | "writer" | "individual" | "poster" => before == "the" || before == "account",
            "author's" | "owner's" | "poster's" | "writer's" => before == "the" || before == "account",
            "hun" => before == "fy",
            _ if self.is(at, MINE) => {
                let next = if self.is(at + 1, WHAT | ONE) || self.word(at + 1) == "ones" { at + 2 } else { at + 1 };
                before != "their" && before != "his" && before != "her" && before != "your" && self.closes(next)
            }
            _ => false,
        }
    }

    /// "My own opinions", "personal views only", "just my thoughts", "my views alone", "these r my thoughts".
    pub(super) fn own_sayings(&self, at: usize) -> bool {
        // Walk over the words that lead up to what is said.
        let mut here = at;
        let (mut own, mut only, mut my) = (false, false, false);
        while here < at + 6 {
            if self.is(here, ONLY) {
                only = true;
            } else if matches!(self.word(here), "my" | "ma") || (self.word(here) == "me" && self.is(here + 1, MINE)) {
                my = true;
            } else if self.is(here, MINE) && self.word(here) != "mine" {
                own = true;
            } else if self.word(here) != "all" && !(self.word(here) == "." && self.word_before(here) == "pers") {
                break;
            }
            here += 1;
        }
        if here == at || !(own || my) || !self.is(here, WHAT | ONE) {
            return false;
        }
        let mut after = here + 1;
        while one_of!(self.word(after); "expressed" "stated" "shared" "posted" "here") {
            after += 1;
        }
        let alone = matches!(self.word(after), "only" | "alone");
        let led = self.opens(at)
            || self.before(at, IS | ONLY)
            || one_of!(self.word_before(at);
                "it's" "its" "that's" "thats" "these" "all" "with" "and" "like" "as" "account" "disclaimer"
                "obviously" "so" "but" "&"
            );
        let shown =
            self.before(at, IS) && one_of!(self.word(at.saturating_sub(2)); "these" "they" "here" "posts" "tweets");
        let single = !self.is(here, WHAT);
        // "My words." says it where it is a sentence of its own.
        let whole = my && !single && self.opens(at) && self.words.get(after).is_none_or(|u| u.senses & STOP != 0);
        let enough = own || only || alone || shown || whole;
        // "My own view" opens many a sentence; by itself, or after a verb, it is a disclaimer.
        led && enough
            && (self.closes(after) || alone)
            && !(single
                && own
                && !only
                && !alone
                && !self.is(after, STOP | MARK)
                && after < self.words.len()
                && !self.is(after, NOT))
    }
}

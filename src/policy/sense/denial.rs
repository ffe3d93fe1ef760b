//! That the employer has no part in it: "my views not theirs", "nowt I say represents the trust", "don't blame work".

use super::Reading;
use super::words::*;

impl Reading<'_> {
    /// "My views not theirs", "me talking, not my employer", "NOT the views of my trust".
    pub(super) fn contrast(&self, at: usize) -> bool {
        if self.is(at, NOTHING) {
            return false;
        }
        let Some(spoken) = self.employer_after(at + 1) else { return false };
        if spoken && (self.opens(at) || self.led_by_said(at)) {
            return true;
        }
        self.led_by_said(at)
    }

    /// Whether before the denial at `at` stands what is said, or the author.
    fn led_by_said(&self, at: usize) -> bool {
        let mut near = true;
        for step in 1..=12 {
            let Some(here) = at.checked_sub(step) else { return false };
            let unit = &self.words[here];
            if unit.senses & STOP != 0 && unit.word != "\n" {
                return false;
            }
            if (unit.senses & (WHAT | ONE) != 0 && self.said(here).is_some())
                || (one_of!(unit.word; "what" "anything" "everything" "owt" "whatever" "if")
                    && self.said(here).is_some())
                || matches!(unit.word, "imo" | "imho" | "personally")
            {
                return true;
            }
            if near
                && (unit.senses & ME != 0
                    || one_of!(unit.word; "individual" "civilian" "human" "mine" "own" "personal"))
            {
                return true;
            }
            if unit.senses & PAGE != 0 && one_of!(self.word_before(here); "personal" "private" "own" "my") {
                return true;
            }
            // "I'm here as Dave, not as the trust".
            if unit.word == "as" && here > 0 && self.is(here - 1, HERE | SAY | STANDS_FOR) {
                return true;
            }
            near &= unit.senses & MARK != 0
                || unit.senses & (AND | ONLY | HERE) != 0
                || one_of!(unit.word;
                    "talking" "speaking" "alone" "x" "that's" "thats" "doing" "posting" "tweeting" "who's" "ok"
                );
        }
        false
    }

    /// After a denial: the employer, or "theirs", or "nobody else's"; tells whether its views are spoken of.
    fn employer_after(&self, from: usize) -> Option<bool> {
        let mut spoken = false;
        for here in from..(from + 8).min(self.words.len()) {
            let unit = &self.words[here];
            if unit.senses & ORG != 0 {
                let next = here + self.name_length(here);
                let owns = self.words[next - 1].possessive || unit.word.ends_with('s');
                let what = self.is(next, WHAT | ONE | PAGE);
                let fits = what
                    || self.closes(next)
                    || self.is(next, LIGHT | LINK | SAY | STANDS_FOR)
                    || matches!(self.word(next), "either" | "anyway" | "ta");
                return fits.then_some(spoken || (what && owns));
            }
            if matches!(unit.word, "theirs" | "else's" | "elses") {
                return Some(false);
            }
            spoken |= unit.senses & (WHAT | ONE) != 0;
            if unit.senses & (LIGHT | WHAT | ONE) == 0 {
                return None;
            }
        }
        None
    }

    /// How many words the employer's name has that starts here.
    fn name_length(&self, at: usize) -> usize {
        1 + (at + 1..at + 8).take_while(|&i| self.is(i, ORG)).count()
    }

    /// "Doesn't represent the trust", "nothing to do with work", "I don't speak for LAS".
    pub(super) fn stands_not(&self, at: usize) -> bool {
        let mut subject = self.is_subject(at);
        let mut from = at + 1;
        if self.is(at, NOTHING)
            && let Some(end) = self.said(at)
        {
            subject = true;
            from = end;
            // "Nothing on here is official".
            let official = if self.is(from, IS) { from + 1 } else { from };
            if self.word(official) == "official" && self.closes(official + 1) {
                return true;
            }
        }
        if self.is(at, NOTHING | NOT) && self.word(at + 1) == "official" && self.closes(at + 2) && self.led_by_page(at)
        {
            return true;
        }
        if !subject {
            return false;
        }
        // "No trust involvement".
        if self.is(from, ORG)
            && self.is(from + self.name_length(from), STANDS)
            && self.closes(from + self.name_length(from) + 1)
        {
            return true;
        }
        for here in from..(from + 7).min(self.words.len()) {
            let for_it = self.is(here, STANDS_FOR) && matches!(self.word(here + 1), "for" | "4" | "of");
            let relates = self.is(here, STANDS)
                || for_it
                || (self.word(here) == "do" && matches!(self.word(here + 1), "with" | "wi"));
            if relates {
                let after = here + 1 + usize::from(!self.is(here, STANDS));
                let named_before = || (0..at).any(|i| self.is(i, ORG));
                match self.word(after) {
                    "it" | "them" | "anyone" | "anybody" if for_it => return true,
                    // "Student, placement with YAS. I don't represent either".
                    "it" | "them" | "either" | "any" | "neither" if self.closes(after + 1) && named_before() => {
                        return true;
                    }
                    _ => {}
                }
                let nobody =
                    self.word(after) == "of" && matches!(self.word(after + 1), "anyone" | "anybody" | "nobody");
                if nobody || self.employer_after(after).is_some() {
                    return true;
                }
            }
            if self.is(here, STOP)
                || (!self.is(here, LIGHT | SAY | WHAT | ONE | I | HERE | STANDS | STANDS_FOR | LINK) && !relates)
            {
                return false;
            }
        }
        false
    }

    /// Whether the denial at `at` is said of the author, the account or what is said there.
    fn is_subject(&self, at: usize) -> bool {
        let mut words = 0;
        for step in 1..=12 {
            let Some(here) = at.checked_sub(step) else { return words <= 1 };
            let unit = &self.words[here];
            if unit.senses & (STOP | MARK) != 0 {
                return words == 0;
            }
            // "My views, they do not represent …": the pronoun stands for what was said just before.
            if one_of!(unit.word; "they" "these" "those" "and") && self.before(here, MARK) {
                return (2..=4).any(|back| here.checked_sub(back).is_some_and(|i| self.said(i).is_some()));
            }
            if unit.senses & (I | PAGE | HERE) != 0
                || (unit.senses & (WHAT | ONE | ANY) != 0 || unit.word == "what") && self.said(here).is_some()
                || unit.word == "mine"
            {
                return true;
            }
            if unit.senses & (AND | LIGHT | IS) == 0 {
                words += 1;
            }
        }
        false
    }

    fn led_by_page(&self, at: usize) -> bool {
        (1..=5).any(|step| at.checked_sub(step).is_some_and(|i| self.is(i, PAGE | WHAT)))
    }

    /// "Don't blame work for what I post", "don't take owt I say as the trust's view".
    pub(super) fn take_not(&self, at: usize) -> bool {
        if !(at + 1..at + 3).any(|i| self.is(i, TAKES)) {
            return false;
        }
        let reach = at + 1..(at + 14).min(self.words.len());
        let end = reach.clone().find(|&i| self.is(i, STOP)).unwrap_or(reach.end);
        let reach = at + 1..end;
        reach.clone().any(|i| self.is(i, ORG)) && reach.into_iter().any(|i| !self.is(i, ORG) && self.said(i).is_some())
    }

    /// "Not a work account", "isn't an official trust page".
    pub(super) fn no_work_page(&self, at: usize) -> bool {
        let mut here = at + 1;
        while one_of!(self.word(here);
            "a" "an" "the" "my" "any" "some" "their" "official" "professional" "corporate"
        ) {
            here += 1;
        }
        if self.is(here, ORG) {
            here += self.name_length(here);
        } else if !matches!(self.word_before(here), "official" | "professional" | "corporate") {
            return false;
        }
        self.is(here, PAGE)
    }

    /// "Unrelated to my job", "separate from the trust".
    pub(super) fn apart(&self, at: usize) -> bool {
        if !one_of!(self.word(at + 1); "to" "from" "with" "of")
            || !self.is_subject(at)
            || self.employer_after(at + 2).is_none()
        {
            return false;
        }
        // "Independent of the trust, the council gritted too": an opening that goes on speaks of something else.
        let said = (0..at).rev().take(8).take_while(|&i| !self.is(i, STOP)).any(|i| !self.is(i, MARK));
        let ends = (at + 2..at + 12).find(|&i| self.is(i, STOP | AND) || i >= self.words.len());
        said || ends.is_none_or(|i| !self.is(i, AND) || self.said(i + 1).is_some() || self.is(i + 1, MINE | ONLY))
    }

    /// "Work don't endorse any of this", "my employer isn't responsible for what I post".
    pub(super) fn employer_declines(&self, at: usize) -> bool {
        let from = at + self.name_length(at);
        // "Employer's views may differ", "NHS views not represented here".
        if self.is(from, WHAT | ONE) {
            let differ = one_of!(self.word(from + 1); "may" "might" "could" "can" "will" "probably")
                && one_of!(self.word(from + 2); "differ" "disagree" "vary" "not");
            return differ
                || (self.is(from + 1, NOT | IS)
                    && (from + 1..from + 3).any(|i| self.is(i, NOT) && self.is(i + 1, STANDS)));
        }
        // "My trust has nothing to do with this page".
        if let Some(nothing) = (from..from + 3).find(|&i| self.is(i, NOTHING))
            && self.word(nothing + 1) == "to"
            && self.word(nothing + 2) == "do"
        {
            return (nothing + 4..nothing + 7).any(|i| {
                self.said(i).is_some()
                    || self.is(i, PAGE)
                    || self.word(i) == "me"
                    || matches!(self.word(i), "this" | "it") && self.closes(i + 1)
            });
        }
        let Some(not) = (from..from + 3).find(|&i| self.is(i, NOT)) else { return false };
        let Some(answers) =
            (not + 1..not + 4).find(|&i| self.is(i, ANSWERS) || (self.word(i) == "say" && self.word(i - 1) == "no"))
        else {
            return false;
        };
        if self.words.get(answers + 1).is_none_or(|u| u.senses & STOP != 0) {
            return true;
        }
        (answers + 1..answers + 5).any(|i| {
            self.said(i).is_some()
                || matches!(self.word(i), "me" | "them")
                || one_of!(self.word(i); "this" "these" "it" "any")
                    && (self.closes(i + 1) || self.word(i + 1) == "of" || self.is(i + 1, WHAT | PAGE))
        })
    }
}

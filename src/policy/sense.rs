//! The grammar of disclaimers: whether a text says, in whatever words, that what it says is the author's own or not the
//! employer's.
//!
//! Nobody writes the same sentence, so sentences are not listed. Every word has a sense, and a disclaimer is one of a few
//! ways in which senses stand together:
//!
//! | Way | Example |
//! |---|---|
//! | what is said is mine | "views r my own", "owt on here's mine", "opinions, typos and puns all mine" |
//! | own sayings | "personal opinions only", "just my thoughts" |
//! | mine and not the employer's | "my views not theirs", "that's on me not the service", "tweets ≠ work" |
//! | not the employer's saying | "NOT the views of my trust" |
//! | it does not stand for the employer | "nowt I say represents the trust", "unrelated to my job" |
//! | the employer does not stand for it | "work don't endorse any of this" |
//! | don't take it for the employer's | "don't blame work for what I post" |
//! | as oneself | "I speak only for myself", "in a personal capacity" |
//! | a personal account | "personal page, nowt official", "not a work account" |
//!
//! One pass over the words, each looking a few words to either side.

use super::employer::Employer;
use crate::text::{Text, Token, TokenKind};

/// Whether `text` says so; `employer` tells by which names the employer goes.
#[must_use]
pub fn says_views_are_own(text: &Text, employer: &Employer) -> bool {
    let reading = Reading::new(text, employer);
    (0..reading.words.len()).any(|at| reading.disclaims_at(at))
}

/// What a word may mean in a disclaimer; one bit each.
mod bits {
    /// Something said: views, tweets.
    pub const WHAT: u32 = 1;
    /// The same in the singular, which says less by itself.
    pub const ONE: u32 = 1 << 1;
    /// Whose: own, mine, personal.
    pub const MINE: u32 = 1 << 2;
    /// The author as object: me, myself.
    pub const ME: u32 = 1 << 3;
    /// The author as subject: I, we.
    pub const I: u32 = 1 << 4;
    /// Denial: not, isn't, ≠.
    pub const NOT: u32 = 1 << 5;
    /// Nothing, nowt.
    pub const NOTHING: u32 = 1 << 6;
    /// Everything, anything, owt.
    pub const ANY: u32 = 1 << 7;
    /// To say or post.
    pub const SAY: u32 = 1 << 8;
    /// To stand for: represent, reflect, on behalf.
    pub const STANDS: u32 = 1 << 9;
    /// To stand for, with "for" after it: speak for, post for.
    pub const STANDS_FOR: u32 = 1 << 10;
    /// Apart: unrelated, separate.
    pub const APART: u32 = 1 << 11;
    /// The employer.
    pub const ORG: u32 = 1 << 12;
    /// An account or page.
    pub const PAGE: u32 = 1 << 13;
    /// Words that may stand between what is said and whose it is.
    pub const LINK: u32 = 1 << 14;
    /// Words that may stand between a denial and the employer.
    pub const LIGHT: u32 = 1 << 15;
    /// Words after which "my own" is complete.
    pub const AFTER: u32 = 1 << 16;
    /// What an employer may decline: to endorse, to agree, to be responsible.
    pub const ANSWERS: u32 = 1 << 17;
    /// To blame, to take for.
    pub const TAKES: u32 = 1 << 18;
    /// Only, just, purely.
    pub const ONLY: u32 = 1 << 19;
    /// Another person's: his, their.
    pub const OTHERS: u32 = 1 << 20;
    /// Is, are, r.
    pub const IS: u32 = 1 << 21;
    /// Here, on here.
    pub const HERE: u32 = 1 << 22;
    /// End of a sentence, an emoji, a bar.
    pub const STOP: u32 = 1 << 23;
    /// Any mark or line break.
    pub const MARK: u32 = 1 << 24;
    /// And, a comma.
    pub const AND: u32 = 1 << 25;
}
use bits::*;

/// A text's words with their senses.
struct Reading<'t> {
    words: Vec<Unit<'t>>,
}

struct Unit<'t> {
    /// In lower case.
    word: &'t str,
    senses: u32,
    /// Ends in `'s`.
    possessive: bool,
    capital: bool,
}

impl<'t> Reading<'t> {
    fn new(text: &'t Text, employer: &Employer) -> Self {
        let mut words: Vec<Unit<'t>> = text.tokens().iter().map(|token| unit(text, token)).collect();
        mark_employer(&mut words, employer);
        // "=/=", "!=" and "<>" deny as "≠" does.
        for at in 0..words.len() {
            let signs = |row: &[&str]| words[at..].iter().map(|u| u.word).take(row.len()).eq(row.iter().copied());
            if signs(&["=", "/", "="]) || signs(&["!", "="]) || signs(&["<", ">"]) {
                words[at].senses = NOT;
                words[at + 1].senses = LIGHT | LINK | MARK;
            }
        }
        Self { words }
    }

    fn is(&self, at: usize, senses: u32) -> bool {
        self.words.get(at).is_some_and(|u| u.senses & senses != 0)
    }

    fn word(&self, at: usize) -> &str {
        self.words.get(at).map_or("", |u| u.word)
    }

    fn before(&self, at: usize, senses: u32) -> bool {
        at > 0 && self.is(at - 1, senses)
    }

    fn word_before(&self, at: usize) -> &str {
        if at > 0 { self.word(at - 1) } else { "" }
    }

    /// Whether a sentence or a phrase starts at `at`.
    fn opens(&self, at: usize) -> bool {
        at == 0 || self.is(at - 1, MARK | STOP)
    }

    /// Whether what came before `at` is complete: the text ends, a mark or emoji follows, or a word that starts afresh.
    fn closes(&self, at: usize) -> bool {
        let Some(unit) = self.words.get(at) else { return true };
        if unit.word == "?" {
            return false;
        }
        unit.senses & (MARK | STOP | AFTER | NOT | ONLY) != 0 || (unit.capital && !self.words[at - 1].capital)
    }

    fn disclaims_at(&self, at: usize) -> bool {
        let senses = self.words[at].senses;
        let has = |wanted: u32| senses & wanted != 0;
        (has(WHAT | ONE | ANY | SAY) || matches!(self.word(at), "what" | "whatever" | "if")) && self.is_mine(at)
            || has(MINE | ONLY | I) && self.own_sayings(at)
            || matches!(self.word(at), "my" | "ma" | "me") && self.own_sayings(at)
            || has(NOT | NOTHING)
                && (self.contrast(at) || self.stands_not(at) || self.take_not(at) || self.no_work_page(at))
            || has(APART) && self.apart(at)
            || has(ORG) && self.employer_declines(at)
            || self.as_oneself(at)
            || has(MINE) && self.personal_page(at)
            || self.welsh(at)
    }

    /// One past the end of "views", "everything I post", "what I say", "owt on here" where that starts at `at`.
    fn said(&self, at: usize) -> Option<usize> {
        let unit = self.words.get(at)?;
        if unit.senses & WHAT != 0 {
            return (!self.is_others(at)).then_some(at + 1);
        }
        if unit.senses & ONE != 0 {
            return (matches!(self.word_before(at), "my" | "me" | "ma" | "personal" | "own")
                && !self.is_others(at - 1))
            .then_some(at + 1);
        }
        if matches!(unit.word, "if" | "when") && self.is(at + 1, I) {
            return (at + 2..at + 4).find(|&i| self.is(i, SAY)).map(|i| i + 1);
        }
        if unit.senses & (ANY | NOTHING) == 0 && !matches!(unit.word, "what" | "whatever") {
            return None;
        }
        let mut here = at + 1;
        if matches!(self.word(here), "that" | "else" | "of" | "you" | "which") {
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
        if matches!(self.word(here), "on" | "in" | "posted" | "said" | "written") {
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
                    && !matches!(self.word(at - 1), "here's" | "it's" | "that's" | "what's" | "everything's")))
    }

    /// "Views are my own": what is said, and after linking words whose it is.
    fn is_mine(&self, at: usize) -> bool {
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
                    && matches!(self.word(here - 1), "come" | "comes" | "written" | "posted"))
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
                            && matches!(
                                self.word(at - back),
                                "belong" | "belongs" | "come" | "comes" | "coming" | "written" | "posted"
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
    fn own_sayings(&self, at: usize) -> bool {
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
        while matches!(self.word(after), "expressed" | "stated" | "shared" | "posted" | "here") {
            after += 1;
        }
        let alone = matches!(self.word(after), "only" | "alone");
        let led = self.opens(at)
            || self.before(at, IS | ONLY)
            || matches!(
                self.word_before(at),
                "it's"
                    | "its"
                    | "that's"
                    | "thats"
                    | "these"
                    | "all"
                    | "with"
                    | "and"
                    | "like"
                    | "as"
                    | "account"
                    | "disclaimer"
                    | "obviously"
                    | "so"
                    | "but"
                    | "&"
            );
        let shown = self.before(at, IS)
            && matches!(self.word(at.saturating_sub(2)), "these" | "they" | "here" | "posts" | "tweets");
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

    /// "My views not theirs", "me talking, not my employer", "NOT the views of my trust".
    fn contrast(&self, at: usize) -> bool {
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
                || (matches!(unit.word, "what" | "anything" | "everything" | "owt" | "whatever" | "if")
                    && self.said(here).is_some())
                || matches!(unit.word, "imo" | "imho" | "personally")
            {
                return true;
            }
            if near
                && (unit.senses & ME != 0
                    || matches!(unit.word, "individual" | "civilian" | "human" | "mine" | "own" | "personal"))
            {
                return true;
            }
            if unit.senses & PAGE != 0 && matches!(self.word_before(here), "personal" | "private" | "own" | "my") {
                return true;
            }
            // "I'm here as Dave, not as the trust".
            if unit.word == "as" && here > 0 && self.is(here - 1, HERE | SAY | STANDS_FOR) {
                return true;
            }
            near &= unit.senses & MARK != 0
                || unit.senses & (AND | ONLY | HERE) != 0
                || matches!(
                    unit.word,
                    "talking"
                        | "speaking"
                        | "alone"
                        | "x"
                        | "that's"
                        | "thats"
                        | "doing"
                        | "posting"
                        | "tweeting"
                        | "who's"
                        | "ok"
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
    fn stands_not(&self, at: usize) -> bool {
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
            if matches!(unit.word, "they" | "these" | "those" | "and") && self.before(here, MARK) {
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
    fn take_not(&self, at: usize) -> bool {
        if !(at + 1..at + 3).any(|i| self.is(i, TAKES)) {
            return false;
        }
        let reach = at + 1..(at + 14).min(self.words.len());
        let end = reach.clone().find(|&i| self.is(i, STOP)).unwrap_or(reach.end);
        let reach = at + 1..end;
        reach.clone().any(|i| self.is(i, ORG)) && reach.into_iter().any(|i| !self.is(i, ORG) && self.said(i).is_some())
    }

    /// "Not a work account", "isn't an official trust page".
    fn no_work_page(&self, at: usize) -> bool {
        let mut here = at + 1;
        while matches!(
            self.word(here),
            "a" | "an" | "the" | "my" | "any" | "some" | "their" | "official" | "professional" | "corporate"
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
    fn apart(&self, at: usize) -> bool {
        if !matches!(self.word(at + 1), "to" | "from" | "with" | "of")
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
    fn employer_declines(&self, at: usize) -> bool {
        let from = at + self.name_length(at);
        // "Employer's views may differ", "NHS views not represented here".
        if self.is(from, WHAT | ONE) {
            let differ = matches!(self.word(from + 1), "may" | "might" | "could" | "can" | "will" | "probably")
                && matches!(self.word(from + 2), "differ" | "disagree" | "vary" | "not");
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
                || matches!(self.word(i), "this" | "these" | "it" | "any")
                    && (self.closes(i + 1) || self.word(i + 1) == "of" || self.is(i + 1, WHAT | PAGE))
        })
    }

    /// "I speak only for myself", "posting as me", "in a personal capacity".
    fn as_oneself(&self, at: usize) -> bool {
        if self.word(at) == "capacity" {
            return matches!(self.word_before(at), "personal" | "private" | "individual" | "own");
        }
        if matches!(self.word(at), "individual" | "citizen" | "civilian" | "person") && at > 2 {
            let from = at - if matches!(self.word_before(at), "private" | "ordinary" | "normal") { 2 } else { 1 };
            let speaks = from > 1
                && matches!(self.word(from), "a" | "an")
                && self.word(from - 1) == "as"
                && self.is(from - 2, SAY | STANDS_FOR | HERE);
            return speaks && self.closes(at + 1);
        }
        if self.word(at) == "myself" && matches!(self.word_before(at), "represent" | "representing" | "rep") {
            return self.closes(at + 1);
        }
        // "I tweet for me."
        if self.word(at) == "me"
            && self.word_before(at) == "for"
            && at > 2
            && self.is(at - 2, STANDS_FOR)
            && self.is(at - 3, I)
        {
            return self.words.get(at + 1).is_none_or(|u| u.senses & (STOP | MARK) != 0);
        }
        if !matches!(self.word(at), "me" | "myself" | "maself" | "meself" | "mesen" | "ourselves") || at < 2 {
            return false;
        }
        let mut here = at - 1;
        // "For no one but myself".
        if self.word(here) == "but" && here > 2 {
            here -= if self.word(here - 1) == "one" || self.word(here - 1) == "else" { 3 } else { 2 };
            here = (here..at).find(|&i| matches!(self.word(i), "for" | "as")).unwrap_or(here);
        }
        while here > 0 && self.is(here, ONLY) {
            here -= 1;
        }
        let as_or_for = self.word(here) == "as" || (self.word(here) == "for" && self.word(at) != "me");
        if !as_or_for || here == 0 {
            return false;
        }
        here -= 1;
        while here > 0 && self.is(here, ONLY) {
            here -= 1;
        }
        self.is(here, SAY | STANDS_FOR)
            && !(here > 0 && self.is(here - 1, NOT))
            && (self.closes(at + 1) || self.is(at + 1, ONLY))
    }

    /// "Personal account", "this is my personal page".
    fn personal_page(&self, at: usize) -> bool {
        if !matches!(self.word(at), "personal" | "pers") || !self.is(at + 1, PAGE | WHAT) || !self.closes(at + 2) {
            return false;
        }
        let mut here = at;
        while here > 0 && (self.is(here - 1, ONLY) || matches!(self.word(here - 1), "a" | "my" | "very")) {
            here -= 1;
        }
        self.opens(here) || self.before(here, IS) || matches!(self.word_before(here), "this" | "it's" | "its" | "and")
    }

    /// "Fy marn i".
    fn welsh(&self, at: usize) -> bool {
        self.word(at) == "marn"
            && self.word_before(at) == "fy"
            && (matches!(self.word(at + 1), "i" | "fy" | "bersonol"))
    }
}

fn unit<'t>(text: &'t Text, token: &Token) -> Unit<'t> {
    let word = text.word(token);
    let capital = token.span.of(text.folded()).starts_with(char::is_uppercase);
    let senses = match token.kind {
        TokenKind::Break => MARK | STOP | LINK | LIGHT,
        TokenKind::Symbol if word == "≠" => NOT,
        TokenKind::Symbol if matches!(word, "=" | "|") => MARK | LINK,
        TokenKind::Symbol => MARK | STOP,
        TokenKind::Mark => mark(word),
        TokenKind::Hashtag => return Unit { word: "#", senses: MARK | STOP, possessive: false, capital },
        TokenKind::Handle => MARK,
        _ => senses_of(word),
    };
    let possessive = word.len() > 2 && word.ends_with("'s");
    Unit { word, senses, possessive, capital }
}

fn mark(mark: &str) -> u32 {
    match mark {
        "." | "!" | "|" | ";" | "•" | "·" | "…" => MARK | STOP,
        "," | "&" | "+" => MARK | LINK | LIGHT | AND,
        "=" | ":" | "-" | "~" | "?" => MARK | LINK | LIGHT,
        "\"" | "'" | "*" | "_" => LINK | LIGHT | MARK,
        "/" => MARK | LINK | AND | LIGHT,
        _ => MARK,
    }
}

/// Gives the employer's own names the sense of the employer.
fn mark_employer(words: &mut [Unit<'_>], employer: &Employer) {
    for name in employer.names.iter().chain(&employer.initials) {
        let name = name.to_lowercase();
        let parts: Vec<&str> = name.split_whitespace().collect();
        let base = |word: &str, wanted: &str| word.trim_start_matches('@').trim_end_matches("'s") == wanted;
        for at in 0..words.len() {
            if words.len() - at >= parts.len()
                && parts.iter().zip(&words[at..]).all(|(part, unit)| base(unit.word, part))
            {
                for unit in &mut words[at..at + parts.len()] {
                    unit.senses = ORG;
                }
            }
        }
    }
}

/// The senses of a word in lower case.
fn senses_of(word: &str) -> u32 {
    if let Some(base) = word.strip_suffix("'s") {
        // "Here's mine", "everything's mine", "that's on me" hold a verb; "the trust's" belongs to it.
        return senses_of(base) & (ORG | HERE | WHAT | ONE | ANY)
            | if matches!(base, "here" | "it" | "that" | "what" | "everything" | "owt" | "else") {
                LINK | LIGHT
            } else {
                0
            };
    }
    if word.ends_with("n't") {
        return NOT;
    }
    match word {
        "views" | "veiws" | "viewz" | "vews" | "opinions" | "opions" | "opinons" | "opinins" | "thoughts"
        | "thorts" | "thoughs" | "tweets" | "toots" | "skeets" | "posts" | "comments" | "content" | "contents"
        | "statements" | "words" | "ramblings" | "rambles" | "musings" | "takes" | "waffle" | "waffles"
        | "waffling" | "rants" | "ranting" | "witterings" | "drivel" | "nonsense" | "rubbish" | "beliefs" | "ideas"
        | "remarks" | "jokes" | "gibberish" | "mutterings" | "replies" | "retweets" | "rts" | "likes"
        | "safbwyntiau" | "barn" | "opinie" | "poglądy" | "opiniones" | "opiniões" | "opinioes" | "opinii"
        | "mumblings" | "tripe" | "guff" | "chat" | "moans" => WHAT,
        "view" | "opinion" | "thought" | "tweet" | "comment" | "take" | "word" | "rant" | "viewpoint" | "stance"
        | "opion" => {
            ONE | if matches!(word, "tweet" | "comment") {
                SAY | STANDS_FOR
            } else if word == "take" {
                TAKES
            } else {
                0
            }
        }
        "own" | "personal" | "ain" | "pers" | "mine" | "personally" | "ours" | "bersonol" | "personol" | "moje"
        | "własne" | "prywatne" | "mías" | "mias" | "propias" | "personales" | "pessoais" | "minhas" | "próprias"
        | "mines" => MINE | if matches!(word, "mine" | "ours") { ME } else { 0 },
        "me" | "myself" | "meself" | "maself" | "mesen" | "mysen" | "mesel" => ME | LIGHT | LINK,
        "i" | "i'm" | "im" | "i've" | "i'd" | "i'll" | "we" | "ah" => I | LINK,
        "not" | "isnt" | "arent" | "dont" | "doesnt" | "didnt" | "wont" | "never" | "nor" | "cannot" | "nid"
        | "nie" | "no" | "nae" | "aint" | "neither" | "dinnae" | "disnae" | "without" | "nobody" | "noone" => NOT,
        "nothing" | "nowt" | "none" | "nothin" | "nuffin" | "nuthin" | "nout" | "nought" => NOTHING,
        "everything" | "anything" | "owt" | "whatever" | "all" | "any" | "everythin" | "anythin" | "summat"
        | "something" => ANY | if matches!(word, "all" | "any") { LINK | LIGHT } else { 0 },
        "say" | "post" | "write" | "think" | "share" | "said" | "says" | "type" | "express" | "put" | "posted"
        | "written" | "spout" | "come" | "hold" => {
            SAY | LIGHT
                | if word == "post" { ONE | STANDS_FOR } else { 0 }
                | if matches!(word, "share" | "express" | "hold" | "say") { LINK } else { 0 }
        }
        "posting" | "tweeting" | "writing" | "saying" | "speak" | "speaking" | "talk" | "talking" | "spokesperson"
        | "spokesman" | "spokeswoman" | "mouthpiece" | "voice" | "speaks" | "answer" | "spoke" | "act" | "acting"
        | "stand" | "stands" | "blog" => {
            STANDS_FOR
                | if word.starts_with("spokes")
                    || matches!(word, "mouthpiece" | "voice" | "stand" | "stands" | "speaks" | "act" | "answer")
                {
                    0
                } else {
                    SAY
                }
                | if word == "blog" { PAGE } else { 0 }
        }
        "represent" | "represents" | "representing" | "representative" | "reflect" | "reflects" | "reflecting"
        | "reflective" | "rep" | "reps" | "repping" | "endorse" | "endorsed" | "affiliated" | "related" | "linked"
        | "connected" | "associated" | "attributable" | "attributed" | "behalf" | "approved" | "sanctioned"
        | "tied" | "speakin" | "cynrychioli" | "reflection" | "representation" | "connection" | "link" | "relation"
        | "affiliation" | "affiliations" | "involvement" | "ties" | "represented" | "reflected" | "monitored"
        | "run" | "owned" | "managed" | "operated" | "controlled" | "authorised" => STANDS | ANSWERS,
        "unrelated" | "unconnected" | "unaffiliated" | "separate" | "seperate" | "independent" | "independently"
        | "separately" | "detached" | "unlinked" | "distinct" => APART,
        "trust" | "trusts" | "employer" | "employers" | "employeer" | "employers'" | "emplyer" | "nhs" | "work"
        | "works" | "company" | "organisation" | "organization" | "workplace" | "job" | "boss" | "bosses"
        | "ambulance" | "management" | "gaffer" | "gaffers" | "nghyflogwr" | "cyflogwr" | "gwaith"
        | "ymddiriedolaeth" | "pracodawcy" | "pracodawca" | "empleador" | "empregador" | "firm" | "comms"
        | "employment" | "service" | "services" => ORG,
        "account" | "acct" | "acc" | "page" | "profile" | "feed" | "timeline" | "channel" | "accounts" | "handle"
        | "insta" | "twitter" | "cyfrif" => PAGE | LINK | LIGHT,
        "only" | "just" | "purely" | "solely" | "entirely" | "strictly" | "simply" | "merely" | "wholly"
        | "exclusively" | "alone" | "yn" | "unig" => ONLY | LINK | LIGHT,
        "his" | "her" | "their" | "your" | "its" | "others" | "others'" | "people's" | "whose" | "our" => {
            OTHERS | if word == "our" || word == "its" { LIGHT | LINK } else { 0 }
        }
        "are" | "is" | "r" | "be" | "was" | "were" | "remain" | "sa" | "są" | "son" | "são" => IS | LINK | LIGHT,
        "here" | "ere" | "hereon" => HERE | LINK | LIGHT | AFTER,
        "and" | "n" | "plus" | "or" => AND | LINK | LIGHT | AFTER,
        "but" | "x" | "xx" | "xxx" | "obv" | "obvs" | "obviously" | "innit" | "lol" | "tho" | "though" | "so"
        | "because" | "cos" | "unless" | "as" | "like" | "rather" | "do" | "always" | "period" | "ok" | "pls" => {
            AFTER | LIGHT | if matches!(word, "always" | "but") { LINK } else { 0 }
        }
        "responsible" | "responsibility" | "liability" | "agree" | "agrees" | "liable" | "accountable" | "endorses"
        | "approve" | "sanction" | "blame" => ANSWERS | if word == "blame" { TAKES } else { 0 },
        "read" | "quote" | "treat" | "confuse" | "mistake" | "assume" | "judge" | "attribute" => TAKES,
        "expressed" | "stated" | "shared" | "contained" | "made" | "found" | "my" | "ma" | "mis" | "fy" | "this"
        | "on" | "very" | "much" | "that" | "those" | "of" | "in" | "to" | "belong" | "belongs" | "course"
        | "comes" | "totally" | "completely" | "absolutely" | "definitely" | "100" | "both" | "site" | "it"
        | "will" | "the" | "photos" | "photo" | "pics" | "pictures" | "deffo" | "daft" | "these" => LINK | LIGHT,
        "necessarily" | "by" | "for" | "from" | "with" | "wi" | "at" | "a" | "an" | "way" | "being" | "meant"
        | "intended" | "coming" | "what" | "official" | "officially" | "has" | "have" | "supposed" | "am" | "mean"
        | "does" | "anyhow" | "thinks" | "them" | "taken" | "person" | "4" | "thing" | "one" => LIGHT,
        _ => 0,
    }
}

/// Hashtags that are a disclaimer in themselves: `#ViewsMyOwn`, `#OpinionsAreMine`.
#[must_use]
pub fn is_disclaimer_tag(tag: &str) -> bool {
    let tag = tag.trim_start_matches('#').to_lowercase();
    let own = ["myown", "mine", "own", "aremyown", "aremine", "allmine", "allmyown", "personal", "minealone"];
    let said = ["views", "opinions", "thoughts", "tweets", "posts", "allviews", "allopinions"];
    said.iter().filter_map(|s| tag.strip_prefix(s)).any(|rest| own.contains(&rest))
        || said
            .iter()
            .filter_map(|s| tag.strip_suffix(s))
            .any(|start| matches!(start, "myown" | "own" | "personal" | "onlymy" | "justmy"))
}

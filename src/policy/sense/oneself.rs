//! That the author speaks as themselves: "I speak only for myself", "personal account", "fy marn i".

use super::Reading;
use super::words::*;

impl Reading<'_> {
    /// "I speak only for myself", "posting as me", "in a personal capacity".
    pub(super) fn as_oneself(&self, at: usize) -> bool {
        if self.word(at) == "capacity" {
            return one_of!(self.word_before(at); "personal" "private" "individual" "own");
        }
        if one_of!(self.word(at); "individual" "citizen" "civilian" "person") && at > 2 {
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
        if !one_of!(self.word(at); "me" "myself" "maself" "meself" "mesen" "ourselves") || at < 2 {
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
    pub(super) fn personal_page(&self, at: usize) -> bool {
        if !matches!(self.word(at), "personal" | "pers") || !self.is(at + 1, PAGE | WHAT) || !self.closes(at + 2) {
            return false;
        }
        let mut here = at;
        while here > 0 && (self.is(here - 1, ONLY) || matches!(self.word(here - 1), "a" | "my" | "very")) {
            here -= 1;
        }
        self.opens(here) || self.before(here, IS) || one_of!(self.word_before(here); "this" "it's" "its" "and")
    }

    /// "Fy marn i".
    pub(super) fn welsh(&self, at: usize) -> bool {
        self.word(at) == "marn"
            && self.word_before(at) == "fy"
            && (matches!(self.word(at + 1), "i" | "fy" | "bersonol"))
    }
}

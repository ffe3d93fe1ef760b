//! Classes of words that patterns speak of.

use super::{base_of, is_wordy, word_of};
use crate::lexicon::{self, Entry, List, apart};
use crate::text::{Text, Token, TokenKind};

/// The classes by name; a token's are a mask with one bit for each, in this order.
const CLASSES: &[(&str, Class)] = &[
    ("trust", is_trust),
    ("employer", is_initials),
    ("boss", is_boss),
    ("role", is_role),
    ("name", is_name),
    ("person", is_person),
    ("insult", is_insult),
    ("harsh", is_harsh),
    ("swear", is_swear),
    ("drug", is_drug),
    ("month", is_month),
    ("year", is_year),
    ("press", is_press),
    ("health", is_health),
    ("place", is_place),
    ("work", is_work),
    ("any", |_| true),
];

// One bit of a mask is left for figures (`starts::FIGURE`).
const _: () = assert!(CLASSES.len() < u32::BITS as usize);

/// Whether a word belongs to a class.
type Class = fn(&Seen) -> bool;

/// A token as the classes look at it.
struct Seen<'t> {
    text: &'t Text,
    at: usize,
    token: &'t Token,
    /// Lower case, without sign and possessive ending.
    word: &'t str,
    /// What the lists say of the word.
    entry: Option<Entry>,
}

impl<'t> Seen<'t> {
    fn is_in(&self, list: List) -> bool {
        self.entry.is_some_and(|entry| entry.is_in(list))
    }

    fn value(&self, list: List) -> Option<&'static str> {
        self.entry.and_then(|entry| entry.value(list))
    }

    /// As typed.
    fn written(&self) -> &'t str {
        self.token.span.of(self.text.folded())
    }
}

/// The bit of the class of that name.
#[must_use]
pub fn named(name: &str) -> Option<u32> {
    CLASSES.iter().position(|(known, _)| *known == name).map(|bit| 1 << bit)
}

/// The bits of the classes of those names together.
#[must_use]
pub fn any_of(names: &[&str]) -> u32 {
    names.iter().filter_map(|name| named(name)).fold(0, |all, bit| all | bit)
}

/// The classes of the token's word, one bit each. Read once a sentence: no class looks beyond it.
#[must_use]
pub fn of(text: &Text, at: usize) -> u32 {
    text.notes().classes.get_or_init(|| {
        let mut classes = Vec::with_capacity(text.tokens().len());
        for (number, sentence) in text.sentences().iter().enumerate() {
            let tokens = sentence.first_token..sentence.end_token;
            classes.extend(text.kept(number).classes.get_or_init(|| tokens.map(|at| read(text, at)).collect()));
        }
        classes
    })[at]
}

fn read(text: &Text, at: usize) -> u32 {
    let token = &text.tokens()[at];
    if !is_wordy(token) {
        return 0;
    }
    let word = base_of(word_of(text, token));
    let seen = Seen { text, at, token, word, entry: lexicon::lookup(word) };
    CLASSES.iter().enumerate().filter(|(_, (_, class))| class(&seen)).fold(0, |mask, (bit, _)| mask | 1 << bit)
}

/// The employer, as staff call it. Initials of other trusts count too: what is said is the same.
fn is_trust(seen: &Seen) -> bool {
    let written = seen.written();
    matches!(written.trim_start_matches('@').trim_end_matches("'s"), "YAS" | "LAS")
        || one_of!(seen.word; in apart::EMPLOYERS)
}

/// Initials of a trust, written as such: in lower case they are other words.
fn is_initials(seen: &Seen) -> bool {
    let written = seen.written();
    one_of!(written.trim_start_matches(['@', '#']).trim_end_matches("'s"); "YAS" "LAS" "WMAS" "SCAS" "EMAS")
}

/// Those who run it.
fn is_boss(seen: &Seen) -> bool {
    one_of!(seen.word; in apart::BOSSES)
}

/// A role in and around the service, or a team of it.
fn is_role(seen: &Seen) -> bool {
    seen.is_in(lexicon::JOB_ROLES) || one_of!(seen.word; in apart::ROLES)
}

/// A first name with its capital (or any case where the word is hardly anything else).
fn is_name(seen: &Seen) -> bool {
    if seen.token.kind != TokenKind::Word {
        return false;
    }
    if !seen.is_in(lexicon::FIRST_NAMES) {
        return is_name_without_apostrophe(seen);
    }
    if seen.is_in(lexicon::COMMON_WORDS) || seen.is_in(lexicon::NOT_NAMES) {
        let capital = seen.written().starts_with(char::is_uppercase);
        return capital && (!opens_sentence(seen.text, seen.at) || acts(seen));
    }
    true
}

/// Whether a first name that opens a sentence and is an everyday word or a command as well ("Mark", "Dan", "Sue") does something
/// there: "Mark failed", "Sue's off". Nouns of that kind ("Hope is", "Penny dropped") do things too, and stay what they are.
fn acts(seen: &Seen) -> bool {
    let somebody = one_of!(seen.word;
        "dan" "cath" "des" "del" "una" "ada" "ty" "mo" "les" "jan" "lucas" "ed" "rob" "pat" "nick" "sally" "mark" "sue"
        "frank" "ray" "rod" "dean" "jack" "heather" "drew" "glen" "cliff" "taylor" "gene" "di" "kit" "jasmine" "guy"
    );
    let next = || {
        // Not beyond the sentence: what is read of it is kept with it.
        let end = seen.text.sentences().get(seen.text.sentence_at(seen.token.span.start)).map_or(0, |s| s.end_token);
        let behind = seen.text.tokens().get(seen.at + 1..end).unwrap_or_default();
        behind.iter().find(|t| is_wordy(t)).map_or("", |t| word_of(seen.text, t))
    };
    somebody
        && (seen.written().ends_with("'s")
            || one_of!(next();
                "is" "isn't" "was" "wasn't" "has" "hasn't" "had" "got" "gets" "failed" "fails" "went" "goes" "said" "says"
                "told" "tells" "left" "can't" "couldn't" "didn't" "doesn't" "won't" "still" "never" "just" "always" "again"
                "thinks" "thought" "wants" "reckons" "lives" "nearly" "and" "from" "on" "in"
            ))
}

/// "Simons wife", "Hannahs on leave": a name with the apostrophe left out, where the word is nothing else.
fn is_name_without_apostrophe(seen: &Seen) -> bool {
    let stem = seen.word.strip_suffix('s').filter(|stem| stem.len() >= 4);
    seen.entry.is_none()
        && stem.is_some_and(|stem| {
            lexicon::FIRST_NAMES.contains(stem)
                && !lexicon::COMMON_WORDS.contains(stem)
                && !lexicon::NOT_NAMES.contains(stem)
        })
}

fn opens_sentence(text: &Text, at: usize) -> bool {
    text.sentences().binary_search_by_key(&at, |s| s.first_token).is_ok()
}

/// Somebody: a pronoun, a role, a name.
fn is_person(seen: &Seen) -> bool {
    one_of!(seen.word; in apart::PEOPLE) || is_role(seen) || is_name(seen)
}

fn is_insult(seen: &Seen) -> bool {
    seen.is_in(lexicon::INSULTS)
}

/// Insults in nearly every use.
fn is_harsh(seen: &Seen) -> bool {
    seen.value(lexicon::INSULTS) == Some("strong")
}

fn is_swear(seen: &Seen) -> bool {
    seen.is_in(lexicon::PROFANITY)
}

/// Medicines that somebody might steal, by everyday name.
fn is_drug(seen: &Seen) -> bool {
    one_of!(seen.word; in apart::MEDICINES_TO_STEAL)
}

fn is_month(seen: &Seen) -> bool {
    one_of!(seen.word; in apart::TIMES_OF_YEAR)
}

/// A year of which there are pictures on telephones and the net, and those to come: what is past, only a rule knows that is told the day.
fn is_year(seen: &Seen) -> bool {
    year_in(seen.word).is_some()
}

/// The year from 1998 on that four figures stand for.
pub fn year_in(word: &str) -> Option<u32> {
    let word = base_of(word);
    let year = word.parse().ok().filter(|year| (1998..2100).contains(year))?;
    (word.len() == 4).then_some(year)
}

/// A newspaper's or broadcaster's handle.
fn is_press(seen: &Seen) -> bool {
    seen.token.kind == TokenKind::Handle
        && apart::PRESS_HANDLES.iter().any(|part| word_of(seen.text, seen.token).contains(part))
}

/// What somebody's health or private life may be about.
fn is_health(seen: &Seen) -> bool {
    one_of!(seen.word; in apart::PRIVATE_MATTERS) || seen.value(lexicon::CONDITIONS).is_some_and(|v| v != "weak")
}

/// A town or village: one of the lists, or a capital where no sentence starts.
fn is_place(seen: &Seen) -> bool {
    if seen.token.kind != TokenKind::Word {
        return false;
    }
    let listed = [lexicon::PLACES_UK, lexicon::TOWNS].iter().any(|list| seen.is_in(*list));
    let everyday = [lexicon::COMMON_WORDS, lexicon::NOT_NAMES].iter().any(|list| seen.is_in(*list));
    let capital = seen.written().starts_with(char::is_uppercase) && seen.written().len() > 2;
    let of_nobody = !seen.is_in(lexicon::FIRST_NAMES) && !seen.word.starts_with("i'") && !is_month(seen);
    !everyday && (listed || capital && of_nobody && !opens_sentence(seen.text, seen.at))
}

/// Somebody's work or part in the community, other than a job in and around the service or a word for any patient.
fn is_work(seen: &Seen) -> bool {
    seen.value(lexicon::OCCUPATIONS).is_some_and(|value| value != "pursuit")
        && !is_role(seen)
        && !seen.is_in(lexicon::FAMILY)
        && !seen.is_in(lexicon::PATIENT_NOUNS)
}

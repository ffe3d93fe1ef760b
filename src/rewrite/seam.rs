//! The last look at a wording: whether what it leaves can stand beside what it puts there.
//!
//! Whoever makes a wording knows what it was made for; here only the result is looked at, as somebody would who has never seen
//! the draft. Where the two sides are none of the shapes known to read, there is no wording: the finding then says what to
//! leave out, which is better than a sentence that is broken by a button.

mod closing;
mod halves;
pub mod likely;
mod pieces;
#[cfg(test)]
mod tests;

use super::words::{
    goes_on, is_being, is_conjunction, is_determiner, is_finite, is_head, is_number_word, is_person_word,
    is_possessive, is_preposition, is_quality, is_relative, is_shortened, is_somebodys_work,
};
use crate::lexicon;
use crate::report::{Edit, Fix};
use crate::signals;
use closing::closes_up;
use pieces::{Piece, Seam, Sides};

/// Whether what is left reads, wherever the wording changes something.
pub(super) fn reads(text: &str, fix: &Fix) -> bool {
    is_shaped(text, fix) && likely::reads(text, fix)
}

/// The same, as far as shapes tell that can be broken.
pub(super) fn is_shaped(text: &str, fix: &Fix) -> bool {
    fix.edits.iter().all(|edit| edit_reads(text, edit))
}

fn edit_reads(text: &str, edit: &Edit) -> bool {
    // A disclaimer at the end is nobody's sentence.
    if edit.span.start == edit.span.end {
        return true;
    }
    // Nothing is changed by it: a capital at the start is the sentence's, those within are a hashtag's.
    let gone = edit.span.of(text);
    let has_inner_capital = edit.replacement.chars().skip(1).any(char::is_uppercase);
    if gone == edit.replacement || !has_inner_capital && gone.eq_ignore_ascii_case(&edit.replacement) {
        return false;
    }
    let sides = Sides::of(text, edit);
    let seam = Seam::of(&sides, edit);
    let tells = seam.new.last().is_none_or(|last| is_stand_in_person(last.word));
    if is_glued(text, edit) || halves::is_halved(&seam) || tells && says_nothing(&seam) {
        return false;
    }
    if seam.new.is_empty() { closes_up(&seam) } else { stands_for(&seam) }
}

/// "Grantham.15 this morning", "Lewisham' on Friday": two things that were apart, or half a thing.
fn is_glued(text: &str, edit: &Edit) -> bool {
    let (before, gone, behind) = (&text[..edit.span.start], edit.span.of(text), &text[edit.span.end..]);
    if !edit.replacement.is_empty() {
        // "A patient-one"; a capital alone is the next word's.
        let goes_on = behind.trim_start_matches('-').starts_with(char::is_alphanumeric);
        return edit.replacement.chars().count() > 1 && goes_on && edit.replacement.ends_with(char::is_alphanumeric);
    }
    let (Some(left), Some(right)) = (before.chars().next_back(), behind.chars().next()) else { return false };
    let is_word = |c: char| c.is_alphanumeric();
    // "The lads' car" keeps no mark without its lads.
    let half = matches!(right, '\'' | '’') && gone.ends_with(is_word);
    let figure = right == '.' && behind[1..].starts_with(|c: char| c.is_ascii_digit()) && !before.ends_with(' ');
    half || figure || is_word(right) && (is_word(left) || matches!(left, '.' | ',' | '!' | '?' | ')'))
}

/// A sentence of nothing but small words: "It was.", "The patient."
fn says_nothing(seam: &Seam<'_>) -> bool {
    let mut rest = seam.sentence().filter(|piece| piece.is_word()).peekable();
    let nothing = |piece: &Piece<'_>| {
        let word = piece.word;
        is_determiner(word)
            || is_preposition(word)
            || is_conjunction(word)
            || is_being(word)
            || is_relative(word)
            || is_shortened(word)
            || is_stand_in(word)
            || one_of!(word; "he" "she" "they" "it" "i" "we" "you" "his" "her" "him" "them" "their" "there" "recently" "locally" "maybe" "last" "night" "just" "only" "well" "so")
    };
    rest.peek().is_some() && rest.all(nothing)
}

/// Who or what a wording says instead.
fn is_stand_in(word: &str) -> bool {
    is_stand_in_person(word) || one_of!(word; "place" "places" "area" "address" "job")
}

fn is_stand_in_person(word: &str) -> bool {
    one_of!(word; "patient" "patients" "adult" "adults" "child" "person" "somebody" "relative" "relatives" "patient's" "adult's" "child's" "person's")
}

/// Whether somebody or something said instead can stand where it is.
fn stands_for(seam: &Seam<'_>) -> bool {
    let (left, right) = (seam.left(0), seam.right(0));
    let (l, r) = (left.word, right.word);
    let has_article = matches!(seam.new[0].word, "a" | "an" | "the" | "two" | "some" | "somebody");
    let led = is_determiner(l) && l != "that" && !(l == "this" && seam.gone.len() == 1)
        || one_of!(l; "big" "small" "tall" "fat" "drunk" "nice" "sweet" "funny" "blind" "deaf" "pregnant" "homeless" "confused" "wee"
            "massive" "tiny" "huge" "absolute" "proper" "whole" "actual" "favourite" "same" "brave" "posh" "cheeky" "o" "yo" "yr" "y" "old")
        || lexicon::OCCUPATIONS.contains(l)
        || left.is_figure() && l.ends_with(char::is_alphabetic)
        || is_quality(l)
        || is_number_word(l)
        || is_person_word(l) && !left.capital && l != "her"
        || one_of!(l; "my" "our" "your" "ur" "yr" "his" "their" "every" "each" "no");
    if has_article && led
        || one_of!(l; "him" "her" "them" "us")
            && seam.new.last().is_some_and(|last| last.is("hospital") && seam.new.len() == 2)
    {
        return false;
    }
    // "A suicidal man" is no "a suicidal an adult".
    let first = seam.gone.first().copied().unwrap_or_default();
    let described = has_article && !first.capital && !is_determiner(first.word) && !is_possessive(first.word) && {
        let joins = |piece: &Piece<'_>| !piece.is_word() || piece.capital || goes_on(piece.word);
        let open = (0..3)
            .take_while(|n| !joins(seam.left(*n)))
            .find(|n| is_determiner(seam.left(*n).word) && !seam.left(*n).is("that"));
        open.is_some()
    };
    if described && !one_of!(first.word; "he" "she" "him" "her" "his") {
        return false;
    }
    let Some(noun) = seam.new.last().filter(|last| is_stand_in(last.word)) else { return stands_otherwise(seam) };
    // "Groom (29) had fainted at the": more went than somebody.
    let last = seam.gone.last().map_or("", |piece| piece.word);
    if is_determiner(last) || is_preposition(last) && last != "in" || is_conjunction(last) {
        return false;
    }
    let swallowed =
        seam.gone.iter().any(|piece| is_finite(piece.word) && !piece.word.ends_with("ed") && !piece.capital)
            && !seam.gone.iter().any(|piece| is_relative(piece.word));
    if halves::are_several(seam, noun.word) {
        return false;
    }
    if swallowed && !is_finite(r) || last.ends_with("'s") && !noun.word.ends_with("'s") && !is_finite(r) {
        return false;
    }
    if !is_stand_in_person(noun.word) {
        return true;
    }
    fits_behind(seam, l, noun.word) && fits_in_front(seam, r, last)
}

/// The same for what is no person and no place.
fn stands_otherwise(seam: &Seam<'_>) -> bool {
    let (l, r) = (seam.left(0).word, seam.right(0).word);
    let last = seam.new.last().map_or("", |piece| piece.word);
    match last {
        // "10 of medication", "1g medication", "medication and medication".
        "medication" | "drugs" | "treatment" => {
            let twice = seam.left.iter().take(3).chain(seam.right.iter().take(4)).any(|piece| piece.is(last));
            let of_somebody =
                one_of!(r; "user" "users" "addict" "addicts" "dealer" "dealers" "habit" "abuse" "runner" "runners");
            !(twice || of_somebody || l == "of" && seam.left(1).is_figure() || seam.left(0).is_figure())
        }
        "recently" => !one_of!(r; "morning" "afternoon" "evening" "night" "ago"),
        _ => true,
    }
}

/// Whether somebody said instead can stand behind what is in front of it.
fn fits_behind(seam: &Seam<'_>, l: &str, noun: &str) -> bool {
    let (left, right) = (seam.left(0), seam.right(0));
    let plain = !noun.starts_with("relative") && noun != "somebody";
    // "He's a patient now", "Lad's patient".
    if l.ends_with("'s") && plain && !matches!(l, "it's" | "that's") {
        return false;
    }
    let of_somebody = |piece: &Piece<'_>| {
        one_of!(piece.word; "he" "she" "they" "who" "i" "one" "ones")
            || is_person_word(piece.word)
            || signals::is_kin(piece.word)
    };
    if is_being(l) && plain && (one_of!(l; "be" "been" "being") || seam.clause().any(of_somebody)) {
        return false;
    }
    if one_of!(l; "maybe" "perhaps" "probably" "aged" "age" "nearly" "now" "him" "her" "called" "named" "like" "them" "us" "outside" "inside" "near" "opposite" "behind" "past")
        && noun != "relative"
        || matches!(l, "at") && plain && !seam.new[0].is("the")
        // "Flew him out of a patient", "FFS a patient".
        || one_of!(l; "in" "into" "onto" "ffs" "omg" "oh" "hey" "lol" "wtf") && plain
        || l == "of" && seam.left(1).is("out") && plain
        // "Kieran from Bexwell", "the doorman from Popworld": where they are from, and nobody.
        || l == "from" && plain && (seam.left(1).is_name() || is_person_word(seam.left(1).word) || is_somebodys_work(seam.left(1).word))
    {
        return false;
    }
    // "Kidderminster lad" is no "Kidderminster an adult".
    let bare = seam.gone.first().is_some_and(|first| is_person_word(first.word));
    if bare && left.is_name() && seam.new.len() > 1 && !seam.is_shouted() {
        return false;
    }
    // "Holy a patient".
    let has_article = seam.new.len() > 1;
    if has_article && left.is_name() && !seam.left(1).opens() && !seam.is_shouted() {
        return false;
    }
    let apart = right.closes() || right.ends() || right.is_mark_inside();
    if matches!(l, "," | "(") && apart && !noun.starts_with("relative") {
        return false;
    }
    // "Patient 1: a patient".
    let numbered = matches!(l, ":" | "-" | ")") && (1..4).any(|n| one_of!(seam.left(n).word; "patient" "pt" "px"));
    if numbered {
        return false;
    }
    // "A can of a patient", "both a patient".
    let held = l == "of"
        && one_of!(seam.left(1).word; "can" "bottle" "glass" "pint" "cup" "box" "pack" "mug" "crate" "case" "slice");
    if held || matches!(l, "both" | "all") && (right.ends() || right.is_mark_inside()) {
        return false;
    }
    // "24 and a patient are trapped", "aged 17 and an adult".
    if matches!(l, "and" | "&" | "or") && seam.left(1).is_figure() || left.is_figure() && is_being(right.word) {
        return false;
    }
    // "An adult she was", "a patient, 07700".
    if left.opens() && (one_of!(right.word; "he" "she" "they") || right.is(",") && seam.right(1).is_number()) {
        return false;
    }
    // "A patient, a Tuesday in March".
    if left.opens() && right.is(",") && is_determiner(seam.right(1).word) {
        return false;
    }
    // "Adults, heads up".
    let many = noun.ends_with('s') && seam.new.len() == 1 && noun != "relatives";
    if many
        && left.opens()
        && right.is_word()
        && !(is_finite(right.word) || is_preposition(right.word) || is_relative(right.word))
    {
        return false;
    }
    // "An adult, lived alone".
    !(left.opens() && right.is(",") && is_finite(seam.right(1).word))
}

/// Whether what follows can stand behind somebody said instead. `last` is the last word of what went.
fn fits_in_front(seam: &Seam<'_>, r: &str, last: &str) -> bool {
    let right = seam.right(0);
    if !right.is_word() || right.is_picture() {
        return true;
    }
    // "A relative of 62 years", "a patient 97".
    let owns = seam.new.last().is_some_and(|noun| noun.word.ends_with("'s"));
    // "The patient's mum", "a patient's third": whatever was somebody's still is.
    if owns {
        return !is_determiner(r);
    }
    if r == "of" && seam.right(1).is_figure() || right.is_figure() {
        return false;
    }
    // Behind a person anything may have followed, and it still may.
    let was_age = last.ends_with("old") || one_of!(last; "yo" "yrs" "yr" "m" "f");
    // "A patient apprentice": the age was said of somebody.
    if was_age && is_somebodys_work(r) {
        return false;
    }
    let was_somebody =
        was_age || is_person_word(last) || signals::is_kin(last) || one_of!(last; "female" "male" "he" "she" "one");
    let closed = one_of!(r; "his" "her" "their" "my" "our")
        || is_determiner(r) && !matches!(r, "this" | "that" | "another")
        || one_of!(r; "ex" "former" "retired" "dob" "nhs")
        || is_head(r)
        || is_person_word(r)
        || right.is_name() && seam.gone.last().is_some_and(|piece| piece.capital) && !seam.is_shouted();
    let is_said = one_of!(r; "who" "that" "from" "with" "in" "and" "again");
    if closed || seam.new[0].is("somebody") && is_being(seam.left(0).word) && !is_said {
        return false;
    }
    // "Their relative haribo": theirs, without its apostrophe.
    if seam.new.last().is_some_and(|noun| noun.word.starts_with("relative"))
        && last.ends_with('s')
        && !(goes_on(r) || r.ends_with("ed") || r.ends_with("ing") || r.ends_with("ly"))
    {
        return false;
    }
    // "A patient lovely lady": half of what they were called went.
    let plain = |piece: &Piece<'_>| piece.is_word() && !goes_on(piece.word) && !is_determiner(piece.word);
    if (1..4).take_while(|n| plain(seam.right(n - 1))).any(|n| is_person_word(seam.right(n).word)) {
        return false;
    }
    if was_somebody || seam.gone.last().is_some_and(|piece| piece.is_shorthand()) {
        return true;
    }
    let is_name = seam.gone.last().is_some_and(|piece| piece.capital && !is_number_word(piece.word));
    if is_name {
        return !right.is_name();
    }
    goes_on(r)
        || ["ing", "ed", "ly", "n't", "en"].iter().any(|end| r.ends_with(end))
        || one_of!(r; "we" "i" "you" "they" "he" "she" "today" "tonight" "yesterday" "this" "last" "again" "now" "recently" "earlier"
            "too" "lol" "btw" "please" "pls" "tbh" "x" "whose" "once" "here" "there" "back" "down" "up" "out" "alone" "just"
            "still" "never" "always" "also" "both" "all" "not" "found" "unconscious" "unwell" "ill" "haha" "then" "rn")
}

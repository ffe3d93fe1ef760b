//! # Your own details
//!
//! ## What it looks for
//! Your own birth date, birthday with your age, home, phone number or password.
//!
//! ## Why
//! They are what thieves and angry strangers need.
//!
//! ## Example
//! "34 on the 9th of June!"
//!
//! ## Better
//! "Birthday soon!"
//!
//! ## Quiet when
//! They are somebody else's, published, or too vague to use.

use super::{Context, Hits};
use crate::draft::Surface;
use crate::frame::Topic;
use crate::frame::whose::{Whose, whose};
use crate::report::Span;
use crate::signals::{Kind, Signal};
use crate::text::Token;
use crate::wording::about_me::{AGES, BIRTHDAYS, HOMES, OPENING_AGES};
use crate::wording::{Match, guard, word_of};
use std::cell::OnceCell;

/// Reports the author's own details.
pub fn check(cx: &Context<'_>, hits: &mut Hits<'_>) {
    if cx.is_official() || matches!(cx.draft.surface, Surface::Username) {
        return hits.rule_out();
    }
    hits.be_strict();
    hits.stand();
    let draft = WholeDraft::default();
    for signal in cx.signals {
        identifier(cx, hits, signal, &draft);
    }
    for found in AGES.find(cx.text) {
        if is_an_age(cx, &found) && guard::is_meant(cx.text, &found) {
            hits.push(hits.of(&found).because("your own age and birthday"));
        }
    }
    for found in OPENING_AGES.find(cx.text) {
        let spelled = found.sure > 0.78;
        if is_an_age(cx, &found)
            && opens(cx, &found)
            && (spelled || is_birthday_talk(cx))
            && !guard::quoted(cx.text, found.span)
        {
            hits.push(hits.of(&found).because("your own age and birthday"));
        }
    }
    for found in BIRTHDAYS.find(cx.text).into_iter().chain(HOMES.find(cx.text)) {
        let family = cx
            .frame
            .sentence(found.sentence, Topic::OwnFamily)
            .max(cx.frame.sentence(found.sentence, Topic::Animal))
            .max(cx.frame.sentence(found.sentence, Topic::PublicFigure));
        let of_other = matches!(whose(cx.text, found.span), Whose::OwnFamily | Whose::Patient | Whose::Colleague)
            || names_somebody(cx, found.first_token);
        let said = found.sure > 0.85;
        if guard::quoted(cx.text, found.span)
            || of_other
            || (cx.frame.patient(found.sentence) > 0.6 && !said)
            || guard::negated(cx.text, &found)
        {
            continue;
        }
        let mine = said || cx.frame.draft(Topic::OwnPersonalData) > 0.7 || draft.speaks_of_self(cx);
        let sure = found.sure - if family > 0.6 { 0.4 } else { 0.0 } - if mine { 0.0 } else { 0.3 };
        hits.push(hits.at(found.span).sure(sure).because("your own details"));
    }
    secret(cx, hits);
}

/// Whether the figure in the match may be a grown-up's age and is not a measure.
fn is_an_age(cx: &Context<'_>, found: &Match) -> bool {
    let tokens = &cx.text.tokens()[found.first_token..found.end_token];
    let figure = tokens.iter().map(|t| word_of(cx.text, t)).find(|w| w.starts_with(|c: char| c.is_ascii_digit()));
    figure.is_none_or(|f| {
        f.trim_end_matches(char::is_alphabetic).parse::<u32>().is_ok_and(|n| n < 10 || (16..=99).contains(&n))
    })
}

/// Whether the sentence, or what follows a mark, opens with the match: "just", "finally" and the like aside.
fn opens(cx: &Context<'_>, found: &Match) -> bool {
    let from = cx.text.sentences()[found.sentence].first_token;
    let before = cx.text.tokens()[from..found.first_token].iter().rev().find(|t| {
        !one_of!(word_of(cx.text, t);
            "just" "finally" "officially" "about" "to" "only" "so" "well" "and" "oh" "god" "omg"
        )
    });
    before.is_none_or(|t| !t.is_wordy())
}

/// Whether the draft talks of a birthday.
fn is_birthday_talk(cx: &Context<'_>) -> bool {
    let said = [
        "birthday",
        "bday",
        "cake",
        "party",
        "present",
        "candle",
        "drinks",
        "years old",
        "feel old",
        "feeling old",
        "getting old",
        "time gone",
        "time go",
        "big ",
        "years young",
        "card",
        "zodiac",
    ];
    said.iter().any(|w| cx.text.holds(w)) || cx.text.raw().contains(['🎂', '🎈', '🥳', '🎉'])
}

/// "Wifi password is Biscuit123", "door code: 4471": a password with its value.
fn secret(cx: &Context<'_>, hits: &mut Hits<'_>) {
    let tokens = cx.text.tokens();
    for (at, token) in tokens.iter().enumerate() {
        let word = word_of(cx.text, token);
        let code = word == "code"
            && at > 0
            && one_of!(word_of(cx.text, &tokens[at - 1]); "door" "gate" "key" "alarm" "entry" "pin");
        let safe = matches!(word, "keysafe" | "password" | "passcode");
        if !(code || safe || matches!(word, "pin" | "passwords")) {
            continue;
        }
        // "Keysafe 6627", "door code at mine's 4471": a value by its shape, without a word that says so.
        let shaped = |t: &&Token| {
            let word = word_of(cx.text, t);
            (4..=16).contains(&word.len()) && word.contains(|c: char| c.is_ascii_digit())
        };
        let reach = if safe { 2 } else { 4 };
        if (code || safe)
            && let Some(value) = tokens[at + 1..].iter().take(reach).find(shaped)
        {
            hits.push(hits.at(Span::new(token.span.start, value.span.end)).sure(0.8).because("a password or code"));
            continue;
        }
        let Some(is) =
            (at + 1..(at + 5).min(tokens.len())).find(|&i| one_of!(word_of(cx.text, &tokens[i]); "is" "=" ":" "'s"))
        else {
            continue;
        };
        let value =
            tokens[is + 1..].iter().take(2).find(|t| word_of(cx.text, t).contains(|c: char| c.is_ascii_digit()));
        if let Some(value) = value {
            hits.push(hits.at(Span::new(token.span.start, value.span.end)).sure(0.8).because("a password or code"));
        }
    }
}

/// What is asked of the draft as a whole, once for all that is found in it.
#[derive(Default)]
struct WholeDraft {
    speaks_of_self: OnceCell<bool>,
    public_place: OnceCell<bool>,
    birthday: OnceCell<bool>,
}

impl WholeDraft {
    fn speaks_of_self(&self, cx: &Context<'_>) -> bool {
        *self.speaks_of_self.get_or_init(|| speaks_of_self(cx))
    }

    fn is_public_place(&self, cx: &Context<'_>) -> bool {
        *self.public_place.get_or_init(|| is_public_place(cx))
    }

    fn is_birthday(&self, cx: &Context<'_>) -> bool {
        let said = || cx.text.raw().contains('🎂') || cx.text.holds("birthday");
        cx.draft.surface == Surface::Bio || *self.birthday.get_or_init(said)
    }
}

fn identifier(cx: &Context<'_>, hits: &mut Hits<'_>, signal: &Signal, draft: &WholeDraft) {
    let kind = matches!(signal.kind, Kind::DateOfBirth | Kind::StreetAddress | Kind::Phone | Kind::Postcode);
    let birthday = signal.kind == Kind::Date && draft.is_birthday(cx);
    if !(kind || birthday) || cx.frame.patient(cx.sentence_at(signal.span.start)) > 0.6 {
        return;
    }
    let own = matches!(whose(cx.text, signal.span), Whose::Writer)
        || cx.draft.surface == Surface::Bio
        || draft.speaks_of_self(cx);
    let other = matches!(whose(cx.text, signal.span), Whose::Patient | Whose::Colleague) || draft.is_public_place(cx);
    if own && !other {
        hits.push(hits.at(signal.span).sure(0.75).because("your own birth date, home or number"));
    }
}

/// "New house", "my place", "text me": the details that follow are the author's.
fn speaks_of_self(cx: &Context<'_>) -> bool {
    cx.text.holds_any(&[
        "new house",
        "new home",
        "new flat",
        "my mob",
        "my number",
        "my phone",
        "my mobile",
        "my address",
        "text me",
        "ring me",
        "call me",
        "come round",
        "at mine",
        "our house",
        "our new",
        "moved in",
        "we're at",
        "my new",
        "i turn",
        "i'm ",
        "im ",
        "my birthday",
        "my dob",
        "dob",
        "turns ",
        "cake at",
        "drinks at",
        "keys to",
        "my door",
        "door number",
        "same birthday",
        "living on",
        "i live",
        "my house",
        "born ",
        "we've moved",
        "weve moved",
        "moving in",
        "moved to",
        "that's me",
        "thats me",
        "is ours",
        "new place",
        "our place",
        "whatsapp me",
        "lost my phone",
        "new number",
        "i'm at",
        "selling up",
        "my cat",
        "my dog",
        "my private",
        "drop it round",
        "drop them round",
        "ring the house",
        "new landline",
        "our landline",
        "send me a",
        "let yourself in",
        "help yourself",
        "can't miss it",
        "before you ask",
        "stop guessing",
        "says my mam",
        "says my mum",
    ])
}

fn is_public_place(cx: &Context<'_>) -> bool {
    cx.text.holds_any(&[
        "museum",
        "shop",
        "café",
        "cafe",
        "church",
        "hall",
        "pharmacy",
        "surgery",
        "clinic",
        "school",
        "helpline",
        "samaritans",
        "charity",
        "pub ",
        "ring 111",
        "open day",
        "library",
        "station is",
        "tickets",
        "booking",
        "enquiries",
        "venue",
    ])
}

/// Whether the words start right after another person ("our kid's 30", "Cliff is 83").
fn names_somebody(cx: &Context<'_>, first: usize) -> bool {
    let from = first.saturating_sub(3);
    cx.text.tokens()[from..first].iter().any(|t| {
        one_of!(word_of(cx.text, t);
            "kid" "kid's" "he" "she" "he's" "she's" "his" "her" "they" "son" "daughter" "mum" "dad" "nan" "dog" "cat"
            "wife" "husband" "sister" "brother" "your" "you"
        )
    })
}

#[cfg(test)]
mod tests {
    use crate::rules::testing::finds;

    #[test]
    fn ones_own_and_others() {
        for text in [
            "34 on the 9th of June!! drinks at mine",
            "New house! 22 Pear Tree Way, Fareham, come for a nosey",
            "my mobile is 07700 900871, text me",
            "keysafe 6627, help yourself to the tomatoes",
            "my NI number is QQ 12 34 56 C, is that the right format?",
        ] {
            assert!(finds("own-personal-data", "scas", text), "{text}");
        }
        for text in [
            "our kid's 30 on Saturday and he's crying in Next",
            "My nan turned 90 today",
            "feel about 90 this morning",
            "Birthday soon. I want a new mop.",
            "we're moved to 12 hour standby",
            "new keysafe fitted at the station",
        ] {
            assert!(!finds("own-personal-data", "scas", text), "{text}");
        }
    }
}

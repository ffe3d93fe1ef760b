//! # Rare condition
//!
//! ## What it looks for
//! A condition that only a few people in a county have, said of a patient, by name or by how rare it is.
//!
//! ## Why
//! So few people have it that naming it can name the person.
//!
//! ## Example
//! "Our lady with Fabry disease again tonight"
//!
//! ## Better
//! "A patient"
//!
//! ## Quiet when
//! It is an awareness day, teaching, research, fundraising, or the writer's own family.

use super::{Context, Hits};
use crate::frame::Topic;
use crate::lexicon::{self, Phrase};
use crate::report::Span;
use crate::text::{Token, TokenKind};
use crate::wording::Wordings;
use once_cell::sync::Lazy;

/// Reports rare conditions of patients.
pub fn check(cx: &Context<'_>, hits: &mut Hits<'_>) {
    for (span, sure) in find(cx) {
        hits.push(hits.at(span).sure(sure).because("few people have it"));
    }
}

/// Rare conditions of patients, with how sure that is.
#[must_use]
pub fn find(cx: &Context<'_>) -> Vec<(Span, f32)> {
    cx.found.rare.get_or_init(|| look(cx)).clone()
}

fn look(cx: &Context<'_>) -> Vec<(Span, f32)> {
    let rare = |p: &&Phrase| p.entry.value(lexicon::CONDITIONS) == Some("rare");
    let listed = cx.phrases_in(lexicon::CONDITIONS).filter(rare).map(|p| p.span);
    let listed: Vec<Span> = listed.chain(named_after_somebody(cx)).collect();
    let found = cx.details(Topic::RareCondition, listed.iter().copied());
    cx.with_said(found, || listed.into_iter().chain(RARE.find(cx.text).into_iter().map(|found| found.span)))
}

/// Rare by what is said of it, named or not: "so rare there's only been eleven", "named after the family that has it".
static RARE: Lazy<Wordings> = Lazy::new(|| {
    Wordings::new(&[(
        1.0,
        &[
            "so rare ~1 that|there|there's|theres|it's|its|they|even|nobody|no+one|he|she|you ~4",
            "rarest|rare ~1 disease|condition|syndrome|disorder|genetic|gene|mutation|cancer|form|illness|antibody|blood ~2",
            "only ~3 # ~2 ever|known|recorded|documented|diagnosed|reported|written ~3",
            "only|one|first ~2 # ~1 people|cases|families|kids|children ~1 in ~1 world|uk|country|england|europe|britain ~3",
            "one+in+a|one+in+#|1+in+a|1+in+# million|billion ~2",
            "no+one|noone|nobody else ~1 in ~2 world|uk|country|england|europe|britain|county|hospital ~1 has|have|with|got ~3",
            "named after the|his|her|their|that ~1 family|village|baby|boy|girl|lad|patient ~3",
            "can't|cant|cannot|doesn't|never|don't feel ~1 pain ~2",
            "allergic to ~2 cold|water|sun|sunlight|heat|light ~2",
            "turning|turns|turned|turn to|into bone|stone ~1",
            "condition|disease|syndrome|disorder|illness|thing ~1 i'd|id|i'd+never|nobody|none ~2 never ~1 heard|seen|met ~2",
            "undiagnosed|unnamed ~1 condition|disease|syndrome|genetic ~2",
        ],
    )])
});

/// "Fahr's disease", "Kleefstra syndrome": called after somebody, and on no list. What many people have is on one.
fn named_after_somebody<'a>(cx: &'a Context<'_>) -> impl Iterator<Item = Span> + 'a {
    let word = |t: &Token| cx.text.word(t);
    let pairs = cx
        .text
        .tokens()
        .windows(2)
        .filter(move |p| p[0].kind == TokenKind::Word && matches!(word(&p[1]), "disease" | "syndrome"));
    pairs
        .filter(|p| p[0].span.of(cx.text.folded()).starts_with(char::is_uppercase))
        .map(|p| Span::new(p[0].span.start, p[1].span.end))
        .filter(|span| {
            let name = cx.words(*span).split(' ').next().unwrap_or_default();
            !lexicon::COMMON_WORDS.contains(name.trim_end_matches("'s")) && !is_listed(cx, *span)
        })
}

/// Whether a condition of the list starts where `span` starts. The phrases stand in text order.
fn is_listed(cx: &Context<'_>, span: Span) -> bool {
    let from = cx.phrases.partition_point(|phrase| phrase.span.start < span.start);
    let mut here = cx.phrases[from..].iter().take_while(|phrase| phrase.span.start == span.start);
    here.any(|phrase| phrase.entry.is_in(lexicon::CONDITIONS))
}

#[cfg(test)]
mod tests {
    use crate::rules::testing::{assert_found, assert_quiet};

    #[test]
    fn of_patients() {
        assert_found(
            "rare-condition",
            "wmas",
            &[
                ("Took a lady with Fabry disease in tonight, she knew more than we did", "Fabry"),
                ("Took a man with Brattleby's disease in tonight, he knew more than we did", "Brattleby's disease"),
            ],
        );
    }

    #[test]
    fn not_what_is_called_like_it() {
        assert_quiet(
            "rare-condition",
            "wmas",
            &["Lad came off his Kawasaki on the A5 tonight, broken femur, we took him in"],
        );
    }

    #[test]
    fn by_a_short_name_or_none() {
        assert_found(
            "rare-condition",
            "wmas",
            &[
                ("Took the little lass with Sanfilippo in tonight, she held my finger all the way", "Sanfilippo"),
                ("Had a lad with leprosy tonight, actual leprosy, nerve damage in both feet", "leprosy"),
                ("So rare there's only been eleven ever, her mum had the papers ready when we took her in", "So rare"),
            ],
        );
    }

    #[test]
    fn of_lectures_and_appeals() {
        assert_quiet(
            "rare-condition",
            "wmas",
            &[
                "Sanfilippo charity abseil on Sunday, sponsor me please",
                "So rare to get a weekend off that I don't know what to do with it",
                "Leprosy is curable and hardly infectious",
                "Revision: Guillain-Barre, Miller Fisher, myasthenia. Exam tomorrow",
            ],
        );
    }

    #[test]
    fn of_nobody() {
        assert_quiet(
            "rare-condition",
            "wmas",
            &["It's Huntington's disease awareness week, please donate", "My cousin has cystic fibrosis and ran a 10k"],
        );
    }
}

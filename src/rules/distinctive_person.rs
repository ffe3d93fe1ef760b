//! # Something that stands out
//!
//! ## What it looks for
//! What singles a patient out: their work or part in the community, a pursuit, unusual clothes or belongings,
//! fame or famous kin, looks that few have, being one of twins, a story that everybody nearby knows.
//!
//! ## Why
//! People who know the patient recognise them by it, with no name given.
//!
//! ## Example
//! "The lollipop lady went down like a sack of spuds"
//!
//! ## Better
//! "A patient had a fall"
//!
//! ## Quiet when
//! It is a colleague, the writer's own people, a stranger met off duty, or nobody in particular.

use super::{Context, Hits};
use crate::frame::Topic;
use crate::lexicon::{self, Phrase};
use crate::report::Span;
use crate::rewrite;
use crate::wording::Wordings;
use crate::wording::singled_out::SINGLED_OUT;
use once_cell::sync::Lazy;

/// Reports what singles a patient out.
pub fn check(cx: &Context<'_>, hits: &mut Hits<'_>) {
    for (span, sure) in find(cx) {
        let hit = hits.at(span).sure(sure).because("something that few others share");
        hits.push(hit.fix(rewrite::detail(cx, hits, span)));
    }
}

/// What singles patients out, with how sure that is, in text order.
#[must_use]
pub fn find(cx: &Context<'_>) -> Vec<(Span, f32)> {
    cx.found.distinctive.get_or_init(|| look(cx)).clone()
}

fn look(cx: &Context<'_>) -> Vec<(Span, f32)> {
    let roles = cx.phrases_in(lexicon::OCCUPATIONS).filter(|p| is_telling(cx, p)).map(|p| p.span);
    let births = cx.text.tokens().iter().filter(|t| is_multiple_birth(cx.text.word(t))).map(|t| t.span);
    let known = KNOWN_FOR.find(cx.text).into_iter().map(|found| found.span);
    let mut all: Vec<Span> = roles.chain(births).chain(known).collect();
    crate::sorted::by_key(&mut all, |span| (span.start, std::cmp::Reverse(span.end)));
    let found = cx.details(Topic::DistinctivePerson, all);
    cx.with_said(found, || SINGLED_OUT.find(cx.text).into_iter().map(|found| found.span))
}

/// Whom everybody knows, and what a person is known for: "off the telly", "the man who runs the post office".
static KNOWN_FOR: Lazy<Wordings> = Lazy::new(|| {
    Wordings::new(&[(
        1.0,
        &[
            "somebody|someone|bloke|man|woman|lady|person|patient|quite|very|pretty famous|well+known|semi+famous",
            "off|from ~1 the telly|tv|television|radio",
            "never guess|believe who",
            "household name",
            "man|woman|lady|gent|gentleman|bloke|fella|chap|lad|lass|guy|vicar|boy|girl everyone|everybody|everyone's|whole+village|whole+town|half ~4 knows|knows+him|knows+her|loves|recognises|remembers",
            "oldest|tallest|biggest|heaviest|fattest|smallest|richest|youngest ~1 man|woman|person|lady|bloke|patient|mum|mother|driver in ~3",
            "ex|former|retired|ex-|used+to+be|local ~1 footballer|mayor|mp|councillor|boxer|singer|actor|headteacher|cricketer|wrestler|celebrity|celeb",
            "west end lead|star|actor|actress",
            "man|woman|lady|gent|gentleman|bloke|fella|chap|lad|lass|guy|couple|father|mother|dad|mum|pensioner who|that keeps|kept|breeds|bred|runs|ran|owns|owned|collects|invented|won|coaches|presents|presented|conducts|does+the|did+the|plays+for|played+for|walks+his|walks+her|teaches|taught ~3",
            "father|mother|dad|mum|mam|grandad|nan of two|three|four|five|six|seven|eight|nine|ten|# ~1",
        ],
    )])
});

/// A role or pursuit of one person, not of the crew or of a crowd.
fn is_telling(cx: &Context<'_>, phrase: &Phrase) -> bool {
    let words = cx.words(phrase.span);
    phrase.entry.value(lexicon::OCCUPATIONS) != Some("weak")
        && !lexicon::JOB_ROLES.contains(words)
        && !phrase.entry.is_in(lexicon::FAMILY)
        && !is_everybody(words)
}

/// One of a few by birth: about one birth in 65 is a multiple one (ONS, birth characteristics 2021).
fn is_multiple_birth(word: &str) -> bool {
    one_of!(word; "twin" "twins" "triplet" "triplets" "quads" "quadruplets" "quins" "quintuplets" "sextuplets" "octuplets" "conjoined")
}

/// Roles so common, or so often said of bystanders and partners, that they single nobody out.
fn is_everybody(words: &str) -> bool {
    one_of!(words;
        "driver" "drivers" "student" "students" "worker" "workers" "staff" "manager" "nurse" "nurses" "doctor"
        "doctors" "police" "officer" "officers" "carer" "carers" "teacher" "runner" "runners" "neighbour" "volunteer"
        "volunteers" "gp" "passenger" "passengers"
    )
}

#[cfg(test)]
mod tests {
    use crate::rules::testing::{assert_found, assert_quiet};

    #[test]
    fn what_stands_out() {
        assert_found(
            "distinctive-person",
            "wmas",
            &[
                ("Took the village postmistress in with a broken hip, she'll be bored by Tuesday", "postmistress"),
                ("To the lady in the purple hat that we took to hospital: you were so brave", "purple hat"),
                ("Took the man who runs the post office in today, broken wrist", "man who runs the post office"),
                ("We took twins in tonight, both having seizures", "twins"),
                ("Took the lad everyone in Kinver knows in with a broken hip tonight", "lad everyone in Kinver knows"),
            ],
        );
    }

    #[test]
    fn whom_all_know_and_how_few_look() {
        assert_found(
            "distinctive-person",
            "wmas",
            &[
                ("Took one of the lads off Gogglebox in tonight, broken ankle, lovely bloke", "lads off Gogglebox"),
                ("Six foot nine and he fainted at the sight of my cannula", "Six foot nine"),
                (
                    "Had a lad with a prosthetic leg on the trolley tonight, he hit his crewmate with it",
                    "prosthetic leg",
                ),
                (
                    "Treated the mother of a well known footballer last night, broken hip",
                    "mother of a well known footballer",
                ),
                ("We took the sextuplets in this morning, all six with croup", "sextuplets"),
            ],
        );
    }

    #[test]
    fn those_met_elsewhere() {
        assert_quiet(
            "distinctive-person",
            "wmas",
            &[
                "One of the lads off Gogglebox liked my post, I have peaked",
                "Our new EMT is six foot nine and doesn't fit in the cab",
                "Dyed my hair purple for charity, management have been very brave",
                "My dad's prosthetic leg has the club badge on it",
            ],
        );
    }

    #[test]
    fn nobodys() {
        assert_quiet(
            "distinctive-person",
            "wmas",
            &[
                "My sister is a vicar and makes terrible tea",
                "Our new team leader used to be a chef",
                "Watched a documentary about a jockey last night",
                "The man who runs our post office makes the best pasties in the Dales",
            ],
        );
    }
}

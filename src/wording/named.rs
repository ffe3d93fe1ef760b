//! How a draft that tells of a patient names them: what stands right before and right behind the name, and names that are
//! everyday words as well.

use super::{Match, Wordings};
use crate::lexicon;
use crate::report::Span;
use crate::rules::Context;
use crate::signals::{Kind, is_kin};
use crate::sorted;
use crate::spans::Spans;
use crate::story::{self, bare_age};
use crate::text::{Token, TokenKind};
use once_cell::sync::Lazy;

/// What befalls patients, right behind a name: "Nora fell on Jim", "Gurpreet passed in the night".
static BEHIND: Lazy<Wordings> = Lazy::new(|| {
    Wordings::new(&[(
        0.9,
        &[
            "fell ~1 on|off|over|down|from|again|backwards|forwards|through|into|and|out+of|at|this|last|tonight|yesterday|three|twice",
            "collapsed|arrested|died|fitted|choked|fainted|overdosed|flatlined|slipped+away|stopped+breathing|started+breathing|didn't+make+it|never+made+it|passed+away",
            "passed in|on|at|last|this|peacefully|overnight|yesterday|today|tonight",
            "had|has|having|suffered ~2 fall|stroke|seizure|fit|heart+attack|cardiac+arrest|overdose|hypo|bleed|contractions",
            "was|is|wasn't|isn't|were|got ~2 found|trapped|stabbed|unconscious|unresponsive|fitting|seizing|choking|breathing|conscious|conveyed|intubated|discharged|admitted|ventilated|sectioned|bleeding|brave|dying|contracting",
            "broke|fractured|dislocated|broken ~1 his|her|their|a|both",
            "went into labour|arrest|cardiac+arrest|vf|shock",
            "squeezed|grabbed|held ~1 my|our hand|hands",
            "arrived|came into ~2 the world",
        ],
    )])
});

/// What stands right before a patient's name: an address to them, what is done with them, what introduces them.
static BEFORE: Lazy<Wordings> = Lazy::new(|| {
    Wordings::new(&[(
        0.9,
        &[
            "rest|sleep easy|well|tight|peacefully|in+peace",
            "rip|r.i.p|goodnight|night+night|farewell|fly+high|poor+old|good+old|dear+old|bless",
            "get well ~1 soon",
            "stay with me|us",
            "update on",
            "carried|lifted|conveyed|saved|resuscitated|intubated|cannulated|shocked|bandaged|extricated|hoisted|transported|treated|splinted",
            "sat|stayed|knelt with|beside",
            "patient|pt|casualty|lady|gent|gentleman|bloke|lad|lass|girl|boy|woman|man|chap|fella|baby|child called|named",
            "his|her|their|the name is|was",
            "name's",
            "call|called him|her|them",
            "known as",
        ],
    )])
});

/// What crews do at a job, right behind a name: "Jo drove", "Debs did the airway". "~1" lets an adverb stand between.
static CREW: Lazy<Wordings> = Lazy::new(|| {
    Wordings::new(&[(
        0.9,
        &[
            "cannulated|crewed",
            // Not "Marek drove her in": so do husbands.
            "drove us|like|and|while|the|on|all|back|so|as|in+on",
            "was|is|were ~1 driving|attending",
            "driving|attending",
            "was|is|were? on the ~1 bag|wheel|airway",
            "did|got|ran|managed|sorted|fetched|cracked+on+with ~1 the airway|line|bag|bags|drugs|monitor|pads|bvm|kit|stretcher|scoop|chair|splint|notes|paperwork|prf|epcr|handover|torch|lucas|defib|driving|pre+alert|prealert",
            "got|had the|a line|cannula|tube in",
            "from trim|eoc|control|hems|despatch|dispatch|fleet|stores",
        ],
    )])
});

/// Behind a surname: whoever has it is told of by it. "The Dyson house", "the Barraclough lad".
fn is_of_house(word: &str) -> bool {
    one_of!(word;
        "house" "household" "place" "family" "lad" "lads" "lass" "girl" "girls" "boy" "boys" "baby" "kid" "kids" "child"
        "twins" "brothers" "sisters" "daughter" "son" "job" "paperwork" "prf" "epcr" "notes" "handover"
    )
}

/// What somebody does or is, behind a name that is an everyday word as well: "Will was so brave".
fn is_said_of_somebody(word: &str) -> bool {
    one_of!(word;
        "was" "is" "had" "has" "wasn't" "isn't" "couldn't" "wouldn't" "didn't" "told" "asked" "said" "says" "asks" "kept"
        "lives" "lived" "wants" "wanted" "won't"
    )
}

/// How the patients of a draft are named. Read only where a story is told plainly.
#[derive(Default)]
pub struct Named {
    behind: Vec<Match>,
    before: Vec<Match>,
    crew: Vec<Match>,
    /// Names that no tagger found, but the words around them give away, in text order.
    pub given_away: Vec<Span>,
    given: Spans,
}

impl Named {
    /// Reads it.
    #[must_use]
    pub fn of(cx: &Context<'_>) -> Self {
        let mut before = BEFORE.find(cx.text);
        before.sort_unstable_by_key(|found| found.end_token);
        let given_away = given_away(cx);
        let given = given_away.iter().copied().collect();
        Self { behind: BEHIND.find(cx.text), before, crew: CREW.find(cx.text), given_away, given }
    }

    /// Whether `span` (folded bytes) is exactly one that is given away.
    #[must_use]
    pub fn gives_away(&self, span: Span) -> bool {
        self.given_away.binary_search(&span).is_ok()
    }

    /// Whether a name (folded bytes) is that of somebody on the crew by what they do.
    #[must_use]
    pub fn crews(&self, cx: &Context<'_>, name: Span) -> bool {
        let tokens = cx.text.tokens();
        let end = tokens.partition_point(|t| t.span.start < name.end);
        // "Jo drove": the tagger may have taken the verb along.
        let takes_verb = name.of(cx.text.folded()).contains(' ');
        starts_at(&self.crew, end) || takes_verb && starts_at(&self.crew, end.saturating_sub(1))
    }

    /// Whether the words beside a name (folded bytes) say that it is the patient's or of their kin.
    #[must_use]
    pub fn say(&self, cx: &Context<'_>, name: Span) -> bool {
        let tokens = cx.text.tokens();
        let first = tokens.partition_point(|t| t.span.end <= name.start);
        let end = tokens.partition_point(|t| t.span.start < name.end);
        let before = self.before.partition_point(|found| found.end_token < first);
        self.given.overlap(name)
            || starts_at(&self.behind, end)
            || self.before.get(before).is_some_and(|found| found.end_token == first)
            || is_kin_by_name(cx, first, end)
    }
}

/// Whether one of the matches, which stand in text order, starts at token `at`.
fn starts_at(found: &[Match], at: usize) -> bool {
    found.get(found.partition_point(|found| found.first_token < at)).is_some_and(|found| found.first_token == at)
}

/// "Her son Martin", "Margaret's husband Ron" and Margaret: kin of somebody who is not the writer.
fn is_kin_by_name(cx: &Context<'_>, first: usize, end: usize) -> bool {
    let word = |at: Option<usize>| at.and_then(|at| cx.text.tokens().get(at)).map_or("", |t| cx.text.word(t));
    let theirs = |word: &str| one_of!(word; "his" "her" "their") || word.ends_with("'s");
    let of_kin = is_kin(word(first.checked_sub(1))) && theirs(word(first.checked_sub(2)));
    let owner = word(end.checked_sub(1)).ends_with("'s") && (is_kin(word(Some(end))) || word(Some(end)) == "carer");
    of_kin || owner
}

/// Names by what stands around them, whatever the tagger says.
fn given_away(cx: &Context<'_>) -> Vec<Span> {
    let tokens = cx.text.tokens();
    let places: Spans = cx.signals_of(Kind::Place).map(|place| place.span).collect();
    let mut found: Vec<Span> = (0..tokens.len()).filter(|at| is_house(cx, *at)).map(|at| tokens[at].span).collect();
    for number in 0..cx.text.sentences().len() {
        found.extend(bare_age::find(cx.text, number).iter().filter_map(|age| name_before(cx, &places, age.span.start)));
    }
    found.extend(cx.signals_of(Kind::Age).filter_map(|age| name_before(cx, &places, age.span.start)));
    found.extend((0..tokens.len()).filter_map(|at| with_initial(cx, at)));
    // Everyday words as names ("Jack was transformed") ask for more than a story that is as good as told.
    let of_one = cx.story.told() > story::PLAIN && tells_of_one(cx);
    found.extend((0..tokens.len()).filter(|at| of_one && is_everyday_name(cx, *at)).map(|at| tokens[at].span));
    sorted::by_key(&mut found, |span| *span);
    found.dedup();
    found
}

/// "The Dyson house": a surname between "the" and whoever or whatever has it.
fn is_house(cx: &Context<'_>, at: usize) -> bool {
    let tokens = cx.text.tokens();
    let word = cx.text.word(&tokens[at]);
    let near = |at: Option<usize>| at.and_then(|at| tokens.get(at)).map_or("", |t| cx.text.word(t));
    let (before, behind) = (near(at.checked_sub(1)), near(Some(at + 1)));
    lexicon::SURNAMES.contains(word)
        && one_of!(before; "the" "that" "young" "little")
        && is_of_house(behind)
        && !lexicon::COMMON_WORDS.contains(word)
        && !lexicon::NOT_NAMES.contains(word)
        && !lexicon::TOWNS.contains(word)
        && !lexicon::PLACES_UK.contains(word)
}

/// "Jordan P", "Sharon M.": a first name and what is kept of the other.
fn with_initial(cx: &Context<'_>, at: usize) -> Option<Span> {
    let [name, initial] = cx.text.tokens().get(at..at + 2)? else { return None };
    let letter = initial.span.of(cx.text.folded());
    // "I" and "A" are words.
    let is_initial =
        letter.len() == 1 && letter.starts_with(|c: char| c.is_ascii_uppercase()) && !matches!(letter, "I" | "A");
    let apart = name.span.end + 1 == initial.span.start && cx.text.folded()[name.span.end..].starts_with(' ');
    (is_initial && apart && is_capital_name(cx, name)).then(|| Span::new(name.span.start, initial.span.end))
}

/// Whether a first name with an initial starts at `span` (folded bytes): Jordan and Chelsea are places as well.
#[must_use]
pub fn is_initialled(cx: &Context<'_>, span: Span) -> bool {
    let at = cx.text.tokens().partition_point(|t| t.span.end <= span.start);
    with_initial(cx, at).is_some()
}

/// "Dot. Ninety.", "Jasmine. Twelve.": a first name that an age follows at once.
fn name_before(cx: &Context<'_>, places: &Spans, age: usize) -> Option<Span> {
    let tokens = cx.text.tokens();
    let at = tokens.partition_point(|t| t.span.end <= age);
    let name = tokens[..at].iter().rev().find(|t| !is_stop(cx, t))?;
    let apart = tokens[..at].last().is_some_and(|t| is_stop(cx, t));
    let place = |span: Span| lexicon::TOWNS.contains(cx.words(span)) || places.overlap(span);
    (apart && is_capital_name(cx, name) && !place(name.span)).then_some(name.span)
}

fn is_stop(cx: &Context<'_>, token: &Token) -> bool {
    token.kind == TokenKind::Break || one_of!(cx.text.word(token); "." "," "-" "–" "—" "(" "!")
}

fn is_capital_name(cx: &Context<'_>, token: &Token) -> bool {
    let written = token.span.of(cx.text.folded());
    token.kind == TokenKind::Word
        && lexicon::FIRST_NAMES.contains(cx.text.word(token))
        && !is_day_or_month(cx.text.word(token))
        && written.starts_with(char::is_uppercase)
        && written.chars().skip(1).all(char::is_lowercase)
}

fn is_day_or_month(word: &str) -> bool {
    one_of!(word; "tuesday" "jan" "april" "may" "june" "jun" "august")
}

/// A first name that is an everyday word, with what only somebody does behind it.
fn is_everyday_name(cx: &Context<'_>, at: usize) -> bool {
    let tokens = cx.text.tokens();
    let word = cx.text.word(&tokens[at]);
    let near = |at: Option<usize>| at.and_then(|at| tokens.get(at)).map_or("", |t| cx.text.word(t));
    is_capital_name(cx, &tokens[at])
        && (lexicon::COMMON_WORDS.contains(word) || lexicon::NOT_NAMES.contains(word))
        && !one_of!(word; "hope" "joy" "faith")
        && is_said_of_somebody(near(Some(at + 1)))
        && !one_of!(near(at.checked_sub(1)); "the" "a" "an" "our" "my" "some" "this" "that" "of" "no" "any")
}

/// Whether the draft says "he" or "she" of somebody.
fn tells_of_one(cx: &Context<'_>) -> bool {
    cx.text
        .tokens()
        .iter()
        .any(|t| one_of!(cx.text.word(t); "he" "she" "him" "her" "his" "he's" "she's" "he'd" "she'd"))
}

#[cfg(test)]
mod tests {
    use crate::rules::testing::{assert_found, assert_quiet, finds};
    use proptest::prelude::*;

    #[test]
    fn names_beside_a_story() {
        assert_found(
            "patient-name",
            "wmas",
            &[
                ("Dear old Ted. Three times in a month we've picked him up off that kitchen floor", "Ted"),
                (
                    "Gutted. Gurpreet passed in the night. We only took her in on Tuesday with what looked like a UTI",
                    "Gurpreet",
                ),
                (
                    "Get well soon Mrs Adeyemi! Hope the hip's behaving, it was a pleasure to have you on our stretcher",
                    "Mrs Adeyemi",
                ),
                ("We went to a lady with a broken hip tonight, 91. Call her M.K. and leave it at that", "M.K"),
            ],
        );
    }

    #[test]
    fn names_that_are_given_away() {
        assert_found(
            "patient-name",
            "wmas",
            &[
                ("Dot. Ninety. Fell off a stepladder painting the ceiling, broken wrist, we took her in", "Dot"),
                ("Got sent to the Barraclough lad again, GCS 3, we took him in on blues", "Barraclough"),
                ("That was our job, Jordan P, he was gone before we got there sorry", "Jordan P"),
                ("Will was so brave. Eight years old with his arm the wrong way round, we splinted him", "Will"),
            ],
        );
    }

    #[test]
    fn who_is_on_the_crew_by_what_they_do() {
        assert_quiet(
            "patient-name",
            "wmas",
            &[
                "Took a lady in with a stroke, Jo drove and I sat in the back",
                "Debs did the airway, Mo got the line in, and the gentleman got a pulse back",
                "We got called to a cardiac arrest. Kev was driving. She made it",
            ],
        );
    }

    #[test]
    fn things_with_an_article_and_names_beside_no_story() {
        assert_quiet(
            "patient-name",
            "wmas",
            &[
                "We took a man in with a stroke, his daughter was an angel",
                "My grandad Ted, ninety, still does his own garden",
                "Off to the Barraclough lad's wedding on Saturday",
                "Will was late again, so the Dyson house party started without him",
                "Rest easy Ted, the allotment won't be the same without your leeks",
                "Norman's wife has baked for the fete",
            ],
        );
    }

    proptest! {
        /// A told story is told with whatever name: of the lists, long, short, of any origin.
        #[test]
        fn any_name_before_what_befell_them(
            name in "Doris|Farida|Wiktor|Oluwaseun|Ioana|Bronwen|Mei|Gurpreet|Siobhan|Kwame|Zuzanna|Abdul",
            befell in "collapsed|stopped breathing|had a stroke|had a seizure|broke her hip|was unresponsive"
        ) {
            let text = format!("We went to a lady of 84 with chest pain this morning and took her in. {name} {befell} on the way");
            prop_assert!(finds("patient-name", "wmas", &text), "{text}");
        }

        /// Nobody is named where nobody is ill, whatever stands around the name.
        #[test]
        fn no_name_without_a_story(
            name in "Doris|Farida|Wiktor|Ioana|Bronwen|Gurpreet|Siobhan|Kwame",
            around in "NAME drove us to the beach|Rest easy NAME, best dog ever|NAME[.] Ninety minutes late again|My mum and NAME went to bingo"
        ) {
            let text = around.replace("NAME", &name);
            prop_assert!(!finds("patient-name", "wmas", &text), "{text}");
        }
    }
}

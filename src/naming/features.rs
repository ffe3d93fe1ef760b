//! What is seen of a name: its words, the words around it, and what the draft is about.

use super::Hints;
use super::overlooked::taken_for;
use super::people::{People, bare_name};
use crate::frame::Topic;
use crate::learned::feature::Features;
use crate::learned::seen::{Seen, on};
use crate::lexicon;
use crate::names::clusters::CLUSTERS;
use crate::names::features::hash;
use crate::report::Span;
use crate::rules::Context;
use crate::signals::is_kin;
use crate::story::logit;
use crate::text::{Token, TokenKind};

/// Raised by hand with every change here, in `overlooked.rs`, in `people.rs` or in [`crate::learned`] that changes a feature: weights made before are stale then.
pub const VERSION: u32 = 2;

/// How many tokens either side are looked at one by one, each in its place.
const NEAR: usize = 4;

/// How many tokens either side are looked at all together.
const AROUND: usize = 14;

/// Within how many bytes of a name an age is near.
const AGE_NEAR: usize = 12;

/// What the model asks the frame about the draft.
const TOPICS: [Topic; 10] = [
    Topic::OwnFamily,
    Topic::Colleague,
    Topic::PublicFigure,
    Topic::News,
    Topic::Fiction,
    Topic::OffDuty,
    Topic::WorkLife,
    Topic::Animal,
    Topic::Training,
    Topic::PatientJob,
];

/// Fills `add` with the features of the name at `span` (folded bytes).
pub fn describe(cx: &Context<'_>, span: Span, hints: Hints, add: &mut Features) {
    add.clear();
    let tokens = cx.text.tokens();
    let first = tokens.partition_point(|t| t.span.end <= span.start);
    let end = tokens.partition_point(|t| t.span.start < span.end);
    let people = cx.found.people.get_or_init(|| People::of(cx));
    the_name(cx, people, span, &tokens[first..end], add);

    let told = step(cx.story.told());
    let sentence = cx.sentence_at(span.start);
    let here = step(cx.story.in_sentence(sentence));
    let marked = step(cx.frame.mark_at(cx.text, span, Topic::PatientName));
    let aside = u32::from(cx.story.is_aside(sentence));
    let said = u32::from(hints.is_else)
        | u32::from(hints.says) << 1
        | u32::from(hints.crews) << 2
        | u32::from(hints.introduced) << 3;
    let whose = hints.whose as u32;
    add.plain(0, &[told]);
    add.plain(1, &[here]);
    add.plain(2, &[marked]);
    add.plain(3, &[marked, here]);
    add.plain(4, &[marked, told]);
    add.plain(5, &[said]);
    add.plain(6, &[whose]);
    add.plain(7, &[said, whose]);
    add.plain(8, &[aside, here]);
    add.plain(9, &[said, marked]);
    add.plain(10, &[whose, marked]);
    for (n, topic) in TOPICS.into_iter().enumerate() {
        add.plain(11, &[n as u32, step(cx.frame.draft(topic))]);
    }

    let left: [Seen; NEAR] = std::array::from_fn(|n| look(cx, sentence, first.checked_sub(n + 1)));
    let right: [Seen; NEAR] = std::array::from_fn(|n| look(cx, sentence, Some(end + n)));
    for (side, seen) in [(0, &left), (1, &right)] {
        for (far, s) in seen.iter().enumerate() {
            let place = side * 8 + far as u32;
            add.word(20, &[place, s.word]);
            add.plain(21, &[place, u32::from(s.cluster.fine)]);
            add.plain(22, &[place, u32::from(s.cluster.middle)]);
            add.plain(23, &[place, s.lists]);
        }
        let [one, two, three, _] = seen;
        add.word(24, &[side, one.word, two.word]);
        add.plain(25, &[side, u32::from(one.cluster.middle), u32::from(two.cluster.middle)]);
        add.plain(26, &[side, one.lists, two.lists]);
        add.word(27, &[side, one.word, here]);
        add.plain(28, &[side, one.lists, here]);
        add.plain(29, &[side, one.ending]);
        add.word(30, &[side, two.word, three.word]);
        add.word(31, &[side, one.word, two.word, three.word]);
    }
    add.word(32, &[left[0].word, right[0].word]);
    add.plain(33, &[left[0].lists, right[0].lists]);
    add.plain(34, &[u32::from(left[0].cluster.middle), u32::from(right[0].cluster.middle)]);
    around(cx, sentence, first, end, add);
    others(cx, people, span, add);
}

/// The name itself: how it is written, and which lists know it.
fn the_name(cx: &Context<'_>, people: &People<'_>, span: Span, tokens: &[Token], add: &mut Features) {
    let words = cx.words(span);
    let bare = bare_name(cx, span);
    let each = |of: &lexicon::List| bare.split([' ', '-']).any(|w| of.contains(w));
    let lists = u32::from(each(&lexicon::FIRST_NAMES))
        | u32::from(each(&lexicon::SURNAMES)) << 1
        | u32::from(each(&lexicon::COMMON_WORDS)) << 2
        | u32::from(lexicon::PUBLIC_FIGURES.contains(bare)) << 3
        | u32::from(each(&lexicon::CONDITIONS)) << 4;
    let titled = bare.split(' ').next().is_some_and(|w| one_of!(w; "mr" "mrs" "ms" "miss" "dr" "sir" "dame" "st"));
    let written = span.of(cx.text.folded());
    let capital = written.starts_with(char::is_uppercase);
    let tag = tokens.first().is_some_and(|t| matches!(t.kind, TokenKind::Hashtag | TokenKind::Handle));
    let owns = words.ends_with("'s");
    let count = tokens.len().min(4) as u32;
    let sure = people.at(span).map_or(9, |confidence| (confidence * 5.0) as u32);
    add.plain(40, &[lists]);
    add.plain(41, &[u32::from(titled), u32::from(owns), u32::from(tag)]);
    add.plain(42, &[count, u32::from(capital)]);
    add.plain(43, &[sure]);
    add.plain(46, &[taken_for(cx, span), u32::from(capital), lists]);
    add.plain(44, &[lists, u32::from(capital), count]);
    add.plain(45, &[u32::from(CLUSTERS.of(hash(bare)).kind)]);
}

/// The words about the name, wherever they stand.
fn around(cx: &Context<'_>, sentence: usize, first: usize, end: usize, add: &mut Features) {
    let tokens = cx.text.tokens();
    let mut lists = [0_u32; 2];
    let sides = [(first.saturating_sub(AROUND)..first), (end..tokens.len().min(end + AROUND))];
    for (side, range) in sides.into_iter().enumerate() {
        for token in &tokens[range] {
            let seen = see(cx, token);
            let same = cx.text.sentence_at(token.span.start) == sentence;
            lists[side] |= seen.lists;
            add.word(50, &[seen.word, u32::from(same)]);
            add.plain(51, &[side as u32, u32::from(seen.cluster.middle), u32::from(same)]);
            if same {
                add.word(52, &[side as u32, seen.word]);
            }
        }
    }
    add.sides(53, lists);
}

/// The other people of the draft.
fn others(cx: &Context<'_>, people: &People<'_>, span: Span, add: &mut Features) {
    let (before, after) = people.others(cx, span);
    let (before, after) = (before.min(2) as u32, after.min(2) as u32);
    add.plain(60, &[before, after]);
    add.plain(61, &[u32::from(people.is_named_again(cx, span))]);
    add.plain(62, &[u32::from(people.age_near(span, AGE_NEAR))]);
    add.plain(63, &[(cx.text.tokens().len() as u32 / 6).min(6), before + after]);
}

/// A probability in steps of log-odds.
fn step(p: f32) -> u32 {
    (logit(p) + 8.0).max(0.0) as u32
}

/// Stands for what is beyond the sentence.
const BEYOND: u32 = 1;
/// Stands for figures.
const NUMBER: u32 = 2;
/// Stands for an emoji or another sign.
const SYMBOL: u32 = 3;
/// Stands for a line break.
const BREAK: u32 = 4;
/// Stands for any first name: one beside the name is as good as any other.
const FIRST_NAME: u32 = 5;

/// The token at `at`, unless the sentence ends before it.
fn look(cx: &Context<'_>, sentence: usize, at: Option<usize>) -> Seen {
    let token = at.and_then(|at| cx.text.tokens().get(at));
    token
        .filter(|t| cx.text.sentence_at(t.span.start) == sentence)
        .map_or(Seen::no_word(BEYOND), |token| see(cx, token))
}

fn see(cx: &Context<'_>, token: &Token) -> Seen {
    match token.kind {
        TokenKind::Number => return Seen::no_word(NUMBER),
        TokenKind::Symbol => return Seen::no_word(SYMBOL),
        TokenKind::Break => return Seen::no_word(BREAK),
        _ => {}
    }
    let word = cx.text.word(token);
    let seen = Seen::word(word, lists_of(word));
    let is_name = lexicon::FIRST_NAMES.contains(word) && !lexicon::COMMON_WORDS.contains(word);
    if is_name { Seen { word: FIRST_NAME, ..seen } } else { seen }
}

/// Which lists a word is on, one bit each.
fn lists_of(word: &str) -> u32 {
    on(&[
        is_kin(word) || lexicon::FAMILY.contains(word),
        lexicon::JOB_ROLES.contains(word),
        lexicon::CONDITIONS.contains(word),
        lexicon::FIRST_NAMES.contains(word),
        lexicon::OCCUPATIONS.contains(word),
        one_of!(word; "he" "she" "him" "her" "his" "hers" "he's" "she's" "himself" "herself"),
        one_of!(word; "i" "i'm" "me" "my" "i've" "mine" "i'd" "i'll"),
        one_of!(word; "we" "us" "our" "we've" "we'd" "we're" "ours" "crew" "crews"),
        one_of!(word; "you" "your" "u" "you're" "ya" "yer"),
        one_of!(word; "thanks" "thank" "cheers" "ta" "congrats" "congratulations" "happy" "welcome" "hi" "hey" "hello" "dear" "morning"),
        one_of!(word; "patient" "pt" "pts" "casualty" "caller" "job" "called" "call" "conveyed" "resus" "ward" "hospital"),
        word.ends_with("'s"),
    ])
}

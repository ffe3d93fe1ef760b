//! Places: left out with the small words that led to them, or said more roughly where the sentence needs one.

mod extent;

use super::joint::{reads_without, without_article};
use super::line::{Line, Words};
use super::words::{
    is_being, is_conjunction, is_determiner, is_finite, is_head, is_possessive, is_preposition, is_shortened,
    is_somebody,
};
use crate::lexicon;
use crate::report::{Fix, Span};
use crate::rules::{Context, Hits};
use crate::signals::Kind;
use extent::{LONGEST_PLACE, is_everyday, is_half_postcode, is_junction, named_from, named_to, run};

const LABEL: &str = "Leave the place out";

const LEADS_TO_PLACE: &[&str] = &[
    "in", "at", "on", "outside", "behind", "near", "by", "opposite", "inside", "under", "off", "between", "round",
    "from", "to", "into", "onto", "towards", "along", "past", "across", "beside", "through", "of", "over", "around",
    "within", "since", "nr", "down", "up", "above", "below", "beneath",
];

/// A place goes together with the preposition that leads to it and the comma that closes it. Where the sentence needs a place,
/// it is a rough one, or all that was said by it goes.
#[must_use]
pub fn leave_out_place(cx: &Context<'_>, hits: &Hits<'_>, span: Span) -> Option<Fix> {
    let (line, mut found) = Line::around(cx, span);
    // "Stockwell the", "Ilkeston lady".
    while found.end > found.first + 1 && is_read_too_far(line.word(found.end - 1)) && !line.is_capital(found.end - 1) {
        found.end -= 1;
    }
    found.first = named_from(&line, found);
    found.end = named_to(&line, found);
    if is_everyday(&line, found) {
        return None;
    }
    // "14 Laburnum Close" goes with its number, "9 Elm Road SE15" with what follows, "M6 J9" with its junction.
    let longest = found.first.saturating_sub(LONGEST_PLACE);
    while found.first > longest
        && is_of(&line, found.first, &[Kind::StreetAddress])
        && is_of(&line, found.first - 1, &[Kind::StreetAddress])
    {
        found.first -= 1;
    }
    while found.end - found.first < LONGEST_PLACE
        && (is_place(&line, found.end) && !is_read_too_far(line.word(found.end))
            || is_junction(line.word(found.end))
            || is_called_by_town(line.word(found.end)) && is_preposition(line.before(article_of(&line, found)))
            || is_half_postcode(line.word(found.end)) && is_of(&line, found.end - 1, &[Kind::StreetAddress]))
    {
        found.end += 1;
    }
    if line.word(found.end) == "of" && !(found.first..found.end).any(|at| line.is_capital(at)) {
        // "The house of a very well known player": it says nothing of where that is.
        return None;
    }
    // Of "SW16 2BX" only the half was read as a place. Of a row of nothing but postcodes each would be walked to the end.
    while found.first < found.end
        && found.end - found.first < LONGEST_PLACE
        && is_of(&line, found.end - 1, &[Kind::Postcode])
        && is_of(&line, found.end, &[Kind::Postcode])
        && !is_read_too_far(line.word(found.end))
    {
        found.end += 1;
    }
    let article = found.first - usize::from(line.before(found.first) == "the");
    let next = line.word(found.end);
    if is_said_of_next(&line, found) {
        return Some(without_article(&line, hits, LABEL, found));
    }
    let kind = What::of(&line, found);
    if matches!(kind, What::Hospital) {
        let led = one_of!(line.before(article); "to" "in" "into" "from" "via");
        // "Took him Northwick Park".
        if one_of!(line.before(article); "him" "her" "them" "pt") {
            return Some(line.say(hits, "Say \"hospital\"", Words { first: article, ..found }, "to hospital"));
        }
        let instead = if led { "hospital" } else { "the hospital" };
        return Some(line.say(hits, "Say \"hospital\"", Words { first: article, ..found }, instead));
    }
    let mut lead = leads(&line, article);
    if lead < article {
        lead = line.back(lead, is_beside);
    }
    // "Nain up in Llanfechan", "my mate over at Corby".
    let up = one_of!(line.before(lead); "up" "down" "over" "out") && lead < article && lead >= 2;
    if up && (line.is_capital(lead - 2) && lead > 2 || is_somebody(line.word(lead - 2))) {
        lead -= 1;
    }
    let run = run(&line, found);
    if let Some(fix) = as_governed(&line, hits, lead, article, run, kind) {
        return fix;
    }
    let opens = lead == article && line.clause(article) == article;
    if opens && is_finite(line.word(run.end)) && !line.word(run.end).ends_with("ed") {
        let many = matches!(line.word(run.end), "were" | "are" | "have");
        let instead = if many { "the places" } else { kind.plain() };
        return Some(line.say(hits, &say(instead), Words { first: article, end: run.end }, instead));
    }
    // "In Corby and Kettering" goes as one.
    // "Skipton road out of Harrogate" too.
    let joined = matches!(next, "and" | "or" | "&" | "out") && run.end > found.end
        || line.before(found.first) == "of" && run.first + 2 < found.first && line.word(found.first - 2) == "out"
        || matches!(line.before(found.first), "and" | "or" | "&") && run.first < found.first;
    let words = if joined {
        let article = run.first - usize::from(line.before(run.first) == "the");
        Words { first: leads(&line, article), end: run.end }
    } else {
        Words { first: lead, end: found.end }
    };
    // "Both from Paulsgrove.": the rest of it says nothing.
    let is_little = |word: &str| one_of!(word; "both" "all" "he" "she" "they" "he's" "she's" "they're" "him" "her" "again" "me" "us" "one" "also" "same");
    if words.first == 1 && is_little(line.word(0)) && line.ends_at(words.end) {
        let all = Words { first: 0, ..words };
        if line.leaves_words(all) {
            return Some(line.cut(hits, LABEL, all));
        }
    }
    if reads_without(&line, words) && line.leaves_words(words) || words.first == 0 && !line.leaves_words(words) {
        return Some(line.cut(hits, LABEL, words));
    }
    Some(line.say(hits, &say(kind.plain()), Words { first: article, end: found.end }, kind.plain()))
}

/// Something that is no place by itself, with what leads to it: "next to the Red Lion". `None` where the rest needs it.
pub(super) fn leave_out_led(line: &Line<'_, '_>, hits: &Hits<'_>, label: &str, found: Words) -> Option<Fix> {
    let run = run(line, found);
    let article = found.first - usize::from(is_determiner(line.before(found.first)));
    let lead = line.back(leads(line, article), is_beside);
    let verb = lead.checked_sub(1).filter(|verb| is_living(line.word(*verb)) || is_being(line.word(*verb)));
    let words = match verb {
        Some(verb) => line.predicate(verb, run.end)?,
        None => Words { first: lead, end: found.end },
    };
    (line.leaves_words(words) && (verb.is_some() || reads_without(line, words))).then(|| line.cut(hits, label, words))
}

/// "Just outside", "next to".
fn is_beside(word: &str) -> bool {
    one_of!(word; "just" "right" "somewhere" "next" "close" "near" "halfway" "even")
}

fn is_living(word: &str) -> bool {
    one_of!(word; "live" "lives" "lived" "living" "reside" "resides" "resided" "stays" "staying" "stayed" "works" "worked")
}

/// Where the words that lead to a place begin. "The guy we went to on Dudley Road" keeps its "to".
fn leads(line: &Line<'_, '_>, article: usize) -> usize {
    let mut lead = article;
    while lead > 0 && LEADS_TO_PLACE.contains(&line.before(lead)) {
        if lead < article && line.before(lead) == "to" && one_of!(line.word(lead); "on" "in" "at" "by" "near") {
            break;
        }
        // "The lad we brought in from Corby".
        if lead < article && line.before(lead) == "in" && matches!(line.word(lead), "from" | "to") {
            break;
        }
        // "Kicked off in the Red Lion": "off" goes with the verb.
        if lead < article
            && one_of!(line.before(lead); "off" "over" "up" "down" "through" "round" "past" "by" "along" "on")
        {
            break;
        }
        lead -= 1;
    }
    lead
}

fn is_read_too_far(word: &str) -> bool {
    is_determiner(word)
        || is_preposition(word)
        || is_somebody(word)
        || one_of!(word; "who" "which" "yesterday" "today" "tonight" "this" "last")
}

/// "Leeds fest", "Bolton station": what is called by its town.
fn is_called_by_town(word: &str) -> bool {
    one_of!(word;
        "fest" "festival" "station" "ground" "park" "arena" "airport" "uni" "university" "college" "school" "market"
        "beach" "prison" "hall" "halls" "estate" "hospital" "services" "parkrun" "baths" "retail"
    )
}

fn article_of(line: &Line<'_, '_>, found: Words) -> usize {
    found.first - usize::from(line.before(found.first) == "the")
}

fn say(words: &str) -> String {
    format!("Say \"{words}\"")
}

/// What kind of place it is, as far as another word for it goes.
#[derive(Clone, Copy)]
enum What {
    Address,
    Area,
    Venue,
    Hospital,
}

impl What {
    fn of(line: &Line<'_, '_>, found: Words) -> Self {
        let span = line.span(found);
        let cx = line.cx;
        let from = cx.phrases.partition_point(|p| p.span.start < span.start);
        let mut lists = cx.phrases[from..].iter().take_while(|p| p.span.start < span.end);
        if lists.clone().any(|p| p.entry.is_in(lexicon::HOSPITALS)) {
            return Self::Hospital;
        }
        if (found.first..found.end).any(|at| is_of(line, at, &[Kind::StreetAddress, Kind::Postcode, Kind::Street])) {
            return Self::Address;
        }
        if lists.any(|p| p.entry.is_in(lexicon::VENUES)) { Self::Venue } else { Self::Area }
    }

    const fn plain(self) -> &'static str {
        match self {
            Self::Address => "the address",
            Self::Area => "the area",
            Self::Venue => "the place",
            Self::Hospital => "the hospital",
        }
    }
}

/// More bytes than an address has.
const LONGEST: usize = 80;

fn is_of(line: &Line<'_, '_>, at: usize, kinds: &[Kind]) -> bool {
    let Some(token) = line.tokens.get(at) else { return false };
    let from = line.cx.signals.partition_point(|s| s.span.start + LONGEST < token.span.start);
    let mut near = line.cx.signals[from..].iter().take_while(|s| s.span.start <= token.span.start);
    near.any(|s| kinds.contains(&s.kind) && s.confidence > 0.35 && s.span.contains(token.span))
}

/// Whether the town list has a word, or the tagger takes it for a place.
pub(super) fn is_town(line: &Line<'_, '_>, at: usize) -> bool {
    is_place(line, at)
        || line.tokens.get(at).is_some_and(|token| {
            let from = line.cx.phrases.partition_point(|p| p.span.start < token.span.start);
            let here = |p: &&lexicon::Phrase| p.span.start == token.span.start;
            line.cx.phrases[from..].iter().take_while(here).any(|p| p.entry.is_in(lexicon::TOWNS))
        })
}

pub(super) fn is_place(line: &Line<'_, '_>, at: usize) -> bool {
    let Some(token) = line.tokens.get(at) else { return false };
    // "Stockwell the patient" was read too far.
    if is_read_too_far(line.word(at)) && !line.is_capital(at) {
        return false;
    }
    is_of(line, at, &[Kind::StreetAddress, Kind::Postcode, Kind::Place, Kind::Street])
        || line.cx.found.places.get().is_some_and(|places| {
            let behind = places.partition_point(|place| place.span.start <= token.span.start);
            behind > 0 && places[behind - 1].span.contains(token.span)
        })
}

/// "The Pudsey job", "a Leeds postman": said of what comes next, which stays.
fn is_said_of_next(line: &Line<'_, '_>, found: Words) -> bool {
    let (before, next) = (line.before(found.first), line.word(found.end));
    let is_named = is_head(next) || lexicon::OCCUPATIONS.contains(next) || lexicon::JOB_ROLES.contains(next);
    // "Off the village hall wall".
    let part = one_of!(next;
        "wall" "roof" "floor" "entrance" "gate" "gates" "steps" "stairs" "kitchen" "garden" "door" "bench" "staff" "crowd"
        "toilets" "loos" "tills" "carpark" "run" "fire"
    );
    if before == "the" || line.clause(found.first) == found.first {
        return is_named || part && before == "the";
    }
    (is_determiner(before) || is_possessive(before) && !line.before(found.first).ends_with("'s"))
        && next.bytes().all(|b| b.is_ascii_alphabetic())
        && !line.ends_at(found.end)
        && !is_preposition(next)
        && !is_conjunction(next)
        && !is_finite(next)
}

/// Where a verb in front says nothing without its place: "lives in Pudsey", "was at 9 Elm Road", "called to Corby". `None` where no
/// such verb is there.
fn as_governed(
    line: &Line<'_, '_>,
    hits: &Hits<'_>,
    lead: usize,
    article: usize,
    run: Words,
    kind: What,
) -> Option<Option<Fix>> {
    let verb_end = line
        .back(lead, |word| one_of!(word; "out" "over" "up" "down" "back" "off" "still" "just" "now" "only" "again"));
    let verb_at = verb_end.checked_sub(1)?;
    let verb = line.word(verb_at);
    let next = line.word(run.end);
    let place = Words { first: lead, end: run.end };
    let rough = |instead: &str| Some(line.say(hits, &say(instead), place, instead));
    let is_led = lead < article;
    // "Off to St George's": "off" alone says something else.
    if is_led && line.word(lead) == "to" && matches!(line.before(lead), "off" | "straight") {
        let off = lead - 1;
        // "Off with her heart" is something else.
        if line.word(run.end) == "with" {
            return Some(None);
        }
        let apart = off == 0 || matches!(line.before(off), "," | "-" | "and" | "then" | "." | "!" | "now");
        let cut = Words { first: if apart { off } else { lead }, ..place };
        return Some(line.leaves_words(cut).then(|| line.cut(hits, LABEL, cut)));
    }
    let all_that_goes = |least: &str| {
        let told_on = |words: Words| {
            let next = line.tokens.get(words.end).map_or(usize::MAX, |t| t.span.start);
            let details = line.cx.found.distinctive.get().map_or(&[][..], Vec::as_slice);
            let behind = details.partition_point(|(span, _)| span.start <= next);
            words.end > run.end && behind > 0 && next < details[behind - 1].0.end
        };
        let whole = line.predicate(verb_at, run.end).filter(|words| line.leaves_words(*words) && !told_on(*words));
        whole.map_or_else(|| rough(least), |words| Some(line.cut(hits, LABEL, words)))
    };
    // "We're live on the M1".
    let airs =
        verb == "live" && verb_at > 0 && (is_being(line.word(verb_at - 1)) || line.word(verb_at - 1).contains('\''));
    if is_living(verb) && !airs {
        let goes_on = one_of!(next; "alone" "with" "by" "independently" "together" "on");
        return Some(if goes_on { Some(line.cut(hits, LABEL, place)) } else { all_that_goes("locally") });
    }
    // "To her boyfriend's in Horbury": where they live, and no "is".
    let is_home = verb_at >= 2 && is_possessive(line.word(verb_at - 1)) && is_preposition(line.word(verb_at - 2));
    let is_being_there =
        is_being(verb) || is_shortened(verb) || is_led && verb.ends_with("'s") && !line.is_capital(verb_at) && !is_home;
    if is_being_there && (is_led || matches!(kind, What::Address)) {
        let doing = next.ends_with("ing") || next.ends_with("ed") || one_of!(next; "found" "stuck" "unwell" "ill");
        return Some(if doing { Some(line.cut(hits, LABEL, place)) } else { all_that_goes("there") });
    }
    let led_to = is_led && matches!(line.word(lead), "to" | "towards" | "into" | "over" | "down" | "up" | "round");
    if led_to && one_of!(verb; "called" "sent" "dispatched" "tasked" "responded" "responding" "call" "shout") {
        return Some(if next == "to" { Some(line.cut(hits, LABEL, place)) } else { rough("to a job") });
    }
    if led_to && one_of!(verb; "went" "go" "going" "goes" "gone" "headed" "heading" "been" "drove" "driving") {
        let clause = line.clause(verb_at);
        let by_crew = (clause..verb_at).any(|at| one_of!(line.word(at); "we" "we've" "i" "i've" "crew" "crews" "us"));
        return Some(rough(if by_crew { "to a job" } else { "out" }));
    }
    if led_to && one_of!(verb; "get" "got" "getting" "gets") && !(verb_at + 1..lead).any(|at| line.is_capital(at)) {
        return Some(rough("there"));
    }
    if !is_led && one_of!(verb; "attended" "attend" "attending") {
        return Some(rough("a job"));
    }
    let takes_a_place = one_of!(verb;
        "reached" "reach" "visited" "visit" "left" "leaving" "leave" "cleared" "passed" "passing" "entered" "searched" "know"
        "knows" "found" "find" "did" "doing" "covering" "covered" "love" "loves" "hate" "hates"
    );
    (!is_led && takes_a_place).then(|| rough(kind.plain()))
}

//! # A case in the news
//!
//! ## What it looks for
//! A claim about, or an addition to, a case that is in the news, soon will be, or is the talk of the place, by somebody who says
//! or shows that they were there or know more.
//!
//! ## Why
//! Adding to a case in the news tells the public more about a real patient.
//!
//! ## Example
//! "I was first on scene for the bus crash, the papers have it wrong"
//!
//! ## Better
//! Share the official statement, with nothing added.
//!
//! ## Quiet when
//! It is condolence, sympathy for the crews, history, fiction, or the official statement.

use super::{Context, Hits};
use crate::frame::Topic;
use crate::report::Span;
use crate::story::{PLAIN, TOLD};
use crate::wording::public_eye::{
    CASES, FIRSTHAND, FROM_AFAR, INSISTS, KNOWN, NEWS_NAMED, SET_RIGHT, TALKED_OF, WERE_THERE,
};

/// Words that show that it is in the news.
const NEWS: &[&str] = &[
    "news",
    "papers",
    "paper",
    "article",
    "reporters",
    "reporter",
    "press",
    "headline",
    "headlines",
    "on the telly",
    "the story",
    "journalists",
    "the mail",
    "the sun",
    "bbc",
    "itv",
    "sky news",
    "media",
    "viral",
    "the trial",
    "documentary about",
    "everyone's asking",
    "everyone is asking",
    "the one everyone",
    "that's being reported",
    "what they're saying",
    "what you've read",
    "don't believe what",
    "whole country",
    "national news",
    "being reported",
    "the report says",
    "statement says",
    "on every channel",
    "all over the news",
    "all over the papers",
    "all over facebook",
    "all over the telly",
    "all over the internet",
    "all over the local",
    "all over the standard",
    "all over the echo",
    "all over the gazette",
    "all over the mail",
    "lot of rubbish about",
    "people saying",
    "everyone's an expert",
    "rumours about",
    "the rumours",
    "off the front page",
    "following the trial",
    "that inquest",
    "the inquest",
    "that crash",
    "the footage",
    "that video",
    "the celebrity",
    "trending",
];

/// Words by which somebody says that they were there, or know more.
const KNOWS: &[&str] = &[
    "i was there",
    "we were there",
    "i was first",
    "we were first",
    "first on scene",
    "i was on scene",
    "i attended",
    "we attended",
    "we went to",
    "i went to that",
    "we worked on",
    "i worked on",
    "we had him",
    "we had her",
    "we had them",
    "we had six",
    "we treated",
    "i treated",
    "we took him",
    "we took her",
    "that was us",
    "that's us",
    "it was us",
    "my crew",
    "our crew was",
    "our job",
    "my job last",
    "was my job",
    "i was the one",
    "we were sent",
    "i was sent",
    "i was on that",
    "we were on that",
    "job i told you",
    "have it wrong",
    "have got it wrong",
    "got it wrong",
    "got that wrong",
    "not what happened",
    "nothing like they're saying",
    "that's what happened",
    "what really happened",
    "the truth is",
    "word from the lads",
    "mate who was there",
    "mates who were there",
    "colleague who was there",
    "crew who went",
    "lads who went",
    "i can tell you",
    "can confirm",
    "i saw him",
    "i saw her",
    "we all did our best",
    "we did all we could",
    "we did everything we could",
    "we did our best",
    "i held",
    "i carried",
    "we carried",
    "i was in the back",
    "i was on the first",
    "first vehicle",
    "my crewmate was at",
    "isn't telling you",
    "aren't telling you",
    "not telling you",
    "whatever facebook",
    "whatever the council",
    "whatever they say",
    "whatever people say",
    "what the paper",
    "they're not saying",
    "nobody's saying",
    "the real reason",
    "the real story",
    "was on his phone",
    "was on her phone",
    "i know the crew",
    "i spoke to the crew",
    "from someone who was there",
    "as someone who was there",
    "we had the driver",
    "the driver told",
    "didn't make it",
    "wasn't a gas leak",
    "i can confirm",
    "i pronounced",
    "we pronounced",
    "when we got there",
    "when we arrived",
    "when i got there",
    "in our truck",
    "in the back of ours",
    "i've got dashcam",
    "never wearing a seatbelt",
    "wasn't wearing",
    "when we found him",
    "when we found her",
    "when we found them",
    "yes he was",
    "yes she was",
    "yes they were",
    "when we left",
    "when we dropped",
    "i was driving",
    "none of you saw",
    "none of you were",
    "you weren't there",
    "i spoke to them",
    "i spoke to him",
    "i spoke to her",
    "isn't hearing",
    "didn't hear",
    "not hearing the half",
    "i saw the note",
    "i saw the log",
    "he'd been drinking",
    "she'd been drinking",
    "was already dead",
    "was dead before",
    "they found him",
    "they found her",
    "he was drunk",
    "she was drunk",
    "was on drugs",
];

/// Reports additions to cases in the news.
pub fn check(cx: &Context<'_>, hits: &mut Hits<'_>) {
    let model = cx.frame.draft(Topic::CaseInPublicEye);
    // On the radio there is a good deal that is no case.
    let named = || NEWS_NAMED.fits(cx.text) && (cx.story.told() >= PLAIN || CASES.fits(cx.text));
    let news = cx.says_any(NEWS) || named();
    let knows = KNOWS.iter().find(|p| cx.says(p));
    let there = knows.is_some() || news && WERE_THERE.fits(cx.text);
    let outright = knows.is_none() && there && CASES.fits(cx.text);
    let told = cx.story.told();
    let known = told >= TOLD && is_known(cx);
    let Some(p) = weigh(model, news, there, told).or_else(|| (outright || known).then_some(0.7)) else { return };
    if outright || known {
        hits.stand();
    }
    if is_other(cx) {
        return hits.rule_out();
    }
    let mut spans = telling(cx, knows.unwrap_or(&""), known, there).peekable();
    if spans.peek().is_none() {
        hits.push(hits.whole().sure(p).because("adds to a case that is in the news"));
    }
    for span in spans {
        hits.push(hits.at(span).sure(p).because("adds to a case that is in the news"));
    }
}

/// From here on a sentence is shown along with the most telling one.
const BESIDE: f32 = 0.2;

/// Whether a job that is told of is one that everybody knows of or hears about, or that is put right by somebody who was there.
fn is_known(cx: &Context<'_>) -> bool {
    let known = [&KNOWN, &SET_RIGHT, &INSISTS].iter().any(|set| set.fits(cx.text));
    let firsthand = || FIRSTHAND.fits(cx.text);
    let told = cx.frame.draft(Topic::PatientTold) >= PLAIN;
    (known && told && !FROM_AFAR.fits(cx.text)) || ((known || TALKED_OF.fits(cx.text)) && firsthand())
}

/// The sentence that says how the writer knows, those by which it is `known` to be such a case or the writer was `there`, the most telling
/// one, and those that tell nearly as much.
fn telling<'c>(cx: &'c Context<'_>, knows: &str, known: bool, there: bool) -> impl Iterator<Item = Span> + 'c {
    let at = (!knows.is_empty()).then(|| cx.text.lower().find(knows)).flatten().map(|at| cx.sentence_at(at));
    let strongest = cx.frame.strongest(Topic::CaseInPublicEye).map(|(number, _)| number);
    let sets = [&KNOWN, &SET_RIGHT, &INSISTS, &FIRSTHAND];
    let mut said = vec![false; cx.text.sentences().len()];
    sets.iter().filter(|_| known).for_each(|set| set.mark(cx.text, &mut said));
    if there {
        WERE_THERE.mark(cx.text, &mut said);
    }
    let tells = move |number: &usize| {
        at == Some(*number)
            || strongest == Some(*number)
            || said[*number]
            || cx.frame.sentence(*number, Topic::CaseInPublicEye) >= BESIDE
    };
    (0..cx.text.sentences().len()).filter(tells).filter_map(|number| trimmed(cx, number))
}

fn weigh(model: f32, news: bool, knows: bool, story: f32) -> Option<f32> {
    match (news, knows) {
        (true, true) if model > 0.1 || story > 0.2 && model > 0.02 => Some(0.85),
        (true, false) if model > 0.4 => Some(0.65),
        (false, true) if model > 0.28 => Some(0.7),
        (false, false) if model > 0.62 => Some(0.65),
        _ => None,
    }
}

/// Old cases, stories and sympathy.
fn is_other(cx: &Context<'_>) -> bool {
    cx.frame.draft(Topic::Fiction) > 0.5
        || cx.frame.draft(Topic::History) > 0.5
        || cx.says_any(&[
            "official statement",
            "the service's statement",
            "don't share the video",
            "staying off this thread",
            "good news",
            "well done comms",
        ])
}

/// A sentence without the line break that closes it.
fn trimmed(cx: &Context<'_>, sentence: usize) -> Option<Span> {
    let span = cx.text.sentences().get(sentence)?.span;
    let words = span.of(cx.text.lower()).trim_end();
    Some(Span::new(span.start, span.start + words.len()))
}

#[cfg(test)]
mod tests {
    use crate::rules::testing::{assert_found, assert_quiet};

    #[test]
    fn additions() {
        assert_found(
            "case-in-public-eye",
            "las",
            &[
                ("I was there for the coach on the news and the papers have it wrong, it rolled twice", "papers"),
                ("Just read the article. We worked on him for an hour, poor lad", "We worked on him"),
            ],
        );
        assert_found(
            "case-in-public-eye",
            "las",
            &[
                ("seen on the bbc about the coach crash. i was at that one", "i was at that one"),
                ("that murder on the news, we were the crew for it", "we were the crew"),
            ],
        );
    }

    #[test]
    fn what_everybody_knows_of() {
        assert_found(
            "case-in-public-eye",
            "las",
            &[
                (
                    "It'll be on Look North by six. She told us she'd only nipped out for bread and he came out of nowhere",
                    "Look North",
                ),
                (
                    "Whole village knows already so yes, he fell off the church roof and he was talking when we took him in",
                    "Whole village",
                ),
                (
                    "Whoever told the Gazette she was alone wasn't there, her son was holding her hand when we got her out",
                    "Gazette",
                ),
                (
                    "It wasn't the driver, I should know, we cut him out and he'd had a stroke at the wheel",
                    "I should know",
                ),
            ],
        );
    }

    #[test]
    fn news_with_nothing_added() {
        assert_quiet(
            "case-in-public-eye",
            "las",
            &[
                "The Gazette got it wrong about the bin days, it's still Thursday",
                "Whole village knows I can't sing, so why am I in the panto",
                "It'll be all over Facebook by the morning: we're having a baby!",
                "Praying for the little lad in the news tonight",
                "I wasn't on shift and know no more about the crash in the news than you do",
            ],
        );
    }

    #[test]
    fn condolence() {
        assert_quiet(
            "case-in-public-eye",
            "las",
            &[
                "Awful news about the coach this morning. Thinking of everyone affected.",
                "Good news: the new trucks are here",
                "we saw it on the front page, lovely picture of the station cat",
                "that was us on the radio, singing",
            ],
        );
    }
}

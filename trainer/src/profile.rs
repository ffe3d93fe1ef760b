//! Where the time of a check goes: each step and each rule, over the posts of `corpus/`.

use crewmate::frame::{Frame, corpus};
use crewmate::memory::Memory;
use crewmate::policy::Pack;
use crewmate::rules::{self, Context, Found, Hits};
use crewmate::story::Story;
use crewmate::text::Text;
use crewmate::{lexicon, signals};
use std::collections::BTreeMap;
use std::path::Path;
use std::time::{Duration, Instant};

/// Prints microseconds a post, most first.
pub fn print(root: &Path) -> Result<(), String> {
    let posts = corpus::read(&root.join("corpus"))?;
    let pack = Pack::built_in("emas").expect("a built-in pack");
    let mut spent: BTreeMap<&str, Duration> = BTreeMap::new();
    for post in &posts {
        let mut at = Instant::now();
        let mut note = |what: &'static str| {
            let now = Instant::now();
            *spent.entry(what).or_default() += now - at;
            at = now;
        };
        let text = Text::new(&post.draft.text);
        note("= text");
        let phrases = lexicon::phrases(&text);
        note("= phrases");
        let _ = signals::scan(&text);
        note("= identifiers (part of signals)");
        let signals = signals::read(&text, &phrases, None);
        note("= signals");
        let frame = Frame::read(&post.draft, &text, &phrases, &signals);
        note("= frame");
        let memory = Memory::default();
        let story = Story::read(&text, &phrases, &signals, &frame);
        note("= story");
        let context = Context {
            draft: &post.draft,
            text: &text,
            phrases: &phrases,
            signals: &signals,
            frame: &frame,
            story: &story,
            memory: &memory,
            pack,
            found: Found::default(),
        };
        for rule in rules::ALL {
            let mut hits = Hits::new(rule.id, &text);
            (rule.check)(&context, &mut hits);
            note(rule.id);
        }
        let _ = crewmate::check::check(&post.draft, pack, &memory);
        note("= whole check");
    }
    let mut rows: Vec<_> = spent.into_iter().collect();
    rows.sort_by_key(|(_, time)| std::cmp::Reverse(*time));
    for (what, time) in rows.iter().take(30) {
        println!("{what:36} {:8.1} µs a post", time.as_secs_f64() * 1e6 / posts.len() as f64);
    }
    Ok(())
}

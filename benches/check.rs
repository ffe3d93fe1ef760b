//! What a check costs, natively: `cargo bench --bench check`. Prints lines of name, rounds, median and 99th percentile (milliseconds),
//! with tabs between, which `benches/run.mjs` reads; asserts nothing. `-- "280 one key"` measures the lines of that name only.
//!
//! The posts are those of `corpus/`, joined or cut to the lengths of the budgets in `docs/performance.md`. Timed by hand rather than
//! by a library: a median and a 99th percentile are what the budgets speak of.

use crewmate::check::{Session, check};
use crewmate::draft::Draft;
use crewmate::frame::{Frame, corpus};
use crewmate::lexicon;
use crewmate::memory::Memory;
use crewmate::policy::Pack;
use crewmate::signals;
use crewmate::text::Text;
use std::hint::black_box;
use std::path::Path;
use std::time::{Duration, Instant};

fn main() {
    let posts = corpus::read(&Path::new(env!("CARGO_MANIFEST_DIR")).join("corpus")).expect("the corpus");
    let mut prose = String::new();
    for post in &posts {
        prose.push_str(&post.draft.text);
        prose.push_str(" \n");
    }
    let pack = Pack::built_in("emas").expect("a built-in pack");
    let started = Instant::now();
    black_box(check(
        &Draft { text: "A 78-year-old in Thornwick".into(), ..Draft::default() },
        pack,
        &Memory::default(),
    ));
    let only = std::env::args().skip(1).find(|argument| !argument.starts_with("--")).unwrap_or_default();
    let report = |name: &str, measure: &dyn Fn() -> Vec<Duration>| {
        if name.contains(&only) {
            print(name, &measure());
        }
    };
    print("first check, with all tables built", &[started.elapsed()]);
    for (length, drafts) in [(280, 1_000), (3_000, 200), (60_000, 20)] {
        let texts: Vec<String> = (0..drafts).map(|n| cut(&prose, 70_000 + n * length, length)).collect();
        report(&format!("{length} signals"), &|| times(&texts, read));
        report(&format!("{length} from nothing"), &|| times(&texts, |draft| check(draft, pack, &Memory::default())));
        report(&format!("{length} all new"), &|| one_after_the_other(&texts, pack));
    }
    for (length, strokes) in [(280, 2_000), (3_000, 500), (60_000, 60)] {
        report(&format!("{length} one key"), &|| keystrokes(&cut(&prose, 0, length), strokes, pack));
    }
    for (name, unit) in
        [("digits", "1234567890"), ("capitals", "ABCDEF"), ("brackets", "(["), ("spaces", " \n"), ("emoji", "🚑")]
    {
        for length in [1_000, 100_000] {
            let text: String = unit.chars().cycle().take(length).collect();
            report(&format!("{name} {length}"), &|| {
                times(std::slice::from_ref(&text), |draft| check(draft, pack, &Memory::default()))
            });
        }
    }
}

/// `length` characters of `prose`, from about the byte `from` on.
fn cut(prose: &str, from: usize, length: usize) -> String {
    prose.chars().cycle().skip(from % prose.len()).take(length).collect()
}

/// What a draft reveals, before any rule is asked: identifiers, names, vocabulary, and what each sentence is about.
fn read(draft: &Draft) -> Frame {
    let text = Text::new(&draft.text);
    let phrases = lexicon::phrases(&text);
    Frame::read(draft, &text, &phrases, &signals::read(&text, &phrases, draft.day))
}

fn times<T>(texts: &[String], work: impl Fn(&Draft) -> T) -> Vec<Duration> {
    let mut times: Vec<Duration> = texts
        .iter()
        .map(|text| {
            let draft = Draft { text: text.clone(), ..Draft::default() };
            let started = Instant::now();
            black_box(work(black_box(&draft)));
            started.elapsed()
        })
        .collect();
    times.sort();
    times
}

/// Drafts that have nothing in common, in one session.
fn one_after_the_other(texts: &[String], pack: &Pack) -> Vec<Duration> {
    let mut session = Session::new();
    let mut times: Vec<Duration> = texts
        .iter()
        .map(|text| {
            let draft = Draft { text: text.clone(), ..Draft::default() };
            let started = Instant::now();
            black_box(session.check(black_box(&draft), pack, &Memory::default()));
            started.elapsed()
        })
        .collect();
    times.sort();
    times
}

/// A draft typed on in the middle, one character replacing another.
fn keystrokes(text: &str, strokes: usize, pack: &Pack) -> Vec<Duration> {
    let middle = text.char_indices().nth(text.chars().count() / 2).map_or(0, |(at, _)| at);
    let mut session = Session::new();
    let mut check = |typed: &str| {
        let draft = Draft { text: format!("{}{typed}{}", &text[..middle], &text[middle..]), ..Draft::default() };
        let started = Instant::now();
        black_box(session.check(black_box(&draft), pack, &Memory::default()));
        started.elapsed()
    };
    check("");
    let mut times: Vec<Duration> = (0..strokes).map(|n| check(&(n % 10).to_string())).collect();
    times.sort();
    times
}

fn print(name: &str, times: &[Duration]) {
    let at = |share: f64| times[((times.len() - 1) as f64 * share) as usize].as_secs_f64() * 1e3;
    println!("{name}\t{}\t{:.3}\t{:.3}", times.len(), at(0.5), at(0.99));
}

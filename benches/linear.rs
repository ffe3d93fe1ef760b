//! What texts cost that were made to be costly, from 1,000 to 1,000,000 characters: `cargo bench --bench linear`, or with
//! a part of a name and a length behind `--` for one of them. Prints a table; asserts nothing.
//!
//! The last column says how the time grew over the last tenfold: 10 is linear, 100 quadratic.

use crewmate::check::check;
use crewmate::draft::Draft;
use crewmate::memory::Memory;
use crewmate::policy::Pack;
use std::hint::black_box;
use std::time::Instant;

/// Each is repeated up to the length.
const UNITS: &[(&str, &str)] = &[
    ("names and ages", "Dr Smith 12 "),
    ("digits", "1234567890"),
    ("digits, spaced", "1 2 3 4 "),
    ("capitals", "ABCDEF"),
    ("brackets", "([{"),
    ("brackets, nested words", "(a "),
    ("quotation marks", "\"a \""),
    ("one sentence without an end", "we went to the house and then to the hospital and "),
    ("names", "John Smith "),
    ("names, full stops", "John Smith. "),
    ("ages", "78-year-old "),
    ("ages, sentences", "78-year-old man. "),
    ("zero-width", "\u{200b}"),
    ("zero-width in a word", "a\u{200b}\u{2060}"),
    ("line breaks", "\n"),
    ("lines", "a\n"),
    ("handles", "@x "),
    ("hashtags", "#AmbulanceLife "),
    ("emoji", "🚑"),
    ("one word", "a"),
    ("words", "a a "),
    ("full stops", "a. "),
    ("commas", "12, "),
    ("hyphens", "a-"),
    ("links", "https://a.bc/d "),
    ("addresses", "a@b.cd "),
    ("accents", "e\u{301}"),
    ("postcodes", "DE7 5FF "),
    ("NHS numbers", "943 476 5919 "),
    ("dates", "12/03/1945 "),
    ("codes", "W551827 4471 B14 "),
    ("first names alone", "Dot Kev Ruby Edna "),
    ("times", "at 3pm "),
    ("streets", "12 Mill Lane "),
    ("spelled figures", "nine four three "),
    ("a patient's story", "Took a 78-year-old lady from Derby to hospital with chest pain, she cried. "),
    ("the same, no full stop", "took a 78 year old lady from Derby with chest pain and she cried and "),
    ("insults", "you stupid bastard I will kill you "),
    ("conditions", "diabetes sepsis stroke "),
    ("the employer", "EMAS @EMASNHSTrust "),
    ("apostrophes", "a'"),
    ("family", "my nan is 84 "),
    ("masked letters", "f*ck "),
    ("spread letters", "k i l l "),
    ("negations", "not never no "),
    ("names in a story", "Took Dot in. Ninety. She fell, Dot, in Leeds. Rest easy Will M.K. the Dyson lad. "),
    ("what few share", "we took the only vicar in Derby with MS, one of two with it, she was on the news, "),
    ("a list of patients", "1. 78M stroke, Leeds\n"),
    ("thanks to helpers", "To the lady who stopped and helped us. "),
    ("what kills", "sepsis kills people every year and "),
    ("the news", "He was on the news. We were there. "),
    ("jobs hinted at", "That job tonight. Two shocks and he looked up. "),
    ("others and patients", "she'd fallen, he'd sat with her from 14 Mill Lane SE15, "),
];

fn main() {
    let mut wanted = std::env::args().skip(1).filter(|a| !a.starts_with("--"));
    let name = wanted.next().unwrap_or_default();
    let only: Option<usize> = wanted.next().and_then(|n| n.parse().ok());
    let lengths: Vec<usize> = only.map_or_else(|| vec![1_000, 10_000, 100_000, 1_000_000], |n| vec![n]);
    let pack = Pack::built_in("emas").expect("a built-in pack");
    let time = |text: String| {
        let draft = Draft { text, ..Draft::default() };
        let started = Instant::now();
        black_box(check(black_box(&draft), pack, &Memory::default()));
        started.elapsed().as_secs_f64() * 1e3
    };
    time("warm".into());
    println!(
        "{:>28} {} {:>8}",
        "milliseconds",
        lengths.iter().map(|n| format!("{n:>10}")).collect::<String>(),
        "growth"
    );
    for (unit_name, unit) in UNITS.iter().filter(|(n, _)| n.contains(&name)) {
        print!("{unit_name:>28} ");
        let mut times = Vec::new();
        for length in &lengths {
            let took = time(unit.chars().cycle().take(*length).collect());
            print!("{took:>10.2}");
            times.push(took);
        }
        match times[..] {
            [.., before, last] => println!(" {:>8.1}", last / before),
            _ => println!(),
        }
    }
}

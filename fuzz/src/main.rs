//! `cargo run --profile fuzz --package crewmate-fuzz -- TARGET|all SECONDS [SEED]`
//!
//! Feeds each target for so many seconds with inputs that follow from the seed alone. What went wrong before lies in
//! `fuzz/crashes/` and is tried first. An input that makes a target panic, or that takes it longer than
//! [`SLOW_SECONDS`], is written there: mend it, and leave the file as the test.

mod mutate;
mod targets;

use mutate::Dice;
use std::fs;
use std::num::NonZero;
use std::panic::{AssertUnwindSafe, catch_unwind};
use std::process::ExitCode;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::thread;
use std::time::{Duration, Instant};
use targets::{ALL, Seeds, Target, files, root};

/// Inputs are short: what takes so long hangs, or nearly.
const SLOW_SECONDS: u64 = 5;

fn main() -> ExitCode {
    let words: Vec<String> = std::env::args().skip(1).collect();
    let name = words.first().map_or("", String::as_str);
    let seconds = words.get(1).and_then(|n| n.parse().ok()).unwrap_or(10);
    let seed = words.get(2).and_then(|n| n.parse().ok()).unwrap_or(1);
    let chosen: Vec<&Target> = ALL.iter().filter(|t| name == "all" || name == t.name).collect();
    if chosen.is_empty() {
        let names: Vec<&str> = ALL.iter().map(|t| t.name).collect();
        eprintln!("say a target ({}, or all), seconds and, if you like, a seed", names.join(", "));
        return ExitCode::from(2);
    }
    let seeds = Seeds::read();
    // Every target is tried, also where one before has failed; as many at a time as there are processors.
    let (next, broken) = (AtomicUsize::new(0), AtomicUsize::new(0));
    let work = || {
        while let Some(target) = chosen.get(next.fetch_add(1, Ordering::Relaxed)) {
            if !holds(target, &seeds, Duration::from_secs(seconds), seed) {
                broken.fetch_add(1, Ordering::Relaxed);
            }
        }
    };
    thread::scope(|threads| {
        for _ in 0..thread::available_parallelism().map_or(1, NonZero::get) {
            // As deep a stack as the main thread has.
            thread::Builder::new().stack_size(8 << 20).spawn_scoped(threads, work).expect("a thread");
        }
    });
    if broken.into_inner() == 0 { ExitCode::SUCCESS } else { ExitCode::FAILURE }
}

/// Feeds one target; whether all held.
fn holds(target: &Target, seeds: &Seeds, time: Duration, seed: u64) -> bool {
    let folder = root().join("fuzz/crashes");
    let known = files(&folder, "");
    let of_target = known
        .iter()
        .filter(|p| p.file_name().is_some_and(|n| n.to_string_lossy().starts_with(&format!("{}-", target.name))));
    let mut again = 0;
    for path in of_target {
        let input = fs::read(path).expect("a readable crash");
        again += 1;
        if !stands(target, &input) {
            eprintln!("{}: {} fails again", target.name, path.display());
            return false;
        }
    }
    let started = Instant::now();
    let mut count = 0_u64;
    while started.elapsed() < time {
        let mut dice = Dice::new(seed.wrapping_mul(1_000_003).wrapping_add(count));
        let input = (target.make)(&mut dice, seeds);
        count += 1;
        if !stands(target, &input) {
            let hash =
                input.iter().fold(0xcbf2_9ce4_8422_2325_u64, |h, b| (h ^ u64::from(*b)).wrapping_mul(0x0100_0000_01b3));
            let path = folder.join(format!("{}-{hash:016x}", target.name));
            fs::write(&path, &input).expect("writing the crash");
            eprintln!("{}: input {count} of seed {seed} fails; it is in {}", target.name, path.display());
            return false;
        }
    }
    println!(
        "{:>9}: {count} inputs in {:.0} s, and {again} from before: all held",
        target.name,
        started.elapsed().as_secs_f64()
    );
    true
}

fn stands(target: &Target, input: &[u8]) -> bool {
    let started = Instant::now();
    let held = catch_unwind(AssertUnwindSafe(|| (target.hold)(input))).is_ok();
    let took = started.elapsed();
    if took > Duration::from_secs(SLOW_SECONDS) {
        eprintln!("{}: took {:.1} s", target.name, took.as_secs_f64());
    }
    held && took <= Duration::from_secs(SLOW_SECONDS)
}

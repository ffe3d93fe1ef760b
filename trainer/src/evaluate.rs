//! The tables: how well names are found in posts that were not trained on.

use crate::data::Post;
use crewmate::lexicon;
use crewmate::names::label::Class;
use crewmate::names::model::Model;
use crewmate::names::tag::{Mention, Reading, Sensitivity};
use crewmate::report::Span;
use crewmate::text::Text;
use std::time::Instant;

/// Hits and misses of one class, by overlap.
#[derive(Default, Clone, Copy)]
struct Count {
    found: u32,
    right: u32,
    gold: u32,
    hit: u32,
    hit_any: u32,
}

impl Count {
    fn precision(self) -> f32 {
        self.right as f32 / self.found.max(1) as f32
    }

    fn recall(self) -> f32 {
        self.hit as f32 / self.gold.max(1) as f32
    }

    fn f1(self) -> f32 {
        let (p, r) = (self.precision(), self.recall());
        if p + r > 0.0 { 2.0 * p * r / (p + r) } else { 0.0 }
    }
}

/// The figures of one set of posts at one sensitivity.
#[derive(Default)]
struct Table {
    classes: [Count; 3],
    clean: u32,
    clean_flagged: u32,
}

/// A post's own names and the model's, both in bytes of the text.
struct Tagged {
    gold: Vec<(Span, Class)>,
    /// The mentions at each sensitivity of [`STEPS`].
    found: Vec<Vec<(Span, Class)>>,
}

/// The sensitivities that are tried; the shipped one is among them.
const STEPS: [f32; 15] = [0.5, 0.6, 0.7, 0.75, 0.8, 0.82, 0.84, 0.86, 0.88, 0.89, 0.9, 0.91, 0.92, 0.93, 0.95];

/// The mentions of a post, in bytes of its text.
fn found(model: &Model, text: &Text, sensitivity: f32) -> Vec<(Span, Class)> {
    let mut reading = Reading::new(model, text, &lexicon::phrases(text));
    let mut mentions: Vec<Mention> = Vec::new();
    for sentence in text.sentences() {
        reading.tag_sentence(sentence, Sensitivity(sensitivity), &mut mentions);
    }
    mentions.iter().map(|m| (text.original(m.span), m.class)).collect()
}

fn tagged(model: &Model, post: &Post) -> Tagged {
    let text = Text::new(&post.text);
    Tagged { gold: post.names.clone(), found: STEPS.iter().map(|s| found(model, &text, *s)).collect() }
}

fn table<'a>(posts: impl Iterator<Item = &'a Tagged>, step: usize) -> Table {
    let mut table = Table::default();
    for post in posts {
        let found = &post.found[step];
        for class in Class::ALL {
            let count = &mut table.classes[class as usize];
            for (span, _) in found.iter().filter(|f| f.1 == class) {
                count.found += 1;
                count.right += u32::from(post.gold.iter().any(|g| g.1 == class && g.0.overlaps(*span)));
            }
            for (span, _) in post.gold.iter().filter(|g| g.1 == class) {
                count.gold += 1;
                count.hit += u32::from(found.iter().any(|f| f.1 == class && f.0.overlaps(*span)));
                count.hit_any += u32::from(found.iter().any(|f| f.0.overlaps(*span)));
            }
        }
        if post.gold.iter().all(|g| g.1 == Class::Organisation) {
            table.clean += 1;
            table.clean_flagged += u32::from(found.iter().any(|f| f.1 != Class::Organisation));
        }
    }
    table
}

fn line(name: &str, sensitivity: f32, table: &Table) {
    let [person, place, organisation] = table.classes;
    println!(
        "| {name} | {sensitivity:.2} | {:.3} ({:.2}/{:.2}) | {:.3} | {:.3} ({:.2}/{:.2}) | {:.3} | {:.1} % of {} |",
        person.f1(),
        person.precision(),
        person.recall(),
        person.hit_any as f32 / person.gold.max(1) as f32,
        place.f1(),
        place.precision(),
        place.recall(),
        organisation.f1(),
        100.0 * table.clean_flagged as f32 / table.clean.max(1) as f32,
        table.clean,
    );
}

/// The figures where 5 % and 8 % of the clean posts are flagged, interpolated between sensitivities: what to
/// choose by, since models differ in how sure of themselves they are.
fn at_clean_shares(as_written: &[Tagged], lower: &[Tagged]) {
    println!(
        "| posts | clean flagged | person F1 | any label R | person F1, lower case | place F1 | organisation F1 |"
    );
    println!("|---|---|---|---|---|---|---|");
    for (name, skip, by) in [("even", 0, 2), ("odd", 1, 2), ("all", 0, 1)] {
        let rows: Vec<[f32; 6]> = (0..STEPS.len())
            .map(|step| {
                let usual = table(as_written.iter().skip(skip).step_by(by), step);
                let lower = table(lower.iter().skip(skip).step_by(by), step);
                let [person, place, organisation] = usual.classes;
                let any = person.hit_any as f32 / person.gold.max(1) as f32;
                let clean = 100.0 * usual.clean_flagged as f32 / usual.clean.max(1) as f32;
                [clean, person.f1(), any, lower.classes[0].f1(), place.f1(), organisation.f1()]
            })
            .collect();
        for share in [5.0, 8.0] {
            let i = rows.iter().position(|r| r[0] >= share).unwrap_or(rows.len() - 1).max(1);
            let (a, b) = (rows[i - 1], rows[i]);
            let way = if b[0] > a[0] { ((share - a[0]) / (b[0] - a[0])).clamp(0.0, 1.0) } else { 0.0 };
            let [clean, rest @ ..]: [f32; 6] = std::array::from_fn(|k| a[k] + way * (b[k] - a[k]));
            let rest = rest.map(|v| format!("{v:.3}")).join(" | ");
            println!("| {name} | {clean:.1} % | {rest} |");
        }
    }
    println!();
}

/// Prints the tables: the even posts, which the sensitivity and the bars were chosen by, at every sensitivity; the odd
/// ones at the shipped one.
pub fn report(model: &Model, sets: &[(&str, Vec<Post>)], errors: bool) {
    let all: Vec<&Post> = sets.iter().flat_map(|(_, posts)| posts).collect();
    let as_written: Vec<Tagged> = all.iter().map(|p| tagged(model, p)).collect();
    let lower: Vec<Tagged> = all.iter().map(|p| tagged(model, &p.lower_case())).collect();
    let shipped = Sensitivity::default().0;
    let at_shipped = STEPS.iter().position(|s| *s == shipped).expect("the shipped sensitivity is tried");
    at_clean_shares(&as_written, &lower);
    println!(
        "| posts | sensitivity | person F1 (P/R) | any label R | place F1 (P/R) | organisation F1 | clean flagged |"
    );
    println!("|---|---|---|---|---|---|---|");
    for (step, sensitivity) in STEPS.iter().enumerate() {
        line("dev, even", *sensitivity, &table(as_written.iter().step_by(2), step));
    }
    println!();
    line("**dev, odd**", shipped, &table(as_written.iter().skip(1).step_by(2), at_shipped));
    line("**dev, odd, lower case**", shipped, &table(lower.iter().skip(1).step_by(2), at_shipped));
    line("dev, all", shipped, &table(as_written.iter(), at_shipped));
    line("dev, all, lower case", shipped, &table(lower.iter(), at_shipped));
    let mut first = 0;
    for (name, posts) in sets {
        let end = first + posts.len();
        line(name, shipped, &table(as_written[first..end].iter(), at_shipped));
        line(&format!("{name}, lower case"), shipped, &table(lower[first..end].iter(), at_shipped));
        first = end;
    }
    if errors {
        show_errors(&all, &as_written, at_shipped);
    }
    time(model, &all, shipped);
}

/// Prints what was missed and what was wrongly found on the even posts, for the developer's eyes.
fn show_errors(posts: &[&Post], tagged: &[Tagged], step: usize) {
    for (post, t) in posts.iter().zip(tagged).step_by(2) {
        let found = &t.found[step];
        for (span, class) in &t.gold {
            if !found.iter().any(|f| f.1 == *class && f.0.overlaps(*span)) {
                println!("MISS {} <{}> {}", class.word(), span.of(&post.text), post.text.replace('\n', " "));
            }
        }
        for (span, class) in found {
            if !t.gold.iter().any(|g| g.1 == *class && g.0.overlaps(*span)) {
                println!("FALSE {} <{}> {}", class.word(), span.of(&post.text), post.text.replace('\n', " "));
            }
        }
    }
}

/// Prints how long a draft of about 280 characters takes.
fn time(model: &Model, posts: &[&Post], sensitivity: f32) {
    let mut drafts = vec![String::new()];
    for post in posts {
        let last = drafts.last_mut().expect("never empty");
        if last.chars().count() < 280 {
            last.push_str(&post.text);
            last.push(' ');
        } else {
            drafts.push(post.text.clone());
        }
    }
    let drafts: Vec<String> = drafts.iter().map(|d| d.chars().take(280).collect()).collect();
    let texts: Vec<Text> = drafts.iter().map(|d| Text::new(d)).collect();
    let mut times = Vec::new();
    let mut looked_up = Vec::new();
    for text in &texts {
        let clock = Instant::now();
        let phrases = lexicon::phrases(text);
        looked_up.push(clock.elapsed());
        let mut reading = Reading::new(model, text, &phrases);
        let mut out = Vec::new();
        for sentence in text.sentences() {
            reading.tag_sentence(sentence, Sensitivity(sensitivity), &mut out);
        }
        times.push(clock.elapsed());
    }
    times.sort();
    looked_up.sort();
    println!(
        "\n{} drafts of 280 characters: median {:?}, 99th percentile {:?}, of which list look-up median {:?}",
        texts.len(),
        times[times.len() / 2],
        times[times.len() * 99 / 100],
        looked_up[looked_up.len() / 2]
    );
}

//! Safer wordings over a grid of sentences, for every trust: whatever is accepted, alone or all at once, a sentence is left.
//!
//! No grammar is known here, only what nobody writes: a small word in front of nothing, a "who" without what it does, the same
//! words twice. What the sentence had before it was reworded is not held against the wording.

use crewmate::check::check;
use crewmate::draft::Draft;
use crewmate::memory::Memory;
use crewmate::policy::Pack;
use crewmate::report::{Edit, Finding, Report, Span};

const TRUSTS: [&str; 5] = ["emas", "las", "scas", "wmas", "yas"];

/// Sentences with slots. `{name}`, `{age}`, ... are filled from the lists below, each list at its own pace.
const FRAMES: &[&str] = &[
    "We took {name} who lives in {town} to hospital with {ill}",
    "We took {name}, who lives at {address}, to hospital with {ill}",
    "Our patient lived at {address} and had no heating",
    "Our patient lives in {town} and {pursuit}",
    "Our patient lives in {town}, is {figure} and fell again",
    "The pt is {name}, dob 03/04/1961, lives {address}, can you check",
    "{name}, {figure}, fell in {town} and waited {hours} on the floor",
    "{name} ({figure}) had {ill} at {clock} in {town}",
    "{Age} {name} had {ill} in {venue}",
    "Crews looked after {age} {name} when {pronoun} fell at {address}",
    "Our crew treated {age} {name} after {ill} in {town}",
    "A {man} called {first} collapsed in {venue} and we got {object} back",
    "Went to a lovely old {man} called {first} in {town} last night, {ill}",
    "Delivered a baby in {town}, mum {first} and baby {first} are doing great",
    "{name} and {name} from {town} both had {ill}",
    "Lovely old {name} passed away in {town} at {clock}",
    "Pt {short} {ill}, on scene in six",
    "{short} fallen at {address}, query NOF",
    "{short} {ill} in {venue}, on blues to resus",
    "Had a {short} with {ill} in {town} tonight",
    "The {medicine} was all over the floor when we got to our patient in {town}",
    "Patient on {medicine} kicked off in {venue}",
    "Our patient overdosed on {possessive} nan's {medicine}",
    "We gave {object} {medicine} and {pronoun} stopped fitting, {figure} and never been ill",
    "{Pronoun} was on {medicine} and {medicine}, we couldn't wake {object}",
    "The {medicine} worked a treat on the {man} in {town}",
    "Incident number {job} was a cracker, {age} {man} with {ill}",
    "Anyone else on job {job} last night? {Age} {man} in {town}",
    "Patient's NHS number is 943 476 5919 thanks",
    "{Possessive} NHS number is 943 476 5919 and {pronoun} lives in {town}",
    "Her NHS number is 943 476 5919, she lives at {address} and needs a visit",
    "Can you check the patient, NHS number 943 476 5919, lives {address}",
    "Text the patient on 07700 900461 about {possessive} {medicine}",
    "The patient's daughter is on 07700 900461, ring her if {pronoun} comes back",
    "Called to {address} at {clock} for {age} {man} with {ill}",
    "We went to {town} for a {man} with {ill}, {clock}",
    "When we got to {address} the patient was in arrest",
    "Left {address} at {clock} with our patient in arrest",
    "Attended {address} for a fall, {name} was on the floor",
    "The {town} stabbing was ours, {age} {man} in arrest",
    "A {town} {man} had {ill} at {clock}",
    "Our patient was in {venue} when {pronoun} collapsed",
    "Our patient was at {address} and had {ill}",
    "{Pronoun} was {figure} and had {ill} in {town}",
    "{Pronoun} was only {figure} when {pronoun} died in our ambulance in {town}",
    "The {man} from {town} who overdosed on {medicine} is on ITU",
    "The {man} who lives next to {venue} in {town} had {ill}",
    "Had a cardiac arrest in {venue} in {town} at {clock}, landlord did CPR",
    "{Address} again, the patient had {ill}",
    "The patient fell in {town} and {town} has no beds",
    "We did CPR on {name} in {town} and {town} is quiet now",
    "RIP {name}, {figure}, we tried everything in {town}",
    "Well done {name}, home after {ill}",
    "My patient, {name}, was a hoot all the way to {town}",
    "So the patient was {name} from {venue}, {ill}",
    "{name} had {ill}. {name} is fine now and lives with {possessive} dog in {town}",
    "A {man} living in {town} with {ill} rang us at {clock}",
    "Our patient, {age} and living alone in {town}, had {ill}",
    "The patient {relative} had {ill}",
    "We took the patient {relative} in, {ill}",
];

const NAMES: &[&str] = &[
    "Mrs Pickles",
    "Derek",
    "Susan Achebe",
    "Mr Cope",
    "Elsie",
    "Gary Whitlock",
    "little Alfie Turner",
    "Mohammed Iqbal",
];
const FIRST: &[&str] = &["Sarah", "Noah", "Derek", "Chloe", "Stanley"];
const AGES: &[&str] = &["84-year-old", "52 year old", "6-year-old", "91yo", "a 34 year old", "an 8 year old"];
const FIGURES: &[&str] = &["84", "52", "19", "101"];
const SHORT: &[&str] = &["54M", "72F", "8M", "91F"];
const TOWNS: &[&str] = &["Pudsey", "Bilston", "Ilkeston", "Peckham", "Fareham"];
const ADDRESSES: &[&str] =
    &["9 Cherry Orchard Road", "8 Elmhurst Road SW16 2BX", "14 Mill Street, Romsey", "flat 3, 22 Osterwick Road"];
const VENUES: &[&str] = &["Tesco", "the Red Lion", "Greggs in Mansfield", "the cricket club"];
const CLOCKS: &[&str] = &["3am", "04:10", "half past two"];
const ILLS: &[&str] = &["chest pain", "a stroke", "a broken hip", "a seizure", "sepsis"];
const MEN: &[&str] = &["man", "woman", "lad", "lady", "bloke"];
const MEDICINES: &[&str] = &["methadone", "oramorph", "salbutamol", "10mg diazepam", "clozapine"];
const PURSUITS: &[&str] = &["keeps ferrets", "had a broken hip", "has dementia", "was on the floor"];
const RELATIVES: &[&str] = &[
    "who lives in Pudsey",
    "who was in Tesco",
    "who was 84",
    "who was on warfarin",
    "who is called Derek",
    "who came from Bilston",
];

/// Combinations of what fills the slots, for each frame.
const FILLED: usize = 12;

/// A frame with its slots filled, the `turn`th time.
fn filled(frame: &str, turn: usize) -> String {
    let mut out = String::new();
    let mut rest = frame;
    let mut slots = turn;
    while let Some((before, behind)) = rest.split_once('{') {
        let (slot, behind) = behind.split_once('}').expect("a slot that closes");
        out.push_str(before);
        let lower = slot.to_lowercase();
        // Spread over the lists, the same at every run.
        let of =
            |list: &[&'static str]| list[((turn + 1) * 7919 + slots * slots * 104_729 + frame.len()) / 7 % list.len()];
        let female = turn % 2 == 0;
        let words = match lower.as_str() {
            "name" => of(NAMES),
            "first" => of(FIRST),
            "age" => of(AGES),
            "figure" => of(FIGURES),
            "short" => of(SHORT),
            "town" => of(TOWNS),
            "address" => of(ADDRESSES),
            "venue" => of(VENUES),
            "clock" => of(CLOCKS),
            "ill" => of(ILLS),
            "man" => of(MEN),
            "medicine" => of(MEDICINES),
            "pursuit" => of(PURSUITS),
            "relative" => of(RELATIVES),
            "hours" => "nine hours",
            "job" => "4412",
            "pronoun" => {
                if female {
                    "she"
                } else {
                    "he"
                }
            }
            "object" => {
                if female {
                    "her"
                } else {
                    "him"
                }
            }
            "possessive" => {
                if female {
                    "her"
                } else {
                    "his"
                }
            }
            other => panic!("no slot is called {other}"),
        };
        // "A man", "a 34 year old": one article is enough.
        let words = if out.ends_with("A ") || out.ends_with("a ") { words.trim_start_matches("a ") } else { words };
        if slot == lower && !out.is_empty() {
            out.push_str(words);
        } else {
            let mut letters = words.chars();
            out.extend(letters.next().into_iter().flat_map(char::to_uppercase).chain(letters));
        }
        slots += 1;
        rest = behind;
    }
    out.push_str(rest);
    out
}

fn report(trust: &str, text: &str) -> Report {
    let draft = Draft { text: text.to_owned(), ..Draft::default() };
    check(&draft, Pack::built_in(trust).expect("a trust"), &Memory::default())
}

fn with(text: &str, edits: &[Edit]) -> String {
    let mut edits: Vec<&Edit> = edits.iter().collect();
    edits.sort_by_key(|edit| edit.span.start);
    let mut out = String::new();
    let mut at = 0;
    for edit in edits {
        out.push_str(&text[at..edit.span.start]);
        out.push_str(&edit.replacement);
        at = edit.span.end;
    }
    out + &text[at..]
}

/// All first wordings as the page puts them together (`extension/content/ui/safer.ts`).
fn all_at_once(text: &str, findings: &[Finding]) -> String {
    let reach =
        |f: &Finding| f.fixes.first().map_or(0, |fix| fix.edits.iter().map(|e| e.span.end - e.span.start).sum());
    let mut order: Vec<&Finding> = findings.iter().collect();
    order.sort_by_key(|finding| std::cmp::Reverse(reach(finding)));
    let mut edits: Vec<Edit> = Vec::new();
    for finding in order {
        let wanted = finding.fixes.first().map_or(Vec::new(), |fix| fix.edits.clone());
        let in_the_way: Vec<Edit> =
            edits.iter().filter(|edit| wanted.iter().any(|one| one.span.overlaps(edit.span))).cloned().collect();
        if !wanted.is_empty() && in_the_way.is_empty() {
            edits.extend(wanted);
        } else if let ([one], [other]) = (&in_the_way[..], &wanted[..])
            && let Some(apart) = meet(one, other, text)
        {
            edits.retain(|edit| edit != one);
            edits.extend(apart);
        } else if !wanted.is_empty()
            && !finding.span.is_some_and(|span| edits.iter().any(|edit| edit.span.overlaps(span)))
            && let Some(joined) = as_one(wanted.into_iter().chain(in_the_way).collect(), &edits, text)
        {
            edits = joined;
        }
    }
    with(text, &edits)
}

/// Two edits that only meet where the first gives what follows it a capital.
fn meet(one: &Edit, other: &Edit, text: &str) -> Option<[Edit; 2]> {
    let (first, second) = if one.span.start <= other.span.start { (one, other) } else { (other, one) };
    let end = first.span.end - first.replacement.len();
    if first.replacement.is_empty()
        || second.replacement.is_empty()
        || second.span.start != end
        || !leaves_out(first, text)
    {
        return None;
    }
    let mut letters = second.replacement.chars();
    let capital = letters.next().into_iter().flat_map(char::to_uppercase).chain(letters).collect();
    let cut = Edit { span: Span::new(first.span.start, end), replacement: String::new() };
    Some([cut, Edit { span: second.span, replacement: capital }])
}

fn as_one(mut together: Vec<Edit>, edits: &[Edit], text: &str) -> Option<Vec<Edit>> {
    loop {
        if !together.iter().all(|edit| leaves_out(edit, text)) {
            return None;
        }
        let joined = leave_out(&together, text);
        let others = edits.iter().filter(|edit| !together.contains(edit));
        let (reached, mut apart): (Vec<Edit>, Vec<Edit>) =
            others.cloned().partition(|edit| edit.span.overlaps(joined.span));
        if reached.is_empty() {
            apart.push(joined);
            return Some(apart);
        }
        together.extend(reached);
    }
}

fn leaves_out(edit: &Edit, text: &str) -> bool {
    let last = text[..edit.span.end].chars().next_back();
    edit.replacement.is_empty() || last.is_some_and(|last| last.to_uppercase().to_string() == edit.replacement)
}

fn leave_out(edits: &[Edit], text: &str) -> Edit {
    let start = edits.iter().map(|edit| edit.span.start).min().unwrap_or(0);
    let mut end = edits.iter().map(|edit| edit.span.end - edit.replacement.len()).max().unwrap_or(0);
    let head = text[..start].trim_end();
    let is_opening = head.is_empty() || head.ends_with(['.', '!', '?', '…']);
    if is_opening {
        let rest = &text[end..];
        let closed = rest.trim_start().trim_start_matches(['.', '!', '?', '…']);
        let is_closed = closed.len() < rest.trim_start().len();
        let behind = if is_closed { closed } else { rest.trim_start_matches([',', ';', ':']) };
        end += rest.len() - behind.trim_start().len();
    }
    let opens = is_opening && !text[start..].starts_with(char::is_lowercase);
    let capital = text[end..].chars().next().filter(|_| opens || edits.iter().any(|edit| !edit.replacement.is_empty()));
    let taken = capital.map_or(0, char::len_utf8);
    Edit {
        span: Span::new(start, end + taken),
        replacement: capital.map(|c| c.to_uppercase().to_string()).unwrap_or_default(),
    }
}

/// Words and marks in small letters.
fn pieces(text: &str) -> Vec<String> {
    let mut out = vec![String::new()];
    for c in text.to_lowercase().chars() {
        match c {
            ' ' | '\n' => out.push(String::new()),
            ',' | '.' | '!' | '?' | '(' | ')' | ';' => out.extend([c.to_string(), String::new()]),
            _ => out.last_mut().expect("one at least").push(c),
        }
    }
    out.retain(|piece| !piece.is_empty());
    out
}

const DETERMINERS: &[&str] = &["a", "an", "the", "this", "my", "our", "his", "her", "their", "your", "patient's"];
/// Those that can't end a sentence ("passed out", "came in" can).
const PREPOSITIONS: &[&str] = &["at", "from", "to", "into", "of", "with", "for", "after", "near", "during", "until"];
const RELATIVES_AND_JOINS: &[&str] = &["who", "which", "whose", "and", "but", "or", "because"];
const BEING: &[&str] = &["is", "was", "are", "were", "lives", "lived", "called", "named"];
const FINITE: &[&str] = &[
    "is",
    "was",
    "are",
    "were",
    "has",
    "had",
    "fell",
    "lives",
    "lived",
    "did",
    "kicked",
    "worked",
    "collapsed",
    "died",
    "waited",
];
const CLOSING: &[&str] = &[",", ".", "!", "?", ")"];

/// Whether these two can't stand side by side, at the end for `""`.
fn clashes(left: &str, right: &str) -> bool {
    let is = |list: &[&str], word: &str| list.contains(&word);
    let ends = right.is_empty() || is(CLOSING, right);
    let small = is(PREPOSITIONS, right) || is(RELATIVES_AND_JOINS, right);
    is(DETERMINERS, left) && left != "her" && (ends || small || is(FINITE, right) || is(DETERMINERS, right))
        || left == "her" && is(FINITE, right)
        || is(PREPOSITIONS, left) && (ends || is(PREPOSITIONS, right) || is(FINITE, right))
        || is(RELATIVES_AND_JOINS, left) && (ends || is(RELATIVES_AND_JOINS, right))
        || is(BEING, left) && (ends || is(RELATIVES_AND_JOINS, right) || matches!(right, "when" | "to"))
        || is(CLOSING, left) && is(CLOSING, right) && !(left == ")" || right == ")")
        || left == right && !matches!(left, "had" | "that")
        || left.is_empty() && (is(CLOSING, right) || is(FINITE, right))
}

/// What is wrong with a rewording of `before`: pairs that clash and were not there, somebody named twice in a row, marks and spaces.
fn faults(before: &str, after: &str) -> Vec<String> {
    let (old, new) = (pieces(before), pieces(after));
    let pairs = |words: &[String]| -> Vec<(String, String)> {
        let edge = String::new();
        let from = std::iter::once(&edge).chain(words);
        from.cloned().zip(words.iter().chain([&edge]).cloned()).collect()
    };
    let had = pairs(&old);
    let mut out: Vec<String> = pairs(&new)
        .into_iter()
        .filter(|pair| !after.is_empty() && !had.contains(pair) && clashes(&pair.0, &pair.1))
        .map(|(left, right)| format!("{left:?} before {right:?}"))
        .collect();
    for twice in [
        "patient a patient",
        "patient patient",
        "adult an adult",
        "adult a patient",
        "patient an adult",
        "child a child",
    ] {
        if new.join(" ").contains(twice) {
            out.push(format!("{twice:?}"));
        }
    }
    if ["  ", " ,", " .", ",."].iter().any(|marks| after.contains(marks)) || after.trim() != after {
        out.push("marks or spaces".to_owned());
    }
    if after.starts_with(char::is_lowercase) {
        out.push("no capital".to_owned());
    }
    out
}

/// All that a wording may bring in. It is no fact about anybody.
const BROUGHT_IN: &[&str] = &[
    "a",
    "an",
    "the",
    "two",
    "some",
    "to",
    "with",
    "out",
    "there",
    "locally",
    "recently",
    "that",
    "them",
    "their",
    "themselves",
    "patient",
    "patients",
    "adult",
    "child",
    "relative",
    "relatives",
    "relative's",
    "person",
    "somebody",
    "partner",
    "patient's",
    "adult's",
    "child's",
    "job",
    "area",
    "address",
    "place",
    "places",
    "hospital",
    "medication",
    "drugs",
    "treatment",
    "had",
    "will",
];

fn brought_in(before: &str, after: &str) -> Vec<String> {
    let old = pieces(before);
    let new = pieces(after);
    new.into_iter().filter(|word| !old.contains(word) && !BROUGHT_IN.contains(&word.as_str())).collect()
}

/// Everything that reads wrongly, one a line.
fn complaints() -> (usize, Vec<String>) {
    let mut wrong = Vec::new();
    let mut fixes = 0;
    let texts = FRAMES.iter().flat_map(|frame| (0..FILLED).map(|turn| filled(frame, turn)));
    for (text, trust) in texts.flat_map(|text| TRUSTS.map(|trust| (text.clone(), trust))) {
        let found = report(trust, &text);
        let mut look = |how: &str, after: &str| {
            fixes += 1;
            let faults = faults(&text, after);
            let new = brought_in(&text, after);
            if !faults.is_empty() || !new.is_empty() {
                wrong.push(format!("{trust} {how}: {text}\n    -> {after}\n    {faults:?} {new:?}"));
            }
        };
        for finding in &found.findings {
            for fix in &finding.fixes {
                look(&finding.rule, &with(&text, &fix.edits));
            }
        }
        look("all", &all_at_once(&text, &found.findings));
    }
    (fixes, wrong)
}

#[test]
fn a_sentence_is_left_whatever_is_reworded() {
    let (fixes, wrong) = complaints();
    assert!(fixes > 1000, "the grid finds hardly anything: {fixes}");
    assert!(wrong.is_empty(), "{} of {fixes} wordings read wrongly\n{}", wrong.len(), wrong.join("\n"));
}

/// A wording settles what it is offered for: the same words are not found again by the same rule.
#[test]
fn what_is_reworded_is_found_no_more() {
    let mut again = Vec::new();
    for text in FRAMES.iter().flat_map(|frame| (0..FILLED / 4).map(|turn| filled(frame, turn))) {
        let found = report("emas", &text);
        let count = |report: &Report, rule: &str, words: &str, text: &str| {
            report.findings.iter().filter(|f| f.rule == rule && f.span.is_some_and(|s| s.of(text) == words)).count()
        };
        for finding in &found.findings {
            let Some((span, fix)) = finding.span.zip(finding.fixes.first()) else { continue };
            let after = with(&text, &fix.edits);
            let words = span.of(&text);
            if count(&report("emas", &after), &finding.rule, words, &after)
                >= count(&found, &finding.rule, words, &text)
            {
                again.push(format!("{} {words:?}: {text}\n    -> {after}", finding.rule));
            }
        }
    }
    assert!(again.is_empty(), "{}", again.join("\n"));
}

/// Once all is reworded, none of what was found of somebody is left in the draft.
#[test]
fn nothing_found_is_left_where_all_is_reworded() {
    let mut left = Vec::new();
    for text in FRAMES.iter().flat_map(|frame| (0..FILLED / 4).map(|turn| filled(frame, turn))) {
        for trust in ["emas", "wmas"] {
            let found = report(trust, &text);
            let after = all_at_once(&text, &found.findings);
            let names = found.findings.iter().filter(|f| f.rule == "patient-name" && !f.fixes.is_empty());
            for word in names.filter_map(|f| f.span).flat_map(|span| span.of(&text).split(' ')) {
                let is_name = word.len() > 2 && word.starts_with(char::is_uppercase);
                if is_name && NAMES.iter().chain(FIRST).any(|name| name.contains(word)) && after.contains(word) {
                    left.push(format!("{trust} {word:?}: {text}\n    -> {after}"));
                }
            }
        }
    }
    assert!(left.is_empty(), "{}", left.join("\n"));
}

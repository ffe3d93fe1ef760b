//! Crew-style sentences from templates: `[PER {first} {surname}] fell at [LOC {town}]`.

use crate::data::Post;
use crate::random::Random;
use crewmate::names::label::Class;
use crewmate::names::stamp::LIST_FILES;
use crewmate::report::Span;

/// How many times each template is filled.
const FILLINGS: usize = 4;

/// Words that stay small inside a name.
const SMALL: [&str; 15] =
    ["of", "on", "upon", "under", "the", "le", "la", "de", "in", "by", "and", "with", "next", "cum", "al"];

/// Writes the sentences. `lists` are the list files in the order of [`LIST_FILES`].
pub fn write(templates: &str, lists: &[String], seed: u64) -> Result<Vec<Post>, String> {
    let mut random = Random::new(seed ^ 0xc4e3);
    let lists: Vec<Vec<&str>> = lists
        .iter()
        .map(|l| {
            l.lines()
                .filter(|l| !l.is_empty() && !l.starts_with('#'))
                .map(|l| l.split('\t').next().unwrap_or(l))
                .collect()
        })
        .collect();
    let mut posts = Vec::new();
    for (n, line) in templates.lines().enumerate().filter(|(_, l)| !l.is_empty() && !l.starts_with('#')) {
        let fillings = if line.contains('{') { FILLINGS } else { 1 };
        for _ in 0..fillings {
            posts.push(fill(line, &lists, &mut random).map_err(|e| format!("crew sentence {}: {e}", n + 1))?);
        }
    }
    Ok(posts)
}

fn fill(line: &str, lists: &[Vec<&str>], random: &mut Random) -> Result<Post, String> {
    let mut text = String::new();
    let mut names = Vec::new();
    let mut open = None;
    let mut rest = line;
    while let Some(c) = rest.chars().next() {
        let tag = [("[PER ", Class::Person), ("[LOC ", Class::Place), ("[ORG ", Class::Organisation)];
        if let Some((mark, class)) = tag.into_iter().find(|(mark, _)| rest.starts_with(mark)) {
            open = Some((text.len(), class));
            rest = &rest[mark.len()..];
        } else if c == ']' {
            let (start, class) = open.take().ok_or("] without [")?;
            names.push((Span::new(start, text.len()), class));
            rest = &rest[1..];
        } else if c == '{' {
            let end = rest.find('}').ok_or("{ without }")?;
            text.push_str(&slot(&rest[1..end], lists, random)?);
            rest = &rest[end + 1..];
        } else {
            text.push(c);
            rest = &rest[c.len_utf8()..];
        }
    }
    if open.is_some() { Err("[ without ]".to_owned()) } else { Ok(Post { text, names, section: String::new() }) }
}

fn slot(name: &str, lists: &[Vec<&str>], random: &mut Random) -> Result<String, String> {
    let list = match name {
        "first" => "first-names",
        "surname" => "surnames",
        "town" => "places-uk",
        "world" => "places-world",
        "org" => "organisations",
        "n" => return Ok((random.below(90) + 2).to_string()),
        // A made-up name that no list holds, so that spelling and context have to do.
        "unlisted" => return Ok(title(&unlisted(random))),
        _ => return Err(format!("no slot {{{name}}}")),
    };
    let index = LIST_FILES.iter().position(|l| *l == list).ok_or("no such list")?;
    let words = &lists[index];
    Ok(title(words[random.below(words.len())]))
}

fn unlisted(random: &mut Random) -> String {
    const START: [&str; 16] = ["br", "k", "m", "t", "wh", "st", "l", "h", "d", "ch", "pr", "s", "b", "gr", "f", "n"];
    const VOWEL: [&str; 8] = ["a", "e", "i", "o", "u", "ea", "oo", "ai"];
    const MIDDLE: [&str; 12] = ["ll", "rr", "nt", "st", "ck", "dd", "m", "n", "r", "v", "sh", "x"];
    const END: [&str; 12] = ["er", "son", "ton", "ley", "a", "ski", "wood", "ine", "ett", "an", "o", "well"];
    let mut pick = |from: &[&'static str]| from[random.below(from.len())];
    [pick(&START), pick(&VOWEL), pick(&MIDDLE), pick(&END)].concat()
}

fn title(words: &str) -> String {
    let mut out = String::with_capacity(words.len());
    for (i, word) in words.split_inclusive([' ', '-']).enumerate() {
        let bare = word.trim_end_matches([' ', '-']);
        if i > 0 && SMALL.contains(&bare) {
            out.push_str(word);
            continue;
        }
        let mut up = true;
        for (n, c) in word.char_indices() {
            if up {
                out.extend(c.to_uppercase())
            } else {
                out.push(c)
            }
            up = (n == 1 && (word.starts_with("o'") || word.starts_with("mc"))) || (n == 1 && word.starts_with("d'"));
        }
    }
    out
}

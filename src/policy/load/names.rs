//! Names that would cover what is not meant, and places in wordings that nothing fills.

use serde_json::{Map, Value};

use super::{PURPOSES, Reading};
use crate::lexicon;
use crate::policy::pack::{BUILT_IN, Pack};
use crate::policy::place::{item, key};
use crate::policy::problem::nearest;

/// A pattern for handles, or a part of one, says at least so many letters and digits.
const LEAST: usize = 3;

impl Reading {
    /// Whether what the trust and its accounts go by tells them from everybody else.
    pub(super) fn names_tell_apart(&mut self, top: &Map<String, Value>) {
        // Tests know it of our own.
        if self.tested {
            return;
        }
        for name in ["names", "initials"] {
            for (path, text) in listed(top, "employer", name) {
                if signs(text) < 2 {
                    self.problem(
                        &path,
                        format!("{text:?} is too short to name a trust."),
                        "Write the trust's name, or its initials with two letters or more.",
                    );
                } else if is_everyday(text) {
                    self.problem(
                        &path,
                        format!("{text:?} is an everyday word: most of its mentions would be taken for the trust."),
                        "Take it out, or write a form that only the trust goes by.",
                    );
                }
            }
        }
        for (section, name) in [("employer", "handle_markers"), ("handles", "reserved")] {
            for (path, text) in listed(top, section, name) {
                if signs(text) < LEAST {
                    self.problem(
                        &path,
                        format!("{text:?} stands in too many people's handles."),
                        format!("Write a part of {LEAST} letters or more that only the trust's accounts have."),
                    );
                }
            }
        }
        for (path, text) in listed(top, "handles", "official") {
            let start = text.trim().strip_suffix('*');
            let least = if start.is_some() { LEAST } else { 1 };
            if start.unwrap_or(text).contains('*') {
                self.problem(
                    &path,
                    format!("in {text:?} a * does not stand at the end."),
                    "Leave one * at the end, where it stands for any ending; write other handles out.",
                );
            } else if signs(text) < least {
                self.problem(
                    &path,
                    format!("{text:?} covers handles that are not the trust's."),
                    format!("Write the handle out, or begin the pattern with {LEAST} letters or more: \"@EMAS_*\"."),
                );
            }
        }
    }

    /// Whether there are words for every place that the wordings of a rule leave.
    pub(super) fn placeholders(&mut self, map: &Map<String, Value>, path: &str) {
        if self.tested {
            return;
        }
        for name in ["message", "advice"] {
            let Some(text) = map.get(name).and_then(Value::as_str) else { continue };
            let names = text.split('{').skip(1).filter_map(|rest| Some(rest.split_once('}')?.0));
            for place in names {
                let purpose = place.strip_prefix("contact:");
                if matches!(place, "trust" | "disclaimer" | "tag") || purpose.is_some_and(|is| PURPOSES.contains(&is)) {
                    continue;
                }
                let shown: String = place.chars().take(60).collect();
                let remedy = match (purpose, nearest(place, ["trust", "disclaimer", "tag"])) {
                    (Some(_), _) => format!("Use one of these after contact: {}.", PURPOSES.join(", ")),
                    (None, Some(near)) => format!("Did you mean {{{near}}}?"),
                    (None, None) => "Use {trust}, {disclaimer}, {tag} or {contact:…}, or take it out.".to_owned(),
                };
                self.problem(&key(path, name), format!("there is nothing to put in place of {{{shown}}}."), remedy);
            }
        }
    }
}

/// The texts of a list in a section, each with its path, but for those of which it is said already that they are empty.
fn listed<'v>(top: &'v Map<String, Value>, section: &str, name: &str) -> Vec<(String, &'v str)> {
    let path = key(section, name);
    let items = top.get(section).and_then(|section| section.get(name)).and_then(Value::as_array);
    let texts =
        items.into_iter().flatten().enumerate().filter_map(|(at, value)| Some((item(&path, at), value.as_str()?)));
    texts.filter(|(_, text)| !text.trim().is_empty()).collect()
}

/// How many letters and digits there are.
fn signs(text: &str) -> usize {
    text.chars().filter(|c| c.is_alphanumeric()).count()
}

/// Whether a name is a word of everyday English. Initials of trusts that we know are looked for with care.
fn is_everyday(name: &str) -> bool {
    let known = |initials: &str| {
        let of_pack = |pack: &Pack| pack.employer.initials.iter().any(|ours| ours == initials);
        BUILT_IN.iter().filter_map(|(id, _)| Pack::built_in(id)).any(of_pack)
    };
    lexicon::COMMON_WORDS.contains(&name.trim().to_lowercase()) && !known(name)
}

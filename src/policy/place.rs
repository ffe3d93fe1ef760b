//! Where in a pack's file a value stands.
//!
//! `serde_json` says where the *form* breaks but forgets the place of every value that it read.
//! A mistake in *meaning* ("no such rule") needs that place too. This walks text that is already
//! known to be well-formed JSON, once, and only when there is something to report.

use std::collections::HashMap;

/// Line and column, in characters, both from 1.
pub(super) type LineColumn = (usize, usize);

/// What the walk found.
#[derive(Debug, Default)]
pub(super) struct Places {
    /// Where each value's key (or, in a list, the value) stands.
    pub at: HashMap<String, LineColumn>,
    /// Keys that an object has twice; JSON readers silently keep the last.
    pub twice: Vec<String>,
}

/// The path of `key` inside `parent`.
pub(super) fn key(parent: &str, key: &str) -> String {
    if parent.is_empty() { key.to_owned() } else { format!("{parent}.{key}") }
}

/// The path of item `index` of the list `parent`.
pub(super) fn item(parent: &str, index: usize) -> String {
    format!("{parent}[{index}]")
}

/// Walks well-formed JSON. On anything else it stops early: places are missing, nothing breaks.
pub(super) fn places(json: &str) -> Places {
    let mut walk = Walk { bytes: json.as_bytes(), json, at: 0, line: 1, line_start: 0, found: Places::default() };
    walk.found.at.insert(String::new(), (1, 1));
    let _ = walk.value("", 0);
    walk.found
}

struct Walk<'a> {
    bytes: &'a [u8],
    json: &'a str,
    at: usize,
    line: usize,
    line_start: usize,
    found: Places,
}

impl Walk<'_> {
    fn here(&self) -> LineColumn {
        let column = self.json.get(self.line_start..self.at).map_or(0, |before| before.chars().count());
        (self.line, column + 1)
    }

    fn space(&mut self) {
        while let Some(&byte) = self.bytes.get(self.at) {
            match byte {
                b'\n' => {
                    self.line += 1;
                    self.line_start = self.at + 1;
                }
                b' ' | b'\t' | b'\r' => {}
                _ => break,
            }
            self.at += 1;
        }
    }

    fn take(&mut self, byte: u8) -> Option<()> {
        self.space();
        (self.bytes.get(self.at) == Some(&byte)).then(|| self.at += 1)
    }

    fn string(&mut self) -> Option<String> {
        self.space();
        let start = self.at;
        self.take(b'"')?;
        loop {
            match self.bytes.get(self.at)? {
                b'\\' => self.at += 2,
                b'"' => break,
                _ => self.at += 1,
            }
        }
        self.at += 1;
        serde_json::from_str(self.json.get(start..self.at)?).ok()
    }

    fn value(&mut self, path: &str, depth: usize) -> Option<()> {
        if depth > 128 {
            return None;
        }
        self.space();
        match self.bytes.get(self.at)? {
            b'{' => self.object(path, depth),
            b'[' => self.list(path, depth),
            b'"' => self.string().map(drop),
            _ => {
                while self.bytes.get(self.at).is_some_and(|b| !b",]} \t\r\n".contains(b)) {
                    self.at += 1;
                }
                Some(())
            }
        }
    }

    fn object(&mut self, path: &str, depth: usize) -> Option<()> {
        self.take(b'{')?;
        while self.take(b'}').is_none() {
            self.space();
            let place = self.here();
            let name = key(path, &self.string()?);
            if self.found.at.insert(name.clone(), place).is_some() {
                self.found.twice.push(name.clone());
            }
            self.take(b':')?;
            self.value(&name, depth + 1)?;
            let _ = self.take(b',');
        }
        Some(())
    }

    fn list(&mut self, path: &str, depth: usize) -> Option<()> {
        self.take(b'[')?;
        let mut index = 0;
        while self.take(b']').is_none() {
            self.space();
            let name = item(path, index);
            self.found.at.insert(name.clone(), self.here());
            self.value(&name, depth + 1)?;
            let _ = self.take(b',');
            index += 1;
        }
        Some(())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn keys_and_items_are_found_by_line_and_column() {
        let found = places("{\n  \"é\": 1, \"rules\": {\n    \"a b\": [true,\n \"x\\\"y\"]\n  }\n}");
        assert_eq!(found.at["é"], (2, 3));
        assert_eq!(found.at["rules"], (2, 11));
        assert_eq!(found.at["rules.a b"], (3, 5));
        assert_eq!(found.at["rules.a b[1]"], (4, 2));
        assert!(found.twice.is_empty());
    }

    #[test]
    fn a_key_that_stands_twice_is_told() {
        assert_eq!(places(r#"{"a": {"b": 1, "b": 2}}"#).twice, ["a.b"]);
    }

    #[test]
    fn what_is_not_json_stops_the_walk_only() {
        for text in ["", "{", "{\"a", "[1,", "{\"a\":}", "\"\\", "]", "{,}", "[[[[[[[["] {
            let _ = places(text);
        }
    }
}

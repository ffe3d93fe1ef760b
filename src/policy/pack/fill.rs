//! The trust's own words in the places that wordings leave for them.

use super::Pack;

impl Pack {
    /// Puts the trust's own words in place of `{trust}`, `{disclaimer}`, `{tag}` and `{contact:purpose}`.
    pub(crate) fn fill(&self, text: &str) -> String {
        if !text.contains('{') {
            return text.to_owned();
        }
        let mut out = String::with_capacity(text.len() + 40);
        let mut rest = text;
        while let Some((before, after)) = rest.split_once('{') {
            out.push_str(before);
            let Some((name, after)) = after.split_once('}') else {
                out.push('{');
                rest = after;
                continue;
            };
            out.push_str(&self.placeholder(name));
            rest = after;
        }
        out.push_str(rest);
        out
    }

    fn placeholder(&self, name: &str) -> String {
        match name {
            "trust" => self.employer.short().unwrap_or("your trust").to_owned(),
            "disclaimer" => self
                .disclaimer
                .as_ref()
                .map_or_else(|| "these views are my own".to_owned(), |disclaimer| disclaimer.wording.clone()),
            "tag" => self.handles.tag.clone().unwrap_or_else(|| "the official account".to_owned()),
            _ => name
                .strip_prefix("contact:")
                .and_then(|purpose| self.contact(purpose))
                .map_or_else(|| "your communications team".to_owned(), ToString::to_string),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_a_trust_is_called_is_filled_in() {
        let pack = Pack::built_in("wmas").unwrap();
        assert_eq!(pack.fill("Ask {contact:media} at {trust}."), format!("Ask {} at WMAS.", pack.contacts["media"]));
        assert_eq!(pack.fill("{ open"), "{ open");
        assert_eq!(Pack::none().fill("{trust}"), "your trust");
    }
}

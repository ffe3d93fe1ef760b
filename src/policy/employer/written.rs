//! Names, initials and words where they stand in a text.

/// Where `name` ends if it stands at `start`: any letter case, any space between its words, nothing joined to its end.
pub(super) fn name_end(text: &str, start: usize, name: &str) -> Option<usize> {
    let mut rest = &text[start..];
    for (number, word) in name.split_whitespace().enumerate() {
        if number > 0 {
            let spaces = rest.find(|c: char| !c.is_whitespace())?;
            if spaces == 0 {
                return None;
            }
            rest = &rest[spaces..];
        }
        rest.get(..word.len()).filter(|part| part.eq_ignore_ascii_case(word))?;
        rest = &rest[word.len()..];
    }
    (!rest.starts_with(char::is_alphanumeric)).then_some(text.len() - rest.len())
}

/// Where `initials` end at the start of `text`, in any letter case, and whether they have full stops between them.
pub(super) fn spelled_end(text: &str, initials: &str) -> Option<(usize, bool)> {
    let free = |end: usize| !text[end..].starts_with(char::is_alphanumeric);
    if text.get(..initials.len()).is_some_and(|part| part.eq_ignore_ascii_case(initials)) && free(initials.len()) {
        return Some((initials.len(), false));
    }
    let mut at = 0;
    for (number, letter) in initials.chars().enumerate() {
        if number > 0 {
            if !text[at..].starts_with('.') {
                return None;
            }
            at += 1;
        }
        let next = text[at..].chars().next()?;
        if !next.eq_ignore_ascii_case(&letter) {
            return None;
        }
        at += next.len_utf8();
    }
    free(at).then_some((at, true))
}

/// The word at the start of `text`, marks before it aside.
pub(super) fn first_word(text: &str) -> &str {
    let text = text.trim_start_matches(|c: char| !c.is_alphanumeric());
    text.find(|c: char| !c.is_alphanumeric()).map_or(text, |end| &text[..end])
}

/// The word at the end of `text`, or the sign `@`.
pub(super) fn last_word(text: &str) -> &str {
    let text = text.trim_end();
    if text.ends_with('@') {
        return "@";
    }
    text.rfind(|c: char| !c.is_alphanumeric())
        .map_or(text, |at| &text[at + text[at..].chars().next().map_or(0, char::len_utf8)..])
}

//! Words in a list. `matches!(word, "a" | "b")` compiles to a tree of comparisons, which for long lists is several times
//! the words themselves; a list here is its words alone, one behind the other, each behind its length.

/// Whether a word is one of those listed: `one_of!(word; "a" "b" "c")`.
macro_rules! one_of {
    ($word:expr; $($listed:literal)*) => {{
        const LISTED: [u8; $crate::listed::room(&[$($listed),*])] = $crate::listed::packed(&[$($listed),*]);
        $crate::listed::has(&LISTED, $word)
    }};
}

/// How many bytes `words` take when packed.
pub(crate) const fn room(words: &[&str]) -> usize {
    let (mut at, mut bytes) = (0, 0);
    while at < words.len() {
        bytes += 1 + words[at].len();
        at += 1;
    }
    bytes
}

/// The words one behind the other, each behind its length.
pub(crate) const fn packed<const ROOM: usize>(words: &[&str]) -> [u8; ROOM] {
    let mut packed = [0; ROOM];
    let (mut at, mut end) = (0, 0);
    while at < words.len() {
        let word = words[at].as_bytes();
        assert!(word.len() < 256);
        packed[end] = word.len() as u8;
        end += 1;
        let mut byte = 0;
        while byte < word.len() {
            packed[end] = word[byte];
            end += 1;
            byte += 1;
        }
        at += 1;
    }
    packed
}

/// Whether `word` is among those that `listed` holds, packed.
#[inline(never)]
pub(crate) fn has(listed: &[u8], word: &str) -> bool {
    let mut rest = listed;
    while let Some((&length, behind)) = rest.split_first() {
        let Some((one, after)) = behind.split_at_checked(usize::from(length)) else { return false };
        if one == word.as_bytes() {
            return true;
        }
        rest = after;
    }
    false
}

#[cfg(test)]
mod tests {
    #[test]
    fn a_word_is_found_at_either_end_and_no_other_is() {
        let listed = |word| one_of!(word; "first" "a" "né" "last");
        assert!(["first", "a", "né", "last"].into_iter().all(listed));
        assert!(!["", "fir", "firsta", "as", "n", "laster"].into_iter().any(listed));
    }
}

//! Words in a list. `matches!(word, "a" | "b")` compiles to a tree of comparisons, which for long lists is several times
//! the words themselves; a list here is its words alone, one behind the other, each behind its length.

/// Whether a word is one of those listed: `one_of!(word; "a" "b" "c")`, or of a list of `lexicon/apart/`:
/// `one_of!(word; in apart::BOSSES)`.
macro_rules! one_of {
    ($word:expr; in $list:path) => {{
        const LISTED: [u8; $crate::listed::room($list)] = $crate::listed::packed($list);
        $crate::listed::has(&LISTED, $word)
    }};
    ($word:expr; $($listed:literal)*) => {{
        const LISTED: [u8; $crate::listed::room(&[$($listed),*])] = $crate::listed::packed(&[$($listed),*]);
        $crate::listed::has(&LISTED, $word)
    }};
}

/// How many bytes `words` take when packed.
pub(crate) const fn room(words: &[&str]) -> usize {
    let (mut length, mut bytes) = (0, KINDS);
    while length <= LONGEST {
        let count = of_length(words, length);
        if count > 0 {
            bytes += 2 + count * length;
        }
        length += 1;
    }
    bytes
}

/// How many bytes before a list tell which kinds of word are in it.
const KINDS: usize = 8;

/// One of 64 kinds of word, by its length and its ends. Few words that are asked for are of a kind that a list has.
const fn kind(word: &[u8]) -> u64 {
    match word {
        [] => 1,
        [first, ..] => 1 << ((*first as usize * 7 + word[word.len() - 1] as usize * 3 + word.len()) % 64),
    }
}

/// No word in a list has more bytes.
const LONGEST: usize = 40;

/// How many of `words` have `length` bytes.
const fn of_length(words: &[&str], length: usize) -> usize {
    let (mut at, mut count) = (0, 0);
    while at < words.len() {
        assert!(words[at].len() <= LONGEST);
        if words[at].len() == length {
            count += 1;
        }
        at += 1;
    }
    count
}

/// The words by their length: for each length that there is, the length, how many words have it, and these.
pub(crate) const fn packed<const ROOM: usize>(words: &[&str]) -> [u8; ROOM] {
    let mut packed = [0; ROOM];
    let (mut kinds, mut at) = (0, 0);
    while at < words.len() {
        kinds |= kind(words[at].as_bytes());
        at += 1;
    }
    let (kinds, mut end): ([u8; KINDS], _) = (kinds.to_le_bytes(), 0);
    while end < KINDS {
        packed[end] = kinds[end];
        end += 1;
    }
    let mut length = 0;
    while length <= LONGEST {
        let count = of_length(words, length);
        if count > 0 {
            assert!(count < 256);
            packed[end] = length as u8;
            packed[end + 1] = count as u8;
            end += 2;
            let mut at = 0;
            while at < words.len() {
                let word = words[at].as_bytes();
                let mut byte = 0;
                while word.len() == length && byte < length {
                    packed[end] = word[byte];
                    end += 1;
                    byte += 1;
                }
                at += 1;
            }
        }
        length += 1;
    }
    packed
}

/// Whether `word` is among those that `listed` holds, packed.
#[inline(never)]
pub(crate) fn has(listed: &[u8], word: &str) -> bool {
    let word = word.as_bytes();
    let Some((kinds, mut rest)) = listed.split_first_chunk() else { return false };
    if u64::from_le_bytes(*kinds) & kind(word) == 0 {
        return false;
    }
    while let [length, count, behind @ ..] = rest {
        let (length, count) = (usize::from(*length), usize::from(*count));
        if length == word.len() {
            let mut words = behind.chunks(length.max(1)).take(count);
            return length == 0 || words.any(|one| one.first() == word.first() && one == word);
        }
        if length > word.len() {
            return false;
        }
        rest = behind.get(length * count..).unwrap_or_default();
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

    #[test]
    fn a_list_apart_is_asked_like_one_in_place() {
        use crate::lexicon::apart;
        assert!(apart::BOSSES.iter().all(|word| one_of!(word; in apart::BOSSES)));
        assert!(!one_of!("crew"; in apart::BOSSES));
    }

    #[test]
    fn nothing_may_be_listed_too() {
        let listed = |word| one_of!(word; "" " " "-");
        assert!(["", " ", "-"].into_iter().all(listed));
        assert!(!["--", "a"].into_iter().any(listed));
    }
}

//! The features of one token: itself, what stands around it, and both together.

use super::capitals::{Case, Style};
use super::hashes::join;
use super::seen::{EDGE, Seen};
use super::template::{Template, feature};

/// Appends the features of token `i`.
pub(super) fn describe(seen: &[Seen], i: usize, style: Style, out: &mut Vec<u32>) {
    use Template as T;
    let at = |d: isize| i.checked_add_signed(d).and_then(|j| seen.get(j)).unwrap_or(&EDGE);
    let (here, before, after) = (at(0), at(-1), at(1));
    let (before2, after2) = (at(-2), at(2));
    let case = here.case as u32;
    let style = style as u32;
    let cases = |a: &Seen, b: &Seen| (a.case as u32) << 4 | b.case as u32;
    let mut put = |template, value| out.push(feature(template, value));

    put(T::Bias, 0);
    put(T::Word, here.word);
    put(T::WordBefore, before.word);
    put(T::WordAfter, after.word);
    put(T::WordTwoBefore, before2.word);
    put(T::WordTwoAfter, after2.word);
    put(T::WordsBeforeAndHere, join(before.word, here.word));
    put(T::WordsHereAndAfter, join(here.word, after.word));
    put(T::WordsTwoBefore, join(before2.word, before.word));
    put(T::WordsTwoAfter, join(after.word, after2.word));
    put(T::WordBeforeCase, join(before.word, case));
    put(T::WordAfterCase, join(after.word, case));
    put(T::CaseStyle, style << 4 | case);
    put(T::CasesBefore, style << 8 | cases(before, here));
    put(T::CasesAfter, style << 8 | cases(here, after));
    put(T::CasesAround, cases(before, here) << 4 | after.case as u32);
    if i == 0 {
        put(T::CaseStart, style << 4 | case);
    }
    put(T::ListsBefore, before.lists);
    put(T::ListsAfter, after.lists);
    put(T::FineBefore, u32::from(before.cluster.fine));
    put(T::FineAfter, u32::from(after.cluster.fine));
    let middle = |s: &Seen| u32::from(s.cluster.middle);
    put(T::MiddleBefore, middle(before));
    put(T::MiddleAfter, middle(after));
    put(T::MiddleTwoBefore, middle(before2));
    put(T::MiddleTwoAfter, middle(after2));
    put(T::MiddlesTwoBefore, middle(before2) << 8 | middle(before));
    put(T::MiddlesTwoAfter, middle(after2) << 8 | middle(after));
    let kind = |s: &Seen| u32::from(s.cluster.kind);
    put(T::KindBefore, kind(before) << 4 | case);
    put(T::KindAfter, kind(after) << 4 | case);
    put(T::KindsTwo, kind(before2) << 8 | kind(before));
    put(T::KindsTwo, 1 << 16 | kind(after2) << 8 | kind(after));
    if matches!(here.case, Case::Mark | Case::Symbol | Case::Handle | Case::Link | Case::Break | Case::Number) {
        return;
    }
    put(T::WordsAround, join(before.word, after.word));
    put(T::MiddlesAround, middle(before) << 16 | middle(after) << 8 | case);
    let is_word = matches!(here.case, Case::Lower | Case::Initial | Case::Capitals | Case::Mixed | Case::OneCapital);
    // Of a word that neither lists nor groups know, spelling and neighbours say more than of others.
    if is_word && here.lists == 0 && !here.cluster.is_known() {
        put(T::Strange, here.suffix[1]);
        put(T::Strange, here.suffix[2]);
        put(T::Strange, here.prefix[2]);
        put(T::StrangeBefore, join(before.word, case));
        put(T::StrangeBefore, 1 << 24 | middle(before) << 8 | case);
        put(T::StrangeAfter, join(after.word, case));
        put(T::StrangeAfter, 1 << 24 | middle(after) << 8 | case);
    }
    put(T::Fine, u32::from(here.cluster.fine));
    put(T::Middle, middle(here));
    put(T::Coarse, u32::from(here.cluster.coarse));
    put(T::Kind, kind(here));
    put(T::KindCaseStyle, kind(here) << 8 | style << 4 | case);
    if here.drawn_out {
        put(T::DrawnOut, case);
    }
    for n in 0..4 {
        if here.prefix[n] != 0 {
            put(T::Prefix, here.prefix[n]);
        }
        if here.suffix[n] != 0 {
            put(T::Suffix, here.suffix[n]);
        }
    }
    if before.suffix[2] != 0 {
        put(T::SuffixBefore, before.suffix[2]);
    }
    if after.suffix[2] != 0 {
        put(T::SuffixAfter, after.suffix[2]);
    }
    put(T::Shape, here.shape);
    put(T::Length, here.length << 4 | case);
    if here.possessive {
        put(T::Possessive, case);
    }
    if here.case == Case::Hashtag {
        put(T::HashtagWord, here.word);
        put(T::HashtagWord, join(here.lists, here.shape));
    }
    put(T::Lists, here.lists);
    put(T::ListsCase, join(here.lists, case));
    if i == 0 || matches!(before.case, Case::Handle | Case::Mark) {
        put(T::ListsStart, join(here.lists, case << 8 | u32::from(i == 0) << 12 | style));
    }
    put(T::ListsStyle, join(here.lists, style << 4 | case));
    put(T::ListsHereBefore, join(join(here.lists, before.lists), cases(before, here)));
    put(T::ListsHereAfter, join(join(here.lists, after.lists), cases(here, after)));
    put(T::WordBeforeLists, join(before.word, here.lists));
    put(T::WordAfterLists, join(after.word, here.lists));
    let mut lists = here.lists;
    while lists != 0 {
        let bit = lists.trailing_zeros();
        put(T::OneList, bit);
        put(T::OneListCase, bit << 4 | case);
        lists &= lists - 1;
    }
}

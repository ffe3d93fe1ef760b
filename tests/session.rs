//! Typing: a session that remembers sentences answers, after every edit, exactly what a check from nothing answers.

use crewmate::check::{Session, check};
use crewmate::draft::{Draft, Surface};
use crewmate::frame::corpus;
use crewmate::frame::features::{hash, kind};
use crewmate::frame::model::Products;
use crewmate::memory::Memory;
use crewmate::policy::Pack;
use proptest::prelude::*;
use std::path::Path;
use std::sync::LazyLock;

static POSTS: LazyLock<Vec<Draft>> = LazyLock::new(|| {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("corpus");
    corpus::read(&folder).expect("the corpus").into_iter().map(|post| post.draft).collect()
});

/// What somebody does to a draft.
#[derive(Debug, Clone)]
enum Edit {
    /// Types at a place.
    Type(usize, String),
    /// Deletes so many characters from a place on.
    Delete(usize, usize),
    /// Pastes a post of the corpus at a place.
    Paste(usize, usize),
    /// Shifts everything into capitals or out of them, as names are judged by.
    Capitals(bool),
}

fn edits() -> impl Strategy<Value = Vec<Edit>> {
    let typed = "[a-zA-Z0-9 .,!?'\"@#*\n£é🚑-]{1,6}";
    let edit = prop_oneof![
        6 => (any::<usize>(), typed).prop_map(|(at, text)| Edit::Type(at, text)),
        4 => (any::<usize>(), 1..9_usize).prop_map(|(at, count)| Edit::Delete(at, count)),
        2 => (any::<usize>(), any::<usize>()).prop_map(|(at, post)| Edit::Paste(at, post)),
        1 => any::<bool>().prop_map(Edit::Capitals),
    ];
    prop::collection::vec(edit, 1..12)
}

fn apply(text: &str, edit: &Edit) -> String {
    let letters: Vec<char> = text.chars().collect();
    let place = |at: usize| at % (letters.len() + 1);
    let insert = |at: usize, new: &str| {
        let (before, after) = letters.split_at(place(at));
        before.iter().copied().chain(new.chars()).chain(after.iter().copied()).collect()
    };
    match edit {
        Edit::Type(at, new) => insert(*at, new),
        Edit::Paste(at, post) => insert(*at, &format!("{} ", POSTS[post % POSTS.len()].text)),
        Edit::Delete(at, count) => {
            let from = place(*at);
            letters.iter().take(from).chain(letters.iter().skip(from + count)).collect()
        }
        Edit::Capitals(true) => text.to_uppercase(),
        Edit::Capitals(false) => text.to_lowercase(),
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(96))]
    #[test]
    fn a_session_answers_what_a_fresh_check_answers(post in any::<usize>(), trust in 0..4_usize, edits in edits()) {
        let pack = Pack::built_in(["emas", "wmas", "las", "scas"][trust]).expect("a built-in pack");
        let mut draft = POSTS[post % POSTS.len()].clone();
        let mut session = Session::new();
        let mut drafts = vec![draft.clone()];
        for edit in &edits {
            draft.text = apply(&draft.text, edit);
            drafts.push(draft.clone());
        }
        drafts.push(Draft { surface: Surface::Bio, ..draft });
        for draft in drafts {
            let (one, other) = (session.check(&draft, pack, &Memory::default()), check(&draft, pack, &Memory::default()));
            prop_assert_eq!(serde_json::to_string(&one).unwrap(), serde_json::to_string(&other).unwrap(), "{}", draft.text);
        }
    }
}

/// What is kept of a word is kept for every draft: a session and a check from nothing share it, and the property above can't tell.
#[test]
fn what_is_kept_of_a_word_is_the_same_whatever_stands_beside_it() {
    let words = ["we", "took", "her", "to", "hospital", "again", "she", "was", "brave"];
    let features: Vec<[(u32, u32); 1]> = (0..).zip(words).map(|(at, word)| [(at, hash((kind::WORD, word)))]).collect();
    let tokens: Vec<&[(u32, u32)]> = features.iter().map(<[_; 1]>::as_slice).collect();
    let together = Products::default().of(&tokens);
    for (token, kept) in tokens.iter().zip(&together) {
        assert_eq!(Products::default().of(&[*token])[0], *kept);
    }
    assert_ne!(together[0], together[1]);
}

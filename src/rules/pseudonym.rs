//! # Made-up name
//!
//! ## What it looks for
//! A profile that says where you work and hides who you are: an alias for a name, or a bio that says so.
//!
//! ## Why
//! Where the employer is shown, your policy expects your real name beside it.
//!
//! ## Example
//! "Night Medic. London Ambulance Service." without a name
//!
//! ## Better
//! Your real name, or a profile that does not say where you work.
//!
//! ## Quiet when
//! The employer is not shown, or a real name stands in the shown name or the bio.

use super::{Context, Hits};
use crate::draft::Surface;
use crate::lexicon;
use crate::wording::Wordings;
use once_cell::sync::Lazy;

static HIDES: Lazy<Wordings> = Lazy::new(|| {
    Wordings::new(&[(
        0.9,
        &[
            "not giving|saying|using|telling ~2 name",
            "not|isn't my ~1 real|actual name",
            "name ~1 withheld|changed|hidden|redacted",
            "no names|name ~2 here|management|please|given",
            "anon|anonymous|pseudonym|alias",
            "fake|false|made-up|made+up|pen name",
            "won't|can't say|tell ~2 who+i+am|my+name",
            "who i am is ~3 secret|irrelevant",
            "name's|name ~1 none ~3 business",
            "hiding|hidden from ~2 <boss>|work",
            "identity ~2 secret|hidden",
            "you'll|you+will never ~2 know|guess ~1 who",
        ],
    )])
});

/// Reports an alias beside the employer's name.
pub fn check(cx: &Context<'_>, hits: &mut Hits<'_>) {
    if cx.is_official() || !matches!(cx.draft.surface, Surface::Bio) || !cx.shows_employer() {
        return;
    }
    if let Some(found) = HIDES.find(cx.text).first() {
        hits.push(hits.of(found).because("the profile says that the name is hidden"));
        return;
    }
    let Some(profile) = &cx.draft.profile else { return };
    if profile.display_name.is_empty() && profile.username.is_empty() {
        return;
    }
    if !has_real_name(&profile.display_name) && !has_real_name(&cx.draft.text) {
        let sure = if has_first_name(&profile.display_name) { 0.25 } else { 0.75 };
        hits.push(hits.whole().sure(sure).because("an alias stands beside the employer's name"));
    }
}

/// A first name with a surname after it, or any two capitalised words of which one is a known name.
fn has_real_name(text: &str) -> bool {
    let words: Vec<&str> = text.split(|c: char| !c.is_alphanumeric() && c != '\'' && c != '-').filter(|w| !w.is_empty()).collect();
    words.windows(2).any(|pair| {
        let capital = pair.iter().all(|w| w.starts_with(char::is_uppercase));
        let [first, last] = [pair[0].to_lowercase(), pair[1].to_lowercase()];
        let known = lexicon::FIRST_NAMES.contains(&first);
        capital && known && (pair[1].len() == 1 || !is_role_word(&last))
    })
}

fn has_first_name(text: &str) -> bool {
    text.split(|c: char| !c.is_alphabetic()).any(|w| lexicon::FIRST_NAMES.contains(&w.to_lowercase()))
}

fn is_role_word(word: &str) -> bool {
    lexicon::JOB_ROLES.contains(word) || lexicon::COMMON_WORDS.contains(word)
}

#[cfg(test)]
mod tests {
    use crate::rules::testing::found_in;

    fn alias(name: &str, bio: &str) -> bool {
        let record = serde_json::json!({"id": "t", "trust": "las", "surface": "bio", "text": bio,
            "profile": {"display_name": name, "username": "x1", "bio": bio}});
        found_in(&record.to_string()).iter().any(|(rule, _)| rule == "pseudonym")
    }

    #[test]
    fn an_alias_beside_the_employer() {
        assert!(alias("Night Medic", "London Ambulance Service. Views mine."));
        assert!(alias("J", "LAS tech, staying anonymous. opinions mine"));
        assert!(!alias("Night Medic", "Runner, reader."));
        assert!(!alias("Rebecca Montague", "Paramedic, London Ambulance Service. Views mine."));
        assert!(!alias("Bex", "Bex (Rebecca Montague), LAS. Views mine."));
    }
}

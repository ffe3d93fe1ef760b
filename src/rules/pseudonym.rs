//! # Made-up name
//!
//! ## What it looks for
//! A profile that says where you work and hides who you are: an alias for a name, or a bio that says so. It is told
//! of when the bio is written, and of public posts under it.
//!
//! ## Why
//! Where the employer is shown, some policies expect your real name beside it.
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

/// The profile takes the shown name back.
static DENIES: Lazy<Wordings> = Lazy::new(|| {
    Wordings::new(&[(
        0.9,
        &[
            "not|isn't my|our ~1 real|actual|own name|names",
            "fake|false|made-up|made+up|invented|pen|stage name",
            "using|under|behind ~1 pseudonym|alias|pen+name|nom+de+plume",
            "not giving|saying|using|telling ~2 name",
            "names|name ~1 have+been? changed",
        ],
    )])
});

/// The profile hides who writes, unless a name stands there all the same.
static HIDES: Lazy<Wordings> = Lazy::new(|| {
    Wordings::new(&[(
        0.9,
        &[
            "name ~1 withheld|changed|hidden|redacted",
            "keep|keeping my name ~2 off|out",
            "no names|name ~2 here|management|please|given",
            "no names",
            "anon|anonymous|anonymously|pseudonym|alias|incognito|undercover",
            "won't|can't|wouldn't|not say|tell|telling|saying ~2 who+i+am|who+this+is|my+name|which+one+i+am",
            "don't|dont|never|stop|no+point ~1 ask|asking|try|trying ~3 who|name|names|guess|work+out|find+out|real",
            "guess who",
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
    let profile = cx.draft.profile.clone().unwrap_or_default();
    let in_bio = matches!(cx.draft.surface, Surface::Bio);
    // Messages go to people who know who writes.
    let public = !matches!(cx.draft.surface, Surface::Dm | Surface::Username | Surface::DisplayName);
    if cx.is_official() || !public || !(if in_bio { cx.shows_employer() } else { cx.profile_shows_employer() }) {
        return;
    }
    if !in_bio && (has_real_name(&profile.bio) || profile.page) {
        return;
    }
    let named = is_real_name(&profile.display_name) || is_given_with_handle(&profile.display_name, &profile.username);
    let named_in_bio = in_bio && has_real_name(&cx.draft.text);
    if in_bio
        && !named_in_bio
        && let Some(found) = DENIES.find(cx.text).first()
    {
        hits.push(hits.of(found).because("the profile says that the name is not the real one"));
        return;
    }
    if named || named_in_bio {
        return;
    }
    if in_bio && let Some(found) = HIDES.find(cx.text).first() {
        hits.push(hits.of(found).because("the profile says that the name is hidden"));
        return;
    }
    if profile.display_name.is_empty() && profile.username.is_empty() {
        return;
    }
    let sure = if is_given_name(&profile.display_name) { 0.25 } else { 0.75 };
    hits.push(hits.whole().sure(sure).because("an alias stands beside the employer's name"));
}

/// The words of a shown name: letters with their apostrophes and hyphens, without what is in brackets.
fn words(name: &str) -> Vec<String> {
    let outside = name.split(['(', '[', '|', ',']).next().unwrap_or("");
    let split = outside.split(|c: char| !c.is_alphabetic() && !matches!(c, '\'' | '’' | '-'));
    split.map(|w| w.trim_matches(['-', '\'']).to_lowercase()).filter(|w| !w.is_empty()).collect()
}

/// A person's name: a first name with a surname or an initial, an initial or a title with a surname, or two words that
/// are no words of English (names from everywhere, which no list holds).
fn is_real_name(shown: &str) -> bool {
    let mut words = words(shown);
    let titled =
        words.first().is_some_and(|w| one_of!(w.as_str(); "mr" "mrs" "ms" "miss" "dr" "prof" "rev" "paramedic"));
    if titled {
        words.remove(0);
    }
    // A grade after the name.
    while words.len() > 2 && words.last().is_some_and(|w| is_role_word(w)) {
        words.pop();
    }
    let initial = |w: &String| w.chars().count() == 1;
    let plain = |w: &String| is_role_word(w) && !lexicon::FIRST_NAMES.contains(w) && !lexicon::SURNAMES.contains(w);
    if words.iter().any(|w| plain(w) && !initial(w)) {
        return false;
    }
    let unknown = |w: &String| {
        w.chars().count() > 2 && !is_role_word(w) && !lexicon::TOWNS.contains(w) && !lexicon::PLACES_UK.contains(w)
    };
    match words.as_slice() {
        [surname] => titled && lexicon::SURNAMES.contains(surname),
        [first, last] if initial(first) => lexicon::SURNAMES.contains(last) || (titled && unknown(last)),
        [first, .., last] => {
            let given = lexicon::FIRST_NAMES.contains(&base(first));
            given && (initial(last) || lexicon::SURNAMES.contains(last) || unknown(last))
                || unknown(first) && (unknown(last) || lexicon::SURNAMES.contains(last))
        }
        [] => false,
    }
}

/// "Kelly-Ann" is Kelly.
fn base(word: &str) -> String {
    word.split('-').next().unwrap_or(word).to_owned()
}

/// "Sam" with the handle "sam_okafor": the surname stands in the handle.
fn is_given_with_handle(shown: &str, handle: &str) -> bool {
    let shown = words(shown);
    let handle: Vec<String> =
        handle.split(|c: char| !c.is_alphabetic()).filter(|p| !p.is_empty()).map(str::to_lowercase).collect();
    let [given] = shown.as_slice() else { return false };
    let [first, last] = handle.as_slice() else { return false };
    // "M" for "maryam_sadiq" as well.
    let same = first == given || given.chars().count() == 1 && first.starts_with(given.as_str());
    lexicon::FIRST_NAMES.contains(first) && same && last.len() > 2 && !is_role_word(last)
}

fn is_given_name(shown: &str) -> bool {
    words(shown).iter().any(|w| lexicon::FIRST_NAMES.contains(w))
}

/// A first name with a surname after it in running text, by their capitals.
fn has_real_name(text: &str) -> bool {
    let words: Vec<&str> =
        text.split(|c: char| !c.is_alphanumeric() && c != '\'' && c != '-').filter(|w| !w.is_empty()).collect();
    words.windows(2).any(|pair| {
        let capital = pair.iter().all(|w| w.starts_with(char::is_uppercase));
        let [first, last] = [pair[0].to_lowercase(), pair[1].to_lowercase()];
        let known = lexicon::FIRST_NAMES.contains(&first);
        capital && known && !lexicon::TOWNS.contains(&last) && (pair[1].len() == 1 || !is_role_word(&last))
    })
}

fn is_role_word(word: &str) -> bool {
    lexicon::JOB_ROLES.contains(word)
        || lexicon::COMMON_WORDS.contains(word)
        || one_of!(word; "medic" "para" "ambo" "brummie" "nonymous" "anon" "captain" "lady" "lord")
        || is_creature(word)
        || is_everyday(word)
}

/// What people call themselves who do not give a name: no surname, and in hardly a list of everyday words.
fn is_creature(word: &str) -> bool {
    one_of!(word;
        "goblin" "gremlin" "troll" "wizard" "pixie" "ninja" "otter" "badger" "hedgehog" "sloth" "raven" "moth" "phantom"
        "banshee" "unicorn" "dragon" "viking" "gnome" "moose" "llama" "penguin" "muffin" "nugget" "waffle" "dumpling"
        "ghost" "panda" "owl" "witch" "zombie" "vampire" "pirate" "potato" "crumpet" "hobbit" "yeti" "kraken" "mongoose"
        "capybara" "raccoon" "possum" "magpie" "crow" "bat" "werewolf" "cryptid" "gargoyle" "imp" "sprite" "warlock"
    )
}

/// A word that some list knows as anything but a name.
fn is_everyday(word: &str) -> bool {
    let names = [lexicon::FIRST_NAMES, lexicon::SURNAMES];
    !names.iter().any(|list| list.contains(word)) && lexicon::lookup(word).is_some_and(|entry| entry.mask() != 0)
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
    fn an_alias_that_posts() {
        let posts = |name: &str, bio: &str| {
            let record = serde_json::json!({"id": "t", "trust": "wmas", "surface": "post", "text": "Nine years mopping out trucks",
                "profile": {"display_name": name, "username": "x1", "bio": bio}});
            found_in(&record.to_string()).iter().any(|(rule, _)| rule == "pseudonym")
        };
        assert!(posts("The Grim Sweeper", "Vehicle preparation operative, West Midlands Ambulance Service"));
        assert!(!posts("Chanelle Dacosta", "Paramedic, West Midlands Ambulance Service. Views mine."));
        assert!(!posts("The Grim Sweeper", "I sweep things"));
    }

    #[test]
    fn an_alias_beside_the_employer() {
        assert!(alias("Night Medic", "London Ambulance Service. Views mine."));
        assert!(alias("J", "LAS tech, staying anonymous. opinions mine"));
        assert!(alias("ambulance gremlin", "Paramedic, London Ambulance Service. Views mine."));
        assert!(!alias("Night Medic", "Runner, reader."));
        assert!(!alias("Rebecca Montague", "Paramedic, London Ambulance Service. Views mine."));
        let initial = serde_json::json!({"id": "t", "trust": "las", "surface": "bio", "text": "LAS tech. Views mine.",
            "profile": {"display_name": "R", "username": "rebecca_montague", "bio": "LAS tech. Views mine."}});
        assert!(found_in(&initial.to_string()).iter().all(|(rule, _)| rule != "pseudonym"));
        assert!(!alias("Bex", "Bex (Rebecca Montague), LAS. Views mine."));
    }
}

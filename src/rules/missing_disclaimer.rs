//! # Views are your own
//!
//! ## What it looks for
//! A personal account by which people can tell where you work, without the words that your trust asks
//! for: that the views are yours.
//!
//! ## Why
//! Without it, readers may take what you say for the trust's own word.
//!
//! ## Example
//! A profile that says "Paramedic, West Midlands Ambulance Service. Dad of two."
//!
//! ## Better
//! "Paramedic, West Midlands Ambulance Service. Dad of two. Views my own."
//!
//! ## Quiet when
//! The account is an official one, the message is private, or the disclaimer stands in the profile (or,
//! where the trust lets it, in the post).

use super::{Context, Hits};
use crate::draft::{Audience, Surface};
use crate::policy::{Disclaimer, DisclaimerKind, DisclaimerMatch, DisclaimerNeed, Hit, own_views_at};
use crate::report::{Fix, Span};
use crate::text::capitalised;
use crate::wording::outsider;

/// Reports a disclaimer that is wanted and not there.
pub fn check(cx: &Context<'_>, hits: &mut Hits<'_>) {
    let Some(disclaimer) = &cx.pack.disclaimer else { return };
    if cx.is_official() {
        return;
    }
    let found = match cx.draft.surface {
        Surface::Bio => in_bio(cx, hits, disclaimer),
        Surface::Username | Surface::DisplayName | Surface::AltText | Surface::Dm => None,
        _ if matches!(cx.draft.audience, Audience::Group | Audience::Direct) => None,
        _ => in_post(cx, hits, disclaimer),
    };
    if let Some(hit) = found {
        hits.push(hit);
    }
}

/// On this surface the text itself is the profile.
fn in_bio(cx: &Context<'_>, hits: &Hits<'_>, disclaimer: &Disclaimer) -> Option<Hit> {
    let shown = cx.shows_employer();
    let variant = variant(disclaimer, disclaimer.in_read(cx.text, &cx.pack.employer), shown)?;
    if let Some(said) = own_views_at(cx.text, &cx.pack.employer) {
        let closed = cx.text.folded()[said.end..].starts_with(['.', '!', ',']);
        let wording = if closed { disclaimer.wording.trim_end_matches('.') } else { &disclaimer.wording };
        // Where theirs had a capital the prescribed words have one.
        let opens = said.of(cx.text.folded()).starts_with(char::is_uppercase);
        let wording = if opens { capitalised(wording) } else { wording.to_owned() };
        let fix = hits.replace("Put the full wording", said, &wording);
        return Some(hits.whole().variant(variant).because("the profile says where you work").fix(fix));
    }
    let end = cx.text.folded().len();
    let bio = cx.draft.text.trim_end();
    let gap = match () {
        () if end == 0 => "",
        () if bio.ends_with(['.', '!', '?']) => " ",
        // A bio in parts goes on in parts.
        () if bio.contains(" | ") => " | ",
        () => ". ",
    };
    let wording = capitalised(&disclaimer.wording);
    let add: Fix = hits.replace("Add the disclaimer", Span::new(end, end), &format!("{gap}{wording}"));
    Some(hits.whole().variant(variant).because("the profile says where you work").fix(add))
}

fn in_post(cx: &Context<'_>, hits: &Hits<'_>, disclaimer: &Disclaimer) -> Option<Hit> {
    // Whose sister works there has no employer to answer for.
    let named_here = cx.employer_named().is_some() && !outsider::is_outside(cx.text);
    let here = disclaimer.in_read(cx.text, &cx.pack.employer);
    if disclaimer.in_post_counts && here != DisclaimerMatch::None {
        return None;
    }
    let Some(profile) = &cx.draft.profile else {
        // Nothing is known of the profile: only a post that names the employer calls for it.
        return named_here.then(|| hits.whole().because("the post names your employer"));
    };
    let employer = &cx.pack.employer;
    let named_in_profile =
        employer.named_in(&profile.bio).is_some() || employer.named_in(&profile.display_name).is_some();
    let shown = match disclaimer.needs {
        DisclaimerNeed::EmployerNamedInProfile => named_in_profile,
        _ => named_in_profile || named_here,
    };
    // "Jo Hart (views own)" says it in the shown name. Prescribed words are prescribed for the bio.
    let in_name = disclaimer.kind == DisclaimerKind::Sense
        && disclaimer.in_text(&profile.display_name, employer) == DisclaimerMatch::Full;
    let has = if in_name { DisclaimerMatch::Full } else { disclaimer.in_text(&profile.bio, employer) };
    let variant = variant(disclaimer, has, shown)?;
    Some(hits.whole().variant(variant).because(if shown {
        "people can tell where you work"
    } else {
        "the post is public"
    }))
}

/// Which case it is, if any.
fn variant(disclaimer: &Disclaimer, has: DisclaimerMatch, shown: bool) -> Option<&'static str> {
    match (has, shown) {
        (DisclaimerMatch::Full, _) => None,
        (DisclaimerMatch::Short, true) => Some("short"),
        (DisclaimerMatch::None, true) => Some(""),
        (_, false) if disclaimer.needs == DisclaimerNeed::PublicAlways => Some("public-no-disclaimer"),
        (_, false) => None,
    }
}

#[cfg(test)]
mod tests {
    use crate::rules::testing::found_in;

    fn wants(trust: &str, surface: &str, bio: &str, text: &str) -> bool {
        let record = serde_json::json!({"id": "t", "trust": trust, "surface": surface, "text": text,
            "profile": {"display_name": "Jo Hart", "username": "johart", "bio": bio}});
        found_in(&record.to_string()).iter().any(|(rule, _)| rule == "missing-disclaimer")
    }

    #[test]
    fn a_profile_that_names_the_employer_wants_it() {
        assert!(wants("wmas", "post", "Paramedic, WMAS", "Lovely sunset"));
        assert!(!wants("wmas", "post", "Paramedic, WMAS. Opinions mine", "Lovely sunset"));
        assert!(!wants("wmas", "post", "Paramedic", "Lovely sunset"));
        assert!(!wants("wmas", "dm", "Paramedic, WMAS", "Lovely sunset"));
        assert!(wants("scas", "post", "Knitter", "Lovely sunset"), "public posts always");
        assert!(wants("yas", "post", "Knitter", "Shift at YAS done"), "the post names it");
        assert!(!wants("emas", "post", "Knitter", "Shift at EMAS done"), "there the profile counts");
        assert!(
            !wants("yas", "post", "Knitter", "My brother works for YAS and is never in"),
            "somebody else's employer"
        );
    }

    #[test]
    fn what_says_it_in_other_words_gives_way_to_the_prescribed_ones() {
        let fixed = |bio: &str| {
            let draft = crate::draft::Draft {
                text: bio.to_owned(),
                surface: crate::draft::Surface::Bio,
                ..crate::draft::Draft::default()
            };
            let pack = crate::commands::check::pack_of("emas").expect("a known trust");
            let report = crate::check::check(&draft, pack, &crate::memory::Memory::default());
            let found = report.findings.iter().find(|f| f.rule == "missing-disclaimer").expect("a finding");
            let edit = &found.fixes[0].edits[0];
            format!("{}{}{}", &bio[..edit.span.start], edit.replacement, &bio[edit.span.end..])
        };
        let prescribed = "these views are my own, not of my employer";
        assert_eq!(fixed("ECA at EMAS. Views my own."), "ECA at EMAS. These views are my own, not of my employer.");
        assert_eq!(
            fixed("ECA at EMAS, all views my own, dad of two"),
            format!("ECA at EMAS, {prescribed}, dad of two")
        );
        let opens = "ECA at EMAS. Lovely views. These views are my own, not of my employer.";
        assert_eq!(fixed("ECA at EMAS. Lovely views."), opens);
    }

    #[test]
    fn a_bio_is_judged_by_its_own_words() {
        let bio = "Paramedic at EMAS. These views are my own, not of my employer";
        assert!(!wants("emas", "bio", bio, bio));
        assert!(wants("emas", "bio", "", "Paramedic at EMAS. Views my own"));
    }
}

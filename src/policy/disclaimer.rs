//! "These views are my own": which trust wants it, in which words, and whether a text has it.

use std::sync::OnceLock;

use regex_lite::Regex;

/// How a trust's disclaimer is recognised.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum DisclaimerKind {
    /// Any statement that says the same.
    Sense,
    /// The prescribed words, any letter case, final full stop optional.
    Exact,
}

/// When a trust asks for its disclaimer.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum DisclaimerNeed {
    /// Where the person can be recognised as staff: the profile or this post names the employer.
    EmployerNamed,
    /// Where the profile or any post names the employer.
    EmployerNamedInProfileOrPost,
    /// Where the profile names the employer.
    EmployerNamedInProfile,
    /// On everything public, whether or not the employer is named.
    PublicAlways,
}

/// Whether a text carries the disclaimer.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum DisclaimerMatch {
    /// As the trust wants it.
    Full,
    /// The short form, where the trust wants the long one.
    Short,
    /// Not at all.
    None,
}

/// A trust's disclaimer.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Disclaimer {
    /// How it is recognised.
    pub kind: DisclaimerKind,
    /// The prescribed words, or words that would do.
    pub wording: String,
    /// A shorter form that the policy mentions elsewhere.
    pub short_form: Option<String>,
    /// When it is needed.
    pub needs: DisclaimerNeed,
    /// Whether it may stand in the post itself.
    pub in_post_counts: bool,
    /// The clauses that ask for it.
    pub clauses: Vec<String>,
}

impl Disclaimer {
    /// Whether `text` carries this disclaimer.
    #[must_use]
    pub fn in_text(&self, text: &str) -> DisclaimerMatch {
        match self.kind {
            DisclaimerKind::Sense if says_views_are_own(text) => DisclaimerMatch::Full,
            DisclaimerKind::Sense => DisclaimerMatch::None,
            DisclaimerKind::Exact => {
                let text = plain(text);
                let has = |wording: &str| text.contains(&plain(wording));
                if has(&self.wording) {
                    DisclaimerMatch::Full
                } else if self.short_form.as_deref().is_some_and(has) {
                    DisclaimerMatch::Short
                } else {
                    DisclaimerMatch::None
                }
            }
        }
    }
}

/// Lower case, single spaces, no final full stop: what "the exact words" leaves open.
fn plain(text: &str) -> String {
    let words: Vec<&str> = text.split_whitespace().collect();
    words.join(" ").trim_end_matches('.').to_lowercase().replace('’', "'")
}

/// Whether `text` says, in whatever words, that the views are the author's and not the employer's.
#[must_use]
pub fn says_views_are_own(text: &str) -> bool {
    static SENSE: OnceLock<Regex> = OnceLock::new();
    let sense = SENSE.get_or_init(|| {
        let views = r"(?:views?|opinions?|thoughts?|tweets?|toots?|posts?|comments?|content|statements?|words|ramblings|takes?|waffle|rants?)";
        Regex::new(&format!(
            r"(?x)
              \b{views}\b (?:[\ =:|]+(?:are|is|all|solely|purely|entirely|only|strictly|expressed|here|shared|on|this|page|account|always|just|very|much|my))* [\ =:|]+
                  (?:own\b|mine\b|personal\b)                                     # views (are all my) own
            | \b(?:my\ )?(?:own|personal)\ {views}\b (?:\W|$)                    # own views
            | \b(?:just|only|solely|purely)\ my\ (?:own\ )?{views}\b
            | \bmy\ {views}\ (?:only|alone)\b
            | \b(?:do|does)\s*n(?:['’]?t|ot)\ (?:necessarily\ )?(?:represent|reflect|speak\ for)\b
            | \b(?:do|does)\ not\ (?:necessarily\ )?(?:represent|reflect|speak\ for)\b
            | \bnot\ (?:represent(?:ing|ative)|speaking\ (?:for|on\ behalf))\b
            | \bpersonal(?:\ (?:account|page|profile|feed|blog))?\W.{{0,20}}
                  (?:unrelated|not\ (?:related|linked|connected|affiliated|those)|nothing\ to\ do\ with|unconnected|not\ \w+['’]s)
            | \b{views}\b [^.!?\n]{{0,30}} \b(?:not|aren['’]?t)\ (?:those\ of|of|that\ of|related\ to|linked\ to|the|my)\ ?
                  (?:the\ |my\ )?(?:employer|trust|service|nhs)
            | \b(?:me|mine|personal)\b (?:\ ?[,;:–—-])?\ (?:and\ )?not\ (?:my\ employer|the\ trust)\b
            # Welsh, Polish, Portuguese, Spanish
            | \b(?:barn\ bersonol|fy\ marn\ (?:i|fy\ hun)|safbwyntiau\ personol)\b
            | \b(?:opinie|poglądy)\ (?:są\ )?(?:moje|własne|prywatne)\b
            | \bopini(?:ões|oes|ones)\ (?:são\ |son\ )?(?:minhas|pessoais|m[ií]as|propias|personales)\b
            "
        ))
        .expect("a fixed pattern")
    });
    // Lower case by hand: the pattern engine knows letter case of ASCII only.
    let text = text.to_lowercase();
    may_say(&text) && sense.is_match(&text)
}

/// Whether the words are there without which no alternative of the pattern fits; most texts lack them.
fn may_say(text: &str) -> bool {
    let has = |words: &[&str]| words.iter().any(|word| text.contains(word));
    let views = [
        "view",
        "opinion",
        "thought",
        "tweet",
        "toot",
        "post",
        "comment",
        "content",
        "statement",
        "words",
        "rambling",
        "take",
        "waffle",
        "rant",
    ];
    let own =
        [" own", "=own", ":own", "|own", "mine", "just my", "only my", "solely my", "purely my", " only", " alone"];
    let denied = ["represent", "reflect", "speak", "personal", "not my employer", "not the trust"];
    let abroad = ["barn bersonol", "fy marn", "safbwyntiau", "opinie", "opini", "poglądy"];
    has(&denied)
        || has(&abroad)
        || has(&views) && (has(&own) || has(&["not", "aren"]) && has(&["employer", "trust", "service", "nhs"]))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::policy::Pack;

    #[test]
    fn the_same_sense_in_other_words_is_recognised() {
        for text in [
            "Views my own.",
            "Opinions are mine alone",
            "opinions = mine",
            "All views expressed here are my own",
            "These are just my views.",
            "All opinions personal.",
            "My tweets don't represent the Trust x",
            "Personal account, doesn’t represent the Trust.",
            "Views are mine and not the Trust's.",
            "personal account, own views",
            "Personal, unrelated to SCAS.",
            "Views personal & unrelated to SCAS.",
            "Comments are personal ones and are not related to SCAS.",
            "Opinions here do not represent the Trust in any way.",
            "My views only.",
            "Everything here is just me, not my employer.",
            "Opiniões pessoais, sem ligação ao serviço",
            "Barn bersonol yn unig",
        ] {
            assert!(says_views_are_own(text), "{text}");
        }
    }

    #[test]
    fn talk_of_views_is_no_disclaimer() {
        for text in [
            "All opinions welcome!",
            "Opinionated about biscuits.",
            "Great views from the top of my own hill",
            "I posted my own recipe",
            "My views on tea are well known",
            "Paramedic. Dad of two.",
            "personal best at parkrun",
            "they told me it is not the trust's best year",
        ] {
            assert!(!says_views_are_own(text), "{text}");
        }
    }

    #[test]
    fn the_prescribed_words_count_in_any_case_and_the_short_form_is_told_apart() {
        let disclaimer = Pack::built_in("emas").unwrap().disclaimer.clone().unwrap();
        let of = |text: &str| disclaimer.in_text(text);
        assert_eq!(of("EMAS paramedic. THESE VIEWS ARE MY OWN, NOT OF MY EMPLOYER"), DisclaimerMatch::Full);
        assert_eq!(of("these views are my own,\nnot of my employer. EMAS"), DisclaimerMatch::Full);
        assert_eq!(of("These views are my own. EMAS paramedic."), DisclaimerMatch::Short);
        assert_eq!(of("Paramedic at EMAS. Views my own."), DisclaimerMatch::None);
    }
}

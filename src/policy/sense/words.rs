//! The words of disclaimers: what each may mean there.

use super::Employer;
use crate::text::{Text, Token, TokenKind};

/// Something said: views, tweets.
pub(super) const WHAT: u32 = 1;
/// The same in the singular, which says less by itself.
pub(super) const ONE: u32 = 1 << 1;
/// Whose: own, mine, personal.
pub(super) const MINE: u32 = 1 << 2;
/// The author as object: me, myself.
pub(super) const ME: u32 = 1 << 3;
/// The author as subject: I, we.
pub(super) const I: u32 = 1 << 4;
/// Denial: not, isn't, ≠.
pub(super) const NOT: u32 = 1 << 5;
/// Nothing, nowt.
pub(super) const NOTHING: u32 = 1 << 6;
/// Everything, anything, owt.
pub(super) const ANY: u32 = 1 << 7;
/// To say or post.
pub(super) const SAY: u32 = 1 << 8;
/// To stand for: represent, reflect, on behalf.
pub(super) const STANDS: u32 = 1 << 9;
/// To stand for, with "for" after it: speak for, post for.
pub(super) const STANDS_FOR: u32 = 1 << 10;
/// Apart: unrelated, separate.
pub(super) const APART: u32 = 1 << 11;
/// The employer.
pub(super) const ORG: u32 = 1 << 12;
/// An account or page.
pub(super) const PAGE: u32 = 1 << 13;
/// Words that may stand between what is said and whose it is.
pub(super) const LINK: u32 = 1 << 14;
/// Words that may stand between a denial and the employer.
pub(super) const LIGHT: u32 = 1 << 15;
/// Words after which "my own" is complete.
pub(super) const AFTER: u32 = 1 << 16;
/// What an employer may decline: to endorse, to agree, to be responsible.
pub(super) const ANSWERS: u32 = 1 << 17;
/// To blame, to take for.
pub(super) const TAKES: u32 = 1 << 18;
/// Only, just, purely.
pub(super) const ONLY: u32 = 1 << 19;
/// Another person's: his, their.
pub(super) const OTHERS: u32 = 1 << 20;
/// Is, are, r.
pub(super) const IS: u32 = 1 << 21;
/// Here, on here.
pub(super) const HERE: u32 = 1 << 22;
/// End of a sentence, an emoji, a bar.
pub(super) const STOP: u32 = 1 << 23;
/// Any mark or line break.
pub(super) const MARK: u32 = 1 << 24;
/// And, a comma.
pub(super) const AND: u32 = 1 << 25;

/// A word of a text with its senses, one bit each.
pub(super) struct Unit<'t> {
    /// In lower case.
    pub(super) word: &'t str,
    pub(super) senses: u32,
    /// Ends in `'s`.
    pub(super) possessive: bool,
    pub(super) capital: bool,
}

/// A word of a text with the senses it has by itself.
pub(super) fn unit<'t>(text: &'t Text, token: &Token) -> Unit<'t> {
    let word = text.word(token);
    let capital = token.span.of(text.folded()).starts_with(char::is_uppercase);
    let senses = match token.kind {
        TokenKind::Break => MARK | STOP | LINK | LIGHT,
        TokenKind::Symbol if word == "≠" => NOT,
        TokenKind::Symbol if matches!(word, "=" | "|") => MARK | LINK,
        TokenKind::Symbol => MARK | STOP,
        TokenKind::Mark => mark(word),
        TokenKind::Hashtag => return Unit { word: "#", senses: MARK | STOP, possessive: false, capital },
        TokenKind::Handle => MARK,
        _ => senses_of(word),
    };
    let possessive = word.len() > 2 && word.ends_with("'s");
    Unit { word, senses, possessive, capital }
}

fn mark(mark: &str) -> u32 {
    match mark {
        "." | "!" | "|" | ";" | "•" | "·" | "…" => MARK | STOP,
        "," | "&" | "+" => MARK | LINK | LIGHT | AND,
        "=" | ":" | "-" | "~" | "?" => MARK | LINK | LIGHT,
        "\"" | "'" | "*" | "_" => LINK | LIGHT | MARK,
        "/" => MARK | LINK | AND | LIGHT,
        _ => MARK,
    }
}

/// Gives the employer's own names the sense of the employer.
pub(super) fn mark_employer(words: &mut [Unit<'_>], employer: &Employer) {
    for name in employer.names.iter().chain(&employer.initials) {
        let name = name.to_lowercase();
        let parts: Vec<&str> = name.split_whitespace().collect();
        let base = |word: &str, wanted: &str| word.trim_start_matches('@').trim_end_matches("'s") == wanted;
        for at in 0..words.len() {
            if words.len() - at >= parts.len()
                && parts.iter().zip(&words[at..]).all(|(part, unit)| base(unit.word, part))
            {
                for unit in &mut words[at..at + parts.len()] {
                    unit.senses = ORG;
                }
            }
        }
    }
}

/// What disclaimers call what somebody writes where they name it at all. Fewer words than those of [`WHAT`]: a disclaimer in
/// other words is known as one, but where it starts is not.
pub(super) fn is_named(word: &str) -> bool {
    one_of!(word; "views" "view" "opinions" "thoughts" "tweets" "posts" "comments")
}

/// What may stand before [`is_named`]: "all my own personal views".
pub(super) fn leads_to_named(word: &str) -> bool {
    one_of!(word; "all" "any" "these" "my" "the" "own" "personal" "just" "are")
}

/// The senses of a word in lower case.
fn senses_of(word: &str) -> u32 {
    if let Some(base) = word.strip_suffix("'s") {
        // "Here's mine", "everything's mine", "that's on me" hold a verb; "the trust's" belongs to it.
        return senses_of(base) & (ORG | HERE | WHAT | ONE | ANY)
            | if one_of!(base; "here" "it" "that" "what" "everything" "owt" "else") { LINK | LIGHT } else { 0 };
    }
    if word.ends_with("n't") {
        return NOT;
    }
    match word {
        _ if one_of!(word;
            "views" "veiws" "viewz" "vews" "opinions" "opions" "opinons" "opinins" "thoughts" "thorts" "thoughs"
            "tweets" "toots" "skeets" "posts" "comments" "content" "contents" "statements" "words" "ramblings"
            "rambles" "musings" "takes" "waffle" "waffles" "waffling" "rants" "ranting" "witterings" "drivel"
            "nonsense" "rubbish" "beliefs" "ideas" "remarks" "jokes" "gibberish" "mutterings" "replies" "retweets"
            "rts" "likes" "safbwyntiau" "barn" "opinie" "poglądy" "opiniones" "opiniões" "opinioes" "opinii"
            "mumblings" "tripe" "guff" "chat" "moans"
        ) =>
        {
            WHAT
        }
        _ if one_of!(word;
            "view" "opinion" "thought" "tweet" "comment" "take" "word" "rant" "viewpoint" "stance" "opion"
        ) =>
        {
            ONE | if matches!(word, "tweet" | "comment") {
                SAY | STANDS_FOR
            } else if word == "take" {
                TAKES
            } else {
                0
            }
        }
        _ if one_of!(word;
            "own" "personal" "ain" "pers" "mine" "personally" "ours" "bersonol" "personol" "moje" "własne" "prywatne"
            "mías" "mias" "propias" "personales" "pessoais" "minhas" "próprias" "mines"
        ) =>
        {
            MINE | if matches!(word, "mine" | "ours") { ME } else { 0 }
        }
        "me" | "myself" | "meself" | "maself" | "mesen" | "mysen" | "mesel" => ME | LIGHT | LINK,
        _ if one_of!(word; "i" "i'm" "im" "i've" "i'd" "i'll" "we" "ah") => I | LINK,
        _ if one_of!(word;
            "not" "isnt" "arent" "dont" "doesnt" "didnt" "wont" "never" "nor" "cannot" "nid" "nie" "no" "nae" "aint"
            "neither" "dinnae" "disnae" "without" "nobody" "noone"
        ) =>
        {
            NOT
        }
        _ if one_of!(word; "nothing" "nowt" "none" "nothin" "nuffin" "nuthin" "nout" "nought") => NOTHING,
        _ if one_of!(word;
            "everything" "anything" "owt" "whatever" "all" "any" "everythin" "anythin" "summat" "something"
        ) =>
        {
            ANY | if matches!(word, "all" | "any") { LINK | LIGHT } else { 0 }
        }
        _ if one_of!(word;
            "say" "post" "write" "think" "share" "said" "says" "type" "express" "put" "posted" "written" "spout"
            "come" "hold"
        ) =>
        {
            SAY | LIGHT
                | if word == "post" { ONE | STANDS_FOR } else { 0 }
                | if one_of!(word; "share" "express" "hold" "say") { LINK } else { 0 }
        }
        _ if one_of!(word;
            "posting" "tweeting" "writing" "saying" "speak" "speaking" "talk" "talking" "spokesperson" "spokesman"
            "spokeswoman" "mouthpiece" "voice" "speaks" "answer" "spoke" "act" "acting" "stand" "stands" "blog"
        ) =>
        {
            STANDS_FOR
                | if word.starts_with("spokes")
                    || one_of!(word; "mouthpiece" "voice" "stand" "stands" "speaks" "act" "answer")
                {
                    0
                } else {
                    SAY
                }
                | if word == "blog" { PAGE } else { 0 }
        }
        _ if one_of!(word;
            "represent" "represents" "representing" "representative" "reflect" "reflects" "reflecting" "reflective"
            "rep" "reps" "repping" "endorse" "endorsed" "affiliated" "related" "linked" "connected" "associated"
            "attributable" "attributed" "behalf" "approved" "sanctioned" "tied" "speakin" "cynrychioli" "reflection"
            "representation" "connection" "link" "relation" "affiliation" "affiliations" "involvement" "ties"
            "represented" "reflected" "monitored" "run" "owned" "managed" "operated" "controlled" "authorised"
        ) =>
        {
            STANDS | ANSWERS
        }
        _ if one_of!(word;
            "unrelated" "unconnected" "unaffiliated" "separate" "seperate" "independent" "independently" "separately"
            "detached" "unlinked" "distinct"
        ) =>
        {
            APART
        }
        _ if one_of!(word;
            "trust" "trusts" "employer" "employers" "employeer" "employers'" "emplyer" "nhs" "work" "works" "company"
            "organisation" "organization" "workplace" "job" "boss" "bosses" "ambulance" "management" "gaffer"
            "gaffers" "nghyflogwr" "cyflogwr" "gwaith" "ymddiriedolaeth" "pracodawcy" "pracodawca" "empleador"
            "empregador" "firm" "comms" "employment" "service" "services"
        ) =>
        {
            ORG
        }
        _ if one_of!(word;
            "account" "acct" "acc" "page" "profile" "feed" "timeline" "channel" "accounts" "handle" "insta" "twitter"
            "cyfrif"
        ) =>
        {
            PAGE | LINK | LIGHT
        }
        _ if one_of!(word;
            "only" "just" "purely" "solely" "entirely" "strictly" "simply" "merely" "wholly" "exclusively" "alone"
            "yn" "unig"
        ) =>
        {
            ONLY | LINK | LIGHT
        }
        _ if one_of!(word; "his" "her" "their" "your" "its" "others" "others'" "people's" "whose" "our") => {
            OTHERS | if word == "our" || word == "its" { LIGHT | LINK } else { 0 }
        }
        _ if one_of!(word; "are" "is" "r" "be" "was" "were" "remain" "sa" "są" "son" "são") => IS | LINK | LIGHT,
        "here" | "ere" | "hereon" => HERE | LINK | LIGHT | AFTER,
        "and" | "n" | "plus" | "or" => AND | LINK | LIGHT | AFTER,
        _ if one_of!(word;
            "but" "x" "xx" "xxx" "obv" "obvs" "obviously" "innit" "lol" "tho" "though" "so" "because" "cos" "unless"
            "as" "like" "rather" "do" "always" "period" "ok" "pls"
        ) =>
        {
            AFTER | LIGHT | if matches!(word, "always" | "but") { LINK } else { 0 }
        }
        _ if one_of!(word;
            "responsible" "responsibility" "liability" "agree" "agrees" "liable" "accountable" "endorses" "approve"
            "sanction" "blame"
        ) =>
        {
            ANSWERS | if word == "blame" { TAKES } else { 0 }
        }
        _ if one_of!(word; "read" "quote" "treat" "confuse" "mistake" "assume" "judge" "attribute") => TAKES,
        _ if one_of!(word;
            "expressed" "stated" "shared" "contained" "made" "found" "my" "ma" "mis" "fy" "this" "on" "very" "much"
            "that" "those" "of" "in" "to" "belong" "belongs" "course" "comes" "totally" "completely" "absolutely"
            "definitely" "100" "both" "site" "it" "will" "the" "photos" "photo" "pics" "pictures" "deffo" "daft"
            "these"
        ) =>
        {
            LINK | LIGHT
        }
        _ if one_of!(word;
            "necessarily" "by" "for" "from" "with" "wi" "at" "a" "an" "way" "being" "meant" "intended" "coming"
            "what" "official" "officially" "has" "have" "supposed" "am" "mean" "does" "anyhow" "thinks" "them"
            "taken" "person" "4" "thing" "one"
        ) =>
        {
            LIGHT
        }
        _ => 0,
    }
}

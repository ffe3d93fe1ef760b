//! What is known of the sites: one file each in `sites/`, as data. The page script works with it; the types are here so
//! that a test can hold every file to them, and TypeScript's are made from them.

use crate::draft::{Audience, Surface};
use serde::Deserialize;

/// One site.
#[derive(Debug, Clone, Deserialize)]
#[cfg_attr(feature = "types", derive(ts_rs::TS))]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct Site {
    /// Its short name, which is also the file's.
    pub id: String,
    /// Its name as people know it.
    pub name: String,
    /// The hosts, as match patterns over whole hosts; none for software that runs on anybody's host.
    pub matches: Vec<String>,
    /// On a host that no site names (the person or IT added it): a CSS selector by which this software is known.
    #[serde(default)]
    pub detect: Option<String>,
    /// The kinds of compose box, the most telling first.
    pub surfaces: Vec<Composer>,
    /// What in a composer shows who will read it, the first that shows counts.
    #[serde(default)]
    pub audience: Vec<AudienceSign>,
    /// Tagging a place.
    #[serde(default)]
    pub place: Option<PlaceTag>,
    /// What starts a live broadcast.
    #[serde(default)]
    pub live: Vec<Find>,
    /// What in a composer shows whom or what it answers. A group in `label` is that.
    #[serde(default)]
    pub answers: Vec<Find>,
    /// Where the page shows who is signed in.
    #[serde(default)]
    pub account: Option<AccountShown>,
    /// Where pictures and videos are chosen.
    #[serde(default)]
    pub media: Vec<Find>,
}

/// One kind of compose box.
#[derive(Debug, Clone, Deserialize)]
#[cfg_attr(feature = "types", derive(ts_rs::TS))]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct Composer {
    /// What people call it: "post", "thread", "story caption", …
    pub what: String,
    /// What the core calls it.
    pub surface: Surface,
    /// Only where the address's path matches this regular expression.
    #[serde(default)]
    pub path: Option<String>,
    /// Its editable, the surest first.
    #[serde(rename = "box")]
    pub editable: Vec<Find>,
    /// The controls that publish it, the surest first; none where it is sent by a key alone.
    #[serde(default)]
    pub post: Vec<Find>,
    /// What publishes it from the keyboard.
    #[serde(default)]
    pub keys: Keys,
    /// Who reads it, where that is always the same.
    #[serde(default)]
    pub audience: Option<Audience>,
}

/// How one part of a page is known. All that is given must hold.
#[derive(Debug, Clone, Deserialize)]
#[cfg_attr(feature = "types", derive(ts_rs::TS))]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct Find {
    /// A CSS selector that the element itself matches.
    #[serde(default)]
    pub select: Option<String>,
    /// A CSS selector of something around it, out of shadow roots and same-origin frames.
    #[serde(default)]
    pub within: Option<String>,
    /// A regular expression, in any letter case, for its label or words.
    #[serde(default)]
    pub label: Option<String>,
    /// How well this is supported.
    pub grade: Grade,
}

/// How well a selector is supported by public evidence.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Deserialize)]
#[cfg_attr(feature = "types", derive(ts_rs::TS))]
pub enum Grade {
    /// Eight or more independent public code bases.
    A,
    /// Three to seven.
    B,
    /// One or two.
    C,
    /// The client's own public source.
    S,
    /// Measured by us in a browser.
    M,
    /// No public evidence: a guess.
    U,
}

/// What publishes a compose box from the keyboard.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Deserialize)]
#[cfg_attr(feature = "types", derive(ts_rs::TS))]
#[serde(rename_all = "camelCase")]
pub enum Keys {
    /// Enter; a new line takes Shift.
    Enter,
    /// Control or Command with Enter; Enter is a new line.
    ControlEnter,
    /// Not known, or it depends on the person's settings: guessed from what the page says of its box.
    #[default]
    Unknown,
}

/// A label by which a composer shows its audience.
#[derive(Debug, Clone, Deserialize)]
#[cfg_attr(feature = "types", derive(ts_rs::TS))]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct AudienceSign {
    /// How the control is known.
    pub shown: Find,
    /// What it means.
    pub means: Audience,
}

/// How a site tags places.
#[derive(Debug, Clone, Deserialize)]
#[cfg_attr(feature = "types", derive(ts_rs::TS))]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct PlaceTag {
    /// What opens the choice of places.
    pub control: Vec<Find>,
    /// The place on the draft, once chosen. A group in `label` is the place itself.
    #[serde(default)]
    pub chip: Vec<Find>,
}

/// Where the page shows who is signed in.
#[derive(Debug, Clone, Deserialize)]
#[cfg_attr(feature = "types", derive(ts_rs::TS))]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct AccountShown {
    /// The shown name. A group in `label` is the name itself.
    #[serde(default)]
    pub name: Vec<Find>,
    /// The handle. A group in `label` is the handle itself.
    #[serde(default)]
    pub handle: Vec<Find>,
    /// The "about me" text, on the person's own profile.
    #[serde(default)]
    pub bio: Vec<Find>,
    /// What shows that an organisation's page speaks, not the person who runs it.
    #[serde(default)]
    pub page: Vec<Find>,
    /// Where nobody else can speak: the address's path matches this regular expression.
    #[serde(default)]
    pub page_path: Option<String>,
}

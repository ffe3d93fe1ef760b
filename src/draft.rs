//! What is about to be published: text, surface, account, profile, attachments, place.
//!
//! These are the types that come in through the two doors (the wasm surface and the command).
//! They carry no offsets; offsets start with [`crate::report::Span`].

use crate::day;
use crate::photo::Location;
use serde::{Deserialize, Serialize};

/// Everything that the page shows of a post before it is sent.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "types", derive(ts_rs::TS))]
#[serde(rename_all = "camelCase", default)]
pub struct Draft {
    /// The text as the person sees it. Paragraphs are separated by `\n`.
    pub text: String,
    /// Which kind of box the text stands in.
    pub surface: Surface,
    /// The site's id (`x`, `facebook`, …), or the host where the site is not one we know.
    pub site: String,
    /// Whether the author posts as themselves or for the trust.
    pub account: Account,
    /// Who will be able to read it. Unknown counts as public.
    pub audience: Audience,
    /// The author's profile as the page shows it, or `None` where it can't be seen.
    pub profile: Option<Profile>,
    /// Pictures, videos and sound that go with the text.
    pub attachments: Vec<Attachment>,
    /// A place tag or check-in attached to the draft, as the page names it.
    pub place: Option<String>,
    /// The text or author that this draft answers, where the page shows it.
    pub reply_to: Option<String>,
    /// The person is about to broadcast live rather than to post.
    pub live: bool,
    /// The day it is written on, counted from 1 January 1970, where the caller tells it: years of birth are counted to it.
    #[serde(skip)]
    #[cfg_attr(feature = "types", ts(skip))]
    pub day: Option<u32>,
}

/// Which kind of box a text stands in.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "types", derive(ts_rs::TS))]
#[serde(rename_all = "camelCase")]
pub enum Surface {
    /// A post of its own.
    #[default]
    Post,
    /// A comment under somebody's post.
    Comment,
    /// A direct reply to a post.
    Reply,
    /// A private or group message.
    Dm,
    /// The "about me" text of a profile.
    Bio,
    /// An account's handle.
    Username,
    /// An account's shown name.
    DisplayName,
    /// A re-share, with or without words.
    Share,
    /// Words that go with a picture or video.
    Caption,
    /// A picture's description for people who can't see it.
    AltText,
    /// A title (of a video, a stream, an article).
    Title,
}

/// Whether the author posts as themselves or for the trust.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "types", derive(ts_rs::TS))]
#[serde(rename_all = "camelCase")]
pub enum Account {
    /// The person's own account.
    #[default]
    Personal,
    /// Official, associated or advocate account of the trust.
    Corporate,
}

/// Who will be able to read the post.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "types", derive(ts_rs::TS))]
#[serde(rename_all = "camelCase")]
pub enum Audience {
    /// Anyone.
    Public,
    /// People who follow or befriended the author.
    Followers,
    /// Members of a closed group, team or server.
    Group,
    /// The other side of a private conversation.
    Direct,
    /// The page does not show it; treated as public.
    #[default]
    Unknown,
}

/// The author's profile as the page shows it.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "types", derive(ts_rs::TS))]
#[serde(rename_all = "camelCase", default)]
pub struct Profile {
    /// The shown name.
    pub display_name: String,
    /// The handle, with or without `@`.
    pub username: String,
    /// The "about me" text.
    pub bio: String,
    /// The page shows that an organisation's page speaks here, not a person.
    pub page: bool,
}

/// A picture, video or sound that goes with the text.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "types", derive(ts_rs::TS))]
#[serde(rename_all = "camelCase")]
pub struct Attachment {
    /// What it is.
    pub kind: AttachmentKind,
    /// Its description for people who can't see it, where the site has one.
    #[serde(default)]
    pub alt_text: Option<String>,
    /// What the file tells by itself; `None` where it was not looked at.
    #[serde(default)]
    pub told: Option<Told>,
}

impl Attachment {
    /// One of which nothing but its kind is known.
    #[must_use]
    pub const fn of(kind: AttachmentKind) -> Self {
        Self { kind, alt_text: None, told: None }
    }

    /// Whether it may show this (a label of the photo check).
    #[must_use]
    pub fn may_show(&self, label: &str) -> bool {
        self.told
            .as_ref()
            .and_then(|told| told.shows.as_ref())
            .is_some_and(|shows| shows.iter().any(|one| one == label))
    }
}

/// What a picture or film tells by itself, read on this device. Never the position: that there is one is enough.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "types", derive(ts_rs::TS))]
#[serde(rename_all = "camelCase", default)]
pub struct Told {
    /// How much the file says of where it was taken.
    pub location: Location,
    /// When it was taken, as the photo check writes it.
    pub taken: Option<String>,
    /// The day on which it was looked at, counted from 1 January 1970.
    pub looked_on: Option<u32>,
    /// What it may show: the labels of the photo check that are worth a question. `None` where nobody looked: a film, or
    /// a picture that could not be decoded.
    pub shows: Option<Vec<String>>,
}

impl Told {
    /// How many days old it was when it was looked at, by its own date. `None` without a date that can be believed: a
    /// camera whose clock was never set says 1970, 1980 or 2000. Taken on "the next day" is today in another time zone.
    #[must_use]
    pub fn days_old(&self) -> Option<u32> {
        let mut parts = self.taken.as_deref()?.get(..10)?.split('-').map(|part| part.parse::<u32>().ok());
        let (year, month, day) = (parts.next()??, parts.next()??, parts.next()??);
        if year <= 2000 || !(1..=12).contains(&month) || !(1..=31).contains(&day) {
            return None;
        }
        let taken = day::of_date(year, month, day)?;
        let looked_on = self.looked_on?;
        (taken <= looked_on.saturating_add(1)).then(|| looked_on.saturating_sub(taken))
    }
}

/// What an attachment is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "types", derive(ts_rs::TS))]
#[serde(rename_all = "camelCase")]
pub enum AttachmentKind {
    /// A still picture.
    Photo,
    /// A moving picture.
    Video,
    /// Sound alone.
    Audio,
}

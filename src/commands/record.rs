//! The records that the command reads: one post a line.

use super::photo::{BARCODE, CODE};
use super::record_fault::explain;
use crate::draft::{Account, Attachment, AttachmentKind, Audience, Draft, Profile, Surface};
use crate::memory::Memory;
use serde::Deserialize;
use serde::de::IgnoredAny;
use serde_json::{Map, Value};

/// One post as JSON, as comms staff or an evaluation hand it in.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Record {
    /// Carried back in the answer.
    pub id: String,
    /// The trust's id; none = no trust chosen.
    #[serde(default)]
    pub trust: Option<String>,
    #[serde(default)]
    account: Account,
    #[serde(default)]
    surface: Surface,
    #[serde(default)]
    site: String,
    #[serde(default)]
    audience: Option<Audience>,
    #[serde(default)]
    profile: Option<ProfileRecord>,
    #[serde(default)]
    history: Vec<String>,
    #[serde(default)]
    attachments: Vec<AttachmentRecord>,
    #[serde(default)]
    reply_to: Option<String>,
    #[serde(default)]
    place: Option<String>,
    #[serde(default)]
    live: bool,
    text: String,
    /// What evaluations say of a post: taken along, not read.
    #[serde(default, rename = "expect")]
    _expect: IgnoredAny,
    #[serde(default, rename = "allow")]
    _allow: IgnoredAny,
    #[serde(default, rename = "hard")]
    _hard: IgnoredAny,
    #[serde(default, rename = "lang")]
    _lang: IgnoredAny,
    #[serde(default, rename = "split")]
    _split: IgnoredAny,
    #[serde(default, rename = "signals")]
    _signals: IgnoredAny,
}

/// An attachment: `"photo"`, or with what its file tells:
/// `{"kind": "photo", "told": {"location": "position", "shows": ["ecg"]}}`.
#[derive(Debug, Deserialize)]
#[serde(try_from = "Value")]
struct AttachmentRecord(Attachment);

impl TryFrom<Value> for AttachmentRecord {
    type Error = serde_json::Error;

    fn try_from(value: Value) -> Result<Self, Self::Error> {
        let Value::Object(map) = &value else {
            return AttachmentKind::deserialize(value).map(|kind| Self(Attachment::of(kind)));
        };
        known(map, &["kind", "altText", "told"])?;
        if let Some(Value::Object(told)) = map.get("told") {
            known(told, &["location", "taken", "lookedOn", "shows"])?;
        }
        let mut attachment = Attachment::deserialize(value)?;
        let shows = attachment.told.iter_mut().filter_map(|told| told.shows.as_mut()).flatten();
        shows.filter(|one| *one == BARCODE).for_each(|one| CODE.clone_into(one));
        Ok(Self(attachment))
    }
}

/// Whether there are no other keys than these.
fn known(map: &Map<String, Value>, keys: &'static [&'static str]) -> Result<(), serde_json::Error> {
    map.keys()
        .find(|key| !keys.contains(&key.as_str()))
        .map_or(Ok(()), |key| Err(serde::de::Error::unknown_field(key, keys)))
}

/// A profile as records name its fields.
#[derive(Debug, Default, Deserialize)]
#[serde(default, deny_unknown_fields)]
struct ProfileRecord {
    #[serde(alias = "displayName")]
    display_name: String,
    username: String,
    bio: String,
    page: bool,
}

impl ProfileRecord {
    fn into_profile(self) -> Profile {
        Profile { display_name: self.display_name, username: self.username, bio: self.bio, page: self.page }
    }
}

impl Record {
    /// Reads a line.
    ///
    /// # Errors
    /// What is wrong with it, in a sentence.
    pub fn parse(line: &str) -> Result<Self, String> {
        // The library would take a list for the fields in their order.
        if line.trim_start().starts_with('[') {
            return Err(
                "not a post record: a record is one object, not a list. Write {\"id\": …, \"text\": …}.".to_owned()
            );
        }
        serde_json::from_str(line).map_err(|e| explain(line, &e))
    }

    /// The draft, and what the earlier posts gave away (oldest first in the record).
    #[must_use]
    pub fn into_draft(self) -> (Draft, Memory) {
        let memory = Memory::of_posts(&self.history);
        let attachments = self.attachments.into_iter().map(|record| record.0).collect();
        let audience = self.audience.unwrap_or(match self.surface {
            Surface::Dm => Audience::Direct,
            _ => Audience::Unknown,
        });
        let draft = Draft {
            text: self.text,
            surface: self.surface,
            site: self.site,
            account: self.account,
            audience,
            profile: self.profile.map(ProfileRecord::into_profile),
            attachments,
            place: self.place,
            reply_to: self.reply_to,
            live: self.live,
            day: None,
        };
        (draft, memory)
    }
}

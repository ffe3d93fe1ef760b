//! The records that the command reads: one post a line.

use crate::draft::{Account, Attachment, AttachmentKind, Audience, Draft, Profile, Surface};
use crate::memory::Memory;
use serde::Deserialize;

/// One post as JSON, as comms staff or an evaluation hand it in.
#[derive(Debug, Deserialize)]
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
}

/// An attachment: `"photo"`, or with what its file tells:
/// `{"kind": "photo", "told": {"location": "position", "shows": ["ecg"]}}`.
#[derive(Debug, Deserialize)]
#[serde(untagged)]
enum AttachmentRecord {
    Kind(AttachmentKind),
    Whole(Attachment),
}

impl AttachmentRecord {
    fn into_attachment(self) -> Attachment {
        match self {
            Self::Kind(kind) => Attachment::of(kind),
            Self::Whole(attachment) => attachment,
        }
    }
}

/// A profile as records name its fields.
#[derive(Debug, Default, Deserialize)]
#[serde(default)]
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
        serde_json::from_str(line).map_err(|e| format!("not a post record: {e}"))
    }

    /// The draft, and what the earlier posts gave away (oldest first in the record).
    #[must_use]
    pub fn into_draft(self) -> (Draft, Memory) {
        let memory = Memory::of_posts(&self.history);
        let attachments = self.attachments.into_iter().map(AttachmentRecord::into_attachment).collect();
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
        };
        (draft, memory)
    }
}

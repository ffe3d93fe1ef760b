//! Reading `corpus/`: posts that we wrote ourselves, with what they are about. For training and tests;
//! nothing of it ships. The form is described in `corpus/README.md`.

use crate::draft::{Account, Attachment, AttachmentKind, Draft, Surface};
use crate::made_from;
use crate::report::Span;
use std::path::Path;

/// A post of the corpus.
#[derive(Debug, Clone)]
pub struct Post {
    /// The file it stands in, without its ending; empty where it was parsed by itself.
    pub file: String,
    /// `about:…`, rule ids and `not:…`.
    pub tags: Vec<String>,
    /// The draft, with the markup taken out.
    pub draft: Draft,
    /// The marked findings: rule id and bytes of the draft's text.
    pub marks: Vec<(String, Span)>,
}

impl Post {
    /// Reads a line.
    ///
    /// # Errors
    /// What is wrong with its form.
    pub fn parse(line: &str) -> Result<Self, String> {
        let fields: Vec<&str> = line.split('\t').collect();
        let [tags, context, text] = fields[..] else { return Err(format!("{} fields, not 3", fields.len())) };
        let (text, marks) = unmark(&text.replace("\\n", "\n"))?;
        let mut draft = Draft { text, ..Draft::default() };
        for word in context.split([' ', ',']).filter(|w| !w.is_empty()) {
            match word {
                "corporate" => draft.account = Account::Corporate,
                "photo" => draft.attachments.push(Attachment::of(AttachmentKind::Photo)),
                "video" => draft.attachments.push(Attachment::of(AttachmentKind::Video)),
                "post" => draft.surface = Surface::Post,
                "comment" => draft.surface = Surface::Comment,
                "dm" => draft.surface = Surface::Dm,
                "bio" => draft.surface = Surface::Bio,
                "username" => draft.surface = Surface::Username,
                "share" => draft.surface = Surface::Share,
                "caption" => draft.surface = Surface::Caption,
                _ => return Err(format!("unknown context \"{word}\"")),
            }
        }
        let tags = tags.split(',').map(|t| t.trim().to_owned()).filter(|t| !t.is_empty()).collect();
        Ok(Self { file: String::new(), tags, draft, marks })
    }

    /// Whether the post bears a topic's tag, as a tag or as a mark.
    #[must_use]
    pub fn has(&self, tag: &str) -> bool {
        if tag == "patient-told" {
            return TELLS_OF_PATIENT.iter().any(|tag| self.has(tag));
        }
        self.tags.iter().any(|t| t == tag) || self.marks.iter().any(|(rule, _)| rule == tag)
    }
}

/// The tags and marks that make a post one that tells of a patient or a job.
pub const TELLS_OF_PATIENT: &[&str] = &[
    "incident-commentary",
    "patient-name",
    "patient-address",
    "patient-age",
    "patient-gender",
    "incident-location",
    "incident-time",
    "clinical-detail",
    "distinctive-person",
    "drug-treatment",
    "rare-condition",
    "small-numbers",
    "nhs-number",
    "local-identifier",
    "case-in-public-eye",
    "jigsaw",
];

/// Every post of the folder's `.tsv` files, in the order of their names.
///
/// # Errors
/// A file that can't be read, or the first line of the wrong form.
pub fn read(folder: &Path) -> Result<Vec<Post>, String> {
    let say = |e: std::io::Error| format!("{}: {e}", folder.display());
    let files = made_from::files(folder, "tsv").map_err(say)?;
    let mut posts = Vec::new();
    for file in files {
        for (n, line) in std::fs::read_to_string(&file).map_err(say)?.lines().enumerate() {
            let mut post = Post::parse(line).map_err(|e| format!("{} line {}: {e}", file.display(), n + 1))?;
            post.file = file.file_stem().unwrap_or_default().to_string_lossy().into_owned();
            posts.push(post);
        }
    }
    Ok(posts)
}

/// Takes `{rule-id|words}` apart: the text, and each mark with bytes of it.
///
/// # Errors
/// A mark without its end or its bar.
pub fn unmark(text: &str) -> Result<(String, Vec<(String, Span)>), String> {
    let (mut out, mut marks) = (String::with_capacity(text.len()), Vec::new());
    let mut rest = text;
    while let Some(open) = rest.find('{') {
        out.push_str(&rest[..open]);
        let (inner, after) = rest[open + 1..].split_once('}').ok_or("an open brace without its end")?;
        let (rule, words) = inner.split_once('|').ok_or_else(|| format!("no bar in {{{inner}}}"))?;
        let start = out.len();
        out.push_str(words);
        marks.push((rule.to_owned(), Span::new(start, out.len())));
        rest = after;
    }
    out.push_str(rest);
    Ok((out, marks))
}

/// What the frame's weights are trained from, as one number: the posts, the topics and the features.
///
/// # Errors
/// Those of reading the project's files under `root`.
pub fn fingerprint(root: &Path) -> std::io::Result<u64> {
    let mut files = made_from::files(&root.join("corpus"), "tsv")?;
    files.extend(["src/frame/topic.rs", "src/frame/features.rs", "trainer/frame/train.py"].map(|f| root.join(f)));
    made_from::and_files(made_from::START, &files)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn takes_marks_apart() {
        let post =
            Post::parse("about:patient-job,jigsaw\tcomment photo\ta {patient-age|78 year old} fell\\nsad").unwrap();
        assert_eq!(post.draft.text, "a 78 year old fell\nsad");
        assert_eq!(post.marks, [("patient-age".to_owned(), Span::new(2, 13))]);
        assert!(post.has("jigsaw") && post.has("patient-age") && !post.has("threat"));
    }

    #[test]
    fn the_committed_weights_are_those_of_the_committed_corpus() {
        let root = Path::new(env!("CARGO_MANIFEST_DIR"));
        assert_eq!(
            fingerprint(root).unwrap(),
            crate::frame::model::trained_from(),
            "run `./trainer/frame/train.sh` and commit src/frame/weights.bin"
        );
    }
}

//! The TypeScript types of the boundary, written from the Rust types so that the two can't drift.

use crate::Done;
use std::path::Path;
use ts_rs::{Config, TS};

const FILE: &str = "extension/generated/types.ts";
const HEAD: &str = "// Written by `cargo xtask types` from the Rust types; do not edit.\n\n";

/// Writes the file.
pub fn write(root: &Path) -> Done {
    std::fs::write(root.join(FILE), declarations())?;
    Ok(())
}

/// Fails when the committed file is stale.
pub fn check(root: &Path) -> Done {
    if std::fs::read_to_string(root.join(FILE)).unwrap_or_default() == declarations() {
        return Ok(());
    }
    Err(format!("{FILE} is stale: run `cargo xtask types` and commit the result").into())
}

fn declarations() -> String {
    let config = Config::default();
    let mut text = String::from(HEAD);
    macro_rules! declare {
        ($($type:path),* $(,)?) => {
            $(text.push_str("export "); text.push_str(&<$type as TS>::decl(&config)); text.push_str("\n\n");)*
        };
    }
    declare!(
        crewmate::draft::Surface,
        crewmate::draft::Account,
        crewmate::draft::Audience,
        crewmate::draft::Profile,
        crewmate::draft::AttachmentKind,
        crewmate::photo::Location,
        crewmate::draft::Told,
        crewmate::draft::Attachment,
        crewmate::draft::Draft,
        crewmate::photo::Container,
        crewmate::photo::Gps,
        crewmate::photo::Spot,
        crewmate::photo::Metadata,
        crewmate::photo::Question,
        crewmate::photo::Piece,
        crewmate::report::PictureCheck,
        crewmate::report::Span,
        crewmate::report::Severity,
        crewmate::report::Heading,
        crewmate::report::Clause,
        crewmate::report::Edit,
        crewmate::report::Fix,
        crewmate::report::Finding,
        crewmate::report::JigsawPiece,
        crewmate::report::NextPiece,
        crewmate::report::Jigsaw,
        crewmate::report::More,
        crewmate::report::Report,
        crewmate::policy::Sensitivity,
        crewmate::settings::Source,
        crewmate::settings::Rejected,
        crewmate::settings::SettingRow,
        crewmate::settings::RuleName,
        crewmate::settings::SettingsShown,
        crewmate::settings::Carried,
        crewmate::memory::Remembered,
        crewmate::memory::Memory,
        crewmate::memory::EarlierPosts,
        crewmate::info::TrustInfo,
        crewmate::info::CoreInfo,
        crewmate::guide::GuideRule,
        crewmate::guide::GuideLine,
        crewmate::guide::GuideContact,
        crewmate::guide::Guide,
        crewmate::sites::Grade,
        crewmate::sites::Keys,
        crewmate::sites::Find,
        crewmate::sites::Composer,
        crewmate::sites::AudienceSign,
        crewmate::sites::PlaceTag,
        crewmate::sites::AccountShown,
        crewmate::sites::Site,
    );
    text
}

//! Build steps that Cargo has no word for: `cargo xtask wasm | types | deploy | dependencies`.
mod dependencies;
mod deploy;
mod order;
mod types;
mod wasm;

use std::path::{Path, PathBuf};
use std::process::ExitCode;

const HELP: &str = "cargo xtask <step>
  wasm [NAME]          the core as WebAssembly, into extension/generated/: crewmate, photo, closer, or all
  types [--check]      the TypeScript types of the boundary, into extension/generated/types.ts
  deploy [--check]     what administrators roll out, into deploy/ and docs/admin-settings.md
  dependencies         checks docs/dependencies.md, licences, sources and duplicates";

fn main() -> ExitCode {
    let words: Vec<String> = std::env::args().skip(1).collect();
    let words: Vec<&str> = words.iter().map(String::as_str).collect();
    let done = match words.as_slice() {
        ["wasm"] => wasm::build(&root(), None),
        ["wasm", name] => wasm::build(&root(), Some(name)),
        ["types"] => types::write(&root()),
        ["types", "--check"] => types::check(&root()),
        ["deploy"] => deploy::write(&root()),
        ["deploy", "--check"] => deploy::check(&root()),
        ["dependencies"] => dependencies::check(&root()),
        _ => Err(HELP.into()),
    };
    match done {
        Ok(()) => ExitCode::SUCCESS,
        Err(problem) => {
            eprintln!("{problem}");
            ExitCode::FAILURE
        }
    }
}

/// What a step answers: nothing, or what went wrong and what to do.
type Done = Result<(), Box<dyn std::error::Error>>;

/// The project's folder.
fn root() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).parent().expect("xtask lies in the project").to_owned()
}

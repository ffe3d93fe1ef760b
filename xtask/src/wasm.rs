//! Compiling the core to WebAssembly and writing its JavaScript glue.

use crate::Done;
use std::path::Path;
use std::process::Command;
use wasm_bindgen_cli_support::Bindgen;

/// Builds `extension/generated/crewmate.js` and `photo.js`, each with its `_bg.wasm`: the policy core, and the photo
/// check, which is loaded only when photos are used.
///
/// The compiler is the caller's cargo. Where rustup has no wasm target (a distribution's Rust),
/// `build.sh` sets `CREWMATE_WASM_CARGO` and `CREWMATE_WASM_FLAGS` to a toolchain that can build the
/// standard library itself.
pub fn build(root: &Path) -> Done {
    artefact(root, "crewmate", &[])?;
    artefact(root, "photo", &["--no-default-features", "--features", "photo"])
}

fn artefact(root: &Path, name: &str, features: &[&str]) -> Done {
    let cargo = std::env::var("CREWMATE_WASM_CARGO").or_else(|_| std::env::var("CARGO"))?;
    let flags = std::env::var("CREWMATE_WASM_FLAGS").unwrap_or_default();
    let status = Command::new(cargo)
        .current_dir(root)
        .args(["build", "--package", "crewmate", "--lib", "--profile", "wasm", "--locked"])
        .args(["--target", "wasm32-unknown-unknown"])
        .args(features)
        .args(flags.split_whitespace())
        .env_remove("CARGO_ENCODED_RUSTFLAGS")
        .status()?;
    if !status.success() {
        return Err("the core did not compile to WebAssembly; see above".into());
    }
    let target = std::env::var("CARGO_TARGET_DIR").map_or_else(|_| root.join("target"), Into::into);
    let module = target.join("wasm32-unknown-unknown/wasm/crewmate.wasm");
    let out = root.join("extension/generated");
    Bindgen::new()
        .input_path(module)
        .out_name(name)
        .web(true)?
        .typescript(true)
        .remove_name_section(true)
        .remove_producers_section(true)
        .generate(&out)?;
    let size = std::fs::metadata(out.join(format!("{name}_bg.wasm")))?.len();
    println!("extension/generated/{name}_bg.wasm: {size} bytes");
    Ok(())
}

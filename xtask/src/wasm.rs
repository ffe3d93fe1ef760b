//! Compiling the core to WebAssembly and writing its JavaScript glue.

use crate::Done;
use std::path::Path;
use std::process::Command;
use wasm_bindgen_cli_support::Bindgen;

/// Builds `extension/generated/crewmate.js`, `photo.js` and `closer.js`, each with its `_bg.wasm`: the policy core, the photo
/// check, which is loaded only when photos are used, and the closer look, for which there must be pixels to look at; or `only` one.
///
/// The compiler is the caller's cargo. Where rustup has no wasm target (a distribution's Rust),
/// `build.sh` sets `CREWMATE_WASM_CARGO` and `CREWMATE_WASM_FLAGS` to a toolchain that can build the
/// standard library itself.
pub fn build(root: &Path, only: Option<&str>) -> Done {
    let mut built = false;
    for (name, package) in ARTEFACTS.iter().filter(|(name, _)| only.is_none_or(|o| o == *name)) {
        artefact(root, name, package)?;
        built = true;
    }
    if built { Ok(()) } else { Err("there is no artefact of that name".into()) }
}

/// What an artefact is called, and the package that it is made of.
const ARTEFACTS: &[(&str, &str)] =
    &[("crewmate", "crewmate"), ("photo", "crewmate-photo"), ("closer", "crewmate-closer")];

fn artefact(root: &Path, name: &str, package: &str) -> Done {
    let cargo = std::env::var("CREWMATE_WASM_CARGO").or_else(|_| std::env::var("CARGO"))?;
    let flags = std::env::var("CREWMATE_WASM_FLAGS").unwrap_or_default();
    let status = Command::new(cargo)
        .current_dir(root)
        .args(["build", "--package", package, "--lib", "--profile", "wasm", "--locked"])
        .args(["--target", "wasm32-unknown-unknown"])
        .args(flags.split_whitespace())
        .env("CARGO_ENCODED_RUSTFLAGS", rust_flags(root).join("\u{1f}"))
        .status()?;
    if !status.success() {
        return Err("the core did not compile to WebAssembly; see above".into());
    }
    let target = std::env::var("CARGO_TARGET_DIR").map_or_else(|_| root.join("target"), Into::into);
    let module = target.join("wasm32-unknown-unknown/wasm").join(package.replace('-', "_")).with_extension("wasm");
    let out = root.join("extension/generated");
    Bindgen::new()
        .input_path(module)
        .out_name(name)
        .web(true)?
        .typescript(true)
        .remove_name_section(true)
        .remove_producers_section(true)
        .generate(&out)?;
    let module = out.join(format!("{name}_bg.wasm"));
    crate::order::reorder(&module)?;
    let size = std::fs::metadata(module)?.len();
    println!("extension/generated/{name}_bg.wasm: {size} bytes");
    Ok(())
}

/// Flags for the compiler, after those that the caller has set: panics name files, and files must go by the same name
/// wherever the project and Cargo's own folder lie, or the same sources would not give the same bytes.
fn rust_flags(root: &Path) -> Vec<String> {
    let mut flags: Vec<String> =
        std::env::var("RUSTFLAGS").unwrap_or_default().split_whitespace().map(str::to_owned).collect();
    // Four numbers at a time: in Chromium since 91, in Firefox since 89.
    flags.push("-Ctarget-feature=+simd128".to_owned());
    let mut name = |folder: &Path, short: &str| flags.push(format!("--remap-path-prefix={}={short}", folder.display()));
    let home = std::env::var_os("HOME").map(|home| Path::new(&home).join(".cargo"));
    if let Some(cargo) = std::env::var_os("CARGO_HOME").map(Into::into).or(home) {
        // Below it lies one folder for each place that crates come from; which one it was is nobody's concern.
        for source in std::fs::read_dir(cargo.join("registry/src")).into_iter().flatten().flatten() {
            name(&source.path(), "crates");
        }
    }
    if let Some(target) = std::env::var_os("CARGO_TARGET_DIR") {
        name(Path::new(&target), "target");
    }
    name(root, ".");
    flags
}

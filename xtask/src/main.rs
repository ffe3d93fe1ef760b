//! Build steps that Cargo has no word for.
fn main() {}

//! The same core as a native command.
fn main() {}

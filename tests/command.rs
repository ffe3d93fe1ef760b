//! The native command as people call it.

use std::process::Command;

#[test]
fn a_trust_left_out_is_asked_for() {
    let said =
        Command::new(env!("CARGO_BIN_EXE_crewmate")).args(["check", "--trust"]).output().expect("the command runs");
    let words = String::from_utf8_lossy(&said.stderr);
    assert_eq!(said.status.code(), Some(2));
    assert!(words.contains("--trust needs a trust") && words.contains("scas"), "{words}");
}

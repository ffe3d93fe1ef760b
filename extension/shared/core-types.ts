// The boundary types of the Rust core, written by `cargo xtask types`. Everything in the extension
// takes them from here.
export type * from "../generated/types";

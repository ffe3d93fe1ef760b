//! The subcommands of the `crewmate` command, one file each.

pub mod pack;

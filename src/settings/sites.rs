//! The hosts that this version runs on, from `sites/`.

include!(concat!(env!("OUT_DIR"), "/site_hosts.rs"));

//! What a trust's policy says of what a draft reveals: packs, clauses, severities, wording.
//!
//! A rule reports a [`Hit`]: "here is a patient's age". It knows nothing of trusts. The
//! [`Pack`] of the person's trust turns the hit into a [`crate::report::Finding`] or drops it
//! ([`Pack::judge`]). Everything by which two trusts differ is data in `policies/`:
//!
//! | File | What |
//! |---|---|
//! | `policies/rules.json` | every rule: title, heading, why it matters, what to do ([`catalogue`]) |
//! | `policies/{trust}.json` | one pack per trust: severities, clauses, disclaimer, contacts ([`pack`]) |
//! | `policies/none.json` | the pack in force while no trust is chosen |
//! | `policies/clauses/{trust}.json` | each clause in our own words ([`clauses`]) |
//! | `policies/moments.json` | the moments at which guidance is shown ([`moments`]) |
//!
//! `docs/packs.md` explains the format to people who write one.

pub mod catalogue;
pub mod clauses;
pub mod disclaimer;
pub mod employer;
mod hit;
mod level;
mod load;
pub mod moments;
pub mod pack;
mod place;
mod problem;
mod sense;

pub use disclaimer::{Disclaimer, DisclaimerKind, DisclaimerMatch, DisclaimerNeed};
pub use hit::Hit;
pub use level::{Level, PerAccount};
pub use load::{MAX_BYTES, PURPOSES, check, load_custom, load_custom_among};
pub use pack::{BUILT_IN, Contact, Lessened, Pack, Permission, RuleEntry, Sensitivity, Verdict};
pub use problem::Problem;
pub(crate) use problem::nearest;
pub use sense::own_views_at;

//! How sure something has to be before it counts in full.

/// How sure something has to be before it counts in full.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, serde::Serialize, serde::Deserialize)]
#[cfg_attr(feature = "types", derive(ts_rs::TS))]
#[serde(rename_all = "kebab-case")]
pub enum Sensitivity {
    /// Takes weaker evidence for plain as well.
    Careful,
    /// What the packs are tuned for.
    #[default]
    Balanced,
    /// Shows only what is nearly certain.
    Quiet,
}

impl Sensitivity {
    /// Below the first figure a hit is dropped, below the second its evidence counts as thin.
    pub(super) const fn thresholds(self) -> (f32, f32) {
        match self {
            Self::Careful => (0.15, 0.4),
            Self::Balanced => (0.3, 0.6),
            Self::Quiet => (0.5, 0.8),
        }
    }
}

//! What a pack says of one rule: how hard it is pressed, on which accounts and surfaces, resting on which clauses.

use crate::draft::{Account, Surface};
use crate::policy::level::{Level, PerAccount};
use std::collections::BTreeMap;

/// What becomes of one rule's hits.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct RuleEntry {
    /// The plain case.
    pub plain: Verdict,
    /// The other cases; what one does not say is as in the plain case.
    pub variants: BTreeMap<String, Verdict>,
}

/// What becomes of a hit. `None` means: as in the plain case, or the default.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Verdict {
    /// How hard it is pressed.
    pub level: PerAccount<Option<Level>>,
    /// How hard where the evidence is thin; by default advice.
    pub thin: Option<Level>,
    /// The clauses it rests on.
    pub clauses: PerAccount<Option<Vec<String>>>,
    /// Other levels on some surfaces.
    pub surfaces: Vec<(Surface, PerAccount<Level>)>,
    /// Why it matters, where the trust says it in its own way.
    pub message: Option<String>,
    /// What to do instead, where the trust says it in its own way.
    pub advice: Option<String>,
}

impl RuleEntry {
    /// The level for a case, account and surface.
    #[must_use]
    pub fn level(&self, variant: &str, account: Account, surface: Surface) -> Level {
        let on_surface = |verdict: &Verdict| {
            verdict.surfaces.iter().find(|(on, _)| *on == surface).map(|(_, level)| *level.get(account))
        };
        let own = self.variants.get(variant);
        own.and_then(on_surface)
            .or_else(|| own.and_then(|verdict| *verdict.level.get(account)))
            .or_else(|| on_surface(&self.plain))
            .or(*self.plain.level.get(account))
            .unwrap_or(Level::Off)
    }

    /// The clauses for a case and account.
    #[must_use]
    pub fn clauses(&self, variant: &str, account: Account) -> &[String] {
        let own = self.variants.get(variant).and_then(|verdict| verdict.clauses.get(account).as_ref());
        own.or(self.plain.clauses.get(account).as_ref()).map_or(&[], Vec::as_slice)
    }

    /// Presses the rule at `level` on both kinds of account. Cases and surfaces that the pack treats more mildly stay
    /// as mild.
    pub fn press(&mut self, level: Level) {
        self.plain.level = PerAccount::both(Some(level));
        for verdict in std::iter::once(&mut self.plain).chain(self.variants.values_mut()) {
            let least = |own: &mut Level| *own = (*own).min(level);
            verdict.level.personal.iter_mut().chain(&mut verdict.level.corporate).for_each(least);
            verdict.thin.iter_mut().for_each(least);
            for (_, on) in &mut verdict.surfaces {
                least(&mut on.personal);
                least(&mut on.corporate);
            }
        }
    }

    pub(super) fn pick<T>(&self, variant: &str, of: impl Fn(&Verdict) -> Option<T>) -> Option<T> {
        self.variants.get(variant).and_then(&of).or_else(|| of(&self.plain))
    }
}

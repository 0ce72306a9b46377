//! Villages of the gazetteer.

use sothon_domain::gazetteer;

use super::dice::Dice;

/// Digits of a commune's code, with which the codes of its villages begin.
const COMMUNE: usize = 6;

/// The codes of all villages, in order.
pub(super) struct Places(Vec<&'static str>);

impl Places {
    pub(super) fn load() -> Self {
        Self(gazetteer::villages().collect())
    }

    pub(super) fn village(&self, dice: &mut Dice) -> &'static str {
        dice.pick(&self.0)
    }

    /// Another village of the same commune, if it has one.
    pub(super) fn neighbour(&self, village: &str) -> Option<&'static str> {
        let first = self.0.partition_point(|other| other[..COMMUNE] < village[..COMMUNE]);
        let commune =
            self.0[first..].iter().take_while(|code| code[..COMMUNE] == village[..COMMUNE]);
        commune.copied().find(|other| *other != village)
    }
}

//! Villages of the gazetteer.

use super::dice::Dice;

/// The codes of all villages.
pub(super) struct Places(Vec<&'static str>);

impl Places {
    pub(super) fn load() -> Self {
        let rows = include_str!("../../gazetteer/villages.tsv").lines().skip(1);
        Self(rows.filter_map(|line| line.split('\t').next()).collect())
    }

    pub(super) fn village(&self, dice: &mut Dice) -> &'static str {
        dice.pick(&self.0)
    }
}

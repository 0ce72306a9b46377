//! The columns of an entry, of which each kind has some.

use sothon_domain::place_change::{BranchFacts, EntryCode, Facts, Names, PlaceKind};

/// What is stored of an entry's facts.
#[derive(Debug, Default)]
pub(crate) struct Columns {
    pub(crate) name_khmer: Option<String>,
    pub(crate) name_latin: Option<String>,
    pub(crate) phone: Option<String>,
    pub(crate) place: Option<String>,
    pub(crate) address: Option<String>,
    pub(crate) hours: Option<String>,
    pub(crate) partner: Option<String>,
    pub(crate) model: Option<String>,
    pub(crate) branch: Option<String>,
}

impl Columns {
    /// What is stored of these facts.
    pub(crate) fn of(facts: &Facts) -> Self {
        let names = facts.names();
        let common = Self {
            name_khmer: names.map(|names| names.khmer.clone()),
            name_latin: names.map(|names| names.latin.clone()),
            phone: facts.phone().map(|phone| phone.as_str().to_owned()),
            place: facts.place().map(ToString::to_string),
            ..Self::default()
        };
        match facts {
            Facts::Partner { .. } | Facts::HealthCentre { .. } => common,
            Facts::Branch(branch) => Self {
                address: Some(branch.address.clone()),
                hours: Some(branch.hours.to_string()),
                partner: branch.partner.as_ref().map(EntryCode::to_string),
                ..common
            },
            Facts::Device { model, branch } => {
                Self { model: Some(model.clone()), branch: Some(branch.to_string()), ..common }
            }
        }
    }

    /// The facts of an entry of this kind; none where a column is missing or can't be read.
    pub(crate) fn facts(self, kind: PlaceKind) -> Option<Facts> {
        if kind == PlaceKind::Device {
            return Some(Facts::Device { model: self.model?, branch: self.branch?.parse().ok()? });
        }
        let names = Names { khmer: self.name_khmer?, latin: self.name_latin? };
        let phone = self.phone?.parse().ok()?;
        let place = self.place.map(|place| place.parse()).transpose().ok()?;
        Some(match kind {
            PlaceKind::Partner => Facts::Partner { names, phone },
            PlaceKind::HealthCentre => Facts::HealthCentre { names, place: place?, phone },
            PlaceKind::Branch | PlaceKind::Device => Facts::Branch(Box::new(BranchFacts {
                names,
                place: place?,
                address: self.address?,
                phone,
                hours: self.hours?.parse().ok()?,
                partner: self.partner.map(|code| code.parse()).transpose().ok()?,
            })),
        })
    }
}

//! What is registered of a partner, a branch, a health centre or a device.

use super::{EntryCode, WeekHours};
use crate::person::{Phone, PlaceCode};

/// The kinds of entries of the register.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum PlaceKind {
    /// An organisation that serves people for the institution, such as a bank.
    Partner,
    /// Where people are served, by the institution or by a partner.
    Branch,
    /// Where a doctor sees people.
    HealthCentre,
    /// A fingerprint scanner at a branch.
    Device,
}

impl PlaceKind {
    /// Every kind, in the order of the pages.
    pub const ALL: [Self; 4] = [Self::Branch, Self::Partner, Self::HealthCentre, Self::Device];

    /// The stable code: `partner`, `branch`, `health-centre`, `device`.
    pub fn code(self) -> &'static str {
        match self {
            Self::Partner => "partner",
            Self::Branch => "branch",
            Self::HealthCentre => "health-centre",
            Self::Device => "device",
        }
    }

    /// The kind with this code.
    pub fn from_code(code: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|kind| kind.code() == code)
    }
}

/// A name in both scripts.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Names {
    /// In Khmer letters, canonical.
    pub khmer: String,
    /// In Latin letters.
    pub latin: String,
}

/// What is registered of one entry.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Facts {
    /// A partner.
    Partner {
        /// Its name.
        names: Names,
        /// Its phone.
        phone: Phone,
    },
    /// A branch.
    Branch(Box<BranchFacts>),
    /// A health centre.
    HealthCentre {
        /// Its name.
        names: Names,
        /// District, commune or village.
        place: PlaceCode,
        /// Its phone.
        phone: Phone,
    },
    /// A device; its code is its serial number.
    Device {
        /// Maker and model.
        model: String,
        /// The branch where it stands.
        branch: EntryCode,
    },
}

/// What is registered of a branch.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct BranchFacts {
    /// Its name.
    pub names: Names,
    /// District, commune or village.
    pub place: PlaceCode,
    /// Street and house, or how one finds it; empty where nobody has written it.
    pub address: String,
    /// Its phone.
    pub phone: Phone,
    /// When it is open.
    pub hours: WeekHours,
    /// Whose it is; none for the institution's own.
    pub partner: Option<EntryCode>,
}

impl Facts {
    /// Of which kind of entry.
    pub fn kind(&self) -> PlaceKind {
        match self {
            Self::Partner { .. } => PlaceKind::Partner,
            Self::Branch(_) => PlaceKind::Branch,
            Self::HealthCentre { .. } => PlaceKind::HealthCentre,
            Self::Device { .. } => PlaceKind::Device,
        }
    }

    /// What the entry belongs to: the partner of a branch, the branch of a device.
    pub fn owner(&self) -> Option<(PlaceKind, &EntryCode)> {
        match self {
            Self::Branch(branch) => branch.partner.as_ref().map(|code| (PlaceKind::Partner, code)),
            Self::Device { branch, .. } => Some((PlaceKind::Branch, branch)),
            Self::Partner { .. } | Self::HealthCentre { .. } => None,
        }
    }

    /// Its name; a device has none.
    pub fn names(&self) -> Option<&Names> {
        match self {
            Self::Partner { names, .. } | Self::HealthCentre { names, .. } => Some(names),
            Self::Branch(branch) => Some(&branch.names),
            Self::Device { .. } => None,
        }
    }

    /// Where it is, if it is a place of its own.
    pub fn place(&self) -> Option<&PlaceCode> {
        match self {
            Self::HealthCentre { place, .. } => Some(place),
            Self::Branch(branch) => Some(&branch.place),
            Self::Partner { .. } | Self::Device { .. } => None,
        }
    }

    /// Its phone, if it has one.
    pub fn phone(&self) -> Option<&Phone> {
        match self {
            Self::Partner { phone, .. } | Self::HealthCentre { phone, .. } => Some(phone),
            Self::Branch(branch) => Some(&branch.phone),
            Self::Device { .. } => None,
        }
    }
}

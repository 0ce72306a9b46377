//! Where a pension can be paid.

/// A bank of the list from which one chooses. Files of the back office name banks in their own way; only
/// what is typed here is held to the list.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Bank(&'static str);

/// The banks that pay pensions or take transfers from those that do, by the names people know them by.
const BANKS: [&str; 10] = [
    "ABA",
    "ACLEDA",
    "AMRET",
    "Canadia",
    "Chip Mong",
    "FTB",
    "Prince",
    "Sathapana",
    "Vattanac",
    "Wing",
];

impl Bank {
    /// Every bank, in the order of the form.
    pub fn all() -> impl Iterator<Item = Self> {
        BANKS.into_iter().map(Self)
    }

    /// The name, which is also its stable code and what the register stores.
    pub fn name(self) -> &'static str {
        self.0
    }

    /// The bank with this name.
    pub fn from_name(name: &str) -> Option<Self> {
        Self::all().find(|bank| bank.0 == name)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_bank_is_found_by_its_name_and_no_other() {
        for bank in Bank::all() {
            assert_eq!(Bank::from_name(bank.name()), Some(bank));
        }
        for none in ["", "aba", "My bank", "ABA "] {
            assert_eq!(Bank::from_name(none), None, "{none}");
        }
    }
}

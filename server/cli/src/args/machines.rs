//! What can be asked about partners' machines.

use clap::Subcommand;
use sothon_domain::access::Office;
use sothon_domain::casework::CaseKind;
use sothon_domain::gazetteer;
use sothon_domain::machine::MachineNumber;
use sothon_domain::person::PlaceCode;
use sothon_domain::place_change::EntryCode;

/// Acts on the keys of partners' machines.
#[derive(Debug, Subcommand)]
pub enum Machines {
    /// Make a key with which a partner's machine enters cases, and print it this once.
    New {
        /// The code under which the partner is registered.
        partner: EntryCode,
        /// The kinds of cases that it enters, such as `address-changed` or `survivors-claim`.
        #[arg(required = true, num_args = 1.., value_name = "KIND", value_parser = kind)]
        kinds: Vec<CaseKind>,
        /// For whom: the two digits of a province, the six of a commune, or `head` for everybody.
        #[arg(long, value_name = "PLACE", value_parser = reach)]
        of: Office,
    },
    /// Make another key for a machine and print it this once; the one before opens nothing any more.
    Renew {
        /// The number of the machine.
        number: MachineNumber,
    },
    /// Print every machine: its number, its partner, for whom, and until when.
    List,
    /// Revoke the key of a machine at once and for good.
    Revoke {
        /// The number of the machine.
        number: MachineNumber,
    },
}

/// A kind of case that machines enter.
fn kind(text: &str) -> Result<CaseKind, String> {
    let names = || {
        let kinds = CaseKind::ALL.into_iter();
        kinds.map(CaseKind::code).collect::<Vec<_>>().join(", ")
    };
    CaseKind::from_code(text).ok_or_else(names)
}

/// A province, a commune or the whole country.
fn reach(text: &str) -> Result<Office, String> {
    if text == "head" {
        return Ok(Office::Head);
    }
    let place = text.parse().ok();
    let place = place.filter(|code: &PlaceCode| {
        let whole = code.is_commune() || code == &code.province();
        whole && gazetteer::knows(code)
    });
    place
        .map(Office::at)
        .ok_or_else(|| "two digits of a province, six of a commune, or head".into())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_reach_is_a_province_a_commune_or_everybody() {
        assert_eq!(reach("head"), Ok(Office::Head));
        assert_eq!(reach("12").map(|office| office.commune().is_some()), Ok(false));
        assert_eq!(reach("120101").map(|office| office.commune().is_some()), Ok(true));
        for wrong in ["", "99", "1201", "12010101", "x"] {
            assert!(reach(wrong).is_err(), "{wrong}");
        }
    }

    #[test]
    fn every_kind_is_entered_by_machines_and_no_other() {
        for known in CaseKind::ALL {
            assert_eq!(kind(known.code()), Ok(known));
        }
        for wrong in ["", "weather"] {
            assert!(kind(wrong).is_err_and(|names| names.contains("marriage")), "{wrong}");
        }
    }
}

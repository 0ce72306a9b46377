//! Which network carries messages to a number.

use super::Phone;

/// A network of mobile phones.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Network {
    /// CamGSM.
    Cellcard,
    /// Smart Axiata.
    Smart,
    /// Viettel.
    Metfone,
    /// A smaller one, or a line.
    Other,
}

/// The two digits behind `0` that each of the large ones has (<https://en.wikipedia.org/wiki/Telephone_numbers_in_Cambodia>).
const PREFIXES: [(Network, &[&str]); 3] = [
    (
        Network::Cellcard,
        &["11", "12", "14", "17", "61", "76", "77", "78", "79", "85", "89", "92", "95", "99"],
    ),
    (Network::Smart, &["10", "15", "16", "69", "70", "81", "86", "87", "93", "96", "98"]),
    (Network::Metfone, &["31", "60", "66", "67", "68", "71", "88", "90", "97"]),
];

impl Phone {
    /// The network that gave the number out. Only to send messages sensibly: no right hangs on it.
    pub fn network(&self) -> Network {
        let digits = self.as_str().trim_start_matches("+855");
        let own = |prefixes: &[&str]| prefixes.iter().any(|prefix| digits.starts_with(prefix));
        let found = PREFIXES.iter().find(|(_, prefixes)| own(prefixes));
        found.map_or(Network::Other, |(network, _)| *network)
    }
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    use super::*;

    #[test]
    fn a_number_is_of_the_network_that_gave_it_out() {
        for (number, network) in [
            ("012345678", Network::Cellcard),
            ("0961234567", Network::Smart),
            ("097 123 4567", Network::Metfone),
            ("023 123 456", Network::Other),
        ] {
            let phone: Phone = number.parse().unwrap();
            assert_eq!(phone.network(), network, "{number}");
        }
    }

    #[test]
    fn no_two_networks_have_the_same_prefix() {
        let all: Vec<_> = PREFIXES.iter().flat_map(|(_, prefixes)| *prefixes).collect();
        assert_eq!(all.iter().collect::<BTreeSet<_>>().len(), all.len());
    }
}

//! How many people each scheme has: as in the institution's own population.

use sothon_domain::person::Scheme;

use super::named;

/// Retired civil servants and their survivors, among [`EVERYBODY`]; the others are veterans and theirs.
const CIVIL_SERVANTS: u64 = 80_480;
const EVERYBODY: u64 = 206_665;

/// How many of the first `count` people belong to the civil servants' scheme.
///
/// The same share of every list, to the nearest person, from about fifteen people on: most of the
/// named ones, who come first, are civil servants.
pub(super) fn civil_servants(count: u64) -> u64 {
    let share = (2 * count * CIVIL_SERVANTS + EVERYBODY) / (2 * EVERYBODY);
    share.max(named::CIVIL_SERVANTS).min(count)
}

/// The scheme of the person at this place of the list; not for the named people.
pub(super) fn scheme(index: u64) -> Scheme {
    if civil_servants(index + 1) > civil_servants(index) {
        Scheme::CivilServants
    } else {
        Scheme::Veterans
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_whole_population_has_its_known_numbers() {
        assert_eq!(civil_servants(EVERYBODY), CIVIL_SERVANTS);
        let drawn = (named::COUNT..EVERYBODY).filter(|at| scheme(*at) == Scheme::CivilServants);
        assert_eq!(drawn.count() as u64 + named::CIVIL_SERVANTS, CIVIL_SERVANTS);
        assert_eq!(civil_servants(2_000), 779);
    }
}

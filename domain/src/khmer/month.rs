//! Khmer names of months, as people and older systems write them.

use std::collections::HashMap;
use std::sync::LazyLock;

use time::Month;

use super::search_key;

/// The names of CLDR 47.
const NAMES: [(&str, Month); 12] = [
    ("មករា", Month::January),
    ("កុម្ភៈ", Month::February),
    ("មីនា", Month::March),
    ("មេសា", Month::April),
    ("ឧសភា", Month::May),
    ("មិថុនា", Month::June),
    ("កក្កដា", Month::July),
    ("សីហា", Month::August),
    ("កញ្ញា", Month::September),
    ("តុលា", Month::October),
    ("វិច្ឆិកា", Month::November),
    ("ធ្នូ", Month::December),
];

/// Spellings found in files of real systems.
const MISSPELT: [(&str, Month); 6] = [
    ("កុម្ភះ", Month::February),
    ("កុម្ភ", Month::February),
    ("មិនា", Month::March),
    ("មិថុនៈ", Month::June),
    ("កក្តដា", Month::July),
    ("វិច្ចិកា", Month::November),
];

static BY_KEY: LazyLock<HashMap<String, Month>> = LazyLock::new(|| {
    NAMES.iter().chain(&MISSPELT).map(|(name, month)| (search_key(name), *month)).collect()
});

/// The month with this name, in its right spelling or a usual wrong one.
pub fn month(name: &str) -> Option<Month> {
    BY_KEY.get(&search_key(name)).copied()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn each_month_is_known_by_its_name() {
        let mut next = Month::January;
        for (name, _) in NAMES {
            assert_eq!(month(name), Some(next), "{name}");
            next = next.next();
        }
    }

    #[test]
    fn usual_faults_of_spelling_are_understood() {
        assert_eq!(month("កុម្ភះ"), Some(Month::February));
        assert_eq!(month("មិនា"), Some(Month::March));
        assert_eq!(month("កក្តដា"), Some(Month::July));
        assert_eq!(month("វិច្ឆិ\u{200B}កា"), Some(Month::November));
        assert_eq!(month("ខែ"), None);
    }
}

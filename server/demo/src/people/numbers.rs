//! Numbers that belong to one person only: member, identity card, phone and account.
//!
//! Each is a shuffling of her place in the list, so that two people can't have the same one and no
//! number given before need be remembered. They depend on no seed.

use sothon_domain::person::Scheme;

use super::quota;

/// Mobile prefixes in use, each with the digits that follow.
const PREFIXES: [(&str, usize); 12] = [
    ("010", 6),
    ("011", 6),
    ("012", 6),
    ("015", 6),
    ("017", 6),
    ("069", 6),
    ("077", 6),
    ("088", 7),
    ("092", 6),
    ("096", 7),
    ("097", 7),
    ("099", 6),
];
/// How many people have phones of their own before numbers are given out again.
const PHONES: u64 = 1_000_000;

/// The member number, whose letter tells the scheme. The named people have others.
pub(super) fn member_number(index: u64) -> String {
    let letter = if quota::scheme(index) == Scheme::Veterans { 'V' } else { 'K' };
    format!("{letter}-{}", 300_000 + index)
}

/// Nine digits, of the first hundred million places. The last one makes the sum of all nine a
/// multiple of ten, so that a number with one digit mistyped is nobody's.
pub(super) fn national_id(index: u64) -> String {
    let eight = format!("{:08}", shuffled(index, 1, [10_000, 10_000]));
    let sum: u32 = eight.chars().filter_map(|digit| digit.to_digit(10)).sum();
    format!("{eight}{}", (10 - sum % 10) % 10)
}

/// A mobile number.
pub(super) fn phone(index: u64) -> String {
    let index = index % PHONES;
    let (prefix, digits) = PREFIXES[(mixed(index, 2) % PREFIXES.len() as u64) as usize];
    let six = shuffled(index, 3, [1_000, 1_000]);
    let seventh = mixed(index, 4) % 10;
    if digits == 7 { format!("{prefix}{seventh}{six:06}") } else { format!("{prefix}{six:06}") }
}

/// Twelve digits.
pub(super) fn account(index: u64) -> String {
    format!("{:012}", shuffled(index, 5, [1_000_000, 1_000_000]))
}

/// Another number below the product of `sizes`, a different one for each `index` below it: a
/// Feistel network, in which every round can be taken back.
fn shuffled(index: u64, key: u64, [left, right]: [u64; 2]) -> u64 {
    assert!(index < left * right, "invariant: the list is shorter than the numbers there are");
    let (mut high, mut low) = (index / right, index % right);
    for round in 0..4 {
        high = (high + mixed(low, key * 16 + round * 2) % left) % left;
        low = (low + mixed(high, key * 16 + round * 2 + 1) % right) % right;
    }
    high * right + low
}

/// All bits of the number stirred (SplitMix64's finish).
fn mixed(number: u64, key: u64) -> u64 {
    let mut bits = number.wrapping_add((key + 1).wrapping_mul(0x9E37_79B9_7F4A_7C15));
    bits = (bits ^ (bits >> 30)).wrapping_mul(0xBF58_476D_1CE4_E5B9);
    bits = (bits ^ (bits >> 27)).wrapping_mul(0x94D0_49BB_1331_11EB);
    bits ^ (bits >> 31)
}

#[cfg(test)]
mod tests {
    use std::collections::HashSet;

    use super::*;

    const EVERYBODY: u64 = 206_665;

    #[test]
    fn numbers_of_the_whole_population_belong_to_one_person_each() {
        for number in [member_number, national_id, phone, account] {
            let given: HashSet<String> = (0..EVERYBODY).map(number).collect();
            assert_eq!(given.len() as u64, EVERYBODY);
        }
    }

    #[test]
    fn a_shuffling_leaves_nothing_out() {
        let all: HashSet<u64> = (0..60).map(|index| shuffled(index, 9, [6, 10])).collect();
        assert_eq!(all.len(), 60);
        assert!((0..60).any(|index| shuffled(index, 9, [6, 10]) != index));
    }

    #[test]
    fn no_identity_number_is_another_with_one_digit_mistyped() {
        for index in 0..1_000 {
            let id = national_id(index);
            let sum: u32 = id.chars().filter_map(|digit| digit.to_digit(10)).sum();
            assert_eq!((id.len(), sum % 10), (9, 0), "{id}");
        }
    }
}

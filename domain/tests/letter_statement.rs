//! A statement reads back what was written, and nothing that was changed passes for genuine.

use ed25519_dalek::{Signer, SigningKey};
use proptest::prelude::*;
use sothon_domain::letter::{
    LetterKey, LetterKeys, LetterKind, MaskedCase, NotGenuine, SignedStatement, Statement, to_sign,
};
use sothon_domain::money::Riel;
use sothon_domain::person::Reference;
use time::macros::date;
use time::{Date, Duration};

fn signing_key() -> SigningKey {
    SigningKey::from_bytes(&[7; 32])
}

fn key() -> LetterKey {
    LetterKey::new(signing_key().verifying_key().to_bytes())
}

fn signed(statement: &Statement) -> SignedStatement {
    let bytes = statement.to_bytes().expect("a day of this century");
    let signature = signing_key().sign(&to_sign(&bytes)).to_bytes();
    SignedStatement::new(bytes, signature)
}

fn award() -> Statement {
    Statement {
        kind: LetterKind::AwardStatement,
        number: Reference::of_serial(4_821_035),
        issued_on: date!(2026 - 11 - 21),
        valid_until: date!(2027 - 05 - 21),
        year: None,
        case: None,
        masked_name: "ស៊ឹ… សុ…".parse().expect("a masked name"),
        amount: Some(Riel::new(510_000)),
    }
}

fn case(serial: u32) -> MaskedCase {
    MaskedCase::of(Reference::of_serial(serial))
}

fn decision() -> Statement {
    Statement { kind: LetterKind::Decision, amount: None, case: Some(case(900_017)), ..award() }
}

fn days() -> impl Strategy<Value = Date> {
    (0..=65_535i64).prop_map(|day| date!(2020 - 01 - 01) + Duration::days(day))
}

fn statements() -> impl Strategy<Value = Statement> {
    let kinds = prop::sample::select(LetterKind::ALL.to_vec());
    let amounts = prop::option::of((0..=i64::MAX).prop_map(Riel::new));
    let (names, years) = ("[ក-ឳa-zA-Z… ]{1,20}", any::<u16>());
    let cases = prop::option::of(any::<u32>().prop_map(case));
    (kinds, any::<u32>(), days(), days(), names, amounts, years, cases).prop_map(
        |(kind, serial, issued_on, valid_until, name, amount, year, case)| Statement {
            kind,
            number: Reference::of_serial(serial),
            issued_on,
            valid_until,
            year: (kind == LetterKind::PaymentStatement).then_some(year),
            case: case.filter(|_| kind == LetterKind::Decision),
            masked_name: name.parse().expect("twenty letters are a masked name"),
            amount,
        },
    )
}

proptest! {
    #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn it_reads_back_what_it_wrote(statement in statements()) {
        let text = signed(&statement).to_string();
        let read: SignedStatement = text.parse().expect("its own text");
        prop_assert_eq!(read.verify(&key()), Ok(statement));
    }

    #[test]
    fn there_is_one_way_to_write_it(statement in statements()) {
        let bytes = statement.to_bytes().expect("a day of this century");
        prop_assert_eq!(Statement::from_bytes(&bytes).and_then(|read| read.to_bytes()), Some(bytes.clone()));
        let longer = [&bytes[..], &[0]].concat();
        prop_assert_eq!(Statement::from_bytes(&longer), None);
        prop_assert_eq!(Statement::from_bytes(&bytes[..bytes.len() - 1]), None);
    }

    #[test]
    fn rubbish_is_never_genuine(text in "\\PC{0,500}", bytes in prop::collection::vec(any::<u8>(), 0..300)) {
        if let Ok(read) = text.parse::<SignedStatement>() {
            prop_assert_eq!(read.verify(&key()), Err(NotGenuine));
        }
        if let Some(read) = Statement::from_bytes(&bytes) {
            prop_assert_eq!(read.to_bytes(), Some(bytes));
        }
    }
}

/// The bytes of the text, with the one at `at` changed by every bit once.
fn changed(text: &str, at: usize) -> impl Iterator<Item = String> {
    use base64::Engine;
    use base64::engine::general_purpose::URL_SAFE_NO_PAD;
    let bytes = URL_SAFE_NO_PAD.decode(text).expect("its own text");
    (0..8).map(move |bit| {
        let mut bytes = bytes.clone();
        bytes[at] ^= 1 << bit;
        URL_SAFE_NO_PAD.encode(bytes)
    })
}

#[test]
fn every_changed_bit_of_payload_and_signature_is_found() {
    let right = signed(&award()).to_string();
    assert!(right.parse::<SignedStatement>().expect("its own text").verify(&key()).is_ok());
    for at in 0..right.len() * 3 / 4 {
        for forged in changed(&right, at) {
            let read = forged.parse::<SignedStatement>().and_then(|read| read.verify(&key()));
            assert_eq!(read, Err(NotGenuine), "byte {at}");
        }
    }
}

/// Every letter of the text in turn becomes every other one: also what base64 leaves loose is fixed.
#[test]
fn every_changed_letter_of_the_text_is_found() {
    let right = signed(&award()).to_string();
    for at in 0..right.len() {
        for letter in "AZaz09-_ %=".chars().filter(|letter| !right[at..].starts_with(*letter)) {
            let forged = format!("{}{letter}{}", &right[..at], &right[at + 1..]);
            let read = forged.parse::<SignedStatement>().and_then(|read| read.verify(&key()));
            assert_eq!(read, Err(NotGenuine), "{forged}");
        }
    }
}

#[test]
fn a_signature_of_somebody_else_or_of_something_else_is_none() {
    let bytes = award().to_bytes().expect("a day of this century");
    let stranger = SigningKey::from_bytes(&[8; 32]);
    let forged = SignedStatement::new(bytes.clone(), stranger.sign(&to_sign(&bytes)).to_bytes());
    assert_eq!(forged.verify(&key()), Err(NotGenuine));
    // The key's signature of the same bytes, made for another purpose.
    let other = SignedStatement::new(bytes.clone(), signing_key().sign(&bytes).to_bytes());
    assert_eq!(other.verify(&key()), Err(NotGenuine));
}

#[test]
fn what_does_not_fit_is_not_written() {
    let early = Statement { issued_on: date!(2019 - 12 - 31), ..award() };
    let owed = Statement { amount: Some(Riel::new(-1)), ..award() };
    assert_eq!((early.to_bytes(), owed.to_bytes()), (None, None));
    let of_year = Statement { year: Some(2026), ..award() };
    let of_none = Statement { kind: LetterKind::PaymentStatement, ..award() };
    assert_eq!((of_year.to_bytes(), of_none.to_bytes()), (None, None));
}

#[test]
fn only_a_decision_names_a_case() {
    let of_another = Statement { case: Some(case(1)), ..award() };
    let of_year = Statement { year: Some(2026), ..decision() };
    assert_eq!((of_another.to_bytes(), of_year.to_bytes()), (None, None));
    // Version 2 of any other kind is nobody's.
    let mut bytes = award().to_bytes().expect("a day of this century");
    bytes[0] = 2;
    assert_eq!(Statement::from_bytes(&bytes), None);
    for version in [0, 3, 255] {
        bytes[0] = version;
        assert_eq!(Statement::from_bytes(&bytes), None, "{version}");
    }
}

#[test]
fn the_last_day_still_counts() {
    assert!(!award().has_expired_on(date!(2027 - 05 - 21)));
    assert!(award().has_expired_on(date!(2027 - 05 - 22)));
}

#[test]
fn a_public_key_reads_back() {
    assert_eq!(key().to_string().parse::<LetterKey>(), Ok(key()));
    assert_eq!(key().to_string().len(), 43);
    assert!("rubbish".parse::<LetterKey>().is_err());
}

/// The bytes of version 1 never change: letters on paper carry them.
#[test]
fn the_bytes_of_version_1() {
    let bytes = award().to_bytes().expect("a day of this century");
    let number = Reference::of_serial(4_821_035).number().to_be_bytes();
    let days = [date!(2026 - 11 - 21), date!(2027 - 05 - 21)]
        .map(|day| ((day - date!(2020 - 01 - 01)).whole_days() as u16).to_be_bytes());
    let name = "ស៊ឹ… សុ…".as_bytes();
    let amount = 510_000u64.to_be_bytes();
    let expected =
        [&[1, 1][..], &number, &days[0], &days[1], &[1], &amount, &[name.len() as u8], name];
    assert_eq!(bytes, expected.concat());
}

/// Decisions on paper carry either version: the first letters named no case.
#[test]
fn the_bytes_of_a_decision_with_and_without_its_case() {
    let before = Statement { case: None, ..decision() };
    let old = before.to_bytes().expect("a day of this century");
    assert_eq!(old[..2], [1, 4]);
    assert_eq!(signed(&before).verify(&key()), Ok(before));
    let new = decision().to_bytes().expect("a day of this century");
    assert_eq!(new[..2], [2, 4]);
    // The case stands where a statement of payments has its year; the rest is the same.
    let digits = (Reference::of_serial(900_017).number() % 10_000) as u16;
    assert_eq!(new[10..12], digits.to_be_bytes());
    assert_eq!([&old[2..10], &old[10..]], [&new[2..10], &new[12..]]);
    assert_eq!(signed(&decision()).verify(&key()), Ok(decision()));
    let nine = [&new[..10], &10_000u16.to_be_bytes(), &new[12..]].concat();
    assert_eq!(Statement::from_bytes(&nine), None);
}

#[test]
fn an_earlier_key_goes_on_proving_its_letters_and_a_strange_one_proves_none() {
    let newer = SigningKey::from_bytes(&[9; 32]);
    let newer = LetterKey::new(newer.verifying_key().to_bytes());
    let both = LetterKeys::new(vec![(0, key()), (1, newer)]);
    let numbers: Vec<u16> = both.iter().map(|(number, _)| number).collect();
    assert_eq!(numbers, [1, 0], "the newest first");
    assert_eq!(signed(&award()).verify_by(&both), Ok(award()));
    assert_eq!(signed(&award()).verify_by(&newer.into()), Err(NotGenuine));
    assert_eq!(signed(&award()).verify_by(&LetterKeys::new(vec![])), Err(NotGenuine));
}

use super::*;
use crate::person::Name;

fn left(fact: &PrivateFact) -> String {
    match fact.masked() {
        Shown::Masked(field, MaskedFact::Digits(text) | MaskedFact::Letters(text)) => {
            assert_eq!(field, fact.field());
            text
        }
        Shown::Masked(_, MaskedFact::Name(MaskedNames { khmer, latin })) => {
            format!("{khmer} · {latin}")
        }
        Shown::Masked(_, MaskedFact::Year(year)) => year.to_string(),
        Shown::Revealed(_) => panic!("masked is not revealed"),
    }
}

fn account(number: &str) -> String {
    left(&PrivateFact::Account(AccountText::new(number.to_owned())))
}

fn mail(address: &str) -> String {
    left(&PrivateFact::Email(address.parse().unwrap()))
}

#[test]
fn numbers_keep_their_ends() {
    let phone = |typed: &str| typed.parse::<Phone>().unwrap();
    assert_eq!(left(&PrivateFact::Phone(phone("012 345 678"))), "•••678");
    assert_eq!(left(&PrivateFact::ContactPhone(phone("097 1234 567"))), "•••567");
    assert_eq!(left(&PrivateFact::NationalId("010234567".parse().unwrap())), "•••567");
    assert_eq!(account("001234567"), "•••4567");
    assert_eq!(account("12345678901234567890"), "•••7890");
}

#[test]
fn a_short_number_keeps_no_more_than_half() {
    assert_eq!(account("123456"), "•••456");
    assert_eq!(account("12"), "•••2");
    assert_eq!(account("1"), "•••");
    assert_eq!(account(""), "•••");
    assert_eq!(account("លេខ១២៣៤"), "•••២៣៤", "a sign is never cut");
}

#[test]
fn a_birth_date_keeps_its_year() {
    let born = Date::from_ordinal_date(1957, 166).unwrap();
    assert_eq!(left(&PrivateFact::BirthDate(born)), "1957");
}

#[test]
fn a_mailbox_keeps_its_first_letter_and_its_host() {
    assert_eq!(mail("sok.dara@example.org"), "s•••@example.org");
    assert_eq!(mail("a@b.kh"), "a•••@b.kh");
}

#[test]
fn names_keep_the_first_letter_of_each_part() {
    let name = PersonName {
        khmer: Name::new("ស៊ឹម", "សុខា").unwrap(),
        latin: Name::new("SIM", "Sokha").unwrap(),
    };
    assert_eq!(left(&PrivateFact::Name(name)), "ស៊ឹ… សុ… · S… S…");
    assert_eq!(left(&PrivateFact::Holder("SIM Sokha".parse().unwrap())), "S… S…");
    assert_eq!(left(&PrivateFact::Holder("ស៊ឹម សុខា".parse().unwrap())), "ស៊ឹ… សុ…");
    assert_eq!(left(&PrivateFact::ContactName("បងស្រី".parse().unwrap())), "ប…");
}

#[test]
fn what_is_revealed_says_which_field_it_is() {
    let fact = PrivateFact::Phone("012345678".parse().unwrap());
    assert!(fact.masked().is_masked());
    let shown = Shown::Revealed(fact);
    assert!(!shown.is_masked());
    assert_eq!(shown.field(), PrivateField::Phone);
}

#[test]
fn no_debug_text_says_a_number() {
    for fact in [
        PrivateFact::Phone("012345678".parse().unwrap()),
        PrivateFact::NationalId("010234567".parse().unwrap()),
        PrivateFact::Account(AccountText::new("001234567".to_owned())),
        PrivateFact::Email("sok@example.org".parse().unwrap()),
        PrivateFact::Holder("SIM Sokha".parse().unwrap()),
    ] {
        let said = format!("{fact:?}");
        for secret in ["12345678", "010234567", "001234567", "sok@", "Sokha"] {
            assert!(!said.contains(secret), "{said}");
        }
    }
}

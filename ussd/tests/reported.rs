//! A report of her death stands before everything else, and only behind the PIN.

use crate::support;

use sothon_ussd::Tongue;
use sothon_ussd::menu::{DeathSaid, Need, Reply, Turn, answer, begin, press};
use support::{PIN, Phone, through_storage};
use time::macros::date;

const HELD: DeathSaid = DeathSaid::Held { since: date!(2026 - 11 - 20) };

fn dialling(tongue: Tongue, said: DeathSaid) -> Phone {
    let mut phone = Phone::new(Some(tongue));
    phone.said = Some(said);
    phone.dial();
    phone
}

#[test]
fn it_comes_right_after_the_pin_whatever_she_wanted() {
    for (tongue, asked, held, said) in [
        (Tongue::Khmer, "មានដំណឹង", "ប្រាក់រង់ចាំពី 20/11/2026", "បានកត់ត្រាថាអ្នកនៅរស់"),
        (Tongue::Romanised, "Mean damnoeng", "Prak rong cham pi thngai 20/11/2026", "Ban kot tuk"),
        (
            Tongue::English,
            "Somebody reported",
            "held since 20/11/2026",
            "written down that you live",
        ),
    ] {
        for (wanted, state, told) in [
            ("1", DeathSaid::Asked, asked),
            ("4", HELD, held),
            ("5", HELD, held),
            ("8", HELD, held),
        ] {
            let mut phone = dialling(tongue, state);
            assert!(!phone.key(wanted).contains(told), "nothing tells of it before the PIN");
            assert!(phone.key(PIN).contains(told), "{}", phone.screen.text);
            assert!(phone.key("1").contains(said), "{}", phone.screen.text);
            assert!(phone.screen.end);
            assert_eq!(phone.needs, [Need::Pin(PIN.into()), Need::Reported, Need::SayAlive]);
        }
    }
}

#[test]
fn zero_goes_on_to_what_she_wanted_and_five_comes_back_to_it() {
    let mut phone = dialling(Tongue::English, DeathSaid::Asked);
    phone.key("1");
    phone.key(PIN);
    assert!(phone.key("7").contains("Wrong key."), "{}", phone.screen.text);
    assert!(phone.screen.text.contains("1 I am alive"), "{}", phone.screen.text);
    assert!(phone.key("0").starts_with("KHR 7,654,321"), "{}", phone.screen.text);
    phone.key("00");
    assert!(phone.key("5").contains("1 I am alive"), "{}", phone.screen.text);
    assert!(phone.key("0").contains("30/04/2027"), "{}", phone.screen.text);
    assert!(!phone.needs.contains(&Need::SayAlive));
}

#[test]
fn where_none_stands_nothing_is_between_the_pin_and_what_she_wanted() {
    for (key, told) in [("1", "KHR 7,654,321"), ("5", "30/04/2027")] {
        let mut phone = Phone::dialled(Tongue::English, &[key]);
        assert!(phone.key(PIN).contains(told), "{}", phone.screen.text);
    }
}

#[test]
fn a_call_that_was_cut_off_there_asks_the_pin_again() {
    let mut phone = dialling(Tongue::English, HELD);
    phone.key("5");
    phone.key(PIN);
    assert!(phone.dial().contains("1 Continue"), "{}", phone.screen.text);
    assert!(phone.key("1").contains("PIN") && !phone.screen.text.contains("death"));
    assert!(phone.key(PIN).contains("1 I am alive"), "{}", phone.screen.text);
}

#[test]
fn a_reply_without_the_pin_shows_nothing_of_it() {
    for reply in [Reply::Reported(Some(HELD)), Reply::Alive] {
        let Turn::Show { session, .. } = begin(Some(Tongue::English), None) else {
            panic!("a menu")
        };
        let Turn::Show { session, .. } = press(through_storage(&session), "5") else {
            panic!("the PIN is asked")
        };
        let Turn::Show { screen, .. } = answer(session, &reply) else { panic!("a screen") };
        assert!(!screen.text.contains("held") && !screen.text.contains("live"), "{}", screen.text);
    }
}

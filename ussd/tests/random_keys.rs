//! Whatever is pressed, and whatever comes back: no panic, no screen over its budget, nothing personal
//! before the PIN.

use crate::support;

use proptest::prelude::*;
use sothon_ussd::Tongue;
use sothon_ussd::menu::{DeathSaid, Need, Renewable, Turn, answer, begin, press};
use sothon_ussd::text::{Budget, septets};
use support::record::{KNOWN_MEMBER, TOLD};
use support::{PERSONAL, PIN, Phone, through_storage};
use time::macros::date;

/// Keys people press, and some they should not.
fn key() -> impl Strategy<Value = String> {
    prop_oneof![
        6 => prop::sample::select(vec!["1", "2", "3", "4", "5", "7", "8", "10", "11"]).prop_map(str::to_owned),
        3 => prop::sample::select(vec!["0", "00", "98", "9"]).prop_map(str::to_owned),
        2 => prop::sample::select(vec![
            "01", "0102", "12010101", "01020101", "112026", "05102026", "31022026", "99", "២",
        ])
            .prop_map(str::to_owned),
        2 => Just(PIN.to_owned()),
        2 => Just(KNOWN_MEMBER.to_owned()),
        2 => Just(TOLD.to_owned()),
        1 => "[0-9]{4}",
        1 => "[0-9]{6}",
        1 => ".{0,12}",
    ]
}

fn tongue() -> impl Strategy<Value = Option<Tongue>> {
    prop::sample::select(vec![
        None,
        Some(Tongue::Khmer),
        Some(Tongue::Romanised),
        Some(Tongue::English),
    ])
}

/// What a call may meet besides the menu: a report of her death, a change of her account, a new PIN that may
/// be chosen.
fn phone() -> impl Strategy<Value = Phone> {
    let said = prop::sample::select(vec![
        None,
        None,
        Some(DeathSaid::Asked),
        Some(DeathSaid::Held { since: date!(2026 - 11 - 20) }),
    ]);
    (tongue(), said, any::<bool>(), any::<bool>()).prop_map(|(tongue, said, account, renewal)| {
        let mut phone = Phone::new(tongue);
        phone.said = said;
        phone.record.new_account = account.then(|| "4417".to_owned());
        phone.ready = if renewal {
            vec![Renewable { name: "request".to_owned(), ending: "577".to_owned() }]
        } else {
            Vec::new()
        };
        phone
    })
}

/// Within 70 units when it needs UCS-2, else within 160 septets; and never empty.
fn fits(text: &str) -> bool {
    let budget = if septets(text).is_some() { Budget::Latin } else { Budget::Khmer };
    !text.is_empty() && budget.holds(text)
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(400))]

    #[test]
    fn keys_never_lead_out_of_the_menu(
        mut phone in phone(),
        keys in prop::collection::vec(key(), 1..40),
    ) {
        phone.dial();
        for key in keys {
            if phone.screen.end {
                phone.dial();
            }
            let asked = phone.needs.len();
            let was_proved = phone.proved;
            phone.key(&key);
            let text = &phone.screen.text;
            prop_assert!(fits(text), "{text:?}");
            prop_assert!(!text.contains(['{', '\u{200B}']), "{text:?}");
            if !phone.proved {
                prop_assert!(!phone.needs[asked..].iter().any(Need::is_personal));
                prop_assert!(!PERSONAL.iter().any(|secret| text.contains(secret)), "{text:?}");
            }
            prop_assert!(was_proved <= phone.proved, "a right PIN holds for the call");
        }
    }

    #[test]
    fn a_reply_out_of_place_never_panics_and_shows_nothing_personal(
        keys in prop::collection::vec(key(), 0..8),
        at in 0usize..10,
    ) {
        let needs = [
            Need::Status, Need::Payments, Need::Why, Need::LifeCertificate, Need::Branches,
            Need::Cases, Need::Draft, Need::Hotline, Need::PaymentDays, Need::Submit,
        ];
        let mut stray = Phone::new(None);
        let reply = stray.reply(&needs[at]);
        let mut turn = begin(Some(Tongue::English), None);
        for key in keys {
            turn = match turn {
                Turn::Show { session, .. } => press(through_storage(&session), &key),
                Turn::Ask { session, .. } => answer(session, &reply),
            };
            if let Turn::Show { screen, .. } = &turn {
                prop_assert!(fits(&screen.text), "{:?}", screen.text);
                let shown = PERSONAL.iter().any(|secret| screen.text.contains(secret));
                prop_assert!(!shown, "{:?}", screen.text);
            }
        }
    }
}

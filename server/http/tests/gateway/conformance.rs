//! One service: a journey goes the same way through every gateway.

use sothon_testkit::{LogTrap, Pensioner};

use super::wire::{KINDS, Kind, Seen, Way, Wire};
use super::{PIN, SECRET};

/// The screens of these keys after the dial.
async fn journey(kind: Kind, keys: &[&str]) -> Vec<(String, bool)> {
    let mut wire = Wire::new(kind).await;
    let first = wire.dial().await;
    let mut screens = vec![(first.text, first.end)];
    for key in keys {
        let seen = wire.press(key).await;
        screens.push((seen.text, seen.end));
    }
    screens
}

fn is_polite_end(seen: &Seen) -> bool {
    seen.end && seen.text.contains("Please dial again")
}

#[tokio::test]
async fn the_same_keys_show_the_same_screens_through_every_gateway() {
    for (name, keys, ends) in [
        ("to the amount", &["3", "1", PIN][..], false),
        ("and back to the menu", &["3", "1", PIN, "0"], false),
        ("in Khmer", &["1", "1", PIN], false),
        ("three wrong keys", &["3", "77", "77", "77"], true),
        ("an emoji", &["3", "😀"], false),
        ("digits in Khmer", &["៣", "១"], false),
    ] {
        let expected = journey(Kind::AfricasTalking, keys).await;
        assert_eq!(expected.last().expect("a screen").1, ends, "{name}: {expected:?}");
        for kind in KINDS.into_iter().filter(|kind| *kind != Kind::AfricasTalking) {
            assert_eq!(journey(kind, keys).await, expected, "{name} through {kind:?}");
        }
    }
}

#[tokio::test]
async fn a_request_that_comes_again_is_answered_with_the_same_bytes() {
    for kind in KINDS {
        let mut wire = Wire::new(kind).await;
        let first = wire.dial().await;
        assert_eq!(wire.again().await, first, "{kind:?}");
        wire.press("3").await;
        wire.press("1").await;
        let amount = wire.press(PIN).await;
        assert!(amount.text.contains("510,000"), "{kind:?}: {amount:?}");
        assert_eq!(wire.again().await, amount, "{kind:?}");
        assert_eq!(wire.again().await, amount, "{kind:?}");
    }
}

#[tokio::test]
async fn who_types_after_the_end_is_told_to_dial_again() {
    for kind in KINDS {
        let mut wire = Wire::new(kind).await;
        wire.dial().await;
        for key in ["3", "77", "77", "77"] {
            wire.press(key).await;
        }
        let after = wire.press("1").await;
        assert!(is_polite_end(&after), "{kind:?}: {after:?}");
    }
}

#[tokio::test]
async fn a_call_that_the_network_ended_is_followed_by_another() {
    let mut shown = Vec::new();
    for kind in KINDS {
        let mut wire = Wire::new(kind).await;
        wire.dial().await;
        wire.press("3").await;
        wire.abort().await;
        let again = wire.dial().await;
        assert!(!again.end, "{kind:?}: {again:?}");
        shown.push(again.text);
    }
    assert!(shown.iter().all(|text| *text == shown[0]), "{shown:?}");
}

#[tokio::test]
async fn one_phone_has_many_spellings_and_what_is_no_phone_is_refused() {
    for kind in KINDS {
        let mut wire = Wire::new(kind).await;
        wire.dial().await;
        wire.press("3").await;
        for phone in ["85512345678", "012345678", "+85512345678"] {
            let seen = wire.dial_from(phone).await.expect("a screen");
            assert!(seen.text.is_ascii(), "{kind:?} knows her tongue: {seen:?}");
        }
        for phone in ["+66812345678", "12345678", "abc", ""] {
            assert_eq!(wire.dial_from(phone).await, None, "{kind:?}: {phone}");
        }
        assert!(!wire.dial().await.end, "{kind:?}");
    }
}

#[tokio::test]
async fn a_text_of_ten_kilobytes_is_refused_and_nothing_of_it_is_worked_on() {
    for kind in KINDS {
        let mut wire = Wire::new(kind).await;
        wire.dial().await;
        assert_eq!(wire.try_type(&"1".repeat(10_000)).await, None, "{kind:?}");
        if matches!(kind, Kind::Smpp(_)) {
            assert!(!wire.dial().await.end, "{kind:?}: a last screen was shown");
        }
        let menu = wire.press("3").await;
        assert!(menu.text.starts_with("1 My pension"), "{kind:?}: {menu:?}");
    }
}

#[tokio::test]
async fn octets_that_are_no_text_end_the_call_politely() {
    for way in Way::ALL {
        let mut wire = Wire::new(Kind::Smpp(way)).await;
        for octets in [
            (8, &[0x17][..]),
            (8, &[0xD8, 0x3D]),
            (0x48, &[0x00, 0x31, 0x00]),
            (0, &[0x31, 0x1B]),
            (0, &[0xFF]),
            (4, b"1"),
        ] {
            assert!(!wire.dial().await.end, "{way:?}");
            assert_eq!(wire.try_octets(way, octets).await, None, "{way:?} {octets:?}");
        }
        assert!(!wire.dial().await.end, "{way:?}");
    }
}

#[tokio::test]
async fn an_smsc_that_cuts_the_connection_gets_another_and_its_calls_begin_anew() {
    let mut wire = Wire::new(Kind::Smpp(Way::Standard)).await;
    wire.dial().await;
    wire.press("3").await;
    wire.cut().await;
    let lost = wire.press("1").await;
    assert!(is_polite_end(&lost), "{lost:?}");
    assert!(!wire.dial().await.end);
}

#[tokio::test]
async fn nothing_that_was_typed_or_shown_is_logged_by_any_gateway() {
    let mut trap = LogTrap::set(&[&Pensioner::sokha()]);
    for written in [SECRET, "*7294", "=7294 ", "\"7294\"", "510,000"] {
        trap.also(written);
    }
    for kind in KINDS {
        let mut wire = Wire::new(kind).await;
        wire.dial().await;
        for key in ["3", "1", PIN] {
            wire.press(key).await;
        }
        assert_eq!(wire.try_type(&PIN.repeat(3_000)).await, None, "{kind:?}");
        wire.abort().await;
    }
    assert!(trap.heard() > 0, "the trap heard the gateways");
    assert_eq!(trap.caught(), Vec::<String>::new());
}

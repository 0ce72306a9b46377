//! Ending what others may do for her, from a basic phone.

use sothon_app::delegate::{DelegateFault, Grant, Sought, grant, how_many, name_sought, seek};
use sothon_domain::access::Actor;
use sothon_testkit::Pensioner;

use crate::ussd::handset::{PIN, Service};

async fn with_two_delegates() -> Service {
    let service = Service::new().await;
    let sokha = Actor::person(service.sokha);
    for (other, name) in [(Pensioner::dara(), "CHAN Dara"), (Pensioner::widow(), "SIM Sokha")] {
        service.test.add(&other).await;
        let key = service.test.id();
        let member_number = &other.member_number;
        let signed_in_at = service.app.clock.now();
        let (scope, months) = ("see", "6");
        let sent = Grant { member_number, name, scope, months, signed_in_at, key };
        grant(&service.app, &sokha, &sent).await.expect("she may name both");
    }
    service
}

#[tokio::test]
async fn one_key_after_the_pin_ends_all_of_them() {
    let service = with_two_delegates().await;
    let mut phone = service.at_the_menu("call").await;
    phone.press("98").await;
    assert!(phone.press("98").await.text.contains("7 Who acts for me"));
    let asked = phone.press("7").await;
    assert!(asked.text.contains("PIN") && !asked.text.contains("Stop"), "{asked:?}");
    let two = phone.press(PIN).await;
    assert!(two.text.contains(": 2") && two.text.contains("1 Stop all"), "{two:?}");
    assert!(!two.text.contains("Dara") && !two.text.contains("CHAN"), "no name is on a screen");
    let none = phone.press("1").await;
    assert!(none.text.contains("Nobody"), "{none:?}");
    assert_eq!(service.test.count("delegation", "ended_at IS NULL").await, 0);
    // The same press again ends nothing twice.
    assert_eq!(phone.dial().await, none);
    assert_eq!(service.times("delegation.revoked").await, 1);
    let sokha = Actor::person(service.sokha);
    assert_eq!(how_many(&service.app, &sokha).await.expect("it answers"), 0);
}

#[tokio::test]
async fn nobody_without_the_pin_ends_any() {
    let service = with_two_delegates().await;
    let mut phone = service.at_the_menu("call").await;
    phone.type_all(&["7", "0000"]).await;
    phone.press("1").await;
    assert_eq!(service.times("delegation.revoked").await, 0);
    assert_eq!(service.test.count("delegation", "ended_at IS NULL").await, 2);
}

#[tokio::test]
async fn after_the_pin_she_lets_one_see_for_three_months() {
    let service = Service::new().await;
    service.test.add(&Pensioner::dara()).await;
    let mut phone = service.at_the_menu("call").await;
    phone.type_all(&["7", PIN]).await;
    assert!(phone.press("2").await.text.contains("number"));
    let unknown = phone.press("V-999999").await;
    assert!(unknown.text.contains("not found"), "{unknown:?}");
    let found = phone.press("V-118203").await;
    assert!(found.text.contains("3 months") && !found.text.contains("Dara"), "{found:?}");
    assert_eq!(service.test.count("delegation", "true").await, 0, "nothing before she agrees");
    let wrong = phone.press("5").await;
    assert!(wrong.text.contains("3 months"), "a wrong key shows the same again: {wrong:?}");
    let named = phone.press("1").await;
    assert!(named.text.contains(": 1"), "{named:?}");
    assert_eq!(phone.dial().await, named);
    let holds = "scope = 'see' AND last_day < granted_at::date + 95 AND ended_at IS NULL";
    assert_eq!(service.test.count("delegation", holds).await, 1);
    assert_eq!(service.times("delegation.granted").await, 1, "pressed twice is once");
}

#[tokio::test]
async fn nobody_without_the_pin_lets_anybody_and_looking_is_limited() {
    let service = Service::new().await;
    service.test.add(&Pensioner::dara()).await;
    let mut phone = service.at_the_menu("call").await;
    phone.type_all(&["7", "0000", "2", "V-118203", "1"]).await;
    assert_eq!(service.test.count("delegation", "true").await, 0);
    assert_eq!(service.test.count("delegation_wish", "true").await, 0);
    let sokha = Actor::dialler(service.sokha);
    for _ in 0..10 {
        let sought = seek(&service.app, &sokha, "V-999999").await.expect("it answers");
        assert_eq!(sought, Sought::Fault(DelegateFault::Unknown));
    }
    let often = seek(&service.app, &sokha, "V-118203").await.expect("it answers");
    assert_eq!(often, Sought::Fault(DelegateFault::TooManyTries), "not even a right one");
    let named = name_sought(&service.app, &sokha).await.expect("it answers");
    assert_eq!(named, Err(DelegateFault::Unknown));
}

//! Ending what others may do for her, from a basic phone.

use sothon_app::delegate::{Grant, grant, how_many};
use sothon_domain::access::Actor;
use sothon_testkit::Pensioner;

use crate::handset::{PIN, Service};

async fn with_two_delegates() -> Service {
    let service = Service::new().await;
    let sokha = Actor::person(service.sokha);
    for (other, name) in [(Pensioner::dara(), "CHAN Dara"), (Pensioner::widow(), "SIM Sokha")] {
        service.test.add(&other).await;
        let key = service.test.id();
        let member_number = &other.member_number;
        let sent = Grant { member_number, name, scope: "see", months: "6", key };
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

//! Locking from a basic phone.

use sothon_app::lock::locked_since;
use sothon_domain::access::Actor;

use crate::ussd::handset::{PIN, Service};

#[tokio::test]
async fn she_locks_after_the_pin_and_every_later_report_is_refused() {
    let service = Service::new().await;
    let mut phone = service.at_the_menu("call").await;
    assert!(phone.press("98").await.text.contains("6 Lock my record"));
    let asked = phone.press("6").await;
    assert!(asked.text.contains("PIN") && !asked.text.contains("Lock"), "{asked:?}");
    let what = phone.press(PIN).await;
    assert!(what.text.contains("1 Lock") && what.text.contains("paid as before"), "{what:?}");
    let locked = phone.press("1").await;
    assert!(locked.text.contains("locked since 21/11/2026"), "{locked:?}");
    let sokha = Actor::person(service.sokha);
    assert!(locked_since(&service.app, &sokha).await.expect("it answers").is_some());

    // The same press again, and the same way again, are no second lock.
    assert_eq!(phone.dial().await, locked);
    assert!(phone.type_all(&["00", "6"]).await.text.contains("locked since 21/11/2026"));
    assert_eq!(service.times("record.locked").await, 1);
    let status = phone.type_all(&["00", "1"]).await;
    assert!(status.text.contains("510,000"), "reading goes on: {status:?}");
    let refused = phone.type_all(&["00", "2", "1"]).await;
    assert!(refused.end && refused.text.contains("Please go to a branch"), "{refused:?}");
}

#[tokio::test]
async fn a_report_that_is_ready_is_refused_at_its_last_press_and_kept() {
    let service = Service::new().await;
    let mut phone = service.at_the_menu("call").await;
    phone.type_all(&["2", "1", PIN, "01020101", "1"]).await;
    let check = phone.press("1").await;
    assert!(check.text.contains("1 Send"), "{check:?}");
    let (app, sokha) = (&service.app, Actor::person(service.sokha));
    let channel = sothon_domain::person_lock::LockChannel::Web;
    sothon_app::lock::lock(app, &sokha, channel).await.expect("it can be locked");
    let refused = phone.press("1").await;
    assert!(refused.end && refused.text.contains("Your record is locked"), "{refused:?}");
    assert_eq!(service.test.count("case_file", "true").await, 0);
    assert_eq!(service.test.count("flow_draft", "true").await, 1, "her answers wait");
}

#[tokio::test]
async fn nobody_without_the_pin_locks_anything() {
    let service = Service::new().await;
    let mut phone = service.at_the_menu("call").await;
    phone.type_all(&["98", "6", "0000"]).await;
    phone.press("1").await;
    assert_eq!(service.times("record.locked").await, 0);
}

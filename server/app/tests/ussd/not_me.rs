//! *Not me* from a basic phone.

use sothon_app::account_change::{self, Enter, Entered};
use sothon_app::case::{self, Answered, Submission, Submitted};
use sothon_app::lock::locked_since;
use sothon_domain::access::Actor;
use sothon_domain::account_change::TypedAccount;
use sothon_domain::casework::{CaseKind, Channel};
use sothon_domain::effects::Clock;
use sothon_domain::flow::StepKey;

use crate::ussd::handset::{PIN, Service};

/// Somebody enters another account in her name.
async fn entered(service: &Service) {
    let typed = TypedAccount {
        bank: "ABA".into(),
        number: "000987654".into(),
        holder: "Somebody Else".into(),
    };
    let (signed_in_at, key) = (service.test.clock.now(), service.test.id());
    let sent = Enter { typed: &typed, signed_in_at, key };
    let done = account_change::enter(&service.app, &Actor::person(service.sokha), &sent).await;
    assert!(matches!(done, Ok(Entered::Done { .. })), "{done:?}");
}

#[tokio::test]
async fn she_stops_it_after_the_pin_and_locks_in_the_same_call() {
    let service = Service::new().await;
    entered(&service).await;
    let mut phone = service.at_the_menu("call").await;
    let asked = phone.press("6").await;
    assert!(asked.text.contains("PIN") && !asked.text.contains("654"), "{asked:?}");
    let waits = phone.press(PIN).await;
    assert!(waits.text.contains("654") && waits.text.contains("1 Not me"), "{waits:?}");
    assert!(!waits.text.contains("987"), "{waits:?}");
    assert_eq!(phone.press("7").await.text.lines().filter(|l| l.contains("Not me")).count(), 1);
    let stopped = phone.press("1").await;
    assert!(stopped.text.contains("stopped") && stopped.text.contains("1 Lock"), "{stopped:?}");
    assert_eq!(phone.dial().await, stopped, "the same press again is no second act");
    assert_eq!(service.times("account-change.stopped").await, 1);
    let locked = phone.press("1").await;
    assert!(locked.text.contains("locked since 21/11/2026"), "{locked:?}");
    let sokha = Actor::person(service.sokha);
    assert!(locked_since(&service.app, &sokha).await.expect("it answers").is_some());
    assert_eq!(service.test.count("account_change", "state = 'frozen'").await, 1);
}

#[tokio::test]
async fn she_may_lock_alone_and_stop_it_later() {
    let service = Service::new().await;
    entered(&service).await;
    let mut phone = service.at_the_menu("call").await;
    let locked = phone.type_all(&["6", PIN, "2"]).await;
    assert!(locked.text.contains("locked since"), "{locked:?}");
    let stopped = phone.type_all(&["00", "6", "1"]).await;
    assert!(stopped.text.contains("stopped"), "a lock does not hinder it: {stopped:?}");
    let nothing = phone.type_all(&["00", "6"]).await;
    assert!(nothing.text.contains("locked since"), "{nothing:?}");
}

#[tokio::test]
async fn what_ended_meanwhile_is_not_stopped_and_nobody_without_the_pin_stops_anything() {
    let service = Service::new().await;
    entered(&service).await;
    let mut phone = service.at_the_menu("call").await;
    phone.type_all(&["6", "0000"]).await;
    phone.press("1").await;
    assert_eq!(service.times("account-change.stopped").await, 0);
    let mut phone = service.at_the_menu("another call").await;
    phone.type_all(&["6", PIN]).await;
    let taken_back = account_change::withdraw(&service.app, &Actor::person(service.sokha)).await;
    assert_eq!(taken_back.expect("it answers"), Ok(()));
    let lock = phone.press("1").await;
    assert!(lock.text.contains("1 Lock"), "{lock:?}");
    assert_eq!(service.times("account-change.stopped").await, 0);
}

#[tokio::test]
async fn another_way_to_be_paid_is_stopped_by_the_same_key() {
    let service = Service::new().await;
    let (app, sokha, kind) = (&service.app, Actor::person(service.sokha), CaseKind::PaymentMethod);
    for (step, typed) in [(StepKey::PayTo, "cash"), (StepKey::PayBranch, "Kampot")] {
        let kept = case::answer(app, &sokha, kind, step, typed).await;
        assert!(matches!(kept, Ok(Answered::Kept { .. })), "{kept:?}");
    }
    let shown = case::draft(app, &sokha, kind).await.expect("her own draft").shown;
    let submission = Submission { kind, channel: Channel::Web, key: service.test.id(), shown };
    let now = service.test.clock.now();
    let sent = case::submit_proved(app, &sokha, &submission, now).await;
    assert!(matches!(sent, Ok(Submitted::Received(_))), "{sent:?}");
    let mut phone = service.at_the_menu("call").await;
    let waits = phone.type_all(&["6", PIN]).await;
    assert!(waits.text.contains("another way") && waits.text.contains("1 Not me"), "{waits:?}");
    let stopped = phone.press("1").await;
    assert!(stopped.text.contains("stopped"), "{stopped:?}");
    assert_eq!(service.times("case.stopped").await, 1);
    let nothing = phone.type_all(&["00", "6"]).await;
    assert!(nothing.text.contains("1 Lock"), "{nothing:?}");
}

//! Wrong PINs, stores that fail or hang, and what must never be written down.

use std::sync::Arc;

use async_trait::async_trait;
use sothon_app::port::{EphemeralError, EphemeralStore};
use sothon_testkit::{LogTrap, Pensioner};
use time::{Duration, OffsetDateTime};

use crate::ussd::handset::{PIN, Service, is_trouble};

#[tokio::test]
async fn three_wrong_pins_end_the_call_and_the_right_one_waits() {
    let service = Service::new().await;
    let mut phone = service.at_the_menu("call").await;
    assert!(phone.type_all(&["1", "1357"]).await.text.contains("Tries left: 2"));
    assert!(phone.press("2468").await.text.contains("Tries left: 1"));
    let locked = phone.press("9753").await;
    assert!(locked.end && locked.text.contains("15 min"), "{locked:?}");
    assert_eq!(service.times("ussd-pin.wrong").await, 3);

    service.test.clock.advance(Duration::minutes(14));
    let mut early = service.phone("early");
    early.dial().await;
    let early = early.type_all(&["1", PIN]).await;
    assert!(early.end && early.text.contains("1 min"), "{early:?}");

    service.test.clock.advance(Duration::minutes(1));
    let mut then = service.phone("then");
    then.dial().await;
    assert!(then.type_all(&["1", PIN]).await.text.contains("510,000"));
}

#[tokio::test]
async fn a_stranger_s_phone_is_answered_like_a_member_s() {
    let service = Service::new().await;
    let mut stranger = service.phone("stranger");
    stranger.dialled.phone = "099111222".parse().expect("a phone");
    stranger.dial().await;
    let strangers = stranger.type_all(&["3", "1", PIN]).await;
    let mut sokha = service.at_the_menu("member").await;
    let members = sokha.type_all(&["1", "1357"]).await;
    assert_eq!(strangers, members);
}

/// What the store of calls does instead of its work.
#[derive(Clone, Copy)]
enum Ill {
    Fails,
    Hangs,
}

#[async_trait]
impl EphemeralStore for Ill {
    async fn put(&self, _: &str, _: &[u8], _: OffsetDateTime) -> Result<(), EphemeralError> {
        self.get("").await.map(drop)
    }

    async fn get(&self, _: &str) -> Result<Option<Vec<u8>>, EphemeralError> {
        match self {
            Self::Fails => Err(EphemeralError { step: "get", source: "it is ill".into() }),
            Self::Hangs => std::future::pending().await,
        }
    }

    async fn remove(&self, _: &str) -> Result<(), EphemeralError> {
        self.get("").await.map(drop)
    }

    async fn count(&self, _: &str, _: OffsetDateTime) -> Result<u32, EphemeralError> {
        self.get("").await.map(|_| 1)
    }
}

#[tokio::test]
async fn a_store_that_fails_or_hangs_is_a_polite_end() {
    let mut service = Service::new().await;
    service.app.ephemeral = Arc::new(Ill::Fails);
    assert!(is_trouble(&service.phone("call").dial().await));
    service.app.ephemeral = Arc::new(Ill::Hangs);
    tokio::time::pause();
    assert!(is_trouble(&service.phone("call").dial().await));
}

#[tokio::test]
async fn a_database_that_fails_is_a_polite_end_and_its_repeat_the_same() {
    let service = Service::new().await;
    let mut phone = service.at_the_menu("call").await;
    phone.press("1").await;
    service.test.db.close().await;
    let failed = phone.press(PIN).await;
    assert!(is_trouble(&failed), "{failed:?}");
    assert_eq!(phone.dial().await, failed);
}

#[tokio::test]
async fn no_pin_and_nothing_typed_is_logged_or_stored() {
    let sokha = Pensioner::sokha();
    let mut trap = LogTrap::set(&[&sokha]);
    // Four digits alone also stand in times and ids.
    for written in [format!("\"{PIN}\""), format!("={PIN} "), format!("*{PIN}"), "01020101".into()]
    {
        trap.also(written);
    }
    let service = Service::new().await;
    let mut phone = service.at_the_menu("call").await;
    phone.type_all(&["1", "1357", PIN, "00", "2", "1", "01020101", "1"]).await;
    phone.dialled.inputs[2] = PIN.to_owned();
    assert!(is_trouble(&phone.press("1").await));
    service.test.db.close().await;
    service.phone("broken").dial().await;
    assert!(trap.heard() > 0, "the trap heard the service");
    assert_eq!(trap.caught(), Vec::<String>::new());
    for pin in [PIN, "1357"] {
        assert!(!service.test.stores_digits(pin).await, "{pin} is stored");
    }
    assert!(!service.test.everything_stored().await.contains("+85512345678"));
}

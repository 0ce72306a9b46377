//! What a call leaves in the store of what may be lost, and what becomes of it when it is touched.

use std::sync::{Arc, Mutex};

use async_trait::async_trait;
use sothon_app::port::{EphemeralError, EphemeralStore};
use sothon_domain::effects::Clock;
use sothon_testkit::attach;
use time::{Duration, OffsetDateTime};

use crate::ussd::handset::{PIN, Service, is_trouble};

/// A store that remembers what it was given to keep, as somebody who reads Redis would.
struct Watched {
    store: Arc<dyn EphemeralStore>,
    kept: Mutex<Vec<(String, Vec<u8>)>>,
    counted: Mutex<Vec<String>>,
}

impl Watched {
    /// Puts itself between the service and its store.
    fn over(service: &mut Service) -> Arc<Self> {
        let store = Arc::clone(&service.app.ephemeral);
        let this = Arc::new(Self { store, kept: Mutex::default(), counted: Mutex::default() });
        service.app.ephemeral = Arc::clone(&this) as Arc<dyn EphemeralStore>;
        this
    }

    fn kept(&self) -> Vec<(String, Vec<u8>)> {
        self.kept.lock().expect("no test panics while it holds them").clone()
    }

    /// The last value kept by a name that begins so, with its name.
    fn last(&self, begin: &str) -> (String, Vec<u8>) {
        let found = self.kept().into_iter().rfind(|(name, _)| name.starts_with(begin));
        found.expect("something was kept")
    }

    async fn replace(&self, name: &str, value: &[u8], service: &Service) {
        let until = service.test.clock.now() + Duration::minutes(10);
        self.store.put(name, value, until).await.expect("the store takes it");
    }
}

#[async_trait]
impl EphemeralStore for Watched {
    async fn put(
        &self,
        key: &str,
        value: &[u8],
        expires_at: OffsetDateTime,
    ) -> Result<(), EphemeralError> {
        let kept = (key.to_owned(), value.to_owned());
        self.kept.lock().expect("no test panics while it holds them").push(kept);
        self.store.put(key, value, expires_at).await
    }

    async fn get(&self, key: &str) -> Result<Option<Vec<u8>>, EphemeralError> {
        self.store.get(key).await
    }

    async fn remove(&self, key: &str) -> Result<(), EphemeralError> {
        self.store.remove(key).await
    }

    async fn count(&self, key: &str, window_ends: OffsetDateTime) -> Result<u32, EphemeralError> {
        self.counted.lock().expect("no test panics while it holds them").push(key.to_owned());
        self.store.count(key, window_ends).await
    }
}

#[tokio::test]
async fn no_name_and_no_value_in_the_store_shows_whose_call_it_is() {
    let mut service = Service::new().await;
    let store = Watched::over(&mut service);
    let mut phone = service.at_the_menu("status").await;
    let status = phone.type_all(&["1", PIN]).await;
    assert!(status.text.contains("510,000"), "{status:?}");
    service.test.clock.advance(Duration::minutes(11));
    let place = service.at_the_menu("move").await.type_all(&["2", "1", PIN, "01020101"]).await;
    assert!(place.text.contains("Ou Thum"), "{place:?}");

    let kept = store.kept();
    let vault = service.app.db.vault();
    let plain = |(name, value): &(String, Vec<u8>)| {
        String::from_utf8(vault.open_passing(name, value).expect("it is ours")).expect("text")
    };
    let opened: Vec<String> = kept.iter().map(plain).collect();
    let me = service.sokha.to_string();
    for there in ["510,000", "Ou Thum", "01020101", me.as_str()] {
        assert!(opened.iter().any(|text| text.contains(there)), "{there} is looked for in vain");
    }
    let counted = store.counted.lock().expect("no test panics while it holds them").clone();
    let names = kept.iter().map(|(name, _)| name.clone()).chain(counted);
    let values = kept.iter().map(|(_, value)| String::from_utf8_lossy(value).into_owned());
    let seen: Vec<String> = names.chain(values).collect();
    // `typed` stands in each value as it was before it was sealed.
    for secret in
        ["12345678", "510,000", "Ou Thum", "01020101", "Sokha", "សុខា", me.as_str(), "typed"]
    {
        assert!(!seen.iter().any(|text| text.contains(secret)), "{secret} can be read");
    }
    assert!(!opened.iter().any(|text| text.contains(&format!("\"{PIN}\""))), "a PIN is kept");
}

/// What somebody makes of a value.
type Change = fn(&[u8]) -> Vec<u8>;

#[tokio::test]
async fn a_call_that_was_touched_ends_politely_and_the_next_one_begins_anew() {
    let mut service = Service::new().await;
    let store = Watched::over(&mut service);
    let changes: [Change; 3] = [
        |value| value.iter().map(|byte| byte ^ 1).collect(),
        |value| value[..value.len() - 1].to_owned(),
        |_| br#"{"running":null}"#.to_vec(),
    ];
    for (number, change) in changes.into_iter().enumerate() {
        let mut phone = service.at_the_menu(&format!("touched {number}")).await;
        let status = phone.type_all(&["1", PIN]).await;
        assert!(status.text.contains("510,000"), "{status:?}");
        let (name, value) = store.last("ussd:phone:");
        store.replace(&name, &change(&value), &service).await;
        let answer = phone.press("1").await;
        assert!(is_trouble(&answer), "{answer:?}");
        let anew = service.phone(&format!("anew {number}")).dial().await;
        assert!(anew.text.contains("1 My pension"), "nothing to go on with: {anew:?}");
    }
}

#[tokio::test]
async fn an_answer_put_in_the_place_of_another_is_given_to_nobody() {
    let mut service = Service::new().await;
    let store = Watched::over(&mut service);
    let mut phone = service.at_the_menu("first").await;
    let asked = phone.press("1").await;
    let (place, _) = store.last("ussd:answer:");
    let mut after = phone.clone();
    let status = after.press(PIN).await;
    assert!(status.text.contains("510,000"), "{status:?}");
    assert_eq!(phone.dial().await, asked, "its own answer is repeated");

    let (_, of_the_pin) = store.last("ussd:answer:");
    store.replace(&place, &of_the_pin, &service).await;
    tokio::time::pause();
    let answer = phone.dial().await;
    assert!(is_trouble(&answer), "{answer:?}");
}

#[tokio::test]
async fn two_servers_with_one_store_and_the_same_keys_are_one_service() {
    let service = Service::new().await;
    let mut second = attach(&service.test.app_url(), &service.test.keys()).await;
    second.ephemeral = Arc::clone(&service.app.ephemeral);
    second.clock = Arc::clone(&service.app.clock);
    let mut phone = service.at_the_menu("shared").await;
    let asked = phone.press("1").await;
    phone.app = second;
    assert_eq!(phone.dial().await, asked, "the other server repeats the same bytes");
    let status = phone.press(PIN).await;
    assert!(status.text.contains("510,000"), "{status:?}");
    phone.app = service.app.clone();
    assert_eq!(phone.dial().await, status);
    assert!(phone.press("1").await.text.contains("paid"), "the call goes on");
    assert_eq!(service.times("ussd-pin.right").await, 1);
}

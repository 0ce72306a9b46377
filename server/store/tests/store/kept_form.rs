//! A kept form comes back once, to its writer.

use sothon_domain::access::Scope;
use sothon_domain::effects::Clock;
use sothon_store::{StoreError, kept_form};
use sothon_testkit::{Pensioner, TestDb};
use time::Duration;

#[tokio::test]
async fn it_comes_back_once_to_its_writer_and_in_time() {
    let test = TestDb::new().await;
    let she = test.add(&Pensioner::sokha()).await;
    let he = test.add(&Pensioner::dara()).await;
    let (own, other, now) = (Scope::Own(she), Scope::Own(he), test.clock.now());
    let until = now + Duration::hours(1);
    let keep = async |scope: &Scope, form: &str| {
        kept_form::keep(&test.db, scope, she, "/not-right", form, until).await
    };
    assert!(matches!(keep(&other, "x").await, Err(StoreError::NotFound)));
    keep(&own, "first").await.unwrap();
    keep(&own, "second").await.unwrap();

    let take = async |scope: &Scope, at| {
        kept_form::take(&test.db, scope, she, "/not-right", at).await.unwrap()
    };
    assert_eq!(take(&other, now).await, None);
    assert_eq!(take(&own, now).await.as_deref(), Some("second"));
    assert_eq!(take(&own, now).await, None, "taken already");

    keep(&own, "third").await.unwrap();
    let latest = kept_form::take_latest(&test.db, &own, she, now).await.unwrap();
    assert_eq!(latest, Some(("/not-right".to_owned(), "third".to_owned())));
    keep(&own, "late").await.unwrap();
    assert_eq!(take(&own, until).await, None, "expired");
}

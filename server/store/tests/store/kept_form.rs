//! A kept form comes back to its writer until its content was taken in.

use sothon_domain::access::Scope;
use sothon_domain::effects::Clock;
use sothon_store::{StoreError, kept_form};
use sothon_testkit::{Pensioner, TestDb};
use time::Duration;

use crate::commit;

#[tokio::test]
async fn it_comes_back_to_its_writer_in_time_until_it_is_forgotten() {
    let test = TestDb::new().await;
    let she = test.add(&Pensioner::sokha()).await;
    let he = test.add(&Pensioner::dara()).await;
    let (own, other, now) = (Scope::Own(she), Scope::Own(he), test.clock.now());
    let (path, until) = ("/not-right", now + Duration::hours(1));
    let keep = async |scope: &Scope, form: &str| {
        kept_form::keep(&test.db, scope, she, path, form, until).await
    };
    assert!(matches!(keep(&other, "x").await, Err(StoreError::NotFound)));
    keep(&own, "first").await.expect("the test itself is sound");
    keep(&own, "second").await.expect("the test itself is sound");

    let read = async |scope: &Scope, at| {
        kept_form::read(&test.db, scope, she, path, at).await.expect("the test itself is sound")
    };
    assert_eq!(read(&other, now).await, None);
    assert_eq!(read(&own, until).await, None, "expired");
    for _ in 0..2 {
        assert_eq!(read(&own, now).await.as_deref(), Some("second"), "reading changes nothing");
    }
    let latest =
        kept_form::latest_path(&test.db, &own, she, now).await.expect("the test itself is sound");
    assert_eq!(latest.as_deref(), Some(path));

    let mut tx = test.db.begin_for(&own, she).await.expect("the test itself is sound");
    kept_form::forget(&mut tx, &own, she, path).await.expect("the test itself is sound");
    commit(&test, tx).await;
    assert_eq!(read(&own, now).await, None);
}

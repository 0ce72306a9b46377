//! A link works once and not for ever.

use sothon_domain::access::{Office, StaffRole};
use sothon_domain::effects::Clock;
use sothon_domain::person::StaffId;
use sothon_store::staff::{NewLink, NewStaff};
use sothon_store::staff_invite::Acceptance;
use sothon_store::{StoreError, staff, staff_invite};
use sothon_testkit::TestDb;
use time::Duration;

use crate::commit;

const ACCEPTED: Acceptance<'static> =
    Acceptance { password_hash: "hash", second_factor: "SECRET", totp_step: 7 };

async fn invite(test: &TestDb, email: &str, token: &str) -> Result<(), StoreError> {
    let id = StaffId::new(test.id());
    let mut tx = test.db.begin().await.expect("the test itself is sound");
    let (role, office) = (StaffRole::Administrator, &Office::Head);
    let new = NewStaff { id, email, role, office };
    let link = NewLink { token, expires_at: test.clock.now() + Duration::hours(24) };
    staff::invite(&mut tx, new, link).await?;
    commit(test, tx).await;
    Ok(())
}

#[tokio::test]
async fn a_link_works_once() {
    let test = TestDb::new().await;
    invite(&test, "A@example.org", "token").await.expect("the test itself is sound");
    let now = test.clock.now();
    let found = staff_invite::find(&test.db, "token", now)
        .await
        .expect("the test itself is sound")
        .expect("the test itself is sound");
    assert_eq!((found.email.as_str(), found.role), ("a@example.org", StaffRole::Administrator));
    assert_eq!(
        staff_invite::find(&test.db, "other", now).await.expect("the test itself is sound"),
        None
    );

    let mut tx = test.db.begin().await.expect("the test itself is sound");
    let id = staff_invite::accept(&mut tx, "token", ACCEPTED, now)
        .await
        .expect("the test itself is sound");
    assert_eq!(id, found.staff);
    commit(&test, tx).await;

    assert_eq!(
        staff_invite::find(&test.db, "token", now).await.expect("the test itself is sound"),
        None
    );
    let mut tx = test.db.begin().await.expect("the test itself is sound");
    let again = staff_invite::accept(&mut tx, "token", ACCEPTED, now).await;
    assert!(matches!(again, Err(StoreError::NotFound)));
    assert_eq!(
        staff::count(&test.db, StaffRole::Administrator).await.expect("the test itself is sound"),
        1
    );
}

#[tokio::test]
async fn a_link_expires_and_an_address_is_invited_once() {
    let test = TestDb::new().await;
    invite(&test, "a@example.org", "token").await.expect("the test itself is sound");
    let again = invite(&test, "A@Example.org", "second").await;
    assert!(matches!(again, Err(StoreError::Duplicate { what: "email" })));
    test.clock.advance(Duration::hours(24));
    let late = staff_invite::find(&test.db, "token", test.clock.now())
        .await
        .expect("the test itself is sound");
    assert_eq!(late, None);
}

//! A phone that takes the place of another gets no code for three days; a first one does.

use sothon_app::sign_in::{CONTACT_RESTS, CodeBy, request_code};
use sothon_domain::access::Actor;
use sothon_locales::Language;
use sothon_testkit::TestDb;
use time::Duration;

use super::{REAL, UPDATE, file, load, person};

/// Whether a text message waits after a code was asked for.
async fn gets_a_code(test: &TestDb) -> bool {
    test.activate_everybody().await;
    let before = test.count("message_outbox", "true").await;
    let number = "K-1000".parse().expect("a member number");
    let (app, nobody) = (test.use_cases(), Actor::nobody());
    let asked = request_code(&app, &nobody, &number, CodeBy::Sms, Language::Khmer).await;
    asked.expect("the database answers");
    test.clock.advance(Duration::hours(24));
    test.count("message_outbox", "true").await > before
}

#[tokio::test]
async fn another_phone_waits_three_days_for_its_first_code() {
    let test = TestDb::new().await;
    let app = test.use_cases();
    load(&app, &file(&[person("K-1000", "012345678")]), REAL).await;
    assert!(gets_a_code(&test).await, "the phone that was always hers");
    load(&app, &file(&[person("K-1000", "099999999")]), UPDATE).await;
    for day in 1..=3 {
        assert!(!gets_a_code(&test).await, "day {day}");
    }
    assert_eq!(CONTACT_RESTS, Duration::days(3));
    assert!(gets_a_code(&test).await, "after three days");
    let same_phone = person("K-1000", "099999999").replace("A.3", "A.2");
    load(&app, &file(&[same_phone]), UPDATE).await;
    assert!(gets_a_code(&test).await, "another datum changed, not her phone");
}

#[tokio::test]
async fn a_first_phone_gets_codes_at_once() {
    let test = TestDb::new().await;
    let app = test.use_cases();
    load(&app, &file(&[person("K-1000", "")]), REAL).await;
    assert!(!gets_a_code(&test).await, "she has none");
    load(&app, &file(&[person("K-1000", "012345678")]), UPDATE).await;
    assert!(gets_a_code(&test).await);
}

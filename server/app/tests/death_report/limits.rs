//! What limits who reports falsely again and again, and that a form won't do.

use sothon_app::death_report::{self, Reported, Sent};
use sothon_domain::death_report::{
    DismissReason, Doubt, FALSE_COUNTS, ReportFault, ReportField, TypedReport,
};
use time::Duration;

use crate::death_report::setting::{SOKHA, Setting, by_number};

fn from_phone(number: &str) -> TypedReport {
    TypedReport { phone: "012 555 444".to_owned(), ..by_number(number) }
}

/// Two reports of nobody, which an officer finds not true.
async fn lie_twice(with: &Setting, typed: &TypedReport) {
    for _ in 0..2 {
        let id = with.report(typed).await;
        let reason = DismissReason::NotTrue;
        let done = death_report::dismiss(&with.app, &with.head, id, with.test.id(), reason).await;
        done.expect("an answer");
    }
}

#[tokio::test]
async fn after_two_that_were_not_true_an_officer_looks_first() {
    let with = Setting::new().await;
    lie_twice(&with, &from_phone("K-999999")).await;
    with.test.clock.advance(Duration::days(2));
    let id = with.report(&from_phone(SOKHA)).await;
    assert_eq!(with.sent().await, []);
    let opened = with.open(&with.officer, id).await;
    assert_eq!((opened.doubt, opened.state.code()), (Some(Doubt::Reporter), "received"));
    // Another phone is another reporter, and time passes.
    let other = with.report(&by_number(SOKHA)).await;
    assert_eq!(with.stage(other).await, "asked");
    with.say_alive().await;
    with.test.clock.advance(FALSE_COUNTS);
    let later = with.report(&from_phone(SOKHA)).await;
    assert_eq!(with.stage(later).await, "asked");
}

#[tokio::test]
async fn five_a_day_come_from_a_phone_and_twenty_from_an_address() {
    let with = Setting::new().await;
    for (phone, address, most) in [(true, None, 5), (false, Some("203.0.113.9"), 20)] {
        let typed = if phone { from_phone("K-999999") } else { by_number("K-999999") };
        for sent in 0..most {
            let reported = with.send_from(&typed, address, with.test.id()).await;
            assert!(matches!(reported, Reported::Received { .. }), "{sent}: {reported:?}");
        }
        let (key, before) = (with.test.id(), with.test.count("death_report", "true").await);
        let reported = with.send_from(&typed, address, key).await;
        assert_eq!(reported, Reported::Wait(Duration::hours(24)));
        assert_eq!(with.test.count("death_report", "true").await, before);
        // The same form is good again a day later.
        with.test.clock.advance(Duration::hours(24));
        let reported = with.send_from(&typed, address, key).await;
        assert!(matches!(reported, Reported::Received { .. }), "{reported:?}");
    }
    assert!(!with.test.everything_stored().await.contains("203.0.113.9"));
}

#[tokio::test]
async fn two_at_once_do_not_pass_the_limit() {
    let with = Setting::new().await;
    let typed = from_phone("K-999999");
    for _ in 0..4 {
        with.send(&typed, with.test.id()).await;
    }
    let (one, other) =
        tokio::join!(with.send(&typed, with.test.id()), with.send(&typed, with.test.id()));
    let refused = [one, other].iter().filter(|sent| matches!(sent, Reported::Wait(_))).count();
    assert_eq!((refused, with.test.count("death_report", "true").await), (1, 5));
}

#[tokio::test]
async fn what_others_type_as_her_phone_uses_up_none_of_the_reports_of_who_calls() {
    let with = Setting::new().await;
    let typed = from_phone("K-999999");
    for sent in 0..10 {
        let (app, key) = (&with.app, with.test.id());
        let sending = Sent { typed: &typed, address: None, browser: None, key };
        let reported = match sent {
            0..5 => death_report::report(app, &sending).await,
            _ => death_report::report_by_caller(app, &sending).await,
        };
        assert!(matches!(reported, Ok(Reported::Received { .. })), "{sent}: {reported:?}");
    }
    let key = with.test.id();
    let sending = Sent { typed: &typed, address: None, browser: None, key };
    let reported = death_report::report_by_caller(&with.app, &sending).await;
    assert!(matches!(reported, Ok(Reported::Wait(_))), "{reported:?}");
}

#[tokio::test]
async fn a_form_that_lacks_something_leaves_nothing_behind() {
    let with = Setting::new().await;
    let reported = with.send(&TypedReport::default(), with.test.id()).await;
    let missing = [ReportField::Name, ReportField::Province, ReportField::Relation];
    assert_eq!(reported, Reported::Wrong(missing.map(ReportFault::Missing).into()));
    assert_eq!(with.test.count("death_report", "true").await, 0);
    assert_eq!(with.test.count("idempotency", "redirect LIKE '/report-death%'").await, 0);
}

//! What is decided about money that was paid after a death is decided once.

use futures_util::future::join_all;
use sothon_app::recovery::{self, Decided, Proposed};
use sothon_domain::recovery::{RefusalReason, Refused, Unfit};
use sothon_testkit::instructions;
use time::Duration;

use crate::death_report::money::survivor;
use crate::death_report::setting::Setting;

#[tokio::test(flavor = "multi_thread", worker_threads = 4)]
async fn two_proposals_at_once_are_one() {
    let with = Setting::new().await;
    let id = with.died().await;
    let typed = survivor();
    let both = [&with.officer, &with.second, &with.head];
    let proposed = join_all(both.map(|by| with.recover(by, id, &typed))).await;
    let waits = proposed.iter().filter(|one| **one == Proposed::Waits).count();
    assert_eq!(waits, 1, "{proposed:?}");
    assert_eq!(with.test.count("death_recovery", "true").await, 1);
}

#[tokio::test(flavor = "multi_thread", worker_threads = 4)]
async fn two_confirmers_at_once_order_it_once() {
    let with = Setting::new().await;
    let id = with.died().await;
    with.recover(&with.officer, id, &survivor()).await;
    let both = [&with.second, &with.head, &with.second, &with.head];
    let done = join_all(both.map(|by| with.agree(by, id))).await;
    assert_eq!(done.iter().filter(|one| **one == Decided::Done).count(), 1, "{done:?}");
    assert_eq!(with.test.acts("death-recovery.confirmed").await.len(), 1);
    let ordered = instructions(&with.app).await;
    let recover = ordered.iter().filter(|one| one["order"]["kind"] == "recover").count();
    assert_eq!(recover, 1, "{ordered:?}");
}

#[tokio::test(flavor = "multi_thread", worker_threads = 4)]
async fn a_confirmation_and_a_refusal_at_once_end_in_one_of_them() {
    let with = Setting::new().await;
    let id = with.died().await;
    with.recover(&with.officer, id, &survivor()).await;
    let (key, seen) = (with.test.id(), with.sees(id).await);
    let refuse = recovery::refuse(&with.app, &with.head, seen, key, RefusalReason::NotAgreed);
    let (agreed, refused) = tokio::join!(with.agree(&with.second, id), refuse);
    let both = [agreed, refused.expect("it ends in an answer")];
    assert_eq!(both.iter().filter(|one| **one == Decided::Done).count(), 1, "{both:?}");
    let decided = with.test.count("death_recovery", "state IN ('approved', 'refused')").await;
    assert_eq!(decided, 1);
}

#[tokio::test]
async fn a_confirmation_that_comes_too_late_for_the_first_month_is_refused() {
    let with = Setting::new().await;
    let id = with.died().await;
    with.recover(&with.officer, id, &survivor()).await;
    with.test.clock.advance(Duration::days(14));
    let early = Unfit::TooEarly("2027-02".parse().expect("a month"));
    let refused = Decided::Refused(Refused::Unfit(early));
    assert_eq!(with.agree(&with.second, id).await, refused);
}

//! The task of the server at the hour when a day ends in Cambodia, after some days in which nothing ran, and with a record
//! that can't be read.

use sothon_app::lock;
use sothon_app::payee::{Herself, act_for_myself, end_what_is_over, list};
use sothon_domain::access::Actor;
use sothon_domain::effects::Clock;
use sothon_domain::payee::{Ended, TypedPayee};
use sothon_domain::person_lock::LockChannel;
use time::macros::datetime;
use time::{Duration, OffsetDateTime};

use crate::payee::setting::{CHILD, DARA, SOKHA, Setting, cash};

/// Lets the clock go on until then.
fn until(with: &Setting, then: OffsetDateTime) {
    let now = with.test.clock.now();
    with.test.clock.advance(then - now);
}

async fn ended(with: &Setting) -> u64 {
    end_what_is_over(&with.app).await.expect("the database answers")
}

#[tokio::test]
async fn a_childs_payee_ends_at_the_midnight_before_she_is_of_age() {
    let with = Setting::new().await;
    let id = with.holds(&cash(CHILD, SOKHA)).await;
    until(&with, datetime!(2033-03-09 16:59 UTC));
    assert_eq!(ended(&with).await, 0);
    let said = act_for_myself(&with.app, &Actor::person(with.child), with.test.id()).await;
    assert_eq!(said.expect("her own"), Herself::NotOfAge);
    until(&with, datetime!(2033-03-09 17:00 UTC));
    assert_eq!(ended(&with).await, 1);
    assert_eq!(with.open(&with.head, id).await.state.how(), Some(Ended::Day));
    assert_eq!(with.ordered().await[1]["order"]["from"], "2033-03-10");
    let lists = list(&with.app, &with.officer).await.expect("the office's");
    assert!(lists.vacant.is_empty(), "she takes her money herself");
}

#[tokio::test]
async fn a_server_that_was_down_leaves_no_day_between_the_two() {
    let with = Setting::new().await;
    with.holds(&cash(DARA, SOKHA)).await;
    until(&with, datetime!(2027-11-25 02:00 UTC));
    assert_eq!(ended(&with).await, 1);
    let ordered = with.ordered().await;
    let (paid, over) = (&ordered[0]["order"], &ordered[1]["order"]);
    assert_eq!((&paid["until"], &over["from"]), (&"2027-11-21".into(), &"2027-11-22".into()));
}

#[tokio::test]
async fn a_record_that_cant_be_read_keeps_nobody_elses() {
    let with = Setting::new().await;
    with.holds(&cash(DARA, SOKHA)).await;
    let by_paper = |ends_on: &str| {
        let typed = cash(CHILD, SOKHA);
        let paper =
            sothon_domain::delegate::TypedDecision { ends_on: ends_on.into(), ..typed.paper };
        TypedPayee { paper, ..cash(CHILD, SOKHA) }
    };
    let later = with.holds(&by_paper("31/12/2027")).await;
    let broken = format!("UPDATE payee_appointment SET terms = 'x' WHERE person = '{}'", with.dara);
    with.test.tamper(&broken).await;
    until(&with, datetime!(2028-01-10 02:00 UTC));
    assert!(end_what_is_over(&with.app).await.is_err(), "it is said that one can't be read");
    assert_eq!(with.open(&with.head, later).await.state.how(), Some(Ended::Day));
    assert_eq!(with.test.count("payee_appointment", "state = 'approved'").await, 1);
}

#[tokio::test]
async fn her_word_and_the_task_work_on_a_locked_record() {
    let with = Setting::new().await;
    let me = Actor::person(with.dara);
    with.holds(&cash(DARA, SOKHA)).await;
    lock::lock(&with.app, &me, LockChannel::Web).await.expect("his own");
    let said = act_for_myself(&with.app, &me, with.test.id()).await;
    assert_eq!(said.expect("it takes nothing from him"), Herself::Ended);
    let with = Setting::new().await;
    with.holds(&cash(DARA, SOKHA)).await;
    lock::lock(&with.app, &Actor::person(with.dara), LockChannel::Web).await.expect("his own");
    with.test.clock.advance(Duration::days(366));
    assert_eq!(ended(&with).await, 1);
}

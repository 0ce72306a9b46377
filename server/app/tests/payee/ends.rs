//! Every way in which it ends, each told to the back office once.

use sothon_app::death_report;
use sothon_app::payee::{self, Decided, Herself, act_for_myself, end_what_is_over};
use sothon_domain::access::Actor;
use sothon_domain::payee::{EndReason, Ended, PayeeAct, Refused};
use time::Duration;

use crate::payee::setting::{CHILD, DARA, SOKHA, Setting, cash, to_account};

#[tokio::test]
async fn who_is_of_age_ends_it_with_one_word() {
    let with = Setting::new().await;
    let id = with.holds(&to_account(DARA, SOKHA)).await;
    let (me, key) = (Actor::person(with.dara), with.test.id());
    with.sent().await;
    for _ in 0..2 {
        assert_eq!(act_for_myself(&with.app, &me, key).await.expect("his own"), Herself::Ended);
    }
    assert_eq!(with.open(&with.head, id).await.state.how(), Some(Ended::Herself));
    assert_eq!(with.kinds().await, ["payee", "payee-ended"]);
    assert_eq!(with.sent().await.len(), 2, "both are told, and he trusts nobody");
    let nobody = act_for_myself(&with.app, &me, with.test.id()).await;
    assert_eq!(nobody.expect("his own"), Herself::Nobody);
    assert!(payee::mine(&with.app, &me).await.expect("his own").mine.is_empty());
}

#[tokio::test]
async fn who_objects_in_the_three_days_is_never_paid_to_another() {
    let with = Setting::new().await;
    let id = with.waits(&to_account(DARA, SOKHA)).await;
    let said = act_for_myself(&with.app, &Actor::person(with.dara), with.test.id()).await;
    assert_eq!(said.expect("his own"), Herself::Ended);
    with.test.clock.advance(Duration::days(3));
    let decided = Decided::Refused(Refused::AlreadyDecided);
    assert_eq!(with.approve(&with.second, id).await, decided);
    assert!(with.kinds().await.is_empty());
    assert_eq!(with.test.acts("payee.void").await.len(), 1);
}

#[tokio::test]
async fn a_child_does_not_end_it_alone() {
    let with = Setting::new().await;
    let id = with.holds(&cash(CHILD, SOKHA)).await;
    let said = act_for_myself(&with.app, &Actor::person(with.child), with.test.id()).await;
    assert_eq!(said.expect("her own"), Herself::NotOfAge);
    assert_eq!(with.stage(id).await, "approved");
}

#[tokio::test]
async fn two_officers_end_it_and_one_lets_it_go_on() {
    let with = Setting::new().await;
    let id = with.waits(&cash(CHILD, SOKHA)).await;
    let end = |by, reason| {
        let (app, key) = (&with.app, with.test.id());
        async move { payee::propose_end(app, by, id, (reason, key)).await.expect("an answer") }
    };
    let early = end(&with.officer, EndReason::Mistake).await;
    assert_eq!(early, Decided::Refused(Refused::NotStanding));
    with.test.clock.advance(Duration::days(3));
    assert_eq!(with.approve(&with.second, id).await, Decided::Done);
    assert_eq!(end(&with.officer, EndReason::Misused).await, Decided::Done);
    let confirm = |by| {
        let (app, key) = (&with.app, with.test.id());
        async move { payee::confirm_end(app, by, id, key).await.expect("an answer") }
    };
    assert_eq!(confirm(&with.officer).await, Decided::Refused(Refused::OwnWork));
    let kept = |by| {
        let (app, key) = (&with.app, with.test.id());
        async move { payee::keep_on(app, by, id, key).await.expect("an answer") }
    };
    let seen = with.open(&with.second, id).await;
    assert_eq!(seen.acts, [PayeeAct::ConfirmEnd], "she approved the payee");
    assert_eq!(kept(&with.second).await, Decided::Refused(Refused::Appointed));
    assert_eq!(kept(&with.officer).await, Decided::Done);
    assert_eq!(with.stage(id).await, "approved");
    assert_eq!(end(&with.second, EndReason::PayeeAsks).await, Decided::Done);
    assert_eq!(confirm(&with.officer).await, Decided::Done);
    assert_eq!(with.open(&with.head, id).await.state.how(), Some(Ended::Revoked));
    assert_eq!(with.kinds().await, ["payee", "payee-ended"]);
}

#[tokio::test]
async fn it_ends_after_its_day_and_a_grown_up_is_looked_at_every_year() {
    let with = Setting::new().await;
    let id = with.holds(&cash(DARA, SOKHA)).await;
    with.test.clock.advance(Duration::days(362));
    assert_eq!(end_what_is_over(&with.app).await.expect("the database answers"), 0);
    with.test.clock.advance(Duration::days(1));
    assert_eq!(end_what_is_over(&with.app).await.expect("the database answers"), 1);
    assert_eq!(end_what_is_over(&with.app).await.expect("the database answers"), 0);
    assert_eq!(with.open(&with.head, id).await.state.how(), Some(Ended::Day));
    assert_eq!(with.kinds().await, ["payee", "payee-ended"]);
    with.waits(&cash(DARA, SOKHA)).await;
}

#[tokio::test]
async fn it_ends_with_the_death_of_the_payee() {
    let with = Setting::new().await;
    let id = with.holds(&cash(DARA, SOKHA)).await;
    with.dies(SOKHA).await;
    assert_eq!(end_what_is_over(&with.app).await.expect("the database answers"), 1);
    assert_eq!(with.open(&with.head, id).await.state.how(), Some(Ended::PayeeDeath));
    assert_eq!(with.kinds().await, ["payee", "payee-ended"]);
}

#[tokio::test]
async fn one_officer_who_takes_her_for_dead_ends_no_payee() {
    let with = Setting::new().await;
    let id = with.holds(&cash(DARA, SOKHA)).await;
    with.dies(DARA).await;
    assert_eq!(end_what_is_over(&with.app).await.expect("the database answers"), 0);
    let (me, key) = (Actor::person(with.dara), with.test.id());
    death_report::say(&with.app, &me, key).await.expect("he lives");
    assert_eq!(with.stage(id).await, "approved");
    assert_eq!(with.kinds().await, ["payee"]);
}

//! What is decided at the same moment is decided once.

use futures_util::future::join_all;
use sothon_app::payee::{Decided, Herself, Proposed, act_for_myself, end_what_is_over};
use sothon_domain::access::Actor;
use time::Duration;

use crate::payee::setting::{CHILD, DARA, SOKHA, Setting, cash};

#[tokio::test(flavor = "multi_thread", worker_threads = 4)]
async fn two_proposals_at_once_are_one() {
    let with = Setting::new().await;
    let typed = [cash(CHILD, SOKHA), cash(CHILD, DARA), cash(CHILD, SOKHA)];
    let by = [&with.officer, &with.second, &with.head];
    let both = by.into_iter().zip(&typed).map(|(by, typed)| with.proposed(by, typed));
    let proposed = join_all(both).await;
    let waits = proposed.iter().filter(|one| matches!(one, Proposed::Waits(_))).count();
    assert_eq!(waits, 1, "{proposed:?}");
    assert_eq!(with.test.count("payee_appointment", "true").await, 1);
}

/// Each of the two is to be paid for the other: whoever comes second is refused, and nobody waits for the other's row.
#[tokio::test(flavor = "multi_thread", worker_threads = 4)]
async fn two_who_are_to_be_paid_for_each_other_cross_and_only_one_is() {
    for _ in 0..6 {
        let with = Setting::new().await;
        let (hers, his) = (cash(SOKHA, DARA), cash(DARA, SOKHA));
        let proposed =
            tokio::join!(with.proposed(&with.officer, &hers), with.proposed(&with.officer, &his));
        let (Proposed::Waits(hers), Proposed::Waits(his)) = proposed else {
            panic!("{proposed:?}")
        };
        with.test.clock.advance(Duration::days(3));
        let done = tokio::join!(with.approve(&with.second, hers), with.approve(&with.head, his));
        let approved = [done.0, done.1].into_iter().filter(|one| *one == Decided::Done).count();
        assert_eq!(approved, 1, "{done:?}");
        assert_eq!(with.ordered().await.len(), 1);
    }
}

#[tokio::test(flavor = "multi_thread", worker_threads = 4)]
async fn two_officers_who_approve_at_once_order_it_once() {
    let with = Setting::new().await;
    let id = with.waits(&cash(CHILD, SOKHA)).await;
    with.test.clock.advance(Duration::days(3));
    let all = [&with.second, &with.head, &with.second, &with.head];
    let done = join_all(all.map(|by| with.approve(by, id))).await;
    assert_eq!(done.iter().filter(|one| **one == Decided::Done).count(), 1, "{done:?}");
    assert_eq!(with.test.acts("payee.approved").await.len(), 1);
    assert_eq!(with.ordered().await.len(), 1);
}

#[tokio::test(flavor = "multi_thread", worker_threads = 4)]
async fn an_approval_and_her_own_word_at_once_end_in_her_word() {
    for _ in 0..6 {
        let with = Setting::new().await;
        let id = with.waits(&cash(DARA, SOKHA)).await;
        with.test.clock.advance(Duration::days(3));
        let me = Actor::person(with.dara);
        let said = act_for_myself(&with.app, &me, with.test.id());
        let (approved, said) = tokio::join!(with.approve(&with.second, id), said);
        assert_eq!(said.expect("his own"), Herself::Ended);
        assert_eq!(with.stage(id).await, "ended");
        // The back office hears of both or of neither.
        let heard = if approved == Decided::Done { 2 } else { 0 };
        assert_eq!(with.ordered().await.len(), heard);
    }
}

#[tokio::test(flavor = "multi_thread", worker_threads = 4)]
async fn several_servers_end_what_is_over_once() {
    let with = Setting::new().await;
    with.holds(&cash(DARA, SOKHA)).await;
    with.test.clock.advance(Duration::days(366));
    let ended = join_all((0..4).map(|_| end_what_is_over(&with.app))).await;
    let ended: u64 = ended.into_iter().map(|one| one.expect("the database answers")).sum();
    assert_eq!((ended, with.ordered().await.len()), (1, 2));
}

//! Twice the same, and at the same moment.

use sothon_app::AppError;
use sothon_app::merge::{self, Decided, Proposed, Sent};
use sothon_domain::person::merge::{Records, Refused};

use crate::merge::setting::Setting;

#[tokio::test]
async fn a_repeat_is_answered_the_same_and_done_once() {
    let with = Setting::new().await;
    let records = Records::new(with.kept, with.retired).expect("two");
    let sent = Sent { records, reason: "ដូចគ្នា", key: with.test.id() };
    let first = merge::propose(&with.app, &with.officer, &sent).await.expect("an answer");
    let again = merge::propose(&with.app, &with.officer, &sent).await.expect("an answer");
    assert_eq!(first, again);
    let other = Sent { reason: "x", ..sent };
    let reused = merge::propose(&with.app, &with.officer, &other).await;
    assert!(matches!(reused, Err(AppError::KeyReused)), "{reused:?}");
    let Proposed::Waits(id) = first else { panic!("{first:?}") };
    let key = with.test.id();
    for _ in 0..2 {
        let done = merge::approve(&with.app, &with.second, id, key).await;
        assert_eq!(done.expect("an answer"), Decided::Done);
    }
    assert_eq!(with.test.count("record_merge", "true").await, 1);
    assert_eq!(with.test.count("back_office_instruction", "true").await, 1);
    assert_eq!(with.sent().await.len(), 2);
}

/// Many times over: one of two proposals that would make a chain is joined, never both.
#[tokio::test]
async fn two_that_would_make_a_chain_are_never_both_joined() {
    for _ in 0..6 {
        let with = Setting::new().await;
        let first = with.propose((with.kept, with.retired)).await;
        let second = with.propose((with.retired, with.third)).await;
        let (one, other) =
            tokio::join!(with.approve(&with.second, first), with.approve(&with.second, second));
        let refused = [one, other].into_iter().filter(|done| *done != Decided::Done).count();
        assert_eq!(refused, 1, "{one:?} {other:?}");
        assert_eq!(with.test.count("record_merge", "state = 'standing'").await, 1);
    }
}

/// Two officers of the same office propose the same at once: one proposal waits.
#[tokio::test]
async fn two_proposals_at_once_are_one() {
    let with = Setting::new().await;
    let pair = (with.kept, with.retired);
    let (one, other) =
        tokio::join!(with.try_propose(&with.officer, pair), with.try_propose(&with.second, pair));
    let waits = Proposed::Refused(Refused::AnotherWaits);
    assert_eq!([one, other].into_iter().filter(|proposed| *proposed == waits).count(), 1);
    assert_eq!(with.test.count("record_merge", "true").await, 1);
}

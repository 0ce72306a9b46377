//! Every act is done once, however often and by however many it is asked for.

use futures_util::future::join_all;
use sothon_app::AppError;
use sothon_app::award_decision::{self, Decided, Proposed, Sent};
use sothon_domain::award_decision::{RefusalReason, Refused, TypedProposal};

use crate::award_decision::setting::{Setting, page, typed};

#[tokio::test(flavor = "multi_thread", worker_threads = 4)]
async fn ten_repeats_of_a_proposal_are_one_and_get_one_answer() {
    let setting = Setting::new().await;
    let sent = setting.sent(typed());
    let answers = join_all((0..10).map(|_| setting.send(&setting.maker, &sent))).await;
    let Proposed::Waits(_) = answers[0] else { panic!("{answers:?}") };
    assert!(answers.iter().all(|answer| answer == &answers[0]), "{answers:?}");
    assert_eq!(setting.rows("award.proposed").await, (1, 0));
}

#[tokio::test(flavor = "multi_thread", worker_threads = 4)]
async fn ten_proposals_at_once_leave_one_that_waits() {
    let setting = Setting::new().await;
    let sent: Vec<_> = (0..10).map(|_| setting.sent(typed())).collect();
    let answers = join_all(sent.iter().map(|sent| setting.send(&setting.maker, sent))).await;
    let waits = answers.iter().filter(|answer| matches!(answer, Proposed::Waits(_))).count();
    let others = answers.iter().filter(|answer| **answer == Proposed::AnotherWaits).count();
    assert_eq!((waits, others), (1, 9), "{answers:?}");
}

#[tokio::test(flavor = "multi_thread", worker_threads = 4)]
async fn ten_checkers_presses_at_once_are_one_decision() {
    let setting = Setting::new().await;
    let (_, version, _) = setting.award().await.unwrap();
    let id = setting.proposal().await;
    let presses = (0..10).map(async |press| {
        let by = if press % 2 == 0 { &setting.checker } else { &setting.head };
        setting.approve(by, id, setting.test.id()).await
    });
    let decisions = join_all(presses).await;
    let done = decisions.iter().filter(|decided| **decided == Decided::Done).count();
    let refused = Decided::Refused(Refused::AlreadyDecided);
    let late = decisions.iter().filter(|decided| **decided == refused).count();
    assert_eq!((done, late), (1, 9), "{decisions:?}");
    assert_eq!(setting.rows("award.approved").await, (1, 1));
    assert_eq!(setting.award().await.unwrap().1, version + 1);
    assert_eq!(setting.test.count("message_outbox", "true").await, 1);
}

#[tokio::test(flavor = "multi_thread", worker_threads = 4)]
async fn a_refusal_and_an_approval_at_once_are_one_decision() {
    let setting = Setting::new().await;
    let id = setting.proposal().await;
    let key = setting.test.id();
    let (approved, refused) = futures_util::future::join(
        setting.approve(&setting.checker, id, key),
        setting.refuse(&setting.head, id),
    )
    .await;
    let done = [&approved, &refused].into_iter().filter(|d| **d == Decided::Done).count();
    assert_eq!(done, 1, "{approved:?} {refused:?}");
}

#[tokio::test(flavor = "multi_thread", worker_threads = 4)]
async fn a_withdrawal_and_an_approval_at_once_are_one_end() {
    let setting = Setting::new().await;
    let before = setting.award().await.unwrap();
    let id = setting.proposal().await;
    let (withdrawn, approved) = futures_util::future::join(
        setting.withdraw(&setting.maker, id, setting.test.id()),
        setting.approve(&setting.checker, id, setting.test.id()),
    )
    .await;
    let late = Decided::Refused(Refused::AlreadyDecided);
    assert!(
        (withdrawn == Decided::Done && approved == late)
            || (withdrawn == late && approved == Decided::Done),
        "{withdrawn:?} {approved:?}"
    );
    let version = if approved == Decided::Done { before.1 + 1 } else { before.1 };
    assert_eq!(setting.award().await.unwrap().1, version);
    let ends = setting.rows("award.withdrawn").await.0 + setting.rows("award.approved").await.0;
    assert_eq!(ends, 1);
}

#[tokio::test(flavor = "multi_thread", worker_threads = 4)]
async fn ten_withdrawals_at_once_are_one_and_a_repeat_is_answered() {
    let setting = Setting::new().await;
    let id = setting.proposal().await;
    let key = setting.test.id();
    let presses = (0..10).map(|press| {
        let key = if press < 5 { key } else { setting.test.id() };
        setting.withdraw(&setting.maker, id, key)
    });
    let ends = join_all(presses).await;
    let done = ends.iter().filter(|end| **end == Decided::Done).count();
    let late = ends.iter().filter(|end| **end == Decided::Refused(Refused::AlreadyDecided)).count();
    assert!(matches!((done, late), (1, 9) | (5, 5)), "{ends:?}");
    assert_eq!(setting.rows("award.withdrawn").await, (1, 0));
}

#[tokio::test]
async fn a_repeated_approval_is_answered_and_not_repeated() {
    let setting = Setting::new().await;
    let id = setting.proposal().await;
    let key = setting.test.id();
    for _ in 0..3 {
        assert_eq!(setting.approve(&setting.checker, id, key).await, Decided::Done);
    }
    assert_eq!(setting.rows("award.approved").await, (1, 1));
}

#[tokio::test]
async fn a_key_is_good_for_one_order_only() {
    let setting = Setting::new().await;
    let sent = setting.sent(typed());
    setting.send(&setting.maker, &sent).await;
    let dearer = TypedProposal { amount: "360000".into(), ..typed() };
    let other = Sent { key: sent.key, ..setting.sent(dearer) };
    let reused = award_decision::propose(&setting.app, &setting.maker, &other).await;
    assert!(matches!(reused, Err(AppError::KeyReused)), "{reused:?}");

    let queue = award_decision::queue(&setting.app, &setting.checker, page(1)).await.unwrap();
    let (id, key) = (queue.decisions[0].id, setting.test.id());
    assert_eq!(setting.approve(&setting.checker, id, key).await, Decided::Done);
    let (shown, reason) = (setting.shown(id).await, RefusalReason::WrongPerson);
    let refused =
        award_decision::refuse(&setting.app, &setting.checker, id, key, &shown, reason).await;
    assert!(matches!(refused, Err(AppError::KeyReused)), "{refused:?}");
}

//! What is sent is what was shown, whoever else changed the draft in between.

use futures_util::future::join;
use sothon_app::case::{self, Answered, Shown, Submitted};
use sothon_domain::casework::{Effect, ReturnReason};
use sothon_domain::flow::StepKey;

use crate::case::setting::{KIND, Setting};

async fn answered() -> Setting {
    let setting = Setting::new().await;
    setting.answer(StepKey::Place, "01020101").await;
    setting.answer(StepKey::Since, "10/2026").await;
    setting
}

#[tokio::test]
async fn what_was_changed_since_it_was_shown_is_not_sent() {
    let setting = answered().await;
    let (key, first) = (setting.test.id(), setting.shown().await);
    setting.answer(StepKey::Place, "01020102").await;
    for stale in [first, Shown::default()] {
        assert_eq!(setting.send(key, stale).await, Submitted::Changed);
    }
    assert_eq!(setting.rows("case.submitted").await, (0, 0));
    assert_eq!(setting.messages().await, 0);
    let draft = case::draft(&setting.app, &setting.me, KIND).await.unwrap();
    assert_eq!(draft.answers.get(StepKey::Place), Some("01020102"), "nothing is lost");
    let sent = setting.send(key, draft.shown).await;
    assert!(matches!(sent, Submitted::Received(_)), "the key is still good: {sent:?}");
    assert_eq!(setting.rows("case.submitted").await, (1, 1));
}

#[tokio::test]
async fn an_answer_changed_and_changed_back_is_what_was_shown() {
    let setting = answered().await;
    let shown = setting.shown().await;
    setting.answer(StepKey::Since, "9/2026").await;
    setting.answer(StepKey::Since, "2026-10").await;
    assert!(matches!(setting.send(setting.test.id(), shown).await, Submitted::Received(_)));
}

#[tokio::test]
async fn a_repeat_of_what_was_accepted_gets_its_answer_whatever_has_changed() {
    let setting = answered().await;
    let (key, shown) = (setting.test.id(), setting.shown().await);
    let sent = setting.send(key, shown.clone()).await;
    let Submitted::Received(reference) = sent else { panic!("{sent:?}") };
    for again in [shown, Shown::default()] {
        assert_eq!(setting.send(key, again).await, sent);
    }
    setting.take(&setting.officer, reference).await;
    setting.approve(&setting.officer, reference).await;
    assert_eq!(setting.answer(StepKey::Place, "12010101").await, kept(StepKey::Since));
    assert_eq!(setting.send(key, Shown::default()).await, sent);
    assert_eq!(setting.rows("case.submitted").await, (1, 1));
}

fn kept(next: StepKey) -> Answered {
    Answered::Kept { next: Some(next) }
}

#[tokio::test]
async fn a_returned_case_is_not_sent_again_unseen_either() {
    let setting = Setting::new().await;
    let (app, reference) = (&setting.app, setting.case().await);
    setting.take(&setting.officer, reference).await;
    let (reason, key) = (ReturnReason::PlaceUnclear, setting.test.id());
    case::send_back(app, &setting.officer, reference, key, reason, None).await.unwrap();
    let shown = setting.shown().await;
    setting.answer(StepKey::Place, "01020102").await;
    assert_eq!(setting.send(setting.test.id(), shown).await, Submitted::Changed);
    let seen = setting.shown().await;
    assert_eq!(setting.send(setting.test.id(), seen).await, Submitted::Received(reference));
}

/// Both windows at the same moment: either the case holds what was shown, or there is no case.
#[tokio::test(flavor = "multi_thread", worker_threads = 4)]
async fn an_answer_and_a_sending_at_once_never_mix() {
    for _ in 0..5 {
        let setting = answered().await;
        let shown = setting.shown().await;
        let send = setting.send(setting.test.id(), shown);
        let (sent, answered) = join(send, setting.answer(StepKey::Place, "01020102")).await;
        match sent {
            Submitted::Received(reference) => {
                assert_eq!(answered, Answered::AlreadyOpen(reference));
                let seen = case::mine_one(&setting.app, &setting.me, reference).await.unwrap();
                let Effect::Move { to, .. } = seen.case.effect else { panic!("a move") };
                assert_eq!(to.as_str(), "01020101");
            }
            other => {
                assert_eq!(other, Submitted::Changed);
                assert_eq!(answered, Answered::Kept { next: None });
            }
        }
    }
}

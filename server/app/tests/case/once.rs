//! Every act is done once, however often and by however many it is asked for.

use futures_util::future::join_all;
use sothon_app::AppError;
use sothon_app::case::{Decided, Submitted, send_back};
use sothon_domain::casework::{Refused, ReturnReason};
use sothon_domain::flow::StepKey;

use crate::case::setting::Setting;

#[tokio::test(flavor = "multi_thread", worker_threads = 4)]
async fn ten_parallel_repeats_make_one_case_and_get_one_answer() {
    let setting = Setting::new().await;
    setting.answer(StepKey::Place, "01020101").await;
    setting.answer(StepKey::Since, "10/2026").await;
    let key = setting.test.id();
    let answers = join_all((0..10).map(|_| setting.submit(key))).await;
    let Submitted::Received(_) = answers[0] else { panic!("{answers:?}") };
    assert!(answers.iter().all(|answer| answer == &answers[0]), "{answers:?}");
    assert_eq!(setting.rows("case.submitted").await, (1, 1));
    assert_eq!(setting.messages().await, 1);
}

#[tokio::test(flavor = "multi_thread", worker_threads = 4)]
async fn ten_different_keys_make_one_case_too() {
    let setting = Setting::new().await;
    setting.answer(StepKey::Place, "01020101").await;
    setting.answer(StepKey::Since, "10/2026").await;
    let answers = join_all((0..10).map(|_| setting.submit(setting.test.id()))).await;
    let received = answers.iter().filter(|a| matches!(a, Submitted::Received(_))).count();
    assert_eq!(received, 1, "{answers:?}");
    assert_eq!(setting.rows("case.submitted").await, (1, 1));
}

#[tokio::test(flavor = "multi_thread", worker_threads = 4)]
async fn two_officers_at_once_make_one_decision() {
    let setting = Setting::new().await;
    let reference = setting.case().await;
    let both = [&setting.officer, &setting.colleague, &setting.officer, &setting.colleague];
    let decisions = join_all(both.map(async |officer| {
        setting.take(officer, reference).await;
        setting.approve(officer, reference).await
    }))
    .await;
    let done = decisions.iter().filter(|decided| **decided == Decided::Done).count();
    assert_eq!(done, 1, "{decisions:?}");
    assert_eq!(setting.rows("case.approved").await, (1, 1));
    assert_eq!(setting.messages().await, 2);
    assert_eq!(setting.place().await, "01020101");
}

#[tokio::test]
async fn a_repeated_approval_is_answered_and_not_repeated() {
    let setting = Setting::new().await;
    let reference = setting.case().await;
    setting.take(&setting.officer, reference).await;
    let key = setting.test.id();
    for _ in 0..3 {
        let approved =
            sothon_app::case::approve(&setting.app, &setting.officer, reference, key).await;
        assert_eq!(approved.unwrap(), Decided::Done);
    }
    assert_eq!(setting.rows("case.approved").await, (1, 1));
    let other = setting.approve(&setting.officer, reference).await;
    assert_eq!(other, Decided::Refused(Refused::NotAtThisStage));
}

#[tokio::test]
async fn a_key_is_good_for_one_order_only() {
    let setting = Setting::new().await;
    let (app, officer) = (&setting.app, &setting.officer);
    let reference = setting.case().await;
    setting.take(officer, reference).await;
    let key = setting.test.id();
    let back = async |reason| send_back(app, officer, reference, key, reason, None).await;
    assert_eq!(back(ReturnReason::PleaseCall).await.unwrap(), Decided::Done);
    assert_eq!(back(ReturnReason::PleaseCall).await.unwrap(), Decided::Done);
    assert!(matches!(back(ReturnReason::PlaceUnclear).await, Err(AppError::KeyReused)));
}

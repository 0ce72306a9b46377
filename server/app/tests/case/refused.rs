//! What won't do is refused and changes nothing.

use sothon_app::AppError;
use sothon_app::case::{self, Answered, Decided, Filter, Submission, Submitted};
use sothon_domain::access::Actor;
use sothon_domain::casework::{Channel, Refused, ReturnReason};
use sothon_domain::flow::{Fault, StepKey};
use sothon_testkit::Pensioner;

use crate::case::setting::{KIND, Setting};

#[tokio::test]
async fn rubbish_is_told_and_the_draft_stays() {
    let setting = Setting::new().await;
    setting.answer(StepKey::Place, "01020101").await;
    for (typed, fault) in [
        ("", Fault::Empty),
        ("'; DROP TABLE person; --", Fault::NotAPlace),
        ("99999999", Fault::UnknownPlace),
        ("12010101", Fault::SamePlace),
    ] {
        assert_eq!(
            setting.answer(StepKey::Place, typed).await,
            Answered::Refused(fault),
            "{typed}"
        );
    }
    let draft = case::draft(&setting.app, &setting.me, KIND).await.unwrap();
    assert_eq!(draft.answers.get(StepKey::Place), Some("01020101"));
    let sent = setting.submit(setting.test.id()).await;
    assert_eq!(sent, Submitted::Missing(StepKey::Since));
}

#[tokio::test]
async fn a_draft_waits_sixty_days() {
    let setting = Setting::new().await;
    setting.answer(StepKey::Place, "01020101").await;
    setting.test.clock.advance(time::Duration::days(59));
    let draft = async || case::draft(&setting.app, &setting.me, KIND).await.unwrap();
    assert_eq!(draft().await.next, Some(StepKey::Since));
    setting.test.clock.advance(time::Duration::days(2));
    assert_eq!(draft().await.next, Some(StepKey::Place));
}

#[tokio::test]
async fn one_case_of_a_kind_is_undecided_at_a_time() {
    let setting = Setting::new().await;
    let reference = setting.case().await;
    let answered = setting.answer(StepKey::Place, "01020102").await;
    assert_eq!(answered, Answered::AlreadyOpen(reference));
    assert!(case::draft(&setting.app, &setting.me, KIND).await.unwrap().answers.is_empty());
    let again = setting.submit(setting.test.id()).await;
    assert_eq!(again, Submitted::AlreadyOpen(reference));
    assert_eq!(setting.rows("case.submitted").await, (1, 1));
}

/// What was answered in spring may no longer be a move in autumn.
#[tokio::test]
async fn an_answer_that_the_register_has_overtaken_is_asked_again() {
    let setting = Setting::new().await;
    setting.answer(StepKey::Place, "01020101").await;
    setting.answer(StepKey::Since, "10/2026").await;
    setting.test.tamper("UPDATE person SET place = '01020101'").await;
    let sent = setting.submit(setting.test.id()).await;
    assert_eq!(sent, Submitted::Missing(StepKey::Place));
}

#[tokio::test]
async fn expired_drafts_are_removed() {
    let setting = Setting::new().await;
    setting.answer(StepKey::Place, "01020101").await;
    assert_eq!(case::forget_expired_drafts(&setting.app).await.unwrap(), 0);
    setting.test.clock.advance(time::Duration::days(61));
    assert_eq!(case::forget_expired_drafts(&setting.app).await.unwrap(), 1);
    assert_eq!(setting.test.count("flow_draft", "true").await, 0);
}

#[tokio::test]
async fn nobody_reaches_a_case_of_somebody_else() {
    let setting = Setting::new().await;
    let (app, reference) = (&setting.app, setting.case().await);
    let dara = Actor::person(setting.test.add(&Pensioner::dara()).await);
    assert!(matches!(case::mine_one(app, &dara, reference).await, Err(AppError::NotFound)));
    assert!(case::mine(app, &dara).await.unwrap().is_empty());
    for stranger in [&setting.elsewhere, &dara, &Actor::nobody()] {
        assert!(case::open(app, stranger, reference).await.is_err());
        assert!(case::take(app, stranger, reference, setting.test.id()).await.is_err());
    }
    assert!(
        case::queue(app, &setting.elsewhere, Filter::default()).await.unwrap().cases.is_empty()
    );
    assert_eq!(case::queue(app, &setting.head, Filter::default()).await.unwrap().cases.len(), 1);
    let (key, shown) = (setting.test.id(), setting.shown().await);
    let submission = Submission { kind: KIND, channel: Channel::Web, key, shown };
    assert!(case::submit(app, &setting.officer, &submission).await.is_err());
}

#[tokio::test]
async fn what_was_not_taken_can_t_be_decided() {
    let setting = Setting::new().await;
    let reference = setting.case().await;
    let not_now = Decided::Refused(Refused::NotAtThisStage);
    assert_eq!(setting.approve(&setting.officer, reference).await, not_now);
    let (reason, key) = (ReturnReason::PleaseCall, setting.test.id());
    let back = case::send_back(&setting.app, &setting.officer, reference, key, reason, None).await;
    assert_eq!(back.unwrap(), not_now);
    assert_eq!(setting.place().await, "12010101");
}

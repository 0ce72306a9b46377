//! A person takes her case back before it is decided.

use futures_util::future::join;
use sothon_app::AppError;
use sothon_app::case::{self, Decided, Submitted, Withdrawal};
use sothon_domain::access::Actor;
use sothon_domain::casework::{CaseAct, Refused, RejectReason, Stage};
use sothon_domain::flow::StepKey;
use sothon_domain::person::Reference;
use sothon_testkit::Pensioner;

use crate::case::setting::{Setting, rejection};

impl Setting {
    pub(crate) async fn withdraw(&self, reference: Reference) -> Withdrawal {
        let done = case::withdraw(&self.app, &self.me, reference, self.test.id()).await;
        done.expect("it ends in an answer")
    }

    async fn can_withdraw(&self, reference: Reference) -> bool {
        self.hers(reference).await.can_withdraw
    }
}

#[tokio::test]
async fn what_is_taken_back_is_decided_by_nobody_and_may_be_sent_anew() {
    let setting = Setting::new().await;
    let (officer, registered) = (&setting.officer, setting.place().await);
    let reference = setting.case().await;
    assert!(setting.can_withdraw(reference).await);
    setting.take(officer, reference).await;
    assert!(setting.can_withdraw(reference).await, "an officer may be reading it");
    let (key, told) = (setting.test.id(), setting.messages().await);
    for _ in 0..3 {
        let done = case::withdraw(&setting.app, &setting.me, reference, key).await;
        assert_eq!(done.expect("it ends in an answer"), Withdrawal::Done);
    }
    assert_eq!(setting.rows("case.withdrawn").await, (1, 1));
    assert_eq!(setting.messages().await, told + 1);
    assert_eq!(setting.withdraw(reference).await, Withdrawal::Not, "it is taken back already");
    let seen = setting.hers(reference).await;
    assert_eq!((seen.case.stage, seen.has_letter), (Stage::Withdrawn, false));
    assert_eq!(seen.timeline.last().map(|entry| entry.act), Some(CaseAct::Withdrawn));

    let over = Decided::Refused(Refused::NotAtThisStage);
    assert_eq!(setting.approve(officer, reference).await, over);
    assert_eq!(setting.take(&setting.colleague, reference).await, over);
    let queue = case::queue(&setting.app, officer, case::Filter::default()).await;
    assert!(queue.expect("her queue").cases.is_empty());
    assert_eq!(setting.place().await, registered);

    let anew = setting.case().await;
    assert_ne!(anew, reference, "a case of its own");
    setting.take(officer, anew).await;
    assert_eq!(setting.approve(officer, anew).await, Decided::Done);
    assert_eq!(setting.withdraw(anew).await, Withdrawal::Not, "it is decided");
    assert!(!setting.can_withdraw(anew).await);
    assert_eq!(setting.place().await, "01020101");
}

#[tokio::test]
async fn a_returned_case_is_taken_back_with_what_was_drafted_for_it() {
    let setting = Setting::new().await;
    let reference = setting.case().await;
    setting.take(&setting.officer, reference).await;
    let reason = sothon_domain::casework::ReturnReason::PlaceUnclear;
    let key = setting.test.id();
    let back = case::send_back(&setting.app, &setting.officer, reference, key, reason, None).await;
    assert_eq!(back.expect("she has it"), Decided::Done);
    setting.answer(StepKey::Place, "01020102").await;
    assert_eq!(setting.withdraw(reference).await, Withdrawal::Done);
    let draft = case::draft(&setting.app, &setting.me, crate::case::setting::KIND).await;
    let answers = draft.expect("her own draft").answers;
    assert!(answers.get(StepKey::Place).is_none(), "she begins with empty pages");
    assert!(matches!(setting.submit(setting.test.id()).await, Submitted::Missing(_)));
}

#[tokio::test]
async fn an_appeal_and_what_is_somebody_elses_are_not_taken_back() {
    let setting = Setting::new().await;
    let first = setting.rejected_by(&setting.officer).await;
    assert_eq!(setting.withdraw(first).await, Withdrawal::Not, "it is decided");
    let appeal = setting.appealed(first).await;
    assert!(!setting.can_withdraw(appeal).await);
    assert_eq!(setting.withdraw(appeal).await, Withdrawal::Not);
    assert_eq!(setting.hers(appeal).await.case.stage, Stage::Received);

    let dara = Actor::person(setting.test.add(&Pensioner::dara()).await);
    let case = setting.case().await;
    for actor in [&dara, &setting.officer, &Actor::nobody()] {
        let done = case::withdraw(&setting.app, actor, case, setting.test.id()).await;
        assert!(matches!(done, Err(AppError::NotFound | AppError::SignInNeeded)), "{done:?}");
    }
    assert_eq!(setting.rows("case.withdrawn").await, (0, 0));
}

#[tokio::test(flavor = "multi_thread", worker_threads = 4)]
async fn of_her_and_the_officer_at_once_one_comes_first() {
    let setting = Setting::new().await;
    for _ in 0..4 {
        let reference = setting.disputed(sothon_domain::pension::Datum::Service, "25/6", "").await;
        setting.take(&setting.officer, reference).await;
        let reject = async {
            let (why, key) = (rejection(RejectReason::NotShown), setting.test.id());
            let app = &setting.app;
            case::reject(app, &setting.officer, reference, key, why, None).await.expect("an answer")
        };
        let (withdrawn, rejected) = join(setting.withdraw(reference), reject).await;
        let stage = setting.hers(reference).await.case.stage;
        match withdrawn {
            Withdrawal::Done => {
                assert_eq!(rejected, Decided::Refused(Refused::NotAtThisStage));
                assert_eq!(stage, Stage::Withdrawn);
            }
            Withdrawal::Not => assert_eq!((rejected, stage), (Decided::Done, Stage::Rejected)),
        }
    }
}

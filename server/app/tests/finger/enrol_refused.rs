//! What an enrolment that is under way does not take, from whom, and what a failure leaves of it.

use async_trait::async_trait;
use sothon_app::finger::{self, Enrolled};
use sothon_app::port::{EngineFailure, EngineFault, ExtractError, FingerEngine, ScannerRefusal};
use sothon_app::visit::{self, Answered, CaptureRefused, Impressed, Ordered};
use sothon_app::{App, AppError, lock};
use sothon_domain::access::{Actor, StaffRole};
use sothon_domain::finger::{
    EngineId, EnrolRefused, EnrolmentStage, Extracted, FingerScore, FingerTemplate,
};
use sothon_domain::person::{CaptureOrderId, VisitId};
use sothon_domain::person_lock::LockChannel;
use sothon_testkit::Officer;
use time::Duration;

use crate::finger::counter::{READING, hers};
use crate::finger::enrol::consent;
use crate::finger::setting::{Setting, Words, good};

/// An engine that knows what [`Words`] knows.
enum Odd<'a> {
    /// It compares nothing.
    Fails,
    /// While it compares, the enrolment at this visit is begun anew.
    Anew(&'a App, &'a Actor, VisitId),
}

#[async_trait]
impl FingerEngine for Odd<'_> {
    fn id(&self) -> EngineId {
        Words.id()
    }

    fn threshold(&self) -> FingerScore {
        Words.threshold()
    }

    async fn extract(&self, record: &[u8]) -> Result<Extracted, ExtractError> {
        Words.extract(record).await
    }

    async fn compare(
        &self,
        one: &FingerTemplate,
        other: &FingerTemplate,
    ) -> Result<FingerScore, EngineFailure> {
        match self {
            Self::Fails => Err(EngineFailure::plain(EngineFault::Ended)),
            Self::Anew(app, agent, visit) => {
                let begun = finger::begin(app, agent, &consent(*visit)).await;
                begun.expect("an answer").expect("she agrees");
                Words.compare(one, other).await
            }
        }
    }
}

/// An order for the next impression.
async fn ordered(with: &Setting, visit: VisitId) -> CaptureOrderId {
    let ordered = visit::order_impression(&with.app, &with.agent, visit).await;
    let (Ordered::Order { id, .. }, Some(_)) = ordered.expect("an answer") else {
        panic!("nothing is lacking")
    };
    id
}

/// What `by` hears of a picture for an order.
async fn answered(
    with: &Setting,
    by: &Actor,
    of: (VisitId, CaptureOrderId),
    picture: &str,
) -> Result<Impressed, AppError> {
    visit::answer_impression(&with.app, &READING, by, of, picture.as_bytes()).await
}

#[tokio::test]
async fn an_engine_that_fails_keeps_nothing_and_the_same_may_be_asked_again() {
    let with = Setting::new().await;
    let visit = with.shown().await;
    let id = with.begun(visit).await;
    with.taken(visit, &good()).await;
    let failed = finger::enrol(&with.app, &Odd::Fails, &with.agent, (visit, id)).await;
    assert_eq!(failed.expect("an answer"), Enrolled::Technical);
    assert_eq!(with.kept().await, 0);
    assert_eq!(with.test.count("finger_taken", "true").await, 12, "what was taken stays");
    let again = with.finished((visit, id)).await;
    assert!(matches!(again, Enrolled::Kept(..)), "{again:?}");
}

#[tokio::test]
async fn what_is_begun_anew_while_it_is_compared_is_not_kept() {
    let with = Setting::new().await;
    let visit = with.shown().await;
    let id = with.begun(visit).await;
    with.taken(visit, &good()).await;
    let engine = Odd::Anew(&with.app, &with.agent, visit);
    let ended = finger::enrol(&with.app, &engine, &with.agent, (visit, id)).await;
    assert_eq!(ended.expect("an answer"), Enrolled::Refused(EnrolRefused::Ended));
    assert_eq!(with.kept().await, 0);
    assert_eq!(with.test.count("finger_taken", "true").await, 0);
    assert_eq!(with.test.count("finger_session", "true").await, 1, "the new one goes on");
}

#[tokio::test]
async fn an_order_of_an_impression_is_used_in_time_once_and_by_whom_it_is_for() {
    let with = Setting::new().await;
    let visit = with.shown().await;
    with.begun(visit).await;
    let late = ordered(&with, visit).await;
    with.test.clock.advance(Duration::seconds(121));
    let picture = hers(2, "d");
    let refused = Impressed::Refused;
    let heard = answered(&with, &with.agent, (visit, late), &picture).await;
    assert_eq!(heard.expect("an answer"), refused(CaptureRefused::Expired));
    let order = ordered(&with, visit).await;
    let colleague = with.other_agent().await;
    let heard = answered(&with, &colleague, (visit, order), &picture).await;
    assert_eq!(heard.expect("an answer"), refused(CaptureRefused::OthersOrder));
    let heard = answered(&with, &with.agent, (visit, order), "busy").await;
    let busy = CaptureRefused::Scanner(ScannerRefusal::NotReady);
    assert_eq!(heard.expect("an answer"), refused(busy));
    let heard = answered(&with, &with.agent, (visit, order), &picture).await;
    assert_eq!(heard.expect("an answer"), refused(CaptureRefused::Used));
    assert_eq!(with.test.count("finger_taken", "true").await, 0);
    assert_eq!(with.impressed(visit, &picture).await, Impressed::Taken);
}

#[tokio::test]
async fn an_order_to_compare_gives_no_impression() {
    let with = Setting::new().await;
    let visit = with.served().await;
    let order = with.ordered(visit, 2).await;
    let picture = hers(2, "d");
    let heard = answered(&with, &with.agent, (visit, order), &picture).await;
    let refused = Impressed::Refused(CaptureRefused::OthersOrder);
    assert_eq!(heard.expect("an answer"), refused);
    assert_eq!(with.pictured((visit, order), &picture).await, Answered::Certified);
}

#[tokio::test]
async fn a_finger_that_was_compared_or_a_paper_of_yesterday_lets_nobody_enrol() {
    let with = Setting::new().await;
    let visit = with.served().await;
    assert_eq!(with.placed(visit, 2, &hers(2, "d")).await, Answered::Certified);
    assert_eq!(with.refused(&consent(visit)).await, EnrolRefused::NotShown);

    let with = Setting::new().await;
    let visit = with.shown().await;
    let id = with.begun(visit).await;
    with.taken(visit, &good()).await;
    with.test.clock.advance(Duration::hours(24));
    assert_eq!(with.refused(&consent(visit)).await, EnrolRefused::NotShown);
    let ended = Enrolled::Refused(EnrolRefused::Ended);
    assert_eq!(with.finished((visit, id)).await, ended);
}

#[tokio::test]
async fn only_an_agent_of_her_branch_takes_anything_of_her() {
    let with = Setting::new().await;
    let visit = with.shown().await;
    let id = with.begun(visit).await;
    let order = ordered(&with, visit).await;
    let there = Officer { role: StaffRole::Agent, ..Officer::of_banteay_meanchey() };
    let there = with.test.add_officer(&there).await;
    for by in [&there, &with.officer, &Actor::person(with.sokha)] {
        let begun = finger::begin(&with.app, by, &consent(visit)).await;
        assert!(matches!(begun, Err(AppError::NotFound)), "{by:?}: {begun:?}");
        let ordered = visit::order_impression(&with.app, by, visit).await;
        assert!(matches!(ordered, Err(AppError::NotFound)), "{by:?}: {ordered:?}");
        let heard = answered(&with, by, (visit, order), &hers(2, "d")).await;
        assert!(matches!(heard, Err(AppError::NotFound)), "{by:?}: {heard:?}");
        let enrolled = finger::enrol(&with.app, &Words, by, (visit, id)).await;
        assert!(matches!(enrolled, Err(AppError::NotFound)), "{by:?}: {enrolled:?}");
        let opened = finger::open(&with.app, by, visit).await;
        assert!(matches!(opened, Err(AppError::NotFound)), "{by:?}: {opened:?}");
        let stopped = finger::stop(&with.app, by, visit).await;
        assert!(matches!(stopped, Err(AppError::NotFound)), "{by:?}: {stopped:?}");
    }
    let begun = finger::begin(&with.app, &Actor::nobody(), &consent(visit)).await;
    assert!(matches!(begun, Err(AppError::SignInNeeded)), "{begun:?}");
    assert_eq!(with.test.count("finger_session", "true").await, 1);
    assert_eq!(with.in_state(EnrolmentStage::Current).await, 0);
}

#[tokio::test]
async fn what_is_under_way_of_a_locked_record_is_not_kept_and_can_be_stopped() {
    let with = Setting::new().await;
    let visit = with.shown().await;
    let id = with.begun(visit).await;
    let order = ordered(&with, visit).await;
    with.taken(visit, &good()).await;
    lock::lock(&with.app, &Actor::person(with.sokha), LockChannel::Web).await.expect("her own");
    let heard = answered(&with, &with.agent, (visit, order), &hers(2, "d")).await;
    assert!(matches!(heard, Err(AppError::RecordLocked)), "{heard:?}");
    let enrolled = finger::enrol(&with.app, &Words, &with.agent, (visit, id)).await;
    assert!(matches!(enrolled, Err(AppError::RecordLocked)), "{enrolled:?}");
    assert_eq!(with.kept().await, 0);
    assert!(finger::stop(&with.app, &with.agent, visit).await.expect("an answer"));
    assert_eq!(with.test.count("finger_taken", "true").await, 0);
}

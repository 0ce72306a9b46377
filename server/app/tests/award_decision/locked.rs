//! A locked record takes no new amount, and neither does one that was joined with another.

use sothon_app::award_decision::{self, Decided};
use sothon_app::merge::{self, Proposed};
use sothon_app::{AppError, lock};
use sothon_domain::access::Actor;
use sothon_domain::award_decision::Refused;
use sothon_domain::person::merge::Records;
use sothon_domain::person_lock::LockChannel;
use sothon_testkit::Pensioner;

use crate::award_decision::setting::{Setting, typed};

#[tokio::test]
async fn nothing_is_approved_or_proposed_while_he_has_locked_his_record() {
    let setting = Setting::new().await;
    let id = setting.proposal().await;
    let dara = Actor::person(setting.dara);
    lock::lock(&setting.app, &dara, LockChannel::Web).await.expect("it can be locked");
    let approved = setting.approve(&setting.checker, id, setting.test.id()).await;
    assert_eq!(approved, Decided::Refused(Refused::RecordLocked));
    let opened = award_decision::open(&setting.app, &setting.checker, id).await;
    assert_eq!(opened.expect("the office sees it").approve, Err(Refused::RecordLocked));
    assert_eq!(
        setting.refuse(&setting.checker, id).await,
        Decided::Done,
        "refusing changes nothing"
    );
    let sent = setting.sent(typed());
    let proposed = award_decision::propose(&setting.app, &setting.maker, &sent).await;
    assert!(matches!(proposed, Err(AppError::RecordLocked)), "{proposed:?}");
}

#[tokio::test]
async fn nothing_is_offered_for_approval_of_a_number_that_is_retired() {
    let setting = Setting::new().await;
    let (app, test) = (&setting.app, &setting.test);
    let id = setting.proposal().await;
    let may = async || {
        let opened = award_decision::open(app, &setting.checker, id).await;
        opened.expect("the office sees it").approve
    };
    assert_eq!(may().await, Ok(()));
    let kept = test.add(&Pensioner::sokha()).await;
    let records = Records::new(kept, setting.dara).expect("two records");
    let sent = merge::Sent { records, reason: "one person", key: test.id() };
    let proposed = merge::propose(app, &setting.head, &sent).await.expect("an answer");
    let Proposed::Waits(merge) = proposed else { panic!("{proposed:?}") };
    let joined = merge::approve(app, &setting.checker, merge, test.id()).await;
    assert_eq!(joined.expect("an answer"), merge::Decided::Done);
    assert_eq!(may().await, Err(Refused::RecordRetired));
}

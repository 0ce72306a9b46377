//! A locked record takes no new amount.

use sothon_app::award_decision::{self, Decided};
use sothon_app::{AppError, lock};
use sothon_domain::access::Actor;
use sothon_domain::award_decision::Refused;
use sothon_domain::person_lock::LockChannel;

use crate::setting::{Setting, typed};

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

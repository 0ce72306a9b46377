//! A delegate's act and its end at the same time, and what she may not do whatever the channel lets through.

use sothon_app::case::{self, Shown, Submission, Submitted};
use sothon_app::delegate::{self, Grant, Granted};
use sothon_app::{AppError, lock};
use sothon_domain::access::{Actor, Who};
use sothon_domain::casework::{CaseKind, Channel};
use sothon_domain::delegate::{DelegateChannel, DelegateScope, Delegation};
use sothon_domain::effects::Clock;
use sothon_domain::flow::StepKey;
use sothon_domain::person_lock::LockChannel;
use sothon_testkit::Pensioner;

use crate::case::setting::{KIND, Setting};

/// Sokha, who lets Dara report for her.
struct Pair {
    setting: Setting,
    dara: Actor,
    leave: Delegation,
}

impl Pair {
    async fn new() -> Self {
        let setting = Setting::new().await;
        let dara = Actor::person(setting.test.add(&Pensioner::dara()).await);
        let leave = grant(&setting, &dara).await;
        Self { setting, dara, leave }
    }

    fn acting(&self) -> Actor {
        Actor { acting_for: Some(self.leave.clone()), ..self.dara.clone() }
    }

    async fn shown(&self) -> Shown {
        let draft = case::draft(&self.setting.app, &self.setting.me, KIND).await;
        draft.expect("her own draft").shown
    }

    async fn submit(&self, shown: Shown) -> Result<Submitted, AppError> {
        let key = self.setting.test.id();
        let sent = Submission { kind: KIND, channel: Channel::Web, key, shown };
        case::submit(&self.setting.app, &self.acting(), &sent).await
    }

    async fn revoke(&self) {
        let (app, me) = (&self.setting.app, &self.setting.me);
        let revoked = delegate::revoke(app, me, self.leave.id, DelegateChannel::Web).await;
        revoked.expect("she may end it");
    }
}

async fn grant(setting: &Setting, dara: &Actor) -> Delegation {
    let (app, key) = (&setting.app, setting.test.id());
    let member_number = &Pensioner::dara().member_number;
    let signed_in_at = setting.test.clock.now();
    let (name, scope, months) = ("dara CHAN", "report", "1");
    let sent = Grant { member_number, name, scope, months, signed_in_at, key };
    let granted = delegate::grant(app, &setting.me, &sent).await.expect("she may name him");
    assert!(matches!(granted, Granted::Done { .. }), "{granted:?}");
    let people = delegate::for_whom(app, dara).await.expect("he may look").people;
    let Who::Person(principal) = setting.me.who else { panic!("she is a person") };
    assert_eq!(people[0].scope, DelegateScope::Report);
    Delegation { id: people[0].id, principal, scope: DelegateScope::Report }
}

async fn answered() -> Pair {
    let pair = Pair::new().await;
    pair.setting.answer(StepKey::Place, "01020101").await;
    pair.setting.answer(StepKey::Since, "10/2026").await;
    pair
}

#[tokio::test]
async fn an_act_that_was_let_through_before_the_end_is_refused_after_it() {
    let pair = answered().await;
    let shown = pair.shown().await;
    pair.revoke().await;
    assert!(matches!(pair.submit(shown).await, Err(AppError::NotFound)));
    let kept =
        case::answer(&pair.setting.app, &pair.acting(), KIND, StepKey::Since, "9/2026").await;
    assert!(matches!(kept, Err(AppError::NotFound)), "nor does he change her draft");
    assert_eq!(pair.setting.test.count("case_file", "true").await, 0);
}

#[tokio::test(flavor = "multi_thread", worker_threads = 4)]
async fn an_act_and_its_end_at_once_come_one_after_the_other() {
    let pair = answered().await;
    let shown = pair.shown().await;
    let (sent, ()) = tokio::join!(pair.submit(shown), pair.revoke());
    let cases = pair.setting.test.count("case_file", "true").await;
    match sent {
        Ok(Submitted::Received(_)) => assert_eq!(cases, 1),
        Err(AppError::NotFound) => assert_eq!(cases, 0),
        other => panic!("{other:?}"),
    }
    let late = "a.act = 'case.submitted' AND a.id > \
        (SELECT r.id FROM audit_row r WHERE r.act = 'delegation.revoked')";
    assert_eq!(pair.setting.test.count("audit_row a", late).await, 0);
    let again = pair.submit(pair.shown().await).await;
    assert!(!matches!(again, Ok(Submitted::Received(_))), "{again:?}");
    assert_eq!(pair.setting.test.count("case_file", "true").await, cases);
}

#[tokio::test]
async fn whoever_makes_up_a_leave_changes_nothing() {
    let pair = answered().await;
    let shown = pair.shown().await;
    let wider = Delegation { scope: DelegateScope::Claim, ..pair.leave.clone() };
    let Who::Person(dara) = pair.dara.who else { panic!("he is a person") };
    let other = Delegation { principal: dara, ..pair.leave.clone() };
    for forged in [wider, other] {
        let actor = Actor { acting_for: Some(forged), ..pair.dara.clone() };
        let key = pair.setting.test.id();
        let sent = Submission { kind: KIND, channel: Channel::Web, key, shown: shown.clone() };
        let forged = case::submit(&pair.setting.app, &actor, &sent).await;
        assert!(!matches!(forged, Ok(Submitted::Received(_))), "{forged:?}");
    }
    assert_eq!(pair.setting.test.count("case_file", "true").await, 0);
}

#[tokio::test]
async fn the_delegates_own_lock_stops_what_he_does_for_another() {
    let pair = answered().await;
    let shown = pair.shown().await;
    lock::lock(&pair.setting.app, &pair.dara, LockChannel::Web).await.expect("he locks his own");
    assert!(matches!(pair.submit(shown).await, Err(AppError::NotFound)));
}

#[tokio::test]
async fn her_lock_stops_the_delegate_and_a_new_leave_and_no_end() {
    let pair = answered().await;
    let (app, me) = (&pair.setting.app, &pair.setting.me);
    let shown = pair.shown().await;
    lock::lock(app, me, LockChannel::Web).await.expect("she locks hers");
    assert!(matches!(pair.submit(shown).await, Err(AppError::RecordLocked)));
    let member_number = &Pensioner::dara().member_number;
    let key = pair.setting.test.id();
    let signed_in_at = pair.setting.test.clock.now();
    let (name, scope, months) = ("ចាន់តារា", "claim", "12");
    let sent = Grant { member_number, name, scope, months, signed_in_at, key };
    assert!(matches!(delegate::grant(app, me, &sent).await, Err(AppError::RecordLocked)));
    pair.revoke().await;
    assert_eq!(pair.setting.test.count("delegation", "ended_at IS NULL").await, 0);
}

#[tokio::test]
async fn the_account_is_none_of_the_delegates_business() {
    let pair = Pair::new().await;
    let app = &pair.setting.app;
    let account = CaseKind::Correction(sothon_domain::pension::Datum::Account);
    assert!(matches!(case::draft(app, &pair.acting(), account).await, Err(AppError::NotFound)));
    assert!(case::draft(app, &pair.dara, account).await.is_ok(), "his own he may");
}

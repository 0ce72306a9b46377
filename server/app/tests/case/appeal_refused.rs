//! Appeals that are late, made twice, about nothing, or made by whoever may not.

use sothon_app::case::{
    self, AppealSent, AppealStands, AppealState, Decided, Shown, Submission, WhySaid,
};
use sothon_app::delegate::{self, Grant, Granted};
use sothon_app::{AppError, lock};
use sothon_domain::access::{Actor, Who};
use sothon_domain::casework::{CaseAct, CaseKind, Channel, Refused};
use sothon_domain::delegate::{DelegateScope, Delegation};
use sothon_domain::effects::Clock;
use sothon_domain::flow::{Fault, StepKey};
use sothon_domain::pension::Datum;
use sothon_domain::person::Reference;
use sothon_domain::person_lock::LockChannel;
use sothon_testkit::Pensioner;
use time::Duration;
use time::macros::date;
use uuid::Uuid;

use crate::case::appeal::WHY;
use crate::case::setting::Setting;

async fn shown(setting: &Setting, first: Reference) -> Shown {
    let seen = case::appeal(&setting.app, &setting.me, first).await.expect("her own case");
    let AppealState::Open { shown, .. } = seen.state else { panic!("{seen:?}") };
    shown
}

async fn send(setting: &Setting, first: Reference, key: Uuid, shown: &Shown) -> AppealSent {
    let sent = case::send_appeal(&setting.app, &setting.me, first, key, shown.clone()).await;
    sent.expect("sending ends in an answer")
}

fn is_not_found<T: std::fmt::Debug>(answer: Result<T, AppError>) {
    assert!(matches!(answer, Err(AppError::NotFound)), "{answer:?}");
}

#[tokio::test]
async fn an_appeal_is_taken_for_sixty_days_and_then_it_is_said_that_it_is_late() {
    let setting = Setting::new().await;
    let (app, me) = (&setting.app, &setting.me);
    let (first, other) =
        (setting.rejected_by(&setting.officer).await, setting.rejected_by(&setting.officer).await);
    setting.test.clock.advance(Duration::days(60));
    assert_eq!(setting.says(other, WHY).await, WhySaid::Kept);
    let seen = shown(&setting, other).await;
    setting.appealed(first).await;
    setting.test.clock.advance(Duration::days(1));
    let until = date!(2027 - 01 - 20);
    assert_eq!(setting.hers(other).await.appeal, Some(AppealStands::Over(until)));
    let late = case::appeal(app, me, other).await.expect("her own case").state;
    assert_eq!(late, AppealState::Late(until));
    assert_eq!(setting.says(other, WHY).await, WhySaid::Closed);
    assert_eq!(send(&setting, other, setting.test.id(), &seen).await, AppealSent::Not);
    assert_eq!(setting.test.count("case_file", "kind = 'appeal'").await, 1);
}

#[tokio::test]
async fn a_repeat_and_another_browser_make_no_second_appeal() {
    let setting = Setting::new().await;
    let first = setting.rejected_by(&setting.officer).await;
    assert_eq!(
        send(&setting, first, setting.test.id(), &shown(&setting, first).await).await,
        AppealSent::Not,
        "nothing is said yet"
    );
    setting.says(first, WHY).await;
    let (seen, key) = (shown(&setting, first).await, setting.test.id());
    let AppealSent::Received(appeal) = send(&setting, first, key, &seen).await else { panic!() };
    for _ in 0..2 {
        let again = send(&setting, first, key, &seen).await;
        assert_eq!(again, AppealSent::Received(appeal), "a repeat gets the same answer");
    }
    assert_eq!(send(&setting, first, setting.test.id(), &seen).await, AppealSent::Not);
    assert_eq!(setting.says(first, WHY).await, WhySaid::Closed);
    let state = case::appeal(&setting.app, &setting.me, first).await.expect("hers").state;
    assert_eq!(state, AppealState::Sent(appeal));
    assert_eq!(setting.rows("case.submitted").await, (2, 2), "the case and its appeal");
    let timeline = setting.hers(first).await.timeline;
    assert_eq!(timeline.iter().filter(|entry| entry.act == CaseAct::Appealed).count(), 1);
    // Nor after it is decided.
    setting.take(&setting.head, appeal).await;
    assert_eq!(setting.reject(&setting.head, appeal).await, Decided::Done);
    assert_eq!(send(&setting, first, setting.test.id(), &seen).await, AppealSent::Not);
    assert_eq!(setting.test.count("case_file", "kind = 'appeal'").await, 1);
}

#[tokio::test(flavor = "multi_thread", worker_threads = 4)]
async fn of_two_browsers_that_send_at_once_one_makes_the_appeal() {
    let setting = Setting::new().await;
    for _ in 0..3 {
        let first = setting.rejected_by(&setting.officer).await;
        setting.says(first, WHY).await;
        let seen = shown(&setting, first).await;
        let keys = [setting.test.id(), setting.test.id()];
        let (one, other) = tokio::join!(
            send(&setting, first, keys[0], &seen),
            send(&setting, first, keys[1], &seen)
        );
        let made = [&one, &other].map(|sent| matches!(sent, AppealSent::Received(_)));
        assert_eq!(made.iter().filter(|made| **made).count(), 1, "{one:?} {other:?}");
    }
    assert_eq!(setting.test.count("case_file", "kind = 'appeal'").await, 3);
}

#[tokio::test]
async fn what_was_changed_in_another_window_is_not_sent_unseen() {
    let setting = Setting::new().await;
    let first = setting.rejected_by(&setting.officer).await;
    assert_eq!(setting.says(first, "  ").await, WhySaid::Refused(Fault::Empty));
    let long = "ក".repeat(1001);
    assert_eq!(setting.says(first, &long).await, WhySaid::Refused(Fault::TextTooLong));
    setting.says(first, WHY).await;
    let seen = shown(&setting, first).await;
    setting.says(first, "ផ្សេង").await;
    assert_eq!(send(&setting, first, setting.test.id(), &seen).await, AppealSent::Changed);
    assert_eq!(setting.test.count("case_file", "kind = 'appeal'").await, 0);
}

/// Two rejections are two decisions: each has its own appeal, and what she says of one is not said of the other.
#[tokio::test]
async fn two_rejections_are_appealed_beside_each_other() {
    let setting = Setting::new().await;
    let one = setting.rejected_by(&setting.officer).await;
    let other = setting.rejected_by(&setting.officer).await;
    setting.says(one, WHY).await;
    setting.says(other, "ផ្សេង").await;
    let (first, second) = (setting.sends(one).await, setting.sends(other).await);
    let (AppealSent::Received(first), AppealSent::Received(second)) = (first, second) else {
        panic!()
    };
    let why = async |appeal| setting.hers(appeal).await.case.appeal.expect("one").why;
    assert_eq!((why(first).await.as_str(), why(second).await.as_str()), (WHY, "ផ្សេង"));
}

#[tokio::test]
async fn only_a_rejection_of_her_own_can_be_appealed_and_only_from_its_case() {
    let setting = Setting::new().await;
    let (app, me, officer) = (&setting.app, &setting.me, &setting.officer);
    let dara = Actor::person(setting.test.add(&Pensioner::dara()).await);
    let first = setting.rejected_by(officer).await;
    let open = setting.disputed(Datum::Name, "", "words").await;
    let approved = setting.case().await;
    setting.take(officer, approved).await;
    assert_eq!(setting.approve(officer, approved).await, Decided::Done);
    for (who, reference) in [
        (&dara, first),
        (me, open),
        (me, approved),
        (me, Reference::of_serial(1)),
        (officer, first),
    ] {
        is_not_found(case::appeal(app, who, reference).await);
        is_not_found(case::say_why(app, who, reference, WHY).await);
        let key = setting.test.id();
        is_not_found(case::send_appeal(app, who, reference, key, Shown::default()).await);
    }
    // An appeal is about a case: no report is one.
    let kind = CaseKind::Appeal;
    is_not_found(case::draft(app, me, kind).await);
    is_not_found(case::answer(app, me, kind, StepKey::Disagree, WHY).await);
    let (key, shown) = (setting.test.id(), Shown::default());
    let sent = Submission { kind, channel: Channel::Web, key, shown };
    is_not_found(case::submit(app, me, &sent).await);
    assert!(!case::offered(app, me).await.expect("hers").contains(&kind));
    assert_eq!(setting.test.count("flow_draft", "true").await, 0);
}

#[tokio::test]
async fn a_locked_record_keeps_her_words_and_sends_and_approves_nothing() {
    let setting = Setting::new().await;
    let (app, me, head) = (&setting.app, &setting.me, &setting.head);
    let (first, other) =
        (setting.rejected_by(&setting.officer).await, setting.rejected_by(&setting.officer).await);
    let appeal = setting.appealed(other).await;
    setting.take(head, appeal).await;
    lock::lock(app, me, LockChannel::Web).await.expect("she locks hers");
    assert_eq!(setting.says(first, WHY).await, WhySaid::Kept);
    let seen = shown(&setting, first).await;
    let sent = case::send_appeal(app, me, first, setting.test.id(), seen).await;
    assert!(matches!(sent, Err(AppError::RecordLocked)), "{sent:?}");
    let approved = setting.approve(head, appeal).await;
    assert_eq!(approved, Decided::Refused(Refused::RecordLocked));
    assert_eq!(setting.test.count("case_file", "kind = 'appeal'").await, 1);
    assert_eq!(setting.test.count("decided_field", "true").await, 0);
}

/// Dara with this leave of Sokha's.
async fn acting(setting: &Setting, dara: &Actor, scope: DelegateScope) -> Actor {
    let signed_in_at = setting.test.clock.now();
    let (app, key) = (&setting.app, setting.test.id());
    let member_number = &Pensioner::dara().member_number;
    let code = if scope == DelegateScope::Claim { "claim" } else { "report" };
    let sent =
        Grant { member_number, name: "dara CHAN", scope: code, months: "1", signed_in_at, key };
    let granted = delegate::grant(app, &setting.me, &sent).await.expect("she may name him");
    assert!(matches!(granted, Granted::Done { .. }), "{granted:?}");
    let people = delegate::for_whom(app, dara).await.expect("he may look").people;
    let Who::Person(principal) = setting.me.who else { panic!("she is a person") };
    let leave = people.iter().find(|one| one.scope == scope).expect("he has this leave");
    let leave = Delegation { id: leave.id, principal, scope };
    Actor { acting_for: Some(leave), ..dara.clone() }
}

#[tokio::test]
async fn a_delegate_appeals_only_where_she_lets_him_claim_and_never_about_the_account() {
    for (scope, may) in [(DelegateScope::Report, false), (DelegateScope::Claim, true)] {
        let setting = Setting::new().await;
        let app = &setting.app;
        let first = setting.rejected_by(&setting.officer).await;
        let account = setting.disputed(Datum::Account, "", "words").await;
        setting.take(&setting.officer, account).await;
        setting.reject(&setting.officer, account).await;
        let of_account = setting.appealed(account).await;
        let dara = Actor::person(setting.test.add(&Pensioner::dara()).await);
        let acting = acting(&setting, &dara, scope).await;
        is_not_found(case::appeal(app, &acting, account).await);
        is_not_found(case::mine_one(app, &acting, of_account).await);
        let said = case::say_why(app, &acting, first, WHY).await;
        if !may {
            is_not_found(said);
            is_not_found(case::appeal(app, &acting, first).await);
            continue;
        }
        assert_eq!(said.expect("he may"), WhySaid::Kept);
        let seen = shown(&setting, first).await;
        let sent = case::send_appeal(app, &acting, first, setting.test.id(), seen).await;
        let AppealSent::Received(appeal) = sent.expect("he may") else { panic!() };
        let by = &setting.hers(appeal).await.timeline[0].by;
        assert!(matches!(by, case::By::Delegate(_)), "{by:?}");
        let listed = case::mine(app, &acting).await.expect("he may");
        assert!(listed.iter().any(|case| case.reference == appeal));
        assert!(listed.iter().all(|case| case.reference != of_account));
    }
}

//! An appeal about where her money goes: it takes the same fresh sign-in as the case, and *not me* stops it too.

use sothon_app::account_change::{self, Stopped};
use sothon_app::case::{self, AppealSent, AppealState, Decided, Shown, WhySaid};
use sothon_app::reply::{Received, receive};
use sothon_app::{App, AppError};
use sothon_domain::account_change::StopChannel;
use sothon_domain::casework::{CaseAct, CaseKind, LegalReference, RejectReason, Rejection, Stage};
use sothon_domain::effects::Clock;
use sothon_domain::person::Reference;
use time::{Duration, OffsetDateTime};

use crate::lock::money::{asked, stage};
use crate::lock::setting::Setting;

const KIND: CaseKind = CaseKind::PaymentMethod;

/// Her case about another way to be paid, which an officer has rejected, with her words against that.
async fn rejected(with: &Setting) -> Reference {
    let (app, officer) = (&with.app, &with.officer);
    let first = asked(with).await;
    let taken = case::take(app, officer, first, with.test.id()).await;
    assert_eq!(taken.expect("her office's"), Decided::Done);
    let (reason, reference) = (RejectReason::NotShown, LegalReference::Veterans2010);
    let rejection = Rejection { reason, reference };
    let done = case::reject(app, officer, first, with.test.id(), rejection, None).await;
    assert_eq!(done.expect("she has it"), Decided::Done);
    let said = case::say_why(app, &with.me, first, "ឯកសារ").await;
    assert_eq!(said.expect("it is kept"), WhySaid::Kept);
    first
}

async fn shown(with: &Setting, first: Reference) -> Shown {
    let seen = case::appeal(&with.app, &with.me, first).await.expect("her own case");
    let AppealState::Open { shown, .. } = seen.state else { panic!("{seen:?}") };
    shown
}

/// Sends the appeal, by who signed in then.
async fn sent_since(
    with: &Setting,
    first: Reference,
    proved_at: OffsetDateTime,
) -> Result<AppealSent, AppError> {
    let form = (with.test.id(), shown(with, first).await);
    case::send_appeal_proved(&with.app, &with.me, first, form, proved_at).await
}

async fn appealed(with: &Setting, first: Reference) -> Reference {
    match sent_since(with, first, with.test.clock.now()).await {
        Ok(AppealSent::Received(appeal)) => appeal,
        other => panic!("{other:?}"),
    }
}

#[tokio::test]
async fn an_appeal_about_the_way_she_is_paid_takes_a_fresh_sign_in() {
    let with = Setting::new().await;
    let first = rejected(&with).await;
    let signed_in_at = with.test.clock.now();
    with.test.clock.advance(Duration::minutes(10));
    let old = sent_since(&with, first, signed_in_at).await;
    assert!(matches!(old, Err(AppError::SignInNeeded)), "{old:?}");
    let (key, seen) = (with.test.id(), shown(&with, first).await);
    let unproved = case::send_appeal(&with.app, &with.me, first, key, seen).await;
    assert!(matches!(unproved, Err(AppError::SignInNeeded)), "{unproved:?}");
    assert_eq!(with.test.count("case_file", "kind = 'appeal'").await, 0);
    let appeal = appealed(&with, first).await;
    assert_eq!(stage(&with, appeal).await, Stage::Received);
}

#[tokio::test]
async fn not_me_stops_the_appeal_and_only_a_counter_begins_another_way() {
    let with = Setting::new().await;
    let later = || with.test.clock.advance(Duration::minutes(1));
    let first = rejected(&with).await;
    later();
    let other = rejected(&with).await;
    later();
    let appeal = appealed(&with, first).await;
    later();
    let page = account_change::show(&with.app, &with.me).await.expect("her own");
    assert_eq!((page.case.open, page.case.stopped), (vec![(KIND, appeal)], false));
    let stop = async || account_change::stop(&with.app, &with.me, StopChannel::Web).await;
    assert_eq!(stop().await.expect("it answers"), Stopped::Stopped);
    assert_eq!(stop().await.expect("it answers"), Stopped::NothingToStop);
    let seen = case::mine_one(&with.app, &with.me, appeal).await.expect("hers");
    assert_eq!(seen.case.stage, Stage::Withdrawn);
    assert_eq!(seen.timeline.last().map(|entry| entry.act), Some(CaseAct::Stopped));
    assert_eq!(stage(&with, first).await, Stage::Rejected, "the decision stands");
    assert_eq!(with.test.acts("case.stopped").await.len(), 1);
    let page = account_change::show(&with.app, &with.me).await.expect("her own");
    assert_eq!((page.case.open, page.case.stopped), (vec![], true));
    let again = sent_since(&with, other, with.test.clock.now()).await;
    assert_eq!(again.expect("it answers"), AppealSent::Stopped);
}

/// The newest case is not the appeal: the appeal is found all the same.
#[tokio::test]
async fn an_older_appeal_is_stopped_after_a_newer_case_has_ended() {
    let with = Setting::new().await;
    let first = rejected(&with).await;
    let appeal = appealed(&with, first).await;
    with.test.clock.advance(Duration::days(1));
    rejected(&with).await;
    with.test.clock.advance(Duration::days(1));
    let stopped = account_change::stop(&with.app, &with.me, StopChannel::Web).await;
    assert_eq!(stopped.expect("it answers"), Stopped::Stopped);
    assert_eq!(stage(&with, appeal).await, Stage::Withdrawn);
    let page = account_change::show(&with.app, &with.me).await.expect("her own");
    assert!(page.case.stopped);
}

async fn text(app: &App) {
    let from = "+85512345678".parse().expect("a phone");
    let received = Received { gateway: "test", id: "m-1".to_owned(), from, text: "1".to_owned() };
    receive(app, &received).await.expect("it is worked on");
}

#[tokio::test]
async fn a_text_message_stops_the_appeal() {
    let with = Setting::new().await;
    let first = rejected(&with).await;
    let appeal = appealed(&with, first).await;
    text(&with.app).await;
    assert_eq!(stage(&with, appeal).await, Stage::Withdrawn);
}

//! An appeal at a counter: one against a decision, however it is sent, and decided by somebody else.

use sothon_app::AppError;
use sothon_app::case::counter::{self, Closed, CounterAppealed, CounterSaid, SaidWrong};
use sothon_app::case::{AppealSent, AppealState, Appealable, By, Decided, Shown, WhySaid};
use sothon_domain::access::Actor;
use sothon_domain::casework::{CaseAct, CaseKind};
use sothon_domain::pension::Datum;
use sothon_domain::person::Reference;
use sothon_domain::person_lock::{CheckedPaper, LockChannel, NotAPaper};
use time::Duration;
use uuid::Uuid;

use crate::case::appeal::WHY;
use crate::case::counter::{SAID, person};
use crate::case::setting::Setting;

async fn say(setting: &Setting, by: &Actor, first: Reference) -> WhySaid {
    let said = counter::say_why(&setting.app, by, person(setting), first, WHY).await;
    said.expect("she is in reach").expect("nothing is in the way")
}

async fn state(setting: &Setting, by: &Actor, first: Reference) -> AppealState {
    let seen = counter::appeal(&setting.app, by, person(setting), first).await;
    seen.expect("she is in reach").expect("nothing is in the way").seen.state
}

async fn shown(setting: &Setting, by: &Actor, first: Reference) -> Shown {
    match state(setting, by, first).await {
        AppealState::Open { shown, .. } => shown,
        other => panic!("{other:?}"),
    }
}

async fn send(
    setting: &Setting,
    by: &Actor,
    first: Reference,
    (key, shown): (Uuid, Shown),
    said: CounterSaid<'_>,
) -> CounterAppealed {
    let about = (person(setting), first);
    let sent = counter::send_appeal(&setting.app, by, about, (key, shown), said).await;
    sent.expect("she is in reach")
}

#[tokio::test]
async fn it_stands_in_her_list_is_sent_once_and_decided_by_somebody_else() {
    let setting = Setting::new().await;
    let first = setting.rejected_by(&setting.officer).await;
    let staff = &setting.head;
    let listed = async || {
        let open = counter::show(&setting.app, staff, person(&setting)).await;
        open.expect("she is in reach").open.expect("nothing is in the way").appeals
    };
    let kind = CaseKind::Correction(Datum::Service);
    assert_eq!(listed().await, [Appealable { reference: first, kind }]);
    let key = setting.test.id();
    let nothing = send(&setting, staff, first, (key, Shown::default()), SAID).await;
    assert_eq!(nothing, CounterAppealed::Sent(AppealSent::Not), "nothing is said yet");
    assert_eq!(say(&setting, staff, first).await, WhySaid::Kept);
    let (key, seen) = (setting.test.id(), shown(&setting, staff, first).await);
    let mut answers = Vec::new();
    for _ in 0..2 {
        answers.push(send(&setting, staff, first, (key, seen.clone()), SAID).await);
    }
    let CounterAppealed::Sent(AppealSent::Received(appeal)) = answers[0] else {
        panic!("{answers:?}")
    };
    assert_eq!(answers[1], answers[0], "a repeat gets the same answer");
    assert_eq!(state(&setting, staff, first).await, AppealState::Sent(appeal));
    assert_eq!(say(&setting, staff, first).await, WhySaid::Closed);
    let other = setting.test.id();
    let second = send(&setting, staff, first, (other, seen), SAID).await;
    assert_eq!(second, CounterAppealed::Sent(AppealSent::Not));
    assert!(listed().await.is_empty());
    let told = counter::received(&setting.app, staff, person(&setting), appeal).await;
    let told = told.expect("she entered it").expect("nothing is in the way");
    assert_eq!(told.kind, CaseKind::Appeal);
    let by = &setting.hers(appeal).await.timeline[0].by;
    let By::Counter(at) = by else { panic!("{by:?}") };
    assert_eq!(at.paper, Some(CheckedPaper::NationalId), "by which paper she was known is kept");
    let by_first = setting.hers(first).await.timeline.pop().expect("the appeal joins it");
    assert_eq!((by_first.act, by_first.names), (CaseAct::Appealed, Some(appeal)));
    assert_eq!(setting.test.count("case_file", "channel = 'counter'").await, 1);
    setting.take(staff, appeal).await;
    assert_ne!(setting.approve(staff, appeal).await, Decided::Done, "she entered it");
}

#[tokio::test]
async fn nothing_is_sent_without_a_paper_her_word_or_in_time() {
    let setting = Setting::new().await;
    let first = setting.rejected_by(&setting.officer).await;
    let staff = &setting.colleague;
    say(&setting, staff, first).await;
    let (key, seen) = (setting.test.id(), shown(&setting, staff, first).await);
    for (said, paper, not_agreed) in [
        (CounterSaid { paper: "", ..SAID }, Some(NotAPaper::NoneChosen), false),
        (CounterSaid { agreed: false, ..SAID }, None, true),
    ] {
        let wrong = send(&setting, staff, first, (key, seen.clone()), said).await;
        assert_eq!(wrong, CounterAppealed::Wrong(SaidWrong { paper, not_agreed }));
    }
    let elsewhere = send(&setting, staff, first, (key, Shown::default()), SAID).await;
    assert_eq!(elsewhere, CounterAppealed::Sent(AppealSent::Changed));
    setting.test.clock.advance(Duration::days(61));
    let late = state(&setting, staff, first).await;
    assert!(matches!(late, AppealState::Late(_)), "{late:?}");
    assert_eq!(say(&setting, staff, first).await, WhySaid::Closed);
    let over = send(&setting, staff, first, (key, seen), SAID).await;
    assert_eq!(over, CounterAppealed::Sent(AppealSent::Not));
    assert_eq!(setting.test.count("case_file", "kind = 'appeal'").await, 0);
}

#[tokio::test]
async fn a_locked_record_another_office_and_a_case_that_stands_open_take_none() {
    let setting = Setting::new().await;
    let first = setting.rejected_by(&setting.officer).await;
    let (app, her) = (&setting.app, person(&setting));
    for by in [&setting.elsewhere, &setting.me, &Actor::nobody()] {
        assert!(counter::appeal(app, by, her, first).await.is_err());
        assert!(counter::say_why(app, by, her, first, WHY).await.is_err());
    }
    let none = counter::appeal(app, &setting.officer, her, Reference::of_serial(1)).await;
    assert!(matches!(none, Err(AppError::NotFound)), "{none:?}");
    say(&setting, &setting.officer, first).await;
    let seen = shown(&setting, &setting.officer, first).await;
    sothon_app::lock::lock(app, &setting.me, LockChannel::Web).await.expect("it can be locked");
    let closed = counter::appeal(app, &setting.officer, her, first).await;
    assert_eq!(closed.expect("she is in reach").err(), Some(Closed::Locked));
    let sent = send(&setting, &setting.officer, first, (setting.test.id(), seen), SAID).await;
    assert_eq!(sent, CounterAppealed::Closed(Closed::Locked));
    assert_eq!(setting.test.count("case_file", "kind = 'appeal'").await, 0);
}

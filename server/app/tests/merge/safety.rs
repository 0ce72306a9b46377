//! The emergency lock and *I live*, said at the number that was retired, reach the record that is paid.

use sothon_app::death_report;
use sothon_app::lock::{self, Done, Sought, ToLock};
use sothon_app::notices;
use sothon_app::{AppError, back_office};
use sothon_domain::access::Actor;
use sothon_domain::message_form::{FormChannel, MessageForm};
use sothon_domain::person::{LockId, PersonId};
use sothon_domain::person_lock::{CheckedPaper, LockChannel};

use crate::merge::setting::Setting;

/// Whether a change of the record is refused by the lock.
async fn refuses(with: &Setting, person: PersonId) -> bool {
    let (actor, channel) = (Actor::person(person), FormChannel::Web);
    let mut refused = false;
    // One of them is a change.
    for form in MessageForm::ALL {
        match notices::set_message_form(&with.app, &actor, form, channel).await {
            Err(AppError::RecordLocked) => refused = true,
            Ok(()) => {}
            Err(other) => panic!("{other:?}"),
        }
    }
    refused
}

async fn reads_locked(with: &Setting, person: PersonId) -> bool {
    let actor = Actor::person(person);
    let (since, page) =
        tokio::join!(lock::locked_since(&with.app, &actor), lock::show(&with.app, &actor));
    let (banner, page) = (since.expect("hers").is_some(), page.expect("hers").lock.is_some());
    assert_eq!(banner, page, "the page says what stands above every page");
    page
}

async fn press(with: &Setting, person: PersonId) {
    lock::lock(&with.app, &Actor::person(person), LockChannel::Ussd).await.expect("her own");
}

/// The lock that staff find behind a number.
async fn found(with: &Setting, number: &str) -> LockId {
    match lock::find(&with.app, &with.officer, number).await {
        Ok(Sought::Found(id)) => id,
        other => panic!("{other:?}"),
    }
}

/// Two officers end the lock behind a number.
async fn unlock(with: &Setting, number: &str) {
    let (app, id) = (&with.app, found(with, number).await);
    let paper = CheckedPaper::NationalId;
    let proposed = lock::propose(app, &with.officer, id, with.test.id(), &paper).await;
    assert_eq!(proposed.expect("an answer"), Done::Done);
    let done = lock::confirm(app, &with.second, id, with.test.id()).await;
    assert_eq!(done.expect("an answer"), Done::Done);
}

#[tokio::test]
async fn a_lock_at_the_retired_number_stops_changes_of_the_record_that_is_paid() {
    let with = Setting::new().await;
    with.joined().await;
    with.sent().await;
    assert!(!reads_locked(&with, with.retired).await && !refuses(&with, with.kept).await);
    press(&with, with.retired).await;
    press(&with, with.retired).await;
    assert!(refuses(&with, with.kept).await);
    assert!(reads_locked(&with, with.retired).await && reads_locked(&with, with.kept).await);
    assert_eq!(with.test.count("person_lock", "unlocked_at IS NULL").await, 2);
    for person in [with.kept, with.retired] {
        let row = format!("act = 'record.locked' AND subject = 'person:{person}'");
        assert_eq!(with.test.count("audit_row", &row).await, 1, "{row}");
    }
    assert_eq!(with.sent().await.len(), 2, "both phones hear of it, once");
    assert!(!refuses(&with, with.third).await);
}

#[tokio::test]
async fn the_retired_login_reads_the_lock_of_the_paid_record_and_may_set_it_again() {
    let with = Setting::new().await;
    let id = with.joined().await;
    press(&with, with.kept).await;
    assert!(reads_locked(&with, with.retired).await);
    assert_eq!(with.test.count("person_lock", "true").await, 1);
    press(&with, with.retired).await;
    unlock(&with, "K-309912").await;
    assert!(!refuses(&with, with.kept).await, "by her old number a branch finds the paid record");
    assert!(!reads_locked(&with, with.retired).await);
    press(&with, with.retired).await;
    assert!(refuses(&with, with.kept).await);
    assert_eq!(with.test.count("person_lock", "unlocked_at IS NULL").await, 2);
    // Parted, each record keeps the lock that was set.
    with.part(id).await;
    assert!(reads_locked(&with, with.retired).await && reads_locked(&with, with.kept).await);
    unlock(&with, "K-309912").await;
    assert!(!reads_locked(&with, with.retired).await && reads_locked(&with, with.kept).await);
}

#[tokio::test]
async fn staff_who_lock_the_retired_number_lock_both() {
    let with = Setting::new().await;
    with.joined().await;
    press(&with, with.kept).await;
    unlock(&with, "K-204577").await;
    let before = lock::find_to_lock(&with.app, &with.officer, "K-309912").await;
    assert!(matches!(before, Ok(ToLock::Found(_))), "{before:?}");
    let done = lock::lock_for(&with.app, &with.officer, "K-309912").await;
    assert!(matches!(done, Ok(ToLock::Locked(_))), "{done:?}");
    assert!(refuses(&with, with.kept).await);
    let after = lock::find_to_lock(&with.app, &with.officer, "K-309912").await;
    assert!(matches!(after, Ok(ToLock::Locked(_))), "{after:?}");
    // The paid record alone is opened again: there is something to lock.
    unlock(&with, "K-204577").await;
    let open = lock::find_to_lock(&with.app, &with.officer, "K-309912").await;
    assert!(matches!(open, Ok(ToLock::Found(_))), "{open:?}");
}

/// Many times over: she locks at the number that is being retired in this very moment. What she reads is true.
#[tokio::test]
async fn a_lock_and_a_merge_at_once_leave_no_paid_record_open() {
    for _ in 0..6 {
        let with = Setting::new().await;
        let id = with.propose((with.kept, with.retired)).await;
        let key = with.test.id();
        let approval = sothon_app::merge::approve(&with.app, &with.second, id, key);
        let ((), joined) = tokio::join!(press(&with, with.retired), approval);
        match joined {
            Ok(_) => assert!(refuses(&with, with.kept).await),
            Err(AppError::RecordLocked) => assert!(reads_locked(&with, with.retired).await),
            Err(other) => panic!("{other:?}"),
        }
    }
}

#[tokio::test]
async fn i_live_said_at_the_retired_number_is_said_for_the_record_that_is_paid() {
    let with = Setting::new().await;
    with.joined().await;
    let old = Actor::person(with.retired);
    let report = with.reported("K-204577").await;
    let asked = death_report::standing(&with.app, &old).await.expect("hers");
    assert_eq!(asked.expect("it stands").held_at, None);
    with.held(report).await;
    let held = death_report::standing(&with.app, &old).await.expect("hers");
    assert!(held.expect("it stands").held_at.is_some());
    with.sent().await;
    let key = with.test.id();
    for _ in 0..2 {
        death_report::say(&with.app, &old, key).await.expect("she lives");
    }
    assert_eq!(with.test.count("death_report", "state = 'restored'").await, 1);
    for person in [with.kept, with.retired] {
        let standing = death_report::standing(&with.app, &Actor::person(person)).await;
        assert_eq!(standing.expect("hers"), None);
    }
    let row = format!("act = 'death-report.restored' AND subject = 'person:{}'", with.kept);
    assert_eq!(with.test.count("audit_row", &row).await, 1);
    assert_eq!(with.sent().await.len(), 1, "the paid record's phone hears of it");
    with.test.clock.advance(time::Duration::minutes(1));
    back_office::form(&with.app).await.expect("a batch is formed");
    let batch = back_office::next(&with.app, &Actor::back_office()).await.expect("it may pull");
    let document = batch.expect("instructions wait").document().to_owned();
    assert!(document.contains("\"kind\":\"release\""), "{document}");
}

//! A word holds a payment only where the question is proved to have reached the person or her household.

use std::pin::pin;

use futures_util::future::{Either, select};
use sothon_app::AppError;
use sothon_app::death_report::{self, Done, Paper};
use sothon_app::life_reminder::{ByHand, Entered, remind, tell_by_hand};
use sothon_app::lock;
use sothon_domain::access::{Actor, Purpose, Scope, Who};
use sothon_domain::death_report::{ASK_LASTS, DeathAct, ProofPaper, ReachedBy, Refused};
use sothon_domain::delivery::{Fate, Receipt};
use sothon_domain::effects::today;
use sothon_domain::person::DeathReportId;
use sothon_domain::person_lock::LockChannel;
use time::macros::date;
use time::{Date, Duration};
use uuid::Uuid;

use crate::death_report::setting::{CONTACTS, HERS, SOKHA, Setting, by_number};

/// Until when people of the test data count as alive.
const DUE: Date = date!(2027 - 03 - 31);

const UNPROVED: Done = Done::Refused(Refused::NotReached);

/// The word of an officer that waits for a second person, where the gateway said this of what went to a number.
async fn proposed(with: &Setting, heard: Option<(&str, Receipt)>) -> DeathReportId {
    let id = with.report(&by_number(SOKHA)).await;
    if let Some((number, receipt)) = heard {
        with.heard(number, receipt).await;
    }
    with.test.clock.advance(ASK_LASTS);
    assert_eq!(with.propose(&with.officer, id).await, Paper::Done);
    id
}

#[tokio::test]
async fn without_a_proof_the_second_person_is_refused_and_told_so() {
    let never = [None, Some((HERS, Receipt::Failed)), Some((CONTACTS, Receipt::Delivered))];
    for heard in never {
        let with = Setting::new().await;
        let id = proposed(&with, heard).await;
        assert_eq!(with.confirm(&with.second, id).await, UNPROVED, "{heard:?}");
        let opened = with.open(&with.second, id).await;
        assert_eq!((opened.state.code(), opened.waits), ("proposed", Some(Refused::NotReached)));
        assert!(opened.acts.contains(&DeathAct::Reached), "{:?}", opened.acts);
        assert!(!opened.acts.contains(&DeathAct::Confirm), "{:?}", opened.acts);
        assert_eq!(with.test.count("event", "kind = 'death-report.held'").await, 0);
        let certificate = with.show(&with.second, id, ProofPaper::Certificate).await;
        assert_eq!(certificate, Paper::Done, "a paper asks for no visit");
    }
}

#[tokio::test]
async fn the_question_that_arrived_on_her_phone_is_a_proof() {
    let with = Setting::new().await;
    let id = proposed(&with, Some((HERS, Receipt::Delivered))).await;
    let opened = with.open(&with.second, id).await;
    assert_eq!((opened.reached.messages, opened.reached.words), (vec![Fate::Delivered], vec![]));
    assert!(!opened.acts.contains(&DeathAct::Reached), "nobody is sent to her door");
    assert_eq!(with.confirm(&with.second, id).await, Done::Done);
    assert_eq!(with.stage(id).await, "held");
}

#[tokio::test]
async fn another_message_that_arrived_is_none() {
    let with = Setting::new().await;
    let id = with.report(&by_number(SOKHA)).await;
    with.heard(HERS, Receipt::Failed).await;
    with.test.queue_notice(with.sokha).await;
    with.heard(HERS, Receipt::Delivered).await;
    with.test.clock.advance(ASK_LASTS);
    assert_eq!(with.propose(&with.officer, id).await, Paper::Done);
    assert_eq!(with.confirm(&with.second, id).await, UNPROVED);
}

#[tokio::test]
async fn each_word_of_another_is_a_proof_and_ones_own_is_none() {
    for way in ReachedBy::WRITTEN {
        let with = Setting::new().await;
        let id = proposed(&with, None).await;
        assert_eq!(with.reached(&with.second, id, way).await, Paper::Done);
        assert_eq!(with.confirm(&with.second, id).await, UNPROVED, "she wrote it herself");
        assert_eq!(with.reached(&with.attestor, id, way).await, Paper::Done);
        let opened = with.open(&with.second, id).await;
        let [word] = &opened.reached.words[..] else { panic!("{:?}", opened.reached) };
        assert_eq!((word.way, word.note.as_deref()), (way, Some("met the family")));
        assert_eq!(with.open(&with.attestor, id).await.waits, None, "she has done her part");
        assert_eq!(with.confirm(&with.second, id).await, Done::Done);
        assert_eq!(with.test.acts("death-report.reached").await.len(), 2);
        assert!(!with.test.stores_text("met the family").await, "it is sealed");
    }
}

#[tokio::test]
async fn what_changes_while_the_second_person_waits_for_the_report_counts() {
    let with = Setting::new().await;
    let id = proposed(&with, None).await;
    assert_eq!(with.reached(&with.attestor, id, ReachedBy::Visit).await, Paper::Done);
    let scope = Scope::All(Purpose::Casework);
    let row = with.app.db.begin_despite_lock(&scope, with.sokha).await.expect("she is there");
    let confirming = pin!(with.confirm(&with.second, id));
    let confirming = match select(confirming, pin!(with.test.until_waiting(1))).await {
        Either::Left((ended, _)) => panic!("it waited for nobody: {ended:?}"),
        Either::Right(((), confirming)) => confirming,
    };
    let Who::Staff(second) = &with.second.who else { panic!("{:?}", with.second) };
    let hers = second.id.uuid();
    with.test.tamper(&format!("UPDATE death_report SET reached_by = '{hers}'")).await;
    drop(row);
    assert_eq!(confirming.await, UNPROVED, "by now the word is her own");
}

#[tokio::test]
async fn a_list_of_her_commune_is_a_proof_where_she_was_told_after_she_is_asked() {
    let told = [(0, false, UNPROVED), (1, true, UNPROVED), (1, false, Done::Done)];
    for (days_after, entered_herself, answer) in told {
        let with = Setting::new().await;
        let left = (DUE - today(&*with.test.clock)).whole_days();
        with.test.clock.advance(Duration::days(left - 60));
        assert_eq!(remind(&with.app).await.expect("the store answers"), 1);
        let told_on = today(&*with.test.clock) + Duration::days(days_after);
        let id = proposed(&with, None).await;
        let sent = ByHand { person: with.sokha, due: DUE, told_on };
        let by = if entered_herself { &with.second } else { &with.officer };
        let entered = tell_by_hand(&with.app, by, &sent).await;
        assert_eq!(entered.expect("an answer"), Entered::Done);
        let confirmed = with.confirm(&with.second, id).await;
        assert_eq!(confirmed, answer, "{days_after} {entered_herself}");
    }
}

#[tokio::test]
async fn it_is_written_down_while_she_is_asked_with_a_name_once_and_by_whom_reaches_her() {
    let with = Setting::new().await;
    let nobody = with.report(&by_number("K-999999")).await;
    let early = with.reached(&with.head, nobody, ReachedBy::Visit).await;
    assert_eq!(early, Paper::Refused(Refused::NobodyAsked));
    let id = with.waited().await;
    let write = async |by: &Actor, whom: &str, key: Uuid| {
        death_report::write_reached(&with.app, by, id, key, (ReachedBy::Visit, whom)).await
    };
    let unnamed = write(&with.officer, " ", with.test.id()).await;
    assert_eq!(unnamed.expect("an answer"), Paper::NotANote);
    for stranger in [&with.elsewhere, &with.far_attestor, &with.me] {
        let refused = write(stranger, "her daughter", with.test.id()).await;
        assert!(matches!(refused, Err(AppError::NotFound)), "{refused:?}");
    }
    let key = with.test.id();
    for _ in 0..2 {
        let kept = write(&with.officer, "her daughter", key).await;
        assert_eq!(kept.expect("an answer"), Paper::Done);
    }
    assert_eq!(with.test.acts("death-report.reached").await.len(), 1);
    lock::lock(&with.app, &with.me, LockChannel::Web).await.expect("her own");
    let locked = write(&with.officer, "her daughter", with.test.id()).await;
    assert!(matches!(locked, Err(AppError::RecordLocked)), "{locked:?}");
}

#[tokio::test]
async fn after_a_hold_nothing_is_added() {
    let with = Setting::new().await;
    let id = with.report(&by_number(SOKHA)).await;
    assert_eq!(with.show(&with.officer, id, ProofPaper::Certificate).await, Paper::Done);
    let late = with.reached(&with.second, id, ReachedBy::Visit).await;
    assert_eq!(late, Paper::Refused(Refused::Held));
}

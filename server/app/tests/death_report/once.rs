//! Every act is done once, however often and by however many it is asked for; and every number is answered alike.

use futures_util::future::join_all;
use sothon_app::AppError;
use sothon_app::death_report::{self, Done, Paper, Reported, Sent};
use sothon_domain::death_report::{DeathState, DismissReason, ProofPaper};
use sothon_testkit::StatementTrap;

use crate::death_report::setting::{SOKHA, Setting, by_number};

#[tokio::test(flavor = "multi_thread", worker_threads = 4)]
async fn ten_parallel_repeats_make_one_report_and_get_one_number() {
    let with = Setting::new().await;
    let (typed, key) = (by_number(SOKHA), with.test.id());
    let answers = join_all((0..10).map(|_| with.send(&typed, key))).await;
    assert!(matches!(answers[0], Reported::Received { .. }), "{answers:?}");
    assert!(answers.iter().all(|answer| answer == &answers[0]), "{answers:?}");
    assert_eq!(with.test.count("death_report", "true").await, 1);
    let other = by_number("K-999999");
    let sent = Sent { typed: &other, address: None, browser: None, key };
    let reused = death_report::report(&with.app, &sent).await;
    assert!(matches!(reused, Err(AppError::KeyReused)), "{reused:?}");
}

#[tokio::test(flavor = "multi_thread", worker_threads = 4)]
async fn many_looks_at_once_ask_once() {
    let with = Setting::new().await;
    with.send(&by_number(SOKHA), with.test.id()).await;
    join_all((0..6).map(|_| with.look())).await;
    assert_eq!(with.sent().await.len(), 2);
    assert_eq!(with.test.acts("death-report.asked").await.len(), 1);
}

#[tokio::test]
async fn a_second_report_of_the_same_death_asks_nobody_again() {
    let with = Setting::new().await;
    let first = with.report(&by_number(SOKHA)).await;
    with.sent().await;
    let second = with.report(&by_number("k204577")).await;
    assert_eq!(with.sent().await, []);
    let (by, reason) = (None, DismissReason::AlreadyReported);
    let state = with.open(&with.officer, second).await.state;
    assert_eq!(state, DeathState::Dismissed { by, reason });
    let opened = with.open(&with.officer, first).await;
    assert_eq!((opened.state.code(), opened.others), ("asked", 1));
}

#[tokio::test(flavor = "multi_thread", worker_threads = 4)]
async fn two_officers_at_once_make_one_hold() {
    let with = Setting::new().await;
    let id = with.waited().await;
    with.propose(&with.attestor, id).await;
    let both = [&with.officer, &with.second, &with.officer, &with.second];
    let done = join_all(both.map(|by| with.confirm(by, id))).await;
    assert_eq!(done.iter().filter(|done| **done == Done::Done).count(), 1, "{done:?}");
    assert_eq!(with.test.acts("death-report.held").await.len(), 1);
}

#[tokio::test(flavor = "multi_thread", worker_threads = 4)]
async fn a_hold_and_her_own_word_at_once_end_with_her_alive() {
    let with = Setting::new().await;
    let id = with.report(&by_number(SOKHA)).await;
    tokio::join!(with.show(&with.officer, id, ProofPaper::Certificate), with.say_alive());
    let stage = with.stage(id).await;
    assert!(["contradicted", "restored"].contains(&stage), "{stage}");
}

#[tokio::test]
async fn a_repeated_act_of_staff_is_answered_and_not_repeated() {
    let with = Setting::new().await;
    let id = with.waited().await;
    let (key, how) = (with.test.id(), "met the family");
    for _ in 0..3 {
        let done = death_report::propose(&with.app, &with.officer, id, key, how).await;
        assert_eq!(done.expect("an answer"), Paper::Done);
    }
    assert_eq!(with.test.acts("death-report.proposed").await.len(), 1);
    let reused = death_report::alive(&with.app, &with.officer, id, key).await;
    assert!(matches!(reused, Err(AppError::KeyReused)), "{reused:?}");
}

/// The database does the same work for a number that exists and for one that does not.
#[tokio::test]
async fn the_work_tells_nothing() {
    let with = Setting::new().await;
    let trap = StatementTrap::set();
    let mut work = Vec::new();
    for number in [SOKHA, "K-999999", "K-204577"] {
        trap.take();
        with.send(&by_number(number), with.test.id()).await;
        work.push(trap.take());
    }
    assert!(!work[0].is_empty(), "the trap hears something");
    assert_eq!(work[0], work[1]);
    assert_eq!(work[0], work[2]);
}

//! Every entry of the civil registry is taken once: however often it is sent, by however many workers, and wherever
//! one of them is killed.

use futures_util::future::join_all;
use sothon_app::death_report::pull;
use sothon_domain::death_report::RegisteredDeath;
use sothon_testkit::{Cut, Door};

use crate::death_report::fed::{Fed, of_a_stranger, of_sokha, pulled, without_card};
use crate::death_report::setting::Setting;

/// Sokha between strangers, a line that can't be read, and Sokha again.
fn entries() -> Fed {
    let again = Some(of_sokha());
    Fed(vec![Some(of_a_stranger()), again.clone(), None, Some(of_a_stranger()), again])
}

/// That every entry was counted once and Sokha was asked once.
async fn is_done_once(with: &Setting, what: &str) {
    let counted = "position = '5' AND sure = 2 AND nobody = 2 AND unreadable = 1";
    assert_eq!(with.test.count("registry_position", counted).await, 1, "{what}");
    assert_eq!(with.test.count("death_report", "state = 'asked'").await, 1, "{what}");
    assert_eq!(with.test.count("death_report", "true").await, 1, "{what}");
    assert_eq!(with.test.count("registered_death", "true").await, 1, "{what}");
    assert_eq!(with.test.acts("death-report.asked").await.len(), 1, "{what}");
    assert_eq!(with.sent().await.len(), 2, "{what}");
}

#[tokio::test]
async fn a_number_that_is_sent_again_does_nothing_more() {
    let with = Setting::new().await;
    for _ in 0..3 {
        pull(&with.app, &entries()).await.expect("the register answers");
    }
    is_done_once(&with, "three rounds").await;
}

#[tokio::test]
async fn a_weak_entry_that_is_sent_again_is_one_report() {
    let with = Setting::new().await;
    let other = RegisteredDeath { number: "12/7".parse().expect("a number"), ..without_card() };
    pulled(&with.app, &[without_card(), without_card()]).await;
    assert_eq!(with.test.count("death_report", "true").await, 1);
    pulled(&with.app, &[without_card(), without_card(), other]).await;
    assert_eq!(with.test.count("death_report", "true").await, 2, "another number is another act");
}

#[tokio::test(flavor = "multi_thread", worker_threads = 4)]
async fn many_workers_at_once_take_each_entry_once() {
    let with = Setting::new().await;
    let fed = entries();
    for _ in 0..5 {
        let rounds = join_all((0..6).map(|_| pull(&with.app, &fed))).await;
        assert!(rounds.iter().all(Result::is_ok), "{rounds:?}");
    }
    is_done_once(&with, "six workers").await;
}

#[tokio::test(flavor = "multi_thread", worker_threads = 4)]
async fn wherever_a_worker_is_killed_the_next_one_goes_on() {
    let requests = {
        let with = Setting::new().await;
        let door = Door::to(&with.test);
        let app = with.test.use_cases_through(&door).await;
        door.arm(None);
        pull(&app, &entries()).await.expect("nothing comes in between");
        let requests = door.through().requests;
        drop(app);
        door.shut(&with.test).await;
        is_done_once(&with, "nothing in between").await;
        requests
    };
    assert!(requests > 10, "the door counts: {requests}");
    let steps = (1..=6).map(|part| 1 + (requests - 1) * part / 6);
    for at in steps {
        for cut in [Cut::Before(at), Cut::After(at)] {
            let with = Setting::new().await;
            let door = Door::to(&with.test);
            let app = with.test.use_cases_through(&door).await;
            door.arm(Some(cut));
            let killed = pull(&app, &entries()).await;
            drop(app);
            door.shut(&with.test).await;
            assert!(killed.is_err() || at == requests, "{cut:?} of {requests}");
            pull(&with.app, &entries()).await.expect("the next one goes on");
            is_done_once(&with, &format!("{cut:?} of {requests}")).await;
        }
    }
}

//! The reference client of the feed dies again and again, and nothing is lost or done twice; and who comes at the
//! same time as another disturbs nobody.

use std::path::Path;
use std::sync::Arc;

use axum::http::StatusCode;
use serde_json::json;
use sothon_testkit::instructions;
use tokio::net::TcpListener;
use xtask::feed_client::{Folder, Killed, Kills, Proof, Server, decide, prove, run};

use crate::machine::{Feed, KEY};
use crate::not_right::futures_join;

/// One life of the client on its folder; whether it was killed.
async fn life(url: &str, folder: &Path, kills: impl FnOnce() -> Kills + Send + 'static) -> bool {
    let (url, folder) = (url.to_owned(), folder.to_owned());
    let lived = tokio::task::spawn_blocking(move || {
        let server = Server::new(&url, KEY).expect("an address");
        let folder = Folder::open(&folder).expect("a folder");
        let mut kills = kills();
        run(&server, &folder, &mut kills, true)?;
        decide(&server, &folder, &mut kills)
    });
    match lived.await.expect("a life ends") {
        Ok(()) => false,
        Err(error) if error.is::<Killed>() => true,
        Err(error) => panic!("{error:?}"),
    }
}

async fn proof(url: &str, folder: &Path) -> Proof {
    let (url, folder) = (url.to_owned(), folder.to_owned());
    let proof = tokio::task::spawn_blocking(move || {
        let server = Server::new(&url, KEY).expect("an address");
        prove(&server, &Folder::open(&folder).expect("a folder")).expect("nothing is wrong")
    });
    proof.await.expect("it ends")
}

#[tokio::test(flavor = "multi_thread")]
async fn a_client_that_dies_ten_times_loses_nothing_and_does_nothing_twice() {
    let feed = Arc::new(Feed::new().await);
    let listener = TcpListener::bind("127.0.0.1:0").await.expect("a port is free");
    let url = format!("http://{}", listener.local_addr().expect("it is bound"));
    let service = feed.service.clone();
    tokio::spawn(async move { axum::serve(listener, service).await });
    let folder = std::env::temp_dir().join(format!("feed-client-{}", std::process::id()));

    let (mut died, mut decided) = (0, 0);
    for seed in 0.. {
        if died >= 10 && decided >= 12 {
            break;
        }
        if decided < 12 {
            feed.decide(feed.people[usize::from(decided % 3 == 0)]).await;
            decided += 1;
            if decided % 2 == 0 {
                feed.form().await;
            }
        }
        died += usize::from(life(&url, &folder, move || Kills::of_the_call(seed)).await);
        assert!(seed < 200, "it dies often enough: {died}");
    }
    assert!(!life(&url, &folder, Kills::never).await);

    let proof = proof(&url, &folder).await;
    std::fs::remove_dir_all(&folder).expect("it was made here");
    assert_eq!((proof.batches, proof.instructions.len(), proof.people), (6, 12, 2));
    let database = &feed.portal.database;
    let decided = instructions(feed.app()).await;
    let decided: Vec<_> = decided.iter().filter_map(|one| one["instruction"].as_u64()).collect();
    assert_eq!(proof.instructions, decided, "what was decided is what was received");
    assert_eq!(database.count("event", "kind = 'case.approved'").await, 12);
    let closed = "outcome = 'executed' AND report IS NOT NULL";
    assert_eq!(database.count("back_office_instruction", closed).await, 12);
    assert_eq!(database.count("case_entry", "act = 'carried-out'").await, 12, "each is told once");
    assert_eq!(database.acts("back-office.acknowledged").await.len(), 6);
}

#[tokio::test]
async fn two_who_form_at_once_put_nothing_in_two_batches_and_leave_no_gap() {
    let feed = Feed::new().await;
    for _ in 0..4 {
        futures_join([feed.decide(feed.people[0]), feed.decide(feed.people[1])].into_iter()).await;
        futures_join([feed.form(), feed.form(), feed.form()].into_iter()).await;
    }
    while feed.form().await.batch.is_some() {}
    let database = &feed.portal.database;
    let all = instructions(feed.app()).await;
    let mut numbers: Vec<_> = all.iter().filter_map(|one| one["instruction"].as_i64()).collect();
    assert!(numbers.is_sorted(), "{numbers:?}");
    numbers.dedup();
    assert_eq!(numbers.len(), 8);
    let gaps = "number > (SELECT count(*) FROM back_office_batch)";
    assert_eq!(database.count("back_office_batch", gaps).await, 0);
    assert_eq!(database.count("back_office_instruction", "batch IS NULL").await, 0);
}

#[tokio::test]
async fn two_who_pull_at_once_get_the_same_and_a_repeat_is_answered_the_same() {
    let feed = Feed::new().await;
    feed.decide(feed.people[0]).await;
    feed.form().await;
    let next = "back-office/batches/next";
    let batches = futures_join([feed.get(next), feed.get(next)].into_iter()).await;
    assert_eq!(batches[0].body, batches[1].body);
    let path = "back-office/batches/1/acknowledgement";
    let body = json!({ "hash": batches[0].hash() });
    let done = futures_join([feed.post(path, &body), feed.post(path, &body)].into_iter()).await;
    for answer in done.iter().chain([&feed.post(path, &body).await]) {
        assert_eq!((answer.status, answer.body.as_str()), (StatusCode::OK, "{\"number\":1}"));
    }
    assert_eq!(feed.portal.database.acts("back-office.acknowledged").await.len(), 1);
    assert_eq!(feed.get(next).await.status, StatusCode::NO_CONTENT);
    assert_eq!(feed.get("back-office/batches/1").await.body, batches[0].body, "the same bytes");

    let one = &batches[0].json()["instructions"][0];
    let result = json!({
        "instruction": one["instruction"], "outcome": "executed", "on": one["decided_on"],
    });
    let (path, body) = ("back-office/reports/1", json!({ "results": [result] }));
    let done = futures_join([feed.post(path, &body), feed.post(path, &body)].into_iter()).await;
    for answer in done.iter().chain([&feed.post(path, &body).await]) {
        assert_eq!(answer.status, StatusCode::OK, "{}", answer.body);
    }
    assert_eq!(feed.portal.database.acts("back-office.reported").await.len(), 1);
    assert_eq!(feed.portal.database.count("case_entry", "act = 'carried-out'").await, 1);
}

#[tokio::test(flavor = "multi_thread")]
async fn a_client_that_dies_sends_each_decision_once() {
    let feed = Feed::new().await;
    let (first, second) = (
        feed.waits(feed.people[0], "12010102").await,
        feed.waits(feed.people[1], "12010102").await,
    );
    let listener = TcpListener::bind("127.0.0.1:0").await.expect("a port is free");
    let url = format!("http://{}", listener.local_addr().expect("it is bound"));
    let service = feed.service.clone();
    tokio::spawn(async move { axum::serve(listener, service).await });
    let folder = std::env::temp_dir().join(format!("feed-decides-{}", std::process::id()));
    std::fs::create_dir_all(&folder).expect("a folder can be made");
    for (number, case) in [(1, first), (2, second)] {
        let decided =
            json!([{ "verdict": "approved", "case": case.to_string(), "question": 1 }]).to_string();
        let file = folder.join(format!("{number:09}.decided.json"));
        std::fs::write(file, decided).expect("it is written");
    }
    let mut died = 0;
    for seed in 0..40 {
        died += usize::from(life(&url, &folder, move || Kills::of_the_call(seed)).await);
    }
    assert!(!life(&url, &folder, Kills::never).await);
    assert!(died > 0, "it died on the way");
    std::fs::remove_dir_all(&folder).expect("it was made here");
    let database = &feed.portal.database;
    assert_eq!(database.count("back_office_decisions", "results = '{\"\"}'").await, 2);
    assert_eq!(database.count("case_entry", "act = 'approved'").await, 2);
    assert_eq!(database.acts("back-office.decided").await.len(), 2);
}

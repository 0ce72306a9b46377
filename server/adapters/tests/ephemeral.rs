//! One behaviour for both stores of what may be lost. Redis is a real server of this test's own.

use crate::redis_server;

use std::sync::Arc;

use redis_server::RedisServer;
use sothon_adapters::clock::SystemClock;
use sothon_adapters::ephemeral::{InProcess, Redis, RedisSetupError};
use sothon_app::port::EphemeralStore;
use sothon_domain::effects::Clock;
use time::{Duration, OffsetDateTime};

fn later() -> OffsetDateTime {
    SystemClock.now() + Duration::minutes(10)
}

fn earlier() -> OffsetDateTime {
    SystemClock.now() - Duration::seconds(1)
}

async fn conform(store: &dyn EphemeralStore) {
    values_are_kept_replaced_and_forgotten(store).await;
    expired_values_are_not_there(store).await;
    counters_begin_at_one_and_end_with_their_first_window(store).await;
    concurrent_counts_lose_none(store).await;
}

async fn values_are_kept_replaced_and_forgotten(store: &dyn EphemeralStore) {
    assert_eq!(store.get("a").await.expect("the test itself is sound"), None);
    store.put("a", b"one\0\xff", later()).await.expect("the test itself is sound");
    store.put("b", "ពីរ".as_bytes(), later()).await.expect("the test itself is sound");
    assert_eq!(
        store.get("a").await.expect("the test itself is sound").as_deref(),
        Some(&b"one\0\xff"[..])
    );
    store.put("a", b"", later()).await.expect("the test itself is sound");
    assert_eq!(store.get("a").await.expect("the test itself is sound").as_deref(), Some(&b""[..]));
    store.remove("a").await.expect("the test itself is sound");
    store.remove("a").await.expect("the test itself is sound");
    assert_eq!(store.get("a").await.expect("the test itself is sound"), None);
    assert_eq!(
        store.get("b").await.expect("the test itself is sound").as_deref(),
        Some("ពីរ".as_bytes())
    );
}

async fn expired_values_are_not_there(store: &dyn EphemeralStore) {
    store.put("old", b"x", earlier()).await.expect("the test itself is sound");
    assert_eq!(store.get("old").await.expect("the test itself is sound"), None);
    store
        .put("old", b"x", OffsetDateTime::UNIX_EPOCH - Duration::days(1))
        .await
        .expect("the test itself is sound");
    assert_eq!(store.get("old").await.expect("the test itself is sound"), None);

    store.put("revived", b"x", earlier()).await.expect("the test itself is sound");
    store.put("revived", b"y", later()).await.expect("the test itself is sound");
    assert_eq!(
        store.get("revived").await.expect("the test itself is sound").as_deref(),
        Some(&b"y"[..])
    );

    store
        .put("soon", b"x", SystemClock.now() + Duration::milliseconds(30))
        .await
        .expect("the test itself is sound");
    let gone =
        async { while store.get("soon").await.expect("the test itself is sound").is_some() {} };
    tokio::time::timeout(std::time::Duration::from_secs(10), gone).await.expect("it expires");
}

async fn counters_begin_at_one_and_end_with_their_first_window(store: &dyn EphemeralStore) {
    assert_eq!(store.count("tries", later()).await.expect("the test itself is sound"), 1);
    assert_eq!(store.count("tries", earlier()).await.expect("the test itself is sound"), 2);
    assert_eq!(store.count("tries", later()).await.expect("the test itself is sound"), 3);
    assert_eq!(store.count("other", later()).await.expect("the test itself is sound"), 1);
    store.remove("tries").await.expect("the test itself is sound");
    assert_eq!(store.count("tries", later()).await.expect("the test itself is sound"), 1);

    assert_eq!(store.count("ended", earlier()).await.expect("the test itself is sound"), 1);
    assert_eq!(store.count("ended", earlier()).await.expect("the test itself is sound"), 1);
}

async fn concurrent_counts_lose_none(store: &dyn EphemeralStore) {
    let ends = later();
    let ten = || async move {
        for _ in 0..10 {
            store.count("race", ends).await.expect("the test itself is sound");
        }
    };
    tokio::join!(ten(), ten(), ten(), ten());
    assert_eq!(store.count("race", ends).await.expect("the test itself is sound"), 41);
}

#[tokio::test]
async fn in_process() {
    conform(&InProcess::new(Arc::new(SystemClock))).await;
}

#[tokio::test]
async fn redis() {
    let server = RedisServer::start();
    conform(&Redis::connect(&server.url()).await.expect("the test itself is sound")).await;
}

#[tokio::test]
async fn redis_keeps_what_another_process_stored() {
    let server = RedisServer::start();
    let first = Redis::connect(&server.url()).await.expect("the test itself is sound");
    first.put("shared", b"x", later()).await.expect("the test itself is sound");
    let second = Redis::connect(&server.url()).await.expect("the test itself is sound");
    assert!(second.get("shared").await.expect("the test itself is sound").is_some());
}

#[tokio::test]
async fn a_redis_that_dies_is_an_error_and_not_a_wait() {
    let server = RedisServer::start();
    let store = Redis::connect(&server.url()).await.expect("the test itself is sound");
    drop(server);
    let answer = tokio::time::timeout(std::time::Duration::from_secs(20), store.get("a"));
    assert!(answer.await.expect("an answer in time").is_err());
}

#[tokio::test]
async fn a_wrong_address_says_so() {
    let typed = Redis::connect("not an address").await;
    assert!(matches!(typed, Err(RedisSetupError::Address(_))));
    let nobody = Redis::connect("redis+unix:///nowhere/redis.sock").await;
    assert!(matches!(nobody, Err(RedisSetupError::Connect(_))));
}

//! Delivery reports, on the wire.

use axum::http::StatusCode;
use sothon_domain::access::Scope;
use sothon_domain::delivery::Fate;
use sothon_domain::effects::Clock;
use sothon_domain::person::PersonId;
use sothon_store::message_outbox::{Named, mark_sent, of_person};
use sothon_testkit::Pensioner;
use time::Duration;
use uuid::Uuid;

use crate::Listener;

const PATH: &str = "/sms/africas-talking/a-secret-of-the-test/receipt";

fn report(id: &str, status: &str) -> String {
    format!("id={id}&status={status}&phoneNumber=%2B85512345678&networkCode=45601")
}

/// A listener, and a person to whom a message waits.
async fn told() -> (Listener, PersonId, Uuid) {
    let listener = Listener::new().await;
    let person = listener.test.add(&Pensioner::sokha()).await;
    let message = listener.test.queue_notice(person).await;
    (listener, person, message)
}

/// The gateway has taken it and calls it so.
async fn taken(listener: &Listener, message: Uuid, ids: &[&str]) {
    let ids: Vec<_> = ids.iter().map(|id| (*id).to_owned()).collect();
    let named = Named { gateway: "africas-talking", ids: &ids };
    let at = listener.test.clock.now();
    mark_sent(&listener.test.db, message, at, Some(named)).await.expect("it waited");
}

async fn fate(listener: &Listener, person: PersonId) -> Fate {
    let told = of_person(&listener.test.db, &Scope::Own(person), person).await;
    told.expect("the database answers")[0].fate
}

#[tokio::test]
async fn a_receipt_says_what_became_of_its_message() {
    for (status, expected) in
        [("Success", Fate::Delivered), ("Failed", Fate::Failed), ("Sent", Fate::HandedOver)]
    {
        let (listener, person, message) = told().await;
        assert_eq!(fate(&listener, person).await, Fate::Waiting);
        taken(&listener, message, &["atxid_1"]).await;
        assert_eq!(fate(&listener, person).await, Fate::HandedOver);
        for _ in 0..2 {
            let answer = listener.post(PATH, report("ATXid_1", status)).await;
            assert_eq!((answer.status, answer.body.as_str()), (StatusCode::OK, ""), "{status}");
        }
        assert_eq!(fate(&listener, person).await, expected);
        listener.post(PATH, report("ATXid_1", "Failed")).await;
        let arrived = expected == Fate::Delivered;
        let after = if arrived { Fate::Delivered } else { Fate::Failed };
        assert_eq!(fate(&listener, person).await, after, "what arrived has arrived");
    }
}

#[tokio::test]
async fn a_receipt_may_come_before_the_answer_and_in_another_writing() {
    let (listener, person, message) = told().await;
    assert_eq!(listener.post(PATH, report("3735928559", "Success")).await.status, StatusCode::OK);
    assert_eq!(fate(&listener, person).await, Fate::Waiting, "nobody knows whose it is yet");
    taken(&listener, message, &["deadbeef", "3735928559"]).await;
    assert_eq!(fate(&listener, person).await, Fate::Delivered);
}

#[tokio::test]
async fn a_strangers_receipt_and_one_that_can_t_be_read_are_refused() {
    let (listener, _, _) = told().await;
    let elsewhere = PATH.replace("a-secret", "no-secret");
    let answer = listener.post(&elsewhere, report("ATXid_1", "Success")).await;
    assert_eq!(answer.status, StatusCode::NOT_FOUND);
    for body in ["status=Success", "id=1&status=Lost", "id=1"] {
        assert_eq!(listener.post(PATH, body).await.status, StatusCode::BAD_REQUEST, "{body}");
    }
    assert_eq!(listener.test.count("message_receipt", "true").await, 0);
}

#[tokio::test]
async fn a_name_that_is_used_again_belongs_to_the_later_message() {
    for (before, later, expected) in [
        ("Failed", "Failed", Fate::Failed),
        ("Success", "Failed", Fate::Failed),
        ("Success", "Success", Fate::Delivered),
    ] {
        let (listener, person, message) = told().await;
        taken(&listener, message, &["atxid_1"]).await;
        listener.post(PATH, report("ATXid_1", before)).await;
        listener.test.clock.advance(Duration::days(15));
        let again = listener.test.queue_notice(person).await;
        taken(&listener, again, &["atxid_1"]).await;
        assert_eq!(fate(&listener, person).await, Fate::HandedOver, "nothing is said of it yet");
        listener.post(PATH, report("ATXid_1", later)).await;
        assert_eq!(fate(&listener, person).await, expected, "{before}, {later}");
    }
}

//! RestComm's gateway on the wire: each request tells one input.

use axum::http::StatusCode;

use super::{Answer, Listener, PIN, SECRET};

const PHONE: &str = "85512345678";

fn address() -> String {
    format!("/ussd/restcomm/{SECRET}")
}

fn dialled(session: &str, phone: &str, text: &str) -> String {
    format!(
        "<dialog type=\"Begin\" localId=\"{session}\"><processUnstructuredSSRequest_Request \
         invokeId=\"0\" dataCodingScheme=\"15\" string=\"{text}\"><msisdn number=\"{phone}\"/>\
         </processUnstructuredSSRequest_Request></dialog>"
    )
}

fn typed(session: &str, kept: &str, text: &str) -> String {
    format!(
        "<dialog type=\"Continue\" localId=\"{session}\" userObject=\"{kept}\">\
         <unstructuredSSRequest_Response dataCodingScheme=\"15\" string=\"{text}\"/></dialog>"
    )
}

/// What we asked the gateway to give back.
fn kept(answer: &Answer) -> String {
    let behind = answer.body.split_once("userObject=\"").expect("it is kept").1;
    behind.split_once('"').expect("it ends").0.to_owned()
}

impl Listener {
    async fn restcomm(&self, body: String) -> Answer {
        self.post(&address(), body).await
    }

    /// Dials and types keys one after the other; the last answer.
    async fn call(&self, session: &str, keys: &[&str]) -> Answer {
        let mut answer = self.restcomm(dialled(session, PHONE, "*1288#")).await;
        for key in keys {
            answer = self.restcomm(typed(session, &kept(&answer), key)).await;
        }
        answer
    }
}

#[tokio::test]
async fn a_call_goes_from_the_dial_to_the_amount() {
    let listener = Listener::with_sokha().await;
    let first = listener.restcomm(dialled("6", PHONE, "*1288#")).await;
    assert_eq!(first.status, StatusCode::OK);
    assert_eq!(first.headers["content-type"], "text/xml; charset=utf-8");
    assert_eq!(first.headers["cache-control"], "no-store");
    assert!(first.body.contains("string=\"1 ខ្មែរ&#10;") && first.body.contains("=\"72\""));
    let menu = listener.restcomm(typed("6", &kept(&first), "3")).await;
    assert!(menu.body.contains("string=\"1 My pension&#10;"), "{}", menu.body);
    assert!(menu.body.contains("dataCodingScheme=\"15\""), "{}", menu.body);
    let asked = listener.restcomm(typed("6", &kept(&menu), "1")).await;
    let status = listener.restcomm(typed("6", &kept(&asked), PIN)).await;
    assert!(status.body.contains("510,000"), "{}", status.body);
    let repeated = listener.restcomm(typed("6", &kept(&asked), PIN)).await;
    assert_eq!(repeated.body, status.body);
    let other = listener.restcomm(typed("6", &kept(&asked), "0000")).await;
    assert!(other.body.contains("type=\"End\""), "{}", other.body);
}

#[tokio::test]
async fn keys_dialled_behind_the_code_count_as_typed() {
    let listener = Listener::with_sokha().await;
    listener.call("6", &["3"]).await;
    let asked = listener.restcomm(dialled("7", PHONE, "*1288*1#")).await;
    assert!(asked.body.contains("Type your PIN"), "{}", asked.body);
    let status = listener.restcomm(typed("7", &kept(&asked), PIN)).await;
    assert!(status.body.contains("510,000"), "{}", status.body);
}

#[tokio::test]
async fn a_call_that_nobody_began_ends_politely() {
    let listener = Listener::with_sokha().await;
    let first = listener.call("6", &[]).await;
    for body in [
        typed("9", &kept(&first), "3"),
        typed("6", "7-85512345678", "3"),
        typed("6", "0-85598765432", "3"),
    ] {
        let answer = listener.restcomm(body).await;
        assert_eq!(answer.status, StatusCode::OK);
        let polite =
            answer.body.contains("type=\"End\"") && answer.body.contains("Please dial again");
        assert!(polite, "{}", answer.body);
    }
    let goes_on = listener.restcomm(typed("6", &kept(&first), "3")).await;
    assert!(goes_on.body.contains("1 My pension"), "{}", goes_on.body);
}

#[tokio::test]
async fn the_end_of_a_call_is_heard_and_rubbish_and_strangers_are_refused() {
    let listener = Listener::new().await;
    let over = listener.restcomm("<dialog localId=\"6\" dialogTimedOut=\"true\"/>".into()).await;
    assert_eq!((over.status, over.body.as_str()), (StatusCode::OK, ""));
    for body in [String::new(), "<dialog".into(), dialled("6", "66812345678", "*1288#")] {
        let answer = listener.restcomm(body).await;
        assert_eq!((answer.status, answer.body.as_str()), (StatusCode::BAD_REQUEST, ""));
    }
    let body = dialled("6", PHONE, "*1288#");
    let stranger = listener.post("/ussd/restcomm/another-secret-of-it", body).await;
    assert_eq!(stranger.status, StatusCode::NOT_FOUND);
}

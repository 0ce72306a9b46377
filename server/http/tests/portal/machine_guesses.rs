//! A partner's machine learns nothing by guessing: of what becomes no case it has few tries.

use axum::http::StatusCode;
use serde_json::{Value, json};
use sothon_domain::casework::CaseKind;
use time::Duration;

use crate::machine_cases::{Hospital, KIND, moved};
use crate::machine_cases_refused::{own_case, refused};

const UNKNOWN: &str = "api-problem-unknown-person";

/// Sends Sokha's move with another birth.
async fn guess(hospital: &Hospital, born: &str) -> String {
    let mut body = moved();
    body["person"]["born"] = born.into();
    refused(hospital, &hospital.key, &body).await
}

#[tokio::test]
async fn what_could_become_no_case_asks_nothing_of_the_register() {
    let hospital = Hospital::new().await;
    for (field, value) in
        [("agreed", json!(false)), ("answers", json!({})), ("paper", json!("passport"))]
    {
        let mut said = Vec::new();
        for (number, born) in [("K-204577", "1957"), ("K-204577", "1958"), ("K-999999", "1957")] {
            let mut body = moved();
            body["person"] = json!({ "number": number, "born": born });
            body[field] = value.clone();
            let told = hospital.enter(&hospital.key, hospital.id(), &body).await;
            assert_eq!(told.code(), "api-problem-faulty", "{field} {born}");
            let mut body: Value = serde_json::from_str(&told.body).expect("a problem is JSON");
            let request = body.as_object_mut().and_then(|body| body.remove("request"));
            assert!(request.is_some(), "each request has a number of its own");
            said.push(body);
        }
        assert!(said.windows(2).all(|two| two[0] == two[1]), "{said:?}");
    }
    assert_eq!(hospital.count("machine_try", "true").await, 0);
}

#[tokio::test]
async fn who_guesses_a_birth_runs_out_of_tries_and_is_told_nothing_more() {
    let hospital = Hospital::new().await;
    for born in ["1950", "1951", "1952", "1953", "1954"] {
        assert_eq!(guess(&hospital, born).await, UNKNOWN, "{born}");
    }
    let other = hospital.key("12", &[KIND]).await;
    for key in [&hospital.key, &other] {
        assert_eq!(refused(&hospital, key, &moved()).await, UNKNOWN, "the right one as well");
    }
    let trail = hospital.portal.database.acts("machine.case-refused").await;
    let her = format!("person:{}", hospital.sokha);
    let outcome = |code: &str, subject: &str| {
        let says = |act: &&sothon_testkit::WrittenAct| {
            act.detail.contains(&format!("\"{code}\"")) && act.subject == subject
        };
        trail.iter().filter(says).count()
    };
    assert_eq!(outcome("unknown-person", &her), 5, "it is written down whom it was about");
    assert_eq!((outcome("no-try-left", "machine:1"), outcome("no-try-left", "machine:2")), (1, 1));
    hospital.portal.database.clock.advance(Duration::hours(24) - Duration::seconds(1));
    assert_eq!(refused(&hospital, &other, &moved()).await, UNKNOWN, "the day is not over");
    hospital.portal.database.clock.advance(Duration::seconds(1));
    hospital.entered(hospital.id(), &moved()).await;
    hospital.portal.database.clock.advance(Duration::hours(24));
    sothon_app::forget::run_once(hospital.app()).await.expect("the database answers");
    assert_eq!(hospital.count("machine_try", "true").await, 0);
}

#[tokio::test]
async fn many_guesses_at_once_win_nothing() {
    let hospital = Hospital::new().await;
    tokio::join!(
        guess(&hospital, "1950"),
        guess(&hospital, "1951"),
        guess(&hospital, "1952"),
        guess(&hospital, "1953"),
        guess(&hospital, "1954"),
        guess(&hospital, "1955"),
        guess(&hospital, "1956"),
        guess(&hospital, "1958"),
    );
    let named = "act = 'machine.case-refused' AND subject LIKE 'person:%'";
    assert_eq!(hospital.count("audit_row", named).await, 5);
}

#[tokio::test]
async fn where_she_lives_is_not_found_by_guessing() {
    let hospital = Hospital::new().await;
    let mut here = moved();
    here["answers"]["place"] = "12010101".into();
    for _ in 0..5 {
        let told = hospital.enter(&hospital.key, hospital.id(), &here).await;
        assert_eq!(told.json()["faults"][0]["code"], "report-fault-same-place", "{}", told.body);
    }
    for body in [here, moved()] {
        assert_eq!(refused(&hospital, &hospital.key, &body).await, UNKNOWN);
    }
}

#[tokio::test]
async fn what_becomes_a_case_takes_no_try() {
    let hospital = Hospital::new().await;
    for born in ["1950", "1951", "1952", "1953"] {
        assert_eq!(guess(&hospital, born).await, UNKNOWN);
    }
    assert_eq!(
        hospital.count("machine_try", "taken = 4").await,
        2,
        "of the number, of the machine"
    );
    hospital.entered(hospital.id(), &moved()).await;
    assert_eq!(hospital.count("machine_try", "taken = 4").await, 2);
    assert_eq!(refused(&hospital, &hospital.key, &moved()).await, "api-problem-already-open");
    assert_eq!(refused(&hospital, &hospital.key, &moved()).await, UNKNOWN);
}

#[tokio::test]
async fn a_machine_that_tries_many_numbers_is_stopped_and_others_are_not() {
    let hospital = Hospital::new().await;
    let other = hospital.key("12", &[KIND, CaseKind::FuneralGrant]).await;
    for number in 300_000..300_040 {
        let mut body = moved();
        body["person"]["number"] = format!("K-{number}").into();
        assert_eq!(refused(&hospital, &hospital.key, &body).await, UNKNOWN);
    }
    assert_eq!(refused(&hospital, &hospital.key, &moved()).await, UNKNOWN);
    let told = hospital.enter(&other, hospital.id(), &moved()).await;
    assert_eq!(told.status, StatusCode::CREATED, "{}", told.body);
}

#[tokio::test]
async fn why_her_own_answers_came_back_is_not_the_machine_s_to_know() {
    let hospital = Hospital::new().await;
    let case = hospital.entered(hospital.id(), &moved()).await;
    hospital.send_back(case).await;
    assert!(hospital.stands(case).await["returned"].is_object());
    assert_eq!(own_case(&hospital).await, case, "she answers it herself");
    hospital.send_back(case).await;
    let stands = hospital.stands(case).await;
    assert_eq!(stands["stage"]["code"], "returned");
    assert!(stands["returned"].is_null(), "{stands}");
}

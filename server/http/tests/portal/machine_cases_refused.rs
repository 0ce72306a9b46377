//! What a partner's machine is refused: wrong answers, other people, other kinds, too many calls.

use axum::http::{Request, StatusCode};
use serde_json::{Value, json};
use sothon_app::case::{self, Submission, Submitted};
use sothon_app::lock;
use sothon_app::machine;
use sothon_domain::access::Actor;
use sothon_domain::casework::{CaseKind, Channel};
use sothon_domain::flow::StepKey;
use sothon_domain::person::Reference;
use sothon_domain::person_lock::LockChannel;
use sothon_testkit::Pensioner;
use time::Duration;

use crate::machine_cases::{Hospital, KIND, moved};

/// The code of the answer to this case, which is not received.
pub(crate) async fn refused(hospital: &Hospital, key: &str, body: &Value) -> String {
    let before = hospital.count("case_file", "true").await;
    let told = hospital.enter(key, hospital.id(), body).await;
    assert!(told.status.is_client_error(), "{}", told.body);
    assert_eq!(hospital.count("case_file", "true").await, before, "{}", told.body);
    for secret in ["Sokha", "សុខា", "1957", "12010101"] {
        assert!(!told.body.contains(secret), "{secret}: {}", told.body);
    }
    told.code()
}

/// A case of the person's own, sent on the web.
pub(crate) async fn own_case(hospital: &Hospital) -> Reference {
    let (app, me) = (hospital.app(), Actor::person(hospital.sokha));
    for (step, typed) in [(StepKey::Place, "12010103"), (StepKey::Since, "2026-10")] {
        case::answer(app, &me, KIND, step, typed).await.expect("it is kept");
    }
    let shown = case::draft(app, &me, KIND).await.expect("her own").shown;
    let key = hospital.id();
    let sent = Submission { kind: KIND, channel: Channel::Web, key, shown };
    match case::submit(app, &me, &sent).await {
        Ok(Submitted::Received(reference)) => reference,
        other => panic!("{other:?}"),
    }
}

#[tokio::test]
async fn every_fault_is_named_with_its_step_in_both_languages() {
    let hospital = Hospital::new().await;
    let mut wrong = moved();
    wrong["answers"] = json!({ "place": "01", "country": "ថៃ", "weather": null });
    wrong["paper"] = "passport".into();
    wrong["agreed"] = false.into();
    let told = hospital.enter(&hospital.key, hospital.id(), &wrong).await;
    assert_eq!(told.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert_eq!(told.code(), "api-problem-faulty");
    let json = told.json();
    let faults = json["faults"].as_array().expect("a list");
    let mut said: Vec<_> = faults.iter().map(|fault| (&fault["step"], &fault["code"])).collect();
    said.sort_by_key(|(step, _)| step.to_string());
    let expected: [(Value, Value); 6] = [
        ("agreed", "api-fault-not-agreed"),
        ("country", "api-fault-not-asked"),
        ("paper", "api-fault-paper"),
        ("place", "report-fault-place-too-wide"),
        ("since", "api-fault-missing"),
        ("weather", "api-fault-not-asked"),
    ]
    .map(|(step, code)| (step.into(), code.into()));
    assert_eq!(said, expected.each_ref().map(|(step, code)| (step, code)));
    for fault in faults {
        let says = |language: &str| fault["says"][language].as_str().expect("a text").to_owned();
        assert!(says("khmer").chars().any(|letter| ('ក'..='៿').contains(&letter)), "{fault}");
        assert!(says("english").is_ascii() || says("english").contains('’'), "{fault}");
    }
    assert_eq!(hospital.count("case_file", "true").await, 0);
    assert_eq!(hospital.count("message_outbox", "true").await, 0);
}

/// A partner could name its own number: whoever is trusted is told of what happens to her money.
#[tokio::test]
async fn no_machine_says_whom_a_person_trusts() {
    let hospital = Hospital::new().await;
    let key = hospital.key("12", &[CaseKind::Contact]).await;
    let named = json!({
        "contact-what": "trusted",
        "trusted-name": "Dara",
        "trusted-phone": "012 999 888",
        "trusted-as": "child",
        "words": "lost",
    });
    let nobody = json!({ "contact-what": "no-trusted", "words": "lost" });
    for answers in [named, nobody] {
        let mut sent = moved();
        sent["kind"] = "contact".into();
        sent["answers"] = answers;
        let told = hospital.enter(&key, hospital.id(), &sent).await;
        assert_eq!(told.status, StatusCode::UNPROCESSABLE_ENTITY, "{}", told.body);
        let json = told.json();
        let faults = json["faults"].as_array().expect("a list");
        assert_eq!(faults.len(), 1, "{}", told.body);
        assert_eq!(faults[0]["step"], "contact-what");
        assert_eq!(faults[0]["code"], "api-fault-not-by-machine");
        assert!(faults[0]["says"]["khmer"].is_string() && faults[0]["says"]["english"].is_string());
    }
    assert_eq!(hospital.count("case_file", "true").await, 0);
    let mut sent = moved();
    sent["kind"] = "contact".into();
    sent["answers"] = json!({ "contact-what": "no-email", "words": "lost" });
    let told = hospital.enter(&key, hospital.id(), &sent).await;
    assert_eq!(told.status, StatusCode::CREATED, "{}", told.body);
}

#[tokio::test]
async fn what_can_t_be_read_is_said() {
    let hospital = Hospital::new().await;
    let post = || Request::post("/api/v1/cases");
    let once = || hospital.id().to_string();
    let body = moved().to_string();
    for (request, body, code) in [
        (post(), body.as_str(), "no-idempotency-key"),
        (post().header("idempotency-key", "1"), body.as_str(), "no-idempotency-key"),
        (post().header("idempotency-key", once()), "{", "bad-body"),
        (post().header("idempotency-key", once()), "{}", "bad-body"),
        (post().header("idempotency-key", once()), "[]", "bad-body"),
    ] {
        let told = hospital.ask(&hospital.key, request, body).await;
        assert_eq!(
            (told.status, told.code()),
            (StatusCode::BAD_REQUEST, format!("api-problem-{code}"))
        );
    }
    let mut wrong = moved();
    wrong["person"]["born"] = "yesterday".into();
    assert_eq!(refused(&hospital, &hospital.key, &wrong).await, "api-problem-bad-body");
    let mut wrong = moved();
    wrong["case"] = "x".into();
    assert_eq!(refused(&hospital, &hospital.key, &wrong).await, "api-problem-bad-body");
    let many = (0..StepKey::ALL.len() + 1).map(|number| (format!("x{number}"), Value::Null));
    let mut wrong = moved();
    wrong["answers"] = Value::Object(many.collect());
    assert_eq!(refused(&hospital, &hospital.key, &wrong).await, "api-problem-bad-body");
    let long = "x".repeat(300 * 1024);
    let request = post().header("idempotency-key", once());
    let told = hospital.ask(&hospital.key, request, &long).await;
    assert_eq!(told.code(), "api-problem-too-large");
}

#[tokio::test]
async fn nobody_is_reached_by_a_wrong_number_another_birth_or_from_elsewhere() {
    let hospital = Hospital::new().await;
    let key = &hospital.key;
    let unknown = "api-problem-unknown-person";
    for (field, value) in
        [("number", "K-999999"), ("number", "x"), ("born", "1957-06-14"), ("born", "1958")]
    {
        let mut wrong = moved();
        wrong["person"][field] = value.into();
        assert_eq!(refused(&hospital, key, &wrong).await, unknown, "{value}");
    }
    for place in ["01", "120102"] {
        let elsewhere = hospital.key(place, &[KIND]).await;
        assert_eq!(refused(&hospital, &elsewhere, &moved()).await, unknown, "{place}");
    }
    let of_her_commune = hospital.key("120101", &[KIND]).await;
    let told = hospital.enter(&of_her_commune, hospital.id(), &moved()).await;
    assert_eq!(told.status, StatusCode::CREATED, "{}", told.body);
}

#[tokio::test]
async fn a_kind_that_is_not_allowed_or_not_for_her_is_refused() {
    let hospital = Hospital::new().await;
    let key = &hospital.key;
    for kind in ["marriage", "correction-service", "appeal", "weather"] {
        let mut wrong = moved();
        wrong["kind"] = kind.into();
        assert_eq!(refused(&hospital, key, &wrong).await, "api-problem-kind-not-allowed", "{kind}");
        let told = hospital.get(key, &format!("case-kinds/{kind}")).await;
        assert_eq!(told.status, StatusCode::NOT_FOUND, "{kind}");
    }
    // She draws a pension of her own already.
    let claims = hospital.key("12", &[CaseKind::OldAgeClaim]).await;
    let mut wrong = moved();
    wrong["kind"] = "old-age-claim".into();
    wrong["answers"] = json!({
        "helper": "myself",
        "stopped-on": null,
        "service-length": null,
        "other-service": "no",
        "pay-by": "cash",
        "words": null,
    });
    assert_eq!(refused(&hospital, &claims, &wrong).await, "api-problem-not-for-person");
}

#[tokio::test]
async fn what_others_sent_is_neither_seen_nor_changed() {
    let hospital = Hospital::new().await;
    let hers = own_case(&hospital).await;
    let key = &hospital.key;
    let told = hospital.get(key, &format!("cases/{hers}")).await;
    assert_eq!((told.status, told.code()), (StatusCode::NOT_FOUND, "api-problem-not-found".into()));
    assert_eq!(refused(&hospital, key, &moved()).await, "api-problem-already-open");
    hospital.send_back(hers).await;
    assert_eq!(refused(&hospital, key, &moved()).await, "api-problem-already-open");
    let dara = Pensioner { place: "12010101".into(), ..Pensioner::dara() };
    hospital.portal.database.add(&dara).await;
    let mut body = moved();
    let born = dara.born.to_string();
    body["person"] = json!({ "number": dara.member_number, "born": born });
    let theirs = hospital.entered(hospital.id(), &body).await;
    let other = hospital.key("12", &[KIND]).await;
    for reference in [theirs.to_string(), "0000-0000".to_owned(), "x".to_owned()] {
        let told = hospital.get(&other, &format!("cases/{reference}")).await;
        assert_eq!(told.status, StatusCode::NOT_FOUND, "{reference}");
    }
}

#[tokio::test]
async fn a_locked_record_takes_nothing_and_what_it_took_is_answered_the_same() {
    let hospital = Hospital::new().await;
    let once = hospital.id();
    let case = hospital.entered(once, &moved()).await;
    let me = Actor::person(hospital.sokha);
    lock::lock(hospital.app(), &me, LockChannel::Web).await.expect("her own");
    assert_eq!(hospital.entered(once, &moved()).await, case);
    let grant = json!({
        "kind": "funeral-grant",
        "person": { "number": "K-204577", "born": "1957" },
        "paper": "family-book",
        "agreed": true,
        "answers": {
            "deceased-name": "ស៊ុន វិបុល",
            "deceased-number": "K-204578",
            "died-on": null,
            "arranged": "yes",
            "pay-by": "cash",
            "words": null,
        },
    });
    assert_eq!(refused(&hospital, &hospital.key, &grant).await, "api-problem-record-closed");
}

#[tokio::test]
async fn a_key_that_is_revoked_or_whose_partner_is_closed_opens_nothing() {
    let hospital = Hospital::new().await;
    let (app, operator) = (hospital.app(), Actor::system("terminal"));
    let number = machine::list(app, &operator).await.expect("a list")[0].machine.number;
    let kept = hospital.portal.database.sealed("machine", "key_hash").await;
    assert!(!String::from_utf8_lossy(&kept).contains(&hospital.key), "the key itself is not kept");
    assert_eq!(hospital.get(&hospital.key, "case-kinds").await.status, StatusCode::OK);
    machine::revoke(app, &operator, number).await.expect("it was not before");
    assert!(machine::revoke(app, &operator, number).await.is_err(), "once is for good");
    let told = hospital.get(&hospital.key, "case-kinds").await;
    assert_eq!((told.status, told.code()), (StatusCode::UNAUTHORIZED, "api-problem-no-key".into()));
    let other = hospital.key("12", &[KIND]).await;
    assert_eq!(hospital.get(&other, "case-kinds").await.status, StatusCode::OK);
    hospital.portal.database.tamper("UPDATE partner SET closed_at = '2026-11-21'").await;
    assert_eq!(hospital.get(&other, "case-kinds").await.status, StatusCode::UNAUTHORIZED);
    let acts = hospital.portal.database.acts("machine.key").await;
    let acts: Vec<_> = acts.iter().map(|act| (act.act.as_str(), act.subject.as_str())).collect();
    let expected = [
        ("machine.key-made", "machine:1"),
        ("machine.key-revoked", "machine:1"),
        ("machine.key-made", "machine:2"),
    ];
    assert_eq!(acts, expected);
}

#[tokio::test]
async fn a_renewed_key_is_the_same_machine_s_and_the_one_before_opens_nothing() {
    let hospital = Hospital::new().await;
    let (app, operator) = (hospital.app(), Actor::system("terminal"));
    let number = machine::list(app, &operator).await.expect("a list")[0].machine.number;
    let once = hospital.id();
    let case = hospital.entered(once, &moved()).await;
    let renewed = machine::renew(app, &operator, number).await.expect("it is not revoked");
    assert_eq!(renewed.number, number);
    let before = hospital.get(&hospital.key, "case-kinds").await;
    assert_eq!(before.status, StatusCode::UNAUTHORIZED);
    // The answer was lost with the key: the repeat is no second case.
    let told = hospital.enter(&renewed.key, once, &moved()).await;
    assert_eq!(told.json()["reference"], case.to_string(), "{}", told.body);
    assert_eq!(hospital.count("case_file", "true").await, 1);
    let told = hospital.get(&renewed.key, &format!("cases/{case}")).await;
    assert_eq!(told.status, StatusCode::OK, "{}", told.body);
    assert_eq!(hospital.portal.database.acts("machine.key-renewed").await.len(), 1);
    machine::revoke(app, &operator, number).await.expect("it was not before");
    assert!(machine::renew(app, &operator, number).await.is_err(), "revoked is for good");
}

#[tokio::test]
async fn who_calls_without_end_waits_and_others_do_not() {
    let hospital = Hospital::new().await;
    let other = hospital.key("12", &[KIND]).await;
    for _ in 0..60 {
        assert_eq!(hospital.get(&hospital.key, "case-kinds").await.status, StatusCode::OK);
    }
    let told = hospital.get(&hospital.key, "case-kinds").await;
    assert_eq!(
        (told.status, told.code()),
        (StatusCode::TOO_MANY_REQUESTS, "api-problem-too-many".into())
    );
    assert_eq!(told.headers["retry-after"], "60");
    assert_eq!(hospital.get(&other, "case-kinds").await.status, StatusCode::OK);
    assert_eq!(hospital.count("audit_row", "act = 'machine.called'").await, 61);
    hospital.portal.database.clock.advance(Duration::minutes(1));
    assert_eq!(hospital.get(&hospital.key, "case-kinds").await.status, StatusCode::OK);
}

//! What a partner's machine tells beside the cases that begin in a list: a wrong fact, an appeal, a complaint, a death.

use axum::http::{Request, StatusCode};
use serde_json::{Value, json};
use sothon_app::case::{self, Decided, Submission, Submitted};
use sothon_domain::access::Actor;
use sothon_domain::casework::{CaseKind, Channel, LegalReference, RejectReason, Rejection};
use sothon_domain::effects::Clock;
use sothon_domain::flow::StepKey;
use sothon_domain::pension::Datum;
use sothon_domain::person::Reference;
use time::Duration;
use uuid::Uuid;

use crate::machine::Told;
use crate::machine_cases::{Hospital, moved};

const FACT: CaseKind = CaseKind::Correction(Datum::Service);

fn person() -> Value {
    json!({ "number": "K-204577", "born": "1957-06" })
}

fn wrong_fact(answers: Value) -> Value {
    let mut body = moved();
    body["kind"] = "correction-service".into();
    body["answers"] = answers;
    body
}

fn appeal() -> Value {
    json!({ "person": person(), "paper": "national-id", "agreed": true, "why": "មិនយល់ព្រម" })
}

fn complaint() -> Value {
    json!({ "topic": "waiting", "words": "ខ្ញុំរង់ចាំពីព្រឹក" })
}

fn in_her_name() -> Value {
    let sender = json!({ "person": person(), "paper": "national-id", "agreed": true });
    let mut body = complaint();
    body["sender"] = sender;
    body
}

fn death() -> Value {
    json!({ "number": "K-204577", "died": "6/2026", "relation": "child" })
}

impl Hospital {
    async fn tell(&self, key: &str, path: &str, once: Uuid, body: &Value) -> Told {
        let request =
            Request::post(format!("/api/v1/{path}")).header("idempotency-key", once.to_string());
        self.ask(key, request, &body.to_string()).await
    }

    /// A case of the person's that the machine entered and the officer has rejected.
    async fn rejected(&self, key: &str) -> Reference {
        let body = wrong_fact(json!({ "value": "25/6" }));
        let told = self.enter(key, self.id(), &body).await;
        assert_eq!(told.status, StatusCode::CREATED, "{}", told.body);
        let case = told.json()["reference"].as_str().expect("it has a number").to_owned();
        let case = case.parse().expect("a number of a case");
        self.reject(case).await;
        case
    }

    /// A case of her own, which says that she trusts nobody any more, and which the officer has rejected.
    async fn rejected_trust(&self) -> Reference {
        let (app, me, kind) = (self.app(), Actor::person(self.sokha), CaseKind::Contact);
        for (step, typed) in [(StepKey::ContactWhat, "no-trusted"), (StepKey::Words, "lost")] {
            case::answer(app, &me, kind, step, typed).await.expect("it is kept");
        }
        let shown = case::draft(app, &me, kind).await.expect("her own").shown;
        let sent = Submission { kind, channel: Channel::Web, key: self.id(), shown };
        let now = self.portal.database.clock.now();
        let sent = case::submit_proved(app, &me, &sent, now).await.expect("she has signed in");
        let Submitted::Received(case) = sent else { panic!("{sent:?}") };
        self.reject(case).await;
        case
    }

    /// The officer takes the case and rejects it.
    async fn reject(&self, case: Reference) {
        let (app, officer) = (self.app(), &self.officer);
        let taken = case::take(app, officer, case, self.id()).await.expect("in her reach");
        assert_eq!(taken, Decided::Done);
        let (reason, reference) = (RejectReason::NotShown, LegalReference::Veterans2010);
        let rejection = Rejection { reason, reference };
        let done = case::reject(app, officer, case, self.id(), rejection, None).await;
        assert_eq!(done.expect("she has it"), Decided::Done);
    }

    /// The key of a machine that enters wrong facts and appeals.
    async fn disputes(&self) -> String {
        self.key("12", &[FACT, CaseKind::Appeal]).await
    }
}

#[tokio::test]
async fn a_wrong_fact_is_entered_by_its_value_or_by_words() {
    for answers in [
        json!({ "value": "25/6" }),
        json!({ "words": "២៥ ឆ្នាំ" }),
        json!({ "value": "25/6", "words": "២៥ ឆ្នាំ" }),
    ] {
        let hospital = Hospital::new().await;
        let key = hospital.disputes().await;
        let (once, body) = (hospital.id(), wrong_fact(answers));
        let mut told = Vec::new();
        for _ in 0..2 {
            told.push(hospital.enter(&key, once, &body).await);
        }
        assert_eq!(told[0].status, StatusCode::CREATED, "{}", told[0].body);
        assert_eq!(told[1].body, told[0].body, "a repeat is answered the same");
        assert_eq!(hospital.count("case_file", "kind = 'correction-service'").await, 1);
    }
}

#[tokio::test]
async fn a_wrong_fact_without_an_answer_or_of_another_kind_is_refused() {
    let hospital = Hospital::new().await;
    let key = hospital.disputes().await;
    for (answers, code) in [
        (json!({}), "api-problem-faulty"),
        (json!({ "value": "x" }), "api-problem-faulty"),
        (json!({ "place": "12010102" }), "api-problem-faulty"),
    ] {
        let told = hospital.enter(&key, hospital.id(), &wrong_fact(answers)).await;
        assert_eq!(told.status, StatusCode::UNPROCESSABLE_ENTITY, "{}", told.body);
        assert_eq!(told.code(), code);
    }
    let told = hospital.enter(&hospital.key, hospital.id(), &wrong_fact(json!({}))).await;
    assert_eq!(told.code(), "api-problem-kind-not-allowed");
    assert_eq!(hospital.count("case_file", "true").await, 0);
}

#[tokio::test]
async fn an_appeal_names_the_rejected_case_and_is_one() {
    let hospital = Hospital::new().await;
    let key = hospital.disputes().await;
    let first = hospital.rejected(&key).await;
    let (once, path) = (hospital.id(), format!("cases/{first}/appeal"));
    let mut told = Vec::new();
    for _ in 0..2 {
        told.push(hospital.tell(&key, &path, once, &appeal()).await);
    }
    assert_eq!(told[0].status, StatusCode::CREATED, "{}", told[0].body);
    assert_eq!(told[1].body, told[0].body, "a repeat is answered the same");
    let number = told[0].json()["reference"].as_str().expect("it has a number").to_owned();
    let stands = hospital.get(&key, &format!("cases/{number}")).await.json();
    assert_eq!(stands["kind"]["code"], "appeal");
    let second = hospital.tell(&key, &path, hospital.id(), &appeal()).await;
    assert_eq!(second.code(), "api-problem-already-open", "{}", second.body);
    let mut other = appeal();
    other["why"] = "អ្វីផ្សេង".into();
    let reused = hospital.tell(&key, &path, once, &other).await;
    assert_eq!(reused.code(), "api-problem-key-reused");
    assert_eq!(hospital.count("case_file", "kind = 'appeal'").await, 1);
}

/// Approved, it would do what the case asked for, and no machine says whom she trusts.
#[tokio::test]
async fn no_machine_appeals_about_whom_a_person_trusts() {
    let hospital = Hospital::new().await;
    let key = hospital.key("12", &[CaseKind::Contact, CaseKind::Appeal]).await;
    let first = hospital.rejected_trust().await;
    let path = format!("cases/{first}/appeal");
    let told = hospital.tell(&key, &path, hospital.id(), &appeal()).await;
    assert_eq!(told.code(), "api-problem-not-for-person", "{}", told.body);
    assert_eq!(hospital.count("case_file", "kind = 'appeal'").await, 0);
}

#[tokio::test]
async fn no_appeal_is_taken_late_of_another_case_or_without_her() {
    let hospital = Hospital::new().await;
    let key = hospital.disputes().await;
    let first = hospital.rejected(&key).await;
    let path = format!("cases/{first}/appeal");
    let with = |field: &str, value: Value| {
        let mut body = appeal();
        body[field] = value;
        body
    };
    let stranger = json!({ "number": "K-204577", "born": "1958" });
    for (path, body, code) in [
        ("cases/0000-0000/appeal", appeal(), "api-problem-not-found"),
        ("cases/9000-0001/appeal", appeal(), "api-problem-not-found"),
        (path.as_str(), with("person", stranger), "api-problem-unknown-person"),
        (path.as_str(), with("agreed", false.into()), "api-problem-faulty"),
        (path.as_str(), with("paper", "".into()), "api-problem-faulty"),
        (path.as_str(), with("why", " ".into()), "api-problem-faulty"),
        (path.as_str(), with("why", Value::Null), "api-problem-bad-body"),
    ] {
        let told = hospital.tell(&key, path, hospital.id(), &body).await;
        let none = code == "api-problem-not-found" && told.code() == "api-problem-not-for-person";
        assert!(none || told.code() == code, "{path} {code}: {}", told.body);
    }
    let other = hospital.tell(&hospital.key, &path, hospital.id(), &appeal()).await;
    assert_eq!(other.code(), "api-problem-kind-not-allowed");
    let listed = json!({ "disagree": "មិនយល់ព្រម" });
    let mut unnamed = wrong_fact(listed);
    unnamed["kind"] = "appeal".into();
    let told = hospital.enter(&key, hospital.id(), &unnamed).await;
    assert_eq!(told.code(), "api-problem-kind-not-allowed", "an appeal names its case");
    hospital.portal.database.clock.advance(Duration::days(61));
    let late = hospital.tell(&key, &path, hospital.id(), &appeal()).await;
    assert_eq!(late.code(), "api-problem-not-for-person", "{}", late.body);
    assert_eq!(hospital.count("case_file", "kind = 'appeal'").await, 0);
}

#[tokio::test]
async fn a_complaint_is_passed_on_with_a_name_and_without() {
    let hospital = Hospital::new().await;
    for (body, coded) in [(in_her_name(), false), (complaint(), true)] {
        let once = hospital.id();
        let mut told = Vec::new();
        for _ in 0..2 {
            told.push(hospital.tell(&hospital.key, "complaints", once, &body).await);
        }
        assert_eq!(told[0].status, StatusCode::CREATED, "{}", told[0].body);
        assert_eq!(told[1].body, told[0].body, "a repeat is answered the same");
        assert_eq!(told[0].json()["secret"].is_string(), coded, "{}", told[0].body);
    }
    assert_eq!(hospital.count("complaint", "true").await, 2);
}

#[tokio::test]
async fn a_complaint_that_wont_do_is_refused() {
    let hospital = Hospital::new().await;
    let sender = |field: &str, value: Value| {
        let mut body = in_her_name();
        body["sender"][field] = value;
        body
    };
    let stranger = json!({ "number": "K-204577", "born": "1958" });
    for (body, code) in [
        (json!({ "topic": "weather", "words": "x" }), "api-problem-faulty"),
        (json!({ "topic": "waiting", "words": "" }), "api-problem-faulty"),
        (json!({ "topic": "waiting" }), "api-problem-bad-body"),
        (sender("person", stranger), "api-problem-unknown-person"),
        (sender("agreed", false.into()), "api-problem-faulty"),
        (sender("paper", "".into()), "api-problem-faulty"),
    ] {
        let told = hospital.tell(&hospital.key, "complaints", hospital.id(), &body).await;
        assert_eq!(told.code(), code, "{}", told.body);
    }
    let nobody = hospital.tell("no-key", "complaints", hospital.id(), &complaint()).await;
    assert_eq!(nobody.status, StatusCode::UNAUTHORIZED);
    assert_eq!(hospital.count("complaint", "true").await, 0);
    for _ in 0..20 {
        let told = hospital.tell(&hospital.key, "complaints", hospital.id(), &complaint()).await;
        assert_eq!(told.status, StatusCode::CREATED, "{}", told.body);
    }
    let often = hospital.tell(&hospital.key, "complaints", hospital.id(), &complaint()).await;
    assert_eq!(often.code(), "api-problem-too-many");
}

#[tokio::test]
async fn a_death_is_reported_once_and_faults_are_named() {
    let hospital = Hospital::new().await;
    let once = hospital.id();
    let mut told = Vec::new();
    for _ in 0..2 {
        told.push(hospital.tell(&hospital.key, "death-reports", once, &death()).await);
    }
    assert_eq!(told[0].status, StatusCode::CREATED, "{}", told[0].body);
    assert_eq!(told[1].body, told[0].body, "a repeat is answered the same");
    assert_eq!(hospital.count("death_report", "true").await, 1);
    for (body, code) in [
        (json!({ "relation": "child" }), "api-problem-faulty"),
        (json!({ "number": "K-204577", "relation": "weather" }), "api-problem-faulty"),
        (json!({ "number": "K-204577" }), "api-problem-bad-body"),
    ] {
        let told = hospital.tell(&hospital.key, "death-reports", hospital.id(), &body).await;
        assert_eq!(told.code(), code, "{}", told.body);
    }
    let mut other = death();
    other["died"] = "7/2026".into();
    let reused = hospital.tell(&hospital.key, "death-reports", once, &other).await;
    assert_eq!(reused.code(), "api-problem-key-reused");
    let nobody = hospital.tell("no-key", "death-reports", hospital.id(), &death()).await;
    assert_eq!(nobody.status, StatusCode::UNAUTHORIZED);
    for _ in 1..20 {
        let told = hospital.tell(&hospital.key, "death-reports", hospital.id(), &death()).await;
        assert_eq!(told.status, StatusCode::CREATED, "{}", told.body);
    }
    let often = hospital.tell(&hospital.key, "death-reports", hospital.id(), &death()).await;
    assert_eq!(often.code(), "api-problem-too-many");
}

/// A machine that enters cases of a kind tells a death and a complaint too; without an idempotency key nothing is told.
#[tokio::test]
async fn nothing_is_told_without_an_idempotency_key() {
    let hospital = Hospital::new().await;
    for (path, body) in [("complaints", complaint()), ("death-reports", death())] {
        let request = Request::post(format!("/api/v1/{path}"));
        let told = hospital.ask(&hospital.key, request, &body.to_string()).await;
        assert_eq!(told.code(), "api-problem-no-idempotency-key", "{path}");
    }
}

/// In her name, born in another year.
fn of_a_stranger() -> Value {
    let mut body = in_her_name();
    body["sender"]["person"]["born"] = "1958".into();
    body
}

#[tokio::test]
async fn who_guesses_a_birth_by_complaints_runs_out_of_tries_and_a_repeat_needs_none() {
    let hospital = Hospital::new().await;
    let once = hospital.id();
    let sent = hospital.tell(&hospital.key, "complaints", once, &in_her_name()).await;
    assert_eq!(sent.status, StatusCode::CREATED, "{}", sent.body);
    let reused = hospital.tell(&hospital.key, "complaints", once, &of_a_stranger()).await;
    assert_eq!(reused.code(), "api-problem-key-reused");
    assert_eq!(hospital.count("audit_row", "act = 'machine.complaint-refused'").await, 0);
    for _ in 0..5 {
        let told =
            hospital.tell(&hospital.key, "complaints", hospital.id(), &of_a_stranger()).await;
        assert_eq!(told.code(), "api-problem-unknown-person", "{}", told.body);
    }
    let right = hospital.tell(&hospital.key, "complaints", hospital.id(), &in_her_name()).await;
    assert_eq!(right.code(), "api-problem-unknown-person", "no try is left");
    let again = hospital.tell(&hospital.key, "complaints", once, &in_her_name()).await;
    assert_eq!(again.body, sent.body, "a repeat is answered the same");
    let trail = hospital.portal.database.acts("machine.complaint-refused").await;
    let her = format!("person:{}", hospital.sokha);
    let outcomes = |code: &str, subject: &str| {
        trail.iter().filter(|act| act.detail.contains(code) && act.subject == subject).count()
    };
    assert_eq!(outcomes("unknown-person", &her), 5, "it is written down whom it was about");
    assert_eq!(outcomes("no-try-left", "machine:1"), 1);
}

#[tokio::test]
async fn a_complaint_that_wont_do_asks_nothing_of_the_register() {
    let hospital = Hospital::new().await;
    for mut body in [in_her_name(), of_a_stranger()] {
        body["words"] = "".into();
        let told = hospital.tell(&hospital.key, "complaints", hospital.id(), &body).await;
        assert_eq!(told.code(), "api-problem-faulty", "{}", told.body);
    }
    assert_eq!(hospital.count("machine_try", "true").await, 0);
}

#[tokio::test]
async fn two_machines_with_one_key_pass_on_two_complaints_and_the_key_is_kept_nowhere() {
    let hospital = Hospital::new().await;
    let (other, once) = (hospital.key("12", &[FACT]).await, hospital.id());
    let mut told = Vec::new();
    for key in [&hospital.key, &other] {
        let sent = hospital.tell(key, "complaints", once, &complaint()).await;
        assert_eq!(sent.status, StatusCode::CREATED, "{}", sent.body);
        told.push(sent.json());
    }
    assert_ne!(told[0]["reference"], told[1]["reference"]);
    assert_ne!(told[0]["secret"], told[1]["secret"]);
    assert_eq!(hospital.count("complaint", "true").await, 2);
    assert_eq!(hospital.count("idempotency", &format!("key = '{once}'")).await, 0);
    for act in hospital.portal.database.acts("complaint.received").await {
        let written = format!("{} {} {}", act.actor, act.subject, act.detail);
        assert!(!written.contains("machine"), "{written}");
    }
}

//! A partner's machine enters a survivor who is in no register; an officer confirms her, and then she claims.

use axum::http::{Request, StatusCode};
use serde_json::{Value, json};
use sothon_domain::casework::CaseKind;
use sothon_testkit::Officer;
use time::Duration;
use uuid::Uuid;

use crate::award_decisions::{form, press, signed_in};
use crate::claimants::{PHONE, TYPED, only};
use crate::machine::Told;
use crate::machine_cases::{Hospital, KIND};

/// A survivor as a machine sends her, with what stands on the form of a counter.
fn survivor() -> Value {
    let mut body = json!({ "paper": "family-book", "agreed": true });
    for (field, value) in TYPED {
        body[field] = value.into();
    }
    body
}

fn claim(number: &str) -> Value {
    json!({
        "kind": "survivors-claim",
        "person": { "number": number, "born": "1961-02" },
        "paper": "family-book",
        "agreed": true,
        "answers": {
            "helper": "myself",
            "deceased-name": "ស៊ឹម សុខា",
            "deceased-number": "K-204577",
            "relation": "wife",
            "died-on": "2026-10",
            "children": "no",
            "pay-by": "home",
            "words": null,
        },
    })
}

impl Hospital {
    async fn enter_survivor(&self, key: &str, once: Uuid, body: &Value) -> Told {
        let request =
            Request::post("/api/v1/claimants").header("idempotency-key", once.to_string());
        self.ask(key, request, &body.to_string()).await
    }

    /// The number of a survivor who is received.
    async fn survivor(&self, key: &str, once: Uuid, body: &Value) -> String {
        let told = self.enter_survivor(key, once, body).await;
        assert_eq!(told.status, StatusCode::CREATED, "{}", told.body);
        let number = told.json()["number"].as_str().expect("she has a number").to_owned();
        assert_eq!(told.headers["location"], format!("/api/v1/claimants/{number}"));
        number
    }

    /// The key of a machine that enters survivors' claims in the province.
    async fn claims(&self) -> String {
        self.key("12", &[CaseKind::SurvivorsClaim]).await
    }
}

#[tokio::test]
async fn she_is_entered_told_claims_at_once_and_is_confirmed_by_an_officer() {
    let hospital = Hospital::new().await;
    let key = hospital.claims().await;
    let number = hospital.survivor(&key, hospital.id(), &survivor()).await;
    let texts = hospital.portal.all_texts().await;
    assert!(texts.iter().any(|(to, text)| to == PHONE && text.contains(&number)), "{texts:?}");
    let stands = async || hospital.get(&key, &format!("claimants/{number}")).await.json();
    assert_eq!(stands().await, json!({ "number": number, "state": "waits" }));
    let told = hospital.enter(&key, hospital.id(), &claim(&number)).await;
    assert_eq!(told.status, StatusCode::CREATED, "{}", told.body);

    let mut at_office = signed_in(&hospital.portal, &Officer::of_phnom_penh()).await;
    let path = only(&mut at_office).await;
    let page = at_office.get(&format!("/en{path}")).await;
    let says = |words: &str| page.body.contains(words);
    assert!(says("The system of a partner") && says("Referral Hospital"), "{}", page.body);
    let page = at_office.get(&path).await;
    press(&mut at_office, &path, &form(&page, "approve"), &[]).await;
    assert_eq!(stands().await["state"], "approved");

    let entered = &hospital.portal.database.acts("claimant.entered").await[0];
    assert_eq!(entered.actor, "machine:2");
    assert!(entered.detail.contains("\"from\": \"machine\""), "{}", entered.detail);
    for act in hospital.portal.database.acts("machine.").await {
        assert!(!act.detail.contains("011223344") && !act.detail.contains(&number), "{act:?}");
    }
}

#[tokio::test]
async fn a_repeat_is_the_same_record_and_another_body_is_refused() {
    let hospital = Hospital::new().await;
    let (key, once, body) = (hospital.claims().await, hospital.id(), survivor());
    let (one, two) =
        tokio::join!(hospital.survivor(&key, once, &body), hospital.survivor(&key, once, &body),);
    assert_eq!(one, two);
    assert_eq!(hospital.survivor(&key, once, &body).await, one);
    let mut other = survivor();
    other["born"] = "1962".into();
    let told = hospital.enter_survivor(&key, once, &other).await;
    assert_eq!((told.status, told.code()), (StatusCode::CONFLICT, "api-problem-key-reused".into()));
    assert_eq!(hospital.count("claimant", "true").await, 1);
}

#[tokio::test]
async fn whether_she_is_known_already_is_not_answered() {
    let hospital = Hospital::new().await;
    let key = hospital.claims().await;
    let first = hospital.survivor(&key, hospital.id(), &survivor()).await;
    let again = hospital.survivor(&key, hospital.id(), &survivor()).await;
    assert_ne!(first, again, "who has her card is for the staff to see");
    let mut nobody = survivor();
    nobody["deceased_number"] = "K-999999".into();
    hospital.survivor(&key, hospital.id(), &nobody).await;
    let other = hospital.claims().await;
    for (whose, path) in [
        (&other, format!("claimants/{first}")),
        (&key, "claimants/90-0000-0000".to_owned()),
        (&key, "claimants/K-204577".to_owned()),
    ] {
        let told = hospital.get(whose, &path).await;
        assert_eq!(
            (told.status, told.code()),
            (StatusCode::NOT_FOUND, "api-problem-not-found".into())
        );
    }
}

#[tokio::test]
async fn what_won_t_do_is_named_and_nothing_is_kept() {
    let hospital = Hospital::new().await;
    let key = hospital.claims().await;
    let mut wrong = survivor();
    for (field, value) in [("born", ""), ("province", "01"), ("phone", "1"), ("paper", "passport")]
    {
        wrong[field] = value.into();
    }
    wrong["agreed"] = false.into();
    let told = hospital.enter_survivor(&key, hospital.id(), &wrong).await;
    assert_eq!(
        (told.status, told.code()),
        (StatusCode::UNPROCESSABLE_ENTITY, "api-problem-faulty".into())
    );
    let json = told.json();
    let faults = json["faults"].as_array().expect("a list").iter();
    let said: Vec<_> = faults.map(|fault| (fault["step"].clone(), fault["code"].clone())).collect();
    let expected = [
        ("born", "activation-error-born-missing"),
        ("phone", "claimant-error-phone"),
        ("paper", "api-fault-paper"),
        ("agreed", "api-fault-not-agreed"),
    ]
    .map(|(step, code)| (Value::from(step), Value::from(code)));
    assert_eq!(said, expected);
    let mut elsewhere = survivor();
    elsewhere["province"] = "01".into();
    let told = hospital.enter_survivor(&key, hospital.id(), &elsewhere).await;
    assert_eq!(told.json()["faults"][0]["code"], "claimant-error-province");
    let mut more = survivor();
    more["staff"] = "me".into();
    let told = hospital.enter_survivor(&key, hospital.id(), &more).await;
    assert_eq!(
        (told.status, told.code()),
        (StatusCode::BAD_REQUEST, "api-problem-bad-body".into())
    );
    let moves = hospital.key("12", &[KIND]).await;
    let told = hospital.enter_survivor(&moves, hospital.id(), &survivor()).await;
    assert_eq!(
        (told.status, told.code()),
        (StatusCode::FORBIDDEN, "api-problem-kind-not-allowed".into())
    );
    for table in ["claimant", "message_outbox", "machine_try"] {
        assert_eq!(hospital.count(table, "true").await, 0, "{table}");
    }
}

#[tokio::test]
async fn a_phone_is_told_five_numbers_a_day_and_a_machine_enters_forty() {
    let hospital = Hospital::new().await;
    let (key, other) = (hospital.claims().await, hospital.claims().await);
    for _ in 0..5 {
        hospital.survivor(&key, hospital.id(), &survivor()).await;
    }
    let once = hospital.id();
    for key in [&key, &other] {
        let told = hospital.enter_survivor(key, once, &survivor()).await;
        assert_eq!(
            (told.status, told.code()),
            (StatusCode::TOO_MANY_REQUESTS, "api-problem-too-many".into())
        );
        assert_eq!(told.headers["retry-after"], "86400");
    }
    hospital.portal.database.clock.advance(Duration::hours(24));
    hospital.survivor(&key, once, &survivor()).await;
    for number in 0..39 {
        let mut body = survivor();
        body["phone"] = format!("012 888 1{number:02}").into();
        hospital.survivor(&key, hospital.id(), &body).await;
    }
    let mut body = survivor();
    body["phone"] = "012 777 111".into();
    let told = hospital.enter_survivor(&key, hospital.id(), &body).await;
    assert_eq!(told.code(), "api-problem-too-many", "{}", told.body);
    hospital.survivor(&other, hospital.id(), &body).await;
}

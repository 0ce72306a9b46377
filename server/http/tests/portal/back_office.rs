//! The feed to the back office over HTTP: who may, what is refused and why, and what people read of it.

use axum::http::StatusCode;
use serde_json::{Value, json};
use sothon_app::authorisation::Access;
use sothon_http::{Portal, api_routes, router};
use sothon_testkit::Officer;

use crate::machine::{Feed, KEY};
use crate::queue::signed_in;
use crate::{cases, letters};

const NEXT: &str = "back-office/batches/next";

/// A page without the places where a line may break.
fn plain(page: &str) -> String {
    page.replace('\u{200B}', "")
}

fn result(instruction: &Value, outcome: Value) -> Value {
    let mut result = outcome;
    result["instruction"] = instruction["instruction"].clone();
    json!({ "results": [result] })
}

#[tokio::test]
async fn only_the_machine_with_its_key_is_answered() {
    let feed = Feed::new().await;
    feed.decide(feed.people[0]).await;
    feed.form().await;
    let short = &KEY[1..];
    for route in api_routes() {
        let path = route.path.replace("{number}", "1").replace("{kind}", "marriage");
        let path = path.replace("{reference}", "0000-0000");
        let (method, path) = (route.method.as_str(), path.trim_start_matches('/'));
        if route.use_case.access() == Access::Anyone {
            assert_eq!(feed.ask(method, path, "", None, "km").await.status, StatusCode::OK);
            continue;
        }
        for (key, language, words) in
            [(None, "km", "គ្មានសោ"), (Some(short), "en-GB", "No key"), (Some(""), "en", "No key")]
        {
            let told = feed.ask(method, path, "{}", key, language).await;
            assert_eq!(told.status, StatusCode::UNAUTHORIZED, "{method} {path}");
            assert_eq!(told.code(), "api-problem-no-key");
            assert!(told.json()["title"].as_str().is_some_and(|title| title.starts_with(words)));
            assert_eq!(told.headers["www-authenticate"], "Bearer");
            for secret in ["K-204577", "Sokha", "12010102"] {
                assert!(!told.body.contains(secret), "{secret}");
            }
        }
    }
    let without = router(Portal { back_office: None, ..feed.portal.portal.clone() });
    let feed = Feed { service: without, ..feed };
    let told = feed.get(NEXT).await;
    assert_eq!(
        (told.status, told.code().as_str()),
        (StatusCode::NOT_FOUND, "api-problem-not-found")
    );
}

#[tokio::test]
async fn what_was_decided_is_sealed_until_it_is_pulled() {
    let feed = Feed::new().await;
    let reference = feed.decide(feed.people[0]).await;
    assert_eq!(feed.get(NEXT).await.status, StatusCode::NO_CONTENT, "a GET forms nothing");
    feed.form().await;
    let sealed = feed.portal.database.sealed("back_office_instruction", "body").await;
    let sealed = String::from_utf8_lossy(&sealed);
    assert!(!sealed.contains("K-204577") && !sealed.contains("12010102"));
    let batch = feed.get(NEXT).await;
    assert_eq!(batch.headers["sothon-batch-number"], "1");
    let json = batch.json();
    let order = &json["instructions"][0]["order"];
    assert_eq!((&order["kind"], &order["place"]), (&"address".into(), &"12010102".into()));
    assert_eq!(order["case"], reference.to_string().as_str());
    assert_eq!(json["instructions"][0]["person"]["member_numbers"], json!(["K-204577"]));
    assert_eq!(batch.headers["cache-control"], "no-store");
}

#[tokio::test]
async fn an_acknowledgement_names_the_next_batch_and_its_own_hash() {
    let feed = Feed::new().await;
    for _ in 0..2 {
        feed.decide(feed.people[0]).await;
        feed.form().await;
    }
    let path = |number: &str| format!("back-office/batches/{number}/acknowledgement");
    let hash = |batch: &str| json!({ "hash": batch });
    let second = feed.get("back-office/batches/2").await;
    let early = feed.post(&path("2"), &hash(second.hash())).await;
    assert_eq!(early.code(), "api-problem-not-next");
    assert_eq!((early.status, &early.json()["next"]), (StatusCode::CONFLICT, &1.into()));
    let wrong = feed.post(&path("1"), &hash(second.hash())).await;
    assert_eq!(wrong.code(), "api-problem-wrong-hash");
    for body in [json!({}), hash("abc"), json!({ "hash": second.hash(), "more": 1 })] {
        assert_eq!(feed.post(&path("1"), &body).await.code(), "api-problem-bad-body");
    }
    for number in ["0", "01", "-1", "3", "x"] {
        let told = feed.post(&path(number), &hash(second.hash())).await;
        assert_eq!(told.code(), "api-problem-not-found", "{number}");
    }
    assert_eq!(feed.portal.database.acts("back-office.acknowledged").await.len(), 0);
    assert_eq!(feed.pull().await.json()["number"], 1);
    assert_eq!(feed.pull().await.json()["number"], 2);
}

#[tokio::test]
async fn a_report_that_can_t_be_true_changes_nothing() {
    let feed = Feed::new().await;
    for _ in 0..2 {
        feed.decide(feed.people[0]).await;
        feed.form().await;
    }
    let first = feed.pull().await.json()["instructions"][0].clone();
    let waiting = feed.get(NEXT).await.json()["instructions"][0].clone();
    let on = &first["decided_on"];
    let executed = |instruction: &Value, on: &Value| {
        result(instruction, json!({ "outcome": "executed", "on": on }))
    };
    let twice = json!({ "results": [executed(&first, on)["results"][0], executed(&first, on)["results"][0]] });
    let refused = |outcome: Value| result(&first, outcome);
    let many: Vec<_> = (0..501).map(|_| executed(&first, on)["results"][0].clone()).collect();
    for (number, body, code) in [
        (2, executed(&first, on), "not-next"),
        (1, json!({ "results": [] }), "size"),
        (1, json!({ "results": many }), "size"),
        (1, twice, "twice"),
        (1, executed(&waiting, on), "unknown-instruction"),
        (1, executed(&json!({ "instruction": 999_999 }), on), "unknown-instruction"),
        (1, executed(&first, &"2036-01-01".into()), "early"),
        (1, executed(&first, &"yesterday".into()), "bad-body"),
        (1, refused(json!({ "outcome": "refused", "on": on })), "bad-body"),
        (1, refused(json!({ "outcome": "refused", "on": on, "reason": "mood" })), "bad-body"),
        (1, refused(json!({ "outcome": "executed", "on": on, "reason": "other" })), "bad-body"),
        (1, json!({ "result": 1 }), "bad-body"),
    ] {
        let told = feed.post(&format!("back-office/reports/{number}"), &body).await;
        assert_eq!(told.code(), format!("api-problem-{code}"), "{body}");
    }
    let database = &feed.portal.database;
    assert_eq!(database.count("back_office_report", "true").await, 0);
    assert_eq!(database.count("back_office_instruction", "report IS NOT NULL").await, 0);

    let path = "back-office/reports/1";
    assert_eq!(feed.post(path, &executed(&first, on)).await.status, StatusCode::OK);
    let other = result(&first, json!({ "outcome": "refused", "on": on, "reason": "other" }));
    assert_eq!(feed.post(path, &other).await.code(), "api-problem-other-results");
    let again = feed.post("back-office/reports/2", &other).await;
    assert_eq!(again.code(), "api-problem-closed-before");
    assert_eq!(again.json()["instruction"], first["instruction"]);
}

#[tokio::test]
async fn the_person_and_the_office_read_what_became_of_a_case() {
    for (language, done, not_done, machine) in [
        ("", "ការិយាល័យកណ្តាលបានអនុវត្តនៅ", "រកមិនឃើញឈ្មោះអ្នកស្នើទេ", "ការិយាល័យកណ្តាល"),
        (
            "/en",
            "The back office carried it out on",
            "did not find the applicant",
            "The back office",
        ),
    ] {
        let feed = Feed::new().await;
        let (sokha, officer) = (feed.people[0], Officer::of_phnom_penh());
        for (number, outcome, said) in [
            (1, json!({ "outcome": "executed" }), done),
            (2, json!({ "outcome": "refused", "reason": "unknown-person" }), not_done),
        ] {
            let reference = feed.decide(sokha).await;
            feed.form().await;
            let instruction = feed.pull().await.json()["instructions"][0].clone();
            let mut outcome = outcome;
            outcome["on"] = instruction["decided_on"].clone();
            let before = feed.portal.database.count("message_outbox", "true").await;
            let path = format!("back-office/reports/{number}");
            let taken = feed.post(&path, &result(&instruction, outcome)).await;
            assert_eq!(taken.status, StatusCode::OK, "{}", taken.body);
            let after = feed.portal.database.count("message_outbox", "true").await;
            assert_eq!(after, before + 1, "she is told that there is news");

            let mut her = letters::signed_in(&feed.portal).await;
            let page = her.get(&format!("{language}{}/{reference}", cases::CASES)).await;
            let page = plain(&page.body);
            assert!(page.contains(said) && page.contains(machine), "{said}: {page}");
            feed.portal.database.clock.advance(time::Duration::minutes(2));
            let mut browser = signed_in(&feed.portal, &officer).await;
            let page = browser.get(&format!("{language}/staff/case/{reference}")).await;
            let page = plain(&page.body);
            assert!(page.contains(said) && page.contains(machine), "{said}: {page}");
        }
    }
}

#[tokio::test]
async fn a_record_that_contradicts_itself_holds_up_nobody_elses_and_nothing_of_hers_overtakes() {
    let feed = Feed::new().await;
    let [sokha, other] = feed.people;
    for person in [sokha, other, sokha] {
        feed.decide(person).await;
    }
    let event = "UPDATE event SET detail = detail - 'reference' WHERE kind = 'case.approved' AND id = \
                 (SELECT min(event) FROM back_office_instruction)";
    feed.portal.database.tamper(event).await;
    assert_eq!(feed.form().await.held_back, 1);
    let batch = feed.pull().await.json();
    assert_eq!(batch["count"], 1);
    assert_eq!(batch["instructions"][0]["person"]["id"], other.to_string().as_str());
    assert_eq!(feed.form().await.batch, None);
    assert_eq!(feed.portal.database.count("back_office_instruction", "batch IS NULL").await, 2);
}

#[tokio::test]
async fn the_description_names_every_address_and_people_can_read_it() {
    let feed = Feed::new().await;
    let told = feed.ask("GET", "openapi.json", "", None, "km").await;
    let described = told.json();
    assert!(described["openapi"].as_str().is_some_and(|version| version.starts_with("3.1")));
    assert_eq!(described["components"]["securitySchemes"]["key"]["scheme"], "bearer");
    let of_machine =
        api_routes().into_iter().filter(|route| route.use_case.access() != Access::Anyone);
    let routes: Vec<_> = of_machine.collect();
    let paths = described["paths"].as_object().expect("it has paths");
    assert_eq!(paths.len(), routes.len());
    for language in ["", "/en"] {
        let page = feed.portal.browser().get(&format!("{language}/api")).await;
        assert_eq!(page.status, StatusCode::OK);
        assert!(!page.body.contains("<script"), "it needs none");
        for route in &routes {
            let method = route.method.as_str().to_lowercase();
            assert!(paths[route.path][&method].is_object(), "{method} {}", route.path);
            assert!(plain(&page.body).contains(&format!("/api/v1{}", route.path)), "{}", page.body);
        }
        assert!(page.body.contains("id=\"wrong-hash\""), "where a problem's type leads");
    }
}

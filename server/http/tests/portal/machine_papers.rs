//! A partner's machine sends papers for a case that it entered.

use axum::body::Body;
use axum::http::{Request, StatusCode};
use serde_json::{Value, json};
use sothon_app::{case, lock, paper};
use sothon_domain::access::Actor;
use sothon_domain::paper::LARGEST_FILE;
use sothon_domain::person::Reference;
use sothon_domain::person_lock::LockChannel;
use sothon_http::router;
use time::Duration;
use uuid::Uuid;

use crate::letters;
use crate::machine::Told;
use crate::machine_cases::{Hospital, KIND, moved};
use crate::paper_files::{PDF, jpeg, pdf_of, png};

const DEATH: &str = "paper=death-certificate";

fn grant() -> Value {
    json!({
        "kind": "funeral-grant",
        "person": { "number": "K-204577", "born": "1957-06-15" },
        "paper": "family-book",
        "agreed": true,
        "answers": {
            "deceased-name": "ស៊ុន វិបុល",
            "deceased-number": null,
            "deceased-place": "តាកែវ",
            "died-on": "2026-10",
            "arranged": "yes",
            "pay-by": "cash",
            "words": null,
        },
    })
}

/// A hospital that has entered a funeral grant for Sokha.
async fn setting() -> (Hospital, Reference) {
    let hospital = Hospital::new().await;
    let case = hospital.entered(hospital.id(), &grant()).await;
    (hospital, case)
}

/// Sends a file as this key's machine.
async fn send(
    hospital: &Hospital,
    key: &str,
    (case, said, once): (&str, &str, Uuid),
    file: Vec<u8>,
) -> Told {
    let request = Request::post(format!("/api/v1/cases/{case}/papers?{said}"))
        .header("idempotency-key", once.to_string())
        .header("content-type", "image/jpeg")
        .header("content-length", file.len())
        .header("authorization", format!("Bearer {key}"))
        .body(Body::from(file))
        .expect("it is well-formed");
    Told::by(&router(hospital.portal.portal.clone()), request).await
}

/// Sends a file for the case.
async fn sent(hospital: &Hospital, case: Reference, said: &str, file: Vec<u8>) -> Told {
    let case = case.to_string();
    send(hospital, &hospital.key, (&case, said, hospital.id()), file).await
}

fn told(told: &Told) -> (u16, String) {
    (told.status.as_u16(), told.code())
}

#[tokio::test]
async fn a_page_is_received_and_the_person_is_told_who_sent_it() {
    for (file, kind) in
        [(jpeg(), "jpeg"), (png(8, 6, 6), "a png becomes one"), (PDF.to_vec(), "pdf")]
    {
        let (hospital, case) = setting().await;
        let given = "paper=death-certificate&given=two-witnesses";
        let told = sent(&hospital, case, given, file).await;
        assert_eq!(told.status, StatusCode::CREATED, "{kind}: {}", told.body);
        assert_eq!(told.json(), json!({ "paper": "two-witnesses", "state": "received" }));
        let stands = hospital.stands(case).await;
        assert_eq!(stands["papers"][0]["paper"]["code"], "two-witnesses");
        assert_eq!(stands["papers"][0]["state"], "received");
        let missing = stands["missing"].as_array().expect("a list");
        assert!(missing.iter().all(|paper| paper["paper"]["code"] != "death-certificate"));
        assert_eq!(hospital.portal.shelf().len(), 1);
        sent(&hospital, case, given, jpeg()).await;
        let texts = hospital.portal.all_texts().await;
        let of_papers = texts.iter().filter(|(_, text)| text.contains("អង្គការដៃគូបានផ្ញើឯកសារ"));
        assert_eq!(of_papers.count(), 1, "once a paper: {texts:?}");
        assert!(texts.iter().all(|(_, text)| text.encode_utf16().count() <= 70), "{texts:?}");
        let mut her = letters::signed_in(&hospital.portal).await;
        let page = her.get(&format!("/en/my-pension/cases/{case}/papers")).await.body;
        assert!(page.contains("Sent by the system of a partner."), "{page}");
        let received = &hospital.portal.database.acts("paper.page-received").await[0];
        assert_eq!(received.actor, "machine:1");
    }
}

#[tokio::test]
async fn what_is_no_page_is_told_and_seen_with_its_reason() {
    let (hospital, case) = setting().await;
    for (file, expected) in [
        (b"MZ of a program".to_vec(), (415, "api-problem-wrong-type", "paper-fail-other-kind")),
        (Vec::new(), (422, "api-problem-page-failed", "paper-fail-empty")),
        (pdf_of(LARGEST_FILE + 1), (413, "api-problem-too-large", "paper-fail-too-large")),
        (png(10_000, 10_000, 1), (413, "api-problem-too-large", "paper-fail-too-many-pixels")),
    ] {
        let answer = sent(&hospital, case, DEATH, file).await;
        let (status, code, reason) = expected;
        assert_eq!(told(&answer), (status, code.to_owned()), "{}", answer.body);
        assert_eq!(answer.json()["reason"]["code"], reason);
    }
    let stands = hospital.stands(case).await;
    let papers = stands["papers"].as_array().expect("a list");
    assert_eq!(papers.len(), 3, "what is too large is not begun: {stands}");
    assert!(papers.iter().all(|page| page["state"] == "failed" && page["reason"].is_object()));
    assert!(hospital.portal.shelf().is_empty());
    assert_eq!(hospital.count("paper_page", "state = 'arriving'").await, 0);
}

#[tokio::test]
async fn a_paper_that_is_not_asked_for_or_not_known_is_refused() {
    let (hospital, case) = setting().await;
    for (said, expected) in [
        ("paper=salary-slip", (422, "paper-not-asked")),
        ("paper=weather", (422, "paper-not-asked")),
        ("paper=death-certificate&given=bank-paper", (422, "paper-not-asked")),
        ("paper=death-certificate&given=", (422, "paper-not-asked")),
        ("given=two-witnesses", (400, "bad-body")),
        ("paper=other&paper=other", (400, "bad-body")),
        ("paper=other&more=x", (400, "bad-body")),
    ] {
        let answer = sent(&hospital, case, said, jpeg()).await;
        let expected = (expected.0, format!("api-problem-{}", expected.1));
        assert_eq!(told(&answer), expected, "{said}");
    }
    let without = Request::post(format!("/api/v1/cases/{case}/papers?{DEATH}"));
    let answer = hospital.ask(&hospital.key, without, "x").await;
    assert_eq!(told(&answer), (400, "api-problem-no-idempotency-key".to_owned()));
    assert_eq!(hospital.count("paper", "true").await, 0);
}

#[tokio::test]
async fn another_s_case_is_not_found_and_a_closed_one_takes_nothing() {
    let (hospital, case) = setting().await;
    let other = hospital.key("12", &[KIND]).await;
    let number = case.to_string();
    for (key, case) in
        [(&other, number.as_str()), (&hospital.key, "0000-0000"), (&hospital.key, "x")]
    {
        let answer = send(&hospital, key, (case, DEATH, hospital.id()), jpeg()).await;
        assert_eq!(told(&answer), (404, "api-problem-not-found".to_owned()), "{case}");
    }
    let me = Actor::person(hospital.sokha);
    let taken = case::withdraw(hospital.app(), &me, case, hospital.id()).await;
    taken.expect("it is hers to take back");
    for said in [DEATH, "paper=salary-slip"] {
        let answer = sent(&hospital, case, said, jpeg()).await;
        assert_eq!(told(&answer), (409, "api-problem-case-closed".to_owned()), "{said}");
    }
    assert_eq!(hospital.count("paper", "true").await, 0);
}

#[tokio::test]
async fn what_she_sent_again_herself_asks_the_machine_for_nothing() {
    let hospital = Hospital::new().await;
    let case = hospital.entered(hospital.id(), &moved()).await;
    hospital.send_back(case).await;
    assert_eq!(crate::machine_cases_refused::own_case(&hospital).await, case);
    let answer = sent(&hospital, case, "paper=other", jpeg()).await;
    assert_eq!(told(&answer), (409, "api-problem-case-closed".to_owned()));
}

#[tokio::test]
async fn a_repeat_is_one_page_and_another_file_of_its_key_is_refused() {
    let (hospital, case) = setting().await;
    let (number, once) = (case.to_string(), hospital.id());
    let again =
        async |said, file| send(&hospital, &hospital.key, (&number, said, once), file).await;
    let (one, two) = tokio::join!(again(DEATH, jpeg()), again(DEATH, jpeg()));
    let received = [&one, &two].map(|told| told.status == StatusCode::CREATED);
    assert!(received.contains(&true), "{} {}", one.body, two.body);
    assert_eq!(again(DEATH, jpeg()).await.status, StatusCode::CREATED);
    for (said, file) in [(DEATH, PDF.to_vec()), ("paper=other", jpeg())] {
        let answer = again(said, file).await;
        assert_eq!(told(&answer), (409, "api-problem-key-reused".to_owned()), "{said}");
    }
    assert_eq!(hospital.count("paper_page", "state = 'received'").await, 1);
    let me = Actor::person(hospital.sokha);
    let taken = case::withdraw(hospital.app(), &me, case, hospital.id()).await;
    taken.expect("it is hers to take back");
    assert_eq!(again(DEATH, jpeg()).await.status, StatusCode::CREATED, "it was received before");
}

#[tokio::test]
async fn what_was_not_kept_is_sent_again_with_its_key() {
    let (hospital, case) = setting().await;
    let (number, once) = (case.to_string(), hospital.id());
    let again = async || send(&hospital, &hospital.key, (&number, DEATH, once), jpeg()).await;
    hospital.portal.shelf.break_down(true);
    let answer = again().await;
    assert_eq!(told(&answer), (503, "api-problem-busy".to_owned()));
    assert_eq!(answer.headers["retry-after"], "5");
    hospital.portal.shelf.break_down(false);
    assert_eq!(again().await.status, StatusCode::CREATED);
    let stands = hospital.stands(case).await;
    let pages = stands["papers"].as_array().expect("a list").iter();
    let mut states: Vec<_> = pages.filter_map(|page| page["state"].as_str()).collect();
    states.sort_unstable();
    assert_eq!(states, ["failed", "received"]);
}

#[tokio::test]
async fn a_case_holds_forty_megabytes_and_a_file_that_hides_its_length_is_cut_off() {
    let (hospital, case) = setting().await;
    for _ in 0..4 {
        let answer = sent(&hospital, case, DEATH, pdf_of(LARGEST_FILE)).await;
        assert_eq!(answer.status, StatusCode::CREATED, "{}", answer.body);
    }
    let answer = sent(&hospital, case, DEATH, jpeg()).await;
    assert_eq!(told(&answer), (413, "api-problem-too-large".to_owned()));
    assert_eq!(answer.json()["reason"]["code"], "paper-fail-case-full");
    let request = Request::post(format!("/api/v1/cases/{case}/papers?{DEATH}"))
        .header("idempotency-key", hospital.id().to_string())
        .header("authorization", format!("Bearer {}", hospital.key))
        .body(Body::from(pdf_of(LARGEST_FILE + 1)))
        .expect("it is well-formed");
    let answer = Told::by(&router(hospital.portal.portal.clone()), request).await;
    assert_eq!(answer.json()["reason"]["code"], "paper-fail-too-large", "{}", answer.body);
    assert_eq!(hospital.count("paper_page", "true").await, 4);
}

#[tokio::test]
async fn a_locked_record_takes_no_page_and_one_that_it_took_is_answered_the_same() {
    let (hospital, case) = setting().await;
    let (number, once) = (case.to_string(), hospital.id());
    let as_first = (number.as_str(), DEATH, once);
    let first = send(&hospital, &hospital.key, as_first, jpeg()).await;
    assert_eq!(first.status, StatusCode::CREATED, "{}", first.body);
    let me = Actor::person(hospital.sokha);
    lock::lock(hospital.app(), &me, LockChannel::Web).await.expect("her own");
    let answer = sent(&hospital, case, DEATH, jpeg()).await;
    assert_eq!(told(&answer), (409, "api-problem-record-closed".to_owned()));
    let again = send(&hospital, &hospital.key, as_first, jpeg()).await;
    assert_eq!(again.status, StatusCode::CREATED, "{}", again.body);
    assert_eq!(hospital.count("paper_page", "true").await, 1);
}

/// How many text messages say so.
async fn texts(hospital: &Hospital, says: &str) -> usize {
    let texts = hospital.portal.all_texts().await;
    texts.iter().filter(|(_, text)| text.contains(says)).count()
}

#[tokio::test]
async fn a_page_beside_one_of_her_own_is_told_too() {
    let (hospital, case) = setting().await;
    let partner = "អង្គការដៃគូបានផ្ញើឯកសារ";
    sent(&hospital, case, DEATH, jpeg()).await;
    assert_eq!(texts(&hospital, partner).await, 1);
    hospital.portal.database.tamper("UPDATE paper_page SET machine = NULL").await;
    let answer = sent(&hospital, case, DEATH, jpeg()).await;
    assert_eq!(answer.status, StatusCode::CREATED, "{}", answer.body);
    assert_eq!(texts(&hospital, partner).await, 2, "nothing is added to her paper unseen");
}

#[tokio::test]
async fn a_page_of_a_machine_that_broke_off_is_not_hers_to_send_again() {
    for (machine, told) in [("machine", 0), ("NULL", 1)] {
        let (hospital, case) = setting().await;
        sent(&hospital, case, DEATH, jpeg()).await;
        let on_its_way = format!(
            "INSERT INTO paper_page (id, paper, key, begun_at, until, bytes, machine, state) \
             SELECT gen_random_uuid(), paper, gen_random_uuid(), begun_at, until, bytes, {machine}, \
                 'arriving' FROM paper_page"
        );
        hospital.portal.database.tamper(&on_its_way).await;
        hospital.portal.database.clock.advance(Duration::minutes(11));
        assert_eq!(paper::sweep(hospital.app()).await.expect("it runs"), 1);
        assert_eq!(hospital.count("paper_page", "reason = 'interrupted'").await, 1);
        assert_eq!(texts(&hospital, "មិនមកដល់").await, told, "{machine}");
    }
}

#[tokio::test]
async fn machines_take_half_of_the_places_and_leave_the_others_to_people() {
    let (hospital, case) = setting().await;
    let papers = &hospital.app().papers;
    let slow: Vec<_> = (0..4).map(|_| papers.room_for_machine().expect("room")).collect();
    let answer = sent(&hospital, case, DEATH, jpeg()).await;
    assert_eq!(told(&answer), (503, "api-problem-busy".to_owned()), "{}", answer.body);
    let people: Vec<_> = (0..4).map(|_| papers.room().expect("room")).collect();
    assert!(papers.room().is_err(), "eight come in at once");
    drop((slow, people));
    assert_eq!(sent(&hospital, case, DEATH, jpeg()).await.status, StatusCode::CREATED);
}

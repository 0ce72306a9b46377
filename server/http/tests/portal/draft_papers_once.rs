//! Papers given before a form is sent, and many things at once: a page comes to the case whatever comes first, once, and
//! to nobody else's.

use axum::http::StatusCode;
use sothon_app::App;
use sothon_app::paper::{self, Begun, Coming, Form};
use sothon_domain::access::Actor;
use sothon_domain::casework::CaseKind;
use sothon_domain::paper::{LARGEST_CASE, Owner, PaperKind, PapersOf};
use sothon_domain::person::PersonId;
use sothon_testkit::{ORIGIN, Pensioner};
use time::Duration;

use crate::browser::{Browser, TestPortal};
use crate::cases::{post, send_shown, signed_in, with_sokha};
use crate::draft_papers::{
    MARRIAGE, MARRIED, MARRIED_PAPERS, marriage_answered, photo, read, said, sent,
};
use crate::paper_files::{BOUNDARY, form, jpeg};
use crate::papers::files;

/// Announces a page of the marriage certificate and reads nothing of it.
pub(crate) async fn begun(app: &App, me: PersonId, key: u128) -> Coming {
    let (wanted, kind) = (PaperKind::MarriageCertificate, PaperKind::MarriageCertificate);
    let (of, key) = (PapersOf::Draft(CaseKind::Marriage), uuid::Uuid::from_u128(key));
    let form = Form { of, wanted, kind, key, bytes: None };
    let room = app.papers.room().expect("there is room");
    match paper::begin(app, &Actor::person(me), &form, room).await {
        Ok(Begun::New(coming)) => *coming,
        _ => panic!("the page can begin"),
    }
}

async fn with_form() -> (TestPortal, PersonId) {
    let portal = TestPortal::new().await;
    let me = portal.database.add(&Pensioner::sokha()).await;
    (portal, me)
}

#[tokio::test]
async fn a_page_on_its_way_comes_to_the_case_that_its_form_has_become() {
    let (portal, me) = with_form().await;
    let mut sokha = signed_in(&portal).await;
    marriage_answered(&mut sokha, "").await;
    let app = &portal.portal.app;
    let coming = begun(app, me, 1).await;
    let page = read(&mut sokha, MARRIED_PAPERS).await;
    assert!(page.contains(&said("", "paper-list-arriving")), "it is being looked at: {page}");
    let papers = sent(&mut sokha).await;
    let done = paper::receive(app, &Actor::person(me), coming, Ok(jpeg())).await;
    assert!(matches!(done, Ok(Ok(()))), "{done:?}");
    assert_eq!(files(&sokha.get(&papers).await.body).len(), 1);
    assert_eq!(portal.database.count("paper", "draft IS NOT NULL").await, 0);
    let received = portal.database.acts("paper.page-received").await;
    assert!(received[0].detail.contains("reference"), "{received:?}");
}

#[tokio::test]
async fn a_form_for_a_page_that_is_sent_after_the_answers_brings_it_to_the_case() {
    let portal = with_sokha().await;
    let mut sokha = signed_in(&portal).await;
    marriage_answered(&mut sokha, "").await;
    let add = format!("{MARRIED_PAPERS}/add/{MARRIAGE}");
    let page = sokha.get(&add).await;
    let papers = sent(&mut sokha).await;
    let (csrf, key) = (page.hidden("csrf"), page.hidden("key"));
    let fields = [("csrf", csrf.as_str()), ("key", &key), ("kind", MARRIAGE)];
    let photo = jpeg();
    for _ in 0..2 {
        let body = form(&fields, Some(("1.jpg", &photo)));
        let given = sokha.post_parts(ORIGIN, &add, BOUNDARY, body).await;
        assert_eq!(given.location(), format!("{MARRIED_PAPERS}?received"), "{}", given.body);
        let there = sokha.get(given.location()).await;
        assert_eq!(there.location(), format!("{papers}?received"));
    }
    assert_eq!(files(&sokha.get(&papers).await.body).len(), 1, "the same form is one page");
    let bad = form(&[fields[0], ("key", "0193b4a2-0000-7000-8000-000000000001"), fields[2]], None);
    let bad = sokha.post_parts(ORIGIN, &add, BOUNDARY, bad).await;
    assert_eq!(bad.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(bad.body.contains(&format!("action=\"{papers}/add/{MARRIAGE}\"")), "{}", bad.body);
    let lacked = post(&mut sokha, &format!("{MARRIED_PAPERS}/lack/{MARRIAGE}"), &[]).await;
    assert_eq!(sokha.get(lacked.location()).await.location(), format!("{papers}?lacked"));
    let page = sokha.get(&papers).await.body;
    let old = files(&page).remove(0).replace(&papers, MARRIED_PAPERS);
    assert_eq!(sokha.fetch(&old).await.0, StatusCode::OK, "an open page stays readable");
    let removed = post(&mut sokha, &old.replace("/page.file", "/remove"), &[]).await;
    assert_eq!(sokha.get(removed.location()).await.location(), format!("{papers}?removed"));
    assert_eq!(portal.shelf().len(), 0);
}

#[tokio::test]
async fn a_page_and_the_answers_sent_at_once_are_one_case_with_one_page() {
    for _ in 0..4 {
        let portal = with_sokha().await;
        let mut sokha = signed_in(&portal).await;
        let check = marriage_answered(&mut sokha, "").await;
        let add = format!("{MARRIED_PAPERS}/add/{MARRIAGE}");
        let page = sokha.get(&add).await;
        let (csrf, key) = (page.hidden("csrf"), page.hidden("key"));
        let fields = [("csrf", csrf.as_str()), ("key", &key), ("kind", MARRIAGE)];
        let mut twin = sokha.copy();
        let path = format!("{MARRIED}/check");
        let body = form(&fields, Some(("1.jpg", &jpeg())));
        let (given, sent) = tokio::join!(
            twin.post_parts(ORIGIN, &add, BOUNDARY, body),
            send_shown(&mut sokha, &path, &check),
        );
        assert_eq!(given.location(), format!("{MARRIED_PAPERS}?received"), "{}", given.body);
        let case = sent.location().trim_end_matches("?received");
        assert_eq!(files(&sokha.get(&format!("{case}/papers")).await.body).len(), 1);
        assert_eq!(portal.database.count("paper", "first_case IS NOT NULL").await, 1);
        assert_eq!(portal.shelf().len(), 1);
    }
}

#[tokio::test]
async fn the_same_form_sent_twice_is_one_page_before_and_after_sending() {
    let portal = with_sokha().await;
    let mut sokha = signed_in(&portal).await;
    marriage_answered(&mut sokha, "").await;
    let add = format!("{MARRIED_PAPERS}/add/{MARRIAGE}");
    let page = sokha.get(&add).await;
    let (csrf, key) = (page.hidden("csrf"), page.hidden("key"));
    let fields = [("csrf", csrf.as_str()), ("key", &key), ("kind", MARRIAGE)];
    let photo = jpeg();
    for at in 0..3 {
        if at == 2 {
            sent(&mut sokha).await;
        }
        let body = form(&fields, Some(("1.jpg", &photo)));
        let given = sokha.post_parts(ORIGIN, &add, BOUNDARY, body).await;
        assert_eq!(given.location(), format!("{MARRIED_PAPERS}?received"), "{}", given.body);
        assert_eq!(portal.database.count("paper_page", "true").await, 1, "{at}");
    }
    assert_eq!(portal.shelf().len(), 1);
}

#[tokio::test]
async fn forty_megabytes_are_counted_over_the_form_and_its_case() {
    let portal = with_sokha().await;
    let mut sokha = signed_in(&portal).await;
    marriage_answered(&mut sokha, "").await;
    photo(&mut sokha, MARRIED_PAPERS).await;
    let almost = LARGEST_CASE - 400;
    portal.database.tamper(&format!("UPDATE paper_page SET bytes = {almost}")).await;
    let full = photo(&mut sokha, MARRIED_PAPERS).await;
    assert_eq!(full.status, StatusCode::PAYLOAD_TOO_LARGE, "{}", full.body);
    assert!(full.body.replace('\u{200B}', "").contains(&said("", "paper-fail-case-full")));
    let papers = sent(&mut sokha).await;
    let full = photo(&mut sokha, &papers).await;
    assert_eq!(full.status, StatusCode::PAYLOAD_TOO_LARGE, "the case has them already");
    assert_eq!(files(&sokha.get(&papers).await.body).len(), 1);
    assert_eq!(portal.database.count("paper_page", "true").await, 1);
}

/// Everything that could be done with a page of somebody else's form.
async fn tries(other: &mut Browser<'_>, file: &str) {
    assert_eq!(other.get(file).await.status, StatusCode::NOT_FOUND);
    let removed = post(other, &file.replace("/page.file", "/remove"), &[]).await;
    assert_eq!(removed.status, StatusCode::NOT_FOUND, "{}", removed.body);
}

#[tokio::test]
async fn a_page_of_anothers_form_or_of_another_form_is_not_found() {
    let portal = with_sokha().await;
    portal.database.add(&Pensioner::dara()).await;
    let mut sokha = signed_in(&portal).await;
    marriage_answered(&mut sokha, "").await;
    photo(&mut sokha, MARRIED_PAPERS).await;
    let file = files(&sokha.get(MARRIED_PAPERS).await.body).remove(0);
    let mut dara = portal.browser();
    dara.sign_in(&Pensioner::dara().member_number).await;
    assert_eq!(dara.get(&file).await.status, StatusCode::NOT_FOUND, "he has begun nothing");
    marriage_answered(&mut dara, "").await;
    photo(&mut dara, MARRIED_PAPERS).await;
    tries(&mut dara, &file).await;
    post(&mut sokha, "/my-pension/not-right/name", &[("text", "ឈ្មោះខុស")]).await;
    tries(&mut sokha, &file.replace("/marriage/", "/correction-name/")).await;
    for path in [
        "/my-pension/draft/no-such-kind/papers".to_owned(),
        "/my-pension/draft/appeal/papers".to_owned(),
        format!("{MARRIED_PAPERS}/add/passport"),
        format!("{MARRIED_PAPERS}/add/death-certificate"),
        format!("{MARRIED_PAPERS}/..%2f..%2fetc%2fpasswd/page.file"),
    ] {
        assert_eq!(sokha.get(&path).await.status, StatusCode::NOT_FOUND, "{path}");
    }
    assert_eq!(sokha.fetch(&file).await.0, StatusCode::OK);
    assert_eq!(portal.shelf().len(), 2);
}

#[tokio::test]
async fn a_page_of_a_form_is_in_the_report_of_limbo_until_it_has_failed_and_she_is_told() {
    let (portal, me) = with_form().await;
    let mut sokha = signed_in(&portal).await;
    marriage_answered(&mut sokha, "").await;
    let app = &portal.portal.app;
    drop(begun(app, me, 1).await);
    portal.database.clock.advance(Duration::minutes(11));
    let terminal = Actor::system("terminal");
    let late = paper::limbo(app, &terminal).await.expect("it can be listed");
    assert!(matches!(late[..], [paper::Overdue { owner: Owner::Draft(_), .. }]), "{late:?}");
    assert_eq!(paper::sweep(app).await.expect("it runs"), 1);
    assert_eq!(paper::limbo(app, &terminal).await.expect("it can be listed"), [], "none is left");
    let texts = portal.all_texts().await;
    let told = texts.iter().filter(|(_, text)| text.contains("ទំព័រមួយ")).collect::<Vec<_>>();
    assert_eq!(told.len(), 1, "{texts:?}");
    assert!(told[0].1.encode_utf16().count() <= 70, "{told:?}");
    let mut sokha = signed_in(&portal).await;
    let page = read(&mut sokha, MARRIED_PAPERS).await;
    assert!(page.contains("notice-attention") && files(&page).is_empty(), "{page}");
    assert_eq!(paper::sweep(app).await.expect("it runs"), 0, "it is told once");
}

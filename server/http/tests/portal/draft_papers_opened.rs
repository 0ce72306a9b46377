//! Who opens a page of a form that is not sent: the person, and nobody of an office or a counter; and what whoever acts
//! for her opens of what she gave before.

use axum::http::StatusCode;

use crate::award_decisions;
use crate::browser::Browser;
use crate::cases::{post, reference, send_shown, signed_in};
use crate::claimants::setting;
use crate::delegates;
use crate::draft_papers::read;
use crate::paper_files::jpeg;
use crate::papers::{files, send_file, service_case};
use crate::person_papers;

const SERVICE: &str = "service-record";
const ANSWER: &str = "/en/my-pension/not-right/retired-on";
const DRAFT: &str = "/en/my-pension/draft/correction-retired-on/papers";

/// Gives a photo of her service record.
async fn photo(browser: &mut Browser<'_>, papers: &str) {
    let add = format!("{papers}/add/{SERVICE}");
    let given = send_file(browser, &add, SERVICE, Some(("1.jpg", &jpeg()))).await;
    assert_eq!(given.location(), format!("{papers}?received"), "{}", given.body);
}

#[tokio::test]
async fn no_office_no_counter_and_no_other_case_opens_a_page_of_a_form_that_is_not_sent() {
    let (portal, agent, officer) = setting().await;
    let mut sokha = signed_in(&portal).await;
    let case = service_case(&mut sokha).await;
    let check = post(&mut sokha, ANSWER, &[("text", "34")]).await.location().to_owned();
    photo(&mut sokha, DRAFT).await;
    let file = files(&sokha.get(DRAFT).await.body).remove(0);
    let page = file.strip_prefix(DRAFT).expect("it is of the form");
    let mut at_branch = award_decisions::signed_in(&portal, &agent).await;
    let list = person_papers::find(&mut at_branch, "/en", "K-204577").await;
    let at_counter = format!("{}{page}", list.location());
    let mut office = award_decisions::signed_in(&portal, &officer).await;
    let number = reference(case.trim_end_matches("/papers"));
    let (of_case, of_office) =
        (format!("{case}{page}"), format!("/staff/case/{number}/papers{page}"));
    for is_sent in [false, true] {
        let expected = if is_sent { StatusCode::OK } else { StatusCode::NOT_FOUND };
        assert_eq!(sokha.fetch(&file).await.0, StatusCode::OK, "{is_sent}");
        assert_eq!(sokha.fetch(&of_case).await.0, expected, "her other case");
        assert_eq!(at_branch.fetch(&at_counter).await.0, expected, "a counter");
        assert_eq!(office.fetch(&of_office).await.0, expected, "an officer");
        if !is_sent {
            let shown = sokha.get(&check).await;
            let sent = send_shown(&mut sokha, &check, &shown).await;
            assert_eq!(sent.status, StatusCode::SEE_OTHER, "{}", sent.body);
        }
    }
    assert_eq!(portal.database.acts("paper.read").await.len(), 2, "what is refused is no reading");
}

#[tokio::test]
async fn who_acts_for_her_adds_to_her_form_and_opens_nothing_that_she_gave_before() {
    let portal = delegates::portal().await;
    let (mut sokha, mut dara) = delegates::acting(&portal, "claim").await;
    let case = service_case(&mut sokha).await;
    photo(&mut sokha, &case).await;
    post(&mut sokha, ANSWER, &[("text", "34")]).await;
    let hers = files(&read(&mut sokha, DRAFT).await);
    assert_eq!(hers.len(), 1);
    let page = read(&mut dara, DRAFT).await;
    assert!(page.contains("Sent before, on") && files(&page).is_empty(), "{page}");
    assert_eq!(dara.fetch(&hers[0]).await.0, StatusCode::NOT_FOUND);
    assert_eq!(sokha.fetch(&hers[0]).await.0, StatusCode::OK);
    photo(&mut dara, DRAFT).await;
    let his = files(&read(&mut dara, DRAFT).await);
    assert_eq!(his.len(), 1);
    for browser in [&mut dara, &mut sokha] {
        assert_eq!(browser.fetch(&his[0]).await.0, StatusCode::OK, "it is of the form");
    }
    assert_eq!(files(&read(&mut sokha, DRAFT).await).len(), 2);
}

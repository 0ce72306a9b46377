//! A form for a page whose request or case is over by the time it is sent leads to the page that says so.

use axum::http::StatusCode;
use sothon_testkit::ORIGIN;

use crate::award_decisions;
use crate::browser::{Answer, Browser};
use crate::cases::{post, signed_in, with_sokha};
use crate::claimants::setting;
use crate::draft_papers::{MARRIAGE, MARRIED_PAPERS, marriage_answered, read, said};
use crate::paper_files::{BOUNDARY, form, jpeg};
use crate::papers::{files, service_case};
use crate::person_papers;

/// Sends the form of this page, with a file or without.
async fn send(her: &mut Browser<'_>, page: &Answer, add: &str, file: Option<&[u8]>) -> Answer {
    let (csrf, key) = (page.hidden("csrf"), page.hidden("key"));
    let kind = add.rsplit('/').next().expect("it ends in a kind");
    let fields = [("csrf", csrf.as_str()), ("key", &key), ("kind", kind)];
    let body = form(&fields, file.map(|file| ("1.jpg", file)));
    her.post_parts(ORIGIN, add, BOUNDARY, body).await
}

#[tokio::test]
async fn a_file_that_fails_once_its_form_is_over_leads_to_the_page_that_says_so() {
    let portal = with_sokha().await;
    let mut sokha = signed_in(&portal).await;
    marriage_answered(&mut sokha, "").await;
    let add = format!("{MARRIED_PAPERS}/add/{MARRIAGE}");
    let page = sokha.get(&add).await;
    portal.database.tamper("DELETE FROM flow_draft").await;
    for file in [None, Some(&b"no picture"[..])] {
        let sent = send(&mut sokha, &page, &add, file).await;
        let leads = (sent.status, sent.location());
        assert_eq!(leads, (StatusCode::SEE_OTHER, MARRIED_PAPERS), "{}", sent.body);
    }
    let over = read(&mut sokha, MARRIED_PAPERS).await;
    assert!(over.contains(&said("", "paper-draft-over")), "{over}");
}

#[tokio::test]
async fn a_file_that_fails_once_its_case_is_taken_back_leads_to_its_papers() {
    let portal = with_sokha().await;
    let mut sokha = signed_in(&portal).await;
    let papers = service_case(&mut sokha).await;
    let add = format!("{papers}/add/service-record");
    let page = sokha.get(&add).await;
    let withdraw = papers.replace("/papers", "/withdraw");
    let key = sokha.get(&withdraw).await.hidden("key");
    post(&mut sokha, &withdraw, &[("key", &key)]).await;
    let sent = send(&mut sokha, &page, &add, None).await;
    assert_eq!((sent.status, sent.location()), (StatusCode::SEE_OTHER, papers.as_str()));
    let closed = read(&mut sokha, &papers).await;
    assert!(closed.contains(&said("", "paper-list-closed")), "{closed}");
}

#[tokio::test]
async fn a_file_that_fails_at_a_counter_once_the_record_is_locked_leads_to_her_papers() {
    let (portal, agent, _) = setting().await;
    let mut at_branch = award_decisions::signed_in(&portal, &agent).await;
    let list = person_papers::find(&mut at_branch, "", "K-204577").await.location().to_owned();
    let new = format!("{list}/new");
    let page = at_branch.get(&new).await;
    post(&mut signed_in(&portal).await, "/my-pension/lock", &[]).await;
    let (csrf, key) = (page.hidden("csrf"), page.hidden("key"));
    let fields = [("csrf", csrf.as_str()), ("key", &key), ("kind", MARRIAGE)];
    let sent = at_branch.post_parts(ORIGIN, &new, BOUNDARY, form(&fields, None)).await;
    assert_eq!((sent.status, sent.location()), (StatusCode::SEE_OTHER, list.as_str()));
}

#[tokio::test]
async fn a_page_that_was_taken_out_is_not_said_to_be_received_again() {
    let portal = with_sokha().await;
    let mut sokha = signed_in(&portal).await;
    marriage_answered(&mut sokha, "").await;
    let add = format!("{MARRIED_PAPERS}/add/{MARRIAGE}");
    let (page, photo) = (sokha.get(&add).await, jpeg());
    let sent = send(&mut sokha, &page, &add, Some(&photo)).await;
    assert_eq!(sent.location(), format!("{MARRIED_PAPERS}?received"), "{}", sent.body);
    let file = files(&sokha.get(MARRIED_PAPERS).await.body).remove(0);
    post(&mut sokha, &file.replace("/page.file", "/remove"), &[]).await;
    let again = send(&mut sokha, &page, &add, Some(&photo)).await;
    assert_eq!(again.location(), MARRIED_PAPERS, "{}", again.body);
    assert!(files(&sokha.get(MARRIED_PAPERS).await.body).is_empty());
    assert_eq!(portal.shelf().len(), 0);
}

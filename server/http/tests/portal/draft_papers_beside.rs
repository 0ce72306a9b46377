//! Papers of a form beside a case of its kind that a machine has sent: they stay hers, do not run out, and go with the
//! case when she answers it herself.

use sothon_app::{case, forget, paper};
use sothon_domain::access::Actor;
use sothon_domain::person::Reference;
use sothon_testkit::ORIGIN;
use time::Duration;

use crate::browser::Browser;
use crate::cases::{CHECK, VILLAGE, answer_both, reference, send, signed_in};
use crate::machine_cases::{Hospital, moved};
use crate::paper_files::{BOUNDARY, form, jpeg};
use crate::papers::files;

const DRAFT: &str = "/my-pension/draft/address-changed/papers";
const KEY: &str = "0193b4a2-0000-7000-8000-000000000001";

/// Gives one photo of another paper, by a form with always the same key.
async fn photo(her: &mut Browser<'_>, papers: &str) {
    let add = format!("{papers}/add/other");
    let csrf = her.get(&add).await.hidden("csrf");
    let fields = [("csrf", csrf.as_str()), ("key", KEY), ("kind", "other")];
    let body = form(&fields, Some(("1.jpg", &jpeg())));
    let given = her.post_parts(ORIGIN, &add, BOUNDARY, body).await;
    assert_eq!(given.location(), format!("{papers}?received"), "{}", given.body);
}

/// She has answered about her move and given a photo; then the hospital enters a move of hers.
async fn beside(hospital: &Hospital) -> (Browser<'_>, Reference) {
    let mut her = signed_in(&hospital.portal).await;
    answer_both(&mut her, VILLAGE).await;
    photo(&mut her, DRAFT).await;
    let case = hospital.entered(hospital.id(), &moved()).await;
    (her, case)
}

async fn take_back(hospital: &Hospital, case: Reference) {
    let me = Actor::person(hospital.sokha);
    let done = case::withdraw(hospital.app(), &me, case, hospital.id()).await;
    assert_eq!(done.expect("it is hers"), case::Withdrawal::Done);
}

#[tokio::test]
async fn taking_back_what_a_machine_sent_leaves_her_own_answers_and_papers() {
    for is_returned in [false, true] {
        let hospital = Hospital::new().await;
        let (mut her, case) = beside(&hospital).await;
        if is_returned {
            hospital.send_back(case).await;
        }
        take_back(&hospital, case).await;
        assert_eq!(paper::sweep(hospital.app()).await.expect("it runs"), 0);
        assert_eq!(hospital.count("flow_draft", "true").await, 1, "{is_returned}");
        assert_eq!(files(&her.get(DRAFT).await.body).len(), 1, "{is_returned}");
        let own = reference(&send(&mut her).await);
        let papers = format!("/my-pension/cases/{own}/papers");
        assert_eq!(files(&her.get(&papers).await.body).len(), 1, "{is_returned}");
    }
}

#[tokio::test]
async fn taking_back_her_own_case_forgets_how_she_began_to_correct_it() {
    let hospital = Hospital::new().await;
    let mut her = signed_in(&hospital.portal).await;
    answer_both(&mut her, VILLAGE).await;
    let case = reference(&send(&mut her).await);
    hospital.send_back(case).await;
    answer_both(&mut her, VILLAGE).await;
    assert_eq!(hospital.count("flow_draft", "true").await, 1);
    take_back(&hospital, case).await;
    assert_eq!(hospital.count("flow_draft", "true").await, 0);
}

#[tokio::test]
async fn answering_a_machines_case_herself_joins_her_papers_with_those_of_the_case() {
    let hospital = Hospital::new().await;
    let (mut her, case) = beside(&hospital).await;
    hospital.send_back(case).await;
    let papers = format!("/my-pension/cases/{case}/papers");
    // The same form, sent once more from a page that was left open.
    photo(&mut her, &papers).await;
    let sent = send(&mut her).await;
    assert_eq!(reference(&sent), case, "{sent}");
    assert_eq!(files(&her.get(&papers).await.body).len(), 2);
    assert_eq!(hospital.count("paper", "draft IS NOT NULL").await, 0);
    assert_eq!(hospital.count("paper", "first_case IS NOT NULL").await, 1, "one of its kind");
    assert_eq!(hospital.count("flow_draft", "true").await, 0);
    assert_eq!(paper::sweep(hospital.app()).await.expect("it runs"), 0);
    assert_eq!(hospital.portal.shelf().len(), 2);
}

#[tokio::test]
async fn her_papers_do_not_run_out_while_a_machines_case_stands_in_their_way() {
    let hospital = Hospital::new().await;
    let (_, case) = beside(&hospital).await;
    for _ in 0..3 {
        hospital.portal.database.clock.advance(Duration::days(40));
        assert_eq!(paper::sweep(hospital.app()).await.expect("it runs"), 0);
        forget::run_once(hospital.app()).await.expect("it forgets");
    }
    take_back(&hospital, case).await;
    let mut her = signed_in(&hospital.portal).await;
    assert_eq!(files(&her.get(DRAFT).await.body).len(), 1);
    assert!(her.get(CHECK).await.body.contains("name=\"shown\""), "her answers are there too");
    hospital.portal.database.clock.advance(Duration::days(61));
    assert_eq!(paper::sweep(hospital.app()).await.expect("it runs"), 1, "now they do");
}

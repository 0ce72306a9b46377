//! What is no page of a paper at a counter, and how a page that was left half-way ends.

use axum::http::StatusCode;
use sothon_app::paper::{self, Begun, counter};
use sothon_domain::access::Actor;
use sothon_domain::paper::{LARGEST_DAY, LARGEST_FILE, Owner, PaperKind};
use sothon_testkit::{ORIGIN, Officer, Pensioner};
use time::Duration;

use crate::award_decisions::signed_in;
use crate::browser::TestPortal;
use crate::cases::{self, post};
use crate::claimants::setting;
use crate::paper_files::{BOUNDARY, form, jpeg, pdf_of};
use crate::papers::{case_of, files};
use crate::person_papers::{add, find, take_back};
use crate::queue::act;

const KIND: &str = "family-book";

#[tokio::test]
async fn a_bad_file_is_named_and_what_was_added_stays() {
    let (portal, agent, _) = setting().await;
    let mut at_branch = signed_in(&portal, &agent).await;
    let list = find(&mut at_branch, "/en", "K-204577").await.location().to_owned();
    add(&mut at_branch, &list, KIND, Some(("1.jpg", &jpeg()))).await;
    let large = pdf_of(LARGEST_FILE + 1);
    for (kind, file, status, says) in [
        (KIND, &b""[..], 422, "Please choose a photo or a file."),
        (KIND, b"my paper", 415, "no JPEG, PNG or PDF"),
        (KIND, &large, 413, "larger than 10 MB"),
        ("", b"my paper", 422, "Please choose which paper this is."),
    ] {
        portal.database.clock.advance(Duration::SECOND);
        let sent = add(&mut at_branch, &list, kind, Some(("1.jpg", file))).await;
        assert_eq!(sent.status.as_u16(), status, "{says}: {}", sent.body);
        assert!(sent.body.contains(says), "{says}: {}", sent.body);
        assert_eq!(files(&at_branch.get(&list).await.body).len(), 1, "{says}");
    }
    for (kind, status) in [("other", StatusCode::NOT_FOUND), ("passport", StatusCode::BAD_REQUEST)]
    {
        let sent = add(&mut at_branch, &list, kind, Some(("1.jpg", &jpeg()))).await;
        assert_eq!(sent.status, status, "{kind} {}", sent.body);
    }
    let page = at_branch.get(&list).await.body;
    assert!(page.contains("The last page did not arrive. This file is larger"), "{page}");
}

#[tokio::test]
async fn a_person_takes_forty_megabytes_a_day() {
    let (portal, agent, _) = setting().await;
    let mut at_branch = signed_in(&portal, &agent).await;
    let list = find(&mut at_branch, "/en", "K-204577").await.location().to_owned();
    add(&mut at_branch, &list, KIND, Some(("1.jpg", &jpeg()))).await;
    let almost = LARGEST_DAY - 400;
    portal.database.tamper(&format!("UPDATE paper_page SET bytes = {almost}")).await;
    let sent = add(&mut at_branch, &list, "bank-paper", Some(("2.jpg", &jpeg()))).await;
    assert_eq!(sent.status, StatusCode::PAYLOAD_TOO_LARGE);
    assert!(sent.body.contains("Please go on tomorrow"), "{}", sent.body);
    assert_eq!(portal.database.count("paper_page", "true").await, 1);
    portal.database.clock.advance(Duration::days(1));
    let mut at_branch = signed_in(&portal, &agent).await;
    let sent = add(&mut at_branch, &list, KIND, Some(("2.jpg", &jpeg()))).await;
    assert_eq!(sent.location(), format!("{list}?received"), "{}", sent.body);
    assert_eq!(portal.database.count("paper", "true").await, 2, "a paper a day");
}

#[tokio::test]
async fn a_locked_record_takes_none_and_gives_none_back() {
    let (portal, agent, _) = setting().await;
    let mut at_branch = signed_in(&portal, &agent).await;
    let list = find(&mut at_branch, "/en", "K-204577").await.location().to_owned();
    add(&mut at_branch, &list, KIND, Some(("1.jpg", &jpeg()))).await;
    let page = at_branch.get(&format!("{list}/new")).await;
    let mut sokha = cases::signed_in(&portal).await;
    assert_eq!(post(&mut sokha, "/my-pension/lock", &[]).await.location(), "/my-pension/lock");
    let (csrf, key) = (page.hidden("csrf"), page.hidden("key"));
    let fields = [("csrf", csrf.as_str()), ("key", &key), ("kind", KIND)];
    let body = form(&fields, Some(("1.jpg", &jpeg())));
    let new = format!("{list}/new");
    let sent = at_branch.post_parts(ORIGIN, &new, BOUNDARY, body).await;
    assert_eq!(sent.location(), list, "{}", sent.body);
    assert_eq!(at_branch.get(&new).await.location(), list);
    let page = at_branch.get(&list).await.body;
    assert!(page.contains("This record is locked") && !page.contains(&new), "{page}");
    let kept = files(&page);
    assert_eq!(kept.len(), 1, "what was added is still read");
    let held = take_back(&mut at_branch, &list, &kept[0]).await;
    assert_eq!(held.location(), format!("{list}?held"));
    assert_eq!(portal.database.count("paper_page", "true").await, 1);
}

#[tokio::test]
async fn a_page_that_nobody_ends_is_in_limbo_and_then_failed() {
    let portal = TestPortal::new().await;
    let person = portal.database.add(&Pensioner::sokha()).await;
    let officer = Officer::of_phnom_penh();
    let actor = portal.database.add_officer(&officer).await;
    let app = &portal.portal.app;
    let form = counter::CounterForm {
        person,
        kind: PaperKind::FamilyBook,
        key: uuid::Uuid::from_u128(1),
        bytes: None,
    };
    let room = app.papers.room().expect("there is room");
    let Ok(Begun::New(coming)) = counter::begin(app, &actor, &form, room).await else {
        panic!("the page can begin")
    };
    drop(coming);
    let terminal = Actor::system("terminal");
    let limbo = async || paper::limbo(app, &terminal).await.expect("it can be listed");
    assert_eq!(limbo().await, [], "it may still come");
    portal.database.clock.advance(Duration::minutes(11));
    let late = limbo().await;
    assert_eq!((late.len(), late[0].person), (1, person));
    assert!(matches!(late[0].owner, Owner::Counter(_)), "of no case");
    assert_eq!(paper::sweep(app).await.expect("it runs"), 1);
    assert_eq!(limbo().await, [], "none is left");
    assert_eq!(portal.texts().await.len(), 0, "it is the agent who reads it, in the list");
    let mut at_office = signed_in(&portal, &officer).await;
    let list = find(&mut at_office, "/en", "K-204577").await.location().to_owned();
    let page = at_office.get(&list).await.body;
    assert!(page.contains("The last page did not arrive."), "{page}");
    assert!(paper::limbo(app, &actor).await.is_err(), "no office lists it");
}

#[tokio::test]
async fn two_first_pages_at_once_are_one_paper_and_tell_her_once() {
    let portal = TestPortal::new().await;
    let person = portal.database.add(&Pensioner::sokha()).await;
    let actor = portal.database.add_officer(&Officer::of_phnom_penh()).await;
    let app = &portal.portal.app;
    let page = async |key: u128| {
        let (kind, key) = (PaperKind::FamilyBook, uuid::Uuid::from_u128(key));
        let form = counter::CounterForm { person, kind, key, bytes: None };
        let room = app.papers.room().expect("there is room");
        match counter::begin(app, &actor, &form, room).await {
            Ok(Begun::New(coming)) => paper::receive(app, &actor, *coming, Ok(jpeg())).await,
            _ => panic!("the page can begin"),
        }
    };
    let (one, other) = tokio::join!(page(1), page(2));
    assert!(matches!((&one, &other), (Ok(Ok(())), Ok(Ok(())))), "{one:?} {other:?}");
    assert_eq!(portal.database.count("paper", "true").await, 1);
    assert_eq!(portal.database.count("paper_page", "state = 'received'").await, 2);
    assert_eq!(portal.texts().await.len(), 1);
}

/// A case of Sokha's about her service; the address of its page for staff.
async fn case(portal: &TestPortal) -> String {
    let mut sokha = cases::signed_in(portal).await;
    let papers = case_of(&mut sokha, "", "service").await;
    papers.trim_end_matches("/papers").replace("/my-pension/cases/", "/staff/case/")
}

#[tokio::test]
async fn who_added_a_paper_that_a_case_sees_does_not_decide_it() {
    for adds in [false, true] {
        let (portal, _, officer) = setting().await;
        let path = case(&portal).await;
        let mut at_office = signed_in(&portal, &officer).await;
        if adds {
            let list = find(&mut at_office, "", "K-204577").await.location().to_owned();
            let file = Some(("1.jpg", &jpeg()[..]));
            let sent = add(&mut at_office, &list, "service-record", file).await;
            assert_eq!(sent.location(), format!("{list}?received"), "{}", sent.body);
        }
        act(&mut at_office, &path, "take", &[]).await;
        let page = at_office.get(&format!("/en{path}")).await.body;
        assert_eq!(page.contains("value=\"approve\""), !adds, "{page}");
        assert_eq!(page.contains("added a paper at a counter"), adds, "{page}");
    }
}

#[tokio::test]
async fn a_page_stays_while_an_office_elsewhere_works_with_it() {
    let (portal, agent, officer) = setting().await;
    let path = case(&portal).await;
    let mut at_branch = signed_in(&portal, &agent).await;
    let list = find(&mut at_branch, "", "K-204577").await.location().to_owned();
    add(&mut at_branch, &list, "service-record", Some(("1.jpg", &jpeg()))).await;
    let kept = files(&at_branch.get(&list).await.body).remove(0);
    let mut at_office = signed_in(&portal, &officer).await;
    act(&mut at_office, &path, "take", &[]).await;
    // She has moved here since; the case lies where she lived when she sent it.
    portal.database.tamper("UPDATE case_file SET office = '01'").await;
    assert!(!at_branch.get(&list).await.body.contains("/remove\""));
    let held = take_back(&mut at_branch, &list, &kept).await;
    assert_eq!(held.location(), format!("{list}?held"), "{}", held.body);
}

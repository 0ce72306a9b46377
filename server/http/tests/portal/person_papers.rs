//! A member of staff scans papers at a counter: they are the person's own and serve her next case.

use axum::http::StatusCode;
use sothon_testkit::{ORIGIN, Officer, Pensioner};

use crate::award_decisions::signed_in;
use crate::browser::{Answer, Browser, TestPortal};
use crate::cases::{self, post};
use crate::claimants::{PHONE, number, setting};
use crate::paper_files::{BOUNDARY, PDF, form, jpeg, png};
use crate::papers::{case_of, files, send_file};
use crate::queue::act;
use crate::survivors_claim::{claim, confirmed};

pub(crate) const FIND: &str = "/staff/papers";
const MARRIAGE: &str = "marriage-certificate";

/// Types a number at a counter.
pub(crate) async fn find(staff: &mut Browser<'_>, language: &str, number: &str) -> Answer {
    let path = format!("{language}{FIND}");
    let csrf = staff.get(&path).await.hidden("csrf");
    staff.post(&path, &[("csrf", csrf.as_str()), ("member_number", number)]).await
}

/// Sends a file by the form of a counter.
pub(crate) async fn add(
    staff: &mut Browser<'_>,
    list: &str,
    kind: &str,
    file: Option<(&str, &[u8])>,
) -> Answer {
    send_file(staff, &format!("{list}/new"), kind, file).await
}

/// Presses the button that takes a page out.
pub(crate) async fn take_back(staff: &mut Browser<'_>, list: &str, file: &str) -> Answer {
    let csrf = staff.get(list).await.hidden("csrf");
    staff.post(&file.replace("/page.file", "/remove"), &[("csrf", csrf.as_str())]).await
}

async fn told(portal: &TestPortal) -> usize {
    let sent = portal.all_texts().await;
    sent.iter().filter(|(to, text)| to == PHONE && text.contains("ត្រូវបានបន្ថែម")).count()
}

#[tokio::test]
async fn a_certificate_scanned_at_a_counter_serves_the_claim_that_comes_later() {
    for language in ["", "/en"] {
        let (portal, agent, officer) = setting().await;
        let mut her = confirmed(&portal, &officer).await;
        let hers = number(&mut her).await;
        let mut at_branch = signed_in(&portal, &agent).await;
        assert!(at_branch.get("/staff").await.body.contains(&format!("href=\"{FIND}\"")));
        let list = find(&mut at_branch, language, &hers).await.location().to_owned();
        let page = at_branch.get(&list).await.body.replace('\u{200B}', "");
        assert!(page.contains('…') && !page.contains("DARA"), "masked: {page}");
        let new = at_branch.get(&format!("{list}/new")).await.body.replace('\u{200B}', "");
        let limits =
            if language.is_empty() { "៤០ មេកាបៃ" } else { "40 MB at most" };
        assert!(new.contains(limits) && new.contains(MARRIAGE), "{new}");

        assert_eq!(told(&portal).await, 0);
        for (name, file) in [("1.jpg", jpeg()), ("2.png", png(8, 6, 6)), ("3.pdf", PDF.to_vec())] {
            let sent = add(&mut at_branch, &list, MARRIAGE, Some((name, &file))).await;
            assert_eq!(sent.location(), format!("{list}?received"), "{}", sent.body);
        }
        assert_eq!(told(&portal).await, 1, "once a paper");
        for (_, text) in portal.texts().await {
            assert!(text.encode_utf16().count() <= 70, "{text}");
        }
        let page = at_branch.get(&list).await.body;
        assert_eq!(files(&page).len(), 3, "{page}");
        assert_eq!(portal.database.count("paper", "first_case IS NULL").await, 1, "one paper");
        let (status, _, bytes) = at_branch.fetch(&files(&page)[0]).await;
        assert!(status == StatusCode::OK && bytes.starts_with(b"\xFF\xD8\xFF"));
        assert_eq!(portal.database.acts("paper.read").await.len(), 1);

        let case = claim(&mut her, language).await;
        let papers = format!("{case}/papers");
        let page = her.get(&papers).await.body.replace('\u{200B}', "");
        let added = match language {
            "" => "បានបន្ថែមនៅសាខា",
            _ => "Added at the branch Counter on",
        };
        assert!(page.contains(added), "{page}");
        let kept = files(&page);
        assert_eq!(kept.len(), 3, "{page}");
        assert_eq!(her.fetch(&kept[0]).await.0, StatusCode::OK);
        let lack = format!("{papers}/lack/{MARRIAGE}");
        assert!(!page.contains(&lack), "nobody asks her whether she has it: {page}");
        let removed = post(&mut her, &kept[0].replace("/page.file", "/remove"), &[]).await;
        assert_eq!(removed.status, StatusCode::NOT_FOUND, "what the office added stays");
        let data = her.get("/my-pension/data.json").await.body;
        assert!(data.contains(MARRIAGE) && data.contains("Counter"), "{data}");

        let of_staff = case.replace("/my-pension/cases/", "/staff/case/");
        let mut at_office = signed_in(&portal, &officer_again(&portal, &officer)).await;
        let page = at_office.get(&format!("{of_staff}/papers")).await.body.replace('\u{200B}', "");
        assert!(page.contains(added), "{page}");
        let seen = files(&page);
        assert_eq!(seen.len(), 3, "{page}");
        assert_eq!(at_office.fetch(&seen[0]).await.0, StatusCode::OK);
    }
}

/// The officer, at a time at which she can sign in once more.
fn officer_again(portal: &TestPortal, officer: &Officer) -> Officer {
    portal.database.clock.advance(time::Duration::minutes(2));
    officer.clone()
}

#[tokio::test]
async fn who_added_a_page_takes_it_back_until_an_officer_works_with_it() {
    let (portal, agent, officer) = setting().await;
    let mut sokha = cases::signed_in(&portal).await;
    let case = case_of(&mut sokha, "", "service").await;
    let mut at_branch = signed_in(&portal, &agent).await;
    let list = find(&mut at_branch, "", "K-204577").await.location().to_owned();
    for _ in 0..2 {
        let sent = add(&mut at_branch, &list, "service-record", Some(("1.jpg", &jpeg()))).await;
        assert_eq!(sent.location(), format!("{list}?received"), "{}", sent.body);
    }
    let kept = files(&at_branch.get(&list).await.body);
    let mut at_office = signed_in(&portal, &officer).await;
    let other = take_back(&mut at_office, &list, &kept[0]).await;
    assert_eq!(other.status, StatusCode::NOT_FOUND, "only who added it");
    assert!(!at_office.get(&list).await.body.contains("/remove\""));
    for _ in 0..2 {
        let gone = take_back(&mut at_branch, &list, &kept[0]).await;
        assert_eq!(gone.location(), format!("{list}?removed"), "{}", gone.body);
    }
    assert_eq!((files(&at_branch.get(&list).await.body).len(), portal.shelf().len()), (1, 1));

    let number = case.trim_end_matches("/papers").replace("/my-pension/cases/", "/staff/case/");
    act(&mut at_office, &number, "take", &[]).await;
    assert!(!at_branch.get(&list).await.body.contains("/remove\""));
    let held = take_back(&mut at_branch, &list, &kept[1]).await;
    assert_eq!(held.location(), format!("{list}?held"), "{}", held.body);
    assert_eq!(files(&at_branch.get(&list).await.body).len(), 1);
    // A paper for which no case asks is not held by this one.
    add(&mut at_branch, &list, MARRIAGE, Some(("1.jpg", &jpeg()))).await;
    let page = at_branch.get(&list).await.body;
    let last = files(&page).pop().expect("two papers");
    let gone = take_back(&mut at_branch, &list, &last).await;
    assert_eq!(gone.location(), format!("{list}?removed"), "{}", gone.body);
}

#[tokio::test]
async fn what_the_person_gave_is_listed_and_is_hers_to_take_back() {
    let (portal, agent, _) = setting().await;
    let mut sokha = cases::signed_in(&portal).await;
    let case = case_of(&mut sokha, "", "service").await;
    let own = format!("{case}/add/service-record");
    send_file(&mut sokha, &own, "service-record", Some(("1.jpg", &jpeg()))).await;
    let mut at_branch = signed_in(&portal, &agent).await;
    let list = find(&mut at_branch, "/en", "K-204577").await.location().to_owned();
    let page = at_branch.get(&list).await.body;
    for shown in ["Record of service", "Sent by the person on", "not scanned"] {
        assert!(page.contains(shown), "{shown}: {page}");
    }
    let file = files(&page).remove(0);
    assert_eq!(at_branch.fetch(&file).await.0, StatusCode::OK);
    let taken = take_back(&mut at_branch, &list, &file).await;
    assert_eq!(taken.status, StatusCode::NOT_FOUND);
    assert!(sokha.get("/en/my-pension/who-looked").await.body.contains("Phnom Penh"));
    assert_eq!(portal.database.acts("file.read").await.len(), 1);
}

#[tokio::test]
async fn the_same_form_sent_twice_is_one_page_and_who_is_out_of_reach_is_not_found() {
    let (portal, agent, _) = setting().await;
    portal.database.add(&Pensioner::dara()).await;
    let elsewhere = Officer::of_banteay_meanchey();
    portal.database.add_officer(&elsewhere).await;
    let mut at_branch = signed_in(&portal, &agent).await;
    let list = find(&mut at_branch, "", "K-204577").await.location().to_owned();
    let new = format!("{list}/new");
    let page = at_branch.get(&new).await;
    let (csrf, key) = (page.hidden("csrf"), page.hidden("key"));
    let fields = [("csrf", csrf.as_str()), ("key", &key), ("kind", MARRIAGE)];
    let photo = jpeg();
    for _ in 0..2 {
        let body = form(&fields, Some(("1.jpg", &photo)));
        let sent = at_branch.post_parts(ORIGIN, &new, BOUNDARY, body).await;
        assert_eq!(sent.location(), format!("{list}?received"), "{}", sent.body);
    }
    let file = files(&at_branch.get(&list).await.body);
    assert_eq!((file.len(), portal.shelf().len()), (1, 1));

    let mut away = signed_in(&portal, &elsewhere).await;
    let unknown = find(&mut away, "", "K-204577").await;
    assert!(unknown.body.contains("member_number-error"), "{}", unknown.body);
    for path in [&list, &new, &file[0]] {
        assert_eq!(away.get(path).await.status, StatusCode::NOT_FOUND, "{path}");
    }
    let csrf = away.get(FIND).await.hidden("csrf");
    let fields = [("csrf", csrf.as_str()), ("key", &key), ("kind", MARRIAGE)];
    let body = form(&fields, Some(("1.jpg", &photo)));
    let sent = away.post_parts(ORIGIN, &new, BOUNDARY, body).await;
    assert_eq!(sent.status, StatusCode::NOT_FOUND);
    let remove = file[0].replace("/page.file", "/remove");
    let removed = away.post(&remove, &[("csrf", csrf.as_str())]).await;
    assert_eq!(removed.status, StatusCode::NOT_FOUND);
    assert_eq!(portal.database.count("paper_page", "true").await, 1);
    assert_eq!(portal.database.acts("paper.read").await.len(), 0);
}

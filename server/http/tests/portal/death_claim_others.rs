//! A phone that goes from hand to hand, and somebody who has lost two: nobody reads another's answers, and no death
//! takes the place of another.

use sothon_testkit::Pensioner;
use time::Duration;

use crate::award_decisions::{form, press, signed_in};
use crate::browser::{Browser, TestPortal};
use crate::cases::post;
use crate::claim_record::send_shown;
use crate::claimants::{CODE, FORM, SEEN, only, setting};
use crate::death_claim::{CLAIM, DAUGHTER, NAME, go_on, herself, told, type_code};

/// What is told of another one.
const OTHER: [(&str, &str); 3] =
    [("number", "K-999998"), ("name", "សុខ សុផល"), ("relation", "child")];

/// A daughter has gone on from her report and answered all of herself; her code is on its way.
async fn under_way(portal: &TestPortal) -> Browser<'_> {
    let mut her = portal.browser();
    let page = told(&mut her, "", &DAUGHTER).await;
    go_on(&mut her, "", &page, "daughter").await;
    herself(&mut her, "").await;
    assert_eq!(send_shown(&mut her, "").await.location(), CODE);
    her
}

#[tokio::test]
async fn whoever_has_the_phone_next_reads_nothing_of_whoever_had_it_before() {
    let wife = [("number", "K-999999"), ("name", NAME), ("relation", "spouse")];
    for (typed, relation) in [(&OTHER[..], "daughter"), (&wife[..], "wife")] {
        let portal = TestPortal::new().await;
        let mut phone = under_way(&portal).await;
        let page = told(&mut phone, "", typed).await;
        let begun = go_on(&mut phone, "", &page, relation).await;
        assert_eq!(begun.location(), format!("{FORM}/name"), "{relation}: {}", begun.body);
        let name = phone.get(begun.location()).await.body;
        assert!(!name.contains("ដារ៉ា"), "{relation}: {name}");
        assert_eq!(portal.database.count("claimant_draft", "true").await, 1);
        assert_eq!(portal.database.count("claimant_asking", "true").await, 0, "nor her code");
    }
}

#[tokio::test]
async fn whoever_reports_the_same_again_goes_on_with_what_she_has_answered() {
    let portal = TestPortal::new().await;
    let mut her = under_way(&portal).await;
    let page = told(&mut her, "", &DAUGHTER).await;
    let begun = go_on(&mut her, "", &page, "daughter").await;
    assert_eq!(begun.location(), format!("{FORM}/check"), "{}", begun.body);
}

#[tokio::test]
async fn a_button_whose_report_is_gone_leads_into_no_other_answers() {
    let portal = TestPortal::new().await;
    let mut phone = portal.browser();
    let page = told(&mut phone, "/en", &DAUGHTER).await;
    portal.database.clock.advance(Duration::minutes(20));
    let name = [("family", "សុខ"), ("given", "ដារ៉ា")];
    crate::claim_record::answer(&mut phone, "/en", "name", &name).await;
    portal.database.clock.advance(Duration::minutes(10));
    let late = go_on(&mut phone, "/en", &page, "daughter").await;
    assert_eq!(late.location(), format!("/en{FORM}?gone"), "{}", late.body);
    let said = phone.get(late.location()).await.body;
    assert!(said.contains("does not wait any more"), "{said}");
}

#[tokio::test]
async fn the_second_death_is_kept_for_whoever_has_a_record_after_the_first() {
    let (portal, _, officer) = setting().await;
    let mut first = under_way(&portal).await;
    type_code(&portal, &mut first).await;
    portal.database.clock.advance(Duration::minutes(2));
    let mut her = portal.browser();
    let page = told(&mut her, "/en", &OTHER).await;
    go_on(&mut her, "/en", &page, "daughter").await;
    herself(&mut her, "/en").await;
    send_shown(&mut her, "/en").await;
    let code = portal.latest_code().await;
    let path = format!("/en{CODE}");
    let csrf = her.get(&path).await.hidden("csrf");
    let opened = her.post(&path, &[("csrf", csrf.as_str()), ("code", &code)]).await;
    assert_eq!(opened.location(), "/en/my-pension?drafted", "{}", opened.body);
    let said = her.get(opened.location()).await.body;
    assert!(said.contains("is kept in a claim that you have begun"), "{said}");
    assert_eq!(portal.database.count("claimant", "true").await, 1, "she has her record");
    let mut at_office = signed_in(&portal, &officer).await;
    let path = only(&mut at_office).await;
    let page = at_office.get(&path).await;
    press(&mut at_office, &path, &form(&page, "approve"), &SEEN).await;
    post(&mut her, &format!("{CLAIM}/helper"), &[("answer", "myself")]).await;
    let number = her.get(&format!("{CLAIM}/deceased-number")).await.body;
    assert!(number.contains("K-999998"), "the claim is about the second: {number}");
}

#[tokio::test]
async fn a_claim_that_is_begun_is_not_written_over_by_another_death() {
    let portal = TestPortal::new().await;
    portal.database.add(&Pensioner::sokha()).await;
    let mut sokha = portal.browser();
    sokha.sign_in("K-204577").await;
    let page = told(&mut sokha, "/en", &DAUGHTER).await;
    go_on(&mut sokha, "/en", &page, "daughter").await;
    let page = told(&mut sokha, "/en", &OTHER).await;
    let other = go_on(&mut sokha, "/en", &page, "daughter").await;
    assert_eq!(other.location(), format!("/en{CLAIM}?another"), "{}", other.body);
    let said = sokha.get(other.location()).await.body.replace('\u{200B}', "");
    assert!(said.contains(&format!("after the death of {NAME}")), "{said}");
    post(&mut sokha, &format!("{CLAIM}/helper"), &[("answer", "myself")]).await;
    let number = sokha.get(&format!("{CLAIM}/deceased-number")).await.body;
    assert!(number.contains("K-999999"), "it stayed: {number}");
    assert_eq!(portal.database.count("claimant_told", "true").await, 1, "it waits on");
}

#[tokio::test]
async fn what_she_erases_while_she_goes_on_is_erased() {
    let portal = TestPortal::new().await;
    let mut her = portal.browser();
    let page = told(&mut her, "", &DAUGHTER).await;
    let csrf = page.hidden("csrf");
    let mut window = her.copy();
    let fields = [("csrf", csrf.as_str())];
    let (begun, erased) =
        tokio::join!(go_on(&mut her, "", &page, "daughter"), window.post(FORM, &fields));
    assert_eq!(erased.location(), format!("{FORM}?erased"), "{}", erased.body);
    assert!(begun.status.is_redirection(), "{} {}", begun.status, begun.body);
    for table in ["claimant_draft", "claimant_told"] {
        assert_eq!(portal.database.count(table, "true").await, 0, "{table}");
    }
}

#[tokio::test]
async fn erasing_while_the_code_is_typed_waits_for_it() {
    let portal = TestPortal::new().await;
    let mut her = under_way(&portal).await;
    let code = portal.latest_code().await;
    let csrf = her.get(CODE).await.hidden("csrf");
    let mut window = her.copy();
    let (typed, erase) =
        ([("csrf", csrf.as_str()), ("code", code.as_str())], [("csrf", csrf.as_str())]);
    let (typed, erased) = tokio::join!(her.post(CODE, &typed), window.post(FORM, &erase));
    assert!(typed.status.is_redirection(), "{} {}", typed.status, typed.body);
    assert!(erased.status.is_redirection(), "{} {}", erased.status, erased.body);
}

//! Money that was paid after a death over the web: an officer proposes, another confirms, and it is printed, in both
//! languages.

use axum::http::StatusCode;
use sothon_testkit::{Officer, Pensioner};
use time::Duration;

use crate::browser::{Browser, TestPortal};
use crate::death::{STAFF, at_work, look, only, order, send};

const PLAN: [(&str, &str); 6] = [
    ("way", "survivor"),
    ("name", "ស៊ឹម វុទ្ធី"),
    ("count", "10"),
    ("first", "1/2027"),
    ("agreed", "20/11/2026"),
    ("reason", "គ្រួសារយល់ព្រម"),
];

/// A death of September that is held; the path of its report.
async fn held(portal: &TestPortal, officer: &mut Browser<'_>) -> String {
    let typed = [("number", "K-204577"), ("relation", "child"), ("died", "9/2026")];
    send(&mut portal.browser(), "", &typed).await;
    look(portal).await;
    let path = only(officer).await;
    let seen = [("paper", "certificate"), ("what", "១២៣ ឃុំ")];
    assert_eq!(order(officer, &path, "paper", &seen).await.location(), path);
    path
}

async fn setting() -> (TestPortal, Officer) {
    let portal = TestPortal::new().await;
    portal.database.add(&Pensioner::sokha()).await;
    let here = Officer::of_phnom_penh();
    portal.database.add_officer(&here).await;
    portal.database.add_officer(&here.colleague()).await;
    (portal, here)
}

#[tokio::test]
async fn two_officers_decide_and_the_plan_is_printed_in_both_languages() {
    let (portal, here) = setting().await;
    let mut officer = at_work(&portal, &here).await;
    let path = held(&portal, &mut officer).await;
    let page = officer.get(&format!("/en{path}")).await.body;
    for told in ["October 2026", "510,000", "/recovery\""] {
        assert!(page.contains(told), "{told}: {page}");
    }
    let money = format!("{path}/recovery");
    let empty = order(&mut officer, &money, "propose", &[("way", "survivor")]).await;
    for field in ["name-error", "count-error", "first-error", "agreed-error", "reason-error"] {
        assert!(empty.body.contains(field), "{field}: {}", empty.body);
    }
    let early = [&PLAN[..3], &[("first", "12/2026")], &PLAN[4..]].concat();
    let early = order(&mut officer, &format!("/en{money}"), "propose", &early).await;
    assert!(early.body.contains("must be January 2027 or later"), "{}", early.body);
    assert_eq!(order(&mut officer, &money, "propose", &PLAN).await.location(), path);
    let own = officer.get(&format!("/en{money}")).await.body;
    assert!(own.contains("You made the proposal") && !own.contains("value=\"confirm\""), "{own}");
    assert_eq!(officer.get(&format!("{money}/plan")).await.status, StatusCode::NOT_FOUND);
    let mut second = at_work(&portal, &here.colleague()).await;
    let missing = order(&mut second, &money, "refuse", &[]).await;
    assert!(missing.body.contains("why-error"), "{}", missing.body);
    assert_eq!(order(&mut second, &money, "confirm", &[]).await.location(), path);
    let page = second.get(&format!("/en{path}")).await.body;
    assert!(page.contains("Two officers have decided"), "{page}");
    let printed = second.get(&format!("/en{money}/plan")).await.body;
    for told in ["agreed on", "ស៊ឹម វុទ្ធី", "51,000", "January 2027", "October 2027"]
    {
        assert!(printed.replace('\u{200B}', "").contains(told), "{told}: {printed}");
    }
    let khmer = second.get(&format!("{money}/plan")).await.body.replace('\u{200B}', "");
    assert!(khmer.contains("បានព្រមព្រៀងគ្នា") && !khmer.contains("<script"), "{khmer}");
}

#[tokio::test]
async fn an_old_code_asks_for_a_new_one_before_a_confirmation() {
    let (portal, here) = setting().await;
    let mut officer = at_work(&portal, &here).await;
    let path = held(&portal, &mut officer).await;
    let money = format!("{path}/recovery");
    let waive = [("way", "waive"), ("reason", "ក្រីក្រ")];
    assert_eq!(order(&mut officer, &money, "propose", &waive).await.location(), path);
    let colleague = here.colleague();
    let mut second = at_work(&portal, &colleague).await;
    portal.database.clock.advance(Duration::minutes(11));
    let asked = order(&mut second, &money, "confirm", &[]).await;
    assert!(asked.body.contains("name=\"code\""), "{}", asked.body);
    assert_eq!(portal.database.count("death_recovery", "state = 'approved'").await, 0);
    let code = colleague.code(&portal.portal.app);
    assert_eq!(order(&mut second, &money, "confirm", &[("code", &code)]).await.location(), path);
    assert_eq!(portal.database.count("death_recovery", "state = 'approved'").await, 1);
}

#[tokio::test]
async fn whoever_reports_reads_that_nobody_takes_money_back_without_speaking_with_her() {
    let (portal, _) = setting().await;
    let mut anybody = portal.browser();
    let typed = [("number", "K-204577"), ("relation", "child")];
    let sent = send(&mut anybody, "", &typed).await;
    let place = sent.location().to_owned();
    let khmer = anybody.get(&place).await.body.replace('\u{200B}', "");
    assert!(khmer.contains("សូមទុកវានៅក្នុងគណនីសិន"), "{khmer}");
    let english = anybody.get(&format!("/en{place}")).await.body;
    assert!(english.contains("two officers have to decide"), "{english}");
    let hidden = anybody.get(&format!("{STAFF}/x/recovery")).await;
    assert_ne!(hidden.status, StatusCode::OK);
}

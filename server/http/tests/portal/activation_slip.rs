//! The slip for a branch, and the office that reads of the visit.

use axum::http::StatusCode;
use sothon_domain::access::{Office, StaffRole};
use sothon_testkit::Officer;
use time::Duration;

use crate::activation::answer;
use crate::browser::{Answer, Browser, TestPortal};

async fn choose(browser: &mut Browser<'_>, province: &str, branch: &str) -> Answer {
    let page = browser.get(&format!("/activate/branch?in={province}")).await;
    let csrf = page.hidden("csrf");
    let fields = [("csrf", csrf.as_str()), ("in", province), ("branch", branch)];
    browser.post("/activate/branch", &fields).await
}

/// The reference on a slip: the first that looks like one.
fn reference(page: &str) -> String {
    let mut texts = page.split(['<', '>']);
    let is_one = |text: &&str| {
        text.len() == 9
            && text.bytes().enumerate().all(|(at, b)| match at {
                4 => b == b'-',
                _ => b.is_ascii_digit(),
            })
    };
    texts.find(is_one).expect("a slip has a reference").to_owned()
}

#[tokio::test]
async fn three_failures_end_in_a_slip_for_the_branch_of_her_choice() {
    let portal = TestPortal::new().await;
    portal.database.add_branches().await;
    let mut sokha = portal.browser();
    let wrong = ["K-204577", "010234567", "1/1/1950"];
    for _ in 0..2 {
        assert_eq!(answer(&mut sokha, wrong).await.status, StatusCode::OK);
    }
    let third = answer(&mut sokha, wrong).await;
    let provinces = sokha.get(third.location()).await;
    assert!(provinces.body.contains("notice"), "{}", provinces.body);
    for province in ["01", "12"] {
        assert!(provinces.body.contains(&format!("?in={province}")), "{}", provinces.body);
    }
    assert!(!provinces.body.contains("?in=02"), "it has no branch");
    let branches = sokha.get("/en/activate/branch?in=12").await;
    assert!(branches.body.contains("Chamkar Mon branch"), "{}", branches.body);
    assert!(!branches.body.contains("Mongkol Borei branch"), "it is elsewhere");
    let made = choose(&mut sokha, "12", "PP-2").await;
    assert_eq!(made.location(), "/activate/slip");
    // Saturday the 21st of November 2026 and two days is a Monday, the first of three of the water festival.
    let slip = sokha.get("/en/activate/slip").await;
    for told in ["26 November 2026", "Doun Penh branch", "identity card", "public holiday"] {
        assert!(slip.body.contains(told), "{told}: {}", slip.body);
    }
    assert!(!slip.body.contains("K-204577"), "it names nobody");
    let number = reference(&slip.body);
    let again = choose(&mut sokha, "01", "BM-1").await;
    assert_eq!(again.location(), "/activate/slip");
    let other = sokha.get("/en/activate/slip").await;
    assert!(other.body.contains("Mongkol Borei branch"), "{}", other.body);
    assert_eq!(reference(&other.body), number, "one slip for one browser");
    assert_eq!(portal.database.count("activation_slip", "true").await, 1);
}

#[tokio::test]
async fn a_branch_that_does_not_exist_is_asked_for_again() {
    let portal = TestPortal::new().await;
    let mut sokha = portal.browser();
    let none = sokha.get("/activate/branch").await;
    assert!(none.body.contains("1288"), "without a list the hotline helps: {}", none.body);
    portal.database.add_branches().await;
    for branch in ["", "PP-9", "<b>", "' OR 1=1"] {
        let page = choose(&mut sokha, "12", branch).await;
        assert_eq!(page.status, StatusCode::OK, "{branch}");
        assert!(page.body.contains("branch-error") && page.body.contains("PP-1"), "{}", page.body);
    }
    for province in ["99", "", "xx", "%00", "12010101"] {
        let page = sokha.get(&format!("/activate/branch?in={province}")).await;
        assert_eq!(page.status, StatusCode::OK, "{province}");
    }
    assert_eq!(sokha.get("/activate/slip").await.location(), "/activate/branch");
    assert_eq!(portal.database.count("activation_slip", "true").await, 0);
}

#[tokio::test]
async fn the_branch_and_the_offices_of_the_province_read_of_the_visit_and_no_other() {
    let portal = TestPortal::new().await;
    portal.database.add_branches().await;
    let mut sokha = portal.browser();
    choose(&mut sokha, "12", "PP-1").await;
    let number = reference(&sokha.get("/activate/slip").await.body);
    let here = Officer::of_phnom_penh();
    let at_branch = |code: &str, number: u8| {
        let province = "12".parse().expect("a province");
        let office = Office::Branch { code: code.parse().expect("a code"), province };
        let address = format!("agent-{number}@example.org");
        Officer { address, role: StaffRole::Agent, office, ..here.colleague() }
    };
    let (agent, other_branch) = (at_branch("PP-1", 1), at_branch("PP-2", 2));
    let elsewhere = Officer::of_banteay_meanchey();
    let head = Officer::of_head_office();
    for (officer, sees) in
        [(&here, true), (&agent, true), (&other_branch, false), (&head, true), (&elsewhere, false)]
    {
        portal.database.add_officer(officer).await;
        let mut office = portal.browser();
        office.sign_in_staff(officer).await;
        let page = office.get("/staff/visits").await;
        assert_eq!(page.status, StatusCode::OK);
        assert_eq!(page.body.contains(&number), sees, "{}", officer.address);
    }
    let mut office = portal.browser();
    office.sign_in_staff(&here).await;
    portal.database.clock.advance(Duration::days(6));
    office.sign_in_staff(&here).await;
    let page = office.get("/staff/visits").await;
    assert!(!page.body.contains(&number), "the day has passed");
    portal.database.clock.advance(Duration::days(31));
    let done = sothon_app::forget::run_once(&portal.portal.app).await;
    done.expect("the database answers");
    assert_eq!(portal.database.count("activation_slip", "true").await, 0, "slips are forgotten");
}

//! A person's own pages, in both languages.

use axum::http::StatusCode;
use sothon_domain::person::Sex;
use sothon_testkit::{LogTrap, Pensioner};

use crate::browser::TestPortal;

const PAGES: [&str; 6] = [
    "/my-pension",
    "/my-pension/why",
    "/my-pension/service-record",
    "/my-pension/payments",
    "/my-pension/phone-pin",
    "/my-pension/notices",
];

#[tokio::test]
async fn each_page_opens_in_both_languages_and_the_switch_keeps_the_page() {
    let portal = TestPortal::new().await;
    portal.database.add(&Pensioner::sokha()).await;
    let mut sokha = portal.browser();
    sokha.sign_in("K-204577").await;
    for path in PAGES {
        let khmer = sokha.get(path).await;
        assert_eq!(khmer.status, StatusCode::OK, "{path}");
        assert!(khmer.body.contains("<html lang=\"km\""), "{path}");
        assert!(khmer.body.contains(&format!("href=\"/en{path}\"")), "{path}");
        let english = sokha.get(&format!("/en{path}")).await;
        assert!(english.body.contains("<html lang=\"en\""), "{path}");
        assert!(english.body.contains(&format!("href=\"{path}\"")), "{path}");
        assert_eq!(english.headers["cache-control"], "no-store", "{path}");
    }
}

#[tokio::test]
async fn the_working_ends_at_the_amount_paid() {
    let portal = TestPortal::new().await;
    portal.database.add(&Pensioner::sokha()).await;
    let mut sokha = portal.browser();
    sokha.sign_in("K-204577").await;
    let page = sokha.get("/en/my-pension/why").await.body;
    let amounts: Vec<&str> = page.match_indices("510,000").map(|(_, found)| found).collect();
    assert!(amounts.len() >= 2, "the formula's result and the amount paid:\n{page}");
    assert!(page.contains("637,500") && page.contains("80%"), "{page}");
}

#[tokio::test]
async fn who_can_not_work_and_who_is_left_behind_see_why_and_a_refusal_names_its_instrument() {
    let portal = TestPortal::new().await;
    let widower = Pensioner {
        member_number: "K-204583".into(),
        phone: Some("012204583".into()),
        national_id: None,
        sex: Sex::Male,
        ..Pensioner::widow()
    };
    let law = ["អនុក្រឹត្យលេខ ២៧៨", "Sub-decrees 278 of 2016 and 41 of 2017"];
    for (pensioner, expected) in [
        (Pensioner::invalid(), [["៤៤៦.២៥០", "446,250"], ["៧០%", "70%"], ["ត្រូវគ្នា", "They agree"]]),
        (Pensioner::widow(), [["១៥.០០០", "15,000"], law, ["សម្រាប់ភរិយា", "For the wife"]]),
        (widower, [["១៥.០០០", "15,000"], law, ["បើកប្រាក់ជូនតែភរិយា", "only wives are paid"]]),
    ] {
        portal.database.add(&pensioner).await;
        let mut browser = portal.browser();
        browser.sign_in(&pensioner.member_number).await;
        for (nth, path) in ["/my-pension/why", "/en/my-pension/why"].into_iter().enumerate() {
            let page = browser.get(path).await.body.replace('\u{200B}', "");
            for words in expected {
                assert!(page.contains(words[nth]), "{}: {page}", words[nth]);
            }
        }
    }
}

#[tokio::test]
async fn a_lifted_pension_is_headed_by_what_is_due_and_names_what_was_decided() {
    let portal = TestPortal::new().await;
    portal.database.add(&Pensioner::lifted()).await;
    let mut sokha = portal.browser();
    sokha.sign_in("K-204577").await;
    for (language, due, decided) in [("", "៧៧០.០០០", "៥១០.០០០"), ("/en", "770,000", "510,000")]
    {
        let page = sokha.get(&format!("{language}/my-pension")).await.body;
        let headline = page.find(due).expect("what is due");
        assert!(page.find(decided).is_some_and(|at| at > headline), "{page}");
        let why = sokha.get(&format!("{language}/my-pension/why")).await.body;
        let last = why.rfind("<li").expect("the lines of the working");
        assert!(why[last..].contains(due) && why[..last].contains(decided), "{why}");
    }
}

#[tokio::test]
async fn no_log_line_holds_a_name_a_number_or_a_phone() {
    let sokha = Pensioner::sokha();
    let trap = LogTrap::set(&[&sokha]);
    let portal = TestPortal::new().await;
    portal.database.add(&sokha).await;
    let mut browser = portal.browser();
    browser.sign_in("K-204577").await;
    for path in PAGES {
        browser.get(path).await;
    }
    assert!(trap.heard() > 0, "the trap heard the portal");
    assert_eq!(trap.caught(), Vec::<String>::new());
}

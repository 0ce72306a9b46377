//! What the back office did not carry out stands in one list of the office, with the way to what was decided.

use axum::http::StatusCode;
use serde_json::{Value, json};
use sothon_testkit::{Officer, Pensioner};

use crate::award_decisions::{form, press, propose};
use crate::machine::Feed;
use crate::queue::signed_in;

const PAGE: &str = "/staff/not-carried-out";

/// A page without the places where a line may break.
fn plain(page: &str) -> String {
    page.replace('\u{200B}', "")
}

/// An amount that two officers of Phnom Penh have decided for Dara; the address of the decision.
async fn decided_amount(feed: &Feed, language: &str) -> String {
    let maker = Officer::of_phnom_penh();
    let checker = maker.colleague();
    feed.portal.database.add_officer(&checker).await;
    let dara = Pensioner { place: "12010101".into(), ..Pensioner::dara() };
    feed.portal.database.add(&dara).await;
    let mut maker = signed_in(&feed.portal, &maker).await;
    let path = propose(&mut maker, language).await;
    let mut checker = signed_in(&feed.portal, &checker).await;
    let page = checker.get(&path).await;
    let done = press(&mut checker, &path, &form(&page, "approve"), &[]).await;
    assert_eq!(done.status, StatusCode::SEE_OTHER, "{}", done.body);
    path
}

/// The back office carries the first of three instructions out, and not the others.
async fn report(feed: &Feed) {
    let outcomes = [
        json!({ "outcome": "executed" }),
        json!({ "outcome": "refused", "reason": "unknown-person" }),
        json!({ "outcome": "refused", "reason": "other" }),
    ];
    report_of(feed, &outcomes).await;
}

/// The back office reports these outcomes of the instructions that wait, in their order.
async fn report_of(feed: &Feed, outcomes: &[Value]) {
    feed.form().await;
    let given = feed.pull().await.json()["instructions"].clone();
    let results = outcomes.iter().cloned().enumerate().map(|(place, mut result)| {
        result["instruction"] = given[place]["instruction"].clone();
        result["on"] = given[place]["decided_on"].clone();
        result
    });
    let results: Vec<Value> = results.collect();
    let taken = feed.post("back-office/reports/1", &json!({ "results": results })).await;
    assert_eq!(taken.status, StatusCode::OK, "{}", taken.body);
}

#[tokio::test]
async fn what_is_no_case_stands_beside_refused_cases_in_the_list_of_its_office_alone() {
    for (language, none, unknown, other) in [
        ("", "គ្មានអ្វីដែលការិយាល័យកណ្តាលបានបដិសេធទេ", "រកមិនឃើញបុគ្គលនេះ", "មូលហេតុផ្សេង"),
        ("/en", "has refused nothing", "did not find the person", "Another reason"),
    ] {
        let feed = Feed::new().await;
        let done = feed.decide(feed.people[0]).await;
        let refused = feed.decide(feed.people[0]).await;
        let amount = decided_amount(&feed, language).await;
        let colleague = Officer { address: "third@example.org".into(), ..Officer::of_phnom_penh() };
        let elsewhere = Officer::of_banteay_meanchey();
        for officer in [&colleague, &elsewhere] {
            feed.portal.database.add_officer(officer).await;
        }
        let mut officer = signed_in(&feed.portal, &colleague).await;
        let list = format!("{language}{PAGE}");
        let queue = officer.get(&format!("{language}/staff/queue")).await;
        assert!(queue.body.contains(&format!("href=\"{list}\"")), "{}", queue.body);
        assert!(plain(&officer.get(&list).await.body).contains(none), "nothing has come back");

        report(&feed).await;
        let page = plain(&officer.get(&list).await.body);
        let case = |reference| format!("href=\"{language}/staff/case/{reference}\"");
        for shown in [case(refused), format!("href=\"{amount}\""), unknown.into(), other.into()] {
            assert!(page.contains(&shown), "{shown}: {page}");
        }
        assert!(!page.contains(&case(done)), "it was carried out: {page}");
        assert!(!page.contains("Dara") && !page.contains("តារា"), "names are masked: {page}");
        let beyond = officer.get(&format!("{list}?page=7")).await;
        assert!(beyond.body.contains(&case(refused)), "a page that there is not is the first");

        let mut other = signed_in(&feed.portal, &elsewhere).await;
        assert!(plain(&other.get(&list).await.body).contains(none), "another province");
    }
}

#[tokio::test]
async fn a_refused_move_stands_in_the_list_of_the_office_that_decided_it() {
    let feed = Feed::new().await;
    let case = feed.move_to(feed.people[0], "01020101").await;
    report_of(&feed, &[json!({ "outcome": "refused", "reason": "other" })]).await;
    let colleague = Officer { address: "third@example.org".into(), ..Officer::of_phnom_penh() };
    let there = Officer::of_banteay_meanchey();
    for officer in [&colleague, &there] {
        feed.portal.database.add_officer(officer).await;
    }
    let link = format!("/staff/case/{case}");
    let mut decided = signed_in(&feed.portal, &colleague).await;
    let page = decided.get(PAGE).await.body;
    assert!(page.contains(&format!("href=\"{link}\"")), "{page}");
    assert_eq!(decided.get(&link).await.status, StatusCode::OK, "it can be opened");
    let mut there = signed_in(&feed.portal, &there).await;
    let page = there.get(PAGE).await.body;
    assert!(!page.contains(&link), "where she lives now nobody could open it: {page}");
}

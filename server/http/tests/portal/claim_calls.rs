//! Survivors who told by phone that they claim, in the hands of the office.

use std::num::NonZeroU32;

use axum::http::StatusCode;
use sothon_app::claim_call::{Asked, ask, list};
use sothon_domain::claimant::{CallClaim, SurvivorRelation, ToldByPhone};
use sothon_testkit::Officer;
use time::Duration;

use crate::browser::{Browser, TestPortal};

const LIST: &str = "/en/staff/claimants/calls";

/// A portal with one who waits in Phnom Penh, and officers of two provinces.
async fn setting() -> TestPortal {
    let portal = TestPortal::new().await;
    portal.database.add_officer(&Officer::of_phnom_penh()).await;
    portal.database.add_officer(&Officer::of_banteay_meanchey()).await;
    tell(&portal, "012999888").await;
    portal
}

/// A widow in Phnom Penh tells it from this phone; the number that she is given.
async fn tell(portal: &TestPortal, phone: &str) -> String {
    let told = ToldByPhone {
        number: "K-204577".parse().ok(),
        claim: CallClaim::Survivors(SurvivorRelation::Wife),
        died: "2026-10".parse().ok(),
        phone: phone.parse().expect("a phone"),
        province: "12".parse().expect("a province"),
    };
    match ask(&portal.portal.app, &told, portal.database.id()).await {
        Ok(Asked::Received(reference)) => reference.to_string(),
        asked => panic!("{asked:?}"),
    }
}

async fn at_work<'a>(portal: &'a TestPortal, officer: &Officer) -> Browser<'a> {
    let mut browser = portal.browser();
    browser.sign_in_staff(officer).await;
    browser
}

/// The address of the only one in the list.
async fn only(staff: &mut Browser<'_>) -> String {
    let list = staff.get(LIST).await.body;
    let begin = format!("href=\"{LIST}/");
    let id = list.split(&begin).nth(1).and_then(|rest| rest.split('"').next());
    format!("{LIST}/{}", id.unwrap_or_else(|| panic!("nobody waits: {list}")))
}

#[tokio::test]
async fn an_officer_sees_the_phone_only_where_she_calls_and_begins_the_record_with_it() {
    let portal = setting().await;
    let mut officer = at_work(&portal, &Officer::of_phnom_penh()).await;
    let waiting = officer.get("/en/staff/claimants").await.body;
    assert!(waiting.contains(&format!("href=\"{LIST}\"")), "{waiting}");
    let list = officer.get(LIST).await.body;
    assert!(list.contains("Wife") && !list.contains("12999888"), "{list}");
    let one = only(&mut officer).await;
    let page = officer.get(&one).await.body;
    for told in ["012999888", "K-204577", "Called, nobody answered"] {
        assert!(page.contains(told), "{told}: {page}");
    }
    let record = officer.get(&format!("{one}/record")).await.body;
    for told in [
        "value=\"K-204577\"",
        "value=\"10/2026\"",
        "+85512999888",
        "action=\"/en/staff/claimants/new\"",
    ] {
        assert!(record.contains(told), "{told}: {record}");
    }
    assert_eq!(portal.database.acts("file.read").await.len(), 2);
}

#[tokio::test]
async fn who_arranged_a_funeral_and_knows_no_number_is_told_apart() {
    let portal = TestPortal::new().await;
    portal.database.add_officer(&Officer::of_phnom_penh()).await;
    let told = ToldByPhone {
        number: None,
        claim: CallClaim::Funeral,
        died: None,
        phone: "012999888".parse().expect("a phone"),
        province: "12".parse().expect("a province"),
    };
    let asked = ask(&portal.portal.app, &told, portal.database.id()).await;
    assert!(matches!(asked, Ok(Asked::Received(_))), "{asked:?}");
    let mut officer = at_work(&portal, &Officer::of_phnom_penh()).await;
    let one = only(&mut officer).await;
    for path in [LIST, one.as_str()] {
        let page = officer.get(path).await.body;
        assert!(page.contains("Arranged the funeral: funeral grant"), "{path}: {page}");
    }
    assert!(officer.get(&one).await.body.matches("Not known").count() == 2, "number and day");
    assert_eq!(officer.get(&format!("{one}/record")).await.status, StatusCode::OK);
}

#[tokio::test]
async fn another_province_sees_nobody_and_closing_needs_an_outcome() {
    let portal = setting().await;
    let mut officer = at_work(&portal, &Officer::of_phnom_penh()).await;
    let one = only(&mut officer).await;
    let mut there = at_work(&portal, &Officer::of_banteay_meanchey()).await;
    assert!(there.get(LIST).await.body.contains("Nobody waits for a call now."));
    for path in [one.clone(), format!("{one}/close/mistake"), format!("{one}/record")] {
        assert_eq!(there.get(&path).await.status, StatusCode::NOT_FOUND, "{path}");
    }
    let key = portal.database.id().to_string();
    let page = officer.get(&one).await.body;
    assert!(!page.contains("name=\"act\""), "nothing is closed without being asked again: {page}");
    assert!(page.contains(&format!("href=\"{one}/close/not-reached\"")), "{page}");
    let asked = officer.get(&format!("{one}/close/not-reached")).await;
    for shown in ["Called, nobody answered", "what was told is removed", "button-removes"] {
        assert!(asked.body.contains(shown), "{shown}: {}", asked.body);
    }
    let unknown = officer.get(&format!("{one}/close/forget")).await.status;
    assert_eq!(unknown, StatusCode::NOT_FOUND);
    let csrf = asked.hidden("csrf");
    for (act, status) in [
        ("forget", StatusCode::BAD_REQUEST),
        ("not-reached", StatusCode::SEE_OTHER),
        ("not-reached", StatusCode::SEE_OTHER),
    ] {
        let fields = [("csrf", csrf.as_str()), ("act", act), ("key", key.as_str())];
        assert_eq!(officer.post(&one, &fields).await.status, status, "{act}");
    }
    assert_eq!(portal.database.acts("claim-call.closed").await.len(), 1);
    assert_eq!(officer.get(&one).await.status, StatusCode::NOT_FOUND);
    assert!(officer.get(LIST).await.body.contains("Nobody waits for a call now."));
}

#[tokio::test]
async fn who_waits_longest_stands_first_and_nobody_is_pushed_out_of_the_list() {
    let portal = TestPortal::new().await;
    let actor = portal.database.add_officer(&Officer::of_phnom_penh()).await;
    let mut told = Vec::new();
    for number in 0..51 {
        told.push(tell(&portal, &format!("0128{number:05}")).await);
        portal.database.clock.advance(Duration::SECOND);
    }
    // From Saturday, 21 November 2026, over the water festival to the Friday after it.
    portal.database.clock.advance(Duration::days(6));
    let listed = list(&portal.portal.app, &actor, NonZeroU32::MIN).await.expect("the list");
    assert_eq!((listed.total, listed.lines[0].waited), (51, 2));
    let mut officer = at_work(&portal, &Officer::of_phnom_penh()).await;
    let first = officer.get(LIST).await.body;
    let second = officer.get(&format!("{LIST}?page=2")).await.body;
    assert!(first.contains(&told[0]) && !first.contains(&told[50]), "{first}");
    assert!(second.contains(&told[50]) && !second.contains(&told[0]), "{second}");
    for shown in ["Page 1 of 2", "51 families in all", "Waits (working days)"] {
        assert!(first.contains(shown), "{shown}: {first}");
    }
}

//! From the report of a death to a claim of whoever has signed in: once, for herself, and also when her session has ended
//! meanwhile.

use axum::http::StatusCode;
use sothon_testkit::Pensioner;
use time::Duration;

use crate::browser::TestPortal;
use crate::death_claim::{CLAIM, DAUGHTER, GO_ON, go_on, told};
use crate::delegates;

/// Where what came along is offered.
const TOLD: &str = "/my-pension/report?told";

async fn portal() -> TestPortal {
    delegates::portal().await
}

#[tokio::test]
async fn what_she_told_comes_along_when_she_signs_in_again() {
    let portal = portal().await;
    let mut sokha = portal.browser();
    sokha.sign_in("K-204577").await;
    let page = told(&mut sokha, "/en", &DAUGHTER).await;
    portal.database.clock.advance(Duration::minutes(15));
    let late = go_on(&mut sokha, "/en", &page, "daughter").await;
    assert_eq!(late.location(), "/en/sign-in?expired", "{}", late.body);
    sokha.ask_for_code("K-204577").await;
    let code = portal.latest_code().await;
    assert_eq!(sokha.type_code(&code).await.location(), TOLD);
    let offered = sokha.get(&format!("/en{TOLD}")).await;
    assert!(offered.body.contains(GO_ON), "{}", offered.body);
    let begun = go_on(&mut sokha, "/en", &offered, "daughter").await;
    assert_eq!(begun.location(), format!("/en{CLAIM}/helper"), "{}", begun.body);
}

#[tokio::test]
async fn it_does_not_come_along_with_anybody_else() {
    let portal = portal().await;
    let mut phone = portal.browser();
    phone.sign_in("K-204577").await;
    told(&mut phone, "/en", &DAUGHTER).await;
    portal.database.clock.advance(Duration::minutes(15));
    phone.ask_for_code(&Pensioner::dara().member_number).await;
    let code = portal.latest_code().await;
    assert_eq!(phone.type_code(&code).await.location(), "/my-pension");
    let page = phone.get(&format!("/en{TOLD}")).await.body;
    assert!(!page.contains(GO_ON) && page.contains("does not wait any more"), "{page}");
}

#[tokio::test]
async fn pressing_twice_at_once_fills_one_claim_once() {
    let portal = portal().await;
    let mut sokha = portal.browser();
    sokha.sign_in("K-204577").await;
    let page = told(&mut sokha, "/en", &DAUGHTER).await;
    let mut window = sokha.copy();
    let (one, other) = tokio::join!(
        go_on(&mut sokha, "/en", &page, "daughter"),
        go_on(&mut window, "/en", &page, "daughter"),
    );
    let mut led = [one.location(), other.location()];
    led.sort_unstable();
    assert_eq!(led, ["/en/my-pension/report/survivors-claim/helper", "/en/my-pension/report?gone"]);
    assert_eq!(portal.database.count("flow_draft", "true").await, 1);
}

#[tokio::test]
async fn who_acts_for_another_claims_nothing_by_what_he_told() {
    let portal = portal().await;
    let (_, mut dara) = delegates::acting(&portal, "claim").await;
    let page = told(&mut dara, "/en", &DAUGHTER).await;
    for way in [GO_ON, "href=\"/en/claim-record\""] {
        assert!(!page.body.contains(way), "{way}: {}", page.body);
    }
    let form = dara.get("/acting-for").await;
    let forged = go_on(&mut dara, "/en", &form, "daughter").await;
    assert_eq!(forged.status, StatusCode::NOT_FOUND, "{}", forged.body);
    assert_eq!(portal.database.count("flow_draft", "true").await, 0);
}

#[tokio::test]
async fn who_is_signed_in_is_led_to_no_second_record() {
    let portal = portal().await;
    let mut sokha = portal.browser();
    sokha.sign_in("K-204577").await;
    let typed = [("number", "K-999999"), ("relation", "neighbour")];
    let page = told(&mut sokha, "/en", &typed).await.body;
    assert!(page.contains("href=\"/en/my-pension/report\""), "{page}");
    assert!(!page.contains("href=\"/en/claim-record\""), "{page}");
}

#[tokio::test]
async fn who_has_no_session_reads_that_a_record_comes_first() {
    let portal = TestPortal::new().await;
    for (language, first, now) in [
        ("", "មុនដំបូង យើងបង្កើតឯកសារឱ្យអ្នក", "ឥឡូវ អ្នកអាចសុំសោធនបាន"),
        ("/en", "First we make a record for you", "You can claim now"),
    ] {
        let page = told(&mut portal.browser(), language, &DAUGHTER).await.body;
        let page = page.replace('\u{200B}', "");
        assert!(page.contains(first) && !page.contains(now), "{page}");
    }
}

//! Every route against every kind of visitor, from the table the router is made of.

use axum::http::{Method, StatusCode};
use sothon_app::authorisation::Access;
use sothon_http::{Route, routes};
use sothon_testkit::Pensioner;

use crate::browser::{Answer, Browser, TestPortal};
use crate::cases::{post, send_shown};

pub(crate) fn address(route: &Route) -> String {
    route
        .path
        .replace("{datum}", "service")
        .replace("{kind}", "address-changed")
        .replace("{step}", "place")
        .replace("{paper}", "identity-card")
        .replace("{reference}", "0000-0000")
        .replace("{token}", "no-such-token")
        .replace("{register}", "branch")
        .replace("{entry}", "NO-SUCH")
        .replace("{outcome}", "mistake")
        .replace("{number}", "0000-0000")
        .replace("{statement}", "no-such-statement")
        .replace("{component}", "button")
        .replace("{membership}", "0193b4a2-0000-7000-8000-000000000002")
        .replace("{other}", "0193b4a2-0000-7000-8000-000000000004")
        .replace("{page}", "0193b4a2-0000-7000-8000-000000000004")
        .replace("{id}", "0193b4a2-0000-7000-8000-000000000003")
}

/// What any form of ours asks for, so that a refusal is not one of a form left empty.
pub(crate) const COMPLETE: [(&str, &str); 17] = [
    ("how", "phoned"),
    ("key", "0193b4a2-0000-7000-8000-000000000001"),
    ("act", "take"),
    ("kind", "award-statement"),
    ("code", "0000-0000"),
    ("text", "30"),
    ("pin", "7294"),
    ("again", "7294"),
    ("email", "sokha@example.org"),
    ("place", "01020101"),
    ("in", "010201"),
    ("month", "10"),
    ("year", "2026"),
    ("reason", "please-call"),
    ("due", "2027-03-31"),
    ("told_on", "2026-11-01"),
    ("note", ""),
];

async fn ask(browser: &mut Browser<'_>, route: &Route, address: &str) -> Answer {
    match route.method {
        Method::GET => browser.get(address).await,
        _ => {
            let of_staff = route.path.starts_with("/staff") && !route.path.contains("invite");
            let form = if of_staff { "/staff/sign-in" } else { "/sign-in" };
            let csrf = browser.get(form).await.hidden("csrf");
            let mut fields = vec![("csrf", csrf.as_str())];
            fields.extend(COMPLETE);
            browser.post(address, &fields).await
        }
    }
}

#[tokio::test]
async fn a_visitor_is_led_to_sign_in_and_nowhere_further() {
    let portal = TestPortal::new().await;
    for language in ["", "/en"] {
        for route in routes() {
            let mut visitor = portal.browser();
            let answer = ask(&mut visitor, &route, &format!("{language}{}", address(&route))).await;
            let place = format!("{} {}", route.method, route.path);
            match route.use_case.access() {
                Access::OwnRecord | Access::OwnRecordByCode => {
                    assert_eq!(answer.location(), format!("{language}/sign-in"), "{place}");
                }
                Access::Staff(_) => {
                    assert_eq!(answer.location(), format!("{language}/staff/sign-in"), "{place}");
                }
                Access::Anyone => {
                    let bad = answer.status.is_server_error();
                    assert!(!bad, "{place} {} {}", answer.status, answer.body);
                }
                Access::Terminal(_) => panic!("{place} is for the terminal only"),
                Access::Machine(_) | Access::PartnerMachine => {
                    panic!("{place} is for machines: its address is no page")
                }
            }
        }
    }
}

#[tokio::test]
async fn a_person_never_sees_another_persons_record() {
    let portal = TestPortal::new().await;
    portal.database.add(&Pensioner::sokha()).await;
    portal.database.add(&Pensioner::dara()).await;
    let mut dara = portal.browser();
    dara.sign_in(&Pensioner::dara().member_number).await;
    let own = [Access::OwnRecord, Access::OwnRecordByCode];
    for route in routes().iter().filter(|route| own.contains(&route.use_case.access())) {
        let answer = ask(&mut dara, route, &address(route)).await;
        for secret in ["K-204577", "សុខា", "Sokha", "510.000", "637.500"] {
            assert!(!answer.body.contains(secret), "{} shows {secret}", route.path);
        }
    }
}

#[tokio::test]
async fn a_reference_of_somebody_else_is_not_found() {
    let portal = TestPortal::new().await;
    portal.database.add(&Pensioner::sokha()).await;
    portal.database.add(&Pensioner::dara()).await;
    let mut sokha = portal.browser();
    sokha.sign_in(&Pensioner::sokha().member_number).await;
    let path = "/my-pension/not-right/service";
    let check = post(&mut sokha, path, &[("text", "34")]).await;
    let page = sokha.get(check.location()).await;
    let received = send_shown(&mut sokha, check.location(), &page).await;
    assert_eq!(sokha.get(received.location()).await.status, StatusCode::OK);
    let mut dara = portal.browser();
    dara.sign_in(&Pensioner::dara().member_number).await;
    assert_eq!(dara.get(received.location()).await.status, StatusCode::NOT_FOUND);
}

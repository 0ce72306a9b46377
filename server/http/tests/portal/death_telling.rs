//! An attestor reports the death of one of her commune's people at her own page.

use axum::http::StatusCode;
use sothon_domain::access::{Office, StaffRole};
use sothon_testkit::{Officer, Pensioner};

use crate::browser::{Answer, Browser, TestPortal};
use crate::death::{STAFF, at_work};

const FORM: &str = "/staff/deaths/new";

/// Sokha, and an attestor of this commune.
async fn setting(commune: &str) -> (TestPortal, Officer) {
    let portal = TestPortal::new().await;
    portal.database.add(&Pensioner::sokha()).await;
    let office = Office::Commune(commune.parse().expect("a commune"));
    let address = "attestor@example.org".into();
    let here = Officer::of_phnom_penh();
    let attestor = Officer { address, role: StaffRole::Attestor, office, ..here };
    portal.database.add_officer(&attestor).await;
    (portal, attestor)
}

async fn send(staff: &mut Browser<'_>, language: &str, typed: &[(&str, &str)]) -> Answer {
    let path = format!("{language}{FORM}");
    let page = staff.get(&path).await;
    let (csrf, key) = (page.hidden("csrf"), page.hidden("key"));
    let own = [("csrf", csrf.as_str()), ("key", key.as_str())];
    staff.post(&path, &[&own, typed].concat()).await
}

#[tokio::test]
async fn it_is_one_short_form_that_leads_to_the_report_and_holds_nothing() {
    let (portal, attestor) = setting("120101").await;
    let mut staff = at_work(&portal, &attestor).await;
    let list = staff.get(STAFF).await.body;
    assert!(list.contains(&format!("href=\"{FORM}\"")), "{list}");
    for (language, said) in [("", "ប្រាប់មរណភាពមួយ"), ("/en", "Report a death")]
    {
        let page = staff.get(&format!("{language}{FORM}")).await.body.replace('\u{200B}', "");
        assert!(page.contains(said), "{page}");
    }
    let nothing = send(&mut staff, "", &[]).await;
    for field in ["number-error", "how-error"] {
        assert!(nothing.body.contains(field), "{field}: {}", nothing.body);
    }
    let wrong = [("number", "K-999999"), ("died", "31/2/2026"), ("how", "ជួបគ្រួសារ")];
    let wrong = send(&mut staff, "/en", &wrong).await;
    assert!(wrong.body.contains("died-error") && wrong.body.contains("value=\"K-999999\""));
    let typed = [("number", "K-204577"), ("died", "11/2026"), ("how", "ជួបគ្រួសារ")];
    let told = send(&mut staff, "", &typed).await;
    let page = staff.get(&format!("/en{}", told.location())).await.body;
    for said in ["a member of staff", "Another one has to confirm", "ជួបគ្រួសារ"]
    {
        assert!(page.replace('\u{200B}', "").contains(said), "{said}: {page}");
    }
    assert_eq!(portal.database.count("death_report", "state = 'proposed'").await, 1);
    assert_eq!(portal.database.count("event", "kind = 'death-report.held'").await, 0);
    // Whoever reports it again is told that nothing was added.
    for (language, said) in [("", "មិនត្រូវបានបញ្ចូលទេ"), ("/en", "was not added to it")]
    {
        let again = send(&mut staff, language, &typed).await;
        assert_eq!(again.location(), format!("{language}{}?stands", told.location()));
        let page = staff.get(again.location()).await.body.replace('\u{200B}', "");
        assert!(page.contains(said), "{said}: {page}");
    }
    let plain = staff.get(&format!("/en{}", told.location())).await.body;
    assert!(!plain.contains("was not added"), "{plain}");
}

#[tokio::test]
async fn a_record_of_the_family_begins_with_what_the_report_said() {
    let (portal, attestor) = setting("120101").await;
    let mut staff = at_work(&portal, &attestor).await;
    let typed = [("number", "K-204577"), ("died", "11/2026"), ("how", "ជួបគ្រួសារ")];
    let report = send(&mut staff, "", &typed).await.location().to_owned();
    let page = staff.get(&report).await.body;
    let record = format!("{report}/record");
    assert!(page.contains(&format!("href=\"{record}\"")), "{page}");
    let form = staff.get(&record).await.body;
    for said in ["value=\"K-204577\"", "value=\"11/2026\"", "action=\"/staff/claimants/new\""] {
        assert!(form.contains(said), "{said}: {form}");
    }
    assert!(!form.contains("សុខា"), "nothing of the register: {form}");
    let mut away = portal.browser();
    let office = Office::Commune("120102".parse().expect("a commune"));
    let elsewhere = Officer { office, ..attestor.colleague() };
    portal.database.add_officer(&elsewhere).await;
    away.sign_in_staff(&elsewhere).await;
    assert_eq!(away.get(&record).await.status, StatusCode::NOT_FOUND);
    let mut sokha = portal.browser();
    sokha.sign_in("K-204577").await;
    let own = sokha.get("/my-pension").await;
    let (csrf, key) = (own.hidden("csrf"), own.hidden("key"));
    sokha.post("/my-pension/alive", &[("csrf", csrf.as_str()), ("key", key.as_str())]).await;
    assert_eq!(staff.get(&record).await.status, StatusCode::NOT_FOUND, "she lives");
    assert!(!staff.get(&report).await.body.contains("/record\""));
}

#[tokio::test]
async fn of_another_commune_nobody_is_found() {
    let (portal, attestor) = setting("120102").await;
    let mut staff = at_work(&portal, &attestor).await;
    let typed = [("number", "K-204577"), ("how", "ជួបគ្រួសារ")];
    let unknown = send(&mut staff, "/en", &typed).await;
    assert_eq!(unknown.status, StatusCode::OK);
    assert!(unknown.body.contains("Nobody in the reach"), "{}", unknown.body);
    assert_eq!(portal.database.count("death_report", "true").await, 0);
}

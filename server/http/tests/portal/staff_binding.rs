//! A person without smartphone: one of the staff looks at her papers and proposes, another confirms, and
//! she types her PIN. What is no journey of hers is in `staff_binding_refused`.

use axum::http::StatusCode;
use sothon_domain::access::{Office, StaffRole};
use sothon_testkit::{Officer, Pensioner};
use time::Duration;

use crate::award_decisions::{form, press, signed_in};
use crate::browser::{Answer, Browser, TestPortal};
use crate::{demo_phone, passkeys, soft_key};

pub(crate) const PATH: &str = "/staff/binding";
pub(crate) const FACTS: [(&str, &str); 3] =
    [("member_number", "K-204577"), ("national_id", "010234567"), ("birth_date", "15/6/1957")];
pub(crate) const NEW_NUMBER: [(&str, &str); 4] =
    [("paper", "national-id"), ("number", "new"), ("phone", "097 123 4567"), ("language", "en")];
const SAME_NUMBER: [(&str, &str); 4] =
    [("paper", "family-book"), ("number", "stays"), ("phone", ""), ("language", "km")];

/// A portal with Sokha, and an agent and an officer of Phnom Penh.
pub(crate) async fn setting() -> (TestPortal, Officer, Officer) {
    setting_with(Pensioner::sokha()).await
}

async fn setting_with(sokha: Pensioner) -> (TestPortal, Officer, Officer) {
    let portal = TestPortal::new().await;
    portal.database.add(&sokha).await;
    let officer = Officer::of_phnom_penh();
    let agent = Officer { role: StaffRole::Agent, ..officer.colleague() };
    portal.database.add_officer(&officer).await;
    portal.database.add_officer(&agent).await;
    (portal, agent, officer)
}

/// Types facts on the page for looking.
pub(crate) async fn look(staff: &mut Browser<'_>, facts: &[(&str, &str)]) -> Answer {
    let path = format!("/en{PATH}");
    let csrf = staff.get(&path).await.hidden("csrf");
    staff.post(&path, &[&[("csrf", csrf.as_str())], facts].concat()).await
}

/// Types Sokha's facts; the path of the binding that begins.
pub(crate) async fn begin(staff: &mut Browser<'_>) -> String {
    let found = look(staff, &FACTS).await;
    assert_eq!(found.status, StatusCode::SEE_OTHER, "{}", found.body);
    found.location().to_owned()
}

/// Sends the form of a binding's page that does this.
pub(crate) async fn order(
    staff: &mut Browser<'_>,
    path: &str,
    act: &str,
    typed: &[(&str, &str)],
) -> Answer {
    let page = staff.get(path).await;
    press(staff, path, &form(&page, act), typed).await
}

/// Looks at the papers and proposes; the path of the binding.
pub(crate) async fn propose(staff: &mut Browser<'_>, typed: &[(&str, &str)]) -> String {
    let path = begin(staff).await;
    let sent = order(staff, &path, "propose", typed).await;
    assert_eq!(sent.location(), path, "{}", sent.body);
    path
}

/// Types a PIN on the page that was handed over.
async fn type_pin(staff: &mut Browser<'_>, path: &str, pin: &str, again: &str) -> Answer {
    let page = staff.get(path).await;
    let (csrf, key) = (page.hidden("csrf"), page.hidden("key"));
    let fields = [("csrf", csrf.as_str()), ("key", &key), ("pin", pin), ("pin_again", again)];
    staff.post(path, &fields).await
}

#[tokio::test]
async fn a_phone_is_bound_by_two_and_works_at_once() {
    let never_signed_in = Pensioner { activated: false, ..Pensioner::sokha() };
    let (portal, agent, officer) = setting_with(never_signed_in).await;
    let mut at_branch = signed_in(&portal, &agent).await;
    assert!(at_branch.get("/staff").await.body.contains("href=\"/staff/binding\""));
    let contact =
        [("contact_name", "Dara"), ("contact_phone", "098 111 222"), ("contact_relation", "child")];
    let path = propose(&mut at_branch, &[&NEW_NUMBER[..], &contact].concat()).await;
    let mine = at_branch.get(&path).await.body;
    assert!(mine.contains("value=\"withdraw\"") && !mine.contains("value=\"confirm\""), "{mine}");
    assert_eq!(portal.messages_sent().await, 0, "nothing has changed yet");

    let mut at_office = signed_in(&portal, &officer).await;
    assert!(at_office.get("/staff/queue").await.body.contains("href=\"/staff/binding\""));
    assert!(at_office.get(&format!("/en{PATH}")).await.body.contains(&path));
    let page = at_office.get(&path).await.body;
    for shown in ["•••678", "•••567", "National identity card", &agent.address, "D…", "•••222"]
    {
        assert!(page.contains(shown), "{shown}: {page}");
    }
    for masked in ["12345678", "71234567", "98111222", "Sokha", "Dara"] {
        assert!(!page.contains(masked), "{masked}: {page}");
    }
    assert_eq!(order(&mut at_office, &path, "confirm", &[]).await.location(), path);

    let sent = portal.texts().await;
    let told = |to: &str, what: &str| sent.iter().any(|(t, text)| t == to && text.contains(what));
    assert!(told("+85512345678", "no longer registered"), "{sent:?}");
    assert!(told("+855971234567", "registered for your pension now"), "{sent:?}");
    assert!(told("+85598111222", ""), "whom she trusts: {sent:?}");
    portal.database.clock.advance(Duration::minutes(1));
    let mut sokha = portal.browser();
    sokha.sign_in("K-204577").await;
    assert_eq!(portal.texts().await[0].0, "+855971234567", "no wait of three days");
    let own = sokha.get("/en/my-pension/who-looked").await.body;
    assert!(own.contains("Branch agent") && own.contains("Officer"), "{own}");
    assert_eq!(portal.database.count("decided_field", "field = 'phone'").await, 1);

    let pin = format!("{path}/pin");
    let page = at_branch.get(&path).await.body;
    assert!(page.contains(&format!("href=\"{pin}\"")), "{page}");
    let page = at_branch.get(&pin).await.body;
    let hidden = page.matches("type=\"password\" inputmode=\"numeric\" autocomplete=\"off\"");
    assert_eq!(hidden.count(), 2, "{page}");
    for (typed, again) in [("1234", "1234"), ("4567", "4567"), ("7294", "7295"), ("72", "72")] {
        let wrong = type_pin(&mut at_branch, &pin, typed, again).await;
        assert!(wrong.body.contains("error-summary"), "{typed} {again}");
        assert!(!wrong.body.contains(&format!("value=\"{typed}\"")), "{typed} is not sent back");
    }
    assert_eq!(type_pin(&mut at_branch, &pin, "7294", "7294").await.location(), pin);
    let done = at_branch.get(&pin).await.body;
    assert!(done.contains("hand the device back") && !done.contains("name=\"pin\""), "{done}");
    let (csrf, key) = (at_office.get(PATH).await.hidden("csrf"), portal.database.id().to_string());
    let typed = [("pin", "8351"), ("pin_again", "8351")];
    let again = [&[("csrf", csrf.as_str()), ("key", &key)], &typed[..]].concat();
    let again = at_office.post(&pin, &again).await;
    assert!(again.body.contains("hand the device back"), "once: {}", again.body);
    assert!(at_branch.get(&path).await.body.contains("has set a PIN"));

    let mut phone = portal.browser();
    demo_phone::dial(&mut phone, "0971234567").await;
    for key in ["3", "1"] {
        demo_phone::press(&mut phone, key).await;
    }
    let screen = demo_phone::press(&mut phone, "7294").await;
    assert!(screen.contains("510,000"), "{screen}");
}

#[tokio::test]
async fn what_was_lost_is_refused_at_once() {
    let (portal, agent, officer) = setting().await;
    let mut sokha = portal.browser();
    sokha.sign_in("K-204577").await;
    let mut key = passkeys::add(&mut sokha, 1, "lost").await;
    let page = sokha.get("/my-pension/phone-pin").await;
    let (csrf, form_key) = (page.hidden("csrf"), page.hidden("key"));
    let fields = [("csrf", csrf.as_str()), ("key", &form_key), ("pin", "7294")];
    let fields = [&fields[..], &[("pin_again", "7294")]].concat();
    assert_eq!(sokha.post("/my-pension/phone-pin", &fields).await.status, StatusCode::SEE_OTHER);

    let mut at_branch = signed_in(&portal, &agent).await;
    let lost = [&SAME_NUMBER[..], &[("lost", "yes")]].concat();
    let path = propose(&mut at_branch, &lost).await;
    let mut at_office = signed_in(&portal, &officer).await;
    portal.database.clock.advance(Duration::minutes(1));
    let mut thief = portal.browser();
    thief.ask_for_code("K-204577").await;
    let code = portal.latest_code().await;
    assert_eq!(sokha.get("/my-pension").await.status, StatusCode::OK, "nothing is decided");
    let confirmed = order(&mut at_office, &path, "confirm", &[]).await;
    assert_eq!(confirmed.location(), path, "{}", confirmed.body);

    assert_eq!(sokha.get("/my-pension").await.location(), "/sign-in");
    assert_eq!(portal.database.count("passkey", "true").await, 0);
    let refused = passkeys::sign_in(&portal, &mut key, soft_key::RIGHT).await;
    assert!(refused.body.contains("error-summary"), "{}", refused.body);
    assert!(thief.type_code(&code).await.body.contains("error-summary"), "sent before");
    let phone = "012345678".parse().expect("a phone");
    let old = sothon_app::ussd_pin::check(&portal.portal.app, &phone, "7294").await;
    let right = matches!(old, Ok(sothon_app::ussd_pin::PinChecked::Right(_)));
    assert!(!right, "the old PIN: {old:?}");
    portal.database.clock.advance(Duration::minutes(2));
    let mut again = portal.browser();
    again.sign_in("K-204577").await;
    assert_eq!(again.get("/my-pension").await.status, StatusCode::OK, "she comes back herself");
}

#[tokio::test]
async fn an_attestor_is_invited_for_a_commune_and_proposes_there_only() {
    let (portal, _, officer) = setting().await;
    let administrators = [0, 1].map(Officer::administrator);
    for administrator in &administrators {
        portal.database.add_officer(administrator).await;
    }
    let new = "/en/staff/members/new";
    let mut maker = signed_in(&portal, &administrators[0]).await;
    let page = maker.get(new).await;
    let (csrf, key) = (page.hidden("csrf"), page.hidden("key"));
    let typed = [("address", "attestor@example.org"), ("role", "attestor"), ("office", "12")];
    let own = [("csrf", csrf.as_str()), ("key", &key)];
    for commune in ["", "Atlantis", "010201"] {
        let wrong = [&own[..], &typed, &[("commune", commune)]].concat();
        let wrong = maker.post(new, &wrong).await;
        assert!(wrong.body.contains("href=\"#commune\""), "{commune}: {}", wrong.body);
    }
    let sent = maker.post(new, &[&own[..], &typed, &[("commune", "120101")]].concat()).await;
    assert_eq!(sent.status, StatusCode::SEE_OTHER, "{}", sent.body);
    let change = sent.location().to_owned();
    let mut checker = signed_in(&portal, &administrators[1]).await;
    let page = checker.get(&change).await;
    assert!(page.body.contains("Commune attestor") && page.body.contains("Phnom Penh"));
    let done = press(&mut checker, &change, &form(&page, "approve"), &[]).await;
    assert_eq!(done.status, StatusCode::SEE_OTHER, "{}", done.body);
    let invited = "role = 'attestor' AND office = '120101'";
    assert_eq!(portal.database.count("staff", invited).await, 1);

    let attestor = |commune: &str| Officer {
        address: format!("attestor-{commune}@example.org"),
        role: StaffRole::Attestor,
        office: Office::Commune(commune.parse().expect("a commune")),
        ..officer.colleague()
    };
    let (here, there) = (attestor("120101"), attestor("120102"));
    portal.database.add_officer(&here).await;
    portal.database.add_officer(&there).await;
    let mut here = signed_in(&portal, &here).await;
    assert_eq!(here.get("/staff").await.location(), PATH);
    for path in ["/staff/queue", "/staff/unlock", "/staff/members", "/staff/awards"] {
        assert_eq!(here.get(path).await.status, StatusCode::NOT_FOUND, "{path}");
    }
    let path = propose(&mut here, &NEW_NUMBER).await;
    let mut there = signed_in(&portal, &there).await;
    assert!(look(&mut there, &FACTS).await.body.contains("No member in your area"));
    assert_eq!(there.get(&path).await.status, StatusCode::NOT_FOUND);
    assert!(!there.get(PATH).await.body.contains("/staff/binding/"));
    let mut at_office = signed_in(&portal, &officer).await;
    assert_eq!(order(&mut at_office, &path, "confirm", &[]).await.location(), path);
    assert_eq!(here.get(&format!("{path}/pin")).await.status, StatusCode::OK);
    assert_eq!(there.get(&format!("{path}/pin")).await.status, StatusCode::NOT_FOUND);
}

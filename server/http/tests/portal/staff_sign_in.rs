//! Staff sign in by password and second factor, apart from pensioners.

use axum::http::StatusCode;
use sothon_app::staff::code_now;
use sothon_domain::access::StaffRole;
use sothon_testkit::{ORIGIN, Officer, Pensioner};
use time::Duration;

use crate::browser::{Answer, Browser, TestPortal};

const FORM: &str = "/staff/sign-in";

async fn with_officer() -> (TestPortal, Officer) {
    let portal = TestPortal::new().await;
    let officer = Officer::of_phnom_penh();
    portal.database.add_officer(&officer).await;
    (portal, officer)
}

/// The page without what differs between any two answers.
fn shown(answer: &Answer, csrf: &str) -> String {
    let id = answer.headers["x-request-id"].to_str().expect("ASCII");
    answer.body.replace(id, "").replace(csrf, "")
}

async fn attempt(browser: &mut Browser<'_>, typed: [&str; 3]) -> (Answer, String) {
    let csrf = browser.get(FORM).await.hidden("csrf");
    let [address, password, code] = typed;
    let fields =
        [("csrf", csrf.as_str()), ("address", address), ("password", password), ("code", code)];
    (browser.post(FORM, &fields).await, csrf)
}

#[tokio::test]
async fn password_and_code_lead_to_the_work_in_the_same_language() {
    let (portal, officer) = with_officer().await;
    let mut browser = portal.browser();
    assert_eq!(browser.get("/staff").await.location(), FORM);
    assert_eq!(browser.get("/en/staff").await.location(), "/en/staff/sign-in");
    let before = browser.cookie("sothon-staff").to_owned();
    let code = officer.code(&portal.portal.app);
    let (done, _) = attempt(&mut browser, [&officer.address, &officer.password, &code]).await;
    assert_eq!((done.status, done.location()), (StatusCode::SEE_OTHER, "/staff"));
    assert_eq!(browser.get("/staff").await.location(), "/staff/queue");
    assert_eq!(browser.get("/en/staff").await.location(), "/en/staff/queue");
    assert_ne!(before, browser.cookie("sothon-staff"), "a new token after sign-in");
    let cookie = done.headers["set-cookie"].to_str().expect("ASCII");
    assert!(cookie.contains("HttpOnly") && cookie.contains("SameSite=Lax"), "{cookie}");
}

#[tokio::test]
async fn whatever_is_wrong_the_page_is_the_same() {
    let (portal, officer) = with_officer().await;
    let code = officer.code(&portal.portal.app);
    let mut pages = Vec::new();
    for typed in [
        [officer.address.as_str(), "another password", code.as_str()],
        [&officer.address, &officer.password, "000000"],
        ["nobody-at-all12@example.org", &officer.password, &code],
        [&officer.address, "", ""],
    ] {
        let mut browser = portal.browser();
        let (wrong, csrf) = attempt(&mut browser, typed).await;
        assert_eq!(wrong.status, StatusCode::OK);
        assert!(wrong.body.contains(typed[0]), "the address stays typed");
        assert!(!wrong.body.contains(&officer.password), "a password is never shown again");
        assert!(!wrong.body.contains(&code), "nor a code");
        pages.push(shown(&wrong, &csrf).replace(typed[0], ""));
        portal.database.clock.advance(Duration::seconds(5));
    }
    assert!(pages.iter().all(|page| page == &pages[0]), "{pages:#?}");
}

#[tokio::test]
async fn a_code_works_once_and_a_wrong_try_makes_wait() {
    let (portal, officer) = with_officer().await;
    let code = officer.code(&portal.portal.app);
    let right = [officer.address.as_str(), officer.password.as_str(), code.as_str()];
    assert_eq!(attempt(&mut portal.browser(), right).await.0.status, StatusCode::SEE_OTHER);
    let mut thief = portal.browser();
    assert_eq!(attempt(&mut thief, right).await.0.status, StatusCode::OK);
    assert_eq!(thief.get("/staff").await.location(), FORM);
    let (soon, _) = attempt(&mut portal.browser(), right).await;
    assert!(soon.body.contains("១ វិនាទី"), "{}", soon.body);
    portal.database.clock.advance(Duration::seconds(30));
    let next = officer.code(&portal.portal.app);
    let (done, _) =
        attempt(&mut portal.browser(), [&officer.address, &officer.password, &next]).await;
    assert_eq!(done.status, StatusCode::SEE_OTHER);
}

#[tokio::test]
async fn an_idle_session_ends_and_the_page_says_so() {
    let (portal, officer) = with_officer().await;
    let mut browser = portal.browser();
    browser.sign_in_staff(&officer).await;
    portal.database.clock.advance(Duration::minutes(14));
    assert_eq!(browser.get("/staff").await.location(), "/staff/queue");
    portal.database.clock.advance(Duration::minutes(15));
    let ended = browser.get("/en/staff").await;
    assert_eq!(ended.location(), "/en/staff/sign-in?expired");
    assert!(browser.get(ended.location()).await.body.contains("sign in again"));
    browser.sign_in_staff(&officer).await;
    assert_eq!(browser.get("/staff").await.location(), "/staff/queue");
}

#[tokio::test]
async fn signing_out_ends_the_session_for_every_copy_of_the_cookie() {
    let (portal, _) = with_officer().await;
    let agent = Officer { role: StaffRole::Agent, ..Officer::of_phnom_penh().colleague() };
    portal.database.add_officer(&agent).await;
    let mut browser = portal.browser();
    browser.sign_in_staff(&agent).await;
    let page = browser.get("/en/staff").await;
    for shown in [agent.address.as_str(), "Branch agent", "Phnom Penh", "19:15"] {
        assert!(page.body.contains(shown), "{shown}: {}", page.body);
    }
    let mut copy = browser.copy();
    let out = browser.post("/staff/sign-out", &[("csrf", &page.hidden("csrf"))]).await;
    assert_eq!(out.location(), FORM);
    assert_eq!(copy.get("/staff").await.location(), FORM);
}

#[tokio::test]
async fn a_pensioner_and_a_member_of_staff_share_a_browser_and_nothing_else() {
    let (portal, officer) = with_officer().await;
    portal.database.add(&Pensioner::sokha()).await;
    let mut browser = portal.browser();
    browser.sign_in("K-204577").await;
    assert_eq!(browser.get("/staff").await.location(), FORM);
    browser.sign_in_staff(&officer).await;
    assert_eq!(browser.get("/staff").await.location(), "/staff/queue");
    assert_eq!(browser.get("/my-pension").await.status, StatusCode::OK);
    let swapped = [("sothon", "sothon-staff"), ("sothon-staff", "sothon")];
    let mut thief = portal.browser();
    for (from, to) in swapped {
        let value = browser.cookie(from).to_owned();
        thief.keep_cookie(to, &value);
    }
    assert_eq!(thief.get("/staff").await.location(), FORM, "her cookie is none of staff");
    assert_eq!(thief.get("/my-pension").await.location(), "/sign-in");
}

#[tokio::test]
async fn a_forged_form_is_refused_and_a_pensioners_token_is_forged_too() {
    let (portal, officer) = with_officer().await;
    let code = officer.code(&portal.portal.app);
    let mut browser = portal.browser();
    let hers = browser.get("/sign-in").await.hidden("csrf");
    let csrf = browser.get(FORM).await.hidden("csrf");
    let fields = |csrf| {
        [
            ("csrf", csrf),
            ("address", officer.address.as_str()),
            ("password", officer.password.as_str()),
            ("code", code.as_str()),
        ]
    };
    let evil = browser.post_from("https://evil.example", FORM, &fields(&csrf)).await;
    let other = browser.post_from(ORIGIN, FORM, &fields(&hers)).await;
    let bare = browser.post(FORM, &fields("")[1..]).await;
    let cookieless = portal.browser().post(FORM, &fields(&csrf)).await;
    for refused in [evil, other, bare, cookieless] {
        assert_eq!(refused.status, StatusCode::FORBIDDEN, "{}", refused.body);
        assert!(refused.body.contains("href=\"/staff\""), "{}", refused.body);
    }
    assert_eq!(browser.post(FORM, &fields(&csrf)).await.status, StatusCode::SEE_OTHER);
}

#[tokio::test]
async fn an_accepted_invitation_leads_to_the_sign_in_of_staff() {
    let portal = TestPortal::new().await;
    let app = &portal.portal.app;
    let operator = sothon_domain::access::Actor::system("test");
    let link = {
        let post = sothon_app::staff::Post::Administrator;
        sothon_app::staff::invite(app, &operator, "first@example.org", &post).await
    };
    let link = link.expect("nobody is registered yet");
    let mut browser = portal.browser();
    let page = browser.get(&link).await;
    let token = link.rsplit('/').next().expect("the last part is the token");
    let invited = sothon_app::staff::open_invite(app, token).await;
    let secret = invited.expect("the store answers").expect("the link is ours").secret;
    let code = code_now(app, &secret).expect("the page shows a secret");
    let csrf = page.hidden("csrf");
    let password = "fifteen letters or more";
    let fields = [
        ("csrf", csrf.as_str()),
        ("password", password),
        ("password_again", password),
        ("card", "555666777"),
        ("code", code.as_str()),
    ];
    let done = browser.post(&link, &fields).await;
    assert!(done.body.contains("href=\"/staff/sign-in\""), "{}", done.body);
    let typed = ["first@example.org", password, code.as_str()];
    let (again, _) = attempt(&mut browser, typed).await;
    assert_eq!(again.status, StatusCode::OK, "the code of the invitation is spent");
    portal.database.clock.advance(Duration::seconds(31));
    let code = code_now(app, &secret).expect("the page shows a secret");
    let (done, _) = attempt(&mut browser, ["first@example.org", password, &code]).await;
    assert_eq!(done.location(), "/staff");
    let page = browser.get("/en/staff/members").await;
    assert_eq!(browser.get("/en/staff").await.location(), "/en/staff/members");
    assert!(page.body.contains("Administrator") && page.body.contains("Head office"));
    assert_eq!(page.status, StatusCode::OK, "an administrator sees the staff");
}

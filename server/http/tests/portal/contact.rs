//! The PIN of the phone service and the mailbox of notices.

use axum::http::StatusCode;
use sothon_app::ussd_pin::{self, PinChecked};
use sothon_testkit::Pensioner;

use crate::browser::{Answer, Browser, TestPortal};

const PIN: &str = "/my-pension/phone-pin";
const NOTICES: &str = "/my-pension/notices";

async fn with_sokha() -> TestPortal {
    let portal = TestPortal::new().await;
    portal.database.add(&Pensioner::sokha()).await;
    portal
}

async fn signed_in(portal: &TestPortal) -> Browser<'_> {
    let mut sokha = portal.browser();
    sokha.sign_in("K-204577").await;
    sokha
}

/// Fills in the form of a page, as it is served now.
async fn fill(browser: &mut Browser<'_>, path: &str, fields: &[(&str, &str)]) -> Answer {
    let page = browser.get(path).await;
    let (csrf, key) = (page.hidden("csrf"), page.hidden("key"));
    let own = [("csrf", csrf.as_str()), ("key", key.as_str())];
    browser.post(path.trim_start_matches("/en"), &[&own, fields].concat()).await
}

async fn typed_on_the_phone(portal: &TestPortal, pin: &str) -> PinChecked {
    let phone = "012345678".parse().expect("a phone");
    ussd_pin::check(&portal.portal.app, &phone, pin).await.expect("the database answers")
}

#[tokio::test]
async fn a_pin_set_on_the_web_works_on_the_phone() {
    let portal = with_sokha().await;
    let mut sokha = signed_in(&portal).await;
    assert!(sokha.get("/my-pension").await.body.contains(&format!("href=\"{PIN}\"")));
    let page = sokha.get(&format!("/en{PIN}")).await;
    for shown in ["*1288#", "•••678", "Not set yet"] {
        assert!(page.body.contains(shown), "{shown}: {}", page.body);
    }
    let set = fill(&mut sokha, PIN, &[("pin", "៧២៩៤"), ("pin_again", "7294")]).await;
    assert_eq!(set.location(), "/my-pension/phone-pin?set");
    let done = sokha.get("/en/my-pension/phone-pin?set").await;
    assert!(done.body.contains("Your new PIN is set"), "{}", done.body);
    assert!(done.body.contains("21 November 2026"), "{}", done.body);
    assert!(matches!(typed_on_the_phone(&portal, "7294").await, PinChecked::Right(_)));
}

#[tokio::test]
async fn each_fault_stands_at_its_field_and_no_pin_is_sent_back() {
    let portal = with_sokha().await;
    let mut sokha = signed_in(&portal).await;
    let table: [(&str, &str, &[&str]); 4] = [
        ("1234", "1234", &["pin-error"]),
        ("729", "729", &["pin-error"]),
        ("7294", "7295", &["pin_again-error"]),
        ("5678", "5679", &["pin-error", "pin_again-error"]),
    ];
    for (pin, again, faults) in table {
        let page = fill(&mut sokha, PIN, &[("pin", pin), ("pin_again", again)]).await;
        assert_eq!(page.status, StatusCode::OK);
        for id in ["pin-error", "pin_again-error"] {
            let shown = page.body.contains(&format!("id=\"{id}\""));
            assert_eq!(shown, faults.contains(&id), "{pin} {id}");
        }
        assert!(!page.body.contains(&format!("value=\"{pin}\"")), "{pin}");
        assert!(!page.body.contains(&format!("value=\"{again}\"")), "{again}");
    }
    assert_eq!(typed_on_the_phone(&portal, "7294").await, PinChecked::Wrong { left: 2 });
}

#[tokio::test]
async fn the_page_says_when_a_new_pin_is_needed() {
    let portal = with_sokha().await;
    let mut sokha = signed_in(&portal).await;
    fill(&mut sokha, PIN, &[("pin", "7294"), ("pin_again", "7294")]).await;
    portal.database.tamper("UPDATE ussd_pin SET renew = true").await;
    let page = sokha.get(&format!("/en{PIN}?set")).await;
    assert!(page.body.contains("Needs a new one"), "{}", page.body);
    assert!(!page.body.contains("Your new PIN is set"), "{}", page.body);
}

#[tokio::test]
async fn a_pin_typed_after_the_session_ended_is_not_kept() {
    let portal = with_sokha().await;
    let mut sokha = signed_in(&portal).await;
    let page = sokha.get(PIN).await;
    let (csrf, key) = (page.hidden("csrf"), page.hidden("key"));
    portal.database.clock.advance(time::Duration::minutes(20));
    let fields = [("csrf", csrf.as_str()), ("key", &key), ("pin", "7294"), ("pin_again", "7294")];
    assert_eq!(sokha.post(PIN, &fields).await.location(), "/sign-in?expired");
    assert_eq!(portal.database.count("kept_form", "true").await, 0);
}

#[tokio::test]
async fn a_mailbox_is_named_corrected_and_emptied() {
    let portal = with_sokha().await;
    let mut sokha = signed_in(&portal).await;
    assert!(sokha.get("/en/my-pension/notices").await.body.contains("No mailbox yet"));

    let wrong = fill(&mut sokha, NOTICES, &[("email", "sok.dara")]).await;
    assert_eq!(wrong.status, StatusCode::OK);
    assert!(wrong.body.contains("value=\"sok.dara\""), "it keeps what was typed");
    assert!(wrong.body.contains("id=\"email-error\""));

    let saved = fill(&mut sokha, NOTICES, &[("email", " sok.dara@Example.ORG ")]).await;
    assert_eq!(saved.location(), "/my-pension/notices?saved");
    let page = sokha.get("/en/my-pension/notices?saved").await;
    for shown in ["It is saved", "value=\"sok.dara@example.org\"", "•••678"] {
        assert!(page.body.contains(shown), "{shown}: {}", page.body);
    }
    let stored = portal.database.everything_stored().await;
    assert!(!stored.contains("sok.dara"), "the mailbox lies sealed");
    assert!(!stored.contains(&hex("sok.dara")), "the mailbox lies sealed");

    fill(&mut sokha, NOTICES, &[("email", " ")]).await;
    assert!(sokha.get("/en/my-pension/notices").await.body.contains("No mailbox yet"));
    let acts: Vec<_> = portal.database.acts("mailbox.").await;
    let acts: Vec<_> = acts.iter().map(|written| written.act.as_str()).collect();
    assert_eq!(acts, ["mailbox.set", "mailbox.emptied"]);
}

fn hex(text: &str) -> String {
    text.bytes().map(|byte| format!("{byte:02x}")).collect()
}

#[tokio::test]
async fn nobody_sees_or_sets_somebody_elses() {
    let portal = with_sokha().await;
    portal.database.add(&Pensioner::dara()).await;
    let mut sokha = signed_in(&portal).await;
    fill(&mut sokha, NOTICES, &[("email", "sokha@example.org")]).await;
    let mut dara = portal.browser();
    dara.sign_in("V-118203").await;
    assert!(!dara.get(NOTICES).await.body.contains("value=\"sokha@example.org\""));
    fill(&mut dara, PIN, &[("pin", "7294"), ("pin_again", "7294")]).await;
    assert_eq!(typed_on_the_phone(&portal, "7294").await, PinChecked::Wrong { left: 2 });
}

async fn in_her_file(browser: &mut Browser<'_>, item: &str) -> String {
    let file = browser.get("/my-pension/data.json").await;
    let json: serde_json::Value = serde_json::from_str(&file.body).expect("it is JSON");
    json["data"]["contact"][0][item].as_str().expect("it is told").to_owned()
}

/// Chooses language and letters, reminders, and whether people are named; to read.
async fn choose(browser: &mut Browser<'_>, [tongue, reminders, naming]: [&str; 3]) -> Answer {
    let csrf = browser.get(NOTICES).await.hidden("csrf");
    let csrf = ("csrf", csrf.as_str());
    let fields =
        [csrf, ("tongue", tongue), ("reminders", reminders), ("naming", naming), ("form", "text")];
    browser.post(&format!("{NOTICES}/choices"), &fields).await
}

#[tokio::test]
async fn language_letters_and_reminders_are_chosen_and_shown() {
    let portal = with_sokha().await;
    let mut sokha = signed_in(&portal).await;
    let page = sokha.get("/en/my-pension/notices").await;
    for told in
        ["names in text messages only if you want it", "decisions and the end of a time set by law"]
    {
        assert!(page.body.contains(told), "{told}: {}", page.body);
    }
    let together = page.body.split("<form").find(|form| form.contains("name=\"tongue\""));
    assert!(together.is_some_and(|form| form.contains("name=\"form\"")), "one button keeps both");
    let saved = choose(&mut sokha, ["km-Latn", "needed", "names"]).await;
    assert_eq!(saved.location(), "/my-pension/notices?saved", "{}", saved.body);
    let page = sokha.get("/en/my-pension/notices?saved").await.body;
    for value in ["km-Latn", "needed", "names"] {
        let chosen = page.split("<input").find(|tag| tag.contains(&format!("value=\"{value}\"")));
        assert!(chosen.is_some_and(|tag| tag.contains("checked")), "{value}: {page}");
    }
    assert_eq!(in_her_file(&mut sokha, "message-tongue").await, "km-Latn");
    assert_eq!(in_her_file(&mut sokha, "message-reminders").await, "needed");
    let data = sokha.get("/en/my-pension/data").await.body;
    assert!(data.contains("how messages come, reminders"), "{data}");
    assert_eq!(in_her_file(&mut sokha, "message-naming").await, "names");
    for wrong in [["fr", "all", "nobody"], ["km", "none", "nobody"], ["km", "all", "me"], [""; 3]] {
        let refused = choose(&mut sokha, wrong).await;
        assert_eq!(refused.status, StatusCode::BAD_REQUEST, "{wrong:?}");
    }
    assert_eq!(in_her_file(&mut sokha, "message-tongue").await, "km-Latn", "nothing was changed");
}

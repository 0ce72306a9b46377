//! A person lets another act for her: both sides on the web, and every way around it.

use axum::http::{Method, StatusCode};
use sothon_app::authorisation::Access;
use sothon_app::listen::Sounds;
use sothon_domain::access::StaffRole;
use sothon_domain::delegate::DelegateScope;
use sothon_http::routes;
use sothon_testkit::{Officer, Pensioner};
use time::macros::datetime;
use time::{Duration, OffsetDateTime};

use crate::authorisation::{COMPLETE, address};
use crate::browser::{Answer, Browser, TestPortal};
use crate::cases::{VILLAGE, answer_both, send};

const PATH: &str = "/my-pension/delegates";
const NEW: &str = "/my-pension/delegates/new";
const ACTING_FOR: &str = "/acting-for";
const SOKHA: &str = "K-204577";
const DARA: &str = "V-118203";

/// Sokha, and Dara, whom she knows.
pub(crate) async fn portal() -> TestPortal {
    let portal = TestPortal::new().await;
    portal.database.add(&Pensioner::sokha()).await;
    portal.database.add(&Pensioner::dara()).await;
    portal
}

async fn signed_in<'a>(portal: &'a TestPortal, number: &str) -> Browser<'a> {
    let mut browser = portal.browser();
    browser.sign_in(number).await;
    browser
}

async fn name(browser: &mut Browser<'_>, fields: [&str; 4]) -> Answer {
    let page = browser.get(NEW).await;
    let (csrf, key) = (page.hidden("csrf"), page.hidden("key"));
    let [number, name, scope, months] = fields;
    let fields = [
        ("csrf", csrf.as_str()),
        ("key", &key),
        ("member_number", number),
        ("name", name),
        ("scope", scope),
        ("months", months),
    ];
    browser.post(NEW, &fields).await
}

/// Sokha lets Dara act for her.
async fn grant(sokha: &mut Browser<'_>, scope: &str) {
    let granted = name(sokha, [DARA, "CHAN Dara", scope, "6"]).await;
    assert_eq!(granted.location(), format!("{PATH}?granted"), "{}", granted.body);
}

/// Presses the button of a form that posts its token and this.
async fn press(browser: &mut Browser<'_>, path: &str, more: &[(&str, &str)]) -> Answer {
    let csrf = browser.get(ACTING_FOR).await.hidden("csrf");
    browser.post(path, &[&[("csrf", csrf.as_str())], more].concat()).await
}

/// Begins to act for the first person of the list.
async fn begin(browser: &mut Browser<'_>) {
    let id = browser.get(ACTING_FOR).await.hidden("id");
    let begun = press(browser, ACTING_FOR, &[("id", &id)]).await;
    assert_eq!(begun.location(), "/my-pension", "{}", begun.body);
}

/// The id of her only delegate's leave.
async fn leave_of(browser: &mut Browser<'_>) -> String {
    let body = browser.get(PATH).await.body;
    let before = body.split("/revoke").next().expect("a delegate is listed");
    before.rsplit('/').next().expect("an id").to_owned()
}

async fn revoke(sokha: &mut Browser<'_>) {
    let path = format!("{PATH}/{}/revoke", leave_of(sokha).await);
    assert_eq!(press(sokha, &path, &[]).await.location(), format!("{PATH}?revoked"));
}

/// Dara, signed in and acting for Sokha.
pub(crate) async fn acting<'a>(portal: &'a TestPortal, scope: &str) -> (Browser<'a>, Browser<'a>) {
    let mut sokha = signed_in(portal, SOKHA).await;
    grant(&mut sokha, scope).await;
    let mut dara = signed_in(portal, DARA).await;
    begin(&mut dara).await;
    (sokha, dara)
}

#[tokio::test]
async fn she_names_him_he_reports_for_her_and_she_ends_it() {
    let portal = portal().await;
    let mut sokha = signed_in(&portal, SOKHA).await;
    assert!(sokha.get("/my-pension").await.body.contains(&format!("href=\"{PATH}\"")));
    let page = sokha.get(&format!("/en{PATH}")).await;
    assert!(page.body.contains("Nobody may act for you now"), "{}", page.body);
    let friend = [("name", "Phally"), ("phone", "012 999 888"), ("relation", "friend")];
    let csrf = page.hidden("csrf");
    let contact = sokha.get("/my-pension/trusted-contact").await.hidden("key");
    let own = [("csrf", csrf.as_str()), ("key", contact.as_str())];
    sokha.post("/my-pension/trusted-contact", &[&own[..], &friend].concat()).await;
    let before = portal.messages_sent().await;
    grant(&mut sokha, "report").await;
    assert_eq!(portal.messages_sent().await, before + 3, "she, he and the trusted contact");
    let told = portal.mails().await.join("\n");
    assert!(told.contains("អ្នកឱ្យ បុគ្គលម្នាក់ ធ្វើជំនួស") && told.contains("បុគ្គលម្នាក់ ឱ្យអ្នក"), "{told}");
    let page = sokha.get(&format!("/en{PATH}?granted")).await.body;
    assert!(page.contains("CHAN Dara") && page.contains("21 May 2027"), "{page}");

    let mut dara = signed_in(&portal, DARA).await;
    let page = dara.get("/en/acting-for").await.body;
    assert!(page.contains("SIM Sokha") && page.contains("Act for SIM Sokha"), "{page}");
    begin(&mut dara).await;
    let page = dara.get("/en/my-pension").await.body;
    assert!(page.contains("You are acting for SIM Sokha") && page.contains("510,000"), "{page}");
    assert!(!page.contains("/my-pension/letters") && !page.contains("320,000"), "{page}");
    let before = portal.messages_sent().await;
    answer_both(&mut dara, VILLAGE).await;
    let case = send(&mut dara).await;
    // One person's messages go one after the other.
    portal.messages_sent().await;
    assert_eq!(portal.messages_sent().await, before + 2, "that it came, and who sent it");
    let told = portal.mails().await.join("\n");
    assert!(told.contains("បុគ្គលម្នាក់ បានផ្ញើសំណើជំនួសអ្នក"), "{told}");
    let labelled = "act = 'case.submitted' AND actor ~ '^person:[0-9a-f-]+ for person:[0-9a-f-]+$'";
    assert_eq!(portal.database.count("audit_row", labelled).await, 1);
    let case = case.trim_end_matches("?received").to_owned();
    for browser in [&mut dara, &mut sokha] {
        let page = browser.get(&format!("/en{case}")).await.body;
        assert!(page.contains("CHAN Dara for SIM Sokha"), "{page}");
    }
    let looked = sokha.get("/en/my-pension/who-looked").await.body;
    assert!(looked.contains("CHAN Dara for SIM Sokha"), "{looked}");

    let before = portal.messages_sent().await;
    revoke(&mut sokha).await;
    assert_eq!(portal.messages_sent().await, before + 2, "both are told");
    let refused = dara.get("/en/my-pension").await;
    assert_eq!(refused.status, StatusCode::NOT_FOUND);
    assert!(refused.body.contains("You can no longer act for this person"), "{}", refused.body);
    assert_eq!(dara.get(&case).await.status, StatusCode::NOT_FOUND);
    let back = press(&mut dara, ACTING_FOR, &[]).await;
    assert_eq!(back.location(), "/my-pension");
    let own = dara.get("/en/my-pension").await.body;
    assert!(own.contains("320,000") && !own.contains("acting for"), "{own}");
}

/// Asks for a route of a person's own pages.
async fn ask(browser: &mut Browser<'_>, method: &Method, path: &str) -> Answer {
    if *method == Method::GET {
        // Some of them are files.
        let (status, headers, file) = browser.fetch(path).await;
        return Answer { status, headers, body: String::from_utf8_lossy(&file).into_owned() };
    }
    let csrf = browser.get(ACTING_FOR).await.hidden("csrf");
    let fields = [&[("csrf", csrf.as_str())], &COMPLETE[..]].concat();
    browser.post(path, &fields).await
}

#[tokio::test]
async fn a_delegate_opens_what_she_allows_and_nothing_else() {
    for (held, code) in [(DelegateScope::See, "see"), (DelegateScope::Claim, "claim")] {
        let portal = portal().await.heard_in(Sounds::tones());
        let (_, mut dara) = acting(&portal, code).await;
        let own = [Access::OwnRecord, Access::OwnRecordByCode];
        let routes = routes();
        let personal = routes.iter().filter(|route| own.contains(&route.use_case.access()));
        for route in personal.filter(|route| !route.path.starts_with(ACTING_FOR)) {
            let answer = ask(&mut dara, &route.method, &address(route)).await;
            let place = format!("{code}: {} {} {}", route.method, route.path, answer.body);
            let allowed = route.use_case.for_delegate().is_some_and(|least| held.includes(least));
            if !allowed {
                assert_eq!(answer.status, StatusCode::NOT_FOUND, "{place}");
            } else if !["{reference}", "/draft/"].iter().any(|part| route.path.contains(part)) {
                // Of a case that is none, or a page of a form that is none, there is nothing to open.
                assert_ne!(answer.status, StatusCode::NOT_FOUND, "{place}");
            }
        }
        let open = [
            "passkeys",
            "phone-pin",
            "notices",
            "letters",
            "delegates",
            "lock",
            "not-right/account",
        ];
        for path in open {
            let answer = dara.get(&format!("/my-pension/{path}")).await;
            assert_eq!(answer.status, StatusCode::NOT_FOUND, "{code} {path}");
        }
        assert_eq!(portal.database.count("delegation", "true").await, 1, "he names nobody");
        assert_eq!(portal.database.count("person_lock", "true").await, 0);
    }
}

#[tokio::test]
async fn it_ends_with_its_last_day_by_the_clock_of_the_country() {
    let portal = portal().await;
    let mut sokha = signed_in(&portal, SOKHA).await;
    name(&mut sokha, [DARA, "តារា ចាន់", "see", "1"]).await;
    let clock = &portal.database.clock;
    let at = |instant: OffsetDateTime| clock.advance(instant - portal.portal.app.clock.now());
    at(datetime!(2026-12-21 16:50 UTC));
    let mut dara = signed_in(&portal, DARA).await;
    begin(&mut dara).await;
    at(datetime!(2026-12-21 16:59 UTC));
    assert_eq!(dara.get("/my-pension").await.status, StatusCode::OK);
    at(datetime!(2026-12-21 17:00 UTC));
    assert_eq!(dara.get("/my-pension").await.status, StatusCode::NOT_FOUND);
    press(&mut dara, ACTING_FOR, &[]).await;
    assert!(dara.get(ACTING_FOR).await.hidden("id").is_empty(), "it is listed no more");
}

#[tokio::test]
async fn nobody_acts_by_a_leave_that_is_not_his() {
    let portal = portal().await;
    portal.database.add(&Pensioner::widow()).await;
    let mut sokha = signed_in(&portal, SOKHA).await;
    grant(&mut sokha, "see").await;
    let leave = leave_of(&mut sokha).await;
    let mut widow = signed_in(&portal, &Pensioner::widow().member_number).await;
    let made_up = "0193b4a2-0000-7000-8000-000000000003";
    for id in [leave.as_str(), made_up] {
        let refused = press(&mut widow, ACTING_FOR, &[("id", id)]).await;
        assert_eq!(refused.status, StatusCode::NOT_FOUND);
        for path in [format!("{PATH}/{id}/revoke"), format!("{ACTING_FOR}/{id}/decline")] {
            assert_eq!(press(&mut widow, &path, &[]).await.status, StatusCode::NOT_FOUND, "{path}");
        }
    }
    let page = widow.get("/en/my-pension").await.body;
    assert!(!page.contains("510,000") && !page.contains("acting for"), "{page}");
    assert_eq!(portal.database.count("delegation", "ended_at IS NULL").await, 1);
    let own = press(&mut sokha, ACTING_FOR, &[("id", &leave)]).await;
    assert_eq!(own.status, StatusCode::NOT_FOUND, "she is not her own delegate");
}

#[tokio::test]
async fn he_declines_and_both_are_told() {
    let portal = portal().await;
    let (mut sokha, mut dara) = acting(&portal, "see").await;
    let before = portal.messages_sent().await;
    let path = format!("{ACTING_FOR}/{}/decline", dara.get(ACTING_FOR).await.hidden("id"));
    for _ in 0..2 {
        assert_eq!(press(&mut dara, &path, &[]).await.location(), "/acting-for?declined");
    }
    assert_eq!(portal.messages_sent().await, before + 2, "twice declined is once");
    assert_eq!(dara.get("/my-pension").await.status, StatusCode::NOT_FOUND);
    let page = sokha.get(&format!("/en{PATH}")).await.body;
    assert!(page.contains("Nobody may act for you now"), "{page}");
}

#[tokio::test]
async fn a_form_that_was_open_for_one_record_is_not_sent_for_the_other() {
    let portal = portal().await;
    let mut sokha = signed_in(&portal, SOKHA).await;
    grant(&mut sokha, "report").await;
    let mut dara = signed_in(&portal, DARA).await;
    let his_own = dara.get("/my-pension").await.hidden("csrf");
    let old = dara.copy();
    begin(&mut dara).await;
    let place = |csrf| [("csrf", csrf), ("place", VILLAGE), ("in", "010201")];
    let path = "/my-pension/report/address-changed/place";
    assert_eq!(dara.post(path, &place(&his_own)).await.status, StatusCode::FORBIDDEN);
    let for_her = dara.get("/my-pension").await.hidden("csrf");
    press(&mut dara, ACTING_FOR, &[]).await;
    assert_eq!(dara.post(path, &place(&for_her)).await.status, StatusCode::FORBIDDEN);
    assert_eq!(portal.database.count("flow_draft", "true").await, 0);
    let mut old = old;
    assert_eq!(old.get("/my-pension").await.location(), "/sign-in", "the old cookie is over");
}

#[tokio::test]
async fn a_typing_error_names_nobody_and_tells_nothing_of_others() {
    let portal = portal().await;
    let mut sokha = signed_in(&portal, SOKHA).await;
    let empty = name(&mut sokha, ["", " ", "", "2"]).await;
    assert_eq!(empty.status, StatusCode::OK);
    for id in ["member_number-error", "name-error", "scope-error", "months-error"] {
        assert!(empty.body.contains(id), "{id}: {}", empty.body);
    }
    let other = name(&mut sokha, [DARA, "CHAN Dary", "see", "6"]).await;
    let nobody = name(&mut sokha, ["V-118204", "CHAN Dara", "see", "6"]).await;
    let said = |answer: &Answer| answer.body.replace('\u{200B}', "").contains("ទាំងលេខ និងឈ្មោះ");
    assert!(said(&other) && said(&nobody), "{}", other.body);
    assert!(other.body.contains("value=\"CHAN Dary\""), "what was typed stays");
    let myself = name(&mut sokha, [SOKHA, "SIM Sokha", "see", "6"]).await;
    assert!(myself.body.contains("member_number-error") && !said(&myself), "{}", myself.body);
    for _ in 0..10 {
        name(&mut sokha, [DARA, "CHAN Dary", "see", "6"]).await;
    }
    let often = name(&mut sokha, [DARA, "CHAN Dara", "see", "6"]).await;
    assert_eq!(often.status, StatusCode::OK, "not even the right name after too many");
    assert_eq!(portal.database.count("delegation", "true").await, 0);
    portal.database.clock.advance(Duration::hours(25));
    let mut sokha = signed_in(&portal, SOKHA).await;
    grant(&mut sokha, "see").await;
}

#[tokio::test]
async fn naming_him_again_takes_the_place_of_the_earlier_leave() {
    let portal = portal().await;
    let (mut sokha, mut dara) = acting(&portal, "report").await;
    grant(&mut sokha, "see").await;
    assert_eq!(portal.database.count("delegation", "ended_at IS NULL").await, 1);
    assert_eq!(dara.get("/my-pension").await.status, StatusCode::NOT_FOUND, "the old one is over");
    begin(&mut dara).await;
    let report = dara.get("/my-pension/report/address-changed").await;
    assert_eq!(report.status, StatusCode::NOT_FOUND);
}

#[tokio::test]
async fn a_branch_stops_all_of_them_at_once() {
    let portal = portal().await;
    let here = Officer::of_phnom_penh();
    let agent = Officer { role: StaffRole::Agent, ..here.colleague() };
    let far = Officer::of_banteay_meanchey();
    for officer in [&agent, &far] {
        portal.database.add_officer(officer).await;
    }
    let (_, mut dara) = acting(&portal, "report").await;
    let path = "/staff/delegates";
    let mut at_branch = portal.browser();
    at_branch.sign_in_staff(&agent).await;
    assert!(at_branch.get("/staff").await.body.contains(&format!("href=\"{path}\"")));
    let csrf = at_branch.get(path).await.hidden("csrf");
    for typed in ["?", "K-000001", DARA] {
        let fields = [("csrf", csrf.as_str()), ("member_number", typed)];
        let answer = at_branch.post(path, &fields).await;
        assert!(answer.body.contains("member_number-error"), "{typed}: {}", answer.body);
    }
    let sokha = [("csrf", csrf.as_str()), ("member_number", SOKHA)];
    let found = at_branch.post(path, &sokha).await;
    assert!(found.body.contains('…') && !found.body.contains("សុខា"), "{}", found.body);
    assert_eq!(dara.get("/my-pension").await.status, StatusCode::OK);
    let confirmed = [&sokha[..], &[("confirmed", "yes")]].concat();
    let mut elsewhere = portal.browser();
    elsewhere.sign_in_staff(&far).await;
    let token = elsewhere.get(path).await.hidden("csrf");
    let out_of_reach = [("csrf", token.as_str()), ("member_number", SOKHA), ("confirmed", "yes")];
    let refused = elsewhere.post(path, &out_of_reach).await;
    assert!(refused.body.contains("member_number-error"), "{}", refused.body);
    let before = portal.messages_sent().await;
    let done = at_branch.post(path, &confirmed).await;
    assert_eq!(done.location(), format!("{path}?stopped"), "{}", done.body);
    assert_eq!(portal.messages_sent().await, before + 2, "she and he are told");
    assert_eq!(dara.get("/my-pension").await.status, StatusCode::NOT_FOUND);
}

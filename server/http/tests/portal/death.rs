//! The report of a death over the web: by anybody without scripts, in both languages, in the hands of staff, and ended
//! by the person herself.

use axum::http::StatusCode;
use sothon_app::death_report::look_for_new;
use sothon_domain::access::{Office, StaffRole};
use sothon_domain::death_report::ASK_LASTS;
use sothon_testkit::{Officer, Pensioner, StatementTrap};
use time::Duration;

use crate::browser::{Answer, Browser, TestPortal};

const FORM: &str = "/report-death";
pub(crate) const STAFF: &str = "/staff/deaths";
const NUMBER: [(&str, &str); 2] = [("number", "K-204577"), ("relation", "child")];

async fn setting() -> TestPortal {
    let portal = TestPortal::new().await;
    portal.database.add(&Pensioner::sokha()).await;
    portal
}

/// Fills in the form that anybody may.
pub(crate) async fn send(
    browser: &mut Browser<'_>,
    language: &str,
    typed: &[(&str, &str)],
) -> Answer {
    let path = format!("{language}{FORM}");
    let page = browser.get(&path).await;
    let (csrf, key) = (page.hidden("csrf"), page.hidden("key"));
    let own = [("csrf", csrf.as_str()), ("key", key.as_str())];
    browser.post(&path, &[&own, typed].concat()).await
}

/// What the register was looked through for is asked, as the server does it a moment later.
pub(crate) async fn look(portal: &TestPortal) {
    look_for_new(&portal.portal.app).await.expect("the register answers");
}

pub(crate) async fn at_work<'a>(portal: &'a TestPortal, officer: &Officer) -> Browser<'a> {
    let mut browser = portal.browser();
    browser.sign_in_staff(officer).await;
    browser
}

/// The address of the only report that waits.
pub(crate) async fn only(staff: &mut Browser<'_>) -> String {
    let list = staff.get(STAFF).await;
    let begin = format!("href=\"{STAFF}/");
    let links = list.body.split(&begin).skip(1);
    let ids = links.filter_map(|rest| rest.split('"').next());
    // One of the links leads to the form that reports another.
    let mut ids = ids.filter(|id| *id != "new");
    let (first, next) = (ids.next(), ids.next());
    assert!(next.is_none(), "{}", list.body);
    format!("{STAFF}/{}", first.unwrap_or_else(|| panic!("{}", list.body)))
}

/// Sends the form of the page that does this.
pub(crate) async fn order(
    staff: &mut Browser<'_>,
    path: &str,
    act: &str,
    more: &[(&str, &str)],
) -> Answer {
    let page = staff.get(path).await;
    let csrf = page.hidden("csrf");
    let form = page.body.split("<form").find(|form| form.contains(&format!("value=\"{act}\"")));
    let form = form.unwrap_or_else(|| panic!("no form does {act}: {}", page.body));
    let hidden = |name: &str| {
        let text = form.split(&format!("name=\"{name}\" value=\"")).nth(1);
        text.and_then(|text| text.split('"').next())
    };
    let key = hidden("key").expect("a form has a key");
    let mut own = vec![("csrf", csrf.as_str()), ("act", act), ("key", key)];
    own.extend(hidden("proposal").map(|proposal| ("proposal", proposal)));
    staff.post(path, &[&own, more].concat()).await
}

/// What a page says, without what one visitor's page has of her own.
fn content(page: &Answer) -> String {
    let main = page.body.split("<main").nth(1).and_then(|rest| rest.split("</main>").next());
    main.expect("the page has a content").to_owned()
}

#[tokio::test]
async fn it_is_found_from_the_first_page_and_from_help_in_both_languages() {
    let portal = setting().await;
    let mut anybody = portal.browser();
    let languages =
        [("", "ប្រាប់អំពីមរណភាព", ["/", "/help"]), ("/en", "Tell us of a death", ["/en", "/en/help"])];
    for (language, title, pages) in languages {
        for path in pages {
            let body = anybody.get(path).await.body;
            assert!(body.contains(&format!("href=\"{language}{FORM}\"")), "{path}: {body}");
        }
        let form = anybody.get(&format!("{language}{FORM}")).await.body;
        assert!(
            !form.contains("<script") && form.replace('\u{200B}', "").contains(title),
            "{form}"
        );
    }
}

#[tokio::test]
async fn a_number_that_exists_and_one_that_does_not_are_answered_with_the_same_bytes() {
    let mut heard = Vec::new();
    for (name, value) in [("number", "K-204577"), ("number", "K-999999")] {
        let portal = setting().await;
        let mut anybody = portal.browser();
        let trap = StatementTrap::set();
        let sent = send(&mut anybody, "/en", &[(name, value), ("relation", "child")]).await;
        let statements = trap.take();
        assert!(statements.len() > 3, "statements are heard: {statements:?}");
        let page = anybody.get(sent.location()).await;
        let reference = sent.location().rsplit('/').next().expect("it ends with a number");
        assert!(page.body.contains(reference), "{}", page.body);
        let csrf = page.hidden("csrf");
        assert!(!csrf.is_empty(), "the family may go on: {}", page.body);
        let said = content(&page).replace(reference, "").replace(&csrf, "");
        let place = sent.location().replace(reference, "");
        heard.push((sent.status, sent.body, place, page.status, said, statements));
        look(&portal).await;
    }
    assert_eq!(heard[0], heard[1]);
}

#[tokio::test]
async fn the_number_of_a_report_opens_nothing() {
    let portal = setting().await;
    let mut anybody = portal.browser();
    let sent = send(&mut anybody, "", &NUMBER).await;
    let invented = anybody.get("/report-death/received/0000-0000").await;
    let real = anybody.get(sent.location()).await;
    let reference = sent.location().rsplit('/').next().expect("it ends with a number");
    assert_eq!(content(&real).replace(reference, "0000-0000"), content(&invented));
    let rubbish = anybody.get("/report-death/received/0000-0001").await;
    assert_eq!(rubbish.status, StatusCode::NOT_FOUND);
}

#[tokio::test]
async fn what_is_missing_is_named_beside_its_field_and_what_was_typed_stays() {
    let portal = setting().await;
    let mut anybody = portal.browser();
    let nothing = send(&mut anybody, "/en", &[]).await;
    for field in ["name-error", "province-error", "relation-error"] {
        assert!(nothing.body.contains(field), "{field}: {}", nothing.body);
    }
    let typed = [("number", "K_1"), ("died", "31/2/2026"), ("phone", "12"), ("place", "ព្រែក")];
    let wrong = send(&mut anybody, "", &typed).await;
    for field in ["number-error", "died-error", "phone-error", "value=\"ព្រែក\"", "value=\"K_1\""]
    {
        assert!(wrong.body.contains(field), "{field}: {}", wrong.body);
    }
    assert_eq!(portal.database.count("death_report", "true").await, 0);
    let forged = [("csrf", "forged"), ("key", "0193b4a2-0000-7000-8000-000000000001")];
    let refused = anybody.post(FORM, &[&forged[..], &NUMBER].concat()).await;
    assert!(refused.status.is_client_error(), "{}", refused.status);
}

#[tokio::test]
async fn she_reads_it_on_her_first_page_and_says_once_that_she_lives() {
    let portal = setting().await;
    let mut sokha = portal.browser();
    sokha.sign_in("K-204577").await;
    assert!(!sokha.get("/en/my-pension").await.body.contains("I am alive"));
    send(&mut portal.browser(), "", &NUMBER).await;
    look(&portal).await;
    let page = sokha.get("/en/my-pension").await;
    for told in ["Somebody told us that you have died", "paid as before", "I am alive"] {
        assert!(page.body.contains(told), "{told}: {}", page.body);
    }
    let khmer = sokha.get("/my-pension").await.body.replace('\u{200B}', "");
    assert!(khmer.contains("ខ្ញុំនៅរស់"), "{khmer}");
    let (csrf, key) = (page.hidden("csrf"), page.hidden("key"));
    let fields = [("csrf", csrf.as_str()), ("key", key.as_str())];
    for _ in 0..2 {
        let said = sokha.post("/en/my-pension/alive", &fields).await;
        assert_eq!(said.location(), "/en/my-pension?alive");
    }
    let page = sokha.get("/en/my-pension?alive").await.body;
    assert!(page.contains("We have written down that you live") && !page.contains("I am alive"));
    assert_eq!(portal.database.count("death_report", "state = 'contradicted'").await, 1);
}

#[tokio::test]
async fn two_of_the_staff_hold_and_her_button_ends_it_the_same_day() {
    let portal = setting().await;
    let here = Officer::of_phnom_penh();
    portal.database.add_officer(&here).await;
    portal.database.add_officer(&here.colleague()).await;
    let office = Office::Commune("120101".parse().expect("a commune"));
    let address = "attestor@example.org".into();
    let attestor = Officer { address, role: StaffRole::Attestor, office, ..here.clone() };
    portal.database.add_officer(&attestor).await;
    let typed = [&NUMBER[..], &[("phone", "012 555 444"), ("died", "11/2026")]].concat();
    send(&mut portal.browser(), "", &typed).await;
    look(&portal).await;
    portal.database.clock.advance(ASK_LASTS);
    let mut of_commune = at_work(&portal, &attestor).await;
    let path = only(&mut of_commune).await;
    let page = of_commune.get(&format!("/en{path}")).await.body;
    assert!(page.contains("11/2026") || page.contains("November 2026"), "{page}");
    for hidden in ["012555444", "+85512555444", "Sim Sokha", "value=\"dismiss\""] {
        assert!(!page.contains(hidden), "{hidden}: {page}");
    }
    let empty = order(&mut of_commune, &path, "propose", &[]).await;
    assert!(empty.body.contains("how-error"), "{}", empty.body);
    let how = [("how", "ជួបមេភូមិ")];
    assert_eq!(order(&mut of_commune, &path, "propose", &how).await.location(), path);
    let unproved = of_commune.get(&format!("/en{path}")).await.body;
    assert!(unproved.contains("Nothing shows yet that it arrived"), "{unproved}");
    let empty = order(&mut of_commune, &path, "reached", &[]).await;
    assert!(empty.body.contains("way-error"), "{}", empty.body);
    let unnamed = order(&mut of_commune, &path, "reached", &[("way", "visit")]).await;
    assert!(unnamed.body.contains("whom-error"), "{}", unnamed.body);
    let met = [("way", "commune"), ("whom", "ជួបកូនស្រី")];
    portal.database.clock.advance(Duration::minutes(1));
    let mut officer = at_work(&portal, &here).await;
    let early = officer.get(&format!("/en{path}")).await.body;
    assert!(early.contains("ask the commune to visit"), "{early}");
    assert!(!early.contains("value=\"confirm\""), "{early}");
    assert_eq!(order(&mut of_commune, &path, "reached", &met).await.location(), path);
    let full = officer.get(&path).await.hidden("csrf");
    let full = officer.post(&format!("{path}/details"), &[("csrf", &full)]).await.body;
    assert!(full.contains("+85512555444") && full.contains("ជួបមេភូមិ"), "{full}");
    assert!(full.replace('\u{200B}', "").contains("ជួបកូនស្រី"), "{full}");
    assert_eq!(order(&mut officer, &path, "confirm", &[]).await.location(), path);
    assert!(officer.get(&format!("/en{path}")).await.body.contains("on hold since"));
    let found = order_find(&mut officer, "K-204577").await;
    assert_eq!(found.location(), path, "a hold is found by the member number");
    let mut sokha = portal.browser();
    sokha.sign_in("K-204577").await;
    let page = sokha.get("/en/my-pension").await;
    assert!(page.body.contains("Your pension waits"), "{}", page.body);
    let (csrf, key) = (page.hidden("csrf"), page.hidden("key"));
    sokha.post("/my-pension/alive", &[("csrf", csrf.as_str()), ("key", key.as_str())]).await;
    let page = officer.get(&format!("/en{path}")).await.body;
    assert!(page.contains("goes on, with what is missing"), "{page}");
    assert_eq!(portal.database.count("death_report", "state = 'restored'").await, 1);
}

/// Looks for a report by a number.
async fn order_find(staff: &mut Browser<'_>, number: &str) -> Answer {
    let csrf = staff.get(STAFF).await.hidden("csrf");
    staff.post(STAFF, &[("csrf", csrf.as_str()), ("number", number)]).await
}

#[tokio::test]
async fn an_officer_identifies_a_named_one_sees_a_paper_and_closes_another() {
    let portal = setting().await;
    let here = Officer::of_phnom_penh();
    portal.database.add_officer(&here).await;
    let named = [("name", "ស៊ឹម សុខា"), ("province", "12"), ("relation", "friend")];
    send(&mut portal.browser(), "", &named).await;
    look(&portal).await;
    let mut officer = at_work(&portal, &here).await;
    let path = only(&mut officer).await;
    let page = officer.get(&path).await.body.replace('\u{200B}', "");
    assert!(page.contains("ស៊ឹម សុខា"), "{page}");
    for (number, fault) in [("K_1", "not a member number"), ("K-999999", "Nobody in the reach")] {
        let sent =
            order(&mut officer, &format!("/en{path}"), "identify", &[("number", number)]).await;
        assert!(sent.body.contains(fault), "{fault}: {}", sent.body);
    }
    let asked = order(&mut officer, &path, "identify", &[("number", "K-204577")]).await;
    assert_eq!(asked.location(), path);
    for (typed, fault) in [(vec![], "paper-error"), (vec![("paper", "certificate")], "what-error")]
    {
        let sent = order(&mut officer, &path, "paper", &typed).await;
        assert!(sent.body.contains(fault), "{fault}: {}", sent.body);
    }
    let seen = [("paper", "certificate"), ("what", "១២៣ ឃុំ")];
    assert_eq!(order(&mut officer, &path, "paper", &seen).await.location(), path);
    assert_eq!(portal.database.count("death_report", "state = 'held'").await, 1);
    // Another about nobody is closed with a reason.
    let second = [("name", "Nobody"), ("province", "12"), ("relation", "friend")];
    send(&mut portal.browser(), "", &second).await;
    look(&portal).await;
    let path = only(&mut officer).await;
    let missing = order(&mut officer, &path, "dismiss", &[]).await;
    assert!(missing.body.contains("reason-error"), "{}", missing.body);
    let reason = [("reason", "nobody-found")];
    assert_eq!(order(&mut officer, &path, "dismiss", &reason).await.location(), path);
    let unknown = order_find(&mut officer, "K-999999").await;
    assert!(unknown.body.contains("number-error"), "{}", unknown.body);
}

#[tokio::test]
async fn an_old_code_asks_for_a_new_one_before_a_hold() {
    let portal = setting().await;
    let here = Officer::of_phnom_penh();
    portal.database.add_officer(&here).await;
    send(&mut portal.browser(), "", &NUMBER).await;
    look(&portal).await;
    let mut officer = at_work(&portal, &here).await;
    let path = only(&mut officer).await;
    portal.database.clock.advance(Duration::minutes(11));
    let seen = [("paper", "registry"), ("what", "88")];
    let asked = order(&mut officer, &path, "paper", &seen).await;
    assert!(
        asked.body.contains("name=\"code\"") && asked.body.contains("value=\"88\""),
        "{}",
        asked.body
    );
    assert_eq!(portal.database.count("death_report", "state = 'held'").await, 0);
    let code = here.code(&portal.portal.app);
    let held = order(&mut officer, &path, "paper", &[&seen[..], &[("code", &code)]].concat()).await;
    assert_eq!(held.location(), path);
}

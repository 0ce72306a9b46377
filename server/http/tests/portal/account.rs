//! The bank account on the web: the whole way, what keeps it from strangers, and the lock by staff.

use axum::http::StatusCode;
use sothon_domain::access::StaffRole;
use sothon_testkit::{Officer, Pensioner};
use time::Duration;

use crate::browser::{Answer, Browser, TestPortal};
use crate::cases::send_shown;

const PATH: &str = "/my-pension/account";
const CODE: &str = "/my-pension/account/code";
const RIGHT: [(&str, &str); 3] =
    [("bank", "ABA"), ("number", "០០០ 987-654"), ("holder", "sokha SIM")];

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

/// Sends the form of the page with these fields, in the page's language.
async fn fill(browser: &mut Browser<'_>, path: &str, fields: &[(&str, &str)]) -> Answer {
    let page = browser.get(path).await;
    let (csrf, key) = (page.hidden("csrf"), page.hidden("key"));
    let own = [("csrf", csrf.as_str()), ("key", key.as_str())];
    browser.post(path, &[&own, fields].concat()).await
}

async fn post(browser: &mut Browser<'_>, path: &str, fields: &[(&str, &str)]) -> Answer {
    let csrf = browser.get("/my-pension/notices").await.hidden("csrf");
    browser.post(path, &[&[("csrf", csrf.as_str())], fields].concat()).await
}

/// The page of the first change in the officer's list.
async fn first(officer: &mut Browser<'_>) -> String {
    let list = officer.get("/staff/accounts").await;
    let link = list.body.split("href=\"").find(|rest| {
        rest.starts_with("/staff/accounts/") && !rest.starts_with("/staff/accounts/new")
    });
    let link = link.expect("a change is listed").split('"').next().expect("a link ends");
    link.to_owned()
}

/// Sends the form of a change's page that does this.
async fn order(staff: &mut Browser<'_>, path: &str, fields: &[(&str, &str)]) -> Answer {
    let page = staff.get(path).await;
    let (csrf, key) = (page.hidden("csrf"), page.hidden("key"));
    let own = [("csrf", csrf.as_str()), ("key", key.as_str())];
    staff.post(path, &[&own, fields].concat()).await
}

#[tokio::test]
async fn from_the_form_to_the_new_account() {
    let portal = with_sokha().await;
    let officer = Officer::of_phnom_penh();
    portal.database.add_officer(&officer).await;
    let mut sokha = signed_in(&portal).await;
    assert!(sokha.get("/my-pension").await.body.contains(&format!("href=\"{PATH}\"")));
    let page = sokha.get(&format!("/en{PATH}")).await;
    for told in ["ACLEDA", "789", "waits 3 days", "already under way go to the old account"] {
        assert!(page.body.contains(told), "{told}: {}", page.body);
    }
    let entered = fill(&mut sokha, PATH, &RIGHT).await;
    assert_eq!(entered.location(), format!("{PATH}?entered"), "{}", entered.body);
    let page = sokha.get(&format!("/en{PATH}?entered")).await;
    for told in ["We have your change", "654", "24 November 2026", "It was not me: stop it"] {
        assert!(page.body.contains(told), "{told}: {}", page.body);
    }
    assert!(!page.body.contains("987"), "no page shows the number: {}", page.body);
    assert!(!page.body.contains("name=\"number\""), "one at a time");

    let mut at_office = portal.browser();
    at_office.sign_in_staff(&officer).await;
    assert!(at_office.get("/staff/queue").await.body.contains("href=\"/staff/accounts\""));
    let path = first(&mut at_office).await;
    let page = at_office.get(&format!("/en{path}")).await;
    for told in ["The name matches", "3 days have not passed", "•••7654", "•••6789", "S… S…"]
    {
        assert!(page.body.contains(told), "{told}: {}", page.body);
    }
    assert!(!page.body.contains("987"), "{}", page.body);
    // Signing in takes half a minute each time.
    portal.database.clock.advance(Duration::hours(71) + Duration::minutes(58));
    at_office.sign_in_staff(&officer).await;
    let early = order(&mut at_office, &path, &[("act", "approve")]).await;
    assert_eq!(early.status, StatusCode::OK, "it is refused");
    assert_eq!(portal.database.count("account_change", "state = 'approved'").await, 0);
    portal.database.clock.advance(Duration::minutes(2));
    let done = order(&mut at_office, &path, &[("act", "approve")]).await;
    assert_eq!(done.location(), path, "{}", done.body);
    let page = at_office.get(&format!("/en{path}")).await;
    assert!(page.body.contains("The new account is in use"), "{}", page.body);

    let mut sokha = signed_in(&portal).await;
    let page = sokha.get(&format!("/en{PATH}")).await;
    for told in ["ABA", "654", "An officer has approved it", "still go to the old account"] {
        assert!(page.body.contains(told), "{told}: {}", page.body);
    }
    assert!(sokha.get("/my-pension").await.body.contains("654"));
}

#[tokio::test]
async fn rubbish_in_every_field_keeps_what_was_typed() {
    let portal = with_sokha().await;
    let mut sokha = signed_in(&portal).await;
    let empty = fill(&mut sokha, PATH, &[]).await;
    for id in ["bank-error", "number-error", "holder-error"] {
        assert!(empty.body.contains(id), "{id}: {}", empty.body);
    }
    let long = "ក".repeat(61);
    for (field, rubbish) in [
        ("bank", "My own <bank>"),
        ("number", "12-34-x\"><script>"),
        ("number", "99999999999999999999999"),
        ("holder", long.as_str()),
    ] {
        let mut fields = RIGHT.to_vec();
        fields.retain(|(name, _)| *name != field);
        fields.push((field, rubbish));
        let wrong = fill(&mut sokha, PATH, &fields).await;
        assert_eq!(wrong.status, StatusCode::OK, "{field}");
        assert!(wrong.body.contains(&format!("{field}-error")), "{field}: {}", wrong.body);
        assert!(!wrong.body.contains("<script>") && !wrong.body.contains("<bank>"));
        for (name, typed) in RIGHT.iter().filter(|(name, _)| *name != field) {
            let kept = format!("value=\"{typed}\"");
            assert!(wrong.body.contains(&kept), "{name} is kept beside {field}: {}", wrong.body);
        }
        if field == "holder" {
            assert!(wrong.body.contains(rubbish), "{}", wrong.body);
        }
    }
    assert_eq!(portal.database.count("account_change", "true").await, 0);
}

#[tokio::test]
async fn after_ten_minutes_a_code_is_asked_and_wrong_ones_lead_nowhere() {
    let portal = with_sokha().await;
    let mut sokha = signed_in(&portal).await;
    portal.database.clock.advance(Duration::minutes(10));
    assert_eq!(fill(&mut sokha, PATH, &RIGHT).await.location(), CODE);
    let page = sokha.get(&format!("/en{CODE}")).await;
    for told in ["more than 10 minutes ago", "654", "name=\"code\""] {
        assert!(page.body.contains(told), "{told}: {}", page.body);
    }
    assert_eq!(portal.database.count("account_change", "state = 'waiting'").await, 0);
    for (code, error) in [("", "code-error"), ("12", "code-error")] {
        let wrong = post(&mut sokha, CODE, &[("code", code)]).await;
        assert!(wrong.body.contains(error), "{code}: {}", wrong.body);
    }
    let code = portal.latest_code().await;
    let other = if code == "000000" { "000001" } else { "000000" };
    let wrong = post(&mut sokha, CODE, &[("code", other)]).await;
    assert!(wrong.body.contains("code-error"), "{}", wrong.body);
    let soon = post(&mut sokha, CODE, &[("again", "phone")]).await;
    assert!(soon.body.contains("code-error"), "a minute has not passed: {}", soon.body);
    let none = post(&mut sokha, &format!("/en{CODE}"), &[("again", "mailbox")]).await;
    assert!(none.body.contains("send a code there"), "{}", none.body);
    portal.database.clock.advance(Duration::seconds(5));
    let right = post(&mut sokha, CODE, &[("code", &code)]).await;
    assert_eq!(right.location(), format!("{PATH}?entered"), "{}", right.body);
    assert_eq!(portal.database.count("account_change", "state = 'waiting'").await, 1);
    assert_eq!(sokha.get(CODE).await.location(), PATH, "there is nothing left to prove");
}

#[tokio::test]
async fn not_me_stops_it_and_locks_in_the_same_step() {
    let portal = with_sokha().await;
    let officer = Officer::of_phnom_penh();
    portal.database.add_officer(&officer).await;
    let mut sokha = signed_in(&portal).await;
    fill(&mut sokha, PATH, &RIGHT).await;
    let mut at_office = portal.browser();
    at_office.sign_in_staff(&officer).await;
    let path = first(&mut at_office).await;
    for _ in 0..2 {
        let stopped = post(&mut sokha, &format!("{PATH}/stop"), &[("lock", "yes")]).await;
        assert_eq!(stopped.location(), format!("{PATH}?stopped"));
    }
    let page = sokha.get(&format!("/en{PATH}?stopped")).await;
    for told in ["It is stopped", "Only a branch can change", "Your record is locked since"] {
        assert!(page.body.contains(told), "{told}: {}", page.body);
    }
    assert!(!page.body.contains("name=\"number\""), "{}", page.body);
    assert_eq!(portal.database.count("person_lock", "channel = 'web'").await, 1);
    portal.database.clock.advance(Duration::days(4));
    at_office.sign_in_staff(&officer).await;
    let page = at_office.get(&format!("/en{path}")).await;
    assert!(page.body.contains("not hers") && !page.body.contains("value=\"approve\""));
    let list = at_office.get("/en/staff/accounts").await;
    assert!(list.body.contains("Stopped by the person"), "{}", list.body);
    let tried = order(&mut at_office, "/staff/accounts/new", &[]).await;
    assert!(tried.body.contains("member_number-error"), "{}", tried.body);
}

#[tokio::test]
async fn she_takes_back_a_typing_error_and_somebody_elses_page_shows_nothing() {
    let portal = with_sokha().await;
    portal.database.add(&Pensioner::dara()).await;
    let elsewhere = Officer::of_banteay_meanchey();
    portal.database.add_officer(&Officer::of_phnom_penh()).await;
    portal.database.add_officer(&elsewhere).await;
    let mut sokha = signed_in(&portal).await;
    fill(&mut sokha, PATH, &RIGHT).await;
    let mut here = portal.browser();
    here.sign_in_staff(&Officer::of_phnom_penh()).await;
    let path = first(&mut here).await;
    let mut far = portal.browser();
    far.sign_in_staff(&elsewhere).await;
    assert_eq!(far.get(&path).await.status, StatusCode::NOT_FOUND);
    let csrf = far.get("/staff/accounts").await.hidden("csrf");
    let key = portal.database.id().to_string();
    let fields = [("csrf", csrf.as_str()), ("key", key.as_str()), ("act", "approve")];
    assert_eq!(far.post(&path, &fields).await.status, StatusCode::NOT_FOUND);
    let mut dara = portal.browser();
    dara.sign_in("V-118203").await;
    let page = dara.get(PATH).await;
    assert!(!page.body.contains("654"), "{}", page.body);
    post(&mut dara, &format!("{PATH}/stop"), &[]).await;
    assert_eq!(portal.database.count("account_change", "state = 'waiting'").await, 1);
    let back = post(&mut sokha, PATH, &[("withdraw", "yes")]).await;
    assert_eq!(back.location(), format!("{PATH}?withdrawn"));
    let page = sokha.get(&format!("/en{PATH}?withdrawn")).await;
    assert!(page.body.contains("You have taken it back"), "{}", page.body);
    assert!(page.body.contains("name=\"number\""), "she may enter another");
}

#[tokio::test]
async fn a_late_approval_asks_for_a_code_and_two_approve_what_an_agent_entered() {
    let portal = with_sokha().await;
    let one = Officer::of_phnom_penh();
    let two = one.colleague();
    let address = "agent@example.org".to_owned();
    let agent = Officer { address, role: StaffRole::Agent, ..one.clone() };
    for officer in [&one, &two, &agent] {
        portal.database.add_officer(officer).await;
    }
    let mut counter = portal.browser();
    counter.sign_in_staff(&agent).await;
    assert!(counter.get("/staff").await.body.contains("href=\"/staff/accounts/new\""));
    assert_eq!(counter.get("/staff/accounts").await.status, StatusCode::NOT_FOUND);
    let wrong = [("member_number", "K-999999"), ("bank", "ABA"), ("holder", "SIM Sokha")];
    let wrong = order(&mut counter, "/staff/accounts/new", &wrong).await;
    for kept in ["member_number-error", "number-error", "value=\"SIM Sokha\""] {
        assert!(wrong.body.contains(kept), "{kept}: {}", wrong.body);
    }
    let fields = [&[("member_number", "K-204577")], &RIGHT[..]].concat();
    let done = order(&mut counter, "/staff/accounts/new", &fields).await;
    assert_eq!(done.location(), "/staff/accounts/new?entered", "{}", done.body);

    portal.database.clock.advance(Duration::hours(72));
    let mut first_officer = portal.browser();
    first_officer.sign_in_staff(&one).await;
    let path = first(&mut first_officer).await;
    portal.database.clock.advance(Duration::minutes(11));
    let asked = order(&mut first_officer, &path, &[("act", "approve")]).await;
    assert!(asked.body.contains("code-error"), "{}", asked.body);
    let code = one.code(&portal.portal.app);
    let done = order(&mut first_officer, &path, &[("act", "approve"), ("code", &code)]).await;
    assert_eq!(done.location(), path, "{}", done.body);
    let again = order(&mut first_officer, &format!("/en{path}"), &[("act", "approve")]).await;
    assert!(again.body.contains("Another officer has to approve"), "{}", again.body);
    assert_eq!(portal.database.count("account_change", "state = 'approved'").await, 0);
    let mut second_officer = portal.browser();
    second_officer.sign_in_staff(&two).await;
    let nothing = order(&mut second_officer, &path, &[("act", "refuse")]).await;
    assert!(nothing.body.contains("reason-error"), "{}", nothing.body);
    let done = order(&mut second_officer, &path, &[("act", "approve")]).await;
    assert_eq!(done.location(), path, "{}", done.body);
    assert_eq!(portal.database.count("payment_account", "ending = '654'").await, 1);
}

#[tokio::test]
async fn an_agent_locks_a_record_after_seeing_whose_it_is() {
    let portal = with_sokha().await;
    let agent = Officer { role: StaffRole::Agent, ..Officer::of_phnom_penh() };
    portal.database.add_officer(&agent).await;
    let mut counter = portal.browser();
    counter.sign_in_staff(&agent).await;
    let path = "/staff/lock";
    assert!(counter.get("/staff").await.body.contains(&format!("href=\"{path}\"")));
    for number in ["?", "K-999999"] {
        let wrong = order(&mut counter, path, &[("member_number", number)]).await;
        assert!(wrong.body.contains("member_number-error"), "{number}: {}", wrong.body);
        assert!(wrong.body.contains(&format!("value=\"{number}\"")), "{number}");
    }
    let found = order(&mut counter, path, &[("member_number", "K-204577")]).await;
    assert!(found.body.contains('…') && !found.body.contains("សុខា"), "{}", found.body);
    assert_eq!(portal.database.count("person_lock", "true").await, 0);
    let fields = [("member_number", "K-204577"), ("confirmed", "yes")];
    let locked = order(&mut counter, path, &fields).await;
    let lock = locked.location().to_owned();
    assert!(lock.starts_with("/staff/unlock/"), "{lock}");
    assert!(counter.get(&format!("/en{lock}")).await.body.contains("A branch, for the person"));
    let again = order(&mut counter, path, &fields).await;
    assert_eq!(again.location(), lock, "twice is one lock");
    let mut sokha = signed_in(&portal).await;
    let page = sokha.get("/en/my-pension/lock").await;
    assert!(page.body.contains("Your record was locked on"), "{}", page.body);
    assert_eq!(fill(&mut sokha, PATH, &RIGHT).await.status, StatusCode::LOCKED);
}

#[tokio::test]
async fn another_way_to_be_paid_is_asked_for_behind_the_same_door_and_stopped_there() {
    const WAY: &str = "/my-pension/report/payment-method";
    let portal = with_sokha().await;
    let mut sokha = signed_in(&portal).await;
    for (path, told, link) in [
        (PATH, "Be paid by a wallet", WAY),
        (WAY, "Change to another bank account", PATH),
        (WAY, "waits 3 days before", PATH),
    ] {
        let page = sokha.get(&format!("/en{path}")).await;
        assert!(page.body.contains(told), "{told}: {}", page.body);
        assert!(page.body.contains(&format!("href=\"/en{link}\"")), "{link}: {}", page.body);
    }
    for (step, typed, next) in [
        ("pay-to", "home", "home-reason"),
        ("home-reason", "ill", "home-at"),
        ("home-at", "ភូមិព្រៃ ជិតវត្ត", "check"),
    ] {
        let kept = post(&mut sokha, &format!("{WAY}/{step}"), &[("answer", typed)]).await;
        assert_eq!(kept.location(), format!("{WAY}/{next}"), "{}", kept.body);
    }
    let check = format!("{WAY}/check");
    portal.database.clock.advance(Duration::minutes(11));
    let page = sokha.get(&check).await;
    let late = send_shown(&mut sokha, &check, &page).await;
    assert_eq!(late.location(), "/sign-in", "{}", late.body);
    assert_eq!(portal.database.count("case_file", "true").await, 0);
    sokha.sign_in("K-204577").await;
    let page = sokha.get(&check).await;
    let sent = send_shown(&mut sokha, &check, &page).await;
    assert!(sent.location().starts_with("/my-pension/cases/"), "{}", sent.location());
    let page = sokha.get(&format!("/en{PATH}")).await;
    assert!(page.body.contains("A request to be paid another way waits"), "{}", page.body);
    let stopped = post(&mut sokha, &format!("{PATH}/stop"), &[]).await;
    assert_eq!(stopped.location(), format!("{PATH}?stopped"));
    let page = sokha.get(&format!("/en{PATH}?stopped")).await;
    for told in ["It is stopped", "Only a branch can change your account now"] {
        assert!(page.body.contains(told), "{told}: {}", page.body);
    }
    assert_eq!(portal.database.count("case_file", "state = 'withdrawn'").await, 1);
}

#[tokio::test]
async fn who_cannot_change_a_contact_herself_asks_for_it_and_stops_it_behind_the_same_door() {
    const WAY: &str = "/my-pension/report/contact";
    let portal = with_sokha().await;
    let mut sokha = signed_in(&portal).await;
    for (path, told, link) in [
        ("/my-pension/notices", "My phone number is lost", WAY),
        ("/my-pension/trusted-contact", "Ask the office to change it", WAY),
        (WAY, "Change my e-mail address myself", "/my-pension/notices"),
        (WAY, "only at a branch", "/my-pension/trusted-contact"),
    ] {
        let page = sokha.get(&format!("/en{path}")).await;
        assert!(page.body.contains(told), "{told}: {}", page.body);
        assert!(page.body.contains(&format!("href=\"/en{link}\"")), "{link}: {}", page.body);
    }
    for (step, typed, next) in [
        ("contact-what", "email", "new-email"),
        ("new-email", "new@example.org", "words"),
        ("words", "បាត់", "check"),
    ] {
        let kept = post(&mut sokha, &format!("{WAY}/{step}"), &[("answer", typed)]).await;
        assert_eq!(kept.location(), format!("{WAY}/{next}"), "{}", kept.body);
    }
    let check = format!("{WAY}/check");
    let page = sokha.get(&check).await;
    let sent = send_shown(&mut sokha, &check, &page).await;
    assert!(sent.location().starts_with("/my-pension/cases/"), "{}", sent.location());
    let page = sokha.get(&format!("/en{PATH}")).await;
    assert!(page.body.contains("A request to change your phone number"), "{}", page.body);
    let stopped = post(&mut sokha, &format!("{PATH}/stop"), &[]).await;
    assert_eq!(stopped.location(), format!("{PATH}?stopped"));
}

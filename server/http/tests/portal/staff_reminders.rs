//! People whom no reminder of their life certificate reached, in the hands of an officer.

use axum::http::StatusCode;
use sothon_app::life_reminder::remind;
use sothon_domain::effects::today;
use sothon_testkit::{Officer, Pensioner};
use time::macros::date;
use time::{Date, Duration};

use crate::browser::{Browser, TestPortal};

const PAGE: &str = "/en/staff/reminders";
const NOBODY: &str = "nobody has missed a reminder";
/// Until when people of the test data count as alive.
const DUE: Date = date!(2027 - 03 - 31);

/// A person who was reminded sixty days before.
async fn reminded(pensioner: &Pensioner) -> TestPortal {
    let portal = TestPortal::new().await;
    portal.database.add(pensioner).await;
    let left = (DUE - today(&*portal.database.clock)).whole_days();
    portal.database.clock.advance(Duration::days(left - 60));
    assert_eq!(remind(&portal.portal.app).await.expect("the store answers"), 1);
    portal
}

fn without_a_phone() -> Pensioner {
    Pensioner { phone: None, ..Pensioner::sokha() }
}

async fn officer(portal: &TestPortal, officer: Officer) -> Browser<'_> {
    portal.database.add_officer(&officer).await;
    let mut browser = portal.browser();
    browser.sign_in_staff(&officer).await;
    browser
}

/// The form of the only person on the page: its address and its secret.
async fn form(browser: &mut Browser<'_>) -> (String, String) {
    let page = browser.get(PAGE).await;
    let (_, rest) = page.body.split_once(&format!("action=\"{PAGE}/")).expect("a person");
    let id = rest.split('"').next().expect("an address ends");
    (format!("/staff/reminders/{id}"), page.hidden("csrf"))
}

#[tokio::test]
async fn who_has_no_phone_is_on_the_list_until_somebody_has_told_her() {
    let portal = reminded(&without_a_phone()).await;
    let mut officer = officer(&portal, Officer::of_phnom_penh()).await;
    assert!(officer.get("/en/staff/queue").await.body.contains(&format!("href=\"{PAGE}\"")));
    let page = officer.get(PAGE).await.body;
    for shown in ["S… S…", "K-204577", "60 days before:", "No phone number", "31 March 2027"] {
        assert!(page.contains(shown), "{shown}: {page}");
    }
    let (path, csrf) = form(&mut officer).await;
    let now = today(&*portal.database.clock);
    for days in [1, 0] {
        let told_on = (now - Duration::days(days)).to_string();
        let fields =
            [("csrf", csrf.as_str()), ("due", "2027-03-31"), ("told_on", told_on.as_str())];
        assert_eq!(officer.post(&path, &fields).await.location(), "/staff/reminders");
    }
    assert!(officer.get(PAGE).await.body.contains(NOBODY));
    let acts = portal.database.acts("life-certificate.told-by-hand").await;
    assert_eq!(acts.len(), 1, "a repeat changes nothing");
    let written = format!("told_on = '{}' AND due = '2027-03-31'", now - Duration::days(1));
    assert_eq!(portal.database.count("life_told_by_hand", &written).await, 1);
    portal.database.clock.advance(Duration::days(30));
    assert_eq!(remind(&portal.portal.app).await.expect("the store answers"), 1);
    assert!(officer_page(&portal).await.contains(NOBODY), "she knows the day");
}

async fn officer_page(portal: &TestPortal) -> String {
    let mut head = officer(portal, Officer::of_head_office()).await;
    head.get(PAGE).await.body
}

#[tokio::test]
async fn a_message_that_failed_or_is_in_doubt_reached_nobody_and_any_other_may_have() {
    const GONE: &str = "recipient = NULL, body = NULL";
    let gateway = "gateway = 'africas-talking', gateway_ids = ARRAY['1', '2']";
    let receipts = |said: &str| {
        format!(
            "UPDATE message_outbox SET state = 'sent', {GONE}, {gateway}; \
             INSERT INTO message_receipt VALUES {said}"
        )
    };
    let receipt =
        |says: &str, on: &str| receipts(&format!("('africas-talking', '2', '{says}', '{on}')"));
    let own_first = "('africas-talking', '1', 'failed', '2027-02-01'), \
                     ('africas-talking', '2', 'delivered', '2027-02-01')";
    for (change, shown) in [
        ("SELECT 1".to_owned(), None),
        (format!("UPDATE message_outbox SET state = 'sent', {GONE}"), None),
        (receipt("delivered", "2027-02-01"), None),
        (receipt("failed", "2027-02-01"), Some("Not delivered")),
        (receipt("failed", "2027-01-01"), None),
        (receipt("failed", "2027-03-01"), None),
        (receipts(own_first), Some("Not delivered")),
        (format!("UPDATE message_outbox SET state = 'dead', {GONE}"), Some("Not delivered")),
        (
            format!("UPDATE message_outbox SET state = 'sent', doubtful = true, {GONE}"),
            Some("Not known whether it was sent"),
        ),
    ] {
        let portal = reminded(&Pensioner::sokha()).await;
        portal.database.tamper(&change).await;
        let page = officer_page(&portal).await;
        assert!(page.contains(shown.unwrap_or(NOBODY)), "{change}: {page}");
        assert_eq!(page.contains("K-204577"), shown.is_some(), "{change}");
    }
}

#[tokio::test]
async fn nobody_is_sent_to_the_door_of_who_died_or_goes_on_under_another_number() {
    for change in [
        "INSERT INTO death_report (id, reference, person, said, reported_at, state, asked_until) \
         SELECT person, 48210357, person, '\\x00', '2026-10-01', 'asked', '2027-11-01' \
         FROM membership WHERE member_number = 'K-204577'",
        "INSERT INTO record_merge (id, kept, retired, kept_number, retired_number, state, reason, \
             proposed_by, proposed_at, decided_by, decided_at) \
         SELECT gen_random_uuid(), k.person, r.person, k.member_number, r.member_number, \
             'standing', '\\x00', (SELECT id FROM staff ORDER BY id LIMIT 1), '2026-10-01', \
             (SELECT id FROM staff ORDER BY id OFFSET 1 LIMIT 1), '2026-10-01' \
         FROM membership r, membership k \
         WHERE r.member_number = 'K-204577' AND k.member_number = 'V-118203'",
    ] {
        let portal = reminded(&without_a_phone()).await;
        portal.database.add(&Pensioner::dara()).await;
        portal.database.add_officer(&Officer::of_head_office()).await;
        let mut here = officer(&portal, Officer::of_phnom_penh()).await;
        assert!(here.get(PAGE).await.body.contains("K-204577"), "{change}");
        portal.database.tamper(change).await;
        assert!(here.get(PAGE).await.body.contains(NOBODY), "{change}");
    }
}

#[tokio::test]
async fn another_province_sees_nobody_and_enters_nothing() {
    let portal = reminded(&without_a_phone()).await;
    let mut here = officer(&portal, Officer::of_phnom_penh()).await;
    let (path, _) = form(&mut here).await;
    let mut elsewhere = officer(&portal, Officer::of_banteay_meanchey()).await;
    assert!(elsewhere.get(PAGE).await.body.contains(NOBODY));
    let csrf = elsewhere.get("/en/staff/awards/new").await.hidden("csrf");
    let now = today(&*portal.database.clock).to_string();
    let fields = [("csrf", csrf.as_str()), ("due", "2027-03-31"), ("told_on", now.as_str())];
    assert_eq!(elsewhere.post(&path, &fields).await.status, StatusCode::NOT_FOUND);
    assert_eq!(portal.database.count("life_told_by_hand", "true").await, 0);
}

#[tokio::test]
async fn a_day_to_come_an_old_one_and_rubbish_are_refused_and_another_due_date_is_none_of_hers() {
    let portal = reminded(&without_a_phone()).await;
    let mut officer = officer(&portal, Officer::of_phnom_penh()).await;
    let (path, csrf) = form(&mut officer).await;
    let now = today(&*portal.database.clock);
    let [tomorrow, old] = [1, -14].map(|days| (now + Duration::days(days)).to_string());
    for told_on in [tomorrow.as_str(), old.as_str(), "", "yesterday"] {
        let fields = [("csrf", csrf.as_str()), ("due", "2027-03-31"), ("told_on", told_on)];
        let answer = officer.post(&path, &fields).await;
        assert_eq!(answer.status, StatusCode::BAD_REQUEST, "{told_on}");
    }
    let now = now.to_string();
    let fields = [("csrf", csrf.as_str()), ("due", "2028-03-31"), ("told_on", now.as_str())];
    assert_eq!(officer.post(&path, &fields).await.location(), "/staff/reminders");
    assert_eq!(portal.database.count("life_told_by_hand", "true").await, 0);
}

#[tokio::test]
async fn the_page_of_a_person_says_what_became_of_her_messages_to_an_office_in_reach() {
    let portal = reminded(&Pensioner::sokha()).await;
    let failed = "UPDATE message_outbox SET state = 'dead', recipient = NULL, body = NULL, \
                  dead_because = 'refused', dead_at = '2027-02-01 03:00Z'";
    portal.database.tamper(failed).await;
    let mut here = officer(&portal, Officer::of_phnom_penh()).await;
    let list = here.get(PAGE).await.body;
    let (_, rest) = list.split_once("href=\"/en/staff/people/").expect("a way to her page");
    let id = rest.split('"').next().expect("an address ends");
    let address = format!("/en/staff/people/{id}");
    let page = here.get(&address).await.body;
    for shown in
        ["Messages to this person", "No reminder to show", "Not delivered", "01/02/2027 10:00"]
    {
        assert!(page.contains(shown), "{shown}: {page}");
    }
    let mut elsewhere = officer(&portal, Officer::of_banteay_meanchey()).await;
    assert_eq!(elsewhere.get(&address).await.status, StatusCode::NOT_FOUND);
    portal.database.clock.advance(Duration::days(60 + 340));
    let mut head = officer(&portal, Officer::of_head_office()).await;
    let page = head.get(&address).await.body;
    assert!(page.contains("Messages to this person"), "{page}");
    assert!(!page.contains("No reminder to show"), "what may be forgotten is not said: {page}");
}

#[tokio::test]
async fn nobody_enters_that_she_has_told_herself() {
    let portal = reminded(&without_a_phone()).await;
    let card = Some("010234567".to_owned());
    let herself = Officer { card, ..Officer::of_phnom_penh() };
    let mut herself = officer(&portal, herself).await;
    let (path, csrf) = form(&mut herself).await;
    let now = today(&*portal.database.clock).to_string();
    let fields = [("csrf", csrf.as_str()), ("due", "2027-03-31"), ("told_on", now.as_str())];
    let answer = herself.post(&format!("/en{path}"), &fields).await;
    assert!(answer.body.contains("This is your own record"), "{}", answer.body);
    assert_eq!(portal.database.count("life_told_by_hand", "true").await, 0);
}

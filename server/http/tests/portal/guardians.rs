//! A leave that needs a code, one given at a counter, and a guardian: each with what keeps it from being misused.

use axum::http::StatusCode;
use sothon_domain::access::StaffRole;
use sothon_testkit::{Officer, Pensioner};
use time::{Date, Duration, Month};

use crate::browser::{Answer, Browser, TestPortal};

const LIST: &str = "/my-pension/delegates";
const NEW: &str = "/my-pension/delegates/new";
const CODE: &str = "/my-pension/delegates/code";
const ACTING_FOR: &str = "/acting-for";
const STAFF: &str = "/staff/delegates";
const COUNTER: &str = "/staff/delegates/new";
const GUARDIAN: &str = "/staff/delegates/guardian";
const SOKHA: &str = "K-204577";
const DARA: &str = "V-118203";
const BOTH: [(&str, &str); 4] = [
    ("member_number", SOKHA),
    ("other_number", DARA),
    ("other_name", "CHAN Dara"),
    ("scope", "report"),
];
const DECISION: [(&str, &str); 4] = [
    ("number", "124/2026"),
    ("body", "Court of Phnom Penh"),
    ("decided_on", "1/10/2026"),
    ("ends_on", ""),
];

/// Sokha and Dara, two officers and an agent of her province.
struct Scene {
    portal: TestPortal,
    officer: Officer,
    second: Officer,
    agent: Officer,
}

impl Scene {
    async fn new() -> Self {
        let portal = TestPortal::new().await;
        portal.database.add(&Pensioner::sokha()).await;
        portal.database.add(&Pensioner::dara()).await;
        let officer = Officer::of_phnom_penh();
        let second = officer.colleague();
        let agent = Officer { role: StaffRole::Agent, ..second.colleague() };
        for one in [&officer, &second, &agent] {
            portal.database.add_officer(one).await;
        }
        Self { portal, officer, second, agent }
    }

    async fn person(&self, number: &str) -> Browser<'_> {
        let mut browser = self.portal.browser();
        browser.sign_in(number).await;
        browser
    }

    async fn staff(&self, officer: &Officer) -> Browser<'_> {
        let mut browser = self.portal.browser();
        browser.sign_in_staff(officer).await;
        browser
    }

    /// Dara as guardian of Sokha; the page of the request that made him one.
    async fn guardian(&self) -> String {
        let mut officer = self.staff(&self.officer).await;
        let proposed = fill(&mut officer, GUARDIAN, &[&BOTH[..], &DECISION].concat()).await;
        let page = proposed.location().to_owned();
        assert!(page.starts_with(STAFF), "{}", proposed.body);
        let mut second = self.staff(&self.second).await;
        let confirmed = fill(&mut second, &page, &[("act", "confirm")]).await;
        assert_eq!(confirmed.location(), page, "{}", confirmed.body);
        page
    }
}

/// Sends the form of a page with these fields.
async fn fill(browser: &mut Browser<'_>, path: &str, fields: &[(&str, &str)]) -> Answer {
    let page = browser.get(path).await;
    let (csrf, key) = (page.hidden("csrf"), page.hidden("key"));
    let own = [("csrf", csrf.as_str()), ("key", key.as_str())];
    browser.post(path, &[&own, fields].concat()).await
}

/// Presses a button that posts its token.
async fn press(browser: &mut Browser<'_>, path: &str, fields: &[(&str, &str)]) -> Answer {
    let csrf = browser.get(ACTING_FOR).await.hidden("csrf");
    browser.post(path, &[&[("csrf", csrf.as_str())], fields].concat()).await
}

async fn begin(browser: &mut Browser<'_>) {
    let id = browser.get(ACTING_FOR).await.hidden("id");
    assert_eq!(press(browser, ACTING_FOR, &[("id", &id)]).await.location(), "/my-pension");
}

/// Where her only delegate is stopped.
async fn revoke(browser: &mut Browser<'_>) -> String {
    let body = browser.get(LIST).await.body;
    let before = body.split("/revoke").next().expect("a delegate is listed");
    format!("{LIST}/{}/revoke", before.rsplit('/').next().expect("an id"))
}

#[tokio::test]
async fn an_old_session_needs_a_code_that_is_good_for_this_leave_alone() {
    let scene = Scene::new().await;
    let mut sokha = scene.person(SOKHA).await;
    scene.portal.database.clock.advance(Duration::minutes(11));
    let him = [("member_number", DARA), ("name", "CHAN Dara"), ("scope", "claim"), ("months", "6")];
    let sent = fill(&mut sokha, NEW, &him).await;
    assert_eq!(sent.location(), CODE, "{}", sent.body);
    let portal = &scene.portal;
    assert_eq!(portal.database.count("delegation", "true").await, 0, "it does not hold yet");
    let page = sokha.get(&format!("/en{CODE}")).await;
    for told in ["CHAN Dara", "claim money", "more than 10 minutes ago"] {
        assert!(page.body.contains(told), "{told}: {}", page.body);
    }
    let right = portal.latest_code().await;
    let wrong = if right == "000000" { "000001" } else { "000000" };
    let csrf = page.hidden("csrf");
    let refused = sokha.post(CODE, &[("csrf", &csrf), ("code", wrong)]).await;
    assert!(refused.body.contains("code-error"), "{}", refused.body);
    assert_eq!(portal.database.count("delegation", "true").await, 0);
    portal.database.clock.advance(Duration::minutes(1));
    // Another wish is proved by another code: the first is good for the first alone.
    let less = [("member_number", DARA), ("name", "CHAN Dara"), ("scope", "see"), ("months", "1")];
    assert_eq!(fill(&mut sokha, NEW, &less).await.location(), CODE);
    let csrf = sokha.get(CODE).await.hidden("csrf");
    let old = sokha.post(CODE, &[("csrf", &csrf), ("code", &right)]).await;
    assert_eq!(old.status, StatusCode::OK, "{}", old.body);
    assert_eq!(portal.database.count("delegation", "true").await, 0);
    portal.database.clock.advance(Duration::minutes(1));
    let again = sokha.post(CODE, &[("csrf", &csrf), ("again", "phone")]).await;
    assert_eq!(again.status, StatusCode::OK);
    let right = portal.latest_code().await;
    let before = portal.messages_sent().await;
    let done = sokha.post(CODE, &[("csrf", &csrf), ("code", &right)]).await;
    assert_eq!(done.location(), format!("{LIST}?granted"), "{}", done.body);
    assert_eq!(portal.messages_sent().await, before + 2, "both are told");
    assert_eq!(portal.database.count("delegation", "scope = 'see' AND NOT guardian").await, 1);
    assert_eq!(portal.database.count("delegation_wish", "true").await, 0);
    assert_eq!(sokha.get(CODE).await.location(), LIST, "nothing awaits a code any more");
}

#[tokio::test]
async fn at_a_counter_one_proposes_and_another_confirms() {
    let scene = Scene::new().await;
    let mut agent = scene.staff(&scene.agent).await;
    let page = agent.get(&format!("/en{STAFF}")).await.body;
    assert!(page.contains(COUNTER) && !page.contains(GUARDIAN), "{page}");
    let empty = fill(&mut agent, COUNTER, &[("scope", ""), ("months", "2")]).await;
    for id in ["member_number-error", "other_number-error", "other_name-error", "paper-error"] {
        assert!(empty.body.contains(id), "{id}: {}", empty.body);
    }
    let terms = [("months", "6"), ("paper", "national-id"), ("other_paper", "")];
    let proposed = fill(&mut agent, COUNTER, &[&BOTH[..], &terms].concat()).await;
    let page = proposed.location().to_owned();
    assert!(page.starts_with(&format!("{STAFF}/")), "{}", proposed.body);
    let own = fill(&mut agent, &page, &[("act", "confirm")]).await;
    assert_eq!(own.status, StatusCode::NOT_FOUND, "her role confirms none");
    let again = fill(&mut agent, COUNTER, &[&BOTH[..], &terms].concat()).await;
    assert_eq!(again.status, StatusCode::OK, "one waits for the two: {}", again.body);
    let portal = &scene.portal;
    assert_eq!(portal.database.count("delegation", "true").await, 0);

    let mut officer = scene.staff(&scene.officer).await;
    let list = officer.get(&format!("/en{STAFF}")).await.body;
    assert!(list.contains(&page) && list.contains('…') && !list.contains("Sokha"), "{list}");
    portal.database.clock.advance(Duration::minutes(11));
    let asked = fill(&mut officer, &page, &[("act", "confirm")]).await;
    assert!(asked.body.contains("code-error"), "an old proof is none: {}", asked.body);
    let mut second = scene.staff(&scene.second).await;
    let before = portal.messages_sent().await;
    let (opened, copy) = (second.get(&page).await, second.copy());
    let (csrf, key) = (opened.hidden("csrf"), opened.hidden("key"));
    let sent = [("csrf", csrf.as_str()), ("key", key.as_str()), ("act", "confirm")];
    let mut copy = copy;
    let (one, two) = tokio::join!(second.post(&page, &sent), copy.post(&page, &sent));
    assert_eq!((one.location(), two.location()), (page.as_str(), page.as_str()));
    assert_eq!(portal.messages_sent().await, before + 2, "both are told, once");
    assert_eq!(portal.database.count("delegation", "request IS NOT NULL").await, 1);
    let mut dara = scene.person(DARA).await;
    begin(&mut dara).await;
    assert_eq!(dara.get("/my-pension").await.status, StatusCode::OK);
    let mut sokha = scene.person(SOKHA).await;
    let path = revoke(&mut sokha).await;
    assert_eq!(press(&mut sokha, &path, &[]).await.location(), format!("{LIST}?revoked"));
    assert_eq!(dara.get("/my-pension").await.status, StatusCode::NOT_FOUND, "hers to end");
}

#[tokio::test]
async fn a_guardian_comes_from_two_officers_and_the_person_stops_him_at_once() {
    let scene = Scene::new().await;
    let portal = &scene.portal;
    let before = portal.messages_sent().await;
    let page = scene.guardian().await;
    portal.messages_sent().await;
    assert_eq!(portal.messages_sent().await, before + 3, "she at the proposal, then both");
    let mut dara = scene.person(DARA).await;
    begin(&mut dara).await;
    assert_eq!(dara.get("/my-pension").await.status, StatusCode::OK);
    for hers in ["/my-pension/account", "/my-pension/lock", LIST, NEW] {
        assert_eq!(dara.get(hers).await.status, StatusCode::NOT_FOUND, "{hers}");
    }
    let mut sokha = scene.person(SOKHA).await;
    let list = sokha.get(&format!("/en{LIST}")).await.body;
    for told in ["CHAN Dara", "By decision no. 124/2026 of Court of Phnom Penh", "Two officers"] {
        assert!(list.contains(told), "{told}: {list}");
    }
    let him = [("member_number", DARA), ("name", "CHAN Dara"), ("scope", "see"), ("months", "1")];
    let renamed = fill(&mut sokha, NEW, &him).await;
    assert!(renamed.body.contains("member_number-error"), "no way round: {}", renamed.body);

    let path = revoke(&mut sokha).await;
    for _ in 0..2 {
        assert_eq!(press(&mut sokha, &path, &[]).await.location(), format!("{LIST}?revoked"));
    }
    assert_eq!(dara.get("/my-pension").await.status, StatusCode::NOT_FOUND, "stopped at once");
    let list = sokha.get(&format!("/en{LIST}")).await.body;
    assert!(list.contains("You have stopped the guardian") && !list.contains("/revoke"), "{list}");
    assert_eq!(
        portal.database.count("delegation", "ended_at IS NULL AND frozen_at IS NOT NULL").await,
        1
    );
    assert_eq!(portal.database.acts("delegation.revoked").await.len(), 1, "twice pressed is once");

    // One officer lets him go on no more than one made him a guardian.
    let mut officer = scene.staff(&scene.officer).await;
    assert!(officer.get(&format!("/en{STAFF}")).await.body.contains("Stopped by the person"));
    let proposed = fill(&mut officer, &page, &[("act", "resume")]).await.location().to_owned();
    assert_ne!(proposed, page);
    let own = fill(&mut officer, &proposed, &[("act", "confirm")]).await;
    assert_eq!(own.status, StatusCode::OK, "her own work: {}", own.body);
    assert_eq!(dara.get("/my-pension").await.status, StatusCode::NOT_FOUND);
    let mut second = scene.staff(&scene.second).await;
    assert_eq!(fill(&mut second, &proposed, &[("act", "confirm")]).await.location(), proposed);
    assert_eq!(dara.get("/my-pension").await.status, StatusCode::OK);

    let reason = [("act", "end"), ("why", "harm")];
    assert_eq!(fill(&mut officer, &page, &[("act", "end")]).await.status, StatusCode::OK);
    let end = fill(&mut officer, &page, &reason).await.location().to_owned();
    assert_eq!(fill(&mut second, &end, &[("act", "confirm")]).await.location(), end);
    assert_eq!(dara.get("/my-pension").await.status, StatusCode::NOT_FOUND);
    assert_eq!(portal.database.count("delegation", "ended_by = 'officers'").await, 1);
    assert!(sokha.get(&format!("/en{LIST}")).await.body.contains("Nobody may act for you now"));
}

#[tokio::test]
async fn her_lock_rests_a_guardian_and_an_officer_ends_him_all_the_same() {
    let scene = Scene::new().await;
    let page = scene.guardian().await;
    let mut dara = scene.person(DARA).await;
    begin(&mut dara).await;
    let mut sokha = scene.person(SOKHA).await;
    let locked = press(&mut sokha, "/my-pension/lock", &[]).await;
    assert!(locked.status.is_redirection(), "{}", locked.body);
    assert_eq!(dara.get("/my-pension").await.status, StatusCode::NOT_FOUND);
    let mut officer = scene.staff(&scene.officer).await;
    let end = fill(&mut officer, &page, &[("act", "end"), ("why", "harm")]).await;
    let mut second = scene.staff(&scene.second).await;
    let ended = fill(&mut second, end.location(), &[("act", "confirm")]).await;
    assert_eq!(ended.location(), end.location(), "{}", ended.body);
    assert_eq!(scene.portal.database.count("delegation", "ended_by = 'officers'").await, 1);
    let anew = fill(&mut officer, GUARDIAN, &[&BOTH[..], &DECISION].concat()).await;
    assert!(!anew.status.is_redirection(), "none is named while it is locked: {}", anew.body);
}

#[tokio::test]
async fn a_guardian_is_no_agents_business_and_no_far_offices() {
    let scene = Scene::new().await;
    let page = scene.guardian().await;
    let mut agent = scene.staff(&scene.agent).await;
    assert_eq!(agent.get(GUARDIAN).await.status, StatusCode::NOT_FOUND);
    let csrf = agent.get(STAFF).await.hidden("csrf");
    let key = ("key", "0193b4a2-0000-7000-8000-000000000001");
    let end = [("csrf", csrf.as_str()), key, ("act", "end"), ("why", "mistake")];
    assert_eq!(agent.post(&page, &end).await.status, StatusCode::NOT_FOUND);
    let far = Officer::of_banteay_meanchey();
    scene.portal.database.add_officer(&far).await;
    let mut far = scene.staff(&far).await;
    assert_eq!(far.get(&page).await.status, StatusCode::NOT_FOUND);
    assert!(!far.get(STAFF).await.body.contains(&page));
    assert!(!page.contains("124/2026") && agent.get(&page).await.status == StatusCode::OK);
}

/// Of how many leaves a run of what reminds has told, and in how many messages.
async fn reminded(scene: &Scene) -> (u64, i64) {
    let portal = &scene.portal;
    let before = portal.database.count("message_outbox", "true").await;
    let told = sothon_app::delegate::remind_of_reviews(&portal.portal.app).await;
    let after = portal.database.count("message_outbox", "true").await;
    (told.expect("the store answers"), after - before)
}

#[tokio::test]
async fn both_are_told_sixty_and_thirty_days_before_a_guardian_is_looked_at_again_and_once_each() {
    let scene = Scene::new().await;
    let page = scene.guardian().await;
    let database = &scene.portal.database;
    let year = "UPDATE delegation SET last_day = '2027-10-01'; \
                UPDATE delegation_request SET last_day = '2027-10-01'";
    database.tamper(year).await;
    let last_day = Date::from_calendar_date(2027, Month::October, 1).expect("it is a day");
    let wait_until = |days: i64| {
        let today = sothon_domain::effects::today(&*database.clock);
        database.clock.advance(Duration::days((last_day - today).whole_days() - days));
    };
    wait_until(61);
    assert_eq!(reminded(&scene).await, (0, 0), "too early");
    let list = async || scene.staff(&scene.officer).await.get(&format!("/en{STAFF}")).await.body;
    assert!(!list().await.contains("within 60 days"));
    wait_until(60);
    assert_eq!(reminded(&scene).await, (1, 2), "the person and the guardian");
    assert_eq!(reminded(&scene).await, (0, 0), "once");
    let shown = list().await;
    assert!(shown.contains("within 60 days") && shown.contains("60 days left"), "{shown}");
    assert!(shown.contains(&format!("href=\"/en{page}\"")), "{shown}");
    wait_until(31);
    assert_eq!(reminded(&scene).await, (0, 0));
    wait_until(30);
    let app = &scene.portal.portal.app;
    let remind = || sothon_app::delegate::remind_of_reviews(app);
    let (one, other) = tokio::join!(remind(), remind());
    assert_eq!(one.unwrap() + other.unwrap(), 1, "two servers tell it once");
    assert!(list().await.contains("<strong>30 days left</strong>"));
    let acts = database.acts("delegation.review-reminded").await;
    let about: Vec<_> = acts.iter().map(|act| act.actor.as_str()).collect();
    assert_eq!(about, ["system:guardian-review"; 2]);
    wait_until(-1);
    assert_eq!(reminded(&scene).await, (0, 0), "it is over");
    assert_eq!(database.count("guardian_reminder", "true").await, 2);
}

#[tokio::test]
async fn late_both_are_told_once_and_of_an_ended_leave_nobody() {
    let scene = Scene::new().await;
    scene.guardian().await;
    let database = &scene.portal.database;
    let near = "UPDATE delegation SET granted_at = granted_at - interval '300 days', \
                last_day = granted_at::date + 10";
    database.tamper(near).await;
    assert_eq!(reminded(&scene).await, (1, 2), "of two reminders that are late only the later");
    assert_eq!(reminded(&scene).await, (0, 0));
    assert_eq!(database.count("guardian_reminder", "days_before = 30").await, 1);
    let scene = Scene::new().await;
    scene.guardian().await;
    scene.portal.database.tamper(near).await;
    let end = "UPDATE delegation SET ended_at = granted_at, ended_by = 'officers'";
    scene.portal.database.tamper(end).await;
    assert_eq!(reminded(&scene).await, (0, 0));
}

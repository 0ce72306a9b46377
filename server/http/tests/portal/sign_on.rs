//! Staff come by the institution's own sign-on, at a real provider.

use std::collections::BTreeMap;

use axum::http::StatusCode;
use serde_json::{Value, json};
use sothon_domain::effects::Clock;
use sothon_testkit::{Officer, Pensioner};
use time::Duration;

use crate::browser::{Answer, Browser, TestPortal};
use crate::provider::{TestProvider, chan, chan_with};
use crate::queue::{act, submit};

pub(crate) const FORM: &str = "/staff/sign-in";
pub(crate) const BEGIN: &str = "/staff/sign-in/provider";

/// A portal, the provider that it trusts, and what a browser keeps of the provider.
pub(crate) struct Desk {
    pub(crate) portal: TestPortal,
    pub(crate) provider: TestProvider,
}

impl Desk {
    pub(crate) async fn open() -> Self {
        Self::needing(&[]).await
    }

    /// The same where one of these ways to prove who one is, is needed.
    pub(crate) async fn needing(methods: &[&str]) -> Self {
        Self::at(TestProvider::start(), methods).await
    }

    /// The same at this provider.
    pub(crate) async fn at(provider: TestProvider, methods: &[&str]) -> Self {
        let portal = TestPortal::new().await;
        let sign_on = provider.sign_on(portal.database.clock.clone(), methods);
        let desk = Self { portal: portal.with_sign_on(sign_on), provider };
        desk.knows(&chan());
        desk
    }

    /// The provider signs this one in from now on, at the present time.
    pub(crate) fn knows(&self, account: &Value) {
        self.tell(json!({ "account": account }));
    }

    /// The provider is told this and the present time.
    pub(crate) fn tell(&self, mut what: Value) {
        let now = self.portal.database.clock.now().unix_timestamp() * 1000;
        what["now"] = json!(now);
        self.provider.tell(&what);
    }

    /// Time passes here and there.
    pub(crate) fn wait(&self, minutes: i64) {
        self.portal.database.clock.advance(Duration::minutes(minutes));
        self.tell(json!({}));
    }

    /// A new browser.
    pub(crate) fn browser(&self) -> Guest<'_> {
        Guest { desk: self, browser: self.portal.browser(), there: BTreeMap::new() }
    }

    /// Two administrators have had the cards entered of all who came by the sign-on.
    pub(crate) async fn cards_entered(&self) {
        let entered = "UPDATE staff SET card_hash = decode('01', 'hex') \
                       WHERE id IN (SELECT staff FROM staff_sign_on)";
        self.portal.database.tamper(entered).await;
    }

    /// The names of the acts of staff, in the order they were written.
    pub(crate) async fn acts(&self) -> Vec<String> {
        self.portal.database.acts("staff.").await.into_iter().map(|act| act.act).collect()
    }
}

/// A browser with what it keeps of the provider.
pub(crate) struct Guest<'a> {
    desk: &'a Desk,
    pub(crate) browser: Browser<'a>,
    pub(crate) there: BTreeMap<String, String>,
}

impl Guest<'_> {
    /// Presses the button on the page in this language; where it leads.
    pub(crate) async fn begin(&mut self, language: &str) -> String {
        let csrf = self.browser.get(&format!("{language}{FORM}")).await.hidden("csrf");
        let path = format!("{language}{BEGIN}");
        leaves(&self.browser.post(&path, &[("csrf", &csrf)]).await)
    }

    /// Presses the button of an approving form in the page of this path.
    pub(crate) async fn begin_proof(&mut self, path: &str) -> String {
        let csrf = self.browser.get(path).await.hidden("csrf");
        leaves(&self.browser.post(BEGIN, &[("csrf", &csrf), ("back", path)]).await)
    }

    /// Goes to the provider; the path that it comes back with.
    pub(crate) fn visit(&mut self, address: &str) -> String {
        self.desk.provider.visit(&mut self.there, address)
    }

    /// Presses the button, signs in there and comes back; whoever is let in has her card entered.
    pub(crate) async fn sign_in(&mut self) -> Answer {
        let address = self.begin("").await;
        let back = self.visit(&address);
        let answer = self.browser.get(&back).await;
        self.desk.cards_entered().await;
        answer
    }

    /// The page that says why she was not let in, with its status.
    pub(crate) async fn told_why(&mut self, refused: &Answer) -> Answer {
        assert!(refused.location().contains("?sign-on="), "{}", refused.location());
        let address = refused.location().replace("/staff", "/en/staff");
        self.browser.get(&address).await
    }
}

/// Where the page on the way leads: by itself, and by its link.
fn leaves(page: &Answer) -> String {
    assert_eq!(page.status, StatusCode::OK, "{} {}", page.location(), page.body);
    let refresh = page.headers["refresh"].to_str().expect("ASCII");
    let address = refresh.strip_prefix("0; url=").expect("at once");
    assert!(page.body.contains(&format!("href=\"{}\"", address.replace('&', "&amp;"))));
    address.to_owned()
}

#[tokio::test]
async fn an_officer_comes_by_the_sign_on_and_works_as_any_other() {
    let desk = Desk::open().await;
    let sokha = desk.portal.database.add(&Pensioner::sokha()).await;
    let case = submit(&desk.portal, sokha).await;
    let mut chan = desk.browser();
    let page = chan.browser.get("/en/staff/sign-in").await.body;
    assert!(page.contains("Sign in with the test sign-on"), "{page}");
    assert!(chan.browser.get(FORM).await.body.contains("ប្រព័ន្ធសាកល្បង"));
    let before = chan.browser.cookie("sothon-staff").to_owned();
    let address = chan.begin("/en").await;
    for asked in ["code_challenge_method=S256", "state=", "nonce=", "ui_locales=en", "max_age="] {
        assert!(address.contains(asked), "{asked}: {address}");
    }
    let back = chan.visit(&address);
    assert!(back.starts_with("/staff/sign-in/provider/return?code="), "{back}");
    let done = chan.browser.get(&back).await;
    assert_eq!((done.status, done.location()), (StatusCode::SEE_OTHER, "/en/staff"));
    assert_ne!(before, chan.browser.cookie("sothon-staff"), "a new token after sign-in");
    assert!(chan.browser.get("/en/staff/queue").await.body.contains("chan@example.org"));
    let page = chan.browser.get(&format!("/en{case}")).await.body;
    assert!(page.contains("Your own identity card is not known here"), "{page}");
    assert!(!page.contains("value=\"take\""), "{page}");
    desk.cards_entered().await;
    act(&mut chan.browser, &case, "take", &[]).await;
    let approved = act(&mut chan.browser, &case, "approve", &[]).await;
    assert_eq!(approved.location(), case, "{}", approved.body);
    assert_eq!(desk.acts().await, ["staff.registered-by-sign-on"]);
    chan.sign_in().await;
    assert_eq!(desk.acts().await.last().map(String::as_str), Some("staff.signed-in"));
}

#[tokio::test]
async fn an_old_proof_is_renewed_at_the_provider_and_leads_back_to_the_form() {
    let desk = Desk::open().await;
    let sokha = desk.portal.database.add(&Pensioner::sokha()).await;
    let case = submit(&desk.portal, sokha).await;
    let mut chan = desk.browser();
    chan.sign_in().await;
    act(&mut chan.browser, &case, "take", &[]).await;
    desk.wait(11);
    let page = chan.browser.get(&case).await;
    assert!(!page.body.contains("name=\"code\""), "no code is hers: {}", page.body);
    let stale = act(&mut chan.browser, &case, "approve", &[("code", "123456")]).await;
    assert_eq!(stale.status, StatusCode::OK, "nothing is approved");
    let button = format!("name=\"back\" value=\"{case}\"");
    assert!(stale.body.contains(&button), "{}", stale.body);
    let address = chan.begin_proof(&case).await;
    assert!(address.contains("prompt=login") && address.contains("max_age=0"), "{address}");
    let back = chan.visit(&address);
    assert_eq!(chan.browser.get(&back).await.location(), case);
    assert_eq!(desk.acts().await.last().map(String::as_str), Some("staff.proved"));
    let approved = act(&mut chan.browser, &case, "approve", &[]).await;
    assert_eq!(approved.location(), case, "{}", approved.body);
}

#[tokio::test]
async fn a_sign_in_of_hours_ago_at_the_provider_approves_nothing() {
    let desk = Desk::open().await;
    let mut chan = desk.browser();
    chan.sign_in().await;
    desk.wait(60);
    assert_eq!(chan.sign_in().await.location(), "/staff", "the provider still knows her");
    let sokha = desk.portal.database.add(&Pensioner::sokha()).await;
    let case = submit(&desk.portal, sokha).await;
    act(&mut chan.browser, &case, "take", &[]).await;
    let stale = act(&mut chan.browser, &case, "approve", &[]).await;
    assert_eq!(stale.status, StatusCode::OK, "her proof is an hour old");
    assert!(stale.body.contains("name=\"back\""), "{}", stale.body);
}

#[tokio::test]
async fn another_role_and_place_at_the_provider_hold_from_the_next_sign_in_on() {
    let desk = Desk::open().await;
    let mut chan = desk.browser();
    chan.sign_in().await;
    assert!(chan.browser.get("/en/staff/queue").await.body.contains("Phnom Penh"));
    let roles = json!({ "roles": ["unknown", "sothon-checker"] });
    desk.knows(&chan_with(&json!({ "realm_access": roles, "province": "01" })));
    assert!(chan.browser.get("/en/staff/queue").await.body.contains("Phnom Penh"), "not before");
    chan.sign_in().await;
    let page = chan.browser.get("/en/staff/queue").await.body;
    assert!(page.contains("Banteay Meanchey") && page.contains("Checker"), "{page}");
    let acts = desk.acts().await;
    assert_eq!(acts, ["staff.registered-by-sign-on", "staff.moved-by-sign-on"]);
}

#[tokio::test]
async fn an_account_with_a_password_is_linked_by_whoever_has_just_proved_it() {
    let desk = Desk::open().await;
    let officer = Officer { address: "chan@example.org".into(), ..Officer::of_banteay_meanchey() };
    desk.portal.database.add_officer(&officer).await;
    let mut thief = desk.browser();
    let refused = thief.sign_in().await;
    let page = thief.told_why(&refused).await;
    assert_eq!(page.status, StatusCode::FORBIDDEN);
    assert!(page.body.contains("sign in with the password first"), "{}", page.body);
    assert_eq!(
        thief.browser.get("/staff/queue").await.location(),
        FORM,
        "an address proves nothing"
    );
    let mut chan = desk.browser();
    chan.browser.sign_in_staff(&officer).await;
    desk.tell(json!({}));
    assert_eq!(chan.sign_in().await.location(), "/staff");
    assert_eq!(desk.acts().await.last().map(String::as_str), Some("staff.linked-by-sign-on"));
    let page = chan.browser.get("/en/staff/queue").await.body;
    assert!(page.contains("Phnom Penh"), "her place is that of her claims: {page}");
    assert_eq!(thief.sign_in().await.location(), "/staff", "now it is known that she is the same");
}

#[tokio::test]
async fn whoever_sits_down_at_a_colleagues_open_session_is_not_linked_to_her() {
    let desk = Desk::open().await;
    let colleague = Officer::of_phnom_penh();
    desk.portal.database.add_officer(&colleague).await;
    let mut browser = desk.browser();
    browser.browser.sign_in_staff(&colleague).await;
    desk.tell(json!({}));
    assert_eq!(browser.sign_in().await.location(), "/staff");
    assert_eq!(desk.acts().await.last().map(String::as_str), Some("staff.registered-by-sign-on"));
    let page = browser.browser.get("/en/staff/queue").await.body;
    assert!(page.contains("chan@example.org") && !page.contains(&colleague.address), "{page}");
}

#[tokio::test]
async fn without_a_provider_there_is_no_button_and_no_way() {
    let portal = TestPortal::new().await;
    let officer = Officer::of_phnom_penh();
    portal.database.add_officer(&officer).await;
    let mut browser = portal.browser();
    let page = browser.get(FORM).await;
    assert!(!page.body.contains(BEGIN), "{}", page.body);
    let begun = browser.post(BEGIN, &[("csrf", &page.hidden("csrf"))]).await;
    assert_eq!(begun.status, StatusCode::NOT_FOUND);
    for query in ["", "?state=a&code=b", "?%FF"] {
        let back = browser.get(&format!("{BEGIN}/return{query}")).await;
        assert_eq!(back.status, StatusCode::NOT_FOUND, "{query}");
    }
    browser.sign_in_staff(&officer).await;
    assert_eq!(browser.get("/staff").await.location(), "/staff/queue");
}

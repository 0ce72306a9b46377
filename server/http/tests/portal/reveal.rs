//! What pages of staff mask: no page shows it by default, a form shows it once, and that is written down.

use std::collections::BTreeSet;

use axum::http::{Method, StatusCode};
use sothon_app::authorisation::UseCase;
use sothon_http::routes;
use sothon_locales::{Language, Words};
use sothon_testkit::{Officer, Pensioner};
use time::macros::date;
use time::{Date, Duration};

use crate::award_decisions::{self, form, press, signed_in};
use crate::browser::{Answer, Browser, TestPortal};
use crate::{claimants, death, merges, queue, staff_binding};

const SOKHA_BORN: Date = date!(1957 - 06 - 15);
const CLAIMANT_BORN: Date = date!(1961 - 02 - 01);

/// What must not stand on any page of staff by default, beside dates of birth.
const NUMBERS: [&str; 10] = [
    "12345678",
    "010234567",
    "98765432",
    "020345678",
    "000123456789",
    "001987654",
    "71234567",
    "98111222",
    "12999888",
    "011223344",
];

/// A page with private facts of everybody, what it shows in full, and what is written down.
struct Page {
    /// Its name in the audit.
    name: &'static str,
    path: String,
    /// Whole facts, which stand in both languages.
    secrets: &'static [&'static str],
    born: Option<Date>,
    fields: &'static [&'static str],
    /// How many records it shows: each has its own row in the audit.
    records: usize,
}

/// A province in which everything waits that a member of staff can open, and two officers: one who made it all,
/// and one of another province.
struct Scene {
    portal: TestPortal,
    officer: Officer,
    elsewhere: Officer,
    pages: Vec<Page>,
}

/// Fills in the first form of a page.
async fn fill(staff: &mut Browser<'_>, path: &str, fields: &[(&str, &str)]) -> Answer {
    let page = staff.get(path).await;
    let (csrf, key) = (page.hidden("csrf"), page.hidden("key"));
    staff.post(path, &[&[("csrf", csrf.as_str()), ("key", key.as_str())], fields].concat()).await
}

/// The path of the first line of a list.
async fn first(staff: &mut Browser<'_>, list: &str) -> String {
    let page = staff.get(list).await.body;
    let begin = format!("href=\"{list}/");
    let mut links = page.match_indices(&begin).map(|(at, _)| &page[at + 6..]);
    let link = links.find(|rest| !rest.starts_with(&format!("{list}/new"))).expect("a line");
    link.split('"').next().expect("a link ends").to_owned()
}

const CONTACT: [(&str, &str); 3] =
    [("contact_name", "Bopha"), ("contact_phone", "098 111 222"), ("contact_relation", "child")];
const ACCOUNT: [(&str, &str); 4] = [
    ("member_number", "K-204577"),
    ("bank", "ABA"),
    ("number", "001 987 654"),
    ("holder", "SIM Sokhaa"),
];
const GUARDIAN: [(&str, &str); 8] = [
    ("member_number", "K-204577"),
    ("other_number", "V-118203"),
    ("other_name", "CHAN Dara"),
    ("scope", "report"),
    ("number", "124/2026"),
    ("body", "Court of Phnom Penh"),
    ("decided_on", "1/10/2026"),
    ("ends_on", ""),
];

const REPORTED: [(&str, &str); 3] =
    [("number", SOKHA), ("relation", "child"), ("phone", "012 555 444")];

const SOKHA: &str = "K-204577";
const DARA: &str = "V-118203";

impl Scene {
    async fn new() -> Self {
        let portal = TestPortal::new().await;
        let sokha = portal.database.add(&Pensioner::sokha()).await;
        // A notice to Sokha that waited until nobody wanted it.
        portal.browser().ask_for_code(SOKHA).await;
        portal.database.tamper("UPDATE message_outbox SET person = (SELECT id FROM person)").await;
        portal.database.clock.advance(Duration::hours(1));
        assert_eq!(portal.messages_sent().await, 0);
        portal.database.add(&Pensioner { place: "12010101".into(), ..Pensioner::dara() }).await;
        let (officer, elsewhere) = (Officer::of_phnom_penh(), Officer::of_banteay_meanchey());
        portal.database.add_officer(&officer).await;
        portal.database.add_officer(&elsewhere).await;
        claimants::from_home(&portal, &claimants::TYPED).await;
        let mut staff = signed_in(&portal, &officer).await;
        // Two records are not joined any more once one of them is reported dead.
        let merge = merges::opened(&mut staff, (SOKHA, DARA)).await;
        death::send(&mut portal.browser(), "", &REPORTED).await;
        death::look(&portal).await;
        let case = queue::submit(&portal, sokha).await;
        let mut pages = of_sokha(&mut staff, case).await;
        pages.extend(of_others(&mut staff, merge).await);
        Self { portal, officer, elsewhere, pages }
    }

    async fn revealed(&self) -> usize {
        self.portal.database.acts("file.revealed").await.len()
    }
}

/// Sokha's pages: a case, a notice, an account, a phone, a report of her death, a PIN that is asked for anew.
async fn of_sokha(staff: &mut Browser<'_>, case: String) -> Vec<Page> {
    let entered = fill(staff, "/staff/accounts/new", &ACCOUNT).await;
    assert_eq!(entered.status, StatusCode::SEE_OTHER, "{}", entered.body);
    let binding = [&staff_binding::NEW_NUMBER[..], &CONTACT].concat();
    let asked = fill(staff, "/staff/pin-renewals", &[("member_number", SOKHA)]).await;
    let renewal = asked.location().to_owned();
    let page = staff.get(&renewal).await;
    let called = press(staff, &renewal, &form(&page, "call"), &[]).await;
    assert_eq!(called.location(), renewal, "{}", called.body);
    let page = staff.get("/staff/messages").await.body;
    let rest = page.split_once("action=\"/staff/messages/").expect("a notice").1;
    let notice = rest.split(['/', '"']).next().expect("an id");
    let page =
        |name, path, secrets, fields| Page { name, path, secrets, born: None, fields, records: 1 };
    vec![
        Page {
            born: Some(SOKHA_BORN),
            ..page("case", case, &["+85512345678"], &["birth_date", "phone"])
        },
        page(
            "message",
            format!("/staff/messages/{notice}"),
            &["+85512345678", "Sokha"],
            &["name", "phone", "email"],
        ),
        page(
            "account",
            first(staff, "/staff/accounts").await,
            &["000123456789", "001987654", "Sokha"],
            &["name", "account"],
        ),
        page(
            "binding",
            // Its form is sent in English there.
            staff_binding::propose(staff, &binding).await.replace("/en/", "/"),
            &["+85512345678", "+855971234567", "+85598111222", "Bopha", "Sokha"],
            &["name", "phone", "contact"],
        ),
        page(
            "death",
            first(staff, "/staff/deaths").await,
            &["+85512555444", "Sokha"],
            &["name", "contact"],
        ),
        page("pin-renewal", renewal, &["+85512345678", "Sokha"], &["name", "phone"]),
    ]
}

/// A claimant, a guardian, an amount for a veteran, and his lock.
async fn of_others(staff: &mut Browser<'_>, [pair, merge]: [String; 2]) -> Vec<Page> {
    let guardian = fill(staff, "/staff/delegates/guardian", &GUARDIAN).await;
    assert_eq!(guardian.status, StatusCode::SEE_OTHER, "{}", guardian.body);
    let member = award_decisions::find(staff, "").await;
    let award = award_decisions::propose(staff, "").await;
    let typed = [("member_number", DARA), ("confirmed", "yes")];
    let lock = fill(staff, "/staff/lock", &typed).await.location().to_owned();
    let page =
        |name, path, secrets, fields| Page { name, path, secrets, born: None, fields, records: 1 };
    let born =
        |name, path| Page { born: Some(SOKHA_BORN), ..page(name, path, &[], &["birth_date"]) };
    let both = |name, path| Page {
        secrets: &["010234567", "020345678"],
        fields: &["birth_date", "national_id"],
        records: 2,
        ..born(name, path)
    };
    vec![
        Page {
            born: Some(CLAIMANT_BORN),
            ..page(
                "claimant",
                claimants::only(staff).await,
                &["+85512999888", "011223344"],
                &["birth_date", "national_id", "phone"],
            )
        },
        page("delegate", guardian.location().to_owned(), &["Sokha", "Dara"], &["name"]),
        page("lock", lock, &["Dara"], &["name"]),
        born("award", award),
        born("member", member),
        both("pair", pair),
        both("merge", merge),
    ]
}

/// Without the marks that break Khmer lines.
fn text(page: &Answer) -> String {
    page.body.replace('\u{200B}', "")
}

fn in_words(day: Date, language: &str) -> String {
    let language = if language.is_empty() { Language::Khmer } else { Language::English };
    Words::of(language).date(day).replace('\u{200B}', "")
}

impl Page {
    /// What stands on it in full only.
    fn whole(&self, language: &str) -> Vec<String> {
        let born = self.born.map(|day| in_words(day, language));
        self.secrets.iter().map(|secret| (*secret).to_owned()).chain(born).collect()
    }

    /// Where it is opened masked: a notice has no page of its own.
    fn opened_at(&self, language: &str) -> String {
        match self.name {
            "message" => format!("{language}/staff/messages"),
            _ => format!("{language}{}", self.path),
        }
    }
}

#[tokio::test]
async fn each_page_is_masked_until_asked_for_and_each_asking_is_written_down() {
    let scene = Scene::new().await;
    let mut staff = signed_in(&scene.portal, &scene.officer).await;
    for page in &scene.pages {
        for language in ["", "/en"] {
            let masked = staff.get(&page.opened_at(language)).await;
            assert_eq!(masked.status, StatusCode::OK, "{}", page.name);
            for secret in page.whole(language) {
                assert!(!text(&masked).contains(&secret), "{}: {secret}", page.name);
            }
            let action = format!("action=\"{language}{}/details\"", page.path);
            assert!(masked.body.contains(&action), "{}: {}", page.name, masked.body);
            let before = scene.revealed().await;
            let full = format!("{language}{}/details", page.path);
            let csrf = masked.hidden("csrf");
            for time in 1..=2 {
                let shown = staff.post(&full, &[("csrf", csrf.as_str())]).await;
                assert_eq!(shown.status, StatusCode::OK, "{}", page.name);
                for secret in page.whole(language) {
                    assert!(
                        text(&shown).contains(&secret),
                        "{}: {secret} {}",
                        page.name,
                        shown.body
                    );
                }
                assert!(!shown.body.contains(&action), "{}: there is no more to show", page.name);
                assert_eq!(shown.headers["cache-control"], "no-store", "{}", page.name);
                assert_eq!(scene.revealed().await, before + time * page.records, "{}", page.name);
            }
            let again = staff.get(&page.opened_at(language)).await;
            for secret in page.whole(language) {
                assert!(!text(&again).contains(&secret), "{} stays in full", page.name);
            }
        }
        let written = scene.portal.database.acts("file.revealed").await.pop().expect("a row");
        let detail: serde_json::Value = serde_json::from_str(&written.detail).expect("it is JSON");
        assert_eq!(detail["page"], page.name);
        assert_eq!(detail["fields"], serde_json::json!(page.fields), "{}", page.name);
        let which = detail["of"].as_str().or(detail["reference"].as_str()).expect("which");
        assert!(page.path.ends_with(which), "{}: {detail}", page.name);
        assert!(written.actor.starts_with("staff:") && written.subject.starts_with("person:"));
        for secret in NUMBERS {
            assert!(!written.detail.contains(secret), "{}: codes only", page.name);
        }
    }
}

#[tokio::test]
async fn who_may_not_open_a_page_reveals_nothing_of_it() {
    let scene = Scene::new().await;
    let mut other = signed_in(&scene.portal, &scene.elsewhere).await;
    let mut staff = signed_in(&scene.portal, &scene.officer).await;
    let csrf = other.get("/staff/unlock").await.hidden("csrf");
    for page in &scene.pages {
        let full = format!("{}/details", page.path);
        let refused = other.post(&full, &[("csrf", csrf.as_str())]).await;
        assert_eq!(refused.status, StatusCode::NOT_FOUND, "{}", page.name);
        let linked = staff.get(&full).await;
        assert!(!linked.status.is_success(), "{}: an address leads nowhere", page.name);
        let forged = staff.post(&full, &[("csrf", csrf.as_str())]).await;
        assert!(forged.status.is_client_error(), "{}: {}", page.name, forged.status);
        let stranger = scene.portal.browser().post(&full, &[("csrf", "")]).await;
        assert!(!stranger.status.is_success(), "{}", page.name);
        for answer in [refused, linked, forged, stranger] {
            for secret in page.whole("") {
                assert!(!text(&answer).contains(&secret), "{}: {secret}", page.name);
            }
        }
    }
    assert_eq!(scene.revealed().await, 0, "nothing was shown, so nothing is written");
}

/// Follows every link of the pages of staff, in one language.
async fn walk(
    staff: &mut Browser<'_>,
    language: &str,
    begin: Vec<String>,
) -> Vec<(String, Answer)> {
    let (mut seen, mut walked) = (BTreeSet::new(), Vec::new());
    let mut left = begin;
    while let Some(path) = left.pop() {
        if !seen.insert(path.clone()) {
            continue;
        }
        let page = staff.get(&path).await;
        let begins = format!("href=\"{language}/staff");
        for (at, _) in page.body.match_indices(&begins) {
            let link = page.body[at + 6..].split('"').next().expect("a link ends");
            if !link.contains('.') && !link.contains("sign-") {
                left.push(link.replace("&amp;", "&"));
            }
        }
        walked.push((path, page));
    }
    walked
}

/// Whether a path is of this route.
fn is_of(path: &str, route: &str) -> bool {
    let (path, route): (Vec<_>, Vec<_>) = (path.split('/').collect(), route.split('/').collect());
    path.len() == route.len()
        && path.iter().zip(&route).all(|(part, of)| of.starts_with('{') || part == of)
}

#[tokio::test]
async fn no_page_of_staff_shows_a_whole_number_by_default() {
    let scene = Scene::new().await;
    let mut staff = signed_in(&scene.portal, &scene.officer).await;
    for language in ["", "/en"] {
        let plain = routes().into_iter().filter(|route| {
            let of_staff = route.path.starts_with("/staff") && !route.path.contains("sign-");
            of_staff && route.method == Method::GET && !route.path.contains('{')
        });
        let plain = plain.map(|route| format!("{language}{}", route.path));
        let known = scene.pages.iter().map(|page| page.opened_at(language));
        let walked = walk(&mut staff, language, plain.chain(known).collect()).await;
        let dates = [SOKHA_BORN, CLAIMANT_BORN].map(|day| in_words(day, language));
        for (path, page) in &walked {
            let text = text(page);
            for secret in NUMBERS.into_iter().chain(dates.iter().map(String::as_str)) {
                assert!(!text.contains(secret), "{path} shows {secret}");
            }
        }
        for route in routes().into_iter().filter(|one| one.use_case == UseCase::RevealPrivate) {
            let page = route.path.trim_end_matches("/details");
            let page = if page.starts_with("/staff/messages") { "/staff/messages" } else { page };
            let page = format!("{language}{page}");
            let opened = |(path, answer): &(String, Answer)| {
                is_of(path.split('?').next().unwrap_or_default(), &page)
                    && answer.status == StatusCode::OK
            };
            assert!(walked.iter().any(opened), "{page} was not walked");
        }
    }
    assert_eq!(scene.revealed().await, 0);
}

#[tokio::test]
async fn the_person_sees_what_was_shown_in_full() {
    let scene = Scene::new().await;
    let mut staff = signed_in(&scene.portal, &scene.officer).await;
    let case = &scene.pages[0].path;
    let csrf = staff.get(case).await.hidden("csrf");
    staff.post(&format!("{case}/details"), &[("csrf", csrf.as_str())]).await;
    scene.portal.database.clock.advance(Duration::minutes(2));
    let mut sokha = scene.portal.browser();
    sokha.sign_in(SOKHA).await;
    for (language, said) in
        [("", "បានបង្ហាញពេញ៖ ថ្ងៃខែឆ្នាំកំណើត · លេខទូរស័ព្ទ"), ("/en", "Shown in full: date of birth · phone")]
    {
        let own = sokha.get(&format!("{language}/my-pension/who-looked")).await;
        assert!(text(&own).contains(said), "{}", own.body);
    }
}

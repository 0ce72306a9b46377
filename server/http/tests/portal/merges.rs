//! Two records of one person over the web: compared, joined and parted by two officers, and what she reads.

use axum::http::StatusCode;
use sothon_app::death_report;
use sothon_domain::death_report::TypedReport;
use sothon_testkit::{Officer, Pensioner};

use crate::browser::{Answer, Browser, TestPortal};

const LIST: &str = "/staff/merges";
const NUMBERS: [(&str, &str); 2] = [("kept", "K-204577"), ("retired", "K-309912")];

async fn setting() -> TestPortal {
    let portal = TestPortal::new().await;
    portal.database.add(&Pensioner::sokha()).await;
    let other = Pensioner {
        member_number: "K-309912".into(),
        phone: Some("011223344".into()),
        national_id: Some("010309912".into()),
        ..Pensioner::sokha()
    };
    portal.database.add(&other).await;
    portal.database.add_officer(&Officer::of_phnom_penh()).await;
    portal.database.add_officer(&Officer::of_phnom_penh().colleague()).await;
    portal
}

async fn at_work<'a>(portal: &'a TestPortal, officer: &Officer) -> Browser<'a> {
    let mut browser = portal.browser();
    browser.sign_in_staff(officer).await;
    browser
}

/// What a page says, without the places where a line may break.
fn text(answer: &Answer) -> String {
    answer.body.replace('\u{200B}', "")
}

/// Sends a form of the page at this address with its token.
async fn post(staff: &mut Browser<'_>, path: &str, fields: &[(&str, &str)]) -> Answer {
    let csrf = staff.get(path).await.hidden("csrf");
    let own = [("csrf", csrf.as_str())];
    staff.post(path, &[&own, fields].concat()).await
}

/// Sends the form of the page that does this.
async fn order(staff: &mut Browser<'_>, path: &str, act: &str, more: &[(&str, &str)]) -> Answer {
    let page = staff.get(path).await;
    let csrf = page.hidden("csrf");
    let form = page.body.split("<form").find(|form| form.contains(&format!("value=\"{act}\"")));
    let form = form.unwrap_or_else(|| panic!("no form does {act}: {}", page.body));
    let key = form.split("name=\"key\" value=\"").nth(1).and_then(|text| text.split('"').next());
    let own = [("csrf", csrf.as_str()), ("act", act), ("key", key.expect("a form has a key"))];
    staff.post(path, &[&own, more].concat()).await
}

/// The first officer compares and proposes; the address of the merge.
async fn proposed(officer: &mut Browser<'_>) -> String {
    let [_, merge] = opened(officer, (NUMBERS[0].1, NUMBERS[1].1)).await;
    merge
}

/// The page of two records that are compared, and that of the proposal that they are joined.
pub(crate) async fn opened(officer: &mut Browser<'_>, numbers: (&str, &str)) -> [String; 2] {
    let numbers = [("kept", numbers.0), ("retired", numbers.1)];
    let pair = post(officer, "/staff/merges/new", &numbers).await.location().to_owned();
    let page = officer.get(&pair).await;
    let (csrf, key) = (page.hidden("csrf"), page.hidden("key"));
    let reason = ("reason", "ឈ្មោះ និងថ្ងៃកំណើតដូចគ្នា");
    let fields = [("csrf", csrf.as_str()), ("key", key.as_str()), reason];
    let sent = officer.post(&pair, &fields).await;
    assert!(sent.location().starts_with("/staff/merges/"), "{}", sent.body);
    [pair, sent.location().to_owned()]
}

#[tokio::test]
async fn the_numbers_lead_to_both_records_masked_side_by_side() {
    let portal = setting().await;
    let mut officer = at_work(&portal, &Officer::of_phnom_penh()).await;
    let queue = text(&officer.get("/staff/queue").await);
    assert!(queue.contains("href=\"/staff/merges\""), "{queue}");
    let wrong = [("kept", "K-000001"), ("retired", "?")];
    let wrong = post(&mut officer, "/en/staff/merges/new", &wrong).await;
    for said in
        ["Nobody in the reach of your office", "This is not a member number", "\"K-000001\""]
    {
        assert!(wrong.body.contains(said), "{said}: {}", wrong.body);
    }
    let pair = post(&mut officer, "/staff/merges/new", &NUMBERS).await.location().to_owned();
    let masked = officer.get(&format!("/en{pair}")).await;
    for shown in ["K-204577", "K-309912", "Sokha", "1957", "•••912", "Female"] {
        assert!(masked.body.contains(shown), "{shown}: {}", masked.body);
    }
    assert!(!masked.body.contains("010309912"), "{}", masked.body);
    let path = format!("/en{pair}/details");
    let csrf = masked.hidden("csrf");
    let full = officer.post(&path, &[("csrf", csrf.as_str())]).await;
    assert!(full.body.contains("010309912"), "{}", full.body);
    for act in ["file.read", "file.revealed"] {
        let rows = portal.database.count("audit_row", &format!("act = '{act}'")).await;
        assert_eq!(rows, 2, "{act}: one for each record");
    }
    let empty = officer.get(&pair).await;
    let (csrf, key) = (empty.hidden("csrf"), empty.hidden("key"));
    let fields = [("csrf", csrf.as_str()), ("key", key.as_str()), ("reason", " ")];
    let refused = officer.post(&pair, &fields).await;
    assert!(refused.body.contains("reason-error"), "{}", refused.body);
    let invented = "/staff/merges/0193b4a2-0000-7000-8000-000000000003";
    assert_eq!(officer.get(invented).await.status, StatusCode::NOT_FOUND);
}

#[tokio::test]
async fn two_officers_join_them_she_reads_it_and_two_part_them_again() {
    let portal = setting().await;
    let here = Officer::of_phnom_penh();
    let mut officer = at_work(&portal, &here).await;
    let path = proposed(&mut officer).await;
    let own = text(&officer.get(&path).await);
    assert!(own.contains("មន្ត្រីម្នាក់ទៀតត្រូវបញ្ជាក់") && !own.contains("value=\"confirm\""), "{own}");
    let mut second = at_work(&portal, &here.colleague()).await;
    let joined = order(&mut second, &path, "confirm", &[]).await;
    assert_eq!(joined.location(), path, "{}", joined.body);
    assert!(text(&second.get(&path).await).contains("លេខទាំងពីរបានភ្ជាប់"));
    let list = second.get(&format!("/en{LIST}")).await.body;
    assert!(list.contains("Joined") && list.contains("K-309912"), "{list}");

    let mut her = portal.browser();
    her.sign_in("K-309912").await;
    let page = text(&her.get("/my-pension").await);
    let said = "លេខសមាជិកនេះបានភ្ជាប់នឹងលេខសមាជិកមួយទៀតរបស់លោក លោកស្រី ដែលបញ្ចប់ដោយ 577";
    assert!(page.contains(said), "{page}");
    let english = her.get("/en/my-pension").await.body;
    assert!(english.contains("joined with your other number, which ends in 577"), "{english}");
    assert!(!english.contains("204577"), "{english}");
    let unknown = "If you do not know the whole number, please call";
    assert!(english.contains(unknown), "{english}");
    assert!(page.contains("បើមិនដឹងលេខនោះពេញទេ សូមទូរស័ព្ទទៅលេខ"), "{page}");
    for promise in ["510,000", "Your monthly pension", "Next payment date", "To the account"] {
        assert!(!english.contains(promise), "{promise}: {english}");
    }
    let letters = her.get("/en/my-pension/letters").await.body;
    assert!(letters.contains("New letters are made under that number"), "{letters}");
    assert!(!letters.contains("name=\"kind\""), "{letters}");
    let mailbox = [("email", "sokha@example.org"), ("key", "0193b4a2-0000-7000-8000-000000000001")];
    let refused = post(&mut her, "/en/my-pension/notices", &mailbox).await;
    assert_eq!(refused.status, StatusCode::LOCKED);
    assert!(refused.body.contains("Please use the number ending in 577"), "{}", refused.body);
    assert!(refused.body.contains(unknown), "{}", refused.body);

    let nothing = order(&mut second, &path, "part", &[("reason", "")]).await;
    assert!(nothing.body.contains("reason-error"), "{}", nothing.body);
    let asked = order(&mut second, &path, "part", &[("reason", "ជាមនុស្សពីរនាក់")]).await;
    assert_eq!(asked.location(), path, "{}", asked.body);
    let parted = order(&mut officer, &path, "confirm-parting", &[]).await;
    assert_eq!(parted.location(), path, "{}", parted.body);
    let page = officer.get(&format!("/en{path}")).await.body;
    assert!(page.contains("parted again") && page.contains("ជាមនុស្សពីរនាក់"), "{page}");
    assert!(!her.get("/en/my-pension").await.body.contains("joined with"));
}

/// Two officers join the records.
async fn joined(portal: &TestPortal) {
    let here = Officer::of_phnom_penh();
    let path = proposed(&mut at_work(portal, &here).await).await;
    let mut second = at_work(portal, &here.colleague()).await;
    let joined = order(&mut second, &path, "confirm", &[]).await;
    assert_eq!(joined.location(), path, "{}", joined.body);
}

#[tokio::test]
async fn she_locks_at_the_retired_number_and_the_other_number_says_so_on_every_page() {
    let portal = setting().await;
    joined(&portal).await;
    let (mut old, mut paid) = (portal.browser(), portal.browser());
    old.sign_in("K-309912").await;
    paid.sign_in("K-204577").await;
    let open = paid.get("/en/my-pension").await.body;
    assert!(open.contains("510,000") && !open.contains("Your record is locked since"), "{open}");
    let locked = post(&mut old, "/en/my-pension/lock", &[]).await;
    assert!(locked.location().ends_with("/my-pension/lock"), "{}", locked.body);
    for browser in [&mut old, &mut paid] {
        let page = browser.get("/en/my-pension").await.body;
        assert!(page.contains("Your record is locked since"), "{page}");
        let page = browser.get("/en/my-pension/lock").await.body;
        assert!(page.contains("Your record was locked on") && !page.contains("Lock now"), "{page}");
    }
}

#[tokio::test]
async fn an_officer_reads_that_a_report_of_a_death_has_to_be_decided_first() {
    let portal = setting().await;
    let path = proposed(&mut at_work(&portal, &Officer::of_phnom_penh()).await).await;
    let app = portal.database.use_cases();
    let [number, relation] = ["K-309912", "neighbour"].map(str::to_owned);
    let typed = TypedReport { number, relation, ..TypedReport::default() };
    let sent = death_report::Sent {
        typed: &typed,
        address: None,
        browser: None,
        key: portal.database.id(),
    };
    death_report::report(&app, &sent).await.expect("anybody may");
    death_report::look_for_new(&app).await.expect("the register answers");
    let mut second = at_work(&portal, &Officer::of_phnom_penh().colleague()).await;
    for (path, says) in [
        (format!("/en{path}"), "Please decide about that report first."),
        (path.clone(), "សូមសម្រេចអំពីដំណឹងនោះជាមុនសិន"),
    ] {
        let refused = text(&order(&mut second, &path, "confirm", &[]).await);
        assert!(refused.contains(says), "{refused}");
    }
}

#[tokio::test]
async fn a_proposal_that_is_refused_changes_nothing_and_another_province_finds_none() {
    let portal = setting().await;
    portal.database.add_officer(&Officer::of_banteay_meanchey()).await;
    let here = Officer::of_phnom_penh();
    let path = proposed(&mut at_work(&portal, &here).await).await;
    let mut far = at_work(&portal, &Officer::of_banteay_meanchey()).await;
    assert_eq!(far.get(&path).await.status, StatusCode::NOT_FOUND);
    let mut second = at_work(&portal, &here.colleague()).await;
    let refused = order(&mut second, &path, "refuse", &[]).await;
    assert_eq!(refused.location(), path, "{}", refused.body);
    let page = second.get(&format!("/en{path}")).await.body;
    assert!(
        page.contains("were not joined") && !page.contains("<button class=\"button\""),
        "{page}"
    );
    assert_eq!(portal.database.count("record_merge", "state = 'declined'").await, 1);
}

//! Approval over several levels, questions outside, officers who are named in a case, and rejections that rest on
//! law: over HTTP, in both languages.

use axum::http::StatusCode;
use sothon_domain::access::StaffRole;
use sothon_testkit::{Officer, Pensioner};
use time::Duration;

use crate::browser::{Browser, TestPortal};
use crate::cases::{CASES, post, reference, send_shown};
use crate::letters;
use crate::queue::{act, signed_in, submit};

const QUEUE: &str = "/staff/queue";

fn checker() -> Officer {
    Officer {
        address: "checker-12@example.org".to_owned(),
        role: StaffRole::Checker,
        secret: "CHECKER".repeat(5).chars().take(32).collect(),
        ..Officer::of_phnom_penh()
    }
}

/// Sokha with so much a month that two levels approve, and the two.
async fn with_two_levels() -> (TestPortal, Officer, Officer) {
    let portal = TestPortal::new().await;
    let sokha = Pensioner::sokha();
    let paid = sokha.paid.iter().map(|(month, _)| (*month, 1_500_000)).collect();
    portal.database.add(&Pensioner { paid, ..sokha }).await;
    let (officer, checker) = (Officer::of_phnom_penh(), checker());
    portal.database.add_officer(&officer).await;
    portal.database.add_officer(&checker).await;
    (portal, officer, checker)
}

/// A page without the places where a line may break.
fn plain(page: &str) -> String {
    page.replace('\u{200B}', "")
}

async fn read(browser: &mut Browser<'_>, path: &str) -> String {
    plain(&browser.get(path).await.body)
}

/// She says that her service is wrong, and sends it; the reference.
async fn disputed(her: &mut Browser<'_>) -> String {
    let said = [("value", "25"), ("months", "6"), ("text", "")];
    post(her, "/my-pension/not-right/service", &said).await;
    let check = "/my-pension/not-right/service/check";
    let page = her.get(check).await;
    reference(send_shown(her, check, &page).await.location()).to_string()
}

#[tokio::test]
async fn two_levels_approve_before_anything_changes_and_each_page_says_where_it_lies() {
    for (language, next, two, higher) in [
        ("", "អ្នកត្រួតពិនិត្យសាខា", "បានអនុម័ត ០ ក្នុងចំណោម ២", "ថ្នាក់លើ"),
        ("/en", "Branch checkers", "0 of 2 approvals given", "lies at a higher level"),
    ] {
        let (portal, officer, checker) = with_two_levels().await;
        let mut her = letters::signed_in(&portal).await;
        let case = disputed(&mut her).await;
        let path = format!("{language}/staff/case/{case}");
        let queue = format!("{language}{QUEUE}");
        let mut first = signed_in(&portal, &officer).await;
        let mut second = signed_in(&portal, &checker).await;
        act(&mut first, &path, "take", &[]).await;
        let page = read(&mut first, &path).await;
        for said in [next, two] {
            assert!(page.contains(said), "{said}: {page}");
        }
        let approved = act(&mut first, &path, "approve", &[]).await;
        assert_eq!(approved.status, StatusCode::SEE_OTHER, "{}", approved.body);
        assert_eq!(portal.database.count("decided_fact", "true").await, 0);
        let page = read(&mut first, &path).await;
        assert!(page.contains(higher) && !page.contains("name=\"act\""), "{page}");
        assert!(!read(&mut first, &queue).await.contains(&case), "it left the branch's queue");
        assert!(read(&mut second, &queue).await.contains(&case));
        act(&mut second, &path, "take", &[]).await;
        act(&mut second, &path, "approve", &[]).await;
        assert_eq!(portal.database.count("decided_fact", "true").await, 1);
        assert_eq!(portal.database.acts("case.approved").await.len(), 1);
        assert!(read(&mut her, &format!("{language}{CASES}/{case}")).await.contains("notice-good"));
    }
}

#[tokio::test]
async fn the_person_reads_for_whom_her_case_waits_and_until_when() {
    for (language, who, until, nothing, late, answered) in [
        ("", "ឃុំ ឬសង្កាត់ អូរធំ", "យើងរង់ចាំចម្លើយត្រឹម", "អ្នកមិនចាំបាច់ធ្វើអ្វីទេ។", "ចម្លើយយឺតហើយ", "បានទទួលចម្លើយពីខាងក្រៅ"),
        (
            "/en",
            "Commune or sangkat, អូរធំ",
            "We expect the answer by",
            "You need to do nothing.",
            "The answer is late",
            "The answer from outside came",
        ),
    ] {
        let portal = TestPortal::new().await;
        let officer = Officer::of_phnom_penh();
        portal.database.add_officer(&officer).await;
        let sokha = portal.database.add(&Pensioner::sokha()).await;
        let path = submit(&portal, sokha).await;
        let hers = format!("{language}{CASES}/{}", path.rsplit('/').next().unwrap_or_default());
        let mut browser = signed_in(&portal, &officer).await;
        act(&mut browser, &path, "take", &[]).await;
        let typed = [("body", "commune"), ("name", "អូរធំ"), ("question", "តើគាត់នៅទីនោះទេ?")];
        for missing in ["body", "name", "question"] {
            let given: Vec<_> = typed.into_iter().filter(|(name, _)| *name != missing).collect();
            let refused = act(&mut browser, &path, "ask", &given).await;
            assert!(refused.body.contains(&format!("href=\"#{missing}\"")), "{}", refused.body);
        }
        let asked = act(&mut browser, &path, "ask", &typed).await;
        assert_eq!(asked.status, StatusCode::SEE_OTHER, "{}", asked.body);
        let mut her = letters::signed_in(&portal).await;
        let page = read(&mut her, &hers).await;
        for said in [who, until, nothing] {
            assert!(page.contains(said), "{said}: {page}");
        }
        assert!(!page.contains("តើគាត់នៅទីនោះទេ?"), "the question is the office's own");
        assert!(read(&mut browser, "/staff/queue?stage=outside").await.contains(&path));
        assert!(!read(&mut browser, "/staff/queue?only=overdue").await.contains(&path));
        portal.database.clock.advance(Duration::days(11));
        let mut her = letters::signed_in(&portal).await;
        assert!(read(&mut her, &hers).await.contains(late));
        let mut browser = signed_in(&portal, &officer).await;
        assert!(read(&mut browser, "/staff/queue?only=overdue").await.contains(&path));
        let empty = act(&mut browser, &path, "hear", &[("heard", " ")]).await;
        assert!(empty.body.contains("href=\"#heard\""), "{}", empty.body);
        let heard = act(&mut browser, &path, "hear", &[("heard", "រស់នៅ")]).await;
        assert_eq!(heard.status, StatusCode::SEE_OTHER, "{}", heard.body);
        assert!(read(&mut browser, &path).await.contains("រស់នៅ"));
        assert!(read(&mut her, &hers).await.contains(answered));
    }
}

#[tokio::test]
async fn an_officer_who_is_the_person_reads_that_she_can_t_decide() {
    for (language, words) in [("", "អ្នកមានឈ្មោះក្នុងសំណុំរឿងនេះ"), ("/en", "You are named in this case")]
    {
        let portal = TestPortal::new().await;
        let card = Some("010234567".to_owned());
        let (officer, other) = (Officer::of_phnom_penh(), checker());
        portal.database.add_officer(&Officer { card, ..officer.clone() }).await;
        portal.database.add_officer(&other).await;
        let sokha = portal.database.add(&Pensioner::sokha()).await;
        let path = format!("{language}{}", submit(&portal, sokha).await);
        let mut herself = signed_in(&portal, &officer).await;
        let page = herself.get(&path).await;
        assert!(
            plain(&page.body).contains(words) && !page.body.contains("name=\"act\""),
            "{}",
            page.body
        );
        let csrf = page.hidden("csrf");
        let key = portal.database.id().to_string();
        for wanted in ["take", "approve", "escalate"] {
            let fields = [("csrf", csrf.as_str()), ("act", wanted), ("key", &key), ("why", "a")];
            let refused = herself.post(&path, &fields).await;
            assert!(plain(&refused.body).contains(words), "{wanted}: {}", refused.body);
        }
        assert!(portal.database.acts("case.taken").await.is_empty());
        let mut colleague = signed_in(&portal, &other).await;
        assert_eq!(act(&mut colleague, &path, "take", &[]).await.status, StatusCode::SEE_OTHER);
        let stored = portal.database.everything_stored().await;
        assert!(!stored.contains("010234567"), "the number stands nowhere");
    }
}

#[tokio::test]
async fn no_case_is_rejected_without_reason_and_law_and_she_reads_both() {
    for (language, law, letter) in [
        ("", "សេចក្តីសម្រេចនេះផ្អែកលើ៖ ", "ច្បាប់"),
        (
            "/en",
            "The decision rests on: Law on the Common Statute of Civil Servants, 1994.",
            "1994",
        ),
    ] {
        let portal = TestPortal::new().await;
        let officer = Officer::of_phnom_penh();
        portal.database.add_officer(&officer).await;
        portal.database.add(&Pensioner::sokha()).await;
        let mut her = letters::signed_in(&portal).await;
        let case = disputed(&mut her).await;
        let path = format!("{language}/staff/case/{case}");
        let mut browser = signed_in(&portal, &officer).await;
        act(&mut browser, &path, "take", &[]).await;
        let (reason, instrument) = (("verdict", "not-shown"), ("law", "kh-cs-statute-1994"));
        for (typed, field) in [
            (vec![reason], "law"),
            (vec![instrument], "verdict"),
            (vec![reason, ("law", "nssf-note-option1")], "law"),
        ] {
            let refused = act(&mut browser, &path, "reject", &typed).await;
            assert_eq!(refused.status, StatusCode::OK);
            assert!(refused.body.contains(&format!("href=\"#{field}\"")), "{}", refused.body);
        }
        // An instrument of another kind of case is none of this one.
        let other = act(&mut browser, &path, "reject", &[reason, ("law", "kh-floor-2023")]).await;
        assert_eq!(other.status, StatusCode::OK, "{}", other.body);
        assert!(portal.database.acts("case.rejected").await.is_empty());
        let done = act(&mut browser, &path, "reject", &[reason, instrument]).await;
        assert_eq!(done.status, StatusCode::SEE_OTHER, "{}", done.body);
        for page in [&path, &format!("{language}{CASES}/{case}")] {
            let mut reader = if page == &path { browser.copy() } else { her.copy() };
            let body = read(&mut reader, page).await;
            assert!(body.contains(law) && body.contains(letter), "{page}: {body}");
        }
    }
}

#[tokio::test]
async fn what_lies_idle_is_offered_to_a_colleague_after_half_an_hour() {
    for (language, waits, free) in [
        ("", "មិនធ្វើអ្វី ៣០ នាទី", "គ្មានអ្នកណាធ្វើអ្វីលើវា ៣០ នាទីហើយ"),
        ("/en", "done nothing for 30 minutes", "Nobody has worked on it for 30 minutes"),
    ] {
        let portal = TestPortal::new().await;
        let officer = Officer::of_phnom_penh();
        let colleague = officer.colleague();
        portal.database.add_officer(&officer).await;
        portal.database.add_officer(&colleague).await;
        let sokha = portal.database.add(&Pensioner::sokha()).await;
        let path = format!("{language}{}", submit(&portal, sokha).await);
        let mut first = signed_in(&portal, &officer).await;
        act(&mut first, &path, "take", &[]).await;
        let mut second = signed_in(&portal, &colleague).await;
        let page = read(&mut second, &path).await;
        assert!(page.contains(waits) && !page.contains("name=\"act\""), "{page}");
        portal.database.clock.advance(Duration::minutes(30));
        let mut second = signed_in(&portal, &colleague).await;
        assert!(read(&mut second, &path).await.contains(free));
        let taken = act(&mut second, &path, "take", &[]).await;
        assert_eq!(taken.status, StatusCode::SEE_OTHER, "{}", taken.body);
        let why = ("why", "ករណីនេះពិបាក <b>");
        let unsaid = act(&mut second, &path, "escalate", &[("why", "")]).await;
        assert!(unsaid.body.contains("href=\"#why\""), "{}", unsaid.body);
        let up = act(&mut second, &path, "escalate", &[why]).await;
        assert_eq!(up.status, StatusCode::SEE_OTHER, "{}", up.body);
        let mut her = letters::signed_in(&portal).await;
        let hers = format!("{language}{CASES}/{}", path.rsplit('/').next().unwrap_or_default());
        assert!(read(&mut her, &hers).await.contains("ករណីនេះពិបាក &lt;b"), "she reads why");
    }
}

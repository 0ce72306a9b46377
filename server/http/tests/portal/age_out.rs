//! The line on the first page of somebody who is paid as a child: until when, what may prolong it, and that it is over.

use sothon_app::age_out::walk;
use sothon_domain::effects::today;
use sothon_testkit::{Officer, Pensioner};
use time::macros::date;
use time::{Date, Duration};

use crate::browser::{Answer, TestPortal};
use crate::cases::{post, send_shown};
use crate::queue::signed_in;

const SCHOOL: &str = "/my-pension/report/schooling";
/// When the child of the test data is 21 years old.
const END: Date = date!(2027 - 01 - 15);

/// The first page in Khmer and in English, by somebody who signs in so many days before the end.
async fn pages(portal: &TestPortal, number: &str, days: i64) -> [String; 2] {
    let left = (END - today(&*portal.database.clock)).whole_days();
    portal.database.clock.advance(Duration::days(left - days));
    let mut browser = portal.browser();
    browser.sign_in(number).await;
    let khmer = browser.get("/my-pension").await.body.replace('\u{200B}', "");
    [khmer, browser.get("/en/my-pension").await.body]
}

#[tokio::test]
async fn her_page_says_until_when_a_child_is_paid_and_what_she_can_do() {
    let portal = TestPortal::new().await;
    let child = Pensioner::child();
    portal.database.add(&child).await;
    for (days, ends, tag) in [
        (91, ["ប្រាក់សោធនរបស់កូនចប់នៅ", "pension ends on"], None),
        (90, ["ប្រាក់សោធនរបស់កូនចប់នៅ", "pension ends on"], Some("tag-soon")),
        (0, ["ប្រាក់សោធនរបស់កូនបានចប់នៅ", "pension ended on"], Some("tag-problem")),
        (-200, ["ប្រាក់សោធនរបស់កូនបានចប់នៅ", "pension ended on"], Some("tag-problem")),
    ] {
        let pages = pages(&portal, &child.member_number, days).await;
        let words = [
            ["ថ្ងៃទី១៥ ខែមករា ឆ្នាំ២០២៧", "15 January 2027"],
            ["២១ ឆ្នាំ", "age of 21"],
            ["មិនបញ្ឈប់ប្រាក់ទេ", "stops no payment"],
            ["បើអ្នកនៅរៀន", "If you still go to school"],
            ["href=\"/my-pension/report/schooling\"", "href=\"/en/my-pension/report/schooling\""],
            [
                "href=\"/my-pension/not-right/birth-date\"",
                "href=\"/en/my-pension/not-right/birth-date\"",
            ],
            ends,
        ];
        for (nth, page) in pages.iter().enumerate() {
            for both in words {
                assert!(page.contains(both[nth]), "{days} {}: {page}", both[nth]);
            }
            let over = page.contains("/my-pension/not-right/decided-amount");
            assert_eq!(over, days <= 0, "how to say that she does not agree: {page}");
            assert!(tag.is_none_or(|tag| page.contains(tag)), "{days}: {page}");
        }
    }
}

#[tokio::test]
async fn once_she_has_told_of_school_her_page_names_that_case_instead() {
    let portal = TestPortal::new().await;
    let child = Pensioner::child();
    portal.database.add(&child).await;
    let mut her = portal.browser();
    her.sign_in(&child.member_number).await;
    let mut step = her.get(SCHOOL).await;
    assert_eq!(step.status, 200, "{}", step.body);
    for (path, fields) in [
        ("child-name", vec![("answer", "ចាន់ ស្រីមុំ")]),
        ("schooling", vec![("answer", "stays")]),
        ("school-since", vec![("month", "10"), ("year", "2026")]),
    ] {
        step = post(&mut her, &format!("{SCHOOL}/{path}"), &fields).await;
        assert_eq!(step.status, 303, "{path}: {}", step.body);
    }
    let check = her.get(&format!("{SCHOOL}/check")).await;
    let sent: Answer = send_shown(&mut her, &format!("{SCHOOL}/check"), &check).await;
    let case = sent.location().trim_end_matches("?received").to_owned();
    for (language, words) in [("", "អំពីការរៀនហើយ"), ("/en", "what you told us about school")]
    {
        let page = her.get(&format!("{language}/my-pension")).await.body.replace('\u{200B}', "");
        assert!(page.contains(&format!("href=\"{language}{case}\"")), "{case}: {page}");
        assert!(page.contains(words), "{page}");
        assert!(!page.contains(&format!("href=\"{language}{SCHOOL}\"")), "{page}");
    }
}

#[tokio::test]
async fn nobody_else_has_the_line() {
    let portal = TestPortal::new().await;
    for pensioner in [Pensioner::widow(), Pensioner::sokha(), Pensioner::dara()] {
        portal.database.add(&pensioner).await;
        let [khmer, english] = pages(&portal, &pensioner.member_number, 30).await;
        assert!(!khmer.contains("ប្រាក់សោធនរបស់កូន") && !english.contains("child’s pension"));
    }
}

#[tokio::test]
async fn an_office_sees_whose_pension_ends_and_in_which_month_in_both_languages() {
    let portal = TestPortal::new().await;
    let child = portal.database.add(&Pensioner::child()).await;
    let (here, there) = (Officer::of_phnom_penh(), Officer::of_banteay_meanchey());
    for officer in [&here, &there] {
        portal.database.add_officer(officer).await;
    }
    walk(&portal.portal.app).await.expect("the store answers");
    let mut officer = signed_in(&portal, &here).await;
    let mut elsewhere = signed_in(&portal, &there).await;
    for (language, month, none) in
        [("", "ខែមករា ឆ្នាំ២០២៧", "ចប់ក្នុងរយៈពេលនេះទេ"), ("/en", "January 2027", "ends in this time")]
    {
        let path = format!("{language}/staff/age-out");
        let queue = officer.get(&format!("{language}/staff/queue")).await.body;
        assert!(queue.contains(&format!("href=\"{path}\"")), "{queue}");
        let plain = |page: Answer| page.body.replace('\u{200B}', "");
        for query in ["", "?months=6", "?months=12", "?months=12&page=9", "?months=2", "?page=x"] {
            let page = plain(officer.get(&format!("{path}{query}")).await);
            let person = format!("href=\"{language}/staff/people/{child}\"");
            for shown in [month, "K-204585", &person] {
                assert!(page.contains(shown), "{query} {shown}: {page}");
            }
            for private in ["Sreymom", "ស្រីមុំ", "January 2006", "15 January", "ថ្ងៃទី១៥"]
            {
                assert!(!page.contains(private), "{query} {private}: {page}");
            }
        }
        let other = if language.is_empty() { "/en" } else { "" };
        let year = plain(officer.get(&format!("{path}?months=12")).await);
        let switch = format!("href=\"{other}/staff/age-out?months=12\"");
        assert!(year.contains(&switch), "the switch keeps the time: {year}");
        let soon = plain(officer.get(&format!("{path}?months=1")).await);
        assert!(soon.contains(none), "{soon}");
        let page = plain(elsewhere.get(&format!("{path}?months=12")).await);
        assert!(page.contains(none) && !page.contains("K-204585"), "another province: {page}");
    }
}

#[tokio::test]
async fn an_office_sees_an_end_that_two_are_to_decide_with_nothing_in_the_form_and_why() {
    let portal = TestPortal::new().await;
    portal.database.add(&Pensioner::child()).await;
    let (here, there) = (Officer::of_phnom_penh(), Officer::of_banteay_meanchey());
    for officer in [&here, &there] {
        portal.database.add_officer(officer).await;
    }
    let left = END - today(&*portal.database.clock);
    portal.database.clock.advance(left);
    walk(&portal.portal.app).await.expect("the store answers");
    let mut officer = signed_in(&portal, &here).await;
    let mut elsewhere = signed_in(&portal, &there).await;
    for (language, ended, why) in [
        ("", "មន្ត្រីពីរនាក់ត្រូវសម្រេច", "ចំនួនតាមច្បាប់គឺ ០ រៀល"),
        ("/en", "Two officers have to decide", "By law the amount is 0 riel"),
    ] {
        let plain = |page: Answer| page.body.replace('\u{200B}', "");
        let path = format!("{language}/staff/awards");
        let list = plain(officer.get(&path).await);
        assert!(list.contains(ended) && list.contains("K-204585"), "{list}");
        assert!(!list.contains("Sreymom") && !list.contains("ស្រីមុំ"), "{list}");
        let other = plain(elsewhere.get(&path).await);
        assert!(!other.contains(ended) && !other.contains("K-204585"), "{other}");
        let begin = format!("href=\"{path}/new/");
        let link = list.split(begin.as_str()).nth(1).and_then(|rest| rest.split('"').next());
        let link = link.expect("a link to the form");
        let form = plain(officer.get(&format!("{path}/new/{link}")).await);
        assert!(form.contains(why) && form.contains("class=\"working\""), "{form}");
        assert!(form.contains("value=\"0\""), "the amount is there: {form}");
    }
}

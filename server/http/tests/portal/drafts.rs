//! What was begun and not sent: until when it is kept stands on its pages and on the list, its end is told once, and
//! then it is gone.

use sothon_app::{case, forget};
use sothon_domain::effects::today;
use sothon_domain::flow::DraftEnd;
use sothon_locales::{Language, Words};
use time::{Date, Duration};

use crate::browser::{Browser, TestPortal};
use crate::cases::{CHECK, PLACE, VILLAGE, post, signed_in, with_sokha};

const REPORTS: &str = "/my-pension/report";
const REPORT: &str = "/my-pension/report/address-changed";
const SINCE: &str = "/my-pension/report/address-changed/since";
const NEAR: [(&str, &str); 2] = [("", "ប៉ុណ្ណោះ"), ("/en", "only until")];

fn day(portal: &TestPortal) -> Date {
    today(&*portal.database.clock)
}

/// Goes to so many days before that day.
fn wait_until(portal: &TestPortal, last_day: Date, days: i64) {
    let left = (last_day - day(portal)).whole_days();
    portal.database.clock.advance(Duration::days(left - days));
}

async fn place(her: &mut Browser<'_>) {
    let placed = post(her, PLACE, &[("place", VILLAGE), ("in", &VILLAGE[..6])]).await;
    assert_eq!(placed.location(), SINCE, "{}", placed.body);
}

/// A page in plain words.
async fn read(her: &mut Browser<'_>, path: &str) -> String {
    her.get(path).await.body.replace('\u{200B}', "")
}

/// How many people a run has told, and in how many messages.
async fn told(portal: &TestPortal) -> (u64, i64) {
    let before = portal.database.count("message_outbox", "true").await;
    let people = case::remind_of_drafts(&portal.portal.app).await.expect("the store answers");
    let after = portal.database.count("message_outbox", "true").await;
    (people, after - before)
}

#[tokio::test]
async fn until_when_answers_are_kept_stands_on_every_page_of_them_and_on_any_device() {
    for (language, near) in NEAR {
        let portal = with_sokha().await;
        let at = |path: &str| format!("{language}{path}");
        let mut her = signed_in(&portal).await;
        let words =
            Words::of(if language.is_empty() { Language::Khmer } else { Language::English });
        let last_day = DraftEnd::after(day(&portal)).last_day();
        assert_eq!(last_day, day(&portal) + Duration::days(60));
        let date = words.date(last_day).replace('\u{200B}', "");
        for path in [REPORTS, REPORT, PLACE] {
            assert!(!read(&mut her, &at(path)).await.contains(&date), "nothing is begun: {path}");
        }
        place(&mut her).await;
        portal.database.clock.advance(Duration::minutes(2));
        let mut elsewhere = signed_in(&portal).await;
        for path in [REPORTS, REPORT, PLACE, SINCE] {
            let page = read(&mut elsewhere, &at(path)).await;
            assert!(page.contains(&date) && !page.contains("notice-attention"), "{path}: {page}");
        }
        let list = read(&mut elsewhere, &at(REPORTS)).await;
        assert!(list.matches(&format!("href=\"{}\"", at(REPORT))).count() == 2, "{list}");
        wait_until(&portal, last_day, 8);
        let mut her = signed_in(&portal).await;
        assert!(!read(&mut her, &at(REPORT)).await.contains(near));
        wait_until(&portal, last_day, 7);
        let mut her = signed_in(&portal).await;
        for path in [REPORT, SINCE] {
            let page = read(&mut her, &at(path)).await;
            assert!(page.contains(near) && page.contains(&date), "{path}: {page}");
        }
        assert!(read(&mut her, &at(REPORTS)).await.contains("notice-attention"));
        let said = post(&mut her, &at(SINCE), &[("month", "10"), ("year", "2026")]).await;
        assert_eq!(said.location(), at(CHECK));
        let later = words.date(DraftEnd::after(day(&portal)).last_day()).replace('\u{200B}', "");
        let page = read(&mut her, &at(CHECK)).await;
        assert!(page.contains(&later) && !page.contains(near), "an answer keeps all: {page}");
    }
}

#[tokio::test]
async fn a_disputed_fact_that_was_not_sent_is_on_the_list_too() {
    let portal = with_sokha().await;
    let mut her = signed_in(&portal).await;
    let path = "/my-pension/not-right/service";
    post(&mut her, path, &[("value", "34"), ("months", "0"), ("text", "")]).await;
    let last_day = DraftEnd::after(day(&portal)).last_day();
    let date = Words::of(Language::English).date(last_day);
    for page in [REPORTS, path, "/my-pension/not-right/service/check"] {
        let page = read(&mut her, &format!("/en{page}")).await;
        assert!(
            page.contains(&format!("kept until {date}"))
                || page.contains(&format!("answers until {date}")),
            "{page}"
        );
    }
    let list = read(&mut her, REPORTS).await;
    assert!(list.contains(&format!("href=\"{path}\"")), "{list}");
}

#[tokio::test]
async fn the_end_is_told_once_seven_days_before_and_anew_after_an_answer() {
    let portal = with_sokha().await;
    let mut her = signed_in(&portal).await;
    place(&mut her).await;
    post(&mut her, "/my-pension/not-right/service", &[("value", "34"), ("text", "")]).await;
    let last_day = DraftEnd::after(day(&portal)).last_day();
    wait_until(&portal, last_day, 8);
    assert_eq!(told(&portal).await, (0, 0), "too early");
    wait_until(&portal, last_day, 7);
    let app = &portal.portal.app;
    let (one, other) = tokio::join!(case::remind_of_drafts(app), case::remind_of_drafts(app));
    assert_eq!(
        one.expect("it answers") + other.expect("it answers"),
        1,
        "two servers, one message"
    );
    assert_eq!(told(&portal).await, (0, 0), "once");
    let date = Words::of(Language::Khmer).short_date(last_day);
    let texts = portal.texts().await;
    let text = texts.iter().map(|(_, text)| text).find(|text| text.contains(&date));
    let text = text.unwrap_or_else(|| panic!("it was not sent: {texts:?}"));
    assert!(text.encode_utf16().count() <= 70, "{text}");
    for private in ["K-204577", "អាសយដ្ឋាន", "អតីតភាព"] {
        assert!(!text.contains(private), "others read her phone: {text}");
    }
    let acts = portal.database.acts("draft.end-told").await;
    assert_eq!(acts.iter().map(|act| act.actor.as_str()).collect::<Vec<_>>(), ["system:draft-end"]);
    wait_until(&portal, last_day, 1);
    let mut her = signed_in(&portal).await;
    place(&mut her).await;
    assert_eq!(
        told(&portal).await,
        (0, 0),
        "the answer moved the end, and of the other she was told"
    );
    let anew = DraftEnd::after(day(&portal)).last_day();
    wait_until(&portal, anew, 3);
    assert_eq!(told(&portal).await, (1, 1), "late is better than never");
    wait_until(&portal, anew, -1);
    assert_eq!(told(&portal).await, (0, 0), "it is over");
}

#[tokio::test]
async fn who_has_no_phone_is_told_by_mail_alone_and_who_has_neither_by_nothing() {
    for mailbox in [false, true] {
        let portal = with_sokha().await;
        let mut her = signed_in(&portal).await;
        if mailbox {
            let key = portal.database.id().to_string();
            let fields = [("email", "sokha@example.org"), ("key", key.as_str())];
            post(&mut her, "/my-pension/notices", &fields).await;
        }
        place(&mut her).await;
        portal.database.tamper("UPDATE person SET phone = NULL, phone_hash = NULL").await;
        wait_until(&portal, DraftEnd::after(day(&portal)).last_day(), 7);
        assert_eq!(told(&portal).await, (1, i64::from(mailbox)));
    }
}

#[tokio::test]
async fn a_draft_is_there_on_its_last_day_and_erased_after_it() {
    let portal = with_sokha().await;
    let mut her = signed_in(&portal).await;
    place(&mut her).await;
    let last_day = DraftEnd::after(day(&portal)).last_day();
    wait_until(&portal, last_day, 0);
    forget::run_once(&portal.portal.app).await.expect("it forgets");
    assert_eq!(portal.database.count("flow_draft", "true").await, 1);
    let mut her = signed_in(&portal).await;
    assert!(read(&mut her, "/en/my-pension/report").await.contains("Begun and not sent"));
    wait_until(&portal, last_day, -1);
    let mut her = signed_in(&portal).await;
    for path in [REPORTS, REPORT] {
        let page = read(&mut her, &format!("/en{path}")).await;
        assert!(
            !page.contains("Begun and not sent") && !page.contains("kept your answers"),
            "{page}"
        );
    }
    assert_eq!(
        portal.database.count("flow_draft", "true").await,
        1,
        "not erased yet, and not shown"
    );
    forget::run_once(&portal.portal.app).await.expect("it forgets");
    assert_eq!(portal.database.count("flow_draft", "true").await, 0);
}

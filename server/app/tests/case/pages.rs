//! The queue in pages: every case is on one of them, the oldest on the first.

use std::num::NonZeroU32;

use sothon_app::case;
use sothon_domain::access::Actor;
use sothon_testkit::Pensioner;
use time::Duration;

use crate::setting::{Setting, page};

/// Adds this many cases of as many people of Phnom Penh, several of them sent at the same moment.
async fn fill(setting: &Setting, count: u32) {
    for number in 0..count {
        let person = Pensioner {
            member_number: format!("K-7{number:05}"),
            phone: None,
            national_id: None,
            ..Pensioner::sokha()
        };
        let me = Actor::person(setting.test.add(&person).await);
        setting.case_of(&me).await;
        if number % 4 == 3 {
            setting.test.clock.advance(Duration::hours(1));
        }
    }
}

#[tokio::test]
async fn fifty_one_cases_are_two_pages_with_nothing_lost_or_doubled() {
    let setting = Setting::new().await;
    let (app, officer) = (&setting.app, &setting.officer);
    fill(&setting, 50).await;
    let full = case::queue(app, officer, page(1)).await.unwrap();
    assert_eq!((full.cases.len(), full.total, full.pages), (50, 50, page(1)));

    setting.case().await;
    let first = case::queue(app, officer, page(1)).await.unwrap();
    let second = case::queue(app, officer, page(2)).await.unwrap();
    assert_eq!((first.cases.len(), second.cases.len()), (50, 1));
    for (shown, number) in [(&first, 1), (&second, 2)] {
        assert_eq!((shown.total, shown.page, shown.pages), (51, page(number), page(2)));
    }
    let both: Vec<_> = first.cases.iter().chain(&second.cases).collect();
    let order: Vec<_> =
        both.iter().map(|case| (case.submitted_at, case.reference.number())).collect();
    // Strictly one after the other: no case stands twice.
    assert!(order.windows(2).all(|pair| pair[0] < pair[1]), "oldest first: {order:?}");
    assert_eq!(order.len(), 51);
}

#[tokio::test]
async fn a_page_that_the_queue_does_not_have_is_the_first() {
    let setting = Setting::new().await;
    let (app, officer) = (&setting.app, &setting.officer);
    for number in [1, 2, u32::MAX] {
        let empty = case::queue(app, officer, page(number)).await.unwrap();
        assert_eq!((empty.total, empty.page, empty.pages), (0, NonZeroU32::MIN, NonZeroU32::MIN));
    }
    let reference = setting.case().await;
    for number in [1, 2, u32::MAX] {
        let one = case::queue(app, officer, page(number)).await.unwrap();
        assert_eq!((one.cases[0].reference, one.page), (reference, NonZeroU32::MIN), "{number}");
    }
}

/// The count is of the office's own cases, like the rows.
#[tokio::test]
async fn the_count_is_of_what_the_office_may_see_and_what_waits() {
    let setting = Setting::new().await;
    let reference = setting.case().await;
    let total = async |actor| case::queue(&setting.app, actor, page(1)).await.unwrap().total;
    assert_eq!(total(&setting.officer).await, 1);
    assert_eq!((total(&setting.head).await, total(&setting.elsewhere).await), (1, 0));
    setting.take(&setting.officer, reference).await;
    assert_eq!(total(&setting.officer).await, 1, "a case being checked still waits");
    setting.approve(&setting.officer, reference).await;
    assert_eq!(total(&setting.officer).await, 0);
}

//! The queue in pages: every case is on one of them, the first deadline on the first.

use sothon_app::case::{self, Filter};
use sothon_domain::access::Actor;
use sothon_domain::casework::{CaseKind, Counted, Stage};
use sothon_domain::pension::Datum;
use sothon_testkit::Pensioner;
use time::Duration;

use crate::case::setting::Setting;

/// Adds this many cases of as many people of Phnom Penh, several of them with one deadline.
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
            setting.test.clock.advance(Duration::hours(7));
        }
    }
}

#[tokio::test]
async fn fifty_one_cases_are_two_pages_with_nothing_lost_or_doubled() {
    let setting = Setting::new().await;
    let (app, officer) = (&setting.app, &setting.officer);
    fill(&setting, 50).await;
    let full = case::queue(app, officer, Filter::default()).await.unwrap();
    assert_eq!((full.cases.len(), full.total, full.next), (50, Counted::Exactly(50), None));

    setting.case().await;
    let first = case::queue(app, officer, Filter::default()).await.unwrap();
    assert!(first.next.is_some());
    let second = Filter { after: first.next, ..Filter::default() };
    let second = case::queue(app, officer, second).await.unwrap();
    assert_eq!((first.cases.len(), second.cases.len(), second.next), (50, 1, None));
    assert_eq!((first.total, second.total), (Counted::Exactly(51), Counted::Exactly(51)));
    let both = first.cases.iter().chain(&second.cases);
    let order: Vec<_> = both.map(|case| (case.due_on, case.reference.number())).collect();
    // Strictly one after the other: no case stands twice.
    assert!(order.windows(2).all(|pair| pair[0] < pair[1]), "by deadline: {order:?}");
    assert_eq!(order.len(), 51);
}

/// What arrives while she turns the pages moves nothing to where she was already.
#[tokio::test]
async fn a_page_begins_after_a_case_and_not_after_a_number_of_them() {
    let setting = Setting::new().await;
    let (app, officer) = (&setting.app, &setting.officer);
    fill(&setting, 52).await;
    let first = case::queue(app, officer, Filter::default()).await.unwrap();
    let done = first.cases[0].reference;
    setting.take(officer, done).await;
    setting.approve(officer, done).await;
    let after = Filter { after: first.next, ..Filter::default() };
    assert_eq!(case::queue(app, officer, after).await.unwrap().cases.len(), 2);
}

#[tokio::test]
async fn a_filter_finds_its_cases_and_counts_them() {
    let setting = Setting::new().await;
    let (app, officer) = (&setting.app, &setting.officer);
    fill(&setting, 3).await;
    let reference = setting.case().await;
    setting.take(officer, reference).await;
    let found = async |actor, filter| {
        let queue = case::queue(app, actor, filter).await.unwrap();
        let count = i64::try_from(queue.cases.len()).unwrap();
        assert_eq!(queue.total, Counted::Exactly(count));
        queue.cases.into_iter().map(|case| case.reference).collect::<Vec<_>>()
    };
    let none = Filter::default();
    let mine = Filter { mine: true, ..Filter::default() };
    let late = Filter { overdue: true, ..Filter::default() };
    let stage = |stage| Filter { stage: Some(stage), ..Filter::default() };
    let of = |kind| Filter { kind: Some(kind), ..Filter::default() };
    assert_eq!(found(officer, none).await.len(), 4);
    assert_eq!(found(officer, mine.clone()).await, [reference]);
    assert!(found(&setting.colleague, mine.clone()).await.is_empty());
    assert_eq!(found(officer, stage(Stage::InReview)).await, [reference]);
    assert_eq!(found(officer, stage(Stage::Received)).await.len(), 3);
    assert!(found(officer, stage(Stage::Outside)).await.is_empty());
    assert_eq!(found(officer, of(CaseKind::AddressChanged)).await.len(), 4);
    assert!(found(officer, of(CaseKind::Correction(Datum::Name))).await.is_empty());
    assert!(found(officer, late.clone()).await.is_empty());
    setting.test.clock.advance(Duration::minutes(31));
    assert!(found(officer, mine.clone()).await.is_empty(), "released");
    setting.test.clock.advance(Duration::days(11));
    assert_eq!(found(officer, late.clone()).await.len(), 4);
}

/// The head office sees every office's cases, or one's; a province's filter widens nothing.
#[tokio::test]
async fn the_head_office_asks_for_the_cases_of_one_office() {
    let setting = Setting::new().await;
    let reference = setting.case().await;
    let found = async |actor, office: &str| {
        let filter = Filter { office: Some(office.parse().unwrap()), ..Filter::default() };
        let queue = case::queue(&setting.app, actor, filter).await.unwrap();
        assert_eq!(queue.total, Counted::Exactly(i64::try_from(queue.cases.len()).unwrap()));
        queue.cases.into_iter().map(|case| case.reference).collect::<Vec<_>>()
    };
    let seen = case::queue(&setting.app, &setting.officer, Filter::default()).await.unwrap();
    let office = seen.cases[0].office.as_str();
    assert_eq!(found(&setting.head, office).await, [reference]);
    assert!(found(&setting.head, "02").await.is_empty());
    assert_eq!(found(&setting.officer, office).await, [reference]);
    assert!(found(&setting.elsewhere, office).await.is_empty());
}

/// The count is of the office's own cases, like the rows.
#[tokio::test]
async fn the_count_is_of_what_the_office_may_see_and_what_waits() {
    let setting = Setting::new().await;
    let reference = setting.case().await;
    let total =
        async |actor| case::queue(&setting.app, actor, Filter::default()).await.unwrap().total;
    assert_eq!(total(&setting.officer).await, Counted::Exactly(1));
    assert_eq!(total(&setting.head).await, Counted::Exactly(1));
    assert_eq!(total(&setting.elsewhere).await, Counted::Exactly(0));
    setting.take(&setting.officer, reference).await;
    assert_eq!(
        total(&setting.officer).await,
        Counted::Exactly(1),
        "a case being checked still waits"
    );
    setting.approve(&setting.officer, reference).await;
    assert_eq!(total(&setting.officer).await, Counted::Exactly(0));
}

//! Everybody's pension worked out again, as of a day.

use sothon_app::recomputation::{Cause, DifferenceList, Group, Recomputation, recompute};
use sothon_app::{App, AppError};
use sothon_domain::access::Actor;
use sothon_domain::person::{Scheme, Sex};
use sothon_domain::year_month::YearMonth;
use sothon_locales::{Language, Words};
use sothon_testkit::{Pensioner, TestDb};
use time::Date;
use time::macros::date;

const TODAY: Date = date!(2026 - 11 - 21);

/// The totals and the list of a day.
async fn on(app: &App, as_of: Date) -> (Recomputation, String) {
    let mut file = Vec::new();
    let mut list = DifferenceList::new(&mut file);
    let terminal = Actor::system("terminal");
    let done = recompute(app, &terminal, as_of, |difference| list.add(difference)).await;
    list.finish().expect("a vector takes everything");
    (done.expect("the register can be read"), String::from_utf8(file).expect("CSV is text"))
}

/// Each cause that somebody has, with how many have it.
fn causes(done: &Recomputation) -> Vec<(&'static str, u64)> {
    let counted = Cause::ALL.map(|cause| (cause.code(), done.all.of(cause)));
    counted.into_iter().filter(|(_, count)| *count > 0).collect()
}

fn named(number: &str, pensioner: Pensioner) -> Pensioner {
    Pensioner { member_number: number.into(), national_id: None, ..pensioner }
}

fn paid(year: i32, month: u8, amount: i64) -> Vec<(YearMonth, i64)> {
    vec![(YearMonth::new(year, month).expect("a month"), amount)]
}

async fn population() -> (TestDb, App) {
    let test = TestDb::new().await;
    for pensioner in [
        Pensioner::sokha(),
        named("K-300001", Pensioner { amount: 512_500, ..Pensioner::sokha() }),
        Pensioner::dara(),
        named("K-300002", Pensioner::lifted()),
        named("K-300003", Pensioner { paid: paid(2026, 10, 690_000), ..Pensioner::lifted() }),
        named("K-300004", Pensioner { paid: paid(2026, 10, 700_000), ..Pensioner::lifted() }),
        named("K-300005", Pensioner { paid: paid(2021, 12, 510_000), ..Pensioner::lifted() }),
    ] {
        test.add(&pensioner).await;
    }
    let app = test.use_cases();
    (test, app)
}

#[tokio::test]
async fn every_difference_is_counted_by_its_cause_and_listed_without_its_number() {
    let (_test, app) = population().await;
    let (done, list) = on(&app, TODAY).await;
    assert_eq!((done.all.memberships, done.all.same), (7, 3));
    // She of 512,500 was paid what others get: another amount than hers.
    let expected =
        [("rules-differ", 1), ("not-lifted", 1), ("paid-differs", 2), ("rule-not-held", 1)];
    assert_eq!(causes(&done), expected);
    let veterans = done.groups[&Group::Scheme(Scheme::Veterans)];
    assert_eq!((veterans.memberships, veterans.of(Cause::RuleNotHeld)), (1, 1));
    assert_eq!(done.groups[&Group::Sex(Sex::Female)].memberships, 6);
    let province = Group::Province("12".parse().expect("a province"));
    assert_eq!(done.groups[&province].of(Cause::RulesDiffer), 1);
    let rows: Vec<&str> = list.lines().collect();
    assert_eq!(rows.len(), 1 + 5, "{list}");
    for row in [
        "***001,civil-servants,female,12,rules-differ,,512500,510000",
        "***001,civil-servants,female,12,paid-differs,2026-10,510000,512500",
        "***203,veterans,male,01,rule-not-held,,320000,",
        "***003,civil-servants,female,12,not-lifted,2026-10,690000,770000",
        "***004,civil-servants,female,12,paid-differs,2026-10,700000,770000",
    ] {
        assert!(rows.contains(&row), "{row} in {list}");
    }
    for secret in ["K-", "V-", "Sokha", "សុខា"] {
        assert!(!list.contains(secret), "{secret}: {list}");
    }
}

#[tokio::test]
async fn on_an_earlier_day_nothing_later_is_there_yet() {
    let (_test, app) = population().await;
    let (then, list) = on(&app, date!(2021 - 12 - 31)).await;
    assert_eq!((then.all.memberships, then.all.same), (7, 4), "{list}");
    assert_eq!(causes(&then), [("not-decided", 3)]);
    assert!(list.contains("***577,civil-servants,female,12,not-decided,,,\n"), "{list}");
    let (before_all, _) = on(&app, date!(2018 - 02 - 28)).await;
    assert_eq!(causes(&before_all), [("not-decided", 7)]);
    assert_eq!(on(&app, TODAY).await, on(&app, TODAY).await, "nothing is changed by it");
}

#[tokio::test]
async fn the_totals_are_said_in_both_languages() {
    let (_test, app) = population().await;
    let (done, _) = on(&app, TODAY).await;
    let english = done.say(Words::of(Language::English));
    for said in
        ["As known on 21 November 2026: 7 memberships.", "1. Without a difference: 3.", "Women"]
    {
        assert!(english.contains(said), "{said}: {english}");
    }
    assert!(done.say(Words::of(Language::Khmer)).contains("៧"));
}

#[tokio::test]
async fn an_empty_register_is_no_fault_and_nobody_else_may() {
    let test = TestDb::new().await;
    let app = test.use_cases();
    let (nobody, list) = on(&app, TODAY).await;
    assert_eq!((nobody.all.memberships, list.lines().count()), (0, 1));
    let refused = recompute(&app, &Actor::nobody(), TODAY, |_| {}).await;
    assert!(matches!(refused, Err(AppError::NotFound)), "{refused:?}");
}

//! Everybody's pension worked out again, as of a day.

mod arrears;
mod population;
mod stored;

use sothon_app::AppError;
use sothon_app::recomputation::{Cause, Group, recompute};
use sothon_domain::access::Actor;
use sothon_domain::person::{Scheme, Sex};
use sothon_locales::{Language, Words};
use sothon_testkit::TestDb;
use time::macros::date;

use self::population::{TODAY, causes, on, population};

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

//! A floor that is published after it began, from the file of the rule to her own page.

use std::sync::Arc;

use sothon_app::{App, explain};
use sothon_domain::access::Actor;
use sothon_domain::money::Riel;
use sothon_domain::pension::{LineKey, RuleBook, Working};
use sothon_testkit::{Pensioner, TestDb};
use time::Date;
use time::macros::date;

use super::population::{TODAY, causes, named, on, paid};

/// A floor of 800,000 from July 2026 that was published in the middle of October.
const FLOOR: &str = r#"
id = "floor-2026"
scheme = "civil-servants"
variant = "status-quo"
status = "in-force"
effective_from = 2026-07-01
published_on = 2026-10-15

[citation]
id = "kh-floor-2023"
instrument = "A sub-decree nobody wrote"
document = "test"
place = "article 1"
certainty = "low"

[floors]
[[floors.lifts]]
at_most_khr = 790000
becomes_khr = 800000
"#;

/// Two who are paid every month: one by the new floor since November, the other by the old one still.
async fn setting() -> (TestDb, App) {
    let test = TestDb::new().await;
    let months = |november| {
        let earlier = (5..=10).flat_map(|month| paid(2026, month, 770_000));
        earlier.chain(paid(2026, 11, november)).collect()
    };
    for (number, november) in [("K-300002", 800_000), ("K-300003", 770_000)] {
        let pensioner = Pensioner { paid: months(november), ..Pensioner::lifted() };
        test.add(&named(number, pensioner)).await;
    }
    let book = RuleBook::with_drafts(&[("floor-2026.toml", FLOOR)]).expect("it is sound");
    let app = App { rules: Arc::new(book), ..test.use_cases() };
    (test, app)
}

async fn working(app: &App, number: &str, day: Date) -> Working {
    let number = number.parse().expect("a member number");
    let why = explain::explain(app, &Actor::system("terminal"), &number, Some(day)).await;
    why.expect("she is in the register").working.expect("her pension is decided")
}

fn amounts(working: &Working, key: LineKey) -> Vec<Option<i64>> {
    let lines = working.lines.iter().filter(|line| line.key == key);
    lines.map(|line| line.amount.map(Riel::amount)).collect()
}

#[tokio::test]
async fn her_working_shows_the_months_that_are_owed() {
    let (_test, app) = setting().await;
    let paid_since = working(&app, "K-300002", TODAY).await;
    assert_eq!(amounts(&paid_since, LineKey::Arrears), [Some(4 * 30_000)]);
    assert!(amounts(&paid_since, LineKey::PaidDiffers).is_empty());
    let not_yet = working(&app, "K-300003", TODAY).await;
    assert_eq!(amounts(&not_yet, LineKey::Arrears), [Some(4 * 30_000)]);
    assert_eq!(amounts(&not_yet, LineKey::PaidDiffers), [Some(-30_000)], "November was known");
    let before = working(&app, "K-300002", date!(2026 - 10 - 14)).await;
    assert!(amounts(&before, LineKey::Arrears).is_empty());
}

#[tokio::test]
async fn arrears_are_paid_by_a_payment_of_their_own_batch() {
    let (test, app) = setting().await;
    let sql = "INSERT INTO payment (id, membership, person, batch, month, amount, state, source, at) \
               SELECT gen_random_uuid(), membership, person, 'ARREARS', month, 30000, 'paid', source, \
                   '2026-11-20' FROM payment WHERE month BETWEEN '2026-07-01' AND '2026-10-01'";
    test.tamper(sql).await;
    let settled = working(&app, "K-300002", TODAY).await;
    assert!(amounts(&settled, LineKey::Arrears).is_empty());
}

#[tokio::test]
async fn a_recomputation_lists_them_by_their_own_cause() {
    let (_test, app) = setting().await;
    let (done, list) = on(&app, TODAY).await;
    assert_eq!(causes(&done), [("arrears", 2), ("not-lifted", 1)], "{list}");
    assert!(list.contains("***002,civil-servants,female,12,arrears,2026-07,,120000"), "{list}");
    let (before, _) = on(&app, date!(2026 - 10 - 14)).await;
    assert!(causes(&before).is_empty());
}

#[tokio::test]
async fn a_month_paid_in_two_payments_was_paid_both() {
    let (test, app) = setting().await;
    let sql = "INSERT INTO payment (id, membership, person, batch, month, amount, state, source, at) \
               SELECT gen_random_uuid(), membership, person, 'ARREARS', month, 30000, 'paid', source, \
                   '2026-11-20' FROM payment WHERE month = '2026-11-01' AND amount = 770000";
    test.tamper(sql).await;
    let topped_up = working(&app, "K-300003", TODAY).await;
    assert_eq!(amounts(&topped_up, LineKey::PaidAmount), [Some(800_000)]);
    assert!(amounts(&topped_up, LineKey::PaidDiffers).is_empty());
    let (done, list) = on(&app, TODAY).await;
    assert_eq!(causes(&done), [("arrears", 2)], "{list}");
}

#[tokio::test]
async fn several_stretches_of_one_pension_are_counted_once() {
    let (test, app) = setting().await;
    let of_one = "membership = (SELECT id FROM membership WHERE member_number = 'K-300002')";
    let sql = "UPDATE payment SET amount = 800000 WHERE month = '2026-08-01' AND";
    test.tamper(&format!("{sql} {of_one}")).await;
    let (done, list) = on(&app, TODAY).await;
    assert_eq!(list.matches("***002,civil-servants,female,12,arrears").count(), 2, "{list}");
    assert_eq!(causes(&done), [("arrears", 2), ("not-lifted", 1)], "{list}");
}

#[tokio::test]
async fn a_newer_decision_leaves_what_is_owed() {
    let (test, app) = setting().await;
    let sql = "INSERT INTO award (id, version, membership, person, principal, kind, number, \
                   decided_on, source, amount, recorded_at) \
               SELECT id, version + 1, membership, person, principal, kind, number, '2026-11-01', \
                   source, 800000, recorded_at FROM award";
    test.tamper(sql).await;
    let since = working(&app, "K-300002", TODAY).await;
    assert_eq!(amounts(&since, LineKey::Arrears), [Some(4 * 30_000)]);
    let (done, list) = on(&app, TODAY).await;
    assert!(causes(&done).contains(&("arrears", 2)), "{list}");
}

//! Seven memberships with known differences, and how to look at a recomputation.

use sothon_app::App;
use sothon_app::recomputation::{Cause, DifferenceList, Recomputation, recompute, store_workings};
use sothon_domain::access::Actor;
use sothon_domain::year_month::YearMonth;
use sothon_testkit::{Pensioner, TestDb};
use time::Date;
use time::macros::date;

pub(crate) const TODAY: Date = date!(2026 - 11 - 21);

/// The totals and the list of a day.
pub(crate) async fn on(app: &App, as_of: Date) -> (Recomputation, String) {
    let mut file = Vec::new();
    let mut list = DifferenceList::new(&mut file);
    let terminal = Actor::system("terminal");
    let done = recompute(app, &terminal, as_of, |difference| list.add(difference)).await;
    list.finish().expect("a vector takes everything");
    (done.expect("the register can be read"), String::from_utf8(file).expect("CSV is text"))
}

/// Each cause that somebody has, with how many have it.
pub(crate) fn causes(done: &Recomputation) -> Vec<(&'static str, u64)> {
    let counted = Cause::ALL.map(|cause| (cause.code(), done.all.of(cause)));
    counted.into_iter().filter(|(_, count)| *count > 0).collect()
}

pub(crate) fn named(number: &str, pensioner: Pensioner) -> Pensioner {
    Pensioner { member_number: number.into(), national_id: None, ..pensioner }
}

pub(crate) fn paid(year: i32, month: u8, amount: i64) -> Vec<(YearMonth, i64)> {
    vec![(YearMonth::new(year, month).expect("a month"), amount)]
}

pub(crate) async fn population() -> (TestDb, App) {
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

/// Stores the workings; the totals and the list.
pub(crate) async fn store(app: &App) -> (Recomputation, String) {
    let mut file = Vec::new();
    let mut list = DifferenceList::new(&mut file);
    let terminal = Actor::system("terminal");
    let done = store_workings(app, &terminal, |difference| list.add(difference)).await;
    list.finish().expect("a vector takes everything");
    (done.expect("the register can be read"), String::from_utf8(file).expect("CSV is text"))
}

//! Loading the same file again changes nothing; a row that differs is pointed out.

use sothon_domain::effects::Clock;
use sothon_domain::money::Riel;
use sothon_domain::person::Scheme;
use sothon_domain::year_month::YearMonth;
use sothon_store::import::Standing::{Changed, New, Unchanged, UnknownMember};
use sothon_store::import::{Standing, payment_dates, payments, people};
use sothon_store::{membership, my_pension};
use sothon_testkit::{Pensioner, TestDb};
use time::macros::date;

use crate::{ALL, commit};

async fn load(test: &TestDb, pensioners: &[Pensioner]) -> Vec<Standing> {
    let members: Vec<_> = pensioners.iter().map(|one| one.member(|| test.id())).collect();
    let mut tx = test.db.begin().await.expect("the test itself is sound");
    let standings =
        people(&mut tx, &members, test.clock.now()).await.expect("the test itself is sound");
    commit(test, tx).await;
    standings
}

#[tokio::test]
async fn the_same_rows_again_are_unchanged_also_within_one_chunk() {
    let test = TestDb::new().await;
    let (sokha, dara) = (Pensioner::sokha(), Pensioner::dara());
    assert_eq!(
        load(&test, &[sokha.clone(), dara.clone(), sokha.clone()]).await,
        [New, New, Unchanged]
    );
    assert_eq!(load(&test, &[dara, sokha]).await, [Unchanged, Unchanged]);
}

#[tokio::test]
async fn a_row_that_differs_is_pointed_out_and_nothing_is_written() {
    let test = TestDb::new().await;
    load(&test, &[Pensioner::sokha()]).await;
    let moved = Pensioner { amount: 530_000, ..Pensioner::sokha() };

    assert_eq!(load(&test, &[moved]).await, [Changed]);

    let number = "K-204577".parse().expect("the test itself is sound");
    let she = membership::person_of(&test.db, &ALL, &number)
        .await
        .expect("the test itself is sound")
        .expect("the test itself is sound");
    let today = date!(2026 - 11 - 21);
    let loaded =
        my_pension::load(&test.db, &ALL, she, today).await.expect("the test itself is sound");
    let award = loaded.pensions[0].award.clone().expect("the test itself is sound");
    assert_eq!((award.version, award.amount), (1, Riel::new(510_000)));
    let record = membership::record(&test.db, &ALL, she).await.expect("the test itself is sound");
    assert_eq!((record[0].service.len(), record[0].salaries.len()), (1, 2));
}

#[tokio::test]
async fn payments_are_stored_once_and_strangers_are_pointed_out() {
    let test = TestDb::new().await;
    load(&test, &[Pensioner::sokha()]).await;
    let mut rows = Pensioner::sokha().payments(|| test.id());
    rows.extend(Pensioner::dara().payments(|| test.id()));
    rows.push(rows[0].clone());
    let run = async |rows: &[_]| {
        let mut tx = test.db.begin().await.expect("the test itself is sound");
        let standings = payments(&mut tx, rows).await.expect("the test itself is sound");
        commit(&test, tx).await;
        standings
    };
    assert_eq!(run(&rows).await, [New, UnknownMember, Unchanged]);
    rows[0].amount = Riel::new(509_000);
    assert_eq!(run(&rows).await, [Changed, UnknownMember, Unchanged]);
}

#[tokio::test]
async fn the_next_payment_is_the_first_date_not_yet_past() {
    let test = TestDb::new().await;
    let she = test.add(&Pensioner::sokha()).await;
    let day = |month: u8, date| {
        (
            Scheme::CivilServants,
            YearMonth::new(2026, month).expect("the test itself is sound"),
            date,
        )
    };
    let dates = [day(11, date!(2026 - 11 - 20)), day(12, date!(2026 - 12 - 18))];
    let mut tx = test.db.begin().await.expect("the test itself is sound");
    assert_eq!(payment_dates(&mut tx, &dates).await.expect("the test itself is sound"), [New, New]);
    let moved = [dates[0], day(12, date!(2026 - 12 - 19))];
    assert_eq!(
        payment_dates(&mut tx, &moved).await.expect("the test itself is sound"),
        [Unchanged, Changed]
    );
    commit(&test, tx).await;

    for (today, next) in [
        (date!(2026 - 11 - 20), Some("2026-11")),
        (date!(2026 - 11 - 21), Some("2026-12")),
        (date!(2026 - 12 - 19), None),
    ] {
        let loaded =
            my_pension::load(&test.db, &ALL, she, today).await.expect("the test itself is sound");
        let found = loaded.pensions[0].next_payment.map(|payment| payment.month.to_string());
        assert_eq!(found.as_deref(), next, "{today}");
    }
}

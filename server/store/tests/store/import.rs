//! Loading the same file again changes nothing; a new row says what changed.

use sothon_domain::effects::Clock;
use sothon_domain::person::Scheme;
use sothon_domain::year_month::YearMonth;
use sothon_store::import::{
    Counts, ImportKind, LoadedFile, is_loaded, mark_loaded, payment_dates, payments, people,
};
use sothon_store::{membership, my_pension, person};
use sothon_testkit::{Pensioner, TestDb};
use time::macros::date;

use crate::{ALL, commit};

async fn load(test: &TestDb, pensioners: &[Pensioner]) -> Counts {
    let members: Vec<_> = pensioners.iter().map(|one| one.member(|| test.id())).collect();
    let mut tx = test.db.begin().await.unwrap();
    let counts = people(&mut tx, &members, test.clock.now()).await.unwrap();
    commit(test, tx).await;
    counts
}

#[tokio::test]
async fn the_same_rows_again_are_unchanged() {
    let test = TestDb::new().await;
    let both = [Pensioner::sokha(), Pensioner::dara()];
    assert_eq!(load(&test, &both).await, Counts { added: 2, ..Counts::default() });
    assert_eq!(load(&test, &both).await, Counts { unchanged: 2, ..Counts::default() });
}

#[tokio::test]
async fn a_changed_row_keeps_the_person_and_adds_a_version_of_the_award() {
    let test = TestDb::new().await;
    load(&test, &[Pensioner::sokha()]).await;
    let number = "K-204577".parse().unwrap();
    let she = membership::person_of(&test.db, &ALL, &number).await.unwrap().unwrap();
    let moved = Pensioner {
        phone: Some("098111222".into()),
        place: "01020304".into(),
        amount: 530_000,
        ..Pensioner::sokha()
    };

    assert_eq!(load(&test, &[moved]).await, Counts { changed: 1, ..Counts::default() });

    let today = date!(2026 - 11 - 21);
    let loaded = my_pension::load(&test.db, &ALL, she, today).await.unwrap();
    assert_eq!(loaded.person.phone.unwrap().as_str(), "+85598111222");
    let award = loaded.pensions[0].award.clone().unwrap();
    assert_eq!((award.version, award.amount.amount()), (2, 530_000));
    let record = membership::record(&test.db, &ALL, she).await.unwrap();
    assert_eq!((record[0].service.len(), record[0].salaries.len()), (1, 2));
    assert_eq!(person::load(&test.db, &ALL, she).await.unwrap().place.as_str(), "01020304");
}

#[tokio::test]
async fn payments_are_added_once_and_strangers_are_pointed_out() {
    let test = TestDb::new().await;
    load(&test, &[Pensioner::sokha()]).await;
    let mut rows = Pensioner::sokha().payments(|| test.id());
    rows.extend(Pensioner::dara().payments(|| test.id()));
    let run = async |rows: &[_]| {
        let mut tx = test.db.begin().await.unwrap();
        let counts = payments(&mut tx, rows).await.unwrap();
        commit(&test, tx).await;
        (counts.added, counts.changed, counts.unchanged, counts.unknown)
    };
    assert_eq!(run(&rows).await, (1, 0, 0, vec![1]));
    assert_eq!(run(&rows).await, (0, 0, 1, vec![1]));
    rows[0].amount = sothon_domain::money::Riel::new(509_000);
    assert_eq!(run(&rows).await, (0, 1, 0, vec![1]));
}

#[tokio::test]
async fn the_next_payment_is_the_first_date_not_yet_past() {
    let test = TestDb::new().await;
    let she = test.add(&Pensioner::sokha()).await;
    let day = |month: u8, date| (Scheme::CivilServants, YearMonth::new(2026, month).unwrap(), date);
    let dates = [day(11, date!(2026 - 11 - 20)), day(12, date!(2026 - 12 - 18))];
    let mut tx = test.db.begin().await.unwrap();
    assert_eq!(payment_dates(&mut tx, &dates).await.unwrap().added, 2);
    assert_eq!(payment_dates(&mut tx, &dates).await.unwrap().unchanged, 2);
    commit(&test, tx).await;

    for (today, next) in [
        (date!(2026 - 11 - 20), Some("2026-11")),
        (date!(2026 - 11 - 21), Some("2026-12")),
        (date!(2026 - 12 - 19), None),
    ] {
        let loaded = my_pension::load(&test.db, &ALL, she, today).await.unwrap();
        let found = loaded.pensions[0].next_payment.map(|payment| payment.month.to_string());
        assert_eq!(found.as_deref(), next, "{today}");
    }
}

#[tokio::test]
async fn a_loaded_file_is_known_by_its_bytes() {
    let test = TestDb::new().await;
    let (content, at) = ([7; 32], test.clock.now());
    assert!(!is_loaded(&test.db, &content).await.unwrap());
    for _ in 0..2 {
        let mut tx = test.db.begin().await.unwrap();
        let file = LoadedFile { content, kind: ImportKind::People, name: "a.csv", rows: 2, at };
        mark_loaded(&mut tx, file).await.unwrap();
        commit(&test, tx).await;
    }
    assert!(is_loaded(&test.db, &content).await.unwrap());
}

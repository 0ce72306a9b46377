//! Loading the same file again changes nothing; a row that differs is pointed out.

use sothon_domain::effects::Clock;
use sothon_domain::money::Riel;
use sothon_domain::person::Scheme;
use sothon_domain::year_month::YearMonth;
use sothon_store::import::OnChange::{self, Apply, Report};
use sothon_store::import::Standing::{self, Changed, Differs, New, Unchanged, UnknownMember};
use sothon_store::import::{branches, payment_dates, payments, people};
use sothon_store::my_pension::MyPension;
use sothon_store::{membership, my_pension};
use sothon_testkit::{Pensioner, TestDb};
use time::macros::date;

use crate::{ALL, commit};

async fn load(test: &TestDb, pensioners: &[Pensioner], on_change: OnChange) -> Vec<Standing> {
    let members: Vec<_> = pensioners.iter().map(|one| one.member(|| test.id())).collect();
    let mut tx = test.db.begin().await.expect("the database answers");
    let at = test.clock.now();
    let standings = people(&mut tx, &members, on_change, at).await.expect("rows are well-formed");
    commit(test, tx).await;
    standings
}

async fn seen(test: &TestDb, number: &str) -> MyPension {
    let number = number.parse().expect("a member number");
    let she = membership::person_of(&test.db, &ALL, &number).await.expect("the database answers");
    let she = she.expect("she is in the register");
    let today = date!(2026 - 11 - 21);
    my_pension::load(&test.db, &ALL, she, today).await.expect("her record is whole")
}

/// What the standing says of the columns: those that are open, and those that are kept.
fn columns(standing: &Standing) -> (Vec<&'static str>, Vec<&'static str>) {
    match standing {
        Changed(difference) => (difference.open.clone(), difference.kept.clone()),
        other => panic!("{other:?}"),
    }
}

fn raised() -> Pensioner {
    Pensioner { amount: 530_000, phone: Some("099 888 777".into()), ..Pensioner::sokha() }
}

#[tokio::test]
async fn the_same_rows_again_are_unchanged() {
    let test = TestDb::new().await;
    let both = [Pensioner::sokha(), Pensioner::dara()];
    assert_eq!(load(&test, &both, Report).await, [New, New]);
    assert_eq!(load(&test, &both, Apply).await, [Unchanged, Unchanged]);
}

#[tokio::test]
async fn a_row_that_differs_is_pointed_out_column_by_column_and_nothing_is_written() {
    let test = TestDb::new().await;
    load(&test, &[Pensioner::sokha()], Report).await;
    let before = seen(&test, "K-204577").await;
    let standings = load(&test, &[raised()], Report).await;
    assert_eq!(columns(&standings[0]), (vec!["phone", "award_amount"], vec![]));
    assert_eq!(seen(&test, "K-204577").await, before);
}

#[tokio::test]
async fn what_differs_is_taken_over_when_asked_for_and_a_second_time_nothing_changes() {
    let test = TestDb::new().await;
    load(&test, &[Pensioner::sokha()], Report).await;
    load(&test, &[raised()], Apply).await;
    let she = seen(&test, "K-204577").await;
    assert_eq!(she.person.phone.as_ref().map(|phone| phone.as_str()), Some("+85599888777"));
    let award = she.pensions[0].award.clone().expect("she has an award");
    assert_eq!((award.version, award.amount), (2, Riel::new(530_000)));
    assert_eq!(load(&test, &[raised()], Apply).await, [Unchanged]);
    assert_eq!(seen(&test, "K-204577").await, she);
}

#[tokio::test]
async fn what_a_case_decided_is_never_overwritten() {
    let test = TestDb::new().await;
    let she = test.add(&Pensioner::sokha()).await;
    let decided = "INSERT INTO decided_field VALUES ('{}', 'phone', 'C-1', '2026-11-01')";
    test.tamper(&decided.replace("{}", &she.to_string())).await;
    for _ in 0..2 {
        // Pointed out each time; the columns that no case decided are taken over once.
        let (_, kept) = columns(&load(&test, &[raised()], Apply).await[0]);
        assert_eq!(kept, ["phone"]);
    }
    let she = seen(&test, "K-204577").await;
    assert_eq!(she.person.phone.as_ref().map(|phone| phone.as_str()), Some("+85512345678"));
    assert_eq!(she.pensions[0].award.as_ref().map(|award| award.version), Some(2));
}

#[tokio::test]
async fn a_decided_part_keeps_the_whole_it_is_written_with() {
    let test = TestDb::new().await;
    let she = test.add(&Pensioner::sokha()).await;
    let decided = "INSERT INTO decided_field VALUES ('{}', 'family_name_km', 'C-1', '2026-11-01')";
    test.tamper(&decided.replace("{}", &she.to_string())).await;
    let sokha = Pensioner::sokha();
    let renamed = Pensioner { khmer: ("កែវ".into(), "សុខុម".into()), ..sokha };
    let standings = load(&test, &[renamed], Apply).await;
    assert_eq!(columns(&standings[0]), (vec![], vec!["given_name_km"]));
    assert_eq!(seen(&test, "K-204577").await.person.name.khmer.full(), "ស៊ឹម សុខា");
}

#[tokio::test]
async fn an_award_ends_by_a_decision_and_never_by_an_empty_cell() {
    let test = TestDb::new().await;
    load(&test, &[Pensioner::sokha()], Report).await;
    let mut row = Pensioner::sokha().member(|| test.id());
    row.award = None;
    row.cells[2].text = Some(String::new());
    let mut tx = test.db.begin().await.expect("the database answers");
    let standings = people(&mut tx, &[row], Apply, test.clock.now()).await;
    let standings = standings.expect("rows are well-formed");
    commit(&test, tx).await;
    assert_eq!(columns(&standings[0]), (vec![], vec!["award_amount"]));
    assert!(seen(&test, "K-204577").await.pensions[0].award.is_some());
}

#[tokio::test]
async fn a_national_id_that_another_member_has_is_refused() {
    let test = TestDb::new().await;
    let sokha = Pensioner::sokha();
    load(&test, std::slice::from_ref(&sokha), Report).await;
    let other = Pensioner { national_id: sokha.national_id, ..Pensioner::dara() };
    let number = "K-204577".parse().expect("a member number");
    assert_eq!(load(&test, &[other], Apply).await, [Standing::NationalIdOf(number)]);
}

#[tokio::test]
async fn payments_are_stored_once_and_strangers_are_pointed_out() {
    let test = TestDb::new().await;
    load(&test, &[Pensioner::sokha()], Report).await;
    let mut rows = Pensioner::sokha().payments(|| test.id());
    rows.extend(Pensioner::dara().payments(|| test.id()));
    rows.push(rows[0].clone());
    let run = async |rows: &[_]| {
        let mut tx = test.db.begin().await.expect("the test itself is sound");
        let standings = payments(&mut tx, rows, Apply).await.expect("the test itself is sound");
        commit(&test, tx).await;
        standings
    };
    assert_eq!(run(&rows).await, [New, UnknownMember, Unchanged]);
    rows[0].amount = Riel::new(509_000);
    rows.pop();
    assert_eq!(run(&rows).await, [Differs, UnknownMember]);
    assert_eq!(run(&rows).await, [Unchanged, UnknownMember], "it was taken over");
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
    assert_eq!(
        payment_dates(&mut tx, &dates, Report).await.expect("the test itself is sound"),
        [New, New]
    );
    let moved = [dates[0], day(12, date!(2026 - 12 - 19))];
    assert_eq!(
        payment_dates(&mut tx, &moved, Report).await.expect("the test itself is sound"),
        [Unchanged, Differs]
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

#[tokio::test]
async fn the_branches_of_her_district_come_first_and_those_of_other_provinces_not_at_all() {
    let test = TestDb::new().await;
    let sokha = test.add(&Pensioner::sokha()).await;
    let branch = |code: &str, place: &str| sothon_store::branch::Branch {
        code: code.to_owned(),
        place: place.parse().unwrap(),
        khmer: "សាខា".to_owned(),
        latin: "Branch".to_owned(),
        address: String::new(),
        phone: "023456789".parse().unwrap(),
        hours: Default::default(),
    };
    let list =
        [branch("A", "1202"), branch("B", "0102"), branch("C", "1201"), branch("D", "120101")];
    let mut tx = test.db.begin().await.unwrap();
    assert_eq!(branches(&mut tx, &list, Report).await.unwrap(), vec![New; 4]);
    assert_eq!(branches(&mut tx, &list, Report).await.unwrap(), vec![Unchanged; 4]);
    commit(&test, tx).await;
    let near =
        sothon_store::branch::near(&test.db, &sothon_domain::access::Scope::Own(sokha), sokha, 3)
            .await
            .unwrap();
    let codes: Vec<_> = near.iter().map(|branch| branch.code.as_str()).collect();
    assert_eq!(codes, ["D", "C", "A"]);
}

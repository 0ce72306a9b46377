//! Loading files into a real register.

mod account;
mod award_facts;
mod locked_record;
mod new_phone;
mod race;

use std::io::{self, BufReader, Cursor, Read, Seek, SeekFrom};

use sothon_app::App;
use sothon_app::import::{
    FileError, OnChange, Options, Reason, Report, Totals, payment_dates, payments, people, shape,
};
use sothon_domain::access::{Actor, Purpose, Scope};
use sothon_domain::person::MemberNumber;
use sothon_testkit::TestDb;

const REAL: Options = Options { dry_run: false, on_change: OnChange::Report };
const DRY: Options = Options { dry_run: true, ..REAL };
const UPDATE: Options = Options { on_change: OnChange::Apply, ..REAL };

/// A row of a person who does not exist, with this number and this phone.
fn person(number: &str, phone: &str) -> String {
    with_id(number, "", phone, "")
}

fn with_id(number: &str, id: &str, phone: &str, family: &str) -> String {
    format!(
        "{number},civil-servants,ចាន់,សុភា,Chan,Sophea,female,១៤ កុម្ភៈ ១៩៥៨,{id},{phone},12010101,\
         no,no,A.3,2018-03-01,1985-03-01..2018-02-28 School,\
         2018-01-01 basic 510000;2018-01-01 lowest-of-grade 510000,old-age,1,2018-03-01,NSAF,510000,\
         2026-12-31,ACLEDA,000123456,dependant spouse សុខ ដារ៉ា{family}\n"
    )
}

/// A file of the columns that every file has; the optional ones are left out.
fn file(rows: &[String]) -> String {
    let needed = people::COLUMNS.iter().filter(|column| !people::OPTIONAL.contains(column));
    needed.copied().collect::<Vec<_>>().join(",") + "\n" + &rows.concat()
}

async fn load(app: &App, file: &str, options: Options) -> (Totals, String) {
    let (report, rejects) = report(app, file, options).await;
    (report.totals, rejects)
}

async fn report(app: &App, file: &str, options: Options) -> (Report, String) {
    let mut rejects = vec![];
    let actor = Actor::system("import");
    let report = people::run(app, &actor, Cursor::new(file), &mut rejects, options).await;
    (
        report.expect("the file can be read"),
        String::from_utf8(rejects).expect("the reject file is text"),
    )
}

fn totals(numbers: [u64; 5]) -> Totals {
    let [read, landed, unchanged, changed, rejected] = numbers;
    Totals { read, landed, unchanged, changed, rejected }
}

async fn phone_of(test: &TestDb, number: &str) -> Option<String> {
    let number: MemberNumber = number.parse().expect("a member number");
    let scope = Scope::All(Purpose::Import);
    let found = sothon_store::person::find_by_member_number(&test.db, &scope, &number).await;
    found.expect("the database answers")?.phone.map(|phone| phone.as_str().to_owned())
}

#[tokio::test]
async fn a_second_run_changes_nothing_and_a_changed_row_is_applied_only_when_asked_for() {
    let test = TestDb::new().await;
    let app = test.use_cases();
    let rows: Vec<String> =
        (0..1_200).map(|n| person(&format!("K-{}", 1_000 + n), "012345678")).collect();
    let first = file(&rows);
    assert_eq!(load(&app, &first, DRY).await.0, totals([1_200, 1_200, 0, 0, 0]));
    assert_eq!(phone_of(&test, "K-1000").await, None, "a dry run saves nothing");
    assert_eq!(load(&app, &first, REAL).await.0, totals([1_200, 1_200, 0, 0, 0]));
    assert_eq!(load(&app, &first, REAL).await.0, totals([1_200, 0, 1_200, 0, 0]));
    let mixed = file(&[
        person("K-1000", "099999999"),
        person("K-1001", "012345678"),
        person("K-1002", "123"),
        person("K-9000", "012345678"),
    ]);
    let (seen, rejects) = load(&app, &mixed, REAL).await;
    assert_eq!(seen, totals([4, 1, 1, 1, 1]));
    let header = "row,field,value,reason,see\n";
    assert_eq!(rejects, format!("{header}2,phone,999999999,changed,\n4,phone,999,not-a-phone,\n"));
    assert_eq!(phone_of(&test, "K-1000").await.as_deref(), Some("+85512345678"));
    assert_eq!(load(&app, &mixed, UPDATE).await.0, totals([4, 0, 2, 1, 1]));
    assert_eq!(phone_of(&test, "K-1000").await.as_deref(), Some("+85599999999"));
    assert_eq!(load(&app, &mixed, UPDATE).await.0, totals([4, 0, 3, 0, 1]));
}

#[tokio::test]
async fn faults_that_only_the_whole_file_shows_are_found() {
    let test = TestDb::new().await;
    let app = test.use_cases();
    let whole = file(&[
        with_id("K-1000", "010234567", "", ""),
        with_id("K-1001", "០១០២៣៤៥៦៧", "", ""),
        with_id("K-1002", "010234568", "", ";dependant child K-1004"),
        with_id("K-1002", "010234568", "", ""),
        with_id("K-1003", "", "", ";payee child K-7777"),
        with_id("K-1004", "", "", ""),
    ]);
    let family = shape("dependant spouse សុខ ដារ៉ា;payee child K-7777");
    let expected = format!(
        "row,field,value,reason,see\n\
         2,national_id,999999999,national-id-of-two,K-1001\n\
         3,national_id,៩៩៩៩៩៩៩៩៩,national-id-of-two,K-1000\n\
         5,member_number,x-9999,duplicate-member-number,row 4\n\
         6,family,{family},unknown-relative,K-7777\n"
    );
    for expected_totals in [totals([6, 2, 0, 0, 4]), totals([6, 0, 2, 0, 4])] {
        let (seen, rejects) = report(&app, &whole, REAL).await;
        assert_eq!(seen.totals, expected_totals);
        assert_eq!(seen.reasons[&Reason::NationalIdOfTwo], 2);
        assert_eq!(rejects, expected);
    }
    let later = file(&[with_id("K-1005", "010234568", "", "")]);
    let (seen, rejects) = load(&app, &later, REAL).await;
    assert_eq!(seen, totals([1, 0, 0, 0, 1]));
    assert!(rejects.ends_with("2,national_id,999999999,national-id-of-two,K-1002\n"), "{rejects}");
}

#[tokio::test]
async fn totals_reconcile_by_scheme_and_sex() {
    let test = TestDb::new().await;
    let app = test.use_cases();
    let whole = file(&[
        person("K-1000", ""),
        person("V-1001", "").replace("civil-servants", "veterans").replace("female", "ប្រុស"),
        person("V-1002", "123").replace("civil-servants", "veterans"),
        person("K-1003", "").replace("civil-servants", "monks"),
        "K-1004,too,few\n".to_owned(),
        person("K-1005", "").replace("ចាន់", "ច\u{17CB}\u{17B6}ន"),
    ]);
    let (seen, _) = report(&app, &whole, REAL).await;
    assert_eq!((seen.totals, seen.repaired), (totals([6, 3, 0, 0, 3]), 1));
    assert_eq!(seen.groups.len(), 5);
    let sum = |of: fn(&Totals) -> u64| seen.groups.values().map(of).sum::<u64>();
    assert_eq!((sum(|t| t.read), sum(|t| t.landed), sum(|t| t.rejected)), (6, 3, 3));
    assert_eq!(seen.reasons.values().sum::<u64>(), 3);
    assert_eq!(seen.groups[&(None, None)], totals([1, 0, 0, 0, 1]));
}

/// A file whose disk fails at its end, when it is read for the second time.
struct Failing<'a> {
    bytes: Cursor<&'a [u8]>,
    again: bool,
}

impl Seek for Failing<'_> {
    fn seek(&mut self, to: SeekFrom) -> io::Result<u64> {
        self.again = true;
        self.bytes.seek(to)
    }
}

impl Read for Failing<'_> {
    fn read(&mut self, buffer: &mut [u8]) -> io::Result<usize> {
        match self.bytes.read(buffer)? {
            0 if self.again => Err(io::Error::other("disk")),
            read => Ok(read),
        }
    }
}

#[tokio::test]
async fn after_a_stop_in_the_middle_a_second_run_lands_the_rest() {
    let test = TestDb::new().await;
    let app = test.use_cases();
    let rows: Vec<String> = (0..1_700).map(|n| person(&format!("K-{}", 1_000 + n), "")).collect();
    let whole = file(&rows);
    let failing = Failing { bytes: Cursor::new(whole.as_bytes()), again: false };
    let (source, actor) = (BufReader::new(failing), Actor::system("import"));
    let stopped = people::run(&app, &actor, source, vec![], REAL).await;
    assert!(matches!(stopped, Err(FileError::Read { line: 1_702, .. })), "{stopped:?}");
    assert_eq!(load(&app, &whole, REAL).await.0, totals([1_700, 700, 1_000, 0, 0]));
}

#[tokio::test]
async fn payments_and_dates_land_once_and_a_stranger_is_rejected() {
    let test = TestDb::new().await;
    let app = test.use_cases();
    let actor = Actor::system("import");
    load(&app, &file(&[person("K-1000", "")]), REAL).await;
    let paid = "batch,source,member_number,month,amount,state,at\n\
        B-1,back-office,K-1000,2026-10,510000,paid,2026-10-23\n\
        B-1,back-office,K-7777,2026-10,510000,paid,2026-10-23\n";
    for expected in [totals([2, 1, 0, 0, 1]), totals([2, 0, 1, 0, 1])] {
        let mut rejects = vec![];
        let seen = payments::run(&app, &actor, paid.as_bytes(), &mut rejects, REAL)
            .await
            .expect("the test itself is sound");
        assert_eq!(seen.totals, expected);
        assert!(rejects.ends_with(b"3,member_number,x-9999,unknown-member,\n"));
    }
    let dates = "scheme,month,date\nveterans,2026-12,2026-12-25\n";
    for expected in [totals([1, 1, 0, 0, 0]), totals([1, 0, 1, 0, 0])] {
        let seen = payment_dates::run(&app, &actor, dates.as_bytes(), vec![], REAL)
            .await
            .expect("the test itself is sound");
        assert_eq!(seen.totals, expected);
    }
}

#[tokio::test]
async fn only_an_operator_at_the_terminal_may_import() {
    let test = TestDb::new().await;
    let app = test.use_cases();
    let refused = people::run(&app, &Actor::nobody(), Cursor::new(file(&[])), vec![], REAL).await;
    assert!(matches!(refused, Err(FileError::Landing(_))));
}

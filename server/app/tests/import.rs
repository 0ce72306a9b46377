//! Loading files into a real register.

use sothon_app::App;
use sothon_app::import::{FileError, Options, Totals, payment_dates, payments, people};
use sothon_domain::access::{Actor, Purpose, Scope};
use sothon_domain::person::MemberNumber;
use sothon_testkit::TestDb;

const REAL: Options = Options { dry_run: false };

/// A row of a person who does not exist, with this number and this phone.
fn person(number: &str, phone: &str) -> String {
    format!(
        "{number},civil-servants,ចាន់,សុភា,Chan,Sophea,female,14/02/1958,០១០២៣៤៥៦៧,{phone},12010101,\
         no,no,A.3,2018-03-01,1985-03-01..2018-02-28 School,\
         2018-01-01 basic 510000;2018-01-01 lowest-of-grade 510000,old-age,1,2018-03-01,NSAF,510000,\
         2026-12-31,ACLEDA,000123456,dependant spouse សុខ ដារ៉ា;dependant child K-300001\n"
    )
}

fn file(rows: &[String]) -> String {
    people::COLUMNS.join(",") + "\n" + &rows.concat()
}

async fn load(app: &App, file: &str, options: Options) -> (Totals, String) {
    let mut rejects = vec![];
    let actor = Actor::system("import");
    let totals = people::run(app, &actor, file.as_bytes(), &mut rejects, options)
        .await
        .expect("the file can be read");
    (totals, String::from_utf8(rejects).expect("the reject file is text"))
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
async fn a_second_run_changes_nothing_and_a_changed_row_is_not_applied() {
    let test = TestDb::new().await;
    let app = test.use_cases();
    let rows: Vec<String> =
        (0..600).map(|n| person(&format!("K-{}", 1_000 + n), "012345678")).collect();
    let first = file(&rows);
    assert_eq!(load(&app, &first, Options { dry_run: true }).await.0, totals([600, 600, 0, 0, 0]));
    assert_eq!(phone_of(&test, "K-1000").await, None, "a dry run saves nothing");
    assert_eq!(load(&app, &first, REAL).await.0, totals([600, 600, 0, 0, 0]));
    assert_eq!(load(&app, &first, REAL).await.0, totals([600, 0, 600, 0, 0]));
    let mixed = file(&[
        person("K-1000", "099999999"),
        person("K-1001", "012345678"),
        person("K-1002", "123"),
        person("K-9000", "012345678"),
        person("K-9000", "011111111"),
    ]);
    let (seen, rejects) = load(&app, &mixed, REAL).await;
    assert_eq!(seen, totals([5, 1, 1, 2, 1]));
    assert_eq!(
        rejects,
        "row,field,value,reason\n4,phone,999,not-a-phone\n2,,,changed\n6,,,changed\n"
    );
    assert_eq!(phone_of(&test, "K-1000").await.as_deref(), Some("+85512345678"));
    assert_eq!(phone_of(&test, "K-9000").await.as_deref(), Some("+85512345678"));
}

/// A file whose disk fails in the middle.
struct Failing<'a>(&'a [u8]);

impl std::io::Read for Failing<'_> {
    fn read(&mut self, buffer: &mut [u8]) -> std::io::Result<usize> {
        if self.0.is_empty() { Err(std::io::Error::other("disk")) } else { self.0.read(buffer) }
    }
}

#[tokio::test]
async fn after_a_stop_in_the_middle_a_second_run_lands_the_rest() {
    let test = TestDb::new().await;
    let app = test.use_cases();
    let rows: Vec<String> = (0..700).map(|n| person(&format!("K-{}", 1_000 + n), "")).collect();
    let whole = file(&rows);
    let failing = std::io::BufReader::new(Failing(whole.as_bytes()));
    let stopped = people::run(&app, &Actor::system("import"), failing, vec![], REAL).await;
    assert!(matches!(stopped, Err(FileError::Read { line: 702, .. })), "{stopped:?}");
    assert_eq!(load(&app, &whole, REAL).await.0, totals([700, 200, 500, 0, 0]));
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
        assert_eq!(seen, expected);
        assert!(rejects.ends_with(b"3,member_number,,unknown-member\n"));
    }
    let dates = "scheme,month,date\nveterans,2026-12,2026-12-25\n";
    for expected in [totals([1, 1, 0, 0, 0]), totals([1, 0, 1, 0, 0])] {
        let seen = payment_dates::run(&app, &actor, dates.as_bytes(), vec![], REAL)
            .await
            .expect("the test itself is sound");
        assert_eq!(seen, expected);
    }
}

#[tokio::test]
async fn only_an_operator_at_the_terminal_may_import() {
    let test = TestDb::new().await;
    let app = test.use_cases();
    let refused = people::run(&app, &Actor::nobody(), file(&[]).as_bytes(), vec![], REAL).await;
    assert!(matches!(refused, Err(FileError::Landing(_))));
}

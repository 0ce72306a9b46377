//! The report of likely duplicates and ghosts over a real register.

#![allow(clippy::unwrap_used, reason = "a test may stop here")]

use std::collections::BTreeSet;

use sothon_app::duplicates::{Planted, Report, review};
use sothon_app::import::{Options, payments, people};
use sothon_app::{App, AppError};
use sothon_domain::access::Actor;
use sothon_domain::gazetteer::villages;
use sothon_testkit::TestDb;

const FAMILIES: [(&str, &str); 6] = [
    ("ចាន់", "Chan"),
    ("ស៊ឹម", "Sim"),
    ("ហេង", "Heng"),
    ("កែវ", "Keo"),
    ("ឈឹម", "Chhim"),
    ("ម៉ៅ", "Mao"),
];
const GIVEN: [(&str, &str); 7] = [
    ("សុភា", "Sophea"),
    ("តារា", "Dara"),
    ("បុប្ផា", "Bopha"),
    ("វណ្ណា", "Vanna"),
    ("រតនា", "Ratana"),
    ("ចិន្តា", "Chenda"),
    ("មករា", "Makara"),
];
/// Strangers enough that some share a name, a day, a village or the beginning of a number.
const STRANGERS: u32 = 400;

/// A row of the people's file, as far as it is compared.
#[derive(Clone)]
struct Row {
    number: String,
    family: (String, String),
    given: (String, String),
    sex: &'static str,
    birth: String,
    national_id: String,
    phone: String,
    place: String,
    due: String,
    account: String,
    links: String,
}

/// The nth stranger; no number of hers is a digit away from another's.
fn stranger(n: u32) -> Row {
    let own = |(khmer, latin): (&str, &str)| (khmer.to_owned(), latin.to_owned());
    Row {
        number: format!("K-{}", 1_000 + n),
        family: own(FAMILIES[n as usize * 5 % FAMILIES.len()]),
        given: own(GIVEN[n as usize * 3 % GIVEN.len()]),
        sex: if n.is_multiple_of(3) { "male" } else { "female" },
        birth: format!("{}-{:02}-{:02}", 1945 + n * 11 % 20, 1 + n * 7 % 12, 1 + n * 13 % 28),
        national_id: format!("{:09}", 100_000_000 + n * 1_100_011),
        phone: format!("012{:06}", n * 1_201),
        place: villages().nth((n % 97) as usize * 150).unwrap().to_owned(),
        due: "2027-03-31".to_owned(),
        account: format!("{:012}", u64::from(n) * 1_000_003),
        links: String::new(),
    }
}

/// Loads rows the way the back office does: the one place that knows the format and the use case.
async fn load(app: &App, rows: &[Row], paid_for: &str) {
    let actor = Actor::system("import");
    let line = |row: &Row| {
        format!(
            "{},civil-servants,{},{},{},{},{},{},{},{},{},no,no,,,,,,,,,,{},ACLEDA,{},{}\n",
            row.number,
            row.family.0,
            row.given.0,
            row.family.1,
            row.given.1,
            row.sex,
            row.birth,
            row.national_id,
            row.phone,
            row.place,
            row.due,
            row.account,
            row.links,
        )
    };
    let lines: String = rows.iter().map(line).collect();
    let asked = |column: &&&str| !people::OPTIONAL.contains(column);
    let columns: Vec<&str> = people::COLUMNS.iter().filter(asked).copied().collect();
    let file = columns.join(",") + "\n" + &lines;
    let options = Options::default();
    let mut rejects = vec![];
    let landed = people::run(app, &actor, std::io::Cursor::new(file), &mut rejects, options)
        .await
        .unwrap()
        .totals
        .landed;
    let rejects = String::from_utf8(rejects).unwrap();
    assert_eq!(landed, rows.len() as u64, "{rejects}");
    let paid: String = rows
        .iter()
        .map(|row| format!("B-1,bank,{},{paid_for},510000,paid,{paid_for}-23\n", row.number))
        .collect();
    let file = "batch,source,member_number,month,amount,state,at\n".to_owned() + &paid;
    payments::run(app, &actor, file.as_bytes(), vec![], options).await.unwrap();
}

fn strangers() -> Vec<Row> {
    (0..STRANGERS).map(stranger).collect()
}

/// Each variation as the list of known duplicates names it, with the second record of one person.
fn second_records() -> Vec<(&'static str, u32, Row)> {
    let second = |n: u32| Row {
        number: format!("V-{}", 5_000 + n),
        national_id: String::new(),
        ..stranger(n)
    };
    let other = |n: u32| stranger(n + 1_000);
    let swapped = |row: Row| Row { family: row.given.clone(), given: row.family.clone(), ..row };
    vec![
        ("nothing", 10, second(10)),
        ("names-swapped", 20, Row { phone: other(20).phone, ..swapped(second(20)) }),
        (
            "latin-spelling",
            30,
            Row { given: (stranger(30).given.0, "Wanna".to_owned()), ..second(30) },
        ),
        ("khmer-spelling", 40, Row { family: ("ចិម".into(), stranger(40).family.1), ..second(40) }),
        ("birth-date-swapped", 50, Row { birth: turned(&stranger(50).birth), ..second(50) }),
        ("new-phone", 60, Row { phone: other(60).phone, ..second(60) }),
        (
            "new-account-no-phone",
            70,
            Row { phone: String::new(), account: other(70).account, ..second(70) },
        ),
        (
            "identity-card-one-digit",
            80,
            Row {
                national_id: stranger(80).national_id.replacen('1', "2", 1),
                place: "25".to_owned(),
                phone: String::new(),
                account: other(80).account,
                ..second(80)
            },
        ),
        ("birth-year-one-digit", 90, Row { birth: other_year(&stranger(90).birth), ..second(90) }),
    ]
}

/// The date with day and month swapped.
fn turned(date: &str) -> String {
    let parts: Vec<&str> = date.split('-').collect();
    format!("{}-{}-{}", parts[0], parts[2], parts[1])
}

/// The date with another last digit of the year.
fn other_year(date: &str) -> String {
    let last = if date.as_bytes()[3] == b'3' { "4" } else { "3" };
    [&date[..3], last, &date[4..]].concat()
}

fn pairs(report: &Report) -> BTreeSet<(&str, &str)> {
    report.pairs.iter().map(|pair| (pair.one.as_str(), pair.other.as_str())).collect()
}

fn csv(report: &Report) -> String {
    let mut file = vec![];
    report.write(&mut file).unwrap();
    String::from_utf8(file).unwrap()
}

#[tokio::test]
async fn planted_duplicates_are_found_among_strangers_and_nobody_else() {
    let test = TestDb::new().await;
    let app = test.use_cases();
    let seconds = second_records();
    let list: String = seconds
        .iter()
        .map(|(how, n, row)| format!("{}\t{}\t{how}\n", stranger(*n).number, row.number))
        .collect();
    let rows = strangers().into_iter().chain(seconds.into_iter().map(|(_, _, row)| row));
    load(&app, &rows.collect::<Vec<_>>(), "2026-10").await;

    let report = review(&app, &Actor::system("terminal")).await.unwrap();
    let recall = Planted::read(list.as_bytes()).unwrap().recall(&report);
    assert_eq!((recall.found(), recall.planted()), (9, 9), "{recall:?}\n{}", csv(&report));
    assert_eq!(recall.not_planted, 0, "{}", csv(&report));
    assert_eq!(report.people, STRANGERS as usize + 9);
    assert!(report.ghosts.is_empty() && report.skipped.is_empty(), "{report:?}");
    assert!(pairs(&report).contains(&("K-1010", "V-5010")));

    let file = csv(&report);
    let first = "kind,member_number,other_member_number,points,signs\npair,K-1010,V-5010,186,\
                 khmer-name latin-name birth-date sex village phone account\n";
    assert!(file.starts_with(first), "{file}");
    let named = FAMILIES.iter().chain(&GIVEN).find(|(khmer, latin)| {
        file.contains(khmer) || file.to_lowercase().contains(&latin.to_lowercase())
    });
    assert_eq!(named, None, "the report holds no name");
}

#[tokio::test]
async fn ghosts_are_named_with_their_signs() {
    let test = TestDb::new().await;
    let app = test.use_cases();
    let account = stranger(1).account;
    let shares = |n: u32, links: &str| Row {
        account: account.clone(),
        links: links.to_owned(),
        ..stranger(n)
    };
    let family = |n: u32, links: &str| Row {
        account: stranger(4).account,
        links: links.to_owned(),
        ..stranger(n)
    };
    let rows = [
        shares(1, ""),
        shares(2, ""),
        shares(3, "dependant child សុខ ដារ៉ា"),
        family(4, "payee child K-1005"),
        family(5, ""),
        family(6, "survivor spouse ហេង ចិន្តា"),
        family(16, ""),
        Row { birth: "1916-11-20".to_owned(), ..stranger(7) },
        Row { due: "2026-01-31".to_owned(), ..stranger(8) },
    ];
    load(&app, &rows, "2026-10").await;
    let unpaid = Row { birth: "1910-01-01".to_owned(), ..stranger(9) };
    load(&app, &[unpaid], "2025-10").await;
    let report = review(&app, &Actor::system("terminal")).await.unwrap();
    let expected = "ghost,K-1001,,,shared-account\nghost,K-1002,,,shared-account\n\
                    ghost,K-1003,,,shared-account\nghost,K-1007,,,older-than-110\n\
                    ghost,K-1008,,,life-certificate-late\n";
    assert!(csv(&report).ends_with(expected), "{}", csv(&report));
    assert_eq!(report.ghosts.len(), 5);
}

#[tokio::test]
async fn the_report_is_recorded_and_is_for_the_terminal_alone() {
    let test = TestDb::new().await;
    let app = test.use_cases();
    let again = Row { number: "K-9999".to_owned(), national_id: String::new(), ..stranger(1) };
    load(&app, &[stranger(1), again], "2026-10").await;
    let refused = review(&app, &Actor::nobody()).await;
    assert!(matches!(refused, Err(AppError::NotFound)), "{refused:?}");
    review(&app, &Actor::system("terminal")).await.unwrap();
    // What the query finds is a count of one: exactly these facts, once.
    test.tamper(
        "DO $$ BEGIN ASSERT 1 = (SELECT count(*) FROM audit_row WHERE act = 'duplicates.reviewed' \
         AND actor = 'system:terminal' AND subject = 'people' \
         AND detail = '{\"people\": 2, \"pairs\": 1, \"ghosts\": 0, \"skipped\": 0}'); END $$",
    )
    .await;
}

//! What an award rests on besides service and salary: from the file to the working, line by line.

use sothon_app::App;
use sothon_app::import::people;
use sothon_app::my_pension::why;
use sothon_app::recomputation::{Cause, recompute};
use sothon_domain::access::{Actor, Purpose, Scope};
use sothon_domain::pension::{Arg, ArgName, Line, LineKey, Working};
use sothon_store::membership::person_of;
use sothon_testkit::TestDb;
use time::macros::date;

use super::{DRY, REAL, UPDATE, file, load, totals};

const COLUMNS: &str = ",invalidity_cause,survivor_relation,deceased_on";

/// A file with the columns of this kind of facts.
fn with_facts(rows: &[String]) -> String {
    people::COLUMNS.join(",") + "\n" + &rows.concat()
}

/// Somebody of the civil servants' scheme with an award of 1 May 2024, and what it rests on, written as
/// `cause,relation,day of death`.
struct Row<'a> {
    number: &'a str,
    sex: &'a str,
    born: &'a str,
    /// Service and salaries; empty for a survivor.
    career: &'a str,
    kind: &'a str,
    amount: i64,
    family: &'a str,
    facts: &'a str,
}

const WIDOW: Row<'_> = Row {
    number: "K-1000",
    sex: "female",
    born: "1961-11-30",
    career: ",,",
    kind: "survivor",
    amount: 15_000,
    family: "",
    facts: ",spouse,2024-03-01",
};

/// Twenty-five years of service and 800,000 riel.
const INVALID: Row<'_> = Row {
    career: "2024-04-01,1999-04-01..2024-03-31 School,2023-01-01 basic 800000",
    kind: "invalidity",
    amount: 460_000,
    facts: "non-work,,",
    ..WIDOW
};

/// Nineteen years of service.
const SHORT: &str = "2024-04-01,2005-04-01..2024-03-31 School,2023-01-01 basic 800000";

impl Row<'_> {
    /// The line without the columns of these facts.
    fn plain(&self) -> String {
        let Self { number, sex, born, career, kind, amount, family, .. } = self;
        format!(
            "{number},civil-servants,ចាន់,សុភា,Chan,Sophea,{sex},{born},,,12010101,,,,{career},{kind},\
             12/24,2024-05-01,NSAF,{amount},,,,{family}\n"
        )
    }

    fn whole(&self) -> String {
        format!("{},{}\n", self.plain().trim_end(), self.facts)
    }
}

/// The working that this member sees.
async fn working(test: &TestDb, app: &App, number: &str) -> Working {
    let scope = Scope::All(Purpose::Import);
    let number = number.parse().expect("a member number");
    let person = person_of(&test.db, &scope, &number).await.expect("the database answers");
    let actor = Actor::person(person.expect("the row was landed"));
    why(app, &actor).await.expect("her own pension").working.expect("it was decided")
}

fn keys(working: &Working) -> Vec<LineKey> {
    working.lines.iter().map(|line| line.key).collect()
}

fn line(working: &Working, key: LineKey) -> &Line {
    let found = working.lines.iter().find(|line| line.key == key);
    found.unwrap_or_else(|| panic!("no {key:?} in {:?}", keys(working)))
}

fn reason(line: &Line) -> &str {
    match line.arg(ArgName::Reason) {
        Some(Arg::Text(reason)) => reason,
        other => panic!("no reason but {other:?}"),
    }
}

#[tokio::test]
async fn whoever_can_not_work_sees_the_rule_of_the_cause_whatever_the_sex() {
    for sex in ["female", "male"] {
        let test = TestDb::new().await;
        let app = test.use_cases();
        let work = Row { number: "K-1", amount: 700_000, facts: "work,,", sex, ..INVALID };
        let short_at_work = Row { number: "K-2", amount: 608_000, career: SHORT, ..work };
        let other = Row { number: "K-3", sex, ..INVALID };
        let too_short = Row { number: "K-4", career: SHORT, sex, ..INVALID };
        let rows = [&work, &short_at_work, &other, &too_short].map(Row::whole);
        assert_eq!(load(&app, &with_facts(&rows), REAL).await.0, totals([4, 4, 0, 0, 0]));
        for row in [work, short_at_work, other] {
            let working = working(&test, &app, row.number).await;
            let formula = line(&working, LineKey::Formula);
            assert_eq!(
                formula.amount.map(|riel| riel.amount()),
                Some(row.amount),
                "{}",
                row.number
            );
            assert!(keys(&working).contains(&LineKey::DecisionMatches), "{:?}", keys(&working));
        }
        let working = working(&test, &app, "K-4").await;
        let refused = line(&working, LineKey::NotEligible);
        assert_eq!(reason(refused), "service-too-short");
        assert_eq!(refused.citation.as_ref().map(|id| id.as_str()), Some("kh-cs-statute-1994"));
        assert!(keys(&working).contains(&LineKey::UnexplainedDifference));
    }
}

#[tokio::test]
async fn a_widow_is_paid_and_a_widower_refused_by_the_rule_and_children_by_their_age() {
    let test = TestDb::new().await;
    let app = test.use_cases();
    let facts = ",child,2024-03-01";
    let child = Row { amount: 10_000, facts, ..WIDOW };
    let rows = [
        (WIDOW, None),
        (Row { number: "K-1001", sex: "male", ..WIDOW }, Some("widows-only")),
        (Row { number: "K-1002", born: "2003-05-02", ..child }, None),
        (Row { number: "K-1003", born: "2003-05-01", ..child }, Some("child-too-old")),
        (Row { number: "K-1004", born: "2003-05-02", sex: "male", ..child }, None),
        (Row { number: "K-1005", born: "2003-05-01", sex: "male", ..child }, Some("child-too-old")),
    ];
    let lines: Vec<String> = rows.iter().map(|(row, _)| row.whole()).collect();
    assert_eq!(load(&app, &with_facts(&lines), REAL).await.0, totals([6, 6, 0, 0, 0]));
    for (row, refusal) in rows {
        let working = working(&test, &app, row.number).await;
        let Some(refusal) = refusal else {
            let share = line(&working, LineKey::SurvivorFixed);
            assert_eq!(share.amount.map(|riel| riel.amount()), Some(row.amount), "{}", row.number);
            assert!(keys(&working).contains(&LineKey::DecisionMatches), "{}", row.number);
            continue;
        };
        let refused = line(&working, LineKey::SurvivorRefused);
        assert_eq!(reason(refused), refusal, "{}", row.number);
        assert_eq!(refused.citation.as_ref().map(|id| id.as_str()), Some("kh-cs-survivors-2017"));
        let difference = line(&working, LineKey::UnexplainedDifference);
        assert_eq!(difference.amount.map(|riel| riel.amount()), Some(row.amount));
    }
    let done = recompute(&app, &Actor::system("terminal"), date!(2026 - 11 - 21), |_| {}).await;
    let done = done.expect("the register can be read");
    assert_eq!((done.all.same, done.all.of(Cause::RulesDiffer)), (3, 3), "as the pages say");
}

#[tokio::test]
async fn the_family_of_the_deceased_tells_the_relation_where_the_survivor_s_own_row_does_not() {
    let test = TestDb::new().await;
    let app = test.use_cases();
    let links =
        "survivor spouse K-2001;survivor child K-2002;survivor parent K-2003;survivor child K-2004";
    let deceased = Row { number: "K-2000", family: links, facts: ",,", ..INVALID };
    let another = Row { number: "K-2009", family: "survivor spouse K-2004", ..deceased };
    let unknown = Row { facts: ",,", ..WIDOW };
    let rows = [
        deceased,
        another,
        Row { number: "K-2001", ..unknown },
        Row { number: "K-2002", born: "2010-01-01", amount: 10_000, ..unknown },
        Row { number: "K-2003", ..unknown },
        Row { number: "K-2004", ..unknown },
        Row { number: "K-2005", ..unknown },
    ];
    let lines: Vec<String> = rows.iter().map(Row::whole).collect();
    assert_eq!(load(&app, &with_facts(&lines), REAL).await.0, totals([7, 7, 0, 0, 0]));
    for number in ["K-2001", "K-2002"] {
        let working = working(&test, &app, number).await;
        assert!(
            keys(&working).contains(&LineKey::DecisionMatches),
            "{number} {:?}",
            keys(&working)
        );
    }
    // Of a parent no rule speaks; two links that disagree tell nothing; and K-2005 has none.
    for (number, why) in [
        ("K-2003", "other-relation"),
        ("K-2004", "relation-not-held"),
        ("K-2005", "relation-not-held"),
    ] {
        let working = working(&test, &app, number).await;
        assert_eq!(reason(line(&working, LineKey::RuleNotKnown)), why, "{number}");
    }
    let working = working(&test, &app, "K-2000").await;
    assert_eq!(reason(line(&working, LineKey::RuleNotKnown)), "cause-not-held");
}

#[tokio::test]
async fn a_file_without_the_columns_says_nothing_about_them() {
    let test = TestDb::new().await;
    let app = test.use_cases();
    let plain = file(&[INVALID.plain()]);
    let whole = with_facts(&[INVALID.whole()]);
    let known = |working: Working| keys(&working).contains(&LineKey::DecisionMatches);
    assert_eq!(load(&app, &plain, REAL).await.0, totals([1, 1, 0, 0, 0]));
    let empty = with_facts(&[Row { facts: ",,", ..INVALID }.whole()]);
    assert_eq!(load(&app, &empty, REAL).await.0, totals([1, 0, 1, 0, 0]), "nothing is said yet");
    for options in [REAL, UPDATE] {
        let (seen, rejects) = load(&app, &whole, options).await;
        assert_eq!(seen, totals([1, 0, 0, 1, 0]));
        assert!(rejects.ends_with("\n2,invalidity_cause,xxx-xxxx,changed,\n"), "{rejects}");
        assert_eq!(known(working(&test, &app, "K-1000").await), options == UPDATE);
    }
    assert_eq!(load(&app, &whole, UPDATE).await.0, totals([1, 0, 1, 0, 0]));
    assert_eq!(load(&app, &plain, UPDATE).await.0, totals([1, 0, 1, 0, 0]), "nothing is changed");
    assert!(known(working(&test, &app, "K-1000").await));
    assert_eq!(load(&app, &empty, UPDATE).await.0, totals([1, 0, 0, 1, 0]));
    assert!(
        !known(working(&test, &app, "K-1000").await),
        "an empty cell says that it is not known"
    );
}

#[tokio::test]
async fn faults_are_named_a_rehearsal_saves_nothing_and_a_case_keeps_what_it_decided() {
    let test = TestDb::new().await;
    let app = test.use_cases();
    let faulty = [
        Row { number: "K-1", facts: "illness,,", ..INVALID },
        Row { number: "K-2", facts: ",sister,", ..WIDOW },
        Row { number: "K-3", facts: ",spouse,2024-05-02", ..WIDOW },
    ];
    let lines: Vec<String> = faulty.iter().map(Row::whole).collect();
    let (seen, rejects) = load(&app, &with_facts(&lines), REAL).await;
    assert_eq!(seen, totals([3, 0, 0, 0, 3]));
    let expected = "row,field,value,reason,see\n\
         2,invalidity_cause,xxxxxxx,unknown-invalidity-cause,\n\
         3,survivor_relation,xxxxxx,unknown-survivor-relation,\n\
         4,deceased_on,9999-99-99,dates-out-of-order,\n";
    assert_eq!(rejects, expected);

    let whole = with_facts(&[INVALID.whole()]);
    assert_eq!(load(&app, &whole, DRY).await.0, totals([1, 1, 0, 0, 0]));
    assert_eq!(test.count("award_fact", "true").await, 0);
    assert_eq!(load(&app, &whole, REAL).await.0, totals([1, 1, 0, 0, 0]));
    assert_eq!(test.count("award_fact", "invalidity_cause = 'non-work'").await, 1);
    test.tamper(
        "INSERT INTO decided_field SELECT person, 'invalidity_cause', 'C-1', '2026-11-01' \
         FROM membership",
    )
    .await;
    let work = with_facts(&[Row { facts: "work,,", ..INVALID }.whole()]);
    let (_, rejects) = load(&app, &work, UPDATE).await;
    assert!(rejects.ends_with("\n2,invalidity_cause,xxxx,kept,\n"), "{rejects}");
    assert_eq!(test.count("award_fact", "invalidity_cause = 'non-work'").await, 1);
}

#[test]
fn the_columns_of_these_facts_stand_at_the_end_of_the_format() {
    assert!(people::COLUMNS.join(",").ends_with(COLUMNS), "their hashes are kept in this order");
    assert_eq!(people::OPTIONAL.join(","), COLUMNS.trim_start_matches(','));
}

//! A file of the back office about members who have locked their records.

use sothon_app::App;
use sothon_app::import::{Reason, payments};
use sothon_app::lock::{self, Done, Sought};
use sothon_domain::access::{Actor, Purpose, Scope, StaffRole};
use sothon_domain::effects::Clock;
use sothon_domain::person::LockId;
use sothon_domain::person_lock::{CheckedPaper, LockChannel};
use sothon_store::person_lock::{self, NewLock};
use sothon_testkit::{Officer, TestDb};

use crate::import::race::{load_during, she, veteran};
use crate::import::{DRY, REAL, UPDATE, file, load, report, totals, with_id};

/// What a later file says of each of them: the column that differs, and how.
const CHANGES: [(&str, &str, &str); 8] = [
    ("phone", "012345678", "099999999"),
    ("account_number", "000123456", "000777888"),
    ("national_id", "0102345", "0109999"),
    ("given_name_km", "សុភា", "សុខា"),
    ("birth_date", "១៤ កុម្ភៈ ១៩៥៨", "1957-02-14"),
    ("place_code", "12010101", "12010102"),
    ("service", "2018-02-28 School", "2017-02-28 School"),
    ("family", "សុខ ដារ៉ា", "សុខ សុវណ្ណ"),
];

fn row(at: usize) -> String {
    with_id(&number(at), &format!("01023456{at}"), "012345678", "")
}

fn number(at: usize) -> String {
    format!("K-100{at}")
}

/// The row of each with her change.
fn changed() -> Vec<String> {
    let change = |(at, (column, from, to)): (usize, &(&str, &str, &str))| {
        let other = row(at).replace(from, to);
        assert_ne!(other, row(at), "{column}");
        other
    };
    CHANGES.iter().enumerate().map(change).collect()
}

/// Loads them all, and all but the last lock their records.
async fn locked(test: &TestDb, app: &App) {
    let rows: Vec<String> = (0..=CHANGES.len()).map(row).collect();
    load(app, &file(&rows), REAL).await;
    for at in 0..CHANGES.len() {
        let number = number(at).parse().expect("a member number");
        let scope = Scope::All(Purpose::SignIn);
        let found = sothon_store::person::find_by_member_number(&test.db, &scope, &number).await;
        let me = Actor::person(found.expect("it answers").expect("she landed").person);
        lock::lock(app, &me, LockChannel::Web).await.expect("her own record");
    }
}

/// Two members of staff end every lock.
async fn unlocked(test: &TestDb, app: &App) {
    let here = Officer::of_phnom_penh();
    let agent = Officer { role: StaffRole::Agent, ..here.colleague() };
    let (officer, agent) = (test.add_officer(&here).await, test.add_officer(&agent).await);
    for at in 0..CHANGES.len() {
        let found = lock::find(app, &agent, &number(at)).await.expect("it answers");
        let Sought::Found(id) = found else { panic!("{found:?}") };
        let paper = CheckedPaper::NationalId;
        let proposed = lock::propose(app, &agent, id, test.id(), &paper).await;
        let ended = lock::confirm(app, &officer, id, test.id()).await;
        assert_eq!([proposed, ended].map(|done| done.expect("it answers")), [Done::Done; 2]);
    }
}

#[tokio::test]
async fn what_would_change_a_locked_record_is_held_until_it_is_unlocked() {
    let test = TestDb::new().await;
    let app = test.use_cases();
    locked(&test, &app).await;
    let before = test.everything_stored().await;
    let held = CHANGES.len() as u64;
    let later = file(&changed());
    for options in [DRY, REAL, UPDATE, UPDATE] {
        let (seen, rejects) = report(&app, &later, options).await;
        assert_eq!(seen.totals, totals([held, 0, 0, 0, held]), "{rejects}");
        assert_eq!(seen.reasons[&Reason::RecordLocked], held);
        for (at, (line, (column, ..))) in rejects.lines().skip(1).zip(CHANGES).enumerate() {
            assert!(line.starts_with(&format!("{},{column},", at + 2)), "{column}: {line}");
            assert!(line.ends_with(",record-locked,"), "{column}: {line}");
        }
        assert_eq!(rejects.lines().count(), CHANGES.len() + 1, "{rejects}");
        assert!(test.everything_stored().await == before, "nothing is written, not even a trace");
    }
    unlocked(&test, &app).await;
    let (seen, rejects) = load(&app, &later, UPDATE).await;
    assert_eq!(seen, totals([held, 0, 0, held, 0]), "{rejects}");
    assert_eq!(rejects.matches(",changed,").count(), CHANGES.len(), "{rejects}");
    assert_eq!(load(&app, &later, UPDATE).await.0, totals([held, 0, held, 0, 0]), "taken over");
    assert_eq!(test.count("payment_account", "ending = '888'").await, 1);
    assert_eq!(test.count("person", "place = '12010102'").await, 1);
}

#[tokio::test]
async fn payments_and_decided_awards_land_on_a_locked_record() {
    let test = TestDb::new().await;
    let app = test.use_cases();
    locked(&test, &app).await;
    let both = row(0).replace("NSAF,510000", "NSAF,610000").replace("012345678", "099999999");
    let award = row(1).replace("NSAF,510000", "NSAF,710000");
    let (seen, rejects) = report(&app, &file(&[both.clone(), award]), UPDATE).await;
    assert_eq!(seen.totals, totals([2, 0, 0, 2, 0]), "{rejects}");
    let lines: Vec<&str> = rejects.lines().skip(1).collect();
    assert_eq!(
        lines,
        [
            "2,award_amount,999999,changed,",
            "2,phone,999999999,record-locked,",
            "3,award_amount,999999,changed,"
        ]
    );
    assert_eq!(test.count("award", "version = 2 AND amount IN (610000, 710000)").await, 2);
    let (seen, rejects) = load(&app, &file(&[both]), UPDATE).await;
    assert_eq!(seen, totals([1, 0, 0, 0, 1]), "the phone alone waits now: {rejects}");
    let paid = "batch,source,member_number,month,amount,state,at\n\
        B-1,back-office,K-1000,2026-10,510000,paid,2026-10-23\n";
    let mut rejects = vec![];
    let actor = Actor::system("import");
    let seen = payments::run(&app, &actor, paid.as_bytes(), &mut rejects, REAL).await;
    assert_eq!(seen.expect("it can be read").totals, totals([1, 1, 0, 0, 0]));
}

#[tokio::test]
async fn a_lock_that_is_just_being_set_is_waited_for_and_holds_the_row() {
    let test = TestDb::new().await;
    let app = test.use_cases();
    load(&app, &file(&[veteran()]), REAL).await;
    let person = she(&test).await.id;
    let scope = Scope::All(Purpose::Import);
    let mut tx = test.db.begin_despite_lock(&scope, person).await.expect("she is there");
    let (id, at) = (LockId::new(test.id()), test.clock.now());
    let lock = NewLock { id, person, channel: LockChannel::Web, at };
    person_lock::insert(&mut tx, &lock).await.expect("the first lock");
    let row = veteran().replace("NSAF,510000", "NSAF,999000").replace("012345678", "099999999");
    let said = load_during(&test, &app, tx, row).await;
    assert_eq!(said, "2,award_amount,999999,changed,\n2,phone,999999999,record-locked,\n");
    assert_eq!(she(&test).await.phone.expect("she has one").as_str(), "+85512345678");
}

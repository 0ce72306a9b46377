//! A process that is killed in the middle of casework loses nothing that it acknowledged, and does
//! nothing twice when it is asked again. `SOTHON_KILLS` says how often.

use std::collections::BTreeMap;
use std::io::{BufRead, BufReader, Write};
use std::process::{Child, Command, Stdio};

use sothon_domain::access::{Actor, Who};
use sothon_domain::effects::Entropy;
use sothon_domain::person::PersonId;
use sothon_testkit::{Officer, Pensioner, TestDb};

/// How many people there are for each kill: between two kills nine acts are answered at most.
const PEOPLE_A_KILL: usize = 6;

/// What was acknowledged: act and person, with the reference that was answered.
type Acknowledged = BTreeMap<(String, String), String>;

#[tokio::test(flavor = "multi_thread")]
async fn kills_lose_and_double_nothing() {
    let test = TestDb::new().await;
    let kills = kills();
    let people = add_people(&test, kills * PEOPLE_A_KILL).await;
    let orders = orders(&test, &people).await;
    let mut acknowledged = Acknowledged::new();
    let mut cut_off = 0;
    for _ in 0..kills {
        let left: Vec<&String> = orders.iter().filter(|o| !is_done(o, &acknowledged)).collect();
        let mut process = begin(&test, &left);
        let until = 1 + random(&test, 9);
        for line in lines(&mut process).take(until) {
            note(&mut acknowledged, &line);
        }
        process.kill().expect("the process is ours");
        let ended = process.wait().expect("the process is ours");
        cut_off += usize::from(ended.code().is_none());
        holds(&test, &acknowledged).await;
    }
    assert!(cut_off + 1 >= kills, "only {cut_off} of {kills} processes were cut off");
    println!("{cut_off} processes killed, {} acts answered before the last", acknowledged.len());

    // Every order once more, the finished ones too: the same keys get the same answers.
    let mut process = begin(&test, &orders.iter().collect::<Vec<_>>());
    for line in lines(&mut process) {
        note(&mut acknowledged, &line);
    }
    assert!(process.wait().expect("the process is ours").success());
    assert_eq!(acknowledged.len(), 2 * people.len());
    holds(&test, &acknowledged).await;
    let all = i64::try_from(people.len()).expect("few people");
    for act in ["case.submitted", "case.taken", "case.approved"] {
        assert_eq!(test.count("audit_row", &format!("act = '{act}'")).await, all, "{act}");
        assert_eq!(test.count("event", &format!("kind = '{act}'")).await, all, "{act}");
    }
    assert_eq!(test.count("case_file", "state = 'approved'").await, all);
    assert_eq!(test.count("message_outbox", "true").await, 2 * all, "two notices a person");
    assert_eq!(test.count("person", "place = '01020101'").await, all);
}

fn kills() -> usize {
    std::env::var("SOTHON_KILLS").map_or(10, |kills| kills.parse().expect("a number"))
}

async fn add_people(test: &TestDb, count: usize) -> Vec<PersonId> {
    let mut people = Vec::new();
    for number in 0..count {
        let pensioner = Pensioner {
            member_number: format!("K-3{number:05}"),
            phone: Some(format!("0123{number:05}")),
            national_id: Some(format!("0203{number:05}")),
            ..Pensioner::sokha()
        };
        people.push(test.add(&pensioner).await);
    }
    people
}

async fn orders(test: &TestDb, people: &[PersonId]) -> Vec<String> {
    let officer = test.add_officer(&Officer::of_phnom_penh()).await;
    let Actor { who: Who::Staff(officer), .. } = officer else { panic!("an officer is staff") };
    let key = || test.id();
    let line =
        |person: &PersonId| format!("{person} {} {} 12 {} {}", key(), officer.id, key(), key());
    people.iter().map(line).collect()
}

fn begin(test: &TestDb, orders: &[&String]) -> Child {
    let mut child = Command::new(env!("CARGO_BIN_EXE_casework"))
        .arg(test.app_url())
        .arg(test.keys())
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .stderr(Stdio::null())
        .spawn()
        .expect("the process starts");
    let mut stdin = child.stdin.take().expect("piped");
    for order in orders {
        writeln!(stdin, "{order}").expect("the process reads");
    }
    child
}

fn lines(process: &mut Child) -> impl Iterator<Item = String> + use<> {
    let stdout = process.stdout.take().expect("piped");
    BufReader::new(stdout).lines().map_while(Result::ok)
}

fn note(acknowledged: &mut Acknowledged, line: &str) {
    let words: Vec<&str> = line.split(' ').collect();
    let [act, person, reference] = words[..] else { panic!("{line:?} is cut") };
    let before = acknowledged.insert((act.into(), person.into()), reference.into());
    assert!(before.is_none_or(|before| before == reference), "{line}: another answer than before");
}

fn is_done(order: &str, acknowledged: &Acknowledged) -> bool {
    let person = order.split(' ').next().unwrap_or_default();
    acknowledged.contains_key(&("approved".into(), person.into()))
}

/// Every acknowledged act is there once, with its audit row, its event and its notice.
async fn holds(test: &TestDb, acknowledged: &Acknowledged) {
    for ((act, person), reference) in acknowledged {
        let (act, notices) = match act.as_str() {
            "sent" => ("case.submitted", 1),
            _ => ("case.approved", 2),
        };
        let detail = format!("detail->>'reference' = '{reference}'");
        let audit = format!("act = '{act}' AND subject = 'person:{person}' AND {detail}");
        let event = format!("kind = '{act}' AND person = '{person}' AND {detail}");
        let number = reference.replace('-', "");
        let case =
            format!("person = '{person}' AND reference = {}", number.trim_start_matches('0'));
        assert_eq!(test.count("audit_row", &audit).await, 1, "{act} {person}");
        assert_eq!(test.count("event", &event).await, 1, "{act} {person}");
        assert_eq!(test.count("case_file", &case).await, 1, "{act} {person}");
        let told = test.count("message_outbox", &format!("person = '{person}'")).await;
        assert!(told >= notices, "{told} notices after {act}");
    }
}

fn random(test: &TestDb, below: usize) -> usize {
    let mut byte = [0u8];
    test.entropy.fill(&mut byte);
    usize::from(byte[0]) % below
}

//! The faulty file: what is right in it lands, and what is wrong has its one reason.

use std::collections::HashSet;

use sothon_app::import::Reason;

use super::super::faults::KINDS;
use super::*;

const FAULTY: Plan = Plan { faults: true, ..PLAN };
/// Reasons that only the whole file, or the gazetteer, gives.
const NOT_OF_ONE_ROW: [&str; 4] =
    ["unknown-place", "duplicate-member-number", "national-id-of-two", "unknown-relative"];

/// Each stranger's line with the reason for which it is to be rejected.
fn strangers(population: &Population) -> Vec<(&'static str, Vec<u8>)> {
    let mut strangers = Strangers::among(population);
    let all = std::iter::from_fn(|| strangers.next_after(population.plan.count));
    all.map(|(kind, line)| (KINDS[kind].reason, line)).collect()
}

fn cells(line: &str) -> Vec<String> {
    let mut reader = csv::ReaderBuilder::new().has_headers(false).from_reader(line.as_bytes());
    let record = reader.records().next().unwrap().unwrap();
    record.iter().map(str::to_owned).collect()
}

/// What the import says about a line, as far as one line tells.
fn judged(line: &[u8]) -> Result<PersonRow, &'static str> {
    if line.len() > 64 * 1024 {
        return Err("row-too-long");
    }
    let text = std::str::from_utf8(line).map_err(|_| "not-text")?;
    if text.contains('\0') {
        return Err("not-text");
    }
    if text.matches('"').count() % 2 == 1 {
        return Err("quote-not-closed");
    }
    let cells = cells(text);
    let values: Vec<&str> = cells.iter().map(String::as_str).collect();
    check(&values, FAULTY.today).map_err(|fault| fault.reason.code())
}

#[test]
fn each_stranger_is_rejected_for_the_one_reason() {
    for (reason, line) in strangers(&Population::of(FAULTY)) {
        let judged = judged(&line).map(|row| row.member_number);
        let shown = String::from_utf8_lossy(&line[..line.len().min(500)]).into_owned();
        match judged {
            Err(found) => assert_eq!(found, reason, "{shown}"),
            Ok(_) => assert!(NOT_OF_ONE_ROW.contains(&reason), "{reason} {shown}"),
        }
    }
}

#[test]
fn every_reason_that_a_person_can_give_is_planted() {
    // Of other files, or about records that are in the register.
    let others = [
        "not-a-month",
        "not-a-branch-code",
        "not-opening-hours",
        "unknown-state",
        "unknown-member",
        "record-locked",
        "changed",
        "kept",
    ];
    let planted: HashSet<&str> = KINDS.iter().map(|kind| kind.reason).collect();
    for reason in Reason::ALL.iter().map(|reason| reason.code()) {
        assert!(planted.contains(reason) || others.contains(&reason), "{reason}");
    }
}

#[test]
fn a_number_is_taken_from_above_and_an_identity_by_two() {
    let mut people = vec![];
    let population = Population::of(FAULTY);
    write_people(&population, &mut people, std::io::sink()).unwrap();
    let (mut seen, mut again) = (HashSet::new(), 0);
    let mut identities: HashMap<String, usize> = HashMap::new();
    for row in
        people.trim_ascii_end().split(|byte| *byte == b'\n').filter_map(|line| judged(line).ok())
    {
        again += u64::from(!seen.insert(row.member_number.clone()));
        if let Some(id) = row.national_id {
            *identities.entry(id.as_str().to_owned()).or_default() += 1;
        }
    }
    let rows = |reason| KINDS.iter().find(|kind| kind.reason == reason).unwrap().rows(FAULTY.count);
    assert_eq!(again, rows("duplicate-member-number"));
    let shared: Vec<usize> = identities.into_values().filter(|people| *people > 1).collect();
    assert!(shared.iter().all(|people| *people == 2));
    assert_eq!(2 * shared.len() as u64, rows("national-id-of-two"));
}

#[test]
fn whatever_a_good_row_looks_like_it_says_the_same() {
    let population = Population::of(FAULTY);
    let (mut rewritten, mut repaired) = (0, 0);
    for index in 0..FAULTY.count {
        let person = population.person(index);
        let row = written(person.row(), &FAULTY, index);
        rewritten += usize::from(row != person.row());
        let out_of_order = habits::is_repaired(&row);
        let [plain, read] = [person.row(), row].map(|row| judged(&row.line()).unwrap());
        assert_eq!(read.repaired, out_of_order);
        repaired += usize::from(read.repaired);
        assert_eq!(PersonRow { cells: plain.cells.clone(), repaired: false, ..read }, plain);
    }
    assert!(rewritten > 1_000 && rewritten < 2_000, "{rewritten}");
    assert!((15..60).contains(&repaired), "{repaired}");
}

#[test]
fn what_is_expected_adds_up() {
    let write = |plan: Plan| {
        let (mut people, mut expected) = (vec![], vec![]);
        let tally = write_people(&Population::of(plan), &mut people, std::io::sink()).unwrap();
        tally.write(&mut expected).unwrap();
        (people, String::from_utf8(expected).unwrap())
    };
    let (people, expected) = write(FAULTY);
    let lines: HashMap<&str, u64> = expected
        .lines()
        .skip(1)
        .map(|line| line.split_once('\t').unwrap())
        .map(|(what, count)| (what, count.parse().unwrap()))
        .collect();
    let rows = people.split(|byte| *byte == b'\n').count() as u64 - 2;
    assert_eq!((lines["read"], lines["landed"]), (rows, FAULTY.count));
    assert_eq!(lines["read"], lines["landed"] + lines["rejected"]);
    let of_kinds: u64 = KINDS.iter().map(|kind| lines[kind.reason]).sum();
    assert_eq!(of_kinds, lines["rejected"]);
    for kind in &KINDS {
        assert_eq!(lines[kind.reason], kind.rows(FAULTY.count), "{}", kind.reason);
    }
    assert!((people, expected) == write(FAULTY), "the same seed gives the same files");
    assert!(write(Plan { seed: 2, ..FAULTY }).0 != write(FAULTY).0);
}

#[test]
fn the_named_people_come_first_and_are_written_plainly() {
    let mut people = vec![];
    write_people(&Population::of(FAULTY), &mut people, std::io::sink()).unwrap();
    let clean = files(PLAN).0;
    for (faulty, clean) in people.split(|byte| *byte == b'\n').zip(clean.lines()).take(8) {
        assert_eq!(faulty, clean.as_bytes());
    }
}

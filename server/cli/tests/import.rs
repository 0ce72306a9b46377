//! `sothon import` killed in the middle: what was landed stays, and loading again lands the rest.

use crate::process;

use std::fmt::Write as _;
use std::io::{BufRead, BufReader};
use std::path::Path;
use std::process::{Command, Stdio};

use process::Setup;
use rustix::process::Signal;

/// People of the file; the import lands a thousand at once.
const GOOD: usize = 6_000;
/// Every so many rows one is faulty, so that the reject file grows with each landing.
const FAULTY_EVERY: usize = 500;

const HEADER: &str = "\
member_number,scheme,family_name_km,given_name_km,family_name_latin,given_name_latin,sex,birth_date,\
national_id,phone,place_code,disability,id_poor,grade,retired_on,service,salaries,award_kind,\
award_number,award_date,award_source,award_amount,life_certificate_due,account_bank,account_number,family
";

fn file() -> String {
    let mut file = HEADER.to_owned();
    for number in 0..GOOD {
        if number % FAULTY_EVERY == FAULTY_EVERY - 1 {
            writeln!(file, "F-{number},monks,,,,,,,,,,,,,,,,,,,,,,,,").expect("memory");
        }
        let row = "veterans,ចាន់,សុភា,Chan,Sophea,female,1958-02-11";
        writeln!(file, "V-{number},{row},,,12,,,,,,,,,,,,,,,").expect("memory");
    }
    file
}

#[test]
fn a_killed_import_loses_nothing_and_a_second_run_completes_it() {
    let setup = Setup::new();
    let (people, pipe) = (setup.path("people.csv"), setup.path("rejects"));
    std::fs::write(&people, file()).expect("the folder takes files");
    let made = Command::new("mkfifo").arg(&pipe).status().expect("mkfifo is part of the system");
    assert!(made.success());
    let server = setup.serve();
    for lines in [4, 7, 10] {
        kill_after(&setup, &people, &pipe, lines);
    }
    let rejected = GOOD / FAULTY_EVERY;
    let read = GOOD + rejected;
    let first = totals(&setup, &people);
    assert_eq!((first[0], first[1] + first[2], first[3], first[4]), (read, GOOD, 0, rejected));
    assert!(first[1] < GOOD && first[2] >= 1_000, "killed too early or too late: {first:?}");
    assert_eq!(totals(&setup, &people), [read, 0, GOOD, 0, rejected]);
    assert!(server.end(Signal::TERM).success());
    let audit = setup.run(&["verify-audit"]);
    assert_eq!(audit.code, Some(0), "{}", audit.err);
}

/// Starts an import and kills it when so many lines stand in its reject file.
fn kill_after(setup: &Setup, people: &Path, pipe: &Path, lines: usize) {
    let (people, rejects) = (people.display().to_string(), pipe.display().to_string());
    let mut import = setup
        .command(&["import", "people", &people, "--rejects", &rejects])
        .stdout(Stdio::null())
        .spawn()
        .expect("sothon starts");
    let reader = std::fs::File::open(pipe).expect("the import opens the other end");
    let read = BufReader::new(reader).lines().take(lines).filter_map(Result::ok).count();
    assert_eq!(read, lines, "the import ended before it was killed");
    import.kill().expect("it still runs");
    import.wait().expect("it was ours");
}

/// Read, landed, unchanged, changed, rejected, as the whole import says at its end.
fn totals(setup: &Setup, people: &Path) -> [usize; 5] {
    let done = setup.run(&["import", "people", &people.display().to_string()]);
    assert_eq!(done.code, Some(0), "{}{}", done.out, done.err);
    let line = done.out.lines().next().expect("the totals come first").replace(',', "");
    let numbers = line.split(|c: char| !c.is_ascii_digit()).filter_map(|word| word.parse().ok());
    let numbers: Vec<usize> = numbers.collect();
    numbers.try_into().expect("five numbers")
}

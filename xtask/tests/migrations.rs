//! Migrations keep the rules of expand, migrate, contract.

use crate::support;

use support::assert_clean;
use xtask::check::migrations::check;
use xtask::{Source, sources};

/// Problems of a second migration, after one that made the table `person`.
fn after_person(name: &str, sql: &str) -> Vec<String> {
    let first = Source::new("migrations/0001_person.sql", "CREATE TABLE person (id uuid);");
    let second = Source::new(&format!("migrations/{name}"), sql);
    check(&[first, second]).into_iter().map(|finding| finding.problem).collect()
}

#[track_caller]
fn assert_bites(sql: &str, problem: &str) {
    let found = after_person("0002_change.sql", sql);
    assert!(found.len() == 1 && found[0].contains(problem), "{sql}: {found:?}");
}

#[test]
fn migrations_are_safe_to_run_beside_the_previous_release() {
    let files = sources(&[".sql"]);
    assert!(files.iter().any(|file| file.is_in(&["migrations"])), "no migrations found");
    assert_clean(&check(&files));
}

#[test]
fn names_are_numbered_without_gap_and_there_is_no_way_down() {
    assert_eq!(after_person("0002_second_thing.sql", "SELECT 1;"), [""; 0]);
    assert!(after_person("0003_gap.sql", "SELECT 1;")[0].contains("0002_"));
    assert!(after_person("0002_change.down.sql", "SELECT 1;")[0].contains("no .down.sql"));
    assert!(after_person("0002_Change.sql", "SELECT 1;")[0].contains("what_it_does"));
}

#[test]
fn what_an_older_release_would_miss_is_a_contract() {
    assert_bites("DROP TABLE person;", "takes something away");
    assert_bites("ALTER TABLE person DROP COLUMN id;", "takes something away");
    assert_bites("ALTER TABLE person RENAME COLUMN id TO number;", "takes something away");
    assert_bites("ALTER TABLE person ALTER COLUMN id TYPE text;", "takes something away");
    let marked = "-- contract: nothing reads it since 0.3\nDROP TABLE person;";
    assert_eq!(after_person("0002_change.sql", marked), [""; 0]);
}

#[test]
fn what_an_older_release_would_not_fill_has_a_default() {
    assert_bites("ALTER TABLE person ADD COLUMN a text NOT NULL;", "needs a DEFAULT");
    let filled = "ALTER TABLE person ADD COLUMN a text NOT NULL DEFAULT 'b';";
    assert_eq!(after_person("0002_change.sql", filled), [""; 0]);
    assert_eq!(after_person("0002_change.sql", "ALTER TABLE person ADD COLUMN a text;"), [""; 0]);
}

#[test]
fn what_locks_a_full_table_is_done_gently() {
    assert_bites("CREATE INDEX a ON person (id);", "CONCURRENTLY");
    assert_bites("CREATE UNIQUE INDEX a ON person (id);", "CONCURRENTLY");
    assert_bites("ALTER TABLE person ADD CONSTRAINT a CHECK (id > 0);", "NOT VALID");
    for added in ["CHECK (id > 0)", "CHECK(id > 0)", "FOREIGN KEY (id) REFERENCES b", "UNIQUE (id)"]
    {
        assert_bites(&format!("ALTER TABLE person ADD {added};"), "NOT VALID");
    }
    let one_of_two =
        "ALTER TABLE person ADD CONSTRAINT a CHECK (id > 0) NOT VALID, ADD CHECK (id > 1);";
    assert_bites(one_of_two, "NOT VALID");
    let late = "ALTER TABLE person ADD CHECK (id > 0) NOT VALID;";
    assert_eq!(after_person("0002_change.sql", late), [""; 0]);
    let gentle = "-- no-transaction\nCREATE INDEX CONCURRENTLY a ON person (id);";
    assert_eq!(after_person("0002_change.sql", gentle), [""; 0]);
    let with_table = "CREATE TABLE b (c text NOT NULL); CREATE INDEX d ON b (c);";
    assert_eq!(after_person("0002_change.sql", with_table), [""; 0]);
}

#[test]
fn sql_reads_no_clock_and_holds_no_float() {
    assert_bites("CREATE TABLE b (at timestamptz DEFAULT now());", "no clock");
    assert_bites("CREATE TABLE b (at date DEFAULT current_date);", "no clock");
    assert_bites("CREATE TABLE b (c double precision);", "no floats");
    assert_eq!(after_person("0002_change.sql", "-- now()\nSELECT 1;"), [""; 0]);
}

#[test]
fn a_file_is_one_change() {
    assert_bites("CREATE TABLE b (c text); ALTER TABLE person ADD COLUMN d text;", "one change");
}

//! The dependency graph is the table in ARCHITECTURE.md.

use crate::support;

use std::collections::{BTreeMap, BTreeSet};

use support::assert_clean;
use xtask::check::crates::{Uses, check, graph, table};
use xtask::root;

const TABLE: &str = "<!-- crates -->\n\
    | crate | may use | its tests also | never reaches | only here |\n|---|---|---|---|---|\n\
    | `domain` | | | `tokio` | |\n| `store` | `domain` | `kit` | | `sqlx` |\n\
    | `kit` | `store` | | | |\n<!-- /crates -->\n";

fn set(names: &[&str]) -> BTreeSet<String> {
    names.iter().map(|name| (*name).to_owned()).collect()
}

fn uses(production: &[&str], tests: &[&str], reached: &[&str]) -> Uses {
    Uses { production: set(production), tests: set(tests), reached: set(reached) }
}

/// Problems when one crate of a good graph is replaced.
fn problems(folder: &str, replaced: Uses) -> Vec<String> {
    let mut graph = BTreeMap::from([
        ("domain".to_owned(), uses(&["time"], &[], &["time"])),
        ("store".to_owned(), uses(&["domain", "sqlx"], &["kit"], &["sqlx", "tokio"])),
        ("kit".to_owned(), uses(&["store"], &[], &[])),
    ]);
    graph.insert(folder.to_owned(), replaced);
    let findings = check(&table(TABLE).expect("a table"), &graph);
    findings.into_iter().map(|finding| finding.problem).collect()
}

#[test]
fn the_graph_is_the_table() {
    let architecture = std::fs::read_to_string(root().join("ARCHITECTURE.md")).expect("a file");
    let rows = table(&architecture).expect("a table");
    assert_clean(&check(&rows, &graph().expect("cargo metadata")));
}

#[test]
fn a_graph_that_keeps_the_table_passes() {
    assert_eq!(problems("kit", uses(&["store"], &[], &[])), [""; 0]);
}

#[test]
fn every_broken_edge_is_named() {
    assert_eq!(problems("domain", uses(&["store"], &[], &[])), ["`domain` may not use `store`"]);
    assert_eq!(
        problems("domain", uses(&[], &["kit"], &[])),
        ["tests of `domain` may not use `kit`"]
    );
    let far = uses(&["time"], &[], &["time", "tokio"]);
    assert_eq!(problems("domain", far), ["`domain` must never reach `tokio`"]);
    let door = uses(&["store", "sqlx"], &[], &["sqlx"]);
    assert_eq!(problems("kit", door), ["`kit` may not use `sqlx`: it has its door elsewhere"]);
    assert_eq!(problems("web", Uses::default()), ["`web` has no row"]);
}

#[test]
fn a_table_must_exist_and_have_whole_rows() {
    assert!(table("no table").is_err());
    assert!(table("<!-- crates -->\n| `domain` | |\n<!-- /crates -->").is_err());
}

//! Official place names are the largest body of text we hold that is nearly all spelled right.

use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};

use sothon_domain::khmer::{canonical, graphemes, search_key};

/// The few names that the gazetteer itself spells wrongly: code and the name as we repair it.
const FAULTS: &str = include_str!("gazetteer-faults.tsv");

fn gazetteer() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("gazetteer")
}

/// Code and Khmer name of every province, district, commune and village.
fn place_names() -> BTreeMap<String, String> {
    let mut names = BTreeMap::new();
    for file in ["provinces", "districts", "communes", "villages"] {
        let text = fs::read_to_string(gazetteer().join(format!("{file}.tsv")))
            .expect("the test itself is sound");
        let mut lines = text.lines();
        let name = lines
            .next()
            .expect("the test itself is sound")
            .split('\t')
            .position(|head| head == "name_km")
            .expect("the test itself is sound");
        names.extend(lines.map(|line| {
            let fields: Vec<&str> = line.split('\t').collect();
            (fields[0].to_owned(), fields[name].to_owned())
        }));
    }
    names
}

#[test]
fn official_place_names_pass_unchanged_but_for_the_known_faults() {
    let names = place_names();
    assert_eq!(names.len(), 25 + 210 + 1_652 + 14_578);
    let changed: Vec<String> = names
        .iter()
        .map(|(code, name)| (code, name, canonical(name)))
        .filter(|(_, name, repaired)| *name != repaired)
        .map(|(code, _, repaired)| format!("{code}\t{repaired}"))
        .collect();
    let known: Vec<&str> = FAULTS.lines().filter(|line| !line.starts_with('#')).collect();
    assert_eq!(changed, known, "changed names against gazetteer-faults.tsv");
}

#[test]
fn a_place_name_has_a_stable_key_and_a_length_to_plan_with() {
    for (code, name) in place_names() {
        let key = search_key(&name);
        assert!(!key.is_empty() && !key.contains(char::is_whitespace), "{code} {name}");
        assert_eq!(search_key(&key), key, "{code} {name}");
        assert!((1..=30).contains(&graphemes(&name)), "{code} {name}");
    }
}

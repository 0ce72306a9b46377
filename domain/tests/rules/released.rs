//! A released rule file never changes: stored workings name it.

use std::collections::BTreeMap;
use std::fmt::Write as _;
use std::fs;
use std::path::{Path, PathBuf};

use sha2::{Digest, Sha256};
use sothon_domain::pension::RuleBook;

fn folder() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("rules")
}

/// The text of every rule file in the folder, by its name.
fn files() -> BTreeMap<String, String> {
    let entries = fs::read_dir(folder()).expect("the folder of the rules");
    let paths = entries.map(|entry| entry.expect("an entry of the folder").path());
    paths
        .filter(|path| path.extension().is_some_and(|kind| kind == "toml"))
        .map(|path| {
            let name = path.file_name().and_then(|name| name.to_str()).expect("a plain name");
            (name.to_owned(), fs::read_to_string(&path).expect("a rule file"))
        })
        .collect()
}

fn sha256(text: &str) -> String {
    Sha256::digest(text).iter().fold(String::new(), |mut hex, byte| {
        write!(hex, "{byte:02x}").expect("a text takes everything");
        hex
    })
}

#[test]
fn every_rule_file_is_listed_with_its_hash_and_unchanged() {
    let listed = fs::read_to_string(folder().join("released.sha256")).expect("the list");
    let hashes: String =
        files().iter().map(|(name, text)| format!("{}  {name}\n", sha256(text))).collect();
    assert_eq!(hashes, listed, "a released file never changes; a new rule is a new file");
}

#[test]
fn the_rules_that_ship_are_the_files_of_the_folder() {
    let files = files();
    let texts: Vec<(&str, &str)> =
        files.iter().map(|(name, text)| (name.as_str(), text.as_str())).collect();
    let on_disc = RuleBook::load(&texts).expect("the released files have no fault");
    let mut shipped = RuleBook::released().sets().to_vec();
    let mut on_disc = on_disc.sets().to_vec();
    for sets in [&mut shipped, &mut on_disc] {
        sets.sort_by(|a, b| a.id.cmp(&b.id));
    }
    assert_eq!(shipped, on_disc);
}

#[test]
fn a_file_is_named_after_its_set() {
    for (name, text) in files() {
        let book = RuleBook::load(&[(&name, &text)]).expect("the released files have no fault");
        assert_eq!(name, format!("{}.toml", book.sets()[0].id));
    }
}

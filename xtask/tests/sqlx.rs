//! The comparison of described queries.

use std::collections::BTreeMap;

use xtask::sqlx::compare;

fn folder(files: &[(&str, &str)]) -> BTreeMap<String, String> {
    files.iter().map(|(name, text)| ((*name).to_owned(), (*text).to_owned())).collect()
}

#[test]
fn equal_folders_pass() {
    assert!(
        compare(&folder(&[("query-1.json", "{}")]), &folder(&[("query-1.json", "{}")])).is_ok()
    );
}

#[test]
fn each_difference_is_named() {
    let old = folder(&[("query-1.json", "{}"), ("query-2.json", "{}")]);
    let fresh = folder(&[("query-2.json", "{ }"), ("query-3.json", "{}")]);
    let message = compare(&old, &fresh).unwrap_err().to_string();
    for line in ["left over: query-1.json", "different: query-2.json", "missing: query-3.json"] {
        assert!(message.contains(line), "{message}");
    }
}

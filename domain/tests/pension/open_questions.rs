//! The readings that wait for the owner of the rules: the page that lists them, against the vectors.

use std::collections::{BTreeMap, BTreeSet};

use super::vector::{Vector, file, list, text};

/// The page for the owner of the rules. Its tables name questions as `q4` in the first column.
const PAGE: &str = include_str!("../../../docs/rules/open-questions.md");

/// The rows of the page's tables: the code in the first column, the rest.
fn rows() -> Vec<(String, String)> {
    let rows = PAGE.lines().filter_map(|line| line.strip_prefix("| `"));
    rows.filter_map(|row| row.split_once("` | "))
        .map(|(code, rest)| (code.to_owned(), rest.to_owned()))
        .collect()
}

#[test]
fn every_open_question_stands_on_the_page() {
    let questions: BTreeSet<String> =
        list(&file(), "open_questions").iter().map(|it| text(it, "id").to_owned()).collect();
    let listed = rows().into_iter().map(|(code, _)| code).filter(|code| code.starts_with('q'));
    assert_eq!(listed.collect::<BTreeSet<_>>(), questions);
}

#[test]
fn every_vector_that_rests_on_a_reading_names_its_question() {
    let known: BTreeMap<String, String> = rows().into_iter().collect();
    for vector in Vector::all() {
        let reading = vector.json["status"] == "derived-interpretation";
        let named = known.get(&vector.id).and_then(|rest| rest.split(' ').next());
        let question = named.is_some_and(|code| known.contains_key(code.trim_matches('`')));
        assert_eq!(question, reading, "{}", vector.id);
    }
}

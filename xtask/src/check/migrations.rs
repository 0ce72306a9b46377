//! A migration works while the previous release still runs: expand, migrate, contract.
//!
//! A file that takes something away says so in its first line: `-- contract: <since when unused>`.

use std::collections::BTreeSet;

use crate::sql::{Statement, statements};
use crate::{Finding, Source};

/// The most tables that one noun is made of.
const TABLES: usize = 3;

/// A file from before a constraint without a name was found; what has run somewhere never changes.
const CHECKED_AT_ONCE: [&str; 1] = ["migrations/0052_message_given_up.sql"];

/// Clock readings: a time is an argument, so that tests and replays agree.
const CLOCKS: &[&str] = &[
    "now()",
    "current_timestamp",
    "current_date",
    "current_time",
    "localtimestamp",
    "localtime",
    "clock_timestamp()",
    "statement_timestamp()",
    "transaction_timestamp()",
];

/// Broken rules in `migrations/*.sql`.
pub fn check(sources: &[Source]) -> Vec<Finding> {
    let files = sources.iter().filter(|source| source.is_in(&["migrations"])).collect::<Vec<_>>();
    let mut findings = names(&files);
    let mut known = BTreeSet::new();
    for file in files {
        let statements = statements(&file.text);
        let contract = file.text.starts_with("-- contract: ");
        let in_transaction = !file.text.contains("-- no-transaction");
        let excused = CHECKED_AT_ONCE.contains(&file.path.as_str());
        let made = statements.iter().filter_map(created_table).collect::<BTreeSet<_>>();
        findings.extend(one_change(file, &statements, &known));
        for statement in &statements {
            let problems = problems(statement, &known, contract, (in_transaction, excused));
            findings
                .extend(problems.into_iter().map(|p| Finding::new(&file.path, statement.line, p)));
        }
        known.extend(made);
    }
    findings
}

/// Names are `0001_what_it_does.sql`, without gap or repetition, and there is no way down.
fn names(files: &[&Source]) -> Vec<Finding> {
    let mut findings = Vec::new();
    for (at, file) in files.iter().enumerate() {
        let name = file.path.trim_start_matches("migrations/");
        let (number, rest) = name.split_once('_').unwrap_or((name, ""));
        let title = rest.strip_suffix(".sql").unwrap_or_default();
        let snake = title.chars().all(|c| c.is_ascii_lowercase() || c.is_ascii_digit() || c == '_');
        if number.len() != 4 || number.parse() != Ok(at + 1) {
            let problem =
                format!("file {} of migrations/ must be called {:04}_...sql", at + 1, at + 1);
            findings.push(Finding::new(&file.path, 0, problem));
        }
        if title.is_empty() || !snake {
            let problem = "a name is 0001_what_it_does.sql; there is no .down.sql: a mistake is mended by the next file";
            findings.push(Finding::new(&file.path, 0, problem));
        }
    }
    findings
}

/// One file makes the tables of one noun, or changes one table that exists.
fn one_change(
    file: &Source,
    statements: &[Statement],
    known: &BTreeSet<String>,
) -> Option<Finding> {
    let made = statements.iter().filter_map(created_table).collect::<BTreeSet<_>>();
    let altered = statements.iter().filter_map(altered_table);
    let altered = altered.filter(|table| known.contains(table)).collect::<BTreeSet<_>>();
    let one = altered.is_empty() && made.len() <= TABLES || altered.len() == 1 && made.is_empty();
    let list = made.union(&altered).cloned().collect::<Vec<_>>().join(", ");
    (!one).then(|| Finding::new(&file.path, 0, format!("one change per file, here: {list}")))
}

fn problems(
    statement: &Statement,
    known: &BTreeSet<String>,
    contract: bool,
    (in_transaction, excused): (bool, bool),
) -> Vec<String> {
    let text = statement.text.as_str();
    let mut found = Vec::new();
    let mut add = |bad: bool, problem: &str| found.extend(bad.then(|| problem.to_owned()));
    let has = |words: &str| format!(" {text} ").contains(&format!(" {words} "));
    let existing = altered_table(statement).is_some_and(|table| known.contains(&table));
    let clock = CLOCKS.iter().any(|clock| text.contains(clock));
    add(clock, "no clock in SQL: pass the time as an argument");
    let float = ["real", "float", "float4", "float8", "double precision", "money"];
    let float = float
        .iter()
        .any(|kind| [" ", ",", ")"].iter().any(|end| text.contains(&format!(" {kind}{end}"))));
    add(float && text.contains("table"), "no floats: riel are bigint, rates numeric");
    let takes = text.starts_with("drop ") || existing && (has("drop") || has("rename"));
    let takes = takes || text.starts_with("truncate ") || existing && has("type");
    add(
        takes && !contract,
        "takes something away: begin the file with `-- contract: <since when unused>`",
    );
    let columns = text.split("add column").skip(1);
    let blind = columns.filter(|column| column.contains("not null") && !column.contains("default"));
    add(existing && blind.count() > 0, "a NOT NULL column on an existing table needs a DEFAULT");
    let mut added = text.split(" add ").skip(1).filter(|added| is_constraint(added));
    let strict = has("set not null") || added.any(|added| !added.contains("not valid"));
    add(
        existing && strict && !excused && !has("using index"),
        "checks every row under a lock: add it NOT VALID, validate in the next file",
    );
    let index = indexed_table(statement).is_some_and(|table| known.contains(&table));
    let safe = has("concurrently") && !in_transaction;
    add(
        index && !safe,
        "locks an existing table: CREATE INDEX CONCURRENTLY below `-- no-transaction`",
    );
    found
}

/// Whether what is added is a constraint of the table, with a name or without.
fn is_constraint(added: &str) -> bool {
    let word = added.split(|c: char| c.is_whitespace() || c == '(').next().unwrap_or_default();
    ["constraint", "check", "foreign", "unique", "primary", "exclude"].contains(&word)
}

fn created_table(statement: &Statement) -> Option<String> {
    let rest = statement.text.strip_prefix("create table ")?;
    name(rest.strip_prefix("if not exists ").unwrap_or(rest))
}

fn altered_table(statement: &Statement) -> Option<String> {
    let rest = statement.text.strip_prefix("alter table ")?;
    let rest = rest.strip_prefix("if exists ").unwrap_or(rest);
    name(rest.strip_prefix("only ").unwrap_or(rest))
}

fn indexed_table(statement: &Statement) -> Option<String> {
    let text = statement.text.as_str();
    let index = text.starts_with("create index ") || text.starts_with("create unique index ");
    name(text.split_once(" on ").filter(|_| index)?.1)
}

fn name(rest: &str) -> Option<String> {
    let end = rest.find(|c: char| c.is_whitespace() || c == '(').unwrap_or(rest.len());
    (end > 0).then(|| rest[..end].trim_matches('"').to_owned())
}

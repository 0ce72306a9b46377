//! SQL lives in `server/store` and nowhere else.

use crate::rust::{Kind, reads, tokens};
use crate::{Finding, Source};

/// Where SQL may stand. The testkit makes databases; migrations are checked by this crate.
const SQL_PLACES: &[&str] = &["server/store", "server/testkit", "xtask"];

/// Beginnings of statements, in lower case.
const STATEMENTS: &[&str] =
    &["select ", "insert into ", "update ", "delete from ", "create table "];

/// Uses of sqlx and SQL statements in production code outside `SQL_PLACES`.
pub fn check(sources: &[Source]) -> Vec<Finding> {
    let mut findings = Vec::new();
    for source in sources.iter().filter(|source| !source.is_in(SQL_PLACES)) {
        let tokens = tokens(source);
        for (at, token) in tokens.iter().enumerate().filter(|(_, token)| !token.test) {
            if reads(&tokens, at, &["sqlx", ":", ":"]) || is_statement(token.kind, &token.text) {
                let problem = "SQL belongs in server/store, behind a function with a name";
                findings.push(Finding::new(&source.path, token.line, problem));
            }
        }
    }
    findings
}

fn is_statement(kind: Kind, text: &str) -> bool {
    let text = text.trim_start_matches(['r', '#', '"']).trim_start().to_lowercase();
    let starts = STATEMENTS.iter().find(|start| text.starts_with(**start));
    // "Select a file", "update the record": prose has none of the second words of a statement.
    kind == Kind::Literal
        && starts.is_some_and(|start| match *start {
            "select " => text.contains(" from ") || text.contains('('),
            "update " => text.contains(" set "),
            _ => true,
        })
}

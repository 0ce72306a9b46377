//! SQL files as statements, enough to lint migrations.

/// One statement without comments, words separated by single spaces, in lower case.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Statement {
    /// Line of its first word, from 1.
    pub(crate) line: usize,
    /// Text; quoted text is kept as `''`, the body of a function as it is.
    pub(crate) text: String,
}

/// Splits a file at `;`, not inside quotes, brackets of `$$` or comments.
pub(crate) fn statements(file: &str) -> Vec<Statement> {
    let mut found = Vec::new();
    let mut current = Statement { line: 0, text: String::new() };
    let (mut rest, mut line, mut in_body) = (file, 1, false);
    while let Some(first) = rest.chars().next() {
        let (length, kept) = next(rest, in_body);
        let piece = &rest[..length];
        in_body ^= piece == "$$";
        if kept == ";" && !in_body {
            found.push(std::mem::replace(&mut current, Statement { line: 0, text: String::new() }));
        } else {
            if current.line == 0 && !kept.trim().is_empty() {
                current.line = line;
            }
            current.text.push_str(kept);
        }
        line += piece.matches('\n').count();
        rest = &rest[length.max(first.len_utf8())..];
    }
    found.push(current);
    found.retain(|statement| statement.line > 0);
    for statement in &mut found {
        let words = statement.text.split_whitespace().collect::<Vec<_>>().join(" ");
        statement.text = words.to_lowercase();
    }
    found
}

/// The length of the next piece, and what a reader keeps of it.
fn next(rest: &str, in_body: bool) -> (usize, &str) {
    let until = |mark: &str, from: usize| {
        rest[from..].find(mark).map_or(rest.len(), |at| from + at + mark.len())
    };
    if rest.starts_with("--") {
        (until("\n", 0), " ")
    } else if rest.starts_with("/*") {
        (until("*/", 2), " ")
    } else if rest.starts_with("$$") {
        (2, " $$ ")
    } else if rest.starts_with('\'') && !in_body {
        (until("'", 1), "''")
    } else {
        let length = rest.chars().next().map_or(0, char::len_utf8);
        (length, &rest[..length])
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_semicolon_ends_a_statement_only_outside_quotes_bodies_and_comments() {
        let file = "-- a; b\nCREATE TABLE t (\n  a text DEFAULT 'x;y'\n);\n\
                    CREATE FUNCTION f() AS $$ BEGIN; END; $$;\n/* ; */ SELECT 1";
        let found = statements(file);
        let lines = found.iter().map(|statement| statement.line).collect::<Vec<_>>();
        assert_eq!(lines, [2, 5, 6]);
        assert_eq!(found[0].text, "create table t ( a text default '' )");
        assert!(found[1].text.contains("begin; end;"));
    }
}

//! Every file of tests is part of a program: where a `main.rs` names them, it names each.
//!
//! Cargo looks for programs by itself where nothing is said; with `autotests = false` it would pass by a file that nobody names.

use crate::{Finding, Source};

const MAIN: &str = "main.rs";
const OFF: &str = "autotests = false";
const NAMED: &str = "path = \"tests/main.rs\"";

/// Files whose tests would not run, among those whose names end in `.rs` and `Cargo.toml`.
pub fn check(sources: &[Source]) -> Vec<Finding> {
    let text = |path: &str| sources.iter().find(|s| s.path == path).map(|s| s.text.as_str());
    let says = |text: &str, line: &str| text.lines().any(|said| said.trim() == line);
    let mut findings = Vec::new();
    for source in sources {
        let Some((folder, file)) = source.path.rsplit_once('/') else { continue };
        if file == "Cargo.toml" && says(&source.text, OFF) && !says(&source.text, NAMED) {
            let problem = format!("`{OFF}` without a [[test]] of `{NAMED}`: no test runs");
            findings.push(Finding::new(&source.path, 0, problem));
        }
        let Some(stem) = file.strip_suffix(".rs").filter(|_| file != MAIN) else { continue };
        let main = text(&format!("{folder}/{MAIN}"));
        let is_one_program = match folder.strip_suffix("/tests") {
            Some(of) => {
                text(&format!("{of}/Cargo.toml")).is_some_and(|manifest| says(manifest, OFF))
            }
            None => folder.contains("/tests/") && main.is_some(),
        };
        if is_one_program && !main.is_some_and(|main| says(main, &format!("mod {stem};"))) {
            let problem = format!("{folder}/{MAIN} does not name it: its tests do not run");
            findings.push(Finding::new(&source.path, 0, problem));
        }
    }
    findings
}

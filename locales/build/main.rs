//! Embeds the messages of both languages, with word breaks in the Khmer ones, and those in romanised
//! Khmer.
//!
//! Writes `messages.rs`, a list of (language, file, text), and beside it each file as it is
//! embedded. A file that Fluent cannot read stops the build with its name and line.

mod catalogue;
mod word_breaks;

use std::fmt::Write;
use std::fs;
use std::path::{Path, PathBuf};

use word_breaks::WordBreaks;

/// The comment of a Khmer file whose texts leave the web, where a break costs a character.
const NO_BREAKS: &str = "\n# word breaks: no\n";

fn main() {
    let root = PathBuf::from(variable("CARGO_MANIFEST_DIR"));
    let out = PathBuf::from(variable("OUT_DIR"));
    let no_break = root.join("no-break.txt");
    println!("cargo::rerun-if-changed=build");
    println!("cargo::rerun-if-changed={}", no_break.display());
    let breaks = WordBreaks::new(&read(&no_break));

    let mut list = String::from("&[\n");
    for language in ["km", "en", "km-Latn"] {
        println!("cargo::rerun-if-changed={language}");
        for path in catalogue::files(&root.join(language)) {
            let source = read(&path);
            let text = match (language, catalogue::check(&source)) {
                (_, Err(problem)) => panic!("{}:{problem}", path.display()),
                ("km", Ok(())) if !source.contains(NO_BREAKS) => {
                    catalogue::with_breaks(&source, &breaks)
                }
                (_, Ok(())) => source,
            };
            embed(&mut list, &out, language, &path, &text);
        }
    }
    list.push_str("]\n");
    write(&out.join("messages.rs"), &list);
}

/// Writes the file's text and adds it to the list.
fn embed(list: &mut String, out: &Path, language: &str, path: &Path, text: &str) {
    let stem = path.file_stem().and_then(|stem| stem.to_str()).expect("a file name in ASCII");
    let embedded = out.join(format!("{language}-{stem}.ftl"));
    write(&embedded, text);
    writeln!(list, "    ({language:?}, {stem:?}, include_str!({embedded:?})),")
        .expect("writing to a String cannot fail");
}

fn variable(name: &str) -> String {
    std::env::var(name).unwrap_or_else(|_| panic!("cargo sets {name}"))
}

fn read(path: &Path) -> String {
    fs::read_to_string(path).unwrap_or_else(|error| panic!("{}: {error}", path.display()))
}

fn write(path: &Path, text: &str) {
    fs::write(path, text).unwrap_or_else(|error| panic!("{}: {error}", path.display()));
}

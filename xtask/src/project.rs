//! The files of this repository.

use std::path::{Path, PathBuf};

/// Folders that hold no source: built, stored or secret things.
const NOT_SOURCE: &[&str] = &["target", "var", "keys", "node_modules", "vendor"];

/// A text file of the project.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Source {
    /// Path relative to the root, with `/`.
    pub path: String,
    /// Content.
    pub text: String,
}

impl Source {
    /// A source from its parts, for samples in tests.
    pub fn new(path: &str, text: &str) -> Self {
        Self { path: path.to_owned(), text: text.to_owned() }
    }

    /// Whether the file lies below one of these folders, or is one of these files.
    pub fn is_in(&self, places: &[&str]) -> bool {
        places.iter().any(|place| {
            self.path
                .strip_prefix(place)
                .is_some_and(|rest| rest.is_empty() || rest.starts_with('/'))
        })
    }

    /// Whether the whole file is test code: integration tests, the testkit, browser tests.
    pub fn is_test(&self) -> bool {
        self.path.contains("/tests/")
            || self.path.ends_with("/tests.rs")
            || self.is_in(&["server/testkit", "a11y-tests"])
    }
}

/// The root of the project.
pub fn root() -> PathBuf {
    let here = Path::new(env!("CARGO_MANIFEST_DIR"));
    here.parent().expect("invariant: xtask lies below the root").to_owned()
}

/// All files of the project whose names end in one of `endings` (such as `.rs`), sorted by path.
///
/// # Panics
/// When a folder can't be read or a file is not UTF-8: no check is possible then.
pub fn sources(endings: &[&str]) -> Vec<Source> {
    let root = root();
    let mut found = Vec::new();
    collect(&root, &root, endings, &mut found);
    found.sort_by(|a, b| a.path.cmp(&b.path));
    found
}

fn collect(root: &Path, folder: &Path, endings: &[&str], found: &mut Vec<Source>) {
    let entries = std::fs::read_dir(folder).expect("a folder of the project can be read");
    for entry in entries {
        let entry = entry.expect("a folder of the project can be read");
        let (path, name) = (entry.path(), entry.file_name().to_string_lossy().into_owned());
        let kind = entry.file_type().expect("an entry of the project has a type");
        if kind.is_dir() {
            if !name.starts_with('.') && !NOT_SOURCE.contains(&name.as_str()) {
                collect(root, &path, endings, found);
            }
        } else if kind.is_file() && endings.iter().any(|ending| name.ends_with(ending)) {
            let relative = path.strip_prefix(root).expect("invariant: found below the root");
            let text = std::fs::read_to_string(&path)
                .unwrap_or_else(|error| panic!("{} can't be read: {error}", path.display()));
            found.push(Source { path: relative.to_string_lossy().into_owned(), text });
        }
    }
}

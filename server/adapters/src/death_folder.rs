//! Deaths of the civil registry from a folder: files whose names end in `.jsonl`, read in the order of their names,
//! one entry a line as JSON. It stands in for the registry itself until that can be asked.
//!
//! The last file may grow at its end, and a new one has a name that comes after all others: what was read is not read
//! again. Once there is a later one, a file is whole.

use std::path::{Path, PathBuf};

use async_trait::async_trait;
use serde::Deserialize;
use sothon_app::port::{DeathRegistry, DeathRegistryError, FedDeath};
use sothon_domain::death_report::{RegisteredDeath, RegisteredName};
use sothon_domain::person::{Name, PlaceCode};

/// How the names of our files end.
const ENDING: &str = "jsonl";
/// What some programs write before the first line (U+FEFF in UTF-8).
const BYTE_ORDER_MARK: &[u8] = b"\xef\xbb\xbf";

/// A folder of entries.
#[derive(Debug, Clone)]
pub struct DeathFolder {
    folder: PathBuf,
}

impl DeathFolder {
    /// Entries in this folder. Nothing is read yet.
    pub fn new(folder: PathBuf) -> Self {
        Self { folder }
    }

    /// The folder, for a person to read.
    pub fn shown(&self) -> String {
        self.folder.display().to_string()
    }

    /// The names of the files from `first` on, in their order.
    async fn files(&self, first: &str) -> std::io::Result<Vec<String>> {
        let mut listed = tokio::fs::read_dir(&self.folder).await?;
        let mut names = Vec::new();
        while let Some(file) = listed.next_entry().await? {
            let is_ours = Path::new(&file.file_name()).extension().is_some_and(|end| end == ENDING);
            let name = file.file_name().into_string();
            names.extend(name.ok().filter(|name| is_ours && name.as_str() >= first));
        }
        names.sort_unstable();
        Ok(names)
    }

    async fn next(&self, position: &str, most: usize) -> std::io::Result<Vec<FedDeath>> {
        let (last, lines) = place(position);
        let mut fed = Vec::new();
        let files = self.files(last).await?;
        for (at, name) in files.iter().enumerate() {
            let bytes = tokio::fs::read(self.folder.join(name)).await?;
            let read = if name == last { lines } else { 0 };
            let may_grow = at + 1 == files.len();
            for (number, line) in whole_lines(&bytes, may_grow).enumerate().skip(read) {
                if fed.len() == most {
                    return Ok(fed);
                }
                fed.push(FedDeath {
                    position: format!("{name}:{}", number + 1),
                    entry: entry(line),
                });
            }
        }
        Ok(fed)
    }
}

#[async_trait]
impl DeathRegistry for DeathFolder {
    async fn after(
        &self,
        position: &str,
        most: usize,
    ) -> Result<Vec<FedDeath>, DeathRegistryError> {
        let wrong = |source: std::io::Error| DeathRegistryError {
            step: "reading the folder of",
            source: source.into(),
        };
        self.next(position, most).await.map_err(wrong)
    }
}

/// The file of a position, and how many of its lines were read.
fn place(position: &str) -> (&str, usize) {
    let (name, lines) = position.rsplit_once(':').unwrap_or((position, ""));
    (name, lines.parse().unwrap_or(0))
}

/// The lines that are written to their end. Of a file that may grow, one without a line feed is still being written;
/// of any other it is the last line. A mark of the byte order, as some programs write it, is no part of the first.
fn whole_lines(bytes: &[u8], may_grow: bool) -> impl Iterator<Item = &[u8]> {
    let bytes = bytes.strip_prefix(BYTE_ORDER_MARK).unwrap_or(bytes);
    bytes.split_inclusive(|byte| *byte == b'\n').filter_map(move |line| {
        let whole = line.strip_suffix(b"\n");
        if may_grow { whole } else { whole.or(Some(line)) }
    })
}

/// One line, as the registry writes it. Null or an empty text is none.
#[derive(Deserialize)]
struct Line {
    number: String,
    died: String,
    commune: String,
    name_khmer: Option<String>,
    name_latin: Option<String>,
    born: Option<String>,
    sex: Option<String>,
    national_id: Option<String>,
}

/// The entry of a line; none where it is no entry.
fn entry(line: &[u8]) -> Option<RegisteredDeath> {
    let line: Line = serde_json::from_slice(line).ok()?;
    let name = |text: &str| Name::new(text, "").map_err(drop);
    Some(RegisteredDeath {
        number: line.number.parse().ok()?,
        died: line.died.trim().parse().ok()?,
        name: RegisteredName::new(
            perhaps(line.name_khmer, name)?,
            perhaps(line.name_latin, name)?,
        )?,
        born: perhaps(line.born, |text| text.parse().map_err(drop))?,
        sex: perhaps(line.sex, |text| text.parse().map_err(drop))?,
        // The card of another country, or one that is typed wrong, is none of ours: the rest may still tell who it is.
        national_id: line.national_id.and_then(|text| text.trim().parse().ok()),
        commune: line.commune.parse::<PlaceCode>().ok().filter(PlaceCode::is_commune)?,
    })
}

/// A field that may be empty; the outer none where it can't be read.
fn perhaps<T>(text: Option<String>, read: impl FnOnce(&str) -> Result<T, ()>) -> Option<Option<T>> {
    match text.unwrap_or_default().trim() {
        "" => Some(None),
        text => read(text).ok().map(Some),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const WHOLE: &str = r#"{"number":"1","died":"2026-11-01","commune":"120101","name_khmer":"ស៊ឹម សុខា","name_latin":"SIM Sokha","born":"1957-06-15","sex":"female","national_id":"010234567"}"#;
    const LITTLE: &str = r#"{"number":"2","died":"2026-11","commune":"120101","name_khmer":" ","name_latin":"CHAN Dara","born":"1950"}"#;

    /// A folder of its own that goes with the test.
    struct Folder(DeathFolder);

    impl Folder {
        fn new(name: &str) -> Self {
            let folder = format!("sothon-deaths-{}-{name}", std::process::id());
            let folder = std::env::temp_dir().join(folder);
            std::fs::create_dir(&folder).unwrap();
            Self(DeathFolder::new(folder))
        }

        fn write(&self, name: &str, text: &str) {
            std::fs::write(self.0.folder.join(name), text).unwrap();
        }

        async fn positions(&self, position: &str, most: usize) -> Vec<String> {
            let fed = self.0.after(position, most).await.unwrap();
            fed.into_iter().map(|one| one.position).collect()
        }
    }

    impl Drop for Folder {
        fn drop(&mut self) {
            let _ = std::fs::remove_dir_all(&self.0.folder);
        }
    }

    #[test]
    fn a_line_is_an_entry_and_what_is_not_known_is_left_out() {
        let whole = entry(WHOLE.as_bytes()).unwrap();
        assert_eq!(whole.name.khmer().unwrap().full(), "ស៊ឹម សុខា");
        assert_eq!(whole.born.unwrap().to_string(), "1957-06-15");
        assert!(whole.sex.is_some() && whole.national_id.is_some());
        let little = entry(LITTLE.as_bytes()).unwrap();
        assert_eq!((little.died.to_string(), little.number.as_str()), ("2026-11".to_owned(), "2"));
        assert_eq!((little.name.khmer(), little.sex), (None, None));
        assert!(little.national_id.is_none());
    }

    #[test]
    fn what_is_no_entry_is_none() {
        for (from, to) in [
            ("\"1\"", "\"1 2\""),
            ("2026-11-01", "yesterday"),
            ("120101", "12"),
            ("female", "woman?"),
            ("1957-06-15", "1957-06-31"),
            ("\"number\"", "\"no\""),
        ] {
            assert_eq!(entry(WHOLE.replace(from, to).as_bytes()), None, "{to}");
        }
        let nameless = LITTLE.replace("CHAN Dara", "");
        for line in [nameless.as_bytes(), b"", b"[]", b"\xff{"] {
            assert_eq!(entry(line), None);
        }
    }

    #[tokio::test]
    async fn files_are_read_in_the_order_of_their_names_and_nothing_twice() {
        let folder = Folder::new("order");
        folder.write("2026-11-02.jsonl", &format!("{LITTLE}\n"));
        folder.write("2026-11-01.jsonl", &format!("{WHOLE}\nrubbish\n"));
        folder.write("notes.txt", "nothing\n");
        let all = ["2026-11-01.jsonl:1", "2026-11-01.jsonl:2", "2026-11-02.jsonl:1"];
        assert_eq!(folder.positions("", 10).await, all);
        assert_eq!(folder.positions("", 2).await, all[..2]);
        assert_eq!(folder.positions(all[0], 10).await, all[1..]);
        assert_eq!(folder.positions(all[2], 10).await, [""; 0]);
        let fed = folder.0.after("", 10).await.unwrap();
        let read: Vec<_> = fed.iter().map(|one| one.entry.is_some()).collect();
        assert_eq!(read, [true, false, true]);
    }

    #[tokio::test]
    async fn a_line_that_is_still_being_written_waits() {
        let folder = Folder::new("growing");
        folder.write("a.jsonl", &format!("{WHOLE}\n{}", &LITTLE[..20]));
        assert_eq!(folder.positions("", 10).await, ["a.jsonl:1"]);
        folder.write("a.jsonl", &format!("{WHOLE}\n{LITTLE}\n"));
        assert_eq!(folder.positions("a.jsonl:1", 10).await, ["a.jsonl:2"]);
    }

    #[test]
    fn what_is_null_is_not_known_and_a_foreign_card_is_none_of_ours() {
        for (from, to) in [("\"010234567\"", "null"), ("010234567", "P-77 012"), ("010234567", "")]
        {
            let entry = entry(WHOLE.replace(from, to).as_bytes()).expect("it is an entry");
            assert!(entry.national_id.is_none() && entry.sex.is_some(), "{to}");
        }
        let nothing = WHOLE.replace("\"1957-06-15\"", "null").replace("\"female\"", "null");
        let nothing = entry(nothing.as_bytes()).expect("it is an entry");
        assert_eq!((nothing.born, nothing.sex), (None, None));
    }

    #[tokio::test]
    async fn the_last_line_of_a_file_needs_no_line_feed_once_there_is_a_later_one() {
        let folder = Folder::new("whole");
        folder.write("a.jsonl", &format!("\u{feff}{WHOLE}\n{LITTLE}"));
        assert_eq!(folder.positions("", 10).await, ["a.jsonl:1"]);
        folder.write("b.jsonl", WHOLE);
        assert_eq!(folder.positions("a.jsonl:1", 10).await, ["a.jsonl:2"]);
        folder.write("c.jsonl", "");
        let rest = ["a.jsonl:2", "b.jsonl:1"];
        assert_eq!(folder.positions("a.jsonl:1", 10).await, rest);
        assert_eq!(folder.positions(rest[1], 10).await, [""; 0]);
        let fed = folder.0.after("", 10).await.unwrap();
        assert!(fed.len() == 3 && fed.iter().all(|one| one.entry.is_some()), "{fed:?}");
    }

    #[tokio::test]
    async fn a_folder_that_is_not_there_is_an_error() {
        let nowhere = DeathFolder::new("/nowhere/at/all".into());
        assert!(nowhere.after("", 10).await.is_err());
    }
}

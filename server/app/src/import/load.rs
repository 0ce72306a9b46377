//! The one way a file is loaded: read, parse, gather, land, count.

use std::collections::HashSet;
use std::hash::Hash;
use std::io::{BufRead, Write};

use sothon_store::import::Standing;

use super::reject_file::RejectFile;
use super::rows::Rows;
use super::{Cells, Fault, FileError, Reason, Totals};

/// Rows that are landed in one transaction.
const CHUNK: usize = 500;

/// How a file is loaded.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Options {
    /// Read, check and compare everything, and save nothing.
    pub dry_run: bool,
}

/// A kind of file: how its rows are parsed and landed.
pub(super) trait Kind {
    /// The columns of the format.
    const COLUMNS: &'static [&'static str];
    /// A parsed row.
    type Row;
    /// What makes a row the same record as another.
    type Key: Hash + Eq;

    /// The row, or its first fault.
    fn parse(&self, cells: &Cells) -> Result<Self::Row, Fault>;

    /// The record that the row is about.
    fn key(row: &Self::Row) -> Self::Key;

    /// Compares rows about different records with the register and saves those that are new, in one
    /// transaction, unless this is a dry run; says of each row how it stood.
    async fn land(&self, rows: &[Self::Row], options: Options) -> Result<Vec<Standing>, FileError>;
}

/// Loads a whole file.
///
/// # Errors
/// The file is of another kind, or can't be read on, or the store fails. Rows landed before stay.
pub(super) async fn load<K: Kind, R: BufRead, W: Write>(
    kind: &K,
    source: R,
    rejects: W,
    options: Options,
) -> Result<Totals, FileError> {
    let mut rows = Rows::open(source, K::COLUMNS)?;
    let mut chunk = Chunk::<K, W> {
        kind,
        options,
        rows: vec![],
        numbers: vec![],
        keys: HashSet::new(),
        rejects: RejectFile::begin(rejects)?,
        totals: Totals::default(),
    };
    while let Some(row) = rows.next()? {
        chunk.totals.read += 1;
        match row.cells.and_then(|cells| kind.parse(&cells)) {
            Ok(parsed) => chunk.add(row.number, parsed).await?,
            Err(fault) => chunk.reject(row.number, &fault)?,
        }
    }
    chunk.land().await?;
    Ok(chunk.totals)
}

/// Rows that wait to be landed together, and what became of those before.
struct Chunk<'a, K: Kind, W: Write> {
    kind: &'a K,
    options: Options,
    rows: Vec<K::Row>,
    numbers: Vec<u64>,
    keys: HashSet<K::Key>,
    rejects: RejectFile<W>,
    totals: Totals,
}

impl<K: Kind, W: Write> Chunk<'_, K, W> {
    async fn add(&mut self, number: u64, row: K::Row) -> Result<(), FileError> {
        // A second row about the same record must be compared with the first, so the first lands.
        let key = K::key(&row);
        if self.rows.len() >= CHUNK || self.keys.contains(&key) {
            self.land().await?;
        }
        self.keys.insert(key);
        self.rows.push(row);
        self.numbers.push(number);
        Ok(())
    }

    async fn land(&mut self) -> Result<(), FileError> {
        if !self.rows.is_empty() {
            let standings = self.kind.land(&self.rows, self.options).await?;
            assert_eq!(standings.len(), self.rows.len(), "invariant: every row is accounted for");
            for (at, standing) in standings.into_iter().enumerate() {
                self.count(self.numbers[at], standing)?;
            }
            self.rows.clear();
            self.numbers.clear();
            self.keys.clear();
        }
        self.rejects.flush()
    }

    fn count(&mut self, number: u64, standing: Standing) -> Result<(), FileError> {
        match standing {
            Standing::New => self.totals.landed += 1,
            Standing::Unchanged => self.totals.unchanged += 1,
            Standing::Changed => {
                self.totals.changed += 1;
                self.rejects.add(number, &Fault::of_row(Reason::Changed))?;
            }
            Standing::UnknownMember => {
                let fault = Fault::of_field("member_number", "", Reason::UnknownMember);
                self.reject(number, &fault)?;
            }
        }
        Ok(())
    }

    fn reject(&mut self, number: u64, fault: &Fault) -> Result<(), FileError> {
        self.totals.rejected += 1;
        self.rejects.add(number, fault)
    }
}

#[cfg(test)]
mod tests {
    use std::cell::RefCell;
    use std::collections::HashMap;
    use std::future::Future;
    use std::pin::pin;
    use std::task::{Context, Poll, Waker};

    use super::*;

    /// A register of numbered texts in memory; it breaks down when it has this many.
    struct Register {
        held: RefCell<HashMap<String, String>>,
        breaks_at: usize,
    }

    impl Kind for Register {
        const COLUMNS: &'static [&'static str] = &["number", "text"];
        type Row = (String, String);
        type Key = String;

        fn parse(&self, cells: &Cells) -> Result<Self::Row, Fault> {
            let number = cells.required("number", |text| Ok(text.to_owned()))?;
            Ok((number, cells.text("text").to_owned()))
        }

        fn key(row: &Self::Row) -> String {
            row.0.clone()
        }

        async fn land(
            &self,
            rows: &[Self::Row],
            options: Options,
        ) -> Result<Vec<Standing>, FileError> {
            let mut held = self.held.borrow_mut();
            if held.len() >= self.breaks_at {
                return Err(crate::AppError::NotFound.into());
            }
            let one = |(number, text): &(String, String)| match held.get(number) {
                _ if text == "nobody" => Standing::UnknownMember,
                Some(same) if same == text => Standing::Unchanged,
                Some(_) => Standing::Changed,
                None => {
                    if !options.dry_run {
                        held.insert(number.clone(), text.clone());
                    }
                    Standing::New
                }
            };
            Ok(rows.iter().map(one).collect())
        }
    }

    fn register(breaks_at: usize) -> Register {
        Register { held: RefCell::default(), breaks_at }
    }

    /// Nothing in these tests waits for anything.
    fn now<F: Future>(future: F) -> F::Output {
        match pin!(future).poll(&mut Context::from_waker(Waker::noop())) {
            Poll::Ready(output) => output,
            Poll::Pending => panic!("nothing to wait for"),
        }
    }

    fn load_into(register: &Register, file: &str, dry_run: bool) -> (Option<Totals>, String) {
        let mut rejects = vec![];
        let totals = now(load(register, file.as_bytes(), &mut rejects, Options { dry_run }));
        (totals.ok(), String::from_utf8(rejects).unwrap())
    }

    fn totals(numbers: [u64; 5]) -> Option<Totals> {
        let [read, landed, unchanged, changed, rejected] = numbers;
        Some(Totals { read, landed, unchanged, changed, rejected })
    }

    fn file(rows: usize) -> String {
        let lines = (0..rows).map(|n| format!("{n},text\n"));
        "number,text\n".to_owned() + &lines.collect::<String>()
    }

    #[test]
    fn each_row_is_counted_once_and_a_second_run_changes_nothing() {
        let register = register(usize::MAX);
        let file = "number,text\n1,a\n,b\n2,c\n1,a\n1,d\n";
        let (first, rejects) = load_into(&register, file, false);
        assert_eq!(first, totals([5, 2, 1, 1, 1]));
        assert_eq!(rejects, "row,field,value,reason\n3,number,,missing\n6,,,changed\n");
        assert_eq!(load_into(&register, file, false).0, totals([5, 0, 3, 1, 1]));
        assert_eq!(register.held.borrow()["1"], "a", "a changed row is reported, not applied");
    }

    #[test]
    fn changed_rows_keep_no_other_row_from_landing() {
        let register = register(usize::MAX);
        load_into(&register, "number,text\n3,old\n4,old\n9,old\n", false);
        let (totals_now, rejects) = load_into(&register, &(file(12) + "12,nobody\n"), false);
        assert_eq!(totals_now, totals([13, 9, 0, 3, 1]));
        assert_eq!(
            rejects,
            "row,field,value,reason\n5,,,changed\n6,,,changed\n11,,,changed\n\
             14,member_number,,unknown-member\n"
        );
        assert_eq!((&*register.held.borrow()["3"], register.held.borrow().len()), ("old", 12));
    }

    #[test]
    fn a_dry_run_saves_nothing() {
        let register = register(usize::MAX);
        assert_eq!(load_into(&register, &file(3), true).0, totals([3, 3, 0, 0, 0]));
        assert!(register.held.borrow().is_empty());
    }

    #[test]
    fn after_a_stop_in_the_middle_a_second_run_lands_the_rest() {
        let mut register = register(1_000);
        assert_eq!(load_into(&register, &file(1_700), false).0, None);
        assert_eq!(register.held.borrow().len(), 1_000);
        register.breaks_at = usize::MAX;
        assert_eq!(load_into(&register, &file(1_700), false).0, totals([1_700, 700, 1_000, 0, 0]));
    }
}

//! The one way a file is loaded: read, parse, gather, land, count.

use std::io::{BufRead, Write};
use std::pin::pin;

use futures_util::{StreamExt, TryStreamExt, stream};
use sothon_store::import::OnChange;

use super::reject_file::RejectFile;
use super::rows::{Row, Rows};
use super::totals::{Group, Report, Totals};
use super::{Cells, Fault, FileError};

/// Rows that are landed in one transaction.
const CHUNK: usize = 1_000;

/// How a file is loaded.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Options {
    /// Read, check and compare everything, and save nothing.
    pub dry_run: bool,
    /// What is done with rows that the register holds with other content.
    pub on_change: OnChange,
}

/// What became of one row.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Outcome {
    /// It was not known.
    New,
    /// It was known as it is.
    Unchanged,
    /// It was known with other content, which these lines name.
    Changed(Vec<Fault>),
    /// It has a fault of its own, or one that shows only beside the register.
    Rejected(Fault),
}

/// A kind of file: how its rows are parsed and landed.
pub(super) trait Kind {
    /// The columns of the format.
    const COLUMNS: &'static [&'static str];
    /// Those of them that a file may do without.
    const OPTIONAL: &'static [&'static str] = &[];
    /// Chunks that may be landed at once. More than one only where no two rows are about one record.
    const AT_ONCE: usize = 1;
    /// A parsed row.
    type Row;

    /// The row with this number in the file, or its first fault.
    fn parse(&self, number: u64, cells: Cells) -> Result<Self::Row, Fault>;

    /// Compares the rows with the register and saves those that are new, in one transaction, unless
    /// this is a dry run; says of each row what became of it.
    async fn land(&self, rows: &[Self::Row], options: Options) -> Result<Vec<Outcome>, FileError>;

    /// Where the row is counted, beside the sum of all.
    fn group(_: &Cells) -> Option<Group> {
        None
    }

    /// Whether the row was spelled out of order and is stored in order.
    fn is_repaired(_: &Self::Row) -> bool {
        false
    }
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
) -> Result<Report, FileError> {
    let rows = Rows::open(source, K::COLUMNS, K::OPTIONAL)?;
    let mut tally = Tally { rejects: RejectFile::begin(rejects)?, report: Report::default() };
    let landed = stream::iter(chunks(kind, rows)).map(|chunk| land(kind, chunk, options));
    // While one chunk is in the database, the next is parsed; results come in the file's order.
    let mut landed = pin!(landed.buffered(K::AT_ONCE));
    while let Some(chunk) = landed.try_next().await? {
        for entry in chunk {
            tally.count(entry)?;
        }
        tally.rejects.flush()?;
    }
    Ok(tally.report)
}

/// A row of the file and what is known of it so far.
struct Entry<T> {
    number: u64,
    group: Option<Group>,
    repaired: bool,
    what: T,
}

type Parsed<K> = Entry<Result<<K as Kind>::Row, Fault>>;

/// The file in chunks; an error of reading ends it.
fn chunks<K: Kind, R: BufRead>(
    kind: &K,
    mut rows: Rows<R>,
) -> impl Iterator<Item = Result<Vec<Parsed<K>>, FileError>> {
    let mut ended = false;
    std::iter::from_fn(move || {
        let mut chunk = Vec::new();
        while !ended && chunk.len() < CHUNK {
            match rows.next() {
                Ok(Some(row)) => chunk.push(parse(kind, row)),
                Ok(None) => ended = true,
                Err(error) => {
                    ended = true;
                    return Some(Err(error));
                }
            }
        }
        (!chunk.is_empty()).then_some(Ok(chunk))
    })
}

fn parse<K: Kind>(kind: &K, row: Row) -> Parsed<K> {
    // A row that can't be read is counted in the group of the unreadable.
    let group = K::group(row.cells.as_ref().unwrap_or(&Cells::none()));
    let what = row.cells.and_then(|cells| kind.parse(row.number, cells));
    let repaired = what.as_ref().is_ok_and(K::is_repaired);
    Entry { number: row.number, group, repaired, what }
}

/// Lands the good rows of a chunk.
async fn land<K: Kind>(
    kind: &K,
    chunk: Result<Vec<Parsed<K>>, FileError>,
    options: Options,
) -> Result<Vec<Entry<Outcome>>, FileError> {
    let (mut good, mut entries) = (Vec::new(), Vec::new());
    for Entry { number, group, repaired, what } in chunk? {
        let what = what.map(|row| good.push(row)).err();
        entries.push(Entry { number, group, repaired, what });
    }
    let mut outcomes = kind.land(&good, options).await?.into_iter();
    let mut next = || outcomes.next().expect("invariant: every good row is accounted for");
    let whole = entries.into_iter().map(|Entry { number, group, repaired, what }| {
        let what = what.map_or_else(&mut next, Outcome::Rejected);
        Entry { number, group, repaired, what }
    });
    Ok(whole.collect())
}

/// What became of the rows so far.
struct Tally<W: Write> {
    rejects: RejectFile<W>,
    report: Report,
}

impl<W: Write> Tally<W> {
    fn count(&mut self, entry: Entry<Outcome>) -> Result<(), FileError> {
        let Entry { number, group, repaired, what } = entry;
        let is_rejected = matches!(what, Outcome::Rejected(_));
        self.report.repaired += u64::from(repaired && !is_rejected);
        match what {
            Outcome::New => self.add(group, |totals| totals.landed += 1),
            Outcome::Unchanged => self.add(group, |totals| totals.unchanged += 1),
            Outcome::Changed(columns) => {
                self.add(group, |totals| totals.changed += 1);
                columns.iter().try_for_each(|column| self.rejects.add(number, column))?;
            }
            Outcome::Rejected(fault) => {
                self.add(group, |totals| totals.rejected += 1);
                *self.report.reasons.entry(fault.reason).or_default() += 1;
                self.rejects.add(number, &fault)?;
            }
        }
        Ok(())
    }

    fn add(&mut self, group: Option<Group>, count: impl Fn(&mut Totals)) {
        let sum = &mut self.report.totals;
        let group = group.map(|group| self.report.groups.entry(group).or_default());
        for totals in [Some(sum), group].into_iter().flatten() {
            totals.read += 1;
            count(totals);
        }
    }
}

#[cfg(test)]
mod tests;

//! The register, page by page, read ahead.

use futures_util::future::try_join;
use sothon_domain::access::Scope;
use sothon_store::calculation::{self, Case};
use sothon_store::{Db, StoreError};
use time::Date;
use tokio::sync::mpsc::{Receiver, Sender, channel};
use tokio::task::JoinHandle;

/// Memberships read at once.
const SIZE: i64 = 5_000;

/// Pages that wait to be worked out.
const AHEAD: usize = 1;

/// Pages of cases with their facts. A task of its own reads them, so that a page is worked out, and its
/// workings are stored, while the next is read.
pub(super) struct Pages {
    read: Receiver<Vec<Case>>,
    reader: JoinHandle<Result<(), StoreError>>,
}

impl Pages {
    /// Begins to read what the scope holds as it was on a day. Single months paid are read from
    /// `months_since`, if at all.
    pub(super) fn read(db: Db, scope: Scope, as_of: Date, months_since: Option<Date>) -> Self {
        let (pages, read) = channel(AHEAD);
        let reader = tokio::spawn(send(pages, db, scope, (as_of, months_since)));
        Self { read, reader }
    }

    /// The next page; none after the last, and none to be asked for after that.
    pub(super) async fn next(&mut self) -> Result<Option<Vec<Case>>, StoreError> {
        if let Some(page) = self.read.recv().await {
            return Ok(Some(page));
        }
        // What ended without a last page ended by a fault: its totals must not look whole.
        let ended = (&mut self.reader).await;
        ended.expect("invariant: reading pages does not panic").map(|()| None)
    }
}

async fn send(
    pages: Sender<Vec<Case>>,
    db: Db,
    scope: Scope,
    known: (Date, Option<Date>),
) -> Result<(), StoreError> {
    let mut page = calculation::page(&db, &scope, known.0, None, SIZE).await?;
    while let Some(last) = page.last() {
        let after = Some(last.record.membership.id);
        let next = calculation::page(&db, &scope, known.0, after, SIZE);
        let whole = calculation::with_facts(&db, &scope, known, page);
        let (whole, next) = try_join(whole, next).await?;
        if pages.send(whole).await.is_err() {
            break;
        }
        page = next;
    }
    Ok(())
}

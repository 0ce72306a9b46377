//! What has come in is looked at, made anew, sealed and kept; then its row says so.

use std::sync::Arc;

use sothon_domain::access::Actor;
use sothon_domain::paper::{FailReason, FileKind, PageEvent, PageState, Scan, sniff};
use sothon_store::paper;
use tokio::sync::oneshot;
use tokio::sync::oneshot::error::TryRecvError;

use super::arrive::Coming;
use super::settle::{self, End, Ended};
use crate::port::Verdict;
use crate::{App, AppError};

/// Gives the page its end. `sent` is what came in, or why nothing did. The inner result says why it is no page.
///
/// It goes on when nobody waits for it any more, so that a browser that has left loses nothing; of a page that fails then
/// the person is told by message.
pub async fn receive(
    app: &App,
    actor: &Actor,
    coming: Coming,
    sent: Result<Vec<u8>, FailReason>,
) -> Result<Result<(), FailReason>, AppError> {
    let (app, actor) = (app.clone(), actor.clone());
    // Dropped with this call, when its caller is gone.
    let (_waits, waiter) = oneshot::channel();
    let done = tokio::spawn(async move { end(&app, &actor, coming, (sent, waiter)).await }).await;
    done.map_err(|_| AppError::Inconsistent("a page that was given up half-way"))?
}

/// What is to be kept.
struct Made {
    kind: FileKind,
    scan: Scan,
    sealed: Vec<u8>,
    digest: [u8; 32],
}

async fn end(
    app: &App,
    actor: &Actor,
    coming: Coming,
    (sent, mut waiter): (Result<Vec<u8>, FailReason>, oneshot::Receiver<()>),
) -> Result<Result<(), FailReason>, AppError> {
    let bytes = sent.as_ref().map_or(0, Vec::len);
    let Coming { arrival, scope, person, wanted, _room } = coming;
    let page = arrival.page;
    let kept = match sent {
        Err(reason) => Err(reason),
        Ok(sent) => match make(app, arrival, sent).await? {
            Ok(made) => keep(app, page, made).await,
            Err(reason) => Err(reason),
        },
    };
    let (event, digest) = match kept {
        Ok((kind, scan, digest)) => (PageEvent::Receive { kind, scan }, Some(digest)),
        Err(reason) => (PageEvent::Fail { reason }, None),
    };
    let unread = matches!(waiter.try_recv(), Err(TryRecvError::Closed));
    let end = End { wanted, event, bytes: Some(bytes), digest, unread };
    let before = match settle::page(app, actor, &scope, (person, page), &end).await? {
        Ended::Now => return Ok(kept.map(drop)),
        Ended::Before(state) => state,
    };
    // It ended otherwise meanwhile: nobody asks for these bytes any more.
    if kept.is_ok() {
        super::sweep::delete_late(app, page).await?;
    }
    Ok(Err(match before {
        PageState::Failed { reason } => reason,
        PageState::Arriving { .. } | PageState::Received { .. } | PageState::Removed => {
            FailReason::Replaced
        }
    }))
}

/// Looks at what was sent, and makes of it what is kept.
async fn make(
    app: &App,
    arrival: paper::Arrival,
    sent: Vec<u8>,
) -> Result<Result<Made, FailReason>, AppError> {
    let kind = match sniff(&sent) {
        Ok(kind) => kind,
        Err(reason) => return Ok(Err(reason)),
    };
    let scan = match scan(app, &sent).await {
        Ok(scan) => scan,
        Err(reason) => return Ok(Err(reason)),
    };
    let gone = |_| AppError::Inconsistent("the work on pages has ended");
    let _turn = app.papers.working.acquire().await.map_err(gone)?;
    let (db, pictures) = (app.db.clone(), Arc::clone(&app.papers.pictures));
    let work = move || {
        let (kind, plain) = match kind {
            FileKind::Pdf => (kind, sent),
            FileKind::Jpeg | FileKind::Png => (FileKind::Jpeg, pictures.to_jpeg(&sent, kind)?),
        };
        let (sealed, digest) = paper::seal(&db, &arrival, &plain);
        Ok(Made { kind, scan, sealed, digest })
    };
    let made = tokio::task::spawn_blocking(work).await;
    // A decoder that panics tells of a picture that no decoder reads.
    Ok(made.unwrap_or(Err(FailReason::Damaged)))
}

/// What the scanner says. One that does not answer stops nobody: the page says that it was not scanned.
async fn scan(app: &App, sent: &[u8]) -> Result<Scan, FailReason> {
    let Some(scanner) = &app.papers.scanner else { return Ok(Scan::NotScanned) };
    match scanner.scan(sent).await {
        Ok(Verdict::Clean) => Ok(Scan::Clean),
        Ok(Verdict::Infected) => Err(FailReason::Infected),
        Err(error) => {
            tracing::warn!(?error, "a page was not scanned");
            Ok(Scan::NotScanned)
        }
    }
}

async fn keep(
    app: &App,
    page: sothon_domain::person::PageId,
    made: Made,
) -> Result<(FileKind, Scan, [u8; 32]), FailReason> {
    let Made { kind, scan, sealed, digest } = made;
    match app.papers.files.put(page, sealed).await {
        Ok(()) => Ok((kind, scan, digest)),
        Err(error) => {
            tracing::error!(?error, "a page was not kept");
            Err(FailReason::NotStored)
        }
    }
}

//! What papers go through, wired once by a binary, and how many at once.

use std::sync::Arc;

use tokio::sync::{OwnedSemaphorePermit, Semaphore};

use crate::AppError;
use crate::port::{FileStore, Pictures, Scanner};

/// So many files come in at once: 80 MB of memory at most. Whoever comes then is asked to come again.
const ARRIVING: usize = 8;
/// So many are worked on at once: a picture takes up to 150 MB while it is decoded.
const WORKING: usize = 2;

/// The store of files, the maker of pictures and the scanner, with their doors.
pub struct Desk {
    pub(super) files: Arc<dyn FileStore>,
    pub(super) pictures: Arc<dyn Pictures>,
    pub(super) scanner: Option<Arc<dyn Scanner>>,
    pub(super) working: Semaphore,
    arriving: Arc<Semaphore>,
}

/// Room for one file while it comes in.
#[derive(Debug)]
pub struct Room {
    /// Held until the page has its end.
    _permit: OwnedSemaphorePermit,
}

impl Desk {
    /// A desk without anything on it; without a scanner pages are marked as not scanned.
    pub fn new(
        files: Arc<dyn FileStore>,
        pictures: Arc<dyn Pictures>,
        scanner: Option<Arc<dyn Scanner>>,
    ) -> Self {
        let (working, arriving) = (Semaphore::new(WORKING), Arc::new(Semaphore::new(ARRIVING)));
        Self { files, pictures, scanner, working, arriving }
    }

    /// Room for one more file, before anything of it is read.
    ///
    /// # Errors
    /// [`AppError::Overloaded`] when too many come in at this moment.
    pub fn room(&self) -> Result<Room, AppError> {
        let permit = Arc::clone(&self.arriving).try_acquire_owned();
        permit.map(|permit| Room { _permit: permit }).map_err(|_| AppError::Overloaded)
    }
}

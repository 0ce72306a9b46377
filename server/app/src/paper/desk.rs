//! What papers go through, wired once by a binary, and how many at once.

use std::sync::Arc;

use tokio::sync::{OwnedSemaphorePermit, Semaphore};

use crate::AppError;
use crate::port::{FileStore, Pictures, Scanner};

/// So many files come in at once: 80 MB of memory at most. Whoever comes then is asked to come again.
const ARRIVING: usize = 8;
/// So many of these come from partners' machines: however many and slow they are, people find room.
const FROM_MACHINES: usize = 4;
/// So many are worked on at once: a picture takes up to 150 MB while it is decoded.
const WORKING: usize = 2;

/// The store of files, the maker of pictures and the scanner, with their doors.
pub struct Desk {
    pub(super) files: Arc<dyn FileStore>,
    pub(super) pictures: Arc<dyn Pictures>,
    pub(super) scanner: Option<Arc<dyn Scanner>>,
    pub(super) working: Semaphore,
    arriving: Arc<Semaphore>,
    from_machines: Arc<Semaphore>,
}

/// Room for one file while it comes in.
#[derive(Debug)]
pub struct Room {
    /// Held until the page has its end.
    _permit: OwnedSemaphorePermit,
    /// The same of those from machines, where it is one.
    _of_machine: Option<OwnedSemaphorePermit>,
}

impl Desk {
    /// A desk without anything on it; without a scanner pages are marked as not scanned.
    pub fn new(
        files: Arc<dyn FileStore>,
        pictures: Arc<dyn Pictures>,
        scanner: Option<Arc<dyn Scanner>>,
    ) -> Self {
        let (working, arriving) = (Semaphore::new(WORKING), Arc::new(Semaphore::new(ARRIVING)));
        let from_machines = Arc::new(Semaphore::new(FROM_MACHINES));
        Self { files, pictures, scanner, working, arriving, from_machines }
    }

    /// Room for one more file, before anything of it is read.
    ///
    /// # Errors
    /// [`AppError::Overloaded`] when too many come in at this moment.
    pub fn room(&self) -> Result<Room, AppError> {
        Ok(Room { _permit: permit(&self.arriving)?, _of_machine: None })
    }

    /// The same for a file that a partner's machine sends.
    ///
    /// # Errors
    /// [`AppError::Overloaded`] when too many come in, or too many of them from machines.
    pub fn room_for_machine(&self) -> Result<Room, AppError> {
        let of_machine = permit(&self.from_machines)?;
        Ok(Room { _of_machine: Some(of_machine), ..self.room()? })
    }
}

fn permit(of: &Arc<Semaphore>) -> Result<OwnedSemaphorePermit, AppError> {
    Arc::clone(of).try_acquire_owned().map_err(|_| AppError::Overloaded)
}

//! What operators watch: counts of this process, and how old the oldest is of what waits.
//!
//! Labels come from lists of ours, and routes are the templates of addresses: no label holds anything of a person, and
//! there is a known number of series. Written in the text format of Prometheus, version 0.0.4.

mod counts;
mod histogram;
mod measure;
mod text;

use std::sync::{Mutex, MutexGuard, PoisonError};

use sothon_domain::undelivered::GivenUp;
use time::Duration;

use crate::App;
use counts::Counts;

pub use counts::{Cause, StepFault, Way};

/// What this process has counted since it began.
#[derive(Default)]
pub struct Watch(Mutex<Counts>);

impl Watch {
    /// A request was answered. `route` is the template of its address and never the address; `status` is that of HTTP.
    pub fn answered(&self, route: &str, status: u16, took: Duration) {
        self.counts().answered(route, status, took);
    }

    /// A gateway's request of a call was answered, however.
    pub fn stepped(&self) {
        self.counts().steps += 1;
    }

    /// A step of a call could not be worked on.
    pub fn step_failed(&self, fault: StepFault) {
        *self.counts().step_faults.entry(fault).or_default() += 1;
    }

    /// Somebody tried to sign in and was not let in.
    pub fn not_let_in(&self, way: Way, cause: Cause) {
        *self.counts().not_let_in.entry((way, cause)).or_default() += 1;
    }

    /// A task of the background has panicked.
    pub fn task_panicked(&self) {
        self.counts().task_panics += 1;
    }

    /// How often that was.
    pub fn task_panics(&self) -> u64 {
        self.counts().task_panics
    }

    /// So many messages were given up.
    pub fn given_up(&self, because: GivenUp, messages: u64) {
        *self.counts().given_up.entry(because.code()).or_default() += messages;
    }

    fn counts(&self) -> MutexGuard<'_, Counts> {
        self.0.lock().unwrap_or_else(PoisonError::into_inner) // counts are whole at every step
    }
}

/// Everything that is watched, as text for Prometheus. Where the database does not answer, what is asked of it is left
/// out and `sothon_database_up` is 0.
pub async fn page(app: &App) -> String {
    let measured = measure::measure(app).await;
    let mut page = text::Page::default();
    app.watch.counts().write(&mut page);
    measure::write(app, measured.as_ref(), &mut page);
    page.into_text()
}

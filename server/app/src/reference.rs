//! Drawing a reference that nobody has.

use sothon_domain::person::Reference;
use sothon_store::StoreError;

use crate::{App, AppError};

/// References are drawn at random; more collisions than this in a row mean a broken generator.
const DRAWS: usize = 8;

/// Fresh references, to be tried one after the other until one is free.
pub(crate) fn draws(app: &App) -> impl Iterator<Item = Reference> + '_ {
    (0..DRAWS).map(|_| {
        let mut random = [0u8; 4];
        app.entropy.fill(&mut random);
        Reference::of_serial(u32::from_be_bytes(random))
    })
}

/// Whether the act failed because somebody has the reference.
pub(crate) fn is_taken<T>(answered: &Result<T, AppError>) -> bool {
    matches!(answered, Err(AppError::Store(StoreError::Duplicate { .. })))
}

/// The error when no draw was free.
pub(crate) fn none_free() -> AppError {
    AppError::Inconsistent("no free reference after eight draws")
}

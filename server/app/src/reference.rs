//! Drawing a reference that nobody has.

use sothon_domain::person::Reference;
use sothon_store::StoreError;

use crate::{App, AppError};

/// References are drawn at random; more collisions than this in a row mean a broken generator.
const DRAWS: usize = 8;

/// Tries the act with a fresh reference until it meets a free one.
pub(crate) async fn with_free<T>(
    app: &App,
    act: impl AsyncFn(Reference) -> Result<T, AppError>,
) -> Result<T, AppError> {
    for _ in 0..DRAWS {
        match act(draw(app)).await {
            Err(AppError::Store(StoreError::Duplicate { .. })) => {}
            answered => return answered,
        }
    }
    Err(AppError::Inconsistent("no free reference after eight draws"))
}

fn draw(app: &App) -> Reference {
    let mut random = [0u8; 4];
    app.entropy.fill(&mut random);
    Reference::of_serial(u32::from_be_bytes(random))
}

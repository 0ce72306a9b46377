//! Numbers that anybody types. No record is read.

use sothon_domain::access::Actor;
use sothon_domain::estimate::{About, Proposals, Typed};

use super::{Estimated, estimate, sets};
use crate::authorisation::{UseCase, authorise};
use crate::{App, AppError};

/// The estimate of what was typed; `None` shows the empty form.
pub fn public(
    app: &App,
    actor: &Actor,
    about: About,
    typed: Option<Typed>,
) -> Result<Estimated, AppError> {
    authorise(actor, UseCase::TryWhatIf)?;
    let result = typed.as_ref().map(|typed| estimate(app, about, typed, Proposals::Chosen));
    let sets = sets(app, about, Proposals::Chosen);
    Ok(Estimated { typed: typed.unwrap_or_default(), sets, result })
}

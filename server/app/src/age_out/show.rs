//! What her own page says of the end.

use sothon_domain::access::Scope;
use sothon_domain::effects::legal_date;
use sothon_domain::pension::{AgeOut, AgeOutStage, AwardKind};
use sothon_domain::person::{PersonId, Reference};
use sothon_store::age_out;
use sothon_store::my_pension::Pension;

use super::{SCHOOL_COUNTS, end_of};
use crate::{App, AppError};

/// The end of a child's pension, as she sees it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct ChildEnd {
    /// When it is, and the age.
    pub end: AgeOut,
    /// Where she stands today.
    pub stage: AgeOutStage,
    /// Her case about school, if she has sent one in the last year.
    pub school: Option<Reference>,
}

/// The end of this pension by age, for whoever is paid as a child. Only of survivors anything more is read than the
/// page has already.
pub(crate) async fn child_end(
    app: &App,
    scope: &Scope,
    person: PersonId,
    pension: &Pension,
) -> Result<Option<ChildEnd>, AppError> {
    let survivor = pension.award.as_ref().is_some_and(|award| award.kind == AwardKind::Survivor);
    if !survivor {
        return Ok(None);
    }
    let now = app.clock.now();
    let today = legal_date(now);
    let child = age_out::of_membership(&app.db, scope, pension.membership.id, today).await?;
    let Some(end) = child.and_then(|child| end_of(app, &child, today)) else { return Ok(None) };
    let school = age_out::reported(&app.db, scope, person, now - SCHOOL_COUNTS).await?;
    Ok(Some(ChildEnd { end, stage: end.stage(today), school }))
}

//! An officer proposes that a guardian ends, or goes on after the person has stopped him.

use sothon_domain::access::Actor;
use sothon_domain::delegate::{EndReason, RequestRefused, RequestState, Wanted};
use sothon_domain::effects::new_id;
use sothon_domain::person::DelegationRequestId;
use sothon_store::delegation_request::{self, DelegationRequest};
use uuid::Uuid;

use super::propose::{Place, Proposed, store};
use crate::authorisation::{UseCase, authorise_staff};
use crate::{App, AppError};

/// Proposes that the guardian of this request acts no more. It works on a locked record.
///
/// # Errors
/// Those of the use case; the inner one says why it can't be.
pub async fn end_guardian(
    app: &App,
    actor: &Actor,
    id: DelegationRequestId,
    (reason, key): (EndReason, Uuid),
) -> Result<Result<Proposed, RequestRefused>, AppError> {
    about(app, actor, id, (Wanted::EndGuardian(reason), key)).await
}

/// Proposes that the guardian of this request may act again, after the person has stopped him. She is told.
///
/// # Errors
/// Those of the use case; the inner one says why it can't be.
pub async fn resume_guardian(
    app: &App,
    actor: &Actor,
    id: DelegationRequestId,
    key: Uuid,
) -> Result<Result<Proposed, RequestRefused>, AppError> {
    about(app, actor, id, (Wanted::ResumeGuardian, key)).await
}

async fn about(
    app: &App,
    actor: &Actor,
    id: DelegationRequestId,
    (wanted, key): (Wanted, Uuid),
) -> Result<Result<Proposed, RequestRefused>, AppError> {
    let (scope, member) = authorise_staff(actor, UseCase::ProposeGuardian)?;
    let found = delegation_request::find(&app.db, &scope, &member.office, id).await?;
    let Some(guardian) = found.guardian else { return Ok(Err(RequestRefused::TooLate)) };
    let resumes = matches!(wanted, Wanted::ResumeGuardian);
    if resumes && guardian.frozen_at.is_none() {
        return Ok(Err(RequestRefused::TooLate));
    }
    let request = DelegationRequest {
        id: DelegationRequestId::new(new_id(app.clock.as_ref(), app.entropy.as_ref())),
        wanted,
        leave: Some(guardian.leave),
        maker: member.id,
        made_at: app.clock.now(),
        state: RequestState::Proposed,
        ..found.request
    };
    let tx = match resumes {
        true => app.db.begin_for(&scope, request.principal).await?,
        false => app.db.begin_despite_lock(&scope, request.principal).await?,
    };
    store(&Place { app, actor, member, scope: &scope }, tx, (&request, key)).await.map(Ok)
}

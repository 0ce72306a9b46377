//! The person herself sees that somebody has reported her death, and says that she lives.

use sothon_domain::access::{Actor, Office, Scope};
use sothon_domain::death_report::{Alive, DeathEvent};
use sothon_store::{Claim, death_report, record_merge};
use time::OffsetDateTime;
use uuid::Uuid;

use super::order::{Living, commit_alive};
use crate::authorisation::{UseCase, authorise_own};
use crate::{App, AppError};

/// A report that stands, as the person sees it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Standing {
    /// Since when her payments are held, if they are.
    pub held_at: Option<OffsetDateTime>,
}

/// The report of the actor's own death that stands, if one does: of the record under which she is paid, where her
/// number is retired.
pub async fn standing(app: &App, actor: &Actor) -> Result<Option<Standing>, AppError> {
    let (scope, me) = authorise_own(actor, UseCase::SayAlive)?;
    let paid = match record_merge::kept(&app.db, &scope, me).await? {
        Some(kept) => death_report::standing(&app.db, &Scope::Own(kept), kept).await?,
        None => None,
    };
    let found = match paid {
        None => death_report::standing(&app.db, &scope, me).await?,
        paid => paid,
    };
    Ok(found.map(|(_, held_at)| Standing { held_at }))
}

/// The actor lives: the report ends at once, and what was held goes on with what is in arrears, also where it is of
/// the record that goes on in place of her retired number. Her lock does not stop it. Where no report stands nothing happens; a repeat of the form does nothing more.
pub async fn say(app: &App, actor: &Actor, key: Uuid) -> Result<(), AppError> {
    let (scope, me) = authorise_own(actor, UseCase::SayAlive)?;
    let at = app.clock.now();
    let (mut tx, kept) = app.db.begin_for_joined(&scope, me).await?;
    match tx.claim_key(actor, key, b"death-report:alive", "/my-pension?alive", at).await? {
        Claim::Done { .. } => return Ok(()),
        Claim::OtherBody => return Err(AppError::KeyReused),
        Claim::New => {}
    }
    let mut stands = None;
    for (scope, person) in
        kept.map(|kept| (Scope::Own(kept), kept)).into_iter().chain([(scope, me)])
    {
        if stands.is_none() {
            let found = death_report::standing_locked(&mut tx, &scope, person).await?;
            stands = found.map(|id| (id, scope, person));
        }
    }
    let Some((id, scope, person)) = stands else { return Ok(()) };
    let locked = death_report::lock(&mut tx, &scope, &Office::Head, id).await?;
    let Ok(next) = locked.report.state.after(DeathEvent::Live { by: Alive::Herself }) else {
        return Ok(());
    };
    death_report::set_state(&mut tx, &scope, &locked, next, None, at).await?;
    commit_alive(tx, &Living { app, actor, scope: &scope, person, at }, &locked).await
}

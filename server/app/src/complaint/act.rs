//! A member of staff says that she has read a complaint, and answers it.

use sothon_domain::access::Actor;
use sothon_domain::complaint::{ComplaintEvent, Refused, Reply};
use sothon_domain::person::ComplaintId;
use sothon_store::complaint;
use sothon_store::{Act, Claim};
use uuid::Uuid;

use super::staff::at_desk;
use super::tell::{self, Told};
use super::{PATH, subject};
use crate::keyed_hash::keyed_hash;
use crate::{App, AppError};

/// What became of an act on a complaint.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Acted {
    /// It is done; a repeat is answered the same.
    Done,
    /// The complaint does not allow it.
    Refused(Refused),
}

/// What became of an answer.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Answering {
    /// It is given, or the complaint does not allow it.
    Acted(Acted),
    /// Nothing was written, or too much.
    NotAReply,
}

/// The actor has read a complaint and works on it.
pub async fn acknowledge(
    app: &App,
    actor: &Actor,
    id: ComplaintId,
    key: Uuid,
) -> Result<Acted, AppError> {
    act(app, actor, id, key, None).await
}

/// The actor answers a complaint; that it was read is said by it.
pub async fn answer(
    app: &App,
    actor: &Actor,
    id: ComplaintId,
    key: Uuid,
    words: &str,
) -> Result<Answering, AppError> {
    // Who may not answer does not learn what an answer is either.
    at_desk(actor)?;
    let Ok(reply) = words.parse::<Reply>() else { return Ok(Answering::NotAReply) };
    act(app, actor, id, key, Some(&reply)).await.map(Answering::Acted)
}

async fn act(
    app: &App,
    actor: &Actor,
    id: ComplaintId,
    key: Uuid,
    reply: Option<&Reply>,
) -> Result<Acted, AppError> {
    let (scope, member, desk) = at_desk(actor)?;
    let (at, by) = (app.clock.now(), member.id);
    let (name, event, told) = match reply {
        None => ("complaint.acknowledged", ComplaintEvent::Acknowledge { by }, Told::Acknowledged),
        Some(_) => ("complaint.answered", ComplaintEvent::Answer { by }, Told::Answered),
    };
    let mut tx = app.db.begin().await?;
    let body = format!("{name} {id} {}", reply.map(Reply::as_str).unwrap_or_default());
    let body = keyed_hash(app.db.vault().codes_key(), &[b"complaint-act:", body.as_bytes()]);
    match tx.claim_key(actor, key, &body, &format!("{PATH}/{id}"), at).await? {
        Claim::Done { .. } => return Ok(Acted::Done),
        Claim::OtherBody => return Err(AppError::KeyReused),
        Claim::New => {}
    }
    let locked = complaint::lock(&mut tx, &scope, desk, id).await?;
    let next = match locked.complaint.progress.after(event) {
        Ok(next) => next,
        Err(refused) => return Ok(Acted::Refused(refused)),
    };
    complaint::set_progress(&mut tx, &scope, &locked, next, reply, at).await?;
    tell::sender(app, &mut tx, &locked.complaint, told).await?;
    let subject = subject(&locked.complaint);
    let detail = serde_json::json!({ "complaint": id.to_string(), "desk": next.desk.code() });
    tx.commit(Act { actor, act: name, subject, at, detail, event: true }).await?;
    Ok(Acted::Done)
}

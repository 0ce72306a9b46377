//! Somebody complains in her own name. Her lock does not stop it: it changes nothing on her record.

use sothon_domain::access::{Actor, Scope};
use sothon_domain::complaint::{About, ComplaintFault, Desk, Progress, Said, TypedComplaint};
use sothon_domain::effects::{legal_date, new_id};
use sothon_domain::person::{ComplaintId, PersonId, PlaceCode, Reference};
use sothon_domain::person_lock::PaperKind;
use sothon_domain::place_change::EntryCode;
use sothon_store::branch::{self, Branch};
use sothon_store::complaint::{self, NewComplaint, Sender};
use sothon_store::{Act, Claim, Subject, Tx, person};
use uuid::Uuid;

use crate::authorisation::{UseCase, authorise, authorise_own};
use crate::keyed_hash::keyed_hash;
use crate::{App, AppError, reference};

/// Where her complaint stands, with its number behind it.
const MINE: &str = "/my-pension/complaints";

/// A branch that a complaint can name.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Office {
    /// Its code.
    pub code: String,
    /// Its name in Khmer letters.
    pub khmer: String,
    /// Its name in Latin letters.
    pub latin: String,
}

/// What became of a form.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Sent {
    /// It was received; see the complaint at this path.
    Received {
        /// The path, without language prefix.
        redirect: String,
    },
    /// Fields of the form won't do.
    Wrong(Vec<ComplaintFault>),
}

/// The branches that can be named, in the order of the places where they are.
pub async fn offices(app: &App) -> Result<Vec<Office>, AppError> {
    authorise(&Actor::nobody(), UseCase::Complain)?;
    let branches = branch::all(&app.db).await?;
    let office = |Branch { code, khmer, latin, .. }| Office { code, khmer, latin };
    Ok(branches.into_iter().map(office).collect())
}

/// Takes a complaint of the actor. A repeat of the form answers the same.
pub async fn send(
    app: &App,
    actor: &Actor,
    typed: &TypedComplaint,
    key: Uuid,
) -> Result<Sent, AppError> {
    let (scope, me) = authorise_own(actor, UseCase::ComplainInOwnName)?;
    let body = keyed(app, typed);
    take(app, &InName { actor, scope: &scope, me, at: None, body }, typed, key).await
}

/// In whose name a complaint is sent, and by whom.
pub(super) struct InName<'a> {
    /// Who sends it.
    pub(super) actor: &'a Actor,
    /// The record of the person and no other.
    pub(super) scope: &'a Scope,
    /// Whose complaint it is.
    pub(super) me: PersonId,
    /// Where somebody else sends it for her.
    pub(super) at: Option<SentAt>,
    /// What the idempotency row compares.
    pub(super) body: [u8; 32],
}

/// Where somebody else sends a complaint for a person, and how she was known there.
#[derive(Clone, Copy)]
pub(super) struct SentAt {
    /// `counter` or `machine`.
    pub(super) place: &'static str,
    /// The kind of the paper.
    pub(super) paper: PaperKind,
}

/// Takes a complaint in somebody's name. A repeat of the form answers the same.
pub(super) async fn take(
    app: &App,
    name: &InName<'_>,
    typed: &TypedComplaint,
    key: Uuid,
) -> Result<Sent, AppError> {
    let (said, of_branch) = match read_form(app, typed).await? {
        Ok(read) => read,
        Err(faults) => return Ok(Sent::Wrong(faults)),
    };
    for reference in reference::draws(app) {
        let new = (&said, of_branch.as_ref(), reference);
        let sent = write(app, name, new, key).await;
        if !reference::is_taken(&sent) {
            return sent;
        }
    }
    Err(reference::none_free())
}

/// What the form says, and the province of the branch that it names.
pub(super) async fn read_form(
    app: &App,
    typed: &TypedComplaint,
) -> Result<Result<(Said, Option<PlaceCode>), Vec<ComplaintFault>>, AppError> {
    let open = branch::open(&app.db).await?;
    let codes: Vec<EntryCode> = open.iter().map(|branch| branch.code.clone()).collect();
    Ok(typed.read(&codes).map(|said| {
        let province = open.iter().find(|branch| said.about == About::Branch(branch.code.clone()));
        (said, province.map(|branch| branch.province.clone()))
    }))
}

async fn write(
    app: &App,
    name: &InName<'_>,
    (said, of_branch, reference): (&Said, Option<&PlaceCode>, Reference),
    key: Uuid,
) -> Result<Sent, AppError> {
    let InName { actor, scope, me, at: sent_at, body } = *name;
    let at = app.clock.now();
    let redirect = format!("{MINE}/{reference}");
    let mut tx = app.db.begin_despite_lock(scope, me).await?;
    match tx.claim_key(actor, key, &body, &redirect, at).await? {
        Claim::Done { redirect } => return Ok(Sent::Received { redirect }),
        Claim::OtherBody => return Err(AppError::KeyReused),
        Claim::New => {}
    }
    let province = match of_branch {
        Some(province) => province.clone(),
        None => person::place(&mut tx, scope, me).await?.province(),
    };
    let desk = Desk::first(said.topic, &said.about, true);
    let new = NewComplaint {
        id: ComplaintId::new(new_id(app.clock.as_ref(), app.entropy.as_ref())),
        reference,
        sender: Sender::Person(scope, me),
        province: Some(&province),
        said,
        progress: Progress::begin(legal_date(at), desk),
        at,
    };
    store(tx, actor, &new, (Subject::Person(me), sent_at)).await?;
    Ok(Sent::Received { redirect })
}

/// Stores a new complaint and commits it; the trail says where somebody else has sent it for her.
pub(super) async fn store(
    mut tx: Tx,
    actor: &Actor,
    new: &NewComplaint<'_>,
    (subject, sent_at): (Subject, Option<SentAt>),
) -> Result<(), AppError> {
    complaint::insert(&mut tx, new).await?;
    let (act, at) = ("complaint.received", new.at);
    let mut detail = serde_json::json!({
        "complaint": new.id.to_string(),
        "topic": new.said.topic.code(),
        "desk": new.progress.desk.code(),
    });
    if let Some(SentAt { place, paper }) = sent_at {
        detail["at"] = place.into();
        detail["paper"] = paper.code().into();
    }
    Ok(tx.commit(Act { actor, act, subject, at, detail, event: true }).await?)
}

/// The same of who sends for many people: one form, and for whom, in words that are the same in a repeat.
pub(super) fn keyed_for(app: &App, typed: &TypedComplaint, whom: &str) -> [u8; 32] {
    let (key, form) = (app.db.vault().codes_key(), keyed(app, typed));
    keyed_hash(key, &[b"complaint-of:", &form, whom.as_bytes()])
}

/// What the idempotency row compares: a plain hash of words would be found by guessing.
pub(super) fn keyed(app: &App, typed: &TypedComplaint) -> [u8; 32] {
    let text = serde_json::to_string(typed).expect("a form is plain data");
    keyed_hash(app.db.vault().codes_key(), &[b"complaint:", text.as_bytes()])
}

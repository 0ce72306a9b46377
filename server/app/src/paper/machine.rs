//! A partner's machine sends a page for a case that it entered.
//!
//! Its file is read before the page is announced, for the idempotency key is compared with what the file is. What was cut
//! off on its way was never here, and the machine that sent it knows; from its announcement on a page has its end within
//! ten minutes like any other.

use sothon_domain::access::{Actor, Scope};
use sothon_domain::machine::MachineNumber;
use sothon_domain::paper::{FailReason, LARGEST_CASE, Owner, PaperKind, takes_pages};
use sothon_domain::person::{PersonId, Reference};
use sothon_store::case_file::{self, Locked};
use sothon_store::paper::{self, GivenWith, NewPage};
use sothon_store::{Claim, Tx};
use uuid::Uuid;

use super::arrive::{announce, begun, new_page};
use super::show::asked;
use super::{Begun, Coming, Room, receive};
use crate::authorisation::{UseCase, authorise_machine};
use crate::keyed_hash::keyed_hash;
use crate::{App, AppError};

/// What is said beside the file.
#[derive(Debug, Clone, Copy)]
pub struct MachineForm {
    /// The case.
    pub reference: Reference,
    /// The paper that it asks for.
    pub wanted: PaperKind,
    /// What is sent: that paper, or what stands in for it.
    pub kind: PaperKind,
    /// The idempotency key.
    pub key: Uuid,
}

/// What became of a file.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum MachineSent {
    /// We have the page; a repeat gets the same answer.
    Received,
    /// It did not become a page.
    Failed(FailReason),
    /// The case asks for no such paper, or takes no such thing in its place.
    NotAsked,
    /// The case is decided, or somebody else has sent it last.
    Closed,
    /// Nothing is added for the person at the moment: her record is locked, or another goes on in its place.
    RecordClosed,
}

/// Whose case it is, where the actor's machine has entered it; asked before a file is read.
///
/// # Errors
/// [`AppError::NotFound`] for any other case.
pub async fn may(app: &App, actor: &Actor, reference: Reference) -> Result<PersonId, AppError> {
    let (scope, machine) = authorise_machine(actor, UseCase::AddPapersByMachine)?;
    let case = case_file::find(&app.db, &scope, reference).await?;
    let senders = case_file::senders_seen(&app.db, &scope, &case).await?;
    match senders.contains(&Some(machine.number)) {
        true => Ok(case.person),
        false => Err(AppError::NotFound),
    }
}

/// Adds a page to a case that is not decided and that the machine was the last to send.
///
/// # Errors
/// [`AppError::NotFound`] for a case that the machine did not enter, [`AppError::KeyReused`] for a key that was used
/// before with something else.
pub async fn add(
    app: &App,
    actor: &Actor,
    form: &MachineForm,
    file: Vec<u8>,
    room: Room,
) -> Result<MachineSent, AppError> {
    let person = may(app, actor, form.reference).await?;
    let (_, machine) = authorise_machine(actor, UseCase::AddPapersByMachine)?;
    let adding = Adding { app, actor, me: machine.number, person, form };
    let coming = match adding.begin(&file, room).await {
        Ok(Ok(coming)) => coming,
        Ok(Err(ended)) => return Ok(ended),
        Err(AppError::RecordLocked | AppError::RecordRetired { .. }) => {
            return Ok(MachineSent::RecordClosed);
        }
        Err(other) => return Err(other),
    };
    let received = receive(app, actor, *coming, Ok(file)).await?;
    Ok(received.map_or_else(MachineSent::Failed, |()| MachineSent::Received))
}

struct Adding<'a> {
    app: &'a App,
    actor: &'a Actor,
    me: MachineNumber,
    person: PersonId,
    form: &'a MachineForm,
}

impl Adding<'_> {
    /// Announces the page; or says how it has ended already.
    async fn begin(
        &self,
        file: &[u8],
        room: Room,
    ) -> Result<Result<Box<Coming>, MachineSent>, AppError> {
        let (app, person, reference) = (self.app, self.person, self.form.reference);
        let scope = Scope::Own(person);
        let mut tx = app.db.begin_for(&scope, person).await?;
        let locked = case_file::lock(&mut tx, &scope, reference).await?;
        let new = NewPage {
            machine: Some(self.me),
            ..new_page(app, self.actor, (self.form.kind, self.form.key, Some(file.len())))
        };
        self.claim(&mut tx, file, &new).await?;
        // What was received before is answered the same, whatever has become of the case since.
        let given = GivenWith::Case(&locked);
        let arrival = match announce(&mut tx, &scope, given, &new).await? {
            Ok((arrival, _)) => arrival,
            Err(Begun::Known) => return Ok(Err(MachineSent::Received)),
            Err(_) => return Ok(Err(MachineSent::Closed)),
        };
        if let Some(refused) = self.refused(&mut tx, &scope, &locked).await? {
            return Ok(Err(refused));
        }
        let taken = paper::bytes_of_case(&mut tx, &scope, &locked).await?;
        if usize::try_from(taken).is_ok_and(|taken| taken > LARGEST_CASE) {
            return Ok(Err(MachineSent::Failed(FailReason::CaseFull)));
        }
        let owner = Owner::Case { id: locked.case.id, reference };
        let coming = Coming { arrival, scope, person, wanted: Some(self.form.wanted), _room: room };
        match begun(self.actor, tx, owner, &new, coming).await? {
            Begun::New(coming) => Ok(Ok(coming)),
            Begun::Known | Begun::Refused(_) | Begun::Closed => {
                Err(AppError::Inconsistent("a page that begins and has ended"))
            }
        }
    }

    /// Claims the key for this very file.
    async fn claim(&self, tx: &mut Tx, file: &[u8], new: &NewPage) -> Result<(), AppError> {
        let MachineForm { reference, wanted, kind, key } = *self.form;
        let said = format!("{reference} {} {}:", wanted.code(), kind.code());
        let parts = [b"machine-paper:".as_slice(), said.as_bytes(), file];
        let body = keyed_hash(self.app.db.vault().codes_key(), &parts);
        let path = format!("/cases/{reference}/papers");
        match tx.claim_key(self.actor, key, &body, &path, new.at).await? {
            Claim::New | Claim::Done { .. } => Ok(()),
            Claim::OtherBody => Err(AppError::KeyReused),
        }
    }

    /// Why nothing is added. What a case asks for follows from its answers: it is told only while they are the machine's
    /// own.
    async fn refused(
        &self,
        tx: &mut Tx,
        scope: &Scope,
        locked: &Locked,
    ) -> Result<Option<MachineSent>, AppError> {
        let senders = case_file::senders(tx, scope, locked).await?;
        if senders.last() != Some(&Some(self.me)) || !takes_pages(locked.case.state.stage()) {
            return Ok(Some(MachineSent::Closed));
        }
        let MachineForm { wanted, kind, .. } = *self.form;
        let asks = asked(locked.case.matter()).any(|one| one == wanted) && wanted.accepts(kind);
        Ok((!asks).then_some(MachineSent::NotAsked))
    }
}

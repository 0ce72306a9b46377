//! A partner's machine passes on a complaint: of a person in her own name, or of somebody who gives none.

use sothon_domain::access::{Actor, Scope};
use sothon_domain::complaint::{ComplaintFault, SecretCode, TypedComplaint};
use sothon_domain::machine::Machine;
use sothon_domain::part_date::PartDate;
use sothon_domain::person::Reference;
use uuid::Uuid;

use super::number_in;
use super::send::{InName, Sent, SentAt, keyed_for, read_form, take};
use super::unnamed::{Received, SentUnnamed, send_unnamed};
use crate::authorisation::{UseCase, authorise_machine};
use crate::case::counter::{CounterSaid, SaidWrong};
use crate::case::machine::{Whom, answered, was_no_guess, whom};
use crate::ussd::key_of;
use crate::{App, AppError};

/// What a machine passes on.
#[derive(Debug, Clone, Copy)]
pub struct MachineComplaint<'a> {
    /// The form.
    pub typed: &'a TypedComplaint,
    /// In whose name; none where somebody gives no name.
    pub of: Option<NamedByMachine<'a>>,
    /// The idempotency key.
    pub key: Uuid,
}

/// In whose name a machine passes on a complaint.
#[derive(Debug, Clone, Copy)]
pub struct NamedByMachine<'a> {
    /// Her number, of a member or of a claimant.
    pub number: &'a str,
    /// When she was born, as far as the partner knows it.
    pub born: PartDate,
    /// By which paper the partner knows her, and that she agreed.
    pub said: CounterSaid<'a>,
}

/// What became of it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum MachineComplained {
    /// It was received in her own name; a repeat gets the same answer.
    Named(Reference),
    /// It was received without a name. Number and code together open the answer.
    Unnamed(Reference, SecretCode),
    /// Fields of the form won't do.
    Faulty(Vec<ComplaintFault>),
    /// The paper or her word is missing.
    Wrong(SaidWrong),
    /// Nobody whom the machine reaches has this number and was born then, or no try is left to ask.
    UnknownPerson,
    /// Another record goes on in place of hers.
    RecordClosed,
    /// Too many without a name came from this machine today.
    TooMany,
}

/// Passes on a complaint. In her own name it stands among hers, where she reads it and the answer.
///
/// # Errors
/// [`AppError::KeyReused`] for a key that was used before with something else.
pub async fn send_by_machine(
    app: &App,
    actor: &Actor,
    sent: &MachineComplaint<'_>,
) -> Result<MachineComplained, AppError> {
    let (scope, machine) = authorise_machine(actor, UseCase::EnterCaseByMachine)?;
    match &sent.of {
        Some(of) => in_her_name(app, actor, (&scope, machine), (of, sent)).await,
        None => unnamed(app, machine, sent).await,
    }
}

/// Nobody is the sender, so the key is made of the machine and of its own: those of two machines are not one, and what is
/// kept says nothing of the machine.
async fn unnamed(
    app: &App,
    machine: &Machine,
    sent: &MachineComplaint<'_>,
) -> Result<MachineComplained, AppError> {
    let number = machine.number.to_string();
    let address = format!("machine:{number}");
    let key = key_of(app, "complaint-of-machine", &[&number, &sent.key.to_string()]);
    let sending = SentUnnamed { typed: sent.typed, address: Some(address.as_str()), key };
    Ok(match send_unnamed(app, &sending).await? {
        Received::Opens(reference, secret) => MachineComplained::Unnamed(reference, secret),
        Received::Wrong(faults) => MachineComplained::Faulty(faults),
        Received::TooMany => MachineComplained::TooMany,
    })
}

async fn in_her_name(
    app: &App,
    actor: &Actor,
    (scope, machine): (&Scope, &Machine),
    (of, sent): (&NamedByMachine<'_>, &MachineComplaint<'_>),
) -> Result<MachineComplained, AppError> {
    let body = keyed_for(app, sent.typed, &of.in_words());
    if let Some(redirect) = answered(app, actor, sent.key, &body).await? {
        return Ok(MachineComplained::Named(number_in(&redirect)?));
    }
    // Nothing is asked of the register for what could not become a complaint anyway: a right guess is then one, of which
    // the person reads.
    let paper = match of.said.read() {
        Ok(paper) => paper.kind(),
        Err(wrong) => return Ok(MachineComplained::Wrong(wrong)),
    };
    if let Err(faults) = read_form(app, sent.typed).await? {
        return Ok(MachineComplained::Faulty(faults));
    }
    let me = match whom(app, actor, (scope, machine), (of.number, of.born)).await? {
        Whom::Person(id) => id,
        Whom::Unknown => return Ok(MachineComplained::UnknownPerson),
        Whom::Closed => return Ok(MachineComplained::RecordClosed),
    };
    let own = Scope::Own(me);
    let at = Some(SentAt { place: "machine", paper });
    let name = InName { actor, scope: &own, me, at, body };
    match take(app, &name, sent.typed, sent.key).await? {
        Sent::Received { redirect } => {
            was_no_guess(app, machine, of.number).await?;
            Ok(MachineComplained::Named(number_in(&redirect)?))
        }
        Sent::Wrong(faults) => Ok(MachineComplained::Faulty(faults)),
    }
}

impl NamedByMachine<'_> {
    /// All that a repeat has the same.
    fn in_words(&self) -> String {
        let CounterSaid { paper, other, agreed } = self.said;
        let all = (self.number, self.born.to_string(), paper, other, agreed);
        serde_json::to_string(&all).expect("what was sent is plain data")
    }
}

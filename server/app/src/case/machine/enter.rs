//! All answers for a person become one case, exactly once.

use std::collections::BTreeMap;

use hmac::{Hmac, KeyInit, Mac};
use sha2::Sha256;
use sothon_domain::access::{Actor, Scope};
use sothon_domain::casework::{CaseKind, Channel};
use sothon_domain::effects::legal_date;
use sothon_domain::flow::{Answers, Asked, SentAnswers, StepKey, WholeFault};
use sothon_domain::machine::Machine;
use sothon_domain::part_date::PartDate;
use sothon_domain::person::{MemberNumber, PersonId, PlaceCode, Reference};
use sothon_domain::person_lock::{CheckedPaper, NotAPaper};
use sothon_store::Subject;
use uuid::Uuid;

use super::whom::{Known, known};
use super::{answered, machine, note, tries};
use crate::case::appeal::appealed;
use crate::case::hand::{ByMachine, Hand, Way};
use crate::case::matter::Matter;
use crate::case::register::Register;
use crate::case::submit::{received, send};
use crate::case::{AppealStands, Shown, Submission, Submitted};
use crate::sought::{self, Sought};
use crate::{App, AppError, claimant};

/// What a machine sends.
#[derive(Debug, Clone, Copy)]
pub struct MachineEntry<'a> {
    /// The code of what it is about.
    pub kind: &'a str,
    /// The person's number, of a member or of a claimant.
    pub number: &'a str,
    /// When she was born, as far as the partner knows it: so that a slip in the number reaches nobody else.
    pub born: PartDate,
    /// The code of the paper by which the partner knows her.
    pub paper: &'a str,
    /// What another paper is.
    pub other: &'a str,
    /// Whether the partner says that she agreed.
    pub agreed: bool,
    /// What was answered, by the codes of the steps; none says that it is not known, or that there is none.
    pub answers: &'a BTreeMap<String, Option<String>>,
    /// The idempotency key.
    pub key: Uuid,
}

/// What became of it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum MachineEntered {
    /// The office has it; a repeat gets the same answer.
    Received(Reference),
    /// Something that was sent won't do.
    Faulty(Vec<EntryFault>),
    /// The machine does not enter cases of this kind, or there is no such kind.
    KindNotAllowed,
    /// Nobody whom the machine reaches has this number and was born then, or no try is left to ask.
    UnknownPerson,
    /// The person can't send a case of this kind.
    NotForPerson,
    /// A case of this kind is with the office already, or was sent by somebody else.
    AlreadyOpen,
    /// Nothing is entered for the person at the moment: her record is locked, or another goes on in its place.
    RecordClosed,
}

/// What won't do.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum EntryFault {
    /// The answer to the step of this code.
    Answer(String, WholeFault),
    /// No machine gives this answer to this step: she says it herself, or at a counter.
    NotByMachine(StepKey),
    /// The paper.
    Paper(NotAPaper),
    /// Nothing says that the person agreed.
    NotAgreed,
}

impl MachineEntered {
    /// The stable code for the trail of what was done.
    fn code(&self) -> &'static str {
        match self {
            Self::Received(_) => "received",
            Self::Faulty(_) => "faulty",
            Self::KindNotAllowed => "kind-not-allowed",
            Self::UnknownPerson => "unknown-person",
            Self::NotForPerson => "not-for-person",
            Self::AlreadyOpen => "already-open",
            Self::RecordClosed => "record-closed",
        }
    }
}

/// Enters a case for a person, or answers again one that the machine entered and an office sent back. A repeat with the
/// same key answers the same, whatever has changed since.
///
/// # Errors
/// [`AppError::KeyReused`] for a key that was used before with something else.
pub async fn enter(
    app: &App,
    actor: &Actor,
    sent: &MachineEntry<'_>,
) -> Result<MachineEntered, AppError> {
    enter_about(app, actor, sent, None).await
}

/// Enters an appeal of a person against the rejection of this case of hers, or answers again one that came back.
///
/// # Errors
/// Those of [`enter`].
pub async fn appeal(
    app: &App,
    actor: &Actor,
    sent: &MachineEntry<'_>,
    first: Reference,
) -> Result<MachineEntered, AppError> {
    enter_about(app, actor, sent, Some(first)).await
}

async fn enter_about(
    app: &App,
    actor: &Actor,
    sent: &MachineEntry<'_>,
    first: Option<Reference>,
) -> Result<MachineEntered, AppError> {
    let (scope, machine) = machine(actor)?;
    let body = keyed(app, sent, first);
    let entering = Entering { app, actor, machine, scope, sent, first, body };
    let Ended { entered, outcome, named } = entering.enter().await?;
    if !matches!(entered, MachineEntered::Received(_)) {
        let kind = CaseKind::from_code(sent.kind).map(CaseKind::code);
        let detail = serde_json::json!({ "kind": kind, "outcome": outcome });
        let unnamed = || Subject::Other(format!("machine:{}", machine.number));
        let refused = named.map_or_else(unnamed, Subject::Person);
        note(app, actor, ("machine.case-refused", refused), detail).await?;
    }
    Ok(entered)
}

/// What became of it, for the machine and for the trail of what was done.
struct Ended {
    entered: MachineEntered,
    /// The stable code for the trail.
    outcome: &'static str,
    /// Whose number was sent, whatever else was wrong.
    named: Option<PersonId>,
}

impl Ended {
    /// It ended before anybody was looked for.
    fn of_nobody(entered: MachineEntered) -> Self {
        Self { outcome: entered.code(), entered, named: None }
    }
}

struct Entering<'a> {
    app: &'a App,
    actor: &'a Actor,
    machine: &'a Machine,
    scope: Scope,
    sent: &'a MachineEntry<'a>,
    /// The rejected case, of an appeal and of nothing else.
    first: Option<Reference>,
    body: [u8; 32],
}

impl Entering<'_> {
    async fn enter(&self) -> Result<Ended, AppError> {
        if let Some(reference) = self.before().await? {
            return Ok(Ended::of_nobody(MachineEntered::Received(reference)));
        }
        let allowed = |kind: &CaseKind| {
            let is_appeal = *kind == CaseKind::Appeal;
            self.machine.kinds.contains(kind) && is_appeal == self.first.is_some()
        };
        let Some(kind) = CaseKind::from_code(self.sent.kind).filter(allowed) else {
            return Ok(Ended::of_nobody(MachineEntered::KindNotAllowed));
        };
        // Nothing is asked of the register for what could not become a case anyway: a right guess is then a case, of
        // which the person is told.
        if let Err(faults) = self.read(kind, None) {
            return Ok(Ended::of_nobody(MachineEntered::Faulty(faults)));
        }
        let Ok(number) = self.sent.number.parse::<MemberNumber>() else {
            return Ok(Ended::of_nobody(MachineEntered::UnknownPerson));
        };
        let me = self.machine.number;
        if !tries::take(self.app, me, &number).await? {
            let entered = MachineEntered::UnknownPerson;
            return Ok(Ended { entered, outcome: "no-try-left", named: None });
        }
        let (entered, named) = self.for_number(kind).await?;
        if matches!(entered, MachineEntered::Received(_)) {
            tries::give_back(self.app, me, &number).await?;
        }
        Ok(Ended { outcome: entered.code(), entered, named })
    }

    /// For whoever has the number, and who that is.
    async fn for_number(
        &self,
        kind: CaseKind,
    ) -> Result<(MachineEntered, Option<PersonId>), AppError> {
        match sought::by_number(self.app, &self.scope, self.sent.number).await? {
            Sought::Found(person) => Ok((self.for_person(person, kind).await?, Some(person))),
            Sought::Malformed | Sought::Unknown => Ok((MachineEntered::UnknownPerson, None)),
        }
    }

    async fn for_person(&self, id: PersonId, kind: CaseKind) -> Result<MachineEntered, AppError> {
        let machine = (&self.scope, self.machine);
        let person = match known(self.app, machine, id, self.sent.born).await? {
            Known::Person(person) => person,
            Known::Other => return Ok(MachineEntered::UnknownPerson),
            Known::Closed => return Ok(MachineEntered::RecordClosed),
        };
        match claimant::may_send(self.app, &Scope::Own(id), id, kind).await {
            Err(AppError::NotFound) => return Ok(MachineEntered::NotForPerson),
            may => may?,
        };
        let (answers, paper) = match self.read(kind, Some(&person.place)) {
            Ok(read) => read,
            Err(faults) => return Ok(MachineEntered::Faulty(faults)),
        };
        if !self.takes(id, kind, &answers).await? {
            return Ok(MachineEntered::NotForPerson);
        }
        self.send((id, kind), answers, paper).await
    }

    /// Whether the register takes what is said of a fact: not of each person a value can stand in for it.
    async fn takes(
        &self,
        id: PersonId,
        kind: CaseKind,
        answers: &Answers,
    ) -> Result<bool, AppError> {
        let (CaseKind::Correction(datum), Some(_)) = (kind, answers.get(StepKey::Value)) else {
            return Ok(true);
        };
        Ok(Register::load(self.app, &Scope::Own(id), id).await?.takes_value(datum))
    }

    /// What is sent: a case of the kind, or the appeal against the rejected case that is named. None where there is no such
    /// case of hers, it is too late, or the case says whom she trusts.
    async fn matter(&self, own: &Scope, kind: CaseKind) -> Result<Option<Matter>, AppError> {
        let Some(first) = self.first else { return Matter::of(kind).map(Some) };
        match appealed(self.app, self.actor, own, first).await {
            Ok((_, AppealStands::Over(_))) | Err(AppError::NotFound) => Ok(None),
            Ok((matter, _)) => {
                // An appeal that is approved does what its first case asked for.
                let by_herself =
                    matter.appealed().is_some_and(|one| is_about_trusted(&one.answers));
                Ok((!by_herself).then_some(matter))
            }
            Err(other) => Err(other),
        }
    }

    /// What the same request was answered before.
    async fn before(&self) -> Result<Option<Reference>, AppError> {
        let before = answered(self.app, self.actor, self.sent.key, &self.body).await?;
        let Some(redirect) = before else { return Ok(None) };
        match received(&redirect)? {
            Submitted::Received(reference) => Ok(Some(reference)),
            _ => Err(AppError::Inconsistent("a machine's key leads to no case")),
        }
    }

    /// All that was sent, or all that is wrong with it; with the place where the register has the person, also whether
    /// it says anything new.
    fn read(
        &self,
        kind: CaseKind,
        registered: Option<&PlaceCode>,
    ) -> Result<(Answers, CheckedPaper), Vec<EntryFault>> {
        let (mut sent, mut faults) = (SentAnswers::new(), Vec::new());
        for (code, typed) in self.sent.answers {
            match StepKey::from_code(code) {
                Some(step) => drop(sent.insert(step, typed.clone())),
                None => faults.push(EntryFault::Answer(code.clone(), WholeFault::NotAsked)),
            }
        }
        let today = legal_date(self.app.clock.now());
        let asked = Asked { today, registered };
        let read = match kind {
            CaseKind::Correction(_) => kind.flow().read_some(&sent, asked),
            _ => kind.flow().read_all(&sent, asked),
        };
        let answers = read.map_err(|wrong| {
            let fault = |(step, fault): (StepKey, _)| EntryFault::Answer(step.code().into(), fault);
            faults.extend(wrong.into_iter().map(fault));
        });
        if answers.as_ref().is_ok_and(is_about_trusted) {
            faults.push(EntryFault::NotByMachine(StepKey::ContactWhat));
        }
        let paper = CheckedPaper::read(self.sent.paper, self.sent.other)
            .map_err(|fault| faults.push(EntryFault::Paper(fault)));
        if !self.sent.agreed {
            faults.push(EntryFault::NotAgreed);
        }
        match (answers, paper) {
            (Ok(answers), Ok(paper)) if faults.is_empty() => Ok((answers, paper)),
            _ => Err(faults),
        }
    }

    async fn send(
        &self,
        (person, kind): (PersonId, CaseKind),
        answers: Answers,
        seen: CheckedPaper,
    ) -> Result<MachineEntered, AppError> {
        let shown = Shown::of(kind, &answers);
        let by = ByMachine { machine: self.machine, seen, answers, body: self.body };
        let (actor, scope, way) = (self.actor, Scope::Own(person), Way::Machine(by));
        let hand = Hand { actor, scope, person, way };
        let (channel, key) = (Channel::Machine, self.sent.key);
        let submission = Submission { kind, channel, key, shown };
        let Some(matter) = self.matter(&hand.scope, kind).await? else {
            return Ok(MachineEntered::NotForPerson);
        };
        match send(self.app, &hand, &matter, &submission).await {
            Ok(Submitted::Received(reference)) => Ok(MachineEntered::Received(reference)),
            Ok(Submitted::AlreadyOpen(_)) => Ok(MachineEntered::AlreadyOpen),
            // The register has changed in this moment.
            Ok(Submitted::Missing(step)) => {
                let fault = EntryFault::Answer(step.code().to_owned(), WholeFault::Missing);
                Ok(MachineEntered::Faulty(vec![fault]))
            }
            Ok(Submitted::Changed) => Err(AppError::Inconsistent("all answers were sent at once")),
            Ok(Submitted::Stopped)
            | Err(AppError::RecordLocked | AppError::RecordRetired { .. }) => {
                Ok(MachineEntered::RecordClosed)
            }
            Err(other) => Err(other),
        }
    }
}

/// Whether the answers say whom the person trusts, or that there is nobody: a partner could name itself, and whoever is
/// named is told of what happens to her money.
fn is_about_trusted(answers: &Answers) -> bool {
    matches!(answers.get(StepKey::ContactWhat), Some("trusted" | "no-trusted"))
}

/// What the idempotency row compares: a plain hash of a number and a day of birth would be found by guessing.
fn keyed(app: &App, sent: &MachineEntry<'_>, first: Option<Reference>) -> [u8; 32] {
    let key = app.db.vault().codes_key();
    let mut mac = Hmac::<Sha256>::new_from_slice(key).expect("HMAC takes a key of any length");
    let born = sent.born.to_string();
    let all = (sent.kind, sent.number, born, sent.paper, sent.other, sent.agreed, sent.answers);
    let text = serde_json::to_string(&all).expect("what was sent is plain data");
    mac.update(b"machine-case:");
    mac.update(text.as_bytes());
    if let Some(first) = first {
        mac.update(first.to_string().as_bytes());
    }
    mac.finalize().into_bytes().into()
}

//! A partner's machine enters a survivor who is in no register: the form, the record and the second person who confirms
//! her are those of a counter. Nothing of her is looked up, so that the answer tells nothing of the register.

use sothon_domain::access::{Actor, Scope};
use sothon_domain::casework::CaseKind;
use sothon_domain::claimant::{
    ClaimantFault, ClaimantNumber, ClaimantState, Maker, NewClaimant, TypedClaimant,
};
use sothon_domain::effects::today;
use sothon_domain::machine::{Machine, MachineNumber};
use sothon_domain::person::Phone;
use sothon_domain::person_lock::{CheckedPaper, NotAPaper};
use sothon_store::machine_try::{self, TriesOf};
use sothon_store::{Act, Claim, Subject, claimant};
use time::Duration;
use uuid::Uuid;

use super::enter::{Order, carry_out, reached};
use crate::authorisation::{UseCase, authorise_machine};
use crate::keyed_hash::keyed_hash;
use crate::sought::{self, Sought};
use crate::{App, AppError};

/// So many records one machine enters within [`COUNT`].
const OF_A_MACHINE: i32 = 40;
/// So many records within [`COUNT`] tell one phone their numbers, whichever machine enters them.
const TO_A_PHONE: i32 = 5;
/// So long they count, from the first one on.
const COUNT: Duration = Duration::hours(24);
/// The same in seconds.
const SECONDS: u32 = 24 * 60 * 60;

/// What a machine sends.
#[derive(Debug, Clone, Copy)]
pub struct MachineRecord<'a> {
    /// The form, as at a counter.
    pub typed: &'a TypedClaimant,
    /// The code of the paper by which the partner knows her.
    pub paper: &'a str,
    /// What another paper is.
    pub other: &'a str,
    /// Whether the partner says that she agreed.
    pub agreed: bool,
    /// The idempotency key.
    pub key: Uuid,
}

/// What became of it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum RecordEntered {
    /// It waits for a second person, with this number; a repeat gets the same answer.
    Waits(ClaimantNumber),
    /// Something that was sent won't do.
    Faulty(Vec<RecordFault>),
    /// The machine does not enter survivors' claims.
    NotAllowed,
    /// The machine has entered too many of late, or the phone was told too many numbers.
    Wait {
        /// After so many seconds at most it may be sent again.
        seconds: u32,
    },
}

/// What won't do.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum RecordFault {
    /// A field of the form.
    Field(ClaimantFault),
    /// The paper.
    Paper(NotAPaper),
    /// Nothing says that she agreed.
    NotAgreed,
}

/// Where a record stands that a machine entered.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct RecordStands {
    /// Her number.
    pub number: ClaimantNumber,
    /// Where it stands; why it was refused is for her to read.
    pub state: ClaimantState,
}

/// Enters a claimant who lives in the machine's reach; she is told her number. A member of staff has to confirm her
/// before anything rests on it. A repeat with the same key answers the same.
///
/// # Errors
/// [`AppError::KeyReused`] for a key that was used before with something else.
pub async fn enter_by_machine(
    app: &App,
    actor: &Actor,
    sent: &MachineRecord<'_>,
) -> Result<RecordEntered, AppError> {
    let (scope, machine) = authorise_machine(actor, UseCase::EnterClaimantByMachine)?;
    let body = keyed(app, sent);
    if let Some(number) = before(app, actor, sent.key, &body).await? {
        return Ok(RecordEntered::Waits(number));
    }
    if !machine.kinds.contains(&CaseKind::SurvivorsClaim) {
        return refused(app, (actor, machine), "kind-not-allowed", RecordEntered::NotAllowed).await;
    }
    let (claimant, paper) = match read(app, (&scope, machine), sent) {
        Ok(read) => read,
        Err(faults) => {
            let faulty = RecordEntered::Faulty(faults);
            return refused(app, (actor, machine), "faulty", faulty).await;
        }
    };
    if !take(app, machine.number, &claimant.phone).await? {
        let wait = RecordEntered::Wait { seconds: SECONDS };
        return refused(app, (actor, machine), "no-try-left", wait).await;
    }
    let (maker, branch, key) = (Maker::Machine(machine.number), None, sent.key);
    let (claimant, paper, from, kept) = (&claimant, &paper, "machine", None);
    let order = Order { actor, maker, branch, from, claimant, paper, kept, key, body };
    number_of(&carry_out(app, &order).await?).map(RecordEntered::Waits)
}

/// Where the record with this number stands, where the actor's machine has entered it; any other is not found.
pub async fn of_machine(
    app: &App,
    actor: &Actor,
    number: ClaimantNumber,
) -> Result<RecordStands, AppError> {
    let (scope, machine) = authorise_machine(actor, UseCase::EnterClaimantByMachine)?;
    let Sought::Found(person) = sought::by_number(app, &scope, &number.to_string()).await? else {
        return Err(AppError::NotFound);
    };
    let found = claimant::own(&app.db, &scope, person).await?;
    let mine = |found: &claimant::Claimant| found.maker == Maker::Machine(machine.number);
    let claimant = found.filter(mine).ok_or(AppError::NotFound)?;
    let (act, subject, at) = ("machine.claimant-read", Subject::Person(person), app.clock.now());
    let detail = serde_json::json!({});
    let tx = app.db.begin().await?;
    tx.commit(Act { actor, act, subject, at, detail, event: false }).await?;
    Ok(RecordStands { number: claimant.number, state: claimant.state })
}

/// What the same request was answered before: it is not asked whether all of it still holds.
async fn before(
    app: &App,
    actor: &Actor,
    key: Uuid,
    body: &[u8; 32],
) -> Result<Option<ClaimantNumber>, AppError> {
    let mut tx = app.db.begin().await?;
    let known = tx.known_key(actor, key, body).await?;
    tx.abandon().await?;
    match known {
        Claim::New => Ok(None),
        Claim::OtherBody => Err(AppError::KeyReused),
        Claim::Done { redirect } => number_of(&redirect).map(Some),
    }
}

/// The number at the end of where a record is seen.
fn number_of(redirect: &str) -> Result<ClaimantNumber, AppError> {
    let number = redirect.rsplit('/').next().and_then(|last| last.parse().ok());
    number.ok_or(AppError::Inconsistent("a machine's key leads to no claimant"))
}

/// All that was sent, or all that is wrong with it. Who lives in the commune of the machine's reach needs no province.
fn read(
    app: &App,
    (scope, machine): (&Scope, &Machine),
    sent: &MachineRecord<'_>,
) -> Result<(NewClaimant, CheckedPaper), Vec<RecordFault>> {
    let today = today(app.clock.as_ref());
    let read = sent.typed.read(today, machine.reach.commune());
    let read = read.and_then(|new| reached(scope, new));
    let paper = CheckedPaper::read(sent.paper, sent.other);
    match (read, paper) {
        (Ok(claimant), Ok(paper)) if sent.agreed => Ok((claimant, paper)),
        (read, paper) => {
            let fields = read.err().unwrap_or_default().into_iter().map(RecordFault::Field);
            let paper = paper.err().map(RecordFault::Paper);
            let consent = (!sent.agreed).then_some(RecordFault::NotAgreed);
            Err(fields.chain(paper).chain(consent).collect())
        }
    }
}

/// Takes a try of the machine and one of the phone; says whether there was one left. None comes back: each record is
/// work for an office, and a message.
async fn take(app: &App, machine: MachineNumber, phone: &Phone) -> Result<bool, AppError> {
    let at = app.clock.now();
    let counts = (at, at + COUNT);
    Ok(machine_try::take(&app.db, TriesOf::Records(machine), OF_A_MACHINE, counts).await?
        && machine_try::take(&app.db, TriesOf::Phone(phone), TO_A_PHONE, counts).await?)
}

/// Writes down that nothing came of it: a code, no personal data.
async fn refused(
    app: &App,
    (actor, machine): (&Actor, &Machine),
    outcome: &'static str,
    entered: RecordEntered,
) -> Result<RecordEntered, AppError> {
    let subject = Subject::Other(format!("machine:{}", machine.number));
    let (act, at) = ("machine.claimant-refused", app.clock.now());
    let detail = serde_json::json!({ "outcome": outcome });
    let tx = app.db.begin().await?;
    tx.commit(Act { actor, act, subject, at, detail, event: false }).await?;
    Ok(entered)
}

/// What the idempotency row compares: a plain hash of an identity card's number would be found by guessing.
fn keyed(app: &App, sent: &MachineRecord<'_>) -> [u8; 32] {
    let text = serde_json::to_string(&(sent.typed, sent.paper, sent.other, sent.agreed));
    let text = text.expect("a form is plain data");
    keyed_hash(app.db.vault().codes_key(), &[b"machine-claimant:", text.as_bytes()])
}

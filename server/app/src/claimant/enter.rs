//! A member of staff who has seen a survivor and her paper enters her.

use sothon_domain::access::{Actor, Scope, StaffMember};
use sothon_domain::claimant::{
    ClaimantFault, ClaimantField, ClaimantNumber, Maker, NewClaimant, TypedClaimant,
};
use sothon_domain::effects::{new_id, today};
use sothon_domain::person::{PersonId, Reference};
use sothon_domain::person_lock::{CheckedPaper, NotAPaper};
use sothon_domain::place_change::EntryCode;
use sothon_store::claimant::{NewRecord, draft, insert};
use sothon_store::{Act, Claim, Subject, Tx};
use time::OffsetDateTime;
use uuid::Uuid;

use super::at_counter::in_reach;
use super::later::under;
use super::{path, staff, tell};
use crate::authorisation::UseCase;
use crate::keyed_hash::keyed_hash;
use crate::{App, AppError, reference};

/// What is typed at a counter.
#[derive(Debug, Clone, Copy)]
pub struct Counter<'a> {
    /// The form.
    pub typed: &'a TypedClaimant,
    /// The code of the paper that was seen.
    pub paper: &'a str,
    /// What another paper is.
    pub other: &'a str,
    /// The number of the answers that she kept at home and that fill the form, if they do.
    pub kept: Option<Reference>,
    /// The form's idempotency key.
    pub key: Uuid,
}

/// What became of it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum CounterEntered {
    /// It waits for a second person; see it at this path.
    Waits {
        /// The path, without language prefix.
        redirect: String,
    },
    /// Fields of the form won't do.
    Wrong {
        /// Those of the claimant, in the order of the form.
        faults: Vec<ClaimantFault>,
        /// Why the paper is none.
        paper: Option<NotAPaper>,
    },
}

/// A form that was read, on its way.
pub(super) struct Order<'a> {
    pub(super) actor: &'a Actor,
    pub(super) maker: Maker,
    /// At which branch's counter, if at one.
    pub(super) branch: Option<&'a EntryCode>,
    /// Where it is done, for the trail.
    pub(super) from: &'static str,
    pub(super) claimant: &'a NewClaimant,
    pub(super) paper: &'a CheckedPaper,
    /// The number of the answers that she kept at home, which are used up, and who has them before her.
    pub(super) kept: Option<(Reference, &'a Scope, &'a StaffMember)>,
    pub(super) key: Uuid,
    pub(super) body: [u8; 32],
}

impl Order<'_> {
    /// Where whoever entered the record sees it.
    fn leads_to(&self, person: PersonId, number: ClaimantNumber) -> String {
        match self.maker {
            Maker::Machine(_) => format!("/claimants/{number}"),
            Maker::Herself | Maker::Staff(_) => path(person),
        }
    }
}

/// Enters a claimant, who is told her number; an attestor enters who lives in her commune, an office who
/// lives in its province. Another member of staff has to confirm her. A repeat of the form answers the same.
pub async fn enter(
    app: &App,
    actor: &Actor,
    sent: &Counter<'_>,
) -> Result<CounterEntered, AppError> {
    let (scope, member) = staff(actor, UseCase::EnterClaimant)?;
    let today = today(app.clock.as_ref());
    let read = sent.typed.read(today, member.office.commune()).and_then(|new| reached(&scope, new));
    let paper = CheckedPaper::read(sent.paper, sent.other);
    let (claimant, paper) = match (read, paper) {
        (Ok(claimant), Ok(paper)) => (claimant, paper),
        (read, paper) => {
            let (faults, paper) = (read.err().unwrap_or_default(), paper.err());
            return Ok(CounterEntered::Wrong { faults, paper });
        }
    };
    let body = keyed(app, sent);
    let (maker, branch) = (Maker::Staff(member.id), member.office.branch());
    let (claimant, paper) = (&claimant, &paper);
    let kept = sent.kept.map(|number| (number, &scope, member));
    let (from, key) = ("counter", sent.key);
    let order = Order { actor, maker, branch, from, claimant, paper, kept, key, body };
    Ok(CounterEntered::Waits { redirect: carry_out(app, &order).await? })
}

/// Enters her with a number that nobody has; says where she is seen.
pub(super) async fn carry_out(app: &App, order: &Order<'_>) -> Result<String, AppError> {
    for reference in reference::draws(app) {
        let entered = write(app, order, reference).await;
        if !reference::is_taken(&entered) {
            return entered;
        }
    }
    Err(reference::none_free())
}

/// The claimant, if she lives in the reach of the office.
pub(super) fn reached(scope: &Scope, new: NewClaimant) -> Result<NewClaimant, Vec<ClaimantFault>> {
    match scope {
        Scope::Province(province) if new.place.province() != *province => {
            Err(vec![ClaimantFault::Malformed(ClaimantField::Province)])
        }
        Scope::Province(_) | Scope::All(_) | Scope::Own(_) => Ok(new),
    }
}

/// Says where she is seen.
async fn write(app: &App, order: &Order<'_>, reference: Reference) -> Result<String, AppError> {
    let at = app.clock.now();
    let person = PersonId::new(new_id(app.clock.as_ref(), app.entropy.as_ref()));
    let number = ClaimantNumber::new(reference);
    let redirect = order.leads_to(person, number);
    let mut tx = app.db.begin().await?;
    match tx.claim_key(order.actor, order.key, &order.body, &redirect, at).await? {
        Claim::Done { redirect } => return Ok(redirect),
        Claim::OtherBody => return Err(AppError::KeyReused),
        Claim::New => {}
    }
    let &Order { maker, branch, .. } = order;
    let claimant = whole(app, &mut tx, order, at).await?;
    let (claimant, paper) = (&claimant, Some(order.paper));
    let new = NewRecord { person, number, claimant, maker, branch, paper, at };
    insert(&mut tx, &new).await?;
    tell::number(app, &mut tx, person, number).await?;
    let subject = Subject::Person(person);
    let detail = serde_json::json!({ "from": order.from, "paper": order.paper.kind().code() });
    let (actor, act) = (order.actor, "claimant.entered");
    tx.commit(Act { actor, act, subject, at, detail, event: true }).await?;
    Ok(redirect)
}

/// The form with what she kept at home and a counter does not ask; what was kept goes. What lies beyond the reach of
/// the office stays as it is, whatever number the form names.
async fn whole(
    app: &App,
    tx: &mut Tx,
    order: &Order<'_>,
    at: OffsetDateTime,
) -> Result<NewClaimant, AppError> {
    let claimant = order.claimant.clone();
    let Some((number, scope, member)) = order.kept else { return Ok(claimant) };
    let under = under(app, number);
    let kept = draft::lock(tx, &under, at).await?;
    let kept = kept.filter(|kept| in_reach(scope, member, &kept.answers));
    let Some(kept) = kept else { return Ok(claimant) };
    draft::remove(tx, &under).await?;
    Ok(claimant.with_kept(&kept.answers))
}

/// What the idempotency row compares: a plain hash of an identity card's number would be found by guessing.
fn keyed(app: &App, sent: &Counter<'_>) -> [u8; 32] {
    let text = serde_json::to_string(&(sent.typed, sent.paper, sent.other));
    let text = text.expect("a form is plain data");
    keyed_hash(app.db.vault().codes_key(), &[b"claimant:", text.as_bytes()])
}

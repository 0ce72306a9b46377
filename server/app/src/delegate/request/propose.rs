//! One of the staff proposes that somebody acts for a person.

use sothon_domain::access::{Actor, Scope, StaffMember};
use sothon_domain::delegate::{
    DecisionFault, DelegateScope, Lasts, LegalDecision, RequestState, TypedDecision, Wanted,
};
use sothon_domain::effects::{legal_date, new_id};
use sothon_domain::khmer::search_key;
use sothon_domain::person::{DelegationRequestId, MemberNumber, PersonId};
use sothon_domain::person_lock::{CheckedPaper, NotAPaper};
use sothon_store::delegation_request::{self, DelegationRequest};
use sothon_store::{Act, Claim, StoreError, Subject, Tx, person};
use time::{Date, Duration};
use uuid::Uuid;

use super::super::grant::{DelegateFault, registered};
use super::super::tell::{PROPOSED, tell_principal};
use super::path;
use crate::account_change::NumberFault;
use crate::authorisation::{UseCase, authorise_staff};
use crate::keyed_hash::keyed_hash;
use crate::{App, AppError, trusted_contact};

/// How often a day one of the staff may look for who is to act: the form must not serve to find out who is
/// registered far away.
const MOST_TRIES: u32 = 40;
const TRIES_WINDOW: Duration = Duration::hours(24);

/// What a member of staff sends.
#[derive(Debug, Clone, Copy)]
pub struct NewLeave<'a> {
    /// The person's member number as typed.
    pub member_number: &'a str,
    /// The other's member number as typed.
    pub other_number: &'a str,
    /// The other's name as typed, in either script.
    pub other_name: &'a str,
    /// The code of the scope.
    pub scope: &'a str,
    /// On what it rests.
    pub terms: Terms<'a>,
    /// The form's idempotency key.
    pub key: Uuid,
}

/// On what a leave rests.
#[derive(Debug, Clone, Copy)]
pub enum Terms<'a> {
    /// The person is at the counter.
    Counter {
        /// For how many months.
        months: &'a str,
        /// The code of the paper that was seen.
        paper: &'a str,
        /// What another paper is.
        other_paper: &'a str,
    },
    /// A decision names a guardian.
    Guardian(&'a TypedDecision),
}

/// What became of it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Proposed {
    /// It waits for another of the staff; a repeat gets the same answer.
    Waits(DelegationRequestId),
    /// It won't do; nothing was kept.
    Wrong(Vec<ProposalFault>),
    /// Another request waits for the two.
    AnotherWaits,
}

/// What won't do.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum ProposalFault {
    /// The person's number.
    Member(NumberFault),
    /// The other, or what she may do.
    Delegate(DelegateFault),
    /// The paper.
    Paper(NotAPaper),
    /// The decision.
    Decision(DecisionFault),
}

/// What was typed, understood.
struct Read {
    principal: PersonId,
    other: MemberNumber,
    scope: DelegateScope,
    last_day: Date,
    wanted: Wanted,
}

/// Proposes that another may act for a person of the actor's office. Of a guardian she is told now, and her
/// trusted contact: she may object before it is decided.
pub async fn propose(app: &App, actor: &Actor, sent: &NewLeave<'_>) -> Result<Proposed, AppError> {
    let (scope, member) = authorise_staff(
        actor,
        match sent.terms {
            Terms::Counter { .. } => UseCase::ProposeDelegate,
            Terms::Guardian(_) => UseCase::ProposeGuardian,
        },
    )?;
    let read = match read(app, &scope, sent).await? {
        Ok(read) => read,
        Err(faults) => return Ok(Proposed::Wrong(faults)),
    };
    let delegate = match other(app, member, &read, sent.other_name).await? {
        Ok(delegate) => delegate,
        Err(fault) => return Ok(Proposed::Wrong(vec![ProposalFault::Delegate(fault)])),
    };
    let request = DelegationRequest {
        id: DelegationRequestId::new(new_id(app.clock.as_ref(), app.entropy.as_ref())),
        principal: read.principal,
        delegate,
        wanted: read.wanted,
        scope: read.scope,
        last_day: read.last_day,
        leave: None,
        maker: member.id,
        made_at: app.clock.now(),
        state: RequestState::Proposed,
    };
    let tx = app.db.begin_for(&scope, request.principal).await?;
    store(&Place { app, actor, member, scope: &scope }, tx, (&request, sent.key)).await
}

/// Who proposes, and where.
pub(super) struct Place<'a> {
    pub(super) app: &'a App,
    pub(super) actor: &'a Actor,
    pub(super) member: &'a StaffMember,
    pub(super) scope: &'a Scope,
}

/// Keeps a request that waits, and tells the person where it is about a guardian.
pub(super) async fn store(
    by: &Place<'_>,
    mut tx: Tx,
    (request, key): (&DelegationRequest, Uuid),
) -> Result<Proposed, AppError> {
    let Place { app, actor, member, scope } = *by;
    let (id, at, her) = (request.id, request.made_at, request.principal);
    match tx.claim_key(actor, key, &keyed(app, request), &path(id), at).await? {
        Claim::Done { redirect } => return waits(&redirect),
        Claim::OtherBody => return Err(AppError::KeyReused),
        Claim::New => {}
    }
    match delegation_request::insert(&mut tx, scope, request, member.office.branch()).await {
        Ok(()) => {}
        Err(StoreError::Duplicate { .. }) => return Ok(Proposed::AnotherWaits),
        Err(error) => return Err(error.into()),
    }
    if matches!(request.wanted, Wanted::Guardian(_) | Wanted::ResumeGuardian) {
        tell_principal(app, &mut tx, (her, request.delegate), &PROPOSED).await?;
        trusted_contact::tell_change(app, &mut tx, scope, her).await?;
    }
    let detail = serde_json::json!({
        "request": id.to_string(),
        "wanted": request.wanted.code(),
        "delegate": request.delegate.to_string(),
        "scope": request.scope.code(),
        "last_day": request.last_day.to_string(),
    });
    let (act, subject) = ("delegation.proposed", Subject::Person(her));
    tx.commit(Act { actor, act, subject, at, detail, event: true }).await?;
    Ok(Proposed::Waits(id))
}

/// Everything that can be said of the form without looking for the other.
async fn read(
    app: &App,
    scope: &Scope,
    sent: &NewLeave<'_>,
) -> Result<Result<Read, Vec<ProposalFault>>, AppError> {
    let today = legal_date(app.clock.now());
    let principal = match sent.member_number.parse::<MemberNumber>() {
        Err(_) => Err(ProposalFault::Member(NumberFault::Malformed)),
        Ok(number) => person::find_by_member_number(&app.db, scope, &number)
            .await?
            .map(|found| found.person)
            .ok_or(ProposalFault::Member(NumberFault::Unknown)),
    };
    let fault = ProposalFault::Delegate;
    let other = sent.other_number.parse().map_err(|_| fault(DelegateFault::Number));
    let named = !search_key(sent.other_name).is_empty();
    let named = named.then_some(()).ok_or(fault(DelegateFault::NameMissing));
    let may = DelegateScope::from_code(sent.scope).ok_or(fault(DelegateFault::ScopeMissing));
    let terms = terms(sent.terms, today);
    Ok(match (principal, other, named, may, terms) {
        (Ok(principal), Ok(other), Ok(()), Ok(scope), Ok((wanted, last_day))) => {
            Ok(Read { principal, other, scope, last_day, wanted })
        }
        (principal, other, named, may, terms) => {
            let first = [principal.err(), other.err(), named.err(), may.err()];
            Err(first.into_iter().flatten().chain(terms.err().unwrap_or_default()).collect())
        }
    })
}

/// What is wanted, and its last day.
fn terms(terms: Terms<'_>, today: Date) -> Result<(Wanted, Date), Vec<ProposalFault>> {
    match terms {
        Terms::Counter { months, paper, other_paper } => {
            let lasts =
                Lasts::from_code(months).ok_or(ProposalFault::Delegate(DelegateFault::EndMissing));
            let paper = CheckedPaper::read(paper, other_paper).map_err(ProposalFault::Paper);
            match (lasts, paper) {
                (Ok(lasts), Ok(paper)) => Ok((Wanted::AtCounter(paper), lasts.until(today))),
                (lasts, paper) => Err([lasts.err(), paper.err()].into_iter().flatten().collect()),
            }
        }
        Terms::Guardian(typed) => match LegalDecision::read(typed, today) {
            Ok(decision) => {
                let last_day = decision.last_day(today);
                Ok((Wanted::Guardian(decision), last_day))
            }
            Err(faults) => Err(faults.into_iter().map(ProposalFault::Decision).collect()),
        },
    }
}

/// Who is to act, wherever she lives.
async fn other(
    app: &App,
    member: &StaffMember,
    read: &Read,
    name: &str,
) -> Result<Result<PersonId, DelegateFault>, AppError> {
    let (tries, until) = (format!("delegate:tries:{}", member.id), app.clock.now() + TRIES_WINDOW);
    if app.ephemeral.count(&tries, until).await? > MOST_TRIES {
        return Ok(Err(DelegateFault::TooManyTries));
    }
    let found = registered(app, read.principal, &read.other, Some(name)).await?;
    Ok(found.map(|(delegate, _)| delegate))
}

/// What the idempotency row compares: the number of a decision is hers.
fn keyed(app: &App, request: &DelegationRequest) -> [u8; 32] {
    let DelegationRequest { principal, delegate, wanted, scope, last_day, leave, .. } = request;
    let text = format!("{principal} {delegate} {wanted:?} {scope:?} {last_day} {leave:?}");
    keyed_hash(app.db.vault().codes_key(), &[b"delegation-request:\n", text.as_bytes()])
}

/// The answer that an earlier request with the same key was given.
fn waits(redirect: &str) -> Result<Proposed, AppError> {
    let id = redirect.rsplit('/').next().and_then(|last| last.parse().ok());
    let wrong = AppError::Inconsistent("a request's key leads to no request");
    id.map(|id| Proposed::Waits(DelegationRequestId::new(id))).ok_or(wrong)
}

//! What an officer orders on a case, carried out in one transaction.

use sothon_domain::access::{Actor, Office, Scope, Who};
use sothon_domain::casework::{
    AfterApproval, CaseAct, CaseEvent, CaseKind, CaseState, Circumstances, Correction, Effect,
    Recorded, Refused, Rejection, ReturnNote, Verdict,
};
use sothon_domain::effects::{legal_date, new_id};
use sothon_domain::flow::{Answer, StepKey};
use sothon_domain::pension::{Datum, FactValue};
use sothon_domain::person::{Reference, StaffId};
use sothon_store::case_file::{self, CaseFile, Locked, NewEntry, NewQuestion};
use sothon_store::membership::{self, DecidedBasis};
use sothon_store::{
    Claim, StoreError, Tx, claimant, decided_fact, person, person_lock, record_merge, staff,
};
use time::OffsetDateTime;
use uuid::Uuid;

use super::decide::Outside;
use super::link::{is_linked_since, is_unlinked};
use super::money::rested;
use super::{contact, notice, path, recorded, seen};
use crate::paper::reused;
use crate::{App, AppError, trusted_contact};

/// An order.
pub(super) struct Order<'a> {
    /// Which case.
    pub(super) reference: Reference,
    /// The form's idempotency key.
    pub(super) key: Uuid,
    /// What happens to it.
    pub(super) event: CaseEvent,
    /// What goes with it.
    pub(super) with: With<'a>,
}

/// What goes with an order.
#[derive(Default)]
pub(super) struct With<'a> {
    /// What the officer wrote.
    pub(super) note: Option<&'a ReturnNote>,
    /// The fact that is corrected.
    pub(super) correction: Option<(StepKey, Answer)>,
    /// The question that is asked outside.
    pub(super) outside: Option<&'a Outside>,
    /// The case as it was found to name no member, for a link; what another act made it name since then stands.
    pub(super) unlinked: Option<&'a CaseFile>,
}

impl Order<'_> {
    /// What a repeat of the order has in common with it; another order with the same key is refused.
    fn body(&self) -> String {
        let (act, reason) = match &self.event {
            CaseEvent::Take(_) => ("take", String::new()),
            CaseEvent::Correct(_) => ("correct", String::new()),
            CaseEvent::Return(_, reason) => ("return", reason.code().to_owned()),
            CaseEvent::Approve(_) => ("approve", String::new()),
            CaseEvent::Reject(_, Rejection { reason, reference }) => {
                ("reject", format!("{} {}", reason.code(), reference.code()))
            }
            CaseEvent::Escalate(_) => ("escalate", String::new()),
            CaseEvent::Ask(_, awaited) => ("ask", awaited.body.code().to_owned()),
            CaseEvent::Hear(_) => ("hear", String::new()),
            CaseEvent::Told(_) | CaseEvent::Raise | CaseEvent::Resend(_) | CaseEvent::Withdraw => {
                ("", String::new())
            }
        };
        let (step, answer) = match &self.with.correction {
            Some((step, answer)) => (step.code(), answer.to_string()),
            None => ("", String::new()),
        };
        let note = self.with.note.map_or("", ReturnNote::as_str);
        let outside = self.with.outside;
        let (name, question) =
            outside.map_or(("", ""), |asked| (asked.name.as_str(), asked.question.as_str()));
        let reference = self.reference.to_string();
        [act, &reference, &reason, step, &answer, note, name, question].join("\n")
    }
}

/// Carries the order out, once. The inner result says why the case does not allow it.
pub(super) async fn carry_out(
    app: &App,
    actor: &Actor,
    scope: &Scope,
    order: Order<'_>,
) -> Result<Result<(), Refused>, AppError> {
    let at = app.clock.now();
    // Read before her row is locked, so that nobody who holds a lock waits for a second connection.
    let (recorded, free) = before(app, scope, &order, at).await?;
    let mut tx = app.db.begin().await?;
    let mut locked = case_file::lock(&mut tx, scope, order.reference).await?;
    let body = order.body();
    let redirect = path(order.reference);
    match tx.claim_key(actor, order.key, body.as_bytes(), &redirect, at).await? {
        Claim::Done { .. } => return Ok(Ok(())),
        Claim::OtherBody => return Err(AppError::KeyReused),
        Claim::New => {}
    }
    let next = next(&mut tx, scope, &locked, &order, at).await?;
    let next = match next.and_then(|next| free.map(|()| next)) {
        Ok(next) => next,
        Err(refused) => return Ok(Err(refused)),
    };
    let act = order.event.act(&next);
    let note = write_with(app, &mut tx, scope, &mut locked, &order, at).await?;
    let decided = matches!(next, CaseState::Approved | CaseState::Rejected { .. });
    if let Some(recorded) = recorded.as_ref().filter(|_| decided) {
        case_file::keep_held(&mut tx, scope, &locked, recorded).await?;
    }
    if next == CaseState::Approved {
        trusted_contact::tell_change_of_case(app, &mut tx, scope, &locked).await?;
        take_effect(app, &mut tx, scope, &locked, at).await?;
    }
    case_file::set_state(&mut tx, scope, &locked, &next, at).await?;
    let entry = NewEntry { at, act, by: by(actor), delegate: None, machine: None, note };
    case_file::append(&mut tx, &locked, &entry).await?;
    tell_first(&mut tx, scope, &locked, (act, by(actor), at)).await?;
    notice::tell(app, &mut tx, scope, &locked, act).await?;
    tx.commit(notice::act_of(actor, &locked.case, act, at)).await?;
    Ok(Ok(()))
}

/// Writes into the case that a decided appeal is about what became of the appeal, and which that is.
async fn tell_first(
    tx: &mut Tx,
    scope: &Scope,
    appeal: &Locked,
    (act, by, at): (CaseAct, Option<(StaffId, Office)>, OffsetDateTime),
) -> Result<(), StoreError> {
    let Some(first) = &appeal.case.first else { return Ok(()) };
    let act = match act {
        CaseAct::Approved => CaseAct::AppealApproved,
        CaseAct::Rejected => CaseAct::AppealRejected,
        _ => return Ok(()),
    };
    let first = case_file::lock(tx, scope, first.reference).await?;
    let note = Some(appeal.case.reference.to_string());
    let entry = NewEntry { at, act, by, delegate: None, machine: None, note };
    case_file::append(tx, &first, &entry).await
}

/// The state after the event, or why it can't happen.
async fn next(
    tx: &mut Tx,
    scope: &Scope,
    locked: &Locked,
    order: &Order<'_>,
    at: OffsetDateTime,
) -> Result<Result<CaseState, Refused>, AppError> {
    let event = &order.event;
    if !suits(event, locked.case.kind) {
        return Ok(Err(Refused::NotForThisKind));
    }
    if order.with.unlinked.is_some_and(|seen| is_linked_since(seen, &locked.case)) {
        return Ok(Err(Refused::MemberNamed));
    }
    if let Some(refused) = stopped(tx, scope, locked, event).await? {
        return Ok(Err(refused));
    }
    let makers = case_file::makers(tx, scope, locked, &reused(&locked.case)).await?;
    let related = match event.reviewer() {
        Some(by) => case_file::is_related(tx, scope, locked, by.id).await?,
        None => false,
    };
    let card_unknown = match event.reviewer() {
        Some(by) => staff::lacks_card(tx, by.id).await?,
        None => false,
    };
    let took_part = match event.reviewer() {
        Some(by) => case_file::took_part(tx, scope, locked, by.id).await?,
        None => false,
    };
    let known = Circumstances { makers: &makers, related, card_unknown, took_part, at };
    Ok(locked.case.state.clone().after(event, known))
}

/// Writes what goes with the order; returns the note of its entry.
async fn write_with(
    app: &App,
    tx: &mut Tx,
    scope: &Scope,
    locked: &mut Locked,
    order: &Order<'_>,
    at: OffsetDateTime,
) -> Result<Option<String>, AppError> {
    if let Some((step, answer)) = &order.with.correction {
        // What she said stays in the timeline, sealed like a note.
        let was = locked.case.answers.get(*step).map(|was| seen::corrected(*step, was));
        locked.case.answers.set(*step, answer);
        let due_on = locked.case.due_on;
        case_file::save(tx, scope, locked, due_on).await?;
        return Ok(was);
    }
    let note = order.with.note.map(ReturnNote::as_str);
    match (&order.event, order.with.outside, note) {
        (CaseEvent::Ask(by, awaited), Some(outside), _) => {
            let question = NewQuestion {
                id: new_id(app.clock.as_ref(), app.entropy.as_ref()),
                body: awaited.body,
                name: outside.name.as_str(),
                question: outside.question.as_str(),
                by: by.id,
                at,
                due_on: awaited.due_on,
            };
            case_file::ask(tx, locked, &question).await?;
            Ok(None)
        }
        (CaseEvent::Hear(by), _, Some(answer)) => {
            let asked_at = case_file::hear(tx, scope, locked, answer, (by.id, at)).await?;
            // The office's own clock stood still while it waited.
            let waited = legal_date(at) - legal_date(asked_at);
            let due_on = locked.case.due_on + waited;
            case_file::save(tx, scope, locked, due_on).await?;
            Ok(None)
        }
        (_, _, note) => Ok(note.map(ToOwned::to_owned)),
    }
}

/// What of the person's record stops the event: nothing is approved while her emergency lock stands, nor where the
/// record is joined with another that goes on in its place; nor a claim before a second person has confirmed who she
/// is.
pub(super) async fn stopped(
    tx: &mut Tx,
    scope: &Scope,
    locked: &Locked,
    event: &CaseEvent,
) -> Result<Option<Refused>, StoreError> {
    if !matches!(event, CaseEvent::Approve(_) | CaseEvent::Told(Verdict::Approved)) {
        return Ok(None);
    }
    let (person, office) = (locked.case.person, &locked.case.office);
    record_merge::refuse_retired(tx, scope, person, Some(office)).await?;
    if person_lock::is_locked(tx, scope, person, Some(office)).await? {
        return Ok(Some(Refused::RecordLocked));
    }
    let unconfirmed = locked.case.matter().0.senders().wait_for_record()
        && claimant::is_unconfirmed_now(tx, scope, person, office).await?;
    Ok(unconfirmed.then_some(Refused::RecordUnconfirmed))
}

/// What the register holds of the thing the case is about, for an order that decides the case; and what holds back an
/// approval: a claim that names nobody of the register, or answers that have not rested. While an officer keeps a case
/// she alone changes its answers.
async fn before(
    app: &App,
    scope: &Scope,
    order: &Order<'_>,
    at: OffsetDateTime,
) -> Result<(Option<Recorded>, Result<(), Refused>), AppError> {
    if !matches!(order.event, CaseEvent::Approve(_) | CaseEvent::Reject(..)) {
        return Ok((None, Ok(())));
    }
    let found = case_file::with_person(&app.db, scope, order.reference).await?;
    let free = match order.event {
        CaseEvent::Approve(_) => free(app, scope, &found.case, at).await?,
        _ => Ok(()),
    };
    Ok((recorded::now(app, scope, &found).await?, free))
}

/// What holds back an approval of the case, whoever gives it.
pub(super) async fn free(
    app: &App,
    scope: &Scope,
    case: &CaseFile,
    at: OffsetDateTime,
) -> Result<Result<(), Refused>, AppError> {
    if is_unlinked(app, case).await? {
        return Ok(Err(Refused::MemberUnknown));
    }
    if !case.matter().0.moves_money() {
        return Ok(Ok(()));
    }
    let entries = case_file::entries(&app.db, scope, case).await?;
    Ok(rested(case, &entries, at))
}

/// Whether cases of this kind can have that done to them.
pub(super) fn suits(event: &CaseEvent, kind: CaseKind) -> bool {
    match event {
        CaseEvent::Reject(_, rejection) | CaseEvent::Told(Verdict::Rejected(rejection)) => {
            kind.rejections().contains(&rejection.reference)
        }
        CaseEvent::Return(_, reason) => kind.return_reasons().contains(reason),
        CaseEvent::Take(_)
        | CaseEvent::Correct(_)
        | CaseEvent::Approve(_)
        | CaseEvent::Escalate(_)
        | CaseEvent::Ask(..)
        | CaseEvent::Hear(_)
        | CaseEvent::Told(Verdict::Approved)
        | CaseEvent::Raise
        | CaseEvent::Resend(_)
        | CaseEvent::Withdraw => true,
    }
}

fn by(actor: &Actor) -> Option<(StaffId, Office)> {
    match &actor.who {
        Who::Staff(member) => Some((member.id, member.office.clone())),
        Who::Nobody | Who::Person(_) | Who::Machine(_) | Who::System(_) => None,
    }
}

/// Writes what an approved case changes in the register; an approved appeal changes what its first case would have.
pub(super) async fn take_effect(
    app: &App,
    tx: &mut Tx,
    scope: &Scope,
    locked: &Locked,
    at: OffsetDateTime,
) -> Result<(), AppError> {
    let incomplete = |_| AppError::Inconsistent("a case that was sent incomplete");
    let (kind, answers) = locked.case.matter();
    match kind.effect(answers).map_err(incomplete)? {
        Effect::Move { to, since: _ } => person::moved(tx, scope, locked, &to, at).await?,
        Effect::Correct(correction) => correct(tx, scope, locked, &correction, at).await?,
        Effect::BackOffice(_) if kind == CaseKind::Contact => {
            contact::write(app, tx, locked, at).await?;
        }
        Effect::BackOffice(_) => {}
    }
    Ok(())
}

/// Writes a corrected fact, where an approval can write it; a decided amount is changed by no case.
async fn correct(
    tx: &mut Tx,
    scope: &Scope,
    locked: &Locked,
    correction: &Correction,
    at: OffsetDateTime,
) -> Result<(), StoreError> {
    if !matches!(correction.after_approval(), AfterApproval::Written | AfterApproval::Recorded) {
        return Ok(());
    }
    match (correction.datum, &correction.value) {
        (Datum::BirthDate, Some(FactValue::Date(on))) => {
            return person::born(tx, scope, locked, *on, at).await;
        }
        (Datum::RetiredOn, Some(FactValue::Date(on))) => {
            return membership::retired(tx, scope, locked, *on, at).await;
        }
        (Datum::InvalidityCause, Some(FactValue::Cause(cause))) => {
            let decided = DecidedBasis::Cause(*cause);
            return membership::decide_basis(tx, scope, locked, decided, at).await;
        }
        (Datum::SurvivorRelation, Some(FactValue::Relation(relation))) => {
            let decided = DecidedBasis::Relation(*relation);
            return membership::decide_basis(tx, scope, locked, decided, at).await;
        }
        _ => {}
    }
    let value = locked.case.matter().1.get(StepKey::Value).unwrap_or_default();
    let column = if correction.datum == Datum::Service { "service" } else { "salaries" };
    decided_fact::mark_field(tx, locked, column, at).await?;
    decided_fact::insert(tx, scope, locked, (correction.datum, value), at).await
}

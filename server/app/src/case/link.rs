//! A claim after a death is approved about a member of the register and about nobody else: an officer links it to
//! that member's record by number. Who is truly in no register is asked about: of the sender, or outside.

use sothon_domain::access::{Actor, Purpose, Scope};
use sothon_domain::casework::{CaseEvent, Refused};
use sothon_domain::flow::{Answer, StepKey};
use sothon_domain::person::{MemberNumber, PersonId, Reference};
use sothon_store::case_file::{self, CaseFile};
use sothon_store::{claimant, membership, person};
use uuid::Uuid;

use super::Decided;
use super::decide::{act, reviewer};
use super::order::With;
use crate::{App, AppError};

/// Links a claim to the record of the member who died; who does so can't approve it. [`Refused::RecordUnconfirmed`]
/// while nobody has confirmed who the sender is, for she reads the number in her case; [`Refused::MemberUnknown`] for a
/// number that is no member's in the officer's reach, and for the sender's own; [`Refused::MemberNamed`] where the claim
/// names another member already.
pub async fn link(
    app: &App,
    actor: &Actor,
    reference: Reference,
    key: Uuid,
    typed: &str,
) -> Result<Decided, AppError> {
    let (scope, _) = reviewer(actor)?;
    let case = case_file::with_person(&app.db, &scope, reference).await?.case;
    if case.kind.flow().step(StepKey::DeceasedNumber).is_none() {
        return Ok(Decided::Refused(Refused::NotForThisKind));
    }
    if claimant::is_unconfirmed(&app.db, &scope, case.person, &case.office).await? {
        return Ok(Decided::Refused(Refused::RecordUnconfirmed));
    }
    let unknown = Ok(Decided::Refused(Refused::MemberUnknown));
    let Ok(number) = typed.parse::<MemberNumber>() else { return unknown };
    match member(app, &scope, &number).await? {
        Some(member) if member != case.person => {}
        Some(_) | None => return unknown,
    }
    let named = case.answers.get(StepKey::DeceasedNumber);
    // A repeat of the form finds its own number there, and is answered as before.
    let is_repeat = named.and_then(|it| it.parse::<MemberNumber>().ok()).as_ref() == Some(&number);
    if !is_repeat && !is_unlinked(app, &case).await? {
        return Ok(Decided::Refused(Refused::MemberNamed));
    }
    let correction = Some((StepKey::DeceasedNumber, Answer::MemberNumber(number)));
    // Two links at once both come so far: which member the claim names is looked at again once it is locked.
    let with = With { correction, unlinked: Some(&case), ..With::default() };
    act(app, actor, reference, key, with, CaseEvent::Correct).await
}

/// Whether the claim names another than it did when it was seen.
pub(super) fn is_linked_since(seen: &CaseFile, now: &CaseFile) -> bool {
    seen.answers.get(StepKey::DeceasedNumber) != now.answers.get(StepKey::DeceasedNumber)
}

/// Whether a claim after a death names no member of the register, wherever that one lived. It says no more than that,
/// so it may look beyond the officer's reach.
pub(super) async fn is_unlinked(app: &App, case: &CaseFile) -> Result<bool, AppError> {
    let (kind, answers) = case.matter();
    if kind.flow().step(StepKey::DeceasedNumber).is_none() {
        return Ok(false);
    }
    let Ok(number) =
        answers.get(StepKey::DeceasedNumber).unwrap_or_default().parse::<MemberNumber>()
    else {
        return Ok(true);
    };
    Ok(member(app, &Scope::All(Purpose::Casework), &number).await?.is_none())
}

/// The member with this number; a claimant's number is no member's.
async fn member(
    app: &App,
    scope: &Scope,
    number: &MemberNumber,
) -> Result<Option<PersonId>, AppError> {
    let Some(found) = person::find_by_member_number(&app.db, scope, number).await? else {
        return Ok(None);
    };
    let records = membership::record(&app.db, scope, found.person).await?;
    Ok((!records.is_empty()).then_some(found.person))
}

//! A survivor has kept her answers at home and goes on at a counter: a member of staff types the number that went to
//! her phone.

use sothon_domain::access::{Actor, Scope, StaffMember};
use sothon_domain::claimant::TypedClaimant;
use sothon_domain::effects::new_id;
use sothon_domain::flow::{Answers, StepKey};
use sothon_domain::person::{PlaceCode, Reference};
use sothon_store::claimant::draft;
use sothon_store::{Act, Subject, sign_in_code};
use time::Duration;

use super::later::under;
use super::staff;
use crate::authorisation::UseCase;
use crate::sign_in::wait_for;
use crate::{App, AppError};

/// What is found under a number.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum KeptFound {
    /// Her answers as the form of a counter. They stay kept until the form is sent.
    Filled {
        /// The number.
        number: Reference,
        /// The form.
        typed: Box<TypedClaimant>,
    },
    /// It is no number of ours.
    Malformed,
    /// Nothing is kept under it, not any more, or by somebody who lives beyond the reach of the office.
    Unknown,
    /// The member of staff has typed too many numbers under which nothing is kept.
    Wait(Duration),
}

/// Finds what a survivor has kept, for the member of staff before whom she stands. That it was read is in the trail;
/// so are numbers under which nothing is kept, and they are limited as codes are that are sent.
pub async fn find_kept(app: &App, actor: &Actor, typed: &str) -> Result<KeptFound, AppError> {
    let (scope, member) = staff(actor, UseCase::EnterClaimant)?;
    let Ok(number) = typed.parse::<Reference>() else { return Ok(KeptFound::Malformed) };
    let at = app.clock.now();
    let tries = format!("claim-record-counter:{}", member.id.uuid());
    if let Some(wait) = wait_for(app, &tries, at).await? {
        return Ok(KeptFound::Wait(wait));
    }
    let kept = draft::read(&app.db, &under(app, number), at).await?.map(|kept| kept.answers);
    let kept = kept.filter(|answers| in_reach(&scope, member, answers));
    let mut tx = app.db.begin().await?;
    let (act, found) = match kept {
        Some(answers) => {
            let typed = Box::new(TypedClaimant::of_answers(&answers));
            ("draft.read", KeptFound::Filled { number, typed })
        }
        None => {
            let id = new_id(app.clock.as_ref(), app.entropy.as_ref());
            sign_in_code::count_sending(&mut tx, [tries.as_str()], id, at).await?;
            ("draft.not-found", KeptFound::Unknown)
        }
    };
    let subject = Subject::Other("unknown".to_owned());
    let detail = serde_json::json!({ "kind": "claim-record", "at": "counter" });
    tx.commit(Act { actor, act, subject, at, detail, event: false }).await?;
    Ok(found)
}

/// Whether she lives in the reach of the office, or has not said where.
pub(super) fn in_reach(scope: &Scope, member: &StaffMember, answers: &Answers) -> bool {
    let place = answers.get(StepKey::Place).and_then(|text| text.parse::<PlaceCode>().ok());
    let Some(place) = place else { return true };
    let lies_in = |around: &PlaceCode| place.path().any(|part| part == *around);
    match (member.office.commune(), scope) {
        (Some(commune), _) => lies_in(commune),
        (None, Scope::Province(province)) => lies_in(province),
        (None, Scope::All(_) | Scope::Own(_)) => true,
    }
}

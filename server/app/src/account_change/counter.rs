//! A member of staff enters an account for a person at her counter. Two others approve it.

use sothon_domain::access::Actor;
use sothon_domain::account_change::{
    AccountFault, BankAccount, ChangeState, Maker, Refused, TypedAccount, may_begin,
};
use sothon_domain::claimant::ClaimantNumber;
use sothon_domain::effects::new_id;
use sothon_domain::person::{AccountChangeId, MemberNumber};
use sothon_store::account_change::{self, NewAccountChange};
use sothon_store::{Act, Claim, Subject, person, person_lock};
use uuid::Uuid;

use super::notice::tell_entered;
use super::{keyed, path};
use crate::authorisation::{UseCase, authorise_staff};
use crate::{App, AppError, trusted_contact};

/// What a member of staff sends.
#[derive(Debug, Clone, Copy)]
pub struct Counter<'a> {
    /// The member number as typed.
    pub member_number: &'a str,
    /// The account as typed.
    pub typed: &'a TypedAccount,
    /// The form's idempotency key.
    pub key: Uuid,
}

/// What became of it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum CounterEntered {
    /// It waits for its hour and for two officers.
    Waits,
    /// It won't do; nothing was kept.
    Wrong {
        /// What is wrong with the member number.
        number: Option<NumberFault>,
        /// What is wrong with the account.
        account: Vec<AccountFault>,
    },
    /// None can be entered for her now.
    Refused(Refused),
}

/// What is wrong with a member number.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum NumberFault {
    /// It is none.
    Malformed,
    /// Nobody in the reach of the office has it.
    Unknown,
}

/// Enters an account for the member with this number. The person and her trusted contact are told; nothing
/// of her is shown.
pub async fn enter_for(
    app: &App,
    actor: &Actor,
    sent: &Counter<'_>,
) -> Result<CounterEntered, AppError> {
    let (scope, member) = authorise_staff(actor, UseCase::EnterAccountChange)?;
    let read = BankAccount::read(sent.typed);
    let found = match sent.member_number.parse::<MemberNumber>() {
        Err(_) => Err(NumberFault::Malformed),
        // Nothing is paid to a claimant.
        Ok(number) if ClaimantNumber::takes_form_of(&number) => Err(NumberFault::Unknown),
        Ok(number) => person::find_by_member_number(&app.db, &scope, &number)
            .await?
            .map(|found| (found.person, number))
            .ok_or(NumberFault::Unknown),
    };
    let (account, (person, number)) = match (read, found) {
        (Ok(account), Ok(found)) => (account, found),
        (read, found) => {
            let (number, account) = (found.err(), read.err().unwrap_or_default());
            return Ok(CounterEntered::Wrong { number, account });
        }
    };
    let at = app.clock.now();
    let mut tx = app.db.begin_for(&scope, person).await?;
    let id = AccountChangeId::new(new_id(app.clock.as_ref(), app.entropy.as_ref()));
    let body = keyed(app, number.as_str(), &account);
    match tx.claim_key(actor, sent.key, &body, &path(id), at).await? {
        Claim::Done { .. } => return Ok(CounterEntered::Waits),
        Claim::OtherBody => return Err(AppError::KeyReused),
        Claim::New => {}
    }
    if person_lock::is_locked(&mut tx, &scope, person, None).await? {
        return Ok(CounterEntered::Refused(Refused::RecordLocked));
    }
    let maker = Maker::Staff(member.id);
    let last = account_change::latest_locked(&mut tx, &scope, person).await?;
    if let Err(refused) = may_begin(last.as_ref().map(|last| last.change.state), maker) {
        return Ok(CounterEntered::Refused(refused));
    }
    if let Some(unproved) = last.filter(|last| last.change.state == ChangeState::AwaitsCode) {
        account_change::set_state(&mut tx, &scope, &unproved, ChangeState::Withdrawn, at).await?;
    }
    let state = ChangeState::waiting(maker, at);
    let branch = member.office.branch();
    let new = NewAccountChange { id, person, account: &account, maker, branch, state, at };
    account_change::insert(&mut tx, &scope, &new).await?;
    tell_entered(app, &mut tx, &scope, (person, account.number.ending())).await?;
    trusted_contact::tell_change(app, &mut tx, &scope, person).await?;
    let (act, subject) = ("account-change.entered", Subject::Person(person));
    let branch = branch.map(ToString::to_string);
    let detail = serde_json::json!({ "change": id.to_string(), "at": "counter", "branch": branch });
    tx.commit(Act { actor, act, subject, at, detail, event: true }).await?;
    Ok(CounterEntered::Waits)
}

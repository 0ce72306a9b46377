//! The acts, how each is carried out, and what each changes.

use std::fmt::Debug;

use sothon_app::account_change::{self, Enter};
use sothon_app::delegate::{self, Grant};
use sothon_app::pin_renewal::{self, Choice};
use sothon_app::{App, AppError, claimant, lock, phone_binding, staff_change};
use sothon_domain::account_change::StopChannel;
use sothon_domain::delegate::DelegateChannel;
use sothon_domain::person::{
    AccountChangeId, LockId, PersonId, PhoneBindingId, RenewalId, StaffChangeId,
};
use sothon_domain::person_lock::LockChannel;

use crate::cut::scene::{NEW_PIN, Scene, Turn, account, binding};

/// What is cut off.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Act {
    /// She enters another account.
    EnterAccount,
    /// An officer approves it.
    ApproveAccount,
    /// She says that it is not hers.
    NotMe,
    /// Staff propose a phone for her.
    ProposeBinding,
    /// Another confirms it.
    ConfirmBinding,
    /// An officer hears two right facts on the phone.
    ProveRenewal,
    /// An officer confirms another's visit.
    ConfirmVisit,
    /// Her phone chooses the new PIN.
    ChoosePin,
    /// She lets another see her record.
    Grant,
    /// She ends that.
    Revoke,
    /// She locks her record.
    Lock,
    /// A second one of the staff ends the lock.
    Unlock,
    /// A second one of the staff approves a claimant.
    ApproveClaimant,
    /// A second administrator approves a change of the staff.
    ApproveStaffChange,
}

impl Act {
    pub(crate) const ALL: &'static [Self] = &[
        Self::EnterAccount,
        Self::ApproveAccount,
        Self::NotMe,
        Self::ProposeBinding,
        Self::ConfirmBinding,
        Self::ProveRenewal,
        Self::ConfirmVisit,
        Self::ChoosePin,
        Self::Grant,
        Self::Revoke,
        Self::Lock,
        Self::Unlock,
        Self::ApproveClaimant,
        Self::ApproveStaffChange,
    ];

    /// Does it once, by these use cases; what was answered, in the words of the code.
    pub(crate) async fn carry_out(
        self,
        scene: &Scene,
        app: &App,
        turn: &Turn,
    ) -> Result<String, AppError> {
        let (me, key, officer) = (&turn.me, turn.key, &scene.officer);
        match self {
            Self::EnterAccount => {
                let typed = account(turn.number);
                let sent = Enter { typed: &typed, signed_in_at: turn.at, key };
                said(account_change::enter(app, me, &sent).await)
            }
            Self::ApproveAccount => {
                let id = AccountChangeId::new(turn.id);
                said(account_change::approve(app, officer, id, key).await)
            }
            Self::NotMe => said(account_change::stop(app, me, StopChannel::Web).await),
            Self::ProposeBinding => {
                let (id, typed) = (PhoneBindingId::new(turn.id), binding(turn.number));
                said(phone_binding::propose(app, &scene.second, id, key, &typed).await)
            }
            Self::ConfirmBinding => {
                said(phone_binding::confirm(app, officer, PhoneBindingId::new(turn.id), key).await)
            }
            Self::ProveRenewal => {
                let heard = [turn.heard[0].as_str(), turn.heard[1].as_str()];
                let id = RenewalId::new(turn.id);
                said(pin_renewal::answer(app, officer, id, key, heard).await)
            }
            Self::ConfirmVisit => {
                said(pin_renewal::confirm(app, officer, RenewalId::new(turn.id), key).await)
            }
            Self::ChoosePin => {
                let (id, proof) = (RenewalId::new(turn.id), turn.proof.as_slice());
                let choice = Choice { id, proof, pin: NEW_PIN, same: true, key };
                said(pin_renewal::choose(app, &turn.phone, &choice).await)
            }
            Self::Grant => {
                let (member_number, name) = (turn.other_number.as_str(), turn.other_name.as_str());
                let (scope, months, signed_in_at) = ("see", "6", turn.at);
                let grant = Grant { member_number, name, scope, months, signed_in_at, key };
                said(delegate::grant(app, me, &grant).await)
            }
            Self::Revoke => said(delegate::revoke_all(app, me, DelegateChannel::Web).await),
            Self::Lock => said(lock::lock(app, me, LockChannel::Web).await.map(drop)),
            Self::Unlock => said(lock::confirm(app, officer, LockId::new(turn.id), key).await),
            Self::ApproveClaimant => {
                let sent = claimant::Approval { paper: "", other: "", key };
                said(claimant::approve(app, officer, PersonId::new(turn.id), &sent).await)
            }
            Self::ApproveStaffChange => {
                let (by, id) = (&scene.second_administrator, StaffChangeId::new(turn.id));
                said(staff_change::approve(app, by, id, key).await)
            }
        }
    }

    /// A table, and a condition that holds for one of its rows once it is done and for none before.
    pub(crate) fn effect(self, turn: &Turn) -> (&'static str, String) {
        let Turn { person, id, .. } = turn;
        let hers = |condition: &str| format!("person = '{person}' AND {condition}");
        let its = |condition: &str| format!("id = '{id}' AND {condition}");
        match self {
            Self::EnterAccount => ("account_change", hers("true")),
            Self::ApproveAccount => ("payment_account", hers("bank = 'ABA'")),
            Self::NotMe => ("account_change", its("state = 'frozen'")),
            Self::ProposeBinding => ("phone_binding", its("proposed_at IS NOT NULL")),
            Self::ConfirmBinding => ("phone_binding", its("decided_at IS NOT NULL")),
            Self::ProveRenewal => ("pin_renewal", its("proof = 'call'")),
            Self::ConfirmVisit => ("pin_renewal", its("proof = 'visit'")),
            Self::ChoosePin => ("pin_renewal", its("ending = 'used'")),
            Self::Grant => ("delegation", format!("principal = '{person}'")),
            Self::Revoke => {
                ("delegation", format!("principal = '{person}' AND ended_at IS NOT NULL"))
            }
            Self::Lock => ("person_lock", hers("unlocked_at IS NULL")),
            Self::Unlock => ("person_lock", its("unlocked_at IS NOT NULL")),
            Self::ApproveClaimant => {
                ("claimant", format!("person = '{id}' AND decided_at IS NOT NULL"))
            }
            Self::ApproveStaffChange => ("staff_change", its("state = 'approved'")),
        }
    }
}

fn said(answered: Result<impl Debug, AppError>) -> Result<String, AppError> {
    answered.map(|answer| format!("{answer:?}"))
}

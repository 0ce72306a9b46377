//! The authorisation table: who may do what. Every route names one of these use cases.

use sothon_domain::access::{Actor, Assurance, Purpose, Scope, StaffMember, StaffRole, Who};
use sothon_domain::delegate::{DelegateScope, Delegation};
use sothon_domain::machine::Machine;
use sothon_domain::person::PersonId;

use crate::AppError;

mod use_case;

pub use use_case::UseCase;

/// Who may do it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Access {
    /// Anybody, signed in or not.
    Anyone,
    /// A person, about her own record only; by PIN on her phone, or by one-time code.
    OwnRecord,
    /// The same, but not by PIN.
    OwnRecordByCode,
    /// A member of staff with one of these roles, within the reach of her office.
    Staff(&'static [StaffRole]),
    /// An operator at the machine's terminal.
    Terminal(Purpose),
    /// A machine of the institution that showed its key.
    Machine(Purpose),
    /// A machine of a partner that showed its key, within its reach.
    PartnerMachine,
}

impl UseCase {
    /// The table itself: a use case without a row does not compile.
    #[expect(clippy::too_many_lines, reason = "one table, to be read as one")]
    pub fn access(self) -> Access {
        match self {
            Self::ReadPublicPages
            | Self::TryWhatIf
            | Self::SignIn
            | Self::ActivateFromHome
            | Self::ClaimFromHome
            | Self::SignOut
            | Self::CheckLetter
            | Self::DialUssd
            | Self::AnswerByText
            | Self::AskPinRenewal
            | Self::ReportDeath
            | Self::Complain
            | Self::AcceptInvite
            | Self::StaffSignIn
            | Self::ReadDemo => Access::Anyone,
            Self::SeeMyPension
            | Self::SeeWhy
            | Self::TryMyWhatIf
            | Self::SeeServiceRecord
            | Self::SeePayments
            | Self::ReportCorrection
            | Self::SubmitCase
            | Self::Appeal
            | Self::SeeMyCases
            | Self::NameDelegateByPhone
            | Self::RevokeDelegate
            | Self::StopAccountChange
            | Self::ChooseMessageForm
            | Self::ChangeUssdPin
            | Self::SayAlive
            | Self::ComplainInOwnName
            | Self::LockRecord => Access::OwnRecord,
            Self::SeeWhoLooked
            | Self::SetUssdPin
            | Self::KeepPasskeys
            | Self::SetEmail
            | Self::ChangeAccount
            | Self::SetTrustedContact
            | Self::NameDelegates
            | Self::SeeMyPayee
            | Self::ActForMyself
            | Self::ActForAnother
            | Self::IssueLetter
            | Self::SeeMyLetters
            | Self::AddPapers
            | Self::WithdrawFingers
            | Self::SaveMyData => Access::OwnRecordByCode,
            Self::SeeQueue
            | Self::DecideCase
            | Self::SeeAwardDecisions
            | Self::ProposeAward
            | Self::DecideAward
            | Self::ConfirmBinding
            | Self::DecideClaimant
            | Self::DecideDeath
            | Self::ProposeMerge
            | Self::DecideMerge
            | Self::ProposeRecovery
            | Self::DecideRecovery
            | Self::ProposePayee
            | Self::DecidePayee
            | Self::AnswerComplaint
            | Self::DecideAccountChange
            | Self::ProposeGuardian
            | Self::ConfirmDelegate
            | Self::SettleEnrolment
            | Self::SettleVisit
            | Self::FollowUndelivered => Access::Staff(&[StaffRole::Officer, StaffRole::Checker]),
            Self::SeeVisits
            | Self::AddPapersForPerson
            | Self::EnterCaseForPerson
            | Self::EnterAccountChange
            | Self::LockForPerson
            | Self::StopDelegatesForPerson
            | Self::EnterMessageChoices
            | Self::ProposeDelegate
            | Self::UnlockRecord
            | Self::WithdrawFingersForPerson
            | Self::ProvePinRenewal => {
                Access::Staff(&[StaffRole::Officer, StaffRole::Checker, StaffRole::Agent])
            }
            // The scanner stands at a branch.
            Self::EnrolFingers | Self::ServeVisit => Access::Staff(&[StaffRole::Agent]),
            // An attestor reaches her commune only: the use case asks for it beside the scope.
            Self::ProposeBinding
            | Self::EnterClaimant
            | Self::AnswerDeath
            | Self::AttestPinRenewal
            | Self::RevealPrivate => Access::Staff(&[
                StaffRole::Attestor,
                StaffRole::Officer,
                StaffRole::Checker,
                StaffRole::Agent,
            ]),
            Self::AttestLife => {
                Access::Staff(&[StaffRole::Attestor, StaffRole::Officer, StaffRole::Checker])
            }
            Self::ManageStaff | Self::ManagePlaces => Access::Staff(&[StaffRole::Administrator]),
            Self::ReadAudit => Access::Staff(&[StaffRole::Auditor]),
            Self::SeeAnomalies => Access::Staff(&[StaffRole::Checker, StaffRole::Auditor]),
            Self::KeepStaffPasskeys => Access::Staff(&StaffRole::ALL),
            Self::SeeRules => {
                Access::Staff(&[StaffRole::Administrator, StaffRole::Officer, StaffRole::Checker])
            }
            Self::PullBatches
            | Self::AcknowledgeBatch
            | Self::ReportCarriedOut
            | Self::TakeDecisions => Access::Machine(Purpose::BackOffice),
            Self::EnterCaseByMachine | Self::EnterClaimantByMachine | Self::AddPapersByMachine => {
                Access::PartnerMachine
            }
            Self::Import => Access::Terminal(Purpose::Import),
            Self::ReviewDuplicates => Access::Terminal(Purpose::Duplicates),
            Self::ExplainAtTerminal
            | Self::InviteStaff
            | Self::WithdrawLetter
            | Self::RotateKeys
            | Self::ListCorrections
            | Self::ListLimbo
            | Self::KeepMachineKeys
            | Self::Recompute => Access::Terminal(Purpose::Operator),
        }
    }

    /// Whose maker does not decide it: the use cases in which somebody begins what is decided, or corrects it, in
    /// this one. Whoever did that is refused here, whatever her role; empty where one is enough. The states hold
    /// to it, and a test walks this table through all of them.
    pub fn not_by_who_did(self) -> &'static [Self] {
        match self {
            Self::DecideCase => &[Self::DecideCase, Self::EnterCaseForPerson],
            Self::DecideAward => &[Self::ProposeAward],
            Self::DecideAccountChange => &[Self::EnterAccountChange, Self::DecideAccountChange],
            Self::UnlockRecord => &[Self::UnlockRecord],
            Self::ConfirmBinding => &[Self::ProposeBinding],
            Self::DecideClaimant => &[Self::EnterClaimant],
            Self::DecideDeath => &[Self::AnswerDeath],
            Self::DecideMerge => &[Self::ProposeMerge],
            Self::DecideRecovery => &[Self::ProposeRecovery],
            Self::DecidePayee => &[Self::ProposePayee],
            Self::ConfirmDelegate => &[Self::ProposeDelegate, Self::ProposeGuardian],
            Self::ProvePinRenewal => &[Self::AttestPinRenewal],
            Self::ManageStaff => &[Self::ManageStaff],
            Self::ManagePlaces => &[Self::ManagePlaces],
            _ => &[],
        }
    }

    /// Whether it is about the member of staff herself and nobody's record: who has no place to work yet may.
    fn is_about_herself(self) -> bool {
        self == Self::KeepStaffPasskeys
    }

    /// The least that a delegate must have been allowed to do this for the person who named her. What is
    /// not named here no delegate does for anybody.
    pub fn for_delegate(self) -> Option<DelegateScope> {
        match self {
            Self::SeeMyPension
            | Self::SeeWhy
            | Self::SeeServiceRecord
            | Self::SeePayments
            | Self::SeeMyCases => Some(DelegateScope::See),
            Self::ReportCorrection | Self::SubmitCase => Some(DelegateScope::Report),
            Self::Appeal | Self::AddPapers => Some(DelegateScope::Claim),
            _ => None,
        }
    }
}

/// The scope of records the actor may touch in this use case.
///
/// # Errors
/// [`AppError::SignInNeeded`] for a visitor who could do it after signing in, and
/// [`AppError::NotFound`] for everybody else, so that nobody learns what exists.
pub fn authorise(actor: &Actor, use_case: UseCase) -> Result<Scope, AppError> {
    if let Some(delegation) = &actor.acting_for {
        return authorise_delegate(actor, delegation, use_case);
    }
    match (use_case.access(), &actor.who, actor.assurance) {
        (Access::OwnRecord, Who::Person(id), Assurance::Pin | Assurance::Code)
        | (Access::OwnRecordByCode, Who::Person(id), Assurance::Code) => Ok(Scope::Own(*id)),
        (Access::OwnRecord | Access::OwnRecordByCode | Access::Staff(_), Who::Nobody, _) => {
            Err(AppError::SignInNeeded)
        }
        (
            Access::Staff(roles),
            Who::Staff(member),
            Assurance::TwoFactors | Assurance::TwoFactorsEarlier,
        ) if roles.contains(&member.role)
            && (member.has_place() || use_case.is_about_herself()) =>
        {
            Ok(member.office.scope())
        }
        (Access::Terminal(purpose), Who::System(_), Assurance::Terminal) => Ok(Scope::All(purpose)),
        (Access::Machine(purpose), Who::System(_), Assurance::Key) => Ok(Scope::All(purpose)),
        (Access::PartnerMachine, Who::Machine(machine), Assurance::Key) => {
            Ok(machine.reach.scope())
        }
        (Access::Anyone, _, _) => Ok(Scope::All(Purpose::SignIn)),
        _ => Err(AppError::NotFound),
    }
}

/// The same for a delegate while she acts: the other's record as far as the other allowed it, and nothing of
/// her own.
fn authorise_delegate(
    actor: &Actor,
    delegation: &Delegation,
    use_case: UseCase,
) -> Result<Scope, AppError> {
    match (&actor.who, actor.assurance) {
        _ if use_case.access() == Access::Anyone => Ok(Scope::All(Purpose::SignIn)),
        (Who::Person(_), Assurance::Code)
            if use_case.for_delegate().is_some_and(|least| delegation.scope.includes(least)) =>
        {
            Ok(Scope::Own(delegation.principal))
        }
        _ => Err(AppError::NotFound),
    }
}

/// The same for a use case about one's own record, with whose it is.
///
/// # Errors
/// Those of [`authorise`].
pub(crate) fn authorise_own(
    actor: &Actor,
    use_case: UseCase,
) -> Result<(Scope, PersonId), AppError> {
    match authorise(actor, use_case)? {
        Scope::Own(me) => Ok((Scope::Own(me), me)),
        Scope::Province(_) | Scope::All(_) => Err(AppError::NotFound),
    }
}

/// The same for a use case of the staff, with who acts.
///
/// # Errors
/// Those of [`authorise`].
pub(crate) fn authorise_staff(
    actor: &Actor,
    use_case: UseCase,
) -> Result<(Scope, &StaffMember), AppError> {
    let scope = authorise(actor, use_case)?;
    match &actor.who {
        Who::Staff(member) => Ok((scope, member)),
        Who::Nobody | Who::Person(_) | Who::Machine(_) | Who::System(_) => Err(AppError::NotFound),
    }
}

/// The same for a use case of partners' machines, with which of them acts. A commune's reach is narrower than this
/// scope.
///
/// # Errors
/// Those of [`authorise`].
pub(crate) fn authorise_machine(
    actor: &Actor,
    use_case: UseCase,
) -> Result<(Scope, &Machine), AppError> {
    let scope = authorise(actor, use_case)?;
    match &actor.who {
        Who::Machine(machine) => Ok((scope, machine)),
        Who::Nobody | Who::Person(_) | Who::Staff(_) | Who::System(_) => Err(AppError::NotFound),
    }
}

/// The same for approving something, which asks of a member of staff that she has typed a code within the
/// last ten minutes.
///
/// # Errors
/// Those of [`authorise`], and [`AppError::ProofNeeded`] where only the code is missing.
pub fn authorise_approval(actor: &Actor, use_case: UseCase) -> Result<Scope, AppError> {
    let scope = authorise(actor, use_case)?;
    if actor.assurance == Assurance::TwoFactorsEarlier {
        return Err(AppError::ProofNeeded);
    }
    Ok(scope)
}

#[cfg(test)]
mod tests;

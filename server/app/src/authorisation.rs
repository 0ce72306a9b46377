//! The authorisation table: who may do what. Every route names one of these use cases.

use sothon_domain::access::{Actor, Assurance, Purpose, Scope, StaffRole, Who};
use sothon_domain::delegate::{DelegateScope, Delegation};

use crate::AppError;

/// Something that can be done through any channel.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum UseCase {
    /// Read public pages and their assets.
    ReadPublicPages,
    /// Estimate a pension from numbers that one types oneself.
    TryWhatIf,
    /// Ask for a one-time code and type it back.
    SignIn,
    /// Prove from home who one is, before the first code; or make a slip for a branch.
    ActivateFromHome,
    /// End one's own session.
    SignOut,
    /// See one's own status on the first page.
    SeeMyPension,
    /// See how one's own amount is worked out.
    SeeWhy,
    /// Estimate one's own pension from what the register holds and one's own changes.
    TryMyWhatIf,
    /// See one's own service and salary facts.
    SeeServiceRecord,
    /// See one's own payments.
    SeePayments,
    /// Say that a datum of one's own is not right.
    ReportCorrection,
    /// Say that one's own circumstances have changed: begin a case, answer, send it.
    SubmitCase,
    /// See one's own cases, what was done on each and by whom.
    SeeMyCases,
    /// See which members of staff have opened one's own file.
    SeeWhoLooked,
    /// Set the PIN of the phone service.
    SetUssdPin,
    /// See, add and remove one's own passkeys.
    KeepPasskeys,
    /// Say to which mailbox one's own notices go.
    SetEmail,
    /// Stop every change of one's own record, and see whether it is stopped.
    LockRecord,
    /// See to which account one's own pension goes, and enter another.
    ChangeAccount,
    /// Say that a change of one's own account is not one's own: it is stopped for good.
    StopAccountChange,
    /// Name the person who hears of sensitive changes of one's own record.
    SetTrustedContact,
    /// See who may act for oneself, and let another.
    NameDelegates,
    /// End what another may do for oneself.
    RevokeDelegate,
    /// See for whom one may act, begin to, return to one's own record, and decline.
    ActForAnother,
    /// Make a letter about oneself.
    IssueLetter,
    /// See one's own letters, on the web or as files.
    SeeMyLetters,
    /// See what is kept of oneself and for how long, and save all of it.
    SaveMyData,
    /// Check whether a letter is genuine.
    CheckLetter,
    /// Dial the short code; what is personal asks for the PIN first.
    DialUssd,
    /// Ask for a new PIN by a member number.
    AskPinRenewal,
    /// Set a password with a one-time link.
    AcceptInvite,
    /// Sign in as a member of staff: password, then second factor.
    StaffSignIn,
    /// See the office's cases and open one.
    SeeQueue,
    /// Take a case, correct its facts, approve or return it.
    DecideCase,
    /// See the amounts that wait for a second officer, and one of them with its instrument.
    SeeAwardDecisions,
    /// Propose an amount where no rule is known.
    ProposeAward,
    /// Approve or refuse an amount that another officer has proposed.
    DecideAward,
    /// See which visits slips announce to the branches of the office.
    SeeVisits,
    /// Enter another account for a person at a counter.
    EnterAccountChange,
    /// See the accounts that wait for an officer, approve and refuse them.
    DecideAccountChange,
    /// Stop every change of a person's record, for her.
    LockForPerson,
    /// End what others may do for a person who asks for it at a branch or on the phone.
    StopDelegatesForPerson,
    /// Find a locked record, propose to unlock it and confirm another's proposal.
    UnlockRecord,
    /// Compare a person's papers with the register, propose to bind her phone, and hand her the device for
    /// her PIN.
    ProposeBinding,
    /// Confirm or refuse the binding of a phone that another of the staff has proposed.
    ConfirmBinding,
    /// See who asked for a new PIN, ask in a person's stead, and say that one has seen her and her paper.
    AttestPinRenewal,
    /// Call a person about a new PIN, and confirm another's visit.
    ProvePinRenewal,
    /// See which notices reached nobody, and say how the person was reached.
    FollowUndelivered,
    /// See the staff, propose a change of it, and decide what another administrator has proposed.
    ManageStaff,
    /// See the pension rules by date.
    SeeRules,
    /// Read the demo's messages and gallery.
    ReadDemo,
    /// Load a file of the back office.
    Import,
    /// Print anybody's working at the machine's terminal.
    ExplainAtTerminal,
    /// Invite the first administrators at the machine's terminal.
    InviteStaff,
    /// Take a letter back at the machine's terminal.
    WithdrawLetter,
    /// Move the data under the newest key at the machine's terminal.
    RotateKeys,
    /// List reported corrections at the machine's terminal.
    ListCorrections,
    /// Work everybody's pension out again at the machine's terminal.
    Recompute,
    /// Compare everybody's records and list likely duplicates at the machine's terminal.
    ReviewDuplicates,
}

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
}

impl UseCase {
    /// Every use case, in the order of the table.
    pub const ALL: [Self; 59] = [
        Self::ReadPublicPages,
        Self::TryWhatIf,
        Self::SignIn,
        Self::ActivateFromHome,
        Self::SignOut,
        Self::SeeMyPension,
        Self::SeeWhy,
        Self::TryMyWhatIf,
        Self::SeeServiceRecord,
        Self::SeePayments,
        Self::ReportCorrection,
        Self::SubmitCase,
        Self::SeeMyCases,
        Self::SeeWhoLooked,
        Self::SetUssdPin,
        Self::KeepPasskeys,
        Self::SetEmail,
        Self::LockRecord,
        Self::ChangeAccount,
        Self::StopAccountChange,
        Self::SetTrustedContact,
        Self::NameDelegates,
        Self::RevokeDelegate,
        Self::ActForAnother,
        Self::IssueLetter,
        Self::SeeMyLetters,
        Self::SaveMyData,
        Self::CheckLetter,
        Self::DialUssd,
        Self::AskPinRenewal,
        Self::AcceptInvite,
        Self::StaffSignIn,
        Self::SeeQueue,
        Self::DecideCase,
        Self::SeeAwardDecisions,
        Self::ProposeAward,
        Self::DecideAward,
        Self::SeeVisits,
        Self::EnterAccountChange,
        Self::DecideAccountChange,
        Self::LockForPerson,
        Self::StopDelegatesForPerson,
        Self::UnlockRecord,
        Self::ProposeBinding,
        Self::ConfirmBinding,
        Self::AttestPinRenewal,
        Self::ProvePinRenewal,
        Self::FollowUndelivered,
        Self::ManageStaff,
        Self::SeeRules,
        Self::ReadDemo,
        Self::Import,
        Self::ExplainAtTerminal,
        Self::InviteStaff,
        Self::WithdrawLetter,
        Self::RotateKeys,
        Self::ListCorrections,
        Self::Recompute,
        Self::ReviewDuplicates,
    ];

    /// The table itself: a use case without a row does not compile.
    pub fn access(self) -> Access {
        match self {
            Self::ReadPublicPages
            | Self::TryWhatIf
            | Self::SignIn
            | Self::ActivateFromHome
            | Self::SignOut
            | Self::CheckLetter
            | Self::DialUssd
            | Self::AskPinRenewal
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
            | Self::SeeMyCases
            | Self::RevokeDelegate
            | Self::StopAccountChange
            | Self::LockRecord => Access::OwnRecord,
            Self::SeeWhoLooked
            | Self::SetUssdPin
            | Self::KeepPasskeys
            | Self::SetEmail
            | Self::ChangeAccount
            | Self::SetTrustedContact
            | Self::NameDelegates
            | Self::ActForAnother
            | Self::IssueLetter
            | Self::SeeMyLetters
            | Self::SaveMyData => Access::OwnRecordByCode,
            Self::SeeQueue
            | Self::DecideCase
            | Self::SeeAwardDecisions
            | Self::ProposeAward
            | Self::DecideAward
            | Self::ConfirmBinding
            | Self::DecideAccountChange
            | Self::FollowUndelivered => Access::Staff(&[StaffRole::Officer, StaffRole::Checker]),
            Self::SeeVisits
            | Self::EnterAccountChange
            | Self::LockForPerson
            | Self::StopDelegatesForPerson
            | Self::UnlockRecord
            | Self::ProvePinRenewal => {
                Access::Staff(&[StaffRole::Officer, StaffRole::Checker, StaffRole::Agent])
            }
            // An attestor reaches her commune only: the use case asks for it beside the scope.
            Self::ProposeBinding | Self::AttestPinRenewal => Access::Staff(&[
                StaffRole::Attestor,
                StaffRole::Officer,
                StaffRole::Checker,
                StaffRole::Agent,
            ]),
            Self::ManageStaff => Access::Staff(&[StaffRole::Administrator]),
            Self::SeeRules => {
                Access::Staff(&[StaffRole::Administrator, StaffRole::Officer, StaffRole::Checker])
            }
            Self::Import => Access::Terminal(Purpose::Import),
            Self::ReviewDuplicates => Access::Terminal(Purpose::Duplicates),
            Self::ExplainAtTerminal
            | Self::InviteStaff
            | Self::WithdrawLetter
            | Self::RotateKeys
            | Self::ListCorrections
            | Self::Recompute => Access::Terminal(Purpose::Operator),
        }
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
        ) if roles.contains(&member.role) => Ok(member.office.scope()),
        (Access::Terminal(purpose), Who::System(_), Assurance::Terminal) => Ok(Scope::All(purpose)),
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

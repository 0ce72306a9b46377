//! The authorisation table: who may do what. Every route names one of these use cases.

use sothon_domain::access::{Actor, Assurance, Purpose, Scope, StaffRole, Who};

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
    /// Name the person who hears of sensitive changes of one's own record.
    SetTrustedContact,
    /// Make a letter about oneself.
    IssueLetter,
    /// See one's own letters, on the web or as files.
    SeeMyLetters,
    /// Check whether a letter is genuine.
    CheckLetter,
    /// Dial the short code; what is personal asks for the PIN first.
    DialUssd,
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
    /// Find a locked record, propose to unlock it and confirm another's proposal.
    UnlockRecord,
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
    pub const ALL: [Self; 42] = [
        Self::ReadPublicPages,
        Self::TryWhatIf,
        Self::SignIn,
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
        Self::SetTrustedContact,
        Self::IssueLetter,
        Self::SeeMyLetters,
        Self::CheckLetter,
        Self::DialUssd,
        Self::AcceptInvite,
        Self::StaffSignIn,
        Self::SeeQueue,
        Self::DecideCase,
        Self::SeeAwardDecisions,
        Self::ProposeAward,
        Self::DecideAward,
        Self::UnlockRecord,
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
            | Self::SignOut
            | Self::CheckLetter
            | Self::DialUssd
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
            | Self::LockRecord => Access::OwnRecord,
            Self::SeeWhoLooked
            | Self::SetUssdPin
            | Self::KeepPasskeys
            | Self::SetEmail
            | Self::SetTrustedContact
            | Self::IssueLetter
            | Self::SeeMyLetters => Access::OwnRecordByCode,
            Self::SeeQueue
            | Self::DecideCase
            | Self::SeeAwardDecisions
            | Self::ProposeAward
            | Self::DecideAward
            | Self::FollowUndelivered => Access::Staff(&[StaffRole::Officer, StaffRole::Checker]),
            Self::UnlockRecord => {
                Access::Staff(&[StaffRole::Officer, StaffRole::Checker, StaffRole::Agent])
            }
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
}

/// The scope of records the actor may touch in this use case.
///
/// # Errors
/// [`AppError::SignInNeeded`] for a visitor who could do it after signing in, and
/// [`AppError::NotFound`] for everybody else, so that nobody learns what exists.
pub fn authorise(actor: &Actor, use_case: UseCase) -> Result<Scope, AppError> {
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
mod tests {
    use super::*;
    use sothon_domain::access::{Office, StaffMember};
    use sothon_domain::person::{PersonId, StaffId};

    fn staff(role: StaffRole) -> Actor {
        let id = StaffId::new(uuid::Uuid::from_u128(7));
        Actor::staff(StaffMember { id, role, office: Office::Province("12".parse().unwrap()) })
    }

    fn actors() -> [Actor; 7] {
        let me = PersonId::new(uuid::Uuid::from_u128(7));
        [
            Actor::nobody(),
            Actor::dialler(me),
            Actor::person(me),
            staff(StaffRole::Officer),
            staff(StaffRole::Agent),
            staff(StaffRole::Administrator),
            Actor::system("import"),
        ]
    }

    /// One letter per actor (nobody, person by PIN, person by code, officer, agent, administrator,
    /// terminal): y may, s is asked to sign in, - not found.
    #[test]
    fn the_whole_table() {
        let row = |use_case| -> String {
            let letter = |actor: &Actor| match authorise(actor, use_case) {
                Ok(_) => 'y',
                Err(AppError::SignInNeeded) => 's',
                Err(_) => '-',
            };
            actors().iter().map(letter).collect()
        };
        let table: Vec<(UseCase, String)> = UseCase::ALL.map(|u| (u, row(u))).into();
        for (use_case, row) in table {
            let expected = match use_case.access() {
                Access::Anyone => "yyyyyyy",
                Access::OwnRecord => "syy----",
                Access::OwnRecordByCode => "s-y----",
                Access::Staff([StaffRole::Administrator]) => "s----y-",
                Access::Staff([StaffRole::Administrator, ..]) => "s--y-y-",
                Access::Staff([.., StaffRole::Agent]) => "s--yy--",
                Access::Staff(_) => "s--y---",
                Access::Terminal(_) => "------y",
            };
            assert_eq!(row, expected, "{use_case:?}");
        }
    }

    #[test]
    fn an_officer_reaches_the_province_of_her_office() {
        let scope = authorise(&staff(StaffRole::Officer), UseCase::SeeQueue).unwrap();
        assert_eq!(scope, Scope::Province("12".parse().unwrap()));
    }

    #[test]
    fn an_officer_without_second_factor_is_nobody() {
        let actor = Actor { assurance: Assurance::Code, ..staff(StaffRole::Officer) };
        assert!(authorise(&actor, UseCase::SeeQueue).is_err());
    }

    #[test]
    fn an_earlier_code_lets_her_work_and_approve_nothing() {
        let actor = Actor { assurance: Assurance::TwoFactorsEarlier, ..staff(StaffRole::Officer) };
        for use_case in [UseCase::DecideCase, UseCase::DecideAward] {
            assert!(authorise(&actor, use_case).is_ok(), "{use_case:?}");
            let refused = authorise_approval(&actor, use_case);
            assert!(matches!(refused, Err(AppError::ProofNeeded)), "{use_case:?}");
            assert!(authorise_approval(&staff(StaffRole::Officer), use_case).is_ok());
        }
        let refused = authorise_approval(&actor, UseCase::ManageStaff);
        assert!(matches!(refused, Err(AppError::NotFound)), "she learns nothing of it");
    }

    #[test]
    fn a_person_reaches_only_her_own_record() {
        let me = PersonId::new(uuid::Uuid::from_u128(9));
        let scope = authorise(&Actor::person(me), UseCase::SeeWhy).unwrap();
        assert_eq!(scope, Scope::Own(me));
    }
}

//! The authorisation table: who may do what. Every route names one of these use cases.

use sothon_domain::access::{Actor, Assurance, Purpose, Scope, Who};

use crate::AppError;

/// Something that can be done through any channel.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum UseCase {
    /// Read public pages and their assets.
    ReadPublicPages,
    /// Ask for a one-time code and type it back.
    SignIn,
    /// End one's own session.
    SignOut,
    /// See one's own status on the first page.
    SeeMyPension,
    /// See how one's own amount is worked out.
    SeeWhy,
    /// See one's own service and salary facts.
    SeeServiceRecord,
    /// See one's own payments.
    SeePayments,
    /// Say that a datum of one's own is not right.
    ReportCorrection,
    /// Set a password with a one-time link.
    AcceptInvite,
    /// Read the demo's messages and gallery.
    ReadDemo,
    /// Load a file of the back office.
    Import,
    /// Print anybody's working at the machine's terminal.
    ExplainAtTerminal,
    /// Invite the first administrators at the machine's terminal.
    InviteStaff,
    /// List reported corrections at the machine's terminal.
    ListCorrections,
    /// Work everybody's pension out again at the machine's terminal.
    Recalculate,
    /// Compare everybody's records and list likely duplicates at the machine's terminal.
    ReviewDuplicates,
}

/// Who may do it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Access {
    /// Anybody, signed in or not.
    Anyone,
    /// A person, about her own record only.
    OwnRecord,
    /// An operator at the machine's terminal.
    Terminal(Purpose),
}

impl UseCase {
    /// Every use case, in the order of the table.
    pub const ALL: [Self; 16] = [
        Self::ReadPublicPages,
        Self::SignIn,
        Self::SignOut,
        Self::SeeMyPension,
        Self::SeeWhy,
        Self::SeeServiceRecord,
        Self::SeePayments,
        Self::ReportCorrection,
        Self::AcceptInvite,
        Self::ReadDemo,
        Self::Import,
        Self::ExplainAtTerminal,
        Self::InviteStaff,
        Self::ListCorrections,
        Self::Recalculate,
        Self::ReviewDuplicates,
    ];

    /// The table itself: a use case without a row does not compile.
    pub fn access(self) -> Access {
        match self {
            Self::ReadPublicPages | Self::SignIn | Self::AcceptInvite | Self::ReadDemo => {
                Access::Anyone
            }
            Self::SignOut => Access::Anyone,
            Self::SeeMyPension
            | Self::SeeWhy
            | Self::SeeServiceRecord
            | Self::SeePayments
            | Self::ReportCorrection => Access::OwnRecord,
            Self::Import => Access::Terminal(Purpose::Import),
            Self::ReviewDuplicates => Access::Terminal(Purpose::Duplicates),
            Self::ExplainAtTerminal
            | Self::InviteStaff
            | Self::ListCorrections
            | Self::Recalculate => Access::Terminal(Purpose::Operator),
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
        (Access::OwnRecord, Who::Person(id), Assurance::Code) => Ok(Scope::Own(*id)),
        (Access::OwnRecord, Who::Nobody, _) => Err(AppError::SignInNeeded),
        (Access::Terminal(purpose), Who::System(_), Assurance::Terminal) => Ok(Scope::All(purpose)),
        (Access::Anyone, _, _) => Ok(Scope::All(Purpose::SignIn)),
        _ => Err(AppError::NotFound),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use sothon_domain::person::{PersonId, StaffId};

    fn actors() -> [Actor; 4] {
        let id = uuid::Uuid::from_u128(7);
        let staff = Actor { who: Who::Staff(StaffId::new(id)), assurance: Assurance::Code };
        [Actor::nobody(), Actor::person(PersonId::new(id)), staff, Actor::system("import")]
    }

    /// One letter per actor (nobody, person, staff, terminal): y may, s is asked to sign in, - not found.
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
                Access::Anyone => "yyyy",
                Access::OwnRecord => "sy--",
                Access::Terminal(_) => "---y",
            };
            assert_eq!(row, expected, "{use_case:?}");
        }
    }

    #[test]
    fn a_person_reaches_only_her_own_record() {
        let me = PersonId::new(uuid::Uuid::from_u128(9));
        let scope = authorise(&Actor::person(me), UseCase::SeeWhy).unwrap();
        assert_eq!(scope, Scope::Own(me));
    }
}

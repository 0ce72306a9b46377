//! Who acts, how sure we are of it, and which people's records the act may touch.

use crate::delegate::Delegation;
use crate::machine::Machine;
use crate::person::{PersonId, PlaceCode, StaffId};
use crate::place_change::EntryCode;

/// Which people's records a query may touch. Every private query takes one.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Scope {
    /// The person's own record.
    Own(PersonId),
    /// Everybody who lives in this province (a code of two digits).
    Province(PlaceCode),
    /// Everybody, for a purpose that needs it.
    All(Purpose),
}

/// Why a query may touch everybody's records.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Purpose {
    /// Finding the person who signs in, before we know who she is.
    SignIn,
    /// Finding the person whom another lets act for her, by member number and name.
    Delegate,
    /// Loading a file of the back office.
    Import,
    /// An operator at the machine's own terminal.
    Operator,
    /// Comparing everybody's record with everybody else's.
    Duplicates,
    /// Deciding cases at the head office.
    Casework,
    /// Checking a letter that somebody holds in her hand.
    LetterCheck,
    /// Telling the back office what to carry out, and hearing what became of it.
    BackOffice,
}

/// How sure we are that the actor is who she says.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Assurance {
    /// Nothing was proved.
    Anonymous,
    /// The PIN of the phone service was typed on a phone that is registered.
    Pin,
    /// A one-time code sent to the registered phone was typed back.
    Code,
    /// Password and second factor of a member of staff, the last code more than ten minutes ago.
    TwoFactorsEarlier,
    /// Password and second factor of a member of staff, a code within the last ten minutes.
    TwoFactors,
    /// The operating system's account of the operator.
    Terminal,
    /// A key that one machine holds, of the institution or of a partner.
    Key,
}

/// The one who acts.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Who {
    /// Nobody has signed in.
    Nobody,
    /// A pensioner or survivor.
    Person(PersonId),
    /// A member of the institution's staff.
    Staff(StaffMember),
    /// A machine of a partner.
    Machine(Machine),
    /// A part of the system itself, by name, such as `import`.
    System(&'static str),
}

/// A member of staff with what decides her reach.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct StaffMember {
    /// Who.
    pub id: StaffId,
    /// What she may do.
    pub role: StaffRole,
    /// Whose records she may touch.
    pub office: Office,
}

impl StaffMember {
    /// Whether she has a place to work: an agent has none before two administrators have given her a branch.
    pub fn has_place(&self) -> bool {
        self.role != StaffRole::Agent || self.office.branch().is_some()
    }
}

/// What a member of staff may do.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum StaffRole {
    /// Manages staff.
    Administrator,
    /// Decides cases.
    Officer,
    /// Checks what an officer decided.
    Checker,
    /// Serves people at a branch.
    Agent,
    /// Sees people of her commune and their papers.
    Attestor,
    /// Reads what was done, and changes nothing.
    Auditor,
}

impl StaffRole {
    /// Every role, in the order of the forms.
    pub const ALL: [Self; 6] = [
        Self::Administrator,
        Self::Officer,
        Self::Checker,
        Self::Agent,
        Self::Attestor,
        Self::Auditor,
    ];

    /// The stable code: `administrator`, `officer`, `checker`, `agent`, `attestor`, `auditor`.
    pub fn code(self) -> &'static str {
        match self {
            Self::Administrator => "administrator",
            Self::Officer => "officer",
            Self::Checker => "checker",
            Self::Agent => "agent",
            Self::Attestor => "attestor",
            Self::Auditor => "auditor",
        }
    }

    /// The role with this code.
    pub fn from_code(code: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|role| role.code() == code)
    }
}

/// Where a member of staff works, and where a case is decided.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Office {
    /// The head office, for the whole country.
    Head,
    /// The office of a province (a code of two digits).
    Province(PlaceCode),
    /// A commune (a code of six digits), for an attestor.
    Commune(PlaceCode),
    /// The counter of a branch, for an agent.
    Branch {
        /// Which branch.
        code: EntryCode,
        /// The province (a code of two digits) in which it lies.
        province: PlaceCode,
    },
}

impl Office {
    /// The office at a place: a commune by its six digits, else the province.
    pub fn at(place: PlaceCode) -> Self {
        if place.is_commune() { Self::Commune(place) } else { Self::Province(place.province()) }
    }

    /// The place's code; none for the head office.
    pub fn place(&self) -> Option<&PlaceCode> {
        match self {
            Self::Head => None,
            Self::Province(place) | Self::Commune(place) | Self::Branch { province: place, .. } => {
                Some(place)
            }
        }
    }

    /// The commune beyond which the office reaches nobody, though [`Office::scope`] is wider.
    pub fn commune(&self) -> Option<&PlaceCode> {
        match self {
            Self::Head | Self::Province(_) | Self::Branch { .. } => None,
            Self::Commune(commune) => Some(commune),
        }
    }

    /// The branch at whose counter she works: what another branch began is not hers to go on with, though
    /// [`Office::scope`] is wider.
    pub fn branch(&self) -> Option<&EntryCode> {
        match self {
            Self::Head | Self::Province(_) | Self::Commune(_) => None,
            Self::Branch { code, .. } => Some(code),
        }
    }

    /// The records in the office's reach; those of a commune's province, where what may be done there asks
    /// for the commune too. A person is served at any counter of her province.
    pub fn scope(&self) -> Scope {
        match self {
            Self::Head => Scope::All(Purpose::Casework),
            Self::Province(province) | Self::Branch { province, .. } => {
                Scope::Province(province.clone())
            }
            Self::Commune(commune) => Scope::Province(commune.province()),
        }
    }
}

/// An actor with what she may touch; all channels hand the same to the use cases.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Actor {
    /// Who acts.
    pub who: Who,
    /// For whom she acts, if not for herself.
    pub acting_for: Option<Delegation>,
    /// How sure we are of it.
    pub assurance: Assurance,
}

impl Actor {
    /// Somebody who acts for herself.
    pub fn new(who: Who, assurance: Assurance) -> Self {
        Self { who, acting_for: None, assurance }
    }

    /// A visitor who has not signed in.
    pub fn nobody() -> Self {
        Self::new(Who::Nobody, Assurance::Anonymous)
    }

    /// A person who typed back the code sent to her registered phone.
    pub fn person(id: PersonId) -> Self {
        Self::new(Who::Person(id), Assurance::Code)
    }

    /// The delegate who typed back the code sent to her own registered phone, and acts for another.
    pub fn delegate(id: PersonId, delegation: Delegation) -> Self {
        Self { acting_for: Some(delegation), ..Self::person(id) }
    }

    /// A person who typed her PIN on a registered phone.
    pub fn dialler(id: PersonId) -> Self {
        Self::new(Who::Person(id), Assurance::Pin)
    }

    /// A member of staff who has just typed password and second factor.
    pub fn staff(member: StaffMember) -> Self {
        Self::new(Who::Staff(member), Assurance::TwoFactors)
    }

    /// A part of the system started from the machine's terminal.
    pub fn system(name: &'static str) -> Self {
        Self::new(Who::System(name), Assurance::Terminal)
    }

    /// The back office's machine, which showed its key.
    pub fn back_office() -> Self {
        Self::new(Who::System("back-office"), Assurance::Key)
    }

    /// A partner's machine, which showed its key.
    pub fn machine(machine: Machine) -> Self {
        Self::new(Who::Machine(machine), Assurance::Key)
    }

    /// The stable text for audit rows: `person:<id>`, `staff:<id>`, `machine:<number>`, `system:<name>`, `nobody`; of
    /// a delegate `person:<id> for person:<id>`.
    pub fn label(&self) -> String {
        let who = match &self.who {
            Who::Nobody => "nobody".to_owned(),
            Who::Person(id) => format!("person:{id}"),
            Who::Staff(member) => format!("staff:{}", member.id),
            Who::Machine(machine) => format!("machine:{}", machine.number),
            Who::System(name) => format!("system:{name}"),
        };
        match &self.acting_for {
            Some(delegation) => format!("{who} for person:{}", delegation.principal),
            None => who,
        }
    }
}

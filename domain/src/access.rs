//! Who acts, how sure we are of it, and which people's records the act may touch.

use crate::person::{PersonId, PlaceCode, StaffId};

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
    /// Loading a file of the back office.
    Import,
    /// An operator at the machine's own terminal.
    Operator,
    /// Comparing everybody's record with everybody else's.
    Duplicates,
}

/// How sure we are that the actor is who she says.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Assurance {
    /// Nothing was proved.
    Anonymous,
    /// A one-time code sent to the registered phone was typed back.
    Code,
    /// The operating system's account of the operator.
    Terminal,
}

/// The one who acts.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Who {
    /// Nobody has signed in.
    Nobody,
    /// A pensioner or survivor.
    Person(PersonId),
    /// A member of the institution's staff.
    Staff(StaffId),
    /// A part of the system itself, by name, such as `import`.
    System(&'static str),
}

/// An actor with what she may touch; all channels hand the same to the use cases.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Actor {
    /// Who acts.
    pub who: Who,
    /// How sure we are of it.
    pub assurance: Assurance,
}

impl Actor {
    /// A visitor who has not signed in.
    pub fn nobody() -> Self {
        Self { who: Who::Nobody, assurance: Assurance::Anonymous }
    }

    /// A person who typed back the code sent to her registered phone.
    pub fn person(id: PersonId) -> Self {
        Self { who: Who::Person(id), assurance: Assurance::Code }
    }

    /// A part of the system started from the machine's terminal.
    pub fn system(name: &'static str) -> Self {
        Self { who: Who::System(name), assurance: Assurance::Terminal }
    }

    /// The stable text for audit rows: `person:<id>`, `staff:<id>`, `system:<name>`, `nobody`.
    pub fn label(&self) -> String {
        match &self.who {
            Who::Nobody => "nobody".to_owned(),
            Who::Person(id) => format!("person:{id}"),
            Who::Staff(id) => format!("staff:{id}"),
            Who::System(name) => format!("system:{name}"),
        }
    }
}

//! What stands around a change in the register, for the domain to judge by.

use super::{EntryCode, Facts};

/// Whether an entry is in use.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum EntryStanding {
    /// It is.
    Open,
    /// It is closed for good; its code is not given again.
    Closed,
}

/// An entry of the register.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Entry {
    /// Its code.
    pub code: EntryCode,
    /// What is registered.
    pub facts: Facts,
    /// Whether it is in use.
    pub standing: EntryStanding,
}

/// Something that still needs an entry.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum InTheWay {
    /// An open branch of a partner.
    Branch(EntryCode),
    /// An agent who works or is invited to work at a branch, by the address of her mailbox.
    Agent(String),
    /// A device at a branch that is not closed.
    Device(EntryCode),
}

/// What the register says around a change.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Around {
    /// The entry itself; none where the code is free.
    pub entry: Option<Entry>,
    /// How what it is to belong to stands; none where it belongs to nothing or nothing has that code.
    pub owner: Option<EntryStanding>,
    /// What still needs it.
    pub in_the_way: Vec<InTheWay>,
}

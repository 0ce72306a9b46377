//! Which acts give the back office something to carry out.

/// What made an instruction. Whoever reads the act's event finds its facts there or by the id that it names.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Cause {
    /// A case was approved.
    Case,
    /// Another bank account was approved.
    Account,
    /// An amount was decided by two officers.
    Amount,
    /// Payments are held after a death.
    Hold,
    /// She lives: what was held goes on.
    Release,
    /// Two records of one person were joined.
    Merge,
    /// They were parted again.
    Part,
    /// Two officers decided about money that was paid after a death.
    Recovery,
    /// Somebody else is paid in her stead.
    Payee,
    /// Nobody is paid in her stead any more.
    PayeeEnded,
}

impl Cause {
    /// Every cause.
    pub const ALL: [Self; 10] = [
        Self::Case,
        Self::Account,
        Self::Amount,
        Self::Hold,
        Self::Release,
        Self::Merge,
        Self::Part,
        Self::Recovery,
        Self::Payee,
        Self::PayeeEnded,
    ];

    /// The act, by the name of its audit and event row.
    pub fn act(self) -> &'static str {
        match self {
            Self::Case => "case.approved",
            Self::Account => "account.changed",
            Self::Amount => "award.approved",
            Self::Hold => "death-report.held",
            Self::Release => "death-report.restored",
            Self::Merge => "record.merged",
            Self::Part => "record.parted",
            Self::Recovery => "death-recovery.confirmed",
            Self::Payee => "payee.approved",
            Self::PayeeEnded => "payee.ended",
        }
    }

    /// The cause of an act with this name; none of an act that gives the back office nothing to do. A rejected
    /// case is none: nothing is to be carried out.
    pub fn of(act: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|cause| cause.act() == act)
    }
}

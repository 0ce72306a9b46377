//! What may happen to a report, and who may do it.

use time::OffsetDateTime;

use super::{ASK_LASTS, DismissReason, RegistryEntry};
use crate::delivery::Reach;
use crate::part_date::PartDate;
use crate::person::StaffId;
use crate::second_person::Checker;

/// Where a report stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum DeathState {
    /// Nobody was asked yet.
    Received,
    /// The person, whom she trusts and her commune are asked.
    Asked {
        /// Until when their answer is waited for before somebody's word is taken.
        until: OffsetDateTime,
    },
    /// One of the staff has found that she has died; another has to confirm.
    Proposed {
        /// Who.
        by: StaffId,
        /// Until when an answer was waited for.
        until: OffsetDateTime,
    },
    /// Her payments are held.
    Held(Hold),
    /// She lives; nothing was held.
    Contradicted {
        /// Who said so.
        by: Alive,
    },
    /// She lives; what was held goes on, with what is in arrears.
    Restored {
        /// Who said so.
        by: Alive,
    },
    /// It came to nothing.
    Dismissed {
        /// Who looked at it; nobody where the same death was reported before.
        by: Option<StaffId>,
        /// Why.
        reason: DismissReason,
    },
}

/// On what a hold rests.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Hold {
    /// On a paper that one officer has seen.
    Paper {
        /// Who.
        by: StaffId,
        /// Which.
        paper: ProofPaper,
    },
    /// On the word of one of the staff that another has confirmed.
    Two(Checker),
}

impl Hold {
    fn rests_on_registry(self) -> bool {
        matches!(self, Self::Paper { paper: ProofPaper::Registry, .. })
    }
}

/// A paper that is enough to hold at once.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum ProofPaper {
    /// An entry in the civil registry.
    Registry,
    /// A death certificate.
    Certificate,
}

impl ProofPaper {
    /// Every paper, in the order of the form.
    pub const ALL: [Self; 2] = [Self::Registry, Self::Certificate];

    /// The stable code: `registry`, `certificate`.
    pub fn code(self) -> &'static str {
        match self {
            Self::Registry => "registry",
            Self::Certificate => "certificate",
        }
    }

    /// The paper with this code.
    pub fn from_code(code: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|paper| paper.code() == code)
    }
}

/// Who has said that she lives.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Alive {
    /// She herself, signed in.
    Herself,
    /// One of the staff, who has seen her or spoken to her.
    Staff(StaffId),
}

/// Something that happens to a report.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum DeathEvent {
    /// The person, whom she trusts and her commune are asked.
    Ask {
        /// Until when an answer is waited for.
        until: OffsetDateTime,
    },
    /// One of the staff has found out that she has died, without a paper.
    Propose {
        /// Who.
        by: StaffId,
        /// When.
        at: OffsetDateTime,
    },
    /// One of the staff reports it herself, as of a commune: the person is asked, and it counts as a word that another
    /// may confirm when her time to answer is over.
    Tell {
        /// Who.
        by: StaffId,
        /// Until when an answer is waited for.
        until: OffsetDateTime,
    },
    /// The question reached her or her household, says one of the staff.
    Reached,
    /// Another confirms it.
    Confirm {
        /// Who.
        by: StaffId,
        /// When.
        at: OffsetDateTime,
        /// Whether the question reached her or her household, as far as it is proved to the one who confirms.
        reach: Reach,
    },
    /// What was found out is taken back.
    TakeBack,
    /// An officer has seen a paper.
    Show {
        /// Who.
        by: StaffId,
        /// Which.
        paper: ProofPaper,
    },
    /// She lives.
    Live {
        /// Who says so.
        by: Alive,
    },
    /// It comes to nothing.
    Dismiss {
        /// Who looked at it; nobody where the same death was reported before.
        by: Option<StaffId>,
        /// Why.
        reason: DismissReason,
    },
}

impl DeathEvent {
    /// Whether it is for those of the staff alone who have no tie to the person: what leads to a hold, and what ends a
    /// report. That she lives anybody may write down who has seen her.
    pub fn is_for_others(self) -> bool {
        match self {
            Self::Propose { .. }
            | Self::Tell { .. }
            | Self::Reached
            | Self::Confirm { .. }
            | Self::Show { .. }
            | Self::Dismiss { .. } => true,
            Self::Ask { .. } | Self::TakeBack | Self::Live { .. } => false,
        }
    }
}

/// Why it can't happen.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum Refused {
    /// Nobody was asked yet whether it is true.
    #[error("nobody was asked")]
    NobodyAsked,
    /// They were asked already.
    #[error("asked already")]
    AskedAlready,
    /// Their answer is still waited for.
    #[error("still asking")]
    StillAsking,
    /// Somebody has proposed it already.
    #[error("proposed already")]
    ProposedAlready,
    /// Nobody has proposed it.
    #[error("not proposed")]
    NotProposed,
    /// She proposed it herself: somebody else must confirm.
    #[error("a proposer can't confirm")]
    OwnWork,
    /// Nothing proves that the question reached her or her household.
    #[error("not reached")]
    NotReached,
    /// No entry of the civil registry is surely about her.
    #[error("no entry")]
    NoEntry,
    /// She has a tie to who is said to have died: somebody else must do it.
    #[error("related")]
    Related,
    /// Nobody has entered her own card, so nobody can say whether she is related.
    #[error("her own card is unknown")]
    CardUnknown,
    /// Her payments are held: only that she lives ends it.
    #[error("held")]
    Held,
    /// It has ended.
    #[error("ended")]
    Ended,
}

impl DeathState {
    /// The stable code of the stage: `received`, `asked`, `proposed`, `held`, `contradicted`, `restored`,
    /// `dismissed`.
    pub fn code(self) -> &'static str {
        match self {
            Self::Received => "received",
            Self::Asked { .. } => "asked",
            Self::Proposed { .. } => "proposed",
            Self::Held(_) => "held",
            Self::Contradicted { .. } => "contradicted",
            Self::Restored { .. } => "restored",
            Self::Dismissed { .. } => "dismissed",
        }
    }

    /// As much of the day of the death as counts for money: where the hold rests on the civil registry, what that has
    /// surely entered, and else what was said. The day of a stranger never stands in for that of the registry.
    pub fn died(self, said: Option<PartDate>, entry: Option<&RegistryEntry>) -> Option<PartDate> {
        match (self, entry.filter(|entry| entry.is_sure())) {
            (Self::Held(hold), Some(entry)) if hold.rests_on_registry() => Some(entry.died),
            _ => said,
        }
    }

    /// Since when she is asked, while an answer counts against somebody's word.
    pub fn asked_at(self) -> Option<OffsetDateTime> {
        match self {
            Self::Asked { until } | Self::Proposed { until, .. } => Some(until - ASK_LASTS),
            Self::Received
            | Self::Held(_)
            | Self::Contradicted { .. }
            | Self::Restored { .. }
            | Self::Dismissed { .. } => None,
        }
    }

    /// Whether it came to nothing: the person lives, or it was dismissed.
    pub fn has_ended(self) -> bool {
        matches!(self, Self::Contradicted { .. } | Self::Restored { .. } | Self::Dismissed { .. })
    }

    /// The state after the event.
    ///
    /// # Errors
    /// Why it can't happen; the report stays as it is.
    pub fn after(self, event: DeathEvent) -> Result<Self, Refused> {
        match self {
            Self::Received => received(event),
            Self::Asked { until } => asked(until, event),
            Self::Proposed { by, until } => proposed(by, until, event),
            Self::Held(_) => held(event),
            Self::Contradicted { .. } | Self::Restored { .. } | Self::Dismissed { .. } => {
                Err(Refused::Ended)
            }
        }
    }
}

fn received(event: DeathEvent) -> Result<DeathState, Refused> {
    match event {
        DeathEvent::Ask { until } => Ok(DeathState::Asked { until }),
        DeathEvent::Tell { by, until } => Ok(DeathState::Proposed { by, until }),
        DeathEvent::Dismiss { by, reason } => Ok(DeathState::Dismissed { by, reason }),
        DeathEvent::Propose { .. }
        | DeathEvent::Reached
        | DeathEvent::Confirm { .. }
        | DeathEvent::TakeBack
        | DeathEvent::Show { .. }
        | DeathEvent::Live { .. } => Err(Refused::NobodyAsked),
    }
}

fn asked(until: OffsetDateTime, event: DeathEvent) -> Result<DeathState, Refused> {
    match event {
        DeathEvent::Ask { .. } | DeathEvent::Tell { .. } => Err(Refused::AskedAlready),
        DeathEvent::Propose { at, .. } if at < until => Err(Refused::StillAsking),
        DeathEvent::Propose { by, .. } => Ok(DeathState::Proposed { by, until }),
        DeathEvent::Reached => Ok(DeathState::Asked { until }),
        DeathEvent::Confirm { .. } | DeathEvent::TakeBack => Err(Refused::NotProposed),
        DeathEvent::Show { by, paper } => Ok(DeathState::Held(Hold::Paper { by, paper })),
        DeathEvent::Live { by } => Ok(DeathState::Contradicted { by }),
        DeathEvent::Dismiss { by, reason } => Ok(DeathState::Dismissed { by, reason }),
    }
}

fn proposed(
    maker: StaffId,
    until: OffsetDateTime,
    event: DeathEvent,
) -> Result<DeathState, Refused> {
    match event {
        DeathEvent::Ask { .. } | DeathEvent::Tell { .. } => Err(Refused::AskedAlready),
        DeathEvent::Propose { .. } => Err(Refused::ProposedAlready),
        DeathEvent::Reached => Ok(DeathState::Proposed { by: maker, until }),
        DeathEvent::Confirm { by, at, reach } => {
            let checker = Checker::new(by, maker).ok_or(Refused::OwnWork)?;
            if at < until {
                return Err(Refused::StillAsking);
            }
            if !reach.is_proved() {
                return Err(Refused::NotReached);
            }
            Ok(DeathState::Held(Hold::Two(checker)))
        }
        DeathEvent::TakeBack => Ok(DeathState::Asked { until }),
        DeathEvent::Show { by, paper } => Ok(DeathState::Held(Hold::Paper { by, paper })),
        DeathEvent::Live { by } => Ok(DeathState::Contradicted { by }),
        DeathEvent::Dismiss { by, reason } => Ok(DeathState::Dismissed { by, reason }),
    }
}

fn held(event: DeathEvent) -> Result<DeathState, Refused> {
    match event {
        DeathEvent::Live { by } => Ok(DeathState::Restored { by }),
        DeathEvent::Ask { .. }
        | DeathEvent::Tell { .. }
        | DeathEvent::Propose { .. }
        | DeathEvent::Reached
        | DeathEvent::Confirm { .. }
        | DeathEvent::TakeBack
        | DeathEvent::Show { .. }
        | DeathEvent::Dismiss { .. } => Err(Refused::Held),
    }
}

#[cfg(test)]
mod tests;

//! Where a visit stands, and what leads on.

use time::{Duration, OffsetDateTime};

use super::{Compared, FingerTries, Method};
use crate::finger::FingerPosition;
use crate::person::StaffId;
use crate::second_person::Checker;

/// So long a second officer may confirm what a first one has seen.
pub const SECOND_WITHIN: Duration = Duration::days(1);

/// Why it goes on without a finger.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum WithoutFinger {
    /// None of hers is enrolled.
    NotEnrolled,
    /// Two fingers were tried three times, or the only one that is enrolled.
    UsedUp,
    /// The scanner, the network or the engine does not work.
    Device,
    /// She has no usable prints. Confirmed by a second officer it counts for a year: then it is looked at again.
    NoPrints,
}

impl WithoutFinger {
    /// All of them.
    pub const ALL: [Self; 4] = [Self::NotEnrolled, Self::UsedUp, Self::Device, Self::NoPrints];

    /// Stable name.
    pub fn code(self) -> &'static str {
        match self {
            Self::NotEnrolled => "not-enrolled",
            Self::UsedUp => "used-up",
            Self::Device => "device",
            Self::NoPrints => "no-prints",
        }
    }

    /// The reason of this name.
    pub fn from_code(code: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|why| why.code() == code)
    }
}

/// The rungs beyond the counter.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Onward {
    /// Her commune attests that she lives.
    Commune,
    /// A health centre does.
    HealthCentre,
    /// Somebody goes to see her at home.
    Home,
}

impl Onward {
    /// All of them, the nearest first.
    pub const ALL: [Self; 3] = [Self::Commune, Self::HealthCentre, Self::Home];

    /// Stable name.
    pub fn code(self) -> &'static str {
        match self {
            Self::Commune => "commune",
            Self::HealthCentre => "health-centre",
            Self::Home => "home",
        }
    }

    /// The rung of this name.
    pub fn from_code(code: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|onward| onward.code() == code)
    }
}

/// Where a visit stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum VisitState {
    /// She has a ticket.
    Waiting,
    /// She is served, and places a finger.
    Fingers {
        /// Who serves her.
        agent: StaffId,
        /// What was tried.
        tries: FingerTries,
    },
    /// She is served, and shows a paper.
    Papers {
        /// Who serves her.
        agent: StaffId,
        /// Why no finger is asked for.
        why: WithoutFinger,
    },
    /// Her paper and her answers are right; a second officer has not looked yet. She holds a provisional certificate.
    Provisional {
        /// Who served her.
        agent: StaffId,
        /// Why no finger was asked for.
        why: WithoutFinger,
        /// Since when.
        since: OffsetDateTime,
    },
    /// She has her certificate.
    Certified {
        /// By what.
        method: Method,
    },
    /// She goes on to another place, or is visited.
    Sent {
        /// Who sent her there: that one does not attest it.
        by: StaffId,
        /// Where to.
        onward: Onward,
    },
    /// She has gone without any of it.
    Left,
}

/// What is done at a visit.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum VisitEvent {
    /// An agent calls her.
    Call {
        /// Who.
        by: StaffId,
        /// Why no finger is asked for, where that is known before.
        without: Option<WithoutFinger>,
    },
    /// A finger was placed.
    Place {
        /// Who asked for it.
        by: StaffId,
        /// Which.
        finger: FingerPosition,
        /// What became of it.
        compared: Compared,
        /// How many of hers are enrolled: with one, no second is waited for.
        enrolled: usize,
    },
    /// Another agent of the branch goes on with her.
    TakeOver {
        /// Who.
        by: StaffId,
    },
    /// No finger is asked for any more.
    GoOn {
        /// Who says so.
        by: StaffId,
        /// Why: the device, or no usable prints.
        why: WithoutFinger,
    },
    /// Her paper is right and so are her answers.
    Answer {
        /// Who has seen it.
        by: StaffId,
        /// When.
        at: OffsetDateTime,
    },
    /// A second officer confirms that.
    Confirm {
        /// Who.
        by: StaffId,
        /// When.
        at: OffsetDateTime,
    },
    /// She goes on to another place, or is visited.
    Send {
        /// Who says so.
        by: StaffId,
        /// Where to.
        onward: Onward,
    },
    /// She was seen there, and lives.
    Seen {
        /// Who says so.
        by: StaffId,
    },
    /// She has gone.
    Leave {
        /// Who says so.
        by: StaffId,
    },
}

/// Why it can't be done; the visit stays as it is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Refused {
    /// It is not what comes next.
    NotNow,
    /// Another agent serves her.
    OthersWork,
    /// Whoever did the first part does not do the second.
    OwnWork,
    /// The day within which a second officer may confirm is over.
    TooLate,
    /// This finger was tried three times.
    FingerUsedUp,
    /// Two other fingers were tried.
    ThirdFinger,
    /// Whoever acts is that person, or has a tie to her.
    Related,
    /// She is on the list of a branch already.
    OnAList,
    /// She came twice today.
    TwiceToday,
}

impl VisitState {
    /// The stable code of the stage.
    pub fn code(self) -> &'static str {
        match self {
            Self::Waiting => "waiting",
            Self::Fingers { .. } => "fingers",
            Self::Papers { .. } => "papers",
            Self::Provisional { .. } => "provisional",
            Self::Certified { .. } => "certified",
            Self::Sent { .. } => "sent",
            Self::Left => "left",
        }
    }

    /// Whether she is at the branch and has nothing in her hand yet: nobody is at closing.
    pub fn is_open(self) -> bool {
        match self {
            Self::Waiting | Self::Fingers { .. } | Self::Papers { .. } => true,
            Self::Provisional { .. } | Self::Certified { .. } | Self::Sent { .. } | Self::Left => {
                false
            }
        }
    }

    /// Whether this agent may enrol her fingers at this visit: her paper was shown, since a finger that was compared does
    /// not speak for other fingers.
    pub fn lets_enrol(self, agent: StaffId) -> bool {
        match self {
            Self::Provisional { agent: served, .. } => served == agent,
            Self::Certified { .. } => self.is_confirmed(),
            Self::Waiting
            | Self::Fingers { .. }
            | Self::Papers { .. }
            | Self::Sent { .. }
            | Self::Left => false,
        }
    }

    /// Whether a second officer has confirmed the paper that she showed.
    pub fn is_confirmed(self) -> bool {
        matches!(self, Self::Certified { method: Method::Papers })
    }

    /// The state after the event.
    ///
    /// # Errors
    /// [`Refused`] with the reason.
    pub fn after(self, event: VisitEvent) -> Result<Self, Refused> {
        match self {
            Self::Waiting => waiting(event),
            Self::Fingers { agent, .. } | Self::Papers { agent, .. } if !event.is_for(agent) => {
                Err(Refused::OthersWork)
            }
            Self::Fingers { agent, tries } => placing(agent, tries, event),
            Self::Papers { agent, why } => showing(agent, why, event),
            Self::Provisional { agent, since, .. } => unconfirmed(agent, since, event),
            Self::Sent { by, onward } => sent(by, onward, event),
            Self::Certified { .. } | Self::Left => Err(Refused::NotNow),
        }
    }
}

impl VisitEvent {
    /// Who does it.
    pub fn by(self) -> StaffId {
        match self {
            Self::Call { by, .. }
            | Self::Place { by, .. }
            | Self::TakeOver { by }
            | Self::GoOn { by, .. }
            | Self::Answer { by, .. }
            | Self::Confirm { by, .. }
            | Self::Send { by, .. }
            | Self::Seen { by }
            | Self::Leave { by } => by,
        }
    }

    /// Whether it may come from somebody while this agent serves her: only another one takes over.
    fn is_for(self, agent: StaffId) -> bool {
        matches!(self, Self::TakeOver { .. }) || self.by() == agent
    }
}

fn waiting(event: VisitEvent) -> Result<VisitState, Refused> {
    match event {
        VisitEvent::Call { by: agent, without: Some(why) } => Ok(VisitState::Papers { agent, why }),
        VisitEvent::Call { by: agent, without: None } => {
            Ok(VisitState::Fingers { agent, tries: FingerTries::default() })
        }
        VisitEvent::Leave { .. } => Ok(VisitState::Left),
        _ => Err(Refused::NotNow),
    }
}

fn placing(agent: StaffId, tries: FingerTries, event: VisitEvent) -> Result<VisitState, Refused> {
    match event {
        VisitEvent::Place { finger, compared, enrolled, .. } => {
            tries.may_try(finger)?;
            placed(agent, (tries, enrolled), (finger, compared))
        }
        VisitEvent::TakeOver { by } if by != agent => Ok(VisitState::Fingers { agent: by, tries }),
        VisitEvent::GoOn {
            why: why @ (WithoutFinger::Device | WithoutFinger::NoPrints), ..
        } => Ok(VisitState::Papers { agent, why }),
        VisitEvent::Leave { .. } => Ok(VisitState::Left),
        _ => Err(Refused::NotNow),
    }
}

fn placed(
    agent: StaffId,
    (tries, enrolled): (FingerTries, usize),
    (finger, compared): (FingerPosition, Compared),
) -> Result<VisitState, Refused> {
    if let Compared::Match(pad) = compared {
        return Ok(VisitState::Certified { method: Method::Finger(pad) });
    }
    let tries = if compared.uses_a_try() { tries.once_more(finger)? } else { tries };
    if tries.are_used_up(enrolled) {
        return Ok(VisitState::Papers { agent, why: WithoutFinger::UsedUp });
    }
    Ok(VisitState::Fingers { agent, tries })
}

fn showing(agent: StaffId, why: WithoutFinger, event: VisitEvent) -> Result<VisitState, Refused> {
    match event {
        VisitEvent::TakeOver { by } if by != agent => Ok(VisitState::Papers { agent: by, why }),
        VisitEvent::Answer { at: since, .. } => Ok(VisitState::Provisional { agent, why, since }),
        VisitEvent::Send { by, onward } => Ok(VisitState::Sent { by, onward }),
        VisitEvent::Leave { .. } => Ok(VisitState::Left),
        _ => Err(Refused::NotNow),
    }
}

fn unconfirmed(
    agent: StaffId,
    since: OffsetDateTime,
    event: VisitEvent,
) -> Result<VisitState, Refused> {
    match event {
        VisitEvent::Confirm { by, at } => {
            Checker::new(by, agent).ok_or(Refused::OwnWork)?;
            if at - since > SECOND_WITHIN {
                return Err(Refused::TooLate);
            }
            Ok(VisitState::Certified { method: Method::Papers })
        }
        VisitEvent::Send { by, onward } => Ok(VisitState::Sent { by, onward }),
        _ => Err(Refused::NotNow),
    }
}

fn sent(sender: StaffId, onward: Onward, event: VisitEvent) -> Result<VisitState, Refused> {
    match event {
        VisitEvent::Seen { by } => {
            Checker::new(by, sender).ok_or(Refused::OwnWork)?;
            Ok(VisitState::Certified { method: Method::Seen(onward) })
        }
        _ => Err(Refused::NotNow),
    }
}

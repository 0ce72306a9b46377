//! Where a complaint stands, what was promised, and what happens when a promise is broken.

use time::{Date, OffsetDateTime};

use super::{Desk, acknowledge_by, answer_by};
use crate::effects::legal_date;
use crate::person::StaffId;

/// Where a complaint stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum ComplaintState {
    /// Nobody has said yet that she has read it.
    Received,
    /// Somebody has read it and works on it.
    Acknowledged {
        /// Who.
        by: StaffId,
    },
    /// It is answered; nothing follows.
    Answered {
        /// Who answered.
        by: StaffId,
    },
}

/// What we promise whoever complains.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Promise {
    /// That somebody says that she has read it.
    Acknowledgement,
    /// That somebody answers.
    Answer,
}

/// Which promises were broken, each once.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Missed {
    /// None.
    Nothing,
    /// That it is acknowledged.
    Acknowledgement,
    /// That it is answered.
    Answer,
}

/// How far a complaint has come.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Progress {
    /// The legal date on which it was sent.
    pub sent_on: Date,
    /// The last day on which it is to be acknowledged, as it was promised then: a public holiday that is announced later
    /// moves no promise that was made.
    pub acknowledge_by: Date,
    /// At which desk it lies.
    pub desk: Desk,
    /// Where it stands.
    pub state: ComplaintState,
    /// Which promises were broken.
    pub missed: Missed,
}

/// Something that happens to a complaint.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum ComplaintEvent {
    /// A member of staff says that she has read it.
    Acknowledge {
        /// Who.
        by: StaffId,
    },
    /// A member of staff answers.
    Answer {
        /// Who.
        by: StaffId,
    },
    /// The clock looks whether a promise was broken.
    Look {
        /// Now.
        at: OffsetDateTime,
    },
}

/// Why an event can't happen.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum Refused {
    /// Somebody has said before that she has read it.
    #[error("acknowledged already")]
    AcknowledgedAlready,
    /// It is answered.
    #[error("answered")]
    Answered,
    /// No promise is broken that was not before.
    #[error("in time")]
    InTime,
}

impl ComplaintState {
    /// The stable code: `received`, `acknowledged`, `answered`.
    pub fn code(self) -> &'static str {
        match self {
            Self::Received => "received",
            Self::Acknowledged { .. } => "acknowledged",
            Self::Answered { .. } => "answered",
        }
    }
}

impl Missed {
    /// The stable code: `nothing`, `acknowledgement`, `answer`.
    pub fn code(self) -> &'static str {
        match self {
            Self::Nothing => "nothing",
            Self::Acknowledgement => "acknowledgement",
            Self::Answer => "answer",
        }
    }

    /// The one with this code.
    pub fn from_code(code: &str) -> Option<Self> {
        let all = [Self::Nothing, Self::Acknowledgement, Self::Answer];
        all.into_iter().find(|missed| missed.code() == code)
    }
}

impl Progress {
    /// The beginning.
    pub fn begin(sent_on: Date, desk: Desk) -> Self {
        Self {
            sent_on,
            acknowledge_by: acknowledge_by(sent_on),
            desk,
            state: ComplaintState::Received,
            missed: Missed::Nothing,
        }
    }

    /// What is promised next, and until the end of which day; none once it is answered. A broken promise to answer
    /// stands on.
    pub fn promised(&self) -> Option<(Promise, Date)> {
        match (self.state, self.missed) {
            (ComplaintState::Answered { .. }, _) => None,
            (ComplaintState::Received, Missed::Nothing) => {
                Some((Promise::Acknowledgement, self.acknowledge_by))
            }
            _ => Some((Promise::Answer, answer_by(self.sent_on))),
        }
    }

    /// The last day of the next promise that can still be broken; the clock looks again after it.
    pub fn watched(&self) -> Option<Date> {
        let promised = self.promised().filter(|_| self.missed != Missed::Answer);
        promised.map(|(_, until)| until)
    }

    /// Whether a promise is broken on this day.
    pub fn is_late(&self, today: Date) -> bool {
        self.promised().is_some_and(|(_, until)| today > until)
    }

    /// What follows. A broken promise gives it to the next desk, where there is one, once for each promise.
    ///
    /// # Errors
    /// Why it can't happen; the complaint stays as it is.
    pub fn after(self, event: ComplaintEvent) -> Result<Self, Refused> {
        match (self.state, event) {
            (ComplaintState::Received, ComplaintEvent::Acknowledge { by }) => {
                Ok(Self { state: ComplaintState::Acknowledged { by }, ..self })
            }
            (ComplaintState::Acknowledged { .. }, ComplaintEvent::Acknowledge { .. }) => {
                Err(Refused::AcknowledgedAlready)
            }
            (ComplaintState::Answered { .. }, _) => Err(Refused::Answered),
            (_, ComplaintEvent::Answer { by }) => {
                Ok(Self { state: ComplaintState::Answered { by }, ..self })
            }
            (_, ComplaintEvent::Look { at }) => self.missed_at(at).ok_or(Refused::InTime),
        }
    }

    fn missed_at(self, at: OffsetDateTime) -> Option<Self> {
        let (promise, until) = self.promised().filter(|_| self.missed != Missed::Answer)?;
        if legal_date(at) <= until {
            return None;
        }
        let missed = match promise {
            Promise::Acknowledgement => Missed::Acknowledgement,
            Promise::Answer => Missed::Answer,
        };
        Some(Self { missed, desk: self.desk.above().unwrap_or(self.desk), ..self })
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use time::macros::{date, datetime};
    use uuid::Uuid;

    const SENT: Date = date!(2026 - 11 - 19);

    fn by(number: u128) -> StaffId {
        StaffId::new(Uuid::from_u128(number))
    }

    fn look(at: OffsetDateTime) -> ComplaintEvent {
        ComplaintEvent::Look { at }
    }

    #[test]
    fn a_broken_promise_lifts_it_once_and_the_next_one_again() {
        let begun = Progress::begin(SENT, Desk::Branch);
        assert_eq!(begun.promised(), Some((Promise::Acknowledgement, date!(2026 - 11 - 26))));
        let last = datetime!(2026-11-26 16:59 UTC);
        assert_eq!(begun.after(look(last)), Err(Refused::InTime));
        let late = begun.after(look(datetime!(2026-11-26 17:00 UTC))).unwrap();
        assert_eq!((late.desk, late.missed), (Desk::Province, Missed::Acknowledgement));
        assert_eq!(late.state, ComplaintState::Received);
        assert_eq!(late.after(look(datetime!(2026-12-19 16:59 UTC))), Err(Refused::InTime));
        let later = late.after(look(datetime!(2026-12-19 17:00 UTC))).unwrap();
        assert_eq!(
            (later.desk, later.missed, later.watched()),
            (Desk::Centre, Missed::Answer, None)
        );
        assert_eq!(later.after(look(datetime!(2028-01-01 0:00 UTC))), Err(Refused::InTime));
        assert!(later.is_late(date!(2026 - 12 - 20)) && !late.is_late(date!(2026 - 12 - 19)));
    }

    #[test]
    fn a_day_that_was_promised_stays_whatever_holiday_is_announced_later() {
        let begun = Progress::begin(SENT, Desk::Branch);
        for promised in [date!(2026 - 11 - 20), date!(2026 - 11 - 25)] {
            let other = Progress { acknowledge_by: promised, ..begun };
            assert_eq!(other.promised(), Some((Promise::Acknowledgement, promised)));
            assert_eq!(other.watched(), Some(promised));
            let next = promised.next_day().expect("a day after");
            assert!(!other.is_late(promised) && other.is_late(next));
            let midday = |day: Date| look(day.midnight().assume_utc());
            assert_eq!(other.after(midday(promised)), Err(Refused::InTime));
            assert!(other.after(midday(next)).is_ok());
        }
    }

    #[test]
    fn at_the_highest_desk_it_stays_there_and_is_late() {
        let begun = Progress::begin(SENT, Desk::Oversight);
        let late = begun.after(look(datetime!(2026-11-27 0:00 UTC))).unwrap();
        assert_eq!((late.desk, late.missed), (Desk::Oversight, Missed::Acknowledgement));
    }

    #[test]
    fn what_is_acknowledged_is_answered_in_time_and_then_nothing_follows() {
        let read = Progress::begin(SENT, Desk::Centre);
        let read = read.after(ComplaintEvent::Acknowledge { by: by(1) }).unwrap();
        let again = read.after(ComplaintEvent::Acknowledge { by: by(2) });
        assert_eq!(again, Err(Refused::AcknowledgedAlready));
        assert_eq!(read.promised(), Some((Promise::Answer, date!(2026 - 12 - 19))));
        assert_eq!(read.after(look(datetime!(2026-11-25 0:00 UTC))), Err(Refused::InTime));
        let answered = read.after(ComplaintEvent::Answer { by: by(2) }).unwrap();
        assert_eq!(answered.state, ComplaintState::Answered { by: by(2) });
        assert_eq!((answered.promised(), answered.watched()), (None, None));
        for event in [
            ComplaintEvent::Acknowledge { by: by(1) },
            ComplaintEvent::Answer { by: by(1) },
            look(datetime!(2028-01-01 0:00 UTC)),
        ] {
            assert_eq!(answered.after(event), Err(Refused::Answered));
        }
    }

    #[test]
    fn an_answer_needs_no_acknowledgement() {
        let begun = Progress::begin(SENT, Desk::Branch);
        assert!(begun.after(ComplaintEvent::Answer { by: by(1) }).is_ok());
        for missed in [Missed::Nothing, Missed::Acknowledgement, Missed::Answer] {
            assert_eq!(Missed::from_code(missed.code()), Some(missed));
        }
    }
}

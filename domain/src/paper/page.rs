//! What may become of a page: it arrives, and then it is received or failed for good.

use time::OffsetDateTime;

use super::{FailReason, FileKind};

/// What the scanner for viruses said.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Scan {
    /// It found nothing.
    Clean,
    /// No scanner is set up, or it did not answer: whoever opens the file is told.
    NotScanned,
}

/// The state of a page with the facts of that state.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum PageState {
    /// It is on its way.
    Arriving {
        /// By when it is received or failed.
        until: OffsetDateTime,
    },
    /// We have it.
    Received {
        /// What is kept; a picture is kept as JPEG, whatever it was.
        kind: FileKind,
        /// What the scanner said.
        scan: Scan,
    },
    /// We do not have it.
    Failed {
        /// Why.
        reason: FailReason,
    },
    /// The person took it back, or the form that she gave it with was never sent.
    Removed,
}

/// Something that happens to a page.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum PageEvent {
    /// It is kept.
    Receive {
        /// What is kept.
        kind: FileKind,
        /// What the scanner said.
        scan: Scan,
    },
    /// It won't come any more.
    Fail {
        /// Why.
        reason: FailReason,
    },
    /// The person takes it back.
    Remove,
    /// The form that it was given with is no more, and was not sent.
    Lapse,
}

/// The page has its end already, and keeps it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error("the page is settled")]
pub struct Settled;

impl Scan {
    /// The stable code: `clean`, `not-scanned`.
    pub fn code(self) -> &'static str {
        match self {
            Self::Clean => "clean",
            Self::NotScanned => "not-scanned",
        }
    }

    /// The answer with this code.
    pub fn from_code(code: &str) -> Option<Self> {
        [Self::Clean, Self::NotScanned].into_iter().find(|scan| scan.code() == code)
    }
}

impl PageState {
    /// The stable code: `arriving`, `received`, `failed`, `removed`.
    pub fn code(&self) -> &'static str {
        match self {
            Self::Arriving { .. } => "arriving",
            Self::Received { .. } => "received",
            Self::Failed { .. } => "failed",
            Self::Removed => "removed",
        }
    }

    /// The state after the event.
    ///
    /// # Errors
    /// [`Settled`]: the page stays as it is.
    pub fn after(self, event: PageEvent) -> Result<Self, Settled> {
        match (self, event) {
            (Self::Arriving { .. }, PageEvent::Receive { kind, scan }) => {
                Ok(Self::Received { kind, scan })
            }
            (Self::Arriving { .. }, PageEvent::Fail { reason }) => Ok(Self::Failed { reason }),
            (Self::Arriving { .. }, PageEvent::Lapse) => {
                Ok(Self::Failed { reason: FailReason::FormOver })
            }
            (Self::Received { .. }, PageEvent::Remove | PageEvent::Lapse) => Ok(Self::Removed),
            _ => Err(Settled),
        }
    }

    /// Whether it should have ended before `now` and has not.
    pub fn is_in_limbo(&self, now: OffsetDateTime) -> bool {
        matches!(self, Self::Arriving { until } if *until < now)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use time::Duration;
    use time::macros::datetime;

    /// Every state by every event.
    #[test]
    fn the_whole_table() {
        let until = datetime!(2026-11-22 08:10 +7);
        let (kind, scan, reason) = (FileKind::Jpeg, Scan::Clean, FailReason::Damaged);
        let states = [
            PageState::Arriving { until },
            PageState::Received { kind, scan },
            PageState::Failed { reason },
            PageState::Removed,
        ];
        let events = [
            PageEvent::Receive { kind, scan },
            PageEvent::Fail { reason },
            PageEvent::Remove,
            PageEvent::Lapse,
        ];
        let word = |state: PageState, event| state.after(event).map_or("-", |next| next.code());
        let table = states.map(|state| events.map(|event| word(state, event)));
        let none = ["-"; 4];
        let arriving = ["received", "failed", "-", "failed"];
        assert_eq!(table, [arriving, ["-", "-", "removed", "removed"], none, none]);
        let over = PageState::Failed { reason: FailReason::FormOver };
        assert_eq!(states[0].after(PageEvent::Lapse), Ok(over));
    }

    #[test]
    fn a_page_is_in_limbo_when_its_time_is_over() {
        let until = datetime!(2026-11-22 08:10 +7);
        let arriving = PageState::Arriving { until };
        assert!(!arriving.is_in_limbo(until));
        assert!(arriving.is_in_limbo(until + Duration::SECOND));
        let failed = PageState::Failed { reason: FailReason::Interrupted };
        assert!(!failed.is_in_limbo(until + Duration::DAY));
    }

    #[test]
    fn codes_name_what_the_scanner_said() {
        for scan in [Scan::Clean, Scan::NotScanned] {
            assert_eq!(Scan::from_code(scan.code()), Some(scan));
        }
        assert_eq!(Scan::from_code("infected"), None);
    }
}

//! What passes between the menu and its driver.

use std::fmt;

use sothon_domain::flow::Fault;
use sothon_domain::person::{PlaceCode, Reference};
use sothon_domain::year_month::YearMonth;
use time::Date;

use super::facts::{Branch, CaseSeen, DraftSeen, PaymentDay, PaymentLine, Status, WhyLine};
use super::session::Session;
use crate::Tongue;
use sothon_domain::life_certificate::LifeCertificate;

/// A screen as it is sent: within its budget, lines parted by `\n`, numbers in ASCII digits.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Screen {
    /// The text.
    pub text: String,
    /// Whether the call ends with it.
    pub end: bool,
}

/// What the menu does next.
///
/// A session is worth keeping also when the screen ends the call: [`super::begin`] looks itself whether
/// there is something to continue.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Turn {
    /// Send the screen; unless it ends the call, [`super::press`] comes next.
    Show {
        /// To be kept until then.
        session: Session,
        /// What to send.
        screen: Screen,
    },
    /// Do or look up what is needed; [`super::answer`] comes next, in the same request.
    Ask {
        /// To be handed to it.
        session: Session,
        /// What only the driver can know or do.
        need: Need,
    },
}

/// What only the driver can know or do. Its debug text hides what was typed.
#[derive(Clone, PartialEq, Eq)]
pub enum Need {
    /// Check these four digits for the dialling number. Answered by `PinRight`, `PinWrong`, `PinLocked`
    /// or `PinRenew`.
    Pin(String),
    /// Her pension at a glance. Asked after the PIN only, like everything down to `Lock`.
    Status,
    /// Her payments, newest first.
    Payments,
    /// The short working.
    Why,
    /// Her life certificate.
    LifeCertificate,
    /// The branches near her.
    Branches,
    /// What she has answered already in a report of a move, here or on the web.
    Draft,
    /// Keep one answer of that report. Answered by `Saved` or `Refused`.
    Answer(Given),
    /// Send the report. Answered by `Submitted` or `Refused`.
    Submit,
    /// Her latest case.
    Cases,
    /// Whether her record is locked. Answered by `Lock`.
    LockState,
    /// Lock her record; once is enough. Answered by `Lock`.
    Lock,
    /// The coming payment days of all schemes; public.
    PaymentDays,
    /// The hotline's number; public.
    Hotline,
    /// Keep this choice for the dialling number. Answered by `Done`.
    Language(Tongue),
}

/// One answer of the report of a move.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Given {
    /// Step `place`: a commune or village of today's gazetteer.
    Place(PlaceCode),
    /// Step `since`: a month, perhaps one to come; the driver refuses that.
    Since(YearMonth),
    /// Step `since`: the month in which the legal date lies.
    SinceThisMonth,
}

/// The driver's answer to a [`Need`].
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Reply {
    /// The PIN is hers.
    PinRight,
    /// It is not, or nobody has this number; which of the two is never said.
    PinWrong {
        /// Tries left before a wait.
        left: u8,
    },
    /// Too many wrong tries.
    PinLocked {
        /// How long she has to wait.
        minutes: u32,
    },
    /// Only the web or a branch helps now.
    PinRenew,
    /// Nothing when no pension is decided.
    Status(Option<Status>),
    /// Newest first.
    Payments(Vec<PaymentLine>),
    /// In reading order; empty when nothing can be explained.
    Why(Vec<WhyLine>),
    /// Where she stands.
    LifeCertificate(LifeCertificate),
    /// Empty when no list is held.
    Branches(Vec<Branch>),
    /// The next day of each scheme.
    PaymentDays(Vec<PaymentDay>),
    /// As people dial it.
    Hotline(String),
    /// The choice of language is kept.
    Done,
    /// Nothing when no report was begun.
    Draft(Option<DraftSeen>),
    /// The answer is kept; the draft as it is now.
    Saved(DraftSeen),
    /// The answer or the report was not taken.
    Refused(Refusal),
    /// The report was sent.
    Submitted {
        /// Its reference.
        reference: Reference,
    },
    /// Nothing when she has none.
    Cases(Option<CaseSeen>),
    /// Since which day her record is locked, if it is.
    Lock(Option<Date>),
}

/// Why an answer or a report was not taken.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Refusal {
    /// The answer breaks a rule of its question.
    Answer(Fault),
    /// An earlier report of hers is still open.
    CaseOpen,
    /// Her record is locked: nothing on it changes.
    RecordLocked,
}

impl Need {
    /// Whether it is about her alone and may be answered only after the right PIN.
    pub fn is_personal(&self) -> bool {
        !matches!(self, Self::Pin(_) | Self::PaymentDays | Self::Hotline | Self::Language(_))
    }
}

impl fmt::Debug for Need {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Self::Pin(_) => "Pin(..)",
            Self::Status => "Status",
            Self::Payments => "Payments",
            Self::Why => "Why",
            Self::LifeCertificate => "LifeCertificate",
            Self::Branches => "Branches",
            Self::Draft => "Draft",
            Self::Answer(_) => "Answer(..)",
            Self::Submit => "Submit",
            Self::Cases => "Cases",
            Self::LockState => "LockState",
            Self::Lock => "Lock",
            Self::PaymentDays => "PaymentDays",
            Self::Hotline => "Hotline",
            Self::Language(_) => "Language",
        })
    }
}

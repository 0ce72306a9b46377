//! What the menu asks of its driver, and what it does next.

use std::fmt;

use sothon_domain::message_choices::Reminders;
use sothon_domain::message_form::MessageForm;
use sothon_domain::person::{MemberNumber, PlaceCode, Reference};
use sothon_domain::year_month::YearMonth;

use super::claim::ClaimNeed;
use super::session::Session;
use super::tell::{AppealReason, CallGiven, Complaining, DeathTold, PaidGiven};
use crate::Tongue;

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
    /// Her pension at a glance. Asked after the PIN only, like everything down to `ChooseMessageForm`.
    Status,
    /// Her payments, newest first.
    Payments,
    /// The short working.
    Why,
    /// Whether somebody has reported her death. Answered by `Reported`.
    Reported,
    /// She lives; once is enough. Answered by `Alive`.
    SayAlive,
    /// Her working life. Answered by `ServiceRecord`.
    ServiceRecord,
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
    /// Something of a claim. Answered by `Claim` or `Refused`; what a survivor without PIN tells is asked before the
    /// PIN too.
    Claim(ClaimNeed),
    /// Her cases: those that are open, else the latest.
    Cases,
    /// What she has told already of a payment that did not come, here or on the web. Answered by `Paid` or
    /// `Refused`.
    Paid,
    /// Keep one answer of that. Answered by `Paid` or `Refused`.
    AnswerPaid(PaidGiven),
    /// Send that. Answered by `Submitted`, `Refused`, or `Paid` where it was changed meanwhile.
    SendPaid,
    /// What she has told already of the call that she wants, here or on the web. Answered by `Call` or `Refused`.
    Call,
    /// Keep one answer of that. Answered by `Call` or `Refused`.
    AnswerCall(CallGiven),
    /// Send that. Answered by `Submitted`, `Refused`, or `Call` where it was changed meanwhile.
    SendCall,
    /// Somebody says that a pensioner has died; no PIN is asked. Answered by `DeathSent`.
    ReportDeath(DeathTold),
    /// Send an appeal of hers. Answered by `Appealed` or `Refused`.
    Appeal {
        /// The rejected case.
        first: Reference,
        /// Why she does not agree.
        reason: AppealReason,
    },
    /// A complaint: after the PIN in her own name, else without any. Answered by `Complained`.
    Complain(Complaining),
    /// Whether a change of her account is under way, else a case about another way to be paid, and else whether her
    /// record is locked. Answered by `AccountWaits`, `WayWaits` or `Lock`.
    LockState,
    /// Stop the change of her account, and the case about another way to be paid. Answered by `Stopped`, or by
    /// `Lock` when none is under way any more.
    NotMe,
    /// Lock her record; once is enough. Answered by `Lock`.
    Lock,
    /// How many may act for her. Answered by `Delegates`.
    Delegates,
    /// End what any of them may do; once is enough. Answered by `Delegates`.
    RevokeDelegates,
    /// Find the person with this number. Answered by `DelegateFound` or `NoDelegate`.
    SeekDelegate(MemberNumber),
    /// Whom she has found last. Answered by the same.
    SoughtDelegate,
    /// Let her see. Answered by `Delegates` or `NoDelegate`.
    NameDelegate,
    /// Whether she wants her messages to read or to hear. Answered by `MessageForm`.
    MessageForm,
    /// Keep what she wants. Answered by `MessageForm` or `Refused`.
    ChooseMessageForm(MessageForm),
    /// Of what she is reminded. Answered by `Reminders`.
    Reminders,
    /// Keep that. Answered by `Reminders` or `Refused`.
    ChooseReminders(Reminders),
    /// Her new PIN, once the old one was right: see whether it will do, and set it when it was typed twice. Answered by
    /// `PinKept`, `NewPin` or `Refused`.
    ChangePin {
        /// What stands for the PIN as it was typed first; none the first time.
        first: Option<String>,
        /// Four digits.
        pin: String,
    },
    /// The coming payment days of all schemes; public.
    PaymentDays,
    /// The hotline's number; public.
    Hotline,
    /// Keep this choice for the dialling number. Answered by `Done`.
    Language(Tongue),
    /// Somebody asks for a new PIN for the member with this number. Answered by `Done`, whoever has it.
    ForgottenPin(MemberNumber),
    /// Try the number with which a new PIN is chosen. Answered by `NumberRight`, `NumberWrong` or `NewPin`.
    TypeNumber {
        /// For which request.
        name: String,
        /// Six digits.
        number: String,
    },
    /// See whether this new PIN will do. Answered by `PinKept` or `NewPin`.
    ConsiderPin {
        /// For which request.
        name: String,
        /// Four digits.
        pin: String,
    },
    /// Set the new PIN that was typed twice. Answered by `NewPin`.
    ChoosePin {
        /// For which request.
        name: String,
        /// What the driver answered to the right number.
        proof: Vec<u8>,
        /// What stands for the PIN as it was typed first.
        first: String,
        /// Four digits.
        pin: String,
    },
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

impl Need {
    /// Whether it is about her alone and may be answered only after the right PIN. Choosing a new PIN is
    /// not: the driver allows it for a request of this phone alone, and nothing of her is shown. Nor is what a
    /// survivor tells who has no PIN.
    pub fn is_personal(&self) -> bool {
        !matches!(
            self,
            Self::Pin(_)
                | Self::ReportDeath(_)
                | Self::Complain(Complaining { named: false, .. })
                | Self::PaymentDays
                | Self::Hotline
                | Self::Language(_)
                | Self::ForgottenPin(_)
                | Self::TypeNumber { .. }
                | Self::ConsiderPin { .. }
                | Self::ChoosePin { .. }
                | Self::Claim(ClaimNeed::Call(_))
        )
    }
}

impl fmt::Debug for Need {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Self::Pin(_) => "Pin(..)",
            Self::Status => "Status",
            Self::Payments => "Payments",
            Self::Why => "Why",
            Self::Reported => "Reported",
            Self::SayAlive => "SayAlive",
            Self::ServiceRecord => "ServiceRecord",
            Self::LifeCertificate => "LifeCertificate",
            Self::Branches => "Branches",
            Self::Draft => "Draft",
            Self::Answer(_) => "Answer(..)",
            Self::Submit => "Submit",
            Self::Claim(_) => "Claim(..)",
            Self::Cases => "Cases",
            Self::Paid => "Paid",
            Self::AnswerPaid(_) => "AnswerPaid(..)",
            Self::SendPaid => "SendPaid",
            Self::Call => "Call",
            Self::AnswerCall(_) => "AnswerCall(..)",
            Self::SendCall => "SendCall",
            Self::ReportDeath(_) => "ReportDeath(..)",
            Self::Appeal { .. } => "Appeal { .. }",
            Self::Complain(_) => "Complain(..)",
            Self::LockState => "LockState",
            Self::NotMe => "NotMe",
            Self::Lock => "Lock",
            Self::Delegates => "Delegates",
            Self::RevokeDelegates => "RevokeDelegates",
            Self::SeekDelegate(_) => "SeekDelegate(..)",
            Self::SoughtDelegate => "SoughtDelegate",
            Self::NameDelegate => "NameDelegate",
            Self::MessageForm => "MessageForm",
            Self::ChooseMessageForm(_) => "ChooseMessageForm(..)",
            Self::Reminders => "Reminders",
            Self::ChooseReminders(_) => "ChooseReminders(..)",
            Self::ChangePin { .. } => "ChangePin(..)",
            Self::PaymentDays => "PaymentDays",
            Self::Hotline => "Hotline",
            Self::Language(_) => "Language",
            Self::ForgottenPin(_) => "ForgottenPin(..)",
            Self::TypeNumber { .. } => "TypeNumber(..)",
            Self::ConsiderPin { .. } => "ConsiderPin(..)",
            Self::ChoosePin { .. } => "ChoosePin(..)",
        })
    }
}

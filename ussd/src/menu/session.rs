//! What the menu remembers between two keys.

use serde::{Deserialize, Serialize};
use sothon_domain::person::PlaceCode;

use super::appeal::Appeal;
use super::call::Call;
use super::claim::ClaimAt;
use super::complaint::Complaint;
use super::death::Death;
use super::facts::Renewable;
use super::paid::Paid;
use super::turn::Need;
use crate::Tongue;

/// One dial-in, from the first screen to the last. It holds no personal data but the codes of places
/// that were typed, the number of a rejected case that she sees, what a survivor without PIN has told, and what somebody says of a death until it is sent; after that
/// the reference, and for a survivor where her papers go. Figures are asked for again whenever a screen shows them.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Session {
    /// The words in use; none before the first choice.
    pub(super) tongue: Option<Tongue>,
    /// Whether the PIN was right in this call.
    pub(super) proved: bool,
    /// Wrong keys in a row.
    pub(super) wrong: u8,
    /// Who may choose a new PIN on this phone, until it is offered.
    pub(super) ready: Vec<Renewable>,
    /// The screen she sees.
    pub(super) at: At,
}

/// A place in the menu. Pages count from 0.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub(super) enum At {
    /// The choice of words, at first contact or by `9`.
    Language,
    /// The main menu.
    Main { page: usize },
    /// What can be claimed or reported.
    Report { page: usize },
    /// A claim.
    Claim(ClaimAt),
    /// A call was cut off earlier.
    Resume { then: Box<At> },
    /// The PIN is asked on the way to a place.
    Pin { then: Box<At> },
    /// Only a new PIN helps.
    PinRenew,
    /// Whose PIN is forgotten?
    Forgotten,
    /// A new PIN may be chosen.
    NewPinOffer { ready: Vec<Renewable> },
    /// The number that she was told is asked for a request.
    RenewalNumber { name: String },
    /// The new PIN is asked for a request. `proof` stands for the right number.
    NewPin { name: String, proof: Vec<u8> },
    /// It is asked again. `first` stands for what was typed.
    NewPinAgain { name: String, proof: Vec<u8>, first: String },
    /// Her pension.
    Status,
    /// Her payments.
    Payments { page: usize },
    /// The short working.
    Why { page: usize },
    /// A report of her death that stands, on the way to a place.
    Reported { then: Box<At> },
    /// Her working life.
    ServiceRecord { page: usize },
    /// Her life certificate.
    LifeCertificate,
    /// Branches near her.
    Branches { page: usize },
    /// Her cases, one after the other, with several screens for each that is open. `appeal` is the number of the rejected
    /// case on the screen, where it offers the appeal: the cases may be others when the next key comes.
    Cases { page: usize, appeal: Option<String> },
    /// A payment that did not come, or came short.
    Paid(Paid),
    /// To be called back.
    Call(Call),
    /// An appeal against a case of hers.
    Appeal(Appeal),
    /// The report of somebody's death.
    Death(Death),
    /// A complaint.
    Complaint(Complaint),
    /// The emergency lock.
    Lock,
    /// Who may act for her.
    Delegates,
    /// Whom she wants to let see her record.
    DelegateNumber,
    /// Is it this person?
    DelegateCheck,
    /// A change of her account that is under way.
    NotMe,
    /// Whether she wants her messages to read or to hear.
    MessageForm,
    /// Of what she is reminded.
    Reminders,
    /// Her new PIN is asked, right after the old one.
    ChangePin,
    /// It is asked again. `first` stands for what was typed.
    ChangePinAgain { first: String },
    /// What needs no PIN.
    Information,
    /// Days of payment.
    PaymentDays { page: usize },
    /// What to bring to show that one is alive.
    Papers,
    /// How to complain.
    Hotline,
    /// The report of a move, wherever it was left.
    Move,
    /// Whether to go on with a report.
    DraftFound,
    /// The places below a code; all provinces when there is none.
    Place { within: Option<Code>, page: usize },
    /// Is it this place?
    PlaceCheck { place: Code },
    /// Since which month?
    Since,
    /// Is everything right?
    MoveCheck,
}

/// A place code that serde can keep.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(into = "String", try_from = "String")]
pub(super) struct Code(pub(super) PlaceCode);

impl From<Code> for String {
    fn from(code: Code) -> Self {
        code.0.as_str().to_owned()
    }
}

impl TryFrom<String> for Code {
    type Error = sothon_domain::person::NotAPlaceCode;

    fn try_from(text: String) -> Result<Self, Self::Error> {
        text.parse().map(Self)
    }
}

impl Session {
    /// Whether the screen asks for a PIN or for the number of a renewal: what was dialled ahead ends here, because a phone keeps the
    /// dialled string in its list of calls.
    pub fn asks_pin(&self) -> bool {
        matches!(
            self.at,
            At::Pin { .. }
                | At::RenewalNumber { .. }
                | At::NewPin { .. }
                | At::NewPinAgain { .. }
                | At::ChangePin
                | At::ChangePinAgain { .. }
        )
    }

    /// The words in use, once they were chosen.
    pub fn tongue(&self) -> Option<Tongue> {
        self.tongue
    }

    pub(super) fn new(tongue: Option<Tongue>) -> Self {
        Self { tongue, proved: false, wrong: 0, ready: Vec::new(), at: At::Language }
    }

    /// The words of its screens. Before the choice every screen is in both scripts.
    pub(super) fn words(&self) -> Tongue {
        self.tongue.unwrap_or(Tongue::Khmer)
    }

    pub(super) fn moved(self, at: At) -> Self {
        Self { at, ..self }
    }

    /// Forgets what was to come after the PIN: it was somebody else's, who shares the phone.
    pub fn from_main(self) -> Self {
        match self.at {
            At::Pin { .. } => Self { at: At::Pin { then: Box::new(At::Main { page: 0 }) }, ..self },
            _ => self,
        }
    }

    /// After the last screen of a call: the PIN has to be shown again.
    pub(super) fn ended(self) -> Self {
        Self { proved: false, wrong: 0, ..self }
    }

    /// What is worth continuing: what needed the PIN, and what a survivor without one has told but the number.
    pub(super) fn left_at(self) -> Option<At> {
        let at = match self.at {
            At::Pin { then } | At::Resume { then } => *then,
            At::Claim(at) => At::Claim(at.left()),
            at => at,
        };
        at.can_go_on().then_some(at)
    }
}

impl At {
    /// This page of her cases, before they were looked up.
    pub(super) fn cases(page: usize) -> Self {
        Self::Cases { page, appeal: None }
    }

    /// Whether its screen is about her alone.
    pub(super) fn is_personal(&self) -> bool {
        match self {
            Self::Status
            | Self::Payments { .. }
            | Self::Why { .. }
            | Self::ServiceRecord { .. }
            | Self::LifeCertificate
            | Self::Branches { .. }
            | Self::Cases { .. }
            | Self::Paid(_)
            | Self::Call(_)
            | Self::Appeal(_)
            | Self::Delegates
            | Self::DelegateNumber
            | Self::DelegateCheck
            | Self::Lock
            | Self::MessageForm
            | Self::Reminders
            | Self::ChangePin
            | Self::ChangePinAgain { .. }
            | Self::NotMe
            | Self::Reported { .. } => true,
            Self::Language
            | Self::Main { .. }
            | Self::Report { .. }
            | Self::Resume { .. }
            | Self::Pin { .. }
            | Self::PinRenew
            | Self::Forgotten
            | Self::NewPinOffer { .. }
            | Self::RenewalNumber { .. }
            | Self::NewPin { .. }
            | Self::NewPinAgain { .. }
            | Self::Information
            | Self::PaymentDays { .. }
            | Self::Papers
            | Self::Hotline
            | Self::Death(_) => false,
            Self::Claim(at) => at.is_personal(),
            Self::Complaint(at) => at.is_personal(),
            Self::Move
            | Self::DraftFound
            | Self::Place { .. }
            | Self::PlaceCheck { .. }
            | Self::Since
            | Self::MoveCheck => true,
        }
    }

    /// Whether a call that was cut off here is offered again. A complaint without a name and the report of a death are
    /// not: somebody else may have the phone by then. A new PIN is chosen in one call or not at all.
    fn can_go_on(&self) -> bool {
        match self {
            Self::ChangePin | Self::ChangePinAgain { .. } => false,
            Self::Claim(at) => at.is_personal() || at.is_told(),
            at => at.is_personal(),
        }
    }

    /// Whether a new PIN is being chosen.
    pub(super) fn is_new_pin(&self) -> bool {
        matches!(
            self,
            Self::RenewalNumber { .. }
                | Self::NewPin { .. }
                | Self::NewPinAgain { .. }
                | Self::ChangePin
                | Self::ChangePinAgain { .. }
        )
    }

    /// Whether it belongs to the report of a move.
    pub(super) fn is_of_report(&self) -> bool {
        matches!(
            self,
            Self::Move
                | Self::DraftFound
                | Self::Place { .. }
                | Self::PlaceCheck { .. }
                | Self::Since
                | Self::MoveCheck
        )
    }

    /// Whether it belongs to what she tells, be it a move or anything else.
    pub(super) fn is_told(&self) -> bool {
        let other = matches!(
            self,
            Self::Paid(_) | Self::Call(_) | Self::Appeal(_) | Self::Death(_) | Self::Complaint(_)
        );
        other || self.is_of_report()
    }

    /// What its screen shows and only the driver knows.
    pub(super) fn need(&self) -> Option<Need> {
        Some(match self {
            Self::Status => Need::Status,
            Self::Payments { .. } => Need::Payments,
            Self::Why { .. } => Need::Why,
            Self::Reported { .. } => Need::Reported,
            Self::ServiceRecord { .. } => Need::ServiceRecord,
            Self::LifeCertificate => Need::LifeCertificate,
            Self::Branches { .. } => Need::Branches,
            Self::Cases { .. } => Need::Cases,
            Self::Paid(at) => return at.need(),
            Self::Call(at) => return at.need(),
            Self::Appeal(at) => return at.need(),
            Self::Lock | Self::NotMe => Need::LockState,
            Self::MessageForm => Need::MessageForm,
            Self::Reminders => Need::Reminders,
            Self::Delegates => Need::Delegates,
            Self::DelegateCheck => Need::SoughtDelegate,
            Self::PaymentDays { .. } => Need::PaymentDays,
            Self::Hotline => Need::Hotline,
            Self::Move | Self::DraftFound | Self::MoveCheck => Need::Draft,
            Self::Claim(at) => return at.need(),
            Self::Language
            | Self::Main { .. }
            | Self::Report { .. }
            | Self::Resume { .. }
            | Self::Pin { .. }
            | Self::PinRenew
            | Self::Forgotten
            | Self::NewPinOffer { .. }
            | Self::RenewalNumber { .. }
            | Self::NewPin { .. }
            | Self::NewPinAgain { .. }
            | Self::ChangePin
            | Self::ChangePinAgain { .. }
            | Self::Information
            | Self::Papers
            | Self::DelegateNumber
            | Self::Death(_)
            | Self::Complaint(_)
            | Self::Place { .. }
            | Self::PlaceCheck { .. }
            | Self::Since => return None,
        })
    }
}

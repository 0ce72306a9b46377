//! What the driver answers to what the menu asks for.

use sothon_domain::flow::Fault;
use sothon_domain::life_certificate::LifeCertificate;
use sothon_domain::message_choices::Reminders;
use sothon_domain::message_form::MessageForm;
use sothon_domain::person::Reference;
use time::Date;

use super::claim::ClaimReply;
use super::facts::{
    Branch, CallSeen, CaseSeen, ClaimantStands, DeathSaid, DraftSeen, PaidSeen, PaymentDay,
    PaymentLine, ServiceSeen, Status, WhyLine,
};
use super::tell::{Appealed, Complained, DeathSent};

/// Why nobody more can see her record.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum NotADelegate {
    /// Nobody who could be let has the number.
    Unknown,
    /// As many as there may be act for her, or she has looked too often today.
    TooMany,
}

/// The driver's answer to a [`super::Need`].
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
    /// Only a new PIN helps now.
    PinRenew,
    /// Nothing when no pension is decided.
    Status(Option<Status>),
    /// In place of `Status`: she is paid under another number of hers, with which this one was joined.
    PaidElsewhere,
    /// In place of any reply about a pension: she is a claimant, who has none.
    Claimant(ClaimantStands),
    /// Newest first.
    Payments(Vec<PaymentLine>),
    /// In reading order; empty when nothing can be explained.
    Why(Vec<WhyLine>),
    /// What a report of her death has led to; nothing where none stands.
    Reported(Option<DeathSaid>),
    /// It is written down that she lives.
    Alive,
    /// Her working life.
    ServiceRecord(ServiceSeen),
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
    /// What became of something of a claim.
    Claim(ClaimReply),
    /// Newest first; empty when she has none.
    Cases(Vec<CaseSeen>),
    /// What she has told of a payment; without an answer when nothing was begun.
    Paid(PaidSeen),
    /// What she has told of the call that she wants; without an answer when nothing was begun.
    Call(CallSeen),
    /// What became of the report of a death.
    DeathSent(DeathSent),
    /// What became of an appeal.
    Appealed(Appealed),
    /// What became of a complaint.
    Complained(Complained),
    /// Since which day her record is locked, if it is.
    Lock(Option<Date>),
    /// How many may act for her.
    Delegates(usize),
    /// Whom she has found: her masked name.
    DelegateFound {
        /// In Khmer letters.
        khmer: String,
        /// In Latin letters.
        latin: String,
    },
    /// Nobody is let.
    NoDelegate(NotADelegate),
    /// What she wants her messages to be.
    MessageForm(MessageForm),
    /// Of what she is reminded.
    Reminders(Reminders),
    /// A change of her account is under way.
    AccountWaits {
        /// The last digits of the new account.
        ending: String,
    },
    /// A case about another way to be paid is not decided.
    WayWaits,
    /// What was under way is stopped.
    Stopped,
    /// The number is the one that she was told.
    NumberRight {
        /// What stands for it until the PIN is chosen.
        proof: Vec<u8>,
    },
    /// It is not.
    NumberWrong {
        /// Tries left before the request ends.
        left: u32,
    },
    /// The new PIN will do by itself.
    PinKept {
        /// What stands for it until it is typed again; the PIN itself is kept nowhere.
        first: String,
    },
    /// What became of a new PIN.
    NewPin(NewPin),
}

/// What became of a new PIN.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum NewPin {
    /// It is set.
    Set,
    /// It is easily guessed, or somebody else's on this phone: the answer is the same.
    Weak,
    /// Typed differently the second time.
    Differs,
    /// Tried too often today.
    TooOften,
    /// The number was wrong too often: the request has ended.
    Over,
    /// She may not choose any more.
    Gone,
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
    /// Her number is joined with another of hers: what is new belongs to that one.
    RecordRetired,
}

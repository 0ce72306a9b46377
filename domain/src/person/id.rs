//! One id type for each entity, so that one can't be passed for another.

use std::fmt;
use std::str::FromStr;

use serde::{Deserialize, Serialize};
use uuid::Uuid;

macro_rules! typed_id {
    ($($(#[$doc:meta])* $name:ident),* $(,)?) => {$(
        $(#[$doc])*
        #[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
        #[serde(transparent)]
        pub struct $name(Uuid);

        impl $name {
            /// Takes a UUID that is known to name such an entity.
            pub fn new(id: Uuid) -> Self {
                Self(id)
            }

            /// The bare UUID, for storage.
            pub fn uuid(self) -> Uuid {
                self.0
            }
        }

        impl fmt::Display for $name {
            fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                self.0.fmt(f)
            }
        }

        impl FromStr for $name {
            type Err = uuid::Error;

            fn from_str(text: &str) -> Result<Self, uuid::Error> {
                text.parse().map(Self)
            }
        }
    )*};
}

typed_id! {
    /// A person known to the institution: pensioner, survivor or dependant.
    PersonId,
    /// A person's membership of one scheme.
    MembershipId,
    /// A decided pension.
    AwardId,
    /// An amount that an officer proposed where no rule is known.
    AwardDecisionId,
    /// One case: what a person reported or asked for.
    CaseId,
    /// What a person has begun to answer and not sent, once papers or her word about them hang on it.
    DraftId,
    /// A paper that a person gave.
    PaperId,
    /// A page of a paper, and the name of its file.
    PageId,
    /// One payment, imported from the back office.
    PaymentId,
    /// A person's emergency lock.
    LockId,
    /// A request for a new PIN of the phone service.
    RenewalId,
    /// Another bank account for a person's pension.
    AccountChangeId,
    /// A person's leave for another to act for her.
    DelegationId,
    /// What one of the staff proposes about who acts for a person.
    DelegationRequestId,
    /// What somebody complained of.
    ComplaintId,
    /// What a survivor in no register told by the keys of a phone.
    ClaimCallId,
    /// What somebody said of a death.
    DeathReportId,
    /// Two records of one person that are joined.
    MergeId,
    /// How money that was paid after a death comes back, or that it does not.
    RecoveryId,
    /// Who is paid a pension in the stead of whom it belongs to.
    PayeeId,
    /// Fingers of a person, enrolled at one visit.
    FingerEnrolmentId,
    /// A visit of a person to a branch, to show that she is alive.
    VisitId,
    /// Leave for one picture of one finger: the number of the order that a scanner signs. It is drawn at random.
    CaptureOrderId,
    /// A phone bound to a person by two of the staff.
    PhoneBindingId,
    /// A member of the institution's staff.
    StaffId,
    /// A proposed change of the staff.
    StaffChangeId,
    /// A proposed change of a partner, a branch, a health centre or a device.
    PlaceChangeId,
    /// A passkey that signs a person in.
    PasskeyId,
    /// A passkey that signs a member of staff in.
    StaffPasskeyId,
}

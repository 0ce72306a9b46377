//! People: their ids, names, numbers, contacts and places.

mod age;
mod email;
mod id;
mod member_number;
pub mod merge;
mod name;
mod national_id;
mod network;
mod passkey_name;
mod phone;
mod place;
mod reference;
mod scheme;
mod sex;

pub use age::completed_years;
pub use email::{Email, NotAnEmail};
pub use id::{
    AccountChangeId, AwardDecisionId, AwardId, CaptureOrderId, CaseId, ClaimCallId, ComplaintId,
    DeathReportId, DelegationId, DelegationRequestId, DraftId, FingerEnrolmentId, LockId,
    MembershipId, MergeId, PageId, PaperId, PasskeyId, PayeeId, PaymentId, PersonId,
    PhoneBindingId, PlaceChangeId, RecoveryId, RenewalId, StaffChangeId, StaffId, StaffPasskeyId,
    VisitId,
};
pub use member_number::{MemberNumber, NotAMemberNumber, NumberEnding};
pub use name::{Name, NotAName, PersonName};
pub use national_id::{NationalId, NotANationalId};
pub use network::Network;
pub use passkey_name::{NotAPasskeyName, PasskeyName};
pub use phone::{NotAPhone, Phone};
pub use place::{NotAPlaceCode, PlaceCode};
pub use reference::{NotAReference, Reference};
pub use scheme::{Scheme, UnknownScheme};
pub use sex::{FormOfAddress, Sex, UnknownWord};

/// Numbers as people type them: Khmer digits become ASCII, spaces and joiners go.
pub(crate) fn typed_number(text: &str) -> String {
    text.chars()
        .filter(|c| !c.is_whitespace() && !matches!(c, '\u{200B}'..='\u{200D}' | '\u{FEFF}'))
        .map(|c| match c {
            '\u{17E0}'..='\u{17E9}' => (b'0' + (c as u32 - 0x17E0) as u8) as char,
            other => other,
        })
        .collect()
}

//! Why an officer's act was not done.

use sothon_domain::casework::Refused;
use sothon_domain::flow::Fault;

/// Why an act was not done.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum StaffCaseError {
    /// The case does not allow it, or not any more.
    Refused(Refused),
    /// The corrected place won't do.
    Place(Fault),
    /// No reason was chosen.
    ReasonMissing,
    /// The note is too long.
    NoteTooLong,
    /// No reason to reject it was chosen.
    VerdictMissing,
    /// The note of rejecting it is too long.
    AnswerTooLong,
    /// No instrument to rest a rejection on was chosen.
    LawMissing,
    /// Why it goes to the next level is missing or too long.
    WhyMissing,
    /// Who is asked outside was not chosen.
    BodyMissing,
    /// The name of who is asked outside is missing or too long.
    NameMissing,
    /// What is asked outside is missing or too long.
    QuestionMissing,
    /// What came back is missing or too long.
    HeardMissing,
    /// No member in reach has the number, or it is the sender's own.
    MemberUnknown,
}

impl StaffCaseError {
    /// The field it is about; none when it is about the case.
    pub(super) fn field(self) -> Option<&'static str> {
        match self {
            Self::Refused(_) => None,
            Self::Place(_) => Some("place"),
            Self::ReasonMissing => Some("reason"),
            Self::NoteTooLong => Some("note"),
            Self::VerdictMissing => Some("verdict"),
            Self::AnswerTooLong => Some("answer"),
            Self::LawMissing => Some("law"),
            Self::WhyMissing => Some("why"),
            Self::BodyMissing => Some("body"),
            Self::NameMissing => Some("name"),
            Self::QuestionMissing => Some("question"),
            Self::HeardMissing => Some("heard"),
            Self::MemberUnknown => Some("member"),
        }
    }

    pub(super) fn key(self) -> &'static str {
        match self {
            Self::Refused(refused) => refused_key(refused),
            Self::Place(Fault::SamePlace) => "staff-case-error-same",
            Self::Place(_) => "staff-case-error-code",
            Self::ReasonMissing | Self::VerdictMissing => "staff-case-error-reason",
            Self::NoteTooLong | Self::AnswerTooLong => "staff-case-error-note",
            Self::LawMissing => "staff-case-error-law",
            Self::MemberUnknown => "staff-case-error-member",
            Self::BodyMissing => "staff-case-error-body",
            Self::WhyMissing | Self::NameMissing | Self::QuestionMissing | Self::HeardMissing => {
                "staff-case-error-text"
            }
        }
    }
}

/// Why a case does not allow it, as a sentence.
pub(super) fn refused_key(refused: Refused) -> &'static str {
    match refused {
        Refused::NotAtThisStage | Refused::NotForThisKind => "staff-case-error-stage",
        Refused::TakenByAnother => "staff-case-taken-by-another",
        Refused::OwnWork => "staff-case-own-work",
        Refused::ApprovedBefore => "staff-case-approved-before",
        Refused::Related => "staff-case-related",
        Refused::CardUnknown => "staff-case-card-unknown",
        Refused::TookPart => "staff-case-took-part",
        Refused::HigherLevel => "staff-case-higher-level",
        Refused::NoHigherLevel => "staff-case-no-higher-level",
        Refused::TooEarly => "staff-case-error-rests",
        Refused::RecordLocked => "staff-case-error-locked",
        Refused::RecordRetired => "staff-case-error-joined",
        Refused::MemberUnknown => "staff-case-unlinked",
        Refused::MemberNamed => "staff-case-error-linked",
        Refused::RecordUnconfirmed => "staff-case-error-unconfirmed",
    }
}

//! The kinds of papers, and what stands in for one that a person does not have.

/// What a paper is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum PaperKind {
    /// The certificate of a death.
    DeathCertificate,
    /// The certificate of a marriage.
    MarriageCertificate,
    /// The certificate of a birth.
    BirthCertificate,
    /// The family book.
    FamilyBook,
    /// The national identity card.
    IdentityCard,
    /// A school's word that a child attends it.
    SchoolAttestation,
    /// The record of service.
    ServiceRecord,
    /// The decision that awarded the pension.
    AwardDecision,
    /// A slip of the salary.
    SalarySlip,
    /// A paper of the bank: a book, a card's letter or a statement.
    BankPaper,
    /// A decision of a court.
    CourtDecision,
    /// An attestation of the village or the commune.
    LocalAttestation,
    /// The statement of two witnesses.
    TwoWitnesses,
    /// A doctor's or a hospital's word on somebody's health.
    MedicalAttestation,
    /// A report of an accident at work.
    AccidentReport,
    /// The decision by which a service ended.
    RetirementDecision,
    /// Another paper that she wants to show.
    Other,
}

impl PaperKind {
    /// Every kind.
    pub const ALL: [Self; 17] = [
        Self::DeathCertificate,
        Self::MarriageCertificate,
        Self::BirthCertificate,
        Self::FamilyBook,
        Self::IdentityCard,
        Self::SchoolAttestation,
        Self::ServiceRecord,
        Self::AwardDecision,
        Self::SalarySlip,
        Self::BankPaper,
        Self::CourtDecision,
        Self::LocalAttestation,
        Self::TwoWitnesses,
        Self::MedicalAttestation,
        Self::AccidentReport,
        Self::RetirementDecision,
        Self::Other,
    ];

    /// The stable code, the same in addresses and word keys.
    pub fn code(self) -> &'static str {
        match self {
            Self::DeathCertificate => "death-certificate",
            Self::MarriageCertificate => "marriage-certificate",
            Self::BirthCertificate => "birth-certificate",
            Self::FamilyBook => "family-book",
            Self::IdentityCard => "identity-card",
            Self::SchoolAttestation => "school-attestation",
            Self::ServiceRecord => "service-record",
            Self::AwardDecision => "award-decision",
            Self::SalarySlip => "salary-slip",
            Self::BankPaper => "bank-paper",
            Self::CourtDecision => "court-decision",
            Self::LocalAttestation => "local-attestation",
            Self::TwoWitnesses => "two-witnesses",
            Self::MedicalAttestation => "medical-attestation",
            Self::AccidentReport => "accident-report",
            Self::RetirementDecision => "retirement-decision",
            Self::Other => "other",
        }
    }

    /// The kind with this code.
    pub fn from_code(code: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|kind| kind.code() == code)
    }

    /// Whether it is taken at a counter, without a case: *another paper* belongs to one case and would serve none.
    pub fn is_taken_at_counters(self) -> bool {
        self != Self::Other
    }

    /// What is accepted in place of it, the better first. Our own reading, to be confirmed by the
    /// institution: see `docs/adr/0034-papers.md`.
    pub fn substitutes(self) -> &'static [Self] {
        use PaperKind::{
            AwardDecision, BankPaper, BirthCertificate, CourtDecision, FamilyBook, IdentityCard,
            LocalAttestation, MedicalAttestation, ServiceRecord, TwoWitnesses,
        };
        match self {
            Self::DeathCertificate => &[CourtDecision, LocalAttestation, TwoWitnesses],
            Self::MarriageCertificate => {
                &[FamilyBook, CourtDecision, LocalAttestation, TwoWitnesses]
            }
            Self::BirthCertificate => {
                &[FamilyBook, IdentityCard, CourtDecision, LocalAttestation, TwoWitnesses]
            }
            Self::IdentityCard => &[FamilyBook, BirthCertificate, LocalAttestation],
            Self::FamilyBook | Self::SchoolAttestation => &[LocalAttestation],
            Self::ServiceRecord => &[AwardDecision, TwoWitnesses],
            Self::AwardDecision => &[BankPaper],
            Self::SalarySlip => &[BankPaper, ServiceRecord],
            Self::LocalAttestation => &[TwoWitnesses],
            Self::MedicalAttestation => &[LocalAttestation, TwoWitnesses],
            Self::AccidentReport => &[MedicalAttestation, LocalAttestation, TwoWitnesses],
            Self::RetirementDecision => &[ServiceRecord, LocalAttestation, TwoWitnesses],
            Self::TwoWitnesses => &[LocalAttestation],
            Self::BankPaper | Self::CourtDecision | Self::Other => &[],
        }
    }

    /// Whether a paper of the other kind is enough where this one is asked for.
    pub fn accepts(self, other: Self) -> bool {
        self == other || self.substitutes().contains(&other)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_kind_has_a_code_of_its_own_and_never_stands_in_for_itself() {
        for kind in PaperKind::ALL {
            assert_eq!(PaperKind::from_code(kind.code()), Some(kind));
            assert!(kind.accepts(kind) && !kind.substitutes().contains(&kind), "{kind:?}");
            assert!(!kind.substitutes().contains(&PaperKind::Other), "{kind:?}");
        }
        assert_eq!(PaperKind::from_code("passport"), None);
        assert!(PaperKind::BirthCertificate.accepts(PaperKind::FamilyBook));
        assert!(!PaperKind::FamilyBook.accepts(PaperKind::BirthCertificate));
    }
}

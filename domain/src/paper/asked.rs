//! Which papers help to decide a case of each kind.

use super::PaperKind;
use crate::casework::CaseKind;
use crate::pension::Datum;

/// The papers that a case of this kind asks for, the most telling first; any other may be given beside them.
/// Where somebody lives is for her to say, and no paper of hers says how long she lives.
pub fn asked_for(kind: CaseKind) -> &'static [PaperKind] {
    use PaperKind::{
        AwardDecision, BankPaper, BirthCertificate, IdentityCard, MarriageCertificate, SalarySlip,
        ServiceRecord,
    };
    let CaseKind::Correction(datum) = kind else { return &[] };
    match datum {
        Datum::ReferenceSalary => &[SalarySlip],
        Datum::Service | Datum::GradeMinimum => &[ServiceRecord],
        Datum::DecidedAmount | Datum::InvalidityCause => &[AwardDecision],
        Datum::PaidAmount | Datum::Account => &[BankPaper],
        Datum::BirthDate => &[BirthCertificate],
        Datum::RetiredOn => &[ServiceRecord, AwardDecision],
        Datum::Name => &[IdentityCard],
        Datum::SurvivorRelation => &[MarriageCertificate, BirthCertificate],
        Datum::LifeCertificateDue => &[],
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_paper_is_asked_for_once_and_never_any_other() {
        for kind in CaseKind::ALL {
            let asked = asked_for(kind);
            for (at, paper) in asked.iter().enumerate() {
                assert!(!asked[..at].contains(paper) && *paper != PaperKind::Other, "{kind:?}");
            }
        }
        assert!(asked_for(CaseKind::AddressChanged).is_empty());
    }
}

//! Every kind of case is begun by keys, or a screen tells where it is.

use sothon_domain::casework::CaseKind;
use sothon_domain::pension::Datum;

use super::appeal::Appeal;
use super::call::Call;
use super::claim::{Among, ClaimAt, Claimed};
use super::paid::Paid;
use super::session::At;
use super::step::{Step, follow};
use super::view::View;

/// How a kind is reached on a phone.
#[derive(Debug, PartialEq)]
enum Reached {
    /// It has an item in a list of kinds.
    Listed(Claimed),
    /// Another key leads to its first screen: the place where it is pressed, the key, and where it leads.
    By(At, &'static str, At),
    /// A key leads to a screen that tells where it is begun.
    Told(At, &'static str, At),
}

/// How each kind is reached. A new kind does not compile before it is answered for here.
fn reached(kind: CaseKind) -> Reached {
    use Reached::{By, Listed, Told};
    let report = || At::Report { page: 0 };
    let facts = || At::Claim(ClaimAt::Kinds { among: Among::Facts, page: 0 });
    let letters = || Told(facts(), "10", At::Claim(ClaimAt::Letters));
    let first = || "4821-0357".to_owned();
    let rejected = || At::Cases { page: 1, appeal: Some(first()) };
    let account = || Told(report(), "9", At::Claim(ClaimAt::Account));
    match kind {
        CaseKind::AddressChanged => By(report(), "1", At::Move),
        CaseKind::PaymentMissing => By(report(), "3", At::Paid(Paid::Begin)),
        CaseKind::CallMeBack => By(report(), "4", At::Call(Call::Begin)),
        CaseKind::PaymentMethod => account(),
        CaseKind::Contact => letters(),
        CaseKind::Appeal => {
            By(rejected(), "1", At::Appeal(Appeal::Begin { page: 1, first: first() }))
        }
        CaseKind::SurvivorsClaim => Listed(Claimed::Survivors),
        CaseKind::FuneralGrant => Listed(Claimed::Funeral),
        CaseKind::OldAgeClaim => Listed(Claimed::OldAge),
        CaseKind::InvalidityClaim => Listed(Claimed::Invalidity),
        CaseKind::LumpSumClaim => Listed(Claimed::LumpSum),
        CaseKind::RetireeRegistration => Listed(Claimed::Retired),
        CaseKind::Marriage => Listed(Claimed::Marriage),
        CaseKind::Divorce => Listed(Claimed::Divorce),
        CaseKind::ChildArrived => Listed(Claimed::ChildArrived),
        CaseKind::Schooling => Listed(Claimed::Schooling),
        CaseKind::ReturnToWork => Listed(Claimed::ReturnToWork),
        CaseKind::Emigration => Listed(Claimed::Emigration),
        CaseKind::Correction(datum) => match datum {
            Datum::ReferenceSalary => Listed(Claimed::Salary),
            Datum::Service => Listed(Claimed::Service),
            Datum::GradeMinimum => Listed(Claimed::GradeMinimum),
            Datum::DecidedAmount => Listed(Claimed::DecidedAmount),
            Datum::PaidAmount => Listed(Claimed::PaidAmount),
            Datum::BirthDate => Listed(Claimed::BirthDate),
            Datum::RetiredOn => Listed(Claimed::RetiredOn),
            Datum::InvalidityCause => Listed(Claimed::InvalidityCause),
            Datum::SurvivorRelation => Listed(Claimed::SurvivorRelation),
            Datum::Name | Datum::LifeCertificateDue => letters(),
            Datum::Account => account(),
        },
    }
}

#[test]
fn every_kind_is_begun_by_keys_or_told_where_it_is() {
    for kind in CaseKind::ALL {
        match reached(kind) {
            Reached::Listed(claimed) => {
                assert_eq!(claimed.kind(), kind);
                assert!(Claimed::ALL.contains(&claimed), "{kind:?} stands in no list");
                let list = At::Claim(ClaimAt::Kinds { among: claimed.among(), page: 0 });
                let key = claimed.item().0.to_string();
                let leads = Step::To(At::Claim(ClaimAt::Draft { claimed }));
                assert_eq!(follow(&list, &key, true), leads, "{kind:?}");
            }
            Reached::By(at, key, leads) => {
                assert_eq!(follow(&at, key, true), Step::To(leads), "{kind:?}");
            }
            Reached::Told(at, key, leads) => {
                assert!(View::of(&leads, None).is_some(), "{kind:?} is told on no screen");
                assert_eq!(follow(&at, key, true), Step::To(leads), "{kind:?}");
            }
        }
    }
}

#[test]
fn what_stands_in_a_list_is_the_way_to_its_kind() {
    for claimed in Claimed::ALL {
        assert_eq!(reached(claimed.kind()), Reached::Listed(claimed), "{claimed:?}");
    }
}

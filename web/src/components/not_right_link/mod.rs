//! The way to say that a shown fact is wrong.

mod examples;

use leptos::prelude::*;
use sothon_domain::delegate::DelegateScope;
use sothon_domain::pension::Datum;

use crate::Frame;
pub use examples::examples;

/// *Not right?* for one fact; screen readers also hear which one.
#[component]
pub fn NotRightLink(
    /// The page's surroundings.
    frame: Frame,
    /// The fact.
    datum: Datum,
) -> impl IntoView {
    let words = frame.words;
    let about = words.get(datum_key(datum));
    // Who may only look for another reports nothing.
    frame.allows(DelegateScope::Report).then(|| {
        view! {
            <a class="not-right" href=frame.href(&format!("/my-pension/not-right/{}", datum.code()))>
                {words.get("not-right-link")}<span class="unseen">" "{about}</span>
            </a>
        }
    })
}

/// The key of the fact's name.
pub(crate) fn datum_key(datum: Datum) -> &'static str {
    match datum {
        Datum::ReferenceSalary => "not-right-datum-reference-salary",
        Datum::Service => "not-right-datum-service",
        Datum::GradeMinimum => "not-right-datum-grade-minimum",
        Datum::DecidedAmount => "not-right-datum-decided-amount",
        Datum::PaidAmount => "not-right-datum-paid-amount",
        Datum::BirthDate => "not-right-datum-birth-date",
        Datum::RetiredOn => "not-right-datum-retired-on",
        Datum::Name => "not-right-datum-name",
        Datum::Account => "not-right-datum-account",
        Datum::LifeCertificateDue => "not-right-datum-life-certificate-due",
        Datum::InvalidityCause => "not-right-datum-invalidity-cause",
        Datum::SurvivorRelation => "not-right-datum-survivor-relation",
    }
}

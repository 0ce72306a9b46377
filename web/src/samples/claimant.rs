//! A survivor who is in no register: her own page, and what staff see.

use sothon_domain::claimant::{
    Checker, ClaimantFault, ClaimantField, ClaimantState, Deceased, DeceasedNamed, Maker,
    OtherDeath, RefusalReason, Refused, SurvivorRelation, TypedClaimant,
};
use sothon_domain::flow::KnownAs;
use sothon_domain::masked::{PrivateFact, Shown};
use sothon_domain::part_date::{Known, PartDate};
use sothon_domain::person::StaffId;
use sothon_domain::person_lock::{CheckedPaper, NotAPaper};
use sothon_domain::trusted_contact::Relation;
use sothon_locales::Words;
use time::macros::{date, datetime};

use super::staff::at_work;
use super::{Sample, facts, sample, signed_in};
use crate::pages::claim_record_resume::NotResumed;
use crate::pages::claimant::{self, ClaimantView};
use crate::pages::my_payee::PaidInstead;
use crate::pages::staff_claimant::{self, StaffClaimantError, StaffClaimantView};
use crate::pages::staff_claimant_new::{self, KeptLook, StaffClaimantNewView};
use crate::pages::staff_claimants::{self, ClaimantLine, EnteredBy, StaffClaimantsView};
use crate::pages::staff_proof::Proof;

const NUMBER: &str = "90-4821-0357";

/// Each page in each state.
pub(super) fn pages(words: &'static Words) -> Vec<Sample> {
    [own(words), list(words), counter(words), one(words)].into_iter().flatten().collect()
}

fn typed() -> TypedClaimant {
    TypedClaimant {
        family_khmer: "សុខ".to_owned(),
        given_latin: "DARA".to_owned(),
        born: "1/2/1961".to_owned(),
        province: "12".to_owned(),
        phone: "012 999 888".to_owned(),
        ..TypedClaimant::default()
    }
}

fn faults() -> Vec<ClaimantFault> {
    use ClaimantFault::{Malformed, Missing};
    vec![
        Malformed(ClaimantField::FamilyKhmer),
        Missing(ClaimantField::GivenKhmer),
        Malformed(ClaimantField::FamilyLatin),
        Missing(ClaimantField::Sex),
        Malformed(ClaimantField::Born),
        Missing(ClaimantField::NationalId),
        Malformed(ClaimantField::Province),
        Missing(ClaimantField::Relation),
        Malformed(ClaimantField::DeceasedNumber),
        Missing(ClaimantField::DeceasedName),
        Malformed(ClaimantField::DeceasedPlace),
        Malformed(ClaimantField::Died),
        Malformed(ClaimantField::Phone),
        Missing(ClaimantField::Language),
    ]
}

fn staff(number: u8) -> StaffId {
    let id = format!("0193b4a2-0000-7000-8000-00000000000{number}");
    StaffId::new(id.parse().expect("invariant: it is an id"))
}

fn checker() -> Checker {
    Checker::new(staff(2), Maker::Herself).expect("invariant: she entered nothing")
}

fn refused(reason: RefusalReason) -> ClaimantState {
    ClaimantState::Refused { by: checker(), reason, at: datetime!(2026-11-22 03:00 UTC) }
}

fn approved() -> ClaimantState {
    ClaimantState::Approved { by: checker(), at: datetime!(2026-11-22 03:00 UTC) }
}

fn own(words: &'static Words) -> Vec<Sample> {
    let told = |name: &str, maker, state, other| {
        let (name_shown, number) = (facts::shown_name(words), NUMBER.to_owned());
        let payees = match state {
            ClaimantState::Approved { .. } => {
                vec![PaidInstead { name: name_shown.clone(), waits: true }]
            }
            _ => Vec::new(),
        };
        let view =
            ClaimantView { name: name_shown, number, maker, state, payees, joined: None, other };
        sample(name, claimant::render(&view, &signed_in(words, "/my-pension")))
    };
    let page = |name: &str, maker, state| told(name, maker, state, None);
    let mut samples = vec![
        page("claimant-waits", Maker::Herself, ClaimantState::Waits),
        page("claimant-waits-counter", Maker::Staff(staff(1)), ClaimantState::Waits),
        page("claimant-approved", Maker::Herself, approved()),
    ];
    samples.extend(OtherDeath::ALL.map(|other| {
        let name = format!("claimant-other-{}", other.code());
        told(&name, Maker::Herself, ClaimantState::Waits, Some(other))
    }));
    samples.extend(RefusalReason::ALL.map(|reason| {
        page(&format!("claimant-refused-{}", reason.code()), Maker::Herself, refused(reason))
    }));
    samples
}

fn list(words: &'static Words) -> Vec<Sample> {
    let page = |name: &str, waiting| {
        let view = StaffClaimantsView { waiting };
        sample(name, staff_claimants::render(&view, &at_work(words, staff_claimants::PATH)))
    };
    let line = |by| ClaimantLine {
        id: "sample".to_owned(),
        number: NUMBER.to_owned(),
        name: facts::shown_name(words),
        entered_on: date!(2026 - 11 - 22),
        by,
    };
    vec![
        page("staff-claimant-list-none", Vec::new()),
        page(
            "staff-claimants",
            [EnteredBy::Herself, EnteredBy::Me, EnteredBy::Another].map(line).into(),
        ),
    ]
}

fn counter(words: &'static Words) -> Vec<Sample> {
    let page = |name: &str, view: &StaffClaimantNewView| {
        let frame = at_work(words, staff_claimant_new::PATH);
        sample(name, staff_claimant_new::render(view, &frame))
    };
    let faulty = StaffClaimantNewView {
        typed: typed(),
        faults: faults(),
        paper_fault: Some(NotAPaper::NoneChosen),
        ..StaffClaimantNewView::default()
    };
    let kept = StaffClaimantNewView {
        typed: typed(),
        kept: "4821-0357".to_owned(),
        ..StaffClaimantNewView::default()
    };
    let reported = StaffClaimantNewView {
        reported_as: Some(Relation::Spouse),
        ..StaffClaimantNewView::default()
    };
    let (wrong, error) = ("4821-0358".to_owned(), Some(NotResumed::Malformed));
    let not_kept = StaffClaimantNewView {
        looked: KeptLook { typed: wrong, error },
        ..StaffClaimantNewView::default()
    };
    vec![
        page("staff-claimant-new", &StaffClaimantNewView::default()),
        page("staff-claimant-new-faults", &faulty),
        page("staff-claimant-new-reported", &reported),
        page("staff-claimant-new-kept", &kept),
        page("staff-claimant-new-not-kept", &not_kept),
    ]
}

fn born() -> PrivateFact {
    PrivateFact::BirthDate(date!(1961 - 02 - 01))
}

fn national_id() -> PrivateFact {
    PrivateFact::NationalId("011223344".parse().expect("invariant: nine digits"))
}

fn phone() -> PrivateFact {
    PrivateFact::Phone("012999888".parse().expect("invariant: a sample number"))
}

fn view() -> StaffClaimantView {
    StaffClaimantView {
        id: "sample".to_owned(),
        number: NUMBER.to_owned(),
        name: facts::name(),
        born: born().masked(),
        born_known: Known::Day,
        national_id: Some(national_id().masked()),
        phone: Some(phone().masked()),
        place: "12".parse().expect("invariant: two digits are a province"),
        relation: SurvivorRelation::Wife,
        deceased: Deceased::Named(DeceasedNamed {
            name: KnownAs::stored("ស៊ុន វិបុល\tតាមុំ\tSUN Vibol"),
            place: "តាកែវ".to_owned(),
            born: PartDate::year(1940),
            service: Some("កងទ័ព".to_owned()),
        }),
        by: EnteredBy::Herself,
        partner: None,
        entered_at: datetime!(2026-11-22 03:00 UTC),
        paper: None,
        same_card: Vec::new(),
        state: ClaimantState::Waits,
        approve: Some(Ok(())),
        refuse: Some(Ok(())),
        keys: ["1".to_owned(), "2".to_owned()],
        proof: Proof::Given,
        error: None,
    }
}

fn one(words: &'static Words) -> Vec<Sample> {
    let page = |name: &str, view: &StaffClaimantView| {
        sample(name, staff_claimant::render(view, &at_work(words, "/staff/claimants/sample")))
    };
    let own_work = Some(Err(Refused::OwnWork));
    let same_card = vec![Some("K-204577".to_owned()), None];
    let error = |error| StaffClaimantView { error: Some(error), ..view() };
    let paper = Some(CheckedPaper::Other("ស្ត្រី".repeat(20)));
    vec![
        page("staff-claimant", &view()),
        page(
            "staff-claimant-in-full",
            &StaffClaimantView {
                born: Shown::Revealed(born()),
                national_id: Some(Shown::Revealed(national_id())),
                phone: Some(Shown::Revealed(phone())),
                ..view()
            },
        ),
        page("staff-claimant-year", &StaffClaimantView { born_known: Known::Year, ..view() }),
        page("staff-claimant-month", &StaffClaimantView { born_known: Known::Month, ..view() }),
        page("staff-claimant-proof", &StaffClaimantView { proof: Proof::Asked, ..view() }),
        page("staff-claimant-paper", &error(StaffClaimantError::Paper(NotAPaper::NotDescribed))),
        page("staff-claimant-reason", &error(StaffClaimantError::ReasonMissing)),
        page(
            "staff-claimant-decided",
            &error(StaffClaimantError::Refused(Refused::AlreadyDecided)),
        ),
        page(
            "staff-claimant-own",
            &StaffClaimantView {
                approve: own_work,
                refuse: own_work,
                by: EnteredBy::Me,
                paper,
                ..view()
            },
        ),
        page(
            "staff-claimant-same-card",
            &StaffClaimantView { approve: Some(Err(Refused::SameCard)), same_card, ..view() },
        ),
        page(
            "staff-claimant-onlooker",
            &StaffClaimantView { approve: None, refuse: None, ..view() },
        ),
        page("staff-claimant-approved", &StaffClaimantView { state: approved(), ..view() }),
        page(
            "staff-claimant-refused",
            &StaffClaimantView { state: refused(RefusalReason::NotReached), ..view() },
        ),
    ]
}

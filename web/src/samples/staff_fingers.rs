//! Fingers at the counter and at an officer's desk, with invented people.

use sothon_domain::finger::{Again, EnrolRefused, EnrolmentStage, FingerPosition, FingerSet};
use sothon_domain::masked::{MaskedFact, PrivateField, Shown};
use sothon_locales::Words;
use time::OffsetDateTime;

use super::staff::at_work;
use super::{Sample, facts, sample};
use crate::pages::staff_fingers::{self, FingersError, FingersUnderWay, StaffFingersView};
use crate::pages::staff_fingers_waiting::{self, WaitingError, WaitingFingersView, WaitingLine};
use crate::pages::staff_proof::Proof;

const ID: &str = "0193b4a2-7c1e-7d30-8a55-2f6c9d1e4b70";

/// Each step of an enrolment, and what an officer decides.
pub(super) fn pages(words: &'static Words) -> Vec<Sample> {
    let mut samples = at_counter(words);
    samples.extend(waiting(words));
    samples
}

fn born() -> Shown {
    Shown::Masked(PrivateField::BirthDate, MaskedFact::Year(1952))
}

fn at_counter(words: &'static Words) -> Vec<Sample> {
    let set = FingerSet::IndexAndThumb;
    let finger = |number| FingerPosition::new(number).expect("invariant: a finger");
    let mut all = Vec::new();
    while let Some(next) = set.next(&all) {
        all.push(next);
    }
    let under_way = |taken: &[(FingerPosition, u8)]| {
        Some(FingersUnderWay { id: ID.to_owned(), fingers: set, taken: taken.to_vec() })
    };
    let consent = StaffFingersView {
        visit: ID.to_owned(),
        name: facts::masked_name(),
        birth_date: born(),
        kept: Vec::new(),
        may: Ok(()),
        under_way: None,
        has_scanner: true,
        errors: Vec::new(),
    };
    let not_agreed = vec![FingersError::Refused(EnrolRefused::NotAgreed)];
    let again = vec![
        FingersError::Again(Again::SamePicture(finger(2))),
        FingersError::Again(Again::Unlike(finger(7))),
        FingersError::Again(Again::Twice(finger(1), finger(6))),
    ];
    let both = vec![EnrolmentStage::Current, EnrolmentStage::Waiting];
    let done = vec![EnrolmentStage::Current];
    let views = [
        ("consent", consent.clone()),
        ("not-agreed", StaffFingersView { errors: not_agreed, ..consent.clone() }),
        ("begun", StaffFingersView { under_way: under_way(&[]), ..consent.clone() }),
        ("some", StaffFingersView { under_way: under_way(&all[..5]), ..consent.clone() }),
        ("all", StaffFingersView { under_way: under_way(&all), ..consent.clone() }),
        (
            "again",
            StaffFingersView { errors: again, under_way: under_way(&all[..3]), ..consent.clone() },
        ),
        ("waits", StaffFingersView { kept: both, ..consent.clone() }),
        ("done", StaffFingersView { kept: done, ..consent.clone() }),
        (
            "ended",
            StaffFingersView {
                may: Err(EnrolRefused::NotShown),
                under_way: under_way(&all[..5]),
                ..consent.clone()
            },
        ),
        ("no-scanner", StaffFingersView { has_scanner: false, ..consent.clone() }),
        ("not-shown", StaffFingersView { may: Err(EnrolRefused::NotShown), ..consent }),
    ];
    let page = |(name, view): (&str, StaffFingersView)| {
        let frame = at_work(words, &staff_fingers::path(ID));
        sample(format!("staff-fingers-{name}"), staff_fingers::render(&view, &frame))
    };
    views.map(page).into()
}

fn waiting(words: &'static Words) -> Vec<Sample> {
    let enrolled_at = OffsetDateTime::UNIX_EPOCH;
    let list = |name: &str, lines: &[WaitingLine]| {
        let frame = at_work(words, staff_fingers_waiting::PATH);
        sample(name, staff_fingers_waiting::render_list(lines, &frame))
    };
    let line = WaitingLine { id: ID.to_owned(), name: facts::shown_name(words), enrolled_at };
    let view = WaitingFingersView {
        id: ID.to_owned(),
        name: facts::masked_name(),
        birth_date: born(),
        enrolled_at,
        stage: EnrolmentStage::Waiting,
        may: Ok(()),
        key: ID.to_owned(),
        proof: Proof::Asked,
        error: None,
    };
    let own = Err(EnrolRefused::OwnWork);
    let missing = Some(WaitingError::NoDecision);
    let page = |name: &str, view: &WaitingFingersView| {
        let frame = at_work(words, &format!("{}/{ID}", staff_fingers_waiting::PATH));
        sample(name, staff_fingers_waiting::render(view, &frame))
    };
    vec![
        list("staff-fingers-waiting", &[line]),
        list("staff-fingers-waiting-none", &[]),
        page("staff-fingers-waiting-one", &view),
        page(
            "staff-fingers-waiting-nothing",
            &WaitingFingersView { error: missing, ..view.clone() },
        ),
        page("staff-fingers-waiting-own", &WaitingFingersView { may: own, ..view }),
    ]
}

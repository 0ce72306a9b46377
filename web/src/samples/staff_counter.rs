//! The counter at which people show that they are alive, with invented people.

use std::num::NonZeroU32;

use sothon_domain::finger::{FingerPosition, PadGrade};
use sothon_domain::masked::{MaskedFact, PrivateFact, PrivateField, Shown};
use sothon_domain::person::{Sex, StaffId};
use sothon_domain::visit::{FingerTries, Method, Onward, Refused, VisitState, WithoutFinger};
use sothon_locales::Words;
use time::{Date, OffsetDateTime};

use super::staff::at_work;
use super::{Sample, facts, sample};
use crate::pages::office_list::Turned;
use crate::pages::staff_counter::{self, CounterError, CounterLine, PerhapsLine, StaffCounterView};
use crate::pages::staff_counter_visit::{
    self, ShownCertificate, StaffCounterVisitView, ToCompare, VisitError, VisitKeys,
};
use crate::pages::staff_proof::Proof;
use crate::pages::staff_visit_review::{self, Review, ReviewLine, ReviewListView, ReviewView};

const ID: &str = "0193b4a2-7c1e-7d30-8a55-2f6c9d1e4b70";

/// Nobody, a line, a wrong number; a visit in every stage.
pub(super) fn pages(words: &'static Words) -> Vec<Sample> {
    let mut samples = lists(words);
    samples.extend(visits(words));
    samples.extend(lives(words));
    samples.extend(attested(words));
    samples
}

fn states() -> Vec<(&'static str, VisitState)> {
    let agent = StaffId::new(ID.parse().expect("invariant: an id"));
    let why = WithoutFinger::UsedUp;
    let since = OffsetDateTime::UNIX_EPOCH;
    let method = Method::Finger(PadGrade::One);
    vec![
        ("waiting", VisitState::Waiting),
        ("fingers", VisitState::Fingers { agent, tries: FingerTries::default() }),
        ("papers", VisitState::Papers { agent, why }),
        ("provisional", VisitState::Provisional { agent, why, since }),
        ("certified", VisitState::Certified { method }),
        ("sent", VisitState::Sent { by: agent, onward: Onward::Commune }),
        ("left", VisitState::Left),
    ]
}

fn lists(words: &'static Words) -> Vec<Sample> {
    let lines: Vec<_> = states()
        .into_iter()
        .zip(1..)
        .map(|((_, state), ticket)| CounterLine {
            id: ID.to_owned(),
            ticket,
            name: facts::shown_name(words),
            frail: ticket == 1,
            state,
        })
        .collect();
    let empty = StaffCounterView {
        lines: vec![],
        next: None,
        open: 0,
        typed: String::new(),
        perhaps: vec![],
        frail: false,
        error: None,
        key: ID.to_owned(),
        call_key: ID.to_owned(),
    };
    let some = StaffCounterView { lines, next: Some(ID.to_owned()), open: 3, ..empty.clone() };
    let wrong = StaffCounterView {
        typed: "204577".to_owned(),
        error: Some(CounterError::Malformed),
        ..empty.clone()
    };
    let line = PerhapsLine {
        person: ID.to_owned(),
        name: facts::shown_name(words),
        birth_date: Shown::Masked(PrivateField::BirthDate, MaskedFact::Year(1952)),
        key: ID.to_owned(),
    };
    let perhaps = StaffCounterView {
        typed: "012345678".to_owned(),
        perhaps: vec![line.clone(), line],
        frail: true,
        ..empty.clone()
    };
    [
        ("staff-counter", some),
        ("staff-counter-perhaps", perhaps),
        ("staff-counter-empty", empty),
        ("staff-counter-wrong", wrong),
    ]
    .map(|(name, view)| {
        let frame = at_work(words, staff_counter::PATH);
        sample(name, staff_counter::render(&view, &frame))
    })
    .into()
}

fn visits(words: &'static Words) -> Vec<Sample> {
    let finger = |number| FingerPosition::new(number).expect("invariant: a finger");
    let due = Date::from_ordinal_date(2027, 120).expect("invariant: a day that exists");
    let view = |state, error| StaffCounterVisitView {
        id: ID.to_owned(),
        ticket: 7,
        name: facts::masked_name(),
        birth_date: Shown::Masked(PrivateField::BirthDate, MaskedFact::Year(1952)),
        compare: None,
        due: Some(due),
        state,
        is_others: false,
        fingers: [2, 7, 1, 6].map(finger).into(),
        has_scanner: true,
        certificates: vec![
            ShownCertificate { method: None, due },
            ShownCertificate { method: Some(Method::Papers), due },
        ],
        keys: VisitKeys { next: ID.to_owned(), send: ID.to_owned(), leave: ID.to_owned() },
        error,
    };
    let page = |name: &str, view: &StaffCounterVisitView| {
        let path = format!("{}/{ID}", staff_counter::PATH);
        let name = format!("staff-counter-visit-{name}");
        sample(name, staff_counter_visit::render(view, &at_work(words, &path)))
    };
    let mut samples: Vec<_> =
        states().into_iter().map(|(name, state)| page(name, &view(state, None))).collect();
    let agent = StaffId::new(ID.parse().expect("invariant: an id"));
    let papers = VisitState::Papers { agent, why: WithoutFinger::NotEnrolled };
    let related = Some(VisitError::Refused(Refused::Related));
    samples.push(page("no-paper", &view(papers, Some(VisitError::NoPaper))));
    samples.push(page("related", &view(VisitState::Waiting, related)));
    let compared = StaffCounterVisitView {
        name: Shown::Revealed(PrivateFact::Name(facts::name())),
        birth_date: Shown::Revealed(PrivateFact::BirthDate(facts::day(1957, 166))),
        compare: Some(ToCompare { sex: Sex::Female, number: Some("K-204577".to_owned()) }),
        ..view(papers, None)
    };
    samples.push(page("compared", &compared));
    let others = StaffCounterVisitView { is_others: true, ..view(papers, None) };
    samples.push(page("others", &others));
    samples
}

/// The first page of a list that has so many.
fn first_of(pages: u32, total: i64) -> Turned {
    let pages = NonZeroU32::new(pages).expect("invariant: a list has a page");
    Turned { page: NonZeroU32::MIN, pages, total }
}

/// The pages of a list, of nobody and of one who waits so.
fn listed(
    (name, review, state): (&str, Review, VisitState),
    turned: Turned,
    words: &'static Words,
) -> Vec<Sample> {
    let came = Date::from_ordinal_date(2027, 120).expect("invariant: a day that exists");
    let line = ReviewLine { id: ID.to_owned(), name: facts::shown_name(words), came, state };
    let list = |name: &str, lines, turned| {
        let frame = at_work(words, review.path());
        let view = ReviewListView { review, lines, turned };
        sample(name, staff_visit_review::render_list(&view, &frame))
    };
    let nobody = first_of(1, 0);
    vec![list(name, vec![line], turned), list(&format!("{name}-empty"), vec![], nobody)]
}

/// Why she who looks may not do it, what is asked, and why it was not done.
type Asked = (Result<(), Refused>, Proof, Option<VisitError>);

fn reviewed(
    (name, review, state): (&str, Review, VisitState),
    (confirm, proof, error): Asked,
    words: &'static Words,
) -> Sample {
    let view = ReviewView {
        review,
        id: ID.to_owned(),
        name: facts::masked_name(),
        birth_date: Shown::Masked(PrivateField::BirthDate, MaskedFact::Year(1952)),
        state,
        confirm,
        confirm_key: ID.to_owned(),
        send_key: ID.to_owned(),
        proof,
        error,
    };
    let path = format!("{}/{ID}", review.path());
    sample(name, staff_visit_review::render(&view, &at_work(words, &path)))
}

fn lives(words: &'static Words) -> Vec<Sample> {
    let agent = StaffId::new(ID.parse().expect("invariant: an id"));
    let (why, since) = (WithoutFinger::Device, OffsetDateTime::UNIX_EPOCH);
    let (review, state) = (Review::Second, VisitState::Provisional { agent, why, since });
    let mut samples = listed(("staff-lives", review, state), first_of(1, 1), words);
    let one = |name: &str, asked: Asked| reviewed((name, review, state), asked, words);
    samples.extend([
        one("staff-life", (Ok(()), Proof::Given, None)),
        one("staff-life-proof", (Ok(()), Proof::Missing, None)),
        one("staff-life-late", (Err(Refused::TooLate), Proof::Given, None)),
        one("staff-life-no-place", (Ok(()), Proof::Given, Some(VisitError::NoPlace))),
    ]);
    samples
}

fn attested(words: &'static Words) -> Vec<Sample> {
    let agent = StaffId::new(ID.parse().expect("invariant: an id"));
    let (review, onward) = (Review::Seen, Onward::Commune);
    let sent = VisitState::Sent { by: agent, onward };
    let seen = VisitState::Certified { method: Method::Seen(onward) };
    let mut samples = listed(("staff-attest", review, sent), first_of(2, 51), words);
    let one = |name: &str, state, confirm, proof| {
        reviewed((name, review, state), (confirm, proof, None), words)
    };
    samples.extend([
        one("staff-attest-one", sent, Ok(()), Proof::Given),
        one("staff-attest-proof", sent, Ok(()), Proof::Missing),
        one("staff-attest-own", sent, Err(Refused::OwnWork), Proof::Given),
        one("staff-attest-seen", seen, Err(Refused::NotNow), Proof::Given),
    ]);
    samples
}

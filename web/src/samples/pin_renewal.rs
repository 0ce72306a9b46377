//! The pages of a forgotten PIN, for everybody and for staff.

use sothon_domain::masked::{PrivateFact, Shown};
use sothon_domain::person_lock::{CheckedPaper, NotAPaper};
use sothon_domain::pin_renewal::{Ending, Fact, Refused, RenewalChannel};
use sothon_locales::Words;
use time::macros::datetime;

use super::staff::at_work;
use super::{Sample, facts, frame, sample};
use crate::pages::pin_renewal::{self, PinRenewalView};
use crate::pages::staff_pin_renewal::{
    self, RenewalError, RenewalStage, ShownCall, ShownVisit, StaffPinRenewalView, TypedVisit,
};
use crate::pages::staff_pin_renewal_number::{self, StaffPinRenewalNumberView, Told};
use crate::pages::staff_pin_renewals::{
    self, RenewalLine, RenewalNumberError, StaffPinRenewalsView,
};
use crate::pages::staff_proof::Proof;

/// Each page in each state.
pub(super) fn pages(words: &'static Words) -> Vec<Sample> {
    let mut samples = asking(words);
    samples.extend(lists(words));
    samples.extend(requests(words));
    samples.extend(numbers(words));
    samples
}

fn numbers(words: &'static Words) -> Vec<Sample> {
    let page = |(name, told): (&str, Told)| {
        let view = StaffPinRenewalNumberView {
            id: "sample".to_owned(),
            number: "048 213".to_owned(),
            told,
            ready_at: datetime!(2026-11-23 02:05 UTC),
            dial: "*1288#".to_owned(),
        };
        let frame = at_work(words, "/staff/pin-renewals/sample");
        sample(
            format!("staff-pin-renewal-number-{name}"),
            staff_pin_renewal_number::render(&view, &frame),
        )
    };
    [("call", Told::ByCall), ("slip", Told::OnASlip)].map(page).into()
}

fn key() -> String {
    "sample-key".to_owned()
}

fn asking(words: &'static Words) -> Vec<Sample> {
    let page = |name: &str, view: PinRenewalView| {
        sample(name, pin_renewal::render(&view, &frame(words, pin_renewal::PATH)))
    };
    let empty = PinRenewalView { key: key(), ..PinRenewalView::default() };
    let wrong = PinRenewalView { typed: "K_20".to_owned(), malformed: true, ..empty.clone() };
    vec![
        page("pin-renewal", empty.clone()),
        page("pin-renewal-malformed", wrong),
        page("pin-renewal-asked", PinRenewalView { asked: true, ..empty }),
    ]
}

fn lists(words: &'static Words) -> Vec<Sample> {
    let page = |name: &str, view: StaffPinRenewalsView| {
        let frame = at_work(words, staff_pin_renewals::PATH);
        sample(name, staff_pin_renewals::render(&view, &frame))
    };
    let line = |name: &str, to_confirm| RenewalLine {
        id: "sample".to_owned(),
        name: name.to_owned(),
        asked_at: datetime!(2026-11-22 02:05 UTC),
        ready_at: datetime!(2026-11-23 02:05 UTC),
        to_confirm,
    };
    let waiting = vec![line("ចា… សុ…", false), line("ស៊ឹ… ស្រី…", true)];
    let empty = StaffPinRenewalsView { key: key(), ..StaffPinRenewalsView::default() };
    let wrong = |error| {
        let typed = "K-204577".to_owned();
        StaffPinRenewalsView { typed, error: Some(error), ..empty.clone() }
    };
    vec![
        page("staff-pin-renewals", StaffPinRenewalsView { waiting, ..empty.clone() }),
        page("staff-pin-renewals-none", empty.clone()),
        page("staff-pin-renewals-malformed", wrong(RenewalNumberError::Malformed)),
        page("staff-pin-renewals-unknown", wrong(RenewalNumberError::Unknown)),
        page("staff-pin-renewals-locked", wrong(RenewalNumberError::Locked)),
        page("staff-pin-renewals-no-phone", wrong(RenewalNumberError::NoPhone)),
    ]
}

fn open(wrong_before: bool, call: ShownCall, visit: Option<ShownVisit>) -> StaffPinRenewalView {
    StaffPinRenewalView {
        id: "sample".to_owned(),
        name: facts::masked_name(),
        channel: RenewalChannel::Ussd,
        asked_at: datetime!(2026-11-22 02:05 UTC),
        ready_at: datetime!(2026-11-23 02:05 UTC),
        expires_at: datetime!(2026-11-30 02:05 UTC),
        may_prove: true,
        stage: RenewalStage::Open { wrong_before, call, visit },
        keys: [key(), key(), key(), key()],
        typed: TypedVisit::default(),
        proof: Proof::Given,
        error: None,
    }
}

fn calling(facts: [Fact; 2], show: fn(PrivateFact) -> Shown) -> StaffPinRenewalView {
    let phone = PrivateFact::Phone("012204577".parse().expect("invariant: a sample number"));
    open(true, ShownCall::Mine { phone: show(phone), facts }, None)
}

fn requests(words: &'static Words) -> Vec<Sample> {
    let page = |name: &str, view: StaffPinRenewalView| one(words, name, &view);
    let plain = open(false, ShownCall::None, None);
    let in_full = StaffPinRenewalView {
        name: Shown::Revealed(PrivateFact::Name(facts::name())),
        ..calling([Fact::BirthDate, Fact::NationalId], Shown::Revealed)
    };
    let calling = |facts| calling(facts, |fact| fact.masked());
    let visited = |paper, mine| {
        let at = datetime!(2026-11-22 08:40 UTC);
        open(false, ShownCall::None, Some(ShownVisit { at, paper, mine }))
    };
    let other = CheckedPaper::Other("សៀវភៅប្រាក់សោធន".repeat(6));
    let asked = visited(CheckedPaper::FamilyBook, false);
    let mut samples = vec![
        page("open", plain.clone()),
        page("in-full", in_full),
        page("attestor", StaffPinRenewalView { may_prove: false, ..plain.clone() }),
        page("calling", calling([Fact::BirthDate, Fact::NationalId])),
        page("calling-more", calling([Fact::Commune, Fact::Account])),
        page("calling-month", calling([Fact::BirthDate, Fact::FirstMonth])),
        page("another-calls", open(false, ShownCall::Anothers, None)),
        page("mine", visited(CheckedPaper::NationalId, true)),
        page("confirm", asked.clone()),
        page("code-asked", StaffPinRenewalView { proof: Proof::Asked, ..asked }),
        page("longest", visited(other, false)),
        page(
            "proved",
            StaffPinRenewalView {
                stage: RenewalStage::Proved,
                channel: RenewalChannel::Staff,
                ..plain.clone()
            },
        ),
    ];
    samples.extend(over(words, &plain));
    samples
}

fn one(words: &'static Words, name: &str, view: &StaffPinRenewalView) -> Sample {
    let frame = at_work(words, "/staff/pin-renewals/sample");
    sample(format!("staff-pin-renewal-{name}"), staff_pin_renewal::render(view, &frame))
}

/// Each ending, and each reason why nothing was done.
fn over(words: &'static Words, plain: &StaffPinRenewalView) -> Vec<Sample> {
    let endings = [
        ("used", Ending::Used),
        ("stopped", Ending::Stopped),
        ("closed", Ending::WrongCalls),
        ("wrong-numbers", Ending::WrongNumbers),
        ("number-lost", Ending::NumberLost),
        ("set-anew", Ending::SetAnew),
        ("out-of-date", Ending::OutOfDate),
    ];
    let errors = [
        ("wrong", RenewalError::Wrong),
        ("no-call", RenewalError::Refused(Refused::NoCall)),
        ("not-proved", RenewalError::Refused(Refused::NotProved)),
        ("no-facts", RenewalError::Refused(Refused::NoFacts)),
        ("visited-already", RenewalError::Refused(Refused::VisitedAlready)),
        ("no-visit", RenewalError::Refused(Refused::NoVisit)),
        ("no-paper", RenewalError::Paper(NotAPaper::NoneChosen)),
    ];
    let ended = endings.map(|(name, ending)| {
        let stage = RenewalStage::Ended(ending);
        let view = StaffPinRenewalView { stage, channel: RenewalChannel::Web, ..plain.clone() };
        one(words, name, &view)
    });
    let failed = errors.map(|(name, error)| {
        one(words, name, &StaffPinRenewalView { error: Some(error), ..plain.clone() })
    });
    ended.into_iter().chain(failed).collect()
}

//! Records that are joined: for staff, and for the person.

use sothon_domain::masked::PrivateFact;
use sothon_domain::person::merge::{Decision, Event, Merge, MergeAct, Proposal, Refused};
use sothon_domain::person::{MemberNumber, NumberEnding, Scheme, Sex, StaffId};
use sothon_locales::Words;
use time::OffsetDateTime;
use time::macros::{date, datetime};

use super::staff::at_work;
use super::{Sample, facts, sample, signed_in};
use crate::pages::my_pension::{self, MyPensionView};
use crate::pages::staff_merge::{self, StaffMergeError, StaffMergeView};
use crate::pages::staff_merge_new::{
    self, MergePairError, NumberError, StaffMergeNewView, StaffMergePairView,
};
use crate::pages::staff_merge_pair::{PairSeen, SideSeen};
use crate::pages::staff_merges::{self, MergeLine, StaffMergesView};
use crate::pages::staff_proof::Proof;

const AT: OffsetDateTime = datetime!(2026-11-22 02:05 UTC);
const PAIR: &str = "/staff/merges/new/sample/other";

/// Each page in each state.
pub(super) fn pages(words: &'static Words) -> Vec<Sample> {
    [own(words), list(words), new(words), one(words)].into_iter().flatten().collect()
}

/// How the number ends that goes on.
pub(super) fn ending() -> NumberEnding {
    let number: MemberNumber = "K-204577".parse().expect("invariant: a sample number");
    number.ending()
}

fn staff(number: u8) -> StaffId {
    let id = format!("0193b4a2-0000-7000-8000-00000000000{number}");
    id.parse().expect("invariant: it is an id")
}

fn asked(number: u8) -> Proposal {
    let reason = "ឈ្មោះ និងថ្ងៃកំណើតដូចគ្នា".parse().expect("invariant: a sample reason");
    Proposal { by: staff(number), at: AT, reason }
}

fn by(number: u8) -> Decision {
    Decision { by: staff(number), at: AT }
}

/// Every state, as the machine makes it.
fn states() -> [(&'static str, Merge); 5] {
    let after = |state: Merge, event| state.after(event).expect("invariant: it may happen");
    let proposed = Merge::Proposed(asked(1));
    let standing = after(proposed.clone(), Event::Approve(by(2)));
    let parting = after(standing.clone(), Event::ProposeParting(asked(2)));
    [
        ("proposed", proposed.clone()),
        ("declined", after(proposed, Event::Decline(by(2)))),
        ("standing", standing),
        ("parting", parting.clone()),
        ("parted", after(parting, Event::ApproveParting(by(1)))),
    ]
}

fn pair() -> PairSeen {
    let birth_date = PrivateFact::BirthDate(date!(1957 - 06 - 15)).masked();
    let card = "010234567".parse().expect("invariant: a sample card");
    let kept = SideSeen {
        number: "K-204577".to_owned(),
        name: facts::name(),
        birth_date,
        national_id: Some(PrivateFact::NationalId(card).masked()),
        sex: Sex::Female,
        place: "12010101".parse().expect("invariant: a sample place"),
        schemes: vec![Scheme::CivilServants],
        last_paid: Some("2026-10".parse().expect("invariant: a sample month")),
    };
    let retired = SideSeen {
        number: "V-118203".to_owned(),
        national_id: None,
        sex: Sex::Male,
        schemes: vec![],
        last_paid: None,
        ..kept.clone()
    };
    PairSeen { kept, retired }
}

fn own(words: &'static Words) -> Vec<Sample> {
    let plain = facts::my_pensions().into_iter().map(|(_, view)| view).next();
    let plain = plain.expect("invariant: there is a sample of the page");
    let view = MyPensionView { joined: Some(ending()), ..plain };
    let frame = signed_in(words, "/my-pension");
    vec![sample("my-pension-joined", my_pension::render(&view, &frame))]
}

fn list(words: &'static Words) -> Vec<Sample> {
    let page = |name: &str, merges| {
        let frame = at_work(words, staff_merges::PATH);
        sample(name, staff_merges::render(&StaffMergesView { merges }, &frame))
    };
    let line = |(id, state): (&str, Merge)| MergeLine {
        id: id.to_owned(),
        kept: "K-204577".to_owned(),
        retired: "V-118203".to_owned(),
        state,
    };
    let merges = states().map(line).into();
    vec![page("staff-merges", merges), page("staff-merges-none", vec![])]
}

fn new(words: &'static Words) -> Vec<Sample> {
    let page = |name: &str, view: &StaffMergeNewView| {
        let frame = at_work(words, "/staff/merges/new");
        sample(name, staff_merge_new::render(view, &frame))
    };
    let wrong = |kept, retired| StaffMergeNewView {
        kept: "K_1".to_owned(),
        retired: "K-1".to_owned(),
        kept_error: kept,
        retired_error: retired,
    };
    let (malformed, unknown) = (Some(NumberError::Malformed), Some(NumberError::Unknown));
    let both = |name: &str, error| {
        let (path, key, reason) = (PAIR.to_owned(), "sample-key".to_owned(), String::new());
        let view = StaffMergePairView { path, pair: pair(), key, reason, error };
        sample(name, staff_merge_new::render_pair(&view, &at_work(words, PAIR)))
    };
    let cant = |refused| Some(MergePairError::Refused(refused));
    vec![
        page("staff-merge-new", &StaffMergeNewView::default()),
        page("staff-merge-new-wrong", &wrong(malformed, unknown)),
        page("staff-merge-new-same", &wrong(None, Some(NumberError::Same))),
        both("staff-merge-pair", None),
        both("staff-merge-pair-reason", Some(MergePairError::NoReason)),
        both("staff-merge-pair-same", cant(Refused::SameRecord)),
        both("staff-merge-pair-retired", cant(Refused::RetiredAlready)),
        both("staff-merge-pair-kept-retired", cant(Refused::KeptIsRetired)),
        both("staff-merge-pair-keeps", cant(Refused::KeepsAnother)),
        both("staff-merge-pair-held", cant(Refused::Held)),
        both("staff-merge-pair-reported", cant(Refused::Reported)),
        both("staff-merge-pair-payee", cant(Refused::PayeeStands)),
        both("staff-merge-pair-waits", cant(Refused::AnotherWaits)),
        both("staff-merge-pair-related", cant(Refused::Related)),
        both("staff-merge-pair-card-unknown", cant(Refused::CardUnknown)),
    ]
}

fn view(state: Merge, acts: &[MergeAct]) -> StaffMergeView {
    let address = |number: u8| format!("officer-{number}@example.org");
    StaffMergeView {
        id: "sample".to_owned(),
        pair: pair(),
        proposed: address(1),
        decided: state.decision().map(|_| address(2)),
        parting: state.parting().map(|_| address(2)),
        parted: state.parted().map(|_| address(1)),
        state,
        acts: acts.iter().map(|act| (*act, "sample-key".to_owned())).collect(),
        is_own: false,
        reason: String::new(),
        proof: Proof::Given,
        error: None,
    }
}

fn one(words: &'static Words) -> Vec<Sample> {
    use MergeAct::{Confirm, ConfirmParting, Part, Refuse, RefuseParting};
    let page = |name: &str, view: &StaffMergeView| {
        let frame = at_work(words, "/staff/merges/sample");
        sample(format!("staff-merge-{name}"), staff_merge::render(view, &frame))
    };
    let [proposed, declined, standing, parting, parted] = states().map(|(_, state)| state);
    let waits = view(proposed.clone(), &[Confirm, Refuse]);
    let proof = StaffMergeView { proof: Proof::Asked, ..waits.clone() };
    let past = Some(StaffMergeError::Refused(Refused::Past));
    let own = StaffMergeView { is_own: true, error: past, ..view(proposed, &[Refuse]) };
    let stands = view(standing, &[Part]);
    let no_reason = StaffMergeView { error: Some(StaffMergeError::NoReason), ..stands.clone() };
    vec![
        page("proposed", &waits),
        page("proof", &proof),
        page("own", &own),
        page("declined", &view(declined, &[])),
        page("standing", &stands),
        page("no-reason", &no_reason),
        page("parting", &view(parting, &[ConfirmParting, RefuseParting])),
        page("parted", &view(parted, &[])),
    ]
}

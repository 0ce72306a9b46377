//! Who is paid in another's stead: for staff, and for the two whom it concerns.

use sothon_domain::account_change::{AccountFault, Bank, BankAccount, NameMatch};
use sothon_domain::delegate::{DecisionFault, LegalDecision};
use sothon_domain::payee::{
    Appointment, Basis, BasisKind, EndReason, Ended, PayTo, PayeeAct, PayeeFault, PayeeState,
    RefusalReason, Refused,
};
use sothon_domain::person::{PersonId, StaffId};
use sothon_domain::second_person::{Checker, State};
use sothon_domain::tie::Tie;
use sothon_locales::Words;
use time::macros::{date, datetime};

use super::staff::at_work;
use super::{Sample, facts, sample, signed_in};
use crate::pages::my_payee::{self, MyPayee, MyPayeeView, PaidInstead};
use crate::pages::my_pension::{self, MyPensionView};
use crate::pages::staff_payee_new::{self, NotProposed, StaffPayeeNewView};
use crate::pages::staff_payee_one::{self, PayeeError, StaffPayeeOneView};
use crate::pages::staff_payees::{self, PayeeLine, SoughtPayees, StaffPayeesView};
use crate::pages::staff_proof::Proof;

/// Each page in each state.
pub(super) fn pages(words: &'static Words) -> Vec<Sample> {
    [mine(words), lists(words), new(words), one(words)].into_iter().flatten().collect()
}

fn staff(number: u8) -> StaffId {
    let id = format!("0193b4a2-0000-7000-8000-00000000000{number}");
    id.parse().expect("invariant: it is an id")
}

fn by() -> Checker {
    Checker::new(staff(2), staff(1)).expect("invariant: they are two")
}

fn mine(words: &'static Words) -> Vec<Sample> {
    let page = |name: &str, view: MyPayeeView| {
        sample(name, my_payee::render(&view, &signed_in(words, my_payee::PATH)))
    };
    let key = "sample-key".to_owned();
    let none = MyPayeeView { key, ..MyPayeeView::default() };
    let one = |waits| {
        let (name, last_day) = ("ស្ត្រី".repeat(30), date!(2027 - 11 - 21));
        MyPayee { name, last_day, waits, to_account: !waits }
    };
    let hers = |waits, may_end| MyPayeeView { mine: vec![one(waits)], may_end, ..none.clone() };
    let both = MyPayeeView { mine: vec![one(false), one(true)], ..hers(false, true) };
    let receives = [date!(2033 - 03 - 09), date!(2027 - 11 - 21)];
    let receives = receives.map(|day| (facts::shown_name(words), day)).into();
    let young = MyPayeeView { not_of_age: true, ..hers(false, false) };
    let plain = facts::my_pensions().into_iter().map(|(_, view)| view).next();
    let plain = plain.expect("invariant: there is a sample of the page");
    let paid = |waits| PaidInstead { name: "ស្ត្រី".repeat(30), waits };
    let first = MyPensionView { payees: vec![paid(false), paid(true)], ..plain.clone() };
    let waits = MyPensionView { payees: vec![paid(true)], ..plain };
    let frame = signed_in(words, "/my-pension");
    vec![
        page("my-payee-none", none.clone()),
        page("my-payee-proposed", hers(true, true)),
        page("my-payee", hers(false, true)),
        page("my-payee-young", young),
        page("my-payee-both", both),
        page("my-payee-ended", MyPayeeView { ended: true, ..none.clone() }),
        page("my-payee-receives", MyPayeeView { receives, ..none }),
        sample("my-pension-payee", my_pension::render(&first, &frame)),
        sample("my-pension-payee-waits", my_pension::render(&waits, &frame)),
    ]
}

/// Every state with its name.
fn states() -> [(&'static str, PayeeState); 6] {
    let (by, checker) = (by(), Some(staff(2)));
    let refused = State::Refused { by, reason: RefusalReason::PaperDoubtful };
    [
        ("proposed", PayeeState::Stands(State::Proposed { by: staff(1) })),
        ("approved", PayeeState::Stands(State::Approved { by })),
        ("refused", PayeeState::Stands(refused)),
        ("withdrawn", PayeeState::Stands(State::Withdrawn { by: staff(1) })),
        ("ending", PayeeState::Ending { by, wanted_by: staff(1), reason: EndReason::Misused }),
        ("ended", PayeeState::Ended { maker: staff(1), checker, how: Ended::PayeeDeath }),
    ]
}

fn lists(words: &'static Words) -> Vec<Sample> {
    let page = |name: &str, view: StaffPayeesView| {
        sample(name, staff_payees::render(&view, &at_work(words, staff_payees::PATH)))
    };
    let line = |(_, state)| PayeeLine {
        id: "sample".to_owned(),
        person: "ចា… ស្រី…".to_owned(),
        payee: "ស៊ឹ… សុ…".to_owned(),
        state,
        proposed_on: date!(2026 - 11 - 22),
        last_day: date!(2033 - 03 - 09),
    };
    let lines: Vec<_> = states().map(line).into();
    let (waiting, standing, vacant) = (lines.clone(), lines.clone(), lines[5..].to_vec());
    let all = StaffPayeesView { waiting, standing, vacant, sought: None };
    let none = StaffPayeesView::default();
    let sought = |found| {
        let typed = "K-204585".to_owned();
        StaffPayeesView { sought: Some(SoughtPayees { typed, found }), ..none.clone() }
    };
    vec![
        page("staff-payees-none", none.clone()),
        page("staff-payees", all),
        page("staff-payees-found", sought(Some(lines.clone()))),
        page("staff-payees-found-none", sought(Some(Vec::new()))),
        page("staff-payees-unknown", sought(None)),
    ]
}

fn new(words: &'static Words) -> Vec<Sample> {
    let page = |name: &str, view: StaffPayeeNewView| {
        sample(name, staff_payee_new::render(&view, &at_work(words, staff_payee_new::PATH)))
    };
    let plain = StaffPayeeNewView { key: "sample-key".to_owned(), ..StaffPayeeNewView::default() };
    let papers = [
        DecisionFault::Number,
        DecisionFault::Body,
        DecisionFault::DecidedOn,
        DecisionFault::EndsOn,
    ];
    let accounts =
        [AccountFault::BankMissing, AccountFault::NumberMalformed, AccountFault::HolderMissing];
    let first = [PayeeFault::MemberUnknown, PayeeFault::PayeeGone, PayeeFault::BasisMissing];
    let faults = first.into_iter().chain(papers.map(PayeeFault::Paper));
    let faults = faults.chain(accounts.map(PayeeFault::Account)).collect();
    let refused = Some(NotProposed::Refused(Refused::AnotherStands));
    let tries = Some(NotProposed::TooManyTries);
    let others = [PayeeFault::NameMissing, PayeeFault::BasisUnfit, PayeeFault::WayMissing].into();
    vec![
        page("staff-payee-new", plain.clone()),
        page("staff-payee-new-faults", StaffPayeeNewView { faults, ..plain.clone() }),
        page("staff-payee-new-others", StaffPayeeNewView { faults: others, ..plain.clone() }),
        page("staff-payee-new-refused", StaffPayeeNewView { refused, ..plain.clone() }),
        page("staff-payee-new-tries", StaffPayeeNewView { refused: tries, ..plain }),
    ]
}

fn appointment() -> Appointment {
    let paper = LegalDecision {
        number: "១២៤/២០២៦".to_owned(),
        body: "សាលាដំបូងរាជធានីភ្នំពេញ".to_owned(),
        decided_on: date!(2026 - 10 - 01),
        ends_on: None,
    };
    let account = BankAccount {
        bank: Bank::from_name("ACLEDA").expect("invariant: a bank of the list"),
        number: "000987654".parse().expect("invariant: a sample number"),
        holder: "SIM Sokha".parse().expect("invariant: a sample name"),
    };
    let payee: PersonId =
        "0193b4a2-0000-7000-8000-000000000009".parse().expect("invariant: it is an id");
    Appointment {
        payee,
        basis: Basis { kind: BasisKind::FamilyCouncil, paper },
        pay_to: PayTo::Bank(account),
        last_day: date!(2033 - 03 - 09),
    }
}

fn one(words: &'static Words) -> Vec<Sample> {
    let page = |name: String, view: StaffPayeeOneView| {
        sample(name, staff_payee_one::render(&view, &at_work(words, "/staff/payees/sample")))
    };
    let plain = StaffPayeeOneView {
        id: "sample".to_owned(),
        person: ("K-204585".to_owned(), "ចា… ស្រី…".to_owned()),
        payee: ("K-204577".to_owned(), "ស៊ឹ… សុ…".to_owned()),
        payee_year: 1957,
        is_payee_elsewhere: false,
        appointment: appointment(),
        name_on_account: Some(NameMatch::Differs),
        proposed_at: datetime!(2026-11-22 02:05 UTC),
        state: states()[0].1,
        acts: Vec::new(),
        is_own: false,
        tie: None,
        is_locked: false,
        is_unreached: false,
        proof: Proof::Given,
        error: None,
    };
    let acts = |acts: &[PayeeAct]| {
        acts.iter().map(|act| (*act, "sample-key".to_owned())).collect::<Vec<_>>()
    };
    let mut samples: Vec<_> = states()
        .into_iter()
        .map(|(name, state)| {
            page(format!("staff-payee-{name}"), StaffPayeeOneView { state, ..plain.clone() })
        })
        .collect();
    let decide = acts(&[PayeeAct::Approve, PayeeAct::Refuse]);
    let error = Some(PayeeError::ReasonMissing);
    let checker = StaffPayeeOneView { acts: decide, proof: Proof::Asked, error, ..plain.clone() };
    let own = acts(&[PayeeAct::Withdraw]);
    let own = StaffPayeeOneView { acts: own, is_own: true, is_locked: true, ..plain.clone() };
    let own = StaffPayeeOneView { is_unreached: true, is_payee_elsewhere: true, ..own };
    let (ending, cash) = (states()[4].1, Appointment { pay_to: PayTo::Cash, ..appointment() });
    let ends = acts(&[PayeeAct::ConfirmEnd, PayeeAct::KeepOn]);
    let ends = StaffPayeeOneView { acts: ends, state: ending, appointment: cash, ..plain.clone() };
    let error = Some(PayeeError::Refused(Refused::TooEarly));
    let related = StaffPayeeOneView { tie: Some(Tie::Related), error, ..plain.clone() };
    let unknown = StaffPayeeOneView { tie: Some(Tie::CardUnknown), ..plain.clone() };
    let error = Some(PayeeError::EndReasonMissing);
    let end = acts(&[PayeeAct::ProposeEnd]);
    let end = StaffPayeeOneView { acts: end, state: states()[1].1, error, ..plain };
    samples.extend([
        page("staff-payee-checker".to_owned(), checker),
        page("staff-payee-own".to_owned(), own),
        page("staff-payee-ends".to_owned(), ends),
        page("staff-payee-related".to_owned(), related),
        page("staff-payee-card-unknown".to_owned(), unknown),
        page("staff-payee-no-end-reason".to_owned(), end),
    ]);
    samples
}

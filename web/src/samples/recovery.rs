//! Money that was paid after a death: on the report's page, on a page of its own, and printed.

use sothon_domain::money::Riel;
use sothon_domain::person::StaffId;
use sothon_domain::recovery::{
    Overpaid, PaidAfter, Payer, Plan, Proposal, RecoveryAct, RecoveryFault, RecoveryField,
    RecoveryState, RefusalReason, Refused, Terms, TypedRecovery, Unfit,
};
use sothon_domain::second_person::{Checker, State};
use sothon_domain::tie::Tie;
use sothon_domain::year_month::YearMonth;
use sothon_locales::Words;
use time::macros::date;

use super::staff::at_work;
use super::{Sample, sample};
use crate::pages::staff_proof::Proof;
use crate::pages::staff_recovery::{
    self, KnownPayerView, MoneyView, StaffRecoveryError, StaffRecoveryView,
};
use crate::pages::staff_recovery_plan::{self, RecoveryPlanView};

/// Each page in each state.
pub(super) fn pages(words: &'static Words) -> Vec<Sample> {
    [states(words), faults(words), plans(words)].into_iter().flatten().collect()
}

fn month(text: &str) -> YearMonth {
    text.parse().expect("invariant: a sample month")
}

fn staff(number: u8) -> StaffId {
    let id = format!("0193b4a2-0000-7000-8000-00000000000{number}");
    id.parse().expect("invariant: it is an id")
}

fn after(lines: &[(&str, i64)]) -> PaidAfter {
    let lines: Vec<_> =
        lines.iter().map(|(text, amount)| (month(text), Riel::new(*amount))).collect();
    let over = Overpaid::of(month("2026-08"), &lines).expect("invariant: a small sum");
    PaidAfter::After(over)
}

fn proposal(terms: Terms) -> Proposal {
    let reason = "គ្រួសារបានប្រើប្រាក់នេះសម្រាប់បុណ្យសព".to_owned();
    Proposal { sum: Riel::new(1_020_000), terms, reason }
}

fn recover(payer: Payer, count: u8) -> Proposal {
    let plan = Plan::new(Riel::new(1_020_000), count, month("2027-02"));
    let plan = plan.expect("invariant: a sample plan");
    proposal(Terms::Recover { payer, plan, agreed_on: date!(2026 - 11 - 20) })
}

fn survivor() -> Proposal {
    recover(Payer::Survivor { name: "ស៊ឹម វុទ្ធី".repeat(3), known: None }, 36)
}

fn money(latest: Option<(Proposal, RecoveryState)>) -> MoneyView {
    MoneyView { paid: after(&[("2026-09", 510_000), ("2026-10", 510_000)]), latest, is_own: false }
}

fn view(money: MoneyView, acts: &[RecoveryAct]) -> StaffRecoveryView {
    StaffRecoveryView {
        id: "sample".to_owned(),
        reference: "4821-0357".to_owned(),
        number: Some("K-204577".to_owned()),
        money,
        proposal: Some("sample".to_owned()),
        payer: None,
        tie: None,
        acts: acts.iter().map(|act| (*act, "sample-key".to_owned())).collect(),
        typed: TypedRecovery::default(),
        faults: Vec::new(),
        proof: Proof::Given,
        error: None,
    }
}

fn known() -> KnownPayerView {
    KnownPayerView {
        number: "V-118203".to_owned(), name: "ស៊••• វុ•••".to_owned()
    }
}

fn page(name: &str, view: &StaffRecoveryView, words: &'static Words) -> Sample {
    let frame = at_work(words, "/staff/deaths/sample/recovery");
    sample(format!("staff-recovery-{name}"), staff_recovery::render(view, &frame))
}

fn states(words: &'static Words) -> Vec<Sample> {
    use RecoveryAct::{Confirm, Propose, Refuse, Withdraw};
    let page = |name: &str, view: StaffRecoveryView| page(name, &view, words);
    let by = Checker::new(staff(2), staff(1)).expect("invariant: two of the staff");
    let waits = RecoveryState::Stands(State::Proposed { by: staff(1) });
    let ended = |state| money(Some((survivor(), RecoveryState::Stands(state))));
    let nothing = |paid| view(MoneyView { paid, ..money(None) }, &[]);
    let other = view(money(Some((survivor(), waits))), &[Confirm, Refuse]);
    let own = MoneyView { is_own: true, ..money(Some((proposal(Terms::Waive), waits))) };
    let approved = ended(State::Approved { by });
    let lives = MoneyView { paid: PaidAfter::NoDeath, ..approved.clone() };
    let void = RecoveryState::Void { maker: staff(1) };
    let mut samples = vec![
        page("no-death", nothing(PaidAfter::NoDeath)),
        page("month-unknown", nothing(PaidAfter::MonthUnknown)),
        page("nothing-paid", nothing(after(&[]))),
        page("form", view(money(None), &[Propose])),
        page("waits", other.clone()),
        page("known-payer", StaffRecoveryView { payer: Some(known()), ..other.clone() }),
        page("related", tied(&other, Tie::Related)),
        page("card-unknown", tied(&other, Tie::CardUnknown)),
        page("code-asked", StaffRecoveryView { proof: Proof::Asked, ..other }),
        page("mine", view(own, &[Withdraw])),
        page("approved", view(approved, &[])),
        page("lives", StaffRecoveryView { number: None, ..view(lives, &[]) }),
        page("withdrawn", view(ended(State::Withdrawn { by: staff(1) }), &[Propose])),
        page("void", view(money(Some((recover(Payer::Bank, 1), void))), &[])),
    ];
    for reason in RefusalReason::ALL {
        let refused = view(ended(State::Refused { by, reason }), &[Propose]);
        samples.push(page(&format!("refused-{}", reason.code()), refused));
    }
    samples
}

/// The page of one of the staff whom a tie keeps from deciding.
fn tied(page: &StaffRecoveryView, tie: Tie) -> StaffRecoveryView {
    StaffRecoveryView { tie: Some(tie), acts: Vec::new(), ..page.clone() }
}

/// Each reason why nothing was done.
fn faults(words: &'static Words) -> Vec<Sample> {
    use RecoveryAct::{Confirm, Propose, Refuse};
    use RecoveryField::*;
    let all = [Way, Name, Number, Count, First, Agreed, Reason].map(RecoveryFault::Wrong);
    let typed = TypedRecovery {
        way: "survivor".to_owned(),
        name: "ស៊ឹម វុទ្ធី".to_owned(),
        ..TypedRecovery::default()
    };
    let early = RecoveryFault::Unfit(Unfit::TooEarly(month("2027-01")));
    let much = RecoveryFault::Unfit(Unfit::TooMuch(Riel::new(32_000)));
    let form = |faults: Vec<RecoveryFault>| {
        let typed = typed.clone();
        StaffRecoveryView { typed, faults, ..view(money(None), &[Propose]) }
    };
    let mut samples = vec![
        page("wrong", &form(all.into()), words),
        page("early", &form(vec![early]), words),
        page("much", &form(vec![much]), words),
        page("payer-gone", &form(vec![RecoveryFault::PayerGone]), words),
    ];
    let waits = RecoveryState::Stands(State::Proposed { by: staff(1) });
    let other = view(money(Some((survivor(), waits))), &[Confirm, Refuse]);
    let refused = [
        ("decided", Refused::AlreadyDecided),
        ("own-work", Refused::OwnWork),
        ("others-work", Refused::OthersWork),
        ("void-already", Refused::Void),
        ("no-death-any-more", Refused::NoDeath),
        ("nothing-paid-any-more", Refused::NothingPaid),
        ("proposed-already", Refused::ProposedAlready),
        ("other-proposal", Refused::OtherProposal),
        ("related-already", Refused::Related),
        ("payer-gone-any-more", Refused::PayerGone),
        ("other-sum", Refused::OtherSum),
        ("unfit", Refused::Unfit(Unfit::TooEarly(month("2027-02")))),
    ];
    let refused = refused.map(|(name, refused)| (name, StaffRecoveryError::Refused(refused)));
    let missing = [("no-reason", StaffRecoveryError::ReasonMissing)];
    samples.extend(refused.into_iter().chain(missing).map(|(name, error)| {
        let view = StaffRecoveryView { error: Some(error), ..other.clone() };
        page(&format!("error-{name}"), &view, words)
    }));
    samples
}

fn plans(words: &'static Words) -> Vec<Sample> {
    let plan = |name: &str, decided: Proposal| {
        let frame = at_work(words, "/staff/deaths/sample/recovery/plan");
        let view = RecoveryPlanView {
            id: "sample".to_owned(),
            reference: "4821-0357".to_owned(),
            number: Some("K-204577".to_owned()),
            decided,
        };
        sample(format!("recovery-plan-{name}"), staff_recovery_plan::render(&view, &frame))
    };
    vec![
        plan("survivor", survivor()),
        plan("bank", recover(Payer::Bank, 1)),
        plan("waived", proposal(Terms::Waive)),
    ]
}

/// What a report's page shows of it.
pub(super) fn on_report() -> MoneyView {
    money(Some((survivor(), RecoveryState::Stands(State::Proposed { by: staff(1) }))))
}

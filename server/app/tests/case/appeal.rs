//! An appeal against a rejection: what its decision changes, and who may not decide it.

use sothon_app::case::{
    self, AppealSent, AppealStands, AppealState, By, CaseDetail, Decided, Filter, WhySaid,
};
use sothon_app::paper;
use sothon_domain::access::{Actor, Office, StaffRole};
use sothon_domain::casework::{
    CaseAct, CaseKind, FactSource, Level, Recorded, Refused, RegisterSays, RejectReason,
    ReturnReason, Stage,
};
use sothon_domain::flow::StepKey;
use sothon_domain::money::Months;
use sothon_domain::paper::{PaperKind, PapersOf};
use sothon_domain::pension::{Datum, FactValue};
use sothon_domain::person::Reference;
use sothon_testkit::{Officer, Pensioner};
use time::Duration;
use time::macros::date;

use crate::case::setting::{Setting, rejection};

pub(crate) const WHY: &str = "សៀវភៅការងារនៅជាមួយខ្ញុំ";

impl Setting {
    pub(crate) async fn reject(&self, officer: &Actor, reference: Reference) -> Decided {
        let note = "រកមិនឃើញ".parse().expect("a short note");
        let rejection = rejection(RejectReason::NotShown);
        let key = self.test.id();
        let done = case::reject(&self.app, officer, reference, key, rejection, Some(&note)).await;
        done.expect("rejecting ends in an answer")
    }

    /// A dispute about her service that this officer has rejected.
    pub(crate) async fn rejected_by(&self, officer: &Actor) -> Reference {
        let reference = self.disputed(Datum::Service, "25/6", "").await;
        assert_eq!(self.take(officer, reference).await, Decided::Done);
        assert_eq!(self.reject(officer, reference).await, Decided::Done);
        reference
    }

    pub(crate) async fn says(&self, first: Reference, why: &str) -> WhySaid {
        case::say_why(&self.app, &self.me, first, why).await.expect("it is kept or refused")
    }

    /// Sends what she sees.
    pub(crate) async fn sends(&self, first: Reference) -> AppealSent {
        let seen = case::appeal(&self.app, &self.me, first).await.expect("her own case");
        let AppealState::Open { shown, .. } = seen.state else { panic!("{seen:?}") };
        let sent = case::send_appeal(&self.app, &self.me, first, self.test.id(), shown).await;
        sent.expect("sending ends in an answer")
    }

    pub(crate) async fn appealed(&self, first: Reference) -> Reference {
        assert_eq!(self.says(first, WHY).await, WhySaid::Kept);
        match self.sends(first).await {
            AppealSent::Received(appeal) => appeal,
            other => panic!("{other:?}"),
        }
    }

    pub(crate) async fn hers(&self, reference: Reference) -> CaseDetail {
        case::mine_one(&self.app, &self.me, reference).await.expect("her own case")
    }

    /// Another member of staff of Phnom Penh.
    pub(crate) async fn another(&self, name: &str, role: StaffRole) -> Actor {
        let address = format!("{name}@example.org");
        self.test.add_officer(&Officer { address, role, ..Officer::of_phnom_penh() }).await
    }
}

#[tokio::test]
async fn an_approved_appeal_does_what_the_first_case_asked_for_and_both_show_it() {
    let setting = Setting::new().await;
    let (app, officer) = (&setting.app, &setting.officer);
    let checker = setting.another("checker", StaffRole::Checker).await;
    let held = setting.dispute(Datum::Service).await.held;
    let first = setting.rejected_by(officer).await;
    let until = Some(AppealStands::Until(date!(2027 - 01 - 20)));
    assert_eq!(setting.hers(first).await.appeal, until);
    let before = setting.messages().await;
    let appeal = setting.appealed(first).await;
    assert_eq!(setting.messages().await, before + 1, "that it arrived");
    assert_ne!(appeal, first);

    let filter = Filter { kind: Some(CaseKind::Appeal), ..Filter::default() };
    let queue = case::queue(app, &checker, filter.clone()).await.expect("her queue");
    let [queued] = queue.cases.as_slice() else { panic!("{queue:?}") };
    assert_eq!((queued.reference, queued.level), (appeal, Level::Province));
    assert!(case::queue(app, officer, filter).await.expect("hers").cases.is_empty());

    // The officer sees the first decision, what is asked for, and what that would change.
    let opened = case::open(app, &checker, appeal).await.expect("in her reach");
    assert_eq!(opened.climb.expect("it lies there").needs.as_slice(), [Level::Province]);
    let seen = opened.first.expect("it is an appeal");
    assert_eq!((seen.reference, seen.kind), (first, CaseKind::Correction(Datum::Service)));
    assert_eq!(seen.reason, RejectReason::NotShown);
    assert_eq!(seen.instrument, Some(rejection(RejectReason::NotShown).reference));
    assert_eq!(seen.note.as_deref(), Some("រកមិនឃើញ"));
    assert_eq!(seen.office, Office::Province("12".parse().expect("a province")));
    assert_eq!(opened.case.appeal.expect("it says why").why, WHY);
    let RegisterSays::Now(Recorded::Fact(now), Some(_)) = opened.register else {
        panic!("{:?}", opened.register)
    };
    assert_eq!(now, held);
    assert!(opened.similar.iter().any(|case| case.reference == first));
    assert!(opened.overruled.is_empty(), "nothing is decided");

    setting.take(&checker, appeal).await;
    assert_eq!(setting.test.count("decided_fact", "true").await, 0, "not before it is decided");
    assert_eq!(setting.approve(&checker, appeal).await, Decided::Done);
    assert_eq!(setting.rows("case.approved").await, (1, 1));
    let after = setting.dispute(Datum::Service).await.held;
    assert_eq!(after.value, Some(FactValue::Service(Months::new(306))));
    let by =
        matches!(after.source, Some(FactSource::Case { reference, .. }) if reference == appeal);
    assert!(by, "{after:?}");
    let marked = format!("field = 'service' AND reference = '{appeal}'");
    assert_eq!(setting.test.count("decided_field", &marked).await, 1);

    let (one, other) = (setting.hers(first).await, setting.hers(appeal).await);
    let made = AppealStands::Made { reference: appeal, stage: Stage::Approved };
    assert_eq!((one.case.stage, one.appeal), (Stage::Rejected, Some(made)));
    assert_eq!((other.case.stage, other.appeal), (Stage::Approved, None));
    assert_eq!(other.case.effect, one.case.effect);
    assert_eq!(other.held_then, Some(Recorded::Fact(held)));
    // What holds now is said at both cases, to whoever may read them.
    for reference in [first, appeal] {
        let opened = case::open(app, officer, reference).await.expect("in reach");
        assert_eq!(opened.overruled.get(&first), Some(&appeal));
        assert_eq!(opened.overruled.len(), 1);
    }
    let named = |detail: &CaseDetail, act| {
        let entry = detail.timeline.iter().rfind(|entry| entry.act == act);
        entry.map(|entry| (entry.names, entry.by.clone())).unwrap_or_else(|| panic!("{act:?}"))
    };
    let office = By::Office(Office::Province("12".parse().expect("a province")));
    assert_eq!(named(&one, CaseAct::Appealed), (Some(appeal), By::Person));
    assert_eq!(named(&one, CaseAct::AppealApproved), (Some(appeal), office));
    assert_eq!(named(&other, CaseAct::Submitted), (Some(first), By::Person));
}

/// What it writes is what an approval of the first case would have written.
#[tokio::test]
async fn an_approved_appeal_leaves_the_register_as_an_approval_would_have() {
    let (at_once, later) = (Setting::new().await, Setting::new().await);
    for setting in [&at_once, &later] {
        let head = &setting.head;
        for (datum, typed) in [
            (Datum::BirthDate, "15/06/1958"),
            (Datum::RetiredOn, "1/7/2018"),
            (Datum::Service, "25/6"),
            (Datum::Name, ""),
        ] {
            let words = if typed.is_empty() { "SIM Sokhaa" } else { "" };
            let mut reference = setting.disputed(datum, typed, words).await;
            if std::ptr::eq(setting, &later) {
                setting.take(&setting.officer, reference).await;
                assert_eq!(setting.reject(&setting.officer, reference).await, Decided::Done);
                reference = setting.appealed(reference).await;
            }
            setting.take(head, reference).await;
            assert_eq!(setting.approve(head, reference).await, Decided::Done, "{datum:?}");
        }
    }
    for datum in [Datum::BirthDate, Datum::RetiredOn, Datum::Service, Datum::Name] {
        let (one, other) = (at_once.dispute(datum).await, later.dispute(datum).await);
        assert_eq!(one.held.value, other.held.value, "{datum:?}");
    }
    for (table, rows) in [("decided_fact", 1), ("decided_field", 3)] {
        assert_eq!(at_once.test.count(table, "true").await, rows, "{table}");
        assert_eq!(later.test.count(table, "true").await, rows, "{table}");
    }
}

/// An approved appeal about an amount leads to the officers who decide a new one, like an approved case.
#[tokio::test]
async fn an_approved_appeal_about_an_amount_leads_to_a_new_decision() {
    let setting = Setting::with(&Pensioner { place: "12010101".into(), ..Pensioner::dara() }).await;
    let (app, officer, head) = (&setting.app, &setting.officer, &setting.head);
    let first = setting.disputed(Datum::DecidedAmount, "350000", "").await;
    setting.take(officer, first).await;
    setting.reject(officer, first).await;
    assert!(case::to_propose(app, officer).await.expect("her list").is_empty());
    let appeal = setting.appealed(first).await;
    setting.take(head, appeal).await;
    assert_eq!(setting.approve(head, appeal).await, Decided::Done);
    let listed = case::to_propose(app, officer).await.expect("her list");
    assert_eq!(listed.iter().map(|one| one.reference).collect::<Vec<_>>(), [appeal]);
    let leads = case::open(app, officer, appeal).await.expect("hers").new_amount;
    assert!(matches!(leads, Some(case::NewAmount::Propose(_))), "{leads:?}");
}

#[tokio::test]
async fn a_rejected_appeal_needs_reason_and_instrument_and_ends_there() {
    let setting = Setting::new().await;
    let first = setting.rejected_by(&setting.officer).await;
    let appeal = setting.appealed(first).await;
    setting.take(&setting.head, appeal).await;
    assert_eq!(setting.reject(&setting.head, appeal).await, Decided::Done);
    let (one, other) = (setting.hers(first).await, setting.hers(appeal).await);
    let made = AppealStands::Made { reference: appeal, stage: Stage::Rejected };
    assert_eq!(one.appeal, Some(made));
    assert_eq!(one.timeline.last().map(|entry| entry.act), Some(CaseAct::AppealRejected));
    assert_eq!(other.case.rejected, Some(RejectReason::NotShown));
    assert_eq!(other.case.instrument, Some(rejection(RejectReason::NotShown).reference));
    assert_eq!(other.appeal, None, "a decision is looked at again once");
    let opened = case::open(&setting.app, &setting.officer, first).await.expect("in reach");
    assert!(opened.overruled.is_empty(), "the first decision stays");
    let again = case::appeal(&setting.app, &setting.me, appeal).await;
    assert!(matches!(again, Err(sothon_app::AppError::NotFound)), "{again:?}");
    assert_eq!(setting.test.count("decided_field", "true").await, 0);
}

/// Whoever took, corrected, approved, returned or rejected the first case does nothing on the appeal, whatever
/// her level; whoever only read it may decide.
#[tokio::test]
async fn nobody_who_had_a_part_in_the_first_decision_decides_the_appeal() {
    let sokha = Pensioner::sokha();
    let paid = sokha.paid.iter().map(|(month, _)| (*month, 1_000_000)).collect();
    let setting = Setting::with(&Pensioner { paid, ..sokha }).await;
    let (app, test) = (&setting.app, &setting.test);
    let returned = setting.another("returned", StaffRole::Officer).await;
    let corrected = setting.colleague.clone();
    let approved = setting.officer.clone();
    let rejected = setting.another("rejected", StaffRole::Checker).await;
    let taken = setting.head.clone();
    let address = "other-head@example.org".to_owned();
    let other = test.add_officer(&Officer { address, ..Officer::of_head_office() }).await;

    let first = setting.disputed(Datum::Service, "25/6", "").await;
    setting.take(&returned, first).await;
    let (reason, key) = (ReturnReason::ValueUnclear, test.id());
    let back = case::send_back(app, &returned, first, key, reason, None).await;
    assert_eq!(back.expect("she has it"), Decided::Done);
    assert_eq!(setting.disputed(Datum::Service, "26/0", "").await, first);
    setting.take(&corrected, first).await;
    let done = case::correct(app, &corrected, first, test.id(), StepKey::Value, "26/1").await;
    assert_eq!(done.expect("she has it"), Decided::Done);
    setting.take(&approved, first).await;
    assert_eq!(setting.approve(&approved, first).await, Decided::Done);
    assert_eq!(setting.take(&taken, first).await, Decided::Done);
    test.clock.advance(Duration::minutes(31));
    setting.take(&rejected, first).await;
    assert_eq!(setting.reject(&rejected, first).await, Decided::Done);
    case::open(app, &other, first).await.expect("she may read it");

    let appeal = setting.appealed(first).await;
    let part = Refused::TookPart;
    for (name, who) in [
        ("returned", &returned),
        ("corrected", &corrected),
        ("approved", &approved),
        ("rejected", &rejected),
        ("taken", &taken),
    ] {
        assert_eq!(setting.take(who, appeal).await, Decided::Refused(part), "{name}");
        assert_eq!(setting.approve(who, appeal).await, Decided::Refused(part), "{name}");
        assert_eq!(setting.reject(who, appeal).await, Decided::Refused(part), "{name}");
        let opened = case::open(app, who, appeal).await.expect("she may read it");
        assert_eq!((opened.take, opened.approve), (Err(part), Err(part)), "{name}");
    }
    let opened = case::open(app, &other, appeal).await.expect("she may read it");
    let needs = opened.climb.expect("it lies there").needs;
    assert_eq!(needs.as_slice(), [Level::Centre], "above the checker who rejected it");
    assert_eq!(setting.take(&other, appeal).await, Decided::Done);
    assert_eq!(setting.approve(&other, appeal).await, Decided::Done);
}

/// A case that three levels would have had to approve is no easier by an appeal.
#[tokio::test]
async fn an_appeal_goes_as_high_as_the_first_case_needed() {
    let setting = Setting::new().await;
    let checker = setting.another("checker", StaffRole::Checker).await;
    let first = setting.disputed(Datum::DecidedAmount, "3000000", "").await;
    setting.take(&setting.officer, first).await;
    setting.reject(&setting.officer, first).await;
    let appeal = setting.appealed(first).await;
    let opened = case::open(&setting.app, &checker, appeal).await.expect("in her reach");
    let needs = opened.climb.expect("it lies there").needs;
    assert_eq!(needs.as_slice(), [Level::Province, Level::Centre]);
    setting.take(&checker, appeal).await;
    assert_eq!(setting.approve(&checker, appeal).await, Decided::Done);
    assert_eq!(setting.hers(appeal).await.case.stage, Stage::Received, "one more approves");
    setting.take(&setting.head, appeal).await;
    assert_eq!(setting.approve(&setting.head, appeal).await, Decided::Done);
    assert_eq!(setting.hers(appeal).await.case.stage, Stage::Approved);
}

#[tokio::test]
async fn an_appeal_that_nobody_of_its_level_may_decide_goes_up() {
    let setting = Setting::new().await;
    let checker = setting.another("checker", StaffRole::Checker).await;
    let first = setting.disputed(Datum::Service, "25/6", "").await;
    setting.take(&checker, first).await;
    setting.test.clock.advance(Duration::minutes(31));
    setting.take(&setting.officer, first).await;
    setting.reject(&setting.officer, first).await;
    let appeal = setting.appealed(first).await;
    setting.test.clock.advance(Duration::hours(11));
    assert_eq!(case::raise_unattended(&setting.app).await.expect("it looks"), 0);
    setting.test.clock.advance(Duration::hours(2));
    assert_eq!(case::raise_unattended(&setting.app).await.expect("it looks"), 1);
    let opened = case::open(&setting.app, &setting.head, appeal).await.expect("in her reach");
    assert_eq!(opened.climb.expect("it lies there").level, Level::Centre);
}

#[tokio::test]
async fn a_relative_does_nothing_on_an_appeal() {
    let setting = Setting::new().await;
    let herself = Officer {
        address: "herself@example.org".to_owned(),
        role: StaffRole::Checker,
        card: Some("010234567".to_owned()),
        ..Officer::of_phnom_penh()
    };
    let herself = setting.test.add_officer(&herself).await;
    let first = setting.rejected_by(&setting.officer).await;
    let appeal = setting.appealed(first).await;
    assert_eq!(setting.take(&herself, appeal).await, Decided::Refused(Refused::Related));
}

#[tokio::test]
async fn a_returned_appeal_goes_back_with_its_reference_even_after_its_last_day() {
    let setting = Setting::new().await;
    let head = &setting.head;
    let first = setting.rejected_by(&setting.officer).await;
    let appeal = setting.appealed(first).await;
    setting.take(head, appeal).await;
    let (reason, key) = (ReturnReason::AnswerUnclear, setting.test.id());
    let back = case::send_back(&setting.app, head, appeal, key, reason, None).await;
    assert_eq!(back.expect("she has it"), Decided::Done);
    setting.test.clock.advance(Duration::days(70));
    let seen = case::appeal(&setting.app, &setting.me, first).await.expect("her own case");
    let AppealState::Open { why, .. } = seen.state else { panic!("{seen:?}") };
    assert_eq!(why.as_deref(), Some(WHY), "what she said before");
    assert_eq!(setting.says(first, "ច្បាស់ជាងមុន").await, WhySaid::Kept);
    assert_eq!(setting.sends(first).await, AppealSent::Received(appeal));
    let told = setting.hers(appeal).await.case.appeal.expect("it is an appeal");
    assert_eq!(told.why, "ច្បាស់ជាងមុន");
    assert_eq!(setting.test.count("case_file", "kind = 'appeal'").await, 1);
}

#[tokio::test]
async fn what_was_said_of_the_papers_of_the_first_case_counts_for_the_appeal() {
    let setting = Setting::new().await;
    let (app, me) = (&setting.app, &setting.me);
    let first = setting.disputed(Datum::Service, "25/6", "").await;
    let of = PapersOf::Case(first);
    paper::lack(app, me, of, PaperKind::ServiceRecord).await.expect("hers");
    setting.take(&setting.officer, first).await;
    setting.reject(&setting.officer, first).await;
    let appeal = setting.appealed(first).await;
    let papers = paper::mine(app, me, appeal).await.expect("hers");
    let wanted: Vec<_> = papers.items.iter().map(|item| (item.wanted, item.lacks)).collect();
    assert_eq!(wanted, [(PaperKind::ServiceRecord, true), (PaperKind::Other, false)]);
}

/// Two decisions in the same second: the one that was written last holds, and both places name it.
#[tokio::test]
async fn of_two_decisions_at_the_same_time_the_later_one_holds() {
    let setting = Setting::new().await;
    let (officer, head) = (&setting.officer, &setting.head);
    let first = setting.rejected_by(officer).await;
    let appeal = setting.appealed(first).await;
    let newer = setting.disputed(Datum::Service, "20/1", "").await;
    setting.take(officer, newer).await;
    assert_eq!(setting.approve(officer, newer).await, Decided::Done);
    setting.take(head, appeal).await;
    assert_eq!(setting.approve(head, appeal).await, Decided::Done);
    let after = setting.dispute(Datum::Service).await.held;
    assert_eq!(after.value, Some(FactValue::Service(Months::new(306))), "the appeal was later");
}

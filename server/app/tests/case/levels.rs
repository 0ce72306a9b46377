//! Levels of approval: several people, each at her level, and a case that nobody may decide.

use futures_util::future::join_all;
use sothon_app::case::{self, By, Decided, Filter};
use sothon_domain::access::{Actor, Office, StaffRole};
use sothon_domain::casework::{CaseAct, Level, Refused, Stage};
use sothon_domain::flow::StepKey;
use sothon_domain::pension::Datum;
use sothon_domain::person::Reference;
use sothon_testkit::{Officer, Pensioner};
use time::Duration;

use crate::case::setting::Setting;

/// Sokha with so much a month that two levels approve, and a checker of her province.
async fn two_levels() -> (Setting, Actor) {
    let sokha = Pensioner::sokha();
    let paid = sokha.paid.iter().map(|(month, _)| (*month, 1_000_000)).collect();
    let setting = Setting::with(&Pensioner { paid, ..sokha }).await;
    let checker = checker(&setting).await;
    (setting, checker)
}

async fn checker(setting: &Setting) -> Actor {
    let officer = Officer {
        address: "checker-12@example.org".to_owned(),
        role: StaffRole::Checker,
        ..Officer::of_phnom_penh()
    };
    setting.test.add_officer(&officer).await
}

impl Setting {
    /// Where the case stands for this officer: its stage, its level and who approved.
    async fn lies(&self, officer: &Actor, reference: Reference) -> (Stage, Option<Level>, usize) {
        let opened = case::open(&self.app, officer, reference).await.expect("in her reach");
        let climb = opened.climb.as_ref();
        let approved = climb.map_or(0, |climb| climb.approved.len());
        (opened.case.stage, climb.map(|climb| climb.level), approved)
    }

    async fn queued(&self, officer: &Actor) -> Vec<Reference> {
        let queue = case::queue(&self.app, officer, Filter::default()).await.expect("her queue");
        queue.cases.into_iter().map(|case| case.reference).collect()
    }
}

#[tokio::test]
async fn two_levels_approve_and_it_takes_effect_once() {
    let (setting, checker) = two_levels().await;
    let officer = &setting.officer;
    let reference = setting.disputed(Datum::Service, "25/6", "").await;
    let refused = |refused| Decided::Refused(refused);
    setting.take(officer, reference).await;
    assert_eq!(setting.approve(officer, reference).await, Decided::Done);
    let up = (Stage::Received, Some(Level::Province), 1);
    assert_eq!(setting.lies(&checker, reference).await, up);
    assert_eq!(setting.test.count("decided_fact", "true").await, 0, "not before the last level");
    assert_eq!(setting.rows("case.passed-up").await, (1, 1));
    assert_eq!(setting.rows("case.approved").await, (0, 0));

    assert!(setting.queued(officer).await.is_empty(), "it is no longer the branch's");
    assert_eq!(setting.take(officer, reference).await, refused(Refused::HigherLevel));
    assert_eq!(setting.queued(&checker).await, [reference]);
    setting.take(&checker, reference).await;
    assert_eq!(setting.approve(officer, reference).await, refused(Refused::HigherLevel));
    assert_eq!(setting.approve(&checker, reference).await, Decided::Done);
    assert_eq!(setting.test.count("decided_fact", "true").await, 1);
    assert_eq!(setting.rows("case.approved").await, (1, 1));
    let timeline = case::mine_one(&setting.app, &setting.me, reference).await.unwrap().timeline;
    let acts: Vec<_> = timeline.iter().map(|entry| entry.act).collect();
    let (taken, up) = (CaseAct::Taken, CaseAct::PassedUp);
    assert_eq!(acts, [CaseAct::Submitted, taken, up, taken, CaseAct::Approved]);
}

#[tokio::test]
async fn nobody_approves_twice_and_a_return_begins_with_the_first_level() {
    let (setting, checker) = two_levels().await;
    let head = &setting.head;
    let reference = setting.disputed(Datum::Service, "25/6", "").await;
    // The head office may stand in for a lower level, but only once.
    setting.take(head, reference).await;
    assert_eq!(setting.approve(head, reference).await, Decided::Done);
    assert_eq!(setting.take(head, reference).await, Decided::Refused(Refused::ApprovedBefore));
    setting.take(&checker, reference).await;
    let (reason, key) = (sothon_domain::casework::ReturnReason::ValueUnclear, setting.test.id());
    let back = case::send_back(&setting.app, &checker, reference, key, reason, None).await;
    assert_eq!(back.unwrap(), Decided::Done);
    assert_eq!(setting.disputed(Datum::Service, "26/0", "").await, reference);
    let anew = (Stage::Received, Some(Level::Branch), 0);
    assert_eq!(setting.lies(&checker, reference).await, anew, "she says something else now");
}

#[tokio::test]
async fn a_small_amount_and_a_move_need_the_branch_alone() {
    let setting = Setting::new().await;
    for reference in [setting.case().await, setting.disputed(Datum::Service, "25/6", "").await] {
        setting.take(&setting.officer, reference).await;
        assert_eq!(setting.approve(&setting.officer, reference).await, Decided::Done);
        assert_eq!(setting.lies(&setting.officer, reference).await, (Stage::Approved, None, 0));
    }
    // What she says counts too, where it is more than the register has.
    let much = setting.disputed(Datum::DecidedAmount, "3000000", "").await;
    let opened = case::open(&setting.app, &setting.head, much).await.unwrap();
    assert_eq!(opened.climb.unwrap().needs.as_slice(), Level::ALL);
}

#[tokio::test(flavor = "multi_thread", worker_threads = 4)]
async fn of_two_who_take_it_at_once_exactly_one_has_it() {
    let setting = Setting::new().await;
    for _ in 0..3 {
        let reference = setting.case().await;
        let both = [&setting.officer, &setting.colleague, &setting.head];
        let taken = join_all(both.map(|officer| setting.take(officer, reference))).await;
        let done = taken.iter().filter(|taken| **taken == Decided::Done).count();
        let late = Decided::Refused(Refused::TakenByAnother);
        let refused = taken.iter().filter(|taken| **taken == late).count();
        assert_eq!((done, refused), (1, 2), "{taken:?}");
        let has = taken.iter().position(|taken| *taken == Decided::Done).unwrap();
        assert_eq!(setting.approve(both[has], reference).await, Decided::Done);
        setting.test.tamper("UPDATE person SET place = '12010101'").await;
    }
    assert_eq!(setting.rows("case.taken").await, (3, 3));
}

#[tokio::test]
async fn what_lies_idle_for_half_an_hour_may_be_taken_by_another() {
    let setting = Setting::new().await;
    let (officer, colleague) = (&setting.officer, &setting.colleague);
    let reference = setting.case().await;
    setting.take(officer, reference).await;
    let taken = Decided::Refused(Refused::TakenByAnother);
    setting.test.clock.advance(Duration::minutes(29));
    assert_eq!(setting.take(colleague, reference).await, taken);
    let holder = async || {
        let queue = case::queue(&setting.app, colleague, Filter::default()).await.unwrap();
        queue.cases[0].holder
    };
    assert_eq!(holder().await, Some(case::Holder::Another));
    setting.test.clock.advance(Duration::minutes(1));
    assert_eq!(holder().await, None, "released");
    assert_eq!(setting.take(colleague, reference).await, Decided::Done);
    assert_eq!(setting.approve(officer, reference).await, taken, "it is another's now");
    setting.test.clock.advance(Duration::hours(2));
    let kept = setting.approve(colleague, reference).await;
    assert_eq!(kept, Decided::Done, "nobody else took it: her work is not lost");
}

#[tokio::test]
async fn an_officer_gives_it_to_the_next_level_and_the_person_reads_why() {
    let setting = Setting::new().await;
    let (app, officer, head) = (&setting.app, &setting.officer, &setting.head);
    let reference = setting.case().await;
    let why = "ករណីនេះពិបាក".parse().unwrap();
    let escalate = async |by: &Actor| {
        case::escalate(app, by, reference, setting.test.id(), &why).await.unwrap()
    };
    assert_eq!(escalate(officer).await, Decided::Refused(Refused::NotAtThisStage));
    setting.take(officer, reference).await;
    assert_eq!(escalate(&setting.colleague).await, Decided::Refused(Refused::TakenByAnother));
    assert_eq!(escalate(officer).await, Decided::Done);
    let province = (Stage::Received, Some(Level::Province), 0);
    assert_eq!(setting.lies(officer, reference).await, province);
    let last = case::mine_one(app, &setting.me, reference).await.unwrap().timeline.pop().unwrap();
    assert_eq!((last.act, last.note.as_deref()), (CaseAct::Escalated, Some("ករណីនេះពិបាក")));
    assert_eq!(setting.messages().await, 2, "that it arrived, and that there is news");
    setting.take(head, reference).await;
    assert_eq!(escalate(head).await, Decided::Done);
    setting.take(head, reference).await;
    assert_eq!(escalate(head).await, Decided::Refused(Refused::NoHigherLevel));
    assert_eq!(setting.approve(head, reference).await, Decided::Done);
    assert_eq!(setting.place().await, "01020101");
}

#[tokio::test]
async fn what_nobody_of_its_level_may_decide_goes_up_within_a_day() {
    let setting = Setting::new().await;
    let (app, officer) = (&setting.app, &setting.officer);
    let reference = setting.case().await;
    let raise = async || case::raise_unattended(app).await.unwrap();
    let correct = async |by: &Actor, to: &str| {
        setting.take(by, reference).await;
        let key = setting.test.id();
        let corrected = case::correct(app, by, reference, key, StepKey::Place, to).await;
        assert_eq!(corrected.unwrap(), Decided::Done);
    };
    correct(officer, "01020102").await;
    setting.test.clock.advance(Duration::hours(13));
    assert_eq!(raise().await, 0, "the colleague may still decide it");
    correct(&setting.colleague, "01020103").await;
    assert_eq!(raise().await, 0, "she still has it");
    setting.test.clock.advance(Duration::minutes(31));
    assert_eq!(raise().await, 1, "both have made it");
    assert_eq!(raise().await, 0, "it has just come to the province");
    let province = (Stage::Received, Some(Level::Province), 0);
    assert_eq!(setting.lies(officer, reference).await, province);
    setting.test.clock.advance(Duration::hours(11));
    assert_eq!(raise().await, 0);
    setting.test.clock.advance(Duration::hours(1));
    assert_eq!(raise().await, 1, "the province has no checker");
    setting.test.clock.advance(Duration::days(3));
    assert_eq!(raise().await, 0, "nothing is above the head office");
    let timeline = case::mine_one(app, &setting.me, reference).await.unwrap().timeline;
    let raised: Vec<_> = timeline.iter().filter(|entry| entry.act == CaseAct::Raised).collect();
    assert_eq!(raised.len(), 2);
    assert!(raised.iter().all(|entry| entry.by == By::Itself));
    setting.take(&setting.head, reference).await;
    assert_eq!(setting.approve(&setting.head, reference).await, Decided::Done);
    assert_eq!(setting.place().await, "01020103");
}

/// Somebody of that level is at work and has nothing to do with it: it waits for her.
#[tokio::test]
async fn what_somebody_may_decide_stays_until_she_leaves() {
    let (setting, checker) = two_levels().await;
    let reference = setting.disputed(Datum::Service, "25/6", "").await;
    setting.take(&setting.officer, reference).await;
    setting.approve(&setting.officer, reference).await;
    setting.test.clock.advance(Duration::days(2));
    assert_eq!(case::raise_unattended(&setting.app).await.unwrap(), 0);
    assert_eq!(setting.queued(&checker).await, [reference]);
    setting.test.tamper("UPDATE staff SET closed_at = '2026-11-22' WHERE role = 'checker'").await;
    assert_eq!(case::raise_unattended(&setting.app).await.unwrap(), 1);
    let opened = case::open(&setting.app, &setting.head, reference).await.unwrap();
    assert_eq!(opened.climb.unwrap().level, Level::Centre);
    assert_eq!(opened.timeline.last().unwrap().by, By::Itself);
    assert!(matches!(opened.timeline[2].by, By::Office(Office::Province(_))));
}

//! A decided case goes on saying what the register held when it was decided.

use sothon_app::case::{self, Decided};
use sothon_domain::casework::{Recorded, RegisterSays, RejectReason, ReturnReason};
use sothon_domain::pension::Datum;
use sothon_domain::person::Reference;

use crate::case::setting::{Setting, rejection};

impl Setting {
    async fn decide(&self, reference: Reference) {
        self.take(&self.officer, reference).await;
        assert_eq!(self.approve(&self.officer, reference).await, Decided::Done);
    }

    /// What the office and the person read of a decided case.
    async fn then(&self, reference: Reference) -> (RegisterSays, Option<Recorded>) {
        let register = self.opened(&self.officer, reference).await.register;
        let mine = case::mine_one(&self.app, &self.me, reference).await.expect("her own case");
        (register, mine.held_then)
    }
}

fn both(then: Recorded) -> (RegisterSays, Option<Recorded>) {
    (RegisterSays::Then(then.clone()), Some(then))
}

#[tokio::test]
async fn an_approved_case_shows_the_value_before_it_and_not_the_outcome() {
    let setting = Setting::new().await;
    let before = Recorded::Fact(setting.dispute(Datum::Service).await.held);
    let first = setting.disputed(Datum::Service, "25/6", "").await;
    assert_eq!(case::mine_one(&setting.app, &setting.me, first).await.unwrap().held_then, None);
    setting.decide(first).await;
    let between = Recorded::Fact(setting.dispute(Datum::Service).await.held);
    assert_ne!(between, before, "the register follows");
    assert_eq!(setting.then(first).await, both(before.clone()));

    let second = setting.disputed(Datum::Service, "30", "").await;
    setting.decide(second).await;
    assert_eq!(setting.then(second).await, both(between), "with the case that had decided it");
    assert_eq!(setting.then(first).await, both(before), "no later case changes it");
}

#[tokio::test]
async fn a_rejected_case_shows_the_value_that_stood_though_it_changes_later() {
    let setting = Setting::new().await;
    let before = Recorded::Fact(setting.dispute(Datum::BirthDate).await.held);
    let reference = setting.disputed(Datum::BirthDate, "1/6/1956", "").await;
    setting.take(&setting.officer, reference).await;
    let (key, reason) = (setting.test.id(), RejectReason::NotShown);
    let rejected =
        case::reject(&setting.app, &setting.officer, reference, key, rejection(reason), None).await;
    assert_eq!(rejected.unwrap(), Decided::Done);
    let other = setting.disputed(Datum::BirthDate, "2/6/1956", "").await;
    setting.decide(other).await;
    assert_eq!(setting.then(reference).await, both(before));
}

#[tokio::test]
async fn a_move_shows_the_home_before_it() {
    let setting = Setting::new().await;
    let before = Recorded::Place(setting.place().await.parse().unwrap());
    let reference = setting.case().await;
    let now = setting.opened(&setting.officer, reference).await.register;
    assert_eq!(now, RegisterSays::Now(before.clone(), None));
    setting.decide(reference).await;
    assert_ne!(Recorded::Place(setting.place().await.parse().unwrap()), before);
    assert_eq!(setting.then(reference).await, both(before));
}

#[tokio::test]
async fn it_is_kept_once_it_is_decided_and_lies_sealed() {
    let setting = Setting::new().await;
    let kept = async || setting.test.count("case_file", "held IS NOT NULL").await;
    let reference = setting.disputed(Datum::Name, "", "ឈ្មោះខុស").await;
    setting.take(&setting.officer, reference).await;
    let (key, reason) = (setting.test.id(), ReturnReason::PapersNeeded);
    let back = case::send_back(&setting.app, &setting.officer, reference, key, reason, None).await;
    assert_eq!((back.unwrap(), kept().await), (Decided::Done, 0));
    setting.disputed(Datum::Name, "", "ឈ្មោះខុសមែន").await;
    let late = setting.approve(&setting.officer, reference).await;
    assert!(matches!(late, Decided::Refused(_)), "nobody has taken it again");
    assert_eq!(kept().await, 0, "an approval that was refused keeps nothing");
    setting.decide(reference).await;
    assert_eq!(kept().await, 1);
    let name = setting.opened(&setting.officer, reference).await.person.name.khmer.full();
    assert!(!setting.test.everything_stored().await.contains(&name));

    setting.test.tamper("UPDATE case_file SET held = set_byte(held, 40, 0)").await;
    let opened = case::open(&setting.app, &setting.officer, reference).await;
    assert!(opened.is_err(), "a changed value is not shown");
    // A case of the time before this was kept.
    setting.test.tamper("UPDATE case_file SET held = NULL").await;
    assert_eq!(setting.then(reference).await, (RegisterSays::NotKept, None));
}

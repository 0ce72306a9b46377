//! A death that is reported of a number that was retired, and a merge while a report stands.

use sothon_app::death_report::{self, Asked, Done};
use sothon_app::merge::Proposed;
use sothon_domain::access::Actor;
use sothon_domain::death_report::DismissReason;
use sothon_domain::person::merge::Refused;
use sothon_domain::person::{DeathReportId, PersonId};

use crate::merge::setting::Setting;

async fn is_asked(with: &Setting, person: PersonId) -> bool {
    let of = format!("person = '{person}' AND state = 'asked'");
    with.test.count("death_report", &of).await == 1
}

async fn dismiss(with: &Setting, report: DeathReportId) {
    let (key, reason) = (with.test.id(), DismissReason::NotTrue);
    let done = death_report::dismiss(&with.app, &with.officer, report, key, reason).await;
    assert_eq!(done.expect("an answer"), Done::Done);
}

#[tokio::test]
async fn a_report_of_the_retired_number_is_put_to_the_record_that_is_paid_and_can_hold_it() {
    let with = Setting::new().await;
    with.joined().await;
    let report = with.reported("K-309912").await;
    assert!(is_asked(&with, with.kept).await);
    with.held(report).await;
    let row = format!("act = 'death-report.held' AND subject = 'person:{}'", with.kept);
    assert_eq!(with.test.count("audit_row", &row).await, 1);
    let hers = death_report::standing(&with.app, &Actor::person(with.kept)).await.expect("hers");
    assert!(hers.expect("it stands").held_at.is_some());
    // Reported by the number that goes on as well, it is the same report.
    with.reported("K-204577").await;
    assert_eq!(with.test.count("death_report", "reason = 'already-reported'").await, 1);
}

#[tokio::test]
async fn an_officer_who_types_the_retired_number_puts_it_to_the_record_that_is_paid() {
    let with = Setting::new().await;
    with.joined().await;
    let report = with.reported_without_number().await;
    let key = with.test.id();
    for _ in 0..2 {
        let asked = death_report::ask(&with.app, &with.officer, report, key, "K-309912").await;
        assert_eq!(asked.expect("an answer"), Asked::Done);
    }
    assert!(is_asked(&with, with.kept).await);
    with.held(report).await;
}

#[tokio::test]
async fn the_paid_record_of_another_province_is_out_of_the_reach_of_who_asks() {
    let with = Setting::new().await;
    with.joined().await;
    let report = with.reported_without_number().await;
    let far = format!("UPDATE person SET place = '01020101' WHERE id = '{}'", with.kept);
    with.test.tamper(&far).await;
    let key = with.test.id();
    let asked = death_report::ask(&with.app, &with.officer, report, key, "K-309912").await;
    assert_eq!(asked.expect("an answer"), Asked::Unknown);
    assert_eq!(with.test.count("death_report", "person IS NULL").await, 1);
}

#[tokio::test]
async fn nobody_is_joined_while_a_report_of_either_is_undecided() {
    for number in ["K-204577", "K-309912"] {
        let with = Setting::new().await;
        let id = with.propose((with.kept, with.retired)).await;
        let report = with.reported(number).await;
        let why = Refused::Reported;
        assert_eq!(
            with.approve(&with.second, id).await,
            sothon_app::merge::Decided::Refused(why),
            "{number}"
        );
        let pair = (with.kept, with.retired);
        let other = if number == "K-204577" { (with.kept, with.third) } else { pair };
        assert_eq!(with.try_propose(&with.officer, other).await, Proposed::Refused(why));
        dismiss(&with, report).await;
        with.approve(&with.second, id).await;
        assert_eq!(with.test.count("record_merge", "state = 'standing'").await, 1);
    }
}

#[tokio::test]
async fn a_report_that_waits_for_an_officer_to_look_stops_a_merge_too() {
    let with = Setting::new().await;
    let first = with.reported("K-309912").await;
    let key = with.test.id();
    death_report::say(&with.app, &Actor::person(with.retired), key).await.expect("she lives");
    let _ = first;
    // Who has just said that she lives is not asked again by itself.
    let doubted = with.reported("K-309912").await;
    assert_eq!(with.test.count("death_report", "state = 'received'").await, 1);
    let pair = (with.kept, with.retired);
    let refused = with.try_propose(&with.officer, pair).await;
    assert_eq!(refused, Proposed::Refused(Refused::Reported));
    dismiss(&with, doubted).await;
    with.propose(pair).await;
}

#[tokio::test]
async fn that_she_lives_counts_for_the_record_into_which_hers_was_joined() {
    for number in ["K-204577", "K-309912"] {
        let with = Setting::new().await;
        with.reported("K-309912").await;
        let key = with.test.id();
        death_report::say(&with.app, &Actor::person(with.retired), key).await.expect("she lives");
        with.joined().await;
        with.reported(number).await;
        let waits = format!("person = '{}' AND doubt = 'said-alive'", with.kept);
        assert_eq!(with.test.count("death_report", &waits).await, 1, "{number}");
        assert!(!is_asked(&with, with.kept).await, "{number}");
    }
}

/// Many times over: a report is looked at while the records are joined. It is never left at the retired one.
#[tokio::test]
async fn a_report_and_a_merge_at_once_leave_none_at_the_retired_record() {
    for _ in 0..6 {
        let with = Setting::new().await;
        let id = with.propose((with.kept, with.retired)).await;
        with.report("K-309912").await;
        let look = death_report::look_for_new(&with.app);
        let (joined, looked) = tokio::join!(with.approve(&with.second, id), look);
        looked.expect("the register answers");
        let is_joined = joined == sothon_app::merge::Decided::Done;
        let person = if is_joined { with.kept } else { with.retired };
        assert!(is_asked(&with, person).await, "{joined:?}");
    }
}

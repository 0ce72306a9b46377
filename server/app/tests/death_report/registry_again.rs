//! Entries that come again or come better, and records of ours that can't be opened: nothing is lost and nothing stops.

use sothon_app::death_report::{self, Asked, Done};
use sothon_domain::access::Actor;
use sothon_domain::death_report::{Likeness, RegisteredDeath};
use sothon_domain::person::{DeathReportId, PersonId};
use sothon_store::death_report::read_so_far;
use sothon_testkit::Pensioner;
use time::Duration;

use crate::death_report::fed::{hers, of_a_stranger, of_sokha, pulled, without_card};
use crate::death_report::setting::{SOKHA, Setting, by_number};

impl Setting {
    /// Somebody with Sokha's name and birth, whose card is not known.
    async fn with_a_namesake(&self) -> PersonId {
        let namesake = Pensioner {
            member_number: "K-204601".into(),
            phone: Some("012204601".into()),
            national_id: None,
            ..Pensioner::sokha()
        };
        self.test.add(&namesake).await
    }

    async fn ask(&self, id: DeathReportId) -> Asked {
        let key = self.test.id();
        death_report::ask(&self.app, &self.officer, id, key, "").await.expect("an answer")
    }

    /// What is stored of a person in this column can't be opened any more.
    async fn damage(&self, person: PersonId, column: &str) {
        let sql = format!("UPDATE person SET {column} = '\\x00' WHERE id = '{person}'");
        self.test.tamper(&sql).await;
    }
}

#[tokio::test]
async fn a_better_entry_with_the_same_number_asks_at_last() {
    let with = Setting::new().await;
    pulled(&with.app, &[without_card()]).await;
    let id = hers(&with).await;
    assert_eq!((with.stage(id).await, with.sent().await), ("received", vec![]));
    for _ in 0..2 {
        pulled(&with.app, &[without_card(), of_sokha(), of_sokha()]).await;
    }
    assert_eq!((with.stage(id).await, with.sent().await.len()), ("asked", 2));
    assert_eq!(with.test.count("death_report", "true").await, 1);
    assert_eq!(with.test.count("registered_death", "sure").await, 1);
    let entry = with.open(&with.officer, id).await.registry.expect("it is marked");
    assert_eq!(entry.likeness, Likeness::Sure);
}

#[tokio::test]
async fn a_worse_entry_with_the_same_number_changes_nothing() {
    let with = Setting::new().await;
    pulled(&with.app, &[of_sokha(), without_card()]).await;
    let entry = with.open(&with.officer, hers(&with).await).await.registry.expect("it is marked");
    assert_eq!(entry.likeness, Likeness::Sure);
    assert_eq!(with.test.count("death_report", "true").await, 1);
}

#[tokio::test]
async fn where_another_report_stands_a_better_entry_goes_to_that_one() {
    let with = Setting::new().await;
    pulled(&with.app, &[without_card()]).await;
    let id = with.report(&by_number(SOKHA)).await;
    pulled(&with.app, &[without_card(), of_sokha()]).await;
    let entry = with.open(&with.officer, id).await.registry.expect("it is marked");
    assert_eq!(entry.likeness, Likeness::Sure);
    assert_eq!(with.test.count("death_report", "reason = 'already-reported'").await, 1);
}

#[tokio::test]
async fn a_report_that_ends_as_reported_before_leaves_its_entry_to_the_one_that_stands() {
    let with = Setting::new().await;
    pulled(&with.app, &[of_sokha()]).await;
    with.say_alive().await;
    with.test.clock.advance(Duration::minutes(1));
    let again = RegisteredDeath { number: "12/2".parse().expect("a number"), ..of_sokha() };
    pulled(&with.app, &[of_sokha(), again]).await;
    let registered = hers(&with).await;
    let told = with.report(&by_number(SOKHA)).await;
    assert_eq!([with.stage(registered).await, with.stage(told).await], ["received"; 2]);
    assert_eq!((with.ask(told).await, with.ask(registered).await), (Asked::Done, Asked::Done));
    assert_eq!([with.stage(told).await, with.stage(registered).await], ["asked", "dismissed"]);
    let opened = with.open(&with.officer, told).await;
    assert_eq!(opened.registry.expect("it came along").number.as_str(), "12/2");
    let key = with.test.id();
    let held = death_report::hold_registered(&with.app, &with.officer, told, key).await;
    assert_eq!(held.expect("an answer"), Done::Done);
}

#[tokio::test]
async fn an_entry_of_a_record_that_was_joined_since_does_nothing_when_it_is_sent_again() {
    let with = Setting::new().await;
    pulled(&with.app, &[of_sokha()]).await;
    with.say_alive().await;
    let kept = with.with_a_namesake().await;
    with.joined(kept, with.sokha).await;
    with.test.clock.advance(Duration::minutes(1));
    pulled(&with.app, &[of_sokha(), of_sokha()]).await;
    assert_eq!(with.test.count("death_report", "true").await, 1, "it is known");
    // Another number waits for an officer: she said under the number that is retired that she lives.
    let another = RegisteredDeath { number: "12/2".parse().expect("a number"), ..of_sokha() };
    pulled(&with.app, &[of_sokha(), of_sokha(), another]).await;
    let waits = format!("person = '{kept}' AND state = 'received' AND doubt = 'said-alive'");
    assert_eq!(with.test.count("death_report", &waits).await, 1);
    let standing = death_report::standing(&with.app, &Actor::person(kept)).await;
    assert_eq!(standing.expect("her own"), None);
}

#[tokio::test]
async fn a_namesake_who_can_not_be_opened_is_passed_by() {
    let with = Setting::new().await;
    let namesake = with.with_a_namesake().await;
    with.damage(namesake, "birth_date").await;
    let taken = pulled(&with.app, &[of_sokha()]).await;
    assert_eq!((taken.taken, taken.unopened), (1, vec!["1".to_owned()]));
    assert_eq!(with.stage(hers(&with).await).await, "asked");
    let read = read_so_far(&with.test.db).await.expect("the register answers").expect("one was");
    assert_eq!((read.unreadable, read.unopened), (0, 1), "the doctor tells it");
    assert_eq!(with.test.count("registry_position", "position = '1' AND sure = 1").await, 1);
}

#[tokio::test]
async fn one_damaged_record_does_not_stop_the_feed() {
    for column in ["birth_date", "phone"] {
        let with = Setting::new().await;
        with.damage(with.sokha, column).await;
        let taken = pulled(&with.app, &[of_sokha(), of_a_stranger()]).await;
        assert_eq!((taken.taken, taken.unopened), (2, vec!["1".to_owned()]), "{column}");
        let counted = "position = '2' AND nobody >= 1 AND unopened = 1";
        assert_eq!(with.test.count("registry_position", counted).await, 1, "{column}");
        assert_eq!(with.test.count("death_report", "true").await, 0, "{column}");
    }
}

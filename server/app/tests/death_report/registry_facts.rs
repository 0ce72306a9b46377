//! What an entry of the civil registry says beside our register: an officer compares it, money is reckoned by its day,
//! and what only may be about somebody stands in nobody's way.

use sothon_app::AppError;
use sothon_app::death_report::{self, Done, Sought};
use sothon_app::recovery;
use sothon_domain::access::Actor;
use sothon_domain::death_report::{
    Agreement, Fact, Likeness, ProofPaper, RegisteredDeath, SaidBy, TypedReport,
};
use sothon_domain::person::DeathReportId;
use sothon_domain::recovery::PaidAfter;

use crate::death_report::fed::{Fed, hers, of_sokha, pulled, without_card};
use crate::death_report::setting::{SOKHA, Setting, by_number};

impl Setting {
    /// In how many months was paid after the death.
    async fn months_paid_after(&self, id: DeathReportId) -> usize {
        let seen = recovery::open(&self.app, &self.head, id).await.expect("she reaches it");
        match seen.money.paid {
            PaidAfter::After(over) => over.lines.len(),
            other => panic!("{other:?}"),
        }
    }

    async fn listed(&self, by: &Actor) -> Vec<DeathReportId> {
        let listed = death_report::list(&self.app, by).await.expect("hers");
        listed.into_iter().map(|line| line.id).collect()
    }
}

#[tokio::test]
async fn an_officer_sees_what_agrees_and_what_does_not() {
    let with = Setting::new().await;
    pulled(&with.app, &[without_card()]).await;
    let entry = with.open(&with.officer, hers(&with).await).await.registry.expect("it is marked");
    let (card, same) = (Fact::Unknown, Fact::Same);
    let agreement = Agreement { card, name: same, born: same, sex: same };
    assert_eq!((entry.likeness, entry.agreement), (Likeness::Perhaps, agreement));
    assert_eq!(entry.died.to_string(), "2026-11-01");
}

#[tokio::test]
async fn on_a_report_that_stands_both_days_and_every_fact_are_seen() {
    let with = Setting::new().await;
    let typed = TypedReport { died: "3/2026".into(), ..by_number(SOKHA) };
    let id = with.report(&typed).await;
    let little = RegisteredDeath { sex: None, ..of_sokha() };
    pulled(&with.app, &[little]).await;
    let opened = with.open(&with.officer, id).await;
    let entry = opened.registry.expect("it is marked");
    assert_eq!(entry.agreement.sex, Fact::Unknown);
    assert_eq!(opened.said.died.expect("told").to_string(), "2026-03");
    assert_eq!(entry.died.to_string(), "2026-11-01");
    assert_ne!(opened.said.by, SaidBy::Registry);
}

#[tokio::test]
async fn money_is_reckoned_by_the_day_of_the_registry_where_the_hold_rests_on_it() {
    for (on_entry, months) in [(true, 0), (false, 1)] {
        let with = Setting::new().await;
        // A stranger says that she died in March; she was paid for October.
        let typed = TypedReport { died: "3/2026".into(), ..by_number(SOKHA) };
        let id = with.report(&typed).await;
        pulled(&with.app, &[of_sokha()]).await;
        if on_entry {
            let key = with.test.id();
            let held = death_report::hold_registered(&with.app, &with.officer, id, key).await;
            assert_eq!(held.expect("an answer"), Done::Done);
        } else {
            with.show(&with.officer, id, ProofPaper::Certificate).await;
        }
        assert_eq!(with.months_paid_after(id).await, months, "{on_entry}");
    }
}

#[tokio::test]
async fn her_card_with_another_year_of_birth_asks_nobody() {
    let with = Setting::new().await;
    let born = Some("1930-06-15".parse().expect("a day"));
    pulled(&with.app, &[RegisteredDeath { born, ..of_sokha() }]).await;
    let id = hers(&with).await;
    assert_eq!((with.stage(id).await, with.sent().await), ("received", vec![]));
    let entry = with.open(&with.officer, id).await.registry.expect("it is marked");
    assert_eq!((entry.likeness, entry.agreement.born), (Likeness::Perhaps, Fact::Differs));
}

#[tokio::test]
async fn a_name_and_a_year_of_another_province_are_nobodys() {
    let with = Setting::new().await;
    let born = Some("1957".parse().expect("a year"));
    let near = RegisteredDeath { born, ..without_card() };
    let commune = "010201".parse().expect("a commune");
    pulled(&with.app, &[RegisteredDeath { commune, ..near.clone() }]).await;
    assert_eq!(with.test.count("death_report", "true").await, 0);
    pulled(&with.app, &[near.clone(), near]).await;
    assert_eq!(with.test.count("death_report", "state = 'received'").await, 1);
}

#[tokio::test]
async fn what_may_be_her_comes_last_in_the_list_and_to_no_attestor() {
    let with = Setting::new().await;
    pulled(&with.app, &[without_card()]).await;
    let perhaps = hers(&with).await;
    with.test.clock.advance(time::Duration::minutes(1));
    let [name, province] = ["Sim Sokha", "12"].map(str::to_owned);
    let typed = TypedReport { number: String::new(), name, province, ..by_number("") };
    let later = with.report(&typed).await;
    assert_eq!(with.listed(&with.officer).await, [later, perhaps]);
    assert_eq!(with.listed(&with.attestor).await, []);
    let opened = death_report::open(&with.app, &with.attestor, perhaps).await;
    assert!(matches!(opened, Err(AppError::NotFound)), "{opened:?}");
    let sought = death_report::find(&with.app, &with.attestor, SOKHA).await;
    assert_eq!(sought.expect("an answer"), Sought::Unknown);
    let key = with.test.id();
    death_report::ask(&with.app, &with.officer, perhaps, key, "").await.expect("an answer");
    assert_eq!(with.listed(&with.attestor).await, [perhaps], "her commune is asked now");
    assert_eq!(with.listed(&with.officer).await, [perhaps, later]);
}

#[tokio::test]
async fn a_death_that_has_not_come_or_lies_before_the_birth_is_no_entry() {
    let with = Setting::new().await;
    let dead = |died: &str| RegisteredDeath { died: died.parse().expect("a day"), ..of_sokha() };
    let fed = Fed(["2026-11-30", "1957-06-14"].map(|died| Some(dead(died))).into());
    let pulled = death_report::pull(&with.app, &fed).await.expect("the register answers");
    assert_eq!(pulled.unreadable, ["1", "2"]);
    for table in ["death_report", "registered_death"] {
        assert_eq!(with.test.count(table, "true").await, 0, "{table}");
    }
}

//! What an entry of the civil registry does: she is asked as ever, and a hold needs an officer who looks at it.

use sothon_app::AppError;
use sothon_app::death_report::{self, Done, Paper};
use sothon_app::lock;
use sothon_domain::access::{Actor, Assurance};
use sothon_domain::death_report::{
    DeathAct, Doubt, Likeness, ProofPaper, Refused, RegisteredDeath, SaidBy,
};
use sothon_domain::person::{DeathReportId, Sex};
use sothon_domain::person_lock::LockChannel;
use sothon_testkit::Pensioner;
use time::Duration;

use crate::death_report::fed::{Fed, NUMBER, hers, of_a_stranger, of_sokha, pulled, without_card};
use crate::death_report::setting::{SOKHA, Setting, by_number};

impl Setting {
    async fn hold_registered(&self, by: &Actor, id: DeathReportId) -> Result<Done, AppError> {
        death_report::hold_registered(&self.app, by, id, self.test.id()).await
    }
}

#[tokio::test]
async fn by_itself_an_entry_stops_nothing_and_everybody_is_asked() {
    let with = Setting::new().await;
    pulled(&with.app, &[of_sokha()]).await;
    let id = hers(&with).await;
    assert_eq!(with.stage(id).await, "asked");
    assert_eq!(with.sent().await.len(), 2, "she and whom she trusts are asked");
    assert_eq!(with.test.acts("death-report.held").await.len(), 0);
    let standing = death_report::standing(&with.app, &with.me).await.expect("her own");
    assert_eq!(standing.expect("it stands").held_at, None);
    let listed = death_report::list(&with.app, &with.attestor).await.expect("her commune");
    assert_eq!(listed.len(), 1, "her commune is asked by its list");
    let far = death_report::list(&with.app, &with.far_attestor).await.expect("another commune");
    assert_eq!(far, []);
    let opened = with.open(&with.officer, id).await;
    let entry = opened.registry.expect("it comes from the registry");
    assert_eq!((entry.number.as_str(), entry.likeness), (NUMBER, Likeness::Sure));
    assert_eq!((opened.said.by, opened.doubt), (SaidBy::Registry, None));
    assert_eq!(opened.said.died.expect("a day").to_string(), "2026-11-01");
    let acts = [DeathAct::Alive, DeathAct::Registry, DeathAct::Paper, DeathAct::Dismiss];
    assert_eq!(opened.acts, acts);
    let of_commune = with.open(&with.attestor, id).await;
    assert_eq!(of_commune.acts, [DeathAct::Alive], "a commune holds nothing");
}

#[tokio::test]
async fn an_officer_holds_on_it_with_a_fresh_code_and_its_number_is_the_note() {
    let with = Setting::new().await;
    pulled(&with.app, &[of_sokha()]).await;
    let id = hers(&with).await;
    let earlier = Actor { assurance: Assurance::TwoFactorsEarlier, ..with.officer.clone() };
    let stale = with.hold_registered(&earlier, id).await;
    assert!(matches!(stale, Err(AppError::ProofNeeded)), "{stale:?}");
    for by in [&with.attestor, &with.elsewhere] {
        let hidden = with.hold_registered(by, id).await;
        assert!(matches!(hidden, Err(AppError::NotFound)), "{hidden:?}");
    }
    assert_eq!(with.stage(id).await, "asked");
    with.sent().await;
    let key = with.test.id();
    for _ in 0..2 {
        let held = death_report::hold_registered(&with.app, &with.officer, id, key).await;
        assert_eq!(held.expect("an answer"), Done::Done);
    }
    assert_eq!(with.stage(id).await, "held");
    assert_eq!(with.sent().await.len(), 2, "she and whom she trusts are told");
    let held = with.test.acts("death-report.held").await;
    assert_eq!(held.len(), 1, "a repeat holds nothing again");
    assert!(held[0].detail.contains(r#""proof": "registry""#), "{held:?}");
    assert_eq!(with.open(&with.officer, id).await.note.as_deref(), Some(NUMBER));
    let again = with.hold_registered(&with.second, id).await;
    assert_eq!(again.expect("an answer"), Done::Refused(Refused::Held));
}

#[tokio::test]
async fn her_lock_stops_the_hold_and_not_the_question() {
    let with = Setting::new().await;
    lock::lock(&with.app, &with.me, LockChannel::Web).await.expect("her own");
    with.sent().await;
    pulled(&with.app, &[of_sokha()]).await;
    let id = hers(&with).await;
    assert_eq!((with.stage(id).await, with.sent().await.len()), ("asked", 2));
    let locked = with.hold_registered(&with.officer, id).await;
    assert!(matches!(locked, Err(AppError::RecordLocked)), "{locked:?}");
}

#[tokio::test]
async fn what_may_be_her_waits_for_an_officer_and_never_holds() {
    let man = RegisteredDeath { sex: Some(Sex::Male), ..of_sokha() };
    let other_card = "099999999".parse().expect("a number");
    let other_card = RegisteredDeath { national_id: Some(other_card), ..of_sokha() };
    for weak in [without_card(), man, other_card] {
        let with = Setting::new().await;
        pulled(&with.app, &[weak]).await;
        let id = hers(&with).await;
        assert_eq!((with.stage(id).await, with.sent().await), ("received", vec![]));
        assert_eq!(death_report::standing(&with.app, &with.me).await.expect("her own"), None);
        let opened = with.open(&with.officer, id).await;
        assert_eq!(opened.registry.expect("it is marked").likeness, Likeness::Perhaps);
        assert_eq!(opened.acts, [DeathAct::Ask, DeathAct::Dismiss]);
        let early = with.hold_registered(&with.officer, id).await.expect("an answer");
        assert_eq!(early, Done::Refused(Refused::NobodyAsked));
        let key = with.test.id();
        death_report::ask(&with.app, &with.officer, id, key, "").await.expect("an answer");
        assert_eq!(with.stage(id).await, "asked");
        let weak = with.hold_registered(&with.officer, id).await.expect("an answer");
        assert_eq!(weak, Done::Refused(Refused::NoEntry));
        let typed = with.show(&with.officer, id, ProofPaper::Registry).await;
        assert_eq!(typed, Paper::Refused(Refused::NoEntry), "nor where she types it as a paper");
        assert_eq!(with.stage(id).await, "asked");
        assert!(!with.open(&with.officer, id).await.acts.contains(&DeathAct::Registry));
        assert_eq!(with.test.acts("death-report.held").await.len(), 0);
        assert_eq!(with.show(&with.officer, id, ProofPaper::Certificate).await, Paper::Done);
    }
}

#[tokio::test]
async fn the_number_of_what_may_be_her_holds_no_other_report_either() {
    let with = Setting::new().await;
    pulled(&with.app, &[without_card()]).await;
    let id = with.report(&by_number(SOKHA)).await;
    assert_eq!(with.stage(id).await, "asked");
    let show = async |what: &str| {
        let (seen, key) = ((ProofPaper::Registry, what), with.test.id());
        death_report::show_paper(&with.app, &with.officer, id, key, seen).await.expect("an answer")
    };
    assert_eq!(show(NUMBER).await, Paper::Refused(Refused::NoEntry));
    assert_eq!(with.stage(id).await, "asked");
    assert_eq!(show("88 of the commune").await, Paper::Done);
}

#[tokio::test]
async fn an_entry_that_may_be_about_two_is_a_report_for_each_and_about_many_for_none() {
    let with = Setting::new().await;
    let twin = |number: u8| Pensioner {
        member_number: format!("K-20460{number}"),
        phone: Some(format!("01220460{number}")),
        national_id: Some(format!("01020460{number}")),
        ..Pensioner::sokha()
    };
    with.test.add(&twin(1)).await;
    pulled(&with.app, &[without_card()]).await;
    assert_eq!(with.test.count("death_report", "state = 'received'").await, 2);
    assert_eq!(with.test.count("registered_death", "NOT sure").await, 2);
    // Of these two the card tells which one is meant.
    let surely = RegisteredDeath { number: "12/1".parse().expect("a number"), ..of_sokha() };
    pulled(&with.app, &[without_card(), surely]).await;
    assert_eq!(with.test.count("death_report", "state = 'asked'").await, 1);
    assert_eq!(with.stage(hers(&with).await).await, "asked");
    for number in 2..4 {
        with.test.add(&twin(number)).await;
    }
    let many = RegisteredDeath { number: "12/2".parse().expect("a number"), ..without_card() };
    pulled(&with.app, &[of_a_stranger(), of_a_stranger(), many]).await;
    assert_eq!(with.test.count("registry_position", "nobody = 1").await, 1);
    assert_eq!(with.test.count("death_report", "true").await, 3);
}

#[tokio::test]
async fn of_an_entry_about_nobody_nothing_is_kept_but_that_there_was_one() {
    let with = Setting::new().await;
    let fed = Fed(vec![Some(of_a_stranger()), None]);
    let pulled = death_report::pull(&with.app, &fed).await.expect("the register answers");
    assert_eq!((pulled.taken, pulled.unreadable), (2, vec!["2".to_owned()]));
    assert_eq!(pulled.unopened, [""; 0]);
    let counted = "nobody = 1 AND unreadable = 1 AND sure = 0 AND perhaps = 0 AND position = '2'";
    assert_eq!(with.test.count("registry_position", counted).await, 1);
    for table in ["death_report", "registered_death"] {
        assert_eq!(with.test.count(table, "true").await, 0, "{table}");
    }
    let stored = with.test.everything_stored().await;
    for told in ["010203-2026-0007", "អ្នកក្រៅ", "099999999"] {
        assert!(!stored.contains(told), "{told}");
    }
}

#[tokio::test]
async fn nothing_of_an_entry_lies_open() {
    let with = Setting::new().await;
    pulled(&with.app, &[of_sokha()]).await;
    let stored = with.test.everything_stored().await;
    for told in [NUMBER, "ស៊ឹម សុខា", "010234567"] {
        assert!(!stored.contains(told), "{told}");
    }
}

#[tokio::test]
async fn who_is_asked_already_is_not_asked_again_and_the_report_knows_the_entry() {
    let with = Setting::new().await;
    let id = with.report(&by_number(SOKHA)).await;
    with.sent().await;
    pulled(&with.app, &[of_sokha()]).await;
    assert_eq!(with.sent().await, []);
    assert_eq!(with.test.count("death_report", "true").await, 1);
    let opened = with.open(&with.officer, id).await;
    assert!(opened.registry.expect("it is marked").is_sure() && opened.said.by != SaidBy::Registry);
    assert_eq!(with.hold_registered(&with.officer, id).await.expect("an answer"), Done::Done);
}

#[tokio::test]
async fn that_she_lives_ends_it_the_same_day_and_says_that_the_registry_is_wrong() {
    let with = Setting::new().await;
    for holds in [false, true] {
        with.test.clock.advance(Duration::minutes(1));
        let number = format!("12/{holds}").parse().expect("a number");
        let entry = RegisteredDeath { number, ..of_sokha() };
        let before = if holds { vec![of_sokha()] } else { vec![] };
        pulled(&with.app, &[before, vec![entry]].concat()).await;
        let id = hers(&with).await;
        if holds {
            // She said before that she lives: an officer looks before she is asked again.
            let opened = with.open(&with.officer, id).await;
            assert_eq!((opened.state.code(), opened.doubt), ("received", Some(Doubt::SaidAlive)));
            let key = with.test.id();
            death_report::ask(&with.app, &with.officer, id, key, "").await.expect("an answer");
            let held = with.hold_registered(&with.officer, id).await;
            assert_eq!(held.expect("an answer"), Done::Done);
        }
        with.say_alive().await;
        let (stage, act) = match holds {
            true => ("restored", "death-report.restored"),
            false => ("contradicted", "death-report.contradicted"),
        };
        assert_eq!(with.stage(id).await, stage);
        let lives = with.test.acts(act).await;
        assert!(lives[0].detail.contains(r#""registry-is-wrong": true"#), "{lives:?}");
        assert!(with.open(&with.officer, id).await.registry.expect("it stays").is_sure());
    }
    with.test.clock.advance(Duration::minutes(1));
    let id = with.report(&by_number(SOKHA)).await;
    let key = with.test.id();
    death_report::ask(&with.app, &with.officer, id, key, "").await.expect("an answer");
    with.show(&with.officer, id, ProofPaper::Certificate).await;
    with.say_alive().await;
    let lives = with.test.acts("death-report.restored").await;
    let detail = &lives.last().expect("it is written down").detail;
    assert!(!detail.contains("registry-is-wrong"), "nobody blames the registry: {detail}");
}

//! Two officers appoint, and the back office is told once.

use sothon_app::AppError;
use sothon_app::payee::{self, Decided, Proposed};
use sothon_domain::access::{Actor, Assurance};
use sothon_domain::account_change::{COOLING_OFF, NameMatch};
use sothon_domain::payee::{PayeeAct, RefusalReason, Refused};
use time::Duration;

use crate::payee::setting::{CHILD, DARA, SOKHA, Setting, cash, to_account};

#[tokio::test]
async fn after_three_days_another_officer_approves_and_the_back_office_is_told_once() {
    let with = Setting::new().await;
    let id = with.waits(&to_account(CHILD, SOKHA)).await;
    let own = with.open(&with.officer, id).await;
    assert_eq!((own.acts, own.is_own), (vec![PayeeAct::Withdraw], true));
    let seen = with.open(&with.second, id).await;
    assert_eq!(seen.acts, [PayeeAct::Approve, PayeeAct::Refuse]);
    assert_eq!(seen.name_on_account, Some(NameMatch::Matches));
    assert_eq!(seen.appointment.last_day.to_string(), "2033-03-09");
    assert_eq!(with.approve(&with.second, id).await, Decided::Refused(Refused::TooEarly));
    with.test.clock.advance(COOLING_OFF - Duration::minutes(1));
    assert_eq!(with.approve(&with.second, id).await, Decided::Refused(Refused::TooEarly));
    assert!(with.ordered().await.is_empty());
    with.test.clock.advance(Duration::minutes(1));
    assert_eq!(with.approve(&with.officer, id).await, Decided::Refused(Refused::OwnWork));
    let key = with.test.id();
    for _ in 0..2 {
        let approved = payee::approve(&with.app, &with.second, id, key).await;
        assert_eq!(approved.expect("a repeat is answered the same"), Decided::Done);
    }
    let ordered = with.ordered().await;
    assert_eq!(ordered.len(), 1, "{ordered:?}");
    let (person, order) = (&ordered[0]["person"], &ordered[0]["order"]);
    assert_eq!(person["member_numbers"][0], CHILD);
    assert_eq!((&order["payee_number"], &order["number"]), (&SOKHA.into(), &"000987654".into()));
    assert_eq!((&order["until"], &order["holder"]), (&"2033-03-09".into(), &"SIM Sokha".into()));
}

#[tokio::test]
async fn everybody_it_concerns_is_told_and_nobody_how_much() {
    let with = Setting::new().await;
    let id = with.waits(&to_account(CHILD, SOKHA)).await;
    let told = with.sent().await;
    let to = |told: &[(String, String)]| {
        let mut to: Vec<_> = told.iter().map(|(to, _)| to.clone()).collect();
        to.sort();
        to
    };
    let all = ["+85512204585", "+85512345678", "+85512999888"];
    assert_eq!(to(&told), all, "{told:?}");
    with.test.clock.advance(COOLING_OFF);
    assert_eq!(with.approve(&with.second, id).await, Decided::Done);
    let approved = with.sent().await;
    assert_eq!(to(&approved), all, "{approved:?}");
    for (_, text) in told.iter().chain(&approved) {
        for secret in ["10,000", "១០.០០០", "000987654", "12/26"] {
            assert!(!text.contains(secret), "{text}");
        }
    }
    assert!(!with.test.stores_digits("000987654").await, "it is sealed");
}

#[tokio::test]
async fn what_is_refused_or_taken_back_leaves_room_for_another() {
    let with = Setting::new().await;
    let id = with.waits(&cash(CHILD, SOKHA)).await;
    let another = with.proposed(&with.second, &cash(CHILD, DARA)).await;
    assert_eq!(another, Proposed::Refused(Refused::AnotherStands));
    let by = (RefusalReason::PaperDoubtful, with.test.id());
    let own = payee::refuse(&with.app, &with.officer, id, by).await;
    assert_eq!(own.expect("an answer"), Decided::Refused(Refused::OwnWork));
    let by = (RefusalReason::PaperDoubtful, with.test.id());
    let refused = payee::refuse(&with.app, &with.second, id, by).await;
    assert_eq!(refused.expect("an answer"), Decided::Done);
    let id = with.waits(&cash(CHILD, DARA)).await;
    let others = payee::withdraw(&with.app, &with.second, id, with.test.id()).await;
    assert_eq!(others.expect("an answer"), Decided::Refused(Refused::OthersWork));
    let taken = payee::withdraw(&with.app, &with.officer, id, with.test.id()).await;
    assert_eq!(taken.expect("an answer"), Decided::Done);
    with.waits(&cash(CHILD, SOKHA)).await;
    assert!(with.ordered().await.is_empty());
}

#[tokio::test]
async fn a_repeat_of_a_form_is_answered_the_same_and_another_form_with_its_key_is_refused() {
    let with = Setting::new().await;
    let (key, typed) = (with.test.id(), cash(CHILD, SOKHA));
    let first = payee::propose(&with.app, &with.officer, key, &typed).await.expect("an answer");
    let again = payee::propose(&with.app, &with.officer, key, &typed).await.expect("an answer");
    assert_eq!(first, again);
    let other = payee::propose(&with.app, &with.officer, key, &cash(CHILD, DARA)).await;
    assert!(matches!(other, Err(AppError::KeyReused)), "{other:?}");
    assert_eq!(with.test.count("payee_appointment", "true").await, 1);
}

#[tokio::test]
async fn an_old_code_approves_nothing() {
    let with = Setting::new().await;
    let id = with.waits(&cash(CHILD, SOKHA)).await;
    with.test.clock.advance(COOLING_OFF);
    let tired = Actor { assurance: Assurance::TwoFactorsEarlier, ..with.second.clone() };
    let approved = payee::approve(&with.app, &tired, id, with.test.id()).await;
    assert!(matches!(approved, Err(AppError::ProofNeeded)), "{approved:?}");
    let ended = payee::confirm_end(&with.app, &tired, id, with.test.id()).await;
    assert!(matches!(ended, Err(AppError::ProofNeeded)), "{ended:?}");
    assert_eq!(with.stage(id).await, "proposed");
}

#[tokio::test]
async fn each_of_the_two_reads_of_the_other_and_of_nobody_else() {
    let with = Setting::new().await;
    with.holds(&to_account(CHILD, SOKHA)).await;
    let mine = |person| {
        let app = &with.app;
        async move { payee::mine(app, &Actor::person(person)).await.expect("her own") }
    };
    let child = mine(with.child).await;
    let [hers] = &child.mine[..] else { panic!("somebody is paid: {child:?}") };
    assert_eq!(
        (hers.name.latin.full(), hers.waits, child.may_end),
        ("SIM Sokha".into(), false, false)
    );
    assert!(child.receives.is_empty());
    let sokha = mine(with.sokha).await;
    assert!(sokha.mine.is_empty(), "{sokha:?}");
    assert_eq!(sokha.receives.len(), 1);
    assert_eq!(sokha.receives[0].name.latin.full(), "CHAN Sreymom");
    let dara = mine(with.dara).await;
    assert!(dara.mine.is_empty() && dara.receives.is_empty(), "{dara:?}");
}

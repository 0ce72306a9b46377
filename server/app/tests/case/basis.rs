//! A disputed cause of invalidity, and a disputed relation to the deceased.

use sothon_app::case::{Decided, Noted};
use sothon_app::my_pension;
use sothon_domain::casework::{FactSource, Recorded, RegisterSays};
use sothon_domain::flow::Fault;
use sothon_domain::money::Riel;
use sothon_domain::pension::{
    Datum, DisputeEffect, FactValue, InvalidityCause, LineKey, SurvivorRelation, Why,
};
use sothon_domain::person::Sex;
use sothon_testkit::Pensioner;

use crate::case::dispute::amount;
use crate::case::setting::Setting;

#[tokio::test]
async fn a_cause_and_a_relation_are_disputed_and_written_and_the_decision_binds() {
    let widower = || Pensioner { sex: Sex::Male, ..Pensioner::widow() };
    for (pensioner, datum, typed, effect, column, after) in [
        (
            Pensioner::invalid(),
            Datum::InvalidityCause,
            "work",
            amount(446_250, 605_625),
            "invalidity_cause",
            FactValue::Cause(InvalidityCause::Work),
        ),
        (
            Pensioner::widow(),
            Datum::SurvivorRelation,
            "child",
            amount(15_000, 0),
            "survivor_relation",
            FactValue::Relation(SurvivorRelation::Child),
        ),
        (
            widower(),
            Datum::SurvivorRelation,
            "child",
            DisputeEffect::Nothing(Why::NotEligible),
            "survivor_relation",
            FactValue::Relation(SurvivorRelation::Child),
        ),
    ] {
        let setting = Setting::with(&pensioner).await;
        let officer = &setting.officer;
        let before = setting.dispute(datum).await.held;
        assert_eq!(before.source, Some(FactSource::File));
        let reference = setting.disputed(datum, typed, "words").await;
        setting.take(officer, reference).await;
        let then = Recorded::Fact(before.clone());
        let now = RegisterSays::Now(then.clone(), Some(effect));
        assert_eq!(setting.opened(officer, reference).await.register, now, "{column}");
        let held = setting.test.count("award_fact", &format!("{column} = '{typed}'")).await;
        assert_eq!(held, 0, "nothing is changed before it is decided");
        assert_eq!(setting.approve(officer, reference).await, Decided::Done);

        assert_eq!(setting.opened(officer, reference).await.register, RegisterSays::Then(then));
        let held = setting.dispute(datum).await.held;
        assert_eq!(held.value, Some(after), "{column}");
        let by =
            matches!(held.source, Some(FactSource::Case { reference: by, .. }) if by == reference);
        assert!(by, "{held:?}");
        let marked = format!("field = '{column}' AND reference = '{reference}'");
        assert_eq!(setting.test.count("decided_field", &marked).await, 1);
        let decided = setting.dispute(Datum::DecidedAmount).await.held.value;
        assert_eq!(decided, Some(FactValue::Money(Riel::new(pensioner.amount))), "it binds");
    }
}

#[tokio::test]
async fn a_cause_or_a_relation_that_the_register_lacks_can_be_said_and_is_written() {
    for (pensioner, datum, typed) in [
        (Pensioner::invalid(), Datum::InvalidityCause, "work"),
        (Pensioner::widow(), Datum::SurvivorRelation, "spouse"),
    ] {
        let setting = Setting::with(&pensioner).await;
        setting.test.tamper("DELETE FROM award_fact").await;
        let seen = setting.dispute(datum).await;
        assert_eq!((seen.held.value, seen.held.source, seen.takes_value), (None, None, true));
        assert_eq!(setting.say(datum, typed, "").await, Noted::Kept);
        let effect = setting.dispute(datum).await.effect;
        assert_eq!(effect, DisputeEffect::Nothing(Why::FactsNotHeld));
        let reference = setting.disputed(datum, typed, "").await;
        setting.take(&setting.officer, reference).await;
        assert_eq!(setting.approve(&setting.officer, reference).await, Decided::Done);
        assert_eq!(setting.test.count("award_fact", "true").await, 1);
        let why = my_pension::why(&setting.app, &setting.me).await.expect("her own working");
        let lines = why.working.expect("something was decided").lines;
        assert!(!lines.iter().any(|line| line.key == LineKey::RuleNotKnown), "{lines:?}");
    }
}

#[tokio::test]
async fn a_choice_is_one_of_the_list_and_another_pension_takes_words_alone() {
    let ill = Setting::with(&Pensioner::invalid()).await;
    for rubbish in ["spouse", "WORK", "<b>"] {
        let refused = Noted::Refused { value: Some(Fault::NotAChoice), words: None };
        assert_eq!(ill.say(Datum::InvalidityCause, rubbish, "").await, refused, "{rubbish}");
    }
    let widow = Setting::with(&Pensioner::widow()).await;
    let refused = Noted::Refused { value: Some(Fault::NotAChoice), words: None };
    assert_eq!(widow.say(Datum::SurvivorRelation, "other", "").await, refused);
    // What was chosen can be taken back.
    assert_eq!(widow.say(Datum::SurvivorRelation, "child", "words").await, Noted::Kept);
    assert_eq!(widow.say(Datum::SurvivorRelation, "", "words").await, Noted::Kept);
    assert_eq!(widow.dispute(Datum::SurvivorRelation).await.value, None);
    for (setting, datum) in [(&widow, Datum::InvalidityCause), (&ill, Datum::SurvivorRelation)] {
        assert!(!setting.dispute(datum).await.takes_value, "{datum:?}");
        let reference = setting.disputed(datum, "work", "words").await;
        setting.take(&setting.officer, reference).await;
        assert_eq!(setting.approve(&setting.officer, reference).await, Decided::Done);
        assert_eq!(setting.test.count("decided_field", "true").await, 0, "{datum:?}");
    }
}

//! A disputed fact: what it would change, once sent, decided either way, and what the working says
//! then.

use futures_util::future::join_all;
use sothon_app::case::{
    self, Decided, DisputeSeen, Noted, OpenedCase, Said, Shown, Submission, Submitted,
};
use sothon_app::{my_pension, what_if};
use sothon_domain::access::Actor;
use sothon_domain::casework::{
    CaseAct, CaseKind, Channel, FactSource, Recorded, Refused, RegisterSays, RejectReason,
    ReturnReason, Stage,
};
use sothon_domain::estimate::About;
use sothon_domain::flow::{Fault, StepKey};
use sothon_domain::money::{Months, Riel};
use sothon_domain::pension::{Arg, ArgName, Datum, DisputeEffect, FactValue, LineKey, Why};
use sothon_domain::person::Reference;
use sothon_testkit::Pensioner;
use time::macros::date;
use uuid::Uuid;

use crate::case::setting::{Setting, rejection};

impl Setting {
    pub(crate) async fn say(&self, datum: Datum, value: &str, words: &str) -> Noted {
        let said = Said { value, words };
        case::say(&self.app, &self.me, datum, said).await.expect("it is kept or refused")
    }

    pub(crate) async fn dispute(&self, datum: Datum) -> DisputeSeen {
        case::dispute(&self.app, &self.me, datum).await.expect("her own fact")
    }

    async fn send_dispute(&self, datum: Datum, key: Uuid, shown: Shown) -> Submitted {
        let kind = CaseKind::Correction(datum);
        let submission = Submission { kind, channel: Channel::Web, key, shown };
        case::submit(&self.app, &self.me, &submission).await.expect("sending ends in an answer")
    }

    /// Says it, looks at it and sends it.
    pub(crate) async fn disputed(&self, datum: Datum, value: &str, words: &str) -> Reference {
        assert_eq!(self.say(datum, value, words).await, Noted::Kept);
        let shown = self.dispute(datum).await.draft.shown;
        match self.send_dispute(datum, self.test.id(), shown).await {
            Submitted::Received(reference) => reference,
            other => panic!("{other:?}"),
        }
    }

    pub(crate) async fn opened(&self, officer: &Actor, reference: Reference) -> OpenedCase {
        case::open(&self.app, officer, reference).await.expect("the case of her office")
    }

    pub(crate) async fn stage(&self, reference: Reference) -> Stage {
        case::mine_one(&self.app, &self.me, reference).await.expect("her own case").case.stage
    }

    /// The length of service that her working says, and what the rules give with it.
    async fn worked_out(&self) -> (Months, Option<Riel>) {
        let why = my_pension::why(&self.app, &self.me).await.expect("her own working");
        let lines = why.working.expect("something was decided").lines;
        let line = |key| lines.iter().find(|line| line.key == key).expect("the line is there");
        match line(LineKey::Service).arg(ArgName::Service) {
            Some(Arg::Months(length)) => (*length, line(LineKey::Formula).amount),
            other => panic!("{other:?}"),
        }
    }
}

pub(crate) fn amount(from: i64, to: i64) -> DisputeEffect {
    DisputeEffect::Amount { from: Riel::new(from), to: Riel::new(to) }
}

#[tokio::test]
async fn service_is_disputed_seen_by_the_office_and_approved_and_the_working_follows() {
    let setting = Setting::new().await;
    let (app, officer) = (&setting.app, &setting.officer);
    let before = setting.dispute(Datum::Service).await;
    let held = before.held.value.clone();
    let Some(FactValue::Service(old)) = held else { panic!("{held:?}") };
    assert_eq!(before.held.source, Some(FactSource::File));
    assert_eq!(before.effect, DisputeEffect::Nothing(Why::NoValue));
    let reference = setting.disputed(Datum::Service, "២៥/៦", "ខ្ញុំធ្វើការតិចជាងនេះ").await;

    let queue = case::queue(app, officer, case::Filter::default()).await.unwrap().cases;
    assert_eq!(queue[0].kind, CaseKind::Correction(Datum::Service));
    assert_eq!(setting.take(officer, reference).await, Decided::Done);
    let opened = setting.opened(officer, reference).await;
    let held = Recorded::Fact(before.held.clone());
    let now = RegisterSays::Now(held.clone(), Some(amount(510_000, 452_625)));
    assert_eq!(opened.register, now, "the old value, its source and what hers would change");
    assert_eq!(setting.worked_out().await.0, old, "nothing is changed before it is decided");
    assert_eq!(setting.approve(officer, reference).await, Decided::Done);

    let new = Months::new(25 * 12 + 6);
    assert_eq!(setting.worked_out().await, (new, Some(Riel::new(452_625))));
    let after = setting.dispute(Datum::Service).await.held;
    assert_eq!(after.value, Some(FactValue::Service(new)));
    assert!(
        matches!(after.source, Some(FactSource::Case { reference: by, .. }) if by == reference)
    );
    assert_eq!(setting.test.count("decided_field", "field = 'service'").await, 1);
    assert_eq!(setting.messages().await, 2, "one that it arrived, one that it is decided");
    let stored = setting.test.everything_stored().await;
    assert!(!stored.contains("25/6") && !stored.contains("ខ្ញុំធ្វើការ"), "what she said is sealed");

    // A later case about the same fact stands in for the earlier one.
    let second = setting.disputed(Datum::Service, "30", "").await;
    setting.take(officer, second).await;
    setting.approve(officer, second).await;
    assert_eq!(setting.worked_out().await, (Months::new(360), Some(Riel::new(510_000))));
}

#[tokio::test]
async fn salaries_and_the_date_of_birth_are_written_too() {
    let setting = Setting::new().await;
    for (datum, typed, column) in [
        (Datum::ReferenceSalary, "650,000", "salaries"),
        (Datum::GradeMinimum, "៥៣០.០០០", "salaries"),
        (Datum::BirthDate, "1/6/1956", "birth_date"),
    ] {
        let reference = setting.disputed(datum, typed, "").await;
        setting.take(&setting.officer, reference).await;
        assert_eq!(setting.approve(&setting.officer, reference).await, Decided::Done);
        let held = setting.dispute(datum).await.held;
        let by =
            matches!(held.source, Some(FactSource::Case { reference: by, .. }) if by == reference);
        assert!(by, "{datum:?}: {held:?}");
        let marked = format!("field = '{column}' AND reference = '{reference}'");
        assert_eq!(setting.test.count("decided_field", &marked).await, 1, "{datum:?}");
    }
    assert_eq!(setting.worked_out().await.1, Some(Riel::new(520_000)));
}

#[tokio::test]
async fn a_day_of_retirement_is_disputed_with_the_service_until_then_and_written() {
    let setting = Setting::new().await;
    let officer = &setting.officer;
    let before = setting.dispute(Datum::RetiredOn).await.held;
    let old = FactValue::Date(date!(2023 - 07 - 01));
    assert_eq!((before.value.as_ref(), &before.source), (Some(&old), &Some(FactSource::File)));
    let reference = setting.disputed(Datum::RetiredOn, "១/៩/២០១៥", "").await;
    setting.take(officer, reference).await;
    let then = Recorded::Fact(before);
    let now = RegisterSays::Now(then.clone(), Some(amount(510_000, 452_625)));
    assert_eq!(setting.opened(officer, reference).await.register, now);
    assert_eq!(setting.worked_out().await.1, Some(Riel::new(510_000)), "nothing is changed yet");
    assert_eq!(setting.approve(officer, reference).await, Decided::Done);

    let served = Months::new(25 * 12 + 6);
    assert_eq!(setting.worked_out().await, (served, Some(Riel::new(452_625))), "as she had read");
    assert_eq!(setting.opened(officer, reference).await.register, RegisterSays::Then(then));
    let after = setting.dispute(Datum::RetiredOn).await.held;
    assert_eq!(after.value, Some(FactValue::Date(date!(2015 - 09 - 01))));
    let by =
        matches!(after.source, Some(FactSource::Case { reference: by, .. }) if by == reference);
    assert!(by, "{after:?}");
    let marked = format!("field = 'retired_on' AND reference = '{reference}'");
    assert_eq!(setting.test.count("decided_field", &marked).await, 1);
    assert_eq!(setting.test.count("membership", "retired_on = '2015-09-01'").await, 1);
}

#[tokio::test]
async fn another_day_of_retirement_means_the_rules_and_the_service_of_that_day() {
    let setting = Setting::new().await;
    for (typed, effect) in [
        ("1/9/2015", amount(510_000, 452_625)),
        ("1/9/2005", amount(510_000, 0)),
        ("1/9/1993", DisputeEffect::Nothing(Why::NoRule)),
        ("1/1/1980", DisputeEffect::Nothing(Why::FactsNotHeld)),
        ("1/7/2025", DisputeEffect::Nothing(Why::Capped)),
        ("1/7/2023", DisputeEffect::Nothing(Why::SameValue)),
    ] {
        assert_eq!(setting.say(Datum::RetiredOn, typed, "").await, Noted::Kept);
        assert_eq!(setting.dispute(Datum::RetiredOn).await.effect, effect, "{typed}");
    }
    let tomorrow = Noted::Refused { value: Some(Fault::FutureDate), words: None };
    assert_eq!(setting.say(Datum::RetiredOn, "1/1/2099", "").await, tomorrow);
}

#[tokio::test]
async fn a_survivors_pension_rests_on_no_day_of_retirement() {
    let setting = Setting::with(&Pensioner::widow()).await;
    assert!(!setting.dispute(Datum::RetiredOn).await.takes_value);
    let reference = setting.disputed(Datum::RetiredOn, "1/9/2015", "words").await;
    setting.take(&setting.officer, reference).await;
    assert_eq!(setting.approve(&setting.officer, reference).await, Decided::Done);
    assert_eq!(setting.test.count("membership", "retired_on = '2015-09-01'").await, 0);
    assert_eq!(setting.test.count("decided_field", "true").await, 0);
}

#[tokio::test]
async fn an_approved_amount_is_no_decision() {
    let setting = Setting::new().await;
    let decided = setting.dispute(Datum::DecidedAmount).await.held;
    let reference = setting.disputed(Datum::DecidedAmount, "600000", "").await;
    let binds = Some(DisputeEffect::Nothing(Why::DecisionBinds));
    let now = RegisterSays::Now(Recorded::Fact(decided.clone()), binds);
    assert_eq!(setting.opened(&setting.officer, reference).await.register, now);
    setting.take(&setting.officer, reference).await;
    assert_eq!(setting.approve(&setting.officer, reference).await, Decided::Done);
    assert_eq!(setting.dispute(Datum::DecidedAmount).await.held, decided);
    assert!(matches!(decided.source, Some(FactSource::Decision { .. })), "{decided:?}");
    assert_eq!(setting.test.count("decided_fact", "true").await, 0);
    assert_eq!(setting.test.count("award", "true").await, 1);
}

#[tokio::test]
async fn what_was_rejected_changes_nothing_says_why_and_can_be_told_again() {
    let setting = Setting::new().await;
    let (app, officer) = (&setting.app, &setting.officer);
    let reference = setting.disputed(Datum::Service, "40", "").await;
    setting.take(officer, reference).await;
    let before = setting.worked_out().await;
    let (reason, key) = (RejectReason::NotShown, setting.test.id());
    let note = "សូមយកសៀវភៅការងារមក".parse().unwrap();
    for _ in 0..2 {
        let rejected =
            case::reject(app, officer, reference, key, rejection(reason), Some(&note)).await;
        assert_eq!(rejected.unwrap(), Decided::Done, "a repeat is answered the same");
    }
    assert_eq!(setting.rows("case.rejected").await, (1, 1));
    let seen = case::mine_one(app, &setting.me, reference).await.unwrap();
    assert_eq!((seen.case.stage, seen.case.rejected), (Stage::Rejected, Some(reason)));
    let last = seen.timeline.last().unwrap();
    assert_eq!((last.act, last.note.as_deref()), (CaseAct::Rejected, Some("សូមយកសៀវភៅការងារមក")));
    assert_eq!(setting.worked_out().await, before);
    assert_eq!(setting.test.count("decided_field", "true").await, 0);
    let late = setting.approve(officer, reference).await;
    assert_eq!(late, Decided::Refused(Refused::NotAtThisStage));
    assert!(case::queue(app, officer, case::Filter::default()).await.unwrap().cases.is_empty());
    assert_eq!(setting.messages().await, 2);
    let again = setting.disputed(Datum::Service, "39", "").await;
    assert_ne!(again, reference, "another case, because the first is decided");
}

#[tokio::test]
async fn a_returned_dispute_goes_back_with_its_reference() {
    let setting = Setting::new().await;
    let (app, officer) = (&setting.app, &setting.officer);
    let reference = setting.disputed(Datum::Service, "", "ច្រើនជាងនេះ").await;
    setting.take(officer, reference).await;
    let back = async |reason| {
        case::send_back(app, officer, reference, setting.test.id(), reason, None).await.unwrap()
    };
    let other = Decided::Refused(Refused::NotForThisKind);
    assert_eq!(back(ReturnReason::PlaceUnclear).await, other, "a reason of another kind");
    assert_eq!(back(ReturnReason::ValueUnclear).await, Decided::Done);
    let draft = setting.dispute(Datum::Service).await;
    assert_eq!(draft.words.as_deref(), Some("ច្រើនជាងនេះ"), "what she had said is there");
    assert_eq!(setting.disputed(Datum::Service, "34", "").await, reference);
    assert_eq!(setting.stage(reference).await, Stage::Received);
}

#[tokio::test]
async fn an_address_is_not_rejected() {
    let setting = Setting::new().await;
    let reference = setting.case().await;
    setting.take(&setting.officer, reference).await;
    let (key, reason) = (setting.test.id(), RejectReason::NotShown);
    let rejected =
        case::reject(&setting.app, &setting.officer, reference, key, rejection(reason), None);
    assert_eq!(rejected.await.unwrap(), Decided::Refused(Refused::NotForThisKind));
}

#[tokio::test]
async fn rubbish_is_refused_field_by_field_and_nothing_is_kept() {
    let setting = Setting::new().await;
    let long = "ក".repeat(1001);
    for (datum, value, words, faults) in [
        (Datum::Service, "", "  ", (Some(Fault::Empty), None)),
        (Datum::Name, "ignored", "", (None, Some(Fault::Empty))),
        (Datum::Service, "many", "", (Some(Fault::NotALength), None)),
        (Datum::Service, "61", "x", (Some(Fault::LengthOutOfRange), None)),
        (Datum::ReferenceSalary, "12.5", &long, (Some(Fault::NotMoney), Some(Fault::TextTooLong))),
        (Datum::BirthDate, "22/11/2099", "", (Some(Fault::FutureDate), None)),
    ] {
        let (value_fault, words_fault) = faults;
        let refused = Noted::Refused { value: value_fault, words: words_fault };
        assert_eq!(setting.say(datum, value, words).await, refused, "{datum:?} {value}");
        assert!(setting.dispute(datum).await.draft.answers.is_empty());
        let sent = setting.send_dispute(datum, setting.test.id(), Shown::default()).await;
        assert!(matches!(sent, Submitted::Missing(_)), "{sent:?}");
    }
    // What is left empty the second time is no longer said.
    setting.say(Datum::Service, "34", "words").await;
    setting.say(Datum::Service, "34", "").await;
    assert_eq!(setting.dispute(Datum::Service).await.words, None);
    let draft = case::draft(&setting.app, &setting.me, CaseKind::Correction(Datum::Service)).await;
    assert_eq!(draft.unwrap().answers.get(StepKey::Value), Some("34/0"));
}

#[tokio::test(flavor = "multi_thread", worker_threads = 4)]
async fn one_key_sends_once_and_two_forms_make_one_case_for_each_fact() {
    let setting = Setting::new().await;
    setting.say(Datum::Service, "34", "").await;
    let shown = setting.dispute(Datum::Service).await.draft.shown;
    let key = setting.test.id();
    let keys = [key, key, key, setting.test.id(), setting.test.id()];
    let send = keys.map(|key| setting.send_dispute(Datum::Service, key, shown.clone()));
    let answers = join_all(send).await;
    let received = |answer: &&Submitted| matches!(answer, Submitted::Received(_));
    assert!(matches!(answers.iter().filter(received).count(), 1 | 3), "{answers:?}");
    assert_eq!(setting.rows("case.submitted").await, (1, 1));
    assert_eq!(setting.messages().await, 1);
    let open = setting.say(Datum::Service, "35", "").await;
    assert!(matches!(open, Noted::AlreadyOpen(_)), "{open:?}");
    // Another fact is another case.
    setting.disputed(Datum::Name, "", "ឈ្មោះខុស").await;
    assert_eq!(setting.rows("case.submitted").await, (2, 2));
}

#[tokio::test]
async fn what_changed_after_she_looked_is_not_sent_unseen() {
    let setting = Setting::new().await;
    setting.say(Datum::Service, "34", "").await;
    let shown = setting.dispute(Datum::Service).await.draft.shown;
    setting.say(Datum::Service, "35", "").await;
    let sent = setting.send_dispute(Datum::Service, setting.test.id(), shown).await;
    assert_eq!(sent, Submitted::Changed);
}

#[tokio::test]
async fn another_office_and_another_person_see_nothing() {
    let setting = Setting::new().await;
    let reference = setting.disputed(Datum::Service, "34", "").await;
    let dara = Actor::person(setting.test.add(&sothon_testkit::Pensioner::dara()).await);
    for stranger in [&setting.elsewhere, &dara, &Actor::nobody()] {
        assert!(case::open(&setting.app, stranger, reference).await.is_err());
        let (key, reason) = (setting.test.id(), RejectReason::NotShown);
        let rejected =
            case::reject(&setting.app, stranger, reference, key, rejection(reason), None).await;
        assert!(rejected.is_err());
    }
    assert!(case::mine_one(&setting.app, &dara, reference).await.is_err());
    assert!(case::dispute(&setting.app, &setting.officer, Datum::Service).await.is_err());
    assert_eq!(setting.stage(reference).await, Stage::Received);
    let seen = setting.opened(&setting.head, reference).await.register;
    assert!(matches!(seen, RegisterSays::Now(Recorded::Fact(_), Some(_))), "{seen:?}");
}

#[tokio::test]
async fn before_a_decision_a_career_takes_words_alone() {
    let setting = Setting::new().await;
    setting.test.tamper("DELETE FROM award").await;
    assert!(!setting.dispute(Datum::Service).await.takes_value);
    assert!(setting.dispute(Datum::BirthDate).await.takes_value);
    let empty = Noted::Refused { value: None, words: Some(Fault::Empty) };
    assert_eq!(setting.say(Datum::Service, "25", "").await, empty, "a value is no answer here");
    let reference = setting.disputed(Datum::Service, "25", "ខ្ញុំធ្វើការ ២៥ ឆ្នាំ").await;
    setting.take(&setting.officer, reference).await;
    assert_eq!(setting.approve(&setting.officer, reference).await, Decided::Done);
    assert_eq!(setting.test.count("decided_fact", "true").await, 0);
    assert_eq!(setting.test.count("decided_field", "true").await, 0, "files go on writing it");
}

#[tokio::test]
async fn an_estimate_uses_the_service_that_a_case_decided() {
    let setting = Setting::new().await;
    let reference = setting.disputed(Datum::Service, "25", "").await;
    setting.take(&setting.officer, reference).await;
    assert_eq!(setting.approve(&setting.officer, reference).await, Decided::Done);
    let mine = what_if::mine(&setting.app, &setting.me, About::Retirement, None).await;
    assert_eq!(mine.expect("her own facts").register.service, Some(Months::new(300)));
}

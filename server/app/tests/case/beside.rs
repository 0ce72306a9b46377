//! Beside every case stands the member's record, the working and what the rules give; a claim that names nobody of the
//! register is held until it is linked, and an officer whose card nobody knows works on no case.

use std::pin::pin;

use futures_util::future::{Either, join, select};
use sothon_app::case::{self, Beside, Decided, Whose};
use sothon_domain::access::{Actor, Purpose, Scope, Who};
use sothon_domain::casework::{CaseKind, Foreseen, NotForeseen, Refused, RejectReason, Stage};
use sothon_domain::money::Riel;
use sothon_domain::person::Reference;
use sothon_testkit::Pensioner;
use time::Duration;

use crate::case::setting::{Setting, rejection};

const UNKNOWN: Decided = Decided::Refused(Refused::MemberUnknown);
const NO_CARDS: &str = "UPDATE staff SET card_hash = NULL";
const NO_CARD: Decided = Decided::Refused(Refused::CardUnknown);

impl Setting {
    async fn beside(&self, by: &Actor, reference: Reference) -> Option<Beside> {
        case::open(&self.app, by, reference).await.expect("in her reach").beside
    }

    async fn link(&self, by: &Actor, reference: Reference, number: &str) -> Decided {
        let linked = case::link(&self.app, by, reference, self.test.id(), number).await;
        linked.expect("linking ends in an answer")
    }
}

#[tokio::test]
async fn beside_a_missing_payment_stand_record_payments_and_working() {
    let setting = Setting::new().await;
    let reference = setting.sent(CaseKind::PaymentMissing).await;
    let beside = setting.beside(&setting.officer, reference).await.expect("it is not decided");
    assert_eq!(beside.whose, Whose::Sender);
    assert!(!beside.records[0].service.is_empty() && !beside.records[0].salaries.is_empty());
    let named = |name: &str| beside.family.iter().any(|one| one.name.as_deref() == Some(name));
    assert!(named(&Pensioner::sokha().spouse), "{:?}", beside.family);
    assert_eq!(beside.payments.len(), 1);
    let working = beside.working.expect("a pension is decided");
    let paid = working.lines.last().and_then(|line| line.amount);
    assert_eq!(paid, Some(Riel::new(510_000)), "it ends at what was paid");
    assert_eq!(beside.foreseen, None, "the working says it");
}

#[tokio::test]
async fn what_the_rules_give_is_said_and_plainly_where_they_give_nothing() {
    let setting = Setting::new().await;
    let no_rule = Some(Foreseen::NotSaid(NotForeseen::NoRule));
    let event = setting.sent(CaseKind::Marriage).await;
    let beside = setting.beside(&setting.officer, event).await.expect("it is not decided");
    assert_eq!(beside.foreseen, no_rule);
    let school = setting.sent(CaseKind::Schooling).await;
    let beside = setting.beside(&setting.officer, school).await.expect("it is not decided");
    assert!(matches!(beside.foreseen, Some(Foreseen::ChildAge { age: 21, .. })), "{beside:?}");
    setting.test.everybody_serves().await;
    let claim = setting.sent(CaseKind::OldAgeClaim).await;
    let beside = setting.beside(&setting.officer, claim).await.expect("it is not decided");
    let Some(Foreseen::Monthly { amount: Some(amount), lines }) = beside.foreseen else {
        panic!("{:?}", beside.foreseen)
    };
    assert!(amount > Riel::ZERO && lines.len() > 2, "{lines:?}");
}

#[tokio::test]
async fn beside_a_claim_after_a_death_stands_who_died_until_it_is_decided() {
    let setting = Setting::with(&Pensioner::dara()).await;
    setting.test.add(&Pensioner::sokha()).await;
    let reference = setting.sent(CaseKind::SurvivorsClaim).await;
    let beside = setting.beside(&setting.head, reference).await.expect("in her reach");
    assert_eq!(beside.whose, Whose::Deceased);
    let number = beside.records[0].membership.member_number.to_string();
    assert_eq!(number, "K-204577");
    let out_of_reach = setting.beside(&setting.elsewhere, reference).await;
    assert!(out_of_reach.is_none(), "{out_of_reach:?}");
    setting.take(&setting.head, reference).await;
    let (key, rejected) = (setting.test.id(), rejection(RejectReason::NotShown));
    let done = case::reject(&setting.app, &setting.head, reference, key, rejected, None).await;
    done.expect("the holder rejects");
    assert!(setting.beside(&setting.head, reference).await.is_none());
}

/// A funeral grant that Sokha asks for, about a number that is nobody's any more.
async fn unlinked() -> (Setting, Reference) {
    let setting = Setting::new().await;
    let reference = setting.sent(CaseKind::FuneralGrant).await;
    setting.test.tamper("UPDATE membership SET member_number = 'K-900001'").await;
    setting.test.add(&Pensioner::invalid()).await;
    setting.test.add(&Pensioner::dara()).await;
    (setting, reference)
}

#[tokio::test]
async fn a_claim_that_names_no_member_is_approved_only_after_another_officer_has_linked_it() {
    let (setting, reference) = unlinked().await;
    let (officer, colleague) = (&setting.officer, &setting.colleague);
    setting.take(officer, reference).await;
    assert_eq!(setting.approve(officer, reference).await, UNKNOWN);
    let opened = case::open(&setting.app, officer, reference).await.expect("hers");
    assert!(opened.unlinked && opened.beside.is_none());
    assert_eq!(opened.approve, Err(Refused::MemberUnknown));
    for (number, whose) in [
        ("K-999999", "nobody's"),
        ("no number", "nothing that can be one"),
        ("V-118203", "somebody's of another province"),
        ("K-900001", "that of who asks"),
    ] {
        assert_eq!(setting.link(officer, reference, number).await, UNKNOWN, "{whose}");
    }
    assert_eq!(setting.rows("case.corrected").await, (0, 0));
    assert_eq!(setting.link(officer, reference, "K-204582").await, Decided::Done);
    assert_eq!(setting.rows("case.corrected").await, (1, 1));
    let opened = case::open(&setting.app, officer, reference).await.expect("hers");
    assert!(!opened.unlinked && opened.beside.is_some_and(|it| it.whose == Whose::Deceased));
    let own = Decided::Refused(Refused::OwnWork);
    assert_eq!(setting.approve(officer, reference).await, own);
    assert_eq!(setting.take(colleague, reference).await, Decided::Done);
    assert_eq!(setting.approve(colleague, reference).await, Decided::Done);
}

#[tokio::test]
async fn a_claim_that_names_a_member_is_linked_to_no_other_one() {
    let (setting, reference) = unlinked().await;
    let (app, officer, head) = (&setting.app, &setting.officer, &setting.head);
    setting.take(officer, reference).await;
    let key = setting.test.id();
    for _ in 0..2 {
        let linked = case::link(app, officer, reference, key, "K-204582").await;
        assert_eq!(linked.expect("it answers"), Decided::Done, "a repeat answers the same");
    }
    setting.test.clock.advance(Duration::minutes(31));
    assert_eq!(setting.take(head, reference).await, Decided::Done);
    let named = Decided::Refused(Refused::MemberNamed);
    assert_eq!(setting.link(head, reference, "V-118203").await, named);
    assert_eq!(setting.rows("case.corrected").await, (1, 1));
}

#[tokio::test]
async fn of_two_links_at_once_the_first_one_stands() {
    let (setting, reference) = unlinked().await;
    let (test, head) = (&setting.test, &setting.head);
    setting.take(head, reference).await;
    let Who::Person(sender) = setting.me.who else { panic!("{:?}", setting.me) };
    let scope = Scope::All(Purpose::Casework);
    let row = test.db.begin_despite_lock(&scope, sender).await.expect("she is there");
    let links = pin!(join(
        setting.link(head, reference, "K-204582"),
        setting.link(head, reference, "V-118203"),
    ));
    let links = match select(links, pin!(test.until_waiting(2))).await {
        Either::Left((ended, _)) => panic!("they waited for nobody: {ended:?}"),
        Either::Right(((), links)) => links,
    };
    drop(row);
    let (one, other) = links.await;
    let named = Decided::Refused(Refused::MemberNamed);
    let expected = [(Decided::Done, named.clone()), (named, Decided::Done)];
    assert!(expected.contains(&(one, other)), "one of them is done");
    assert_eq!(setting.rows("case.corrected").await, (1, 1));
}

#[tokio::test]
async fn the_head_office_links_a_member_of_another_province_and_a_move_is_linked_to_nobody() {
    let (setting, reference) = unlinked().await;
    setting.take(&setting.head, reference).await;
    assert_eq!(setting.approve(&setting.head, reference).await, UNKNOWN, "at no level");
    assert_eq!(setting.link(&setting.head, reference, "V-118203").await, Decided::Done);
    let moved = setting.case().await;
    setting.take(&setting.officer, moved).await;
    let refused = Decided::Refused(Refused::NotForThisKind);
    assert_eq!(setting.link(&setting.officer, moved, "K-204582").await, refused);
}

#[tokio::test]
async fn who_comes_by_the_sign_on_without_a_card_works_on_no_case_until_it_is_entered() {
    let by_sign_on = "INSERT INTO staff_sign_on (identity, staff, linked_at) \
                      SELECT convert_to(email, 'UTF8'), id, '2026-01-01 00:00Z' FROM staff";
    works_on_no_case(&[by_sign_on, NO_CARDS]).await;
}

#[tokio::test]
async fn who_has_a_password_and_no_card_works_on_no_case_until_it_is_entered() {
    works_on_no_case(&[NO_CARDS]).await;
}

/// Once this has happened, no officer works on a case before her card is known.
async fn works_on_no_case(happens: &[&'static str]) {
    let setting = Setting::new().await;
    let (app, officer) = (&setting.app, &setting.officer);
    let reference = setting.case().await;
    setting.take(officer, reference).await;
    for sql in happens {
        setting.test.tamper(sql).await;
    }
    assert_eq!(setting.approve(officer, reference).await, NO_CARD);
    assert_eq!(setting.take(&setting.colleague, reference).await, NO_CARD);
    let key = setting.test.id();
    let why = "ករណីនេះពិបាក".parse().expect("a short note");
    let given_up = case::escalate(app, officer, reference, key, &why).await;
    assert_eq!(given_up.expect("it ends in an answer"), NO_CARD);
    let opened = case::open(app, officer, reference).await.expect("she may read it");
    assert_eq!(
        (opened.take, opened.approve),
        (Err(Refused::CardUnknown), Err(Refused::CardUnknown))
    );
    setting.test.clock.advance(Duration::hours(13));
    assert_eq!(case::raise_unattended(app).await.expect("it looks"), 1, "nobody here may decide");
    setting.test.tamper("UPDATE staff SET card_hash = decode('01', 'hex')").await;
    assert_eq!(setting.take(&setting.head, reference).await, Decided::Done);
    assert_eq!(setting.approve(&setting.head, reference).await, Decided::Done);
    assert_eq!(setting.stage(reference).await, Stage::Approved);
}

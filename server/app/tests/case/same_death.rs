//! Who decides a claim after a death reads what other people have claimed after the same one.

use sothon_app::case::{self, Answered, Withdrawal};
use sothon_domain::access::Actor;
use sothon_domain::casework::{CaseKind, Stage};
use sothon_domain::flow::StepKey;
use sothon_domain::person::Reference;
use sothon_testkit::Pensioner;

use crate::case::setting::Setting;

/// Dara of Banteay Meanchey claims after Sokha's death, and then somebody of Phnom Penh, who is `me` from here on, asks
/// for the grant for the funeral; both name Sokha's number.
async fn two_claim() -> (Setting, [Reference; 2]) {
    let mut setting = Setting::with(&Pensioner::dara()).await;
    setting.test.add(&Pensioner::sokha()).await;
    let claim = setting.sent(CaseKind::SurvivorsClaim).await;
    let other = setting.test.add(&Pensioner::invalid()).await;
    setting.me = Actor::person(other);
    let grant = setting.sent(CaseKind::FuneralGrant).await;
    (setting, [claim, grant])
}

/// What the officer reads of others: which, where it stands, and whether she may open it.
async fn others(
    setting: &Setting,
    by: &Actor,
    reference: Reference,
) -> Vec<(Reference, Stage, bool)> {
    let opened = case::open(&setting.app, by, reference).await.expect("in her reach");
    let seen = opened.same_death.iter();
    seen.map(|other| (other.reference, other.stage, other.in_reach)).collect()
}

#[tokio::test]
async fn each_claim_names_the_other_also_beyond_the_officers_reach() {
    let (setting, [claim, grant]) = two_claim().await;
    let head = &setting.head;
    assert_eq!(others(&setting, head, claim).await, [(grant, Stage::Received, true)]);
    assert_eq!(others(&setting, head, grant).await, [(claim, Stage::Received, true)]);
    let there = &setting.elsewhere;
    assert_eq!(others(&setting, there, claim).await, [(grant, Stage::Received, false)]);
    assert_eq!(others(&setting, &setting.officer, grant).await, [(claim, Stage::Received, false)]);
    assert_eq!(setting.withdraw(grant).await, Withdrawal::Done);
    let left = others(&setting, head, claim).await;
    assert!(left.is_empty(), "what is taken back asks for nothing: {left:?}");
}

#[tokio::test]
async fn her_own_claims_are_not_those_of_others() {
    let setting = Setting::with(&Pensioner::dara()).await;
    setting.test.add(&Pensioner::sokha()).await;
    let claim = setting.sent(CaseKind::SurvivorsClaim).await;
    setting.sent(CaseKind::FuneralGrant).await;
    let found = others(&setting, &setting.head, claim).await;
    assert!(found.is_empty(), "{found:?}");
}

#[tokio::test]
async fn a_claim_that_names_another_number_of_the_same_member_is_found() {
    let mut setting = Setting::with(&Pensioner::dara()).await;
    setting.test.add(&Pensioner::sokha()).await;
    let number = "INSERT INTO membership (id, person, scheme, member_number) \
                  SELECT '00000000-0000-0000-0000-000000000001', person, 'veterans', 'V-000001' \
                  FROM membership WHERE member_number = 'K-204577'";
    setting.test.tamper(number).await;
    let claim = setting.sent(CaseKind::SurvivorsClaim).await;
    setting.me = Actor::person(setting.test.add(&Pensioner::invalid()).await);
    setting.all_answered(CaseKind::FuneralGrant).await;
    let (app, me, kind) = (&setting.app, &setting.me, CaseKind::FuneralGrant);
    let named = case::answer(app, me, kind, StepKey::DeceasedNumber, "V-000001").await;
    assert!(matches!(named, Ok(Answered::Kept { .. })), "{named:?}");
    let grant = setting.submitted(kind).await;
    assert_eq!(others(&setting, &setting.head, claim).await, [(grant, Stage::Received, true)]);
    assert_eq!(others(&setting, &setting.head, grant).await, [(claim, Stage::Received, true)]);
}

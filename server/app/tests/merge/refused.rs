//! Who may not, and what can't be joined.

use sothon_app::AppError;
use sothon_app::lock;
use sothon_app::merge::{self, Decided, NoMember, Proposed, Sent, Sought};
use sothon_domain::access::{Actor, Assurance};
use sothon_domain::person::PersonId;
use sothon_domain::person::merge::{Records, Refused};
use sothon_domain::person_lock::LockChannel;
use sothon_testkit::{Officer, Pensioner};

use crate::merge::setting::Setting;

#[tokio::test]
async fn whoever_proposed_it_does_not_confirm_it_and_a_fresh_code_is_asked() {
    let with = Setting::new().await;
    let id = with.propose((with.kept, with.retired)).await;
    assert_eq!(with.approve(&with.officer, id).await, Decided::Refused(Refused::OwnWork));
    let earlier = Actor { assurance: Assurance::TwoFactorsEarlier, ..with.second.clone() };
    let stale = merge::approve(&with.app, &earlier, id, with.test.id()).await;
    assert!(matches!(stale, Err(AppError::ProofNeeded)), "{stale:?}");
    assert_eq!(with.approve(&with.second, id).await, Decided::Done);
    assert_eq!(with.approve(&with.second, id).await, Decided::Refused(Refused::Past));
}

#[tokio::test]
async fn the_person_herself_neither_proposes_nor_confirms() {
    let with = Setting::new().await;
    let pair = (with.kept, with.retired);
    let own = with.try_propose(&with.herself, pair).await;
    assert_eq!(own, Proposed::Refused(Refused::Related));
    let id = with.propose(pair).await;
    assert_eq!(with.approve(&with.herself, id).await, Decided::Refused(Refused::Related));
}

#[tokio::test]
async fn whose_own_card_is_unknown_neither_proposes_nor_confirms() {
    let with = Setting::new().await;
    let address = "unknown@example.org".to_owned();
    let unknown = Officer { address, card: None, ..Officer::of_phnom_penh() };
    let by = with.test.add_officer(&unknown).await;
    let pair = (with.kept, with.retired);
    let proposed = with.try_propose(&by, pair).await;
    assert_eq!(proposed, Proposed::Refused(Refused::CardUnknown));
    let id = with.propose(pair).await;
    assert_eq!(with.approve(&by, id).await, Decided::Refused(Refused::CardUnknown));
    assert_eq!(with.approve(&with.second, id).await, Decided::Done);
}

/// Whoever acts or acted for one of the two by a leave, or stands with her in the register, has no hand in it: every
/// link is tried alone, of either record and in either direction.
#[tokio::test]
async fn who_acts_for_her_or_is_of_her_family_neither_proposes_nor_confirms() {
    let with = Setting::new().await;
    let dara = Pensioner::dara();
    let person = with.test.add(&dara).await;
    let card = dara.national_id.clone();
    let own = Officer { address: "dara@example.org".into(), card, ..Officer::of_phnom_penh() };
    let officer = with.test.add_officer(&own).await;
    let leave = |principal: PersonId| {
        format!(
            "INSERT INTO delegation (id, principal, delegate, scope, granted_at, last_day, ended_at, ended_by) \
             VALUES (gen_random_uuid(), '{principal}', '{person}', 'see', now(), '2026-12-31', now(), 'principal')"
        )
    };
    let link = |principal: PersonId, relative: &str| {
        format!(
            "INSERT INTO family_link (principal, role, relation, relative_number) \
             VALUES ('{principal}', 'dependant', 'spouse', '{relative}')"
        )
    };
    let pair = (with.kept, with.retired);
    for related in [
        leave(with.kept),
        leave(with.retired),
        link(with.kept, &dara.member_number),
        link(with.retired, &dara.member_number),
        link(person, "K-204577"),
        link(person, "K-309912"),
    ] {
        let refused = Refused::Related;
        with.test.tamper(&related).await;
        let proposed = with.try_propose(&officer, pair).await;
        assert_eq!(proposed, Proposed::Refused(refused), "{related}");
        let id = with.propose(pair).await;
        let approved = with.approve(&officer, id).await;
        assert_eq!(approved, Decided::Refused(refused), "{related}");
        with.test.tamper("DELETE FROM delegation; DELETE FROM family_link").await;
        let id = merge::decline(&with.app, &with.officer, id, with.test.id()).await;
        assert_eq!(id.expect("an answer"), Decided::Done);
    }
    // Without a link she is an officer like others.
    assert!(matches!(with.try_propose(&officer, pair).await, Proposed::Waits(_)));
}

#[tokio::test]
async fn another_province_finds_nothing_of_it() {
    let with = Setting::new().await;
    let id = with.joined().await;
    let (app, far) = (&with.app, &with.elsewhere);
    assert!(matches!(merge::open(app, far, id).await, Err(AppError::NotFound)));
    assert_eq!(merge::list(app, far).await.expect("hers"), []);
    let parting = merge::propose_parting(app, far, id, with.test.id(), "x").await;
    assert!(matches!(parting, Err(AppError::NotFound)), "{parting:?}");
    let unknown = Some(NoMember::Unknown);
    let sought = merge::seek(app, far, "K-204577", "K-309912").await.expect("an answer");
    assert_eq!(sought, Sought::Wrong(unknown, unknown));
    let records = Records::new(with.kept, with.third).expect("two");
    let sent = Sent { records, reason: "x", key: with.test.id() };
    assert!(matches!(merge::propose(app, far, &sent).await, Err(AppError::NotFound)));
    assert!(matches!(merge::compare(app, far, records).await, Err(AppError::NotFound)));
}

#[tokio::test]
async fn there_is_no_chain_and_a_record_is_retired_once() {
    let with = Setting::new().await;
    let (kept, retired, third) = (with.kept, with.retired, with.third);
    let id = with.joined().await;
    for (pair, why) in [
        ((third, retired), Refused::RetiredAlready),
        ((retired, third), Refused::KeptIsRetired),
        ((third, kept), Refused::KeepsAnother),
    ] {
        assert_eq!(with.try_propose(&with.officer, pair).await, Proposed::Refused(why));
    }
    // A third number of hers may follow the same one.
    let another = with.propose((kept, third)).await;
    let again = with.try_propose(&with.second, (kept, third)).await;
    assert_eq!(again, Proposed::Refused(Refused::AnotherWaits));
    assert_eq!(with.approve(&with.second, another).await, Decided::Done);
    with.part(id).await;
    with.propose((kept, retired)).await;
}

#[tokio::test]
async fn what_happened_since_the_proposal_is_seen_when_it_is_confirmed() {
    let with = Setting::new().await;
    let first = with.propose((with.kept, with.retired)).await;
    let second = with.propose((with.third, with.kept)).await;
    assert_eq!(with.approve(&with.second, first).await, Decided::Done);
    let chain = with.approve(&with.second, second).await;
    assert_eq!(chain, Decided::Refused(Refused::KeepsAnother));
    let taken_back = merge::decline(&with.app, &with.officer, second, with.test.id()).await;
    assert_eq!(taken_back.expect("an answer"), Decided::Done);
}

#[tokio::test]
async fn nobody_is_joined_while_a_death_holds_the_payments_or_the_record_is_locked() {
    let with = Setting::new().await;
    let id = with.propose((with.kept, with.retired)).await;
    lock::lock(&with.app, &Actor::person(with.retired), LockChannel::Web).await.expect("hers");
    let locked = merge::approve(&with.app, &with.second, id, with.test.id()).await;
    assert!(matches!(locked, Err(AppError::RecordLocked)), "{locked:?}");

    let with = Setting::new().await;
    let id = with.propose((with.kept, with.retired)).await;
    let report = with.reported("K-309912").await;
    with.held(report).await;
    assert_eq!(with.approve(&with.second, id).await, Decided::Refused(Refused::Held));
    let new = with.try_propose(&with.officer, (with.retired, with.third)).await;
    assert_eq!(new, Proposed::Refused(Refused::Held));
}

#[tokio::test]
async fn what_is_typed_is_read_before_anything_is_looked_up() {
    let with = Setting::new().await;
    let seek = async |kept: &str, retired: &str| {
        merge::seek(&with.app, &with.officer, kept, retired).await.expect("an answer")
    };
    assert_eq!(
        seek("?", "K-999999").await,
        Sought::Wrong(Some(NoMember::Malformed), Some(NoMember::Unknown))
    );
    assert_eq!(seek("K-204577", "k204577").await, Sought::Same);
    let found = Records::new(with.kept, with.retired).expect("two");
    assert_eq!(seek("K-204577", "k-309912").await, Sought::Found(found));
    let sent = Sent { records: found, reason: "  ", key: with.test.id() };
    let proposed = merge::propose(&with.app, &with.officer, &sent).await;
    assert_eq!(proposed.expect("an answer"), Proposed::NoReason);
}

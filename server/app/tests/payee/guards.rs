//! Who can't be paid, who can't decide, and which records refuse it.

use sothon_app::payee::{self, Decided, Proposed};
use sothon_app::{AppError, lock, merge};
use sothon_domain::access::Actor;
use sothon_domain::account_change::COOLING_OFF;
use sothon_domain::payee::{EndReason, PayeeFault, Refused, TypedPayee};
use sothon_domain::person_lock::LockChannel;
use sothon_domain::tie::Tie;
use sothon_testkit::Officer;

use crate::payee::setting::{CHILD, DARA, SOKHA, Setting, cash};

/// An officer of the head office with a card of her own.
fn own(number: u8, card: &str) -> Officer {
    Officer { card: Some(card.into()), ..unknown(number) }
}

/// One whose card nobody has entered.
fn unknown(number: u8) -> Officer {
    let address = format!("own-{number}@example.org");
    Officer { address, card: None, ..Officer::of_head_office() }
}

#[tokio::test]
async fn whoever_is_one_of_the_two_proposes_and_decides_nothing() {
    let with = Setting::new().await;
    let payee = with.test.add_officer(&own(1, "010234567")).await;
    let child = with.test.add_officer(&own(2, "010204585")).await;
    let typed = cash(CHILD, SOKHA);
    for by in [&payee, &child] {
        assert_eq!(with.proposed(by, &typed).await, Proposed::Refused(Refused::Related));
    }
    let id = with.waits(&typed).await;
    with.test.clock.advance(COOLING_OFF);
    for by in [&payee, &child] {
        assert_eq!(with.approve(by, id).await, Decided::Refused(Refused::Related));
        let seen = with.open(by, id).await;
        assert!(seen.tie == Some(Tie::Related) && seen.acts.is_empty(), "{seen:?}");
    }
    assert_eq!(with.approve(&with.second, id).await, Decided::Done);
    for by in [&payee, &child] {
        let reason = (EndReason::Mistake, with.test.id());
        let ended = payee::propose_end(&with.app, by, id, reason).await;
        assert_eq!(ended.expect("an answer"), Decided::Refused(Refused::Related));
    }
}

#[tokio::test]
async fn of_whom_nobody_can_say_whose_family_she_is_proposes_and_decides_nothing() {
    let with = Setting::new().await;
    let by = with.test.add_officer(&unknown(1)).await;
    let typed = cash(CHILD, SOKHA);
    assert_eq!(with.proposed(&by, &typed).await, Proposed::Refused(Refused::CardUnknown));
    let id = with.waits(&typed).await;
    with.test.clock.advance(COOLING_OFF);
    assert_eq!(with.approve(&by, id).await, Decided::Refused(Refused::CardUnknown));
    let seen = with.open(&by, id).await;
    assert!(seen.tie == Some(Tie::CardUnknown) && seen.acts.is_empty(), "{seen:?}");
    assert_eq!(with.approve(&with.second, id).await, Decided::Done);
    let reason = (EndReason::Mistake, with.test.id());
    let ended = payee::propose_end(&with.app, &by, id, reason).await;
    assert_eq!(ended.expect("an answer"), Decided::Refused(Refused::CardUnknown));
}

#[tokio::test]
async fn a_locked_record_takes_no_payee_and_lets_one_end() {
    let with = Setting::new().await;
    let id = with.waits(&cash(CHILD, SOKHA)).await;
    with.test.clock.advance(COOLING_OFF);
    let me = Actor::person(with.child);
    lock::lock(&with.app, &me, LockChannel::Web).await.expect("her own");
    let approved = payee::approve(&with.app, &with.second, id, with.test.id()).await;
    assert!(matches!(approved, Err(AppError::RecordLocked)), "{approved:?}");
    let taken = payee::withdraw(&with.app, &with.officer, id, with.test.id()).await;
    assert_eq!(taken.expect("it changes nothing"), Decided::Done);
    let again = payee::propose(&with.app, &with.officer, with.test.id(), &cash(CHILD, SOKHA)).await;
    assert!(matches!(again, Err(AppError::RecordLocked)), "{again:?}");
    let id = with.holds(&cash(DARA, SOKHA)).await;
    lock::lock(&with.app, &Actor::person(with.dara), LockChannel::Web).await.expect("his own");
    let reason = (EndReason::Misused, with.test.id());
    let wanted = payee::propose_end(&with.app, &with.officer, id, reason).await;
    assert_eq!(wanted.expect("an answer"), Decided::Done);
    let ended = payee::confirm_end(&with.app, &with.second, id, with.test.id()).await;
    assert_eq!(ended.expect("an answer"), Decided::Done);
}

#[tokio::test]
async fn a_number_that_is_used_no_more_takes_no_payee_and_is_none() {
    let with = Setting::new().await;
    let app = &with.app;
    let merge::Proposed::Waits(id) = with.join([SOKHA, DARA]).await else { panic!("it waits") };
    let joined = merge::approve(app, &with.second, id, with.test.id()).await;
    assert!(matches!(joined, Ok(merge::Decided::Done)), "{joined:?}");
    let refused = payee::propose(app, &with.officer, with.test.id(), &cash(DARA, SOKHA)).await;
    assert!(matches!(refused, Err(AppError::RecordRetired { .. })), "{refused:?}");
    let gone = Proposed::Wrong(vec![PayeeFault::PayeeGone]);
    assert_eq!(with.proposed(&with.officer, &cash(CHILD, DARA)).await, gone);
}

#[tokio::test]
async fn not_everybody_can_be_paid() {
    let with = Setting::new().await;
    let by = &with.officer;
    let wrong = |fault| Proposed::Wrong(vec![fault]);
    let unknown = with.proposed(by, &cash("K-999999", SOKHA)).await;
    assert_eq!(unknown, wrong(PayeeFault::MemberUnknown));
    let unknown = with.proposed(by, &cash(CHILD, "K-999999")).await;
    assert_eq!(unknown, wrong(PayeeFault::PayeeUnknown));
    let named = |name: &str| TypedPayee { other_name: name.into(), ..cash(CHILD, SOKHA) };
    let stranger = with.proposed(by, &named("CHAN Dara")).await;
    assert_eq!(stranger, wrong(PayeeFault::PayeeUnknown));
    assert_eq!(with.proposed(by, &named(" ")).await, wrong(PayeeFault::NameMissing));
    assert_eq!(with.proposed(by, &cash(SOKHA, SOKHA)).await, wrong(PayeeFault::Herself));
    assert_eq!(with.proposed(by, &cash(SOKHA, CHILD)).await, wrong(PayeeFault::PayeeNotOfAge));
    // Dara can't act himself: nobody's money goes to him.
    with.holds(&cash(DARA, SOKHA)).await;
    assert_eq!(with.proposed(by, &cash(CHILD, DARA)).await, wrong(PayeeFault::PayeeGone));
}

#[tokio::test]
async fn an_office_decides_about_its_own_people_only() {
    let with = Setting::new().await;
    let far = with.test.add_officer(&Officer::of_banteay_meanchey()).await;
    let id = with.waits(&cash(CHILD, SOKHA)).await;
    let opened = payee::open(&with.app, &far, id).await;
    assert!(matches!(opened, Err(AppError::NotFound)), "{opened:?}");
    let approved = payee::approve(&with.app, &far, id, with.test.id()).await;
    assert!(matches!(approved, Err(AppError::NotFound)), "{approved:?}");
    let lists = payee::list(&with.app, &far).await.expect("her own office's");
    assert!(lists.waiting.is_empty() && lists.standing.is_empty(), "{lists:?}");
    let not_hers = with.proposed(&far, &cash(DARA, SOKHA)).await;
    assert_eq!(not_hers, Proposed::Wrong(vec![PayeeFault::MemberUnknown]));
}

#[tokio::test]
async fn nobody_who_receives_for_another_is_given_a_payee() {
    let with = Setting::new().await;
    let chain = with.waits(&cash(SOKHA, DARA)).await;
    let first = with.waits(&cash(CHILD, SOKHA)).await;
    with.test.clock.advance(COOLING_OFF);
    assert_eq!(with.approve(&with.second, first).await, Decided::Done);
    let refused = Refused::ReceivesForAnother;
    assert_eq!(with.approve(&with.second, chain).await, Decided::Refused(refused));
    let taken = payee::withdraw(&with.app, &with.officer, chain, with.test.id()).await;
    assert_eq!(taken.expect("an answer"), Decided::Done);
    let again = with.proposed(&with.officer, &cash(SOKHA, DARA)).await;
    assert_eq!(again, Proposed::Refused(refused));
}

#[tokio::test]
async fn nobody_whose_payments_are_held_is_given_a_payee() {
    let with = Setting::new().await;
    let id = with.waits(&cash(DARA, SOKHA)).await;
    with.dies(DARA).await;
    with.test.clock.advance(COOLING_OFF);
    let held = Refused::Held;
    assert_eq!(with.approve(&with.second, id).await, Decided::Refused(held));
    let taken = payee::withdraw(&with.app, &with.officer, id, with.test.id()).await;
    assert_eq!(taken.expect("an answer"), Decided::Done);
    let again = with.proposed(&with.officer, &cash(DARA, SOKHA)).await;
    assert_eq!(again, Proposed::Refused(held));
}

/// Each way round: the kept record and the retired one, as who is paid and as whose pension it is.
#[tokio::test]
async fn no_record_is_joined_while_money_goes_to_or_from_it_in_anothers_stead() {
    use sothon_domain::person::merge::Refused;
    for both in [[DARA, SOKHA], [SOKHA, DARA]] {
        for typed in [cash(DARA, SOKHA), cash(CHILD, SOKHA), cash(CHILD, DARA)] {
            let with = Setting::new().await;
            let merge::Proposed::Waits(id) = with.join(both).await else { panic!("it waits") };
            let payee = with.waits(&typed).await;
            let joined = merge::approve(&with.app, &with.second, id, with.test.id()).await;
            let refused = merge::Decided::Refused(Refused::PayeeStands);
            assert_eq!(joined.expect("an answer"), refused);
            let taken = payee::withdraw(&with.app, &with.officer, payee, with.test.id()).await;
            assert_eq!(taken.expect("an answer"), Decided::Done);
            let joined = merge::approve(&with.app, &with.second, id, with.test.id()).await;
            assert_eq!(joined.expect("an answer"), merge::Decided::Done);
        }
    }
    let with = Setting::new().await;
    with.holds(&cash(DARA, SOKHA)).await;
    let refused = merge::Proposed::Refused(Refused::PayeeStands);
    assert_eq!(with.join([SOKHA, DARA]).await, refused);
}

#[tokio::test]
async fn whoever_receives_for_somebody_decides_nothing_about_her() {
    let with = Setting::new().await;
    let sokha = with.test.add_officer(&own(1, "010234567")).await;
    let dara = with.test.add_officer(&own(2, "020345678")).await;
    let (_, number) = with.claimant("1/2/1961").await;
    let asked = [(&sokha, cash(DARA, &number)), (&dara, cash(CHILD, SOKHA))];
    let refused = Proposed::Refused(Refused::Related);
    for (by, typed) in &asked {
        assert_ne!(with.proposed(by, typed).await, refused, "nothing ties the two yet");
    }
    let with = Setting::new().await;
    let sokha = with.test.add_officer(&own(1, "010234567")).await;
    let dara = with.test.add_officer(&own(2, "020345678")).await;
    let (_, number) = with.claimant("1/2/1961").await;
    with.holds(&cash(DARA, SOKHA)).await;
    for (by, typed) in [(&sokha, cash(DARA, &number)), (&dara, cash(CHILD, SOKHA))] {
        assert_eq!(with.proposed(by, &typed).await, refused);
    }
}

#[tokio::test]
async fn the_officer_sees_whom_no_message_reaches() {
    let with = Setting::new().await;
    let id = with.waits(&cash(CHILD, SOKHA)).await;
    assert!(!with.open(&with.second, id).await.is_unreached);
    let silent =
        format!("UPDATE person SET phone = NULL, phone_hash = NULL WHERE id = '{}'", with.child);
    with.test.tamper(&silent).await;
    assert!(with.open(&with.second, id).await.is_unreached);
}

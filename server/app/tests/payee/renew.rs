//! Another payee, another account or a new year: what is approved takes the place of what holds, without a day between.

use sothon_app::payee::{self, Decided, Herself, Proposed, act_for_myself};
use sothon_domain::access::Actor;
use sothon_domain::account_change::COOLING_OFF;
use sothon_domain::payee::{Ended, Refused};
use sothon_domain::person::PayeeId;

use crate::payee::setting::{CHILD, DARA, SOKHA, Setting, cash, to_account};

const PHONE_OF_SOKHA: &str = "+85512345678";

/// Three days after it was proposed the second officer approves it.
async fn approved(with: &Setting, id: PayeeId) {
    with.test.clock.advance(COOLING_OFF);
    assert_eq!(with.approve(&with.second, id).await, Decided::Done);
}

/// How often Sokha was told of anything since the last look.
async fn told_sokha(with: &Setting) -> usize {
    with.sent().await.iter().filter(|(to, _)| to == PHONE_OF_SOKHA).count()
}

#[tokio::test]
async fn another_account_takes_the_place_of_the_first_on_the_day_it_is_approved() {
    let with = Setting::new().await;
    let first = with.holds(&cash(CHILD, SOKHA)).await;
    let second = with.waits(&to_account(CHILD, SOKHA)).await;
    let mine = payee::mine(&with.app, &Actor::person(with.child)).await.expect("her own").mine;
    assert_eq!(mine.iter().map(|one| one.waits).collect::<Vec<_>>(), [false, true]);
    let third = with.proposed(&with.officer, &cash(CHILD, DARA)).await;
    assert_eq!(third, Proposed::Refused(Refused::AnotherStands));
    with.sent().await;
    approved(&with, second).await;
    assert_eq!(told_sokha(&with).await, 1, "of the new one alone");
    assert_eq!(with.open(&with.head, first).await.state.how(), Some(Ended::Replaced));
    assert_eq!(with.stage(second).await, "approved");
    assert_eq!(with.kinds().await, ["payee", "payee-ended", "payee"]);
    let ordered = with.ordered().await;
    assert_eq!(ordered[1]["order"]["from"], "2026-11-27");
    assert_eq!(ordered[2]["order"]["number"], "000987654");
}

#[tokio::test]
async fn who_is_replaced_by_another_is_told() {
    let with = Setting::new().await;
    with.holds(&cash(CHILD, SOKHA)).await;
    let second = with.waits(&cash(CHILD, DARA)).await;
    with.sent().await;
    approved(&with, second).await;
    assert_eq!(told_sokha(&with).await, 1);
    let sokha = payee::mine(&with.app, &Actor::person(with.sokha)).await.expect("her own");
    assert!(sokha.receives.is_empty(), "{sokha:?}");
    assert!(payee::list(&with.app, &with.officer).await.expect("the office's").vacant.is_empty());
}

#[tokio::test]
async fn one_word_of_hers_ends_what_holds_and_what_is_to_take_its_place() {
    let with = Setting::new().await;
    let first = with.holds(&cash(DARA, SOKHA)).await;
    let second = with.waits(&to_account(DARA, SOKHA)).await;
    let said = act_for_myself(&with.app, &Actor::person(with.dara), with.test.id()).await;
    assert_eq!(said.expect("his own"), Herself::Ended);
    for id in [first, second] {
        assert_eq!(with.open(&with.head, id).await.state.how(), Some(Ended::Herself));
    }
    assert_eq!(with.kinds().await, ["payee", "payee-ended"]);
    assert_eq!(with.test.acts("payee.void").await.len(), 1);
}

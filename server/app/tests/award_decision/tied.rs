//! Nobody proposes or decides an amount for herself or for her family, and nobody of whom that can't be known.

use sothon_app::award_decision::{Decided, Proposed, open};
use sothon_domain::access::Actor;
use sothon_domain::award_decision::Refused;
use sothon_testkit::Officer;

use crate::award_decision::setting::{Setting, typed, veteran};

/// An officer of Dara's province with this card.
async fn officer(setting: &Setting, name: &str, card: Option<&str>) -> Actor {
    let address = format!("{name}@example.org");
    let officer = Officer { address, card: card.map(Into::into), ..Officer::of_phnom_penh() };
    setting.test.add_officer(&officer).await
}

#[tokio::test]
async fn whoever_is_the_member_or_has_no_known_card_proposes_and_decides_nothing() {
    let setting = Setting::new().await;
    let card = veteran().national_id;
    let himself = officer(&setting, "himself", card.as_deref()).await;
    let unknown = officer(&setting, "unknown", None).await;
    let before = setting.award().await;
    let stopped = [(&himself, Refused::Related), (&unknown, Refused::CardUnknown)];
    for (by, refused) in stopped {
        let sent = setting.sent(typed());
        assert_eq!(setting.send(by, &sent).await, Proposed::Refused(refused));
    }
    assert_eq!(setting.rows("award.proposed").await, (0, 0));
    let id = setting.proposal().await;
    for (by, refused) in stopped {
        let key = setting.test.id();
        assert_eq!(setting.approve(by, id, key).await, Decided::Refused(refused));
        assert_eq!(setting.refuse(by, id).await, Decided::Refused(refused));
        let opened = open(&setting.app, by, id).await.expect("the office sees it");
        assert_eq!(opened.approve, Err(refused));
    }
    assert_eq!(setting.award().await, before);
    assert_eq!(setting.approve(&setting.checker, id, setting.test.id()).await, Decided::Done);
}

#[tokio::test]
async fn a_maker_takes_her_own_proposal_back_also_when_her_card_is_known_to_be_his() {
    let setting = Setting::new().await;
    let id = setting.proposal().await;
    setting
        .test
        .tamper("UPDATE staff SET card_hash = (SELECT national_id_hash FROM person LIMIT 1)")
        .await;
    let refused = setting.approve(&setting.checker, id, setting.test.id()).await;
    assert_eq!(refused, Decided::Refused(Refused::Related));
    let taken = setting.withdraw(&setting.maker, id, setting.test.id()).await;
    assert_eq!(taken, Decided::Done);
}

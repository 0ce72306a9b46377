//! Who decides nothing about money that was paid after a death, and what can't be decided so any more.

use sothon_app::AppError;
use sothon_app::merge::{self, Proposed as Merging, Sent};
use sothon_app::recovery::{self, Decided, Proposed};
use sothon_domain::death_report::{ProofPaper, TypedReport};
use sothon_domain::money::Riel;
use sothon_domain::person::merge::Records;
use sothon_domain::person::{DeathReportId, PersonId};
use sothon_domain::recovery::{
    PaidAfter, RecoveryFault, RefusalReason, Refused, TypedRecovery, Unfit,
};
use sothon_domain::tie::Tie;
use sothon_testkit::{Officer, Pensioner};
use time::Duration;

use crate::death_report::money::{survivor, waived};
use crate::death_report::setting::{SOKHA, Setting, by_number};

const DARA: &str = "V-118203";

/// Dara pays it in 16 months, hardly less than a tenth of his 320,000 a month.
fn dara_pays() -> TypedRecovery {
    TypedRecovery { number: DARA.into(), count: "16".into(), ..survivor() }
}

impl Setting {
    /// The payer is known here; he lives in another province.
    async fn with_dara() -> Self {
        let with = Self::new().await;
        with.test.add(&Pensioner::dara()).await;
        with
    }

    /// The death of somebody else, held by the head office.
    async fn also_died(&self, number: &str) -> DeathReportId {
        let typed = TypedReport { died: "9/2026".into(), ..by_number(number) };
        let id = self.report(&typed).await;
        self.show(&self.head, id, ProofPaper::Certificate).await;
        id
    }

    pub(crate) async fn joined(&self, kept: PersonId, retired: PersonId) {
        let records = Records::new(kept, retired).expect("two");
        let sent = Sent { records, reason: "one person", key: self.test.id() };
        let proposed = merge::propose(&self.app, &self.officer, &sent).await;
        let Ok(Merging::Waits(id)) = proposed else { panic!("{proposed:?}") };
        let joined = merge::approve(&self.app, &self.second, id, self.test.id()).await;
        assert_eq!(joined.expect("an answer"), merge::Decided::Done);
    }
}

#[tokio::test]
async fn what_is_confirmed_is_what_was_seen() {
    let with = Setting::new().await;
    let id = with.died().await;
    with.recover(&with.officer, id, &survivor()).await;
    let seen = with.sees(id).await;
    recovery::withdraw(&with.app, &with.officer, seen, with.test.id()).await.expect("her own");
    with.test.clock.advance(Duration::minutes(1));
    assert_eq!(with.recover(&with.officer, id, &waived()).await, Proposed::Waits);
    let reason = RefusalReason::TooHard;
    let confirmed = recovery::confirm(&with.app, &with.second, seen, with.test.id()).await;
    let refused = recovery::refuse(&with.app, &with.second, seen, with.test.id(), reason).await;
    for decided in [confirmed, refused] {
        assert_eq!(decided.expect("an answer"), Decided::Refused(Refused::OtherProposal));
    }
    assert_eq!(with.test.count("death_recovery", "state = 'proposed'").await, 1);
    assert_eq!(with.agree(&with.second, id).await, Decided::Done);
}

#[tokio::test]
async fn who_is_to_pay_and_who_is_the_family_decide_nothing() {
    let with = Setting::with_dara().await;
    let own = |number: u8, card: &str| Officer {
        address: format!("named-{number}@example.org"),
        card: Some(card.to_owned()),
        ..Officer::of_head_office()
    };
    let payer = with.test.add_officer(&own(1, "020345678")).await;
    let herself = with.test.add_officer(&own(2, "010234567")).await;
    let id = with.died().await;
    let related = Proposed::Refused(Refused::Related);
    assert_eq!(with.recover(&payer, id, &dara_pays()).await, related);
    assert_eq!(with.recover(&herself, id, &waived()).await, related);
    assert_eq!(with.recover(&with.head, id, &dara_pays()).await, Proposed::Waits);
    for by in [&payer, &herself] {
        assert_eq!(with.agree(by, id).await, Decided::Refused(Refused::Related));
        let seen = recovery::open(&with.app, by, id).await.expect("she reaches it");
        assert!(seen.tie == Some(Tie::Related) && seen.acts.is_empty(), "{seen:?}");
    }
    let seen = recovery::open(&with.app, &with.second, id).await.expect("she reaches it");
    assert!(seen.tie.is_none() && seen.acts.len() == 2, "{seen:?}");
    let known = seen.payer.expect("he is known");
    assert_eq!(known.number.as_str(), DARA);
    assert_eq!(with.agree(&with.second, id).await, Decided::Done);
    let ordered = sothon_testkit::instructions(&with.app).await;
    let order = &ordered.last().expect("there are some")["order"];
    assert_eq!((&order["kind"], &order["payer_number"]), (&"recover".into(), &DARA.into()));
}

#[tokio::test]
async fn whose_own_card_is_unknown_decides_nothing_about_money_after_a_death() {
    let with = Setting::new().await;
    let address = "unknown@example.org".to_owned();
    let unknown = Officer { address, card: None, ..Officer::of_head_office() };
    let by = with.test.add_officer(&unknown).await;
    let id = with.died().await;
    let refused = Proposed::Refused(Refused::CardUnknown);
    assert_eq!(with.recover(&by, id, &waived()).await, refused);
    assert_eq!(with.recover(&with.officer, id, &waived()).await, Proposed::Waits);
    assert_eq!(with.agree(&by, id).await, Decided::Refused(Refused::CardUnknown));
    let seen = recovery::open(&with.app, &by, id).await.expect("she reaches it");
    assert!(seen.tie == Some(Tie::CardUnknown) && seen.acts.is_empty(), "{seen:?}");
    assert_eq!(with.agree(&with.second, id).await, Decided::Done);
}

#[tokio::test]
async fn a_sum_that_has_changed_is_not_confirmed_and_refused_with_that_reason() {
    let with = Setting::new().await;
    let id = with.died().await;
    with.recover(&with.officer, id, &waived()).await;
    with.test.tamper("UPDATE payment SET amount = amount + 1 WHERE state = 'paid'").await;
    assert_eq!(with.agree(&with.second, id).await, Decided::Refused(Refused::OtherSum));
    let (seen, reason) = (with.sees(id).await, RefusalReason::Outdated);
    let refused = recovery::refuse(&with.app, &with.second, seen, with.test.id(), reason).await;
    assert_eq!(refused.expect("an answer"), Decided::Done);
    with.test.clock.advance(Duration::minutes(1));
    assert_eq!(with.recover(&with.officer, id, &waived()).await, Proposed::Waits);
    assert_eq!(with.agree(&with.second, id).await, Decided::Done);
}

#[tokio::test]
async fn nobody_who_died_pays() {
    let with = Setting::with_dara().await;
    let id = with.died().await;
    let gone = Proposed::Wrong(vec![RecoveryFault::PayerGone]);
    let herself = TypedRecovery { number: SOKHA.into(), ..dara_pays() };
    assert_eq!(with.recover(&with.head, id, &herself).await, gone);
    assert_eq!(with.recover(&with.head, id, &dara_pays()).await, Proposed::Waits);
    with.also_died(DARA).await;
    assert_eq!(with.agree(&with.second, id).await, Decided::Refused(Refused::PayerGone));
    let seen = with.sees(id).await;
    recovery::withdraw(&with.app, &with.head, seen, with.test.id()).await.expect("her own");
    with.test.clock.advance(Duration::minutes(1));
    assert_eq!(with.recover(&with.head, id, &dara_pays()).await, gone);
}

#[tokio::test]
async fn two_plans_of_one_payer_take_a_tenth_together() {
    let with = Setting::with_dara().await;
    with.test.add(&Pensioner::invalid()).await;
    let first = with.died().await;
    let second = with.also_died("K-204582").await;
    assert_eq!(with.recover(&with.head, first, &dara_pays()).await, Proposed::Waits);
    assert_eq!(with.recover(&with.head, second, &dara_pays()).await, Proposed::Waits);
    assert_eq!(with.agree(&with.second, first).await, Decided::Done);
    // A tenth is 32,000; the first plan takes 31,875 of it.
    let much = Unfit::TooMuch(Riel::new(125));
    assert_eq!(with.agree(&with.second, second).await, Decided::Refused(Refused::Unfit(much)));
}

#[tokio::test]
async fn other_terms_under_the_same_key_are_no_repeat() {
    let with = Setting::new().await;
    let (id, key) = (with.died().await, with.test.id());
    let send = async |typed: &TypedRecovery| {
        recovery::propose(&with.app, &with.officer, id, key, typed).await
    };
    for _ in 0..2 {
        assert_eq!(send(&survivor()).await.expect("an answer"), Proposed::Waits);
    }
    let longer = TypedRecovery { count: "20".into(), ..survivor() };
    let other = send(&longer).await;
    assert!(matches!(other, Err(AppError::KeyReused)), "{other:?}");
    assert_eq!(with.test.count("death_recovery", "true").await, 1);
}

#[tokio::test]
async fn what_was_paid_under_a_number_that_was_joined_counts_too() {
    let with = Setting::new().await;
    let (kept, retired) = (with.sokha, with.test.add(&Pensioner::widow()).await);
    with.joined(kept, retired).await;
    let id = with.died().await;
    let seen = recovery::open(&with.app, &with.officer, id).await.expect("she reaches it");
    let PaidAfter::After(over) = &seen.money.paid else { panic!("{seen:?}") };
    assert_eq!((over.lines.len(), over.sum), (2, Riel::new(525_000)));
}

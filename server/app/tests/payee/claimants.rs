//! Claimants as one of the two: what they say of themselves is believed once an officer has confirmed it.

use sothon_app::claimant::{self, Approval, Decided};
use sothon_app::payee::{self, Proposed};
use sothon_domain::access::Actor;
use sothon_domain::claimant::RefusalReason;
use sothon_domain::payee::{PayeeFault, Refused, TypedPayee};

use crate::payee::setting::{CHILD, SOKHA, Setting, cash};

#[tokio::test]
async fn a_claimant_receives_for_another_once_an_officer_has_confirmed_her() {
    let with = Setting::new().await;
    let (id, number) = with.claimant("1/2/1961").await;
    let gone = Proposed::Wrong(vec![PayeeFault::PayeeGone]);
    assert_eq!(with.proposed(&with.officer, &cash(CHILD, &number)).await, gone);
    let unknown = with.proposed(&with.officer, &cash(&number, SOKHA)).await;
    assert_eq!(unknown, Proposed::Refused(Refused::Unconfirmed));
    let sent = Approval { paper: "", other: "", key: with.test.id() };
    let confirmed = claimant::approve(&with.app, &with.second, id, &sent).await;
    assert_eq!(confirmed.expect("an answer"), Decided::Done);
    with.holds(&cash(CHILD, &number)).await;
}

#[tokio::test]
async fn a_claimant_who_was_refused_is_neither_of_the_two() {
    let with = Setting::new().await;
    let (id, number) = with.claimant("1/2/1961").await;
    let (reason, key) = (RefusalReason::PaperDoubtful, with.test.id());
    let refused = claimant::refuse(&with.app, &with.second, id, key, reason).await;
    assert_eq!(refused.expect("an answer"), Decided::Done);
    let gone = Proposed::Wrong(vec![PayeeFault::PayeeGone]);
    assert_eq!(with.proposed(&with.officer, &cash(CHILD, &number)).await, gone);
    let unknown = with.proposed(&with.officer, &cash(&number, SOKHA)).await;
    assert_eq!(unknown, Proposed::Refused(Refused::Unconfirmed));
}

/// Born in 2008: of age on the last day of 2026 at the latest, which is after today.
#[tokio::test]
async fn of_whom_only_the_year_is_known_is_a_child_until_its_last_day() {
    let with = Setting::new().await;
    let (id, number) = with.claimant("2008").await;
    let sent = Approval { paper: "", other: "", key: with.test.id() };
    let confirmed = claimant::approve(&with.app, &with.second, id, &sent).await;
    assert_eq!(confirmed.expect("an answer"), Decided::Done);
    let young = Proposed::Wrong(vec![PayeeFault::PayeeNotOfAge]);
    assert_eq!(with.proposed(&with.officer, &cash(CHILD, &number)).await, young);
    let physician = TypedPayee { basis: "physician".into(), ..cash(&number, SOKHA) };
    let unfit = Proposed::Wrong(vec![PayeeFault::BasisUnfit]);
    assert_eq!(with.proposed(&with.officer, &physician).await, unfit);
    let payee = with.waits(&cash(&number, SOKHA)).await;
    let seen = with.open(&with.officer, payee).await;
    assert_eq!(seen.appointment.last_day.to_string(), "2026-12-30");
}

#[tokio::test]
async fn a_claimant_reads_on_her_first_page_who_is_to_receive_for_her() {
    let with = Setting::new().await;
    let (id, number) = with.claimant("1/2/1961").await;
    let sent = Approval { paper: "", other: "", key: with.test.id() };
    let confirmed = claimant::approve(&with.app, &with.second, id, &sent).await;
    assert_eq!(confirmed.expect("an answer"), Decided::Done);
    let me = Actor::person(id);
    let read = payee::of_claimant(&with.app, &me).await.expect("her own");
    assert!(read.is_empty(), "{read:?}");
    with.waits(&cash(&number, SOKHA)).await;
    let read = payee::of_claimant(&with.app, &me).await.expect("her own");
    let [one] = &read[..] else { panic!("{read:?}") };
    assert!(one.waits && one.name.latin.full() == "SIM Sokha", "{one:?}");
}

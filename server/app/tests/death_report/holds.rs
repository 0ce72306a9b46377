//! What holds a payment: a paper, or two people after those who were asked had their time.

use sothon_app::AppError;
use sothon_app::death_report::{self, Done, Paper};
use sothon_app::lock;
use sothon_domain::access::{Actor, Assurance};
use sothon_domain::death_report::{ASK_LASTS, DismissReason, ProofPaper, Refused};
use sothon_domain::delivery::Receipt;
use sothon_domain::person_lock::LockChannel;
use time::Duration;

use crate::death_report::setting::{HERS, SOKHA, Setting, by_number};

#[tokio::test]
async fn a_word_waits_for_the_answer_and_for_a_second_person() {
    let with = Setting::new().await;
    let id = with.report(&by_number(SOKHA)).await;
    with.heard(HERS, Receipt::Delivered).await;
    with.test.clock.advance(ASK_LASTS - Duration::SECOND);
    assert_eq!(with.propose(&with.attestor, id).await, Paper::Refused(Refused::StillAsking));
    assert_eq!(with.open(&with.officer, id).await.waits, Some(Refused::StillAsking));
    with.test.clock.advance(Duration::SECOND);
    assert_eq!(with.propose(&with.officer, id).await, Paper::Done);
    assert_eq!(with.confirm(&with.officer, id).await, Done::Refused(Refused::OwnWork));
    assert_eq!(with.open(&with.officer, id).await.waits, Some(Refused::OwnWork));
    with.sent().await;
    assert_eq!(with.confirm(&with.second, id).await, Done::Done);
    assert_eq!(with.sent().await.len(), 2, "she and whom she trusts are told");
    let held = with.test.acts("death-report.held").await;
    assert!(held[0].detail.contains(r#""instruction": "hold""#), "{held:?}");
    assert!(held[0].detail.contains(r#""proof": "two""#), "{held:?}");
    assert_eq!(with.test.count("event", "kind = 'death-report.held'").await, 1);
    let seen = with.open(&with.officer, id).await;
    assert_eq!(seen.note.as_deref(), Some("met the village chief"));
}

#[tokio::test]
async fn an_attestor_finds_out_and_an_officer_confirms_and_never_the_other_way() {
    let with = Setting::new().await;
    let id = with.waited().await;
    assert_eq!(with.propose(&with.attestor, id).await, Paper::Done);
    let confirmed = death_report::confirm(&with.app, &with.attestor, id, with.test.id()).await;
    assert!(matches!(confirmed, Err(AppError::NotFound)), "{confirmed:?}");
    let taken = death_report::take_back(&with.app, &with.officer, id, with.test.id()).await;
    assert_eq!(taken.expect("an answer"), Done::Done);
    assert_eq!(with.open(&with.officer, id).await.note, None);
    assert_eq!(with.confirm(&with.officer, id).await, Done::Refused(Refused::NotProposed));
    assert_eq!(with.propose(&with.attestor, id).await, Paper::Done);
    assert_eq!(with.confirm(&with.officer, id).await, Done::Done);
    assert_eq!(with.stage(id).await, "held");
}

#[tokio::test]
async fn a_paper_holds_at_once_and_has_to_be_named() {
    for paper in ProofPaper::ALL {
        let with = Setting::new().await;
        let id = with.report(&by_number(SOKHA)).await;
        let key = with.test.id();
        let unnamed =
            death_report::show_paper(&with.app, &with.officer, id, key, (paper, " ")).await;
        assert_eq!(unnamed.expect("an answer"), Paper::NotANote);
        assert_eq!(with.show(&with.officer, id, paper).await, Paper::Done);
        assert_eq!(with.show(&with.second, id, paper).await, Paper::Refused(Refused::Held));
        let reason = DismissReason::NotTrue;
        let ended =
            death_report::dismiss(&with.app, &with.officer, id, with.test.id(), reason).await;
        assert_eq!(ended.expect("an answer"), Done::Refused(Refused::Held));
        let rows = format!("proof = '{}' AND held_by IS NOT NULL", paper.code());
        assert_eq!(with.test.count("death_report", &rows).await, 1);
    }
}

#[tokio::test]
async fn nothing_holds_before_somebody_was_asked() {
    let with = Setting::new().await;
    let id = with.report(&by_number("K-999999")).await;
    let paper = ProofPaper::Certificate;
    assert_eq!(with.show(&with.head, id, paper).await, Paper::Refused(Refused::NobodyAsked));
    assert_eq!(with.propose(&with.head, id).await, Paper::Refused(Refused::NobodyAsked));
}

#[tokio::test]
async fn a_hold_asks_for_a_fresh_code_and_stops_at_her_lock() {
    let with = Setting::new().await;
    let id = with.waited().await;
    let earlier = Actor { assurance: Assurance::TwoFactorsEarlier, ..with.officer.clone() };
    let seen = (ProofPaper::Certificate, "123");
    let stale = death_report::show_paper(&with.app, &earlier, id, with.test.id(), seen).await;
    assert!(matches!(stale, Err(AppError::ProofNeeded)), "{stale:?}");
    lock::lock(&with.app, &with.me, LockChannel::Web).await.expect("her own");
    let locked = death_report::show_paper(&with.app, &with.officer, id, with.test.id(), seen).await;
    assert!(matches!(locked, Err(AppError::RecordLocked)), "{locked:?}");
    let how = "met the family";
    let locked = death_report::propose(&with.app, &with.officer, id, with.test.id(), how).await;
    assert!(matches!(locked, Err(AppError::RecordLocked)), "{locked:?}");
    assert_eq!(with.stage(id).await, "asked");
    // That she lives passes every lock.
    with.say_alive().await;
    assert_eq!(with.stage(id).await, "contradicted");
}

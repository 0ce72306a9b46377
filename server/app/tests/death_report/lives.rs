//! *I am alive* ends a report, and a hold on the same day.

use sothon_app::AppError;
use sothon_app::death_report::{self, Done};
use sothon_domain::access::Actor;
use sothon_domain::death_report::{ALIVE_RESTS, DeathAct, Doubt, ProofPaper, Refused};
use sothon_testkit::{Pensioner, instructions};
use time::Duration;

use crate::death_report::setting::{SOKHA, Setting, by_number};

#[tokio::test]
async fn she_says_it_once_and_the_report_is_over() {
    let with = Setting::new().await;
    let id = with.report(&by_number(SOKHA)).await;
    with.sent().await;
    let key = with.test.id();
    for _ in 0..3 {
        death_report::say(&with.app, &with.me, key).await.expect("a repeat is answered the same");
    }
    with.say_alive().await;
    assert_eq!(with.stage(id).await, "contradicted");
    assert_eq!(with.sent().await.len(), 1);
    assert_eq!(with.test.acts("death-report.contradicted").await.len(), 1);
    assert_eq!(death_report::standing(&with.app, &with.me).await.expect("her own"), None);
    let later = death_report::alive(&with.app, &with.officer, id, with.test.id()).await;
    assert_eq!(later.expect("an answer"), Done::Refused(Refused::Ended));
}

#[tokio::test]
async fn a_hold_ends_the_same_day_with_its_arrears() {
    let with = Setting::new().await;
    for by_office in [false, true] {
        let id = with.report(&by_number(SOKHA)).await;
        if by_office {
            // She said before that she lives: an officer looks first.
            assert_eq!(with.open(&with.officer, id).await.doubt, Some(Doubt::SaidAlive));
            let key = with.test.id();
            death_report::ask(&with.app, &with.officer, id, key, "").await.expect("an answer");
        }
        with.show(&with.officer, id, ProofPaper::Certificate).await;
        let standing = death_report::standing(&with.app, &with.me).await.expect("her own");
        let held_at = standing.expect("it stands").held_at.expect("it holds");
        with.test.clock.advance(Duration::days(40));
        if by_office {
            let key = with.test.id();
            let done = death_report::alive(&with.app, &with.attestor, id, key).await;
            assert_eq!(done.expect("an answer"), Done::Done);
        } else {
            with.say_alive().await;
        }
        assert_eq!(with.stage(id).await, "restored");
        let restored = with.test.acts("death-report.restored").await;
        let detail = &restored.last().expect("it is written down").detail;
        let from = format!(r#""arrears-from": "{}""#, sothon_domain::effects::legal_date(held_at));
        assert!(
            detail.contains(&from) && detail.contains(r#""instruction": "resume""#),
            "{detail}"
        );
    }
    let ordered = instructions(&with.app).await;
    let kinds: Vec<_> = ordered.iter().map(|one| &one["order"]["kind"]).collect();
    assert_eq!(kinds, ["hold", "release", "hold", "release"], "in the order of what was decided");
    for pair in ordered.chunks(2) {
        assert_eq!(pair[0]["order"]["from"], pair[1]["order"]["arrears_from"]);
    }
}

#[tokio::test]
async fn who_said_so_is_not_asked_again_by_itself() {
    let with = Setting::new().await;
    with.report(&by_number(SOKHA)).await;
    with.say_alive().await;
    with.sent().await;
    let again = with.report(&by_number(SOKHA)).await;
    assert_eq!(with.sent().await, []);
    let opened = with.open(&with.officer, again).await;
    assert_eq!((opened.doubt, opened.others), (Some(Doubt::SaidAlive), 1));
    assert_eq!(opened.acts, [DeathAct::Ask, DeathAct::Dismiss]);
    assert_eq!(death_report::standing(&with.app, &with.me).await.expect("her own"), None);
    with.test.clock.advance(ALIVE_RESTS);
    let later = with.report(&by_number(SOKHA)).await;
    assert_eq!(with.stage(later).await, "asked");
}

#[tokio::test]
async fn nobody_says_it_for_another() {
    let with = Setting::new().await;
    let id = with.report(&by_number(SOKHA)).await;
    let dara = Actor::person(with.test.add(&Pensioner::dara()).await);
    assert_eq!(death_report::standing(&with.app, &dara).await.expect("his own"), None);
    death_report::say(&with.app, &dara, with.test.id()).await.expect("nothing of his stands");
    assert_eq!(with.stage(id).await, "asked");
    let nobody = death_report::say(&with.app, &Actor::nobody(), with.test.id()).await;
    assert!(matches!(nobody, Err(AppError::SignInNeeded)), "{nobody:?}");
}

//! A commune reports a death itself: she is asked, it is a word that an officer may confirm later, and it holds nothing.

use futures_util::future::join_all;
use sothon_app::AppError;
use sothon_app::death_report::{self, Done, Paper, Told};
use sothon_app::lock;
use sothon_domain::access::Actor;
use sothon_domain::death_report::{
    ASK_LASTS, DeathAct, Doubt, ReachedBy, Refused, SaidBy, TellFault, TypedTelling,
};
use sothon_domain::delivery::Receipt;
use sothon_domain::person::DeathReportId;
use sothon_domain::person_lock::LockChannel;
use uuid::Uuid;

use crate::death_report::fed::hers;
use crate::death_report::setting::{HERS, SOKHA, Setting, by_number};

fn typed(number: &str) -> TypedTelling {
    let [number, died, how] = [number, "1/11/2026", "met the family"].map(str::to_owned);
    TypedTelling { number, died, how }
}

async fn tell(with: &Setting, by: &Actor, number: &str, key: Uuid) -> Result<Told, AppError> {
    death_report::tell(&with.app, by, key, &typed(number)).await
}

async fn told(with: &Setting) -> DeathReportId {
    let told = tell(with, &with.attestor, SOKHA, with.test.id()).await.expect("an answer");
    let id = hers(with).await;
    assert_eq!(told, Told::Received { redirect: format!("/staff/deaths/{id}") });
    id
}

#[tokio::test]
async fn she_is_asked_and_an_officer_confirms_only_when_her_time_is_over() {
    let with = Setting::new().await;
    let id = told(&with).await;
    assert_eq!((with.stage(id).await, with.sent().await.len()), ("proposed", 2));
    let standing = death_report::standing(&with.app, &with.me).await.expect("her own");
    assert_eq!(standing.expect("it stands").held_at, None);
    assert_eq!(with.confirm(&with.officer, id).await, Done::Refused(Refused::StillAsking));
    let opened = with.open(&with.officer, id).await;
    assert_eq!((opened.said.by, opened.waits), (SaidBy::Staff, Some(Refused::StillAsking)));
    assert_eq!(opened.note.as_deref(), Some("met the family"));
    assert!(!opened.acts.contains(&DeathAct::Confirm), "{:?}", opened.acts);
    with.test.clock.advance(ASK_LASTS);
    let unproved = Done::Refused(Refused::NotReached);
    assert_eq!(with.confirm(&with.officer, id).await, unproved, "her word is no visit");
    assert_eq!(with.reached(&with.attestor, id, ReachedBy::Commune).await, Paper::Done);
    assert!(with.open(&with.officer, id).await.acts.contains(&DeathAct::Confirm));
    assert_eq!(with.confirm(&with.officer, id).await, Done::Done);
    assert_eq!(with.stage(id).await, "held");
}

#[tokio::test]
async fn whoever_reported_it_does_not_confirm_it() {
    let with = Setting::new().await;
    tell(&with, &with.officer, SOKHA, with.test.id()).await.expect("an answer");
    let id = hers(&with).await;
    with.heard(HERS, Receipt::Delivered).await;
    with.test.clock.advance(ASK_LASTS);
    assert_eq!(with.confirm(&with.officer, id).await, Done::Refused(Refused::OwnWork));
    assert_eq!(with.confirm(&with.second, id).await, Done::Done);
}

#[tokio::test]
async fn that_she_lives_ends_it_and_the_next_word_waits_for_an_officer() {
    let with = Setting::new().await;
    let id = told(&with).await;
    with.say_alive().await;
    assert_eq!(with.stage(id).await, "contradicted");
    with.sent().await;
    with.test.clock.advance(time::Duration::minutes(1));
    let again = told(&with).await;
    let opened = with.open(&with.officer, again).await;
    assert_eq!((opened.state.code(), opened.doubt), ("received", Some(Doubt::SaidAlive)));
    assert_eq!(with.sent().await, []);
    assert_eq!(opened.note.as_deref(), Some("met the family"), "how it is known is kept");
    let key = with.test.id();
    death_report::ask(&with.app, &with.officer, again, key, "").await.expect("an answer");
    let asked = with.open(&with.officer, again).await;
    assert_eq!((asked.state.code(), asked.note.as_deref()), ("asked", Some("met the family")));
}

#[tokio::test]
async fn a_corrected_day_with_the_key_of_the_form_before_is_no_repeat() {
    let with = Setting::new().await;
    let key = with.test.id();
    let send = async |died: &str, how: &str| {
        let [died, how] = [died, how].map(str::to_owned);
        let typed = TypedTelling { died, how, ..typed(SOKHA) };
        death_report::tell(&with.app, &with.attestor, key, &typed).await
    };
    let first = send("1/11/2026", "met the family").await.expect("an answer");
    assert_eq!(send("1/11/2026", "met the family").await.expect("an answer"), first);
    for (died, how) in [("2/11/2026", "met the family"), ("1/11/2026", "saw the grave")] {
        let other = send(died, how).await;
        assert!(matches!(other, Err(AppError::KeyReused)), "{other:?}");
    }
    assert_eq!(with.test.count("death_report", "true").await, 1);
}

#[tokio::test]
async fn a_commune_reports_its_own_people_and_nobody_else() {
    let with = Setting::new().await;
    let unknown = Told::Wrong(vec![TellFault::NumberUnknown]);
    for (by, number) in
        [(&with.far_attestor, SOKHA), (&with.elsewhere, SOKHA), (&with.attestor, "K-999999")]
    {
        assert_eq!(tell(&with, by, number, with.test.id()).await.expect("an answer"), unknown);
    }
    let herself = tell(&with, &with.me, SOKHA, with.test.id()).await;
    assert!(matches!(herself, Err(AppError::NotFound)), "{herself:?}");
    assert_eq!(with.test.count("death_report", "true").await, 0);
    lock::lock(&with.app, &with.me, LockChannel::Web).await.expect("her own");
    let locked = tell(&with, &with.attestor, SOKHA, with.test.id()).await;
    assert!(matches!(locked, Err(AppError::RecordLocked)), "{locked:?}");
    assert_eq!(with.test.count("death_report", "true").await, 0);
}

#[tokio::test]
async fn where_a_report_stands_it_leads_there() {
    let with = Setting::new().await;
    let id = with.report(&by_number(SOKHA)).await;
    with.sent().await;
    let led = tell(&with, &with.attestor, SOKHA, with.test.id()).await.expect("an answer");
    let redirect = format!("/staff/deaths/{id}?stands");
    assert_eq!(led, Told::Received { redirect }, "and says that nothing was added");
    assert_eq!((with.stage(id).await, with.sent().await), ("asked", vec![]));
    assert_eq!(with.test.count("death_report", "true").await, 1);
}

#[tokio::test(flavor = "multi_thread", worker_threads = 4)]
async fn parallel_repeats_make_one_report() {
    let with = Setting::new().await;
    let key = with.test.id();
    let repeats = (0..6).map(|_| tell(&with, &with.attestor, SOKHA, key));
    let answers: Vec<_> = join_all(repeats).await.into_iter().map(Result::unwrap).collect();
    assert!(answers.iter().all(|answer| answer == &answers[0]), "{answers:?}");
    assert_eq!(with.test.count("death_report", "true").await, 1);
    assert_eq!(with.sent().await.len(), 2);
}

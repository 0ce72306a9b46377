//! What a request for a new PIN does not survive, and what asking does not tell.

use sothon_app::AppError;
use sothon_app::lock;
use sothon_app::pin_renewal::{Stage, mine, open, stop, waiting};
use sothon_app::ussd_pin::{PinSet, SetPin, set};
use sothon_domain::access::Actor;
use sothon_domain::effects::Clock;
use sothon_domain::person_lock::LockChannel;
use sothon_domain::pin_renewal::Ending;
use sothon_store::import::{self, OnChange};
use sothon_store::{Act, Subject};
use sothon_testkit::Pensioner;
use time::Duration;

use crate::ussd::renewal_scene::{NEW, Scene};

/// Rows that asking leaves behind: countings, audit rows, kept keys.
async fn traces(scene: &Scene) -> [i64; 3] {
    let test = &scene.service.test;
    [
        test.count("code_sending", "true").await,
        test.count("audit_row", "act = 'pin-renewal.asked'").await,
        test.count("idempotency", "actor = 'nobody'").await,
    ]
}

#[tokio::test]
async fn an_unknown_member_is_answered_with_the_same_screen_and_the_same_rows() {
    let scene = Scene::new().await;
    let mut screens = Vec::new();
    let mut counts = Vec::new();
    for (number, told) in [("K-204577", 1), ("K-999999", 0)] {
        let (before, messages) = (traces(&scene).await, scene.service.test.outbox_states().await);
        let mut phone = scene.service.at_the_menu(number).await;
        screens.push(phone.type_all(&["1", "1", number]).await);
        let after = traces(&scene).await;
        counts.push([0, 1, 2].map(|at| after[at] - before[at]));
        let now = scene.service.test.outbox_states().await;
        assert_eq!(now.len() - messages.len(), told, "the message itself is all that differs");
    }
    assert_eq!(screens[0], screens[1]);
    assert_eq!(counts[0], counts[1]);
    assert_eq!(counts[0], [2, 1, 1]);
}

#[tokio::test]
async fn a_fourth_asking_a_day_does_nothing_and_says_nothing() {
    let scene = Scene::new().await;
    let she = Actor::person(scene.service.sokha);
    for stopped in 1..=4 {
        scene.ask("K-204577").await;
        stop(&scene.service.app, &she, scene.service.test.id()).await.expect("her own");
        assert_eq!(scene.requests("true").await, stopped.min(3), "{stopped}");
    }
    scene.service.test.clock.advance(Duration::hours(24));
    scene.ask("K-204577").await;
    assert_eq!(scene.requests("ended_at IS NULL").await, 1, "the next day counts anew");
}

#[tokio::test]
async fn she_stops_it_on_the_web_and_a_pin_set_there_ends_it_too() {
    let scene = Scene::new().await;
    let (app, she) = (&scene.service.app, Actor::person(scene.service.sokha));
    scene.service.at_the_menu("chooses the words").await;
    assert_eq!(mine(app, &she).await.expect("her own"), None);
    let id = scene.proved().await;
    let standing = mine(app, &she).await.expect("her own").expect("it stands");
    assert_eq!(standing.asked_at, scene.service.test.clock.now());
    let key = scene.service.test.id();
    for _ in 0..2 {
        stop(app, &she, key).await.expect("her own");
    }
    assert_eq!(scene.service.times("pin-renewal.stopped").await, 1);
    assert_eq!(scene.seen(&scene.officer, id).await.stage, Stage::Ended(Ending::Stopped));
    scene.service.test.clock.advance(Duration::hours(24));
    assert!(!scene.is_offered("stopped").await);

    scene.ask("K-204577").await;
    let sent = SetPin { pin: NEW, again: NEW, key: scene.service.test.id() };
    let done = set(app, &she, &sent).await.expect("it will do");
    assert!(matches!(done, PinSet::Done { .. }), "{done:?}");
    assert_eq!(scene.requests("ending = 'set-anew'").await, 1);
    let by_pin = stop(app, &Actor::dialler(scene.service.sokha), key).await;
    assert!(matches!(by_pin, Err(AppError::NotFound)), "the short code alone stops nothing");
}

#[tokio::test]
async fn a_phone_that_changed_in_between_stops_it() {
    let scene = Scene::new().await;
    scene.service.at_the_menu("chooses the words").await;
    let id = scene.proved().await;
    scene.service.test.clock.advance(Duration::hours(24));
    assert!(scene.is_offered("before").await);
    let sokha = Pensioner { phone: Some("099111222".to_owned()), ..Pensioner::sokha() };
    let test = &scene.service.test;
    let (member, at) = (sokha.member(|| test.id()), test.clock.now());
    let mut tx = test.db.begin().await.expect("the database answers");
    import::people(&mut tx, &[member], OnChange::Apply, at).await.expect("a file lands");
    let (actor, subject) = (Actor::system("test"), Subject::Other("file".into()));
    let (act, detail) = ("test.updated", Default::default());
    let act = Act { actor: &actor, act, subject, at, detail, event: false };
    tx.commit(act).await.expect("the database answers");
    assert!(!scene.is_offered("the old phone").await);
    let mut new = scene.service.phone("the new phone");
    new.dialled.phone = "099111222".parse().expect("a phone");
    assert!(!new.dial().await.text.contains("choose a new PIN"), "nor the new one");
    assert_eq!(scene.seen(&scene.officer, id).await.stage, Stage::Ended(Ending::OutOfDate));
    scene.ask("K-204577").await;
    assert_eq!(scene.requests("true").await, 1, "a number of less than three days is not called");
    test.clock.advance(Duration::hours(72));
    scene.ask("K-204577").await;
    assert_eq!(scene.requests("ended_at IS NULL AND proved_at IS NULL").await, 1);
}

#[tokio::test]
async fn a_lock_stops_it_for_good_and_no_locked_record_is_renewed() {
    let scene = Scene::new().await;
    let (app, she) = (&scene.service.app, Actor::person(scene.service.sokha));
    scene.service.at_the_menu("chooses the words").await;
    let id = scene.proved().await;
    scene.service.test.clock.advance(Duration::hours(24));
    lock::lock(app, &she, LockChannel::Web).await.expect("it can be locked");
    assert!(!scene.is_offered("locked").await);
    scene.ask("K-204577").await;
    assert_eq!(scene.requests("true").await, 1, "nothing new is recorded");
    scene
        .service
        .test
        .tamper(
            "UPDATE person_lock SET unlock_proposed_by = (SELECT id FROM staff \
        LIMIT 1), unlock_proposed_at = locked_at, paper = 'national-id', unlocked_by = (SELECT id \
        FROM staff OFFSET 1 LIMIT 1), unlocked_at = locked_at",
        )
        .await;
    assert!(!scene.is_offered("unlocked").await, "a request from before the lock is dead");
    assert_eq!(scene.seen(&scene.officer, id).await.stage, Stage::Ended(Ending::OutOfDate));
    scene.ask("K-204577").await;
    assert_eq!(scene.requests("ended_at IS NULL").await, 1, "she can ask again");
}

#[tokio::test]
async fn another_province_sees_nothing_and_nobody_else_sees_hers() {
    let scene = Scene::new().await;
    scene.ask("K-204577").await;
    let (app, id) = (&scene.service.app, scene.found().await);
    assert_eq!(waiting(app, &scene.elsewhere).await.expect("their own list"), []);
    let opened = open(app, &scene.elsewhere, id).await;
    assert!(matches!(opened, Err(AppError::NotFound)));
    let key = scene.service.test.id();
    let called = sothon_app::pin_renewal::begin_call(app, &scene.elsewhere, id, key).await;
    assert!(matches!(called, Err(AppError::NotFound)));
    let hers = open(app, &Actor::person(scene.service.sokha), id).await;
    assert!(matches!(hers, Err(AppError::NotFound)), "she does not call herself");
    assert!(matches!(waiting(app, &Actor::nobody()).await, Err(AppError::SignInNeeded)));
}

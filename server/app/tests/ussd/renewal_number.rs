//! The number of a renewal: what whoever holds the phone lacks.

use sothon_app::pin_renewal::{
    Choice, Done, Heard, NumberTyped, Seen, Stage, answer, begin_call, choose, confirm, drop_visit,
    lose_number, type_number, visit,
};
use sothon_domain::access::Actor;
use sothon_domain::person::{Phone, RenewalId};
use sothon_domain::person_lock::CheckedPaper;
use sothon_domain::pin_renewal::{Ending, Refused};
use time::Duration;

use crate::ussd::renewal_scene::{NEW, Scene, told};

const DAY: Duration = Duration::hours(24);

fn phone() -> Phone {
    "012345678".parse().expect("her phone")
}

/// Another number than this one.
fn other(number: &str) -> &'static str {
    if number == "000000" { "000001" } else { "000000" }
}

async fn typed(scene: &Scene, id: RenewalId, number: &str) -> NumberTyped {
    let typed = type_number(&scene.service.app, &phone(), id, number).await;
    typed.expect("typing ends in an answer")
}

/// A visit by the second member of staff; the number of the slip.
async fn slip(scene: &Scene, id: RenewalId) -> String {
    let (app, key) = (&scene.service.app, scene.service.test.id());
    match visit(app, &scene.second, id, key, &CheckedPaper::FamilyBook).await {
        Ok(Seen::Written { number: Some(number) }) => number.digits(),
        other => panic!("{other:?}"),
    }
}

#[tokio::test]
async fn the_phone_alone_chooses_nothing_and_five_wrong_numbers_end_the_request() {
    let scene = Scene::new().await;
    let (id, number) = scene.proved_with_number().await;
    let service = &scene.service;
    service.test.clock.advance(DAY);
    let messages = service.test.outbox_states().await.len();
    let mut call = service.at_the_menu("who holds the phone").await;
    call.press("00").await;
    let mut call = service.phone("guesses");
    call.dial().await;
    call.press("1").await;
    for left in (1..5).rev() {
        let wrong = call.press(other(&number)).await;
        assert!(!wrong.end && wrong.text.contains(&format!("left: {left}")), "{wrong:?}");
    }
    let over = call.press(other(&number)).await;
    assert!(over.end && over.text.contains("To ask again"), "{over:?}");
    assert_eq!(typed(&scene, id, &number).await, NumberTyped::Gone, "the right one is too late");
    assert!(!scene.is_offered("again").await);
    assert_eq!(scene.requests("ending = 'wrong-numbers' AND wrong_numbers = 5").await, 1);
    assert_eq!(service.times("pin-renewal.number-wrong").await, 5);
    assert_eq!(service.test.outbox_states().await.len(), messages + 1, "she is told");
    scene.ask("K-204577").await;
    assert_eq!(scene.requests("ended_at IS NULL").await, 1, "she can begin again at once");
}

#[tokio::test]
async fn no_number_is_taken_before_its_day_and_none_of_another_request() {
    let scene = Scene::new().await;
    let (id, number) = scene.proved_with_number().await;
    let test = &scene.service.test;
    test.clock.advance(DAY - Duration::seconds(1));
    assert_eq!(typed(&scene, id, &number).await, NumberTyped::Gone, "also for whoever read it");
    test.clock.advance(Duration::seconds(1));
    let proof = scene.proof(id, &number).await;
    let she = Actor::person(scene.service.sokha);
    sothon_app::pin_renewal::stop(&scene.service.app, &she, test.id()).await.expect("her own");
    assert_eq!(typed(&scene, id, &number).await, NumberTyped::Gone, "she stopped it");
    scene.ask("K-204577").await;
    let next = scene.found().await;
    let of_next = scene.right_call(&scene.officer, next).await;
    test.clock.advance(DAY);
    assert_ne!(number, of_next, "a number for each");
    assert_eq!(typed(&scene, next, &number).await, NumberTyped::Wrong { left: 4 });
    let choice = Choice { id: next, proof: &proof, pin: NEW, same: true, key: test.id() };
    let chosen = choose(&scene.service.app, &phone(), &choice).await.expect("it answers");
    assert_eq!(chosen, None, "what stands for the number of another request opens nothing");
    assert_eq!(scene.requests("ending = 'used'").await, 0);
}

#[tokio::test]
async fn a_slip_is_good_once_another_has_confirmed_and_void_when_the_visit_is_dropped() {
    let scene = Scene::new().await;
    let (app, test) = (&scene.service.app, &scene.service.test);
    scene.ask("K-204577").await;
    let id = scene.found().await;
    let void = slip(&scene, id).await;
    let dropped = drop_visit(app, &scene.officer, id, test.id()).await;
    assert_eq!(dropped.expect("it answers"), Done::Done);
    let good = slip(&scene, id).await;
    test.clock.advance(DAY);
    assert_eq!(typed(&scene, id, &good).await, NumberTyped::Gone, "nobody has confirmed");
    let confirmed = confirm(app, &scene.officer, id, test.id()).await;
    assert_eq!(confirmed.expect("it answers"), Done::Done);
    assert_ne!(void, good);
    assert_eq!(typed(&scene, id, &void).await, NumberTyped::Wrong { left: 4 });
    assert!(matches!(typed(&scene, id, &good).await, NumberTyped::Right { .. }));
    let mut call = scene.service.at_the_menu("words").await;
    call.press("00").await;
    let mut call = scene.service.phone("chooses");
    call.dial().await;
    let set = call.type_all(&["1", &good, NEW, NEW]).await;
    assert!(set.text.contains("is set"), "{set:?}");
}

#[tokio::test]
async fn a_repeat_of_the_form_says_the_number_for_a_quarter_hour_and_another_form_never() {
    let scene = Scene::new().await;
    let (app, test) = (&scene.service.app, &scene.service.test);
    scene.ask("K-204577").await;
    let id = scene.found().await;
    let facts = scene.call(&scene.officer, id).await.map(told);
    let (heard, key) = ([facts[0].as_str(), facts[1].as_str()], test.id());
    let hear = async |key| answer(app, &scene.officer, id, key, heard).await.expect("it answers");
    let first = hear(key).await;
    assert!(matches!(first, Heard::Done { number: Some(_) }), "{first:?}");
    assert_eq!(hear(key).await, first, "a page that was not loaded");
    assert_eq!(hear(test.id()).await, Heard::Refused(Refused::Proved), "another form");
    let by_another = answer(app, &scene.second, id, key, heard).await.expect("it answers");
    assert_eq!(by_another, Heard::Refused(Refused::Proved), "nor another member of staff");
    test.clock.advance(Duration::minutes(15));
    assert_eq!(hear(key).await, Heard::Done { number: None }, "it is shown no more");
    assert_eq!(scene.seen(&scene.officer, id).await.stage, Stage::Proved);
    assert_eq!(test.count("audit_row", "act = 'pin-renewal.proved'").await, 1);
}

#[tokio::test]
async fn a_lost_number_ends_the_request_and_she_asks_again() {
    let scene = Scene::new().await;
    let (app, test) = (&scene.service.app, &scene.service.test);
    scene.ask("K-204577").await;
    let id = scene.found().await;
    let early = lose_number(app, &scene.second, id, test.id()).await.expect("it answers");
    assert_eq!(early, Done::Refused(Refused::NotProved));
    let number = scene.right_call(&scene.officer, id).await;
    let messages = test.outbox_states().await.len();
    let key = test.id();
    for _ in 0..2 {
        let lost = lose_number(app, &scene.second, id, key).await.expect("a repeat is the same");
        assert_eq!(lost, Done::Done);
    }
    assert_eq!(scene.seen(&scene.officer, id).await.stage, Stage::Ended(Ending::NumberLost));
    assert_eq!(test.outbox_states().await.len(), messages + 1, "she is told once");
    assert_eq!(scene.service.times("pin-renewal.number-lost").await, 1);
    test.clock.advance(DAY);
    assert_eq!(typed(&scene, id, &number).await, NumberTyped::Gone);
    let elsewhere = lose_number(app, &scene.elsewhere, id, test.id()).await;
    assert!(matches!(elsewhere, Err(sothon_app::AppError::NotFound)));
    scene.ask("K-204577").await;
    let next = scene.found().await;
    let begun = begin_call(app, &scene.officer, next, test.id()).await.expect("it answers");
    assert_eq!(begun, Done::Done);
}

//! Calls and visits.

use sothon_app::AppError;
use sothon_app::pin_renewal::{
    AskedInStead, CallSeen, Done, Heard, Seen, Stage, ask_in_stead, begin_call, confirm,
    drop_visit, nobody_answered, stop, visit, waiting,
};
use sothon_domain::access::{Actor, Assurance, Office, StaffRole};
use sothon_domain::person::RenewalId;
use sothon_domain::person_lock::CheckedPaper;
use sothon_domain::pin_renewal::{Ending, Refused};
use sothon_testkit::Officer;
use time::Duration;

use crate::ussd::renewal_scene::{Scene, told};

/// A call with a wrong fact.
async fn wrong_call(scene: &Scene, by: &Actor, id: RenewalId) {
    let first = told(scene.call(by, id).await[0]);
    assert_eq!(scene.hear(by, id, [&first, "?"]).await, Heard::Wrong, "one right fact is not two");
}

#[tokio::test]
async fn two_wrong_calls_close_it() {
    let scene = Scene::new().await;
    scene.ask("K-204577").await;
    let id = scene.found().await;
    wrong_call(&scene, &scene.officer, id).await;
    match scene.seen(&scene.officer, id).await.stage {
        Stage::Open { wrong_before, call, .. } => assert!(wrong_before && call == CallSeen::None),
        other => panic!("{other:?}"),
    }
    wrong_call(&scene, &scene.second, id).await;
    assert_eq!(scene.seen(&scene.officer, id).await.stage, Stage::Ended(Ending::WrongCalls));
    let again = begin_call(&scene.service.app, &scene.officer, id, scene.service.test.id()).await;
    assert_eq!(again.expect("it answers"), Done::Refused(Refused::Ended));
    assert_eq!(scene.service.times("pin-renewal.call-wrong").await, 2);
    assert_eq!(scene.requests("proved_at IS NOT NULL").await, 0);
}

#[tokio::test]
async fn the_number_is_shown_to_the_caller_alone_and_no_answer_to_anybody() {
    let scene = Scene::new().await;
    scene.ask("K-204577").await;
    let (app, id) = (&scene.service.app, scene.found().await);
    let before = format!("{:?}", scene.seen(&scene.officer, id).await);
    assert!(!before.contains("12345678") && before.contains('…'), "{before}");
    assert_eq!(scene.looked().await.len(), 1, "she can see who looked");
    scene.call(&scene.officer, id).await;
    let calling = scene.seen(&scene.officer, id).await;
    match &calling.stage {
        Stage::Open { call: CallSeen::Mine { phone, .. }, .. } => {
            assert!(phone.is_masked(), "{phone:?}");
        }
        other => panic!("{other:?}"),
    }
    let shown = format!("{calling:?}");
    for answer in ["1957", "4567", "6789", "010234567"] {
        assert!(!shown.contains(answer), "{answer}: {shown}");
    }
    match scene.seen(&scene.second, id).await.stage {
        Stage::Open { call, .. } => assert_eq!(call, CallSeen::Anothers),
        other => panic!("{other:?}"),
    }
    let other = begin_call(app, &scene.second, id, scene.service.test.id()).await;
    assert_eq!(other.expect("it answers"), Done::Refused(Refused::AnotherCalls));
    assert_eq!(scene.hear(&scene.second, id, ["", ""]).await, Heard::Refused(Refused::NoCall));
    assert_eq!(scene.service.times("pin-renewal.call-begun").await, 1, "the look has its row");
    scene.service.test.clock.advance(Duration::minutes(15));
    scene.call(&scene.second, id).await;
    assert_eq!(scene.service.test.count("pin_renewal_call", "outcome = 'nobody'").await, 1);
}

#[tokio::test]
async fn the_same_two_facts_are_not_asked_again_within_30_days() {
    let scene = Scene::new().await;
    let she = Actor::person(scene.service.sokha);
    let (app, test) = (&scene.service.app, &scene.service.test);
    let mut asked = Vec::new();
    for day in 0..5 {
        scene.ask("K-204577").await;
        let id = scene.found().await;
        let drawn = scene.call(&scene.officer, id).await;
        let nobody = nobody_answered(app, &scene.officer, id, test.id()).await;
        assert_eq!(nobody.expect("it answers"), Done::Done);
        test.clock.advance(Duration::minutes(1));
        assert_eq!(scene.call(&scene.second, id).await, drawn, "day {day}: nobody draws anew");
        assert_eq!(scene.hear(&scene.second, id, ["", ""]).await, Heard::Wrong);
        test.clock.advance(Duration::minutes(1));
        let next = scene.call(&scene.officer, id).await;
        assert!(!asked.contains(&drawn) && !asked.contains(&next) && drawn != next, "{asked:?}");
        asked.extend([drawn, next]);
        stop(app, &she, test.id()).await.expect("her own");
        test.clock.advance(Duration::days(1));
    }
    scene.ask("K-204577").await;
    let id = scene.found().await;
    let none = begin_call(app, &scene.officer, id, test.id()).await;
    assert_eq!(none.expect("it answers"), Done::Refused(Refused::NoFacts), "a visit is left");
    stop(app, &she, test.id()).await.expect("her own");
    test.clock.advance(Duration::days(30));
    scene.ask("K-204577").await;
    scene.call(&scene.officer, scene.found().await).await;
}

#[tokio::test]
async fn nobody_confirms_her_own_visit_and_a_second_one_needs_a_fresh_code() {
    let scene = Scene::new().await;
    let (app, test) = (&scene.service.app, &scene.service.test);
    let asked = ask_in_stead(app, &scene.second, "K-204577", test.id()).await.expect("it answers");
    let AskedInStead::Stands(id) = asked else { panic!("{asked:?}") };
    let paper = CheckedPaper::read("other", "សៀវភៅប្រាក់សោធន").expect("it is described");
    let key = test.id();
    let first = visit(app, &scene.second, id, key, &paper).await.expect("it answers");
    let again = visit(app, &scene.second, id, key, &paper).await.expect("it answers");
    assert!(matches!(first, Seen::Written { number: Some(_) }) && first == again, "{again:?}");
    assert!(!test.everything_stored().await.contains("សៀវភៅប្រាក់សោធន"), "it lies sealed");
    let own = confirm(app, &scene.second, id, test.id()).await.expect("it answers");
    assert_eq!(own, Done::Refused(Refused::OwnWork));
    let earlier = Actor { assurance: Assurance::TwoFactorsEarlier, ..scene.officer.clone() };
    let late = confirm(app, &earlier, id, test.id()).await;
    assert!(matches!(late, Err(AppError::ProofNeeded)));
    assert_eq!(scene.requests("proved_at IS NOT NULL").await, 0);
    let list = waiting(app, &scene.officer).await.expect("the office's list");
    assert!(list[0].to_confirm);
    let confirmed = confirm(app, &scene.officer, id, test.id()).await;
    assert_eq!(confirmed.expect("it answers"), Done::Done);
    assert_eq!(scene.seen(&scene.second, id).await.stage, Stage::Proved);
    scene.service.at_the_menu("chooses the words").await;
    test.clock.advance(Duration::hours(23) + Duration::minutes(59));
    assert!(!scene.is_offered("a visit does not shorten the day").await);
    test.clock.advance(Duration::minutes(1));
    assert!(scene.is_offered("a day later").await);
    let done = ["asked", "visited", "proved"].map(|act| format!("pin-renewal.{act}"));
    assert_eq!(scene.acts().await, done);
}

#[tokio::test]
async fn a_visit_is_dropped_and_the_request_stands() {
    let scene = Scene::new().await;
    let (app, test) = (&scene.service.app, &scene.service.test);
    scene.ask("K-204577").await;
    let id = scene.found().await;
    visit(app, &scene.second, id, test.id(), &CheckedPaper::NationalId).await.expect("seen");
    let dropped = drop_visit(app, &scene.officer, id, test.id()).await;
    assert_eq!(dropped.expect("it answers"), Done::Done);
    let nothing = confirm(app, &scene.officer, id, test.id()).await.expect("it answers");
    assert_eq!(nothing, Done::Refused(Refused::NoVisit));
    scene.right_call(&scene.officer, id).await;
    assert_eq!(scene.requests("proof = 'call'").await, 1);
}

#[tokio::test]
async fn an_attestor_reaches_her_commune_sees_people_and_calls_nobody() {
    let scene = Scene::new().await;
    let (app, test) = (&scene.service.app, &scene.service.test);
    let attestor = |commune: &str| Officer {
        address: format!("attestor-{commune}@example.org"),
        role: StaffRole::Attestor,
        office: Office::Commune(commune.parse().expect("a commune")),
        ..Officer::of_phnom_penh()
    };
    let hers = test.add_officer(&attestor("120101")).await;
    let next = test.add_officer(&attestor("120102")).await;
    let far = ask_in_stead(app, &next, "K-204577", test.id()).await.expect("it answers");
    assert_eq!(far, AskedInStead::Unknown);
    let asked = ask_in_stead(app, &hers, "K-204577", test.id()).await.expect("it answers");
    let AskedInStead::Stands(id) = asked else { panic!("{asked:?}") };
    assert_eq!(waiting(app, &next).await.expect("their own list"), []);
    let beyond = visit(app, &next, id, test.id(), &CheckedPaper::NationalId).await;
    assert!(matches!(beyond, Err(AppError::NotFound)));
    let called = begin_call(app, &hers, id, test.id()).await;
    assert!(matches!(called, Err(AppError::NotFound)), "she is shown no number");
    let seen = visit(app, &hers, id, test.id(), &CheckedPaper::NationalId).await;
    assert!(matches!(seen.expect("her commune"), Seen::Written { number: Some(_) }));
    assert!(!scene.seen(&hers, id).await.may_prove);
    let confirmed = confirm(app, &scene.officer, id, test.id()).await;
    assert_eq!(confirmed.expect("it answers"), Done::Done);
}

#[tokio::test]
async fn asking_in_her_stead_says_what_is_wrong() {
    let scene = Scene::new().await;
    let (app, test) = (&scene.service.app, &scene.service.test);
    let none = sothon_testkit::Pensioner {
        member_number: "K-300100".into(),
        phone: None,
        national_id: None,
        ..sothon_testkit::Pensioner::sokha()
    };
    test.add(&none).await;
    for (typed, expected) in [
        ("?", AskedInStead::Malformed),
        ("K-999999", AskedInStead::Unknown),
        ("K-300100", AskedInStead::NoPhone),
    ] {
        let asked = ask_in_stead(app, &scene.officer, typed, test.id()).await;
        assert_eq!(asked.expect("it answers"), expected, "{typed}");
    }
    let key = test.id();
    let first = ask_in_stead(app, &scene.officer, "K-204577", key).await.expect("it answers");
    let again = ask_in_stead(app, &scene.officer, "K-204577", key).await.expect("it answers");
    assert!(first == again && matches!(first, AskedInStead::Stands(_)), "{first:?} {again:?}");
    assert_eq!(scene.service.times("pin-renewal.asked").await, 1);
}

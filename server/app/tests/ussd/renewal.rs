//! A forgotten PIN, from the phone to the new one.

use sothon_app::pin_renewal::{Asked, Choice, Heard, ask, choose};
use sothon_app::ussd_pin::{PinChecked, PinSet, check};
use sothon_domain::person::{MemberNumber, Phone};
use sothon_testkit::Pensioner;
use time::Duration;

use crate::ussd::handset::PIN;
use crate::ussd::renewal_scene::{NEW, Scene};

#[tokio::test]
async fn she_asks_by_phone_is_called_and_chooses_a_day_later() {
    let scene = Scene::new().await;
    let (service, clock) = (&scene.service, &scene.service.test.clock);
    let mut phone = service.at_the_menu("asks").await;
    let pin = phone.press("1").await;
    assert!(pin.text.contains("1 Forgot PIN"), "{pin:?}");
    assert!(phone.press("1").await.text.contains("member number"));
    let received = phone.press("204577").await;
    assert!(received.end && received.text.contains("at least 24 h"), "{received:?}");
    assert_eq!(phone.dial().await, received, "a repeat");
    assert_eq!(service.test.outbox_states().await.len(), 1, "she is told once");

    let id = scene.found().await;
    let number = scene.right_call(&scene.officer, id).await;
    assert!(!service.test.stores_digits(&number).await, "its hash alone is kept");
    assert_eq!(service.test.outbox_states().await.len(), 2, "and from when on she may choose");
    clock.advance(Duration::hours(24) - Duration::seconds(1));
    assert!(!scene.is_offered("too-early").await);
    clock.advance(Duration::seconds(1));

    let mut phone = service.phone("chooses");
    let offered = phone.dial().await;
    assert!(offered.text.contains("1 Number ..577"), "{offered:?}");
    let asked = phone.press("1").await;
    assert!(asked.text.contains("6-digit number"), "{asked:?}");
    let other = if number == "000000" { "000001" } else { "000000" };
    let wrong = phone.press(other).await;
    assert!(!wrong.end && wrong.text.contains("Tries left: 4"), "{wrong:?}");
    assert!(phone.press(&number).await.text.contains("Choose a new PIN"));
    let weak = phone.press("1234").await;
    assert!(weak.text.contains("easy to guess"), "{weak:?}");
    assert!(phone.press(NEW).await.text.contains("again"));
    let differs = phone.press("6814").await;
    assert!(differs.text.contains("not the same"), "{differs:?}");
    let set = phone.type_all(&[NEW, NEW]).await;
    assert!(set.end && set.text.contains("is set"), "{set:?}");
    assert_eq!(phone.dial().await, set, "a repeat");
    assert!(!service.test.stores_digits(NEW).await);

    let number: Phone = "012345678".parse().expect("her phone");
    let checked = async |pin| check(&service.app, &number, pin).await.expect("it answers");
    assert!(matches!(checked(PIN).await, PinChecked::Wrong { .. }), "the old one is gone");
    assert_eq!(checked(NEW).await, PinChecked::Right(service.sokha));
    assert!(!scene.is_offered("again").await, "a request is used once");
    let done = ["asked", "call-begun", "proved", "number-wrong", "used"]
        .map(|act| format!("pin-renewal.{act}"));
    assert_eq!(scene.acts().await, done, "each once");
}

#[tokio::test]
async fn ten_wrong_tries_lead_to_a_request_and_the_new_pin_ends_every_wait() {
    let scene = Scene::new().await;
    let service = &scene.service;
    let number: Phone = "012345678".parse().expect("her phone");
    let mut last = PinChecked::Wrong { left: 3 };
    for _ in 0..10 {
        last = check(&service.app, &number, "9158").await.expect("it answers");
        service.test.clock.advance(Duration::hours(25));
    }
    assert_eq!(last, PinChecked::Renew);
    let mut phone = service.at_the_menu("refused").await;
    let refused = phone.type_all(&["1", PIN]).await;
    assert!(!refused.end && refused.text.contains("1 Ask for a new one"), "{refused:?}");
    let received = phone.type_all(&["1", "k-204577"]).await;
    assert!(received.end && received.text.contains("Received"), "{received:?}");
    let id = scene.found().await;
    let told = scene.right_call(&scene.officer, id).await;
    service.test.clock.advance(Duration::hours(24));
    let mut phone = service.phone("chooses");
    phone.dial().await;
    assert!(phone.type_all(&["1", &told, NEW, NEW]).await.text.contains("is set"));
    let right = check(&service.app, &number, NEW).await.expect("it answers");
    assert_eq!(right, PinChecked::Right(service.sokha), "no wait is left");
    for table in ["ussd_pin", "ussd_number"] {
        let clean = "wrong_in_a_row = 0 AND cardinality(wrong_at) = 0 AND NOT renew";
        assert_eq!(service.test.count(table, clean).await, 1, "{table}");
    }
}

#[tokio::test]
async fn each_member_of_a_shared_phone_chooses_for_herself() {
    let scene = Scene::new().await;
    let service = &scene.service;
    let shared = Some("012345678".to_owned());
    let he = Pensioner { phone: shared, place: "12010102".into(), ..Pensioner::dara() };
    service.test.add(&he).await;
    scene.proved().await;
    scene.ask("V-118203").await;
    let his = scene.found().await;
    let facts = scene.call(&scene.second, his).await;
    let told = facts.map(|fact| match fact {
        sothon_domain::pin_renewal::Fact::NationalId => "5678".to_owned(),
        fact => crate::ussd::renewal_scene::told(fact),
    });
    let heard = scene.hear(&scene.second, his, [&told[0], &told[1]]).await;
    let Heard::Done { number: Some(number) } = heard else { panic!("{heard:?}") };
    service.test.clock.advance(Duration::hours(24));
    let mut phone = service.at_the_menu("one").await;
    let offered = phone.dial().await;
    assert!(offered.text.contains("..577") && offered.text.contains("..203"), "{offered:?}");
    // The old PIN is still hers: whoever types it twice keeps it, and it is nobody else's.
    let taken = phone.type_all(&["2", &number.digits(), PIN, PIN]).await;
    assert!(
        taken.text.contains("easy to guess"),
        "another's is refused like a weak one: {taken:?}"
    );
    assert!(phone.type_all(&[NEW, NEW]).await.text.contains("is set"));
    let offered = service.phone("two").dial().await;
    assert!(offered.text.contains("..577") && !offered.text.contains("..203"), "{offered:?}");
}

#[tokio::test]
async fn seven_days_later_none_may_choose() {
    let scene = Scene::new().await;
    scene.proved().await;
    let clock = &scene.service.test.clock;
    scene.service.at_the_menu("chooses the words").await;
    clock.advance(Duration::days(8) - Duration::seconds(1));
    assert!(scene.is_offered("the last second").await);
    clock.advance(Duration::seconds(1));
    assert!(!scene.is_offered("over").await);
    scene.ask("K-204577").await;
    assert_eq!(scene.requests("ending = 'out-of-date'").await, 1, "another takes its place");
    assert_eq!(scene.requests("ended_at IS NULL").await, 1);
}

#[tokio::test]
async fn a_request_is_used_once_however_often_it_is_pressed() {
    let scene = Scene::new().await;
    let (id, number) = scene.proved_with_number().await;
    let service = &scene.service;
    service.test.clock.advance(Duration::hours(24));
    let phone: Phone = "012345678".parse().expect("her phone");
    let proof = scene.proof(id, &number).await;
    let key = service.test.id();
    let press = async |pin, key| {
        let choice = Choice { id, proof: &proof, pin, same: true, key };
        choose(&service.app, &phone, &choice).await.expect("choosing ends in an answer")
    };
    let (one, two) = tokio::join!(press(NEW, key), press(NEW, key));
    assert!(matches!(one, Some(PinSet::Done { .. })) && one == two, "{one:?} {two:?}");
    assert_eq!(press("9158", service.test.id()).await, None, "another choice is too late");
    assert_eq!(service.times("pin-renewal.used").await, 1);
}

#[tokio::test]
async fn asking_again_by_the_same_press_asks_once() {
    let scene = Scene::new().await;
    let number: MemberNumber = "K-204577".parse().expect("her number");
    let key = scene.service.test.id();
    for _ in 0..2 {
        let asked = Asked { number: &number, phone: None, key };
        ask(&scene.service.app, &asked).await.expect("the one answer");
    }
    assert_eq!(scene.acts().await, ["pin-renewal.asked"]);
    assert_eq!(scene.service.test.count("code_sending", "true").await, 1);
}

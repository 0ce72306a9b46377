//! A PIN that is known is changed on the phone: the old one, the new one, the new one again.

use sothon_app::lock;
use sothon_app::ussd_pin::{PinChecked, PinRefusal, PinSet, SetPin, change, check, prove, set};
use sothon_domain::access::Actor;
use sothon_domain::person::Phone;
use sothon_domain::person_lock::LockChannel;
use sothon_testkit::{LogTrap, Pensioner};
use time::Duration;

use crate::ussd::handset::{PIN, Service, is_trouble};

/// What she changes it to.
const NEW: &str = "6815";

fn number() -> Phone {
    "012345678".parse().expect("her phone")
}

#[tokio::test]
async fn the_old_pin_then_the_new_one_twice_and_she_is_told() {
    let mut trap = LogTrap::set(&[&Pensioner::sokha()]);
    // Four digits alone also stand in times and ids.
    for pin in [PIN, NEW] {
        for written in [format!("\"{pin}\""), format!("={pin} "), format!("*{pin}")] {
            trap.also(written);
        }
    }
    let service = Service::new().await;
    let told = service.test.outbox_states().await.len();
    let mut phone = service.at_the_menu("call").await;
    assert!(phone.press("11").await.text.contains("Type your PIN"));
    assert!(phone.press(PIN).await.text.contains("Choose a new PIN"));
    let weak = phone.press("1234").await;
    assert!(weak.text.contains("easy to guess"), "{weak:?}");
    let again = phone.press(NEW).await;
    assert!(again.text.contains("Type the new PIN again"), "{again:?}");
    assert_eq!(phone.dial().await, again, "a repeat");
    let differs = phone.press("6814").await;
    assert!(differs.text.contains("not the same"), "{differs:?}");
    let set = phone.type_all(&[NEW, NEW]).await;
    assert!(set.end && set.text.contains("is set"), "{set:?}");
    assert_eq!(phone.dial().await, set, "a repeat");

    assert_eq!(service.times("ussd-pin.changed").await, 1);
    assert_eq!(service.test.outbox_states().await.len(), told + 1, "she is told once");
    for pin in [PIN, NEW] {
        assert!(!service.test.stores_digits(pin).await, "{pin} is stored");
    }
    assert!(trap.heard() > 0, "the trap heard the service");
    let checked = async |pin| check(&service.app, &number(), pin).await.expect("it answers");
    assert!(matches!(checked(PIN).await, PinChecked::Wrong { .. }), "the old one is gone");
    assert_eq!(checked(NEW).await, PinChecked::Right(service.sokha));
}

#[tokio::test]
async fn a_wrong_old_pin_counts_and_the_third_ends_the_call() {
    let service = Service::new().await;
    let mut phone = service.at_the_menu("call").await;
    // Who has typed it in this call types it again: another may hold the phone by now.
    phone.type_all(&["1", PIN, "00"]).await;
    let wrong = phone.type_all(&["11", "1357"]).await;
    assert!(wrong.text.contains("Tries left: 2"), "{wrong:?}");
    let locked = phone.type_all(&["1357", "1357"]).await;
    assert!(locked.end && locked.text.contains("15 min"), "{locked:?}");
    assert_eq!(service.times("ussd-pin.wrong").await, 3);
    assert_eq!(service.times("ussd-pin.changed").await, 0);
}

#[tokio::test]
async fn nothing_dialled_ahead_is_taken_for_a_pin() {
    let service = Service::new().await;
    service.at_the_menu("choice").await;
    let mut ahead = service.phone("ahead");
    ahead.dialled.inputs = ["11", PIN, NEW, NEW].map(str::to_owned).into();
    assert!(ahead.dial().await.text.contains("Type your PIN"));
    assert_eq!(service.times("ussd-pin.").await, 1, "only the setting on the web");
}

#[tokio::test]
async fn a_call_that_was_cut_off_between_the_two_begins_anew() {
    let service = Service::new().await;
    service.at_the_menu("cut-off").await.type_all(&["11", PIN, NEW]).await;
    let next = service.phone("next").dial().await;
    assert!(next.text.contains("1 My pension"), "{next:?}");
    assert_eq!(service.times("ussd-pin.changed").await, 0);
}

#[tokio::test]
async fn a_locked_record_keeps_its_pin() {
    let service = Service::new().await;
    let sokha = Actor::person(service.sokha);
    lock::lock(&service.app, &sokha, LockChannel::Web).await.expect("it can be locked");
    let refused = service.at_the_menu("call").await.type_all(&["11", PIN, NEW, NEW]).await;
    assert!(refused.end && refused.text.contains("Your record is locked"), "{refused:?}");
    assert_eq!(service.times("ussd-pin.changed").await, 0);
}

#[tokio::test]
async fn another_phone_changes_nothing() {
    let service = Service::new().await;
    let sent = SetPin { pin: NEW, again: NEW, key: service.test.id() };
    let other = "099111222".parse().expect("a phone");
    let (_, old) = prove(&service.app, &number(), PIN).await.expect("it answers");
    let proved = (&old.expect("it is hers"), &sent);
    let done = change(&service.app, &Actor::dialler(service.sokha), &other, proved).await;
    let refused = vec![PinRefusal::NoPhone];
    assert_eq!(done.expect("it answers"), Some(PinSet::Refused(refused)));
}

#[tokio::test]
async fn two_that_are_past_the_old_pin_change_it_once() {
    let service = Service::new().await;
    let (app, me, her) = (&service.app, Actor::dialler(service.sokha), number());
    let (_, old) = prove(app, &her, PIN).await.expect("it answers");
    let old = old.expect("it is hers");
    let pins = ["6815", "5926"];
    let [first, second] = pins.map(|pin| SetPin { pin, again: pin, key: service.test.id() });
    let (first, second) = tokio::join!(
        change(app, &me, &her, (&old, &first)),
        change(app, &me, &her, (&old, &second)),
    );
    let done = [first, second].map(|done| done.expect("it answers").is_some());
    assert!(done[0] != done[1], "one of them: {done:?}");
    assert_eq!(service.times("ussd-pin.changed").await, 1);
}

#[tokio::test]
async fn a_call_past_the_old_pin_gives_the_new_one_before_it_goes_on() {
    let service = Service::new().await;
    let mut phone = service.at_the_menu("call").await;
    let status = phone.type_all(&["1", PIN]).await;
    service.test.clock.advance(Duration::minutes(1));
    let sent = SetPin { pin: NEW, again: NEW, key: service.test.id() };
    let done = set(&service.app, &Actor::person(service.sokha), &sent).await;
    assert!(matches!(done, Ok(PinSet::Done { .. })), "{done:?}");
    let asked = phone.press("2").await;
    assert!(asked.text.contains("Type your PIN"), "{asked:?}");
    let wrong = phone.press(PIN).await;
    assert!(wrong.text.contains("Tries left: 2"), "{wrong:?}");
    assert_eq!(phone.press(NEW).await, status, "it goes on where it was");
}

#[tokio::test]
async fn a_call_that_was_choosing_a_pin_does_not_choose_over_a_newer_one() {
    let service = Service::new().await;
    let mut phone = service.at_the_menu("call").await;
    phone.type_all(&["11", PIN, "5926"]).await;
    service.test.clock.advance(Duration::minutes(1));
    let sent = SetPin { pin: NEW, again: NEW, key: service.test.id() };
    let done = set(&service.app, &Actor::person(service.sokha), &sent).await;
    assert!(matches!(done, Ok(PinSet::Done { .. })), "{done:?}");
    let menu = phone.press("5926").await;
    assert!(menu.text.contains("1 My pension"), "{menu:?}");
    assert_eq!(service.times("ussd-pin.changed").await, 0);
    let right = check(&service.app, &number(), NEW).await.expect("it answers");
    assert_eq!(right, PinChecked::Right(service.sokha));
}

#[tokio::test]
async fn of_two_calls_side_by_side_the_newer_one_changes_it_and_the_older_one_is_over() {
    let service = Service::new().await;
    let mut older = service.at_the_menu("older").await;
    let asked = older.type_all(&["11", PIN, "5926"]).await;
    assert!(asked.text.contains("Type the new PIN again"), "{asked:?}");
    let mut newer = service.at_the_menu("newer").await;
    let asked = newer.type_all(&["11", PIN, NEW]).await;
    assert!(asked.text.contains("Type the new PIN again"), "{asked:?}");
    let (over, set) = tokio::join!(older.press("5926"), newer.press(NEW));
    assert!(is_trouble(&over), "{over:?}");
    assert!(set.end && set.text.contains("is set"), "{set:?}");
    assert!(is_trouble(&older.press("5926").await), "nor afterwards");
    assert_eq!(service.times("ussd-pin.changed").await, 1);
    let checked = async |pin| check(&service.app, &number(), pin).await.expect("it answers");
    assert!(matches!(checked("5926").await, PinChecked::Wrong { .. }));
    assert_eq!(checked(NEW).await, PinChecked::Right(service.sokha));
}

#[tokio::test]
async fn what_shows_that_a_pin_was_typed_says_nothing_of_it() {
    let service = Service::new().await;
    let (_, proof) = prove(&service.app, &number(), PIN).await.expect("it answers");
    assert_eq!(format!("{proof:?}"), "Some(PinProof(..))");
}

//! Networks send twice: one act, the same bytes.

use sothon_app::case;
use sothon_app::ussd::Screen;
use sothon_domain::access::Actor;

use crate::ussd::handset::{Handset, PIN, Service, is_trouble};

async fn ready_to_send(service: &Service) -> Handset {
    let mut phone = service.at_the_menu("call").await;
    let check = phone.type_all(&["2", "1", PIN, "01020101", "1", "1"]).await;
    assert!(check.text.contains("1 Send"), "{check:?}");
    phone
}

async fn cases(service: &Service) -> usize {
    let cases = case::mine(&service.app, &Actor::person(service.sokha)).await;
    cases.expect("her cases").len()
}

#[tokio::test]
async fn a_repeat_gets_the_same_answer_and_does_nothing() {
    let service = Service::new().await;
    let mut phone = ready_to_send(&service).await;
    let before = phone.dialled.clone();
    let sent = phone.press("1").await;
    assert_eq!(phone.dial().await, sent);
    assert_eq!(phone.dial().await, sent);
    phone.dialled = before;
    assert!(phone.dial().await.text.contains("1 Send"), "a late repeat of an earlier press");
    assert_eq!(cases(&service).await, 1);
    assert_eq!(service.times("case.submitted").await, 1);
    assert_eq!(service.times("ussd-pin.right").await, 1);
}

/// The same press eight times in parallel.
async fn at_once(phone: &Handset) -> Vec<Screen> {
    let press = |_| {
        let phone = phone.clone();
        tokio::spawn(async move { phone.dial().await })
    };
    let presses: Vec<_> = (0..8).map(press).collect();
    let mut screens = Vec::new();
    for press in presses {
        screens.push(press.await.expect("no press panics"));
    }
    screens
}

#[tokio::test]
async fn the_same_press_many_times_at_once_is_one_act() {
    let service = Service::new().await;
    let mut phone = ready_to_send(&service).await;
    phone.dialled.inputs.push("1".to_owned());
    let screens = at_once(&phone).await;
    assert!(screens.iter().all(|screen| screen == &screens[0] && screen.end), "{screens:?}");
    assert!(screens[0].text.contains("reference"), "{screens:?}");
    assert_eq!(cases(&service).await, 1);
}

#[tokio::test]
async fn a_wrong_pin_sent_many_times_counts_once() {
    let service = Service::new().await;
    let mut phone = service.at_the_menu("call").await;
    phone.type_all(&["1", "1357"]).await;
    for _ in 0..5 {
        phone.dial().await;
    }
    assert_eq!(service.times("ussd-pin.wrong").await, 1);
    assert!(phone.press(PIN).await.text.contains("510,000"));
}

#[tokio::test]
async fn a_wrong_pin_many_times_at_once_counts_once() {
    let service = Service::new().await;
    let mut phone = service.at_the_menu("call").await;
    phone.press("1").await;
    phone.dialled.inputs.push("1357".to_owned());
    let screens = at_once(&phone).await;
    assert!(screens.iter().all(|screen| screen.text.contains("Tries left: 2")), "{screens:?}");
    assert_eq!(service.times("ussd-pin.wrong").await, 1);
}

#[tokio::test]
async fn what_is_no_next_press_ends_politely_and_does_nothing() {
    let service = Service::new().await;
    let mut phone = ready_to_send(&service).await;
    let inputs = phone.dialled.inputs.clone();
    let other = |change: &dyn Fn(&mut Vec<String>)| {
        let mut phone = phone.clone();
        change(&mut phone.dialled.inputs);
        phone
    };
    let strange = [
        other(&|inputs| inputs.extend(["1".to_owned(), "1".to_owned()])),
        other(&|inputs| inputs[0] = "1".to_owned()),
        other(&|inputs| {
            inputs[1] = "0000".to_owned();
            inputs.push("1".to_owned());
        }),
    ];
    for phone in strange {
        let answer = phone.dial().await;
        assert!(is_trouble(&answer), "{answer:?}");
    }
    assert_eq!(cases(&service).await, 0);
    phone.dialled.inputs = inputs;
    phone.dialled.session = "nobody dialled this".to_owned();
    let taken_for_dialled_ahead = phone.dial().await;
    assert!(!taken_for_dialled_ahead.text.contains("Send"), "{taken_for_dialled_ahead:?}");
}

#[tokio::test]
async fn a_second_beginning_of_a_call_gets_its_first_screen_and_takes_nothing_away() {
    let service = Service::new().await;
    let first = service.phone("call").dial().await;
    let mut phone = service.at_the_menu("call").await;
    let status = phone.type_all(&["1", PIN]).await;
    assert!(status.text.contains("510,000"), "{status:?}");
    let mut again = phone.clone();
    again.dialled.inputs.clear();
    assert_eq!(again.dial().await, first);
    assert_eq!(phone.dial().await, status, "a repeat of the newest press");
    assert!(!phone.press("0").await.end);
}

#[tokio::test]
async fn another_number_in_the_same_call_learns_nothing() {
    let service = Service::new().await;
    let mut phone = service.at_the_menu("call").await;
    let status = phone.type_all(&["1", PIN]).await;
    phone.dialled.phone = "099111222".parse().expect("a phone");
    let others = phone.dial().await;
    assert!(others != status && !others.text.contains("510"), "{others:?}");
}

#[tokio::test]
async fn a_new_call_ends_the_old_one_of_the_same_phone() {
    let service = Service::new().await;
    let mut old = service.at_the_menu("old").await;
    old.type_all(&["1", PIN]).await;
    service.phone("new").dial().await;
    let answer = old.press("1").await;
    assert!(is_trouble(&answer), "{answer:?}");
}

#[tokio::test]
async fn nothing_follows_the_last_screen_of_a_call() {
    let service = Service::new().await;
    let mut phone = service.at_the_menu("call").await;
    let last = phone.type_all(&["x", "x", "x"]).await;
    assert!(last.end, "three wrong keys: {last:?}");
    assert!(is_trouble(&phone.press("1").await));
}

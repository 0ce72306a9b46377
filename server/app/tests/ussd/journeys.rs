//! What people dial for.

use sothon_app::case;
use sothon_app::ussd_pin::{PinSet, SetPin, set};
use sothon_domain::access::Actor;
use sothon_domain::casework::{CaseKind, Effect, Stage};
use sothon_domain::flow::StepKey;
use sothon_testkit::Pensioner;
use time::Duration;

use crate::ussd::handset::{PIN, Service};

/// The key of a tongue, a word of its main menu, and one of its screen for the PIN.
const TONGUES: [(&str, &str, &str); 3] = [
    ("1", "1 ប្រាក់សោធន", "លេខសម្ងាត់"),
    ("2", "1 Prak saothon", "Lek samngat"),
    ("3", "1 My pension", "PIN"),
];

#[tokio::test]
async fn dial_pin_status_why_and_payments_in_three_tongues() {
    for (key, menu, pin) in TONGUES {
        let service = Service::new().await;
        let mut phone = service.phone("first");
        let first = phone.dial().await;
        assert!(first.text.contains("1 ខ្មែរ") && first.text.contains("3 English"), "{first:?}");
        let main = phone.press(key).await;
        assert!(main.text.contains(menu), "{main:?}");
        let asked = phone.press("1").await;
        assert!(asked.text.to_lowercase().contains(&pin.to_lowercase()), "{asked:?}");
        assert!(!asked.text.contains("510"), "{asked:?}");

        let status = phone.press(PIN).await;
        assert!(status.text.contains("510,000") && !status.end, "{status:?}");
        let payments = phone.press("1").await;
        assert!(payments.text.contains("510,000"), "{payments:?}");
        phone.press("0").await;
        let mut why = phone.press("2").await;
        let mut all = why.text.clone();
        while why.text.contains("98") {
            why = phone.press("98").await;
            all.push_str(&why.text);
        }
        for figure in ["80%", "637,500", "510,000"] {
            assert!(all.contains(figure), "{figure}: {all}");
        }
        let redialled = service.phone("second").dial().await;
        assert!(!redialled.text.contains("3 English"), "the choice is kept: {redialled:?}");
    }
}

#[tokio::test]
async fn what_needs_no_pin_asks_for_none() {
    let service = Service::new().await;
    let mut phone = service.at_the_menu("call").await;
    assert!(phone.press("3").await.text.contains("1 Payment days"));
    let days = phone.press("1").await;
    assert!(days.text.contains("There is no payment day yet."), "{days:?}");
    phone.press("0").await;
    let hotline = phone.press("3").await;
    assert!(hotline.text.contains("1288"), "{hotline:?}");
    assert_eq!(service.times("ussd-pin.").await, 1, "only the setting on the web");
}

#[tokio::test]
async fn a_move_becomes_one_case_with_a_reference_and_shows_where_it_stands() {
    let service = Service::new().await;
    let mut phone = service.at_the_menu("call").await;
    assert!(phone.type_all(&["2", "1", PIN]).await.text.contains("Which province?"));
    let place = phone.press("01020101").await;
    assert!(place.text.contains("1 Right"), "{place:?}");
    assert!(phone.press("1").await.text.contains("Since which month?"));
    let check = phone.press("1").await;
    assert!(check.text.contains("1 Send"), "{check:?}");
    let sent = phone.press("1").await;
    let cases = case::mine(&service.app, &Actor::person(service.sokha)).await.expect("her cases");
    assert_eq!((cases.len(), cases[0].stage), (1, Stage::Received));
    assert!(sent.end && sent.text.contains(&cases[0].reference.to_string()), "{sent:?}");

    let mut again = service.phone("again");
    again.dial().await;
    let case = again.type_all(&["4", PIN]).await;
    assert!(case.text.contains(&cases[0].reference.to_string()), "{case:?}");
    again.press("00").await;
    let open = again.type_all(&["2", "1"]).await;
    assert!(open.end && open.text.contains("Your earlier request"), "{open:?}");
}

#[tokio::test]
async fn a_call_that_was_cut_off_goes_on_after_the_pin_and_on_the_web() {
    let service = Service::new().await;
    let mut phone = service.at_the_menu("cut-off").await;
    phone.type_all(&["2", "1", PIN, "01020101", "1"]).await;
    let sokha = Actor::person(service.sokha);
    let draft = case::draft(&service.app, &sokha, CaseKind::AddressChanged).await;
    let draft = draft.expect("her draft");
    assert_eq!(draft.answers.get(StepKey::Place), Some("01020101"));
    assert_eq!(draft.next, Some(StepKey::Since));

    service.test.clock.advance(Duration::minutes(9));
    let mut redial = service.phone("redial");
    let offer = redial.dial().await;
    assert!(offer.text.contains("1 Continue") && offer.text.contains("2 Start again"), "{offer:?}");
    assert!(redial.press("1").await.text.contains("PIN"));
    let since = redial.press(PIN).await;
    assert!(since.text.contains("Since which month?"), "{since:?}");
    let sent = redial.type_all(&["092026", "1"]).await;
    assert!(sent.end && sent.text.contains("reference"), "{sent:?}");

    let after = service.phone("after").dial().await;
    assert!(after.text.contains("1 My pension"), "nothing is left to continue: {after:?}");
}

/// Two members share a phone: what one of them had on its way is not shown to the other.
#[tokio::test]
async fn a_call_that_was_cut_off_does_not_go_on_for_somebody_else() {
    let service = Service::new().await;
    let shared = Pensioner { phone: Pensioner::sokha().phone, ..Pensioner::dara() };
    let dara = Actor::person(service.test.add(&shared).await);
    let sent = SetPin { pin: "8305", again: "8305", key: service.test.id() };
    let done = set(&service.app, &dara, &sent).await.expect("the PIN is taken");
    assert!(matches!(done, PinSet::Done { .. }), "{done:?}");

    let mut hers = service.at_the_menu("hers").await;
    let asked = hers.type_all(&["2", "1", PIN, "01020101"]).await;
    assert!(asked.text.contains("Ou Thum"), "{asked:?}");
    let mut his = service.phone("his");
    assert!(his.dial().await.text.contains("1 Continue"));
    his.press("1").await;
    let shown = his.press("8305").await;
    assert!(shown.text.contains("1 My pension"), "{shown:?}");
}

#[tokio::test]
async fn after_ten_minutes_a_call_begins_anew() {
    let service = Service::new().await;
    let mut phone = service.at_the_menu("cut-off").await;
    phone.type_all(&["1", PIN]).await;
    service.test.clock.advance(Duration::minutes(10));
    let late = service.phone("late").dial().await;
    assert!(late.text.contains("1 My pension"), "{late:?}");
}

#[tokio::test]
async fn keys_dialled_ahead_are_pressed_but_a_pin_among_them_is_not() {
    let service = Service::new().await;
    service.at_the_menu("choice").await;
    service.test.clock.advance(Duration::minutes(11));
    let mut ahead = service.phone("ahead");
    ahead.dialled.inputs = ["3", "3"].map(str::to_owned).into();
    assert!(ahead.dial().await.text.contains("1288"));
    let mut with_pin = service.phone("with-pin");
    with_pin.dialled.inputs = ["1", PIN].map(str::to_owned).into();
    let asked = with_pin.dial().await;
    assert!(asked.text.contains("Type your PIN"), "{asked:?}");
    assert_eq!(service.times("ussd-pin.right").await, 0);
    assert!(with_pin.press(PIN).await.text.contains("510,000"), "typed now it is taken");
}

/// Between the screen with her answers and the key that sends them, somebody changed them on the web.
#[tokio::test]
async fn what_the_web_has_changed_is_shown_before_it_is_sent() {
    let (service, kind) = (Service::new().await, CaseKind::AddressChanged);
    let sokha = Actor::person(service.sokha);
    let mut phone = service.at_the_menu("call").await;
    let check = phone.type_all(&["2", "1", PIN, "01020101", "1", "1"]).await;
    assert!(check.text.contains("Ou Thum") && check.text.contains("1 Send"), "{check:?}");
    let changed = case::answer(&service.app, &sokha, kind, StepKey::Place, "01020102").await;
    changed.expect("the web takes the answer");
    let again = phone.press("1").await;
    assert!(!again.end && again.text.contains("1 Send"), "{again:?}");
    assert!(!again.text.contains("Ou Thum"), "what would be sent now is shown: {again:?}");
    assert_eq!(again, phone.dial().await, "a repeat of the press is answered the same");
    assert!(case::mine(&service.app, &sokha).await.expect("her cases").is_empty());
    let sent = phone.press("1").await;
    let cases = case::mine(&service.app, &sokha).await.expect("her cases");
    assert!(sent.end && sent.text.contains(&cases[0].reference.to_string()), "{sent:?}");
    let Effect::Move { to, .. } = &cases[0].effect else { panic!("a move") };
    assert_eq!((cases.len(), to.as_str()), (1, "01020102"));
}

//! The wish for spoken messages and for fewer reminders, from a basic phone.

use sothon_app::lock::{self, locked_since};
use sothon_app::notices;
use sothon_domain::access::Actor;
use sothon_domain::message_choices::{MessageChoices, Reminders};
use sothon_domain::person_lock::LockChannel;

use crate::ussd::handset::{PIN, Service};

#[tokio::test]
async fn she_chooses_voice_beside_the_language_after_her_pin() {
    let service = Service::new().await;
    let mut phone = service.at_the_menu("call").await;
    let menu = phone.type_all(&["98", "98"]).await;
    assert!(menu.text.contains("8 My messages") && menu.text.contains("9 Language"), "{menu:?}");
    let asked = phone.press("8").await;
    assert!(asked.text.contains("PIN"), "{asked:?}");
    let now = phone.press(PIN).await;
    assert!(now.text.contains("come written") && now.text.contains("2 Voice"), "{now:?}");
    let chosen = phone.press("2").await;
    assert!(chosen.text.contains("Until there is voice"), "it is honest: {chosen:?}");
    assert_eq!(phone.dial().await, chosen, "the same press again is no second act");
    assert_eq!(service.times("message-form.set").await, 1);
    assert_eq!(service.test.count("person", "message_form = 'voice'").await, 1);
    assert!(phone.press("5").await.text.contains("2 Voice"), "a wrong key");
    phone.press("1").await;
    assert_eq!(service.test.count("person", "message_form = 'text'").await, 1);
}

#[tokio::test]
async fn a_locked_record_keeps_what_it_was() {
    let service = Service::new().await;
    let sokha = Actor::person(service.sokha);
    lock::lock(&service.app, &sokha, LockChannel::Web).await.expect("it can be locked");
    assert!(locked_since(&service.app, &sokha).await.expect("it answers").is_some());
    let mut phone = service.at_the_menu("call").await;
    let refused = phone.type_all(&["8", PIN, "2"]).await;
    assert!(refused.end, "{refused:?}");
    assert_eq!(service.test.count("person", "message_form = 'text'").await, 1);
    assert_eq!(service.times("message-form.set").await, 0);
}

#[tokio::test]
async fn reminders_are_turned_off_and_on_by_keys_and_nothing_else_changes() {
    let service = Service::new().await;
    let sokha = Actor::person(service.sokha);
    let before = notices::message_choices(&service.app, &sokha).await.expect("her choices");
    let mut phone = service.at_the_menu("call").await;
    let now = phone.type_all(&["8", PIN, "3"]).await;
    assert!(now.text.contains("all reminders now") && now.text.contains("2 Only"), "{now:?}");
    let fewer = phone.press("2").await;
    assert!(fewer.text.contains("only the needed reminders"), "{fewer:?}");
    assert_eq!(phone.dial().await, fewer, "the same press again is no second act");
    let chosen = notices::message_choices(&service.app, &sokha).await.expect("her choices");
    assert_eq!(chosen, MessageChoices { reminders: Reminders::Needed, ..before });
    assert_eq!(service.times("message-choices.set").await, 1);
    assert_eq!(service.test.count("person", "message_script IS NULL").await, 1, "nor her letters");
    assert!(phone.press("1").await.text.contains("all reminders now"));
    let chosen = notices::message_choices(&service.app, &sokha).await.expect("her choices");
    assert_eq!(chosen, before);
}

//! She locks, two members of staff unlock, and she is told each time.

use sothon_app::lock::{self, Done, Sought};
use sothon_domain::access::Actor;
use sothon_domain::person_lock::{LockChannel, Refused};

use crate::lock::setting::Setting;

/// To whom messages went, in order, without repeats.
fn receivers(sent: &[(String, String)]) -> Vec<&str> {
    let mut to: Vec<&str> = sent.iter().map(|(to, _)| to.as_str()).collect();
    to.sort_unstable();
    to.dedup();
    to
}

#[tokio::test]
async fn locked_by_her_unlocked_by_two_and_told_on_every_contact() {
    let with = Setting::new().await;
    let hers = ["+85512345678", "sokha@example.org"];
    assert_eq!(lock::find(&with.app, &with.officer, "K-204577").await.unwrap(), Sought::NotLocked);
    with.lock().await;
    assert!(with.is_locked().await);
    assert_eq!(receivers(&with.sent().await), hers);
    with.lock().await;
    assert_eq!(with.sent().await, [], "a second press tells nobody");

    let id = with.found().await;
    assert_eq!(with.propose(&with.agent, id).await, Done::Done);
    assert!(with.is_locked().await, "one alone opens nothing");
    assert_eq!(receivers(&with.sent().await), hers);
    let mine = lock::show(&with.app, &with.me).await.unwrap().lock.expect("it stands");
    assert!(mine.unlock_proposed_at.is_some(), "her page says so");
    assert_eq!(with.confirm(&with.agent, id).await, Done::Refused(Refused::OwnWork));
    assert!(with.is_locked().await);
    assert_eq!(with.confirm(&with.officer, id).await, Done::Done);
    assert!(!with.is_locked().await);
    assert_eq!(receivers(&with.sent().await), hers);
    assert!(with.set_email("").await.is_ok(), "her record can be changed again");

    let acts = with.test.acts("record.").await;
    let acts: Vec<_> = acts.iter().map(|written| written.act.as_str()).collect();
    assert_eq!(acts, ["record.locked", "record.unlock-proposed", "record.unlocked"]);
    with.lock().await;
    assert!(with.is_locked().await, "she may lock it anew");
    assert_ne!(with.found().await, id);
}

#[tokio::test]
async fn a_pin_is_enough_to_lock_and_for_nobody_else() {
    let with = Setting::new().await;
    let by = async |actor: &Actor| lock::lock(&with.app, actor, LockChannel::Ussd).await;
    for nobody in [&Actor::nobody(), &with.officer, &with.agent] {
        assert!(by(nobody).await.is_err(), "{nobody:?}");
    }
    assert!(by(&Actor::dialler(with.sokha)).await.is_ok());
    assert_eq!(with.test.count("person_lock", "channel = 'ussd'").await, 1);
}

#[tokio::test]
async fn messages_fit_one_text_message_and_say_no_name() {
    let with = Setting::new().await;
    with.lock().await;
    let id = with.found().await;
    with.propose(&with.agent, id).await;
    with.confirm(&with.officer, id).await;
    let sent = with.sent().await;
    let texts: Vec<_> = sent.iter().filter(|(to, _)| to.starts_with('+')).collect();
    assert_eq!(texts.len(), 3, "{sent:?}");
    for (_, text) in texts {
        assert!(text.encode_utf16().count() <= 70 && text.contains("1288"), "{text}");
        assert!(!text.contains("សុខា"), "{text}");
    }
}

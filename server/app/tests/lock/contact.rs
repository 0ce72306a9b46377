//! The trusted contact: who is told of what, and what is never said.

use sothon_app::case::{self, Submitted};
use sothon_app::lock;
use sothon_app::trusted_contact::{self, ContactFault, ContactSet, SetContact};
use sothon_app::ussd_pin::{self, SetPin};
use sothon_domain::person_lock::LockChannel;

use crate::lock::setting::Setting;

const OWN: &str = "+85512345678";
const DARA: &str = "+85512999888";
const SOPHEAK: &str = "+85512777666";

async fn name(with: &Setting, name: &str, phone: &str) -> ContactSet {
    let sent = SetContact { name, phone, relation: "child", key: with.test.id() };
    trusted_contact::set(&with.app, &with.me, &sent).await.expect("naming ends in an answer")
}

/// The texts to this number.
fn to<'a>(sent: &'a [(String, String)], number: &str) -> Vec<&'a str> {
    sent.iter().filter(|(to, _)| to == number).map(|(_, text)| text.as_str()).collect()
}

#[tokio::test]
async fn each_who_comes_or_goes_is_told_and_so_is_she() {
    let with = Setting::new().await;
    name(&with, "Dara", "012 999 888").await;
    let sent = with.sent().await;
    assert_eq!((to(&sent, OWN).len(), to(&sent, DARA).len()), (1, 1), "{sent:?}");
    assert!(to(&sent, DARA)[0].contains("សុខា"), "{sent:?}");
    name(&with, "Dara", "012 999 888").await;
    assert_eq!(with.sent().await, [], "the same again changes nothing");
    name(&with, "My Dara", "012 999 888").await;
    let sent = with.sent().await;
    assert_eq!((to(&sent, OWN).len(), to(&sent, DARA).len()), (1, 0), "{sent:?}");
    name(&with, "Sopheak", "012 777 666").await;
    let sent = with.sent().await;
    for number in [OWN, DARA, SOPHEAK] {
        assert_eq!(to(&sent, number).len(), 1, "{number}: {sent:?}");
    }
    let removed = trusted_contact::remove(&with.app, &with.me, with.test.id()).await;
    assert!(matches!(removed, Ok(ContactSet::Done { .. })), "{removed:?}");
    let sent = with.sent().await;
    assert_eq!((to(&sent, OWN).len(), to(&sent, SOPHEAK).len()), (1, 1), "{sent:?}");
    let mine = trusted_contact::show(&with.app, &with.me).await.expect("her own");
    assert_eq!(mine.contact, None);
    lock::lock(&with.app, &with.me, LockChannel::Web).await.expect("it can be locked");
    assert_eq!(to(&with.sent().await, SOPHEAK).len(), 0, "who is removed hears no more");
}

#[tokio::test]
async fn a_contact_hears_of_each_sensitive_change_and_not_what_it_was() {
    let with = Setting::new().await;
    name(&with, "Dara", "012 999 888").await;
    with.sent().await;
    let heard = async |what: &str| {
        let sent = with.sent().await;
        let texts = to(&sent, DARA);
        assert_eq!(texts.len(), 1, "{what}: {sent:?}");
        for told in ["ចាក់សោ", "លេខសម្ងាត់", "អ៊ីមែល", "អាសយដ្ឋាន", "510", "K-204577"]
        {
            assert!(!texts[0].contains(told), "{what}: {}", texts[0]);
        }
    };
    with.set_email("other@example.org").await.expect("it is set");
    heard("mailbox").await;
    let sent = SetPin { pin: "7294", again: "7294", key: with.test.id() };
    ussd_pin::set(&with.app, &with.me, &sent).await.expect("it is set");
    heard("PIN").await;
    with.answer_all().await;
    let Ok(Submitted::Received(reference)) = with.submit(with.test.id()).await else { panic!() };
    case::take(&with.app, &with.officer, reference, with.test.id()).await.expect("it answers");
    assert_eq!(to(&with.sent().await, DARA).len(), 0, "nothing is changed yet");
    case::approve(&with.app, &with.officer, reference, with.test.id()).await.expect("it answers");
    heard("place").await;
    with.lock().await;
    heard("lock").await;
    // She lives in the other province now.
    let found = lock::find(&with.app, &with.elsewhere, "K-204577").await.expect("it answers");
    let lock::Sought::Found(id) = found else { panic!("{found:?}") };
    with.propose(&with.elsewhere, id).await;
    assert_eq!(to(&with.sent().await, DARA).len(), 0, "nothing is changed yet");
}

#[tokio::test]
async fn what_is_wrong_is_said_and_nothing_is_stored() {
    let with = Setting::new().await;
    let long = "ក".repeat(61);
    let missing = vec![ContactFault::NameMissing, ContactFault::Phone];
    for (typed, phone, faults) in [
        ("", "12", missing),
        (long.as_str(), "012 345 678", vec![ContactFault::NameTooLong, ContactFault::OwnPhone]),
    ] {
        assert_eq!(name(&with, typed, phone).await, ContactSet::Wrong(faults));
    }
    let (name, phone, relation) = ("Dara", "012 999 888", "boss");
    let sent = SetContact { name, phone, relation, key: with.test.id() };
    let set = trusted_contact::set(&with.app, &with.me, &sent).await.expect("it answers");
    assert_eq!(set, ContactSet::Wrong(vec![ContactFault::RelationMissing]));
    assert_eq!(with.test.count("trusted_contact", "true").await, 0);
    assert_eq!(with.sent().await, []);
}

#[tokio::test]
async fn a_repeat_is_one_act_and_all_of_it_lies_sealed() {
    let with = Setting::new().await;
    let (name, phone, relation) = ("Dara", "012 999 888", "neighbour");
    let sent = SetContact { name, phone, relation, key: with.test.id() };
    for _ in 0..2 {
        let set = trusted_contact::set(&with.app, &with.me, &sent).await.expect("it answers");
        assert!(matches!(set, ContactSet::Done { .. }), "{set:?}");
    }
    assert_eq!(with.test.acts("trusted-contact.").await.len(), 1);
    let stored = with.test.everything_stored().await;
    for secret in ["Dara", "012999888", "85512999888", "neighbour"] {
        let hex: String = secret.bytes().map(|byte| format!("{byte:02x}")).collect();
        assert!(!stored.contains(secret) && !stored.contains(&hex), "{secret}");
    }
}

//! *Not me* by text message: what it stops, for whom, how often, and what it never does.

use std::sync::Arc;

use async_trait::async_trait;
use sothon_app::account_change::{self, Decided, Enter};
use sothon_app::pin_renewal::{self, Asked};
use sothon_app::port::{EphemeralError, EphemeralStore};
use sothon_app::reply::{Received, receive};
use sothon_app::settings::Settings;
use sothon_app::{App, forget};
use sothon_domain::access::{Actor, Scope};
use sothon_domain::account_change::TypedAccount;
use sothon_domain::effects::Clock;
use sothon_domain::person::{PersonId, Phone, PhoneBindingId};
use sothon_store::{Act, Subject, person, ussd_number};
use sothon_testkit::Pensioner;
use time::{Duration, OffsetDateTime};

use crate::lock::setting::Setting;

const OWN: &str = "+85512345678";
const DARA: &str = "+85512999888";
const STOPPED: &str = "account-change.stopped";

fn message(from: &str, id: &str, text: &str) -> Received {
    let from = from.parse().expect("a phone");
    Received { gateway: "test", id: id.to_owned(), from, text: text.to_owned() }
}

async fn text(app: &App, from: &str, id: &str, text: &str) {
    receive(app, &message(from, id, text)).await.expect("it is worked on");
}

/// Enters an account for a person after a fresh sign-in.
async fn enter_for(with: &Setting, person: PersonId, signed_in_at: OffsetDateTime) {
    let typed =
        TypedAccount { bank: "ABA".into(), number: "000987654".into(), holder: "Somebody".into() };
    let sent = Enter { typed: &typed, signed_in_at, key: with.test.id() };
    account_change::enter(&with.app, &Actor::person(person), &sent).await.expect("it is entered");
}

/// Sokha's record with a change that waits, of which everybody was told.
async fn entered() -> Setting {
    let with = Setting::new().await;
    with.name_dara().await;
    enter_for(&with, with.sokha, with.test.clock.now()).await;
    with.sent().await;
    with
}

async fn waiting(with: &Setting) -> i64 {
    with.test.count("account_change", "state = 'waiting'").await
}

fn to<'a>(sent: &'a [(String, String)], number: &str) -> Vec<&'a str> {
    sent.iter().filter(|(to, _)| to == number).map(|(_, text)| text.as_str()).collect()
}

/// Two of the staff have bound another phone for her.
async fn bind(with: &Setting, phone: &str) {
    let (scope, at) = (Scope::Own(with.sokha), with.test.clock.now());
    let mut tx = with.app.db.begin().await.expect("the database answers");
    let bound: Phone = phone.parse().expect("a phone");
    let binding = PhoneBindingId::new(with.test.id());
    person::bind_phone(&mut tx, &scope, with.sokha, (&bound, binding), at).await.expect("hers");
    let (actor, subject) = (&with.officer, Subject::Person(with.sokha));
    let detail = serde_json::json!({});
    tx.commit(Act { actor, act: "phone.bound", subject, at, detail, event: true })
        .await
        .expect("it is written");
}

#[tokio::test]
async fn the_notice_names_the_sign_and_the_number_to_answer_to() {
    let with = Setting::new().await;
    enter_for(&with, with.sokha, with.test.clock.now()).await;
    let sent = with.sent().await;
    let told = to(&sent, OWN)[0];
    assert!(told.contains("ផ្ញើ 1 ទៅ 1288") && told.contains("*1288*6#"), "{told}");
    assert!(told.encode_utf16().count() <= 70, "{told}");

    let without = Setting::new().await;
    let settings = Settings { reply_number: None, ..(*without.app.settings).clone() };
    let app = App { settings: Arc::new(settings), ..without.app.clone() };
    let without = Setting { app, ..without };
    enter_for(&without, without.sokha, without.test.clock.now()).await;
    let sent = without.sent().await;
    let told = to(&sent, OWN)[0];
    assert!(!told.contains("ផ្ញើ") && told.contains("*1288*6#"), "no way that is not there: {told}");
}

#[tokio::test]
async fn a_text_from_her_number_freezes_it_once_and_everybody_is_told() {
    let with = entered().await;
    text(&with.app, OWN, "m-1", " មិនមែន\u{200B}ខ្ញុំទេ! 🙏").await;
    let acts = with.test.acts(STOPPED).await;
    assert_eq!(acts.len(), 1);
    assert!(acts[0].detail.contains("\"reply\""), "{acts:?}");
    assert_eq!(with.test.count("account_change", "state = 'frozen'").await, 1);
    assert_eq!(with.test.count("event", &format!("kind = '{STOPPED}'")).await, 1);
    let sent = with.sent().await;
    let own = to(&sent, OWN);
    assert_eq!(own.len(), 2, "the notice and the answer: {sent:?}");
    assert!(own.iter().any(|text| text.contains("...654")), "{own:?}");
    let answer = own.iter().find(|text| text.contains("...577")).expect("it says for whom");
    assert!(answer.encode_utf16().count() <= 70, "{answer}");
    assert_eq!((to(&sent, DARA).len(), to(&sent, "sokha@example.org").len()), (1, 1), "{sent:?}");
    let listed = account_change::list(&with.app, &with.officer).await.expect("her office's");
    assert_eq!((listed.len(), listed[0].ready_at), (1, None), "an officer sees it");

    let all = with.test.acts("").await.len();
    for _ in 0..2 {
        text(&with.app, OWN, "m-1", " មិនមែន\u{200B}ខ្ញុំទេ! 🙏").await;
    }
    assert_eq!((with.test.acts("").await.len(), with.sent().await.len()), (all, 0), "a repeat");
    text(&with.app, OWN, "m-2", "1").await;
    assert_eq!(with.test.acts(STOPPED).await.len(), 1, "there is nothing more to stop");
    let sent = with.sent().await;
    assert_eq!(to(&sent, OWN).len(), 1, "and that is said: {sent:?}");
}

/// Many times over: handed over twice at once, or stopped on the web in the same moment, it is one act.
#[tokio::test]
async fn two_hand_overs_at_once_are_one_act_and_one_answer() {
    for _ in 0..8 {
        let with = entered().await;
        let one = message(OWN, "m-1", "not me");
        let channel = sothon_domain::account_change::StopChannel::Web;
        let (first, second, web) = tokio::join!(
            receive(&with.app, &one),
            receive(&with.app, &one),
            account_change::stop(&with.app, &with.me, channel),
        );
        first.expect("it is worked on");
        second.expect("it is worked on");
        web.expect("it is worked on");
        assert_eq!(with.test.acts(STOPPED).await.len(), 1);
        let sent = with.sent().await;
        assert_eq!(to(&sent, OWN).len(), 2, "the notice and one answer: {sent:?}");
    }
}

#[tokio::test]
async fn members_who_share_a_phone_are_all_stopped_for_and_named_by_their_endings() {
    let with = entered().await;
    let phone = Some("012345678".to_owned());
    let dara = with.test.add(&Pensioner { phone, ..Pensioner::dara() }).await;
    enter_for(&with, dara, with.test.clock.now()).await;
    with.test.add(&Pensioner { phone: Some("012345678".to_owned()), ..Pensioner::widow() }).await;
    with.sent().await;
    text(&with.app, OWN, "m-1", "Not me!").await;
    assert_eq!((with.test.acts(STOPPED).await.len(), waiting(&with).await), (2, 0));
    let sent = with.sent().await;
    let named = |text: &&&str| text.contains("...577") && text.contains("...203");
    assert_eq!(to(&sent, OWN).iter().filter(named).count(), 1, "{sent:?}");
    assert!(!sent.iter().any(|(_, text)| text.contains("K-2") || text.contains("Sokha")));
}

#[tokio::test]
async fn the_number_that_was_hers_is_told_and_stops_it_for_thirty_days() {
    let with = Setting::new().await;
    bind(&with, "097 123 4567").await;
    with.test.clock.advance(Duration::days(30) - Duration::minutes(1));
    enter_for(&with, with.sokha, with.test.clock.now()).await;
    let sent = with.sent().await;
    let former = to(&sent, OWN);
    assert_eq!((former.len(), to(&sent, "+855971234567").len()), (1, 1), "both: {sent:?}");
    assert!(former[0].contains("ផ្ញើ 1 ទៅ 1288"), "{former:?}");
    assert!(!former[0].contains("654"), "a stranger may have it: {former:?}");
    assert!(former[0].encode_utf16().count() <= 70, "{former:?}");
    text(&with.app, OWN, "m-1", "1").await;
    assert_eq!((with.test.acts(STOPPED).await.len(), waiting(&with).await), (1, 0));

    let with = Setting::new().await;
    bind(&with, "097 123 4567").await;
    with.test.clock.advance(Duration::days(30));
    enter_for(&with, with.sokha, with.test.clock.now()).await;
    let sent = with.sent().await;
    assert_eq!(to(&sent, OWN).len(), 0, "it is not hers any more: {sent:?}");
    text(&with.app, OWN, "m-1", "1").await;
    assert_eq!((with.test.acts(STOPPED).await.len(), waiting(&with).await), (0, 1));
    text(&with.app, "+855971234567", "m-2", "1").await;
    assert_eq!(waiting(&with).await, 0, "the new one stops it");
    assert_eq!(with.test.count("former_phone", "true").await, 1);
    forget::run_once(&with.app).await.expect("the database answers");
    assert_eq!(with.test.count("former_phone", "true").await, 0);
}

#[tokio::test]
async fn a_phone_that_comes_while_it_waits_stops_it_and_so_does_the_one_before() {
    for from in [OWN, "+855971234567"] {
        let with = entered().await;
        bind(&with, "097 123 4567").await;
        text(&with.app, from, "m-1", "min men khnhom").await;
        assert_eq!(waiting(&with).await, 0, "{from}");
    }
}

#[tokio::test]
async fn nobody_else_stops_anything_by_text_and_the_answer_is_the_same() {
    let with = entered().await;
    let stranger = "+85588123456";
    for (from, id) in [(DARA, "m-1"), (stranger, "m-2")] {
        text(&with.app, from, id, "1").await;
    }
    assert_eq!((with.test.acts(STOPPED).await.len(), waiting(&with).await), (0, 1));
    let sent = with.sent().await;
    assert_eq!(to(&sent, DARA), to(&sent, stranger), "whom she trusts hears what anybody hears");
    assert_eq!(sent.len(), 2, "{sent:?}");
}

#[tokio::test]
async fn what_is_locked_or_waits_for_its_code_is_stopped_and_what_is_over_is_not() {
    let with = entered().await;
    with.lock().await;
    with.sent().await;
    text(&with.app, OWN, "m-1", "1").await;
    assert_eq!(waiting(&with).await, 0, "a locked record does not hinder it");

    let with = Setting::new().await;
    enter_for(&with, with.sokha, with.test.clock.now() - Duration::hours(1)).await;
    text(&with.app, OWN, "m-1", "1").await;
    assert_eq!(with.test.count("account_change", "state = 'frozen'").await, 1);

    let with = entered().await;
    with.test.clock.advance(Duration::hours(72));
    let id = account_change::list(&with.app, &with.officer).await.expect("her office's")[0].id;
    let key = with.test.id();
    let approved = account_change::approve(&with.app, &with.officer, id, key).await;
    assert_eq!(approved.expect("it answers"), Decided::Done);
    text(&with.app, OWN, "m-1", "1").await;
    assert_eq!(with.test.count("account_change", "state = 'approved'").await, 1);
    assert_eq!(with.test.acts(STOPPED).await.len(), 0);
}

#[tokio::test]
async fn a_request_for_a_new_pin_is_stopped_too() {
    let with = Setting::new().await;
    let number = "K-204577".parse().expect("a member number");
    let asked = Asked { number: &number, phone: None, key: with.test.id() };
    pin_renewal::ask(&with.app, &asked).await.expect("it is asked");
    let sent = with.sent().await;
    let told = to(&sent, OWN)[0];
    assert!(told.contains("ផ្ញើ 1 ទៅ 1288") && told.encode_utf16().count() <= 70, "{told}");
    text(&with.app, OWN, "m-1", "ទេ").await;
    assert_eq!(with.test.acts("pin-renewal.stopped").await.len(), 1);
    assert_eq!(with.test.count("pin_renewal", "ending = 'stopped'").await, 1);
    let sent = with.sent().await;
    assert!(to(&sent, OWN)[0].contains("...577"), "{sent:?}");
}

#[tokio::test]
async fn what_is_not_understood_gets_one_polite_word_a_day_and_our_own_number_none() {
    let with = entered().await;
    let long = "អរគុណ ".repeat(1_000);
    for (number, said) in ["hello", "🙂", "", "\u{0}", long.as_str(), "it is me"].iter().enumerate()
    {
        text(&with.app, OWN, &format!("m-{number}"), said).await;
    }
    let sent = with.sent().await;
    assert_eq!(to(&sent, OWN).len(), 1, "one for six: {sent:?}");
    assert!(sent[0].1.encode_utf16().count() <= 70, "{sent:?}");
    assert_eq!(waiting(&with).await, 1);
    with.test.clock.advance(Duration::days(1));
    text(&with.app, OWN, "m-7", "hello").await;
    assert_eq!(with.sent().await.len(), 1, "the next day one more");

    let settings =
        Settings { reply_number: Some("071 234 5678".to_owned()), ..(*with.app.settings).clone() };
    let app = App { settings: Arc::new(settings), ..with.app.clone() };
    text(&app, "+855712345678", "m-8", "hello").await;
    text(&app, "+855712345678", "m-9", "1").await;
    assert_eq!(with.sent().await, [], "two machines would talk for ever");
}

#[tokio::test]
async fn who_has_chosen_english_on_the_phone_is_answered_in_english() {
    let with = entered().await;
    let (app, phone) = (&with.app, OWN.parse().expect("a phone"));
    let kept = ussd_number::keep_language(&app.db, &phone, "en", with.test.clock.now()).await;
    kept.expect("it is kept");
    text(app, OWN, "m-1", "hello").await;
    let sent = with.sent().await;
    assert!(sent[0].1.contains("We do not read messages"), "{sent:?}");
    with.test.tamper("UPDATE person SET language = 'en'").await;
    text(app, OWN, "m-2", "1").await;
    let sent = with.sent().await;
    assert!(to(&sent, OWN).iter().any(|text| text.contains("Stopped for member ...577")));
}

/// A store of counters that is gone.
struct Gone;

impl Gone {
    fn error() -> EphemeralError {
        EphemeralError { step: "gone", source: "gone".into() }
    }
}

#[async_trait]
impl EphemeralStore for Gone {
    async fn put(&self, _: &str, _: &[u8], _: OffsetDateTime) -> Result<(), EphemeralError> {
        Err(Self::error())
    }

    async fn get(&self, _: &str) -> Result<Option<Vec<u8>>, EphemeralError> {
        Err(Self::error())
    }

    async fn remove(&self, _: &str) -> Result<(), EphemeralError> {
        Err(Self::error())
    }

    async fn count(&self, _: &str, _: OffsetDateTime) -> Result<u32, EphemeralError> {
        Err(Self::error())
    }
}

#[tokio::test]
async fn counters_that_are_gone_hinder_no_freeze_and_end_the_polite_words() {
    let with = entered().await;
    let app = App { ephemeral: Arc::new(Gone), ..with.app.clone() };
    text(&app, OWN, "m-1", "hello").await;
    assert_eq!(with.sent().await, [], "what can't be counted is not answered");
    text(&app, OWN, "m-2", "1").await;
    assert_eq!(waiting(&with).await, 0);
    let sent = with.sent().await;
    assert_eq!(to(&sent, OWN).len(), 2, "the notice and the answer: {sent:?}");
}

/// Hundreds of messages in her number's name, as anybody can forge, keep nobody from stopping it.
#[tokio::test]
async fn a_flood_in_her_name_does_not_keep_her_from_stopping_it() {
    let with = entered().await;
    for number in 0..300 {
        text(&with.app, OWN, &format!("flood-{number}"), "hello").await;
    }
    assert_eq!(with.sent().await.len(), 1);
    text(&with.app, OWN, "m-1", "1").await;
    assert_eq!(waiting(&with).await, 0);
}

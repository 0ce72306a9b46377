//! Text messages through a real SMSC, and its word on what became of them.

use serde_json::{Value, json};
use sothon_adapters::smpp::{SmppTextSettings, SmppTexts, texts};
use sothon_app::port::{Sms, SmsError, SmsSender, Taken};
use sothon_domain::access::Scope;
use sothon_domain::delivery::{Fate, names_of};
use sothon_domain::effects::Clock;
use sothon_domain::person::PersonId;
use sothon_store::message_outbox::{Named, mark_sent, of_person};
use sothon_testkit::Pensioner;
use tokio::sync::watch;
use tokio::time::timeout;
use uuid::Uuid;

use super::Listener;
use super::centre::{Centre, PATIENCE};

/// What a message says that takes two parts.
const LONG: &str =
    "ប្រាក់សោធនរបស់លោកស្រីត្រូវបានផ្ញើទៅធនាគារហើយ។ សូមពិនិត្យគណនីរបស់លោកស្រី។ បើមិនឃើញ សូមទូរសព្ទមកការិយាល័យ។";

/// A carrier whose link an SMSC of its own has let in.
struct Carried {
    listener: Listener,
    centre: Centre,
    carrier: SmppTexts,
    _stop: watch::Sender<bool>,
}

impl Carried {
    async fn begin() -> Self {
        let listener = Listener::new().await;
        let mut centre = Centre::start().await;
        let url = format!("smpp://nsaf:secret@127.0.0.1:{}?sender=NSAF", centre.port);
        let (carrier, link) = texts(SmppTextSettings::new(&url).expect("an address"));
        let (stop, told) = watch::channel(false);
        let app = listener.test.use_cases();
        tokio::spawn(async move { link.run(&app, told).await });
        centre.said("bound").await;
        let mut carried = Self { listener, centre, carrier, _stop: stop };
        carried.there().await;
        carried
    }

    /// The link answers only behind the word by which it was let in.
    async fn there(&mut self) {
        self.centre.order(&json!({ "enquire": true })).await;
        while self.centre.said("answered").await["command"] != json!("enquire_link_resp") {}
    }

    /// Hands a message over; what became of it, and what the SMSC says of this on the way.
    async fn send(
        &mut self,
        message: Uuid,
        text: &str,
        says: &str,
    ) -> (Result<Taken, SmsError>, Value) {
        let to = "+85512345678".parse().expect("a number");
        let sms = Sms { message, to, text: text.to_owned() };
        tokio::join!(self.carrier.send(&sms), self.centre.said(says))
    }

    /// A person to whom a message waits.
    async fn told(&self) -> (PersonId, Uuid) {
        let person = self.listener.test.add(&Pensioner::sokha()).await;
        (person, self.listener.test.queue_notice(person).await)
    }

    /// The message is kept as handed over under the names by which receipts may call it.
    async fn keep(&self, message: Uuid, id: &str) {
        let ids = names_of(id);
        let named = Named { gateway: "smpp", ids: &ids };
        let at = self.listener.test.clock.now();
        mark_sent(&self.listener.test.db, message, at, Some(named)).await.expect("it waited");
    }

    async fn fate(&self, person: PersonId) -> Fate {
        let told = of_person(&self.listener.test.db, &Scope::Own(person), person).await;
        told.expect("the database answers")[0].fate
    }

    /// Waits until a receipt is kept.
    async fn receipt(&self) {
        let kept =
            async { while self.listener.test.count("message_receipt", "true").await == 0 {} };
        timeout(PATIENCE, kept).await.expect("a receipt is kept");
    }
}

/// By which name the SMSC calls what it took.
fn name(became: Result<Taken, SmsError>) -> String {
    became.expect("it was taken").named.expect("it has a name").id
}

#[tokio::test(flavor = "multi_thread")]
async fn a_real_smsc_takes_messages_of_both_scripts() {
    let mut carried = Carried::begin().await;
    for (text, coding) in [("KHR 510,000 {by 5 December} €", 0), ("ប្រាក់សោធន ៥១០ ០០០ រៀល", 8)]
    {
        let id = carried.listener.test.id();
        let (became, taken) = carried.send(id, text, "submitted").await;
        assert_eq!(taken["text"], json!(text));
        assert_eq!((&taken["coding"], &taken["header"]), (&json!(coding), &json!([])));
        assert_eq!((&taken["from"], &taken["to"]), (&json!("NSAF"), &json!("85512345678")));
        assert_eq!((&taken["receipt"], &taken["operation"]), (&json!(1), &Value::Null));
        assert_eq!(json!(name(became)), taken["id"]);
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn a_real_smsc_gets_a_long_message_in_parts_that_join() {
    let mut carried = Carried::begin().await;
    let to = "+85512345678".parse().expect("a number");
    let sms = Sms { message: carried.listener.test.id(), to, text: LONG.to_owned() };
    let Carried { carrier, centre, .. } = &mut carried;
    let both = async { [centre.said("submitted").await, centre.said("submitted").await] };
    let (became, parts) = tokio::join!(carrier.send(&sms), both);
    let said = |at: usize| parts[at]["text"].as_str().expect("a text");
    assert_eq!(format!("{}{}", said(0), said(1)), LONG);
    let header = |at: usize| parts[at]["header"][0].as_str().expect("a header");
    assert_eq!(header(0)[..6], header(1)[..6], "one number for both");
    assert!(header(0).ends_with("0201") && header(1).ends_with("0202"));
    assert_eq!(name(became), "3735928321+3735928322");
}

#[tokio::test(flavor = "multi_thread")]
async fn a_receipt_of_a_real_smsc_finds_its_message_behind_the_answer_and_before_it() {
    for (receipts, id) in [("after", "hex"), ("before", "hex"), ("before", "decimal")] {
        let mut carried = Carried::begin().await;
        carried.centre.told(json!({ "receipts": receipts, "id": id })).await;
        let (person, message) = carried.told().await;
        let (became, _) = carried.send(message, "text", "submitted").await;
        let name = name(became);
        assert_eq!(name, if id == "hex" { "deadbe01" } else { "3735928321" });
        carried.receipt().await;
        assert_eq!(carried.fate(person).await, Fate::Waiting, "nobody knows whose it is yet");
        carried.keep(message, &name).await;
        assert_eq!(carried.fate(person).await, Fate::Delivered, "{receipts} {id}");
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn what_a_real_smsc_turns_away_for_now_is_sent_again_once() {
    let mut carried = Carried::begin().await;
    carried.centre.told(json!({ "throttled": 1 })).await;
    let id = carried.listener.test.id();
    let (became, taken) = carried.send(id, "text", "submitted").await;
    assert_eq!((name(became), &taken["text"]), ("3735928321".to_owned(), &json!("text")));
}

#[tokio::test(flavor = "multi_thread")]
async fn a_message_that_a_real_smsc_leaves_unanswered_is_in_doubt_and_the_next_one_goes() {
    let mut carried = Carried::begin().await;
    carried.centre.told(json!({ "dropped": 1 })).await;
    let id = carried.listener.test.id();
    let (became, dropped) = carried.send(id, "text", "dropped").await;
    assert!(matches!(became, Err(SmsError::Doubtful)), "{became:?}");
    assert_eq!(dropped["text"], json!("text"));
    carried.centre.said("bound").await;
    carried.there().await;
    let other = carried.listener.test.id();
    let (became, taken) = carried.send(other, "another", "submitted").await;
    assert_eq!((name(became), &taken["text"]), ("3735928321".to_owned(), &json!("another")));
}

//! Sokha of Phnom Penh, Dara of Banteay Meanchey, a member of staff at each desk, and what was sent to whom.

use std::sync::Mutex;

use async_trait::async_trait;
use sothon_app::App;
use sothon_app::complaint::{self, Acted, Answering, Asked, Opened, Received, Sent, SentUnnamed};
use sothon_app::message::send_pending;
use sothon_app::port::{Sms, SmsError, SmsSender, Taken};
use sothon_domain::access::{Actor, StaffRole};
use sothon_domain::complaint::{SecretCode, TypedComplaint};
use sothon_domain::person::{ComplaintId, Reference};
use sothon_testkit::{Officer, Pensioner, TestDb};

/// Everybody who may come near a complaint.
pub(crate) struct Setting {
    pub(crate) test: TestDb,
    pub(crate) app: App,
    pub(crate) me: Actor,
    pub(crate) dara: Actor,
    pub(crate) officer: Actor,
    pub(crate) checker: Actor,
    pub(crate) elsewhere: Actor,
    pub(crate) head: Actor,
    pub(crate) oversight: Actor,
}

/// Keeps what is sent: to whom, and the text.
#[derive(Default)]
struct Kept(Mutex<Vec<(String, String)>>);

#[async_trait]
impl SmsSender for Kept {
    async fn send(&self, sms: &Sms) -> Result<Taken, SmsError> {
        let mut kept = self.0.lock().expect("no test panics while sending");
        kept.push((sms.to.as_str().to_owned(), sms.text.clone()));
        Ok(Taken::default())
    }
}

/// A form with these answers.
pub(crate) fn typed(topic: &str, about: &str, words: &str) -> TypedComplaint {
    let [topic, about, words] = [topic, about, words].map(str::to_owned);
    TypedComplaint { topic, about, words }
}

fn checks(officer: Officer) -> Officer {
    let address = format!("checker-{}", officer.address);
    Officer { address, role: StaffRole::Checker, ..officer }
}

impl Setting {
    pub(crate) async fn new() -> Self {
        let test = TestDb::new().await;
        test.add_branches().await;
        let (here, head) = (Officer::of_phnom_penh(), Officer::of_head_office());
        Self {
            me: Actor::person(test.add(&Pensioner::sokha()).await),
            dara: Actor::person(test.add(&Pensioner::dara()).await),
            officer: test.add_officer(&here).await,
            checker: test.add_officer(&checks(here)).await,
            elsewhere: test.add_officer(&Officer::of_banteay_meanchey()).await,
            head: test.add_officer(&head).await,
            oversight: test.add_officer(&checks(head)).await,
            app: test.use_cases(),
            test,
        }
    }

    /// Sends a complaint in the actor's own name.
    pub(crate) async fn send(&self, actor: &Actor, typed: &TypedComplaint) -> Reference {
        let sent = complaint::send(&self.app, actor, typed, self.test.id()).await;
        let Ok(Sent::Received { redirect }) = sent else { panic!("{sent:?}") };
        let number = redirect.rsplit('/').next().expect("it ends with a number");
        number.parse().expect("a number")
    }

    /// Sends one without a name.
    pub(crate) async fn send_unnamed(&self, typed: &TypedComplaint) -> (Reference, SecretCode) {
        let sent = SentUnnamed { typed, address: None, key: self.test.id() };
        match complaint::send_unnamed(&self.app, &sent).await {
            Ok(Received::Opens(reference, secret)) => (reference, secret),
            other => panic!("{other:?}"),
        }
    }

    pub(crate) async fn read(&self, reference: &str, secret: &str) -> Opened {
        let asked = Asked { reference, secret };
        complaint::read(&self.app, &asked).await.expect("it ends in an answer")
    }

    /// The numbers that a member of staff sees in her list, in its order.
    pub(crate) async fn listed(&self, by: &Actor) -> Vec<Reference> {
        let listed = complaint::list(&self.app, by, None).await.expect("she has a desk");
        listed.lines.into_iter().map(|line| line.reference).collect()
    }

    /// The only complaint that those who check the head office see: they see all.
    pub(crate) async fn only(&self) -> ComplaintId {
        let listed = complaint::list(&self.app, &self.oversight, None).await;
        let listed = listed.expect("she has a desk").lines;
        let [only] = listed.as_slice() else { panic!("{listed:?}") };
        only.id
    }

    pub(crate) async fn acknowledge(&self, by: &Actor, id: ComplaintId) -> Acted {
        let key = self.test.id();
        complaint::acknowledge(&self.app, by, id, key).await.expect("it ends in an answer")
    }

    pub(crate) async fn answer(&self, by: &Actor, id: ComplaintId, words: &str) -> Answering {
        let key = self.test.id();
        complaint::answer(&self.app, by, id, key, words).await.expect("it ends in an answer")
    }

    pub(crate) async fn lift(&self) -> u64 {
        complaint::lift_late(&self.app).await.expect("the clock may")
    }

    /// What is sent since the last look: to whom, and the text.
    pub(crate) async fn sent(&self) -> Vec<(String, String)> {
        let kept = Kept::default();
        // One message of a person is taken at a time.
        for _ in 0..4 {
            send_pending(&self.app, &kept).await.expect("the outbox answers");
        }
        kept.0.into_inner().expect("no test panics while sending")
    }
}

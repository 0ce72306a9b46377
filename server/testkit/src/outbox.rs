//! Messages of a test on their way.

use sothon_app::message::mail_body;
use sothon_domain::access::Actor;
use sothon_domain::effects::Clock;
use sothon_domain::person::PersonId;
use sothon_store::message_outbox::{Channel, NewMessage, enqueue};
use sothon_store::{Act, Subject};
use sqlx::Row;
use time::Duration;
use uuid::Uuid;

use crate::TestDb;

impl TestDb {
    /// Queues a mail to nobody in particular, wanted for a day.
    pub async fn queue_mail(&self, to: &str, subject: &str, text: &str) {
        self.queue(None, Channel::Mail, to, &mail_body(subject, text)).await;
    }

    /// Queues a text message to nobody in particular, wanted for a day.
    pub async fn queue_sms(&self, to: &str, text: &str) {
        self.queue(None, Channel::Sms, to, text).await;
    }

    /// Queues a text message to a person, wanted for a day; says its id.
    pub async fn queue_notice(&self, person: PersonId) -> Uuid {
        self.queue(Some(person), Channel::Sms, "+85512345678", "text").await
    }

    async fn queue(
        &self,
        person: Option<PersonId>,
        channel: Channel,
        recipient: &str,
        body: &str,
    ) -> Uuid {
        let (id, at) = (self.id(), self.clock.now());
        let mut tx = self.db.begin().await.expect("the database answers");
        let message = NewMessage {
            message: id,
            person,
            channel,
            recipient,
            body,
            at,
            expires_at: at + Duration::days(1),
        };
        enqueue(&mut tx, message).await.expect("the message is new");
        let (actor, subject) = (Actor::system("testkit"), Subject::Other("test".into()));
        let detail = Default::default();
        let act = Act { actor: &actor, act: "test.queued", subject, at, detail, event: false };
        tx.commit(act).await.expect("the database answers");
        id
    }

    /// The state of each message, in the order they were queued: `waiting`, `sent`, `dead`.
    pub async fn outbox_states(&self) -> Vec<String> {
        let rows = sqlx::query("SELECT state FROM message_outbox ORDER BY id")
            .fetch_all(&mut self.superuser().await)
            .await
            .expect("a superuser may read");
        rows.iter().map(|row| row.get(0)).collect()
    }
}

//! A mail to somebody of the staff, in the outbox of the act that it tells of.

use sothon_domain::effects::new_id;
use sothon_locales::{Language, Words};
use sothon_store::Tx;
use sothon_store::message_outbox::{self, Channel, NewMessage};
use time::Duration;

use crate::message::mail_body;
use crate::{App, AppError};

/// Where a mail goes and how long it is worth sending.
pub(crate) struct StaffMail<'a> {
    /// Address of the mailbox.
    pub(crate) address: &'a str,
    /// The key of its subject.
    pub(crate) subject: &'static str,
    /// How long it is worth sending.
    pub(crate) lives: Duration,
}

impl StaffMail<'_> {
    /// Puts it in the outbox with this text in both languages: which of them she reads is not known.
    pub(crate) async fn enqueue(
        &self,
        app: &App,
        tx: &mut Tx,
        text: impl Fn(&'static Words) -> String,
    ) -> Result<(), AppError> {
        let at = app.clock.now();
        let [khmer, english] = [Language::Khmer, Language::English].map(|language| {
            let words = Words::of(language);
            format!("{}\n\n{}", text(words), words.get("staff-change-mail-doubt"))
        });
        let subject = Words::of(Language::Khmer).get(self.subject);
        let message = NewMessage {
            message: new_id(app.clock.as_ref(), app.entropy.as_ref()),
            person: None,
            channel: Channel::Mail,
            recipient: self.address,
            body: &mail_body(subject, &format!("{khmer}\n\n{english}")),
            at,
            expires_at: at + self.lives,
        };
        Ok(message_outbox::enqueue(tx, message).await?)
    }
}

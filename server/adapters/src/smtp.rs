//! Mail by SMTP (RFC 5321): over TLS, or in the clear to a mail server on our own machine or network.

use std::str::FromStr;
use std::sync::Arc;
use std::time::{Duration, SystemTime};

use async_trait::async_trait;
use lettre::message::header::{ContentType, Header, HeaderName, HeaderValue};
use lettre::message::{Mailbox, Mailboxes, MessageBuilder};
use lettre::transport::smtp::{Error, PoolConfig};
use lettre::{Address, AsyncSmtpTransport, AsyncTransport, Message, Tokio1Executor};
use sothon_app::port::{Mail, MailError, MailSender};
use sothon_domain::effects::Clock;

/// How long one answer of the server may take.
const ANSWER: Duration = Duration::from_secs(10);
/// How long one mail may take in all, connecting included. Who stops the process waits for it at worst.
pub const IN_ALL: Duration = Duration::from_secs(30);
/// Connections kept open; mails are sent one after the other.
const CONNECTIONS: u32 = 2;

/// Replies about us rather than about the mail: closing, TLS wanted, password refused (RFC 4954, 6).
const ABOUT_US: [u16; 7] = [421, 432, 454, 530, 534, 535, 538];

/// A mail server.
pub struct Smtp {
    transport: AsyncSmtpTransport<Tokio1Executor>,
    from: Mailbox,
    clock: Arc<dyn Clock>,
}

/// Why no mail can be sent with these settings. No variant shows an address: it may hold a password.
#[derive(Debug, thiserror::Error)]
pub enum SmtpSetupError {
    /// Neither `smtp://host:port` nor `smtps://user:password@host:port`.
    #[error(
        "SMTP_URL is no address of a mail server: smtp://host:port or smtps://user:password@host"
    )]
    NotAServer,
    /// A password would travel in the clear.
    #[error("SMTP_URL has a password and no TLS: use smtps:// or add ?tls=required")]
    PasswordInTheClear,
    /// The sender is no mailbox.
    #[error("MAIL_FROM is no mailbox: name@host.domain or Name <name@host.domain>")]
    NotASender,
}

impl Smtp {
    /// A mail server at `url`, such as `smtp://localhost:25` or `smtps://user:password@host`
    /// (`smtp://...?tls=required` for STARTTLS); `from` stands in every mail. Connects to nothing.
    ///
    /// # Panics
    /// Outside a Tokio runtime, which looks after idle connections.
    pub fn new(url: &str, from: &str, clock: Arc<dyn Clock>) -> Result<Self, SmtpSetupError> {
        let address = url.split(['?', '#']).next().unwrap_or_default();
        if address.starts_with("smtp://")
            && address.contains('@')
            && !url.ends_with("?tls=required")
        {
            return Err(SmtpSetupError::PasswordInTheClear);
        }
        let transport = AsyncSmtpTransport::<Tokio1Executor>::from_url(url)
            .map_err(|_| SmtpSetupError::NotAServer)?
            .timeout(Some(ANSWER))
            .pool_config(PoolConfig::new().max_size(CONNECTIONS))
            .build();
        let from = from.parse().map_err(|_| SmtpSetupError::NotASender)?;
        Ok(Self { transport, from, clock })
    }

    /// Whether the server greets us.
    pub async fn greet(&self) -> Result<(), MailError> {
        let greeted = tokio::time::timeout(IN_ALL, self.transport.test_connection()).await;
        match greeted {
            Ok(Ok(true)) => Ok(()),
            Ok(Err(error)) => Err(MailError::Unreachable { code: code(&error) }),
            Ok(Ok(false)) | Err(_) => Err(MailError::Unreachable { code: None }),
        }
    }

    /// The mail as it travels: the subject in encoded words (RFC 2047), the text in base64, which for
    /// Khmer is half as long as quoted-printable and needs nothing of the servers on its way.
    fn written(&self, mail: &Mail) -> Result<Message, lettre::error::Error> {
        let to = Address::from_str(mail.to.as_str())
            .map_err(|_| lettre::error::Error::MissingTo)
            .map(|address| Mailbox::new(None, address))?;
        let host = self.from.email.domain();
        MessageBuilder::new()
            .from(self.from.clone())
            .mailbox(lettre::message::header::To::from(Mailboxes::from(to)))
            .subject(mail.subject.replace(['\r', '\n'], " "))
            .date(SystemTime::from(self.clock.now()))
            .message_id(Some(format!("<{}@{host}>", mail.message)))
            .header(AutoSubmitted)
            .header(ContentType::TEXT_PLAIN)
            .body(mail.text.clone())
    }
}

#[async_trait]
impl MailSender for Smtp {
    async fn send_mail(&self, mail: &Mail) -> Result<(), MailError> {
        let written = self.written(mail).map_err(|_| MailError::Refused { code: 0 })?;
        let tried = async {
            let Err(error) = self.transport.send(written).await else { return Ok(()) };
            // Our own client also gives up on a server that lacks the TLS we insist on.
            let road = error.is_client() && self.transport.test_connection().await.is_err();
            Err(if road { MailError::Unreachable { code: None } } else { failure(&error) })
        };
        let done = tokio::time::timeout(IN_ALL, tried).await;
        done.unwrap_or(Err(MailError::Unreachable { code: None }))
    }
}

fn failure(error: &Error) -> MailError {
    match code(error) {
        Some(code) if !ABOUT_US.contains(&code) => MailError::Refused { code },
        // A mail that our own client can't send, such as one the server has no way to take.
        None if error.is_client() => MailError::Refused { code: 0 },
        code => MailError::Unreachable { code },
    }
}

fn code(error: &Error) -> Option<u16> {
    error.status().map(u16::from)
}

/// Nobody answers this mail with an absence note (RFC 3834, 5).
#[derive(Clone)]
struct AutoSubmitted;

impl Header for AutoSubmitted {
    fn name() -> HeaderName {
        HeaderName::new_from_ascii_str("Auto-Submitted")
    }

    fn parse(_: &str) -> Result<Self, Box<dyn std::error::Error + Send + Sync>> {
        Ok(Self)
    }

    fn display(&self) -> HeaderValue {
        HeaderValue::new(Self::name(), "auto-generated".to_owned())
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::clock::SystemClock;

    fn smtp(url: &str, from: &str) -> Result<Smtp, SmtpSetupError> {
        Smtp::new(url, from, Arc::new(SystemClock))
    }

    #[tokio::test]
    async fn settings_that_can_not_work_say_which() {
        let from = "Sothon <sothon@nsaf.gov.kh>";
        // In the clear also over our own network: who sets it up answers for that.
        for url in
            ["smtp://localhost:25", "smtp://10.1.2.3:25", "smtps://me:secret@mail.nsaf.gov.kh"]
        {
            assert!(smtp(url, from).is_ok(), "{url}");
        }
        assert!(smtp("smtp://me:secret@mail.nsaf.gov.kh?tls=required", from).is_ok());
        for url in ["", "localhost", "http://localhost", "smtp://"] {
            assert!(matches!(smtp(url, from), Err(SmtpSetupError::NotAServer)), "{url}");
        }
        for url in ["smtp://me:secret@host", "smtp://me:secret@host?tls=opportunistic"] {
            let refused = smtp(url, from).err().expect("a password in the clear");
            assert!(matches!(refused, SmtpSetupError::PasswordInTheClear), "{url}");
            assert!(!refused.to_string().contains("secret"));
        }
        assert!(matches!(smtp("smtp://localhost", "sothon"), Err(SmtpSetupError::NotASender)));
    }
}

//! Messages of demo mode, by text and by mail: shown in the terminal and on a page instead of being
//! sent.

use std::collections::VecDeque;
use std::io::Write;
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};

use async_trait::async_trait;
use sothon_app::port::{
    DemoOutbox, Mail, MailError, MailSender, SentMessage, Sms, SmsError, SmsSender, Taken,
};
use sothon_domain::effects::Clock;

/// How many messages the demo page shows.
const KEPT: usize = 50;

/// Keeps the latest messages in memory and prints each one. Never logs: a log would keep the code.
pub struct DemoSms {
    clock: Arc<dyn Clock>,
    state: Mutex<State>,
}

struct State {
    messages: VecDeque<SentMessage>,
    terminal: Box<dyn Write + Send>,
}

impl DemoSms {
    /// Prints to the given terminal, usually standard error.
    pub fn new(clock: Arc<dyn Clock>, terminal: Box<dyn Write + Send>) -> Self {
        Self { clock, state: Mutex::new(State { messages: VecDeque::new(), terminal }) }
    }

    fn show(&self, kind: &str, to: &str, text: String) {
        let message = SentMessage { to: to.to_owned(), text, at: self.clock.now() };
        let mut state = self.state();
        // A terminal that was closed is no reason to keep the message from the page.
        let _ = writeln!(state.terminal, "[{kind} {to}] {}", message.text);
        let _ = state.terminal.flush();
        state.messages.push_front(message);
        state.messages.truncate(KEPT);
    }

    fn state(&self) -> MutexGuard<'_, State> {
        self.state.lock().unwrap_or_else(PoisonError::into_inner) // a list is whole at every step
    }
}

#[async_trait]
impl SmsSender for DemoSms {
    async fn send(&self, sms: &Sms) -> Result<Taken, SmsError> {
        self.show("SMS", sms.to.as_str(), sms.text.clone());
        Ok(Taken::default())
    }
}

#[async_trait]
impl MailSender for DemoSms {
    async fn send_mail(&self, mail: &Mail) -> Result<(), MailError> {
        self.show("MAIL", mail.to.as_str(), format!("{}\n\n{}", mail.subject, mail.text));
        Ok(())
    }
}

impl DemoOutbox for DemoSms {
    fn latest(&self) -> Vec<SentMessage> {
        self.state().messages.iter().cloned().collect()
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::clock::SystemClock;

    #[derive(Clone, Default)]
    struct Terminal(Arc<Mutex<Vec<u8>>>);

    impl Write for Terminal {
        fn write(&mut self, bytes: &[u8]) -> std::io::Result<usize> {
            self.0.lock().unwrap().write(bytes)
        }

        fn flush(&mut self) -> std::io::Result<()> {
            Ok(())
        }
    }

    #[tokio::test]
    async fn the_latest_fifty_are_kept_newest_first_and_all_are_printed() {
        let terminal = Terminal::default();
        let demo = DemoSms::new(Arc::new(SystemClock), Box::new(terminal.clone()));
        for number in 1..=51 {
            let to = "012345678".parse().unwrap();
            demo.send(&Sms { message: uuid::Uuid::nil(), to, text: format!("n{number}.") })
                .await
                .unwrap();
        }
        let latest = demo.latest();
        assert_eq!(latest.len(), 50);
        assert_eq!((latest[0].text.as_str(), latest[0].to.as_str()), ("n51.", "+85512345678"));
        assert_eq!(latest[49].text, "n2.");
        let printed = String::from_utf8(terminal.0.lock().unwrap().clone()).unwrap();
        assert_eq!(printed.lines().count(), 51);
        assert!(printed.starts_with("[SMS +85512345678] n1.\n"), "{printed}");
    }

    #[tokio::test]
    async fn a_mail_is_shown_with_its_subject() {
        let demo = DemoSms::new(Arc::new(SystemClock), Box::new(std::io::sink()));
        let mail = Mail {
            message: uuid::Uuid::nil(),
            to: "sok@example.org".parse().unwrap(),
            subject: "ដំណឹង".to_owned(),
            text: "មានដំណឹងថ្មី។".to_owned(),
        };
        demo.send_mail(&mail).await.unwrap();
        let latest = &demo.latest()[0];
        assert_eq!(latest.to, "sok@example.org");
        assert_eq!(latest.text, "ដំណឹង\n\nមានដំណឹងថ្មី។");
    }
}

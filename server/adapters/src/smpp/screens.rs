//! Calls on a link: messages of phones in, screens out.
//!
//! Each is worked on by the one driver of the phone service, which ends politely what takes longer than three seconds.
//! When the connection is lost, so are its calls: a message that comes again over another one could not be told from a
//! new one.

use std::future::pending;
use std::time::Duration;

use sothon_app::App;
use sothon_app::ussd::{Screen, follow, step};
use sothon_domain::effects::new_token;
use sothon_ussd::codec::smpp::{Heard, Message, Profile, Told, hear, reply_unread, screen_message};
use sothon_ussd::menu::trouble;
use tokio::task::{JoinError, JoinSet};

use super::calls::{Act, Calls, Ticket};
use super::line::Traffic;

/// The mark of a screen: nobody waits for word of it.
const SCREEN: u64 = 0;

/// What was worked on.
type Worked = Result<(Ticket, Heard, Screen), JoinError>;

/// The calls of one connection.
pub(super) struct Screens<'a> {
    app: &'a App,
    profile: &'a Profile,
    calls: Calls,
    work: JoinSet<(Ticket, Heard, Screen)>,
    out: Vec<(u64, Message)>,
    stopping: bool,
}

impl<'a> Screens<'a> {
    pub(super) fn new(app: &'a App, profile: &'a Profile) -> Self {
        let (calls, work) = (Calls::default(), JoinSet::new());
        Self { app, profile, calls, work, out: Vec::new(), stopping: false }
    }

    fn message(&mut self, sequence: u32, message: &Message, now: Duration) {
        let heard = match hear(self.profile, message) {
            Ok(Some(heard)) => heard,
            Ok(None) => return tracing::info!("a message of no call is left alone"),
            Err(fault) => {
                tracing::warn!(%fault, "a message of a call can't be read");
                // Whoever typed it waits for a screen.
                let last = reply_unread(self.profile, message, &trouble());
                return self.out.extend(last.map(|last| (SCREEN, last)));
            }
        };
        self.calls.sweep(now);
        let session = new_token(&*self.app.entropy);
        let code = &self.app.settings.short_dial;
        let working = self.work.len();
        let (act, ticket) = self.calls.hear((sequence, &heard), (session, code), working, now);
        let app = self.app.clone();
        match (act, ticket) {
            (Act::Begin(dialled), Some(ticket)) => {
                self.work.spawn(async move { (ticket, heard, step(&app, &dialled).await) });
            }
            (Act::Follow(next), Some(ticket)) => {
                self.work.spawn(async move { (ticket, heard, follow(&app, &next).await) });
            }
            (Act::Repeat(answer), _) => self.out.push((SCREEN, answer)),
            (Act::Unknown, _) => {
                self.out.push((SCREEN, screen_message(self.profile, &heard, &trouble())));
            }
            (Act::Begin(_) | Act::Follow(_) | Act::Leave, _) => {}
        }
    }
}

impl Traffic for Screens<'_> {
    type Due = Worked;

    async fn due(&mut self) -> Worked {
        match self.work.join_next().await {
            Some(worked) => worked,
            None => pending().await,
        }
    }

    fn act(&mut self, worked: Worked, _: Duration) {
        let (ticket, heard, screen) = match worked {
            Ok(worked) => worked,
            Err(error) => return tracing::error!(%error, "a message of a call was not answered"),
        };
        let answer = screen_message(self.profile, &heard, &screen);
        if self.calls.answered(&ticket, &answer) {
            self.out.push((SCREEN, answer));
        }
    }

    fn take(&mut self, told: Told, now: Duration) {
        match told {
            Told::Bound => tracing::info!("calls come through the SMSC"),
            Told::Message(sequence, message) if !self.stopping => {
                self.message(sequence, &message, now);
            }
            Told::Refused(_, status) => tracing::warn!(status, "the SMSC took no screen of ours"),
            Told::Dropped(_) => tracing::warn!("a screen was too late to be sent"),
            Told::Message(..)
            | Told::Taken(..)
            | Told::Unanswered(_)
            | Told::Unreadable(_)
            | Told::Over(_) => {}
        }
    }

    fn outgoing(&mut self) -> Vec<(u64, Message)> {
        std::mem::take(&mut self.out)
    }

    fn stop(&mut self) {
        self.stopping = true;
    }

    fn is_idle(&self) -> bool {
        self.work.is_empty()
    }

    fn lost(&mut self) {
        (self.calls, self.work) = (Calls::default(), JoinSet::new());
        self.out.clear();
    }
}

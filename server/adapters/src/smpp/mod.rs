//! Calls through an operator's SMSC by SMPP.
//!
//! We connect; the SMSC hands messages of calls to us and gets screens back. Each is worked on by the one driver of the
//! phone service, which ends politely what takes longer than three seconds. When the connection is lost, so are its
//! calls: a message that comes again over another one could not be told from a new one.

mod calls;
mod settings;

use std::time::Duration;

use sothon_app::App;
use sothon_app::ussd::{Screen, follow, step};
use sothon_domain::effects::new_token;
use sothon_ussd::codec::smpp::{
    BackOff, Heard, Link, Message, SmppFault, Told, hear, screen_message,
};
use sothon_ussd::menu::trouble;
use tokio::io::{AsyncReadExt, AsyncWriteExt};
use tokio::net::TcpStream;
use tokio::net::tcp::{OwnedReadHalf, OwnedWriteHalf};
use tokio::sync::watch;
use tokio::task::JoinSet;
use tokio::time::{Instant, Interval, MissedTickBehavior, interval, sleep, timeout};

use calls::{Act, Calls, Ticket};
pub use settings::{SmppSettings, SmppSetupError};

/// How long a connection may take to be made, or bytes to be taken.
const PATIENCE: Duration = Duration::from_secs(10);

/// How often a link looks at the time.
const BEAT: Duration = Duration::from_millis(100);

/// Keeps a link to the SMSC until `stop` says so.
pub async fn run(app: &App, settings: &SmppSettings, mut stop: watch::Receiver<bool>) {
    let mut back_off = BackOff::default();
    loop {
        let made = tokio::select! {
            made = timeout(PATIENCE, TcpStream::connect(&settings.address)) => made,
            _ = stop.wait_for(|stop| *stop) => return,
        };
        match made {
            Ok(Ok(stream)) => {
                let mut served = Served::begin(app, settings, stream).await;
                back_off.carried(served.go(&mut stop).await);
            }
            _ => tracing::warn!("the SMSC can't be reached"),
        }
        tokio::select! {
            () = sleep(back_off.wait()) => {}
            _ = stop.wait_for(|stop| *stop) => return,
        }
    }
}

/// One connection and the calls on it.
struct Served<'a> {
    app: &'a App,
    settings: &'a SmppSettings,
    reader: OwnedReadHalf,
    writer: OwnedWriteHalf,
    beat: Interval,
    began: Instant,
    now: Duration,
    link: Link,
    calls: Calls,
    work: JoinSet<(Ticket, Heard, Screen)>,
    bound: bool,
}

impl<'a> Served<'a> {
    async fn begin(app: &'a App, settings: &'a SmppSettings, stream: TcpStream) -> Self {
        let (reader, writer) = stream.into_split();
        let mut beat = interval(BEAT);
        beat.set_missed_tick_behavior(MissedTickBehavior::Skip);
        let began = beat.tick().await;
        let now = Duration::ZERO;
        let link = Link::begin(settings.link.clone(), now);
        let (calls, work) = (Calls::default(), JoinSet::new());
        Self { app, settings, reader, writer, beat, began, now, link, calls, work, bound: false }
    }

    /// Carries calls until the connection ends, or we are told to stop. For how long the SMSC had let us in.
    async fn go(&mut self, stop: &mut watch::Receiver<bool>) -> Duration {
        let mut buffer = vec![0; 8 * 1024];
        loop {
            let output = self.link.take_output();
            let written = timeout(PATIENCE, self.writer.write_all(&output)).await;
            if self.link.is_over() || !matches!(written, Ok(Ok(()))) {
                return self.carried();
            }
            let told = tokio::select! {
                read = self.reader.read(&mut buffer) => match read {
                    Ok(0) | Err(_) => {
                        tracing::warn!("the SMSC has closed the connection");
                        return self.carried();
                    }
                    Ok(count) => self.link.receive(&buffer[..count], self.now),
                },
                at = self.beat.tick() => {
                    self.now = at.duration_since(self.began);
                    self.calls.sweep(self.now);
                    self.link.tick(self.now)
                }
                Some(done) = self.work.join_next() => match done {
                    Ok((ticket, heard, screen)) => self.show(&ticket, &heard, &screen),
                    Err(error) => {
                        tracing::error!(%error, "a message of a call was not answered");
                        Vec::new()
                    }
                },
                () = async { drop(stop.wait_for(|stop| *stop).await) } => {
                    self.finish().await;
                    self.link.unbind(self.now);
                    continue;
                }
            };
            for told in told {
                self.take(told);
            }
        }
    }

    /// Shows what is being worked on, which takes no longer than a press may. Nothing new is heard meanwhile.
    async fn finish(&mut self) {
        while let Some(done) = self.work.join_next().await {
            let Ok((ticket, heard, screen)) = done else { continue };
            for told in self.show(&ticket, &heard, &screen) {
                self.take(told);
            }
        }
    }

    fn carried(&self) -> Duration {
        if self.bound { self.now } else { Duration::ZERO }
    }

    fn take(&mut self, told: Told) {
        match told {
            Told::Bound => {
                self.bound = true;
                tracing::info!("calls come through the SMSC");
            }
            Told::Message(sequence, message) => self.message(sequence, &message),
            Told::Unreadable(fault) => unreadable(fault),
            Told::Refused(status) => tracing::warn!(status, "the SMSC took no screen of ours"),
            Told::Dropped => tracing::warn!("a screen was too late to be sent"),
            Told::Over(why) => tracing::warn!(?why, "the link to the SMSC has ended"),
        }
    }

    fn message(&mut self, sequence: u32, message: &Message) {
        let heard = match hear(&self.settings.profile, message) {
            Ok(Some(heard)) => heard,
            Ok(None) => return tracing::info!("a message of no call is left alone"),
            Err(fault) => return unreadable(fault),
        };
        let session = new_token(&*self.app.entropy);
        let code = &self.app.settings.short_dial;
        let working = self.work.len();
        let (act, ticket) = self.calls.hear((sequence, &heard), (session, code), working, self.now);
        let app = self.app.clone();
        match (act, ticket) {
            (Act::Begin(dialled), Some(ticket)) => {
                self.work.spawn(async move { (ticket, heard, step(&app, &dialled).await) });
            }
            (Act::Follow(next), Some(ticket)) => {
                self.work.spawn(async move { (ticket, heard, follow(&app, &next).await) });
            }
            (Act::Repeat(answer), _) => self.submit(answer),
            (Act::Unknown, _) => {
                self.submit(screen_message(&self.settings.profile, &heard, &trouble()));
            }
            (Act::Begin(_) | Act::Follow(_) | Act::Leave, _) => {}
        }
    }

    fn show(&mut self, ticket: &Ticket, heard: &Heard, screen: &Screen) -> Vec<Told> {
        let answer = screen_message(&self.settings.profile, heard, screen);
        match self.calls.answered(ticket, &answer) {
            true => self.link.submit(answer, self.now),
            false => Vec::new(),
        }
    }

    /// Sends outside of what [`Link`] tells: what it tells of this is logged at once.
    fn submit(&mut self, answer: Message) {
        for told in self.link.submit(answer, self.now) {
            if !matches!(told, Told::Message(..)) {
                self.take(told);
            }
        }
    }
}

/// A fault names the field and never what it holds.
fn unreadable(fault: SmppFault) {
    tracing::warn!(%fault, "a message of the SMSC can't be read");
}

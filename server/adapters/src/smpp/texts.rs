//! Text messages on a link. Each part goes when the one before was taken; whatever was given to the SMSC and not answered is
//! in doubt, and nobody sends it again.

use std::collections::{HashMap, VecDeque};
use std::future::pending;
use std::time::Duration;

use async_trait::async_trait;
use sothon_app::App;
use sothon_app::port::{GatewayName, Sms, SmsError, SmsSender, Taken};
use sothon_app::receipt::{self, Heard};
use sothon_domain::delivery::Receipt;
use sothon_ussd::codec::smpp::{Message, TextProfile, Told, report, status, text_messages};
use tokio::sync::{Mutex, mpsc, oneshot, watch};
use tokio::time::sleep;

use super::NAME;
use super::line::{self, Traffic};
use super::parts::Parts;
use super::settings::{Peer, SmppTextSettings};

/// How many messages may wait for the link.
const MOST_ASKED: usize = 64;

/// How many receipts may wait for the database, and how long until it is tried again.
const MOST_RECEIPTS: usize = 10_000;
const AGAIN: Duration = Duration::from_secs(1);

/// What an SMSC says of us or of itself rather than of a message (SMPP 3.4, 5.1.3): a wrong state, an error of its own, a
/// sender or a service that it does not know from us, too much at once, a trouble that passes.
const ABOUT_US: [u32; 10] = [
    status::WRONG_STATE,
    status::SYSTEM_ERROR,
    0x0A,
    status::BIND_FAILED,
    status::QUEUE_FULL,
    0x15,
    0x48,
    0x49,
    status::THROTTLED,
    0x64,
];

/// No SMSC takes a text of so many parts.
const TOO_LONG: SmsError = SmsError::Refused { code: 1 };

/// Hands text messages to a link. The link ends when it is told to, not with this. Clones hand them to the same link.
#[derive(Clone)]
pub struct SmppTexts {
    asks: mpsc::Sender<Asked>,
    /// How many messages the SMSC takes before it has answered the first.
    window: usize,
}

/// The link of an [`SmppTexts`], which carries while it runs.
pub struct TextLink {
    settings: SmppTextSettings,
    /// Held by the run that carries.
    asked: Mutex<mpsc::Receiver<Asked>>,
}

/// A message to be sent, and whoever waits for what becomes of it.
struct Asked {
    sms: Sms,
    reply: oneshot::Sender<Result<Taken, SmsError>>,
}

/// A carrier of text messages and its link. Nothing is connected to before [`TextLink::run`].
pub fn texts(settings: SmppTextSettings) -> (SmppTexts, TextLink) {
    let (asks, asked) = mpsc::channel(MOST_ASKED);
    let window = settings.peer.link.window;
    (SmppTexts { asks, window }, TextLink { settings, asked: Mutex::new(asked) })
}

#[async_trait]
impl SmsSender for SmppTexts {
    async fn send(&self, sms: &Sms) -> Result<Taken, SmsError> {
        let (reply, answer) = oneshot::channel();
        if self.asks.send(Asked { sms: sms.clone(), reply }).await.is_err() {
            return Err(SmsError::Unreachable { code: None });
        }
        // Whoever forgot to answer may have sent it.
        answer.await.unwrap_or(Err(SmsError::Doubtful))
    }

    /// A message in parts has one of them under way, so that none waits for the window.
    fn at_once(&self) -> usize {
        self.window
    }
}

impl TextLink {
    /// Keeps the link until `stop` says so, and then finishes what was begun. What the SMSC says became of messages goes
    /// to the store. A run that was broken off may be followed by another one: what the SMSC had been given is in doubt.
    pub async fn run(&self, app: &App, stop: watch::Receiver<bool>) {
        let SmppTextSettings { peer, profile, sender } = self.settings.clone();
        let mut asked = self.asked.lock().await;
        let (receipts, heard) = mpsc::channel(MOST_RECEIPTS);
        let texts = Texts {
            profile,
            sender,
            asked: &mut asked,
            under_way: HashMap::new(),
            newest: 0,
            bound: false,
            out: Vec::new(),
            parts: Parts::default(),
            receipts,
        };
        tokio::join!(carry(peer, texts, stop.clone()), keep_receipts(app, heard, stop));
    }
}

async fn carry(peer: Peer, mut texts: Texts<'_>, stop: watch::Receiver<bool>) {
    line::keep(&peer, &mut texts, stop).await;
    texts.close().await;
}

/// Keeps what the SMSC said. It said it once, so that a store which does not answer is asked again, until we are to stop.
async fn keep_receipts(app: &App, mut heard: mpsc::Receiver<Heard>, stop: watch::Receiver<bool>) {
    while let Some(heard) = heard.recv().await {
        while let Err(error) = receipt::hear(app, &heard).await {
            tracing::error!(?error, "a receipt was not kept");
            if *stop.borrow() {
                return;
            }
            sleep(AGAIN).await;
        }
    }
}

/// A message that is being handed over.
struct Carried {
    reply: oneshot::Sender<Result<Taken, SmsError>>,
    /// The parts behind the one under way.
    rest: VecDeque<Message>,
    /// The SMSC's names of those before it.
    names: Vec<String>,
    /// As which message of several parts it was begun, if it is one.
    in_parts: Option<u64>,
}

/// The text messages of a link.
struct Texts<'a> {
    profile: TextProfile,
    sender: String,
    asked: &'a mut mpsc::Receiver<Asked>,
    under_way: HashMap<u64, Carried>,
    newest: u64,
    bound: bool,
    out: Vec<(u64, Message)>,
    parts: Parts,
    receipts: mpsc::Sender<Heard>,
}

impl Texts<'_> {
    fn begin(&mut self, asked: Asked) {
        let Asked { sms, reply } = asked;
        // The phone tells the parts of two messages apart by it.
        let reference = sms.message.as_bytes()[15];
        let made =
            text_messages(&self.profile, (self.sender.as_str(), &sms.to), &sms.text, reference);
        let mut rest = VecDeque::from(made.unwrap_or_default());
        let Some(first) = rest.pop_front() else { return answer(reply, Err(TOO_LONG)) };
        let in_parts = (!rest.is_empty()).then(|| self.parts.begin());
        self.newest += 1;
        self.out.push((self.newest, first));
        self.under_way.insert(self.newest, Carried { reply, rest, names: Vec::new(), in_parts });
    }

    /// The SMSC took a part: the next one goes, or the message is handed over.
    fn taken(&mut self, mark: u64, name: String) {
        let Some(carried) = self.under_way.get_mut(&mark) else { return };
        carried.names.push(name);
        if let Some(next) = carried.rest.pop_front() {
            return self.out.push((mark, next));
        }
        let names = std::mem::take(&mut carried.names);
        let id = match &names[..] {
            names if names.iter().any(String::is_empty) => None,
            [name] => Some(name.clone()),
            names => Some(self.parts.name(names)),
        };
        let named = id.map(|id| GatewayName { gateway: NAME, id });
        self.end(mark, Ok(Taken { named }));
    }

    /// A part was not taken. Where one before it was, nobody knows what the phone shows.
    fn failed(&mut self, mark: u64, error: SmsError) {
        let begun = self.under_way.get(&mark).is_some_and(|carried| !carried.names.is_empty());
        self.end(mark, Err(if begun { SmsError::Doubtful } else { error }));
    }

    fn end(&mut self, mark: u64, became: Result<Taken, SmsError>) {
        let Some(carried) = self.under_way.remove(&mark) else { return };
        answer(carried.reply, became);
        if let Some(message) = carried.in_parts {
            let known = self.parts.end(message);
            known.into_iter().for_each(|known| self.keep(known));
        }
    }

    fn message(&mut self, message: &Message) {
        match report(message) {
            Ok(Some(said)) => {
                let known = said.receipt.and_then(|receipt| self.parts.hear(said.id, receipt));
                known.into_iter().for_each(|known| self.keep(known));
            }
            Ok(None) => tracing::info!("a message of a phone is left alone"),
            Err(fault) => tracing::warn!(%fault, "a receipt can't be read"),
        }
    }

    fn keep(&mut self, (id, receipt): (String, Receipt)) {
        if self.receipts.try_send(Heard { gateway: NAME, id, receipt }).is_err() {
            tracing::error!("a receipt was lost: too many wait, or we stop");
        }
    }

    /// Nothing is sent any more: whoever waits, or is about to, has not been heard.
    async fn close(&mut self) {
        self.asked.close();
        while let Some(asked) = self.asked.recv().await {
            answer(asked.reply, Err(SmsError::Unreachable { code: None }));
        }
    }
}

impl Traffic for Texts<'_> {
    type Due = Asked;

    async fn due(&mut self) -> Asked {
        match self.asked.recv().await {
            Some(asked) => asked,
            None => pending().await,
        }
    }

    fn act(&mut self, asked: Asked, _: Duration) {
        if self.bound {
            self.begin(asked);
        } else {
            answer(asked.reply, Err(SmsError::Unreachable { code: None }));
        }
    }

    fn take(&mut self, told: Told, _: Duration) {
        match told {
            Told::Bound => {
                self.bound = true;
                tracing::info!("text messages go through the SMSC");
            }
            Told::Taken(mark, name) => self.taken(mark, name),
            Told::Refused(mark, status) => self.failed(mark, refusal(status)),
            Told::Dropped(mark) => self.failed(mark, SmsError::Unreachable { code: None }),
            Told::Unanswered(mark) => self.failed(mark, SmsError::Doubtful),
            Told::Message(_, message) => self.message(&message),
            Told::Over(_) => self.bound = false,
            Told::Unreadable(_) => {}
        }
    }

    fn outgoing(&mut self) -> Vec<(u64, Message)> {
        std::mem::take(&mut self.out)
    }

    fn is_idle(&self) -> bool {
        self.under_way.is_empty() && self.asked.is_empty()
    }

    fn lost(&mut self) {
        self.bound = false;
        self.out.clear();
        let marks: Vec<u64> = self.under_way.keys().copied().collect();
        for mark in marks {
            self.end(mark, Err(SmsError::Doubtful));
        }
    }
}

/// Whoever asked may have gone; then nobody wants to know.
fn answer(reply: oneshot::Sender<Result<Taken, SmsError>>, became: Result<Taken, SmsError>) {
    let _ = reply.send(became);
}

fn refusal(status: u32) -> SmsError {
    let code = u16::try_from(status).unwrap_or(u16::MAX);
    if ABOUT_US.contains(&status) {
        SmsError::Unreachable { code: Some(code) }
    } else {
        SmsError::Refused { code }
    }
}

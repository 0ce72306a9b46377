//! Text messages from the outbox to an SMSC of the benchmark's own, which takes each at once and says that it arrived.

use std::collections::HashMap;
use std::slice::Chunks;
use std::sync::Arc;

use anyhow::{Context, ensure};
use sothon_adapters::smpp::{SmppTextSettings, SmppTexts, texts};
use sothon_app::App;
use sothon_app::message::send_all_pending;
use sothon_ussd::codec::smpp::{Body, Frames, Message, Pdu};
use tokio::io::{AsyncReadExt, AsyncWriteExt};
use tokio::net::{TcpListener, TcpStream};
use tokio::sync::{Mutex, oneshot, watch};

use super::load::now;
use super::people::Somebody;
use super::queue::send_cases;

/// How many messages the SMSC took for each number.
type Taken = Arc<Mutex<HashMap<String, usize>>>;

/// In each run everybody sends a case, and the messages that say so are sent. Done before the server runs: its own rounds
/// would take the messages.
pub(super) async fn measure(app: &App, runs: Chunks<'_, Somebody>) -> anyhow::Result<String> {
    let listener = TcpListener::bind("127.0.0.1:0").await?;
    let url = format!("smpp://bench:secret@{}?sender=SOTHON", listener.local_addr()?);
    let (sender, link) = texts(SmppTextSettings::new(&url)?);
    let (stop, told) = watch::channel(false);
    let theirs = app.clone();
    let carrying = tokio::spawn(async move { link.run(&theirs, told).await });
    let (stream, _) = listener.accept().await.context("waiting for the link")?;
    let (taken, (bound, is_bound)) = (Taken::default(), oneshot::channel());
    let smsc = Smsc { stream, taken: Arc::clone(&taken), bound: Some(bound), number: 0 };
    let smsc = tokio::spawn(smsc.run());
    is_bound.await.context("the link did not sign in")?;
    // What people were told when they were made.
    while send_all_pending(app, &sender, || false).await? > 0 {}
    let mut speeds = Vec::new();
    for people in runs {
        send_cases(app, people).await?;
        speeds.push(run(app, &sender, &taken, people.len()).await?);
    }
    stop.send_replace(true);
    carrying.await.context("the link")?;
    smsc.await.context("the SMSC")??;
    speeds.sort_unstable();
    let all: Vec<String> = speeds.iter().map(u128::to_string).collect();
    let median = speeds.get(speeds.len() / 2).context("nothing was measured")?;
    Ok(format!(
        "median    {median} messages a second\n\
         runs      {} a second, each with its receipt, the SMSC in the same process",
        all.join(", ")
    ))
}

/// Sends what waits; says how many messages a second the SMSC took.
async fn run(app: &App, sender: &SmppTexts, taken: &Taken, wanted: usize) -> anyhow::Result<u128> {
    taken.lock().await.clear();
    let (begun, mut sent) = (now(), 0);
    while sent < wanted {
        let more = send_all_pending(app, sender, || false).await?;
        ensure!(more > 0, "{sent} of {wanted} messages were sent");
        sent += more;
    }
    let took = now() - begun;
    let taken = taken.lock().await;
    ensure!(taken.len() == wanted, "{} of {wanted} people were sent a message", taken.len());
    ensure!(taken.values().all(|times| *times == 1), "somebody was sent a message twice");
    Ok(wanted as u128 * 1_000 / took.as_millis().max(1))
}

/// The other end of the link.
struct Smsc {
    stream: TcpStream,
    taken: Taken,
    /// Told once the link has signed in.
    bound: Option<oneshot::Sender<()>>,
    /// The number of its newest unit, and of its newest message.
    number: u32,
}

impl Smsc {
    /// Answers until the link leaves.
    async fn run(mut self) -> anyhow::Result<()> {
        self.stream.set_nodelay(true)?;
        let (mut frames, mut buffer) = (Frames::default(), vec![0; 8 * 1024]);
        loop {
            let count = self.stream.read(&mut buffer).await?;
            if count == 0 {
                return Ok(());
            }
            frames.push(&buffer[..count]);
            let mut said = Vec::new();
            while let Some(frame) = frames.next_frame()? {
                for pdu in self.answer(Pdu::read(&frame)?).await {
                    said.extend(pdu.write()?);
                }
            }
            self.stream.write_all(&said).await?;
        }
    }

    async fn answer(&mut self, asked: Pdu) -> Vec<Pdu> {
        self.number += 1;
        let answer = |body| Pdu::new(asked.sequence, body);
        match asked.body {
            Body::Bind(bind) => {
                // Once it has answered, it has read that it is let in.
                let bound = answer(Body::BindAnswer(bind.mode, "bench".to_owned()));
                vec![bound, Pdu::new(self.number, Body::EnquireLink)]
            }
            Body::EnquireLinkAnswer => {
                // Whoever waited may have gone.
                let _ = self.bound.take().map(|bound| bound.send(()));
                Vec::new()
            }
            Body::SubmitSm(message) => {
                if is_first_part(&message) {
                    *self.taken.lock().await.entry(message.to.digits).or_default() += 1;
                }
                let id = format!("bench-{}", self.number);
                let text = format!("id:{id} stat:DELIVRD err:000").into();
                let receipt = Message { esm_class: 4, text, ..Message::default() };
                let receipt = Pdu::new(self.number, Body::DeliverSm(receipt));
                vec![answer(Body::SubmitSmAnswer(id)), receipt]
            }
            Body::EnquireLink => vec![answer(Body::EnquireLinkAnswer)],
            Body::Unbind => vec![answer(Body::UnbindAnswer)],
            _ => Vec::new(),
        }
    }
}

/// The number of a part stands at the end of its header (3GPP TS 23.040, 9.2.3.24.1).
fn is_first_part(message: &Message) -> bool {
    message.esm_class & 0x40 == 0 || message.text.get(5) == Some(&1)
}

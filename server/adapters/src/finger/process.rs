//! Starts the process of the engine, asks it, and ends it.

use std::io;
use std::path::PathBuf;
use std::process::Stdio;
use std::time::Duration;

use async_trait::async_trait;
use sothon_app::port::{EngineFailure, EngineFault, ExtractError, FingerEngine};
use sothon_domain::finger::{
    BadPicture, EngineId, Extracted, FingerPosition, FingerScore, FingerTemplate,
};
use tokio::io::{AsyncReadExt, AsyncWriteExt};
use tokio::process::{Child, ChildStdin, ChildStdout, Command};
use tokio::sync::Mutex;

use super::frame::{Answer, LONGEST_ANSWER, LONGEST_RECORD, LONGEST_TEMPLATE, Request};

/// How long one answer may take: twenty times what it takes.
const IN_ALL: Duration = Duration::from_secs(2);
/// How many answers one process gives: so that nothing of a finger stays in its memory for long.
const ANSWERS: u32 = 200;

/// Our engine, in a process that is started when it is first asked and again whenever it has ended. It answers one
/// request after another.
pub struct EngineProcess {
    program: PathBuf,
    arguments: Vec<String>,
    in_all: Duration,
    worker: Mutex<Option<Worker>>,
}

impl EngineProcess {
    /// The engine that `program` runs with these arguments. Starts nothing.
    pub fn new(program: PathBuf, arguments: &[&str]) -> Self {
        let arguments = arguments.iter().map(|argument| (*argument).to_owned()).collect();
        Self { program, arguments, in_all: IN_ALL, worker: Mutex::new(None) }
    }

    /// The same with another time for one answer.
    #[must_use]
    pub fn within(self, in_all: Duration) -> Self {
        Self { in_all, ..self }
    }

    /// The number of the process that answers now; none before the first question, and after a failure.
    pub async fn process(&self) -> Option<u32> {
        self.worker.lock().await.as_ref().and_then(|worker| worker.child.id())
    }

    /// With no environment, in no folder of ours; what it says beside its answers is nowhere kept.
    fn start(&self) -> Result<Worker, EngineFailure> {
        let failed = |source| EngineFailure { what: EngineFault::Start, source: Some(source) };
        let mut command = Command::new(&self.program);
        command.args(&self.arguments).env_clear().current_dir("/").kill_on_drop(true);
        command.stdin(Stdio::piped()).stdout(Stdio::piped()).stderr(Stdio::null());
        let mut child = command.spawn().map_err(failed)?;
        match (child.stdin.take(), child.stdout.take()) {
            (Some(to), Some(from)) => Ok(Worker { child, to, from, answered: 0 }),
            _ => Err(EngineFailure::plain(EngineFault::Start)),
        }
    }

    async fn ask(&self, request: Request<'_>) -> Result<Answer, EngineFailure> {
        let mut kept = self.worker.lock().await;
        // Out of its place while it works: whoever stops waiting leaves no process behind with half an answer.
        let mut worker = match kept.take().and_then(Worker::if_fit) {
            Some(worker) => worker,
            None => self.start()?,
        };
        let asked = tokio::time::timeout(self.in_all, worker.exchange(&request.frame())).await;
        let body = asked.map_err(|_| EngineFailure::plain(EngineFault::Late))??;
        let answer = Answer::read(&body).filter(|answer| answer.is_to(request));
        let answer = answer.ok_or(EngineFailure::plain(EngineFault::Answer))?;
        worker.answered += 1;
        *kept = Some(worker);
        Ok(answer)
    }
}

/// A process that runs; it is killed when dropped.
struct Worker {
    child: Child,
    to: ChildStdin,
    from: ChildStdout,
    answered: u32,
}

impl Worker {
    /// It, if it still runs and may go on.
    fn if_fit(mut self) -> Option<Self> {
        let runs = matches!(self.child.try_wait(), Ok(None));
        (runs && self.answered < ANSWERS).then_some(self)
    }

    /// One frame there, one back, without its length.
    async fn exchange(&mut self, frame: &[u8]) -> Result<Vec<u8>, EngineFailure> {
        let ended =
            |source: io::Error| EngineFailure { what: EngineFault::Ended, source: Some(source) };
        self.to.write_all(frame).await.map_err(ended)?;
        self.to.flush().await.map_err(ended)?;
        let mut length = [0; 4];
        self.from.read_exact(&mut length).await.map_err(ended)?;
        let length = u32::from_be_bytes(length) as usize;
        if length > LONGEST_ANSWER {
            return Err(EngineFailure::plain(EngineFault::Answer));
        }
        let mut body = vec![0; length];
        self.from.read_exact(&mut body).await.map_err(ended)?;
        Ok(body)
    }
}

#[async_trait]
impl FingerEngine for EngineProcess {
    fn id(&self) -> EngineId {
        super::engine()
    }

    fn threshold(&self) -> FingerScore {
        FingerScore(sothon_fingerprint::THRESHOLD.0)
    }

    async fn extract(&self, record: &[u8]) -> Result<Extracted, ExtractError> {
        if record.len() > LONGEST_RECORD {
            return Err(ExtractError::Picture(BadPicture::Damaged));
        }
        match self.ask(Request::Extract(record)).await? {
            Answer::Template { position, quality, template } => {
                let none = |_| EngineFailure::plain(EngineFault::Answer);
                let position = position.map(FingerPosition::new).transpose().map_err(none)?;
                Ok(Extracted { template: FingerTemplate::new(template), position, quality })
            }
            Answer::BadPicture(bad) => Err(ExtractError::Picture(bad)),
            Answer::Score(_) | Answer::BadTemplate => {
                Err(EngineFailure::plain(EngineFault::Answer).into())
            }
        }
    }

    async fn compare(
        &self,
        one: &FingerTemplate,
        other: &FingerTemplate,
    ) -> Result<FingerScore, EngineFailure> {
        let (one, other) = (one.bytes(), other.bytes());
        if one.len().max(other.len()) > LONGEST_TEMPLATE {
            return Err(EngineFailure::plain(EngineFault::Template));
        }
        match self.ask(Request::Compare(one, other)).await? {
            Answer::Score(score) => Ok(FingerScore(score)),
            Answer::BadTemplate => Err(EngineFailure::plain(EngineFault::Template)),
            Answer::Template { .. } | Answer::BadPicture(_) => {
                Err(EngineFailure::plain(EngineFault::Answer))
            }
        }
    }
}

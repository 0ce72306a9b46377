//! The scanner of ClamAV, asked over TCP (`INSTREAM`, clamd(8)).

use std::io;
use std::time::Duration;

use async_trait::async_trait;
use sothon_app::port::{ScanError, Scanner, Verdict};
use tokio::io::{AsyncReadExt, AsyncWriteExt};
use tokio::net::TcpStream;

/// How long a file may take in all, connecting included.
const IN_ALL: Duration = Duration::from_secs(30);
/// How many bytes go at once.
const CHUNK: usize = 64 * 1024;
/// The longest answer that is read, in bytes.
const LONGEST: u64 = 4 * 1024;

/// A scanner at a host and a port.
#[derive(Debug, Clone)]
pub struct Clamd {
    address: String,
}

/// `CLAMD_URL` is no scanner.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error("CLAMD_URL is no scanner: tcp://host:3310")]
pub struct NotAScanner;

impl Clamd {
    /// The scanner at `tcp://host:port`. Connects to nothing.
    ///
    /// # Errors
    /// [`NotAScanner`] when it is no such address.
    pub fn new(url: &str) -> Result<Self, NotAScanner> {
        let address = url.strip_prefix("tcp://").ok_or(NotAScanner)?.trim_end_matches('/');
        let (host, port) = address.rsplit_once(':').ok_or(NotAScanner)?;
        let is_port = port.parse::<u16>().is_ok_and(|port| port > 0);
        if host.is_empty() || !is_port || address.contains(['/', '@', ' ']) {
            return Err(NotAScanner);
        }
        Ok(Self { address: address.to_owned() })
    }

    async fn ask(&self, bytes: &[u8]) -> Result<Vec<u8>, ScanError> {
        let mut stream =
            TcpStream::connect(&self.address).await.map_err(while_doing("connecting"))?;
        let sending = while_doing("sending");
        stream.write_all(b"zINSTREAM\0").await.map_err(&sending)?;
        for chunk in bytes.chunks(CHUNK) {
            let length = u32::try_from(chunk.len()).unwrap_or(u32::MAX);
            stream.write_all(&length.to_be_bytes()).await.map_err(&sending)?;
            stream.write_all(chunk).await.map_err(&sending)?;
        }
        stream.write_all(&0u32.to_be_bytes()).await.map_err(&sending)?;
        let mut answer = Vec::new();
        let read = stream.take(LONGEST).read_to_end(&mut answer).await;
        read.map_err(while_doing("reading"))?;
        Ok(answer)
    }
}

fn while_doing(step: &'static str) -> impl Fn(io::Error) -> ScanError {
    move |source| ScanError { step, source: Some(source) }
}

#[async_trait]
impl Scanner for Clamd {
    async fn scan(&self, bytes: &[u8]) -> Result<Verdict, ScanError> {
        let late = |_| ScanError { step: "no answer in time", source: None };
        let answer = tokio::time::timeout(IN_ALL, self.ask(bytes)).await.map_err(late)??;
        let answer = String::from_utf8_lossy(&answer);
        let answer = answer.trim_end_matches(['\0', '\n']);
        if answer.ends_with(" FOUND") {
            Ok(Verdict::Infected)
        } else if answer.ends_with(": OK") {
            Ok(Verdict::Clean)
        } else {
            Err(ScanError { step: "an answer that is none", source: None })
        }
    }
}

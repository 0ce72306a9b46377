//! As much HTTP/1.1 as the feed needs, by hand: whoever writes a client in another language sees all of it.

use std::io::{Read, Write};
use std::net::TcpStream;

use anyhow::{Context, Result, ensure};

/// The portal, with the key that opens the feed.
pub struct Server {
    host: String,
    key: String,
}

/// An answer, read to its end.
#[derive(Debug)]
pub struct Answer {
    /// The status.
    pub status: u16,
    /// Names in small letters, and values.
    headers: Vec<(String, String)>,
    /// The body.
    pub body: Vec<u8>,
}

/// A request on its way: it was sent, and nothing was read yet.
pub struct Sent(TcpStream);

impl Server {
    /// The portal at an address such as `http://localhost:8080`.
    ///
    /// # Errors
    /// When the address is not of that form: TLS ends at the proxy before the portal.
    pub fn new(url: &str, key: &str) -> Result<Self> {
        let host = url.strip_prefix("http://").map(|rest| rest.trim_end_matches('/'));
        let host = host.context("the address begins with http://")?.to_owned();
        ensure!(host.contains(':') && !host.contains('/'), "the address is http://HOST:PORT");
        Ok(Self { host, key: key.to_owned() })
    }

    /// Sends a request; a body is JSON.
    ///
    /// # Errors
    /// When the server can't be reached.
    pub fn send(&self, method: &str, path: &str, body: &str) -> Result<Sent> {
        self.write(method, path, "", body)
    }

    /// Sends a body with the hash that proves it.
    ///
    /// # Errors
    /// When the server can't be reached.
    pub fn send_proved(&self, path: &str, body: &str, hash: &str) -> Result<Sent> {
        self.write("POST", path, &format!("Sothon-Batch-Hash: {hash}\r\n"), body)
    }

    /// Writes a request with these further lines of its head.
    fn write(&self, method: &str, path: &str, more: &str, body: &str) -> Result<Sent> {
        let mut stream = TcpStream::connect(&self.host)
            .with_context(|| format!("connecting to {}", self.host))?;
        let Self { host, key } = self;
        let length = body.len();
        write!(
            stream,
            "{method} /api/v1/back-office/{path} HTTP/1.1\r\nHost: {host}\r\n\
             Authorization: Bearer {key}\r\nContent-Type: application/json\r\n\
             Content-Length: {length}\r\nAccept-Language: en\r\n{more}Connection: close\r\n\r\n{body}"
        )?;
        Ok(Sent(stream))
    }

    /// Sends a request and reads the answer.
    ///
    /// # Errors
    /// When the server can't be reached or answers no HTTP.
    pub fn ask(&self, method: &str, path: &str, body: &str) -> Result<Answer> {
        self.send(method, path, body)?.read()
    }
}

impl Sent {
    /// Reads the answer to its end.
    ///
    /// # Errors
    /// When it is cut short or no HTTP.
    pub fn read(mut self) -> Result<Answer> {
        let mut bytes = Vec::new();
        self.0.read_to_end(&mut bytes).context("reading the answer")?;
        let end = bytes.windows(4).position(|four| four == b"\r\n\r\n");
        let end = end.context("an answer without an end of its headers")?;
        let head = std::str::from_utf8(&bytes[..end])?;
        let mut lines = head.split("\r\n");
        let status = lines.next().and_then(|line| line.split(' ').nth(1));
        let status =
            status.and_then(|code| code.parse().ok()).context("an answer without status")?;
        let headers: Vec<_> = lines
            .filter_map(|line| line.split_once(':'))
            .map(|(name, value)| (name.to_ascii_lowercase(), value.trim().to_owned()))
            .collect();
        let answer = Answer { status, headers, body: bytes[end + 4..].to_vec() };
        if let Some(length) = answer.header("content-length") {
            ensure!(length.parse() == Ok(answer.body.len()), "an answer was cut short");
        }
        Ok(answer)
    }
}

impl Answer {
    /// The value of a header, by its name in small letters.
    pub fn header(&self, name: &str) -> Option<&str> {
        let found = self.headers.iter().find(|(known, _)| known == name);
        found.map(|(_, value)| value.as_str())
    }

    /// The answer, if its status is this one.
    ///
    /// # Errors
    /// With what the server says of it.
    pub fn expect(self, status: u16) -> Result<Self> {
        let said = String::from_utf8_lossy(&self.body);
        ensure!(self.status == status, "the server answered {}: {said}", self.status);
        Ok(self)
    }
}

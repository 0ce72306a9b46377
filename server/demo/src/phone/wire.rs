//! The gateway's side of the wire: one HTTP request for each key press.

use std::io::{Read, Write};
use std::net::TcpStream;
use std::time::Duration;

use anyhow::{Context, bail};
use sothon_adapters::entropy::SystemEntropy;
use sothon_domain::effects::new_token;
use sothon_domain::person::Phone;
use sothon_ussd::menu::Screen;

/// Gateways wait no longer.
const PATIENCE: Duration = Duration::from_secs(15);

/// The way to the gateways' listener.
pub(super) struct Wire {
    /// `host:port`.
    host: String,
    path: String,
    phone: String,
}

/// A gateway's name for a new call.
pub(super) fn new_session() -> String {
    new_token(&SystemEntropy)
}

impl Wire {
    /// `address` is `http://host:port`: the demo speaks no TLS.
    pub(super) fn new(address: &str, secret: &str, phone: &Phone) -> anyhow::Result<Self> {
        let host = address.strip_prefix("http://").map(|host| host.trim_end_matches('/'));
        let Some(host) = host.filter(|host| host.contains(':') && !host.contains('/')) else {
            bail!("reading the address: http://localhost:8081 is meant, not {address}")
        };
        let path = format!("/ussd/africas-talking/{secret}");
        Ok(Self { host: host.to_owned(), path, phone: phone.as_str().to_owned() })
    }

    /// Sends everything typed in the call so far.
    pub(super) fn send(
        &self,
        code: &str,
        session: &str,
        inputs: &[String],
    ) -> anyhow::Result<Screen> {
        let text = inputs.join("*");
        let fields = [
            ("sessionId", session),
            ("phoneNumber", &self.phone),
            ("networkCode", "99999"),
            ("serviceCode", code),
            ("text", &text),
        ];
        let body = serde_urlencoded::to_string(fields).context("writing the form")?;
        let answer = self.post(&body).with_context(|| format!("calling {}", self.host))?;
        read(&answer)
    }

    /// In HTTP 1.0, so that the answer ends where the connection does.
    fn post(&self, body: &str) -> anyhow::Result<String> {
        let mut stream = TcpStream::connect(&self.host)?;
        stream.set_read_timeout(Some(PATIENCE))?;
        write!(
            stream,
            "POST {} HTTP/1.0\r\nHost: {}\r\nContent-Type: application/x-www-form-urlencoded\r\n\
             Content-Length: {}\r\n\r\n{body}",
            self.path,
            self.host,
            body.len()
        )?;
        let mut answer = String::new();
        stream.read_to_string(&mut answer)?;
        Ok(answer)
    }
}

/// The screen in an answer: `CON` goes on, `END` does not, anything else is no gateway's answer.
fn read(answer: &str) -> anyhow::Result<Screen> {
    let (head, body) = answer.split_once("\r\n\r\n").context("the answer has no body")?;
    let status = head.lines().next().unwrap_or_default();
    if status.split(' ').nth(1) != Some("200") {
        bail!("the answer is {status:?}");
    }
    let (end, text) = match (body.strip_prefix("CON "), body.strip_prefix("END ")) {
        (Some(text), _) => (false, text),
        (_, Some(text)) => (true, text),
        _ => bail!("the answer is neither CON nor END"),
    };
    Ok(Screen { text: text.to_owned(), end })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_answer_goes_on_or_ends_and_all_else_is_refused() {
        let of = |body: &str| read(&format!("HTTP/1.0 200 OK\r\nx: y\r\n\r\n{body}")).ok();
        let screen = |text: &str, end| Some(Screen { text: text.to_owned(), end });
        assert_eq!(of("CON 1 ខ្មែរ\n2"), screen("1 ខ្មែរ\n2", false));
        assert_eq!(of("END Thank you"), screen("Thank you", true));
        assert_eq!(of("con x"), None);
        assert!(read("HTTP/1.0 404 Not Found\r\n\r\n").is_err());
        assert!(read("").is_err());
    }

    #[test]
    fn an_address_is_plain_http_with_a_port() {
        let phone = "012204577".parse().expect("a phone");
        for (address, fits) in [
            ("http://localhost:8081", true),
            ("http://localhost:8081/", true),
            ("https://localhost:8081", false),
            ("localhost:8081", false),
            ("http://localhost:8081/ussd", false),
        ] {
            assert_eq!(Wire::new(address, "demo", &phone).is_ok(), fits, "{address}");
        }
    }
}

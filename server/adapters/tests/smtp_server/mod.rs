//! A real SMTP server (Debian's aiosmtpd) that lives as long as one test.

use std::io::{BufRead, BufReader};
use std::net::TcpListener;
use std::path::{Path, PathBuf};
use std::process::{Child, Command, Stdio};
use std::sync::atomic::{AtomicU32, Ordering};

static STARTED: AtomicU32 = AtomicU32::new(0);

/// Debian's own, whatever other Python the path offers.
const PYTHON: &str = "/usr/bin/python3";

/// How a server that has a certificate wants TLS.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Tls {
    /// From the first byte: `smtps://`.
    Implicit,
    /// After STARTTLS, and no mail before it.
    StartTls,
}

/// A server on a port of its own, which keeps what it takes in a folder of its own.
pub(crate) struct SmtpServer {
    folder: PathBuf,
    port: u16,
    child: Option<Child>,
}

impl SmtpServer {
    /// A server that is not running yet.
    pub(crate) fn stopped() -> Self {
        let number = STARTED.fetch_add(1, Ordering::Relaxed);
        let name = format!("sothon-smtp-{}-{number}", std::process::id());
        let free = TcpListener::bind("127.0.0.1:0").expect("a port is free");
        let port = free.local_addr().expect("it is bound").port();
        let folder = std::env::temp_dir().join(name);
        std::fs::create_dir_all(&folder).expect("the test itself is sound");
        Self { folder, port, child: None }
    }

    /// A server that takes everything.
    pub(crate) fn start() -> Self {
        let mut server = Self::stopped();
        server.run("aiosmtpd.handlers.Mailbox");
        server
    }

    /// A server that refuses some mailboxes; see `moody.py`.
    pub(crate) fn moody() -> Self {
        let mut server = Self::stopped();
        server.run("moody.Moody");
        server
    }

    /// A server that takes everything over TLS, with a certificate for `localhost` that nobody but
    /// itself vouches for.
    pub(crate) fn secure(tls: Tls) -> Self {
        let mut server = Self::stopped();
        let (key, certificate) = (server.folder.join("key.pem"), server.certificate());
        let made = Command::new("openssl")
            .args(["req", "-x509", "-nodes", "-newkey", "ec", "-days", "2"])
            .args(["-pkeyopt", "ec_paramgen_curve:prime256v1"])
            .args(["-subj", "/CN=localhost", "-addext", "subjectAltName=DNS:localhost"])
            .arg("-keyout")
            .arg(&key)
            .arg("-out")
            .arg(&certificate)
            .output()
            .expect("openssl is installed (./check installs it)");
        assert!(made.status.success(), "{}", String::from_utf8_lossy(&made.stderr));
        let names = match tls {
            Tls::Implicit => ["--smtpscert", "--smtpskey"],
            Tls::StartTls => ["--tlscert", "--tlskey"],
        };
        let files = [certificate, key].map(|file| file.display().to_string());
        let options = [names[0], &files[0], names[1], &files[1]];
        server.run_with(&options, "aiosmtpd.handlers.Mailbox");
        server
    }

    /// Hands a mail over as a client does that trusts the certificate.
    pub(crate) fn hand_over_trusting(&self, tls: Tls) {
        let here = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/smtp_server/trusting.py");
        let output = Command::new(PYTHON)
            .arg(here)
            .arg(format!("{tls:?}"))
            .arg(self.port.to_string())
            .arg(self.certificate())
            .output()
            .expect("the test itself is sound");
        assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
    }

    /// Starts it and waits until it takes connections.
    pub(crate) fn run(&mut self, handler: &str) {
        self.run_with(&[], handler);
    }

    fn run_with(&mut self, options: &[&str], handler: &str) {
        let here = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/smtp_server");
        let mut child = Command::new(PYTHON)
            .args(["-m", "aiosmtpd", "-d", "-n", "-l", &format!("127.0.0.1:{}", self.port)])
            .args(options)
            .args(["-c", handler])
            .arg(self.mails())
            .env("PYTHONPATH", here)
            .env("PYTHONDONTWRITEBYTECODE", "1")
            .stdout(Stdio::null())
            .stderr(Stdio::piped())
            .spawn()
            .expect("python3-aiosmtpd is installed (./check installs it)");
        let said = BufReader::new(child.stderr.take().expect("the test itself is sound"));
        let mut said = said.lines().map_while(Result::ok);
        let ready = said.any(|line| line.contains("Server is listening"));
        assert!(ready, "aiosmtpd ended before it was ready: is python3-aiosmtpd installed?");
        // It goes on talking, and would stop at a full pipe.
        std::thread::spawn(move || said.for_each(drop));
        self.child = Some(child);
    }

    /// Its address.
    pub(crate) fn url(&self) -> String {
        format!("smtp://127.0.0.1:{}", self.port)
    }

    /// The same by its name, which its certificate holds.
    pub(crate) fn url_over(&self, tls: Tls) -> String {
        match tls {
            Tls::Implicit => format!("smtps://localhost:{}", self.port),
            Tls::StartTls => format!("smtp://localhost:{}?tls=required", self.port),
        }
    }

    /// What it took, as Python's own reader of mail understands it, in no order: receiver, sender,
    /// message id, subject, and text with `\n` at the end of each line.
    pub(crate) fn taken(&self) -> Vec<[String; 5]> {
        let here = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/smtp_server/read.py");
        let output = Command::new(PYTHON).arg(here).arg(self.mails()).output();
        let output = output.expect("the test itself is sound");
        assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
        let text = String::from_utf8(output.stdout).expect("the reader writes UTF-8");
        let mails = text.split('\u{1e}').filter(|mail| !mail.is_empty());
        mails
            .map(|mail| {
                let parts: Vec<String> = mail.split('\u{1f}').map(str::to_owned).collect();
                parts.try_into().expect("five parts")
            })
            .collect()
    }

    fn certificate(&self) -> PathBuf {
        self.folder.join("certificate.pem")
    }

    fn mails(&self) -> PathBuf {
        self.folder.join("mails")
    }
}

impl Drop for SmtpServer {
    fn drop(&mut self) {
        if let Some(child) = &mut self.child {
            let _ = child.kill();
            let _ = child.wait();
        }
        let _ = std::fs::remove_dir_all(&self.folder);
    }
}

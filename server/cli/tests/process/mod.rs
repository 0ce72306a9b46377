//! The `sothon` command as a process, in folders of one test.

#![allow(dead_code, reason = "each test file uses a part of it")]

use std::io::{BufRead, BufReader, Lines, Read, Write};
use std::net::TcpStream;
use std::path::{Path, PathBuf};
use std::process::{Child, ChildStderr, ChildStdout, Command, ExitStatus, Output, Stdio};
use std::sync::atomic::{AtomicU32, Ordering};
use std::time::Duration;

use rustix::process::{Pid, Signal, kill_process};

static MADE: AtomicU32 = AtomicU32::new(0);

/// The folders of a set-up; whatever still runs in them ends with it.
pub(crate) struct Setup(PathBuf);

impl Setup {
    pub(crate) fn new() -> Self {
        let number = MADE.fetch_add(1, Ordering::Relaxed);
        let name = format!("sothon-cli-{}-{number}", std::process::id());
        let folder = std::env::temp_dir().join(name);
        std::fs::create_dir_all(&folder).expect("the test itself is sound");
        Self(folder)
    }

    pub(crate) fn path(&self, name: &str) -> PathBuf {
        self.0.join(name)
    }

    /// `sothon` with its settings from nowhere but here.
    pub(crate) fn command(&self, args: &[&str]) -> Command {
        let mut command = Command::new(env!("CARGO_BIN_EXE_sothon"));
        for name in [
            "DATABASE_URL",
            "DATABASE_OWNER_URL",
            "REDIS_URL",
            "SMTP_URL",
            "SOTHON_BACK_OFFICE_KEY_FILE",
            "PORT",
            "SOTHON_ORIGIN",
            "SOTHON_ROLES",
            "SOTHON_METRICS_PORT",
            "RUST_LOG",
        ] {
            command.env_remove(name);
        }
        command.env("SOTHON_DATA", self.path("var")).env("SOTHON_KEYS", self.path("keys"));
        command.env("SOTHON_LANGUAGE", "en").args(args).stdin(Stdio::null());
        command
    }

    /// Runs it to its end.
    pub(crate) fn run(&self, args: &[&str]) -> Answer {
        Answer::of(self.command(args).output().expect("the test itself is sound"))
    }

    /// Starts `sothon serve` on a free port and waits until it says where.
    pub(crate) fn serve(&self) -> Server {
        self.serve_with(&[])
    }

    /// The same with more arguments.
    pub(crate) fn serve_with(&self, more: &[&str]) -> Server {
        let args = [&["serve", "--port", "0", "--log", "json"][..], more].concat();
        Server::start(self.command(&args))
    }

    /// The process number of this set-up's PostgreSQL.
    pub(crate) fn postmaster(&self) -> Option<Pid> {
        let noted = std::fs::read_to_string(self.path("var/postgres/data/postmaster.pid")).ok()?;
        Pid::from_raw(noted.lines().next()?.trim().parse().ok()?)
    }

    /// How many processes of the machine work in these folders.
    pub(crate) fn processes(&self) -> usize {
        let folder = self.0.to_str().expect("the test itself is sound");
        let all =
            std::fs::read_dir("/proc").expect("the test itself is sound").filter_map(Result::ok);
        all.filter(|process| {
            let line = std::fs::read(process.path().join("cmdline")).unwrap_or_default();
            String::from_utf8_lossy(&line).contains(folder)
        })
        .count()
    }
}

impl Drop for Setup {
    fn drop(&mut self) {
        if let Some(pid) = self.postmaster() {
            let _ = kill_process(pid, Signal::QUIT);
        }
        let _ = std::fs::remove_dir_all(&self.0);
    }
}

/// What a command answered.
pub(crate) struct Answer {
    pub(crate) code: Option<i32>,
    pub(crate) out: String,
    pub(crate) err: String,
}

impl Answer {
    pub(crate) fn of(output: Output) -> Self {
        Self {
            code: output.status.code(),
            out: String::from_utf8(output.stdout).expect("the test itself is sound"),
            err: String::from_utf8(output.stderr).expect("the test itself is sound"),
        }
    }

    /// It failed with one line that names the step, and nothing else.
    pub(crate) fn assert_failed_at(&self, step: &str) {
        assert_eq!(self.code, Some(1), "{}{}", self.out, self.err);
        assert!(self.err.starts_with("sothon: "), "{}", self.err);
        assert!(self.err.contains(step), "{} lacks {step}", self.err);
        assert!(!self.err.contains("panicked") && !self.err.contains("backtrace"), "{}", self.err);
        assert_eq!(self.err.lines().count(), 1, "{}", self.err);
    }
}

/// A portal that is running.
pub(crate) struct Server {
    child: Child,
    logs: Lines<BufReader<ChildStdout>>,
    said: Lines<BufReader<ChildStderr>>,
    pub(crate) port: u16,
}

impl Server {
    fn start(mut command: Command) -> Self {
        let mut child = command
            .stdout(Stdio::piped())
            .stderr(Stdio::piped())
            .spawn()
            .expect("the test itself is sound");
        let logs = BufReader::new(child.stdout.take().expect("the test itself is sound")).lines();
        let mut said =
            BufReader::new(child.stderr.take().expect("the test itself is sound")).lines();
        let first = said.next().expect("it says where it runs").expect("the test itself is sound");
        let port = first
            .rsplit_once("http://localhost:")
            .expect(&first)
            .1
            .parse()
            .expect("the test itself is sound");
        Self { child, logs, said, port }
    }

    pub(crate) fn pid(&self) -> Pid {
        Pid::from_child(&self.child)
    }

    /// Waits for the log line that contains the text.
    pub(crate) fn log_line(&mut self, text: &str) -> String {
        let mut lines = self.logs.by_ref().map_while(Result::ok);
        lines.find(|line| line.contains(text)).expect("such a line before the end")
    }

    /// The whole answer to a GET, head and body.
    pub(crate) fn get(&self, path: &str) -> String {
        self.get_at(self.port, path)
    }

    /// The same at another of its ports.
    pub(crate) fn get_at(&self, port: u16, path: &str) -> String {
        let mut stream = TcpStream::connect(("127.0.0.1", port)).expect("the test itself is sound");
        stream.set_read_timeout(Some(Duration::from_secs(30))).expect("the test itself is sound");
        write!(stream, "GET {path} HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n")
            .expect("the test itself is sound");
        let mut answer = String::new();
        stream.read_to_string(&mut answer).expect("the test itself is sound");
        answer
    }

    /// Sends the signal and waits for the end.
    pub(crate) fn end(mut self, signal: Signal) -> ExitStatus {
        kill_process(self.pid(), signal).expect("the test itself is sound");
        self.child.wait().expect("the test itself is sound")
    }
}

impl Drop for Server {
    fn drop(&mut self) {
        let _ = self.child.kill();
        let _ = self.child.wait();
    }
}

/// The text of a file.
pub(crate) fn read(path: &Path) -> String {
    std::fs::read_to_string(path).expect("the test itself is sound")
}

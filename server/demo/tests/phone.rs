//! `sothon-demo phone` beside a running demo, which it finds by itself.

use std::io::{BufRead, BufReader, Write};
use std::path::{Path, PathBuf};
use std::process::{Child, Command, Stdio};

use sothon_app::ussd_pin::demo::PIN;

struct Folder(PathBuf);

impl Drop for Folder {
    fn drop(&mut self) {
        let _ = std::fs::remove_dir_all(&self.0);
    }
}

/// The demo, stopped however the test ends.
struct Demo(Child);

impl Drop for Demo {
    fn drop(&mut self) {
        let _ = Command::new("kill").args(["-INT", &self.0.id().to_string()]).status();
        let _ = self.0.wait();
    }
}

fn command(folder: &Path, arguments: &[&str]) -> Command {
    let mut command = Command::new(env!("CARGO_BIN_EXE_sothon-demo"));
    for name in ["DATABASE_URL", "REDIS_URL", "PORT", "RUST_LOG", "SOTHON_GATEWAY_SECRET"] {
        command.env_remove(name);
    }
    command
        .args(arguments)
        .args(["--language", "en"])
        .env("SOTHON_DATA", folder.join("var"))
        .env("SOTHON_KEYS", folder.join("keys"));
    command
}

/// Starts the demo and waits until it is ready.
fn start(folder: &Path) -> Demo {
    let ports = ["--port", "0", "--gateway-port", "0"];
    let mut child = command(folder, &["run", "--people", "30"])
        .args(ports)
        .stdout(Stdio::null())
        .stderr(Stdio::piped())
        .spawn()
        .expect("the demo starts");
    let said = BufReader::new(child.stderr.take().expect("its output is piped")).lines();
    let ready = said.map_while(Result::ok).any(|line| line.starts_with("Ctrl-C"));
    let demo = Demo(child);
    assert!(ready, "the demo ended before it was ready");
    demo
}

/// What the phone shows after these keys, and whether it ended well.
fn phone(folder: &Path, arguments: &[&str], keys: &str) -> (String, bool) {
    let mut child = command(folder, &["phone"])
        .args(arguments)
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .spawn()
        .expect("the phone starts");
    let typed = child.stdin.take().expect("its keys are piped").write_all(keys.as_bytes());
    let output = child.wait_with_output().expect("the phone ends");
    if output.status.success() {
        typed.expect("the keys are read");
    }
    let shown = [output.stdout, output.stderr].concat();
    (String::from_utf8(shown).expect("text"), output.status.success())
}

#[test]
fn it_finds_the_demo_dials_answers_and_hangs_up() {
    let name = format!("sothon-demo-phone-{}", std::process::id());
    let folder = Folder(std::env::temp_dir().join(name));
    std::fs::create_dir_all(&folder.0).expect("the folder is new");
    let (shown, well) = phone(&folder.0, &[], "*1288#\n");
    assert!(!well && shown.contains("finding the demo"), "{shown}");

    let _demo = start(&folder.0);
    let keys = "*1289#\n*1288#\n3\nabc\n\n*1288*3*3#\n";
    let (shown, well) = phone(&folder.0, &[], keys);
    assert!(well, "{shown}");
    for expected in [
        "Only *1288# leads somewhere here.",
        "│ 1 ខ្មែរ\n│ 2 Khmer (ABC)\n│ 3 English\n└─ ",
        " / 70 ",
        "│ 1 My pension\n",
        " / 160 ",
        "A phone can send only digits here.",
        "Hung up.",
        "│ Please call 1288.",
    ] {
        assert!(shown.contains(expected), "{expected:?} in {shown}");
    }
    let keys = format!("*1288#\n1\n{PIN}\n");
    let (shown, well) = phone(&folder.0, &["--number", "+855 12 204 577"], &keys);
    assert!(well && shown.contains("│ KHR 770,000 a month"), "{shown}");
    let (shown, well) = phone(&folder.0, &["--gateway-secret", "another"], "*1288#\n");
    assert!(!well && shown.contains("404"), "{shown}");
}

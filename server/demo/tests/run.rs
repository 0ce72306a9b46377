//! `sothon-demo run` twice: people are made once, and a stop loses nothing.

use std::io::{BufRead, BufReader};
use std::path::{Path, PathBuf};
use std::process::{Child, Command, Stdio};

struct Folder(PathBuf);

impl Drop for Folder {
    fn drop(&mut self) {
        let _ = std::fs::remove_dir_all(&self.0);
    }
}

/// Starts the demo and returns what it said until it was ready.
fn start(folder: &Path) -> (Child, String) {
    let mut command = Command::new(env!("CARGO_BIN_EXE_sothon-demo"));
    for name in ["DATABASE_URL", "REDIS_URL", "PORT", "RUST_LOG", "SOTHON_BACK_OFFICE_KEY_FILE"] {
        command.env_remove(name);
    }
    let mut child = command
        .args(["run", "--people", "30", "--port", "0", "--language", "en"])
        .env("SOTHON_DATA", folder.join("var"))
        .env("SOTHON_KEYS", folder.join("keys"))
        .stdout(Stdio::null())
        .stderr(Stdio::piped())
        .spawn()
        .expect("the test itself is sound");
    let mut said = String::new();
    for line in BufReader::new(child.stderr.take().expect("the test itself is sound"))
        .lines()
        .map_while(Result::ok)
    {
        said += &(line.clone() + "\n");
        if line.starts_with("Ctrl-C") {
            return (child, said);
        }
    }
    panic!("it ended with {:?}: {said}", child.wait());
}

fn interrupt(mut child: Child) {
    let pid = child.id().to_string();
    assert!(
        Command::new("kill")
            .args(["-INT", &pid])
            .status()
            .expect("the test itself is sound")
            .success()
    );
    assert!(child.wait().expect("the test itself is sound").success());
}

#[test]
fn people_are_made_once_and_every_kind_is_named() {
    let name = format!("sothon-demo-run-{}", std::process::id());
    let folder = Folder(std::env::temp_dir().join(name));
    std::fs::create_dir_all(&folder.0).expect("the test itself is sound");

    let (child, said) = start(&folder.0);
    assert!(said.contains("Making 30 people"), "{said}");
    for number in
        ["K-204577", "V-100234", "K-204578", "K-204579", "K-204580", "K-204581", "K-204582"]
    {
        assert!(said.contains(number), "{said}");
    }
    assert!(said.contains("/demo/messages"), "{said}");
    assert!(said.contains("7294"), "{said}");
    assert!(said.contains("checker-12@nsaf.example"), "{said}");
    assert!(said.contains("demo-of-the-back-office-no-secret"), "{said}");
    interrupt(child);

    let (child, said) = start(&folder.0);
    assert!(!said.contains("Making"), "{said}");
    assert!(said.contains("K-204577"), "{said}");
    interrupt(child);
    assert!(!folder.0.join("var/postgres/data/postmaster.pid").exists());
}

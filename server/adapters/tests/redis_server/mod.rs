//! A Redis server that lives as long as one test.

use std::io::{BufRead, BufReader};
use std::path::PathBuf;
use std::process::{Child, Command, Stdio};
use std::sync::atomic::{AtomicU32, Ordering};

static STARTED: AtomicU32 = AtomicU32::new(0);

/// A server on a Unix socket in a folder of its own.
pub(crate) struct RedisServer {
    folder: PathBuf,
    child: Child,
}

impl RedisServer {
    /// Starts it and waits until it accepts connections.
    pub(crate) fn start() -> Self {
        let number = STARTED.fetch_add(1, Ordering::Relaxed);
        let name = format!("sothon-redis-{}-{number}", std::process::id());
        let folder = std::env::temp_dir().join(name);
        std::fs::create_dir_all(&folder).expect("the test itself is sound");
        let mut child = Command::new("redis-server")
            .args(["--port", "0", "--save", "", "--appendonly", "no", "--unixsocket"])
            .arg(folder.join("redis.sock"))
            .current_dir(&folder)
            .stdout(Stdio::piped())
            .spawn()
            .expect("redis-server is installed (./check installs it)");
        let output = BufReader::new(child.stdout.take().expect("the test itself is sound"));
        let ready =
            output.lines().map_while(Result::ok).any(|line| line.contains("ready to accept"));
        assert!(ready, "redis-server ended before it was ready");
        Self { folder, child }
    }

    /// Its address.
    pub(crate) fn url(&self) -> String {
        format!("redis+unix://{}", self.folder.join("redis.sock").display())
    }
}

impl Drop for RedisServer {
    fn drop(&mut self) {
        let _ = self.child.kill();
        let _ = self.child.wait();
        let _ = std::fs::remove_dir_all(&self.folder);
    }
}

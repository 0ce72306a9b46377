//! The running server as its data directory shows it: `postmaster.pid` and `/proc`.

use std::os::unix::fs::MetadataExt;
use std::path::{Path, PathBuf};
use std::time::Duration;

use rustix::process::{Pid, Signal, kill_process};

use crate::ClusterError;

/// Pause between two looks.
const PAUSE: Duration = Duration::from_millis(10);

/// A live server process of one data directory.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Postmaster {
    pub(crate) pid: Pid,
    /// Folder of its socket, once the server has noted it.
    pub(crate) socket_dir: Option<PathBuf>,
    ready: bool,
}

impl Postmaster {
    /// The server that runs in `data_dir` now.
    ///
    /// A number in `postmaster.pid` proves nothing: after a crash it may belong to any process. A
    /// PostgreSQL server stands in its data directory, and that is compared: the folder itself, since
    /// a server that was started in another mount namespace names it by another path.
    pub(crate) fn of(data_dir: &Path) -> Option<Self> {
        let text = std::fs::read_to_string(pid_file(data_dir)).ok()?;
        let lines: Vec<&str> = text.lines().map(str::trim).collect();
        let pid = Pid::from_raw(lines.first()?.parse().ok()?)?;
        stands_in(pid, data_dir).then(|| Self {
            pid,
            socket_dir: lines.get(4).filter(|line| !line.is_empty()).map(PathBuf::from),
            ready: lines.get(7) == Some(&"ready"),
        })
    }

    /// Removes a `postmaster.pid` that no server of this directory stands behind.
    pub(crate) fn forget_dead(data_dir: &Path) -> Result<(), ClusterError> {
        let path = pid_file(data_dir);
        if Self::of(data_dir).is_some() || !path.exists() {
            return Ok(());
        }
        std::fs::remove_file(&path).map_err(ClusterError::file(&path))
    }

    /// Waits up to `patience` for a server of `data_dir` that takes connections.
    ///
    /// `gone` says whether there is nothing to wait for any more.
    pub(crate) fn wait_ready(
        data_dir: &Path,
        patience: Duration,
        gone: impl Fn() -> bool,
    ) -> Option<Self> {
        for _ in 0..patience.as_millis() / PAUSE.as_millis() {
            match Self::of(data_dir) {
                Some(server) if server.ready && server.socket_dir.is_some() => return Some(server),
                _ if gone() => return None,
                _ => std::thread::sleep(PAUSE),
            }
        }
        None
    }

    /// Fast shutdown: open transactions are rolled back, everything acknowledged is on disk.
    pub(crate) fn stop(&self, data_dir: &Path, patience: Duration) -> Result<(), ClusterError> {
        // An error means that it is gone already, which the loop below sees.
        let _ = kill_process(self.pid, Signal::INT);
        for _ in 0..patience.as_millis() / PAUSE.as_millis() {
            // The process goes last: a server that removed its file may still hold its memory and port.
            if !stands_in(self.pid, data_dir) {
                return Ok(());
            }
            std::thread::sleep(PAUSE);
        }
        Err(ClusterError::NotStopped(self.pid.as_raw_nonzero().get()))
    }
}

/// Whether a live process has this folder as its working directory.
fn stands_in(pid: Pid, data_dir: &Path) -> bool {
    let cwd = folder(Path::new(&format!("/proc/{}/cwd", pid.as_raw_nonzero())));
    cwd.is_some() && cwd == folder(data_dir)
}

/// Which folder a path leads to: its device and its number there.
fn folder(path: &Path) -> Option<(u64, u64)> {
    std::fs::metadata(path).ok().map(|found| (found.dev(), found.ino()))
}

fn pid_file(data_dir: &Path) -> PathBuf {
    data_dir.join("postmaster.pid")
}

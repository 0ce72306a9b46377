//! What can go wrong with a private cluster.

use std::path::PathBuf;

/// Why a cluster can't be made, started or stopped. For operators; the text is one line.
#[derive(Debug, thiserror::Error)]
pub enum ClusterError {
    /// No PostgreSQL 15 or newer was found.
    #[error("apt-get install postgresql")]
    NotInstalled,
    /// The configured folder has no `postgres` and `initdb`.
    #[error("postgres and initdb are not in {}", .0.display())]
    NotInFolder(PathBuf),
    /// PostgreSQL refuses to run as root and no other user exists.
    #[error("adduser --system --group sothon")]
    NoSystemUser,
    /// The system user can't enter a folder above the state folder.
    #[error("user {user} can't enter {}: choose a state folder below /var/lib", folder.display())]
    NotReachable {
        /// First folder it can't enter.
        folder: PathBuf,
        /// Name of the system user.
        user: String,
    },
    /// A folder for the socket exists and belongs to somebody else.
    #[error("{} belongs to another user", .0.display())]
    SocketFolderTaken(PathBuf),
    /// A program ended with an error; `output` is its last line.
    #[error("{program}: {output}")]
    Program {
        /// `initdb`, `postgres` or `postgres --single`.
        program: &'static str,
        /// Last line it printed.
        output: String,
    },
    /// The server did not come up in time; `output` is the last line of its log.
    #[error("postgres was not ready in time: {output}")]
    NotReady {
        /// Last line of the log.
        output: String,
    },
    /// The server did not stop in time.
    #[error("postgres (process {0}) did not stop in time")]
    NotStopped(i32),
    /// A file or folder failed.
    #[error("{}: {source}", path.display())]
    File {
        /// Which one.
        path: PathBuf,
        /// Why.
        source: std::io::Error,
    },
}

impl ClusterError {
    /// Names the file in an I/O error: `.map_err(ClusterError::file(&path))`.
    pub(crate) fn file(path: &std::path::Path) -> impl FnOnce(std::io::Error) -> Self + use<> {
        let path = path.to_owned();
        move |source| Self::File { path, source }
    }
}

//! Starting, adopting and stopping a cluster.

use std::fs::File;
use std::os::unix::process::CommandExt;
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};
use std::time::Duration;

use crate::account::{self, Account};
use crate::binaries::Binaries;
use crate::postmaster::Postmaster;
use crate::{APP, ClusterError, DATABASE, Durability, OWNER, SUPERUSER, Settings, create, socket};

/// How long a start may take; recovery after a power cut reads the log of minutes.
const START: Duration = Duration::from_secs(120);
/// How long a fast shutdown may take.
const STOP: Duration = Duration::from_secs(60);
/// How often a start is tried: processes of a killed server need a moment to notice and to end.
const ATTEMPTS: u32 = 20;

/// A running private cluster.
///
/// Dropping it leaves the server running: [`Cluster::stop`] is an act. A throw-away server ends by
/// itself with the process that started it.
#[derive(Debug)]
pub struct Cluster {
    data_dir: PathBuf,
    socket_dir: PathBuf,
    server: Postmaster,
}

impl Cluster {
    /// Starts the cluster of `settings`, after making it if it does not exist.
    ///
    /// A server that already runs in its directory is adopted: nothing is lost when the starter
    /// crashed and came back. Blocks until the server takes connections.
    pub fn start(settings: &Settings) -> Result<Self, ClusterError> {
        let binaries = Binaries::find(settings.binaries.as_deref())?;
        let account = Account::choose(&settings.run_as)?;
        let state_dir = state_dir(&settings.state_dir, account.as_ref())?;
        let settings = &Settings { state_dir, ..settings.clone() };
        let data_dir = settings.data_dir();
        create::data_dir(&data_dir, &binaries, account.as_ref(), settings.durability)?;
        let server = match Postmaster::of(&data_dir) {
            Some(_) => Postmaster::wait_ready(&data_dir, START, || false),
            None => None,
        };
        let server = match server {
            Some(running) => running,
            None => launch(settings, &binaries, account.as_ref())?,
        };
        let noted = server.socket_dir.clone();
        let socket_dir = noted.expect("invariant: a ready server has noted its socket");
        Ok(Self { data_dir, socket_dir, server })
    }

    /// Connection address for the role that serves requests.
    pub fn app_url(&self) -> String {
        self.url(APP, DATABASE)
    }

    /// Connection address for the role that migrates.
    pub fn owner_url(&self) -> String {
        self.url(OWNER, DATABASE)
    }

    /// Connection address for the role that may do everything, to any database.
    pub fn superuser_url(&self, database: &str) -> String {
        self.url(SUPERUSER, database)
    }

    /// Connection address for any role and database.
    pub fn url(&self, role: &str, database: &str) -> String {
        let socket = self.socket_dir.to_string_lossy().replace('%', "%25").replace('/', "%2F");
        format!("postgres://{role}@{socket}/{database}")
    }

    /// Process number of the server.
    pub fn pid(&self) -> i32 {
        self.server.pid.as_raw_nonzero().get()
    }

    /// Stops the server: open transactions are rolled back, everything acknowledged is kept.
    pub fn stop(self) -> Result<(), ClusterError> {
        self.server.stop(&self.data_dir, STOP)?;
        // A short folder of its own is made again at the next start; one in use is not empty.
        let _ = std::fs::remove_dir(&self.socket_dir);
        Ok(())
    }
}

/// The state folder as an absolute path, made and open to the account that needs it.
fn state_dir(wanted: &Path, account: Option<&Account>) -> Result<PathBuf, ClusterError> {
    std::fs::create_dir_all(wanted).map_err(ClusterError::file(wanted))?;
    let path = std::fs::canonicalize(wanted).map_err(ClusterError::file(wanted))?;
    create::folder(&path, account)?;
    if let Some(account) = account {
        account.can_reach(&path)?;
    }
    Ok(path)
}

fn launch(
    settings: &Settings,
    binaries: &Binaries,
    account: Option<&Account>,
) -> Result<Postmaster, ClusterError> {
    let data_dir = settings.data_dir();
    let socket_dir = socket::folder(&settings.state_dir, account)?;
    for _ in 0..ATTEMPTS {
        Postmaster::forget_dead(&data_dir)?;
        let command = server_command(settings, binaries, account, &socket_dir)?;
        let ended = spawn(command)?;
        let gone = || ended.load(Ordering::Acquire);
        match Postmaster::wait_ready(&data_dir, START, gone) {
            Some(server) => return Ok(server),
            None if gone() => std::thread::sleep(Duration::from_millis(250)),
            None => break,
        }
    }
    Err(ClusterError::NotReady { output: last_line(&settings.log_file()) })
}

/// The server: no TCP, a log without statements or values, no signals from the terminal.
fn server_command(
    settings: &Settings,
    binaries: &Binaries,
    account: Option<&Account>,
    socket_dir: &Path,
) -> Result<Command, ClusterError> {
    let path = settings.log_file();
    let log = File::options().create(true).append(true).open(&path);
    let log = log.map_err(ClusterError::file(&path))?;
    let postgres = binaries.program("postgres");
    let mut command = match (settings.durability, dies_with_parent()) {
        (Durability::ThrowAway, Some(setpriv)) => {
            let mut command = account::command(setpriv, account);
            command.args(["--pdeathsig", "INT", "--"]).arg(postgres);
            command
        }
        _ => account::command(&postgres, account),
    };
    command.arg("-D").arg(settings.data_dir()).args(["-c", "listen_addresses="]);
    command.arg("-c").arg(format!("unix_socket_directories={}", socket_dir.display()));
    let quiet = ["log_error_verbosity=terse", "log_min_error_statement=panic", "jit=off"];
    for option in settings.durability.options().iter().chain(&quiet) {
        command.args(["-c", option]);
    }
    command.stdin(Stdio::null()).stdout(Stdio::null()).stderr(log).process_group(0);
    Ok(command)
}

/// `setpriv` sets the parent-death signal; to set it here would need unsafe code after fork.
fn dies_with_parent() -> Option<&'static Path> {
    ["/usr/bin/setpriv", "/bin/setpriv"].map(Path::new).into_iter().find(|path| path.is_file())
}

/// Starts the command from a thread that lives as long as the server: the parent-death signal
/// follows the thread, not the process. The flag turns true when the server has ended.
fn spawn(mut command: Command) -> Result<Arc<AtomicBool>, ClusterError> {
    let ended = Arc::new(AtomicBool::new(false));
    let flag = Arc::clone(&ended);
    let (sender, started) = std::sync::mpsc::channel();
    std::thread::spawn(move || {
        match command.spawn() {
            Ok(mut child) => {
                let _ = sender.send(Ok(()));
                // Its status is not of interest: the log has the reason.
                let _ = child.wait();
            }
            Err(error) => {
                let output = error.to_string();
                let _ = sender.send(Err(ClusterError::Program { program: "postgres", output }));
            }
        }
        flag.store(true, Ordering::Release);
    });
    started.recv().expect("invariant: the thread reports before it ends")?;
    Ok(ended)
}

fn last_line(log: &Path) -> String {
    let text = std::fs::read_to_string(log).unwrap_or_default();
    text.lines().last().unwrap_or("no message").to_owned()
}

//! A door between use cases and the database that falls shut at a chosen moment, as when the process is killed
//! or the connection is lost: nothing that was under way comes back.

use std::path::{Path, PathBuf};
use std::sync::atomic::{AtomicBool, AtomicU32, Ordering};
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};

use tokio::io::{AsyncReadExt, AsyncWriteExt};
use tokio::net::unix::{OwnedReadHalf, OwnedWriteHalf};
use tokio::net::{UnixListener, UnixStream};
use tokio::sync::watch;
use tokio::task::JoinHandle;

use crate::TestDb;

/// The name of PostgreSQL's socket in its folder.
const SOCKET: &str = ".s.PGSQL.5432";

/// How a transaction that is kept is ended, with the zero behind it.
const COMMIT: &[u8] = b"COMMIT\0";

/// Whether the next answer on a connection is the last one, and is kept back.
type Last = Arc<AtomicBool>;

/// When the door falls shut.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Cut {
    /// The request with this number, from 1 on, does not reach the database.
    Before(usize),
    /// It is carried out, and its answer does not come back.
    After(usize),
    /// The end of the transaction with this number, from 1 on, does not reach the database.
    BeforeCommit(usize),
    /// That transaction stands, and nobody is told.
    AfterCommit(usize),
}

/// What went through a door since it was armed. The same act sends more requests on one day than on another: a
/// connection that is not back in the pool yet leaves its work to a fresh one, which prepares its statements anew.
/// What it commits is the same every time.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Through {
    /// Requests.
    pub requests: usize,
    /// Those of them that end a transaction and keep it.
    pub commits: usize,
}

/// A door. A request is what the database answers in one go: a statement, or the beginning or the end of a
/// transaction. The question whether a connection still lives, which the pool asks when it takes one back, is none:
/// it comes at any moment.
pub struct Door {
    state: Arc<State>,
    folder: PathBuf,
    url: String,
    listener: JoinHandle<()>,
}

struct State {
    database: PathBuf,
    /// Since the door was armed.
    through: Mutex<Through>,
    cut: Mutex<Option<Cut>>,
    shut: watch::Sender<bool>,
}

/// Whether the door falls shut at a request.
enum Falls {
    No,
    Before,
    After,
}

impl State {
    /// Counts a request.
    fn count(&self, commits: bool) -> Falls {
        let mut through = held(&self.through);
        through.requests += 1;
        through.commits += usize::from(commits);
        let Through { requests, commits: committed } = *through;
        match *held(&self.cut) {
            Some(Cut::Before(at)) if at == requests => Falls::Before,
            Some(Cut::After(at)) if at == requests => Falls::After,
            Some(Cut::BeforeCommit(at)) if commits && at == committed => Falls::Before,
            Some(Cut::AfterCommit(at)) if commits && at == committed => Falls::After,
            _ => Falls::No,
        }
    }
}

impl Door {
    /// An open door to the database of a test.
    pub fn to(test: &TestDb) -> Self {
        static COUNT: AtomicU32 = AtomicU32::new(0);
        let url = test.app_url();
        let (front, rest) = url.split_once('@').expect("the address names a role");
        let (socket, database) = rest.split_once('/').expect("the address names a database");
        let number = COUNT.fetch_add(1, Ordering::Relaxed);
        let folder = format!("sothon-door-{}-{number}", std::process::id());
        let folder = std::env::temp_dir().join(folder);
        std::fs::create_dir(&folder).expect("the folder is new");
        let listener = UnixListener::bind(folder.join(SOCKET)).expect("the socket is new");
        let here = folder.to_string_lossy().replace('/', "%2F");
        let name = format!("door-{number}");
        let state = Arc::new(State {
            database: Path::new(&socket.replace("%2F", "/").replace("%25", "%")).join(SOCKET),
            through: Mutex::default(),
            cut: Mutex::default(),
            shut: watch::channel(false).0,
        });
        let listener = tokio::spawn(listen(listener, Arc::clone(&state)));
        let url = format!("{front}@{here}/{database}?sslmode=disable&application_name={name}");
        Self { state, folder, url, listener }
    }

    /// The address of the database through this door.
    pub(crate) fn url(&self) -> &str {
        &self.url
    }

    /// Counts anew; from now on the door falls shut where it is told.
    pub fn arm(&self, cut: Option<Cut>) {
        *held(&self.state.through) = Through::default();
        *held(&self.state.cut) = cut;
    }

    /// What went through since it was armed.
    pub fn through(&self) -> Through {
        *held(&self.state.through)
    }

    /// Shuts it and waits until the database has noticed, so that nothing of this process is under way any more.
    pub async fn shut(self, test: &TestDb) {
        self.state.shut.send_replace(true);
        self.listener.abort();
        let name = self.url.rsplit('=').next().unwrap_or_default();
        let here = format!("datname = current_database() AND application_name = '{name}'");
        while test.count("pg_stat_activity", &here).await > 0 {}
        let _ = std::fs::remove_dir_all(&self.folder);
    }
}

async fn listen(listener: UnixListener, state: Arc<State>) {
    while let Ok((client, _)) = listener.accept().await {
        // Whoever knocks is sent away at once: a knock that nobody hears would be tried again for seconds.
        if *state.shut.borrow() {
            continue;
        }
        let Ok(database) = UnixStream::connect(&state.database).await else { return };
        let ((from_client, to_client), (from_database, to_database)) =
            (client.into_split(), database.into_split());
        let last = Last::default();
        let requests = requests(Arc::clone(&state), Arc::clone(&last), from_client, to_database);
        tokio::spawn(until_shut(Arc::clone(&state), requests));
        let answers = answers(Arc::clone(&state), last, from_database, to_client);
        tokio::spawn(until_shut(Arc::clone(&state), answers));
    }
}

fn held<T>(mutex: &Mutex<T>) -> MutexGuard<'_, T> {
    mutex.lock().unwrap_or_else(PoisonError::into_inner)
}

/// Carries messages until one side ends or the door is shut; then both ends are dropped.
async fn until_shut(state: Arc<State>, carried: impl Future<Output = Option<()>>) {
    let mut shut = state.shut.subscribe();
    tokio::select! {
        _ = carried => {}
        _ = shut.wait_for(|shut| *shut) => {}
    }
}

async fn requests(
    state: Arc<State>,
    last: Last,
    mut client: OwnedReadHalf,
    mut database: OwnedWriteHalf,
) -> Option<()> {
    // The first message has no kind.
    let first = body(&mut client).await?;
    database.write_all(&first).await.ok()?;
    let mut asks = false;
    loop {
        let kind = client.read_u8().await.ok()?;
        let body = body(&mut client).await?;
        asks |= kind != b'S';
        if matches!(kind, b'S' | b'Q') && std::mem::take(&mut asks) {
            match state.count(kind == b'Q' && body.ends_with(COMMIT)) {
                Falls::Before => {
                    state.shut.send_replace(true);
                    return None;
                }
                Falls::After => last.store(true, Ordering::SeqCst),
                Falls::No => {}
            }
        }
        database.write_all(&[&[kind], body.as_slice()].concat()).await.ok()?;
    }
}

async fn answers(
    state: Arc<State>,
    last: Last,
    mut database: OwnedReadHalf,
    mut client: OwnedWriteHalf,
) -> Option<()> {
    loop {
        let kind = database.read_u8().await.ok()?;
        let body = body(&mut database).await?;
        // The database is ready for the next request: this one is carried out.
        if kind == b'Z' && last.load(Ordering::SeqCst) {
            state.shut.send_replace(true);
            return None;
        }
        client.write_all(&[&[kind], body.as_slice()].concat()).await.ok()?;
    }
}

/// The rest of a message: its length in four bytes, which counts them, and what follows.
async fn body(from: &mut OwnedReadHalf) -> Option<Vec<u8>> {
    let length = from.read_u32().await.ok()?;
    let mut whole = length.to_be_bytes().to_vec();
    let rest = usize::try_from(length).ok()?.checked_sub(4)?;
    whole.resize(4 + rest, 0);
    from.read_exact(&mut whole[4..]).await.ok()?;
    Some(whole)
}

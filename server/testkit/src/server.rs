//! The PostgreSQL of this test binary.

use std::path::{Path, PathBuf};
use std::sync::OnceLock;

use sothon_cluster::{Cluster, Settings};
use sothon_store::KeyRing;

use crate::SeededEntropy;

const PREFIX: &str = "sothon-test-";

/// A running server with a migrated template database, and keys.
pub(crate) struct Server {
    pub(crate) cluster: Cluster,
    pub(crate) keys: PathBuf,
}

/// The server of this process; the first test starts it. It ends with the process, and the next
/// test binary removes its folder.
pub(crate) fn server() -> &'static Server {
    static SERVER: OnceLock<Server> = OnceLock::new();
    // Its own thread, because a runtime can't block inside the runtime of a test.
    SERVER.get_or_init(|| {
        std::thread::spawn(start).join().expect("the private PostgreSQL of the tests starts")
    })
}

fn start() -> Server {
    let temp = std::env::temp_dir();
    remove_leftovers(&temp);
    let state_dir = temp.join(format!("{PREFIX}{}", std::process::id()));
    let keys = temp.join(format!("{PREFIX}{}-keys", std::process::id()));
    let cluster = match Cluster::start(&Settings::throw_away(&state_dir)) {
        Ok(cluster) => cluster,
        Err(error) => panic!("tests need PostgreSQL: {error}"),
    };
    KeyRing::create(&keys, &SeededEntropy::new(7)).expect("the folder of test keys is new");
    let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build();
    runtime
        .expect("a runtime starts")
        .block_on(sothon_store::migrate(&cluster.owner_url()))
        .expect("every migration runs on an empty database");
    Server { cluster, keys }
}

/// Removes what earlier test binaries left: a process can't clean up after its own end.
fn remove_leftovers(temp: &Path) {
    for entry in std::fs::read_dir(temp).into_iter().flatten().filter_map(Result::ok) {
        let name = entry.file_name();
        let pid = name.to_str().and_then(|name| name.strip_prefix(PREFIX)).unwrap_or("");
        let pid = pid.trim_end_matches("-keys");
        let ended = !pid.is_empty() && !Path::new("/proc").join(pid).exists();
        if ended {
            // Another test binary may be removing it too.
            let _ = std::fs::remove_dir_all(entry.path());
        }
    }
}

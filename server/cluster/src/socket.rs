//! Where the Unix socket lies. Its whole path may have 107 bytes.

use std::hash::{DefaultHasher, Hash, Hasher};
use std::os::unix::ffi::OsStrExt;
use std::os::unix::fs::MetadataExt;
use std::path::{Path, PathBuf};

use crate::account::Account;
use crate::{ClusterError, create};

/// What `sockaddr_un` holds, without its closing zero.
const LONGEST: usize = 107;
/// PostgreSQL names its socket after a port even without TCP.
const FILE_NAME: &str = ".s.PGSQL.5432";

/// Makes the folder of the socket: in the state folder, or a short one when that path is too long.
pub(crate) fn folder(state_dir: &Path, account: Option<&Account>) -> Result<PathBuf, ClusterError> {
    let chosen = choose(state_dir, &std::env::temp_dir());
    create::folder(&chosen, account)?;
    let owner = std::fs::metadata(&chosen).map_err(ClusterError::file(&chosen))?.uid();
    let expected = account.map_or(rustix::process::geteuid().as_raw(), |account| account.uid);
    if owner == expected { Ok(chosen) } else { Err(ClusterError::SocketFolderTaken(chosen)) }
}

fn choose(state_dir: &Path, short: &Path) -> PathBuf {
    let beside = state_dir.join("socket");
    if beside.join(FILE_NAME).as_os_str().as_bytes().len() <= LONGEST {
        return beside;
    }
    let mut hasher = DefaultHasher::new();
    state_dir.hash(&mut hasher);
    short.join(format!("sothon-{:016x}", hasher.finish()))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_long_state_folder_gets_a_short_socket_folder_of_its_own() {
        let short = Path::new("/tmp");
        assert_eq!(choose(Path::new("/var/lib/s"), short), Path::new("/var/lib/s/socket"));
        let long = PathBuf::from(format!("/{}", "x".repeat(90)));
        let other = PathBuf::from(format!("/{}", "y".repeat(90)));
        assert!(choose(&long, short).starts_with(short));
        assert_eq!(choose(&long, short), choose(&long, short));
        assert_ne!(choose(&long, short), choose(&other, short));
    }

    #[test]
    fn the_limit_counts_the_file_name_too() {
        // "/" + n + "/socket/" + 13 bytes of file name.
        let fits = PathBuf::from(format!("/{}", "x".repeat(107 - 13 - 8 - 1)));
        let too_long = PathBuf::from(format!("/{}", "x".repeat(107 - 13 - 8)));
        assert_eq!(choose(&fits, Path::new("/tmp")), fits.join("socket"));
        assert!(choose(&too_long, Path::new("/tmp")).starts_with("/tmp"));
    }
}

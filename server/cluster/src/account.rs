//! The system user that runs PostgreSQL, which refuses to run as root.

use std::os::unix::fs::{MetadataExt, PermissionsExt};
use std::os::unix::process::CommandExt;
use std::path::Path;
use std::process::Command;

use crate::ClusterError;

/// Which system user runs the cluster.
#[derive(Clone, Debug, Default)]
pub enum RunAs {
    /// Started by root: `postgres`, else `nobody`. Otherwise the starter.
    #[default]
    Automatic,
    /// A user of the system's list, by name. Only root can choose another than itself.
    User(String),
}

/// A user of the system's list.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Account {
    /// Name.
    pub name: String,
    /// User number.
    pub uid: u32,
    /// Number of the user's main group.
    pub gid: u32,
}

impl Account {
    /// Looks a user up by name in `/etc/passwd`.
    pub fn named(name: &str) -> Option<Self> {
        find(&std::fs::read_to_string("/etc/passwd").ok()?, name)
    }

    /// The user to switch to, or `None` when the starter runs the cluster itself.
    pub(crate) fn choose(run_as: &RunAs) -> Result<Option<Self>, ClusterError> {
        if !rustix::process::geteuid().is_root() {
            return Ok(None);
        }
        let found = match run_as {
            RunAs::Automatic => Self::named("postgres").or_else(|| Self::named("nobody")),
            RunAs::User(name) => Self::named(name).filter(|account| account.uid != 0),
        };
        found.map(Some).ok_or(ClusterError::NoSystemUser)
    }

    /// Whether this user can enter `folder` and every folder above it.
    pub(crate) fn can_reach(&self, folder: &Path) -> Result<(), ClusterError> {
        for ancestor in folder.ancestors().collect::<Vec<_>>().into_iter().rev() {
            let meta = std::fs::metadata(ancestor).map_err(ClusterError::file(ancestor))?;
            let mode = meta.permissions().mode();
            let shift = match (meta.uid() == self.uid, meta.gid() == self.gid) {
                (true, _) => 6,
                (false, true) => 3,
                (false, false) => 0,
            };
            if mode >> shift & 1 == 0 {
                let (folder, user) = (ancestor.to_owned(), self.name.clone());
                return Err(ClusterError::NotReachable { folder, user });
            }
        }
        Ok(())
    }
}

/// A command that runs as `account`, with no wish to read the starter's folder.
pub(crate) fn command(program: &Path, account: Option<&Account>) -> Command {
    let mut command = Command::new(program);
    command.current_dir("/").env_remove("PGDATA").env("LC_ALL", "C");
    if let Some(account) = account {
        command.uid(account.uid).gid(account.gid).env_remove("HOME");
    }
    command
}

fn find(passwd: &str, name: &str) -> Option<Account> {
    passwd.lines().map(|line| line.split(':').collect::<Vec<_>>()).find_map(|fields| {
        match fields[..] {
            [user, _, uid, gid, ..] if user == name => Some(Account {
                name: name.to_owned(),
                uid: uid.parse().ok()?,
                gid: gid.parse().ok()?,
            }),
            _ => None,
        }
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_user_is_found_by_its_whole_name() {
        let list = "postgres-old:x:1:2::/:/bin/sh\npostgres:x:101:104:admin:/var:/bin/sh\n";
        let found = find(list, "postgres").map(|account| (account.uid, account.gid));
        assert_eq!(found, Some((101, 104)));
        assert_eq!(find(list, "sothon"), None);
    }

    #[test]
    fn a_closed_folder_is_named() {
        let closed = std::env::temp_dir().join(format!("sothon-closed-{}", std::process::id()));
        let inner = closed.join("state");
        std::fs::create_dir_all(&inner).unwrap();
        std::fs::set_permissions(&closed, std::fs::Permissions::from_mode(0o700)).unwrap();
        let stranger = Account { name: "stranger".into(), uid: 54_321, gid: 54_321 };
        let result = stranger.can_reach(&inner);
        std::fs::remove_dir_all(&closed).unwrap();
        assert!(
            matches!(result, Err(ClusterError::NotReachable { folder, .. }) if folder == closed)
        );
    }
}

//! Finding the PostgreSQL programs.

use std::path::{Path, PathBuf};

use crate::ClusterError;

/// Oldest major version the SQL is written for.
const OLDEST: u32 = 15;

/// A folder that holds `postgres` and `initdb`.
#[derive(Debug)]
pub(crate) struct Binaries(PathBuf);

impl Binaries {
    /// The configured folder, else the newest one Debian installed.
    pub(crate) fn find(configured: Option<&Path>) -> Result<Self, ClusterError> {
        match configured {
            Some(folder) if complete(folder) => Ok(Self(folder.to_owned())),
            Some(folder) => Err(ClusterError::NotInFolder(folder.to_owned())),
            None => newest_in(Path::new("/usr/lib/postgresql")).ok_or(ClusterError::NotInstalled),
        }
    }

    pub(crate) fn program(&self, name: &str) -> PathBuf {
        self.0.join(name)
    }
}

fn newest_in(root: &Path) -> Option<Binaries> {
    std::fs::read_dir(root)
        .ok()?
        .filter_map(Result::ok)
        .filter_map(|entry| Some((entry.file_name().to_str()?.parse::<u32>().ok()?, entry.path())))
        .map(|(version, folder)| (version, folder.join("bin")))
        .filter(|(version, folder)| *version >= OLDEST && complete(folder))
        .max_by_key(|(version, _)| *version)
        .map(|(_, folder)| Binaries(folder))
}

fn complete(folder: &Path) -> bool {
    ["postgres", "initdb"].iter().all(|name| folder.join(name).is_file())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_missing_installation_names_the_command_to_type() {
        assert_eq!(ClusterError::NotInstalled.to_string(), "apt-get install postgresql");
        assert!(newest_in(Path::new("/nonexistent")).is_none());
    }

    #[test]
    fn a_wrong_folder_is_named() {
        let error = Binaries::find(Some(Path::new("/usr/share"))).expect_err("no programs there");
        assert_eq!(error.to_string(), "postgres and initdb are not in /usr/share");
    }

    #[test]
    fn the_newest_complete_version_wins() {
        let root = std::env::temp_dir().join(format!("sothon-binaries-{}", std::process::id()));
        for (version, names) in [
            ("9", &["postgres", "initdb"][..]),
            ("15", &["postgres", "initdb"]),
            ("17", &["postgres", "initdb"]),
            ("18", &["postgres"]),
            ("common", &["postgres", "initdb"]),
        ] {
            let bin = root.join(version).join("bin");
            std::fs::create_dir_all(&bin).unwrap();
            for name in names {
                std::fs::write(bin.join(name), "").unwrap();
            }
        }
        let found = newest_in(&root).map(|found| found.0);
        std::fs::remove_dir_all(&root).unwrap();
        assert_eq!(found, Some(root.join("17/bin")));
    }
}

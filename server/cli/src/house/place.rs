//! Where this set-up keeps its state.

use std::path::{Path, PathBuf};

use anyhow::{Context, ensure};
use sha2::{Digest, Sha256};

use crate::args::{Common, Roles};

/// The two folders of a set-up, as absolute paths.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Place {
    /// The private database and the lock.
    pub data: PathBuf,
    /// The keys, never inside `data`: a backup of one is no use without the other.
    pub keys: PathBuf,
}

impl Place {
    /// The folders given; otherwise `var` and `keys` in the present folder, or for root, whose files
    /// no other user may read, in a folder below `/var/lib/sothon` that belongs to this clone.
    pub fn choose(common: &Common) -> anyhow::Result<Self> {
        let here = std::env::current_dir().context("finding the present folder")?;
        let base = if rustix::process::geteuid().is_root() { below_var_lib(&here) } else { here };
        let absolute = |given: &Option<PathBuf>, name: &str| match given {
            Some(path) => std::path::absolute(path).with_context(|| path.display().to_string()),
            None => Ok(base.join(name)),
        };
        let place =
            Self { data: absolute(&common.data, "var")?, keys: absolute(&common.keys, "keys")? };
        ensure!(
            place.keys_are_apart(),
            "choosing folders: the keys ({}) must lie outside the data ({})",
            place.keys.display(),
            place.data.display()
        );
        Ok(place)
    }

    /// Whether the keys lie outside the data.
    pub fn keys_are_apart(&self) -> bool {
        !self.keys.starts_with(&self.data) && !self.data.starts_with(&self.keys)
    }

    /// The folder of the private database.
    pub fn cluster(&self) -> PathBuf {
        self.data.join("postgres")
    }

    /// Whether the private database was made, so that new keys would not open it.
    pub fn has_database(&self) -> bool {
        self.cluster().join("data").exists()
    }

    /// The files of papers, where they lie in a folder.
    pub fn files(&self) -> PathBuf {
        self.data.join("files")
    }

    /// The lock and the running address of a server of these roles.
    pub(crate) fn lock(&self, roles: &Roles) -> PathBuf {
        self.data.join(roles.lock_name())
    }
}

fn below_var_lib(clone: &Path) -> PathBuf {
    let hash = Sha256::digest(clone.as_os_str().as_encoded_bytes());
    let hex: String = hash[..8].iter().map(|byte| format!("{byte:02x}")).collect();
    Path::new("/var/lib/sothon").join(hex)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn place(data: &str, keys: &str) -> Place {
        Place { data: data.into(), keys: keys.into() }
    }

    #[test]
    fn keys_inside_the_data_are_noticed() {
        assert!(place("/a/var", "/a/keys").keys_are_apart());
        assert!(place("/a/var", "/a/var-keys").keys_are_apart());
        assert!(!place("/a/var", "/a/var/keys").keys_are_apart());
        assert!(!place("/a/keys/var", "/a/keys").keys_are_apart());
    }

    #[test]
    fn two_clones_never_share_a_folder() {
        let (one, other) = (below_var_lib(Path::new("/a")), below_var_lib(Path::new("/b")));
        assert_ne!(one, other);
        assert_eq!(one, below_var_lib(Path::new("/a")));
        assert!(one.starts_with("/var/lib/sothon"));
    }
}

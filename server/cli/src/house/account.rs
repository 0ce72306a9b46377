//! The system user that owns the state and runs the server when root starts it.

use std::os::unix::fs::{PermissionsExt, lchown};
use std::os::unix::process::CommandExt;
use std::path::Path;
use std::process::Command;

use anyhow::{Context, ensure};
use sothon_cluster::Account;

use super::Place;

/// The user's name.
pub(super) const USER: &str = "sothon";

/// As root: makes the user and the folders and becomes that user by running this program anew.
/// Otherwise does nothing.
pub fn become_sothon(place: &Place) -> anyhow::Result<()> {
    let Some(account) = prepare(place)? else { return Ok(()) };
    // The program's own path may lead through folders that only root may enter.
    let error = Command::new("/proc/self/exe")
        .arg0(std::env::args_os().next().unwrap_or_else(|| USER.into()))
        .args(std::env::args_os().skip(1))
        .env("SOTHON_DATA", &place.data)
        .env("SOTHON_KEYS", &place.keys)
        .env("HOME", "/nonexistent")
        .uid(account.uid)
        .gid(account.gid)
        .exec();
    Err(error).context(format!("becoming the user {USER}"))
}

/// As root: makes the user and the folders, and gives them to it.
pub(crate) fn prepare(place: &Place) -> anyhow::Result<Option<Account>> {
    if !rustix::process::geteuid().is_root() {
        return Ok(None);
    }
    let account = find_or_make()?;
    give(&place.data, &account, is_of_data)?;
    give(&place.keys, &account, |name| name.ends_with(".key") || name.ends_with(".pub"))?;
    Ok(Some(account))
}

/// What of ours lies in the data folder.
fn is_of_data(name: &str) -> bool {
    let lock = name.starts_with("serve") && name.ends_with(".lock");
    lock || ["postgres", "files", "demo"].contains(&name)
}

fn find_or_make() -> anyhow::Result<Account> {
    if let Some(account) = Account::named(USER) {
        return Ok(account);
    }
    let made = Command::new("useradd")
        .args(["--system", "--user-group", "--no-create-home", "--home-dir", "/nonexistent"])
        .args(["--shell", "/usr/sbin/nologin", USER])
        .status()
        .with_context(|| format!("making the user {USER} with useradd"))?;
    ensure!(made.success(), "making the user {USER}: useradd said {made}");
    Account::named(USER).with_context(|| format!("finding the user {USER} after useradd"))
}

/// Gives the folder and what lies in it to the user, unless something else lies there: root may have
/// named a wrong folder.
fn give(folder: &Path, account: &Account, ours: fn(&str) -> bool) -> anyhow::Result<()> {
    let step = || format!("preparing the folder {}", folder.display());
    std::fs::create_dir_all(folder).with_context(step)?;
    for entry in std::fs::read_dir(folder).with_context(step)? {
        let entry = entry.with_context(step)?;
        let name = entry.file_name();
        let known = name.to_str().is_some_and(ours);
        ensure!(known, "{}: it holds {}, which is not ours", step(), name.display());
        give_with_files(&entry.path(), account).with_context(step)?;
    }
    lchown(folder, Some(account.uid), Some(account.gid)).with_context(step)?;
    std::fs::set_permissions(folder, std::fs::Permissions::from_mode(0o700)).with_context(step)
}

/// Gives a file, or a folder with what lies directly in it: root may have written a log there.
fn give_with_files(path: &Path, account: &Account) -> std::io::Result<()> {
    lchown(path, Some(account.uid), Some(account.gid))?;
    if path.symlink_metadata()?.is_dir() {
        for entry in std::fs::read_dir(path)? {
            lchown(entry?.path(), Some(account.uid), Some(account.gid))?;
        }
    }
    Ok(())
}

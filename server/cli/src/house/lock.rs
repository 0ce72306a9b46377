//! One server for each data folder: a locked file that says where it runs.

use std::fs::{File, TryLockError};
use std::io::{Read, Seek, SeekFrom, Write};
use std::os::unix::fs::OpenOptionsExt;

use anyhow::Context;

use super::Place;
use crate::args::Roles;

/// The lock of a data folder; the kernel lets go of it when the process ends, however it ends.
#[derive(Debug)]
pub struct Lock(File);

/// Who holds the lock.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Holder {
    /// The process.
    pub pid: String,
    /// Where the portal answers; nothing while it starts or if it is another command.
    pub address: Option<String>,
    /// Where the operators' gateways call, if they are served.
    pub gateway: Option<String>,
}

/// The answer to asking for the lock.
#[derive(Debug)]
pub enum Locked {
    /// It is ours now.
    Ours(Lock),
    /// Another process has it.
    Theirs(Holder),
}

impl Lock {
    /// Takes the lock of a server that does everything, if nobody has it.
    pub fn take(place: &Place) -> anyhow::Result<Locked> {
        Self::take_for(place, &Roles::of(&[]))
    }

    /// Takes the lock of a server of these roles, if nobody has it.
    pub fn take_for(place: &Place, roles: &Roles) -> anyhow::Result<Locked> {
        let path = place.lock(roles);
        std::fs::create_dir_all(&place.data)
            .with_context(|| format!("making the folder {}", place.data.display()))?;
        let mut file = File::options()
            .create(true)
            .truncate(false)
            .read(true)
            .write(true)
            .mode(0o600)
            .open(&path)
            .with_context(|| format!("opening {}", path.display()))?;
        match file.try_lock() {
            Ok(()) => {
                let mut lock = Self(file);
                lock.write(&[])?;
                Ok(Locked::Ours(lock))
            }
            Err(TryLockError::WouldBlock) => Ok(Locked::Theirs(read(&mut file)?)),
            Err(TryLockError::Error(error)) => Err(error).context("locking the data folder"),
        }
    }

    /// Says where the portal answers, and where gateways call.
    pub fn announce(&mut self, address: &str, gateway: Option<&str>) -> anyhow::Result<()> {
        let lines: Vec<&str> = std::iter::once(address).chain(gateway).collect();
        self.write(&lines)
    }

    fn write(&mut self, addresses: &[&str]) -> anyhow::Result<()> {
        let text = format!("{}\n{}\n", std::process::id(), addresses.join("\n"));
        let written = self.0.set_len(0).and_then(|()| self.0.seek(SeekFrom::Start(0)));
        written.and_then(|_| self.0.write_all(text.as_bytes())).context("writing the lock file")
    }
}

fn read(file: &mut File) -> anyhow::Result<Holder> {
    let mut text = String::new();
    file.read_to_string(&mut text).context("reading the lock file")?;
    let mut lines = text.lines();
    let pid = lines.next().unwrap_or_default().to_owned();
    let mut address = || lines.next().filter(|line| !line.is_empty()).map(str::to_owned);
    Ok(Holder { pid, address: address(), gateway: address() })
}

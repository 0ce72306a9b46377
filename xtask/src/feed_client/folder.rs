//! The batches and reports that a client keeps. A file with its last name is whole and does not change any more.

use std::fs::{self, File};
use std::io::Write;
use std::path::{Path, PathBuf};

use anyhow::{Context, Result};

use super::kill::Kills;

/// The folder of a client.
pub struct Folder(PathBuf);

/// What a file holds.
#[derive(Clone, Copy)]
pub(super) enum Kind {
    /// A batch, as it was received.
    Batch,
    /// A report, as it is sent.
    Report,
    /// That a report was taken.
    Taken,
    /// What people of the back office have decided: an array of decisions, put there by them.
    Decided,
    /// The same as it is sent.
    Decisions,
    /// The answer to it.
    Applied,
}

impl Kind {
    fn ending(self) -> &'static str {
        match self {
            Self::Batch => "batch.json",
            Self::Report => "report.json",
            Self::Taken => "report.taken",
            Self::Decided => "decided.json",
            Self::Decisions => "decisions.json",
            Self::Applied => "decisions.applied",
        }
    }
}

impl Folder {
    /// Opens the folder, or makes it.
    ///
    /// # Errors
    /// When it can't be made.
    pub fn open(path: &Path) -> Result<Self> {
        fs::create_dir_all(path).with_context(|| format!("making {}", path.display()))?;
        Ok(Self(path.to_owned()))
    }

    fn path(&self, kind: Kind, number: u64) -> PathBuf {
        self.0.join(format!("{number:09}.{}", kind.ending()))
    }

    /// What was kept under this number, if anything.
    pub(super) fn read(&self, kind: Kind, number: u64) -> Result<Option<Vec<u8>>> {
        let path = self.path(kind, number);
        match fs::read(&path) {
            Ok(bytes) => Ok(Some(bytes)),
            Err(error) if error.kind() == std::io::ErrorKind::NotFound => Ok(None),
            Err(error) => Err(error).with_context(|| format!("reading {}", path.display())),
        }
    }

    /// Keeps it for good, or dies before that: half a file never has the name of a whole one.
    pub(super) fn keep(
        &self,
        kind: Kind,
        number: u64,
        bytes: &[u8],
        kills: &mut Kills,
    ) -> Result<()> {
        let path = self.path(kind, number);
        let part = path.with_extension("part");
        let (first, rest) = bytes.split_at(bytes.len() / 2);
        let mut file = File::create(&part).with_context(|| format!("making {}", part.display()))?;
        file.write_all(first)?;
        kills.pass()?;
        file.write_all(rest)?;
        file.sync_all()?;
        kills.pass()?;
        fs::rename(&part, &path)?;
        Ok(File::open(&self.0)?.sync_all()?)
    }

    /// How many batches were kept: they are numbered from 1 without gaps.
    ///
    /// # Errors
    /// When the folder can't be read.
    pub(super) fn batches(&self) -> Result<u64> {
        let mut kept = 0;
        while self.path(Kind::Batch, kept + 1).try_exists()? {
            kept += 1;
        }
        Ok(kept)
    }
}

//! Where the files of a test lie: in memory, and out of order when a test says so.

use std::collections::BTreeMap;
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::{Mutex, PoisonError};

use async_trait::async_trait;
use sothon_app::port::{FileError, FileStore};
use sothon_domain::person::PageId;

/// A store of files in memory.
#[derive(Debug, Default)]
pub struct Shelf {
    files: Mutex<BTreeMap<PageId, Vec<u8>>>,
    is_broken: AtomicBool,
}

impl Shelf {
    /// From now on it fails whatever it is asked, or works again.
    pub fn break_down(&self, is_broken: bool) {
        self.is_broken.store(is_broken, Ordering::Relaxed);
    }

    /// What lies in it, as it lies there.
    pub fn files(&self) -> Vec<Vec<u8>> {
        self.with(|files| files.values().cloned().collect())
    }

    fn with<T>(&self, act: impl FnOnce(&mut BTreeMap<PageId, Vec<u8>>) -> T) -> T {
        act(&mut self.files.lock().unwrap_or_else(PoisonError::into_inner))
    }

    fn ask<T>(
        &self,
        step: &'static str,
        act: impl FnOnce(&mut BTreeMap<PageId, Vec<u8>>) -> Option<T>,
    ) -> Result<T, FileError> {
        let broken = self.is_broken.load(Ordering::Relaxed);
        let done = if broken { None } else { self.with(act) };
        done.ok_or_else(|| FileError { step, source: "the shelf is broken, or bare".into() })
    }
}

#[async_trait]
impl FileStore for Shelf {
    async fn put(&self, page: PageId, sealed: Vec<u8>) -> Result<(), FileError> {
        self.ask("keeping", |files| {
            files.insert(page, sealed);
            Some(())
        })
    }

    async fn get(&self, page: PageId) -> Result<Vec<u8>, FileError> {
        self.ask("reading", |files| files.get(&page).cloned())
    }

    async fn delete(&self, page: PageId) -> Result<(), FileError> {
        self.ask("deleting", |files| {
            files.remove(&page);
            Some(())
        })
    }
}

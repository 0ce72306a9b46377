//! Files of papers, sealed before they come here: in a folder, or in a store of objects that speaks S3.

mod s3;

use std::path::PathBuf;
use std::sync::Arc;
use std::time::Duration;

use async_trait::async_trait;
use object_store::local::LocalFileSystem;
use object_store::path::Path;
use object_store::{ObjectStore, ObjectStoreExt};
use sothon_app::port::{FileError, FileStore};
use sothon_domain::person::PageId;

pub use s3::FilesSetupError;

/// How long one act may take in all, tries again included: whoever sends a page waits for it.
const IN_ALL: Duration = Duration::from_secs(60);

/// A store of files.
pub struct Files(Place);

enum Place {
    /// A folder of our own, made when the first file comes.
    Folder(PathBuf),
    /// A store of objects.
    Objects(Arc<dyn ObjectStore>),
}

impl Files {
    /// Files in this folder. Nothing is made or read yet.
    pub fn in_folder(folder: PathBuf) -> Self {
        Self(Place::Folder(folder))
    }

    /// Files in a bucket: `s3+https://KEY:SECRET@host/bucket?region=NAME`. Connects to nothing. `http` is for a
    /// store on our own machine or network: who sets it up answers for that.
    ///
    /// # Errors
    /// [`FilesSetupError`] says what is missing.
    pub fn at(url: &str) -> Result<Self, FilesSetupError> {
        Ok(Self(Place::Objects(s3::bucket(url)?)))
    }

    async fn store(&self) -> Result<Arc<dyn ObjectStore>, Wrong> {
        match &self.0 {
            Place::Objects(store) => Ok(Arc::clone(store)),
            Place::Folder(folder) => {
                // Only we read it.
                let mut maker = tokio::fs::DirBuilder::new();
                maker.recursive(true).mode(0o700).create(folder).await?;
                Ok(Arc::new(LocalFileSystem::new_with_prefix(folder)?.with_fsync(true)))
            }
        }
    }

    async fn put_now(&self, page: PageId, sealed: Vec<u8>) -> Result<(), Wrong> {
        self.store().await?.put(&path(page), sealed.into()).await?;
        Ok(())
    }

    async fn get_now(&self, page: PageId) -> Result<Vec<u8>, Wrong> {
        Ok(self.store().await?.get(&path(page)).await?.bytes().await?.to_vec())
    }

    async fn delete_now(&self, page: PageId) -> Result<(), Wrong> {
        match self.store().await?.delete(&path(page)).await {
            Ok(()) | Err(object_store::Error::NotFound { .. }) => Ok(()),
            Err(error) => Err(error.into()),
        }
    }
}

type Wrong = Box<dyn std::error::Error + Send + Sync>;

#[async_trait]
impl FileStore for Files {
    async fn put(&self, page: PageId, sealed: Vec<u8>) -> Result<(), FileError> {
        in_time("keeping", self.put_now(page, sealed)).await
    }

    async fn get(&self, page: PageId) -> Result<Vec<u8>, FileError> {
        in_time("reading", self.get_now(page)).await
    }

    async fn delete(&self, page: PageId) -> Result<(), FileError> {
        in_time("deleting", self.delete_now(page)).await
    }
}

async fn in_time<T>(
    step: &'static str,
    act: impl Future<Output = Result<T, Wrong>>,
) -> Result<T, FileError> {
    let wrong = |source| FileError { step, source };
    tokio::time::timeout(IN_ALL, act).await.map_err(|late| wrong(late.into()))?.map_err(wrong)
}

/// The id alone: no name that anybody typed is ever part of a path.
fn path(page: PageId) -> Path {
    Path::from(format!("papers/{page}"))
}

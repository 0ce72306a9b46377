//! Passwords of staff: Argon2id with 19 MiB, two passes, one lane, which is the library's default and
//! the house's number. It takes about 20 ms, so that few are worked out at once and few may wait.

use std::sync::LazyLock;
use std::thread;

use argon2::Argon2;
use argon2::password_hash::{PasswordHasher, PasswordVerifier};
use sothon_domain::effects::Entropy;
use tokio::sync::Semaphore;

use crate::AppError;

/// Those who wait for one core: the last of them waits 1.3 seconds.
const WAITING: usize = 64;

/// One at each core, each with 19 MiB.
static DOOR: LazyLock<Door> = LazyLock::new(|| {
    let cores = thread::available_parallelism().map_or(1, usize::from);
    Door::new(cores, cores * WAITING)
});

/// The hash of no password, with the same work in it as any other: for addresses nobody has.
pub(super) const NOBODYS: &str = "$argon2id$v=19$m=19456,t=2,p=1$bm9ib2R5IGhhcyB0aGlz$\
     AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA";

/// Hashes a new password under a fresh salt.
///
/// # Errors
/// [`AppError::Overloaded`] when too many are being worked out.
pub(super) async fn hash(entropy: &dyn Entropy, password: &str) -> Result<String, AppError> {
    let mut salt = [0u8; 16];
    entropy.fill(&mut salt);
    let password = password.to_owned();
    let work = move || Argon2::default().hash_password_with_salt(password.as_bytes(), &salt).ok();
    let hash = DOOR.pass(work).await?;
    let hash = hash.ok_or(AppError::Inconsistent("a password that can't be hashed"))?;
    Ok(hash.to_string())
}

/// Whether the password belongs to the hash; takes equally long whatever is wrong.
///
/// # Errors
/// [`AppError::Overloaded`] when too many are being worked out.
pub(super) async fn is_right(password: &str, hash: &str) -> Result<bool, AppError> {
    let (password, hash) = (password.to_owned(), hash.to_owned());
    DOOR.pass(move || Argon2::default().verify_password(password.as_bytes(), hash.as_str()).is_ok())
        .await
}

/// How many passwords are being worked out or wait for it.
pub(crate) fn waiting() -> usize {
    DOOR.taken()
}

/// Lets so much work in and sends the rest away.
struct Door {
    places: usize,
    at_work: Semaphore,
    inside: Semaphore,
}

impl Door {
    const fn new(at_once: usize, waiting: usize) -> Self {
        Self {
            places: at_once + waiting,
            at_work: Semaphore::const_new(at_once),
            inside: Semaphore::const_new(at_once + waiting),
        }
    }

    /// How many are inside.
    fn taken(&self) -> usize {
        self.places.saturating_sub(self.inside.available_permits())
    }

    /// Does the work on a thread that serves no requests. A request that is given up meanwhile keeps
    /// its place until the work is done.
    async fn pass<T: Send + 'static>(
        &'static self,
        work: impl FnOnce() -> T + Send + 'static,
    ) -> Result<T, AppError> {
        let inside = self.inside.try_acquire().map_err(|_| AppError::Overloaded)?;
        let at_work = self.at_work.acquire().await.map_err(|_| AppError::Overloaded)?;
        let done = tokio::task::spawn_blocking(move || {
            let done = work();
            drop((at_work, inside));
            done
        });
        done.await.map_err(|_| AppError::Inconsistent("the hashing of a password broke off"))
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use sothon_testkit::SeededEntropy;

    #[tokio::test]
    async fn a_password_fits_its_own_hash_and_nobodys_takes_the_same_work() {
        let hash = hash(&SeededEntropy::default(), "fifteen letters or more").await.unwrap();
        assert!(is_right("fifteen letters or more", &hash).await.unwrap());
        assert!(!is_right("fifteen letters or less", &hash).await.unwrap());
        assert!(!is_right("", NOBODYS).await.unwrap());
        let costs = |hash: &str| hash.split('$').take(4).collect::<Vec<_>>().join("$");
        let length = |hash: &str| hash.rsplit('$').next().map(str::len);
        assert_eq!(costs(&hash), costs(NOBODYS));
        assert_eq!(length(&hash), length(NOBODYS));
    }

    #[tokio::test]
    async fn a_full_door_sends_away_at_once_and_opens_again() {
        static DOOR: Door = Door::new(1, 1);
        let (tell, told) = std::sync::mpsc::channel::<()>();
        let first = tokio::spawn(DOOR.pass(move || told.recv().is_ok()));
        let second = tokio::spawn(DOOR.pass(|| true));
        while DOOR.inside.available_permits() > 0 {
            tokio::task::yield_now().await;
        }
        assert_eq!(DOOR.taken(), 2);
        assert!(matches!(DOOR.pass(|| true).await, Err(AppError::Overloaded)));
        tell.send(()).unwrap();
        assert!(first.await.unwrap().unwrap() && second.await.unwrap().unwrap());
        assert!(DOOR.pass(|| true).await.unwrap());
        assert_eq!(DOOR.taken(), 0);
    }
}

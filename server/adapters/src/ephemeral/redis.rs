//! The store in Redis: for several processes. Works from Redis 6.0 on.

use std::time::Duration;

use async_trait::async_trait;
use redis::aio::{ConnectionManager, ConnectionManagerConfig};
use redis::{Client, RedisError, Script};
use sothon_app::port::{EphemeralError, EphemeralStore};
use time::OffsetDateTime;

/// A page waits no longer than this for Redis.
const PATIENCE: Duration = Duration::from_secs(1);

/// The window begins with its first count; later counts don't move its end.
const COUNT: &str = "local n = redis.call('INCR', KEYS[1]) \
    if n == 1 then redis.call('PEXPIREAT', KEYS[1], ARGV[1]) end \
    return n";

/// Keys and counters in Redis, under names that begin with `sothon:`.
#[derive(Clone)]
pub struct Redis {
    connection: ConnectionManager,
    count: Script,
}

/// Redis can't be used as the address says.
#[derive(Debug, thiserror::Error)]
pub enum RedisSetupError {
    /// The text is no address such as `redis://host:6379/0` or `redis+unix:///run/redis.sock`.
    #[error("not a Redis address")]
    Address(#[source] RedisError),
    /// Nobody answers there, or it refuses us.
    #[error("Redis does not answer")]
    Connect(#[source] RedisError),
}

impl Redis {
    /// Connects once to see that the address is right; later losses are mended in the background.
    ///
    /// # Errors
    /// [`RedisSetupError`] if the address is wrong or nobody answers within a second.
    pub async fn connect(url: &str) -> Result<Self, RedisSetupError> {
        let client = Client::open(url).map_err(RedisSetupError::Address)?;
        let config = ConnectionManagerConfig::new()
            .set_connection_timeout(Some(PATIENCE))
            .set_response_timeout(Some(PATIENCE))
            .set_number_of_retries(1);
        let mut connection = ConnectionManager::new_with_config(client, config)
            .await
            .map_err(RedisSetupError::Connect)?;
        let _: String = redis::cmd("PING")
            .query_async(&mut connection)
            .await
            .map_err(RedisSetupError::Connect)?;
        Ok(Self { connection, count: Script::new(COUNT) })
    }
}

fn name(key: &str) -> String {
    format!("sothon:{key}")
}

/// Unix milliseconds; before 1970 counts as long ago, which Redis would refuse to read.
fn millis(instant: OffsetDateTime) -> i64 {
    i64::try_from(instant.unix_timestamp_nanos() / 1_000_000)
        .expect("invariant: a date in years of four digits fits")
        .max(1)
}

fn failed(step: &'static str) -> impl FnOnce(RedisError) -> EphemeralError {
    move |error| EphemeralError { step, source: Box::new(error) }
}

#[async_trait]
impl EphemeralStore for Redis {
    async fn put(
        &self,
        key: &str,
        value: &[u8],
        expires_at: OffsetDateTime,
    ) -> Result<(), EphemeralError> {
        let (key, mut connection) = (name(key), self.connection.clone());
        let mut both = redis::pipe();
        both.atomic();
        both.cmd("SET").arg(&key).arg(value).ignore();
        both.cmd("PEXPIREAT").arg(&key).arg(millis(expires_at)).ignore();
        both.query_async(&mut connection).await.map_err(failed("put"))
    }

    async fn get(&self, key: &str) -> Result<Option<Vec<u8>>, EphemeralError> {
        let mut connection = self.connection.clone();
        redis::cmd("GET").arg(name(key)).query_async(&mut connection).await.map_err(failed("get"))
    }

    async fn remove(&self, key: &str) -> Result<(), EphemeralError> {
        let mut connection = self.connection.clone();
        redis::cmd("DEL")
            .arg(name(key))
            .query_async(&mut connection)
            .await
            .map_err(failed("remove"))
    }

    async fn count(&self, key: &str, window_ends: OffsetDateTime) -> Result<u32, EphemeralError> {
        let mut connection = self.connection.clone();
        self.count
            .key(name(key))
            .arg(millis(window_ends))
            .invoke_async(&mut connection)
            .await
            .map_err(failed("count"))
    }
}

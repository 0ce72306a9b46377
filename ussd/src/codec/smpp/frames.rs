//! Units in a stream of bytes: each begins with its length.

use super::SmppFault;

/// The longest unit that is read: no operator sends as much.
pub const MOST_BYTES: usize = 64 * 1024;

/// A unit's head: length, command, status, sequence number.
pub(super) const HEAD: usize = 16;

/// The bytes that came and are no whole unit yet.
#[derive(Debug, Default)]
pub struct Frames(Vec<u8>);

impl Frames {
    /// Takes bytes as they come.
    pub fn push(&mut self, bytes: &[u8]) {
        self.0.extend(bytes);
    }

    /// The next whole unit, if it is there.
    ///
    /// # Errors
    /// A length that no unit has. Where the next unit begins is not known then: the connection is of no more use.
    pub fn next_frame(&mut self) -> Result<Option<Vec<u8>>, SmppFault> {
        let Some(length) = self.0.first_chunk::<4>() else { return Ok(None) };
        let length = usize::try_from(u32::from_be_bytes(*length)).map_err(|_| SmppFault::Length)?;
        if !(HEAD..=MOST_BYTES).contains(&length) {
            return Err(SmppFault::Length);
        }
        if self.0.len() < length {
            return Ok(None);
        }
        let rest = self.0.split_off(length);
        Ok(Some(std::mem::replace(&mut self.0, rest)))
    }
}

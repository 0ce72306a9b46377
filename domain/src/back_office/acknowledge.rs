//! The back office says that it holds a batch.

use super::{BatchHash, BatchNumber, Header};

/// What an acknowledgement did.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Acknowledged {
    /// The batch is acknowledged from now on.
    Now,
    /// It was before: nothing changes, the answer is the same.
    Before,
}

/// Why an acknowledgement is not taken.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum NotAcknowledged {
    /// What was received is not what was sent.
    WrongHash,
    /// An earlier batch comes first.
    NotNext(BatchNumber),
}

/// Decides on an acknowledgement of the batch `sent` that names the hash `told`; `next` is the first batch that is
/// not acknowledged, none where all are.
///
/// # Errors
/// [`NotAcknowledged`] with the reason.
pub fn acknowledge(
    sent: &Header,
    told: BatchHash,
    next: Option<BatchNumber>,
) -> Result<Acknowledged, NotAcknowledged> {
    match next {
        Some(next) if sent.number > next => Err(NotAcknowledged::NotNext(next)),
        _ if told != sent.hash => Err(NotAcknowledged::WrongHash),
        Some(next) if sent.number == next => Ok(Acknowledged::Now),
        _ => Ok(Acknowledged::Before),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::money::Riel;

    fn sent(number: i64) -> Header {
        let number = number.try_into().unwrap();
        let (before, hash) = (BatchHash::NONE, BatchHash::of(b"sent"));
        Header { number, count: 1, sum: Riel::ZERO, before, hash }
    }

    #[test]
    fn batches_are_acknowledged_in_their_order_with_their_own_hash_and_again_at_will() {
        let (right, wrong) = (BatchHash::of(b"sent"), BatchHash::of(b"other"));
        let next = |number: i64| Some(number.try_into().unwrap());
        assert_eq!(acknowledge(&sent(2), right, next(2)), Ok(Acknowledged::Now));
        for now in [next(3), None] {
            assert_eq!(acknowledge(&sent(2), right, now), Ok(Acknowledged::Before));
            let refused = acknowledge(&sent(2), wrong, now);
            assert_eq!(refused, Err(NotAcknowledged::WrongHash));
        }
        assert_eq!(acknowledge(&sent(2), wrong, next(2)), Err(NotAcknowledged::WrongHash));
        let early = acknowledge(&sent(2), right, next(1));
        assert_eq!(early, Err(NotAcknowledged::NotNext(BatchNumber::FIRST)));
    }
}

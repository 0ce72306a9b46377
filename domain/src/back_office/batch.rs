//! A batch: instructions in one document that proves itself.

use std::fmt;
use std::str::FromStr;

use sha2::{Digest, Sha256};

use super::{BatchNumber, Instruction, InstructionNumber};
use crate::money::{Riel, TooLarge};

/// The name of the written form; another form has another name.
const FORMAT: &str = "sothon-batch-1";

/// SHA-256 over the bytes of a batch's document.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct BatchHash([u8; 32]);

/// It is not 64 hexadecimal digits in small letters.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error("64 hexadecimal digits in small letters")]
pub struct NotAHash;

/// What is told of a batch besides its instructions.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Header {
    /// Its number.
    pub number: BatchNumber,
    /// How many instructions it has, at least 1.
    pub count: u32,
    /// The sum of the monthly amounts in it.
    pub sum: Riel,
    /// The hash of the batch before; [`BatchHash::NONE`] of the first.
    pub before: BatchHash,
    /// Its own hash.
    pub hash: BatchHash,
}

/// An instruction as it is written, with its number.
pub type Sealed = (InstructionNumber, String);

/// A batch whose document has the hash of its header.
#[derive(Clone, PartialEq, Eq)]
pub struct Batch {
    header: Header,
    document: String,
}

/// What was stored is not what was sent.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error("the instructions do not have the hash of their batch")]
pub struct Damaged;

impl BatchHash {
    /// What stands before the first batch.
    pub const NONE: Self = Self([0; 32]);

    /// The hash of these bytes.
    pub fn of(bytes: &[u8]) -> Self {
        Self(Sha256::digest(bytes).into())
    }

    /// The bytes, for storage.
    pub fn bytes(&self) -> &[u8; 32] {
        &self.0
    }
}

impl TryFrom<&[u8]> for BatchHash {
    type Error = NotAHash;

    fn try_from(bytes: &[u8]) -> Result<Self, NotAHash> {
        bytes.try_into().map(Self).map_err(|_| NotAHash)
    }
}

impl fmt::Display for BatchHash {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.0.iter().try_for_each(|byte| write!(f, "{byte:02x}"))
    }
}

impl FromStr for BatchHash {
    type Err = NotAHash;

    fn from_str(text: &str) -> Result<Self, NotAHash> {
        let digit = |byte: u8| match byte {
            b'0'..=b'9' => Ok(byte - b'0'),
            b'a'..=b'f' => Ok(byte - b'a' + 10),
            _ => Err(NotAHash),
        };
        let (pairs, rest) = text.as_bytes().as_chunks::<2>();
        if pairs.len() != 32 || !rest.is_empty() {
            return Err(NotAHash);
        }
        let mut bytes = [0; 32];
        for (byte, [high, low]) in bytes.iter_mut().zip(pairs) {
            *byte = digit(*high)? * 16 + digit(*low)?;
        }
        Ok(Self(bytes))
    }
}

impl Batch {
    /// Forms the batch that follows the last one out of instructions in their order, with their written forms.
    ///
    /// # Errors
    /// [`TooLarge`] when the sum is beyond what can be counted.
    pub fn form(
        last: Option<(BatchNumber, BatchHash)>,
        instructions: &[Instruction],
    ) -> Result<(Header, Vec<Sealed>), TooLarge> {
        let (number, before) = match last {
            Some((number, hash)) => (number.next(), hash),
            None => (BatchNumber::FIRST, BatchHash::NONE),
        };
        let amounts = instructions.iter().map(|instruction| instruction.order.amount());
        let sum = amounts.into_iter().try_fold(Riel::ZERO, Riel::checked_add)?;
        let bodies = instructions.iter().map(|one| (one.number, one.written()));
        let bodies: Vec<Sealed> = bodies.collect();
        let count = u32::try_from(bodies.len()).map_err(|_| TooLarge)?;
        let open = Header { number, count, sum, before, hash: BatchHash::NONE };
        let hash = BatchHash::of(document(&open, &bodies).as_bytes());
        Ok((Header { hash, ..open }, bodies))
    }

    /// A stored batch, with the written forms of its instructions in their order.
    ///
    /// # Errors
    /// [`Damaged`] when they are not those of its hash.
    pub fn stored(header: Header, bodies: &[Sealed]) -> Result<Self, Damaged> {
        let document = document(&header, bodies);
        let same = BatchHash::of(document.as_bytes()) == header.hash;
        if same { Ok(Self { header, document }) } else { Err(Damaged) }
    }

    /// What is told of it.
    pub fn header(&self) -> &Header {
        &self.header
    }

    /// The document, the same bytes at every call.
    pub fn document(&self) -> &str {
        &self.document
    }
}

/// JSON with one instruction a line, ended by a line break.
fn document(header: &Header, bodies: &[Sealed]) -> String {
    let Header { number, count, sum, before, .. } = header;
    let bodies: Vec<&str> = bodies.iter().map(|(_, body)| body.as_str()).collect();
    format!(
        "{{\"format\":\"{FORMAT}\",\"number\":{number},\"before\":\"{before}\",\"count\":{count},\
         \"sum\":{},\"instructions\":[\n{}\n]}}\n",
        sum.amount(),
        bodies.join(",\n"),
    )
}

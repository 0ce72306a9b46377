//! Instructions for the back office, the batches in which they go out, and what came back.

mod acknowledge;
mod decisions;
mod due;
mod form;
mod refused;
mod report;
mod sent;

use sothon_domain::back_office::{BatchNumber, Cause, Header, InstructionNumber};
use sothon_domain::money::Riel;
use sothon_domain::person::PersonId;
use time::OffsetDateTime;

pub use acknowledge::{acknowledge, lock_header};
pub use decisions::{DecisionsTaken, decisions_taken, insert_decisions, last_decisions};
pub use due::{Due, due};
pub use form::{FormedBy, form, last};
pub use refused::{NotCarriedOut, count_not_carried_out, not_carried_out};
pub use report::{Given, close, hash_of_report, insert_report, last_report, lock_given};
pub use sent::{next, sent};

use crate::StoreError;

/// The column of the written form, which binds what is sealed in it.
const BODY: &str = "back_office_instruction.body";
/// Held while a batch is formed: two of the same number would be made otherwise.
const FORMING: i64 = 0x6665_6564;
/// Held while a report is taken, for the same reason.
const REPORTING: i64 = 0x7265_706f;
/// Held while decisions are taken, for the same reason.
const DECIDING: i64 = 0x6465_6369;

/// What an instruction was made by.
#[derive(Clone, Debug)]
pub struct Source {
    /// Its number.
    pub number: InstructionNumber,
    /// For whom.
    pub person: PersonId,
    /// What was decided.
    pub cause: Cause,
    /// The facts of the event.
    pub detail: serde_json::Value,
    /// When it was decided.
    pub at: OffsetDateTime,
}

/// The columns that make a source.
struct SourceRow {
    event: i64,
    person: uuid::Uuid,
    at: OffsetDateTime,
    kind: String,
    detail: serde_json::Value,
}

impl SourceRow {
    fn read(self) -> Result<Source, StoreError> {
        let wrong = |problem| wrong(self.event, problem);
        Ok(Source {
            number: self.event.try_into().map_err(|_| wrong("impossible number"))?,
            person: PersonId::new(self.person),
            cause: Cause::of(&self.kind).ok_or_else(|| wrong("the act orders nothing"))?,
            detail: self.detail,
            at: self.at,
        })
    }
}

/// The columns of a batch.
struct BatchRow {
    number: i64,
    count: i32,
    sum: i64,
    before: Vec<u8>,
    hash: Vec<u8>,
}

impl BatchRow {
    fn read(self) -> Result<Header, StoreError> {
        let wrong = |problem| StoreError::inconsistent("back_office_batch", self.number, problem);
        Ok(Header {
            number: number(self.number)?,
            count: self.count.try_into().map_err(|_| wrong("impossible count"))?,
            sum: Riel::new(self.sum),
            before: self.before[..].try_into().map_err(|_| wrong("impossible hash before"))?,
            hash: self.hash[..].try_into().map_err(|_| wrong("impossible hash"))?,
        })
    }
}

fn number(stored: i64) -> Result<BatchNumber, StoreError> {
    let wrong = |_| StoreError::inconsistent("back_office_batch", stored, "impossible number");
    stored.try_into().map_err(wrong)
}

fn wrong(event: i64, problem: &'static str) -> StoreError {
    StoreError::inconsistent("back_office_instruction", event, problem)
}

/// The id that binds a written form to its row.
fn bound_to(instruction: InstructionNumber) -> uuid::Uuid {
    uuid::Uuid::from_u128(instruction.get().unsigned_abs().into())
}

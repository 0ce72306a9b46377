//! The shapes of what is sent and received.

use serde::{Deserialize, Serialize};
use sothon_domain::back_office::WhyRefused;
use utoipa::ToSchema;

/// That the back office holds a batch.
#[derive(Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub(super) struct Acknowledgement {
    /// SHA-256 of what was received, 64 hexadecimal digits in small letters.
    #[schema(pattern = "^[0-9a-f]{64}$")]
    pub(super) hash: String,
}

/// The answer to an acknowledgement.
#[derive(Serialize, ToSchema)]
pub(super) struct Acknowledged {
    /// The number of the batch.
    pub(super) number: i64,
}

/// What became of instructions.
#[derive(Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub(super) struct ReportBody {
    /// 1 to 500 of them.
    #[schema(min_items = 1, max_items = 500)]
    pub(super) results: Vec<ResultBody>,
}

/// What became of one instruction.
#[derive(Deserialize, ToSchema)]
#[serde(tag = "outcome", rename_all = "kebab-case", deny_unknown_fields)]
pub(super) enum ResultBody {
    /// It was carried out, on a day such as 2026-11-22.
    Executed {
        #[schema(minimum = 1)]
        instruction: i64,
        #[schema(format = Date)]
        on: String,
    },
    /// It was refused on that day, for a reason.
    Refused {
        #[schema(minimum = 1)]
        instruction: i64,
        #[schema(format = Date)]
        on: String,
        reason: Reason,
    },
}

/// Why an instruction was refused.
#[derive(Deserialize, ToSchema)]
#[serde(rename_all = "kebab-case")]
pub(super) enum Reason {
    /// There is nobody with this number.
    UnknownPerson,
    /// There is no such account.
    UnknownAccount,
    /// The account has another name.
    NameDiffers,
    /// It is so already.
    AlreadySo,
    /// None of these.
    Other,
}

impl From<&Reason> for WhyRefused {
    fn from(reason: &Reason) -> Self {
        match reason {
            Reason::UnknownPerson => Self::UnknownPerson,
            Reason::UnknownAccount => Self::UnknownAccount,
            Reason::NameDiffers => Self::NameDiffers,
            Reason::AlreadySo => Self::AlreadySo,
            Reason::Other => Self::Other,
        }
    }
}

/// The answer to a report.
#[derive(Serialize, ToSchema)]
pub(super) struct Taken {
    /// The number of the report.
    pub(super) number: i64,
    /// How many results it has.
    pub(super) taken: usize,
}

/// A batch of instructions.
#[derive(Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
#[expect(dead_code, reason = "describes what the domain writes; a test reads that into it")]
pub(super) struct BatchDocument {
    /// sothon-batch-1
    format: String,
    /// The number of the batch, counted from 1 without gaps.
    number: i64,
    /// The hash of the batch before; 64 zeros in the first.
    before: String,
    /// How many instructions it has.
    count: u32,
    /// The sum of the monthly amounts in it, in riel.
    sum: i64,
    /// The instructions; those of one person are in the order in which they were decided.
    instructions: Vec<InstructionDocument>,
}

/// What is to be carried out for one person.
#[derive(Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
#[expect(dead_code, reason = "describes what the domain writes; a test reads that into it")]
struct InstructionDocument {
    /// Its number: every later instruction has a higher one, and there are gaps.
    instruction: i64,
    /// The legal date on which it was decided.
    #[schema(format = Date)]
    decided_on: String,
    /// For whom.
    person: PersonDocument,
    /// What.
    order: OrderDocument,
}

/// For whom an instruction is.
#[derive(Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
#[expect(dead_code, reason = "describes what the domain writes; a test reads that into it")]
struct PersonDocument {
    /// Her id, the same in every batch.
    id: String,
    /// Her member numbers; a survivor who is in no register has none.
    member_numbers: Vec<String>,
    /// Her name in Khmer letters.
    name_khmer: String,
    /// Her name in Latin letters.
    name_latin: String,
}

/// What is to be carried out.
#[derive(Deserialize, ToSchema)]
#[serde(tag = "kind", rename_all = "kebab-case", deny_unknown_fields)]
#[expect(dead_code, reason = "describes what the domain writes; a test reads that into it")]
enum OrderDocument {
    /// She lives somewhere else now: a commune or village by its code, and the month of the move.
    Address { case: String, place: String, since: String },
    /// A fact of the register was wrong.
    Correction { case: String, about: String, value: Option<String>, words: Option<String> },
    /// A claim or a life event was approved. A claim for children names each of them; else `children` is left out.
    Decided {
        case: String,
        about: String,
        answers: Vec<AnswerDocument>,
        #[serde(default)]
        children: Option<Vec<ChildDocument>>,
    },
    /// She is paid to another account.
    Account { change: String, bank: String, number: String, holder: String },
    /// So many riel are paid a month.
    Amount { decision: String, award: String, amount: i64, number: String, decided_on: String },
    /// Nothing is paid from that day on.
    Hold { report: String, from: String },
    /// What was held is paid again, with what was not paid since that day. Where money was to come back after that
    /// report, nothing of it comes back any more.
    Release { report: String, arrears_from: String },
    /// Two member numbers are one person's: pay her under the one that is kept, and no more under the other.
    Merge { merge: String, kept: String, retired: String },
    /// They are two people's again, as before.
    Part { merge: String, kept: String, retired: String },
    /// Money that was paid after her death comes back, so many riel a month from that month on, the last time with
    /// what is left over. Who pays is named, with her number where she is known
    /// here; without a name the bank returns it.
    Recover {
        recovery: String,
        report: String,
        payer: Option<String>,
        payer_number: Option<String>,
        amount: i64,
        instalments: u8,
        instalment: i64,
        last_instalment: i64,
        first_month: String,
    },
    /// Nobody pays back so many riel that were paid after her death.
    Waive { recovery: String, report: String, amount: i64 },
    /// Pay her pension to somebody else for her, who is known here by that number, until that day at the latest: to the
    /// account, or at the counter where no account is named.
    Payee {
        appointment: String,
        payee_number: String,
        payee_khmer: String,
        payee_latin: String,
        way: String,
        bank: Option<String>,
        number: Option<String>,
        holder: Option<String>,
        until: String,
    },
    /// Pay her pension to herself again from that day on, as before; where another is paid for her, that comes next.
    PayeeEnded { appointment: String, from: String },
}

/// What was answered to a question.
#[derive(Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
#[expect(dead_code, reason = "describes what the domain writes; a test reads that into it")]
struct AnswerDocument {
    /// The question.
    step: String,
    /// The answer as it is stored; empty where it is not known.
    answer: String,
}

/// A child of a claim.
#[derive(Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
#[expect(dead_code, reason = "describes what the domain writes; a test reads that into it")]
struct ChildDocument {
    /// The name.
    name: String,
    /// The day, the month or the year of the birth (2012-06-15, 2012-06 or 2012); `null` where it is not known.
    born: Option<String>,
    /// Whether the child goes to school; `null` where it is not known.
    in_school: Option<bool>,
}

#[cfg(test)]
mod tests;

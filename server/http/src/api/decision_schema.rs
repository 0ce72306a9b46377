//! The shapes of decisions that the back office sends, and of the answer.

use std::num::NonZeroU32;

use serde::{Deserialize, Serialize};
use sothon_domain::back_office::{CaseDecision, NotDecided};
use sothon_domain::casework::{LegalReference, RejectReason, Rejection, Verdict};
use sothon_domain::money::Riel;
use sothon_domain::person::Reference;
use utoipa::ToSchema;

use super::words::Text;

/// Decisions on cases that wait for the back office.
#[derive(Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub(super) struct DecisionsBody {
    /// The hash of the list before; 64 zeros in the first.
    #[schema(pattern = "^[0-9a-f]{64}$")]
    pub(super) before: String,
    /// How many decisions it has.
    #[schema(minimum = 1, maximum = 100)]
    pub(super) count: u32,
    /// The sum of the monthly amounts in it, in riel.
    #[schema(minimum = 0)]
    pub(super) sum: i64,
    /// 1 to 100 of them, applied in this order.
    #[schema(min_items = 1, max_items = 100)]
    pub(super) decisions: Vec<DecisionBody>,
}

/// A decision on one case, by its number, such as 4821-0357.
#[derive(Deserialize, ToSchema)]
#[serde(tag = "verdict", rename_all = "kebab-case", deny_unknown_fields)]
pub(super) enum DecisionBody {
    /// It is decided as the person asked. A survivors', old-age or invalidity claim has its riel a month, no other case
    /// has.
    Approved {
        case: String,
        /// The number of the question that is answered, as the officer gave it: 1 for the first that the back office was
        /// asked about the case. It may be left out where there was only one.
        #[serde(default)]
        #[schema(minimum = 1, maximum = 65535)]
        question: Option<u16>,
        #[serde(default)]
        #[schema(minimum = 1)]
        amount: Option<i64>,
    },
    /// It is rejected for a reason that rests on an instrument.
    Rejected {
        case: String,
        /// The number of the question that is answered, as for an approval.
        #[serde(default)]
        #[schema(minimum = 1, maximum = 65535)]
        question: Option<u16>,
        reason: WhyRejected,
        instrument: Instrument,
    },
}

/// Why a case is rejected.
#[derive(Clone, Copy, Deserialize, ToSchema)]
#[serde(rename_all = "kebab-case")]
pub(super) enum WhyRejected {
    /// The original documents say what the register holds.
    OriginalsAgree,
    /// Nothing shows what was said.
    NotShown,
    /// It is so, but the rules in force don't count it.
    NotCounted,
    /// It was decided on before, and that decision stands.
    DecisionStands,
}

/// The instrument on which a rejection rests.
#[derive(Clone, Copy, Deserialize, ToSchema)]
pub(super) enum Instrument {
    /// Law on the Common Statute of Civil Servants, 1994.
    #[serde(rename = "kh-cs-statute-1994")]
    Statute1994,
    /// Sub-decrees 278 of 2016 and 41 of 2017.
    #[serde(rename = "kh-cs-survivors-2017")]
    Survivors2017,
    /// Royal Decree of 2010 on veterans.
    #[serde(rename = "kh-veterans-2010")]
    Veterans2010,
    /// Sub-decree 32 of 2021.
    #[serde(rename = "kh-sd32-2021")]
    SubDecree32Of2021,
    /// Sub-decree of 2022 on pensions in payment.
    #[serde(rename = "kh-floor-2022")]
    Floor2022,
    /// Order of 2023 on pensions in payment.
    #[serde(rename = "kh-floor-2023")]
    Floor2023,
}

impl From<WhyRejected> for RejectReason {
    fn from(reason: WhyRejected) -> Self {
        match reason {
            WhyRejected::OriginalsAgree => Self::OriginalsAgree,
            WhyRejected::NotShown => Self::NotShown,
            WhyRejected::NotCounted => Self::NotCounted,
            WhyRejected::DecisionStands => Self::DecisionStands,
        }
    }
}

impl From<Instrument> for LegalReference {
    fn from(instrument: Instrument) -> Self {
        match instrument {
            Instrument::Statute1994 => Self::Statute1994,
            Instrument::Survivors2017 => Self::Survivors2017,
            Instrument::Veterans2010 => Self::Veterans2010,
            Instrument::SubDecree32Of2021 => Self::SubDecree32Of2021,
            Instrument::Floor2022 => Self::Floor2022,
            Instrument::Floor2023 => Self::Floor2023,
        }
    }
}

impl DecisionBody {
    /// The decision; none where the number is none of a case or of a question, or the amount is nothing.
    pub(super) fn read(&self) -> Option<CaseDecision> {
        let (case, question, verdict, amount) = match self {
            Self::Approved { case, question, amount } => {
                (case, question, Verdict::Approved, *amount)
            }
            Self::Rejected { case, question, reason, instrument } => {
                let (reason, reference) = ((*reason).into(), (*instrument).into());
                (case, question, Verdict::Rejected(Rejection { reason, reference }), None)
            }
        };
        let question = match question {
            Some(number) => Some(NonZeroU32::new(u32::from(*number))?),
            None => None,
        };
        if amount.is_some_and(|amount| amount < 1) {
            return None;
        }
        let (case, amount) = (case.parse().ok()?, amount.map(Riel::new));
        Some(CaseDecision { case, question, verdict, amount })
    }
}

/// The answer to decisions.
#[derive(Serialize, ToSchema)]
pub(super) struct DecidedBody {
    /// The number of the list.
    pub(super) number: i64,
    /// How many of its decisions were applied.
    pub(super) applied: usize,
    /// Those that were not; their cases are as they were.
    pub(super) refused: Vec<NotAppliedBody>,
}

/// A decision that was not applied.
#[derive(Serialize, ToSchema)]
pub(super) struct NotAppliedBody {
    /// The number of the case.
    case: String,
    /// Why.
    why: WhyNot,
    /// Why, and what to do.
    says: Text,
}

/// Why a decision was not applied.
#[derive(Serialize, ToSchema)]
#[serde(rename_all = "kebab-case")]
enum WhyNot {
    /// There is no such case.
    NoCase,
    /// The case does not wait for the back office.
    NotWaiting,
    /// It is on another question than the open one.
    OtherQuestion,
    /// The back office was asked more than once, and it is not said which question is answered.
    QuestionMissing,
    /// Cases of this kind are not decided so, or the instrument does not suit the kind.
    NotForThisKind,
    /// The kind gives riel a month, and none are named.
    AmountMissing,
    /// An amount is named, and the kind gives none.
    AmountNotAsked,
    /// The person has locked the record.
    RecordLocked,
    /// The record is joined with another.
    RecordJoined,
    /// Nobody has confirmed yet who the person is.
    RecordUnconfirmed,
    /// The claim names no member of the register.
    MemberUnknown,
    /// The answers say where money goes and have not rested yet.
    TooEarly,
}

impl NotAppliedBody {
    pub(super) fn of(case: Reference, why: NotDecided) -> Self {
        let says = Text::get(&format!("api-not-decided-{}", why.code()));
        let why = match why {
            NotDecided::NoCase => WhyNot::NoCase,
            NotDecided::NotWaiting => WhyNot::NotWaiting,
            NotDecided::OtherQuestion => WhyNot::OtherQuestion,
            NotDecided::QuestionMissing => WhyNot::QuestionMissing,
            NotDecided::NotForThisKind => WhyNot::NotForThisKind,
            NotDecided::AmountMissing => WhyNot::AmountMissing,
            NotDecided::AmountNotAsked => WhyNot::AmountNotAsked,
            NotDecided::RecordLocked => WhyNot::RecordLocked,
            NotDecided::RecordJoined => WhyNot::RecordJoined,
            NotDecided::RecordUnconfirmed => WhyNot::RecordUnconfirmed,
            NotDecided::MemberUnknown => WhyNot::MemberUnknown,
            NotDecided::TooEarly => WhyNot::TooEarly,
        };
        Self { case: case.to_string(), why, says }
    }
}

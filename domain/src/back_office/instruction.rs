//! One instruction and its written form.

use serde_json::{Value, json};
use time::{Date, OffsetDateTime};

use super::InstructionNumber;
use crate::account_change::HolderName;
use crate::casework::{CaseKind, Effect, Incomplete};
use crate::effects::legal_date;
use crate::flow::{Answers, Child, Children, StepKey};
use crate::masked::AccountText;
use crate::money::Riel;
use crate::payee::PayTo;
use crate::pension::AwardKind;
use crate::person::{
    AccountChangeId, AwardDecisionId, DeathReportId, MemberNumber, MergeId, PayeeId, PersonId,
    PersonName, PlaceCode, RecoveryId, Reference,
};
use crate::recovery::{Payer, Plan, Proposal, Terms};
use crate::year_month::YearMonth;

/// What the back office is to carry out for one person.
#[derive(Debug, Clone)]
pub struct Instruction {
    /// Its number.
    pub number: InstructionNumber,
    /// When it was decided.
    pub decided_at: OffsetDateTime,
    /// For whom.
    pub whom: Whom,
    /// What.
    pub order: Order,
}

/// For whom an instruction is.
#[derive(Debug, Clone)]
pub struct Whom {
    /// Her id, the same in every batch.
    pub id: PersonId,
    /// Her member numbers; a survivor who is in no register has none.
    pub member_numbers: Vec<MemberNumber>,
    /// Her name in both scripts.
    pub name: PersonName,
}

/// What is to be carried out, with its facts.
#[derive(Debug, Clone)]
pub enum Order {
    /// She lives somewhere else now.
    Address {
        /// The case.
        case: Reference,
        /// The new place.
        to: PlaceCode,
        /// The month of the move.
        since: YearMonth,
    },
    /// A fact of the register was wrong.
    Correction {
        /// The case.
        case: Reference,
        /// Which fact.
        about: CaseKind,
        /// What it really is, as it is stored; none where she used words alone.
        value: Option<String>,
        /// What she said about it.
        words: Option<String>,
    },
    /// A claim or a life event was approved.
    Decided {
        /// The case; of an appeal the appeal.
        case: Reference,
        /// What was asked for; of an appeal what its first case asked for.
        about: CaseKind,
        /// What was answered, in the order of the questions.
        answers: Vec<(StepKey, String)>,
    },
    /// She is paid to another account.
    Account {
        /// The change.
        change: AccountChangeId,
        /// The bank.
        bank: String,
        /// The number.
        number: AccountText,
        /// The name on the account.
        holder: HolderName,
    },
    /// So much is paid a month.
    Amount {
        /// The decision.
        decision: AwardDecisionId,
        /// Why it is paid.
        award: AwardKind,
        /// How much.
        amount: Riel,
        /// The number of the instrument.
        number: String,
        /// Its date.
        decided_on: Date,
    },
    /// Nothing is paid from that day on.
    Hold {
        /// The report of her death.
        report: DeathReportId,
        /// The day.
        from: Date,
    },
    /// What was held is paid again.
    Release {
        /// The report of her death, which was wrong.
        report: DeathReportId,
        /// Since when she was not paid.
        arrears_from: Date,
    },
    /// Two numbers are one person's: she is paid under one of them only.
    Merge(Numbers),
    /// They are two people's again, as before.
    Part(Numbers),
    /// Money that was paid after her death comes back. A release that names the same report ends it.
    Recover {
        /// The decision.
        recovery: RecoveryId,
        /// The report of her death.
        report: DeathReportId,
        /// The survivor who pays; none where the bank returns it.
        payer: Option<String>,
        /// Her number, where she is known here.
        payer_number: Option<MemberNumber>,
        /// In which instalments.
        plan: Plan,
    },
    /// Nobody pays back what was paid after her death.
    Waive {
        /// The decision.
        recovery: RecoveryId,
        /// The report of her death.
        report: DeathReportId,
        /// How much.
        sum: Riel,
    },
    /// Her pension is paid to somebody else for her, until that day at the latest.
    Payee(Box<Paid>),
    /// Her pension is paid to herself again.
    PayeeEnded {
        /// The appointment that is over.
        appointment: PayeeId,
        /// Since which day.
        from: Date,
    },
}

/// Who is paid in somebody's stead.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Paid {
    /// The appointment.
    pub appointment: PayeeId,
    /// The payee's number.
    pub number: MemberNumber,
    /// The payee's name in both scripts.
    pub name: PersonName,
    /// Where the money goes.
    pub to: PayTo,
    /// The last day on which it holds.
    pub until: Date,
}

impl Paid {
    fn written(&self) -> Value {
        let account = self.to.account();
        json!({
            "kind": "payee", "appointment": self.appointment.to_string(),
            "payee_number": self.number.as_str(),
            "payee_khmer": self.name.khmer.full(), "payee_latin": self.name.latin.full(),
            "way": self.to.code(), "bank": account.map(|account| account.bank.name()),
            "number": account.map(|account| account.number.as_str()),
            "holder": account.map(|account| account.holder.as_str()),
            "until": self.until.to_string(),
        })
    }
}

/// The two member numbers of a merge.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Numbers {
    /// The merge.
    pub merge: MergeId,
    /// The number that goes on.
    pub kept: MemberNumber,
    /// The number that is used no more.
    pub retired: MemberNumber,
}

impl Numbers {
    fn written(&self, kind: &str) -> Value {
        json!({
            "kind": kind, "merge": self.merge.to_string(),
            "kept": self.kept.as_str(), "retired": self.retired.as_str(),
        })
    }
}

impl Order {
    /// What the approval of a case orders, with what it was about and the answers to that.
    ///
    /// # Errors
    /// [`Incomplete`] with the first step that is not answered.
    pub fn of_case(
        case: Reference,
        about: CaseKind,
        answers: &Answers,
    ) -> Result<Self, Incomplete> {
        Ok(match about.effect(answers)? {
            Effect::Move { to, since } => Self::Address { case, to, since },
            Effect::Correct(correction) => {
                let value = answers.get(StepKey::Value).map(ToOwned::to_owned);
                Self::Correction { case, about, value, words: correction.words }
            }
            Effect::BackOffice(told) => {
                let told = told.into_iter().map(|(step, answer)| (step, answer.to_string()));
                Self::Decided { case, about, answers: told.collect() }
            }
        })
    }

    /// What the decision about money that was paid after a death orders.
    /// `payer_number` is that of a survivor who is known here.
    pub fn of_recovery(
        (recovery, report): (RecoveryId, DeathReportId),
        decided: Proposal,
        payer_number: Option<MemberNumber>,
    ) -> Self {
        match decided.terms {
            Terms::Recover { payer, plan, .. } => {
                let payer = match payer {
                    Payer::Bank => None,
                    Payer::Survivor { name, .. } => Some(name),
                };
                Self::Recover { recovery, report, payer, payer_number, plan }
            }
            Terms::Waive => Self::Waive { recovery, report, sum: decided.sum },
        }
    }

    /// The case whose approval it is.
    pub fn case(&self) -> Option<Reference> {
        match self {
            Self::Address { case, .. }
            | Self::Correction { case, .. }
            | Self::Decided { case, .. } => Some(*case),
            Self::Account { .. }
            | Self::Amount { .. }
            | Self::Hold { .. }
            | Self::Release { .. }
            | Self::Merge(_)
            | Self::Part(_)
            | Self::Recover { .. }
            | Self::Waive { .. }
            | Self::Payee(_)
            | Self::PayeeEnded { .. } => None,
        }
    }

    /// The amount that counts into the sum of its batch, a month.
    pub fn amount(&self) -> Riel {
        match self {
            Self::Amount { amount, .. } => *amount,
            _ => Riel::ZERO,
        }
    }

    fn written(&self) -> Value {
        match self {
            Self::Address { case, to, since } => json!({
                "kind": "address", "case": case.to_string(), "place": to.as_str(),
                "since": since.to_string(),
            }),
            Self::Correction { case, about, value, words } => json!({
                "kind": "correction", "case": case.to_string(), "about": about.code(),
                "value": value, "words": words,
            }),
            Self::Decided { case, about, answers } => {
                let children = answers.iter().find(|(step, _)| *step == StepKey::ChildNames);
                let children = children.map(|(_, answer)| children_written(answer));
                let answers = answers
                    .iter()
                    .map(|(step, answer)| json!({ "step": step.code(), "answer": answer }));
                let mut written = json!({
                    "kind": "decided", "case": case.to_string(), "about": about.code(),
                    "answers": answers.collect::<Vec<_>>(),
                });
                // Of all other cases nothing is said of children, so that what they write stays as it was.
                if let Some(children) = children {
                    written["children"] = children;
                }
                written
            }
            Self::Account { change, bank, number, holder } => json!({
                "kind": "account", "change": change.to_string(), "bank": bank,
                "number": number.as_str(), "holder": holder.as_str(),
            }),
            Self::Amount { decision, award, amount, number, decided_on } => json!({
                "kind": "amount", "decision": decision.to_string(), "award": award.code(),
                "amount": amount.amount(), "number": number,
                "decided_on": decided_on.to_string(),
            }),
            Self::Hold { report, from } => json!({
                "kind": "hold", "report": report.to_string(), "from": from.to_string(),
            }),
            Self::Release { report, arrears_from } => json!({
                "kind": "release", "report": report.to_string(),
                "arrears_from": arrears_from.to_string(),
            }),
            Self::Merge(numbers) => numbers.written("merge"),
            Self::Part(numbers) => numbers.written("part"),
            Self::Recover { recovery, report, payer, payer_number, plan } => json!({
                "kind": "recover", "recovery": recovery.to_string(), "report": report.to_string(),
                "payer": payer, "payer_number": payer_number.as_ref().map(MemberNumber::as_str),
                "amount": plan.sum().amount(), "instalments": plan.count(),
                "instalment": plan.each().amount(), "last_instalment": plan.last().amount(),
                "first_month": plan.first().to_string(),
            }),
            Self::Waive { recovery, report, sum } => json!({
                "kind": "waive", "recovery": recovery.to_string(), "report": report.to_string(),
                "amount": sum.amount(),
            }),
            Self::Payee(paid) => paid.written(),
            Self::PayeeEnded { appointment, from } => json!({
                "kind": "payee-ended", "appointment": appointment.to_string(),
                "from": from.to_string(),
            }),
        }
    }
}

/// The children of a claim, one by one, in the order in which they were named.
fn children_written(answer: &str) -> Value {
    let children = Children::stored(answer);
    let child = |child: &Child| {
        json!({
            "name": child.name, "born": child.born.map(|born| born.to_string()),
            "in_school": child.in_school,
        })
    };
    children.all().iter().map(child).collect()
}

impl Instruction {
    /// The instruction as it goes out: one line of JSON. It is written once and kept.
    pub fn written(&self) -> String {
        let whom = &self.whom;
        let numbers: Vec<_> = whom.member_numbers.iter().map(MemberNumber::as_str).collect();
        json!({
            "instruction": self.number.get(),
            "decided_on": legal_date(self.decided_at).to_string(),
            "person": {
                "id": whom.id.to_string(),
                "member_numbers": numbers,
                "name_khmer": whom.name.khmer.full(),
                "name_latin": whom.name.latin.full(),
            },
            "order": self.order.written(),
        })
        .to_string()
    }
}

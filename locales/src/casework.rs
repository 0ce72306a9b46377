//! The words of cases: every channel and every office uses the same ones.

use sothon_domain::back_office::Outcome;
use sothon_domain::casework::{
    ActsNext, AfterApproval, Body, CaseAct, CaseKind, Level, RejectReason, ReturnReason, Stage,
};
use sothon_domain::flow::Fault;
use sothon_domain::money::Riel;

use crate::Words;

impl Words {
    /// What a case is about.
    pub fn case_kind(&self, kind: CaseKind) -> String {
        self.get(&format!("case-kind-{}", kind.code())).to_owned()
    }

    /// What follows when the office, or the back office itself, agrees with a case that the back office carries out, as
    /// the person reads it.
    pub fn case_agreed(&self, kind: CaseKind, by_back_office: bool) -> String {
        if !by_back_office {
            return self.get(&format!("case-agreed-{}", kind.code())).to_owned();
        }
        let key = match kind {
            CaseKind::PaymentMethod => "case-agreed-there-payment-method",
            CaseKind::Contact => "case-agreed-there-contact",
            kind if kind.has_monthly_amount() => "case-agreed-there-amount",
            _ => "case-agreed-there",
        };
        self.get(key).to_owned()
    }

    /// Where a case stands.
    pub fn case_stage(&self, stage: Stage) -> String {
        self.get(&format!("case-stage-{}", stage.code())).to_owned()
    }

    /// What holds of a case: where it stands, or that it was approved after a review, where an approved appeal has
    /// overruled its rejection.
    pub fn case_holds(&self, stage: Stage, overruled: bool) -> String {
        if overruled { self.case_act(CaseAct::AppealApproved) } else { self.case_stage(stage) }
    }

    /// What became of a decision that is appealed, where the appeal stands there.
    pub fn appeal_outcome(&self, stage: Stage) -> String {
        let key = match stage {
            Stage::Approved => "appeal-approved",
            Stage::Rejected => "appeal-rejected",
            Stage::Received
            | Stage::InReview
            | Stage::Returned
            | Stage::Outside
            | Stage::Withdrawn => "appeal-made",
        };
        self.get(key).to_owned()
    }

    /// The level at which a case lies.
    pub fn case_level(&self, level: Level) -> String {
        self.get(&format!("case-level-{}", level.code())).to_owned()
    }

    /// Who outside the institution is asked.
    pub fn outside_body(&self, body: Body) -> String {
        self.get(&format!("case-body-{}", body.code())).to_owned()
    }

    /// Who has to do something now, as the person of the case reads it.
    pub fn case_next(&self, next: ActsNext) -> String {
        self.get(&format!("case-next-{}", next.code())).to_owned()
    }

    /// What was done on a case.
    pub fn case_act(&self, act: CaseAct) -> String {
        self.get(&format!("case-act-{}", act.code())).to_owned()
    }

    /// What became of an approved case in the back office, as a sentence with its day.
    pub fn carried_out(&self, outcome: Outcome) -> String {
        let key = match outcome.why() {
            None => "case-carried-on".to_owned(),
            Some(why) => format!("case-carried-not-{}", why.code()),
        };
        self.with(&key, &[("date", self.date(outcome.on()).into())])
    }

    /// How much a month the back office decided with its approval, as a sentence.
    pub fn told_amount(&self, amount: Riel) -> String {
        self.with("case-told-amount", &[("amount", self.amount(amount).into())])
    }

    /// Why a case was sent back, as a sentence.
    pub fn return_reason(&self, reason: ReturnReason) -> String {
        self.get(&format!("case-reason-{}", reason.code())).to_owned()
    }

    /// Why a case was rejected, as a sentence.
    pub fn reject_reason(&self, reason: RejectReason) -> String {
        self.get(&format!("case-rejected-{}", reason.code())).to_owned()
    }

    /// What an office that agrees with a disputed fact has done, as the person reads it.
    pub fn after_approval(&self, after: AfterApproval) -> String {
        let key = match after {
            AfterApproval::Written => "case-approved-written",
            AfterApproval::Recorded => "case-approved-recorded",
            AfterApproval::NewDecision => "case-approved-decision",
            AfterApproval::Payment => "case-approved-payment",
            AfterApproval::ByHand => "case-approved-by-hand",
        };
        self.get(key).to_owned()
    }

    /// Why an answer was not accepted and what to do, as sentences.
    pub fn fault(&self, fault: Fault) -> String {
        self.get(&format!("report-fault-{}", fault.code())).to_owned()
    }
}

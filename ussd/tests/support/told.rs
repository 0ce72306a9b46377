//! What one person tells by keys, as the portal keeps it.

use sothon_domain::flow::Fault;
use sothon_domain::person::Reference;
use sothon_domain::year_month::YearMonth;
use sothon_ussd::menu::{
    AppealReason, Appealed, CallGiven, CallSeen, CaseSeen, Complained, Complaining, DeathSent,
    DeathTold, Need, PaidGiven, PaidHow, PaidSeen, Refusal, Reply,
};

use super::this_month;

/// Nobody can have died on a day that is to come.
const TO_COME: &str = "24/11/2026";

/// The number that is called.
pub(crate) const DIALLING: &str = "012345678";

/// What was told, and what was sent of it.
#[derive(Debug, Default)]
pub(crate) struct Told {
    pub(crate) cases: Vec<CaseSeen>,
    pub(crate) paid: PaidSeen,
    pub(crate) call: CallSeen,
    pub(crate) sent_paid: Vec<PaidSeen>,
    pub(crate) sent_calls: Vec<CallSeen>,
    pub(crate) deaths: Vec<DeathTold>,
    pub(crate) complaints: Vec<Complaining>,
    pub(crate) appeals: Vec<(Reference, AppealReason)>,
    /// What becomes of an appeal, where it is not received.
    pub(crate) appealed: Option<Appealed>,
    /// Whether too much came from this phone today.
    pub(crate) too_many: bool,
}

impl Told {
    /// What the portal would answer.
    pub(super) fn reply(&mut self, need: &Need) -> Reply {
        let reference = Reference::of_serial(4_821_035);
        match need {
            Need::Paid => Reply::Paid(self.paid.clone()),
            Need::AnswerPaid(given) => self.keep_paid(*given),
            Need::SendPaid => {
                self.sent_paid.push(std::mem::take(&mut self.paid));
                Reply::Submitted { reference }
            }
            Need::Call => Reply::Call(self.call.clone()),
            Need::AnswerCall(given) => self.keep_call(*given),
            Need::SendCall => {
                self.sent_calls.push(std::mem::take(&mut self.call));
                Reply::Submitted { reference }
            }
            Need::ReportDeath(told) => Reply::DeathSent(self.death(told)),
            Need::Appeal { first, reason } => {
                self.appeals.push((*first, *reason));
                Reply::Appealed(self.appealed.unwrap_or(Appealed::Received(reference)))
            }
            Need::Complain(told) => Reply::Complained(self.complain(*told)),
            other => panic!("{other:?} is not told"),
        }
    }

    fn keep_paid(&mut self, given: PaidGiven) -> Reply {
        let future = |month: YearMonth| month > this_month();
        match given {
            PaidGiven::Month(month) if future(month) => {
                return Reply::Refused(Refusal::Answer(Fault::FutureMonth));
            }
            PaidGiven::Amount(came) if came.amount() == 0 => {
                return Reply::Refused(Refusal::Answer(Fault::MoneyOutOfRange));
            }
            PaidGiven::Month(month) => self.paid.month = Some(month),
            PaidGiven::ThisMonth => self.paid.month = Some(this_month()),
            PaidGiven::LastMonth => {
                self.paid.month = Some(YearMonth::new(2026, 10).expect("a month"));
            }
            PaidGiven::How(how) => self.paid.how = Some(how),
            PaidGiven::Amount(came) => self.paid.amount = Some(came),
        }
        if self.paid.how == Some(PaidHow::Nothing) {
            self.paid.amount = None;
        }
        Reply::Paid(self.paid.clone())
    }

    fn keep_call(&mut self, given: CallGiven) -> Reply {
        match given {
            CallGiven::About(_) => self.call.about = true,
            CallGiven::When(when) => {
                self.call.when = Some(when);
                self.call.phone = Some(DIALLING.to_owned());
            }
        }
        Reply::Call(self.call.clone())
    }

    /// The reference is another than hers: this one is told without a PIN.
    fn death(&mut self, told: &DeathTold) -> DeathSent {
        if self.too_many {
            return DeathSent::TooMany;
        }
        if told.died == TO_COME {
            return DeathSent::Day;
        }
        if told.number.len() > 15 {
            return DeathSent::Number;
        }
        self.deaths.push(told.clone());
        DeathSent::Received { reference: Reference::of_serial(5_000_000) }
    }

    fn complain(&mut self, told: Complaining) -> Complained {
        if self.too_many {
            return Complained::TooMany;
        }
        self.complaints.push(told);
        let reference = Reference::of_serial(5_000_001);
        if told.named {
            return Complained::Named(reference);
        }
        Complained::Unnamed { reference, secret: "12345 67890".to_owned() }
    }
}

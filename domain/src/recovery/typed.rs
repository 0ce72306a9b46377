//! How what is typed becomes a proposal.

use time::Date;

use super::{Means, Payer, Plan, Proposal, Terms, Unfit};
use crate::flow::{Answer, Asked, Question, year_and_month};
use crate::khmer::digits;
use crate::money::Riel;
use crate::person::PersonId;
use crate::typed::count;
use crate::year_month::YearMonth;

/// The fields of the form as they were typed.
#[derive(Clone, Default, PartialEq, Eq)]
pub struct TypedRecovery {
    /// `bank`, `survivor` or `waive`.
    pub way: String,
    /// The name of a survivor who pays.
    pub name: String,
    /// Her number as a member or claimant, where she has one.
    pub number: String,
    /// How many instalments.
    pub count: String,
    /// The month of the first.
    pub first: String,
    /// The day on which it was agreed with the payer.
    pub agreed: String,
    /// Why.
    pub reason: String,
}

/// Says nothing of what was typed.
impl std::fmt::Debug for TypedRecovery {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("TypedRecovery(..)")
    }
}

/// A field of the form.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum RecoveryField {
    /// Who pays, or that nobody does.
    Way,
    /// Name of the payer.
    Name,
    /// Number of the payer.
    Number,
    /// Number of instalments.
    Count,
    /// Month of the first.
    First,
    /// Day of the agreement.
    Agreed,
    /// Reason.
    Reason,
}

/// What is wrong with a field.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum RecoveryFault {
    /// It is empty or can't be read.
    Wrong(RecoveryField),
    /// Money can't come from the record of this number: it is used no more, a death is established in it, or it is
    /// the one of who died.
    PayerGone,
    /// The plan can't be ordered so.
    Unfit(Unfit),
}

impl RecoveryFault {
    /// The field.
    pub fn field(self) -> RecoveryField {
        match self {
            Self::Wrong(field) => field,
            Self::PayerGone => RecoveryField::Number,
            Self::Unfit(Unfit::TooEarly(_)) => RecoveryField::First,
            Self::Unfit(Unfit::TooMuch(_)) => RecoveryField::Count,
        }
    }
}

/// What the number of a payer leads to.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum AskedPayer {
    /// None was typed.
    NoNumber,
    /// Nobody in the reach of the office has it.
    Unknown,
    /// A record from which no money can come.
    Gone,
    /// Somebody who can pay.
    Known {
        /// Who.
        person: PersonId,
        /// What she can pay, where that is known.
        means: Option<Means>,
    },
}

/// What the fields are checked against.
#[derive(Debug, Clone)]
pub struct RecoveryAsked {
    /// How much it is about.
    pub sum: Riel,
    /// The legal date.
    pub today: Date,
    /// The month of the death: nothing was agreed before.
    pub died_in: YearMonth,
    /// Who the payer is.
    pub payer: AskedPayer,
}

impl TypedRecovery {
    /// Whether a survivor is to pay.
    pub fn is_of_survivor(&self) -> bool {
        self.way == "survivor"
    }

    /// Reads the form.
    ///
    /// # Errors
    /// What is wrong with each field, in the order of the form.
    pub fn read(&self, asked: RecoveryAsked) -> Result<Proposal, Vec<RecoveryFault>> {
        let sum = asked.sum;
        let mut form = Reading { asked, faults: Vec::new() };
        let terms = form.terms(self);
        let reason = form.line(RecoveryField::Reason, &self.reason);
        match (terms, reason) {
            (Some(terms), Some(reason)) if form.faults.is_empty() => {
                Ok(Proposal { sum, terms, reason })
            }
            _ => Err(form.faults),
        }
    }
}

/// A form on its way to a proposal.
struct Reading {
    asked: RecoveryAsked,
    faults: Vec<RecoveryFault>,
}

impl Reading {
    /// The value, or a fault of the field.
    fn or_fault<T>(&mut self, field: RecoveryField, value: Option<T>) -> Option<T> {
        if value.is_none() {
            self.faults.push(RecoveryFault::Wrong(field));
        }
        value
    }

    fn line(&mut self, field: RecoveryField, typed: &str) -> Option<String> {
        let asked = Asked { today: self.asked.today, registered: None };
        let read = Question::Line.read(typed, asked).ok().map(|answer| answer.to_string());
        self.or_fault(field, read)
    }

    fn terms(&mut self, typed: &TypedRecovery) -> Option<Terms> {
        let payer = match typed.way.as_str() {
            "waive" => return Some(Terms::Waive),
            "bank" => Some(Payer::Bank),
            "survivor" => self.survivor(typed),
            _ => {
                self.faults.push(RecoveryFault::Wrong(RecoveryField::Way));
                return None;
            }
        };
        let plan = self.plan(typed);
        let agreed_on = self.agreed(&typed.agreed);
        Some(Terms::Recover { payer: payer?, plan: plan?, agreed_on: agreed_on? })
    }

    fn survivor(&mut self, typed: &TypedRecovery) -> Option<Payer> {
        let name = self.line(RecoveryField::Name, &typed.name);
        let known = match self.asked.payer {
            AskedPayer::NoNumber => None,
            AskedPayer::Known { person, .. } => Some(person),
            AskedPayer::Unknown => self.or_fault(RecoveryField::Number, None)?,
            AskedPayer::Gone => {
                self.faults.push(RecoveryFault::PayerGone);
                None
            }
        };
        Some(Payer::Survivor { name: name?, known })
    }

    fn plan(&mut self, typed: &TypedRecovery) -> Option<Plan> {
        let number = count(&typed.count).ok().and_then(|count| u8::try_from(count).ok());
        // Whether the number will do is seen with the sum; the month does not change that.
        let any = YearMonth::of(self.asked.today);
        let number = number.filter(|number| Plan::new(self.asked.sum, *number, any).is_some());
        let number = self.or_fault(RecoveryField::Count, number);
        let first = year_and_month(&digits::to_ascii(&typed.first));
        let first = first.and_then(|(year, month)| YearMonth::new(year, month).ok());
        let first = self.or_fault(RecoveryField::First, first);
        let plan = Plan::new(self.asked.sum, number?, first?)?;
        let means = match &self.asked.payer {
            AskedPayer::Known { means, .. } if typed.is_of_survivor() => means.as_ref(),
            _ => None,
        };
        match plan.fits(self.asked.today, means) {
            Ok(()) => Some(plan),
            Err(unfit) => {
                self.faults.push(RecoveryFault::Unfit(unfit));
                None
            }
        }
    }

    /// A day from the month of the death to today.
    fn agreed(&mut self, typed: &str) -> Option<Date> {
        let asked = Asked { today: self.asked.today, registered: None };
        let day = match Question::Date.read(typed, asked) {
            Ok(Answer::Date(day)) if day >= self.asked.died_in.first_day() => Some(day),
            _ => None,
        };
        self.or_fault(RecoveryField::Agreed, day)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use time::macros::date;

    fn asked() -> RecoveryAsked {
        RecoveryAsked {
            sum: Riel::new(100_000),
            today: date!(2026 - 11 - 22),
            died_in: "2026-09".parse().unwrap(),
            payer: AskedPayer::NoNumber,
        }
    }

    fn survivor() -> TypedRecovery {
        let [way, name, count, first, agreed, reason] =
            ["survivor", "ចាន់ ដារ៉ា", "១០", "១/២០២៧", "២០/១១/២០២៦", "គ្រួសារយល់ព្រម"].map(Into::into);
        TypedRecovery { way, name, number: String::new(), count, first, agreed, reason }
    }

    #[test]
    fn a_whole_form_is_a_plan_that_was_agreed() {
        let proposal = survivor().read(asked()).unwrap();
        let Terms::Recover { payer, plan, agreed_on } = &proposal.terms else { panic!("a plan") };
        assert!(*payer == Payer::Survivor { name: "ចាន់ ដារ៉ា".into(), known: None });
        assert_eq!((plan.count(), plan.first().to_string()), (10, "2027-01".to_owned()));
        assert_eq!((*agreed_on, plan.each()), (date!(2026 - 11 - 20), Riel::new(10_000)));
        let bank = TypedRecovery { way: "bank".into(), name: String::new(), ..survivor() };
        assert_eq!(bank.read(asked()).unwrap().terms.code(), "bank");
    }

    #[test]
    fn what_is_waived_needs_a_reason_and_nothing_else() {
        let way = "waive".to_owned();
        let waived = TypedRecovery { way, reason: "x".into(), ..TypedRecovery::default() };
        assert_eq!(waived.read(asked()).unwrap().terms.code(), "waive");
        let unexplained = TypedRecovery { reason: " ".into(), ..waived };
        let wrong = RecoveryFault::Wrong(RecoveryField::Reason);
        assert_eq!(unexplained.read(asked()).unwrap_err(), [wrong]);
    }

    #[test]
    fn every_fault_is_named_in_the_order_of_the_form() {
        use RecoveryFault::Wrong;
        use RecoveryField::*;
        let read = |typed: TypedRecovery, asked| typed.read(asked).unwrap_err();
        let nothing = read(TypedRecovery::default(), asked());
        assert_eq!(nothing, [Wrong(Way), Wrong(Reason)]);
        let way = "survivor".to_owned();
        let empty = TypedRecovery { way, ..TypedRecovery::default() };
        let nobody = RecoveryAsked { payer: AskedPayer::Unknown, ..asked() };
        let all = [Name, Number, Count, First, Agreed, Reason].map(Wrong);
        assert_eq!(read(empty, nobody), all);
        for count in ["0", "61", "x", "-1"] {
            let typed = TypedRecovery { count: count.into(), ..survivor() };
            assert_eq!(read(typed, asked()), [Wrong(Count)], "{count}");
        }
        for agreed in ["31/8/2026", "23/11/2026", "soon"] {
            let typed = TypedRecovery { agreed: agreed.into(), ..survivor() };
            assert_eq!(read(typed, asked()), [Wrong(Agreed)], "{agreed}");
        }
    }

    #[test]
    fn a_plan_that_comes_too_early_or_takes_too_much_is_no_plan() {
        let early = TypedRecovery { first: "12/2026".into(), ..survivor() };
        let unfit = Unfit::TooEarly("2027-01".parse().unwrap());
        assert_eq!(early.read(asked()).unwrap_err(), [RecoveryFault::Unfit(unfit)]);
        let means = Some(Means { paid: Riel::new(99_990), others: Vec::new() });
        let person = PersonId::new(uuid::Uuid::from_u128(1));
        let poor = RecoveryAsked { payer: AskedPayer::Known { person, means }, ..asked() };
        let unfit = Unfit::TooMuch(Riel::new(9_999));
        assert_eq!(survivor().read(poor).unwrap_err(), [RecoveryFault::Unfit(unfit)]);
        let gone = RecoveryAsked { payer: AskedPayer::Gone, ..asked() };
        assert_eq!(survivor().read(gone).unwrap_err(), [RecoveryFault::PayerGone]);
    }
}

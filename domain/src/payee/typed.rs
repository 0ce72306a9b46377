//! How what is typed becomes an appointment.

use time::Date;

use super::{Appointment, Basis, BasisKind, PayTo};
use crate::account_change::{AccountFault, BankAccount, TypedAccount};
use crate::delegate::{DecisionFault, LegalDecision, TypedDecision};
use crate::person::PersonId;

/// The fields of the form as they were typed.
#[derive(Clone, Default, PartialEq, Eq)]
pub struct TypedPayee {
    /// Member number of the person whose pension it is.
    pub member_number: String,
    /// Number of the payee.
    pub other_number: String,
    /// Name of the payee, in either script: a slip in one digit must name nobody else.
    pub other_name: String,
    /// The code of the sort of paper.
    pub basis: String,
    /// The paper.
    pub paper: TypedDecision,
    /// `bank` or `cash`.
    pub way: String,
    /// The account, where the money goes to one.
    pub account: TypedAccount,
}

/// Says nothing of what was typed.
impl std::fmt::Debug for TypedPayee {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("TypedPayee(..)")
    }
}

/// A field of the form.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum PayeeField {
    /// Number of the person.
    Member,
    /// Number of the payee.
    Other,
    /// Name of the payee.
    OtherName,
    /// Sort of paper.
    Basis,
    /// Number of the paper.
    PaperNumber,
    /// Who signed it.
    Body,
    /// Its day.
    DecidedOn,
    /// The last day that it names.
    EndsOn,
    /// Account or counter.
    Way,
    /// Bank.
    Bank,
    /// Number of the account.
    AccountNumber,
    /// Name on the account.
    Holder,
}

/// What is wrong with a field.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum PayeeFault {
    /// Nobody in the reach of the office has the person's number.
    MemberUnknown,
    /// Nobody in the reach of the office has the payee's number and name.
    PayeeUnknown,
    /// The payee's name is not typed.
    NameMissing,
    /// It is her own number.
    Herself,
    /// Money can't go to this record: its number is used no more or is not confirmed, a death is established in it, or
    /// another is paid in its stead.
    PayeeGone,
    /// The payee is not of age.
    PayeeNotOfAge,
    /// No sort of paper was chosen.
    BasisMissing,
    /// Such a paper does not do for a child.
    BasisUnfit,
    /// The paper.
    Paper(DecisionFault),
    /// Neither account nor counter was chosen.
    WayMissing,
    /// The account.
    Account(AccountFault),
}

impl PayeeFault {
    /// The field.
    pub fn field(self) -> PayeeField {
        match self {
            Self::MemberUnknown => PayeeField::Member,
            Self::PayeeUnknown | Self::Herself | Self::PayeeGone | Self::PayeeNotOfAge => {
                PayeeField::Other
            }
            Self::NameMissing => PayeeField::OtherName,
            Self::BasisMissing | Self::BasisUnfit => PayeeField::Basis,
            Self::Paper(DecisionFault::Number) => PayeeField::PaperNumber,
            Self::Paper(DecisionFault::Body) => PayeeField::Body,
            Self::Paper(DecisionFault::DecidedOn) => PayeeField::DecidedOn,
            Self::Paper(DecisionFault::EndsOn) => PayeeField::EndsOn,
            Self::WayMissing => PayeeField::Way,
            Self::Account(AccountFault::BankMissing) => PayeeField::Bank,
            Self::Account(AccountFault::NumberMissing | AccountFault::NumberMalformed) => {
                PayeeField::AccountNumber
            }
            Self::Account(AccountFault::HolderMissing | AccountFault::HolderTooLong) => {
                PayeeField::Holder
            }
        }
    }
}

/// What the number and the name of a payee lead to.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum AskedPayee {
    /// Nobody has both.
    Unknown,
    /// No name was typed, and nobody was looked for.
    Unnamed,
    /// The person herself.
    Herself,
    /// A record to which no money can go.
    Gone,
    /// Somebody who is not of age.
    NotOfAge,
    /// Somebody who can be paid.
    Known(PersonId),
}

/// What the fields are checked against.
#[derive(Debug, Clone, Copy)]
pub struct PayeeAsked {
    /// The legal date.
    pub today: Date,
    /// When the person was born; the last day that it can be, where it is not known to the day.
    pub born: Date,
    /// Who the payee is.
    pub payee: AskedPayee,
}

impl TypedPayee {
    /// Reads the form, but for the person's own number.
    ///
    /// # Errors
    /// What is wrong with each field, in the order of the form.
    pub fn read(&self, asked: PayeeAsked) -> Result<Appointment, Vec<PayeeFault>> {
        let PayeeAsked { today, born, payee } = asked;
        let mut faults = Vec::new();
        let payee = match payee {
            AskedPayee::Known(person) => Some(person),
            AskedPayee::Unknown => fault(&mut faults, PayeeFault::PayeeUnknown),
            AskedPayee::Unnamed => fault(&mut faults, PayeeFault::NameMissing),
            AskedPayee::Herself => fault(&mut faults, PayeeFault::Herself),
            AskedPayee::Gone => fault(&mut faults, PayeeFault::PayeeGone),
            AskedPayee::NotOfAge => fault(&mut faults, PayeeFault::PayeeNotOfAge),
        };
        let kind = match BasisKind::from_code(&self.basis) {
            Some(kind) if kind.fits(born, today) => Some(kind),
            Some(_) => fault(&mut faults, PayeeFault::BasisUnfit),
            None => fault(&mut faults, PayeeFault::BasisMissing),
        };
        let paper = LegalDecision::read(&self.paper, today)
            .map_err(|wrong| faults.extend(wrong.into_iter().map(PayeeFault::Paper)));
        let pay_to = match self.way.as_str() {
            "cash" => Some(PayTo::Cash),
            "bank" => BankAccount::read(&self.account)
                .map_err(|wrong| faults.extend(wrong.into_iter().map(PayeeFault::Account)))
                .ok()
                .map(PayTo::Bank),
            _ => fault(&mut faults, PayeeFault::WayMissing),
        };
        match (payee, kind, paper, pay_to) {
            (Some(payee), Some(kind), Ok(paper), Some(pay_to)) => {
                let basis = Basis { kind, paper };
                let last_day = basis.last_day(born, today);
                Ok(Appointment { payee, basis, pay_to, last_day })
            }
            _ => Err(faults),
        }
    }
}

/// Notes the fault; there is no value.
fn fault<T>(faults: &mut Vec<PayeeFault>, fault: PayeeFault) -> Option<T> {
    faults.push(fault);
    None
}

#[cfg(test)]
mod tests {
    use super::*;
    use time::macros::date;
    use uuid::Uuid;

    fn asked(payee: AskedPayee) -> PayeeAsked {
        PayeeAsked { today: date!(2026 - 11 - 22), born: date!(2015 - 03 - 10), payee }
    }

    fn known() -> AskedPayee {
        AskedPayee::Known(PersonId::new(Uuid::from_u128(5)))
    }

    fn typed() -> TypedPayee {
        let [number, body, decided_on, ends_on] =
            ["១២/២៦", "សាលាដំបូង", "1/10/2026", ""].map(Into::into);
        let [bank, account, holder] = ["ABA", "000 987 654", "CHAN Dara"].map(Into::into);
        TypedPayee {
            member_number: "K-1".into(),
            other_number: "V-118203".into(),
            other_name: "CHAN Dara".into(),
            basis: "court".into(),
            paper: TypedDecision { number, body, decided_on, ends_on },
            way: "bank".into(),
            account: TypedAccount { bank, number: account, holder },
        }
    }

    #[test]
    fn a_whole_form_is_an_appointment() {
        let read = typed().read(asked(known())).unwrap();
        assert_eq!((read.pay_to.code(), read.basis.kind), ("bank", BasisKind::Court));
        assert_eq!(read.last_day, date!(2033 - 03 - 09));
        let cash = TypedPayee { way: "cash".into(), account: TypedAccount::default(), ..typed() };
        assert_eq!(cash.read(asked(known())).unwrap().pay_to, PayTo::Cash);
    }

    #[test]
    fn every_fault_is_named_in_the_order_of_the_form() {
        use PayeeFault::*;
        let papers = [DecisionFault::Number, DecisionFault::Body, DecisionFault::DecidedOn];
        let nothing = TypedPayee::default().read(asked(AskedPayee::Unknown)).unwrap_err();
        let [number, body, decided] = papers.map(Paper);
        assert_eq!(nothing, [PayeeUnknown, BasisMissing, number, body, decided, WayMissing]);
        let account = TypedPayee { account: TypedAccount::default(), ..typed() };
        let [bank, number, holder] =
            [AccountFault::BankMissing, AccountFault::NumberMissing, AccountFault::HolderMissing]
                .map(Account);
        assert_eq!(account.read(asked(known())).unwrap_err(), [bank, number, holder]);
        let physician = TypedPayee { basis: "physician".into(), ..typed() };
        assert_eq!(physician.read(asked(known())).unwrap_err(), [BasisUnfit]);
    }

    #[test]
    fn not_everybody_can_be_paid() {
        for (payee, fault) in [
            (AskedPayee::Unknown, PayeeFault::PayeeUnknown),
            (AskedPayee::Herself, PayeeFault::Herself),
            (AskedPayee::Gone, PayeeFault::PayeeGone),
            (AskedPayee::NotOfAge, PayeeFault::PayeeNotOfAge),
        ] {
            assert_eq!(typed().read(asked(payee)), Err(vec![fault]));
            assert_eq!(fault.field(), PayeeField::Other);
        }
        let unnamed = typed().read(asked(AskedPayee::Unnamed));
        assert_eq!(unnamed, Err(vec![PayeeFault::NameMissing]));
        assert_eq!(PayeeFault::NameMissing.field(), PayeeField::OtherName);
    }
}

//! The row of the first page, and what it means.

use sothon_domain::year_month::YearMonth;
use time::Date;
use uuid::Uuid;

use super::{Account, PaymentDate, Pension};
use crate::StoreError;
use crate::award::AwardRow;
use crate::membership::{Membership, MembershipRow};
use crate::payment::{Payment, PaymentRow};
use crate::person::PersonRow;

/// A person with one of her memberships, and what hangs on it. Columns of the person repeat.
pub(super) struct Row {
    pub(super) id: Uuid,
    pub(super) data_key: Vec<u8>,
    pub(super) ring_key: i16,
    pub(super) sex: String,
    pub(super) name_khmer: Vec<u8>,
    pub(super) name_latin: Vec<u8>,
    pub(super) birth_date: Vec<u8>,
    pub(super) national_id: Option<Vec<u8>>,
    pub(super) phone: Option<Vec<u8>>,
    pub(super) place: String,
    pub(super) language: String,
    pub(super) form_of_address: String,
    pub(super) disability: bool,
    pub(super) id_poor: bool,
    pub(super) life_certificate_due: Option<Date>,
    pub(super) bank: Option<String>,
    pub(super) ending: Option<String>,
    pub(super) membership: Option<Uuid>,
    pub(super) scheme: Option<String>,
    pub(super) member_number: Option<String>,
    pub(super) legacy_number: Option<String>,
    pub(super) grade: Option<String>,
    pub(super) retired_on: Option<Date>,
    pub(super) award: Option<Uuid>,
    pub(super) version: Option<i32>,
    pub(super) kind: Option<String>,
    pub(super) principal: Option<Uuid>,
    pub(super) number: Option<String>,
    pub(super) decided_on: Option<Date>,
    pub(super) award_source: Option<String>,
    pub(super) award_amount: Option<i64>,
    pub(super) payment: Option<Uuid>,
    pub(super) month: Option<Date>,
    pub(super) amount: Option<i64>,
    pub(super) state: Option<String>,
    pub(super) source: Option<String>,
    pub(super) at: Option<Date>,
    pub(super) batch: Option<String>,
    pub(super) next_month: Option<Date>,
    pub(super) next_date: Option<Date>,
}

impl Row {
    /// The person's own columns, taken out of the row.
    pub(super) fn take_person(&mut self) -> PersonRow {
        PersonRow {
            id: self.id,
            data_key: std::mem::take(&mut self.data_key),
            ring_key: self.ring_key,
            sex: std::mem::take(&mut self.sex),
            name_khmer: std::mem::take(&mut self.name_khmer),
            name_latin: std::mem::take(&mut self.name_latin),
            birth_date: std::mem::take(&mut self.birth_date),
            national_id: self.national_id.take(),
            phone: self.phone.take(),
            place: std::mem::take(&mut self.place),
            language: std::mem::take(&mut self.language),
            form_of_address: std::mem::take(&mut self.form_of_address),
            disability: self.disability,
            id_poor: self.id_poor,
            life_certificate_due: self.life_certificate_due,
        }
    }

    /// Where she is paid.
    pub(super) fn take_account(&mut self) -> Option<Account> {
        Some(Account { bank: self.bank.take()?, ending: self.ending.take()? })
    }

    /// The membership of the row; `None` for a person who has none.
    pub(super) fn pension(mut self) -> Result<Option<Pension>, StoreError> {
        let (Some(id), Some(scheme), Some(member_number)) =
            (self.membership, self.scheme.take(), self.member_number.take())
        else {
            return Ok(None);
        };
        let award = self.take_award().try_into()?;
        let last_payment = self.take_payment().map(Payment::try_from).transpose()?;
        let next = self.next_month.zip(self.next_date);
        let membership = Membership::try_from(MembershipRow {
            id,
            scheme,
            member_number,
            legacy_number: self.legacy_number,
            grade: self.grade,
            retired_on: self.retired_on,
        })?;
        let next_payment =
            next.map(|(month, date)| PaymentDate { month: YearMonth::of(month), date });
        Ok(Some(Pension { membership, award, last_payment, next_payment }))
    }

    fn take_award(&mut self) -> AwardRow {
        AwardRow {
            id: self.award,
            version: self.version,
            kind: self.kind.take(),
            principal: self.principal,
            number: self.number.take(),
            decided_on: self.decided_on,
            source: self.award_source.take(),
            amount: self.award_amount,
        }
    }

    fn take_payment(&mut self) -> Option<PaymentRow> {
        Some(PaymentRow {
            id: self.payment?,
            month: self.month?,
            amount: self.amount?,
            state: self.state.take()?,
            source: self.source.take()?,
            at: self.at?,
            batch: self.batch.take()?,
        })
    }
}

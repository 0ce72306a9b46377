//! A stored appointment, read.

use serde::{Deserialize, Serialize};
use sothon_domain::account_change::{Bank, BankAccount};
use sothon_domain::delegate::LegalDecision;
use sothon_domain::payee::{
    Appointment, Basis, BasisKind, EndReason, Ended, PayTo, PayeeState, RefusalReason,
};
use sothon_domain::person::{PayeeId, PersonId, StaffId};
use time::{Date, OffsetDateTime};
use uuid::Uuid;

use super::{PayeeRecord, TERMS, WithNames};
use crate::StoreError;
use crate::person::open_name;
use crate::vault::{DataKey, Vault, WrappedKey};

/// The text that is sealed.
#[derive(Serialize, Deserialize)]
struct Sealed {
    number: String,
    body: String,
    account: Option<SealedAccount>,
}

/// The account in it.
#[derive(Serialize, Deserialize)]
struct SealedAccount {
    bank: String,
    number: String,
    holder: String,
}

/// The paper and the account, as text.
pub(super) fn text(appointment: &Appointment) -> String {
    let account = appointment.pay_to.account().map(|account| SealedAccount {
        bank: account.bank.name().to_owned(),
        number: account.number.as_str().to_owned(),
        holder: account.holder.as_str().to_owned(),
    });
    let LegalDecision { number, body, .. } = appointment.basis.paper.clone();
    let sealed = Sealed { number, body, account };
    serde_json::to_string(&sealed).expect("what is proposed is plain data")
}

/// Appointments `v` of persons `p` in the scope, of which `which` holds, and what comes after it. `$1` is the first of
/// the arguments; those after it begin with `$5`.
macro_rules! appointments {
    ($scope:expr, $which:tt, $after:tt, $first:expr $(, $more:expr)*) => {{
        let args = $crate::scope_args::ScopeArgs::from($scope);
        sqlx::query_as!(
            PayeeRow,
            "SELECT v.id, v.person, v.payee, v.basis, v.terms, v.decided_on, v.ends_on, v.last_day, \
                 v.way, v.maker, v.proposed_at, v.state, v.checker, v.refusal_reason, v.end_maker, \
                 v.end_reason, v.ended_how, p.data_key, p.ring_key, p.name_khmer, p.name_latin, \
                 x.data_key AS other_key, x.ring_key AS other_ring_key, x.name_khmer AS other_khmer, \
                 x.name_latin AS other_latin \
             FROM payee_appointment v JOIN person p ON p.id = v.person \
                 JOIN person x ON x.id = v.payee \
             WHERE " + $which + " AND in_scope(p.id, p.province, $2, $3, $4)" + $after,
            $first,
            args.own,
            args.province,
            args.all
            $(, $more)*
        )
    }};
}
pub(super) use appointments;

/// The columns of an appointment, of both names and of both keys.
pub(super) struct PayeeRow {
    pub(super) id: Uuid,
    pub(super) person: Uuid,
    pub(super) payee: Uuid,
    pub(super) basis: String,
    pub(super) terms: Vec<u8>,
    pub(super) decided_on: Date,
    pub(super) ends_on: Option<Date>,
    pub(super) last_day: Date,
    pub(super) way: String,
    pub(super) maker: Uuid,
    pub(super) proposed_at: OffsetDateTime,
    pub(super) state: String,
    pub(super) checker: Option<Uuid>,
    pub(super) refusal_reason: Option<String>,
    pub(super) end_maker: Option<Uuid>,
    pub(super) end_reason: Option<String>,
    pub(super) ended_how: Option<String>,
    pub(super) data_key: Vec<u8>,
    pub(super) ring_key: i16,
    pub(super) name_khmer: Vec<u8>,
    pub(super) name_latin: Vec<u8>,
    pub(super) other_key: Vec<u8>,
    pub(super) other_ring_key: i16,
    pub(super) other_khmer: Vec<u8>,
    pub(super) other_latin: Vec<u8>,
}

impl PayeeRow {
    /// Opens it.
    pub(super) fn open(self, vault: &Vault) -> Result<WithNames, StoreError> {
        let key = unwrap(vault, self.person, self.ring_key, &self.data_key)?;
        let other = unwrap(vault, self.payee, self.other_ring_key, &self.other_key)?;
        let person = open_name(vault, &key, self.person, &self.name_khmer, &self.name_latin)?;
        let payee = open_name(vault, &other, self.payee, &self.other_khmer, &self.other_latin)?;
        Ok(WithNames { record: self.record(vault, &key)?, person, payee })
    }

    fn record(&self, vault: &Vault, key: &DataKey) -> Result<PayeeRecord, StoreError> {
        let id = self.id;
        let wrong = |problem| StoreError::inconsistent("payee_appointment", id, problem);
        let text = vault.open(key, TERMS, id, &self.terms)?;
        let sealed: Sealed =
            serde_json::from_str(&text).map_err(|_| wrong("terms are no terms"))?;
        let state = self.state().ok_or_else(|| wrong("impossible state"))?;
        let appointment = self.appointment(sealed).ok_or_else(|| wrong("impossible terms"))?;
        Ok(PayeeRecord {
            id: PayeeId::new(id),
            person: PersonId::new(self.person),
            appointment,
            proposed_at: self.proposed_at,
            state,
        })
    }

    fn state(&self) -> Option<PayeeState> {
        let by = (StaffId::new(self.maker), self.checker.map(StaffId::new));
        let refusal = self.refusal_reason.as_deref().and_then(RefusalReason::from_code);
        let reason = self.end_reason.as_deref().and_then(EndReason::from_code);
        let end = self.end_maker.map(StaffId::new).zip(reason);
        let how = self.ended_how.as_deref().and_then(Ended::from_code);
        PayeeState::stored(&self.state, by, refusal, end, how)
    }

    fn appointment(&self, sealed: Sealed) -> Option<Appointment> {
        let Sealed { number, body, account } = sealed;
        let pay_to = match (self.way.as_str(), account) {
            ("cash", None) => PayTo::Cash,
            ("bank", Some(account)) => PayTo::Bank(BankAccount {
                bank: Bank::from_name(&account.bank)?,
                number: account.number.parse().ok()?,
                holder: account.holder.parse().ok()?,
            }),
            _ => return None,
        };
        let (decided_on, ends_on) = (self.decided_on, self.ends_on);
        let paper = LegalDecision { number, body, decided_on, ends_on };
        let basis = Basis { kind: BasisKind::from_code(&self.basis)?, paper };
        let payee = PersonId::new(self.payee);
        Some(Appointment { payee, basis, pay_to, last_day: self.last_day })
    }
}

fn unwrap(vault: &Vault, person: Uuid, ring_key: i16, key: &[u8]) -> Result<DataKey, StoreError> {
    Ok(vault.unwrap(person, &WrappedKey { ring_key, bytes: key.to_vec() })?)
}

//! A stored change, read.

use sothon_domain::account_change::{ChangeState, Maker, RefusalReason};
use sothon_domain::person::{AccountChangeId, PersonId, StaffId};
use time::OffsetDateTime;
use uuid::Uuid;

use super::{AccountChange, HOLDER, WithPerson};
use crate::StoreError;
use crate::person::open_name;
use crate::vault::{DataKey, Vault, WrappedKey};

/// Changes `c` of persons `p`, of which something holds.
macro_rules! changes {
    ($which:tt, $($args:tt)+) => {
        sqlx::query_as!(
            ChangeRow,
            "SELECT c.id, c.person, c.bank, c.ending, c.holder, c.maker, c.entered_at, c.state, \
             c.challenge, c.ready_at, c.first_checker, c.checker, c.refusal_reason, c.ended_at, \
             p.data_key, p.ring_key, p.name_khmer, p.name_latin \
         FROM account_change c JOIN person p ON p.id = c.person \
         WHERE " + $which,
            $($args)+
        )
    };
}
pub(super) use changes;

/// The columns of a change and of its person, still sealed.
pub(super) struct ChangeRow {
    pub(super) id: Uuid,
    pub(super) person: Uuid,
    pub(super) bank: String,
    pub(super) ending: String,
    pub(super) holder: Vec<u8>,
    pub(super) maker: Option<Uuid>,
    pub(super) entered_at: OffsetDateTime,
    pub(super) state: String,
    pub(super) challenge: Option<Uuid>,
    pub(super) ready_at: Option<OffsetDateTime>,
    pub(super) first_checker: Option<Uuid>,
    pub(super) checker: Option<Uuid>,
    pub(super) refusal_reason: Option<String>,
    pub(super) ended_at: Option<OffsetDateTime>,
    pub(super) data_key: Vec<u8>,
    pub(super) ring_key: i16,
    pub(super) name_khmer: Vec<u8>,
    pub(super) name_latin: Vec<u8>,
}

impl ChangeRow {
    /// The change and the name of its person.
    pub(super) fn open(self, vault: &Vault) -> Result<WithPerson, StoreError> {
        let wrapped = WrappedKey { ring_key: self.ring_key, bytes: self.data_key.clone() };
        let key = vault.unwrap(self.person, &wrapped)?;
        let name = open_name(vault, &key, self.person, &self.name_khmer, &self.name_latin)?;
        Ok(WithPerson { change: self.change(vault, &key)?, name })
    }

    fn change(self, vault: &Vault, key: &DataKey) -> Result<AccountChange, StoreError> {
        let id = self.id;
        let wrong = |problem| StoreError::inconsistent("account_change", id, problem);
        let holder = vault.open(key, HOLDER, id, &self.holder)?;
        Ok(AccountChange {
            id: AccountChangeId::new(id),
            person: PersonId::new(self.person),
            holder: holder.parse().map_err(|_| wrong("holder is no name"))?,
            maker: self.maker(),
            state: self.state().ok_or_else(|| wrong("impossible state"))?,
            bank: self.bank,
            ending: self.ending,
            entered_at: self.entered_at,
            challenge: self.challenge,
            ended_at: self.ended_at,
        })
    }

    fn maker(&self) -> Maker {
        self.maker.map_or(Maker::Person, |staff| Maker::Staff(StaffId::new(staff)))
    }

    fn state(&self) -> Option<ChangeState> {
        let checker = || self.checker.map(StaffId::new);
        Some(match self.state.as_str() {
            "awaits-code" => ChangeState::AwaitsCode,
            "waiting" => ChangeState::Waiting {
                maker: self.maker(),
                ready_at: self.ready_at?,
                first: self.first_checker.map(StaffId::new),
            },
            "approved" => ChangeState::Approved { by: checker()? },
            "refused" => ChangeState::Refused {
                by: checker()?,
                reason: RefusalReason::from_code(self.refusal_reason.as_deref()?)?,
            },
            "withdrawn" => ChangeState::Withdrawn,
            "frozen" => ChangeState::Frozen,
            _ => return None,
        })
    }
}

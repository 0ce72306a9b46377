//! A stored binding, read.

use sothon_domain::message_form::MessageForm;
use sothon_domain::person::{PersonId, PhoneBindingId, StaffId};
use sothon_domain::phone_binding::{BindingState, RefusalReason, SpokenLanguage};
use sothon_domain::second_person::Checker;
use time::OffsetDateTime;
use uuid::Uuid;

use super::sealed::Sealed;
use super::{PhoneBinding, WithPerson};
use crate::StoreError;
use crate::person::{open_name, open_phone};
use crate::vault::{DataKey, Vault, WrappedKey};

/// The columns of a binding, of its maker and of its person, still sealed.
pub(super) struct BindingRow {
    pub(super) id: Uuid,
    pub(super) person: Uuid,
    pub(super) maker: Uuid,
    pub(super) maker_address: String,
    pub(super) begun_at: OffsetDateTime,
    pub(super) state: String,
    pub(super) paper: Option<String>,
    pub(super) paper_note: Option<Vec<u8>>,
    pub(super) new_phone: Option<Vec<u8>>,
    pub(super) new_language: Option<String>,
    pub(super) contact_name: Option<Vec<u8>>,
    pub(super) contact_phone: Option<Vec<u8>>,
    pub(super) contact_relation: Option<Vec<u8>>,
    pub(super) lost: Option<bool>,
    pub(super) new_form: Option<String>,
    pub(super) proposed_at: Option<OffsetDateTime>,
    pub(super) checker: Option<Uuid>,
    pub(super) refusal_reason: Option<String>,
    pub(super) decided_at: Option<OffsetDateTime>,
    pub(super) pin_set_at: Option<OffsetDateTime>,
    pub(super) data_key: Vec<u8>,
    pub(super) ring_key: i16,
    pub(super) name_khmer: Vec<u8>,
    pub(super) name_latin: Vec<u8>,
    pub(super) phone: Option<Vec<u8>>,
    pub(super) language: String,
    pub(super) message_form: String,
}

impl BindingRow {
    /// The key of its person.
    pub(super) fn key(&self, vault: &Vault) -> Result<DataKey, StoreError> {
        let wrapped = WrappedKey { ring_key: self.ring_key, bytes: self.data_key.clone() };
        Ok(vault.unwrap(self.person, &wrapped)?)
    }

    /// The binding and what staff see of its person.
    pub(super) fn open(self, vault: &Vault) -> Result<WithPerson, StoreError> {
        let (key, id, person) = (self.key(vault)?, self.id, self.person);
        let wrong = move |problem| StoreError::inconsistent("phone_binding", id, problem);
        let state = self.state().ok_or_else(|| wrong("impossible state"))?;
        let language = SpokenLanguage::from_code(&self.language);
        let form = MessageForm::from_code(&self.message_form);
        let phone = self.phone.as_deref().map(|sealed| open_phone(vault, &key, person, sealed));
        let sealed = match (self.paper, self.new_language, self.lost) {
            (Some(paper), Some(language), Some(lost)) => Some(Sealed {
                paper,
                paper_note: self.paper_note,
                phone: self.new_phone,
                language,
                contact_name: self.contact_name,
                contact_phone: self.contact_phone,
                contact_relation: self.contact_relation,
                lost,
                form: self.new_form,
            }),
            _ => None,
        };
        Ok(WithPerson {
            binding: PhoneBinding {
                id: PhoneBindingId::new(id),
                person: PersonId::new(person),
                proposal: sealed.map(|sealed| sealed.open(vault, &key, id)).transpose()?,
                proposed_at: self.proposed_at,
                state,
            },
            maker: self.maker_address,
            name: open_name(vault, &key, person, &self.name_khmer, &self.name_latin)?,
            phone: phone.transpose()?,
            language: language.ok_or_else(|| wrong("language of its person is unknown"))?,
            form: form.ok_or_else(|| wrong("form of messages of its person is unknown"))?,
        })
    }

    fn state(&self) -> Option<BindingState> {
        let maker = StaffId::new(self.maker);
        let checker = || Checker::new(StaffId::new(self.checker?), maker);
        Some(match self.state.as_str() {
            "begun" => BindingState::Begun { by: maker, at: self.begun_at },
            "proposed" => BindingState::Proposed { by: maker },
            "confirmed" => BindingState::Confirmed {
                by: checker()?,
                at: self.decided_at?,
                pin_set_at: self.pin_set_at,
            },
            "refused" => BindingState::Refused {
                by: checker()?,
                reason: RefusalReason::from_code(self.refusal_reason.as_deref()?)?,
            },
            "withdrawn" => BindingState::Withdrawn { by: maker },
            _ => return None,
        })
    }
}

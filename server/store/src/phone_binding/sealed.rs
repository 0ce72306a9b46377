//! What of a proposal is sealed under the person's key.

use sothon_domain::message_form::MessageForm;
use sothon_domain::person_lock::CheckedPaper;
use sothon_domain::phone_binding::{Proposal, SpokenLanguage};
use sothon_domain::trusted_contact::{Relation, TrustedContact};
use uuid::Uuid;

use crate::StoreError;
use crate::vault::{DataKey, Vault};

const PAPER_NOTE: &str = "phone_binding.paper_note";
const PHONE: &str = "phone_binding.phone";
const CONTACT_NAME: &str = "phone_binding.contact_name";
const CONTACT_PHONE: &str = "phone_binding.contact_phone";
const CONTACT_RELATION: &str = "phone_binding.contact_relation";

/// The columns of a proposal, sealed where they are hers.
pub(super) struct Sealed {
    pub(super) paper: String,
    pub(super) paper_note: Option<Vec<u8>>,
    pub(super) phone: Option<Vec<u8>>,
    pub(super) language: String,
    pub(super) contact_name: Option<Vec<u8>>,
    pub(super) contact_phone: Option<Vec<u8>>,
    pub(super) contact_relation: Option<Vec<u8>>,
    pub(super) lost: bool,
    /// Empty in bindings of before, when everybody was written to.
    pub(super) form: Option<String>,
}

impl Sealed {
    /// Seals a proposal of the binding with this id.
    pub(super) fn of(vault: &Vault, key: &DataKey, binding: Uuid, proposal: &Proposal) -> Self {
        let seal = |column: &str, text: &str| vault.seal(key, column, binding, text);
        let contact = proposal.contact.as_ref();
        Self {
            paper: proposal.paper.kind().code().to_owned(),
            paper_note: proposal.paper.description().map(|text| seal(PAPER_NOTE, text)),
            phone: proposal.phone.as_ref().map(|phone| seal(PHONE, phone.as_str())),
            language: proposal.language.code().to_owned(),
            contact_name: contact.map(|contact| seal(CONTACT_NAME, contact.name.as_str())),
            contact_phone: contact.map(|contact| seal(CONTACT_PHONE, contact.phone.as_str())),
            contact_relation: contact
                .map(|contact| seal(CONTACT_RELATION, contact.relation.code())),
            lost: proposal.lost,
            form: Some(proposal.form.code().to_owned()),
        }
    }

    /// Opens the proposal of the binding with this id.
    pub(super) fn open(
        self,
        vault: &Vault,
        key: &DataKey,
        binding: Uuid,
    ) -> Result<Proposal, StoreError> {
        let wrong = |problem| StoreError::inconsistent("phone_binding", binding, problem);
        let open = |column: &'static str, sealed: Option<Vec<u8>>| {
            sealed.map(|sealed| vault.open(key, column, binding, &sealed)).transpose()
        };
        let note = open(PAPER_NOTE, self.paper_note)?;
        let phone = open(PHONE, self.phone)?;
        let contact = (
            open(CONTACT_NAME, self.contact_name)?,
            open(CONTACT_PHONE, self.contact_phone)?,
            open(CONTACT_RELATION, self.contact_relation)?,
        );
        let contact = match contact {
            (Some(name), Some(phone), Some(relation)) => Some(TrustedContact {
                name: name.parse().map_err(|_| wrong("contact_name is no name"))?,
                phone: phone.parse().map_err(|_| wrong("contact_phone is no phone number"))?,
                relation: Relation::from_code(&relation)
                    .ok_or_else(|| wrong("contact_relation is unknown"))?,
            }),
            _ => None,
        };
        let form = self.form.as_deref().map_or(Some(MessageForm::Text), MessageForm::from_code);
        let phone = phone.map(|phone| phone.parse().map_err(|_| wrong("phone is no phone number")));
        Ok(Proposal {
            paper: CheckedPaper::read(&self.paper, note.as_deref().unwrap_or_default())
                .map_err(|_| wrong("paper is unknown"))?,
            phone: phone.transpose()?,
            language: SpokenLanguage::from_code(&self.language)
                .ok_or_else(|| wrong("language is unknown"))?,
            contact,
            lost: self.lost,
            form: form.ok_or_else(|| wrong("message_form is unknown"))?,
        })
    }
}

//! A member of staff proposes what is to be bound, after she has seen the person and her paper.

use sothon_domain::access::Actor;
use sothon_domain::message_form::MessageForm;
use sothon_domain::person::{Phone, PhoneBindingId};
use sothon_domain::person_lock::{CheckedPaper, NotAPaper};
use sothon_domain::phone_binding::{
    BindingEvent, NumberChoice, Proposal, Refused, SpokenLanguage, TypedBinding,
};
use sothon_domain::trusted_contact::TrustedContact;
use sothon_store::{StoreError, phone_binding};
use uuid::Uuid;

use super::Done;
use super::order::Order;
use crate::authorisation::{UseCase, authorise_staff};
use crate::keyed_hash::keyed_hash;
use crate::trusted_contact::{self, ContactFault, SetContact};
use crate::{App, AppError};

/// What is wrong with a field.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum BindingFault {
    /// No paper is named.
    Paper(NotAPaper),
    /// Neither the number she has nor a new one was chosen.
    NumberMissing,
    /// No number is registered that could stay.
    NoNumberYet,
    /// The new number is none.
    Phone,
    /// No language was chosen.
    LanguageMissing,
    /// The trusted contact won't do.
    Contact(ContactFault),
}

/// What became of a proposal.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Proposed {
    /// It waits for another of the staff; a repeat is answered the same.
    Waits,
    /// Fields of the form won't do.
    Wrong(Vec<BindingFault>),
    /// The binding does not allow it.
    Refused(Refused),
    /// Another proposal waits for the person.
    AnotherWaits,
}

/// Proposes a binding that the actor has begun.
pub async fn propose(
    app: &App,
    actor: &Actor,
    id: PhoneBindingId,
    key: Uuid,
    typed: &TypedBinding,
) -> Result<Proposed, AppError> {
    let (scope, member) = authorise_staff(actor, UseCase::ProposeBinding)?;
    let found = phone_binding::find(&app.db, &scope, &member.office, id).await?;
    let proposal = match read(typed, found.phone.as_ref()) {
        Ok(proposal) => proposal,
        Err(faults) => return Ok(Proposed::Wrong(faults)),
    };
    let order = Order { app, actor, member, scope: &scope, id, key, at: app.clock.now() };
    let body = keyed(app.db.vault().codes_key(), &proposal);
    let event = BindingEvent::Propose { by: member.id };
    let mut begun = match order.begin(&body, event).await? {
        Ok(begun) => begun,
        Err(Done::Done) => return Ok(Proposed::Waits),
        Err(Done::Refused(refused)) => return Ok(Proposed::Refused(refused)),
    };
    let (tx, locked) = (&mut begun.tx, &begun.locked);
    match phone_binding::propose(tx, &scope, locked, &proposal, order.at).await {
        Ok(()) => {}
        Err(StoreError::Duplicate { .. }) => return Ok(Proposed::AnotherWaits),
        Err(error) => return Err(error.into()),
    }
    let detail = serde_json::json!({
        "paper": proposal.paper.kind().code(),
        "new-number": proposal.phone.is_some(),
        "contact": proposal.contact.is_some(),
        "lost": proposal.lost,
    });
    order.commit(begun.tx, &begun.locked, "phone-binding.proposed", detail).await?;
    Ok(Proposed::Waits)
}

/// The proposal, or everything that is wrong with what was typed, in the order of the form.
fn read(typed: &TypedBinding, own: Option<&Phone>) -> Result<Proposal, Vec<BindingFault>> {
    let paper = CheckedPaper::read(&typed.paper, &typed.other).map_err(BindingFault::Paper);
    let phone = number(typed, own);
    let language = SpokenLanguage::from_code(&typed.language).ok_or(BindingFault::LanguageMissing);
    let hers = phone.as_ref().ok().and_then(Option::as_ref).or(own);
    let contact = contact(typed, hers);
    match (paper, phone, language, contact) {
        (Ok(paper), Ok(phone), Ok(language), Ok(contact)) => {
            let form = if typed.voice { MessageForm::Voice } else { MessageForm::Text };
            Ok(Proposal { paper, phone, language, form, contact, lost: typed.lost })
        }
        (paper, phone, language, contact) => {
            let first = [paper.err(), phone.err(), language.err()].into_iter().flatten();
            Err(first.chain(contact.err().unwrap_or_default()).collect())
        }
    }
}

/// The new number; none where the one she has stays, or is typed again.
fn number(typed: &TypedBinding, own: Option<&Phone>) -> Result<Option<Phone>, BindingFault> {
    match (NumberChoice::from_code(&typed.number), own) {
        (Some(NumberChoice::Stays), Some(_)) => Ok(None),
        (Some(NumberChoice::Stays), None) => Err(BindingFault::NoNumberYet),
        (Some(NumberChoice::New), _) => match typed.phone.parse::<Phone>() {
            Ok(phone) if Some(&phone) == own => Ok(None),
            Ok(phone) => Ok(Some(phone)),
            Err(_) => Err(BindingFault::Phone),
        },
        (None, _) => Err(BindingFault::NumberMissing),
    }
}

/// The trusted contact, if she names one.
fn contact(
    typed: &TypedBinding,
    hers: Option<&Phone>,
) -> Result<Option<TrustedContact>, Vec<BindingFault>> {
    let fields = [&typed.contact_name, &typed.contact_phone, &typed.contact_relation];
    if fields.iter().all(|field| field.trim().is_empty()) {
        return Ok(None);
    }
    let sent = SetContact {
        name: &typed.contact_name,
        phone: &typed.contact_phone,
        relation: &typed.contact_relation,
        key: Uuid::nil(),
    };
    let read = trusted_contact::read(&sent, hers);
    read.map(Some).map_err(|faults| faults.into_iter().map(BindingFault::Contact).collect())
}

/// What the idempotency row compares: a plain hash of a phone number would be found by guessing.
fn keyed(key: &[u8], proposal: &Proposal) -> [u8; 32] {
    let contact = proposal.contact.as_ref();
    // No field has a line break in it.
    let parts = [
        proposal.paper.kind().code(),
        proposal.paper.description().unwrap_or_default(),
        proposal.phone.as_ref().map_or("", Phone::as_str),
        proposal.language.code(),
        contact.map_or("", |contact| contact.name.as_str()),
        contact.map_or("", |contact| contact.phone.as_str()),
        contact.map_or("", |contact| contact.relation.code()),
        if proposal.lost { "lost" } else { "" },
        proposal.form.code(),
    ];
    keyed_hash(key, &[b"phone-binding:\n", parts.join("\n").as_bytes()])
}

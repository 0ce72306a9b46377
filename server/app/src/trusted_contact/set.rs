//! A person names her trusted contact, or another in her place.

use sothon_domain::access::{Actor, Scope};
use sothon_domain::person::{PersonId, Phone};
use sothon_domain::trusted_contact::{ContactName, NotAContactName, Relation, TrustedContact};
use sothon_store::trusted_contact::{self, Reached};
use sothon_store::{Act, Claim, Subject, Tx, person};
use time::OffsetDateTime;
use uuid::Uuid;

use super::tell::tell;
use crate::authorisation::{UseCase, authorise_own};
use crate::keyed_hash::keyed_hash;
use crate::notices::{self, News};
use crate::{App, AppError};

/// What the person herself is told of a new, another or no contact.
pub(super) const CHANGED: News = News {
    sms: "trusted-contact-message-own",
    subject: "trusted-contact-message-own-subject",
    mail: "trusted-contact-message-own-mail",
};

/// What a person sends.
#[derive(Clone)]
pub struct SetContact<'a> {
    /// The name as typed.
    pub name: &'a str,
    /// The phone number as typed.
    pub phone: &'a str,
    /// The code of the relation.
    pub relation: &'a str,
    /// The form's idempotency key.
    pub key: Uuid,
}

/// What became of it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum ContactSet {
    /// It is done; see the page at this path.
    Done {
        /// The path, without language prefix.
        redirect: String,
    },
    /// It won't do; nothing was changed.
    Wrong(Vec<ContactFault>),
}

/// What is wrong with what was typed.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum ContactFault {
    /// No name.
    NameMissing,
    /// A name of more than 60 letters.
    NameTooLong,
    /// No phone number.
    Phone,
    /// The person's own number: a notice there would tell nobody else.
    OwnPhone,
    /// No relation was chosen.
    RelationMissing,
}

/// Names the actor's trusted contact. The contact, the one named before, and the person are told. Naming
/// the same again changes nothing and tells nobody; a repeat of the same form answers the same.
pub async fn set(app: &App, actor: &Actor, sent: &SetContact<'_>) -> Result<ContactSet, AppError> {
    let (scope, me) = authorise_own(actor, UseCase::SetTrustedContact)?;
    let own = person::load(&app.db, &scope, me).await?;
    let contact = match read(sent, own.phone.as_ref()) {
        Ok(contact) => contact,
        Err(faults) => return Ok(ContactSet::Wrong(faults)),
    };
    let at = app.clock.now();
    let redirect = "/my-pension/trusted-contact?saved";
    let mut tx = app.db.begin_for(&scope, me).await?;
    let body = keyed(app.db.vault().codes_key(), &contact);
    match tx.claim_key(actor, sent.key, &body, redirect, at).await? {
        Claim::Done { redirect } => return Ok(ContactSet::Done { redirect }),
        Claim::OtherBody => return Err(AppError::KeyReused),
        Claim::New => {}
    }
    let redirect = redirect.to_owned();
    let before = trusted_contact::reach(&mut tx, &scope, me).await?;
    if before.as_ref().is_some_and(|before| before.contact == contact) {
        return Ok(ContactSet::Done { redirect });
    }
    replace(app, &mut tx, &scope, me, (before, &contact), at).await?;
    let (subject, detail) = (Subject::Person(me), serde_json::json!({}));
    tx.commit(Act { actor, act: "trusted-contact.set", subject, at, detail, event: true }).await?;
    Ok(ContactSet::Done { redirect })
}

/// Writes the new contact and tells everybody whom it concerns. One whose number stays is told nothing:
/// only what she is called has changed.
pub(crate) async fn replace(
    app: &App,
    tx: &mut Tx,
    scope: &Scope,
    me: PersonId,
    (before, contact): (Option<Reached>, &TrustedContact),
    at: OffsetDateTime,
) -> Result<(), AppError> {
    trusted_contact::put(tx, scope, me, contact, at).await?;
    notices::tell(app, tx, scope, me, &CHANGED).await?;
    let stays = before.as_ref().is_some_and(|before| before.contact.phone == contact.phone);
    if stays {
        return Ok(());
    }
    if let Some(before) = &before {
        tell(app, tx, before, "trusted-contact-message-removed").await?;
    }
    let now = trusted_contact::reach(tx, scope, me).await?;
    let now = now.ok_or(AppError::Inconsistent("a contact that was just named"))?;
    tell(app, tx, &now, "trusted-contact-message-named").await
}

/// The contact, or everything that is wrong with what was typed.
pub(crate) fn read(
    sent: &SetContact<'_>,
    own: Option<&Phone>,
) -> Result<TrustedContact, Vec<ContactFault>> {
    let name = sent.name.parse::<ContactName>().map_err(|error| match error {
        NotAContactName::Blank => ContactFault::NameMissing,
        NotAContactName::TooLong => ContactFault::NameTooLong,
    });
    let phone = match sent.phone.parse::<Phone>() {
        Ok(phone) if Some(&phone) == own => Err(ContactFault::OwnPhone),
        Ok(phone) => Ok(phone),
        Err(_) => Err(ContactFault::Phone),
    };
    let relation = Relation::from_code(sent.relation).ok_or(ContactFault::RelationMissing);
    match (name, phone, relation) {
        (Ok(name), Ok(phone), Ok(relation)) => Ok(TrustedContact { name, phone, relation }),
        (name, phone, relation) => {
            let faults = [name.err(), phone.err(), relation.err()];
            Err(faults.into_iter().flatten().collect())
        }
    }
}

/// What the idempotency row compares: a plain hash of a phone number would be found by guessing.
fn keyed(key: &[u8], contact: &TrustedContact) -> [u8; 32] {
    // No name and no number has a line break in it.
    let parts = [contact.name.as_str(), contact.phone.as_str(), contact.relation.code()];
    keyed_hash(key, &[b"trusted-contact:\n", parts.join("\n").as_bytes()])
}

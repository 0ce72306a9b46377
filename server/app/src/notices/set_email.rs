//! A person names the mailbox of her notices, or none.

use sothon_domain::access::Actor;
use sothon_domain::person::Email;
use sothon_store::{Act, Claim, Subject, person};
use uuid::Uuid;

use crate::authorisation::{UseCase, authorise_own};
use crate::keyed_hash::keyed_hash;
use crate::{App, AppError, trusted_contact};

/// What a person sends.
#[derive(Debug, Clone)]
pub struct SetEmail<'a> {
    /// The address as typed; empty for none.
    pub email: &'a str,
    /// The form's idempotency key.
    pub key: Uuid,
}

/// What became of it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum EmailSet {
    /// It is set or emptied; see the page at this path.
    Done {
        /// The path, without language prefix.
        redirect: String,
    },
    /// It is no address; nothing was changed.
    NotAnAddress,
}

/// Sets or empties the actor's mailbox. A repeat of the same form answers the same.
pub async fn set_email(
    app: &App,
    actor: &Actor,
    sent: &SetEmail<'_>,
) -> Result<EmailSet, AppError> {
    let (scope, person) = authorise_own(actor, UseCase::SetEmail)?;
    let email: Option<Email> = match sent.email.trim() {
        "" => None,
        typed => match typed.parse() {
            Ok(email) => Some(email),
            Err(_) => return Ok(EmailSet::NotAnAddress),
        },
    };
    let at = app.clock.now();
    let body = keyed(app.db.vault().codes_key(), email.as_ref());
    let redirect = "/my-pension/notices?saved";
    let mut tx = app.db.begin_for(&scope, person).await?;
    match tx.claim_key(actor, sent.key, &body, redirect, at).await? {
        Claim::Done { redirect } => return Ok(EmailSet::Done { redirect }),
        Claim::OtherBody => return Err(AppError::KeyReused),
        Claim::New => {}
    }
    person::set_email(&mut tx, &scope, person, email.as_ref(), at).await?;
    trusted_contact::tell_change(app, &mut tx, &scope, person).await?;
    let act = if email.is_some() { "mailbox.set" } else { "mailbox.emptied" };
    let (subject, detail) = (Subject::Person(person), serde_json::json!({}));
    tx.commit(Act { actor, act, subject, at, detail, event: true }).await?;
    Ok(EmailSet::Done { redirect: redirect.to_owned() })
}

/// What the idempotency row compares: a plain hash of an address would be found by guessing.
fn keyed(key: &[u8], email: Option<&Email>) -> [u8; 32] {
    keyed_hash(key, &[b"mailbox:", email.map_or("", Email::as_str).as_bytes()])
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Worked out by another program: a form that was sent before a change of ours is known after it.
    #[test]
    fn what_is_compared_stays_what_it_was() {
        let hex = |email: Option<&Email>| -> String {
            keyed(b"key", email).iter().map(|byte| format!("{byte:02x}")).collect()
        };
        let email = "sokha@example.org".parse().unwrap();
        let (kept, emptied) = (hex(Some(&email)), hex(None));
        assert_eq!(kept, "d305f13b145e7ccc55bedc87884eb3f951a717c55cc4985dd66a97259e85d093");
        assert_eq!(emptied, "509ef7843161e7dfc25367ffac915db43fbd19f44113cbaba681a10901b75ece");
    }
}

//! A code on its way.

use sothon_domain::person::PersonId;
use time::OffsetDateTime;
use uuid::Uuid;

use super::SUBJECT;
use crate::{StoreError, Tx};

/// One sending.
#[derive(Debug)]
pub struct Issue<'a> {
    /// What the browser remembers it by.
    pub challenge: Uuid,
    /// The member number that was typed.
    pub subject: &'a str,
    /// The phone or mailbox it goes to, in its one written form; counted too.
    pub contact: Option<&'a str>,
    /// Whose number it is; empty when nobody's, and then no code is right.
    pub person: Option<PersonId>,
    /// Keyed hash of the code.
    pub code_mac: &'a [u8],
    /// When it is sent.
    pub at: OffsetDateTime,
    /// Until when it is good.
    pub expires_at: OffsetDateTime,
}

/// Stores a code and counts the sending.
pub async fn issue(tx: &mut Tx, issue: Issue<'_>) -> Result<(), StoreError> {
    let subject = tx.vault().search_hash(SUBJECT, issue.subject);
    let contact = issue.contact.map(|contact| tx.vault().search_hash(SUBJECT, contact));
    sqlx::query!(
        "INSERT INTO sign_in_code (challenge, subject, person, code_mac, expires_at) \
         VALUES ($1, $2, $3, $4, $5)",
        issue.challenge,
        subject,
        issue.person.map(PersonId::uuid),
        issue.code_mac,
        issue.expires_at,
    )
    .execute(tx.connection())
    .await?;
    for counted in [Some(subject), contact].into_iter().flatten() {
        count(tx, counted, issue.challenge, issue.at).await?;
    }
    Ok(())
}

/// Counts the sending of a code that is stored elsewhere, for each of these subjects.
pub async fn count_sending<const N: usize>(
    tx: &mut Tx,
    subjects: [&str; N],
    challenge: Uuid,
    at: OffsetDateTime,
) -> Result<(), StoreError> {
    for subject in subjects {
        let counted = tx.vault().search_hash(SUBJECT, subject);
        count(tx, counted, challenge, at).await?;
    }
    Ok(())
}

async fn count(
    tx: &mut Tx,
    subject: Vec<u8>,
    challenge: Uuid,
    at: OffsetDateTime,
) -> Result<(), StoreError> {
    sqlx::query!(
        "INSERT INTO code_sending (subject, challenge, sent_at) VALUES ($1, $2, $3)",
        subject,
        challenge,
        at,
    )
    .execute(tx.connection())
    .await?;
    Ok(())
}

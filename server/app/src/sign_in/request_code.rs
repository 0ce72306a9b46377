//! Sends a one-time code to the phone or the mailbox registered for a member number.

use sothon_domain::access::Actor;
use sothon_domain::claimant::ClaimantNumber;
use sothon_domain::person::MemberNumber;
use sothon_locales::Language;
use sothon_store::{Act, Subject, person, sign_in_code};
use time::Duration;

use super::destination::Destination;
use super::send::{Sending, send, wait_for};
use super::{ChallengeId, CodeBy};
use crate::authorisation::{UseCase, authorise};
use crate::{App, AppError};

/// What became of the request. None of it tells whether the member number exists.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Requested {
    /// If we know the number, a message is on its way: a code, or to one who has never signed in the word
    /// that she must prove first who she is.
    Sent(ChallengeId),
    /// A code was asked for this number too recently or too often.
    Wait(Duration),
}

/// Issues a code for the member number. An unknown number goes the same way up to the message.
pub async fn request_code(
    app: &App,
    actor: &Actor,
    number: &MemberNumber,
    by: CodeBy,
    language: Language,
) -> Result<Requested, AppError> {
    request(app, actor, number, by, language, None).await
}

/// The same in place of an earlier code. Whoever has proved for that one who she is need not do it again.
pub async fn request_again(
    app: &App,
    actor: &Actor,
    number: &MemberNumber,
    by: CodeBy,
    language: Language,
    earlier: ChallengeId,
) -> Result<Requested, AppError> {
    request(app, actor, number, by, language, Some(earlier)).await
}

async fn request(
    app: &App,
    actor: &Actor,
    number: &MemberNumber,
    by: CodeBy,
    language: Language,
    earlier: Option<ChallengeId>,
) -> Result<Requested, AppError> {
    let scope = authorise(actor, UseCase::SignIn)?;
    let now = app.clock.now();
    if let Some(wait) = wait_for(app, number.as_str(), now).await? {
        return Ok(Requested::Wait(wait));
    }
    let member = person::find_by_member_number(&app.db, &scope, number).await?;
    let proved = match earlier {
        Some(earlier) => sign_in_code::person_of(&app.db, earlier.0).await?,
        None => None,
    };
    let person = member.as_ref().map(|member| member.person);
    let signs_in = member.as_ref().is_some_and(|member| member.activated)
        || proved.is_some() && proved == person;
    // Whoever has never signed in has named no mailbox herself.
    let by = if signs_in { Some(by) } else { Some(by).filter(|by| *by == CodeBy::Sms) };
    // A claimant who was entered at a counter signs in once her record is confirmed.
    let by = by.filter(|_| signs_in || !ClaimantNumber::takes_form_of(number));
    let to = member.as_ref().zip(by).and_then(|(member, by)| Destination::of(member, by, now));
    let destination = match to {
        Some(found) if wait_for(app, found.as_str(), now).await?.is_none() => Some(found),
        _ => None,
    };
    let mut tx = app.db.begin().await?;
    let sending = Sending {
        number,
        person: person.filter(|_| signs_in),
        destination: destination.as_ref(),
        language,
        romanised: member.as_ref().is_some_and(|member| member.romanised),
        at: now,
    };
    let challenge = send(app, &mut tx, &sending).await?;
    let subject = person.map_or_else(|| Subject::Other("unknown".to_owned()), Subject::Person);
    let detail = serde_json::json!({ "sent": destination.is_some() && signs_in });
    tx.commit(Act { actor, act: "sign-in-code.requested", subject, at: now, detail, event: false })
        .await?;
    Ok(Requested::Sent(challenge))
}

//! A code in the middle of a session: sent for one act, good for that act alone.

use sothon_domain::effects::new_id;
use sothon_domain::message_choices::MessageTongue;
use sothon_domain::person::PersonId;
use sothon_locales::{Language, Value, Words};
use sothon_store::Tx;
use sothon_store::message_outbox::{self, Channel, NewMessage};
use sothon_store::person::SignInPerson;
use sothon_store::sign_in_code::{self, CodeFor, CodeOutcome, CodeTry, Issue};
use time::Duration;
use uuid::Uuid;

use super::destination::Destination;
use super::limits::{CODE_LIVES, TRIES, TRIES_IN_ALL, delay_after};
use super::send::wait_for;
use super::{ChallengeId, CodeBy, draw_code};
use crate::keyed_hash::keyed_hash;
use crate::message::mail_body;
use crate::notices::text_words;
use crate::{App, AppError};

/// The act that a code is sent for, and what kind it is: another act's code, or one that signs in, is no code
/// for it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct BoundTo(pub(crate) Uuid, pub(crate) CodeFor);

/// What the message with a code says.
struct Said {
    sms: &'static str,
    subject: &'static str,
    mail: &'static str,
}

impl BoundTo {
    fn said(self) -> Said {
        match self.1 {
            CodeFor::Delegate => Said {
                sms: "delegate-message-code",
                subject: "delegate-message-code-subject",
                mail: "delegate-message-code-mail",
            },
            CodeFor::AccountChange | CodeFor::SignIn => Said {
                sms: "account-message-code",
                subject: "account-message-code-subject",
                mail: "account-message-code-mail",
            },
        }
    }
}

/// A code that may be sent now.
pub(crate) struct StepUp {
    to: Destination,
    subject: String,
    romanised: bool,
}

/// Why none may be sent.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum NoStepUp {
    /// One was sent too recently or too often.
    Wait(Duration),
    /// She has no such contact, or one that is too new.
    NoDestination,
}

impl StepUp {
    /// Whether a code may go to this contact now. The same rules hold as for signing in, and its sendings
    /// count there too.
    pub(crate) async fn allowed(
        app: &App,
        member: &SignInPerson,
        by: CodeBy,
    ) -> Result<Result<Self, NoStepUp>, AppError> {
        let now = app.clock.now();
        let Some(to) = Destination::of(member, by, now) else {
            return Ok(Err(NoStepUp::NoDestination));
        };
        let subject = format!("step-up:{}", member.person);
        for counted in [subject.as_str(), to.as_str()] {
            if let Some(wait) = wait_for(app, counted, now).await? {
                return Ok(Err(NoStepUp::Wait(wait)));
            }
        }
        Ok(Ok(Self { to, subject, romanised: member.romanised }))
    }

    /// Sends it in the transaction of the act.
    pub(crate) async fn send(
        &self,
        app: &App,
        tx: &mut Tx,
        (person, bound_to): (PersonId, BoundTo),
        language: Language,
    ) -> Result<ChallengeId, AppError> {
        let now = app.clock.now();
        let challenge = ChallengeId(new_id(app.clock.as_ref(), app.entropy.as_ref()));
        let code = draw_code(app.entropy.as_ref());
        let issue = Issue {
            challenge: challenge.0,
            subject: &self.subject,
            contact: Some(self.to.as_str()),
            person: Some(person),
            code_mac: &bound_mac(app.db.vault().codes_key(), bound_to, challenge, &code),
            at: now,
            expires_at: now + CODE_LIVES,
        };
        sign_in_code::issue(tx, issue).await?;
        let message = NewMessage {
            message: new_id(app.clock.as_ref(), app.entropy.as_ref()),
            // Messages of one person keep their order: a code waits for none of them.
            person: None,
            channel: self.to.channel(),
            recipient: self.to.as_str(),
            body: &self.text(app, &bound_to.said(), language, &code),
            at: now,
            expires_at: now + CODE_LIVES,
        };
        message_outbox::enqueue(tx, message).await?;
        Ok(challenge)
    }

    /// Says what the code is for: who is talked into reading it out may hear it.
    fn text(&self, app: &App, said: &Said, language: Language, code: &str) -> String {
        let host = app.settings.origin.split("://").last().unwrap_or_default();
        let host = host.split(':').next().unwrap_or_default();
        let (words, code) = (Words::of(language), ("code", Value::Text(code)));
        match self.to.channel() {
            Channel::Sms => text_words(MessageTongue::of(language.code(), self.romanised))
                .with(said.sms, &[code, ("host", Value::Text(host))]),
            Channel::Mail => mail_body(words.get(said.subject), &words.with(said.mail, &[code])),
        }
    }
}

/// Tries a code that was sent for this act.
pub(crate) async fn check_step_up(
    app: &App,
    bound_to: BoundTo,
    challenge: Uuid,
    code: &str,
) -> Result<CodeOutcome, AppError> {
    let mac = bound_mac(app.db.vault().codes_key(), bound_to, ChallengeId(challenge), code);
    let attempt = CodeTry {
        sent_for: bound_to.1,
        challenge,
        code_mac: &mac,
        at: app.clock.now(),
        most_tries: TRIES,
        most_in_all: TRIES_IN_ALL,
        delay_after,
    };
    Ok(sign_in_code::try_code(&app.db, attempt).await?)
}

/// What is stored instead of the code: useless for signing in and for any other act.
fn bound_mac(key: &[u8], bound_to: BoundTo, challenge: ChallengeId, code: &str) -> Vec<u8> {
    let (bound_to, challenge) = (bound_to.0.as_bytes(), challenge.0.as_bytes());
    keyed_hash(key, &[b"step-up:", bound_to, challenge, code.as_bytes()]).to_vec()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::sign_in::code_mac;

    #[test]
    fn a_code_is_good_for_its_own_act_alone() {
        let of = |number| BoundTo(Uuid::from_u128(number), CodeFor::AccountChange);
        let (one, two) = (of(1), of(2));
        let challenge = ChallengeId(Uuid::from_u128(3));
        let mac = bound_mac(b"key", one, challenge, "123456");
        assert_ne!(mac, bound_mac(b"key", two, challenge, "123456"));
        assert_ne!(mac, code_mac(b"key", challenge, "123456"), "it signs nobody in");
    }

    /// Worked out by another program.
    #[test]
    fn what_is_stored_stays_what_it_was() {
        let act = BoundTo(Uuid::nil(), CodeFor::AccountChange);
        let mac = bound_mac(b"key", act, ChallengeId(Uuid::nil()), "123456");
        let hex: String = mac.iter().map(|byte| format!("{byte:02x}")).collect();
        assert_eq!(hex, "d330c293ec0dabd6b7a56e20514b430728f89ee86ee63b6c47a03cdc219e108b");
    }
}

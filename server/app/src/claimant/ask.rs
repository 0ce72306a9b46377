//! A survivor at home sends her answers; a code goes to the phone that she names.

use serde::{Deserialize, Serialize};
use sothon_domain::access::Actor;
use sothon_domain::claimant::{self, FLOW, NewClaimant};
use sothon_domain::effects::new_id;
use sothon_domain::flow::{Answers, StepKey};
use sothon_domain::person::{Phone, Reference};
use sothon_domain::phone_binding::SpokenLanguage;
use sothon_locales::{Language, Words};
use sothon_store::claimant::asking::{self, NewAsking};
use sothon_store::message_outbox::{self, Channel, NewMessage};
use sothon_store::{Act, Subject, Tx, sign_in_code};
use time::{Duration, OffsetDateTime};

use super::draft::{WAITS, draft};
use crate::authorisation::{UseCase, authorise};
use crate::case::Shown;
use crate::sign_in::{CODE_LIVES, ChallengeId, code_mac, draw_code, wait_for};
use crate::{App, AppError};

/// What became of the answers. Whether the register knows her card, her phone or the one who died changes none
/// of it: nothing of that is looked for before the code is typed back.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Asked {
    /// A code is on its way.
    Sent,
    /// A step is not answered.
    Missing(StepKey),
    /// The answers are others than those that she was shown.
    Changed,
    /// Her answers are kept no more.
    Gone,
    /// A code was asked for this phone, or in this browser, too recently or too often.
    Wait(Duration),
}

/// What became of the wish for another code.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Again {
    /// A code is on its way.
    Sent,
    /// Too recently or too often.
    Wait(Duration),
    /// No form of this browser is kept.
    Gone,
}

/// The answers as they wait for their code.
#[derive(Serialize, Deserialize)]
pub(super) struct Form {
    version: i16,
    /// The code of the language in which she is written to: that of the page from which she sends.
    language: String,
    answers: Answers,
    /// The number under which the answers were kept for later; none where they are sent.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    later: Option<String>,
}

impl Form {
    /// The form that was kept; none where an earlier release kept it otherwise.
    pub(super) fn kept(text: &str) -> Option<Self> {
        let form: Self = serde_json::from_str(text).ok()?;
        (form.version == FLOW.version).then_some(form)
    }

    /// Answers that were kept for later under this number.
    pub(super) fn resumed(language: Language, answers: Answers, number: Reference) -> Self {
        let (version, language) = (FLOW.version, language.code().to_owned());
        Self { version, language, answers, later: Some(number.to_string()) }
    }

    /// The number under which the answers were kept for later, where she goes on with them.
    pub(super) fn later(&self) -> Option<Reference> {
        self.later.as_ref()?.parse().ok()
    }

    /// The phone that the answers name.
    fn phone(&self) -> Option<Phone> {
        self.answers.get(StepKey::Phone)?.parse().ok()
    }

    /// The answers.
    pub(super) fn answers(&self) -> &Answers {
        &self.answers
    }

    fn text(&self) -> String {
        serde_json::to_string(self).expect("a form is plain data")
    }

    /// The claimant that it describes.
    pub(super) fn claimant(&self) -> Option<NewClaimant> {
        let place = self.answers.get(StepKey::Place)?.parse().ok()?;
        let language = SpokenLanguage::from_code(&self.language)?;
        claimant::read(&self.answers, place, language).ok()
    }
}

/// A form on its way.
pub(super) struct Sending<'a> {
    pub(super) browser: &'a str,
    pub(super) form: &'a Form,
    pub(super) phone: &'a Phone,
    pub(super) language: Language,
}

/// Sends a code to the phone that the answers of this browser name. `browser` is the token of the visitor's
/// cookie, `shown` what she was shown. The same answers sent twice send one code.
pub async fn ask(
    app: &App,
    actor: &Actor,
    browser: &str,
    shown: &Shown,
    language: Language,
) -> Result<Asked, AppError> {
    authorise(actor, UseCase::ClaimFromHome)?;
    let Some(seen) = draft(app, actor, browser).await? else { return Ok(Asked::Gone) };
    if let Some(step) = seen.next {
        return Ok(Asked::Missing(step));
    }
    if seen.shown != *shown {
        return Ok(Asked::Changed);
    }
    let (version, language_code) = (FLOW.version, language.code().to_owned());
    let form = Form { version, language: language_code, answers: seen.answers, later: None };
    let claimant = form.claimant().ok_or(AppError::Inconsistent("answers of a claimant"))?;
    let sending = Sending { browser, form: &form, phone: &claimant.phone, language };
    Ok(match send(app, actor, &sending).await? {
        None => Asked::Sent,
        Some(_) if under_way(app, browser, &form.text()).await? => Asked::Sent,
        Some(wait) => Asked::Wait(wait),
    })
}

/// Whether the code for this very form went out and is still good.
async fn under_way(app: &App, browser: &str, form: &str) -> Result<bool, AppError> {
    let now = app.clock.now();
    let mut tx = app.db.begin().await?;
    let kept = asking::lock(&mut tx, browser, now).await?;
    tx.abandon().await?;
    Ok(kept.is_some_and(|kept| kept.form == form && kept.code_lives(now)))
}

/// Sends another code for the form that is kept.
pub async fn ask_again(
    app: &App,
    actor: &Actor,
    browser: &str,
    language: Language,
) -> Result<Again, AppError> {
    authorise(actor, UseCase::ClaimFromHome)?;
    let mut tx = app.db.begin().await?;
    let kept = asking::lock(&mut tx, browser, app.clock.now()).await?;
    tx.abandon().await?;
    let Some(form) = kept.and_then(|kept| Form::kept(&kept.form)) else { return Ok(Again::Gone) };
    let Some(phone) = form.phone() else { return Ok(Again::Gone) };
    let sending = Sending { browser, form: &form, phone: &phone, language };
    Ok(match send(app, actor, &sending).await? {
        Some(wait) => Again::Wait(wait),
        None => Again::Sent,
    })
}

/// Keeps the form with a new code and sends that; or says how long to wait.
pub(super) async fn send(
    app: &App,
    actor: &Actor,
    form: &Sending<'_>,
) -> Result<Option<Duration>, AppError> {
    let now = app.clock.now();
    let [phone, browser] = counted(form.phone, form.browser);
    let wait = wait_for(app, &phone, now).await?.max(wait_for(app, &browser, now).await?);
    if wait.is_some() {
        return Ok(wait);
    }
    let id = new_id(app.clock.as_ref(), app.entropy.as_ref());
    let code = draw_code(app.entropy.as_ref());
    let text = form.form.text();
    let new = NewAsking {
        browser: form.browser,
        id,
        form: &text,
        code_mac: &code_mac(app.db.vault().codes_key(), ChallengeId(id), &code),
        code_ends_at: now + CODE_LIVES,
        expires_at: now + WAITS,
    };
    let mut tx = app.db.begin().await?;
    asking::keep(&mut tx, &new).await?;
    sign_in_code::count_sending(&mut tx, [&phone, &browser], id, now).await?;
    enqueue(app, &mut tx, form, &code, now).await?;
    let (act, subject) = ("claimant.asked", Subject::Other("unknown".to_owned()));
    let detail = serde_json::json!({});
    tx.commit(Act { actor, act, subject, at: now, detail, event: false }).await?;
    Ok(None)
}

/// What is counted of what is sent to a phone and from a browser, apart from codes that sign in: a stranger who types a
/// number here keeps nobody from those.
pub(super) fn counted(phone: &Phone, browser: &str) -> [String; 2] {
    [format!("claim-record:{}", phone.as_str()), format!("claim-record-browser:{browser}")]
}

async fn enqueue(
    app: &App,
    tx: &mut Tx,
    form: &Sending<'_>,
    code: &str,
    at: OffsetDateTime,
) -> Result<(), AppError> {
    let host = app.settings.origin.split("://").last().unwrap_or_default();
    let host = host.split(':').next().unwrap_or_default();
    let values = [("code", code.into()), ("host", host.into())];
    let message = NewMessage {
        message: new_id(app.clock.as_ref(), app.entropy.as_ref()),
        person: None,
        channel: Channel::Sms,
        recipient: form.phone.as_str(),
        body: &Words::of(form.language).with("claimant-message-code", &values),
        at,
        expires_at: at + CODE_LIVES,
    };
    Ok(message_outbox::enqueue(tx, message).await?)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_waited_for_its_code_before_the_day_of_the_death_was_a_step_is_read() {
        let text = r#"{"version":1,"language":"km","answers":{"name":"សុខ\nដារ៉ា",
            "name-latin":"SOK\nDARA","born":"1961-02","national-id":"","phone":"+85512999888",
            "place":"12010101","deceased-name":"ស៊ុន វិបុល","relation":"wife",
            "deceased-number":"K-204577"}}"#;
        let claimant = Form::kept(text).and_then(|form| form.claimant()).expect("a claimant");
        assert_eq!(claimant.died, None);
    }
}
